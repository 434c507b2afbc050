export const id = 6872;
export const ids = [6872,4902,7576];
export const modules = {

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

/***/ 57883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SU: () => (/* binding */ readDer),
/* harmony export */   VK: () => (/* binding */ tagged),
/* harmony export */   Wi: () => (/* binding */ DER),
/* harmony export */   _f: () => (/* binding */ oidOf),
/* harmony export */   kP: () => (/* binding */ insideOf)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53215);

const DER = {
    integer: 0x02,
    bitString: 0x03,
    octetString: 0x04,
    null: 0x05,
    oid: 0x06,
    utf8String: 0x0c,
    generalizedTime: 0x18,
    sequence: 0x30,
    set: 0x31,
};
function readDer(bytes, where) {
    const [value, ...rest] = readAll(bytes, where);
    if (value === undefined || rest.length > 0)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseBundle */ .jb)(`${where} is not one DER value`);
    return value;
}
function insideOf({ content }, where) {
    return readAll(content, where);
}
function tagged(value, tag, where) {
    if (value?.tag !== tag)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseBundle */ .jb)(`${where} is not what its format wants there`);
    return value;
}
const LONGEST_OID = 128;
function oidOf(value, where) {
    const { content } = tagged(value, DER.oid, where);
    if (content.byteLength > LONGEST_OID)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseBundle */ .jb)(`${where} has an object identifier without end`);
    const arcs = [];
    let arc = 0n;
    for (const [at, byte] of content.entries()) {
        if (arc === 0n && byte === 0x80)
            throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseBundle */ .jb)(`${where} is no object identifier`);
        arc = (arc << 7n) | BigInt(byte & 0x7f);
        if ((byte & 0x80) !== 0) {
            if (at === content.byteLength - 1)
                throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseBundle */ .jb)(`${where} is no object identifier`);
            continue;
        }
        if (arcs.length === 0) {
            const first = arc < 80n ? arc / 40n : 2n;
            arcs.push(first, arc - first * 40n);
        }
        else
            arcs.push(arc);
        arc = 0n;
    }
    if (arcs.length === 0)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseBundle */ .jb)(`${where} is no object identifier`);
    return arcs.join('.');
}
function readAll(bytes, where) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const values = [];
    for (let at = 0; at < buffer.byteLength;) {
        const tag = buffer[at] ?? 0;
        if ((tag & 0x1f) === 0x1f)
            throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseBundle */ .jb)(`${where} is not DER`);
        const { length, from } = readLength(buffer, at + 1, where);
        const end = from + length;
        if (end > buffer.byteLength)
            throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseBundle */ .jb)(`${where} is not DER`);
        values.push({ tag, content: buffer.subarray(from, end), whole: buffer.subarray(at, end) });
        at = end;
    }
    return values;
}
function readLength(buffer, at, where) {
    const first = buffer[at];
    if (first === undefined)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseBundle */ .jb)(`${where} is not DER`);
    if (first < 0x80)
        return { length: first, from: at + 1 };
    const count = first & 0x7f;
    const from = at + 1 + count;
    if (count === 0 || count > 4 || from > buffer.byteLength)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseBundle */ .jb)(`${where} is not DER`);
    const length = buffer.readUIntBE(at + 1, count);
    if (length < 0x80 || buffer[at + 1] === 0)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseBundle */ .jb)(`${where} is not DER`);
    return { length, from };
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

/***/ 30113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ isStatementSigner),
/* harmony export */   j: () => (/* binding */ LOGGED)
/* harmony export */ });
function isStatementSigner(signer) {
    return 'attest' in signer;
}
const LOGGED = 'logged';


/***/ }),

/***/ 83762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createCheckedSigner: () => (/* binding */ createCheckedSigner)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _bundle_legacy_bundle_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94902);
/* harmony import */ var _bundle_statement_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50301);
/* harmony import */ var _bundle_verify_bundle_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36785);
/* harmony import */ var _contract_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(30113);
/* harmony import */ var _sigstore_verify_attachment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87576);







