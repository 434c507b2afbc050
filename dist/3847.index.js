export const id = 3847;
export const ids = [3847];
export const modules = {

/***/ 7057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ scopesOfImage)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(697);

function scopesOfImage(image) {
    const parts = `${image.registry}/${image.path}`.split('/');
    const parents = parts.map((_, at) => parts.slice(0, parts.length - at).join('/'));
    const labels = image.registry.replace(/:\d+$/, '').split('.');
    const wildcards = labels.slice(1).map((_, at) => `*.${labels.slice(at + 1).join('.')}`);
    return [(0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .renderImageName */ .$X)(image), ...parents, ...wildcards];
}


/***/ }),

/***/ 3847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readPolicyFile: () => (/* binding */ readPolicyFile)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(3903);
// EXTERNAL MODULE: ./build/js/runtime/read-at-most.js
var read_at_most = __webpack_require__(1171);
// EXTERNAL MODULE: ./build/js/settings/image-scopes.js
var image_scopes = __webpack_require__(7057);
// EXTERNAL MODULE: ./build/js/image/index.js + 10 modules
var js_image = __webpack_require__(697);
// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(6786);
;// CONCATENATED MODULE: ./build/js/settings/policy-document.js



const FIELDS = {
    insecureAcceptAnything: [],
    reject: [],
    signedBy: ['keyType', 'keyPath', 'keyPaths', 'keyData', 'signedIdentity'],
    signedBaseLayer: ['baseLayerIdentity'],
    sigstoreSigned: [
        'keyPath',
        'keyPaths',
        'keyData',
        'keyDatas',
        'fulcio',
        'pki',
        'rekorPublicKeyPath',
        'rekorPublicKeyPaths',
        'rekorPublicKeyData',
        'rekorPublicKeyDatas',
        'signedIdentity',
    ],
};
function parsePolicyDocument(bytes, file) {
    const invalid = (why, cause) => new failure/* Failure */.HR('CONFIG_INVALID', `${file}: ${why}`, {
        side: 'local',
        subject: file,
        hint: 'correct the file; containers-policy.json(5) describes it',
        ...(cause === undefined ? {} : { cause }),
    });
    let value;
    try {
        value = (0,js_image/* parseStrictJson */.RJ)(bytes, 'the policy');
    }
    catch (error) {
        throw invalid((0,failure/* toFailure */.w2)(error).message, error);
    }
    const root = record(value, 'the policy', invalid);
    refuseUnknown(root, ['default', 'transports'], 'the policy', invalid);
    const transports = Object.entries(record(root['transports'] ?? {}, 'transports', invalid)).map(([name, scopes]) => [
        name,
        new Map(Object.entries(record(scopes, name, invalid)).map(([scope, rules]) => [
            scope,
            requirements(rules, `${name}:${scope}`, invalid),
        ])),
    ]);
    return { default: requirements(root['default'], 'default', invalid), transports: new Map(transports) };
}
function requirements(value, where, invalid) {
    if (!Array.isArray(value) || value.length === 0)
        throw invalid(`${where} is not a list with a requirement in it`);
    return value.map((one) => {
        const fields = record(one, `a requirement of ${where}`, invalid);
        const { type } = fields;
        if (!isType(type))
            throw invalid(`${where} has the unknown requirement ${JSON.stringify(type)}`.slice(0, 300));
        refuseUnknown(fields, ['type', ...FIELDS[type]], `${type} of ${where}`, invalid);
        return { type };
    });
}
function isType(value) {
    return typeof value === 'string' && Object.hasOwn(FIELDS, value);
}
function record(value, where, invalid) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw invalid(`${where} is not an object`);
    return { ...value };
}
function refuseUnknown(value, known, where, invalid) {
    const unknown = Object.keys(value).find((key) => !known.includes(key));
    if (unknown !== undefined)
        throw invalid(`${where} has the unknown key ${(0,runtime_text/* quoteForeign */.xS)(unknown, 60)}`);
}

;// CONCATENATED MODULE: ./build/js/settings/policy-file.js






const LARGEST = 1024 * 1024;
async function readPolicyFile(places) {
    const file = await findFile(places);
    if (file === undefined)
        return undefined;
    const policy = await readPolicy(file);
    return async (subject) => {
        const rules = ruleFor(policy, await scopesOf(subject), subject.transport).map(({ type }) => type);
        if (rules.every((type) => type === 'insecureAcceptAnything'))
            return;
        throw new failure/* Failure */.HR('UNSUPPORTED', `${file} wants ${rules.join(' and ')} for this image, and policies are not evaluated yet`, {
            side: 'local',
            subject: file,
            hint: 'use --insecure-policy to copy it unchecked, or name another file with --policy',
        });
    };
}
async function findFile({ named, fromEnvironment, home, configHome }) {
    for (const given of [named, fromEnvironment]) {
        if (given === undefined)
            continue;
        if (await isFile(given))
            return given;
        throw new failure/* Failure */.HR('CONFIG_INVALID', `no such policy file: ${given}`, {
            side: 'local',
            subject: given,
            hint: 'correct the path',
        });
    }
    const own = [
        ...(configHome === undefined ? [] : [configHome]),
        ...(home === undefined ? [] : [external_node_path_.join(home, '.config')]),
    ];
    const candidates = [
        ...own.map((one) => external_node_path_.join(one, 'containers/policy.json')),
        '/etc/containers/policy.json',
        '/usr/share/containers/policy.json',
    ];
    for (const candidate of candidates)
        if (await isFile(candidate))
            return candidate;
    return undefined;
}
async function isFile(file) {
    const found = await (0,promises_.stat)(file).catch(() => undefined);
    return found?.isFile() ?? false;
}
async function readPolicy(file) {
    const bytes = await (0,read_at_most/* readAtMost */.r)(file, LARGEST);
    if (bytes.byteLength > LARGEST) {
        throw new failure/* Failure */.HR('CONFIG_INVALID', `${file} is larger than a policy may be (1 MiB)`, {
            side: 'local',
            subject: file,
            hint: 'name another file with --policy',
        });
    }
    return parsePolicyDocument(bytes, file);
}
function ruleFor(policy, scopes, transport) {
    const mine = policy.transports.get(transport);
    const scope = [...scopes, ''].find((one) => mine?.has(one) === true);
    return (scope === undefined ? undefined : mine?.get(scope)) ?? policy.default;
}
async function scopesOf({ transport, location, image }) {
    if (image !== undefined)
        return (0,image_scopes/* scopesOfImage */.C)(image);
    const place = location.startsWith(`${transport}:`) ? location.slice(transport.length + 1) : location;
    const real = await (0,promises_.realpath)(place).catch(() => external_node_path_.resolve(place));
    const scopes = [];
    for (let directory = real; directory !== external_node_path_.dirname(directory); directory = external_node_path_.dirname(directory))
        scopes.push(directory);
    return scopes;
}


/***/ })

};
