export const id = 5790;
export const ids = [5790];
export const modules = {

/***/ 45790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readPublicGood: () => (/* binding */ readPublicGood)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/runtime/owned-files.js
var owned_files = __webpack_require__(78158);
// EXTERNAL MODULE: ./build/js/runtime/read-at-most.js
var read_at_most = __webpack_require__(41171);
// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(66786);
// EXTERNAL MODULE: ./build/js/runtime/make-directory.js
var make_directory = __webpack_require__(58945);
;// CONCATENATED MODULE: ./build/js/trust/keyless/tuf.js
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







const ROLES = ['timestamp', 'snapshot', 'targets'];
async function readTufTargets(ctx, http, repository, places, names) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { url } = repository;
        const work = __addDisposableResource(env_1, await openWork(places, repository), true);
        const heard = {};
        try {
            const [{ Updater }, { DownloadHTTPError, DownloadLengthMismatchError }] = await Promise.all([
                Promise.all(/* import() */[__webpack_require__.e(5683), __webpack_require__.e(4706)]).then(__webpack_require__.t.bind(__webpack_require__, 84706, 19)),
                __webpack_require__.e(/* import() */ 6376).then(__webpack_require__.t.bind(__webpack_require__, 86376, 19)),
            ]);
            const downloadBytes = async (from, most) => {
                const answer = await http.request(ctx, { method: 'GET', url: new URL(from), what: 'the trust root' });
                if (answer.status !== 200)
                    throw new DownloadHTTPError(`answering ${String(answer.status)}`, answer.status);
                if (answer.body.byteLength > most)
                    throw new DownloadLengthMismatchError('longer than it may be');
                const root = ROOT_FILE.exec(from)?.[0];
                if (root !== undefined)
                    await (0,promises_.writeFile)(external_node_path_.join(work.directory, root), answer.body);
                return answer.body;
            };
            const remembering = async (from, most) => {
                try {
                    return await downloadBytes(from, most);
                }
                catch (error) {
                    if (error instanceof failure/* Failure */.HR)
                        heard.failure = error;
                    throw error;
                }
            };
            const base = url.href.replace(/\/+$/, '');
            const updater = new Updater({
                metadataBaseUrl: base,
                metadataDir: work.directory,
                targetBaseUrl: `${base}/targets`,
                targetDir: work.targets,
                forceCache: await isFresh(external_node_path_.join(work.directory, 'timestamp.json')),
                fetcher: {
                    downloadBytes: remembering,
                    downloadFile: async (from, most, handler) => {
                        const file = external_node_path_.join(work.directory, 'download');
                        await (0,promises_.writeFile)(file, await remembering(from, most));
                        return handler(file);
                    },
                },
            });
            const read = [];
            for (const name of names) {
                const target = await updater.getTargetInfo(name);
                if (target === undefined)
                    throw new Error(`it has no ${name}`);
                const file = (await updater.findCachedTarget(target)) ?? (await updater.downloadTarget(target));
                read.push(await (0,promises_.readFile)(file));
            }
            await work.keep(ctx);
            return read;
        }
        catch (error) {
            ctx.signal.throwIfAborted();
            throw heard.failure ?? distrusted(url, error);
        }
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
async function openWork({ temporary, cache }, { url, root }) {
    const directory = await (0,promises_.mkdtemp)(external_node_path_.join(temporary, 'waybill-tuf-'));
    const targets = external_node_path_.join(directory, 'targets');
    const kept = cache === undefined ? undefined : external_node_path_.join(cache, 'tuf', encodeURIComponent(url.host + url.pathname));
    const copy = async (from, to) => {
        for (const role of ROLES)
            await copyIfThere(external_node_path_.join(from, `${role}.json`), external_node_path_.join(to, `${role}.json`));
        for (const name of TARGETS)
            await copyIfThere(external_node_path_.join(from, 'targets', name), external_node_path_.join(to, 'targets', name));
    };
    await (0,promises_.mkdir)(targets);
    if (kept !== undefined)
        await copy(kept, directory);
    await (0,promises_.writeFile)(external_node_path_.join(directory, 'root.json'), kept === undefined ? root : await newestRoot(kept, root));
    return {
        directory,
        targets,
        keep: async (ctx) => {
            if (kept === undefined)
                return;
            try {
                await (0,make_directory/* makeDirectory */.O)(external_node_path_.join(kept, 'targets'), 0o777);
                await copy(directory, kept);
                for (const name of await (0,promises_.readdir)(directory))
                    if (ROOT_FILE.test(name))
                        await copyIfThere(external_node_path_.join(directory, name), external_node_path_.join(kept, name));
            }
            catch (error) {
                ctx.emit({ kind: 'debug', text: `the trust root is not kept: ${(0,failure/* toFailure */.w2)(error).message}` });
            }
        },
        [Symbol.asyncDispose]: async () => (0,promises_.rm)(directory, { recursive: true, force: true }),
    };
}
const TARGETS = ['trusted_root.json', 'signing_config.v0.2.json'];
async function copyIfThere(from, to) {
    const whole = external_node_path_.join(external_node_path_.dirname(to), (0,owned_files/* nameOwnedFile */.d)('tmp'));
    try {
        await (0,promises_.writeFile)(whole, await (0,promises_.readFile)(from));
        await (0,promises_.rename)(whole, to);
    }
    catch (error) {
        await (0,owned_files/* removeIfThere */.Ks)(whole);
        if (!(0,owned_files/* isErrno */.r)(error, 'ENOENT'))
            throw error;
    }
}
const ROOT_FILE = /\b[1-9][0-9]{0,8}\.root\.json$/;
const LARGEST_ROOT = 512 * 1024;
async function newestRoot(kept, first) {
    let newest = first;
    try {
        const { TrustedMetadataStore } = await __webpack_require__.e(/* import() */ 5683).then(__webpack_require__.t.bind(__webpack_require__, 95683, 19));
        const store = new TrustedMetadataStore(Buffer.from(first));
        for (;;) {
            const next = await (0,read_at_most/* readAtMost */.r)(external_node_path_.join(kept, `${String(store.root.signed.version + 1)}.root.json`), LARGEST_ROOT);
            store.updateRoot(next);
            newest = next;
        }
    }
    catch {
        return newest;
    }
}
async function isFresh(file) {
    const expires = (await readSigned(file))?.expires;
    return typeof expires === 'string' && Date.parse(expires) > Date.now();
}
async function readSigned(file) {
    try {
        const { signed } = JSON.parse(await (0,promises_.readFile)(file, 'utf8'));
        return signed;
    }
    catch {
        return undefined;
    }
}
function distrusted(url, error) {
    const why = (0,runtime_text/* renderForeign */.Vd)(error instanceof Error ? error.message : 'it is not understood');
    return new failure/* Failure */.HR('SIGNATURE_INVALID', `the trust root of ${url.host} is not to be trusted: ${why}`, {
        facts: { host: url.host },
        hint: 'check the time of this machine and what answers at this address, or give the files: --trusted-root, --signing-config',
        cause: error,
    });
}

;// CONCATENATED MODULE: ./build/js/trust/keyless/public-good.js

const REPOSITORY = 'https://tuf-repo-cdn.sigstore.dev';
async function readPublicGood(ctx, http, places) {
    const { default: seeds } = await __webpack_require__.e(/* import() */ 8032).then(__webpack_require__.t.bind(__webpack_require__, 8032, 17));
    const root = Buffer.from(seeds[REPOSITORY]['root.json'], 'base64');
    const names = ['trusted_root.json', 'signing_config.v0.2.json'];
    const [trustedRoot, signingConfig] = await readTufTargets(ctx, http, { url: new URL(REPOSITORY), root }, places, names);
    return { trustedRoot: trustedRoot ?? new Uint8Array(), signingConfig: signingConfig ?? new Uint8Array() };
}


/***/ })

};
