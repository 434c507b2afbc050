export const id = 8933;
export const ids = [8933];
export const modules = {

/***/ 48933:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bunzip2: () => (/* binding */ bunzip2)
});

;// CONCATENATED MODULE: ./build/js/archive/bzip2-bits.js
class Bzip2Bits {
    #source;
    #bytes = new Uint8Array(0);
    #at = 0;
    #held = 0;
    #heldBits = 0;
    #isOver = false;
    constructor(source) {
        this.#source = source[Symbol.asyncIterator]();
    }
    async prepare(bytes) {
        const rest = this.#bytes.subarray(this.#at);
        if (rest.byteLength >= bytes || this.#isOver)
            return;
        const parts = [rest];
        let gathered = rest.byteLength;
        while (gathered < bytes) {
            const next = await this.#source.next();
            if (next.done === true) {
                this.#isOver = true;
                break;
            }
            parts.push(next.value);
            gathered += next.value.byteLength;
        }
        this.#bytes = Buffer.concat(parts, gathered);
        this.#at = 0;
    }
    async hasMore() {
        await this.prepare(1);
        return this.#at < this.#bytes.byteLength;
    }
    take(count) {
        while (this.#heldBits < count) {
            const byte = this.#bytes[this.#at];
            if (byte === undefined)
                throw new Error('bzip2 data is cut off');
            this.#at += 1;
            this.#held = (this.#held << 8) | byte;
            this.#heldBits += 8;
        }
        this.#heldBits -= count;
        const taken = (this.#held >>> this.#heldBits) & ((1 << count) - 1);
        this.#held &= (1 << this.#heldBits) - 1;
        return taken;
    }
    take32() {
        const high = this.take(16);
        return ((high << 16) | this.take(16)) >>> 0;
    }
    align() {
        this.#held = 0;
        this.#heldBits = 0;
    }
}

;// CONCATENATED MODULE: ./build/js/archive/bzip2-block.js
const LONGEST_CODE = 20;
const GROUP_SYMBOLS = 50;
const MOST_SYMBOLS = 258;
function decodeBlock(bits, links) {
    if (bits.take(1) !== 0)
        throw new Error('a randomised bzip2 block, as only ancient versions wrote them');
    const origin = bits.take(24);
    const used = readUsedBytes(bits);
    const tableCount = bits.take(3);
    if (tableCount < 2 || tableCount > 6)
        throw new Error('bzip2: wrong number of code tables');
    const selectors = readSelectors(bits, tableCount);
    const tables = Array.from({ length: tableCount }, () => readTable(bits, used.length + 2));
    const counts = new Uint32Array(256);
    const count = readSymbols(bits, { used, selectors, tables, counts, links });
    if (origin >= count)
        throw new Error('bzip2: a block begins outside of itself');
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
function readUsedBytes(bits) {
    const rows = bits.take(16);
    const used = [];
    for (let row = 0; row < 16; row += 1) {
        if ((rows & (0x8000 >> row)) === 0)
            continue;
        const columns = bits.take(16);
        for (let column = 0; column < 16; column += 1)
            if ((columns & (0x8000 >> column)) !== 0)
                used.push(row * 16 + column);
    }
    if (used.length === 0)
        throw new Error('bzip2: a block without a byte');
    return used;
}
function readSelectors(bits, tableCount) {
    const selectors = new Uint8Array(bits.take(15));
    if (selectors.length === 0)
        throw new Error('bzip2: a block without groups');
    const order = Array.from({ length: tableCount }, (_, table) => table);
    for (let at = 0; at < selectors.length; at += 1) {
        let place = 0;
        while (bits.take(1) === 1) {
            place += 1;
            if (place >= tableCount)
                throw new Error('bzip2: a code table that is not there');
        }
        const [table = 0] = order.splice(place, 1);
        order.unshift(table);
        selectors[at] = table;
    }
    return selectors;
}
function readTable(bits, symbolCount) {
    const lengths = new Uint8Array(symbolCount);
    let length = bits.take(5);
    for (let symbol = 0; symbol < symbolCount; symbol += 1) {
        for (;;) {
            if (length < 1 || length > LONGEST_CODE)
                throw new Error('bzip2: a code of impossible length');
            if (bits.take(1) === 0)
                break;
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
            if (lengths[symbol] !== size)
                continue;
            symbols[placed] = symbol;
            placed += 1;
            code += 1;
        }
        limits[size] = code - 1;
        code <<= 1;
    }
    return { shortest: lengths.reduce((least, one) => Math.min(least, one)), limits, offsets, symbols };
}
function readSymbols(bits, { used, selectors, tables, counts, links }) {
    const recent = Uint8Array.from(used);
    const end = used.length + 1;
    let count = 0;
    let run = 0;
    let weight = 1;
    let table;
    for (let read = 0;; read += 1) {
        if (read % GROUP_SYMBOLS === 0)
            table = tables[selectors[read / GROUP_SYMBOLS] ?? -1];
        if (table === undefined)
            throw new Error('bzip2: more symbols than groups');
        const symbol = readSymbol(bits, table);
        if (symbol <= 1) {
            run += weight << symbol;
            weight <<= 1;
            if (run > links.length)
                throw new Error('bzip2: a run longer than a block');
            continue;
        }
        if (run > 0) {
            const byte = recent[0] ?? 0;
            if (count + run > links.length)
                throw new Error('bzip2: a block longer than it may be');
            links.fill(byte, count, count + run);
            counts[byte] = (counts[byte] ?? 0) + run;
            count += run;
            run = 0;
            weight = 1;
        }
        if (symbol === end)
            return count;
        if (count >= links.length)
            throw new Error('bzip2: a block longer than it may be');
        const byte = recent[symbol - 1] ?? 0;
        recent.copyWithin(1, 0, symbol - 1);
        recent[0] = byte;
        counts[byte] = (counts[byte] ?? 0) + 1;
        links[count] = byte;
        count += 1;
    }
}
function readSymbol(bits, { shortest, limits, offsets, symbols }) {
    let code = bits.take(shortest);
    for (let length = shortest; length <= LONGEST_CODE; length += 1) {
        if (code <= (limits[length] ?? -1)) {
            const symbol = symbols[code + (offsets[length] ?? 0)];
            if (symbol === undefined)
                break;
            return symbol;
        }
        code = (code << 1) | bits.take(1);
    }
    throw new Error('bzip2: a code that is in no table');
}

;// CONCATENATED MODULE: ./build/js/archive/bzip2.js


async function* bunzip2(source) {
    const bits = new Bzip2Bits(source);
    do {
        yield* readStream(bits);
        bits.align();
    } while (await bits.hasMore());
}
async function* readStream(bits) {
    await bits.prepare(HEADER_BYTES);
    if (bits.take(24) !== SIGNATURE)
        throw new Error('no bzip2 signature');
    const level = bits.take(8) - 0x30;
    if (level < 1 || level > 9)
        throw new Error('no bzip2 block size');
    const links = new Uint32Array(level * BLOCK_UNIT);
    let sum = 0;
    for (;;) {
        await bits.prepare(level * LARGEST_PER_UNIT + TABLE_BYTES);
        const [high, low] = [bits.take(24), bits.take(24)];
        const expected = bits.take32();
        if (high === END_HIGH && low === END_LOW) {
            if (expected !== sum)
                throw new Error('a bzip2 stream does not match its sum');
            return;
        }
        if (high !== BLOCK_HIGH || low !== BLOCK_LOW)
            throw new Error('no bzip2 block where one should be');
        const block = decodeBlock(bits, links);
        const found = yield* unpackRuns(links, block);
        if (found !== expected)
            throw new Error('a bzip2 block does not match its sum');
        sum = (((sum << 1) | (sum >>> 31)) ^ found) >>> 0;
    }
}
function* unpackRuns(links, { count, origin }) {
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
    if (filled > 0)
        yield out.subarray(0, filled);
    return ~sum >>> 0;
}
const SIGNATURE = 0x425a68;
const HEADER_BYTES = 4;
const BLOCK_HIGH = 0x314159;
const BLOCK_LOW = 0x265359;
const END_HIGH = 0x177245;
const END_LOW = 0x385090;
const BLOCK_UNIT = 100_000;
const LARGEST_PER_UNIT = (BLOCK_UNIT * 20) / 8;
const TABLE_BYTES = 32_768;
const OUT_BYTES = 256 * 1024;
const SUMS = Uint32Array.from({ length: 256 }, (_, byte) => {
    let sum = byte << 24;
    for (let bit = 0; bit < 8; bit += 1)
        sum = (sum << 1) ^ (sum & 0x80000000 ? 0x04c11db7 : 0);
    return sum >>> 0;
});


/***/ })

};
