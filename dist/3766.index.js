export const id = 3766;
export const ids = [3766];
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

/***/ 81949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readCertificateFacts),
/* harmony export */   f: () => (/* binding */ EXTENSION_NAMES)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66786);
/* harmony import */ var _der_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57883);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53215);




const EXTENSIONS = {
    2: 'githubWorkflowTrigger',
    3: 'githubWorkflowSHA',
    4: 'githubWorkflowName',
    5: 'githubWorkflowRepository',
    6: 'githubWorkflowRef',
    9: 'buildSignerURI',
    10: 'buildSignerDigest',
    11: 'runnerEnvironment',
    12: 'sourceRepositoryURI',
    13: 'sourceRepositoryDigest',
    14: 'sourceRepositoryRef',
    15: 'sourceRepositoryIdentifier',
    16: 'sourceRepositoryOwnerURI',
    17: 'sourceRepositoryOwnerIdentifier',
    18: 'buildConfigURI',
    19: 'buildConfigDigest',
    20: 'buildTrigger',
    21: 'runInvocationURI',
    22: 'sourceRepositoryVisibilityAtSigning',
    23: 'deploymentEnvironment',
    24: 'tokenSubject',
};
const EXTENSION_NAMES = new Set(Object.values(EXTENSIONS));
const FULCIO = '1.3.6.1.4.1.57264.1.';
const USER_NAME = '1.3.6.1.4.1.57264.1.7';
const CODE_SIGNING = '1.3.6.1.5.5.7.3.3';
const KEY_USAGE = '2.5.29.15';
const ALTERNATIVE_NAME = '2.5.29.17';
const BASIC_CONSTRAINTS = '2.5.29.19';
const EXTENDED_KEY_USAGE = '2.5.29.37';
const UNDERSTOOD = new Set([KEY_USAGE, ALTERNATIVE_NAME, BASIC_CONSTRAINTS, EXTENDED_KEY_USAGE]);
const SIGNATURE_ALGORITHM = /^1\.2\.840\.(?:10045\.4\.3\.[234]|113549\.1\.1\.1[123])$/;
function readCertificateFacts(leaf) {
    const extensions = readExtensions(readBody(leaf));
    const key = openKey(leaf);
    const usages = (0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .insideOf */ .kP)((0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .readDer */ .SU)(need(extensions, EXTENDED_KEY_USAGE).value, WHERE), WHERE).map((one) => (0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .oidOf */ ._f)(one, WHERE));
    if (!usages.includes(CODE_SIGNING))
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseBundle */ .jb)('the certificate is not one for code signing');
    const keyUsage = (0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .tagged */ .VK)((0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .readDer */ .SU)(need(extensions, KEY_USAGE).value, WHERE), _der_js__WEBPACK_IMPORTED_MODULE_2__/* .DER */ .Wi.bitString, WHERE).content;
    if (((keyUsage[1] ?? 0) & 0x80) === 0)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseBundle */ .jb)('the certificate is not one for signatures');
    const constraints = extensions.get(BASIC_CONSTRAINTS)?.value;
    if (constraints !== undefined && (0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .insideOf */ .kP)((0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .readDer */ .SU)(constraints, WHERE), WHERE).length > 0)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseBundle */ .jb)('the certificate is one of an authority');
    return {
        subject: readSubject(need(extensions, ALTERNATIVE_NAME).value),
        issuer: readIssuer(extensions),
        extensions: Object.fromEntries(Object.entries(EXTENSIONS).flatMap(([number, name]) => {
            const text = readFulcio(extensions, Number(number));
            return text === undefined ? [] : [[name, text]];
        })),
        key,
    };
}
const WHERE = 'the certificate';
function openKey(der) {
    try {
        return new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(der).publicKey;
    }
    catch (error) {
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseBundle */ .jb)('the certificate cannot be read', error);
    }
}
function readBody(der) {
    const [body, algorithm, signature, ...rest] = (0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .insideOf */ .kP)((0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .tagged */ .VK)((0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .readDer */ .SU)(der, WHERE), _der_js__WEBPACK_IMPORTED_MODULE_2__/* .DER */ .Wi.sequence, WHERE), WHERE);
    const outer = (0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .tagged */ .VK)(algorithm, _der_js__WEBPACK_IMPORTED_MODULE_2__/* .DER */ .Wi.sequence, WHERE);
    const fields = (0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .insideOf */ .kP)((0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .tagged */ .VK)(body, _der_js__WEBPACK_IMPORTED_MODULE_2__/* .DER */ .Wi.sequence, WHERE), WHERE);
    const isStrong = SIGNATURE_ALGORITHM.test((0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .oidOf */ ._f)((0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .insideOf */ .kP)(outer, WHERE)[0], WHERE));
    if (!isStrong || fields[2]?.whole.equals(outer.whole) !== true || rest.length > 0)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseBundle */ .jb)('the certificate is not signed in a way that is accepted');
    if ((0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .tagged */ .VK)(signature, _der_js__WEBPACK_IMPORTED_MODULE_2__/* .DER */ .Wi.bitString, WHERE).content[0] !== 0)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseBundle */ .jb)(`${WHERE} is not DER`);
    return fields;
}
function readExtensions(fields) {
    const holder = fields.find(({ tag }) => tag === 0xa3);
    if (holder === undefined)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseBundle */ .jb)('the certificate has no extensions');
    const found = new Map();
    for (const one of (0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .insideOf */ .kP)((0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .readDer */ .SU)(holder.content, WHERE), WHERE)) {
        const parts = (0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .insideOf */ .kP)(one, WHERE);
        const oid = (0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .oidOf */ ._f)(parts[0], WHERE);
        const isCritical = parts.length === 3;
        if (isCritical && !UNDERSTOOD.has(oid))
            throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseBundle */ .jb)(`the certificate has the critical extension ${oid}, which is not understood`);
        if (found.has(oid))
            throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseBundle */ .jb)(`the certificate has the extension ${oid} twice`);
        found.set(oid, { isCritical, value: (0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .tagged */ .VK)(parts.at(-1), _der_js__WEBPACK_IMPORTED_MODULE_2__/* .DER */ .Wi.octetString, WHERE).content });
    }
    return found;
}
function need(extensions, oid) {
    const found = extensions.get(oid);
    if (found === undefined)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseBundle */ .jb)(`the certificate has no extension ${oid}`);
    return found;
}
function readSubject(value) {
    const [name, ...others] = (0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .insideOf */ .kP)((0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .readDer */ .SU)(value, WHERE), WHERE);
    if (name === undefined || others.length > 0)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseBundle */ .jb)('the certificate does not have exactly one name');
    switch (name.tag) {
        case 0x81:
        case 0x82:
        case 0x86:
            return visible(name.content, 'the name in the certificate');
        case 0xa0: {
            const [type, holder] = (0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .insideOf */ .kP)(name, WHERE);
            if ((0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .oidOf */ ._f)(type, WHERE) === USER_NAME)
                return utf8((0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .readDer */ .SU)((0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .tagged */ .VK)(holder, 0xa0, WHERE).content, WHERE), 'the name in the certificate');
        }
    }
    throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseBundle */ .jb)('the name in the certificate is of a kind that is not known');
}
function readIssuer(extensions) {
    const [old, current] = [readFulcio(extensions, 1), readFulcio(extensions, 8)];
    if (old !== undefined && current !== undefined && old !== current)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseBundle */ .jb)(`the certificate names two issuers, ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(old)} and ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(current)}`);
    return current ?? old;
}
function readFulcio(extensions, number) {
    const found = extensions.get(`${FULCIO}${String(number)}`);
    if (found === undefined)
        return undefined;
    const where = `extension ${FULCIO}${String(number)} of the certificate`;
    return number < 8 ? visible(found.value, where) : utf8((0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .readDer */ .SU)(found.value, where), where);
}
function utf8(value, where) {
    return visible((0,_der_js__WEBPACK_IMPORTED_MODULE_2__/* .tagged */ .VK)(value, _der_js__WEBPACK_IMPORTED_MODULE_2__/* .DER */ .Wi.utf8String, where).content, where);
}
function visible(bytes, where) {
    const text = bytes.toString('utf8');
    if (!Buffer.from(text).equals(bytes) || /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(text))
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseBundle */ .jb)(`${where} is not a text`);
    return text;
}


