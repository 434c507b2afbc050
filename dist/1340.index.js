export const id = 1340;
export const ids = [1340];
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

/***/ 91340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createAdmission: () => (/* binding */ createAdmission)
});

// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/trust/policy/checks/claim.js + 1 modules
var claim = __webpack_require__(25775);
// EXTERNAL MODULE: ./build/js/transport/contract.js
var contract = __webpack_require__(98348);
// EXTERNAL MODULE: ./build/js/trust/bundle/find-bundles.js
var find_bundles = __webpack_require__(48881);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/js/image/index.js + 13 modules
var js_image = __webpack_require__(3244);
// EXTERNAL MODULE: ./build/js/trust/sigstore/attachment.js
var attachment = __webpack_require__(53173);
// EXTERNAL MODULE: ./build/js/trust/bundle/fields.js
var fields = __webpack_require__(53215);
// EXTERNAL MODULE: ./build/js/trust/bundle/parse-bundle.js
var parse_bundle = __webpack_require__(45668);
;// CONCATENATED MODULE: ./build/js/trust/bundle/legacy-attestations.js








const ENVELOPE_TYPE = 'application/vnd.dsse.envelope.v1+json';
const OLD_BUNDLE = 'application/vnd.dev.sigstore.bundle+json;version=0.1';
async function findLegacyAttestations(ctx, source, subject) {
    if (!(0,contract/* isReferrerLister */.Xn)(source))
        return [];
    const document = await findTagged(ctx, source, `${(0,js_image/* algorithmOf */.Hy)(subject.digest)}-${(0,js_image/* hexOf */.ZD)(subject.digest)}.att`);
    if (document === undefined)
        return [];
    const layers = layersOf(ctx, document).filter(({ mediaType, size }) => mediaType === ENVELOPE_TYPE && size <= parse_bundle/* BUNDLE_BYTES */.dA);
    (0,find_bundles/* refuseTooMany */.Q4)(subject, layers.length, 'attestation');
    (0,find_bundles/* refuseTooMuch */.op)(subject, layers.reduce((sum, { size }) => sum + size, 0));
    const found = [];
    for (const layer of layers) {
        const bytes = await (0,find_bundles/* readBytes */.io)(ctx, source, layer);
        try {
            const predicateType = layer.annotations?.['predicateType'];
            found.push({
                descriptor: layer,
                bytes: renderAsBundle(bytes, layer.annotations ?? {}),
                ...(predicateType === undefined ? {} : { predicateType }),
            });
        }
        catch (error) {
            ctx.emit({ kind: 'debug', text: `${layer.digest} is passed over: ${(0,failure/* toFailure */.w2)(error).message}` });
        }
    }
    return found;
}
async function findTagged(ctx, source, tag) {
    try {
        return await source.resolve(ctx, tag);
    }
    catch (error) {
        if (error instanceof failure/* Failure */.HR && (error.code === 'MANIFEST_UNKNOWN' || error.code === 'REPOSITORY_UNKNOWN'))
            return undefined;
        throw error;
    }
}
function layersOf(ctx, { bytes, descriptor }) {
    try {
        const manifest = (0,js_image/* parseManifest */.Ng)(bytes, descriptor.mediaType);
        return manifest.kind === 'image' ? manifest.layers : [];
    }
    catch (error) {
        ctx.emit({ kind: 'debug', text: `${descriptor.digest} is passed over: ${(0,failure/* toFailure */.w2)(error).message}` });
        return [];
    }
}
function renderAsBundle(envelope, annotations) {
    (0,parse_bundle/* refuseFragments */.KN)(envelope, 'the envelope');
    const dsseEnvelope = (0,parse_bundle/* parseJson */.qF)(envelope, 'the envelope');
    (0,parse_bundle/* parseEnvelope */.mE)(dsseEnvelope);
    const pem = annotations[attachment/* ANNOTATION */.YX.certificate] ?? '';
    const promise = annotations[attachment/* ANNOTATION */.YX.rekorBundle] ?? '';
    const bundle = {
        mediaType: OLD_BUNDLE,
        verificationMaterial: {
            ...(pem === ''
                ? { publicKey: { hint: '' } }
                : { x509CertificateChain: { certificates: [{ rawBytes: new external_node_crypto_.X509Certificate(pem).raw.toString('base64') }] } }),
            tlogEntries: promise === '' ? [] : [renderPromise(promise)],
        },
        dsseEnvelope,
    };
    return new TextEncoder().encode(JSON.stringify(bundle));
}
function renderPromise(annotation) {
    const { SignedEntryTimestamp: signedEntryTimestamp, Payload: payload } = (0,fields/* objectOf */.Xy)((0,parse_bundle/* parseJson */.qF)(Buffer.from(annotation), 'the promise of the log'), 'the promise of the log', ['SignedEntryTimestamp', 'Payload']);
    const { body, integratedTime, logIndex, logID } = (0,fields/* objectOf */.Xy)(payload, 'Payload', [
        'body',
        'integratedTime',
        'logIndex',
        'logID',
    ]);
    const canonicalizedBody = (0,fields/* textOf */.b6)(body, 'Payload.body', 2 * 1024 * 1024);
    const entry = (0,fields/* objectOf */.Xy)((0,parse_bundle/* parseJson */.qF)(Buffer.from(canonicalizedBody, 'base64'), 'the log entry'), 'the log entry');
    return {
        logIndex: numeral(logIndex),
        logId: { keyId: Buffer.from((0,fields/* textOf */.b6)(logID, 'Payload.logID', 128), 'hex').toString('base64') },
        kindVersion: { kind: entry['kind'], version: entry['apiVersion'] },
        integratedTime: numeral(integratedTime),
        inclusionPromise: { signedEntryTimestamp },
        canonicalizedBody,
    };
}
function numeral(value) {
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
        throw (0,fields/* refuseBundle */.jb)('the promise of the log has a number that is none');
    return String(value);
}

