import { chown, open, readlink, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { withDirectoryLock } from '../../runtime/directory-lock.ts';
import { Failure, storageFailure } from '../../runtime/failure.ts';
import { nameOwnedFile, removeIfThere } from '../../runtime/owned-files.ts';
import { makeDirectory } from '../../runtime/make-directory.ts';
import { parseAuthDocument, type AuthDocument } from './document.ts';
import { readAuthFile } from './read.ts';

/** An auth file as it is found: its text, an empty object where there is none. */
export interface FoundAuthFile {
  readonly text: string;
  readonly document: AuthDocument;
  readonly exists: boolean;
}

/** `undefined`: leave it as it is; `'remove'`: take the file away. */
type Edited = { readonly text: string } | 'remove' | undefined;

const MOST_LINKS = 40;

/**
 * Edits an auth file while no other process of ours does: read, changed and replaced at once, so that who reads it, or whatever ends
 * this process, finds the old or the new one whole. Links are followed, to a file that is not there yet too; the result is its
 * owner's alone. Fails with CONFIG_INVALID when the file cannot be understood, which is left as it is, and with STORAGE_FAILED.
 */
export async function editAuthFile(
  file: string,
  signal: AbortSignal,
  edit: (found: FoundAuthFile) => Promise<Edited>,
): Promise<void> {
  try {
    const target = await followLinks(path.resolve(file));
    const directory = path.dirname(target);
    await makeDirectory(directory, 0o700);
    await withDirectoryLock(directory, signal, async () => {
      signal.throwIfAborted();
      const edited = await edit(await find(target));
      if (edited === 'remove') await removeIfThere(target);
      else if (edited !== undefined) await replace(target, edited.text);
    });
  } catch (error) {
    if (error instanceof Failure || !(error instanceof Error) || !('syscall' in error)) throw error;
    throw (
      storageFailure(error, file) ??
      new Failure('STORAGE_FAILED', `cannot write ${file}`, {
        side: 'local',
        subject: file,
        hint: 'name another file with --authfile',
        cause: error,
      })
    );
  }
}

async function find(file: string): Promise<FoundAuthFile> {
  const bytes = await readAuthFile(file);
  const document = parseAuthDocument(bytes ?? new Uint8Array(), file);
  const text = Buffer.from(bytes ?? []).toString('utf8');
  return { text: text.trim() === '' ? '{}\n' : text, document, exists: bytes !== undefined };
}

/** Not realpath, which knows no way to a file that is still to be made. */
async function followLinks(file: string): Promise<string> {
  let at = file;
  for (let links = 0; links < MOST_LINKS; links += 1) {
    const next = await readlink(at).catch(() => undefined);
    if (next === undefined) return at;
    at = path.resolve(path.dirname(at), next);
  }
  throw new Failure('STORAGE_FAILED', `too many links: ${file}`, {
    side: 'local',
    subject: file,
    hint: 'name the file itself',
  });
}

/** What a killed process leaves of this under its temporary name goes when the next one takes the lock. */
async function replace(file: string, text: string): Promise<void> {
  const temporary = path.join(path.dirname(file), nameOwnedFile('tmp'));
  try {
    await using handle = await open(temporary, 'wx', 0o600);
    await handle.writeFile(text);
    await handle.sync();
    await keepOwner(temporary, file);
    await rename(temporary, file);
  } finally {
    await removeIfThere(temporary);
  }
}

/** A file that root edits for somebody stays theirs. */
async function keepOwner(temporary: string, file: string): Promise<void> {
  const [fresh, old] = [await stat(temporary), await stat(file).catch(() => undefined)];
  if (old !== undefined && (old.uid !== fresh.uid || old.gid !== fresh.gid))
    await chown(temporary, old.uid, old.gid).catch(() => undefined);
}
