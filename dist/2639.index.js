export const id = 2639;
export const ids = [2639];
export const modules = {

/***/ 2639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ openArchive),
  A: () => (/* binding */ spoolArchive)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var runtime_failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/runtime/owned-files.js
var owned_files = __webpack_require__(78158);
// EXTERNAL MODULE: ./build/js/runtime/spent-buffers.js
var spent_buffers = __webpack_require__(44219);
// EXTERNAL MODULE: ./build/js/runtime/write-at.js
var write_at = __webpack_require__(3254);
// EXTERNAL MODULE: ./build/js/archive/broken-archive.js
var broken_archive = __webpack_require__(20297);
// EXTERNAL MODULE: ./build/js/archive/decompress.js
var decompress = __webpack_require__(40684);
// EXTERNAL MODULE: ./build/js/archive/pipes.js
var pipes = __webpack_require__(35302);
// EXTERNAL MODULE: ./build/js/runtime/abort.js
var abort = __webpack_require__(59179);
;// CONCATENATED MODULE: ./build/js/archive/growing-content.js

const PIECE_BYTES = 256 * 1024;
function createGrowing(handle) {
    const state = { size: 0, isOver: false };
    let changed = Promise.withResolvers();
    const change = () => {
        changed.resolve();
        changed = Promise.withResolvers();
    };
    const fill = async (signal, buffer, position) => {
        const end = position + buffer.byteLength;
        while (!state.isOver && state.size < end)
            await (0,abort/* orAborted */.H)(changed.promise, signal);
        const there = Math.max(0, Math.min(end, state.size) - position);
        let filled = 0;
        while (filled < there) {
            const { bytesRead } = await handle.read(buffer, filled, there - filled, position + filled);
            if (bytesRead === 0)
                break;
            filled += bytesRead;
        }
        return buffer.subarray(0, filled);
    };
    return {
        grow: (now) => {
            state.size = now;
            change();
        },
        end: () => {
            state.isOver = true;
            change();
        },
        reader: (signal) => ({
            get size() {
                return state.isOver ? state.size : Infinity;
            },
            read: async (position, length) => fill(signal, Buffer.alloc(length), position),
            pieces: async function* (position, length) {
                const buffer = Buffer.allocUnsafeSlow(Math.min(PIECE_BYTES, length));
                for (let at = 0; at < length;) {
                    const wanted = buffer.subarray(0, Math.min(buffer.byteLength, length - at));
                    const piece = await fill(signal, wanted, position + at);
                    at += piece.byteLength;
                    if (piece.byteLength > 0)
                        yield piece;
                    if (piece.byteLength < wanted.byteLength)
                        return;
                }
            },
        }),
    };
}

// EXTERNAL MODULE: ./build/js/archive/seekable.js
var seekable = __webpack_require__(82007);
// EXTERNAL MODULE: ./build/js/archive/split-content.js
var split_content = __webpack_require__(88551);
// EXTERNAL MODULE: ./build/js/archive/tar-header.js
var tar_header = __webpack_require__(10052);
// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(66786);
// EXTERNAL MODULE: ./build/js/archive/tar-members.js
var tar_members = __webpack_require__(60434);
;// CONCATENATED MODULE: ./build/js/archive/tar-index.js



