export const id = 2261;
export const ids = [2261];
export const modules = {

/***/ 16242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ openGpgSigner),
/* harmony export */   c: () => (/* binding */ openGpgKey)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66786);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57728);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78823);
/* harmony import */ var _passphrase_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90584);






const LARGEST_KEY = 1024 * 1024;
const LONGEST_NAME = 255;
const KEY_VARIABLE = 'GPG_PRIVATE_KEY';
const PASSPHRASE_VARIABLE = 'GPG_PASSPHRASE';
const HEXADECIMAL = /^(?:0x)?[0-9A-Fa-f]{16,64}$/;
async function openGpgSigner({ options, environment }, { ctx }) {
    const named = options.text('sign-by') ?? '';
    if (named === '')
        return undefined;
    const file = options.text('sign-passphrase-file') ?? '';
    const signer = await openGpgKey(ctx, environment, { named, passphraseFile: file, option: '--sign-passphrase-file' });
    const { createSimpleSigner } = await __webpack_require__.e(/* import() */ 6285).then(__webpack_require__.bind(__webpack_require__, 96285));
    return createSimpleSigner(signer, `waybill ${_version_js__WEBPACK_IMPORTED_MODULE_5__/* .VERSION */ .x}`, () => new Date());
}
async function openGpgKey(ctx, environment, { named, passphraseFile, option }) {
    const passphrase = passphraseFile === '' ? environment[PASSPHRASE_VARIABLE] : await (0,_passphrase_js__WEBPACK_IMPORTED_MODULE_4__/* .readPassphrase */ .j)(ctx, passphraseFile, option);
    if (passphrase !== undefined)
        ctx.conceal(passphrase);
    const { openKeyOfBytes, isKeyOf } = await __webpack_require__.e(/* import() */ 7137).then(__webpack_require__.bind(__webpack_require__, 37137));
    const ofVariable = (name) => {
        const value = environment[name] ?? '';
        if (value === '')
            return undefined;
        ctx.conceal(value);
        return Buffer.from(value);
    };
    const [, variable] = /^env:(\w+)$/.exec(named) ?? [];
    if (variable !== undefined) {
        const key = ofVariable(variable);
        if (key !== undefined)
            return openKeyOfBytes(key, passphrase);
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('INPUT_INVALID', `the variable ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForeign */ .xS)(variable)} holds no key`, {
            side: 'local',
            hint: 'set it to what gpg --armor --export-secret-keys writes',
        });
    }
    if (/[\r\n]/.test(named) || named.length > LONGEST_NAME) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('INPUT_INVALID', 'what is to sign is named by no fingerprint and no file, and is not shown: it may be the key', {
            side: 'local',
            hint: 'put the key into a file or a variable, and give the name of the file or env:NAME',
        });
    }
    const isFile = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(named).catch(() => undefined))?.isDirectory() === false;
    if (isFile)
        return openKeyOfBytes(await (0,_files_js__WEBPACK_IMPORTED_MODULE_3__.readNamedFile)(named, '--sign-by', LARGEST_KEY), passphrase);
    const given = HEXADECIMAL.test(named) ? ofVariable(KEY_VARIABLE) : undefined;
    if (given !== undefined && (await isKeyOf(given, named.replace(/^0x/, ''))))
        return openKeyOfBytes(given, passphrase);
    const { openKeyOfKeyring } = await __webpack_require__.e(/* import() */ 8921).then(__webpack_require__.bind(__webpack_require__, 8921));
    return openKeyOfKeyring(named, passphrase);
}


/***/ }),

/***/ 90584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ findPassphrase),
/* harmony export */   j: () => (/* binding */ readPassphrase)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57728);


const LARGEST = 64 * 1024;
async function readPassphrase(ctx, file, option) {
    const text = (await (0,_files_js__WEBPACK_IMPORTED_MODULE_1__.readNamedFile)(file, option, LARGEST)).toString('utf8');
    const passphrase = text.replace(/\r?\n[\s\S]*$/, '');
    ctx.conceal(passphrase);
    return passphrase;
}
async function findPassphrase(ctx, environment, { key, option, isNew = false }) {
    const given = environment['COSIGN_PASSWORD'];
    if (given !== undefined) {
        ctx.conceal(given);
        return given;
    }
    const absent = new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INPUT_INVALID', `the passphrase of ${key} was not given, and there is no terminal to ask on`, {
        side: 'local',
        hint: `use ${option} or COSIGN_PASSWORD`,
    });
    const { askSecret } = await __webpack_require__.e(/* import() */ 3586).then(__webpack_require__.bind(__webpack_require__, 43586));
    const passphrase = await askSecret(`Passphrase for ${key}: `, ctx.signal, absent);
    ctx.conceal(passphrase);
    if (isNew && (await askSecret('The same again: ', ctx.signal, absent)) !== passphrase) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INPUT_INVALID', 'the passphrases differ', { side: 'local', hint: 'type it twice' });
    }
    return passphrase;
}


