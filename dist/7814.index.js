export const id = 7814;
export const ids = [7814];
export const modules = {

/***/ 17555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ parseJsonFile)
/* harmony export */ });
/* unused harmony export JsonNode */
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66786);
var _a;



class JsonNode {
    #value;
    #of;
    path;
    constructor(value, of, path) {
        this.#value = value;
        this.#of = of;
        this.path = path;
    }
    get isText() {
        return typeof this.#value === 'string';
    }
    text() {
        const value = this.#value;
        if (typeof value === 'string' && value !== '')
            return value;
        throw this.refuse(value === '' ? 'is empty' : 'is not a text');
    }
    flag() {
        if (typeof this.#value === 'boolean')
            return this.#value;
        throw this.refuse('is neither true nor false');
    }
    count(least, most) {
        const value = this.#value;
        if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most)
            return value;
        throw this.refuse(`is not a whole number from ${String(least)} to ${String(most)}`);
    }
    oneOf(known) {
        const found = known.find((one) => one === this.#value);
        if (found !== undefined)
            return found;
        const what = typeof this.#value === 'string' ? `is ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForeign */ .xS)(this.#value, 60)}, which` : 'is no text and';
        throw this.refuse(`${what} is none of ${known.join(', ')}`);
    }
    base64() {
        const text = this.text().replaceAll(/[\r\n]/g, '');
        const bytes = Buffer.from(text, 'base64');
        if (bytes.byteLength > 0 && bytes.toString('base64') === text)
            return bytes;
        throw this.refuse('is not base64');
    }
    items() {
        const items = this.list();
        if (items.length === 0)
            throw this.refuse('is an empty list');
        return items;
    }
    list() {
        const value = this.#value;
        if (!Array.isArray(value))
            throw this.refuse('is not a list');
        return value.map((one, i) => new _a(one, this.#of, `${this.path}[${String(i)}]`));
    }
    entries() {
        const value = this.#value;
        if (typeof value !== 'object' || value === null || Array.isArray(value))
            throw this.refuse('is not an object');
        return new Map(Object.entries(value).map(([key, one]) => [key, this.#below(key, one)]));
    }
    table(known) {
        const found = this.entries();
        const unknown = found.keys().find((key) => !known.some((one) => one === key));
        if (unknown !== undefined)
            throw this.refuse(`has the unknown key ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForeign */ .xS)(unknown, 60)}`);
        return new Map(known.flatMap((key) => {
            const node = found.get(key);
            return node === undefined ? [] : [[key, node]];
        }));
    }
    refuse(why, hint, cause) {
        const { file } = this.#of;
        return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('CONFIG_INVALID', `${file}: ${this.path === '' ? 'the document' : this.path} ${why}`, {
            side: 'local',
            subject: file,
            hint: hint ?? this.#of.hint,
            ...(cause === undefined ? {} : { cause }),
        });
    }
    #below(key, value) {
        const isPlain = /^[A-Za-z][A-Za-z0-9-]*$/.test(key);
        const step = isPlain ? `${this.path === '' ? '' : '.'}${key}` : `[${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForeign */ .xS)(key, 120)}]`;
        return new _a(value, this.#of, `${this.path}${step}`);
    }
}
_a = JsonNode;
function parseJsonFile(bytes, file, hint) {
    try {
        return new JsonNode((0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStrictJson */ .RJ)(bytes, 'it'), { file, hint }, '');
    }
    catch (error) {
        const why = (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .toFailure */ .w2)(error).message.replace(/^it /, '');
        throw new JsonNode(undefined, { file, hint }, '').refuse(why, hint, error);
    }
}


/***/ }),

/***/ 96721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ parsePolicyDocument)
});

// EXTERNAL MODULE: ./build/js/settings/json-node.js
var json_node = __webpack_require__(17555);
// EXTERNAL MODULE: ./build/js/image/index.js + 13 modules
var js_image = __webpack_require__(3244);
// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(66786);
;// CONCATENATED MODULE: ./build/js/settings/policy/signed-identity.js


const TYPES = [
    'matchExact',
    'matchRepoDigestOrExact',
    'matchRepository',
    'exactReference',
    'exactRepository',
    'remapIdentity',
];
function parseSignedIdentity(node) {
    if (node === undefined)
        return { type: 'matchRepoDigestOrExact' };
    const kind = need(node, node.entries(), 'type').oneOf(TYPES);
    switch (kind) {
        case 'matchExact':
        case 'matchRepoDigestOrExact':
        case 'matchRepository':
            node.table(['type']);
            return { type: kind };
        case 'exactReference': {
            const field = need(node, node.table(['type', 'dockerReference']), 'dockerReference');
            const dockerReference = field.text();
            const { tag, digest } = nameIn(field);
            if (tag === undefined && digest === undefined)
                throw field.refuse('has neither a tag nor a digest');
            return { type: kind, dockerReference };
        }
        case 'exactRepository': {
            const field = need(node, node.table(['type', 'dockerRepository']), 'dockerRepository');
            nameIn(field);
            return { type: kind, dockerRepository: field.text() };
        }
        case 'remapIdentity': {
            const fields = node.table(['type', 'prefix', 'signedPrefix']);
            const prefix = prefixIn(need(node, fields, 'prefix'));
            return { type: kind, prefix, signedPrefix: prefixIn(need(node, fields, 'signedPrefix')) };
        }
    }
}
function nameIn(node) {
    try {
        return (0,js_image/* parseImageName */["if"])(node.text());
    }
    catch (error) {
        throw node.refuse(`is not an image name: ${(0,runtime_text/* quoteForeign */.xS)(node.text())}`, undefined, error);
    }
}
const LABEL = '(?:[A-Za-z0-9]|[A-Za-z0-9][A-Za-z0-9-]*[A-Za-z0-9])';
const COMPONENT = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const PREFIX = new RegExp(`^${LABEL}(?:\\.${LABEL})*(?::[0-9]+)?(?:/${COMPONENT})*$`);
function prefixIn(node) {
    const prefix = node.text();
    if (PREFIX.test(prefix))
        return prefix;
    throw node.refuse(`is not the beginning of an image name: ${(0,runtime_text/* quoteForeign */.xS)(prefix)}`);
}
function need(of, fields, key) {
    const node = fields.get(key);
    if (node === undefined)
        throw of.refuse(`has no ${key}`);
    return node;
}

;// CONCATENATED MODULE: ./build/js/settings/policy/requirement.js

const KEY_TYPES = ['GPGKeys', 'signedByGPGKeys', 'X509Certificates', 'signedByX509CAs'];
const requirement_TYPES = ['insecureAcceptAnything', 'reject', 'signedBy', 'signedBaseLayer', 'sigstoreSigned'];
const REKOR_KEYS = ['rekorPublicKeyPath', 'rekorPublicKeyPaths', 'rekorPublicKeyData', 'rekorPublicKeyDatas'];
const SIGSTORE_KEYS = ['keyPath', 'keyPaths', 'keyData', 'keyDatas'];
function parseRequirement(node) {
    const type = node.entries().get('type');
    if (type === undefined)
        throw node.refuse('has no type');
    const kind = type.oneOf(requirement_TYPES);
    switch (kind) {
        case 'insecureAcceptAnything':
        case 'reject':
            node.table(['type']);
            return { type: kind };
        case 'signedBy':
            return parseSignedBy(node);
        case 'signedBaseLayer': {
            const identity = node.table(['type', 'baseLayerIdentity']).get('baseLayerIdentity');
            if (identity === undefined)
                throw node.refuse('has no baseLayerIdentity');
            return { type: kind, identity: parseSignedIdentity(identity) };
        }
        case 'sigstoreSigned':
            return parseSigstoreSigned(node);
    }
}
function parseSignedBy(node) {
    const fields = node.table(['type', 'keyType', 'keyPath', 'keyPaths', 'keyData', 'signedIdentity']);
    const keyType = fields.get('keyType');
    if (keyType === undefined)
        throw node.refuse('has no keyType');
    const from = onlyOne(node, fields, ['keyPath', 'keyPaths', 'keyData']);
    if (from === undefined)
        throw node.refuse('has none of keyPath, keyPaths, keyData');
    return {
        type: 'signedBy',
        keyType: keyType.oneOf(KEY_TYPES),
        keys: keySources(fields, from),
        identity: parseSignedIdentity(fields.get('signedIdentity')),
    };
}
function parseSigstoreSigned(node) {
    const fields = node.table(['type', ...SIGSTORE_KEYS, 'fulcio', 'pki', ...REKOR_KEYS, 'signedIdentity']);
    const by = onlyOne(node, fields, [...SIGSTORE_KEYS, 'fulcio', 'pki']);
    if (by === undefined)
        throw node.refuse(`has none of ${SIGSTORE_KEYS.join(', ')}, fulcio, pki`);
    const log = onlyOne(node, fields, REKOR_KEYS);
    if (by === 'fulcio' && log === undefined)
        throw node.refuse('has fulcio and no rekorPublicKeyPath beside it');
    if (by === 'pki' && log !== undefined)
        throw node.refuse(`has pki, with which ${log} cannot go`);
    return {
        type: 'sigstoreSigned',
        trust: by === 'fulcio' || by === 'pki' ? parseAuthority(fields, by) : { kind: 'keys', keys: keySources(fields, by) },
        rekorKeys: log === undefined ? [] : keySources(fields, log),
        identity: parseSignedIdentity(fields.get('signedIdentity')),
    };
}
function parseAuthority(outer, kind) {
    const node = requirement_need(outer, kind);
    if (kind === 'fulcio') {
        const fields = node.table(['caPath', 'caData', 'oidcIssuer', 'subjectEmail']);
        for (const key of ['oidcIssuer', 'subjectEmail'])
            if (!fields.has(key))
                throw node.refuse(`has no ${key}`);
        const ca = oneSource(node, fields, ['caPath', 'caData']);
        if (ca === undefined)
            throw node.refuse('has none of caPath, caData');
        const [oidcIssuer, subjectEmail] = [requirement_need(fields, 'oidcIssuer').text(), requirement_need(fields, 'subjectEmail').text()];
        return { kind, ca, oidcIssuer, subjectEmail };
    }
    const fields = node.table([
        'caRootsPath',
        'caRootsData',
        'caIntermediatesPath',
        'caIntermediatesData',
        'subjectEmail',
        'subjectHostname',
    ]);
    const roots = oneSource(node, fields, ['caRootsPath', 'caRootsData']);
    if (roots === undefined)
        throw node.refuse('has none of caRootsPath, caRootsData');
    const intermediates = oneSource(node, fields, ['caIntermediatesPath', 'caIntermediatesData']);
    const subjectEmail = fields.get('subjectEmail')?.text();
    const subjectHostname = fields.get('subjectHostname')?.text();
    if (subjectEmail === undefined && subjectHostname === undefined)
        throw node.refuse('has neither subjectEmail nor subjectHostname');
    return {
        kind,
        roots,
        ...(intermediates === undefined ? {} : { intermediates }),
        ...(subjectEmail === undefined ? {} : { subjectEmail }),
        ...(subjectHostname === undefined ? {} : { subjectHostname }),
    };
}
function onlyOne(node, fields, keys) {
    const [first, second] = keys.filter((key) => fields.has(key));
    if (first === undefined || second === undefined)
        return first;
    throw node.refuse(`has both ${first} and ${second}`);
}
function oneSource(node, fields, keys) {
    const key = onlyOne(node, fields, keys);
    return key === undefined ? undefined : keySources(fields, key)[0];
}
function keySources(fields, key) {
    const node = requirement_need(fields, key);
    const nodes = key.endsWith('s') ? node.items() : [node];
    return nodes.map((one) => (/Datas?$/.test(key) ? { data: one.base64() } : { path: one.text() }));
}
function requirement_need(fields, key) {
    const node = fields.get(key);
    if (node === undefined)
        throw new TypeError(`${key} was not looked for`);
    return node;
}

// EXTERNAL MODULE: ./build/js/settings/policy/scoped-rules.js
var scoped_rules = __webpack_require__(94451);
;// CONCATENATED MODULE: ./build/js/settings/policy/policy-document.js



function parsePolicyDocument(bytes, file) {
    const document = (0,json_node/* parseJsonFile */.O)(bytes, file, 'correct the file; containers-policy.json(5) describes it');
    return (0,scoped_rules/* parseScopes */.F)(document, document.table(['default', 'transports']), parseRequirement);
}


/***/ }),

