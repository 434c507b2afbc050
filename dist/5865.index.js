export const id = 5865;
export const ids = [5865];
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

/***/ 27375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ assignShards)
});

// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(66786);
;// CONCATENATED MODULE: ./build/js/operation/sync/shard/group.js

const PART_OF_FAIR = 0.12;
const TIMES_OF_BLOB = 3;
function groupImages(sharing, fair, limit) {
    const { units, sizes } = sharing;
    const parts = units.map((unit, i) => ({
        units: [i],
        bytes: unit.own + unit.shared.reduce((sum, blob) => sum + (sizes[blob] ?? 0), 0),
        blobs: new Set(unit.shared),
    }));
    const partOf = [...parts];
    const users = sizes.map(() => []);
    for (const [i, unit] of units.entries())
        for (const blob of unit.shared)
            users[blob]?.push(i);
    const bySize = [...sizes.keys()].toSorted((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b);
    for (const blob of bySize) {
        const most = Math.min(limit, Math.max(PART_OF_FAIR * fair, TIMES_OF_BLOB * (sizes[blob] ?? 0)));
        let open;
        for (const unit of users[blob] ?? []) {
            const part = partOf[unit];
            if (part === undefined || part === open)
                continue;
            open = open === undefined ? part : (join(open, part, { sizes, most, partOf }) ?? part);
        }
    }
    return [...new Set(partOf)].map((part) => groupOf(part, sharing)).toSorted(byClass);
}
function groupOf(part, { units, homes }) {
    const members = part.units.toSorted((a, b) => a - b).flatMap((i) => units[i] ?? []);
    const [first] = members;
    const [best] = first?.shared ?? [];
    return { units: members, bytes: part.bytes, home: (best === undefined ? first?.key : homes[best]) ?? '' };
}
function byClass(a, b) {
    return (classOf(b) - classOf(a) || (0,runtime_text/* compareText */.n6)(a.home, b.home) || (0,runtime_text/* compareText */.n6)(a.units[0]?.key ?? '', b.units[0]?.key ?? ''));
}
function classOf({ bytes }) {
    return Math.floor(Math.log2(Math.max(1, bytes)));
}
function join(a, b, { sizes, most, partOf }) {
    const [into, from] = a.blobs.size + a.units.length < b.blobs.size + b.units.length ? [b, a] : [a, b];
    let bytes = into.bytes + from.bytes;
    for (const blob of from.blobs)
        if (into.blobs.has(blob))
            bytes -= sizes[blob] ?? 0;
    if (bytes > most)
        return undefined;
    into.bytes = bytes;
    for (const blob of from.blobs)
        into.blobs.add(blob);
    for (const unit of from.units) {
        into.units.push(unit);
        partOf[unit] = into;
    }
    return into;
}

;// CONCATENATED MODULE: ./build/js/operation/sync/shard/place.js
class Placement {
    #sharing;
    #limit;
    #bytes;
    #holders;
    #orders = new Map();
    constructor(sharing, shards, limit) {
        this.#sharing = sharing;
        this.#limit = limit;
        this.#bytes = Array.from({ length: shards }).fill(0);
        this.#holders = sharing.sizes.map(() => []);
    }
    add(units, home, { parting }) {
        const blobs = new Set(units.flatMap((unit) => unit.shared));
        const { sizes } = this.#sharing;
        const there = this.#bytes.map(() => 0);
        let bytes = units.reduce((sum, unit) => sum + unit.own, 0);
        for (const blob of blobs) {
            const size = sizes[blob] ?? 0;
            bytes += size;
            for (const shard of this.#holders[blob] ?? [])
                there[shard] = (there[shard] ?? 0) + size;
        }
        const after = this.#bytes.map((load, shard) => load + bytes - (there[shard] ?? 0));
        const order = this.#orderOf(home);
        let chosen = order.find((shard) => (after[shard] ?? 0) <= this.#limit);
        if (chosen === undefined && parting && bytes <= this.#limit)
            return undefined;
        chosen ??= order.reduce((a, b) => ((after[b] ?? 0) < (after[a] ?? 0) ? b : a), order[0] ?? 0);
        for (const blob of blobs) {
            const holders = this.#holders[blob];
            if (holders?.includes(chosen) === false)
                holders.push(chosen);
        }
        this.#bytes[chosen] = after[chosen] ?? 0;
        return chosen;
    }
    #orderOf(home) {
        const known = this.#orders.get(home);
        if (known !== undefined)
            return known;
        const seed = hash(home);
        const order = [...this.#bytes.keys()].toSorted((a, b) => mix(seed, a) - mix(seed, b) || a - b);
        this.#orders.set(home, order);
        return order;
    }
}
function hash(text) {
    let value = 0x811c9dc5;
    for (let i = 0; i < text.length; i += 1)
        value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
    return value >>> 0;
}
function mix(seed, shard) {
    let value = Math.imul(seed ^ Math.imul(shard + 1, 0x9e3779b1), 0x85ebca6b);
    value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
    return (value ^ (value >>> 16)) >>> 0;
}

;// CONCATENATED MODULE: ./build/js/operation/sync/shard/sharing.js

function readSharing(images) {
    const blobs = new Map();
    const wanted = images.map((image) => new Set(image.blobs.map(({ digest, size }) => intern(blobs, digest, size))));
    const alike = new Map();
    const inOrder = [...images.keys()].toSorted((a, b) => (0,runtime_text/* compareText */.n6)(images[a]?.key ?? '', images[b]?.key ?? ''));
    for (const image of inOrder) {
        const key = images[image]?.key ?? '';
        const needs = wanted[image] ?? new Set();
        const signature = needs.size === 0 ? `/${String(image)}` : signatureOf(needs);
        const known = alike.get(signature);
        if (known === undefined)
            alike.set(signature, { blobs: needs, key, images: [image] });
        else
            known.images.push(image);
    }
    for (const { blobs: needs } of alike.values())
        for (const blob of needs)
            blob.users += 1;
    const shared = [...blobs.values()].filter((blob) => blob.users > 1).toSorted(byWhatTogethernessSaves);
    for (const [number, blob] of shared.entries())
        blob.number = number;
    const units = [...alike.values()].map((one) => ({
        key: one.key,
        images: one.images,
        own: sum([...one.blobs].filter((blob) => blob.users === 1)),
        shared: [...one.blobs].flatMap((blob) => (blob.users > 1 ? [blob.number] : [])).toSorted((a, b) => a - b),
    }));
    return {
        units: units.toSorted((a, b) => compareLists(a.shared, b.shared) || (0,runtime_text/* compareText */.n6)(a.key, b.key)),
        sizes: shared.map(({ size }) => size),
        homes: shared.map(({ digest }) => digest),
        bytes: sum([...blobs.values()]),
        largest: wanted.reduce((most, needs) => Math.max(most, sum([...needs])), 0),
    };
}
function intern(blobs, digest, size) {
    const known = blobs.get(digest);
    if (known !== undefined)
        return known;
    const blob = { digest, size, users: 0, number: blobs.size };
    blobs.set(digest, blob);
    return blob;
}
function signatureOf(blobs) {
    return [...blobs]
        .map(({ number }) => number)
        .toSorted((a, b) => a - b)
        .join();
}
function byWhatTogethernessSaves(a, b) {
    return b.size * (b.users - 1) - a.size * (a.users - 1) || (0,runtime_text/* compareText */.n6)(a.digest, b.digest);
}
function compareLists(a, b) {
    const length = Math.min(a.length, b.length);
    for (let i = 0; i < length; i += 1) {
        const difference = (a[i] ?? 0) - (b[i] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return b.length - a.length;
}
function sum(blobs) {
    return blobs.reduce((total, { size }) => total + size, 0);
}

;// CONCATENATED MODULE: ./build/js/operation/sync/shard/assign.js



const STEP = 2 ** (1 / 16);
const LIMIT = 1.12;
const LIMIT_OF_LARGEST = 1.03;
function assignShards(images, shards) {
    const assigned = Array.from({ length: images.length }).fill(0);
    if (shards === 1)
        return assigned;
    const sharing = readSharing(images);
    const fair = STEP ** Math.ceil(Math.log(Math.max(1, sharing.bytes / shards)) / Math.log(STEP));
    const limit = LIMIT * fair;
    const placement = new Placement(sharing, shards, limit);
    const put = (units, shard) => {
        for (const unit of units)
            for (const image of unit.images)
                assigned[image] = shard;
    };
    for (const group of groupImages(sharing, fair, Math.max(limit, LIMIT_OF_LARGEST * sharing.largest))) {
        const whole = placement.add(group.units, group.home, { parting: group.units.length > 1 });
        if (whole !== undefined)
            put(group.units, whole);
        else
            for (const unit of group.units)
                put([unit], placement.add([unit], group.home, { parting: false }) ?? 0);
    }
    return assigned;
}


/***/ }),

/***/ 85865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   shardGroups: () => (/* binding */ shardGroups)
/* harmony export */ });
/* harmony import */ var _engine_graph_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72937);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _runtime_semaphore_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65459);
/* harmony import */ var _open_image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61278);
/* harmony import */ var _stores_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84886);
/* harmony import */ var _assign_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27375);
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






