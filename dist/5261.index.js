export const id = 5261;
export const ids = [5261,5720,9961,3339];
export const modules = {

/***/ 10053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N2: () => (/* binding */ cacheDirectoryOf),
/* harmony export */   _0: () => (/* binding */ openJournal),
/* harmony export */   nH: () => (/* binding */ openJobStore)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66786);



async function openJournal({ options }) {
    const directory = options.text('state');
    if (directory === undefined || directory === '' || options.flag('dry-run'))
        return undefined;
    const { openUploadJournal } = await __webpack_require__.e(/* import() */ 7786).then(__webpack_require__.bind(__webpack_require__, 87786));
    return openUploadJournal(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(directory));
}
function cacheDirectoryOf(environment) {
    const { WAYBILL_CACHE_DIR: named, RUNNER_TEMP: ofRunner } = environment;
    return named ?? (ofRunner === undefined ? undefined : node_path__WEBPACK_IMPORTED_MODULE_0__.join(ofRunner, 'waybill'));
}
async function openJobStore({ options, environment }, { ctx }) {
    const directory = cacheDirectoryOf(environment);
    const mode = options.text('cache') ?? (directory === undefined ? 'off' : 'job');
    if (mode === 'off' || mode === '')
        return undefined;
    if (mode !== 'job')
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('INPUT_INVALID', `--cache takes job or off, not ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForeign */ .xS)(mode, 40)}`, {
            side: 'local',
        });
    if (directory === undefined) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('INPUT_INVALID', '--cache job needs a directory', {
            side: 'local',
            hint: 'set WAYBILL_CACHE_DIR',
        });
    }
    if (options.flag('dry-run'))
        return undefined;
    const { openBlobStore } = await __webpack_require__.e(/* import() */ 8776).then(__webpack_require__.bind(__webpack_require__, 18776));
    return openBlobStore({
        directory,
        maxBytes: options.bytes('cache-size') ?? 4 * 1024 ** 3,
        onWarning: (text) => ctx.emit({ kind: 'warning', text }),
    });
}


/***/ }),

/***/ 65261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  namesServices: () => (/* binding */ namesServices),
  openInstance: () => (/* binding */ openInstance)
});

// EXTERNAL MODULE: ./build/js/trust/bundle/trusted-root.js
var trusted_root = __webpack_require__(65720);
// EXTERNAL MODULE: ./build/js/trust/keyless/service.js
var service = __webpack_require__(79961);
// EXTERNAL MODULE: ./build/js/settings/json-node.js
var json_node = __webpack_require__(17555);
;// CONCATENATED MODULE: ./build/js/trust/keyless/signing-config.js


