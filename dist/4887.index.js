export const id = 4887;
export const ids = [4887,8466];
export const modules = {

/***/ 72937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ ManifestCache),
  t: () => (/* binding */ readGraph)
});

// EXTERNAL MODULE: ./build/js/image/index.js + 13 modules
var js_image = __webpack_require__(3244);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(66786);
;// CONCATENATED MODULE: ./build/js/engine/select.js

function selectChildren(index, platforms) {
    const kept = new Set();
    for (const platform of platforms) {
        const ranked = index.manifests.map((one) => ({ one, rank: (0,js_image/* rankPlatform */.wd)(platform, one.platform) }));
        const best = Math.min(...ranked.map(({ rank }) => rank ?? Number.POSITIVE_INFINITY));
        if (best === Number.POSITIVE_INFINITY)
            throw (0,js_image/* unknownPlatform */.eb)(index.manifests, platform);
        for (const { one, rank } of ranked)
            if (rank === best)
                kept.add(one.digest);
    }
    for (const one of index.manifests) {
        const subject = one.annotations?.[js_image/* ATTESTS */.TN];
        if (subject !== undefined && [...kept].some((digest) => digest === subject))
            kept.add(one.digest);
    }
    return index.manifests.filter((one) => kept.has(one.digest));
}
function cutIndex(document, kept) {
    const index = (0,js_image/* parseStrictJson */.RJ)(document.bytes, 'the index');
    const digests = new Set(kept.map((one) => one.digest));
    const manifests = index.manifests.filter((one) => digests.has(one.digest));
    if (manifests.length === index.manifests.length)
        return document;
    const bytes = new TextEncoder().encode(JSON.stringify({ ...index, manifests }));
    return (0,js_image/* createDocument */.ui)(bytes, document.descriptor.mediaType, (0,js_image/* algorithmOf */.Hy)(document.descriptor.digest));
}

;// CONCATENATED MODULE: ./build/js/engine/graph.js




