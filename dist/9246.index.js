export const id = 9246;
export const ids = [9246];
export const modules = {

/***/ 38460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readBlob)
/* harmony export */ });
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38321);
/* harmony import */ var _engine_elsewhere_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44785);
/* harmony import */ var _engine_verified_read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22574);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83903);




async function readBlob(ctx, source, wanted, mostBytes) {
    if (wanted.size > mostBytes) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('LIMIT_EXCEEDED', `${wanted.digest} has ${String(wanted.size)} bytes, the limit is ${String(mostBytes)}`, { side: 'source', subject: wanted.digest });
    }
    const open = (0,_engine_verified_read_js__WEBPACK_IMPORTED_MODULE_2__/* .openVerified */ .p)(ctx, wanted, async (signal, from) => source.openBlob({ ...ctx, signal }, wanted, from), (0,_engine_elsewhere_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .J)(ctx, source, wanted));
    for (let attempt = 0;; attempt += 1) {
        try {
            const { stream } = await open(ctx.signal);
            return await (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_0__.buffer)(stream);
        }
        catch (error) {
            const isWrong = error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR && error.transient && error.code === 'DIGEST_MISMATCH';
            if (!isWrong || attempt >= ctx.limits.retries)
                throw error;
        }
    }
}


/***/ }),

/***/ 85538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $6: () => (/* binding */ readCreated),
  YS: () => (/* binding */ readCreatedOf),
  $4: () => (/* binding */ readVersion)
});

// EXTERNAL MODULE: ./build/js/image/index.js + 13 modules
var js_image = __webpack_require__(3244);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/selection/version.js
var version = __webpack_require__(87311);
;// CONCATENATED MODULE: ./build/js/operation/said/creation-time.js
const EARLIEST = Date.UTC(2013, 2, 1);
const TIME = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/;
function parseCreationTime(text) {
    if (text === undefined || !TIME.test(text))
        return undefined;
    const time = Date.parse(text.toUpperCase());
    return Number.isNaN(time) || time < EARLIEST ? undefined : time;
}

// EXTERNAL MODULE: ./build/js/operation/read-blob.js
var read_blob = __webpack_require__(38460);
;// CONCATENATED MODULE: ./build/js/operation/said/said-of-image.js





async function readCreated(ctx, image) {
    return readSaid(ctx, image, CREATED);
}
async function readCreatedOf(ctx, store, { created = '', config }) {
    const own = CREATED.parse(created);
    return own ?? (config === undefined ? undefined : saidInConfig(ctx, store, config, CREATED));
}
async function readVersion(ctx, image) {
    return readSaid(ctx, image, VERSION);
}
const CREATED = {
    annotation: 'org.opencontainers.image.created',
    ofConfig: ({ created }) => created,
    parse: parseCreationTime,
};
const VERSION = {
    annotation: 'org.opencontainers.image.version',
    ofConfig: ({ labels }) => labels?.['org.opencontainers.image.version'],
    parse: version/* parseVersion */.ot,
};
async function readSaid(ctx, { store, root }, said, depth = 0) {
    if (depth > ctx.limits.indexDepth)
        throw new failure/* Failure */.HR('LIMIT_EXCEEDED', 'indexes are nested too deep');
    const manifest = (0,js_image/* parseManifest */.Ng)(root.bytes, root.descriptor.mediaType);
    const own = said.parse(manifest.annotations?.[said.annotation] ?? '');
    if (own !== undefined)
        return own;
    if (manifest.kind === 'index') {
        const first = manifest.manifests.find(isImage);
        if (first === undefined)
            return undefined;
        const inIndex = said.parse(first.annotations?.[said.annotation] ?? '');
        return inIndex ?? readSaid(ctx, { store, root: await store.fetchManifest(ctx, first) }, said, depth + 1);
    }
    return saidInConfig(ctx, store, manifest.config, said);
}
async function saidInConfig(ctx, store, config, said) {
    if (!(0,js_image/* isImageConfigType */.Ky)(config.mediaType))
        return undefined;
    return said.parse(said.ofConfig((0,js_image/* parseConfig */.o4)(await (0,read_blob/* readBlob */.g)(ctx, store, config, ctx.limits.configBytes))) ?? '');
}
function isImage({ mediaType, platform }) {
    return ((0,js_image/* isManifestType */.Q3)(mediaType) || (0,js_image/* isIndexType */.$U)(mediaType)) && platform?.os !== 'unknown';
}


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