/***/ }),

/***/ 94902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verifyAsBundle: () => (/* binding */ verifyAsBundle)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83903);
/* harmony import */ var _sigstore_attachment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53173);
/* harmony import */ var _sigstore_pem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18364);
/* harmony import */ var _simple_signing_payload_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57334);
/* harmony import */ var _verify_bundle_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(36785);







const VERSION = 'application/vnd.dev.sigstore.bundle+json;version=0.1';
const TIMESTAMP = 'dev.sigstore.cosign/rfc3161timestamp';
async function verifyAsBundle(attachment, trust, key) {
    const { payload } = attachment;
    const expected = { digest: (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(payload), as: { content: payload } };
    const verified = await (0,_verify_bundle_js__WEBPACK_IMPORTED_MODULE_6__.verifyBundle)(bundleOfAttachment(attachment, key), trust, expected);
    return { ...verified, payload: (0,_simple_signing_payload_js__WEBPACK_IMPORTED_MODULE_5__/* .parseSimplePayload */ .m)(payload, 'cosign') };
}
function bundleOfAttachment({ payload, annotations }, key) {
    const entry = annotations[_sigstore_attachment_js__WEBPACK_IMPORTED_MODULE_3__/* .ANNOTATION */ .YX.rekorBundle];
    const timestamp = annotations[TIMESTAMP];
    return Buffer.from(JSON.stringify({
        mediaType: VERSION,
        verificationMaterial: {
            ...(key === undefined ? certificateOf(annotations) : { publicKey: { hint: (0,_verify_bundle_js__WEBPACK_IMPORTED_MODULE_6__/* .hintOf */ .$)(key) } }),
            tlogEntries: entry === undefined ? [] : [logEntry(entry)],
            ...(timestamp === undefined ? {} : { timestampVerificationData: timestampOf(timestamp) }),
        },
        messageSignature: {
            messageDigest: {
                algorithm: 'SHA2_256',
                digest: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(payload).digest('base64'),
            },
            signature: annotations[_sigstore_attachment_js__WEBPACK_IMPORTED_MODULE_3__/* .ANNOTATION */ .YX.signature] ?? '',
        },
    }));
}
function certificateOf(annotations) {
    const pem = annotations[_sigstore_attachment_js__WEBPACK_IMPORTED_MODULE_3__/* .ANNOTATION */ .YX.certificate];
    if (pem === undefined)
        throw refuse(`there is no annotation ${_sigstore_attachment_js__WEBPACK_IMPORTED_MODULE_3__/* .ANNOTATION */ .YX.certificate}`);
    const [leaf, ...others] = read(() => (0,_sigstore_pem_js__WEBPACK_IMPORTED_MODULE_4__/* .parsePem */ .oW)(pem, 'the certificate'));
    if (leaf?.label !== 'CERTIFICATE' || others.length > 0)
        throw refuse('there is not one certificate of a signer');
    return { x509CertificateChain: { certificates: [{ rawBytes: Buffer.from(leaf.bytes).toString('base64') }] } };
}
function logEntry(text) {
    const { SignedEntryTimestamp, Payload } = exactly(json(text), ['SignedEntryTimestamp', 'Payload']);
    const { body, integratedTime, logIndex, logID } = exactly(Payload, ['body', 'integratedTime', 'logIndex', 'logID']);
    const { kind, apiVersion } = kindOf(body);
    return {
        logIndex: String(logIndex),
        logId: { keyId: Buffer.from(typeof logID === 'string' ? logID : '', 'hex').toString('base64') },
        kindVersion: { kind, version: apiVersion },
        integratedTime: String(integratedTime),
        inclusionPromise: { signedEntryTimestamp: SignedEntryTimestamp },
        canonicalizedBody: body,
    };
}
function kindOf(body) {
    const entry = json(Buffer.from(typeof body === 'string' ? body : '', 'base64').toString());
    const { kind, apiVersion } = exactly(entry, ['apiVersion', 'kind', 'spec']);
    return { kind, apiVersion };
}
function timestampOf(text) {
    const { SignedRFC3161Timestamp } = exactly(json(text), ['SignedRFC3161Timestamp']);
    return { rfc3161Timestamps: [{ signedTimestamp: SignedRFC3161Timestamp }] };
}
function exactly(value, keys) {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    const found = isObject ? Object.keys(value) : [];
    if (!isObject || found.length !== keys.length || !keys.every((key) => found.includes(key)))
        throw refuse('what a log or a timestamp authority said is not what it says');
    return { ...value };
}
function json(text) {
    return read(() => (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStrictJson */ .RJ)(Buffer.from(text), 'an annotation'));
}
function read(parse) {
    try {
        return parse();
    }
    catch (error) {
        throw refuse((0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .toFailure */ .w2)(error).message, error);
    }
}
function refuse(why, cause) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('SIGNATURE_INVALID', why, cause === undefined ? {} : { cause });
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

/***/ 50956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkSigstoreBundle: () => (/* binding */ checkSigstoreBundle)
});

// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(66786);
// EXTERNAL MODULE: ./build/js/selection/regex.js
var regex = __webpack_require__(95352);
// EXTERNAL MODULE: ./build/js/trust/bundle/certificate-facts.js
var certificate_facts = __webpack_require__(81949);
;// CONCATENATED MODULE: ./build/js/trust/bundle/identity-rules.js




async function compileIdentity(source) {
    const unknown = Object.keys(source.extensions ?? {}).find((name) => !certificate_facts/* EXTENSION_NAMES */.f.has(name));
    if (unknown !== undefined)
        throw refuse(`no certificate has an extension ${(0,runtime_text/* quoteForeign */.xS)(unknown)}`, `known are ${[...certificate_facts/* EXTENSION_NAMES */.f].join(', ')}`);
    const issuer = oneOf('issuer', [exactly(source.issuer), await whole(source.issuerRegexp)]);
    const subject = oneOf('subject', [
        exactly(source.subject),
        await whole(source.subjectRegexp),
        await whole(source.subjectGlob === undefined ? undefined : globToRegexp(source.subjectGlob)),
    ]);
    const extensions = Object.entries(source.extensions ?? {});
    return {
        objection: (verified) => {
            if (verified.key !== undefined)
                return 'it is signed with a key, not with a certificate';
            if (verified.issuer === undefined || !issuer(verified.issuer))
                return `its issuer is ${(0,runtime_text/* quoteForeign */.xS)(verified.issuer ?? 'not named', 200)}`;
            if (!subject(verified.identity))
                return `it is signed by ${(0,runtime_text/* quoteForeign */.xS)(verified.identity, 300)}`;
            const other = extensions.find(([name, value]) => verified.extensions[name] !== value);
            if (other === undefined)
                return undefined;
            const found = verified.extensions[other[0]];
            return `its ${other[0]} is ${found === undefined ? 'missing' : (0,runtime_text/* quoteForeign */.xS)(found, 200)}`;
        },
    };
}
function matchesIdentity(rule, verified) {
    return rule.objection(verified) === undefined;
}
function oneOf(what, tests) {
    const [test, ...others] = tests.filter((one) => one !== undefined);
    if (test === undefined)
        throw refuse(`an identity has no ${what}`, `say which ${what} may sign: a signature of anybody is worth nothing`);
    if (others.length > 0)
        throw refuse(`an identity says its ${what} in two ways`, 'keep one of them');
    return test;
}
function exactly(text) {
    return text === undefined ? undefined : (found) => found === text;
}
async function whole(regexp) {
    if (regexp === undefined)
        return undefined;
    await (0,regex/* compileRegex */.D)(regexp);
    return (0,regex/* compileRegex */.D)(`\\A(?:${regexp})\\z`);
}
function globToRegexp(glob) {
    return glob.replaceAll(/\*\*|[*?]|[^*?]+/g, (part) => {
        if (part === '**')
            return '(?s:.*)';
        if (part === '*')
            return '[^/@]*';
        return part === '?' ? '[^/@]' : part.replaceAll(/[\\^$.|+()[\]{}]/g, String.raw `\$&`);
    });
}
function refuse(why, hint) {
    return new failure/* Failure */.HR('CONFIG_INVALID', why, { hint });
}

