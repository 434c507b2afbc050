export const id = 5413;
export const ids = [5413];
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

/***/ 74194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ readChoices),
/* harmony export */   a: () => (/* binding */ writeChoices)
/* harmony export */ });
/* harmony import */ var _image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97187);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3244);
/* harmony import */ var _strict_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21697);



function writeChoices({ selection, attached, ...rest }) {
    const { preserveDigests, format, compression, flattenTo, signatures } = rest;
    return {
        platforms: writeSelection(selection),
        attached,
        preserveDigests,
        ...(format === undefined ? {} : { format }),
        ...(compression === undefined ? {} : { compression }),
        ...(flattenTo === undefined ? {} : { flattenTo: (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .renderPlatform */ .qn)(flattenTo) }),
        ...(signatures === undefined ? {} : { signatures }),
    };
}
function readChoices(value, where) {
    const keys = ['platforms', 'attached', 'preserveDigests', 'format', 'compression', 'flattenTo', 'signatures'];
    const fields = (0,_strict_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .readFields */ .qU)(value, where, keys);
    return {
        selection: readSelection(fields),
        attached: readAttached(fields),
        preserveDigests: fields.flag('preserveDigests'),
        ...(fields.has('format') ? { format: fields.oneOf('format', ['oci', 'v2s2']) } : {}),
        ...(fields.has('compression') ? { compression: readCompression(fields) } : {}),
        ...(fields.has('flattenTo') ? { flattenTo: asPlatform(fields.text('flattenTo'), `${where}.flattenTo`) } : {}),
        ...(fields.has('signatures')
            ? { signatures: fields.oneOf('signatures', ['carried', 'removed', 'carried or refused']) }
            : {}),
    };
}
function writeSelection(selection) {
    switch (selection.kind) {
        case 'all':
        case 'index-only':
            return { carry: selection.kind };
        case 'one':
            return { carry: 'one', platform: (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .renderPlatform */ .qn)(selection.platform) };
        case 'some':
            return { carry: 'some', platforms: selection.platforms.map(_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .renderPlatform */ .qn), sparse: selection.sparse };
    }
}
function readSelection(choices) {
    const fields = choices.object('platforms', ['carry', 'platform', 'platforms', 'sparse']);
    const kind = fields.oneOf('carry', ['all', 'index-only', 'one', 'some']);
    switch (kind) {
        case 'all':
        case 'index-only':
            return { kind };
        case 'one':
            return { kind, platform: asPlatform(fields.text('platform'), `${fields.where}.platform`) };
        case 'some':
            return { kind, platforms: fields.list('platforms', asPlatform), sparse: fields.flag('sparse') };
    }
}
function readAttached(fields) {
    if (!fields.isText('attached'))
        return fields.list('attached', (one, at) => (0,_strict_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .asText */ .e1)(one, at));
    return fields.oneOf('attached', ['all', 'none']);
}
function readCompression(choices) {
    const fields = choices.object('compression', ['to', 'level']);
    return {
        ...(fields.has('to') ? { to: fields.oneOf('to', ['gzip', 'zstd']) } : {}),
        ...(fields.has('level') ? { level: fields.count('level') } : {}),
    };
}
function asPlatform(value, where) {
    const text = (0,_strict_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .asText */ .e1)(value, where);
    let platform;
    try {
        platform = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePlatform */ .FL)(text);
    }
    catch (error) {
        throw (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(`${where} is not a platform`, error);
    }
    if ((0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .renderPlatform */ .qn)(platform) !== text)
        throw (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(`${where} is not a platform as waybill writes it`);
    return platform;
}


/***/ }),

/***/ 79457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G0: () => (/* binding */ PLAN_SCHEMA),
/* harmony export */   vA: () => (/* binding */ totalsOf),
/* harmony export */   z6: () => (/* binding */ PLANNING_COMMANDS)
/* harmony export */ });
const PLAN_SCHEMA = 'waybill.plan/v1';
const PLANNING_COMMANDS = ['copy', 'sync', 'prune'];
function totalsOf({ images, destinations, removals, requests }) {
    const totals = { create: 0, move: 0, skip: 0, blocked: 0, untag: 0, delete: 0 };
    for (const image of images)
        for (const { action } of image.destinations)
            totals[action.kind] += 1;
    for (const { action } of removals)
        totals[action] += 1;
    return {
        images: images.length,
        ...totals,
        bytes: destinations.reduce((sum, { bytes }) => sum + bytes, 0),
        freed: removals.reduce((sum, { size }) => sum + size, 0),
        requests,
    };
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

/***/ 45288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ atOnce)
/* harmony export */ });
async function atOnce(items, most, work) {
    const left = items[Symbol.iterator]();
    let isStopped = false;
    const worker = async () => {
        for (let next = left.next(); next.done !== true && !isStopped; next = left.next()) {
            try {
                await work(next.value);
            }
            catch (error) {
                isStopped = true;
                throw error;
            }
        }
    };
    const settled = await Promise.allSettled(Array.from({ length: most }, worker));
    for (const one of settled)
        if (one.status === 'rejected')
            throw one.reason;
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

/***/ 53417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ takeTurns),
/* harmony export */   g: () => (/* binding */ inTurns)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10995);


const LONGEST_MS = 50;
function takeTurns(signal) {
    let since = (0,_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .monotonicMs */ .d)();
    return async () => {
        if ((0,_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .monotonicMs */ .d)() - since < LONGEST_MS)
            return;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
        signal.throwIfAborted();
        since = (0,_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .monotonicMs */ .d)();
    };
}
async function inTurns(signal, parts) {
    const turn = takeTurns(signal);
    for (let next = parts.next();; next = parts.next()) {
        if (next.done === true)
            return next.value;
        await turn();
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
