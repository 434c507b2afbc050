export const id = 9076;
export const ids = [9076,6205];
export const modules = {

/***/ 26260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ pushBytes)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var _contract_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98348);


async function pushBytes(ctx, sink, { mediaType, digest, size }, bytes, how) {
    if (how?.session === undefined && (0,_contract_js__WEBPACK_IMPORTED_MODULE_1__/* .isBytesPusher */ .JB)(sink))
        return sink.pushBytes(ctx, { mediaType, digest, size }, bytes);
    const open = async (_signal, from = 0) => Promise.resolve({ stream: node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from([bytes.subarray(from)]), offset: from });
    await sink.pushBlob(ctx, { mediaType, digest, size }, open, how);
}


/***/ }),

/***/ 2112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ renderStatement)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);

const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
function renderStatement(digest, repository, predicateType, predicate) {
    const subject = {
        ...(repository === undefined ? {} : { name: (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .renderRepository */ .xW)(repository) }),
        digest: { [(0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(digest)]: (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(digest) },
    };
    return new TextEncoder().encode(JSON.stringify({ _type: STATEMENT_TYPE, subject: [subject], predicateType, predicate }));
}


/***/ }),

/***/ 16839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HP: () => (/* binding */ renderEnvelope),
/* harmony export */   JC: () => (/* binding */ preAuthEncoding),
/* harmony export */   zG: () => (/* binding */ STATEMENT_TYPE)
/* harmony export */ });
const STATEMENT_TYPE = 'application/vnd.in-toto+json';
function preAuthEncoding(payloadType, payload) {
    const type = Buffer.from(payloadType, 'utf8');
    return Buffer.concat([
        Buffer.from(`DSSEv1 ${String(type.byteLength)} `),
        type,
        Buffer.from(` ${String(payload.byteLength)} `),
        payload,
    ]);
}
function renderEnvelope({ payloadType, payload, signatures }) {
    return {
        payload: Buffer.from(payload).toString('base64'),
        payloadType,
        signatures: signatures.map(({ signature, keyid }) => ({ sig: Buffer.from(signature).toString('base64'), keyid })),
    };
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

/***/ 96205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BUNDLE_TYPE: () => (/* binding */ BUNDLE_TYPE),
/* harmony export */   createBundleSigner: () => (/* binding */ createBundleSigner),
/* harmony export */   makeBundle: () => (/* binding */ makeBundle)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);
/* harmony import */ var _attestation_render_statement_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2112);
/* harmony import */ var _contract_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30113);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16839);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50301);





