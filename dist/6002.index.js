export const id = 6002;
export const ids = [6002];
export const modules = {

/***/ 46002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runLogin: () => (/* binding */ runLogin),
/* harmony export */   runLogout: () => (/* binding */ runLogout)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83903);
/* harmony import */ var _runtime_secret_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(475);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66786);
/* harmony import */ var _settings_auth_file_places_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71772);
/* harmony import */ var _settings_registries_route_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(91061);
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(97452);
/* harmony import */ var _registry_lines_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3930);










async function runLogin(invocation, services) {
    const { options, operands, environment } = invocation;
    const { ctx, registries, noteLogin } = services;
    const where = await loginFile(invocation, services);
    const certificates = (0,_credentials_js__WEBPACK_IMPORTED_MODULE_8__/* .certificatePlaces */ .c9)(options, environment, '');
    const verbs = await Promise.all(/* import() */[__webpack_require__.e(1243), __webpack_require__.e(625)]).then(__webpack_require__.bind(__webpack_require__, 625));
    const done = async (key, login) => {
        const note = noteLogin === undefined ? {} : { note: noteLogin };
        const tlsVerify = await tlsVerifyOf(invocation, services, key);
        const place = await verbs.login(ctx, { registries, where, tlsVerify, certificates, key, login, ...note });
        return `${options.flag('verbose') ? `Used:  ${place}\n` : ''}Login Succeeded!\n`;
    };
    const lines = options.all('registries').flatMap((text) => (0,_registry_lines_js__WEBPACK_IMPORTED_MODULE_9__/* .parseRegistryLines */ .u1)(text, environment));
    if (lines.length > 0) {
        if (operands.length > 0) {
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('INPUT_INVALID', 'a registry goes with no registries lines', {
                side: 'local',
                hint: 'leave one of them out',
            });
        }
        const said = [];
        for (const { registry, namespace, credential } of lines)
            said.push(await done({ registry, namespace }, credential));
        return said.join('');
    }
    const key = parseLoginKey(operands[0]);
    const places = await loginPlaces(invocation, services);
    if (options.flag('get-login'))
        return `${await verbs.loggedInAs(ctx, places, key)}\n`;
    const tlsVerify = await tlsVerifyOf(invocation, services, key);
    const kept = await keptLogin(invocation, services, places, { registries, key, tlsVerify, certificates });
    if (kept.isGood)
        return kept.said;
    return `${kept.said}${await done(key, await givenLogin(invocation, services, kept.username))}`;
}
async function tlsVerifyOf({ options }, { ctx, registriesConf }, { registry, namespace }) {
    const name = namespace === '' ? registry : `${registry}/${namespace}`;
    const isInsecure = (0,_settings_registries_route_js__WEBPACK_IMPORTED_MODULE_7__/* .isInsecureRegistry */ .y_)(await registriesConf(ctx), name);
    return options.optionalFlag('tls-verify') ?? (isInsecure ? false : undefined);
}
async function runLogout(invocation, services) {
    const { ctx } = services;
    const { options, operands, environment } = invocation;
    const where = await loginFile(invocation, services);
    const { logout, logoutAll, renderKey } = await Promise.all(/* import() */[__webpack_require__.e(1243), __webpack_require__.e(625)]).then(__webpack_require__.bind(__webpack_require__, 625));
    const isNamed = ['authfile', 'compat-auth-file'].some((flag) => (options.text(flag) ?? '') !== '');
    if (isNamed && !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(where.file)) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('INPUT_INVALID', `no such file: ${where.file}`, {
            side: 'local',
            subject: where.file,
            hint: 'name the file that the login was written to',
        });
    }
    if (options.flag('all')) {
        if (operands.length > 0)
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('INPUT_INVALID', '--all takes no registry', { side: 'local', hint: 'leave one of them out' });
        await logoutAll(ctx, where);
        return 'Removed login credentials for all registries\n';
    }
    const key = parseLoginKey(operands[0]);
    await logout(ctx, where, key, isNamed ? [] : new _settings_auth_file_places_js__WEBPACK_IMPORTED_MODULE_6__/* .AuthFilePlaces */ .B().all(environment, undefined));
    return `Removed login credentials for ${renderKey(key)}\n`;
}
async function loginFile({ options, environment }, { ctx, registriesConf }) {
    const [native, dockers] = [options.text('authfile') ?? '', options.text('compat-auth-file') ?? ''];
    if (native !== '' && dockers !== '') {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('INPUT_INVALID', '--authfile and --compat-auth-file exclude each other', {
            side: 'local',
            hint: 'choose one of them',
        });
    }
    if (dockers !== '')
        return { file: node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(dockers), isDockers: true };
    const { credentialHelpers: helpers } = await registriesConf(ctx);
    const kept = { isDockers: false, ...(helpers === undefined ? {} : { helpers }) };
    const named = (0,_credentials_js__WEBPACK_IMPORTED_MODULE_8__/* .namedAuthFile */ .oi)(options, environment, '');
    if (named !== undefined)
        return { file: node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(named.file), ...kept };
    const paths = (0,_settings_auth_file_places_js__WEBPACK_IMPORTED_MODULE_6__/* .authFilePaths */ .p)(environment);
    const isForDocker = (environment['DOCKER_CONFIG'] ?? '') !== '' || environment['INPUT_COMMAND'] !== undefined;
    return isForDocker && paths.docker !== undefined
        ? { file: paths.docker, isDockers: true }
        : { file: paths.session, ...kept };
}
async function loginPlaces({ options, environment }, { ctx, registriesConf }) {
    const compat = options.text('compat-auth-file') ?? '';
    if (compat !== '')
        return new _settings_auth_file_places_js__WEBPACK_IMPORTED_MODULE_6__/* .AuthFilePlaces */ .B().all(environment, { by: '--compat-auth-file', file: compat });
    const { credentialHelpers } = await registriesConf(ctx);
    return new _settings_auth_file_places_js__WEBPACK_IMPORTED_MODULE_6__/* .AuthFilePlaces */ .B().all(environment, (0,_credentials_js__WEBPACK_IMPORTED_MODULE_8__/* .namedAuthFile */ .oi)(options, environment, ''), credentialHelpers);
}
function parseLoginKey(text) {
    if (text === undefined || text === '') {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('INPUT_INVALID', 'a registry is missing', {
            side: 'local',
            hint: 'name it: waybill login ghcr.io',
        });
    }
    const url = /^https?:\/\/([^/]*)/.exec(text);
    if (url !== null)
        return { registry: (0,_image_index_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRegistry */ .l5)(url[1] ?? ''), namespace: '' };
    const slash = text.indexOf('/');
    if (slash < 0)
        return { registry: (0,_image_index_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRegistry */ .l5)(text), namespace: '' };
    const namespace = text.slice(slash + 1);
    if (!(0,_image_index_js__WEBPACK_IMPORTED_MODULE_2__/* .isRepositoryPath */ .og)(namespace)) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('REFERENCE_INVALID', `${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteForeign */ .xS)(text, 100)} is no registry and no namespace of one`, {
            side: 'local',
            hint: 'write HOST or HOST/NAMESPACE, without a tag or a digest',
        });
    }
    return { registry: (0,_image_index_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRegistry */ .l5)(text.slice(0, slash)), namespace };
}
async function keptLogin({ options }, { ctx }, places, request) {
    const { findLogin, renderKey, verifyLogin } = await Promise.all(/* import() */[__webpack_require__.e(1243), __webpack_require__.e(625)]).then(__webpack_require__.bind(__webpack_require__, 625));
    const found = await findLogin(ctx, places, request.key);
    const name = renderKey(request.key);
    if (found !== undefined && found.kind !== 'basic') {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('UNSUPPORTED', `${name} is logged in to with a token, which is not replaced`, {
            side: 'local',
            hint: `it is in ${found.origin}: log out there first`,
        });
    }
    const isGiven = ['username', 'password', 'password-stdin'].some((flag) => (options.text(flag) ?? '') !== '');
    if (found === undefined || isGiven)
        return { isGood: false, said: '', username: found?.username ?? '' };
    const said = `Authenticating with existing credentials for ${name}\n`;
    try {
        await verifyLogin(ctx, { ...request, login: found });
        return {
            isGood: true,
            said: `${said}Existing credentials are valid. Already logged in to ${request.key.registry}\n`,
            username: found.username,
        };
    }
    catch (error) {
        ctx.signal.throwIfAborted();
        if (!(error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR) || error.code !== 'AUTH_DENIED')
            throw error;
        ctx.emit({ kind: 'warning', text: `the login for ${name} in ${found.origin} is not taken any more` });
        return { isGood: false, said, username: found.username };
    }
}
async function givenLogin({ options }, { ctx }, known) {
    const { ask, askSecret, readPiped } = await __webpack_require__.e(/* import() */ 3586).then(__webpack_require__.bind(__webpack_require__, 43586));
    const given = options.text('username') ?? '';
    if (options.flag('password-stdin')) {
        const conflict = options.has('password')
            ? 'and --password exclude each other'
            : given === ''
                ? 'needs --username'
                : undefined;
        if (conflict !== undefined)
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('INPUT_INVALID', `--password-stdin ${conflict}`, {
                side: 'local',
                hint: 'waybill login --help shows examples',
            });
        return { username: given, password: new _runtime_secret_js__WEBPACK_IMPORTED_MODULE_4__/* .Secret */ .zh(await readPiped(ctx.signal)) };
    }
    const question = known === '' ? 'Username: ' : `Username (${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_5__/* .renderForeign */ .Vd)(known, 80)}): `;
    const username = given === '' ? (await ask(question, ctx.signal)) || known : given;
    const password = options.text('password') ?? (await askSecret('Password: ', ctx.signal));
    if (username === '')
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('INPUT_INVALID', 'no user name was given', { side: 'local', hint: 'use --username' });
    return { username, password: new _runtime_secret_js__WEBPACK_IMPORTED_MODULE_4__/* .Secret */ .zh(password) };
}


/***/ })

};
