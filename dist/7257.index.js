export const id = 7257;
export const ids = [7257,7156];
export const modules = {

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
