export const id = 9728;
export const ids = [9728];
export const modules = {

/***/ 85440:
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
                const { handle } = await partAt(Math.floor(position / partBytes));
                const piece = bytes.subarray(done, done + partBytes - within);
                await (0,write_at/* writeAt */.H)(handle, piece, within);
                done += piece.byteLength;
                position += piece.byteLength;
            }
        }),
        mark: () => position,
        rewind: (to) => void (position = to),
        finish: async () => explained(file, async () => {
            const count = Math.max(1, Math.ceil(position / partBytes));
            await partAt(count - 1);
            for (const [at, { handle }] of parts.entries()) {
                await handle.truncate(Math.max(0, Math.min(partBytes, position - at * partBytes)));
                await handle.sync();
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
            for (const { handle, temporary } of parts) {
                await handle.close();
                await (0,owned_files/* removeIfThere */.Ks)(temporary);
            }
        },
    };
}
async function createPart(file) {
    const temporary = external_node_path_.join(external_node_path_.dirname(external_node_path_.resolve(file)), (0,owned_files/* nameOwnedFile */.d)('tmp'));
    return { handle: await (0,promises_.open)(temporary, 'wx'), temporary };
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
            const { handle } = await (opened ??= createBeside(file));
            await (0,write_at/* writeAt */.H)(handle, bytes, position);
            position += bytes.byteLength;
        }),
        mark: () => position,
        rewind: (to) => void (position = to),
        finish: async () => explained(file, async () => {
            const { handle, temporary, target } = await (opened ??= createBeside(file));
            await handle.truncate(position);
            await handle.sync();
            await handle.close();
            await (0,promises_.rename)(temporary, target);
        }),
        [Symbol.asyncDispose]: async () => {
            const own = await opened?.catch(() => undefined);
            if (own === undefined)
                return;
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
    return { handle, temporary, target };
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


/***/ }),

/***/ 16120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ parseManifestFile),
/* harmony export */   S: () => (/* binding */ renderManifestFile)
/* harmony export */ });
/* harmony import */ var _image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97187);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3244);
/* harmony import */ var _archive_broken_archive_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20297);



function parseManifestFile(bytes, what) {
    const list = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStrictJson */ .RJ)(bytes, `manifest.json in ${what}`);
    if (!Array.isArray(list))
        throw (0,_archive_broken_archive_js__WEBPACK_IMPORTED_MODULE_2__/* .brokenArchive */ .u)(what, 'manifest.json in it is no list of images');
    return list.map((one, at) => {
        const where = `manifest.json[${String(at)}]`;
        const raw = (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)(one, where);
        const config = (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalString */ .sx)(raw['Config'], `${where}.Config`);
        if (config === undefined || config === '')
            throw (0,_archive_broken_archive_js__WEBPACK_IMPORTED_MODULE_2__/* .brokenArchive */ .u)(what, `${where} in it names no config`);
        return {
            config,
            names: (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalStrings */ .Zk)(raw['RepoTags'], `${where}.RepoTags`) ?? [],
            layers: (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalStrings */ .Zk)(raw['Layers'], `${where}.Layers`) ?? [],
        };
    });
}
function renderManifestFile(items) {
    return JSON.stringify(items.map(({ config, names, layers }) => ({ Config: config, RepoTags: names, Layers: layers })));
}


/***/ }),

/***/ 9728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openDockerArchiveSink: () => (/* binding */ openDockerArchiveSink),
/* harmony export */   openDockerArchiveSource: () => (/* binding */ openDockerArchiveSource)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _archive_archive_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2639);
/* harmony import */ var _archive_archive_output_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85440);
/* harmony import */ var _archive_pipes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35302);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83903);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29739);
/* harmony import */ var _sink_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(78119);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(59371);








