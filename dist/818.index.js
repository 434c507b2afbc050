export const id = 818;
export const ids = [818];
export const modules = {

/***/ 8818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderJson: () => (/* binding */ renderJson)
/* harmony export */ });
function renderJson(value) {
    const escapes = {
        '<': '\\u003c',
        '>': '\\u003e',
        '&': '\\u0026',
        '\u2028': '\\u2028',
        '\u2029': '\\u2029',
    };
    const text = JSON.stringify(value, null, 4).replaceAll(/[<>&\u2028\u2029]/g, (found) => escapes[found] ?? found);
    return `${text}\n`;
}


/***/ })

};
