export const id = 6785;
export const ids = [6785];
export const modules = {

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

/***/ 22128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ isSignedBy)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53215);


function hashOf(key) {
    const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
    if (type === 'ed25519')
        return null;
    if (type === 'rsa' && (details?.modulusLength ?? 0) >= 2048)
        return 'sha256';
    const hash = type === 'ec' ? CURVES[details?.namedCurve ?? ''] : undefined;
    if (hash === undefined)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseBundle */ .jb)('the key is of a kind that is not accepted: P-256, P-384, P-521, RSA from 2048 bits, Ed25519');
    return hash;
}
const CURVES = {
    prime256v1: 'sha256',
    secp384r1: 'sha384',
    secp521r1: 'sha512',
};
function isSignedBy(key, data, signature, hash) {
    try {
        const own = hashOf(key);
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(own === null ? null : (hash ?? own), data, key, signature);
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 36785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ hintOf),
  verifyBundle: () => (/* binding */ verifyBundle)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/js/image/index.js + 13 modules
var js_image = __webpack_require__(3244);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(66786);
// EXTERNAL MODULE: ./build/js/trust/attestation/predicate-types.js
var predicate_types = __webpack_require__(88983);
// EXTERNAL MODULE: ./build/js/trust/bundle/certificate-facts.js
var certificate_facts = __webpack_require__(81949);
// EXTERNAL MODULE: ./build/js/trust/bundle/dsse.js
var dsse = __webpack_require__(16839);
// EXTERNAL MODULE: ./build/js/trust/bundle/fields.js
var fields = __webpack_require__(53215);
// EXTERNAL MODULE: ./build/js/trust/bundle/parse-bundle.js
var parse_bundle = __webpack_require__(45668);
;// CONCATENATED MODULE: ./build/js/trust/bundle/checkpoint.js

function readCheckpoint(envelope) {
    const [, note = '', signatures = ''] = /^((?:[^\n]+\n){3,16})\n((?:\u2014 [^\n]+\n){1,64})$/.exec(envelope) ?? [];
    const [origin, size, rootHash] = note.split('\n');
    if (origin === undefined || size === undefined || rootHash === undefined)
        throw (0,fields/* refuseBundle */.jb)('the checkpoint is not one');
    const names = signatures
        .trimEnd()
        .split('\n')
        .map((line) => {
        const [, name, signature] = /^\u2014 (\S+) (\S+)$/.exec(line) ?? [];
        (0,fields/* bytesOf */.$$)(signature, 'a signature of the checkpoint', 16 * 1024);
        return name ?? '';
    });
    if (!names.some((name) => origin === name || origin.startsWith(`${name} - `)))
        throw (0,fields/* refuseBundle */.jb)('the checkpoint is not signed by the log that it names');
    return {
        origin,
        size: (0,fields/* countOf */.pq)(size, 'the size in the checkpoint'),
        rootHash: (0,fields/* bytesOf */.$$)(rootHash, 'the root hash in the checkpoint', 64),
    };
}

;// CONCATENATED MODULE: ./build/js/trust/bundle/check-entry.js





function checkEntry(entry, content, verifier) {
    const { proof, isPromised } = entry;
    if (!isPromised && entry.integratedTime !== 0n)
        throw (0,fields/* refuseBundle */.jb)('the log entry states a time that the log did not sign');
    if (!isPromised && entry.logIndex !== proof?.logIndex)
        throw (0,fields/* refuseBundle */.jb)('the log entry states an index that nothing proves');
    if (proof !== undefined) {
        const checkpoint = readCheckpoint(proof.checkpoint);
        if (checkpoint.size !== proof.treeSize || !checkpoint.rootHash.equals(proof.rootHash))
            throw (0,fields/* refuseBundle */.jb)('the inclusion proof and its checkpoint disagree');
    }
    const body = (0,fields/* objectOf */.Xy)((0,parse_bundle/* parseJson */.qF)(entry.body, 'the log entry'), 'the log entry');
    if (body['kind'] !== entry.kind || body['apiVersion'] !== entry.version)
        throw (0,fields/* refuseBundle */.jb)('the log entry is not of the kind that the bundle says');
    const read = READERS.get(`${entry.kind}/${entry.version}`);
    if (read === undefined)
        throw (0,fields/* refuseBundle */.jb)(`the log entry is of a kind that is not known: ${entry.kind}/${entry.version}`);
    const logged = read((0,fields/* objectOf */.Xy)(body['spec'], 'spec'));
    if (!logged.signature.equals(content.signature))
        throw (0,fields/* refuseBundle */.jb)('the log entry is of another signature');
    if (logged.verifier.kind !== verifier.kind || !logged.verifier.der.equals(verifier.der))
        throw (0,fields/* refuseBundle */.jb)(`the log entry is of another ${verifier.kind === 'certificate' ? 'certificate' : 'key'}`);
    if (!digestsOf(content, logged.of).some((digest) => digest.equals(logged.digest)))
        throw (0,fields/* refuseBundle */.jb)('the log entry is of other content');
}
const READERS = new Map([
    ['dsse/0.0.1', readDsse1],
    ['dsse/0.0.2', readDsse2],
    ['intoto/0.0.2', readInToto],
    ['hashedrekord/0.0.1', readHashed1],
    ['hashedrekord/0.0.2', readHashed2],
]);
function readDsse1(spec) {
    const { signature, verifier } = (0,fields/* objectOf */.Xy)((0,fields/* onlyOf */.uh)(spec['signatures'], 'signatures'), 'signatures[0]');
    return {
        signature: base64(signature),
        verifier: readPem(base64(verifier)),
        digest: readHash(spec['payloadHash']),
        of: 'payload',
    };
}
function readDsse2(spec) {
    const entry = (0,fields/* objectOf */.Xy)(spec['dsseV002'], 'dsseV002');
    const signature = (0,fields/* objectOf */.Xy)((0,fields/* onlyOf */.uh)(entry['signatures'], 'signatures'), 'signatures[0]');
    return { ...readSignature2(signature), digest: readDigest(entry['payloadHash']), of: 'payload' };
}
function readInToto(spec) {
    const { envelope, payloadHash } = (0,fields/* objectOf */.Xy)(spec['content'], 'content');
    const { signatures } = (0,fields/* objectOf */.Xy)(envelope, 'envelope');
    const { sig, publicKey } = (0,fields/* objectOf */.Xy)((0,fields/* onlyOf */.uh)(signatures, 'signatures'), 'signatures[0]');
    return {
        signature: base64(base64(sig).toString('latin1')),
        verifier: readPem(base64(publicKey)),
        digest: readHash(payloadHash),
        of: 'payload',
    };
}
function readHashed1(spec) {
    const { content, publicKey } = (0,fields/* objectOf */.Xy)(spec['signature'], 'signature');
    return {
        signature: base64(content),
        verifier: readPem(base64((0,fields/* objectOf */.Xy)(publicKey, 'publicKey')['content'])),
        digest: readHash((0,fields/* objectOf */.Xy)(spec['data'], 'data')['hash']),
        of: 'signed',
    };
}
function readHashed2(spec) {
    const { data, signature } = (0,fields/* objectOf */.Xy)(spec['hashedRekordV002'], 'hashedRekordV002');
    return { ...readSignature2((0,fields/* objectOf */.Xy)(signature, 'signature')), digest: readDigest(data), of: 'signed' };
}
function readSignature2({ content, verifier }) {
    const { x509Certificate, publicKey } = (0,fields/* objectOf */.Xy)(verifier, 'verifier');
    const signature = base64(content);
    if (publicKey === undefined)
        return {
            signature,
            verifier: { kind: 'certificate', der: base64((0,fields/* objectOf */.Xy)(x509Certificate, 'x509Certificate')['rawBytes']) },
        };
    if (x509Certificate !== undefined)
        throw (0,fields/* refuseBundle */.jb)('the log entry has a certificate and a key');
    return { signature, verifier: { kind: 'public-key', der: base64((0,fields/* objectOf */.Xy)(publicKey, 'publicKey')['rawBytes']) } };
}
function base64(value) {
    return (0,fields/* bytesOf */.$$)(value, 'the log entry', 256 * 1024);
}
const HASH_BYTES = { sha256: 32, sha384: 48, sha512: 64 };
function readHash(value) {
    const { algorithm, value: hex } = (0,fields/* objectOf */.Xy)(value, 'hash');
    const digest = Buffer.from((0,fields/* textOf */.b6)(hex, 'hash', 128), 'hex');
    return sized(digest, HASH_BYTES[(0,fields/* textOf */.b6)(algorithm, 'hash', 64)]);
}
function readDigest(value) {
    const { algorithm, digest } = (0,fields/* objectOf */.Xy)(value, 'digest');
    return sized(base64(digest), HASH_BYTES[(0,fields/* textOf */.b6)(algorithm, 'digest', 64).toLowerCase().replace('sha2_', 'sha')]);
}
function sized(digest, bytes) {
    if (digest.byteLength !== bytes)
        throw (0,fields/* refuseBundle */.jb)('the log entry has a digest of a kind that is not known');
    return digest;
}
function readPem(pem) {
    const [, label, text] = /^\s*-----BEGIN (CERTIFICATE|PUBLIC KEY)-----([A-Za-z0-9+/=\s]+)-----END \1-----\s*$/.exec(pem.toString('latin1')) ?? [];
    if (text === undefined)
        throw (0,fields/* refuseBundle */.jb)('the log entry has neither a certificate nor a key');
    const der = Buffer.from(text, 'base64');
    if (label === 'CERTIFICATE')
        return { kind: 'certificate', der };
    try {
        const key = (0,external_node_crypto_.createPublicKey)({ key: der, format: 'der', type: 'spki' });
        return { kind: 'public-key', der: key.export({ format: 'der', type: 'spki' }) };
    }
    catch (error) {
        throw (0,fields/* refuseBundle */.jb)('the key in the log entry cannot be read', error);
    }
}
function digestsOf(content, of) {
    if (content.kind === 'message')
        return of === 'signed' ? [content.digest] : [];
    if (of === 'payload')
        return [(0,external_node_crypto_.createHash)('sha256').update(content.payload).digest()];
    const signed = (0,dsse/* preAuthEncoding */.JC)(content.payloadType, content.payload);
    return Object.keys(HASH_BYTES).map((algorithm) => (0,external_node_crypto_.createHash)(algorithm).update(signed).digest());
}

// EXTERNAL MODULE: ./build/js/trust/bundle/der.js
var der = __webpack_require__(57883);
;// CONCATENATED MODULE: ./build/js/trust/bundle/check-timestamp.js


const WHERE = 'the timestamp';
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const TIMESTAMP_INFO = '1.2.840.113549.1.9.16.1.4';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const HASH = /^2\.16\.840\.1\.101\.3\.4\.2\.[123]$/;
const SHA256 = '2.16.840.1.101.3.4.2.1';
const ECDSA = /^1\.2\.840\.10045\.4\.3\.[234]$/;
const RSA = /^1\.2\.840\.113549\.1\.1\.(?:1|11)$/;
function checkTimestamp(response, trusted) {
    const [status, token] = check_timestamp_fields((0,der/* readDer */.SU)(response, WHERE), der/* DER */.Wi.sequence, 2);
    const [granted] = check_timestamp_fields(status, der/* DER */.Wi.sequence, 1);
    if (!isNumber(granted, 0))
        throw (0,fields/* refuseBundle */.jb)('the timestamp was not granted');
    const [type, holder] = check_timestamp_fields(token, der/* DER */.Wi.sequence, 2);
    if ((0,der/* oidOf */._f)(type, WHERE) !== SIGNED_DATA)
        throw refuse();
    const [signed] = check_timestamp_fields(holder, 0xa0, 1);
    return checkSignedData((0,der/* insideOf */.kP)((0,der/* tagged */.VK)(signed, der/* DER */.Wi.sequence, WHERE), WHERE), trusted);
}
function checkSignedData(parts, trusted) {
    const [version, algorithms, content, ...rest] = parts;
    const signers = rest.at(-1);
    if (!(isNumber(version, 3) || isNumber(version, 1)) || rest.length > 2)
        throw refuse();
    const [contentType, holder] = check_timestamp_fields(content, der/* DER */.Wi.sequence, 2);
    if ((0,der/* oidOf */._f)(contentType, WHERE) !== TIMESTAMP_INFO)
        throw refuse();
    const [octets] = check_timestamp_fields(holder, 0xa0, 1);
    const info = (0,der/* tagged */.VK)((0,der/* readDer */.SU)((0,der/* tagged */.VK)(octets, der/* DER */.Wi.octetString, WHERE).content, WHERE), der/* DER */.Wi.sequence, WHERE);
    if (rest.length === 2) {
        for (const one of (0,der/* insideOf */.kP)((0,der/* tagged */.VK)(rest[0], 0xa0, WHERE), WHERE))
            if (!trusted.some((certificate) => certificate.equals(one.whole)))
                throw (0,fields/* refuseBundle */.jb)('the timestamp brings along a certificate that the trusted root does not have');
    }
    const [signer] = check_timestamp_fields(signers, der/* DER */.Wi.set, 1);
    const [declared] = check_timestamp_fields(algorithms, der/* DER */.Wi.set, 1);
    checkSigner(check_timestamp_fields(signer, der/* DER */.Wi.sequence, 6), declared);
    return timeOf((0,der/* insideOf */.kP)(info, WHERE)[4]);
}
function timeOf(value) {
    const text = (0,der/* tagged */.VK)(value, der/* DER */.Wi.generalizedTime, WHERE).content.toString('latin1');
    const [, ...parts] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d{0,5}[1-9]))?Z$/.exec(text) ?? [];
    const [year, month, day, hour, minute, second, fraction = '0'] = parts;
    const time = new Date(`${year ?? ''}-${month ?? ''}-${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}.${fraction}Z`);
    if (Number.isNaN(time.getTime()))
        throw (0,fields/* refuseBundle */.jb)('the timestamp has no time');
    return time;
}
function checkSigner(parts, declared) {
    const [version, name, digest, attributes, algorithm, signature] = parts;
    const [issuer, serial] = check_timestamp_fields(name, der/* DER */.Wi.sequence, 2);
    (0,der/* tagged */.VK)(issuer, der/* DER */.Wi.sequence, WHERE);
    (0,der/* tagged */.VK)(serial, der/* DER */.Wi.integer, WHERE);
    if (!isNumber(version, 1) || digest === undefined || declared?.whole.equals(digest.whole) !== true)
        throw refuse();
    const hash = algorithmOf(digest);
    const signing = algorithmOf(algorithm);
    const isKnown = HASH.test(hash) && (ECDSA.test(signing) || (RSA.test(signing) && hash === SHA256));
    if (!isKnown)
        throw (0,fields/* refuseBundle */.jb)('the timestamp is signed in a way that is not accepted');
    (0,der/* tagged */.VK)(signature, der/* DER */.Wi.octetString, WHERE);
    const types = (0,der/* insideOf */.kP)((0,der/* tagged */.VK)(attributes, 0xa0, WHERE), WHERE)
        .map((one) => check_timestamp_fields(one, der/* DER */.Wi.sequence, 2))
        .filter(([type]) => (0,der/* oidOf */._f)(type, WHERE) === CONTENT_TYPE);
    const [only] = check_timestamp_fields(types[0]?.[1], der/* DER */.Wi.set, 1);
    if (types.length !== 1 || (0,der/* oidOf */._f)(only, WHERE) !== TIMESTAMP_INFO)
        throw refuse();
}
function check_timestamp_fields(value, tag, count) {
    const inside = (0,der/* insideOf */.kP)((0,der/* tagged */.VK)(value, tag, WHERE), WHERE);
    if (inside.length !== count)
        throw refuse();
    return inside;
}
function algorithmOf(value) {
    const [oid, parameters, ...rest] = (0,der/* insideOf */.kP)((0,der/* tagged */.VK)(value, der/* DER */.Wi.sequence, WHERE), WHERE);
    if (rest.length > 0 || (parameters !== undefined && !parameters.whole.equals(NULL)))
        throw refuse();
    return (0,der/* oidOf */._f)(oid, WHERE);
}
const NULL = Buffer.from([der/* DER */.Wi.null, 0]);
function isNumber(value, number) {
    return value?.whole.equals(Buffer.from([der/* DER */.Wi.integer, 1, number])) === true;
}
function refuse() {
    return (0,fields/* refuseBundle */.jb)('the timestamp is not a token with one signature');
}