const MEDIA_TYPE = 'application/vnd.dev.sigstore.signingconfig.v0.2+json';
const HINT = 'give a signing config of version 0.2, as sigstore publishes it';
function loadSigningConfig(bytes, file, at) {
    const document = (0,json_node/* parseJsonFile */.O)(bytes, file, HINT);
    const fields = document.entries();
    const mediaType = fields.get('mediaType');
    if (mediaType?.text() !== MEDIA_TYPE)
        throw (mediaType ?? document).refuse(`is not of the type ${MEDIA_TYPE}`);
    const [authority] = newest(servicesIn(fields.get('caUrls'), [1], true), fields.get('caUrls'), at);
    const rekor = chosen(document, fields, { urls: 'rekorTlogUrls', config: 'rekorTlogConfig', versions: [1, 2] }, at);
    const timestamps = chosen(document, fields, { urls: 'tsaUrls', config: 'tsaConfig', versions: [1] }, at);
    return {
        fulcio: authority?.url,
        rekor: rekor.map(({ url, version }) => ({ url, version: version === 1 ? 1 : 2 })),
        timestamps: timestamps.map(({ url }) => url),
    };
}
function servicesIn(list, versions, isSecret = false) {
    return (list?.list() ?? []).flatMap((node) => {
        const fields = node.entries();
        const address = fields.get('url') ?? node;
        const version = fields.get('majorApiVersion')?.count(0, 1000) ?? 0;
        if (!versions.includes(version))
            return [];
        const times = fields.get('validFor')?.entries();
        return [
            {
                url: (0,service.parseServiceAddress)(address.text(), address.path, { isSecret }),
                version,
                operator: fields.get('operator')?.text() ?? '',
                start: timeOf(times?.get('start')) ?? Number.NEGATIVE_INFINITY,
                end: timeOf(times?.get('end')) ?? Number.POSITIVE_INFINITY,
            },
        ];
    });
}
function chosen(document, fields, { urls, config, versions }, at) {
    const found = newest(servicesIn(fields.get(urls), versions), fields.get(urls), at);
    const wanted = fields.get(config)?.entries();
    const selector = wanted?.get('selector')?.oneOf(['ANY', 'ALL', 'EXACT']);
    if (selector === undefined) {
        if (found.length === 0)
            return [];
        throw document.refuse(`has ${urls} and no ${config} that says how many of them to use`);
    }
    if (selector === 'ALL')
        return found;
    if (selector === 'ANY')
        return found.slice(0, 1);
    const count = wanted?.get('count')?.count(1, 100) ?? 0;
    if (count === 0)
        throw document.refuse(`wants an EXACT number in ${config} and does not say which`);
    if (found.length < count) {
        throw document.refuse(`wants ${String(count)} of ${urls}, and only ${String(found.length)} can be used now`);
    }
    return found.slice(0, count);
}
function newest(services, list, at) {
    const now = at.getTime();
    const valid = services.filter(({ start, end }) => start <= now && now <= end);
    if (list !== undefined && list.list().length > 0 && valid.length === 0)
        throw list.refuse('has no service that is valid now and of a version that waybill speaks');
    const highest = Math.max(...valid.map(({ version }) => version));
    const sorted = valid.filter(({ version }) => version === highest).toSorted((a, b) => later(a.start, b.start));
    return sorted.filter(({ operator }, i) => sorted.findIndex((one) => one.operator === operator) === i);
}
function later(a, b) {
    return a === b ? 0 : b - a;
}
function timeOf(node) {
    if (node === undefined)
        return undefined;
    const time = Date.parse(node.text());
    if (!/^\d{4}-\d\d-\d\dT/.test(node.text()) || Number.isNaN(time))
        throw node.refuse('is not a time');
    return time;
}

// EXTERNAL MODULE: ./build/js/frontend/files.js
var files = __webpack_require__(57728);
// EXTERNAL MODULE: ./build/js/frontend/stores.js
var stores = __webpack_require__(10053);
;// CONCATENATED MODULE: ./build/js/frontend/trust/sigstore-instance.js





const LARGEST = 4 * 1024 * 1024;
const OPTIONS = ['signing-config', 'fulcio-url', 'rekor-url', 'timestamp-url'];
function namesServices({ options }) {
    return OPTIONS.some((name) => (options.text(name) ?? '') !== '');
}
async function openInstance(invocation, services) {
    const { options } = invocation;
    const text = (name) => options.text(name) || undefined;
    const root = options.text('trusted-root') ?? '';
    const now = new Date();
    const named = root === '' ? undefined : await (0,files.readNamedFile)(root, '--trusted-root', LARGEST);
    if (!namesServices(invocation)) {
        const files = await readPublic(invocation, services);
        return {
            services: loadSigningConfig(files.signingConfig, 'the signing config of the public sigstore', now),
            trustedRoot: await (0,trusted_root.loadTrustedRoot)(named ?? files.trustedRoot, named === undefined ? PUBLIC_ROOT : root),
        };
    }
    const config = text('signing-config');
    const listed = config === undefined
        ? NOTHING
        : loadSigningConfig(await (0,files.readNamedFile)(config, '--signing-config', LARGEST), config, now);
    const [fulcio, rekor, timestamp] = [text('fulcio-url'), text('rekor-url'), text('timestamp-url')];
    return {
        services: {
            fulcio: fulcio === undefined ? listed.fulcio : (0,service.parseServiceAddress)(fulcio, '--fulcio-url', { isSecret: true }),
            rekor: rekor === undefined ? listed.rekor : [{ url: (0,service.parseServiceAddress)(rekor, '--rekor-url'), version: 1 }],
            timestamps: timestamp === undefined ? listed.timestamps : [(0,service.parseServiceAddress)(timestamp, '--timestamp-url')],
        },
        trustedRoot: named === undefined ? undefined : await (0,trusted_root.loadTrustedRoot)(named, root),
    };
}
const NOTHING = { fulcio: undefined, rekor: [], timestamps: [] };
const PUBLIC_ROOT = 'the trusted root of the public sigstore';
async function readPublic({ environment, options, temporary }, { ctx, registries }) {
    const { readPublicGood } = await __webpack_require__.e(/* import() */ 5790).then(__webpack_require__.bind(__webpack_require__, 45790));
    const cache = options.text('cache') === 'off' ? undefined : (0,stores/* cacheDirectoryOf */.N2)(environment);
    return readPublicGood(ctx, registries.http, { temporary, ...(cache === undefined ? {} : { cache }) });
}


