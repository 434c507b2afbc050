export const id = 8885;
export const ids = [8885];
export const modules = {

/***/ 88885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runGenerateKey: () => (/* binding */ runGenerateKey)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78158);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66786);
/* harmony import */ var _passphrase_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90584);
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





async function runGenerateKey({ options, environment }, { ctx }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const prefix = options.text('output-prefix') ?? '';
        if (prefix === '') {
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('INPUT_INVALID', 'generate-sigstore-key needs --output-prefix', {
                side: 'local',
                hint: 'waybill generate-sigstore-key --output-prefix ./release',
            });
        }
        const [secret, open] = [`${prefix}.private`, `${prefix}.pub`];
        const files = __addDisposableResource(env_1, await NewFiles.create([
            { file: secret, mode: 0o600 },
            { file: open, mode: 0o644 },
        ]), true);
        const named = options.text('passphrase-file') ?? '';
        const passphrase = named === ''
            ? await (0,_passphrase_js__WEBPACK_IMPORTED_MODULE_4__/* .findPassphrase */ .I)(ctx, environment, { key: secret, option: '--passphrase-file', isNew: true })
            : await (0,_passphrase_js__WEBPACK_IMPORTED_MODULE_4__/* .readPassphrase */ .j)(ctx, named, '--passphrase-file');
        const { generateKey } = await __webpack_require__.e(/* import() */ 5081).then(__webpack_require__.bind(__webpack_require__, 75081));
        const pair = await generateKey(passphrase);
        await files.write([pair.private, pair.public]);
        return `Key written to ${JSON.stringify(secret)} and ${JSON.stringify(open)}\n`;
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
class NewFiles {
    #created = [];
    #isWhole = false;
    static async create(wanted) {
        const files = new NewFiles();
        try {
            for (const { file, mode } of wanted) {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, '', { flag: 'wx', mode });
                files.#created.push(file);
            }
        }
        catch (error) {
            await files[Symbol.asyncDispose]();
            if (!(0,_runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_2__/* .isErrno */ .r)(error, 'EEXIST'))
                throw (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .explainStorage */ .bT)(error, prefixOf(wanted));
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('INPUT_INVALID', `there is a file already that the key pair would overwrite: ${taken(error)}`, {
                side: 'local',
                hint: 'move it away, or choose another --output-prefix',
                cause: error,
            });
        }
        return files;
    }
    async write(texts) {
        for (const [at, file] of this.#created.entries())
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, texts[at] ?? '');
        this.#isWhole = true;
    }
    async [Symbol.asyncDispose]() {
        if (this.#isWhole)
            return;
        await Promise.all(this.#created.map(async (file) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(file, { force: true })));
    }
}
function prefixOf(wanted) {
    return wanted[0]?.file ?? '';
}
function taken(error) {
    return error instanceof Error && 'path' in error && typeof error.path === 'string'
        ? (0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteForeign */ .xS)(error.path, 300)
        : '';
}


/***/ }),

/***/ 90584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ findPassphrase),
/* harmony export */   j: () => (/* binding */ readPassphrase)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57728);


const LARGEST = 64 * 1024;
async function readPassphrase(ctx, file, option) {
    const text = (await (0,_files_js__WEBPACK_IMPORTED_MODULE_1__.readNamedFile)(file, option, LARGEST)).toString('utf8');
    const passphrase = text.replace(/\r?\n[\s\S]*$/, '');
    ctx.conceal(passphrase);
    return passphrase;
}
async function findPassphrase(ctx, environment, { key, option, isNew = false }) {
    const given = environment['COSIGN_PASSWORD'];
    if (given !== undefined) {
        ctx.conceal(given);
        return given;
    }
    const absent = new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INPUT_INVALID', `the passphrase of ${key} was not given, and there is no terminal to ask on`, {
        side: 'local',
        hint: `use ${option} or COSIGN_PASSWORD`,
    });
    const { askSecret } = await __webpack_require__.e(/* import() */ 3586).then(__webpack_require__.bind(__webpack_require__, 43586));
    const passphrase = await askSecret(`Passphrase for ${key}: `, ctx.signal, absent);
    ctx.conceal(passphrase);
    if (isNew && (await askSecret('The same again: ', ctx.signal, absent)) !== passphrase) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INPUT_INVALID', 'the passphrases differ', { side: 'local', hint: 'type it twice' });
    }
    return passphrase;
}


/***/ })

};
