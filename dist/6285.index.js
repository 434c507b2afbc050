export const id = 6285;
export const ids = [6285];
export const modules = {

/***/ 96285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createSimpleSigner: () => (/* binding */ createSimpleSigner)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57334);



function createSimpleSigner(signer, creator, now) {
    const lacking = async (ctx, { descriptor: { digest }, references }, there) => {
        const named = references.filter((one) => one.tag !== undefined || one.digest !== undefined);
        if (named.length === 0) {
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('INPUT_INVALID', `there is no name to sign ${digest} under`, {
                side: 'local',
                hint: 'name the image with --sign-identity host/repository:tag',
            });
        }
        if (there === undefined)
            return named;
        const { claimedByOwnSignatures } = await __webpack_require__.e(/* import() */ 5494).then(__webpack_require__.bind(__webpack_require__, 25494));
        const claimed = await claimedByOwnSignatures(ctx, there, digest, { signer, at: now() });
        return named.filter((one) => !claimed.has((0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .renderImageName */ .$X)(one)));
    };
    let keys;
    const holds = async (ctx, bytes, at) => {
        try {
            keys ??= signer.keys(ctx);
            const { verifySimpleSignature } = await __webpack_require__.e(/* import() */ 9462).then(__webpack_require__.bind(__webpack_require__, 97081));
            await verifySimpleSignature(bytes, await keys, at);
            return true;
        }
        catch (error) {
            ctx.signal.throwIfAborted();
            ctx.emit({ kind: 'debug', text: `what was just signed is not verified: ${(0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .toFailure */ .w2)(error).message}` });
            return false;
        }
    };
    return {
        formats: ['gpg'],
        countLacking: async (ctx, subject, there) => (await lacking(ctx, subject, there)).length,
        sign: async (ctx, subject, there) => {
            const { digest } = subject.descriptor;
            const made = [];
            for (const reference of await lacking(ctx, subject, there)) {
                const at = now();
                const timestamp = Math.floor(at.getTime() / 1000);
                const payload = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .renderSimplePayload */ .r)({ digest, reference: (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .renderImageName */ .$X)(reference), optional: { creator, timestamp } }, 'atomic');
                const bytes = await signer.sign(ctx, payload, at);
                const verified = await holds(ctx, bytes, at);
                made.push({ format: 'gpg', identity: signer.identity, bytes, ...(verified ? { verified } : {}) });
            }
            return made;
        },
    };
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
