import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { SeekableContent } from './contract.ts';

/** One system call reads this much. */
const CHUNK_BYTES = 256 * 1024;

/** The file is closed on disposal. */
export function createSeekable(handle: FileHandle, size: number): SeekableContent {
  return {
    size,
    read: async (position, length) => {
      const buffer = Buffer.alloc(Math.max(0, Math.min(length, size - position)));
      let filled = 0;
      while (filled < buffer.byteLength) {
        const { bytesRead } = await handle.read(buffer, filled, buffer.byteLength - filled, position + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return buffer.subarray(0, filled);
    },
    stream: (position, length, signal) => streamPart(handle, position, length, signal),
    [Symbol.asyncDispose]: async () => handle.close(),
  };
}

/** Ends early where the file has become shorter: whoever reads content checks its size. */
function streamPart(handle: FileHandle, position: number, length: number, signal: AbortSignal): Readable {
  let at = position;
  const end = position + length;
  const next = async (): Promise<Uint8Array | null> => {
    const wanted = Math.min(CHUNK_BYTES, end - at);
    if (wanted === 0) return null;
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafeSlow(wanted), 0, wanted, at);
    at += bytesRead;
    return bytesRead === 0 ? null : buffer.subarray(0, bytesRead);
  };
  const stream: Readable = new Readable({
    signal,
    highWaterMark: CHUNK_BYTES,
    read: () =>
      void next().then(
        (chunk) => stream.push(chunk),
        (error: unknown) => stream.destroy(error as Error),
      ),
  });
  return stream;
}
