export const id = 210;
export const ids = [210];
export const modules = {

/***/ 9210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createBlobConverter: () => (/* binding */ createBlobConverter)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./build/js/archive/compress.js + 1 modules
var compress = __webpack_require__(4826);
// EXTERNAL MODULE: ./build/js/archive/decompress.js
var decompress = __webpack_require__(684);
// EXTERNAL MODULE: ./build/js/image/index.js + 10 modules
var js_image = __webpack_require__(697);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(3903);
// EXTERNAL MODULE: ./build/js/engine/deliver-blob.js
var deliver_blob = __webpack_require__(7206);
;// CONCATENATED MODULE: ./build/js/engine/diff-ids.js


class DiffIds {
    #ctx;
    #supply;
    #read = new Map();
    constructor(ctx, supply) {
        this.#ctx = ctx;
        this.#supply = supply;
    }
    async of(who, { layerOf, blob }) {
        if (layerOf === undefined || !(0,js_image/* isImageConfigType */.Ky)(layerOf.config.mediaType))
            return undefined;
        const all = await this.#diffIds(who, layerOf.config);
        const found = all[layerOf.at];
        if (found !== undefined)
            return found;
        throw new failure/* Failure */.HR('MANIFEST_INVALID', `the image config names no content for the layer ${blob.digest}`, {
            side: 'source',
            facts: { diffIds: all.length, layer: layerOf.at + 1 },
            hint: 'the image itself is broken: copy it as it is, or build it again',
        });
    }
    async #diffIds(who, config) {
        const known = this.#read.get(config.digest);
        if (known !== undefined)
            return known;
        const reading = this.#readConfig(who, config);
        this.#read.set(config.digest, reading);
        reading.catch(() => this.#read.delete(config.digest));
        return reading;
    }
    async #readConfig(who, config) {
        const most = this.#ctx.limits.configBytes;
        if (config.size > most) {
            throw new failure/* Failure */.HR('LIMIT_EXCEEDED', `the image config ${config.digest} has ${String(config.size)} bytes, the limit is ${String(most)}`, { side: 'source' });
        }
        const { stream } = await this.#supply.opener(who, config, () => undefined, 'converted')(this.#ctx.signal);
        const chunks = [];
        for await (const chunk of stream)
            chunks.push(chunk);
        const bytes = Buffer.concat(chunks);
        (0,js_image/* verifyBytes */.RV)(bytes, config);
        return (0,js_image/* parseConfig */.o4)(bytes).diffIds;
    }
}

// EXTERNAL MODULE: ./build/js/engine/forms.js
var engine_forms = __webpack_require__(1318);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/js/runtime/owned-files.js
var owned_files = __webpack_require__(8158);
;// CONCATENATED MODULE: ./build/js/engine/spool.js




const READ_BYTES = 256 * 1024;
async function createSpool(directory) {
    const file = external_node_path_.join(directory, (0,owned_files/* nameOwnedFile */.d)('tmp'));
    const handle = await (0,promises_.open)(file, 'wx+', 0o600);
    try {
        await (0,promises_.unlink)(file);
    }
    catch (error) {
        await handle.close();
        throw error;
    }
    return {
        append: async (chunk) => {
            await handle.appendFile(chunk);
        },
        read: (start) => external_node_stream_.Readable.from(readFrom(handle, start), { objectMode: false, highWaterMark: READ_BYTES }),
        [Symbol.asyncDispose]: async () => handle.close(),
    };
}
async function* readFrom(handle, start) {
    for (let at = start;;) {
        const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafeSlow(READ_BYTES), 0, READ_BYTES, at);
        if (bytesRead === 0)
            return;
        at += bytesRead;
        yield buffer.subarray(0, bytesRead);
    }
}

;// CONCATENATED MODULE: ./build/js/engine/converted-blobs.js