/***/ 67814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readPolicyFile: () => (/* binding */ readPolicyFile),
/* harmony export */   readTrustPolicyFile: () => (/* binding */ readTrustPolicyFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83903);
/* harmony import */ var _runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78158);
/* harmony import */ var _settings_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12576);
/* harmony import */ var _policy_document_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96721);






const SYSTEM = ['/etc/containers', '/usr/share/containers'];
async function readPolicyFile(places) {
    const named = places.named ?? places.fromEnvironment;
    const file = named ?? (await firstFile(policyDirectories(places), 'policy.json'));
    if (file === undefined)
        return undefined;
    const bytes = await (0,_settings_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readSettingsFile */ .u)(file);
    if (bytes !== undefined)
        return { file, document: (0,_policy_document_js__WEBPACK_IMPORTED_MODULE_5__/* .parsePolicyDocument */ .X)(bytes, file) };
    throw missing(file);
}
async function readTrustPolicyFile(places) {
    const policy = places.named ?? places.fromEnvironment;
    const file = places.trustPolicy ?? (await findTrustPolicy(places, policy));
    if (file === undefined)
        return undefined;
    const bytes = await (0,_settings_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readSettingsFile */ .u)(file);
    if (bytes === undefined)
        throw missing(file);
    const { parseTrustPolicy } = await __webpack_require__.e(/* import() */ 3180).then(__webpack_require__.bind(__webpack_require__, 33180));
    return { file, document: await parseTrustPolicy(bytes, file) };
}
async function findTrustPolicy(places, policy) {
    if (policy === undefined)
        return firstFile(policyDirectories(places), 'policy.sigstore.json');
    const beside = `${policy.replace(/\.json$/, '')}.sigstore.json`;
    return (await isThere(beside, false)) ? beside : undefined;
}
function missing(file) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('CONFIG_INVALID', `no such policy file: ${file}`, {
        side: 'local',
        subject: file,
        hint: 'correct the path',
    });
}
function policyDirectories({ home, configHome, system = SYSTEM }) {
    const own = [
        ...(configHome === undefined ? [] : [configHome]),
        ...(home === undefined ? [] : [node_path__WEBPACK_IMPORTED_MODULE_1__.join(home, '.config')]),
    ];
    return [
        ...own.map((one) => ({ path: node_path__WEBPACK_IMPORTED_MODULE_1__.join(one, 'containers'), isOwn: true })),
        ...system.map((one) => ({ path: one, isOwn: false })),
    ];
}
async function firstFile(directories, name) {
    for (const { path: directory, isOwn } of directories) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, name);
        if (await isThere(file, isOwn))
            return file;
    }
    return undefined;
}
async function isThere(file, isOwn) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file);
        return true;
    }
    catch (error) {
        if ((0,_runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_3__/* .isErrno */ .r)(error, 'ENOENT', 'ENOTDIR') || (isOwn && (0,_runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_3__/* .isErrno */ .r)(error, 'EACCES')))
            return false;
        throw (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .explainUnreadable */ .x5)(error, file, 'CONFIG_INVALID');
    }
}