;// CONCATENATED MODULE: ./build/js/trust/bundle/count-witnesses.js

function requireDifferentWitnesses({ tlogEntries, timestamps }, { tlogs, timestampAuthorities }, wanted) {
    const logOf = (id) => nameOf(tlogs.find(({ logID }) => logID.equals(id))?.publicKey, id);
    const logs = new Set(tlogEntries.map(({ logId }) => logOf(logId.keyId)));
    if (logs.size < wanted.tlog)
        throw count_witnesses_refuse('logs', wanted.tlog, logs.size);
    const clocks = timestamps.flatMap((one) => {
        if (one.$case === 'transparency-log')
            return one.tlogEntry.inclusionPromise === undefined ? [] : [logOf(one.tlogEntry.logId.keyId)];
        const { signerSerialNumber: serial, signerIssuer: issuer } = one.timestamp;
        const [leaf] = timestampAuthorities.find(({ certChain: [first] }) => first?.serialNumber.equals(serial) === true && first.issuer.equals(issuer))?.certChain ?? [];
        return [leaf === undefined ? Buffer.concat([issuer, serial]).toString('hex') : leaf.publicKey.toString('hex')];
    });
    const different = new Set(clocks).size;
    if (different < wanted.timestamp)
        throw count_witnesses_refuse('sources of time', wanted.timestamp, different);
}
function nameOf(key, id) {
    return (key === undefined ? id : key.export({ format: 'der', type: 'spki' })).toString('hex');
}
function count_witnesses_refuse(what, wanted, found) {
    return (0,fields/* refuseBundle */.jb)(`${String(wanted)} different ${what} have to vouch for the signature, and ${String(found)} did`);
}

