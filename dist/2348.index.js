export const id = 2348;
export const ids = [2348];
export const modules = {

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

/***/ 37620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openDaemonSink: () => (/* binding */ openDaemonSink)
});

// EXTERNAL MODULE: ./build/js/image/index.js + 13 modules
var js_image = __webpack_require__(3244);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/transport/docker-archive/sink.js + 1 modules
var sink = __webpack_require__(78119);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
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
                tar.destroy(new failure/* Failure */.HR('CANCELLED', 'the image was given up before it was whole'));
            await loading?.catch(() => undefined);
        },
    };
}

// EXTERNAL MODULE: ./build/js/transport/docker-daemon/open-engine.js + 6 modules
var open_engine = __webpack_require__(38586);
// EXTERNAL MODULE: ./build/js/transport/docker-daemon/reference.js
var docker_daemon_reference = __webpack_require__(88261);
;// CONCATENATED MODULE: ./build/js/transport/docker-daemon/sink.js






async function openDaemonSink(ctx, reference, settings) {
    if (reference.name === undefined || (0,js_image/* isDigest */.Bc)(reference.name)) {
        throw new failure/* Failure */.HR('REFERENCE_INVALID', `a daemon is written to by name and tag: ${reference.text}`, {
            side: 'destination',
            subject: reference.text,
            hint: 'write docker-daemon:NAME:TAG; the daemon makes the ID itself',
        });
    }
    const engine = await (0,open_engine/* openEngine */.F)(ctx, settings);
    const archive = (0,sink/* createArchiveSink */.i)({ ...reference, name: (0,docker_daemon_reference/* engineName */.OC)(reference, undefined) }, createLoadOutput(async (tar) => engine.loadImage(ctx, tar)));
    return {
        ...archive,
        reference,
        [Symbol.asyncDispose]: async () => {
            await archive[Symbol.asyncDispose]();
            engine[Symbol.dispose]();
        },
    };
}


/***/ })

};
