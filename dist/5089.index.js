export const id = 5089;
export const ids = [5089,463];
export const modules = {

/***/ 5089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCheck: () => (/* binding */ runCheck)
});

// EXTERNAL MODULE: ./build/js/distribution/insecure-access.js
var insecure_access = __webpack_require__(21798);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/js/image/index.js + 11 modules
var js_image = __webpack_require__(34132);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var runtime_failure = __webpack_require__(83903);
;// CONCATENATED MODULE: ./build/js/operation/check.js



const POWERS = ['pull', 'push', 'mount', 'delete', 'referrers', 'moveTag'];
async function checkRegistry(ctx, request) {
    const { reference, readers, home, writer } = request;
    const name = reference.pin ?? reference.name ?? 'latest';
    const { places, pull, reader, image } = await tryPlaces(ctx, readers, name);
    const unasked = { allowed: 'unknown', why: 'asked with --push alone' };
    const asked = request.push;
    const document = asked ? await readDocument(ctx, home, name) : undefined;
    return {
        reference: reference.text,
        endpoint: (readers.at(-1) ?? home).endpoint,
        places,
        powers: {
            pull,
            push: asked ? await verdict(ctx, async () => tryPush(ctx, writer)) : unasked,
            mount: asked ? await verdict(ctx, async () => tryMount(ctx, writer, document)) : unasked,
            delete: asked ? await verdict(ctx, async () => tryDelete(ctx, writer)) : unasked,
            referrers: pull.allowed === 'yes' ? await verdict(ctx, async () => tryReferrers(ctx, reader, image)) : NOT_READ,
            moveTag: asked ? await verdict(ctx, async () => tryTag(ctx, writer, reference.name, document)) : unasked,
        },
    };
}
async function tryPlaces(ctx, readers, name) {
    const places = [];
    let [pull, reader, image] = [
        NOT_READ,
        undefined,
        undefined,
    ];
    let unanswered;
    for (const one of readers) {
        let there;
        let found;
        try {
            found = await verdict(ctx, async () => {
                there = await one.headManifest(ctx, name);
                return { allowed: 'yes', why: there === undefined ? `nothing is there under ${name}` : '' };
            });
        }
        catch (error) {
            ctx.signal.throwIfAborted();
            unanswered = (0,runtime_failure/* toFailure */.w2)(error);
            found = { allowed: 'no', why: unanswered.message, code: unanswered.code };
        }
        places.push({ place: (0,js_image/* renderRepository */.xW)(one.repository), ...found });
        if (image !== undefined)
            continue;
        [pull, reader, image] = [found, one, there];
    }
    if (reader === undefined)
        throw new runtime_failure/* Failure */.HR('INTERNAL', 'an image without a place');
    if (unanswered !== undefined && places.every(({ code }) => code !== undefined && UNANSWERED.has(code)))
        throw unanswered;
    return { places, pull, reader, image };
}
const NOT_READ = { allowed: 'unknown', why: 'it cannot be read' };
async function verdict(ctx, attempt) {
    try {
        return await attempt();
    }
    catch (error) {
        ctx.signal.throwIfAborted();
        const failure = (0,runtime_failure/* toFailure */.w2)(error);
        if (UNANSWERED.has(failure.code))
            throw failure;
        if (failure.code === 'MANIFEST_UNKNOWN' || failure.code === 'REPOSITORY_UNKNOWN' || failure.code === 'BLOB_UNKNOWN')
            return { allowed: 'yes', why: '' };
        return { allowed: 'no', why: failure.message, code: failure.code };
    }
}
const UNANSWERED = new Set([
    'UNREACHABLE',
    'TLS_FAILED',
    'TIMEOUT',
    'CANCELLED',
    'INTERNAL',
    'CONFIG_INVALID',
]);
async function readDocument(ctx, home, name) {
    try {
        return await home.getManifest(ctx, name);
    }
    catch (error) {
        ctx.signal.throwIfAborted();
        if (error instanceof runtime_failure/* Failure */.HR)
            return undefined;
        throw error;
    }
}
async function tryPush(ctx, writer) {
    const session = await writer.startUpload(ctx);
    if (session !== 'mounted')
        await writer.cancelUpload(ctx, session);
    return { allowed: 'yes', why: 'an upload was opened and closed' };
}
async function tryMount(ctx, writer, document) {
    const digest = document === undefined ? undefined : blobOf(document);
    if (digest === undefined)
        return { allowed: 'unknown', why: 'there is no image to mount a blob of' };
    const answer = await writer.startUpload(ctx, { digest, from: writer.repository.path });
    if (answer === 'mounted')
        return { allowed: 'yes', why: '' };
    await writer.cancelUpload(ctx, answer);
    return { allowed: 'no', why: 'the registry opens an upload instead' };
}
async function tryDelete(ctx, writer) {
    await writer.deleteManifest(ctx, `sha256:${(0,external_node_crypto_.randomBytes)(32).toString('hex')}`);
    return { allowed: 'yes', why: '' };
}
async function tryReferrers(ctx, reader, image) {
    const subject = image?.digest ?? `sha256:${'0'.repeat(64)}`;
    if ((await reader.referrers(ctx, subject)) !== undefined)
        return { allowed: 'yes', why: '' };
    return { allowed: 'no', why: 'the registry has no list of them: a tag of the same name is used instead' };
}
async function tryTag(ctx, writer, tag, document) {
    if (tag === undefined || document === undefined)
        return { allowed: 'unknown', why: 'there is no tag to try it with' };
    await writer.putManifest(ctx, tag, document);
    return { allowed: 'unknown', why: 'the same image was taken under the same tag, which a frozen tag may allow too' };
}
function blobOf({ bytes, descriptor }) {
    const manifest = (0,js_image/* parseManifest */.Ng)(bytes, descriptor.mediaType);
    return manifest.kind === 'index' ? undefined : manifest.config.digest;
}

