export const id = 9650;
export const ids = [9650];
export const modules = {

/***/ 89650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openStorageSink: () => (/* binding */ openStorageSink)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _dir_sink_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82011);
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27921);
/* harmony import */ var _images_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99403);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50012);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(47350);
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







const TRAITS = {
    manifestTypes: [_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .OCI_MANIFEST */ .EG, _image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .DOCKER_MANIFEST */ .Vv],
    holdsIndex: false,
    holdsReferrers: false,
    holdsSparseIndex: false,
    holdsNames: true,
    layerForm: 'as-is',
    foreignLayers: 'stored',
    writes: 'parallel',
    needsSizeFirst: false,
};
const UNDO_MS = 5_000;
async function openStorageSink(opening, reference, settings) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const parts = (0,_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .partsOf */ .CI)(reference);
        const { image } = parts;
        if (image?.tag === undefined || parts.id !== undefined) {
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('UNSUPPORTED', `an image is written into a store by name and tag: ${reference.text}`, {
                side: 'destination',
                subject: reference.text,
                hint: 'write containers-storage:NAME:TAG; the store finds it by its digest and its ID as well',
            });
        }
        const store = await (0,_store_js__WEBPACK_IMPORTED_MODULE_6__/* .openStore */ .C)(opening, parts.store);
        const stack = __addDisposableResource(env_1, new AsyncDisposableStack(), true);
        const exchange = stack.use(await (0,_exchange_js__WEBPACK_IMPORTED_MODULE_3__/* .openExchange */ .E)(settings.temporary));
        const directory = exchange.place();
        const content = stack.use(await (0,_dir_sink_js__WEBPACK_IMPORTED_MODULE_2__.openDirSink)((0,_exchange_js__WEBPACK_IMPORTED_MODULE_3__/* .localReference */ .l)(directory)));
        const kept = stack.move();
        let waiting;
        return {
            reference,
            traits: TRAITS,
            lookup: async (ctx, name) => {
                const { shortName: _, ...exact } = (0,_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .renamed */ .fN)(parts, name);
                return (await (0,_images_js__WEBPACK_IMPORTED_MODULE_4__/* .findImage */ .F1)(ctx, store, exact))?.manifest;
            },
            exists: async (ctx, wanted) => content.exists(ctx, wanted),
            pushBlob: async (ctx, expected, open, how) => content.pushBlob(ctx, expected, open, how),
            pushManifest: async (ctx, document) => content.pushManifest(ctx, document),
            tag: async (ctx, root, names) => {
                await content.tag(ctx, root, []);
                waiting = { root, names: [...(waiting?.names ?? []), ...names] };
            },
            seal: async (ctx) => {
                if (waiting === undefined)
                    return;
                const { root, names } = waiting;
                waiting = undefined;
                await content.seal(ctx);
                const full = names.map((name) => `${(0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .renderRepository */ .xW)(image)}:${name}`);
                await bringIn(ctx, store, exchange, { directory, root, names: full });
            },
            [Symbol.asyncDispose]: async () => kept.disposeAsync(),
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
async function bringIn(ctx, store, exchange, { directory, root, names }) {
    const before = await (0,_images_js__WEBPACK_IMPORTED_MODULE_4__/* .inspect */ .Nn)(ctx, store, expectedId(root));
    const id = await exchange.importImage(ctx, store, directory);
    try {
        if (names.length > 0)
            await store.run(ctx, ['tag', id, ...names]);
    }
    catch (error) {
        const undo = { ...ctx, signal: AbortSignal.timeout(UNDO_MS) };
        if (before === undefined)
            await store.run(undo, ['rmi', id]).catch(() => undefined);
        throw error;
    }
    if (before === undefined || before.manifest.digest === root.descriptor.digest)
        return;
    const text = `the store had this image under the manifest ${before.manifest.digest}, and podman goes on showing that digest first`;
    ctx.emit({ kind: 'note', code: 'KNOWN_BY_ANOTHER_DIGEST', text });
}
function expectedId({ bytes, descriptor }) {
    const manifest = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseManifest */ .Ng)(bytes, descriptor.mediaType);
    return manifest.kind === 'image' ? (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(manifest.config.digest) : '';
}


/***/ }),

/***/ 82011:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openDirSink: () => (/* binding */ openDirSink)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./build/js/image/index.js + 13 modules
var js_image = __webpack_require__(3244);
// EXTERNAL MODULE: ./build/js/runtime/owned-files.js
var owned_files = __webpack_require__(78158);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/transport/signature-blob.js
var signature_blob = __webpack_require__(63084);
// EXTERNAL MODULE: ./build/js/transport/dir/files.js
var files = __webpack_require__(1735);
// EXTERNAL MODULE: ./build/js/transport/dir/format.js
var format = __webpack_require__(87229);
// EXTERNAL MODULE: ./build/js/transport/dir/manifests.js
var manifests = __webpack_require__(94574);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/js/runtime/make-directory.js
var make_directory = __webpack_require__(58945);
;// CONCATENATED MODULE: ./build/js/transport/dir/stage.js







