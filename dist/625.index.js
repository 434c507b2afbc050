export const id = 625;
export const ids = [625];
export const modules = {

/***/ 625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findLogin: () => (/* binding */ findLogin),
/* harmony export */   loggedInAs: () => (/* binding */ loggedInAs),
/* harmony export */   login: () => (/* binding */ login),
/* harmony export */   logout: () => (/* binding */ logout),
/* harmony export */   logoutAll: () => (/* binding */ logoutAll),
/* harmony export */   renderKey: () => (/* binding */ renderKey),
/* harmony export */   verifyLogin: () => (/* binding */ verifyLogin)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);
/* harmony import */ var _settings_auth_file_login_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21243);
/* harmony import */ var _settings_credential_places_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78610);



async function login(ctx, request) {
    await verifyLogin(ctx, request);
    return (0,_settings_auth_file_login_js__WEBPACK_IMPORTED_MODULE_1__/* .storeLogin */ .VJ)(ctx, request.where, request.key, request.login, request.note);
}
async function verifyLogin(ctx, request) {
    const { registries, key, login: given, tlsVerify, certificates } = request;
    const { username, password } = given;
    ctx.conceal(password.reveal(), username);
    const credential = { kind: 'basic', username, password, origin: 'this login' };
    const access = { tlsVerify, certificates, credential: async () => Promise.resolve(credential) };
    try {
        await registries.host(key.registry, access).verify(ctx);
    }
    catch (error) {
        ctx.signal.throwIfAborted();
        const failure = (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .toFailure */ .w2)(error);
        if (failure.code !== 'AUTH_DENIED' && failure.code !== 'AUTH_REQUIRED')
            throw failure;
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('AUTH_DENIED', `logging into "${renderKey(key)}": invalid username/password`, {
            cause: failure,
            hint: 'check both; many registries want an access token instead of the password',
        });
    }
}
async function findLogin(ctx, places, { registry, namespace }) {
    const { credential, failure } = await (0,_settings_credential_places_js__WEBPACK_IMPORTED_MODULE_2__/* .lookUpCredential */ .G)(ctx, places, { registry, path: namespace });
    if (failure !== undefined)
        throw failure;
    return credential;
}
async function loggedInAs(ctx, places, key) {
    const found = await findLogin(ctx, places, key);
    if (found !== undefined)
        return found.kind === 'basic' ? found.username : '<token>';
    throw notLoggedIn(key, `looked at: ${places.map(({ name }) => name).join(', ')}`);
}
async function logout(ctx, where, key, others) {
    if (await (0,_settings_auth_file_login_js__WEBPACK_IMPORTED_MODULE_1__/* .removeLogin */ ._$)(ctx, where, key))
        return;
    const { credential } = await (0,_settings_credential_places_js__WEBPACK_IMPORTED_MODULE_2__/* .lookUpCredential */ .G)(ctx, others, { registry: key.registry, path: key.namespace });
    throw notLoggedIn(key, credential === undefined
        ? `${where.file} was looked at; name another file with --authfile`
        : `there is a login in ${credential.origin}: name that file with --authfile, or with --compat-auth-file if it is docker's`);
}
async function logoutAll(ctx, where) {
    await (0,_settings_auth_file_login_js__WEBPACK_IMPORTED_MODULE_1__/* .removeAllLogins */ .q7)(ctx, where);
}
function renderKey({ registry, namespace }) {
    return namespace === '' ? registry : `${registry}/${namespace}`;
}
function notLoggedIn(key, hint) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('AUTH_REQUIRED', `not logged into ${renderKey(key)}`, { side: 'local', hint });
}


/***/ })

};
