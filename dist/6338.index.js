export const id = 6338;
export const ids = [6338,1193,3339];
export const modules = {

/***/ 83409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _4: () => (/* binding */ wantsType),
/* harmony export */   eJ: () => (/* binding */ cosignType),
/* harmony export */   jz: () => (/* binding */ wantsSuffix)
/* harmony export */ });
function cosignType(suffix) {
    return `application/vnd.dev.cosign.artifact.${suffix}.v1+json`;
}
function wantsType(choice, artifactType) {
    return choice === 'all' || choice.includes(artifactType);
}
function wantsSuffix(choice, suffix) {
    return wantsType(choice, suffix) || wantsType(choice, cosignType(suffix));
}


/***/ }),

/***/ 21193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readKeyText: () => (/* binding */ readKeyText)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66786);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57728);



const LARGEST_KEY = 1024 * 1024;
async function readKeyText({ options, environment }, given = options.text('key') ?? '', option = '--key') {
    if (given === '')
        return undefined;
    if (given.includes('-----BEGIN '))
        return { text: given, name: option, option };
    const variable = /^env:(?:\/\/)?(.+)$/.exec(given)?.[1];
    if (variable === undefined) {
        return { text: (await (0,_files_js__WEBPACK_IMPORTED_MODULE_2__.readNamedFile)(given, option, LARGEST_KEY)).toString('latin1'), name: given, option };
    }
    const text = environment[variable] ?? '';
    if (text !== '')
        return { text, name: `$${variable}`, option };
    const shown = (0,_files_js__WEBPACK_IMPORTED_MODULE_2__/* .looksLikePath */ .j8)(variable) || /^[A-Z0-9_]+$/.test(variable) ? ` ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(variable, 80)}` : '';
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INPUT_INVALID', `${option} names the variable${shown}, which is empty`, {
        side: 'local',
        hint: 'set it, or name a file',
    });
}


/***/ }),

/***/ 39650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runTree: () => (/* binding */ runTree)
});

// EXTERNAL MODULE: ./build/js/trust/bundle/trusted-root.js
var trusted_root = __webpack_require__(65720);
// EXTERNAL MODULE: ./build/js/trust/sigstore/key-file.js
var key_file = __webpack_require__(17156);
// EXTERNAL MODULE: ./build/js/frontend/files.js
var files = __webpack_require__(57728);
// EXTERNAL MODULE: ./build/js/frontend/first-image.js
var first_image = __webpack_require__(31213);
// EXTERNAL MODULE: ./build/js/engine/attachments.js
var engine_attachments = __webpack_require__(47411);
// EXTERNAL MODULE: ./build/js/engine/graph.js + 1 modules
var engine_graph = __webpack_require__(72937);
// EXTERNAL MODULE: ./build/js/image/index.js + 13 modules
var js_image = __webpack_require__(3244);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(66786);
// EXTERNAL MODULE: ./build/js/transport/contract.js
var contract = __webpack_require__(98348);
// EXTERNAL MODULE: ./build/js/trust/bundle/parse-bundle.js
var parse_bundle = __webpack_require__(45668);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/js/trust/bundle/certificate-facts.js
var certificate_facts = __webpack_require__(81949);
// EXTERNAL MODULE: ./build/js/trust/bundle/statement.js
var bundle_statement = __webpack_require__(50301);
// EXTERNAL MODULE: ./build/js/trust/sigstore/attachment.js
var sigstore_attachment = __webpack_require__(53173);
;// CONCATENATED MODULE: ./build/js/trust/look/describe-signature.js