class ManifestCache {
    #ctx;
    #source;
    #fetched = new Map();
    #bytes = 0;
    constructor(ctx, source) {
        this.#ctx = ctx;
        this.#source = source;
    }
    async fetch(wanted) {
        if (wanted.size > this.#ctx.limits.manifestBytes) {
            throw new failure/* Failure */.HR('LIMIT_EXCEEDED', `the manifest ${wanted.digest} has ${String(wanted.size)} bytes, the limit is ${String(this.#ctx.limits.manifestBytes)}`);
        }
        const known = this.#fetched.get(wanted.digest);
        if (known !== undefined)
            return known;
        if (this.#fetched.size >= this.#ctx.limits.graphNodes) {
            throw new failure/* Failure */.HR('LIMIT_EXCEEDED', `more than ${String(this.#ctx.limits.graphNodes)} manifests hang together below one image`);
        }
        this.#bytes += wanted.size;
        if (this.#bytes > this.#ctx.limits.graphBytes) {
            throw new failure/* Failure */.HR('LIMIT_EXCEEDED', `the manifests below one image have more than ${(0,runtime_text/* renderBytes */.UP)(this.#ctx.limits.graphBytes)} together`);
        }
        const fetching = this.#source.fetchManifest(this.#ctx, wanted).then((document) => {
            (0,js_image/* verifyBytes */.RV)(document.bytes, wanted);
            return {
                bytes: document.bytes,
                descriptor: { mediaType: wanted.mediaType, digest: wanted.digest, size: wanted.size },
            };
        });
        this.#fetched.set(wanted.digest, fetching);
        return fetching;
    }
}
async function readGraph(ctx, cache, root, selection) {
    try {
        const chosen = selection.kind === 'one' ? await chooseImage(ctx, cache, root, selection) : root;
        const manifest = parseDocument(chosen);
        if (selection.kind === 'some' && manifest.kind === 'index') {
            const kept = selectChildren(manifest, selection.platforms);
            const cut = selection.sparse ? chosen : cutIndex(chosen, kept);
            const nodes = await readBelow(ctx, cache, cut, kept);
            return { root: cut, nodes, ...(cut === chosen ? {} : { cutFrom: chosen }) };
        }
        const wanted = selection.kind === 'index-only' ? [] : undefined;
        return { root: chosen, nodes: await readBelow(ctx, cache, chosen, wanted) };
    }
    catch (error) {
        throw (0,failure/* toFailure */.w2)(error).with({ side: 'source' });
    }
}
async function chooseImage(ctx, cache, root, selection) {
    let document = root;
    for (let depth = 0; (0,js_image/* isIndexType */.$U)(document.descriptor.mediaType); depth += 1) {
        if (depth >= ctx.limits.indexDepth)
            throw tooDeep(ctx);
        const manifest = parseDocument(document);
        if (manifest.kind !== 'index')
            break;
        document = await cache.fetch((0,js_image/* choosePlatform */.xV)(manifest.manifests, selection.platform));
    }
    return document;
}
async function readBelow(ctx, cache, root, wanted) {
    const read = new Map();
    const met = new Set();
    const visit = async (document, below, depth) => {
        if (depth > ctx.limits.indexDepth)
            throw tooDeep(ctx);
        const manifest = parseDocument(document);
        const listed = manifest.kind === 'index' ? (below ?? manifest.manifests) : [manifest.config, ...manifest.layers];
        const children = manifest.kind === 'index' ? listed.filter((one) => (0,js_image/* isManifestType */.Q3)(one.mediaType)) : [];
        const blobs = manifest.kind === 'index' ? listed.filter((one) => !(0,js_image/* isManifestType */.Q3)(one.mediaType)) : listed;
        const unmet = children.filter(({ digest }) => !met.has(digest) && met.add(digest));
        read.set(document.descriptor.digest, { document, manifest, children: children.map((one) => one.digest), blobs });
        await Promise.all(unmet.map(async (child) => visit(await cache.fetch(child), undefined, depth + 1)));
    };
    await visit(root, wanted, 0);
    return childrenFirst(ctx, read, root.descriptor.digest);
}
function childrenFirst(ctx, read, root) {
    const nodes = new Map();
    const add = (digest, depth) => {
        const node = nodes.has(digest) ? undefined : read.get(digest);
        if (node === undefined)
            return;
        if (depth > ctx.limits.indexDepth)
            throw tooDeep(ctx);
        for (const child of node.children)
            add(child, depth + 1);
        nodes.set(digest, node);
    };
    add(root, 0);
    refuseContradictions(nodes);
    return nodes;
}
function refuseContradictions(nodes) {
    const sizes = new Map();
    for (const { document, manifest, children, blobs } of nodes.values()) {
        const travelling = new Set(children);
        const below = manifest.kind === 'index' ? manifest.manifests.filter(({ digest }) => travelling.has(digest)) : [];
        for (const { digest, size } of [document.descriptor, ...below, ...blobs]) {
            const known = sizes.get(digest) ?? size;
            if (known !== size) {
                throw new failure/* Failure */.HR('MANIFEST_INVALID', `the manifests of the image differ on the size of ${digest}: ${String(known)} and ${String(size)} bytes`, { facts: { digest }, hint: 'the image is broken: build it again' });
            }
            sizes.set(digest, known);
        }
    }
}
function parseDocument(document) {
    return (0,js_image/* parseManifest */.Ng)(document.bytes, document.descriptor.mediaType);
}
function tooDeep(ctx) {
    return new failure/* Failure */.HR('LIMIT_EXCEEDED', `indexes are nested deeper than ${String(ctx.limits.indexDepth)}`);
}


/***/ }),

/***/ 54887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runInventory: () => (/* binding */ runInventory)
});

// EXTERNAL MODULE: ./build/js/engine/graph.js + 1 modules
var graph = __webpack_require__(72937);
// EXTERNAL MODULE: ./build/js/image/index.js + 13 modules
var js_image = __webpack_require__(3244);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/runtime/semaphore.js
var semaphore = __webpack_require__(65459);
// EXTERNAL MODULE: ./build/js/transport/contract.js
var contract = __webpack_require__(98348);
// EXTERNAL MODULE: ./build/js/operation/collect-tags.js
var collect_tags = __webpack_require__(60538);
// EXTERNAL MODULE: ./build/js/operation/open-image.js
var open_image = __webpack_require__(61278);
;// CONCATENATED MODULE: ./build/js/operation/air-gap/inventory.js
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







