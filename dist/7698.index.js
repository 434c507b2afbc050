export const id = 7698;
export const ids = [7698];
export const modules = {

/***/ 16447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ patternTexts),
/* harmony export */   E3: () => (/* binding */ protectedTags),
/* harmony export */   xi: () => (/* binding */ compilePatterns)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);
/* harmony import */ var _selection_pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12548);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57728);



const LARGEST_LIST = 1024 * 1024;
async function protectedTags(options) {
    const file = options.text('protect-file') ?? '';
    const bytes = file === '' ? Buffer.of() : await (0,_files_js__WEBPACK_IMPORTED_MODULE_2__.readNamedFile)(file, '--protect-file', LARGEST_LIST);
    const lines = bytes.toString('utf8').split(/\r?\n/);
    const patterns = lines.flatMap((line) => line.replace(/^\s*#.*|\s#.*/, '').trim() || []);
    return [
        ...(await compilePatterns('--protect', patternTexts(options, 'protect'))),
        ...(await compilePatterns(file, patterns)),
    ];
}
function patternTexts(options, name) {
    return options.all(name).flatMap((one) => one.split(/\r?\n/).flatMap((line) => line.trim() || []));
}
async function compilePatterns(where, texts) {
    try {
        return await Promise.all(texts.map(async (text) => (0,_selection_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .compileTagPattern */ .a)((0,_selection_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePatternText */ .r)(text))));
    }
    catch (error) {
        const { message, hint, cause } = (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .toFailure */ .w2)(error);
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INPUT_INVALID', `${where}: ${message}`, {
            side: 'local',
            ...(hint === undefined ? {} : { hint }),
            cause: cause ?? error,
        });
    }
}


/***/ }),

/***/ 89483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ deletionWaves),
/* harmony export */   J: () => (/* binding */ precedence)
/* harmony export */ });
function* deletionWaves(doomed, before) {
    const left = new Set(doomed);
    const isFree = (waitsFor) => waitsFor === undefined || waitsFor.isDisjointFrom(left);
    const waves = [];
    while (left.size > 0) {
        const whole = [];
        for (const digest of left) {
            yield;
            if (isFree(before.get(digest)?.listedIn))
                whole.push(digest);
        }
        const ready = whole.filter((digest) => isFree(before.get(digest)?.belongsTo));
        const wave = [ready, whole, [...left]].find(({ length }) => length > 0) ?? [];
        waves.push(wave);
        for (const digest of wave)
            left.delete(digest);
    }
    return waves;
}
function* precedence(snapshot, { doomed, attached }) {
    const found = new Map([...doomed].map((digest) => [digest, { listedIn: new Set(), belongsTo: new Set() }]));
    const note = (first, later, how) => {
        if (later !== undefined && first !== later && doomed.has(first))
            found.get(later)?.[how].add(first);
    };
    for (const digest of doomed) {
        yield;
        const { children = [], subject } = snapshot.manifests.get(digest) ?? {};
        for (const child of children)
            note(digest, child, 'listedIn');
        if (subject !== undefined)
            note(subject, digest, 'belongsTo');
    }
    for (const [tag, subject] of attached)
        note(subject, snapshot.tags.get(tag), 'belongsTo');
    return found;
}


/***/ }),

/***/ 62005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $k: () => (/* binding */ planRemovals),
/* harmony export */   fN: () => (/* binding */ drifted),
/* harmony export */   wS: () => (/* binding */ chooseByPlan)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _transport_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35971);
/* harmony import */ var _freed_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20253);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89483);
/* harmony import */ var _snapshot_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55407);






function* planRemovals(place, snapshot, decision) {
    const { tags, doomed } = decision;
    const freed = yield* (0,_freed_js__WEBPACK_IMPORTED_MODULE_4__/* .freedBytes */ .a)(snapshot, doomed);
    const untags = [...tags].flatMap(([tag, { goes, reason }]) => {
        const digest = snapshot.tags.get(tag);
        if (!goes || digest === undefined)
            return [];
        return [{ reference: `${place}:${tag}`, action: 'untag', digest, size: 0, reason }];
    });
    const order = (yield* (0,_order_js__WEBPACK_IMPORTED_MODULE_5__/* .deletionWaves */ .H)(doomed, yield* (0,_order_js__WEBPACK_IMPORTED_MODULE_5__/* .precedence */ .J)(snapshot, decision))).flat();
    const deletes = order.map((digest) => {
        const reference = `${place}${place.startsWith('docker://') ? '@' : ':'}${digest}`;
        return { reference, action: 'delete', digest, size: freed.get(digest) ?? 0, reason: 'nothing that stays needs it' };
    });
    return [...untags, ...deletes];
}
function chooseByPlan(removals) {
    const tags = new Map();
    const mayGo = new Set();
    for (const removal of removals) {
        const { name } = (0,_transport_index_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F)(removal.reference);
        if (removal.action === 'delete')
            mayGo.add(removal.digest);
        else if (name !== undefined && !(0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(name))
            tags.set(name, removal);
    }
    return {
        mayGo,
        judgeNames: async () => Promise.resolve(undefined),
        judge: async (_ctx, _source, snapshot) => {
            const verdicts = new Map();
            for (const [tag, digest] of snapshot.tags) {
                const planned = tags.get(tag);
                if (planned === undefined || (0,_snapshot_js__WEBPACK_IMPORTED_MODULE_3__/* .isAttachedTag */ .X)(tag))
                    continue;
                if (planned.digest === digest)
                    verdicts.set(tag, { goes: true, reason: planned.reason });
                else
                    verdicts.set(tag, { goes: false, reason: 'it has moved', failure: drifted(tag, planned.digest, digest) });
            }
            return Promise.resolve(verdicts);
        },
    };
}
function drifted(tag, planned, found) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('PLAN_DRIFTED', `${tag} points at ${found} now, and no longer at ${planned ?? 'nothing'}`, {
        side: 'destination',
        hint: 'it was left as it is: run again to decide anew',
        facts: { found, ...(planned === undefined ? {} : { planned }) },
    });
}


