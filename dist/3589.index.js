export const id = 3589;
export const ids = [3589];
export const modules = {

/***/ 31084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ openArchiveOutput)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var runtime_failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/runtime/owned-files.js
var owned_files = __webpack_require__(78158);
// EXTERNAL MODULE: ./build/js/runtime/write-at.js
var write_at = __webpack_require__(3254);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./build/js/runtime/spent-buffers.js
var spent_buffers = __webpack_require__(44219);
// EXTERNAL MODULE: ./build/js/archive/compress.js + 1 modules
var compress = __webpack_require__(44826);
;// CONCATENATED MODULE: ./build/js/archive/compressed-output.js




const SUFFIXES = {
    '.tar.gz': 'gzip',
    '.tgz': 'gzip',
    '.tar.zst': 'zstd',
    '.tar.zstd': 'zstd',
    '.tzst': 'zstd',
    '.tar.bz2': 'unsupported',
    '.tbz2': 'unsupported',
    '.tar.xz': 'unsupported',
    '.txz': 'unsupported',
};
function packingByName(file) {
    const suffix = Object.keys(SUFFIXES).find((one) => file.toLowerCase().endsWith(one));
    const packing = suffix === undefined ? undefined : SUFFIXES[suffix];
    if (packing !== 'unsupported')
        return packing;
    throw new runtime_failure/* Failure */.HR('UNSUPPORTED', `archives are not written with this compression: ${file}`, {
        side: 'destination',
        subject: file,
        hint: 'name the file .tar, .tar.gz or .tar.zst',
    });
}
function createCompressor(packing, output) {
    const stream = new external_node_stream_.PassThrough({ highWaterMark: AHEAD_BYTES });
    let failure;
    const drained = drain((0,compress/* compress */.B)(stream, { to: packing, level: LEVELS[packing] }), output).catch((error) => {
        failure = (0,runtime_failure/* toFailure */.w2)(error);
        stream.destroy();
    });
    return {
        write: async (bytes) => {
            try {
                await new Promise((resolve, reject) => {
                    stream.write(bytes, (error) => (error === undefined || error === null ? resolve() : reject(error)));
                });
            }
            catch (error) {
                throw failure ?? error;
            }
        },
        mark: () => undefined,
        rewind: () => undefined,
        finish: async () => {
            stream.end();
            await drained;
            if (failure !== undefined)
                throw failure;
            await output.finish();
        },
        [Symbol.asyncDispose]: async () => {
            stream.destroy();
            await drained;
            await output[Symbol.asyncDispose]();
        },
    };
}
const LEVELS = { gzip: 6, zstd: 3 };
const AHEAD_BYTES = 64 * 1024;
async function drain(compressed, output) {
    for await (const piece of compressed) {
        await output.write(piece);
        (0,spent_buffers/* noteSpentBuffer */.f)(piece.byteLength);
    }
}

