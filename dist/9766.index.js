export const id = 9766;
export const ids = [9766,2150];
export const modules = {

/***/ 62554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ runProgram)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);

const LARGEST_COMPLAINT = 8 * 1024;
const DRAIN_MS = 1_000;
const DEATH_MS = 2_000;
async function runProgram(ctx, call, describe) {
    ctx.signal.throwIfAborted();
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(call.program, call.args, {
        stdio: 'pipe',
        shell: false,
        windowsHide: true,
        env: { ...call.environment },
    });
    const gone = new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.once('error', () => resolve());
    });
    try {
        return await ended(ctx, child, call, describe);
    }
    finally {
        await end(child, gone, call.graceMs ?? 0);
    }
}
async function ended(ctx, child, call, describe) {
    const { promise, resolve, reject } = Promise.withResolvers();
    const output = collect(child.stdout, call.mostOutput, () => reject(describe('loud')));
    const complaint = collect(child.stderr, LARGEST_COMPLAINT, () => undefined);
    const timers = [setTimeout(() => reject(describe('slow')), call.timeMs)];
    const onAbort = () => reject(ctx.signal.reason);
    const finish = (code) => {
        const written = output();
        resolve({ code, stdout: written.toString('utf8'), output: written, stderr: complaint().toString('utf8') });
    };
    ctx.signal.addEventListener('abort', onAbort, { once: true });
    child.once('error', (error) => reject(describe(isMissing(error) ? 'missing' : 'unstartable', error)));
    child.once('exit', (code) => timers.push(setTimeout(finish, DRAIN_MS, code)));
    child.once('close', finish);
    child.stdin.on('error', () => undefined);
    child.stdin.end(call.input ?? '');
    try {
        return await promise;
    }
    finally {
        for (const timer of timers)
            clearTimeout(timer);
        ctx.signal.removeEventListener('abort', onAbort);
    }
}
async function end(child, gone, graceMs) {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
        if (graceMs > 0) {
            child.kill('SIGTERM');
            await atMost(gone, graceMs);
        }
        child.kill('SIGKILL');
        await atMost(gone, DEATH_MS);
    }
    for (const stream of [child.stdin, child.stdout, child.stderr])
        stream.destroy();
    child.unref();
}
async function atMost(work, limitMs) {
    const { promise, resolve } = Promise.withResolvers();
    const timer = setTimeout(() => resolve(undefined), limitMs);
    await Promise.race([work, promise]);
    clearTimeout(timer);
}
function collect(stream, most, onTooMuch) {
    const chunks = [];
    let size = 0;
    stream.on('data', (chunk) => {
        if (size > most)
            return;
        size += chunk.byteLength;
        if (size > most)
            onTooMuch();
        else
            chunks.push(chunk);
    });
    stream.on('error', () => undefined);
    return () => Buffer.concat(chunks);
}
function isMissing(error) {
    return 'code' in error && error.code === 'ENOENT';
}


/***/ }),

/***/ 27921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ localReference),
  E: () => (/* binding */ openExchange)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/transport/dir/files.js
var files = __webpack_require__(1735);
// EXTERNAL MODULE: ./build/js/transport/dir/format.js
var format = __webpack_require__(87229);
// EXTERNAL MODULE: ./build/js/transport/dir/source.js + 1 modules
var source = __webpack_require__(22150);
// EXTERNAL MODULE: ./build/js/transport/containers-storage/images.js
var containers_storage_images = __webpack_require__(99403);
// EXTERNAL MODULE: ./build/js/image/descriptor.js
var descriptor = __webpack_require__(97187);
// EXTERNAL MODULE: ./build/js/image/index.js + 13 modules
var js_image = __webpack_require__(3244);
;// CONCATENATED MODULE: ./build/js/transport/containers-storage/layer-labels.js
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




