export const id = 8909;
export const ids = [8909];
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

/***/ 48881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q4: () => (/* binding */ refuseTooMany),
/* harmony export */   io: () => (/* binding */ readBytes),
/* harmony export */   nc: () => (/* binding */ findBundles),
/* harmony export */   op: () => (/* binding */ refuseTooMuch)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66786);
/* harmony import */ var _transport_contract_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98348);
/* harmony import */ var _parse_bundle_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45668);





const MOST_BUNDLES = 256;
const MOST_BYTES = 128 * 1024 * 1024;
const AT_ONCE = 4;
async function findBundles(ctx, source, subject) {
    if (!(0,_transport_contract_js__WEBPACK_IMPORTED_MODULE_4__/* .isReferrerLister */ .Xn)(source))
        return [];
    const listed = (await source.referrers(ctx, subject)).filter(({ artifactType }) => artifactType === undefined || (0,_parse_bundle_js__WEBPACK_IMPORTED_MODULE_3__/* .isBundleType */ .Jo)(artifactType));
    const unique = [...new Map(listed.map((one) => [one.digest, one])).values()];
    refuseTooMany(subject, unique.length, 'bundle');
    const found = [];
    let whole = 0;
    for (let at = 0; at < unique.length; at += AT_ONCE) {
        const holders = await Promise.all(unique.slice(at, at + AT_ONCE).map(async (one) => readHolder(ctx, source, one, subject)));
        const some = holders.filter((one) => one !== undefined);
        whole += some.reduce((sum, { layer }) => sum + layer.size, 0);
        refuseTooMuch(subject, whole);
        found.push(...(await Promise.all(some.map(async (one) => readBundle(ctx, source, one)))));
    }
    return found;
}
async function readHolder(ctx, source, descriptor, subject) {
    const document = await fetchManifest(ctx, source, descriptor);
    if (document === undefined)
        return undefined;
    try {
        const manifest = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseManifest */ .Ng)(document.bytes, document.descriptor.mediaType);
        const [layer, ...others] = manifest.kind === 'image' ? manifest.layers : [];
        if (manifest.subject?.digest !== subject.digest || layer === undefined || others.length > 0)
            return undefined;
        if (!(0,_parse_bundle_js__WEBPACK_IMPORTED_MODULE_3__/* .isBundleType */ .Jo)(layer.mediaType) || layer.size > _parse_bundle_js__WEBPACK_IMPORTED_MODULE_3__/* .BUNDLE_BYTES */ .dA)
            return undefined;
        return { descriptor, layer, predicateType: manifest.annotations?.['dev.sigstore.bundle.predicateType'] };
    }
    catch (error) {
        ctx.emit({ kind: 'debug', text: `${descriptor.digest} is passed over: ${(0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .toFailure */ .w2)(error).message}` });
        return undefined;
    }
}
async function fetchManifest(ctx, source, wanted) {
    if (wanted.size > ctx.limits.manifestBytes)
        return undefined;
    try {
        const document = await source.fetchManifest(ctx, wanted);
        (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyBytes */ .RV)(document.bytes, wanted);
        return document;
    }
    catch (error) {
        if (error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR && error.code === 'MANIFEST_UNKNOWN')
            return undefined;
        throw error;
    }
}
async function readBundle(ctx, source, { descriptor, layer, predicateType }) {
    const bytes = await readBytes(ctx, source, layer);
    return { descriptor, bytes, ...(predicateType === undefined ? {} : { predicateType }) };
}
async function readBytes(ctx, source, wanted) {
    const { stream } = await source.openBlob(ctx, wanted);
    const chunks = [];
    let size = 0;
    for await (const chunk of stream) {
        chunks.push(chunk);
        size += chunk.byteLength;
        if (size > wanted.size)
            break;
    }
    const bytes = Buffer.concat(chunks);
    (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyBytes */ .RV)(bytes, wanted);
    return bytes;
}
function refuseTooMany(subject, count, what) {
    if (count > MOST_BUNDLES)
        throw tooMuch(subject, (0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(count, what));
}
function refuseTooMuch(subject, bytes) {
    if (bytes > MOST_BYTES)
        throw tooMuch(subject, `${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_2__/* .renderBytes */ .UP)(bytes)} of what speaks for it`);
}
function tooMuch(subject, what) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('LIMIT_EXCEEDED', `${subject.digest} has ${what} attached`, {
        subject: subject.digest,
        hint: 'remove the referrers that are not yours, or that nobody needs any more',
    });
}