const MOST_LINKS = 4;
async function readTarIndex(content, options) {
    const { what } = options;
    const places = new Map();
    const twice = new Set();
    for await (const { header, position } of (0,tar_members/* readTarMembers */.R)(content, options)) {
        if (header.kind === 'directory' || header.kind === 'other')
            continue;
        const name = cleanName(header.name, what);
        if (name === '')
            continue;
        if (places.has(name)) {
            twice.add(name);
            continue;
        }
        if (header.kind === 'file')
            places.set(name, { name, position, size: header.size });
        else
            places.set(name, { name, target: targetOf(name, header.kind, header.linkName, what) });
    }
    const follow = (name, isChecked) => {
        let at = name;
        for (let links = 0; links <= MOST_LINKS; links += 1) {
            if (twice.has(at) && !isChecked)
                throw isTwice(at, what);
            const place = places.get(at);
            if (place === undefined || 'position' in place)
                return place;
            at = place.target;
        }
        throw (0,broken_archive/* brokenArchive */.u)(what, `${(0,runtime_text/* renderForeign */.Vd)(name)} is a link that leads to links only`);
    };
    return {
        what,
        names: new Set(places.keys()),
        find: (name) => follow(name, false),
        findChecked: (name) => follow(name, true),
    };
}
function targetOf(name, kind, linkName, what) {
    if (kind === 'hardlink')
        return cleanName(linkName, what);
    const slash = name.lastIndexOf('/');
    return cleanName(linkName.startsWith('/') ? linkName : `${name.slice(0, slash + 1)}${linkName}`, what);
}
function cleanName(name, what) {
    if (name.startsWith('/'))
        throw leadsOut(name, what);
    const parts = [];
    for (const part of name.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..')
            parts.push(part);
        else if (parts.pop() === undefined)
            throw leadsOut(name, what);
    }
    return parts.join('/');
}
function leadsOut(name, what) {
    return (0,broken_archive/* brokenArchive */.u)(what, `${(0,runtime_text/* renderForeign */.Vd)(name)} in it leads out of the archive`);
}
function isTwice(name, what) {
    return (0,broken_archive/* brokenArchive */.u)(what, `it holds ${(0,runtime_text/* renderForeign */.Vd)(name)} twice, and programs differ in which one counts`, 'write the archive anew instead of adding to it');
}

;// CONCATENATED MODULE: ./build/js/archive/archive-file.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});
















async function openArchive(ctx, file, temporary) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const kind = await (0,pipes/* kindOfPath */.Bs)(file);
        if (kind === 'pipe')
            return spoolArchive(ctx, await (0,pipes/* openPipeSource */.MZ)(file, ctx.signal), temporary, file);
        const stack = __addDisposableResource(env_1, new AsyncDisposableStack(), true);
        const content = stack.use(await openContent(file, kind !== undefined));
        const compression = (0,decompress/* detectCompression */.IR)(await content.read(0, decompress/* MAGIC_BYTES */.kP));
        if (compression !== 'none') {
            const { signal, limits } = ctx;
            const stream = (0,decompress/* decompress */.mF)(content.stream(0, content.size, signal), compression, { signal, limits, what: file });
            return await indexed(ctx, await spool(ctx, stream, temporary, file), file);
        }
        const archive = await indexed(ctx, content, file);
        stack.move();
        return archive;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function spoolArchive(ctx, source, temporary, what, onStart) {
    const { signal, limits } = ctx;
    const { compression, stream } = await (0,decompress/* detectStream */.oW)((0,external_node_stream_.addAbortSignal)(signal, source));
    const content = (0,decompress/* decompress */.mF)(stream, compression, { signal, limits, what });
    return indexed(ctx, await spool(ctx, content, temporary, what, onStart), what);
}
async function indexed({ signal, limits }, content, what) {
    try {
        const index = await readTarIndex(content, { signal, limits, what });
        return { content, index, [Symbol.asyncDispose]: async () => content[Symbol.asyncDispose]() };
    }
    catch (error) {
        await content[Symbol.asyncDispose]();
        throw error;
    }
}
async function spool({ signal }, source, temporary, what, onStart) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const file = external_node_path_.join(temporary, (0,owned_files/* nameOwnedFile */.d)('tmp'));
        const stack = __addDisposableResource(env_2, new AsyncDisposableStack(), true);
        try {
            const handle = await (0,promises_.open)(file, 'wx+', 0o600);
            stack.defer(async () => {
                await handle.close();
                await (0,owned_files/* removeIfThere */.Ks)(file);
            });
            await (0,promises_.unlink)(file).catch((error) => {
                if (!(0,owned_files/* isErrno */.r)(error, 'EBUSY', 'EPERM', 'EACCES'))
                    throw error;
            });
            const growing = createGrowing(handle);
            stack.defer(() => growing.end());
            onStart?.(growing);
            let size = 0;
            let isArchive = false;
            for await (const chunks of gathered(source)) {
                signal.throwIfAborted();
                size += await (0,write_at/* writeAllAt */.E)(handle, chunks, size);
                growing.grow(size);
                if (isArchive || size < tar_header/* BLOCK_BYTES */.Yo)
                    continue;
                await refuseOthers(handle, what);
                isArchive = true;
            }
            growing.end();
            const kept = stack.move();
            return { ...(0,seekable/* createSeekable */.r)(handle, size), [Symbol.asyncDispose]: async () => kept.disposeAsync() };
        }
        catch (error) {
            source.destroy();
            signal.throwIfAborted();
            throw (0,runtime_failure/* toFailure */.w2)(error);
        }
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = __disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
const WRITTEN_BYTES = 256 * 1024;
async function* gathered(source) {
    let chunks = [];
    let bytes = WRITTEN_BYTES;
    for await (const chunk of source) {
        chunks.push(chunk);
        bytes += chunk.byteLength;
        (0,spent_buffers/* noteSpentBuffer */.f)(chunk.byteLength);
        if (bytes < WRITTEN_BYTES)
            continue;
        yield chunks;
        chunks = [];
        bytes = 0;
    }
    if (chunks.length > 0)
        yield chunks;
}
async function refuseOthers(handle, what) {
    const { buffer } = await handle.read(Buffer.alloc(tar_header/* BLOCK_BYTES */.Yo), 0, tar_header/* BLOCK_BYTES */.Yo, 0);
    try {
        (0,tar_header/* parseTarHeader */.OH)(buffer);
    }
    catch (error) {
        throw (0,broken_archive/* brokenArchive */.u)(what, tar_members/* NO_ARCHIVE */.d, undefined, error);
    }
}
async function openContent(file, isThere) {
    const parts = isThere ? 0 : await (0,split_content/* countParts */.MA)(file);
    if (parts > 0)
        return (0,split_content/* openParts */.t8)(file, parts);
    if (!isThere) {
        throw new runtime_failure/* Failure */.HR('REPOSITORY_UNKNOWN', `there is no archive ${file}`, {
            side: 'source',
            subject: file,
            hint: 'check the path',
        });
    }
    const handle = await openRegular(file);
    return (0,seekable/* createSeekable */.r)(handle, (await handle.stat()).size);
}
async function openRegular(file) {
    try {
        return await (0,promises_.open)(file, 'r');
    }
    catch (error) {
        const failure = error instanceof Error ? (0,runtime_failure/* storageFailure */.Ky)(error, file) : undefined;
        if (failure === undefined)
            throw error;
        const { code, message, hint = '', cause } = failure;
        throw new runtime_failure/* Failure */.HR(code, message, { side: 'source', subject: file, hint, cause });
    }
}