/***/ }),

/***/ 23136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ prune)
});

// EXTERNAL MODULE: ./build/js/runtime/failure.js
var runtime_failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/transport/contract.js
var contract = __webpack_require__(98348);
// EXTERNAL MODULE: ./build/js/runtime/turns.js
var turns = __webpack_require__(53417);
// EXTERNAL MODULE: ./build/js/transport/index.js + 18 modules
var transport = __webpack_require__(35971);
// EXTERNAL MODULE: ./build/js/operation/collect-tags.js
var collect_tags = __webpack_require__(60538);
// EXTERNAL MODULE: ./build/js/operation/open-image.js
var open_image = __webpack_require__(61278);
// EXTERNAL MODULE: ./build/js/operation/result-of.js
var result_of = __webpack_require__(77381);
// EXTERNAL MODULE: ./build/js/operation/prune/decide.js
var decide = __webpack_require__(86595);
// EXTERNAL MODULE: ./build/js/runtime/at-once.js
var at_once = __webpack_require__(45288);
// EXTERNAL MODULE: ./build/js/operation/prune/order.js
var order = __webpack_require__(89483);
// EXTERNAL MODULE: ./build/js/operation/prune/planned.js
var prune_planned = __webpack_require__(62005);
// EXTERNAL MODULE: ./build/js/image/index.js + 13 modules
var js_image = __webpack_require__(3244);
;// CONCATENATED MODULE: ./build/js/operation/prune/read-snapshot.js




