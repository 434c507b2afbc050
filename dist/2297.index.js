export const id = 2297;
export const ids = [2297];
export const modules = {

/***/ 44826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ compress)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/js/runtime/spent-buffers.js
var spent_buffers = __webpack_require__(44219);
;// CONCATENATED MODULE: ./build/js/archive/noise.js
const SAMPLES = 8;
const SAMPLE_BYTES = 2048;
function isNoise(bytes) {
    if (bytes.byteLength < SAMPLES * SAMPLE_BYTES)
        return false;
    const counts = new Uint32Array(256);
    const step = Math.floor((bytes.byteLength - SAMPLE_BYTES) / (SAMPLES - 1));
    for (let sample = 0; sample < SAMPLES; sample += 1) {
        const start = sample * step;
        for (let at = start; at < start + SAMPLE_BYTES; at += 1) {
            const byte = bytes[at] ?? 0;
            counts[byte] = (counts[byte] ?? 0) + 1;
        }
    }
    const total = SAMPLES * SAMPLE_BYTES;
    const pairs = counts.reduce((sum, count) => sum + count * count, 0);
    return pairs * 256 * 100 <= total * total * 103;
}

;// CONCATENATED MODULE: ./build/js/archive/compress.js





const LANES = Math.max(2, Math.min(4, (0,external_node_os_.availableParallelism)()));
async function* compress(content, how) {
    const format = how.to === 'gzip' ? gzip(how.level) : zstd(how.level);
    yield* format.head;
    const inWork = [];
    try {
        for await (const piece of cut(content, format.pieceBytes)) {
            const done = format.compress(piece);
            done.catch(() => undefined);
            inWork.push(done);
            if (inWork.length < LANES)
                continue;
            const first = await inWork.shift();
            if (first === undefined)
                continue;
            yield first;
            (0,spent_buffers/* noteSpentBuffer */.f)(first.byteLength);
        }
        for (const one of inWork)
            yield await one;
        yield* format.tail();
    }
    finally {
        await Promise.allSettled(inWork);
    }
}
const OUTPUT_BYTES = 128 * 1024;
const deflate = (0,external_node_util_.promisify)(external_node_zlib_.deflateRaw);
const WINDOW_BYTES = 32 * 1024;
const LAST_BLOCK = Buffer.from([0x03, 0x00]);
function gzip(level) {
    let checksum = 0;
    let size = 0;
    let before;
    const hint = level === 9 ? 2 : level === 1 ? 4 : 0;
    return {
        pieceBytes: 256 * 1024,
        head: [Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, hint, 255])],
        async compress(piece) {
            checksum = (0,external_node_zlib_.crc32)(piece, checksum);
            size += piece.byteLength;
            const dictionary = before;
            before = piece.subarray(Math.max(0, piece.byteLength - WINDOW_BYTES));
            if (isNoise(piece))
                return stored(piece);
            const own = { level, ...(dictionary === undefined ? {} : { dictionary }) };
            return deflate(piece, { ...own, finishFlush: external_node_zlib_.constants.Z_SYNC_FLUSH, chunkSize: OUTPUT_BYTES });
        },
        tail: () => {
            const end = Buffer.alloc(8);
            end.writeUInt32LE(checksum, 0);
            end.writeUInt32LE(size % 2 ** 32, 4);
            return [LAST_BLOCK, end];
        },
    };
}
const STORED_BYTES = 65_535;
const STORED_HEAD_BYTES = 5;
function stored(piece) {
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
const zstdFrame = (0,external_node_util_.promisify)(external_node_zlib_.zstdCompress);
function zstd(level) {
    let isEmpty = true;
    const params = { [external_node_zlib_.constants.ZSTD_c_compressionLevel]: level, [external_node_zlib_.constants.ZSTD_c_checksumFlag]: 1 };
    return {
        pieceBytes: 2 * 1024 * 1024,
        head: [],
        async compress(piece) {
            isEmpty = false;
            return zstdFrame(piece, { params, chunkSize: OUTPUT_BYTES });
        },
        tail: () => (isEmpty ? [Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x00, 0x01, 0x00, 0x00])] : []),
    };
}
const BUFFERS = LANES + 2;
async function* cut(content, pieceBytes) {
    const buffers = [];
    let turn = 0;
    let filled = 0;
    for await (const chunk of content) {
        for (let at = 0; at < chunk.byteLength;) {
            const piece = (buffers[turn] ??= Buffer.allocUnsafeSlow(pieceBytes));
            const part = chunk.subarray(at, at + pieceBytes - filled);
            piece.set(part, filled);
            filled += part.byteLength;
            at += part.byteLength;
            if (filled < pieceBytes)
                continue;
            yield piece;
            turn = (turn + 1) % BUFFERS;
            filled = 0;
        }
    }
    const last = buffers[turn];
    if (filled > 0 && last !== undefined)
        yield last.subarray(0, filled);
}


