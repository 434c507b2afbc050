import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { constants, crc32, deflateRaw, zstdCompress } from 'node:zlib';
import { noteSpentBuffer } from '../runtime/spent-buffers.ts';
import { isNoise } from './noise.ts';

export interface Compression {
  readonly to: 'gzip' | 'zstd';
  /** gzip: 1 to 9. zstd: 1 to 22. */
  readonly level: number;
}

/** How many pieces of all streams together are in work at once. */
const LANES = Math.max(2, Math.min(4, availableParallelism()));

/**
 * Compresses a stream. The bytes depend on the content, the format, the level and Node's own zlib or zstd, and on nothing else:
 * not on how the content was cut into chunks, not on the time, the system or the number of cores.
 *
 * The content is cut into pieces of a fixed size that are compressed side by side, on Node's thread pool. gzip (RFC 1952): one
 * member whose pieces end on a byte and know the 32 KiB before them, as pigz writes it; noise is stored. zstd (RFC 8878): one frame a piece.
 */
export async function* compress(content: AsyncIterable<Uint8Array>, how: Compression): AsyncGenerator<Uint8Array> {
  const format = how.to === 'gzip' ? gzip(how.level) : zstd(how.level);
  yield* format.head;
  const inWork: Promise<Uint8Array>[] = [];
  try {
    for await (const piece of cut(content, format.pieceBytes)) {
      const done = format.compress(piece);
      // Awaited in its turn; until then nobody listens.
      done.catch(() => undefined);
      inWork.push(done);
      if (inWork.length < LANES) continue;
      const first = await inWork.shift();
      if (first === undefined) continue;
      yield first;
      noteSpentBuffer(first.byteLength);
    }
    for (const one of inWork) yield await one;
    yield* format.tail();
  } finally {
    await Promise.allSettled(inWork);
  }
}

interface Format {
  readonly pieceBytes: number;
  readonly head: readonly Uint8Array[];
  compress(piece: Buffer): Promise<Uint8Array>;
  tail(): readonly Uint8Array[];
}

/** What zlib is given to write to at a time: the blocks of what is stored are as long as there is room. */
const OUTPUT_BYTES = 128 * 1024;

const deflate = promisify(deflateRaw);
const WINDOW_BYTES = 32 * 1024;

/** What ends a stream of complete deflate blocks: an empty last one (RFC 1951, 3.2.6). */
const LAST_BLOCK = Buffer.from([0x03, 0x00]);

function gzip(level: number): Format {
  let checksum = 0;
  let size = 0;
  let before: Buffer | undefined;
  // RFC 1952, 2.3.1: no name, no time; the level as XFL tells it; the system is "unknown".
  const hint = level === 9 ? 2 : level === 1 ? 4 : 0;
  return {
    pieceBytes: 256 * 1024,
    head: [Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, hint, 255])],
    async compress(piece) {
      checksum = crc32(piece, checksum);
      size += piece.byteLength;
      const dictionary = before;
      before = piece.subarray(Math.max(0, piece.byteLength - WINDOW_BYTES));
      // Searching noise for what repeats takes longest of all, and finds nothing.
      if (isNoise(piece)) return stored(piece);
      const own = { level, ...(dictionary === undefined ? {} : { dictionary }) };
      return deflate(piece, { ...own, finishFlush: constants.Z_SYNC_FLUSH, chunkSize: OUTPUT_BYTES });
    },
    tail: () => {
      const end = Buffer.alloc(8);
      end.writeUInt32LE(checksum, 0);
      end.writeUInt32LE(size % 2 ** 32, 4);
      return [LAST_BLOCK, end];
    },
  };
}

/** A block of its own says how many bytes in 16 bits, and again with all of them flipped (RFC 1951, 3.2.4). */
const STORED_BYTES = 65_535;
const STORED_HEAD_BYTES = 5;

/** Deflate blocks that hold bytes as they are. A piece begins on a byte, for the one before it was flushed. */
function stored(piece: Buffer): Buffer {
  const blocks = Math.ceil(piece.byteLength / STORED_BYTES);
  const out = Buffer.allocUnsafeSlow(piece.byteLength + blocks * STORED_HEAD_BYTES);
  for (let from = 0, to = 0; from < piece.byteLength; from += STORED_BYTES) {
    const size = Math.min(STORED_BYTES, piece.byteLength - from);
    out[to] = 0;
    out.writeUInt16LE(size, to + 1);
    out.writeUInt16LE(size ^ 0xff_ff, to + 3);
    piece.copy(out, to + STORED_HEAD_BYTES, from, from + size);
    to += STORED_HEAD_BYTES + size;
  }
  return out;
}

const zstdFrame = promisify(zstdCompress);

function zstd(level: number): Format {
  let isEmpty = true;
  const params = { [constants.ZSTD_c_compressionLevel]: level, [constants.ZSTD_c_checksumFlag]: 1 };
  return {
    pieceBytes: 2 * 1024 * 1024,
    head: [],
    async compress(piece) {
      isEmpty = false;
      return zstdFrame(piece, { params, chunkSize: OUTPUT_BYTES });
    },
    // An empty frame (RFC 8878, 3.1.1): no content size, a window of 1 KiB, one last raw block of no bytes.
    tail: () => (isEmpty ? [Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x00, 0x01, 0x00, 0x00])] : []),
  };
}

/** Those in work, the one that the oldest of them looks back to, and the one that is filled. */
const BUFFERS = LANES + 2;

/** Pieces of exactly this size, whatever the chunks are; the last one may be shorter. Each is good until {@link BUFFERS} later. */
async function* cut(content: AsyncIterable<Uint8Array>, pieceBytes: number): AsyncGenerator<Buffer> {
  const buffers: Buffer[] = [];
  let turn = 0;
  let filled = 0;
  for await (const chunk of content) {
    for (let at = 0; at < chunk.byteLength;) {
      const piece = (buffers[turn] ??= Buffer.allocUnsafeSlow(pieceBytes));
      const part = chunk.subarray(at, at + pieceBytes - filled);
      piece.set(part, filled);
      filled += part.byteLength;
      at += part.byteLength;
      if (filled < pieceBytes) continue;
      yield piece;
      turn = (turn + 1) % BUFFERS;
      filled = 0;
    }
  }
  const last = buffers[turn];
  if (filled > 0 && last !== undefined) yield last.subarray(0, filled);
}