const BUNDLE_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
function createBundleSigner(by, witness) {
    const attest = async (ctx, statement, predicateType) => ({
        format: 'bundle',
        bundle: await makeBundle(ctx, statement, by, witness),
        identity: by.identity,
        predicateType,
    });
    const isSigned = async (ctx, subject, there) => {
        const { hasOwnBundle } = await __webpack_require__.e(/* import() */ 8909).then(__webpack_require__.bind(__webpack_require__, 38909));
        return hasOwnBundle(ctx, there, subject, { by, isWitnessed: witness !== undefined });
    };
    return {
        formats: ['bundle'],
        sign: async (ctx, { descriptor }, there) => {
            if (there !== undefined && (await isSigned(ctx, descriptor, there)))
                return [];
            return [await attest(ctx, (0,_attestation_render_statement_js__WEBPACK_IMPORTED_MODULE_1__/* .renderStatement */ .M)(descriptor.digest, undefined, _statement_js__WEBPACK_IMPORTED_MODULE_2__/* .COSIGN_SIGN */ ["if"], {}), _statement_js__WEBPACK_IMPORTED_MODULE_2__/* .COSIGN_SIGN */ ["if"])];
        },
        countLacking: async (ctx, { descriptor }, there) => ((await isSigned(ctx, descriptor, there)) ? 0 : 1),
        attest,
    };
}
async function makeBundle(ctx, statement, by, witness) {
    const material = await by.material(ctx);
    if (material.kind === 'certificate' && witness === undefined)
        throw withoutWitness();
    const keyid = material.kind === 'certificate' ? '' : material.hint;
    const { envelope, witnessed } = await signWitnessed(ctx, statement, keyid, by, witness);
    const bundle = {
        mediaType: BUNDLE_TYPE,
        verificationMaterial: { ...renderMaterial(material), ...renderWitnessed(witnessed) },
        dsseEnvelope: (0,_dsse_js__WEBPACK_IMPORTED_MODULE_3__/* .renderEnvelope */ .HP)(envelope),
    };
    return new TextEncoder().encode(JSON.stringify(bundle));
}
const MOST_SIGNATURES = 3;
async function signWitnessed(ctx, statement, keyid, by, witness) {
    const most = by.keyDetails.startsWith('PKIX_ECDSA_') ? MOST_SIGNATURES : 1;
    for (let made = 1;; made += 1) {
        const signature = await by.sign(ctx, (0,_dsse_js__WEBPACK_IMPORTED_MODULE_3__/* .preAuthEncoding */ .JC)(_dsse_js__WEBPACK_IMPORTED_MODULE_3__/* .STATEMENT_TYPE */ .zG, statement), 'key');
        const envelope = { payloadType: _dsse_js__WEBPACK_IMPORTED_MODULE_3__/* .STATEMENT_TYPE */ .zG, payload: statement, signatures: [{ signature, keyid }] };
        try {
            return { envelope, witnessed: await witness?.dsse(ctx, envelope, by) };
        }
        catch (error) {
            if (made === most || !(error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR) || error.facts[_contract_js__WEBPACK_IMPORTED_MODULE_4__/* .LOGGED */ .j] !== true)
                throw error;
        }
    }
}
function renderMaterial(material) {
    if (material.kind === 'public-key')
        return { publicKey: { hint: material.hint } };
    return { certificate: { rawBytes: base64(material.leaf) } };
}
function renderWitnessed({ logEntries, timestamps } = { logEntries: [], timestamps: [] }) {
    return {
        tlogEntries: logEntries.map(renderEntry),
        timestampVerificationData: {
            rfc3161Timestamps: timestamps.map((one) => ({ signedTimestamp: base64(one) })),
        },
    };
}
function renderEntry(entry) {
    const { logIndex, logId, kindVersion, integratedTime, inclusionPromise, inclusionProof, canonicalizedBody } = entry;
    const { rootHash, treeSize, hashes, checkpoint } = inclusionProof;
    return {
        logIndex,
        logId: { keyId: logId.keyId },
        kindVersion: { kind: kindVersion.kind, version: kindVersion.version },
        ...(integratedTime === undefined ? {} : { integratedTime }),
        ...(inclusionPromise === undefined
            ? {}
            : { inclusionPromise: { signedEntryTimestamp: inclusionPromise.signedEntryTimestamp } }),
        inclusionProof: {
            logIndex: inclusionProof.logIndex,
            rootHash,
            treeSize,
            hashes,
            checkpoint: { envelope: checkpoint.envelope },
        },
        canonicalizedBody,
    };
}
function base64(bytes) {
    return Buffer.from(bytes).toString('base64');
}
function withoutWitness() {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INPUT_INVALID', 'a signature with a short-lived certificate needs a log or a timestamp', {
        side: 'local',
        hint: 'name a signing config with a Rekor or a timestamp authority, or sign with a key',
    });
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

/***/ 50301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   By: () => (/* binding */ parseStatement),
/* harmony export */   KH: () => (/* binding */ isAbout),
/* harmony export */   "if": () => (/* binding */ COSIGN_SIGN)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66786);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53215);
/* harmony import */ var _parse_bundle_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45668);