// EXTERNAL MODULE: ./build/js/trust/bundle/legacy-bundle.js
var legacy_bundle = __webpack_require__(94902);
// EXTERNAL MODULE: ./build/js/trust/bundle/verify-bundle.js + 4 modules
var verify_bundle = __webpack_require__(36785);
// EXTERNAL MODULE: ./build/js/trust/sigstore/verify-attachment.js + 2 modules
var verify_attachment = __webpack_require__(87576);
// EXTERNAL MODULE: ./build/js/trust/policy/key-material.js
var key_material = __webpack_require__(13295);
// EXTERNAL MODULE: ./build/js/trust/policy/checks/check.js
var check = __webpack_require__(19530);
// EXTERNAL MODULE: ./build/js/trust/policy/checks/claim.js + 1 modules
var claim = __webpack_require__(25775);
;// CONCATENATED MODULE: ./build/js/trust/policy/checks/sigstore-bundle.js









function checkSigstoreBundle(rule, policy, publicGood) {
    let loading;
    return async (ctx, subject) => {
        loading ??= load(ctx, rule, policy, publicGood);
        const loaded = await loading;
        if (rule.signature !== undefined) {
            const objection = await checkSignature(ctx, subject, rule, rule.signature, loaded);
            if (objection !== undefined)
                return objection;
        }
        for (const attestation of loaded.attestations) {
            const objection = await checkAttestation(ctx, subject, rule, attestation, loaded.trust);
            if (objection !== undefined)
                return objection;
        }
        return undefined;
    };
}
async function checkSignature(ctx, subject, { legacy }, predicateType, { trust, keys, identities }) {
    const what = legacy ? 'sigstore bundle and no .sig signature' : 'sigstore bundle that signs it';
    const bundles = await subject.evidence.bundles(ctx, subject.descriptor);
    const digest = subject.descriptor.digest;
    const objection = await (0,check/* anyOf */.E)(what, bundles, async (bytes) => reasonAgainst(async () => (0,verify_bundle.verifyBundle)(bytes, trust, { digest, as: { predicateType } }), identities, ({ identity }) => subject.accepted({ format: 'bundle', identity })));
    if (objection === undefined || !legacy)
        return objection;
    const attached = await subject.evidence.attachments(ctx, digest);
    const old = await (0,check/* anyOf */.E)(what, attached, async (attachment) => reasonAgainst(async () => verifyLegacy(attachment, subject, trust, keys), identities, ({ identity }) => subject.accepted({ format: 'legacy', identity })));
    return old === undefined ? undefined : { what, reasons: [...objection.reasons, ...old.reasons] };
}
async function checkAttestation(ctx, subject, { legacy }, { predicateType, builderId, by }, trust) {
    const { digest } = subject.descriptor;
    const what = `attestation ${predicateType}`;
    const reasonOf = async (bytes) => reasonAgainst(async () => (0,verify_bundle.verifyBundle)(bytes, trust, { digest, as: { predicateType } }), by, ({ identity }) => subject.accepted({ format: 'bundle', identity }), ({ statement }) => otherBuilder(statement, builderId));
    const objection = await (0,check/* anyOf */.E)(what, await subject.evidence.bundles(ctx, subject.descriptor), reasonOf);
    if (objection === undefined || !legacy)
        return objection;
    const old = await (0,check/* anyOf */.E)(what, await subject.evidence.attestations(ctx, subject.descriptor), reasonOf);
    return old === undefined ? undefined : { what, reasons: [...objection.reasons, ...old.reasons] };
}
async function reasonAgainst(verify, identities, accept, further = () => undefined) {
    try {
        const verified = await verify();
        const objections = identities.map(({ objection }) => objection(verified));
        const isMeant = identities.length === 0 || objections.includes(undefined);
        const why = isMeant ? further(verified) : objections[0];
        if (why !== undefined)
            return new failure/* Failure */.HR('POLICY_REFUSED', why);
        accept(verified);
        return undefined;
    }
    catch (error) {
        return (0,claim/* asReason */.H)(error);
    }
}
function otherBuilder(statement, wanted) {
    if (wanted === undefined)
        return undefined;
    const predicate = fieldOf({ predicate: statement?.predicate }, 'predicate');
    const found = fieldOf(fieldOf(fieldOf(predicate, 'runDetails') ?? predicate, 'builder'), 'id');
    if (found === wanted)
        return undefined;
    return `it was built by ${typeof found === 'string' ? (0,runtime_text/* quoteForeign */.xS)(found, 200) : 'nobody that it names'}`;
}
function fieldOf(value, key) {
    if (typeof value !== 'object' || value === null)
        return undefined;
    return Object.entries(value).find(([name]) => name === key)?.[1];
}
async function verifyLegacy(attachment, { descriptor: { digest }, at }, trust, keys) {
    const byKey = keys.length === 0 ? undefined : await signerOf(attachment, keys, at);
    const verified = byKey !== undefined && trust.trustedRoot === undefined
        ? byKey
        : await (0,legacy_bundle.verifyAsBundle)(attachment, trust, byKey?.signer);
    if (verified.payload.digest === digest)
        return verified;
    throw new failure/* Failure */.HR('SIGNATURE_INVALID', `it is a signature of another manifest, ${verified.payload.digest}`);
}
async function signerOf(attachment, keys, at) {
    const { identity, payload } = await (0,verify_attachment.verifyAttachment)(attachment, { kind: 'keys', keys }, at);
    return { identity, key: identity, extensions: {}, payload, signer: keys.find((one) => (0,verify_bundle/* hintOf */.$)(one) === identity) };
}
async function load(ctx, { trust, attestations }, policy, publicGood) {
    const trustedRoot = trust.root === undefined ? undefined : await loadRoot(ctx, trust.root, policy, publicGood);
    const compile = async (identities) => Promise.all(identities.map(compileIdentity));
    const identities = trust.kind === 'identities' ? await compile(trust.identities) : [];
    const withIdentities = await Promise.all(attestations.map(async (one) => ({
        ...one,
        by: one.identities === undefined ? identities : await compile(one.identities),
    })));
    if (trust.kind === 'keys') {
        const keys = await (0,key_material/* readPublicKeys */.eK)(trust.keys, policy);
        const witnessed = trustedRoot === undefined ? {} : { trustedRoot, require: trust.require };
        return { trust: { keys, ...witnessed }, keys, identities, attestations: withIdentities };
    }
    if (trustedRoot === undefined)
        throw new failure/* Failure */.HR('INTERNAL', 'identities without a trusted root');
    return { trust: { trustedRoot, require: trust.require }, keys: [], identities, attestations: withIdentities };
}
async function loadRoot(ctx, source, policy, publicGood) {
    if (source !== 'public-good') {
        const bytes = await (0,key_material/* readSource */.o$)(source, policy);
        try {
            const { loadTrustedRoot } = await __webpack_require__.e(/* import() */ 3339).then(__webpack_require__.bind(__webpack_require__, 65720));
            return await loadTrustedRoot(bytes, source.path);
        }
        catch (error) {
            throw (0,key_material/* wrong */.Qm)(source, policy, error);
        }
    }
    if (publicGood !== undefined)
        return publicGood(ctx);
    throw new failure/* Failure */.HR('UNSUPPORTED', `${policy}: Sigstore's own trusted root cannot be fetched`, {
        side: 'local',
        subject: policy,
        hint: 'name a file: "trustedRootPath": "trusted_root.json"',
    });
}


