export const id = 862;
export const ids = [862];
export const modules = {

/***/ 2937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ ManifestCache),
  t: () => (/* binding */ readGraph)
});

// EXTERNAL MODULE: ./build/js/image/index.js + 8 modules
var js_image = __webpack_require__(2050);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(3903);
;// CONCATENATED MODULE: ./build/js/engine/select.js

const ATTESTS = 'vnd.docker.reference.digest';
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
        const subject = one.annotations?.[ATTESTS];
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
            const nodes = await readBelow(ctx, cache, cut, parseDocument(cut), kept, 0);
            return { root: cut, nodes, ...(cut === chosen ? {} : { cutFrom: chosen }) };
        }
        const wanted = selection.kind === 'index-only' ? [] : undefined;
        return { root: chosen, nodes: await readBelow(ctx, cache, chosen, manifest, wanted, 0) };
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
async function readBelow(ctx, cache, document, manifest, wanted, depth) {
    if (depth > ctx.limits.indexDepth)
        throw tooDeep(ctx);
    const listed = manifest.kind === 'index' ? (wanted ?? manifest.manifests) : [manifest.config, ...manifest.layers];
    const children = manifest.kind === 'index' ? listed.filter((one) => (0,js_image/* isManifestType */.Q3)(one.mediaType)) : [];
    const blobs = manifest.kind === 'index' ? listed.filter((one) => !(0,js_image/* isManifestType */.Q3)(one.mediaType)) : listed;
    const below = await Promise.all(children.map(async (child) => {
        const fetched = await cache.fetch(child);
        return readBelow(ctx, cache, fetched, parseDocument(fetched), undefined, depth + 1);
    }));
    const nodes = new Map();
    for (const part of below)
        for (const [digest, node] of part)
            nodes.set(digest, node);
    nodes.set(document.descriptor.digest, { document, manifest, children: children.map((one) => one.digest), blobs });
    return nodes;
}
function parseDocument(document) {
    return (0,js_image/* parseManifest */.Ng)(document.bytes, document.descriptor.mediaType);
}
function tooDeep(ctx) {
    return new failure/* Failure */.HR('LIMIT_EXCEEDED', `indexes are nested deeper than ${String(ctx.limits.indexDepth)}`);
}


/***/ }),

/***/ 613:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ openVerified)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./build/js/image/index.js + 8 modules
var js_image = __webpack_require__(2050);
// EXTERNAL MODULE: ./build/js/runtime/backoff.js
var backoff = __webpack_require__(1513);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(3903);
// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(8877);
// EXTERNAL MODULE: external "node:vm"
var external_node_vm_ = __webpack_require__(714);
;// CONCATENATED MODULE: ./build/js/runtime/spent-buffers.js


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
    (0,external_node_v8_.setFlagsFromString)('--expose-gc');
    const collector = (0,external_node_vm_.runInNewContext)("typeof gc === 'function' ? gc : undefined");
    (0,external_node_v8_.setFlagsFromString)('--no-expose-gc');
    return typeof collector === 'function' ? (type) => void collector({ type }) : () => undefined;
}

;// CONCATENATED MODULE: ./build/js/engine/verified-read.js





