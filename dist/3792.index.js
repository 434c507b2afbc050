export const id = 3792;
export const ids = [3792];
export const modules = {

/***/ 26260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ pushBytes)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var _contract_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98348);


async function pushBytes(ctx, sink, { mediaType, digest, size }, bytes, how) {
    if (how?.session === undefined && (0,_contract_js__WEBPACK_IMPORTED_MODULE_1__/* .isBytesPusher */ .JB)(sink))
        return sink.pushBytes(ctx, { mediaType, digest, size }, bytes);
    const open = async (_signal, from = 0) => Promise.resolve({ stream: node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from([bytes.subarray(from)]), offset: from });
    await sink.pushBlob(ctx, { mediaType, digest, size }, open, how);
}


/***/ }),

/***/ 53792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   appendAttachment: () => (/* binding */ appendAttachment)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _transport_push_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26260);


async function appendAttachment(ctx, sink, subject, { mediaType, payload, annotations }) {
    const layer = { mediaType, digest: (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(payload), size: payload.byteLength, annotations };
    const tag = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .cosignTag */ .qv)(subject, 'sig');
    let isPushed = false;
    await sink.editName(ctx, tag, async (own, there) => {
        const next = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .addLayer */ .VE)(there, layer, tag);
        if (next === undefined)
            return undefined;
        await Promise.all([
            isPushed ? undefined : (0,_transport_push_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .pushBytes */ .W)(own, sink, layer, payload),
            (0,_transport_push_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .pushBytes */ .W)(own, sink, next.config, next.configBytes),
        ]);
        isPushed = true;
        return next.document;
    });
}


/***/ })

};