/***/ }),

/***/ 87576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verifyAttachment: () => (/* binding */ verifyAttachment)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(66786);
// EXTERNAL MODULE: ./build/js/trust/simple-signing/payload.js
var simple_signing_payload = __webpack_require__(57334);
// EXTERNAL MODULE: ./build/js/trust/sigstore/attachment.js
var sigstore_attachment = __webpack_require__(53173);
// EXTERNAL MODULE: ./build/js/trust/sigstore/certificate.js
var certificate = __webpack_require__(94561);
;// CONCATENATED MODULE: ./build/js/trust/sigstore/certificate-path.js


const CODE_SIGNING = '1.3.6.1.5.5.7.3.3';
const ANY_PURPOSE = '2.5.29.37.0';
const LONGEST = 8;
const MOST_CHECKS = 200;
function verifyPath(leaf, trust) {
    if ((0,certificate/* authorityOf */.vO)(leaf) !== undefined)
        throw refused('the certificate is one of an authority');
    if (!isValidAt(leaf, trust.at))
        throw refused(`the certificate was not valid at ${trust.at.toISOString()}`);
    if ((0,certificate/* purposesOf */.De)(leaf)?.includes(CODE_SIGNING) !== true)
        throw refused('the certificate is not one for code signing');
    if (!(0,certificate/* allowsKeyUsage */.lo)(leaf, 'digitalSignature'))
        throw refused('the certificate is not one for signatures');
    if (!leadsToRoot(leaf, [], trust, { left: MOST_CHECKS }))
        throw refused('no certificate authority that is trusted vouches for the certificate');
}
function leadsToRoot(below, between, trust, checks) {
    const vouches = (issuer) => isIssuer(issuer, below, between.length, trust.at, checks);
    if (trust.roots.some(vouches))
        return true;
    if (between.length >= LONGEST)
        return false;
    return trust.intermediates.some((one) => !between.includes(one) && vouches(one) && leadsToRoot(one, [...between, one], trust, checks));
}
function isIssuer(issuer, below, between, at, checks) {
    const authority = (0,certificate/* authorityOf */.vO)(issuer);
    if (authority === undefined || between > authority.length || !isValidAt(issuer, at))
        return false;
    const purposes = (0,certificate/* purposesOf */.De)(issuer);
    if (purposes !== undefined && !purposes.includes(CODE_SIGNING) && !purposes.includes(ANY_PURPOSE))
        return false;
    checks.left -= 1;
    return checks.left >= 0 && (0,certificate/* allowsKeyUsage */.lo)(issuer, 'keyCertSign') && isSignedBy(below, issuer);
}
function isSignedBy({ x509: below }, { x509: issuer }) {
    try {
        return below.checkIssued(issuer) && below.verify(issuer.publicKey);
    }
    catch {
        return false;
    }
}
function isValidAt({ x509 }, at) {
    return x509.validFromDate <= at && at <= x509.validToDate;
}
function refused(why) {
    return new failure/* Failure */.HR('SIGNATURE_INVALID', why);
}