// EXTERNAL MODULE: ./build/js/trust/sigstore/read-attachments.js
var read_attachments = __webpack_require__(74979);
;// CONCATENATED MODULE: ./build/js/trust/policy/evidence.js




function openEvidence(source) {
    const kept = { bytes: 0 };
    return {
        simple: once(kept, (bytes) => bytes.byteLength, async (ctx, subject) => {
            if (!(0,contract/* isSignatureReader */.O7)(source))
                return [];
            const found = await source.readSignatures(ctx, subject);
            return found.flatMap((one) => (one.kind === 'simple-signing' ? [one.bytes] : []));
        }),
        attachments: once(kept, ({ payload, annotations }) => Object.values(annotations).join('').length + payload.byteLength, async (ctx, subject) => (0,read_attachments/* readAttachments */.V)(ctx, source, subject)),
        bundles: once(kept, (bytes) => bytes.byteLength, async (ctx, subject) => (await (0,find_bundles/* findBundles */.nc)(ctx, source, subject)).map(({ bytes }) => bytes)),
        attestations: once(kept, (bytes) => bytes.byteLength, async (ctx, subject) => (await findLegacyAttestations(ctx, source, subject)).map(({ bytes }) => bytes)),
    };
}
const MOST_KEPT = 64 * 1024 * 1024;
function once(kept, sizeOf, read) {
    const known = new Map();
    return async (ctx, subject) => {
        const key = typeof subject === 'string' ? subject : subject.digest;
        const before = known.get(key);
        if (before !== undefined)
            return before;
        const reading = read(ctx, subject);
        known.set(key, reading);
        const found = await reading;
        const bytes = found.reduce((sum, one) => sum + sizeOf(one), 0);
        if (kept.bytes + bytes > MOST_KEPT)
            known.delete(key);
        else
            kept.bytes += bytes;
        return found;
    };
}

// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(66786);
// EXTERNAL MODULE: ./build/js/trust/policy/checks/check.js
var check = __webpack_require__(19530);
;// CONCATENATED MODULE: ./build/js/trust/policy/refusal.js




