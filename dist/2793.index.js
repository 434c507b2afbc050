export const id = 2793;
export const ids = [2793];
export const modules = {

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

/***/ 52793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  applyRemovals: () => (/* binding */ applyRemovals),
  runPrune: () => (/* binding */ runPrune)
});

// EXTERNAL MODULE: ./build/js/operation/plan/render-plan.js
var render_plan = __webpack_require__(70222);
// EXTERNAL MODULE: ./build/js/runtime/turns.js
var turns = __webpack_require__(53417);
// EXTERNAL MODULE: ./build/js/selection/version.js
var version = __webpack_require__(87311);
// EXTERNAL MODULE: ./build/js/operation/prune/snapshot.js
var snapshot = __webpack_require__(55407);
;// CONCATENATED MODULE: ./build/js/operation/prune/judge.js


function staysByName(rules, tag) {
    const protection = rules.protects.find((one) => one.accepts(tag));
    if (protection !== undefined)
        return { goes: false, reason: `protected by ${protection.text}` };
    if ((0,snapshot/* isAttachedTag */.X)(tag))
        return undefined;
    const exclusion = rules.excludes.find((one) => one.accepts(tag));
    if (exclusion !== undefined)
        return { goes: false, reason: `excluded by ${exclusion.text}` };
    const isMeant = rules.patterns.length === 0 || rules.patterns.some((one) => one.accepts(tag));
    return isMeant ? undefined : { goes: false, reason: 'no pattern matches it' };
}
function* judge(rules, tags, facts) {
    const verdicts = new Map();
    const candidates = [];
    for (const tag of tags) {
        yield;
        const verdict = staysByName(rules, tag);
        if (verdict !== undefined)
            verdicts.set(tag, verdict);
        else if (!(0,snapshot/* isAttachedTag */.X)(tag))
            candidates.push(tag);
    }
    const newest = rules.keep === undefined ? undefined : yield* newestOf(rules, rules.keep, candidates, facts);
    for (const tag of candidates) {
        yield;
        verdicts.set(tag, newest?.get(tag) ?? judgeAge(rules, tag, facts));
    }
    return verdicts;
}
function judgeAge({ createdBefore, keep, patterns }, tag, facts) {
    const beyond = keep === undefined ? [] : [`not among the newest ${String(keep.count)}`];
    if (createdBefore === undefined) {
        const [reason = `matches ${patterns.find((one) => one.accepts(tag))?.text ?? '*'}`] = beyond;
        return { goes: true, reason };
    }
    const created = createdOf(tag, facts);
    if (created === undefined)
        return { goes: false, reason: UNKNOWN_TIME };
    const isOld = created < createdBefore.time;
    if (!isOld)
        return { goes: false, reason: `not older than ${createdBefore.text}` };
    return { goes: true, reason: [`older than ${createdBefore.text}`, ...beyond].join(', ') };
}
function* newestOf({ patterns }, keep, candidates, facts) {
    const found = new Map();
    const groups = patterns.length === 0 ? [{ text: '*', accepts: () => true }] : patterns;
    const ages = new Map();
    for (const tag of candidates) {
        yield;
        ages.set(tag, keep.by === 'created' ? createdOf(tag, facts) : (0,version/* parseVersion */.ot)(tag));
    }
    const isKnown = (tag) => ages.get(tag) !== undefined;
    const unknown = keep.by === 'created' ? UNKNOWN_TIME : 'it is no version';
    for (const tag of candidates)
        if (!isKnown(tag))
            found.set(tag, { goes: false, reason: unknown });
    const compare = (a, b) => compareAges(ages.get(a), ages.get(b));
    for (const group of groups) {
        const own = [];
        for (const tag of candidates) {
            yield;
            if (isKnown(tag) && group.accepts(tag))
                own.push(tag);
        }
        const verdict = { goes: false, reason: `among the newest ${String(keep.count)} of ${group.text}` };
        const images = newestImages(own, keep.count, compare, facts);
        for (const tag of own)
            if (images.has(facts.digests.get(tag)))
                found.set(tag, found.get(tag) ?? verdict);
    }
    return found;
}
const UNKNOWN_TIME = 'it does not tell when it was created';
function compareAges(a, b) {
    if (typeof a === 'number' && typeof b === 'number')
        return a - b;
    return typeof a === 'object' && typeof b === 'object' ? a.compare(b) : 0;
}
function newestImages(tags, count, compare, { digests }) {
    const images = new Set();
    let last;
    for (const tag of tags.toSorted((a, b) => compare(b, a))) {
        const digest = digests.get(tag);
        if (images.has(digest))
            continue;
        if (images.size >= count && last !== undefined && compare(tag, last) !== 0)
            break;
        images.add(digest);
        last = tag;
    }
    return images;
}
function createdOf(tag, { digests, created }) {
    const digest = digests.get(tag);
    return digest === undefined ? undefined : created.get(digest);
}

// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/operation/said/said-of-image.js + 1 modules
var said_of_image = __webpack_require__(85538);
// EXTERNAL MODULE: ./build/js/runtime/at-once.js
var at_once = __webpack_require__(45288);
;// CONCATENATED MODULE: ./build/js/operation/prune/read-created.js



const AT_ONCE = 16;
async function readCreated(ctx, source, snapshot, wanted) {
    const images = new Set();
    const roots = [...new Set(wanted)];
    for (const root of roots)
        for (const image of imagesOf(snapshot, root))
            images.add(image);
    const times = new Map();
    await (0,at_once/* atOnce */.z)(images, AT_ONCE, async (digest) => {
        const time = await read_created_createdOf(ctx, source, snapshot, digest);
        if (time !== undefined)
            times.set(digest, time);
    });
    const found = new Map();
    for (const root of roots) {
        const own = imagesOf(snapshot, root).map((image) => times.get(image) ?? Number.NaN);
        const latest = Math.max(...own);
        if (own.length > 0 && !Number.isNaN(latest))
            found.set(root, latest);
    }
    return found;
}
function imagesOf({ manifests }, root) {
    const found = new Set();
    const met = new Set();
    const visit = (digest) => {
        if (met.has(digest))
            return;
        met.add(digest);
        const manifest = manifests.get(digest);
        if (manifest === undefined)
            return;
        if (manifest.children.length === 0)
            found.add(digest);
        else
            manifest.images.forEach(visit);
    };
    visit(root);
    return [...found];
}
async function read_created_createdOf(ctx, source, { manifests }, digest) {
    try {
        return await (0,said_of_image/* readCreatedOf */.YS)(ctx, source, manifests.get(digest) ?? {});
    }
    catch (error) {
        const { code } = (0,failure/* toFailure */.w2)(error);
        if (code === 'BLOB_UNKNOWN' || code === 'MANIFEST_INVALID' || code === 'LIMIT_EXCEEDED')
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/js/operation/prune/chooser.js




function chooseByRules(rules) {
    return {
        judgeNames: async ({ signal }, tags) => {
            const verdicts = new Map();
            const turn = (0,turns/* takeTurns */.W)(signal);
            for (const tag of tags) {
                await turn();
                const verdict = staysByName(rules, tag);
                if (verdict !== undefined)
                    verdicts.set(tag, verdict);
                else if (!(0,snapshot/* isAttachedTag */.X)(tag))
                    return undefined;
            }
            return verdicts;
        },
        judge: async (ctx, source, snapshot) => {
            const wantsTimes = rules.createdBefore !== undefined || rules.keep?.by === 'created';
            const created = wantsTimes
                ? await readCreated(ctx, source, snapshot, await (0,turns/* inTurns */.g)(ctx.signal, chooser_open(rules, snapshot)))
                : new Map();
            return (0,turns/* inTurns */.g)(ctx.signal, judge(rules, snapshot.tags.keys(), { digests: snapshot.tags, created }));
        },
    };
}
function* chooser_open(rules, { tags }) {
    const digests = [];
    for (const [tag, digest] of tags) {
        yield;
        if (!(0,snapshot/* isAttachedTag */.X)(tag) && staysByName(rules, tag) === undefined)
            digests.push(digest);
    }
    return digests;
}

// EXTERNAL MODULE: ./build/js/operation/prune/planned.js
var planned = __webpack_require__(62005);
// EXTERNAL MODULE: ./build/js/operation/prune/prune.js + 3 modules
var prune = __webpack_require__(23136);
// EXTERNAL MODULE: ./build/js/operation/repository.js
var repository = __webpack_require__(8466);
// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(66786);
// EXTERNAL MODULE: ./build/js/selection/moment.js
var moment = __webpack_require__(1407);
// EXTERNAL MODULE: ./build/js/frontend/files.js
var files = __webpack_require__(57728);
// EXTERNAL MODULE: ./build/js/frontend/place.js
var frontend_place = __webpack_require__(69276);
// EXTERNAL MODULE: ./build/js/frontend/protected-tags.js
var protected_tags = __webpack_require__(16447);
;// CONCATENATED MODULE: ./build/js/frontend/prune.js











async function runPrune({ options, operands }, services) {
    const isMeant = options.flag('yes');
    if (isMeant && options.flag('dry-run')) {
        throw new failure/* Failure */.HR('INPUT_INVALID', '--yes and --dry-run exclude each other', {
            side: 'local',
            hint: 'without --yes nothing is removed anyway',
        });
    }
    const file = options.text('plan') ?? '';
    if (isMeant && file !== '') {
        throw new failure/* Failure */.HR('INPUT_INVALID', '--yes and --plan exclude each other', {
            side: 'local',
            hint: 'waybill apply FILE removes what the plan says',
        });
    }
    const chooser = chooseByRules(await rulesOf(options));
    const found = await Promise.all(operands.map(async (text) => repositoriesOf(services, text)));
    const repositories = new Map(found.flat().map((one) => [one.reference.location, one]));
    const { result, removals } = await (0,prune/* prune */.R)(services.ctx, {
        repositories: [...repositories.values()].map((endpoint) => ({ ...endpoint, chooser })),
        dryRun: !isMeant,
    });
    services.ctx.signal.throwIfAborted();
    if (file !== '')
        await (0,files/* writeWhole */.f8)(file, (0,render_plan/* renderPlan */.E)({ ...EMPTY_PLAN, removals, ...pricedPlan(result, removals) }));
    return result;
}
async function applyRemovals({ options }, services, plan) {
    if ((options.text('shard') ?? '') !== '') {
        throw new failure/* Failure */.HR('INPUT_INVALID', '--shard goes with plans of copy and sync', {
            side: 'local',
            hint: 'what is removed from a repository is decided in one place: leave it out',
        });
    }
    const endpoints = services.endpoints(plan.removals.map(({ reference }) => reference), 'dest-');
    const places = Map.groupBy(plan.removals.keys(), (at) => endpoints[at]?.reference.location ?? '');
    const repositories = [...places.values()].flatMap((own) => {
        const endpoint = endpoints[own[0] ?? 0];
        const removals = own.flatMap((at) => plan.removals[at] ?? []);
        return endpoint === undefined ? [] : [{ ...endpoint, chooser: (0,planned/* chooseByPlan */.wS)(removals) }];
    });
    const { result } = await (0,prune/* prune */.R)(services.ctx, { repositories, dryRun: options.flag('dry-run') });
    return { ...result, command: 'apply', excluded: plan.excluded };
}
const EMPTY_PLAN = { command: 'prune', choices: [], destinations: [], images: [], blobs: [] };
const REQUESTS_A_REMOVAL = 3;
function pricedPlan({ excluded }, removals) {
    return { excluded, requests: REQUESTS_A_REMOVAL * removals.length + 2 * excluded.length };
}
async function rulesOf(options) {
    const [patterns, excludes, protects] = await Promise.all([
        (0,protected_tags/* compilePatterns */.xi)('--match', (0,protected_tags/* patternTexts */.$6)(options, 'match')),
        (0,protected_tags/* compilePatterns */.xi)('--exclude', (0,protected_tags/* patternTexts */.$6)(options, 'exclude')),
        (0,protected_tags/* protectedTags */.E3)(options),
    ]);
    const keep = keepOf(options);
    const age = options.text('older-than') ?? '';
    if (patterns.length === 0 && keep === undefined && age === '') {
        throw new failure/* Failure */.HR('INPUT_INVALID', 'nothing says which tags may go', {
            side: 'local',
            hint: 'give --keep N, --older-than AGE or --match PATTERN; waybill prune --help shows examples',
        });
    }
    return {
        patterns,
        excludes,
        protects,
        ...(keep === undefined ? {} : { keep }),
        ...(age === '' ? {} : { createdBefore: { time: Date.now() - ageOf(age), text: age } }),
    };
}
function keepOf(options) {
    const count = options.count('keep', 1, 1_000_000);
    const by = options.text('by') ?? '';
    if (by !== '' && count === undefined)
        throw new failure/* Failure */.HR('INPUT_INVALID', '--by goes with --keep', { side: 'local', hint: 'say how many are to stay' });
    if (by !== '' && by !== 'created' && by !== 'semver') {
        throw new failure/* Failure */.HR('INPUT_INVALID', `--by takes created or semver, not ${(0,runtime_text/* quoteForeign */.xS)(by, 40)}`, { side: 'local' });
    }
    return count === undefined ? undefined : { count, by: by === 'semver' ? 'semver' : 'created' };
}
function ageOf(text) {
    const age = (0,moment/* parseAge */.F1)(text);
    if (age !== undefined)
        return age;
    throw new failure/* Failure */.HR('INPUT_INVALID', `--older-than takes an age, not ${(0,runtime_text/* quoteForeign */.xS)(text, 40)}`, {
        side: 'local',
        hint: 'write hours, days or weeks: 12h, 90d, 8w',
    });
}
async function repositoriesOf(services, text) {
    if (!/^docker:\/\/.*\/$/.test(text))
        return services.endpoints([text], '').map((one) => asRepository(one, text));
    const place = await (0,frontend_place/* openPlace */.Q)(services, text);
    const paths = await (0,repository/* listRepositories */.x)(services.ctx, place);
    const below = paths.filter((path) => path !== place.namespace);
    return services.endpoints(below.map((path) => `docker://${place.registry}/${path}`), '');
}
function asRepository(endpoint, text) {
    const { image, name, pin } = endpoint.reference;
    const isBare = image === undefined ? name === undefined : name === 'latest' && !text.endsWith(':latest');
    if (isBare && pin === undefined)
        return endpoint;
    throw new failure/* Failure */.HR('REFERENCE_INVALID', `a repository has neither tag nor digest: ${text}`, {
        side: 'local',
        subject: text,
        hint: 'leave it out, and say with --match which tags are meant',
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

/***/ 70222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ renderPlan)
/* harmony export */ });
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79457);
/* harmony import */ var _choices_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74194);


