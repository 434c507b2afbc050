export const id = 2158;
export const ids = [2158,8466];
export const modules = {

/***/ 32158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runListRepos: () => (/* binding */ runListRepos),
/* harmony export */   runListTags: () => (/* binding */ runListTags)
/* harmony export */ });
/* harmony import */ var _operation_repository_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8466);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _first_image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31213);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69276);
/* harmony import */ var _report_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58818);





async function runListTags(invocation, services) {
    const [text = ''] = invocation.operands;
    const repository = (0,_first_image_js__WEBPACK_IMPORTED_MODULE_2__/* .firstImage */ .o)(invocation, services);
    const { image } = repository.reference;
    if (image === undefined)
        return (0,_report_json_js__WEBPACK_IMPORTED_MODULE_4__/* .renderJson */ .h)({ Tags: await (0,_operation_repository_js__WEBPACK_IMPORTED_MODULE_0__/* .listTags */ .c)(services.ctx, repository) });
    if (image.digest !== undefined || (image.tag !== undefined && !isBareRepository(text, repository.reference))) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('REFERENCE_INVALID', `a repository has neither tag nor digest: ${text}`, {
            side: 'source',
            hint: 'leave it out',
        });
    }
    return (0,_report_json_js__WEBPACK_IMPORTED_MODULE_4__/* .renderJson */ .h)({ Repository: `${image.registry}/${image.path}`, Tags: await (0,_operation_repository_js__WEBPACK_IMPORTED_MODULE_0__/* .listTags */ .c)(services.ctx, repository) });
}
function isBareRepository(text, reference) {
    return reference.name === 'latest' && !text.endsWith(':latest');
}
async function runListRepos(invocation, services) {
    const place = await (0,_place_js__WEBPACK_IMPORTED_MODULE_3__/* .openPlace */ .Q)(services, invocation.operands[0] ?? '');
    const found = await (0,_operation_repository_js__WEBPACK_IMPORTED_MODULE_0__/* .listRepositories */ .x)(services.ctx, place);
    return (0,_report_json_js__WEBPACK_IMPORTED_MODULE_4__/* .renderJson */ .h)({ Registry: place.registry, Repositories: found });
}


/***/ }),

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
