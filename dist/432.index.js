export const id = 432;
export const ids = [432];
export const modules = {

/***/ 44785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ elsewhere)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);
/* harmony import */ var _transport_contract_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98348);


function elsewhere(ctx, source, blob) {
    if (!(0,_transport_contract_js__WEBPACK_IMPORTED_MODULE_1__/* .isPlaceChanger */ .YQ)(source))
        return {};
    const giveUp = (cause) => source.giveUpOn(ctx, blob, cause);
    return {
        elsewhere: giveUp,
        onBroken: async (cause) => {
            if (ctx.signal.aborted || !giveUp(cause))
                return Promise.resolve(cause);
            const { message, facts } = cause;
            const failure = new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('DIGEST_MISMATCH', message, { side: 'source', transient: true, facts, cause });
            return Promise.resolve(failure);
        },
    };
}


/***/ }),

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

/***/ 22574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ openVerified)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3244);
/* harmony import */ var _runtime_backoff_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21513);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83903);
/* harmony import */ var _runtime_spent_buffers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44219);





const PROGRESS_BYTES = 1024 * 1024;
const RETRY_BASE_MS = 500;
const AHEAD_BYTES = 64 * 1024;
function openVerified(ctx, expected, open, onlookers = {}) {
    return async (signal, from = 0) => {
        const inner = { ...ctx, signal };
        const first = await openNoLater(inner, expected, open, from);
        const writer = from === 0 ? await onlookers.keep?.() : undefined;
        return { offset: from, stream: new VerifiedRead(inner, expected, open, onlookers, writer, from).start(first) };
    };
}
async function openNoLater(ctx, expected, open, from) {
    const opened = await open(ctx.signal, from);
    opened.stream.on('error', () => undefined);
    if (opened.offset <= from)
        return opened;
    opened.stream.destroy();
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('SERVER_ERROR', `asked for ${expected.digest} from byte ${String(from)}, got a later part`, {
        side: 'source',
    });
}
class VerifiedRead {
    #ctx;
    #expected;
    #open;
    #onlookers;
    #writer;
    #digester;
    #stream;
    #from;
    #received;
    #skip = 0;
    #held;
    #attempt = 0;
    #markedAt;
    #isOver = false;
    #unwritten = 0;
    #pause;
    #writing = Promise.resolve();
    constructor(ctx, expected, open, onlookers, writer, from) {
        this.#ctx = ctx;
        this.#received = from;
        this.#markedAt = from;
        this.#expected = expected;
        this.#open = open;
        this.#onlookers = onlookers;
        this.#writer = writer;
        this.#digester =
            from === 0 && onlookers.isDigested !== true ? new _image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .Digester */ .Y8((0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithmOf */ .Hy)(expected.digest)) : undefined;
        this.#stream = new node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable({
            highWaterMark: onlookers.aheadBytes ?? AHEAD_BYTES,
            read: () => this.#resume(),
            destroy: (error, done) => {
                this.#isOver = true;
                clearTimeout(this.#pause);
                this.#from?.destroy();
                void this.#discard().finally(() => done(error));
            },
        });
    }
    async #discard() {
        await this.#writer?.discard();
    }
    start(opened) {
        this.#stream.on('error', () => undefined);
        this.#attach(opened);
        return this.#stream;
    }
    #attach({ stream, offset }) {
        this.#from = stream;
        this.#skip = this.#received - offset;
        let isSettled = false;
        const settle = (then) => {
            if (isSettled || this.#isOver)
                return;
            isSettled = true;
            then();
        };
        stream.on('data', (chunk) => {
            if (!isSettled && !this.#isOver)
                this.#take(chunk);
        });
        stream.once('end', () => settle(() => this.#ended()));
        stream.once('error', (error) => settle(() => this.#broke((0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .toFailure */ .w2)(error))));
        stream.once('close', () => settle(() => this.#broke(this.#tooShort())));
        if (stream.destroyed)
            settle(() => this.#broke((0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .toFailure */ .w2)(stream.errored ?? this.#tooShort())));
        if (this.#pause !== undefined || this.#stream.readableLength >= this.#stream.readableHighWaterMark)
            stream.pause();
    }
    #take(piece) {
        const dropped = Math.min(this.#skip, piece.byteLength);
        this.#skip -= dropped;
        const chunk = dropped === 0 ? piece : piece.subarray(dropped);
        if (chunk.byteLength === 0)
            return;
        this.#received += chunk.byteLength;
        (0,_runtime_spent_buffers_js__WEBPACK_IMPORTED_MODULE_4__/* .noteSpentBuffer */ .f)(piece.byteLength);
        if (this.#received > this.#expected.size) {
            this.#fail(wrongSize(this.#expected, this.#received, 'more than'));
            return;
        }
        this.#digester?.update(chunk);
        const ready = this.#held;
        this.#held = chunk;
        if (this.#writer !== undefined)
            this.#keep(chunk, this.#writer);
        if (ready !== undefined)
            this.#pass(ready);
        this.#slowDown(chunk.byteLength);
    }
    #pass(chunk) {
        this.#onlookers.onBytes?.(chunk.byteLength);
        if (!this.#stream.push(chunk))
            this.#from?.pause();
    }
    #keep(chunk, writer) {
        this.#from?.pause();
        this.#unwritten += 1;
        this.#writing = this.#writing
            .then(async () => writer.write(chunk))
            .finally(() => {
            this.#unwritten -= 1;
            if (!this.#isOver && this.#stream.readableLength < this.#stream.readableHighWaterMark)
                this.#resume();
        });
    }
    #slowDown(bytes) {
        const waitMs = this.#onlookers.pace?.(bytes) ?? 0;
        if (waitMs < 1)
            return;
        this.#from?.pause();
        clearTimeout(this.#pause);
        this.#pause = setTimeout(() => {
            this.#pause = undefined;
            if (!this.#isOver && this.#stream.readableLength < this.#stream.readableHighWaterMark)
                this.#resume();
        }, waitMs);
    }
    #resume() {
        if (this.#unwritten === 0 && this.#pause === undefined)
            this.#from?.resume();
    }
    #tooShort() {
        return wrongSize(this.#expected, this.#received, 'only');
    }
    #ended() {
        if (this.#received < this.#expected.size) {
            this.#broke(this.#tooShort());
            return;
        }
        const { digest } = this.#expected;
        const found = this.#digester?.finish() ?? digest;
        if (found !== digest) {
            this.#fail(new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('DIGEST_MISMATCH', `a blob does not match its digest: expected ${digest}, found ${found}`, {
                side: 'source',
                facts: { expected: digest, found },
                hint: 'the source, or something between here and it, served other content; nothing was published',
            }));
            return;
        }
        void this.#finish();
    }
    async #finish() {
        await this.#writing;
        await this.#writer?.commit();
        if (this.#isOver)
            return;
        if (this.#held !== undefined)
            this.#pass(this.#held);
        this.#stream.push(null);
    }
    #broke(failure) {
        this.#from?.destroy();
        if (this.#received === this.#expected.size)
            return this.#ended();
        if (this.#received - this.#markedAt >= PROGRESS_BYTES)
            this.#attempt = 0;
        this.#markedAt = this.#received;
        if (!this.#ctx.signal.aborted && this.#onlookers.elsewhere?.(failure) === true) {
            this.#attempt = 0;
            void this.#reopen();
            return;
        }
        this.#attempt += 1;
        if (!failure.transient || this.#attempt > this.#ctx.limits.retries)
            this.#fail(failure.with({ side: 'source' }));
        else
            void this.#retry(failure);
    }
    async #retry(broken) {
        const { limits, signal } = this.#ctx;
        const waitMs = limits.retryDelayMs ?? (0,_runtime_backoff_js__WEBPACK_IMPORTED_MODULE_2__/* .backoffMs */ .jo)(this.#attempt, RETRY_BASE_MS, limits.retryCapMs);
        this.#ctx.emit({
            kind: 'retry',
            host: broken.subject ?? this.#expected.digest,
            attempt: this.#attempt,
            waitMs,
            reason: broken.message,
        });
        try {
            await (0,_runtime_backoff_js__WEBPACK_IMPORTED_MODULE_2__/* .sleep */ .yy)(waitMs, signal);
        }
        catch (error) {
            if (!this.#isOver)
                this.#broke((0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .toFailure */ .w2)(error));
            return;
        }
        await this.#reopen();
    }
    async #reopen() {
        try {
            const opened = await this.#open(this.#ctx.signal, this.#received);
            if (this.#isOver || opened.offset > this.#received) {
                opened.stream.destroy();
                throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('SERVER_ERROR', `asked for ${this.#expected.digest} from byte ${String(this.#received)}, got a later part`, { side: 'source' });
            }
            this.#attach(opened);
        }
        catch (error) {
            if (!this.#isOver)
                this.#broke((0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .toFailure */ .w2)(error));
        }
    }
    #fail(failure) {
        this.#isOver = true;
        this.#from?.destroy();
        const better = this.#onlookers.onBroken?.(failure) ?? Promise.resolve(failure);
        void better.then((error) => this.#stream.destroy(error));
    }
}
function wrongSize(expected, received, how) {
    const found = how === 'only' ? received : expected.size;
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('SIZE_MISMATCH', `${expected.digest}: ${how} ${String(found)} bytes came, its descriptor says ${String(expected.size)}`, {
        side: 'source',
        transient: how === 'only',
        facts: { expected: expected.size, found: received },
        hint: 'the source, or something between here and it, served other content; nothing was published',
    });
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

/***/ 60432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inspectConfig: () => (/* binding */ inspectConfig),
/* harmony export */   inspectImage: () => (/* binding */ inspectImage),
/* harmony export */   inspectRaw: () => (/* binding */ inspectRaw)
/* harmony export */ });
/* harmony import */ var _engine_graph_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72937);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66786);
/* harmony import */ var _transport_contract_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(98348);
/* harmony import */ var _collect_tags_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60538);
/* harmony import */ var _open_image_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61278);
/* harmony import */ var _read_blob_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(38460);
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








async function inspectImage(ctx, request) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const source = __addDisposableResource(env_1, await openToLookAt(ctx, request.image), true);
        const { image, named = image } = source.reference;
        const [chosen, tags] = await Promise.all([
            chooseImage(ctx, source, request.platform),
            image === undefined || request.noTags ? [] : tagsIfAllowed(ctx, source),
        ]);
        const config = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseConfig */ .o4)(await readConfig(ctx, source, chosen.manifest));
        const algorithm = request.manifestDigest ?? (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithmOf */ .Hy)(chosen.manifest.config.digest);
        return {
            ...(named === undefined ? {} : { Name: (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .renderRepository */ .xW)(named) }),
            Digest: (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(chosen.root.bytes, algorithm),
            RepoTags: tags,
            Created: createdOf(config, chosen.manifest),
            DockerVersion: config.dockerVersion ?? '',
            Labels: config.labels ?? null,
            Architecture: config.platform.architecture,
            Os: config.platform.os,
            Layers: chosen.manifest.layers.map((layer) => layer.digest),
            LayersData: chosen.manifest.layers.map((layer) => ({
                MIMEType: layer.mediaType,
                Digest: layer.digest,
                Size: layer.size,
                Annotations: layer.annotations ?? null,
            })),
            Env: config.env ?? null,
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
async function inspectRaw(ctx, request) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const source = __addDisposableResource(env_2, await openToLookAt(ctx, request.image), true);
        return (await (0,_open_image_js__WEBPACK_IMPORTED_MODULE_5__/* .resolveImage */ .AT)(ctx, source)).bytes;
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
async function inspectConfig(ctx, request) {
    const env_3 = { stack: [], error: void 0, hasError: false };
    try {
        const source = __addDisposableResource(env_3, await openToLookAt(ctx, request.image), true);
        const { manifest } = await chooseImage(ctx, source, request.platform);
        return await readConfig(ctx, source, manifest);
    }
    catch (e_3) {
        env_3.error = e_3;
        env_3.hasError = true;
    }
    finally {
        const result_3 = __disposeResources(env_3);
        if (result_3)
            await result_3;
    }
}
async function openToLookAt(ctx, image) {
    const source = await (0,_open_image_js__WEBPACK_IMPORTED_MODULE_5__/* .openSource */ .oD)(ctx, image);
    return (0,_transport_contract_js__WEBPACK_IMPORTED_MODULE_7__/* .hasKnownForm */ .UH)(source) ? source.known : source;
}
async function chooseImage(ctx, source, platform) {
    const root = await (0,_open_image_js__WEBPACK_IMPORTED_MODULE_5__/* .resolveImage */ .AT)(ctx, source);
    try {
        const graph = await (0,_engine_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .readGraph */ .t)(ctx, new _engine_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .ManifestCache */ .G(ctx, source), root, { kind: 'one', platform });
        const manifest = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .Ng)(graph.root.bytes, graph.root.descriptor.mediaType);
        if (manifest.kind === 'index')
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('MANIFEST_INVALID', 'an index calls itself an image');
        requireImage(manifest);
        return { root, manifest };
    }
    catch (error) {
        throw (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .toFailure */ .w2)(error).with({ side: 'source', subject: source.reference.text });
    }
}
function requireImage(manifest) {
    const { config } = manifest;
    if (!(0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .isImageConfigType */ .Ky)(config.mediaType)) {
        const type = (0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_3__/* .renderForeign */ .Vd)(manifest.artifactType ?? config.mediaType);
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('UNSUPPORTED', `unsupported image-specific operation on artifact with type ${JSON.stringify(type)}`, {
            hint: 'this is no container image: --raw prints its manifest',
        });
    }
    if (manifest.mediaType === _image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .OCI_MANIFEST */ .EG && config.mediaType === _image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .DOCKER_CONFIG */ .e6) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('UNSUPPORTED', 'invalid mixed OCI image with Docker v2s2 config', {
            hint: '--raw prints its manifest; push the image again as OCI or as Docker schema 2',
        });
    }
}
async function readConfig(ctx, source, manifest) {
    try {
        return await (0,_read_blob_js__WEBPACK_IMPORTED_MODULE_6__/* .readBlob */ .g)(ctx, source, manifest.config, ctx.limits.configBytes);
    }
    catch (error) {
        throw (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .toFailure */ .w2)(error).with({ side: 'source', subject: source.reference.text });
    }
}
async function tagsIfAllowed(ctx, source) {
    if (!(0,_transport_contract_js__WEBPACK_IMPORTED_MODULE_7__/* .isTagLister */ .IP)(source))
        return [];
    try {
        return await (0,_collect_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .collectTags */ .k)(ctx, source);
    }
    catch (error) {
        const failure = (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .toFailure */ .w2)(error);
        if (failure.code !== 'AUTH_DENIED')
            throw failure.with({ side: 'source', subject: source.reference.text });
        ctx.emit({ kind: 'warning', text: 'Registry disallows tag list retrieval; skipping' });
        return null;
    }
}
const RFC3339 = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:[.,](\d+))?(Z|[+-]\d\d:\d\d)$/;
function createdOf(config, manifest) {
    if (config.created === undefined)
        return manifest.config.mediaType === _image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .DOCKER_CONFIG */ .e6 ? '0001-01-01T00:00:00Z' : null;
    const [, upToSeconds, fraction = '', zone = ''] = RFC3339.exec(config.created) ?? [];
    if (upToSeconds === undefined || Number.isNaN(Date.parse(`${upToSeconds}Z`))) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('MANIFEST_INVALID', `the config's created is not a time: ${JSON.stringify((0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_3__/* .renderForeign */ .Vd)(config.created, 60))}`, {
            side: 'source',
            hint: 'the content itself is broken: rebuild the image or push it again; --config --raw prints it',
        });
    }
    const digits = fraction.slice(0, 9).replace(/0+$/, '');
    return upToSeconds + (digits === '' ? '' : `.${digits}`) + (/^[+-]00:00$/.test(zone) ? 'Z' : zone);
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
