export const id = 9548;
export const ids = [9548];
export const modules = {

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


/***/ })

};
