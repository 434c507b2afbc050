import type { ErrorResult } from '../../operation/result.ts';
import type { Failure } from '../../runtime/failure.ts';
import { renderForeign } from '../../runtime/text.ts';

/** `error MANIFEST_UNKNOWN (source): what happened` and, below it, what a person can do. */
export function renderFailure(failure: Failure): string {
  return renderError(
    { code: failure.code, side: failure.side ?? 'local', message: failure.message, hint: failure.hint ?? '' },
    failure.subject,
  );
}

export function renderError(error: ErrorResult, subject?: string): string {
  const about =
    subject === undefined ||
    error.message.includes(subject) ||
    error.message.includes(subject.replace(/^docker:\/\//, ''))
      ? ''
      : `${subject}: `;
  const side = error.side === 'local' ? '' : ` (${error.side})`;
  const line = `error ${error.code}${side}: ${renderForeign(`${about}${error.message}`, 1000)}`;
  return error.hint === '' ? `${line}\n` : `${line}\n  hint: ${renderForeign(error.hint, 1000)}\n`;
}

/** With `--debug`: the chain of causes with their stacks. */
export function renderCauses(failure: Failure): string {
  const lines: string[] = [];
  let cause: unknown = failure;
  for (let depth = 0; cause instanceof Error && depth < 8; depth += 1) {
    lines.push(cause.stack ?? String(cause));
    cause = cause.cause;
  }
  return `${lines.join('\ncaused by ')}\n`;
}