/***/ }),

/***/ 40684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IR: () => (/* binding */ detectCompression),
/* harmony export */   ji: () => (/* binding */ decompressed),
/* harmony export */   kP: () => (/* binding */ MAGIC_BYTES),
/* harmony export */   mF: () => (/* binding */ decompress),
/* harmony export */   oW: () => (/* binding */ detectStream)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46466);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38522);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83903);
/* harmony import */ var _runtime_spent_buffers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44219);





const MAGIC_BYTES = 6;
function detectCompression(start) {
    const text = Buffer.from(start.subarray(0, MAGIC_BYTES)).toString('hex');
    if (text.startsWith('1f8b08'))
        return 'gzip';
    if (text.startsWith('425a68'))
        return 'bzip2';
    if (text === 'fd377a585a00')
        return 'xz';
    if (text.startsWith('28b52ffd') || /^5[0-9a-f]2a4d18/.test(text))
        return 'zstd';
    return 'none';
}
async function detectStream(source) {
    const first = [];
    let bytes = 0;
    for await (const chunk of source.iterator({ destroyOnReturn: false })) {
        first.push(chunk);
        bytes += chunk.byteLength;
        if (bytes >= MAGIC_BYTES)
            break;
    }
    const start = Buffer.concat(first);
    const compression = detectCompression(start);
    if (bytes < MAGIC_BYTES)
        return { compression, stream: node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from(bytes === 0 ? [] : [start], BYTES) };
    source.unshift(start);
    return { compression, stream: source };
}
function decompress(source, compression, options) {
    if (compression === 'none')
        return source;
    const stream = node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from(decompressed(source, compression, options), BYTES);
    stream.once('close', () => source.destroy());
    return stream;
}
async function* decompressed(source, compression, options) {
    try {
        if (compression === 'none')
            yield* source;
        else
            yield* watch(source, compression, options);
    }
    finally {
        source.destroy();
    }
}
const BYTES = { objectMode: false, highWaterMark: 256 * 1024 };
async function* count(source, counter) {
    try {
        for await (const chunk of source) {
            counter.read += chunk.byteLength;
            yield chunk;
        }
    }
    catch (error) {
        counter.failure = (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .toFailure */ .w2)(error);
        throw error;
    }
}
async function* decode(compression, source, signal) {
    switch (compression) {
        case 'gzip':
            yield* gunzip(source);
            return;
        case 'zstd':
            yield* (await __webpack_require__.e(/* import() */ 8107).then(__webpack_require__.bind(__webpack_require__, 98107))).unzstd(source);
            return;
        case 'bzip2':
            yield* (await __webpack_require__.e(/* import() */ 8933).then(__webpack_require__.bind(__webpack_require__, 48933))).bunzip2(source);
            return;
        case 'xz':
            yield* (await __webpack_require__.e(/* import() */ 4857).then(__webpack_require__.bind(__webpack_require__, 14857))).unxz(source, signal);
    }
}
async function* gunzip(source) {
    const decoder = (0,node_zlib__WEBPACK_IMPORTED_MODULE_2__.createGunzip)({ chunkSize: BYTES.highWaterMark });
    const fed = (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_1__.pipeline)(source, decoder);
    fed.catch(() => undefined);
    yield* decoder;
    await fed;
}
async function* watch(source, compression, options) {
    const { limits, signal } = options;
    const counter = { read: 0, given: 0, failure: undefined };
    try {
        for await (const chunk of decode(compression, count(source, counter), signal)) {
            signal.throwIfAborted();
            counter.given += chunk.byteLength;
            (0,_runtime_spent_buffers_js__WEBPACK_IMPORTED_MODULE_4__/* .noteSpentBuffer */ .f)(chunk.byteLength);
            if (counter.given > limits.expansionFreeBytes && counter.given > counter.read * limits.expansionRatio)
                throw tooMuch(options, compression, counter);
            yield chunk;
        }
    }
    catch (error) {
        signal.throwIfAborted();
        if (counter.failure !== undefined)
            throw counter.failure;
        if (error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR)
            throw error;
        throw await translate(error, compression, options);
    }
}
function tooMuch({ what, limits }, compression, { read, given }) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('LIMIT_EXCEEDED', `${what}: ${String(read)} bytes of ${compression} became more than ${String(given)}, as content made to fill disks does`, {
        subject: what,
        facts: { read, given, ratio: limits.expansionRatio },
        hint: 'if it is what you think it is, decompress it first and name the result',
    });
}
async function translate(error, compression, { what }) {
    const { message } = (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .toFailure */ .w2)(error);
    const limit = compression === 'xz'
        ? (await __webpack_require__.e(/* import() */ 4857).then(__webpack_require__.bind(__webpack_require__, 14857))).describeXzError(message)
        : /too much memory/i.test(message)
            ? 'it was compressed with a window of more than 128 MiB (zstd --long)'
            : undefined;
    if (limit !== undefined) {
        return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('UNSUPPORTED', `${what}: cannot decompress this ${compression}: ${limit}`, {
            subject: what,
            hint: 'compress it again with the ordinary settings',
            cause: error,
        });
    }
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('ARCHIVE_INVALID', `${what}: the ${compression} data is damaged or cut off`, {
        subject: what,
        hint: 'fetch or write it again; its size and checksum tell whether it came whole',
        cause: error,
    });
}