async function describeBundle(bytes, digest, trust) {
    let claim = { format: 'bundle', kind: 'signature', identity: '' };
    try {
        const { signer, content } = (0,parse_bundle/* parseBundle */.QN)(bytes);
        const statement = statementIn(content);
        const kind = statement === undefined || statement.predicateType === bundle_statement/* COSIGN_SIGN */["if"] ? 'signature' : 'attestation';
        const about = statement === undefined ? {} : { predicateType: statement.predicateType };
        claim = {
            ...claim,
            kind,
            ...about,
            ...(signer.kind === 'public-key' ? { identity: signer.hint } : nameIn(signer.leaf)),
        };
        const isKeyed = signer.kind === 'public-key';
        const { keys, trustedRoot } = trust;
        if (isKeyed ? keys.length === 0 : trustedRoot === undefined)
            return { ...claim, verdict: 'unchecked' };
        const { verifyBundle } = await __webpack_require__.e(/* import() */ 6785).then(__webpack_require__.bind(__webpack_require__, 36785));
        const by = isKeyed || trustedRoot === undefined ? { keys } : { trustedRoot };
        const as = kind === 'signature' ? 'signature' : 'statement';
        await verifyBundle(bytes, by, { digest, as });
        return { ...claim, verdict: 'verified' };
    }
    catch (error) {
        return refused(claim, error);
    }
}
async function describeAttachment(attachment, digest, { keys, at, trustedRoot }) {
    let claim = { format: 'legacy', kind: 'signature', identity: 'a key' };
    try {
        const certificate = attachment.annotations[sigstore_attachment/* ANNOTATION */.YX.certificate];
        if (certificate !== undefined) {
            claim = { ...claim, ...nameIn(new external_node_crypto_.X509Certificate(certificate).raw) };
            if (trustedRoot === undefined)
                return { ...claim, verdict: 'unchecked' };
            const { verifyAsBundle } = await Promise.all(/* import() */[__webpack_require__.e(6785), __webpack_require__.e(4902)]).then(__webpack_require__.bind(__webpack_require__, 94902));
            const { payload } = await verifyAsBundle(attachment, { trustedRoot });
            if (payload.digest !== digest)
                return { ...claim, verdict: 'refused', reason: OTHER };
            return { ...claim, verdict: 'verified' };
        }
        if (keys.length === 0)
            return { ...claim, verdict: 'unchecked' };
        const { verifyAttachment } = await __webpack_require__.e(/* import() */ 7576).then(__webpack_require__.bind(__webpack_require__, 87576));
        const { identity, payload } = await verifyAttachment(attachment, { kind: 'keys', keys }, at);
        if (payload.digest !== digest)
            return { ...claim, identity, verdict: 'refused', reason: OTHER };
        return { ...claim, identity, verdict: 'verified' };
    }
    catch (error) {
        return refused(claim, error);
    }
}
async function describeSimple(bytes, digest, { openPgp, at }) {
    let claim = { format: 'gpg', kind: 'signature', identity: '' };
    try {
        const { parseSignedMessage } = await __webpack_require__.e(/* import() */ 3315).then(__webpack_require__.bind(__webpack_require__, 63315));
        const { fingerprint, keyId } = parseSignedMessage(bytes);
        claim = { ...claim, identity: (fingerprint ?? keyId).toUpperCase() };
        if (openPgp === undefined)
            return { ...claim, verdict: 'unchecked' };
        const { verifySimpleSignature } = await __webpack_require__.e(/* import() */ 7081).then(__webpack_require__.bind(__webpack_require__, 97081));
        const { fingerprint: identity, payload } = await verifySimpleSignature(bytes, openPgp, at);
        if (payload.digest !== digest)
            return { ...claim, identity, verdict: 'refused', reason: OTHER };
        return { ...claim, identity, verdict: 'verified' };
    }
    catch (error) {
        return refused(claim, error);
    }
}
const OTHER = 'it is about another image';
function nameIn(leaf) {
    const { subject, issuer } = (0,certificate_facts/* readCertificateFacts */.T)(leaf);
    return { identity: subject, ...(issuer === undefined ? {} : { issuer }) };
}
function statementIn(content) {
    return content.kind === 'dsse' ? (0,bundle_statement/* parseStatement */.By)(content.payload) : undefined;
}
function refused(claim, error) {
    return { ...claim, verdict: 'refused', reason: (0,runtime_text/* renderForeign */.Vd)((0,failure/* toFailure */.w2)(error).message, 300) };
}

// EXTERNAL MODULE: ./build/js/trust/sigstore/read-attachments.js
var read_attachments = __webpack_require__(74979);
// EXTERNAL MODULE: ./build/js/operation/open-image.js
var open_image = __webpack_require__(61278);
// EXTERNAL MODULE: ./build/js/operation/read-blob.js
var read_blob = __webpack_require__(38460);
;// CONCATENATED MODULE: ./build/js/operation/tree/read-tree.js
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











