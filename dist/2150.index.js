export const id = 2150;
export const ids = [2150];
export const modules = {

/***/ 1735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h_: () => (/* binding */ asFailure),
/* harmony export */   jG: () => (/* binding */ VERSION_BYTES),
/* harmony export */   lf: () => (/* binding */ openRegular),
/* harmony export */   o5: () => (/* binding */ readSmall)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78158);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83903);




const VERSION_BYTES = 256;
async function openRegular(file) {
    let handle;
    try {
        handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
    }
    catch (error) {
        if ((0,_runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_2__/* .isErrno */ .r)(error, 'ENOENT'))
            return undefined;
        throw (0,_runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_2__/* .isErrno */ .r)(error, 'ELOOP') || (0,_runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_2__/* .isErrno */ .r)(error, 'ENXIO') ? notRegular(file, error) : asFailure(error);
    }
    try {
        const found = await handle.stat();
        if (!found.isFile())
            throw notRegular(file);
        return handle;
    }
    catch (error) {
        await handle.close();
        throw asFailure(error);
    }
}
async function readSmall(file, most) {
    const handle = await openRegular(file);
    if (handle === undefined)
        return undefined;
    try {
        const { size } = await handle.stat();
        if (size > most) {
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('LIMIT_EXCEEDED', `${file} has ${String(size)} bytes, more than the ${String(most)} allowed`, {
                subject: file,
                facts: { found: size, most },
                hint: 'no known tool writes a file of this kind and size: check the directory',
            });
        }
        return await handle.readFile();
    }
    catch (error) {
        throw asFailure(error);
    }
    finally {
        await handle.close();
    }
}
function asFailure(error) {
    return error instanceof Error && !(error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR) ? ((0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .storageFailure */ .Ky)(error) ?? error) : error;
}
function notRegular(file, cause) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('ARCHIVE_INVALID', `not a regular file: ${file}`, {
        subject: file,
        hint: 'waybill does not follow links inside an image directory: put the content itself there',
        ...(cause === undefined ? {} : { cause }),
    });
}


/***/ }),

/***/ 87229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YE: () => (/* binding */ manifestFile),
/* harmony export */   aS: () => (/* binding */ ROOT_FILE),
/* harmony export */   c7: () => (/* binding */ blobFile),
/* harmony export */   dT: () => (/* binding */ signatureFile),
/* harmony export */   mf: () => (/* binding */ VERSION_FILE),
/* harmony export */   ps: () => (/* binding */ checkVersion),
/* harmony export */   pv: () => (/* binding */ renderVersion)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);


const VERSION_FILE = 'version';
const ROOT_FILE = 'manifest.json';
function blobFile(digest) {
    return (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(digest) === 'sha256' ? (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(digest) : `${(0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(digest)}-${(0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(digest)}`;
}
function manifestFile(digest) {
    return `${blobFile(digest)}.manifest.json`;
}
function signatureFile(below, number) {
    return `${below === undefined ? '' : `${blobFile(below)}.`}signature-${String(number)}`;
}
function renderVersion(digests) {
    const minor = [...digests].some((digest) => (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(digest) !== 'sha256') ? 2 : 1;
    return `Directory Transport Version: 1.${String(minor)}\n`;
}
function checkVersion(text, directory) {
    const match = /^Directory Transport Version: (\d{1,6})\.(\d{1,6})\n?$/.exec(text);
    if (match === null) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('ARCHIVE_INVALID', `the version file of the directory is not one: ${directory}/${VERSION_FILE}`, {
            subject: directory,
            hint: 'name a directory that was written with dir:, or remove this file if you are sure',
        });
    }
    const [major, minor] = [Number(match[1]), Number(match[2])];
    if (major > 1 || (major === 1 && minor > 2)) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('UNSUPPORTED', `the directory has format ${String(major)}.${String(minor)}: ${directory}`, {
            subject: directory,
            hint: 'waybill knows the format up to 1.2: read it with the program that wrote it',
        });
    }
}


/***/ }),

/***/ 94574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ findManifest)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3244);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1735);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87229);




async function findManifest(ctx, directory, name) {
    ctx.signal.throwIfAborted();
    const most = ctx.limits.manifestBytes;
    if (name !== undefined) {
        if (!(0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(name))
            return undefined;
        const child = await (0,_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readSmall */ .o5)(node_path__WEBPACK_IMPORTED_MODULE_0__.join(directory, (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .manifestFile */ .YE)(name)), most);
        if (child !== undefined)
            return describe(child, name);
    }
    const root = await (0,_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readSmall */ .o5)(node_path__WEBPACK_IMPORTED_MODULE_0__.join(directory, _format_js__WEBPACK_IMPORTED_MODULE_3__/* .ROOT_FILE */ .aS), most);
    if (root === undefined)
        return undefined;
    if (name === undefined)
        return (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .createDocument */ .ui)(root, (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .guessMediaType */ .g4)(root));
    return (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(root, (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithmOf */ .Hy)(name)) === name ? describe(root, name) : undefined;
}
function describe(bytes, digest) {
    return { bytes, descriptor: { mediaType: (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .guessMediaType */ .g4)(bytes), digest, size: bytes.byteLength } };
}


/***/ }),