/***/ }),

/***/ 94451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ nearestRules),
/* harmony export */   F: () => (/* binding */ parseScopes)
/* harmony export */ });
/* harmony import */ var _scopes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68884);

function parseScopes(document, keys, read) {
    const lists = keys.get('default');
    if (lists === undefined)
        throw document.refuse('has no default');
    const transports = keys.get('transports')?.entries() ?? new Map();
    return {
        default: lists.items().map(read),
        transports: new Map([...transports].map(([transport, scopes]) => [
            transport,
            new Map([...scopes.entries()].map(([scope, rules]) => {
                const wrong = (0,_scopes_js__WEBPACK_IMPORTED_MODULE_0__/* .wrongScope */ .s)(transport, scope);
                if (wrong !== undefined)
                    throw rules.refuse(`is no scope of ${transport}: ${wrong}`);
                return [scope, rules.items().map(read)];
            })),
        ])),
    };
}
function nearestRules(rules, transport, scopes) {
    const mine = rules.transports.get(transport);
    for (const scope of [...scopes, '']) {
        const requirements = mine?.get(scope);
        if (requirements !== undefined)
            return { scope: `${transport}:${scope}`, requirements };
    }
    return { scope: 'default', requirements: rules.default };
}


/***/ }),

/***/ 68884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ scopesOfSubject),
/* harmony export */   s: () => (/* binding */ wrongScope)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83903);
/* harmony import */ var _image_scopes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97057);





