export const id = 8338;
export const ids = [8338];
export const modules = {

/***/ 94451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ nearestRules),
/* harmony export */   F: () => (/* binding */ parseScopes)
/* harmony export */ });
/* harmony import */ var _scopes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68884);

function parseScopes(document, keys, read) {
    const lists = keys.get('default');
    if (lists === undefined)
        throw document.refuse('has no default');
    const transports = keys.get('transports')?.entries() ?? new Map();
    return {
        default: lists.items().map(read),
        transports: new Map([...transports].map(([transport, scopes]) => [
            transport,
            new Map([...scopes.entries()].map(([scope, rules]) => {
                const wrong = (0,_scopes_js__WEBPACK_IMPORTED_MODULE_0__/* .wrongScope */ .s)(transport, scope);
                if (wrong !== undefined)
                    throw rules.refuse(`is no scope of ${transport}: ${wrong}`);
                return [scope, rules.items().map(read)];
            })),
        ])),
    };
}
function nearestRules(rules, transport, scopes) {
    const mine = rules.transports.get(transport);
    for (const scope of [...scopes, '']) {
        const requirements = mine?.get(scope);
        if (requirements !== undefined)
            return { scope: `${transport}:${scope}`, requirements };
    }
    return { scope: 'default', requirements: rules.default };
}


/***/ }),

/***/ 68884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ scopesOfSubject),
/* harmony export */   s: () => (/* binding */ wrongScope)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83903);
/* harmony import */ var _image_scopes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97057);





const PLACES = ['dir', 'oci', 'oci-archive', 'sif'];
const UNSCOPED = ['docker-archive', 'tarball'];
const ATOMIC = /^[^/]*(?:\/[^:/]*(?:\/[^:/]*(?::[^:/]*)?)?)?$/;
const STORE = /^\[(?:[^@\]]+@)?\/[^\]]*\]/;
function wrongScope(transport, scope) {
    if (scope === '')
        return undefined;
    if (PLACES.includes(transport))
        return wrongPath(scope);
    if (UNSCOPED.includes(transport))
        return 'this transport has but the scope ""';
    switch (transport) {
        case 'docker-daemon':
            return (0,_image_index_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(scope) ? 'an image ID has no scope of its own' : undefined;
        case 'atomic':
            return ATOMIC.test(scope) ? undefined : 'write HOST[/NAMESPACE[/STREAM[:TAG]]]';
        case 'containers-storage':
            return STORE.test(scope) ? undefined : 'it begins with its store: [DRIVER@/PATH] or [/PATH]';
        case 'ostree':
            return wrongPath(scope.slice(0, Math.max(0, scope.indexOf(':'))));
        default:
            return undefined;
    }
}
function wrongPath(scope) {
    if (!scope.startsWith('/'))
        return 'write an absolute path';
    if (scope === '/')
        return 'for all images of the transport write ""';
    const clean = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.normalize(scope).replace(/\/$/, '');
    return clean === scope ? undefined : 'write the path without ., .., doubled slashes and the slash at its end';
}
async function scopesOfSubject(subject, known) {
    const { transport, text, location, image } = subject;
    if (image !== undefined)
        return scopesAtRegistry(image);
    if (UNSCOPED.includes(transport))
        return [];
    const place = location.startsWith(`${transport}:`) ? location.slice(transport.length + 1) : location;
    const rest = text.startsWith(`${transport}:`) ? text.slice(transport.length + 1) : text;
    if (transport === 'docker-daemon')
        return (0,_image_index_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(rest) ? [] : scopesOfName((0,_image_index_js__WEBPACK_IMPORTED_MODULE_2__/* .parseImageName */ ["if"])(rest));
    if (transport === 'containers-storage')
        return scopesInStore(text, rest, known);
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(place).catch(() => node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(place));
    const scopes = [];
    for (let directory = real; directory !== node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(directory); directory = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(directory))
        scopes.push(directory);
    return scopes;
}
function scopesAtRegistry(image) {
    const written = scopesOfName(image);
    const address = `https://${image.registry}`;
    if (!URL.canParse(address))
        return written;
    const asked = scopesOfName({ ...image, registry: new URL(address).host });
    return [...new Set([...written.flatMap((scope, at) => [scope, asked[at] ?? scope]), ...asked])];
}
function scopesOfName(image) {
    const { registry, path: repository, tag, digest } = image;
    if (tag === undefined || digest === undefined)
        return (0,_image_scopes_js__WEBPACK_IMPORTED_MODULE_4__/* .scopesOfImage */ .C)(image);
    const byDigest = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_2__/* .renderImageName */ .$X)({ registry, path: repository, digest });
    return [byDigest, ...(0,_image_scopes_js__WEBPACK_IMPORTED_MODULE_4__/* .scopesOfImage */ .C)({ registry, path: repository, tag })];
}
function scopesInStore(text, rest, known) {
    if ([...known].every((scope) => scope === ''))
        return [];
    const [, store = '', driver = '', root = ''] = /^(\[([a-z0-9]+@)?(\/[^\]+:]*)(?:\+[^\]:]*)?(?::[^\]]*)?\])/.exec(rest) ?? [];
    if (driver === '') {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('REFERENCE_INVALID', `${text} does not say which store it means, and the policy has rules by store`, {
            side: 'source',
            subject: text,
            hint: 'write the store: containers-storage:[overlay@/var/lib/containers/storage]NAME',
        });
    }
    const spec = `[${driver}${root}]`;
    const named = rest.slice(store.length).replace(/@[0-9a-f]{3,64}$/, '');
    const isId = named === '' || /^[0-9a-f]{64}$/.test(named);
    const names = isId ? [] : inStore((0,_image_index_js__WEBPACK_IMPORTED_MODULE_2__/* .parseImageName */ ["if"])(named));
    return [...names.map((name) => `${spec}${name}`), spec, `[${root}]`];
}
function inStore(image) {
    const isBare = image.tag === undefined && image.digest === undefined;
    return scopesOfName(isBare ? { ...image, tag: 'latest' } : image).filter((scope) => !scope.startsWith('*.'));
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


/***/ })

};