const COSIGN_SIGN = 'https://sigstore.dev/cosign/sign/v1';
const TYPES = new Set(['https://in-toto.io/Statement/v1', 'https://in-toto.io/Statement/v0.1']);
const MOST_SUBJECTS = 10_000;
function parseStatement(payload) {
    const statement = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)((0,_parse_bundle_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(payload, 'the statement'), 'the statement');
    if (!TYPES.has(statement['_type']))
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseBundle */ .jb)('the statement is not an in-toto statement of version 0.1 or 1');
    const subjects = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(statement['subject'], 'subject', MOST_SUBJECTS).map(parseSubject);
    if (subjects.length === 0)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseBundle */ .jb)('the statement is about nothing');
    const predicateType = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(statement['predicateType'], 'predicateType', 1024);
    if (predicateType === '')
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseBundle */ .jb)('the statement has no predicateType');
    return { subjects, predicateType, predicate: statement['predicate'] };
}
function parseSubject(value, at) {
    const where = `subject[${String(at)}]`;
    const { name, digest } = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(value, where);
    const digests = Object.entries((0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(digest, `${where}.digest`)).map(([algorithm, hex]) => [algorithm, (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(hex, `${where}.digest.${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(algorithm)}`, 1024)]);
    if (digests.length === 0)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseBundle */ .jb)(`${where} has no digest`);
    return {
        ...(name === undefined ? {} : { name: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(name, `${where}.name`, 4096) }),
        digest: Object.fromEntries(digests),
    };
}
function isAbout({ subjects }, digest) {
    return subjects.some((subject) => subject.digest[(0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(digest)] === (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(digest));
}


/***/ }),

/***/ 29076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeBundle: () => (/* binding */ writeBundle)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _transport_contract_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98348);
/* harmony import */ var _transport_push_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26260);
/* harmony import */ var _make_bundle_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96205);





const EMPTY = new TextEncoder().encode('{}');
const EMPTY_CONFIG = {
    mediaType: 'application/vnd.oci.empty.v1+json',
    digest: (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(EMPTY),
    size: EMPTY.byteLength,
};
const emptyAt = new WeakMap();
async function writeBundle(ctx, sink, { mediaType, digest, size }, { bundle, predicateType }) {
    const layer = { mediaType: _make_bundle_js__WEBPACK_IMPORTED_MODULE_3__.BUNDLE_TYPE, digest: (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bundle), size: bundle.byteLength };
    await Promise.all([pushEmptyOnce(ctx, sink), (0,_transport_push_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .pushBytes */ .W)(ctx, sink, layer, bundle)]);
    const manifest = {
        schemaVersion: 2,
        mediaType: _image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .OCI_MANIFEST */ .EG,
        artifactType: _make_bundle_js__WEBPACK_IMPORTED_MODULE_3__.BUNDLE_TYPE,
        config: EMPTY_CONFIG,
        layers: [layer],
        subject: { mediaType, digest, size },
        annotations: {
            'org.opencontainers.image.created': new Date().toISOString(),
            'dev.sigstore.bundle.content': 'dsse-envelope',
            'dev.sigstore.bundle.predicateType': predicateType,
        },
    };
    const document = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .createDocument */ .ui)(new TextEncoder().encode(JSON.stringify(manifest)), _image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .OCI_MANIFEST */ .EG);
    await pushListed(ctx, sink, document, { mediaType, digest, size });
}
const MOST_PUSHES = 3;
async function pushListed(ctx, sink, document, subject) {
    const { digest } = document.descriptor;
    for (let pushes = 0; pushes < MOST_PUSHES; pushes += 1) {
        const { isListed } = await sink.pushManifest(ctx, document);
        if (isListed === true || !(0,_transport_contract_js__WEBPACK_IMPORTED_MODULE_4__/* .isReferrerLister */ .Xn)(sink))
            return;
        const listed = await sink.referrers(ctx, subject);
        if (listed.some((one) => one.digest === digest))
            return;
    }
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('ATTACHED_UNLISTED', `the signature ${digest} was stored, and is not listed with ${subject.digest}`, {
        side: 'destination',
        subject: sink.reference.text,
        facts: { referrer: digest, subject: subject.digest },
        hint: 'the registry loses what is attached: report it to those who run it, or sign with --signature-format legacy',
    });
}
async function pushEmptyOnce(ctx, sink) {
    const known = emptyAt.get(sink);
    if (known !== undefined)
        return known;
    const pushed = pushEmpty(ctx, sink);
    emptyAt.set(sink, pushed);
    try {
        await pushed;
    }
    catch (error) {
        emptyAt.delete(sink);
        throw error;
    }
}
async function pushEmpty(ctx, sink) {
    const session = (0,_transport_contract_js__WEBPACK_IMPORTED_MODULE_4__/* .isBlobClaimer */ .jp)(sink) ? await sink.claim(ctx, EMPTY_CONFIG) : undefined;
    if (session === 'present')
        return;
    await (0,_transport_push_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .pushBytes */ .W)(ctx, sink, EMPTY_CONFIG, EMPTY, session === undefined ? {} : { session });
}


/***/ }),

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


/***/ })

};
