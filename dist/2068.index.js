export const id = 2068;
export const ids = [2068];
export const modules = {

/***/ 62068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  serve: () => (/* binding */ serve)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/runtime/make-directory.js
var make_directory = __webpack_require__(58945);
// EXTERNAL MODULE: ./build/js/runtime/limits.js
var runtime_limits = __webpack_require__(46929);
// EXTERNAL MODULE: ./build/js/runtime/owned-files.js
var owned_files = __webpack_require__(78158);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./build/js/transport/oci-layout/blob-files.js
var blob_files = __webpack_require__(30002);
;// CONCATENATED MODULE: ./build/js/server/refusal.js

const STATUS_OF = {
    BLOB_UNKNOWN: 404,
    BLOB_UPLOAD_INVALID: 400,
    BLOB_UPLOAD_UNKNOWN: 404,
    DENIED: 403,
    DIGEST_INVALID: 400,
    MANIFEST_BLOB_UNKNOWN: 400,
    MANIFEST_INVALID: 400,
    MANIFEST_UNKNOWN: 404,
    NAME_INVALID: 400,
    NAME_UNKNOWN: 404,
    SIZE_INVALID: 400,
    TAG_INVALID: 400,
    UNSUPPORTED: 405,
    PAGINATION_NUMBER_INVALID: 400,
    UNKNOWN: 500,
};
class Refusal extends Error {
    name = 'Refusal';
    code;
    status;
    headers;
    constructor(code, message, details = {}) {
        super(message, { cause: details.cause });
        this.code = code;
        this.status = details.status ?? STATUS_OF[code];
        this.headers = details.headers ?? {};
    }
}
function toRefusal(thrown) {
    if (thrown instanceof Refusal)
        return thrown;
    if (thrown instanceof failure/* Failure */.HR) {
        if (thrown.code === 'BLOB_UNKNOWN')
            return new Refusal('BLOB_UNKNOWN', 'the blob is not in this repository');
        return new Refusal('UNKNOWN', `${thrown.code}: ${thrown.message}`, { cause: thrown });
    }
    return new Refusal('UNKNOWN', 'the registry could not do this', { cause: thrown });
}
function sendRefusal(response, refusal) {
    const body = JSON.stringify({ errors: [{ code: refusal.code, message: refusal.message }] });
    response.writeHead(refusal.status, {
        ...refusal.headers,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
    });
    response.end(body);
}

;// CONCATENATED MODULE: ./build/js/server/exchange.js

function send({ response }, status, headers = {}) {
    response.writeHead(status, { 'content-length': 0, ...headers });
    response.end();
}
function bodyOf({ request }) {
    return request.iterator({ destroyOnReturn: false });
}
function sendBody({ request, response }, bytes, headers) {
    response.writeHead(200, { 'content-length': bytes.byteLength, ...headers });
    response.end(request.method === 'HEAD' ? undefined : bytes);
}
function sendJson(exchange, value, headers = {}) {
    sendBody(exchange, Buffer.from(JSON.stringify(value)), { 'content-type': 'application/json', ...headers });
}
async function byMethod(exchange, handlers) {
    const handler = handlers[exchange.request.method ?? ''];
    if (handler === undefined) {
        throw new Refusal('UNSUPPORTED', 'this method is not for this place', {
            headers: { allow: Object.keys(handlers).join(', ') },
        });
    }
    await handler(exchange);
}

;// CONCATENATED MODULE: ./build/js/server/blobs.js
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





async function answerBlob(exchange, repository, digest) {
    await byMethod(exchange, {
        GET: async () => getBlob(exchange, repository, digest),
        HEAD: async () => headBlob(exchange, repository, digest),
        DELETE: async () => deleteBlob(exchange, repository, digest),
    });
}
async function headBlob(exchange, repository, digest) {
    const size = await (0,blob_files.sizeOfBlob)(exchange.repositories.place(repository), digest);
    if (size === undefined)
        throw new Refusal('BLOB_UNKNOWN', 'the blob is not in this repository');
    send(exchange, 200, { ...headersOf(digest), 'content-length': size });
}
async function getBlob(exchange, repository, digest) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { handle, size } = await (0,blob_files.openBlobFile)(exchange.repositories.place(repository), digest);
        const _closed = __addDisposableResource(env_1, handle, true);
        const range = parseRange(exchange.request.headers.range, size);
        if (range === 'unsatisfiable') {
            const message = `the blob has ${String(size)} bytes`;
            throw new Refusal('SIZE_INVALID', message, {
                status: 416,
                headers: { 'content-range': `bytes */${String(size)}` },
            });
        }
        const { start, end } = range ?? { start: 0, end: size - 1 };
        exchange.response.writeHead(range === undefined ? 200 : 206, {
            ...headersOf(digest),
            'content-length': end - start + 1,
            ...(range === undefined ? {} : { 'content-range': `bytes ${String(start)}-${String(end)}/${String(size)}` }),
        });
        if (size === 0)
            exchange.response.end();
        else {
            const stream = handle.createReadStream({ start, end, highWaterMark: blob_files.FILE_CHUNK_BYTES });
            await (0,external_node_stream_promises_.pipeline)(stream, exchange.response);
        }
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
async function deleteBlob(exchange, repository, digest) {
    const { repositories } = exchange;
    const place = repositories.place(repository);
    const isThere = (await (0,blob_files.sizeOfBlob)(place, digest)) !== undefined;
    const isManifest = isThere && (await isListed(exchange, repository, digest));
    if (!isThere || isManifest)
        throw new Refusal('BLOB_UNKNOWN', 'the blob is not in this repository');
    await (0,promises_.unlink)((0,blob_files.blobPath)(place, digest));
    send(exchange, 202);
}
async function isListed(exchange, repository, digest) {
    try {
        const index = await exchange.repositories.index(repository);
        return index.entries.some((one) => one.descriptor.digest === digest);
    }
    catch (error) {
        if (error instanceof Refusal)
            return false;
        throw error;
    }
}
function headersOf(digest) {
    return { 'content-type': 'application/octet-stream', 'docker-content-digest': digest, 'accept-ranges': 'bytes' };
}
function parseRange(header, size) {
    const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '');
    const [, first = '', last = ''] = match ?? [];
    if (match === null || (first === '' && last === ''))
        return undefined;
    if (first === '') {
        if (Number(last) === 0 || size === 0)
            return 'unsatisfiable';
        return { start: Math.max(0, size - Number(last)), end: size - 1 };
    }
    if (last !== '' && Number(last) < Number(first))
        return undefined;
    if (Number(first) >= size)
        return 'unsatisfiable';
    return { start: Number(first), end: last === '' ? size - 1 : Math.min(size - 1, Number(last)) };
}

