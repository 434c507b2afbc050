export const id = 3498;
export const ids = [3498];
export const modules = {

/***/ 538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ collectTags)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(697);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3903);


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

/***/ 3498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  inspectConfig: () => (/* binding */ inspectConfig),
  inspectImage: () => (/* binding */ inspectImage),
  inspectRaw: () => (/* binding */ inspectRaw)
});

// EXTERNAL MODULE: ./build/js/engine/graph.js
var engine_graph = __webpack_require__(5597);
// EXTERNAL MODULE: ./build/js/image/index.js + 10 modules
var js_image = __webpack_require__(697);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var runtime_failure = __webpack_require__(3903);
// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(6786);
// EXTERNAL MODULE: ./build/js/transport/contract.js
var contract = __webpack_require__(8348);
// EXTERNAL MODULE: ./build/js/operation/collect-tags.js
var collect_tags = __webpack_require__(538);
// EXTERNAL MODULE: ./build/js/operation/open-image.js
var open_image = __webpack_require__(1278);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(8321);
// EXTERNAL MODULE: ./build/js/engine/elsewhere.js
var elsewhere = __webpack_require__(7166);
// EXTERNAL MODULE: ./build/js/engine/verified-read.js
var verified_read = __webpack_require__(2574);
;// CONCATENATED MODULE: ./build/js/operation/read-blob.js




async function readBlob(ctx, source, wanted, mostBytes) {
    if (wanted.size > mostBytes) {
        throw new runtime_failure/* Failure */.HR('LIMIT_EXCEEDED', `${wanted.digest} has ${String(wanted.size)} bytes, the limit is ${String(mostBytes)}`, { side: 'source', subject: wanted.digest });
    }
    const open = (0,verified_read/* openVerified */.p)(ctx, wanted, async (signal, from) => source.openBlob({ ...ctx, signal }, wanted, from), (0,elsewhere/* elsewhere */.J)(ctx, source, wanted));
    for (let attempt = 0;; attempt += 1) {
        try {
            const { stream } = await open(ctx.signal);
            return await (0,consumers_.buffer)(stream);
        }
        catch (error) {
            const isWrong = error instanceof runtime_failure/* Failure */.HR && error.transient && error.code === 'DIGEST_MISMATCH';
            if (!isWrong || attempt >= ctx.limits.retries)
                throw error;
        }
    }
}

;// CONCATENATED MODULE: ./build/js/operation/inspect.js
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
        const { image } = source.reference;
        const [chosen, tags] = await Promise.all([
            chooseImage(ctx, source, request.platform),
            image === undefined || request.noTags ? [] : tagsIfAllowed(ctx, source),
        ]);
        const config = (0,js_image/* parseConfig */.o4)(await readConfig(ctx, source, chosen.manifest));
        const algorithm = request.manifestDigest ?? (0,js_image/* algorithmOf */.Hy)(chosen.manifest.config.digest);
        return {
            ...(image === undefined ? {} : { Name: (0,js_image/* renderRepository */.xW)(image) }),
            Digest: (0,js_image/* digestOf */.ol)(chosen.root.bytes, algorithm),
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
        return (await (0,open_image/* resolveImage */.AT)(ctx, source)).bytes;
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
    const source = await (0,open_image/* openSource */.oD)(ctx, image);
    return (0,contract/* hasKnownForm */.UH)(source) ? source.known : source;
}
async function chooseImage(ctx, source, platform) {
    const root = await (0,open_image/* resolveImage */.AT)(ctx, source);
    try {
        const graph = await (0,engine_graph/* readGraph */.t)(ctx, new engine_graph/* ManifestCache */.G(ctx, source), root, { kind: 'one', platform });
        const manifest = (0,js_image/* parseManifest */.Ng)(graph.root.bytes, graph.root.descriptor.mediaType);
        if (manifest.kind === 'index')
            throw new runtime_failure/* Failure */.HR('MANIFEST_INVALID', 'an index calls itself an image');
        requireImage(manifest);
        return { root, manifest };
    }
    catch (error) {
        throw (0,runtime_failure/* toFailure */.w2)(error).with({ side: 'source', subject: source.reference.text });
    }
}
function requireImage(manifest) {
    const { config } = manifest;
    if (!(0,js_image/* isImageConfigType */.Ky)(config.mediaType)) {
        const type = (0,runtime_text/* renderForeign */.Vd)(manifest.artifactType ?? config.mediaType);
        throw new runtime_failure/* Failure */.HR('UNSUPPORTED', `unsupported image-specific operation on artifact with type ${JSON.stringify(type)}`, {
            hint: 'this is no container image: --raw prints its manifest',
        });
    }
    if (manifest.mediaType === js_image/* OCI_MANIFEST */.EG && config.mediaType === js_image/* DOCKER_CONFIG */.e6) {
        throw new runtime_failure/* Failure */.HR('UNSUPPORTED', 'invalid mixed OCI image with Docker v2s2 config', {
            hint: '--raw prints its manifest; push the image again as OCI or as Docker schema 2',
        });
    }
}
async function readConfig(ctx, source, manifest) {
    try {
        return await readBlob(ctx, source, manifest.config, ctx.limits.configBytes);
    }
    catch (error) {
        throw (0,runtime_failure/* toFailure */.w2)(error).with({ side: 'source', subject: source.reference.text });
    }
}
async function tagsIfAllowed(ctx, source) {
    if (!(0,contract/* isTagLister */.IP)(source))
        return [];
    try {
        return await (0,collect_tags/* collectTags */.k)(ctx, source);
    }
    catch (error) {
        const failure = (0,runtime_failure/* toFailure */.w2)(error);
        if (failure.code !== 'AUTH_DENIED')
            throw failure.with({ side: 'source', subject: source.reference.text });
        ctx.emit({ kind: 'warning', text: 'Registry disallows tag list retrieval; skipping' });
        return null;
    }
}
const RFC3339 = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:[.,](\d+))?(Z|[+-]\d\d:\d\d)$/;
function createdOf(config, manifest) {
    if (config.created === undefined)
        return manifest.config.mediaType === js_image/* DOCKER_CONFIG */.e6 ? '0001-01-01T00:00:00Z' : null;
    const [, upToSeconds, fraction = '', zone = ''] = RFC3339.exec(config.created) ?? [];
    if (upToSeconds === undefined || Number.isNaN(Date.parse(`${upToSeconds}Z`))) {
        throw new runtime_failure/* Failure */.HR('MANIFEST_INVALID', `the config's created is not a time: ${JSON.stringify((0,runtime_text/* renderForeign */.Vd)(config.created, 60))}`, {
            side: 'source',
            hint: 'the content itself is broken: rebuild the image or push it again; --config --raw prints it',
        });
    }
    const digits = fraction.slice(0, 9).replace(/0+$/, '');
    return upToSeconds + (digits === '' ? '' : `.${digits}`) + (/^[+-]00:00$/.test(zone) ? 'Z' : zone);
}


/***/ })

};
