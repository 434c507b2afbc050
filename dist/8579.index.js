export const id = 8579;
export const ids = [8579,9548];
export const modules = {

/***/ 16242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ openGpgSigner),
/* harmony export */   c: () => (/* binding */ openGpgKey)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66786);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57728);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78823);
/* harmony import */ var _passphrase_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90584);






const LARGEST_KEY = 1024 * 1024;
const LONGEST_NAME = 255;
const KEY_VARIABLE = 'GPG_PRIVATE_KEY';
const PASSPHRASE_VARIABLE = 'GPG_PASSPHRASE';
const HEXADECIMAL = /^(?:0x)?[0-9A-Fa-f]{16,64}$/;
async function openGpgSigner({ options, environment }, { ctx }) {
    const named = options.text('sign-by') ?? '';
    if (named === '')
        return undefined;
    const file = options.text('sign-passphrase-file') ?? '';
    const signer = await openGpgKey(ctx, environment, { named, passphraseFile: file, option: '--sign-passphrase-file' });
    const { createSimpleSigner } = await __webpack_require__.e(/* import() */ 6285).then(__webpack_require__.bind(__webpack_require__, 96285));
    return createSimpleSigner(signer, `waybill ${_version_js__WEBPACK_IMPORTED_MODULE_5__/* .VERSION */ .x}`, () => new Date());
}
async function openGpgKey(ctx, environment, { named, passphraseFile, option }) {
    const passphrase = passphraseFile === '' ? environment[PASSPHRASE_VARIABLE] : await (0,_passphrase_js__WEBPACK_IMPORTED_MODULE_4__/* .readPassphrase */ .j)(ctx, passphraseFile, option);
    if (passphrase !== undefined)
        ctx.conceal(passphrase);
    const { openKeyOfBytes, isKeyOf } = await __webpack_require__.e(/* import() */ 7137).then(__webpack_require__.bind(__webpack_require__, 37137));
    const ofVariable = (name) => {
        const value = environment[name] ?? '';
        if (value === '')
            return undefined;
        ctx.conceal(value);
        return Buffer.from(value);
    };
    const [, variable] = /^env:(\w+)$/.exec(named) ?? [];
    if (variable !== undefined) {
        const key = ofVariable(variable);
        if (key !== undefined)
            return openKeyOfBytes(key, passphrase);
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('INPUT_INVALID', `the variable ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForeign */ .xS)(variable)} holds no key`, {
            side: 'local',
            hint: 'set it to what gpg --armor --export-secret-keys writes',
        });
    }
    if (/[\r\n]/.test(named) || named.length > LONGEST_NAME) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('INPUT_INVALID', 'what is to sign is named by no fingerprint and no file, and is not shown: it may be the key', {
            side: 'local',
            hint: 'put the key into a file or a variable, and give the name of the file or env:NAME',
        });
    }
    const isFile = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(named).catch(() => undefined))?.isDirectory() === false;
    if (isFile)
        return openKeyOfBytes(await (0,_files_js__WEBPACK_IMPORTED_MODULE_3__.readNamedFile)(named, '--sign-by', LARGEST_KEY), passphrase);
    const given = HEXADECIMAL.test(named) ? ofVariable(KEY_VARIABLE) : undefined;
    if (given !== undefined && (await isKeyOf(given, named.replace(/^0x/, ''))))
        return openKeyOfBytes(given, passphrase);
    const { openKeyOfKeyring } = await __webpack_require__.e(/* import() */ 8921).then(__webpack_require__.bind(__webpack_require__, 8921));
    return openKeyOfKeyring(named, passphrase);
}


/***/ }),

/***/ 90584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ findPassphrase),
/* harmony export */   j: () => (/* binding */ readPassphrase)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57728);