const AT_ONCE = 16;
async function readSnapshot(ctx, source, tags, before) {
    const reader = new SnapshotReader(ctx, source, before?.manifests ?? new Map());
    const found = new Map();
    const dangling = [];
    await (0,at_once/* atOnce */.z)(tags, AT_ONCE, async (tag) => {
        const digest = await reader.readTag(tag);
        if (digest === undefined)
            dangling.push(tag);
        else
            found.set(tag, digest);
    });
    const inOrder = tags.flatMap((tag) => {
        const digest = found.get(tag);
        return digest === undefined ? [] : [[tag, digest]];
    });
    return { snapshot: { tags: new Map(inOrder), manifests: reader.manifests }, dangling };
}
const BROKEN = new Set([
    'MANIFEST_INVALID',
    'UNSUPPORTED',
    'LIMIT_EXCEEDED',
    'DIGEST_MISMATCH',
    'SIZE_MISMATCH',
]);
class SnapshotReader {
    manifests;
    #ctx;
    #source;
    #met;
    constructor(ctx, source, known) {
        this.#ctx = ctx;
        this.#source = source;
        this.manifests = new Map(known);
        this.#met = new Set(known.keys());
    }
    async readTag(tag) {
        const document = await this.#unlessBroken(async () => {
            const found = await this.#source.resolve(this.#ctx, tag);
            (0,js_image/* verifyBytes */.RV)(found.bytes, found.descriptor);
            return found;
        }, async (failure) => {
            const descriptor = await this.#source.lookup(this.#ctx, tag);
            if (descriptor !== undefined)
                this.#note(descriptor, failure);
            return descriptor?.digest;
        });
        if (document === undefined || typeof document === 'string')
            return document;
        await this.#visit(document, 0);
        return document.descriptor.digest;
    }
    async #visit(document, depth, isStatement = false) {
        const { descriptor } = document;
        if (!this.#isNew(descriptor.digest))
            return;
        const { held, below } = understand(document);
        this.manifests.set(descriptor.digest, held);
        if (below.length > 0 && depth >= this.#ctx.limits.indexDepth) {
            this.#note(descriptor, new runtime_failure/* Failure */.HR('LIMIT_EXCEEDED', 'it is nested too deep'));
            return;
        }
        await Promise.all([
            ...below.map(async (child) => this.#fetch(child, depth + 1, !held.images.includes(child.digest))),
            isStatement ? undefined : this.#visitReferrers(descriptor, depth + 1),
        ]);
    }
    async #visitReferrers(subject, depth) {
        const source = this.#source;
        if (!(0,contract/* isReferrerLister */.Xn)(source))
            return;
        const listed = await source.referrers(this.#ctx, subject);
        await Promise.all(listed.map(async (one) => this.#fetch(one, depth, false)));
    }
    async #fetch(wanted, depth, isStatement) {
        if (this.#met.has(wanted.digest))
            return;
        const document = await this.#unlessBroken(async () => {
            const found = await this.#source.fetchManifest(this.#ctx, wanted);
            (0,js_image/* verifyBytes */.RV)(found.bytes, { digest: wanted.digest });
            return found;
        }, async (failure) => {
            if (this.#isNew(wanted.digest))
                this.#note(wanted, failure);
            return Promise.resolve(undefined);
        });
        if (document !== undefined)
            await this.#visit(document, depth, isStatement);
    }
    async #unlessBroken(read, otherwise) {
        try {
            return await read();
        }
        catch (error) {
            const failure = (0,runtime_failure/* toFailure */.w2)(error);
            if (failure.code === 'MANIFEST_UNKNOWN')
                return undefined;
            if (!BROKEN.has(failure.code) || failure.transient)
                throw error;
            return otherwise(failure);
        }
    }
    #isNew(digest) {
        return this.#met.size !== this.#met.add(digest).size;
    }
    #note(descriptor, failure) {
        this.#met.add(descriptor.digest);
        this.manifests.set(descriptor.digest, { ...LEAF, descriptor: bare(descriptor), unread: failure.message });
    }
}
const LEAF = { children: [], images: [], blobs: [] };
function understand(document) {
    const descriptor = bare(document.descriptor);
    try {
        const manifest = (0,js_image/* parseManifest */.Ng)(document.bytes, descriptor.mediaType);
        const { artifactType } = (0,js_image/* describeReferrer */.Xi)(descriptor, manifest);
        const created = manifest.annotations?.['org.opencontainers.image.created'];
        const common = {
            descriptor,
            ...(manifest.subject === undefined ? {} : { subject: manifest.subject.digest }),
            ...(artifactType === undefined ? {} : { artifactType }),
            ...(created === undefined ? {} : { created }),
        };
        if (manifest.kind === 'image') {
            const { config, layers } = manifest;
            const isImage = (0,js_image/* isImageConfigType */.Ky)(config.mediaType);
            const held = { ...common, ...LEAF, blobs: [config, ...layers], ...(isImage ? { config } : {}) };
            return { held, below: [] };
        }
        const below = manifest.manifests.filter(({ mediaType }) => (0,js_image/* isManifestType */.Q3)(mediaType));
        const held = {
            ...common,
            children: manifest.manifests.map(({ digest }) => digest),
            images: below.filter((one) => !(0,js_image/* isAttestation */.H3)(one)).map(({ digest }) => digest),
            blobs: manifest.manifests.filter(({ mediaType }) => !(0,js_image/* isManifestType */.Q3)(mediaType)),
        };
        return { held, below };
    }
    catch (error) {
        const isOld = descriptor.mediaType === js_image/* DOCKER_SCHEMA1 */.kj || descriptor.mediaType === js_image/* DOCKER_SCHEMA1_SIGNED */.n$;
        const held = { ...LEAF, descriptor, ...(isOld ? {} : { unread: (0,runtime_failure/* toFailure */.w2)(error).message }) };
        return { held, below: [] };
    }
}
function bare({ mediaType, digest, size }) {
    return { mediaType, digest, size };
}

;// CONCATENATED MODULE: ./build/js/operation/prune/recheck.js




const recheck_AT_ONCE = 16;
async function recheck(ctx, source, planned) {
    const listed = (0,contract/* isTagLister */.IP)(source) ? await (0,collect_tags/* collectTags */.k)(ctx, source) : [];
    const found = new Map();
    await (0,at_once/* atOnce */.z)(new Set([...planned.tags.keys(), ...listed]), recheck_AT_ONCE, async (tag) => {
        const descriptor = await source.lookup(ctx, tag);
        if (descriptor !== undefined)
            found.set(tag, descriptor.digest);
    });
    const moved = [...found].flatMap(([tag, digest]) => (planned.tags.get(tag) === digest ? [] : [tag]));
    const { snapshot } = await readSnapshot(ctx, source, moved, planned);
    for (const [tag, digest] of snapshot.tags)
        found.set(tag, digest);
    return { tags: found, manifests: snapshot.manifests };
}

;// CONCATENATED MODULE: ./build/js/operation/prune/carry-out.js