// EXTERNAL MODULE: ./build/js/settings/credential-places.js
var credential_places = __webpack_require__(78610);
// EXTERNAL MODULE: ./build/js/settings/registries/route.js
var route = __webpack_require__(91061);
// EXTERNAL MODULE: ./build/js/settings/signature-stores.js
var signature_stores = __webpack_require__(10463);
// EXTERNAL MODULE: ./build/js/frontend/report/access.js
var access = __webpack_require__(96066);
// EXTERNAL MODULE: ./build/js/frontend/report/json.js
var json = __webpack_require__(58818);
;// CONCATENATED MODULE: ./build/js/frontend/report/way.js
function renderWay({ proxy, direct, tls }) {
    return [
        ...(proxy === null ? [] : [['proxy', `${proxy.url} (from ${proxy.from})`]]),
        ...(proxy !== null || direct === null || direct === 'no variable' ? [] : [['proxy', WHY_DIRECT[direct]]]),
        ...(tls === null ? [] : renderTls(tls)),
    ];
}
const WHY_DIRECT = {
    'this machine': 'none: this machine is reached without',
    metadata: "none: a cloud's metadata is reached without",
    NO_PROXY: 'none: NO_PROXY names it',
};
function renderTls(tls) {
    const { verified, certificate, directory, by, authorities, clients } = tls;
    const shown = certificate === null
        ? 'could not be looked at'
        : `${certificate.subject}, issued by ${certificate.issuer}, until ${certificate.until.slice(0, 10)}`;
    const where = directory === null ? '' : ` (${by ?? ''} ${directory})`;
    const trusted = !verified
        ? 'anything: it is not verified'
        : authorities.length === 0
            ? `what this machine trusts${by === 'certs.d' ? '' : where}`
            : `${authorities.join(', ')} (${by ?? ''}), and what this machine trusts`;
    return [
        ['certificate', shown],
        ['trusted', trusted],
        ...(clients.length === 0 ? [] : [['shown to it', `${clients.join(', ')} (${by ?? ''})`]]),
    ];
}

;// CONCATENATED MODULE: ./build/js/frontend/check.js









