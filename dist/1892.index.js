export const id = 1892;
export const ids = [1892,8338,7156];
export const modules = {

/***/ 91892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isOpenPgp: () => (/* binding */ isOpenPgp),
/* harmony export */   rulesOfFlags: () => (/* binding */ rulesOfFlags)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _settings_policy_policy_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96721);
/* harmony import */ var _trust_attestation_predicate_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88983);
/* harmony import */ var _trust_bundle_statement_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50301);
/* harmony import */ var _trust_sigstore_key_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17156);






function rulesOfFlags(options, key) {
    const identity = identityOf(options);
    const type = options.text('type') ?? '';
    if (key === undefined && identity === undefined) {
        if (type === '')
            return undefined;
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('INPUT_INVALID', '--type says what is attested, and not by whom', {
            side: 'local',
            hint: 'add a key, or --certificate-identity and --certificate-oidc-issuer',
        });
    }
    if (key !== undefined && identity !== undefined) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('INPUT_INVALID', 'a key and --certificate-… exclude each other', {
            side: 'local',
            hint: 'one says that a key has signed, the others that somebody has signed with a certificate',
        });
    }
    if (key !== undefined)
        refusePrivate(key);
    if (key !== undefined && isOpenPgp(key))
        return { policy: openPgpRule(key, type) };
    if (key !== undefined)
        (0,_trust_sigstore_key_file_js__WEBPACK_IMPORTED_MODULE_5__.parsePublicKey)(key.text, key.name);
    const file = options.text('trusted-root') ?? '';
    const named = file === '' ? undefined : { path: node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(file) };
    const rule = {
        type: 'sigstoreBundle',
        trust: identity === undefined ? byKey(key, named) : byIdentity(identity, named ?? 'public-good'),
        ...(type === '' ? { signature: _trust_bundle_statement_js__WEBPACK_IMPORTED_MODULE_4__/* .COSIGN_SIGN */ ["if"] } : {}),
        attestations: type === '' ? [] : [{ predicateType: (0,_trust_attestation_predicate_types_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePredicateType */ .$d)(type) }],
        legacy: true,
        applyTo: options.flag('recursive') ? 'index-and-instances' : 'index',
    };
    const called = key === undefined ? '--certificate-identity' : calledBy(key);
    return { trustPolicy: { file: FLAGS, called, document: { default: [rule], transports: new Map() } } };
}
function refusePrivate({ text, name }) {
    if (!/-----BEGIN [A-Z0-9 ]*PRIVATE KEY/.test(text))
        return;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('INPUT_INVALID', `${name} is a private key, and images are verified by the public one`, {
        side: 'local',
        hint: 'give the .pub file; `openssl pkey -in KEY -pubout` or `gpg --armor --export FINGERPRINT` writes it',
    });
}
function byKey(key, root) {
    const keys = key === undefined ? [] : [{ data: Buffer.from(key.text, 'latin1') }];
    const none = { tlog: 0, sct: 0, timestamp: 0 };
    return root === undefined
        ? { kind: 'keys', keys, require: none }
        : { kind: 'keys', keys, root, require: { ...none, tlog: 1, timestamp: 1 } };
}
function byIdentity(identity, root) {
    return { kind: 'identities', root, identities: [identity], require: { tlog: 1, sct: 1, timestamp: 1 } };
}
const FLAGS = 'the flags';
function identityOf(options) {
    const given = Object.entries({
        subject: options.text('certificate-identity') ?? '',
        subjectRegexp: options.text('certificate-identity-regexp') ?? '',
        issuer: options.text('certificate-oidc-issuer') ?? '',
        issuerRegexp: options.text('certificate-oidc-issuer-regexp') ?? '',
    }).filter(([, value]) => value !== '');
    if (given.length === 0)
        return undefined;
    const has = (name) => given.some(([key]) => key.startsWith(name));
    if (has('subject') && has('issuer'))
        return { ...Object.fromEntries(given), extensions: {} };
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('INPUT_INVALID', 'who has signed is a name and who vouches for it', {
        side: 'local',
        hint: 'give both --certificate-identity and --certificate-oidc-issuer, or their -regexp forms',
    });
}
function isOpenPgp({ text }) {
    return text.includes('-----BEGIN PGP PUBLIC KEY BLOCK') || /^[\x98\x99\x9a\xc6]/.test(text);
}
function calledBy({ name, option }) {
    return name === option ? option : `${option} ${name}`;
}
function openPgpRule(key, type) {
    if (type !== '') {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('INPUT_INVALID', 'a GPG key signs no attestations', {
            side: 'local',
            hint: 'leave --type out, or give the sigstore key that attested',
        });
    }
    const keyData = Buffer.from(key.text, 'latin1').toString('base64');
    const rule = { type: 'signedBy', keyType: 'GPGKeys', keyData, signedIdentity: { type: 'matchRepoDigestOrExact' } };
    const document = (0,_settings_policy_policy_document_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePolicyDocument */ .X)(Buffer.from(JSON.stringify({ default: [rule] })), FLAGS);
    return { file: FLAGS, called: calledBy(key), document };
}