// EXTERNAL MODULE: ./build/js/trust/bundle/key-signature.js
var key_signature = __webpack_require__(22128);
// EXTERNAL MODULE: ./build/js/trust/bundle/statement.js
var bundle_statement = __webpack_require__(50301);
;// CONCATENATED MODULE: ./build/js/trust/bundle/verify-bundle.js














function hintOf(key) {
    return (0,external_node_crypto_.createHash)('sha256')
        .update(key.export({ format: 'der', type: 'spki' }))
        .digest('base64');
}
async function verifyBundle(bytes, trust, expected) {
    const bundle = (0,parse_bundle/* parseBundle */.QN)(bytes);
    const signed = signedBytes(bundle.content, expected);
    const signer = signerOf(bundle, trust, signed);
    const { trustedRoot } = trust;
    const stamps = trustedRoot === undefined ? [] : checkProofs(bundle, signer.verifier, trustedRoot);
    await verifyWithLibrary(bundle, signer, signed, trust, stamps);
    const times = [...stamps, ...(trustedRoot === undefined ? [] : promisedTimes(bundle))];
    if (trustedRoot !== undefined)
        checkLogTimes(bundle, trustedRoot, times);
    const statement = bundle.content.kind === 'dsse' ? (0,bundle_statement/* parseStatement */.By)(bundle.content.payload) : undefined;
    if (statement !== undefined)
        checkStatement(statement, expected);
    const [loggedAt] = times.toSorted((one, other) => one.getTime() - other.getTime());
    return {
        ...signer.described,
        ...(statement === undefined ? {} : { statement }),
        ...(loggedAt === undefined ? {} : { loggedAt }),
    };
}
function signerOf({ signer, content }, { keys, trustedRoot }, signed) {
    const keyid = content.kind === 'dsse' ? content.keyid : '';
    if (signer.kind === 'certificate') {
        if (keys !== undefined)
            throw (0,fields/* refuseBundle */.jb)('the bundle is signed with a certificate, where a key is asked for');
        if (keyid !== '')
            throw (0,fields/* refuseBundle */.jb)('the bundle has a certificate, and names a key as well');
        for (const other of signer.others)
            if (!trustedRoot.authorities.some((one) => one.equals(other)))
                throw (0,fields/* refuseBundle */.jb)('the bundle brings along a certificate that the trusted root does not have');
        const facts = (0,certificate_facts/* readCertificateFacts */.T)(signer.leaf);
        return { key: facts.key, verifier: { kind: 'certificate', der: signer.leaf }, described: describe(facts) };
    }
    if (keys === undefined)
        throw (0,fields/* refuseBundle */.jb)('the bundle is signed with a key, where a certificate is asked for');
    if (keyid !== '' && keyid !== signer.hint)
        throw (0,fields/* refuseBundle */.jb)('the bundle names two keys');
    const isMeant = (one) => signer.hint === '' ? isMadeBy(one, signed, content) : hintOf(one) === signer.hint;
    const key = keys.find(isMeant);
    if (key === undefined)
        throw (0,fields/* refuseBundle */.jb)('the bundle is signed with another key');
    const hint = hintOf(key);
    return {
        key,
        verifier: { kind: 'public-key', der: key.export({ format: 'der', type: 'spki' }) },
        described: { identity: hint, key: hint, extensions: {} },
    };
}
function isMadeBy(key, signed, { kind, signature }) {
    return kind === 'message' ? (0,key_signature/* isSignedBy */.s)(key, signed, signature, 'sha256') : (0,key_signature/* isSignedBy */.s)(key, signed, signature);
}
function describe({ subject, issuer, extensions }) {
    return { identity: subject, ...(issuer === undefined ? {} : { issuer }), extensions };
}
function signedBytes(content, { digest, as }) {
    const wanted = typeof as === 'object' && 'content' in as ? as.content : undefined;
    if (content.kind === 'dsse') {
        if (wanted !== undefined)
            throw (0,fields/* refuseBundle */.jb)('the bundle signs a statement, where content itself has to be signed');
        if (content.payloadType !== dsse/* STATEMENT_TYPE */.zG)
            throw (0,fields/* refuseBundle */.jb)(`the bundle signs ${(0,runtime_text/* quoteForeign */.xS)(content.payloadType)}, which is no in-toto statement`);
        return (0,dsse/* preAuthEncoding */.JC)(content.payloadType, content.payload);
    }
    if (wanted === undefined)
        throw (0,fields/* refuseBundle */.jb)('the bundle signs content itself, where a statement has to be signed');
    const found = (0,external_node_crypto_.createHash)('sha256').update(wanted).digest();
    if ((0,js_image/* digestOf */.ol)(wanted) !== digest || content.algorithm !== 'SHA2_256' || !found.equals(content.digest))
        throw (0,fields/* refuseBundle */.jb)('the bundle signs other content');
    return wanted;
}
function checkProofs({ entries, content, timestamps }, verifier, root) {
    for (const entry of entries)
        checkEntry(entry, content, verifier);
    return timestamps.map((timestamp) => checkTimestamp(timestamp, root.timestampAuthorities));
}
function promisedTimes({ entries }) {
    return entries.flatMap((one) => (one.isPromised ? [new Date(Number(one.integratedTime) * 1000)] : []));
}
async function verifyWithLibrary(bundle, { key, verifier }, signed, trust, stamps) {
    const [{ Verifier: LibraryVerifier, toSignedEntity }, { bundleFromJSON }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(3917), __webpack_require__.e(4187)]).then(__webpack_require__.t.bind(__webpack_require__, 54187, 19)),
        Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(1040)]).then(__webpack_require__.t.bind(__webpack_require__, 61040, 19)),
    ]);
    const require = thresholdsOf(trust);
    try {
        const entity = toSignedEntity(bundleFromJSON(bundle.json), Buffer.from(signed));
        const { signature } = bundle.content;
        const content = {
            signature,
            compareSignature: (other) => other.equals(signature),
            compareDigest: (digest) => entity.signature.compareDigest(digest),
            compareSignedDigest: () => true,
            verifySignature: (by) => by.equals(key) && isMadeBy(key, signed, bundle.content),
        };
        const proofs = trust.trustedRoot === undefined ? { timestamps: [], tlogEntries: [] } : entity;
        const ofAuthorities = proofs.timestamps.flatMap((one) => one.$case === 'timestamp-authority' ? [one.timestamp] : []);
        for (const [at, timestamp] of ofAuthorities.entries())
            Object.defineProperty(timestamp, 'signingTime', { value: stamps[at] });
        const material = {
            ...(trust.trustedRoot?.material ?? NOBODY),
            publicKey: () => ({ publicKey: key, validFor: () => true }),
        };
        const timestamp = verifier.kind === 'certificate' ? Math.max(1, require.timestamp) : require.timestamp;
        new LibraryVerifier(material, {
            tlogThreshold: require.tlog,
            ctlogThreshold: require.sct,
            timestampThreshold: timestamp,
        }).verify({ key: entity.key, timestamps: proofs.timestamps, tlogEntries: proofs.tlogEntries, signature: content });
        requireDifferentWitnesses(proofs, material, { tlog: require.tlog, timestamp });
    }
    catch (error) {
        throw (0,fields/* refuseBundle */.jb)(`the bundle does not verify: ${(0,failure/* toFailure */.w2)(error).message}`, error);
    }
}
const NOBODY = {
    certificateAuthorities: [],
    timestampAuthorities: [],
    tlogs: [],
    ctlogs: [],
};
function thresholdsOf({ keys, trustedRoot, require }) {
    if (require !== undefined)
        return require;
    if (keys === undefined)
        return { tlog: 1, sct: 1, timestamp: 1 };
    return { tlog: trustedRoot === undefined ? 0 : 1, sct: 0, timestamp: 0 };
}
function checkLogTimes({ entries }, { logs }, times) {
    for (const { logId, isPromised } of entries) {
        if (isPromised)
            continue;
        const log = logs.find(({ id }) => id.equals(logId));
        const isInService = times.every((time) => (log?.from === undefined || log.from <= time) && (log?.until === undefined || time <= log.until));
        if (!isInService)
            throw (0,fields/* refuseBundle */.jb)('the log was not in service when the bundle was signed');
    }
}
function checkStatement(statement, { digest, as }) {
    const found = (0,runtime_text/* quoteForeign */.xS)(statement.predicateType);
    if (!(0,bundle_statement/* isAbout */.KH)(statement, digest))
        throw (0,fields/* refuseBundle */.jb)(`the bundle is about something else than ${digest}`);
    if (statement.predicateType === bundle_statement/* COSIGN_SIGN */["if"] && statement.subjects.length !== 1)
        throw (0,fields/* refuseBundle */.jb)('the bundle signs more than one image at once');
    if (as === 'signature') {
        if (statement.predicateType !== bundle_statement/* COSIGN_SIGN */["if"])
            throw (0,fields/* refuseBundle */.jb)(`the bundle is an attestation (${found}), not a signature`);
    }
    else if (as !== 'statement' &&
        'predicateType' in as &&
        !(0,predicate_types/* isPredicateType */.Kb)(statement.predicateType, as.predicateType)) {
        throw (0,fields/* refuseBundle */.jb)(`the bundle attests ${found}, not ${(0,runtime_text/* quoteForeign */.xS)(as.predicateType)}`);
    }
}


/***/ })

};
