export const id = 441;
export const ids = [441];
export const modules = {

/***/ 4826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ compress)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./build/js/runtime/spent-buffers.js
var spent_buffers = __webpack_require__(4219);
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
            const finishFlush = external_node_zlib_.constants.Z_SYNC_FLUSH;
            const own = isNoise(piece) ? { level: 0 } : { level, ...(dictionary === undefined ? {} : { dictionary }) };
            return deflate(piece, { ...own, finishFlush, chunkSize: OUTPUT_BYTES });
        },
        tail: () => {
            const end = Buffer.alloc(8);
            end.writeUInt32LE(checksum, 0);
            end.writeUInt32LE(size % 2 ** 32, 4);
            return [LAST_BLOCK, end];
        },
    };
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

/***/ 684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IR: () => (/* binding */ detectCompression),
/* harmony export */   kP: () => (/* binding */ MAGIC_BYTES),
/* harmony export */   mF: () => (/* binding */ decompress),
/* harmony export */   oW: () => (/* binding */ detectStream)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6466);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8522);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3903);
/* harmony import */ var _runtime_spent_buffers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4219);





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
    const iterator = source[Symbol.asyncIterator]();
    const first = [];
    let isOver = false;
    for (let bytes = 0; bytes < MAGIC_BYTES && !isOver;) {
        const next = await iterator.next();
        if (next.done === true)
            isOver = true;
        else {
            first.push(next.value);
            bytes += next.value.byteLength;
        }
    }
    const start = Buffer.concat(first);
    const rest = async function* () {
        if (start.byteLength > 0)
            yield start;
        for (let next = await iterator.next(); next.done !== true; next = await iterator.next())
            yield next.value;
    };
    const stream = isOver ? node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from(start.byteLength === 0 ? [] : [start], BYTES) : node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from(rest(), BYTES);
    stream.once('close', () => source.destroy());
    return { compression: detectCompression(start), stream };
}
function decompress(source, compression, options) {
    if (compression === 'none')
        return source;
    const counter = { read: 0, given: 0, failure: undefined };
    const decoded = decode(compression, count(source, counter), options.signal);
    const stream = node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from(watch(decoded, compression, counter, options), BYTES);
    stream.once('close', () => source.destroy());
    return stream;
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
            yield* (await __webpack_require__.e(/* import() */ 107).then(__webpack_require__.bind(__webpack_require__, 8107))).unzstd(source);
            return;
        case 'bzip2':
            yield* (await __webpack_require__.e(/* import() */ 933).then(__webpack_require__.bind(__webpack_require__, 8933))).bunzip2(source);
            return;
        case 'xz':
            yield* (await __webpack_require__.e(/* import() */ 857).then(__webpack_require__.bind(__webpack_require__, 4857))).unxz(source, signal);
    }
}
async function* gunzip(source) {
    const decoder = (0,node_zlib__WEBPACK_IMPORTED_MODULE_2__.createGunzip)({ chunkSize: BYTES.highWaterMark });
    const fed = (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_1__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from(source, BYTES), decoder);
    fed.catch(() => undefined);
    yield* decoder;
    await fed;
}
async function* watch(decoded, compression, counter, options) {
    const { limits, signal } = options;
    try {
        for await (const chunk of decoded) {
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
        ? (await __webpack_require__.e(/* import() */ 857).then(__webpack_require__.bind(__webpack_require__, 4857))).describeXzError(message)
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

/***/ 7733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SF: () => (/* binding */ isMetadataHost),
/* harmony export */   cW: () => (/* binding */ isLoopbackHost),
/* harmony export */   ci: () => (/* binding */ addressOf),
/* harmony export */   fg: () => (/* binding */ isForbiddenTarget)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);

function isLoopbackHost(host) {
    return reachOf(host) === 'loopback';
}
function isForbiddenTarget(target, registry) {
    const [to, from] = [reachOf(target), reachOf(registry)];
    if (to === 'public' || to === from)
        return false;
    return !(to === 'private' && from === 'loopback');
}
function isMetadataHost(host) {
    const name = hostnameOf(host);
    return reachOf(host) === 'link-local' || ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(name) === 6 && AWS_METADATA.check(name, 'ipv6'));
}
function reachOf(host) {
    const name = hostnameOf(host);
    if (LOOPBACK_NAMES.has(name) || name.endsWith('.localhost'))
        return 'loopback';
    if (METADATA_NAMES.has(name))
        return 'link-local';
    const family = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(name);
    if (family === 0)
        return 'public';
    const found = RANGES.find(({ list }) => list.check(name, family === 6 ? 'ipv6' : 'ipv4'));
    return found?.reach ?? 'public';
}
const LOOPBACK_NAMES = new Set([
    'localhost',
    'localhost.localdomain',
    'localhost6',
    'ip6-localhost',
    'ip6-loopback',
]);
const METADATA_NAMES = new Set([
    'metadata.google.internal',
    'metadata.goog',
    'instance-data',
    'instance-data.ec2.internal',
]);
const AWS_METADATA = blockList([], [['fd00:ec2::', 32]]);
const RANGES = [
    {
        reach: 'loopback',
        list: blockList([
            ['127.0.0.0', 8],
            ['0.0.0.0', 32],
        ], [['::', 127]]),
    },
    { reach: 'link-local', list: blockList([['169.254.0.0', 16]], [['fe80::', 10]]) },
    {
        reach: 'private',
        list: blockList([
            ['0.0.0.0', 8],
            ['10.0.0.0', 8],
            ['100.64.0.0', 10],
            ['172.16.0.0', 12],
            ['192.0.0.0', 24],
            ['192.168.0.0', 16],
            ['198.18.0.0', 15],
            ['224.0.0.0', 3],
        ], [
            ['fc00::', 7],
            ['fec0::', 10],
            ['ff00::', 8],
            ['64:ff9b:1::', 48],
        ]),
    },
];
function blockList(v4, v6) {
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    for (const [network, prefix] of v4) {
        list.addSubnet(network, prefix, 'ipv4');
        for (const before of ['::', '::ffff:0:', '64:ff9b::'])
            list.addSubnet(`${before}${network}`, 96 + prefix, 'ipv6');
        const [a = 0, b = 0, c = 0, d = 0] = network.split('.').map(Number);
        list.addSubnet(`2002:${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}::`, 16 + prefix, 'ipv6');
    }
    for (const [network, prefix] of v6)
        list.addSubnet(network, prefix, 'ipv6');
    return list;
}
function hostnameOf(host) {
    const url = `http://${(0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === 6 ? `[${host}]` : host}`;
    if (!URL.canParse(url))
        return '';
    return new URL(url).hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
}
function addressOf(url) {
    const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
    return { host, port: url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port) };
}


/***/ }),

/***/ 3217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LL: () => (/* binding */ discardBody),
/* harmony export */   Vc: () => (/* binding */ readUpTo),
/* harmony export */   x8: () => (/* binding */ readBody)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6786);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8268);



async function readBody(answer, most, what) {
    const declared = Number((0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .headerOf */ .r)(answer, 'content-length') ?? 0);
    if (declared > most) {
        answer.body.destroy();
        throw tooLarge(what, most);
    }
    const { bytes, isWhole } = await readUpTo(answer, most);
    if (!isWhole)
        throw tooLarge(what, most);
    return bytes;
}
async function readUpTo(answer, most) {
    let bytes = Buffer.allocUnsafeSlow(FIRST_BYTES);
    let size = 0;
    for await (const chunk of answer.body) {
        const kept = Math.min(chunk.byteLength, most - size);
        if (size + kept > bytes.byteLength)
            bytes = grown(bytes, size + kept);
        chunk.copy(bytes, size, 0, kept);
        size += kept;
        if (kept < chunk.byteLength)
            return { bytes: bytes.subarray(0, size), isWhole: false };
    }
    return { bytes: bytes.subarray(0, size), isWhole: true };
}
const FIRST_BYTES = 4096;
function grown(bytes, least) {
    const larger = Buffer.allocUnsafeSlow(Math.max(least, 2 * bytes.byteLength));
    bytes.copy(larger);
    return larger;
}
async function discardBody(answer, most) {
    try {
        await readUpTo(answer, most);
    }
    catch {
        answer.body.destroy();
    }
}
function tooLarge(what, most) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('LIMIT_EXCEEDED', `${what} is larger than ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .renderBytes */ .UP)(most)}`, {
        facts: { limit: most },
        hint: 'no honest registry sends this much here: check what answers under this address',
    });
}


/***/ }),

/***/ 2133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Rp: () => (/* binding */ answerFailure),
  Dx: () => (/* binding */ connectionFailure),
  Hk: () => (/* binding */ missized),
  O0: () => (/* binding */ stalled),
  PI: () => (/* binding */ suggestsOtherScheme),
  bj: () => (/* binding */ unanswered),
  l: () => (/* binding */ unconnected),
  Ri: () => (/* binding */ unfit)
});

// EXTERNAL MODULE: ./build/js/runtime/backoff.js
var backoff = __webpack_require__(1513);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(3903);
// EXTERNAL MODULE: ./build/js/image/index.js + 10 modules
var js_image = __webpack_require__(697);
// EXTERNAL MODULE: ./build/js/runtime/secret.js + 1 modules
var secret = __webpack_require__(475);
// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(6786);
;// CONCATENATED MODULE: ./build/js/distribution/error-body.js
const MOST = 5;
function parseErrorBody(bytes) {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8').trim();
    const value = parseJson(text);
    if (typeof value !== 'object' || value === null) {
        const isReadable = value === undefined && text !== '' && !text.startsWith('<') && !text.startsWith('{');
        return { list: [], texts: isReadable ? [text.split('\n')[0] ?? ''] : [] };
    }
    const list = 'errors' in value && Array.isArray(value.errors) ? value.errors.slice(0, MOST).flatMap(readError) : [];
    if (list.length > 0)
        return { list, texts: list.map(({ code, message }) => (message === '' ? code : `${code} ${message}`.trim())) };
    for (const key of ['details', 'message', 'error_description', 'error']) {
        const found = value[key];
        if (typeof found === 'string' && found !== '')
            return { list: [], texts: [found] };
    }
    return { list: [], texts: [] };
}
function readError(value) {
    if (typeof value !== 'object' || value === null)
        return [];
    const code = 'code' in value && typeof value.code === 'string' ? value.code : '';
    const message = 'message' in value && typeof value.message === 'string' ? value.message : '';
    return code === '' && message === '' ? [] : [{ code, message }];
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/js/distribution/tls-errors.js
var tls_errors = __webpack_require__(5630);
;// CONCATENATED MODULE: ./build/js/distribution/errors.js







function answerFailure(about, refusal) {
    const { status, host } = refusal;
    const errors = parseErrorBody(refusal.body);
    const said = errors.texts.map((text) => (0,runtime_text/* renderForeign */.Vd)(withoutQuery(text, refusal.asked))).join('; ');
    const kind = asksForCertificate(refusal) ? WANTS_CERTIFICATE : classify(about, status, errors.list, said);
    const retryAfterMs = (0,backoff/* parseRetryAfter */.mu)(refusal.retryAfter);
    const code = kind.code === 'AUTH_DENIED' && refusal.credentialOrigin === undefined ? 'AUTH_REQUIRED' : kind.code;
    const told = said === '' ? '' : `: ${said}`;
    const credential = code === 'AUTH_DENIED'
        ? ` (credential from ${refusal.credentialOrigin ?? 'nowhere'})`
        : code === 'AUTH_REQUIRED'
            ? ' (no credential was found)'
            : '';
    const mayBeFrozen = code === 'AUTH_DENIED' && status === 403 && changesManifest(about);
    const hint = kind.hint ?? (mayBeFrozen ? MAY_BE_FROZEN : HINTS[code]);
    return new failure/* Failure */.HR(code, `${kind.text(about)}: ${host} answered ${String(status)}${told}${credential}`, {
        subject: about.subject,
        transient: kind.transient ?? false,
        facts: {
            status,
            host,
            ...(errors.list[0]?.code === undefined ? {} : { registryCode: (0,runtime_text/* renderForeign */.Vd)(errors.list[0].code, 80) }),
            ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
        },
        ...(hint === undefined ? {} : { hint }),
    });
}
const SHORTEST_KEY = 16;
function withoutQuery(text, asked) {
    const redactor = new secret/* Redactor */.p();
    for (const value of asked?.searchParams.values() ?? [])
        if (value.length >= SHORTEST_KEY && !(0,js_image/* isDigest */.Bc)(value))
            redactor.add(value);
    return redactor.redact(text);
}
const IMMUTABLE = /immutab|cannot be overwritten|does not allow updating|ImageTagAlreadyExists|REGISTRY_DISALLOWED_OPERATION/i;
function classify(about, status, errors, said) {
    if (status === 429)
        return RATE_LIMITED;
    if (status === 408)
        return kind('TIMEOUT', '{} took the server too long', { transient: true });
    if (status >= 500 && status !== 501)
        return kind('SERVER_ERROR', '{}: the server failed', { transient: true });
    const names = errors.map((error) => error.code);
    if (changesManifest(about) && names.concat(said).some((text) => IMMUTABLE.test(text)))
        return kind('TAG_IMMUTABLE', '{} cannot be moved');
    if (status === 401 || (about.what === 'token' && (status === 400 || status === 403)))
        return kind('AUTH_DENIED', '{}: not allowed');
    for (const name of names) {
        const known = BY_REGISTRY_CODE[name];
        const isDenial = status === 403 && known?.code === 'MANIFEST_INVALID';
        if (known !== undefined && !isDenial)
            return known;
    }
    if (status === 403)
        return kind('AUTH_DENIED', '{}: not allowed');
    if (status === 404)
        return NOT_FOUND[about.what];
    if (status === 405 || status === 406 || status === 501)
        return kind('UNSUPPORTED', '{}: the registry does not support this');
    if (status === 413)
        return kind('LIMIT_EXCEEDED', '{} is too large for the registry', {
            hint: 'a proxy in front of the registry may limit the size of a request (nginx: client_max_body_size)',
        });
    return kind('SERVER_ERROR', '{} was refused');
}
function changesManifest({ what, writes }) {
    return writes && (what === 'manifest' || what === 'new manifest');
}
function asksForCertificate({ status, body }) {
    return status === 400 && /\bSSL certificate (?:was sent|error)\b/.test(Buffer.from(body).toString('latin1'));
}
function kind(code, words, more = {}) {
    return { code, text: (about) => words.replace('{}', () => about.subject), ...more };
}
const WANTS_CERTIFICATE = kind('TLS_FAILED', "{}: the server wants a client's certificate that it trusts", {
    hint: 'give NAME.cert and NAME.key in a directory (--cert-dir, certs.d)',
});
const RATE_LIMITED = kind('RATE_LIMITED', '{}: too many requests', { transient: true });
const NOT_FOUND = {
    manifest: kind('MANIFEST_UNKNOWN', '{} was not found'),
    blob: kind('BLOB_UNKNOWN', '{} was not found'),
    'new manifest': kind('REPOSITORY_UNKNOWN', '{}: the repository was not found'),
    upload: kind('REPOSITORY_UNKNOWN', '{} was not found'),
    'open upload': kind('SERVER_ERROR', '{}: the upload was lost'),
    tags: kind('REPOSITORY_UNKNOWN', '{} was not found'),
    referrers: kind('MANIFEST_UNKNOWN', '{} was not found'),
    catalog: kind('UNSUPPORTED', '{} does not list its repositories'),
    login: kind('UNSUPPORTED', '{} is no registry: it has no /v2/'),
    token: kind('SERVER_ERROR', '{}: the token service was not found'),
};
const BY_REGISTRY_CODE = {
    UNAUTHORIZED: kind('AUTH_DENIED', '{}: not allowed'),
    DENIED: kind('AUTH_DENIED', '{}: not allowed'),
    NAME_UNKNOWN: kind('REPOSITORY_UNKNOWN', '{} was not found'),
    MANIFEST_UNKNOWN: kind('MANIFEST_UNKNOWN', '{} was not found'),
    BLOB_UNKNOWN: kind('BLOB_UNKNOWN', '{} was not found'),
    MANIFEST_BLOB_UNKNOWN: kind('BLOB_UNKNOWN', '{} was refused, a part of it is not there', {
        hint: 'the registry lost a part that it said it had: run again',
    }),
    BLOB_UPLOAD_UNKNOWN: kind('SERVER_ERROR', '{}: the upload was lost', { transient: true }),
    BLOB_UPLOAD_INVALID: kind('SERVER_ERROR', '{}: the upload was refused', { transient: true }),
    TOOMANYREQUESTS: RATE_LIMITED,
    MANIFEST_INVALID: kind('MANIFEST_INVALID', '{} was refused as invalid'),
    MANIFEST_UNVERIFIED: kind('MANIFEST_INVALID', '{} was refused as invalid'),
    TAG_INVALID: kind('MANIFEST_INVALID', '{} was refused as invalid'),
    DIGEST_INVALID: kind('DIGEST_MISMATCH', '{} was refused, its digest does not match'),
    SIZE_INVALID: kind('SIZE_MISMATCH', '{} was refused, its size does not match'),
    NAME_INVALID: kind('REFERENCE_INVALID', '{}: the registry does not accept the name'),
    UNSUPPORTED: kind('UNSUPPORTED', '{}: the registry does not support this'),
    GOOGLE_MANIFEST_DANGLING_TAG: kind('UNSUPPORTED', '{} cannot be removed while tags point at it', {
        hint: 'remove its tags one by one first (waybill untag)',
    }),
};
const HINTS = {
    AUTH_REQUIRED: 'log in (waybill login HOST) or give a credential; `waybill check` shows where one was looked for',
    AUTH_DENIED: 'the credential is wrong, has expired or lacks the permission, or the repository is not there: `waybill check` shows more',
    TAG_IMMUTABLE: 'the registry forbids moving this tag: push under another tag',
    RATE_LIMITED: 'log in for a higher limit, or wait and run again',
    REPOSITORY_UNKNOWN: 'check the name; some registries want the repository to be created before the first push',
    MANIFEST_UNKNOWN: 'check the tag or the digest: list-tags shows the tags that are there',
    BLOB_UNKNOWN: 'the registry does not have this content any more: push the image again',
};
const MAY_BE_FROZEN = 'the credential lacks the permission, or may not overwrite what is there: push under another tag, or see the tag rules of the registry';
function connectionFailure(error, url) {
    if (error instanceof failure/* Failure */.HR)
        return error;
    const cause = innermost(error);
    const code = (0,tls_errors/* tlsCode */.Fb)(codeOf(cause), cause instanceof Error ? cause.message : '');
    const { host } = url;
    const details = { facts: { host, errno: code }, cause: error };
    const known = CONNECTION_ERRORS[code];
    if (known !== undefined)
        return new failure/* Failure */.HR(known.code, `${host}: ${known.text}`, { ...details, ...known.more });
    const tls = (0,tls_errors/* tlsFailure */.kL)(code, host, error);
    if (tls !== undefined)
        return tls;
    if (code.startsWith('HPE_'))
        return new failure/* Failure */.HR('SERVER_ERROR', `${host}: the answer is not HTTP (${code})`, {
            ...details,
            transient: true,
            hint: 'check that a registry listens at this host and port',
        });
    const message = cause instanceof Error ? (0,runtime_text/* renderForeign */.Vd)(cause.message) : 'unknown error';
    return new failure/* Failure */.HR('UNREACHABLE', `${host}: ${message}`, details);
}
function stalled({ host }) {
    return new failure/* Failure */.HR('TIMEOUT', `${host}: nothing was heard for too long`, { facts: { host }, transient: true });
}
function unanswered({ host }, why) {
    return new failure/* Failure */.HR('SERVER_ERROR', `${host}: there is no answer, ${why}`, {
        facts: { host },
        hint: 'check that a registry listens at this host and port',
    });
}
function missized({ host }) {
    return new failure/* Failure */.HR('SIZE_MISMATCH', `${host}: the content to send does not have the size that was announced`, {
        facts: { host },
    });
}
function unfit(header, { host }) {
    return new failure/* Failure */.HR('INPUT_INVALID', `${host}: the ${header} header cannot be sent, there are characters in it that it may not have`, {
        side: 'local',
        facts: { host },
        hint: 'a token has neither line ends nor letters beyond ASCII: check what was put where it comes from',
    });
}
function unconnected(url) {
    return connectionFailure(Object.assign(new Error('no connection'), { code: 'ETIMEDOUT' }), url);
}
function suggestsOtherScheme(failure) {
    const errno = failure.facts['errno'];
    return (typeof errno === 'string' &&
        ((0,tls_errors/* isTlsErrno */.Qc)(errno) ||
            /^(?:ECONNRESET|ECONNREFUSED|EPIPE|ETIMEDOUT|HPE_|PROXY_REFUSED|ENOTFOUND|EAI_AGAIN|E(?:HOST|NET)UNREACH)/.test(errno)));
}
const BROKEN = { code: 'UNREACHABLE', text: 'the connection broke', more: { transient: true } };
const NO_ROUTE = { code: 'UNREACHABLE', text: 'there is no route to this host', more: { transient: true } };
const CONNECTION_ERRORS = {
    ECONNREFUSED: {
        code: 'UNREACHABLE',
        text: 'the connection was refused',
        more: { transient: true, hint: 'check the host and the port, and that the registry is running' },
    },
    ENOTFOUND: {
        code: 'UNREACHABLE',
        text: 'there is no such host',
        more: { hint: 'check the spelling of the registry and the DNS of this machine' },
    },
    EAI_AGAIN: { code: 'UNREACHABLE', text: 'the DNS did not answer', more: { transient: true } },
    ECONNRESET: BROKEN,
    EPIPE: BROKEN,
    ECONNABORTED: BROKEN,
    ETIMEDOUT: { code: 'TIMEOUT', text: 'no connection within the time limit', more: { transient: true } },
    HPE_HEADER_OVERFLOW: { code: 'LIMIT_EXCEEDED', text: 'the head of the answer is too large', more: {} },
    EHOSTUNREACH: NO_ROUTE,
    ENETUNREACH: NO_ROUTE,
    EHOSTDOWN: NO_ROUTE,
    ENETDOWN: NO_ROUTE,
};
function innermost(error) {
    let inner = error;
    for (let depth = 0; depth < 5 && inner instanceof Error; depth += 1) {
        if (inner instanceof AggregateError && inner.errors.length > 0 && codeOf(inner) === '')
            inner = inner.errors[0];
        else if (inner.cause instanceof Error && codeOf(inner) === '')
            inner = inner.cause;
        else
            break;
    }
    return inner;
}
function codeOf(error) {
    return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}


/***/ }),

/***/ 1798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ accessTo)
/* harmony export */ });
const TWINS = new WeakMap();
function accessTo(insecure, access) {
    if (!insecure || access.tlsVerify !== undefined)
        return access;
    const known = TWINS.get(access) ?? { ...access, tlsVerify: false };
    TWINS.set(access, known);
    return known;
}


/***/ }),

/***/ 2795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ PROXY_VARIABLES),
/* harmony export */   j: () => (/* binding */ hasProxy)
/* harmony export */ });
const PROXY_VARIABLES = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'];
function hasProxy(environment) {
    return PROXY_VARIABLES.some((name) => (environment[name] ?? '') !== '');
}


/***/ }),

/***/ 2672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ orAborted),
/* harmony export */   r: () => (/* binding */ SharedTask)
/* harmony export */ });
class SharedTask {
    #controller = new AbortController();
    #result;
    #waiting = 0;
    #settled = false;
    constructor(work) {
        this.#result = work(this.#controller.signal).finally(() => {
            this.#settled = true;
        });
        this.#result.catch(() => undefined);
    }
    get isOpen() {
        return !this.#controller.signal.aborted;
    }
    onSettled(listener) {
        this.#result.then(() => listener(true), () => listener(false));
    }
    async join(signal) {
        this.#waiting += 1;
        try {
            return await orAborted(this.#result, signal);
        }
        finally {
            this.#waiting -= 1;
            if (this.#waiting === 0 && !this.#settled)
                this.#controller.abort(signal.reason);
        }
    }
}
async function orAborted(promise, signal) {
    signal.throwIfAborted();
    let leave = () => undefined;
    const left = new Promise((_resolve, reject) => {
        leave = () => reject(signal.reason);
        signal.addEventListener('abort', leave, { once: true });
    });
    try {
        return await Promise.race([promise, left]);
    }
    finally {
        signal.removeEventListener('abort', leave);
    }
}


/***/ }),

/***/ 5630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fb: () => (/* binding */ tlsCode),
/* harmony export */   G5: () => (/* binding */ isCertificateFailure),
/* harmony export */   Jg: () => (/* binding */ isClientCertificateFailure),
/* harmony export */   Qc: () => (/* binding */ isTlsErrno),
/* harmony export */   Sk: () => (/* binding */ asPassing),
/* harmony export */   kL: () => (/* binding */ tlsFailure),
/* harmony export */   mR: () => (/* binding */ isUnknownIssuer)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3903);

function tlsCode(code, message) {
    const reason = code === 'EPROTO' ? /:SSL routines:[^:]*:([^:]+):/.exec(message)?.[1] : undefined;
    return reason === undefined ? code : `ERR_SSL_${reason.toUpperCase().replaceAll(/\W+/g, '_')}`;
}
function tlsFailure(code, host, cause) {
    const details = { facts: { host, errno: code }, cause };
    if (CERTIFICATE.test(code)) {
        return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('TLS_FAILED', `${host}: the certificate is not trusted (${code})`, {
            ...details,
            hint: "trust the registry's CA (--cert-dir, certs.d, SSL_CERT_FILE), or turn verification off with --tls-verify=false",
        });
    }
    if (!TLS.test(code))
        return undefined;
    const known = KINDS.find(({ codes }) => codes.test(code));
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('TLS_FAILED', `${host}: ${known?.text ?? 'no TLS connection'} (${code})`, {
        ...details,
        hint: known?.hint ?? PLAIN,
    });
}
function isCertificateFailure(failure) {
    return CERTIFICATE.test(errnoOf(failure));
}
function isUnknownIssuer(failure) {
    return UNKNOWN_ISSUER.test(errnoOf(failure));
}
function isClientCertificateFailure(failure) {
    return CLIENT_CERTIFICATE.test(errnoOf(failure));
}
function isTlsErrno(errno) {
    return TLS.test(errno);
}
function asPassing(failure) {
    const { code, message, facts, cause } = failure;
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(code, message, { facts, cause, transient: true });
}
function errnoOf({ facts }) {
    const errno = facts['errno'];
    return typeof errno === 'string' ? errno : '';
}
const CLIENT_CERTIFICATE = /^ERR_SSL_\w*ALERT_(?:CERTIFICATE_REQUIRED|BAD_CERTIFICATE|UNSUPPORTED_CERTIFICATE|CERTIFICATE_\w+|UNKNOWN_CA|ACCESS_DENIED)$/;
const CERTIFICATE = /^(?!ERR_SSL_).*(?:CERT|UNABLE_TO_|SELF_SIGNED|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|ALTNAME)/;
const UNKNOWN_ISSUER = /^(?:UNABLE_TO_(?:GET_ISSUER|VERIFY_LEAF)|(?:DEPTH_ZERO_)?SELF_SIGNED_CERT|CERT_UNTRUSTED)/;
const TLS = /^(?:EPROTO$|ERR_SSL_|ERR_TLS_)/;
const PLAIN = 'if this registry speaks plain HTTP, say so with --tls-verify=false';
const KINDS = [
    {
        codes: /WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|UNKNOWN_PROTOCOL|RECORD_LAYER_FAILURE/,
        text: 'the server does not speak TLS at this port',
        hint: PLAIN,
    },
    {
        codes: CLIENT_CERTIFICATE,
        text: "the server wants a client's certificate that it trusts",
        hint: 'give NAME.cert and NAME.key in a directory (--cert-dir, certs.d)',
    },
    {
        codes: /HANDSHAKE_FAILURE/,
        text: "the server refused the handshake: it wants a client's certificate, or has no cipher of TLS in common with us",
        hint: 'a certificate to show is NAME.cert with NAME.key in a directory (--cert-dir, certs.d)',
    },
    {
        codes: /UNSUPPORTED_PROTOCOL|PROTOCOL_VERSION|INSUFFICIENT_SECURITY|VERSION_TOO_LOW|NO_CIPHER/,
        text: 'the server and we have no version or cipher of TLS in common',
        hint: 'the server needs TLS 1.2 or later, and whatever --tls-details asks for',
    },
];


/***/ }),

/***/ 8268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ headerOf),
/* harmony export */   z: () => (/* binding */ exchangeOnce)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7075);
/* harmony import */ var _addresses_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7733);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2133);



function headerOf(answer, name) {
    return answer.headers[name]?.[0];
}
const HEADER_VALUE = /^[\t\u0020-\u007e]*$/;
const MOST_INTERIM = 32;
const READ_AHEAD = 256 * 1024;
async function exchangeOnce({ agent, hop }, request) {
    request.signal.throwIfAborted();
    const { request: send } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 19));
    const { url, method, headers } = request;
    const { body } = request;
    if (body instanceof node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable && body.destroyed)
        throw body.errored ?? givenUp();
    return new Promise((resolve, reject) => {
        for (const [name, value] of Object.entries(headers))
            if (!HEADER_VALUE.test(value))
                return reject((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .unfit */ .Ri)(name, url));
        const path = `${url.pathname}${url.search}`;
        const sent = hop === undefined
            ? send({ agent, protocol: url.protocol, ...(0,_addresses_js__WEBPACK_IMPORTED_MODULE_1__/* .addressOf */ .ci)(url), path, method, headers: { ...headers } })
            : send({
                agent,
                ...hop,
                path: `${url.origin}${path}`,
                method,
                headers: { ...headers, host: url.host, ...hop.headers },
            });
        new Exchange(sent, { ...request, isSecure: (hop ?? url).protocol === 'https:' }, resolve, reject).start();
    });
}
function givenUp() {
    return new Error('the content to send was given up');
}
class Exchange {
    #sent;
    #request;
    #resolve;
    #reject;
    #onAbort;
    #lingering;
    #unwatch = () => undefined;
    #stream;
    #isDone = false;
    constructor(sent, request, resolve, reject) {
        this.#sent = sent;
        this.#request = request;
        this.#resolve = resolve;
        this.#reject = reject;
        const abort = () => this.#fail(request.signal.reason);
        this.#onAbort = () => {
            if (request.lingerMs === undefined)
                abort();
            else
                this.#lingering = setTimeout(abort, request.lingerMs);
        };
    }
    start() {
        const { signal, body } = this.#request;
        this.#sent.on('error', (error) => this.#fail((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .connectionFailure */ .Dx)(error, this.#request.url)));
        this.#sent.once('socket', () => this.#watchConnecting());
        this.#sent.once('response', (answer) => this.#receive(answer));
        let interim = 0;
        this.#sent.on('information', () => {
            interim += 1;
            if (interim > MOST_INTERIM)
                this.#fail((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .unanswered */ .bj)(this.#request.url, 'it never comes to an answer'));
        });
        this.#sent.once('upgrade', (_answer, socket) => {
            socket.destroy();
            this.#fail((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .unanswered */ .bj)(this.#request.url, 'it switches to another protocol'));
        });
        if (body instanceof node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable)
            this.#write(body);
        else
            this.#sent.end(body);
        if (signal.aborted)
            this.#onAbort();
        else
            signal.addEventListener('abort', this.#onAbort, { once: true });
    }
    #watchConnecting() {
        const { connectMs, headersMs, url, isSecure } = this.#request;
        const { socket } = this.#sent;
        const watch = () => this.#watch(headersMs, () => this.#sent.writableEnded || this.#sent.writableNeedDrain);
        if (socket?.connecting !== true)
            return watch();
        const timer = setTimeout(() => this.#fail((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .unconnected */ .l)(url)), connectMs);
        this.#sent.once('close', () => clearTimeout(timer));
        socket.once(isSecure ? 'secureConnect' : 'connect', () => {
            clearTimeout(timer);
            watch();
        });
    }
    #watch(ms, isPeersTurn) {
        const { socket } = this.#sent;
        if (socket === null)
            return;
        let suspectedAt;
        const look = () => {
            const moved = socket.bytesRead + socket.bytesWritten;
            if (isPeersTurn() && suspectedAt === moved)
                return this.#fail((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .stalled */ .O0)(this.#request.url));
            suspectedAt = isPeersTurn() ? moved : undefined;
            socket.setTimeout(Math.ceil(ms / 2));
        };
        this.#unwatch();
        socket.on('timeout', look);
        socket.setTimeout(Math.ceil(ms / 2));
        this.#unwatch = () => socket.off('timeout', look);
    }
    #write(body) {
        const sent = this.#sent;
        let missing = Number(this.#request.headers['content-length']);
        const onData = (chunk) => {
            missing -= chunk.byteLength;
            if (missing < 0)
                this.#fail((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .missized */ .Hk)(this.#request.url));
            else if (!sent.write(chunk))
                body.pause();
        };
        const onEnd = () => {
            if (missing > 0)
                this.#fail((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .missized */ .Hk)(this.#request.url));
            else
                sent.end();
        };
        const onDrain = () => void body.resume();
        const stop = () => {
            sent.off('drain', onDrain);
            body.off('data', onData);
            body.off('end', onEnd);
            body.pause();
        };
        body.on('data', onData);
        body.once('end', onEnd);
        body.once('error', (error) => this.#fail(error));
        body.once('close', () => {
            if (!body.readableEnded && body.errored === null)
                this.#fail(givenUp());
        });
        sent.on('drain', onDrain);
        sent.once('response', stop);
        sent.once('close', stop);
    }
    #receive(answer) {
        if (this.#isDone)
            return void answer.destroy();
        const sent = this.#sent;
        const { idleMs, url } = this.#request;
        const stream = new node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable({
            highWaterMark: READ_AHEAD,
            read: () => void answer.resume(),
            destroy: (error, done) => {
                if (!this.#isDone) {
                    this.#finish();
                    sent.destroy();
                }
                done(error);
            },
        });
        stream.on('error', () => undefined);
        this.#stream = stream;
        answer.on('data', (chunk) => {
            if (!stream.push(chunk))
                answer.pause();
        });
        answer.once('error', (error) => this.#fail((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .connectionFailure */ .Dx)(error, url)));
        answer.once('end', () => {
            this.#finish();
            if (!sent.writableEnded)
                sent.destroy();
            setImmediate(() => stream.push(null));
        });
        this.#watch(idleMs, () => !answer.isPaused());
        this.#resolve({ status: answer.statusCode ?? 0, headers: answer.headersDistinct, body: stream, url });
    }
    #finish() {
        this.#isDone = true;
        this.#unwatch();
        clearTimeout(this.#lingering);
        this.#request.signal.removeEventListener('abort', this.#onAbort);
    }
    #fail(error) {
        if (this.#isDone)
            return;
        this.#finish();
        const reason = error instanceof Error ? error : new Error('aborted');
        this.#sent.destroy();
        if (this.#stream === undefined)
            this.#reject(reason);
        else
            this.#stream.destroy(reason);
    }
}


/***/ }),

/***/ 2298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Du: () => (/* binding */ parseCommandLine),
/* harmony export */   k8: () => (/* binding */ unknownCommand),
/* harmony export */   yw: () => (/* binding */ requireBuilt)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3903);
/* harmony import */ var _options_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5842);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9162);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6786);





function parseCommandLine(args) {
    const { name, at } = findCommand(args);
    requireBuilt(name);
    const options = (0,_options_table_js__WEBPACK_IMPORTED_MODULE_2__/* .optionsOf */ .c)(name);
    const { tokens } = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({
        args: [...normalise([...args.slice(0, at), ...args.slice(at + 1)], options)],
        strict: false,
        allowPositionals: true,
        tokens: true,
    });
    const values = new Map();
    const operands = [];
    let help = false;
    for (const token of tokens) {
        if (token.kind === 'positional')
            operands.push(token.value);
        if (token.kind !== 'option')
            continue;
        if (token.name === 'help') {
            help = true;
            continue;
        }
        const option = findOption(token.rawName, options);
        if (option === undefined)
            throw unknownOption(name, token.rawName, options);
        if (token.value === undefined)
            throw unvalued(name, token.rawName);
        const known = values.get(option.name);
        if (known === undefined)
            values.set(option.name, [token.value]);
        else
            known.push(token.value);
    }
    return { command: name, values, operands, help };
}
function unknownOption(command, word, options) {
    const close = options
        .flatMap(({ name, aliases = [] }) => [name, ...aliases])
        .filter((name) => word.startsWith('--') && isClose(name, word.slice(2)));
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('INPUT_INVALID', `unknown option '${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_4__/* .renderForeign */ .Vd)(word, 60)}'`, {
        side: 'local',
        hint: close.length > 0
            ? `did you mean ${close.map((name) => `--${name}`).join(' or ')}?`
            : `waybill ${command} --help lists the options`,
    });
}
function unvalued(command, word) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('INPUT_INVALID', `${word} needs a value`, {
        side: 'local',
        hint: `waybill ${command} --help lists the options`,
    });
}
function unknownCommand(word) {
    const close = _commands_js__WEBPACK_IMPORTED_MODULE_3__/* .COMMANDS */ .L.map(({ name }) => name).filter((name) => isClose(name, word));
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('INPUT_INVALID', `unknown command ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteForeign */ .xS)(word, 60)}`, {
        side: 'local',
        hint: close.length > 0 ? `did you mean ${close.join(' or ')}?` : 'waybill --help lists the commands',
    });
}
function requireBuilt(name) {
    if (_commands_js__WEBPACK_IMPORTED_MODULE_3__/* .COMMANDS */ .L.find((command) => command.name === name)?.later !== true)
        return;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('UNSUPPORTED', `the command ${name} is not built yet`, {
        side: 'local',
        hint: 'waybill --help lists what is',
    });
}
function findCommand(args) {
    for (let at = 0; at < args.length; at += 1) {
        const word = args[at] ?? '';
        if (word === '--')
            break;
        if (word.startsWith('-')) {
            if (takesNext(word, _options_table_js__WEBPACK_IMPORTED_MODULE_2__/* .OPTIONS */ .l))
                at += 1;
            continue;
        }
        const command = _commands_js__WEBPACK_IMPORTED_MODULE_3__/* .COMMANDS */ .L.find(({ name }) => name === word);
        if (command !== undefined)
            return { name: command.name, at };
        throw unknownCommand(word);
    }
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('INPUT_INVALID', 'no command given', { side: 'local', hint: 'waybill --help lists the commands' });
}
function findOption(word, options) {
    if (word.startsWith('--')) {
        const name = word.slice(2).split('=', 1)[0] ?? '';
        return options.find((option) => option.name === name || option.aliases?.includes(name) === true);
    }
    return options.find((option) => option.short !== undefined && option.short === word[1]);
}
function isSwitch(option) {
    return option.kind === 'boolean' || option.kind === 'optional-boolean';
}
function takesNext(word, options) {
    const option = findOption(word, options);
    if (option === undefined || isSwitch(option))
        return false;
    return word.startsWith('--') ? !word.includes('=') : word.length === 2;
}
function normalise(args, options) {
    const out = [];
    for (let at = 0; at < args.length; at += 1) {
        const word = args[at] ?? '';
        if (word === '--')
            return [...out, ...args.slice(at)];
        if (!word.startsWith('-') || word === '-') {
            out.push(word);
        }
        else if (word === '--help' || word === '-h') {
            out.push('--help=true');
        }
        else if (takesNext(word, options)) {
            out.push(...valued(word, args[at + 1], options));
            at += 1;
        }
        else {
            out.push(...switches(word, options));
        }
    }
    return out;
}
function valued(word, value, options) {
    const option = findOption(word, options);
    if (option === undefined || value === undefined)
        return [word];
    return [`--${word.startsWith('--') ? word.slice(2) : option.name}=${value}`];
}
function switches(word, options) {
    const option = findOption(word, options);
    if (option === undefined)
        return [word];
    if (word.startsWith('--'))
        return [isSwitch(option) && !word.includes('=') ? `${word}=true` : word];
    if (!isSwitch(option) || word[2] === '=')
        return [`--${option.name}=${word.slice(2).replace(/^=/, '')}`];
    return [`--${option.name}=true`, ...(word.length > 2 ? switches(`-${word.slice(2)}`, options) : [])];
}
function isClose(one, other) {
    if (Math.abs(one.length - other.length) > 2)
        return false;
    let shared = 0;
    while (shared < one.length && one[shared] === other[shared])
        shared += 1;
    let tail = 0;
    while (tail < Math.min(one.length, other.length) - shared && one.at(-1 - tail) === other.at(-1 - tail))
        tail += 1;
    return Math.max(one.length, other.length) - shared - tail <= 2;
}


/***/ }),

/***/ 9162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ COMMANDS)
/* harmony export */ });
const MANY = Number.MAX_SAFE_INTEGER;
const COMMANDS = [
    {
        name: 'copy',
        operands: 'SOURCE DESTINATION [DESTINATION…]',
        least: 2,
        most: MANY,
        help: 'copy an image, with all its platforms and what is attached to it, to one or more places',
        examples: [
            'waybill copy docker://ghcr.io/acme/app:1.4 docker://registry.example.com/prod/app:1.4',
            'waybill copy docker://ghcr.io/acme/app:1.4 docker://quay.io/acme/app docker://docker.io/acme/app --tag 1.4 --tag latest',
            'waybill copy --platform linux/amd64 docker://alpine:3.20 oci:./layout:3.20',
        ],
    },
    {
        name: 'inspect',
        operands: 'IMAGE',
        least: 1,
        most: 1,
        help: 'show an image without pulling it',
        examples: [
            'waybill inspect docker://alpine:3.20',
            "waybill inspect --format '{{.Digest}}' docker://alpine:3.20",
            'waybill inspect --raw docker://alpine:3.20',
        ],
    },
    {
        name: 'list-tags',
        operands: 'REPOSITORY',
        least: 1,
        most: 1,
        help: 'list the tags of a repository',
        examples: ['waybill list-tags docker://alpine'],
    },
    {
        name: 'list-repos',
        operands: 'HOST[/NAMESPACE]',
        least: 1,
        most: 1,
        help: 'list the repositories of a registry',
        examples: ['waybill list-repos registry.example.com', 'waybill list-repos registry.example.com/team'],
    },
    {
        name: 'inventory',
        operands: 'HOST[/NAMESPACE] [HOST…]',
        least: 1,
        most: MANY,
        help: 'list what registries hold, tag by tag and blob by blob, for an export elsewhere',
        examples: ['waybill inventory registry.example.com/team > inventory.json'],
    },
    {
        name: 'export',
        operands: 'IMAGE [IMAGE…] oci-archive:FILE',
        least: 2,
        most: MANY,
        help: 'write many images, with what is attached to them, into one archive',
        examples: [
            'waybill export docker://ghcr.io/acme/app:1.4 docker://ghcr.io/acme/web:2.0 oci-archive:release.tar',
            'waybill export --have inventory.json --split 4G docker://ghcr.io/acme/app:1.5 oci-archive:update.tar',
        ],
    },
    {
        name: 'import',
        operands: 'oci-archive:FILE HOST[/NAMESPACE]',
        least: 2,
        most: 2,
        help: 'check an archive, then push every image in it, under its own path and tag',
        examples: ['waybill import oci-archive:release.tar registry.far.example.com'],
    },
    {
        name: 'tag',
        operands: 'IMAGE NAME [NAME…]',
        least: 2,
        most: MANY,
        help: 'move names to an image without moving bytes',
        examples: ['waybill tag docker://registry.example.com/app@sha256:… 1.4 latest'],
    },
    {
        name: 'untag',
        operands: 'IMAGE:TAG',
        least: 1,
        most: 1,
        help: 'remove one name and leave its siblings',
        examples: ['waybill untag docker://registry.example.com/app:old'],
    },
    {
        name: 'delete',
        operands: 'IMAGE',
        least: 1,
        most: 1,
        help: 'remove an image with every tag on it',
        examples: ['waybill delete docker://registry.example.com/app:old'],
    },
    {
        name: 'manifest-digest',
        operands: 'FILE',
        least: 1,
        most: 1,
        help: 'print the digest of a manifest file',
        examples: ['waybill manifest-digest manifest.json'],
    },
    {
        name: 'login',
        operands: 'REGISTRY[/NAMESPACE]',
        least: 0,
        most: 1,
        help: 'log in to a registry, for this and other programs',
        examples: [
            'echo "$TOKEN" | waybill login --username robot --password-stdin registry.example.com',
            'waybill login --get-login registry.example.com',
            'waybill login --authfile ./auth.json registry.example.com/team',
        ],
    },
    {
        name: 'logout',
        operands: 'REGISTRY[/NAMESPACE]',
        least: 0,
        most: 1,
        help: 'forget a login',
        examples: ['waybill logout registry.example.com', 'waybill logout --all'],
    },
    {
        name: 'check',
        operands: 'REFERENCE [REFERENCE…]',
        least: 1,
        most: MANY,
        help: 'say which credential is used for a registry, where it was looked for, and what is allowed there',
        examples: [
            'waybill check docker://ghcr.io/acme/app:1.4',
            'waybill check --push docker://registry.example.com/prod/app',
        ],
    },
    {
        name: 'serve',
        operands: '[DIRECTORY]',
        least: 0,
        most: 1,
        help: 'run a registry on loopback; the first line printed is its URL',
        examples: ['waybill serve', 'waybill serve ./registry --listen 127.0.0.1:5000'],
    },
    ...['sync', 'standalone-sign', 'standalone-verify', 'generate-sigstore-key'].map((name) => ({
        name,
        operands: '…',
        least: 0,
        most: MANY,
        help: 'not built yet',
        examples: [],
        later: true,
    })),
];


/***/ }),

/***/ 7480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ openProgress)
});

// EXTERNAL MODULE: ./build/js/runtime/clock.js
var clock = __webpack_require__(995);
// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(6786);
;// CONCATENATED MODULE: ./build/js/frontend/report/progress.js

class TransferTally {
    #open = new Map();
    #moved = 0;
    #finished = 0;
    take(event) {
        if (event.kind === 'blob') {
            const key = `${event.destination} ${event.digest}`;
            if (event.state === 'started')
                this.#open.set(key, { size: event.size, moved: 0 });
            else if (this.#open.delete(key))
                this.#finished += 1;
        }
        else if (event.kind === 'progress') {
            this.#moved += event.bytes;
            const blob = this.#open.get(`${event.destination} ${event.digest}`);
            if (blob !== undefined)
                blob.moved = Math.min(blob.size, blob.moved + event.bytes);
        }
    }
    get isBusy() {
        return this.#open.size > 0;
    }
    get moved() {
        return this.#moved;
    }
    get underway() {
        let [done, total] = [0, 0];
        for (const blob of this.#open.values()) {
            done += blob.moved;
            total += blob.size;
        }
        return { done, total };
    }
    line(seconds) {
        const rate = seconds > 0 ? `, ${(0,runtime_text/* renderBytes */.UP)(Math.round(this.#moved / seconds))}/s` : '';
        return `${(0,runtime_text/* renderBytes */.UP)(this.#moved)} moved, ${(0,runtime_text/* plural */.LS)(this.#finished, 'blob')} done, ${String(this.#open.size)} under way${rate}\n`;
    }
}
function renderEvent(event, debug) {
    switch (event.kind) {
        case 'note':
            return event.code === 'PLATFORMS_CARRIED' ? `${event.text}\n` : `note ${event.code}: ${event.text}\n`;
        case 'warning':
            return `warning: ${(0,runtime_text/* renderForeign */.Vd)(event.text, 1000)}\n`;
        case 'retry':
            return `retry ${String(event.attempt)} in ${(event.waitMs / 1000).toFixed(1)} s: ${(0,runtime_text/* renderForeign */.Vd)(event.reason, 300)}\n`;
        case 'tagged':
            return `tagged ${event.reference.replace(/^docker:\/\//, '')}\n`;
        case 'phase':
            return `${event.text}\n`;
        case 'debug':
            return debug ? `debug: ${(0,runtime_text/* renderForeign */.Vd)(event.text, 1000)}\n` : undefined;
        case 'request':
            return debug ? `debug: ${event.method} ${event.host} ${String(event.status)}\n` : undefined;
        case 'manifest':
            return debug ? `debug: wrote manifest ${event.digest} to ${event.destination}\n` : undefined;
        case 'blob':
            return debug
                ? `debug: blob ${event.digest} ${event.state}${event.how === undefined ? '' : ` (${event.how})`}\n`
                : undefined;
        default:
            return undefined;
    }
}

;// CONCATENATED MODULE: ./build/js/frontend/cli/progress.js



const LINE_EVERY_MS = 5_000;
const BAR_EVERY_MS = 200;
function openProgress(stderr, isTerminal, debug, quiet) {
    const tally = new TransferTally();
    const startedAt = (0,clock/* monotonicMs */.d)();
    const seconds = () => ((0,clock/* monotonicMs */.d)() - startedAt) / 1000;
    const bar = isTerminal && !quiet && !debug ? new TerminalBar() : undefined;
    const timer = setInterval(() => {
        if (quiet)
            return;
        if (bar !== undefined)
            void bar.draw(tally);
        else if (tally.isBusy)
            stderr.write(tally.line(seconds()));
    }, bar === undefined ? LINE_EVERY_MS : BAR_EVERY_MS);
    timer.unref();
    return {
        take: (event) => {
            tally.take(event);
            const line = quiet && event.kind !== 'warning' ? undefined : renderEvent(event, debug);
            if (line === undefined)
                return;
            bar?.clear();
            stderr.write(line);
        },
        close: () => {
            clearInterval(timer);
            bar?.clear();
            if (!quiet && tally.moved > 0)
                stderr.write(`${(0,runtime_text/* renderBytes */.UP)(tally.moved)} moved in ${seconds().toFixed(1)} s\n`);
        },
    };
}
class TerminalBar {
    #bar;
    #loading = false;
    async draw(tally) {
        const { done, total } = tally.underway;
        if (total === 0)
            return;
        if (this.#bar === undefined) {
            if (this.#loading)
                return;
            this.#loading = true;
            const { default: progress } = await __webpack_require__.e(/* import() */ 502).then(__webpack_require__.t.bind(__webpack_require__, 8502, 19));
            this.#bar = new progress.SingleBar({
                format: '{bar} {percentage}% | {moved}',
                clearOnComplete: true,
                hideCursor: true,
                stream: process.stderr,
            });
            this.#bar.start(total, done, { moved: '' });
            this.#loading = false;
        }
        this.#bar.setTotal(total);
        this.#bar.update(done, { moved: `${(0,runtime_text/* renderBytes */.UP)(tally.moved)} moved` });
    }
    clear() {
        this.#bar?.stop();
        this.#bar = undefined;
    }
}


/***/ }),

/***/ 1147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H8: () => (/* binding */ chooseFormat),
/* harmony export */   gS: () => (/* binding */ chooseCompression),
/* harmony export */   j: () => (/* binding */ layerSettings),
/* harmony export */   jB: () => (/* binding */ uselessLayerFlags)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6786);


function chooseFormat(options) {
    const text = options.text('format');
    if (text === undefined || text === '')
        return undefined;
    if (text === 'oci' || text === 'v2s2')
        return text;
    if (text === 'v2s1') {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('UNSUPPORTED', 'Docker schema 1 is a format that registries have dropped: nothing is converted to it', {
            side: 'local',
            hint: 'use --format v2s2, which every Docker since 1.10 reads, or --format oci',
        });
    }
    throw wrong(`--format takes oci or v2s2, not ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(text, 40)}`);
}
const HIGHEST_LEVEL = { gzip: 9, zstd: 20 };
function chooseCompression(options) {
    const to = compressionFormat(options.text('dest-compress-format'));
    const level = options.count('dest-compress-level', 1, HIGHEST_LEVEL[to ?? 'gzip']);
    if (options.flag('dest-force-compress-format') && to === undefined)
        throw wrong('--dest-force-compress-format goes with --dest-compress-format', 'say which format');
    if (to === undefined && level === undefined)
        return undefined;
    return { ...(to === undefined ? {} : { to }), ...(level === undefined ? {} : { level }) };
}
function compressionFormat(text) {
    switch (text) {
        case undefined:
        case '':
            return undefined;
        case 'gzip':
        case 'zstd':
            return text;
        case 'zstd:chunked':
        case 'bzip2':
        case 'Xz':
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('UNSUPPORTED', `layers are not compressed with ${text}`, {
                side: 'local',
                hint: 'use gzip or zstd',
            });
        default:
            throw wrong(`--dest-compress-format takes gzip or zstd, not ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(text, 40)}`);
    }
}
function layerSettings(options) {
    const [compress, decompress] = [options.flag('dest-compress'), options.flag('dest-decompress')];
    if (compress && decompress)
        throw wrong('--dest-compress and --dest-decompress exclude each other', 'choose one of them');
    return {
        ...(compress ? { layers: 'compressed' } : decompress ? { layers: 'tar' } : {}),
        ...(options.flag('dest-oci-accept-uncompressed-layers') ? { acceptsUncompressed: true } : {}),
    };
}
function uselessLayerFlags(options, destinations) {
    const others = destinations.filter(({ transport }) => transport !== 'dir');
    return ['dest-compress', 'dest-decompress']
        .filter((name) => options.flag(name))
        .flatMap((name) => others.map(({ text }) => `--${name} is for dir: alone and means nothing to ${text}`));
}
function wrong(message, hint = 'correct the value') {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INPUT_INVALID', message, { side: 'local', hint });
}


/***/ }),

/***/ 9612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ reportCrashes)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3903);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9704);


function reportCrashes(write) {
    process.once('uncaughtException', (error) => {
        const failure = (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .toFailure */ .w2)(error);
        write(`${(0,_report_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .renderFailure */ .zt)(failure)}${(0,_report_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .renderCauses */ .Bu)(failure)}`);
        process.exit((0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCodeOf */ .FO)(failure.code));
    });
}


/***/ }),

/***/ 3043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c9: () => (/* binding */ certificatePlaces),
  V$: () => (/* binding */ createAccesses),
  oi: () => (/* binding */ namedAuthFile)
});

// EXTERNAL MODULE: ./build/js/image/index.js + 10 modules
var js_image = __webpack_require__(697);
// EXTERNAL MODULE: ./build/js/settings/auth-file/places.js
var places = __webpack_require__(1772);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/js/settings/certificates/places.js


const SYSTEM_PLACES = ['/etc/containers/certs.d', '/etc/docker/certs.d'];
function createCertificatePlaces(environment, named, systemPlaces = SYSTEM_PLACES) {
    const home = environment['HOME'] || environment['USERPROFILE'] || undefined;
    const own = home === undefined ? [] : [external_node_path_.join(home, '.config/containers/certs.d')];
    const found = new Map();
    const find = async (registry) => {
        if (named !== undefined)
            return read(external_node_path_.resolve(named.directory), named.by, true);
        const candidates = [...own, ...systemPlaces].map((place) => external_node_path_.join(place, registry));
        const directory = candidates.find(isDirectory);
        if (directory !== undefined)
            return read(directory, 'certs.d', false);
        return { directory: candidates[0] ?? registry, by: 'certs.d', authorities: [], clients: [], unused: [] };
    };
    return {
        key: named?.directory ?? '',
        find: async (registry) => {
            const known = found.get(registry) ?? find(registry);
            found.set(registry, known);
            return known;
        },
    };
}
async function read(directory, by, isNamed) {
    const { readCertificates } = await __webpack_require__.e(/* import() */ 667).then(__webpack_require__.bind(__webpack_require__, 4667));
    return readCertificates(directory, by, isNamed);
}
function isDirectory(directory) {
    try {
        return (0,external_node_fs_.statSync)(directory, { throwIfNoEntry: false })?.isDirectory() === true;
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./build/js/settings/credential-places.js
var credential_places = __webpack_require__(8610);
// EXTERNAL MODULE: ./build/js/runtime/secret.js + 1 modules
var secret = __webpack_require__(475);
;// CONCATENATED MODULE: ./build/js/frontend/job-credentials.js

function jobPlaces(githubToken, environment, cloud) {
    const github = {
        name: 'github-token',
        find: async (_ctx, { registry }) => Promise.resolve(registry === 'ghcr.io'
            ? {
                credential: {
                    kind: 'basic',
                    username: environment['GITHUB_ACTOR'] ?? 'github',
                    password: new secret/* Secret */.z(githubToken),
                    origin: 'github-token',
                },
            }
            : { why: `for ghcr.io alone, not for ${registry}` }),
    };
    const isGitlab = environment['GITLAB_CI'] !== undefined;
    return [
        ...(githubToken === '' ? [] : [github]),
        ...(isGitlab
            ? [gitlabPlace(environment, 'CI_REGISTRY', ''), gitlabPlace(environment, 'CI_DEPENDENCY_PROXY', '_SERVER')].flat()
            : []),
        {
            name: "the job's identity at a cloud",
            find: async (ctx, repository) => {
                const credential = await cloud.credential(ctx, repository);
                return credential === undefined
                    ? { why: `no cloud runs ${repository.registry}, or the job carries no identity there` }
                    : { credential };
            },
        },
    ];
}
function gitlabPlace(environment, prefix, hostSuffix) {
    const host = environment[`${prefix}${hostSuffix}`] ?? '';
    const username = environment[`${prefix}_USER`] ?? '';
    const password = environment[`${prefix}_PASSWORD`] ?? '';
    if (host === '' || username === '' || password === '')
        return [];
    const name = `${prefix}_USER and ${prefix}_PASSWORD`;
    return [
        {
            name,
            find: async (ctx, { registry }) => {
                if (withoutPort(registry) !== withoutPort(host))
                    return Promise.resolve({ why: `for ${host}, not for ${registry}` });
                ctx.conceal(password, username);
                return Promise.resolve({
                    credential: { kind: 'basic', username, password: new secret/* Secret */.z(password), origin: `${prefix}_PASSWORD` },
                });
            },
        },
    ];
}
function withoutPort(host) {
    return host.replace(/:443$/, '');
}

// EXTERNAL MODULE: ./build/js/frontend/registry-lines.js
var registry_lines = __webpack_require__(3930);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(3903);
;// CONCATENATED MODULE: ./build/js/frontend/side-flags.js


function sideFlagsPlace(options, prefix, hosts) {
    const flag = (name) => `${prefix}${name}`;
    const given = ['creds', 'username', 'password', 'registry-token', 'no-creds'].filter((name) => options.all(flag(name)).some((one) => one !== ''));
    if (given.length === 0)
        return undefined;
    const conflict = (text) => new failure/* Failure */.HR('INPUT_INVALID', text, { side: 'local', hint: 'give one way of logging in for this side' });
    if (options.flag(flag('no-creds'))) {
        if (given.length > 1)
            throw conflict(`--${flag('no-creds')} goes with no other credential`);
        return { name: `--${flag('no-creds')}`, find: async () => Promise.resolve({ credential: undefined }) };
    }
    if (given.includes('creds') && given.includes('username'))
        throw conflict(`--${flag('creds')} and --${flag('username')} exclude each other`);
    if (given.includes('username') !== given.includes('password'))
        throw conflict(`--${flag('username')} and --${flag('password')} go together`);
    const byHost = new Map();
    const add = (name, build) => {
        for (const value of options.all(flag(name))) {
            const { host, rest } = splitHost(value, hosts, flag(name));
            byHost.set(host, build(rest));
        }
    };
    add('creds', (value) => basic(value, `--${flag('creds')}`));
    const passwords = new Map(options.all(flag('password')).map((value) => {
        const { host, rest } = splitHost(value, hosts, flag('password'));
        return [host, rest];
    }));
    for (const value of options.all(flag('username'))) {
        const { host, rest } = splitHost(value, hosts, flag('username'));
        byHost.set(host, {
            kind: 'basic',
            username: rest,
            password: new secret/* Secret */.z(passwords.get(host) ?? ''),
            origin: `--${flag('username')}`,
        });
    }
    add('registry-token', (value) => ({
        kind: 'registry-token',
        token: new secret/* Secret */.z(value),
        origin: `--${flag('registry-token')}`,
    }));
    const name = given.map((one) => `--${flag(one)}`).join(', ');
    return {
        name,
        find: async (_ctx, { registry }) => {
            const credential = byHost.get(registry) ?? (hosts.includes(registry) ? byHost.get('') : undefined);
            return Promise.resolve(credential === undefined ? { why: `not for ${registry}` } : { credential });
        },
    };
}
function splitHost(value, hosts, flag) {
    const equals = value.indexOf('=');
    const host = equals < 0 ? '' : value.slice(0, equals);
    if (host !== '' && hosts.includes(host))
        return { host, rest: value.slice(equals + 1) };
    if (new Set(hosts).size < 2)
        return { host: '', rest: value };
    throw new failure/* Failure */.HR('INPUT_INVALID', `--${flag}: the destinations are on ${String(new Set(hosts).size)} hosts, the credential does not say which it is for`, {
        side: 'local',
        hint: `write HOST=…, with one of ${[...new Set(hosts)].join(', ')}`,
    });
}
function basic(value, origin) {
    const colon = value.indexOf(':');
    const username = colon < 0 ? value : value.slice(0, colon);
    if (username === '')
        throw new failure/* Failure */.HR('INPUT_INVALID', `${origin} has no user name`, { side: 'local', hint: 'write USER:PASSWORD' });
    return { kind: 'basic', username, password: new secret/* Secret */.z(colon < 0 ? '' : value.slice(colon + 1)), origin };
}

;// CONCATENATED MODULE: ./build/js/frontend/credentials.js







function createAccesses(options, environment, cloud, registriesConf) {
    const lines = options.all('registries').flatMap((text) => (0,registry_lines/* parseRegistryLines */.u1)(text, environment));
    const files = new places/* AuthFilePlaces */.B();
    const job = jobPlaces(options.text('github-token') ?? '', environment, cloud);
    const known = new Map();
    return (prefix, hosts) => {
        const own = sideFlagsPlace(options, prefix, hosts);
        const tlsVerify = options.optionalFlag(`${prefix}tls-verify`) ?? options.optionalFlag('tls-verify');
        const named = namedAuthFile(options, environment, prefix);
        const certificates = certificatePlaces(options, environment, prefix);
        const key = own === undefined
            ? `shared ${String(tlsVerify)} ${named?.file ?? ''} ${certificates.key}`
            : `${prefix} ${hosts.join(' ')}`;
        const found = known.get(key);
        if (found !== undefined)
            return found;
        const given = [...(own === undefined ? [] : [own]), ...(lines.length === 0 ? [] : [(0,registry_lines/* registryLinesPlace */.uG)(lines)])];
        const placesOf = async (ctx) => {
            const { credentialHelpers } = await registriesConf(ctx);
            return [...given, ...files.all(environment, named, credentialHelpers), ...job];
        };
        const access = {
            tlsVerify,
            certificates,
            credential: async (ctx, repository) => {
                const { credential, failure, looked } = await (0,credential_places/* lookUpCredential */.G)(ctx, await placesOf(ctx), repository);
                const told = looked.filter(({ outcome }) => outcome !== 'not reached').map(credential_places/* renderLookedAt */.y);
                ctx.emit({ kind: 'debug', text: `credential for ${(0,js_image/* renderRepository */.xW)(repository)}: ${told.join('; ')}` });
                if (failure !== undefined)
                    throw failure;
                return credential;
            },
            explain: async (ctx, repository) => (await (0,credential_places/* lookUpCredential */.G)(ctx, await placesOf(ctx), repository)).looked,
            ...(options.flag('create-repository')
                ? { createRepository: async (ctx, one) => cloud.createRepository(ctx, one) }
                : {}),
        };
        known.set(key, access);
        return access;
    };
}
function certificatePlaces(options, environment, prefix) {
    const flag = [`${prefix}cert-dir`, 'cert-dir'].find((one) => (options.text(one) ?? '') !== '');
    const directory = flag === undefined ? '' : (options.text(flag) ?? '');
    return createCertificatePlaces(environment, flag === undefined ? undefined : { directory, by: `--${flag}` });
}
function namedAuthFile(options, environment, prefix) {
    const flags = [...new Set([`${prefix}authfile`, 'authfile'])].map((flag) => ({
        by: `--${flag}`,
        file: options.text(flag),
    }));
    const all = [...flags, { by: 'REGISTRY_AUTH_FILE', file: environment['REGISTRY_AUTH_FILE'] }];
    for (const { by, file } of all)
        if (file !== undefined && file !== '')
            return { by, file };
    return undefined;
}


/***/ }),

/***/ 7728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ writeWhole)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3903);



async function writeWhole(file, text, mode = 0o644) {
    const isDevice = file.startsWith('/dev/') || file.startsWith('/proc/');
    const temporary = isDevice ? file : `${file}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(temporary, text, isDevice ? {} : { flag: 'wx', mode });
        if (!isDevice)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, file);
    }
    catch (error) {
        if (!isDevice)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
        const failure = error instanceof Error ? (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .storageFailure */ .Ky)(error, file) : undefined;
        throw (failure ?? new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('STORAGE_FAILED', `cannot write ${file}`, { side: 'local', subject: file, cause: error }));
    }
}


/***/ }),

/***/ 1418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   lX: () => (/* binding */ extraArguments),
/* harmony export */   vj: () => (/* binding */ inputNames)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3903);
/* harmony import */ var _options_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5842);


const OPERAND_INPUTS = ['source', 'destination'];
const LATER_INPUTS = ['config'];
function inputNames() {
    return [
        ...new Set([
            'command',
            ...OPERAND_INPUTS,
            ..._options_table_js__WEBPACK_IMPORTED_MODULE_1__/* .OPTIONS */ .l.flatMap(({ input }) => (input === undefined ? [] : [input])),
            ...LATER_INPUTS,
            'extra-args',
        ]),
    ];
}
function readInputs(command, read) {
    const values = new Map();
    const mine = (0,_options_table_js__WEBPACK_IMPORTED_MODULE_1__/* .optionsOf */ .c)(command);
    for (const name of inputNames()) {
        const value = read(name)?.trim() ?? '';
        if (value === '' || name === 'command' || name === 'extra-args' || OPERAND_INPUTS.some((one) => one === name))
            continue;
        if (LATER_INPUTS.includes(name))
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('UNSUPPORTED', `the input ${name} is not built yet`, { side: 'local', hint: 'leave it out' });
        const option = mine.find(({ input }) => input === name);
        if (option === undefined && DEFAULTED.has(name))
            continue;
        if (option === undefined) {
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INPUT_INVALID', `the input ${name} means nothing to ${command}`, {
                side: 'local',
                hint: 'remove it, or use it with a command that takes it',
            });
        }
        values.set(option.name, [value]);
    }
    const lines = (name) => (read(name) ?? '')
        .split(/[,\n]/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
    return { values, operands: [...lines('source'), ...lines('destination')] };
}
function extraArguments(read) {
    return (read('extra-args') ?? '')
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
const DEFAULTED = new Set(['github-token', 'summary']);


/***/ }),

/***/ 7376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ ParsedOptions)
});

// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(3903);
;// CONCATENATED MODULE: ./build/js/frontend/options/list-text.js
function splitList(text) {
    const items = [];
    const item = /(?:[^\S\n]*"((?:[^"]|"")*)"[^\S\n]*|([^",\n]*))(?:,|\n|$)/y;
    while (item.lastIndex < text.length) {
        const match = item.exec(text);
        if (match === null)
            return undefined;
        const [, quoted, plain = ''] = match;
        const found = quoted?.replaceAll('""', '"') ?? plain.trim();
        if (found !== '')
            items.push(found);
    }
    return items;
}

// EXTERNAL MODULE: ./build/js/frontend/options/table.js + 1 modules
var table = __webpack_require__(5842);
// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(6786);
;// CONCATENATED MODULE: ./build/js/frontend/options/parsed.js




class ParsedOptions {
    command;
    #values;
    constructor(command, values) {
        this.command = command;
        this.#values = values;
        for (const option of (0,table/* optionsOf */.c)(command)) {
            const given = values.get(option.name);
            const isOff = (value) => value === '' || (option.kind === 'boolean' && value === 'false');
            if (option.later === undefined || given === undefined || given.every(isOff))
                continue;
            throw new failure/* Failure */.HR('UNSUPPORTED', `--${option.name} is not built yet (${option.later})`, {
                side: 'local',
                hint: 'leave it out: waybill ignores no option that it does not carry out',
            });
        }
    }
    has(name) {
        return this.#values.has(name);
    }
    text(name) {
        return this.#values.get(name)?.at(-1);
    }
    all(name) {
        return this.#values.get(name) ?? [];
    }
    list(name) {
        return this.all(name).flatMap((one) => {
            const items = splitList(one);
            if (items === undefined)
                throw wrong(name, one, 'a list, with "…" around an item that has quotes or commas');
            return items;
        });
    }
    flag(name) {
        return this.optionalFlag(name) ?? false;
    }
    optionalFlag(name) {
        const value = this.text(name);
        if (value === undefined || value === '')
            return undefined;
        if (/^(?:1|t|true)$/i.test(value))
            return true;
        if (/^(?:0|f|false)$/i.test(value))
            return false;
        throw wrong(name, value, 'true or false');
    }
    count(name, least, most) {
        const value = this.text(name);
        if (value === undefined || value === '')
            return undefined;
        const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
        if (Number.isNaN(number) || number < least || number > most)
            throw wrong(name, value, `a number from ${String(least)} to ${String(most)}`);
        return number;
    }
    durationMs(name) {
        const value = this.text(name);
        if (value === undefined || value === '')
            return undefined;
        if (value === '0')
            return 0;
        const parts = [...value.matchAll(/(\d+(?:\.\d+)?)(ns|us|µs|ms|s|m|h)/g)];
        if (parts.length === 0 || parts.map(([whole]) => whole).join('') !== value)
            throw wrong(name, value, 'a time such as 90s, 5m or 1h30m');
        return parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (UNIT_MS[unit ?? ''] ?? 0), 0);
    }
    bytes(name) {
        const value = this.text(name);
        if (value === undefined || value === '')
            return undefined;
        const match = /^(\d+(?:\.\d+)?)\s*(?:([kmgt])(i?)b?|b)?$/i.exec(value);
        if (match === null)
            throw wrong(name, value, 'a size such as 500MB or 4GiB');
        const step = match[3] === 'i' ? 1024 : 1000;
        return Math.round(Number(match[1]) * step ** ('kmgt'.indexOf((match[2] ?? '').toLowerCase() || ' ') + 1));
    }
}
const UNIT_MS = {
    ns: 1e-6,
    us: 1e-3,
    µs: 1e-3,
    ms: 1,
    s: 1000,
    m: 60_000,
    h: 3_600_000,
};
function wrong(name, value, wanted) {
    return new failure/* Failure */.HR('INPUT_INVALID', `--${name} takes ${wanted}, not ${(0,runtime_text/* quoteForeign */.xS)(value, 80)}`, {
        side: 'local',
        hint: 'correct the value',
    });
}


/***/ }),

/***/ 5842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ OPTIONS),
  c: () => (/* binding */ optionsOf)
});

;// CONCATENATED MODULE: ./build/js/frontend/options/refused.js
const TWO = ['copy', 'sync'];
const EXCEPT_CHECK = [
    'copy',
    'inspect',
    'list-tags',
    'list-repos',
    'delete',
    'manifest-digest',
    'tag',
    'untag',
    'serve',
    'sync',
    'login',
    'logout',
    'standalone-sign',
    'standalone-verify',
    'generate-sigstore-key',
];
const REFUSED = [
    ...later('signing', [
        'sign-by',
        'sign-by-sq-fingerprint',
        'sign-by-sigstore',
        'sign-by-sigstore-private-key',
        'sign-passphrase-file',
        'sign-identity',
    ], TWO),
    {
        name: 'sign',
        kind: 'string',
        value: 'HOW',
        help: 'sign at the destination',
        commands: TWO,
        later: 'signing',
        input: 'sign',
    },
    {
        name: 'verify',
        kind: 'string',
        value: 'HOW',
        help: 'verify at the source',
        commands: TWO,
        later: 'signing',
        input: 'verify',
    },
    {
        name: 'key',
        kind: 'string',
        value: 'KEY',
        help: 'the signing key',
        commands: TWO,
        later: 'signing',
        secret: true,
        input: 'key',
    },
    {
        name: 'passphrase',
        kind: 'string',
        value: 'TEXT',
        help: "the key's passphrase",
        commands: TWO,
        later: 'signing',
        secret: true,
        input: 'passphrase',
    },
    ...later('encryption', ['encryption-key', 'encrypt-layer', 'decryption-key'], ['copy']),
    ...later('registry settings', ['registries.d'], EXCEPT_CHECK),
    ...later('plans', ['plan', 'receipt', 'shard'], TWO, ['plan', 'receipt', 'shard']),
    ...later('sync', ['src', 'dest', 'append-suffix'], ['sync']),
    ...laterSwitches('sync', ['scoped', 'keep-going', 'fail-fast'], ['sync']),
];
function later(reason, names, commands, inputs = []) {
    return names.map((name) => ({ ...laterOption(name, reason, commands, inputs), kind: 'string', value: 'VALUE' }));
}
function laterSwitches(reason, names, commands, inputs = []) {
    return names.map((name) => ({ ...laterOption(name, reason, commands, inputs), kind: 'boolean' }));
}
function laterOption(name, reason, commands, inputs) {
    return { name, help: reason, commands, later: reason, ...(inputs.includes(name) ? { input: name } : {}) };
}

;// CONCATENATED MODULE: ./build/js/frontend/options/table.js

const IMAGE = [
    'copy',
    'inspect',
    'list-tags',
    'delete',
    'sync',
    'tag',
    'untag',
    'list-repos',
    'inventory',
    'export',
    'import',
    'check',
];
const ONE = [
    'inspect',
    'list-tags',
    'delete',
    'tag',
    'untag',
    'list-repos',
    'inventory',
    'export',
    'import',
    'check',
];
const table_TWO = ['copy', 'sync'];
const RESULT = ['copy', 'sync', 'tag', 'export', 'import'];
const OPTIONS = [
    { name: 'all', short: 'a', kind: 'boolean', help: 'carry the whole index (the default here)', commands: table_TWO },
    {
        name: 'multi-arch',
        kind: 'string',
        value: 'system|all|index-only',
        help: 'carry one platform, the whole index, or the index alone',
        commands: ['copy'],
    },
    {
        name: 'platform',
        kind: 'list',
        value: 'OS/ARCH[/VARIANT]',
        help: 'carry these platforms: the index is cut down to them',
        commands: ['copy', 'inspect', 'export'],
        input: 'platforms',
    },
    {
        name: 'sparse',
        kind: 'boolean',
        help: 'with --platform: keep the index as it is, though images of it stay behind',
        commands: ['copy'],
    },
    {
        name: 'attached',
        kind: 'string',
        value: 'all|none|TYPE[,TYPE]',
        help: 'what travels of the attached artefacts (default all)',
        commands: [...table_TWO, 'export', 'import'],
        input: 'attached',
    },
    {
        name: 'tag',
        kind: 'list',
        value: 'NAME',
        help: 'a further tag at every destination',
        commands: ['copy'],
        input: 'tags',
    },
    { name: 'preserve-digests', kind: 'boolean', help: 'fail rather than write another digest', commands: table_TWO },
    {
        name: 'remove-signatures',
        kind: 'boolean',
        help: 'leave signatures behind, and with them all that is attached',
        commands: table_TWO,
    },
    {
        name: 'create-repository',
        kind: 'boolean',
        help: 'create a missing repository at the destination, at Amazon ECR; other registries create it themselves, or never',
        commands: ['copy', 'sync'],
        input: 'create-repository',
    },
    {
        name: 'dry-run',
        kind: 'boolean',
        help: 'say what would be done, and do nothing',
        commands: ['copy', 'sync', 'tag', 'import'],
        input: 'dry-run',
    },
    {
        name: 'have',
        kind: 'list',
        value: 'FILE',
        help: 'an inventory of the far side: leave out the blobs that are there',
        commands: ['export'],
    },
    {
        name: 'split',
        kind: 'string',
        value: 'SIZE',
        help: 'write the archive in parts of this size (4G): FILE.001, FILE.002 …',
        commands: ['export'],
    },
    {
        name: 'additional-tag',
        kind: 'list',
        value: 'NAME:TAG',
        help: 'a further name inside a docker-archive',
        commands: ['copy'],
    },
    {
        name: 'format',
        short: 'f',
        kind: 'string',
        value: 'oci|v2s2',
        help: 'convert to this manifest format: OCI, or Docker schema 2',
        commands: table_TWO,
        input: 'format',
    },
    {
        name: 'dest-compress-format',
        aliases: ['compress-format'],
        kind: 'string',
        value: 'gzip|zstd',
        help: 'compress layers like this: those that are compressed in another way too',
        commands: ['copy'],
    },
    {
        name: 'dest-compress-level',
        aliases: ['compress-level'],
        kind: 'number',
        value: 'N',
        help: 'how hard: gzip 1 to 9 (default 4), zstd 1 to 20 (default 3)',
        commands: ['copy'],
    },
    {
        name: 'dest-force-compress-format',
        kind: 'boolean',
        help: 'with --dest-compress-format: nothing compressed in another way is left as it is, which is so here anyway',
        hidden: true,
        commands: ['copy'],
    },
    {
        name: 'dest-precompute-digests',
        kind: 'boolean',
        help: "every layer's digest is known before it is sent, which is so here anyway",
        hidden: true,
        commands: ['copy'],
    },
    { name: 'dest-compress', kind: 'boolean', help: 'into dir: compress layers that are not', commands: ['copy'] },
    { name: 'dest-decompress', kind: 'boolean', help: 'into dir: decompress layers', commands: ['copy'] },
    {
        name: 'dest-oci-accept-uncompressed-layers',
        kind: 'boolean',
        help: 'into oci: keep layers uncompressed that come so',
        commands: ['copy'],
    },
    {
        name: 'authfile',
        kind: 'string',
        value: 'FILE',
        help: 'the auth file to use, and no other (default REGISTRY_AUTH_FILE)',
        commands: [...IMAGE, 'login', 'logout'],
    },
    {
        name: 'compat-auth-file',
        kind: 'string',
        value: 'FILE',
        help: "an auth file in Docker's form: Docker Hub by its old name, no namespaces",
        commands: ['login', 'logout'],
    },
    { name: 'username', short: 'u', kind: 'string', value: 'USER', help: 'who logs in', commands: ['login'] },
    {
        name: 'password',
        short: 'p',
        kind: 'string',
        value: 'PASS',
        help: 'the password; --password-stdin keeps it out of the list of processes',
        secret: true,
        commands: ['login'],
    },
    { name: 'password-stdin', kind: 'boolean', help: 'read the password from standard input', commands: ['login'] },
    { name: 'get-login', kind: 'boolean', help: 'show who is logged in', commands: ['login'] },
    { name: 'all', short: 'a', kind: 'boolean', help: 'log out everywhere', commands: ['logout'] },
    { name: 'src-authfile', kind: 'string', value: 'FILE', help: 'the auth file for the source', commands: table_TWO },
    { name: 'dest-authfile', kind: 'string', value: 'FILE', help: 'the auth file for the destination', commands: table_TWO },
    {
        name: 'registries.d',
        kind: 'string',
        value: 'DIR',
        help: 'the directory of files that say where signatures are kept',
        commands: ['check'],
    },
    {
        name: 'registries-conf',
        kind: 'string',
        value: 'FILE',
        help: 'the main registries.conf; its drop-ins are read too',
        commands: 'all',
    },
    {
        name: 'registries',
        kind: 'lines',
        value: 'LINES',
        help: 'credentials, one a line: HOST[/NAMESPACE] USER PASSWORD (env:NAME reads a variable)',
        secret: true,
        commands: [...IMAGE, 'login'],
        input: 'registries',
    },
    {
        name: 'src-creds',
        aliases: ['screds'],
        kind: 'string',
        value: 'USER[:PASS]',
        help: 'credentials for the source',
        secret: true,
        commands: table_TWO,
    },
    {
        name: 'dest-creds',
        aliases: ['dcreds'],
        kind: 'list',
        value: '[HOST=]USER[:PASS]',
        help: 'credentials for the destination',
        secret: true,
        commands: table_TWO,
    },
    {
        name: 'creds',
        kind: 'string',
        value: 'USER[:PASS]',
        help: 'credentials for the registry',
        secret: true,
        commands: ONE,
    },
    {
        name: 'src-username',
        kind: 'string',
        value: 'USER',
        help: 'user name for the source',
        commands: table_TWO,
        input: 'source-username',
    },
    {
        name: 'src-password',
        kind: 'string',
        value: 'PASS',
        help: 'password for the source',
        secret: true,
        commands: table_TWO,
        input: 'source-password',
    },
    {
        name: 'dest-username',
        kind: 'list',
        value: '[HOST=]USER',
        help: 'user name for the destination',
        commands: table_TWO,
        input: 'destination-username',
    },
    {
        name: 'dest-password',
        kind: 'list',
        value: '[HOST=]PASS',
        help: 'password for the destination',
        secret: true,
        commands: table_TWO,
        input: 'destination-password',
    },
    { name: 'username', kind: 'string', value: 'USER', help: 'user name for the registry', commands: ONE },
    { name: 'password', kind: 'string', value: 'PASS', help: 'password for the registry', secret: true, commands: ONE },
    {
        name: 'src-registry-token',
        kind: 'string',
        value: 'TOKEN',
        help: 'bearer token for the source',
        secret: true,
        commands: table_TWO,
    },
    {
        name: 'dest-registry-token',
        kind: 'list',
        value: '[HOST=]TOKEN',
        help: 'bearer token for the destination',
        secret: true,
        commands: table_TWO,
    },
    {
        name: 'registry-token',
        kind: 'string',
        value: 'TOKEN',
        help: 'bearer token for the registry',
        secret: true,
        commands: ONE,
    },
    { name: 'src-no-creds', kind: 'boolean', help: 'read anonymously', commands: table_TWO },
    { name: 'dest-no-creds', kind: 'boolean', help: 'write anonymously', commands: table_TWO },
    { name: 'no-creds', kind: 'boolean', help: 'use no credentials', commands: ONE },
    {
        name: 'github-token',
        kind: 'string',
        value: 'TOKEN',
        help: 'used for ghcr.io alone',
        secret: true,
        commands: IMAGE,
        input: 'github-token',
    },
    {
        name: 'src-tls-verify',
        kind: 'optional-boolean',
        help: 'false: plain HTTP and any certificate for the source',
        commands: table_TWO,
    },
    {
        name: 'dest-tls-verify',
        kind: 'optional-boolean',
        help: 'false: plain HTTP and any certificate for the destination',
        commands: table_TWO,
    },
    {
        name: 'tls-verify',
        kind: 'optional-boolean',
        help: 'false: plain HTTP and any certificate',
        commands: [...IMAGE, 'login', 'logout'],
    },
    {
        name: 'src-cert-dir',
        kind: 'string',
        value: 'DIR',
        help: 'certificates for the source: *.crt are CAs, *.cert with *.key are shown',
        commands: table_TWO,
    },
    {
        name: 'dest-cert-dir',
        kind: 'string',
        value: 'DIR',
        help: 'certificates for the destination',
        commands: table_TWO,
    },
    {
        name: 'cert-dir',
        kind: 'string',
        value: 'DIR',
        help: 'certificates for the registry, in the place of certs.d: *.crt are CAs, *.cert with *.key are shown',
        commands: [...IMAGE, 'login'],
    },
    {
        name: 'tls-details',
        kind: 'string',
        value: 'FILE',
        help: 'least version, cipher suites and groups of TLS (containers-tls-details.yaml(5))',
        commands: 'all',
    },
    {
        name: 'retry-times',
        kind: 'number',
        value: 'N',
        help: 'further attempts after a failure that may pass (default 3)',
        commands: 'all',
        input: 'retry-times',
    },
    {
        name: 'retry-delay',
        kind: 'duration',
        value: 'TIME',
        help: 'a fixed wait between attempts (default: growing, at random)',
        commands: 'all',
    },
    { name: 'command-timeout', kind: 'duration', value: 'TIME', help: 'give up after this long', commands: 'all' },
    {
        name: 'concurrency',
        kind: 'number',
        value: 'N',
        help: 'requests in flight to one host (default 10)',
        commands: 'all',
        input: 'concurrency',
    },
    {
        name: 'image-parallel-copies',
        aliases: ['src-parallel-downloads'],
        kind: 'number',
        value: 'N',
        help: 'blobs in flight at once',
        commands: table_TWO,
    },
    {
        name: 'src-shared-blob-dir',
        kind: 'string',
        value: 'DIR',
        help: 'where the source layout keeps its blobs',
        commands: ['copy'],
    },
    {
        name: 'dest-shared-blob-dir',
        kind: 'string',
        value: 'DIR',
        help: 'where the destination layout keeps its blobs',
        commands: ['copy'],
    },
    {
        name: 'shared-blob-dir',
        kind: 'string',
        value: 'DIR',
        help: 'where the layout keeps its blobs',
        commands: ['inspect', 'delete'],
    },
    { name: 'tmpdir', kind: 'string', value: 'DIR', help: 'where temporary files go', commands: 'all' },
    {
        name: 'user-agent-prefix',
        kind: 'string',
        value: 'TEXT',
        help: 'put before our name in requests',
        commands: 'all',
    },
    {
        name: 'override-arch',
        kind: 'string',
        value: 'ARCH',
        help: 'choose this architecture from an index',
        commands: 'all',
    },
    {
        name: 'override-os',
        kind: 'string',
        value: 'OS',
        help: 'choose this operating system from an index',
        commands: 'all',
    },
    {
        name: 'override-variant',
        kind: 'string',
        value: 'VARIANT',
        help: 'choose this variant from an index',
        commands: 'all',
    },
    {
        name: 'cache',
        kind: 'string',
        value: 'job|off',
        help: "keep what is read in the job's blob store",
        commands: ['copy'],
        input: 'cache',
    },
    {
        name: 'cache-size',
        kind: 'string',
        value: 'SIZE',
        help: 'how much the store keeps (default 4GiB)',
        commands: ['copy'],
    },
    {
        name: 'limit-rate',
        kind: 'string',
        value: 'RATE',
        help: 'bytes a second that may be read from the source, and written to all destinations together: 20M, 512K',
        commands: ['copy', 'export', 'import'],
        input: 'limit-rate',
    },
    {
        name: 'src-limit-rate',
        kind: 'string',
        value: 'RATE',
        help: 'the same for reading alone',
        commands: ['copy'],
    },
    {
        name: 'dest-limit-rate',
        kind: 'string',
        value: 'RATE',
        help: 'the same for writing alone',
        commands: ['copy'],
    },
    {
        name: 'state',
        kind: 'string',
        value: 'DIR',
        help: 'where uploads under way are noted: run again after a crash, a copy goes on where it was',
        commands: ['copy'],
    },
    {
        name: 'digestfile',
        kind: 'string',
        value: 'FILE',
        help: "write the first destination's digest to FILE",
        commands: table_TWO,
    },
    { name: 'json', kind: 'boolean', help: 'print the result as JSON', commands: [...RESULT, 'check'] },
    { name: 'push', kind: 'boolean', help: 'try what writes too; nothing of it stays', commands: ['check'] },
    { name: 'result', kind: 'string', value: 'FILE', help: 'write the result as JSON to FILE', commands: RESULT },
    { name: 'quiet', short: 'q', kind: 'boolean', help: 'print nothing but errors', commands: ['copy', 'tag'] },
    { name: 'debug', kind: 'boolean', help: 'say what happens, with the causes of errors', commands: 'all' },
    {
        name: 'verbose',
        short: 'v',
        kind: 'boolean',
        help: 'as --debug; login says where it keeps the login',
        hidden: true,
        commands: 'all',
    },
    {
        name: 'inputs-from-env',
        kind: 'boolean',
        help: 'read options from WAYBILL_INPUT_<OPTION> variables',
        commands: 'all',
    },
    { name: 'dotenv', kind: 'string', value: 'FILE', help: 'write the outputs for GitLab to FILE', commands: RESULT },
    {
        name: 'summary',
        kind: 'optional-boolean',
        help: 'write the job summary (default true)',
        commands: RESULT,
        input: 'summary',
    },
    { name: 'insecure-policy', kind: 'boolean', help: 'accept anything, whatever a policy file says', commands: 'all' },
    { name: 'policy', kind: 'string', value: 'FILE', help: 'the policy file to obey', commands: 'all', input: 'policy' },
    {
        name: 'require-signed',
        kind: 'boolean',
        help: 'refuse images that no policy wants signed',
        commands: 'all',
        later: 'signing',
    },
    { name: 'raw', kind: 'boolean', help: 'print the exact bytes', commands: ['inspect'] },
    { name: 'config', kind: 'boolean', help: 'print the image config', commands: ['inspect'] },
    {
        name: 'format',
        short: 'f',
        kind: 'string',
        value: 'TEMPLATE',
        help: 'print with a Go template',
        commands: ['inspect'],
    },
    { name: 'no-tags', short: 'n', kind: 'boolean', help: 'do not list the tags', commands: ['inspect'] },
    {
        name: 'manifest-digest',
        kind: 'string',
        value: 'ALGORITHM',
        help: 'compute Digest with sha256 or sha512',
        commands: ['inspect'],
    },
    {
        name: 'listen',
        kind: 'string',
        value: 'HOST:PORT',
        help: 'where to listen (default 127.0.0.1:0, a free port)',
        commands: ['serve'],
    },
    {
        name: 'src-daemon-host',
        kind: 'string',
        value: 'HOST',
        help: 'the Docker daemon that docker-daemon: reads from (unix:///PATH, tcp://HOST:PORT with TLS, http://HOST:PORT)',
        commands: ['copy'],
    },
    {
        name: 'dest-daemon-host',
        kind: 'string',
        value: 'HOST',
        help: 'the Docker daemon that docker-daemon: writes to',
        commands: ['copy'],
    },
    {
        name: 'daemon-host',
        kind: 'string',
        value: 'HOST',
        help: 'the Docker daemon of docker-daemon:',
        commands: ['inspect', 'delete'],
    },
    ...REFUSED,
];
function optionsOf(command) {
    return OPTIONS.filter((option) => option.commands === 'all' || option.commands.includes(command));
}


/***/ }),

/***/ 2545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ policyFor)
/* harmony export */ });
async function policyFor(invocation, source) {
    if (invocation.options.flag('insecure-policy'))
        return 'insecure';
    const { checkPolicyFile } = await __webpack_require__.e(/* import() */ 847).then(__webpack_require__.bind(__webpack_require__, 3847));
    const named = invocation.options.text('policy');
    const { HOME, XDG_CONFIG_HOME, CONTAINERS_POLICY_JSON } = invocation.environment;
    const found = await checkPolicyFile({
        ...(named === undefined || named === '' ? {} : { named }),
        ...(CONTAINERS_POLICY_JSON === undefined ? {} : { fromEnvironment: CONTAINERS_POLICY_JSON }),
        ...(HOME === undefined ? {} : { home: HOME }),
        ...(XDG_CONFIG_HOME === undefined ? {} : { configHome: XDG_CONFIG_HOME }),
    }, {
        transport: source.transport,
        location: source.location,
        ...(source.image === undefined ? {} : { image: source.image }),
    });
    return found ? 'obeyed' : 'none';
}


/***/ }),

/***/ 8440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ ratesOf)
});

// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(3903);
// EXTERNAL MODULE: ./build/js/runtime/clock.js
var clock = __webpack_require__(995);
;// CONCATENATED MODULE: ./build/js/runtime/pacer.js

const BURST_MS = 100;
class Pacer {
    #bytesPerMs;
    #dueMs = Number.NEGATIVE_INFINITY;
    constructor(bytesPerSecond) {
        this.#bytesPerMs = bytesPerSecond / 1000;
    }
    take(bytes) {
        const now = (0,clock/* monotonicMs */.d)();
        this.#dueMs = Math.max(this.#dueMs, now - BURST_MS) + bytes / this.#bytesPerMs;
        return Math.max(0, this.#dueMs - now);
    }
}

;// CONCATENATED MODULE: ./build/js/frontend/rates.js


function ratesOf(options) {
    const pacer = (name) => {
        const flag = options.has(name) ? name : 'limit-rate';
        const rate = options.bytes(flag);
        if (rate === undefined)
            return undefined;
        if (rate > 0)
            return new Pacer(rate);
        throw new failure/* Failure */.HR('INPUT_INVALID', `--${flag}: nothing moves at no bytes a second`, {
            side: 'local',
            hint: 'give a rate such as 20M, or leave the flag out',
        });
    };
    const [read, write] = [pacer('src-limit-rate'), pacer('dest-limit-rate')];
    if (read === undefined && write === undefined)
        return undefined;
    return { ...(read === undefined ? {} : { read }), ...(write === undefined ? {} : { write }) };
}


/***/ }),

/***/ 3930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   io: () => (/* binding */ secretsOfRegistries),
/* harmony export */   u1: () => (/* binding */ parseRegistryLines),
/* harmony export */   uG: () => (/* binding */ registryLinesPlace)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(697);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3903);
/* harmony import */ var _runtime_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(475);



function parseRegistryLines(text, environment) {
    return text.split(/\r?\n/).flatMap((line, at) => {
        if (line.trim() === '' || line.trim().startsWith('#'))
            return [];
        const words = splitWords(line);
        const [place, user, password] = words;
        if (place === undefined || user === undefined || password === undefined || words.length !== 3) {
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('INPUT_INVALID', `registries: line ${String(at + 1)} is not HOST[/NAMESPACE] USER PASSWORD`, {
                side: 'local',
                hint: 'write three words; put a password with spaces in quotes',
            });
        }
        const slash = place.indexOf('/');
        const read = (word) => {
            if (!word.startsWith('env:'))
                return word;
            const value = environment[word.slice(4)];
            if (value !== undefined && value !== '')
                return value;
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('INPUT_INVALID', `registries: line ${String(at + 1)}: the variable ${word.slice(4, 64)} is not set`, { side: 'local', hint: 'set it in env: of this step' });
        };
        return [
            {
                registry: (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRegistry */ .l5)(slash < 0 ? place : place.slice(0, slash)),
                namespace: slash < 0 ? '' : place.slice(slash + 1).replace(/\/+$/, ''),
                credential: {
                    kind: 'basic',
                    username: read(user),
                    password: new _runtime_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(read(password)),
                    origin: `registries, line ${String(at + 1)}`,
                },
            },
        ];
    });
}
function registryLinesPlace(lines) {
    return {
        name: 'registries',
        find: async (ctx, { registry, path }) => {
            const [line] = lines
                .filter(({ namespace }) => namespace === '' || path === namespace || path.startsWith(`${namespace}/`))
                .filter((one) => one.registry === registry)
                .toSorted((a, b) => b.namespace.length - a.namespace.length);
            if (line === undefined)
                return Promise.resolve({ why: `no line of it is for ${registry}/${path}` });
            const { credential } = line;
            ctx.conceal(credential.password.reveal(), credential.username);
            return Promise.resolve({ credential });
        },
    };
}
function splitWords(line) {
    return [...line.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'|(\S+)/g)].map(([, double, single, bare]) => double?.replaceAll(/\\(.)/g, '$1') ?? single ?? bare ?? '');
}
function secretsOfRegistries(text, environment) {
    return text.split(/\r?\n/).flatMap((line) => {
        const [, user = '', ...rest] = splitWords(line);
        return rest
            .map((word) => ({ user, secret: word.startsWith('env:') ? (environment[word.slice(4)] ?? '') : word }))
            .filter(({ secret }) => secret !== '');
    });
}


/***/ }),

/***/ 9704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bu: () => (/* binding */ renderCauses),
/* harmony export */   vr: () => (/* binding */ renderError),
/* harmony export */   zt: () => (/* binding */ renderFailure)
/* harmony export */ });
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6786);

function renderFailure(failure) {
    return renderError({ code: failure.code, side: failure.side ?? 'local', message: failure.message, hint: failure.hint ?? '' }, failure.subject);
}
function renderError(error, subject) {
    const about = subject === undefined ||
        error.message.includes(subject) ||
        error.message.includes(subject.replace(/^docker:\/\//, ''))
        ? ''
        : `${subject}: `;
    const side = error.side === 'local' ? '' : ` (${error.side})`;
    const line = `error ${error.code}${side}: ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_0__/* .renderForeign */ .Vd)(`${about}${error.message}`, 1000)}`;
    return error.hint === '' ? `${line}\n` : `${line}\n  hint: ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_0__/* .renderForeign */ .Vd)(error.hint, 1000)}\n`;
}
function renderCauses(failure) {
    const lines = [];
    let cause = failure;
    for (let depth = 0; cause instanceof Error && depth < 8; depth += 1) {
        lines.push(cause.stack ?? String(cause));
        cause = cause.cause;
    }
    return `${lines.join('\ncaused by ')}\n`;
}


/***/ }),

/***/ 8818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ renderJsonResult),
/* harmony export */   renderJson: () => (/* binding */ renderJson)
/* harmony export */ });
function renderJson(value) {
    return `${escaped(JSON.stringify(value, null, 4).replaceAll(/[<>&\u2028\u2029]/g, unicodeEscape))}\n`;
}
function renderJsonResult(result) {
    return `${escaped(JSON.stringify(result, null, 2))}\n`;
}
function escaped(json) {
    return json.replaceAll(/[\u007f-\u009f]/g, unicodeEscape);
}
function unicodeEscape(letter) {
    return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
}


/***/ }),

/***/ 1676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ renderDotenv),
/* harmony export */   Y: () => (/* binding */ outputsOf)
/* harmony export */ });
/* harmony import */ var _result_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(891);

function outputsOf(result) {
    const done = result.images
        .flatMap(({ destinations }) => destinations)
        .filter(({ digest, status }) => digest !== '' && status !== 'failed');
    const byName = done.flatMap((one) => (0,_result_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .namesWithDigest */ .LO)(one).map((name) => [name.slice(0, name.lastIndexOf('@')), one.digest]));
    const single = result.images.length === 1 ? result.images[0]?.destinations[0] : undefined;
    return {
        digest: single !== undefined && single.status !== 'failed' ? single.digest : '',
        digests: Object.fromEntries(byName),
        references: [...new Set(done.map(pinned))],
        changed: done.some(({ status }) => status === 'copied'),
        status: result.status,
    };
}
function pinned({ reference, digest }) {
    return `${(0,_result_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(reference)}@${digest}`;
}
const DOTENV_BYTES = 5 * 1000;
function renderDotenv(outputs, resultFile) {
    const lines = [
        `WAYBILL_DIGEST=${outputs.digest}`,
        `WAYBILL_CHANGED=${String(outputs.changed)}`,
        `WAYBILL_STATUS=${outputs.status}`,
        `WAYBILL_RESULT=${resultFile}`,
    ];
    const references = `WAYBILL_REFERENCES=${outputs.references.join(',')}`;
    const all = `${[...lines, references].join('\n')}\n`;
    return Buffer.byteLength(all) <= DOTENV_BYTES ? all : `${lines.join('\n')}\n`;
}


/***/ }),

/***/ 891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ renderResultLines),
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   EG: () => (/* binding */ renderPlan),
/* harmony export */   LO: () => (/* binding */ namesWithDigest)
/* harmony export */ });
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6786);

function renderResultLines(result) {
    const done = result.images
        .flatMap(({ destinations }) => destinations)
        .filter(({ status }) => status !== 'failed' && status !== 'skipped');
    return done
        .flatMap(namesWithDigest)
        .map((line) => `${line}\n`)
        .join('');
}
function namesWithDigest({ reference, tags, digest }) {
    const place = placeOf(reference);
    const at = digest === '' ? '' : `@${digest}`;
    return tags.length === 0 ? [`${place}${at}`] : tags.map((tag) => `${place}:${tag}${at}`);
}
function placeOf(reference) {
    const [, transport = '', name] = /^(docker:\/\/|docker-daemon:|containers-storage:(?:\[[^\]]*\])?)(.*)$/.exec(reference) ?? [];
    if (name === undefined)
        return reference.replace(/^((?:oci|oci-archive|docker-archive):[^:]*):.*$/, '$1');
    const bare = name.split('@', 1)[0] ?? '';
    const colon = bare.lastIndexOf(':');
    const repository = colon > bare.lastIndexOf('/') ? bare.slice(0, colon) : bare;
    return transport === 'docker://' ? repository : `${transport}${repository}`;
}
function renderPlan(result) {
    const lines = result.images.flatMap(({ source, destinations }) => [
        `${source.reference}@${source.digest}${source.platforms.length === 0 ? '' : `  ${source.platforms.join(', ')}`}`,
        ...destinations.flatMap((one) => [
            `  ${VERBS[one.status]} ${namesWithDigest(one).join(', ')}`,
            ...(one.status === 'planned' ? [`    ${renderCounts(one)}`] : []),
            ...one.attached.map(({ kind, artifactType, digest }) => `    with ${kind} ${artifactType} ${digest}`),
            ...one.notes.map(({ code, text }) => `    ${code}: ${text}`),
        ]),
    ]);
    return `${lines.join('\n')}\n`;
}
const VERBS = {
    planned: 'would copy to',
    'up-to-date': 'up to date:',
    copied: 'copied to',
    skipped: 'skipped:',
    failed: 'cannot copy to',
};
function renderCounts({ bytes }) {
    const parts = [
        [bytes.transferred, 'to move'],
        [bytes.mounted, 'to mount'],
        [bytes.present, 'there already'],
    ];
    return parts.map(([count, what]) => `${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_0__/* .renderBytes */ .UP)(count)} ${what}`).join(', ');
}


/***/ }),

/***/ 8906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ exitCodeOfResult),
/* harmony export */   d: () => (/* binding */ runCommand)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _distribution_insecure_access_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1798);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(697);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3903);
/* harmony import */ var _settings_registries_route_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1061);
/* harmony import */ var _transport_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(332);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2545);
/* harmony import */ var _rates_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8440);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(29);
/* harmony import */ var _conversion_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1147);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6786);












async function runCommand(invocation, services) {
    switch (invocation.command) {
        case 'copy':
            return { kind: 'result', result: await runCopy(invocation, services) };
        case 'tag':
            return { kind: 'result', result: await runTag(invocation, services) };
        case 'inspect':
            return { kind: 'text', text: await (await __webpack_require__.e(/* import() */ 231).then(__webpack_require__.bind(__webpack_require__, 3231))).runInspect(invocation, services) };
        case 'list-tags':
            return { kind: 'text', text: await runListTags(invocation, services) };
        case 'list-repos':
            return { kind: 'text', text: await runListRepos(invocation, services) };
        case 'inventory':
            return { kind: 'text', text: await (await __webpack_require__.e(/* import() */ 887).then(__webpack_require__.bind(__webpack_require__, 4887))).runInventory(invocation, services) };
        case 'export':
            return { kind: 'result', result: await (await Promise.all(/* import() */[__webpack_require__.e(985), __webpack_require__.e(692)]).then(__webpack_require__.bind(__webpack_require__, 9692))).runExport(invocation, services) };
        case 'import':
            return { kind: 'result', result: await (await Promise.all(/* import() */[__webpack_require__.e(985), __webpack_require__.e(692)]).then(__webpack_require__.bind(__webpack_require__, 9692))).runImport(invocation, services) };
        case 'delete': {
            const { deleteImage } = await __webpack_require__.e(/* import() */ 466).then(__webpack_require__.bind(__webpack_require__, 8466));
            await deleteImage(services.ctx, one(services.endpoints(invocation.operands, '')));
            return { kind: 'text', text: '' };
        }
        case 'untag': {
            const { untagImage } = await __webpack_require__.e(/* import() */ 466).then(__webpack_require__.bind(__webpack_require__, 8466));
            await untagImage(services.ctx, one(services.endpoints(invocation.operands, '')));
            return { kind: 'text', text: '' };
        }
        case 'login':
            return { kind: 'text', text: await (await __webpack_require__.e(/* import() */ 2).then(__webpack_require__.bind(__webpack_require__, 6002))).runLogin(invocation, services) };
        case 'logout':
            return { kind: 'text', text: await (await __webpack_require__.e(/* import() */ 2).then(__webpack_require__.bind(__webpack_require__, 6002))).runLogout(invocation, services) };
        case 'check': {
            const { text, code } = await (await __webpack_require__.e(/* import() */ 412).then(__webpack_require__.bind(__webpack_require__, 8412))).runCheck(invocation, services);
            return { kind: 'text', text, ...(code === undefined ? {} : { code }) };
        }
        case 'manifest-digest':
            return { kind: 'text', text: await runManifestDigest(invocation) };
        case 'serve':
            return { kind: 'text', text: await (await __webpack_require__.e(/* import() */ 812).then(__webpack_require__.bind(__webpack_require__, 5812))).runServe(invocation, services) };
        default:
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('UNSUPPORTED', `the command ${invocation.command} is not built yet`, {
                side: 'local',
                hint: 'waybill --help lists what is',
            });
    }
}
async function runCopy(invocation, services) {
    const { options, operands, environment, calledAsSkopeo } = invocation;
    const [source] = services.endpoints(operands.slice(0, 1), 'src-');
    const destinations = services.endpoints(operands.slice(1), 'dest-');
    if (source === undefined || destinations.length === 0) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('INPUT_INVALID', 'copy takes a source and at least one destination', {
            side: 'local',
            hint: 'waybill copy --help shows examples',
        });
    }
    if (options.has('src-daemon-host') && source.reference.transport !== 'docker-daemon') {
        services.ctx.emit({
            kind: 'warning',
            text: '--src-daemon-host means nothing for this source; to slow a copy down use --limit-rate',
        });
    }
    const system = (0,_selection_js__WEBPACK_IMPORTED_MODULE_8__/* .systemPlatform */ .RR)(options, process);
    const selection = (0,_selection_js__WEBPACK_IMPORTED_MODULE_8__/* .chooseSelection */ .Qi)(options, environment, system, calledAsSkopeo);
    if (options.flag('create-repository') && destinations.every(({ reference }) => reference.image === undefined)) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('INPUT_INVALID', '--create-repository goes with a registry as destination', {
            side: 'local',
            hint: 'leave it out',
        });
    }
    const format = (0,_conversion_js__WEBPACK_IMPORTED_MODULE_9__/* .chooseFormat */ .H8)(options);
    const compression = (0,_conversion_js__WEBPACK_IMPORTED_MODULE_9__/* .chooseCompression */ .gS)(options);
    const references = destinations.map(({ reference }) => reference);
    for (const text of (0,_conversion_js__WEBPACK_IMPORTED_MODULE_9__/* .uselessLayerFlags */ .jB)(options, references))
        services.ctx.emit({ kind: 'warning', text });
    if (options.flag('dest-precompute-digests'))
        services.ctx.emit({
            kind: 'debug',
            text: '--dest-precompute-digests: no layer is sent here before its digest is known',
        });
    const parallel = options.count('image-parallel-copies', 0, 256);
    const { copy } = await __webpack_require__.e(/* import() */ 985).then(__webpack_require__.bind(__webpack_require__, 6985));
    const blobStore = await openJobStore(invocation, services);
    const journal = await openJournal(invocation);
    const rates = (0,_rates_js__WEBPACK_IMPORTED_MODULE_7__/* .ratesOf */ .j)(options);
    return copy(services.ctx, {
        source,
        destinations: mergeDestinations(destinations, options.list('tag').map(_image_index_js__WEBPACK_IMPORTED_MODULE_3__/* .parseTag */ .ED)).map(withAdditionalTags(options)),
        selection,
        attached: (0,_selection_js__WEBPACK_IMPORTED_MODULE_8__/* .chooseAttached */ .WU)(options, calledAsSkopeo),
        preserveDigests: options.flag('preserve-digests'),
        dryRun: options.flag('dry-run'),
        ...(format === undefined ? {} : { format }),
        ...(compression === undefined ? {} : { compression }),
        ...((0,_selection_js__WEBPACK_IMPORTED_MODULE_8__/* .isChosen */ .lf)(options) ? {} : { flattenTo: system }),
        policy: await (0,_policy_js__WEBPACK_IMPORTED_MODULE_11__/* .policyFor */ .K)(invocation, source.reference),
        ...(blobStore === undefined ? {} : { blobStore }),
        ...(rates === undefined ? {} : { rates }),
        ...(journal === undefined ? {} : { journal }),
        ...(parallel === undefined || parallel === 0 ? {} : { parallelBlobs: parallel }),
    });
}
function withAdditionalTags(options) {
    const names = options.list('additional-tag');
    for (const name of names) {
        if ((0,_image_index_js__WEBPACK_IMPORTED_MODULE_3__/* .parseImageName */ ["if"])(name).tag !== undefined)
            continue;
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('INPUT_INVALID', `--additional-tag takes NAME:TAG, not ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_10__/* .quoteForeign */ .xS)(name)}`, {
            side: 'local',
            hint: 'write the name with its tag',
        });
    }
    return (destination) => destination.reference.transport === 'docker-archive'
        ? { ...destination, names: [...destination.names, ...names] }
        : destination;
}
function mergeDestinations(destinations, tags) {
    const merged = new Map();
    for (const endpoint of destinations) {
        const { name } = endpoint.reference;
        const key = placeOf(endpoint.reference, merged.size);
        const known = merged.get(key);
        if (known === undefined)
            merged.set(key, { endpoint, names: [...tags] });
        else if (name !== undefined)
            known.names.push(name);
    }
    return [...merged.values()].map(({ endpoint, names }) => ({ ...endpoint, names }));
}
function placeOf(reference, at) {
    const { transport, location, name, pin, image, text } = reference;
    if ((0,_transport_index_js__WEBPACK_IMPORTED_MODULE_6__/* .transportOf */ .J)(reference).writtenWhole === true)
        return `${transport}:${location}`;
    return name === undefined || pin !== undefined || image === undefined ? `${text}#${String(at)}` : location;
}
async function openJournal({ options }) {
    const directory = options.text('state');
    if (directory === undefined || directory === '' || options.flag('dry-run'))
        return undefined;
    const { openUploadJournal } = await __webpack_require__.e(/* import() */ 786).then(__webpack_require__.bind(__webpack_require__, 7786));
    return openUploadJournal(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(directory));
}
async function openJobStore({ options, environment }, { ctx }) {
    const directory = environment['WAYBILL_CACHE_DIR'] ??
        (environment['RUNNER_TEMP'] === undefined ? undefined : node_path__WEBPACK_IMPORTED_MODULE_1__.join(environment['RUNNER_TEMP'], 'waybill'));
    const mode = options.text('cache') ?? (directory === undefined ? 'off' : 'job');
    if (mode === 'off' || mode === '')
        return undefined;
    if (mode === 'workflow')
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('UNSUPPORTED', '--cache workflow is not built yet', { side: 'local', hint: 'use --cache job' });
    if (mode !== 'job')
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('INPUT_INVALID', `--cache takes job or off, not ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_10__/* .quoteForeign */ .xS)(mode, 40)}`, {
            side: 'local',
        });
    if (directory === undefined) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('INPUT_INVALID', '--cache job needs a directory', {
            side: 'local',
            hint: 'set WAYBILL_CACHE_DIR',
        });
    }
    if (options.flag('dry-run'))
        return undefined;
    const { openBlobStore } = await __webpack_require__.e(/* import() */ 776).then(__webpack_require__.bind(__webpack_require__, 8776));
    return openBlobStore({
        directory,
        maxBytes: options.bytes('cache-size') ?? 4 * 1024 ** 3,
        onWarning: (text) => ctx.emit({ kind: 'warning', text }),
    });
}
async function runTag(invocation, services) {
    const [image] = services.endpoints(invocation.operands.slice(0, 1), '');
    const { tagImage } = await __webpack_require__.e(/* import() */ 288).then(__webpack_require__.bind(__webpack_require__, 1288));
    if (image === undefined)
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('INPUT_INVALID', 'tag takes an image and names', { side: 'local' });
    return tagImage(services.ctx, {
        image,
        names: invocation.operands.slice(1).map(_image_index_js__WEBPACK_IMPORTED_MODULE_3__/* .parseTag */ .ED),
        dryRun: invocation.options.flag('dry-run'),
    });
}
async function runListTags(invocation, services) {
    const [text = ''] = invocation.operands;
    const repository = one(services.endpoints([text], ''));
    const { image } = repository.reference;
    const { listTags } = await __webpack_require__.e(/* import() */ 466).then(__webpack_require__.bind(__webpack_require__, 8466));
    const { renderJson } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 8818));
    if (image === undefined)
        return renderJson({ Tags: await listTags(services.ctx, repository) });
    if (image.digest !== undefined || (image.tag !== undefined && !isBareRepository(text, repository.reference))) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('REFERENCE_INVALID', `a repository has neither tag nor digest: ${text}`, {
            side: 'source',
            hint: 'leave it out',
        });
    }
    return renderJson({ Repository: `${image.registry}/${image.path}`, Tags: await listTags(services.ctx, repository) });
}
function isBareRepository(text, reference) {
    return reference.name === 'latest' && !text.endsWith(':latest');
}
async function runListRepos(invocation, services) {
    const [text = ''] = invocation.operands;
    const bare = text.replace(/^docker:\/\//, '').replace(/\/+$/, '');
    const slash = bare.indexOf('/');
    const registry = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRegistry */ .l5)(slash < 0 ? bare : bare.slice(0, slash));
    const namespace = slash < 0 ? undefined : bare.slice(slash + 1);
    const { settings } = one(services.endpoints([`docker://${registry}/x`], ''));
    const insecure = (0,_settings_registries_route_js__WEBPACK_IMPORTED_MODULE_5__/* .isInsecureRegistry */ .y_)(await services.registriesConf(services.ctx), registry);
    const { listRepositories } = await __webpack_require__.e(/* import() */ 466).then(__webpack_require__.bind(__webpack_require__, 8466));
    const { renderJson } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 8818));
    const found = await listRepositories(services.ctx, {
        registry,
        registries: services.registries,
        access: (0,_distribution_insecure_access_js__WEBPACK_IMPORTED_MODULE_2__/* .accessTo */ .Y)(insecure, settings.access),
        ...(namespace === undefined ? {} : { namespace }),
    });
    return renderJson({ Registry: registry, Repositories: found });
}
const LARGEST_MANIFEST_FILE = 4 * 1024 * 1024;
async function runManifestDigest({ operands: [file = ''] }) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file).catch(() => undefined);
    if (found === undefined || !found.isFile()) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('INPUT_INVALID', `no such file: ${file}`, {
            side: 'local',
            subject: file,
            hint: 'name a file that holds a manifest',
        });
    }
    if (found.size > LARGEST_MANIFEST_FILE)
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('LIMIT_EXCEEDED', `${file} is larger than a manifest may be (4 MiB)`, {
            side: 'local',
            subject: file,
        });
    const { manifestDigest } = await __webpack_require__.e(/* import() */ 548).then(__webpack_require__.bind(__webpack_require__, 9548));
    return `${manifestDigest(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file))}\n`;
}
function one(endpoints) {
    const [first] = endpoints;
    if (first === undefined)
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('INPUT_INVALID', 'an image is missing', {
            side: 'local',
            hint: 'waybill COMMAND --help shows examples',
        });
    return first;
}
function exitCodeOfResult(result) {
    const errors = result.images.flatMap(({ destinations }) => destinations.flatMap(({ error }) => (error === undefined ? [] : [error.code])));
    const [first] = errors;
    if (first === undefined)
        return 0;
    return errors.includes('CANCELLED') || result.status === 'failed' ? (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .exitCodeOf */ .FO)(worst(errors, first)) : 3;
}
function worst(errors, first) {
    return errors.includes('CANCELLED') ? 'CANCELLED' : first;
}


/***/ }),

/***/ 7090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JF: () => (/* binding */ masksOf),
/* harmony export */   dg: () => (/* binding */ registerSecrets),
/* harmony export */   rd: () => (/* binding */ redactResult)
/* harmony export */ });
/* harmony import */ var _registry_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3930);
/* harmony import */ var _options_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5842);


function registerSecrets(redactor, values, environment) {
    const pairs = _options_table_js__WEBPACK_IMPORTED_MODULE_1__/* .OPTIONS */ .l.flatMap(({ name, kind, secret }) => secret !== true
        ? []
        : (values.get(name) ?? []).flatMap((value) => kind === 'lines' ? (0,_registry_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .secretsOfRegistries */ .io)(value, environment) : pairsOf(value)));
    for (const { user, secret } of pairs)
        redactor.add(secret, user);
    return [...new Set(pairs.flatMap(masksOf))];
}
function masksOf({ user, secret }) {
    if (secret === '')
        return [];
    const pair = user === undefined ? [] : [Buffer.from(`${user}:${secret}`).toString('base64')];
    return [...new Set([secret, encodeURIComponent(secret), ...pair])];
}
function redactResult(redactor, result) {
    const redact = (_key, value) => typeof value === 'string' ? redactor.redact(value) : value;
    return JSON.parse(JSON.stringify(result), redact);
}
const ANY_USER = 'x-access-token';
function pairsOf(value) {
    const whole = value.trim();
    if (whole === '')
        return [];
    return [...new Set([whole, whole.replace(/^[^=:\s]+=/, '')])].flatMap((one) => {
        const colon = one.includes('\n') ? -1 : one.indexOf(':');
        const asIs = { user: ANY_USER, secret: one };
        return colon < 0 ? [asIs] : [asIs, { user: one.slice(0, colon), secret: one.slice(colon + 1) }];
    });
}


/***/ }),

/***/ 29:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qi: () => (/* binding */ chooseSelection),
/* harmony export */   RR: () => (/* binding */ systemPlatform),
/* harmony export */   WU: () => (/* binding */ chooseAttached),
/* harmony export */   lf: () => (/* binding */ isChosen)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(697);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6786);



function systemPlatform(options, machine) {
    const systems = { win32: 'windows', darwin: 'darwin' };
    const architectures = { x64: 'amd64', ia32: '386' };
    const os = options.text('override-os') ?? systems[machine.platform] ?? 'linux';
    const architecture = options.text('override-arch') ?? architectures[machine.arch] ?? machine.arch;
    const variant = options.text('override-variant');
    return (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .FL)([os, architecture, ...(variant === undefined || variant === '' ? [] : [variant])].join('/'));
}
function chooseSelection(options, environment, system, calledAsSkopeo) {
    const platforms = options.list('platform').map(_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .FL);
    const mode = options.text('multi-arch');
    const conflict = (text) => new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('INPUT_INVALID', text, { side: 'local', hint: 'choose one of them' });
    if (options.flag('all') && mode !== undefined)
        throw conflict('--all and --multi-arch exclude each other');
    if (platforms.length > 0 && (options.flag('all') || mode !== undefined))
        throw conflict('--platform goes with neither --all nor --multi-arch');
    if (options.flag('sparse') && platforms.length === 0) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('INPUT_INVALID', '--sparse goes with --platform', {
            side: 'local',
            hint: 'say which platforms are to be carried',
        });
    }
    if (platforms.length > 0)
        return { kind: 'some', platforms, sparse: options.flag('sparse') };
    if (mode === 'all' || options.flag('all'))
        return { kind: 'all' };
    if (mode === 'index-only')
        return { kind: 'index-only' };
    if (mode === 'system')
        return { kind: 'one', platform: system };
    if (mode !== undefined && mode !== '')
        throw conflict(`--multi-arch takes system, all or index-only, not ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForeign */ .xS)(mode, 40)}`);
    const overridden = ['override-arch', 'override-os', 'override-variant'].some((name) => options.has(name));
    const one = overridden || calledAsSkopeo || environment['WAYBILL_MULTI_ARCH'] === 'system';
    return one ? { kind: 'one', platform: system } : { kind: 'all' };
}
function isChosen(options) {
    return options.flag('all') || (options.text('multi-arch') ?? '') !== '' || options.list('platform').length > 0;
}
function chooseAttached(options, calledAsSkopeo) {
    const text = options.text('attached');
    const unsigned = options.flag('remove-signatures');
    if (text === undefined || text === '')
        return calledAsSkopeo || unsigned ? 'none' : 'all';
    if (unsigned && text !== 'none') {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('UNSUPPORTED', '--remove-signatures with --attached is not built yet', {
            side: 'local',
            hint: 'name the types that are to travel with --attached, or leave everything behind with --attached none',
        });
    }
    if (text === 'all' || text === 'none')
        return text;
    return options.list('attached');
}


/***/ }),

/***/ 1151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ conduct)
});

// EXTERNAL MODULE: ./build/js/distribution/body.js
var distribution_body = __webpack_require__(3217);
;// CONCATENATED MODULE: ./build/js/distribution/scopes.js
const LONGEST = 1024;
function repositoryScope(path, actions) {
    return new Map([[`repository:${path}`, new Set(actions.split(','))]]);
}
const CATALOG_SCOPE = new Map([['registry:catalog', new Set(['*'])]]);
function parseScopes(text) {
    const scopes = new Map();
    if (text === undefined || text.length > LONGEST)
        return scopes;
    for (const one of text.split(/\s+/)) {
        const colon = one.lastIndexOf(':');
        const first = one.indexOf(':');
        if (first <= 0 || colon <= first)
            continue;
        const actions = one
            .slice(colon + 1)
            .split(',')
            .filter((action) => action !== '');
        if (actions.length > 0)
            scopes.set(one.slice(0, colon), new Set(actions));
    }
    return scopes;
}
function joinScopes(...all) {
    const joined = new Map();
    for (const scopes of all) {
        for (const [resource, actions] of scopes) {
            const known = joined.get(resource);
            if (known === undefined)
                joined.set(resource, new Set(actions));
            else
                for (const action of actions)
                    known.add(action);
        }
    }
    return joined;
}
function coversScopes(held, wanted) {
    for (const [resource, actions] of wanted) {
        const given = held.get(resource);
        if (given === undefined)
            return false;
        if (given.has('*'))
            continue;
        for (const action of actions)
            if (!given.has(action))
                return false;
    }
    return true;
}
function isSameScopes(a, b) {
    return (a.size === b.size &&
        [...a].every(([resource, actions]) => {
            const others = b.get(resource);
            return others?.size === actions.size && [...actions].every((action) => others.has(action));
        }));
}
function renderScopes(scopes) {
    return [...scopes].map(([resource, actions]) => `${resource}:${[...actions].join(',')}`);
}

// EXTERNAL MODULE: ./build/js/image/index.js + 10 modules
var js_image = __webpack_require__(697);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var runtime_failure = __webpack_require__(3903);
// EXTERNAL MODULE: ./build/js/distribution/wire.js
var wire = __webpack_require__(8268);
;// CONCATENATED MODULE: ./build/js/distribution/paging.js



const PAGE_ENTRIES = 1000;
async function* readPages(ctx, ask, start) {
    const { about } = start;
    const seen = new Set();
    let target = start.path;
    while (target !== undefined) {
        if (seen.has(target) || seen.size >= ctx.limits.pages) {
            throw new runtime_failure/* Failure */.HR('LIMIT_EXCEEDED', `${about.subject}: the list does not end after ${String(seen.size)} pages`, {
                subject: about.subject,
                facts: { limit: ctx.limits.pages, pages: seen.size },
                hint: 'the registry links its pages in circles, or there are more than any list should have',
            });
        }
        seen.add(target);
        const path = target;
        const { page, next } = await ask(ctx, {
            method: 'GET',
            target: path,
            about,
            ...(start.accepts === undefined ? {} : { accepts: start.accepts }),
            ...(start.headers === undefined ? {} : { headers: start.headers }),
        }, async (answer) => ({
            page: {
                status: answer.status,
                contentType: ((0,wire/* headerOf */.r)(answer, 'content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '',
                bytes: await (0,distribution_body/* readBody */.x8)(answer, ctx.limits.pageBytes, `a page of ${about.subject}`),
            },
            next: nextPath(answer, about),
        }));
        yield page;
        target = next;
    }
}
function parseNames(page, key, about) {
    const value = parseJson(page.bytes);
    const names = typeof value === 'object' && value !== null ? value[key] : false;
    if (names === null || names === undefined)
        return [];
    if (Array.isArray(names))
        return names.filter((name) => typeof name === 'string');
    const what = page.contentType === 'text/html' || page.bytes.toString('latin1', 0, 200).trimStart().startsWith('<');
    throw new runtime_failure/* Failure */.HR('SERVER_ERROR', `${about.subject}: the answer is ${what ? 'an HTML page' : 'not JSON'}, not a list`, {
        subject: about.subject,
        hint: 'check that this host is a registry, and not its web page or a login in front of it',
    });
}
function parseJson(bytes) {
    try {
        return JSON.parse(new TextDecoder().decode(bytes));
    }
    catch {
        return undefined;
    }
}
function nextPath(answer, about) {
    const header = answer.headers['link'];
    const links = (typeof header === 'string' ? [header] : (header ?? [])).flatMap((value) => parseLinks(value));
    const link = links.find(({ rel }) => rel === 'next');
    if (link === undefined)
        return undefined;
    const next = URL.canParse(link.url, answer.url.href) ? new URL(link.url, answer.url.href) : undefined;
    if (next?.hostname === answer.url.hostname && next.pathname.startsWith('/v2/'))
        return `${next.pathname.slice('/v2/'.length)}${next.search}`;
    throw new runtime_failure/* Failure */.HR('SERVER_ERROR', `${about.subject}: the next page is said to be on another host or path`, {
        subject: about.subject,
        facts: { host: answer.url.host },
    });
}
function parseLinks(header) {
    const links = header.matchAll(/<([^<>]*)>((?:\s*;\s*[^\s=;,]+\s*=\s*(?:"[^"]*"|[^\s";,]*))*)/g);
    return [...links].map(([, url = '', parameters = '']) => ({
        url,
        rel: (/;\s*rel\s*=\s*(?:"([^"]*)"|([^\s";,]*))/i.exec(parameters)?.slice(1).find(Boolean) ?? '').toLowerCase(),
    }));
}

;// CONCATENATED MODULE: ./build/js/distribution/tags.js



async function* listTags(ctx, room) {
    const about = room.about('tags', undefined, false);
    for await (const name of readNames(ctx, room.call, `${room.repository.path}/tags/list`, 'tags', about)) {
        if ((0,js_image/* isTag */.dz)(name))
            yield name;
    }
}
async function* readNames(ctx, ask, path, key, about) {
    let count = 0;
    let start = `${path}?n=${String(PAGE_ENTRIES)}`;
    for (let isDone = false; !isDone;) {
        isDone = true;
        for await (const page of readPages(ctx, ask, { path: start, about, accepts: start === path ? [] : [400] })) {
            if (page.status === 400) {
                start = path;
                isDone = false;
                break;
            }
            for (const name of parseNames(page, key, about)) {
                count += 1;
                if (count > ctx.limits.tags)
                    throw tooMany(about, ctx.limits.tags);
                yield name;
            }
        }
    }
}
function tooMany(about, most) {
    return new runtime_failure/* Failure */.HR('LIMIT_EXCEEDED', `${about.subject}: more than ${String(most)} names`, {
        subject: about.subject,
        facts: { limit: most },
        hint: 'the registry lists more names than any repository should have',
    });
}

;// CONCATENATED MODULE: ./build/js/distribution/catalog.js



function createHostClient(registry, access) {
    const applicant = {
        repository: { registry: registry.name, path: '' },
        access,
        needed: CATALOG_SCOPE,
        alsoPull: new Map(),
    };
    const about = { what: 'catalog', subject: registry.name, writes: false };
    return {
        registry: registry.name,
        verify: (ctx) => registry.call(ctx, { ...applicant, needed: new Map() }, { method: 'GET', target: '', about: { what: 'login', subject: registry.name, writes: false } }, (answer) => (0,distribution_body/* discardBody */.LL)(answer, ctx.limits.errorBodyBytes)),
        catalog: (ctx) => readNames(ctx, (inner, call, read) => registry.call(inner, applicant, call, read), '_catalog', 'repositories', about),
    };
}

;// CONCATENATED MODULE: ./build/js/distribution/blobs.js



function hasBlob(ctx, room, digest) {
    return room.call(ctx, { method: 'HEAD', target: pathOf(room, digest), about: room.about('blob', digest, false), accepts: [404] }, async (answer) => {
        await (0,distribution_body/* discardBody */.LL)(answer, ctx.limits.errorBodyBytes);
        return answer.status !== 404;
    });
}
async function openBlob(ctx, room, wanted, from) {
    const opened = await getBlob(ctx, room, wanted, from);
    if (opened !== 'not that range')
        return opened;
    const whole = from === 0 ? opened : await getBlob(ctx, room, wanted, 0);
    if (whole !== 'not that range')
        return whole;
    const { subject } = room.about('blob', wanted.digest, false);
    throw new runtime_failure/* Failure */.HR('SERVER_ERROR', `${subject}: the registry sends a part where the whole was asked for`, { subject });
}
function getBlob(ctx, room, wanted, from) {
    return room.call(ctx, {
        method: 'GET',
        target: pathOf(room, wanted.digest),
        about: room.about('blob', wanted.digest, false),
        lane: 'read',
        accepts: [416],
        ...(from > 0 ? { headers: { range: `bytes=${String(from)}-` } } : {}),
    }, async (answer) => {
        const isPart = answer.status === 206;
        if (answer.status !== 416 && !isPart)
            return { stream: answer.body, offset: 0 };
        if (isPart && from > 0 && firstByteOf(answer) === from)
            return { stream: answer.body, offset: from };
        if (isPart)
            answer.body.destroy();
        else
            await (0,distribution_body/* discardBody */.LL)(answer, ctx.limits.errorBodyBytes);
        return 'not that range';
    });
}
function firstByteOf(answer) {
    const range = /^bytes (\d+)-\d+\/(?:\d+|\*)$/.exec((0,wire/* headerOf */.r)(answer, 'content-range')?.trim() ?? '');
    return range?.[1] === undefined ? undefined : Number(range[1]);
}
function pathOf(room, digest) {
    return `${room.repository.path}/blobs/${digest}`;
}

// EXTERNAL MODULE: ./build/js/distribution/errors.js + 1 modules
var errors = __webpack_require__(2133);
;// CONCATENATED MODULE: ./build/js/distribution/manifests.js





const ACCEPT = { accept: js_image/* MANIFEST_TYPES */._P.join(', ') };
const TELLING_TYPES = new Set([...js_image/* MANIFEST_TYPES */._P, js_image/* DOCKER_SCHEMA1 */.kj, js_image/* DOCKER_SCHEMA1_SIGNED */.n$]);
function getManifest(ctx, room, name) {
    const about = room.about('manifest', name, false);
    return room.call(ctx, { method: 'GET', target: manifests_pathOf(room, name), headers: ACCEPT, about }, async (answer) => {
        const bytes = await (0,distribution_body/* readBody */.x8)(answer, ctx.limits.manifestBytes, `the manifest ${about.subject}`);
        const told = toldDigest(answer);
        try {
            if ((0,js_image/* isDigest */.Bc)(name))
                (0,js_image/* verifyBytes */.RV)(bytes, { digest: name });
            if (told !== undefined && told !== name)
                (0,js_image/* verifyBytes */.RV)(bytes, { digest: told });
            const mediaType = toldMediaType(answer) ?? (0,js_image/* guessMediaType */.g4)(bytes);
            const digest = (0,js_image/* isDigest */.Bc)(name) ? name : (told ?? (0,js_image/* digestOf */.ol)(bytes));
            return { bytes, descriptor: { mediaType, digest, size: bytes.byteLength } };
        }
        catch (error) {
            throw error instanceof runtime_failure/* Failure */.HR ? error.with({ subject: about.subject }) : error;
        }
    });
}
async function headManifest(ctx, room, name) {
    const found = await room.call(ctx, {
        method: 'HEAD',
        target: manifests_pathOf(room, name),
        headers: ACCEPT,
        about: room.about('manifest', name, false),
        accepts: [404, 405, 501],
    }, async (answer) => {
        await (0,distribution_body/* discardBody */.LL)(answer, ctx.limits.errorBodyBytes);
        if (answer.status === 404)
            return 'absent';
        const digest = (0,js_image/* isDigest */.Bc)(name) ? name : toldDigest(answer);
        const mediaType = toldMediaType(answer);
        const size = Number((0,wire/* headerOf */.r)(answer, 'content-length') ?? Number.NaN);
        const isClear = answer.status === 200 && Number.isSafeInteger(size) && size > 0;
        return isClear && digest !== undefined && mediaType !== undefined ? { mediaType, digest, size } : 'unclear';
    });
    if (found === 'absent')
        return undefined;
    if (found !== 'unclear')
        return found;
    try {
        return (await getManifest(ctx, room, name)).descriptor;
    }
    catch (error) {
        if (error instanceof runtime_failure/* Failure */.HR && (error.code === 'MANIFEST_UNKNOWN' || error.code === 'REPOSITORY_UNKNOWN'))
            return undefined;
        throw error;
    }
}
function putManifest(ctx, room, name, document) {
    const about = room.about('new manifest', name, true);
    const { bytes, descriptor } = document;
    return room.call(ctx, {
        method: 'PUT',
        target: manifests_pathOf(room, name),
        headers: { 'content-type': descriptor.mediaType },
        body: bytes,
        about,
    }, async (answer) => {
        await (0,distribution_body/* discardBody */.LL)(answer, ctx.limits.errorBodyBytes);
        const told = toldDigest(answer);
        if (told !== undefined && told !== descriptor.digest) {
            const own = (0,js_image/* digestOf */.ol)(bytes, (0,js_image/* algorithmOf */.Hy)(told));
            if (own !== told) {
                throw new runtime_failure/* Failure */.HR('DIGEST_MISMATCH', `${about.subject} was stored as ${told}, but was sent as ${own}`, {
                    subject: about.subject,
                    facts: { expected: own, found: told },
                    hint: 'the registry, or something between here and it, changes manifests',
                });
            }
        }
        return { subjectRecorded: (0,wire/* headerOf */.r)(answer, 'oci-subject') !== undefined };
    });
}
function deleteManifest(ctx, room, digest) {
    return remove(ctx, room, digest, 'the registry must allow deletion (REGISTRY_STORAGE_DELETE_ENABLED=true in Docker’s)');
}
async function deleteTag(ctx, room, tag) {
    const { subject } = room.about('manifest', tag, true);
    const hint = 'delete the image by its digest, which removes all its tags';
    try {
        await remove(ctx, room, tag, hint);
    }
    catch (error) {
        const code = error instanceof runtime_failure/* Failure */.HR ? error.facts['registryCode'] : undefined;
        if (!(error instanceof runtime_failure/* Failure */.HR) || (code !== 'DIGEST_INVALID' && error.facts['status'] !== 400))
            throw error;
        throw new runtime_failure/* Failure */.HR('UNSUPPORTED', `${subject}: this registry cannot remove a single tag`, {
            hint,
            facts: error.facts,
            cause: error,
            subject,
        });
    }
}
async function remove(ctx, room, name, hint) {
    const about = room.about('manifest', name, true);
    try {
        await room.call(ctx, { method: 'DELETE', target: manifests_pathOf(room, name), about, accepts: [404] }, async (answer, attempt) => {
            const bytes = await (0,distribution_body/* readBody */.x8)(answer, ctx.limits.errorBodyBytes, 'the answer');
            if (answer.status !== 404 || attempt > 1)
                return;
            throw (0,errors/* answerFailure */.Rp)(about, {
                status: answer.status,
                host: answer.url.host,
                body: bytes,
                retryAfter: undefined,
                credentialOrigin: undefined,
            });
        });
    }
    catch (error) {
        if (!(error instanceof runtime_failure/* Failure */.HR) || error.code !== 'UNSUPPORTED')
            throw error;
        const { message, facts } = error;
        throw new runtime_failure/* Failure */.HR('UNSUPPORTED', message, {
            hint: error.hint ?? hint,
            facts,
            cause: error,
            subject: about.subject,
        });
    }
}
function manifests_pathOf(room, name) {
    return `${room.repository.path}/manifests/${name}`;
}
function toldDigest(answer) {
    const text = (0,wire/* headerOf */.r)(answer, 'docker-content-digest')?.trim();
    return text !== undefined && (0,js_image/* isDigest */.Bc)(text) ? text : undefined;
}
function toldMediaType(answer) {
    const type = ((0,wire/* headerOf */.r)(answer, 'content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
    return TELLING_TYPES.has(type) ? type : undefined;
}

;// CONCATENATED MODULE: ./build/js/distribution/referrers.js



const NO_API = [400, 404, 405, 501];
async function listReferrers(ctx, room, subject) {
    const about = room.about('referrers', subject, false);
    const found = [];
    const path = `${room.repository.path}/referrers/${subject}`;
    for await (const page of readPages(ctx, room.call, {
        path,
        about,
        accepts: NO_API,
        headers: { accept: js_image/* OCI_INDEX */.$p },
    })) {
        if (NO_API.includes(page.status))
            return undefined;
        const descriptors = parseReferrers(page, about.subject);
        if (descriptors === undefined)
            return undefined;
        found.push(...descriptors);
        if (found.length > ctx.limits.graphNodes) {
            throw new runtime_failure/* Failure */.HR('LIMIT_EXCEEDED', `${about.subject} has more than ${String(ctx.limits.graphNodes)} referrers`, {
                subject: about.subject,
                facts: { limit: ctx.limits.graphNodes },
            });
        }
    }
    return found;
}
function parseReferrers(page, subject) {
    const value = parseJson(page.bytes);
    const claims = (0,js_image/* isIndexType */.$U)(page.contentType);
    const manifests = typeof value === 'object' && value !== null && 'manifests' in value ? value.manifests : undefined;
    if (Array.isArray(manifests))
        return manifests.map((one, at) => (0,js_image/* parseDescriptor */.BA)(one, `manifests[${String(at)}]`));
    const isEmpty = typeof value === 'object' && value !== null && (manifests === null || Object.keys(value).length === 0);
    if (claims && isEmpty)
        return [];
    if (!claims)
        return undefined;
    throw new runtime_failure/* Failure */.HR('MANIFEST_INVALID', `the list of referrers of ${subject} is no index`, {
        subject,
        hint: 'the registry is broken here: report it to those who run it',
    });
}

// EXTERNAL MODULE: ./build/js/distribution/addresses.js
var addresses = __webpack_require__(7733);
;// CONCATENATED MODULE: ./build/js/distribution/redirects.js



const REDIRECTS = new Set([301, 302, 303, 307, 308]);
async function followRedirects(start, { most, mayGoInside }, send, discard) {
    let url = start;
    let isOwnOrigin = true;
    for (let followed = 0;; followed += 1) {
        const answer = await send(url, isOwnOrigin);
        const location = (0,wire/* headerOf */.r)(answer, 'location');
        if (!REDIRECTS.has(answer.status) || location === undefined)
            return answer;
        await discard(answer);
        if (followed >= most) {
            throw new runtime_failure/* Failure */.HR('LIMIT_EXCEEDED', `${start.host} redirects more than ${String(most)} times`, {
                facts: { limit: most, host: start.host },
                hint: 'the server, or a proxy in front of it, redirects in circles',
            });
        }
        const next = resolveLocation(location, url);
        if (!mayGoInside)
            refuseInside(next, start);
        isOwnOrigin &&= next.origin === start.origin;
        url = next;
    }
}
function refuseInside(target, registry) {
    if (!(0,addresses/* isForbiddenTarget */.fg)(target.hostname, registry.hostname))
        return;
    throw new runtime_failure/* Failure */.HR('UNSUPPORTED', `${registry.host} leads to an internal address: ${target.host}`, {
        facts: { host: registry.host },
        hint: "the registry's own address setting has to be corrected",
    });
}
function resolveLocation(location, asked) {
    const next = URL.canParse(location, asked.href) ? new URL(location, asked.href) : undefined;
    if (next === undefined || (next.protocol !== 'https:' && next.protocol !== 'http:')) {
        throw new runtime_failure/* Failure */.HR('SERVER_ERROR', `${asked.host} names a location that is no HTTP address`, {
            facts: { host: asked.host },
        });
    }
    if (asked.protocol === 'https:' && next.protocol === 'http:') {
        throw new runtime_failure/* Failure */.HR('UNSUPPORTED', `${asked.host} leads from HTTPS to plain HTTP at ${next.host}`, {
            facts: { host: asked.host },
            hint: 'behind a proxy, the registry must be told that it is reached by HTTPS (X-Forwarded-Proto, or its own address setting)',
        });
    }
    next.username = '';
    next.password = '';
    next.hash = '';
    return next;
}

;// CONCATENATED MODULE: ./build/js/distribution/upload-requests.js





const COMMIT_BYTES_PER_MS = 20_000;
const CONTENT = 'application/octet-stream';
const LATE_ANSWER_MS = 1_000;
async function postUpload(ctx, room, mount) {
    const query = mount === undefined ? '' : `?mount=${encodeURIComponent(mount.digest)}&from=${encodeURIComponent(mount.from)}`;
    const opened = await room.call(ctx, {
        method: 'POST',
        target: `${room.repository.path}/blobs/uploads/${query}`,
        headers: { 'content-length': '0' },
        about: room.about('upload', undefined, true),
        lingerMs: LATE_ANSWER_MS,
    }, async (answer) => {
        await (0,distribution_body/* discardBody */.LL)(answer, ctx.limits.errorBodyBytes);
        return mount !== undefined && answer.status === 201 ? 'mounted' : locationOf(answer, room);
    });
    if (ctx.signal.aborted && opened !== 'mounted')
        await deleteUpload({ ...ctx, signal: AbortSignal.timeout(LATE_ANSWER_MS) }, room, opened);
    ctx.signal.throwIfAborted();
    return opened;
}
async function putWhole(ctx, room, session, expected, open) {
    await room.call(ctx, {
        method: 'PUT',
        target: withDigest(sessionUrl(session, room), expected.digest),
        headers: { 'content-type': CONTENT, 'content-length': String(expected.size) },
        lane: 'write',
        openBody: () => openAt(ctx, open, 0),
        about: room.about('open upload', expected.digest, true),
        extraMs: commitMs(expected),
    }, (answer) => checkStored(ctx, answer, expected));
}
function patchRest(ctx, room, session, expected, open, from) {
    const range = from === 0 ? {} : { 'content-range': `${String(from)}-${String(expected.size - 1)}` };
    return room.call(ctx, {
        method: 'PATCH',
        target: sessionUrl(session, room),
        headers: { 'content-type': CONTENT, 'content-length': String(expected.size - from), ...range },
        lane: 'write',
        openBody: () => openAt(ctx, open, from),
        about: room.about('open upload', expected.digest, true),
        extraMs: commitMs(expected),
    }, async (answer) => {
        await (0,distribution_body/* discardBody */.LL)(answer, ctx.limits.errorBodyBytes);
        return locationOf(answer, room);
    });
}
async function putEnd(ctx, room, session, expected) {
    await room.call(ctx, {
        method: 'PUT',
        target: withDigest(sessionUrl(session, room), expected.digest),
        headers: { 'content-type': CONTENT, 'content-length': '0' },
        about: room.about('open upload', expected.digest, true),
        extraMs: commitMs(expected),
    }, (answer) => checkStored(ctx, answer, expected));
}
async function getProgress(ctx, room, session) {
    try {
        return await room.call(ctx, {
            method: 'GET',
            target: sessionUrl(session, room),
            about: room.about('open upload', undefined, true),
            accepts: [400, 404, 405, 416],
        }, async (answer) => {
            await (0,distribution_body/* discardBody */.LL)(answer, ctx.limits.errorBodyBytes);
            if (answer.status >= 400)
                return undefined;
            const last = /^(?:bytes=)?0-(\d+)$/.exec((0,wire/* headerOf */.r)(answer, 'range')?.trim() ?? '')?.[1];
            if (last === undefined)
                return undefined;
            const moved = (0,wire/* headerOf */.r)(answer, 'location');
            const bytes = last === '0' ? 0 : Number(last) + 1;
            return { session: moved === undefined ? session : locationOf(answer, room), bytes };
        });
    }
    catch (error) {
        ctx.signal.throwIfAborted();
        if (error instanceof runtime_failure/* Failure */.HR)
            return undefined;
        throw error;
    }
}
async function deleteUpload(ctx, room, session) {
    try {
        await room.call(ctx, { method: 'DELETE', target: sessionUrl(session, room), about: room.about('open upload', undefined, true) }, (answer) => (0,distribution_body/* discardBody */.LL)(answer, ctx.limits.errorBodyBytes));
    }
    catch (error) {
        ctx.emit({ kind: 'debug', text: `an upload stays open: ${error instanceof Error ? error.message : 'unknown'}` });
    }
}
async function openAt(ctx, open, from) {
    const { stream, offset } = await open(ctx.signal, from);
    if (offset === from)
        return stream;
    stream.destroy();
    throw new runtime_failure/* Failure */.HR('INTERNAL', 'the source of an upload did not begin where it was asked to', { side: 'local' });
}
function commitMs(expected) {
    return Math.ceil(expected.size / COMMIT_BYTES_PER_MS);
}
async function checkStored(ctx, answer, expected) {
    await (0,distribution_body/* discardBody */.LL)(answer, ctx.limits.errorBodyBytes);
    const told = (0,wire/* headerOf */.r)(answer, 'docker-content-digest')?.trim();
    if (told === undefined || !(0,js_image/* isDigest */.Bc)(told) || told === expected.digest)
        return;
    if (told.split(':')[0] !== expected.digest.split(':')[0])
        return;
    throw new runtime_failure/* Failure */.HR('DIGEST_MISMATCH', `the registry stored ${told}, but ${expected.digest} was sent`, {
        facts: { expected: expected.digest, found: told },
        hint: 'something between here and the registry changes what is sent',
    });
}
function withDigest(location, digest) {
    const url = new URL(location);
    url.search = `${url.search === '' ? '?' : `${url.search}&`}digest=${encodeURIComponent(digest)}`;
    return url;
}
function locationOf(answer, room) {
    const text = (0,wire/* headerOf */.r)(answer, 'location');
    if (text === undefined || text === '') {
        throw new runtime_failure/* Failure */.HR('SERVER_ERROR', `${answer.url.host} opened an upload without saying where`, {
            subject: room.about('upload', undefined, true).subject,
            facts: { status: answer.status },
        });
    }
    return { location: checked(resolveLocation(text, answer.url), room).href };
}
function sessionUrl(session, room) {
    return checked(resolveLocation(session.location, room.registry.base), room);
}
function checked(location, room) {
    refuseInside(location, room.registry.base);
    return location;
}

// EXTERNAL MODULE: ./build/js/runtime/backoff.js
var backoff = __webpack_require__(1513);
;// CONCATENATED MODULE: ./build/js/distribution/retry.js


const BASE_MS = 500;
const TIMES_LATER = 5;
const LAST_GROWTH = 4;
async function withRetries(ctx, gate, attempt, onlyWhenLater = false) {
    const { limits, signal } = ctx;
    const budget = new RetryBudget(limits);
    for (let number = 1;; number += 1) {
        try {
            return await attempt(number);
        }
        catch (error) {
            if (error instanceof Spent)
                throw error.cause;
            signal.throwIfAborted();
            if (!(error instanceof runtime_failure/* Failure */.HR) || !error.transient || error.side !== undefined)
                throw error;
            const asked = honour(ctx, gate, error);
            if (onlyWhenLater && error.code !== 'RATE_LIMITED')
                throw error;
            const own = budget.spend(error);
            if (own === undefined)
                throw error;
            const waitMs = Math.max(own, asked ?? 0);
            ctx.emit({ kind: 'retry', host: gate.host, attempt: number, waitMs, reason: error.message });
            await (0,backoff/* sleep */.yy)(waitMs, signal);
        }
    }
}
class RetryBudget {
    #limits;
    #faults = 0;
    #refusals = 0;
    constructor(limits) {
        this.#limits = limits;
    }
    spend(failure) {
        const { retries, retryDelayMs, retryCapMs } = this.#limits;
        const isRefusal = failure.code === 'RATE_LIMITED';
        if (isRefusal)
            this.#refusals += 1;
        else
            this.#faults += 1;
        if (this.#faults > retries || this.#refusals > retries * TIMES_LATER)
            return undefined;
        const saysWhen = failure.facts['retryAfterMs'] !== undefined;
        const grown = saysWhen ? 1 : isRefusal ? Math.min(this.#refusals, LAST_GROWTH) : this.#faults;
        return retryDelayMs ?? (0,backoff/* backoffMs */.jo)(grown, BASE_MS, retryCapMs);
    }
    renew() {
        this.#faults = 0;
        this.#refusals = 0;
    }
}
async function withOwnRetries(work) {
    try {
        return await work;
    }
    catch (error) {
        throw new Spent('had its retries', { cause: error });
    }
}
class Spent extends Error {
}
function honour(ctx, gate, failure) {
    const asked = failure.facts['retryAfterMs'];
    if (typeof asked !== 'number')
        return undefined;
    const ms = Math.min(asked, ctx.limits.retryAfterCapMs);
    gate.pause(ms);
    return ms;
}

;// CONCATENATED MODULE: ./build/js/distribution/uploads.js




const PROGRESS_BYTES = 1024 * 1024;
const TIDY_MS = 5_000;
const HURRIED_TIDY_MS = 1_000;
async function upload(ctx, room, session, expected, open, keep = false) {
    const wantsPatch = room.registry.wantsPatch && expected.size > 0;
    const send = wantsPatch ? putInTwo : putWhole;
    try {
        await persist(ctx, room, session, expected, open, () => send(ctx, room, session, expected, open));
        return;
    }
    catch (error) {
        const isRefused = !wantsPatch && expected.size > 0 && refusesWholeBlobs(error);
        if (isRefused || !keep)
            await abandon(ctx, room, session, error);
        if (!isRefused)
            throw error;
        const again = await postUpload(ctx, room, undefined);
        if (again === 'mounted')
            throw error;
        try {
            await persist(ctx, room, again, expected, open, () => putInTwo(ctx, room, again, expected, open));
        }
        catch (second) {
            await abandon(ctx, room, again, second);
            throw second;
        }
        room.registry.wantsPatch = true;
    }
}
async function resumeUpload(ctx, room, session, expected, open) {
    const found = await getProgress(ctx, room, session);
    if (found === undefined || found.bytes === 0 || found.bytes > expected.size) {
        if (found !== undefined)
            await deleteUpload(ctx, room, found.session);
        return false;
    }
    const goOn = async () => sendRest(ctx, room, found.session, expected, open, found.bytes);
    try {
        await persist(ctx, room, found.session, expected, open, goOn, found.bytes);
        return true;
    }
    catch (error) {
        const failure = (0,runtime_failure/* toFailure */.w2)(error);
        if (failure.code !== 'DIGEST_MISMATCH')
            throw failure;
        throw new runtime_failure/* Failure */.HR(failure.code, failure.message, { facts: failure.facts, transient: true, cause: error });
    }
}
async function persist(ctx, room, session, expected, open, first, begun = 0) {
    let send = first;
    let reached = begun;
    let broke;
    const budget = new RetryBudget(ctx.limits);
    for (let attempt = 1;; attempt += 1) {
        try {
            await send();
            return;
        }
        catch (error) {
            ctx.signal.throwIfAborted();
            const reason = broke !== undefined && isNotTaken(error) ? broke : error;
            if (!mayGoOn(error))
                throw reason;
            const waitMs = budget.spend(error);
            if (waitMs === undefined)
                throw reason;
            if (!isNotTaken(error))
                broke = error;
            await (0,backoff/* sleep */.yy)(waitMs, ctx.signal);
            const found = await getProgress(ctx, room, session);
            if (found === undefined || found.bytes <= begun || found.bytes > expected.size)
                throw reason;
            ctx.emit({
                kind: 'retry',
                host: room.registry.name,
                attempt,
                waitMs,
                reason: `${error.message}; the upload goes on at byte ${String(found.bytes)}`,
            });
            if (found.bytes - reached >= PROGRESS_BYTES)
                budget.renew();
            reached = found.bytes;
            send = async () => sendRest(ctx, room, found.session, expected, open, found.bytes);
        }
    }
}
function mayGoOn(error) {
    if (!(error instanceof runtime_failure/* Failure */.HR) || !error.transient)
        return false;
    return error.side !== 'source' && error.side !== 'local' && error.code !== 'RATE_LIMITED';
}
function isNotTaken(error) {
    if (!(error instanceof runtime_failure/* Failure */.HR) || error.side !== undefined)
        return false;
    const { code, facts } = error;
    const isRefused = code === 'SERVER_ERROR' && typeof facts['status'] === 'number' && facts['status'] < 500;
    return isRefused || code === 'DIGEST_MISMATCH' || code === 'SIZE_MISMATCH';
}
async function putInTwo(ctx, room, session, expected, open) {
    await putEnd(ctx, room, await patchRest(ctx, room, session, expected, open, 0), expected);
}
async function sendRest(ctx, room, session, expected, open, from) {
    const end = from === expected.size ? session : await patchRest(ctx, room, session, expected, open, from);
    await putEnd(ctx, room, end, expected);
}
async function abandon(ctx, room, session, error) {
    const failure = (0,runtime_failure/* toFailure */.w2)(error);
    if (failure.side === undefined && hasEnded(failure))
        return;
    const limits = { ...ctx.limits, retries: 0 };
    const tidyMs = ctx.signal.aborted ? HURRIED_TIDY_MS : TIDY_MS;
    await deleteUpload({ ...ctx, limits, signal: AbortSignal.timeout(tidyMs) }, room, session);
}
function hasEnded({ code, facts }) {
    const isUnknown = facts['status'] === 404 && facts['registryCode'] !== undefined;
    return isUnknown || code === 'DIGEST_MISMATCH' || code === 'SIZE_MISMATCH';
}
function refusesWholeBlobs(error) {
    if (!(error instanceof runtime_failure/* Failure */.HR) || error.transient)
        return false;
    const { status, registryCode } = error.facts;
    if (status === 404)
        return registryCode !== 'NAME_UNKNOWN';
    if (status === 405 || status === 411 || status === 415 || status === 501)
        return true;
    return status === 400 && (registryCode === undefined || registryCode === 'UNSUPPORTED');
}

;// CONCATENATED MODULE: ./build/js/distribution/client.js








function createRepositoryClient(registry, repository, access, actions, alsoPull) {
    const applicant = {
        repository,
        access,
        needed: repositoryScope(repository.path, actions),
        alsoPull: joinScopes(...alsoPull.map((path) => repositoryScope(path, 'pull'))),
    };
    registry.authorizer.register(applicant);
    const room = {
        registry,
        repository,
        call: (ctx, call, read) => registry.call(ctx, applicant, call, read),
        about: (what, name, writes) => ({
            what,
            subject: subjectOf(repository, name),
            writes,
        }),
    };
    return {
        repository,
        get endpoint() {
            return registry.base.origin;
        },
        connect: async () => registry.connect().catch(() => undefined),
        getManifest: (ctx, name) => getManifest(ctx, room, name),
        headManifest: (ctx, name) => headManifest(ctx, room, name),
        putManifest: (ctx, name, document) => putManifest(ctx, room, name, document),
        deleteManifest: (ctx, digest) => deleteManifest(ctx, room, digest),
        deleteTag: (ctx, tag) => deleteTag(ctx, room, tag),
        hasBlob: (ctx, digest) => hasBlob(ctx, room, digest),
        openBlob: (ctx, wanted, from = 0) => openBlob(ctx, room, wanted, from),
        startUpload: (ctx, mount) => postUpload(ctx, room, mount),
        cancelUpload: (ctx, session) => deleteUpload(ctx, room, session),
        upload: (ctx, session, expected, open, keep) => upload(ctx, room, session, expected, open, keep),
        resumeUpload: (ctx, session, expected, open) => resumeUpload(ctx, room, session, expected, open),
        tags: (ctx) => listTags(ctx, room),
        referrers: (ctx, subject) => listReferrers(ctx, room, subject),
    };
}
function subjectOf(repository, name) {
    const whole = (0,js_image/* renderRepository */.xW)(repository);
    if (name === undefined)
        return whole;
    return name.includes(':') ? `${whole}@${name}` : `${whole}:${name}`;
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./build/js/distribution/open-agent.js
const SPARE = 4;
const KEEP_ALIVE_MS = 20_000;
function createAgentOpener(options) {
    const { authorities, tls, perHost, userAgent, connectMs } = options;
    const common = { keepAliveMs: KEEP_ALIVE_MS, maxSockets: 2 * perHost + SPARE };
    const contextOf = async (given, isWide) => {
        const settings = await tls?.();
        if (given === undefined && settings === undefined && !isWide && authorities?.areAll !== true)
            return undefined;
        const { openContext } = await __webpack_require__.e(/* import() */ 218).then(__webpack_require__.bind(__webpack_require__, 3218));
        return openContext({ given, isWide, settings, machine: authorities });
    };
    const openByProxy = async (proxy, { isTls, verify, given }, isWide) => {
        const proxyContext = proxy.url.protocol === 'https:' ? await contextOf(undefined, true) : undefined;
        const hop = { ...common, proxy, proxyContext, userAgent };
        if (!isTls)
            return (await __webpack_require__.e(/* import() */ 953).then(__webpack_require__.bind(__webpack_require__, 4953))).createHopAgent(hop);
        const { createTunnelAgent } = await __webpack_require__.e(/* import() */ 582).then(__webpack_require__.bind(__webpack_require__, 8582));
        return createTunnelAgent({ ...hop, connectMs, tls: secureBy(verify, await contextOf(given, isWide)) });
    };
    return async (kind, isWide) => {
        if (kind.proxy !== undefined)
            return openByProxy(kind.proxy, kind, isWide);
        const { createWarmAgent } = await __webpack_require__.e(/* import() */ 632).then(__webpack_require__.bind(__webpack_require__, 9632));
        if (!kind.isTls)
            return createWarmAgent(common);
        return createWarmAgent({ ...common, tls: secureBy(kind.verify, await contextOf(kind.given, isWide)) });
    };
}
function secureBy(verify, context) {
    return { verify, ...(context === undefined ? {} : { context }) };
}

// EXTERNAL MODULE: ./build/js/distribution/proxy/variables.js
var variables = __webpack_require__(2795);
// EXTERNAL MODULE: ./build/js/distribution/tls-errors.js
var tls_errors = __webpack_require__(5630);
;// CONCATENATED MODULE: ./build/js/distribution/connections.js






function createConnections({ environment = {}, ...options }) {
    const lines = new Map();
    const opened = [];
    const open = createAgentOpener(options);
    const findRoute = createRouteFinder(environment);
    const begin = (key, kind, isWide) => {
        const agent = open(kind, isWide);
        opened.push(agent);
        const line = {
            agent,
            widen: () => {
                if (isWide || !kind.isTls)
                    return undefined;
                const current = lines.get(key);
                return current === undefined || current === line ? begin(key, kind, true) : current;
            },
        };
        lines.set(key, line);
        return line;
    };
    const knownOf = async (url, { certificates, isMetadata }) => {
        const route = isMetadata === true || findRoute === undefined ? DIRECT : await findRoute(url);
        return {
            certificates: url.protocol === 'https:' ? await certificates?.() : undefined,
            route,
            proxy: 'proxy' in route ? route.proxy : undefined,
        };
    };
    const lineOf = (url, { verify, isOwn }, { certificates, proxy }) => {
        const isTls = url.protocol === 'https:';
        const given = certificates === undefined ? undefined : usable(certificates, isOwn);
        const whose = given === undefined ? '' : ` ${given.clients.length === 0 ? 'trusts' : 'shows'} ${given.directory}`;
        const key = `${proxy?.from ?? ''} ${isTls ? `tls ${String(verify)}${whose}` : 'plain'}`;
        return lines.get(key) ?? begin(key, { isTls, verify, given, proxy }, false);
    };
    return {
        exchange: async (request, trust) => {
            const { url } = request;
            const known = await knownOf(url, trust);
            let line = lineOf(url, trust, known);
            for (;;) {
                const agent = await line.agent;
                try {
                    const answer = await (0,wire/* exchangeOnce */.z)(agent, request);
                    return agent.hop === undefined || known.proxy === undefined
                        ? answer
                        : await checkHop(answer, url, known.proxy);
                }
                catch (error) {
                    if (!(error instanceof runtime_failure/* Failure */.HR) || error.facts['host'] !== url.host)
                        throw error;
                    if (agent.hop !== undefined && known.proxy !== undefined)
                        throw await explainHop(error, url, known.proxy);
                    if (!(0,tls_errors/* isCertificateFailure */.G5)(error) && !(0,tls_errors/* isClientCertificateFailure */.Jg)(error))
                        throw error;
                    const wider = (0,tls_errors/* isUnknownIssuer */.mR)(error) ? line.widen() : undefined;
                    if (wider === undefined) {
                        const { explainDistrust } = await __webpack_require__.e(/* import() */ 971).then(__webpack_require__.bind(__webpack_require__, 4971));
                        const { certificates } = known;
                        const shown = trust.isOwn ? (certificates?.clients ?? []) : [];
                        throw await explainDistrust(error, request, { agent, certificates, shown });
                    }
                    if (request.body instanceof external_node_stream_.Readable)
                        throw (0,tls_errors/* asPassing */.Sk)(error);
                    line = wider;
                }
            }
        },
        warm: async (url, trust) => (await lineOf(url, trust, await knownOf(url, trust)).agent).warm(url),
        look: async (url, trust) => {
            const known = await knownOf(url, trust);
            const agent = await lineOf(url, trust, known).agent;
            const { describeWay } = await __webpack_require__.e(/* import() */ 546).then(__webpack_require__.bind(__webpack_require__, 6546));
            return describeWay({ ...known, url, agent, verify: trust.verify });
        },
        async [Symbol.asyncDispose]() {
            lines.clear();
            const all = await Promise.allSettled(opened.splice(0));
            for (const one of all)
                if (one.status === 'fulfilled')
                    one.value.close();
        },
    };
}
const DIRECT = { direct: 'no variable' };
function createRouteFinder(environment) {
    if (!(0,variables/* hasProxy */.j)(environment))
        return undefined;
    let proxies;
    return async (url) => {
        proxies ??= __webpack_require__.e(/* import() */ 733).then(__webpack_require__.bind(__webpack_require__, 6733)).then(({ parseProxies }) => parseProxies(environment));
        return (await proxies).routeTo(url);
    };
}
async function checkHop(answer, url, proxy) {
    if (answer.status < 400)
        return answer;
    const { proxyRefusal, refusalIn } = await __webpack_require__.e(/* import() */ 663).then(__webpack_require__.bind(__webpack_require__, 7663));
    const refusal = refusalIn(answer);
    if (refusal === undefined)
        return answer;
    answer.body.destroy();
    throw proxyRefusal(proxy, url, refusal);
}
async function explainHop(failure, url, proxy) {
    if (failure.facts['errno'] === undefined || failure.facts['proxy'] !== undefined)
        return failure;
    const { proxyUnreachable } = await __webpack_require__.e(/* import() */ 663).then(__webpack_require__.bind(__webpack_require__, 7663));
    return proxyUnreachable(proxy, url, failure.cause);
}
function usable(certificates, isOwn) {
    const { authorities, clients } = certificates;
    const shown = isOwn ? clients : [];
    if (authorities.length === 0 && shown.length === 0)
        return undefined;
    return shown === clients ? certificates : { ...certificates, clients: shown };
}

// EXTERNAL MODULE: ./build/js/runtime/clock.js
var clock = __webpack_require__(995);
// EXTERNAL MODULE: ./build/js/runtime/semaphore.js
var semaphore = __webpack_require__(5459);
;// CONCATENATED MODULE: ./build/js/distribution/gate.js



class HostGate {
    host;
    #slots;
    #writes;
    #pausedUntil = 0;
    constructor(host, slots) {
        this.host = host;
        this.#slots = new semaphore/* Semaphore */.j(Math.max(2, slots));
        this.#writes = new semaphore/* Semaphore */.j(slots);
    }
    pause(ms) {
        this.#pausedUntil = Math.max(this.#pausedUntil, (0,clock/* monotonicMs */.d)() + ms);
    }
    async enter(lane, signal) {
        for (;;) {
            await this.#waitForPause(signal);
            const release = await (lane === 'write'
                ? this.#writes.acquire('small', signal)
                : this.#slots.acquire(lane === 'read' ? 'large' : 'small', signal));
            if ((0,clock/* monotonicMs */.d)() >= this.#pausedUntil)
                return release;
            release();
        }
    }
    async #waitForPause(signal) {
        for (;;) {
            const rest = this.#pausedUntil - (0,clock/* monotonicMs */.d)();
            if (rest <= 0)
                return;
            await (0,backoff/* sleep */.yy)(Math.ceil(rest), signal);
        }
    }
}

;// CONCATENATED MODULE: ./build/js/distribution/trust.js
const ORDINARY_TRUST = { verify: true, isOwn: false };
const METADATA_TRUST = { ...ORDINARY_TRUST, isMetadata: true };

;// CONCATENATED MODULE: ./build/js/distribution/http.js






function createHttpClient({ userAgent, connections, gateOf }) {
    return {
        request: async (ctx, request) => {
            const { url, probeMs } = request;
            const gate = gateOf(url.host);
            const limits = probeMs === undefined ? ctx.limits : { ...ctx.limits, retries: 0 };
            return withRetries({ ...ctx, limits }, gate, async () => {
                const release = await gate.enter('small', ctx.signal);
                try {
                    const sent = {
                        method: request.method,
                        url,
                        headers: {
                            'user-agent': userAgent,
                            ...(request.body === undefined ? {} : { 'content-length': String(request.body.byteLength) }),
                            ...request.headers,
                        },
                        ...(request.body === undefined ? {} : { body: request.body }),
                        connectMs: probeMs ?? limits.connectMs,
                        headersMs: probeMs ?? limits.headersMs,
                        idleMs: probeMs ?? limits.idleMs,
                        signal: ctx.signal,
                    };
                    const answer = await connections.exchange(sent, probeMs === undefined ? ORDINARY_TRUST : METADATA_TRUST);
                    ctx.emit({ kind: 'request', host: url.host, method: request.method, status: answer.status });
                    const body = await (0,distribution_body/* readBody */.x8)(answer, limits.tokenBytes, request.what);
                    refuseTransient(request, answer.status, (0,wire/* headerOf */.r)(answer, 'retry-after'), body);
                    return { status: answer.status, body, header: (name) => (0,wire/* headerOf */.r)(answer, name) };
                }
                finally {
                    release();
                }
            });
        },
    };
}
function refuseTransient({ what, url, isThrottled }, status, retryAfter, body) {
    const throttled = status === 429 || (status >= 400 && status < 500 && isThrottled?.(status, body) === true);
    if (!throttled && status !== 408 && status < 500)
        return;
    const retryAfterMs = (0,backoff/* parseRetryAfter */.mu)(retryAfter);
    throw new runtime_failure/* Failure */.HR(throttled ? 'RATE_LIMITED' : status === 408 ? 'TIMEOUT' : 'SERVER_ERROR', `${what}: ${url.host} answered ${String(status)}`, {
        transient: true,
        facts: { status, host: url.host, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) },
        hint: 'the service has a problem of its own: run again later',
    });
}

;// CONCATENATED MODULE: ./build/js/distribution/rate-limit.js
const FEW = 10;
const FEW_OF_LIMIT = 0.1;
const LARGEST = 1_000_000_000;
function parseRateLimit(headers) {
    const remaining = parseItem(headers['ratelimit-remaining']?.[0]);
    if (remaining === undefined)
        return undefined;
    const limit = parseItem(headers['ratelimit-limit']?.[0]);
    if (limit !== undefined && remaining.count > limit.count)
        return undefined;
    return { limit: limit?.count, remaining: remaining.count, windowS: remaining.windowS ?? limit?.windowS };
}
function isNearZero({ limit, remaining }) {
    return remaining <= FEW || (limit !== undefined && remaining <= limit * FEW_OF_LIMIT);
}
function renderRateLimit({ limit, remaining, windowS }) {
    const of = limit === undefined ? '' : ` of ${String(limit)}`;
    return `${String(remaining)}${of} requests${windowS === undefined ? '' : ` in ${renderWindow(windowS)}`}`;
}
class RateWatch {
    #told = new Map();
    #warned = new Set();
    see(ctx, { headers, url: { host } }) {
        const rate = parseRateLimit(headers);
        if (rate === undefined)
            return;
        const text = renderRateLimit(rate);
        if (this.#told.get(host) !== text)
            ctx.emit({ kind: 'debug', text: `${host}: ${text} left` });
        this.#told.set(host, text);
        if (!isNearZero(rate) || this.#warned.has(host))
            return;
        this.#warned.add(host);
        ctx.emit({
            kind: 'warning',
            text: `${host}: ${text} left before it refuses more; a login or a mirror may allow more`,
        });
    }
}
function parseItem(header) {
    const [item = ''] = (header ?? '').split(',', 1);
    const [count = '', ...parameters] = item.split(';').map((part) => part.trim());
    if (!isNumber(count))
        return undefined;
    const window = parameters.find((one) => one.startsWith('w='))?.slice(2) ?? '';
    return { count: Number(count), windowS: isNumber(window) && Number(window) > 0 ? Number(window) : undefined };
}
function isNumber(text) {
    return /^\d{1,10}$/.test(text) && Number(text) <= LARGEST;
}
function renderWindow(seconds) {
    if (seconds % 3600 === 0)
        return `${String(seconds / 3600)} h`;
    return seconds % 60 === 0 ? `${String(seconds / 60)} min` : `${String(seconds)} s`;
}

// EXTERNAL MODULE: ./build/js/distribution/shared-task.js
var shared_task = __webpack_require__(2672);
;// CONCATENATED MODULE: ./build/js/distribution/tokens.js



const CLIENT_ID = 'waybill';
const DEFAULT_LIFETIME_S = 60;
const SECRET_FIELDS = ['token', 'access_token', 'refresh_token', 'id_token'];
const LONGEST_LIFETIME_S = 24 * 60 * 60;
function parseTokenService(challenge, registry, isInsecure) {
    const text = challenge.parameters.get('realm') ?? '';
    const realm = text !== '' && URL.canParse(text, registry.href) ? new URL(text, registry.href) : undefined;
    const refuse = (why, hint = "the registry's own configuration (auth.token.realm) has to be corrected") => new runtime_failure/* Failure */.HR('AUTH_DENIED', `${registry.host} names a token service that is not used: ${why}`, {
        facts: { host: registry.host },
        hint,
    });
    if (realm === undefined || (realm.protocol !== 'https:' && realm.protocol !== 'http:'))
        throw refuse('it is no HTTP address');
    if (registry.protocol === 'https:' && realm.protocol === 'http:')
        throw refuse(`it would be asked in plain HTTP at ${realm.host}`);
    if (realm.protocol === 'http:' && !isInsecure && !(0,addresses/* isLoopbackHost */.cW)(realm.hostname))
        throw refuse(`it would be asked in plain HTTP at ${realm.host}`, 'if that is wanted, say --tls-verify=false');
    if ((0,addresses/* isForbiddenTarget */.fg)(realm.hostname, registry.hostname))
        throw refuse(`${realm.host} is an internal address`);
    realm.username = '';
    realm.password = '';
    realm.hash = '';
    return { realm, service: challenge.parameters.get('service') };
}
function createTokenRequest({ realm, service }, scopes, credential) {
    const url = new URL(realm);
    if (credential?.kind === 'identity-token') {
        const form = new URLSearchParams({ grant_type: 'refresh_token', client_id: CLIENT_ID });
        if (service !== undefined)
            form.set('service', service);
        if (scopes.size > 0)
            form.set('scope', renderScopes(scopes).join(' '));
        form.set('refresh_token', credential.token.reveal());
        return {
            method: 'POST',
            url,
            headers: { 'content-type': 'application/x-www-form-urlencoded' },
            body: Buffer.from(form.toString()),
        };
    }
    if (service !== undefined)
        url.searchParams.set('service', service);
    for (const scope of renderScopes(scopes))
        url.searchParams.append('scope', scope);
    if (credential?.kind !== 'basic')
        return { method: 'GET', url, headers: {} };
    url.searchParams.set('account', credential.username);
    return { method: 'GET', url, headers: { authorization: basicHeader(credential) } };
}
function basicHeader(credential) {
    return `Basic ${Buffer.from(`${credential.username}:${credential.password.reveal()}`).toString('base64')}`;
}
function parseToken(bytes, host, conceal) {
    const value = parseObject(bytes);
    for (const name of SECRET_FIELDS) {
        const secret = value[name];
        if (typeof secret === 'string' && secret !== '')
            conceal(secret);
    }
    const token = [value['token'], value['access_token']].find((one) => typeof one === 'string' && one !== '');
    if (typeof token !== 'string' || !/^[\u0021-\u007e]+$/.test(token)) {
        throw new runtime_failure/* Failure */.HR('SERVER_ERROR', `the token service at ${host} answered without a token`, { facts: { host } });
    }
    const seconds = value['expires_in'];
    const lifetime = typeof seconds === 'number' && seconds > 0 ? seconds : DEFAULT_LIFETIME_S;
    return { value: token, lifetimeMs: Math.min(lifetime, LONGEST_LIFETIME_S) * 1000 };
}
function parseObject(bytes) {
    try {
        const value = JSON.parse(new TextDecoder().decode(bytes));
        return typeof value === 'object' && value !== null ? value : {};
    }
    catch {
        return {};
    }
}

;// CONCATENATED MODULE: ./build/js/distribution/account.js




const SKEW_MS = 10_000;
const MOST_SCOPES = 8;
const MOST_GRANTS = 512;
class Account {
    credential;
    #ask;
    #now;
    #grants = [];
    #running = [];
    #unionRefused = false;
    constructor(credential, ask, now) {
        this.credential = credential;
        this.#ask = ask;
        this.#now = now;
    }
    has(scopes) {
        return this.#find(scopes) !== undefined;
    }
    async grant(ctx, service, wish, alone) {
        for (;;) {
            const kept = alone ? undefined : this.#find(wish.needed);
            if (kept !== undefined)
                return kept;
            const scopes = alone || this.#unionRefused ? wish.needed : unionOf(wish);
            const running = this.#join(scopes, wish.needed);
            try {
                const grant = await (running ?? this.#start(ctx, service, scopes, wish.needed)).join(ctx.signal);
                if (coversScopes(grant.scopes, wish.needed))
                    return grant;
            }
            catch (error) {
                ctx.signal.throwIfAborted();
                if (running === undefined || (0,runtime_failure/* toFailure */.w2)(error).code !== 'CANCELLED')
                    throw error;
            }
        }
    }
    forget(grant) {
        const at = this.#grants.indexOf(grant);
        if (at >= 0)
            this.#grants.splice(at, 1);
    }
    #find(scopes) {
        const now = this.#now();
        return this.#grants.findLast((grant) => grant.expiresAt > now && coversScopes(grant.scopes, scopes));
    }
    #join(scopes, needed) {
        const isAlone = scopes === needed;
        return this.#running.find((one) => one.task.isOpen &&
            coversScopes(one.scopes, needed) &&
            (!isAlone || coversScopes(needed, one.scopes)))?.task;
    }
    #start(ctx, service, scopes, needed) {
        const task = new shared_task/* SharedTask */.r((signal) => this.#request({ ...ctx, signal }, service, scopes, needed));
        const entry = { scopes, task };
        this.#running.push(entry);
        task.onSettled(() => this.#running.splice(this.#running.indexOf(entry), 1));
        return task;
    }
    async #request(ctx, service, scopes, needed) {
        try {
            return await this.#requestOnce(ctx, service, scopes);
        }
        catch (error) {
            const isRefusal = error instanceof runtime_failure/* Failure */.HR && !error.transient && !ctx.signal.aborted;
            if (!isRefusal || coversScopes(needed, scopes))
                throw error;
            this.#unionRefused = true;
            return this.#requestOnce(ctx, service, needed);
        }
    }
    async #requestOnce(ctx, service, scopes) {
        const askedAt = this.#now();
        const token = await this.#ask(ctx, createTokenRequest(service, scopes, this.credential), this.credential);
        const skewMs = Math.min(SKEW_MS, token.lifetimeMs / 4);
        const grant = { token: token.value, scopes, expiresAt: askedAt + token.lifetimeMs - skewMs };
        if (this.#grants.length >= MOST_GRANTS)
            this.#grants.shift();
        this.#grants.push(grant);
        return grant;
    }
}
function isSameCredential(a, b) {
    if (a === undefined || b === undefined)
        return a === b;
    if (a.expiresAt !== b.expiresAt)
        return false;
    if (a.kind === 'basic')
        return b.kind === 'basic' && a.username === b.username && a.password.reveal() === b.password.reveal();
    return b.kind === a.kind && a.token.reveal() === b.token.reveal();
}
function unionOf({ needed, welcome }) {
    const extra = new Map();
    for (const [resource, actions] of welcome) {
        if (needed.has(resource) || needed.size + extra.size < MOST_SCOPES)
            extra.set(resource, actions);
    }
    const union = joinScopes(needed, extra);
    return coversScopes(needed, union) ? needed : union;
}

;// CONCATENATED MODULE: ./build/js/distribution/challenge.js
const TOKEN = /[!#$%&'*+\-.^_`|~0-9A-Za-z]+/y;
const TOKEN68 = /[A-Za-z0-9\-._~+/]+=*(?=[ \t]*(?:,|$))/y;
const QUOTED = /"((?:[^"\\]|\\[\s\S])*)"/y;
const BARE_VALUE = /[^\s,"]+/y;
const SPACE = /[ \t]+/y;
const SEPARATOR = /[ \t]*(?:,[ \t]*)+/y;
const MOST = 32;
function parseChallenges(headers) {
    const values = typeof headers === 'string' ? [headers] : (headers ?? []);
    return values.flatMap((value) => parseHeader(value)).slice(0, MOST);
}
function parseHeader(text) {
    const found = [];
    let at = 0;
    const take = (pattern) => {
        pattern.lastIndex = at;
        const match = pattern.exec(text);
        if (match === null)
            return undefined;
        at = pattern.lastIndex;
        return match[1] ?? match[0];
    };
    const takeValue = () => text[at] === '"' ? take(QUOTED)?.replaceAll(/\\([\s\S])/g, '$1') : (take(TOKEN68) ?? take(BARE_VALUE));
    take(SPACE);
    take(SEPARATOR);
    while (at < text.length) {
        const word = take(TOKEN);
        if (word === undefined)
            return found;
        const afterWord = at;
        take(SPACE);
        if (text[at] === '=' && found.length > 0) {
            at += 1;
            take(SPACE);
            const value = takeValue();
            if (value === undefined)
                return found;
            const { parameters } = found[found.length - 1] ?? { parameters: new Map() };
            if (!parameters.has(word.toLowerCase()))
                parameters.set(word.toLowerCase(), value);
        }
        else {
            found.push({ scheme: word.toLowerCase(), parameters: new Map() });
            if (at > afterWord && !isParameterNext(text, at))
                take(TOKEN68);
            else if (at > afterWord)
                continue;
        }
        take(SPACE);
        if (at < text.length && take(SEPARATOR) === undefined)
            return found;
    }
    return found;
}
function isParameterNext(text, at) {
    return /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+[ \t]*=[ \t]*(?!=*[ \t]*(?:,|$))/.test(text.slice(at, at + 300));
}

;// CONCATENATED MODULE: ./build/js/distribution/authorizer.js






const NEIGHBOURS = 16;
class Authorizer {
    #ask;
    #now;
    #applicants = [];
    #accounts = [];
    #found = new WeakMap();
    #method;
    #refusesCatalogScope = false;
    constructor(ask, now) {
        this.#ask = ask;
        this.#now = now;
    }
    register(applicant) {
        this.#applicants.push(applicant);
        if (this.#applicants.length > NEIGHBOURS)
            this.#applicants.shift();
    }
    async current(ctx, applicant) {
        return this.#method === undefined ? undefined : this.#authorize(ctx, applicant, this.#method, undefined);
    }
    async afterRefusal(ctx, applicant, refusal, sent) {
        const challenges = parseChallenges(refusal.headers);
        const account = await this.#accountOf(ctx, applicant);
        const chosen = choose(challenges, account.credential, refusal.base, applicant.access.tlsVerify === false);
        if (chosen === undefined)
            return undefined;
        if (sent !== undefined && chosen.method.scheme === 'basic') {
            if (sent.grant === undefined)
                return undefined;
            account.forget(sent.grant);
            return this.#authorize(ctx, applicant, chosen.method, undefined);
        }
        this.#method = chosen.method;
        const { parameters } = chosen.challenge;
        if (sent === undefined)
            return this.#authorize(ctx, applicant, chosen.method, undefined);
        if (sent.grant === undefined || chosen.method.scheme !== 'bearer')
            return undefined;
        const named = parseScopes(parameters.get('scope'));
        const extra = parameters.has('error') ? named : NONE;
        account.forget(sent.grant);
        if (refusal.round === 0)
            return this.#authorize(ctx, applicant, chosen.method, extra);
        const wanted = named.size > 0 && extra === NONE ? named : joinScopes(this.#neededBy(applicant), extra);
        if (refusal.round > 1 || isSameScopes(wanted, sent.grant.scopes))
            return undefined;
        const grant = await account.grant(ctx, chosen.method.service, { needed: wanted, welcome: NONE }, true);
        return { header: `Bearer ${grant.token}`, grant };
    }
    async credentialOf(ctx, applicant) {
        return (await this.#accountOf(ctx, applicant)).credential;
    }
    async #authorize(ctx, applicant, method, extra) {
        const account = await this.#accountOf(ctx, applicant);
        const { credential } = account;
        if (method.scheme === 'basic')
            return credential?.kind === 'basic' ? { header: basicHeader(credential) } : undefined;
        if (credential?.kind === 'registry-token')
            return { header: tokenHeader(credential) };
        const own = this.#neededBy(applicant);
        const needed = extra === undefined ? own : joinScopes(own, extra);
        const welcome = account.has(needed) ? NONE : await this.#neighbours(ctx, applicant, account);
        try {
            const grant = await account.grant(ctx, method.service, { needed, welcome }, false);
            return { header: `Bearer ${grant.token}`, grant };
        }
        catch (error) {
            const isUnknown = error instanceof runtime_failure/* Failure */.HR && error.facts['status'] === 400;
            if (!isUnknown || !isOfHost(applicant) || this.#refusesCatalogScope)
                throw error;
            this.#refusesCatalogScope = true;
            return this.#authorize(ctx, applicant, method, undefined);
        }
    }
    #neededBy(applicant) {
        return this.#refusesCatalogScope && isOfHost(applicant) ? NONE : applicant.needed;
    }
    async #neighbours(ctx, applicant, account) {
        const others = this.#applicants.filter((other) => other !== applicant && !account.has(other.needed)).toReversed();
        const accounts = await Promise.all(others.map(async (other) => this.#accountOf(ctx, other).catch(() => undefined)));
        return joinScopes(applicant.alsoPull, ...others.filter((_, at) => accounts[at] === account).map((one) => one.needed));
    }
    async #accountOf(ctx, { access, repository }) {
        const known = this.#found.get(access) ?? new Map();
        this.#found.set(access, known);
        const { path } = repository;
        const ask = () => {
            const asked = new shared_task/* SharedTask */.r((signal) => this.#findAccount({ ...ctx, signal }, access, repository));
            known.set(path, asked);
            asked.onSettled((isGood) => {
                if (!isGood && known.get(path) === asked)
                    known.delete(path);
            });
            return asked;
        };
        const last = known.get(path);
        const asked = last?.isOpen === true ? last : ask();
        const account = await asked.join(ctx.signal);
        if (asked !== last || !this.#isExpired(account))
            return account;
        const next = known.get(path);
        return (next === undefined || next === asked ? ask() : next).join(ctx.signal);
    }
    #isExpired({ credential }) {
        return credential?.expiresAt !== undefined && credential.expiresAt <= this.#now();
    }
    async #findAccount(ctx, access, repository) {
        const credential = await access.credential(ctx, repository);
        if (credential?.kind === 'basic')
            ctx.conceal(credential.password.reveal(), credential.username);
        else if (credential !== undefined)
            ctx.conceal(credential.token.reveal());
        const known = this.#accounts.find((account) => isSameCredential(account.credential, credential));
        if (known !== undefined)
            return known;
        const account = new Account(credential, this.#ask, this.#now);
        this.#accounts.push(account);
        return account;
    }
}
const NONE = new Map();
function tokenHeader({ token, origin }) {
    const text = token.reveal();
    if (/^[\u0021-\u007e]+$/.test(text))
        return `Bearer ${text}`;
    throw new runtime_failure/* Failure */.HR('INPUT_INVALID', `the token from ${origin} cannot be sent`, {
        side: 'local',
        hint: 'a token has neither spaces nor line ends nor letters beyond ASCII: check what was put there',
    });
}
function isOfHost({ repository }) {
    return repository.path === '';
}
function choose(challenges, credential, base, isInsecure) {
    const bearer = challenges.find((one) => one.scheme === 'bearer');
    const basic = challenges.find((one) => one.scheme === 'basic');
    if (bearer !== undefined && (bearer.parameters.has('realm') || credential?.kind === 'registry-token')) {
        const service = credential?.kind === 'registry-token' && !bearer.parameters.has('realm')
            ? { realm: base, service: undefined }
            : parseTokenService(bearer, base, isInsecure);
        return { method: { scheme: 'bearer', service }, challenge: bearer };
    }
    return basic === undefined ? undefined : { method: { scheme: 'basic' }, challenge: basic };
}

;// CONCATENATED MODULE: ./build/js/distribution/origin.js







const API_HOSTS = { 'docker.io': 'registry-1.docker.io' };
class Origin {
    #candidates;
    #base;
    #probe;
    constructor(registry, tlsVerify) {
        this.#candidates = candidatesOf(registry, tlsVerify);
        if (this.#candidates.length === 1)
            [this.#base] = this.#candidates;
    }
    get base() {
        return this.#base ?? this.#candidates[0];
    }
    async send(signal, send) {
        while (this.#base === undefined) {
            if (this.#probe === undefined)
                return this.#find(signal, send);
            await (0,shared_task/* orAborted */.H)(this.#probe, signal);
        }
        return send(this.#base);
    }
    async #find(signal, send) {
        const { promise, resolve } = Promise.withResolvers();
        this.#probe = promise;
        try {
            return await this.#tryAll(signal, send);
        }
        finally {
            this.#probe = undefined;
            resolve();
        }
    }
    async #tryAll(signal, send) {
        const [first, second] = this.#candidates;
        if (second === undefined)
            return send(first);
        const tried = await this.#try(signal, first, send);
        if (!('refused' in tried))
            return tried.answer;
        try {
            const answer = await send(second);
            this.#base = second;
            return answer;
        }
        catch (error) {
            signal.throwIfAborted();
            if (!(error instanceof runtime_failure/* Failure */.HR) || !(0,errors/* suggestsOtherScheme */.PI)(error) || isOfProxy(error)) {
                if (error instanceof runtime_failure/* Failure */.HR && hasAnswered(error))
                    this.#base = second;
                throw error;
            }
            if (tried.answer === undefined)
                throw tried.refused;
            this.#base = first;
            return tried.answer;
        }
    }
    async #try(signal, base, send) {
        try {
            const answer = await send(base);
            const doubted = await doubtPlainHttp(answer);
            if (doubted === undefined) {
                this.#base = base;
                return { answer };
            }
            const refused = new runtime_failure/* Failure */.HR('TLS_FAILED', `${base.url.host}: the server wants HTTPS`);
            return doubted === 'certain' ? { refused } : { refused, answer: doubted };
        }
        catch (error) {
            signal.throwIfAborted();
            if (error instanceof runtime_failure/* Failure */.HR && (0,errors/* suggestsOtherScheme */.PI)(error))
                return { refused: error };
            if (error instanceof runtime_failure/* Failure */.HR && hasAnswered(error))
                this.#base = base;
            throw error;
        }
    }
}
function apiHostOf(registry) {
    return API_HOSTS[registry] ?? registry;
}
function candidatesOf(registry, tlsVerify) {
    const host = apiHostOf(registry);
    const https = { url: new URL(`https://${host}`), verify: tlsVerify !== false };
    if (tlsVerify === true)
        return [https];
    const http = { url: new URL(`http://${host}`), verify: false };
    if ((0,addresses/* isLoopbackHost */.cW)(host))
        return [http, https];
    return tlsVerify === false ? [https, http] : [https];
}
async function doubtPlainHttp(answer) {
    if (answer.status !== 400 || answer.url.protocol !== 'http:')
        return undefined;
    const { bytes } = await (0,distribution_body/* readUpTo */.Vc)(answer, 4096);
    if (/HTTP request (?:was sent )?to (?:an )?HTTPS/i.test(bytes.toString('latin1')))
        return 'certain';
    return { ...answer, body: external_node_stream_.Readable.from(bytes.byteLength === 0 ? [] : [bytes]) };
}
function hasAnswered(failure) {
    return (0,tls_errors/* isCertificateFailure */.G5)(failure) || failure.facts['errno'] === undefined;
}
function isOfProxy(failure) {
    return failure.facts['proxy'] !== undefined;
}

;// CONCATENATED MODULE: ./build/js/distribution/registry.js









class Registry {
    name;
    authorizer;
    #options;
    #origin;
    #gate;
    #certificates;
    wantsPatch = false;
    constructor(options) {
        this.#options = options;
        this.name = options.registry;
        this.#origin = new Origin(options.registry, options.tlsVerify);
        this.#gate = options.gateOf(options.registry);
        this.authorizer = new Authorizer(this.#askToken, options.now);
    }
    get base() {
        return this.#origin.base.url;
    }
    async connect() {
        const { url, verify } = this.#origin.base;
        await this.#options.connections.warm(url, this.#trust(verify, true));
    }
    async way() {
        const { url, verify } = this.#origin.base;
        return this.#options.connections.look(url, this.#trust(verify, true));
    }
    async call(ctx, applicant, call, read) {
        const attempt = async (number) => this.#attempt(ctx, applicant, call, read, number);
        return withRetries(ctx, this.#gate, attempt, call.openBody !== undefined);
    }
    async #attempt(ctx, applicant, call, read, number) {
        let authorization = await withOwnRetries(this.authorizer.current(ctx, applicant));
        for (let round = 0;; round += 1) {
            const stream = call.openBody === undefined ? undefined : await openSource(call.openBody);
            let release = () => undefined;
            let isHeld = false;
            try {
                release = await this.#gate.enter(call.lane ?? 'small', ctx.signal);
                const answer = await this.#send(ctx, call, stream ?? call.body, authorization);
                const refused = this.#isRefused(answer);
                if (!refused) {
                    const result = await this.#settle(ctx, applicant, call, answer, (ok) => read(ok, number));
                    if (call.lane === 'read' && !answer.body.closed) {
                        isHeld = true;
                        answer.body.once('close', release);
                    }
                    return result;
                }
                const headers = answer.headers['www-authenticate'];
                const { bytes } = await (0,distribution_body/* readUpTo */.Vc)(answer, ctx.limits.errorBodyBytes);
                release();
                const refusal = { headers, base: this.base, round };
                const next = await withOwnRetries(this.authorizer.afterRefusal(ctx, applicant, refusal, authorization));
                if (next === undefined)
                    throw await this.#failure(ctx, applicant, call.about, answer, bytes);
                authorization = next;
            }
            finally {
                if (!isHeld)
                    release();
                stream?.destroy();
            }
        }
    }
    async #send(ctx, call, body, authorization) {
        const send = async (base, url, withCredential) => {
            return this.#exchange(ctx, {
                ...call,
                url,
                trust: this.#trust(base.verify, withCredential),
                headers: {
                    ...call.headers,
                    ...(withCredential && authorization !== undefined ? { authorization: authorization.header } : {}),
                },
                ...(body === undefined ? {} : { body }),
            });
        };
        if (call.target instanceof URL) {
            const { base } = this.#origin;
            const url = call.target;
            return this.#follow(ctx, call, url, (next, isOwn) => send(base, next, isOwn && next.origin === base.url.origin));
        }
        const path = `/v2/${call.target}`;
        return this.#origin.send(ctx.signal, async (base) => this.#follow(ctx, call, new URL(path, base.url), (next, isOwn) => send(base, next, isOwn)));
    }
    async #follow(ctx, call, url, send) {
        if (call.method !== 'GET' && call.method !== 'HEAD')
            return send(url, true);
        const bounds = { most: ctx.limits.redirects, mayGoInside: call.about.what === 'blob' };
        return followRedirects(url, bounds, send, (answer) => (0,distribution_body/* discardBody */.LL)(answer, ctx.limits.errorBodyBytes));
    }
    async #exchange(ctx, request) {
        const { limits, signal } = ctx;
        const { userAgent, connections, rates } = this.#options;
        const sent = {
            ...request,
            headers: { 'user-agent': userAgent, ...request.headers },
            connectMs: limits.connectMs,
            headersMs: limits.headersMs + (request.extraMs ?? 0),
            idleMs: limits.idleMs,
            signal,
        };
        const answer = await connections.exchange(sent, request.trust);
        ctx.emit({ kind: 'request', host: request.url.host, method: request.method, status: answer.status });
        rates.see(ctx, answer);
        return answer;
    }
    #trust(verify, isOwn) {
        const { certificates: places } = this.#options;
        if (places === undefined)
            return { verify, isOwn };
        return { verify, isOwn, certificates: async () => (this.#certificates ??= places.find(this.name)) };
    }
    #isRefused(answer) {
        if (answer.url.origin !== this.base.origin)
            return false;
        if (answer.status === 401)
            return true;
        return answer.status === 403 && ((0,wire/* headerOf */.r)(answer, 'www-authenticate') ?? '').includes('insufficient_scope');
    }
    async #settle(ctx, applicant, call, answer, read) {
        const { status } = answer;
        const isWanted = (status >= 200 && status < 300) || call.accepts?.includes(status) === true;
        try {
            if (isWanted && isPage(call, answer))
                throw pageFailure(call.about, answer);
            if (isWanted)
                return await read(answer);
            const { bytes } = await (0,distribution_body/* readUpTo */.Vc)(answer, ctx.limits.errorBodyBytes);
            throw await this.#failure(ctx, applicant, call.about, answer, bytes);
        }
        catch (error) {
            answer.body.destroy();
            throw error;
        }
    }
    async #failure(ctx, applicant, about, answer, body) {
        const isOwn = answer.url.origin === this.base.origin;
        const isDenial = answer.status === 401 || answer.status === 403 || answer.status === 400;
        const credential = isOwn && isDenial ? await this.authorizer.credentialOf(ctx, applicant) : undefined;
        return (0,errors/* answerFailure */.Rp)(about, {
            status: answer.status,
            host: answer.url.host,
            body,
            retryAfter: (0,wire/* headerOf */.r)(answer, 'retry-after'),
            credentialOrigin: credential?.origin,
            asked: answer.url,
        });
    }
    #askToken = async (ctx, request, credential) => {
        const { host } = request.url;
        const gate = this.#options.gateOf(host);
        const { verify } = this.#origin.base;
        const about = { what: 'token', subject: this.name, writes: false };
        const sendTo = async (url, isOwnOrigin) => {
            const { authorization, ...others } = request.headers;
            const headers = isOwnOrigin && authorization !== undefined ? { ...others, authorization } : others;
            return this.#exchange(ctx, { ...request, url, headers, trust: this.#trust(verify, isOwnOrigin) });
        };
        const ask = async () => {
            const release = await gate.enter('small', ctx.signal);
            try {
                const answer = request.method === 'GET'
                    ? await followRedirects(request.url, { most: ctx.limits.redirects, mayGoInside: false }, sendTo, async (one) => (0,distribution_body/* discardBody */.LL)(one, ctx.limits.errorBodyBytes))
                    : await sendTo(request.url, true);
                if (answer.status >= 200 && answer.status < 300)
                    return parseToken(await (0,distribution_body/* readBody */.x8)(answer, ctx.limits.tokenBytes, `the token from ${host}`), host, (secret) => ctx.conceal(secret));
                const { bytes } = await (0,distribution_body/* readUpTo */.Vc)(answer, ctx.limits.errorBodyBytes);
                throw (0,errors/* answerFailure */.Rp)(about, {
                    status: answer.status,
                    host,
                    body: bytes,
                    retryAfter: (0,wire/* headerOf */.r)(answer, 'retry-after'),
                    credentialOrigin: credential?.origin,
                });
            }
            finally {
                release();
            }
        };
        return withRetries(ctx, gate, ask);
    };
}
function isPage({ method }, answer) {
    const isRead = method === 'GET' || method === 'HEAD';
    return !isRead && answer.status === 200 && /^text\/html\b/i.test((0,wire/* headerOf */.r)(answer, 'content-type') ?? '');
}
function pageFailure({ subject }, { url: { host }, status }) {
    return new runtime_failure/* Failure */.HR('SERVER_ERROR', `${subject}: ${host} answered with a web page`, {
        subject,
        facts: { host, status },
        hint: 'check that this host is a registry, and not its web page or a login in front of it',
    });
}
async function openSource(open) {
    const stream = await open();
    stream.on('error', () => undefined);
    return stream;
}

;// CONCATENATED MODULE: ./build/js/distribution/pool.js







function createRegistryPool({ userAgent, limits, environment, authorities, tls, now = Date.now, }) {
    const connections = createConnections({
        userAgent,
        perHost: limits.perHost,
        connectMs: limits.connectMs,
        ...(environment === undefined ? {} : { environment }),
        ...(authorities === undefined ? {} : { authorities }),
        ...(tls === undefined ? {} : { tls }),
    });
    const gates = new Map();
    const rates = new RateWatch();
    const registries = new Map();
    const gateOf = (host) => {
        const known = gates.get(host) ?? new HostGate(host, limits.perHost);
        gates.set(host, known);
        return known;
    };
    const registryOf = (registry, { tlsVerify, certificates }) => {
        const key = `${registry} ${String(tlsVerify)} ${certificates?.key ?? ''}`;
        const known = registries.get(key) ??
            new Registry({ registry, tlsVerify, certificates, userAgent, connections, gateOf, rates, now });
        registries.set(key, known);
        return known;
    };
    return {
        repository: (repository, access, actions, alsoPull = []) => createRepositoryClient(registryOf(repository.registry, access), repository, access, actions, alsoPull),
        way: async (registry, access) => registryOf(registry, access).way(),
        host: (registry, access) => createHostClient(registryOf(registry, access), access),
        http: createHttpClient({ userAgent, connections, gateOf }),
        [Symbol.asyncDispose]: () => connections[Symbol.asyncDispose](),
    };
}

;// CONCATENATED MODULE: ./build/js/settings/certificates/machine.js
function machineAuthorities(environment) {
    const given = (name) => environment[name] || undefined;
    const places = {
        SSL_CERT_FILE: given('SSL_CERT_FILE'),
        SSL_CERT_DIR: given('SSL_CERT_DIR'),
        NODE_EXTRA_CA_CERTS: given('NODE_EXTRA_CA_CERTS'),
    };
    return {
        areAll: places.SSL_CERT_FILE !== undefined && places.SSL_CERT_DIR !== undefined,
        read: async () => (await __webpack_require__.e(/* import() */ 127).then(__webpack_require__.bind(__webpack_require__, 7127))).readMachine(places),
    };
}

;// CONCATENATED MODULE: ./build/js/cloud/hosts.js
const ECR = /^(\d{12})\.dkr\.ecr(-fips)?\.([a-z0-9-]+)\.amazonaws\.com(\.cn)?$/;
const ECR_DUAL_STACK = /^(\d{12})\.dkr-ecr(-fips)?\.([a-z0-9-]+)\.on\.(?:aws|(amazonwebservices\.com\.cn))$/;
const ECR_PUBLIC = /^(?:public\.ecr\.aws|ecr-public\.aws\.com)$/;
const GOOGLE = /^(?:[a-z0-9-]+-docker\.pkg\.dev|docker\.pkg\.dev|(?:[a-z]+\.)?gcr\.io)$/;
const AZURE = [
    [/^[a-z0-9-]+(?:\.[a-z0-9]+\.data)?\.azurecr\.io$/, 'https://login.microsoftonline.com'],
    [/^[a-z0-9-]+\.azurecr\.us$/, 'https://login.microsoftonline.us'],
    [/^[a-z0-9-]+\.azurecr\.cn$/, 'https://login.chinacloudapi.cn'],
];
function parseCloudHost(registry) {
    const name = registry.toLowerCase();
    const isDualStack = ECR_DUAL_STACK.test(name);
    const [, account, fips, region, china] = (isDualStack ? ECR_DUAL_STACK : ECR).exec(name) ?? [];
    if (account !== undefined && region !== undefined) {
        return {
            cloud: 'ecr',
            account,
            region,
            isFips: fips !== undefined,
            isDualStack,
            isChina: china !== undefined,
        };
    }
    if (ECR_PUBLIC.test(name))
        return { cloud: 'ecr-public' };
    if (GOOGLE.test(name))
        return { cloud: 'google' };
    const authority = AZURE.find(([pattern]) => pattern.test(name))?.[1];
    return authority === undefined ? undefined : { cloud: 'azure', authority };
}

;// CONCATENATED MODULE: ./build/js/cloud/credentials.js

function createCloudIdentity({ http, now = Date.now, addressOf = (registry) => new URL(`https://${registry}`), }) {
    let aws;
    let google;
    let azure;
    const openAws = () => {
        aws ??= __webpack_require__.e(/* import() */ 116).then(__webpack_require__.bind(__webpack_require__, 4116)).then(({ AwsRegistries }) => new AwsRegistries(now));
        return aws;
    };
    const credentialAt = async (asking, registry, host) => {
        switch (host.cloud) {
            case 'ecr':
            case 'ecr-public':
                return (await openAws()).credential(asking, host);
            case 'google':
                google ??= __webpack_require__.e(/* import() */ 799).then(__webpack_require__.bind(__webpack_require__, 1799)).then(({ GoogleRegistries }) => new GoogleRegistries(now));
                return (await google).credential(asking);
            case 'azure':
                azure ??= __webpack_require__.e(/* import() */ 820).then(__webpack_require__.bind(__webpack_require__, 7820)).then(({ AzureRegistries }) => new AzureRegistries(now, addressOf));
                return (await azure).credential(asking, registry, host.authority);
        }
    };
    return {
        credential: async (ctx, { registry }) => {
            const host = parseCloudHost(registry);
            return host === undefined ? undefined : credentialAt({ ctx, http, now }, registry, host);
        },
        createRepository: async (ctx, repository) => {
            const host = parseCloudHost(repository.registry);
            if (host?.cloud !== 'ecr' && host?.cloud !== 'ecr-public')
                return false;
            await (await openAws()).create({ ctx, http, now }, host, repository);
            return true;
        },
    };
}

// EXTERNAL MODULE: ./build/js/runtime/limits.js
var limits = __webpack_require__(6929);
// EXTERNAL MODULE: ./build/js/transport/index.js + 64 modules
var transport = __webpack_require__(332);
// EXTERNAL MODULE: ./build/js/frontend/conversion.js
var conversion = __webpack_require__(1147);
// EXTERNAL MODULE: ./build/js/frontend/credentials.js + 3 modules
var credentials = __webpack_require__(3043);
;// CONCATENATED MODULE: ./build/js/frontend/invocation.js





function limitsOf({ options, calledAsSkopeo }) {
    const perHost = options.count('concurrency', 1, 256);
    return {
        ...limits/* DEFAULT_LIMITS */.d,
        retries: options.count('retry-times', 0, 100) ?? (calledAsSkopeo ? 0 : limits/* DEFAULT_LIMITS */.d.retries),
        retryDelayMs: options.durationMs('retry-delay'),
        ...(perHost === undefined ? {} : { perHost }),
    };
}
function createEndpoints(invocation, registries, registriesConf, allowBare) {
    const access = (0,credentials/* createAccesses */.V$)(invocation.options, invocation.environment, createCloudIdentity({ http: registries.http }), registriesConf);
    const { options } = invocation;
    return (texts, prefix) => {
        const references = texts.map((text) => (0,transport/* parseReference */.F)(allowBare ? withTransport(text) : text));
        const hosts = references.flatMap(({ image }) => (image === undefined ? [] : [image.registry]));
        const sharedBlobDir = options.text(`${prefix}shared-blob-dir`);
        const own = access(prefix, hosts);
        const layers = prefix === 'dest-' ? (0,conversion/* layerSettings */.j)(options) : {};
        return references.map((reference) => ({
            reference,
            access: own,
            settings: {
                registries,
                access: own,
                temporary: invocation.temporary,
                ...layers,
                registriesConf,
                daemon: daemonSettings(options, prefix),
                ...(sharedBlobDir === undefined ? {} : { sharedBlobDir }),
            },
        }));
    };
}
function daemonSettings(options, prefix) {
    const host = options.text(`${prefix}daemon-host`);
    const certDir = [`${prefix}cert-dir`, 'cert-dir'].map((name) => options.text(name) ?? '').find((one) => one !== '');
    return { ...(host === undefined ? {} : { host }), ...(certDir === undefined ? {} : { certDir }) };
}
const TRANSPORT = /^(?:docker|oci|dir|oci-archive|docker-archive|docker-daemon|containers-storage|sif|tarball|npipe):/;
function withTransport(text) {
    return TRANSPORT.test(text) ? text : `docker://${text}`;
}

;// CONCATENATED MODULE: ./build/js/frontend/registries-conf.js
function createRegistriesConfReader(options, environment) {
    let reading;
    const read = async (ctx) => {
        const { readRegistriesConf } = await __webpack_require__.e(/* import() */ 822).then(__webpack_require__.bind(__webpack_require__, 4822));
        const conf = await readRegistriesConf({
            named: options.text('registries-conf'),
            environment,
            uid: process.getuid?.() ?? 0,
        });
        for (const text of conf.warnings)
            ctx.emit({ kind: 'warning', text });
        return conf;
    };
    return async (ctx) => (reading ??= read(ctx));
}

// EXTERNAL MODULE: ./build/js/frontend/run.js
var run = __webpack_require__(8906);
// EXTERNAL MODULE: ./build/js/frontend/version.js
var version = __webpack_require__(8823);
;// CONCATENATED MODULE: ./build/js/frontend/session.js
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








const CLEAN_UP_MS = 10_000;
async function conduct(invocation, how) {
    const controller = new AbortController();
    let signal;
    const interrupt = (received) => {
        if (signal !== undefined)
            return;
        signal = received;
        controller.abort(new runtime_failure/* Failure */.HR('CANCELLED', 'interrupted', { side: 'local', hint: 'nothing is half-tagged; run it again to go on' }));
        setTimeout(() => process.exit(received === 'SIGTERM' ? 143 : 130), CLEAN_UP_MS).unref();
    };
    process.on('SIGINT', interrupt);
    process.on('SIGTERM', interrupt);
    let timer;
    const ended = () => (signal === undefined ? {} : { signal });
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const limits = limitsOf(invocation);
            const timeoutMs = invocation.options.durationMs('command-timeout') ?? 0;
            if (timeoutMs > 0) {
                timer = setTimeout(() => {
                    controller.abort(new runtime_failure/* Failure */.HR('TIMEOUT', `--command-timeout: not done after ${String(timeoutMs / 1000)} s`, {
                        side: 'local',
                        hint: 'allow more time, or run it again',
                    }));
                }, timeoutMs);
            }
            const prefix = invocation.options.text('user-agent-prefix');
            const userAgent = `${prefix === undefined ? '' : `${prefix} `}waybill/${version/* VERSION */.x}`;
            const { environment } = invocation;
            if ((0,variables/* hasProxy */.j)(environment)) {
                const { proxyLogins } = await __webpack_require__.e(/* import() */ 733).then(__webpack_require__.bind(__webpack_require__, 6733));
                for (const { username, password } of proxyLogins(environment))
                    how.onSecret(password.reveal(), username);
            }
            const registries = __addDisposableResource(env_1, createRegistryPool({
                limits,
                userAgent,
                environment,
                authorities: machineAuthorities(environment),
                ...tlsOf(invocation),
            }), true);
            const ctx = {
                signal: controller.signal,
                limits,
                environment,
                emit: how.onEvent,
                conceal: how.onSecret,
                revealsSecret: (text) => how.redactor.finds(text),
            };
            const registriesConf = createRegistriesConfReader(invocation.options, environment);
            const endpoints = createEndpoints(invocation, registries, registriesConf, how.allowBareReferences);
            const answer = await (0,run/* runCommand */.d)(invocation, {
                ctx,
                registries,
                endpoints,
                registriesConf,
                ...(how.noteLogin === undefined ? {} : { noteLogin: how.noteLogin }),
            });
            return { answer, ...ended() };
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
    catch (error) {
        const reason = controller.signal.aborted ? controller.signal.reason : error;
        return { failure: (0,runtime_failure/* toFailure */.w2)(reason), ...ended() };
    }
    finally {
        clearTimeout(timer);
        process.off('SIGINT', interrupt);
        process.off('SIGTERM', interrupt);
    }
}
function tlsOf({ options }) {
    const file = options.text('tls-details') ?? '';
    if (file === '')
        return {};
    let read;
    return {
        tls: async () => (read ??= __webpack_require__.e(/* import() */ 221).then(__webpack_require__.bind(__webpack_require__, 8221)).then(async ({ readTlsDetails }) => readTlsDetails(file))),
    };
}


/***/ }),

/***/ 3305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ registerUserInfo),
/* harmony export */   f: () => (/* binding */ registerEnvironment)
/* harmony export */ });
function registerUserInfo(redactor, texts) {
    const found = texts.flatMap((text) => parseUserInfo(text));
    for (const { user, secret } of found) {
        if (secret === undefined)
            redactor.add(user);
        else
            redactor.add(secret, user);
    }
    return [...new Set(found.map(({ user, secret }) => secret ?? user))].filter((one) => one.length >= SHORTEST_MASK);
}
function registerEnvironment(redactor, environment) {
    for (const [name, value] of Object.entries(environment)) {
        for (const { user, secret } of value.includes('://') ? parseUserInfo(value) : []) {
            if (secret !== undefined)
                redactor.add(secret, user);
        }
        const isPath = value.startsWith('/');
        if (SECRET_NAME.test(name) && value.length >= SHORTEST_VALUE && !isPath && !NO_VALUES.has(value))
            redactor.add(value);
    }
}
const SHORTEST_MASK = 4;
const SECRET_NAME = /(?:PASSWORD|PASSWD|TOKEN|SECRET|SECRET_ACCESS_KEY|PRIVATE_KEY|API_KEY)$/i;
const NO_VALUES = new Set(['false', 'never', 'always']);
const SHORTEST_VALUE = 5;
const SHORTEST_TOKEN = 16;
const DIGEST = /^sha\d+|^[a-z0-9]+(?:[+._-][a-z0-9]+)*:[0-9a-fA-F]{32,}/;
const HOST = /^(?:localhost|[^/]*\.[^/]*)\//;
const TRANSPORT = /^(?:dir|oci|oci-archive|docker-archive|docker-daemon|containers-storage|sif|tarball)$/;
const PORT = /^\d{1,5}(?:\/|$)/;
function parseUserInfo(text) {
    return [...new Set([text, ...text.split(/[\s,]+/)])].flatMap((word) => parseAddress(word));
}
function parseAddress(word) {
    const slashes = word.lastIndexOf('//', word.indexOf('@'));
    const rest = slashes < 0 ? word : word.slice(slashes + 2);
    const ats = [...rest.matchAll(/@/g)].map(({ index }) => index).filter((at) => !DIGEST.test(rest.slice(at + 1)));
    const info = rest.slice(0, ats.at(-1) ?? 0);
    const colon = info.indexOf(':');
    const slash = info.indexOf('/');
    const user = colon < 0 ? info : info.slice(0, colon);
    const secret = colon < 0 ? undefined : info.slice(colon + 1);
    const isReference = slashes < 0 || !/^https?:$/.test(word.slice(0, slashes).replace(/^.*[^a-z:]/, ''));
    if (slash >= 0 && secret === undefined && (isReference || HOST.test(info)))
        return [];
    if (slash >= 0 && secret !== undefined && (slash < colon || (isReference && PORT.test(secret))))
        return [];
    if (slashes < 0 && TRANSPORT.test(user))
        return [];
    if (secret === undefined && slashes < 0 && user.length < SHORTEST_TOKEN)
        return [];
    return [
        { user, secret },
        { user: decoded(user), secret: secret === undefined ? undefined : decoded(secret) },
    ];
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 4785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ createLog),
  q: () => (/* binding */ createOutput)
});

;// CONCATENATED MODULE: ./build/js/runtime/redacting-writer.js
class RedactingWriter {
    #redactor;
    #write;
    #held = '';
    constructor(redactor, write) {
        this.#redactor = redactor;
        this.#write = write;
    }
    write(text) {
        const all = this.#held + text;
        const at = this.#redactor.safeLength(all);
        this.#held = all.slice(at);
        if (at > 0)
            this.#write(this.#redactor.redact(all.slice(0, at)));
    }
    end() {
        const rest = this.#held;
        this.#held = '';
        if (rest !== '')
            this.#write(this.#redactor.redact(rest));
    }
}

// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(6786);
;// CONCATENATED MODULE: ./build/js/frontend/writer.js


function createOutput(stream, redactor) {
    const writer = new RedactingWriter(redactor, (text) => {
        stream.write(text);
    });
    return {
        write: (text) => writer.write(text),
        writeCommand: (text) => writer.write(text),
        writeBytes: (bytes) => {
            writer.end();
            stream.write(bytes);
        },
        end: () => writer.end(),
    };
}
function createLog(stream, redactor) {
    const output = createOutput(stream, redactor);
    return { ...output, write: (text) => output.write((0,runtime_text/* renderLog */.No)(redactor.redact(text))) };
}


/***/ }),

/***/ 7187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AM: () => (/* binding */ optionalStringMap),
/* harmony export */   BA: () => (/* binding */ parseDescriptor),
/* harmony export */   Gq: () => (/* binding */ invalid),
/* harmony export */   Zk: () => (/* binding */ optionalStrings),
/* harmony export */   eB: () => (/* binding */ asObject),
/* harmony export */   sx: () => (/* binding */ optionalString)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3903);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4930);


function parseDescriptor(value, where) {
    const object = asObject(value, where);
    const { mediaType, digest, size } = object;
    if (typeof mediaType !== 'string' || mediaType === '' || mediaType.length > 255)
        throw invalid(`${where}.mediaType is not a media type`);
    if (typeof digest !== 'string' || !(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest))
        throw invalid(`${where}.digest is not a digest`);
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0)
        throw invalid(`${where}.size is not a size in bytes`);
    const urls = optionalStrings(object['urls'], `${where}.urls`);
    const annotations = optionalStringMap(object['annotations'], `${where}.annotations`);
    const artifactType = optionalString(object['artifactType'], `${where}.artifactType`);
    const platform = parseOptionalPlatform(object['platform'], `${where}.platform`);
    return {
        mediaType,
        digest,
        size,
        ...(urls === undefined || urls.length === 0 ? {} : { urls }),
        ...(annotations === undefined ? {} : { annotations }),
        ...(artifactType === undefined || artifactType === '' ? {} : { artifactType }),
        ...(platform === undefined ? {} : { platform }),
    };
}
function parseOptionalPlatform(value, where) {
    if (value === undefined || value === null)
        return undefined;
    const object = asObject(value, where);
    const os = optionalString(object['os'], `${where}.os`) ?? '';
    const architecture = optionalString(object['architecture'], `${where}.architecture`) ?? '';
    const variant = optionalString(object['variant'], `${where}.variant`);
    const osVersion = optionalString(object['os.version'], `${where}.os.version`);
    const osFeatures = optionalStrings(object['os.features'], `${where}.os.features`);
    return {
        os,
        architecture,
        ...(variant === undefined || variant === '' ? {} : { variant }),
        ...(osVersion === undefined || osVersion === '' ? {} : { osVersion }),
        ...(osFeatures === undefined ? {} : { osFeatures }),
    };
}
function asObject(value, where) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw invalid(`${where} is not an object`);
    return value;
}
function optionalString(value, where) {
    if (value === undefined || value === null)
        return undefined;
    if (typeof value !== 'string')
        throw invalid(`${where} is not a string`);
    return value;
}
function optionalStrings(value, where) {
    if (value === undefined || value === null)
        return undefined;
    if (!Array.isArray(value) || !value.every((one) => typeof one === 'string'))
        throw invalid(`${where} is not a list of strings`);
    return value;
}
function optionalStringMap(value, where) {
    if (value === undefined || value === null)
        return undefined;
    const object = asObject(value, where);
    if (!Object.values(object).every((one) => typeof one === 'string'))
        throw invalid(`${where} is not a map of strings`);
    return object;
}
function invalid(message, cause) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('MANIFEST_INVALID', message, {
        hint: 'the content itself is broken: rebuild the image or push it again',
        ...(cause === undefined ? {} : { cause }),
    });
}


/***/ }),

/***/ 4930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Hy: () => (/* binding */ algorithmOf),
/* harmony export */   Y8: () => (/* binding */ Digester),
/* harmony export */   ZD: () => (/* binding */ hexOf),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

const FORM = /^(?:sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128})$/;
function isDigest(text) {
    return FORM.test(text);
}
function algorithmOf(digest) {
    return digest.startsWith('sha512:') ? 'sha512' : 'sha256';
}
function hexOf(digest) {
    return digest.slice(digest.indexOf(':') + 1);
}
function digestOf(bytes, algorithm = 'sha256') {
    return `${algorithm}:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(bytes).digest('hex')}`;
}
class Digester {
    #hash;
    #algorithm;
    constructor(algorithm) {
        this.#algorithm = algorithm;
        this.#hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm);
    }
    update(chunk) {
        this.#hash.update(chunk);
    }
    finish() {
        return `${this.#algorithm}:${this.#hash.digest('hex')}`;
    }
}


/***/ }),

/***/ 697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e6: () => (/* reexport */ DOCKER_CONFIG),
  Y2: () => (/* reexport */ DOCKER_LIST),
  Vv: () => (/* reexport */ DOCKER_MANIFEST),
  kj: () => (/* reexport */ DOCKER_SCHEMA1),
  n$: () => (/* reexport */ DOCKER_SCHEMA1_SIGNED),
  Y8: () => (/* reexport */ image_digest/* Digester */.Y8),
  _P: () => (/* reexport */ MANIFEST_TYPES),
  TF: () => (/* reexport */ OCI_CONFIG),
  $p: () => (/* reexport */ OCI_INDEX),
  EG: () => (/* reexport */ OCI_MANIFEST),
  Hy: () => (/* reexport */ image_digest/* algorithmOf */.Hy),
  LU: () => (/* reexport */ childrenOf),
  xV: () => (/* reexport */ choosePlatform),
  ui: () => (/* reexport */ createDocument),
  Xi: () => (/* reexport */ describeReferrer),
  ol: () => (/* reexport */ image_digest/* digestOf */.ol),
  fH: () => (/* reexport */ fallbackTag),
  g4: () => (/* reexport */ guessMediaType),
  ZD: () => (/* reexport */ image_digest/* hexOf */.ZD),
  Bc: () => (/* reexport */ image_digest/* isDigest */.Bc),
  mi: () => (/* reexport */ isForeignLayerType),
  Ky: () => (/* reexport */ isImageConfigType),
  $U: () => (/* reexport */ isIndexType),
  Q3: () => (/* reexport */ isManifestType),
  og: () => (/* reexport */ isRepositoryPath),
  dz: () => (/* reexport */ isTag),
  o4: () => (/* reexport */ parseConfig),
  BA: () => (/* reexport */ descriptor/* parseDescriptor */.BA),
  "if": () => (/* reexport */ parseImageName),
  Hd: () => (/* reexport */ parseLayerType),
  Ng: () => (/* reexport */ parseManifest),
  J7: () => (/* reexport */ parseOciConfig),
  FL: () => (/* reexport */ parsePlatform),
  l5: () => (/* reexport */ parseRegistry),
  RJ: () => (/* reexport */ parseStrictJson),
  ED: () => (/* reexport */ parseTag),
  wd: () => (/* reexport */ rankPlatform),
  $X: () => (/* reexport */ renderImageName),
  Ym: () => (/* reexport */ renderLayerType),
  qn: () => (/* reexport */ renderPlatform),
  xW: () => (/* reexport */ renderRepository),
  eb: () => (/* reexport */ unknownPlatform),
  RV: () => (/* reexport */ verifyBytes)
});

// UNUSED EXPORTS: OCI_EMPTY

// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(3903);
;// CONCATENATED MODULE: ./build/js/image/platform.js

function renderPlatform(platform) {
    return [platform.os, platform.architecture, ...(platform.variant === undefined ? [] : [platform.variant])].join('/');
}
const ARCHITECTURE_ALIASES = {
    x86_64: ['amd64'],
    'x86-64': ['amd64'],
    i386: ['386'],
    aarch64: ['arm64'],
    armhf: ['arm', 'v7'],
    armel: ['arm', 'v6'],
};
function parsePlatform(text) {
    const parts = text.trim().split('/');
    const [os, architecture, variant] = parts;
    const isWord = (part) => /^[a-z0-9_.-]+$/i.test(part);
    if (os === undefined || architecture === undefined || parts.length > 3 || !parts.every(isWord)) {
        throw new failure/* Failure */.HR('INPUT_INVALID', `not a platform: ${JSON.stringify(text)}`, {
            hint: 'write os/architecture or os/architecture/variant, for example linux/arm64/v8',
        });
    }
    const [known, impliedVariant] = ARCHITECTURE_ALIASES[architecture.toLowerCase()] ?? [architecture.toLowerCase()];
    const chosen = (variant ?? impliedVariant)?.toLowerCase();
    return { os: os.toLowerCase(), architecture: known, ...(chosen === undefined ? {} : { variant: chosen }) };
}
const ARM_VARIANTS = { arm: ['v8', 'v7', 'v6', 'v5'], arm64: ['v8'] };
function acceptedVariants(platform) {
    const known = ARM_VARIANTS[platform.architecture] ?? [];
    if (platform.variant === undefined)
        return ['', ...known];
    const at = known.indexOf(platform.variant);
    return at < 0 ? [platform.variant, ''] : [...known.slice(at), ''];
}
function rankPlatform(wanted, offered) {
    if (offered === undefined || offered.os !== wanted.os || offered.architecture !== wanted.architecture)
        return undefined;
    const rank = acceptedVariants(wanted).indexOf(offered.variant ?? '');
    return rank < 0 ? undefined : rank;
}

;// CONCATENATED MODULE: ./build/js/image/choose-platform.js


const ZSTD_MARK = 'io.github.containers.compression.zstd';
function choosePlatform(children, wanted) {
    let best;
    for (const child of children) {
        const matched = rankPlatform(wanted, child.platform);
        if (matched === undefined)
            continue;
        const rank = matched * 2 + (child.annotations?.[ZSTD_MARK] === 'true' ? 0 : 1);
        if (best === undefined || rank < best.rank)
            best = { child, rank };
    }
    const chosen = best?.child ?? children.find((child) => child.platform === undefined);
    if (chosen !== undefined)
        return chosen;
    throw unknownPlatform(children, wanted);
}
function unknownPlatform(children, wanted) {
    const offered = children.flatMap(({ platform }) => (platform === undefined ? [] : [renderPlatform(platform)]));
    return new failure/* Failure */.HR('PLATFORM_UNKNOWN', `the image has no platform ${renderPlatform(wanted)}`, {
        hint: offered.length === 0
            ? 'its index names no platforms'
            : `it has: ${[...new Set(offered)].slice(0, 30).join(', ')}`,
    });
}

// EXTERNAL MODULE: ./build/js/image/descriptor.js
var descriptor = __webpack_require__(7187);
// EXTERNAL MODULE: ./build/js/image/digest.js
var image_digest = __webpack_require__(4930);
;// CONCATENATED MODULE: ./build/js/image/strict-json.js

const DEEPEST = 64;
function parseStrictJson(bytes, what) {
    let text;
    try {
        text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (error) {
        throw (0,descriptor/* invalid */.Gq)(`${what} is not UTF-8`, error);
    }
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw (0,descriptor/* invalid */.Gq)(looksLikeHtml(text) ? `${what} is an HTML page, not JSON` : `${what} is not JSON`, error);
    }
    refuseAmbiguousKeys(text, what);
    return value;
}
function looksLikeHtml(text) {
    return /^\s*<(?:!doctype|html|head|body|\?xml)/i.test(text);
}
function refuseAmbiguousKeys(text, what) {
    const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;
    const open = [];
    let expectsKey = false;
    for (let match = token.exec(text); match !== null; match = token.exec(text)) {
        const [found] = match;
        const keys = open.at(-1);
        if (found === '{' || found === '[') {
            open.push(found === '{' ? new Set() : undefined);
            if (open.length > DEEPEST)
                throw (0,descriptor/* invalid */.Gq)(`${what} is nested deeper than ${String(DEEPEST)}`);
            expectsKey = found === '{';
        }
        else if (found === '}' || found === ']') {
            open.pop();
            expectsKey = false;
        }
        else if (found === ',') {
            expectsKey = keys !== undefined;
        }
        else if (found === ':') {
            expectsKey = false;
        }
        else if (expectsKey && keys !== undefined) {
            const name = JSON.parse(found);
            const key = open.length === 1 ? name.toLowerCase() : name;
            if (keys.has(key))
                throw (0,descriptor/* invalid */.Gq)(`${what} has the key ${JSON.stringify(name)} twice`);
            keys.add(key);
        }
    }
}

;// CONCATENATED MODULE: ./build/js/image/config.js



function parseConfig(bytes) {
    const raw = (0,descriptor/* asObject */.eB)(parseStrictJson(bytes, 'the image config'), 'the image config');
    const inner = raw['config'] === undefined || raw['config'] === null ? {} : (0,descriptor/* asObject */.eB)(raw['config'], 'config');
    const rootfs = raw['rootfs'] === undefined || raw['rootfs'] === null ? {} : (0,descriptor/* asObject */.eB)(raw['rootfs'], 'rootfs');
    const diffIds = ((0,descriptor/* optionalStrings */.Zk)(rootfs['diff_ids'], 'rootfs.diff_ids') ?? []).map((one, at) => {
        if (!(0,image_digest/* isDigest */.Bc)(one))
            throw (0,descriptor/* invalid */.Gq)(`rootfs.diff_ids[${String(at)}] is not a digest`);
        return one;
    });
    const created = (0,descriptor/* optionalString */.sx)(raw['created'], 'created');
    const author = (0,descriptor/* optionalString */.sx)(raw['author'], 'author');
    const dockerVersion = (0,descriptor/* optionalString */.sx)(raw['docker_version'], 'docker_version');
    const labels = (0,descriptor/* optionalStringMap */.AM)(inner['Labels'], 'config.Labels');
    const env = (0,descriptor/* optionalStrings */.Zk)(inner['Env'], 'config.Env');
    const variant = (0,descriptor/* optionalString */.sx)(raw['variant'], 'variant');
    return {
        platform: {
            os: (0,descriptor/* optionalString */.sx)(raw['os'], 'os') ?? '',
            architecture: (0,descriptor/* optionalString */.sx)(raw['architecture'], 'architecture') ?? '',
            ...(variant === undefined || variant === '' ? {} : { variant }),
        },
        diffIds,
        raw,
        ...(created === undefined ? {} : { created }),
        ...(author === undefined ? {} : { author }),
        ...(dockerVersion === undefined ? {} : { dockerVersion }),
        ...(labels === undefined ? {} : { labels }),
        ...(env === undefined ? {} : { env }),
    };
}

;// CONCATENATED MODULE: ./build/js/image/layer-type.js
const OCI = /^application\/vnd\.oci\.image\.layer\.(nondistributable\.)?v1\.tar(?:\+(gzip|zstd))?$/;
const DOCKER = /^application\/vnd\.docker\.image\.rootfs\.(foreign\.)?diff\.tar(?:\.(gzip|zstd))?$/;
function parseLayerType(mediaType) {
    const match = OCI.exec(mediaType) ?? DOCKER.exec(mediaType);
    if (match === null)
        return undefined;
    const [, foreign, packing] = match;
    return { isForeign: foreign !== undefined, packing: packing === 'gzip' || packing === 'zstd' ? packing : 'none' };
}
function renderLayerType(format, { packing, isForeign }) {
    if (format === 'oci') {
        const base = `application/vnd.oci.image.layer.${isForeign ? 'nondistributable.' : ''}v1.tar`;
        return packing === 'none' ? base : `${base}+${packing}`;
    }
    const base = `application/vnd.docker.image.rootfs.${isForeign ? 'foreign.' : ''}diff.tar`;
    return packing === 'none' ? base : `${base}.${packing}`;
}

;// CONCATENATED MODULE: ./build/js/image/media-types.js
const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
const OCI_CONFIG = 'application/vnd.oci.image.config.v1+json';
const OCI_EMPTY = 'application/vnd.oci.empty.v1+json';
const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
const DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json';
const DOCKER_CONFIG = 'application/vnd.docker.container.image.v1+json';
const DOCKER_SCHEMA1 = 'application/vnd.docker.distribution.manifest.v1+json';
const DOCKER_SCHEMA1_SIGNED = 'application/vnd.docker.distribution.manifest.v1+prettyjws';
const MANIFEST_TYPES = [OCI_INDEX, OCI_MANIFEST, DOCKER_LIST, DOCKER_MANIFEST];
function isIndexType(mediaType) {
    return mediaType === OCI_INDEX || mediaType === DOCKER_LIST;
}
function isManifestType(mediaType) {
    return isIndexType(mediaType) || mediaType === OCI_MANIFEST || mediaType === DOCKER_MANIFEST;
}
function isImageConfigType(mediaType) {
    return mediaType === OCI_CONFIG || mediaType === DOCKER_CONFIG;
}
function isForeignLayerType(mediaType) {
    return mediaType.includes('.nondistributable.') || mediaType.includes('.rootfs.foreign.');
}

// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(6786);
;// CONCATENATED MODULE: ./build/js/image/manifest.js






function parseManifest(bytes, declared) {
    const object = (0,descriptor/* asObject */.eB)(parseStrictJson(bytes, 'the manifest'), 'the manifest');
    const mediaType = decideMediaType(object, declared);
    if (object['schemaVersion'] !== 2)
        throw (0,descriptor/* invalid */.Gq)('the manifest has no schemaVersion 2');
    const artifactType = (0,descriptor/* optionalString */.sx)(object['artifactType'], 'artifactType');
    const annotations = (0,descriptor/* optionalStringMap */.AM)(object['annotations'], 'annotations');
    const subject = object['subject'] === undefined || object['subject'] === null
        ? undefined
        : (0,descriptor/* parseDescriptor */.BA)(object['subject'], 'subject');
    const common = {
        mediaType,
        ...(artifactType === undefined || artifactType === '' ? {} : { artifactType }),
        ...(subject === undefined ? {} : { subject }),
        ...(annotations === undefined ? {} : { annotations }),
    };
    if (isIndexType(mediaType)) {
        refuseKeys(object, ['config', 'layers', 'fslayers', 'history', 'blobs'], 'an index');
        return { kind: 'index', ...common, manifests: parseDescriptors(object['manifests'], 'manifests') };
    }
    refuseKeys(object, ['manifests', 'fslayers', 'history', 'blobs'], 'an image manifest');
    return {
        kind: 'image',
        ...common,
        config: (0,descriptor/* parseDescriptor */.BA)(object['config'], 'config'),
        layers: parseDescriptors(object['layers'] ?? [], 'layers'),
    };
}
function createDocument(bytes, mediaType, algorithm = 'sha256') {
    return { bytes, descriptor: { mediaType, digest: (0,image_digest/* digestOf */.ol)(bytes, algorithm), size: bytes.byteLength } };
}
function verifyBytes(bytes, expected) {
    if (expected.size !== undefined && bytes.byteLength !== expected.size) {
        throw new failure/* Failure */.HR('SIZE_MISMATCH', `${expected.digest} has ${String(bytes.byteLength)} bytes, expected ${String(expected.size)}`, {
            facts: { expected: expected.size, found: bytes.byteLength },
            hint: 'the registry, or something between here and it, served other content',
        });
    }
    const found = (0,image_digest/* digestOf */.ol)(bytes, (0,image_digest/* algorithmOf */.Hy)(expected.digest));
    if (found !== expected.digest) {
        throw new failure/* Failure */.HR('DIGEST_MISMATCH', `content does not match its digest: expected ${expected.digest}, found ${found}`, {
            facts: { expected: expected.digest, found },
            hint: 'the registry, or something between here and it, served other content',
        });
    }
}
function guessMediaType(bytes) {
    const object = (0,descriptor/* asObject */.eB)(parseStrictJson(bytes, 'the manifest'), 'the manifest');
    return decideMediaType(object, undefined);
}
function childrenOf(manifest) {
    return manifest.kind === 'index' ? manifest.manifests : [manifest.config, ...manifest.layers];
}
const KNOWN = new Set([OCI_INDEX, OCI_MANIFEST, DOCKER_LIST, DOCKER_MANIFEST]);
function decideMediaType(object, declared) {
    if (object['schemaVersion'] === 1 || declared === DOCKER_SCHEMA1 || declared === DOCKER_SCHEMA1_SIGNED) {
        throw new failure/* Failure */.HR('UNSUPPORTED', 'this is a Docker schema 1 image, a format that registries have dropped', {
            hint: 'pull it with an old client and push it again as schema 2 or OCI',
        });
    }
    const own = (0,descriptor/* optionalString */.sx)(object['mediaType'], 'mediaType');
    const stated = declared !== undefined && KNOWN.has(declared) ? declared : undefined;
    if (own !== undefined && own !== '') {
        if (!KNOWN.has(own))
            throw (0,descriptor/* invalid */.Gq)(`the manifest calls itself ${(0,runtime_text/* quoteForeign */.xS)(own, 120)}, which is no manifest type`);
        if (stated !== undefined && own !== stated)
            throw (0,descriptor/* invalid */.Gq)(`the manifest calls itself ${own}, but was served as ${stated}`);
        return own;
    }
    if (stated !== undefined)
        return stated;
    if (Array.isArray(object['manifests']))
        return OCI_INDEX;
    const config = object['config'];
    if (typeof config === 'object' && config !== null && 'mediaType' in config) {
        return config.mediaType === DOCKER_CONFIG ? DOCKER_MANIFEST : OCI_MANIFEST;
    }
    throw (0,descriptor/* invalid */.Gq)('the document is neither an image manifest nor an index');
}
function parseDescriptors(value, where) {
    if (!Array.isArray(value))
        throw (0,descriptor/* invalid */.Gq)(`${where} is not a list`);
    return value.map((one, at) => (0,descriptor/* parseDescriptor */.BA)(one, `${where}[${String(at)}]`));
}
function refuseKeys(object, keys, what) {
    for (const key of Object.keys(object)) {
        if (keys.includes(key.toLowerCase()))
            throw (0,descriptor/* invalid */.Gq)(`${what} may not have ${JSON.stringify(key)}: readers could disagree on what it is`);
    }
}

;// CONCATENATED MODULE: ./build/js/image/oci-config.js


function parseOciConfig(bytes) {
    const raw = (0,descriptor/* asObject */.eB)(parseStrictJson(bytes, 'the image config'), 'the image config');
    const rootfs = objectOr(raw['rootfs'], 'rootfs');
    return {
        created: (0,descriptor/* optionalString */.sx)(raw['created'], 'created') ?? null,
        author: oci_config_text(raw, 'author'),
        architecture: oci_config_text(raw, 'architecture'),
        os: oci_config_text(raw, 'os'),
        osVersion: oci_config_text(raw, 'os.version'),
        osFeatures: (0,descriptor/* optionalStrings */.Zk)(raw['os.features'], 'os.features') ?? null,
        variant: oci_config_text(raw, 'variant'),
        config: parseRunConfig(objectOr(raw['config'], 'config')),
        rootfs: { type: oci_config_text(rootfs, 'type'), diffIds: (0,descriptor/* optionalStrings */.Zk)(rootfs['diff_ids'], 'rootfs.diff_ids') ?? null },
        history: parseHistory(raw['history']),
    };
}
function parseRunConfig(raw) {
    return {
        user: oci_config_text(raw, 'User'),
        exposedPorts: keysOf(raw['ExposedPorts'], 'config.ExposedPorts'),
        env: (0,descriptor/* optionalStrings */.Zk)(raw['Env'], 'config.Env') ?? null,
        entrypoint: (0,descriptor/* optionalStrings */.Zk)(raw['Entrypoint'], 'config.Entrypoint') ?? null,
        cmd: (0,descriptor/* optionalStrings */.Zk)(raw['Cmd'], 'config.Cmd') ?? null,
        volumes: keysOf(raw['Volumes'], 'config.Volumes'),
        workingDir: oci_config_text(raw, 'WorkingDir'),
        labels: (0,descriptor/* optionalStringMap */.AM)(raw['Labels'], 'config.Labels') ?? null,
        stopSignal: oci_config_text(raw, 'StopSignal'),
        argsEscaped: flag(raw, 'ArgsEscaped'),
    };
}
function parseHistory(value) {
    if (value === undefined || value === null)
        return null;
    if (!Array.isArray(value))
        throw (0,descriptor/* invalid */.Gq)('history is not a list');
    return value.map((one, at) => {
        const raw = (0,descriptor/* asObject */.eB)(one, `history[${String(at)}]`);
        return {
            created: (0,descriptor/* optionalString */.sx)(raw['created'], 'history.created') ?? null,
            createdBy: oci_config_text(raw, 'created_by'),
            author: oci_config_text(raw, 'author'),
            comment: oci_config_text(raw, 'comment'),
            emptyLayer: flag(raw, 'empty_layer'),
        };
    });
}
function objectOr(value, where) {
    return value === undefined || value === null ? {} : (0,descriptor/* asObject */.eB)(value, where);
}
function oci_config_text(fields, name) {
    return (0,descriptor/* optionalString */.sx)(fields[name], name) ?? '';
}
function flag(fields, name) {
    const value = fields[name];
    if (value === undefined || value === null)
        return false;
    if (typeof value !== 'boolean')
        throw (0,descriptor/* invalid */.Gq)(`${name} is neither true nor false`);
    return value;
}
function keysOf(value, where) {
    return value === undefined || value === null ? null : Object.keys((0,descriptor/* asObject */.eB)(value, where));
}

;// CONCATENATED MODULE: ./build/js/image/referrer.js

function fallbackTag(subject) {
    return `${(0,image_digest/* algorithmOf */.Hy)(subject)}-${(0,image_digest/* hexOf */.ZD)(subject).slice(0, 64)}`;
}
function describeReferrer({ mediaType, digest, size }, manifest) {
    const artifactType = manifest.artifactType ?? (manifest.kind === 'image' ? manifest.config.mediaType : undefined);
    return {
        mediaType,
        digest,
        size,
        ...(artifactType === undefined ? {} : { artifactType }),
        ...(manifest.annotations === undefined ? {} : { annotations: manifest.annotations }),
    };
}

;// CONCATENATED MODULE: ./build/js/image/repository.js



const HOST = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*(?::[0-9]{1,5})?$/;
const PATH_COMPONENT = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
const LONGEST_NAME = 255;
function isTag(text) {
    return TAG.test(text);
}
function parseTag(text) {
    if (isTag(text))
        return text;
    throw refuse(text, 'a tag has at most 128 letters, digits, dots, dashes and underscores, and does not begin with a dot or a dash', 'a tag');
}
function parseImageName(text) {
    if (/^[a-f0-9]{64}$/.test(text))
        throw refuse(text, 'a bare image ID is not a name');
    const at = text.indexOf('@');
    const digest = at < 0 ? undefined : text.slice(at + 1);
    if (digest !== undefined && !(0,image_digest/* isDigest */.Bc)(digest)) {
        throw refuse(text, 'after @ comes sha256: and 64 hexadecimal characters, or sha512: and 128, in lower case');
    }
    const rest = at < 0 ? text : text.slice(0, at);
    const colon = rest.lastIndexOf(':');
    const hasTag = colon > rest.lastIndexOf('/');
    const tag = hasTag ? rest.slice(colon + 1) : undefined;
    if (tag !== undefined && !isTag(tag))
        throw refuse(text, `${(0,runtime_text/* quoteForeign */.xS)(tag, 140)} is not a tag`);
    const repository = splitRepository(hasTag ? rest.slice(0, colon) : rest, text);
    return { ...repository, ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
}
function splitRepository(name, whole) {
    const slash = name.indexOf('/');
    const first = slash < 0 ? '' : name.slice(0, slash);
    const isHost = /[.:]/.test(first) || first === 'localhost';
    const registry = isHost ? (first === 'index.docker.io' ? 'docker.io' : first) : 'docker.io';
    const rest = isHost ? name.slice(slash + 1) : name;
    if (!HOST.test(registry) || portOf(registry) > 65_535)
        throw refuse(whole, `${(0,runtime_text/* quoteForeign */.xS)(registry, 80)} is not a registry's host`);
    const path = registry === 'docker.io' && !rest.includes('/') ? `library/${rest}` : rest;
    if (registry.length + 1 + path.length > LONGEST_NAME)
        throw refuse(whole, `a name has at most ${String(LONGEST_NAME)} characters`);
    for (const component of rest.split('/')) {
        if (PATH_COMPONENT.test(component))
            continue;
        if (component !== component.toLowerCase())
            throw refuse(whole, 'a repository is written in lower case');
        throw refuse(whole, `${(0,runtime_text/* quoteForeign */.xS)(component, 80)} cannot be part of a repository's name`);
    }
    return { registry, path };
}
function portOf(registry) {
    const colon = registry.lastIndexOf(':');
    return colon < 0 ? 0 : Number(registry.slice(colon + 1));
}
function parseRegistry(text) {
    const host = text.replace(/^https?:\/\//, '').replace(/\/+$/, '');
    if (!HOST.test(host) || portOf(host) > 65_535)
        throw refuse(text, 'write host or host:port', 'a registry');
    return host === 'index.docker.io' ? 'docker.io' : host;
}
function isRepositoryPath(text) {
    return text.length <= LONGEST_NAME && text.split('/').every((component) => PATH_COMPONENT.test(component));
}
function renderRepository(name) {
    return `${name.registry}/${name.path}`;
}
function renderImageName(name) {
    const tag = name.tag === undefined ? '' : `:${name.tag}`;
    const digest = name.digest === undefined ? '' : `@${name.digest}`;
    return `${renderRepository(name)}${tag}${digest}`;
}
function refuse(text, hint, what = 'an image name') {
    return new failure/* Failure */.HR('REFERENCE_INVALID', `not ${what}: ${(0,runtime_text/* quoteForeign */.xS)(text, 300)}`, { hint });
}

;// CONCATENATED MODULE: ./build/js/image/index.js














/***/ }),

/***/ 7381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bg: () => (/* binding */ resultOf),
/* harmony export */   CR: () => (/* binding */ NO_BYTES),
/* harmony export */   HZ: () => (/* binding */ failedImage),
/* harmony export */   S0: () => (/* binding */ countedContext),
/* harmony export */   Zy: () => (/* binding */ resultOfFailure),
/* harmony export */   ov: () => (/* binding */ failedDestination)
/* harmony export */ });
/* harmony import */ var _runtime_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(995);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6786);


const NO_BYTES = { transferred: 0, mounted: 0, cached: 0, present: 0 };
function countedContext(ctx) {
    const counters = { startedAt: (0,_runtime_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .monotonicMs */ .d)(), requests: 0 };
    const counted = {
        ...ctx,
        emit: (event) => {
            if (event.kind === 'request')
                counters.requests += 1;
            ctx.emit(event);
        },
    };
    return { ctx: counted, counters };
}
function resultOf(what, ...images) {
    const destinations = images.flatMap((image) => image.destinations);
    const failed = destinations.filter((one) => one.status === 'failed').length;
    const sum = (field) => destinations.reduce((total, one) => total + one.bytes[field], 0);
    return {
        schema: 'waybill.result/v1',
        command: what.command,
        status: failed === 0 ? (what.planned ? 'planned' : 'succeeded') : failed === destinations.length ? 'failed' : 'partial',
        policy: what.policy,
        images,
        excluded: [],
        totals: {
            images: images.length,
            failed: images.filter((image) => image.destinations.some((one) => one.status === 'failed')).length,
            requests: what.counters.requests,
            bytes: {
                transferred: sum('transferred'),
                mounted: sum('mounted'),
                cached: sum('cached'),
                present: sum('present'),
            },
            durationMs: Math.round((0,_runtime_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .monotonicMs */ .d)() - what.counters.startedAt),
        },
    };
}
function failedImage(request, failure) {
    return {
        source: { reference: request.source.reference.text, digest: '', mediaType: '', platforms: [] },
        destinations: request.destinations.map(({ reference }) => failedDestination(reference.text, failure)),
    };
}
function failedDestination(reference, failure, known = {}) {
    return {
        reference,
        digest: '',
        tags: [],
        bytes: NO_BYTES,
        attached: [],
        signatures: [],
        notes: [],
        ...known,
        status: 'failed',
        error: errorOf(failure),
    };
}
const LONGEST_MESSAGE = 1000;
function errorOf(failure) {
    return {
        code: failure.code,
        side: failure.side ?? 'local',
        message: (0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_0__/* .renderForeign */ .Vd)(failure.message, LONGEST_MESSAGE),
        hint: (0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_0__/* .renderForeign */ .Vd)(failure.hint ?? '', LONGEST_MESSAGE),
    };
}
function resultOfFailure(command, operands, failure) {
    const [source = '', ...destinations] = operands;
    return resultOf({ command, policy: 'none', planned: false, counters: { startedAt: (0,_runtime_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .monotonicMs */ .d)(), requests: 0 } }, {
        source: { reference: source, digest: '', mediaType: '', platforms: [] },
        destinations: (destinations.length === 0 ? [''] : destinations).map((one) => failedDestination(one, failure)),
    });
}


/***/ }),

/***/ 1513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jo: () => (/* binding */ backoffMs),
/* harmony export */   mu: () => (/* binding */ parseRetryAfter),
/* harmony export */   yy: () => (/* binding */ sleep)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);

function backoffMs(attempt, baseMs, capMs, random = Math.random) {
    const ceiling = Math.min(capMs, baseMs * 2 ** (attempt - 1));
    return Math.round(random() * ceiling);
}
async function sleep(ms, signal) {
    signal.throwIfAborted();
    try {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, { signal });
    }
    catch (error) {
        signal.throwIfAborted();
        throw error;
    }
}
function parseRetryAfter(value, now = Date.now()) {
    if (value === undefined)
        return undefined;
    const text = value.trim();
    const amount = /^(\d+(?:\.\d+)?)(ms|s)?$/.exec(text);
    if (amount !== null)
        return Math.round(Number(amount[1]) * (amount[2] === 'ms' ? 1 : 1000));
    if (!/[A-Za-z]{3}/.test(text))
        return undefined;
    const date = Date.parse(text);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}


/***/ }),

/***/ 2554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ runProgram)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);

const LARGEST_COMPLAINT = 8 * 1024;
const DRAIN_MS = 1_000;
const DEATH_MS = 2_000;
async function runProgram(ctx, call, describe) {
    ctx.signal.throwIfAborted();
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(call.program, call.args, {
        stdio: 'pipe',
        shell: false,
        windowsHide: true,
        env: { ...call.environment },
    });
    const gone = new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.once('error', () => resolve());
    });
    try {
        return await ended(ctx, child, call, describe);
    }
    finally {
        await end(child, gone, call.graceMs ?? 0);
    }
}
async function ended(ctx, child, call, describe) {
    const { promise, resolve, reject } = Promise.withResolvers();
    const output = collect(child.stdout, call.mostOutput, () => reject(describe('loud')));
    const complaint = collect(child.stderr, LARGEST_COMPLAINT, () => undefined);
    const timers = [setTimeout(() => reject(describe('slow')), call.timeMs)];
    const onAbort = () => reject(ctx.signal.reason);
    const finish = (code) => resolve({ code, stdout: output(), stderr: complaint() });
    ctx.signal.addEventListener('abort', onAbort, { once: true });
    child.once('error', (error) => reject(describe(isMissing(error) ? 'missing' : 'unstartable', error)));
    child.once('exit', (code) => timers.push(setTimeout(finish, DRAIN_MS, code)));
    child.once('close', finish);
    child.stdin.on('error', () => undefined);
    child.stdin.end(call.input ?? '');
    try {
        return await promise;
    }
    finally {
        for (const timer of timers)
            clearTimeout(timer);
        ctx.signal.removeEventListener('abort', onAbort);
    }
}
async function end(child, gone, graceMs) {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
        if (graceMs > 0) {
            child.kill('SIGTERM');
            await atMost(gone, graceMs);
        }
        child.kill('SIGKILL');
        await atMost(gone, DEATH_MS);
    }
    for (const stream of [child.stdin, child.stdout, child.stderr])
        stream.destroy();
    child.unref();
}
async function atMost(work, limitMs) {
    const { promise, resolve } = Promise.withResolvers();
    const timer = setTimeout(() => resolve(undefined), limitMs);
    await Promise.race([work, promise]);
    clearTimeout(timer);
}
function collect(stream, most, onTooMuch) {
    const chunks = [];
    let size = 0;
    stream.on('data', (chunk) => {
        if (size > most)
            return;
        size += chunk.byteLength;
        if (size > most)
            onTooMuch();
        else
            chunks.push(chunk);
    });
    stream.on('error', () => undefined);
    return () => Buffer.concat(chunks).toString('utf8');
}
function isMissing(error) {
    return 'code' in error && error.code === 'ENOENT';
}


/***/ }),

/***/ 995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ monotonicMs)
/* harmony export */ });
function monotonicMs() {
    const [seconds, nanoseconds] = process.hrtime();
    return seconds * 1e3 + nanoseconds / 1e6;
}


/***/ }),

/***/ 16:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ withDirectoryLock)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _backoff_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1513);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3903);
/* harmony import */ var _owned_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8158);





const LONGEST_WAIT_MS = 120_000;
async function withDirectoryLock(directory, signal, work) {
    const turn = await takeNumber(directory);
    try {
        await waitForTurn(directory, turn, signal);
        return await work();
    }
    finally {
        await (0,_owned_files_js__WEBPACK_IMPORTED_MODULE_4__/* .removeIfThere */ .Ks)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, turn.file));
    }
}
async function takeNumber(directory) {
    const choosing = node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, (0,_owned_files_js__WEBPACK_IMPORTED_MODULE_4__/* .nameOwnedFile */ .d)('choosing'));
    await createEmpty(choosing);
    try {
        const numbers = (await (0,_owned_files_js__WEBPACK_IMPORTED_MODULE_4__/* .listLiving */ .Mj)(directory)).map((one) => one.number);
        const number = Math.max(0, ...numbers) + 1;
        const file = (0,_owned_files_js__WEBPACK_IMPORTED_MODULE_4__/* .nameOwnedFile */ .d)('turn', number);
        await createEmpty(node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, file));
        return { file, number };
    }
    finally {
        await (0,_owned_files_js__WEBPACK_IMPORTED_MODULE_4__/* .removeIfThere */ .Ks)(choosing);
    }
}
async function waitForTurn(directory, own, signal) {
    const deadline = Date.now() + LONGEST_WAIT_MS;
    for (;;) {
        const isChosen = !(await (0,_owned_files_js__WEBPACK_IMPORTED_MODULE_4__/* .listLiving */ .Mj)(directory)).some((one) => one.kind === 'choosing');
        const before = (await (0,_owned_files_js__WEBPACK_IMPORTED_MODULE_4__/* .listLiving */ .Mj)(directory)).find((one) => one.kind === 'turn' && comesBefore(one, own));
        if (isChosen && before === undefined)
            return;
        if (Date.now() > deadline) {
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('TIMEOUT', `another process keeps ${directory} locked`, {
                side: 'local',
                subject: directory,
                hint: before === undefined ? 'try again' : `end process ${String(before.pid)}, or remove ${before.file} there`,
            });
        }
        await (0,_backoff_js__WEBPACK_IMPORTED_MODULE_2__/* .sleep */ .yy)(2 + Math.random() * 8, signal);
    }
}
function comesBefore(one, own) {
    return one.number < own.number || (one.number === own.number && one.file < own.file);
}
async function createEmpty(file) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file, 'wx', 0o644);
    await handle.close();
}


/***/ }),

/***/ 8279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ readEarly)
/* harmony export */ });
function readEarly(open, signal) {
    let early = open(signal);
    early.catch(() => undefined);
    return {
        open: async (own, from) => {
            const mine = early ?? open(own, from);
            early = undefined;
            return mine;
        },
        drop() {
            early?.then(({ stream }) => stream.destroy(), () => undefined);
            early = undefined;
        },
    };
}


/***/ }),

/***/ 3903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   HR: () => (/* binding */ Failure),
/* harmony export */   Ky: () => (/* binding */ storageFailure),
/* harmony export */   w2: () => (/* binding */ toFailure)
/* harmony export */ });
/* unused harmony export FAILURE_CODES */
const EXIT_CODE_OF = {
    INTERNAL: 1,
    REPOSITORY_UNKNOWN: 2,
    MANIFEST_UNKNOWN: 2,
    BLOB_UNKNOWN: 2,
    PLATFORM_UNKNOWN: 2,
    REFERENCE_INVALID: 4,
    INPUT_INVALID: 4,
    CONFIG_INVALID: 4,
    TRANSPORT_UNKNOWN: 4,
    AUTH_REQUIRED: 5,
    AUTH_DENIED: 5,
    TAG_IMMUTABLE: 5,
    REGISTRY_BLOCKED: 5,
    SIGNATURE_MISSING: 6,
    SIGNATURE_INVALID: 6,
    POLICY_REFUSED: 6,
    UNREACHABLE: 7,
    TLS_FAILED: 7,
    TIMEOUT: 7,
    RATE_LIMITED: 7,
    SERVER_ERROR: 7,
    DIGEST_MISMATCH: 8,
    SIZE_MISMATCH: 8,
    MANIFEST_INVALID: 8,
    ARCHIVE_INVALID: 8,
    LIMIT_EXCEEDED: 8,
    UNSUPPORTED: 9,
    DIGEST_WOULD_CHANGE: 9,
    PLAN_DRIFTED: 9,
    TAG_RULE: 9,
    STORAGE_FAILED: 1,
    CANCELLED: 130,
};
const FAILURE_CODES = Object.keys(EXIT_CODE_OF);
class Failure extends Error {
    name = 'Failure';
    code;
    side;
    subject;
    hint;
    transient;
    facts;
    constructor(code, message, details = {}) {
        super(message, details.cause === undefined ? undefined : { cause: details.cause });
        this.code = code;
        this.side = details.side;
        this.subject = details.subject;
        this.hint = details.hint;
        this.transient = details.transient ?? false;
        this.facts = details.facts ?? {};
    }
    with(details) {
        const side = this.side ?? details.side;
        const subject = this.subject ?? details.subject;
        const hint = this.hint ?? details.hint;
        const copy = new Failure(this.code, this.message, {
            ...(side === undefined ? {} : { side }),
            ...(subject === undefined ? {} : { subject }),
            ...(hint === undefined ? {} : { hint }),
            transient: this.transient,
            facts: this.facts,
            cause: this.cause,
        });
        if (this.stack !== undefined)
            copy.stack = this.stack;
        return copy;
    }
}
function exitCodeOf(code) {
    return EXIT_CODE_OF[code];
}
function toFailure(thrown) {
    if (thrown instanceof Failure)
        return thrown;
    if (thrown instanceof Error) {
        if (thrown.cause instanceof Failure)
            return thrown.cause;
        if (thrown.name === 'AbortError')
            return new Failure('CANCELLED', 'interrupted', { cause: thrown });
        if (thrown.name === 'TimeoutError')
            return new Failure('TIMEOUT', 'the time limit has passed', { cause: thrown });
        const storage = storageFailure(thrown);
        if (storage !== undefined)
            return storage;
        return new Failure('INTERNAL', thrown.message || thrown.name, {
            cause: thrown,
            hint: 'this is a bug in waybill: run again with --debug and report the output',
        });
    }
    return new Failure('INTERNAL', String(thrown), { cause: thrown });
}
function storageFailure(error, subject) {
    if (!('code' in error) || typeof error.code !== 'string' || !('syscall' in error))
        return undefined;
    const path = 'path' in error && typeof error.path === 'string' ? error.path : undefined;
    const about = subject ?? path;
    const known = STORAGE_ERRORS[error.code];
    if (known === undefined)
        return undefined;
    return new Failure(known.code, about === undefined ? known.text : `${known.text}: ${about}`, {
        side: 'local',
        ...(about === undefined ? {} : { subject: about }),
        hint: known.hint,
        cause: error,
    });
}
const STORAGE_ERRORS = {
    ENOSPC: {
        code: 'STORAGE_FAILED',
        text: 'the disk is full',
        hint: 'free some space, or write to another file system',
    },
    EDQUOT: { code: 'STORAGE_FAILED', text: 'the disk quota is used up', hint: 'free some space, or write elsewhere' },
    EROFS: { code: 'STORAGE_FAILED', text: 'the file system is read-only', hint: 'write to another directory' },
    EACCES: { code: 'STORAGE_FAILED', text: 'no permission', hint: 'check the owner and the mode of this path' },
    EPERM: { code: 'STORAGE_FAILED', text: 'not permitted', hint: 'check the owner and the mode of this path' },
    EISDIR: { code: 'STORAGE_FAILED', text: 'is a directory', hint: 'name a file' },
    ENOTDIR: { code: 'STORAGE_FAILED', text: 'is not a directory', hint: 'name a directory' },
    ENAMETOOLONG: { code: 'STORAGE_FAILED', text: 'the path is too long', hint: 'use a shorter path' },
    EMFILE: {
        code: 'STORAGE_FAILED',
        text: 'too many open files',
        hint: 'raise the limit (ulimit -n) or lower --concurrency',
    },
    ENOENT: { code: 'STORAGE_FAILED', text: 'no such file or directory', hint: 'check the path' },
};


/***/ }),

/***/ 6929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ DEFAULT_LIMITS)
/* harmony export */ });
const DEFAULT_LIMITS = {
    manifestBytes: 4 * 1024 * 1024,
    configBytes: 4 * 1024 * 1024,
    tokenBytes: 1024 * 1024,
    errorBodyBytes: 64 * 1024,
    pageBytes: 16 * 1024 * 1024,
    pages: 10_000,
    tags: 1_000_000,
    redirects: 10,
    indexDepth: 8,
    graphNodes: 10_000,
    graphBytes: 128 * 1024 * 1024,
    connectMs: 30_000,
    idleMs: 60_000,
    headersMs: 60_000,
    retries: 3,
    retryDelayMs: undefined,
    retryCapMs: 30_000,
    retryAfterCapMs: 120_000,
    perHost: 10,
    helperMs: 30_000,
    expansionRatio: 250,
    expansionFreeBytes: 1024 * 1024 * 1024,
    archiveMembers: 200_000,
    archiveNameBytes: 4096,
    archiveHeaderBytes: 1024 * 1024,
    contentsBytes: 256 * 1024 * 1024,
    programMs: 2 * 3_600_000,
};


/***/ }),

/***/ 8158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ks: () => (/* binding */ removeIfThere),
/* harmony export */   Mj: () => (/* binding */ listLiving),
/* harmony export */   d: () => (/* binding */ nameOwnedFile),
/* harmony export */   r: () => (/* binding */ isErrno)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _process_identity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5491);




const FORM = /^\.waybill-(choosing|turn|writer|tmp)-(\d{1,15})-([0-9a-f]{12})-(\d{1,10})-(\d{1,20})-[0-9a-f]{16}$/;
const FOREIGN_LIFE_MS = {
    choosing: 60_000,
    turn: 60_000,
    writer: 24 * 3_600_000,
    tmp: 24 * 3_600_000,
};
function nameOwnedFile(kind, number = 0) {
    const { space, pid, started } = (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .ownIdentity */ .h)();
    const unique = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex');
    return `.waybill-${kind}-${String(number)}-${space}-${String(pid)}-${started}-${unique}`;
}
function parseOwnedFile(file) {
    const match = FORM.exec(file);
    if (match === null)
        return undefined;
    const [, kind, number, host = '', pid, started = ''] = match;
    return { file, kind: kind, number: Number(number), host, pid: Number(pid), started };
}
async function listLiving(directory) {
    const found = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(directory)).flatMap((file) => parseOwnedFile(file) ?? []);
    const living = [];
    for (const one of found) {
        if (await isAbandoned(directory, one))
            await removeIfThere(node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, one.file));
        else
            living.push(one);
    }
    return living;
}
async function removeIfThere(file) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)(file);
    }
    catch (error) {
        if (!isErrno(error, 'ENOENT'))
            throw error;
    }
}
function isErrno(error, ...codes) {
    return error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code);
}
async function isAbandoned(directory, one) {
    if (one.host === (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .ownIdentity */ .h)().space)
        return !(0,_process_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .isRunning */ .W)(one);
    try {
        const { mtimeMs } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, one.file));
        return Date.now() - mtimeMs > FOREIGN_LIFE_MS[one.kind];
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 5491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ isRunning),
/* harmony export */   h: () => (/* binding */ ownIdentity)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);



let own;
function ownIdentity() {
    own ??= {
        space: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
            .update([
            (0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)(),
            attempt(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)('/proc/sys/kernel/random/boot_id', 'latin1').trim()) ?? '',
            attempt(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)('/proc/self/ns/pid')) ?? '',
        ].join('\n'))
            .digest('hex')
            .slice(0, 12),
        pid: process.pid,
        started: readStart(process.pid) ?? '0',
    };
    return own;
}
function isRunning({ pid, started }) {
    try {
        process.kill(pid, 0);
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ESRCH')
            return false;
    }
    const now = readStart(pid);
    return now === undefined || now === started;
}
function readStart(pid) {
    const text = attempt(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${String(pid)}/stat`, 'latin1'));
    const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ');
    return fields?.[0] === 'Z' || fields?.[0] === 'X' ? 'dead' : fields?.[19];
}
function attempt(read) {
    try {
        return read();
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 1171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ readAtMost)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
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

const PIECE_BYTES = 64 * 1024;
async function readAtMost(file, most) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const handle = __addDisposableResource(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file, 'r'), true);
        const chunks = [];
        let size = 0;
        while (size <= most) {
            const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.min(PIECE_BYTES, most + 1 - size)));
            if (bytesRead === 0)
                break;
            size += bytesRead;
            chunks.push(buffer.subarray(0, bytesRead));
        }
        return Buffer.concat(chunks);
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


/***/ }),

/***/ 475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ Redactor),
  z: () => (/* binding */ Secret)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(6786);
;// CONCATENATED MODULE: ./build/js/runtime/spelling.js

const CUT = '…';
const SHORTEST_CUT = 4;
class Spelling {
    #steps;
    constructor(text, isBase64 = false) {
        const steps = [];
        let plain = '';
        for (const letter of text) {
            if (PLAIN.test(letter) && !(isBase64 && BASE64_PAIRS.has(letter))) {
                plain += letter;
                continue;
            }
            if (plain !== '')
                steps.push([plain]);
            plain = '';
            const pair = isBase64 ? BASE64_PAIRS.get(letter) : undefined;
            steps.push([...spellingsOf(letter), ...(pair === undefined ? [] : spellingsOf(pair))]);
        }
        if (plain !== '')
            steps.push([plain]);
        if (isBase64)
            steps.push(['', ...PADDING]);
        this.#steps = steps;
    }
    get beginnings() {
        return new Set((this.#steps[0] ?? []).map((one) => one.charAt(0)));
    }
    findAt(text, from) {
        let places = new Set([from]);
        let isOpen = false;
        let end = 0;
        for (const step of this.#steps) {
            const next = new Set();
            for (const place of places) {
                for (const one of step) {
                    const shared = sharedLength(text, place, one);
                    if (shared === one.length)
                        next.add(place + shared);
                    else if (place + shared === text.length)
                        isOpen = true;
                    else if (text[place + shared] === CUT && place + shared - from >= SHORTEST_CUT)
                        end = Math.max(end, place + shared);
                }
            }
            if (next.size === 0)
                return { end, isOpen };
            places = next;
        }
        return { end: Math.max(end, ...places), isOpen };
    }
}
const PLAIN = /^[A-Za-z0-9._-]$/;
const BASE64_PAIRS = new Map([
    ['+', '-'],
    ['/', '_'],
]);
const HTML_NAMES = new Map([
    ['&', ['&amp;']],
    ['<', ['&lt;']],
    ['>', ['&gt;']],
    ['"', ['&quot;']],
    ["'", ['&apos;']],
]);
const PADDING = spellingsOf('=').flatMap((one) => [one, `${one}${one}`]);
function spellingsOf(letter) {
    const bytes = [...Buffer.from(letter)];
    const hex = (prefix) => {
        const lower = bytes.map((byte) => `${prefix}${byte.toString(16).padStart(2, '0')}`).join('');
        const upper = bytes.map((byte) => `${prefix}${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
        return [lower, upper];
    };
    const units = [...Array(letter.length).keys()].map((at) => letter.charCodeAt(at).toString(16).padStart(4, '0'));
    const unicode = [units, units.map((unit) => unit.toUpperCase())].map((all) => all.map((unit) => `\\u${unit}`).join(''));
    const point = letter.codePointAt(0) ?? 0;
    const short = JSON.stringify(letter).slice(1, -1);
    const escapes = [...unicode, ...hex('\\x'), short, `\\${letter}`];
    return [
        ...new Set([
            letter,
            ...hex('%'),
            ...hex('%25'),
            ...escapes,
            ...escapes.map((one) => one.replaceAll('\\', '\\\\')),
            `\\\\\\${letter}`,
            `&#${String(point)};`,
            `&#x${point.toString(16)};`,
            `&#x${point.toString(16).toUpperCase()};`,
            ...(HTML_NAMES.get(letter) ?? []),
            ...(letter === ' ' ? ['+'] : []),
            Buffer.from(letter).toString('latin1'),
            ...(letter !== ' ' && (0,runtime_text/* renderForeign */.Vd)(`a${letter}a`) === 'a a' ? [' ', ''] : []),
        ]),
    ];
}
function sharedLength(text, place, wanted) {
    let length = 0;
    while (length < wanted.length && text.charCodeAt(place + length) === wanted.charCodeAt(length))
        length += 1;
    return length;
}

;// CONCATENATED MODULE: ./build/js/runtime/secret.js



class Secret {
    #value;
    constructor(value) {
        this.#value = value;
    }
    reveal() {
        return this.#value;
    }
    toString() {
        return '***';
    }
    toJSON() {
        return '***';
    }
}
Object.defineProperty(Secret.prototype, external_node_util_.inspect.custom, { value: () => '***' });
const SHORTEST_REDACTED = 4;
const LONGEST_INSIDE = 512;
const SHORTEST_PIECE = 6;
class Redactor {
    #known = new Set();
    #spellings = new Map();
    add(secret, user) {
        const lines = secret.split(/\r\n|[\r\n]/);
        const parts = [secret, ...lines, (0,runtime_text/* renderForeign */.Vd)(secret, secret.length)];
        for (const part of new Set(parts.flatMap((one) => [one, one.trim()]))) {
            if (part.trim() !== '')
                this.#addForms(part);
        }
        if (user !== undefined && secret !== '')
            this.#addBase64(Buffer.from(`${user}:${secret}`));
    }
    redact(text) {
        const { regions } = this.#scan(text);
        let out = '';
        let at = 0;
        for (const { start, end } of regions) {
            out += `${text.slice(at, start)}***`;
            at = end;
        }
        return at === 0 ? text : out + text.slice(at);
    }
    finds(text) {
        return this.#scan(text).regions.length > 0;
    }
    safeLength(text) {
        const { regions, openFrom } = this.#scan(text);
        const around = regions.find(({ start, end }) => start < openFrom && openFrom < end);
        return around === undefined ? openFrom : around.start;
    }
    #addForms(value) {
        if (value.length < SHORTEST_REDACTED)
            return;
        this.#spell(value, false);
        const bytes = Buffer.from(value);
        this.#addBase64(bytes);
        if (bytes.byteLength > LONGEST_INSIDE)
            return;
        for (const piece of piecesOf(bytes))
            if (piece.length >= SHORTEST_PIECE)
                this.#spell(piece, true);
    }
    #addBase64(bytes) {
        const base64 = bytes.toString('base64').replace(/=+$/, '');
        if (base64.length < SHORTEST_PIECE)
            return;
        this.#spell(base64, true);
        if (bytes.byteLength > LONGEST_INSIDE)
            return;
        for (const piece of piecesOf(Buffer.from(base64)))
            this.#spell(piece, true);
    }
    #spell(value, isBase64) {
        const key = `${isBase64 ? 'base64' : 'text'} ${value}`;
        if (this.#known.has(key))
            return;
        this.#known.add(key);
        const spelling = new Spelling(value, isBase64);
        for (const letter of spelling.beginnings) {
            const others = this.#spellings.get(letter);
            if (others === undefined)
                this.#spellings.set(letter, [spelling]);
            else
                others.push(spelling);
        }
    }
    #scan(text) {
        const regions = [];
        let openFrom = text.length;
        for (let at = 0; at < text.length; at += 1) {
            for (const spelling of this.#spellings.get(text.charAt(at)) ?? []) {
                const { end, isOpen } = spelling.findAt(text, at);
                if (isOpen)
                    openFrom = Math.min(openFrom, at);
                const last = regions.at(-1);
                if (end > 0 && last !== undefined && at < last.end)
                    last.end = Math.max(last.end, end);
                else if (end > 0)
                    regions.push({ start: at, end });
            }
        }
        return { regions, openFrom };
    }
}
function piecesOf(bytes) {
    return [0, 1, 2].map((before) => {
        const base64 = Buffer.concat([Buffer.alloc(before), bytes])
            .toString('base64')
            .replace(/=+$/, '');
        const isWhole = (before + bytes.byteLength) % 3 === 0;
        return base64.slice(before === 0 ? 0 : before + 1, isWhole ? undefined : -1);
    });
}


/***/ }),

/***/ 5459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ Semaphore)
/* harmony export */ });
class Semaphore {
    #slots;
    #taken = 0;
    #large = 0;
    #waiting = [];
    constructor(slots) {
        this.#slots = Math.max(1, slots);
    }
    async acquire(size, signal) {
        signal.throwIfAborted();
        if (this.#fits(size))
            return this.#take(size);
        return new Promise((resolve, reject) => {
            const onAbort = () => {
                const at = this.#waiting.indexOf(entry);
                if (at >= 0)
                    this.#waiting.splice(at, 1);
                reject(signal.reason);
            };
            const entry = {
                size,
                start: () => {
                    signal.removeEventListener('abort', onAbort);
                    resolve(this.#take(size));
                },
            };
            signal.addEventListener('abort', onAbort, { once: true });
            this.#waiting.push(entry);
        });
    }
    #fits(size) {
        if (this.#taken >= this.#slots)
            return false;
        return size === 'small' || this.#large < Math.max(1, this.#slots - 1);
    }
    #take(size) {
        this.#taken += 1;
        if (size === 'large')
            this.#large += 1;
        let released = false;
        return () => {
            if (released)
                return;
            released = true;
            this.#taken -= 1;
            if (size === 'large')
                this.#large -= 1;
            this.#wake();
        };
    }
    #wake() {
        for (const size of ['small', 'large']) {
            while (this.#fits(size)) {
                const at = this.#waiting.findIndex((entry) => entry.size === size);
                if (at < 0)
                    break;
                this.#waiting.splice(at, 1)[0]?.start();
            }
        }
    }
}


/***/ }),

/***/ 4219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ noteSpentBuffer)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8877);
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(714);


const EVERY_BYTES = 4 * 1024 * 1024;
const WHOLE_EVERY = 32;
let unseen = 0;
let collections = 0;
let collect;
function noteSpentBuffer(bytes) {
    unseen += bytes;
    if (unseen < EVERY_BYTES)
        return;
    unseen = 0;
    collect ??= findCollector();
    collections += 1;
    collect(collections % WHOLE_EVERY === 0 ? 'major' : 'minor');
}
function findCollector() {
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--expose-gc');
    const collector = (0,node_vm__WEBPACK_IMPORTED_MODULE_1__.runInNewContext)("typeof gc === 'function' ? gc : undefined");
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--no-expose-gc');
    return typeof collector === 'function' ? (type) => void collector({ type }) : () => undefined;
}


/***/ }),

/***/ 6786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   No: () => (/* binding */ renderLog),
/* harmony export */   UP: () => (/* binding */ renderBytes),
/* harmony export */   Vd: () => (/* binding */ renderForeign),
/* harmony export */   xS: () => (/* binding */ quoteForeign)
/* harmony export */ });
function renderBytes(bytes) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB'];
    let value = bytes;
    let unit = 0;
    while (value >= 1000 && unit < units.length - 1) {
        value /= 1000;
        unit += 1;
    }
    return unit === 0 ? `${String(bytes)} B` : `${value.toFixed(1)} ${units[unit] ?? ''}`;
}
function renderForeign(text, most = 200) {
    const clean = withoutKeys(text.slice(0, most + LONGEST_KEY))
        .replaceAll(INVISIBLE, ' ')
        .replaceAll('##[', '## [')
        .trim();
    return clean.length <= most && text.length <= most + LONGEST_KEY ? clean : `${clean.slice(0, most)}…`;
}
const LONGEST_KEY = 4096;
function quoteForeign(text, most = 80) {
    return JSON.stringify(renderForeign(text, most));
}
function renderLog(text) {
    return text
        .replaceAll(INVISIBLE, (found) => found.replaceAll(/[^\t\n]+/g, ' '))
        .replaceAll(/^([^\S\n]*):(?=:)/gm, '$1: ')
        .replaceAll('##[', '## [');
}
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;
const KEY_NAMES = [
    'x-amz-(?:signature|credential|security-token)',
    'x-goog-(?:signature|credential)',
    'signature',
    'sig',
    '(?:[a-z]+_)?token',
    'password',
    'client_secret',
    'assertion',
    '_state',
].join('|');
const KEYS = [
    [new RegExp(`((?<=%26|%3F|u0026|[^\\w-]|^)(?:${KEY_NAMES})(?:=|%3D))[^&\\s"'<>\\\\]+`, 'gi'), '$1***'],
    [/\beyJ[\w-]{8,}\.(?:[\w-]+\.?)*/g, '***'],
    [/\b(Bearer|Basic) +(?=\S*\d)[\w.~+/-]{16,}=*/gi, '$1 ***'],
];
const MAY_HOLD_KEYS = /=|%3D|eyJ|Bearer|Basic/i;
function withoutKeys(text) {
    if (!MAY_HOLD_KEYS.test(text))
        return text;
    return KEYS.reduce((left, [pattern, instead]) => left.replaceAll(pattern, instead), text);
}
function plural(count, noun) {
    return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 9197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dj: () => (/* binding */ renderAuthEntry),
/* harmony export */   Li: () => (/* binding */ parseAuthDocument),
/* harmony export */   bN: () => (/* binding */ LARGEST_AUTH_FILE)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(697);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3903);
/* harmony import */ var _runtime_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(475);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6786);




const LARGEST_AUTH_FILE = 1024 * 1024;
function parseAuthDocument(bytes, file, form = 'auths') {
    const root = parseRoot(bytes, file);
    const auths = form === 'dockercfg' ? root : fieldsOf(root['auths'], 'auths', file);
    const entries = Object.entries(auths).map(([key, value]) => [key, parseEntry(fieldsOf(value, `the entry ${shown(key)}`, file), key, file)]);
    if (form === 'dockercfg')
        return { entries: new Map(entries), credHelpers: new Map(), credsStore: undefined };
    const helpers = Object.entries(fieldsOf(root['credHelpers'], 'credHelpers', file)).map(([key, value]) => [key, textOf(value, `credHelpers ${shown(key)}`, file)]);
    const credsStore = textOf(root['credsStore'], 'credsStore', file);
    return {
        entries: new Map(entries),
        credHelpers: new Map(helpers.filter(([, name]) => name !== '')),
        credsStore: credsStore === '' ? undefined : credsStore,
    };
}
function renderAuthEntry(username, password) {
    return { auth: Buffer.from(`${username}:${password.reveal()}`).toString('base64') };
}
function parseRoot(bytes, file) {
    if (bytes.byteLength > LARGEST_AUTH_FILE)
        throw invalid(file, 'larger than an auth file may be (1 MiB)');
    if (Buffer.from(bytes).toString('latin1').trim() === '')
        return {};
    const parsed = tryParse(bytes);
    if ('why' in parsed)
        throw invalid(file, parsed.why);
    return fieldsOf(parsed.value, 'the whole', file);
}
function tryParse(bytes) {
    try {
        return { value: (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStrictJson */ .RJ)(bytes, 'the content') };
    }
    catch (error) {
        return { why: (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .toFailure */ .w2)(error).message };
    }
}
function parseEntry(fields, key, file) {
    const read = (name) => textOf(fields[name], `${name} of ${shown(key)}`, file);
    const [identity, registry, auth] = [read('identitytoken'), read('registrytoken'), read('auth').trim()];
    const pair = auth === '' ? { username: read('username'), password: read('password') } : decodePair(auth);
    if (identity !== '')
        return { kind: 'identity-token', username: pair?.username ?? '', token: new _runtime_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(identity) };
    if (registry !== '')
        return { kind: 'registry-token', token: new _runtime_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(registry) };
    if (pair === undefined)
        return { kind: 'broken', why: 'auth is not USER:PASSWORD in base64' };
    if (pair.username === '' && pair.password === '')
        return { kind: 'none' };
    return { kind: 'basic', username: pair.username, password: new _runtime_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(pair.password) };
}
function decodePair(auth) {
    if (!/^[A-Za-z0-9+/]+={0,2}$/.test(auth))
        return undefined;
    const text = Buffer.from(auth, 'base64').toString('utf8');
    const colon = text.indexOf(':');
    return colon < 0
        ? undefined
        : { username: text.slice(0, colon), password: text.slice(colon + 1).replaceAll(/^\0+|\0+$/g, '') };
}
function fieldsOf(value, what, file) {
    if (value === undefined || value === null)
        return {};
    if (typeof value === 'object' && !Array.isArray(value))
        return value;
    throw invalid(file, `${what} is not an object`);
}
function textOf(value, what, file) {
    if (value === undefined || value === null)
        return '';
    if (typeof value === 'string')
        return value;
    throw invalid(file, `${what} is not a text`);
}
function shown(key) {
    return JSON.stringify((0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_3__/* .renderForeign */ .Vd)(key, 80));
}
function invalid(file, why) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('CONFIG_INVALID', `${file}: ${why}`, {
        side: 'local',
        subject: file,
        hint: 'correct the file, or name another one with --authfile; containers-auth.json(5) describes it',
    });
}


/***/ }),

/***/ 6652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C1: () => (/* binding */ serverNames),
/* harmony export */   Ym: () => (/* binding */ findHelper),
/* harmony export */   pe: () => (/* binding */ DOCKER_HUB_KEY),
/* harmony export */   vW: () => (/* binding */ isKeyOfHost),
/* harmony export */   w4: () => (/* binding */ findEntry)
/* harmony export */ });
const DOCKER_HUB_KEY = 'https://index.docker.io/v1/';
function findEntry(document, repository) {
    for (const key of keysOf(repository)) {
        const entry = document.entries.get(key);
        if (entry !== undefined && entry.kind !== 'none')
            return { key, entry };
    }
    for (const [key, entry] of document.entries) {
        if (entry.kind !== 'none' && isKeyOfHost(key, repository.registry))
            return { key, entry };
    }
    return undefined;
}
function findHelper(document, registry) {
    return (document.credHelpers.get(registry) ?? [...document.credHelpers].find(([key]) => isKeyOfHost(key, registry))?.[1]);
}
function isKeyOfHost(key, registry) {
    return hostOfKey(key) === hostOfKey(registry);
}
function serverNames(registry) {
    return registry === 'docker.io' ? [DOCKER_HUB_KEY, registry] : [registry];
}
function keysOf({ registry, path }) {
    const parts = [registry, ...path.split('/').filter((part) => part !== '')];
    return parts.map((_, at) => parts.slice(0, parts.length - at).join('/'));
}
const HUB_NAMES = new Set(['docker.io', 'registry-1.docker.io', 'index.docker.io/v1']);
function hostOfKey(key) {
    const bare = key.replace(/^https?:\/\//, '');
    const host = bare === key ? bare.replace(/\/+$/, '') : (bare.split('/', 1)[0] ?? '');
    return HUB_NAMES.has(host) ? 'index.docker.io' : host;
}


/***/ }),

/***/ 1772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ AuthFilePlaces),
/* harmony export */   p: () => (/* binding */ authFilePaths)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _distribution_shared_task_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2672);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3903);
/* harmony import */ var _credential_helper_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5442);
/* harmony import */ var _registries_conf_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7152);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9197);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6652);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8016);









function authFilePaths(environment, system = {
    platform: process.platform,
    uid: process.getuid?.() ?? 0,
}) {
    const given = (name) => environment[name] || undefined;
    const home = given('HOME') ?? given('USERPROFILE');
    const below = (...parts) => home === undefined ? [] : [node_path__WEBPACK_IMPORTED_MODULE_1__.join(home, ...parts)];
    const runtime = given('XDG_RUNTIME_DIR') ?? (system.platform === 'linux' ? undefined : below('.config')[0]);
    const session = runtime === undefined
        ? `/run/containers/${String(system.uid)}/auth.json`
        : node_path__WEBPACK_IMPORTED_MODULE_1__.join(runtime, 'containers/auth.json');
    const configHome = given('XDG_CONFIG_HOME');
    const own = configHome === undefined ? below('.config/containers/auth.json') : [node_path__WEBPACK_IMPORTED_MODULE_1__.join(configHome, 'containers/auth.json')];
    const dockerConfig = given('DOCKER_CONFIG');
    const [docker] = dockerConfig === undefined ? below('.docker/config.json') : [node_path__WEBPACK_IMPORTED_MODULE_1__.join(dockerConfig, 'config.json')];
    const current = [session, ...own, ...(docker === undefined ? [] : [docker])];
    return {
        session,
        docker,
        all: [
            ...[...new Set(current)].map((file) => ({ file, form: 'auths' })),
            ...below('.dockercfg').map((file) => ({ file, form: 'dockercfg' })),
        ],
    };
}
const HELPER_LIFE_MS = 30 * 60_000;
class AuthFilePlaces {
    #documents = new Map();
    #asked = new Map();
    #warned = new Set();
    #now;
    constructor(now = Date.now) {
        this.#now = now;
    }
    all(environment, named, helpers) {
        const files = this.#allFiles(environment, named);
        if (helpers === undefined)
            return files;
        return helpers.names.flatMap((name) => (name === _registries_conf_js__WEBPACK_IMPORTED_MODULE_4__/* .AUTH_FILES */ .rk ? files : [this.#ofHelper(name, helpers.file)]));
    }
    #allFiles(environment, named) {
        if (named !== undefined)
            return [this.ofFile(named.file, `${named.by} ${named.file}`)];
        const variable = 'DOCKER_AUTH_CONFIG';
        const given = environment[variable]?.trim() ?? '';
        const fromVariable = given.startsWith('{') ? this.ofText(given, variable) : this.#ofVariable(given, variable);
        const paths = authFilePaths(environment).all.map(({ file, form }) => this.#ofUsualFile(file, form));
        return given === '' ? paths : [fromVariable, ...paths];
    }
    #ofVariable(given, variable) {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(given)
            ? this.ofFile(given, `${variable} ${given}`)
            : {
                name: variable,
                find: async (ctx) => {
                    ctx.conceal(given);
                    return Promise.resolve({ why: 'it is neither a JSON object nor the path of a file that is there' });
                },
            };
    }
    ofFile(file, name = file, form = 'auths') {
        const read = async () => {
            const bytes = await (0,_read_js__WEBPACK_IMPORTED_MODULE_7__/* .readAuthFile */ .n)(file);
            return bytes === undefined ? undefined : (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .parseAuthDocument */ .Li)(bytes, file, form);
        };
        return {
            name,
            find: async (ctx, repository) => {
                let document = this.#documents.get(file);
                if (document === undefined)
                    this.#documents.set(file, (document = read()));
                const known = await document;
                return known === undefined ? { why: 'there is no such file' } : this.#findIn(ctx, known, file, repository);
            },
        };
    }
    #ofHelper(helper, listedIn) {
        const namedBy = `credential-helpers of ${listedIn}`;
        return {
            name: `${(0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_3__/* .programOf */ .oQ)(helper)} (${namedBy})`,
            mayFail: true,
            find: async (ctx, { registry }) => {
                const credential = await this.#ask(ctx, helper, registry, namedBy);
                return credential === undefined ? { why: `it has nothing for ${registry}` } : { credential };
            },
        };
    }
    #ofUsualFile(file, form) {
        const place = this.ofFile(file, file, form);
        return {
            name: file,
            find: async (ctx, repository) => {
                try {
                    return await place.find(ctx, repository);
                }
                catch (error) {
                    const { code, message } = (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .toFailure */ .w2)(error);
                    if (code !== 'STORAGE_FAILED')
                        throw error;
                    this.#warn(ctx, `an auth file is passed over: ${message}`);
                    return { why: message };
                }
            },
        };
    }
    ofText(text, name) {
        return {
            name,
            find: async (ctx, repository) => this.#findIn(ctx, (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .parseAuthDocument */ .Li)(Buffer.from(text), name), name, repository),
        };
    }
    async #findIn(ctx, document, file, repository) {
        const { registry } = repository;
        const helper = (0,_keys_js__WEBPACK_IMPORTED_MODULE_6__/* .findHelper */ .Ym)(document, registry);
        if (helper !== undefined) {
            const credential = await this.#ask(ctx, helper, registry, `credHelpers of ${file}`);
            return credential === undefined
                ? { why: `${(0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_3__/* .programOf */ .oQ)(helper)}, named there for ${registry}, has nothing` }
                : { credential };
        }
        const found = (0,_keys_js__WEBPACK_IMPORTED_MODULE_6__/* .findEntry */ .w4)(document, repository);
        const store = document.credsStore;
        if (found === undefined && store !== undefined)
            return this.#askStore(ctx, store, registry, file);
        if (found === undefined)
            return { why: `it has nothing for ${registry}` };
        const origin = `${file}, entry ${found.key}`;
        const { entry } = found;
        switch (entry.kind) {
            case 'basic':
                ctx.conceal(entry.password.reveal(), entry.username);
                return { credential: { ...entry, origin } };
            case 'identity-token':
            case 'registry-token':
                ctx.conceal(entry.token.reveal());
                return { credential: { kind: entry.kind, token: entry.token, origin } };
            case 'broken':
                this.#warn(ctx, `${origin} is passed over: ${entry.why}`);
                return { why: `the entry ${found.key} is passed over: ${entry.why}` };
            case 'none':
                return { why: `the entry ${found.key} is empty` };
        }
    }
    async #askStore(ctx, store, registry, file) {
        try {
            const credential = await this.#ask(ctx, store, registry, `credsStore of ${file}`);
            return credential === undefined
                ? { why: `${(0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_3__/* .programOf */ .oQ)(store)}, its credsStore, has nothing for ${registry}` }
                : { credential };
        }
        catch (error) {
            ctx.signal.throwIfAborted();
            const { message } = (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .toFailure */ .w2)(error);
            this.#warn(ctx, `the credsStore of ${file} is passed over: ${message}`);
            return { why: `its credsStore is passed over: ${message}` };
        }
    }
    async #ask(ctx, helper, registry, namedBy) {
        for (const server of (0,_keys_js__WEBPACK_IMPORTED_MODULE_6__/* .serverNames */ .C1)(registry)) {
            const { task, expiresAt } = this.#askOnce(ctx, helper, server);
            const kept = await task.join(ctx.signal);
            if (kept === undefined)
                continue;
            const origin = `${(0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_3__/* .programOf */ .oQ)(helper)} (${namedBy})`;
            return kept.username === _credential_helper_js__WEBPACK_IMPORTED_MODULE_3__/* .TOKEN_USERNAME */ .ny
                ? { kind: 'identity-token', token: kept.secret, origin, expiresAt }
                : { kind: 'basic', username: kept.username, password: kept.secret, origin, expiresAt };
        }
        return undefined;
    }
    #askOnce(ctx, helper, server) {
        const key = `${helper} ${server}`;
        const known = this.#asked.get(key);
        if (known?.task.isOpen === true && known.expiresAt > this.#now())
            return known;
        const task = new _distribution_shared_task_js__WEBPACK_IMPORTED_MODULE_8__/* .SharedTask */ .r((signal) => (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_3__/* .getFromHelper */ .b6)({ ...ctx, signal }, helper, server));
        const asked = { task, expiresAt: this.#now() + HELPER_LIFE_MS };
        this.#asked.set(key, asked);
        task.onSettled((isGood) => {
            if (!isGood && this.#asked.get(key) === asked)
                this.#asked.delete(key);
        });
        return asked;
    }
    #warn(ctx, text) {
        if (this.#warned.has(text))
            return;
        this.#warned.add(text);
        ctx.emit({ kind: 'warning', text });
    }
}


/***/ }),

/***/ 8016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ readAuthFile)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3903);
/* harmony import */ var _runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8158);
/* harmony import */ var _runtime_read_at_most_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1171);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9197);




async function readAuthFile(file) {
    try {
        return await (0,_runtime_read_at_most_js__WEBPACK_IMPORTED_MODULE_2__/* .readAtMost */ .r)(file, _document_js__WEBPACK_IMPORTED_MODULE_3__/* .LARGEST_AUTH_FILE */ .bN);
    }
    catch (error) {
        if ((0,_runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_1__/* .isErrno */ .r)(error, 'ENOENT', 'ENOTDIR'))
            return undefined;
        throw (error instanceof Error && (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .storageFailure */ .Ky)(error, file)) || error;
    }
}


/***/ }),

/***/ 2425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PQ: () => (/* binding */ pemBlocks),
/* harmony export */   fm: () => (/* binding */ readPemFile),
/* harmony export */   oW: () => (/* binding */ parsePem)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _settings_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2576);


const BLOCK = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g;
function parsePem(text) {
    return pemBlocks(text).filter((block) => {
        try {
            return new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(block).serialNumber !== '';
        }
        catch {
            return false;
        }
    });
}
function pemBlocks(text) {
    return [...text.matchAll(BLOCK)].map(([block]) => block.replaceAll('\r', ''));
}
async function readPemFile(file) {
    const bytes = await (0,_settings_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readSettingsFile */ .u)(file);
    return bytes === undefined ? undefined : Buffer.from(bytes).toString('latin1');
}


/***/ }),

/***/ 5442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FM: () => (/* binding */ storeInHelper),
/* harmony export */   Rk: () => (/* binding */ eraseFromHelper),
/* harmony export */   b6: () => (/* binding */ getFromHelper),
/* harmony export */   ny: () => (/* binding */ TOKEN_USERNAME),
/* harmony export */   oQ: () => (/* binding */ programOf),
/* harmony export */   pg: () => (/* binding */ listHelper)
/* harmony export */ });
/* harmony import */ var _runtime_child_program_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2554);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3903);
/* harmony import */ var _runtime_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(475);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6786);




const TOKEN_USERNAME = '<token>';
const LARGEST_OUTPUT = 1024 * 1024;
const NOT_FOUND = 'credentials not found in native keychain';
async function getFromHelper(ctx, name, server) {
    const { code, stdout, stderr } = await runHelper(ctx, name, 'get', server);
    if ([stdout, stderr].some((text) => text.trim() === NOT_FOUND))
        return undefined;
    if (code !== 0)
        throw refused(name, 'get', server, stdout, stderr);
    const value = parseObject(stdout);
    const [username, secret] = [value?.['Username'], value?.['Secret']];
    if (typeof username !== 'string' || typeof secret !== 'string') {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('CONFIG_INVALID', `${programOf(name)} get: the answer for ${server} is not a credential`, {
            side: 'local',
            subject: programOf(name),
            hint: 'update or replace this credential helper',
        });
    }
    if (secret === '')
        return undefined;
    ctx.conceal(secret, username);
    return { username, secret: new _runtime_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(secret) };
}
async function storeInHelper(ctx, name, server, { username, secret }) {
    ctx.conceal(secret.reveal(), username);
    const input = JSON.stringify({ ServerURL: server, Username: username, Secret: secret.reveal() });
    const { code, stdout, stderr } = await runHelper(ctx, name, 'store', input);
    if (code !== 0)
        throw refused(name, 'store', server, stdout, stderr);
}
async function eraseFromHelper(ctx, name, server) {
    const { code, stdout, stderr } = await runHelper(ctx, name, 'erase', server);
    if ([stdout, stderr].some((text) => text.trim() === NOT_FOUND))
        return false;
    if (code !== 0)
        throw refused(name, 'erase', server, stdout, stderr);
    return true;
}
async function listHelper(ctx, name) {
    const { code, stdout, stderr } = await runHelper(ctx, name, 'list', 'unused');
    if (code !== 0)
        throw refused(name, 'list', 'any registry', stdout, stderr);
    return Object.keys(parseObject(stdout) ?? {});
}
function programOf(name) {
    return `docker-credential-${name}`;
}
async function runHelper(ctx, name, verb, input) {
    if (!/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,63}$/.test(name)) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('CONFIG_INVALID', `not the name of a credential helper: ${JSON.stringify((0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_3__/* .renderForeign */ .Vd)(name, 80))}`, {
            side: 'local',
            hint: 'credHelpers and credsStore take what follows docker-credential- in the name of the program, and no path',
        });
    }
    const program = programOf(name);
    const call = {
        program,
        args: [verb],
        environment: ctx.environment,
        input,
        mostOutput: LARGEST_OUTPUT,
        timeMs: ctx.limits.helperMs,
    };
    return (0,_runtime_child_program_js__WEBPACK_IMPORTED_MODULE_0__/* .runProgram */ .m)(ctx, call, (trouble, cause) => troubleWith(program, ctx.limits.helperMs, trouble, cause));
}
function parseObject(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function troubleWith(program, limitMs, trouble, cause) {
    if (trouble === 'slow')
        return tooSlow(program, limitMs);
    if (trouble === 'loud')
        return tooMuch(program);
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('CONFIG_INVALID', trouble === 'missing' ? `there is no ${program} on PATH` : `${program} cannot be started`, {
        side: 'local',
        subject: program,
        hint: 'install this credential helper, or take its name out of credHelpers and credsStore',
        cause,
    });
}
function tooSlow(program, limitMs) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('TIMEOUT', `${program} did not answer within ${String(limitMs / 1000)} s`, {
        side: 'local',
        subject: program,
        hint: 'it may be waiting for a person: unlock what it reads from, or give the credential another way',
    });
}
function tooMuch(program) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('LIMIT_EXCEEDED', `${program} answered with more than 1 MiB`, {
        side: 'local',
        subject: program,
        hint: 'update or replace this credential helper',
    });
}
function refused(name, verb, server, stdout, stderr) {
    const words = [stdout, stderr].map((text) => text.trim()).find((text) => text !== '' && !text.includes('"Secret"'));
    const said = words === undefined ? 'it failed without a word' : (0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_3__/* .renderForeign */ .Vd)(words);
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('AUTH_REQUIRED', `${programOf(name)} ${verb} for ${server}: ${said}`, {
        side: 'local',
        subject: programOf(name),
        hint: `run \`${programOf(name)} list\` to see what it wants`,
    });
}


/***/ }),

/***/ 8610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ lookUpCredential),
/* harmony export */   y: () => (/* binding */ renderLookedAt)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3903);

async function lookUpCredential(ctx, places, repository) {
    const looked = [];
    let credential;
    let failure;
    let passedOver;
    let settledBy;
    const note = (place, outcome, why) => {
        looked.push({ place, outcome, why });
        if (outcome !== 'nothing')
            settledBy ??= place;
    };
    for (const place of places) {
        const { name } = place;
        if (settledBy !== undefined) {
            note(name, 'not reached', `${settledBy} comes first`);
            continue;
        }
        try {
            const found = await place.find(ctx, repository);
            if (!('credential' in found))
                note(name, 'nothing', found.why);
            else if (found.credential === undefined)
                note(name, 'anonymous', 'it says that no credential is to be used');
            else
                note(name, 'found', (credential = found.credential).origin);
        }
        catch (error) {
            ctx.signal.throwIfAborted();
            const failed = (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .toFailure */ .w2)(error);
            if (place.mayFail === true) {
                looked.push({ place: name, outcome: 'failed', why: failed.message });
                passedOver ??= failed;
            }
            else {
                failure = failed;
                note(name, 'failed', failed.message);
            }
        }
    }
    if (settledBy === undefined)
        failure = passedOver;
    return { credential, failure, looked };
}
function renderLookedAt({ place, outcome, why }) {
    return outcome === 'found' && why.startsWith(place) ? `found: ${why}` : `${place}: ${why}`;
}


/***/ }),

/***/ 7152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X0: () => (/* binding */ NO_REGISTRIES_CONF),
/* harmony export */   eS: () => (/* binding */ mergeRegistries),
/* harmony export */   rk: () => (/* binding */ AUTH_FILES)
/* harmony export */ });
const AUTH_FILES = 'containers-auth.json';
const NO_REGISTRIES_CONF = { registries: [], warnings: [] };
function mergeRegistries(files) {
    const byPrefix = new Map();
    for (const { registries } of files) {
        for (const entry of registries.toReversed())
            byPrefix.set(entry.prefix, entry);
    }
    const last = files.findLast((one) => one.credentialHelpers !== undefined)?.credentialHelpers;
    const credentialHelpers = last?.names.length === 0 ? undefined : last;
    return {
        registries: [...byPrefix.values()],
        ...(credentialHelpers === undefined ? {} : { credentialHelpers }),
        warnings: files.flatMap(({ warnings }) => warnings),
    };
}


/***/ }),

/***/ 1061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y6: () => (/* binding */ routesToRead),
/* harmony export */   hI: () => (/* binding */ routeHome),
/* harmony export */   y_: () => (/* binding */ isInsecureRegistry)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(697);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3903);


function routesToRead(conf, image) {
    const name = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .renderRepository */ .xW)(image);
    const entry = findEntry(conf, name);
    if (entry === undefined)
        return { mirrors: [], primary: { repository: repositoryOf(image), insecure: false } };
    const skipped = image.digest === undefined ? 'digest-only' : 'tag-only';
    const mirrors = entry.mirrors
        .filter(({ pullFrom }) => pullFrom !== skipped)
        .map(({ location, insecure }) => ({ repository: rewrite(entry, location, name), insecure }));
    const repository = entry.location === '' ? repositoryOf(image) : rewrite(entry, entry.location, name);
    findEntry(conf, (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .renderRepository */ .xW)(repository));
    return {
        entry: { file: entry.file, prefix: entry.prefix },
        mirrors: mirrors.filter((mirror) => longestEntry(conf, (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .renderRepository */ .xW)(mirror.repository))?.blocked !== true),
        primary: { repository, insecure: entry.insecure },
    };
}
function routeHome(conf, repository) {
    const entry = findEntry(conf, (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .renderRepository */ .xW)(repository));
    return { repository: repositoryOf(repository), insecure: entry?.insecure ?? false };
}
function isInsecureRegistry(conf, name) {
    return findEntry(conf, name)?.insecure ?? false;
}
function repositoryOf({ registry, path }) {
    return { registry, path };
}
function longestEntry({ registries }, name) {
    let found;
    for (const entry of registries) {
        if (entry.prefix.length > (found?.prefix.length ?? 0) && endOfPrefix(entry.prefix, name) !== undefined)
            found = entry;
    }
    return found;
}
function findEntry(conf, name) {
    const found = longestEntry(conf, name);
    if (found?.blocked === true) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('REGISTRY_BLOCKED', `${found.prefix} is blocked: ${found.file} says blocked = true`, {
            subject: name,
            hint: 'use another registry, or have `blocked` taken out of that file',
            facts: { file: found.file, prefix: found.prefix },
        });
    }
    return found;
}
function endOfPrefix(prefix, name) {
    if (prefix.startsWith('*.')) {
        const host = name.slice(0, name.search(/[:/@]|$/));
        return host.endsWith(prefix.slice(1)) ? host.length : undefined;
    }
    if (!name.startsWith(prefix))
        return undefined;
    return prefix.length === name.length || ':/@'.includes(name.charAt(prefix.length)) ? prefix.length : undefined;
}
function rewrite(entry, location, name) {
    const text = location + name.slice(endOfPrefix(entry.prefix, name));
    const parsed = tryParse(text);
    if (parsed !== undefined)
        return parsed;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('CONFIG_INVALID', `${entry.file}: the location ${JSON.stringify(location)} makes ${JSON.stringify(text)} of ${name}, which is no repository`, {
        side: 'local',
        subject: entry.file,
        hint: 'a location is host[:port][/path]; Docker Hub needs docker.io/library for its official images',
    });
}
function tryParse(text) {
    try {
        const parsed = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageName */ ["if"])(text);
        return (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .renderRepository */ .xW)(parsed) === text ? repositoryOf(parsed) : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 2576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ readSettingsFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3903);
/* harmony import */ var _runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8158);
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



const LARGEST = 1024 * 1024;
async function readSettingsFile(file) {
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const handle = __addDisposableResource(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file, 'r'), true);
            const chunks = [];
            let size = 0;
            while (size <= LARGEST) {
                const { buffer, bytesRead } = await handle.read(Buffer.alloc(64 * 1024));
                if (bytesRead === 0)
                    return Buffer.concat(chunks);
                size += bytesRead;
                chunks.push(buffer.subarray(0, bytesRead));
            }
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
    catch (error) {
        if ((0,_runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_2__/* .isErrno */ .r)(error, 'ENOENT', 'ENOTDIR'))
            return undefined;
        throw (error instanceof Error && (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .storageFailure */ .Ky)(error, file)) || error;
    }
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('CONFIG_INVALID', `${file} is larger than a settings file may be (1 MiB)`, {
        side: 'local',
        subject: file,
        hint: 'check that it is the file you mean',
    });
}


/***/ }),

/***/ 332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ parseReference),
  J: () => (/* binding */ transportOf)
});

// EXTERNAL MODULE: ./build/js/runtime/failure.js
var runtime_failure = __webpack_require__(3903);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/js/image/index.js + 10 modules
var js_image = __webpack_require__(697);
;// CONCATENATED MODULE: ./build/js/transport/containers-storage/reference.js



const TRANSPORT = 'containers-storage';
const SHORTEST_ID = 3;
const ID = new RegExp(`^[0-9a-f]{${String(SHORTEST_ID)},64}$`);
const WHOLE_ID = /^[0-9a-f]{64}$/;
function parseStorageReference(text) {
    const { place, parsed } = read(text);
    const { image, shortName, id } = parsed;
    if (image === undefined) {
        const name = `@${id ?? ''}`;
        return { transport: TRANSPORT, text: `${TRANSPORT}:${place}${name}`, location: `${TRANSPORT}:${place}`, name };
    }
    const name = id === undefined || !WHOLE_ID.test(id) ? (image.tag ?? image.digest) : `@${id}`;
    const tag = image.tag === undefined ? '' : `:${image.tag}`;
    const digest = image.digest === undefined ? '' : `@${image.digest}`;
    const written = `${shortName ?? (0,js_image/* renderRepository */.xW)(image)}${tag}${digest}`;
    return {
        transport: TRANSPORT,
        text: `${TRANSPORT}:${place}${written}${name?.startsWith('@') === true ? name : ''}`,
        location: `${TRANSPORT}:${place}${(0,js_image/* renderRepository */.xW)(image)}`,
        ...(name === undefined ? {} : { name }),
        ...(image.digest === undefined ? {} : { pin: image.digest }),
    };
}
function partsOf(reference) {
    return read(reference.text.slice(TRANSPORT.length + 1)).parsed;
}
function renamed({ store, image, shortName }, name) {
    if (name.startsWith('@'))
        return { store, id: name.slice(1) };
    if (image === undefined)
        return { store };
    const { registry, path: repository } = image;
    return {
        store,
        image: { registry, path: repository, ...((0,js_image/* isDigest */.Bc)(name) ? { digest: name } : { tag: name }) },
        ...(shortName === undefined ? {} : { shortName }),
    };
}
function read(text) {
    const end = text.startsWith('[') ? text.indexOf(']') : -1;
    if (text.startsWith('[') && end < 0)
        throw refuse(text, 'the bracket is not closed');
    const place = text.slice(0, end + 1);
    const store = place === '' ? { options: [] } : parseStore(place.slice(1, -1), text);
    const rest = text.slice(end + 1);
    const at = rest.lastIndexOf('@');
    const after = rest.slice(at + 1);
    if (at >= 0 && !(0,js_image/* isDigest */.Bc)(after)) {
        if (!ID.test(after))
            throw refuse(text, 'after @ comes a digest, or an image ID of 3 to 64 hexadecimal characters');
        const name = rest.slice(0, at);
        return { place, parsed: { store, id: after, ...(name === '' ? {} : named(name)) } };
    }
    if (WHOLE_ID.test(rest))
        return { place, parsed: { store, id: rest } };
    if (rest === '')
        throw refuse(text, 'name an image: containers-storage:localhost/app:1.0');
    const name = named(rest);
    const mayBeId = name.image?.tag === 'latest' && name.image.digest === undefined ? name.shortName : undefined;
    return { place, parsed: { store, ...name, ...(mayBeId !== undefined && ID.test(mayBeId) ? { mayBeId } : {}) } };
}
function named(text) {
    const parsed = (0,js_image/* parseImageName */["if"])(text);
    const isBare = parsed.tag === undefined && parsed.digest === undefined;
    const image = isBare ? { ...parsed, tag: 'latest' } : parsed;
    const written = shortNameOf(text, parsed);
    return { image, ...(written === undefined ? {} : { shortName: written }) };
}
function shortNameOf(text, parsed) {
    const tail = (0,js_image/* renderImageName */.$X)(parsed).slice((0,js_image/* renderRepository */.xW)(parsed).length);
    const written = text.slice(0, text.length - tail.length);
    const first = written.includes('/') ? (written.split('/', 1)[0] ?? '') : '';
    return /[.:]/.test(first) || first === 'localhost' ? undefined : written;
}
function parseStore(spec, whole) {
    const colon = spec.indexOf(':');
    const options = colon < 0 ? [] : spec.slice(colon + 1).split(',');
    const where = colon < 0 ? spec : spec.slice(0, colon);
    const at = where.indexOf('@');
    const driver = at < 0 ? undefined : where.slice(0, at);
    const [graphRoot = '', runRoot, ...more] = where.slice(at + 1).split('+');
    const isWrong = more.length > 0 ||
        !external_node_path_.isAbsolute(graphRoot) ||
        (runRoot !== undefined && !external_node_path_.isAbsolute(runRoot)) ||
        (driver !== undefined && !/^[a-z0-9]+$/.test(driver)) ||
        options.some((one) => one === '' || one.startsWith('-')) ||
        where.includes('\0');
    if (isWrong)
        throw refuse(whole, 'in brackets comes [driver@/graph/root+/run/root:option,option]');
    return {
        graphRoot,
        options,
        ...(driver === undefined ? {} : { driver }),
        ...(runRoot === undefined ? {} : { runRoot }),
    };
}
function refuse(text, hint) {
    const shown = JSON.stringify(`${TRANSPORT}:${text.slice(0, 300)}`);
    return new runtime_failure/* Failure */.HR('REFERENCE_INVALID', `not a reference into containers' storage: ${shown}`, { hint });
}

// EXTERNAL MODULE: ./build/js/image/descriptor.js
var descriptor = __webpack_require__(7187);
;// CONCATENATED MODULE: ./build/js/transport/containers-storage/images.js



async function findImage(ctx, store, wanted) {
    if (wanted.id !== undefined)
        return inspectId(ctx, store, wanted.id);
    for (const name of namesFor(wanted)) {
        const found = await inspect(ctx, store, name);
        if (found !== undefined)
            return found;
    }
    return wanted.mayBeId === undefined ? undefined : inspectId(ctx, store, wanted.mayBeId);
}
function namesFor({ image, shortName }) {
    if (image === undefined)
        return [];
    const suffix = image.digest === undefined ? `:${image.tag ?? 'latest'}` : `@${image.digest}`;
    return [(0,js_image/* renderRepository */.xW)(image), ...(shortName === undefined ? [] : [shortName])].map((name) => `${name}${suffix}`);
}
async function inspectId(ctx, store, id) {
    const found = await inspect(ctx, store, id);
    return found?.id.startsWith(id) === true ? found : undefined;
}
async function inspect(ctx, store, name) {
    const isBuildah = store.program === 'buildah';
    let answer;
    try {
        answer = await store.run(ctx, isBuildah ? ['inspect', '--type', 'image', name] : ['image', 'inspect', name]);
    }
    catch (error) {
        if (error instanceof runtime_failure/* Failure */.HR && error.code === 'MANIFEST_UNKNOWN')
            return undefined;
        throw error;
    }
    const value = parseJson(answer, store);
    return isBuildah ? fromBuildah(value) : fromPodman(value);
}
async function namesOf(ctx, store, id) {
    const json = store.program === 'buildah' ? ['--json'] : ['--format', 'json'];
    const list = parseJson(await store.run(ctx, ['images', '--no-trunc', ...json]), store);
    if (!Array.isArray(list))
        throw (0,descriptor/* invalid */.Gq)(`${store.program} images: not a list`);
    const images = list.map((one) => (0,descriptor/* asObject */.eB)(one, 'an image'));
    const named = images
        .filter((one) => withoutAlgorithm(one['id'] ?? one['Id']) === id)
        .map((one) => one['names'] ?? one['Names']);
    return [
        ...new Set(named.flatMap((names) => (Array.isArray(names) ? names.filter((one) => typeof one === 'string') : []))),
    ];
}
function withoutAlgorithm(id) {
    return typeof id === 'string' ? id.trim().replace(/^sha256:/, '') : '';
}
function fromBuildah(value) {
    const object = (0,descriptor/* asObject */.eB)(value, 'buildah inspect');
    const id = withoutAlgorithm(object['FromImageID']);
    const { Manifest, Config } = object;
    if (typeof Manifest !== 'string' || !isId(id))
        throw (0,descriptor/* invalid */.Gq)('buildah inspect: the answer describes no image');
    const manifest = Buffer.from(Manifest);
    const config = Buffer.from(typeof Config === 'string' ? Config : '');
    return {
        id,
        manifest: { mediaType: (0,js_image/* guessMediaType */.g4)(manifest), digest: (0,js_image/* digestOf */.ol)(manifest), size: manifest.byteLength },
        ...((0,js_image/* hexOf */.ZD)((0,js_image/* digestOf */.ol)(config)) === id ? { known: { manifest, config } } : {}),
    };
}
function fromPodman(value) {
    const object = (0,descriptor/* asObject */.eB)(Array.isArray(value) ? value[0] : value, 'podman image inspect');
    const { Id, Digest, ManifestType } = object;
    const id = withoutAlgorithm(Id);
    if (typeof Digest !== 'string' || !(0,js_image/* isDigest */.Bc)(Digest) || typeof ManifestType !== 'string' || !isId(id))
        throw (0,descriptor/* invalid */.Gq)('podman image inspect: the answer describes no image');
    return { id, manifest: { mediaType: ManifestType, digest: Digest, size: 0 } };
}
function isId(text) {
    return /^[0-9a-f]{64}$/.test(text);
}
function parseJson(text, store) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw (0,descriptor/* invalid */.Gq)(`${store.program}: the answer is not JSON`, error);
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/js/runtime/owned-files.js
var owned_files = __webpack_require__(8158);
;// CONCATENATED MODULE: ./build/js/transport/dir/files.js




const VERSION_BYTES = 256;
async function openRegular(file) {
    let handle;
    try {
        handle = await (0,promises_.open)(file, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
    }
    catch (error) {
        if ((0,owned_files/* isErrno */.r)(error, 'ENOENT'))
            return undefined;
        throw (0,owned_files/* isErrno */.r)(error, 'ELOOP') || (0,owned_files/* isErrno */.r)(error, 'ENXIO') ? notRegular(file, error) : asFailure(error);
    }
    try {
        const found = await handle.stat();
        if (!found.isFile())
            throw notRegular(file);
        return handle;
    }
    catch (error) {
        await handle.close();
        throw asFailure(error);
    }
}
async function readSmall(file, most) {
    const handle = await openRegular(file);
    if (handle === undefined)
        return undefined;
    try {
        const { size } = await handle.stat();
        if (size > most) {
            throw new runtime_failure/* Failure */.HR('LIMIT_EXCEEDED', `${file} has ${String(size)} bytes, more than the ${String(most)} allowed`, {
                subject: file,
                facts: { found: size, most },
                hint: 'no known tool writes a file of this kind and size: check the directory',
            });
        }
        return await handle.readFile();
    }
    catch (error) {
        throw asFailure(error);
    }
    finally {
        await handle.close();
    }
}
function asFailure(error) {
    return error instanceof Error && !(error instanceof runtime_failure/* Failure */.HR) ? ((0,runtime_failure/* storageFailure */.Ky)(error) ?? error) : error;
}
function notRegular(file, cause) {
    return new runtime_failure/* Failure */.HR('ARCHIVE_INVALID', `not a regular file: ${file}`, {
        subject: file,
        hint: 'waybill does not follow links inside an image directory: put the content itself there',
        ...(cause === undefined ? {} : { cause }),
    });
}

;// CONCATENATED MODULE: ./build/js/transport/dir/format.js


const VERSION_FILE = 'version';
const ROOT_FILE = 'manifest.json';
function blobFile(digest) {
    return (0,js_image/* algorithmOf */.Hy)(digest) === 'sha256' ? (0,js_image/* hexOf */.ZD)(digest) : `${(0,js_image/* algorithmOf */.Hy)(digest)}-${(0,js_image/* hexOf */.ZD)(digest)}`;
}
function manifestFile(digest) {
    return `${blobFile(digest)}.manifest.json`;
}
function renderVersion(digests) {
    const minor = [...digests].some((digest) => (0,js_image/* algorithmOf */.Hy)(digest) !== 'sha256') ? 2 : 1;
    return `Directory Transport Version: 1.${String(minor)}\n`;
}
function checkVersion(text, directory) {
    const match = /^Directory Transport Version: (\d{1,6})\.(\d{1,6})\n?$/.exec(text);
    if (match === null) {
        throw new runtime_failure/* Failure */.HR('ARCHIVE_INVALID', `the version file of the directory is not one: ${directory}/${VERSION_FILE}`, {
            subject: directory,
            hint: 'name a directory that was written with dir:, or remove this file if you are sure',
        });
    }
    const [major, minor] = [Number(match[1]), Number(match[2])];
    if (major > 1 || (major === 1 && minor > 2)) {
        throw new runtime_failure/* Failure */.HR('UNSUPPORTED', `the directory has format ${String(major)}.${String(minor)}: ${directory}`, {
            subject: directory,
            hint: 'waybill knows the format up to 1.2: read it with the program that wrote it',
        });
    }
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./build/js/transport/dir/manifests.js




async function findManifest(ctx, directory, name) {
    ctx.signal.throwIfAborted();
    const most = ctx.limits.manifestBytes;
    if (name !== undefined) {
        if (!(0,js_image/* isDigest */.Bc)(name))
            return undefined;
        const child = await readSmall(external_node_path_.join(directory, manifestFile(name)), most);
        if (child !== undefined)
            return describe(child, name);
    }
    const root = await readSmall(external_node_path_.join(directory, ROOT_FILE), most);
    if (root === undefined)
        return undefined;
    if (name === undefined)
        return (0,js_image/* createDocument */.ui)(root, (0,js_image/* guessMediaType */.g4)(root));
    return (0,js_image/* digestOf */.ol)(root, (0,js_image/* algorithmOf */.Hy)(name)) === name ? describe(root, name) : undefined;
}
function describe(bytes, digest) {
    return { bytes, descriptor: { mediaType: (0,js_image/* guessMediaType */.g4)(bytes), digest, size: bytes.byteLength } };
}

;// CONCATENATED MODULE: ./build/js/transport/dir/source.js







async function openDirSource(reference) {
    const directory = reference.location;
    const version = await readSmall(external_node_path_.join(directory, VERSION_FILE), VERSION_BYTES);
    if (version !== undefined)
        checkVersion(Buffer.from(version).toString('utf8'), directory);
    return {
        reference,
        traits: { reads: 'parallel', originalDigests: true },
        resolve: async (ctx, name) => {
            const found = await findManifest(ctx, directory, name);
            if (found === undefined)
                throw unknownManifest(directory, name);
            return found;
        },
        lookup: async (ctx, name) => (await findManifest(ctx, directory, name))?.descriptor,
        fetchManifest: async (ctx, wanted) => {
            const found = await findManifest(ctx, directory, wanted.digest);
            if (found === undefined)
                throw unknownManifest(directory, wanted.digest);
            return { descriptor: { ...found.descriptor, mediaType: wanted.mediaType }, bytes: found.bytes };
        },
        openBlob: async (ctx, wanted, from = 0) => {
            ctx.signal.throwIfAborted();
            const handle = await openRegular(external_node_path_.join(directory, blobFile(wanted.digest)));
            if (handle === undefined) {
                throw new runtime_failure/* Failure */.HR('BLOB_UNKNOWN', `${wanted.digest} is not in the directory ${directory}`, {
                    subject: directory,
                    hint: 'the image is not whole: write the directory again',
                });
            }
            return { stream: (0,external_node_stream_.addAbortSignal)(ctx.signal, handle.createReadStream({ start: from })), offset: from };
        },
        [Symbol.asyncDispose]: async () => Promise.resolve(),
    };
}
function unknownManifest(directory, name) {
    const what = name === undefined ? 'no image' : `no ${JSON.stringify(name)}`;
    return new runtime_failure/* Failure */.HR('MANIFEST_UNKNOWN', `there is ${what} in the directory ${directory}`, {
        subject: directory,
        hint: name === undefined || (0,js_image/* isDigest */.Bc)(name)
            ? `an image directory has a ${ROOT_FILE}: check the path`
            : 'a directory holds one image and no tags: name the directory alone',
    });
}

;// CONCATENATED MODULE: ./build/js/transport/containers-storage/layer-labels.js
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




const CHUNKED = 'io.github.containers.zstd-chunked.';
const COMPRESSED = /^(.*\.tar)[.+](?:gzip|zstd)$/;
const MAGIC = [Buffer.from([0x1f, 0x8b]), Buffer.from([0x28, 0xb5, 0x2f, 0xfd])];
async function correctLayerTypes(bytes, fileOf) {
    const manifest = (0,descriptor/* asObject */.eB)((0,js_image/* parseStrictJson */.RJ)(bytes, 'the manifest'), 'the manifest');
    const layers = Array.isArray(manifest['layers']) ? manifest['layers'] : [];
    const corrected = await Promise.all(layers.map(async (one) => correct((0,descriptor/* asObject */.eB)(one, 'a layer'), fileOf)));
    if (corrected.every((one, at) => one === layers[at]))
        return bytes;
    return Buffer.from(JSON.stringify({ ...manifest, layers: corrected }));
}
async function correct(layer, fileOf) {
    const { mediaType, digest, annotations } = layer;
    const plain = typeof mediaType === 'string' ? COMPRESSED.exec(mediaType)?.[1] : undefined;
    if (plain === undefined || typeof digest !== 'string' || !(0,js_image/* isDigest */.Bc)(digest))
        return layer;
    if (await isCompressed(fileOf(digest)))
        return layer;
    if (typeof annotations !== 'object' || annotations === null)
        return { ...layer, mediaType: plain };
    const kept = Object.entries(annotations).filter(([key]) => !key.startsWith(CHUNKED));
    return { ...layer, mediaType: plain, annotations: Object.fromEntries(kept) };
}
async function isCompressed(file) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const handle = __addDisposableResource(env_1, await (0,promises_.open)(external_node_path_.resolve(file), 'r'), true);
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
        return MAGIC.some((magic) => bytesRead >= magic.byteLength && buffer.subarray(0, magic.byteLength).equals(magic));
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

;// CONCATENATED MODULE: ./build/js/transport/containers-storage/exchange.js







const POLICY = '{"default":[{"type":"insecureAcceptAnything"}]}';
async function openExchange(temporary) {
    const root = await (0,promises_.mkdtemp)(external_node_path_.join(temporary, 'waybill-storage-')).catch(fail);
    const [policy, scratch] = [external_node_path_.join(root, 'policy.json'), external_node_path_.join(root, 'tmp')];
    await (0,promises_.mkdir)(scratch);
    await (0,promises_.writeFile)(policy, POLICY);
    let places = 0;
    const place = () => external_node_path_.join(root, `image-${String((places += 1))}`);
    const run = async (ctx, store, verb, ...rest) => store.run(ctx, [verb, '--quiet', '--signature-policy', policy, ...rest], { TMPDIR: scratch });
    return {
        place,
        exportImage: async (ctx, store, id) => {
            const directory = place();
            const plain = store.program === 'buildah' ? ['--disable-compression'] : [];
            await run(ctx, store, 'push', ...plain, id, `dir:${directory}`);
            await correctManifest(directory, ctx.limits.manifestBytes);
            return openDirSource(localReference(directory));
        },
        importImage: async (ctx, store, directory) => {
            const answer = await run(ctx, store, 'pull', `dir:${directory}`);
            return withoutAlgorithm(answer.trim().split('\n').at(-1));
        },
        [Symbol.asyncDispose]: async () => (0,promises_.rm)(root, { recursive: true, force: true }).catch(fail),
    };
}
function localReference(directory) {
    return { transport: 'dir', text: `dir:${directory}`, location: directory };
}
async function correctManifest(directory, most) {
    const file = external_node_path_.join(directory, ROOT_FILE);
    if ((await (0,promises_.stat)(file).catch(fail)).size > most)
        return;
    const bytes = await (0,promises_.readFile)(file);
    const corrected = await correctLayerTypes(bytes, (digest) => external_node_path_.join(directory, blobFile(digest)));
    if (corrected !== bytes)
        await (0,promises_.writeFile)(file, corrected);
}
function fail(error) {
    throw asFailure(error);
}

;// CONCATENATED MODULE: ./build/js/transport/containers-storage/known.js

function createKnownSource(source, locate) {
    const configs = new Map();
    const find = async (ctx, name) => {
        const found = await locate(ctx, name);
        if (found?.known === undefined)
            return undefined;
        configs.set(`sha256:${found.id}`, found.known.config);
        return { descriptor: found.manifest, bytes: found.known.manifest };
    };
    return {
        reference: source.reference,
        traits: source.traits,
        resolve: async (ctx, name) => (await find(ctx, name)) ?? source.resolve(ctx, name),
        lookup: async (ctx, name) => (await find(ctx, name))?.descriptor ?? source.lookup(ctx, name),
        fetchManifest: async (ctx, wanted) => source.fetchManifest(ctx, wanted),
        openBlob: async (ctx, wanted, from) => {
            const config = configs.get(wanted.digest);
            if (config === undefined)
                return source.openBlob(ctx, wanted, from);
            return { stream: external_node_stream_.Readable.from([config], { objectMode: false }), offset: 0 };
        },
        [Symbol.asyncDispose]: async () => source[Symbol.asyncDispose](),
    };
}

// EXTERNAL MODULE: ./build/js/runtime/child-program.js
var child_program = __webpack_require__(2554);
;// CONCATENATED MODULE: ./build/js/runtime/find-program.js



async function findProgram(environment, names) {
    const directories = (environment['PATH'] ?? '').split(external_node_path_.delimiter).filter((one) => external_node_path_.isAbsolute(one));
    for (const name of names) {
        for (const directory of directories)
            if (await isExecutable(external_node_path_.join(directory, name)))
                return name;
    }
    return undefined;
}
async function isExecutable(file) {
    try {
        await (0,promises_.access)(file, external_node_fs_.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(6786);
;// CONCATENATED MODULE: ./build/js/transport/containers-storage/store.js




const PROGRAMS = ['buildah', 'podman'];
const LARGEST_OUTPUT = 32 * 1024 * 1024;
const GRACE_MS = 3_000;
async function openStore(ctx, choice) {
    const program = await findProgram(ctx.environment, PROGRAMS);
    if (program === undefined) {
        throw new runtime_failure/* Failure */.HR('UNSUPPORTED', 'containers-storage: needs buildah or podman, and neither is on PATH', {
            side: 'local',
            hint: 'install one of them (apt-get install buildah, dnf install buildah), or use an archive: oci-archive:FILE',
        });
    }
    const before = [...(program === 'podman' ? ['--remote=false'] : []), ...storeFlags(choice)];
    return {
        program,
        run: async (ctx, args, environment = {}) => {
            const call = {
                program,
                args: [...before, ...args],
                environment: { ...ctx.environment, ...environment },
                mostOutput: LARGEST_OUTPUT,
                timeMs: ctx.limits.programMs,
                graceMs: GRACE_MS,
            };
            const end = await (0,child_program/* runProgram */.m)(ctx, call, (trouble, cause) => troubleWith(program, call.timeMs, trouble, cause));
            if (end.code !== 0)
                throw refusal(program, args, end);
            return end.stdout;
        },
    };
}
function storeFlags({ driver, graphRoot, runRoot, options }) {
    return [
        ...(graphRoot === undefined ? [] : ['--root', graphRoot]),
        ...(runRoot === undefined ? [] : ['--runroot', runRoot]),
        ...(driver === undefined ? [] : ['--storage-driver', driver]),
        ...options.flatMap((option) => ['--storage-opt', option]),
    ];
}
function troubleWith(program, limitMs, trouble, cause) {
    const about = { side: 'local', subject: program, cause };
    switch (trouble) {
        case 'slow':
            return new runtime_failure/* Failure */.HR('TIMEOUT', `${program} was not done after ${String(limitMs / 1000)} s`, {
                ...about,
                hint: 'another process may hold the lock of this store: look for a podman or buildah that hangs',
            });
        case 'loud':
            return new runtime_failure/* Failure */.HR('LIMIT_EXCEEDED', `${program} answered with more than ${String(LARGEST_OUTPUT)} bytes`, {
                ...about,
                hint: 'remove images that nobody needs from this store',
            });
        case 'missing':
        case 'unstartable':
            return new runtime_failure/* Failure */.HR('UNSUPPORTED', `${program} cannot be started`, { ...about, hint: `reinstall ${program}` });
    }
}
const HINTS = [
    [
        /newuidmap|newgidmap|subuid|subgid|user namespace|cannot clone|unshare/i,
        'without root it needs the package uidmap and this user in /etc/subuid and /etc/subgid; or run as root',
    ],
    [/no space left/i, 'free some space on the disk of this store'],
    [/in use by a container|image is in use|used by/i, 'remove the containers that were made from this image first'],
    [/permission denied|operation not permitted/i, 'check who owns this store: root and other users have their own'],
];
function refusal(program, args, { code, stderr }) {
    const lines = stderr.split('\n').filter((line) => line.trim() !== '');
    const said = (0,runtime_text/* renderForeign */.Vd)((lines.findLast((line) => /^error:/i.test(line)) ?? lines.at(-1) ?? '').replace(/^error: */i, ''));
    const verb = args.find((one) => !one.startsWith('-')) ?? '';
    if (/image not known|no such image|not an image/i.test(said)) {
        return new runtime_failure/* Failure */.HR('MANIFEST_UNKNOWN', said, { subject: program });
    }
    const words = said === '' ? `it ended with ${code === null ? 'a signal' : `exit code ${String(code)}`}` : said;
    return new runtime_failure/* Failure */.HR('STORAGE_FAILED', `${program} ${verb}: ${words}`, {
        side: 'local',
        subject: program,
        hint: HINTS.find(([pattern]) => pattern.test(stderr))?.[1] ?? `see what \`${program} images\` says about this store`,
        facts: { exitCode: code ?? -1 },
    });
}

;// CONCATENATED MODULE: ./build/js/transport/containers-storage/source.js






async function openStorageSource(opening, reference, settings) {
    const parts = partsOf(reference);
    const store = await openStore(opening, parts.store);
    const exchange = await openExchange(settings.temporary);
    const exported = new Map();
    const { pin, ...own } = reference;
    const name = pin ?? own.name;
    const wantedAs = (other) => other === undefined || other === name ? parts : renamed(parts, other);
    const locate = async (ctx, other) => {
        ctx.signal.throwIfAborted();
        return findImage(ctx, store, wantedAs(other));
    };
    const find = async (ctx, other) => {
        const found = await locate(ctx, other);
        if (found === undefined)
            return undefined;
        const known = exported.get(found.id) ?? exchange.exportImage(ctx, store, found.id);
        exported.set(found.id, known);
        return known;
    };
    const current = async (ctx) => {
        const last = [...exported.values()].at(-1) ?? find(ctx, undefined);
        const image = await last;
        if (image === undefined)
            throw unknownImage(reference);
        return image;
    };
    const source = {
        reference: {
            ...own,
            ...(name === undefined ? {} : { name }),
            ...(parts.image === undefined ? {} : { image: parts.image }),
        },
        traits: { reads: 'parallel', originalDigests: false },
        resolve: async (ctx, other) => {
            const image = await find(ctx, other);
            if (image === undefined)
                throw unknownImage(reference);
            return image.resolve(ctx, undefined);
        },
        lookup: async (ctx, other) => (await find(ctx, other))?.lookup(ctx, undefined),
        fetchManifest: async (ctx, wanted) => (await current(ctx)).fetchManifest(ctx, wanted),
        openBlob: async (ctx, wanted, from) => (await current(ctx)).openBlob(ctx, wanted, from),
        [Symbol.asyncDispose]: async () => {
            await Promise.allSettled(exported.values());
            await exchange[Symbol.asyncDispose]();
        },
    };
    return { ...source, known: createKnownSource(source, locate) };
}
function unknownImage(reference) {
    return new runtime_failure/* Failure */.HR('MANIFEST_UNKNOWN', `${reference.text}: no such image`, {
        subject: reference.text,
        hint: 'see `buildah images` or `podman images`, as this user: root and other users have stores of their own',
    });
}

;// CONCATENATED MODULE: ./build/js/transport/containers-storage/remove.js




const UNDO_MS = 5_000;
async function removeStoredImage(ctx, reference) {
    const parts = partsOf(reference);
    const store = await openStore(ctx, parts.store);
    const image = await findImage(ctx, store, parts);
    if (image === undefined)
        throw unknownImage(reference);
    const names = await namesOf(ctx, store, image.id);
    try {
        await store.run(ctx, ['rmi', ...(names.length === 0 ? [image.id] : names)]);
    }
    catch (error) {
        const undo = { ...ctx, signal: AbortSignal.timeout(UNDO_MS) };
        if (names.length > 0)
            await store.run(undo, ['tag', image.id, ...names]).catch(() => undefined);
        throw error;
    }
}

// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/js/transport/dir/stage.js






const STAGE_PREFIX = '.waybill-';
const STAGE = /^\.waybill-[0-9a-f]{16}$/;
const ABANDONED_AFTER_MS = 24 * 3_600_000;
function createStage(target) {
    let made;
    const directory = async () => (made ??= makeDirectory(target));
    return {
        directory,
        publish: async () => {
            const stage = await directory();
            const isNew = external_node_path_.dirname(stage) !== (await realPathOf(target));
            if (isNew && (await becomes(stage, target))) {
                made = undefined;
                return;
            }
            await replaceContent(stage, target);
        },
        [Symbol.asyncDispose]: async () => {
            const stage = await made?.catch(() => undefined);
            made = undefined;
            if (stage !== undefined)
                await (0,promises_.rm)(stage, { recursive: true, force: true });
        },
    };
}
async function listContent(directory) {
    return (await (0,promises_.readdir)(directory)).filter((name) => !name.startsWith(STAGE_PREFIX));
}
async function makeDirectory(target) {
    try {
        let place = target;
        let found = await realPathOf(place);
        while (found === undefined) {
            place = external_node_path_.dirname(place);
            found = await realPathOf(place);
        }
        await removeAbandoned(found);
        const stage = external_node_path_.join(found, `${STAGE_PREFIX}${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`);
        await (0,promises_.mkdir)(stage, { mode: 0o755 });
        return stage;
    }
    catch (error) {
        throw asFailure(error);
    }
}
async function becomes(stage, target) {
    await (0,promises_.mkdir)(external_node_path_.dirname(target), { recursive: true, mode: 0o755 });
    await flush(stage);
    try {
        await (0,promises_.rename)(stage, target);
    }
    catch (error) {
        if ((0,owned_files/* isErrno */.r)(error, 'ENOTEMPTY', 'EEXIST'))
            return false;
        throw error;
    }
    await flush(external_node_path_.dirname(target));
    return true;
}
async function replaceContent(stage, target) {
    const before = await listContent(target);
    const staged = await (0,promises_.readdir)(stage);
    const move = async (name) => (0,promises_.rename)(external_node_path_.join(stage, name), external_node_path_.join(target, name));
    for (const name of staged.filter((one) => one !== ROOT_FILE && one !== VERSION_FILE))
        await move(name);
    await flush(target);
    await move(ROOT_FILE);
    await move(VERSION_FILE);
    await flush(target);
    for (const name of before.filter((one) => !staged.includes(one)))
        await (0,promises_.rm)(external_node_path_.join(target, name), { recursive: true, force: true });
    await (0,promises_.rm)(stage, { recursive: true, force: true });
}
async function removeAbandoned(place) {
    const names = await (0,promises_.readdir)(place).catch(() => []);
    for (const name of names.filter((one) => STAGE.test(one))) {
        const found = await (0,promises_.lstat)(external_node_path_.join(place, name)).catch(() => undefined);
        if (found?.isDirectory() === true && Date.now() - found.mtimeMs > ABANDONED_AFTER_MS)
            await (0,promises_.rm)(external_node_path_.join(place, name), { recursive: true, force: true }).catch(() => undefined);
    }
}
async function flush(directory) {
    const handle = await (0,promises_.open)(directory, 'r');
    try {
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}
async function realPathOf(file) {
    try {
        return await (0,promises_.realpath)(file);
    }
    catch (error) {
        if ((0,owned_files/* isErrno */.r)(error, 'ENOENT'))
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/js/transport/dir/sink.js












const TRAITS = {
    manifestTypes: 'any',
    holdsIndex: true,
    holdsReferrers: false,
    holdsSparseIndex: true,
    holdsNames: false,
    layerForm: 'as-is',
    foreignLayers: 'stored',
    writes: 'parallel',
    needsSizeFirst: false,
};
async function openDirSink(reference, layerForm = 'as-is') {
    const target = reference.location;
    await refuseOtherContent(target);
    const stage = createStage(target);
    const written = new Set();
    const kept = new Set();
    let root;
    return {
        reference,
        traits: { ...TRAITS, layerForm },
        lookup: async (ctx, name) => (await findManifest(ctx, target, name))?.descriptor,
        exists: async (ctx, wanted) => {
            ctx.signal.throwIfAborted();
            if (written.has(wanted.digest) || kept.has(wanted.digest))
                return true;
            if ((0,js_image/* isManifestType */.Q3)(wanted.mediaType) || !(await isWhole(ctx, target, wanted)))
                return false;
            kept.add(wanted.digest);
            return true;
        },
        pushBlob: async (ctx, expected, open) => {
            await writeBlob(ctx, await stage.directory(), expected, open);
            written.add(expected.digest);
        },
        pushManifest: async (ctx, document) => {
            ctx.signal.throwIfAborted();
            await writeSmall(stage, manifestFile(document.descriptor.digest), document.bytes);
            written.add(document.descriptor.digest);
            return { subjectRecorded: false };
        },
        tag: async (ctx, document, names) => {
            ctx.signal.throwIfAborted();
            if (names.length > 0) {
                throw new runtime_failure/* Failure */.HR('UNSUPPORTED', `a directory holds one image without a name: ${target}`, {
                    subject: reference.text,
                    hint: 'leave the names out, or write to an OCI layout (oci:DIR:NAME)',
                });
            }
            root = document;
            await Promise.resolve();
        },
        seal: async (ctx) => {
            if (root === undefined)
                return;
            ctx.signal.throwIfAborted();
            await refuseOtherContent(target);
            const { bytes, descriptor } = root;
            root = undefined;
            await keepOld(stage, target, kept.difference(written));
            await writeSmall(stage, ROOT_FILE, bytes);
            await writeSmall(stage, VERSION_FILE, Buffer.from(renderVersion(kept.union(written))));
            await (0,promises_.rm)(external_node_path_.join(await stage.directory(), manifestFile(descriptor.digest)), { force: true });
            await stage.publish().catch(sink_fail);
        },
        [Symbol.asyncDispose]: async () => stage[Symbol.asyncDispose](),
    };
}
async function refuseOtherContent(target) {
    const content = await listContent(target).catch((error) => {
        if ((0,owned_files/* isErrno */.r)(error, 'ENOENT'))
            return [];
        throw asFailure(error);
    });
    if (content.length === 0)
        return;
    try {
        const version = await readSmall(external_node_path_.join(target, VERSION_FILE), VERSION_BYTES);
        if (version === undefined)
            throw new runtime_failure/* Failure */.HR('ARCHIVE_INVALID', 'it has no version file');
        checkVersion(Buffer.from(version).toString('utf8'), target);
    }
    catch (error) {
        throw new runtime_failure/* Failure */.HR('INPUT_INVALID', `not an image directory, and not empty: ${target} is left as it is`, {
            side: 'destination',
            subject: target,
            hint: 'name a new or empty directory, or one that was written with dir: before',
            cause: error,
        });
    }
}
async function isWhole(ctx, target, wanted) {
    const handle = await openRegular(external_node_path_.join(target, blobFile(wanted.digest))).catch(() => undefined);
    if (handle === undefined)
        return false;
    const digester = new js_image/* Digester */.Y8((0,js_image/* algorithmOf */.Hy)(wanted.digest));
    let size = 0;
    try {
        for await (const chunk of (0,external_node_stream_.addAbortSignal)(ctx.signal, handle.createReadStream())) {
            digester.update(chunk);
            size += chunk.byteLength;
        }
    }
    catch {
        ctx.signal.throwIfAborted();
        return false;
    }
    return size === wanted.size && digester.finish() === wanted.digest;
}
async function keepOld(stage, target, digests) {
    for (const digest of digests) {
        const from = external_node_path_.join(target, blobFile(digest));
        const to = external_node_path_.join(await stage.directory(), blobFile(digest));
        await (0,promises_.link)(from, to).catch(async () => (0,promises_.copyFile)(from, to, external_node_fs_.constants.COPYFILE_EXCL).catch(sink_fail));
    }
}
async function writeBlob(ctx, stage, expected, open) {
    const { stream } = await open(ctx.signal);
    const part = external_node_path_.join(stage, `part-${crypto.randomUUID()}`);
    try {
        await (0,external_node_stream_promises_.pipeline)(stream, (0,external_node_fs_.createWriteStream)(part, { flags: 'wx', mode: 0o644, flush: true }), { signal: ctx.signal });
        await (0,promises_.rename)(part, external_node_path_.join(stage, blobFile(expected.digest)));
    }
    catch (error) {
        await (0,promises_.rm)(part, { force: true });
        ctx.signal.throwIfAborted();
        throw asFailure(error);
    }
}
async function writeSmall(stage, file, bytes) {
    await (0,promises_.writeFile)(external_node_path_.join(await stage.directory(), file), bytes, { mode: 0o644, flush: true }).catch(sink_fail);
}
function sink_fail(error) {
    throw asFailure(error);
}

;// CONCATENATED MODULE: ./build/js/transport/containers-storage/sink.js
var sink_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var sink_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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







const sink_TRAITS = {
    manifestTypes: [js_image/* OCI_MANIFEST */.EG, js_image/* DOCKER_MANIFEST */.Vv],
    holdsIndex: false,
    holdsReferrers: false,
    holdsSparseIndex: false,
    holdsNames: true,
    layerForm: 'as-is',
    foreignLayers: 'stored',
    writes: 'parallel',
    needsSizeFirst: false,
};
const sink_UNDO_MS = 5_000;
async function openStorageSink(opening, reference, settings) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const parts = partsOf(reference);
        const { image } = parts;
        if (image?.tag === undefined || parts.id !== undefined) {
            throw new runtime_failure/* Failure */.HR('UNSUPPORTED', `an image is written into a store by name and tag: ${reference.text}`, {
                side: 'destination',
                subject: reference.text,
                hint: 'write containers-storage:NAME:TAG; the store finds it by its digest and its ID as well',
            });
        }
        const store = await openStore(opening, parts.store);
        const stack = sink_addDisposableResource(env_1, new AsyncDisposableStack(), true);
        const exchange = stack.use(await openExchange(settings.temporary));
        const directory = exchange.place();
        const content = stack.use(await openDirSink(localReference(directory)));
        const kept = stack.move();
        let waiting;
        return {
            reference,
            traits: sink_TRAITS,
            lookup: async (ctx, name) => {
                const { shortName: _, ...exact } = renamed(parts, name);
                return (await findImage(ctx, store, exact))?.manifest;
            },
            exists: async (ctx, wanted) => content.exists(ctx, wanted),
            pushBlob: async (ctx, expected, open, how) => content.pushBlob(ctx, expected, open, how),
            pushManifest: async (ctx, document) => content.pushManifest(ctx, document),
            tag: async (ctx, root, names) => {
                await content.tag(ctx, root, []);
                waiting = { root, names: [...(waiting?.names ?? []), ...names] };
            },
            seal: async (ctx) => {
                if (waiting === undefined)
                    return;
                const { root, names } = waiting;
                waiting = undefined;
                await content.seal(ctx);
                const full = names.map((name) => `${(0,js_image/* renderRepository */.xW)(image)}:${name}`);
                await bringIn(ctx, store, exchange, { directory, root, names: full });
            },
            [Symbol.asyncDispose]: async () => kept.disposeAsync(),
        };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = sink_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function bringIn(ctx, store, exchange, { directory, root, names }) {
    const before = await inspect(ctx, store, expectedId(root));
    const id = await exchange.importImage(ctx, store, directory);
    try {
        if (names.length > 0)
            await store.run(ctx, ['tag', id, ...names]);
    }
    catch (error) {
        const undo = { ...ctx, signal: AbortSignal.timeout(sink_UNDO_MS) };
        if (before === undefined)
            await store.run(undo, ['rmi', id]).catch(() => undefined);
        throw error;
    }
    if (before === undefined || before.manifest.digest === root.descriptor.digest)
        return;
    const text = `the store had this image under the manifest ${before.manifest.digest}, and podman goes on showing that digest first`;
    ctx.emit({ kind: 'note', code: 'KNOWN_BY_ANOTHER_DIGEST', text });
}
function expectedId({ bytes, descriptor }) {
    const manifest = (0,js_image/* parseManifest */.Ng)(bytes, descriptor.mediaType);
    return manifest.kind === 'image' ? (0,js_image/* hexOf */.ZD)(manifest.config.digest) : '';
}

;// CONCATENATED MODULE: ./build/js/transport/containers-storage/transport.js




const storageTransport = {
    name: 'containers-storage',
    parse: parseStorageReference,
    openSource: openStorageSource,
    openSink: openStorageSink,
    remove: removeStoredImage,
};

;// CONCATENATED MODULE: ./build/js/transport/dir/transport.js





const dirTransport = {
    name: 'dir',
    parse: parseDirReference,
    openSource: async (_ctx, reference) => openDirSource(reference),
    openSink: async (_ctx, reference, { layers }) => openDirSink(reference, layers),
};
function parseDirReference(text) {
    if (text === '' || text.includes('\0')) {
        throw new runtime_failure/* Failure */.HR('REFERENCE_INVALID', `not a directory: ${(0,runtime_text/* quoteForeign */.xS)(`dir:${text}`, 300)}`, {
            hint: 'write dir:PATH, for example dir:./image',
        });
    }
    const location = external_node_path_.resolve(text);
    return { transport: 'dir', text: `dir:${location}`, location };
}

// EXTERNAL MODULE: ./build/js/runtime/spent-buffers.js
var spent_buffers = __webpack_require__(4219);
;// CONCATENATED MODULE: ./build/js/archive/broken-archive.js

function brokenArchive(what, why, hint, cause) {
    return new runtime_failure/* Failure */.HR('ARCHIVE_INVALID', `${what}: ${why}`, {
        subject: what,
        hint: hint ?? 'fetch or write it again; its size and checksum tell whether it came whole',
        ...(cause === undefined ? {} : { cause }),
    });
}

// EXTERNAL MODULE: ./build/js/archive/decompress.js
var decompress = __webpack_require__(684);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/js/archive/pipes.js







async function kindOfPath(file) {
    try {
        const found = await (0,promises_.stat)(file);
        if (found.isDirectory())
            throw isDirectory(file);
        return found.isFile() ? 'file' : 'pipe';
    }
    catch (error) {
        if ((0,owned_files/* isErrno */.r)(error, 'ENOENT'))
            return undefined;
        throw error instanceof Error ? ((0,runtime_failure/* storageFailure */.Ky)(error, file) ?? error) : error;
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
    const { fd, isPipe } = await openDescriptor(file, external_node_fs_.constants.O_RDONLY, signal);
    const stream = isPipe ? new external_node_net_.Socket({ fd, readable: true, writable: false }) : (0,external_node_fs_.createReadStream)('', { fd });
    return stream;
}
async function openPipeSink(file, signal) {
    const { fd, isPipe } = await openDescriptor(file, external_node_fs_.constants.O_WRONLY, signal);
    return isPipe ? new external_node_net_.Socket({ fd, readable: false, writable: true }) : (0,external_node_fs_.createWriteStream)('', { fd });
}
async function refuseDevice(file) {
    const found = await (0,promises_.stat)(file).catch(() => undefined);
    if (found === undefined || !(found.isCharacterDevice() || found.isBlockDevice()))
        return;
    throw new runtime_failure/* Failure */.HR('STORAGE_FAILED', `no archive comes out of a device: ${file}`, {
        side: 'source',
        subject: file,
        hint: 'pipe an archive in, or name a file',
    });
}
const openFile = (0,external_node_util_.promisify)(external_node_fs_.open);
const COME_BACK_MS = 10;
async function openDescriptor(file, flags, signal) {
    try {
        const found = await (0,promises_.stat)(file);
        const fd = descriptorOf(file);
        if (found.isSocket() && fd !== undefined)
            return { fd, isPipe: true };
        return { fd: await openPatiently(file, flags, found.isFIFO(), signal), isPipe: found.isFIFO() };
    }
    catch (error) {
        signal.throwIfAborted();
        throw error instanceof Error ? ((0,runtime_failure/* storageFailure */.Ky)(error, file) ?? error) : error;
    }
}
async function openPatiently(file, flags, isPipe, signal) {
    signal.throwIfAborted();
    const settled = new AbortController();
    const opening = openFile(file, flags).finally(() => settled.abort());
    const other = flags === external_node_fs_.constants.O_RDONLY ? external_node_fs_.constants.O_WRONLY : external_node_fs_.constants.O_RDONLY;
    const comeBack = async () => {
        while (!settled.signal.aborted) {
            const fd = await openFile(file, other | external_node_fs_.constants.O_NONBLOCK).catch(() => undefined);
            if (fd === undefined) {
                await (0,external_node_timers_promises_.setTimeout)(COME_BACK_MS);
                continue;
            }
            await opening.catch(() => undefined);
            (0,external_node_fs_.close)(fd);
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
            (0,external_node_fs_.close)(fd);
        signal.throwIfAborted();
        return fd;
    }
    finally {
        signal.removeEventListener('abort', onAbort);
    }
}
function isDirectory(file) {
    return new runtime_failure/* Failure */.HR('STORAGE_FAILED', `is a directory, where an archive is a file: ${file}`, {
        subject: file,
        hint: 'name a file; for an OCI layout in a directory write oci:',
    });
}

;// CONCATENATED MODULE: ./build/js/archive/seekable.js

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
    const stream = new external_node_stream_.Readable({
        signal,
        highWaterMark: CHUNK_BYTES,
        read: () => void next().then((chunk) => stream.push(chunk), (error) => stream.destroy(error)),
    });
    return stream;
}

;// CONCATENATED MODULE: ./build/js/archive/split-content.js
var split_content_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var split_content_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
        const found = await (0,promises_.stat)(nameOfPart(file, count)).catch((error) => {
            if ((0,owned_files/* isErrno */.r)(error, 'ENOENT', 'ENOTDIR'))
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
        const stack = split_content_addDisposableResource(env_1, new AsyncDisposableStack(), true);
        const parts = [];
        let size = 0;
        for (let at = 0; at < count; at += 1) {
            const handle = stack.use(await (0,promises_.open)(nameOfPart(file, at), 'r'));
            const content = createSeekable(handle, (await handle.stat()).size);
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
            stream: (position, length, signal) => external_node_stream_.Readable.from(streamPieces(piecesOf(parts, position, length), signal)),
            [Symbol.asyncDispose]: async () => kept.disposeAsync(),
        };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = split_content_disposeResources(env_1);
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

;// CONCATENATED MODULE: ./build/js/archive/tar-header.js
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

;// CONCATENATED MODULE: ./build/js/archive/tar-pax.js
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

;// CONCATENATED MODULE: ./build/js/archive/tar-members.js





const WINDOW_BYTES = 16 * 1024;
async function* readTarMembers(content, { signal, limits, what }) {
    const read = createWindow(content);
    if (content.size === 0)
        throw brokenArchive(what, 'the archive is empty');
    let extensions = {};
    let at = 0;
    for (let members = 0;; members += 1) {
        signal.throwIfAborted();
        if (members > limits.archiveMembers)
            throw tooMany(what, limits.archiveMembers);
        if (at >= content.size)
            throw brokenArchive(what, 'the archive is cut off: its end mark is missing');
        const block = await read(at, BLOCK_BYTES);
        const header = parse(what, () => parseTarHeader(block), at === 0 ? NO_ARCHIVE : undefined);
        if (header === undefined) {
            if (Object.keys(extensions).length > 0)
                throw brokenArchive(what, 'the archive ends behind an extended header');
            if (!(await isEnd(content, at)))
                throw brokenArchive(what, 'there is more behind a single block of zeros');
            return;
        }
        const position = at + BLOCK_BYTES;
        if (isExtension(header)) {
            if (header.size > limits.archiveHeaderBytes)
                throw tooLong(what, limits.archiveHeaderBytes);
            const bytes = await read(position, header.size);
            if (bytes.byteLength < header.size)
                throw cutOff(what, header);
            parse(what, () => extend(extensions, header, bytes));
            at = position + header.size + paddingAfter(header.size);
            continue;
        }
        const member = applied(header, extensions);
        const isSparse = member.kind === 'sparse' || extensions.pax?.isSparse === true;
        extensions = {};
        refuseOthers(member, isSparse, what, limits.archiveNameBytes);
        at = position + member.size + paddingAfter(member.size);
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
        throw brokenArchive(what, why ?? error.message, undefined, error);
    }
}
function isExtension({ kind }) {
    return kind === 'pax' || kind === 'pax-global' || kind === 'long-name' || kind === 'long-link';
}
function extend(so, { kind }, bytes) {
    if (kind === 'pax-global') {
        const { isSparse, ...changes } = parsePax(bytes);
        if (isSparse || Object.keys(changes).length > 0)
            throw new Error('a global header changes names or sizes');
        return;
    }
    if (kind === 'pax') {
        if (so.pax !== undefined)
            throw new Error('a member has two extended headers');
        so.pax = parsePax(bytes);
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
    const name = (0,runtime_text/* renderForeign */.Vd)(member.name.slice(0, 300));
    if (Buffer.byteLength(member.name) > longest || Buffer.byteLength(member.linkName) > longest) {
        throw new runtime_failure/* Failure */.HR('LIMIT_EXCEEDED', `${what}: a name in it has more than ${String(longest)} bytes`, {
            subject: what,
            hint: 'no image archive has such names: check where it comes from',
        });
    }
    if (isSparse) {
        throw new runtime_failure/* Failure */.HR('UNSUPPORTED', `${what}: it holds ${name} as a sparse file`, {
            subject: what,
            hint: 'write the archive without --sparse',
        });
    }
    if (member.kind === 'foreign-extension')
        throw brokenArchive(what, `${name} in it is part of a format that is not read`, 'write it as an ordinary tar archive');
    if (member.kind === 'special')
        throw brokenArchive(what, `${name} in it is a device or a pipe`, 'no image archive has such: check where it comes from');
}
async function isEnd(content, at) {
    const next = await content.read(at + BLOCK_BYTES, BLOCK_BYTES);
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
    return brokenArchive(what, `the archive is cut off inside ${(0,runtime_text/* renderForeign */.Vd)(name.slice(0, 300))}`);
}
function tooMany(what, most) {
    return new runtime_failure/* Failure */.HR('LIMIT_EXCEEDED', `${what}: more than ${String(most)} members are in it`, {
        subject: what,
        hint: 'no image archive has so many: check where it comes from',
    });
}
function tooLong(what, most) {
    return new runtime_failure/* Failure */.HR('LIMIT_EXCEEDED', `${what}: an extended header in it has more than ${String(most)} bytes`, {
        subject: what,
        hint: 'no image archive has such: check where it comes from',
    });
}

;// CONCATENATED MODULE: ./build/js/archive/tar-index.js



const MOST_LINKS = 4;
async function readTarIndex(content, options) {
    const { what } = options;
    const places = new Map();
    const twice = new Set();
    for await (const { header, position } of readTarMembers(content, options)) {
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
        throw brokenArchive(what, `${(0,runtime_text/* renderForeign */.Vd)(name)} is a link that leads to links only`);
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
    return brokenArchive(what, `${(0,runtime_text/* renderForeign */.Vd)(name)} in it leads out of the archive`);
}
function isTwice(name, what) {
    return brokenArchive(what, `it holds ${(0,runtime_text/* renderForeign */.Vd)(name)} twice, and programs differ in which one counts`, 'write the archive anew instead of adding to it');
}

;// CONCATENATED MODULE: ./build/js/archive/archive-file.js
var archive_file_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var archive_file_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
        const kind = await kindOfPath(file);
        if (kind === 'pipe')
            return spoolArchive(ctx, await openPipeSource(file, ctx.signal), temporary, file);
        const stack = archive_file_addDisposableResource(env_1, new AsyncDisposableStack(), true);
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
        const result_1 = archive_file_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function spoolArchive(ctx, source, temporary, what) {
    const { signal, limits } = ctx;
    const { compression, stream } = await (0,decompress/* detectStream */.oW)((0,external_node_stream_.addAbortSignal)(signal, source));
    return indexed(ctx, await spool(ctx, (0,decompress/* decompress */.mF)(stream, compression, { signal, limits, what }), temporary, what), what);
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
async function spool({ signal }, source, temporary, what) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const file = external_node_path_.join(temporary, (0,owned_files/* nameOwnedFile */.d)('tmp'));
        const stack = archive_file_addDisposableResource(env_2, new AsyncDisposableStack(), true);
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
            let size = 0;
            let isArchive = false;
            for await (const chunk of source) {
                signal.throwIfAborted();
                await writeAll(handle, chunk, size);
                size += chunk.byteLength;
                (0,spent_buffers/* noteSpentBuffer */.f)(chunk.byteLength);
                if (isArchive || size < BLOCK_BYTES)
                    continue;
                await archive_file_refuseOthers(handle, what);
                isArchive = true;
            }
            const kept = stack.move();
            return { ...createSeekable(handle, size), [Symbol.asyncDispose]: async () => kept.disposeAsync() };
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
        const result_2 = archive_file_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
async function archive_file_refuseOthers(handle, what) {
    const { buffer } = await handle.read(Buffer.alloc(BLOCK_BYTES), 0, BLOCK_BYTES, 0);
    try {
        parseTarHeader(buffer);
    }
    catch (error) {
        throw brokenArchive(what, NO_ARCHIVE, undefined, error);
    }
}
async function writeAll(handle, chunk, position) {
    for (let done = 0; done < chunk.byteLength;) {
        const { bytesWritten } = await handle.write(chunk, done, chunk.byteLength - done, position + done);
        done += bytesWritten;
    }
}
async function openContent(file, isThere) {
    const parts = isThere ? 0 : await countParts(file);
    if (parts > 0)
        return openParts(file, parts);
    if (!isThere) {
        throw new runtime_failure/* Failure */.HR('REPOSITORY_UNKNOWN', `there is no archive ${file}`, {
            side: 'source',
            subject: file,
            hint: 'check the path',
        });
    }
    const handle = await archive_file_openRegular(file);
    return createSeekable(handle, (await handle.stat()).size);
}
async function archive_file_openRegular(file) {
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

// EXTERNAL MODULE: ./build/js/archive/compress.js + 1 modules
var compress = __webpack_require__(4826);
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

;// CONCATENATED MODULE: ./build/js/archive/split-output.js





function createSplitOutput(file, partBytes) {
    const parts = [];
    let position = 0;
    const partAt = async (at) => {
        if (at >= MOST_PARTS)
            throw split_output_tooMany(file);
        return (parts[at] ??= await createPart(file));
    };
    return {
        write: async (bytes) => translated(file, async () => {
            for (let done = 0; done < bytes.byteLength;) {
                const within = position % partBytes;
                const { handle } = await partAt(Math.floor(position / partBytes));
                const most = Math.min(bytes.byteLength - done, partBytes - within);
                const { bytesWritten } = await handle.write(bytes, done, most, within);
                done += bytesWritten;
                position += bytesWritten;
            }
        }),
        mark: () => position,
        rewind: (to) => void (position = to),
        finish: async () => translated(file, async () => {
            const count = Math.max(1, Math.ceil(position / partBytes));
            await partAt(count - 1);
            for (const [at, { handle }] of parts.entries()) {
                await handle.truncate(Math.max(0, Math.min(partBytes, position - at * partBytes)));
                await handle.sync();
                await handle.close();
            }
            const before = await countParts(file);
            for (let at = before - 1; at >= count; at -= 1)
                await (0,owned_files/* removeIfThere */.Ks)(nameOfPart(file, at));
            for (const [at, { temporary }] of [...parts.entries()].toReversed()) {
                if (at >= count)
                    await (0,owned_files/* removeIfThere */.Ks)(temporary);
                else
                    await (0,promises_.rename)(temporary, nameOfPart(file, at));
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
function split_output_tooMany(file) {
    return new runtime_failure/* Failure */.HR('INPUT_INVALID', `${file} would have more than ${String(MOST_PARTS)} parts`, {
        side: 'destination',
        subject: file,
        hint: 'give --split a larger size',
    });
}
async function translated(file, work) {
    try {
        return await work();
    }
    catch (error) {
        throw error instanceof Error ? ((0,runtime_failure/* storageFailure */.Ky)(error, file) ?? error) : error;
    }
}

;// CONCATENATED MODULE: ./build/js/archive/archive-output.js







async function openArchiveOutput(file, signal, splitBytes) {
    const packing = packingByName(file);
    const kind = descriptorOf(file) === undefined ? await kindOfPath(file) : 'pipe';
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
        write: async (bytes) => archive_output_translated(file, async () => {
            const { handle } = await (opened ??= createBeside(file));
            for (let done = 0; done < bytes.byteLength;) {
                const { bytesWritten } = await handle.write(bytes, done, bytes.byteLength - done, position);
                done += bytesWritten;
                position += bytesWritten;
            }
        }),
        mark: () => position,
        rewind: (to) => void (position = to),
        finish: async () => archive_output_translated(file, async () => {
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
        const stream = await openPipeSink(file, signal);
        stream.on('error', (error) => void (failed ??= error));
        const stop = () => void stream.destroy(signal.reason);
        signal.addEventListener('abort', stop, { once: true });
        stream.once('close', () => signal.removeEventListener('abort', stop));
        return stream;
    };
    const settled = async (act) => archive_output_translated(file, async () => {
        const stream = await (opened ??= start());
        signal.throwIfAborted();
        if (failed !== undefined)
            throw failed;
        await new Promise((resolve, reject) => {
            act(stream, (error) => (error === undefined || error === null ? resolve() : reject(error)));
        });
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
async function archive_output_translated(file, work) {
    try {
        return await work();
    }
    catch (error) {
        if ((0,owned_files/* isErrno */.r)(error, 'EPIPE', 'ECONNRESET', 'ERR_STREAM_DESTROYED')) {
            throw new runtime_failure/* Failure */.HR('STORAGE_FAILED', `whoever reads ${file} has gone away`, {
                side: 'destination',
                subject: file,
                hint: 'the archive was not taken to its end: look at the program behind the pipe',
                cause: error,
            });
        }
        throw error instanceof Error ? ((0,runtime_failure/* storageFailure */.Ky)(error, file) ?? error) : error;
    }
}

;// CONCATENATED MODULE: ./build/js/transport/docker-archive/reference.js




const WINDOWS_DRIVE = /^[A-Za-z]:\\/;
function parseDockerArchiveReference(text) {
    const skip = process.platform === 'win32' && WINDOWS_DRIVE.test(text) ? 2 : 0;
    const colon = text.indexOf(':', skip);
    const file = colon < 0 ? text : text.slice(0, colon);
    if (file === '' || file.includes('\0'))
        throw reference_refuse(text, 'write docker-archive:FILE or docker-archive:FILE:NAME:TAG');
    const place = { transport: 'docker-archive', location: external_node_path_.resolve(file) };
    if (colon < 0)
        return { ...place, text: `docker-archive:${file}` };
    const rest = text.slice(colon + 1);
    const name = rest.startsWith('@') ? parsePosition(rest, text) : parseName(rest, text);
    return { ...place, text: `docker-archive:${file}:${name}`, name };
}
function isPosition(name) {
    return /^@(?:0|[1-9][0-9]{0,8})$/.test(name);
}
function fullName(name, reference) {
    const own = reference.name;
    if (!(0,js_image/* isTag */.dz)(name) || own === undefined || isPosition(own))
        return parseName(name, name);
    return `${(0,js_image/* renderRepository */.xW)((0,js_image/* parseImageName */["if"])(own))}:${name}`;
}
function tryFullName(text) {
    try {
        return parseName(text, text);
    }
    catch {
        return undefined;
    }
}
function parsePosition(name, text) {
    if (isPosition(name))
        return name;
    throw reference_refuse(text, 'after @ comes a position, counted from 0');
}
function parseName(name, text) {
    try {
        const parsed = (0,js_image/* parseImageName */["if"])(name);
        if (parsed.digest !== undefined)
            throw reference_refuse(text, 'an archive has names with tags, and no digests');
        return (0,js_image/* renderImageName */.$X)({ ...parsed, tag: parsed.tag ?? 'latest' });
    }
    catch (error) {
        const failure = (0,runtime_failure/* toFailure */.w2)(error);
        throw reference_refuse(text, failure.hint ?? 'write docker-archive:FILE:NAME:TAG');
    }
}
function reference_refuse(text, hint) {
    return new runtime_failure/* Failure */.HR('REFERENCE_INVALID', `not a docker-archive reference: ${(0,runtime_text/* quoteForeign */.xS)(`docker-archive:${text}`, 300)}`, {
        hint,
    });
}

// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(8321);
// EXTERNAL MODULE: ./build/js/runtime/semaphore.js
var semaphore = __webpack_require__(5459);
;// CONCATENATED MODULE: ./build/js/archive/tar-writer.js




class TarWriter {
    #output;
    #turn = new semaphore/* Semaphore */.j(1);
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
        throw new runtime_failure/* Failure */.HR('SIZE_MISMATCH', `${name} has not the ${String(size)} bytes that were announced`, {
            side: 'source',
            hint: 'the source, or something between here and it, served other content; nothing was published',
        });
    }
    async #header(member) {
        const { name, size, linkName = '' } = member;
        const records = [
            ...(fits(name) ? [] : [renderPaxRecord('path', name)]),
            ...(fits(linkName) ? [] : [renderPaxRecord('linkpath', linkName)]),
            ...(size <= LARGEST_OCTAL_SIZE ? [] : [renderPaxRecord('size', String(size))]),
        ];
        if (records.length > 0) {
            const pax = Buffer.concat(records);
            await this.#output.write(renderTarHeader({ name: cut(`PaxHeaders.0/${name}`), size: pax.byteLength, mode: this.#mode, flag: 'x' }));
            await this.#output.write(pax);
            await this.#pad(pax.byteLength);
        }
        const block = renderTarHeader({
            ...member,
            name: cut(name),
            linkName: cut(linkName),
            size: size <= LARGEST_OCTAL_SIZE ? size : 0,
            mode: member.flag === '2' ? LINK_MODE : this.#mode,
        });
        await this.#output.write(block);
    }
    async #pad(size) {
        const padding = paddingAfter(size);
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
    const { code, message, side } = (0,runtime_failure/* toFailure */.w2)(error);
    return new runtime_failure/* Failure */.HR(code, message, { ...(side === undefined ? {} : { side }), cause: error });
}

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

;// CONCATENATED MODULE: ./build/js/transport/docker-archive/manifest-file.js



function parseManifestFile(bytes, what) {
    const list = (0,js_image/* parseStrictJson */.RJ)(bytes, `manifest.json in ${what}`);
    if (!Array.isArray(list))
        throw brokenArchive(what, 'manifest.json in it is no list of images');
    return list.map((one, at) => {
        const where = `manifest.json[${String(at)}]`;
        const raw = (0,descriptor/* asObject */.eB)(one, where);
        const config = (0,descriptor/* optionalString */.sx)(raw['Config'], `${where}.Config`);
        if (config === undefined || config === '')
            throw brokenArchive(what, `${where} in it names no config`);
        return {
            config,
            names: (0,descriptor/* optionalStrings */.Zk)(raw['RepoTags'], `${where}.RepoTags`) ?? [],
            layers: (0,descriptor/* optionalStrings */.Zk)(raw['Layers'], `${where}.Layers`) ?? [],
        };
    });
}
function renderManifestFile(items) {
    return JSON.stringify(items.map(({ config, names, layers }) => ({ Config: config, RepoTags: names, Layers: layers })));
}

;// CONCATENATED MODULE: ./build/js/transport/docker-archive/sink.js







const docker_archive_sink_TRAITS = {
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
    const tar = new TarWriter(output, MEMBER_MODE);
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
        traits: docker_archive_sink_TRAITS,
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
            const full = names.map((name) => fullName(name, reference));
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
            await tar.addBytes('manifest.json', Buffer.from(renderManifestFile([...images.values()])), ctx.signal);
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
        throw new runtime_failure/* Failure */.HR('BLOB_UNKNOWN', `${missing?.digest ?? config.digest} was not written into the archive`, {
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
    return new runtime_failure/* Failure */.HR('UNSUPPORTED', `a docker-archive cannot hold ${digest}: ${why}`, {
        side: 'destination',
        hint: 'write an OCI archive (oci-archive:FILE)',
    });
}
function tooLarge({ digest, size }, most) {
    return new runtime_failure/* Failure */.HR('LIMIT_EXCEEDED', `the image config ${digest} has ${String(size)} bytes, the limit is ${String(most)}`, { facts: { found: size, most }, hint: 'no known tool makes such a config: check the image' });
}

;// CONCATENATED MODULE: ./build/js/transport/docker-archive/image-of-item.js





async function readImage(ctx, archive, item, sizes) {
    const { what } = archive.index;
    const bytes = await readMember(ctx, archive, item.config, ctx.limits.configBytes);
    const { diffIds } = (0,js_image/* parseConfig */.o4)(bytes);
    if (diffIds.length !== item.layers.length) {
        const counts = `${String(item.layers.length)} layers, and the config names ${String(diffIds.length)}`;
        throw brokenArchive(what, `an image in it has ${counts}`);
    }
    const layers = new Map();
    const owners = new Map();
    for (const [at, diffId] of diffIds.entries()) {
        if (layers.has(diffId))
            continue;
        const place = await placeOfLayer(ctx, archive, item.layers[at] ?? '', sizes);
        const owner = owners.get(place.position);
        if (owner !== undefined && owner !== diffId && place.size > 0)
            throw brokenArchive(what, `an image in it has one file for two layers: ${owner} and ${diffId}`);
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
        throw brokenArchive(index.what, `the layer ${JSON.stringify(name.slice(0, 300))} is not in it`);
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
        throw brokenArchive(index.what, `${JSON.stringify(name.slice(0, 300))} is not in it`);
    if (member.size > most) {
        const sizes = `${String(member.size)} bytes, more than the ${String(most)} allowed`;
        throw new runtime_failure/* Failure */.HR('LIMIT_EXCEEDED', `${member.name} in ${index.what} has ${sizes}`, {
            subject: index.what,
            facts: { found: member.size, most },
            hint: 'documents of this size are not made by any known tool: check the archive',
        });
    }
    return (0,consumers_.buffer)(content.stream(member.position, member.size, signal));
}

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
                throw source_unknownImage(archive, items, name);
            return found.document;
        },
        lookup: async (own, name) => {
            const found = await images.select(own, reference, name);
            return found?.document.descriptor;
        },
        fetchManifest: async (own, wanted) => {
            const found = await images.withDigest(own, wanted.digest);
            if (found === undefined)
                throw source_unknownImage(archive, items, wanted.digest);
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
        throw new runtime_failure/* Failure */.HR('BLOB_UNKNOWN', `${digest} is not in the archive ${what}`, {
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
        if (isPosition(name))
            return this.#items[Number(name.slice(1))];
        const wanted = fullName(name, reference);
        return this.#items.find(({ names }) => names.some((one) => tryFullName(one) === wanted));
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
        return parseManifestFile(await readManifestFile(ctx, archive), archive.index.what);
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
        throw new runtime_failure/* Failure */.HR('UNSUPPORTED', `${index.what}: written by a Docker before 1.10, without manifest.json`, {
            subject: index.what,
            hint: 'load it into Docker and save it again',
        });
    }
    const hint = index.find('index.json') === undefined ? 'check the file' : `it is an OCI archive: oci-archive:${index.what}`;
    throw brokenArchive(index.what, 'no Docker image is in it: it has no manifest.json', hint);
}
function streamOf(bytes) {
    return external_node_stream_.Readable.from(bytes.byteLength === 0 ? [] : [bytes], { objectMode: false });
}
function severalImages({ index }, items) {
    return new runtime_failure/* Failure */.HR('REFERENCE_INVALID', `${String(items.length)} images are in the archive ${index.what}`, {
        subject: index.what,
        hint: `choose one: docker-archive:${index.what}:NAME with ${namesIn(items)}`,
    });
}
function source_unknownImage({ index }, items, name) {
    const what = name === undefined ? 'no image' : `no image ${(0,runtime_text/* quoteForeign */.xS)(name)}`;
    return new runtime_failure/* Failure */.HR('MANIFEST_UNKNOWN', `${what} is in the archive ${index.what}`, {
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

;// CONCATENATED MODULE: ./build/js/transport/docker-archive/transport.js








const dockerArchiveTransport = {
    name: 'docker-archive',
    writtenWhole: true,
    parse: parseDockerArchiveReference,
    openSource: async (ctx, reference, { temporary }) => openArchiveImages(ctx, reference, await openArchive(ctx, reference.location, temporary)),
    openSink: async (ctx, reference) => {
        refusePosition(reference);
        await refuseContent(reference.location);
        return createArchiveSink(reference, await openArchiveOutput(reference.location, ctx.signal));
    },
};
function refusePosition({ name, text }) {
    if (name === undefined || !isPosition(name))
        return;
    throw new runtime_failure/* Failure */.HR('REFERENCE_INVALID', `an archive cannot be written by position: ${text}`, {
        subject: text,
        hint: 'give the image a name, or none',
    });
}
async function refuseContent(file) {
    if (descriptorOf(file) !== undefined)
        return;
    const found = await (0,promises_.stat)(file).catch(() => undefined);
    if (found === undefined || !found.isFile() || found.size === 0)
        return;
    throw new runtime_failure/* Failure */.HR('INPUT_INVALID', `a docker-archive is not added to, and ${file} is there`, {
        side: 'destination',
        subject: file,
        hint: 'remove the file, or name another',
    });
}

// EXTERNAL MODULE: ./build/js/transport/oci-layout/reference.js
var oci_layout_reference = __webpack_require__(530);
// EXTERNAL MODULE: ./build/js/transport/oci-layout/index-file.js
var index_file = __webpack_require__(2466);
// EXTERNAL MODULE: ./build/js/transport/oci-layout/layout-store.js
var layout_store = __webpack_require__(6881);
// EXTERNAL MODULE: ./build/js/transport/oci-layout/referrers.js
var referrers = __webpack_require__(2451);
;// CONCATENATED MODULE: ./build/js/transport/oci-layout/selection.js






async function selectImage(content, limits, index, name) {
    const entry = selectEntry(content, index, name);
    if (entry !== undefined)
        return (0,layout_store/* bare */.$B)(entry.descriptor);
    return name !== undefined && (0,js_image/* isDigest */.Bc)(name) ? (0,layout_store/* describeDigest */.WG)(content, limits, index, name) : undefined;
}
function selectEntry(content, index, name) {
    if (name === undefined)
        return onlyEntry(content, index);
    if ((0,oci_layout_reference/* isPosition */.E)(name))
        return index.entries[Number(name.slice(1))];
    const named = index.entries.filter((one) => (0,index_file/* nameOf */.Vb)(one) === name);
    const image = named.find((one) => (0,js_image/* isManifestType */.Q3)(one.descriptor.mediaType));
    if (image !== undefined || named.length === 0)
        return image;
    const types = named.map((one) => one.descriptor.mediaType).join(', ');
    throw new runtime_failure/* Failure */.HR('UNSUPPORTED', `${JSON.stringify(name)} in ${content.location} is no image but ${types}`, {
        subject: content.location,
        hint: 'only OCI and Docker manifests and indexes can be read',
    });
}
function onlyEntry(content, index) {
    if (index.entries.length <= 1)
        return index.entries[0];
    throw new runtime_failure/* Failure */.HR('REFERENCE_INVALID', `more than one image is in the ${content.kind} ${content.location}`, {
        subject: content.location,
        hint: `choose one: ${content.reference}:NAME with ${selection_namesOf(index)}`,
    });
}
function selection_unknownImage(content, index, name) {
    if (index === undefined) {
        return new runtime_failure/* Failure */.HR('REPOSITORY_UNKNOWN', `there is no ${content.kind} at ${content.location}`, {
            subject: content.location,
            hint: 'a layout is a directory with index.json and blobs/: check the path',
        });
    }
    const what = name === undefined ? 'no image' : `no image ${JSON.stringify(name)}`;
    return new runtime_failure/* Failure */.HR('MANIFEST_UNKNOWN', `${what} is in the ${content.kind} ${content.location}`, {
        subject: content.location,
        hint: index.entries.length === 0 ? 'it is empty' : `there is: ${selection_namesOf(index)}`,
    });
}
function selection_namesOf(index) {
    const names = index.entries.slice(0, 10).map((one, at) => (0,runtime_text/* renderForeign */.Vd)((0,index_file/* nameOf */.Vb)(one) ?? `@${String(at)}`));
    return `${names.join(', ')}${index.entries.length > names.length ? ' …' : ''}`;
}

;// CONCATENATED MODULE: ./build/js/transport/oci-layout/source.js




function createLayoutSource(reference, content) {
    return {
        reference,
        traits: { reads: 'parallel', originalDigests: true },
        resolve: async (ctx, name) => {
            ctx.signal.throwIfAborted();
            const index = await (0,layout_store/* readIndex */.vY)(content, ctx.limits);
            const image = index && (await selectImage(content, ctx.limits, index, name));
            if (image === undefined)
                throw selection_unknownImage(content, index, name);
            return (0,layout_store/* readDocument */.u0)(content, ctx.limits, image);
        },
        lookup: async (ctx, name) => {
            ctx.signal.throwIfAborted();
            const index = await (0,layout_store/* readIndex */.vY)(content, ctx.limits);
            return index && selectImage(content, ctx.limits, index, name);
        },
        fetchManifest: async (ctx, wanted) => {
            ctx.signal.throwIfAborted();
            return (0,layout_store/* readDocument */.u0)(content, ctx.limits, wanted);
        },
        openBlob: async (ctx, wanted, from = 0) => ({
            stream: await content.stream(wanted.digest, from, ctx.signal),
            offset: from,
        }),
        referrers: async (ctx, subject) => {
            ctx.signal.throwIfAborted();
            const index = await (0,layout_store/* readIndex */.vY)(content, ctx.limits);
            return index === undefined ? [] : (0,referrers/* listReferrers */.x)(content, ctx.limits, index, subject.digest);
        },
        tags: async function* (ctx) {
            ctx.signal.throwIfAborted();
            const index = await (0,layout_store/* readIndex */.vY)(content, ctx.limits);
            if (index === undefined)
                throw selection_unknownImage(content, index, undefined);
            yield* new Set(index.entries.flatMap((one) => (0,index_file/* nameOf */.Vb)(one) ?? []));
        },
        [Symbol.asyncDispose]: async () => { },
    };
}

;// CONCATENATED MODULE: ./build/js/transport/oci-archive/content.js



function createArchiveContent(archive, file, signal) {
    const { content, index } = archive;
    const find = (digest) => {
        const member = index.findChecked(blobName(digest));
        if (member !== undefined)
            return member;
        throw new runtime_failure/* Failure */.HR('BLOB_UNKNOWN', `${digest} is not in the archive ${file}`, {
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
                throw content_tooLarge('index.json', member.size, most, file);
            return content.read(member.position, member.size);
        },
        sizeOf: async (digest) => Promise.resolve(index.findChecked(blobName(digest))?.size),
        read: async (digest, most) => {
            const { position, size } = find(digest);
            if (size > most)
                throw content_tooLarge(digest, size, most, file);
            return (0,consumers_.buffer)(content.stream(position, size, signal));
        },
        stream: async (digest, from, own) => {
            const { position, size } = find(digest);
            const start = Math.min(from, size);
            return Promise.resolve(content.stream(position + start, size - start, own));
        },
    };
}
function blobName(digest) {
    return `blobs/${(0,js_image/* algorithmOf */.Hy)(digest)}/${(0,js_image/* hexOf */.ZD)(digest)}`;
}
function noLayout({ index }, file) {
    return new runtime_failure/* Failure */.HR('ARCHIVE_INVALID', `no OCI layout is in the archive ${file}: it has no index.json`, {
        subject: file,
        hint: index.find('manifest.json') === undefined ? 'check the file' : `it is a docker-archive: docker-archive:${file}`,
    });
}
function content_tooLarge(what, found, most, file) {
    return new runtime_failure/* Failure */.HR('LIMIT_EXCEEDED', `${what} in ${file} has ${String(found)} bytes, more than the ${String(most)} allowed`, {
        subject: file,
        facts: { found, most },
        hint: 'documents of this size are not made by any known tool: check the archive',
    });
}

;// CONCATENATED MODULE: ./build/js/transport/oci-archive/sink.js







const oci_archive_sink_TRAITS = {
    manifestTypes: 'any',
    holdsIndex: true,
    holdsReferrers: true,
    holdsSparseIndex: true,
    holdsNames: true,
    layerForm: 'as-is',
    newFormat: 'oci',
    foreignLayers: 'kept',
    writes: 'in-order',
    needsSizeFirst: true,
};
const sink_MEMBER_MODE = 0o644;
async function openOciArchiveSink(ctx, reference, { acceptsUncompressed = false, splitBytes }) {
    const output = await openArchiveOutput(reference.location, ctx.signal, splitBytes);
    const blobs = new Map();
    const manifests = new Map();
    const referrers = new Map();
    const files = new Map();
    let named = index_file/* EMPTY_INDEX */.ZK;
    let begun;
    let isSealed = false;
    const writer = async (signal) => (begun ??= begin(output, signal));
    return {
        reference,
        traits: { ...oci_archive_sink_TRAITS, holdsReferrers: reference.name !== undefined, wantsCompressed: !acceptsUncompressed },
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
            const manifest = (0,js_image/* parseManifest */.Ng)(document.bytes, mediaType);
            manifests.set(digest, document);
            if (manifest.subject !== undefined) {
                const { annotations: _unwritten, ...entry } = (0,js_image/* describeReferrer */.Xi)(document.descriptor, manifest);
                referrers.set(digest, entry);
            }
            return Promise.resolve({ subjectRecorded: true });
        },
        tag: async (own, root, names) => {
            own.signal.throwIfAborted();
            names.forEach(oci_layout_reference/* refuseOtherNames */.pT);
            manifests.set(root.descriptor.digest, root);
            const entry = (0,layout_store/* bare */.$B)(root.descriptor);
            if (names.length === 0)
                named = (0,index_file/* withEntry */.rM)(named, entry);
            for (const name of names)
                named = (0,index_file/* withName */.el)(named, entry, name);
            return Promise.resolve();
        },
        keepFile: async (own, name, bytes) => {
            own.signal.throwIfAborted();
            files.set(name, bytes);
            return Promise.resolve();
        },
        seal: async (own) => {
            own.signal.throwIfAborted();
            if (isSealed || (named === index_file/* EMPTY_INDEX */.ZK && begun === undefined))
                return;
            const tar = await writer(own.signal);
            for (const [, { descriptor, bytes }] of inOrder(manifests)) {
                if (!blobs.has(descriptor.digest))
                    await tar.addBytes(blobName(descriptor.digest), bytes, own.signal);
            }
            const index = inOrder(referrers).reduce((so, [, entry]) => (0,index_file/* withEntry */.rM)(so, entry), named);
            await tar.addBytes('index.json', Buffer.from((0,index_file/* renderLayoutIndex */.fl)(index)), own.signal);
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
    const tar = new TarWriter(output, sink_MEMBER_MODE);
    await tar.addBytes('oci-layout', layout_store/* LAYOUT_MARKER */.Ys, signal);
    return tar;
}
async function addBlob(signal, beginning, { digest, size }, open) {
    const content = async () => {
        const { stream } = await open(signal);
        return stream;
    };
    const tar = await beginning;
    await tar.addStream(blobName(digest), size, content, signal);
}
function inOrder(found) {
    return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}

;// CONCATENATED MODULE: ./build/js/transport/oci-archive/transport.js





const ociArchiveTransport = {
    name: 'oci-archive',
    writtenWhole: true,
    parse: (text) => (0,oci_layout_reference/* parseLayoutReference */.ZR)(text, 'oci-archive'),
    openSource: openOciArchiveSource,
    openSink: async (ctx, reference, settings) => {
        (0,oci_layout_reference/* refusePosition */.wm)(reference);
        return openOciArchiveSink(ctx, reference, settings);
    },
};
async function openOciArchiveSource(ctx, reference, { temporary }) {
    const archive = await openArchive(ctx, reference.location, temporary);
    const { content, index } = archive;
    return {
        readFile: async (own, name) => {
            const member = index.find(name);
            if (member === undefined)
                return undefined;
            if (member.size > own.limits.contentsBytes)
                throw content_tooLarge(name, member.size, own.limits.contentsBytes, reference.location);
            return content.read(member.position, member.size);
        },
        ...createLayoutSource(reference, createArchiveContent(archive, reference.location, ctx.signal)),
        [Symbol.asyncDispose]: async () => archive[Symbol.asyncDispose](),
    };
}

;// CONCATENATED MODULE: ./build/js/transport/docker-daemon/reference.js


const reference_TRANSPORT = 'docker-daemon';
const reference_ID = /^sha256:[0-9a-f]{64}$/;
function parseDaemonReference(text) {
    if (reference_ID.test(text))
        return { transport: reference_TRANSPORT, text: `${reference_TRANSPORT}:${text}`, location: `${reference_TRANSPORT}:`, name: text };
    const image = reference_parse(text);
    const name = image.tag ?? image.digest;
    if (name === undefined)
        throw docker_daemon_reference_refuse(text, `say which image of that name: docker-daemon:${text}:latest`);
    if (image.tag !== undefined && image.digest !== undefined)
        throw docker_daemon_reference_refuse(text, 'give a tag or a digest, not both');
    return {
        transport: reference_TRANSPORT,
        text: `${reference_TRANSPORT}:${(0,js_image/* renderImageName */.$X)(image)}`,
        location: `${reference_TRANSPORT}:${(0,js_image/* renderRepository */.xW)(image)}`,
        name,
    };
}
function reference_imageOf(reference) {
    const text = reference.text.slice(reference_TRANSPORT.length + 1);
    return reference_ID.test(text) ? undefined : (0,js_image/* parseImageName */["if"])(text);
}
function engineName(reference, other) {
    const image = reference_imageOf(reference);
    const name = other ?? reference.name ?? '';
    if (image === undefined)
        return name;
    return `${(0,js_image/* renderRepository */.xW)(image)}${(0,js_image/* isDigest */.Bc)(name) ? '@' : ':'}${name}`;
}
function reference_parse(text) {
    if (/^[0-9a-f]{64}$/.test(text))
        throw docker_daemon_reference_refuse(text, `an image ID is written docker-daemon:sha256:${text}`);
    if (/^sha256(?:[:@]|$)/.test(text))
        throw docker_daemon_reference_refuse(text, 'an image ID is sha256: and 64 hexadecimal characters');
    return (0,js_image/* parseImageName */["if"])(text);
}
function docker_daemon_reference_refuse(text, hint) {
    const shown = JSON.stringify(`${reference_TRANSPORT}:${text.slice(0, 300)}`);
    return new runtime_failure/* Failure */.HR('REFERENCE_INVALID', `not a reference to an image of a Docker daemon: ${shown}`, { hint });
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
;// CONCATENATED MODULE: ./build/js/transport/docker-daemon/load-output.js



function createLoadOutput(load) {
    const tar = new external_node_stream_.PassThrough();
    tar.on('error', () => undefined);
    let loading;
    let isOver = false;
    const begin = async () => {
        try {
            await load(tar);
        }
        finally {
            isOver = true;
        }
    };
    return {
        write: async (bytes) => {
            if (loading === undefined) {
                loading = begin();
                loading.catch(() => undefined);
            }
            if (isOver)
                await loading;
            if (tar.write(bytes))
                return;
            await Promise.race([(0,external_node_events_.once)(tar, 'drain'), loading]);
        },
        mark: () => undefined,
        rewind: () => undefined,
        finish: async () => {
            tar.end();
            await loading;
        },
        [Symbol.asyncDispose]: async () => {
            if (!tar.writableEnded)
                tar.destroy(new runtime_failure/* Failure */.HR('CANCELLED', 'the image was given up before it was whole'));
            await loading?.catch(() => undefined);
        },
    };
}

;// CONCATENATED MODULE: ./build/js/transport/docker-daemon/address.js


const PLAIN_PORT = 2375;
const SECURE_PORT = 2376;
function chooseAddress({ flag, environment, hasCertificates, platform }) {
    if (flag !== undefined && flag !== '')
        return { ...address_parse(flag, 'the daemon host', true, platform), isFromEnvironment: false };
    const variable = environment['DOCKER_HOST'];
    const isSecure = hasCertificates || (environment['DOCKER_TLS_VERIFY'] ?? '') !== '';
    const local = platform === 'win32' ? 'npipe:////./pipe/docker_engine' : 'unix:///var/run/docker.sock';
    const isNamed = variable !== undefined && variable !== '';
    const found = isNamed
        ? address_parse(variable, 'DOCKER_HOST', isSecure, platform)
        : address_parse(local, 'the daemon host', false, platform);
    return { ...found, isFromEnvironment: true };
}
function address_parse(text, by, isTcpSecure, platform) {
    const [, scheme = 'tcp', rest = text] = /^([a-z][a-z0-9+.-]*):\/\/(.*)$/s.exec(text) ?? [];
    switch (scheme) {
        case 'unix':
            if (!rest.startsWith('/') || rest.includes('\0'))
                throw address_refuse(text, by);
            return { text, at: { kind: 'socket', path: rest }, isSecure: false };
        case 'npipe':
            if (!/^\/\/[^/]+\/pipe\/[^/]+$/.test(rest))
                throw address_refuse(text, by);
            if (platform !== 'win32')
                throw unsupported(text, by, 'a named pipe is a thing of Windows: here it is unix:///PATH');
            return { text, at: { kind: 'socket', path: rest.replaceAll('/', '\\') }, isSecure: false };
        case 'tcp':
            return parseTcp(text, rest, by, isTcpSecure);
        case 'https':
            return parseTcp(text, rest, by, true);
        case 'http':
            return parseTcp(text, rest, by, false);
        case 'ssh':
            throw unsupported(text, by, 'forward its socket first: ssh -nNT -L /tmp/docker.sock:/var/run/docker.sock HOST, then unix:///tmp/docker.sock');
        default:
            throw address_refuse(text, by);
    }
}
function parseTcp(text, rest, by, isSecure) {
    let url;
    try {
        url = new URL(`http://${rest}`);
    }
    catch {
        throw address_refuse(text, by);
    }
    const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
    const isWrong = host === '' || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '';
    if (isWrong || (url.hostname.startsWith('[') && !(0,external_node_net_.isIPv6)(host)))
        throw address_refuse(text, by);
    const port = portIn(rest) ?? (isSecure ? SECURE_PORT : PLAIN_PORT);
    const prefix = url.pathname.replace(/\/+$/, '');
    const shown = `tcp://${url.hostname}:${String(port)}${prefix}`;
    return { text: shown, at: { kind: 'tcp', host, port, prefix }, isSecure };
}
function portIn(rest) {
    const written = /^[^/?#]*:(\d{1,5})(?:[/?#]|$)/.exec(rest)?.[1];
    return written === undefined ? undefined : Number(written);
}
function address_refuse(text, by) {
    return new runtime_failure/* Failure */.HR('INPUT_INVALID', `${by}: not an address of a Docker daemon: ${JSON.stringify(withoutUser(text))}`, {
        side: 'local',
        hint: 'write unix:///var/run/docker.sock, tcp://HOST:PORT or http://HOST:PORT',
    });
}
function unsupported(text, by, hint) {
    return new runtime_failure/* Failure */.HR('UNSUPPORTED', `${by}: cannot be reached from here: ${withoutUser(text)}`, {
        side: 'local',
        hint,
    });
}
function withoutUser(text) {
    return text.slice(0, 300).replace(/\/\/[^/@]*@/, '//***@');
}

// EXTERNAL MODULE: ./build/js/settings/certificates/pem.js
var certificates_pem = __webpack_require__(2425);
;// CONCATENATED MODULE: ./build/js/transport/docker-daemon/client-certificates.js



async function readEngineTls(address, { directory, environment, verify }) {
    const isNamed = directory !== undefined && directory !== '';
    const usual = address.isFromEnvironment ? environmentsDirectory(environment) : undefined;
    const from = isNamed ? directory : usual;
    if (from === undefined)
        return { rejectUnauthorized: verify };
    const read = async (name) => readPem(external_node_path_.join(from, name), isNamed);
    const ca = verify ? await read('ca.pem') : undefined;
    const [cert, key] = [await read('cert.pem'), await read('key.pem')];
    if ((cert === undefined) !== (key === undefined)) {
        const missing = external_node_path_.join(from, cert === undefined ? 'cert.pem' : 'key.pem');
        throw unusable(missing, 'there is only the other half of the pair');
    }
    const tls = {
        rejectUnauthorized: verify,
        ...(ca === undefined ? {} : { ca }),
        ...(cert === undefined || key === undefined ? {} : { cert, key }),
    };
    const { createSecureContext } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 1692, 19));
    try {
        createSecureContext(tls);
    }
    catch (error) {
        throw unusable(from, 'these are no certificate and key that belong together', error);
    }
    return tls;
}
function environmentsDirectory(environment) {
    const { DOCKER_CERT_PATH, HOME } = environment;
    if (DOCKER_CERT_PATH !== undefined && DOCKER_CERT_PATH !== '')
        return DOCKER_CERT_PATH;
    return HOME === undefined || HOME === '' ? undefined : external_node_path_.join(HOME, '.docker');
}
async function readPem(file, isNeeded) {
    const pem = await (0,certificates_pem/* readPemFile */.fm)(file);
    if (pem === undefined && isNeeded)
        throw unusable(file, 'there is no such file');
    return pem;
}
function unusable(file, why, cause) {
    return new runtime_failure/* Failure */.HR('CONFIG_INVALID', `${file}: ${why}`, {
        side: 'local',
        subject: file,
        hint: 'a Docker daemon behind TLS needs ca.pem, cert.pem and key.pem in one directory',
        cause,
    });
}

// EXTERNAL MODULE: ./build/js/distribution/body.js
var body = __webpack_require__(3217);
// EXTERNAL MODULE: ./build/js/distribution/wire.js
var wire = __webpack_require__(8268);
;// CONCATENATED MODULE: ./build/js/transport/docker-daemon/engine-errors.js



const ELSEWHERE = 'start it, or say where it is: DOCKER_HOST, --src-daemon-host, --dest-daemon-host';
async function answerFailure(ctx, address, what, answer) {
    const { status } = answer;
    const { bytes } = await (0,body/* readUpTo */.Vc)(answer, ctx.limits.errorBodyBytes);
    const said = (0,runtime_text/* renderForeign */.Vd)(messageIn(bytes.toString('utf8')));
    const code = status === 404
        ? 'MANIFEST_UNKNOWN'
        : status === 401 || status === 403
            ? 'AUTH_DENIED'
            : status === 400
                ? 'UNSUPPORTED'
                : 'SERVER_ERROR';
    return new runtime_failure/* Failure */.HR(code, `${address.text}: ${what}: the daemon answered ${String(status)}${said === '' ? '' : `: ${said}`}`, {
        facts: { status },
        hint: engine_errors_HINTS[code] ?? 'see the log of the daemon',
    });
}
const engine_errors_HINTS = {
    MANIFEST_UNKNOWN: 'see `docker images` for what this daemon has',
    AUTH_DENIED: 'a plugin of this daemon decides who may do what: ask who runs it',
    UNSUPPORTED: 'DOCKER_API_VERSION asks for a version of the API: leave it out, or set one that the daemon speaks',
};
function messageIn(body) {
    try {
        const value = JSON.parse(body);
        const message = typeof value === 'object' && value !== null && 'message' in value ? value.message : undefined;
        return typeof message === 'string' ? message : '';
    }
    catch {
        return body;
    }
}
function unreachable(error, address) {
    if (!(error instanceof runtime_failure/* Failure */.HR))
        return error;
    const errno = error.facts['errno'];
    const known = typeof errno === 'string' && address.at.kind === 'socket' ? SOCKET_ERRORS[errno] : undefined;
    const about = { subject: address.text, cause: error };
    if (known !== undefined)
        return new runtime_failure/* Failure */.HR(known.code, `no Docker daemon at ${address.text}: ${known.text}`, {
            ...about,
            hint: known.hint,
        });
    if (error.code === 'TLS_FAILED') {
        const hint = 'name the directory of ca.pem, cert.pem and key.pem (DOCKER_CERT_PATH, --src-cert-dir); without TLS the daemon is http://HOST:PORT';
        return new runtime_failure/* Failure */.HR('TLS_FAILED', `no Docker daemon at ${address.text}: ${error.message}`, { ...about, hint });
    }
    const words = `the Docker daemon at ${address.text}: ${error.message}`;
    return new runtime_failure/* Failure */.HR(error.code, words, { ...about, hint: ELSEWHERE });
}
const SOCKET_ERRORS = {
    ENOENT: { code: 'UNREACHABLE', text: 'there is no such socket', hint: ELSEWHERE },
    ENOTDIR: { code: 'UNREACHABLE', text: 'there is no such socket', hint: ELSEWHERE },
    ENOTSOCK: { code: 'UNREACHABLE', text: 'this is no socket', hint: ELSEWHERE },
    ECONNREFUSED: { code: 'UNREACHABLE', text: 'nothing listens on this socket', hint: ELSEWHERE },
    EACCES: {
        code: 'AUTH_DENIED',
        text: 'this user may not use the socket',
        hint: 'run as root, or as a member of the group that owns the socket (docker)',
    },
};

;// CONCATENATED MODULE: ./build/js/transport/docker-daemon/load-answer.js


const LONGEST_LINE = 256 * 1024;
async function readLoadAnswer(answer, address) {
    let line = '';
    let failure;
    const decoder = new TextDecoder();
    const look = () => {
        const said = errorIn(line);
        if (said !== undefined && failure === undefined) {
            failure = new runtime_failure/* Failure */.HR('SERVER_ERROR', `${address.text}: the daemon did not load the image: ${(0,runtime_text/* renderForeign */.Vd)(said)}`, {
                hint: 'see the log of the daemon, and the space on its disk',
            });
        }
        line = '';
    };
    for await (const chunk of answer.body) {
        const [first = '', ...more] = decoder.decode(chunk, { stream: true }).split('\n');
        line += first;
        for (const next of more) {
            look();
            line = next;
        }
        if (line.length > LONGEST_LINE)
            line = '';
    }
    look();
    if (failure !== undefined)
        throw failure;
}
function errorIn(line) {
    let value;
    try {
        value = JSON.parse(line);
    }
    catch {
        return undefined;
    }
    if (typeof value !== 'object' || value === null)
        return undefined;
    const detail = 'errorDetail' in value ? value.errorDetail : undefined;
    const message = typeof detail === 'object' && detail !== null && 'message' in detail ? detail.message : undefined;
    if (typeof message === 'string' && message !== '')
        return message;
    return 'error' in value && typeof value.error === 'string' ? value.error : undefined;
}

;// CONCATENATED MODULE: ./build/js/transport/docker-daemon/engine.js





const NEWEST = [1, 51];
const UNSAID = [1, 24];
function createEngine(address, { agent, version }) {
    let agreed;
    const ask = async (ctx, asked) => exchange(ctx, address, agent, asked);
    const versioned = async (ctx, asked) => {
        agreed ??= version === undefined || version === '' ? negotiate(ctx, ask) : Promise.resolve(version);
        try {
            const prefix = `/v${await agreed}`;
            return await ask(ctx, { ...asked, path: `${prefix}${asked.path}` });
        }
        catch (error) {
            agreed = undefined;
            throw error;
        }
    };
    return {
        address,
        findImage: async (ctx, name) => {
            const answer = await versioned(ctx, { method: 'GET', path: `/images/${name}/json` });
            if (answer.status === 404) {
                await (0,body/* readUpTo */.Vc)(answer, ctx.limits.errorBodyBytes);
                return undefined;
            }
            if (answer.status !== 200)
                throw await answerFailure(ctx, address, name, answer);
            return parseId(await (0,body/* readUpTo */.Vc)(answer, ctx.limits.configBytes), address);
        },
        saveImage: async (ctx, name) => {
            const headersMs = ctx.limits.programMs;
            const answer = await versioned(ctx, { method: 'GET', path: `/images/${name}/get`, headersMs });
            if (answer.status !== 200)
                throw await answerFailure(ctx, address, name, answer);
            return answer.body;
        },
        loadImage: async (ctx, tar) => {
            const headersMs = ctx.limits.programMs;
            const path = '/images/load?quiet=1';
            const answer = await versioned(ctx, { method: 'POST', path, body: tar, headersMs });
            if (answer.status !== 200)
                throw await answerFailure(ctx, address, 'the image', answer);
            await readLoadAnswer(answer, address);
            if (tar.readableEnded)
                return;
            throw new runtime_failure/* Failure */.HR('SERVER_ERROR', `${address.text}: the daemon answered before it had the whole image`, {
                side: 'destination',
                hint: 'see the log of the daemon',
            });
        },
        [Symbol.dispose]: () => agent.destroy(),
    };
}
async function exchange(ctx, address, agent, asked) {
    const { at, isSecure } = address;
    const host = at.kind === 'socket' ? 'docker' : `${at.host.includes(':') ? `[${at.host}]` : at.host}:${String(at.port)}`;
    const url = new URL(`${isSecure ? 'https' : 'http'}://${host}${at.kind === 'socket' ? '' : at.prefix}${asked.path}`);
    const { connectMs, idleMs, headersMs } = ctx.limits;
    try {
        const answer = await (0,wire/* exchangeOnce */.z)({ agent }, {
            method: asked.method,
            url,
            headers: {
                'user-agent': 'waybill',
                ...(asked.body === undefined ? {} : { 'content-type': 'application/x-tar', 'transfer-encoding': 'chunked' }),
            },
            ...(asked.body === undefined ? {} : { body: asked.body }),
            connectMs,
            idleMs,
            headersMs: asked.headersMs ?? headersMs,
            signal: ctx.signal,
        });
        ctx.emit({ kind: 'request', host: address.text, method: asked.method, status: answer.status });
        return answer;
    }
    catch (error) {
        ctx.signal.throwIfAborted();
        throw asked.body?.errored ?? unreachable(error, address);
    }
}
async function negotiate(ctx, ask) {
    const answer = await ask(ctx, { method: 'GET', path: '/_ping' });
    await (0,body/* readUpTo */.Vc)(answer, ctx.limits.errorBodyBytes);
    const [, major, minor] = /^(\d{1,3})\.(\d{1,3})$/.exec((0,wire/* headerOf */.r)(answer, 'api-version') ?? '') ?? [];
    const theirs = major === undefined ? UNSAID : [Number(major), Number(minor)];
    const isNewer = theirs[0] > NEWEST[0] || (theirs[0] === NEWEST[0] && theirs[1] > NEWEST[1]);
    return (isNewer ? NEWEST : theirs).join('.');
}
function parseId({ bytes, isWhole }, address) {
    const value = isWhole ? tryParse(bytes.toString('utf8')) : undefined;
    const id = typeof value === 'object' && value !== null && 'Id' in value ? value.Id : undefined;
    if (typeof id === 'string' && /^sha256:[0-9a-f]{64}$/.test(id))
        return id;
    throw new runtime_failure/* Failure */.HR('SERVER_ERROR', `${address.text}: the answer does not describe an image`, {
        hint: 'check that a Docker daemon listens there',
    });
}
function tryParse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/js/transport/docker-daemon/open-engine.js



async function openEngine({ environment }, { access, daemon = {} }) {
    const address = chooseAddress({
        flag: daemon.host,
        environment,
        hasCertificates: (daemon.certDir ?? '') !== '',
        platform: process.platform,
    });
    const choice = { directory: daemon.certDir, environment, verify: access.tlsVerify !== false };
    const tls = address.isSecure ? await readEngineTls(address, choice) : undefined;
    return createEngine(address, { agent: await agentFor(address, tls), version: environment['DOCKER_API_VERSION'] });
}
async function agentFor({ at }, tls) {
    const place = { keepAlive: true, ...(at.kind === 'socket' ? { socketPath: at.path } : {}) };
    if (tls === undefined)
        return new (await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 19))).Agent(place);
    return new (await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 4708, 19))).Agent({ ...place, ...tls });
}

;// CONCATENATED MODULE: ./build/js/transport/docker-daemon/sink.js






async function openDaemonSink(ctx, reference, settings) {
    if (reference.name === undefined || (0,js_image/* isDigest */.Bc)(reference.name)) {
        throw new runtime_failure/* Failure */.HR('REFERENCE_INVALID', `a daemon is written to by name and tag: ${reference.text}`, {
            side: 'destination',
            subject: reference.text,
            hint: 'write docker-daemon:NAME:TAG; the daemon makes the ID itself',
        });
    }
    const engine = await openEngine(ctx, settings);
    const archive = createArchiveSink({ ...reference, name: engineName(reference, undefined) }, createLoadOutput(async (tar) => engine.loadImage(ctx, tar)));
    return {
        ...archive,
        reference,
        [Symbol.asyncDispose]: async () => {
            await archive[Symbol.asyncDispose]();
            engine[Symbol.dispose]();
        },
    };
}

;// CONCATENATED MODULE: ./build/js/transport/docker-daemon/source.js





async function openDaemonSource(opening, reference, settings) {
    const engine = await openEngine(opening, settings);
    const saved = new Map();
    const image = reference_imageOf(reference);
    const save = async (ctx, name) => {
        if ((await engine.findImage(ctx, name)) === undefined)
            throw docker_daemon_source_unknownImage(reference, engine.address.text);
        const what = `${name} in the Docker daemon at ${engine.address.text}`;
        const archive = await spoolArchive(ctx, await engine.saveImage(ctx, name), settings.temporary, what);
        try {
            const { transport, text, location } = reference;
            return await openArchiveImages(ctx, { transport, text, location }, archive);
        }
        catch (error) {
            await archive[Symbol.asyncDispose]();
            throw error;
        }
    };
    const open = async (ctx, other) => {
        ctx.signal.throwIfAborted();
        const name = engineName(reference, other);
        const known = saved.get(name) ?? save(ctx, name);
        saved.set(name, known);
        known.catch(() => saved.delete(name));
        return known;
    };
    const current = async (ctx) => [...saved.values()].at(-1) ?? open(ctx, undefined);
    return {
        reference: { ...reference, ...(image === undefined ? {} : { image }) },
        traits: { reads: 'parallel', originalDigests: false },
        resolve: async (ctx, other) => (await open(ctx, other)).resolve(ctx, undefined),
        lookup: async (ctx, other) => {
            ctx.signal.throwIfAborted();
            try {
                return await (await open(ctx, other)).lookup(ctx, undefined);
            }
            catch (error) {
                if (error instanceof runtime_failure/* Failure */.HR && error.code === 'MANIFEST_UNKNOWN')
                    return undefined;
                throw error;
            }
        },
        fetchManifest: async (ctx, wanted) => (await current(ctx)).fetchManifest(ctx, wanted),
        openBlob: async (ctx, wanted, from) => (await current(ctx)).openBlob(ctx, wanted, from),
        [Symbol.asyncDispose]: async () => {
            for (const one of await Promise.allSettled(saved.values()))
                if (one.status === 'fulfilled')
                    await one.value[Symbol.asyncDispose]();
            engine[Symbol.dispose]();
        },
    };
}
function docker_daemon_source_unknownImage({ text }, address) {
    return new runtime_failure/* Failure */.HR('MANIFEST_UNKNOWN', `${text}: no such image in the Docker daemon at ${address}`, {
        subject: text,
        hint: 'see `docker images`; a daemon elsewhere is named with DOCKER_HOST or --src-daemon-host',
    });
}

;// CONCATENATED MODULE: ./build/js/transport/docker-daemon/transport.js



const daemonTransport = {
    name: 'docker-daemon',
    parse: parseDaemonReference,
    openSource: openDaemonSource,
    openSink: openDaemonSink,
};

// EXTERNAL MODULE: ./build/js/transport/oci-layout/blob-files.js
var blob_files = __webpack_require__(2);
// EXTERNAL MODULE: ./build/js/runtime/directory-lock.js
var directory_lock = __webpack_require__(16);
;// CONCATENATED MODULE: ./build/js/transport/oci-layout/writer-mark.js



async function placeMark(directory) {
    const file = (0,owned_files/* nameOwnedFile */.d)('writer');
    for (let attempt = 1;; attempt += 1) {
        const created = await (0,promises_.mkdir)(directory, { recursive: true, mode: 0o755 });
        try {
            const handle = await (0,promises_.open)(external_node_path_.join(directory, file), 'wx', 0o644);
            await handle.close();
            await (0,owned_files/* listLiving */.Mj)(directory);
            return { file, created };
        }
        catch (error) {
            if (!(0,owned_files/* isErrno */.r)(error, 'ENOENT') || attempt === 10)
                throw error;
        }
    }
}
async function removeMark(directory, mark) {
    await (0,owned_files/* removeIfThere */.Ks)(external_node_path_.join(directory, mark.file));
}
async function hasOtherWriters(directory, own) {
    return (await (0,owned_files/* listLiving */.Mj)(directory)).some((one) => one.kind === 'writer' && one.file !== own?.file);
}
async function removeEmpty(directory, top) {
    for (let at = directory; at.startsWith(top); at = external_node_path_.dirname(at)) {
        try {
            await (0,promises_.rmdir)(at);
        }
        catch (error) {
            if ((0,owned_files/* isErrno */.r)(error, 'ENOTEMPTY', 'EEXIST', 'EBUSY', 'EPERM', 'EACCES'))
                return;
            if (!(0,owned_files/* isErrno */.r)(error, 'ENOENT'))
                throw error;
        }
        if (at === top)
            return;
    }
}

;// CONCATENATED MODULE: ./build/js/transport/oci-layout/remove.js








async function removeImage(ctx, place, name) {
    const before = await (0,layout_store/* readIndex */.vY)(place, ctx.limits);
    if (before === undefined)
        throw selection_unknownImage(place, before, name);
    try {
        await (0,directory_lock/* withDirectoryLock */.r)(place.directory, ctx.signal, async () => {
            const index = (await (0,layout_store/* readIndex */.vY)(place, ctx.limits)) ?? before;
            const entry = selectEntry(place, index, name);
            if (entry === undefined)
                throw selection_unknownImage(place, index, name);
            const rest = { ...index, entries: index.entries.filter((one) => one !== entry) };
            const garbage = place.sharesBlobs ? new Set() : await reachable(ctx, place, [entry.descriptor]);
            const needed = await reachable(ctx, place, rest.entries.map((one) => one.descriptor));
            await (0,layout_store/* editLocked */.Ti)(place, ctx.limits, () => rest);
            if (await hasOtherWriters(place.directory))
                return;
            for (const digest of garbage.difference(needed))
                await (0,owned_files/* removeIfThere */.Ks)((0,blob_files/* blobPath */.nD)(place, digest));
        });
    }
    catch (error) {
        throw (0,blob_files/* asFailure */.h_)(error);
    }
}
async function reachable(ctx, place, roots) {
    const seen = new Set();
    const waiting = [...roots];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        ctx.signal.throwIfAborted();
        if (seen.has(next.digest))
            continue;
        seen.add(next.digest);
        if ((0,js_image/* isManifestType */.Q3)(next.mediaType))
            waiting.push(...(await childrenIfThere(ctx, place, next)));
    }
    return seen;
}
async function childrenIfThere(ctx, place, wanted) {
    try {
        return (0,js_image/* childrenOf */.LU)(await (0,layout_store/* readManifest */.WI)(place, ctx.limits, wanted));
    }
    catch (error) {
        if (error instanceof runtime_failure/* Failure */.HR && error.code === 'MANIFEST_UNKNOWN')
            return [];
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/js/transport/oci-layout/sink.js
var oci_layout_sink_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var oci_layout_sink_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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













const oci_layout_sink_TRAITS = {
    manifestTypes: 'any',
    holdsIndex: true,
    holdsReferrers: true,
    holdsSparseIndex: true,
    holdsNames: true,
    layerForm: 'as-is',
    newFormat: 'oci',
    foreignLayers: 'kept',
    writes: 'parallel',
    needsSizeFirst: false,
};
function createLayoutSink(reference, place, { acceptsUncompressed = false } = {}) {
    const { directory } = place;
    const stored = new Set();
    const reliedOn = new Map();
    let mark;
    let edits = [];
    let isSealed = false;
    const prepare = async (ctx) => {
        ctx.signal.throwIfAborted();
        mark ??= placeMark(directory);
        await mark;
    };
    const noteStored = ({ digest, size }) => {
        stored.add(digest);
        reliedOn.set(digest, size);
    };
    const isThere = async ({ digest, size }) => {
        const found = (await (0,blob_files/* sizeOfBlob */.W5)(place, digest)) === size;
        if (found)
            reliedOn.set(digest, size);
        return found;
    };
    const store = async (ctx, document) => {
        await prepare(ctx);
        if (await isThere({ ...document.descriptor, size: document.bytes.byteLength }))
            return;
        await (0,layout_store/* storeBytes */.jb)(place, document.descriptor.digest, document.bytes);
        noteStored({ ...document.descriptor, size: document.bytes.byteLength });
    };
    return {
        reference,
        traits: { ...oci_layout_sink_TRAITS, holdsReferrers: reference.name !== undefined, wantsCompressed: !acceptsUncompressed },
        lookup: async (ctx, name) => {
            ctx.signal.throwIfAborted();
            const index = await (0,layout_store/* readIndex */.vY)(place, ctx.limits);
            return index && selectImage(place, ctx.limits, index, name);
        },
        exists: async (ctx, wanted) => {
            ctx.signal.throwIfAborted();
            return isThere(wanted);
        },
        holdsAll: async (ctx, wanted) => {
            for (const one of wanted) {
                ctx.signal.throwIfAborted();
                if (!(await isThere(one)))
                    return false;
            }
            return true;
        },
        pushBlob: async (ctx, expected, open) => sink_translated(async () => {
            await prepare(ctx);
            if (await isThere(expected))
                return;
            await receiveBlob(ctx, place, expected, open);
            noteStored(expected);
        }),
        pushManifest: async (ctx, document) => sink_translated(async () => {
            ctx.signal.throwIfAborted();
            const manifest = (0,js_image/* parseManifest */.Ng)(document.bytes, document.descriptor.mediaType);
            await store(ctx, document);
            if (manifest.subject !== undefined) {
                const { annotations: _unwritten, ...entry } = (0,js_image/* describeReferrer */.Xi)(document.descriptor, manifest);
                edits.push((index) => (0,index_file/* withEntry */.rM)(index, entry));
            }
            return { subjectRecorded: true };
        }),
        tag: async (ctx, root, names) => sink_translated(async () => {
            names.forEach(oci_layout_reference/* refuseOtherNames */.pT);
            await store(ctx, root);
            const entry = (0,layout_store/* bare */.$B)(root.descriptor);
            if (names.length === 0)
                edits.push((index) => (0,index_file/* withEntry */.rM)(index, entry));
            for (const name of names)
                edits.push((index) => (0,index_file/* withName */.el)(index, entry, name));
        }),
        seal: async (ctx) => sink_translated(async () => {
            if (edits.length === 0 && (isSealed || mark === undefined))
                return;
            await prepare(ctx);
            const now = edits;
            await (0,layout_store/* updateIndex */.UB)(place, ctx.limits, ctx.signal, async (index) => {
                await refuseGone(place, reliedOn);
                return now.reduce((so, edit) => edit(so), index);
            });
            edits = edits.slice(now.length);
            isSealed = true;
        }),
        referrers: async (ctx, subject) => {
            const index = await (0,layout_store/* readIndex */.vY)(place, ctx.limits);
            return index === undefined ? [] : (0,referrers/* listReferrers */.x)(place, ctx.limits, index, subject.digest);
        },
        untag: async (ctx, name) => sink_translated(async () => {
            const index = await (0,layout_store/* readIndex */.vY)(place, ctx.limits);
            if (index === undefined || !index.entries.some((one) => (0,index_file/* nameOf */.Vb)(one) === name))
                throw selection_unknownImage(place, index, name);
            await (0,layout_store/* updateIndex */.UB)(place, ctx.limits, ctx.signal, async (found) => (0,referrers/* releaseName */.d)(place, ctx.limits, found, name));
        }),
        [Symbol.asyncDispose]: async () => {
            const own = await mark?.catch(() => undefined);
            mark = undefined;
            if (own === undefined)
                return;
            if (!isSealed)
                await takeBack(place, own, stored);
            await removeMark(directory, own);
            if (!isSealed && own.created !== undefined)
                await removeEmpty(directory, own.created);
        },
    };
}
async function receiveBlob(ctx, place, expected, open) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        await (0,blob_files/* makeBlobFolder */.q_)(place, expected.digest);
        const content = oci_layout_sink_addDisposableResource(env_1, await (0,blob_files/* createTemporary */.GY)((0,blob_files/* temporaryPlace */.jA)(place)), true);
        const { stream } = await open(ctx.signal);
        await content.handle.writeFile((0,external_node_stream_.addAbortSignal)(ctx.signal, stream), { signal: ctx.signal });
        await (0,blob_files/* commitBlob */.pT)(place, content, expected.digest);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = oci_layout_sink_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function refuseGone(place, reliedOn) {
    for (const [digest, size] of reliedOn) {
        if ((await (0,blob_files/* sizeOfBlob */.W5)(place, digest)) === size)
            continue;
        throw new runtime_failure/* Failure */.HR('BLOB_UNKNOWN', `${digest} was removed from ${place.directory} by another process meanwhile`, {
            subject: place.directory,
            hint: 'run again: what is missing is copied then',
        });
    }
}
async function takeBack(place, own, stored) {
    const { directory } = place;
    if (place.sharesBlobs)
        return;
    await (0,directory_lock/* withDirectoryLock */.r)(directory, AbortSignal.timeout(10_000), async () => {
        if ((await (0,layout_store/* isLayout */.nW)(directory)) || (await hasOtherWriters(directory, own)))
            return;
        for (const digest of stored)
            await (0,owned_files/* removeIfThere */.Ks)((0,blob_files/* blobPath */.nD)(place, digest));
        for (const algorithm of ['sha256', 'sha512'])
            await removeEmpty(external_node_path_.join(place.blobs, algorithm), place.blobs);
    });
}
async function sink_translated(work) {
    try {
        return await work();
    }
    catch (error) {
        throw (0,blob_files/* asFailure */.h_)(error);
    }
}

;// CONCATENATED MODULE: ./build/js/transport/oci-layout/transport.js





const ociTransport = {
    name: 'oci',
    parse: (text) => (0,oci_layout_reference/* parseLayoutReference */.ZR)(text),
    openSource: async (_ctx, reference, settings) => createLayoutSource(reference, (0,blob_files/* createPlace */.Ef)(reference.location, settings.sharedBlobDir)),
    openSink: async (_ctx, reference, settings) => {
        (0,oci_layout_reference/* refusePosition */.wm)(reference);
        return createLayoutSink(reference, (0,blob_files/* createPlace */.Ef)(reference.location, settings.sharedBlobDir), settings);
    },
    remove: async (ctx, reference, settings) => removeImage(ctx, (0,blob_files/* createPlace */.Ef)(reference.location, settings.sharedBlobDir), reference.name),
};

// EXTERNAL MODULE: ./build/js/distribution/insecure-access.js
var insecure_access = __webpack_require__(1798);
// EXTERNAL MODULE: ./build/js/settings/registries/conf.js
var conf = __webpack_require__(7152);
// EXTERNAL MODULE: ./build/js/settings/registries/route.js
var route = __webpack_require__(1061);
// EXTERNAL MODULE: ./build/js/distribution/shared-task.js
var shared_task = __webpack_require__(2672);
;// CONCATENATED MODULE: ./build/js/transport/registry/create-repository.js



function creatingRepository(client, create) {
    let creation;
    const begin = (ctx) => {
        const begun = new shared_task/* SharedTask */.r(async (signal) => {
            const isCreated = await create({ ...ctx, signal }, client.repository);
            const text = `created the repository ${(0,js_image/* renderRepository */.xW)(client.repository)}`;
            if (isCreated)
                ctx.emit({ kind: 'note', code: 'REPOSITORY_CREATED', text });
            return isCreated;
        });
        begun.onSettled((isGood) => {
            if (!isGood && creation === begun)
                creation = undefined;
        });
        return begun;
    };
    const inRepository = async (ctx, write) => {
        try {
            return await write();
        }
        catch (error) {
            if (!(error instanceof runtime_failure/* Failure */.HR) || error.code !== 'REPOSITORY_UNKNOWN')
                throw error;
            if (creation?.isOpen !== true)
                creation = begin(ctx);
            if (!(await creation.join(ctx.signal)))
                throw error;
            return write();
        }
    };
    return {
        ...client,
        get endpoint() {
            return client.endpoint;
        },
        startUpload: async (ctx, mount) => inRepository(ctx, async () => client.startUpload(ctx, mount)),
        putManifest: async (ctx, name, document) => inRepository(ctx, async () => client.putManifest(ctx, name, document)),
    };
}

// EXTERNAL MODULE: ./build/js/runtime/early-read.js
var early_read = __webpack_require__(8279);
;// CONCATENATED MODULE: ./build/js/transport/registry/referrers.js


const MOST_WRITES = 5;
async function listReferrers(ctx, client, subject) {
    const listed = await client.referrers(ctx, subject);
    if (listed !== undefined)
        return listed;
    const index = await readFallback(ctx, client, subject);
    if (index === undefined)
        return [];
    const manifest = (0,js_image/* parseManifest */.Ng)(index.bytes, index.descriptor.mediaType);
    return manifest.kind === 'index' ? manifest.manifests : [];
}
async function recordInFallback(ctx, client, subject, entry) {
    for (let writes = 0; writes <= MOST_WRITES; writes += 1) {
        const merged = withEntry(await readFallback(ctx, client, subject), subject, entry);
        if (merged === undefined)
            return;
        await client.putManifest(ctx, (0,js_image/* fallbackTag */.fH)(subject), merged);
    }
    throw new runtime_failure/* Failure */.HR('SERVER_ERROR', `${entry.digest} could not be listed as a referrer of ${subject}: others keep changing the list`, {
        hint: 'run again when nothing else is writing to this repository',
    });
}
async function readFallback(ctx, client, subject) {
    try {
        return await client.getManifest(ctx, (0,js_image/* fallbackTag */.fH)(subject));
    }
    catch (error) {
        if (error instanceof runtime_failure/* Failure */.HR && (error.code === 'MANIFEST_UNKNOWN' || error.code === 'REPOSITORY_UNKNOWN'))
            return undefined;
        throw error;
    }
}
function withEntry(there, subject, entry) {
    const listed = there === undefined ? [] : childrenIn(there, subject);
    if (listed.some(({ digest }) => digest === entry.digest))
        return undefined;
    const empty = { schemaVersion: 2, mediaType: js_image/* OCI_INDEX */.$p, manifests: [] };
    const index = there === undefined ? empty : (0,js_image/* parseStrictJson */.RJ)(there.bytes, 'the list of referrers');
    return (0,js_image/* createDocument */.ui)(new TextEncoder().encode(JSON.stringify({ ...index, manifests: [...index.manifests, entry] })), js_image/* OCI_INDEX */.$p);
}
function childrenIn({ bytes, descriptor }, subject) {
    const manifest = (0,js_image/* parseManifest */.Ng)(bytes, descriptor.mediaType);
    if (manifest.kind === 'index')
        return manifest.manifests;
    throw new runtime_failure/* Failure */.HR('MANIFEST_INVALID', `${(0,js_image/* fallbackTag */.fH)(subject)} is no list of referrers, and is left as it is`, {
        hint: 'this registry lists what is attached under that tag: remove it there, or copy with --attached none',
    });
}

;// CONCATENATED MODULE: ./build/js/transport/registry/sink.js




class RegistrySink {
    reference;
    mountScope;
    traits = {
        manifestTypes: 'any',
        holdsIndex: true,
        holdsReferrers: true,
        holdsSparseIndex: true,
        holdsNames: true,
        layerForm: 'as-is',
        wantsCompressed: true,
        foreignLayers: 'kept',
        writes: 'parallel',
        needsSizeFirst: false,
    };
    #client;
    #recording = new Map();
    constructor(reference, client) {
        this.reference = reference;
        this.mountScope = client.repository.registry;
        this.#client = client;
    }
    async connect(ctx) {
        await this.#client.connect(ctx);
    }
    async lookup(ctx, name) {
        return this.#client.headManifest(ctx, name);
    }
    async exists(ctx, wanted) {
        if ((0,js_image/* isManifestType */.Q3)(wanted.mediaType))
            return (await this.#client.headManifest(ctx, wanted.digest)) !== undefined;
        return this.#client.hasBlob(ctx, wanted.digest);
    }
    async mount(ctx, wanted, from) {
        try {
            return await this.#client.startUpload(ctx, { digest: wanted.digest, from });
        }
        catch (error) {
            if (error instanceof runtime_failure/* Failure */.HR && !error.transient && !ctx.signal.aborted)
                return undefined;
            throw error;
        }
    }
    async claim(ctx, wanted) {
        const answer = await this.mount(ctx, wanted, this.#client.repository.path);
        return answer === 'mounted' ? 'present' : answer;
    }
    async pushBlob(ctx, expected, open, { session, onSession } = {}) {
        const early = session === undefined ? (0,early_read/* readEarly */.U)(open, ctx.signal) : undefined;
        try {
            const started = session ?? (await this.#client.startUpload(ctx));
            if (started === 'mounted')
                return;
            await onSession?.(started);
            await this.#client.upload(ctx, started, expected, early?.open ?? open, onSession !== undefined);
        }
        finally {
            early?.drop();
        }
    }
    async resumeBlob(ctx, expected, open, session) {
        return this.#client.resumeUpload(ctx, session, expected, open);
    }
    async pushManifest(ctx, document) {
        const manifest = (0,js_image/* parseManifest */.Ng)(document.bytes, document.descriptor.mediaType);
        const { subjectRecorded } = await this.#client.putManifest(ctx, document.descriptor.digest, document);
        if (manifest.subject !== undefined && !subjectRecorded) {
            await this.#record(ctx, manifest.subject.digest, (0,js_image/* describeReferrer */.Xi)(document.descriptor, manifest));
        }
        return { subjectRecorded: true };
    }
    async referrers(ctx, subject) {
        return listReferrers(ctx, this.#client, subject.digest);
    }
    async #record(ctx, subject, entry) {
        const before = this.#recording.get(subject) ?? Promise.resolve();
        const mine = before.catch(() => undefined).then(async () => recordInFallback(ctx, this.#client, subject, entry));
        this.#recording.set(subject, mine);
        await mine;
    }
    async tag(ctx, root, names) {
        if (names.length === 0)
            await this.pushManifest(ctx, root);
        for (const name of names)
            await this.#client.putManifest(ctx, name, root);
    }
    async seal() {
        return Promise.resolve();
    }
    async [Symbol.asyncDispose]() {
        return Promise.resolve();
    }
}

;// CONCATENATED MODULE: ./build/js/transport/registry/places.js


const MOST_BREAKS = 3;
const ABSENT = new Set(['MANIFEST_UNKNOWN', 'REPOSITORY_UNKNOWN', 'BLOB_UNKNOWN']);
class Places {
    notes = [];
    #logical;
    #places;
    #failures = new Map();
    #alive = 0;
    #found = 0;
    #leastFor = new Map();
    #openedAt = new Map();
    constructor(logical, clients) {
        this.#logical = (0,js_image/* renderRepository */.xW)(logical);
        this.#places = clients.map((client) => ({ client, name: (0,js_image/* renderRepository */.xW)(client.repository), breaks: 0 }));
    }
    async resolve(ctx, ask) {
        const { value, at } = await this.#ask(ctx, this.#alive, ask);
        this.#found = at;
        const name = this.#places[at]?.name ?? '';
        if (name !== this.#logical)
            this.#note(ctx, { code: 'READ_ELSEWHERE', text: `${this.#logical} is read at ${name}` });
        return value;
    }
    async read(ctx, ask) {
        const { value } = await this.#ask(ctx, this.#start, ask);
        return value;
    }
    async open(ctx, blob, ask) {
        const { value, at } = await this.#ask(ctx, Math.max(this.#start, this.#leastFor.get(blob) ?? 0), ask);
        if (at < this.#last)
            this.#openedAt.set(blob, at);
        else
            this.#openedAt.delete(blob);
        return value;
    }
    giveUpOn(ctx, blob, cause) {
        const at = this.#openedAt.get(blob);
        const place = at === undefined ? undefined : this.#places[at];
        if (at === undefined || place === undefined)
            return false;
        this.#openedAt.delete(blob);
        this.#leastFor.set(blob, at + 1);
        place.breaks += 1;
        const isLeft = !cause.transient || place.breaks >= MOST_BREAKS;
        this.#fell(ctx, at, cause, isLeft);
        return true;
    }
    get #last() {
        return this.#places.length - 1;
    }
    get #start() {
        return Math.max(this.#alive, this.#found);
    }
    async #ask(ctx, start, ask) {
        for (let at = start;; at = Math.max(at + 1, this.#alive)) {
            const place = this.#places[at];
            if (place === undefined)
                throw new runtime_failure/* Failure */.HR('INTERNAL', `${this.#logical} has no place`);
            try {
                return { value: await ask(place.client, at === this.#last ? ctx : inHaste(ctx)), at };
            }
            catch (error) {
                ctx.signal.throwIfAborted();
                const failure = (0,runtime_failure/* toFailure */.w2)(error);
                if (at === this.#last)
                    throw this.#withOthers(failure);
                this.#fell(ctx, at, failure, !ABSENT.has(failure.code));
            }
        }
    }
    #fell(ctx, at, failure, isLeft) {
        const [place, next] = [this.#places[at], this.#places[Math.max(at + 1, this.#alive)]];
        if (place === undefined || next === undefined)
            return;
        const isKnown = this.#alive > at;
        if (isLeft)
            this.#alive = Math.max(this.#alive, at + 1);
        const isFirst = !this.#failures.has(place);
        this.#failures.set(place, failure);
        const note = ABSENT.has(failure.code)
            ? { code: 'MIRROR_LACKS', text: `the mirror ${place.name} does not have it: read at ${next.name}` }
            : { code: 'MIRROR_FAILED', text: `a mirror failed (${sayOf(place, failure)}): going on at ${next.name}` };
        if (!isKnown && (isLeft || isFirst))
            this.#note(ctx, note);
        else
            ctx.emit({ kind: 'debug', text: note.text });
    }
    #note(ctx, note) {
        if (this.notes.some(({ text }) => text === note.text))
            return;
        this.notes.push(note);
        ctx.emit({ kind: 'note', ...note });
    }
    #withOthers(failure) {
        if (this.#failures.size === 0)
            return failure;
        const others = [...this.#failures].map(([place, one]) => sayOf(place, one));
        const whole = new runtime_failure/* Failure */.HR(failure.code, `${failure.message} (mirrors before it: ${others.join('; ')})`, {
            transient: failure.transient,
            facts: failure.facts,
            cause: failure,
        });
        const { side, subject, hint } = failure;
        return whole.with({
            ...(side === undefined ? {} : { side }),
            ...(subject === undefined ? {} : { subject }),
            ...(hint === undefined ? {} : { hint }),
        });
    }
}
function sayOf({ client, name }, { message }) {
    return message.includes(client.repository.registry) ? message : `${name}: ${message}`;
}
function inHaste(ctx) {
    return { ...ctx, limits: { ...ctx.limits, retries: Math.min(1, ctx.limits.retries) } };
}

;// CONCATENATED MODULE: ./build/js/transport/registry/source.js



class RegistrySource {
    reference;
    traits = { reads: 'parallel', originalDigests: true };
    #clients;
    #places;
    constructor(reference, repository, clients) {
        this.reference = reference;
        this.#clients = clients;
        this.#places = new Places(repository, clients.places);
    }
    get notes() {
        return this.#places.notes;
    }
    async resolve(ctx, name) {
        return this.#places.resolve(ctx, async (client, own) => {
            const document = await client.getManifest(own, name ?? 'latest');
            if (client !== this.#clients.places.at(-1))
                (0,js_image/* parseManifest */.Ng)(document.bytes, document.descriptor.mediaType);
            return document;
        });
    }
    async lookup(ctx, name) {
        return this.#places.read(ctx, async (client, own) => client.headManifest(own, name ?? 'latest'));
    }
    async fetchManifest(ctx, wanted) {
        return this.#places.read(ctx, async (client, own) => client.getManifest(own, wanted.digest));
    }
    async openBlob(ctx, wanted, from) {
        return this.#places.open(ctx, wanted.digest, async (client, own) => client.openBlob(own, wanted, from));
    }
    giveUpOn(ctx, blob, cause) {
        return this.#places.giveUpOn(ctx, blob.digest, cause);
    }
    async referrers(ctx, subject) {
        return this.#places.read(ctx, async (client, own) => listReferrers(own, client, subject.digest));
    }
    tags(ctx) {
        return this.#clients.openHome().tags(ctx);
    }
    async untag(ctx, name) {
        await this.#clients.openRemover().deleteTag(ctx, name);
    }
    async [Symbol.asyncDispose]() {
        return Promise.resolve();
    }
}

;// CONCATENATED MODULE: ./build/js/transport/registry/transport.js









const BY_DIGEST_ONLY = '@@unknown-digest@@';
const registryTransport = {
    name: 'docker',
    parse: parseRegistryReference,
    openSource,
    openSink: async (ctx, reference, settings) => {
        const client = clientOf((0,route/* routeHome */.hI)(await confOf(ctx, settings), transport_imageOf(reference)), settings, 'pull,push');
        const create = settings.access.createRepository;
        return new RegistrySink(reference, create === undefined ? client : creatingRepository(client, create));
    },
    remove: transport_removeImage,
};
function parseRegistryReference(text) {
    if (!text.startsWith('//')) {
        throw new runtime_failure/* Failure */.HR('REFERENCE_INVALID', `not a registry reference: ${(0,runtime_text/* quoteForeign */.xS)(`docker:${text}`, 200)}`, {
            hint: 'write docker://host/repository:tag',
        });
    }
    const rest = text.slice(2);
    const byDigestOnly = rest.endsWith(BY_DIGEST_ONLY);
    const parsed = (0,js_image/* parseImageName */["if"])(byDigestOnly ? rest.slice(0, -BY_DIGEST_ONLY.length) : rest);
    if (byDigestOnly && parsed.tag !== undefined) {
        throw new runtime_failure/* Failure */.HR('REFERENCE_INVALID', `${BY_DIGEST_ONLY} goes with a bare repository: ${(0,runtime_text/* quoteForeign */.xS)(rest, 200)}`, {
            hint: 'leave the tag out',
        });
    }
    const isBare = parsed.tag === undefined && parsed.digest === undefined;
    const image = isBare && !byDigestOnly ? { ...parsed, tag: 'latest' } : parsed;
    const name = image.tag ?? image.digest;
    return {
        transport: 'docker',
        text: `docker://${(0,js_image/* renderImageName */.$X)(image)}${byDigestOnly ? BY_DIGEST_ONLY : ''}`,
        location: `docker://${(0,js_image/* renderRepository */.xW)(image)}`,
        image,
        ...(name === undefined ? {} : { name }),
        ...(image.digest === undefined ? {} : { pin: image.digest }),
    };
}
async function openSource(ctx, reference, settings) {
    const [conf, image] = [await confOf(ctx, settings), transport_imageOf(reference)];
    const home = (0,route/* routeHome */.hI)(conf, image);
    const { mirrors, primary } = settings.withoutMirrors === true ? { mirrors: [], primary: home } : (0,route/* routesToRead */.Y6)(conf, image);
    const clientAt = (route) => clientOf(route, settings, 'pull');
    return new RegistrySource(reference, home.repository, {
        places: [...mirrors, primary].map(clientAt),
        openHome: () => clientAt(home),
        openRemover: () => clientOf(home, settings, '*'),
    });
}
function transport_imageOf({ image, text }) {
    if (image !== undefined)
        return image;
    throw new runtime_failure/* Failure */.HR('INTERNAL', `${text} has no repository`);
}
async function confOf(ctx, { registriesConf }) {
    return registriesConf === undefined ? conf/* NO_REGISTRIES_CONF */.X0 : registriesConf(ctx);
}
function clientOf(route, settings, actions) {
    const access = (0,insecure_access/* accessTo */.Y)(route.insecure, settings.access);
    return settings.registries.repository(route.repository, access, actions, settings.mountFrom);
}
async function transport_removeImage(ctx, reference, settings) {
    const client = clientOf((0,route/* routeHome */.hI)(await confOf(ctx, settings), transport_imageOf(reference)), settings, '*');
    const found = await client.headManifest(ctx, reference.pin ?? reference.name ?? 'latest');
    if (found === undefined) {
        throw new runtime_failure/* Failure */.HR('MANIFEST_UNKNOWN', `${reference.text}: no such image`, {
            subject: reference.text,
            hint: 'nothing was removed: check the name and the tag',
        });
    }
    await client.deleteManifest(ctx, found.digest);
}

;// CONCATENATED MODULE: ./build/js/transport/index.js









const TRANSPORTS = [
    registryTransport,
    ociTransport,
    ociArchiveTransport,
    dockerArchiveTransport,
    daemonTransport,
    dirTransport,
    storageTransport,
];
const LATER = ['sif', 'tarball'];
function transportOf(reference) {
    return findTransport(reference.transport);
}
function parseReference(text) {
    const colon = text.indexOf(':');
    if (colon <= 0) {
        throw new runtime_failure/* Failure */.HR('REFERENCE_INVALID', `not a reference: ${(0,runtime_text/* quoteForeign */.xS)(text, 300)}`, {
            hint: `write transport:place, for example docker://registry.example.com/team/app:1.0 (${names().join(', ')})`,
        });
    }
    return findTransport(text.slice(0, colon)).parse(text.slice(colon + 1));
}
function findTransport(name) {
    const found = TRANSPORTS.find((one) => one.name === name);
    if (found !== undefined)
        return found;
    if (LATER.includes(name)) {
        throw new runtime_failure/* Failure */.HR('UNSUPPORTED', `the transport ${JSON.stringify(name)} is not built yet`, {
            hint: `built are: ${names().join(', ')}`,
        });
    }
    throw new runtime_failure/* Failure */.HR('TRANSPORT_UNKNOWN', `unknown transport ${(0,runtime_text/* quoteForeign */.xS)(name, 60)}`, {
        hint: `write one of ${names().join(', ')} before the first colon; for a registry docker://`,
    });
}
function names() {
    return TRANSPORTS.map((one) => one.name);
}


/***/ }),

/***/ 2:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ef: () => (/* binding */ createPlace),
/* harmony export */   GY: () => (/* binding */ createTemporary),
/* harmony export */   W5: () => (/* binding */ sizeOfBlob),
/* harmony export */   f8: () => (/* binding */ writeWhole),
/* harmony export */   gm: () => (/* binding */ readBlob),
/* harmony export */   h_: () => (/* binding */ asFailure),
/* harmony export */   jA: () => (/* binding */ temporaryPlace),
/* harmony export */   kD: () => (/* binding */ openBlobFile),
/* harmony export */   l8: () => (/* binding */ FILE_CHUNK_BYTES),
/* harmony export */   nD: () => (/* binding */ blobPath),
/* harmony export */   pT: () => (/* binding */ commitBlob),
/* harmony export */   q_: () => (/* binding */ makeBlobFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7075);
/* harmony import */ var _image_descriptor_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7187);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3903);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(697);
/* harmony import */ var _runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8158);
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








const FILE_CHUNK_BYTES = 1024 * 1024;
function createPlace(directory, sharedBlobDir) {
    const place = {
        directory,
        ...(sharedBlobDir === undefined
            ? { blobs: node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, 'blobs'), sharesBlobs: false }
            : { blobs: node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(sharedBlobDir), sharesBlobs: true }),
        kind: 'OCI layout',
        location: directory,
        reference: `oci:${directory}`,
        indexBytes: async (most) => readBounded(node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, 'index.json'), most),
        sizeOf: async (digest) => sizeOfBlob(place, digest),
        read: async (digest, most) => readBlob(place, digest, most),
        stream: async (digest, from, signal) => {
            const { handle } = await openBlobFile(place, digest);
            return (0,node_stream__WEBPACK_IMPORTED_MODULE_3__.addAbortSignal)(signal, handle.createReadStream({ start: from, highWaterMark: FILE_CHUNK_BYTES }));
        },
    };
    return place;
}
function blobPath(place, digest) {
    return node_path__WEBPACK_IMPORTED_MODULE_2__.join(place.blobs, (0,_image_index_js__WEBPACK_IMPORTED_MODULE_6__/* .algorithmOf */ .Hy)(digest), (0,_image_index_js__WEBPACK_IMPORTED_MODULE_6__/* .hexOf */ .ZD)(digest));
}
async function sizeOfBlob(place, digest) {
    try {
        if (!(await hasOwnFolder(place, digest)))
            return undefined;
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(blobPath(place, digest));
        if (!found.isFile())
            throw notOwn(blobPath(place, digest));
        return found.size;
    }
    catch (error) {
        if ((0,_runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_7__/* .isErrno */ .r)(error, 'ENOENT'))
            return undefined;
        throw asFailure(error);
    }
}
async function openBlobFile(place, digest) {
    const size = await sizeOfBlob(place, digest);
    if (size === undefined)
        throw unknownBlob(place, digest);
    try {
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(blobPath(place, digest), node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW);
        return { handle, size };
    }
    catch (error) {
        throw (0,_runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_7__/* .isErrno */ .r)(error, 'ENOENT') ? unknownBlob(place, digest) : asFailure(error);
    }
}
async function readBlob(place, digest, most) {
    const { handle, size } = await openBlobFile(place, digest);
    try {
        if (size > most)
            throw tooLarge(digest, size, most);
        return await handle.readFile();
    }
    finally {
        await handle.close();
    }
}
async function createTemporary(directory) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, (0,_runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_7__/* .nameOwnedFile */ .d)('tmp'));
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, 'wx+', 0o644);
    let isOpen = true;
    const close = async () => {
        if (!isOpen)
            return;
        isOpen = false;
        await handle.close();
    };
    return {
        file,
        handle,
        commit: async (target) => {
            await handle.chmod(0o644);
            await handle.sync();
            await close();
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(file, target);
        },
        [Symbol.asyncDispose]: async () => {
            await close();
            await (0,_runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_7__/* .removeIfThere */ .Ks)(file);
        },
    };
}
function temporaryPlace(place) {
    return place.sharesBlobs ? place.blobs : place.directory;
}
async function commitBlob(place, content, digest) {
    await content.commit(blobPath(place, digest));
}
async function makeBlobFolder(place, digest) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(blobPath(place, digest)), { recursive: true, mode: 0o755 });
    await hasOwnFolder(place, digest);
}
async function writeWhole(target, bytes) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const content = __addDisposableResource(env_1, await createTemporary(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(target)), true);
        await content.handle.writeFile(bytes);
        await content.commit(target);
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
function asFailure(error) {
    if (error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR || !(error instanceof Error))
        return error;
    if ((0,_runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_7__/* .isErrno */ .r)(error, 'ELOOP') && 'path' in error)
        return notOwn(String(error.path));
    return (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .storageFailure */ .Ky)(error) ?? error;
}
async function hasOwnFolder(place, digest) {
    const folders = [...(place.sharesBlobs ? [] : [place.blobs]), node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(blobPath(place, digest))];
    for (const folder of folders) {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(folder).catch((error) => {
            if ((0,_runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_7__/* .isErrno */ .r)(error, 'ENOENT'))
                return undefined;
            throw error;
        });
        if (found === undefined)
            return false;
        if (!found.isDirectory())
            throw notOwn(folder);
    }
    return true;
}
function notOwn(file) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR('UNSUPPORTED', `the OCI layout has a link or a special file in the place of content: ${file}`, {
        subject: file,
        hint: 'waybill does not follow links inside blobs/: put the content itself there, or name the other directory as shared blob directory',
    });
}
function unknownBlob(place, digest) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR('BLOB_UNKNOWN', `${digest} is not in the OCI layout ${place.directory}`, {
        subject: place.directory,
        hint: place.sharesBlobs
            ? `its blobs are looked for in ${place.blobs}`
            : 'the layout is not whole: write it again, or name its shared blob directory',
    });
}
function tooLarge(digest, found, most) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR('LIMIT_EXCEEDED', `${digest} has ${String(found)} bytes, more than the ${String(most)} allowed`, {
        facts: { found, most },
        hint: 'manifests of this size are not made by any known tool: check the layout',
    });
}
async function readBounded(file, most) {
    try {
        const env_2 = { stack: [], error: void 0, hasError: false };
        try {
            const handle = __addDisposableResource(env_2, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK), true);
            const found = await handle.stat();
            if (!found.isFile() || found.size > most)
                throw (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_4__/* .invalid */ .Gq)(`${file} is not a file of at most ${String(most)} bytes`);
            return await handle.readFile();
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
    catch (error) {
        if ((0,_runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_7__/* .isErrno */ .r)(error, 'ENOENT', 'ENOTDIR'))
            return undefined;
        throw asFailure(error);
    }
}


/***/ }),

/***/ 2466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qy: () => (/* binding */ withoutEntryNamed),
/* harmony export */   SP: () => (/* binding */ parseLayoutIndex),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   ZK: () => (/* binding */ EMPTY_INDEX),
/* harmony export */   el: () => (/* binding */ withName),
/* harmony export */   fl: () => (/* binding */ renderLayoutIndex),
/* harmony export */   nA: () => (/* binding */ withoutDigest),
/* harmony export */   rM: () => (/* binding */ withEntry),
/* harmony export */   u_: () => (/* binding */ withoutName)
/* harmony export */ });
/* harmony import */ var _image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7187);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(697);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(530);



const EMPTY_INDEX = { entries: [], rest: { schemaVersion: 2, mediaType: _image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .OCI_INDEX */ .$p } };
function parseLayoutIndex(bytes) {
    const { manifests, ...rest } = (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)((0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStrictJson */ .RJ)(bytes, 'index.json'), 'index.json');
    if (rest['schemaVersion'] !== 2)
        throw (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)('index.json has no schemaVersion 2');
    const mediaType = rest['mediaType'];
    if (mediaType !== undefined && mediaType !== '' && mediaType !== _image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .OCI_INDEX */ .$p)
        throw (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)('index.json does not call itself an OCI image index');
    const list = manifests ?? [];
    if (!Array.isArray(list))
        throw (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)('index.json has no list of manifests');
    return { rest, entries: list.map((one, at) => createEntry(one, `index.json manifests[${String(at)}]`)) };
}
function renderLayoutIndex(index) {
    return JSON.stringify({ ...index.rest, manifests: index.entries.map((one) => one.raw) });
}
function nameOf(entry) {
    const name = entry.descriptor.annotations?.[_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .REF_NAME */ .w5];
    return name === '' ? undefined : name;
}
function withName(index, image, name) {
    if (index.entries.some((one) => nameOf(one) === name && one.descriptor.digest === image.digest))
        return index;
    const freed = withoutName(index, name);
    const entry = createEntry(renderEntry(image), 'the new entry');
    const at = freed.entries.findIndex((one) => one.descriptor.digest === image.digest && nameOf(one) === undefined);
    const taken = freed.entries[at] ?? entry;
    const { [IMAGE_NAME]: _other, ...annotations } = taken.descriptor.annotations ?? {};
    const names = { [_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .REF_NAME */ .w5]: name, ...imageNameOf(name) };
    const named = annotate({ ...taken.raw, ...entry.raw }, { ...annotations, ...names });
    return {
        ...freed,
        entries: at < 0 ? [...freed.entries, named] : freed.entries.with(at, named),
    };
}
const IMAGE_NAME = 'io.containerd.image.name';
function imageNameOf(name) {
    try {
        const image = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImageName */ ["if"])(name);
        return image.tag === undefined || image.digest !== undefined ? {} : { [IMAGE_NAME]: (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .renderImageName */ .$X)(image) };
    }
    catch {
        return {};
    }
}
function withEntry(index, image) {
    if (index.entries.some((one) => one.descriptor.digest === image.digest))
        return index;
    return { ...index, entries: [...index.entries, createEntry(renderEntry(image), 'the new entry')] };
}
function withoutName(index, name) {
    return {
        ...index,
        entries: index.entries.flatMap((one) => {
            if (nameOf(one) !== name)
                return [one];
            const isKnownOtherwise = index.entries.some((other) => nameOf(other) !== name && other.descriptor.digest === one.descriptor.digest);
            if (isKnownOtherwise)
                return [];
            const { [_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .REF_NAME */ .w5]: _gone, [IMAGE_NAME]: _too, ...annotations } = one.descriptor.annotations ?? {};
            return [annotate(one.raw, annotations)];
        }),
    };
}
function withoutEntryNamed(index, name) {
    return { ...index, entries: index.entries.filter((one) => nameOf(one) !== name) };
}
function withoutDigest(index, digest) {
    return { ...index, entries: index.entries.filter((one) => one.descriptor.digest !== digest) };
}
function annotate(raw, annotations) {
    const { annotations: _old, ...rest } = raw;
    return createEntry(Object.keys(annotations).length === 0 ? rest : { ...rest, annotations }, 'the entry');
}
function createEntry(value, where) {
    return { raw: (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)(value, where), descriptor: (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDescriptor */ .BA)(value, where) };
}
function renderEntry(image) {
    const { mediaType, digest, size, artifactType } = image;
    return { mediaType, digest, size, ...(artifactType === undefined ? {} : { artifactType }) };
}


/***/ }),

/***/ 6881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ bare),
/* harmony export */   Ti: () => (/* binding */ editLocked),
/* harmony export */   UB: () => (/* binding */ updateIndex),
/* harmony export */   WG: () => (/* binding */ describeDigest),
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   Ys: () => (/* binding */ LAYOUT_MARKER),
/* harmony export */   jb: () => (/* binding */ storeBytes),
/* harmony export */   nW: () => (/* binding */ isLayout),
/* harmony export */   u0: () => (/* binding */ readDocument),
/* harmony export */   vY: () => (/* binding */ readIndex)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(697);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3903);
/* harmony import */ var _blob_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2);
/* harmony import */ var _index_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2466);
/* harmony import */ var _runtime_directory_lock_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16);
/* harmony import */ var _runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8158);
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








async function readIndex(content, limits) {
    const bytes = await content.indexBytes(limits.pageBytes);
    return bytes === undefined ? undefined : (0,_index_file_js__WEBPACK_IMPORTED_MODULE_5__/* .parseLayoutIndex */ .SP)(bytes);
}
async function isLayout(directory) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, 'index.json'));
        return true;
    }
    catch (error) {
        if ((0,_runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_7__/* .isErrno */ .r)(error, 'ENOENT', 'ENOTDIR'))
            return false;
        throw error;
    }
}
async function updateIndex(place, limits, signal, edit) {
    await (0,_runtime_directory_lock_js__WEBPACK_IMPORTED_MODULE_6__/* .withDirectoryLock */ .r)(place.directory, signal, async () => {
        await editLocked(place, limits, edit);
    });
}
async function editLocked(place, limits, edit) {
    const before = await readIndex(place, limits);
    const after = await edit(before ?? _index_file_js__WEBPACK_IMPORTED_MODULE_5__/* .EMPTY_INDEX */ .ZK);
    if (before === undefined)
        await (0,_blob_files_js__WEBPACK_IMPORTED_MODULE_4__/* .writeWhole */ .f8)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(place.directory, 'oci-layout'), LAYOUT_MARKER);
    if (after === before)
        return;
    await (0,_blob_files_js__WEBPACK_IMPORTED_MODULE_4__/* .writeWhole */ .f8)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(place.directory, 'index.json'), Buffer.from((0,_index_file_js__WEBPACK_IMPORTED_MODULE_5__/* .renderLayoutIndex */ .fl)(after)));
}
const LAYOUT_MARKER = Buffer.from('{"imageLayoutVersion":"1.0.0"}');
async function storeBytes(place, digest, bytes) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if ((await (0,_blob_files_js__WEBPACK_IMPORTED_MODULE_4__/* .sizeOfBlob */ .W5)(place, digest)) === bytes.byteLength)
            return;
        await (0,_blob_files_js__WEBPACK_IMPORTED_MODULE_4__/* .makeBlobFolder */ .q_)(place, digest);
        const content = __addDisposableResource(env_1, await (0,_blob_files_js__WEBPACK_IMPORTED_MODULE_4__/* .createTemporary */ .GY)((0,_blob_files_js__WEBPACK_IMPORTED_MODULE_4__/* .temporaryPlace */ .jA)(place)), true);
        await content.handle.writeFile(bytes);
        await (0,_blob_files_js__WEBPACK_IMPORTED_MODULE_4__/* .commitBlob */ .pT)(place, content, digest);
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
async function readDocument(content, limits, wanted) {
    try {
        return { descriptor: bare(wanted), bytes: await content.read(wanted.digest, limits.manifestBytes) };
    }
    catch (error) {
        if (!(error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR) || error.code !== 'BLOB_UNKNOWN')
            throw error;
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('MANIFEST_UNKNOWN', error.message, {
            hint: 'the layout is incomplete: write the image again',
            cause: error,
        });
    }
}
async function readManifest(content, limits, wanted) {
    const { bytes } = await readDocument(content, limits, wanted);
    return (0,_image_index_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(bytes, wanted.mediaType);
}
async function describeDigest(content, limits, index, digest) {
    const size = await content.sizeOf(digest);
    if (size === undefined)
        return undefined;
    const listed = index.entries.find((one) => one.descriptor.digest === digest);
    if (listed !== undefined)
        return bare(listed.descriptor);
    if (size > limits.manifestBytes)
        return undefined;
    const bytes = await content.read(digest, limits.manifestBytes);
    return isManifest(bytes) ? { mediaType: (0,_image_index_js__WEBPACK_IMPORTED_MODULE_2__/* .guessMediaType */ .g4)(bytes), digest, size } : undefined;
}
function bare({ mediaType, digest, size }) {
    return { mediaType, digest, size };
}
function isManifest(bytes) {
    try {
        (0,_image_index_js__WEBPACK_IMPORTED_MODULE_2__/* .guessMediaType */ .g4)(bytes);
        return true;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ isPosition),
/* harmony export */   ZR: () => (/* binding */ parseLayoutReference),
/* harmony export */   pT: () => (/* binding */ refuseOtherNames),
/* harmony export */   w5: () => (/* binding */ REF_NAME),
/* harmony export */   wm: () => (/* binding */ refusePosition)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6786);



const NAME_COMPONENT = '[A-Za-z0-9]+(?:(?:[-._:@+]|--)[A-Za-z0-9]+)*';
const NAME = new RegExp(`^${NAME_COMPONENT}(?:/${NAME_COMPONENT})*$`);
const LONGEST_NAME = 1024;
const WINDOWS_DRIVE = /^[A-Za-z]:\\/;
const REF_NAME = 'org.opencontainers.image.ref.name';
function parseLayoutReference(text, transport = 'oci') {
    const skip = process.platform === 'win32' && WINDOWS_DRIVE.test(text) ? 2 : 0;
    const colon = text.indexOf(':', skip);
    const directory = colon < 0 ? text : text.slice(0, colon);
    const name = colon < 0 ? '' : text.slice(colon + 1);
    if (directory === '' || directory.includes('\0')) {
        const place = transport === 'oci' ? 'DIRECTORY' : 'FILE';
        throw refuse(transport, text, `write ${transport}:${place} or ${transport}:${place}:NAME`);
    }
    if (name.startsWith('@') ? !isPosition(name) : name !== '' && !isLayoutName(name)) {
        throw refuse(transport, text, `a name has letters, digits and single separators (- . _ : @ + /) between them, or is @ and a position`);
    }
    const place = { transport, location: node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(directory) };
    return name === ''
        ? { ...place, text: `${transport}:${directory}` }
        : { ...place, text: `${transport}:${directory}:${name}`, name };
}
function isLayoutName(text) {
    return text.length <= LONGEST_NAME && NAME.test(text);
}
function isPosition(name) {
    return /^@(?:0|[1-9][0-9]{0,8})$/.test(name);
}
function refuseOtherNames(name) {
    if (isLayoutName(name))
        return;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('REFERENCE_INVALID', `not a name for an image in an OCI layout: ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForeign */ .xS)(name, 300)}`, {
        hint: 'a name has letters, digits and single separators (- . _ : @ + /) between them; @N is for reading only',
    });
}
function refusePosition({ name, text }) {
    if (name === undefined || !isPosition(name))
        return;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('REFERENCE_INVALID', `an OCI layout cannot be written by position: ${text}`, {
        subject: text,
        hint: 'give the image a name, or none',
    });
}
function refuse(transport, text, hint) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('REFERENCE_INVALID', `not an OCI ${transport === 'oci' ? 'layout' : 'archive'} reference: ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForeign */ .xS)(`${transport}:${text}`, 300)}`, { hint });
}


/***/ }),

/***/ 2451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ releaseName),
/* harmony export */   x: () => (/* binding */ listReferrers)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(697);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3903);
/* harmony import */ var _index_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2466);
/* harmony import */ var _layout_store_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6881);




async function listReferrers(content, limits, index, subject) {
    const found = new Map();
    for (const { descriptor } of index.entries) {
        if (found.has(descriptor.digest) || !(0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isManifestType */ .Q3)(descriptor.mediaType))
            continue;
        const manifest = await readIfThere(content, limits, descriptor);
        if (manifest?.subject?.digest === subject)
            found.set(descriptor.digest, (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .describeReferrer */ .Xi)(descriptor, manifest));
    }
    const fallback = index.entries.find((one) => (0,_index_file_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(one) === (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .fallbackTag */ .fH)(subject));
    if (fallback !== undefined) {
        const listed = await readIfThere(content, limits, fallback.descriptor);
        if (listed?.kind === 'index') {
            for (const one of listed.manifests)
                if (!found.has(one.digest))
                    found.set(one.digest, one);
        }
    }
    return [...found.values()];
}
async function releaseName(content, limits, index, name) {
    const named = index.entries.find((one) => (0,_index_file_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(one) === name);
    if (named === undefined)
        return index;
    const manifest = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isManifestType */ .Q3)(named.descriptor.mediaType) && (await readIfThere(content, limits, named.descriptor));
    return manifest && manifest.subject !== undefined ? (0,_index_file_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutName */ .u_)(index, name) : (0,_index_file_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutEntryNamed */ .Qy)(index, name);
}
const UNREADABLE = new Set([
    'MANIFEST_UNKNOWN',
    'MANIFEST_INVALID',
    'UNSUPPORTED',
    'LIMIT_EXCEEDED',
]);
async function readIfThere(content, limits, wanted) {
    try {
        return await (0,_layout_store_js__WEBPACK_IMPORTED_MODULE_3__/* .readManifest */ .WI)(content, limits, wanted);
    }
    catch (error) {
        if (error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR && UNREADABLE.has(error.code))
            return undefined;
        throw error;
    }
}


/***/ })

};