const STAGE_PREFIX = '.waybill-';
const STAGE = /^\.waybill-[0-9a-f]{16}$/;
const ABANDONED_AFTER_MS = 24 * 3_600_000;
function createStage(target) {
    let made;
    const directory = async () => (made ??= makeStage(target));
    return {
        directory,
        publish: async () => {
            const stage = await directory();
            const isNew = external_node_path_.dirname(stage) !== (await realPathOf(target));
            if (isNew && (await becomes(stage, target))) {
                made = undefined;
                return;
            }
            await replaceContent(stage, target);
        },
        [Symbol.asyncDispose]: async () => {
            const stage = await made?.catch(() => undefined);
            made = undefined;
            if (stage !== undefined)
                await (0,promises_.rm)(stage, { recursive: true, force: true });
        },
    };
}
async function listContent(directory) {
    return (await (0,promises_.readdir)(directory)).filter((name) => !name.startsWith(STAGE_PREFIX));
}
async function makeStage(target) {
    try {
        let place = target;
        let found = await realPathOf(place);
        while (found === undefined) {
            place = external_node_path_.dirname(place);
            found = await realPathOf(place);
        }
        await removeAbandoned(found);
        const stage = external_node_path_.join(found, `${STAGE_PREFIX}${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`);
        await (0,promises_.mkdir)(stage, { mode: 0o755 });
        return stage;
    }
    catch (error) {
        throw (0,files/* asFailure */.h_)(error);
    }
}
async function becomes(stage, target) {
    await (0,make_directory/* makeDirectory */.O)(external_node_path_.dirname(target), 0o755);
    await flush(stage);
    try {
        await (0,promises_.rename)(stage, target);
    }
    catch (error) {
        if ((0,owned_files/* isErrno */.r)(error, 'ENOTEMPTY', 'EEXIST'))
            return false;
        throw error;
    }
    await flush(external_node_path_.dirname(target));
    return true;
}
async function replaceContent(stage, target) {
    const before = await listContent(target);
    const staged = await (0,promises_.readdir)(stage);
    const move = async (name) => (0,promises_.rename)(external_node_path_.join(stage, name), external_node_path_.join(target, name));
    for (const name of staged.filter((one) => one !== format/* ROOT_FILE */.aS && one !== format/* VERSION_FILE */.mf))
        await move(name);
    await flush(target);
    await move(format/* ROOT_FILE */.aS);
    await move(format/* VERSION_FILE */.mf);
    await flush(target);
    for (const name of before.filter((one) => !staged.includes(one)))
        await (0,promises_.rm)(external_node_path_.join(target, name), { recursive: true, force: true });
    await (0,promises_.rm)(stage, { recursive: true, force: true });
}
async function removeAbandoned(place) {
    const names = await (0,promises_.readdir)(place).catch(() => []);
    for (const name of names.filter((one) => STAGE.test(one))) {
        const found = await (0,promises_.lstat)(external_node_path_.join(place, name)).catch(() => undefined);
        if (found?.isDirectory() === true && Date.now() - found.mtimeMs > ABANDONED_AFTER_MS)
            await (0,promises_.rm)(external_node_path_.join(place, name), { recursive: true, force: true }).catch(() => undefined);
    }
}
async function flush(directory) {
    const handle = await (0,promises_.open)(directory, 'r');
    try {
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}
async function realPathOf(file) {
    try {
        return await (0,promises_.realpath)(file);
    }
    catch (error) {
        if ((0,owned_files/* isErrno */.r)(error, 'ENOENT'))
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/js/transport/dir/sink.js













const TRAITS = {
    manifestTypes: 'any',
    holdsIndex: true,
    holdsReferrers: false,
    holdsSparseIndex: true,
    holdsNames: false,
    layerForm: 'as-is',
    foreignLayers: 'stored',
    writes: 'parallel',
    needsSizeFirst: false,
};
async function openDirSink(reference, layerForm = 'as-is') {
    const target = reference.location;
    await refuseOtherContent(target);
    const stage = createStage(target);
    const written = new Set();
    const kept = new Set();
    const signatures = new Map();
    let root;
    return {
        reference,
        traits: { ...TRAITS, layerForm },
        lookup: async (ctx, name) => (await (0,manifests/* findManifest */.J)(ctx, target, name))?.descriptor,
        exists: async (ctx, wanted) => {
            ctx.signal.throwIfAborted();
            if (written.has(wanted.digest) || kept.has(wanted.digest))
                return true;
            if ((0,js_image/* isManifestType */.Q3)(wanted.mediaType) || !(await isWhole(ctx, target, wanted)))
                return false;
            kept.add(wanted.digest);
            return true;
        },
        pushBlob: async (ctx, expected, open) => {
            await writeBlob(ctx, await stage.directory(), expected, open);
            written.add(expected.digest);
        },
        pushManifest: async (ctx, document) => {
            ctx.signal.throwIfAborted();
            await writeSmall(stage, (0,format/* manifestFile */.YE)(document.descriptor.digest), document.bytes);
            written.add(document.descriptor.digest);
            return { subjectRecorded: false };
        },
        addSignatures: async (ctx, subject, added) => {
            ctx.signal.throwIfAborted();
            const before = signatures.get(subject) ?? [];
            const fresh = (0,signature_blob/* newAmong */.RB)(before, added, target);
            signatures.set(subject, [...before, ...fresh]);
            return Promise.resolve(fresh.length);
        },
        tag: async (ctx, document, names) => {
            ctx.signal.throwIfAborted();
            if (names.length > 0) {
                throw new failure/* Failure */.HR('UNSUPPORTED', `a directory holds one image without a name: ${target}`, {
                    subject: reference.text,
                    hint: 'leave the names out, or write to an OCI layout (oci:DIR:NAME)',
                });
            }
            root = document;
            await Promise.resolve();
        },
        seal: async (ctx) => {
            if (root === undefined)
                return;
            ctx.signal.throwIfAborted();
            await refuseOtherContent(target);
            const { bytes, descriptor } = root;
            root = undefined;
            await keepOld(stage, target, kept.difference(written));
            await writeSmall(stage, format/* ROOT_FILE */.aS, bytes);
            await writeSmall(stage, format/* VERSION_FILE */.mf, Buffer.from((0,format/* renderVersion */.pv)(kept.union(written))));
            await (0,promises_.rm)(external_node_path_.join(await stage.directory(), (0,format/* manifestFile */.YE)(descriptor.digest)), { force: true });
            for (const [subject, blobs] of signatures) {
                const below = subject === descriptor.digest ? undefined : subject;
                for (const [at, blob] of blobs.entries())
                    await writeSmall(stage, (0,format/* signatureFile */.dT)(below, at + 1), (0,signature_blob/* renderSignatureBlob */.aL)(blob));
            }
            await stage.publish().catch(fail);
        },
        [Symbol.asyncDispose]: async () => stage[Symbol.asyncDispose](),
    };
}
async function refuseOtherContent(target) {
    const content = await listContent(target).catch((error) => {
        if ((0,owned_files/* isErrno */.r)(error, 'ENOENT'))
            return [];
        throw (0,files/* asFailure */.h_)(error);
    });
    if (content.length === 0)
        return;
    try {
        const version = await (0,files/* readSmall */.o5)(external_node_path_.join(target, format/* VERSION_FILE */.mf), files/* VERSION_BYTES */.jG);
        if (version === undefined)
            throw new failure/* Failure */.HR('ARCHIVE_INVALID', 'it has no version file');
        (0,format/* checkVersion */.ps)(Buffer.from(version).toString('utf8'), target);
    }
    catch (error) {
        throw new failure/* Failure */.HR('INPUT_INVALID', `not an image directory, and not empty: ${target} is left as it is`, {
            side: 'destination',
            subject: target,
            hint: 'name a new or empty directory, or one that was written with dir: before',
            cause: error,
        });
    }
}
async function isWhole(ctx, target, wanted) {
    const handle = await (0,files/* openRegular */.lf)(external_node_path_.join(target, (0,format/* blobFile */.c7)(wanted.digest))).catch(() => undefined);
    if (handle === undefined)
        return false;
    const digester = new js_image/* Digester */.Y8((0,js_image/* algorithmOf */.Hy)(wanted.digest));
    let size = 0;
    try {
        for await (const chunk of (0,external_node_stream_.addAbortSignal)(ctx.signal, handle.createReadStream())) {
            digester.update(chunk);
            size += chunk.byteLength;
        }
    }
    catch {
        ctx.signal.throwIfAborted();
        return false;
    }
    return size === wanted.size && digester.finish() === wanted.digest;
}
async function keepOld(stage, target, digests) {
    for (const digest of digests) {
        const from = external_node_path_.join(target, (0,format/* blobFile */.c7)(digest));
        const to = external_node_path_.join(await stage.directory(), (0,format/* blobFile */.c7)(digest));
        await (0,promises_.link)(from, to).catch(async () => (0,promises_.copyFile)(from, to, external_node_fs_.constants.COPYFILE_EXCL).catch(fail));
    }
}
async function writeBlob(ctx, stage, expected, open) {
    const { stream } = await open(ctx.signal);
    const part = external_node_path_.join(stage, `part-${crypto.randomUUID()}`);
    try {
        await (0,external_node_stream_promises_.pipeline)(stream, (0,external_node_fs_.createWriteStream)(part, { flags: 'wx', mode: 0o644, flush: true }), { signal: ctx.signal });
        await (0,promises_.rename)(part, external_node_path_.join(stage, (0,format/* blobFile */.c7)(expected.digest)));
    }
    catch (error) {
        await (0,promises_.rm)(part, { force: true });
        ctx.signal.throwIfAborted();
        throw (0,files/* asFailure */.h_)(error);
    }
}
async function writeSmall(stage, file, bytes) {
    await (0,promises_.writeFile)(external_node_path_.join(await stage.directory(), file), bytes, { mode: 0o644, flush: true }).catch(fail);
}
function fail(error) {
    throw (0,files/* asFailure */.h_)(error);
}


/***/ })

};
