export const id = 2176;
export const ids = [2176,9377];
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

/***/ 82176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAttest: () => (/* binding */ runAttest),
  runSign: () => (/* binding */ runSign)
});

// EXTERNAL MODULE: ./build/js/image/index.js + 13 modules
var js_image = __webpack_require__(3244);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var runtime_failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/trust/contract.js
var contract = __webpack_require__(30113);
// EXTERNAL MODULE: ./build/js/trust/write-signature.js
var write_signature = __webpack_require__(9503);
// EXTERNAL MODULE: ./build/js/operation/open-image.js
var open_image = __webpack_require__(61278);
// EXTERNAL MODULE: ./build/js/operation/own-image.js
var own_image = __webpack_require__(1836);
// EXTERNAL MODULE: ./build/js/operation/result-of.js
var result_of = __webpack_require__(77381);
;// CONCATENATED MODULE: ./build/js/operation/sign/at-each-image.js
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




async function atEachImage(ctx, work, act) {
    const { command, images, dryRun, policy = 'none' } = work;
    const counted = (0,result_of/* countedContext */.S0)(ctx);
    const done = await Promise.all(images.map(async (image) => atOne(counted.ctx, image, work, act)));
    return (0,result_of/* resultOf */.Bg)({ command, policy, planned: dryRun, counters: counted.counters }, ...done);
}
async function atOne(ctx, image, { dryRun, admission }, act) {
    const { reference } = image;
    let source = { reference: reference.text, digest: '', mediaType: '', platforms: [] };
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            refuseWhole(image);
            const root = await (0,own_image/* readInPlace */.$v)(ctx, image);
            source = (0,own_image/* describeImage */.hu)(reference.text, root);
            await (0,own_image/* admitInPlace */.qQ)(ctx, image, root, admission);
            const tags = reference.name === undefined || reference.pin !== undefined ? [] : [reference.name];
            const known = { reference: reference.text, digest: root.descriptor.digest, tags, bytes: result_of/* NO_BYTES */.CR };
            const nothing = { ...known, attached: [], signatures: [], notes: [] };
            if (dryRun)
                return { source, destinations: [{ ...nothing, status: 'planned' }] };
            const sink = __addDisposableResource(env_1, await (0,open_image/* openSink */.Aq)(ctx, image), true);
            const signatures = await act(ctx, sink, root);
            await sink.seal(ctx);
            return { source, destinations: [{ ...nothing, signatures, status: 'copied' }] };
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
        const failure = (0,runtime_failure/* toFailure */.w2)(error).with({ side: 'destination', subject: reference.text });
        return { source, destinations: [(0,result_of/* failedDestination */.ov)(reference.text, failure, { digest: source.digest })] };
    }
}
function refuseWhole({ reference }) {
    if ((0,open_image/* isAddedTo */.AR)(reference))
        return;
    throw new runtime_failure/* Failure */.HR('UNSUPPORTED', `${reference.transport}: holds no signatures that are added later`, {
        subject: reference.text,
        hint: 'sign it in a registry or an OCI layout, or as it is copied: waybill copy --sign …',
    });
}

// EXTERNAL MODULE: ./build/js/operation/sign/sign-at.js
var sign_at = __webpack_require__(29377);
;// CONCATENATED MODULE: ./build/js/operation/sign/sign-images.js