async function readTree(ctx, { image, trust }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const source = __addDisposableResource(env_1, await (0,open_image/* openSource */.oD)(ctx, image), true);
        const root = await (0,open_image/* resolveImage */.AT)(ctx, source);
        const cache = new engine_graph/* ManifestCache */.G(ctx, source);
        const graph = await (0,engine_graph/* readGraph */.t)(ctx, cache, root, { kind: 'all' });
        const attachments = await (0,engine_attachments/* readAttachments */.V)(ctx, source, cache, graph, 'all');
        const bySubject = Map.groupBy(attachments, ({ subject }) => subject);
        const reader = new TreeReader(ctx, source, bySubject, trust);
        return { reference: image.reference.text, root: await reader.node(graph, root.descriptor) };
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
class TreeReader {
    #ctx;
    #source;
    #attached;
    #trust;
    #shown = 0;
    constructor(ctx, source, attached, trust) {
        this.#ctx = ctx;
        this.#source = source;
        this.#attached = attached;
        this.#trust = trust;
    }
    async node(graph, entry) {
        const { graphNodes } = this.#ctx.limits;
        this.#shown += 1;
        if (this.#shown > graphNodes)
            throw new failure/* Failure */.HR('LIMIT_EXCEEDED', `more than ${String(graphNodes)} manifests would be shown below one image`, {
                side: 'source',
                hint: 'look at what its index lists: waybill inspect --raw',
            });
        const { digest } = entry;
        const node = graph.nodes.get(digest);
        const own = this.#attached.get(digest) ?? [];
        const listed = node?.manifest.kind === 'index' ? node.manifest.manifests : [];
        const children = [];
        for (const child of listed)
            if (graph.nodes.has(child.digest))
                children.push(await this.node(graph, child));
        const attached = [];
        for (const one of own)
            attached.push(await this.#attachment(one));
        const about = entry.annotations?.[js_image/* ATTESTS */.TN];
        return {
            digest,
            mediaType: entry.mediaType,
            size: sizeOf(node, entry),
            ...(entry.platform === undefined || entry.platform.os === 'unknown'
                ? {}
                : { platform: (0,js_image/* renderPlatform */.qn)(entry.platform) }),
            ...(about === undefined ? {} : { about }),
            signatures: await this.#signatures(digest, own),
            children,
            attached,
        };
    }
    async #attachment({ artifactType, tag, graph }) {
        const node = await this.node(graph, graph.root.descriptor);
        return { ...node, artifactType, ...(tag === undefined ? {} : { tag }) };
    }
    async #signatures(digest, own) {
        const found = [];
        for (const { kind, artifactType, graph } of own) {
            if (kind !== 'referrer' || !(0,parse_bundle/* isBundleType */.Jo)(artifactType))
                continue;
            const layer = graph.nodes.get(graph.root.descriptor.digest)?.blobs.at(-1);
            if (layer === undefined)
                continue;
            await this.#look(found, 'bundle', async () => {
                const bytes = await (0,read_blob/* readBlob */.g)(this.#ctx, this.#source, layer, parse_bundle/* BUNDLE_BYTES */.dA);
                found.push(await describeBundle(bytes, digest, this.#trust));
            });
        }
        if (own.some(({ tag }) => tag?.endsWith('.sig') === true)) {
            await this.#look(found, 'legacy', async () => {
                for (const one of await (0,read_attachments/* readAttachments */.V)(this.#ctx, this.#source, digest))
                    found.push(await describeAttachment(one, digest, this.#trust));
            });
        }
        const source = this.#source;
        if (!(0,contract/* isSignatureReader */.O7)(source))
            return found;
        await this.#look(found, 'gpg', async () => {
            for (const one of await source.readSignatures(this.#ctx, digest)) {
                found.push(one.kind === 'sigstore'
                    ? await describeAttachment(one.attachment, digest, this.#trust)
                    : await describeSimple(one.bytes, digest, this.#trust));
            }
        });
        return found;
    }
    async #look(found, format, read) {
        try {
            await read();
        }
        catch (error) {
            if (!(error instanceof failure/* Failure */.HR) || !NO_SIGNATURE.has(error.code))
                throw error;
            const reason = (0,runtime_text/* renderForeign */.Vd)(error.message, 300);
            found.push({ format, kind: 'signature', identity: '', verdict: 'refused', reason });
        }
    }
}
const NO_SIGNATURE = new Set([
    'SIGNATURE_INVALID',
    'MANIFEST_INVALID',
    'LIMIT_EXCEEDED',
    'BLOB_UNKNOWN',
    'DIGEST_MISMATCH',
    'SIZE_MISMATCH',
]);
function sizeOf(node, { size }) {
    return (node?.blobs ?? []).reduce((sum, blob) => sum + blob.size, size);
}

// EXTERNAL MODULE: ./build/js/frontend/report/json.js
var json = __webpack_require__(58818);
;// CONCATENATED MODULE: ./build/js/frontend/report/tree.js

function renderTree({ reference, root }) {
    const name = reference.replace(/^docker:\/\//, '').replace(/@sha(?:256|512):[0-9a-f]+$/, '');
    const lines = [
        `${name}@${root.digest}  ${kindOf(root)}, ${(0,runtime_text/* renderBytes */.UP)(sizeOfAll(root))}`,
        ...indented(linesBelow(root), ''),
    ];
    return `${lines.join('\n')}\n`;
}
function linesBelow({ signatures, children, attached }) {
    return [
        ...children.map((child) => ({
            text: `${titleOf(child)}  ${child.digest}  ${(0,runtime_text/* renderBytes */.UP)(child.size)}`,
            below: linesBelow(child),
        })),
        ...signatures.map((one) => ({ text: renderSignature(one), below: [] })),
        ...attached.map((one) => ({ text: renderAttached(one), below: linesBelow(one) })),
    ];
}
function indented(lines, before) {
    return lines.flatMap(({ text, below }, at) => {
        const isLast = at === lines.length - 1;
        return [`${before}${isLast ? '└─' : '├─'} ${text}`, ...indented(below, `${before}${isLast ? '  ' : '│ '} `)];
    });
}
function titleOf({ platform, about, mediaType }) {
    if (platform !== undefined)
        return (0,runtime_text/* renderForeign */.Vd)(platform, 80);
    if (about !== undefined)
        return `attestation of ${(0,runtime_text/* renderForeign */.Vd)(about.slice(0, 19), 40)}…`;
    return (0,runtime_text/* renderForeign */.Vd)(mediaType, 100);
}
function renderAttached({ artifactType = '', tag, digest, size }) {
    const where = tag === undefined ? '' : `  (tag …${(0,runtime_text/* renderForeign */.Vd)(tag.slice(tag.lastIndexOf('.')), 20)})`;
    return `${artifactType === '' ? 'artefact' : (0,runtime_text/* renderForeign */.Vd)(artifactType, 120)}${where}  ${digest}  ${(0,runtime_text/* renderBytes */.UP)(size)}`;
}
const VERDICTS = {
    verified: '✓ verified',
    refused: '✗',
    unchecked: '? not checked',
};
function renderSignature(one) {
    const { kind, format, identity, issuer, predicateType, verdict, reason } = one;
    const what = kind === 'attestation' ? `attestation ${(0,runtime_text/* renderForeign */.Vd)(predicateType ?? '', 120)}` : 'signature';
    const by = identity === '' ? '' : ` by ${(0,runtime_text/* renderForeign */.Vd)(identity, 200)}`;
    const through = issuer === undefined ? '' : ` (${(0,runtime_text/* renderForeign */.Vd)(issuer, 120)})`;
    return `${what} [${format}]${by}${through}  ${VERDICTS[verdict]}${reason === undefined ? '' : ` ${reason}`}`;
}
function kindOf({ children, mediaType }) {
    if (children.length === 0)
        return (0,runtime_text/* renderForeign */.Vd)(mediaType, 100);
    const images = children.filter(({ about }) => about === undefined).length;
    return `index of ${String(images)}`;
}
function sizeOfAll({ size, children }) {
    return children.reduce((sum, child) => sum + sizeOfAll(child), size);
}

// EXTERNAL MODULE: ./build/js/frontend/trust/flag-rules.js
var flag_rules = __webpack_require__(91892);
// EXTERNAL MODULE: ./build/js/frontend/trust/key-text.js
var key_text = __webpack_require__(21193);
;// CONCATENATED MODULE: ./build/js/frontend/trust/look.js









const LARGEST_ROOT = 4 * 1024 * 1024;
async function runTree(invocation, services) {
    const image = (0,first_image/* firstImage */.o)(invocation, services);
    const tree = await readTree(services.ctx, { image, trust: await trustOf(invocation) });
    return invocation.options.flag('json') ? (0,json/* renderJson */.h)(tree) : renderTree(tree);
}
async function openPgpKeys({ text }) {
    const { loadOpenPgpKeys } = await __webpack_require__.e(/* import() */ 7200).then(__webpack_require__.bind(__webpack_require__, 87200));
    return loadOpenPgpKeys([Buffer.from(text, 'latin1')]);
}
async function trustOf(invocation) {
    const key = await (0,key_text.readKeyText)(invocation);
    const file = invocation.options.text('trusted-root') ?? '';
    const root = file === '' ? undefined : await (0,files.readNamedFile)(file, '--trusted-root', LARGEST_ROOT);
    const isGpg = key !== undefined && (0,flag_rules.isOpenPgp)(key);
    return {
        at: new Date(),
        keys: key === undefined || isGpg ? [] : [(0,key_file.parsePublicKey)(key.text, key.name)],
        ...(isGpg ? { openPgp: await openPgpKeys(key) } : {}),
        ...(root === undefined ? {} : { trustedRoot: await (0,trusted_root.loadTrustedRoot)(root, file) }),
    };
}


/***/ }),

/***/ 61278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AR: () => (/* binding */ isAddedTo),
/* harmony export */   AT: () => (/* binding */ resolveImage),
/* harmony export */   Aq: () => (/* binding */ openSink),
/* harmony export */   FB: () => (/* binding */ disposeEach),
/* harmony export */   oD: () => (/* binding */ openSource)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _transport_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35971);



async function openSource(ctx, endpoint) {
    const { reference, settings, openedSource } = endpoint;
    if (openedSource !== undefined)
        return openedSource;
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
async function openSink(ctx, { reference, settings }) {
    const open = (0,_transport_index_js__WEBPACK_IMPORTED_MODULE_2__/* .transportOf */ .J)(reference).openSink;
    if (open === undefined)
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('UNSUPPORTED', `${reference.transport}: cannot be written to`, { side: 'destination' });
    return open(ctx, reference, settings);
}
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
function isAddedTo(reference) {
    const { holdsMany = false, writtenWhole = false } = (0,_transport_index_js__WEBPACK_IMPORTED_MODULE_2__/* .transportOf */ .J)(reference);
    return holdsMany && !writtenWhole;
}
async function disposeEach(ctx, opening) {
    for (const one of await Promise.allSettled(opening)) {
        try {
            if (one.status === 'fulfilled')
                await one.value[Symbol.asyncDispose]();
        }
        catch (error) {
            ctx.emit({ kind: 'warning', text: `something was left behind: ${(0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .toFailure */ .w2)(error).message}` });
        }
    }
}


/***/ }),

/***/ 38460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readBlob)
/* harmony export */ });
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38321);
/* harmony import */ var _engine_elsewhere_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44785);
/* harmony import */ var _engine_verified_read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22574);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83903);




