export const id = 1442;
export const ids = [1442];
export const modules = {

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


/***/ }),

/***/ 15280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E4: () => (/* binding */ createArchiveContent),
/* harmony export */   PF: () => (/* binding */ blobName),
/* harmony export */   g$: () => (/* binding */ tooLarge)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38321);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83903);



function createArchiveContent(archive, file, signal) {
    const { content, index } = archive;
    const find = (digest) => {
        const member = index.findChecked(blobName(digest));
        if (member !== undefined)
            return member;
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('BLOB_UNKNOWN', `${digest} is not in the archive ${file}`, {
            subject: file,
            hint: 'the archive is not whole: write it again',
        });
    };
    return {
        kind: 'OCI archive',
        location: file,
        reference: `oci-archive:${file}`,
        indexBytes: async (most) => {
            const member = index.find('index.json');
            if (member === undefined)
                throw noLayout(archive, file);
            if (member.size > most)
                throw tooLarge('index.json', member.size, most, file);
            return content.read(member.position, member.size);
        },
        sizeOf: async (digest) => Promise.resolve(index.findChecked(blobName(digest))?.size),
        read: async (digest, most) => {
            const { position, size } = find(digest);
            if (size > most)
                throw tooLarge(digest, size, most, file);
            return (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__.buffer)(content.stream(position, size, signal));
        },
        stream: async (digest, from, own) => {
            const { position, size } = find(digest);
            const start = Math.min(from, size);
            return Promise.resolve(content.stream(position + start, size - start, own));
        },
    };
}
function blobName(digest) {
    return `blobs/${(0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(digest)}/${(0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(digest)}`;
}
function noLayout({ index }, file) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('ARCHIVE_INVALID', `no OCI layout is in the archive ${file}: it has no index.json`, {
        subject: file,
        hint: index.find('manifest.json') === undefined ? 'check the file' : `it is a docker-archive: docker-archive:${file}`,
    });
}
function tooLarge(what, found, most, file) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('LIMIT_EXCEEDED', `${what} in ${file} has ${String(found)} bytes, more than the ${String(most)} allowed`, {
        subject: file,
        facts: { found, most },
        hint: 'documents of this size are not made by any known tool: check the archive',
    });
}


/***/ }),

/***/ 63066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openOciArchiveSink: () => (/* binding */ openOciArchiveSink)
/* harmony export */ });
/* harmony import */ var _archive_archive_output_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31084);
/* harmony import */ var _archive_tar_writer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72290);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83903);
/* harmony import */ var _runtime_one_by_one_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(25786);
/* harmony import */ var _traits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50843);
/* harmony import */ var _oci_layout_index_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22466);
/* harmony import */ var _oci_layout_layout_store_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(46881);
/* harmony import */ var _oci_layout_reference_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(10530);
/* harmony import */ var _content_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(15280);