const carry_out_AT_ONCE = 8;
async function carryOut(ctx, store, planned, decision) {
    return new Pruning(ctx, store, planned, decision).run();
}
const HOPELESS = new Set(['AUTH_REQUIRED', 'AUTH_DENIED', 'CANCELLED']);
class Pruning {
    #ctx;
    #store;
    #planned;
    #decision;
    #outcomes = new Map();
    #tied = new Set();
    #removed = new Set();
    #left = new Set();
    #noUntag;
    #noDelete;
    #hopeless;
    #leftover;
    constructor(ctx, store, planned, decision) {
        this.#ctx = ctx;
        this.#store = store;
        this.#planned = planned;
        this.#decision = decision;
    }
    async run() {
        const { tags, attached, doomed } = this.#decision;
        const going = [...tags].flatMap(([tag, { goes }]) => (goes && !attached.has(tag) ? [tag] : []));
        await (0,at_once/* atOnce */.z)(going.slice(0, 1), 1, async (tag) => this.#removeTag(tag));
        await (0,at_once/* atOnce */.z)(going.slice(1), carry_out_AT_ONCE, async (tag) => this.#removeTag(tag));
        if (doomed.size > 0 || this.#tied.size > 0)
            await this.#tryManifests();
        return { tags: this.#outcomes, removed: this.#removed, leftover: this.#leftover };
    }
    async #removeTag(tag) {
        if (this.#hopeless !== undefined)
            this.#outcomes.set(tag, this.#hopeless);
        else if (this.#noUntag !== undefined)
            this.#tied.add(tag);
        else {
            const failure = await this.#untag(tag, this.#planned.tags.get(tag));
            if (failure !== undefined && failure === this.#noUntag)
                this.#tied.add(tag);
            else
                this.#outcomes.set(tag, failure);
        }
    }
    async #untag(tag, digest) {
        try {
            const found = await this.#store.source.lookup(this.#ctx, tag);
            if (found === undefined)
                return undefined;
            if (found.digest !== digest)
                return (0,prune_planned/* drifted */.fN)(tag, digest, found.digest);
            await this.#store.remover.untag(this.#ctx, tag);
            return undefined;
        }
        catch (error) {
            const failure = this.#note(error);
            if (failure.code === 'MANIFEST_UNKNOWN')
                return undefined;
            if (failure.code !== 'UNSUPPORTED')
                return failure;
            return (this.#noUntag ??= failure);
        }
    }
    async #tryManifests() {
        try {
            if (this.#hopeless !== undefined)
                throw this.#hopeless;
            await this.#removeManifests();
        }
        catch (error) {
            const failure = this.#note(error);
            this.#leftover ??= failure;
            for (const tag of this.#tied)
                if (!this.#outcomes.has(tag))
                    this.#outcomes.set(tag, failure);
        }
    }
    async #removeManifests() {
        const { signal } = this.#ctx;
        const now = await recheck(this.#ctx, this.#store.source, this.#planned);
        const { snapshot, decision } = await this.#decideAgain(now);
        for (const tag of this.#tied) {
            const [planned, found] = [this.#planned.tags.get(tag), snapshot.tags.get(tag)];
            if (found === undefined)
                this.#outcomes.set(tag, undefined);
            else if (found !== planned)
                this.#outcomes.set(tag, (0,prune_planned/* drifted */.fN)(tag, planned, found));
            else if (!decision.doomed.has(found))
                this.#outcomes.set(tag, this.#needed(tag, found, decision));
        }
        const before = await (0,turns/* inTurns */.g)(signal, (0,order/* precedence */.J)(snapshot, decision));
        const tagsOn = Map.groupBy(snapshot.tags, ([, digest]) => digest);
        for (const wave of await (0,turns/* inTurns */.g)(signal, (0,order/* deletionWaves */.H)(decision.doomed, before))) {
            await (0,at_once/* atOnce */.z)(wave, carry_out_AT_ONCE, async (digest) => {
                const { listedIn, belongsTo } = before.get(digest) ?? {};
                const isHeld = [...(listedIn ?? []), ...(belongsTo ?? [])].some((one) => this.#left.has(one));
                const tags = (tagsOn.get(digest) ?? []).map(([tag]) => tag).filter((tag) => !tag.startsWith(GONE));
                const failure = isHeld ? this.#leftover : await this.#removeManifest(digest, tags);
                if (failure === undefined && !isHeld)
                    this.#removed.add(digest);
                else {
                    this.#left.add(digest);
                    this.#leftover ??= failure;
                }
                for (const tag of tags)
                    if (this.#tied.has(tag))
                        this.#outcomes.set(tag, failure);
            });
        }
    }
    async #decideAgain(now) {
        const tags = new Map(now.tags);
        const verdicts = new Map();
        const goes = { goes: true, reason: 'planned' };
        for (const [tag, digest] of this.#planned.tags) {
            const planned = this.#decision.tags.get(tag);
            if (this.#tied.has(tag)) {
                if (now.tags.get(tag) === digest)
                    verdicts.set(tag, goes);
            }
            else if (this.#outcomes.has(tag) && this.#outcomes.get(tag) === undefined) {
                tags.set(`${GONE}${tag}`, digest);
                verdicts.set(`${GONE}${tag}`, goes);
            }
            else if (planned?.goes === false)
                verdicts.set(tag, planned);
        }
        const snapshot = { tags, manifests: now.manifests };
        const decision = await (0,turns/* inTurns */.g)(this.#ctx.signal, (0,decide/* decide */.L)(snapshot, verdicts, this.#decision.doomed));
        return { snapshot, decision };
    }
    async #removeManifest(digest, tags) {
        try {
            for (const tag of tags) {
                const isAlone = this.#noUntag === undefined && !this.#tied.has(tag);
                const failure = isAlone ? await this.#untag(tag, digest) : await this.#look(tag, digest);
                if (failure !== undefined && failure !== this.#noUntag)
                    return failure;
            }
            if (this.#noDelete === undefined)
                await this.#store.remover.removeManifest(this.#ctx, digest);
            else if ((await this.#store.source.lookup(this.#ctx, digest)) !== undefined)
                return this.#noDelete;
            return undefined;
        }
        catch (error) {
            const failure = this.#note(error);
            if (failure.code === 'MANIFEST_UNKNOWN')
                return undefined;
            if (failure.code === 'UNSUPPORTED')
                this.#noDelete ??= failure;
            return failure;
        }
    }
    async #look(tag, digest) {
        const found = await this.#store.source.lookup(this.#ctx, tag);
        return found === undefined || found.digest === digest ? undefined : (0,prune_planned/* drifted */.fN)(tag, digest, found.digest);
    }
    #needed(tag, digest, decision) {
        const holder = (0,decide/* describeHolder */.s)(decision, digest);
        return new runtime_failure/* Failure */.HR('UNSUPPORTED', `${tag} cannot be removed by itself here, and ${digest} is needed by ${holder}`, {
            side: 'destination',
            hint: 'it was left as it is: this registry removes a tag only with its manifest and every other tag on it',
            ...(this.#noUntag === undefined ? {} : { cause: this.#noUntag }),
        });
    }
    #note(error) {
        const failure = (0,runtime_failure/* toFailure */.w2)(this.#ctx.signal.aborted ? this.#ctx.signal.reason : error);
        if (HOPELESS.has(failure.code))
            this.#hopeless ??= failure;
        return failure;
    }
}
const GONE = ' ';

// EXTERNAL MODULE: ./build/js/operation/prune/describe.js
var describe = __webpack_require__(78230);
;// CONCATENATED MODULE: ./build/js/operation/prune/prune.js
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












async function prune(ctx, request) {
    const { ctx: counted, counters } = (0,result_of/* countedContext */.S0)(ctx);
    const images = [];
    const excluded = [];
    const removals = [];
    for (const repository of request.repositories) {
        const place = placeOf(repository);
        try {
            const pruned = await pruneOne(counted, repository, request.dryRun);
            images.push(...pruned.images);
            removals.push(...pruned.removals);
            excluded.push(...pruned.excluded);
        }
        catch (error) {
            const failure = (0,runtime_failure/* toFailure */.w2)(error).with({ side: 'destination', subject: place });
            const source = { reference: place, digest: '', mediaType: '', platforms: [] };
            images.push({ source, destinations: [(0,result_of/* failedDestination */.ov)(place, failure)] });
        }
    }
    const result = (0,result_of/* resultOf */.Bg)({ command: 'prune', policy: 'none', planned: request.dryRun, counters }, ...images);
    return { result: { ...result, excluded }, removals };
}
async function pruneOne(ctx, repository, dryRun) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { reference, chooser } = repository;
        const place = placeOf(repository);
        const source = __addDisposableResource(env_1, await (0,open_image/* openSource */.oD)(ctx, {
            ...repository,
            settings: { ...repository.settings, withoutMirrors: true },
        }), true);
        if (!(0,contract/* isTagLister */.IP)(source) || (0,transport/* transportOf */.J)(reference).remove === undefined)
            throw cannotPrune(reference.transport);
        const tags = await (0,collect_tags/* collectTags */.k)(ctx, source);
        const early = await chooser.judgeNames(ctx, tags);
        if (early !== undefined) {
            const excluded = [...early].map(([tag, { reason }]) => ({ reference: `${place}:${tag}`, reason }));
            return { images: [], excluded, removals: [] };
        }
        const { snapshot, dangling } = await readSnapshot(ctx, source, tags);
        const verdicts = await chooser.judge(ctx, source, snapshot);
        const decision = await (0,turns/* inTurns */.g)(ctx.signal, (0,decide/* decide */.L)(snapshot, verdicts, chooser.mayGo));
        const isAny = [...decision.tags.values()].some(({ goes }) => goes);
        const removal = dryRun || !isAny ? undefined : await remove(ctx, repository, source, snapshot, decision);
        const { signal } = removal === undefined ? ctx : new AbortController();
        return {
            images: await (0,turns/* inTurns */.g)(signal, (0,describe/* describeImages */.Sx)(place, snapshot, decision, removal)),
            excluded: (0,describe/* describeKept */.gt)(place, decision, verdicts, dangling),
            removals: await (0,turns/* inTurns */.g)(signal, (0,prune_planned/* planRemovals */.$k)(place, snapshot, decision)),
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
function placeOf({ reference: { transport, location } }) {
    return transport === 'docker' ? location : `${transport}:${location}`;
}
async function remove(ctx, repository, source, snapshot, decision) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        if ((0,contract/* isNameRemover */.es)(source) && (0,contract/* isManifestRemover */.cE)(source))
            return carryOut(ctx, { source, remover: source }, snapshot, decision);
        const sink = __addDisposableResource(env_2, await (0,open_image/* openSink */.Aq)(ctx, repository), true);
        if (!(0,contract/* isNameRemover */.es)(sink) || !(0,contract/* isManifestRemover */.cE)(sink))
            throw cannotPrune(repository.reference.transport);
        return await carryOut(ctx, { source, remover: sink }, snapshot, decision);
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
function cannotPrune(transport) {
    return new runtime_failure/* Failure */.HR('UNSUPPORTED', `${transport}: nothing can be pruned there`, {
        hint: 'repositories of registries are pruned, docker://host/repository, and OCI layouts, oci:DIRECTORY',
    });
}


/***/ }),

/***/ 12548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ compileTagPattern),
  r: () => (/* binding */ parsePatternText)
});

// EXTERNAL MODULE: ./build/js/image/index.js + 13 modules
var js_image = __webpack_require__(3244);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(66786);
;// CONCATENATED MODULE: ./build/js/selection/glob.js


const LONGEST = 512;
const MOST_DEPTH = 16;
function compileGlob(glob) {
    if (glob.length > LONGEST)
        throw refuse(glob, `it is longer than ${String(LONGEST)} characters`);
    const parser = { glob, at: 0 };
    const parts = parseSequence(parser, 0);
    if (parser.at < glob.length)
        throw refuse(glob, 'a } closes nothing');
    return (text) => {
        const start = new Uint8Array(text.length + 1);
        start[0] = 1;
        return placesAfter(parts, start, text).at(-1) === 1;
    };
}
function parseSequence(parser, depth) {
    const parts = [];
    for (;;) {
        const next = parser.glob[parser.at];
        if (next === undefined || next === '}' || (next === ',' && depth > 0))
            return parts;
        const part = next === '{' ? parseBraces(parser, depth + 1) : parsePart(parser);
        if (part.kind !== 'many' || parts.at(-1)?.kind !== 'many')
            parts.push(part);
    }
}
function parseBraces(parser, depth) {
    if (depth > MOST_DEPTH)
        throw refuse(parser.glob, 'its braces are nested too deeply');
    const alternatives = [];
    do {
        parser.at += 1;
        alternatives.push(parseSequence(parser, depth));
    } while (parser.glob[parser.at] === ',');
    if (parser.glob[parser.at] !== '}')
        throw refuse(parser.glob, 'a { is not closed');
    if (alternatives.length < 2)
        throw refuse(parser.glob, 'braces need two alternatives or more: {a,b}');
    parser.at += 1;
    return { kind: 'either', alternatives };
}
function parsePart(parser) {
    const character = takeCharacter(parser);
    if (character === '*')
        return { kind: 'many' };
    if (character === '?')
        return { kind: 'any' };
    if (character === '[')
        return parseSet(parser);
    if (character === '\\')
        return { kind: 'character', character: takeCharacter(parser) };
    return { kind: 'character', character };
}
function parseSet(parser) {
    const isNegated = parser.glob[parser.at] === '!' || parser.glob[parser.at] === '^';
    if (isNegated)
        parser.at += 1;
    const ranges = [];
    while (parser.glob[parser.at] !== ']' || ranges.length === 0) {
        const first = takeCharacter(parser, 'a [ is not closed');
        const isRange = parser.glob[parser.at] === '-' && parser.glob[parser.at + 1] !== ']';
        if (isRange)
            parser.at += 1;
        const last = isRange ? takeCharacter(parser, 'a [ is not closed') : first;
        if (last < first)
            throw refuse(parser.glob, `the range ${first}-${last} is the wrong way round`);
        ranges.push([first, last]);
    }
    parser.at += 1;
    return { kind: 'set', ranges, isNegated };
}
function takeCharacter(parser, missing = 'it ends in a \\') {
    const character = parser.glob[parser.at];
    if (character === undefined)
        throw refuse(parser.glob, missing);
    parser.at += 1;
    return character;
}
function placesAfter(parts, from, text) {
    return parts.reduce((places, part) => placesAfterOne(part, places, text), from);
}
function placesAfterOne(part, from, text) {
    const places = new Uint8Array(from.length);
    if (part.kind === 'many') {
        const first = from.indexOf(1);
        return first === -1 ? places : places.fill(1, first);
    }
    if (part.kind === 'either') {
        for (const parts of part.alternatives)
            for (const [at, mark] of placesAfter(parts, from, text).entries())
                if (mark === 1)
                    places[at] = 1;
        return places;
    }
    for (let at = 0; at < text.length; at += 1)
        if (from[at] === 1 && accepts(part, text.charAt(at)))
            places[at + 1] = 1;
    return places;
}
function accepts(part, character) {
    switch (part.kind) {
        case 'any':
            return true;
        case 'character':
            return part.character === character;
        case 'set':
            return part.ranges.some(([first, last]) => first <= character && character <= last) !== part.isNegated;
    }
}
function refuse(glob, why) {
    return new failure/* Failure */.HR('CONFIG_INVALID', `not a glob: ${(0,runtime_text/* quoteForeign */.xS)(glob, 120)}: ${why}`, {
        subject: glob.slice(0, LONGEST),
        hint: 'use * for any characters, ? for one, [a-z], [!a-z], {a,b}; or a regex or a semver constraint instead',
    });
}

// EXTERNAL MODULE: ./build/js/selection/regex.js
var regex = __webpack_require__(95352);
// EXTERNAL MODULE: ./build/js/selection/semver-constraint.js
var semver_constraint = __webpack_require__(96715);
// EXTERNAL MODULE: ./build/js/selection/version.js
var selection_version = __webpack_require__(87311);
;// CONCATENATED MODULE: ./build/js/selection/pattern.js







async function compileTagPattern(source) {
    const text = renderPattern(source);
    if ('tag' in source) {
        const { tag } = source;
        if (!(0,js_image/* isTag */.dz)(tag))
            throw refuseTag(tag);
        return { text, accepts: (other) => other === tag };
    }
    if ('glob' in source)
        return { text, accepts: compileGlob(source.glob) };
    if ('regex' in source)
        return { text, accepts: await (0,regex/* compileRegex */.D)(source.regex) };
    const constraint = (0,semver_constraint/* parseSemverConstraint */.x)(source.semver);
    return {
        text,
        accepts: (tag) => {
            const version = (0,selection_version/* parseVersion */.ot)(tag);
            return version !== undefined && constraint.accepts(version);
        },
    };
}
function parsePatternText(text) {
    const colon = text.indexOf(':');
    const rest = text.slice(colon + 1);
    switch (text.slice(0, Math.max(colon, 0))) {
        case 'tag':
            return { tag: rest };
        case 'glob':
            return { glob: rest };
        case 'regex':
            return { regex: rest };
        case 'semver':
            return { semver: rest.trim() };
        default:
            return GLOB_CHARACTERS.test(text) ? { glob: text } : { tag: text };
    }
}
const GLOB_CHARACTERS = /[*?[\]{}]/;
function renderPattern(source) {
    if ('tag' in source)
        return source.tag;
    if ('glob' in source)
        return GLOB_CHARACTERS.test(source.glob) ? source.glob : `glob:${source.glob}`;
    return 'regex' in source ? `regex:${source.regex}` : `semver:${source.semver}`;
}
function refuseTag(text) {
    return new failure/* Failure */.HR('CONFIG_INVALID', `not a tag or a pattern of tags: ${(0,runtime_text/* quoteForeign */.xS)(text)}`, {
        subject: text.slice(0, 300),
        hint: 'write a tag, a glob such as v1.*, regex:EXPRESSION, or semver:CONSTRAINT',
    });
}


/***/ }),

/***/ 95352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ compileRegex)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66786);


const LONGEST = 2_000;
const MOST_INSTRUCTIONS = 5_000;
async function compileRegex(regex) {
    if (regex.length > LONGEST)
        throw refuse(regex, `it is longer than ${String(LONGEST)} characters`);
    const { RE2JS, RE2JSSyntaxException } = await __webpack_require__.e(/* import() */ 2856).then(__webpack_require__.bind(__webpack_require__, 2856));
    try {
        const compiled = RE2JS.compile(regex);
        if (compiled.programSize() > MOST_INSTRUCTIONS)
            throw refuse(regex, 'it is too large: use smaller repeat counts');
        return (text) => compiled.test(text);
    }
    catch (error) {
        if (!(error instanceof RE2JSSyntaxException))
            throw error;
        throw refuse(regex, describe(regex, error), error);
    }
}
function describe(regex, error) {
    if (/\(\?<?[=!]/.test(regex))
        return 'RE2 has no lookahead and no lookbehind';
    if (/\\[1-9]/.test(regex))
        return 'RE2 has no back-references';
    return error.message.replace(/^error parsing regexp: /, '');
}
function refuse(regex, why, cause) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('CONFIG_INVALID', `not a regular expression: ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(regex, 120)}: ${why}`, {
        subject: regex.slice(0, LONGEST),
        hint: 'the syntax is RE2: https://github.com/google/re2/wiki/Syntax',
        ...(cause === undefined ? {} : { cause }),
    });
}


/***/ }),

/***/ 96715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ parseSemverConstraint)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66786);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87311);



