export const id = 217;
export const ids = [217,3315,5857,9462];
export const modules = {

/***/ 61278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AR: () => (/* binding */ isAddedTo),
/* harmony export */   AT: () => (/* binding */ resolveImage),
/* harmony export */   Aq: () => (/* binding */ openSink),
/* harmony export */   FB: () => (/* binding */ disposeEach),
/* harmony export */   oD: () => (/* binding */ openSource)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _transport_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35971);



async function openSource(ctx, endpoint) {
    const { reference, settings, openedSource } = endpoint;
    if (openedSource !== undefined)
        return openedSource;
    const open = (0,_transport_index_js__WEBPACK_IMPORTED_MODULE_2__/* .transportOf */ .J)(reference).openSource;
    if (open === undefined)
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('UNSUPPORTED', `${reference.transport}: cannot be read from`, { side: 'source' });
    try {
        return await open(ctx, reference, settings);
    }
    catch (error) {
        throw (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .toFailure */ .w2)(error).with({ side: 'source', subject: reference.text });
    }
}
async function openSink(ctx, { reference, settings }) {
    const open = (0,_transport_index_js__WEBPACK_IMPORTED_MODULE_2__/* .transportOf */ .J)(reference).openSink;
    if (open === undefined)
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('UNSUPPORTED', `${reference.transport}: cannot be written to`, { side: 'destination' });
    return open(ctx, reference, settings);
}
async function resolveImage(ctx, source) {
    const { reference } = source;
    try {
        const root = await source.resolve(ctx, reference.pin ?? reference.name);
        (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyBytes */ .RV)(root.bytes, root.descriptor);
        if (reference.pin !== undefined && root.descriptor.digest !== reference.pin)
            (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyBytes */ .RV)(root.bytes, { digest: reference.pin });
        return root;
    }
    catch (error) {
        throw (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .toFailure */ .w2)(error).with({ side: 'source', subject: reference.text });
    }
}
function isAddedTo(reference) {
    const { holdsMany = false, writtenWhole = false } = (0,_transport_index_js__WEBPACK_IMPORTED_MODULE_2__/* .transportOf */ .J)(reference);
    return holdsMany && !writtenWhole;
}
async function disposeEach(ctx, opening) {
    for (const one of await Promise.allSettled(opening)) {
        try {
            if (one.status === 'fulfilled')
                await one.value[Symbol.asyncDispose]();
        }
        catch (error) {
            ctx.emit({ kind: 'warning', text: `something was left behind: ${(0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .toFailure */ .w2)(error).message}` });
        }
    }
}


/***/ }),

/***/ 80217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verifyWhereKept: () => (/* binding */ verifyWhereKept)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);
/* harmony import */ var _transport_contract_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98348);
/* harmony import */ var _trust_simple_signing_claimed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45857);
/* harmony import */ var _open_image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61278);
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});




async function verifyWhereKept(ctx, image, keys, { digest, reference, at }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const source = __addDisposableResource(env_1, await (0,_open_image_js__WEBPACK_IMPORTED_MODULE_2__/* .openSource */ .oD)(ctx, image), true);
        if (!(0,_transport_contract_js__WEBPACK_IMPORTED_MODULE_3__/* .isSignatureReader */ .O7)(source))
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('UNSUPPORTED', `${image.reference.text} keeps no signatures beside images`, { side: 'source' });
        await source.lookup(ctx, digest).catch((error) => {
            ctx.signal.throwIfAborted();
            ctx.emit({ kind: 'debug', text: (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .toFailure */ .w2)(error).message });
        });
        const found = (await source.readSignatures(ctx, digest)).filter((one) => one.kind === 'simple-signing');
        const reasons = [];
        for (const { bytes } of found) {
            try {
                return await (0,_trust_simple_signing_claimed_js__WEBPACK_IMPORTED_MODULE_1__.verifyClaim)(bytes, keys, at, { digest, reference });
            }
            catch (error) {
                if (!(error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR))
                    throw error;
                reasons.push(error.message);
            }
        }
        const subject = `${reference}, ${digest}`;
        const hint = 'registries.d says where signatures are kept: waybill check shows what is found of it';
        throw reasons.length === 0
            ? new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('SIGNATURE_MISSING', `no signature of ${subject} was found`, { side: 'source', hint })
            : new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('SIGNATURE_INVALID', `no signature of ${subject} holds: ${reasons.join('; ')}`, {
                side: 'source',
                hint,
            });
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}


/***/ }),

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

/***/ 45857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verifyClaim: () => (/* binding */ verifyClaim)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66786);
/* harmony import */ var _openpgp_verify_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97081);