/***/ }),

/***/ 20297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ brokenArchive)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);

function brokenArchive(what, why, hint, cause) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('ARCHIVE_INVALID', `${what}: ${why}`, {
        subject: what,
        hint: hint ?? 'fetch or write it again; its size and checksum tell whether it came whole',
        ...(cause === undefined ? {} : { cause }),
    });
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

/***/ 35302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ kindOfPath),
/* harmony export */   MZ: () => (/* binding */ openPipeSource),
/* harmony export */   nb: () => (/* binding */ descriptorOf),
/* harmony export */   oC: () => (/* binding */ openPipeSink)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77030);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58500);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57975);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83903);
/* harmony import */ var _runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(78158);







async function kindOfPath(file) {
    try {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file);
        if (found.isDirectory())
            throw isDirectory(file);
        return found.isFile() ? 'file' : 'pipe';
    }
    catch (error) {
        if ((0,_runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_6__/* .isErrno */ .r)(error, 'ENOENT'))
            return undefined;
        throw (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .explainStorage */ .bT)(error, file);
    }
}
function descriptorOf(file) {
    const standard = ['/dev/stdin', '/dev/stdout', '/dev/stderr'].indexOf(file);
    if (standard >= 0)
        return standard;
    const match = /^\/(?:dev|proc\/self)\/fd\/([0-9]{1,5})$/.exec(file);
    return match?.[1] === undefined ? undefined : Number(match[1]);
}
async function openPipeSource(file, signal) {
    await refuseDevice(file);
    const { fd, isPipe } = await openDescriptor(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY, signal);
    const stream = isPipe ? new node_net__WEBPACK_IMPORTED_MODULE_2__.Socket({ fd, readable: true, writable: false }) : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)('', { fd });
    return stream;
}
async function openPipeSink(file, signal) {
    const { fd, isPipe } = await openDescriptor(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY, signal);
    return isPipe ? new node_net__WEBPACK_IMPORTED_MODULE_2__.Socket({ fd, readable: false, writable: true }) : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)('', { fd });
}
async function refuseDevice(file) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file).catch(() => undefined);
    if (found === undefined || !(found.isCharacterDevice() || found.isBlockDevice()))
        return;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR('STORAGE_FAILED', `no archive comes out of a device: ${file}`, {
        side: 'source',
        subject: file,
        hint: 'pipe an archive in, or name a file',
    });
}
const openFile = (0,node_util__WEBPACK_IMPORTED_MODULE_4__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_0__.open);
const COME_BACK_MS = 10;
async function openDescriptor(file, flags, signal) {
    try {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file);
        const fd = descriptorOf(file);
        if (found.isSocket() && fd !== undefined)
            return { fd, isPipe: true };
        return { fd: await openPatiently(file, flags, found.isFIFO(), signal), isPipe: found.isFIFO() };
    }
    catch (error) {
        signal.throwIfAborted();
        throw (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .explainStorage */ .bT)(error, file);
    }
}
async function openPatiently(file, flags, isPipe, signal) {
    signal.throwIfAborted();
    const settled = new AbortController();
    const opening = openFile(file, flags).finally(() => settled.abort());
    const other = flags === node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY ? node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY : node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY;
    const comeBack = async () => {
        while (!settled.signal.aborted) {
            const fd = await openFile(file, other | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK).catch(() => undefined);
            if (fd === undefined) {
                await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setTimeout)(COME_BACK_MS);
                continue;
            }
            await opening.catch(() => undefined);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.close)(fd);
        }
    };
    const onAbort = () => {
        if (isPipe)
            void comeBack();
    };
    signal.addEventListener('abort', onAbort, { once: true });
    try {
        const fd = await opening;
        if (signal.aborted)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.close)(fd);
        signal.throwIfAborted();
        return fd;
    }
    finally {
        signal.removeEventListener('abort', onAbort);
    }
}
function isDirectory(file) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR('STORAGE_FAILED', `is a directory, where an archive is a file: ${file}`, {
        subject: file,
        hint: 'name a file; for an OCI layout in a directory write oci:',
    });
}