/***/ 22150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openDirSource: () => (/* binding */ openDirSource)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/image/index.js + 13 modules
var js_image = __webpack_require__(3244);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/transport/dir/files.js
var files = __webpack_require__(1735);
// EXTERNAL MODULE: ./build/js/transport/dir/format.js
var format = __webpack_require__(87229);
// EXTERNAL MODULE: ./build/js/transport/dir/manifests.js
var manifests = __webpack_require__(94574);
// EXTERNAL MODULE: ./build/js/transport/signature-blob.js
var signature_blob = __webpack_require__(63084);
;// CONCATENATED MODULE: ./build/js/transport/dir/signatures.js






async function readSignatures(ctx, directory, subject) {
    const root = await (0,manifests/* findManifest */.J)(ctx, directory, undefined);
    const isRoot = root !== undefined && (0,js_image/* digestOf */.ol)(root.bytes, (0,js_image/* algorithmOf */.Hy)(subject)) === subject;
    const found = [];
    for (let number = 1;; number += 1) {
        ctx.signal.throwIfAborted();
        const file = external_node_path_.join(directory, (0,format/* signatureFile */.dT)(isRoot ? undefined : subject, number));
        const bytes = await (0,files/* readSmall */.o5)(file, signature_blob/* LARGEST_SIGNATURE */.sm);
        if (bytes === undefined)
            return found;
        if (number > signature_blob/* MOST_SIGNATURES */.wl)
            throw (0,signature_blob/* tooMany */.Ot)(directory);
        found.push((0,signature_blob/* parseSignatureBlob */.T$)(bytes, file));
    }
}

;// CONCATENATED MODULE: ./build/js/transport/dir/source.js








async function openDirSource(reference) {
    const directory = reference.location;
    const version = await (0,files/* readSmall */.o5)(external_node_path_.join(directory, format/* VERSION_FILE */.mf), files/* VERSION_BYTES */.jG);
    if (version !== undefined)
        (0,format/* checkVersion */.ps)(Buffer.from(version).toString('utf8'), directory);
    return {
        reference,
        traits: { reads: 'local', originalDigests: true },
        resolve: async (ctx, name) => {
            const found = await (0,manifests/* findManifest */.J)(ctx, directory, name);
            if (found === undefined)
                throw unknownManifest(directory, name);
            return found;
        },
        lookup: async (ctx, name) => (await (0,manifests/* findManifest */.J)(ctx, directory, name))?.descriptor,
        fetchManifest: async (ctx, wanted) => {
            const found = await (0,manifests/* findManifest */.J)(ctx, directory, wanted.digest);
            if (found === undefined)
                throw unknownManifest(directory, wanted.digest);
            return { descriptor: { ...found.descriptor, mediaType: wanted.mediaType }, bytes: found.bytes };
        },
        openBlob: async (ctx, wanted, from = 0) => {
            ctx.signal.throwIfAborted();
            const handle = await (0,files/* openRegular */.lf)(external_node_path_.join(directory, (0,format/* blobFile */.c7)(wanted.digest)));
            if (handle === undefined) {
                throw new failure/* Failure */.HR('BLOB_UNKNOWN', `${wanted.digest} is not in the directory ${directory}`, {
                    subject: directory,
                    hint: 'the image is not whole: write the directory again',
                });
            }
            return { stream: (0,external_node_stream_.addAbortSignal)(ctx.signal, handle.createReadStream({ start: from })), offset: from };
        },
        readSignatures: async (ctx, subject) => readSignatures(ctx, directory, subject),
        [Symbol.asyncDispose]: async () => Promise.resolve(),
    };
}
function unknownManifest(directory, name) {
    const what = name === undefined ? 'no image' : `no ${JSON.stringify(name)}`;
    return new failure/* Failure */.HR('MANIFEST_UNKNOWN', `there is ${what} in the directory ${directory}`, {
        subject: directory,
        hint: name === undefined || (0,js_image/* isDigest */.Bc)(name)
            ? `an image directory has a ${format/* ROOT_FILE */.aS}: check the path`
            : 'a directory holds one image and no tags: name the directory alone',
    });
}


/***/ })

};
