export const id = 2011;
export const ids = [2011];
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
