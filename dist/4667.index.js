export const id = 4667;
export const ids = [4667];
export const modules = {

/***/ 32425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PQ: () => (/* binding */ pemBlocks),
/* harmony export */   fm: () => (/* binding */ readPemFile),
/* harmony export */   oW: () => (/* binding */ parsePem)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _settings_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12576);


const BLOCK = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g;
function parsePem(text) {
    return pemBlocks(text).filter((block) => {
        try {
            return new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(block).serialNumber !== '';
        }
        catch {
            return false;
        }
    });
}
function pemBlocks(text) {
    return [...text.matchAll(BLOCK)].map(([block]) => block.replaceAll('\r', ''));
}
async function readPemFile(file) {
    const bytes = await (0,_settings_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readSettingsFile */ .u)(file);
    return bytes === undefined ? undefined : Buffer.from(bytes).toString('latin1');
}


/***/ }),

/***/ 34667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readCertificates: () => (/* binding */ readCertificates)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83903);
/* harmony import */ var _runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78158);
/* harmony import */ var _runtime_secret_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(475);
/* harmony import */ var _pem_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(32425);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(43871);








const MOST_FILES = 1000;
async function readCertificates(directory, by, isNamed) {
    const names = await list(directory, by, isNamed);
    const authorities = [];
    const clients = [];
    const unused = [];
    const kinds = new Set();
    for (const name of names) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, name);
        const sibling = (extension) => `${name.slice(0, name.lastIndexOf('.'))}${extension}`;
        switch (node_path__WEBPACK_IMPORTED_MODULE_2__.extname(name)) {
            case '.crt': {
                const pems = (0,_pem_js__WEBPACK_IMPORTED_MODULE_6__/* .parsePem */ .oW)((await (0,_pem_js__WEBPACK_IMPORTED_MODULE_6__/* .readPemFile */ .fm)(file)) ?? '');
                if (pems.length === 0)
                    unused.push(file);
                authorities.push(...pems.map((pem) => ({ file, pem })));
                break;
            }
            case '.cert': {
                if (!names.includes(sibling('.key')))
                    throw halfMissing(file, node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, sibling('.key')));
                const client = await readClient(file, node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, sibling('.key')));
                if (kinds.has(client.kind))
                    unused.push(file);
                else
                    clients.push(client.certificate);
                kinds.add(client.kind);
                break;
            }
            case '.key':
                if (!names.includes(sibling('.cert')))
                    throw halfMissing(file, node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, sibling('.cert')));
                break;
            default:
                unused.push(file);
        }
    }
    return { directory, by, authorities, clients, unused };
}
async function list(directory, by, isNamed) {
    try {
        const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(directory)).toSorted();
        if (names.length <= MOST_FILES)
            return names;
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('CONFIG_INVALID', `${by}: ${directory} holds more than ${String(MOST_FILES)} files`, {
            side: 'local',
            subject: directory,
            hint: 'name a directory with certificates and nothing else',
        });
    }
    catch (error) {
        if (!isNamed && (0,_runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_4__/* .isErrno */ .r)(error, 'ENOENT', 'EACCES', 'EPERM'))
            return [];
        if ((0,_runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_4__/* .isErrno */ .r)(error, 'ENOENT', 'ENOTDIR')) {
            throw (0,_places_js__WEBPACK_IMPORTED_MODULE_7__/* .noSuchDirectory */ .Q)(directory, by, error);
        }
        throw (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .explainUnreadable */ .x5)(error, directory, 'CONFIG_INVALID');
    }
}
async function readClient(certificateFile, keyFile) {
    const pem = (await (0,_pem_js__WEBPACK_IMPORTED_MODULE_6__/* .readPemFile */ .fm)(certificateFile)) ?? '';
    const [first] = (0,_pem_js__WEBPACK_IMPORTED_MODULE_6__/* .parsePem */ .oW)(pem);
    if (first === undefined)
        throw unusable(certificateFile, 'it holds no certificate in PEM');
    const key = new _runtime_secret_js__WEBPACK_IMPORTED_MODULE_5__/* .Secret */ .zh((await (0,_pem_js__WEBPACK_IMPORTED_MODULE_6__/* .readPemFile */ .fm)(keyFile)) ?? '');
    const parsed = parseKey(key, keyFile);
    if (!new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(first).checkPrivateKey(parsed))
        throw unusable(keyFile, `it is not the key of ${certificateFile}`);
    return { certificate: { file: certificateFile, pem, key }, kind: parsed.asymmetricKeyType };
}
function parseKey(key, file) {
    const text = key.reveal();
    if (/ENCRYPTED/.test(text))
        throw unusable(file, 'it is protected by a passphrase, and nobody is there to give it');
    try {
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(text);
    }
    catch {
        throw unusable(file, 'it holds no private key in PEM');
    }
}
function halfMissing(file, other) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('CONFIG_INVALID', `${file} goes with ${other}, which is not there`, {
        side: 'local',
        subject: file,
        hint: 'put both there, or none; a CA is to be named *.crt',
    });
}
function unusable(file, why) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('CONFIG_INVALID', `${file} cannot be used: ${why}`, {
        side: 'local',
        subject: file,
        hint: 'correct the file, or move it out of the directory',
    });
}


/***/ })

};