async function signImages(ctx, request) {
    const { signing, recursive } = request;
    const { signers, identity } = signing;
    return atEachImage(ctx, { ...request, command: 'sign' }, async (own, sink, root) => {
        const subjects = recursive ? (0,sign_at/* withInstances */.$)(root) : [root.descriptor];
        const references = identity === undefined ? namesOf(sink) : [identity];
        return (0,sign_at/* signEach */.n)(own, sink, subjects, signers, references);
    });
}
async function attestImages(ctx, request) {
    const { signing, recursive, predicateType, statementOf } = request;
    return atEachImage(ctx, { ...request, command: 'attest' }, async (own, sink, root) => {
        const results = [];
        for (const subject of recursive ? (0,sign_at/* withInstances */.$)(root) : [root.descriptor]) {
            const statement = statementOf(subject, sink.reference.image);
            for (const signer of signing.signers) {
                if (!(0,contract/* isStatementSigner */.c)(signer)) {
                    throw new runtime_failure/* Failure */.HR('UNSUPPORTED', 'statements are signed by a sigstore key or by the job itself', {
                        side: 'local',
                        hint: 'use --key with a key made by generate-sigstore-key, or none for keyless',
                    });
                }
                const made = await signer.attest(own, statement, predicateType);
                await (0,write_signature/* writeSignature */.A)(own, sink, subject, made);
                results.push({ format: made.format, identity: made.identity, verified: made.verified === true });
            }
        }
        return results;
    });
}
function namesOf({ reference: { image, name } }) {
    if (image === undefined)
        return [];
    const { registry, path } = image;
    return [name !== undefined && (0,js_image/* isTag */.dz)(name) ? { registry, path, tag: name } : image];
}

// EXTERNAL MODULE: ./build/js/trust/attestation/predicate-types.js
var predicate_types = __webpack_require__(88983);
// EXTERNAL MODULE: ./build/js/trust/attestation/render-statement.js
var render_statement = __webpack_require__(2112);
// EXTERNAL MODULE: ./build/js/frontend/files.js
var files = __webpack_require__(57728);
// EXTERNAL MODULE: ./build/js/frontend/policy.js
var policy = __webpack_require__(92545);
// EXTERNAL MODULE: ./build/js/frontend/trust/signers.js + 3 modules
var signers = __webpack_require__(82261);
;// CONCATENATED MODULE: ./build/js/frontend/trust/sign.js








const LARGEST_PREDICATE = 16 * 1024 * 1024;
async function runSign(invocation, services) {
    const { options, operands } = invocation;
    return signImages(services.ctx, {
        images: services.endpoints(operands, ''),
        signing: await (0,signers/* requireSigning */.D)(invocation, services),
        recursive: options.optionalFlag('recursive') ?? true,
        dryRun: options.flag('dry-run'),
        ...(await (0,policy/* namedPolicy */.W0)(invocation, services)),
    });
}
async function runAttest(invocation, services) {
    const { options, operands } = invocation;
    const type = options.text('type') ?? '';
    if (type === '') {
        throw new runtime_failure/* Failure */.HR('INPUT_INVALID', 'attest takes --type: what the statement is', {
            side: 'local',
            hint: 'waybill attest --help shows examples',
        });
    }
    const predicateType = (0,predicate_types/* parsePredicateType */.$d)(type);
    const predicate = await predicateOf(invocation, services, predicateType);
    return attestImages(services.ctx, {
        images: services.endpoints(operands, ''),
        signing: await (0,signers/* requireSigning */.D)(invocation, services),
        recursive: options.flag('recursive'),
        dryRun: options.flag('dry-run'),
        ...(await (0,policy/* namedPolicy */.W0)(invocation, services)),
        predicateType,
        statementOf: ({ digest }, name) => (0,render_statement/* renderStatement */.M)(digest, name, predicateType, predicate),
    });
}
async function predicateOf(invocation, services, type) {
    const file = invocation.options.text('predicate');
    if (file === undefined && type === predicate_types/* SLSA_PROVENANCE */.YD) {
        const { makeProvenance } = await __webpack_require__.e(/* import() */ 5019).then(__webpack_require__.bind(__webpack_require__, 25019));
        return makeProvenance(invocation, services);
    }
    if (file === undefined || file === '') {
        throw new runtime_failure/* Failure */.HR('INPUT_INVALID', `attest --type ${type} takes --predicate FILE`, {
            side: 'local',
            hint: 'name the JSON document that the statement is made of',
        });
    }
    return (0,predicate_types/* checkPredicate */.y6)(readJson(await (0,files.readNamedFile)(file, '--predicate', LARGEST_PREDICATE), file), type, file);
}
function readJson(bytes, file) {
    try {
        return (0,js_image/* parseStrictJson */.RJ)(bytes, file);
    }
    catch (error) {
        throw new runtime_failure/* Failure */.HR('INPUT_INVALID', (0,runtime_failure/* toFailure */.w2)(error).message, {
            side: 'local',
            subject: file,
            hint: 'a predicate is a JSON object',
            cause: error,
        });
    }
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

/***/ 29377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ withInstances),
/* harmony export */   countLacking: () => (/* binding */ countLacking),
/* harmony export */   n: () => (/* binding */ signEach),
/* harmony export */   signAt: () => (/* binding */ signAt)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _trust_write_signature_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9503);