/***/ }),

/***/ 22128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ isSignedBy)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53215);


function hashOf(key) {
    const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
    if (type === 'ed25519')
        return null;
    if (type === 'rsa' && (details?.modulusLength ?? 0) >= 2048)
        return 'sha256';
    const hash = type === 'ec' ? CURVES[details?.namedCurve ?? ''] : undefined;
    if (hash === undefined)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseBundle */ .jb)('the key is of a kind that is not accepted: P-256, P-384, P-521, RSA from 2048 bits, Ed25519');
    return hash;
}
const CURVES = {
    prime256v1: 'sha256',
    secp384r1: 'sha384',
    secp521r1: 'sha512',
};
function isSignedBy(key, data, signature, hash) {
    try {
        const own = hashOf(key);
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(own === null ? null : (hash ?? own), data, key, signature);
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 38909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hasOwnBundle: () => (/* binding */ hasOwnBundle)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);
/* harmony import */ var _same_signer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17016);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16839);
/* harmony import */ var _find_bundles_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48881);
/* harmony import */ var _key_signature_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22128);
/* harmony import */ var _parse_bundle_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45668);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50301);







async function hasOwnBundle(ctx, source, subject, { by, isWitnessed }) {
    const found = await (0,_find_bundles_js__WEBPACK_IMPORTED_MODULE_2__/* .findBundles */ .nc)(ctx, source, subject);
    if (found.length === 0)
        return false;
    const own = await by.material(ctx);
    return found.some(({ bytes }) => signs(bytes, subject.digest, own, isWitnessed));
}
function signs(bytes, digest, own, isWitnessed) {
    try {
        const bundle = (0,_parse_bundle_js__WEBPACK_IMPORTED_MODULE_4__/* .parseBundle */ .QN)(bytes);
        const isSeen = bundle.entries.length + bundle.timestamps.length > 0;
        return (isSeen || !isWitnessed) && isOf(bundle, own) && isSignatureOf(bundle, digest);
    }
    catch (error) {
        if (error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR && error.code === 'SIGNATURE_INVALID')
            return false;
        throw error;
    }
}
function isOf({ signer, content }, own) {
    if (content.kind !== 'dsse')
        return false;
    const key = (0,_same_signer_js__WEBPACK_IMPORTED_MODULE_1__/* .keyOfSameSigner */ .$)(own, signer.kind === 'certificate' ? signer.leaf : undefined);
    return key !== undefined && (0,_key_signature_js__WEBPACK_IMPORTED_MODULE_3__/* .isSignedBy */ .s)(key, (0,_dsse_js__WEBPACK_IMPORTED_MODULE_6__/* .preAuthEncoding */ .JC)(content.payloadType, content.payload), content.signature);
}
function isSignatureOf({ content }, digest) {
    if (content.kind !== 'dsse' || content.payloadType !== _dsse_js__WEBPACK_IMPORTED_MODULE_6__/* .STATEMENT_TYPE */ .zG)
        return false;
    const statement = (0,_statement_js__WEBPACK_IMPORTED_MODULE_5__/* .parseStatement */ .By)(content.payload);
    return statement.predicateType === _statement_js__WEBPACK_IMPORTED_MODULE_5__/* .COSIGN_SIGN */ ["if"] && statement.subjects.length === 1 && (0,_statement_js__WEBPACK_IMPORTED_MODULE_5__/* .isAbout */ .KH)(statement, digest);
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


/***/ })

};
