export const id = 1622;
export const ids = [1622];
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

/***/ 61622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createBlobConverter: () => (/* binding */ createBlobConverter)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./build/js/archive/decompress.js
var decompress = __webpack_require__(40684);
// EXTERNAL MODULE: ./build/js/image/index.js + 13 modules
var js_image = __webpack_require__(3244);
// EXTERNAL MODULE: ./build/js/runtime/abort.js
var abort = __webpack_require__(59179);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/runtime/semaphore.js
var semaphore = __webpack_require__(65459);
// EXTERNAL MODULE: ./build/js/engine/deliver-blob.js
var deliver_blob = __webpack_require__(67206);
;// CONCATENATED MODULE: ./build/js/engine/diff-ids.js


class DiffIds {
    #ctx;
    #supply;
    #read = new Map();
    constructor(ctx, supply) {
        this.#ctx = ctx;
        this.#supply = supply;
    }
    async of(who, { layerOf, blob }) {
        if (layerOf === undefined || !(0,js_image/* isImageConfigType */.Ky)(layerOf.config.mediaType))
            return undefined;
        const all = await this.#diffIds(who, layerOf.config);
        const found = all[layerOf.at];
        if (found !== undefined)
            return found;
        throw new failure/* Failure */.HR('MANIFEST_INVALID', `the image config names no content for the layer ${blob.digest}`, {
            side: 'source',
            facts: { diffIds: all.length, layer: layerOf.at + 1 },
            hint: 'the image itself is broken: copy it as it is, or build it again',
        });
    }
    async #diffIds(who, config) {
        const known = this.#read.get(config.digest);
        if (known !== undefined)
            return known;
        const reading = this.#readConfig(who, config);
        this.#read.set(config.digest, reading);
        reading.catch(() => this.#read.delete(config.digest));
        return reading;
    }
    async #readConfig(who, config) {
        const most = this.#ctx.limits.configBytes;
        if (config.size > most) {
            throw new failure/* Failure */.HR('LIMIT_EXCEEDED', `the image config ${config.digest} has ${String(config.size)} bytes, the limit is ${String(most)}`, { side: 'source' });
        }
        const { stream } = await this.#supply.opener(who, config, () => undefined, 'converted')(this.#ctx.signal);
        const chunks = [];
        for await (const chunk of stream)
            chunks.push(chunk);
        const bytes = Buffer.concat(chunks);
        (0,js_image/* verifyBytes */.RV)(bytes, config);
        return (0,js_image/* parseConfig */.o4)(bytes).diffIds;
    }
}

// EXTERNAL MODULE: ./build/js/engine/forms.js
var engine_forms = __webpack_require__(51318);
// EXTERNAL MODULE: ./build/js/engine/pack-layer.js + 1 modules
var pack_layer = __webpack_require__(45321);
;// CONCATENATED MODULE: ./build/js/engine/converted-blobs.js










