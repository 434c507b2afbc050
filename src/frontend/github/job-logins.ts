import { randomUUID } from 'node:crypto';
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DEFAULT_LIMITS } from '../../runtime/limits.ts';
import { toFailure } from '../../runtime/failure.ts';
import type { LoginChange } from '../../settings/auth-file/login.ts';
import type { Redactor } from '../../runtime/secret.ts';
import type { Runner } from './runner.ts';

/** The state that tells the post phase where the main one wrote what its logins changed. */
const STATE = 'waybill-logins';

/**
 * Writes down what a login is about to change, before it does, so that the post phase can take it back however this one ends. The
 * notes are a file for this user alone in the job's temporary directory, and the runner's state holds its name: an entry that was
 * there before is in them, and the state is no place for that.
 */
export function createLoginNotes(runner: Runner, temporary: string): (change: LoginChange) => Promise<void> {
  let notes: string | undefined;
  return async (change) => {
    if (notes === undefined) {
      const file = path.join(temporary, `waybill-logins-${randomUUID()}`);
      await writeFile(file, '', { flag: 'wx', mode: 0o600 });
      await runner.state(STATE, file);
      notes = file;
    }
    await appendFile(notes, `${JSON.stringify(change)}\n`);
  };
}

/** Undoes the logins of the main phase, the last first. What cannot be undone is a warning: the job's work is done. */
export async function undoLogins(
  environment: Readonly<Record<string, string>>,
  runner: Runner,
  redactor: Redactor,
  write: (text: string) => void,
): Promise<void> {
  const notes = environment[`STATE_${STATE}`] ?? '';
  if (notes === '') return;
  const { undoLogin } = await import('../../settings/auth-file/undo-login.ts');
  const ctx = {
    signal: AbortSignal.timeout(DEFAULT_LIMITS.helperMs * 2),
    limits: DEFAULT_LIMITS,
    environment,
    emit: () => undefined,
    conceal: (secret: string, user?: string) => redactor.add(secret, user),
    revealsSecret: (text: string) => redactor.finds(text),
  };
  for (const change of await readNotes(notes)) {
    try {
      const isWhole = await undoLogin(ctx, change);
      write(`Removed login credentials for ${change.key}\n`);
      if (!isWhole)
        runner.warning(redactor.redact(`what a credential helper kept for ${change.key} before this job is gone`));
    } catch (error) {
      runner.warning(redactor.redact(`the login for ${change.key} is still there: ${toFailure(error).message}`));
    }
  }
  await rm(notes, { force: true });
}

/** A last line that is cut off was of a login that did not come to be. */
async function readNotes(file: string): Promise<readonly LoginChange[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const lines = text.split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as LoginChange).toReversed();
}