const LARGEST = 64 * 1024;
async function readPassphrase(ctx, file, option) {
    const text = (await (0,_files_js__WEBPACK_IMPORTED_MODULE_1__.readNamedFile)(file, option, LARGEST)).toString('utf8');
    const passphrase = text.replace(/\r?\n[\s\S]*$/, '');
    ctx.conceal(passphrase);
    return passphrase;
}
async function findPassphrase(ctx, environment, { key, option, isNew = false }) {
    const given = environment['COSIGN_PASSWORD'];
    if (given !== undefined) {
        ctx.conceal(given);
        return given;
    }
    const absent = new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INPUT_INVALID', `the passphrase of ${key} was not given, and there is no terminal to ask on`, {
        side: 'local',
        hint: `use ${option} or COSIGN_PASSWORD`,
    });
    const { askSecret } = await __webpack_require__.e(/* import() */ 3586).then(__webpack_require__.bind(__webpack_require__, 43586));
    const passphrase = await askSecret(`Passphrase for ${key}: `, ctx.signal, absent);
    ctx.conceal(passphrase);
    if (isNew && (await askSecret('The same again: ', ctx.signal, absent)) !== passphrase) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INPUT_INVALID', 'the passphrases differ', { side: 'local', hint: 'type it twice' });
    }
    return passphrase;
}


/***/ }),

/***/ 38579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runSignatureDump: () => (/* binding */ runSignatureDump),
/* harmony export */   runStandaloneSign: () => (/* binding */ runStandaloneSign),
/* harmony export */   runStandaloneVerify: () => (/* binding */ runStandaloneVerify)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3244);
/* harmony import */ var _operation_manifest_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29548);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83903);
/* harmony import */ var _trust_simple_signing_payload_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57334);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57728);
/* harmony import */ var _report_json_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(58818);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(78823);
/* harmony import */ var _gpg_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16242);









const LARGEST = 4 * 1024 * 1024;
const LARGEST_KEYRING = 64 * 1024 * 1024;
async function runStandaloneSign({ options, operands: [file = '', named = '', key = ''], environment }, { ctx }) {
    const reference = referenceOf(named);
    const digest = await digestOfFile(file);
    const passphraseFile = options.text('passphrase-file') ?? '';
    const signer = await (0,_gpg_js__WEBPACK_IMPORTED_MODULE_6__/* .openGpgKey */ .c)(ctx, environment, { named: key, passphraseFile, option: '--passphrase-file' });
    const at = new Date();
    const optional = { creator: `waybill ${_version_js__WEBPACK_IMPORTED_MODULE_7__/* .VERSION */ .x}`, timestamp: Math.floor(at.getTime() / 1000) };
    const signature = await signer.sign(ctx, (0,_trust_simple_signing_payload_js__WEBPACK_IMPORTED_MODULE_4__/* .renderSimplePayload */ .r)({ digest, reference, optional }, 'atomic'), at);
    const output = options.text('output') ?? '';
    if (output === '')
        return signature;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(output, signature, { mode: 0o644 }).catch((error) => {
        throw (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .explainStorage */ .bT)(error, output);
    });
    return new Uint8Array();
}
async function runStandaloneVerify(invocation, services) {
    const { options, operands } = invocation;
    const [file = '', named = '', key = '', signatureFile] = operands;
    const reference = referenceOf(named);
    const digest = await digestOfFile(file);
    const publicKeys = options.text('public-key-file') ?? '';
    const { loadOpenPgpKeys } = await __webpack_require__.e(/* import() */ 7200).then(__webpack_require__.bind(__webpack_require__, 87200));
    const at = new Date();
    if (signatureFile === undefined) {
        const keys = await loadOpenPgpKeys([await (0,_files_js__WEBPACK_IMPORTED_MODULE_5__.readNamedFile)(key, 'KEYFILE', LARGEST_KEYRING)]);
        const { verifyWhereKept } = await __webpack_require__.e(/* import() */ 217).then(__webpack_require__.bind(__webpack_require__, 80217));
        const [image] = services.endpoints([`docker://${reference}`], '');
        if (image === undefined)
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('INTERNAL', 'there is no image');
        return verified(await verifyWhereKept(services.ctx, image, keys, { digest, reference, at }), digest);
    }
    const fingerprints = key === 'any' ? undefined : key.split(',').map((one) => one.trim().toUpperCase());
    if (fingerprints === undefined && publicKeys === '') {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('INPUT_INVALID', 'any fingerprint counts only with --public-key-file', {
            side: 'local',
            hint: 'name the file of the keys that count, or their fingerprints',
        });
    }
    const keys = await loadOpenPgpKeys([await readKeys(services.ctx, publicKeys, fingerprints ?? [])]);
    const signature = await (0,_files_js__WEBPACK_IMPORTED_MODULE_5__.readNamedFile)(signatureFile, 'SIGNATURE', LARGEST);
    const { verifyClaim } = await __webpack_require__.e(/* import() */ 5857).then(__webpack_require__.bind(__webpack_require__, 45857));
    const claim = { digest, reference, ...(fingerprints === undefined ? {} : { fingerprints }) };
    return verified(await verifyClaim(signature, keys, at, claim), digest);
}
async function runSignatureDump({ operands: [file = ''] }) {
    const bytes = await (0,_files_js__WEBPACK_IMPORTED_MODULE_5__.readNamedFile)(file, 'SIGNATURE', LARGEST);
    const { readUntrusted } = await __webpack_require__.e(/* import() */ 8162).then(__webpack_require__.bind(__webpack_require__, 98162));
    return (0,_report_json_js__WEBPACK_IMPORTED_MODULE_8__/* .renderJson */ .h)(readUntrusted(bytes, file));
}
async function readKeys(ctx, file, fingerprints) {
    if (file !== '')
        return (0,_files_js__WEBPACK_IMPORTED_MODULE_5__.readNamedFile)(file, '--public-key-file', LARGEST_KEYRING);
    const { exportKeysOfKeyring } = await __webpack_require__.e(/* import() */ 8921).then(__webpack_require__.bind(__webpack_require__, 8921));
    return exportKeysOfKeyring(ctx, fingerprints);
}
async function digestOfFile(file) {
    return (0,_operation_manifest_digest_js__WEBPACK_IMPORTED_MODULE_2__.manifestDigest)(await (0,_files_js__WEBPACK_IMPORTED_MODULE_5__.readNamedFile)(file, 'MANIFEST', LARGEST));
}
function referenceOf(text) {
    const reference = text.replace(/^docker:\/\//, '');
    (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImageName */ ["if"])(reference);
    return reference;
}
function verified(fingerprint, digest) {
    return `Signature verified using fingerprint ${fingerprint}, digest ${digest}\n`;
}


/***/ }),

