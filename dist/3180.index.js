export const id = 3180;
export const ids = [3180];
export const modules = {

/***/ 95352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ compileRegex)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66786);


const LONGEST = 2_000;
const MOST_INSTRUCTIONS = 5_000;
async function compileRegex(regex) {
    if (regex.length > LONGEST)
        throw refuse(regex, `it is longer than ${String(LONGEST)} characters`);
    const { RE2JS, RE2JSSyntaxException } = await __webpack_require__.e(/* import() */ 2856).then(__webpack_require__.bind(__webpack_require__, 2856));
    try {
        const compiled = RE2JS.compile(regex);
        if (compiled.programSize() > MOST_INSTRUCTIONS)
            throw refuse(regex, 'it is too large: use smaller repeat counts');
        return (text) => compiled.test(text);
    }
    catch (error) {
        if (!(error instanceof RE2JSSyntaxException))
            throw error;
        throw refuse(regex, describe(regex, error), error);
    }
}
function describe(regex, error) {
    if (/\(\?<?[=!]/.test(regex))
        return 'RE2 has no lookahead and no lookbehind';
    if (/\\[1-9]/.test(regex))
        return 'RE2 has no back-references';
    return error.message.replace(/^error parsing regexp: /, '');
}
function refuse(regex, why, cause) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('CONFIG_INVALID', `not a regular expression: ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(regex, 120)}: ${why}`, {
        subject: regex.slice(0, LONGEST),
        hint: 'the syntax is RE2: https://github.com/google/re2/wiki/Syntax',
        ...(cause === undefined ? {} : { cause }),
    });
}


/***/ }),

/***/ 1436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ keysOf)
/* harmony export */ });
/* unused harmony export objectSchema */
function keysOf(table) {
    return Object.keys(table);
}
function objectSchema(table, more = {}, nullable = []) {
    const properties = Object.entries(table).map(([name, { help, schema }]) => [
        name,
        { description: help, ...(nullable.includes(name) ? { anyOf: [schema, { type: 'null' }] } : schema) },
    ]);
    return { type: 'object', additionalProperties: false, properties: Object.fromEntries(properties), ...more };
}


/***/ }),

/***/ 33180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseTrustPolicy: () => (/* binding */ parseTrustPolicy)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/settings/json-node.js
var json_node = __webpack_require__(17555);
// EXTERNAL MODULE: ./build/js/settings/policy/scoped-rules.js
var scoped_rules = __webpack_require__(94451);
// EXTERNAL MODULE: ./build/js/settings/schema-keys.js
var schema_keys = __webpack_require__(1436);
// EXTERNAL MODULE: ./build/js/selection/regex.js
var selection_regex = __webpack_require__(95352);
;// CONCATENATED MODULE: ./build/js/settings/trust-policy/keys.js
const TRUST_TYPES = ['none', 'reject', 'sigstoreBundle'];
const APPLY_TO = ['index-and-instances', 'index', 'instances'];
const MOST_WITNESSES = 10;
const COSIGN_SIGNATURE = 'https://sigstore.dev/cosign/sign/v1';
const EXTENSION_NAMES = [
    'buildSignerURI',
    'buildSignerDigest',
    'runnerEnvironment',
    'sourceRepositoryURI',
    'sourceRepositoryDigest',
    'sourceRepositoryRef',
    'sourceRepositoryIdentifier',
    'sourceRepositoryOwnerURI',
    'sourceRepositoryOwnerIdentifier',
    'buildConfigURI',
    'buildConfigDigest',
    'buildTrigger',
    'runInvocationURI',
    'sourceRepositoryVisibilityAtSigning',
    'deploymentEnvironment',
];
const TEXT = { type: 'string', minLength: 1 };
const TEXTS = { type: 'array', minItems: 1, items: TEXT };
const IDENTITIES = { type: 'array', minItems: 1, items: { $ref: '#/definitions/identity' } };
const WITNESSES = { type: 'integer', minimum: 0, maximum: MOST_WITNESSES };
const RULES = { type: 'array', minItems: 1, items: { $ref: '#/definitions/requirement' } };
const DOCUMENT_KEYS = {
    version: { help: '`1`', schema: { const: 1 } },
    default: { help: 'what holds for every image that no scope is found for', schema: RULES },
    transports: {
        help: 'by transport, then by scope, as in policy.json',
        schema: { type: 'object', additionalProperties: { type: 'object', additionalProperties: RULES } },
    },
};
const PLAIN_KEYS = {
    type: { help: '`none`: nothing more is asked; `reject`: no such image', schema: { enum: ['none', 'reject'] } },
};
const BUNDLE_KEYS = {
    type: { help: '`sigstoreBundle`', schema: { const: 'sigstoreBundle' } },
    trustedRootPath: { help: 'a `trusted_root.json`; relative paths are relative to this file', schema: TEXT },
    trustedRoot: { help: "`public-good`: Sigstore's own, by TUF", schema: { const: 'public-good' } },
    keyPaths: {
        help: 'public keys in PEM, one of which must have signed, instead of `identities`; a trusted root beside them is for logs and timestamps',
        schema: TEXTS,
    },
    identities: { help: 'who may have signed; one of them must match', schema: IDENTITIES },
    require: {
        help: 'how many witnesses a signature needs; default 1 each, and 0 `sct` with `keyPaths`',
        schema: { $ref: '#/definitions/require' },
    },
    signature: {
        help: '`false`: no signature is asked for, only the attestations. Default `true`',
        schema: { type: 'boolean' },
    },
    predicateType: { help: `what the signature must say; default \`${COSIGN_SIGNATURE}\``, schema: TEXT },
    attestations: {
        help: 'attestations that must be there, every one',
        schema: { type: 'array', minItems: 1, items: { $ref: '#/definitions/attestation' } },
    },
    legacy: {
        help: "`true`: a signature in cosign's `.sig` tag, or an attestation in its `.att` tag, will do as well. Default `false`",
        schema: { type: 'boolean' },
    },
    applyTo: {
        help: 'what must be signed of an image for several platforms: `index-and-instances` (default), `index`, or `instances` and an index that names others (`--sparse`)',
        schema: { enum: APPLY_TO },
    },
};
const IDENTITY_KEYS = {
    issuer: { help: 'the OIDC issuer', schema: TEXT },
    issuerRegexp: { help: "a regular expression in RE2's syntax for the whole of it", schema: TEXT },
    subject: { help: 'the subject of the certificate: a workflow, an address', schema: TEXT },
    subjectRegexp: { help: "a regular expression in RE2's syntax for the whole of it", schema: TEXT },
    subjectGlob: {
        help: '`*`: any characters but `/` and `@`; `**`: any at all; `?`: one that is neither',
        schema: TEXT,
    },
    extensions: {
        help: 'further claims in the certificate, each exactly so',
        schema: { $ref: '#/definitions/extensions' },
    },
};
const REQUIRE_KEYS = {
    tlog: { help: 'transparency logs that have it; two entries of one log are one', schema: WITNESSES },
    sct: { help: 'certificate timestamps of logs', schema: WITNESSES },
    timestamp: { help: 'logs and timestamp authorities that say when; each counts once', schema: WITNESSES },
};
const ATTESTATION_KEYS = {
    predicateType: { help: 'what it is, a URI; with a version after a `/` it is the same', schema: TEXT },
    builderId: { help: "of a SLSA provenance, the builder's `id`", schema: TEXT },
    identities: { help: 'who may have made it; default as for the signature', schema: IDENTITIES },
};
const EXTENSION_KEYS = Object.fromEntries(EXTENSION_NAMES.map((name) => [name, { help: 'exactly this', schema: TEXT }]));