const REPOSITORIES_AT_ONCE = 4;
const IMAGES_AT_ONCE = 8;
async function takeInventory(ctx, repositories) {
    const slots = new semaphore/* Semaphore */.j(REPOSITORIES_AT_ONCE);
    const found = await Promise.all(repositories.map(async (repository) => {
        const release = await slots.acquire('small', ctx.signal);
        try {
            return await inventoryOf(ctx, repository);
        }
        catch (error) {
            throw (0,failure/* toFailure */.w2)(error).with({ side: 'source', subject: repository.reference.text });
        }
        finally {
            release();
        }
    }));
    return { repositories: found };
}
async function inventoryOf(ctx, repository) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const source = __addDisposableResource(env_1, await (0,open_image/* openSource */.oD)(ctx, repository), true);
        const { image } = source.reference;
        if (image === undefined || !(0,contract/* isTagLister */.IP)(source))
            throw new failure/* Failure */.HR('UNSUPPORTED', 'it is no repository of a registry');
        const slots = new semaphore/* Semaphore */.j(IMAGES_AT_ONCE);
        const tags = {};
        const blobs = new Set();
        const note = async (name) => {
            const release = await slots.acquire('small', ctx.signal);
            try {
                const image = await imageOf(ctx, source, name);
                tags[name] = image.digest;
                for (const digest of image.blobs)
                    blobs.add(digest);
            }
            catch (error) {
                ctx.signal.throwIfAborted();
                const place = `${source.reference.location}:${name}`;
                ctx.emit({ kind: 'warning', text: `${place} is left out: ${(0,failure/* toFailure */.w2)(error).message}` });
            }
            finally {
                release();
            }
        };
        await Promise.all((await (0,collect_tags/* collectTags */.k)(ctx, source)).map(note));
        return { name: `${image.registry}/${image.path}`, tags, blobs: [...blobs] };
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
async function imageOf(ctx, source, name) {
    const root = await source.resolve(ctx, name);
    (0,js_image/* verifyBytes */.RV)(root.bytes, root.descriptor);
    const { nodes } = await (0,graph/* readGraph */.t)(ctx, new graph/* ManifestCache */.G(ctx, source), root, { kind: 'all' });
    return {
        digest: root.descriptor.digest,
        blobs: [...nodes.values()].flatMap((node) => node.blobs.map(({ digest }) => digest)),
    };
}

// EXTERNAL MODULE: ./build/js/operation/air-gap/inventory-document.js
var inventory_document = __webpack_require__(60354);
// EXTERNAL MODULE: ./build/js/operation/repository.js
var repository = __webpack_require__(8466);
// EXTERNAL MODULE: ./build/js/frontend/place.js
var frontend_place = __webpack_require__(69276);
;// CONCATENATED MODULE: ./build/js/frontend/inventory.js





async function runInventory({ operands }, services) {
    const found = await Promise.all(operands.map(async (text) => repositoriesOf(services, text)));
    const names = [...new Set(found.flat())];
    return (0,inventory_document/* renderInventory */.N)(await takeInventory(services.ctx, services.endpoints(names, '')));
}
async function repositoriesOf(services, text) {
    const place = await (0,frontend_place/* openPlace */.Q)(services, text);
    const { registry, namespace } = place;
    try {
        const paths = await (0,repository/* listRepositories */.x)(services.ctx, place);
        if (paths.length > 0 || namespace === undefined)
            return paths.map((path) => `docker://${registry}/${path}`);
    }
    catch (error) {
        const { code } = (0,failure/* toFailure */.w2)(error);
        const isClosed = code === 'AUTH_REQUIRED' || code === 'AUTH_DENIED' || code === 'UNSUPPORTED';
        if (!isClosed || namespace === undefined)
            throw error;
        return [`docker://${registry}/${namespace}`];
    }
    throw new failure/* Failure */.HR('REPOSITORY_UNKNOWN', `${registry} has no repository ${namespace} and none below it`, {
        side: 'source',
        subject: text,
        hint: `waybill list-repos ${registry} shows what is there`,
    });
}


/***/ }),

/***/ 69276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ openPlace)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _distribution_insecure_access_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21798);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66786);
/* harmony import */ var _settings_registries_route_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91061);





