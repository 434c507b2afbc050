export const id = 6881;
export const ids = [6881,2];
export const modules = {

/***/ 30002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FILE_CHUNK_BYTES: () => (/* binding */ FILE_CHUNK_BYTES),
/* harmony export */   asFailure: () => (/* binding */ asFailure),
/* harmony export */   blobPath: () => (/* binding */ blobPath),
/* harmony export */   commitBlob: () => (/* binding */ commitBlob),
/* harmony export */   createPlace: () => (/* binding */ createPlace),
/* harmony export */   createTemporary: () => (/* binding */ createTemporary),
/* harmony export */   makeBlobFolder: () => (/* binding */ makeBlobFolder),
/* harmony export */   openBlobFile: () => (/* binding */ openBlobFile),
/* harmony export */   readBlob: () => (/* binding */ readBlob),
/* harmony export */   sizeOfBlob: () => (/* binding */ sizeOfBlob),
/* harmony export */   temporaryPlace: () => (/* binding */ temporaryPlace),
/* harmony export */   writeWhole: () => (/* binding */ writeWhole)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57075);
/* harmony import */ var _image_descriptor_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97187);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83903);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3244);
/* harmony import */ var _runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(78158);
/* harmony import */ var _runtime_make_directory_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(58945);
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









const FILE_CHUNK_BYTES = 1024 * 1024;
function createPlace(directory, sharedBlobDir) {
    const place = {
        directory,
        ...(sharedBlobDir === undefined
            ? { blobs: node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, 'blobs'), sharesBlobs: false }
            : { blobs: node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(sharedBlobDir), sharesBlobs: true }),
        kind: 'OCI layout',
        location: directory,
        reference: `oci:${directory}`,
        indexBytes: async (most) => readBounded(node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, 'index.json'), most),
        sizeOf: async (digest) => sizeOfBlob(place, digest),
        read: async (digest, most) => readBlob(place, digest, most),
        stream: async (digest, from, signal) => {
            const { handle } = await openBlobFile(place, digest);
            return (0,node_stream__WEBPACK_IMPORTED_MODULE_3__.addAbortSignal)(signal, handle.createReadStream({ start: from, highWaterMark: FILE_CHUNK_BYTES }));
        },
    };
    return place;
}
function blobPath(place, digest) {
    return node_path__WEBPACK_IMPORTED_MODULE_2__.join(place.blobs, (0,_image_index_js__WEBPACK_IMPORTED_MODULE_6__/* .algorithmOf */ .Hy)(digest), (0,_image_index_js__WEBPACK_IMPORTED_MODULE_6__/* .hexOf */ .ZD)(digest));
}
async function sizeOfBlob(place, digest) {
    try {
        if (!(await hasOwnFolder(place, digest)))
            return undefined;
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(blobPath(place, digest));
        if (!found.isFile())
            throw notOwn(blobPath(place, digest));
        return found.size;
    }
    catch (error) {
        if ((0,_runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_7__/* .isErrno */ .r)(error, 'ENOENT'))
            return undefined;
        throw asFailure(error);
    }
}
async function openBlobFile(place, digest) {
    const size = await sizeOfBlob(place, digest);
    if (size === undefined)
        throw unknownBlob(place, digest);
    try {
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(blobPath(place, digest), node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW);
        return { handle, size };
    }
    catch (error) {
        throw (0,_runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_7__/* .isErrno */ .r)(error, 'ENOENT') ? unknownBlob(place, digest) : asFailure(error);
    }
}
async function readBlob(place, digest, most) {
    const { handle, size } = await openBlobFile(place, digest);
    try {
        if (size > most)
            throw tooLarge(digest, size, most);
        return await handle.readFile();
    }
    finally {
        await handle.close();
    }
}
async function createTemporary(directory) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, (0,_runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_7__/* .nameOwnedFile */ .d)('tmp'));
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, 'wx+', 0o644);
    let isOpen = true;
    const close = async () => {
        if (!isOpen)
            return;
        isOpen = false;
        await handle.close();
    };
    return {
        file,
        handle,
        commit: async (target) => {
            await handle.chmod(0o644);
            await handle.sync();
            await close();
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(file, target);
        },
        [Symbol.asyncDispose]: async () => {
            await close();
            await (0,_runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_7__/* .removeIfThere */ .Ks)(file);
        },
    };
}
function temporaryPlace(place) {
    return place.sharesBlobs ? place.blobs : place.directory;
}
async function commitBlob(place, content, digest) {
    await content.commit(blobPath(place, digest));
}
async function makeBlobFolder(place, digest) {
    await (0,_runtime_make_directory_js__WEBPACK_IMPORTED_MODULE_8__/* .makeDirectory */ .O)(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(blobPath(place, digest)), 0o755);
    await hasOwnFolder(place, digest);
}
async function writeWhole(target, bytes) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const content = __addDisposableResource(env_1, await createTemporary(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(target)), true);
        await content.handle.writeFile(bytes);
        await content.commit(target);
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
function asFailure(error) {
    if (error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR || !(error instanceof Error))
        return error;
    if ((0,_runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_7__/* .isErrno */ .r)(error, 'ELOOP') && 'path' in error)
        return notOwn(String(error.path));
    return (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .storageFailure */ .Ky)(error) ?? error;
}
async function hasOwnFolder(place, digest) {
    const folders = [...(place.sharesBlobs ? [] : [place.blobs]), node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(blobPath(place, digest))];
    for (const folder of folders) {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(folder).catch((error) => {
            if ((0,_runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_7__/* .isErrno */ .r)(error, 'ENOENT'))
                return undefined;
            throw error;
        });
        if (found === undefined)
            return false;
        if (!found.isDirectory())
            throw notOwn(folder);
    }
    return true;
}
function notOwn(file) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR('UNSUPPORTED', `the OCI layout has a link or a special file in the place of content: ${file}`, {
        subject: file,
        hint: 'waybill does not follow links inside blobs/: put the content itself there, or name the other directory as shared blob directory',
    });
}
function unknownBlob(place, digest) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR('BLOB_UNKNOWN', `${digest} is not in the OCI layout ${place.directory}`, {
        subject: place.directory,
        hint: place.sharesBlobs
            ? `its blobs are looked for in ${place.blobs}`
            : 'the layout is not whole: write it again, or name its shared blob directory',
    });
}
function tooLarge(digest, found, most) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR('LIMIT_EXCEEDED', `${digest} has ${String(found)} bytes, more than the ${String(most)} allowed`, {
        facts: { found, most },
        hint: 'manifests of this size are not made by any known tool: check the layout',
    });
}
async function readBounded(file, most) {
    try {
        const env_2 = { stack: [], error: void 0, hasError: false };
        try {
            const handle = __addDisposableResource(env_2, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK), true);
            const found = await handle.stat();
            if (!found.isFile() || found.size > most)
                throw (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_4__/* .invalid */ .Gq)(`${file} is not a file of at most ${String(most)} bytes`);
            return await handle.readFile();
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
        if ((0,_runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_7__/* .isErrno */ .r)(error, 'ENOENT', 'ENOTDIR'))
            return undefined;
        throw asFailure(error);
    }
}