function renderPlan(plan) {
    const { images: _, ...totals } = (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .totalsOf */ .vA)(plan);
    const parts = [
        `"schema": ${JSON.stringify(_document_js__WEBPACK_IMPORTED_MODULE_1__/* .PLAN_SCHEMA */ .G0)}`,
        `"command": ${JSON.stringify(plan.command)}`,
        `"totals": ${JSON.stringify({ images: plan.images.length, ...totals })}`,
        list('destinations', plan.destinations),
        list('choices', plan.choices.map(_choices_js__WEBPACK_IMPORTED_MODULE_0__/* .writeChoices */ .a)),
        list('images', plan.images.map(writeImage)),
        list('removals', plan.removals),
        list('excluded', plan.excluded),
        list('blobs', plan.blobs.map(({ digest, size }) => [digest, size])),
    ];
    return `{\n${parts.join(',\n')}\n}\n`;
}
function list(key, entries) {
    if (entries.length === 0)
        return `"${key}": []`;
    return `"${key}": [\n${entries.map((one) => ` ${JSON.stringify(one)}`).join(',\n')}\n]`;
}
function writeImage({ source, digest, choices, destinations, blobs }) {
    return {
        source,
        digest,
        choices,
        destinations: destinations.map(({ reference, action }) => ({ reference, ...writeAction(action) })),
        blobs,
    };
}
function writeAction({ kind, ...rest }) {
    return { action: kind, ...rest };
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

/***/ 1407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F1: () => (/* binding */ parseAge),
/* harmony export */   Z0: () => (/* binding */ MOMENT_FORMS),
/* harmony export */   mI: () => (/* binding */ parseMoment),
/* harmony export */   nR: () => (/* binding */ timeOf)
/* harmony export */ });
const HOUR = 3_600_000;
const UNITS = new Map([
    ['h', HOUR],
    ['d', 24 * HOUR],
    ['w', 7 * 24 * HOUR],
]);
const MOMENT_FORMS = '2026-01-31, 2026-01-31T12:00:00Z, or an age such as 90d, 12h, 2w';
function parseAge(text) {
    const found = /^([1-9][0-9]{0,4})([hdw])$/.exec(text);
    const unit = UNITS.get(found?.[2] ?? '');
    return unit === undefined ? undefined : Number(found?.[1]) * unit;
}
function parseMoment(text) {
    const agoMs = parseAge(text);
    if (agoMs !== undefined)
        return { agoMs };
    const found = DATE.exec(text);
    if (found === null)
        return undefined;
    const day = Date.parse(`${found[1] ?? ''}T00:00:00Z`);
    if (Number.isNaN(day) || !new Date(day).toISOString().startsWith(found[1] ?? ''))
        return undefined;
    const atMs = found[2] === undefined ? day : Date.parse(text.toUpperCase());
    return Number.isNaN(atMs) ? undefined : { atMs };
}
const DATE = /^([0-9]{4}-[0-9]{2}-[0-9]{2})([Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?(?:[Zz]|[+-][0-9]{2}:[0-9]{2}))?$/;
function timeOf(moment, nowMs) {
    return 'atMs' in moment ? moment.atMs : nowMs - moment.agoMs;
}


/***/ })

};