// EXTERNAL MODULE: ./build/js/image/index.js + 13 modules
var js_image = __webpack_require__(3244);
// EXTERNAL MODULE: ./build/js/transport/oci-layout/index-file.js
var index_file = __webpack_require__(22466);
// EXTERNAL MODULE: ./build/js/transport/oci-layout/referrers.js
var referrers = __webpack_require__(2451);
;// CONCATENATED MODULE: ./build/js/server/listings.js





async function listTags(exchange, repository) {
    const index = await exchange.repositories.index(repository);
    const names = new Set(index.entries.flatMap((one) => (0,index_file/* nameOf */.Vb)(one) ?? []));
    const tags = [...names].filter((name) => (0,js_image/* isTag */.dz)(name)).toSorted();
    const { page, headers } = paginate(exchange, `/v2/${repository}/tags/list`, tags);
    sendJson(exchange, { name: repository, tags: page }, headers);
}
async function listRepositories(exchange) {
    const { page, headers } = paginate(exchange, '/v2/_catalog', await exchange.repositories.list());
    sendJson(exchange, { repositories: page }, headers);
}
async function answerReferrers(exchange, repository, subject) {
    const { repositories, query } = exchange;
    const place = repositories.place(repository);
    const index = await repositories.knownIndex(repository);
    const all = index === undefined ? [] : await (0,referrers/* listReferrers */.x)(place, repositories.limits, index, subject);
    const wanted = query.get('artifactType');
    const manifests = wanted === null ? all : all.filter((one) => one.artifactType === wanted);
    const body = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: js_image/* OCI_INDEX */.$p, manifests }));
    sendBody(exchange, body, {
        'content-type': js_image/* OCI_INDEX */.$p,
        ...(wanted === null ? {} : { 'oci-filters-applied': 'artifactType' }),
    });
}
function paginate({ query }, path, all) {
    const [count, last] = [query.get('n'), query.get('last')];
    if (count !== null && !/^\d{1,9}$/.test(count))
        throw new Refusal('PAGINATION_NUMBER_INVALID', 'n is not a number');
    const after = last === null ? all : all.filter((one) => one > last);
    const page = count === null ? after : after.slice(0, Number(count));
    const end = page.at(-1);
    if (end === undefined || page.length === after.length)
        return { page, headers: {} };
    const next = new URLSearchParams({ n: String(page.length), last: end });
    return { page, headers: { link: `<${path}?${next.toString()}>; rel="next"` } };
}