const PROGRESS_BYTES = 1024 * 1024;
const RETRY_BASE_MS = 500;
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
    if (opened.offset <= from)
        return opened;
    opened.stream.destroy();
    throw new failure/* Failure */.HR('SERVER_ERROR', `asked for ${expected.digest} from byte ${String(from)}, got a later part`, {
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
        this.#digester = from === 0 ? new js_image/* Digester */.Y8((0,js_image/* algorithmOf */.Hy)(expected.digest)) : undefined;
        this.#stream = new external_node_stream_.Readable({
            highWaterMark: 64 * 1024,
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
        stream.once('error', (error) => settle(() => this.#broke((0,failure/* toFailure */.w2)(error))));
        stream.once('close', () => settle(() => this.#broke(wrongSize(this.#expected, this.#received, 'only'))));
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
        noteSpentBuffer(piece.byteLength);
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
    #ended() {
        if (this.#received < this.#expected.size) {
            this.#broke(wrongSize(this.#expected, this.#received, 'only'));
            return;
        }
        const { digest } = this.#expected;
        const found = this.#digester?.finish() ?? digest;
        if (found !== digest) {
            this.#fail(new failure/* Failure */.HR('DIGEST_MISMATCH', `a blob does not match its digest: expected ${digest}, found ${found}`, {
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
        if (this.#received - this.#markedAt >= PROGRESS_BYTES)
            this.#attempt = 0;
        this.#markedAt = this.#received;
        this.#attempt += 1;
        if (!failure.transient || this.#attempt > this.#ctx.limits.retries)
            this.#fail(failure.with({ side: 'source' }));
        else
            void this.#reopen(failure);
    }
    async #reopen(broken) {
        const { limits, signal } = this.#ctx;
        const waitMs = limits.retryDelayMs ?? (0,backoff/* backoffMs */.jo)(this.#attempt, RETRY_BASE_MS, limits.retryCapMs);
        this.#ctx.emit({
            kind: 'retry',
            host: broken.subject ?? this.#expected.digest,
            attempt: this.#attempt,
            waitMs,
            reason: broken.message,
        });
        try {
            await (0,backoff/* sleep */.yy)(waitMs, signal);
            const opened = await this.#open(signal, this.#received);
            if (this.#isOver || opened.offset > this.#received) {
                opened.stream.destroy();
                throw new failure/* Failure */.HR('SERVER_ERROR', `asked for ${this.#expected.digest} from byte ${String(this.#received)}, got a later part`, { side: 'source' });
            }
            this.#attach(opened);
        }
        catch (error) {
            if (!this.#isOver)
                this.#broke((0,failure/* toFailure */.w2)(error));
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
    return new failure/* Failure */.HR('SIZE_MISMATCH', `${expected.digest}: ${how} ${String(found)} bytes came, its descriptor says ${String(expected.size)}`, {
        side: 'source',
        transient: how === 'only',
        facts: { expected: expected.size, found: received },
        hint: 'the source, or something between here and it, served other content; nothing was published',
    });
}


/***/ }),

/***/ 4862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  copy: () => (/* binding */ copy)
});

// EXTERNAL MODULE: ./build/js/runtime/failure.js
var runtime_failure = __webpack_require__(3903);
// EXTERNAL MODULE: ./build/js/runtime/semaphore.js
var semaphore = __webpack_require__(5459);
// EXTERNAL MODULE: ./build/js/runtime/backoff.js
var backoff = __webpack_require__(1513);
// EXTERNAL MODULE: ./build/js/transport/contract.js
var contract = __webpack_require__(8348);
// EXTERNAL MODULE: ./build/js/runtime/early-read.js
var early_read = __webpack_require__(8279);
;// CONCATENATED MODULE: ./build/js/engine/deliver-blob.js




const RETRY_BASE_MS = 500;
const CLAIMED_BYTES = 512 * 1024;
async function deliverBlob(ctx, blob, destination, supply) {
    const { sink, siblings, mountFrom } = destination;
    const settled = () => supply.settled(destination.id, blob.digest);
    const deliver = async (from) => deliverFrom(ctx, blob, destination, supply, from);
    try {
        const path = sink.reference.image?.path;
        if (siblings === undefined || mountFrom !== undefined || path === undefined || !(0,contract/* isBlobMounter */.Av)(sink))
            return await deliver(mountFrom);
        return await siblings.share({ scope: sink.mountScope, path }, blob.digest, settled, deliver);
    }
    finally {
        settled();
    }
}
async function deliverFrom(ctx, blob, destination, supply, mountFrom) {
    const { digest, size } = blob;
    const place = destination.sink.reference.text;
    const open = supply.opener(destination.id, blob, (bytes) => {
        ctx.emit({ kind: 'progress', side: 'destination', digest, destination: place, bytes });
    });
    ctx.emit({ kind: 'blob', state: 'started', digest, size, destination: place });
    for (let attempt = 0;; attempt += 1) {
        try {
            const stored = attempt === 0
                ? await firstDelivery(ctx, blob, destination, open, mountFrom)
                : await push(ctx, blob, destination, open);
            const how = stored === 'pushed' ? supply.originOf(digest) : stored;
            ctx.emit({ kind: 'blob', state: 'finished', digest, size, destination: place, how });
            return how;
        }
        catch (error) {
            ctx.signal.throwIfAborted();
            const failure = (0,runtime_failure/* toFailure */.w2)(error);
            if (!failure.transient || attempt >= ctx.limits.retries)
                throw failure;
            const waitMs = ctx.limits.retryDelayMs ?? (0,backoff/* backoffMs */.jo)(attempt + 1, RETRY_BASE_MS, ctx.limits.retryCapMs);
            ctx.emit({ kind: 'retry', host: place, attempt: attempt + 1, waitMs, reason: failure.message });
            await (0,backoff/* sleep */.yy)(waitMs, ctx.signal);
        }
    }
}
async function firstDelivery(ctx, blob, destination, open, mountFrom) {
    const { sink, isFresh } = destination;
    if (await resumed(ctx, blob, destination, open))
        return 'pushed';
    if (mountFrom !== undefined && (0,contract/* isBlobMounter */.Av)(sink)) {
        const session = await sink.mount(ctx, blob, mountFrom);
        if (session === 'mounted')
            return 'mounted';
        if (session !== undefined)
            return pushInto(ctx, blob, destination, open, session);
    }
    if (isFresh && blob.size <= CLAIMED_BYTES && (0,contract/* isBlobClaimer */.jp)(sink)) {
        const early = (0,early_read/* readEarly */.U)(open, ctx.signal);
        try {
            const session = await sink.claim(ctx, blob);
            if (session === 'present')
                return 'present';
            if (session !== undefined)
                return await pushInto(ctx, blob, destination, early.open, session);
        }
        finally {
            early.drop();
        }
    }
    return push(ctx, blob, destination, open);
}
async function push(ctx, blob, destination, open) {
    if (await destination.sink.exists(ctx, blob))
        return 'present';
    return pushInto(ctx, blob, destination, open, undefined);
}
async function pushInto(ctx, blob, { sink, journal }, open, session) {
    const { location } = sink.reference;
    await sink.pushBlob(ctx, blob, open, {
        ...(session === undefined ? {} : { session }),
        ...(journal === undefined
            ? {}
            : { onSession: async (opened) => journal.record(location, blob.digest, opened) }),
    });
    await journal?.forget(location, blob.digest);
    return 'pushed';
}
async function resumed(ctx, blob, { sink, journal }, open) {
    if (journal === undefined || !(0,contract/* isUploadResumer */.xT)(sink))
        return false;
    const { location } = sink.reference;
    const session = await journal.recall(location, blob.digest);
    if (session === undefined)
        return false;
    const isDone = await sink.resumeBlob(ctx, blob, open, session);
    await journal.forget(location, blob.digest);
    return isDone;
}

;// CONCATENATED MODULE: ./build/js/engine/execute.js



function createTally() {
    return { transferred: 0, mounted: 0, cached: 0, present: 0 };
}
async function executeContent(ctx, plan, destination, supply, tally) {
    const stop = new AbortController();
    const inner = { ...ctx, signal: AbortSignal.any([ctx.signal, stop.signal]) };
    const run = new ContentRun(inner, plan, destination, supply, tally);
    let first;
    const settle = async (work) => {
        try {
            await work;
        }
        catch (error) {
            first ??= error;
            stop.abort(error);
        }
    };
    await Promise.all(run.all().map(settle));
    if (first === undefined)
        return;
    ctx.signal.throwIfAborted();
    throw (0,runtime_failure/* toFailure */.w2)(first).with({ side: 'destination', subject: destination.sink.reference.text });
}
class ContentRun {
    #ctx;
    #plan;
    #destination;
    #supply;
    #tally;
    #slots;
    #blobs = new Map();
    #manifests = new Map();
    constructor(ctx, plan, destination, supply, tally) {
        this.#ctx = ctx;
        this.#plan = plan;
        this.#destination = destination;
        this.#supply = supply;
        this.#tally = tally;
        this.#slots = new semaphore/* Semaphore */.j(destination.sink.traits.writes === 'in-order' ? 1 : destination.parallelBlobs);
    }
    all() {
        for (const { blob } of this.#plan.blobs.values())
            this.#blobs.set(blob.digest, this.#pushBlob(blob.digest));
        const root = this.#plan.root.descriptor.digest;
        for (const step of this.#plan.manifests) {
            const digest = step.document.descriptor.digest;
            if (digest !== root)
                this.#manifests.set(digest, this.#pushManifest(step));
        }
        return [...this.#blobs.values(), ...this.#manifests.values()];
    }
    async #pushBlob(digest) {
        const step = this.#plan.blobs.get(digest);
        if (step === undefined || !step.sinks.has(this.#destination.id))
            return;
        const release = await this.#slots.acquire('small', this.#ctx.signal);
        try {
            const how = await deliverBlob(this.#ctx, step.blob, this.#destination, this.#supply);
            this.#tally[how] += step.blob.size;
        }
        finally {
            release();
        }
    }
    async #pushManifest(step) {
        await Promise.all([
            ...step.blobs.map((digest) => this.#blobs.get(digest)),
            ...step.manifests.map((digest) => this.#manifests.get(digest)),
        ]);
        await pushDocument(this.#ctx, this.#destination.sink, step.document);
    }
}
async function pushDocument(ctx, sink, document) {
    await sink.pushManifest(ctx, document);
    const { digest, mediaType } = document.descriptor;
    ctx.emit({ kind: 'manifest', digest, mediaType, destination: sink.reference.text });
}
function saysContentIsMissing(error) {
    return (error instanceof runtime_failure/* Failure */.HR &&
        error.side !== 'source' &&
        (error.code === 'BLOB_UNKNOWN' || error.code === 'MANIFEST_UNKNOWN' || error.code === 'MANIFEST_INVALID'));
}

// EXTERNAL MODULE: ./build/js/image/index.js + 8 modules
var js_image = __webpack_require__(2050);
// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(6786);
;// CONCATENATED MODULE: ./build/js/engine/plan.js



function planCopy(graph, sinks, choices) {
    if (graph.cutFrom !== undefined && choices.preserveDigests) {
        throw new runtime_failure/* Failure */.HR('DIGEST_WOULD_CHANGE', 'choosing platforms rewrites the index, and digests are to be preserved', {
            hint: 'add --sparse to keep the index as it is, or leave --preserve-digests out',
            facts: { from: graph.cutFrom.descriptor.digest, to: graph.root.descriptor.digest },
        });
    }
    const refused = new Map();
    for (const [id, traits] of sinks) {
        const why = whyRefused(graph, traits, choices, choices.pins.get(id));
        if (why !== undefined)
            refused.set(id, why);
    }
    const open = [...sinks].filter(([id]) => !refused.has(id));
    const blobs = new Map();
    for (const node of graph.nodes.values()) {
        for (const blob of node.blobs) {
            if (blobs.has(blob.digest))
                continue;
            const wanted = open.filter(([, traits]) => traits.foreignLayers === 'stored' || !staysElsewhere(blob));
            blobs.set(blob.digest, { blob, sinks: new Set(wanted.map(([id]) => id)) });
        }
    }
    const manifests = [...graph.nodes.values()].map((node) => ({
        document: node.document,
        blobs: node.blobs.map((one) => one.digest),
        manifests: node.children,
    }));
    return { root: graph.root, blobs, manifests, notes: notesOn(graph, blobs), refused };
}
function staysElsewhere(blob) {
    return (0,js_image/* isForeignLayerType */.mi)(blob.mediaType) && blob.urls !== undefined;
}
function whyRefused(graph, traits, choices, pin) {
    const { descriptor } = graph.root;
    if (pin !== undefined && pin !== descriptor.digest) {
        return new runtime_failure/* Failure */.HR('DIGEST_WOULD_CHANGE', `the destination insists on ${pin}, the image is ${descriptor.digest}`, {
            side: 'destination',
            hint: 'name the destination by tag, or copy the image that has this digest',
        });
    }
    if ((0,js_image/* isIndexType */.$U)(descriptor.mediaType) && !traits.holdsIndex) {
        return new runtime_failure/* Failure */.HR('UNSUPPORTED', 'this destination holds one image, not an index', {
            side: 'destination',
            hint: 'choose one platform: --platform linux/amd64, or --multi-arch system',
        });
    }
    if (choices.sparse && !traits.holdsSparseIndex) {
        return new runtime_failure/* Failure */.HR('UNSUPPORTED', 'this destination refuses an index whose images are not all there', {
            side: 'destination',
            hint: 'leave --sparse out: the index is then cut down to the platforms chosen',
        });
    }
    const unheld = [...graph.nodes.values()].find(({ document }) => traits.manifestTypes !== 'any' && !traits.manifestTypes.includes(document.descriptor.mediaType));
    if (unheld === undefined)
        return undefined;
    return new runtime_failure/* Failure */.HR('UNSUPPORTED', `this destination cannot hold ${unheld.document.descriptor.mediaType}`, {
        side: 'destination',
    });
}
function notesOn(graph, blobs) {
    const notes = [];
    if (graph.cutFrom !== undefined) {
        const [from, to] = [graph.cutFrom.descriptor.digest, graph.root.descriptor.digest];
        notes.push({
            code: 'DIGEST_CHANGES',
            text: `the index is cut down to the platforms chosen: ${from} becomes ${to}`,
        });
    }
    const platforms = platformsOf(graph);
    if (platforms.length > 1) {
        const total = [...blobs.values()].reduce((sum, { blob }) => sum + blob.size, 0);
        const text = `carried ${(0,runtime_text/* plural */.LS)(platforms.length, 'platform')}, ${(0,runtime_text/* renderBytes */.UP)(total)}; --multi-arch system for one`;
        notes.push({ code: 'PLATFORMS_CARRIED', text });
    }
    return notes;
}
function platformsOf(graph) {
    const found = new Set();
    for (const { manifest, children } of graph.nodes.values()) {
        if (manifest.kind !== 'index')
            continue;
        for (const { digest, platform } of manifest.manifests) {
            if (platform !== undefined && platform.os !== 'unknown' && children.includes(digest))
                found.add((0,js_image/* renderPlatform */.qn)(platform));
        }
    }
    return [...found];
}

;// CONCATENATED MODULE: ./build/js/engine/attach.js


async function attachTo(ctx, attachments, destination, supply, tally) {
    const { sink } = destination;
    if (attachments.length === 0)
        return { attached: [], notes: [], changed: false };
    if (!sink.traits.holdsReferrers) {
        const text = `${String(attachments.length)} attached artefacts stay behind: this destination holds none`;
        return { attached: [], notes: [{ code: 'ATTACHED_LEFT_BEHIND', text }], changed: false };
    }
    const settled = await Promise.allSettled(attachments.map(async (one) => attachOne(ctx, one, destination, supply, tally)));
    const outcomes = settled.map((one) => {
        if (one.status === 'rejected')
            throw one.reason;
        return one.value;
    });
    const described = attachments.map(({ kind, artifactType, graph }) => ({
        kind,
        artifactType,
        digest: graph.root.descriptor.digest,
    }));
    return {
        attached: described.filter((_, at) => outcomes[at]?.how !== 'kept'),
        notes: outcomes.flatMap(({ how, note }) => (how === 'kept' ? [note] : [])),
        changed: outcomes.some(({ how }) => how === 'carried'),
    };
}
async function attachOne(ctx, attachment, destination, supply, tally) {
    const { sink } = destination;
    const { root } = attachment.graph;
    const found = await statusAt(ctx, sink, attachment);
    if (found === 'present')
        return { how: 'present' };
    if (found === 'differs') {
        const text = `${attachment.tag ?? ''} points at other content at the destination and is kept as it is there`;
        return { how: 'kept', note: { code: 'ATTACHED_KEPT', text } };
    }
    const plan = planCopy(attachment.graph, new Map([[destination.id, sink.traits]]), {
        preserveDigests: true,
        pins: new Map(),
        sparse: false,
    });
    const refused = plan.refused.get(destination.id);
    if (refused !== undefined)
        throw refused;
    await executeContent(ctx, plan, destination, supply, tally);
    if (attachment.tag === undefined)
        await pushDocument(ctx, sink, root);
    else
        await sink.tag(ctx, root, [attachment.tag]);
    return { how: 'carried' };
}
async function statusAt(ctx, sink, { tag, graph }) {
    const wanted = graph.root.descriptor;
    if (tag === undefined)
        return (await sink.exists(ctx, wanted)) ? 'present' : 'absent';
    const there = await sink.lookup(ctx, tag);
    if (there === undefined)
        return 'absent';
    return there.digest === wanted.digest ? 'present' : 'differs';
}

// EXTERNAL MODULE: ./build/js/operation/result-of.js
var result_of = __webpack_require__(7381);
;// CONCATENATED MODULE: ./build/js/operation/copy-destination.js






const DEFAULT_PARALLEL_BLOBS = 6;
async function copyToDestination(ctx, prepared, opened) {
    const progress = { tally: createTally(), attached: [], notes: [...prepared.plan.notes], changed: false };
    const reference = opened.reference.text;
    const { digest } = prepared.root.descriptor;
    try {
        const refused = prepared.plan.refused.get(opened.id);
        if (refused !== undefined)
            throw refused;
        const state = await opened.state;
        const pending = opened.names.filter((name) => state.pointsAt.get(name)?.digest !== digest);
        if (prepared.request.dryRun)
            return await planned(ctx, prepared, opened, state, pending.length === 0);
        await write(ctx, prepared, opened, state, pending, progress);
        const status = progress.changed ? 'copied' : 'up-to-date';
        return { ...describe(prepared, opened, progress), status };
    }
    catch (error) {
        const failure = (0,runtime_failure/* toFailure */.w2)(error).with({ side: 'destination', subject: reference });
        return (0,result_of/* failedDestination */.ov)(reference, failure, {
            bytes: progress.tally,
            attached: progress.attached,
            notes: progress.notes,
        });
    }
    finally {
        prepared.supply.left(opened.id);
    }
}
function describe(prepared, opened, progress) {
    return {
        reference: opened.reference.text,
        digest: prepared.root.descriptor.digest,
        tags: opened.names,
        bytes: progress.tally,
        attached: progress.attached,
        signatures: [],
        notes: progress.notes,
    };
}
async function write(ctx, prepared, opened, state, pending, progress) {
    if (!state.holdsRoot) {
        await writeAll(ctx, prepared, opened, state, pending, progress, true);
        return;
    }
    try {
        await writeAll(ctx, prepared, opened, state, pending, progress, false);
    }
    catch (error) {
        if (!saysContentIsMissing(error))
            throw error;
        ctx.emit({
            kind: 'debug',
            text: `${opened.reference.text} has the manifest without its content: copying all of it`,
        });
        await writeAll(ctx, prepared, opened, state, opened.names, progress, true);
    }
}
async function writeAll(ctx, prepared, opened, state, pending, progress, withContent) {
    const { plan, supply, root } = prepared;
    const { sink } = state;
    const destination = destinationOf(ctx, prepared, opened, state);
    if (withContent)
        await executeContent(ctx, plan, destination, supply, progress.tally);
    else
        for (const { blob } of plan.blobs.values())
            progress.tally.present += blob.size;
    const attachments = await prepared.attachments;
    const hasSubject = (0,js_image/* parseManifest */.Ng)(root.bytes, root.descriptor.mediaType).subject !== undefined;
    if (withContent && (attachments.length > 0 || pending.length > 1 || hasSubject))
        await pushDocument(ctx, sink, root);
    const outcome = await attachTo(ctx, attachments, destination, supply, progress.tally);
    progress.attached.push(...outcome.attached);
    progress.notes.push(...outcome.notes);
    if (outcome.changed)
        progress.changed = true;
    if (pending.length > 0 || withContent) {
        await sink.tag(ctx, root, pending);
        for (const name of pending)
            ctx.emit({ kind: 'tagged', reference: `${sink.reference.location}:${name}`, digest: root.descriptor.digest });
        progress.changed = true;
    }
    await sink.seal(ctx);
}
function destinationOf(ctx, prepared, opened, state) {
    const { sink, isFresh } = state;
    const { source, siblings } = opened.neighbours;
    return {
        id: opened.id,
        sink,
        isFresh,
        parallelBlobs: Math.min(prepared.request.parallelBlobs ?? DEFAULT_PARALLEL_BLOBS, ctx.limits.perHost),
        ...(source !== undefined && (0,contract/* isBlobMounter */.Av)(sink) ? { mountFrom: source } : {}),
        ...(prepared.request.journal === undefined ? {} : { journal: prepared.request.journal }),
        ...(siblings.length > 0 ? { siblings: prepared.siblings } : {}),
    };
}
async function planned(ctx, prepared, opened, state, named) {
    const tally = createTally();
    const { mountFrom } = destinationOf(ctx, prepared, opened, state);
    const wanted = [...prepared.plan.blobs.values()].filter(({ sinks }) => sinks.has(opened.id));
    await Promise.all(wanted.map(async ({ blob }) => {
        const present = state.holdsRoot || (await state.sink.exists(ctx, blob));
        tally[present ? 'present' : mountFrom === undefined ? 'transferred' : 'mounted'] += blob.size;
    }));
    const attached = (await prepared.attachments).map(({ kind, artifactType, graph }) => ({
        kind,
        artifactType,
        digest: graph.root.descriptor.digest,
    }));
    const upToDate = state.holdsRoot && named;
    return {
        ...describe(prepared, opened, { tally, attached, notes: [...prepared.plan.notes], changed: !upToDate }),
        status: upToDate ? 'up-to-date' : 'planned',
    };
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/js/engine/graph.js + 1 modules
var engine_graph = __webpack_require__(2937);
;// CONCATENATED MODULE: ./build/js/engine/attachments.js




const COSIGN_SUFFIXES = ['sig', 'att', 'sbom'];
const INSIDE_INDEX = 'vnd.docker.reference.digest';
async function readAttachments(ctx, source, cache, graph, choice) {
    if (choice === 'none' || !(0,contract/* isReferrerLister */.Xn)(source))
        return [];
    const reader = new AttachmentReader(ctx, source, cache, choice);
    try {
        return await reader.read(graph);
    }
    catch (error) {
        throw (0,runtime_failure/* toFailure */.w2)(error).with({ side: 'source', subject: source.reference.text });
    }
}
class AttachmentReader {
    #ctx;
    #source;
    #cache;
    #choice;
    #seen = new Set();
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
        const found = await Promise.all(subjects.flatMap((subject) => [
            this.#referrersOf(subject, 0),
            ...COSIGN_SUFFIXES.map(async (suffix) => this.#cosignTag(subject, suffix)),
        ]));
        return found.flat();
    }
    async #referrersOf(subject, depth) {
        const source = this.#source;
        if (!(0,contract/* isReferrerLister */.Xn)(source))
            return [];
        if (depth > this.#ctx.limits.indexDepth) {
            throw new runtime_failure/* Failure */.HR('LIMIT_EXCEEDED', `referrers of referrers are nested deeper than ${String(this.#ctx.limits.indexDepth)}`);
        }
        const listed = await source.referrers(this.#ctx, subject);
        const found = await Promise.all(listed.map(async (descriptor) => {
            const artifactType = descriptor.artifactType ?? '';
            if (!this.#wants(artifactType) || this.#seen.has(descriptor.digest))
                return [];
            this.#seen.add(descriptor.digest);
            const graph = await this.#graphOf(await this.#cache.fetch(descriptor));
            return [{ kind: 'referrer', artifactType, graph }, ...(await this.#referrersOf(descriptor, depth + 1))];
        }));
        return found.flat();
    }
    async #cosignTag(subject, suffix) {
        const artifactType = `application/vnd.dev.cosign.artifact.${suffix}.v1+json`;
        if (!this.#wants(artifactType) && !this.#wants(suffix))
            return [];
        const tag = `${(0,js_image/* algorithmOf */.Hy)(subject.digest)}-${(0,js_image/* hexOf */.ZD)(subject.digest)}.${suffix}`;
        const descriptor = await this.#source.lookup(this.#ctx, tag);
        if (descriptor === undefined)
            return [];
        return [{ kind: 'cosign-tag', artifactType, tag, graph: await this.#graphOf(await this.#cache.fetch(descriptor)) }];
    }
    async #graphOf(document) {
        return (0,engine_graph/* readGraph */.t)(this.#ctx, this.#cache, document, { kind: 'all' });
    }
    #wants(type) {
        return this.#choice === 'all' || this.#choice.includes(type);
    }
}
function subjectsOf(graph) {
    const inside = new Set();
    for (const { manifest } of graph.nodes.values()) {
        if (manifest.kind !== 'index')
            continue;
        for (const one of manifest.manifests)
            if (one.annotations?.[INSIDE_INDEX] !== undefined)
                inside.add(one.digest);
    }
    return [...graph.nodes.values()]
        .map(({ document }) => document.descriptor)
        .filter(({ digest }) => !inside.has(digest));
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./build/js/runtime/clock.js
var clock = __webpack_require__(995);
;// CONCATENATED MODULE: ./build/js/engine/shared-read.js



const KEPT_BYTES = 1024 * 1024;
const COMING_MS = 3_000;
const STANDING_MS = 10_000;
const AHEAD_BYTES = 128 * 1024;
class SharedRead {
    #stop = new AbortController();
    #awaited;
    #readers = new Set();
    #start = [];
    #startBytes = 0;
    #source;
    #state = 'new';
    #ending;
    #timer;
    constructor(awaited) {
        this.#awaited = new Set(awaited);
    }
    join(who, open, onBytes) {
        if (!this.#awaited.delete(who))
            return undefined;
        const reader = new Reader(onBytes, () => this.#flow(), () => this.#leave(reader));
        for (const chunk of this.#start)
            reader.take(chunk);
        this.#readers.add(reader);
        if (this.#state === 'new')
            void this.#open(open);
        this.#flow();
        return reader.stream;
    }
    get readers() {
        return this.#readers.size;
    }
    decline(who) {
        if (this.#awaited.delete(who))
            this.#flow();
    }
    async #open(open) {
        this.#state = 'gathering';
        try {
            const { stream } = await open(this.#stop.signal);
            stream.on('error', (error) => this.#end({ failure: (0,runtime_failure/* toFailure */.w2)(error) }));
            if (this.#stop.signal.aborted)
                return void stream.destroy();
            this.#source = stream;
            stream.once('end', () => this.#end({}));
            stream.on('data', (chunk) => this.#pass(chunk));
            this.#flow();
        }
        catch (error) {
            this.#end({ failure: (0,runtime_failure/* toFailure */.w2)(error) });
        }
    }
    #pass(chunk) {
        if (this.#state === 'gathering') {
            this.#start.push(chunk);
            this.#startBytes += chunk.byteLength;
        }
        for (const reader of this.#readers)
            reader.take(chunk);
        this.#flow();
    }
    #flow() {
        if (this.#state === 'gathering' && this.#awaited.size === 0)
            this.#close();
        if (this.#ending !== undefined)
            return this.#finish();
        const isGathering = this.#isGathering;
        if (isGathering || [...this.#readers].some(({ fullSince }) => fullSince !== undefined)) {
            this.#source?.pause();
            this.#timer ??= setTimeout(() => this.#lose(), isGathering ? COMING_MS : STANDING_MS).unref();
            return;
        }
        clearTimeout(this.#timer);
        this.#timer = undefined;
        this.#source?.resume();
    }
    get #isGathering() {
        return this.#state === 'gathering' && (this.#startBytes >= KEPT_BYTES || this.#readers.size === 0);
    }
    #lose() {
        this.#timer = undefined;
        if (this.#isGathering)
            this.#close();
        const since = (0,clock/* monotonicMs */.d)() - STANDING_MS;
        const behind = [...this.#readers].filter(({ fullSince = Infinity }) => fullSince <= since);
        if (behind.length < this.#readers.size)
            for (const reader of behind)
                reader.fail(leftBehind());
        if (this.#readers.size === 0)
            this.#abandon();
        else
            this.#flow();
    }
    #close() {
        this.#awaited.clear();
        this.#start.length = 0;
        this.#state = 'flowing';
    }
    #leave(reader) {
        this.#readers.delete(reader);
        if (this.#readers.size === 0 && this.#state === 'flowing')
            this.#abandon();
        else
            this.#flow();
    }
    #abandon() {
        this.#close();
        clearTimeout(this.#timer);
        this.#stop.abort(new runtime_failure/* Failure */.HR('CANCELLED', 'nobody reads any more'));
        this.#source?.destroy();
    }
    #end(ending) {
        this.#ending ??= ending;
        this.#flow();
    }
    #finish() {
        const { failure } = this.#ending ?? {};
        for (const reader of this.#readers) {
            if (failure === undefined)
                reader.end();
            else
                reader.fail(failure);
        }
        if (failure !== undefined)
            this.#close();
        if (this.#state === 'flowing')
            clearTimeout(this.#timer);
        else
            this.#timer ??= setTimeout(() => this.#close(), COMING_MS).unref();
    }
}
function leftBehind() {
    return new runtime_failure/* Failure */.HR('TIMEOUT', 'took nothing while the other destinations waited', {
        side: 'destination',
        transient: true,
    });
}
class Reader {
    stream;
    #onBytes;
    #isEnded = false;
    fullSince;
    constructor(onBytes, onWanted, onGone) {
        this.#onBytes = onBytes;
        this.stream = new external_node_stream_.Readable({
            highWaterMark: AHEAD_BYTES,
            read: () => {
                if (this.fullSince === undefined)
                    return;
                this.fullSince = undefined;
                onWanted();
            },
            destroy: (error, done) => {
                onGone();
                done(error);
            },
        });
        this.stream.on('error', () => undefined);
    }
    take(chunk) {
        this.#onBytes(chunk.byteLength);
        if (!this.stream.push(chunk))
            this.fullSince ??= (0,clock/* monotonicMs */.d)();
    }
    end() {
        if (!this.#isEnded)
            this.stream.push(null);
        this.#isEnded = true;
    }
    fail(failure) {
        this.stream.destroy(failure);
    }
}

// EXTERNAL MODULE: ./build/js/engine/verified-read.js + 1 modules
var verified_read = __webpack_require__(613);
;// CONCATENATED MODULE: ./build/js/engine/blob-supply.js



class BlobSupply {
    #ctx;
    #source;
    #store;
    #destinations;
    #shared = new Map();
    #fromSource = new Set();
    #cached = new Set();
    #rates;
    constructor(ctx, { source, store, destinations, rates = {} }) {
        this.#rates = rates;
        this.#ctx = ctx;
        this.#source = source;
        this.#store = store;
        this.#destinations = new Set(destinations);
    }
    originOf(digest) {
        return this.#cached.has(digest) ? 'cached' : 'transferred';
    }
    opener(destination, wanted, onBytes) {
        return async (signal, from = 0) => {
            const kept = await this.#openKept(signal, wanted, from, onBytes);
            if (kept !== undefined) {
                this.settled(destination, wanted.digest);
                return { stream: kept, offset: from };
            }
            if (from > 0)
                return this.#openAtSource(signal, wanted, from, onBytes);
            const shared = this.#sharedRead(wanted.digest);
            const together = shared?.join(destination, async (own) => this.#openAtSource(AbortSignal.any([this.#ctx.signal, own]), wanted, 0, undefined, () => shared.readers), onBytes);
            return together === undefined ? this.#openAtSource(signal, wanted, 0, onBytes) : { stream: together, offset: 0 };
        };
    }
    settled(destination, digest) {
        this.#sharedRead(digest)?.decline(destination);
    }
    left(destination) {
        this.#destinations.delete(destination);
        for (const read of this.#shared.values())
            read.decline(destination);
    }
    #pace(isFromSource, readers) {
        const { write } = this.#rates;
        const read = isFromSource ? this.#rates.read : undefined;
        if (read === undefined && write === undefined)
            return {};
        return { pace: (bytes) => Math.max(read?.take(bytes) ?? 0, write?.take(bytes * readers()) ?? 0) };
    }
    #sharedRead(digest) {
        const known = this.#shared.get(digest);
        if (known !== undefined || this.#destinations.size < 2)
            return known;
        const read = new SharedRead(this.#destinations);
        this.#shared.set(digest, read);
        return read;
    }
    async #openKept(signal, wanted, from, onBytes) {
        const store = this.#store;
        const stream = await store?.open(wanted, from);
        if (store === undefined || stream === undefined)
            return undefined;
        if (!this.#fromSource.has(wanted.digest))
            this.#cached.add(wanted.digest);
        const dropped = async (cause) => {
            await store.drop(wanted);
            this.#cached.delete(wanted.digest);
            return new runtime_failure/* Failure */.HR('DIGEST_MISMATCH', `the blob store's copy of ${wanted.digest} was damaged`, {
                side: 'local',
                transient: true,
                cause,
            });
        };
        const open = () => Promise.resolve({ stream, offset: from });
        const pace = this.#pace(false, () => 1);
        const read = (0,verified_read/* openVerified */.p)({ ...this.#ctx, signal }, wanted, open, { onBytes, onBroken: dropped, ...pace });
        const opened = await read(signal, from);
        return opened.stream;
    }
    async #openAtSource(signal, wanted, from, onBytes, readers = () => 1) {
        const source = this.#source;
        const store = this.#store;
        this.#fromSource.add(wanted.digest);
        const open = async (own, at) => {
            try {
                return await source.openBlob({ ...this.#ctx, signal: own }, wanted, at);
            }
            catch (error) {
                throw (0,runtime_failure/* toFailure */.w2)(error).with({ side: 'source', subject: source.reference.text });
            }
        };
        return (0,verified_read/* openVerified */.p)({ ...this.#ctx, signal }, wanted, open, {
            ...(onBytes === undefined ? {} : { onBytes }),
            ...this.#pace(true, readers),
            ...(store === undefined ? {} : { keep: async () => store.writer(wanted) }),
        })(signal, from);
    }
}

;// CONCATENATED MODULE: ./build/js/engine/sibling-deliveries.js
class SiblingDeliveries {
    #first = new Map();
    async share(repository, digest, onWait, deliver) {
        const key = `${repository.scope} ${digest}`;
        const first = this.#first.get(key);
        if (first !== undefined && first.path !== repository.path) {
            onWait();
            return deliver((await first.arrived) ? first.path : undefined);
        }
        const { promise, resolve } = Promise.withResolvers();
        this.#first.set(key, { path: repository.path, arrived: promise });
        try {
            const result = await deliver(undefined);
            resolve(true);
            return result;
        }
        finally {
            resolve(false);
        }
    }
}

;// CONCATENATED MODULE: ./build/js/operation/neighbours.js
function neighboursOf(request, at) {
    const own = request.destinations[at]?.reference.image;
    const pathOf = (other) => own !== undefined && other?.registry === own.registry && other.path !== own.path ? other.path : undefined;
    const source = pathOf(request.source.reference.image);
    const siblings = request.destinations.flatMap(({ reference }) => pathOf(reference.image) ?? []);
    return { siblings: [...new Set(siblings)], ...(source === undefined ? {} : { source }) };
}

// EXTERNAL MODULE: ./build/js/operation/open-image.js
var open_image = __webpack_require__(1278);
;// CONCATENATED MODULE: ./build/js/operation/copy-prepare.js
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











async function prepareCopy(ctx, request) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const stack = __addDisposableResource(env_1, new AsyncDisposableStack(), true);
        const source = stack.use(await (0,open_image/* openSource */.oD)(ctx, request.source));
        const opening = request.destinations.map(async (destination, at) => openDestination(ctx, destination, neighboursOf(request, at)));
        stack.defer(async () => disposeAll(opening));
        const asked = opening.map(async (one, at) => askNames(ctx, await one, namesOf(request.destinations[at])));
        for (const one of asked)
            one.catch(() => undefined);
        const resolved = await (0,open_image/* resolveImage */.AT)(ctx, source);
        const holdsWhole = opening.map(async (one) => holdsIndex(ctx, await one, resolved));
        for (const one of holdsWhole)
            one.catch(() => undefined);
        const cache = new engine_graph/* ManifestCache */.G(ctx, source);
        const graph = await (0,engine_graph/* readGraph */.t)(ctx, cache, resolved, request.selection);
        const destinations = request.destinations.map((destination, id) => {
            const state = stateOf(opening[id], asked[id], holdsWhole[id], graph);
            state.catch(() => undefined);
            const neighbours = neighboursOf(request, id);
            return { id, reference: destination.reference, names: namesOf(destination), neighbours, state };
        });
        const plan = await makePlan(request, graph, opening);
        for (const note of plan.notes)
            ctx.emit({ kind: 'note', ...note, reference: request.source.reference.text });
        const attachments = (0,promises_.setImmediate)().then(async () => readAttachments(ctx, source, cache, graph, request.attached));
        attachments.catch(() => undefined);
        const store = request.blobStore;
        if (store !== undefined)
            stack.use(await store.lease(plan.blobs.keys()));
        const supply = new BlobSupply(ctx, {
            source,
            destinations: destinations.map(({ id }) => id),
            ...(store === undefined ? {} : { store }),
            ...(request.rates === undefined ? {} : { rates: request.rates }),
        });
        const kept = stack.move();
        return {
            request,
            source: describeSource(source.reference, resolved, graph),
            root: graph.root,
            plan,
            supply,
            siblings: new SiblingDeliveries(),
            attachments,
            destinations,
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
async function openDestination(ctx, { reference, settings }, { source, siblings }) {
    const mountFrom = source === undefined ? siblings : [source, ...siblings];
    const sink = await (0,open_image/* openSink */.Aq)(ctx, { reference, settings: { ...settings, mountFrom } });
    if ((0,contract/* isConnector */.E7)(sink))
        void sink.connect(ctx);
    return sink;
}
function namesOf(destination) {
    if (destination === undefined)
        return [];
    const { name } = destination.reference;
    return [...new Set([...(name === undefined || (0,js_image/* isDigest */.Bc)(name) ? [] : [name]), ...destination.names])];
}
async function askNames(ctx, sink, names) {
    if (!sink.traits.holdsNames)
        return new Map();
    return new Map(await Promise.all(names.map(async (name) => [name, await sink.lookup(ctx, name)])));
}
async function holdsIndex(ctx, sink, root) {
    return (0,js_image/* isIndexType */.$U)(root.descriptor.mediaType) && sink.traits.holdsNames ? sink.exists(ctx, root.descriptor) : false;
}
async function stateOf(opening, asked, holdsWhole, graph) {
    if (opening === undefined)
        throw new runtime_failure/* Failure */.HR('INTERNAL', 'a destination was not opened');
    const [sink, pointsAt = new Map(), holds = false] = await Promise.all([
        opening,
        asked,
        holdsWhole,
    ]);
    const { digest } = graph.root.descriptor;
    const named = [...pointsAt.values()].some((one) => one?.digest === digest);
    const isFresh = pointsAt.size > 0 && [...pointsAt.values()].every((one) => one === undefined);
    return { sink, pointsAt, holdsRoot: named || (holds && graph.cutFrom === undefined), isFresh };
}
async function makePlan(request, graph, opening) {
    const opened = await Promise.allSettled(opening);
    const traits = new Map(opened.flatMap((one, id) => (one.status === 'fulfilled' ? [[id, one.value.traits]] : [])));
    const pins = new Map();
    for (const [id, { reference }] of request.destinations.entries())
        if (reference.pin !== undefined)
            pins.set(id, reference.pin);
    const { selection } = request;
    const sparse = selection.kind === 'index-only' || (selection.kind === 'some' && selection.sparse);
    return planCopy(graph, traits, { preserveDigests: request.preserveDigests, pins, sparse });
}
async function disposeAll(opening) {
    for (const one of await Promise.allSettled(opening))
        if (one.status === 'fulfilled')
            await one.value[Symbol.asyncDispose]();
}
function describeSource(reference, root, graph) {
    return {
        reference: reference.text,
        digest: root.descriptor.digest,
        mediaType: root.descriptor.mediaType,
        platforms: platformsOf(graph),
    };
}

;// CONCATENATED MODULE: ./build/js/operation/copy.js
var copy_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var copy_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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




async function copy(ctx, request) {
    const over = new AbortController();
    const counted = (0,result_of/* countedContext */.S0)({ ...ctx, signal: AbortSignal.any([ctx.signal, over.signal]) });
    const finish = (image) => (0,result_of/* resultOf */.Bg)({ command: 'copy', policy: request.policy, planned: request.dryRun, counters: counted.counters }, image);
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const prepared = copy_addDisposableResource(env_1, await prepareCopy(counted.ctx, request), true);
            const destinations = await Promise.all(prepared.destinations.map(async (destination) => copyToDestination(counted.ctx, prepared, destination)));
            return finish({ source: prepared.source, destinations });
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = copy_disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch (error) {
        return finish((0,result_of/* failedImage */.HZ)(request, (0,runtime_failure/* toFailure */.w2)(error)));
    }
    finally {
        over.abort(new runtime_failure/* Failure */.HR('CANCELLED', 'the copy is over'));
    }
}


/***/ }),

/***/ 1278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AT: () => (/* binding */ resolveImage),
/* harmony export */   Aq: () => (/* binding */ openSink),
/* harmony export */   oD: () => (/* binding */ openSource)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2050);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3903);
/* harmony import */ var _transport_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2959);



async function openSource(ctx, { reference, settings }) {
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


/***/ }),

/***/ 8348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Av: () => (/* binding */ isBlobMounter),
/* harmony export */   E7: () => (/* binding */ isConnector),
/* harmony export */   IP: () => (/* binding */ isTagLister),
/* harmony export */   Xn: () => (/* binding */ isReferrerLister),
/* harmony export */   es: () => (/* binding */ isNameRemover),
/* harmony export */   jp: () => (/* binding */ isBlobClaimer),
/* harmony export */   xT: () => (/* binding */ isUploadResumer)
/* harmony export */ });
function isBlobMounter(store) {
    return 'mount' in store && 'mountScope' in store;
}
function isBlobClaimer(store) {
    return 'claim' in store;
}
function isUploadResumer(store) {
    return 'resumeBlob' in store;
}
function isReferrerLister(store) {
    return 'referrers' in store;
}
function isTagLister(store) {
    return 'tags' in store;
}
function isNameRemover(store) {
    return 'untag' in store;
}
function isConnector(store) {
    return 'connect' in store;
}


/***/ })

};
