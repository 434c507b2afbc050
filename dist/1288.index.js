export const id = 1288;
export const ids = [1288];
export const modules = {

/***/ 1278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AT: () => (/* binding */ resolveImage),
/* harmony export */   Aq: () => (/* binding */ openSink),
/* harmony export */   FB: () => (/* binding */ disposeEach),
/* harmony export */   oD: () => (/* binding */ openSource)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(697);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3903);
/* harmony import */ var _transport_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9086);



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

/***/ 1288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tagImage: () => (/* binding */ tagImage)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(697);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3903);
/* harmony import */ var _open_image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1278);
/* harmony import */ var _result_of_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7381);
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




async function tagImage(ctx, request) {
    const counted = (0,_result_of_js__WEBPACK_IMPORTED_MODULE_3__/* .countedContext */ .S0)(ctx);
    const image = await tagOne(counted.ctx, request);
    return (0,_result_of_js__WEBPACK_IMPORTED_MODULE_3__/* .resultOf */ .Bg)({ command: 'tag', policy: 'none', planned: request.dryRun, counters: counted.counters }, image);
}
async function tagOne(ctx, request) {
    const { reference } = request.image;
    const location = reference.location;
    let source = { reference: reference.text, digest: '', mediaType: '', platforms: [] };
    try {
        const root = await readRoot(ctx, request.image);
        source = describeSource(reference.text, root);
        return { source, destinations: [await moveNames(ctx, request, root)] };
    }
    catch (error) {
        const failure = (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .toFailure */ .w2)(error).with({ side: 'source', subject: reference.text });
        return { source, destinations: [(0,_result_of_js__WEBPACK_IMPORTED_MODULE_3__/* .failedDestination */ .ov)(location, failure)] };
    }
}
async function readRoot(ctx, image) {
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
async function moveNames(ctx, request, root) {
    const { location } = request.image.reference;
    const { digest } = root.descriptor;
    const names = [...new Set(request.names)];
    const done = [];
    const known = { reference: location, digest, bytes: _result_of_js__WEBPACK_IMPORTED_MODULE_3__/* .NO_BYTES */ .CR, attached: [], signatures: [], notes: [] };
    try {
        const env_2 = { stack: [], error: void 0, hasError: false };
        try {
            const sink = __addDisposableResource(env_2, await (0,_open_image_js__WEBPACK_IMPORTED_MODULE_2__/* .openSink */ .Aq)(ctx, request.image), true);
            if (!sink.traits.holdsNames) {
                throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('UNSUPPORTED', `${request.image.reference.transport}: holds no names`, {
                    hint: 'name a repository on a registry, or an OCI layout',
                });
            }
            const pointsAt = await Promise.all(names.map(async (name) => sink.lookup(ctx, name)));
            const pending = names.filter((_, at) => !isSame(pointsAt[at], root));
            done.push(...names.filter((name) => !pending.includes(name)));
            if (request.dryRun || pending.length === 0)
                return { ...known, tags: names, status: pending.length === 0 ? 'up-to-date' : 'planned' };
            for (const name of pending) {
                await sink.tag(ctx, root, [name]);
                done.push(name);
            }
            await finish(ctx, sink, pending, root);
            return { ...known, tags: names, status: 'copied' };
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
        const failure = (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .toFailure */ .w2)(error).with({ side: 'destination', subject: location });
        return (0,_result_of_js__WEBPACK_IMPORTED_MODULE_3__/* .failedDestination */ .ov)(location, failure, { digest, tags: done });
    }
}
async function finish(ctx, sink, names, root) {
    await sink.seal(ctx);
    for (const name of names)
        ctx.emit({ kind: 'tagged', reference: `${sink.reference.location}:${name}`, digest: root.descriptor.digest });
}
function isSame(found, root) {
    return found?.digest === root.descriptor.digest;
}
function describeSource(reference, root) {
    const { digest, mediaType } = root.descriptor;
    return { reference, digest, mediaType, platforms: (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isIndexType */ .$U)(mediaType) ? platformsOf(root) : [] };
}
function platformsOf(root) {
    const manifest = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseManifest */ .Ng)(root.bytes, root.descriptor.mediaType);
    if (manifest.kind !== 'index')
        return [];
    const named = manifest.manifests.flatMap(({ platform }) => (platform === undefined ? [] : [platform]));
    return [...new Set(named.filter(({ os }) => os !== 'unknown').map(_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .renderPlatform */ .qn))];
}


/***/ })

};
