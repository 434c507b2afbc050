export const id = 8221;
export const ids = [8221];
export const modules = {

/***/ 8221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readTlsDetails: () => (/* binding */ readTlsDetails)
/* harmony export */ });
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41692);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66786);
/* harmony import */ var _settings_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12576);




async function readTlsDetails(file) {
    const bytes = await (0,_settings_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readSettingsFile */ .u)(file);
    const wrong = (why) => new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('CONFIG_INVALID', `${file}: ${why}`, {
        side: 'local',
        subject: file,
        hint: 'see containers-tls-details.yaml(5): minVersion, cipherSuites, namedGroups',
    });
    if (bytes === undefined)
        throw wrong('there is no such file');
    const { parse } = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    let document;
    try {
        document = parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes), { maxAliasCount: 0 });
    }
    catch {
        throw wrong('it is not YAML');
    }
    return parseTlsDetails(document ?? {}, wrong);
}
function parseTlsDetails(document, wrong) {
    if (typeof document !== 'object' || document === null || Array.isArray(document))
        throw wrong('it is no mapping');
    const { minVersion, cipherSuites, namedGroups, ...others } = document;
    const [unknown] = Object.keys(others);
    if (unknown !== undefined)
        throw wrong(`there is no field ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForeign */ .xS)(unknown)}`);
    const namesOf = (value, field) => {
        if (value === undefined || value === null)
            return [];
        if (Array.isArray(value) && value.every((one) => typeof one === 'string' && /^[\w-]{1,60}$/.test(one)))
            return value;
        throw wrong(`${field} is a list of names`);
    };
    const version = parseVersion(minVersion, wrong);
    const ciphers = namesOf(cipherSuites, 'cipherSuites').map((name) => parseSuite(name, wrong));
    const groups = namesOf(namedGroups, 'namedGroups').map((name) => parseGroup(name, wrong));
    return {
        ...(version === undefined ? {} : { minVersion: version }),
        ...(ciphers.length === 0 ? {} : { ciphers: ciphers.join(':') }),
        ...(groups.length === 0 ? {} : { groups: groups.join(':') }),
    };
}
function parseVersion(value, wrong) {
    switch (typeof value === 'number' ? value.toFixed(1) : value) {
        case undefined:
        case null:
        case '':
            return undefined;
        case '1.2':
            return 'TLSv1.2';
        case '1.3':
            return 'TLSv1.3';
        case '1.0':
        case '1.1':
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('UNSUPPORTED', `minVersion ${String(value)}: waybill speaks TLS 1.2 and 1.3`, {
                side: 'local',
                hint: 'have the server speak TLS 1.2, or leave minVersion out',
            });
        default:
            throw wrong('minVersion is "1.2" or "1.3"');
    }
}
function parseSuite(name, wrong) {
    const theirs = name.includes('_WITH_')
        ? name
            .replace(/^TLS_/, '')
            .replace('_WITH_', '_')
            .replace(/^RSA_/, '')
            .replace(/AES_(\d+)/, 'AES$1')
            .replace('_CBC', '')
            .replace(/(?<=POLY1305)_SHA256$/, '')
            .replaceAll('_', '-')
        : name;
    if ((0,node_tls__WEBPACK_IMPORTED_MODULE_0__.getCiphers)().includes(theirs.toLowerCase()))
        return theirs;
    throw wrong(`there is no cipher suite ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForeign */ .xS)(name)} here`);
}
function parseGroup(name, wrong) {
    try {
        (0,node_tls__WEBPACK_IMPORTED_MODULE_0__.createSecureContext)({ ecdhCurve: name });
        return name;
    }
    catch {
        throw wrong(`there is no group ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForeign */ .xS)(name)} here`);
    }
}


/***/ })

};