/***/ }),

/***/ 99246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sync: () => (/* binding */ sync)
});

// EXTERNAL MODULE: ./build/js/engine/shared-deliveries.js
var shared_deliveries = __webpack_require__(41185);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var runtime_failure = __webpack_require__(83903);
// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
;// CONCATENATED MODULE: ./build/js/runtime/heap.js

const YOUNG_BYTES = 6_000_000;
const LOOK_MS = 20;
function keepHeapSmall() {
    (0,external_node_v8_.setFlagsFromString)('--heap-growing-percent=100');
    const timer = setInterval(() => {
        const young = (0,external_node_v8_.getHeapSpaceStatistics)().find((one) => one.space_name === 'new_space');
        if (young === undefined || young.space_size < YOUNG_BYTES)
            return;
        (0,external_node_v8_.setFlagsFromString)('--semi-space-growth-factor=1');
        clearInterval(timer);
    }, LOOK_MS).unref();
}

// EXTERNAL MODULE: ./build/js/runtime/semaphore.js
var semaphore = __webpack_require__(65459);
// EXTERNAL MODULE: ./build/js/transport/index.js + 18 modules
var transport = __webpack_require__(35971);
// EXTERNAL MODULE: ./build/js/operation/result-of.js
var result_of = __webpack_require__(77381);
// EXTERNAL MODULE: ./build/js/operation/copy-destination.js + 4 modules
var copy_destination = __webpack_require__(5936);
// EXTERNAL MODULE: ./build/js/operation/copy-prepare.js + 7 modules
var copy_prepare = __webpack_require__(89040);
// EXTERNAL MODULE: ./build/js/engine/attached-there.js
var attached_there = __webpack_require__(3310);
// EXTERNAL MODULE: ./build/js/image/index.js + 13 modules
var js_image = __webpack_require__(3244);
// EXTERNAL MODULE: ./build/js/transport/contract.js
var contract = __webpack_require__(98348);
// EXTERNAL MODULE: ./build/js/operation/open-image.js
var open_image = __webpack_require__(61278);
// EXTERNAL MODULE: ./build/js/operation/sync/stores.js
var sync_stores = __webpack_require__(84886);
;// CONCATENATED MODULE: ./build/js/operation/sync/compare.js
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