/***/ }),

/***/ 17555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ parseJsonFile)
/* harmony export */ });
/* unused harmony export JsonNode */
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66786);
var _a;



class JsonNode {
    #value;
    #of;
    path;
    constructor(value, of, path) {
        this.#value = value;
        this.#of = of;
        this.path = path;
    }
    get isText() {
        return typeof this.#value === 'string';
    }
    text() {
        const value = this.#value;
        if (typeof value === 'string' && value !== '')
            return value;
        throw this.refuse(value === '' ? 'is empty' : 'is not a text');
    }
    flag() {
        if (typeof this.#value === 'boolean')
            return this.#value;
        throw this.refuse('is neither true nor false');
    }
    count(least, most) {
        const value = this.#value;
        if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most)
            return value;
        throw this.refuse(`is not a whole number from ${String(least)} to ${String(most)}`);
    }
    oneOf(known) {
        const found = known.find((one) => one === this.#value);
        if (found !== undefined)
            return found;
        const what = typeof this.#value === 'string' ? `is ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForeign */ .xS)(this.#value, 60)}, which` : 'is no text and';
        throw this.refuse(`${what} is none of ${known.join(', ')}`);
    }
    base64() {
        const text = this.text().replaceAll(/[\r\n]/g, '');
        const bytes = Buffer.from(text, 'base64');
        if (bytes.byteLength > 0 && bytes.toString('base64') === text)
            return bytes;
        throw this.refuse('is not base64');
    }
    items() {
        const items = this.list();
        if (items.length === 0)
            throw this.refuse('is an empty list');
        return items;
    }
    list() {
        const value = this.#value;
        if (!Array.isArray(value))
            throw this.refuse('is not a list');
        return value.map((one, i) => new _a(one, this.#of, `${this.path}[${String(i)}]`));
    }
    entries() {
        const value = this.#value;
        if (typeof value !== 'object' || value === null || Array.isArray(value))
            throw this.refuse('is not an object');
        return new Map(Object.entries(value).map(([key, one]) => [key, this.#below(key, one)]));
    }
    table(known) {
        const found = this.entries();
        const unknown = found.keys().find((key) => !known.some((one) => one === key));
        if (unknown !== undefined)
            throw this.refuse(`has the unknown key ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForeign */ .xS)(unknown, 60)}`);
        return new Map(known.flatMap((key) => {
            const node = found.get(key);
            return node === undefined ? [] : [[key, node]];
        }));
    }
    refuse(why, hint, cause) {
        const { file } = this.#of;
        return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('CONFIG_INVALID', `${file}: ${this.path === '' ? 'the document' : this.path} ${why}`, {
            side: 'local',
            subject: file,
            hint: hint ?? this.#of.hint,
            ...(cause === undefined ? {} : { cause }),
        });
    }
    #below(key, value) {
        const isPlain = /^[A-Za-z][A-Za-z0-9-]*$/.test(key);
        const step = isPlain ? `${this.path === '' ? '' : '.'}${key}` : `[${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForeign */ .xS)(key, 120)}]`;
        return new _a(value, this.#of, `${this.path}${step}`);
    }
}
_a = JsonNode;
function parseJsonFile(bytes, file, hint) {
    try {
        return new JsonNode((0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStrictJson */ .RJ)(bytes, 'it'), { file, hint }, '');
    }
    catch (error) {
        const why = (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .toFailure */ .w2)(error).message.replace(/^it /, '');
        throw new JsonNode(undefined, { file, hint }, '').refuse(why, hint, error);
    }
}


/***/ }),

/***/ 53215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ bytesOf),
/* harmony export */   Xy: () => (/* binding */ objectOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   jb: () => (/* binding */ refuseBundle),
/* harmony export */   pq: () => (/* binding */ countOf),
/* harmony export */   uh: () => (/* binding */ onlyOf)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66786);


function refuseBundle(why, cause) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('SIGNATURE_INVALID', why, cause === undefined ? {} : { cause });
}
function objectOf(value, where, known) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw refuseBundle(`${where} is not an object`);
    const unknown = known === undefined ? undefined : Object.keys(value).find((key) => !known.includes(key));
    if (unknown !== undefined)
        throw refuseBundle(`${where} has a field ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(unknown)} that nobody knows`);
    const entries = Object.entries(value);
    return known !== undefined && entries.some(([, one]) => one === null)
        ? Object.fromEntries(entries.filter(([, one]) => one !== null))
        : value;
}
function listOf(value, where, most) {
    if (value === undefined)
        return [];
    if (!Array.isArray(value))
        throw refuseBundle(`${where} is not a list`);
    if (value.length > most)
        throw refuseBundle(`${where} has more than ${String(most)} items`);
    return value;
}
function onlyOf(value, where) {
    const list = listOf(value, where, 1);
    if (list.length !== 1)
        throw refuseBundle(`${where} is empty`);
    return list[0];
}
function textOf(value, where, most) {
    if (typeof value !== 'string')
        throw refuseBundle(`${where} is not a text`);
    if (value.length > most)
        throw refuseBundle(`${where} is longer than ${String(most)} characters`);
    return value;
}
function bytesOf(value, where, most) {
    const text = textOf(value, where, Math.ceil(most / 3) * 4);
    const bytes = Buffer.from(text, 'base64');
    if (bytes.byteLength === 0 || bytes.toString('base64') !== text)
        throw refuseBundle(`${where} is not base64`);
    return bytes;
}
function countOf(value, where) {
    if (value === undefined)
        return 0n;
    const text = textOf(value, where, 19);
    if (!/^(?:0|[1-9]\d*)$/.test(text))
        throw refuseBundle(`${where} is not a number`);
    return BigInt(text);
}


/***/ }),

