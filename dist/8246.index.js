export const id = 8246;
export const ids = [8246];
export const modules = {

/***/ 53173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nj: () => (/* binding */ SIMPLE_SIGNING),
/* harmony export */   Wj: () => (/* binding */ LARGEST_PAYLOAD),
/* harmony export */   YX: () => (/* binding */ ANNOTATION)
/* harmony export */ });
const SIMPLE_SIGNING = 'application/vnd.dev.cosign.simplesigning.v1+json';
const ANNOTATION = {
    signature: 'dev.cosignproject.cosign/signature',
    certificate: 'dev.sigstore.cosign/certificate',
    chain: 'dev.sigstore.cosign/chain',
    rekorBundle: 'dev.sigstore.cosign/bundle',
};
const LARGEST_PAYLOAD = 4 * 1024 * 1024;


/***/ }),

/***/ 8246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createLegacySigner: () => (/* binding */ createLegacySigner)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _simple_signing_payload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57334);
/* harmony import */ var _attachment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53173);
/* harmony import */ var _pem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18364);





function createLegacySigner(by, { creator, now, witness }) {
    const lacking = async (ctx, { descriptor, references }, there) => {
        if (references.length === 0)
            throw unnamed();
        if (there === undefined)
            return references;
        const { claimedByOwnAttachments } = await __webpack_require__.e(/* import() */ 8897).then(__webpack_require__.bind(__webpack_require__, 68897));
        const isLogged = witness !== undefined;
        const claimed = await claimedByOwnAttachments(ctx, there, descriptor.digest, { by, isLogged });
        return references.filter((one) => !claimed.has((0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .renderImageName */ .$X)(one)));
    };
    return {
        formats: ['legacy'],
        countLacking: async (ctx, subject, there) => (await lacking(ctx, subject, there)).length,
        sign: async (ctx, subject, there) => {
            const { descriptor } = subject;
            const references = await lacking(ctx, subject, there);
            const timestamp = Math.floor(now().getTime() / 1000);
            return Promise.all(references.map(async (reference) => {
                const claim = {
                    digest: descriptor.digest,
                    reference: (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .renderImageName */ .$X)(reference),
                    optional: { creator, timestamp },
                };
                const payload = (0,_simple_signing_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .renderSimplePayload */ .r)(claim, 'cosign');
                const attachment = await signPayload(ctx, payload, by, witness);
                return { format: 'legacy', identity: by.identity, attachment };
            }));
        },
    };
}
async function signPayload(ctx, payload, by, witness) {
    const signature = await by.sign(ctx, payload, 'sha256');
    const logged = await witness?.hashed(ctx, payload, signature, by);
    const promise = logged?.legacyBundle;
    const annotations = {
        [_attachment_js__WEBPACK_IMPORTED_MODULE_3__/* .ANNOTATION */ .YX.signature]: Buffer.from(signature).toString('base64'),
        ...(await certificatesOf(ctx, by)),
        ...(promise === undefined ? {} : { [_attachment_js__WEBPACK_IMPORTED_MODULE_3__/* .ANNOTATION */ .YX.rekorBundle]: promise }),
    };
    return { mediaType: _attachment_js__WEBPACK_IMPORTED_MODULE_3__/* .SIMPLE_SIGNING */ .Nj, payload, annotations };
}
async function certificatesOf(ctx, by) {
    const material = await by.material(ctx);
    if (material.kind === 'public-key')
        return {};
    const pem = (bytes) => (0,_pem_js__WEBPACK_IMPORTED_MODULE_4__/* .renderPem */ .Hl)({ label: 'CERTIFICATE', bytes });
    const { leaf, chain } = material;
    return {
        [_attachment_js__WEBPACK_IMPORTED_MODULE_3__/* .ANNOTATION */ .YX.certificate]: pem(leaf),
        ...(chain.length === 0 ? {} : { [_attachment_js__WEBPACK_IMPORTED_MODULE_3__/* .ANNOTATION */ .YX.chain]: chain.map(pem).join('') }),
    };
}
function unnamed() {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('INPUT_INVALID', 'the image has no name in a registry that a signature could claim', {
        side: 'local',
        hint: 'say what it is called: --sign-identity registry.example.com/team/app:1.4',
    });
}


/***/ }),

/***/ 18364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hl: () => (/* binding */ renderPem),
/* harmony export */   UF: () => (/* binding */ parseOnlyPem),
/* harmony export */   oW: () => (/* binding */ parsePem)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);

const LARGEST = 256 * 1024;
const BLOCK = /-----BEGIN ([A-Z0-9 ]{1,64})-----\r?\n((?:[A-Za-z0-9+/=]+[ \t]*\r?\n)*)-----END \1-----(?:\r?\n|$)/g;
function parsePem(text, what, { aside = false } = {}) {
    if (text.length > LARGEST)
        throw invalidPem(what, 'is too large');
    const blocks = [];
    const rest = text.replaceAll(BLOCK, (_whole, label, body) => {
        const written = body.replaceAll(/\s/g, '');
        const bytes = Buffer.from(written, 'base64');
        if (bytes.toString('base64') !== written)
            throw invalidPem(what, 'is not base64');
        blocks.push({ label, bytes });
        return '';
    });
    if (!aside && !/^(?:\r?\n)*$/.test(rest))
        throw invalidPem(what, blocks.length === 0 ? 'is not PEM' : 'has something beside PEM in it');
    if (blocks.length === 0)
        throw invalidPem(what, 'is empty');
    return blocks;
}
function parseOnlyPem(text, what) {
    const [block, ...others] = parsePem(text, what).filter(({ label }) => label !== 'EC PARAMETERS');
    if (block === undefined || others.length > 0)
        throw invalidPem(what, 'has several blocks of PEM');
    return block;
}
function renderPem({ label, bytes }) {
    const lines = Buffer.from(bytes)
        .toString('base64')
        .match(/.{1,64}/g) ?? [];
    return `${[`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`].join('\n')}\n`;
}
function invalidPem(what, why) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INPUT_INVALID', `${what} ${why}`, { side: 'local', hint: 'name a file in PEM' });
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
