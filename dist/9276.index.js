export const id = 9276;
export const ids = [9276];
export const modules = {

/***/ 69276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openPlace: () => (/* binding */ openPlace)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _distribution_insecure_access_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21798);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66786);
/* harmony import */ var _settings_registries_route_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91061);





async function openPlace(services, text) {
    const bare = text.replace(/^docker:\/\//, '').replace(/\/+$/, '');
    const slash = bare.indexOf('/');
    const registry = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRegistry */ .l5)(slash < 0 ? bare : bare.slice(0, slash));
    const namespace = slash < 0 ? undefined : bare.slice(slash + 1);
    if (namespace !== undefined && !(0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isRepositoryPath */ .og)(namespace)) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('REFERENCE_INVALID', `not a namespace: ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteForeign */ .xS)(namespace, 300)}`, {
            side: 'source',
            subject: text,
            hint: 'write HOST, or HOST and the beginning of repositories without a tag: HOST/TEAM',
        });
    }
    const [endpoint] = services.endpoints([`docker://${registry}/x`], '');
    if (endpoint === undefined)
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('INTERNAL', 'a registry without settings');
    const insecure = (0,_settings_registries_route_js__WEBPACK_IMPORTED_MODULE_4__/* .isInsecureRegistry */ .y_)(await services.registriesConf(services.ctx), registry);
    return {
        registry,
        registries: services.registries,
        access: (0,_distribution_insecure_access_js__WEBPACK_IMPORTED_MODULE_1__/* .accessTo */ .Y)(insecure, endpoint.settings.access),
        ...(namespace === undefined ? {} : { namespace }),
    };
}


/***/ })

};