/***/ }),

/***/ 32297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EarlyLayers: () => (/* binding */ EarlyLayers)
/* harmony export */ });
/* harmony import */ var _archive_decompress_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40684);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83903);
/* harmony import */ var _forms_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51318);
/* harmony import */ var _pack_layer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45321);





const MOST_LAYERS = 6;
class EarlyLayers {
    #packing;
    #directory;
    #packed = new Map();
    #stop = new AbortController();
    #running;
    #isOver = false;
    constructor(ctx, packing, directory, foretell) {
        this.#packing = packing;
        this.#directory = directory;
        const signal = AbortSignal.any([ctx.signal, this.#stop.signal]);
        this.#running = this.#run(foretell({ ...ctx, signal }), signal).catch(() => undefined);
    }
    async take(diffId, packing) {
        this.#isOver = true;
        if ((0,_forms_js__WEBPACK_IMPORTED_MODULE_3__/* .renderPacking */ .MN)(packing) !== (0,_forms_js__WEBPACK_IMPORTED_MODULE_3__/* .renderPacking */ .MN)(this.#packing))
            return undefined;
        if (!this.#packed.has(diffId))
            await this.#running;
        const layer = this.#packed.get(diffId);
        this.#packed.delete(diffId);
        return layer;
    }
    async #run(layers, signal) {
        for await (const layer of layers) {
            if (this.#mayStop())
                return;
            await this.#pack(layer, signal);
            if (this.#mayStop())
                return;
        }
    }
    #mayStop() {
        return this.#isOver || this.#packed.size >= MOST_LAYERS;
    }
    async #pack({ size, read }, signal) {
        const digester = new _image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .Digester */ .Y8('sha256');
        const packed = await (0,_pack_layer_js__WEBPACK_IMPORTED_MODULE_4__/* .packLayer */ .J)(wholeTar(read(), size, digester, signal), this.#packing, this.#directory);
        const diffId = digester.finish();
        if (signal.aborted || this.#packed.has(diffId))
            await packed.spool[Symbol.asyncDispose]();
        else
            this.#packed.set(diffId, packed);
    }
    async [Symbol.asyncDispose]() {
        this.#isOver = true;
        this.#stop.abort(new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('CANCELLED', 'nobody wants the layers any more'));
        await this.#running;
        for (const { spool } of this.#packed.values())
            await spool[Symbol.asyncDispose]();
        this.#packed.clear();
    }
}
async function* wholeTar(content, size, digester, signal) {
    let read = 0;
    for await (const chunk of content) {
        signal.throwIfAborted();
        if (read === 0 && (0,_archive_decompress_js__WEBPACK_IMPORTED_MODULE_0__/* .detectCompression */ .IR)(chunk) !== 'none')
            throw new Error('it is compressed');
        read += chunk.byteLength;
        digester.update(chunk);
        yield chunk;
    }
    if (read < size)
        throw new Error('it is cut off');
}


/***/ }),

/***/ 45321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ packLayer)
});

// EXTERNAL MODULE: ./build/js/archive/compress.js + 1 modules
var compress = __webpack_require__(44826);
// EXTERNAL MODULE: ./build/js/image/index.js + 13 modules
var js_image = __webpack_require__(3244);
// EXTERNAL MODULE: ./build/js/engine/forms.js
var engine_forms = __webpack_require__(51318);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./build/js/runtime/write-at.js
var write_at = __webpack_require__(3254);
// EXTERNAL MODULE: ./build/js/runtime/owned-files.js
var owned_files = __webpack_require__(78158);
;// CONCATENATED MODULE: ./build/js/engine/spool.js





const CALL_BYTES = 512 * 1024;
async function createSpool(directory) {
    const file = external_node_path_.join(directory, (0,owned_files/* nameOwnedFile */.d)('tmp'));
    const handle = await (0,promises_.open)(file, 'wx+', 0o600);
    try {
        await (0,promises_.unlink)(file);
    }
    catch (error) {
        await handle.close();
        throw error;
    }
    const gathered = Buffer.allocUnsafeSlow(CALL_BYTES);
    let filled = 0;
    let position = 0;
    const write = async () => {
        await (0,write_at/* writeAt */.H)(handle, gathered.subarray(0, filled), position);
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
                if (filled === gathered.byteLength)
                    await write();
            }
        },
        finish: write,
        read: (start) => external_node_stream_.Readable.from(readFrom(handle, start), { objectMode: false, highWaterMark: CALL_BYTES }),
        [Symbol.asyncDispose]: async () => handle.close(),
    };
}
async function* readFrom(handle, start) {
    for (let at = start;;) {
        const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafeSlow(CALL_BYTES), 0, CALL_BYTES, at);
        if (bytesRead === 0)
            return;
        at += bytesRead;
        yield buffer.subarray(0, bytesRead);
    }
}

