export const id = 8897;
export const ids = [8897];
export const modules = {

/***/ 98348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Av: () => (/* binding */ isBlobMounter),
/* harmony export */   E7: () => (/* binding */ isConnector),
/* harmony export */   Gi: () => (/* binding */ isLayerForeteller),
/* harmony export */   IP: () => (/* binding */ isTagLister),
/* harmony export */   JB: () => (/* binding */ isBytesPusher),
/* harmony export */   KD: () => (/* binding */ isContentKnower),
/* harmony export */   O7: () => (/* binding */ isSignatureReader),
/* harmony export */   Q$: () => (/* binding */ isManyExpecter),
/* harmony export */   TO: () => (/* binding */ isManifestReader),
/* harmony export */   UH: () => (/* binding */ hasKnownForm),
/* harmony export */   XD: () => (/* binding */ isFileKeeper),
/* harmony export */   Xn: () => (/* binding */ isReferrerLister),
/* harmony export */   YQ: () => (/* binding */ isPlaceChanger),
/* harmony export */   aj: () => (/* binding */ isSignatureWriter),
/* harmony export */   cE: () => (/* binding */ isManifestRemover),
/* harmony export */   es: () => (/* binding */ isNameRemover),
/* harmony export */   jp: () => (/* binding */ isBlobClaimer),
/* harmony export */   mK: () => (/* binding */ isFileReader),
/* harmony export */   uy: () => (/* binding */ isRequestExpecter),
/* harmony export */   xT: () => (/* binding */ isUploadResumer)
/* harmony export */ });
function isBlobMounter(store) {
    return 'mount' in store && 'mountScope' in store;
}
function isBlobClaimer(store) {
    return 'claim' in store;
}
function isBytesPusher(store) {
    return 'pushBytes' in store;
}
function isUploadResumer(store) {
    return 'resumeBlob' in store;
}
function isReferrerLister(store) {
    return 'referrers' in store;
}
function isSignatureReader(store) {
    return 'readSignatures' in store;
}
function isSignatureWriter(store) {
    return 'addSignatures' in store;
}
function isManifestReader(store) {
    return 'readManifest' in store;
}
function hasKnownForm(store) {
    return 'known' in store;
}
function isManyExpecter(store) {
    return 'expectMany' in store;
}
function isLayerForeteller(store) {
    return 'foretell' in store;
}
function isTagLister(store) {
    return 'tags' in store;
}
function isNameRemover(store) {
    return 'untag' in store;
}
function isManifestRemover(store) {
    return 'removeManifest' in store;
}
function isPlaceChanger(store) {
    return 'giveUpOn' in store;
}
function isFileKeeper(store) {
    return 'keepFile' in store;
}
function isFileReader(store) {
    return 'readFile' in store;
}
function isContentKnower(store) {
    return 'holdsAll' in store;
}
function isConnector(store) {
    return 'connect' in store;
}
function isRequestExpecter(store) {
    return 'expectRequests' in store;
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

/***/ 17016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ keyOfSameSigner)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _bundle_certificate_facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81949);


function keyOfSameSigner(own, leaf) {
    if (own.kind === 'public-key')
        return leaf === undefined
            ? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: Buffer.from(own.spki), format: 'der', type: 'spki' })
            : undefined;
    const [authority] = own.chain;
    if (leaf === undefined || authority === undefined)
        return undefined;
    const [mine, theirs] = [(0,_bundle_certificate_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .readCertificateFacts */ .T)(own.leaf), (0,_bundle_certificate_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .readCertificateFacts */ .T)(leaf)];
    if (mine.subject !== theirs.subject || mine.issuer !== theirs.issuer)
        return undefined;
    const [certificate, issuer] = [new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(leaf), new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(authority)];
    return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey) ? theirs.key : undefined;
}


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

/***/ 68897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   claimedByOwnAttachments: () => (/* binding */ claimedByOwnAttachments)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);
/* harmony import */ var _same_signer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17016);
/* harmony import */ var _attachment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53173);
/* harmony import */ var _pem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18364);
/* harmony import */ var _read_attachments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74979);
/* harmony import */ var _verify_attachment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87576);






