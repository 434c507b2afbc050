export const id = 5720;
export const ids = [5720,3339];
export const modules = {

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


/***/ })

};