async function readBlob(ctx, source, wanted, mostBytes) {
    if (wanted.size > mostBytes) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('LIMIT_EXCEEDED', `${wanted.digest} has ${String(wanted.size)} bytes, the limit is ${String(mostBytes)}`, { side: 'source', subject: wanted.digest });
    }
    const open = (0,_engine_verified_read_js__WEBPACK_IMPORTED_MODULE_2__/* .openVerified */ .p)(ctx, wanted, async (signal, from) => source.openBlob({ ...ctx, signal }, wanted, from), (0,_engine_elsewhere_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .J)(ctx, source, wanted));
    for (let attempt = 0;; attempt += 1) {
        try {
            const { stream } = await open(ctx.signal);
            return await (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_0__.buffer)(stream);
        }
        catch (error) {
            const isWrong = error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR && error.transient && error.code === 'DIGEST_MISMATCH';
            if (!isWrong || attempt >= ctx.limits.retries)
                throw error;
        }
    }
}


/***/ }),

/***/ 98348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Av: () => (/* binding */ isBlobMounter),
/* harmony export */   E7: () => (/* binding */ isConnector),
/* harmony export */   Gi: () => (/* binding */ isLayerForeteller),
/* harmony export */   IP: () => (/* binding */ isTagLister),
/* harmony export */   JB: () => (/* binding */ isBytesPusher),
/* harmony export */   KD: () => (/* binding */ isContentKnower),
/* harmony export */   O7: () => (/* binding */ isSignatureReader),
/* harmony export */   Q$: () => (/* binding */ isManyExpecter),
/* harmony export */   TO: () => (/* binding */ isManifestReader),
/* harmony export */   UH: () => (/* binding */ hasKnownForm),
/* harmony export */   XD: () => (/* binding */ isFileKeeper),
/* harmony export */   Xn: () => (/* binding */ isReferrerLister),
/* harmony export */   YQ: () => (/* binding */ isPlaceChanger),
/* harmony export */   aj: () => (/* binding */ isSignatureWriter),
/* harmony export */   cE: () => (/* binding */ isManifestRemover),
/* harmony export */   es: () => (/* binding */ isNameRemover),
/* harmony export */   jp: () => (/* binding */ isBlobClaimer),
/* harmony export */   mK: () => (/* binding */ isFileReader),
/* harmony export */   uy: () => (/* binding */ isRequestExpecter),
/* harmony export */   xT: () => (/* binding */ isUploadResumer)
/* harmony export */ });
function isBlobMounter(store) {
    return 'mount' in store && 'mountScope' in store;
}
function isBlobClaimer(store) {
    return 'claim' in store;
}
function isBytesPusher(store) {
    return 'pushBytes' in store;
}
function isUploadResumer(store) {
    return 'resumeBlob' in store;
}
function isReferrerLister(store) {
    return 'referrers' in store;
}
function isSignatureReader(store) {
    return 'readSignatures' in store;
}
function isSignatureWriter(store) {
    return 'addSignatures' in store;
}
function isManifestReader(store) {
    return 'readManifest' in store;
}
function hasKnownForm(store) {
    return 'known' in store;
}
function isManyExpecter(store) {
    return 'expectMany' in store;
}
function isLayerForeteller(store) {
    return 'foretell' in store;
}
function isTagLister(store) {
    return 'tags' in store;
}
function isNameRemover(store) {
    return 'untag' in store;
}
function isManifestRemover(store) {
    return 'removeManifest' in store;
}
function isPlaceChanger(store) {
    return 'giveUpOn' in store;
}
function isFileKeeper(store) {
    return 'keepFile' in store;
}
function isFileReader(store) {
    return 'readFile' in store;
}
function isContentKnower(store) {
    return 'holdsAll' in store;
}
function isConnector(store) {
    return 'connect' in store;
}
function isRequestExpecter(store) {
    return 'expectRequests' in store;
}