function createCheckedSigner(signer, trust) {
    const checked = async (made, expected) => {
        try {
            if (made.format === 'bundle')
                await (0,_bundle_verify_bundle_js__WEBPACK_IMPORTED_MODULE_4__.verifyBundle)(made.bundle, trust, expected);
            else if (made.format === 'legacy')
                await checkAttachment(made.attachment, trust, expected.digest);
            else
                return made;
            return { ...made, verified: true };
        }
        catch (error) {
            throw distrusted(error);
        }
    };
    const image = {
        formats: signer.formats,
        countLacking: async (...asked) => signer.countLacking(...asked),
        sign: async (ctx, subject, there) => {
            const made = await signer.sign(ctx, subject, there);
            const { digest } = subject.descriptor;
            return Promise.all(made.map(async (one) => checked(one, { digest, as: 'signature' })));
        },
    };
    if (!(0,_contract_js__WEBPACK_IMPORTED_MODULE_6__/* .isStatementSigner */ .c)(signer))
        return image;
    return {
        ...image,
        attest: async (ctx, statement, predicateType) => {
            const made = await signer.attest(ctx, statement, predicateType);
            const [subject] = (0,_bundle_statement_js__WEBPACK_IMPORTED_MODULE_3__/* .parseStatement */ .By)(statement).subjects;
            const digest = Object.entries(subject?.digest ?? {})
                .map(([algorithm, hex]) => `${algorithm}:${hex}`)
                .find(_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc);
            if (digest === undefined)
                throw distrusted(new Error('its statement is about no digest'));
            return checked(made, { digest, as: { predicateType } });
        },
    };
}
async function checkAttachment(attachment, trust, wanted) {
    const [key] = trust.keys ?? [];
    const { payload } = key !== undefined && trust.trustedRoot === undefined
        ? await (0,_sigstore_verify_attachment_js__WEBPACK_IMPORTED_MODULE_5__.verifyAttachment)(attachment, { kind: 'keys', keys: [key] }, new Date())
        : await (0,_bundle_legacy_bundle_js__WEBPACK_IMPORTED_MODULE_2__.verifyAsBundle)(attachment, trust, key);
    if (payload.digest !== wanted)
        throw new Error(`it is about ${payload.digest}`);
}
function distrusted(error) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('SIGNATURE_INVALID', `what was just signed does not verify: ${(0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .toFailure */ .w2)(error).message}`, {
        hint: 'nothing was written of it; check that --trusted-root is that of the instance whose Fulcio, Rekor and timestamp authority sign',
        cause: error,
    });
}


/***/ }),

/***/ 53173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nj: () => (/* binding */ SIMPLE_SIGNING),
/* harmony export */   Wj: () => (/* binding */ LARGEST_PAYLOAD),
/* harmony export */   YX: () => (/* binding */ ANNOTATION)
/* harmony export */ });
const SIMPLE_SIGNING = 'application/vnd.dev.cosign.simplesigning.v1+json';
const ANNOTATION = {
    signature: 'dev.cosignproject.cosign/signature',
    certificate: 'dev.sigstore.cosign/certificate',
    chain: 'dev.sigstore.cosign/chain',
    rekorBundle: 'dev.sigstore.cosign/bundle',
};
const LARGEST_PAYLOAD = 4 * 1024 * 1024;


/***/ }),

/***/ 94561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   De: () => (/* binding */ purposesOf),
/* harmony export */   JU: () => (/* binding */ emailsOf),
/* harmony export */   WW: () => (/* binding */ parseCertificates),
/* harmony export */   Yu: () => (/* binding */ oidcIssuerOf),
/* harmony export */   lo: () => (/* binding */ allowsKeyUsage),
/* harmony export */   vO: () => (/* binding */ authorityOf)
/* harmony export */ });
/* unused harmony export parseCertificate */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66786);
/* harmony import */ var _bundle_der_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57883);
/* harmony import */ var _pem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18364);