/***/ }),

/***/ 82007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ createSeekable)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);

const CHUNK_BYTES = 256 * 1024;
function createSeekable(handle, size) {
    return {
        size,
        read: async (position, length) => {
            const buffer = Buffer.alloc(Math.max(0, Math.min(length, size - position)));
            let filled = 0;
            while (filled < buffer.byteLength) {
                const { bytesRead } = await handle.read(buffer, filled, buffer.byteLength - filled, position + filled);
                if (bytesRead === 0)
                    break;
                filled += bytesRead;
            }
            return buffer.subarray(0, filled);
        },
        stream: (position, length, signal) => streamPart(handle, position, length, signal),
        [Symbol.asyncDispose]: async () => handle.close(),
    };
}
function streamPart(handle, position, length, signal) {
    let at = position;
    const end = position + length;
    const next = async () => {
        const wanted = Math.min(CHUNK_BYTES, end - at);
        if (wanted === 0)
            return null;
        const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafeSlow(wanted), 0, wanted, at);
        at += bytesRead;
        return bytesRead === 0 ? null : buffer.subarray(0, bytesRead);
    };
    const stream = new node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable({
        signal,
        highWaterMark: CHUNK_BYTES,
        read: () => void next().then((chunk) => stream.push(chunk), (error) => stream.destroy(error)),
    });
    return stream;
}


/***/ }),

/***/ 88551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MA: () => (/* binding */ countParts),
/* harmony export */   pZ: () => (/* binding */ MOST_PARTS),
/* harmony export */   s6: () => (/* binding */ nameOfPart),
/* harmony export */   t8: () => (/* binding */ openParts)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57075);
/* harmony import */ var _runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78158);
/* harmony import */ var _seekable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82007);
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});




