import { open, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { isErrno, listLiving, nameOwnedFile, removeIfThere } from '../../runtime/owned-files.ts';
import { makeDirectory } from '../../runtime/make-directory.ts';

/**
 * A file in the layout that says: a living process is writing here, and may rely on any blob it found. While another's mark
 * stands, nobody takes blobs away.
 */
export interface WriterMark {
  readonly file: string;
  /** The topmost directory that had to be made; `undefined` when the layout's directory was there. */
  readonly created: string | undefined;
}

/** Makes the layout's directory where it is missing, and marks it. What dead writers left behind is swept. */
export async function placeMark(directory: string): Promise<WriterMark> {
  const file = nameOwnedFile('writer');
  for (let attempt = 1; ; attempt += 1) {
    const created = await makeDirectory(directory, 0o755);
    try {
      const handle = await open(path.join(directory, file), 'wx', 0o644);
      await handle.close();
      await listLiving(directory);
      return { file, created };
    } catch (error) {
      // Another writer that failed has taken the empty directory away in between.
      if (!isErrno(error, 'ENOENT') || attempt === 10) throw error;
    }
  }
}

export async function removeMark(directory: string, mark: WriterMark): Promise<void> {
  await removeIfThere(path.join(directory, mark.file));
}

/** Whether a writer other than the one with `own` is at work. */
export async function hasOtherWriters(directory: string, own?: WriterMark): Promise<boolean> {
  return (await listLiving(directory)).some((one) => one.kind === 'writer' && one.file !== own?.file);
}

/** Removes `directory` and the empty ones above it up to `top`; stops at the first that is not empty. */
export async function removeEmpty(directory: string, top: string): Promise<void> {
  for (let at = directory; at.startsWith(top); at = path.dirname(at)) {
    try {
      await rmdir(at);
    } catch (error) {
      if (isErrno(error, 'ENOTEMPTY', 'EEXIST', 'EBUSY', 'EPERM', 'EACCES')) return;
      if (!isErrno(error, 'ENOENT')) throw error;
    }
    if (at === top) return;
  }
}