const OID = {
    keyUsage: '2.5.29.15',
    alternativeName: '2.5.29.17',
    basicConstraints: '2.5.29.19',
    nameConstraints: '2.5.29.30',
    policies: '2.5.29.32',
    extendedKeyUsage: '2.5.29.37',
};
const UNDERSTOOD = new Set([
    OID.keyUsage,
    OID.alternativeName,
    OID.basicConstraints,
    OID.policies,
    OID.extendedKeyUsage,
]);
const ALGORITHM = /^(?:1\.2\.840\.10045\.4\.3\.[234]|1\.2\.840\.113549\.1\.1\.1[0123]|1\.3\.101\.112)$/;
const MOST_CERTIFICATES = 512;
const WHERE = 'the certificate';
function parseCertificate(der) {
    const whole = (0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .readDer */ .SU)(der, WHERE);
    const [body, algorithm, signature, ...rest] = (0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .insideOf */ .kP)((0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .tagged */ .VK)(whole, _bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .DER */ .Wi.sequence, WHERE), WHERE);
    const outer = (0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .tagged */ .VK)(algorithm, _bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .DER */ .Wi.sequence, WHERE);
    const fields = (0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .insideOf */ .kP)((0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .tagged */ .VK)(body, _bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .DER */ .Wi.sequence, WHERE), WHERE);
    const inner = fields.filter(({ tag }) => tag !== 0xa0)[1];
    if (rest.length > 0 || inner?.whole.equals(outer.whole) !== true)
        throw refuse('says in two ways how it is signed');
    const oid = (0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .oidOf */ ._f)((0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .insideOf */ .kP)(outer, WHERE)[0], WHERE);
    if (!ALGORITHM.test(oid))
        throw refuse(`is signed in a way that is not accepted (${oid})`);
    if ((0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .tagged */ .VK)(signature, _bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .DER */ .Wi.bitString, WHERE).content[0] !== 0)
        throw refuse('has a signature that is not whole');
    return { x509: open(whole.whole), der: whole.whole, extensions: readExtensions(fields) };
}
function parseCertificates(pem, what, choices = {}) {
    const blocks = readBlocks(pem, what, choices);
    if (blocks.length > MOST_CERTIFICATES)
        throw invalid(`${what} has more than ${String(MOST_CERTIFICATES)} certificates`);
    return blocks.map(({ label, bytes }) => {
        if (label === 'CERTIFICATE')
            return parseCertificate(bytes);
        throw invalid(`${what} has something else than certificates in it: ${label}`);
    });
}
function purposesOf({ extensions }) {
    const found = extensions.get(OID.extendedKeyUsage);
    return found === undefined ? undefined : (0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .insideOf */ .kP)((0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .readDer */ .SU)(found, WHERE), WHERE).map((one) => (0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .oidOf */ ._f)(one, WHERE));
}
function authorityOf({ extensions }) {
    const found = extensions.get(OID.basicConstraints);
    if (found === undefined)
        return undefined;
    const [isAuthority, length] = (0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .insideOf */ .kP)((0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .tagged */ .VK)((0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .readDer */ .SU)(found, WHERE), _bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .DER */ .Wi.sequence, WHERE), WHERE);
    if (isAuthority?.tag !== BOOLEAN || isAuthority.content[0] !== 0xff)
        return undefined;
    if (length === undefined)
        return { length: Number.POSITIVE_INFINITY };
    const { content } = (0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .tagged */ .VK)(length, _bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .DER */ .Wi.integer, WHERE);
    if (content.byteLength !== 1 || (content[0] ?? 0x80) > 0x7f)
        throw refuse('has a length of path that is none');
    return { length: content[0] ?? 0 };
}
function allowsKeyUsage({ extensions }, bit) {
    const found = extensions.get(OID.keyUsage);
    if (found === undefined)
        return true;
    const { content } = (0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .tagged */ .VK)((0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .readDer */ .SU)(found, WHERE), _bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .DER */ .Wi.bitString, WHERE);
    return ((content[1] ?? 0) & KEY_USAGE[bit]) !== 0;
}
const KEY_USAGE = { digitalSignature: 0x80, keyCertSign: 0x04 };
const BOOLEAN = 0x01;
const EMAIL = 0x81;
function emailsOf({ extensions }) {
    const found = extensions.get(OID.alternativeName);
    if (found === undefined)
        return [];
    return (0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .insideOf */ .kP)((0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .readDer */ .SU)(found, WHERE), WHERE)
        .filter(({ tag }) => tag === EMAIL)
        .map(({ content }) => plainText(content));
}
const ISSUER = '1.3.6.1.4.1.57264.1.1';
const ISSUER_V2 = '1.3.6.1.4.1.57264.1.8';
function oidcIssuerOf({ extensions }) {
    const [older, newer] = [extensions.get(ISSUER), extensions.get(ISSUER_V2)];
    const first = older === undefined ? undefined : plainText(older);
    const second = newer === undefined ? undefined : plainText((0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .tagged */ .VK)((0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .readDer */ .SU)(newer, WHERE), _bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .DER */ .Wi.utf8String, WHERE).content);
    if (first !== undefined && second !== undefined && first !== second)
        throw refuse(`names two issuers, ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForeign */ .xS)(first)} and ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForeign */ .xS)(second)}`);
    return first ?? second;
}
function readExtensions(fields) {
    const holder = fields.find(({ tag }) => tag === 0xa3);
    const found = new Map();
    if (holder === undefined)
        return found;
    for (const one of (0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .insideOf */ .kP)((0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .tagged */ .VK)((0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .readDer */ .SU)(holder.content, WHERE), _bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .DER */ .Wi.sequence, WHERE), WHERE)) {
        const parts = (0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .insideOf */ .kP)((0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .tagged */ .VK)(one, _bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .DER */ .Wi.sequence, WHERE), WHERE);
        const oid = (0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .oidOf */ ._f)(parts[0], WHERE);
        if (found.has(oid))
            throw refuse(`has the extension ${oid} twice`);
        const isUnderstood = UNDERSTOOD.has(oid);
        if ((isCritical(parts) && !isUnderstood) || oid === OID.nameConstraints)
            throw refuse(`has the extension ${oid}, which is not understood`);
        found.set(oid, (0,_bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .tagged */ .VK)(parts.at(-1), _bundle_der_js__WEBPACK_IMPORTED_MODULE_3__/* .DER */ .Wi.octetString, WHERE).content);
    }
    return found;
}
function isCritical(parts) {
    if (parts.length === 2)
        return false;
    const [, critical, , ...rest] = parts;
    const isTrue = critical?.tag === BOOLEAN && critical.content.byteLength === 1 && critical.content[0] === 0xff;
    if (!isTrue || rest.length > 0)
        throw refuse('has an extension that is not as it should be');
    return true;
}
function plainText(bytes) {
    const text = bytes.toString('utf8');
    if (!Buffer.from(text).equals(bytes) || /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(text))
        throw refuse('has a name that is not a text');
    return text;
}
function open(der) {
    try {
        return new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(der);
    }
    catch (error) {
        throw invalid('the certificate cannot be read', error);
    }
}
function readBlocks(pem, what, choices) {
    try {
        return (0,_pem_js__WEBPACK_IMPORTED_MODULE_4__/* .parsePem */ .oW)(pem, what, choices);
    }
    catch (error) {
        throw invalid((0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .toFailure */ .w2)(error).message, error);
    }
}
function refuse(why) {
    return invalid(`the certificate ${why}`);
}
function invalid(why, cause) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('SIGNATURE_INVALID', why, cause === undefined ? {} : { cause });
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


