import { Bzip2Bits } from './bzip2-bits.ts';
import { decodeBlock, type Bzip2Block } from './bzip2-block.ts';

/**
 * Decompresses bzip2, streams behind one another included (parallel compressors write those). Blocks and streams are checked by
 * their sums. Throws an Error on anything that is not bzip2, whole and right.
 *
 * By hand because no package for it is kept any more: those that exist pass on single bytes, or want the whole input at once.
 */
export async function* bunzip2(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const bits = new Bzip2Bits(source);
  do {
    yield* readStream(bits);
    bits.align();
  } while (await bits.hasMore());
}

async function* readStream(bits: Bzip2Bits): AsyncGenerator<Uint8Array> {
  await bits.prepare(HEADER_BYTES);
  if (bits.take(24) !== SIGNATURE) throw new Error('no bzip2 signature');
  const level = bits.take(8) - 0x30;
  if (level < 1 || level > 9) throw new Error('no bzip2 block size');
  const links = new Uint32Array(level * BLOCK_UNIT);
  let sum = 0;
  for (;;) {
    await bits.prepare(level * LARGEST_PER_UNIT + TABLE_BYTES);
    const [high, low] = [bits.take(24), bits.take(24)];
    const expected = bits.take32();
    if (high === END_HIGH && low === END_LOW) {
      if (expected !== sum) throw new Error('a bzip2 stream does not match its sum');
      return;
    }
    if (high !== BLOCK_HIGH || low !== BLOCK_LOW) throw new Error('no bzip2 block where one should be');
    const block = decodeBlock(bits, links);
    const found = yield* unpackRuns(links, block);
    if (found !== expected) throw new Error('a bzip2 block does not match its sum');
    sum = (((sum << 1) | (sum >>> 31)) ^ found) >>> 0;
  }
}

/** Four equal bytes are followed by how many more there are. Gives the block's sum back. */
function* unpackRuns(links: Uint32Array, { count, origin }: Bzip2Block): Generator<Uint8Array, number> {
  let sum = 0xffffffff;
  let out = new Uint8Array(OUT_BYTES);
  let filled = 0;
  let at = links[origin] ?? 0;
  let previous = -1;
  let run = 0;
  for (let left = count; left > 0; left -= 1) {
    at = links[at >>> 8] ?? 0;
    const byte = at & 0xff;
    if (run === 4) {
      run = 0;
      for (let copies = byte; copies > 0; copies -= 1) {
        sum = (sum << 8) ^ (SUMS[(sum >>> 24) ^ previous] ?? 0);
        out[filled] = previous;
        filled += 1;
        if (filled === OUT_BYTES) {
          yield out;
          out = new Uint8Array(OUT_BYTES);
          filled = 0;
        }
      }
      previous = -1;
      continue;
    }
    run = byte === previous ? run + 1 : 1;
    previous = byte;
    sum = (sum << 8) ^ (SUMS[(sum >>> 24) ^ byte] ?? 0);
    out[filled] = byte;
    filled += 1;
    if (filled === OUT_BYTES) {
      yield out;
      out = new Uint8Array(OUT_BYTES);
      filled = 0;
    }
  }
  if (filled > 0) yield out.subarray(0, filled);
  return ~sum >>> 0;
}

const SIGNATURE = 0x425a68;
const HEADER_BYTES = 4;
const BLOCK_HIGH = 0x314159;
const BLOCK_LOW = 0x265359;
const END_HIGH = 0x177245;
const END_LOW = 0x385090;
/** A block has at most this many bytes before its runs are unpacked, times the level. */
const BLOCK_UNIT = 100_000;
/** The longest code has 20 bits. */
const LARGEST_PER_UNIT = (BLOCK_UNIT * 20) / 8;
const TABLE_BYTES = 32_768;
const OUT_BYTES = 256 * 1024;

/** CRC-32 with the highest bit first, as bzip2 has it. */
const SUMS: Uint32Array = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte << 24;
  for (let bit = 0; bit < 8; bit += 1) sum = (sum << 1) ^ (sum & 0x80000000 ? 0x04c11db7 : 0);
  return sum >>> 0;
});
