export const id = 3104;
export const ids = [3104,7156];
export const modules = {

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

/***/ 13295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qm: () => (/* binding */ wrong),
/* harmony export */   eK: () => (/* binding */ readPublicKeys),
/* harmony export */   jZ: () => (/* binding */ readCertificates),
/* harmony export */   o$: () => (/* binding */ readSource)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);
/* harmony import */ var _settings_settings_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12576);
/* harmony import */ var _sigstore_certificate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94561);
/* harmony import */ var _sigstore_key_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17156);




async function readSource(source, policy) {
    if ('data' in source)
        return source.data;
    const bytes = await (0,_settings_settings_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readSettingsFile */ .u)(source.path);
    if (bytes !== undefined)
        return bytes;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('CONFIG_INVALID', `${policy} names a file that is not there: ${source.path}`, {
        side: 'local',
        subject: policy,
        hint: 'correct the path, or put the file there',
    });
}
async function readPublicKeys(sources, policy) {
    return Promise.all(sources.map(async (one) => readAs(one, policy, (text) => (0,_sigstore_key_file_js__WEBPACK_IMPORTED_MODULE_3__.parsePublicKey)(text))));
}
async function readCertificates(source, policy) {
    const found = await readAs(source, policy, (text) => (0,_sigstore_certificate_js__WEBPACK_IMPORTED_MODULE_2__/* .parseCertificates */ .WW)(text, 'the file', { aside: true }));
    if (found.length > 0)
        return found;
    throw wrong(source, policy, new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('CONFIG_INVALID', 'there is no certificate in it'));
}
async function readAs(source, policy, parse) {
    const bytes = await readSource(source, policy);
    try {
        return parse(new TextDecoder().decode(bytes));
    }
    catch (error) {
        throw wrong(source, policy, error);
    }
}
function wrong(source, policy, cause) {
    const where = 'path' in source ? source.path : 'what stands in it';
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('CONFIG_INVALID', `${policy}: ${where} cannot be used: ${(0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .toFailure */ .w2)(cause).message}`, {
        side: 'local',
        subject: policy,
        hint: 'correct the file that the policy names',
        cause,
    });
}


/***/ }),

/***/ 94561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   De: () => (/* binding */ purposesOf),
/* harmony export */   JU: () => (/* binding */ emailsOf),
/* harmony export */   WW: () => (/* binding */ parseCertificates),
/* harmony export */   Yu: () => (/* binding */ oidcIssuerOf),
/* harmony export */   lo: () => (/* binding */ allowsKeyUsage),
/* harmony export */   vO: () => (/* binding */ authorityOf)
/* harmony export */ });
/* unused harmony export parseCertificate */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66786);
/* harmony import */ var _bundle_der_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57883);
/* harmony import */ var _pem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18364);





