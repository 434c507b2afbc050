import type { Bzip2Bits } from './bzip2-bits.ts';

/** A decoded block: `links` holds a byte and the place of the next one in every element. */
export interface Bzip2Block {
  readonly count: number;
  readonly origin: number;
}

const LONGEST_CODE = 20;
const GROUP_SYMBOLS = 50;
const MOST_SYMBOLS = 258;

/** Reads one block, from behind its sum on, and sorts it back. Throws an Error where it is broken. */
export function decodeBlock(bits: Bzip2Bits, links: Uint32Array): Bzip2Block {
  if (bits.take(1) !== 0) throw new Error('a randomised bzip2 block, as only ancient versions wrote them');
  const origin = bits.take(24);
  const used = readUsedBytes(bits);
  const tableCount = bits.take(3);
  if (tableCount < 2 || tableCount > 6) throw new Error('bzip2: wrong number of code tables');
  const selectors = readSelectors(bits, tableCount);
  const tables = Array.from({ length: tableCount }, () => readTable(bits, used.length + 2));
  const counts = new Uint32Array(256);
  const count = readSymbols(bits, { used, selectors, tables, counts, links });
  if (origin >= count) throw new Error('bzip2: a block begins outside of itself');
  let sum = 0;
  const starts = counts.map((one) => {
    const start = sum;
    sum += one;
    return start;
  });
  for (let at = 0; at < count; at += 1) {
    const byte = (links[at] ?? 0) & 0xff;
    const place = starts[byte] ?? 0;
    links[place] = (links[place] ?? 0) | (at << 8);
    starts[byte] = place + 1;
  }
  return { count, origin };
}

/** Two levels of bit maps. */
function readUsedBytes(bits: Bzip2Bits): readonly number[] {
  const rows = bits.take(16);
  const used: number[] = [];
  for (let row = 0; row < 16; row += 1) {
    if ((rows & (0x8000 >> row)) === 0) continue;
    const columns = bits.take(16);
    for (let column = 0; column < 16; column += 1)
      if ((columns & (0x8000 >> column)) !== 0) used.push(row * 16 + column);
  }
  if (used.length === 0) throw new Error('bzip2: a block without a byte');
  return used;
}

/** Which table every group of 50 symbols uses; moved to front, in unary. */
function readSelectors(bits: Bzip2Bits, tableCount: number): Uint8Array {
  const selectors = new Uint8Array(bits.take(15));
  if (selectors.length === 0) throw new Error('bzip2: a block without groups');
  const order = Array.from({ length: tableCount }, (_, table) => table);
  for (let at = 0; at < selectors.length; at += 1) {
    let place = 0;
    while (bits.take(1) === 1) {
      place += 1;
      if (place >= tableCount) throw new Error('bzip2: a code table that is not there');
    }
    const [table = 0] = order.splice(place, 1);
    order.unshift(table);
    selectors[at] = table;
  }
  return selectors;
}

/** Canonical Huffman codes: `limits[n]` is the largest code of n bits, `offsets[n]` leads from a code to its place in `symbols`. */
interface CodeTable {
  readonly shortest: number;
  readonly limits: Int32Array;
  readonly offsets: Int32Array;
  readonly symbols: Uint16Array;
}

function readTable(bits: Bzip2Bits, symbolCount: number): CodeTable {
  const lengths = new Uint8Array(symbolCount);
  let length = bits.take(5);
  for (let symbol = 0; symbol < symbolCount; symbol += 1) {
    for (;;) {
      if (length < 1 || length > LONGEST_CODE) throw new Error('bzip2: a code of impossible length');
      if (bits.take(1) === 0) break;
      length += bits.take(1) === 0 ? 1 : -1;
    }
    lengths[symbol] = length;
  }
  const symbols = new Uint16Array(MOST_SYMBOLS);
  const limits = new Int32Array(LONGEST_CODE + 1).fill(-1);
  const offsets = new Int32Array(LONGEST_CODE + 1);
  let code = 0;
  let placed = 0;
  for (let size = 1; size <= LONGEST_CODE; size += 1) {
    offsets[size] = placed - code;
    for (let symbol = 0; symbol < symbolCount; symbol += 1) {
      if (lengths[symbol] !== size) continue;
      symbols[placed] = symbol;
      placed += 1;
      code += 1;
    }
    limits[size] = code - 1;
    code <<= 1;
  }
  return { shortest: lengths.reduce((least, one) => Math.min(least, one)), limits, offsets, symbols };
}

interface BlockParts {
  readonly used: readonly number[];
  readonly selectors: Uint8Array;
  readonly tables: readonly CodeTable[];
  readonly counts: Uint32Array;
  readonly links: Uint32Array;
}

/** Huffman codes of runs and of places in the list of bytes last seen. Gives the number of bytes in the block. */
function readSymbols(bits: Bzip2Bits, { used, selectors, tables, counts, links }: BlockParts): number {
  const recent = Uint8Array.from(used);
  const end = used.length + 1;
  let count = 0;
  let run = 0;
  let weight = 1;
  let table: CodeTable | undefined;
  for (let read = 0; ; read += 1) {
    if (read % GROUP_SYMBOLS === 0) table = tables[selectors[read / GROUP_SYMBOLS] ?? -1];
    if (table === undefined) throw new Error('bzip2: more symbols than groups');
    const symbol = readSymbol(bits, table);
    if (symbol <= 1) {
      run += weight << symbol;
      weight <<= 1;
      if (run > links.length) throw new Error('bzip2: a run longer than a block');
      continue;
    }
    if (run > 0) {
      const byte = recent[0] ?? 0;
      if (count + run > links.length) throw new Error('bzip2: a block longer than it may be');
      links.fill(byte, count, count + run);
      counts[byte] = (counts[byte] ?? 0) + run;
      count += run;
      run = 0;
      weight = 1;
    }
    if (symbol === end) return count;
    if (count >= links.length) throw new Error('bzip2: a block longer than it may be');
    const byte = recent[symbol - 1] ?? 0;
    recent.copyWithin(1, 0, symbol - 1);
    recent[0] = byte;
    counts[byte] = (counts[byte] ?? 0) + 1;
    links[count] = byte;
    count += 1;
  }
}

function readSymbol(bits: Bzip2Bits, { shortest, limits, offsets, symbols }: CodeTable): number {
  let code = bits.take(shortest);
  for (let length = shortest; length <= LONGEST_CODE; length += 1) {
    if (code <= (limits[length] ?? -1)) {
      const symbol = symbols[code + (offsets[length] ?? 0)];
      if (symbol === undefined) break;
      return symbol;
    }
    code = (code << 1) | bits.take(1);
  }
  throw new Error('bzip2: a code that is in no table');
}