async function signAt(ctx, sink, root, { signers, identity }, { names, openThere, wasThere, deliveries }) {
    const references = identity === undefined ? names : [identity];
    const { location } = sink.reference;
    const signed = await Promise.all(withInstances(root).map(async (descriptor) => {
        const sign = async (there) => signOne(ctx, sink, { descriptor, references }, signers, there);
        const { signal } = ctx;
        const turn = {
            place: { scope: `signatures at ${location}`, path: location },
            digest: descriptor.digest,
            giver: 'signers',
            mayMount: false,
            signal,
            onWait: () => undefined,
        };
        const made = await deliveries.share(turn, async () => sign(wasThere ? await openThere() : undefined));
        return made === 'present' ? sign(await openThere()) : made;
    }));
    return signed.flat();
}
async function countLacking(ctx, root, { signers, identity }, { names, openThere }) {
    const there = await openThere();
    if (there === undefined)
        return 0;
    const references = identity === undefined ? names : [identity];
    const counts = await Promise.all(withInstances(root).flatMap((descriptor) => signers.map(async (signer) => signer.countLacking(ctx, { descriptor, references }, there))));
    return counts.reduce((sum, one) => sum + one, 0);
}
async function signEach(ctx, sink, subjects, signers, references) {
    const signed = subjects.map(async (descriptor) => signOne(ctx, sink, { descriptor, references }, signers, undefined));
    return (await Promise.all(signed)).flat();
}
async function signOne(ctx, sink, subject, signers, there) {
    const results = [];
    for (const signer of signers) {
        for (const made of await signer.sign(ctx, subject, there)) {
            await (0,_trust_write_signature_js__WEBPACK_IMPORTED_MODULE_1__/* .writeSignature */ .A)(ctx, sink, subject.descriptor, made);
            results.push({ format: made.format, identity: made.identity, verified: made.verified === true });
        }
    }
    return results;
}
function withInstances({ bytes, descriptor }) {
    const manifest = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseManifest */ .Ng)(bytes, descriptor.mediaType);
    if (manifest.kind !== 'index')
        return [descriptor];
    return [descriptor, ...manifest.manifests.filter((one) => !(0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isAttestation */ .H3)(one))];
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


/***/ }),

/***/ 88983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ parsePredicateType),
/* harmony export */   Kb: () => (/* binding */ isPredicateType),
/* harmony export */   YD: () => (/* binding */ SLSA_PROVENANCE),
/* harmony export */   y6: () => (/* binding */ checkPredicate)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66786);


