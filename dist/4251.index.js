export const id = 4251;
export const ids = [4251];
export const modules = {

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