async function openDockerArchiveSource(ctx, reference, { temporary }) {
    return (0,_source_js__WEBPACK_IMPORTED_MODULE_7__/* .openArchiveImages */ .$)(ctx, reference, await (0,_archive_archive_file_js__WEBPACK_IMPORTED_MODULE_1__/* .openArchive */ .p)(ctx, reference.location, temporary));
}
async function openDockerArchiveSink(ctx, reference) {
    refusePosition(reference);
    await refuseContent(reference.location);
    return (0,_sink_js__WEBPACK_IMPORTED_MODULE_6__/* .createArchiveSink */ .i)(reference, await (0,_archive_archive_output_js__WEBPACK_IMPORTED_MODULE_2__/* .openArchiveOutput */ .I)(reference.location, ctx.signal));
}
function refusePosition({ name, text }) {
    if (name === undefined || !(0,_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .isPosition */ .E)(name))
        return;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('REFERENCE_INVALID', `an archive cannot be written by position: ${text}`, {
        subject: text,
        hint: 'give the image a name, or none',
    });
}
async function refuseContent(file) {
    if ((0,_archive_pipes_js__WEBPACK_IMPORTED_MODULE_3__/* .descriptorOf */ .nb)(file) !== undefined)
        return;
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file).catch(() => undefined);
    if (found === undefined || !found.isFile() || found.size === 0)
        return;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('INPUT_INVALID', `a docker-archive is not added to, and ${file} is there`, {
        side: 'destination',
        subject: file,
        hint: 'remove the file, or name another',
    });
}


/***/ }),

/***/ 78119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ createArchiveSink)
});

// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
// EXTERNAL MODULE: ./build/js/archive/tar-writer.js
var tar_writer = __webpack_require__(72290);
// EXTERNAL MODULE: ./build/js/image/index.js + 13 modules
var js_image = __webpack_require__(3244);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(83903);
;// CONCATENATED MODULE: ./build/js/transport/docker-archive/legacy.js

const IMAGE_FIELDS = [
    'architecture',
    'config',
    'container',
    'container_config',
    'created',
    'docker_version',
    'os',
];
function legacyLayers(config, diffIds) {
    const layers = [];
    let chain;
    for (const [at, diffId] of diffIds.entries()) {
        chain = chain === undefined ? diffId : (0,js_image/* digestOf */.ol)(Buffer.from(`${chain} ${diffId}`));
        const isTop = at === diffIds.length - 1;
        const image = isTop ? Object.fromEntries(IMAGE_FIELDS.map((field) => [field, config[field] ?? null])) : {};
        const parent = layers.at(-1)?.id;
        const own = { ...image, ...(parent === undefined ? {} : { parent }) };
        const id = (0,js_image/* hexOf */.ZD)((0,js_image/* digestOf */.ol)(Buffer.from(renderSorted({ ...own, layer_id: chain }))));
        layers.push({ id, diffId, json: renderSorted({ ...own, id }) });
    }
    return layers;
}
function renderSorted(fields) {
    return JSON.stringify(Object.fromEntries(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1))));
}

// EXTERNAL MODULE: ./build/js/transport/docker-archive/manifest-file.js
var manifest_file = __webpack_require__(16120);
// EXTERNAL MODULE: ./build/js/transport/docker-archive/reference.js
var docker_archive_reference = __webpack_require__(29739);
;// CONCATENATED MODULE: ./build/js/transport/docker-archive/sink.js