const MOST_REASONS = 4;
const MOST_MANIFESTS = 3;
const LONGEST_REASON = 240;
function describeRefusal({ reference, root }, rule, unmet, subjects) {
    const told = unmet.slice(0, MOST_MANIFESTS).map((one) => describe(one, root));
    const more = unmet.length - told.length;
    const all = `${told.join('; ')}${more > 0 ? `; and so do ${(0,runtime_text/* plural */.LS)(more, 'other manifest')}` : ''}`;
    const [first] = unmet;
    return new failure/* Failure */.HR(codeOf(first?.objection.reasons ?? []), `${reference.text} is refused by ${rule}: ${all}`, {
        side: 'source',
        subject: reference.text,
        hint: hintFor(root, unmet, subjects),
        facts: { unmet: unmet.length, manifests: subjects },
    });
}
function describe({ document, objection: { what, reasons } }, root) {
    const { digest, mediaType } = document.descriptor;
    const kind = (0,js_image/* isIndexType */.$U)(mediaType) ? 'the index' : digest === root.descriptor.digest ? 'the image' : 'its image';
    if (reasons.length === 0)
        return `${kind} ${digest} has no ${what}`;
    const different = [...new Set(reasons.map(({ message }) => (0,runtime_text/* renderForeign */.Vd)(message, LONGEST_REASON)))];
    const more = different.length - MOST_REASONS;
    const why = `${different.slice(0, MOST_REASONS).join('; ')}${more > 0 ? `; and ${(0,runtime_text/* plural */.LS)(more, 'other reason')}` : ''}`;
    return `${kind} ${digest} has no ${what} that will do, of ${String(reasons.length)} that ${reasons.length === 1 ? 'is' : 'are'} there: ${why}`;
}
function codeOf(reasons) {
    if (reasons.length === 0)
        return 'SIGNATURE_MISSING';
    return reasons.some(({ code }) => code === 'POLICY_REFUSED') ? 'POLICY_REFUSED' : 'SIGNATURE_INVALID';
}
function hintFor(root, unmet, subjects) {
    const { digest, mediaType } = root.descriptor;
    const isAttestation = unmet.some(({ objection }) => objection.what.startsWith('attestation'));
    if ((0,js_image/* isIndexType */.$U)(mediaType) && unmet.length < subjects) {
        const isRootUnmet = unmet.some(({ document }) => document.descriptor.digest === digest);
        const [done, act] = isAttestation ? ['attested', 'attest'] : ['signed', 'sign'];
        return isRootUnmet
            ? `its images are ${done} and its index is not: ${act} the index too, or copy one platform with --platform`
            : `its index is ${done} and not all of its images: ${act} them too (waybill ${act} --recursive, cosign ${act} --recursive), or ask for the index alone: verify without --recursive, "applyTo": "index" in the trust policy`;
    }
    if (unmet.every(({ objection: { what, reasons } }) => what === check/* SIMPLE_SIGNATURE */.u && reasons.length === 0))
        return 'registries.d says where signatures of GPG are kept, and none was found there: check --registries.d, or have it signed by whom the rule names';
    return 'have it signed by whom the rule names, or correct the rule; docs/policy.md says what is checked';
}

// EXTERNAL MODULE: ./build/js/settings/policy/scoped-rules.js
var scoped_rules = __webpack_require__(94451);
// EXTERNAL MODULE: ./build/js/settings/policy/scopes.js
var policy_scopes = __webpack_require__(68884);
;// CONCATENATED MODULE: ./build/js/trust/policy/rules.js