async function openPlace(services, text) {
    const bare = text.replace(/^docker:\/\//, '').replace(/\/+$/, '');
    const slash = bare.indexOf('/');
    const registry = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRegistry */ .l5)(slash < 0 ? bare : bare.slice(0, slash));
    const namespace = slash < 0 ? undefined : bare.slice(slash + 1);
    if (namespace !== undefined && !(0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isRepositoryPath */ .og)(namespace)) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('REFERENCE_INVALID', `not a namespace: ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteForeign */ .xS)(namespace, 300)}`, {
            side: 'source',
            subject: text,
            hint: 'write HOST, or HOST and the beginning of repositories without a tag: HOST/TEAM',
        });
    }
    const [endpoint] = services.endpoints([`docker://${registry}/x`], '');
    if (endpoint === undefined)
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('INTERNAL', 'a registry without settings');
    const insecure = (0,_settings_registries_route_js__WEBPACK_IMPORTED_MODULE_4__/* .isInsecureRegistry */ .y_)(await services.registriesConf(services.ctx), registry);
    return {
        registry,
        registries: services.registries,
        access: (0,_distribution_insecure_access_js__WEBPACK_IMPORTED_MODULE_1__/* .accessTo */ .Y)(insecure, endpoint.settings.access),
        ...(namespace === undefined ? {} : { namespace }),
    };
}


/***/ }),

/***/ 60354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ renderInventory),
/* harmony export */   a: () => (/* binding */ parseInventory)
/* harmony export */ });
/* harmony import */ var _image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97187);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66786);
/* harmony import */ var _strict_fields_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21697);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88282);






const SCHEMA = 'waybill.inventory/v1';
function renderInventory({ repositories }) {
    const sorted = repositories
        .toSorted((a, b) => (0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_3__/* .compareText */ .n6)(a.name, b.name))
        .map(({ name, tags, blobs }) => ({
        name,
        tags: Object.fromEntries(Object.entries(tags).sort(([a], [b]) => (0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_3__/* .compareText */ .n6)(a, b))),
        blobs: blobs.toSorted(_runtime_text_js__WEBPACK_IMPORTED_MODULE_3__/* .compareText */ .n6),
    }));
    return `${JSON.stringify({ schema: SCHEMA, repositories: sorted }, undefined, 1)}\n`;
}
function parseInventory(bytes, file) {
    try {
        const document = (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)((0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStrictJson */ .RJ)(bytes, 'it'), 'it');
        if (document['schema'] !== SCHEMA)
            throw (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(`its schema is not ${SCHEMA}`);
        return { repositories: (0,_strict_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .asList */ .DD)(document['repositories'], 'repositories').map(parseRepository) };
    }
    catch (error) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('CONFIG_INVALID', `${file} is not an inventory: ${(0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .toFailure */ .w2)(error).message}`, {
            side: 'local',
            subject: file,
            hint: 'write one on the far side: waybill inventory HOST > inventory.json',
            cause: error,
        });
    }
}
function parseRepository(value, at) {
    const where = `repositories[${String(at)}]`;
    const { name, tags, blobs } = (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)(value, where);
    const named = Object.entries((0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)(tags, `${where}.tags`));
    return {
        name: (0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .asRepository */ .j1)(name, `${where}.name`),
        tags: Object.fromEntries(named.map(([tag, digest]) => [(0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .asTag */ .JT)(tag, `${where}.tags`), (0,_strict_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .asDigest */ .J6)(digest, `${where}.tags`)])),
        blobs: (0,_strict_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .asList */ .DD)(blobs, `${where}.blobs`).map((digest) => (0,_strict_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .asDigest */ .J6)(digest, `${where}.blobs`)),
    };
}


/***/ }),

/***/ 88282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JT: () => (/* binding */ asTag),
/* harmony export */   j1: () => (/* binding */ asRepository),
/* harmony export */   qX: () => (/* binding */ asImage)
/* harmony export */ });
/* harmony import */ var _image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97187);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3244);
/* harmony import */ var _strict_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21697);



function asRepository(value, where) {
    const text = (0,_strict_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .asText */ .e1)(value, where);
    const { tag, digest } = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImageName */ ["if"])(text);
    if (tag !== undefined || digest !== undefined)
        throw (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(`${where} names more than a repository`);
    return text;
}
function asImage(value, where) {
    const text = (0,_strict_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .asText */ .e1)(value, where);
    const { tag, digest } = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImageName */ ["if"])(text);
    if (tag === undefined && digest === undefined)
        throw (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(`${where} has neither tag nor digest`);
    return text;
}
function asTag(text, where) {
    if (!(0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .isTag */ .dz)(text))
        throw (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(`${where} has a name that is no tag`);
    return text;
}


/***/ }),

/***/ 60538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ collectTags)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);


