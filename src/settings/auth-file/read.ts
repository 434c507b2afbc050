import { explainStorage } from '../../runtime/failure.ts';
import { isErrno } from '../../runtime/owned-files.ts';
import { readAtMost } from '../../runtime/read-at-most.ts';
import { LARGEST_AUTH_FILE } from './document.ts';

/**
 * The bytes of an auth file, at most one more than it may have; `undefined` when there is no such file. Also reads what a shell
 * gives as `<(…)`. Fails with STORAGE_FAILED.
 */
export async function readAuthFile(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readAtMost(file, LARGEST_AUTH_FILE);
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'ENOTDIR')) return undefined;
    throw explainStorage(error, file);
  }
}
