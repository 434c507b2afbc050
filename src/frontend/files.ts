import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { Failure, storageFailure } from '../runtime/failure.ts';

/** Writes a file whole or not at all: a temporary name beside it, then a rename. Devices and pipes are written directly. */
export async function writeWhole(file: string, text: string, mode = 0o644): Promise<void> {
  const isDevice = file.startsWith('/dev/') || file.startsWith('/proc/');
  const temporary = isDevice ? file : `${file}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, text, isDevice ? {} : { flag: 'wx', mode });
    if (!isDevice) await rename(temporary, file);
  } catch (error) {
    if (!isDevice) await rm(temporary, { force: true });
    const failure = error instanceof Error ? storageFailure(error, file) : undefined;
    throw (
      failure ?? new Failure('STORAGE_FAILED', `cannot write ${file}`, { side: 'local', subject: file, cause: error })
    );
  }
}