/***/ }),

/***/ 52886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createSigners: () => (/* binding */ createSigners)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66786);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78823);



function chooseSignatureFormat(options, usual) {
    const text = options.text('signature-format') ?? '';
    if (text === '')
        return usual;
    if (text === 'bundle' || text === 'legacy' || text === 'both')
        return text;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INPUT_INVALID', `--signature-format takes bundle, legacy or both, not ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(text, 40)}`, {
        side: 'local',
        hint: 'bundle is what cosign 3 writes, legacy what skopeo, podman and older cosigns read',
    });
}
async function createSigners({ options }, by, witness, usual = 'legacy') {
    const format = chooseSignatureFormat(options, usual);
    const [{ createLegacySigner }, { createBundleSigner }] = await Promise.all([
        __webpack_require__.e(/* import() */ 8246).then(__webpack_require__.bind(__webpack_require__, 8246)),
        __webpack_require__.e(/* import() */ 6205).then(__webpack_require__.bind(__webpack_require__, 96205)),
    ]);
    const bundle = createBundleSigner(by, witness);
    const legacy = createLegacySigner(by, {
        creator: `waybill ${_version_js__WEBPACK_IMPORTED_MODULE_2__/* .VERSION */ .x}`,
        now: () => new Date(),
        ...(witness === undefined ? {} : { witness }),
    });
    const signers = { bundle: [bundle], legacy: [legacy], both: [bundle, legacy] }[format];
    return {
        formats: signers.flatMap(({ formats }) => formats),
        sign: async (...asked) => (await Promise.all(signers.map(async (one) => one.sign(...asked)))).flat(),
        countLacking: async (...asked) => {
            const lacking = await Promise.all(signers.map(async (one) => one.countLacking(...asked)));
            return lacking.reduce((sum, one) => sum + one, 0);
        },
        attest: async (...statement) => bundle.attest(...statement),
    };
}


/***/ }),

/***/ 82261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ requireSigning),
  f: () => (/* binding */ signingOf)
});

// EXTERNAL MODULE: ./build/js/image/index.js + 13 modules
var js_image = __webpack_require__(3244);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(66786);
;// CONCATENATED MODULE: ./build/js/frontend/trust/attachments-allowed.js

async function requireAttachmentsAllowed({ image, text }, { signatureStores }, calledAsSkopeo) {
    if (image === undefined || signatureStores === undefined)
        return;
    const { attachments } = await signatureStores(image);
    if (attachments?.value ?? !calledAsSkopeo)
        return;
    const where = attachments === undefined ? '' : ` (${attachments.origin})`;
    throw new failure/* Failure */.HR('CONFIG_INVALID', `writing sigstore attachments is disabled by configuration${where}`, {
        side: 'destination',
        subject: text,
        hint: 'set `use-sigstore-attachments: true` for this registry in registries.d',
    });
}

// EXTERNAL MODULE: ./build/js/frontend/trust/gpg.js
var gpg = __webpack_require__(16242);
;// CONCATENATED MODULE: ./build/js/frontend/trust/keyless.js


