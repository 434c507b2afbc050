export const id = 7127;
export const ids = [7127];
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

/***/ 67127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readMachine: () => (/* binding */ readMachine)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83903);
/* harmony import */ var _pem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32425);




const FILES = [
    '/etc/ssl/certs/ca-certificates.crt',
    '/etc/pki/tls/certs/ca-bundle.crt',
    '/etc/ssl/ca-bundle.pem',
    '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
    '/etc/ssl/cert.pem',
];
const DIRECTORIES = ['/etc/ssl/certs', '/etc/pki/tls/certs'];
const MOST_FILES = 5000;
const LARGEST_PEM = 1024 * 1024;
async function readMachine(places) {
    const { SSL_CERT_FILE: file, SSL_CERT_DIR: directories, NODE_EXTRA_CA_CERTS: extra } = places;
    const texts = [
        file === undefined ? await readFirst(FILES) : await readNamed(file, 'SSL_CERT_FILE'),
        ...(directories?.split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter) ?? DIRECTORIES).filter((one) => one !== '').flatMap(readDirectory),
        extra === undefined ? '' : await readNamed(extra, 'NODE_EXTRA_CA_CERTS'),
    ];
    return [...new Set(texts.flatMap(_pem_js__WEBPACK_IMPORTED_MODULE_3__/* .pemBlocks */ .PQ))];
}
async function readFirst(files) {
    for (const file of files) {
        const text = await (0,_pem_js__WEBPACK_IMPORTED_MODULE_3__/* .readPemFile */ .fm)(file).catch(() => undefined);
        if (text !== undefined)
            return text;
    }
    return '';
}
async function readNamed(file, variable) {
    const text = await (0,_pem_js__WEBPACK_IMPORTED_MODULE_3__/* .readPemFile */ .fm)(file);
    if (text !== undefined)
        return text;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('CONFIG_INVALID', `${variable} names ${file}, which is not there`, {
        side: 'local',
        subject: file,
        hint: `make ${variable} name a file of certificates in PEM, or unset it`,
    });
}
function readDirectory(directory) {
    const texts = [];
    for (const entry of entriesOf(directory)) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, entry.name);
        try {
            if (entry.isSymbolicLink() && !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(file).includes('/'))
                continue;
            const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file);
            if (found.isFile() && found.size <= LARGEST_PEM)
                texts.push((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'latin1'));
        }
        catch {
        }
    }
    return texts;
}
function entriesOf(directory) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(directory, { withFileTypes: true }).slice(0, MOST_FILES);
    }
    catch {
        return [];
    }
}


/***/ })

};
