export const id = 5432;
export const ids = [5432,7156,7257,9961];
export const modules = {

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

/***/ 5432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openKeylessSigner: () => (/* binding */ openKeylessSigner)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/js/trust/sigstore/key-signer.js + 1 modules
var key_signer = __webpack_require__(67257);
// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(66786);
// EXTERNAL MODULE: ./build/js/trust/sigstore/pem.js
var pem = __webpack_require__(18364);
// EXTERNAL MODULE: ./build/js/trust/keyless/service.js
var service = __webpack_require__(79961);
;// CONCATENATED MODULE: ./build/js/trust/keyless/fulcio.js




const WHAT = 'certificate';
async function requestCertificate(ctx, fulcio, { token, publicKey, sign }) {
    const proof = await sign(new TextEncoder().encode(token.challenge));
    const answer = await (0,service/* askJson */.ey)(ctx, fulcio, {
        path: '/api/v2/signingCert',
        what: 'the signing certificate',
        body: {
            credentials: { oidcIdentityToken: token.token },
            publicKeyRequest: {
                publicKey: { algorithm: 'ECDSA', content: publicKey.export({ type: 'spki', format: 'pem' }).toString() },
                proofOfPossession: Buffer.from(proof).toString('base64'),
            },
        },
    });
    if (answer.status !== 200 && answer.status !== 201)
        throw refused(fulcio, token, answer);
    const chain = certificatesIn(fulcio, answer);
    const [leaf, ...issuers] = chain;
    if (leaf === undefined)
        throw (0,service/* unusable */._P)(fulcio, WHAT, 'the chain is empty');
    if (!leaf.publicKey.equals(publicKey))
        throw (0,service/* unusable */._P)(fulcio, WHAT, 'it is for another key');
    for (const [i, issuer] of issuers.entries())
        if (!isIssued(chain[i], issuer))
            throw (0,service/* unusable */._P)(fulcio, WHAT, 'its chain does not hang together');
    const lifetimeMs = leaf.validToDate.getTime() - leaf.validFromDate.getTime();
    if (!(lifetimeMs > 0))
        throw (0,service/* unusable */._P)(fulcio, WHAT, 'it is never valid');
    return {
        leaf: leaf.raw,
        chain: issuers.map(({ raw }) => raw),
        subject: await loggedSubject(fulcio, leaf.raw),
        lifetimeMs,
    };
}
function certificatesIn(fulcio, answer) {
    return (0,service/* readAnswer */.JN)(fulcio, answer, WHAT, (fields) => {
        if (!fields.has('signedCertificateEmbeddedSct') && fields.has('signedCertificateDetachedSct'))
            throw new Error('the promise of the certificate transparency log is not in it');
        const texts = fields.object('signedCertificateEmbeddedSct').object('chain').texts('certificates');
        return texts.map((text) => {
            const { label, bytes } = (0,pem/* parseOnlyPem */.UF)(text, 'a certificate of the chain');
            if (label !== 'CERTIFICATE')
                throw new Error('something else is in the chain');
            const certificate = new external_node_crypto_.X509Certificate(bytes);
            if (!certificate.raw.equals(bytes))
                throw new Error('a certificate of the chain is not DER');
            return certificate;
        });
    });
}
function isIssued(certificate, issuer) {
    return certificate !== undefined && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}
async function loggedSubject(fulcio, leaf) {
    const { X509Certificate: Parsed } = await __webpack_require__.e(/* import() */ 3917).then(__webpack_require__.t.bind(__webpack_require__, 83917, 19));
    try {
        const parsed = Parsed.parse(Buffer.from(leaf));
        if ((parsed.extSCT?.signedCertificateTimestamps.length ?? 0) === 0)
            throw new Error('it has no promise of a certificate transparency log');
        const name = parsed.extSubjectAltName?.uri ?? parsed.extSubjectAltName?.rfc822Name;
        return (0,runtime_text/* renderForeign */.Vd)(name ?? 'a subject without a name', 300);
    }
    catch (error) {
        throw (0,service/* unusable */._P)(fulcio, WHAT, error instanceof Error ? error.message : 'it is not understood', error);
    }
}
function refused(fulcio, { origin, issuer, audience }, answer) {
    const isAbsent = answer.status === 404 || answer.status === 405;
    return (0,service/* refusedBy */.it)(fulcio, `the identity token (from ${origin}, of ${(0,runtime_text/* renderForeign */.Vd)(issuer)})`, answer, {
        code: isAbsent ? 'CONFIG_INVALID' : 'AUTH_DENIED',
        hint: isAbsent
            ? 'check the address of Fulcio: nothing issues certificates there'
            : `check that this Fulcio takes tokens of that issuer for the audience ${audience.join(', ') || 'none'}: the public one wants sigstore`,
    });
}

;// CONCATENATED MODULE: ./build/js/trust/keyless/keyless-signer.js




const SPARE_MS = 2 * 60_000;
async function openKeylessSigner({ http, fulcio, identityToken, now = Date.now, }) {
    const { publicKey, privateKey } = await newKeyPair();
    const key = (0,key_signer.createKeySigner)(privateKey);
    let held;
    let subject = 'keyless';
    const certify = async (ctx) => {
        const token = await identityToken(ctx);
        const sign = async (data) => key.sign(ctx, data, 'sha256');
        return requestCertificate(ctx, { name: 'Fulcio', url: fulcio, http }, { token, publicKey, sign });
    };
    const current = async (ctx) => {
        if (held !== undefined && now() < held.until)
            return held.certificate;
        const asked = { certificate: certify(ctx), until: Number.POSITIVE_INFINITY };
        held = asked;
        try {
            const begun = now();
            const certificate = await asked.certificate;
            asked.until = begun + Math.max(certificate.lifetimeMs - SPARE_MS, certificate.lifetimeMs / 2);
            ({ subject } = certificate);
            return certificate;
        }
        catch (error) {
            if (held === asked)
                held = undefined;
            throw error;
        }
    };
    return {
        get identity() {
            return subject;
        },
        keyDetails: key.keyDetails,
        material: async (ctx) => {
            const { leaf, chain } = await current(ctx);
            return { kind: 'certificate', leaf, chain };
        },
        sign: async (ctx, data, hash) => {
            await current(ctx);
            return key.sign(ctx, data, hash);
        },
    };
}
async function newKeyPair() {
    return (0,external_node_util_.promisify)(external_node_crypto_.generateKeyPair)('ec', { namedCurve: 'P-256' });
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

/***/ 17156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isEncryptedKey: () => (/* binding */ isEncryptedKey),
/* harmony export */   openPrivateKey: () => (/* binding */ openPrivateKey),
/* harmony export */   parsePublicKey: () => (/* binding */ parsePublicKey),
/* harmony export */   sealPrivateKey: () => (/* binding */ sealPrivateKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83903);
/* harmony import */ var _pem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18364);




const WRITTEN_LABEL = 'ENCRYPTED COSIGN PRIVATE KEY';
const ENCRYPTED_LABELS = new Set([WRITTEN_LABEL, 'ENCRYPTED SIGSTORE PRIVATE KEY']);
const PKCS8_LABEL = 'ENCRYPTED PRIVATE KEY';
const PLAIN_LABELS = new Set(['PRIVATE KEY', 'EC PRIVATE KEY', 'RSA PRIVATE KEY']);
const COSTS = new Set([32_768, 65_536, 131_072]);
const WRITTEN_COST = 65_536;
const MOST_MEMORY = 256 * 1024 * 1024;
function isEncryptedKey(text) {
    const label = /-----BEGIN ([A-Z0-9 ]+)-----/.exec(text)?.[1] ?? '';
    return ENCRYPTED_LABELS.has(label) || label === PKCS8_LABEL;
}
async function openPrivateKey(text, passphrase, { acceptsPlain = false } = {}) {
    const block = (0,_pem_js__WEBPACK_IMPORTED_MODULE_3__/* .parseOnlyPem */ .UF)(text, 'the private key');
    if (ENCRYPTED_LABELS.has(block.label))
        return decrypt(block, passphrase);
    if (block.label === PKCS8_LABEL)
        return decryptPkcs8(block, passphrase);
    if (!PLAIN_LABELS.has(block.label))
        throw foreign(block.label);
    if (!acceptsPlain) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('INPUT_INVALID', 'no passphrase protects the private key', {
            side: 'local',
            hint: '--allow-unencrypted-key takes it as it is; `waybill generate-sigstore-key` makes one with a passphrase',
        });
    }
    return readKey(() => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({ key: (0,_pem_js__WEBPACK_IMPORTED_MODULE_3__/* .renderPem */ .Hl)(block), format: 'pem' }));
}
async function sealPrivateKey(pkcs8, passphrase) {
    const [salt, nonce] = [(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(32), (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(24)];
    const key = await deriveKey(passphrase, salt, WRITTEN_COST);
    const { xsalsa20poly1305 } = await __webpack_require__.e(/* import() */ 6382).then(__webpack_require__.bind(__webpack_require__, 46382));
    const document = {
        kdf: { name: 'scrypt', params: { N: WRITTEN_COST, r: 8, p: 1 }, salt: salt.toString('base64') },
        cipher: { name: 'nacl/secretbox', nonce: nonce.toString('base64') },
        ciphertext: Buffer.from(xsalsa20poly1305(key, nonce).encrypt(pkcs8)).toString('base64'),
    };
    return (0,_pem_js__WEBPACK_IMPORTED_MODULE_3__/* .renderPem */ .Hl)({ label: WRITTEN_LABEL, bytes: Buffer.from(JSON.stringify(document)) });
}
function parsePublicKey(text, what = 'the public key') {
    const block = (0,_pem_js__WEBPACK_IMPORTED_MODULE_3__/* .parseOnlyPem */ .UF)(text, what);
    if (block.label !== 'PUBLIC KEY')
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('INPUT_INVALID', `${what} holds ${block.label}, where PUBLIC KEY is wanted`, {
            side: 'local',
            hint: 'name the .pub file of the key pair',
        });
    return readKey(() => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: Buffer.from(block.bytes), format: 'der', type: 'spki' }), what);
}
async function decrypt({ bytes }, passphrase) {
    const { salt, cost, nonce, ciphertext } = parseEnvelope(bytes);
    if (passphrase === undefined)
        throw withoutPassphrase();
    const key = await deriveKey(passphrase, salt, cost);
    const { xsalsa20poly1305 } = await __webpack_require__.e(/* import() */ 6382).then(__webpack_require__.bind(__webpack_require__, 46382));
    let der;
    try {
        der = xsalsa20poly1305(key, nonce).decrypt(ciphertext);
    }
    catch (error) {
        throw wrongPassphrase(error);
    }
    return readKey(() => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({ key: Buffer.from(der), format: 'der', type: 'pkcs8' }));
}
function decryptPkcs8({ bytes }, passphrase) {
    if (passphrase === undefined)
        throw withoutPassphrase();
    try {
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({ key: Buffer.from(bytes), format: 'der', type: 'pkcs8', passphrase });
    }
    catch (error) {
        throw wrongPassphrase(error);
    }
}
function withoutPassphrase() {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('INPUT_INVALID', 'the private key is encrypted and no passphrase was given', {
        side: 'local',
        hint: 'use --sign-passphrase-file or COSIGN_PASSWORD',
    });
}
function wrongPassphrase(cause) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('INPUT_INVALID', 'the passphrase does not open the private key', {
        side: 'local',
        hint: 'the passphrase is wrong, or the key file was changed',
        cause,
    });
}
function parseEnvelope(bytes) {
    try {
        const { kdf, cipher, ciphertext } = record((0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStrictJson */ .RJ)(bytes, 'its content'));
        const { name, params, salt } = record(kdf);
        const { N, r, p } = record(params);
        const { name: cipherName, nonce } = record(cipher);
        if (name !== 'scrypt' || cipherName !== 'nacl/secretbox')
            throw new Error('another kdf or cipher');
        if (typeof N !== 'number' || !COSTS.has(N) || r !== 8 || p !== 1)
            throw new Error('other costs of scrypt');
        return { salt: base64(salt, 32), cost: N, nonce: base64(nonce, 24), ciphertext: base64(ciphertext) };
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('INPUT_INVALID', `the private key file is not as cosign and skopeo write it: ${why}`, {
            side: 'local',
            hint: 'make a new one with `waybill generate-sigstore-key`',
            cause: error,
        });
    }
}
function record(value) {
    if (typeof value !== 'object' || value === null)
        throw new Error('an object is missing');
    return value;
}
function base64(value, length) {
    if (typeof value !== 'string')
        throw new Error('a value in base64 is missing');
    const bytes = Buffer.from(value, 'base64');
    if (bytes.toString('base64') !== value)
        throw new Error('a value is not base64');
    if (length !== undefined && bytes.byteLength !== length)
        throw new Error('a value has another length');
    return bytes;
}
async function deriveKey(passphrase, salt, cost) {
    return new Promise((resolve, reject) => {
        (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.scrypt)(passphrase, salt, 32, { N: cost, r: 8, p: 1, maxmem: MOST_MEMORY }, (error, key) => {
            if (error === null)
                resolve(key);
            else
                reject(error);
        });
    });
}
function readKey(read, what = 'the private key') {
    try {
        return read();
    }
    catch (error) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('INPUT_INVALID', `${what} cannot be read`, {
            side: 'local',
            hint: 'the file is damaged, or the key is of another kind',
            cause: error,
        });
    }
}
function foreign(label) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('INPUT_INVALID', `this is no private key that signs images: it says ${label}`, {
        side: 'local',
        hint: 'make one with `waybill generate-sigstore-key`, or import yours with `cosign import-key-pair`',
    });
}