const OID = {
    keyUsage: '2.5.29.15',
    alternativeName: '2.5.29.17',
    basicConstraints: '2.5.29.19',
    nameConstraints: '2.5.29.30',
    policies: '2.5.29.32',
    extendedKeyUsage: '2.5.29.37',
};
const UNDERSTOOD = new Set([
    OID.keyUsage,
    OID.alternativeName,
    OID.basicConstraints,
    OID.policies,
    OID.extendedKeyUsage,
]);
const ALGORITHM = /^(?:1\.2\.840\.10045\.4\.3\.[234]|1\.2\.840\.113549\.1\.1\.1[0123]|1\.3\.101\.112)$/;
const MOST_CERTIFICATES = 512;
const WHERE = 'the certificate';
function parseCertificate(der) {
    const whole = (0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .readDer */ .SU)(der, WHERE);
    const [body, algorithm, signature, ...rest] = (0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .insideOf */ .kP)((0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .tagged */ .VK)(whole, _bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .DER */ .Wi.sequence, WHERE), WHERE);
    const outer = (0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .tagged */ .VK)(algorithm, _bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .DER */ .Wi.sequence, WHERE);
    const fields = (0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .insideOf */ .kP)((0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .tagged */ .VK)(body, _bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .DER */ .Wi.sequence, WHERE), WHERE);
    const inner = fields.filter(({ tag }) => tag !== 0xa0)[1];
    if (rest.length > 0 || inner?.whole.equals(outer.whole) !== true)
        throw refuse('says in two ways how it is signed');
    const oid = (0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .oidOf */ ._f)((0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .insideOf */ .kP)(outer, WHERE)[0], WHERE);
    if (!ALGORITHM.test(oid))
        throw refuse(`is signed in a way that is not accepted (${oid})`);
    if ((0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .tagged */ .VK)(signature, _bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .DER */ .Wi.bitString, WHERE).content[0] !== 0)
        throw refuse('has a signature that is not whole');
    return { x509: open(whole.whole), der: whole.whole, extensions: readExtensions(fields) };
}
function parseCertificates(pem, what, choices = {}) {
    const blocks = readBlocks(pem, what, choices);
    if (blocks.length > MOST_CERTIFICATES)
        throw invalid(`${what} has more than ${String(MOST_CERTIFICATES)} certificates`);
    return blocks.map(({ label, bytes }) => {
        if (label === 'CERTIFICATE')
            return parseCertificate(bytes);
        throw invalid(`${what} has something else than certificates in it: ${label}`);
    });
}
function purposesOf({ extensions }) {
    const found = extensions.get(OID.extendedKeyUsage);
    return found === undefined ? undefined : (0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .insideOf */ .kP)((0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .readDer */ .SU)(found, WHERE), WHERE).map((one) => (0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .oidOf */ ._f)(one, WHERE));
}
function authorityOf({ extensions }) {
    const found = extensions.get(OID.basicConstraints);
    if (found === undefined)
        return undefined;
    const [isAuthority, length] = (0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .insideOf */ .kP)((0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .tagged */ .VK)((0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .readDer */ .SU)(found, WHERE), _bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .DER */ .Wi.sequence, WHERE), WHERE);
    if (isAuthority?.tag !== BOOLEAN || isAuthority.content[0] !== 0xff)
        return undefined;
    if (length === undefined)
        return { length: Number.POSITIVE_INFINITY };
    const { content } = (0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .tagged */ .VK)(length, _bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .DER */ .Wi.integer, WHERE);
    if (content.byteLength !== 1 || (content[0] ?? 0x80) > 0x7f)
        throw refuse('has a length of path that is none');
    return { length: content[0] ?? 0 };
}
function allowsKeyUsage({ extensions }, bit) {
    const found = extensions.get(OID.keyUsage);
    if (found === undefined)
        return true;
    const { content } = (0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .tagged */ .VK)((0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .readDer */ .SU)(found, WHERE), _bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .DER */ .Wi.bitString, WHERE);
    return ((content[1] ?? 0) & KEY_USAGE[bit]) !== 0;
}
const KEY_USAGE = { digitalSignature: 0x80, keyCertSign: 0x04 };
const BOOLEAN = 0x01;
const EMAIL = 0x81;
function emailsOf({ extensions }) {
    const found = extensions.get(OID.alternativeName);
    if (found === undefined)
        return [];
    return (0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .insideOf */ .kP)((0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .readDer */ .SU)(found, WHERE), WHERE)
        .filter(({ tag }) => tag === EMAIL)
        .map(({ content }) => plainText(content));
}
const ISSUER = '1.3.6.1.4.1.57264.1.1';
const ISSUER_V2 = '1.3.6.1.4.1.57264.1.8';
function oidcIssuerOf({ extensions }) {
    const [older, newer] = [extensions.get(ISSUER), extensions.get(ISSUER_V2)];
    const first = older === undefined ? undefined : plainText(older);
    const second = newer === undefined ? undefined : plainText((0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .tagged */ .VK)((0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .readDer */ .SU)(newer, WHERE), _bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .DER */ .Wi.utf8String, WHERE).content);
    if (first !== undefined && second !== undefined && first !== second)
        throw refuse(`names two issuers, ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForeign */ .xS)(first)} and ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForeign */ .xS)(second)}`);
    return first ?? second;
}
function readExtensions(fields) {
    const holder = fields.find(({ tag }) => tag === 0xa3);
    const found = new Map();
    if (holder === undefined)
        return found;
    for (const one of (0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .insideOf */ .kP)((0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .tagged */ .VK)((0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .readDer */ .SU)(holder.content, WHERE), _bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .DER */ .Wi.sequence, WHERE), WHERE)) {
        const parts = (0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .insideOf */ .kP)((0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .tagged */ .VK)(one, _bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .DER */ .Wi.sequence, WHERE), WHERE);
        const oid = (0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .oidOf */ ._f)(parts[0], WHERE);
        if (found.has(oid))
            throw refuse(`has the extension ${oid} twice`);
        const isUnderstood = UNDERSTOOD.has(oid);
        if ((isCritical(parts) && !isUnderstood) || oid === OID.nameConstraints)
            throw refuse(`has the extension ${oid}, which is not understood`);
        found.set(oid, (0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .tagged */ .VK)(parts.at(-1), _bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .DER */ .Wi.octetString, WHERE).content);
    }
    return found;
}
function isCritical(parts) {
    if (parts.length === 2)
        return false;
    const [, critical, , ...rest] = parts;
    const isTrue = critical?.tag === BOOLEAN && critical.content.byteLength === 1 && critical.content[0] === 0xff;
    if (!isTrue || rest.length > 0)
        throw refuse('has an extension that is not as it should be');
    return true;
}
function plainText(bytes) {
    const text = bytes.toString('utf8');
    if (!Buffer.from(text).equals(bytes) || /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(text))
        throw refuse('has a name that is not a text');
    return text;
}
function open(der) {
    try {
        return new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(der);
    }
    catch (error) {
        throw invalid('the certificate cannot be read', error);
    }
}
function readBlocks(pem, what, choices) {
    try {
        return (0,_pem_js__WEBPACK_IMPORTED_MODULE_4__/* .parsePem */ .oW)(pem, what, choices);
    }
    catch (error) {
        throw invalid((0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .toFailure */ .w2)(error).message, error);
    }
}
function refuse(why) {
    return invalid(`the certificate ${why}`);
}
function invalid(why, cause) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('SIGNATURE_INVALID', why, cause === undefined ? {} : { cause });
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


