export const id = 9180;
export const ids = [9180];
export const modules = {

/***/ 17390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openGoneWatch: () => (/* binding */ openGoneWatch)
});

// EXTERNAL MODULE: ./build/js/operation/open-image.js
var open_image = __webpack_require__(61278);
// EXTERNAL MODULE: ./build/js/runtime/at-once.js
var at_once = __webpack_require__(45288);
// EXTERNAL MODULE: ./build/js/runtime/turns.js
var turns = __webpack_require__(53417);
// EXTERNAL MODULE: ./build/js/operation/prune/snapshot.js
var snapshot = __webpack_require__(55407);
;// CONCATENATED MODULE: ./build/js/operation/prune/gone.js



function* judgeGone(there, source) {
    const doubt = yield* doubtOf(source);
    const verdicts = new Map();
    for (const tag of there) {
        yield;
        if (!(0,snapshot/* isAttachedTag */.X)(tag))
            verdicts.set(tag, judge(tag, source, doubt));
    }
    return verdicts;
}
function* doubtOf({ tags, selects, failure }) {
    if (failure !== undefined)
        return 'the source could not be listed';
    for (const tag of tags) {
        yield;
        if (selects(tag))
            return undefined;
    }
    return 'the source lists nothing that the sync selects';
}
const SOURCE_HAS_IT = 'the source has it';
function judge(tag, { tags, selects }, doubt) {
    if (doubt !== undefined)
        return { goes: false, reason: doubt };
    if (!selects(tag))
        return { goes: false, reason: 'the sync does not select it' };
    return tags.has(tag) ? { goes: false, reason: SOURCE_HAS_IT } : { goes: true, reason: 'gone from the source' };
}
const AT_ONCE = 16;
function chooseGone({ source, protects, isThere }) {
    const judgeAll = function* (tags) {
        const verdicts = new Map(yield* judgeGone(tags, source));
        for (const tag of tags) {
            yield;
            const protection = protects.find((one) => one.accepts(tag));
            if (protection !== undefined)
                verdicts.set(tag, { goes: false, reason: `protected by ${protection.text}` });
        }
        return verdicts;
    };
    return {
        judgeNames: async (ctx, tags) => {
            const verdicts = await (0,turns/* inTurns */.g)(ctx.signal, judgeAll(tags));
            return [...verdicts.values()].some(({ goes }) => goes) ? undefined : verdicts;
        },
        judge: async (ctx, _store, { tags }) => {
            const verdicts = await (0,turns/* inTurns */.g)(ctx.signal, judgeAll([...tags.keys()]));
            const going = [...verdicts].flatMap(([tag, { goes }]) => (goes ? [tag] : []));
            await (0,at_once/* atOnce */.z)(going, AT_ONCE, async (tag) => {
                if (await isThere(ctx, tag))
                    verdicts.set(tag, { goes: false, reason: SOURCE_HAS_IT });
            });
            return verdicts;
        },
    };
}

// EXTERNAL MODULE: ./build/js/operation/prune/prune.js + 3 modules
var prune = __webpack_require__(23136);
// EXTERNAL MODULE: ./build/js/operation/result-of.js
var result_of = __webpack_require__(77381);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var runtime_failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/transport/index.js + 18 modules
var transport = __webpack_require__(35971);
// EXTERNAL MODULE: ./build/js/transport/spelling.js
var spelling = __webpack_require__(71944);
// EXTERNAL MODULE: ./build/js/frontend/protected-tags.js
var protected_tags = __webpack_require__(16447);
// EXTERNAL MODULE: ./build/js/frontend/report/prune-lines.js
var prune_lines = __webpack_require__(91628);
;// CONCATENATED MODULE: ./build/js/frontend/sync/gone.js
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









