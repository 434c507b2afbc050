export const id = 3339;
export const ids = [3339];
export const modules = {

/***/ 65720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadTrustedRoot: () => (/* binding */ loadTrustedRoot)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53215);
/* harmony import */ var _parse_bundle_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45668);




const MOST_BYTES = 4 * 1024 * 1024;
const MOST_ITEMS = 64;
const TYPE = /^application\/vnd\.dev\.sigstore\.trustedroot(?:\+json;version=0\.\d|\.v0\.\d\+json)$/;
async function loadTrustedRoot(bytes, file) {
    const [{ toTrustMaterial }, { TrustedRoot: Message }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(3917), __webpack_require__.e(4187)]).then(__webpack_require__.t.bind(__webpack_require__, 54187, 19)),
        __webpack_require__.e(/* import() */ 9654).then(__webpack_require__.t.bind(__webpack_require__, 19654, 19)),
    ]);
    try {
        const root = parseTrustedRoot(bytes);
        const { publicKey: _, ...material } = toTrustMaterial(Message.fromJSON(root.json), {});
        return { ...root, material };
    }
    catch (error) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('CONFIG_INVALID', `${file} is no trusted root: ${(0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .toFailure */ .w2)(error).message}`, {
            side: 'local',
            subject: file,
            hint: 'give the trusted_root.json of the sigstore instance that signed',
            cause: error,
        });
    }
}
function parseTrustedRoot(bytes) {
    if (bytes.byteLength > MOST_BYTES)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseBundle */ .jb)(`it is larger than ${String(MOST_BYTES)} bytes`);
    const root = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)((0,_parse_bundle_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(bytes, 'the file'), 'the file');
    if (!TYPE.test((0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(root['mediaType'], 'mediaType', 255)))
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseBundle */ .jb)('its media type is another');
    const items = (name) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(root[name], name, MOST_ITEMS).map((one, at) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(one, `${name}[${String(at)}]`));
    const tlogs = items('tlogs').map((one, at) => parseLog(one, `tlogs[${String(at)}]`));
    const ctlogs = items('ctlogs').map((one, at) => parseLog(one, `ctlogs[${String(at)}]`));
    const authorities = items('certificateAuthorities').map((one, at) => parseAuthority(one, `certificateAuthorities[${String(at)}]`));
    const timestampAuthorities = items('timestampAuthorities').map((one, at) => parseAuthority(one, `timestampAuthorities[${String(at)}]`));
    return {
        json: {
            mediaType: root['mediaType'],
            tlogs: tlogs.map(({ json }) => json),
            ctlogs: ctlogs.map(({ json }) => json),
            certificateAuthorities: authorities.map(({ json }) => json),
            timestampAuthorities: timestampAuthorities.map(({ json }) => json),
        },
        logs: tlogs.map(({ log }) => log),
        authorities: authorities.flatMap(({ certificates }) => certificates),
        timestampAuthorities: timestampAuthorities.flatMap(({ certificates }) => certificates),
    };
}
function parseLog(value, where) {
    const key = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(value['publicKey'], `${where}.publicKey`);
    const der = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)(key['rawBytes'], `${where}.publicKey.rawBytes`, 16 * 1024);
    if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(key['keyDetails'], `${where}.publicKey.keyDetails`, 64).startsWith('PKCS1_'))
        (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: der, format: 'der', type: 'spki' });
    const window = parseWindow(key['validFor'], `${where}.publicKey.validFor`);
    const id = keyId(value['logId'], `${where}.logId`);
    const noteId = value['checkpointKeyId'] === undefined ? id : keyId(value['checkpointKeyId'], `${where}.checkpointKeyId`);
    const chosen = noteId.subarray(0, 4).equals(id.subarray(0, 4)) ? id : noteId;
    return {
        json: {
            baseUrl: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(value['baseUrl'], `${where}.baseUrl`, 1024),
            hashAlgorithm: value['hashAlgorithm'],
            publicKey: { rawBytes: key['rawBytes'], keyDetails: key['keyDetails'], ...window.json },
            logId: { keyId: chosen.toString('base64') },
        },
        log: { id: chosen, from: window.from, until: window.until },
    };
}
function keyId(value, where) {
    return (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)((0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(value, where)['keyId'], `${where}.keyId`, 64);
}
function parseAuthority(value, where) {
    const chain = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)((0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(value['certChain'], `${where}.certChain`)['certificates'], `${where}.certChain`, 16);
    if (chain.length === 0)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseBundle */ .jb)(`${where} has no certificate`);
    const certificates = chain.map((one, at) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)((0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(one, where)['rawBytes'], `${where}.certChain.certificates[${String(at)}]`, 64 * 1024));
    for (const one of certificates)
        void new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(one);
    return {
        json: {
            certChain: { certificates: certificates.map((one) => ({ rawBytes: one.toString('base64') })) },
            ...parseWindow(value['validFor'], `${where}.validFor`).json,
        },
        certificates,
    };
}
function parseWindow(value, where) {
    if (value === undefined)
        return { from: undefined, until: undefined, json: {} };
    const { start, end } = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(value, where);
    const from = start === undefined ? undefined : momentOf(start, `${where}.start`);
    const until = end === undefined ? undefined : momentOf(end, `${where}.end`);
    const json = {
        ...(from === undefined ? {} : { start: from.toISOString() }),
        ...(until === undefined ? {} : { end: until.toISOString() }),
    };
    return { from, until, json: { validFor: json } };
}
function momentOf(value, where) {
    const moment = new Date((0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(value, where, 64));
    if (Number.isNaN(moment.getTime()))
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseBundle */ .jb)(`${where} is no moment`);
    return moment;
}


/***/ })

};
