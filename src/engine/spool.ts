import { open, unlink, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { nameOwnedFile } from '../runtime/owned-files.ts';

/** Bytes on disk that nobody but this process can find: they are gone when it ends, however it ends. */
export interface Spool extends AsyncDisposable {
  append(chunk: Uint8Array): Promise<void>;
  /** What was appended, from this byte on. Several may read at once; all end when the spool is closed. */
  read(from: number): Readable;
}

const READ_BYTES = 256 * 1024;

/** The file loses its name as soon as it is open. Fails with STORAGE_FAILED through the file system's own errors. */
export async function createSpool(directory: string): Promise<Spool> {
  const file = path.join(directory, nameOwnedFile('tmp'));
  const handle = await open(file, 'wx+', 0o600);
  try {
    await unlink(file);
  } catch (error) {
    await handle.close();
    throw error;
  }
  return {
    append: async (chunk) => {
      await handle.appendFile(chunk);
    },
    read: (start) => Readable.from(readFrom(handle, start), { objectMode: false, highWaterMark: READ_BYTES }),
    [Symbol.asyncDispose]: async () => handle.close(),
  };
}

/** Node's own streams of a file close it for all when one of them is destroyed. */
async function* readFrom(handle: FileHandle, start: number): AsyncGenerator<Uint8Array> {
  for (let at = start; ;) {
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafeSlow(READ_BYTES), 0, READ_BYTES, at);
    if (bytesRead === 0) return;
    at += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}