async function claimedByOwnAttachments(ctx, source, digest, { by, isLogged }) {
    const claimed = new Set();
    const found = (await (0,_read_attachments_js__WEBPACK_IMPORTED_MODULE_4__/* .readAttachments */ .V)(ctx, source, digest)).filter(({ annotations }) => !isLogged || annotations[_attachment_js__WEBPACK_IMPORTED_MODULE_2__/* .ANNOTATION */ .YX.rekorBundle] !== undefined);
    if (found.length === 0)
        return claimed;
    const own = await by.material(ctx);
    for (const one of found) {
        const payload = await payloadOf(one, own);
        if (payload?.digest === digest)
            claimed.add(payload.reference);
    }
    return claimed;
}
async function payloadOf(attachment, own) {
    const pem = attachment.annotations[_attachment_js__WEBPACK_IMPORTED_MODULE_2__/* .ANNOTATION */ .YX.certificate];
    try {
        const key = (0,_same_signer_js__WEBPACK_IMPORTED_MODULE_1__/* .keyOfSameSigner */ .$)(own, pem === undefined ? undefined : (0,_pem_js__WEBPACK_IMPORTED_MODULE_3__/* .parseOnlyPem */ .UF)(pem, 'the certificate').bytes);
        if (key === undefined)
            return undefined;
        return (await (0,_verify_attachment_js__WEBPACK_IMPORTED_MODULE_5__.verifyAttachment)(attachment, { kind: 'keys', keys: [key] }, new Date())).payload;
    }
    catch (error) {
        if (error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 74979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ readAttachments)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66786);
/* harmony import */ var _transport_contract_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98348);
/* harmony import */ var _attachment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53173);





const MOST_BYTES = 32 * 1024 * 1024;
const AT_ONCE = 4;
async function readAttachments(ctx, source, subject) {
    if (!(0,_transport_contract_js__WEBPACK_IMPORTED_MODULE_4__/* .isReferrerLister */ .Xn)(source))
        return readKept(ctx, source, subject);
    const document = await findTagged(ctx, source, subject);
    if (document === undefined)
        return [];
    const layers = signatureLayers(document, subject);
    const found = [];
    for (let at = 0; at < layers.length; at += AT_ONCE) {
        const some = layers.slice(at, at + AT_ONCE);
        found.push(...(await Promise.all(some.map(async (layer) => readLayer(ctx, source, layer)))));
    }
    return found;
}
async function readKept(ctx, source, subject) {
    if (!(0,_transport_contract_js__WEBPACK_IMPORTED_MODULE_4__/* .isSignatureReader */ .O7)(source))
        return [];
    const kept = await source.readSignatures(ctx, subject);
    return kept.flatMap((one) => one.kind === 'sigstore' && one.attachment.mediaType === _attachment_js__WEBPACK_IMPORTED_MODULE_3__/* .SIMPLE_SIGNING */ .Nj ? one.attachment : []);
}
async function findTagged(ctx, source, subject) {
    try {
        return await source.resolve(ctx, (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .cosignTag */ .qv)(subject, 'sig'));
    }
    catch (error) {
        if (error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR && (error.code === 'MANIFEST_UNKNOWN' || error.code === 'REPOSITORY_UNKNOWN'))
            return undefined;
        throw error;
    }
}
function signatureLayers({ bytes, descriptor }, subject) {
    const manifest = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseManifest */ .Ng)(bytes, descriptor.mediaType);
    if (manifest.kind === 'index') {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('SIGNATURE_INVALID', `${(0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .cosignTag */ .qv)(subject, 'sig')} is an index and holds no signatures`, {
            subject: (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .cosignTag */ .qv)(subject, 'sig'),
            hint: 'something else than cosign has written that tag: remove it, and sign the image again',
        });
    }
    const layers = manifest.layers.filter(({ mediaType }) => mediaType === _attachment_js__WEBPACK_IMPORTED_MODULE_3__/* .SIMPLE_SIGNING */ .Nj);
    if (layers.length > _image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .MOST_ATTACHED_LAYERS */ .u9)
        throw tooMuch(subject, `${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(layers.length, 'signature')} (the limit is ${String(_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .MOST_ATTACHED_LAYERS */ .u9)})`);
    const largest = Math.max(0, ...layers.map(({ size }) => size));
    if (largest > _attachment_js__WEBPACK_IMPORTED_MODULE_3__/* .LARGEST_PAYLOAD */ .Wj)
        throw tooMuch(subject, `a payload of ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_2__/* .renderBytes */ .UP)(largest)}`);
    const whole = layers.reduce((sum, { size }) => sum + size, 0);
    if (whole > MOST_BYTES)
        throw tooMuch(subject, `payloads of ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_2__/* .renderBytes */ .UP)(whole)} together`);
    return layers;
}
async function readLayer(ctx, source, layer) {
    const { stream } = await source.openBlob(ctx, layer);
    const chunks = [];
    let size = 0;
    for await (const chunk of stream) {
        chunks.push(chunk);
        size += chunk.byteLength;
        if (size > layer.size)
            break;
    }
    const payload = Buffer.concat(chunks);
    (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyBytes */ .RV)(payload, layer);
    return { mediaType: layer.mediaType, payload, annotations: layer.annotations ?? {} };
}
function tooMuch(subject, what) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('LIMIT_EXCEEDED', `${(0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .cosignTag */ .qv)(subject, 'sig')} has ${what}`, {
        subject: (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .cosignTag */ .qv)(subject, 'sig'),
        hint: 'remove that tag where it is not yours, and sign the image again',
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