/***/ }),

/***/ 81949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readCertificateFacts),
/* harmony export */   f: () => (/* binding */ EXTENSION_NAMES)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66786);
/* harmony import */ var _der_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57883);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53215);




const EXTENSIONS = {
    2: 'githubWorkflowTrigger',
    3: 'githubWorkflowSHA',
    4: 'githubWorkflowName',
    5: 'githubWorkflowRepository',
    6: 'githubWorkflowRef',
    9: 'buildSignerURI',
    10: 'buildSignerDigest',
    11: 'runnerEnvironment',
    12: 'sourceRepositoryURI',
    13: 'sourceRepositoryDigest',
    14: 'sourceRepositoryRef',
    15: 'sourceRepositoryIdentifier',
    16: 'sourceRepositoryOwnerURI',
    17: 'sourceRepositoryOwnerIdentifier',
    18: 'buildConfigURI',
    19: 'buildConfigDigest',
    20: 'buildTrigger',
    21: 'runInvocationURI',
    22: 'sourceRepositoryVisibilityAtSigning',
    23: 'deploymentEnvironment',
    24: 'tokenSubject',
};
const EXTENSION_NAMES = new Set(Object.values(EXTENSIONS));
const FULCIO = '1.3.6.1.4.1.57264.1.';
const USER_NAME = '1.3.6.1.4.1.57264.1.7';
const CODE_SIGNING = '1.3.6.1.5.5.7.3.3';
const KEY_USAGE = '2.5.29.15';
const ALTERNATIVE_NAME = '2.5.29.17';
const BASIC_CONSTRAINTS = '2.5.29.19';
const EXTENDED_KEY_USAGE = '2.5.29.37';
const UNDERSTOOD = new Set([KEY_USAGE, ALTERNATIVE_NAME, BASIC_CONSTRAINTS, EXTENDED_KEY_USAGE]);
const SIGNATURE_ALGORITHM = /^1\.2\.840\.(?:10045\.4\.3\.[234]|113549\.1\.1\.1[123])$/;
function readCertificateFacts(leaf) {
    const extensions = readExtensions(readBody(leaf));
    const key = openKey(leaf);
    const usages = (0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .insideOf */ .kP)((0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .readDer */ .SU)(need(extensions, EXTENDED_KEY_USAGE).value, WHERE), WHERE).map((one) => (0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .oidOf */ ._f)(one, WHERE));
    if (!usages.includes(CODE_SIGNING))
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseBundle */ .jb)('the certificate is not one for code signing');
    const keyUsage = (0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .tagged */ .VK)((0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .readDer */ .SU)(need(extensions, KEY_USAGE).value, WHERE), _der_js__WEBPACK_IMPORTED_MODULE_2__/* .DER */ .Wi.bitString, WHERE).content;
    if (((keyUsage[1] ?? 0) & 0x80) === 0)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseBundle */ .jb)('the certificate is not one for signatures');
    const constraints = extensions.get(BASIC_CONSTRAINTS)?.value;
    if (constraints !== undefined && (0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .insideOf */ .kP)((0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .readDer */ .SU)(constraints, WHERE), WHERE).length > 0)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseBundle */ .jb)('the certificate is one of an authority');
    return {
        subject: readSubject(need(extensions, ALTERNATIVE_NAME).value),
        issuer: readIssuer(extensions),
        extensions: Object.fromEntries(Object.entries(EXTENSIONS).flatMap(([number, name]) => {
            const text = readFulcio(extensions, Number(number));
            return text === undefined ? [] : [[name, text]];
        })),
        key,
    };
}
const WHERE = 'the certificate';
function openKey(der) {
    try {
        return new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(der).publicKey;
    }
    catch (error) {
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseBundle */ .jb)('the certificate cannot be read', error);
    }
}
function readBody(der) {
    const [body, algorithm, signature, ...rest] = (0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .insideOf */ .kP)((0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .tagged */ .VK)((0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .readDer */ .SU)(der, WHERE), _der_js__WEBPACK_IMPORTED_MODULE_2__/* .DER */ .Wi.sequence, WHERE), WHERE);
    const outer = (0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .tagged */ .VK)(algorithm, _der_js__WEBPACK_IMPORTED_MODULE_2__/* .DER */ .Wi.sequence, WHERE);
    const fields = (0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .insideOf */ .kP)((0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .tagged */ .VK)(body, _der_js__WEBPACK_IMPORTED_MODULE_2__/* .DER */ .Wi.sequence, WHERE), WHERE);
    const isStrong = SIGNATURE_ALGORITHM.test((0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .oidOf */ ._f)((0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .insideOf */ .kP)(outer, WHERE)[0], WHERE));
    if (!isStrong || fields[2]?.whole.equals(outer.whole) !== true || rest.length > 0)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseBundle */ .jb)('the certificate is not signed in a way that is accepted');
    if ((0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .tagged */ .VK)(signature, _der_js__WEBPACK_IMPORTED_MODULE_2__/* .DER */ .Wi.bitString, WHERE).content[0] !== 0)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseBundle */ .jb)(`${WHERE} is not DER`);
    return fields;
}
function readExtensions(fields) {
    const holder = fields.find(({ tag }) => tag === 0xa3);
    if (holder === undefined)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseBundle */ .jb)('the certificate has no extensions');
    const found = new Map();
    for (const one of (0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .insideOf */ .kP)((0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .readDer */ .SU)(holder.content, WHERE), WHERE)) {
        const parts = (0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .insideOf */ .kP)(one, WHERE);
        const oid = (0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .oidOf */ ._f)(parts[0], WHERE);
        const isCritical = parts.length === 3;
        if (isCritical && !UNDERSTOOD.has(oid))
            throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseBundle */ .jb)(`the certificate has the critical extension ${oid}, which is not understood`);
        if (found.has(oid))
            throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseBundle */ .jb)(`the certificate has the extension ${oid} twice`);
        found.set(oid, { isCritical, value: (0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .tagged */ .VK)(parts.at(-1), _der_js__WEBPACK_IMPORTED_MODULE_2__/* .DER */ .Wi.octetString, WHERE).content });
    }
    return found;
}
function need(extensions, oid) {
    const found = extensions.get(oid);
    if (found === undefined)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseBundle */ .jb)(`the certificate has no extension ${oid}`);
    return found;
}
function readSubject(value) {
    const [name, ...others] = (0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .insideOf */ .kP)((0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .readDer */ .SU)(value, WHERE), WHERE);
    if (name === undefined || others.length > 0)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseBundle */ .jb)('the certificate does not have exactly one name');
    switch (name.tag) {
        case 0x81:
        case 0x82:
        case 0x86:
            return visible(name.content, 'the name in the certificate');
        case 0xa0: {
            const [type, holder] = (0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .insideOf */ .kP)(name, WHERE);
            if ((0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .oidOf */ ._f)(type, WHERE) === USER_NAME)
                return utf8((0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .readDer */ .SU)((0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .tagged */ .VK)(holder, 0xa0, WHERE).content, WHERE), 'the name in the certificate');
        }
    }
    throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseBundle */ .jb)('the name in the certificate is of a kind that is not known');
}
function readIssuer(extensions) {
    const [old, current] = [readFulcio(extensions, 1), readFulcio(extensions, 8)];
    if (old !== undefined && current !== undefined && old !== current)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseBundle */ .jb)(`the certificate names two issuers, ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(old)} and ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(current)}`);
    return current ?? old;
}
function readFulcio(extensions, number) {
    const found = extensions.get(`${FULCIO}${String(number)}`);
    if (found === undefined)
        return undefined;
    const where = `extension ${FULCIO}${String(number)} of the certificate`;
    return number < 8 ? visible(found.value, where) : utf8((0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .readDer */ .SU)(found.value, where), where);
}
function utf8(value, where) {
    return visible((0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .tagged */ .VK)(value, _der_js__WEBPACK_IMPORTED_MODULE_2__/* .DER */ .Wi.utf8String, where).content, where);
}
function visible(bytes, where) {
    const text = bytes.toString('utf8');
    if (!Buffer.from(text).equals(bytes) || /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(text))
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseBundle */ .jb)(`${where} is not a text`);
    return text;
}