const CHUNKED = 'io.github.containers.zstd-chunked.';
const COMPRESSED = /^(.*\.tar)[.+](?:gzip|zstd)$/;
const MAGIC = [Buffer.from([0x1f, 0x8b]), Buffer.from([0x28, 0xb5, 0x2f, 0xfd])];
async function correctLayerTypes(bytes, fileOf) {
    const manifest = (0,descriptor/* asObject */.eB)((0,js_image/* parseStrictJson */.RJ)(bytes, 'the manifest'), 'the manifest');
    const layers = Array.isArray(manifest['layers']) ? manifest['layers'] : [];
    const corrected = await Promise.all(layers.map(async (one) => correct((0,descriptor/* asObject */.eB)(one, 'a layer'), fileOf)));
    if (corrected.every((one, at) => one === layers[at]))
        return bytes;
    return Buffer.from(JSON.stringify({ ...manifest, layers: corrected }));
}
async function correct(layer, fileOf) {
    const { mediaType, digest, annotations } = layer;
    const plain = typeof mediaType === 'string' ? COMPRESSED.exec(mediaType)?.[1] : undefined;
    if (plain === undefined || typeof digest !== 'string' || !(0,js_image/* isDigest */.Bc)(digest))
        return layer;
    if (await isCompressed(fileOf(digest)))
        return layer;
    if (typeof annotations !== 'object' || annotations === null)
        return { ...layer, mediaType: plain };
    const kept = Object.entries(annotations).filter(([key]) => !key.startsWith(CHUNKED));
    return { ...layer, mediaType: plain, annotations: Object.fromEntries(kept) };
}
async function isCompressed(file) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const handle = __addDisposableResource(env_1, await (0,promises_.open)(external_node_path_.resolve(file), 'r'), true);
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
        return MAGIC.some((magic) => bytesRead >= magic.byteLength && buffer.subarray(0, magic.byteLength).equals(magic));
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

;// CONCATENATED MODULE: ./build/js/transport/containers-storage/exchange.js







const POLICY = '{"default":[{"type":"insecureAcceptAnything"}]}';
async function openExchange(temporary) {
    const root = await (0,promises_.mkdtemp)(external_node_path_.join(temporary, 'waybill-storage-')).catch(fail);
    const [policy, scratch] = [external_node_path_.join(root, 'policy.json'), external_node_path_.join(root, 'tmp')];
    await (0,promises_.mkdir)(scratch);
    await (0,promises_.writeFile)(policy, POLICY);
    let places = 0;
    const place = () => external_node_path_.join(root, `image-${String((places += 1))}`);
    const run = async (ctx, store, verb, ...rest) => store.run(ctx, [verb, '--quiet', '--signature-policy', policy, ...rest], { TMPDIR: scratch });
    return {
        place,
        exportImage: async (ctx, store, id) => {
            const directory = place();
            const plain = store.program === 'buildah' ? ['--disable-compression'] : [];
            await run(ctx, store, 'push', ...plain, id, `dir:${directory}`);
            await correctManifest(directory, ctx.limits.manifestBytes);
            return (0,source.openDirSource)(localReference(directory));
        },
        importImage: async (ctx, store, directory) => {
            const answer = await run(ctx, store, 'pull', `dir:${directory}`);
            return (0,containers_storage_images/* withoutAlgorithm */.Y9)(answer.trim().split('\n').at(-1));
        },
        [Symbol.asyncDispose]: async () => (0,promises_.rm)(root, { recursive: true, force: true }).catch(fail),
    };
}
function localReference(directory) {
    return { transport: 'dir', text: `dir:${directory}`, location: directory };
}
async function correctManifest(directory, most) {
    const file = external_node_path_.join(directory, format/* ROOT_FILE */.aS);
    if ((await (0,promises_.stat)(file).catch(fail)).size > most)
        return;
    const bytes = await (0,promises_.readFile)(file);
    const corrected = await correctLayerTypes(bytes, (digest) => external_node_path_.join(directory, (0,format/* blobFile */.c7)(digest)));
    if (corrected !== bytes)
        await (0,promises_.writeFile)(file, corrected);
}
function fail(error) {
    throw (0,files/* asFailure */.h_)(error);
}


/***/ }),

/***/ 99403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F1: () => (/* binding */ findImage),
/* harmony export */   Nn: () => (/* binding */ inspect),
/* harmony export */   Y9: () => (/* binding */ withoutAlgorithm),
/* harmony export */   eZ: () => (/* binding */ namesOf)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _image_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97187);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83903);