/***/ 45668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jo: () => (/* binding */ isBundleType),
/* harmony export */   KN: () => (/* binding */ refuseFragments),
/* harmony export */   QN: () => (/* binding */ parseBundle),
/* harmony export */   dA: () => (/* binding */ BUNDLE_BYTES),
/* harmony export */   mE: () => (/* binding */ parseEnvelope),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53215);



const BUNDLE_BYTES = 32 * 1024 * 1024;
const VERSIONS = new Map([
    ['application/vnd.dev.sigstore.bundle+json;version=0.1', '0.1'],
    ['application/vnd.dev.sigstore.bundle+json;version=0.2', '0.2'],
    ['application/vnd.dev.sigstore.bundle+json;version=0.3', '0.3'],
    ['application/vnd.dev.sigstore.bundle.v0.3+json', '0.3'],
]);
function isBundleType(type) {
    return VERSIONS.has(type);
}
const CERTIFICATE_BYTES = 64 * 1024;
const SIGNATURE_BYTES = 16 * 1024;
const TIMESTAMP_BYTES = 64 * 1024;
const BODY_BYTES = 1024 * 1024;
const MOST_ENTRIES = 16;
const MOST_CERTIFICATES = 10;
const MOST_MARKS = 65_536;
function parseBundle(bytes) {
    if (bytes.byteLength > BUNDLE_BYTES)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseBundle */ .jb)(`the bundle is larger than ${String(BUNDLE_BYTES)} bytes`);
    refuseFragments(bytes, 'the bundle');
    const json = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(parseJson(bytes, 'the bundle'), 'the bundle', [
        'mediaType',
        'verificationMaterial',
        'dsseEnvelope',
        'messageSignature',
    ]);
    const version = VERSIONS.get((0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(json['mediaType'], 'mediaType', 255));
    if (version === undefined)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseBundle */ .jb)('this is no bundle of a version that is known (0.1, 0.2, 0.3)');
    const material = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(json['verificationMaterial'], 'verificationMaterial', [
        'certificate',
        'x509CertificateChain',
        'publicKey',
        'tlogEntries',
        'timestampVerificationData',
    ]);
    return {
        json,
        signer: parseSigner(material, version),
        entries: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(material['tlogEntries'], 'tlogEntries', MOST_ENTRIES).map((one, at) => parseEntry(one, `tlogEntries[${String(at)}]`, version)),
        timestamps: parseTimestamps(material['timestampVerificationData']),
        content: parseContent(json),
    };
}
const [OPENS, OPENS_LIST, COMMA] = Buffer.from('{[,');
function refuseFragments(bytes, what) {
    let marks = 0;
    for (let at = 0; at < bytes.byteLength; at += 1) {
        const byte = bytes[at];
        if (byte === OPENS || byte === OPENS_LIST || byte === COMMA)
            marks += 1;
    }
    if (marks > MOST_MARKS)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseBundle */ .jb)(`${what} is in more pieces than any has`);
}
function parseJson(bytes, what) {
    try {
        return (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStrictJson */ .RJ)(bytes, what);
    }
    catch (error) {
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseBundle */ .jb)((0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .toFailure */ .w2)(error).message, error);
    }
}
function parseSigner(material, version) {
    const { certificate, x509CertificateChain: chain, publicKey } = material;
    if ([certificate, chain, publicKey].filter((one) => one !== undefined).length !== 1)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseBundle */ .jb)('the bundle does not have either one certificate or one key');
    if (publicKey !== undefined) {
        const { hint } = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(publicKey, 'publicKey', ['hint']);
        return { kind: 'public-key', hint: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(hint ?? '', 'publicKey.hint', 1024) };
    }
    if ((version === '0.3') !== (chain === undefined))
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseBundle */ .jb)(`a bundle of version ${version} does not hold its certificate like this`);
    if (chain === undefined)
        return { kind: 'certificate', leaf: parseCertificate(certificate, 'certificate'), others: [] };
    const { certificates } = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(chain, 'x509CertificateChain', ['certificates']);
    const [leaf, ...others] = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(certificates, 'certificates', MOST_CERTIFICATES).map((one, at) => parseCertificate(one, `certificates[${String(at)}]`));
    if (leaf === undefined)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseBundle */ .jb)('the bundle has no certificate');
    return { kind: 'certificate', leaf, others };
}
function parseCertificate(value, where) {
    return (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)((0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(value, where, ['rawBytes'])['rawBytes'], `${where}.rawBytes`, CERTIFICATE_BYTES);
}
function parseEntry(value, where, version) {
    const entry = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(value, where, [
        'logIndex',
        'logId',
        'kindVersion',
        'integratedTime',
        'inclusionPromise',
        'inclusionProof',
        'canonicalizedBody',
    ]);
    const logId = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(entry['logId'], `${where}.logId`, ['keyId']);
    const kind = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(entry['kindVersion'], `${where}.kindVersion`, ['kind', 'version']);
    const { inclusionPromise, inclusionProof } = entry;
    if (version === '0.1' && inclusionPromise === undefined)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseBundle */ .jb)(`${where} has no inclusion promise`);
    if (version !== '0.1' && inclusionProof === undefined)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseBundle */ .jb)(`${where} has no inclusion proof`);
    if (inclusionPromise !== undefined) {
        const promise = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(inclusionPromise, `${where}.inclusionPromise`, ['signedEntryTimestamp']);
        (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)(promise['signedEntryTimestamp'], `${where}.inclusionPromise.signedEntryTimestamp`, SIGNATURE_BYTES);
    }
    return {
        logIndex: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .pq)(entry['logIndex'], `${where}.logIndex`),
        logId: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)(logId['keyId'], `${where}.logId.keyId`, 64),
        kind: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(kind['kind'], `${where}.kindVersion.kind`, 64),
        version: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(kind['version'], `${where}.kindVersion.version`, 64),
        integratedTime: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .pq)(entry['integratedTime'], `${where}.integratedTime`),
        isPromised: inclusionPromise !== undefined,
        proof: inclusionProof === undefined ? undefined : parseProof(inclusionProof, `${where}.inclusionProof`),
        body: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)(entry['canonicalizedBody'], `${where}.canonicalizedBody`, BODY_BYTES),
    };
}
function parseProof(value, where) {
    const proof = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(value, where, ['logIndex', 'rootHash', 'treeSize', 'hashes', 'checkpoint']);
    for (const [at, hash] of (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(proof['hashes'], `${where}.hashes`, 64).entries())
        (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)(hash, `${where}.hashes[${String(at)}]`, 64);
    const { envelope } = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(proof['checkpoint'], `${where}.checkpoint`, ['envelope']);
    return {
        logIndex: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .pq)(proof['logIndex'], `${where}.logIndex`),
        rootHash: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)(proof['rootHash'], `${where}.rootHash`, 64),
        treeSize: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .pq)(proof['treeSize'], `${where}.treeSize`),
        checkpoint: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(envelope, `${where}.checkpoint.envelope`, 64 * 1024),
    };
}
function parseTimestamps(value) {
    if (value === undefined)
        return [];
    const { rfc3161Timestamps } = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(value, 'timestampVerificationData', ['rfc3161Timestamps']);
    return (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(rfc3161Timestamps, 'rfc3161Timestamps', MOST_ENTRIES).map((one, at) => {
        const where = `rfc3161Timestamps[${String(at)}]`;
        return (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)((0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(one, where, ['signedTimestamp'])['signedTimestamp'], where, TIMESTAMP_BYTES);
    });
}
function parseContent({ dsseEnvelope, messageSignature }) {
    if ((dsseEnvelope === undefined) === (messageSignature === undefined))
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseBundle */ .jb)('the bundle does not have either one envelope or one signature');
    if (messageSignature === undefined)
        return parseEnvelope(dsseEnvelope);
    const message = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(messageSignature, 'messageSignature', ['messageDigest', 'signature']);
    const digest = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(message['messageDigest'], 'messageDigest', ['algorithm', 'digest']);
    return {
        kind: 'message',
        algorithm: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(digest['algorithm'], 'messageDigest.algorithm', 64),
        digest: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)(digest['digest'], 'messageDigest.digest', 64),
        signature: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)(message['signature'], 'messageSignature.signature', SIGNATURE_BYTES),
    };
}
function parseEnvelope(value) {
    const envelope = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(value, 'dsseEnvelope', ['payload', 'payloadType', 'signatures']);
    const signature = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)((0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .onlyOf */ .uh)(envelope['signatures'], 'signatures'), 'signatures[0]', ['sig', 'keyid']);
    return {
        kind: 'dsse',
        payloadType: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(envelope['payloadType'], 'payloadType', 255),
        payload: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)(envelope['payload'], 'payload', BUNDLE_BYTES),
        signature: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)(signature['sig'], 'signatures[0].sig', SIGNATURE_BYTES),
        keyid: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(signature['keyid'] ?? '', 'signatures[0].keyid', 1024),
    };
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