async function collectTags(ctx, source) {
    const tags = [];
    for await (const name of source.tags(ctx)) {
        if (source.reference.image !== undefined && !(0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isTag */ .dz)(name))
            continue;
        if (tags.length >= ctx.limits.tags)
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('LIMIT_EXCEEDED', `the repository has more than ${String(ctx.limits.tags)} tags`);
        tags.push(name);
    }
    return tags;
}


/***/ }),

/***/ 61278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AR: () => (/* binding */ isAddedTo),
/* harmony export */   AT: () => (/* binding */ resolveImage),
/* harmony export */   Aq: () => (/* binding */ openSink),
/* harmony export */   FB: () => (/* binding */ disposeEach),
/* harmony export */   oD: () => (/* binding */ openSource)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _transport_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35971);



async function openSource(ctx, endpoint) {
    const { reference, settings, openedSource } = endpoint;
    if (openedSource !== undefined)
        return openedSource;
    const open = (0,_transport_index_js__WEBPACK_IMPORTED_MODULE_2__/* .transportOf */ .J)(reference).openSource;
    if (open === undefined)
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('UNSUPPORTED', `${reference.transport}: cannot be read from`, { side: 'source' });
    try {
        return await open(ctx, reference, settings);
    }
    catch (error) {
        throw (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .toFailure */ .w2)(error).with({ side: 'source', subject: reference.text });
    }
}
async function openSink(ctx, { reference, settings }) {
    const open = (0,_transport_index_js__WEBPACK_IMPORTED_MODULE_2__/* .transportOf */ .J)(reference).openSink;
    if (open === undefined)
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('UNSUPPORTED', `${reference.transport}: cannot be written to`, { side: 'destination' });
    return open(ctx, reference, settings);
}
async function resolveImage(ctx, source) {
    const { reference } = source;
    try {
        const root = await source.resolve(ctx, reference.pin ?? reference.name);
        (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyBytes */ .RV)(root.bytes, root.descriptor);
        if (reference.pin !== undefined && root.descriptor.digest !== reference.pin)
            (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyBytes */ .RV)(root.bytes, { digest: reference.pin });
        return root;
    }
    catch (error) {
        throw (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .toFailure */ .w2)(error).with({ side: 'source', subject: reference.text });
    }
}
function isAddedTo(reference) {
    const { holdsMany = false, writtenWhole = false } = (0,_transport_index_js__WEBPACK_IMPORTED_MODULE_2__/* .transportOf */ .J)(reference);
    return holdsMany && !writtenWhole;
}
async function disposeEach(ctx, opening) {
    for (const one of await Promise.allSettled(opening)) {
        try {
            if (one.status === 'fulfilled')
                await one.value[Symbol.asyncDispose]();
        }
        catch (error) {
            ctx.emit({ kind: 'warning', text: `something was left behind: ${(0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .toFailure */ .w2)(error).message}` });
        }
    }
}


/***/ }),

/***/ 8466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ listTags),
/* harmony export */   deleteImage: () => (/* binding */ deleteImage),
/* harmony export */   untagImage: () => (/* binding */ untagImage),
/* harmony export */   x: () => (/* binding */ listRepositories)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);
/* harmony import */ var _transport_contract_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98348);
/* harmony import */ var _transport_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35971);
/* harmony import */ var _collect_tags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60538);
/* harmony import */ var _open_image_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61278);
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