/***/ }),

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


/***/ }),

/***/ 88983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ parsePredicateType),
/* harmony export */   Kb: () => (/* binding */ isPredicateType),
/* harmony export */   YD: () => (/* binding */ SLSA_PROVENANCE),
/* harmony export */   y6: () => (/* binding */ checkPredicate)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66786);


const SLSA_PROVENANCE = 'https://slsa.dev/provenance/v1';
const KINDS = [
    {
        names: ['slsaprovenance1', 'slsa'],
        uri: SLSA_PROVENANCE,
        misfit: ({ buildDefinition, runDetails }) => {
            const { buildType, externalParameters } = objectOf(buildDefinition);
            return isText(buildType) &&
                isObject(externalParameters) &&
                isText(objectOf(objectOf(runDetails)['builder'])['id'])
                ? undefined
                : 'it needs buildDefinition with buildType and externalParameters, and runDetails with builder.id';
        },
    },
    {
        names: ['slsaprovenance', 'slsaprovenance02'],
        uri: 'https://slsa.dev/provenance/v0.2',
        misfit: ({ builder, buildType }) => isText(objectOf(builder)['id']) && isText(buildType) ? undefined : 'it needs builder.id and buildType',
    },
    {
        names: ['spdxjson', 'spdx'],
        uri: 'https://spdx.dev/Document',
        misfit: (predicate) => spdxVersion(predicate) === undefined
            ? 'it has neither the spdxVersion of SPDX 2 nor the @context of SPDX 3'
            : undefined,
        version: spdxVersion,
    },
    {
        names: ['cyclonedx'],
        uri: 'https://cyclonedx.org/bom',
        misfit: ({ bomFormat, specVersion }) => {
            if (bomFormat !== 'CycloneDX')
                return 'its bomFormat is not CycloneDX';
            return versionIn(/^(\d+\.\d+)$/, specVersion) === undefined ? 'it needs specVersion' : undefined;
        },
        version: ({ specVersion }) => versionIn(/^(\d+\.\d+)$/, specVersion),
    },
    {
        names: ['openvex', 'vex'],
        uri: 'https://openvex.dev/ns',
        misfit: ({ '@context': context, statements }) => {
            if (versionIn(/^https:\/\/openvex\.dev\/ns()(?:\/v\d[\w.]*)?$/, context) === undefined)
                return 'its @context is not https://openvex.dev/ns';
            return Array.isArray(statements) ? undefined : 'it needs statements';
        },
        version: ({ '@context': context }) => versionIn(/\/v(\d[\w.]*)$/, context),
    },
    {
        names: ['vuln'],
        uri: 'https://cosign.sigstore.dev/attestation/vuln/v1',
        misfit: ({ scanner }) => (isObject(scanner) ? undefined : 'it needs scanner'),
    },
    { names: ['link'], uri: 'https://in-toto.io/Link/v1' },
    {
        names: ['vsa'],
        uri: 'https://slsa.dev/verification_summary/v1',
        misfit: ({ verifier, verificationResult: result }) => isText(objectOf(verifier)['id']) && (result === 'PASSED' || result === 'FAILED')
            ? undefined
            : 'it needs verifier.id and a verificationResult, PASSED or FAILED',
    },
    { names: ['custom'], uri: 'https://cosign.sigstore.dev/attestation/v1' },
];
function spdxVersion({ spdxVersion: version, '@context': context }) {
    return (versionIn(/^SPDX-(2\.\d+)$/, version) ??
        versionIn(/^https:\/\/spdx\.org\/rdf\/(3(?:\.\d+){1,2})\/spdx-context\.jsonld$/, context));
}
const LONGEST_URI = 1024;
const VERSION = /^\/v\d[\w.+-]*$/;
function parsePredicateType(text) {
    const known = KINDS.find(({ names }) => names.includes(text.toLowerCase()));
    if (known !== undefined)
        return known.uri;
    if (text.length <= LONGEST_URI && /^[a-z][a-z0-9+.-]*:[\x21-\x7e]+$/i.test(text))
        return text;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INPUT_INVALID', `${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(text, 80)} is no predicate type`, {
        side: 'local',
        hint: `use one of ${KINDS.flatMap(({ names }) => names).join(', ')}, or a URI`,
    });
}
function isPredicateType(found, wanted) {
    if (found === wanted)
        return true;
    const mayGoOn = wanted === 'https://spdx.dev/Document' ||
        wanted === 'https://openvex.dev/ns' ||
        wanted === 'https://cyclonedx.org/bom';
    return mayGoOn && found.startsWith(wanted) && VERSION.test(found.slice(wanted.length));
}
function checkPredicate(predicate, type, file) {
    const refuse = (why) => new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INPUT_INVALID', `${file} is no predicate of the type ${type}: ${why}`, {
        side: 'local',
        subject: file,
        hint: 'check --type and --predicate',
    });
    if (!isObject(predicate))
        throw refuse('it is not a JSON object');
    if (isText(predicate['_type']) && 'predicateType' in predicate) {
        throw refuse('it is a whole in-toto statement, and its predicate alone belongs here');
    }
    const kind = KINDS.find(({ uri }) => isPredicateType(type, uri));
    const misfit = kind?.misfit?.(predicate);
    if (misfit !== undefined)
        throw refuse(misfit);
    const [wanted, found] = [type.slice(kind?.uri.length ?? type.length).replace(/^\/v/, ''), kind?.version?.(predicate)];
    if (wanted !== '' && found !== undefined && !isWithin(wanted, found) && !isWithin(found, wanted)) {
        throw refuse(`it is of version ${found}`);
    }
    return predicate;
}
function isWithin(version, whole) {
    return `${version}.`.startsWith(`${whole}.`);
}
function versionIn(pattern, value) {
    return typeof value === 'string' ? pattern.exec(value)?.[1] : undefined;
}
function isText(value) {
    return typeof value === 'string' && value !== '';
}
function objectOf(value) {
    return isObject(value) ? value : {};
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 53215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ bytesOf),
/* harmony export */   Xy: () => (/* binding */ objectOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   jb: () => (/* binding */ refuseBundle),
/* harmony export */   pq: () => (/* binding */ countOf),
/* harmony export */   uh: () => (/* binding */ onlyOf)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66786);