/***/ 29548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   manifestDigest: () => (/* binding */ manifestDigest)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);


function manifestDigest(bytes) {
    const signatures = signaturesOf(bytes);
    if (signatures === undefined)
        return (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes);
    const payloads = signatures.map((signature) => signedPart(bytes, signature));
    const [payload] = payloads;
    if (payload === undefined)
        throw broken('it has no signature');
    if (!payloads.every((other) => Buffer.compare(other, payload) === 0))
        throw broken('its signatures disagree on what is signed');
    return (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(payload);
}
function signaturesOf(bytes) {
    let value;
    try {
        value = JSON.parse(Buffer.from(bytes).toString('utf8'));
    }
    catch {
        return undefined;
    }
    if (typeof value !== 'object' || value === null || !('schemaVersion' in value) || value.schemaVersion !== 1)
        return undefined;
    return 'signatures' in value && Array.isArray(value.signatures) ? value.signatures : undefined;
}
function signedPart(bytes, signature) {
    const header = parseProtected(signature);
    if (header === undefined || header.length > bytes.byteLength)
        throw broken('a signature does not say what it signs');
    return Buffer.concat([bytes.subarray(0, header.length), header.tail]);
}
function parseProtected(signature) {
    if (typeof signature !== 'object' || signature === null || !('protected' in signature))
        return undefined;
    if (typeof signature.protected !== 'string')
        return undefined;
    let value;
    try {
        value = JSON.parse(Buffer.from(signature.protected, 'base64url').toString('utf8'));
    }
    catch {
        return undefined;
    }
    if (typeof value !== 'object' || value === null || !('formatLength' in value) || !('formatTail' in value))
        return undefined;
    const { formatLength, formatTail } = value;
    if (typeof formatLength !== 'number' || !Number.isSafeInteger(formatLength) || formatLength < 0)
        return undefined;
    return typeof formatTail === 'string'
        ? { length: formatLength, tail: Buffer.from(formatTail, 'base64url') }
        : undefined;
}
function broken(why) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('MANIFEST_INVALID', `the signatures of this Docker schema 1 manifest are broken: ${why}`, {
        hint: 'take the manifest from the registry again',
    });
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
