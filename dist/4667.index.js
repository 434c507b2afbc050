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
        throw (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .explainStorage */ .bT)(error, directory);
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


/***/ }),

/***/ 12576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ readSettingsFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78158);
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});



const LARGEST = 1024 * 1024;
async function readSettingsFile(file) {
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const handle = __addDisposableResource(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file, 'r'), true);
            const chunks = [];
            let size = 0;
            while (size <= LARGEST) {
                const { buffer, bytesRead } = await handle.read(Buffer.alloc(64 * 1024));
                if (bytesRead === 0)
                    return Buffer.concat(chunks);
                size += bytesRead;
                chunks.push(buffer.subarray(0, bytesRead));
            }
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = __disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch (error) {
        if ((0,_runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_2__/* .isErrno */ .r)(error, 'ENOENT', 'ENOTDIR'))
            return undefined;
        throw (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .explainStorage */ .bT)(error, file);
    }
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('CONFIG_INVALID', `${file} is larger than a settings file may be (1 MiB)`, {
        side: 'local',
        subject: file,
        hint: 'check that it is the file you mean',
    });
}


/***/ })

};