/***/ }),

/***/ 67257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createKeySigner: () => (/* binding */ createKeySigner),
  openKeySigner: () => (/* binding */ openKeySigner)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/js/trust/sigstore/key-file.js
var key_file = __webpack_require__(17156);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(83903);
;// CONCATENATED MODULE: ./build/js/trust/sigstore/key-kind.js

const CURVES = {
    prime256v1: { keyDetails: 'PKIX_ECDSA_P256_SHA_256', hash: 'sha256' },
    secp384r1: { keyDetails: 'PKIX_ECDSA_P384_SHA_384', hash: 'sha384' },
    secp521r1: { keyDetails: 'PKIX_ECDSA_P521_SHA_512', hash: 'sha512' },
};
const RSA_SIZES = new Set([2048, 3072, 4096]);
function kindOfKey(key) {
    const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
    if (type === 'ed25519')
        return { keyDetails: 'PKIX_ED25519', hash: undefined };
    if (type === 'ec') {
        const kind = CURVES[details?.namedCurve ?? ''];
        if (kind !== undefined)
            return kind;
        throw unusable(`an elliptic curve key on ${details?.namedCurve ?? 'a curve without a name'}`);
    }
    if (type === 'rsa') {
        const bits = details?.modulusLength ?? 0;
        if (RSA_SIZES.has(bits))
            return { keyDetails: `PKIX_RSA_PKCS1V15_${String(bits)}_SHA256`, hash: 'sha256' };
        throw unusable(`an RSA key of ${String(bits)} bits`);
    }
    throw unusable(`a key of the kind ${type ?? 'unknown'}`);
}
function unusable(what) {
    return new failure/* Failure */.HR('INPUT_INVALID', `${what} signs no images`, {
        side: 'local',
        hint: 'ECDSA on P-256, P-384 or P-521, Ed25519, and RSA with 2048, 3072 or 4096 bits do',
    });
}

;// CONCATENATED MODULE: ./build/js/trust/sigstore/key-signer.js



async function openKeySigner(text, passphrase, choices = {}) {
    return createKeySigner(await (0,key_file.openPrivateKey)(text, passphrase, choices));
}
function createKeySigner(key) {
    const { keyDetails, hash: own } = kindOfKey(key);
    const spki = (0,external_node_crypto_.createPublicKey)(key).export({ format: 'der', type: 'spki' });
    const hint = (0,external_node_crypto_.createHash)('sha256').update(spki).digest('base64');
    return {
        identity: hint,
        keyDetails,
        material: async () => Promise.resolve({ kind: 'public-key', spki, hint }),
        sign: async (_ctx, data, hash) => new Promise((resolve, reject) => {
            const algorithm = own === undefined ? null : hash === 'key' ? own : hash;
            (0,external_node_crypto_.sign)(algorithm, data, key, (error, signature) => {
                if (error === null)
                    resolve(signature);
                else
                    reject(error);
            });
        }),
    };
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