const TRAITS = {
    manifestTypes: [js_image/* DOCKER_MANIFEST */.Vv],
    holdsIndex: false,
    holdsReferrers: false,
    holdsSparseIndex: false,
    holdsNames: true,
    layerForm: 'tar',
    foreignLayers: 'stored',
    writes: 'in-order',
    needsSizeFirst: true,
};
const MEMBER_MODE = 0o444;
function createArchiveSink(reference, output) {
    const tar = new tar_writer/* TarWriter */.r(output, MEMBER_MODE);
    const written = new Map();
    const configs = new Map();
    const images = new Map();
    const legacy = new Map();
    const topLayers = new Map();
    let isSealed = false;
    const add = async (ctx, expected, open) => {
        const { digest, size, mediaType } = expected;
        const content = async () => {
            const { stream } = await open(ctx.signal);
            return stream;
        };
        if (!(0,js_image/* isImageConfigType */.Ky)(mediaType)) {
            await tar.addStream(layerName(digest), size, content, ctx.signal);
            return;
        }
        if (size > ctx.limits.configBytes)
            throw tooLarge(expected, ctx.limits.configBytes);
        const bytes = await (0,consumers_.buffer)(await content());
        await tar.addBytes(configName(digest), bytes, ctx.signal);
        configs.set(digest, bytes);
    };
    return {
        reference,
        traits: TRAITS,
        lookup: async (ctx) => {
            ctx.signal.throwIfAborted();
            return Promise.resolve(undefined);
        },
        exists: async (ctx, wanted) => {
            ctx.signal.throwIfAborted();
            return (written.get(wanted.digest)?.then(() => true, () => false) ?? false);
        },
        pushBlob: async (ctx, expected, open) => {
            ctx.signal.throwIfAborted();
            const known = written.get(expected.digest);
            if (known !== undefined)
                return known;
            const writing = add(ctx, expected, open);
            written.set(expected.digest, writing);
            try {
                await writing;
            }
            catch (error) {
                written.delete(expected.digest);
                ctx.signal.throwIfAborted();
                throw error;
            }
        },
        pushManifest: async (ctx) => {
            ctx.signal.throwIfAborted();
            return Promise.resolve({ subjectRecorded: false });
        },
        tag: async (ctx, root, names) => {
            ctx.signal.throwIfAborted();
            const full = names.map((name) => (0,docker_archive_reference/* fullName */.fq)(name, reference));
            const { config, layers } = imageOf(root, configs, written);
            const top = layers.at(-1);
            for (const layer of layers)
                legacy.set(layer.id, layer);
            if (top !== undefined)
                topLayers.set(config, top.id);
            for (const [digest, item] of images)
                images.set(digest, { ...item, names: item.names.filter((one) => !full.includes(one)) });
            const known = images.get(config)?.names ?? [];
            images.set(config, {
                config: configName(config),
                names: [...known, ...full.filter((one) => !known.includes(one))],
                layers: layers.map(({ diffId }) => layerName(diffId)),
            });
            return Promise.resolve();
        },
        seal: async (ctx) => {
            ctx.signal.throwIfAborted();
            if (isSealed || images.size === 0)
                return;
            for (const { id, json, diffId } of legacy.values()) {
                await tar.addLink(`${id}/layer.tar`, `../${layerName(diffId)}`, ctx.signal);
                await tar.addBytes(`${id}/VERSION`, Buffer.from('1.0'), ctx.signal);
                await tar.addBytes(`${id}/json`, Buffer.from(json), ctx.signal);
            }
            await tar.addBytes('manifest.json', Buffer.from((0,manifest_file/* renderManifestFile */.S)([...images.values()])), ctx.signal);
            await tar.addBytes('repositories', Buffer.from(renderRepositories(images, topLayers)), ctx.signal);
            await tar.end(ctx.signal);
            await output.finish();
            isSealed = true;
        },
        [Symbol.asyncDispose]: async () => {
            await Promise.allSettled(written.values());
            await output[Symbol.asyncDispose]();
        },
    };
}
function layerName(diffId) {
    return `${(0,js_image/* hexOf */.ZD)(diffId)}.tar`;
}
function configName(digest) {
    return `${(0,js_image/* hexOf */.ZD)(digest)}.json`;
}
function imageOf({ bytes, descriptor }, configs, written) {
    const manifest = (0,js_image/* parseManifest */.Ng)(bytes, descriptor.mediaType);
    if (manifest.kind !== 'image')
        throw notHeld(descriptor.digest, 'it is an index');
    const { config, layers } = manifest;
    if (!(0,js_image/* isImageConfigType */.Ky)(config.mediaType))
        throw notHeld(descriptor.digest, `its config is ${config.mediaType}`);
    const missing = layers.find(({ digest }) => !written.has(digest));
    const found = configs.get(config.digest);
    if (found === undefined || missing !== undefined) {
        throw new failure/* Failure */.HR('BLOB_UNKNOWN', `${missing?.digest ?? config.digest} was not written into the archive`, {
            side: 'destination',
        });
    }
    const { raw, diffIds } = (0,js_image/* parseConfig */.o4)(found);
    const wrong = layers.findIndex(({ digest }, at) => digest !== diffIds[at]);
    if (wrong >= 0)
        throw notHeld(descriptor.digest, `its layer ${String(wrong + 1)} is not the tar that its config names`);
    if (diffIds.length !== layers.length)
        throw notHeld(descriptor.digest, 'its config names other layers than it has');
    return { config: config.digest, layers: legacyLayers(raw, diffIds) };
}
function renderRepositories(images, topLayers) {
    const repositories = {};
    for (const [digest, { names }] of images) {
        const id = topLayers.get(digest);
        if (id === undefined)
            continue;
        for (const name of names) {
            const colon = name.lastIndexOf(':');
            (repositories[name.slice(0, colon)] ??= {})[name.slice(colon + 1)] = id;
        }
    }
    return JSON.stringify(repositories);
}
function notHeld(digest, why) {
    return new failure/* Failure */.HR('UNSUPPORTED', `a docker-archive cannot hold ${digest}: ${why}`, {
        side: 'destination',
        hint: 'write an OCI archive (oci-archive:FILE)',
    });
}
function tooLarge({ digest, size }, most) {
    return new failure/* Failure */.HR('LIMIT_EXCEEDED', `the image config ${digest} has ${String(size)} bytes, the limit is ${String(most)}`, { facts: { found: size, most }, hint: 'no known tool makes such a config: check the image' });
}