/***/ }),

/***/ 57883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SU: () => (/* binding */ readDer),
/* harmony export */   VK: () => (/* binding */ tagged),
/* harmony export */   Wi: () => (/* binding */ DER),
/* harmony export */   _f: () => (/* binding */ oidOf),
/* harmony export */   kP: () => (/* binding */ insideOf)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53215);

const DER = {
    integer: 0x02,
    bitString: 0x03,
    octetString: 0x04,
    null: 0x05,
    oid: 0x06,
    utf8String: 0x0c,
    generalizedTime: 0x18,
    sequence: 0x30,
    set: 0x31,
};
function readDer(bytes, where) {
    const [value, ...rest] = readAll(bytes, where);
    if (value === undefined || rest.length > 0)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseBundle */ .jb)(`${where} is not one DER value`);
    return value;
}
function insideOf({ content }, where) {
    return readAll(content, where);
}
function tagged(value, tag, where) {
    if (value?.tag !== tag)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseBundle */ .jb)(`${where} is not what its format wants there`);
    return value;
}
const LONGEST_OID = 128;
function oidOf(value, where) {
    const { content } = tagged(value, DER.oid, where);
    if (content.byteLength > LONGEST_OID)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseBundle */ .jb)(`${where} has an object identifier without end`);
    const arcs = [];
    let arc = 0n;
    for (const [at, byte] of content.entries()) {
        if (arc === 0n && byte === 0x80)
            throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseBundle */ .jb)(`${where} is no object identifier`);
        arc = (arc << 7n) | BigInt(byte & 0x7f);
        if ((byte & 0x80) !== 0) {
            if (at === content.byteLength - 1)
                throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseBundle */ .jb)(`${where} is no object identifier`);
            continue;
        }
        if (arcs.length === 0) {
            const first = arc < 80n ? arc / 40n : 2n;
            arcs.push(first, arc - first * 40n);
        }
        else
            arcs.push(arc);
        arc = 0n;
    }
    if (arcs.length === 0)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseBundle */ .jb)(`${where} is no object identifier`);
    return arcs.join('.');
}
function readAll(bytes, where) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const values = [];
    for (let at = 0; at < buffer.byteLength;) {
        const tag = buffer[at] ?? 0;
        if ((tag & 0x1f) === 0x1f)
            throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseBundle */ .jb)(`${where} is not DER`);
        const { length, from } = readLength(buffer, at + 1, where);
        const end = from + length;
        if (end > buffer.byteLength)
            throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseBundle */ .jb)(`${where} is not DER`);
        values.push({ tag, content: buffer.subarray(from, end), whole: buffer.subarray(at, end) });
        at = end;
    }
    return values;
}
function readLength(buffer, at, where) {
    const first = buffer[at];
    if (first === undefined)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseBundle */ .jb)(`${where} is not DER`);
    if (first < 0x80)
        return { length: first, from: at + 1 };
    const count = first & 0x7f;
    const from = at + 1 + count;
    if (count === 0 || count > 4 || from > buffer.byteLength)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseBundle */ .jb)(`${where} is not DER`);
    const length = buffer.readUIntBE(at + 1, count);
    if (length < 0x80 || buffer[at + 1] === 0)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseBundle */ .jb)(`${where} is not DER`);
    return { length, from };
}