const LONGEST = 512;
const MOST_GROUPS = 32;
function parseSemverConstraint(text) {
    if (text.length > LONGEST)
        throw refuse(text, `it is longer than ${String(LONGEST)} characters`);
    const groups = text.split('||');
    if (groups.length > MOST_GROUPS)
        throw refuse(text, `it has more than ${String(MOST_GROUPS)} alternatives`);
    const parsed = groups.map((group) => parseGroup(group, text));
    return { text, accepts: (version) => parsed.some((group) => groupAccepts(group, version)) };
}
const OPERATORS = {
    '': '=',
    '=': '=',
    '!=': '!=',
    '>': '>',
    '<': '<',
    '>=': '>=',
    '=>': '>=',
    '<=': '<=',
    '=<': '<=',
    '~': '~',
    '~>': '~',
    '^': '^',
};
const NUMBER = String.raw `(?:[0-9]+|[xX*])`;
const WORDS = String.raw `[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*`;
const VERSION = String.raw `v?(${NUMBER})(?:\.(${NUMBER}))?(?:\.(${NUMBER}))?(?:-(${WORDS}))?(?:\+${WORDS})?`;
const SPACE = String.raw `[ \t\n\f\r]`;
const BREAK = String.raw `(?:${SPACE}*,${SPACE}*|${SPACE}+|$)`;
const RANGE = new RegExp(String.raw `${VERSION}${SPACE}+-${SPACE}+${VERSION}${BREAK}`, 'y');
const COMPARISON = new RegExp(String.raw `(!=|>=|=>|<=|=<|~>|[=><~^]|)${SPACE}*${VERSION}${BREAK}`, 'y');
function parseGroup(group, whole) {
    const text = group.replace(/^[ \t\n\f\r]+|[ \t\n\f\r]+$/g, '');
    if (text === '')
        throw refuse(whole, 'a part of it is empty');
    if (text.endsWith(','))
        throw refuse(whole, 'nothing comes after a comma');
    const comparisons = [];
    let at = 0;
    while (at < text.length) {
        RANGE.lastIndex = at;
        const range = RANGE.exec(text);
        if (range !== null) {
            comparisons.push(comparison('>=', range.slice(1, 5), whole), comparison('<=', range.slice(5, 9), whole));
            at += range[0].length;
            continue;
        }
        COMPARISON.lastIndex = at;
        const found = COMPARISON.exec(text);
        if (found === null)
            throw refuse(whole, `${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(text.slice(at))} is no comparison with a version`);
        const operator = OPERATORS[found[1] ?? ''] ?? '=';
        comparisons.push(comparison(operator, found.slice(2, 6), whole));
        at += found[0].length;
    }
    return comparisons;
}
function comparison(operator, parts, whole) {
    const numbers = parts.slice(0, 3);
    const wildcard = numbers.findIndex((part) => part === undefined || /^[xX*]$/.test(part));
    const given = wildcard === -1 ? 3 : wildcard;
    const digits = (index) => (index < given ? (numbers[index] ?? '0') : '0');
    const version = (0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .createVersion */ .BB)([digits(0), digits(1), digits(2)], parts[3] ?? '');
    if (version === undefined)
        throw refuse(whole, 'a version or a number in it is too long, or a numeric part of a pre-release begins with 0');
    return { operator, version, given };
}
function groupAccepts(group, version) {
    if ((0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .isPreRelease */ .Ty)(version) && !group.some((one) => (0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .isPreRelease */ .Ty)(one.version)))
        return false;
    return group.every((one) => comparisonAccepts(one, version));
}
function comparisonAccepts({ operator, version: bound, given }, version) {
    const order = version.compare(bound);
    switch (operator) {
        case '=':
            return given === 3 ? order === 0 : isWithinTilde(bound, given, version);
        case '!=':
            return isOther(bound, given, version);
        case '>':
            return given === 1 || given === 2 ? comparePrefix(version, bound, given) > 0 : order > 0;
        case '<':
            return order < 0;
        case '>=':
            return order >= 0;
        case '<=':
            return given === 3 ? order <= 0 : comparePrefix(version, bound, given === 1 ? 1 : 2) <= 0;
        case '~':
            return isWithinTilde(bound, given, version);
        case '^':
            return isWithinCaret(bound, given, version);
    }
}
function isWithinTilde(bound, given, version) {
    if (version.compare(bound) < 0)
        return false;
    if (given === 0 || (given === 3 && isZero(bound)))
        return true;
    return comparePrefix(version, bound, given === 1 ? 1 : 2) === 0;
}
function isWithinCaret(bound, given, version) {
    if (version.compare(bound) < 0)
        return false;
    if (bound.major > 0 || given === 1)
        return comparePrefix(version, bound, 1) === 0;
    if (bound.minor > 0 || given === 2)
        return comparePrefix(version, bound, 2) === 0;
    return comparePrefix(version, bound, 3) === 0;
}
function isOther(bound, given, version) {
    if (given === 0 || given === 3)
        return version.compare(bound) !== 0;
    if (comparePrefix(version, bound, given) !== 0)
        return true;
    return given === 2 && version.prerelease.join('.') !== bound.prerelease.join('.');
}
function comparePrefix(a, b, count) {
    return a.major - b.major || (count > 1 ? a.minor - b.minor : 0) || (count > 2 ? a.patch - b.patch : 0);
}
function isZero(version) {
    return version.major === 0 && version.minor === 0 && version.patch === 0;
}
function refuse(text, why) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('CONFIG_INVALID', `not a semver constraint: ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(text, 120)}: ${why}`, {
        subject: text.slice(0, LONGEST),
        hint: 'write comparisons such as ">=1.2.0 <2", "~1.4", "^2", "1.2 - 1.4.5", "1.x", with || between alternatives',
    });
}


/***/ })

};