const PLACES = ['dir', 'oci', 'oci-archive', 'sif'];
const UNSCOPED = ['docker-archive', 'tarball'];
const ATOMIC = /^[^/]*(?:\/[^:/]*(?:\/[^:/]*(?::[^:/]*)?)?)?$/;
const STORE = /^\[(?:[^@\]]+@)?\/[^\]]*\]/;
function wrongScope(transport, scope) {
    if (scope === '')
        return undefined;
    if (PLACES.includes(transport))
        return wrongPath(scope);
    if (UNSCOPED.includes(transport))
        return 'this transport has but the scope ""';
    switch (transport) {
        case 'docker-daemon':
            return (0,_image_index_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(scope) ? 'an image ID has no scope of its own' : undefined;
        case 'atomic':
            return ATOMIC.test(scope) ? undefined : 'write HOST[/NAMESPACE[/STREAM[:TAG]]]';
        case 'containers-storage':
            return STORE.test(scope) ? undefined : 'it begins with its store: [DRIVER@/PATH] or [/PATH]';
        case 'ostree':
            return wrongPath(scope.slice(0, Math.max(0, scope.indexOf(':'))));
        default:
            return undefined;
    }
}
function wrongPath(scope) {
    if (!scope.startsWith('/'))
        return 'write an absolute path';
    if (scope === '/')
        return 'for all images of the transport write ""';
    const clean = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.normalize(scope).replace(/\/$/, '');
    return clean === scope ? undefined : 'write the path without ., .., doubled slashes and the slash at its end';
}
async function scopesOfSubject(subject, known) {
    const { transport, text, location, image } = subject;
    if (image !== undefined)
        return scopesAtRegistry(image);
    if (UNSCOPED.includes(transport))
        return [];
    const place = location.startsWith(`${transport}:`) ? location.slice(transport.length + 1) : location;
    const rest = text.startsWith(`${transport}:`) ? text.slice(transport.length + 1) : text;
    if (transport === 'docker-daemon')
        return (0,_image_index_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(rest) ? [] : scopesOfName((0,_image_index_js__WEBPACK_IMPORTED_MODULE_2__/* .parseImageName */ ["if"])(rest));
    if (transport === 'containers-storage')
        return scopesInStore(text, rest, known);
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(place).catch(() => node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(place));
    const scopes = [];
    for (let directory = real; directory !== node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(directory); directory = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(directory))
        scopes.push(directory);
    return scopes;
}
function scopesAtRegistry(image) {
    const written = scopesOfName(image);
    const address = `https://${image.registry}`;
    if (!URL.canParse(address))
        return written;
    const asked = scopesOfName({ ...image, registry: new URL(address).host });
    return [...new Set([...written.flatMap((scope, at) => [scope, asked[at] ?? scope]), ...asked])];
}
function scopesOfName(image) {
    const { registry, path: repository, tag, digest } = image;
    if (tag === undefined || digest === undefined)
        return (0,_image_scopes_js__WEBPACK_IMPORTED_MODULE_4__/* .scopesOfImage */ .C)(image);
    const byDigest = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_2__/* .renderImageName */ .$X)({ registry, path: repository, digest });
    return [byDigest, ...(0,_image_scopes_js__WEBPACK_IMPORTED_MODULE_4__/* .scopesOfImage */ .C)({ registry, path: repository, tag })];
}
function scopesInStore(text, rest, known) {
    if ([...known].every((scope) => scope === ''))
        return [];
    const [, store = '', driver = '', root = ''] = /^(\[([a-z0-9]+@)?(\/[^\]+:]*)(?:\+[^\]:]*)?(?::[^\]]*)?\])/.exec(rest) ?? [];
    if (driver === '') {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('REFERENCE_INVALID', `${text} does not say which store it means, and the policy has rules by store`, {
            side: 'source',
            subject: text,
            hint: 'write the store: containers-storage:[overlay@/var/lib/containers/storage]NAME',
        });
    }
    const spec = `[${driver}${root}]`;
    const named = rest.slice(store.length).replace(/@[0-9a-f]{3,64}$/, '');
    const isId = named === '' || /^[0-9a-f]{64}$/.test(named);
    const names = isId ? [] : inStore((0,_image_index_js__WEBPACK_IMPORTED_MODULE_2__/* .parseImageName */ ["if"])(named));
    return [...names.map((name) => `${spec}${name}`), spec, `[${root}]`];
}
function inStore(image) {
    const isBare = image.tag === undefined && image.digest === undefined;
    return scopesOfName(isBare ? { ...image, tag: 'latest' } : image).filter((scope) => !scope.startsWith('*.'));
}


/***/ })

};