function nameOfPart(file, at) {
    return `${file}.${String(at + 1).padStart(PART_DIGITS, '0')}`;
}
const PART_DIGITS = 3;
const MOST_PARTS = 999;
async function countParts(file) {
    for (let count = 0; count < MOST_PARTS; count += 1) {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(nameOfPart(file, count)).catch((error) => {
            if ((0,_runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_2__/* .isErrno */ .r)(error, 'ENOENT', 'ENOTDIR'))
                return undefined;
            throw error;
        });
        if (found?.isFile() !== true)
            return count;
    }
    return MOST_PARTS;
}
async function openParts(file, count) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const stack = __addDisposableResource(env_1, new AsyncDisposableStack(), true);
        const parts = [];
        let size = 0;
        for (let at = 0; at < count; at += 1) {
            const handle = stack.use(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(nameOfPart(file, at), 'r'));
            const content = (0,_seekable_js__WEBPACK_IMPORTED_MODULE_3__/* .createSeekable */ .r)(handle, (await handle.stat()).size);
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
            stream: (position, length, signal) => node_stream__WEBPACK_IMPORTED_MODULE_1__.Readable.from(streamPieces(piecesOf(parts, position, length), signal)),
            [Symbol.asyncDispose]: async () => kept.disposeAsync(),
        };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
function piecesOf(parts, position, length) {
    return parts.flatMap(({ content, start }) => {
        const from = Math.max(position, start);
        const to = Math.min(position + length, start + content.size);
        return from < to ? [{ content, at: from - start, most: to - from }] : [];
    });
}
async function* streamPieces(pieces, signal) {
    for (const { content, at, most } of pieces)
        yield* content.stream(at, most, signal);
}


/***/ }),

/***/ 10052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OH: () => (/* binding */ parseTarHeader),
/* harmony export */   OQ: () => (/* binding */ paddingAfter),
/* harmony export */   Yo: () => (/* binding */ BLOCK_BYTES),
/* harmony export */   fF: () => (/* binding */ LARGEST_OCTAL_SIZE),
/* harmony export */   hY: () => (/* binding */ renderTarHeader)
/* harmony export */ });
const BLOCK_BYTES = 512;
const KINDS = {
    '\0': 'file',
    '0': 'file',
    '1': 'hardlink',
    '2': 'symlink',
    '3': 'special',
    '4': 'special',
    '5': 'directory',
    '6': 'special',
    '7': 'file',
    g: 'pax-global',
    x: 'pax',
    K: 'long-link',
    L: 'long-name',
    M: 'foreign-extension',
    N: 'foreign-extension',
    S: 'sparse',
    X: 'foreign-extension',
};
function parseTarHeader(block) {
    if (block.byteLength !== BLOCK_BYTES)
        throw new Error('it is cut off inside a header');
    if (block.every((byte) => byte === 0))
        return undefined;
    checkSum(block);
    const flag = String.fromCharCode(block.readUInt8(156));
    const kind = KINDS[flag] ?? 'other';
    const size = readNumber(block.subarray(124, 136), 'size');
    const name = readName(block);
    const isDirectory = kind === 'file' && name.endsWith('/');
    return {
        kind: isDirectory ? 'directory' : kind,
        name,
        size: isDirectory || HAS_NO_CONTENT.has(kind) ? 0 : size,
        linkName: readText(block.subarray(157, 257)),
    };
}
const HAS_NO_CONTENT = new Set(['directory', 'symlink', 'hardlink', 'special']);
function renderTarHeader(entry) {
    const block = Buffer.alloc(BLOCK_BYTES);
    block.write(entry.name, 0, 100);
    block.write(renderOctal(entry.mode, 8), 100);
    block.write(renderOctal(0, 8), 108);
    block.write(renderOctal(0, 8), 116);
    block.write(renderOctal(entry.size, 12), 124);
    block.write(renderOctal(0, 12), 136);
    block.write(' '.repeat(8), 148);
    block.write(entry.flag, 156);
    block.write(entry.linkName ?? '', 157, 100);
    block.write('ustar\x0000', 257);
    block.write(renderOctal(0, 8), 329);
    block.write(renderOctal(0, 8), 337);
    block.write(`${sumOf(block).toString(8).padStart(6, '0')}\0 `, 148);
    return block;
}
const LARGEST_OCTAL_SIZE = 0o77777777777;
function paddingAfter(size) {
    return (BLOCK_BYTES - (size % BLOCK_BYTES)) % BLOCK_BYTES;
}
function renderOctal(value, width) {
    return `${value.toString(8).padStart(width - 1, '0')}\0`;
}
function readName(block) {
    const name = readText(block.subarray(0, 100));
    const isUstar = block.toString('latin1', 257, 263) === 'ustar\0';
    const prefix = isUstar ? readText(block.subarray(345, 500)) : '';
    return prefix === '' ? name : `${prefix}/${name}`;
}
function readText(field) {
    const end = field.indexOf(0);
    return field.toString('utf8', 0, end < 0 ? field.byteLength : end);
}
function readNumber(field, what) {
    const first = field.readUInt8(0);
    if ((first & 0x80) !== 0) {
        const value = field.subarray(1).reduce((sum, byte) => sum * 256 + byte, first & 0x3f);
        if ((first & 0x40) !== 0 || !Number.isSafeInteger(value))
            throw new Error(`a header has an impossible ${what}`);
        return value;
    }
    const digits = field.toString('latin1').replace(/^[ \0]+|[ \0]+$/g, '');
    if (!/^[0-7]*$/.test(digits))
        throw new Error(`a header has a ${what} that is no number`);
    return digits === '' ? 0 : Number.parseInt(digits, 8);
}
function checkSum(block) {
    const expected = readNumber(block.subarray(148, 156), 'sum');
    if (expected === sumOf(block))
        return;
    let signed = 8 * 0x20;
    for (let at = 0; at < BLOCK_BYTES; at += 1)
        if (at < 148 || at >= 156)
            signed += block.readInt8(at);
    if (expected !== signed)
        throw new Error('a header does not match its sum');
}
function sumOf(block) {
    let sum = 8 * 0x20;
    for (let at = 0; at < BLOCK_BYTES; at += 1)
        if (at < 148 || at >= 156)
            sum += block.readUInt8(at);
    return sum;
}


