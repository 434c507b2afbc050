export const id = 5724;
export const ids = [5724,4251];
export const modules = {

/***/ 2451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ releaseName),
/* harmony export */   x: () => (/* binding */ listReferrers)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _index_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22466);
/* harmony import */ var _layout_store_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46881);




const known = new WeakMap();
async function subjectsOf(content, limits, index) {
    const found = known.get(index);
    if (found !== undefined)
        return found;
    const reading = readSubjects(content, limits, index);
    known.set(index, reading);
    reading.catch(() => known.delete(index));
    return reading;
}
async function readSubjects(content, limits, index) {
    const subjects = new Map();
    const seen = new Set();
    for (const { descriptor } of index.entries) {
        if (seen.has(descriptor.digest) || !(0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isManifestType */ .Q3)(descriptor.mediaType))
            continue;
        seen.add(descriptor.digest);
        const manifest = await readIfThere(content, limits, descriptor);
        if (manifest?.subject === undefined)
            continue;
        const { digest } = manifest.subject;
        subjects.set(digest, [...(subjects.get(digest) ?? []), (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .describeReferrer */ .Xi)(descriptor, manifest)]);
    }
    return subjects;
}
async function listReferrers(content, limits, index, subject) {
    const subjects = await subjectsOf(content, limits, index);
    const found = new Map((subjects.get(subject) ?? []).map((one) => [one.digest, one]));
    const fallback = index.entries.find((one) => (0,_index_file_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(one) === (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .fallbackTag */ .fH)(subject));
    if (fallback !== undefined) {
        const listed = await readIfThere(content, limits, fallback.descriptor);
        if (listed?.kind === 'index') {
            for (const one of listed.manifests)
                if (!found.has(one.digest))
                    found.set(one.digest, one);
        }
    }
    return [...found.values()];
}
async function releaseName(content, limits, index, name) {
    const named = index.entries.find((one) => (0,_index_file_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(one) === name);
    if (named === undefined)
        return index;
    const manifest = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isManifestType */ .Q3)(named.descriptor.mediaType) && (await readIfThere(content, limits, named.descriptor));
    return manifest && manifest.subject !== undefined ? (0,_index_file_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutName */ .u_)(index, name) : (0,_index_file_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutEntryNamed */ .Qy)(index, name);
}
const UNREADABLE = new Set([
    'MANIFEST_UNKNOWN',
    'MANIFEST_INVALID',
    'UNSUPPORTED',
    'LIMIT_EXCEEDED',
]);
async function readIfThere(content, limits, wanted) {
    try {
        return await (0,_layout_store_js__WEBPACK_IMPORTED_MODULE_3__/* .readManifest */ .WI)(content, limits, wanted);
    }
    catch (error) {
        if (error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR && UNREADABLE.has(error.code))
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 24251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   removeImage: () => (/* binding */ removeImage),
/* harmony export */   removeManifest: () => (/* binding */ removeManifest)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _blob_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30002);
/* harmony import */ var _index_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22466);
/* harmony import */ var _layout_store_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46881);
/* harmony import */ var _runtime_directory_lock_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60016);
/* harmony import */ var _runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(78158);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(92397);
/* harmony import */ var _writer_mark_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(67136);