;// CONCATENATED MODULE: ./build/js/settings/trust-policy/identity.js



async function parseIdentity(node) {
    const fields = node.table((0,schema_keys/* keysOf */.Y)(IDENTITY_KEYS));
    const claims = fields.get('extensions');
    const extensions = claims?.table((0,schema_keys/* keysOf */.Y)(EXTENSION_KEYS)) ?? new Map();
    if (claims !== undefined && extensions.size === 0)
        throw claims.refuse('is empty');
    return {
        ...(await inOneForm(node, fields, ['issuer', 'issuerRegexp'])),
        ...(await inOneForm(node, fields, ['subject', 'subjectRegexp', 'subjectGlob'])),
        extensions: Object.fromEntries([...extensions].map(([name, value]) => [name, value.text()])),
    };
}
async function inOneForm(node, fields, keys) {
    const [first, second] = keys.filter((key) => fields.has(key));
    if (second !== undefined)
        throw node.refuse(`has both ${first ?? ''} and ${second}`);
    const field = first === undefined ? undefined : fields.get(first);
    if (first === undefined || field === undefined)
        throw node.refuse(`has none of ${keys.join(', ')}`);
    const text = field.text();
    if (first.endsWith('Regexp'))
        await refuseWrongRegex(field, text);
    const found = { [first]: text };
    return found;
}
async function refuseWrongRegex(node, regex) {
    try {
        await (0,selection_regex/* compileRegex */.D)(regex);
    }
    catch (error) {
        throw node.refuse(`is ${error instanceof Error ? error.message : 'wrong'}`, undefined, error);
    }
}

;// CONCATENATED MODULE: ./build/js/settings/trust-policy/parse.js