async function openKeylessSigner(invocation, services) {
    const wanted = invocation.options.text('sign') ?? '';
    if (wanted === '')
        return undefined;
    if (wanted === 'keyless')
        return openKeyless(invocation, services);
    throw new failure/* Failure */.HR('INPUT_INVALID', `--sign takes keyless, not ${(0,runtime_text/* quoteForeign */.xS)(wanted, 40)}`, {
        side: 'local',
        hint: 'keys have options of their own: waybill copy --help',
    });
}
const OWN_OPTIONS = ['identity-token', 'trusted-root', 'fulcio-url'];
const SHARED_OPTIONS = ['signing-config', 'rekor-url', 'timestamp-url'];
function refuseIdleOptions({ options }) {
    const isGiven = (name) => (options.text(name) ?? '') !== '';
    const idle = [...OWN_OPTIONS, ...(isGiven('key') ? [] : SHARED_OPTIONS)].find((name) => isGiven(name) && !(name === 'trusted-root' && isGiven('verify')));
    if (idle === undefined || isGiven('sign'))
        return;
    throw new failure/* Failure */.HR('INPUT_INVALID', `--${idle} is for keyless signing, and nothing is to be signed so`, {
        side: 'local',
        hint: 'add --sign keyless, or leave it out',
    });
}
function hasIdentity({ options, environment }) {
    const { SIGSTORE_ID_TOKEN: token, ACTIONS_ID_TOKEN_REQUEST_URL: service } = environment;
    if ((options.text('key') ?? '') !== '')
        return false;
    return [options.text('identity-token'), token, service].some((one) => (one ?? '') !== '');
}
async function openKeyless(invocation, services) {
    const [{ openInstance }, { findIdentityToken }, keyless, { createWitness }, { createSigners }] = await Promise.all([
        __webpack_require__.e(/* import() */ 5261).then(__webpack_require__.bind(__webpack_require__, 65261)),
        __webpack_require__.e(/* import() */ 6718).then(__webpack_require__.bind(__webpack_require__, 96718)),
        __webpack_require__.e(/* import() */ 5432).then(__webpack_require__.bind(__webpack_require__, 5432)),
        __webpack_require__.e(/* import() */ 7750).then(__webpack_require__.bind(__webpack_require__, 47750)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 52886)),
    ]);
    const { services: found, trustedRoot } = await openInstance(invocation, services);
    const { fulcio } = found;
    if (fulcio === undefined) {
        throw new failure/* Failure */.HR('INPUT_INVALID', 'keyless signing needs a Fulcio, and none is named', {
            side: 'local',
            hint: 'add --fulcio-url, or caUrls to the signing config',
        });
    }
    const { http } = services.registries;
    const by = await keyless.openKeylessSigner({
        http,
        fulcio,
        identityToken: async (ctx) => findIdentityToken(invocation, services, ctx),
    });
    const signer = await createSigners(invocation, by, createWitness(http, found), 'bundle');
    if (trustedRoot === undefined) {
        const text = 'no --trusted-root: what Fulcio, Rekor and the timestamp authority answer is not verified before it is written';
        services.ctx.emit({ kind: 'note', code: 'SIGNED_UNVERIFIED', text });
        return signer;
    }
    const { createCheckedSigner } = await Promise.all(/* import() */[__webpack_require__.e(6785), __webpack_require__.e(6872)]).then(__webpack_require__.bind(__webpack_require__, 83762));
    return createCheckedSigner(signer, { trustedRoot });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/js/frontend/files.js
var files = __webpack_require__(57728);
// EXTERNAL MODULE: ./build/js/frontend/trust/passphrase.js
var trust_passphrase = __webpack_require__(90584);
// EXTERNAL MODULE: ./build/js/frontend/trust/signature-format.js
var signature_format = __webpack_require__(52886);
;// CONCATENATED MODULE: ./build/js/frontend/trust/sigstore-signer.js