function refuseBundle(why, cause) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('SIGNATURE_INVALID', why, cause === undefined ? {} : { cause });
}
function objectOf(value, where, known) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw refuseBundle(`${where} is not an object`);
    const unknown = known === undefined ? undefined : Object.keys(value).find((key) => !known.includes(key));
    if (unknown !== undefined)
        throw refuseBundle(`${where} has a field ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(unknown)} that nobody knows`);
    const entries = Object.entries(value);
    return known !== undefined && entries.some(([, one]) => one === null)
        ? Object.fromEntries(entries.filter(([, one]) => one !== null))
        : value;
}
function listOf(value, where, most) {
    if (value === undefined)
        return [];
    if (!Array.isArray(value))
        throw refuseBundle(`${where} is not a list`);
    if (value.length > most)
        throw refuseBundle(`${where} has more than ${String(most)} items`);
    return value;
}
function onlyOf(value, where) {
    const list = listOf(value, where, 1);
    if (list.length !== 1)
        throw refuseBundle(`${where} is empty`);
    return list[0];
}
function textOf(value, where, most) {
    if (typeof value !== 'string')
        throw refuseBundle(`${where} is not a text`);
    if (value.length > most)
        throw refuseBundle(`${where} is longer than ${String(most)} characters`);
    return value;
}
function bytesOf(value, where, most) {
    const text = textOf(value, where, Math.ceil(most / 3) * 4);
    const bytes = Buffer.from(text, 'base64');
    if (bytes.byteLength === 0 || bytes.toString('base64') !== text)
        throw refuseBundle(`${where} is not base64`);
    return bytes;
}
function countOf(value, where) {
    if (value === undefined)
        return 0n;
    const text = textOf(value, where, 19);
    if (!/^(?:0|[1-9]\d*)$/.test(text))
        throw refuseBundle(`${where} is not a number`);
    return BigInt(text);
}