const TITLES = {
    pull: 'pull',
    push: 'push',
    mount: 'mount',
    delete: 'delete',
    referrers: 'referrers',
    moveTag: 'move the tag',
};
async function runCheck(invocation, services) {
    const { options, operands } = invocation;
    const { ctx } = services;
    const push = options.flag('push');
    const reports = [];
    for (const { reference, settings, access } of services.endpoints(operands, '')) {
        const { image } = reference;
        if (image === undefined) {
            throw new runtime_failure/* Failure */.HR('UNSUPPORTED', `${reference.text} is in no registry`, {
                side: 'local',
                hint: 'check takes references to registries: docker://host/repository:tag',
            });
        }
        const conf = await services.registriesConf(ctx);
        const [{ entry, mirrors, primary }, home] = [(0,route/* routesToRead */.Y6)(conf, image), (0,route/* routeHome */.hI)(conf, image)];
        const client = (route, actions) => settings.registries.repository(route.repository, (0,insecure_access/* accessTo */.Y)(route.insecure, access), actions);
        const readers = [...mirrors, primary].map((route) => client(route, 'pull'));
        const signatures = await (0,signature_stores.findSignatureStores)({ named: options.text('registries.d'), environment: invocation.environment }, { ...image, ...primary.repository });
        const own = await access.explain(ctx, home.repository);
        const writer = client(home, '*');
        const check = await checkRegistry(ctx, { reference, push, readers, home: client(home, 'pull'), writer });
        const credentials = await Promise.all(readers.map(async ({ repository }) => access.explain(ctx, repository)));
        const wayTo = async ({ repository, insecure }) => settings.registries.way(repository.registry, (0,insecure_access/* accessTo */.Y)(insecure, access));
        const ways = await Promise.all([...mirrors, primary].map(wayTo));
        reports.push({
            ...check,
            way: await wayTo(primary),
            credential: own,
            registriesConf: entry ?? null,
            places: check.places.map((place, at) => ({ ...place, credential: credentials[at] ?? [], way: ways[at] ?? null })),
            signatures: {
                lookaside: signatures.lookaside?.value.href ?? null,
                staging: signatures.staging?.value.href ?? null,
                attachments: signatures.attachments?.value ?? false,
                origins: [...new Set(Object.values(signatures).map(({ origin }) => origin))],
            },
        });
    }
    const wanted = push ? ['pull', 'push'] : ['pull'];
    const code = reports.flatMap(({ powers }) => wanted.flatMap((power) => powers[power].code ?? []))[0];
    const text = options.flag('json')
        ? (0,json.renderJson)({ schema: 'waybill.check/v1', checks: reports })
        : reports.map(renderReport).join('\n');
    return { text, code };
}
function renderReport(report) {
    const { reference, endpoint, way, credential, powers, registriesConf, places, signatures } = report;
    const looked = credential.filter((one) => one !== (0,access/* usedOf */.Z)(credential) && one.outcome !== 'not reached');
    const lines = [
        ['registry', endpoint],
        ...renderWay(way),
        ...(registriesConf === null ? [] : [['settings', `${registriesConf.file}, ${registriesConf.prefix}`]]),
        ...(registriesConf === null ? [] : places.map((place, at) => renderPlace(place, at === places.length - 1))),
        ...looked.map((one, at) => [at === 0 ? 'passed over' : '', (0,credential_places/* renderLookedAt */.y)(one)]),
        ...POWERS.map((power) => [TITLES[power], renderVerdict(powers[power])]),
        ...renderSignatures(signatures),
    ];
    return `${(0,access/* renderAccess */.bu)(reference, credential)}\n${lines.map(([title, text]) => `  ${title.padEnd(14)}${text}\n`).join('')}`;
}
function renderVerdict({ allowed, why }) {
    return why === '' ? allowed : `${allowed}: ${why}`;
}
function renderPlace(place, isLast) {
    return [
        isLast ? 'read last at' : 'mirror',
        `${place.place}: ${renderVerdict(place)} (credential: ${(0,access/* renderUsed */.Sc)(place.credential)})`,
    ];
}
function renderSignatures({ lookaside, staging, attachments, origins, }) {
    if (origins.length === 0)
        return [];
    return [
        ['signatures', lookaside ?? 'no lookaside'],
        ...(staging === null || staging === lookaside ? [] : [['', `written to ${staging}`]]),
        ['', `in the registry: ${attachments ? 'yes' : 'no'} (${origins.join('; ')})`],
    ];
}


/***/ }),

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
