import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { isErrno } from '../../runtime/owned-files.ts';
import { Failure, storageFailure } from '../../runtime/failure.ts';

/** No version file is longer. */
export const VERSION_BYTES = 256;

/**
 * A regular file opened for reading; `undefined` when it is not there. Links are not followed and pipes not waited for: a
 * directory from elsewhere could name any file of this machine. Fails with ARCHIVE_INVALID on these. The caller closes it.
 */
export async function openRegular(file: string): Promise<FileHandle | undefined> {
  let handle: FileHandle;
  try {
    handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return undefined;
    throw isErrno(error, 'ELOOP') || isErrno(error, 'ENXIO') ? notRegular(file, error) : asFailure(error);
  }
  try {
    const found = await handle.stat();
    if (!found.isFile()) throw notRegular(file);
    return handle;
  } catch (error) {
    await handle.close();
    throw asFailure(error);
  }
}

/** The whole of a small file. Fails with LIMIT_EXCEEDED when it has more than `most` bytes. */
export async function readSmall(file: string, most: number): Promise<Uint8Array | undefined> {
  const handle = await openRegular(file);
  if (handle === undefined) return undefined;
  try {
    const { size } = await handle.stat();
    if (size > most) {
      throw new Failure('LIMIT_EXCEEDED', `${file} has ${String(size)} bytes, more than the ${String(most)} allowed`, {
        subject: file,
        facts: { found: size, most },
        hint: 'no known tool writes a file of this kind and size: check the directory',
      });
    }
    return await handle.readFile();
  } catch (error) {
    throw asFailure(error);
  } finally {
    await handle.close();
  }
}

/** What the file system throws, as a Failure. */
export function asFailure(error: unknown): unknown {
  return error instanceof Error && !(error instanceof Failure) ? (storageFailure(error) ?? error) : error;
}

function notRegular(file: string, cause?: unknown): Failure {
  return new Failure('ARCHIVE_INVALID', `not a regular file: ${file}`, {
    subject: file,
    hint: 'waybill does not follow links inside an image directory: put the content itself there',
    ...(cause === undefined ? {} : { cause }),
  });
}