/***/ }),

/***/ 45668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jo: () => (/* binding */ isBundleType),
/* harmony export */   KN: () => (/* binding */ refuseFragments),
/* harmony export */   QN: () => (/* binding */ parseBundle),
/* harmony export */   dA: () => (/* binding */ BUNDLE_BYTES),
/* harmony export */   mE: () => (/* binding */ parseEnvelope),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53215);



const BUNDLE_BYTES = 32 * 1024 * 1024;
const VERSIONS = new Map([
    ['application/vnd.dev.sigstore.bundle+json;version=0.1', '0.1'],
    ['application/vnd.dev.sigstore.bundle+json;version=0.2', '0.2'],
    ['application/vnd.dev.sigstore.bundle+json;version=0.3', '0.3'],
    ['application/vnd.dev.sigstore.bundle.v0.3+json', '0.3'],
]);
function isBundleType(type) {
    return VERSIONS.has(type);
}
const CERTIFICATE_BYTES = 64 * 1024;
const SIGNATURE_BYTES = 16 * 1024;
const TIMESTAMP_BYTES = 64 * 1024;
const BODY_BYTES = 1024 * 1024;
const MOST_ENTRIES = 16;
const MOST_CERTIFICATES = 10;
const MOST_MARKS = 65_536;
function parseBundle(bytes) {
    if (bytes.byteLength > BUNDLE_BYTES)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseBundle */ .jb)(`the bundle is larger than ${String(BUNDLE_BYTES)} bytes`);
    refuseFragments(bytes, 'the bundle');
    const json = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(parseJson(bytes, 'the bundle'), 'the bundle', [
        'mediaType',
        'verificationMaterial',
        'dsseEnvelope',
        'messageSignature',
    ]);
    const version = VERSIONS.get((0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(json['mediaType'], 'mediaType', 255));
    if (version === undefined)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseBundle */ .jb)('this is no bundle of a version that is known (0.1, 0.2, 0.3)');
    const material = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(json['verificationMaterial'], 'verificationMaterial', [
        'certificate',
        'x509CertificateChain',
        'publicKey',
        'tlogEntries',
        'timestampVerificationData',
    ]);
    return {
        json,
        signer: parseSigner(material, version),
        entries: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(material['tlogEntries'], 'tlogEntries', MOST_ENTRIES).map((one, at) => parseEntry(one, `tlogEntries[${String(at)}]`, version)),
        timestamps: parseTimestamps(material['timestampVerificationData']),
        content: parseContent(json),
    };
}
const [OPENS, OPENS_LIST, COMMA] = Buffer.from('{[,');
function refuseFragments(bytes, what) {
    let marks = 0;
    for (let at = 0; at < bytes.byteLength; at += 1) {
        const byte = bytes[at];
        if (byte === OPENS || byte === OPENS_LIST || byte === COMMA)
            marks += 1;
    }
    if (marks > MOST_MARKS)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseBundle */ .jb)(`${what} is in more pieces than any has`);
}
function parseJson(bytes, what) {
    try {
        return (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStrictJson */ .RJ)(bytes, what);
    }
    catch (error) {
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseBundle */ .jb)((0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .toFailure */ .w2)(error).message, error);
    }
}
function parseSigner(material, version) {
    const { certificate, x509CertificateChain: chain, publicKey } = material;
    if ([certificate, chain, publicKey].filter((one) => one !== undefined).length !== 1)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseBundle */ .jb)('the bundle does not have either one certificate or one key');
    if (publicKey !== undefined) {
        const { hint } = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(publicKey, 'publicKey', ['hint']);
        return { kind: 'public-key', hint: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(hint ?? '', 'publicKey.hint', 1024) };
    }
    if ((version === '0.3') !== (chain === undefined))
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseBundle */ .jb)(`a bundle of version ${version} does not hold its certificate like this`);
    if (chain === undefined)
        return { kind: 'certificate', leaf: parseCertificate(certificate, 'certificate'), others: [] };
    const { certificates } = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(chain, 'x509CertificateChain', ['certificates']);
    const [leaf, ...others] = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(certificates, 'certificates', MOST_CERTIFICATES).map((one, at) => parseCertificate(one, `certificates[${String(at)}]`));
    if (leaf === undefined)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseBundle */ .jb)('the bundle has no certificate');
    return { kind: 'certificate', leaf, others };
}
function parseCertificate(value, where) {
    return (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)((0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(value, where, ['rawBytes'])['rawBytes'], `${where}.rawBytes`, CERTIFICATE_BYTES);
}
function parseEntry(value, where, version) {
    const entry = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(value, where, [
        'logIndex',
        'logId',
        'kindVersion',
        'integratedTime',
        'inclusionPromise',
        'inclusionProof',
        'canonicalizedBody',
    ]);
    const logId = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(entry['logId'], `${where}.logId`, ['keyId']);
    const kind = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(entry['kindVersion'], `${where}.kindVersion`, ['kind', 'version']);
    const { inclusionPromise, inclusionProof } = entry;
    if (version === '0.1' && inclusionPromise === undefined)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseBundle */ .jb)(`${where} has no inclusion promise`);
    if (version !== '0.1' && inclusionProof === undefined)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseBundle */ .jb)(`${where} has no inclusion proof`);
    if (inclusionPromise !== undefined) {
        const promise = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(inclusionPromise, `${where}.inclusionPromise`, ['signedEntryTimestamp']);
        (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)(promise['signedEntryTimestamp'], `${where}.inclusionPromise.signedEntryTimestamp`, SIGNATURE_BYTES);
    }
    return {
        logIndex: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .pq)(entry['logIndex'], `${where}.logIndex`),
        logId: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)(logId['keyId'], `${where}.logId.keyId`, 64),
        kind: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(kind['kind'], `${where}.kindVersion.kind`, 64),
        version: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(kind['version'], `${where}.kindVersion.version`, 64),
        integratedTime: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .pq)(entry['integratedTime'], `${where}.integratedTime`),
        isPromised: inclusionPromise !== undefined,
        proof: inclusionProof === undefined ? undefined : parseProof(inclusionProof, `${where}.inclusionProof`),
        body: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)(entry['canonicalizedBody'], `${where}.canonicalizedBody`, BODY_BYTES),
    };
}
function parseProof(value, where) {
    const proof = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(value, where, ['logIndex', 'rootHash', 'treeSize', 'hashes', 'checkpoint']);
    for (const [at, hash] of (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(proof['hashes'], `${where}.hashes`, 64).entries())
        (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)(hash, `${where}.hashes[${String(at)}]`, 64);
    const { envelope } = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(proof['checkpoint'], `${where}.checkpoint`, ['envelope']);
    return {
        logIndex: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .pq)(proof['logIndex'], `${where}.logIndex`),
        rootHash: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)(proof['rootHash'], `${where}.rootHash`, 64),
        treeSize: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .pq)(proof['treeSize'], `${where}.treeSize`),
        checkpoint: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(envelope, `${where}.checkpoint.envelope`, 64 * 1024),
    };
}
function parseTimestamps(value) {
    if (value === undefined)
        return [];
    const { rfc3161Timestamps } = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(value, 'timestampVerificationData', ['rfc3161Timestamps']);
    return (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(rfc3161Timestamps, 'rfc3161Timestamps', MOST_ENTRIES).map((one, at) => {
        const where = `rfc3161Timestamps[${String(at)}]`;
        return (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)((0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(one, where, ['signedTimestamp'])['signedTimestamp'], where, TIMESTAMP_BYTES);
    });
}
function parseContent({ dsseEnvelope, messageSignature }) {
    if ((dsseEnvelope === undefined) === (messageSignature === undefined))
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseBundle */ .jb)('the bundle does not have either one envelope or one signature');
    if (messageSignature === undefined)
        return parseEnvelope(dsseEnvelope);
    const message = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(messageSignature, 'messageSignature', ['messageDigest', 'signature']);
    const digest = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(message['messageDigest'], 'messageDigest', ['algorithm', 'digest']);
    return {
        kind: 'message',
        algorithm: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(digest['algorithm'], 'messageDigest.algorithm', 64),
        digest: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)(digest['digest'], 'messageDigest.digest', 64),
        signature: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)(message['signature'], 'messageSignature.signature', SIGNATURE_BYTES),
    };
}
function parseEnvelope(value) {
    const envelope = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(value, 'dsseEnvelope', ['payload', 'payloadType', 'signatures']);
    const signature = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)((0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .onlyOf */ .uh)(envelope['signatures'], 'signatures'), 'signatures[0]', ['sig', 'keyid']);
    return {
        kind: 'dsse',
        payloadType: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(envelope['payloadType'], 'payloadType', 255),
        payload: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)(envelope['payload'], 'payload', BUNDLE_BYTES),
        signature: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)(signature['sig'], 'signatures[0].sig', SIGNATURE_BYTES),
        keyid: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(signature['keyid'] ?? '', 'signatures[0].keyid', 1024),
    };
}