function createRuleFinder({ policy, trustPolicy, publicGood, }) {
    const own = finderIn(policy, demandOf);
    const further = finderIn(trustPolicy, (requirement, file) => trustDemandOf(requirement, file, publicGood));
    return async (subject) => [...(await own(subject)), ...(await further(subject))];
}
function finderIn(found, demand) {
    if (found === undefined)
        return async () => Promise.resolve([]);
    const { file, document, called } = found;
    const known = new Map();
    return async (subject) => {
        const { transport } = subject;
        const scopes = await (0,policy_scopes/* scopesOfSubject */.L)(subject, document.transports.get(transport)?.keys() ?? []);
        const { scope, requirements } = (0,scoped_rules/* nearestRules */.C)(document, transport, scopes);
        return requirements.map((requirement, at) => {
            const made = known.get(requirement) ?? demand(requirement, file);
            known.set(requirement, made);
            const where = called ?? `${file}, ${scope}, requirement ${String(at + 1)} (${requirement.type})`;
            return { where, demand: made };
        });
    };
}
function demandOf(requirement, file) {
    switch (requirement.type) {
        case 'insecureAcceptAnything':
            return { kind: 'nothing' };
        case 'reject':
            return { kind: 'never', why: 'the policy allows no such image' };
        case 'signedBaseLayer':
            return { kind: 'never', why: 'signedBaseLayer is not met by anything: no program evaluates it' };
        case 'signedBy':
            return requirement.keyType === 'GPGKeys'
                ? {
                    kind: 'signed',
                    appliesTo: 'index-and-instances',
                    check: later(async () => (await Promise.all(/* import() */[__webpack_require__.e(3104), __webpack_require__.e(2704)]).then(__webpack_require__.bind(__webpack_require__, 82704))).checkSignedBy(requirement, file)),
                }
                : {
                    kind: 'never',
                    why: `keys of the type ${requirement.keyType} are not met by anything: no program evaluates them`,
                };
        case 'sigstoreSigned':
            return {
                kind: 'signed',
                appliesTo: 'index-and-instances',
                check: later(async () => (await Promise.all(/* import() */[__webpack_require__.e(3104), __webpack_require__.e(6131)]).then(__webpack_require__.bind(__webpack_require__, 76131))).checkSigstoreSigned(requirement, file)),
            };
    }
}
function trustDemandOf(requirement, file, publicGood) {
    switch (requirement.type) {
        case 'none':
            return { kind: 'nothing' };
        case 'reject':
            return { kind: 'never', why: 'the trust policy allows no such image' };
        case 'sigstoreBundle': {
            const check = later(async () => (await Promise.all(/* import() */[__webpack_require__.e(6785), __webpack_require__.e(3104), __webpack_require__.e(3766)]).then(__webpack_require__.bind(__webpack_require__, 50956))).checkSigstoreBundle(requirement, file, publicGood));
            return { kind: 'signed', appliesTo: requirement.applyTo, check };
        }
    }
}
function later(make) {
    let making;
    return async (ctx, subject) => {
        making ??= make();
        const check = await making;
        return check(ctx, subject);
    };
}

;// CONCATENATED MODULE: ./build/js/trust/policy/subjects.js

function subjectsOf({ root, manifests, isCut = false }, appliesTo) {
    switch (appliesTo) {
        case 'index':
            return [root];
        case 'instances': {
            const copied = new Set(manifests.map(({ descriptor }) => descriptor.digest));
            const found = manifests.filter((one) => !(0,js_image/* isIndexType */.$U)(one.descriptor.mediaType) || namesOthers(one, copied));
            return found.length > 0 ? found : [root];
        }
        case 'index-and-instances':
            return withoutAttestations(root, manifests, isCut);
    }
}
function withoutAttestations(root, manifests, isCut) {
    const isRoot = ({ descriptor }) => descriptor.digest === root.descriptor.digest;
    const indexes = [...manifests.filter((one) => !isRoot(one)), root].filter(({ descriptor }) => (0,js_image/* isIndexType */.$U)(descriptor.mediaType));
    const [attested, ordinary] = [new Set(), new Set([root.descriptor.digest])];
    for (const { bytes, descriptor } of indexes) {
        const manifest = (0,js_image/* parseManifest */.Ng)(bytes, descriptor.mediaType);
        if (manifest.kind !== 'index')
            continue;
        for (const child of manifest.manifests)
            (isOfBuildKit(child) ? attested : ordinary).add(child.digest);
    }
    const isExempt = ({ descriptor: { digest } }) => attested.has(digest) && !ordinary.has(digest);
    const left = manifests.filter((one) => !isExempt(one) && !isRoot(one));
    const isCopied = manifests.some(isRoot);
    if (isCut && left.length > 1)
        return [root, ...left];
    return isCopied || left.length + Number(isCopied) < manifests.length ? [root, ...left] : left;
}
function namesOthers({ bytes, descriptor }, copied) {
    const manifest = (0,js_image/* parseManifest */.Ng)(bytes, descriptor.mediaType);
    return manifest.kind === 'index' && manifest.manifests.some(({ digest }) => !copied.has(digest));
}
function isOfBuildKit({ annotations, platform }) {
    return annotations?.[js_image/* ATTESTS */.TN] !== undefined && platform?.os === 'unknown' && platform.architecture === 'unknown';
}

