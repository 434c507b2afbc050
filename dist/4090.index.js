export const id = 4090;
export const ids = [4090];
export const modules = {

/***/ 84090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   undoLogin: () => (/* binding */ undoLogin)
/* harmony export */ });
/* harmony import */ var _credential_helper_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55442);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59800);
/* harmony import */ var _json_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91988);
/* harmony import */ var _login_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21243);




async function undoLogin(ctx, change) {
    const { file, key, before, written, helper } = change;
    if (helper !== undefined) {
        const kept = await (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_0__.getFromHelper)(ctx, helper.name, helper.server);
        if (kept !== undefined && (0,_login_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)((0,_login_js__WEBPACK_IMPORTED_MODULE_2__/* .pairOf */ .cF)(kept.username, kept.secret)) === helper.written)
            await (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_0__/* .eraseFromHelper */ .Rk)(ctx, helper.name, helper.server);
    }
    if (written !== undefined) {
        await (0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .editAuthFile */ .v)(file, ctx.signal, async ({ text }) => {
            const entry = (0,_json_text_js__WEBPACK_IMPORTED_MODULE_3__/* .textOfMember */ .Zw)(text, ['auths', key]);
            if (entry === undefined || (0,_login_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(entry) !== written)
                return Promise.resolve(undefined);
            if (before.entry !== undefined)
                return Promise.resolve({ text: (0,_json_text_js__WEBPACK_IMPORTED_MODULE_3__/* .replaceMember */ .$L)(text, ['auths', key], before.entry) });
            const without = (0,_json_text_js__WEBPACK_IMPORTED_MODULE_3__/* .removeMember */ .pt)(text, ['auths', key]);
            const isEmpty = !before.auths && (0,_json_text_js__WEBPACK_IMPORTED_MODULE_3__/* .textOfMember */ .Zw)(without, ['auths']) === '{}';
            const rest = isEmpty ? (0,_json_text_js__WEBPACK_IMPORTED_MODULE_3__/* .removeMember */ .pt)(without, ['auths']) : without;
            return Promise.resolve(!before.exists && rest.trim() === '{}' ? 'remove' : { text: rest });
        });
    }
    return helper?.replaced !== true;
}


/***/ })

};
