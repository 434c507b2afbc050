export const id = 819;
export const ids = [819,576];
export const modules = {

/***/ 8576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openBlobStore: () => (/* binding */ openBlobStore)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(3903);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/js/image/index.js + 8 modules
var js_image = __webpack_require__(2050);
;// CONCATENATED MODULE: ./build/js/engine/blob-store/owner.js


/** A file of an owner in another process-id space (a container of the same job) counts as alive while it is younger. */
const FOREIGN_LIFE_MS = 6 * 60 * 60 * 1000;
async function readOwnOwner() {
    return { space: await readSpace(), pid: process.pid, started: (await readStart(process.pid)) ?? '0' };
}
/** File name prefix of an owner; `parseOwner` reads it back. */
function renderOwner(owner) {
    return `${owner.space}-${String(owner.pid)}-${owner.started}`;
}
function parseOwner(fileName) {
    const match = /^([0-9a-f]{12})-(\d{1,10})-(\d{1,20})(?:\.|$)/.exec(fileName);
    if (match === null)
        return undefined;
    return { space: match[1] ?? '', pid: Number(match[2]), started: match[3] ?? '' };
}
/** Whether the process that made a file may still be running. `ageMs` is the time since the file was last written. */
async function isAlive(owner, self, ageMs) {
    if (owner.space !== self.space)
        return ageMs < FOREIGN_LIFE_MS;
    if (owner.pid === self.pid)
        return owner.started === self.started;
    const started = await readStart(owner.pid);
    return started === undefined ? owner.started === '0' && answersSignals(owner.pid) : started === owner.started;
}
/** One boot of one machine and one process-id namespace in it. Without /proc there is one space. */
async function readSpace() {
    const boot = await (0,promises_.readFile)('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
    const namespace = await (0,promises_.readlink)('/proc/self/ns/pid').catch(() => '');
    return (0,external_node_crypto_.createHash)('sha256').update(`${boot.trim()} ${namespace}`).digest('hex').slice(0, 12);
}
/** Field 22 of /proc/PID/stat (proc_pid_stat(5)): clock ticks from boot to the start. The name in field 2 may hold anything. */
async function readStart(pid) {
    const stat = await (0,promises_.readFile)(`/proc/${String(pid)}/stat`, 'utf8').catch(() => '');
    return stat
        .slice(stat.lastIndexOf(')') + 2)
        .split(' ')
        .at(19);
}
/** For systems without /proc. */
function answersSignals(pid) {
    try {
        return process.kill(pid, 0);
    }
    catch (error) {
        return error instanceof Error && 'code' in error && error.code === 'EPERM';
    }
}

;// CONCATENATED MODULE: ./build/js/engine/blob-store/shelf.js






const ALGORITHMS = ['sha256', 'sha512'];
/** Fails with STORAGE_FAILED, or with the file system's error, when the directory cannot serve. */
async function openShelf(directory) {
    await (0,promises_.mkdir)(directory, { recursive: true, mode: 0o700 });
    const top = await (0,promises_.stat)(directory);
    if (process.getuid !== undefined && top.uid !== process.getuid())
        throw new failure/* Failure */.HR('STORAGE_FAILED', `the blob store belongs to another user: ${directory}`, { side: 'local' });
    if ((top.mode & 0o077) !== 0)
        await (0,promises_.chmod)(directory, 0o700);
    for (const part of ['temporary', 'leases', 'blobs', ...ALGORITHMS.map((name) => (0,external_node_path_.join)('blobs', name))])
        await makeRealDirectory((0,external_node_path_.join)(directory, part));
    const shelf = { directory, self: await readOwnOwner() };
    await Promise.all([sweep(shelf, 'temporary'), sweep(shelf, 'leases')]);
    return shelf;
}
function pathOf(shelf, digest) {
    return (0,external_node_path_.join)(shelf.directory, 'blobs', (0,js_image/* algorithmOf */.Hy)(digest), (0,js_image/* hexOf */.ZD)(digest));
}
/** A new name in `temporary/` that reserves `size` bytes for the blob as long as a file is there. */
function temporaryPath(shelf, { digest, size }) {
    const name = [renderOwner(shelf.self), size, digest.replace(':', '_'), (0,external_node_crypto_.randomBytes)(6).toString('hex')].join('.');
    return (0,external_node_path_.join)(shelf.directory, 'temporary', name);
}
/** What is being written, by this and other living processes. */
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
/** Marks a blob as used. The time goes into the file's mtime, which every process sees. */
async function touch(path, usedMs) {
    await (0,promises_.utimes)(path, usedMs / 1000, usedMs / 1000);
}
/**
 * Throws a blob away unless it is leased at the moment when it is out of the way. A lease that is written later is one of
 * a blob that was not there any more, so no lock is needed. Returns whether the blob is gone.
 */
async function evict(shelf, blob, isLeased) {
    const place = pathOf(shelf, blob.digest);
    const aside = temporaryPath(shelf, { digest: blob.digest, size: 0 });
    try {
        await (0,promises_.rename)(place, aside);
    }
    catch (error) {
        if (isAbsent(error))
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
/** The files of a folder whose owners may be alive; those of the dead are removed on the way. */
async function livingFiles(shelf, folder) {
    const living = [];
    for (const name of await (0,promises_.readdir)((0,external_node_path_.join)(shelf.directory, folder))) {
        const path = (0,external_node_path_.join)(shelf.directory, folder, name);
        const about = await (0,promises_.lstat)(path).catch(() => undefined);
        if (about === undefined)
            continue;
        const owner = parseOwner(name);
        if (owner !== undefined && about.isFile() && (await isAlive(owner, shelf.self, Date.now() - about.mtimeMs)))
            living.push({ name, path });
        else if (!about.isDirectory())
            await (0,promises_.rm)(path, { force: true });
    }
    return living;
}
function isAbsent(error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
async function sweep(shelf, folder) {
    await livingFiles(shelf, folder);
}
async function makeRealDirectory(path) {
    await (0,promises_.mkdir)(path, { mode: 0o700 }).catch((error) => {
        if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST'))
            throw error;
    });
    if (!(await (0,promises_.lstat)(path)).isDirectory())
        throw new failure/* Failure */.HR('STORAGE_FAILED', `not a directory of the blob store: ${path}`, { side: 'local' });
}

;// CONCATENATED MODULE: ./build/js/engine/blob-store/leases.js






/** Above this a lease file is not one of ours. */
const LEASE_FILE_BYTES = 16 * 1024 * 1024;
/** Writes a lease of this process as one file, one digest a line. Returns its path. */
async function writeLease(shelf, digests) {
    const [first] = digests;
    if (first === undefined)
        return undefined;
    const name = `${renderOwner(shelf.self)}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
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
/** The digests that living processes hold. */
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

/**
 * Brings the store under its bound, oldest use first, leased blobs excepted. `wanted` is a blob whose reservation is
 * already on the shelf: it is refused (false) when it is not leased and does not fit; nothing is thrown away for it then.
 *
 * Every writer reserves before it counts, so writers side by side see one another and may both be refused, but never
 * pass the bound together. Reservations are listed before blobs: one that becomes a blob meanwhile is counted twice, not missed.
 */
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

/** Takes over an open, empty temporary file: renames it when it has the size expected, removes it in every other case. */
function createFileWriter(file, expected, places) {
    let written = 0;
    let ended = false;
    const discard = async () => {
        if (ended)
            return;
        ended = true;
        await file.close().catch(() => undefined);
        await (0,promises_.rm)(places.temporary, { force: true }).catch(() => undefined);
    };
    const onError = async (error) => {
        places.onStorageError(error);
        await discard();
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
            await file.appendFile(chunk).catch(onError);
        },
        async commit() {
            if (written !== expected.size)
                await discard();
            if (ended)
                return false;
            try {
                await file.close();
                await (0,promises_.rename)(places.temporary, places.final);
                ended = true;
                await places.onKept(places.final);
                return true;
            }
            catch (error) {
                await onError(error);
                return false;
            }
        },
        discard,
    };
}
/** Creates the temporary file, which is the reservation too. Fails with the file system's error. */
async function createTemporary(path) {
    return (0,promises_.open)(path, 'wx', 0o600);
}

;// CONCATENATED MODULE: ./build/js/engine/blob-store.js








/**
 * Opens the job's blob store, and makes its directory where there is none. Never rejects, and no file system's mood ever
 * fails a copy: a directory that cannot serve gives a store that holds nothing, with one warning.
 */
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
    /** How often this process holds a digest; the lease files tell the other processes. */
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
                onKept: async (path) => touch(path, now()),
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
/** The open file when it is there, a plain file and of the right size. One of another size is no use to anybody: it goes. */
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
/** Reads until the end, or until the writer has no use for more: then the stream is closed early. */
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
/** Milliseconds of the day's clock that never stand still, so that two uses in one millisecond keep their order. */
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

/***/ 2937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ ManifestCache),
  t: () => (/* binding */ readGraph)
});

// EXTERNAL MODULE: ./build/js/image/index.js + 8 modules
var js_image = __webpack_require__(2050);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(3903);
;// CONCATENATED MODULE: ./build/js/engine/select.js

/** BuildKit files an image's attestations as a sibling that names the image in this annotation. */
const ATTESTS = 'vnd.docker.reference.digest';
/**
 * The children of an index for these platforms, in the index's own order, with the attestations that belong to them. Each
 * platform takes its best matches (all of one rank: gzip and zstd variants travel together).
 * Fails with PLATFORM_UNKNOWN when a platform has no match.
 */
function selectChildren(index, platforms) {
    const kept = new Set();
    for (const platform of platforms) {
        const ranked = index.manifests.map((one) => ({ one, rank: (0,js_image/* rankPlatform */.wd)(platform, one.platform) }));
        const best = Math.min(...ranked.map(({ rank }) => rank ?? Number.POSITIVE_INFINITY));
        if (best === Number.POSITIVE_INFINITY)
            throw (0,js_image/* unknownPlatform */.eb)(index.manifests, platform);
        for (const { one, rank } of ranked)
            if (rank === best)
                kept.add(one.digest);
    }
    for (const one of index.manifests) {
        const subject = one.annotations?.[ATTESTS];
        if (subject !== undefined && [...kept].some((digest) => digest === subject))
            kept.add(one.digest);
    }
    return index.manifests.filter((one) => kept.has(one.digest));
}
/** The index with only these children. The same document when nothing falls away; every other field is kept. */
function cutIndex(document, kept) {
    const index = (0,js_image/* parseStrictJson */.RJ)(document.bytes, 'the index');
    const digests = new Set(kept.map((one) => one.digest));
    const manifests = index.manifests.filter((one) => digests.has(one.digest));
    if (manifests.length === index.manifests.length)
        return document;
    const bytes = new TextEncoder().encode(JSON.stringify({ ...index, manifests }));
    return (0,js_image/* createDocument */.ui)(bytes, document.descriptor.mediaType, (0,js_image/* algorithmOf */.Hy)(document.descriptor.digest));
}

;// CONCATENATED MODULE: ./build/js/engine/graph.js



/** Each manifest is fetched once, also when several parents name it or several roots are read. */
class ManifestCache {
    #ctx;
    #source;
    #fetched = new Map();
    constructor(ctx, source) {
        this.#ctx = ctx;
        this.#source = source;
    }
    async fetch(wanted) {
        if (wanted.size > this.#ctx.limits.manifestBytes) {
            throw new failure/* Failure */.HR('LIMIT_EXCEEDED', `the manifest ${wanted.digest} has ${String(wanted.size)} bytes, the limit is ${String(this.#ctx.limits.manifestBytes)}`);
        }
        const known = this.#fetched.get(wanted.digest);
        if (known !== undefined)
            return known;
        if (this.#fetched.size >= this.#ctx.limits.graphNodes) {
            throw new failure/* Failure */.HR('LIMIT_EXCEEDED', `more than ${String(this.#ctx.limits.graphNodes)} manifests hang together below one image`);
        }
        const fetching = this.#source.fetchManifest(this.#ctx, wanted).then((document) => {
            (0,js_image/* verifyBytes */.RV)(document.bytes, wanted);
            return {
                bytes: document.bytes,
                descriptor: { mediaType: wanted.mediaType, digest: wanted.digest, size: wanted.size },
            };
        });
        this.#fetched.set(wanted.digest, fetching);
        return fetching;
    }
}
/**
 * Reads the manifests below `root` that the selection lets travel; unwanted ones are never fetched.
 * Fails with MANIFEST_INVALID, MANIFEST_UNKNOWN, PLATFORM_UNKNOWN, LIMIT_EXCEEDED, DIGEST_MISMATCH, SIZE_MISMATCH on the side `source`.
 */
async function readGraph(ctx, cache, root, selection) {
    try {
        const chosen = selection.kind === 'one' ? await chooseImage(ctx, cache, root, selection) : root;
        const manifest = parseDocument(chosen);
        if (selection.kind === 'some' && manifest.kind === 'index') {
            const kept = selectChildren(manifest, selection.platforms);
            const cut = selection.sparse ? chosen : cutIndex(chosen, kept);
            const nodes = await readBelow(ctx, cache, cut, parseDocument(cut), kept, 0);
            return { root: cut, nodes, ...(cut === chosen ? {} : { cutFrom: chosen }) };
        }
        const wanted = selection.kind === 'index-only' ? [] : undefined;
        return { root: chosen, nodes: await readBelow(ctx, cache, chosen, manifest, wanted, 0) };
    }
    catch (error) {
        throw (0,failure/* toFailure */.w2)(error).with({ side: 'source' });
    }
}
async function chooseImage(ctx, cache, root, selection) {
    let document = root;
    for (let depth = 0; (0,js_image/* isIndexType */.$U)(document.descriptor.mediaType); depth += 1) {
        if (depth >= ctx.limits.indexDepth)
            throw tooDeep(ctx);
        const manifest = parseDocument(document);
        if (manifest.kind !== 'index')
            break;
        document = await cache.fetch((0,js_image/* choosePlatform */.xV)(manifest.manifests, selection.platform));
    }
    return document;
}
/** Depth first, siblings side by side. `wanted` replaces the children of this one document. */
async function readBelow(ctx, cache, document, manifest, wanted, depth) {
    if (depth > ctx.limits.indexDepth)
        throw tooDeep(ctx);
    const listed = manifest.kind === 'index' ? (wanted ?? manifest.manifests) : [manifest.config, ...manifest.layers];
    const children = manifest.kind === 'index' ? listed.filter((one) => (0,js_image/* isManifestType */.Q3)(one.mediaType)) : [];
    const blobs = manifest.kind === 'index' ? listed.filter((one) => !(0,js_image/* isManifestType */.Q3)(one.mediaType)) : listed;
    const below = await Promise.all(children.map(async (child) => {
        const fetched = await cache.fetch(child);
        return readBelow(ctx, cache, fetched, parseDocument(fetched), undefined, depth + 1);
    }));
    const nodes = new Map();
    for (const part of below)
        for (const [digest, node] of part)
            nodes.set(digest, node);
    nodes.set(document.descriptor.digest, { document, manifest, children: children.map((one) => one.digest), blobs });
    return nodes;
}
function parseDocument(document) {
    return (0,js_image/* parseManifest */.Ng)(document.bytes, document.descriptor.mediaType);
}
function tooDeep(ctx) {
    return new failure/* Failure */.HR('LIMIT_EXCEEDED', `indexes are nested deeper than ${String(ctx.limits.indexDepth)}`);
}


/***/ }),

/***/ 2574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ openVerified)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7075);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2050);
/* harmony import */ var _runtime_backoff_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1513);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3903);