/***/ }),

/***/ 22466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qy: () => (/* binding */ withoutEntryNamed),
/* harmony export */   SP: () => (/* binding */ parseLayoutIndex),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   ZK: () => (/* binding */ EMPTY_INDEX),
/* harmony export */   el: () => (/* binding */ withName),
/* harmony export */   fl: () => (/* binding */ renderLayoutIndex),
/* harmony export */   nA: () => (/* binding */ withoutDigest),
/* harmony export */   rM: () => (/* binding */ withEntry),
/* harmony export */   u_: () => (/* binding */ withoutName)
/* harmony export */ });
/* harmony import */ var _image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97187);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3244);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10530);



const EMPTY_INDEX = { entries: [], rest: { schemaVersion: 2, mediaType: _image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .OCI_INDEX */ .$p } };
function parseLayoutIndex(bytes) {
    const { manifests, ...rest } = (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)((0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStrictJson */ .RJ)(bytes, 'index.json'), 'index.json');
    if (rest['schemaVersion'] !== 2)
        throw (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)('index.json has no schemaVersion 2');
    const mediaType = rest['mediaType'];
    if (mediaType !== undefined && mediaType !== '' && mediaType !== _image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .OCI_INDEX */ .$p)
        throw (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)('index.json does not call itself an OCI image index');
    const list = manifests ?? [];
    if (!Array.isArray(list))
        throw (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)('index.json has no list of manifests');
    return { rest, entries: list.map((one, at) => createEntry(one, `index.json manifests[${String(at)}]`)) };
}
function renderLayoutIndex(index) {
    return JSON.stringify({ ...index.rest, manifests: index.entries.map((one) => one.raw) });
}
function nameOf(entry) {
    const name = entry.descriptor.annotations?.[_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .REF_NAME */ .w5];
    return name === '' ? undefined : name;
}
function withName(index, image, name) {
    if (index.entries.some((one) => nameOf(one) === name && one.descriptor.digest === image.digest))
        return index;
    const freed = withoutName(index, name);
    const entry = createEntry(renderEntry(image), 'the new entry');
    const at = freed.entries.findIndex((one) => one.descriptor.digest === image.digest && nameOf(one) === undefined);
    const taken = freed.entries[at] ?? entry;
    const { [IMAGE_NAME]: _other, ...annotations } = taken.descriptor.annotations ?? {};
    const names = { [_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .REF_NAME */ .w5]: name, ...imageNameOf(name) };
    const named = annotate({ ...taken.raw, ...entry.raw }, { ...annotations, ...names });
    return {
        ...freed,
        entries: at < 0 ? [...freed.entries, named] : freed.entries.with(at, named),
    };
}
const IMAGE_NAME = 'io.containerd.image.name';
function imageNameOf(name) {
    try {
        const image = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImageName */ ["if"])(name);
        return image.tag === undefined || image.digest !== undefined ? {} : { [IMAGE_NAME]: (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .renderImageName */ .$X)(image) };
    }
    catch {
        return {};
    }
}
function withEntry(index, image) {
    if (index.entries.some((one) => one.descriptor.digest === image.digest))
        return index;
    return { ...index, entries: [...index.entries, createEntry(renderEntry(image), 'the new entry')] };
}
function withoutName(index, name) {
    return {
        ...index,
        entries: index.entries.flatMap((one) => {
            if (nameOf(one) !== name)
                return [one];
            const isKnownOtherwise = index.entries.some((other) => nameOf(other) !== name && other.descriptor.digest === one.descriptor.digest);
            if (isKnownOtherwise)
                return [];
            const { [_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .REF_NAME */ .w5]: _gone, [IMAGE_NAME]: _too, ...annotations } = one.descriptor.annotations ?? {};
            return [annotate(one.raw, annotations)];
        }),
    };
}
function withoutEntryNamed(index, name) {
    return { ...index, entries: index.entries.filter((one) => nameOf(one) !== name) };
}
function withoutDigest(index, digest) {
    return { ...index, entries: index.entries.filter((one) => one.descriptor.digest !== digest) };
}
function annotate(raw, annotations) {
    const { annotations: _old, ...rest } = raw;
    return createEntry(Object.keys(annotations).length === 0 ? rest : { ...rest, annotations }, 'the entry');
}
function createEntry(value, where) {
    return { raw: (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)(value, where), descriptor: (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDescriptor */ .BA)(value, where) };
}
function renderEntry(image) {
    const { mediaType, digest, size, artifactType } = image;
    return { mediaType, digest, size, ...(artifactType === undefined ? {} : { artifactType }) };
}