async function* shardGroups(ctx, groups, { index, count }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const all = [];
        for await (const group of groups)
            all.push(group);
        const stores = __addDisposableResource(env_1, new _stores_js__WEBPACK_IMPORTED_MODULE_3__/* .Stores */ .FH(ctx), true);
        const slots = new _runtime_semaphore_js__WEBPACK_IMPORTED_MODULE_5__/* .Semaphore */ .j(2 * ctx.limits.perHost);
        const items = all.flatMap((group) => group.items);
        const images = await Promise.all(items.map(async (item) => {
            const release = await slots.acquire('small', ctx.signal);
            try {
                return await readShardImage(ctx, stores, item);
            }
            finally {
                release();
            }
        }));
        const assigned = (0,_assign_js__WEBPACK_IMPORTED_MODULE_4__/* .assignShards */ .f)(images, count);
        const mine = new Set(items.filter((_, at) => assigned[at] === index));
        for (const group of all)
            yield { ...group, items: group.items.filter((item) => mine.has(item)) };
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
async function readShardImage(ctx, stores, item) {
    const { source, destinations, choices } = item;
    const key = `${source.reference.text} ${destinations[0]?.reference.text ?? ''}`;
    try {
        const env_2 = { stack: [], error: void 0, hasError: false };
        try {
            const stack = __addDisposableResource(env_2, new AsyncDisposableStack(), true);
            const { openedSource } = await stores.source(source);
            const opened = openedSource ?? stack.use(await (0,_open_image_js__WEBPACK_IMPORTED_MODULE_2__/* .openSource */ .oD)(ctx, source));
            const root = await (0,_open_image_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveImage */ .AT)(ctx, opened);
            const graph = await (0,_engine_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .readGraph */ .t)(ctx, new _engine_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .ManifestCache */ .G(ctx, opened), root, choices.selection);
            const blobs = graph.nodes
                .values()
                .flatMap((node) => node.blobs)
                .map(({ digest, size }) => ({ digest, size }));
            return { key, blobs: blobs.toArray() };
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
        if (ASIDE.has((0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .toFailure */ .w2)(error).code))
            return { key, blobs: [] };
        throw error;
    }
}
const ASIDE = new Set([
    'MANIFEST_UNKNOWN',
    'REPOSITORY_UNKNOWN',
    'MANIFEST_INVALID',
    'PLATFORM_UNKNOWN',
    'LIMIT_EXCEEDED',
]);


/***/ }),