/** A connection that delivered this much before it broke has earned a fresh set of retries. */
const PROGRESS_BYTES = 1024 * 1024;
const RETRY_BASE_MS = 500;
/**
 * The one place where blobs are checked, and where a broken read goes on. Wraps what opens a blob so that the stream
 * - re-opens where it stopped when the connection breaks, stalls or ends too early (`limits.retries` times without progress),
 *   reading past what it already has where the store ignores the offset;
 * - has exactly `expected.size` bytes with `expected.digest`, or fails with SIZE_MISMATCH or DIGEST_MISMATCH. The last chunk is
 *   held back until both are known to be right: whoever reads never has the whole of a wrong blob.
 *
 * The stream always starts at byte 0: `from` is not honoured, a digest needs every byte.
 */
function openVerified(ctx, expected, open, onlookers = {}) {
    return async (signal) => {
        const inner = { ...ctx, signal };
        const first = await openAtStart(inner, expected, open);
        const writer = await onlookers.keep?.();
        return { offset: 0, stream: new VerifiedRead(inner, expected, open, onlookers, writer).start(first) };
    };
}
async function openAtStart(ctx, expected, open) {
    const opened = await open(ctx.signal, 0);
    if (opened.offset === 0)
        return opened;
    opened.stream.destroy();
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('SERVER_ERROR', `asked for ${expected.digest} from its beginning, got a later part`, {
        side: 'source',
    });
}
/**
 * Chunks are passed from stream to stream in their events, without a promise each: at 64 KiB a chunk, promises cost more than the
 * digest does.
 */
