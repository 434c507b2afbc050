export const id = 7750;
export const ids = [7750,9961];
export const modules = {

/***/ 30113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ isStatementSigner),
/* harmony export */   j: () => (/* binding */ LOGGED)
/* harmony export */ });
function isStatementSigner(signer) {
    return 'attest' in signer;
}
const LOGGED = 'logged';


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


/***/ }),

/***/ 47750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createWitness: () => (/* binding */ createWitness)
});

// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(83903);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/js/image/index.js + 13 modules
var js_image = __webpack_require__(3244);
// EXTERNAL MODULE: ./build/js/trust/sigstore/pem.js
var pem = __webpack_require__(18364);
// EXTERNAL MODULE: ./build/js/trust/keyless/answer-fields.js
var answer_fields = __webpack_require__(96790);
// EXTERNAL MODULE: ./build/js/trust/keyless/service.js
var keyless_service = __webpack_require__(79961);
;// CONCATENATED MODULE: ./build/js/trust/keyless/rekor.js

function entryRefused(service, answer) {
    const isAbsent = answer.status === 404 || answer.status === 405;
    return (0,keyless_service/* refusedBy */.it)(service, 'the log entry', answer, {
        code: isAbsent ? 'CONFIG_INVALID' : 'SERVER_ERROR',
        hint: isAbsent
            ? 'check the address of Rekor and its version: the one with the other version answers so'
            : 'this log takes no such entry: check which kinds and keys it accepts',
    });
}
function base64Of(bytes) {
    return Buffer.from(bytes).toString('base64');
}

;// CONCATENATED MODULE: ./build/js/trust/keyless/rekor-v1.js