/***/ 96790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ AnswerFields)
/* harmony export */ });
class AnswerFields {
    #fields;
    #path;
    constructor(fields, path) {
        this.#fields = fields;
        this.#path = path;
    }
    static of(value, path = '') {
        if (typeof value !== 'object' || value === null || Array.isArray(value))
            throw new Error(`${path === '' ? 'the answer' : path} is not an object`);
        return new AnswerFields(value, path);
    }
    has(name) {
        return this.#fields[name] !== undefined && this.#fields[name] !== null;
    }
    only() {
        const [name, ...more] = Object.keys(this.#fields);
        if (name === undefined || more.length > 0)
            throw new Error(`${this.#path || 'the answer'} has not one member`);
        return { name, value: this.object(name) };
    }
    object(name) {
        return AnswerFields.of(this.#fields[name], this.#at(name));
    }
    text(name) {
        const value = this.#fields[name];
        if (typeof value !== 'string' || value === '')
            throw new Error(`${this.#at(name)} is not a text`);
        return value;
    }
    texts(name) {
        const value = this.#fields[name];
        if (!Array.isArray(value) || value.length > MOST_TEXTS)
            throw new Error(`${this.#at(name)} is not a list`);
        return value.map((one) => {
            if (typeof one !== 'string')
                throw new Error(`${this.#at(name)} holds what is no text`);
            return one;
        });
    }
    count(name) {
        const value = this.#fields[name];
        const number = typeof value === 'string' && /^(?:0|[1-9]\d{0,15})$/.test(value) ? Number(value) : value;
        if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 0)
            throw new Error(`${this.#at(name)} is not a whole number`);
        return number;
    }
    base64(name) {
        return decoded(this.text(name), 'base64', this.#at(name));
    }
    hex(name) {
        return decoded(this.text(name), 'hex', this.#at(name));
    }
    #at(name) {
        return this.#path === '' ? name : `${this.#path}.${name}`;
    }
}
const MOST_TEXTS = 64;
function decoded(text, as, what) {
    const bytes = Buffer.from(text, as);
    if (bytes.byteLength === 0 || bytes.toString(as) !== text)
        throw new Error(`${what} is not ${as}`);
    return bytes;
}


/***/ }),