class VerifiedRead {
    #ctx;
    #expected;
    #open;
    #onlookers;
    #writer;
    #digester;
    #stream;
    #from;
    #received = 0;
    #skip = 0;
    #held;
    #attempt = 0;
    #markedAt = 0;
    #isOver = false;
    #unwritten = 0;
    #writing = Promise.resolve();
    constructor(ctx, expected, open, onlookers, writer) {
        this.#ctx = ctx;
        this.#expected = expected;
        this.#open = open;
        this.#onlookers = onlookers;
        this.#writer = writer;
        this.#digester = onlookers.isChecked === true ? undefined : new _image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .Digester */ .Y8((0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithmOf */ .Hy)(expected.digest));
        this.#stream = new node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable({
            highWaterMark: 64 * 1024,
            read: () => this.#resume(),
            destroy: (error, done) => {
                this.#isOver = true;
                this.#from?.destroy();
                // oxlint-disable-next-line promise/no-promise-in-callback -- a Readable is closed by callback
                void this.#discard().finally(() => done(error));
            },
        });
    }
    async #discard() {
        await this.#writer?.discard();
    }
    start(opened) {
        // The stream may break before anybody listens; whoever reads it then finds it errored.
        this.#stream.on('error', () => undefined);
        this.#attach(opened);
        return this.#stream;
    }
    #attach({ stream, offset }) {
        this.#from = stream;
        this.#skip = this.#received - offset;
        let isSettled = false;
        const settle = (then) => {
            if (isSettled || this.#isOver)
                return;
            isSettled = true;
            then();
        };
        stream.on('data', (chunk) => {
            if (!isSettled && !this.#isOver)
                this.#take(chunk);
        });
        stream.once('end', () => settle(() => this.#ended()));
        stream.once('error', (error) => settle(() => this.#broke((0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .toFailure */ .w2)(error))));
        stream.once('close', () => settle(() => this.#broke(wrongSize(this.#expected, this.#received, 'only'))));
        // Listening for data sets the stream in motion: it moves when somebody reads.
        if (this.#stream.readableLength >= this.#stream.readableHighWaterMark)
            stream.pause();
    }
    #take(piece) {
        const dropped = Math.min(this.#skip, piece.byteLength);
        this.#skip -= dropped;
        const chunk = dropped === 0 ? piece : piece.subarray(dropped);
        if (chunk.byteLength === 0)
            return;
        this.#received += chunk.byteLength;
        if (this.#received > this.#expected.size) {
            this.#fail(wrongSize(this.#expected, this.#received, 'more than'));
            return;
        }
        this.#digester?.update(chunk);
        const ready = this.#held;
        this.#held = chunk;
        if (this.#writer !== undefined)
            this.#keep(chunk, this.#writer);
        if (ready !== undefined)
            this.#pass(ready);
    }
    #pass(chunk) {
        this.#onlookers.onBytes?.(chunk.byteLength);
        if (!this.#stream.push(chunk))
            this.#from?.pause();
    }
    /**
     * The store's disk sets the pace too: nothing more is read before it has this chunk. One write at a time, in order: whoever reads
     * may set the source in motion again while one is under way.
     */
    #keep(chunk, writer) {
        this.#from?.pause();
        this.#unwritten += 1;
        this.#writing = this.#writing
            .then(async () => writer.write(chunk))
            .finally(() => {
            this.#unwritten -= 1;
            if (!this.#isOver && this.#stream.readableLength < this.#stream.readableHighWaterMark)
                this.#resume();
        });
    }
    #resume() {
        if (this.#unwritten === 0)
            this.#from?.resume();
    }
    #ended() {
        if (this.#received < this.#expected.size) {
            this.#broke(wrongSize(this.#expected, this.#received, 'only'));
            return;
        }
        const { digest } = this.#expected;
        const found = this.#digester?.finish();
        if (found !== undefined && found !== digest) {
            this.#fail(new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('DIGEST_MISMATCH', `a blob does not match its digest: expected ${digest}, found ${found}`, {
                side: 'source',
                facts: { expected: digest, found },
                hint: 'the source, or something between here and it, served other content; nothing was published',
            }));
            return;
        }
        void this.#finish();
    }
    async #finish() {
        await this.#writing;
        await this.#writer?.commit();
        if (this.#isOver)
            return;
        if (this.#held !== undefined)
            this.#pass(this.#held);
        this.#stream.push(null);
    }
    #broke(failure) {
        this.#from?.destroy();
        if (this.#received - this.#markedAt >= PROGRESS_BYTES)
            this.#attempt = 0;
        this.#markedAt = this.#received;
        this.#attempt += 1;
        if (!failure.transient || this.#attempt > this.#ctx.limits.retries)
            this.#fail(failure.with({ side: 'source' }));
        else
            void this.#reopen(failure);
    }
    async #reopen(broken) {
        const { limits, signal } = this.#ctx;
        const waitMs = limits.retryDelayMs ?? (0,_runtime_backoff_js__WEBPACK_IMPORTED_MODULE_2__/* .backoffMs */ .jo)(this.#attempt, RETRY_BASE_MS, limits.retryCapMs);
        this.#ctx.emit({
            kind: 'retry',
            host: broken.subject ?? this.#expected.digest,
            attempt: this.#attempt,
            waitMs,
            reason: broken.message,
        });
        try {
            await (0,_runtime_backoff_js__WEBPACK_IMPORTED_MODULE_2__/* .sleep */ .yy)(waitMs, signal);
            const opened = await this.#open(signal, this.#received);
            if (this.#isOver || opened.offset > this.#received) {
                opened.stream.destroy();
                throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('SERVER_ERROR', `asked for ${this.#expected.digest} from byte ${String(this.#received)}, got a later part`, { side: 'source' });
            }
            this.#attach(opened);
        }
        catch (error) {
            if (!this.#isOver)
                this.#broke((0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .toFailure */ .w2)(error));
        }
    }
    #fail(failure) {
        this.#isOver = true;
        this.#from?.destroy();
        const better = this.#onlookers.onBroken?.(failure) ?? Promise.resolve(failure);
        void better.then((error) => this.#stream.destroy(error));
    }
}
/** A short body may be a connection cut off: worth another try. Too many bytes are a lie. */
function wrongSize(expected, received, how) {
    const found = how === 'only' ? received : expected.size;
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('SIZE_MISMATCH', `${expected.digest}: ${how} ${String(found)} bytes came, its descriptor says ${String(expected.size)}`, {
        side: 'source',
        transient: how === 'only',
        facts: { expected: expected.size, found: received },
        hint: 'the source, or something between here and it, served other content; nothing was published',
    });
}


/***/ }),

/***/ 6819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  copy: () => (/* binding */ copy)
});

// EXTERNAL MODULE: ./build/js/runtime/failure.js
var runtime_failure = __webpack_require__(3903);
// EXTERNAL MODULE: ./build/js/runtime/semaphore.js
var semaphore = __webpack_require__(5459);
// EXTERNAL MODULE: ./build/js/runtime/backoff.js
var backoff = __webpack_require__(1513);
// EXTERNAL MODULE: ./build/js/transport/contract.js
var contract = __webpack_require__(8348);
;// CONCATENATED MODULE: ./build/js/engine/deliver-blob.js



const RETRY_BASE_MS = 500;
/**
 * Brings one blob to one destination: mounted where its host has it elsewhere, left alone where it is there already, else
 * pushed, and pushed again (`limits.retries` times) when that failed in a way that may pass. A read that broke is continued
 * below, in the verified read; here the whole upload is.
 */
async function deliverBlob(ctx, blob, delivery) {
    const destination = delivery.sink.reference.text;
    ctx.emit({ kind: 'blob', state: 'started', digest: blob.digest, size: blob.size, destination });
    for (let attempt = 0;; attempt += 1) {
        try {
            const how = await attemptDelivery(ctx, blob, delivery, attempt === 0);
            ctx.emit({ kind: 'blob', state: 'finished', digest: blob.digest, size: blob.size, destination, how });
            return how;
        }
        catch (error) {
            ctx.signal.throwIfAborted();
            const failure = (0,runtime_failure/* toFailure */.w2)(error);
            if (!failure.transient || attempt >= ctx.limits.retries)
                throw failure;
            const waitMs = ctx.limits.retryDelayMs ?? (0,backoff/* backoffMs */.jo)(attempt + 1, RETRY_BASE_MS, ctx.limits.retryCapMs);
            ctx.emit({ kind: 'retry', host: destination, attempt: attempt + 1, waitMs, reason: failure.message });
            await (0,backoff/* sleep */.yy)(waitMs, ctx.signal);
        }
    }
}
async function attemptDelivery(ctx, blob, delivery, mayMount) {
    const { sink, supply, mountFrom } = delivery;
    const digest = blob.digest;
    const destination = sink.reference.text;
    const open = supply.opener(blob, (bytes) => {
        ctx.emit({ kind: 'progress', side: 'destination', digest, destination, bytes });
    });
    if (mayMount && mountFrom !== undefined && (0,contract/* isBlobMounter */.Av)(sink)) {
        const session = await sink.mount(ctx, blob, mountFrom);
        if (session === 'mounted')
            return 'mounted';
        await sink.pushBlob(ctx, blob, open, session);
        return supply.originOf(digest);
    }
    if (await sink.exists(ctx, blob))
        return 'present';
    await sink.pushBlob(ctx, blob, open);
    return supply.originOf(digest);
}

;// CONCATENATED MODULE: ./build/js/engine/execute.js



function createTally() {
    return { transferred: 0, mounted: 0, cached: 0, present: 0 };
}
/**
 * Carries out the content of a plan at one destination: every blob, then every manifest but the root, children before parents,
 * each as soon as what it needs is there. The root is the caller's: it makes the image visible.
 * The first failure stops the rest of this destination, is waited out, and is thrown.
 */
async function executeContent(ctx, plan, destination, supply, tally) {
    const stop = new AbortController();
    const inner = { ...ctx, signal: AbortSignal.any([ctx.signal, stop.signal]) };
    const run = new ContentRun(inner, plan, destination, supply, tally);
    let first;
    const settle = async (work) => {
        try {
            await work;
        }
        catch (error) {
            first ??= error;
            stop.abort(error);
        }
    };
    await Promise.all(run.all().map(settle));
    if (first === undefined)
        return;
    ctx.signal.throwIfAborted();
    throw (0,runtime_failure/* toFailure */.w2)(first).with({ side: 'destination', subject: destination.sink.reference.text });
}
class ContentRun {
    #ctx;
    #plan;
    #destination;
    #supply;
    #tally;
    #slots;
    #blobs = new Map();
    #manifests = new Map();
    constructor(ctx, plan, destination, supply, tally) {
        this.#ctx = ctx;
        this.#plan = plan;
        this.#destination = destination;
        this.#supply = supply;
        this.#tally = tally;
        this.#slots = new semaphore/* Semaphore */.j(destination.sink.traits.writes === 'in-order' ? 1 : destination.parallelBlobs);
    }
    all() {
        for (const { blob } of this.#plan.blobs.values())
            this.#blobs.set(blob.digest, this.#pushBlob(blob.digest));
        const root = this.#plan.root.descriptor.digest;
        for (const step of this.#plan.manifests) {
            const digest = step.document.descriptor.digest;
            if (digest !== root)
                this.#manifests.set(digest, this.#pushManifest(step));
        }
        return [...this.#blobs.values(), ...this.#manifests.values()];
    }
    async #pushBlob(digest) {
        const step = this.#plan.blobs.get(digest);
        if (step === undefined || !step.sinks.has(this.#destination.id))
            return;
        const { sink, mountFrom } = this.#destination;
        const release = await this.#slots.acquire('small', this.#ctx.signal);
        try {
            const mount = mountFrom === undefined ? {} : { mountFrom };
            const how = await deliverBlob(this.#ctx, step.blob, { sink, supply: this.#supply, ...mount });
            this.#tally[how] += step.blob.size;
        }
        finally {
            release();
        }
    }
    async #pushManifest(step) {
        await Promise.all([
            ...step.blobs.map((digest) => this.#blobs.get(digest)),
            ...step.manifests.map((digest) => this.#manifests.get(digest)),
        ]);
        await pushDocument(this.#ctx, this.#destination.sink, step.document);
    }
}
/** Stores a manifest under its digest and says so. */
async function pushDocument(ctx, sink, document) {
    await sink.pushManifest(ctx, document);
    const { digest, mediaType } = document.descriptor;
    ctx.emit({ kind: 'manifest', digest, mediaType, destination: sink.reference.text });
}
/** What a later push says when something that was taken to be there is not. */
function saysContentIsMissing(error) {
    return (error instanceof runtime_failure/* Failure */.HR &&
        error.side !== 'source' &&
        (error.code === 'BLOB_UNKNOWN' || error.code === 'MANIFEST_UNKNOWN' || error.code === 'MANIFEST_INVALID'));
}

// EXTERNAL MODULE: ./build/js/image/index.js + 8 modules
var js_image = __webpack_require__(2050);
// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(6786);
;// CONCATENATED MODULE: ./build/js/engine/plan.js



/**
 * Decides what moves where. Pure: the same graph, traits and choices give the same plan.
 * Fails with DIGEST_WOULD_CHANGE when the root would get a new digest and that was forbidden.
 */
function planCopy(graph, sinks, choices) {
    if (graph.cutFrom !== undefined && choices.preserveDigests) {
        throw new runtime_failure/* Failure */.HR('DIGEST_WOULD_CHANGE', 'choosing platforms rewrites the index, and digests are to be preserved', {
            hint: 'add --sparse to keep the index as it is, or leave --preserve-digests out',
            facts: { from: graph.cutFrom.descriptor.digest, to: graph.root.descriptor.digest },
        });
    }
    const refused = new Map();
    for (const [id, traits] of sinks) {
        const why = whyRefused(graph, traits, choices, choices.pins.get(id));
        if (why !== undefined)
            refused.set(id, why);
    }
    const open = [...sinks].filter(([id]) => !refused.has(id));
    const blobs = new Map();
    for (const node of graph.nodes.values()) {
        for (const blob of node.blobs) {
            if (blobs.has(blob.digest))
                continue;
            const wanted = open.filter(([, traits]) => traits.foreignLayers === 'stored' || !staysElsewhere(blob));
            blobs.set(blob.digest, { blob, sinks: new Set(wanted.map(([id]) => id)) });
        }
    }
    const manifests = [...graph.nodes.values()].map((node) => ({
        document: node.document,
        blobs: node.blobs.map((one) => one.digest),
        manifests: node.children,
    }));
    return { root: graph.root, blobs, manifests, notes: notesOn(graph, blobs), refused };
}
/** A foreign layer with addresses of its own is not the registry's to hold (OCI Image 1.1, layer.md, nondistributable). */
function staysElsewhere(blob) {
    return (0,js_image/* isForeignLayerType */.mi)(blob.mediaType) && blob.urls !== undefined;
}
function whyRefused(graph, traits, choices, pin) {
    const { descriptor } = graph.root;
    if (pin !== undefined && pin !== descriptor.digest) {
        return new runtime_failure/* Failure */.HR('DIGEST_WOULD_CHANGE', `the destination insists on ${pin}, the image is ${descriptor.digest}`, {
            side: 'destination',
            hint: 'name the destination by tag, or copy the image that has this digest',
        });
    }
    if ((0,js_image/* isIndexType */.$U)(descriptor.mediaType) && !traits.holdsIndex) {
        return new runtime_failure/* Failure */.HR('UNSUPPORTED', 'this destination holds one image, not an index', {
            side: 'destination',
            hint: 'choose one platform: --platform linux/amd64, or --multi-arch system',
        });
    }
    if (choices.sparse && !traits.holdsSparseIndex) {
        return new runtime_failure/* Failure */.HR('UNSUPPORTED', 'this destination refuses an index whose images are not all there', {
            side: 'destination',
            hint: 'leave --sparse out: the index is then cut down to the platforms chosen',
        });
    }
    const unheld = [...graph.nodes.values()].find(({ document }) => traits.manifestTypes !== 'any' && !traits.manifestTypes.includes(document.descriptor.mediaType));
    if (unheld === undefined)
        return undefined;
    return new runtime_failure/* Failure */.HR('UNSUPPORTED', `this destination cannot hold ${unheld.document.descriptor.mediaType}`, {
        side: 'destination',
    });
}
function notesOn(graph, blobs) {
    const notes = [];
    if (graph.cutFrom !== undefined) {
        const [from, to] = [graph.cutFrom.descriptor.digest, graph.root.descriptor.digest];
        notes.push({
            code: 'DIGEST_CHANGES',
            text: `the index is cut down to the platforms chosen: ${from} becomes ${to}`,
        });
    }
    const platforms = platformsOf(graph);
    if (platforms.length > 1) {
        const total = [...blobs.values()].reduce((sum, { blob }) => sum + blob.size, 0);
        const text = `carried ${(0,runtime_text/* plural */.LS)(platforms.length, 'platform')}, ${(0,runtime_text/* renderBytes */.UP)(total)}; --multi-arch system for one`;
        notes.push({ code: 'PLATFORMS_CARRIED', text });
    }
    return notes;
}
/** The platforms that travel, as the indexes name them; attestations (`unknown/unknown`) are none. */
function platformsOf(graph) {
    const found = new Set();
    for (const { manifest, children } of graph.nodes.values()) {
        if (manifest.kind !== 'index')
            continue;
        for (const { digest, platform } of manifest.manifests) {
            if (platform !== undefined && platform.os !== 'unknown' && children.includes(digest))
                found.add((0,js_image/* renderPlatform */.qn)(platform));
        }
    }
    return [...found];
}

;// CONCATENATED MODULE: ./build/js/engine/attach.js


/**
 * Brings attachments to a destination that holds them; elsewhere says in a note what stayed behind. What is there already is left
 * alone. A cosign tag that points at something else at the destination is kept, with a note: signatures made there must not be lost.
 */
async function attachTo(ctx, attachments, destination, supply, tally) {
    const { sink } = destination;
    if (attachments.length === 0)
        return { attached: [], notes: [], changed: false };
    if (!sink.traits.holdsReferrers) {
        const text = `${String(attachments.length)} attached artefacts stay behind: this destination holds none`;
        return { attached: [], notes: [{ code: 'ATTACHED_LEFT_BEHIND', text }], changed: false };
    }
    const settled = await Promise.allSettled(attachments.map(async (one) => attachOne(ctx, one, destination, supply, tally)));
    const outcomes = settled.map((one) => {
        if (one.status === 'rejected')
            throw one.reason;
        return one.value;
    });
    const described = attachments.map(({ kind, artifactType, graph }) => ({
        kind,
        artifactType,
        digest: graph.root.descriptor.digest,
    }));
    return {
        attached: described.filter((_, at) => outcomes[at]?.how !== 'kept'),
        notes: outcomes.flatMap(({ how, note }) => (how === 'kept' ? [note] : [])),
        changed: outcomes.some(({ how }) => how === 'carried'),
    };
}
async function attachOne(ctx, attachment, destination, supply, tally) {
    const { sink } = destination;
    const { root } = attachment.graph;
    const found = await statusAt(ctx, sink, attachment);
    if (found === 'present')
        return { how: 'present' };
    if (found === 'differs') {
        const text = `${attachment.tag ?? ''} points at other content at the destination and is kept as it is there`;
        return { how: 'kept', note: { code: 'ATTACHED_KEPT', text } };
    }
    const plan = planCopy(attachment.graph, new Map([[destination.id, sink.traits]]), {
        preserveDigests: true,
        pins: new Map(),
        sparse: false,
    });
    const refused = plan.refused.get(destination.id);
    if (refused !== undefined)
        throw refused;
    await executeContent(ctx, plan, destination, supply, tally);
    if (attachment.tag === undefined)
        await pushDocument(ctx, sink, root);
    else
        await sink.tag(ctx, root, [attachment.tag]);
    return { how: 'carried' };
}
async function statusAt(ctx, sink, { tag, graph }) {
    const wanted = graph.root.descriptor;
    if (tag === undefined)
        return (await sink.exists(ctx, wanted)) ? 'present' : 'absent';
    const there = await sink.lookup(ctx, tag);
    if (there === undefined)
        return 'absent';
    return there.digest === wanted.digest ? 'present' : 'differs';
}

// EXTERNAL MODULE: ./build/js/operation/result-of.js
var result_of = __webpack_require__(7381);
;// CONCATENATED MODULE: ./build/js/operation/copy-destination.js






const DEFAULT_PARALLEL_BLOBS = 6;
/** Brings the planned image to one destination. Never rejects: the failure is in the result. */
async function copyToDestination(ctx, prepared, opened) {
    const progress = { tally: createTally(), attached: [], notes: [...prepared.plan.notes], changed: false };
    const reference = opened.reference.text;
    const { digest } = prepared.root.descriptor;
    try {
        const refused = prepared.plan.refused.get(opened.id);
        if (refused !== undefined)
            throw refused;
        const state = await opened.state;
        const pending = opened.names.filter((name) => state.pointsAt.get(name)?.digest !== digest);
        if (prepared.request.dryRun)
            return await planned(ctx, prepared, opened, state, pending.length === 0);
        await write(ctx, prepared, opened, state, pending, progress);
        const status = progress.changed ? 'copied' : 'up-to-date';
        return { ...describe(prepared, opened, progress), status };
    }
    catch (error) {
        const failure = (0,runtime_failure/* toFailure */.w2)(error).with({ side: 'destination', subject: reference });
        return (0,result_of/* failedDestination */.ov)(reference, failure, {
            bytes: progress.tally,
            attached: progress.attached,
            notes: progress.notes,
        });
    }
}
function describe(prepared, opened, progress) {
    return {
        reference: opened.reference.text,
        digest: prepared.root.descriptor.digest,
        tags: opened.names,
        bytes: progress.tally,
        attached: progress.attached,
        signatures: [],
        notes: progress.notes,
    };
}
/** Content is skipped where the root is there already; should that prove wrong, everything is done once more without the short cut. */
async function write(ctx, prepared, opened, state, pending, progress) {
    if (!state.holdsRoot) {
        await writeAll(ctx, prepared, opened, state.sink, pending, progress, true);
        return;
    }
    try {
        await writeAll(ctx, prepared, opened, state.sink, pending, progress, false);
    }
    catch (error) {
        if (!saysContentIsMissing(error))
            throw error;
        ctx.emit({
            kind: 'debug',
            text: `${opened.reference.text} has the manifest without its content: copying all of it`,
        });
        await writeAll(ctx, prepared, opened, state.sink, opened.names, progress, true);
    }
}
/** content → attachments → names. */
async function writeAll(ctx, prepared, opened, sink, pending, progress, withContent) {
    const { plan, supply, root } = prepared;
    const destination = destinationOf(prepared, opened, sink);
    if (withContent)
        await executeContent(ctx, plan, destination, supply, progress.tally);
    else
        for (const { blob } of plan.blobs.values())
            progress.tally.present += blob.size;
    const attachments = await prepared.attachments;
    const hasSubject = (0,js_image/* parseManifest */.Ng)(root.bytes, root.descriptor.mediaType).subject !== undefined;
    if (withContent && (attachments.length > 0 || pending.length > 1 || hasSubject))
        await pushDocument(ctx, sink, root);
    const outcome = await attachTo(ctx, attachments, destination, supply, progress.tally);
    progress.attached.push(...outcome.attached);
    progress.notes.push(...outcome.notes);
    if (outcome.changed)
        progress.changed = true;
    if (pending.length > 0 || withContent) {
        await sink.tag(ctx, root, pending);
        for (const name of pending)
            ctx.emit({ kind: 'tagged', reference: `${sink.reference.location}:${name}`, digest: root.descriptor.digest });
        progress.changed = true;
    }
    await sink.seal(ctx);
}
function destinationOf(prepared, opened, sink) {
    const source = prepared.request.source.reference.image;
    const target = opened.reference.image;
    const isNeighbour = source !== undefined && target !== undefined && source.registry === target.registry && source.path !== target.path;
    return {
        id: opened.id,
        sink,
        parallelBlobs: prepared.request.parallelBlobs ?? DEFAULT_PARALLEL_BLOBS,
        ...(isNeighbour && (0,contract/* isBlobMounter */.Av)(sink) ? { mountFrom: source.path } : {}),
    };
}
/** `--dry-run`: asks what is there, moves nothing. */
async function planned(ctx, prepared, opened, state, named) {
    const tally = createTally();
    const { mountFrom } = destinationOf(prepared, opened, state.sink);
    const wanted = [...prepared.plan.blobs.values()].filter(({ sinks }) => sinks.has(opened.id));
    await Promise.all(wanted.map(async ({ blob }) => {
        const present = state.holdsRoot || (await state.sink.exists(ctx, blob));
        tally[present ? 'present' : mountFrom === undefined ? 'transferred' : 'mounted'] += blob.size;
    }));
    const attached = (await prepared.attachments).map(({ kind, artifactType, graph }) => ({
        kind,
        artifactType,
        digest: graph.root.descriptor.digest,
    }));
    const upToDate = state.holdsRoot && named;
    return {
        ...describe(prepared, opened, { tally, attached, notes: [...prepared.plan.notes], changed: !upToDate }),
        status: upToDate ? 'up-to-date' : 'planned',
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/js/engine/graph.js + 1 modules
var engine_graph = __webpack_require__(2937);
;// CONCATENATED MODULE: ./build/js/engine/attachments.js




/** cosign's tag scheme: `<algorithm>-<hex>.sig` and so on, beside the image in its repository. */
const COSIGN_SUFFIXES = ['sig', 'att', 'sbom'];
/** BuildKit's attestations travel inside the index; nobody signs them one by one. */
const INSIDE_INDEX = 'vnd.docker.reference.digest';
/**
 * Finds what is attached to the images of a graph at their source: OCI referrers (of the root, of its children, and of those
 * referrers again) and cosign's tags. `choice` narrows it to artifact types; cosign's tags count as `sig`, `att`, `sbom` or by
 * their `application/vnd.dev.cosign…` artifact type. Subjects come before what refers to them.
 */
async function readAttachments(ctx, source, cache, graph, choice) {
    if (choice === 'none' || !(0,contract/* isReferrerLister */.Xn)(source))
        return [];
    const reader = new AttachmentReader(ctx, source, cache, choice);
    try {
        return await reader.read(graph);
    }
    catch (error) {
        throw (0,runtime_failure/* toFailure */.w2)(error).with({ side: 'source', subject: source.reference.text });
    }
}
class AttachmentReader {
    #ctx;
    #source;
    #cache;
    #choice;
    #seen = new Set();
    constructor(ctx, source, cache, choice) {
        this.#ctx = ctx;
        this.#source = source;
        this.#cache = cache;
        this.#choice = choice;
    }
    async read(graph) {
        for (const digest of graph.nodes.keys())
            this.#seen.add(digest);
        const subjects = subjectsOf(graph);
        const found = await Promise.all(subjects.flatMap((subject) => [
            this.#referrersOf(subject, 0),
            ...COSIGN_SUFFIXES.map(async (suffix) => this.#cosignTag(subject, suffix)),
        ]));
        return found.flat();
    }
    async #referrersOf(subject, depth) {
        const source = this.#source;
        if (!(0,contract/* isReferrerLister */.Xn)(source))
            return [];
        if (depth > this.#ctx.limits.indexDepth) {
            throw new runtime_failure/* Failure */.HR('LIMIT_EXCEEDED', `referrers of referrers are nested deeper than ${String(this.#ctx.limits.indexDepth)}`);
        }
        const listed = await source.referrers(this.#ctx, subject);
        const found = await Promise.all(listed.map(async (descriptor) => {
            const artifactType = descriptor.artifactType ?? '';
            if (!this.#wants(artifactType) || this.#seen.has(descriptor.digest))
                return [];
            this.#seen.add(descriptor.digest);
            const graph = await this.#graphOf(await this.#cache.fetch(descriptor));
            return [{ kind: 'referrer', artifactType, graph }, ...(await this.#referrersOf(descriptor, depth + 1))];
        }));
        return found.flat();
    }
    async #cosignTag(subject, suffix) {
        const artifactType = `application/vnd.dev.cosign.artifact.${suffix}.v1+json`;
        if (!this.#wants(artifactType) && !this.#wants(suffix))
            return [];
        const tag = `${(0,js_image/* algorithmOf */.Hy)(subject.digest)}-${(0,js_image/* hexOf */.ZD)(subject.digest)}.${suffix}`;
        const descriptor = await this.#source.lookup(this.#ctx, tag);
        if (descriptor === undefined)
            return [];
        return [{ kind: 'cosign-tag', artifactType, tag, graph: await this.#graphOf(await this.#cache.fetch(descriptor)) }];
    }
    async #graphOf(document) {
        return (0,engine_graph/* readGraph */.t)(this.#ctx, this.#cache, document, { kind: 'all' });
    }
    #wants(type) {
        return this.#choice === 'all' || this.#choice.includes(type);
    }
}
/** The root and every image below it that can have something attached. */
function subjectsOf(graph) {
    const inside = new Set();
    for (const { manifest } of graph.nodes.values()) {
        if (manifest.kind !== 'index')
            continue;
        for (const one of manifest.manifests)
            if (one.annotations?.[INSIDE_INDEX] !== undefined)
                inside.add(one.digest);
    }
    return [...graph.nodes.values()]
        .map(({ document }) => document.descriptor)
        .filter(({ digest }) => !inside.has(digest));
}

// EXTERNAL MODULE: ./build/js/engine/blob-store.js + 5 modules
var blob_store = __webpack_require__(8576);
// EXTERNAL MODULE: ./build/js/engine/verified-read.js
var verified_read = __webpack_require__(2574);
;// CONCATENATED MODULE: ./build/js/engine/blob-supply.js


/**
 * Gives every destination its blobs, verified, and reads each from the source at most once: from the store where it is there,
 * straight through where one destination wants it (into the store as it passes), by way of the store where several do.
 */
class BlobSupply {
    /** The whole operation's: what is read for all must not stop because one destination failed. */
    #ctx;
    #options;
    #fills = new Map();
    #cached = new Set();
    /** Read from the source and checked by this operation when it went into the store. */
    #checked = new Set();
    constructor(ctx, options) {
        this.#ctx = ctx;
        this.#options = options;
    }
    /** `cached` when the blob was in the store before this operation read it. */
    originOf(digest) {
        return this.#cached.has(digest) ? 'cached' : 'transferred';
    }
    /** A verified opener for one destination; it starts at byte 0. Fails on the side `source`. */
    opener(wanted, onBytes) {
        return async (signal) => {
            const { store, shared } = this.#options;
            if (store !== undefined) {
                const kept = await this.#openKept(signal, store, wanted, onBytes);
                if (kept !== undefined)
                    return kept;
                if (shared && (await this.#fill(store, wanted))) {
                    const filled = await this.#openKept(signal, store, wanted, onBytes);
                    if (filled !== undefined)
                        return filled;
                }
            }
            const keep = store === undefined || shared ? {} : { keep: async () => store.writer(wanted) };
            return (0,verified_read/* openVerified */.p)({ ...this.#ctx, signal }, wanted, this.#fromSource(wanted), { onBytes, ...keep })(signal);
        };
    }
    /** A blob that reads wrong from the store is dropped there and the failure is transient: the next attempt asks the source. */
    async #openKept(signal, store, wanted, onBytes) {
        const stream = await store.open(wanted);
        if (stream === undefined)
            return undefined;
        if (!this.#fills.has(wanted.digest))
            this.#cached.add(wanted.digest);
        const dropped = async (cause) => {
            await store.drop(wanted);
            this.#fills.delete(wanted.digest);
            this.#cached.delete(wanted.digest);
            this.#checked.delete(wanted.digest);
            return new runtime_failure/* Failure */.HR('DIGEST_MISMATCH', `the blob store's copy of ${wanted.digest} was damaged`, {
                side: 'local',
                transient: true,
                cause,
            });
        };
        return (0,verified_read/* openVerified */.p)({ ...this.#ctx, signal }, wanted, () => Promise.resolve({ stream, offset: 0 }), {
            onBytes,
            onBroken: dropped,
            isChecked: this.#checked.has(wanted.digest),
        })(signal);
    }
    /** Into the store, once for all destinations. False where the store would not take it: each then reads the source itself. */
    async #fill(store, wanted) {
        const known = this.#fills.get(wanted.digest);
        if (known !== undefined)
            return known;
        const ctx = this.#ctx;
        const read = (0,verified_read/* openVerified */.p)(ctx, wanted, this.#fromSource(wanted));
        let isRead = false;
        const reading = async (signal) => {
            isRead = true;
            return read(signal);
        };
        const filling = store.put(wanted, reading, ctx.signal).then(() => {
            // Another process may have been faster: what it put there is checked when it is read.
            if (isRead)
                this.#checked.add(wanted.digest);
            return true;
        }, (error) => {
            const failure = (0,runtime_failure/* toFailure */.w2)(error);
            if (failure.side === 'source' || failure.code === 'CANCELLED') {
                this.#fills.delete(wanted.digest);
                throw failure;
            }
            ctx.emit({ kind: 'debug', text: `not kept for the other destinations: ${wanted.digest}: ${failure.message}` });
            return false;
        });
        this.#fills.set(wanted.digest, filling);
        return filling;
    }
    #fromSource(wanted) {
        const { source } = this.#options;
        return async (signal, from) => {
            try {
                return await source.openBlob({ ...this.#ctx, signal }, wanted, from);
            }
            catch (error) {
                throw (0,runtime_failure/* toFailure */.w2)(error).with({ side: 'source', subject: source.reference.text });
            }
        };
    }
}

// EXTERNAL MODULE: ./build/js/operation/open-image.js
var open_image = __webpack_require__(1278);
;// CONCATENATED MODULE: ./build/js/operation/copy-prepare.js
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











/**
 * Opens both ends side by side, reads what has to move, and plans it. Nothing is written. The source is asked once for its
 * manifest while every destination is asked what its names point at now.
 */
async function prepareCopy(ctx, request) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const stack = __addDisposableResource(env_1, new AsyncDisposableStack(), true);
        const source = stack.use(await (0,open_image/* openSource */.oD)(ctx, request.source));
        const opening = request.destinations.map(async (destination) => openDestination(ctx, destination));
        stack.defer(async () => disposeAll(opening));
        const asked = opening.map(async (one, at) => askNames(ctx, await one, namesOf(request.destinations[at])));
        for (const one of asked)
            one.catch(() => undefined);
        const resolved = await (0,open_image/* resolveImage */.AT)(ctx, source);
        const holdsWhole = opening.map(async (one) => holdsIndex(ctx, await one, resolved));
        for (const one of holdsWhole)
            one.catch(() => undefined);
        const cache = new engine_graph/* ManifestCache */.G(ctx, source);
        const graph = await (0,engine_graph/* readGraph */.t)(ctx, cache, resolved, request.selection);
        const destinations = request.destinations.map((destination, id) => {
            const state = stateOf(opening[id], asked[id], holdsWhole[id], graph);
            state.catch(() => undefined);
            return { id, reference: destination.reference, names: namesOf(destination), state };
        });
        const plan = await makePlan(request, graph, opening);
        for (const note of plan.notes)
            ctx.emit({ kind: 'note', ...note, reference: request.source.reference.text });
        const attachments = readAttachments(ctx, source, cache, graph, request.attached);
        attachments.catch(() => undefined);
        const store = await sharedStore(request, stack);
        if (store !== undefined)
            stack.use(await store.lease(plan.blobs.keys()));
        const supply = new BlobSupply(ctx, {
            source,
            shared: request.destinations.length > 1,
            ...(store === undefined ? {} : { store }),
        });
        const kept = stack.move();
        return {
            request,
            source: describeSource(source.reference, resolved, graph),
            root: graph.root,
            plan,
            supply,
            attachments,
            destinations,
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
async function openDestination(ctx, destination) {
    const sink = await (0,open_image/* openSink */.Aq)(ctx, destination);
    if ((0,contract/* isConnector */.E7)(sink))
        void sink.connect(ctx);
    return sink;
}
/** The names that end up pointing at the image: the reference's own and those asked for beside it, each once. */
function namesOf(destination) {
    if (destination === undefined)
        return [];
    const { name } = destination.reference;
    return [...new Set([...(name === undefined || (0,js_image/* isDigest */.Bc)(name) ? [] : [name]), ...destination.names])];
}
async function askNames(ctx, sink, names) {
    if (!sink.traits.holdsNames)
        return new Map();
    return new Map(await Promise.all(names.map(async (name) => [name, await sink.lookup(ctx, name)])));
}
/** Asked for indexes alone, while their children are on the way: one request may save one for every blob. */
async function holdsIndex(ctx, sink, root) {
    return (0,js_image/* isIndexType */.$U)(root.descriptor.mediaType) && sink.traits.holdsNames ? sink.exists(ctx, root.descriptor) : false;
}
async function stateOf(opening, asked, holdsWhole, graph) {
    if (opening === undefined)
        throw new runtime_failure/* Failure */.HR('INTERNAL', 'a destination was not opened');
    const [sink, pointsAt = new Map(), holds = false] = await Promise.all([
        opening,
        asked,
        holdsWhole,
    ]);
    const { digest } = graph.root.descriptor;
    const named = [...pointsAt.values()].some((one) => one?.digest === digest);
    return { sink, pointsAt, holdsRoot: named || (holds && graph.cutFrom === undefined) };
}
async function makePlan(request, graph, opening) {
    const opened = await Promise.allSettled(opening);
    const traits = new Map(opened.flatMap((one, id) => (one.status === 'fulfilled' ? [[id, one.value.traits]] : [])));
    const pins = new Map();
    for (const [id, { reference }] of request.destinations.entries())
        if (reference.pin !== undefined)
            pins.set(id, reference.pin);
    const { selection } = request;
    const sparse = selection.kind === 'index-only' || (selection.kind === 'some' && selection.sparse);
    return planCopy(graph, traits, { preserveDigests: request.preserveDigests, pins, sparse });
}
/** The job's store, or one for this copy alone where several destinations share one read. */
async function sharedStore(request, stack) {
    if (request.blobStore !== undefined || request.destinations.length < 2 || request.dryRun)
        return request.blobStore;
    const directory = await (0,promises_.mkdtemp)(external_node_path_.join(request.temporary, 'waybill-'));
    stack.defer(async () => (0,promises_.rm)(directory, { recursive: true, force: true }));
    return (0,blob_store.openBlobStore)({ directory, maxBytes: Number.MAX_SAFE_INTEGER });
}
async function disposeAll(opening) {
    for (const one of await Promise.allSettled(opening))
        if (one.status === 'fulfilled')
            await one.value[Symbol.asyncDispose]();
}
function describeSource(reference, root, graph) {
    return {
        reference: reference.text,
        digest: root.descriptor.digest,
        mediaType: root.descriptor.mediaType,
        platforms: platformsOf(graph),
    };
}

;// CONCATENATED MODULE: ./build/js/operation/copy.js
var copy_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var copy_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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




/**
 * Copies one image, with what is attached to it, to every destination. Content first, then attachments, then names: a name
 * never points at something that is not whole. One destination's failure leaves the others finished; the result tells each.
 * Never rejects: a failure before any destination was reached is every destination's.
 */
async function copy(ctx, request) {
    // What is still being asked when the copy has failed is not waited for.
    const over = new AbortController();
    const counted = (0,result_of/* countedContext */.S0)({ ...ctx, signal: AbortSignal.any([ctx.signal, over.signal]) });
    const finish = (image) => (0,result_of/* resultOf */.Bg)({ command: 'copy', policy: request.policy, planned: request.dryRun, counters: counted.counters }, image);
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const prepared = copy_addDisposableResource(env_1, await prepareCopy(counted.ctx, request), true);
            const destinations = await Promise.all(prepared.destinations.map(async (destination) => copyToDestination(counted.ctx, prepared, destination)));
            return finish({ source: prepared.source, destinations });
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = copy_disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch (error) {
        return finish((0,result_of/* failedImage */.HZ)(request, (0,runtime_failure/* toFailure */.w2)(error)));
    }
    finally {
        over.abort(new runtime_failure/* Failure */.HR('CANCELLED', 'the copy is over'));
    }
}


/***/ }),

/***/ 1278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AT: () => (/* binding */ resolveImage),
/* harmony export */   Aq: () => (/* binding */ openSink),
/* harmony export */   oD: () => (/* binding */ openSource)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2050);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3903);
/* harmony import */ var _transport_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3728);



/** Opens the store to read from. Failures say that they are the source's. */
async function openSource(ctx, { reference, settings }) {
    const open = (0,_transport_index_js__WEBPACK_IMPORTED_MODULE_2__/* .transportOf */ .J)(reference).openSource;
    if (open === undefined)
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('UNSUPPORTED', `${reference.transport}: cannot be read from`, { side: 'source' });
    try {
        return await open(ctx, reference, settings);
    }
    catch (error) {
        throw (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .toFailure */ .w2)(error).with({ side: 'source', subject: reference.text });
    }
}
/** Opens the store to write to. */
async function openSink(ctx, { reference, settings }) {
    const open = (0,_transport_index_js__WEBPACK_IMPORTED_MODULE_2__/* .transportOf */ .J)(reference).openSink;
    if (open === undefined)
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('UNSUPPORTED', `${reference.transport}: cannot be written to`, { side: 'destination' });
    return open(ctx, reference, settings);
}
/**
 * The manifest or index that the source's reference names, checked against its digest and against the one in the reference.
 * Fails with MANIFEST_UNKNOWN, DIGEST_MISMATCH, SIZE_MISMATCH on the side `source`.
 */
async function resolveImage(ctx, source) {
    const { reference } = source;
    try {
        const root = await source.resolve(ctx, reference.pin ?? reference.name);
        (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyBytes */ .RV)(root.bytes, root.descriptor);
        if (reference.pin !== undefined && root.descriptor.digest !== reference.pin)
            (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyBytes */ .RV)(root.bytes, { digest: reference.pin });
        return root;
    }
    catch (error) {
        throw (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .toFailure */ .w2)(error).with({ side: 'source', subject: reference.text });
    }
}


/***/ }),

/***/ 8348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Av: () => (/* binding */ isBlobMounter),
/* harmony export */   E7: () => (/* binding */ isConnector),
/* harmony export */   IP: () => (/* binding */ isTagLister),
/* harmony export */   Xn: () => (/* binding */ isReferrerLister),
/* harmony export */   es: () => (/* binding */ isNameRemover)
/* harmony export */ });
function isBlobMounter(store) {
    return 'mount' in store && 'mountScope' in store;
}
function isReferrerLister(store) {
    return 'referrers' in store;
}
function isTagLister(store) {
    return 'tags' in store;
}
function isNameRemover(store) {
    return 'untag' in store;
}
function isConnector(store) {
    return 'connect' in store;
}


/***/ })

};