const SLSA_PROVENANCE = 'https://slsa.dev/provenance/v1';
const KINDS = [
    {
        names: ['slsaprovenance1', 'slsa'],
        uri: SLSA_PROVENANCE,
        misfit: ({ buildDefinition, runDetails }) => {
            const { buildType, externalParameters } = objectOf(buildDefinition);
            return isText(buildType) &&
                isObject(externalParameters) &&
                isText(objectOf(objectOf(runDetails)['builder'])['id'])
                ? undefined
                : 'it needs buildDefinition with buildType and externalParameters, and runDetails with builder.id';
        },
    },
    {
        names: ['slsaprovenance', 'slsaprovenance02'],
        uri: 'https://slsa.dev/provenance/v0.2',
        misfit: ({ builder, buildType }) => isText(objectOf(builder)['id']) && isText(buildType) ? undefined : 'it needs builder.id and buildType',
    },
    {
        names: ['spdxjson', 'spdx'],
        uri: 'https://spdx.dev/Document',
        misfit: (predicate) => spdxVersion(predicate) === undefined
            ? 'it has neither the spdxVersion of SPDX 2 nor the @context of SPDX 3'
            : undefined,
        version: spdxVersion,
    },
    {
        names: ['cyclonedx'],
        uri: 'https://cyclonedx.org/bom',
        misfit: ({ bomFormat, specVersion }) => {
            if (bomFormat !== 'CycloneDX')
                return 'its bomFormat is not CycloneDX';
            return versionIn(/^(\d+\.\d+)$/, specVersion) === undefined ? 'it needs specVersion' : undefined;
        },
        version: ({ specVersion }) => versionIn(/^(\d+\.\d+)$/, specVersion),
    },
    {
        names: ['openvex', 'vex'],
        uri: 'https://openvex.dev/ns',
        misfit: ({ '@context': context, statements }) => {
            if (versionIn(/^https:\/\/openvex\.dev\/ns()(?:\/v\d[\w.]*)?$/, context) === undefined)
                return 'its @context is not https://openvex.dev/ns';
            return Array.isArray(statements) ? undefined : 'it needs statements';
        },
        version: ({ '@context': context }) => versionIn(/\/v(\d[\w.]*)$/, context),
    },
    {
        names: ['vuln'],
        uri: 'https://cosign.sigstore.dev/attestation/vuln/v1',
        misfit: ({ scanner }) => (isObject(scanner) ? undefined : 'it needs scanner'),
    },
    { names: ['link'], uri: 'https://in-toto.io/Link/v1' },
    {
        names: ['vsa'],
        uri: 'https://slsa.dev/verification_summary/v1',
        misfit: ({ verifier, verificationResult: result }) => isText(objectOf(verifier)['id']) && (result === 'PASSED' || result === 'FAILED')
            ? undefined
            : 'it needs verifier.id and a verificationResult, PASSED or FAILED',
    },
    { names: ['custom'], uri: 'https://cosign.sigstore.dev/attestation/v1' },
];
function spdxVersion({ spdxVersion: version, '@context': context }) {
    return (versionIn(/^SPDX-(2\.\d+)$/, version) ??
        versionIn(/^https:\/\/spdx\.org\/rdf\/(3(?:\.\d+){1,2})\/spdx-context\.jsonld$/, context));
}
const LONGEST_URI = 1024;
const VERSION = /^\/v\d[\w.+-]*$/;
function parsePredicateType(text) {
    const known = KINDS.find(({ names }) => names.includes(text.toLowerCase()));
    if (known !== undefined)
        return known.uri;
    if (text.length <= LONGEST_URI && /^[a-z][a-z0-9+.-]*:[\x21-\x7e]+$/i.test(text))
        return text;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INPUT_INVALID', `${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(text, 80)} is no predicate type`, {
        side: 'local',
        hint: `use one of ${KINDS.flatMap(({ names }) => names).join(', ')}, or a URI`,
    });
}
function isPredicateType(found, wanted) {
    if (found === wanted)
        return true;
    const mayGoOn = wanted === 'https://spdx.dev/Document' ||
        wanted === 'https://openvex.dev/ns' ||
        wanted === 'https://cyclonedx.org/bom';
    return mayGoOn && found.startsWith(wanted) && VERSION.test(found.slice(wanted.length));
}
function checkPredicate(predicate, type, file) {
    const refuse = (why) => new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INPUT_INVALID', `${file} is no predicate of the type ${type}: ${why}`, {
        side: 'local',
        subject: file,
        hint: 'check --type and --predicate',
    });
    if (!isObject(predicate))
        throw refuse('it is not a JSON object');
    if (isText(predicate['_type']) && 'predicateType' in predicate) {
        throw refuse('it is a whole in-toto statement, and its predicate alone belongs here');
    }
    const kind = KINDS.find(({ uri }) => isPredicateType(type, uri));
    const misfit = kind?.misfit?.(predicate);
    if (misfit !== undefined)
        throw refuse(misfit);
    const [wanted, found] = [type.slice(kind?.uri.length ?? type.length).replace(/^\/v/, ''), kind?.version?.(predicate)];
    if (wanted !== '' && found !== undefined && !isWithin(wanted, found) && !isWithin(found, wanted)) {
        throw refuse(`it is of version ${found}`);
    }
    return predicate;
}
function isWithin(version, whole) {
    return `${version}.`.startsWith(`${whole}.`);
}
function versionIn(pattern, value) {
    return typeof value === 'string' ? pattern.exec(value)?.[1] : undefined;
}
function isText(value) {
    return typeof value === 'string' && value !== '';
}
function objectOf(value) {
    return isObject(value) ? value : {};
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 2112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ renderStatement)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);

