export const id = 7576;
export const ids = [7576];
export const modules = {

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

/***/ 87576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verifyAttachment: () => (/* binding */ verifyAttachment)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(66786);
// EXTERNAL MODULE: ./build/js/trust/simple-signing/payload.js
var simple_signing_payload = __webpack_require__(57334);
// EXTERNAL MODULE: ./build/js/trust/sigstore/attachment.js
var sigstore_attachment = __webpack_require__(53173);
// EXTERNAL MODULE: ./build/js/trust/sigstore/certificate.js
var certificate = __webpack_require__(94561);
;// CONCATENATED MODULE: ./build/js/trust/sigstore/certificate-path.js


const CODE_SIGNING = '1.3.6.1.5.5.7.3.3';
const ANY_PURPOSE = '2.5.29.37.0';
const LONGEST = 8;
const MOST_CHECKS = 200;
function verifyPath(leaf, trust) {
    if ((0,certificate/* authorityOf */.vO)(leaf) !== undefined)
        throw refused('the certificate is one of an authority');
    if (!isValidAt(leaf, trust.at))
        throw refused(`the certificate was not valid at ${trust.at.toISOString()}`);
    if ((0,certificate/* purposesOf */.De)(leaf)?.includes(CODE_SIGNING) !== true)
        throw refused('the certificate is not one for code signing');
    if (!(0,certificate/* allowsKeyUsage */.lo)(leaf, 'digitalSignature'))
        throw refused('the certificate is not one for signatures');
    if (!leadsToRoot(leaf, [], trust, { left: MOST_CHECKS }))
        throw refused('no certificate authority that is trusted vouches for the certificate');
}
function leadsToRoot(below, between, trust, checks) {
    const vouches = (issuer) => isIssuer(issuer, below, between.length, trust.at, checks);
    if (trust.roots.some(vouches))
        return true;
    if (between.length >= LONGEST)
        return false;
    return trust.intermediates.some((one) => !between.includes(one) && vouches(one) && leadsToRoot(one, [...between, one], trust, checks));
}
function isIssuer(issuer, below, between, at, checks) {
    const authority = (0,certificate/* authorityOf */.vO)(issuer);
    if (authority === undefined || between > authority.length || !isValidAt(issuer, at))
        return false;
    const purposes = (0,certificate/* purposesOf */.De)(issuer);
    if (purposes !== undefined && !purposes.includes(CODE_SIGNING) && !purposes.includes(ANY_PURPOSE))
        return false;
    checks.left -= 1;
    return checks.left >= 0 && (0,certificate/* allowsKeyUsage */.lo)(issuer, 'keyCertSign') && isSignedBy(below, issuer);
}
function isSignedBy({ x509: below }, { x509: issuer }) {
    try {
        return below.checkIssued(issuer) && below.verify(issuer.publicKey);
    }
    catch {
        return false;
    }
}
function isValidAt({ x509 }, at) {
    return x509.validFromDate <= at && at <= x509.validToDate;
}
function refused(why) {
    return new failure/* Failure */.HR('SIGNATURE_INVALID', why);
}

// EXTERNAL MODULE: ./build/js/image/index.js + 13 modules
var js_image = __webpack_require__(3244);
// EXTERNAL MODULE: ./build/js/trust/bundle/fields.js
var bundle_fields = __webpack_require__(53215);
// EXTERNAL MODULE: ./build/js/trust/sigstore/pem.js
var sigstore_pem = __webpack_require__(18364);
;// CONCATENATED MODULE: ./build/js/trust/sigstore/rekor-set.js





const LARGEST = 256 * 1024;
function verifyRekorPromise(text, rekorKeys, about) {
    if (text.length > LARGEST)
        throw rekor_set_refused('is too large');
    const promise = (0,bundle_fields/* objectOf */.Xy)(json(Buffer.from(text), 'it'), WHERE, ['SignedEntryTimestamp', 'Payload']);
    const { body, integratedTime, logIndex, logID } = (0,bundle_fields/* objectOf */.Xy)(promise['Payload'], WHERE, [
        'body',
        'integratedTime',
        'logIndex',
        'logID',
    ]);
    if (typeof logID !== 'string' || typeof body !== 'string')
        throw rekor_set_refused('has no body and no log');
    const [time, index] = [count(integratedTime), count(logIndex)];
    const canonical = Buffer.from(JSON.stringify({ body, integratedTime: time, logID, logIndex: index }));
    const timestamp = (0,bundle_fields/* bytesOf */.$$)(promise['SignedEntryTimestamp'], WHERE, LARGEST);
    if (!rekorKeys.some((key) => isSigned(key, canonical, timestamp)))
        throw rekor_set_refused('is not signed by a log that is trusted');
    checkEntry(json((0,bundle_fields/* bytesOf */.$$)(body, WHERE, LARGEST), 'the entry'), about);
    return new Date(time * 1000);
}
const WHERE = 'the promise of the log';
function checkEntry(entry, { payload, signature, signer }) {
    const { kind, apiVersion, spec } = (0,bundle_fields/* objectOf */.Xy)(entry, WHERE, ['kind', 'apiVersion', 'spec']);
    if (kind !== 'hashedrekord' || apiVersion !== '0.0.1')
        throw rekor_set_refused('is about an entry of another kind');
    const fields = (0,bundle_fields/* objectOf */.Xy)(spec, WHERE, ['data', 'signature']);
    const hash = inside(inside(fields, 'data', ['hash']), 'hash', ['algorithm', 'value']);
    const signed = inside(fields, 'signature', ['content', 'publicKey']);
    const pem = (0,bundle_fields/* bytesOf */.$$)(inside(signed, 'publicKey', ['content'])['content'], WHERE, LARGEST).toString('utf8');
    if (!(0,bundle_fields/* bytesOf */.$$)(signed['content'], WHERE, LARGEST).equals(signature))
        throw rekor_set_refused('is about another signature');
    if (!Buffer.from(derOf(pem)).equals(signer))
        throw rekor_set_refused('is about another signer');
    const own = (0,external_node_crypto_.createHash)('sha256').update(payload).digest('hex');
    if (hash['algorithm'] !== 'sha256' || hash['value'] !== own)
        throw rekor_set_refused('is about another payload');
}
function inside(object, name, known) {
    return (0,bundle_fields/* objectOf */.Xy)(object[name], WHERE, known);
}
function derOf(pem) {
    try {
        return (0,sigstore_pem/* parseOnlyPem */.UF)(pem, 'the signer').bytes;
    }
    catch (error) {
        throw rekor_set_refused(`names a signer that cannot be read: ${(0,failure/* toFailure */.w2)(error).message}`);
    }
}
function isSigned(key, data, signature) {
    if (key.asymmetricKeyType !== 'ec')
        return false;
    try {
        return (0,external_node_crypto_.verify)('sha256', data, key, signature);
    }
    catch {
        return false;
    }
}
function count(value) {
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0)
        return value;
    throw rekor_set_refused('has a number that is none');
}
function json(bytes, what) {
    try {
        return (0,js_image/* parseStrictJson */.RJ)(bytes, what);
    }
    catch (error) {
        throw rekor_set_refused(`cannot be read: ${(0,failure/* toFailure */.w2)(error).message}`);
    }
}
function rekor_set_refused(why) {
    return new failure/* Failure */.HR('SIGNATURE_INVALID', `${WHERE} ${why}`);
}