const LARGEST_KEY = 64 * 1024;
const LARGEST_PARAMETERS = 1024 * 1024;
async function openPrivateKeySigner(invocation, services) {
    const file = invocation.options.text('sign-by-sigstore-private-key') ?? '';
    if (file === '')
        return undefined;
    const passphraseFile = invocation.options.text('sign-passphrase-file') ?? '';
    if (passphraseFile !== '' && (invocation.options.text('sign-by') ?? '') !== '') {
        throw new failure/* Failure */.HR('INPUT_INVALID', '--sign-passphrase-file is for one key, and two are to sign', {
            side: 'local',
            hint: 'give the passphrase of the sigstore key in COSIGN_PASSWORD, or sign in two steps',
        });
    }
    const by = await openKey(invocation, services, {
        key: file,
        option: '--sign-by-sigstore-private-key',
        passphraseOption: '--sign-passphrase-file',
        ...(passphraseFile === '' ? {} : { passphraseFile }),
    });
    return checkedByKey(services, by, await (0,signature_format.createSigners)(invocation, by, undefined));
}
async function openParameterSigner(invocation, services) {
    const file = invocation.options.text('sign-by-sigstore') ?? '';
    if (file === '')
        return undefined;
    const text = (await (0,files.readNamedFile)(file, '--sign-by-sigstore', LARGEST_PARAMETERS)).toString('utf8');
    const { parseSigningParameters, secretsOfParameters } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(542)]).then(__webpack_require__.bind(__webpack_require__, 80542));
    for (const secret of secretsOfParameters(text))
        services.ctx.conceal(secret);
    const parameters = parseSigningParameters(text, file);
    const { key, fulcio } = parameters;
    const witness = await witnessOf(parameters, services, file);
    if (fulcio !== undefined)
        return (0,signature_format.createSigners)(invocation, await openIdentity(fulcio, services, file), witness);
    const by = await openKey(invocation, services, {
        key: key?.file ?? '',
        option: 'privateKeyFile',
        passphraseOption: 'privateKeyPassphraseFile',
        ...(key?.passphraseFile === undefined ? {} : { passphraseFile: key.passphraseFile }),
    });
    return checkedByKey(services, by, await (0,signature_format.createSigners)(invocation, by, witness));
}
async function openOwnKeySigner(invocation, services) {
    const { readKeyText } = await __webpack_require__.e(/* import() */ 1193).then(__webpack_require__.bind(__webpack_require__, 21193));
    const key = await readKeyText(invocation);
    if (key === undefined)
        return undefined;
    if (/PRIVATE KEY(?: BLOCK)?-----/.test(key.text))
        services.ctx.conceal(key.text);
    if (key.text.includes('-----BEGIN PGP ')) {
        throw new failure/* Failure */.HR('INPUT_INVALID', `${key.name} is a key of OpenPGP, which signs with --sign-by`, {
            side: 'local',
            hint: 'write --sign-by FILE, or --sign-by env:NAME for a variable',
        });
    }
    const { options } = invocation;
    const passphrase = options.text('passphrase');
    const passphraseFile = options.text('sign-passphrase-file') ?? '';
    const by = await openText(invocation, services, {
        text: key.text,
        key: key.name,
        passphraseOption: '--sign-passphrase-file',
        ...(passphrase === undefined ? {} : { passphrase }),
        ...(passphraseFile === '' ? {} : { passphraseFile }),
    });
    const { namesServices, openInstance } = await __webpack_require__.e(/* import() */ 5261).then(__webpack_require__.bind(__webpack_require__, 65261));
    if (!namesServices(invocation))
        return checkedByKey(services, by, await (0,signature_format.createSigners)(invocation, by, undefined, 'bundle'));
    const { createWitness } = await __webpack_require__.e(/* import() */ 7750).then(__webpack_require__.bind(__webpack_require__, 47750));
    const instance = await openInstance(invocation, services);
    const signer = await (0,signature_format.createSigners)(invocation, by, createWitness(services.registries.http, instance.services), 'bundle');
    return checkedByKey(services, by, signer, instance);
}
async function checkedByKey({ ctx }, by, signer, instance) {
    const material = await by.material(ctx);
    if (material.kind !== 'public-key')
        return signer;
    const { createCheckedSigner } = await Promise.all(/* import() */[__webpack_require__.e(6785), __webpack_require__.e(6872)]).then(__webpack_require__.bind(__webpack_require__, 83762));
    const keys = [(0,external_node_crypto_.createPublicKey)({ key: Buffer.from(material.spki), format: 'der', type: 'spki' })];
    const trustedRoot = instance?.trustedRoot;
    if (trustedRoot === undefined)
        return createCheckedSigner(signer, { keys });
    const { rekor, timestamps } = instance?.services ?? { rekor: [], timestamps: [] };
    const require = { tlog: Math.min(1, rekor.length), sct: 0, timestamp: Math.min(1, timestamps.length) };
    return createCheckedSigner(signer, { keys, trustedRoot, require });
}
async function openKey(invocation, services, place) {
    const text = (await (0,files.readNamedFile)(place.key, place.option, LARGEST_KEY)).toString('utf8');
    return openText(invocation, services, { ...place, text });
}
async function openText(invocation, { ctx }, place) {
    const { options, environment } = invocation;
    const { text, key, passphrase, passphraseFile, passphraseOption } = place;
    const [{ isEncryptedKey }, { openKeySigner }] = await Promise.all([
        __webpack_require__.e(/* import() */ 7156).then(__webpack_require__.bind(__webpack_require__, 17156)),
        __webpack_require__.e(/* import() */ 7257).then(__webpack_require__.bind(__webpack_require__, 67257)),
    ]);
    const passphraseOf = async () => {
        if (passphrase !== undefined)
            return passphrase;
        if (passphraseFile !== undefined)
            return (0,trust_passphrase/* readPassphrase */.j)(ctx, passphraseFile, passphraseOption);
        return isEncryptedKey(text) ? (0,trust_passphrase/* findPassphrase */.I)(ctx, environment, { key, option: passphraseOption }) : undefined;
    };
    try {
        return await openKeySigner(text, await passphraseOf(), { acceptsPlain: options.flag('allow-unencrypted-key') });
    }
    catch (error) {
        throw error instanceof failure/* Failure */.HR ? error.with({ subject: key }) : error;
    }
}
async function witnessOf({ rekorUrl }, { registries }, file) {
    if (rekorUrl === undefined)
        return undefined;
    const { parseServiceAddress } = await __webpack_require__.e(/* import() */ 9961).then(__webpack_require__.bind(__webpack_require__, 79961));
    const { createWitness } = await __webpack_require__.e(/* import() */ 7750).then(__webpack_require__.bind(__webpack_require__, 47750));
    const url = parseServiceAddress(rekorUrl, `rekorURL in ${file}`);
    return createWitness(registries.http, { fulcio: undefined, rekor: [{ url, version: 1 }], timestamps: [] });
}
async function openIdentity({ url, identity }, { ctx, registries }, file) {
    if (identity.mode !== 'staticToken') {
        throw new failure/* Failure */.HR('UNSUPPORTED', `${file}: oidcMode ${identity.mode} wants a person at a browser, whom a CI job has not`, {
            side: 'local',
            subject: file,
            hint: 'use oidcMode: staticToken with the identity token of the job as oidcIDToken',
        });
    }
    const token = identity.token.reveal();
    ctx.conceal(token);
    const { parseServiceAddress } = await __webpack_require__.e(/* import() */ 9961).then(__webpack_require__.bind(__webpack_require__, 79961));
    const { parseIdentityToken } = await __webpack_require__.e(/* import() */ 318).then(__webpack_require__.bind(__webpack_require__, 20318));
    const { openKeylessSigner } = await __webpack_require__.e(/* import() */ 5432).then(__webpack_require__.bind(__webpack_require__, 5432));
    return openKeylessSigner({
        http: registries.http,
        fulcio: parseServiceAddress(url, `fulcioURL in ${file}`, { isSecret: true }),
        identityToken: async () => Promise.resolve(parseIdentityToken(token, `oidcIDToken in ${file}`, Date.now())),
    });
}