const PACKED_AT_ONCE = 2;
function createBlobConverter(ctx, supply, directory, early) {
    const turns = new semaphore/* Semaphore */.j(supply.isLocal && !supply.isShared ? PACKED_AT_ONCE : Infinity);
    const makings = new Map();
    const diffIds = new DiffIds(ctx, supply);
    const start = (who, step, packing) => {
        const stop = new AbortController();
        const signal = AbortSignal.any([ctx.signal, stop.signal]);
        const work = async () => {
            const expected = await diffIds.of(who, step);
            const found = expected === step.blob.digest ? await early?.take(expected, packing) : undefined;
            if (found === undefined) {
                const release = await turns.acquire('small', signal);
                try {
                    return await convert({ ...ctx, signal }, supply, { who, step, packing, expected, directory });
                }
                finally {
                    release();
                }
            }
            return keepOriginal(supply, signal, { who, blob: step.blob }, found);
        };
        const result = work();
        result.catch(() => undefined);
        return { stop, result, holders: 0 };
    };
    const make = async (who, signal, step, packing) => {
        const key = `${step.blob.digest} ${(0,engine_forms/* renderPacking */.MN)(packing)}`;
        const known = makings.get(key);
        if (known !== undefined)
            supply.settled(who, step.blob.digest);
        const making = known ?? start(who, step, packing);
        makings.set(key, making);
        making.holders += 1;
        let isHeld = true;
        const release = async () => {
            if (!isHeld)
                return;
            isHeld = false;
            making.holders -= 1;
            if (making.holders > 0)
                return;
            if (makings.get(key) === making)
                makings.delete(key);
            making.stop.abort(new failure/* Failure */.HR('CANCELLED', 'nobody wants the layer any more'));
            const done = await making.result.catch(() => undefined);
            await done?.spool[Symbol.asyncDispose]();
        };
        try {
            const { spool, made } = await (0,abort/* orAborted */.H)(making.result, signal);
            return {
                made,
                open: async (own, from = 0) => Promise.resolve({ stream: (0,external_node_stream_.addAbortSignal)(own, spool.read(from)), offset: from }),
                [Symbol.asyncDispose]: release,
            };
        }
        catch (error) {
            if (makings.get(key) === making)
                makings.delete(key);
            await release();
            throw error;
        }
    };
    return {
        async deliver(own, step, packing, destination, making) {
            const made = makeInTurn(own, making, async () => (0,deliver_blob/* withRetries */.LH)(own, destination.sink.reference.text, async () => make(destination.id, own.signal, step, packing)));
            made.catch(() => undefined);
            try {
                if (destination.sink.traits.writes === 'parallel')
                    await made;
                const release = await destination.slots.acquire('small', own.signal);
                try {
                    return await deliverMade(own, (await made).blob, step.blob, destination, supply);
                }
                finally {
                    release();
                }
            }
            finally {
                await made.then(async (one) => one.end()).catch(() => undefined);
            }
        },
    };
}
async function makeInTurn({ signal }, making, make) {
    const release = await making.acquire('small', signal);
    try {
        const blob = await make();
        return {
            blob,
            end: async () => {
                release();
                await blob[Symbol.asyncDispose]();
            },
        };
    }
    catch (error) {
        release();
        throw error;
    }
}
async function deliverMade(ctx, { made, open }, { digest: original, mediaType }, destination, supply) {
    const { mountFrom: _elsewhere, ...rest } = destination;
    const blob = { mediaType, digest: made.digest, size: made.size };
    const how = await (0,deliver_blob/* deliverBlob */.n7)(ctx, blob, rest, {
        opener: (_destination, wanted, onBytes) => supply.openerOf(wanted, open, onBytes),
        settled: () => undefined,
        location: supply.location,
        originOf: () => supply.originOf(original),
    });
    return { how, made };
}
async function keepOriginal(supply, signal, { who, blob }, layer) {
    supply.settled(who, blob.digest);
    try {
        await supply.keep(signal, blob);
        return layer;
    }
    catch (error) {
        await layer.spool[Symbol.asyncDispose]();
        throw error;
    }
}
async function convert(ctx, supply, { who, step: { blob }, packing, expected, directory }) {
    try {
        const open = supply.opener(who, blob, () => undefined, 'converted');
        const { stream, compression } = await (0,decompress/* detectStream */.oW)((await open(ctx.signal)).stream);
        const unpacked = (0,decompress/* decompressed */.ji)(stream, compression, {
            signal: ctx.signal,
            limits: ctx.limits,
            what: `the layer ${blob.digest}`,
        });
        const algorithm = expected === undefined ? 'sha256' : (0,js_image/* algorithmOf */.Hy)(expected);
        const isRead = compression === 'none' && (0,js_image/* algorithmOf */.Hy)(blob.digest) === algorithm;
        const isWritten = packing.to === 'tar' && algorithm === 'sha256';
        const tar = isRead || isWritten ? undefined : new js_image/* Digester */.Y8(algorithm);
        const layer = await (0,pack_layer/* packLayer */.J)(digested(ctx, unpacked, tar), packing, directory);
        const found = tar?.finish() ?? (isWritten ? layer.made.digest : blob.digest);
        if (expected === undefined || found === expected)
            return layer;
        await layer.spool[Symbol.asyncDispose]();
        throw wrongDiffId(blob, expected, found);
    }
    catch (error) {
        ctx.signal.throwIfAborted();
        throw (0,failure/* toFailure */.w2)(error);
    }
}
async function* digested({ signal }, content, digester) {
    try {
        for await (const chunk of content) {
            signal.throwIfAborted();
            digester?.update(chunk);
            yield chunk;
        }
    }
    catch (error) {
        throw (0,failure/* toFailure */.w2)(error).with({ side: 'source' });
    }
}
function wrongDiffId({ digest }, expected, found) {
    return new failure/* Failure */.HR('DIGEST_MISMATCH', `the layer ${digest} unpacks to ${found}, the image config says ${expected}`, {
        side: 'source',
        facts: { expected, found },
        hint: 'the image itself is broken: copy it as it is, or build it again',
    });
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