/***/ }),

/***/ 16962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ entriesNamed),
/* harmony export */   c: () => (/* binding */ entryOfDigest)
/* harmony export */ });
/* harmony import */ var _index_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22466);

function entriesNamed(index, name) {
    return tablesOf(index).names.get(name) ?? [];
}
function entryOfDigest(index, digest) {
    return tablesOf(index).digests.get(digest)?.[0];
}
const tables = new WeakMap();
function tablesOf(index) {
    const known = tables.get(index) ?? {
        names: Map.groupBy(index.entries, _index_file_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb),
        digests: Map.groupBy(index.entries, (one) => one.descriptor.digest),
    };
    tables.set(index, known);
    return known;
}


/***/ }),

/***/ 46881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ bare),
/* harmony export */   Ti: () => (/* binding */ editLocked),
/* harmony export */   UB: () => (/* binding */ updateIndex),
/* harmony export */   WG: () => (/* binding */ describeDigest),
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   Ys: () => (/* binding */ LAYOUT_MARKER),
/* harmony export */   jb: () => (/* binding */ storeBytes),
/* harmony export */   nW: () => (/* binding */ isLayout),
/* harmony export */   u0: () => (/* binding */ readDocument),
/* harmony export */   vY: () => (/* binding */ readIndex)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83903);
/* harmony import */ var _blob_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30002);
/* harmony import */ var _index_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22466);
/* harmony import */ var _index_lookup_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16962);
/* harmony import */ var _runtime_directory_lock_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(60016);
/* harmony import */ var _runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(78158);
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