;// CONCATENATED MODULE: ./build/js/trust/policy/admission.js






const AT_ONCE = 4;
function createAdmission(policies, { requireSigned, now }) {
    const rulesFor = createRuleFinder(policies);
    const rulesOf = async (reference) => rulesFor(subjectOf(reference));
    return {
        concerns: async (reference) => requireSigned || (await rulesOf(reference)).some(({ demand }) => demand.kind !== 'nothing'),
        foresee: async (reference) => refuseAtOnce(reference, await rulesOf(reference), requireSigned),
        admit: async (ctx, candidate) => {
            const rules = await rulesOf(candidate.reference);
            refuseAtOnce(candidate.reference, rules, requireSigned);
            const evidence = openEvidence(candidate.source);
            for (const { where, demand } of rules) {
                if (demand.kind !== 'signed')
                    continue;
                const subjects = subjectsOf(candidate, demand.appliesTo);
                const unmet = await findUnmet(ctx, demand.check, candidate, { subjects, evidence, at: now() });
                if (unmet.length > 0)
                    throw describeRefusal(candidate, where, unmet, subjects.length);
            }
        },
    };
}
function refuseAtOnce({ text: subject }, rules, requireSigned) {
    for (const { where, demand } of rules) {
        if (demand.kind !== 'never')
            continue;
        throw new failure/* Failure */.HR('POLICY_REFUSED', `${subject} is refused: ${demand.why} (${where})`, {
            side: 'source',
            subject,
            hint: 'copy another image, or have the policy changed by whoever answers for it',
        });
    }
    if (!requireSigned || rules.some(({ demand }) => demand.kind === 'signed'))
        return;
    const found = rules.length === 0 ? 'there is no policy' : `no rule does (${rules.map(({ where }) => where).join('; ')})`;
    throw new failure/* Failure */.HR('POLICY_REFUSED', `${subject} is refused: it has to be signed, and nothing says by whom: ${found}`, {
        side: 'source',
        subject,
        hint: 'name whose signature counts in a policy.json or a trust policy: docs/policy.md; the command verify also takes --key or --certificate-identity',
    });
}
async function findUnmet(ctx, check, { reference: { image }, accepted = () => undefined }, what) {
    const unmet = [];
    const { subjects, evidence, at } = what;
    for (let first = 0; first < subjects.length; first += AT_ONCE) {
        const some = subjects.slice(first, first + AT_ONCE).map(async (document) => {
            const objection = await objectionOf(async () => check(ctx, { descriptor: document.descriptor, intended: image, evidence, at, accepted }));
            return objection === undefined ? [] : [{ document, objection }];
        });
        for (const one of await Promise.all(some))
            unmet.push(...one);
    }
    return unmet;
}
async function objectionOf(check) {
    try {
        return await check();
    }
    catch (error) {
        return { what: 'signature', reasons: [(0,claim/* asReason */.H)(error)] };
    }
}
function subjectOf({ transport, text, location, image }) {
    return { transport, text, location, ...(image === undefined ? {} : { image }) };
}


/***/ }),

/***/ 19530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ anyOf),
/* harmony export */   u: () => (/* binding */ SIMPLE_SIGNATURE)
/* harmony export */ });
const SIMPLE_SIGNATURE = 'simple signature';
async function anyOf(what, found, accept) {
    const reasons = [];
    for (const one of found) {
        const reason = await accept(one);
        if (reason === undefined)
            return undefined;
        reasons.push(reason);
    }
    return { what, reasons };
}


