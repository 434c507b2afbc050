export const id = 9728;
export const ids = [9728];
export const modules = {

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
/* harmony import */ var _archive_archive_output_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31084);
/* harmony import */ var _archive_pipes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35302);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83903);
/* harmony import */ var _position_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(69425);
/* harmony import */ var _sink_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(78119);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(59371);








async function openDockerArchiveSource(ctx, reference, { temporary }) {
    return (0,_source_js__WEBPACK_IMPORTED_MODULE_7__/* .openArchiveImages */ .$)(ctx, reference, await (0,_archive_archive_file_js__WEBPACK_IMPORTED_MODULE_1__/* .openArchive */ .p)(ctx, reference.location, temporary));
}
async function openDockerArchiveSink(ctx, reference) {
    (0,_position_js__WEBPACK_IMPORTED_MODULE_5__/* .refusePosition */ .w)(reference, 'an archive');
    await refuseContent(reference.location);
    return (0,_sink_js__WEBPACK_IMPORTED_MODULE_6__/* .createArchiveSink */ .i)(reference, await (0,_archive_archive_output_js__WEBPACK_IMPORTED_MODULE_2__/* .openArchiveOutput */ .I)(reference.location, ctx.signal));
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
// EXTERNAL MODULE: ./build/js/transport/position.js
var position = __webpack_require__(69425);
// EXTERNAL MODULE: ./build/js/transport/docker-archive/reference.js
var docker_archive_reference = __webpack_require__(29739);
;// CONCATENATED MODULE: ./build/js/transport/docker-archive/source.js










async function openArchiveImages(ctx, reference, archive) {
    const items = await readItems(ctx, archive);
    const images = new ArchiveImages(archive, items);
    return {
        reference,
        traits: { reads: 'local', originalDigests: false },
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
        if ((0,position/* isPosition */.E)(name))
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
