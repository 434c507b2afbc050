import type { FileHandle } from 'node:fs/promises';
import { orAborted } from '../runtime/abort.ts';
import type { SeekableContent } from './contract.ts';

/** Content that is read while it is still being written. */
export interface GrowingContent {
  /** There are so many bytes now. */
  grow(size: number): void;
  /** There will be no more, for better or worse. */
  end(): void;
  /** Ends with the signal; else whoever reads waits for what is not there yet. */
  reader(signal: AbortSignal): GrowingReader;
}

export interface GrowingReader extends Pick<SeekableContent, 'read'> {
  /** Infinite for as long as it grows. */
  readonly size: number;
  /** A part in order. Each piece is good until the next is asked for. Ends early where the content does. */
  pieces(position: number, length: number): AsyncGenerator<Uint8Array>;
}

/** One system call reads this much. */
const PIECE_BYTES = 256 * 1024;

export function createGrowing(handle: FileHandle): GrowingContent {
  const state = { size: 0, isOver: false };
  let changed = Promise.withResolvers<void>();
  const change = (): void => {
    changed.resolve();
    changed = Promise.withResolvers();
  };
  const fill = async (signal: AbortSignal, buffer: Buffer, position: number): Promise<Buffer> => {
    const end = position + buffer.byteLength;
    while (!state.isOver && state.size < end) await orAborted(changed.promise, signal);
    const there = Math.max(0, Math.min(end, state.size) - position);
    let filled = 0;
    while (filled < there) {
      const { bytesRead } = await handle.read(buffer, filled, there - filled, position + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return buffer.subarray(0, filled);
  };
  return {
    grow: (now) => {
      state.size = now;
      change();
    },
    end: () => {
      state.isOver = true;
      change();
    },
    reader: (signal) => ({
      get size() {
        return state.isOver ? state.size : Infinity;
      },
      read: async (position, length) => fill(signal, Buffer.alloc(length), position),
      pieces: async function* (position, length) {
        const buffer = Buffer.allocUnsafeSlow(Math.min(PIECE_BYTES, length));
        for (let at = 0; at < length;) {
          const wanted = buffer.subarray(0, Math.min(buffer.byteLength, length - at));
          const piece = await fill(signal, wanted, position + at);
          at += piece.byteLength;
          if (piece.byteLength > 0) yield piece;
          if (piece.byteLength < wanted.byteLength) return;
        }
      },
    }),
  };
}
