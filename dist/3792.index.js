export const id = 3792;
export const ids = [3792];
export const modules = {

/***/ 94389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ pushBytes)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);

async function pushBytes(ctx, sink, { mediaType, digest, size }, bytes, how) {
    const open = async (_signal, from = 0) => Promise.resolve({ stream: node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from([bytes.subarray(from)]), offset: from });
    await sink.pushBlob(ctx, { mediaType, digest, size }, open, how);
}


/***/ }),

/***/ 53792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   appendAttachment: () => (/* binding */ appendAttachment)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34132);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _push_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94389);
/* harmony import */ var _attachment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53173);




const MOST_WRITES = 5;
const writing = new Map();
async function appendAttachment(ctx, sink, subject, attachment) {
    const key = `${sink.reference.transport}:${sink.reference.location}#${(0,_attachment_js__WEBPACK_IMPORTED_MODULE_3__/* .attachmentTag */ .Ko)(subject)}`;
    const before = writing.get(key);
    const mine = (before ?? Promise.resolve())
        .catch(() => undefined)
        .then(async () => append(ctx, sink, subject, attachment));
    writing.set(key, mine);
    try {
        await mine;
    }
    finally {
        if (writing.get(key) === mine)
            writing.delete(key);
    }
}
async function append(ctx, sink, subject, { mediaType, payload, annotations }) {
    const layer = { mediaType, digest: (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(payload), size: payload.byteLength, annotations };
    for (let writes = 0; writes <= MOST_WRITES; writes += 1) {
        const next = withLayer(await sink.readManifest(ctx, (0,_attachment_js__WEBPACK_IMPORTED_MODULE_3__/* .attachmentTag */ .Ko)(subject)), subject, layer);
        if (next === undefined)
            return;
        await Promise.all([
            writes === 0 ? (0,_push_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .pushBytes */ .W)(ctx, sink, layer, payload) : undefined,
            (0,_push_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .pushBytes */ .W)(ctx, sink, next.config, next.configBytes),
        ]);
        await sink.tag(ctx, next.document, [(0,_attachment_js__WEBPACK_IMPORTED_MODULE_3__/* .attachmentTag */ .Ko)(subject)]);
    }
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('SERVER_ERROR', `a signature could not be added to ${(0,_attachment_js__WEBPACK_IMPORTED_MODULE_3__/* .attachmentTag */ .Ko)(subject)}: others keep changing it`, {
        subject: (0,_attachment_js__WEBPACK_IMPORTED_MODULE_3__/* .attachmentTag */ .Ko)(subject),
        hint: 'run again when nothing else is signing this image',
    });
}
function withLayer(there, subject, layer) {
    const { fields, layers } = there === undefined ? NOTHING : parseThere(there, subject);
    if (layers.some((one) => isSame(one.descriptor, layer)))
        return undefined;
    if (layers.length >= _attachment_js__WEBPACK_IMPORTED_MODULE_3__/* .MOST_ATTACHMENTS */ .H8) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('LIMIT_EXCEEDED', `${(0,_attachment_js__WEBPACK_IMPORTED_MODULE_3__/* .attachmentTag */ .Ko)(subject)} holds ${String(_attachment_js__WEBPACK_IMPORTED_MODULE_3__/* .MOST_ATTACHMENTS */ .H8)} signatures already`, {
            subject: (0,_attachment_js__WEBPACK_IMPORTED_MODULE_3__/* .attachmentTag */ .Ko)(subject),
            hint: 'remove that tag and sign the image again',
        });
    }
    const diffIds = [...layers.map((one) => one.descriptor.digest), layer.digest];
    const configBytes = encode({ architecture: '', os: '', config: {}, rootfs: { type: 'layers', diff_ids: diffIds } });
    const config = { mediaType: _image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .OCI_CONFIG */ .TF, digest: (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(configBytes), size: configBytes.byteLength };
    const manifest = { ...fields, config, layers: [...layers.map(({ raw }) => raw), layer] };
    return { document: (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .createDocument */ .ui)(encode(manifest), _image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .OCI_MANIFEST */ .EG), config, configBytes };
}
const NOTHING = { fields: { schemaVersion: 2, mediaType: _image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .OCI_MANIFEST */ .EG, config: {}, layers: [] }, layers: [] };
function parseThere({ bytes, descriptor }, subject) {
    const manifest = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseManifest */ .Ng)(bytes, descriptor.mediaType);
    if (manifest.kind !== 'image' || manifest.mediaType !== _image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .OCI_MANIFEST */ .EG) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('MANIFEST_INVALID', `${(0,_attachment_js__WEBPACK_IMPORTED_MODULE_3__/* .attachmentTag */ .Ko)(subject)} holds no signatures, and is left as it is`, {
            subject: (0,_attachment_js__WEBPACK_IMPORTED_MODULE_3__/* .attachmentTag */ .Ko)(subject),
            hint: `it is ${manifest.mediaType}: remove that tag to sign the image there`,
        });
    }
    const fields = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStrictJson */ .RJ)(bytes, 'the manifest');
    const raw = fields['layers'];
    return { fields, layers: manifest.layers.map((one, at) => ({ raw: raw[at], descriptor: one })) };
}
function isSame(one, other) {
    return (one.mediaType === other.mediaType &&
        one.digest === other.digest &&
        one.size === other.size &&
        canonical(one.annotations) === canonical(other.annotations));
}
function canonical(annotations = {}) {
    return JSON.stringify(Object.entries(annotations).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
function encode(value) {
    return new TextEncoder().encode(JSON.stringify(value));
}


/***/ }),

/***/ 53173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H8: () => (/* binding */ MOST_ATTACHMENTS),
/* harmony export */   Ko: () => (/* binding */ attachmentTag),
/* harmony export */   Nj: () => (/* binding */ SIMPLE_SIGNING),
/* harmony export */   Wj: () => (/* binding */ LARGEST_PAYLOAD),
/* harmony export */   YX: () => (/* binding */ ANNOTATION)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34132);

const SIMPLE_SIGNING = 'application/vnd.dev.cosign.simplesigning.v1+json';
const ANNOTATION = {
    signature: 'dev.cosignproject.cosign/signature',
    certificate: 'dev.sigstore.cosign/certificate',
    chain: 'dev.sigstore.cosign/chain',
    rekorBundle: 'dev.sigstore.cosign/bundle',
};
const LARGEST_PAYLOAD = 4 * 1024 * 1024;
const MOST_ATTACHMENTS = 1000;
function attachmentTag(subject) {
    return `${(0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(subject)}-${(0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(subject)}.sig`;
}


/***/ })

};