/***/ 84886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FH: () => (/* binding */ Stores),
/* harmony export */   TN: () => (/* binding */ keyOf),
/* harmony export */   zF: () => (/* binding */ sinkFor)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);
/* harmony import */ var _runtime_semaphore_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65459);
/* harmony import */ var _runtime_view_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(992);
/* harmony import */ var _transport_contract_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98348);
/* harmony import */ var _transport_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35971);
/* harmony import */ var _open_image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61278);






const WORTH_LISTING = 2;
const TAGS_FOR_EACH = 100;
const TAGS_AT_LEAST = 20_000;
const MOST_NEIGHBOURS = 16;
class Stores {
    #ctx;
    #sources = new Map();
    #sinks = new Map();
    #listed = new Map();
    #paths = new Map();
    constructor(ctx) {
        this.#ctx = ctx;
    }
    know({ reference }, tags) {
        const key = keyOf(reference);
        if (!this.#sources.has(key))
            this.#listed.set(key, tags);
    }
    async source(endpoint, count = 1) {
        const { reference, openedSource } = endpoint;
        if (openedSource !== undefined || (0,_transport_index_js__WEBPACK_IMPORTED_MODULE_1__/* .transportOf */ .J)(reference).holdsMany !== true)
            return endpoint;
        const key = keyOf(reference);
        const opening = this.#sources.get(key) ?? (0,_open_image_js__WEBPACK_IMPORTED_MODULE_2__/* .openSource */ .oD)(this.#ctx, endpoint);
        this.#sources.set(key, opening);
        const source = await opening;
        const listed = this.#listed.get(key);
        this.#listed.delete(key);
        if ((listed !== undefined || count >= WORTH_LISTING) && (0,_transport_contract_js__WEBPACK_IMPORTED_MODULE_3__/* .isManyExpecter */ .Q$)(source))
            source.expectMany(listed);
        return { ...endpoint, openedSource: (0,_runtime_view_js__WEBPACK_IMPORTED_MODULE_4__/* .viewOf */ .d)(source, { reference, ...kept }) };
    }
    async sink(endpoint, count, from) {
        const { reference } = endpoint;
        if ((0,_transport_index_js__WEBPACK_IMPORTED_MODULE_1__/* .transportOf */ .J)(reference).holdsMany !== true)
            return undefined;
        const key = keyOf(reference);
        const opening = this.#sinks.get(key) ?? this.#open(endpoint, count, from);
        this.#sinks.set(key, opening);
        return opening;
    }
    async seal() {
        const failures = new Map();
        for (const opening of this.#sinks.values()) {
            const held = await opening.catch(() => undefined);
            if (held?.isWhole !== true)
                continue;
            try {
                await held.sink.seal(this.#ctx);
            }
            catch (error) {
                failures.set(keyOf(held.sink.reference), error);
            }
        }
        return failures;
    }
    async [Symbol.asyncDispose]() {
        await (0,_open_image_js__WEBPACK_IMPORTED_MODULE_2__/* .disposeEach */ .FB)(this.#ctx, [...this.#sources.values()]);
        await (0,_open_image_js__WEBPACK_IMPORTED_MODULE_2__/* .disposeEach */ .FB)(this.#ctx, [...this.#sinks.values()].map(async (opening) => (await opening).sink));
    }
    async #open({ reference, settings }, count, from) {
        const mountFrom = [...new Set([...(settings.mountFrom ?? []), ...this.#neighboursOf(reference, from)])];
        const sink = await (0,_open_image_js__WEBPACK_IMPORTED_MODULE_2__/* .openSink */ .Aq)(this.#ctx, { reference, settings: { ...settings, mountFrom } });
        if ((0,_transport_contract_js__WEBPACK_IMPORTED_MODULE_3__/* .isRequestExpecter */ .uy)(sink))
            sink.expectRequests(count);
        const { writtenWhole = false } = (0,_transport_index_js__WEBPACK_IMPORTED_MODULE_1__/* .transportOf */ .J)(reference);
        return {
            sink: writtenWhole ? sink : (0,_runtime_view_js__WEBPACK_IMPORTED_MODULE_4__/* .viewOf */ .d)(sink, { seal: coalesced(async () => sink.seal(this.#ctx)) }),
            isWhole: writtenWhole,
            contents: count < WORTH_LISTING ? Promise.resolve({ isEmpty: false }) : contentsOf(this.#ctx, sink, count),
            ...(sink.traits.writes === 'in-order' ? { slots: new _runtime_semaphore_js__WEBPACK_IMPORTED_MODULE_5__/* .Semaphore */ .j(1) } : {}),
        };
    }
    #neighboursOf({ image: own }, { image: from }) {
        if (own === undefined)
            return [];
        const written = this.#paths.get(own.registry) ?? new Set();
        const near = [...written].slice(-MOST_NEIGHBOURS);
        this.#paths.set(own.registry, written.add(own.path));
        return from?.registry === own.registry && from.path !== own.path ? [from.path, ...near] : near;
    }
}
const kept = {
    seal: async () => Promise.resolve(),
    [Symbol.asyncDispose]: async () => Promise.resolve(),
};
function sinkFor({ sink, isWhole }, reference) {
    const { seal, ...rest } = kept;
    return (0,_runtime_view_js__WEBPACK_IMPORTED_MODULE_4__/* .viewOf */ .d)(sink, { reference, ...rest, ...(isWhole ? { seal } : {}) });
}
function keyOf({ transport, location }) {
    return `${transport}:${location}`;
}
async function contentsOf(ctx, sink, count) {
    if (!(0,_transport_contract_js__WEBPACK_IMPORTED_MODULE_3__/* .isTagLister */ .IP)(sink))
        return { isEmpty: false };
    const tags = new Set();
    try {
        for await (const tag of sink.tags(ctx)) {
            if (tags.size >= Math.max(TAGS_AT_LEAST, count * TAGS_FOR_EACH))
                return { isEmpty: false };
            tags.add(tag);
        }
        return { tags, isEmpty: false };
    }
    catch (error) {
        if (error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR && error.code === 'REPOSITORY_UNKNOWN')
            return { tags, isEmpty: true };
        return { isEmpty: false };
    }
}
function coalesced(run) {
    let running;
    let next;
    const start = async () => {
        next = undefined;
        running = run().finally(() => (running = undefined));
        return running;
    };
    return async () => {
        if (running === undefined && next === undefined)
            return start();
        return (next ??= (running ?? Promise.resolve()).then(start, start));
    };
}


/***/ })

};
