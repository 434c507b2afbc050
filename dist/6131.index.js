export const id = 6131;
export const ids = [6131];
export const modules = {

/***/ 76131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkSigstoreSigned: () => (/* binding */ checkSigstoreSigned)
/* harmony export */ });
/* harmony import */ var _sigstore_verify_attachment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87576);
/* harmony import */ var _key_material_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13295);
/* harmony import */ var _check_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19530);
/* harmony import */ var _claim_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25775);




function checkSigstoreSigned(requirement, policy) {
    let loading;
    return async (ctx, subject) => {
        const found = await subject.evidence.attachments(ctx, subject.descriptor.digest);
        if (found.length === 0)
            return { what: 'sigstore signature', reasons: [] };
        loading ??= loadTrust(requirement, policy);
        const trust = await loading;
        return (0,_check_js__WEBPACK_IMPORTED_MODULE_3__/* .anyOf */ .E)('sigstore signature', found, async (attachment) => (0,_claim_js__WEBPACK_IMPORTED_MODULE_2__/* .objectionTo */ .D)(async () => (0,_sigstore_verify_attachment_js__WEBPACK_IMPORTED_MODULE_0__.verifyAttachment)(attachment, trust, subject.at), ({ identity }) => ({ format: 'legacy', identity }), subject, requirement.identity));
    };
}
async function loadTrust({ trust, rekorKeys: sources }, policy) {
    const rekorKeys = await (0,_key_material_js__WEBPACK_IMPORTED_MODULE_1__/* .readPublicKeys */ .eK)(sources, policy);
    switch (trust.kind) {
        case 'keys': {
            const keys = await (0,_key_material_js__WEBPACK_IMPORTED_MODULE_1__/* .readPublicKeys */ .eK)(trust.keys, policy);
            return { kind: 'keys', keys, ...(rekorKeys.length === 0 ? {} : { rekorKeys }) };
        }
        case 'fulcio': {
            const { oidcIssuer, subjectEmail } = trust;
            return { kind: 'fulcio', roots: await (0,_key_material_js__WEBPACK_IMPORTED_MODULE_1__/* .readCertificates */ .jZ)(trust.ca, policy), oidcIssuer, subjectEmail, rekorKeys };
        }
        case 'pki': {
            const { subjectEmail, subjectHostname, intermediates } = trust;
            return {
                kind: 'pki',
                roots: await (0,_key_material_js__WEBPACK_IMPORTED_MODULE_1__/* .readCertificates */ .jZ)(trust.roots, policy),
                ...(intermediates === undefined ? {} : { intermediates: await (0,_key_material_js__WEBPACK_IMPORTED_MODULE_1__/* .readCertificates */ .jZ)(intermediates, policy) }),
                ...(subjectEmail === undefined ? {} : { subjectEmail }),
                ...(subjectHostname === undefined ? {} : { subjectHostname }),
            };
        }
    }
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


/***/ })

};