function createRekorV1(service) {
    return {
        service,
        version: 1,
        dsse: async (ctx, envelope, by) => {
            const [signed] = envelope.signatures;
            const spec = {
                proposedContent: { envelope: renderEnvelope(envelope), verifiers: [base64Of(await verifierOf(ctx, by))] },
            };
            const found = await addEntry(ctx, service, { apiVersion: '0.0.1', kind: 'dsse', spec });
            const signature = signed === undefined ? '' : base64Of(signed.signature);
            return checked(service, found, 'dsse', (stored) => {
                const { payloadHash, signatures } = stored;
                return (payloadHash?.value === sha256Of(envelope.payload) &&
                    signatures?.length === 1 &&
                    signatures[0]?.signature === signature);
            });
        },
        hashed: async (ctx, payload, signature, by) => {
            const spec = {
                data: { hash: { algorithm: 'sha256', value: sha256Of(payload) } },
                signature: { content: base64Of(signature), publicKey: { content: base64Of(await verifierOf(ctx, by)) } },
            };
            const found = await addEntry(ctx, service, { apiVersion: '0.0.1', kind: 'hashedrekord', spec });
            const entry = checked(service, found, 'hashedrekord', (stored) => {
                const { data, signature: kept } = stored;
                return data?.hash?.value === spec.data.hash.value && kept?.content === spec.signature.content;
            });
            return { entry, legacyBundle: renderLegacyBundle(found) };
        },
    };
}
const ENTRIES = '/api/v1/log/entries';
const WHAT = 'log entry';
async function addEntry(ctx, service, body) {
    const answer = await (0,keyless_service/* askJson */.ey)(ctx, service, { path: ENTRIES, what: 'the log entry', body });
    if (answer.status === 200 || answer.status === 201)
        return (0,keyless_service/* readAnswer */.JN)(service, answer, WHAT, readEntry);
    if (answer.status !== 409)
        throw entryRefused(service, answer);
    const uuid = /\/([0-9a-f]{64,80})$/.exec(answer.header('location') ?? '')?.[1];
    if (uuid === undefined)
        throw (0,keyless_service/* unusable */._P)(service, WHAT, 'it has the entry already and does not say where');
    const again = await (0,keyless_service/* askJson */.ey)(ctx, service, { path: `${ENTRIES}/${uuid}`, what: 'the log entry' });
    if (again.status !== 200)
        throw entryRefused(service, again);
    return (0,keyless_service/* readAnswer */.JN)(service, again, WHAT, readEntry);
}
function readEntry(fields) {
    const { value: entry } = fields.only();
    const verification = entry.object('verification');
    const proof = verification.object('inclusionProof');
    return {
        body: base64Of(entry.base64('body')),
        integratedTime: entry.count('integratedTime'),
        logId: entry.hex('logID'),
        logIndex: entry.count('logIndex'),
        promise: base64Of(verification.base64('signedEntryTimestamp')),
        proof: {
            logIndex: String(proof.count('logIndex')),
            rootHash: base64Of(proof.hex('rootHash')),
            treeSize: String(proof.count('treeSize')),
            hashes: proof.texts('hashes').map((hash) => base64Of(answer_fields/* AnswerFields */.w.of({ hash }, 'hashes').hex('hash'))),
            checkpoint: { envelope: proof.text('checkpoint') },
        },
    };
}
function checked(service, found, kind, isOurs) {
    if (!isStored(found.body, kind, isOurs))
        throw (0,keyless_service/* unusable */._P)(service, WHAT, 'what it has stored is not what it was sent');
    return {
        logIndex: String(found.logIndex),
        logId: { keyId: base64Of(found.logId) },
        kindVersion: { kind, version: '0.0.1' },
        integratedTime: String(found.integratedTime),
        inclusionPromise: { signedEntryTimestamp: found.promise },
        inclusionProof: found.proof,
        canonicalizedBody: found.body,
    };
}
function isStored(body, kind, isOurs) {
    try {
        const stored = (0,js_image/* parseStrictJson */.RJ)(Buffer.from(body, 'base64'), 'it');
        const { kind: is, apiVersion, spec } = stored ?? {};
        return is === kind && apiVersion === '0.0.1' && typeof spec === 'object' && spec !== null && isOurs(spec);
    }
    catch {
        return false;
    }
}
function renderLegacyBundle({ body, integratedTime, logIndex, logId, promise }) {
    const logID = Buffer.from(logId).toString('hex');
    return JSON.stringify({ SignedEntryTimestamp: promise, Payload: { body, integratedTime, logIndex, logID } });
}
async function verifierOf(ctx, by) {
    const material = await by.material(ctx);
    const block = material.kind === 'certificate'
        ? { label: 'CERTIFICATE', bytes: material.leaf }
        : { label: 'PUBLIC KEY', bytes: material.spki };
    return Buffer.from((0,pem/* renderPem */.Hl)(block));
}
function renderEnvelope({ payloadType, payload, signatures }) {
    return JSON.stringify({
        payload: base64Of(payload),
        payloadType,
        signatures: signatures.map(({ signature, keyid }) => ({ keyid, sig: base64Of(signature) })),
    });
}
function sha256Of(bytes) {
    return (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
}

// EXTERNAL MODULE: ./build/js/trust/contract.js
var contract = __webpack_require__(30113);
;// CONCATENATED MODULE: ./build/js/trust/keyless/rekor-v2.js







const rekor_v2_WHAT = 'log entry';
function createRekorV2(service) {
    return {
        service,
        version: 2,
        dsse: async (ctx, envelope, by) => {
            const answer = await (0,keyless_service/* askJson */.ey)(ctx, service, {
                path: '/api/v2/log/entries',
                what: 'the log entry',
                body: {
                    dsseRequestV002: {
                        envelope: {
                            payload: base64Of(envelope.payload),
                            payloadType: envelope.payloadType,
                            signatures: envelope.signatures.map(({ signature, keyid }) => ({ sig: base64Of(signature), keyid })),
                        },
                        verifiers: [await rekor_v2_verifierOf(ctx, by)],
                    },
                },
            });
            if (answer.status === 409)
                throw alreadyThere(service);
            if (answer.status !== 200 && answer.status !== 201)
                throw entryRefused(service, answer);
            const entry = (0,keyless_service/* readAnswer */.JN)(service, answer, rekor_v2_WHAT, rekor_v2_readEntry);
            if (!rekor_v2_isStored(entry, envelope))
                throw (0,keyless_service/* unusable */._P)(service, rekor_v2_WHAT, 'what it has stored is not what it was sent');
            return entry;
        },
    };
}
function alreadyThere({ name, url }) {
    return new failure/* Failure */.HR('SERVER_ERROR', `${name} (${url.host}) has this signature already and proves it no second time`, {
        facts: { status: 409, host: url.host, [contract/* LOGGED */.j]: true },
        hint: 'an RSA or Ed25519 key makes the same signature every time: sign with an ECDSA key, or use a Rekor v1',
    });
}
async function rekor_v2_verifierOf(ctx, by) {
    const { keyDetails } = by;
    const material = await by.material(ctx);
    return material.kind === 'certificate'
        ? { keyDetails, x509Certificate: { rawBytes: base64Of(material.leaf) } }
        : { keyDetails, publicKey: { rawBytes: base64Of(material.spki) } };
}
function rekor_v2_readEntry(fields) {
    const proof = fields.object('inclusionProof');
    const kindVersion = fields.object('kindVersion');
    return {
        logIndex: String(fields.count('logIndex')),
        logId: { keyId: base64Of(fields.object('logId').base64('keyId')) },
        kindVersion: { kind: kindVersion.text('kind'), version: kindVersion.text('version') },
        inclusionProof: {
            logIndex: String(proof.has('logIndex') ? proof.count('logIndex') : 0),
            rootHash: base64Of(proof.base64('rootHash')),
            treeSize: String(proof.count('treeSize')),
            hashes: (proof.has('hashes') ? proof.texts('hashes') : []).map((hash) => base64Of(answer_fields/* AnswerFields */.w.of({ hash }, 'hashes').base64('hash'))),
            checkpoint: { envelope: proof.object('checkpoint').text('envelope') },
        },
        canonicalizedBody: base64Of(fields.base64('canonicalizedBody')),
    };
}
function rekor_v2_isStored({ canonicalizedBody, kindVersion }, { payload, signatures }) {
    try {
        const stored = (0,js_image/* parseStrictJson */.RJ)(Buffer.from(canonicalizedBody, 'base64'), 'it');
        const dsse = stored?.spec?.dsseV002;
        const [kept, ...more] = dsse?.signatures ?? [];
        const [sent] = signatures;
        return (kindVersion.kind === 'dsse' &&
            stored?.kind === 'dsse' &&
            kindVersion.version === '0.0.2' &&
            stored.apiVersion === '0.0.2' &&
            dsse?.payloadHash?.algorithm === 'SHA2_256' &&
            dsse.payloadHash.digest === (0,external_node_crypto_.createHash)('sha256').update(payload).digest('base64') &&
            more.length === 0 &&
            sent !== undefined &&
            kept?.content === base64Of(sent.signature));
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/js/trust/keyless/timestamp.js


const timestamp_WHAT = 'timestamp';
async function requestTimestamp(ctx, authority, bytes) {
    const imprint = (0,external_node_crypto_.createHash)('sha256').update(bytes).digest();
    const answer = await (0,keyless_service/* askService */.xE)(ctx, authority, {
        url: authority.url,
        what: 'the timestamp',
        accept: 'application/timestamp-reply',
        sent: { type: 'application/timestamp-query', body: renderTimestampQuery(imprint) },
    });
    if (answer.status !== 200 && answer.status !== 201) {
        const isAbsent = answer.status === 404 || answer.status === 405;
        throw (0,keyless_service/* refusedBy */.it)(authority, 'to stamp a signature', answer, {
            code: isAbsent ? 'CONFIG_INVALID' : 'SERVER_ERROR',
            hint: 'check the address of the timestamp authority: it is the whole one, with its path',
        });
    }
    const { RFC3161Timestamp } = await __webpack_require__.e(/* import() */ 3917).then(__webpack_require__.t.bind(__webpack_require__, 83917, 19));
    let why;
    try {
        const stamp = RFC3161Timestamp.parse(Buffer.from(answer.body));
        if (stamp.status !== 0n && stamp.status !== 1n)
            why = `the request was rejected (status ${String(stamp.status)})`;
        else if (stamp.tstInfo.messageImprintHashAlgorithm !== 'sha256')
            why = 'it is of another hash';
        else if (!stamp.tstInfo.messageImprintHashedMessage.equals(imprint))
            why = 'it is of something else';
    }
    catch (error) {
        throw (0,keyless_service/* unusable */._P)(authority, timestamp_WHAT, 'the answer is no timestamp', error);
    }
    if (why !== undefined)
        throw (0,keyless_service/* unusable */._P)(authority, timestamp_WHAT, why);
    return new Uint8Array(answer.body);
}
function renderTimestampQuery(imprint) {
    return Buffer.concat([QUERY_HEAD, imprint, CERTIFICATE_WANTED]);
}
const QUERY_HEAD = Buffer.from('30390201013031300d060960864801650304020105000420', 'hex');
const CERTIFICATE_WANTED = Buffer.from('0101ff', 'hex');

;// CONCATENATED MODULE: ./build/js/trust/keyless/witness.js




function createWitness(http, { rekor, timestamps }) {
    const logs = rekor.map(({ url, version }) => {
        const service = { name: 'Rekor', url, http };
        return version === 1 ? createRekorV1(service) : createRekorV2(service);
    });
    const authorities = timestamps.map((url) => ({ name: 'the timestamp authority', url, http }));
    const isTimed = authorities.length > 0 || logs.some(({ version }) => version === 1);
    return {
        dsse: async (ctx, envelope, by) => {
            if (!isTimed && (await by.material(ctx)).kind === 'certificate')
                throw timeless();
            const [signed] = envelope.signatures;
            const signature = signed?.signature ?? new Uint8Array();
            const [logEntries, stamps] = await Promise.all([
                Promise.all(logs.map(async (log) => log.dsse(ctx, envelope, by))),
                Promise.all(authorities.map(async (authority) => requestTimestamp(ctx, authority, signature))),
            ]);
            return { logEntries, timestamps: stamps };
        },
        hashed: async (ctx, payload, signature, by) => {
            const log = logs.find((one) => one.version === 1);
            if (log === undefined && logs.length > 0)
                throw unlogged();
            const [logged, stamps] = await Promise.all([
                log?.hashed(ctx, payload, signature, by),
                Promise.all(authorities.map(async (authority) => requestTimestamp(ctx, authority, signature))),
            ]);
            if (logged === undefined)
                return { logEntries: [], timestamps: stamps };
            return { logEntries: [logged.entry], timestamps: stamps, legacyBundle: logged.legacyBundle };
        },
    };
}
function timeless() {
    return new failure/* Failure */.HR('CONFIG_INVALID', 'nothing would say when a signature was made: its certificate lives for minutes', {
        side: 'local',
        hint: 'name a timestamp authority (--timestamp-url, or tsaUrls of the signing config): a Rekor v2 gives no time',
    });
}
function unlogged() {
    return new failure/* Failure */.HR('UNSUPPORTED', 'a legacy signature needs a Rekor v1, and only a Rekor v2 is set', {
        side: 'local',
        hint: 'sign with --signature-format bundle, or name a Rekor v1 with --rekor-url',
    });
}


/***/ }),

/***/ 18364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hl: () => (/* binding */ renderPem),
/* harmony export */   UF: () => (/* binding */ parseOnlyPem),
/* harmony export */   oW: () => (/* binding */ parsePem)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);