async function readIndex(content, limits) {
    const bytes = await content.indexBytes(limits.pageBytes);
    return bytes === undefined ? undefined : (0,_index_file_js__WEBPACK_IMPORTED_MODULE_5__/* .parseLayoutIndex */ .SP)(bytes);
}
async function isLayout(directory) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, 'index.json'));
        return true;
    }
    catch (error) {
        if ((0,_runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_8__/* .isErrno */ .r)(error, 'ENOENT', 'ENOTDIR'))
            return false;
        throw error;
    }
}
async function updateIndex(place, limits, signal, edit) {
    await (0,_runtime_directory_lock_js__WEBPACK_IMPORTED_MODULE_7__/* .withDirectoryLock */ .r)(place.directory, signal, async () => {
        await editLocked(place, limits, edit);
    });
}
async function editLocked(place, limits, edit) {
    const before = await readIndex(place, limits);
    const after = await edit(before ?? _index_file_js__WEBPACK_IMPORTED_MODULE_5__/* .EMPTY_INDEX */ .ZK);
    if (before === undefined)
        await (0,_blob_files_js__WEBPACK_IMPORTED_MODULE_4__.writeWhole)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(place.directory, 'oci-layout'), LAYOUT_MARKER);
    if (after === before)
        return;
    await (0,_blob_files_js__WEBPACK_IMPORTED_MODULE_4__.writeWhole)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(place.directory, 'index.json'), Buffer.from((0,_index_file_js__WEBPACK_IMPORTED_MODULE_5__/* .renderLayoutIndex */ .fl)(after)));
}
const LAYOUT_MARKER = Buffer.from('{"imageLayoutVersion":"1.0.0"}');
async function storeBytes(place, digest, bytes) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if ((await (0,_blob_files_js__WEBPACK_IMPORTED_MODULE_4__.sizeOfBlob)(place, digest)) === bytes.byteLength)
            return;
        await (0,_blob_files_js__WEBPACK_IMPORTED_MODULE_4__.makeBlobFolder)(place, digest);
        const content = __addDisposableResource(env_1, await (0,_blob_files_js__WEBPACK_IMPORTED_MODULE_4__.createTemporary)((0,_blob_files_js__WEBPACK_IMPORTED_MODULE_4__.temporaryPlace)(place)), true);
        await content.handle.writeFile(bytes);
        await (0,_blob_files_js__WEBPACK_IMPORTED_MODULE_4__.commitBlob)(place, content, digest);
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
async function readDocument(content, limits, wanted) {
    try {
        return { descriptor: bare(wanted), bytes: await content.read(wanted.digest, limits.manifestBytes) };
    }
    catch (error) {
        if (!(error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR) || error.code !== 'BLOB_UNKNOWN')
            throw error;
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('MANIFEST_UNKNOWN', error.message, {
            hint: 'the layout is incomplete: write the image again',
            cause: error,
        });
    }
}
async function readManifest(content, limits, wanted) {
    const { bytes } = await readDocument(content, limits, wanted);
    return (0,_image_index_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(bytes, wanted.mediaType);
}
async function describeDigest(content, limits, index, digest) {
    const size = await content.sizeOf(digest);
    if (size === undefined)
        return undefined;
    const listed = (0,_index_lookup_js__WEBPACK_IMPORTED_MODULE_6__/* .entryOfDigest */ .c)(index, digest);
    if (listed !== undefined)
        return bare(listed.descriptor);
    if (size > limits.manifestBytes)
        return undefined;
    const bytes = await content.read(digest, limits.manifestBytes);
    return isManifest(bytes) ? { mediaType: (0,_image_index_js__WEBPACK_IMPORTED_MODULE_2__/* .guessMediaType */ .g4)(bytes), digest, size } : undefined;
}
function bare({ mediaType, digest, size }) {
    return { mediaType, digest, size };
}
function isManifest(bytes) {
    try {
        (0,_image_index_js__WEBPACK_IMPORTED_MODULE_2__/* .guessMediaType */ .g4)(bytes);
        return true;
    }
    catch {
        return false;
    }
}


/***/ })

};