async function verifyClaim(signature, keys, at, { digest, reference, fingerprints }) {
    const { fingerprint, payload } = await (0,_openpgp_verify_js__WEBPACK_IMPORTED_MODULE_3__.verifySimpleSignature)(signature, keys, at);
    if (fingerprints !== undefined && !fingerprints.includes(fingerprint))
        throw refuse(`it was signed by ${fingerprint}, which is not among those asked for`);
    if (payload.digest !== digest)
        throw refuse(`it is for ${payload.digest}, and the manifest is ${digest}`);
    if (!isSame(payload.reference, reference))
        throw refuse(`it is for ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForeign */ .xS)(payload.reference, 300)}, not for ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForeign */ .xS)(reference, 300)}`);
    return fingerprint;
}
function isSame(signed, expected) {
    const wanted = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .renderImageName */ .$X)((0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageName */ ["if"])(expected));
    try {
        return (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .renderImageName */ .$X)((0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageName */ ["if"])(signed)) === wanted;
    }
    catch {
        return false;
    }
}
function refuse(why) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('SIGNATURE_INVALID', `the signature is not for this: ${why}`, {
        hint: 'check the manifest, the reference and the key',
    });
}


/***/ }),

/***/ 97081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verifySimpleSignature: () => (/* binding */ verifySimpleSignature)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66786);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57334);
/* harmony import */ var _signed_message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63315);




const CLOCK_SKEW_MS = 5 * 60_000;
async function verifySimpleSignature(bytes, keys, at) {
    const message = (0,_signed_message_js__WEBPACK_IMPORTED_MODULE_3__.parseSignedMessage)(bytes);
    const named = keys.keys.find((key) => signingPart(key, message) !== undefined);
    if (named === undefined) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('SIGNATURE_INVALID', `signed by the key ${(message.fingerprint ?? message.keyId).toUpperCase()}, which is none of those that count`, { hint: 'give the public key of whoever signed it, or have it signed with another' });
    }
    const fingerprint = named.getFingerprint().toUpperCase();
    try {
        const signer = await mergeCopies(named, keys, at);
        await verify(message, signer, { at: dateFor(message, at), takesWeakKeys: keys.takesWeakKeys });
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('SIGNATURE_INVALID', `the signature by ${fingerprint} does not hold: ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .renderForeign */ .Vd)(why)}`, {
            hint: 'have the image signed again, with a key that is valid',
            cause: error,
        });
    }
    return { fingerprint, payload: (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSimplePayload */ .m)(message.content, 'atomic') };
}
async function mergeCopies(named, { keys }, at) {
    let merged = named;
    for (const copy of keys)
        if (copy !== named && copy.getFingerprint() === named.getFingerprint())
            merged = await merged.update(copy, at);
    return merged;
}
function signingPart(key, { keyId, fingerprint }) {
    return key.getKeys().find((part) => {
        if (part.getKeyID().toHex() !== keyId)
            return false;
        return fingerprint === undefined || part.getFingerprint() === fingerprint;
    });
}
function dateFor({ created }, at) {
    const ahead = created * 1000 - at.getTime();
    return ahead > 0 && ahead <= CLOCK_SKEW_MS ? new Date(created * 1000) : at;
}
async function verify(message, signer, { at, takesWeakKeys }) {
    const { config, readMessage, verify: verifyMessage } = await __webpack_require__.e(/* import() */ 3074).then(__webpack_require__.bind(__webpack_require__, 13074));
    const rules = takesWeakKeys ? { rejectPublicKeyAlgorithms: new Set(), minRSABits: 1024 } : {};
    const { signatures } = await verifyMessage({
        message: await readMessage({ binaryMessage: Uint8Array.from(message.packets) }),
        verificationKeys: signer,
        format: 'binary',
        date: at,
        config: rules,
    });
    const [signature] = signatures;
    if (signature === undefined || signatures.length !== 1)
        throw new Error('not exactly one signature');
    await signature.verified;
    await signer.getSigningKey(signature.keyID, at, undefined, { ...config, ...rules });
}


/***/ }),

/***/ 63315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseSignedMessage: () => (/* binding */ parseSignedMessage)
});

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(83903);
;// CONCATENATED MODULE: ./build/js/trust/simple-signing/packets.js

