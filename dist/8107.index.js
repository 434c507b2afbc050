export const id = 8107;
export const ids = [8107];
export const modules = {

/***/ 98107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  unzstd: () => (/* binding */ unzstd)
});

// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/js/archive/zstd-frames.js
function createFrameSplitter(source) {
    const input = new Input(source);
    const next = async () => {
        for (;;) {
            const start = await input.peek(4);
            if (start.byteLength === 0)
                return false;
            const magic = start.byteLength < 4 ? 0 : start.readUInt32LE();
            if (magic === FRAME_MAGIC)
                return true;
            if (magic >>> 4 !== SKIPPABLE_MAGIC)
                throw new Error('no zstd frame where one should be');
            await input.take(4);
            const length = (await input.take(4)).readUInt32LE();
            for await (const _skipped of input.pass(length))
                continue;
        }
    };
    return { next, content: () => passFrame(input) };
}
async function* passFrame(input) {
    const start = await input.take(5);
    const flags = start.readUInt8(4);
    yield start;
    yield await input.take(restOfHeader(flags));
    for (;;) {
        const header = await input.take(3);
        yield header;
        const block = header.readUIntLE(0, 3);
        const isRun = ((block >>> 1) & 3) === 1;
        yield* input.pass(isRun ? 1 : block >>> 3);
        if ((block & 1) === 1)
            break;
    }
    const hasSum = (flags & 4) !== 0;
    if (hasSum)
        yield await input.take(4);
}
function restOfHeader(flags) {
    const isSingle = (flags & 0x20) !== 0;
    const size = [isSingle ? 1 : 0, 2, 4, 8][flags >>> 6] ?? 0;
    const dictionary = [0, 1, 2, 4][flags & 3] ?? 0;
    return (isSingle ? 0 : 1) + dictionary + size;
}
const FRAME_MAGIC = 0xfd2fb528;
const SKIPPABLE_MAGIC = 0x184d2a5;
class Input {
    #source;
    #held = Buffer.alloc(0);
    constructor(source) {
        this.#source = source[Symbol.asyncIterator]();
    }
    async peek(bytes) {
        while (this.#held.byteLength < bytes)
            if (!(await this.#more()))
                break;
        return this.#held.subarray(0, bytes);
    }
    async take(bytes) {
        const taken = await this.peek(bytes);
        if (taken.byteLength < bytes)
            throw cutOff();
        this.#held = this.#held.subarray(bytes);
        return taken;
    }
    async *pass(bytes) {
        for (let left = bytes; left > 0;) {
            if (this.#held.byteLength === 0 && !(await this.#more()))
                throw cutOff();
            const piece = this.#held.subarray(0, left);
            this.#held = this.#held.subarray(piece.byteLength);
            left -= piece.byteLength;
            yield piece;
        }
    }
    async #more() {
        const next = await this.#source.next();
        if (next.done === true)
            return false;
        const { buffer, byteOffset, byteLength } = next.value;
        const chunk = Buffer.from(buffer, byteOffset, byteLength);
        this.#held = this.#held.byteLength === 0 ? chunk : Buffer.concat([this.#held, chunk]);
        return true;
    }
}
function cutOff() {
    return new Error('zstd data is cut off');
}

;// CONCATENATED MODULE: ./build/js/archive/zstd.js



const OUT_BYTES = 256 * 1024;
async function* unzstd(source) {
    const frames = createFrameSplitter(source);
    while (await frames.next()) {
        const decoder = (0,external_node_zlib_.createZstdDecompress)({ chunkSize: OUT_BYTES });
        const fed = (0,promises_.pipeline)(frames.content(), decoder);
        fed.catch(() => undefined);
        yield* decoder;
        await fed;
    }
}


/***/ })

};