const TRAITS = { ..._traits_js__WEBPACK_IMPORTED_MODULE_4__/* .HOLDS_ALL */ .Z, newFormat: 'oci', writes: 'in-order', needsSizeFirst: true };
const MEMBER_MODE = 0o644;
async function openOciArchiveSink(ctx, reference, { acceptsUncompressed = false, splitBytes }) {
    const output = await (0,_archive_archive_output_js__WEBPACK_IMPORTED_MODULE_0__/* .openArchiveOutput */ .I)(reference.location, ctx.signal, splitBytes);
    const blobs = new Map();
    const manifests = new Map();
    const referrers = new Map();
    const files = new Map();
    let named = _oci_layout_index_file_js__WEBPACK_IMPORTED_MODULE_5__/* .EMPTY_INDEX */ .ZK;
    let begun;
    let isSealed = false;
    const editing = new _runtime_one_by_one_js__WEBPACK_IMPORTED_MODULE_9__/* .OneByOne */ .k();
    const held = (name) => {
        const entry = named.entries.find((one) => (0,_oci_layout_index_file_js__WEBPACK_IMPORTED_MODULE_5__/* .nameOf */ .Vb)(one) === name);
        return entry && manifests.get(entry.descriptor.digest);
    };
    const writer = async (signal) => (begun ??= begin(output, signal));
    return {
        reference,
        traits: { ...TRAITS, holdsReferrers: reference.name !== undefined, wantsCompressed: !acceptsUncompressed },
        lookup: async (own) => {
            own.signal.throwIfAborted();
            return Promise.resolve(undefined);
        },
        exists: async (own, wanted) => {
            own.signal.throwIfAborted();
            if (manifests.has(wanted.digest))
                return true;
            const writing = blobs.get(wanted.digest);
            return writing === undefined
                ? false
                : writing.then(() => true, () => false);
        },
        pushBlob: async (own, expected, open) => {
            own.signal.throwIfAborted();
            const known = blobs.get(expected.digest);
            if (known !== undefined)
                return known;
            const writing = addBlob(own.signal, writer(own.signal), expected, open);
            blobs.set(expected.digest, writing);
            try {
                await writing;
            }
            catch (error) {
                blobs.delete(expected.digest);
                own.signal.throwIfAborted();
                throw error;
            }
        },
        pushManifest: async (own, document) => {
            own.signal.throwIfAborted();
            const { digest, mediaType } = document.descriptor;
            const manifest = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(document.bytes, mediaType);
            manifests.set(digest, document);
            if (manifest.subject !== undefined) {
                const { annotations: _unwritten, ...entry } = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_2__/* .describeReferrer */ .Xi)(document.descriptor, manifest);
                referrers.set(digest, entry);
            }
            return Promise.resolve({ subjectRecorded: true });
        },
        tag: async (own, root, names) => {
            own.signal.throwIfAborted();
            names.forEach(_oci_layout_reference_js__WEBPACK_IMPORTED_MODULE_7__/* .refuseOtherNames */ .pT);
            manifests.set(root.descriptor.digest, root);
            const entry = (0,_oci_layout_layout_store_js__WEBPACK_IMPORTED_MODULE_6__/* .bare */ .$B)(root.descriptor);
            if (names.length === 0)
                named = (0,_oci_layout_index_file_js__WEBPACK_IMPORTED_MODULE_5__/* .withEntry */ .rM)(named, entry);
            for (const name of names)
                named = (0,_oci_layout_index_file_js__WEBPACK_IMPORTED_MODULE_5__/* .withName */ .el)(named, entry, name);
            return Promise.resolve();
        },
        readManifest: async (own, name) => {
            own.signal.throwIfAborted();
            return Promise.resolve(held(name) ?? manifests.values().find(({ descriptor }) => descriptor.digest === name));
        },
        editName: async (own, name, edit) => {
            (0,_oci_layout_reference_js__WEBPACK_IMPORTED_MODULE_7__/* .refuseOtherNames */ .pT)(name);
            return editing.run(name, async () => {
                own.signal.throwIfAborted();
                const there = held(name);
                const next = (await edit(own, there)) ?? there;
                if (next === undefined)
                    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('INTERNAL', `nothing is to be written under ${name}`);
                if (next === there)
                    return there;
                manifests.set(next.descriptor.digest, next);
                named = (0,_oci_layout_index_file_js__WEBPACK_IMPORTED_MODULE_5__/* .withName */ .el)((0,_oci_layout_index_file_js__WEBPACK_IMPORTED_MODULE_5__/* .withoutEntryNamed */ .Qy)(named, name), (0,_oci_layout_layout_store_js__WEBPACK_IMPORTED_MODULE_6__/* .bare */ .$B)(next.descriptor), name);
                return next;
            });
        },
        keepFile: async (own, name, bytes) => {
            own.signal.throwIfAborted();
            files.set(name, bytes);
            return Promise.resolve();
        },
        seal: async (own) => {
            own.signal.throwIfAborted();
            if (isSealed || named === _oci_layout_index_file_js__WEBPACK_IMPORTED_MODULE_5__/* .EMPTY_INDEX */ .ZK)
                return;
            const tar = await writer(own.signal);
            for (const [, { descriptor, bytes }] of inOrder(manifests)) {
                if (!blobs.has(descriptor.digest))
                    await tar.addBytes((0,_content_js__WEBPACK_IMPORTED_MODULE_8__/* .blobName */ .PF)(descriptor.digest), bytes, own.signal);
            }
            const index = inOrder(referrers).reduce((so, [, entry]) => (0,_oci_layout_index_file_js__WEBPACK_IMPORTED_MODULE_5__/* .withEntry */ .rM)(so, entry), named);
            await tar.addBytes('index.json', Buffer.from((0,_oci_layout_index_file_js__WEBPACK_IMPORTED_MODULE_5__/* .renderLayoutIndex */ .fl)(index)), own.signal);
            for (const [name, bytes] of inOrder(files))
                await tar.addBytes(name, bytes, own.signal);
            await tar.end(own.signal);
            await output.finish();
            isSealed = true;
        },
        [Symbol.asyncDispose]: async () => {
            await Promise.allSettled(blobs.values());
            await output[Symbol.asyncDispose]();
        },
    };
}
async function begin(output, signal) {
    const tar = new _archive_tar_writer_js__WEBPACK_IMPORTED_MODULE_1__/* .TarWriter */ .r(output, MEMBER_MODE);
    await tar.addBytes('oci-layout', _oci_layout_layout_store_js__WEBPACK_IMPORTED_MODULE_6__/* .LAYOUT_MARKER */ .Ys, signal);
    return tar;
}
async function addBlob(signal, beginning, { digest, size }, open) {
    const content = async () => {
        const { stream } = await open(signal);
        return stream;
    };
    const tar = await beginning;
    await tar.addStream((0,_content_js__WEBPACK_IMPORTED_MODULE_8__/* .blobName */ .PF)(digest), size, content, signal);
}
function inOrder(found) {
    return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}


/***/ })

};