async function compareItem(ctx, stores, item, countOf) {
    const source = await stores.source(item.source, countOf(item.source));
    const asking = item.destinations.map(async (wanted) => openPlace(ctx, stores, item, wanted, countOf(wanted)));
    const opened = await Promise.all(asking);
    const mayBeSame = opened.every(({ mayExist }) => mayExist) && opened.some(({ isComparable }) => isComparable);
    const [found, ...pointers] = await Promise.all([
        mayBeSame ? lookupSource(ctx, source, item.choices) : undefined,
        ...opened.map(async (one) => pointerOf(ctx, one)),
    ]);
    const places = opened.map((one, at) => {
        const { wanted, held, destination, failure } = one;
        const pointer = pointers[at];
        if (failure !== undefined || pointer?.failure !== undefined) {
            return { wanted, held, destination, failure: (0,runtime_failure/* toFailure */.w2)(failure ?? pointer?.failure), isSame: false };
        }
        if (pointer === undefined)
            return { wanted, held, destination, isSame: false };
        const { pointsAt, isEmpty } = pointer;
        const isThere = found !== undefined && pointsAt.values().some((there) => there?.digest === found.digest);
        const isSame = isThere && one.isComparable && staysAsItIs(item.choices, found);
        return { wanted, held, destination: { ...destination, known: { pointsAt, isEmpty } }, isSame };
    });
    if (found === undefined || !places.every(({ isSame }) => isSame))
        return { source, places, ...(found === undefined ? {} : { found }) };
    if (source.openedSource === undefined)
        return { source, places, found };
    const sinks = places.flatMap(({ destination: { openedSink } }) => openedSink ?? []);
    const attached = await (0,attached_there/* attachedThere */.h)(ctx, source.openedSource, sinks, found, item.choices.attached);
    const isWhole = attached !== undefined && !(await hasSignatures(ctx, source.openedSource, found, item.choices));
    if (!isWhole)
        return { source, found, places: places.map((place) => ({ ...place, isSame: false })) };
    return { source, places, found, attached };
}
async function hasSignatures(ctx, source, { digest }, { attached, signatures }) {
    if (signatures === undefined ? attached === 'none' : signatures === 'removed')
        return false;
    return (0,contract/* isSignatureReader */.O7)(source) && (await source.readSignatures(ctx, digest)).length > 0;
}
async function openPlace(ctx, stores, item, wanted, count) {
    const { reference, settings, holders } = wanted;
    const name = reference.name === undefined || (0,js_image/* isDigest */.Bc)(reference.name) ? undefined : reference.name;
    const destination = { reference, settings, names: [], ...(holders && { holders }) };
    const alone = {
        wanted,
        destination,
        held: undefined,
        name,
        mayExist: true,
        isGuarded: false,
        isEmpty: false,
        isComparable: false,
    };
    try {
        const held = await stores.sink(wanted, count, item.source.reference);
        if (held === undefined) {
            const only = await onlyImageAt(ctx, wanted);
            if (only === undefined)
                return alone;
            return { ...alone, destination: { ...destination, known: { pointsAt: new Map([['', only]]), isEmpty: false } } };
        }
        const { tags, isEmpty } = await held.contents;
        ctx.signal.throwIfAborted();
        const openedSink = (0,sync_stores/* sinkFor */.zF)(held, reference);
        const { traits } = openedSink;
        const isAsked = name !== undefined && traits.holdsNames;
        return {
            wanted,
            held,
            destination: { ...destination, openedSink, ...(held.slots === undefined ? {} : { slots: held.slots }) },
            name: isAsked ? name : undefined,
            mayExist: isAsked && (tags === undefined || tags.has(name)),
            isGuarded: !isEmpty && wanted.rule.kind !== 'move-ok',
            isEmpty,
            isComparable: isAsked && traits.layerForm === 'as-is' && !(0,contract/* isContentKnower */.KD)(openedSink),
        };
    }
    catch (error) {
        return { ...alone, mayExist: false, failure: destinationFailure(error, reference.text) };
    }
}
async function onlyImageAt(ctx, { reference, settings }) {
    if (reference.name !== undefined)
        return undefined;
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const store = __addDisposableResource(env_1, await (0,open_image/* openSource */.oD)(ctx, { reference, settings }), true);
            return await store.lookup(ctx, undefined);
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
    catch {
        ctx.signal.throwIfAborted();
        return undefined;
    }
}
async function pointerOf(ctx, place) {
    const { name, mayExist, isGuarded, isEmpty, destination } = place;
    const { openedSink, reference } = destination;
    if (openedSink === undefined || name === undefined)
        return undefined;
    if (!mayExist && !isGuarded)
        return { pointsAt: new Map([[name, undefined]]), isEmpty };
    try {
        return { pointsAt: new Map([[name, await openedSink.lookup(ctx, name)]]), isEmpty };
    }
    catch (error) {
        return { failure: destinationFailure(error, reference.text) };
    }
}
async function lookupSource(ctx, { reference, openedSource }, choices) {
    if (openedSource?.traits.originalDigests !== true || rewrites(choices))
        return undefined;
    try {
        const found = await openedSource.lookup(ctx, reference.pin ?? reference.name);
        return reference.pin === undefined || found?.digest === reference.pin ? found : undefined;
    }
    catch {
        ctx.signal.throwIfAborted();
        return undefined;
    }
}
function rewrites({ format, compression }) {
    return format !== undefined || compression !== undefined;
}
function staysAsItIs({ selection }, found) {
    if (!(0,js_image/* isIndexType */.$U)(found.mediaType) || selection.kind === 'all' || selection.kind === 'index-only')
        return true;
    return selection.kind === 'some' && selection.sparse;
}
function destinationFailure(error, subject) {
    return (0,runtime_failure/* toFailure */.w2)(error).with({ side: 'destination', subject });
}
function digestThere(pointsAt) {
    return [...pointsAt.values()].find((one) => one !== undefined)?.digest;
}

;// CONCATENATED MODULE: ./build/js/operation/sync/decide.js