async function findImage(ctx, store, wanted) {
    if (wanted.id !== undefined)
        return inspectId(ctx, store, wanted.id);
    for (const name of namesFor(wanted)) {
        const found = await inspect(ctx, store, name);
        if (found !== undefined)
            return found;
    }
    return wanted.mayBeId === undefined ? undefined : inspectId(ctx, store, wanted.mayBeId);
}
function namesFor({ image, shortName }) {
    if (image === undefined)
        return [];
    const suffix = image.digest === undefined ? `:${image.tag ?? 'latest'}` : `@${image.digest}`;
    return [(0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .renderRepository */ .xW)(image), ...(shortName === undefined ? [] : [shortName])].map((name) => `${name}${suffix}`);
}
async function inspectId(ctx, store, id) {
    const found = await inspect(ctx, store, id);
    return found?.id.startsWith(id) === true ? found : undefined;
}
async function inspect(ctx, store, name) {
    const isBuildah = store.program === 'buildah';
    let answer;
    try {
        answer = await store.run(ctx, isBuildah ? ['inspect', '--type', 'image', name] : ['image', 'inspect', name]);
    }
    catch (error) {
        if (error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR && error.code === 'MANIFEST_UNKNOWN')
            return undefined;
        throw error;
    }
    const value = parseJson(answer, store);
    return isBuildah ? fromBuildah(value) : fromPodman(value);
}
async function namesOf(ctx, store, id) {
    const json = store.program === 'buildah' ? ['--json'] : ['--format', 'json'];
    const list = parseJson(await store.run(ctx, ['images', '--no-trunc', ...json]), store);
    if (!Array.isArray(list))
        throw (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(`${store.program} images: not a list`);
    const images = list.map((one) => (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)(one, 'an image'));
    const named = images
        .filter((one) => withoutAlgorithm(one['id'] ?? one['Id']) === id)
        .map((one) => one['names'] ?? one['Names']);
    return [
        ...new Set(named.flatMap((names) => (Array.isArray(names) ? names.filter((one) => typeof one === 'string') : []))),
    ];
}
function withoutAlgorithm(id) {
    return typeof id === 'string' ? id.trim().replace(/^sha256:/, '') : '';
}
function fromBuildah(value) {
    const object = (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)(value, 'buildah inspect');
    const id = withoutAlgorithm(object['FromImageID']);
    const { Manifest, Config } = object;
    if (typeof Manifest !== 'string' || !isId(id))
        throw (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)('buildah inspect: the answer describes no image');
    const manifest = Buffer.from(Manifest);
    const config = Buffer.from(typeof Config === 'string' ? Config : '');
    return {
        id,
        manifest: { mediaType: (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .guessMediaType */ .g4)(manifest), digest: (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(manifest), size: manifest.byteLength },
        ...((0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)((0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(config)) === id ? { known: { manifest, config } } : {}),
    };
}
function fromPodman(value) {
    const object = (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .asObject */ .eB)(Array.isArray(value) ? value[0] : value, 'podman image inspect');
    const { Id, Digest, ManifestType } = object;
    const id = withoutAlgorithm(Id);
    if (typeof Digest !== 'string' || !(0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(Digest) || typeof ManifestType !== 'string' || !isId(id))
        throw (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)('podman image inspect: the answer describes no image');
    return { id, manifest: { mediaType: ManifestType, digest: Digest, size: 0 } };
}
function isId(text) {
    return /^[0-9a-f]{64}$/.test(text);
}
function parseJson(text, store) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(`${store.program}: the answer is not JSON`, error);
    }
}


/***/ }),

/***/ 47350:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ openStore)
});

// EXTERNAL MODULE: ./build/js/runtime/child-program.js
var child_program = __webpack_require__(62554);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(83903);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/js/runtime/find-program.js



