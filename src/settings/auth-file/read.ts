import { open } from 'node:fs/promises';
import { storageFailure } from '../../runtime/failure.ts';
import { isErrno } from '../../runtime/owned-files.ts';
import { LARGEST_AUTH_FILE } from './document.ts';

/**
 * The bytes of an auth file, at most one more than it may have; `undefined` when there is no such file. Also reads what a shell
 * gives as `<(…)`. Fails with STORAGE_FAILED.
 */
export async function readAuthFile(file: string): Promise<Uint8Array | undefined> {
  try {
    await using handle = await open(file, 'r');
    const chunks: Buffer[] = [];
    let size = 0;
    while (size <= LARGEST_AUTH_FILE) {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(64 * 1024));
      if (bytesRead === 0) break;
      size += bytesRead;
      chunks.push(buffer.subarray(0, bytesRead));
    }
    return Buffer.concat(chunks);
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'ENOTDIR')) return undefined;
    throw (error instanceof Error && storageFailure(error, file)) || error;
  }
}