const UP_TO_DATE = 'up-to-date';
function decide({ rule, from, to, newer }) {
    if (from !== undefined && from === to)
        return { action: 'skip', reason: UP_TO_DATE };
    if (rule.kind === 'as-planned' && rule.from !== from)
        return drifted(rule.from, from);
    if (from === undefined)
        return { action: 'create' };
    switch (rule.kind) {
        case 'move-ok':
        case 'as-planned':
            return { action: 'move' };
        case 'create-only':
            return blocked(`it points at ${from}, and is created only`);
        case 'move-if':
            return from === rule.digest
                ? { action: 'move' }
                : blocked(`it points at ${from}, and moves only from ${rule.digest}`);
        case 'move-if-newer':
            if (newer?.kind === 'source')
                return { action: 'move' };
            if (newer?.kind === 'not-source')
                return { action: 'skip', reason: newer.text };
            return blocked(`it moves only to a newer image, and ${newer?.text ?? 'neither says how old it is'}`);
    }
}
function blocked(text) {
    return {
        action: 'blocked',
        failure: new runtime_failure/* Failure */.HR('TAG_RULE', `the tag stays where it is: ${text}`, {
            side: 'destination',
            hint: 'push under another tag, or allow it to move',
        }),
    };
}
function drifted(planned, found) {
    const said = (one) => one ?? 'nothing';
    return {
        action: 'blocked',
        failure: new runtime_failure/* Failure */.HR('PLAN_DRIFTED', `it pointed at ${said(planned)} when planned, and points at ${said(found)} now`, {
            side: 'destination',
            hint: 'plan again, look at what has changed, and apply the new plan',
        }),
    };
}

// EXTERNAL MODULE: ./build/js/selection/version.js
var version = __webpack_require__(87311);
// EXTERNAL MODULE: ./build/js/operation/said/said-of-image.js + 1 modules
var said_of_image = __webpack_require__(85538);
;// CONCATENATED MODULE: ./build/js/operation/sync/newer.js


async function compareCreation(ctx, source, there) {
    const [ours, theirs] = await Promise.all([(0,said_of_image/* readCreated */.$6)(ctx, source), (0,said_of_image/* readCreated */.$6)(ctx, there)]);
    if (ours === undefined || theirs === undefined)
        return unknown(ours, 'when it was created');
    if (ours > theirs)
        return { kind: 'source' };
    const [older, newer] = [new Date(ours).toISOString(), new Date(theirs).toISOString()];
    return { kind: 'not-source', text: `the image there is of ${newer}, the source's of ${older}` };
}
async function compareVersions(ctx, source, there) {
    const [ours, theirs] = await Promise.all([source, there].map(async (image) => (await (0,said_of_image/* readVersion */.$4)(ctx, image)) ?? (0,version/* parseVersion */.ot)(image.tag)));
    if (ours === undefined || theirs === undefined)
        return unknown(ours, 'which version it is');
    if (ours.compare(theirs) > 0)
        return { kind: 'source' };
    return { kind: 'not-source', text: `the image there is version ${theirs.version}, the source's ${ours.version}` };
}
function unknown(ours, what) {
    return {
        kind: 'unknown',
        text: `${ours === undefined ? "the source's image" : 'the image there'} does not say ${what}`,
    };
}

;// CONCATENATED MODULE: ./build/js/operation/sync/which-is-newer.js
var which_is_newer_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var which_is_newer_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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


