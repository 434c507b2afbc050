export const id = 4902;
export const ids = [4902];
export const modules = {

/***/ 94902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verifyAsBundle: () => (/* binding */ verifyAsBundle)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83903);
/* harmony import */ var _sigstore_attachment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53173);
/* harmony import */ var _sigstore_pem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18364);
/* harmony import */ var _simple_signing_payload_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57334);
/* harmony import */ var _verify_bundle_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(36785);







const VERSION = 'application/vnd.dev.sigstore.bundle+json;version=0.1';
const TIMESTAMP = 'dev.sigstore.cosign/rfc3161timestamp';
async function verifyAsBundle(attachment, trust, key) {
    const { payload } = attachment;
    const expected = { digest: (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(payload), as: { content: payload } };
    const verified = await (0,_verify_bundle_js__WEBPACK_IMPORTED_MODULE_6__.verifyBundle)(bundleOfAttachment(attachment, key), trust, expected);
    return { ...verified, payload: (0,_simple_signing_payload_js__WEBPACK_IMPORTED_MODULE_5__/* .parseSimplePayload */ .m)(payload, 'cosign') };
}
function bundleOfAttachment({ payload, annotations }, key) {
    const entry = annotations[_sigstore_attachment_js__WEBPACK_IMPORTED_MODULE_3__/* .ANNOTATION */ .YX.rekorBundle];
    const timestamp = annotations[TIMESTAMP];
    return Buffer.from(JSON.stringify({
        mediaType: VERSION,
        verificationMaterial: {
            ...(key === undefined ? certificateOf(annotations) : { publicKey: { hint: (0,_verify_bundle_js__WEBPACK_IMPORTED_MODULE_6__/* .hintOf */ .$)(key) } }),
            tlogEntries: entry === undefined ? [] : [logEntry(entry)],
            ...(timestamp === undefined ? {} : { timestampVerificationData: timestampOf(timestamp) }),
        },
        messageSignature: {
            messageDigest: {
                algorithm: 'SHA2_256',
                digest: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(payload).digest('base64'),
            },
            signature: annotations[_sigstore_attachment_js__WEBPACK_IMPORTED_MODULE_3__/* .ANNOTATION */ .YX.signature] ?? '',
        },
    }));
}
function certificateOf(annotations) {
    const pem = annotations[_sigstore_attachment_js__WEBPACK_IMPORTED_MODULE_3__/* .ANNOTATION */ .YX.certificate];
    if (pem === undefined)
        throw refuse(`there is no annotation ${_sigstore_attachment_js__WEBPACK_IMPORTED_MODULE_3__/* .ANNOTATION */ .YX.certificate}`);
    const [leaf, ...others] = read(() => (0,_sigstore_pem_js__WEBPACK_IMPORTED_MODULE_4__/* .parsePem */ .oW)(pem, 'the certificate'));
    if (leaf?.label !== 'CERTIFICATE' || others.length > 0)
        throw refuse('there is not one certificate of a signer');
    return { x509CertificateChain: { certificates: [{ rawBytes: Buffer.from(leaf.bytes).toString('base64') }] } };
}
function logEntry(text) {
    const { SignedEntryTimestamp, Payload } = exactly(json(text), ['SignedEntryTimestamp', 'Payload']);
    const { body, integratedTime, logIndex, logID } = exactly(Payload, ['body', 'integratedTime', 'logIndex', 'logID']);
    const { kind, apiVersion } = kindOf(body);
    return {
        logIndex: String(logIndex),
        logId: { keyId: Buffer.from(typeof logID === 'string' ? logID : '', 'hex').toString('base64') },
        kindVersion: { kind, version: apiVersion },
        integratedTime: String(integratedTime),
        inclusionPromise: { signedEntryTimestamp: SignedEntryTimestamp },
        canonicalizedBody: body,
    };
}
function kindOf(body) {
    const entry = json(Buffer.from(typeof body === 'string' ? body : '', 'base64').toString());
    const { kind, apiVersion } = exactly(entry, ['apiVersion', 'kind', 'spec']);
    return { kind, apiVersion };
}
function timestampOf(text) {
    const { SignedRFC3161Timestamp } = exactly(json(text), ['SignedRFC3161Timestamp']);
    return { rfc3161Timestamps: [{ signedTimestamp: SignedRFC3161Timestamp }] };
}
function exactly(value, keys) {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    const found = isObject ? Object.keys(value) : [];
    if (!isObject || found.length !== keys.length || !keys.every((key) => found.includes(key)))
        throw refuse('what a log or a timestamp authority said is not what it says');
    return { ...value };
}
function json(text) {
    return read(() => (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStrictJson */ .RJ)(Buffer.from(text), 'an annotation'));
}
function read(parse) {
    try {
        return parse();
    }
    catch (error) {
        throw refuse((0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .toFailure */ .w2)(error).message, error);
    }
}
function refuse(why, cause) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('SIGNATURE_INVALID', why, cause === undefined ? {} : { cause });
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
