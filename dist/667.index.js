export const id = 667;
export const ids = [667];
export const modules = {

/***/ 4667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readCertificates: () => (/* binding */ readCertificates)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3903);
/* harmony import */ var _runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8158);
/* harmony import */ var _runtime_secret_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(475);
/* harmony import */ var _pem_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2425);







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
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('CONFIG_INVALID', `${by}: there is no directory ${directory}`, {
                side: 'local',
                subject: directory,
                hint: 'name the directory that holds the *.crt, *.cert and *.key files',
                cause: error,
            });
        }
        throw (error instanceof Error && (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .storageFailure */ .Ky)(error, directory)) || error;
    }
}
async function readClient(certificateFile, keyFile) {
    const pem = (await (0,_pem_js__WEBPACK_IMPORTED_MODULE_6__/* .readPemFile */ .fm)(certificateFile)) ?? '';
    const [first] = (0,_pem_js__WEBPACK_IMPORTED_MODULE_6__/* .parsePem */ .oW)(pem);
    if (first === undefined)
        throw unusable(certificateFile, 'it holds no certificate in PEM');
    const key = new _runtime_secret_js__WEBPACK_IMPORTED_MODULE_5__/* .Secret */ .z((await (0,_pem_js__WEBPACK_IMPORTED_MODULE_6__/* .readPemFile */ .fm)(keyFile)) ?? '');
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