/***/ }),

/***/ 50301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   By: () => (/* binding */ parseStatement),
/* harmony export */   KH: () => (/* binding */ isAbout),
/* harmony export */   "if": () => (/* binding */ COSIGN_SIGN)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66786);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53215);
/* harmony import */ var _parse_bundle_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45668);




const COSIGN_SIGN = 'https://sigstore.dev/cosign/sign/v1';
const TYPES = new Set(['https://in-toto.io/Statement/v1', 'https://in-toto.io/Statement/v0.1']);
const MOST_SUBJECTS = 10_000;
function parseStatement(payload) {
    const statement = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)((0,_parse_bundle_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(payload, 'the statement'), 'the statement');
    if (!TYPES.has(statement['_type']))
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseBundle */ .jb)('the statement is not an in-toto statement of version 0.1 or 1');
    const subjects = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(statement['subject'], 'subject', MOST_SUBJECTS).map(parseSubject);
    if (subjects.length === 0)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseBundle */ .jb)('the statement is about nothing');
    const predicateType = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(statement['predicateType'], 'predicateType', 1024);
    if (predicateType === '')
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseBundle */ .jb)('the statement has no predicateType');
    return { subjects, predicateType, predicate: statement['predicate'] };
}
function parseSubject(value, at) {
    const where = `subject[${String(at)}]`;
    const { name, digest } = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(value, where);
    const digests = Object.entries((0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(digest, `${where}.digest`)).map(([algorithm, hex]) => [algorithm, (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(hex, `${where}.digest.${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(algorithm)}`, 1024)]);
    if (digests.length === 0)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseBundle */ .jb)(`${where} has no digest`);
    return {
        ...(name === undefined ? {} : { name: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(name, `${where}.name`, 4096) }),
        digest: Object.fromEntries(digests),
    };
}
function isAbout({ subjects }, digest) {
    return subjects.some((subject) => subject.digest[(0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(digest)] === (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(digest));
}


/***/ }),

/***/ 17156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isEncryptedKey: () => (/* binding */ isEncryptedKey),
/* harmony export */   openPrivateKey: () => (/* binding */ openPrivateKey),
/* harmony export */   parsePublicKey: () => (/* binding */ parsePublicKey),
/* harmony export */   sealPrivateKey: () => (/* binding */ sealPrivateKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83903);
/* harmony import */ var _pem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18364);