async function whichIsNewer(ctx, prepared, source, wanted, { from, to }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { rule, reference, settings } = wanted;
        if (rule.kind !== 'move-if-newer' || from === undefined || from === to)
            return undefined;
        const store = which_is_newer_addDisposableResource(env_1, await (0,open_image/* openSource */.oD)(ctx, { reference, settings: { ...settings, withoutMirrors: true } }), true);
        const root = await store.resolve(ctx, from);
        const ours = { store: prepared.reader, root: prepared.plan.root, tag: tagOf(source.reference) };
        const there = { store, root, tag: tagOf(reference) };
        return await (rule.by === 'semver' ? compareVersions : compareCreation)(ctx, ours, there);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = which_is_newer_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
function tagOf({ image, name = '' }) {
    return image === undefined ? name : (image.tag ?? '');
}

;// CONCATENATED MODULE: ./build/js/operation/sync/bring.js
var bring_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var bring_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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







const DONE = new runtime_failure/* Failure */.HR('CANCELLED', 'the image is done');
async function bring(ctx, run, item) {
    const over = new AbortController();
    const own = { ...ctx, signal: AbortSignal.any([ctx.signal, over.signal]) };
    try {
        const comparison = await compareItem(own, run.stores, item, run.countOf);
        const isEnough = await isComparisonEnough(run.request, item);
        return (isEnough ? unchanged(item, comparison) : undefined) ?? (await change(own, run, item, comparison));
    }
    catch (error) {
        return failedWhole(item, (0,runtime_failure/* toFailure */.w2)(error));
    }
    finally {
        over.abort(DONE);
    }
}
async function isComparisonEnough({ signing, admission }, { source }) {
    return signing === undefined && (await admission?.concerns(source.reference)) !== true;
}
function unchanged(item, { found, places, attached = [] }) {
    if (found === undefined || !places.every(({ isSame }) => isSame))
        return undefined;
    const { digest, mediaType } = found;
    const destinations = places.map(({ wanted: { reference } }) => {
        const tags = reference.name === undefined ? [] : [reference.name];
        return { ...NOTHING_DONE, attached, reference: reference.text, digest, tags, status: 'up-to-date' };
    });
    return {
        image: { source: { reference: item.source.reference.text, digest, mediaType, platforms: [] }, destinations },
        compared: {
            item,
            source: found,
            destinations: places.map(({ wanted }) => ({
                destination: wanted,
                action: 'skip',
                reason: UP_TO_DATE,
                from: found,
            })),
        },
    };
}
const NOTHING_DONE = { bytes: result_of/* NO_BYTES */.CR, attached: [], signatures: [], notes: [] };
async function change(ctx, run, item, comparison) {
    const { request, deliveries, heavy } = run;
    const open = comparison.places.filter(({ failure }) => failure === undefined);
    if (open.length === 0)
        return failedPlaces(item, comparison);
    const { blobStore, rates, journal, parallelBlobs, policy, dryRun, admission, signing } = request;
    const asked = {
        ...item.choices,
        source: comparison.source,
        destinations: open.map(({ destination }) => (journal === undefined ? destination : begunBefore(destination))),
        policy,
        dryRun,
        deliveries,
        ...(admission === undefined ? {} : { admission }),
        ...(signing === undefined ? {} : { signing }),
        ...(blobStore === undefined ? {} : { blobStore }),
        ...(rates === undefined ? {} : { rates }),
        ...(journal === undefined ? {} : { journal }),
        ...(parallelBlobs === undefined ? {} : { parallelBlobs }),
    };
    const release = isHeavy(item, open) ? await heavy.acquire('small', ctx.signal) : undefined;
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const prepared = bring_addDisposableResource(env_1, await (0,copy_prepare/* prepareCopy */.t)(ctx, asked), true);
            const done = await Promise.all(open.map(async ({ wanted }, at) => {
                const destination = prepared.destinations[at];
                if (destination === undefined)
                    throw new runtime_failure/* Failure */.HR('INTERNAL', 'a destination was not prepared');
                return settle(ctx, run, item, prepared, destination, wanted);
            }));
            const byPlace = new Map(open.map((place, at) => [place, done[at]]));
            const all = comparison.places.map((place) => byPlace.get(place) ?? failedPlace(place));
            return {
                image: { source: prepared.source, destinations: all.map(({ result }) => result) },
                compared: {
                    item,
                    source: prepared.plan.root.descriptor,
                    destinations: all.map(({ compared }) => compared),
                    content: {
                        blobs: prepared.plan.blobs
                            .values()
                            .map(({ blob }) => blob)
                            .toArray(),
                        manifests: prepared.plan.manifests.length,
                    },
                },
            };
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = bring_disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    finally {
        release?.();
    }
}
function begunBefore(destination) {
    const { known } = destination;
    return known === undefined ? destination : { ...destination, known: { ...known, isEmpty: false } };
}
function isHeavy({ choices }, open) {
    const isMade = choices.format !== undefined || choices.compression !== undefined;
    const isOneStream = open.some(({ destination }) => {
        const traits = destination.openedSink?.traits;
        return traits !== undefined && (traits.writes === 'in-order' || traits.layerForm !== 'as-is');
    });
    return isMade || isOneStream || open.length > 1;
}
async function settle(ctx, run, item, prepared, opened, wanted) {
    const reference = wanted.reference.text;
    try {
        const { pointsAt } = await opened.state;
        const from = [...pointsAt.values()].find((one) => one !== undefined);
        const facts = { rule: wanted.rule, from: digestThere(pointsAt), to: opened.root?.descriptor.digest };
        const newer = await whichIsNewer(ctx, prepared, item.source, wanted, facts);
        const decision = decide({ ...facts, ...(newer === undefined ? {} : { newer }) });
        const compared = { ...describe(wanted, decision), ...(from === undefined ? {} : { from }) };
        if (decision.action === 'blocked') {
            prepared.supply.left(opened.id);
            return { result: (0,result_of/* failedDestination */.ov)(reference, decision.failure.with({ subject: reference })), compared };
        }
        if (decision.action === 'skip' && decision.reason !== UP_TO_DATE) {
            prepared.supply.left(opened.id);
            const note = { code: 'TAG_KEPT', text: decision.reason };
            const { digest = '' } = from ?? {};
            const kept = {
                ...NOTHING_DONE,
                reference,
                digest,
                tags: opened.names,
                status: 'skipped',
                notes: [note],
            };
            return { result: kept, compared };
        }
        const result = await (0,copy_destination/* copyToDestination */.t)(ctx, prepared, opened);
        return { result: run.request.dryRun ? withPlan(result, decision, from) : result, compared };
    }
    catch (error) {
        prepared.supply.left(opened.id);
        const failure = (0,runtime_failure/* toFailure */.w2)(error).with({ side: 'destination', subject: reference });
        return {
            result: (0,result_of/* failedDestination */.ov)(reference, failure),
            compared: { destination: wanted, action: 'failed', failure },
        };
    }
}
function describe(destination, decision) {
    switch (decision.action) {
        case 'skip':
            return { destination, action: 'skip', reason: decision.reason };
        case 'blocked':
            return { destination, action: 'blocked', failure: decision.failure };
        case 'create':
        case 'move':
            return { destination, action: decision.action };
    }
}
function withPlan(result, { action }, from) {
    if (result.status !== 'planned' || action === 'skip')
        return result;
    const note = action === 'move'
        ? { code: 'TAG_WOULD_MOVE', text: `it moves from ${from?.digest ?? ''}` }
        : { code: 'TAG_WOULD_BE_NEW', text: 'there is no such tag yet' };
    return { ...result, notes: [note, ...result.notes] };
}
function failedPlace({ wanted, failure = new runtime_failure/* Failure */.HR('INTERNAL', 'it was not brought there') }) {
    const result = (0,result_of/* failedDestination */.ov)(wanted.reference.text, failure);
    return { result, compared: { destination: wanted, action: 'failed', failure } };
}
function failedPlaces(item, { found, places }) {
    const all = places.map(failedPlace);
    const { digest = '', mediaType = '' } = found ?? {};
    return {
        image: {
            source: { reference: item.source.reference.text, digest, mediaType, platforms: [] },
            destinations: all.map(({ result }) => result),
        },
        compared: { item, destinations: all.map(({ compared }) => compared) },
    };
}
function failedWhole(item, failure) {
    return {
        image: (0,result_of/* failedImage */.HZ)(item, failure),
        compared: {
            item,
            destinations: item.destinations.map((destination) => ({ destination, action: 'failed', failure })),
        },
    };
}

// EXTERNAL MODULE: ./build/js/operation/sync/list-repository.js
var list_repository = __webpack_require__(18565);
;// CONCATENATED MODULE: ./build/js/operation/sync/lanes.js
class Lanes {
    #most;
    #lanes = new Map();
    #waiting = 0;
    #running = 0;
    #onMoved = [];
    constructor(most) {
        this.#most = most;
    }
    add(name, work) {
        const lane = this.#lanes.get(name) ?? { waiting: new Set(), running: 0 };
        this.#lanes.set(name, lane);
        lane.waiting.add(work);
        this.#waiting += 1;
        this.#go(lane);
    }
    async untilWaiting(most) {
        while (this.#waiting > most)
            await this.#moved();
    }
    async untilDone() {
        while (this.#waiting + this.#running > 0)
            await this.#moved();
    }
    #go(lane) {
        while (lane.running < this.#most) {
            const [work] = lane.waiting;
            if (work === undefined)
                return;
            lane.waiting.delete(work);
            lane.running += 1;
            this.#waiting -= 1;
            this.#running += 1;
            void work().finally(() => {
                lane.running -= 1;
                this.#running -= 1;
                this.#go(lane);
                this.#tell();
            });
        }
    }
    async #moved() {
        return new Promise((resolve) => this.#onMoved.push(resolve));
    }
    #tell() {
        const told = this.#onMoved;
        this.#onMoved = [];
        for (const resolve of told)
            resolve();
    }
}

;// CONCATENATED MODULE: ./build/js/operation/sync/sync.js
var sync_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var sync_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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










const IMAGES_FOR_EACH_SLOT = 2;
const MOST_IMAGES = 64;
const WAITING_IMAGES = 2_000;
const HEAVY_IMAGES = 4;
const PARALLEL_BLOBS = 6;
async function sync(ctx, request) {
    keepHeapSmall();
    const { ctx: counted, counters } = (0,result_of/* countedContext */.S0)(ctx);
    const running = new SyncRun(counted, request);
    const { images, excluded } = await running.run();
    const result = (0,result_of/* resultOf */.Bg)({ command: 'sync', policy: request.policy, planned: request.dryRun, counters }, ...images);
    return { ...result, excluded };
}
class SyncRun {
    #ctx;
    #request;
    #lanes;
    #images = [];
    #excluded = [];
    #counts = new Map();
    #stopped;
    constructor(ctx, request) {
        this.#ctx = ctx;
        this.#request = request;
        this.#lanes = new Lanes(Math.min(MOST_IMAGES, ctx.limits.perHost * IMAGES_FOR_EACH_SLOT));
    }
    async run() {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const { perHost } = this.#ctx.limits;
            const parallelBlobs = Math.min(this.#request.parallelBlobs ?? PARALLEL_BLOBS, perHost);
            const stores = sync_addDisposableResource(env_1, new sync_stores/* Stores */.FH(this.#ctx), true);
            const run = {
                request: this.#request,
                stores,
                deliveries: new shared_deliveries/* SharedDeliveries */.C(),
                heavy: new semaphore/* Semaphore */.j(Math.min(HEAVY_IMAGES, Math.floor(perHost / parallelBlobs))),
                countOf: ({ reference }) => this.#counts.get((0,sync_stores/* keyOf */.TN)(reference)) ?? 1,
            };
            const { likely } = this.#request;
            if (likely !== undefined)
                stores.sink(likely.destination, list_repository/* LIKELY_IMAGES */.WG, likely.from).catch(() => undefined);
            await this.#begin(run);
            await this.#lanes.untilDone();
            if (!this.#request.dryRun)
                failUnsealed(this.#images, await stores.seal());
            return { images: this.#images, excluded: this.#excluded };
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = sync_disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    async #begin(run) {
        try {
            for await (const group of this.#request.groups) {
                this.#take(run, group);
                await this.#lanes.untilWaiting(WAITING_IMAGES);
                if (this.#stopped !== undefined)
                    return;
            }
        }
        catch (error) {
            this.#place(this.#reserve(), unlisted('', (0,runtime_failure/* toFailure */.w2)(error)));
        }
    }
    #take(run, { name, items, excluded, listed, failure }) {
        if (listed !== undefined && items[0] !== undefined)
            run.stores.know(items[0].source, listed.tags);
        this.#excluded.push(...excluded);
        if (failure !== undefined)
            this.#place(this.#reserve(), unlisted(name, failure));
        for (const { source, destinations } of items) {
            for (const { reference } of [source, ...destinations]) {
                const key = (0,sync_stores/* keyOf */.TN)(reference);
                this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
            }
        }
        this.#ctx.emit({ kind: 'images', found: items.length });
        for (const item of items) {
            const at = this.#reserve();
            this.#lanes.add(laneOf(item), async () => this.#bring(run, item, at));
        }
    }
    async #bring(run, item, at) {
        const { signal } = this.#ctx;
        const reference = item.source.reference.text;
        this.#ctx.emit({ kind: 'image', state: 'started', reference });
        if (this.#stopped !== undefined)
            this.#place(at, notBegun(item, this.#stopped));
        else if (signal.aborted)
            this.#place(at, failedWhole(item, (0,runtime_failure/* toFailure */.w2)(signal.reason)).image);
        else {
            const { image, compared } = await bring(this.#ctx, run, item);
            this.#request.onCompared?.(compared, image);
            this.#place(at, image);
        }
        const failed = this.#images[at]?.destinations.find(({ status }) => status === 'failed')?.error;
        if (failed === undefined)
            this.#ctx.emit({ kind: 'image', state: 'done', reference });
        else
            this.#ctx.emit({ kind: 'image', state: 'failed', reference, text: failed.message });
    }
    #reserve() {
        this.#images.push(RESERVED);
        return this.#images.length - 1;
    }
    #place(at, image) {
        this.#images[at] = image;
        const failed = image.destinations.find(({ status }) => status === 'failed');
        if (!this.#request.failFast || failed?.error === undefined || this.#stopped !== undefined)
            return;
        this.#stopped = new runtime_failure/* Failure */.HR('CANCELLED', `not begun: ${failed.reference} failed, and --fail-fast stops at that`);
    }
}
const RESERVED = { source: { reference: '', digest: '', mediaType: '', platforms: [] }, destinations: [] };
function laneOf({ source, destinations }) {
    const hostOf = ({ reference }) => reference.image?.registry ?? reference.transport;
    return [source, ...destinations].map(hostOf).join(' ');
}
function unlisted(name, failure) {
    return {
        source: { reference: name, digest: '', mediaType: '', platforms: [] },
        destinations: [(0,result_of/* failedDestination */.ov)('', failure.with({ side: 'source', subject: name }))],
    };
}
function notBegun({ source, destinations }, { message }) {
    const notes = [{ code: 'NOT_BEGUN', text: message }];
    return {
        source: { reference: source.reference.text, digest: '', mediaType: '', platforms: [] },
        destinations: destinations.map(({ reference }) => ({
            reference: reference.text,
            digest: '',
            tags: [],
            status: 'skipped',
            bytes: result_of/* NO_BYTES */.CR,
            attached: [],
            signatures: [],
            notes,
        })),
    };
}
function failUnsealed(images, failures) {
    for (const [location, error] of failures) {
        const isIn = ({ reference }) => (0,sync_stores/* keyOf */.TN)((0,transport/* parseReference */.F)(reference)) === location;
        const failure = (0,runtime_failure/* toFailure */.w2)(error).with({ side: 'destination', subject: location });
        for (const [at, image] of images.entries()) {
            const destinations = image.destinations.map((one) => one.status === 'copied' && isIn(one) ? (0,result_of/* failedDestination */.ov)(one.reference, failure, { bytes: one.bytes }) : one);
            images[at] = { ...image, destinations };
        }
    }
}


/***/ }),

/***/ 87311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BB: () => (/* binding */ createVersion),
/* harmony export */   Ty: () => (/* binding */ isPreRelease),
/* harmony export */   ot: () => (/* binding */ parseVersion)
/* harmony export */ });
/* harmony import */ var semver_classes_semver_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7163);

const LONGEST = 256;
const LOOSE = /^v?([0-9]+)(?:\.([0-9]+))?(?:\.([0-9]+))?(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/;
function parseVersion(text) {
    if (text.length > LONGEST)
        return undefined;
    const found = LOOSE.exec(text);
    if (found === null)
        return undefined;
    return createVersion([found[1] ?? '0', found[2] ?? '0', found[3] ?? '0'], found[4] ?? '');
}
function createVersion(numbers, preRelease) {
    const core = numbers.map((digits) => digits.replace(/^0+(?=[0-9])/, '')).join('.');
    if (numbers.some((digits) => Number(digits) > Number.MAX_SAFE_INTEGER))
        return undefined;
    if (preRelease.split('.').some((part) => /^0[0-9]+$/.test(part)))
        return undefined;
    const whole = preRelease === '' ? core : `${core}-${preRelease}`;
    return whole.length > LONGEST ? undefined : new semver_classes_semver_js__WEBPACK_IMPORTED_MODULE_0__(whole);
}
function isPreRelease(version) {
    return version.prerelease.length > 0;
}


/***/ })

};