/***/ 79961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JN: () => (/* binding */ readAnswer),
/* harmony export */   _P: () => (/* binding */ unusable),
/* harmony export */   ey: () => (/* binding */ askJson),
/* harmony export */   it: () => (/* binding */ refusedBy),
/* harmony export */   parseServiceAddress: () => (/* binding */ parseServiceAddress),
/* harmony export */   xE: () => (/* binding */ askService)
/* harmony export */ });
/* harmony import */ var _distribution_addresses_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47733);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66786);
/* harmony import */ var _answer_fields_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96790);





async function askService(ctx, service, question) {
    const { url, what, accept, sent } = question;
    return service.http.request(ctx, {
        method: sent === undefined ? 'GET' : 'POST',
        url,
        headers: { accept, ...(sent === undefined ? {} : { 'content-type': sent.type }) },
        ...(sent === undefined ? {} : { body: sent.body }),
        what,
    });
}
async function askJson(ctx, service, { path, body, what }) {
    return askService(ctx, service, {
        url: addressBelow(service.url, path),
        what,
        accept: JSON_TYPE,
        ...(body === undefined ? {} : { sent: { type: JSON_TYPE, body: new TextEncoder().encode(JSON.stringify(body)) } }),
    });
}
const JSON_TYPE = 'application/json';
function addressBelow(base, path) {
    const url = new URL(base);
    url.pathname = `${base.pathname.replace(/\/+$/, '')}${path}`;
    return url;
}
function refusedBy({ name, url }, what, answer, { code, hint }) {
    const said = saidBy(answer.body);
    const told = said === undefined ? '' : `: ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_3__/* .renderForeign */ .Vd)(said)}`;
    const { status } = answer;
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR(code, `${name} (${url.host}) refused ${what}, answering ${String(status)}${told}`, {
        hint,
        facts: { status, host: url.host },
    });
}
function saidBy(body) {
    try {
        const value = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStrictJson */ .RJ)(body, 'it');
        return typeof value?.message === 'string' && value.message !== '' ? value.message : undefined;
    }
    catch {
        return undefined;
    }
}
function unusable({ name, url }, what, why, cause) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('SERVER_ERROR', `${name} (${url.host}) gave no ${what} to use: ${why}`, {
        facts: { host: url.host },
        hint: 'check what answers under this address',
        cause,
    });
}
function readAnswer(service, answer, what, read) {
    try {
        return read(_answer_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .AnswerFields */ .w.of((0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStrictJson */ .RJ)(answer.body, 'the answer')));
    }
    catch (error) {
        throw unusable(service, what, error instanceof Error ? error.message : 'it is not understood', error);
    }
}
function parseServiceAddress(text, what, { isSecret = false } = {}) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const isHttp = url?.protocol === 'https:' || url?.protocol === 'http:';
    if (url === undefined || !isHttp || url.username !== '' || url.search !== '' || url.hash !== '')
        throw badAddress(`${what} is not an http or https address: ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_3__/* .renderForeign */ .Vd)(text)}`, what);
    if (isSecret && url.protocol === 'http:' && !(0,_distribution_addresses_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopbackHost */ .cW)(url.hostname))
        throw badAddress(`${what} would be sent the identity token in plain HTTP at ${url.host}`, what);
    return url;
}
function badAddress(message, what) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('CONFIG_INVALID', message, { side: 'local', hint: `give ${what} an https address` });
}


/***/ })

};
