export const id = 3218;
export const ids = [3218];
export const modules = {

/***/ 3218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openContext: () => (/* binding */ openContext)
/* harmony export */ });
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41692);

async function openContext({ given, machine, isWide, settings }) {
    const own = given?.authorities.map(({ pem }) => pem) ?? [];
    const clients = given?.clients ?? [];
    const ca = isWide || machine?.areAll === true ? [...(await wideAuthorities(machine)), ...own] : own;
    return (0,node_tls__WEBPACK_IMPORTED_MODULE_0__.createSecureContext)({
        ...(ca.length === 0 ? {} : { ca: distinct(ca) }),
        ...(own.length === 0 ? {} : { allowPartialTrustChain: true }),
        ...(clients.length === 0
            ? {}
            : { cert: clients.map(({ pem }) => pem), key: clients.map(({ key }) => key.reveal()) }),
        ...(settings?.minVersion === undefined ? {} : { minVersion: settings.minVersion }),
        ...(settings?.ciphers === undefined ? {} : { ciphers: settings.ciphers }),
        ...(settings?.groups === undefined ? {} : { ecdhCurve: settings.groups }),
    });
}
async function wideAuthorities(machine) {
    const named = (await machine?.read()) ?? [];
    return machine?.areAll === true ? named : [...(0,node_tls__WEBPACK_IMPORTED_MODULE_0__.getCACertificates)('default'), ...named];
}
function distinct(pems) {
    return [...new Map(pems.map((pem) => [pem.replaceAll(/\s/g, ''), pem])).values()];
}


/***/ })

};
