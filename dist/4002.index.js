export const id = 4002;
export const ids = [4002,7283,1193];
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

/***/ 21193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readKeyText: () => (/* binding */ readKeyText)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66786);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57728);



const LARGEST_KEY = 1024 * 1024;
async function readKeyText({ options, environment }, given = options.text('key') ?? '', option = '--key') {
    if (given === '')
        return undefined;
    if (given.includes('-----BEGIN '))
        return { text: given, name: option, option };
    const variable = /^env:(?:\/\/)?(.+)$/.exec(given)?.[1];
    if (variable === undefined) {
        return { text: (await (0,_files_js__WEBPACK_IMPORTED_MODULE_2__.readNamedFile)(given, option, LARGEST_KEY)).toString('latin1'), name: given, option };
    }
    const text = environment[variable] ?? '';
    if (text !== '')
        return { text, name: `$${variable}`, option };
    const shown = (0,_files_js__WEBPACK_IMPORTED_MODULE_2__/* .looksLikePath */ .j8)(variable) || /^[A-Z0-9_]+$/.test(variable) ? ` ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(variable, 80)}` : '';
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INPUT_INVALID', `${option} names the variable${shown}, which is empty`, {
        side: 'local',
        hint: 'set it, or name a file',
    });
}


/***/ }),

/***/ 84002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runVerify: () => (/* binding */ runVerify)
});

// EXTERNAL MODULE: ./build/js/engine/graph.js + 1 modules
var graph = __webpack_require__(72937);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var runtime_failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/operation/open-image.js
var open_image = __webpack_require__(61278);
// EXTERNAL MODULE: ./build/js/operation/own-image.js
var own_image = __webpack_require__(1836);
// EXTERNAL MODULE: ./build/js/operation/result-of.js
var result_of = __webpack_require__(77381);
;// CONCATENATED MODULE: ./build/js/operation/verify-images.js
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





async function verifyImages(ctx, { images, admission, policy }) {
    const { ctx: counted, counters } = (0,result_of/* countedContext */.S0)(ctx);
    const done = await Promise.all(images.map(async (image) => verifyOne(counted, image, admission)));
    return (0,result_of/* resultOf */.Bg)({ command: 'verify', policy, planned: false, counters }, ...done);
}
async function verifyOne(ctx, image, admission) {
    const { reference } = image;
    let described = { reference: reference.text, digest: '', mediaType: '', platforms: [] };
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            await admission.foresee(reference);
            const source = __addDisposableResource(env_1, await (0,open_image/* openSource */.oD)(ctx, image), true);
            const root = await (0,open_image/* resolveImage */.AT)(ctx, source);
            described = (0,own_image/* describeImage */.hu)(reference.text, root);
            const { nodes } = await (0,graph/* readGraph */.t)(ctx, new graph/* ManifestCache */.G(ctx, source), root, { kind: 'all' });
            const manifests = [...nodes.values()].map(({ document }) => document);
            const found = new Map();
            const accepted = (one) => {
                found.set(`${one.format} ${one.identity}`, { ...one, verified: true });
            };
            await admission.admit(ctx, { source, reference, root, manifests, accepted });
            const tags = reference.name === undefined || reference.pin !== undefined ? [] : [reference.name];
            const known = {
                reference: reference.text,
                digest: described.digest,
                tags,
                bytes: result_of/* NO_BYTES */.CR,
                attached: [],
                notes: [],
            };
            return {
                source: described,
                destinations: [{ ...known, signatures: [...found.values()], status: 'up-to-date' }],
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
    catch (error) {
        const failure = (0,runtime_failure/* toFailure */.w2)(error).with({ side: 'source', subject: reference.text });
        return {
            source: described,
            destinations: [(0,result_of/* failedDestination */.ov)(reference.text, failure, { digest: described.digest })],
        };
    }
}

// EXTERNAL MODULE: ./build/js/trust/policy/admission.js + 5 modules
var policy_admission = __webpack_require__(91340);
// EXTERNAL MODULE: ./build/js/trust/policy/all-of.js
var all_of = __webpack_require__(17283);
// EXTERNAL MODULE: ./build/js/frontend/policy.js
var frontend_policy = __webpack_require__(92545);
// EXTERNAL MODULE: ./build/js/frontend/trust/flag-rules.js
var flag_rules = __webpack_require__(91892);
// EXTERNAL MODULE: ./build/js/frontend/trust/key-text.js
var key_text = __webpack_require__(21193);
;// CONCATENATED MODULE: ./build/js/frontend/trust/verify.js







async function runVerify(invocation, services) {
    const images = services.endpoints(invocation.operands, '');
    const rules = (0,flag_rules.rulesOfFlags)(invocation.options, await (0,key_text.readKeyText)(invocation));
    if (rules === undefined) {
        const { policy, admission } = await (0,frontend_policy/* policyFor */.KV)(invocation, services, 'verify');
        if (policy === 'none' || admission === undefined) {
            throw new runtime_failure/* Failure */.HR('INPUT_INVALID', 'nothing says who must have signed: there is no policy, and no flag does', {
                side: 'local',
                hint: 'add --key, or --certificate-identity and --certificate-oidc-issuer, or name a --policy or --trust-policy',
            });
        }
        return verifyImages(services.ctx, { images, admission, policy });
    }
    const publicGood = (0,frontend_policy/* publicGoodRoot */.Bo)(invocation, services);
    const admission = (0,policy_admission.createAdmission)({ ...rules, publicGood }, { requireSigned: true, now: () => new Date() });
    const named = (await (0,frontend_policy/* namedPolicy */.W0)(invocation, services))?.admission;
    const both = named === undefined ? admission : (0,all_of.allOf)([named, admission]);
    return verifyImages(services.ctx, { images, admission: both, policy: 'obeyed' });
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

/***/ 1836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $v: () => (/* binding */ readInPlace),
/* harmony export */   hu: () => (/* binding */ describeImage),
/* harmony export */   qQ: () => (/* binding */ admitInPlace)
/* harmony export */ });
/* harmony import */ var _engine_graph_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72937);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3244);
/* harmony import */ var _open_image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61278);
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