function createBlobConverter(ctx, supply, directory) {
    const makings = new Map();
    const diffIds = new DiffIds(ctx, supply);
    const start = (who, step, packing) => {
        const stop = new AbortController();
        const signal = AbortSignal.any([ctx.signal, stop.signal]);
        const work = async () => {
            const expected = await diffIds.of(who, step);
            return convert({ ...ctx, signal }, supply, { who, step, packing, expected, directory });
        };
        const result = work();
        result.catch(() => undefined);
        return { stop, result, holders: 0 };
    };
    const make = async (who, signal, step, packing) => {
        const key = `${step.blob.digest} ${(0,engine_forms/* renderPacking */.MN)(packing)}`;
        const known = makings.get(key);
        if (known !== undefined)
            supply.settled(who, step.blob.digest);
        const making = known ?? start(who, step, packing);
        makings.set(key, making);
        making.holders += 1;
        let isHeld = true;
        const release = async () => {
            if (!isHeld)
                return;
            isHeld = false;
            making.holders -= 1;
            if (making.holders > 0)
                return;
            if (makings.get(key) === making)
                makings.delete(key);
            making.stop.abort(new failure/* Failure */.HR('CANCELLED', 'nobody wants the layer any more'));
            const done = await making.result.catch(() => undefined);
            await done?.spool[Symbol.asyncDispose]();
        };
        try {
            const { spool, made } = await orAborted(making.result, signal);
            return {
                made,
                open: async (own, from = 0) => Promise.resolve({ stream: (0,external_node_stream_.addAbortSignal)(own, spool.read(from)), offset: from }),
                [Symbol.asyncDispose]: release,
            };
        }
        catch (error) {
            if (makings.get(key) === making)
                makings.delete(key);
            await release();
            throw error;
        }
    };
    return {
        async deliver(own, step, packing, destination, making) {
            const made = makeInTurn(own, making, async () => (0,deliver_blob/* withRetries */.L)(own, destination.sink.reference.text, async () => make(destination.id, own.signal, step, packing)));
            made.catch(() => undefined);
            try {
                const release = await destination.slots.acquire('small', own.signal);
                try {
                    return await deliverMade(own, (await made).blob, step.blob, destination, supply);
                }
                finally {
                    release();
                }
            }
            finally {
                await made.then(async (one) => one.end()).catch(() => undefined);
            }
        },
    };
}
async function makeInTurn({ signal }, making, make) {
    const release = await making.acquire('small', signal);
    try {
        const blob = await make();
        return {
            blob,
            end: async () => {
                release();
                await blob[Symbol.asyncDispose]();
            },
        };
    }
    catch (error) {
        release();
        throw error;
    }
}
async function deliverMade(ctx, { made, open }, { digest: original, mediaType }, destination, supply) {
    const { mountFrom: _elsewhere, ...rest } = destination;
    const blob = { mediaType, digest: made.digest, size: made.size };
    const how = await (0,deliver_blob/* deliverBlob */.n)(ctx, blob, rest, {
        opener: (_destination, wanted, onBytes) => supply.openerOf(wanted, open, onBytes),
        settled: () => undefined,
        originOf: () => supply.originOf(original),
    });
    return { how, made };
}
async function orAborted(work, signal) {
    signal.throwIfAborted();
    const { promise, reject } = Promise.withResolvers();
    const onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    try {
        return await Promise.race([work, promise]);
    }
    finally {
        signal.removeEventListener('abort', onAbort);
    }
}
async function convert(ctx, supply, { who, step: { blob }, packing, expected, directory }) {
    const open = supply.opener(who, blob, () => undefined, 'converted');
    const spool = await createSpool(directory);
    try {
        const { stream, compression } = await (0,decompress/* detectStream */.oW)((await open(ctx.signal)).stream);
        const unpacked = (0,decompress/* decompress */.mF)(stream, compression, {
            signal: ctx.signal,
            limits: ctx.limits,
            what: `the layer ${blob.digest}`,
        });
        const algorithm = expected === undefined ? 'sha256' : (0,js_image/* algorithmOf */.Hy)(expected);
        const isVerified = compression === 'none' && (0,js_image/* algorithmOf */.Hy)(blob.digest) === algorithm;
        const tar = isVerified ? undefined : new js_image/* Digester */.Y8(algorithm);
        const packed = new js_image/* Digester */.Y8('sha256');
        let size = 0;
        const content = digested(ctx, unpacked, tar);
        const chunks = packing.to === 'tar' ? content : (0,compress/* compress */.B)(content, packing);
        for await (const chunk of chunks) {
            packed.update(chunk);
            size += chunk.byteLength;
            await spool.append(chunk);
        }
        ctx.signal.throwIfAborted();
        const found = tar?.finish() ?? blob.digest;
        if (expected !== undefined && found !== expected)
            throw wrongDiffId(blob, expected, found);
        return { spool, made: { digest: packed.finish(), size, packing: (0,engine_forms/* layerPackingOf */.aw)(packing) } };
    }
    catch (error) {
        await spool[Symbol.asyncDispose]();
        ctx.signal.throwIfAborted();
        throw (0,failure/* toFailure */.w2)(error);
    }
}
async function* digested({ signal }, content, digester) {
    try {
        for await (const chunk of content) {
            signal.throwIfAborted();
            digester?.update(chunk);
            yield chunk;
        }
    }
    catch (error) {
        throw (0,failure/* toFailure */.w2)(error).with({ side: 'source' });
    }
}
function wrongDiffId({ digest }, expected, found) {
    return new failure/* Failure */.HR('DIGEST_MISMATCH', `the layer ${digest} unpacks to ${found}, the image config says ${expected}`, {
        side: 'source',
        facts: { expected, found },
        hint: 'the image itself is broken: copy it as it is, or build it again',
    });
}


/***/ })

};
