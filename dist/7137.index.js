export const id = 7137;
export const ids = [7137];
export const modules = {

/***/ 37137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isKeyOf: () => (/* binding */ isKeyOf),
/* harmony export */   openKeyOfBytes: () => (/* binding */ openKeyOfBytes)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66786);


const ARMOR = '-----BEGIN PGP PRIVATE KEY BLOCK-----';
const PUBLIC_ARMOR = '-----BEGIN PGP PUBLIC KEY BLOCK-----';
async function openKeyOfBytes(bytes, passphrase) {
    const key = await unlock(await readKey(bytes), passphrase);
    const identity = key.getFingerprint().toUpperCase();
    const signingKeyIDs = await preferPrimary(key);
    return {
        identity,
        sign: async (_ctx, payload, at) => {
            const { createMessage, sign } = await __webpack_require__.e(/* import() */ 3074).then(__webpack_require__.bind(__webpack_require__, 13074));
            const message = await createMessage({ binary: Uint8Array.from(payload), format: 'binary', date: at });
            try {
                return await sign({ message, signingKeys: key, signingKeyIDs, format: 'binary', detached: false, date: at });
            }
            catch (error) {
                throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INPUT_INVALID', `the secret key ${identity} may not sign: ${reasonOf(error)}`, {
                    side: 'local',
                    hint: 'a key that has expired, was revoked or is not for signatures signs nothing: give another',
                    cause: error,
                });
            }
        },
        keys: async () => Promise.resolve({ keys: [key.toPublic()], takesWeakKeys: false }),
    };
}
async function isKeyOf(bytes, fingerprint) {
    const key = await readKey(bytes);
    return key.getKeys().some((part) => part.getFingerprint().endsWith(fingerprint.toLowerCase()));
}
async function readKey(bytes) {
    const { readPrivateKeys } = await __webpack_require__.e(/* import() */ 3074).then(__webpack_require__.bind(__webpack_require__, 13074));
    const text = new TextDecoder('latin1').decode(bytes);
    const decoded = isBase64(text) ? Buffer.from(text, 'base64') : bytes;
    const armoredKeys = new TextDecoder('latin1').decode(decoded).trim();
    if (armoredKeys.startsWith(PUBLIC_ARMOR))
        throw refuse('this is a public OpenPGP key, and a secret one signs');
    try {
        const keys = armoredKeys.startsWith(ARMOR)
            ? await readPrivateKeys({ armoredKeys })
            : await readPrivateKeys({ binaryKeys: Uint8Array.from(decoded) });
        const [key] = keys;
        if (key !== undefined && keys.length === 1)
            return key;
    }
    catch (error) {
        throw refuse(`not an OpenPGP secret key: ${reasonOf(error)}`, error);
    }
    throw refuse('not exactly one OpenPGP secret key');
}
function isBase64(text) {
    return /^[A-Za-z0-9+/=\s]+$/.test(text);
}
async function unlock(key, passphrase) {
    if (key.isDecrypted())
        return key;
    const name = key.getFingerprint().toUpperCase();
    if (passphrase === undefined)
        throw refuse(`the secret key ${name} is locked, and no passphrase was given`);
    const { decryptKey } = await __webpack_require__.e(/* import() */ 3074).then(__webpack_require__.bind(__webpack_require__, 13074));
    try {
        return await decryptKey({ privateKey: key, passphrase });
    }
    catch (error) {
        throw refuse(`the secret key ${name} cannot be unlocked: ${reasonOf(error)}`, error);
    }
}
async function preferPrimary(key) {
    const { config } = await __webpack_require__.e(/* import() */ 3074).then(__webpack_require__.bind(__webpack_require__, 13074));
    const id = key.getKeyID();
    try {
        await key.getSigningKey(id, undefined, undefined, config);
        return [id];
    }
    catch {
        return [];
    }
}
function reasonOf(error) {
    return (0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .renderForeign */ .Vd)(error instanceof Error ? error.message : String(error));
}
function refuse(message, cause) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INPUT_INVALID', message, {
        side: 'local',
        hint: 'give what `gpg --armor --export-secret-keys FINGERPRINT` writes, and its passphrase in GPG_PASSPHRASE or a file',
        ...(cause === undefined ? {} : { cause }),
    });
}


/***/ })

};