/***/ }),

/***/ 60434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readTarMembers),
/* harmony export */   d: () => (/* binding */ NO_ARCHIVE)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66786);
/* harmony import */ var _broken_archive_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20297);
/* harmony import */ var _tar_header_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10052);
/* harmony import */ var _tar_pax_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66456);





const WINDOW_BYTES = 16 * 1024;
async function* readTarMembers(content, { signal, limits, what }) {
    const read = createWindow(content);
    if (content.size === 0)
        throw (0,_broken_archive_js__WEBPACK_IMPORTED_MODULE_2__/* .brokenArchive */ .u)(what, 'the archive is empty');
    let extensions = {};
    let at = 0;
    for (let members = 0;; members += 1) {
        signal.throwIfAborted();
        if (members > limits.archiveMembers)
            throw tooMany(what, limits.archiveMembers);
        if (at >= content.size)
            throw (0,_broken_archive_js__WEBPACK_IMPORTED_MODULE_2__/* .brokenArchive */ .u)(what, 'the archive is cut off: its end mark is missing');
        const block = await read(at, _tar_header_js__WEBPACK_IMPORTED_MODULE_3__/* .BLOCK_BYTES */ .Yo);
        const header = parse(what, () => (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_3__/* .parseTarHeader */ .OH)(block), at === 0 ? NO_ARCHIVE : undefined);
        if (header === undefined) {
            if (Object.keys(extensions).length > 0)
                throw (0,_broken_archive_js__WEBPACK_IMPORTED_MODULE_2__/* .brokenArchive */ .u)(what, 'the archive ends behind an extended header');
            if (!(await isEnd(content, at)))
                throw (0,_broken_archive_js__WEBPACK_IMPORTED_MODULE_2__/* .brokenArchive */ .u)(what, 'there is more behind a single block of zeros');
            return;
        }
        const position = at + _tar_header_js__WEBPACK_IMPORTED_MODULE_3__/* .BLOCK_BYTES */ .Yo;
        if (isExtension(header)) {
            if (header.size > limits.archiveHeaderBytes)
                throw tooLong(what, limits.archiveHeaderBytes);
            const bytes = await read(position, header.size);
            if (bytes.byteLength < header.size)
                throw cutOff(what, header);
            parse(what, () => extend(extensions, header, bytes));
            at = position + header.size + (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_3__/* .paddingAfter */ .OQ)(header.size);
            continue;
        }
        const member = applied(header, extensions);
        const isSparse = member.kind === 'sparse' || extensions.pax?.isSparse === true;
        extensions = {};
        refuseOthers(member, isSparse, what, limits.archiveNameBytes);
        at = position + member.size + (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_3__/* .paddingAfter */ .OQ)(member.size);
        if (position + member.size > content.size)
            throw cutOff(what, member);
        yield { header: member, position };
    }
}
const NO_ARCHIVE = 'it is no tar archive';
function parse(what, read, why) {
    try {
        return read();
    }
    catch (error) {
        if (!(error instanceof Error))
            throw error;
        throw (0,_broken_archive_js__WEBPACK_IMPORTED_MODULE_2__/* .brokenArchive */ .u)(what, why ?? error.message, undefined, error);
    }
}
function isExtension({ kind }) {
    return kind === 'pax' || kind === 'pax-global' || kind === 'long-name' || kind === 'long-link';
}
function extend(so, { kind }, bytes) {
    if (kind === 'pax-global') {
        const { isSparse, ...changes } = (0,_tar_pax_js__WEBPACK_IMPORTED_MODULE_4__/* .parsePax */ .d)(bytes);
        if (isSparse || Object.keys(changes).length > 0)
            throw new Error('a global header changes names or sizes');
        return;
    }
    if (kind === 'pax') {
        if (so.pax !== undefined)
            throw new Error('a member has two extended headers');
        so.pax = (0,_tar_pax_js__WEBPACK_IMPORTED_MODULE_4__/* .parsePax */ .d)(bytes);
    }
    else if (kind === 'long-name') {
        if (so.name !== undefined)
            throw new Error('a member has two long names');
        so.name = withoutZeros(bytes);
    }
    else {
        if (so.linkName !== undefined)
            throw new Error('a member has two long link names');
        so.linkName = withoutZeros(bytes);
    }
    if ((so.pax?.path !== undefined && so.name !== undefined) ||
        (so.pax?.linkPath !== undefined && so.linkName !== undefined))
        throw new Error('a member has two long names');
}
function withoutZeros(bytes) {
    const end = bytes.indexOf(0);
    return bytes.toString('utf8', 0, end < 0 ? bytes.byteLength : end);
}
function applied(header, { pax, name, linkName }) {
    const full = name ?? pax?.path ?? header.name;
    const kind = header.kind === 'file' && full.endsWith('/') ? 'directory' : header.kind;
    const hasContent = kind === 'file' || kind === 'other' || kind === 'sparse';
    return {
        kind,
        name: full,
        size: hasContent ? (pax?.size ?? header.size) : 0,
        linkName: linkName ?? pax?.linkPath ?? header.linkName,
    };
}
function refuseOthers(member, isSparse, what, longest) {
    const name = (0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .renderForeign */ .Vd)(member.name.slice(0, 300));
    if (Buffer.byteLength(member.name) > longest || Buffer.byteLength(member.linkName) > longest) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('LIMIT_EXCEEDED', `${what}: a name in it has more than ${String(longest)} bytes`, {
            subject: what,
            hint: 'no image archive has such names: check where it comes from',
        });
    }
    if (isSparse) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('UNSUPPORTED', `${what}: it holds ${name} as a sparse file`, {
            subject: what,
            hint: 'write the archive without --sparse',
        });
    }
    if (member.kind === 'foreign-extension')
        throw (0,_broken_archive_js__WEBPACK_IMPORTED_MODULE_2__/* .brokenArchive */ .u)(what, `${name} in it is part of a format that is not read`, 'write it as an ordinary tar archive');
    if (member.kind === 'special')
        throw (0,_broken_archive_js__WEBPACK_IMPORTED_MODULE_2__/* .brokenArchive */ .u)(what, `${name} in it is a device or a pipe`, 'no image archive has such: check where it comes from');
}
async function isEnd(content, at) {
    const next = await content.read(at + _tar_header_js__WEBPACK_IMPORTED_MODULE_3__/* .BLOCK_BYTES */ .Yo, _tar_header_js__WEBPACK_IMPORTED_MODULE_3__/* .BLOCK_BYTES */ .Yo);
    return next.every((byte) => byte === 0);
}
function createWindow(content) {
    let start = 0;
    let held = Buffer.alloc(0);
    return async (position, length) => {
        if (position < start || position + length > start + held.byteLength) {
            held = await content.read(position, Math.max(length, WINDOW_BYTES));
            start = position;
        }
        return held.subarray(position - start, position - start + length);
    };
}
function cutOff(what, { name }) {
    return (0,_broken_archive_js__WEBPACK_IMPORTED_MODULE_2__/* .brokenArchive */ .u)(what, `the archive is cut off inside ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .renderForeign */ .Vd)(name.slice(0, 300))}`);
}
function tooMany(what, most) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('LIMIT_EXCEEDED', `${what}: more than ${String(most)} members are in it`, {
        subject: what,
        hint: 'no image archive has so many: check where it comes from',
    });
}
function tooLong(what, most) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('LIMIT_EXCEEDED', `${what}: an extended header in it has more than ${String(most)} bytes`, {
        subject: what,
        hint: 'no image archive has such: check where it comes from',
    });
}