async function removeImage(ctx, place, name) {
    const before = await (0,_layout_store_js__WEBPACK_IMPORTED_MODULE_4__/* .readIndex */ .vY)(place, ctx.limits);
    if (before === undefined)
        throw (0,_selection_js__WEBPACK_IMPORTED_MODULE_7__/* .unknownImage */ .SD)(place, before, name);
    try {
        await (0,_runtime_directory_lock_js__WEBPACK_IMPORTED_MODULE_5__/* .withDirectoryLock */ .r)(place.directory, ctx.signal, async () => {
            const index = (await (0,_layout_store_js__WEBPACK_IMPORTED_MODULE_4__/* .readIndex */ .vY)(place, ctx.limits)) ?? before;
            const entry = (0,_selection_js__WEBPACK_IMPORTED_MODULE_7__/* .selectEntry */ .J9)(place, index, name);
            if (entry === undefined)
                throw (0,_selection_js__WEBPACK_IMPORTED_MODULE_7__/* .unknownImage */ .SD)(place, index, name);
            const rest = { ...index, entries: index.entries.filter((one) => one !== entry) };
            const garbage = place.sharesBlobs ? new Set() : await reachable(ctx, place, [entry.descriptor]);
            const needed = await reachable(ctx, place, rest.entries.map((one) => one.descriptor));
            await (0,_layout_store_js__WEBPACK_IMPORTED_MODULE_4__/* .editLocked */ .Ti)(place, ctx.limits, () => rest);
            if (await (0,_writer_mark_js__WEBPACK_IMPORTED_MODULE_8__/* .hasOtherWriters */ .B4)(place.directory))
                return;
            for (const digest of garbage.difference(needed))
                await (0,_runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_6__/* .removeIfThere */ .Ks)((0,_blob_files_js__WEBPACK_IMPORTED_MODULE_2__.blobPath)(place, digest));
        });
    }
    catch (error) {
        throw (0,_blob_files_js__WEBPACK_IMPORTED_MODULE_2__.asFailure)(error);
    }
}
async function removeManifest(ctx, place, digest) {
    const before = await (0,_layout_store_js__WEBPACK_IMPORTED_MODULE_4__/* .readIndex */ .vY)(place, ctx.limits);
    if (before === undefined)
        throw (0,_selection_js__WEBPACK_IMPORTED_MODULE_7__/* .unknownImage */ .SD)(place, before, digest);
    try {
        await (0,_runtime_directory_lock_js__WEBPACK_IMPORTED_MODULE_5__/* .withDirectoryLock */ .r)(place.directory, ctx.signal, async () => {
            const index = (await (0,_layout_store_js__WEBPACK_IMPORTED_MODULE_4__/* .readIndex */ .vY)(place, ctx.limits)) ?? before;
            const descriptor = await (0,_layout_store_js__WEBPACK_IMPORTED_MODULE_4__/* .describeDigest */ .WG)(place, ctx.limits, index, digest);
            if (descriptor === undefined)
                throw (0,_selection_js__WEBPACK_IMPORTED_MODULE_7__/* .unknownImage */ .SD)(place, index, digest);
            const manifest = await readIfThere(ctx, place, descriptor);
            const listed = manifest === undefined ? [] : (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .childrenOf */ .LU)(manifest).filter((one) => !(0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isManifestType */ .Q3)(one.mediaType));
            const rest = (0,_index_file_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutDigest */ .nA)(index, digest);
            const roots = rest.entries.map((one) => one.descriptor);
            const needed = await reachable(ctx, place, roots, (one) => [
                ...(0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .childrenOf */ .LU)(one),
                ...(one.subject === undefined ? [] : [one.subject]),
            ]);
            await (0,_layout_store_js__WEBPACK_IMPORTED_MODULE_4__/* .editLocked */ .Ti)(place, ctx.limits, () => rest);
            if (place.sharesBlobs || (await (0,_writer_mark_js__WEBPACK_IMPORTED_MODULE_8__/* .hasOtherWriters */ .B4)(place.directory)))
                return;
            const garbage = new Set([digest, ...listed.map((one) => one.digest)]);
            for (const one of garbage.difference(needed))
                await (0,_runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_6__/* .removeIfThere */ .Ks)((0,_blob_files_js__WEBPACK_IMPORTED_MODULE_2__.blobPath)(place, one));
        });
    }
    catch (error) {
        throw (0,_blob_files_js__WEBPACK_IMPORTED_MODULE_2__.asFailure)(error);
    }
}
async function reachable(ctx, place, roots, leadsTo = _image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .childrenOf */ .LU) {
    const seen = new Set();
    const waiting = [...roots];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        ctx.signal.throwIfAborted();
        if (seen.has(next.digest))
            continue;
        seen.add(next.digest);
        const manifest = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isManifestType */ .Q3)(next.mediaType) ? await readIfThere(ctx, place, next) : undefined;
        if (manifest !== undefined)
            waiting.push(...leadsTo(manifest));
    }
    return seen;
}
async function readIfThere(ctx, place, wanted) {
    try {
        return await (0,_layout_store_js__WEBPACK_IMPORTED_MODULE_4__/* .readManifest */ .WI)(place, ctx.limits, wanted);
    }
    catch (error) {
        if (error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR && error.code === 'MANIFEST_UNKNOWN')
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 92397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J9: () => (/* binding */ selectEntry),
/* harmony export */   SD: () => (/* binding */ unknownImage),
/* harmony export */   gG: () => (/* binding */ selectImage)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66786);
/* harmony import */ var _index_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22466);
/* harmony import */ var _layout_store_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46881);
/* harmony import */ var _position_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(69425);






