export const id = 793;
export const ids = [793];
export const modules = {

/***/ 50793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openStorageSource: () => (/* binding */ openStorageSource),
  unknownImage: () => (/* binding */ unknownImage)
});

// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/transport/containers-storage/exchange.js + 1 modules
var containers_storage_exchange = __webpack_require__(27921);
// EXTERNAL MODULE: ./build/js/transport/containers-storage/images.js
var containers_storage_images = __webpack_require__(99403);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./build/js/transport/containers-storage/known.js

function createKnownSource(source, locate) {
    const configs = new Map();
    const find = async (ctx, name) => {
        const found = await locate(ctx, name);
        if (found?.known === undefined)
            return undefined;
        configs.set(`sha256:${found.id}`, found.known.config);
        return { descriptor: found.manifest, bytes: found.known.manifest };
    };
    return {
        reference: source.reference,
        traits: source.traits,
        resolve: async (ctx, name) => (await find(ctx, name)) ?? source.resolve(ctx, name),
        lookup: async (ctx, name) => (await find(ctx, name))?.descriptor ?? source.lookup(ctx, name),
        fetchManifest: async (ctx, wanted) => source.fetchManifest(ctx, wanted),
        openBlob: async (ctx, wanted, from) => {
            const config = configs.get(wanted.digest);
            if (config === undefined)
                return source.openBlob(ctx, wanted, from);
            return { stream: external_node_stream_.Readable.from([config], { objectMode: false }), offset: 0 };
        },
        [Symbol.asyncDispose]: async () => source[Symbol.asyncDispose](),
    };
}

// EXTERNAL MODULE: ./build/js/transport/containers-storage/reference.js
var containers_storage_reference = __webpack_require__(50012);
// EXTERNAL MODULE: ./build/js/transport/containers-storage/store.js + 1 modules
var containers_storage_store = __webpack_require__(47350);
;// CONCATENATED MODULE: ./build/js/transport/containers-storage/source.js






async function openStorageSource(opening, reference, settings) {
    const parts = (0,containers_storage_reference/* partsOf */.CI)(reference);
    const store = await (0,containers_storage_store/* openStore */.C)(opening, parts.store);
    const exchange = await (0,containers_storage_exchange/* openExchange */.E)(settings.temporary);
    const exported = new Map();
    const { pin, ...own } = reference;
    const name = pin ?? own.name;
    const wantedAs = (other) => other === undefined || other === name ? parts : (0,containers_storage_reference/* renamed */.fN)(parts, other);
    const locate = async (ctx, other) => {
        ctx.signal.throwIfAborted();
        return (0,containers_storage_images/* findImage */.F1)(ctx, store, wantedAs(other));
    };
    const find = async (ctx, other) => {
        const found = await locate(ctx, other);
        if (found === undefined)
            return undefined;
        const known = exported.get(found.id) ?? exchange.exportImage(ctx, store, found.id);
        exported.set(found.id, known);
        return known;
    };
    const current = async (ctx) => {
        const last = [...exported.values()].at(-1) ?? find(ctx, undefined);
        const image = await last;
        if (image === undefined)
            throw unknownImage(reference);
        return image;
    };
    const source = {
        reference: {
            ...own,
            ...(name === undefined ? {} : { name }),
            ...(parts.image === undefined ? {} : { image: parts.image }),
        },
        traits: { reads: 'local', originalDigests: false },
        resolve: async (ctx, other) => {
            const image = await find(ctx, other);
            if (image === undefined)
                throw unknownImage(reference);
            return image.resolve(ctx, undefined);
        },
        lookup: async (ctx, other) => (await find(ctx, other))?.lookup(ctx, undefined),
        fetchManifest: async (ctx, wanted) => (await current(ctx)).fetchManifest(ctx, wanted),
        openBlob: async (ctx, wanted, from) => (await current(ctx)).openBlob(ctx, wanted, from),
        [Symbol.asyncDispose]: async () => {
            await Promise.allSettled(exported.values());
            await exchange[Symbol.asyncDispose]();
        },
    };
    return { ...source, known: createKnownSource(source, locate) };
}
function unknownImage(reference) {
    return new failure/* Failure */.HR('MANIFEST_UNKNOWN', `${reference.text}: no such image`, {
        subject: reference.text,
        hint: 'see `buildah images` or `podman images`, as this user: root and other users have stores of their own',
    });
}


/***/ })

};