async function listTags(ctx, repository) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const source = __addDisposableResource(env_1, await (0,_open_image_js__WEBPACK_IMPORTED_MODULE_3__/* .openSource */ .oD)(ctx, repository), true);
        const { text, transport } = repository.reference;
        if (!(0,_transport_contract_js__WEBPACK_IMPORTED_MODULE_4__/* .isTagLister */ .IP)(source)) {
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('UNSUPPORTED', `${transport}: has no list of tags`, {
                side: 'source',
                subject: text,
                hint: 'tags are listed of docker://host/repository, and of layouts and archives',
            });
        }
        try {
            return await (0,_collect_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .collectTags */ .k)(ctx, source);
        }
        catch (error) {
            throw (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .toFailure */ .w2)(error).with({ side: 'source', subject: text });
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
async function listRepositories(ctx, where) {
    const { namespace, registry } = where;
    const host = where.registries.host(registry, where.access);
    try {
        return await collectBelow(host.catalog(ctx), namespace);
    }
    catch (error) {
        const failure = (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .toFailure */ .w2)(error);
        const project = namespace?.split('/')[0];
        if (!CLOSED.has(failure.code) || project === undefined)
            throw explainClosedCatalog(failure, registry);
        try {
            return await collectBelow(host.project(ctx, project), namespace);
        }
        catch (other) {
            ctx.signal.throwIfAborted();
            ctx.emit({ kind: 'debug', text: `${registry} has no list of projects: ${(0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .toFailure */ .w2)(other).message}` });
            throw explainClosedCatalog(failure, registry);
        }
    }
}
const CLOSED = new Set(['AUTH_REQUIRED', 'AUTH_DENIED', 'UNSUPPORTED']);
async function collectBelow(names, namespace) {
    const found = [];
    for await (const name of names)
        if (namespace === undefined || name === namespace || name.startsWith(`${namespace}/`))
            found.push(name);
    return found;
}
function explainClosedCatalog(failure, registry) {
    const isClosed = failure.code === 'AUTH_DENIED' || failure.code === 'UNSUPPORTED';
    if (!isClosed)
        return failure.with({ side: 'source', subject: registry });
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(failure.code, `${registry} does not list its repositories`, {
        side: 'source',
        subject: registry,
        hint: 'registries often close their catalogue, or open it to administrators alone: name the repositories yourself',
        facts: failure.facts,
        cause: failure,
    });
}
async function deleteImage(ctx, { reference, settings }) {
    const { remove, removedBy } = (0,_transport_index_js__WEBPACK_IMPORTED_MODULE_1__/* .transportOf */ .J)(reference);
    if (remove === undefined) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('UNSUPPORTED', `${reference.transport}: images cannot be deleted there`, {
            side: 'destination',
            subject: reference.text,
            hint: removedBy === undefined ? 'remove the file or directory itself' : `${removedBy} does that`,
        });
    }
    try {
        await remove(ctx, reference, settings);
    }
    catch (error) {
        throw (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .toFailure */ .w2)(error).with({ side: 'destination', subject: reference.text });
    }
}
async function untagImage(ctx, image) {
    const { name, pin, text, transport } = image.reference;
    if (name === undefined || name === pin) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INPUT_INVALID', `no tag is named: ${text}`, {
            subject: text,
            hint: 'write the tag to remove; `waybill delete` removes an image by its digest',
        });
    }
    try {
        const env_2 = { stack: [], error: void 0, hasError: false };
        try {
            const store = __addDisposableResource(env_2, await openRemover(ctx, image), true);
            if (!(0,_transport_contract_js__WEBPACK_IMPORTED_MODULE_4__/* .isNameRemover */ .es)(store)) {
                throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('UNSUPPORTED', `${transport}: a name cannot be removed by itself`, {
                    hint: 'nothing was removed; `waybill delete` removes the image with every name on it',
                });
            }
            await store.untag(ctx, name);
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
        throw (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .toFailure */ .w2)(error).with({ side: 'destination', subject: text });
    }
}
async function openRemover(ctx, image) {
    const source = await (0,_open_image_js__WEBPACK_IMPORTED_MODULE_3__/* .openSource */ .oD)(ctx, image);
    if ((0,_transport_contract_js__WEBPACK_IMPORTED_MODULE_4__/* .isNameRemover */ .es)(source))
        return source;
    await source[Symbol.asyncDispose]();
    return (0,_open_image_js__WEBPACK_IMPORTED_MODULE_3__/* .openSink */ .Aq)(ctx, image);
}


/***/ }),

/***/ 21697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DD: () => (/* binding */ asList),
/* harmony export */   J6: () => (/* binding */ asDigest),
/* harmony export */   Wg: () => (/* binding */ asCount),
/* harmony export */   e1: () => (/* binding */ asText),
/* harmony export */   qU: () => (/* binding */ readFields)
/* harmony export */ });
/* harmony import */ var _image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97187);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3244);