async function selectImage(content, limits, index, name) {
    const entry = selectEntry(content, index, name);
    if (entry !== undefined)
        return (0,_layout_store_js__WEBPACK_IMPORTED_MODULE_4__/* .bare */ .$B)(entry.descriptor);
    return name !== undefined && (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(name) ? (0,_layout_store_js__WEBPACK_IMPORTED_MODULE_4__/* .describeDigest */ .WG)(content, limits, index, name) : undefined;
}
function selectEntry(content, index, name) {
    if (name === undefined)
        return onlyEntry(content, index);
    if ((0,_position_js__WEBPACK_IMPORTED_MODULE_5__/* .isPosition */ .E)(name))
        return index.entries[Number(name.slice(1))];
    const named = index.entries.filter((one) => (0,_index_file_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)(one) === name);
    const image = named.find((one) => (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isManifestType */ .Q3)(one.descriptor.mediaType));
    if (image !== undefined || named.length === 0)
        return image;
    const types = named.map((one) => one.descriptor.mediaType).join(', ');
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('UNSUPPORTED', `${JSON.stringify(name)} in ${content.location} is no image but ${types}`, {
        subject: content.location,
        hint: 'only OCI and Docker manifests and indexes can be read',
    });
}
function onlyEntry(content, index) {
    if (index.entries.length <= 1)
        return index.entries[0];
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('REFERENCE_INVALID', `more than one image is in the ${content.kind} ${content.location}`, {
        subject: content.location,
        hint: `choose one: ${content.reference}:NAME with ${namesOf(index)}`,
    });
}
function unknownImage(content, index, name) {
    if (index === undefined) {
        return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('REPOSITORY_UNKNOWN', `there is no ${content.kind} at ${content.location}`, {
            subject: content.location,
            hint: 'a layout is a directory with index.json and blobs/: check the path',
        });
    }
    const what = name === undefined ? 'no image' : `no image ${JSON.stringify(name)}`;
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('MANIFEST_UNKNOWN', `${what} is in the ${content.kind} ${content.location}`, {
        subject: content.location,
        hint: index.entries.length === 0 ? 'it is empty' : `there is: ${namesOf(index)}`,
    });
}
function namesOf(index) {
    const names = index.entries.slice(0, 10).map((one, at) => (0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_2__/* .renderForeign */ .Vd)((0,_index_file_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)(one) ?? `@${String(at)}`));
    return `${names.join(', ')}${index.entries.length > names.length ? ' …' : ''}`;
}


/***/ }),

/***/ 25724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createLayoutSink: () => (/* binding */ createLayoutSink)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57075);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83903);
/* harmony import */ var _traits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50843);
/* harmony import */ var _blob_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30002);
/* harmony import */ var _index_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(22466);
/* harmony import */ var _layout_store_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(46881);
/* harmony import */ var _runtime_directory_lock_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(60016);
/* harmony import */ var _runtime_one_by_one_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(25786);
/* harmony import */ var _runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(78158);
/* harmony import */ var _referrers_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2451);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(10530);
/* harmony import */ var _remove_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(24251);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(92397);
/* harmony import */ var _writer_mark_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(67136);
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
















