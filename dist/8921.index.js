export const id = 8921;
export const ids = [8921,7200,3315];
export const modules = {

/***/ 62554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ runProgram)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);

const LARGEST_COMPLAINT = 8 * 1024;
const DRAIN_MS = 1_000;
const DEATH_MS = 2_000;
async function runProgram(ctx, call, describe) {
    ctx.signal.throwIfAborted();
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(call.program, call.args, {
        stdio: 'pipe',
        shell: false,
        windowsHide: true,
        env: { ...call.environment },
    });
    const gone = new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.once('error', () => resolve());
    });
    try {
        return await ended(ctx, child, call, describe);
    }
    finally {
        await end(child, gone, call.graceMs ?? 0);
    }
}
async function ended(ctx, child, call, describe) {
    const { promise, resolve, reject } = Promise.withResolvers();
    const output = collect(child.stdout, call.mostOutput, () => reject(describe('loud')));
    const complaint = collect(child.stderr, LARGEST_COMPLAINT, () => undefined);
    const timers = [setTimeout(() => reject(describe('slow')), call.timeMs)];
    const onAbort = () => reject(ctx.signal.reason);
    const finish = (code) => {
        const written = output();
        resolve({ code, stdout: written.toString('utf8'), output: written, stderr: complaint().toString('utf8') });
    };
    ctx.signal.addEventListener('abort', onAbort, { once: true });
    child.once('error', (error) => reject(describe(isMissing(error) ? 'missing' : 'unstartable', error)));
    child.once('exit', (code) => timers.push(setTimeout(finish, DRAIN_MS, code)));
    child.once('close', finish);
    child.stdin.on('error', () => undefined);
    child.stdin.end(call.input ?? '');
    try {
        return await promise;
    }
    finally {
        for (const timer of timers)
            clearTimeout(timer);
        ctx.signal.removeEventListener('abort', onAbort);
    }
}
async function end(child, gone, graceMs) {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
        if (graceMs > 0) {
            child.kill('SIGTERM');
            await atMost(gone, graceMs);
        }
        child.kill('SIGKILL');
        await atMost(gone, DEATH_MS);
    }
    for (const stream of [child.stdin, child.stdout, child.stderr])
        stream.destroy();
    child.unref();
}
async function atMost(work, limitMs) {
    const { promise, resolve } = Promise.withResolvers();
    const timer = setTimeout(() => resolve(undefined), limitMs);
    await Promise.race([work, promise]);
    clearTimeout(timer);
}
function collect(stream, most, onTooMuch) {
    const chunks = [];
    let size = 0;
    stream.on('data', (chunk) => {
        if (size > most)
            return;
        size += chunk.byteLength;
        if (size > most)
            onTooMuch();
        else
            chunks.push(chunk);
    });
    stream.on('error', () => undefined);
    return () => Buffer.concat(chunks);
}
function isMissing(error) {
    return 'code' in error && error.code === 'ENOENT';
}


/***/ }),

/***/ 8921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   exportKeysOfKeyring: () => (/* binding */ exportKeysOfKeyring),
/* harmony export */   openKeyOfKeyring: () => (/* binding */ openKeyOfKeyring)
/* harmony export */ });
/* harmony import */ var _runtime_child_program_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62554);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66786);
/* harmony import */ var _openpgp_keys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87200);
/* harmony import */ var _signed_message_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63315);





