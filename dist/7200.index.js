export const id = 7200;
export const ids = [7200];
export const modules = {

/***/ 87200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadOpenPgpKeys: () => (/* binding */ loadOpenPgpKeys)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66786);


const ARMORED = /-----BEGIN PGP (PUBLIC|PRIVATE) KEY BLOCK-----[^]*?-----END PGP \1 KEY BLOCK-----/g;
async function loadOpenPgpKeys(sources, { weak = false } = {}) {
    const keys = (await Promise.all(sources.map(readKeys))).flat();
    if (keys.length > 0)
        return { keys, takesWeakKeys: weak };
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INPUT_INVALID', 'there is no public key to verify signatures with', {
        side: 'local',
        hint: 'name a file that gpg --export wrote',
    });
}
async function readKeys(bytes) {
    const { readKeys: read } = await __webpack_require__.e(/* import() */ 3074).then(__webpack_require__.bind(__webpack_require__, 13074));
    try {
        if ((bytes[0] ?? 0) >= 0x80)
            return await read({ binaryKeys: Uint8Array.from(bytes) });
        const blocks = new TextDecoder().decode(bytes).match(ARMORED) ?? [];
        return (await Promise.all(blocks.map(async (armoredKeys) => read({ armoredKeys })))).flat();
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INPUT_INVALID', `not OpenPGP keys: ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .renderForeign */ .Vd)(why)}`, {
            side: 'local',
            hint: 'name a file that gpg --export wrote',
            cause: error,
        });
    }
}


/***/ })

};
