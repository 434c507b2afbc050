import { open, stat, type FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { isErrno } from '../runtime/owned-files.ts';
import type { SeekableContent } from './contract.ts';
import { createSeekable } from './seekable.ts';

/** What a part is called: `FILE.001`, `FILE.002` …, in the order in which `cat FILE.*` joins them. */
export function nameOfPart(file: string, at: number): string {
  return `${file}.${String(at + 1).padStart(PART_DIGITS, '0')}`;
}

const PART_DIGITS = 3;
export const MOST_PARTS = 999;

/** How many parts of `file` there are, counted up to the first that is not there. */
export async function countParts(file: string): Promise<number> {
  for (let count = 0; count < MOST_PARTS; count += 1) {
    const found = await stat(nameOfPart(file, count)).catch((error: unknown) => {
      if (isErrno(error, 'ENOENT', 'ENOTDIR')) return undefined;
      throw error;
    });
    if (found?.isFile() !== true) return count;
  }
  return MOST_PARTS;
}

/** The parts as one. All are open as long as it is. */
export async function openParts(file: string, count: number): Promise<SeekableContent> {
  await using stack = new AsyncDisposableStack();
  const parts: Part[] = [];
  let size = 0;
  for (let at = 0; at < count; at += 1) {
    const handle: FileHandle = stack.use(await open(nameOfPart(file, at), 'r'));
    const content = createSeekable(handle, (await handle.stat()).size);
    parts.push({ content, start: size });
    size += content.size;
  }
  const kept = stack.move();
  return {
    size,
    read: async (position, length) => {
      const pieces = piecesOf(parts, position, length);
      return Buffer.concat(await Promise.all(pieces.map(async ({ content, at, most }) => content.read(at, most))));
    },
    stream: (position, length, signal) => Readable.from(streamPieces(piecesOf(parts, position, length), signal)),
    [Symbol.asyncDispose]: async () => kept.disposeAsync(),
  };
}

interface Part {
  readonly content: SeekableContent;
  readonly start: number;
}

interface Piece {
  readonly content: SeekableContent;
  readonly at: number;
  readonly most: number;
}

function piecesOf(parts: readonly Part[], position: number, length: number): readonly Piece[] {
  return parts.flatMap(({ content, start }): readonly Piece[] => {
    const from = Math.max(position, start);
    const to = Math.min(position + length, start + content.size);
    return from < to ? [{ content, at: from - start, most: to - from }] : [];
  });
}

async function* streamPieces(pieces: readonly Piece[], signal: AbortSignal): AsyncIterable<Uint8Array> {
  for (const { content, at, most } of pieces) yield* content.stream(at, most, signal) as AsyncIterable<Uint8Array>;
}