/***/ }),

/***/ 65720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadTrustedRoot: () => (/* binding */ loadTrustedRoot)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53215);
/* harmony import */ var _parse_bundle_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45668);




const MOST_BYTES = 4 * 1024 * 1024;
const MOST_ITEMS = 64;
const TYPE = /^application\/vnd\.dev\.sigstore\.trustedroot(?:\+json;version=0\.\d|\.v0\.\d\+json)$/;
async function loadTrustedRoot(bytes, file) {
    const [{ toTrustMaterial }, { TrustedRoot: Message }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(3917), __webpack_require__.e(4187)]).then(__webpack_require__.t.bind(__webpack_require__, 54187, 19)),
        __webpack_require__.e(/* import() */ 9654).then(__webpack_require__.t.bind(__webpack_require__, 19654, 19)),
    ]);
    try {
        const root = parseTrustedRoot(bytes);
        const { publicKey: _, ...material } = toTrustMaterial(Message.fromJSON(root.json), {});
        return { ...root, material };
    }
    catch (error) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('CONFIG_INVALID', `${file} is no trusted root: ${(0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .toFailure */ .w2)(error).message}`, {
            side: 'local',
            subject: file,
            hint: 'give the trusted_root.json of the sigstore instance that signed',
            cause: error,
        });
    }
}
function parseTrustedRoot(bytes) {
    if (bytes.byteLength > MOST_BYTES)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseBundle */ .jb)(`it is larger than ${String(MOST_BYTES)} bytes`);
    const root = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)((0,_parse_bundle_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(bytes, 'the file'), 'the file');
    if (!TYPE.test((0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(root['mediaType'], 'mediaType', 255)))
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseBundle */ .jb)('its media type is another');
    const items = (name) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(root[name], name, MOST_ITEMS).map((one, at) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(one, `${name}[${String(at)}]`));
    const tlogs = items('tlogs').map((one, at) => parseLog(one, `tlogs[${String(at)}]`));
    const ctlogs = items('ctlogs').map((one, at) => parseLog(one, `ctlogs[${String(at)}]`));
    const authorities = items('certificateAuthorities').map((one, at) => parseAuthority(one, `certificateAuthorities[${String(at)}]`));
    const timestampAuthorities = items('timestampAuthorities').map((one, at) => parseAuthority(one, `timestampAuthorities[${String(at)}]`));
    return {
        json: {
            mediaType: root['mediaType'],
            tlogs: tlogs.map(({ json }) => json),
            ctlogs: ctlogs.map(({ json }) => json),
            certificateAuthorities: authorities.map(({ json }) => json),
            timestampAuthorities: timestampAuthorities.map(({ json }) => json),
        },
        logs: tlogs.map(({ log }) => log),
        authorities: authorities.flatMap(({ certificates }) => certificates),
        timestampAuthorities: timestampAuthorities.flatMap(({ certificates }) => certificates),
    };
}
function parseLog(value, where) {
    const key = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(value['publicKey'], `${where}.publicKey`);
    const der = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)(key['rawBytes'], `${where}.publicKey.rawBytes`, 16 * 1024);
    if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(key['keyDetails'], `${where}.publicKey.keyDetails`, 64).startsWith('PKCS1_'))
        (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: der, format: 'der', type: 'spki' });
    const window = parseWindow(key['validFor'], `${where}.publicKey.validFor`);
    const id = keyId(value['logId'], `${where}.logId`);
    const noteId = value['checkpointKeyId'] === undefined ? id : keyId(value['checkpointKeyId'], `${where}.checkpointKeyId`);
    const chosen = noteId.subarray(0, 4).equals(id.subarray(0, 4)) ? id : noteId;
    return {
        json: {
            baseUrl: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(value['baseUrl'], `${where}.baseUrl`, 1024),
            hashAlgorithm: value['hashAlgorithm'],
            publicKey: { rawBytes: key['rawBytes'], keyDetails: key['keyDetails'], ...window.json },
            logId: { keyId: chosen.toString('base64') },
        },
        log: { id: chosen, from: window.from, until: window.until },
    };
}
function keyId(value, where) {
    return (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)((0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(value, where)['keyId'], `${where}.keyId`, 64);
}
function parseAuthority(value, where) {
    const chain = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)((0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(value['certChain'], `${where}.certChain`)['certificates'], `${where}.certChain`, 16);
    if (chain.length === 0)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseBundle */ .jb)(`${where} has no certificate`);
    const certificates = chain.map((one, at) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)((0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(one, where)['rawBytes'], `${where}.certChain.certificates[${String(at)}]`, 64 * 1024));
    for (const one of certificates)
        void new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(one);
    return {
        json: {
            certChain: { certificates: certificates.map((one) => ({ rawBytes: one.toString('base64') })) },
            ...parseWindow(value['validFor'], `${where}.validFor`).json,
        },
        certificates,
    };
}
function parseWindow(value, where) {
    if (value === undefined)
        return { from: undefined, until: undefined, json: {} };
    const { start, end } = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(value, where);
    const from = start === undefined ? undefined : momentOf(start, `${where}.start`);
    const until = end === undefined ? undefined : momentOf(end, `${where}.end`);
    const json = {
        ...(from === undefined ? {} : { start: from.toISOString() }),
        ...(until === undefined ? {} : { end: until.toISOString() }),
    };
    return { from, until, json: { validFor: json } };
}
function momentOf(value, where) {
    const moment = new Date((0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(value, where, 64));
    if (Number.isNaN(moment.getTime()))
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseBundle */ .jb)(`${where} is no moment`);
    return moment;
}