;// CONCATENATED MODULE: ./build/js/frontend/trust/signers.js







async function signingOf(invocation, services) {
    const signers = [];
    for (const open of OPENERS) {
        const signer = await open(invocation, services);
        if (signer !== undefined)
            signers.push(signer);
    }
    const choice = choose(invocation, signers);
    const isSignedOnly = invocation.command === 'sign' || invocation.command === 'attest';
    if (signers.length > 0 || !isSignedOnly)
        refuseIdleOptions(invocation);
    if (signers.length > 0 && (invocation.options.text('plan') ?? '') !== '') {
        throw new failure/* Failure */.HR('INPUT_INVALID', '--plan writes down what is copied, and no signatures', {
            side: 'local',
            hint: 'leave the signing out here, and run waybill sign after waybill apply',
        });
    }
    return signers.length === 0 ? undefined : choice;
}
function choose(invocation, signers) {
    const identity = identityOf(invocation);
    const choice = { signers, ...(identity === undefined ? {} : { identity }) };
    if (!signers.some(({ formats }) => formats.includes('legacy')))
        return choice;
    const { calledAsSkopeo } = invocation;
    return {
        ...choice,
        requireAllowed: async ({ reference, settings }) => requireAttachmentsAllowed(reference, settings, calledAsSkopeo),
    };
}
function identityOf({ options }) {
    const text = options.text('sign-identity') ?? '';
    if (text === '')
        return undefined;
    const name = (0,js_image/* parseImageName */["if"])(text);
    const isBare = name.tag === undefined && name.digest === undefined;
    if ((0,js_image/* renderImageName */.$X)(name) === text && !isBare)
        return name;
    throw new failure/* Failure */.HR('INPUT_INVALID', `--sign-identity takes host/repository:tag in full, not ${(0,runtime_text/* quoteForeign */.xS)(text)}`, {
        side: 'local',
        hint: `write ${(0,js_image/* renderImageName */.$X)(isBare ? { ...name, tag: 'latest' } : name)}`,
    });
}
async function requireSigning(invocation, services) {
    const signing = await signingOf(invocation, services);
    if (signing !== undefined)
        return signing;
    if (hasIdentity(invocation))
        return choose(invocation, [await openKeyless(invocation, services)]);
    throw new failure/* Failure */.HR('INPUT_INVALID', 'there is nothing to sign with', {
        side: 'local',
        hint: 'name a key with --key, or let the CI job sign as itself: on GitHub with `permissions: id-token: write`, elsewhere with SIGSTORE_ID_TOKEN',
    });
}
const OPENERS = [
    openParameterSigner,
    gpg/* openGpgSigner */.F,
    openPrivateKeySigner,
    openOwnKeySigner,
    openKeylessSigner,
];


/***/ })

};