/***/ }),

/***/ 57334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ parseSimplePayload),
/* harmony export */   r: () => (/* binding */ renderSimplePayload)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66786);



const TYPES = {
    atomic: 'atomic container signature',
    cosign: 'cosign container image signature',
};
const LARGEST = 4 * 1024 * 1024;
function parseSimplePayload(bytes, kind) {
    if (bytes.byteLength > LARGEST)
        throw invalid(`it has ${String(bytes.byteLength)} bytes`);
    const root = exactly(json(bytes), 'the payload', ['critical', 'optional']);
    const critical = exactly(root['critical'], 'critical', ['identity', 'image', 'type']);
    const image = exactly(critical['image'], 'critical.image', ['docker-manifest-digest']);
    const identity = exactly(critical['identity'], 'critical.identity', ['docker-reference']);
    const type = text(critical['type'], 'critical.type');
    if (type !== TYPES[kind])
        throw invalid(`its type is ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForeign */ .xS)(type)} and not "${TYPES[kind]}"`);
    const digest = text(image['docker-manifest-digest'], 'docker-manifest-digest');
    if (!(0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest))
        throw invalid(`${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForeign */ .xS)(digest, 150)} is not a digest`);
    return {
        digest,
        reference: text(identity['docker-reference'], 'docker-reference'),
        optional: optionalOf(kind === 'cosign' ? (root['optional'] ?? {}) : root['optional']),
    };
}
function renderSimplePayload(payload, kind) {
    const { creator, timestamp } = payload.optional;
    return new TextEncoder().encode(JSON.stringify({
        critical: {
            identity: { 'docker-reference': payload.reference },
            image: { 'docker-manifest-digest': payload.digest },
            type: TYPES[kind],
        },
        optional: { ...(creator === undefined ? {} : { creator }), ...(timestamp === undefined ? {} : { timestamp }) },
    }));
}
function optionalOf(value) {
    const { creator, timestamp } = record(value, 'optional');
    if (creator !== undefined && typeof creator !== 'string')
        throw invalid('optional.creator is not a string');
    if (timestamp === undefined)
        return creator === undefined ? {} : { creator };
    if (typeof timestamp !== 'number' || !Number.isSafeInteger(timestamp))
        throw invalid('optional.timestamp is not a whole number');
    return { ...(creator === undefined ? {} : { creator }), timestamp };
}
function json(bytes) {
    try {
        return (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStrictJson */ .RJ)(bytes, 'it');
    }
    catch (error) {
        throw invalid((0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .toFailure */ .w2)(error).message, error);
    }
}
function exactly(value, where, keys) {
    const found = record(value, where);
    const missing = keys.find((key) => !Object.hasOwn(found, key));
    if (missing !== undefined)
        throw invalid(`${where} has no ${missing}`);
    const unknown = Object.keys(found).find((key) => !keys.includes(key));
    if (unknown !== undefined)
        throw invalid(`${where} has the unknown key ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForeign */ .xS)(unknown, 60)}`);
    return found;
}
function record(value, where) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw invalid(`${where} is not an object`);
    return value;
}
function text(value, where) {
    if (typeof value === 'string')
        return value;
    throw invalid(`${where} is not a string`);
}
function invalid(why, cause) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('SIGNATURE_INVALID', `the signed payload is not one: ${why}`, {
        hint: 'sign the image again with a tool that follows containers-signature(5)',
        ...(cause === undefined ? {} : { cause }),
    });
}


/***/ })

};