/***/ }),

/***/ 66456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ renderPaxRecord),
/* harmony export */   d: () => (/* binding */ parsePax)
/* harmony export */ });
function parsePax(bytes) {
    const values = new Map();
    for (let at = 0; at < bytes.byteLength;) {
        const space = bytes.indexOf(0x20, at);
        const length = space < 0 ? '' : bytes.toString('latin1', at, space);
        const end = at + Number(length);
        if (!/^[1-9][0-9]{0,8}$/.test(length) || end > bytes.byteLength || end <= space + 1 || bytes[end - 1] !== 0x0a)
            throw new Error('an extended header is broken');
        const equals = bytes.indexOf(0x3d, space);
        if (equals < 0 || equals >= end)
            throw new Error('an extended header is broken');
        values.set(bytes.toString('utf8', space + 1, equals), bytes.toString('utf8', equals + 1, end - 1));
        at = end;
    }
    const path = textOf(values, 'path');
    const linkPath = textOf(values, 'linkpath');
    const size = textOf(values, 'size');
    if (size !== undefined && (!/^[0-9]{1,16}$/.test(size) || !Number.isSafeInteger(Number(size))))
        throw new Error('an extended header has a size that is no number');
    return {
        ...(path === undefined ? {} : { path }),
        ...(linkPath === undefined ? {} : { linkPath }),
        ...(size === undefined ? {} : { size: Number(size) }),
        isSparse: values.keys().some((key) => key.startsWith('GNU.sparse.')),
    };
}
function renderPaxRecord(key, value) {
    const rest = Buffer.byteLength(` ${key}=${value}\n`);
    let length = rest + String(rest).length;
    if (rest + String(length).length !== length)
        length += 1;
    return Buffer.from(`${String(length)} ${key}=${value}\n`);
}
function textOf(values, key) {
    const value = values.get(key);
    if (value === undefined || value === '')
        return undefined;
    if (value.includes('\0'))
        throw new Error('an extended header has a name with a zero byte');
    return value;
}


/***/ }),

/***/ 44219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ noteSpentBuffer)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78877);
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30714);


const EVERY_BYTES = 8 * 1024 * 1024;
const MOST_BYTES = 36 * 1024 * 1024;
const WHOLE_EVERY = 8;
let unseen = 0;
let sinceWhole = 0;
let collect;
function noteSpentBuffer(bytes) {
    unseen += bytes;
    if (unseen < EVERY_BYTES)
        return;
    unseen = 0;
    collect ??= findCollector();
    collect('minor');
    sinceWhole += 1;
    if (sinceWhole < WHOLE_EVERY || (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.getHeapStatistics)().external_memory < MOST_BYTES)
        return;
    sinceWhole = 0;
    collect('major');
}
function findCollector() {
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--expose-gc');
    const collector = (0,node_vm__WEBPACK_IMPORTED_MODULE_1__.runInNewContext)("typeof gc === 'function' ? gc : undefined");
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--no-expose-gc');
    if (typeof collector !== 'function')
        return () => undefined;
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--no-incremental-marking');
    return (type) => void collector({ type });
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