const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
function renderStatement(digest, repository, predicateType, predicate) {
    const subject = {
        ...(repository === undefined ? {} : { name: (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .renderRepository */ .xW)(repository) }),
        digest: { [(0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(digest)]: (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(digest) },
    };
    return new TextEncoder().encode(JSON.stringify({ _type: STATEMENT_TYPE, subject: [subject], predicateType, predicate }));
}


/***/ }),

/***/ 30113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ isStatementSigner),
/* harmony export */   j: () => (/* binding */ LOGGED)
/* harmony export */ });
function isStatementSigner(signer) {
    return 'attest' in signer;
}
const LOGGED = 'logged';


/***/ }),

/***/ 9503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ writeSignature)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);
/* harmony import */ var _transport_contract_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98348);
/* harmony import */ var _transport_name_editor_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33183);



async function writeSignature(ctx, sink, subject, made) {
    if (made.format === 'gpg' && (0,_transport_contract_js__WEBPACK_IMPORTED_MODULE_1__/* .isSignatureWriter */ .aj)(sink)) {
        await sink.addSignatures(ctx, subject.digest, [{ kind: 'simple-signing', bytes: made.bytes }]);
        return;
    }
    if (made.format === 'legacy' && (0,_transport_name_editor_js__WEBPACK_IMPORTED_MODULE_2__/* .isNameEditor */ .v)(sink) && sink.traits.holdsReferrers) {
        const { appendAttachment } = await __webpack_require__.e(/* import() */ 3792).then(__webpack_require__.bind(__webpack_require__, 53792));
        await appendAttachment(ctx, sink, subject.digest, made.attachment);
        return;
    }
    if (made.format === 'legacy' && (0,_transport_contract_js__WEBPACK_IMPORTED_MODULE_1__/* .isSignatureWriter */ .aj)(sink) && !(0,_transport_name_editor_js__WEBPACK_IMPORTED_MODULE_2__/* .isNameEditor */ .v)(sink)) {
        await sink.addSignatures(ctx, subject.digest, [{ kind: 'sigstore', attachment: made.attachment }]);
        return;
    }
    if (made.format === 'bundle' && sink.traits.holdsReferrers) {
        const { writeBundle } = await __webpack_require__.e(/* import() */ 9076).then(__webpack_require__.bind(__webpack_require__, 29076));
        await writeBundle(ctx, sink, subject, made);
        return;
    }
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('UNSUPPORTED', `${sink.reference.text} cannot hold a ${NAMES[made.format]} signature`, {
        side: 'destination',
        subject: sink.reference.text,
        hint: 'copy it unsigned, and sign it where it ends up',
    });
}
const NAMES = { gpg: 'GPG', legacy: 'cosign', bundle: 'sigstore bundle' };


/***/ })

};
