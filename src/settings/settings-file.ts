import { open } from 'node:fs/promises';
import { Failure, explainUnreadable } from '../runtime/failure.ts';
import { isErrno } from '../runtime/owned-files.ts';

/** No file that people write by hand comes near it. */
const LARGEST = 1024 * 1024;

/**
 * The whole of a settings file; `undefined` when there is no such file. Also reads what a shell gives as `<(…)`.
 * Fails with CONFIG_INVALID where it is larger than 1 MiB, or where it cannot be read.
 */
export async function readSettingsFile(file: string): Promise<Uint8Array | undefined> {
  try {
    await using handle = await open(file, 'r');
    const chunks: Buffer[] = [];
    let size = 0;
    while (size <= LARGEST) {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(64 * 1024));
      if (bytesRead === 0) return Buffer.concat(chunks);
      size += bytesRead;
      chunks.push(buffer.subarray(0, bytesRead));
    }
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'ENOTDIR')) return undefined;
    throw explainUnreadable(error, file, 'CONFIG_INVALID');
  }
  throw new Failure('CONFIG_INVALID', `${file} is larger than a settings file may be (1 MiB)`, {
    side: 'local',
    subject: file,
    hint: 'check that it is the file you mean',
  });
}