/***/ }),

/***/ 57334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ parseSimplePayload),
/* harmony export */   r: () => (/* binding */ renderSimplePayload)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66786);



const TYPES = {
    atomic: 'atomic container signature',
    cosign: 'cosign container image signature',
};
const LARGEST = 4 * 1024 * 1024;
function parseSimplePayload(bytes, kind) {
    if (bytes.byteLength > LARGEST)
        throw invalid(`it has ${String(bytes.byteLength)} bytes`);
    const root = exactly(json(bytes), 'the payload', ['critical', 'optional']);
    const critical = exactly(root['critical'], 'critical', ['identity', 'image', 'type']);
    const image = exactly(critical['image'], 'critical.image', ['docker-manifest-digest']);
    const identity = exactly(critical['identity'], 'critical.identity', ['docker-reference']);
    const type = text(critical['type'], 'critical.type');
    if (type !== TYPES[kind])
        throw invalid(`its type is ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForeign */ .xS)(type)} and not "${TYPES[kind]}"`);
    const digest = text(image['docker-manifest-digest'], 'docker-manifest-digest');
    if (!(0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest))
        throw invalid(`${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForeign */ .xS)(digest, 150)} is not a digest`);
    return {
        digest,
        reference: text(identity['docker-reference'], 'docker-reference'),
        optional: optionalOf(kind === 'cosign' ? (root['optional'] ?? {}) : root['optional']),
    };
}
function renderSimplePayload(payload, kind) {
    const { creator, timestamp } = payload.optional;
    return new TextEncoder().encode(JSON.stringify({
        critical: {
            identity: { 'docker-reference': payload.reference },
            image: { 'docker-manifest-digest': payload.digest },
            type: TYPES[kind],
        },
        optional: { ...(creator === undefined ? {} : { creator }), ...(timestamp === undefined ? {} : { timestamp }) },
    }));
}
function optionalOf(value) {
    const { creator, timestamp } = record(value, 'optional');
    if (creator !== undefined && typeof creator !== 'string')
        throw invalid('optional.creator is not a string');
    if (timestamp === undefined)
        return creator === undefined ? {} : { creator };
    if (typeof timestamp !== 'number' || !Number.isSafeInteger(timestamp))
        throw invalid('optional.timestamp is not a whole number');
    return { ...(creator === undefined ? {} : { creator }), timestamp };
}
function json(bytes) {
    try {
        return (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStrictJson */ .RJ)(bytes, 'it');
    }
    catch (error) {
        throw invalid((0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .toFailure */ .w2)(error).message, error);
    }
}
function exactly(value, where, keys) {
    const found = record(value, where);
    const missing = keys.find((key) => !Object.hasOwn(found, key));
    if (missing !== undefined)
        throw invalid(`${where} has no ${missing}`);
    const unknown = Object.keys(found).find((key) => !keys.includes(key));
    if (unknown !== undefined)
        throw invalid(`${where} has the unknown key ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForeign */ .xS)(unknown, 60)}`);
    return found;
}
function record(value, where) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw invalid(`${where} is not an object`);
    return value;
}
function text(value, where) {
    if (typeof value === 'string')
        return value;
    throw invalid(`${where} is not a string`);
}
function invalid(why, cause) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('SIGNATURE_INVALID', `the signed payload is not one: ${why}`, {
        hint: 'sign the image again with a tool that follows containers-signature(5)',
        ...(cause === undefined ? {} : { cause }),
    });
}


/***/ })

};
