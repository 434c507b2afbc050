export const id = 8258;
export const ids = [8258];
export const modules = {

/***/ 98258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderConfig: () => (/* binding */ renderConfig)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _template_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58616);
/* harmony import */ var _template_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26508);
/* harmony import */ var _inspection_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28022);




function renderConfig(bytes, format) {
    const value = configValue((0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseOciConfig */ .J7)(bytes));
    return format === undefined ? (0,_template_format_js__WEBPACK_IMPORTED_MODULE_1__/* .renderJsonReport */ .n)(value) : (0,_template_format_js__WEBPACK_IMPORTED_MODULE_1__/* .renderFormat */ .c)(format, value);
}
function configValue(config) {
    const history = config.history === null ? null : config.history.map(historyValue);
    return (0,_template_value_js__WEBPACK_IMPORTED_MODULE_2__/* .goStruct */ .cM)('v1.Image', [
        optional('Created', 'created', (0,_inspection_js__WEBPACK_IMPORTED_MODULE_3__/* .timeValue */ .P)(config.created)),
        optional('Author', 'author', (0,_template_value_js__WEBPACK_IMPORTED_MODULE_2__/* .goString */ .WF)(config.author)),
        { name: 'Architecture', json: 'architecture', value: (0,_template_value_js__WEBPACK_IMPORTED_MODULE_2__/* .goString */ .WF)(config.architecture) },
        { name: 'OS', json: 'os', value: (0,_template_value_js__WEBPACK_IMPORTED_MODULE_2__/* .goString */ .WF)(config.os) },
        optional('OSVersion', 'os.version', (0,_template_value_js__WEBPACK_IMPORTED_MODULE_2__/* .goString */ .WF)(config.osVersion)),
        optional('OSFeatures', 'os.features', (0,_template_value_js__WEBPACK_IMPORTED_MODULE_2__/* .goStrings */ .tJ)(config.osFeatures)),
        optional('Variant', 'variant', (0,_template_value_js__WEBPACK_IMPORTED_MODULE_2__/* .goString */ .WF)(config.variant)),
        optional('Config', 'config', runConfigValue(config.config)),
        {
            name: 'RootFS',
            json: 'rootfs',
            value: (0,_template_value_js__WEBPACK_IMPORTED_MODULE_2__/* .goStruct */ .cM)('v1.RootFS', [
                { name: 'Type', json: 'type', value: (0,_template_value_js__WEBPACK_IMPORTED_MODULE_2__/* .goString */ .WF)(config.rootfs.type) },
                { name: 'DiffIDs', json: 'diff_ids', value: (0,_template_value_js__WEBPACK_IMPORTED_MODULE_2__/* .goStrings */ .tJ)(config.rootfs.diffIds, 'digest.Digest') },
            ]),
        },
        optional('History', 'history', (0,_template_value_js__WEBPACK_IMPORTED_MODULE_2__/* .goList */ .b0)(history, 'v1.History')),
    ]);
}
function runConfigValue(config) {
    return (0,_template_value_js__WEBPACK_IMPORTED_MODULE_2__/* .goStruct */ .cM)('v1.ImageConfig', [
        optional('User', 'User', (0,_template_value_js__WEBPACK_IMPORTED_MODULE_2__/* .goString */ .WF)(config.user)),
        optional('ExposedPorts', 'ExposedPorts', setValue(config.exposedPorts)),
        optional('Env', 'Env', (0,_template_value_js__WEBPACK_IMPORTED_MODULE_2__/* .goStrings */ .tJ)(config.env)),
        optional('Entrypoint', 'Entrypoint', (0,_template_value_js__WEBPACK_IMPORTED_MODULE_2__/* .goStrings */ .tJ)(config.entrypoint)),
        optional('Cmd', 'Cmd', (0,_template_value_js__WEBPACK_IMPORTED_MODULE_2__/* .goStrings */ .tJ)(config.cmd)),
        optional('Volumes', 'Volumes', setValue(config.volumes)),
        optional('WorkingDir', 'WorkingDir', (0,_template_value_js__WEBPACK_IMPORTED_MODULE_2__/* .goString */ .WF)(config.workingDir)),
        optional('Labels', 'Labels', (0,_template_value_js__WEBPACK_IMPORTED_MODULE_2__/* .goStringMap */ .KM)(config.labels)),
        optional('StopSignal', 'StopSignal', (0,_template_value_js__WEBPACK_IMPORTED_MODULE_2__/* .goString */ .WF)(config.stopSignal)),
        optional('ArgsEscaped', 'ArgsEscaped', (0,_template_value_js__WEBPACK_IMPORTED_MODULE_2__/* .goBool */ .B7)(config.argsEscaped)),
    ]);
}
function historyValue(history) {
    return (0,_template_value_js__WEBPACK_IMPORTED_MODULE_2__/* .goStruct */ .cM)('v1.History', [
        optional('Created', 'created', (0,_inspection_js__WEBPACK_IMPORTED_MODULE_3__/* .timeValue */ .P)(history.created)),
        optional('CreatedBy', 'created_by', (0,_template_value_js__WEBPACK_IMPORTED_MODULE_2__/* .goString */ .WF)(history.createdBy)),
        optional('Author', 'author', (0,_template_value_js__WEBPACK_IMPORTED_MODULE_2__/* .goString */ .WF)(history.author)),
        optional('Comment', 'comment', (0,_template_value_js__WEBPACK_IMPORTED_MODULE_2__/* .goString */ .WF)(history.comment)),
        optional('EmptyLayer', 'empty_layer', (0,_template_value_js__WEBPACK_IMPORTED_MODULE_2__/* .goBool */ .B7)(history.emptyLayer)),
    ]);
}
function optional(name, json, value) {
    return { name, json, value, omitEmpty: true };
}
function setValue(keys) {
    const empty = (0,_template_value_js__WEBPACK_IMPORTED_MODULE_2__/* .goStruct */ .cM)('struct {}', []);
    return (0,_template_value_js__WEBPACK_IMPORTED_MODULE_2__/* .goMap */ .XG)(keys === null ? null : keys.map((key) => [key, empty]), empty, 'struct {}');
}


/***/ })

};
