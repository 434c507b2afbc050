export const id = 3046;
export const ids = [3046];
export const modules = {

/***/ 93046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verifyFirst: () => (/* binding */ verifyFirst)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92545);


async function verifyFirst(invocation, services) {
    const { options } = invocation;
    const how = options.text('verify') ?? '';
    const idle = [
        'certificate-identity',
        'certificate-identity-regexp',
        'certificate-oidc-issuer',
        'certificate-oidc-issuer-regexp',
        'type',
    ];
    if (how === '' || how === 'policy') {
        const given = idle.find((name) => (options.text(name) ?? '') !== '');
        if (given === undefined)
            return undefined;
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INPUT_INVALID', `--${given} goes with --verify keyless or a key`, {
            side: 'local',
            hint: 'add --verify keyless',
        });
    }
    const [{ rulesOfFlags }, { readKeyText }, { createAdmission }] = await Promise.all([
        __webpack_require__.e(/* import() */ 1892).then(__webpack_require__.bind(__webpack_require__, 91892)),
        __webpack_require__.e(/* import() */ 1193).then(__webpack_require__.bind(__webpack_require__, 21193)),
        Promise.all(/* import() */[__webpack_require__.e(1340), __webpack_require__.e(8338)]).then(__webpack_require__.bind(__webpack_require__, 91340)),
    ]);
    const key = how === 'keyless' ? undefined : await readKeyText(invocation, how, '--verify');
    const rules = rulesOfFlags(options, key);
    if (rules === undefined) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INPUT_INVALID', '--verify keyless does not say who must have signed', {
            side: 'local',
            hint: 'add --certificate-identity and --certificate-oidc-issuer',
        });
    }
    const publicGood = (0,_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .publicGoodRoot */ .Bo)(invocation, services);
    return createAdmission({ ...rules, publicGood }, { requireSigned: true, now: () => new Date() });
}


/***/ })

};
