export const id = 228;
export const ids = [228];
export const modules = {

/***/ 47411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ countLeftWithIndex),
/* harmony export */   V: () => (/* binding */ readAttachments)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _transport_contract_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98348);
/* harmony import */ var _transport_name_editor_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(33183);
/* harmony import */ var _attached_choice_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83409);
/* harmony import */ var _found_tags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73563);
/* harmony import */ var _graph_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72937);







async function readAttachments(ctx, source, cache, graph, choice) {
    if (choice === 'none' || !(0,_transport_contract_js__WEBPACK_IMPORTED_MODULE_4__/* .isReferrerLister */ .Xn)(source))
        return [];
    const reader = new AttachmentReader(ctx, source, cache, choice);
    try {
        return await reader.read(graph);
    }
    catch (error) {
        throw (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .toFailure */ .w2)(error).with({ side: 'source', subject: source.reference.text });
    }
}
async function countLeftWithIndex(ctx, source, named, graph, choice) {
    const { descriptor } = named;
    if (choice === 'none' || !(0,_transport_contract_js__WEBPACK_IMPORTED_MODULE_4__/* .isReferrerLister */ .Xn)(source) || graph.nodes.has(descriptor.digest))
        return 0;
    try {
        const [listed, tags] = await Promise.all([
            source.referrers(ctx, descriptor),
            (0,_found_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .findTags */ .v)(ctx, source, descriptor.digest, choice, _image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .COSIGN_SUFFIXES */ .gG),
        ]);
        return listed.filter(({ artifactType = '' }) => (0,_attached_choice_js__WEBPACK_IMPORTED_MODULE_5__/* .wantsType */ ._4)(choice, artifactType)).length + tags.length;
    }
    catch {
        ctx.signal.throwIfAborted();
        return 0;
    }
}
class AttachmentReader {
    #ctx;
    #source;
    #cache;
    #choice;
    #seen = new Set();
    #seenTags = new Set();
    #known;
    constructor(ctx, source, cache, choice) {
        this.#ctx = ctx;
        this.#source = source;
        this.#cache = cache;
        this.#choice = choice;
    }
    async read(graph) {
        for (const digest of graph.nodes.keys())
            this.#seen.add(digest);
        const subjects = subjectsOf(graph);
        if ((0,_transport_contract_js__WEBPACK_IMPORTED_MODULE_4__/* .isManyExpecter */ .Q$)(this.#source)) {
            if (subjects.length > 1)
                this.#source.expectMany();
            else
                this.#source.expectOne();
        }
        const found = await Promise.all(subjects.flatMap((subject) => [this.#referrersOf(subject, 0), this.#cosignTags(subject, _image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .COSIGN_SUFFIXES */ .gG, 0)]));
        return found.flat();
    }
    async #referrersOf(subject, depth) {
        const source = this.#source;
        if (!(0,_transport_contract_js__WEBPACK_IMPORTED_MODULE_4__/* .isReferrerLister */ .Xn)(source))
            return [];
        this.#refuseDeep(depth);
        const listed = await source.referrers(this.#ctx, subject);
        const found = await Promise.all(listed.map(async (descriptor) => {
            const artifactType = descriptor.artifactType ?? '';
            if (!(0,_attached_choice_js__WEBPACK_IMPORTED_MODULE_5__/* .wantsType */ ._4)(this.#choice, artifactType) || this.#seen.has(descriptor.digest))
                return [];
            this.#seen.add(descriptor.digest);
            const graph = await this.#graphOf(await this.#cache.fetch(descriptor));
            const own = { kind: 'referrer', artifactType, graph, subject: subject.digest };
            return [own, ...(await this.#referrersOf(descriptor, depth + 1)), ...(await this.#tagsOn(descriptor, depth))];
        }));
        return found.flat();
    }
    async #tagsOn(attached, depth) {
        if (!(0,_transport_name_editor_js__WEBPACK_IMPORTED_MODULE_6__/* .isCosignTagLister */ .r)(this.#source))
            return [];
        const known = await (this.#known ??= this.#source.cosignTags(this.#ctx));
        if (known === undefined)
            return [];
        const there = _image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .COSIGN_SUFFIXES */ .gG.filter((suffix) => known.has((0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .cosignTag */ .qv)(attached.digest, suffix)));
        return there.length === 0 ? [] : this.#cosignTags(attached, there, depth + 1);
    }
    async #cosignTags(subject, suffixes, depth) {
        this.#refuseDeep(depth);
        const found = await Promise.all(suffixes.map(async (suffix) => {
            const tag = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .cosignTag */ .qv)(subject.digest, suffix);
            if (!(0,_attached_choice_js__WEBPACK_IMPORTED_MODULE_5__/* .wantsSuffix */ .jz)(this.#choice, suffix) || this.#seenTags.has(tag))
                return [];
            this.#seenTags.add(tag);
            const descriptor = await this.#source.lookup(this.#ctx, tag);
            if (descriptor === undefined)
                return [];
            const graph = await this.#graphOf(await this.#cache.fetch(descriptor));
            const own = {
                kind: 'cosign-tag',
                artifactType: (0,_attached_choice_js__WEBPACK_IMPORTED_MODULE_5__/* .cosignType */ .eJ)(suffix),
                tag,
                suffix,
                graph,
                subject: subject.digest,
            };
            return [own, ...(await this.#tagsOn(descriptor, depth))];
        }));
        return found.flat();
    }
    #refuseDeep(depth) {
        if (depth <= this.#ctx.limits.indexDepth)
            return;
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('LIMIT_EXCEEDED', `referrers of referrers are nested deeper than ${String(this.#ctx.limits.indexDepth)}`);
    }
    async #graphOf(document) {
        return (0,_graph_js__WEBPACK_IMPORTED_MODULE_3__/* .readGraph */ .t)(this.#ctx, this.#cache, document, { kind: 'all' });
    }
}
function subjectsOf(graph) {
    const inside = new Set();
    for (const { manifest } of graph.nodes.values()) {
        if (manifest.kind !== 'index')
            continue;
        for (const one of manifest.manifests)
            if (one.annotations?.[_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .ATTESTS */ .TN] !== undefined)
                inside.add(one.digest);
    }
    return [...graph.nodes.values()]
        .map(({ document }) => document.descriptor)
        .filter(({ digest }) => !inside.has(digest) && (graph.cutFrom === undefined || digest !== graph.root.descriptor.digest));
}


/***/ }),

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

/***/ 73563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ findTags)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _attached_choice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83409);


async function findTags(ctx, source, subject, choice, suffixes) {
    const wanted = suffixes.filter((suffix) => (0,_attached_choice_js__WEBPACK_IMPORTED_MODULE_1__/* .wantsSuffix */ .jz)(choice, suffix));
    const tagged = await Promise.all(wanted.map(async (suffix) => {
        const tag = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .cosignTag */ .qv)(subject, suffix);
        return { tag, suffix, found: await source.lookup(ctx, tag) };
    }));
    return tagged.flatMap(({ tag, suffix, found }) => (found === undefined ? [] : [{ tag, suffix, found }]));
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

/***/ 33183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ isCosignTagLister),
/* harmony export */   v: () => (/* binding */ isNameEditor)
/* harmony export */ });
function isNameEditor(store) {
    return 'editName' in store;
}
function isCosignTagLister(store) {
    return 'cosignTags' in store;
}


/***/ })

};
