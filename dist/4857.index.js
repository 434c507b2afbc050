export const id = 4857;
export const ids = [4857];
export const modules = {

/***/ 14857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   describeXzError: () => (/* binding */ describeXzError),
/* harmony export */   unxz: () => (/* binding */ unxz)
/* harmony export */ });
/* harmony import */ var node_stream_web__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37830);
/* harmony import */ var _runtime_semaphore_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65459);


const turn = new _runtime_semaphore_js__WEBPACK_IMPORTED_MODULE_1__/* .Semaphore */ .j(1);
async function* unxz(source, signal) {
    const release = await turn.acquire('small', signal);
    try {
        const { XzReadableStream: Decoder } = await load();
        for await (const chunk of new Decoder(node_stream_web__WEBPACK_IMPORTED_MODULE_0__.ReadableStream.from(source))) {
            if (chunk.byteLength > 0)
                yield chunk;
        }
    }
    finally {
        release();
    }
}
function describeXzError(message) {
    if (message.endsWith('error code 4'))
        return 'it was compressed with a dictionary of more than 64 MiB (xz -9 has 64)';
    if (message.endsWith('error code 6'))
        return 'it was compressed with a filter or a check that is not supported (plain xz has neither)';
    return undefined;
}
async function load() {
    const loaded = await __webpack_require__.e(/* import() */ 6642).then(__webpack_require__.t.bind(__webpack_require__, 36642, 19));
    return loaded.default ?? loaded;
}


/***/ })

};