const TRAITS = { ..._traits_js__WEBPACK_IMPORTED_MODULE_4__/* .HOLDS_ALL */ .Z, newFormat: 'oci' };
function createLayoutSink(reference, place, { acceptsUncompressed = false } = {}) {
    const { directory } = place;
    const stored = new Set();
    const reliedOn = new Map();
    let mark;
    let edits = [];
    let isSealed = false;
    const editing = new _runtime_one_by_one_js__WEBPACK_IMPORTED_MODULE_15__/* .OneByOne */ .k();
    let sealing = Promise.resolve();
    const prepare = async (ctx) => {
        ctx.signal.throwIfAborted();
        mark ??= (0,_writer_mark_js__WEBPACK_IMPORTED_MODULE_14__/* .placeMark */ .Bg)(directory);
        await mark;
    };
    const noteStored = ({ digest, size }) => {
        stored.add(digest);
        reliedOn.set(digest, size);
    };
    const isThere = async ({ digest, size }) => {
        const found = (await (0,_blob_files_js__WEBPACK_IMPORTED_MODULE_5__.sizeOfBlob)(place, digest)) === size;
        if (found)
            reliedOn.set(digest, size);
        return found;
    };
    const store = async (ctx, document) => {
        await prepare(ctx);
        if (await isThere({ ...document.descriptor, size: document.bytes.byteLength }))
            return;
        await (0,_layout_store_js__WEBPACK_IMPORTED_MODULE_7__/* .storeBytes */ .jb)(place, document.descriptor.digest, document.bytes);
        noteStored({ ...document.descriptor, size: document.bytes.byteLength });
    };
    const nextIndex = async (ctx) => applied(ctx, edits, (await (0,_layout_store_js__WEBPACK_IMPORTED_MODULE_7__/* .readIndex */ .vY)(place, ctx.limits)) ?? _index_file_js__WEBPACK_IMPORTED_MODULE_6__/* .EMPTY_INDEX */ .ZK);
    const flush = async (ctx) => {
        if (edits.length === 0 && (isSealed || mark === undefined))
            return;
        await prepare(ctx);
        const now = [...edits];
        await (0,_layout_store_js__WEBPACK_IMPORTED_MODULE_7__/* .updateIndex */ .UB)(place, ctx.limits, ctx.signal, async (index) => {
            const next = await applied(ctx, now, index);
            await refuseGone(place, reliedOn);
            return next;
        });
        edits = edits.slice(now.length);
        isSealed = true;
    };
    return {
        reference,
        traits: { ...TRAITS, holdsReferrers: reference.name !== undefined, wantsCompressed: !acceptsUncompressed },
        lookup: async (ctx, name) => {
            ctx.signal.throwIfAborted();
            const index = await (0,_layout_store_js__WEBPACK_IMPORTED_MODULE_7__/* .readIndex */ .vY)(place, ctx.limits);
            return index && (0,_selection_js__WEBPACK_IMPORTED_MODULE_13__/* .selectImage */ .gG)(place, ctx.limits, index, name);
        },
        readManifest: async (ctx, name) => {
            ctx.signal.throwIfAborted();
            const index = await nextIndex(ctx);
            const found = await (0,_selection_js__WEBPACK_IMPORTED_MODULE_13__/* .selectImage */ .gG)(place, ctx.limits, index, name);
            return found && (0,_layout_store_js__WEBPACK_IMPORTED_MODULE_7__/* .readDocument */ .u0)(place, ctx.limits, found);
        },
        editName: async (ctx, name, edit) => editing.run(name, async () => {
            ctx.signal.throwIfAborted();
            (0,_reference_js__WEBPACK_IMPORTED_MODULE_11__/* .refuseOtherNames */ .pT)(name);
            const read = async (own, index) => {
                const found = await (0,_selection_js__WEBPACK_IMPORTED_MODULE_13__/* .selectImage */ .gG)(place, own.limits, index, name);
                return found && (0,_layout_store_js__WEBPACK_IMPORTED_MODULE_7__/* .readDocument */ .u0)(place, own.limits, found);
            };
            const there = await read(ctx, await nextIndex(ctx));
            const made = await edit(ctx, there);
            if (made !== undefined)
                await store(ctx, made);
            edits.push(async (own, index) => {
                const now = (0,_selection_js__WEBPACK_IMPORTED_MODULE_13__/* .selectEntry */ .J9)(place, index, name)?.descriptor.digest;
                const isSame = now === there?.descriptor.digest;
                const next = isSame ? made : await edit(own, await read(own, index));
                if (next === undefined)
                    return index;
                if (!isSame)
                    await store(own, next);
                return (0,_index_file_js__WEBPACK_IMPORTED_MODULE_6__/* .withName */ .el)((0,_index_file_js__WEBPACK_IMPORTED_MODULE_6__/* .withoutEntryNamed */ .Qy)(index, name), (0,_layout_store_js__WEBPACK_IMPORTED_MODULE_7__/* .bare */ .$B)(next.descriptor), name);
            });
            const result = made ?? there;
            if (result === undefined)
                throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('INTERNAL', `nothing is to be written under ${name}`);
            return result;
        }),
        exists: async (ctx, wanted) => {
            ctx.signal.throwIfAborted();
            return isThere(wanted);
        },
        holdsAll: async (ctx, wanted) => {
            for (const one of wanted) {
                ctx.signal.throwIfAborted();
                if (!(await isThere(one)))
                    return false;
            }
            return true;
        },
        pushBlob: async (ctx, expected, open) => translated(async () => {
            await prepare(ctx);
            if (await isThere(expected))
                return;
            await receiveBlob(ctx, place, expected, open);
            noteStored(expected);
        }),
        pushManifest: async (ctx, document) => translated(async () => {
            ctx.signal.throwIfAborted();
            const manifest = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(document.bytes, document.descriptor.mediaType);
            await store(ctx, document);
            if (manifest.subject !== undefined) {
                const { annotations: _unwritten, ...entry } = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_2__/* .describeReferrer */ .Xi)(document.descriptor, manifest);
                edits.push((_own, index) => (0,_index_file_js__WEBPACK_IMPORTED_MODULE_6__/* .withEntry */ .rM)(index, entry));
            }
            return { subjectRecorded: true };
        }),
        tag: async (ctx, root, names) => translated(async () => {
            names.forEach(_reference_js__WEBPACK_IMPORTED_MODULE_11__/* .refuseOtherNames */ .pT);
            await store(ctx, root);
            const entry = (0,_layout_store_js__WEBPACK_IMPORTED_MODULE_7__/* .bare */ .$B)(root.descriptor);
            if (names.length === 0)
                edits.push((_own, index) => (0,_index_file_js__WEBPACK_IMPORTED_MODULE_6__/* .withEntry */ .rM)(index, entry));
            for (const name of names)
                edits.push((_own, index) => (0,_index_file_js__WEBPACK_IMPORTED_MODULE_6__/* .withName */ .el)(index, entry, name));
        }),
        seal: async (ctx) => translated(async () => {
            sealing = sealing.then(async () => flush(ctx), async () => flush(ctx));
            await sealing;
        }),
        referrers: async (ctx, subject) => (0,_referrers_js__WEBPACK_IMPORTED_MODULE_10__/* .listReferrers */ .x)(place, ctx.limits, await nextIndex(ctx), subject.digest),
        untag: async (ctx, name) => translated(async () => {
            const index = await (0,_layout_store_js__WEBPACK_IMPORTED_MODULE_7__/* .readIndex */ .vY)(place, ctx.limits);
            if (index === undefined || !index.entries.some((one) => (0,_index_file_js__WEBPACK_IMPORTED_MODULE_6__/* .nameOf */ .Vb)(one) === name))
                throw (0,_selection_js__WEBPACK_IMPORTED_MODULE_13__/* .unknownImage */ .SD)(place, index, name);
            await (0,_layout_store_js__WEBPACK_IMPORTED_MODULE_7__/* .updateIndex */ .UB)(place, ctx.limits, ctx.signal, async (found) => (0,_referrers_js__WEBPACK_IMPORTED_MODULE_10__/* .releaseName */ .d)(place, ctx.limits, found, name));
        }),
        removeManifest: async (ctx, digest) => (0,_remove_js__WEBPACK_IMPORTED_MODULE_12__.removeManifest)(ctx, place, digest),
        [Symbol.asyncDispose]: async () => {
            const own = await mark?.catch(() => undefined);
            mark = undefined;
            if (own === undefined)
                return;
            if (!isSealed)
                await takeBack(place, own, stored);
            await (0,_writer_mark_js__WEBPACK_IMPORTED_MODULE_14__/* .removeMark */ .i4)(directory, own);
            if (!isSealed && own.created !== undefined)
                await (0,_writer_mark_js__WEBPACK_IMPORTED_MODULE_14__/* .removeEmpty */ .ef)(directory, own.created);
        },
    };
}
async function applied(ctx, edits, index) {
    let so = index;
    for (const edit of edits)
        so = await edit(ctx, so);
    return so;
}
async function receiveBlob(ctx, place, expected, open) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        await (0,_blob_files_js__WEBPACK_IMPORTED_MODULE_5__.makeBlobFolder)(place, expected.digest);
        const content = __addDisposableResource(env_1, await (0,_blob_files_js__WEBPACK_IMPORTED_MODULE_5__.createTemporary)((0,_blob_files_js__WEBPACK_IMPORTED_MODULE_5__.temporaryPlace)(place)), true);
        const { stream } = await open(ctx.signal);
        await content.handle.writeFile((0,node_stream__WEBPACK_IMPORTED_MODULE_1__.addAbortSignal)(ctx.signal, stream), { signal: ctx.signal });
        await (0,_blob_files_js__WEBPACK_IMPORTED_MODULE_5__.commitBlob)(place, content, expected.digest);
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
async function refuseGone(place, reliedOn) {
    for (const [digest, size] of reliedOn) {
        if ((await (0,_blob_files_js__WEBPACK_IMPORTED_MODULE_5__.sizeOfBlob)(place, digest)) === size)
            continue;
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('BLOB_UNKNOWN', `${digest} was removed from ${place.directory} by another process meanwhile`, {
            subject: place.directory,
            hint: 'run again: what is missing is copied then',
        });
    }
}
async function takeBack(place, own, stored) {
    const { directory } = place;
    if (place.sharesBlobs)
        return;
    await (0,_runtime_directory_lock_js__WEBPACK_IMPORTED_MODULE_8__/* .withDirectoryLock */ .r)(directory, AbortSignal.timeout(10_000), async () => {
        if ((await (0,_layout_store_js__WEBPACK_IMPORTED_MODULE_7__/* .isLayout */ .nW)(directory)) || (await (0,_writer_mark_js__WEBPACK_IMPORTED_MODULE_14__/* .hasOtherWriters */ .B4)(directory, own)))
            return;
        for (const digest of stored)
            await (0,_runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_9__/* .removeIfThere */ .Ks)((0,_blob_files_js__WEBPACK_IMPORTED_MODULE_5__.blobPath)(place, digest));
        for (const algorithm of ['sha256', 'sha512'])
            await (0,_writer_mark_js__WEBPACK_IMPORTED_MODULE_14__/* .removeEmpty */ .ef)(node_path__WEBPACK_IMPORTED_MODULE_0__.join(place.blobs, algorithm), place.blobs);
    });
}
async function translated(work) {
    try {
        return await work();
    }
    catch (error) {
        throw (0,_blob_files_js__WEBPACK_IMPORTED_MODULE_5__.asFailure)(error);
    }
}


