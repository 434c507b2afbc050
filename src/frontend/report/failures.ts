import type { DestinationResult, ErrorResult, ImageResult, Result } from '../../operation/result.ts';
import { plural, renderForeign } from '../../runtime/text.ts';
import { renderError } from './failure.ts';
import { placeOf } from './result-lines.ts';

/** A screen holds no more; the rest is in the result. */
const MOST_CAUSES = 20;
/** Of those that failed for the same cause. */
const MOST_NAMES = 5;

/** A failure, and all that it happened to. */
export interface Cause {
  readonly error: ErrorResult;
  /** The image, or the place it was to go to, whichever the failure is of. The first is the one that the message is about. */
  readonly names: readonly string[];
}

/** What failed, by cause: messages that differ in no more than the names of images and digests tell of one. */
export function causesOf({ images }: Pick<Result, 'images'>): readonly Cause[] {
  const causes = new Map<string, { readonly error: ErrorResult; readonly names: Set<string> }>();
  for (const image of images) {
    for (const destination of image.destinations) {
      const { error } = destination;
      if (error === undefined) continue;
      const key = keyOf(error, image, destination);
      const cause = causes.get(key) ?? { error, names: new Set() };
      causes.set(key, cause);
      const { reference } = error.side === 'source' || destination.reference === '' ? image.source : destination;
      cause.names.add(reference);
    }
  }
  return [...causes.values()].map(({ error, names }) => ({ error, names: [...names] }));
}

/** What failed, each cause once, and of very many the first ones. */
export function renderFailures(result: Pick<Result, 'images'>): string {
  const causes = causesOf(result);
  const shown = causes.slice(0, MOST_CAUSES).map(renderCause).join('');
  const more = causes.length - MOST_CAUSES;
  return more > 0 ? `${shown}and ${plural(more, 'more failure')}: --result FILE has them all\n` : shown;
}

/** The failure, what to do, and to what else it happened. */
export function renderCause({ error, names }: Cause): string {
  const [first, ...others] = names;
  // It came to the run, and not to one of its images.
  if (error.code === 'CANCELLED') return renderError(error, others.length === 0 ? first : undefined);
  const text = renderError(error, error.side === 'source' ? undefined : first);
  return others.length === 0 ? text : `${text}  ${renderOthers(others)}\n`;
}

/** `and 59 more with the same cause: r.example.com/app:2, …` */
export function renderOthers(others: readonly string[]): string {
  const examples = others.slice(0, MOST_NAMES).map((name) => renderForeign(name.replace(/^docker:\/\//, '')));
  const dots = others.length > MOST_NAMES ? ', …' : '';
  return `and ${String(others.length)} more with the same cause: ${examples.join(', ')}${dots}`;
}

/** Digests, and the names of temporary files. */
const MADE_UP = /\bsha256:[0-9a-f]{64}\b|(?<=\.waybill-)[0-9a-f]{16}\b/g;

function keyOf(
  { code, side, message, hint }: ErrorResult,
  { source }: ImageResult,
  { reference }: DestinationResult,
): string {
  if (code === 'CANCELLED') return code;
  const names = [source.reference, reference].filter((one) => one !== '').map((one) => placeOf(one));
  const bare = names
    .map((one) => one.replace(/^docker:\/\//, ''))
    .toSorted((a, b) => b.length - a.length)
    .reduce(
      (text, name) => text.replaceAll(new RegExp(`${RegExp.escape(name)}(?:[:@][\\w.+:-]*\\w)?`, 'g'), '…'),
      message,
    );
  return [code, side, bare.replaceAll(MADE_UP, '…'), hint].join('\n');
}
