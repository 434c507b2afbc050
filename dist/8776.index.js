export const id = 8776;
export const ids = [8776];
export const modules = {

/***/ 18776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openBlobStore: () => (/* binding */ openBlobStore)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(83903);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/image/index.js + 13 modules
var js_image = __webpack_require__(3244);
// EXTERNAL MODULE: ./build/js/runtime/process-identity.js
var process_identity = __webpack_require__(25491);
// EXTERNAL MODULE: ./build/js/engine/blob-store/owner.js
var blob_store_owner = __webpack_require__(76314);
// EXTERNAL MODULE: ./build/js/runtime/owned-files.js
var owned_files = __webpack_require__(78158);
// EXTERNAL MODULE: ./build/js/runtime/make-directory.js
var make_directory = __webpack_require__(58945);
;// CONCATENATED MODULE: ./build/js/engine/blob-store/shelf.js









const ALGORITHMS = ['sha256', 'sha512'];
async function openShelf(directory) {
    await (0,make_directory/* makeDirectory */.O)(directory, 0o700);
    for (const part of ['temporary', 'leases', 'blobs', ...ALGORITHMS.map((name) => (0,external_node_path_.join)('blobs', name))])
        await makeOwnDirectory((0,external_node_path_.join)(directory, part));
    const shelf = { directory };
    await Promise.all([sweep(shelf, 'temporary'), sweep(shelf, 'leases')]);
    return shelf;
}
function pathOf(shelf, digest) {
    return (0,external_node_path_.join)(shelf.directory, 'blobs', (0,js_image/* algorithmOf */.Hy)(digest), (0,js_image/* hexOf */.ZD)(digest));
}
function temporaryPath(shelf, { digest, size }) {
    const name = [(0,blob_store_owner/* renderOwner */.c7)((0,process_identity/* ownIdentity */.h)()), size, digest.replace(':', '_'), (0,external_node_crypto_.randomBytes)(6).toString('hex')].join('.');
    return (0,external_node_path_.join)(shelf.directory, 'temporary', name);
}
async function listReservations(shelf) {
    const found = [];
    for (const { name } of await livingFiles(shelf, 'temporary')) {
        const match = /^[^.]+\.(\d{1,16})\.(sha256|sha512)_([0-9a-f]+)\./.exec(name);
        const digest = `${match?.[2] ?? ''}:${match?.[3] ?? ''}`;
        if ((0,js_image/* isDigest */.Bc)(digest))
            found.push({ digest, size: Number(match?.[1]) });
    }
    return found;
}
async function listBlobs(shelf) {
    const found = [];
    for (const algorithm of ALGORITHMS) {
        const folder = (0,external_node_path_.join)(shelf.directory, 'blobs', algorithm);
        for (const name of await (0,promises_.readdir)(folder)) {
            const digest = `${algorithm}:${name}`;
            if (!(0,js_image/* isDigest */.Bc)(digest))
                continue;
            const about = await (0,promises_.lstat)((0,external_node_path_.join)(folder, name)).catch(() => undefined);
            if (about?.isFile() === true)
                found.push({ digest, size: about.size, usedMs: about.mtimeMs });
        }
    }
    return found;
}
async function touch(path, usedMs) {
    await (0,promises_.utimes)(path, usedMs / 1000, usedMs / 1000);
}
async function evict(shelf, blob, isLeased) {
    const place = pathOf(shelf, blob.digest);
    const aside = temporaryPath(shelf, { digest: blob.digest, size: 0 });
    try {
        await (0,promises_.rename)(place, aside);
    }
    catch (error) {
        if ((0,owned_files/* isErrno */.r)(error, 'ENOENT'))
            return true;
        throw error;
    }
    if (await isLeased(blob.digest)) {
        await (0,promises_.rename)(aside, place);
        return false;
    }
    await (0,promises_.rm)(aside, { force: true });
    return true;
}
async function livingFiles(shelf, folder) {
    const living = [];
    for (const name of await (0,promises_.readdir)((0,external_node_path_.join)(shelf.directory, folder))) {
        const path = (0,external_node_path_.join)(shelf.directory, folder, name);
        const about = await (0,promises_.lstat)(path).catch(() => undefined);
        if (about === undefined)
            continue;
        const owner = (0,blob_store_owner/* parseOwner */.pZ)(name);
        if (owner !== undefined && about.isFile() && (0,blob_store_owner/* isAlive */._n)(owner, Date.now() - about.mtimeMs))
            living.push({ name, path });
        else if (!about.isDirectory())
            await (0,promises_.rm)(path, { force: true });
    }
    return living;
}
async function sweep(shelf, folder) {
    await livingFiles(shelf, folder);
}
async function makeOwnDirectory(path) {
    await (0,promises_.mkdir)(path, { mode: 0o700 }).catch((error) => {
        if (!(0,owned_files/* isErrno */.r)(error, 'EEXIST'))
            throw error;
    });
    const found = await (0,promises_.lstat)(path);
    if (!found.isDirectory())
        throw new failure/* Failure */.HR('STORAGE_FAILED', `not a directory of the blob store: ${path}`, { side: 'local' });
    if (process.getuid !== undefined && found.uid !== process.getuid())
        throw new failure/* Failure */.HR('STORAGE_FAILED', `the blob store belongs to another user: ${path}`, { side: 'local' });
    if ((found.mode & 0o077) !== 0)
        await (0,promises_.chmod)(path, 0o700);
}

;// CONCATENATED MODULE: ./build/js/engine/blob-store/leases.js







const LEASE_FILE_BYTES = 16 * 1024 * 1024;
async function writeLease(shelf, digests) {
    const [first] = digests;
    if (first === undefined)
        return undefined;
    const name = `${(0,blob_store_owner/* renderOwner */.c7)((0,process_identity/* ownIdentity */.h)())}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
    const path = (0,external_node_path_.join)(shelf.directory, 'leases', name);
    const aside = temporaryPath(shelf, { digest: first, size: 0 });
    await (0,promises_.writeFile)(aside, digests.map((digest) => `${digest}\n`).join(''), { flag: 'wx', mode: 0o600 });
    try {
        await (0,promises_.rename)(aside, path);
    }
    catch (error) {
        await (0,promises_.rm)(aside, { force: true });
        throw error;
    }
    return path;
}
async function readLeases(shelf) {
    const held = new Set();
    for (const { path } of await livingFiles(shelf, 'leases')) {
        const about = await (0,promises_.lstat)(path).catch(() => undefined);
        if (about === undefined || about.size > LEASE_FILE_BYTES)
            continue;
        const text = await (0,promises_.readFile)(path, 'utf8').catch(() => '');
        for (const line of text.split('\n'))
            if ((0,js_image/* isDigest */.Bc)(line))
                held.add(line);
    }
    return held;
}

;// CONCATENATED MODULE: ./build/js/engine/blob-store/room.js

async function makeRoom(shelf, room, wanted) {
    const reservations = await listReservations(shelf);
    const blobs = await listBlobs(shelf);
    const leased = await room.leased();
    const evictable = blobs.filter((blob) => !leased.has(blob.digest));
    const total = sum(reservations) + sum(blobs);
    const fixed = total - sum(evictable);
    if (wanted !== undefined && !leased.has(wanted.digest) && fixed > room.maxBytes)
        return false;
    let excess = total - room.maxBytes;
    for (const blob of evictable.sort((a, b) => a.usedMs - b.usedMs || (a.digest < b.digest ? -1 : 1))) {
        if (excess <= 0)
            break;
        const gone = await evict(shelf, blob, async (digest) => (await room.leased()).has(digest));
        if (gone)
            excess -= blob.size;
    }
    return wanted === undefined || leased.has(wanted.digest) || excess <= 0;
}
function sum(items) {
    return items.reduce((bytes, item) => bytes + item.size, 0);
}

;// CONCATENATED MODULE: ./build/js/engine/blob-store/writer.js

function createFileWriter(file, expected, places) {
    let written = 0;
    let ended = false;
    const takeAway = async () => {
        await file.close().catch(() => undefined);
        await (0,promises_.rm)(places.temporary, { force: true }).catch(() => undefined);
    };
    const discard = async () => {
        if (ended)
            return;
        ended = true;
        await takeAway();
    };
    return {
        get failed() {
            return ended;
        },
        async write(chunk) {
            if (ended)
                return;
            written += chunk.byteLength;
            if (written > expected.size) {
                await discard();
                return;
            }
            await file.appendFile(chunk).catch(async (error) => {
                places.onStorageError(error);
                await discard();
            });
        },
        async commit() {
            if (written !== expected.size)
                await discard();
            if (ended)
                return false;
            ended = true;
            try {
                const usedS = places.usedMs() / 1000;
                await file.utimes(usedS, usedS);
                await file.close();
                await (0,promises_.rename)(places.temporary, places.final);
                return true;
            }
            catch (error) {
                places.onStorageError(error);
                await takeAway();
                return false;
            }
        },
        discard,
    };
}
async function createTemporary(path) {
    return (0,promises_.open)(path, 'wx', 0o600);
}

;// CONCATENATED MODULE: ./build/js/engine/blob-store.js








async function openBlobStore(options) {
    try {
        return createBlobStore(await openShelf(options.directory), options);
    }
    catch (error) {
        options.onWarning?.(renderWarning(error));
        return EMPTY_STORE;
    }
}
function createBlobStore(shelf, { maxBytes, onWarning }) {
    const own = new Map();
    const room = {
        maxBytes,
        leased: async () => new Set([...own.keys(), ...(await readLeases(shelf))]),
    };
    const now = createMonotonicClock();
    let writable = true;
    const use = async (digest) => touch(pathOf(shelf, digest), now()).catch(() => undefined);
    const onStorageError = (error) => {
        if (writable)
            onWarning?.(renderWarning(error));
        writable = false;
    };
    const openWriter = async (expected) => {
        if (!writable)
            return undefined;
        const temporary = temporaryPath(shelf, expected);
        try {
            const file = await createTemporary(temporary);
            const writer = createFileWriter(file, expected, {
                temporary,
                final: pathOf(shelf, expected.digest),
                usedMs: now,
                onStorageError,
            });
            try {
                if (await makeRoom(shelf, room, expected))
                    return writer;
            }
            catch (error) {
                onStorageError(error);
            }
            await writer.discard();
        }
        catch (error) {
            onStorageError(error);
        }
        return undefined;
    };
    return {
        async open(wanted, from = 0) {
            const file = await openWhole(shelf, wanted);
            if (file === undefined)
                return undefined;
            await use(wanted.digest);
            return file.createReadStream({ start: from, highWaterMark: READ_BYTES });
        },
        async has(wanted) {
            return isWhole(await lookAt(shelf, wanted.digest), wanted);
        },
        async put(expected, open, signal) {
            signal.throwIfAborted();
            if (isWhole(await lookAt(shelf, expected.digest), expected))
                return use(expected.digest);
            const writer = await openWriter(expected);
            if (writer === undefined)
                throw notKept(expected);
            try {
                await pour(await openFromStart(open, signal, expected), writer, signal);
                if (!(await writer.commit()))
                    throw notKept(expected);
            }
            catch (error) {
                signal.throwIfAborted();
                throw error;
            }
            finally {
                await writer.discard();
            }
        },
        writer: openWriter,
        async drop({ digest }) {
            await (0,promises_.rm)(pathOf(shelf, digest), { force: true }).catch(() => undefined);
        },
        async lease(digests) {
            const held = [...new Set(digests)];
            for (const digest of held)
                own.set(digest, (own.get(digest) ?? 0) + 1);
            const path = writable ? await writeLease(shelf, held).catch(onStorageError) : undefined;
            let released = false;
            return {
                [Symbol.asyncDispose]: async () => {
                    if (released)
                        return;
                    released = true;
                    for (const digest of held)
                        release(own, digest);
                    if (path !== undefined)
                        await (0,promises_.rm)(path, { force: true }).catch(() => undefined);
                    if (writable)
                        await makeRoom(shelf, room).catch(onStorageError);
                },
            };
        },
    };
}
const READ_BYTES = 64 * 1024;
async function openWhole(shelf, wanted) {
    const path = pathOf(shelf, wanted.digest);
    const file = await (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK).catch(() => undefined);
    if (file === undefined)
        return undefined;
    const about = await file.stat().catch(() => undefined);
    if (isWhole(about, wanted))
        return file;
    await file.close().catch(() => undefined);
    if (about?.isFile() === true)
        await (0,promises_.rm)(path, { force: true }).catch(() => undefined);
    return undefined;
}
async function lookAt(shelf, digest) {
    return (0,promises_.lstat)(pathOf(shelf, digest)).catch(() => undefined);
}
function isWhole(about, wanted) {
    return about?.isFile() === true && about.size === wanted.size;
}
async function openFromStart(open, signal, expected) {
    const { stream, offset } = await open(signal);
    if (offset === 0)
        return stream;
    stream.destroy();
    throw new failure/* Failure */.HR('INTERNAL', `asked for the whole of ${expected.digest}, got it from byte ${String(offset)}`);
}
async function pour(stream, writer, signal) {
    for await (const chunk of (0,external_node_stream_.addAbortSignal)(signal, stream)) {
        await writer.write(chunk);
        if (writer.failed)
            return;
    }
}
function notKept(expected) {
    return new failure/* Failure */.HR('STORAGE_FAILED', `the blob store could not keep ${expected.digest}`, {
        side: 'local',
        hint: 'check the space and the permissions of the store (--cache, WAYBILL_CACHE_DIR), or use --cache off',
    });
}
function release(own, digest) {
    const count = (own.get(digest) ?? 0) - 1;
    if (count > 0)
        own.set(digest, count);
    else
        own.delete(digest);
}
function createMonotonicClock() {
    let last = 0;
    return () => {
        last = Math.max(Date.now(), last + 1);
        return last;
    };
}
function renderWarning(error) {
    return `the blob store is off: ${(0,failure/* toFailure */.w2)(error).message}`;
}
const EMPTY_STORE = {
    open: async () => Promise.resolve(undefined),
    has: async () => Promise.resolve(false),
    put: async (expected) => Promise.reject(notKept(expected)),
    writer: async () => Promise.resolve(undefined),
    drop: async () => Promise.resolve(),
    lease: async () => Promise.resolve({ [Symbol.asyncDispose]: async () => Promise.resolve() }),
};


/***/ }),

/***/ 76314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _n: () => (/* binding */ isAlive),
/* harmony export */   c7: () => (/* binding */ renderOwner),
/* harmony export */   pZ: () => (/* binding */ parseOwner)
/* harmony export */ });
/* harmony import */ var _runtime_process_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25491);

const FOREIGN_LIFE_MS = 6 * 60 * 60 * 1000;
function renderOwner({ space, pid, started }) {
    return `${space}-${String(pid)}-${started}`;
}
function parseOwner(fileName) {
    const match = /^([0-9a-f]{12})-(\d{1,10})-(\d{1,20})(?:\.|$)/.exec(fileName);
    if (match === null)
        return undefined;
    return { space: match[1] ?? '', pid: Number(match[2]), started: match[3] ?? '' };
}
function isAlive(owner, ageMs) {
    return owner.space === (0,_runtime_process_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .ownIdentity */ .h)().space ? (0,_runtime_process_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .isRunning */ .W)(owner) : ageMs < FOREIGN_LIFE_MS;
}


/***/ })

};