const LARGEST = 256 * 1024;
const BLOCK = /-----BEGIN ([A-Z0-9 ]{1,64})-----\r?\n((?:[A-Za-z0-9+/=]+[ \t]*\r?\n)*)-----END \1-----(?:\r?\n|$)/g;
function parsePem(text, what, { aside = false } = {}) {
    if (text.length > LARGEST)
        throw invalidPem(what, 'is too large');
    const blocks = [];
    const rest = text.replaceAll(BLOCK, (_whole, label, body) => {
        const written = body.replaceAll(/\s/g, '');
        const bytes = Buffer.from(written, 'base64');
        if (bytes.toString('base64') !== written)
            throw invalidPem(what, 'is not base64');
        blocks.push({ label, bytes });
        return '';
    });
    if (!aside && !/^(?:\r?\n)*$/.test(rest))
        throw invalidPem(what, blocks.length === 0 ? 'is not PEM' : 'has something beside PEM in it');
    if (blocks.length === 0)
        throw invalidPem(what, 'is empty');
    return blocks;
}
function parseOnlyPem(text, what) {
    const [block, ...others] = parsePem(text, what).filter(({ label }) => label !== 'EC PARAMETERS');
    if (block === undefined || others.length > 0)
        throw invalidPem(what, 'has several blocks of PEM');
    return block;
}
function renderPem({ label, bytes }) {
    const lines = Buffer.from(bytes)
        .toString('base64')
        .match(/.{1,64}/g) ?? [];
    return `${[`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`].join('\n')}\n`;
}
function invalidPem(what, why) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INPUT_INVALID', `${what} ${why}`, { side: 'local', hint: 'name a file in PEM' });
}


/***/ })

};
