export const id = 1193;
export const ids = [1193];
export const modules = {

/***/ 21193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readKeyText: () => (/* binding */ readKeyText)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66786);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57728);



const LARGEST_KEY = 1024 * 1024;
async function readKeyText({ options, environment }, given = options.text('key') ?? '', option = '--key') {
    if (given === '')
        return undefined;
    if (given.includes('-----BEGIN '))
        return { text: given, name: option, option };
    const variable = /^env:(?:\/\/)?(.+)$/.exec(given)?.[1];
    if (variable === undefined) {
        return { text: (await (0,_files_js__WEBPACK_IMPORTED_MODULE_2__.readNamedFile)(given, option, LARGEST_KEY)).toString('latin1'), name: given, option };
    }
    const text = environment[variable] ?? '';
    if (text !== '')
        return { text, name: `$${variable}`, option };
    const shown = (0,_files_js__WEBPACK_IMPORTED_MODULE_2__/* .looksLikePath */ .j8)(variable) || /^[A-Z0-9_]+$/.test(variable) ? ` ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(variable, 80)}` : '';
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INPUT_INVALID', `${option} names the variable${shown}, which is empty`, {
        side: 'local',
        hint: 'set it, or name a file',
    });
}


/***/ })

};