async function openGoneWatch({ options }) {
    for (const name of ['plan', 'matrix', 'shard']) {
        if ((options.text(name) ?? '') === '')
            continue;
        throw new runtime_failure/* Failure */.HR('INPUT_INVALID', `--prune and --${name} exclude each other`, {
            side: 'local',
            hint: 'what is gone can be told by a run that has seen everything, after it: add --dry-run to see it first',
        });
    }
    return new Watch(options.text('append-suffix') ?? '', await (0,protected_tags/* protectedTags */.E3)(options), options.flag('fail-fast'));
}
class Watch {
    #suffix;
    #protects;
    #failFast;
    #places = new Map();
    #elsewhere = new Set();
    #doubts = new Map();
    #isHeard = false;
    #failure;
    constructor(suffix, protects, failFast) {
        this.#suffix = suffix;
        this.#protects = protects;
        this.#failFast = failFast;
    }
    async *hear(groups) {
        for await (const group of groups) {
            this.#failure ??= group.failure;
            for (const item of group.items)
                this.#take(item, group.listed);
            for (const place of group.doubts ?? [])
                this.#doubts.set(place, group.name);
            if (group.items.length === 0)
                for (const tag of group.listed?.tags ?? [])
                    this.#elsewhere.add(`${tag}${this.#suffix}`);
            yield group;
        }
        this.#isHeard = true;
    }
    #take({ source, destinations }, listed) {
        for (const destination of destinations) {
            const { image } = destination.reference;
            if (image?.tag === undefined)
                continue;
            const key = (0,spelling/* storeKey */.L)(destination.reference);
            const place = this.#places.get(key) ?? newPlace(destination);
            this.#places.set(key, place);
            place.tags.add(image.tag);
            if (image.tag !== `${source.reference.name ?? ''}${this.#suffix}`)
                place.isRenamed = true;
            if (listed === undefined || place.isRenamed)
                continue;
            if (place.sources.has(source.reference.location))
                continue;
            place.sources.set(source.reference.location, source);
            for (const tag of listed.tags)
                place.tags.add(`${tag}${this.#suffix}`);
            place.selectors.push((tag) => tag.endsWith(this.#suffix) && listed.selects(this.#atSource(tag)));
        }
    }
    #atSource(tag) {
        return tag.slice(0, tag.length - this.#suffix.length);
    }
    async finish(ctx, result) {
        const pruned = await this.#prune(ctx, result, false);
        return pruned === undefined ? result : (0,result_of/* joinResults */.FU)(result, pruned);
    }
    async show(ctx, answer) {
        const pruned = answer.kind === 'result' ? await this.#prune(ctx, answer.result, true) : undefined;
        if (answer.kind !== 'result' || pruned === undefined)
            return answer;
        const result = (0,result_of/* joinResults */.FU)(answer.result, pruned);
        return {
            ...answer,
            result,
            ...(answer.text === undefined || pruned.images.length + pruned.excluded.length === 0
                ? {}
                : { text: `${answer.text}\n${(0,prune_lines/* renderPruned */.lu)(pruned)}` }),
        };
    }
    async #prune(ctx, synced, dryRun) {
        const failure = this.#isHeard ? this.#failure : new runtime_failure/* Failure */.HR('CANCELLED', 'not everything was listed');
        if (failure !== undefined) {
            ctx.emit({ kind: 'warning', text: `nothing was pruned, for not everything could be listed: ${failure.message}` });
            return undefined;
        }
        const unreached = unreachedBy(synced);
        if (this.#failFast && unreached.size > 0) {
            ctx.emit({ kind: 'warning', text: 'nothing was pruned: an image failed, and --fail-fast stops at that' });
            return undefined;
        }
        for (const [key, { isRenamed, endpoint }] of this.#places) {
            const { location } = endpoint.reference;
            if (isRenamed)
                ctx.emit({ kind: 'warning', text: `nothing is pruned in ${location}: images get other names there` });
            else if (unreached.has(key))
                ctx.emit({ kind: 'warning', text: `nothing is pruned in ${location}: not every image arrived there` });
            const doubt = this.#doubts.get(key);
            if (doubt !== undefined)
                ctx.emit({
                    kind: 'warning',
                    text: `nothing is pruned in ${location}: ${doubt}, which goes there too, has no tag that the sync selects`,
                });
        }
        const kept = [...this.#places].filter(([key, { isRenamed }]) => !isRenamed && !unreached.has(key) && !this.#doubts.has(key));
        const repositories = kept.map(([, place]) => this.#repositoryOf(place));
        const { result } = await (0,prune/* prune */.R)(ctx, { repositories, dryRun });
        return { ...result, excluded: result.excluded.filter(({ reason }) => reason !== SOURCE_HAS_IT) };
    }
    #repositoryOf({ endpoint, sources, tags, selectors }) {
        const source = {
            tags: tags.union(this.#elsewhere),
            selects: (tag) => selectors.some((selects) => selects(tag)),
        };
        const isThere = async (ctx, tag) => {
            for (const one of sources.values())
                if (await isAt(ctx, one, this.#atSource(tag)))
                    return true;
            return false;
        };
        return { ...endpoint, chooser: chooseGone({ source, protects: this.#protects, isThere }) };
    }
}
function unreachedBy({ images }) {
    const failed = images
        .flatMap(({ destinations }) => destinations)
        .filter(({ reference, error }) => reference !== '' && error !== undefined && error.code !== 'TAG_RULE');
    return new Set(failed.map(({ reference }) => (0,spelling/* storeKey */.L)((0,transport/* parseReference */.F)(reference))));
}
function newPlace(endpoint) {
    return { endpoint, sources: new Map(), tags: new Set(), selectors: [], isRenamed: false };
}
async function isAt(ctx, endpoint, tag) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const source = __addDisposableResource(env_1, await (0,open_image/* openSource */.oD)(ctx, {
            ...endpoint,
            settings: { ...endpoint.settings, withoutMirrors: true, listsAtLocation: true },
        }), true);
        return (await source.lookup(ctx, tag)) !== undefined;
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