// EXTERNAL MODULE: ./build/js/transport/oci-layout/index-lookup.js
var index_lookup = __webpack_require__(16962);
// EXTERNAL MODULE: ./build/js/transport/oci-layout/layout-store.js
var layout_store = __webpack_require__(46881);
;// CONCATENATED MODULE: ./build/js/server/manifests.js










async function answerManifest(exchange, repository, name) {
    const get = async () => getManifest(exchange, repository, name);
    await byMethod(exchange, {
        GET: get,
        HEAD: get,
        PUT: async () => putManifest(exchange, repository, name),
        DELETE: async () => {
            await ('tag' in name
                ? deleteTag(exchange, repository, name.tag)
                : deleteManifest(exchange, repository, name.digest));
            send(exchange, 202);
        },
    });
}
async function getManifest(exchange, repository, name) {
    const { limits } = exchange.repositories;
    const place = exchange.repositories.place(repository);
    const found = await findManifest(exchange, repository, name);
    const bytes = await (0,blob_files.readBlob)(place, found.digest, limits.manifestBytes);
    sendBody(exchange, bytes, {
        'content-type': found.mediaType,
        'docker-content-digest': found.digest,
        etag: `"${found.digest}"`,
    });
}
async function findManifest(exchange, repository, name) {
    const index = await exchange.repositories.index(repository);
    const place = exchange.repositories.place(repository);
    const found = 'tag' in name
        ? (0,index_lookup/* entriesNamed */.G)(index, name.tag).find((one) => (0,js_image/* isManifestType */.Q3)(one.descriptor.mediaType))?.descriptor
        : await (0,layout_store/* describeDigest */.WG)(place, exchange.repositories.limits, index, name.digest);
    if (found === undefined)
        throw new Refusal('MANIFEST_UNKNOWN', 'the manifest is not in this repository');
    return found;
}
async function putManifest(exchange, repository, name) {
    const { repositories, request, response } = exchange;
    const bytes = await readBody(exchange, repositories.limits.manifestBytes);
    const digest = (0,js_image/* digestOf */.ol)(bytes, 'digest' in name ? (0,js_image/* algorithmOf */.Hy)(name.digest) : 'sha256');
    if ('digest' in name && name.digest !== digest)
        throw new Refusal('DIGEST_INVALID', 'the manifest does not have this digest');
    const manifest = parsePushed(bytes, request.headers['content-type']);
    const place = await repositories.create(repository);
    const descriptor = { mediaType: manifest.mediaType, digest, size: bytes.byteLength };
    await repositories.update(repository, async (found) => {
        refuseStale(found, name, request.headers);
        await refuseIncomplete(place, manifest);
        await (0,layout_store/* storeBytes */.jb)(place, digest, bytes);
        const { annotations: _unwritten, ...entry } = (0,js_image/* describeReferrer */.Xi)(descriptor, manifest);
        const index = manifest.subject === undefined ? found : (0,index_file/* withEntry */.rM)(found, entry);
        if (!('tag' in name))
            return index;
        const isCurrent = index.entries.some((one) => (0,index_file/* nameOf */.Vb)(one) === name.tag && one.descriptor.digest === digest);
        if (isCurrent)
            return index;
        return (0,index_file/* withName */.el)(await (0,referrers/* releaseName */.d)(place, repositories.limits, index, name.tag), descriptor, name.tag);
    });
    if (manifest.subject !== undefined)
        response.setHeader('oci-subject', manifest.subject.digest);
    send(exchange, 201, { location: `/v2/${repository}/manifests/${digest}`, 'docker-content-digest': digest });
}
function refuseStale(index, name, headers) {
    if (!('tag' in name))
        return;
    const there = (0,index_lookup/* entriesNamed */.G)(index, name.tag).map(({ descriptor }) => `"${descriptor.digest}"`);
    const holds = (condition) => {
        const wanted = condition.split(',').map((one) => one.trim());
        return wanted.includes('*') ? there.length > 0 : wanted.some((one) => there.includes(one));
    };
    const { 'if-match': match, 'if-none-match': noneMatch } = headers;
    if ((match === undefined || holds(match)) && (noneMatch === undefined || !holds(noneMatch)))
        return;
    throw new Refusal('DENIED', 'the tag points at something else by now', { status: 412 });
}
function parsePushed(bytes, contentType) {
    const declared = contentType?.split(';')[0]?.trim();
    if (declared !== undefined && !(0,js_image/* isManifestType */.Q3)(declared))
        throw new Refusal('MANIFEST_INVALID', 'this Content-Type is not that of a manifest');
    try {
        return (0,js_image/* parseManifest */.Ng)(bytes, declared);
    }
    catch (error) {
        if (error instanceof failure/* Failure */.HR)
            throw new Refusal('MANIFEST_INVALID', error.message, { cause: error });
        throw error;
    }
}
async function refuseIncomplete(place, manifest) {
    for (const child of (0,js_image/* childrenOf */.LU)(manifest)) {
        if ((0,js_image/* isForeignLayerType */.mi)(child.mediaType) || (await (0,blob_files.sizeOfBlob)(place, child.digest)) !== undefined)
            continue;
        throw new Refusal('MANIFEST_BLOB_UNKNOWN', `${child.digest} is not in this repository`);
    }
}
async function deleteTag(exchange, repository, tag) {
    const { repositories } = exchange;
    await findManifest(exchange, repository, { tag });
    const place = repositories.place(repository);
    await repositories.update(repository, async (index) => (0,referrers/* releaseName */.d)(place, repositories.limits, index, tag));
}
async function deleteManifest(exchange, repository, digest) {
    await findManifest(exchange, repository, { digest });
    await exchange.repositories.update(repository, (index) => (0,index_file/* withoutDigest */.nA)(index, digest), async () => (0,owned_files/* removeIfThere */.Ks)((0,blob_files.blobPath)(exchange.repositories.place(repository), digest)));
}
async function readBody(exchange, most) {
    const chunks = [];
    let size = Number(exchange.request.headers['content-length'] ?? 0);
    if (size <= most) {
        size = 0;
        for await (const chunk of bodyOf(exchange)) {
            size += chunk.byteLength;
            if (size > most)
                break;
            chunks.push(chunk);
        }
    }
    if (size > most) {
        throw new Refusal('MANIFEST_INVALID', `a manifest has at most ${String(most)} bytes here`, { status: 413 });
    }
    return Buffer.concat(chunks);
}