/***/ }),

/***/ 59371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ openArchiveImages)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./build/js/archive/broken-archive.js
var broken_archive = __webpack_require__(20297);
// EXTERNAL MODULE: ./build/js/archive/decompress.js
var decompress = __webpack_require__(40684);
// EXTERNAL MODULE: ./build/js/image/index.js + 13 modules
var js_image = __webpack_require__(3244);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(66786);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
;// CONCATENATED MODULE: ./build/js/transport/docker-archive/image-of-item.js





async function readImage(ctx, archive, item, sizes) {
    const { what } = archive.index;
    const bytes = await readMember(ctx, archive, item.config, ctx.limits.configBytes);
    const { diffIds } = (0,js_image/* parseConfig */.o4)(bytes);
    if (diffIds.length !== item.layers.length) {
        const counts = `${String(item.layers.length)} layers, and the config names ${String(diffIds.length)}`;
        throw (0,broken_archive/* brokenArchive */.u)(what, `an image in it has ${counts}`);
    }
    const layers = new Map();
    const owners = new Map();
    for (const [at, diffId] of diffIds.entries()) {
        if (layers.has(diffId))
            continue;
        const place = await placeOfLayer(ctx, archive, item.layers[at] ?? '', sizes);
        const owner = owners.get(place.position);
        if (owner !== undefined && owner !== diffId && place.size > 0)
            throw (0,broken_archive/* brokenArchive */.u)(what, `an image in it has one file for two layers: ${owner} and ${diffId}`);
        owners.set(place.position, diffId);
        layers.set(diffId, place);
    }
    const config = { digest: (0,js_image/* digestOf */.ol)(bytes), bytes };
    return { document: renderDocument(config, diffIds, layers), config, layers };
}
function renderDocument({ digest, bytes }, diffIds, layers) {
    const mediaType = (0,js_image/* renderLayerType */.Ym)('v2s2', { packing: 'none', isForeign: false });
    const manifest = {
        schemaVersion: 2,
        mediaType: js_image/* DOCKER_MANIFEST */.Vv,
        config: { mediaType: js_image/* DOCKER_CONFIG */.e6, size: bytes.byteLength, digest },
        layers: diffIds.map((diffId) => ({ mediaType, digest: diffId, size: layers.get(diffId)?.tarSize ?? 0 })),
    };
    return (0,js_image/* createDocument */.ui)(Buffer.from(JSON.stringify(manifest)), js_image/* DOCKER_MANIFEST */.Vv);
}
async function placeOfLayer(ctx, archive, name, sizes) {
    const { content, index } = archive;
    const member = index.findChecked(name);
    if (member === undefined)
        throw (0,broken_archive/* brokenArchive */.u)(index.what, `the layer ${JSON.stringify(name.slice(0, 300))} is not in it`);
    const { position, size } = member;
    const known = sizes.get(position);
    if (known !== undefined && known.size === size)
        return known;
    const compression = (0,decompress/* detectCompression */.IR)(await content.read(position, Math.min(decompress/* MAGIC_BYTES */.kP, size)));
    const tarSize = compression === 'none' ? size : await unpackedSize(ctx, archive, member, compression);
    const place = { position, size, compression, tarSize };
    sizes.set(position, place);
    return place;
}
async function unpackedSize({ signal, limits }, { content, index }, { name, position, size }, compression) {
    const what = `${name} in ${index.what}`;
    let total = 0;
    const stream = (0,decompress/* decompress */.mF)(content.stream(position, size, signal), compression, { signal, limits, what });
    for await (const chunk of stream)
        total += chunk.byteLength;
    return total;
}
async function readMember({ signal }, { content, index }, name, most) {
    const member = index.find(name);
    if (member === undefined)
        throw (0,broken_archive/* brokenArchive */.u)(index.what, `${JSON.stringify(name.slice(0, 300))} is not in it`);
    if (member.size > most) {
        const sizes = `${String(member.size)} bytes, more than the ${String(most)} allowed`;
        throw new failure/* Failure */.HR('LIMIT_EXCEEDED', `${member.name} in ${index.what} has ${sizes}`, {
            subject: index.what,
            facts: { found: member.size, most },
            hint: 'documents of this size are not made by any known tool: check the archive',
        });
    }
    return (0,consumers_.buffer)(content.stream(member.position, member.size, signal));
}