async function parseTrustPolicy(bytes, file) {
    const document = (0,json_node/* parseJsonFile */.O)(bytes, file, 'correct the file; docs/policy.md describes it');
    const keys = document.table((0,schema_keys/* keysOf */.Y)(DOCUMENT_KEYS));
    const version = keys.get('version');
    if (version === undefined)
        throw document.refuse('has no version', 'write "version": 1');
    version.count(1, 1);
    const directory = external_node_path_.dirname(external_node_path_.resolve(file));
    const read = async (nodes) => {
        const rules = [];
        for (const node of nodes)
            rules.push(await parseRequirement(node, directory));
        return rules;
    };
    const found = (0,scoped_rules/* parseScopes */.F)(document, keys, (node) => node);
    const transports = new Map();
    for (const [transport, scopes] of found.transports) {
        const lists = new Map();
        for (const [scope, nodes] of scopes)
            lists.set(scope, await read(nodes));
        transports.set(transport, lists);
    }
    return { default: await read(found.default), transports };
}
async function parseRequirement(node, directory) {
    const type = node.entries().get('type');
    if (type === undefined)
        throw node.refuse('has no type');
    const kind = type.oneOf(TRUST_TYPES);
    if (kind === 'sigstoreBundle')
        return parseBundleRule(node, directory);
    node.table((0,schema_keys/* keysOf */.Y)(PLAIN_KEYS));
    return { type: kind };
}
async function parseBundleRule(node, directory) {
    const fields = node.table((0,schema_keys/* keysOf */.Y)(BUNDLE_KEYS));
    const trust = await parseTrust(node, fields, directory);
    const attestations = [];
    for (const one of fields.get('attestations')?.items() ?? [])
        attestations.push(await parseAttestation(one));
    const byKeys = attestations.findIndex(({ identities }) => identities !== undefined);
    if (trust.kind === 'keys' && byKeys >= 0)
        throw node.refuse(`has keyPaths, and identities in attestations[${String(byKeys)}]`);
    const isSigned = fields.get('signature')?.flag() ?? true;
    const predicateType = fields.get('predicateType')?.text() ?? COSIGN_SIGNATURE;
    if (!isSigned && fields.has('predicateType'))
        throw node.refuse('asks for no signature and has predicateType');
    if (!isSigned && attestations.length === 0)
        throw node.refuse('asks for no signature and has no attestations');
    return {
        type: 'sigstoreBundle',
        trust,
        ...(isSigned ? { signature: predicateType } : {}),
        attestations,
        legacy: fields.get('legacy')?.flag() ?? false,
        applyTo: fields.get('applyTo')?.oneOf(APPLY_TO) ?? 'index-and-instances',
    };
}
async function parseTrust(node, fields, directory) {
    const absolute = (one) => external_node_path_.resolve(directory, one.text());
    const root = parseRoot(node, fields, absolute);
    const keyPaths = fields.get('keyPaths')?.items().map(absolute);
    const identities = await parseIdentities(fields.get('identities'));
    if (keyPaths === undefined) {
        if (identities === undefined)
            throw node.refuse('has neither identities nor keyPaths');
        if (root === undefined)
            throw node.refuse('has identities and neither trustedRootPath nor trustedRoot');
        const require = parseWitnesses(fields, { tlog: 1, sct: 1, timestamp: 1 });
        if (require.timestamp === 0)
            throw node.refuse('has identities, which need a timestamp: require.timestamp is 0');
        return { kind: 'identities', root, identities, require };
    }
    if (identities !== undefined)
        throw node.refuse('has both keyPaths and identities');
    const keys = keyPaths.map((one) => ({ path: one }));
    if (root !== undefined) {
        return { kind: 'keys', keys, root, require: parseWitnesses(fields, { tlog: 1, sct: 0, timestamp: 1 }) };
    }
    if (fields.has('require'))
        throw node.refuse('has require and no trusted root to find witnesses by');
    return { kind: 'keys', keys, require: { tlog: 0, sct: 0, timestamp: 0 } };
}
function parseRoot(node, fields, absolute) {
    const [file, named] = [fields.get('trustedRootPath'), fields.get('trustedRoot')];
    if (file !== undefined && named !== undefined)
        throw node.refuse('has both trustedRootPath and trustedRoot');
    return file === undefined ? named?.oneOf(['public-good']) : { path: absolute(file) };
}
function parseWitnesses(fields, otherwise) {
    const node = fields.get('require');
    if (node === undefined)
        return otherwise;
    const given = node.table((0,schema_keys/* keysOf */.Y)(REQUIRE_KEYS));
    if (given.size === 0)
        throw node.refuse('is empty');
    const count = (key) => given.get(key)?.count(0, MOST_WITNESSES) ?? otherwise[key];
    return { tlog: count('tlog'), sct: count('sct'), timestamp: count('timestamp') };
}
async function parseAttestation(node) {
    const fields = node.table((0,schema_keys/* keysOf */.Y)(ATTESTATION_KEYS));
    const predicateType = fields.get('predicateType');
    if (predicateType === undefined)
        throw node.refuse('has no predicateType');
    if (!predicateType.text().includes(':'))
        throw predicateType.refuse('is no URI', 'docs/signing.md lists them');
    const builderId = fields.get('builderId')?.text();
    const identities = await parseIdentities(fields.get('identities'));
    return {
        predicateType: predicateType.text(),
        ...(builderId === undefined ? {} : { builderId }),
        ...(identities === undefined ? {} : { identities }),
    };
}
async function parseIdentities(node) {
    if (node === undefined)
        return undefined;
    const identities = [];
    for (const one of node.items())
        identities.push(await parseIdentity(one));
    return identities;
}


/***/ })

};