// EXTERNAL MODULE: ./build/js/image/index.js + 13 modules
var js_image = __webpack_require__(3244);
// EXTERNAL MODULE: ./build/js/trust/bundle/fields.js
var bundle_fields = __webpack_require__(53215);
// EXTERNAL MODULE: ./build/js/trust/sigstore/pem.js
var sigstore_pem = __webpack_require__(18364);
;// CONCATENATED MODULE: ./build/js/trust/sigstore/rekor-set.js





const LARGEST = 256 * 1024;
function verifyRekorPromise(text, rekorKeys, about) {
    if (text.length > LARGEST)
        throw rekor_set_refused('is too large');
    const promise = (0,bundle_fields/* objectOf */.Xy)(json(Buffer.from(text), 'it'), WHERE, ['SignedEntryTimestamp', 'Payload']);
    const { body, integratedTime, logIndex, logID } = (0,bundle_fields/* objectOf */.Xy)(promise['Payload'], WHERE, [
        'body',
        'integratedTime',
        'logIndex',
        'logID',
    ]);
    if (typeof logID !== 'string' || typeof body !== 'string')
        throw rekor_set_refused('has no body and no log');
    const [time, index] = [count(integratedTime), count(logIndex)];
    const canonical = Buffer.from(JSON.stringify({ body, integratedTime: time, logID, logIndex: index }));
    const timestamp = (0,bundle_fields/* bytesOf */.$$)(promise['SignedEntryTimestamp'], WHERE, LARGEST);
    if (!rekorKeys.some((key) => isSigned(key, canonical, timestamp)))
        throw rekor_set_refused('is not signed by a log that is trusted');
    checkEntry(json((0,bundle_fields/* bytesOf */.$$)(body, WHERE, LARGEST), 'the entry'), about);
    return new Date(time * 1000);
}
const WHERE = 'the promise of the log';
function checkEntry(entry, { payload, signature, signer }) {
    const { kind, apiVersion, spec } = (0,bundle_fields/* objectOf */.Xy)(entry, WHERE, ['kind', 'apiVersion', 'spec']);
    if (kind !== 'hashedrekord' || apiVersion !== '0.0.1')
        throw rekor_set_refused('is about an entry of another kind');
    const fields = (0,bundle_fields/* objectOf */.Xy)(spec, WHERE, ['data', 'signature']);
    const hash = inside(inside(fields, 'data', ['hash']), 'hash', ['algorithm', 'value']);
    const signed = inside(fields, 'signature', ['content', 'publicKey']);
    const pem = (0,bundle_fields/* bytesOf */.$$)(inside(signed, 'publicKey', ['content'])['content'], WHERE, LARGEST).toString('utf8');
    if (!(0,bundle_fields/* bytesOf */.$$)(signed['content'], WHERE, LARGEST).equals(signature))
        throw rekor_set_refused('is about another signature');
    if (!Buffer.from(derOf(pem)).equals(signer))
        throw rekor_set_refused('is about another signer');
    const own = (0,external_node_crypto_.createHash)('sha256').update(payload).digest('hex');
    if (hash['algorithm'] !== 'sha256' || hash['value'] !== own)
        throw rekor_set_refused('is about another payload');
}
function inside(object, name, known) {
    return (0,bundle_fields/* objectOf */.Xy)(object[name], WHERE, known);
}
function derOf(pem) {
    try {
        return (0,sigstore_pem/* parseOnlyPem */.UF)(pem, 'the signer').bytes;
    }
    catch (error) {
        throw rekor_set_refused(`names a signer that cannot be read: ${(0,failure/* toFailure */.w2)(error).message}`);
    }
}
function isSigned(key, data, signature) {
    if (key.asymmetricKeyType !== 'ec')
        return false;
    try {
        return (0,external_node_crypto_.verify)('sha256', data, key, signature);
    }
    catch {
        return false;
    }
}
function count(value) {
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0)
        return value;
    throw rekor_set_refused('has a number that is none');
}
function json(bytes, what) {
    try {
        return (0,js_image/* parseStrictJson */.RJ)(bytes, what);
    }
    catch (error) {
        throw rekor_set_refused(`cannot be read: ${(0,failure/* toFailure */.w2)(error).message}`);
    }
}
function rekor_set_refused(why) {
    return new failure/* Failure */.HR('SIGNATURE_INVALID', `${WHERE} ${why}`);
}