const LONGEST_TEXT = 4096;
function readFields(value, where, keys) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(`${where} is not an object`);
    const fields = new Map(Object.entries(value));
    const unknown = fields.keys().find((key) => !keys.includes(key));
    if (unknown !== undefined)
        throw (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(`${where} has the unknown key ${JSON.stringify(unknown.slice(0, 60))}`);
    const at = (key) => `${where}.${key}`;
    const text = (key, most = LONGEST_TEXT) => asText(fields.get(key), at(key), most);
    return {
        where,
        has: (key) => fields.get(key) !== undefined,
        isText: (key) => typeof fields.get(key) === 'string',
        text,
        optionalText: (key) => (fields.get(key) === undefined ? undefined : text(key)),
        digest: (key) => asDigest(fields.get(key), at(key)),
        count: (key) => asCount(fields.get(key), at(key)),
        flag: (key) => {
            const flag = fields.get(key);
            if (typeof flag !== 'boolean')
                throw (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(`${at(key)} is neither true nor false`);
            return flag;
        },
        oneOf: (key, allowed) => {
            const found = fields.get(key);
            const known = allowed.find((one) => one === found);
            if (known === undefined)
                throw (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(`${at(key)} is none of ${allowed.join(', ')}`);
            return known;
        },
        object: (key, below) => readFields(fields.get(key), at(key), below),
        list: (key, read) => asList(fields.get(key), at(key)).map((one, i) => read(one, `${at(key)}[${String(i)}]`)),
    };
}
function asList(value, where) {
    if (!Array.isArray(value))
        throw (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(`${where} is not a list`);
    return value;
}
function asText(value, where, most = LONGEST_TEXT) {
    if (typeof value !== 'string')
        throw (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(`${where} is not a string`);
    if (value.length > most)
        throw (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(`${where} is longer than ${String(most)} characters`);
    return value;
}
function asDigest(value, where) {
    if (typeof value !== 'string' || !(0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(value))
        throw (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(`${where} is not a digest`);
    return value;
}
function asCount(value, where) {
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
        throw (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(`${where} is not a whole number from 0 up`);
    return value;
}


/***/ }),

/***/ 98348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Av: () => (/* binding */ isBlobMounter),
/* harmony export */   E7: () => (/* binding */ isConnector),
/* harmony export */   Gi: () => (/* binding */ isLayerForeteller),
/* harmony export */   IP: () => (/* binding */ isTagLister),
/* harmony export */   JB: () => (/* binding */ isBytesPusher),
/* harmony export */   KD: () => (/* binding */ isContentKnower),
/* harmony export */   O7: () => (/* binding */ isSignatureReader),
/* harmony export */   Q$: () => (/* binding */ isManyExpecter),
/* harmony export */   TO: () => (/* binding */ isManifestReader),
/* harmony export */   UH: () => (/* binding */ hasKnownForm),
/* harmony export */   XD: () => (/* binding */ isFileKeeper),
/* harmony export */   Xn: () => (/* binding */ isReferrerLister),
/* harmony export */   YQ: () => (/* binding */ isPlaceChanger),
/* harmony export */   aj: () => (/* binding */ isSignatureWriter),
/* harmony export */   cE: () => (/* binding */ isManifestRemover),
/* harmony export */   es: () => (/* binding */ isNameRemover),
/* harmony export */   jp: () => (/* binding */ isBlobClaimer),
/* harmony export */   mK: () => (/* binding */ isFileReader),
/* harmony export */   uy: () => (/* binding */ isRequestExpecter),
/* harmony export */   xT: () => (/* binding */ isUploadResumer)
/* harmony export */ });
function isBlobMounter(store) {
    return 'mount' in store && 'mountScope' in store;
}
function isBlobClaimer(store) {
    return 'claim' in store;
}
function isBytesPusher(store) {
    return 'pushBytes' in store;
}
function isUploadResumer(store) {
    return 'resumeBlob' in store;
}
function isReferrerLister(store) {
    return 'referrers' in store;
}
function isSignatureReader(store) {
    return 'readSignatures' in store;
}
function isSignatureWriter(store) {
    return 'addSignatures' in store;
}
function isManifestReader(store) {
    return 'readManifest' in store;
}
function hasKnownForm(store) {
    return 'known' in store;
}
function isManyExpecter(store) {
    return 'expectMany' in store;
}
function isLayerForeteller(store) {
    return 'foretell' in store;
}
function isTagLister(store) {
    return 'tags' in store;
}
function isNameRemover(store) {
    return 'untag' in store;
}
function isManifestRemover(store) {
    return 'removeManifest' in store;
}
function isPlaceChanger(store) {
    return 'giveUpOn' in store;
}
function isFileKeeper(store) {
    return 'keepFile' in store;
}
function isFileReader(store) {
    return 'readFile' in store;
}
function isContentKnower(store) {
    return 'holdsAll' in store;
}
function isConnector(store) {
    return 'connect' in store;
}
function isRequestExpecter(store) {
    return 'expectRequests' in store;
}


/***/ })

};