// EXTERNAL MODULE: ./build/js/runtime/directory-lock.js
var directory_lock = __webpack_require__(60016);
;// CONCATENATED MODULE: ./build/js/server/known-indexes.js




const KEPT = 16;
function createKnownIndexes(limits) {
    const known = new Map();
    return async (place) => {
        const { directory } = place;
        const stamp = await stampOf(external_node_path_.join(directory, 'index.json'));
        if (stamp === undefined)
            return undefined;
        const before = known.get(directory);
        const now = before?.stamp === stamp ? before : { stamp, index: (0,layout_store/* readIndex */.vY)(place, limits) };
        known.delete(directory);
        known.set(directory, now);
        const [oldest] = known.keys();
        if (known.size > KEPT && oldest !== undefined)
            known.delete(oldest);
        try {
            return await now.index;
        }
        catch (error) {
            if (known.get(directory) === now)
                known.delete(directory);
            throw error;
        }
    };
}
async function stampOf(file) {
    try {
        const { dev, ino, size, mtimeNs, ctimeNs } = await (0,promises_.stat)(file, { bigint: true });
        return [dev, ino, size, mtimeNs, ctimeNs].join(' ');
    }
    catch (error) {
        if ((0,owned_files/* isErrno */.r)(error, 'ENOENT', 'ENOTDIR'))
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/js/server/route.js


const ROUTES = [
    [/^(.+)\/tags\/list$/, (repository) => ({ kind: 'tags', repository })],
    [/^(.+)\/blobs\/uploads\/?$/, (repository) => ({ kind: 'uploads', repository })],
    [/^(.+)\/blobs\/uploads\/([^/]+)$/, (repository, id) => ({ kind: 'upload', repository, id })],
    [/^(.+)\/blobs\/([^/]+)$/, (repository, digest) => ({ kind: 'blob', repository, digest: parseWireDigest(digest) })],
    [/^(.+)\/manifests\/([^/]+)$/, (repository, name) => ({ kind: 'manifest', repository, name: parseName(name) })],
    [
        /^(.+)\/referrers\/([^/]+)$/,
        (repository, digest) => ({ kind: 'referrers', repository, subject: parseWireDigest(digest) }),
    ],
];
function parseRoute(path) {
    if (path === '/v2' || path === '/v2/')
        return { kind: 'base' };
    if (path === '/v2/_catalog')
        return { kind: 'catalog' };
    if (!path.startsWith('/v2/'))
        return undefined;
    const rest = path.slice('/v2/'.length);
    for (const [form, create] of ROUTES) {
        const match = form.exec(rest);
        if (match !== null)
            return create(parseRepositoryName(match[1] ?? ''), match[2] ?? '');
    }
    return undefined;
}
const TAKEN = new Set(['blobs', 'index.json', 'oci-layout']);
function isRepositoryName(text) {
    try {
        return (0,js_image/* parseImageName */["if"])(`localhost/${text}`).path === text && !text.split('/').some((part) => TAKEN.has(part));
    }
    catch {
        return false;
    }
}
function parseWireDigest(text) {
    const digest = text.replace(/%3A/i, ':');
    if ((0,js_image/* isDigest */.Bc)(digest))
        return digest;
    throw new Refusal('DIGEST_INVALID', 'not a sha256 or sha512 digest');
}
function parseRepositoryName(text) {
    if (isRepositoryName(text))
        return text;
    throw new Refusal('NAME_INVALID', 'not a name for a repository here');
}
function parseName(text) {
    if ((0,js_image/* isTag */.dz)(text))
        return { tag: text };
    if (/^[a-z0-9+._-]+(?::|%3A)/i.test(text))
        return { digest: parseWireDigest(text) };
    throw new Refusal('TAG_INVALID', 'not a tag');
}

;// CONCATENATED MODULE: ./build/js/server/repositories.js










function createRepositories(root, limits, signal) {
    const queues = new Map();
    const readKnown = createKnownIndexes(limits);
    const place = (repository) => (0,blob_files.createPlace)(external_node_path_.join(root, ...repository.split('/')));
    const create = async (repository) => {
        const made = place(repository);
        await (0,make_directory/* makeDirectory */.O)(made.directory, 0o755);
        return made;
    };
    return {
        limits,
        place,
        create,
        knownIndex: async (repository) => readKnown(place(repository)),
        index: async (repository) => {
            const index = await readKnown(place(repository));
            if (index === undefined)
                throw new Refusal('NAME_UNKNOWN', 'nothing was pushed to this repository');
            return index;
        },
        update: async (repository, edit, after) => {
            const before = queues.get(repository);
            const turn = (async () => {
                await before;
                const made = await create(repository);
                await (0,directory_lock/* withDirectoryLock */.r)(made.directory, signal, async () => {
                    await (0,layout_store/* editLocked */.Ti)(made, limits, edit);
                    await after?.();
                });
            })();
            const settled = turn.catch(() => { });
            queues.set(repository, settled);
            try {
                await turn;
            }
            finally {
                if (queues.get(repository) === settled)
                    queues.delete(repository);
            }
        },
        list: async () => {
            const found = [];
            for await (const repository of walk(root))
                if (await (0,layout_store/* isLayout */.nW)(place(repository).directory))
                    found.push(repository);
            return found.toSorted();
        },
        sweep: async () => {
            for await (const repository of walk(root))
                await (0,owned_files/* listLiving */.Mj)(place(repository).directory);
        },
    };
}
async function* walk(root, above = '') {
    const entries = await (0,promises_.readdir)(external_node_path_.join(root, above), { withFileTypes: true }).catch((error) => {
        if ((0,owned_files/* isErrno */.r)(error, 'ENOENT'))
            return [];
        throw error;
    });
    for (const entry of entries) {
        const name = above === '' ? entry.name : `${above}/${entry.name}`;
        if (!entry.isDirectory() || !isRepositoryName(name))
            continue;
        yield name;
        yield* walk(root, name);
    }
}

;// CONCATENATED MODULE: ./build/js/server/upload-requests.js
var upload_requests_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var upload_requests_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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








async function answerUploads(exchange, repository) {
    await byMethod(exchange, {
        POST: async () => {
            const { query, repositories, uploads } = exchange;
            const [mount, from, whole] = [query.get('mount'), query.get('from'), query.get('digest')];
            const digest = whole === null ? undefined : parseWireDigest(whole);
            const place = await repositories.create(repository);
            if (mount !== null && (0,js_image/* isDigest */.Bc)(mount) && from !== null && isRepositoryName(from)) {
                const isMounted = await mountBlob(repositories.place(from), place, mount);
                if (isMounted)
                    return sendCreated(exchange, repository, mount);
            }
            const upload = await uploads.open(repository, place, digest && (0,js_image/* algorithmOf */.Hy)(digest));
            if (digest === undefined)
                return sendProgress(exchange, 202, repository, upload);
            try {
                await upload.append(bodyOf(exchange));
            }
            catch (error) {
                await upload.cancel();
                throw error;
            }
            await upload.finish(digest);
            return sendCreated(exchange, repository, digest);
        },
    });
}
async function answerUpload(exchange, repository, id) {
    const upload = exchange.uploads.find(repository, id);
    await byMethod(exchange, {
        GET: async () => sendProgress(exchange, 204, repository, upload),
        PATCH: async () => {
            await appendInOrder(exchange, repository, upload);
            sendProgress(exchange, 202, repository, upload);
        },
        PUT: async () => {
            const digest = parseWireDigest(exchange.query.get('digest') ?? '');
            await appendInOrder(exchange, repository, upload);
            await upload.finish(digest);
            sendCreated(exchange, repository, digest);
        },
        DELETE: async () => {
            await upload.cancel();
            send(exchange, 204);
        },
    });
}
async function appendInOrder(exchange, repository, upload) {
    const { request } = exchange;
    const header = request.headers['content-range'];
    if (header !== undefined) {
        const [, first, last] = /^(?:bytes )?(\d{1,15})-(\d{1,15})(?:\/.*)?$/.exec(header) ?? [];
        const length = request.headers['content-length'];
        const isLength = length === undefined || Number(length) === Number(last) - Number(first) + 1;
        if (Number(first) !== upload.size || !isLength) {
            throw new Refusal('BLOB_UPLOAD_INVALID', `this upload goes on at byte ${String(upload.size)}`, {
                status: 416,
                headers: progressOf(repository, upload),
            });
        }
    }
    await upload.append(bodyOf(exchange));
}
async function mountBlob(from, to, digest) {
    if ((await (0,blob_files.sizeOfBlob)(from, digest)) === undefined)
        return false;
    await (0,blob_files.makeBlobFolder)(to, digest);
    try {
        await (0,promises_.link)((0,blob_files.blobPath)(from, digest), (0,blob_files.blobPath)(to, digest));
    }
    catch (error) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            if ((0,owned_files/* isErrno */.r)(error, 'EEXIST'))
                return true;
            if ((0,owned_files/* isErrno */.r)(error, 'ENOENT'))
                return false;
            if (!(0,owned_files/* isErrno */.r)(error, 'EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP'))
                throw error;
            const content = upload_requests_addDisposableResource(env_1, await (0,blob_files.createTemporary)((0,blob_files.temporaryPlace)(to)), true);
            await (0,promises_.copyFile)((0,blob_files.blobPath)(from, digest), content.file);
            await content.commit((0,blob_files.blobPath)(to, digest));
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = upload_requests_disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    return true;
}
function sendProgress(exchange, status, repository, upload) {
    send(exchange, status, progressOf(repository, upload));
}
function progressOf(repository, upload) {
    return {
        location: external_node_path_.posix.join('/v2', repository, 'blobs/uploads', upload.id),
        range: `0-${String(Math.max(0, upload.size - 1))}`,
        'docker-upload-uuid': upload.id,
    };
}
function sendCreated(exchange, repository, digest) {
    send(exchange, 201, { location: `/v2/${repository}/blobs/${digest}`, 'docker-content-digest': digest });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/js/runtime/write-at.js
var write_at = __webpack_require__(3254);
;// CONCATENATED MODULE: ./build/js/server/uploads.js





const IDLE_MS = 3_600_000;
const MOST_UPLOADS = 1000;
function createUploads() {
    const sessions = new Map();
    const giveUpIdle = async () => {
        for (const one of sessions.values())
            if (Date.now() - one.touched > IDLE_MS)
                await one.cancel();
    };
    return {
        open: async (repository, place, algorithm = 'sha256') => {
            await giveUpIdle();
            if (sessions.size >= MOST_UPLOADS) {
                throw new Refusal('BLOB_UPLOAD_INVALID', 'too many uploads are open', {
                    status: 429,
                    headers: { 'retry-after': '1' },
                });
            }
            const session = createSession(repository, place, algorithm, await (0,blob_files.createTemporary)((0,blob_files.temporaryPlace)(place)), (id) => sessions.delete(id));
            sessions.set(session.id, session);
            return session;
        },
        find: (repository, id) => {
            const session = sessions.get(id);
            if (session?.repository !== repository)
                throw new Refusal('BLOB_UPLOAD_UNKNOWN', 'this upload is not open');
            session.touch();
            return session;
        },
        [Symbol.asyncDispose]: async () => {
            for (const one of sessions.values())
                await one.cancel();
        },
    };
}
function createSession(repository, place, algorithm, content, forget) {
    const id = (0,external_node_crypto_.randomUUID)();
    const digester = new js_image/* Digester */.Y8(algorithm);
    let size = 0;
    let touched = Date.now();
    let isBusy = false;
    const end = async () => {
        forget(id);
        await content[Symbol.asyncDispose]();
    };
    const exclusively = async (work) => {
        if (isBusy)
            throw new Refusal('BLOB_UPLOAD_INVALID', 'another request is writing to this upload', { status: 409 });
        isBusy = true;
        try {
            await work();
        }
        finally {
            isBusy = false;
        }
    };
    return {
        id,
        repository,
        get touched() {
            return touched;
        },
        touch: () => {
            touched = Date.now();
        },
        get size() {
            return size;
        },
        append: async (body) => exclusively(async () => {
            for await (const chunk of body) {
                await (0,write_at/* writeAt */.H)(content.handle, chunk, size);
                digester.update(chunk);
                size += chunk.byteLength;
                touched = Date.now();
            }
        }),
        finish: async (digest) => exclusively(async () => {
            try {
                await content.handle.truncate(size);
                const isOther = (0,js_image/* algorithmOf */.Hy)(digest) !== algorithm;
                const found = isOther ? await digestFile(content, (0,js_image/* algorithmOf */.Hy)(digest)) : digester.finish();
                if (found !== digest)
                    throw new Refusal('DIGEST_INVALID', `the upload has the digest ${found}`);
                await (0,blob_files.makeBlobFolder)(place, digest);
                if ((await (0,blob_files.sizeOfBlob)(place, digest)) !== size)
                    await (0,blob_files.commitBlob)(place, content, digest);
            }
            finally {
                await end();
            }
        }),
        cancel: end,
    };
}
async function digestFile(content, algorithm) {
    const digester = new js_image/* Digester */.Y8(algorithm);
    const buffer = Buffer.allocUnsafe(blob_files.FILE_CHUNK_BYTES);
    for (let at = 0;;) {
        const { bytesRead } = await content.handle.read(buffer, 0, buffer.byteLength, at);
        if (bytesRead === 0)
            return digester.finish();
        digester.update(buffer.subarray(0, bytesRead));
        at += bytesRead;
    }
}

;// CONCATENATED MODULE: ./build/js/server/handler.js












function createRegistryHandler(root, limits = runtime_limits/* DEFAULT_LIMITS */.d, onFailure = () => undefined) {
    const closing = new AbortController();
    const repositories = createRepositories(root, limits, closing.signal);
    const uploads = createUploads();
    const running = new Map();
    let swept;
    const answerOne = async (request, response) => {
        try {
            swept ??= repositories.sweep().catch((error) => {
                swept = undefined;
                throw error;
            });
            await swept;
            const [path = '', query = ''] = (request.url ?? '').split('?', 2);
            response.setHeader('docker-distribution-api-version', 'registry/2.0');
            const route = parseRoute(path);
            if (route === undefined)
                throw new Refusal('UNSUPPORTED', 'no such place in a registry', { status: 404 });
            await answer({ request, response, query: new URLSearchParams(query), repositories, uploads }, route);
        }
        catch (error) {
            const isOwn = !closing.signal.aborted && toRefusal(error).status >= 500 && !hasLeft(error);
            if (isOwn)
                onFailure(`${request.method ?? ''} ${request.url ?? ''}: ${(0,failure/* toFailure */.w2)(error).message}`);
            if (response.headersSent || response.destroyed)
                response.destroy();
            else
                sendRefusal(response, toRefusal(error));
        }
    };
    const handle = async (request, response) => {
        const answered = answerOne(request, response);
        running.set(request, answered);
        await answered;
        running.delete(request);
    };
    return Object.assign(handle, {
        [Symbol.asyncDispose]: async () => {
            closing.abort();
            for (const request of running.keys())
                request.socket.destroy();
            await Promise.all(running.values());
            await uploads[Symbol.asyncDispose]();
        },
    });
}
async function answer(exchange, route) {
    switch (route.kind) {
        case 'base':
            return byRead(exchange, async () => sendJson(exchange, {}));
        case 'catalog':
            return byRead(exchange, async () => listRepositories(exchange));
        case 'tags':
            return byRead(exchange, async () => listTags(exchange, route.repository));
        case 'referrers':
            return byRead(exchange, async () => answerReferrers(exchange, route.repository, route.subject));
        case 'manifest':
            return answerManifest(exchange, route.repository, route.name);
        case 'blob':
            return answerBlob(exchange, route.repository, route.digest);
        case 'uploads':
            return answerUploads(exchange, route.repository);
        case 'upload':
            return answerUpload(exchange, route.repository, route.id);
    }
}
async function byRead(exchange, get) {
    await byMethod(exchange, { GET: get, HEAD: get });
}
function hasLeft(error) {
    return (0,owned_files/* isErrno */.r)(error, 'ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE', 'ABORT_ERR');
}

;// CONCATENATED MODULE: ./build/js/operation/serve.js
var serve_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var serve_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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









async function serve(ctx, request) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        ctx.signal.throwIfAborted();
        const started = serve_addDisposableResource(env_1, new AsyncDisposableStack(), true);
        const root = await makeRoot(request);
        if (request.directory === undefined)
            started.defer(async () => (0,promises_.rm)(root, { recursive: true, force: true }));
        const handler = started.use(createRegistryHandler(root, ctx.limits, (text) => ctx.emit({ kind: 'warning', text })));
        let isLocal = true;
        const server = (0,external_node_http_.createServer)({ keepAliveTimeout: ctx.limits.idleMs, requestTimeout: 0 }, (incoming, response) => {
            if (isLocal && isOfWebPage(incoming, request.listen.host))
                refusePage(incoming, response);
            else
                void handler(incoming, response);
        });
        server.setTimeout(2 * ctx.limits.idleMs);
        const url = await listen(server, request.listen);
        isLocal = /^(?:127\.|\[::1\]$)/.test(new URL(url).hostname);
        started.defer(async () => serve_close(server));
        const running = started.move();
        return { url, [Symbol.asyncDispose]: async () => running.disposeAsync() };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = serve_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
const NEAR = /\.(?:localhost|local|internal|test)$/i;
function isOfWebPage({ headers: { host = '', origin } }, own) {
    if (origin !== undefined && origin !== `http://${host}`)
        return true;
    const name = host.replace(/:\d+$/, '').replace(/\.$/, '');
    return name.includes('.') && !name.startsWith('[') && (0,external_node_net_.isIP)(name) === 0 && !NEAR.test(name) && name !== own;
}
function refusePage(incoming, response) {
    incoming.resume();
    const message = 'this registry listens on loopback, and is not for web pages and other names: see --listen';
    sendRefusal(response, new Refusal('DENIED', message));
}
async function makeRoot(request) {
    try {
        if (request.directory === undefined)
            return await (0,promises_.mkdtemp)(external_node_path_.join(request.temporary, 'waybill-serve-'));
        await (0,make_directory/* makeDirectory */.O)(request.directory, 0o755);
        return external_node_path_.resolve(request.directory);
    }
    catch (error) {
        throw (0,failure/* explainStorage */.bT)(error);
    }
}
async function listen(server, at) {
    const place = `${at.host}:${String(at.port)}`;
    try {
        server.listen(at.port, at.host);
        await (0,external_node_events_.once)(server, 'listening');
    }
    catch (error) {
        throw new failure/* Failure */.HR('INPUT_INVALID', `cannot listen on ${place}${reasonOf(error)}`, {
            side: 'local',
            subject: place,
            hint: 'choose another port; port 0 takes any that is free',
            cause: error,
        });
    }
    const address = server.address();
    if (address === null || typeof address === 'string')
        throw new failure/* Failure */.HR('INTERNAL', 'the registry has no address');
    return `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${String(address.port)}`;
}
function reasonOf(error) {
    return error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
}
async function serve_close(server) {
    const closed = (0,external_node_events_.once)(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
}


/***/ }),

/***/ 3254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ writeAllAt),
/* harmony export */   H: () => (/* binding */ writeAt)
/* harmony export */ });
async function writeAt(handle, bytes, position) {
    for (let done = 0; done < bytes.byteLength;) {
        const { bytesWritten } = await handle.write(bytes, done, bytes.byteLength - done, position + done);
        done += bytesWritten;
    }
}
async function writeAllAt(handle, chunks, position) {
    const total = chunks.reduce((sum, { byteLength }) => sum + byteLength, 0);
    const { bytesWritten: done } = await handle.writev([...chunks], position);
    if (done === total)
        return total;
    const rest = Buffer.concat(chunks).subarray(done);
    await writeAt(handle, rest, position + done);
    return total;
}


/***/ }),

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


/***/ })

};