async function readInPlace(ctx, image) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const source = __addDisposableResource(env_1, await (0,_open_image_js__WEBPACK_IMPORTED_MODULE_2__/* .openSource */ .oD)(ctx, { ...image, settings: { ...image.settings, withoutMirrors: true } }), true);
        return await (0,_open_image_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveImage */ .AT)(ctx, source);
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
async function admitInPlace(ctx, image, root, admission) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const { reference, settings } = image;
        if (admission === undefined || !(await admission.concerns(reference)))
            return;
        const source = __addDisposableResource(env_2, await (0,_open_image_js__WEBPACK_IMPORTED_MODULE_2__/* .openSource */ .oD)(ctx, { ...image, settings: { ...settings, withoutMirrors: true } }), true);
        const { nodes } = await (0,_engine_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .readGraph */ .t)(ctx, new _engine_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .ManifestCache */ .G(ctx, source), root, { kind: 'all' });
        const manifests = [...nodes.values()].map(({ document }) => document);
        await admission.admit(ctx, { source, reference, root, manifests });
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
function describeImage(reference, root) {
    const { digest, mediaType } = root.descriptor;
    return { reference, digest, mediaType, platforms: (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .isIndexType */ .$U)(mediaType) ? platformsOf(root) : [] };
}
function platformsOf(root) {
    const manifest = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .Ng)(root.bytes, root.descriptor.mediaType);
    if (manifest.kind !== 'index')
        return [];
    const named = manifest.manifests.flatMap(({ platform }) => (platform === undefined ? [] : [platform]));
    return [...new Set(named.filter(({ os }) => os !== 'unknown').map(_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .renderPlatform */ .qn))];
}


/***/ }),

/***/ 17283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   allOf: () => (/* binding */ allOf)
/* harmony export */ });
function allOf(admissions) {
    return {
        concerns: async (reference) => (await Promise.all(admissions.map(async (one) => one.concerns(reference)))).some(Boolean),
        foresee: async (reference) => {
            for (const one of admissions)
                await one.foresee(reference);
        },
        admit: async (ctx, candidate) => {
            for (const one of admissions)
                await one.admit(ctx, candidate);
        },
    };
}


/***/ })

};