const WRITTEN_LABEL = 'ENCRYPTED COSIGN PRIVATE KEY';
const ENCRYPTED_LABELS = new Set([WRITTEN_LABEL, 'ENCRYPTED SIGSTORE PRIVATE KEY']);
const PKCS8_LABEL = 'ENCRYPTED PRIVATE KEY';
const PLAIN_LABELS = new Set(['PRIVATE KEY', 'EC PRIVATE KEY', 'RSA PRIVATE KEY']);
const COSTS = new Set([32_768, 65_536, 131_072]);
const WRITTEN_COST = 65_536;
const MOST_MEMORY = 256 * 1024 * 1024;
function isEncryptedKey(text) {
    const label = /-----BEGIN ([A-Z0-9 ]+)-----/.exec(text)?.[1] ?? '';
    return ENCRYPTED_LABELS.has(label) || label === PKCS8_LABEL;
}
async function openPrivateKey(text, passphrase, { acceptsPlain = false } = {}) {
    const block = (0,_pem_js__WEBPACK_IMPORTED_MODULE_3__/* .parseOnlyPem */ .UF)(text, 'the private key');
    if (ENCRYPTED_LABELS.has(block.label))
        return decrypt(block, passphrase);
    if (block.label === PKCS8_LABEL)
        return decryptPkcs8(block, passphrase);
    if (!PLAIN_LABELS.has(block.label))
        throw foreign(block.label);
    if (!acceptsPlain) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('INPUT_INVALID', 'no passphrase protects the private key', {
            side: 'local',
            hint: '--allow-unencrypted-key takes it as it is; `waybill generate-sigstore-key` makes one with a passphrase',
        });
    }
    return readKey(() => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({ key: (0,_pem_js__WEBPACK_IMPORTED_MODULE_3__/* .renderPem */ .Hl)(block), format: 'pem' }));
}
async function sealPrivateKey(pkcs8, passphrase) {
    const [salt, nonce] = [(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(32), (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(24)];
    const key = await deriveKey(passphrase, salt, WRITTEN_COST);
    const { xsalsa20poly1305 } = await __webpack_require__.e(/* import() */ 6382).then(__webpack_require__.bind(__webpack_require__, 46382));
    const document = {
        kdf: { name: 'scrypt', params: { N: WRITTEN_COST, r: 8, p: 1 }, salt: salt.toString('base64') },
        cipher: { name: 'nacl/secretbox', nonce: nonce.toString('base64') },
        ciphertext: Buffer.from(xsalsa20poly1305(key, nonce).encrypt(pkcs8)).toString('base64'),
    };
    return (0,_pem_js__WEBPACK_IMPORTED_MODULE_3__/* .renderPem */ .Hl)({ label: WRITTEN_LABEL, bytes: Buffer.from(JSON.stringify(document)) });
}
function parsePublicKey(text, what = 'the public key') {
    const block = (0,_pem_js__WEBPACK_IMPORTED_MODULE_3__/* .parseOnlyPem */ .UF)(text, what);
    if (block.label !== 'PUBLIC KEY')
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('INPUT_INVALID', `${what} holds ${block.label}, where PUBLIC KEY is wanted`, {
            side: 'local',
            hint: 'name the .pub file of the key pair',
        });
    return readKey(() => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: Buffer.from(block.bytes), format: 'der', type: 'spki' }), what);
}
async function decrypt({ bytes }, passphrase) {
    const { salt, cost, nonce, ciphertext } = parseEnvelope(bytes);
    if (passphrase === undefined)
        throw withoutPassphrase();
    const key = await deriveKey(passphrase, salt, cost);
    const { xsalsa20poly1305 } = await __webpack_require__.e(/* import() */ 6382).then(__webpack_require__.bind(__webpack_require__, 46382));
    let der;
    try {
        der = xsalsa20poly1305(key, nonce).decrypt(ciphertext);
    }
    catch (error) {
        throw wrongPassphrase(error);
    }
    return readKey(() => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({ key: Buffer.from(der), format: 'der', type: 'pkcs8' }));
}
function decryptPkcs8({ bytes }, passphrase) {
    if (passphrase === undefined)
        throw withoutPassphrase();
    try {
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({ key: Buffer.from(bytes), format: 'der', type: 'pkcs8', passphrase });
    }
    catch (error) {
        throw wrongPassphrase(error);
    }
}
function withoutPassphrase() {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('INPUT_INVALID', 'the private key is encrypted and no passphrase was given', {
        side: 'local',
        hint: 'use --sign-passphrase-file or COSIGN_PASSWORD',
    });
}
function wrongPassphrase(cause) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('INPUT_INVALID', 'the passphrase does not open the private key', {
        side: 'local',
        hint: 'the passphrase is wrong, or the key file was changed',
        cause,
    });
}
function parseEnvelope(bytes) {
    try {
        const { kdf, cipher, ciphertext } = record((0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStrictJson */ .RJ)(bytes, 'its content'));
        const { name, params, salt } = record(kdf);
        const { N, r, p } = record(params);
        const { name: cipherName, nonce } = record(cipher);
        if (name !== 'scrypt' || cipherName !== 'nacl/secretbox')
            throw new Error('another kdf or cipher');
        if (typeof N !== 'number' || !COSTS.has(N) || r !== 8 || p !== 1)
            throw new Error('other costs of scrypt');
        return { salt: base64(salt, 32), cost: N, nonce: base64(nonce, 24), ciphertext: base64(ciphertext) };
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('INPUT_INVALID', `the private key file is not as cosign and skopeo write it: ${why}`, {
            side: 'local',
            hint: 'make a new one with `waybill generate-sigstore-key`',
            cause: error,
        });
    }
}
function record(value) {
    if (typeof value !== 'object' || value === null)
        throw new Error('an object is missing');
    return value;
}
function base64(value, length) {
    if (typeof value !== 'string')
        throw new Error('a value in base64 is missing');
    const bytes = Buffer.from(value, 'base64');
    if (bytes.toString('base64') !== value)
        throw new Error('a value is not base64');
    if (length !== undefined && bytes.byteLength !== length)
        throw new Error('a value has another length');
    return bytes;
}
async function deriveKey(passphrase, salt, cost) {
    return new Promise((resolve, reject) => {
        (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.scrypt)(passphrase, salt, 32, { N: cost, r: 8, p: 1, maxmem: MOST_MEMORY }, (error, key) => {
            if (error === null)
                resolve(key);
            else
                reject(error);
        });
    });
}
function readKey(read, what = 'the private key') {
    try {
        return read();
    }
    catch (error) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('INPUT_INVALID', `${what} cannot be read`, {
            side: 'local',
            hint: 'the file is damaged, or the key is of another kind',
            cause: error,
        });
    }
}
function foreign(label) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('INPUT_INVALID', `this is no private key that signs images: it says ${label}`, {
        side: 'local',
        hint: 'make one with `waybill generate-sigstore-key`, or import yours with `cosign import-key-pair`',
    });
}


