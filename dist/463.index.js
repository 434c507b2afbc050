export const id = 463;
export const ids = [463];
export const modules = {

/***/ 97057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ scopesOfImage)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34132);

function scopesOfImage(image) {
    const parts = `${image.registry}/${image.path}`.split('/');
    const parents = parts.map((_, at) => parts.slice(0, parts.length - at).join('/'));
    const labels = image.registry.replace(/:\d+$/, '').split('.');
    const wildcards = labels.slice(1).map((_, at) => `*.${labels.slice(at + 1).join('.')}`);
    return [(0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .renderImageName */ .$X)(image), ...parents, ...wildcards];
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


/***/ }),

/***/ 10463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findSignatureStores: () => (/* binding */ findSignatureStores)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83903);
/* harmony import */ var _runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78158);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66786);
/* harmony import */ var _image_scopes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97057);
/* harmony import */ var _settings_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(12576);







const MOST_FILES = 1000;
async function findSignatureStores(places, image) {
    const scopes = await readScopes(places);
    const names = [...(0,_image_scopes_js__WEBPACK_IMPORTED_MODULE_5__/* .scopesOfImage */ .C)(image), DEFAULT];
    const find = (read) => {
        for (const name of names) {
            const scope = scopes.get(name);
            const value = scope === undefined ? undefined : read(scope);
            if (scope !== undefined && value !== undefined)
                return { value, origin: `${scope.file}, ${name}` };
        }
        return undefined;
    };
    const lookaside = find((scope) => urlOf(scope, ['lookaside', 'sigstore']));
    const staging = find((scope) => urlOf(scope, ['lookaside-staging', 'sigstore-staging', 'lookaside', 'sigstore']));
    const attachments = find(flagOf);
    return {
        ...(lookaside === undefined ? {} : { lookaside }),
        ...(staging === undefined ? {} : { staging }),
        ...(attachments === undefined ? {} : { attachments }),
    };
}
const DEFAULT = 'default-docker';
async function readScopes({ named, environment, system = '/etc/containers', }) {
    const home = environment['HOME'] || undefined;
    const own = home === undefined ? undefined : node_path__WEBPACK_IMPORTED_MODULE_1__.join(home, '.config/containers/registries.d');
    const candidates = named === undefined || named === ''
        ? [...(own === undefined ? [] : [own]), node_path__WEBPACK_IMPORTED_MODULE_1__.join(system, 'registries.d')]
        : [named];
    const scopes = new Map();
    for (const directory of candidates) {
        const names = await list(directory);
        if (names === undefined)
            continue;
        for (const name of names)
            for (const scope of await readFile(node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, name)))
                add(scopes, scope);
        break;
    }
    return scopes;
}
async function list(directory) {
    let names;
    try {
        names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory);
    }
    catch (error) {
        if ((0,_runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_3__/* .isErrno */ .r)(error, 'ENOENT'))
            return undefined;
        throw (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .explainStorage */ .bT)(error, directory);
    }
    const files = names.filter((name) => name.endsWith('.yaml'));
    if (files.length <= MOST_FILES)
        return files.toSorted();
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('LIMIT_EXCEEDED', `more than ${String(MOST_FILES)} files in ${directory}`, {
        side: 'local',
        subject: directory,
    });
}
function add(scopes, scope) {
    const other = scopes.get(scope.name);
    if (other !== undefined)
        throw refuse(scope.file, `${scope.name} stands in ${other.file} too`, 'leave one of them out');
    scopes.set(scope.name, scope);
}
async function readFile(file) {
    const bytes = await (0,_settings_file_js__WEBPACK_IMPORTED_MODULE_6__/* .readSettingsFile */ .u)(file);
    if (bytes === undefined)
        return [];
    const root = asTable(await parseYaml(new TextDecoder().decode(bytes), file), file, 'the file');
    const docker = asTable(root['docker'], file, 'docker');
    const scopes = Object.entries(docker).map(([name, value]) => ({
        file,
        name,
        values: asTable(value, file, `docker.${name}`),
    }));
    if (scopes.some(({ name }) => name === DEFAULT))
        throw refuse(file, `docker.${DEFAULT} is no registry`);
    const other = root[DEFAULT];
    return other === undefined ? scopes : [...scopes, { file, name: DEFAULT, values: asTable(other, file, DEFAULT) }];
}
async function parseYaml(text, file) {
    const { parseDocument } = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    const document = parseDocument(text, { schema: 'core', logLevel: 'silent' });
    const [error] = document.errors;
    const line = error?.linePos?.[0].line;
    if (error !== undefined) {
        const [reason = ''] = error.message.split('\n');
        throw refuse(line === undefined ? file : `${file}:${String(line)}`, (0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_4__/* .renderForeign */ .Vd)(reason));
    }
    try {
        return document.toJS();
    }
    catch (cause) {
        throw refuse(file, (0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_4__/* .renderForeign */ .Vd)(cause instanceof Error ? cause.message : String(cause)));
    }
}
function asTable(value, file, name) {
    if (value === undefined || value === null)
        return {};
    if (typeof value === 'object' && !Array.isArray(value))
        return value;
    throw refuse(file, `${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_4__/* .renderForeign */ .Vd)(name, 120)} must be a table`);
}
function urlOf({ file, name, values }, keys) {
    for (const key of keys) {
        const value = values[key] ?? '';
        if (value === '')
            continue;
        const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined;
        if (url !== undefined && /^(?:file|https?):$/.test(url.protocol))
            return url;
        throw refuse(file, `${key} of ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_4__/* .renderForeign */ .Vd)(name, 120)} must be a URL with file:, http: or https:`);
    }
    return undefined;
}
function flagOf({ file, name, values }) {
    const value = values['use-sigstore-attachments'] ?? undefined;
    if (value === undefined || typeof value === 'boolean')
        return value;
    if (value === 'yes' || value === 'on')
        return true;
    if (value === 'no' || value === 'off')
        return false;
    throw refuse(file, `use-sigstore-attachments of ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_4__/* .renderForeign */ .Vd)(name, 120)} must be true or false`);
}
function refuse(file, why, hint = 'correct the file; containers-registries.d(5) describes it') {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('CONFIG_INVALID', `${file}: ${why}`, { side: 'local', subject: file, hint });
}


/***/ })

};