;// CONCATENATED MODULE: ./build/js/engine/pack-layer.js




async function packLayer(content, packing, directory) {
    const spool = await createSpool(directory);
    try {
        const digester = new js_image/* Digester */.Y8('sha256');
        let size = 0;
        for await (const chunk of packing.to === 'tar' ? content : (0,compress/* compress */.B)(content, packing)) {
            digester.update(chunk);
            size += chunk.byteLength;
            await spool.append(chunk);
        }
        await spool.finish();
        return { spool, made: { digest: digester.finish(), size, packing: (0,engine_forms/* layerPackingOf */.aw)(packing) } };
    }
    catch (error) {
        await spool[Symbol.asyncDispose]();
        throw error;
    }
}


/***/ }),

/***/ 3254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ writeAllAt),
/* harmony export */   H: () => (/* binding */ writeAt)
/* harmony export */ });
async function writeAt(handle, bytes, position) {
    for (let done = 0; done < bytes.byteLength;) {
        const { bytesWritten } = await handle.write(bytes, done, bytes.byteLength - done, position + done);
        done += bytesWritten;
    }
}
async function writeAllAt(handle, chunks, position) {
    const total = chunks.reduce((sum, { byteLength }) => sum + byteLength, 0);
    const { bytesWritten: done } = await handle.writev([...chunks], position);
    if (done === total)
        return total;
    const rest = Buffer.concat(chunks).subarray(done);
    await writeAt(handle, rest, position + done);
    return total;
}


/***/ })

};