/***/ }),

/***/ 18364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hl: () => (/* binding */ renderPem),
/* harmony export */   UF: () => (/* binding */ parseOnlyPem),
/* harmony export */   oW: () => (/* binding */ parsePem)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);

const LARGEST = 256 * 1024;
const BLOCK = /-----BEGIN ([A-Z0-9 ]{1,64})-----\r?\n((?:[A-Za-z0-9+/=]+[ \t]*\r?\n)*)-----END \1-----(?:\r?\n|$)/g;
function parsePem(text, what, { aside = false } = {}) {
    if (text.length > LARGEST)
        throw invalidPem(what, 'is too large');
    const blocks = [];
    const rest = text.replaceAll(BLOCK, (_whole, label, body) => {
        const written = body.replaceAll(/\s/g, '');
        const bytes = Buffer.from(written, 'base64');
        if (bytes.toString('base64') !== written)
            throw invalidPem(what, 'is not base64');
        blocks.push({ label, bytes });
        return '';
    });
    if (!aside && !/^(?:\r?\n)*$/.test(rest))
        throw invalidPem(what, blocks.length === 0 ? 'is not PEM' : 'has something beside PEM in it');
    if (blocks.length === 0)
        throw invalidPem(what, 'is empty');
    return blocks;
}
function parseOnlyPem(text, what) {
    const [block, ...others] = parsePem(text, what).filter(({ label }) => label !== 'EC PARAMETERS');
    if (block === undefined || others.length > 0)
        throw invalidPem(what, 'has several blocks of PEM');
    return block;
}
function renderPem({ label, bytes }) {
    const lines = Buffer.from(bytes)
        .toString('base64')
        .match(/.{1,64}/g) ?? [];
    return `${[`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`].join('\n')}\n`;
}
function invalidPem(what, why) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INPUT_INVALID', `${what} ${why}`, { side: 'local', hint: 'name a file in PEM' });
}


/***/ })

};