/***/ }),

/***/ 25775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ asReason),
  D: () => (/* binding */ objectionTo)
});

// EXTERNAL MODULE: ./build/js/runtime/failure.js
var runtime_failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(66786);
// EXTERNAL MODULE: ./build/js/image/index.js + 13 modules
var js_image = __webpack_require__(3244);
;// CONCATENATED MODULE: ./build/js/trust/simple-signing/identity.js

const DEFAULT_IDENTITY_RULE = { type: 'matchRepoDigestOrExact' };
function signedIdentityMatches(rule, intended, signed) {
    const claimed = read(signed);
    if (claimed === undefined)
        return false;
    switch (rule.type) {
        case 'matchExact':
            return intended !== undefined && isSame(intended, claimed);
        case 'matchRepoDigestOrExact':
            return intended !== undefined && isSameOrByDigest(intended, claimed);
        case 'matchRepository':
            return intended !== undefined && (0,js_image/* renderRepository */.xW)(intended) === (0,js_image/* renderRepository */.xW)(claimed);
        case 'exactReference': {
            const named = read(rule.dockerReference);
            return named !== undefined && isSame(named, claimed);
        }
        case 'exactRepository': {
            const named = read(rule.dockerRepository);
            return named !== undefined && (0,js_image/* renderRepository */.xW)(named) === (0,js_image/* renderRepository */.xW)(claimed);
        }
        case 'remapIdentity': {
            const remapped = intended === undefined ? undefined : remap(intended, rule.prefix, rule.signedPrefix);
            return remapped !== undefined && isSameOrByDigest(remapped, claimed);
        }
    }
}
function isSame(one, other) {
    return !isBare(one) && (0,js_image/* renderImageName */.$X)(one) === (0,js_image/* renderImageName */.$X)(other);
}
function isSameOrByDigest(intended, claimed) {
    if (isBare(claimed) || isBare(intended))
        return false;
    if (intended.tag !== undefined)
        return isSame(intended, claimed);
    return (0,js_image/* renderRepository */.xW)(intended) === (0,js_image/* renderRepository */.xW)(claimed);
}
function isBare({ tag, digest }) {
    return tag === undefined && digest === undefined;
}
function remap(image, prefix, signedPrefix) {
    const name = (0,js_image/* renderRepository */.xW)(image);
    if (name !== prefix && !name.startsWith(`${prefix}/`))
        return image;
    const text = `${signedPrefix}${(0,js_image/* renderImageName */.$X)(image).slice(prefix.length)}`;
    const remapped = read(text);
    return remapped !== undefined && (0,js_image/* renderImageName */.$X)(remapped) === text ? remapped : undefined;
}
function read(text) {
    try {
        return (0,js_image/* parseImageName */["if"])(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/js/trust/policy/checks/claim.js



async function objectionTo(verify, signerOf, { descriptor: { digest }, intended, accepted }, identity) {
    try {
        const verified = await verify();
        const { payload } = verified;
        if (payload.digest !== digest)
            return new runtime_failure/* Failure */.HR('SIGNATURE_INVALID', `it is a signature of another manifest, ${payload.digest}`);
        if (signedIdentityMatches(identity, intended, payload.reference)) {
            accepted(signerOf(verified));
            return undefined;
        }
        return new runtime_failure/* Failure */.HR('POLICY_REFUSED', `it was signed as ${(0,runtime_text/* quoteForeign */.xS)(payload.reference, 300)}, which ${identity.type} does not accept${intended === undefined && !identity.type.startsWith('exact') ? ' for an image without a name on a registry' : ''}`);
    }
    catch (error) {
        return asReason(error);
    }
}
function asReason(error) {
    const failure = (0,runtime_failure/* toFailure */.w2)(error);
    if (failure.code === 'SIGNATURE_INVALID' || failure.code === 'POLICY_REFUSED')
        return failure;
    throw failure;
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


/***/ })

};
