import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { isErrno } from './owned-files.ts';

/** Another process may take away what was just made. */
const ATTEMPTS = 10;

/**
 * Makes `directory` and those above it that are missing. Gives the topmost one that it made; `undefined` where none was missing. Node's
 * own `recursive` tries for ever where nothing can be made in a directory that is there, as in /proc.
 */
export async function makeDirectory(directory: string, mode: number): Promise<string | undefined> {
  const wanted = path.resolve(directory);
  const parent = path.dirname(wanted);
  let top: string | undefined;
  for (let attempt = 1; ; attempt += 1) {
    try {
      await mkdir(wanted, { mode });
      return top ?? wanted;
    } catch (error) {
      if (isErrno(error, 'ENOENT') && parent !== wanted && attempt < ATTEMPTS)
        top = (await makeDirectory(parent, mode)) ?? top;
      else if (await isDirectory(wanted)) return top;
      else throw error;
    }
  }
}

async function isDirectory(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