// EXTERNAL MODULE: ./build/js/transport/docker-archive/manifest-file.js
var manifest_file = __webpack_require__(16120);
// EXTERNAL MODULE: ./build/js/transport/docker-archive/reference.js
var docker_archive_reference = __webpack_require__(29739);
;// CONCATENATED MODULE: ./build/js/transport/docker-archive/source.js









async function openArchiveImages(ctx, reference, archive) {
    const items = await readItems(ctx, archive);
    const images = new ArchiveImages(archive, items);
    return {
        reference,
        traits: { reads: 'parallel', originalDigests: false },
        resolve: async (own, name) => {
            const found = await images.select(own, reference, name);
            if (found === undefined)
                throw unknownImage(archive, items, name);
            return found.document;
        },
        lookup: async (own, name) => {
            const found = await images.select(own, reference, name);
            return found?.document.descriptor;
        },
        fetchManifest: async (own, wanted) => {
            const found = await images.withDigest(own, wanted.digest);
            if (found === undefined)
                throw unknownImage(archive, items, wanted.digest);
            return found.document;
        },
        openBlob: async (own, wanted, from = 0) => images.openBlob(own, wanted, from),
        tags: async function* (own) {
            own.signal.throwIfAborted();
            yield* await Promise.resolve(new Set(items.flatMap(({ names }) => names)));
        },
        [Symbol.asyncDispose]: async () => archive[Symbol.asyncDispose](),
    };
}
class ArchiveImages {
    #archive;
    #items;
    #images = new Map();
    #sizes = new Map();
    constructor(archive, items) {
        this.#archive = archive;
        this.#items = items;
    }
    async select(ctx, reference, name) {
        ctx.signal.throwIfAborted();
        if (name !== undefined && (0,js_image/* isDigest */.Bc)(name))
            return this.withDigest(ctx, name);
        const item = this.#choose(reference, name);
        return item && this.#read(ctx, item);
    }
    async withDigest(ctx, digest) {
        ctx.signal.throwIfAborted();
        for (const item of this.#items) {
            const image = await this.#read(ctx, item);
            if (image.document.descriptor.digest === digest)
                return image;
        }
        return undefined;
    }
    async openBlob(ctx, { digest }, from) {
        ctx.signal.throwIfAborted();
        const read = [...this.#images.keys()];
        for (const item of [...read, ...this.#items.filter((one) => !read.includes(one))]) {
            const { config, layers } = await this.#read(ctx, item);
            if (config.digest === digest)
                return { stream: streamOf(config.bytes.subarray(from)), offset: from };
            const place = layers.get(digest);
            if (place !== undefined)
                return this.#openLayer(ctx, digest, place, from);
        }
        const { what } = this.#archive.index;
        throw new failure/* Failure */.HR('BLOB_UNKNOWN', `${digest} is not in the archive ${what}`, {
            subject: what,
            hint: 'the archive is not whole: write it again',
        });
    }
    #openLayer({ signal, limits }, digest, place, from) {
        const { position, size, compression } = place;
        const { content, index } = this.#archive;
        if (compression === 'none') {
            const start = Math.min(from, size);
            return { stream: content.stream(position + start, size - start, signal), offset: start };
        }
        const packed = content.stream(position, size, signal);
        return {
            stream: (0,decompress/* decompress */.mF)(packed, compression, { signal, limits, what: `${digest} in ${index.what}` }),
            offset: 0,
        };
    }
    #choose(reference, name) {
        if (name === undefined) {
            if (this.#items.length > 1)
                throw severalImages(this.#archive, this.#items);
            return this.#items[0];
        }
        if ((0,docker_archive_reference/* isPosition */.E)(name))
            return this.#items[Number(name.slice(1))];
        const wanted = (0,docker_archive_reference/* fullName */.fq)(name, reference);
        return this.#items.find(({ names }) => names.some((one) => (0,docker_archive_reference/* tryFullName */.WA)(one) === wanted));
    }
    async #read(ctx, item) {
        const known = this.#images.get(item);
        if (known !== undefined)
            return known;
        const reading = readImage(ctx, this.#archive, item, this.#sizes);
        this.#images.set(item, reading);
        reading.catch(() => this.#images.delete(item));
        return reading;
    }
}
async function readItems(ctx, archive) {
    try {
        return (0,manifest_file/* parseManifestFile */.N)(await readManifestFile(ctx, archive), archive.index.what);
    }
    catch (error) {
        await archive[Symbol.asyncDispose]();
        throw error;
    }
}
async function readManifestFile(ctx, archive) {
    const { index } = archive;
    if (index.find('manifest.json') !== undefined)
        return readMember(ctx, archive, 'manifest.json', ctx.limits.manifestBytes);
    if (index.find('repositories') !== undefined) {
        throw new failure/* Failure */.HR('UNSUPPORTED', `${index.what}: written by a Docker before 1.10, without manifest.json`, {
            subject: index.what,
            hint: 'load it into Docker and save it again',
        });
    }
    const hint = index.find('index.json') === undefined ? 'check the file' : `it is an OCI archive: oci-archive:${index.what}`;
    throw (0,broken_archive/* brokenArchive */.u)(index.what, 'no Docker image is in it: it has no manifest.json', hint);
}
function streamOf(bytes) {
    return external_node_stream_.Readable.from(bytes.byteLength === 0 ? [] : [bytes], { objectMode: false });
}
function severalImages({ index }, items) {
    return new failure/* Failure */.HR('REFERENCE_INVALID', `${String(items.length)} images are in the archive ${index.what}`, {
        subject: index.what,
        hint: `choose one: docker-archive:${index.what}:NAME with ${namesIn(items)}`,
    });
}
function unknownImage({ index }, items, name) {
    const what = name === undefined ? 'no image' : `no image ${(0,runtime_text/* quoteForeign */.xS)(name)}`;
    return new failure/* Failure */.HR('MANIFEST_UNKNOWN', `${what} is in the archive ${index.what}`, {
        subject: index.what,
        hint: items.length === 0 ? 'it is empty' : `there is: ${namesIn(items)}`,
    });
}
function namesIn(items) {
    const names = items
        .flatMap(({ names: own }, at) => (own.length === 0 ? [`@${String(at)}`] : own))
        .map((one) => (0,runtime_text/* renderForeign */.Vd)(one));
    return `${names.slice(0, 10).join(', ')}${names.length > 10 ? ' …' : ''}`;
}


/***/ })

};