;// CONCATENATED MODULE: ./build/js/trust/sigstore/verify-attachment.js








async function verifyAttachment(attachment, trust, at) {
    const { mediaType, payload, annotations } = attachment;
    if (mediaType !== sigstore_attachment/* SIMPLE_SIGNING */.Nj)
        throw verify_attachment_refused(`${(0,runtime_text/* quoteForeign */.xS)(mediaType)} is no signature`);
    if (payload.byteLength > sigstore_attachment/* LARGEST_PAYLOAD */.Wj)
        throw verify_attachment_refused('the payload is too large');
    const signature = signatureOf(annotations);
    const signer = findSigner({ payload, signature, annotations }, trust, at);
    return Promise.resolve({ ...signer, payload: (0,simple_signing_payload/* parseSimplePayload */.m)(payload, 'cosign') });
}
function findSigner(signed, trust, at) {
    switch (trust.kind) {
        case 'keys':
            return signerByKey(signed, trust.keys, trust.rekorKeys);
        case 'fulcio':
            return signerByFulcio(signed, trust);
        case 'pki':
            return signerByPki(signed, trust, at);
    }
}
function signerByKey(signed, keys, rekorKeys) {
    const key = keys.find((one) => verify_attachment_isSignedBy(one, signed));
    if (key === undefined)
        throw verify_attachment_refused('no key that is trusted made the signature');
    const spki = key.export({ format: 'der', type: 'spki' });
    const identity = (0,external_node_crypto_.createHash)('sha256').update(spki).digest('base64');
    if (rekorKeys === undefined)
        return { identity };
    return { identity, loggedAt: loggedTime(signed, spki, rekorKeys) };
}
function signerByFulcio(signed, trust) {
    const leaf = leafOf(signed);
    const loggedAt = loggedTime(signed, leaf.der, trust.rekorKeys);
    verifyPath(leaf, { roots: trust.roots, intermediates: chainOf(signed), at: loggedAt });
    const issuer = (0,certificate/* oidcIssuerOf */.Yu)(leaf);
    if (issuer === undefined)
        throw verify_attachment_refused('the certificate does not say who vouched for the signer');
    if (issuer !== trust.oidcIssuer) {
        throw verify_attachment_refused(`the certificate says that ${(0,runtime_text/* quoteForeign */.xS)(issuer)} vouched for the signer, not ${trust.oidcIssuer}`);
    }
    requireEmail(leaf, trust.subjectEmail);
    requireSignature(leaf, signed);
    return { identity: trust.subjectEmail, loggedAt };
}
function signerByPki(signed, trust, at) {
    const { roots, intermediates = [], subjectEmail, subjectHostname } = trust;
    const leaf = leafOf(signed);
    verifyPath(leaf, { roots, intermediates: [...intermediates, ...chainOf(signed)], at });
    if (subjectEmail !== undefined)
        requireEmail(leaf, subjectEmail);
    if (subjectHostname !== undefined)
        requireHostname(leaf, subjectHostname);
    const identity = subjectEmail ?? subjectHostname;
    if (identity === undefined)
        throw verify_attachment_refused('nothing says whose certificate is asked for');
    requireSignature(leaf, signed);
    return { identity };
}
function signatureOf(annotations) {
    const text = annotations[sigstore_attachment/* ANNOTATION */.YX.signature] ?? '';
    const bytes = Buffer.from(text, 'base64');
    if (bytes.byteLength === 0 || bytes.toString('base64') !== text)
        throw verify_attachment_refused(`the annotation ${sigstore_attachment/* ANNOTATION */.YX.signature} holds no signature`);
    return bytes;
}
function leafOf({ annotations }) {
    const text = annotations[sigstore_attachment/* ANNOTATION */.YX.certificate];
    if (text === undefined)
        throw verify_attachment_refused(`there is no annotation ${sigstore_attachment/* ANNOTATION */.YX.certificate}`);
    const [leaf, ...others] = (0,certificate/* parseCertificates */.WW)(text, 'the certificate');
    if (leaf === undefined || others.length > 0)
        throw verify_attachment_refused('there is more than one certificate of a signer');
    return leaf;
}
function chainOf({ annotations }) {
    const text = annotations[sigstore_attachment/* ANNOTATION */.YX.chain];
    return text === undefined ? [] : (0,certificate/* parseCertificates */.WW)(text, 'the chain of certificates').slice(0, -1);
}
function loggedTime({ payload, signature, annotations }, signer, rekorKeys) {
    const text = annotations[sigstore_attachment/* ANNOTATION */.YX.rekorBundle];
    if (text === undefined)
        throw verify_attachment_refused(`no log has the signature: there is no annotation ${sigstore_attachment/* ANNOTATION */.YX.rekorBundle}`);
    return verifyRekorPromise(text, rekorKeys, { payload, signature, signer });
}
function requireEmail(leaf, wanted) {
    const found = (0,certificate/* emailsOf */.JU)(leaf);
    if (!found.includes(wanted))
        throw verify_attachment_refused(`the certificate is not for ${wanted}, but for ${(0,runtime_text/* quoteForeign */.xS)(found.join(', '), 200)}`);
}
function requireHostname({ x509 }, wanted) {
    const found = x509.checkHost(wanted, { subject: 'never', partialWildcards: false, multiLabelWildcards: false });
    if (found === undefined)
        throw verify_attachment_refused(`the certificate is not for the host ${wanted}`);
}
function requireSignature(leaf, signed) {
    if (!verify_attachment_isSignedBy(leaf.x509.publicKey, signed))
        throw verify_attachment_refused('the key of the certificate did not make the signature');
}
const CURVES = new Set(['prime256v1', 'secp384r1', 'secp521r1']);
const LEAST_RSA_BITS = 2048;
function verify_attachment_isSignedBy(key, { payload, signature }) {
    const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
    const isAccepted = type === 'ed25519' ||
        (type === 'ec' && CURVES.has(details?.namedCurve ?? '')) ||
        (type === 'rsa' && (details?.modulusLength ?? 0) >= LEAST_RSA_BITS);
    try {
        return isAccepted && (0,external_node_crypto_.verify)(type === 'ed25519' ? null : 'sha256', payload, key, signature);
    }
    catch {
        return false;
    }
}
function verify_attachment_refused(why) {
    return new failure/* Failure */.HR('SIGNATURE_INVALID', why);
}


/***/ })

};