const TAGS = { signature: 2, onePass: 4, compressed: 8, literal: 11 };
const MOST_PACKETS = 3;
function readPackets(bytes) {
    const packets = [];
    const cursor = new Cursor(bytes);
    while (!cursor.isAtEnd) {
        if (packets.length === MOST_PACKETS)
            throw notSigned('it has more than one message, or something after it');
        packets.push(readPacket(cursor));
    }
    return packets;
}
function readPacket(cursor) {
    const header = cursor.byte();
    if ((header & 0x80) === 0)
        throw notSigned('it is no OpenPGP packet');
    if ((header & 0x40) === 0)
        return { tag: (header >> 2) & 15, body: oldBody(cursor, header & 3), format: 'old' };
    const tag = header & 63;
    return { tag, body: newBody(cursor, tag), format: 'new' };
}
function oldBody(cursor, lengthType) {
    return lengthType === 3 ? cursor.rest() : cursor.take(cursor.number(1 << lengthType));
}
function newBody(cursor, tag) {
    const parts = [];
    for (;;) {
        const first = cursor.byte();
        if (first < 224 || first === 255) {
            const length = first < 192 ? first : first < 224 ? ((first - 192) << 8) + cursor.byte() + 192 : cursor.number(4);
            parts.push(cursor.take(length));
            return parts.length === 1 ? (parts[0] ?? cursor.take(0)) : Buffer.concat(parts);
        }
        if (tag !== TAGS.compressed && tag !== TAGS.literal)
            throw notSigned('a packet comes in parts that may not');
        parts.push(cursor.take(2 ** (first & 31)));
    }
}
class Cursor {
    #bytes;
    #at = 0;
    constructor(bytes) {
        this.#bytes = bytes;
    }
    get isAtEnd() {
        return this.#at === this.#bytes.byteLength;
    }
    byte() {
        return this.number(1);
    }
    number(bytes) {
        return this.take(bytes).reduce((value, byte) => value * 256 + byte, 0);
    }
    take(length) {
        const end = this.#at + length;
        if (end > this.#bytes.byteLength)
            throw notSigned('it is cut off');
        const taken = this.#bytes.subarray(this.#at, end);
        this.#at = end;
        return taken;
    }
    rest() {
        return this.take(this.#bytes.byteLength - this.#at);
    }
}
function notSigned(why, cause) {
    return new failure/* Failure */.HR('SIGNATURE_INVALID', `not a signed OpenPGP message: ${why}`, {
        hint: 'a simple signature is what gpg --sign writes: binary, by one key, neither armored, clear-signed nor detached',
        ...(cause === undefined ? {} : { cause }),
    });
}

;// CONCATENATED MODULE: ./build/js/trust/simple-signing/signed-message.js



const LARGEST = 4 * 1024 * 1024;
const LONGEST_WRITING_SECONDS = 5;
function parseSignedMessage(bytes) {
    if (bytes.byteLength > LARGEST)
        throw notSigned(`it has ${String(bytes.byteLength)} bytes`);
    const outer = readPackets(bytes);
    const [first] = outer;
    const isCompressed = outer.length === 1 && first?.tag === TAGS.compressed;
    const packets = isCompressed ? decompress(first.body) : bytes;
    const [onePass, literal, signature, ...more] = isCompressed ? readPackets(packets) : outer;
    if (onePass?.tag !== TAGS.onePass ||
        literal?.tag !== TAGS.literal ||
        signature?.tag !== TAGS.signature ||
        more.length > 0)
        throw notSigned('it is not one signature around its content');
    if (onePass.format !== signature.format)
        throw notSigned('its packets are not of one program');
    const { content, date } = readLiteral(literal.body);
    const read = readSignature(signature.body);
    checkOnePass(onePass.body, read);
    const isDated = date === 0 || (date <= read.created && date >= read.created - LONGEST_WRITING_SECONDS);
    if (!isDated)
        throw notSigned('its content is dated otherwise than its signature');
    const { created, keyId, fingerprint } = read;
    return { content, created, keyId, packets, ...(fingerprint === undefined ? {} : { fingerprint }) };
}
function decompress(body) {
    const [algorithm] = body;
    const data = body.subarray(1);
    if (algorithm !== 1 && algorithm !== 2)
        throw notSigned(`it is compressed in way ${String(algorithm)}`);
    const inflate = algorithm === 1 ? external_node_zlib_.inflateRawSync : external_node_zlib_.inflateSync;
    let content;
    try {
        const inflated = asInflated(inflate(data, { maxOutputLength: LARGEST, info: true }));
        if (inflated.engine.bytesWritten !== data.byteLength)
            throw notSigned('something follows its compressed content');
        content = inflated.buffer;
    }
    catch (error) {
        if (error instanceof failure/* Failure */.HR)
            throw error;
        throw notSigned('it cannot be decompressed', error);
    }
    if (algorithm === 1 && hasLooseBits(data, content))
        throw notSigned('something follows its compressed content');
    return content;
}
function asInflated(result) {
    return result;
}
function hasLooseBits(data, content) {
    const last = data.byteLength - 1;
    return [1, 2, 4, 8, 16, 32, 64, 128].some((bit) => {
        const cleared = Uint8Array.from(data);
        cleared[last] = (cleared[last] ?? 0) & ~bit;
        if (cleared[last] === data[last])
            return false;
        try {
            return Buffer.compare((0,external_node_zlib_.inflateRawSync)(cleared, { maxOutputLength: LARGEST }), content) === 0;
        }
        catch {
            return false;
        }
    });
}
function readLiteral(body) {
    const cursor = new Cursor(body);
    if (cursor.byte() !== BINARY)
        throw notSigned('its content is not binary');
    cursor.take(cursor.byte());
    return { date: cursor.number(4), content: cursor.rest() };
}
function checkOnePass(body, signature) {
    const cursor = new Cursor(body);
    const [version, type, hash, algorithm] = [cursor.byte(), cursor.byte(), cursor.byte(), cursor.byte()];
    const keyId = hexOf(cursor.take(8));
    const isLast = cursor.byte() === 1 && cursor.isAtEnd;
    const agrees = version === 3 &&
        type === 0 &&
        hash === signature.hash &&
        algorithm === signature.algorithm &&
        keyId === signature.keyId;
    if (!agrees || !isLast)
        throw notSigned('it does not begin as its signature ends');
}
function readSignature(body) {
    const cursor = new Cursor(body);
    const version = cursor.byte();
    if (version !== 4)
        throw notSigned(`its signature has version ${String(version)}`);
    if (cursor.byte() !== 0)
        throw notSigned('its signature is not one over a binary document');
    const [algorithm, hash] = [cursor.byte(), cursor.byte()];
    const hashed = readSubpackets(cursor.take(cursor.number(2)));
    const unhashed = readSubpackets(cursor.take(cursor.number(2)));
    cursor.take(2);
    checkValue(cursor, algorithm);
    if (unhashed.some(({ type }) => type !== ISSUER && type !== ISSUER_FINGERPRINT))
        throw notSigned('its signature says something that is not signed');
    return { hash, algorithm, created: createdIn(hashed), ...issuerIn([...hashed, ...unhashed]) };
}
const [CREATED, ISSUER, ISSUER_FINGERPRINT] = [2, 16, 33];
function readSubpackets(bytes) {
    const cursor = new Cursor(bytes);
    const found = [];
    while (!cursor.isAtEnd) {
        const first = cursor.byte();
        const length = first < 192 ? first : first < 255 ? ((first - 192) << 8) + cursor.byte() + 192 : cursor.number(4);
        const inner = new Cursor(cursor.take(length));
        found.push({ type: inner.byte(), body: inner.rest() });
    }
    return found;
}
function createdIn(hashed) {
    const dates = hashed.filter(({ type }) => (type & 127) === CREATED);
    if (dates.length !== 1 || dates[0]?.body.byteLength !== 4)
        throw notSigned('its signature is not dated');
    return new Cursor(dates[0].body).number(4);
}
function issuerIn(said) {
    const ids = said.filter(({ type }) => (type & 127) === ISSUER).map(({ body }) => hexOf(body));
    const fingerprints = said
        .filter(({ type }) => (type & 127) === ISSUER_FINGERPRINT)
        .map(({ body }) => (body[0] === 4 ? hexOf(body.subarray(1)) : ''));
    const [fingerprint] = fingerprints;
    const all = new Set([...ids, ...fingerprints.map((one) => one.slice(-KEY_ID_DIGITS))]);
    const [keyId = ''] = all;
    const isClear = all.size === 1 && keyId.length === KEY_ID_DIGITS && new Set(fingerprints).size <= 1;
    if (!isClear || (fingerprint !== undefined && fingerprint.length !== FINGERPRINT_DIGITS))
        throw notSigned('its signature does not say by which key it is');
    return { keyId, ...(fingerprint === undefined ? {} : { fingerprint }) };
}
const KEY_ID_DIGITS = 16;
const FINGERPRINT_DIGITS = 40;
const BINARY = 'b'.charCodeAt(0);
const NUMBERS = new Map([
    [1, 1],
    [3, 1],
    [17, 2],
    [19, 2],
    [22, 2],
]);
const SIZES = new Map([
    [27, 64],
    [28, 114],
]);
function checkValue(cursor, algorithm) {
    const size = SIZES.get(algorithm);
    if (size !== undefined)
        cursor.take(size);
    const numbers = NUMBERS.get(algorithm) ?? (size === undefined ? Number.NaN : 0);
    if (Number.isNaN(numbers))
        throw notSigned(`its signature is of the unknown kind ${String(algorithm)}`);
    for (let left = numbers; left > 0; left -= 1) {
        const bits = cursor.number(2);
        const [first = 0] = cursor.take(Math.ceil(bits / 8));
        const digits = first === 0 && algorithm === 22 ? 8 : 32 - Math.clz32(first);
        if (digits === 0 || (bits - digits) % 8 !== 0)
            throw notSigned('a number of its signature is not well formed');
    }
    if (!cursor.isAtEnd)
        throw notSigned('something follows its signature');
}
function hexOf(bytes) {
    return Buffer.from(bytes).toString('hex');
}


/***/ })

};