/***/ }),

/***/ 53173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nj: () => (/* binding */ SIMPLE_SIGNING),
/* harmony export */   Wj: () => (/* binding */ LARGEST_PAYLOAD),
/* harmony export */   YX: () => (/* binding */ ANNOTATION)
/* harmony export */ });
const SIMPLE_SIGNING = 'application/vnd.dev.cosign.simplesigning.v1+json';
const ANNOTATION = {
    signature: 'dev.cosignproject.cosign/signature',
    certificate: 'dev.sigstore.cosign/certificate',
    chain: 'dev.sigstore.cosign/chain',
    rekorBundle: 'dev.sigstore.cosign/bundle',
};
const LARGEST_PAYLOAD = 4 * 1024 * 1024;


/***/ }),

/***/ 74979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ readAttachments)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66786);
/* harmony import */ var _transport_contract_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98348);
/* harmony import */ var _attachment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53173);





const MOST_BYTES = 32 * 1024 * 1024;
const AT_ONCE = 4;
async function readAttachments(ctx, source, subject) {
    if (!(0,_transport_contract_js__WEBPACK_IMPORTED_MODULE_4__/* .isReferrerLister */ .Xn)(source))
        return readKept(ctx, source, subject);
    const document = await findTagged(ctx, source, subject);
    if (document === undefined)
        return [];
    const layers = signatureLayers(document, subject);
    const found = [];
    for (let at = 0; at < layers.length; at += AT_ONCE) {
        const some = layers.slice(at, at + AT_ONCE);
        found.push(...(await Promise.all(some.map(async (layer) => readLayer(ctx, source, layer)))));
    }
    return found;
}
async function readKept(ctx, source, subject) {
    if (!(0,_transport_contract_js__WEBPACK_IMPORTED_MODULE_4__/* .isSignatureReader */ .O7)(source))
        return [];
    const kept = await source.readSignatures(ctx, subject);
    return kept.flatMap((one) => one.kind === 'sigstore' && one.attachment.mediaType === _attachment_js__WEBPACK_IMPORTED_MODULE_3__/* .SIMPLE_SIGNING */ .Nj ? one.attachment : []);
}
async function findTagged(ctx, source, subject) {
    try {
        return await source.resolve(ctx, (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .cosignTag */ .qv)(subject, 'sig'));
    }
    catch (error) {
        if (error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR && (error.code === 'MANIFEST_UNKNOWN' || error.code === 'REPOSITORY_UNKNOWN'))
            return undefined;
        throw error;
    }
}
function signatureLayers({ bytes, descriptor }, subject) {
    const manifest = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseManifest */ .Ng)(bytes, descriptor.mediaType);
    if (manifest.kind === 'index') {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('SIGNATURE_INVALID', `${(0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .cosignTag */ .qv)(subject, 'sig')} is an index and holds no signatures`, {
            subject: (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .cosignTag */ .qv)(subject, 'sig'),
            hint: 'something else than cosign has written that tag: remove it, and sign the image again',
        });
    }
    const layers = manifest.layers.filter(({ mediaType }) => mediaType === _attachment_js__WEBPACK_IMPORTED_MODULE_3__/* .SIMPLE_SIGNING */ .Nj);
    if (layers.length > _image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .MOST_ATTACHED_LAYERS */ .u9)
        throw tooMuch(subject, `${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(layers.length, 'signature')} (the limit is ${String(_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .MOST_ATTACHED_LAYERS */ .u9)})`);
    const largest = Math.max(0, ...layers.map(({ size }) => size));
    if (largest > _attachment_js__WEBPACK_IMPORTED_MODULE_3__/* .LARGEST_PAYLOAD */ .Wj)
        throw tooMuch(subject, `a payload of ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_2__/* .renderBytes */ .UP)(largest)}`);
    const whole = layers.reduce((sum, { size }) => sum + size, 0);
    if (whole > MOST_BYTES)
        throw tooMuch(subject, `payloads of ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_2__/* .renderBytes */ .UP)(whole)} together`);
    return layers;
}
async function readLayer(ctx, source, layer) {
    const { stream } = await source.openBlob(ctx, layer);
    const chunks = [];
    let size = 0;
    for await (const chunk of stream) {
        chunks.push(chunk);
        size += chunk.byteLength;
        if (size > layer.size)
            break;
    }
    const payload = Buffer.concat(chunks);
    (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyBytes */ .RV)(payload, layer);
    return { mediaType: layer.mediaType, payload, annotations: layer.annotations ?? {} };
}
function tooMuch(subject, what) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('LIMIT_EXCEEDED', `${(0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .cosignTag */ .qv)(subject, 'sig')} has ${what}`, {
        subject: (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .cosignTag */ .qv)(subject, 'sig'),
        hint: 'remove that tag where it is not yours, and sign the image again',
    });
}


/***/ })

};