;// CONCATENATED MODULE: ./build/js/trust/sigstore/verify-attachment.js








async function verifyAttachment(attachment, trust, at) {
    const { mediaType, payload, annotations } = attachment;
    if (mediaType !== sigstore_attachment/* SIMPLE_SIGNING */.Nj)
        throw verify_attachment_refused(`${(0,runtime_text/* quoteForeign */.xS)(mediaType)} is no signature`);
    if (payload.byteLength > sigstore_attachment/* LARGEST_PAYLOAD */.Wj)
        throw verify_attachment_refused('the payload is too large');
    const signature = signatureOf(annotations);
    const signer = findSigner({ payload, signature, annotations }, trust, at);
    return Promise.resolve({ ...signer, payload: (0,simple_signing_payload/* parseSimplePayload */.m)(payload, 'cosign') });
}
function findSigner(signed, trust, at) {
    switch (trust.kind) {
        case 'keys':
            return signerByKey(signed, trust.keys, trust.rekorKeys);
        case 'fulcio':
            return signerByFulcio(signed, trust);
        case 'pki':
            return signerByPki(signed, trust, at);
    }
}
function signerByKey(signed, keys, rekorKeys) {
    const key = keys.find((one) => verify_attachment_isSignedBy(one, signed));
    if (key === undefined)
        throw verify_attachment_refused('no key that is trusted made the signature');
    const spki = key.export({ format: 'der', type: 'spki' });
    const identity = (0,external_node_crypto_.createHash)('sha256').update(spki).digest('base64');
    if (rekorKeys === undefined)
        return { identity };
    return { identity, loggedAt: loggedTime(signed, spki, rekorKeys) };
}
function signerByFulcio(signed, trust) {
    const leaf = leafOf(signed);
    const loggedAt = loggedTime(signed, leaf.der, trust.rekorKeys);
    verifyPath(leaf, { roots: trust.roots, intermediates: chainOf(signed), at: loggedAt });
    const issuer = (0,certificate/* oidcIssuerOf */.Yu)(leaf);
    if (issuer === undefined)
        throw verify_attachment_refused('the certificate does not say who vouched for the signer');
    if (issuer !== trust.oidcIssuer) {
        throw verify_attachment_refused(`the certificate says that ${(0,runtime_text/* quoteForeign */.xS)(issuer)} vouched for the signer, not ${trust.oidcIssuer}`);
    }
    requireEmail(leaf, trust.subjectEmail);
    requireSignature(leaf, signed);
    return { identity: trust.subjectEmail, loggedAt };
}
function signerByPki(signed, trust, at) {
    const { roots, intermediates = [], subjectEmail, subjectHostname } = trust;
    const leaf = leafOf(signed);
    verifyPath(leaf, { roots, intermediates: [...intermediates, ...chainOf(signed)], at });
    if (subjectEmail !== undefined)
        requireEmail(leaf, subjectEmail);
    if (subjectHostname !== undefined)
        requireHostname(leaf, subjectHostname);
    const identity = subjectEmail ?? subjectHostname;
    if (identity === undefined)
        throw verify_attachment_refused('nothing says whose certificate is asked for');
    requireSignature(leaf, signed);
    return { identity };
}
function signatureOf(annotations) {
    const text = annotations[sigstore_attachment/* ANNOTATION */.YX.signature] ?? '';
    const bytes = Buffer.from(text, 'base64');
    if (bytes.byteLength === 0 || bytes.toString('base64') !== text)
        throw verify_attachment_refused(`the annotation ${sigstore_attachment/* ANNOTATION */.YX.signature} holds no signature`);
    return bytes;
}
function leafOf({ annotations }) {
    const text = annotations[sigstore_attachment/* ANNOTATION */.YX.certificate];
    if (text === undefined)
        throw verify_attachment_refused(`there is no annotation ${sigstore_attachment/* ANNOTATION */.YX.certificate}`);
    const [leaf, ...others] = (0,certificate/* parseCertificates */.WW)(text, 'the certificate');
    if (leaf === undefined || others.length > 0)
        throw verify_attachment_refused('there is more than one certificate of a signer');
    return leaf;
}
function chainOf({ annotations }) {
    const text = annotations[sigstore_attachment/* ANNOTATION */.YX.chain];
    return text === undefined ? [] : (0,certificate/* parseCertificates */.WW)(text, 'the chain of certificates').slice(0, -1);
}
function loggedTime({ payload, signature, annotations }, signer, rekorKeys) {
    const text = annotations[sigstore_attachment/* ANNOTATION */.YX.rekorBundle];
    if (text === undefined)
        throw verify_attachment_refused(`no log has the signature: there is no annotation ${sigstore_attachment/* ANNOTATION */.YX.rekorBundle}`);
    return verifyRekorPromise(text, rekorKeys, { payload, signature, signer });
}
function requireEmail(leaf, wanted) {
    const found = (0,certificate/* emailsOf */.JU)(leaf);
    if (!found.includes(wanted))
        throw verify_attachment_refused(`the certificate is not for ${wanted}, but for ${(0,runtime_text/* quoteForeign */.xS)(found.join(', '), 200)}`);
}
function requireHostname({ x509 }, wanted) {
    const found = x509.checkHost(wanted, { subject: 'never', partialWildcards: false, multiLabelWildcards: false });
    if (found === undefined)
        throw verify_attachment_refused(`the certificate is not for the host ${wanted}`);
}
function requireSignature(leaf, signed) {
    if (!verify_attachment_isSignedBy(leaf.x509.publicKey, signed))
        throw verify_attachment_refused('the key of the certificate did not make the signature');
}
const CURVES = new Set(['prime256v1', 'secp384r1', 'secp521r1']);
const LEAST_RSA_BITS = 2048;
function verify_attachment_isSignedBy(key, { payload, signature }) {
    const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
    const isAccepted = type === 'ed25519' ||
        (type === 'ec' && CURVES.has(details?.namedCurve ?? '')) ||
        (type === 'rsa' && (details?.modulusLength ?? 0) >= LEAST_RSA_BITS);
    try {
        return isAccepted && (0,external_node_crypto_.verify)(type === 'ed25519' ? null : 'sha256', payload, key, signature);
    }
    catch {
        return false;
    }
}
function verify_attachment_refused(why) {
    return new failure/* Failure */.HR('SIGNATURE_INVALID', why);
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