const MOST_OUTPUT = 4 * 1024 * 1024;
const LONGEST_RUN_MS = 5 * 60_000;
const KEY = /^(?:0x)?(?:[0-9A-Fa-f]{16}|[0-9A-Fa-f]{40}|[0-9A-Fa-f]{64})$/;
function openKeyOfKeyring(user, passphrase) {
    if (user === '' || user.startsWith('-'))
        throw refuse(`not a key of gpg's keyring: ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForeign */ .xS)(user)}`);
    if (passphrase !== undefined && passphrase.includes('\n'))
        throw refuse('a passphrase is one line');
    return {
        identity: user,
        sign: async (ctx, payload) => {
            const exact = KEY.test(user) ? await run(ctx, `${user}!`, payload, passphrase) : undefined;
            const end = exact?.code === 0 ? exact : await run(ctx, user, payload, passphrase);
            if (end.code !== 0) {
                const why = lastLine(end.stderr);
                throw refuse(`gpg did not sign with ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForeign */ .xS)(user)}: ${why}`, undefined, hintFor(why));
            }
            (0,_signed_message_js__WEBPACK_IMPORTED_MODULE_4__.parseSignedMessage)(end.output);
            return end.output;
        },
        keys: async (ctx) => (0,_openpgp_keys_js__WEBPACK_IMPORTED_MODULE_3__.loadOpenPgpKeys)([await exportKeysOfKeyring(ctx, [user])]),
    };
}
async function exportKeysOfKeyring(ctx, fingerprints) {
    const end = await gpg(ctx, ['--export', ...fingerprints], '');
    if (end.code === 0 && end.output.byteLength > 0)
        return end.output;
    throw refuse(`gpg has no public key ${fingerprints.join(', ')}: ${lastLine(end.stderr)}`, undefined, 'look with gpg --list-keys, or give the keys in a file with --public-key-file');
}
async function run(ctx, user, payload, passphrase) {
    const unlocking = passphrase === undefined ? [] : ['--pinentry-mode', 'loopback', '--passphrase-fd', '0'];
    const input = `${passphrase === undefined ? '' : `${passphrase}\n`}${new TextDecoder().decode(payload)}`;
    return gpg(ctx, [...unlocking, '--yes', '--local-user', user, '--sign', '--output', '-'], input);
}
async function gpg(ctx, args, input) {
    return (0,_runtime_child_program_js__WEBPACK_IMPORTED_MODULE_0__/* .runProgram */ .m)(ctx, {
        program: 'gpg',
        args: ['--batch', '--no-tty', ...args],
        environment: { ...ctx.environment, LC_ALL: 'C' },
        input,
        mostOutput: MOST_OUTPUT,
        timeMs: LONGEST_RUN_MS,
    }, (trouble, cause) => refuse(`gpg ${SAID[trouble]}`, cause));
}
const SAID = {
    missing: 'is not installed here',
    unstartable: 'could not be started',
    slow: 'did not end in five minutes',
    loud: 'wrote more than any signature has',
};
function lastLine(text) {
    return (0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_2__/* .renderForeign */ .Vd)(text.trim().split('\n').at(-1) ?? '');
}
const LOOK = 'look with gpg --list-secret-keys, or give the key itself as a file or in GPG_PRIVATE_KEY';
function hintFor(why) {
    return /ioctl|pinentry|passphrase|No tty|canceled/i.test(why)
        ? 'give its passphrase in GPG_PASSPHRASE, or in a file with --sign-passphrase-file (standalone-sign: --passphrase-file)'
        : LOOK;
}
function refuse(message, cause, hint = LOOK) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('INPUT_INVALID', message, {
        side: 'local',
        hint,
        ...(cause === undefined ? {} : { cause }),
    });
}


/***/ }),

/***/ 87200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadOpenPgpKeys: () => (/* binding */ loadOpenPgpKeys)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66786);


const ARMORED = /-----BEGIN PGP (PUBLIC|PRIVATE) KEY BLOCK-----[^]*?-----END PGP \1 KEY BLOCK-----/g;
async function loadOpenPgpKeys(sources, { weak = false } = {}) {
    const keys = (await Promise.all(sources.map(readKeys))).flat();
    if (keys.length > 0)
        return { keys, takesWeakKeys: weak };
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INPUT_INVALID', 'there is no public key to verify signatures with', {
        side: 'local',
        hint: 'name a file that gpg --export wrote',
    });
}
async function readKeys(bytes) {
    const { readKeys: read } = await __webpack_require__.e(/* import() */ 3074).then(__webpack_require__.bind(__webpack_require__, 13074));
    try {
        if ((bytes[0] ?? 0) >= 0x80)
            return await read({ binaryKeys: Uint8Array.from(bytes) });
        const blocks = new TextDecoder().decode(bytes).match(ARMORED) ?? [];
        return (await Promise.all(blocks.map(async (armoredKeys) => read({ armoredKeys })))).flat();
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INPUT_INVALID', `not OpenPGP keys: ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .renderForeign */ .Vd)(why)}`, {
            side: 'local',
            hint: 'name a file that gpg --export wrote',
            cause: error,
        });
    }
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
