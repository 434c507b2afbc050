export const id = 7081;
export const ids = [7081,3315,9462];
export const modules = {

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