async function findProgram(environment, names) {
    const directories = (environment['PATH'] ?? '').split(external_node_path_.delimiter).filter((one) => external_node_path_.isAbsolute(one));
    for (const name of names) {
        for (const directory of directories)
            if (await isExecutable(external_node_path_.join(directory, name)))
                return name;
    }
    return undefined;
}
async function isExecutable(file) {
    try {
        await (0,promises_.access)(file, external_node_fs_.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(66786);
;// CONCATENATED MODULE: ./build/js/transport/containers-storage/store.js




const PROGRAMS = ['buildah', 'podman'];
const LARGEST_OUTPUT = 32 * 1024 * 1024;
const GRACE_MS = 3_000;
async function openStore(ctx, choice) {
    const program = await findProgram(ctx.environment, PROGRAMS);
    if (program === undefined) {
        throw new failure/* Failure */.HR('UNSUPPORTED', 'containers-storage: needs buildah or podman, and neither is on PATH', {
            side: 'local',
            hint: 'install one of them (apt-get install buildah, dnf install buildah), or use an archive: oci-archive:FILE',
        });
    }
    const before = [...(program === 'podman' ? ['--remote=false'] : []), ...storeFlags(choice)];
    return {
        program,
        run: async (ctx, args, environment = {}) => {
            const call = {
                program,
                args: [...before, ...args],
                environment: { ...ctx.environment, ...environment },
                mostOutput: LARGEST_OUTPUT,
                timeMs: ctx.limits.programMs,
                graceMs: GRACE_MS,
            };
            const end = await (0,child_program/* runProgram */.m)(ctx, call, (trouble, cause) => troubleWith(program, call.timeMs, trouble, cause));
            if (end.code !== 0)
                throw refusal(program, args, end);
            return end.stdout;
        },
    };
}
function storeFlags({ driver, graphRoot, runRoot, options }) {
    return [
        ...(graphRoot === undefined ? [] : ['--root', graphRoot]),
        ...(runRoot === undefined ? [] : ['--runroot', runRoot]),
        ...(driver === undefined ? [] : ['--storage-driver', driver]),
        ...options.flatMap((option) => ['--storage-opt', option]),
    ];
}
function troubleWith(program, limitMs, trouble, cause) {
    const about = { side: 'local', subject: program, cause };
    switch (trouble) {
        case 'slow':
            return new failure/* Failure */.HR('TIMEOUT', `${program} was not done after ${String(limitMs / 1000)} s`, {
                ...about,
                hint: 'another process may hold the lock of this store: look for a podman or buildah that hangs',
            });
        case 'loud':
            return new failure/* Failure */.HR('LIMIT_EXCEEDED', `${program} answered with more than ${String(LARGEST_OUTPUT)} bytes`, {
                ...about,
                hint: 'remove images that nobody needs from this store',
            });
        case 'missing':
        case 'unstartable':
            return new failure/* Failure */.HR('UNSUPPORTED', `${program} cannot be started`, { ...about, hint: `reinstall ${program}` });
    }
}
const HINTS = [
    [
        /newuidmap|newgidmap|subuid|subgid|user namespace|cannot clone|unshare/i,
        'without root it needs the package uidmap and this user in /etc/subuid and /etc/subgid; or run as root',
    ],
    [/no space left/i, 'free some space on the disk of this store'],
    [/in use by a container|image is in use|used by/i, 'remove the containers that were made from this image first'],
    [/permission denied|operation not permitted/i, 'check who owns this store: root and other users have their own'],
];
function refusal(program, args, { code, stderr }) {
    const lines = stderr.split('\n').filter((line) => line.trim() !== '');
    const said = (0,runtime_text/* renderForeign */.Vd)((lines.findLast((line) => /^error:/i.test(line)) ?? lines.at(-1) ?? '').replace(/^error: */i, ''));
    const verb = args.find((one) => !one.startsWith('-')) ?? '';
    if (/image not known|no such image|not an image/i.test(said)) {
        return new failure/* Failure */.HR('MANIFEST_UNKNOWN', said, { subject: program });
    }
    const words = said === '' ? `it ended with ${code === null ? 'a signal' : `exit code ${String(code)}`}` : said;
    return new failure/* Failure */.HR('STORAGE_FAILED', `${program} ${verb}: ${words}`, {
        side: 'local',
        subject: program,
        hint: HINTS.find(([pattern]) => pattern.test(stderr))?.[1] ?? `see what \`${program} images\` says about this store`,
        facts: { exitCode: code ?? -1 },
    });
}


/***/ }),

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