;// CONCATENATED MODULE: ./build/js/archive/early-flush.js
const PART_BYTES = 32 * 1024 * 1024;
class EarlyFlush {
    #handle;
    #unflushed = 0;
    #running;
    #failed;
    constructor(handle) {
        this.#handle = handle;
    }
    wrote(bytes) {
        this.#unflushed += bytes;
        if (this.#running !== undefined || this.#unflushed < PART_BYTES)
            return;
        this.#unflushed = 0;
        this.#running = this.#flush();
    }
    async finish() {
        await this.settle();
        if (this.#failed !== undefined)
            throw this.#failed.error;
        await this.#handle.sync();
    }
    async settle() {
        await this.#running;
    }
    async #flush() {
        try {
            await this.#handle.datasync();
        }
        catch (error) {
            this.#failed ??= { error };
        }
        finally {
            this.#running = undefined;
        }
    }
}

;// CONCATENATED MODULE: ./build/js/archive/explained.js

async function explained(file, work) {
    try {
        return await work();
    }
    catch (error) {
        throw (0,runtime_failure/* explainStorage */.bT)(error, file);
    }
}

// EXTERNAL MODULE: ./build/js/archive/split-content.js
var split_content = __webpack_require__(88551);
;// CONCATENATED MODULE: ./build/js/archive/split-output.js








function createSplitOutput(file, partBytes) {
    const parts = [];
    let position = 0;
    const partAt = async (at) => {
        if (at >= split_content/* MOST_PARTS */.pZ)
            throw tooMany(file);
        return (parts[at] ??= await createPart(file));
    };
    return {
        write: async (bytes) => explained(file, async () => {
            for (let done = 0; done < bytes.byteLength;) {
                const within = position % partBytes;
                const { handle, flush } = await partAt(Math.floor(position / partBytes));
                const piece = bytes.subarray(done, done + partBytes - within);
                await (0,write_at/* writeAt */.H)(handle, piece, within);
                flush.wrote(piece.byteLength);
                done += piece.byteLength;
                position += piece.byteLength;
            }
        }),
        mark: () => position,
        rewind: (to) => void (position = to),
        finish: async () => explained(file, async () => {
            const count = Math.max(1, Math.ceil(position / partBytes));
            await partAt(count - 1);
            for (const [at, { handle, flush }] of parts.entries()) {
                await handle.truncate(Math.max(0, Math.min(partBytes, position - at * partBytes)));
                await flush.finish();
                await handle.close();
            }
            const before = await (0,split_content/* countParts */.MA)(file);
            for (let at = before - 1; at >= count; at -= 1)
                await (0,owned_files/* removeIfThere */.Ks)((0,split_content/* nameOfPart */.s6)(file, at));
            for (const [at, { temporary }] of [...parts.entries()].toReversed()) {
                if (at >= count)
                    await (0,owned_files/* removeIfThere */.Ks)(temporary);
                else
                    await (0,promises_.rename)(temporary, (0,split_content/* nameOfPart */.s6)(file, at));
            }
        }),
        [Symbol.asyncDispose]: async () => {
            for (const { handle, flush, temporary } of parts) {
                await flush.settle();
                await handle.close();
                await (0,owned_files/* removeIfThere */.Ks)(temporary);
            }
        },
    };
}
async function createPart(file) {
    const temporary = external_node_path_.join(external_node_path_.dirname(external_node_path_.resolve(file)), (0,owned_files/* nameOwnedFile */.d)('tmp'));
    const handle = await (0,promises_.open)(temporary, 'wx');
    return { handle, flush: new EarlyFlush(handle), temporary };
}
function tooMany(file) {
    return new runtime_failure/* Failure */.HR('INPUT_INVALID', `${file} would have more than ${String(split_content/* MOST_PARTS */.pZ)} parts`, {
        side: 'destination',
        subject: file,
        hint: 'give --split a larger size',
    });
}

// EXTERNAL MODULE: ./build/js/archive/pipes.js
var pipes = __webpack_require__(35302);
;// CONCATENATED MODULE: ./build/js/archive/archive-output.js










async function openArchiveOutput(file, signal, splitBytes) {
    const packing = packingByName(file);
    const kind = (0,pipes/* descriptorOf */.nb)(file) === undefined ? await (0,pipes/* kindOfPath */.Bs)(file) : 'pipe';
    const isPipe = kind === 'pipe';
    if (kind !== undefined && splitBytes !== undefined) {
        throw new runtime_failure/* Failure */.HR('INPUT_INVALID', `${file} is there: it would be read in the place of its parts`, {
            side: 'destination',
            subject: file,
            hint: 'remove it, or leave --split out',
        });
    }
    const plain = isPipe ? createPipeOutput(file, signal) : createFile(file, splitBytes);
    return packing === undefined ? plain : createCompressor(packing, plain);
}
function createFile(file, splitBytes) {
    return splitBytes === undefined ? createFileOutput(file) : createSplitOutput(file, splitBytes);
}
function createFileOutput(file) {
    let opened;
    let position = 0;
    return {
        write: async (bytes) => explained(file, async () => {
            const { handle, flush } = await (opened ??= createBeside(file));
            await (0,write_at/* writeAt */.H)(handle, bytes, position);
            flush.wrote(bytes.byteLength);
            position += bytes.byteLength;
        }),
        mark: () => position,
        rewind: (to) => void (position = to),
        finish: async () => explained(file, async () => {
            const { handle, flush, temporary, target } = await (opened ??= createBeside(file));
            await handle.truncate(position);
            await flush.finish();
            await handle.close();
            await (0,promises_.rename)(temporary, target);
        }),
        [Symbol.asyncDispose]: async () => {
            const own = await opened?.catch(() => undefined);
            if (own === undefined)
                return;
            await own.flush.settle();
            await own.handle.close();
            await (0,owned_files/* removeIfThere */.Ks)(own.temporary);
        },
    };
}
async function createBeside(file) {
    const target = await (0,promises_.realpath)(file).catch((error) => {
        if ((0,owned_files/* isErrno */.r)(error, 'ENOENT'))
            return external_node_path_.resolve(file);
        throw error;
    });
    const old = await (0,promises_.stat)(target).catch(() => undefined);
    const temporary = external_node_path_.join(external_node_path_.dirname(target), (0,owned_files/* nameOwnedFile */.d)('tmp'));
    const { O_CREAT, O_EXCL, O_RDWR } = promises_.constants;
    const handle = await (0,promises_.open)(temporary, O_CREAT | O_EXCL | O_RDWR, 0o666);
    if (old !== undefined)
        await handle.chmod(old.mode & 0o777).catch(() => undefined);
    return { handle, flush: new EarlyFlush(handle), temporary, target };
}
function createPipeOutput(file, signal) {
    let opened;
    let failed;
    const start = async () => {
        const stream = await (0,pipes/* openPipeSink */.oC)(file, signal);
        stream.on('error', (error) => void (failed ??= error));
        const stop = () => void stream.destroy(signal.reason);
        signal.addEventListener('abort', stop, { once: true });
        stream.once('close', () => signal.removeEventListener('abort', stop));
        return stream;
    };
    const settled = async (act) => explained(file, async () => {
        const stream = await (opened ??= start());
        signal.throwIfAborted();
        if (failed !== undefined)
            throw failed;
        await new Promise((resolve, reject) => {
            act(stream, (error) => (error === undefined || error === null ? resolve() : reject(error)));
        });
    }).catch((error) => {
        throw (0,owned_files/* isErrno */.r)(error, 'EPIPE', 'ECONNRESET', 'ERR_STREAM_DESTROYED') ? readerGone(file, error) : error;
    });
    return {
        write: async (bytes) => settled((stream, done) => stream.write(bytes, done)),
        mark: () => undefined,
        rewind: () => undefined,
        finish: async () => settled((stream, done) => stream.end(done)),
        [Symbol.asyncDispose]: async () => {
            const stream = await opened?.catch(() => undefined);
            stream?.destroy();
        },
    };
}
function readerGone(file, cause) {
    return new runtime_failure/* Failure */.HR('STORAGE_FAILED', `whoever reads ${file} has gone away`, {
        side: 'destination',
        subject: file,
        hint: 'the archive was not taken to its end: look at the program behind the pipe',
        cause,
    });
}


/***/ }),

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

