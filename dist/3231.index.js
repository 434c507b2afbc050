export const id = 3231;
export const ids = [3231];
export const modules = {

/***/ 83231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runInspect: () => (/* binding */ runInspect)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80029);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66786);




async function runInspect(invocation, services) {
    const { options } = invocation;
    const operation = await __webpack_require__.e(/* import() */ 432).then(__webpack_require__.bind(__webpack_require__, 60432));
    const [image] = services.endpoints(invocation.operands, '');
    if (image === undefined)
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('INPUT_INVALID', 'inspect takes an image', { side: 'local' });
    const algorithm = algorithmOf(options.text('manifest-digest'));
    const [platform] = options.list('platform');
    const request = {
        image,
        platform: platform === undefined ? (0,_selection_js__WEBPACK_IMPORTED_MODULE_2__/* .systemPlatform */ .RR)(options, process) : (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .FL)(platform),
        noTags: options.flag('no-tags'),
        ...(algorithm === undefined ? {} : { manifestDigest: algorithm }),
    };
    const format = options.text('format');
    if (options.flag('raw')) {
        if (format !== undefined)
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('INPUT_INVALID', '--raw and --format exclude each other', {
                side: 'local',
                hint: 'choose one',
            });
        return options.flag('config')
            ? operation.inspectConfig(services.ctx, request)
            : operation.inspectRaw(services.ctx, request);
    }
    if (options.flag('config')) {
        const { renderConfig } = await Promise.all(/* import() */[__webpack_require__.e(8022), __webpack_require__.e(8258)]).then(__webpack_require__.bind(__webpack_require__, 98258));
        return renderConfig(await operation.inspectConfig(services.ctx, request), format);
    }
    const { renderInspection } = await __webpack_require__.e(/* import() */ 8022).then(__webpack_require__.bind(__webpack_require__, 28022));
    return renderInspection(await operation.inspectImage(services.ctx, request), format);
}
function algorithmOf(text) {
    if (text === undefined || text === '')
        return undefined;
    if (text === 'sha256' || text === 'sha512')
        return text;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('INPUT_INVALID', `--manifest-digest takes sha256 or sha512, not ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteForeign */ .xS)(text, 40)}`, {
        side: 'local',
    });
}


/***/ })

};