/***/ }),

/***/ 67136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ hasOtherWriters),
/* harmony export */   Bg: () => (/* binding */ placeMark),
/* harmony export */   ef: () => (/* binding */ removeEmpty),
/* harmony export */   i4: () => (/* binding */ removeMark)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78158);
/* harmony import */ var _runtime_make_directory_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58945);




async function placeMark(directory) {
    const file = (0,_runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOwnedFile */ .d)('writer');
    for (let attempt = 1;; attempt += 1) {
        const created = await (0,_runtime_make_directory_js__WEBPACK_IMPORTED_MODULE_3__/* .makeDirectory */ .O)(directory, 0o755);
        try {
            const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, file), 'wx', 0o644);
            await handle.close();
            await (0,_runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_2__/* .listLiving */ .Mj)(directory);
            return { file, created };
        }
        catch (error) {
            if (!(0,_runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_2__/* .isErrno */ .r)(error, 'ENOENT') || attempt === 10)
                throw error;
        }
    }
}
async function removeMark(directory, mark) {
    await (0,_runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_2__/* .removeIfThere */ .Ks)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, mark.file));
}
async function hasOtherWriters(directory, own) {
    return (await (0,_runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_2__/* .listLiving */ .Mj)(directory)).some((one) => one.kind === 'writer' && one.file !== own?.file);
}
async function removeEmpty(directory, top) {
    for (let at = directory; at.startsWith(top); at = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(at)) {
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rmdir)(at);
        }
        catch (error) {
            if ((0,_runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_2__/* .isErrno */ .r)(error, 'ENOTEMPTY', 'EEXIST', 'EBUSY', 'EPERM', 'EACCES'))
                return;
            if (!(0,_runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_2__/* .isErrno */ .r)(error, 'ENOENT'))
                throw error;
        }
        if (at === top)
            return;
    }
}


/***/ })

};