/***/ 72290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ TarWriter)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);
/* harmony import */ var _runtime_semaphore_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65459);
/* harmony import */ var _tar_header_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10052);
/* harmony import */ var _tar_pax_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66456);




class TarWriter {
    #output;
    #turn = new _runtime_semaphore_js__WEBPACK_IMPORTED_MODULE_2__/* .Semaphore */ .j(1);
    #mode;
    #broken;
    constructor(output, mode) {
        this.#output = output;
        this.#mode = mode;
    }
    async addBytes(name, bytes, signal) {
        await this.#inTurn(signal, async () => {
            await this.#header({ name, size: bytes.byteLength, flag: '0' });
            await this.#output.write(bytes);
            await this.#pad(bytes.byteLength);
        });
    }
    async addLink(name, linkName, signal) {
        await this.#inTurn(signal, async () => this.#header({ name, size: 0, flag: '2', linkName }));
    }
    async addStream(name, size, open, signal) {
        await this.#inTurn(signal, async () => {
            const stream = await open();
            const start = this.#output.mark();
            try {
                await this.#header({ name, size, flag: '0' });
                await this.#copy(name, size, stream, signal);
                await this.#pad(size);
            }
            catch (error) {
                stream.destroy();
                if (start === undefined)
                    this.#broken = beyondRepair(error);
                else
                    this.#output.rewind(start);
                throw error;
            }
        });
    }
    async end(signal) {
        await this.#inTurn(signal, async () => this.#output.write(Buffer.alloc(END_BYTES)));
    }
    async #copy(name, size, stream, signal) {
        let written = 0;
        for await (const chunk of stream) {
            signal.throwIfAborted();
            written += chunk.byteLength;
            if (written > size)
                break;
            await this.#output.write(chunk);
        }
        if (written === size)
            return;
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('SIZE_MISMATCH', `${name} has not the ${String(size)} bytes that were announced`, {
            side: 'source',
            hint: 'the source, or something between here and it, served other content; nothing was published',
        });
    }
    async #header(member) {
        const { name, size, linkName = '' } = member;
        const records = [
            ...(fits(name) ? [] : [(0,_tar_pax_js__WEBPACK_IMPORTED_MODULE_3__/* .renderPaxRecord */ .P)('path', name)]),
            ...(fits(linkName) ? [] : [(0,_tar_pax_js__WEBPACK_IMPORTED_MODULE_3__/* .renderPaxRecord */ .P)('linkpath', linkName)]),
            ...(size <= _tar_header_js__WEBPACK_IMPORTED_MODULE_1__/* .LARGEST_OCTAL_SIZE */ .fF ? [] : [(0,_tar_pax_js__WEBPACK_IMPORTED_MODULE_3__/* .renderPaxRecord */ .P)('size', String(size))]),
        ];
        if (records.length > 0) {
            const pax = Buffer.concat(records);
            await this.#output.write((0,_tar_header_js__WEBPACK_IMPORTED_MODULE_1__/* .renderTarHeader */ .hY)({ name: cut(`PaxHeaders.0/${name}`), size: pax.byteLength, mode: this.#mode, flag: 'x' }));
            await this.#output.write(pax);
            await this.#pad(pax.byteLength);
        }
        const block = (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_1__/* .renderTarHeader */ .hY)({
            ...member,
            name: cut(name),
            linkName: cut(linkName),
            size: size <= _tar_header_js__WEBPACK_IMPORTED_MODULE_1__/* .LARGEST_OCTAL_SIZE */ .fF ? size : 0,
            mode: member.flag === '2' ? LINK_MODE : this.#mode,
        });
        await this.#output.write(block);
    }
    async #pad(size) {
        const padding = (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_1__/* .paddingAfter */ .OQ)(size);
        if (padding > 0)
            await this.#output.write(Buffer.alloc(padding));
    }
    async #inTurn(signal, work) {
        const release = await this.#turn.acquire('small', signal);
        try {
            if (this.#broken !== undefined)
                throw this.#broken;
            await work();
        }
        finally {
            release();
        }
    }
}
const END_BYTES = 1024;
const LINK_MODE = 0o777;
function fits(name) {
    return name.length <= 100 && /^[\x20-\x7e]*$/.test(name);
}
function cut(name) {
    return name.replaceAll(/[^\x20-\x7e]/g, '_').slice(0, 100);
}
function beyondRepair(error) {
    const { code, message, side } = (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .toFailure */ .w2)(error);
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(code, message, { ...(side === undefined ? {} : { side }), cause: error });
}


/***/ })

};
