export const id = 1840;
export const ids = [1840];
export const modules = {

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


/***/ }),

/***/ 81840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openDaemonSource: () => (/* binding */ openDaemonSource)
});

// EXTERNAL MODULE: ./build/js/archive/archive-file.js + 2 modules
var archive_file = __webpack_require__(2639);
// EXTERNAL MODULE: ./build/js/runtime/abort.js
var abort = __webpack_require__(59179);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/archive/tar-members.js
var tar_members = __webpack_require__(60434);
;// CONCATENATED MODULE: ./build/js/transport/docker-archive/early-layers.js

const LAYER = /(?:^|\/)layer\.tar$|^blobs\/sha256\/[0-9a-f]{64}$/;
const LEAST_BYTES = 256 * 1024;
async function* layersOnTheirWay(content, options) {
    for await (const { header, position } of (0,tar_members/* readTarMembers */.R)(content, options)) {
        const { kind, name, size } = header;
        if (kind !== 'file' || size < LEAST_BYTES || !LAYER.test(name))
            continue;
        yield { size, read: () => content.pieces(position, size) };
    }
}

// EXTERNAL MODULE: ./build/js/transport/docker-archive/source.js + 1 modules
var source = __webpack_require__(59371);
// EXTERNAL MODULE: ./build/js/transport/docker-daemon/open-engine.js + 6 modules
var open_engine = __webpack_require__(38586);
// EXTERNAL MODULE: ./build/js/transport/docker-daemon/reference.js
var docker_daemon_reference = __webpack_require__(88261);
;// CONCATENATED MODULE: ./build/js/transport/docker-daemon/source.js







async function openDaemonSource(opening, reference, settings) {
    const engine = await (0,open_engine/* openEngine */.F)(opening, settings);
    const saved = new Map();
    const coming = new Map();
    const image = (0,docker_daemon_reference/* imageOf */.dT)(reference);
    const save = async (ctx, name) => {
        if ((await engine.findImage(ctx, name)) === undefined)
            throw unknownImage(reference, engine.address.text);
        const what = `${name} in the Docker daemon at ${engine.address.text}`;
        const stream = await engine.saveImage(ctx, name);
        const archive = await (0,archive_file/* spoolArchive */.A)(ctx, stream, settings.temporary, what, coming.get(name)?.resolve);
        try {
            const { transport, text, location } = reference;
            return await (0,source/* openArchiveImages */.$)(ctx, { transport, text, location }, archive);
        }
        catch (error) {
            await archive[Symbol.asyncDispose]();
            throw error;
        }
    };
    const open = async (ctx, other) => {
        ctx.signal.throwIfAborted();
        const name = (0,docker_daemon_reference/* engineName */.OC)(reference, other);
        const known = saved.get(name);
        if (known !== undefined)
            return known;
        const content = Promise.withResolvers();
        coming.set(name, content);
        const saving = save(ctx, name).finally(() => content.resolve(undefined));
        saved.set(name, saving);
        saving.catch(() => saved.delete(name));
        return saving;
    };
    const current = async (ctx) => [...saved.values()].at(-1) ?? open(ctx, undefined);
    return {
        reference: { ...reference, ...(image === undefined ? {} : { image }) },
        traits: { reads: 'local', originalDigests: false },
        resolve: async (ctx, other) => (await open(ctx, other)).resolve(ctx, undefined),
        lookup: async (ctx, other) => {
            ctx.signal.throwIfAborted();
            try {
                return await (await open(ctx, other)).lookup(ctx, undefined);
            }
            catch (error) {
                if (error instanceof failure/* Failure */.HR && error.code === 'MANIFEST_UNKNOWN')
                    return undefined;
                throw error;
            }
        },
        fetchManifest: async (ctx, wanted) => (await current(ctx)).fetchManifest(ctx, wanted),
        foretell: async function* (ctx, other) {
            const { signal, limits } = ctx;
            const content = coming.get((0,docker_daemon_reference/* engineName */.OC)(reference, other))?.promise;
            const found = content && (await (0,abort/* orAborted */.H)(content, signal));
            if (found !== undefined)
                yield* layersOnTheirWay(found.reader(signal), { signal, limits, what: reference.text });
        },
        openBlob: async (ctx, wanted, from) => (await current(ctx)).openBlob(ctx, wanted, from),
        [Symbol.asyncDispose]: async () => {
            for (const one of await Promise.allSettled(saved.values()))
                if (one.status === 'fulfilled')
                    await one.value[Symbol.asyncDispose]();
            engine[Symbol.dispose]();
        },
    };
}
function unknownImage({ text }, address) {
    return new failure/* Failure */.HR('MANIFEST_UNKNOWN', `${text}: no such image in the Docker daemon at ${address}`, {
        subject: text,
        hint: 'see `docker images`; a daemon elsewhere is named with DOCKER_HOST or --src-daemon-host',
    });
}


/***/ })

};
