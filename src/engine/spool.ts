import { open, unlink, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { writeAt } from '../runtime/write-at.ts';
import { nameOwnedFile } from '../runtime/owned-files.ts';

/** Bytes on disk that nobody but this process can find: they are gone when it ends, however it ends. */
export interface Spool extends AsyncDisposable {
  append(chunk: Uint8Array): Promise<void>;
  /** Nothing more is appended. */
  finish(): Promise<void>;
  /** What was appended, once that is finished, from this byte on. Several may read at once; all end when the spool is closed. */
  read(from: number): Readable;
}

/** One system call takes this much: beside the digest, the calls are what a spool costs. */
const CALL_BYTES = 512 * 1024;

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
  // A buffer of its own: chunks that waited to be written together would outlive the collections that are cheap.
  const gathered = Buffer.allocUnsafeSlow(CALL_BYTES);
  let filled = 0;
  let position = 0;
  const write = async (): Promise<void> => {
    await writeAt(handle, gathered.subarray(0, filled), position);
    position += filled;
    filled = 0;
  };
  return {
    append: async (chunk) => {
      for (let at = 0; at < chunk.byteLength;) {
        const part = chunk.subarray(at, at + gathered.byteLength - filled);
        gathered.set(part, filled);
        filled += part.byteLength;
        at += part.byteLength;
        if (filled === gathered.byteLength) await write();
      }
    },
    finish: write,
    read: (start) => Readable.from(readFrom(handle, start), { objectMode: false, highWaterMark: CALL_BYTES }),
    [Symbol.asyncDispose]: async () => handle.close(),
  };
}

/** Node's own streams of a file close it for all when one of them is destroyed. */
async function* readFrom(handle: FileHandle, start: number): AsyncGenerator<Uint8Array> {
  for (let at = start; ;) {
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafeSlow(CALL_BYTES), 0, CALL_BYTES, at);
    if (bytesRead === 0) return;
    at += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}
