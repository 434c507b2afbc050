export const id = 2;
export const ids = [2];
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


/***/ })

};
