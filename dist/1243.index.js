export const id = 1243;
export const ids = [1243,5442];
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

/***/ 59800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ editAuthFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _runtime_directory_lock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60016);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83903);
/* harmony import */ var _runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78158);
/* harmony import */ var _runtime_make_directory_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58945);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(39197);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(68016);
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








const MOST_LINKS = 40;
async function editAuthFile(file, signal, edit) {
    try {
        const target = await followLinks(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(file));
        const directory = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(target);
        await (0,_runtime_make_directory_js__WEBPACK_IMPORTED_MODULE_5__/* .makeDirectory */ .O)(directory, 0o700);
        await (0,_runtime_directory_lock_js__WEBPACK_IMPORTED_MODULE_2__/* .withDirectoryLock */ .r)(directory, signal, async () => {
            signal.throwIfAborted();
            const edited = await edit(await find(target));
            if (edited === 'remove')
                await (0,_runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_4__/* .removeIfThere */ .Ks)(target);
            else if (edited !== undefined)
                await replace(target, edited.text);
        });
    }
    catch (error) {
        if (error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR || !(error instanceof Error) || !('syscall' in error))
            throw error;
        throw ((0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .storageFailure */ .Ky)(error, file) ??
            new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('STORAGE_FAILED', `cannot write ${file}`, {
                side: 'local',
                subject: file,
                hint: 'name another file with --authfile',
                cause: error,
            }));
    }
}
async function find(file) {
    const bytes = await (0,_read_js__WEBPACK_IMPORTED_MODULE_7__/* .readAuthFile */ .n)(file);
    const document = (0,_document_js__WEBPACK_IMPORTED_MODULE_6__/* .parseAuthDocument */ .Li)(bytes ?? new Uint8Array(), file);
    const text = Buffer.from(bytes ?? []).toString('utf8');
    return { text: text.trim() === '' ? '{}\n' : text, document, exists: bytes !== undefined };
}
async function followLinks(file) {
    let at = file;
    for (let links = 0; links < MOST_LINKS; links += 1) {
        const next = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(at).catch(() => undefined);
        if (next === undefined)
            return at;
        at = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(at), next);
    }
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('STORAGE_FAILED', `too many links: ${file}`, {
        side: 'local',
        subject: file,
        hint: 'name the file itself',
    });
}
async function replace(file, text) {
    const temporary = node_path__WEBPACK_IMPORTED_MODULE_1__.join(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(file), (0,_runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_4__/* .nameOwnedFile */ .d)('tmp'));
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const handle = __addDisposableResource(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(temporary, 'wx', 0o600), true);
            await handle.writeFile(text);
            await handle.sync();
            await keepOwner(temporary, file);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(temporary, file);
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
    finally {
        await (0,_runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_4__/* .removeIfThere */ .Ks)(temporary);
    }
}
async function keepOwner(temporary, file) {
    const [fresh, old] = [await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(temporary), await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file).catch(() => undefined)];
    if (old !== undefined && (old.uid !== fresh.uid || old.gid !== fresh.gid))
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chown)(temporary, old.uid, old.gid).catch(() => undefined);
}


/***/ }),

/***/ 91988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $L: () => (/* binding */ replaceMember),
/* harmony export */   Nk: () => (/* binding */ setMember),
/* harmony export */   Zw: () => (/* binding */ textOfMember),
/* harmony export */   pt: () => (/* binding */ removeMember)
/* harmony export */ });
function textOfMember(text, path) {
    const found = findMember(parseNode(text, 0), path);
    return found === undefined ? undefined : text.slice(found.value.start, found.value.end);
}
function setMember(text, path, value) {
    const root = parseNode(text, 0);
    const style = styleOf(text, root);
    let node = root;
    let depth = 0;
    for (; depth < path.length - 1; depth += 1) {
        const member = node.members?.find(({ key }) => key === path[depth]);
        if (member?.value.members === undefined)
            break;
        node = member.value;
    }
    const key = path[depth] ?? '';
    const nested = path.slice(depth + 1).reduceRight((inner, name) => ({ [name]: inner }), value);
    return putInto(text, node, { key, value: nested, depth: depth + 1 }, style);
}
function replaceMember(text, path, value) {
    const found = findMember(parseNode(text, 0), path);
    return found === undefined ? text : text.slice(0, found.value.start) + value + text.slice(found.value.end);
}
function removeMember(text, path) {
    const parent = findNode(parseNode(text, 0), path.slice(0, -1));
    const members = parent?.members ?? [];
    const at = members.findIndex(({ key }) => key === path.at(-1));
    const member = members[at];
    if (parent === undefined || member === undefined)
        return text;
    const [before, after] = [members[at - 1], members[at + 1]];
    if (before !== undefined)
        return text.slice(0, before.value.end) + text.slice(member.value.end);
    if (after !== undefined)
        return text.slice(0, member.start) + text.slice(after.start);
    return `${text.slice(0, parent.start)}{}${text.slice(parent.end)}`;
}
function putInto(text, node, { key, value, depth }, style) {
    const rendered = renderValue(value, depth, style);
    const members = node.members ?? [];
    const known = members.find((one) => one.key === key);
    if (known !== undefined)
        return text.slice(0, known.value.start) + rendered + text.slice(known.value.end);
    const [first, last] = [members[0], members.at(-1)];
    const member = `${JSON.stringify(key)}${style.colon}${rendered}`;
    if (first !== undefined && last !== undefined) {
        const gap = text.slice(node.start + 1, first.start);
        return `${text.slice(0, last.value.end)},${gap}${member}${text.slice(last.value.end)}`;
    }
    const [inner, outer] = [newLine(depth, style), newLine(depth - 1, style)];
    return `${text.slice(0, node.start)}{${inner}${member}${outer}}${text.slice(node.end)}`;
}
function renderValue(value, depth, style) {
    if (style.unit === '')
        return JSON.stringify(value);
    return JSON.stringify(value, null, style.unit).replaceAll('\n', newLine(depth, style));
}
function newLine(depth, { unit, lineEnd }) {
    return unit === '' ? '' : `${lineEnd}${unit.repeat(depth)}`;
}
function styleOf(text, root) {
    const [first] = root.members ?? [];
    if (first === undefined)
        return { unit: '\t', lineEnd: '\n', colon: ': ' };
    const gap = text.slice(root.start + 1, first.start);
    const unit = /[ \t]*$/.exec(gap)?.[0] ?? '';
    const isOneLine = !gap.includes('\n');
    const colonAt = text.indexOf(':', first.start + JSON.stringify(first.key).length - 1);
    const isTight = text[colonAt + 1] !== ' ';
    return {
        unit: isOneLine ? '' : unit === '' ? '\t' : unit,
        lineEnd: gap.includes('\r\n') ? '\r\n' : '\n',
        colon: isTight ? ':' : ': ',
    };
}
function findNode(node, path) {
    return path.length === 0 ? node : findMember(node, path)?.value;
}
function findMember(root, path) {
    let node = root;
    let member;
    for (const name of path) {
        member = node?.members?.find(({ key }) => key === name);
        node = member?.value;
    }
    return member;
}
const SPACE = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\]|\\.)*"/y;
const SCALAR = /[^,\]}\s]+/y;
function parseNode(text, from) {
    const start = skip(text, from, SPACE);
    if (text[start] === '{')
        return parseObject(text, start);
    if (text[start] === '[')
        return parseArray(text, start);
    return { start, end: skip(text, start, text[start] === '"' ? STRING : SCALAR), members: undefined };
}
function parseObject(text, start) {
    const members = [];
    let at = skip(text, start + 1, SPACE);
    while (at < text.length && text[at] !== '}') {
        const afterKey = skip(text, at, STRING);
        const value = parseNode(text, skip(text, afterKey, SPACE) + 1);
        members.push({ key: JSON.parse(text.slice(at, afterKey)), start: at, value });
        at = skipComma(text, value.end);
    }
    return { start, end: at + 1, members };
}
function parseArray(text, start) {
    let at = skip(text, start + 1, SPACE);
    while (at < text.length && text[at] !== ']')
        at = skipComma(text, parseNode(text, at).end);
    return { start, end: at + 1, members: undefined };
}
function skipComma(text, from) {
    const at = skip(text, from, SPACE);
    return text[at] === ',' ? skip(text, at + 1, SPACE) : at;
}
function skip(text, from, pattern) {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    return match === null ? from : from + match[0].length;
}


/***/ }),

/***/ 21243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VJ: () => (/* binding */ storeLogin),
/* harmony export */   _$: () => (/* binding */ removeLogin),
/* harmony export */   cF: () => (/* binding */ pairOf),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   q7: () => (/* binding */ removeAllLogins)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _credential_helper_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55442);
/* harmony import */ var _kept_credential_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(29288);
/* harmony import */ var _registries_conf_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97152);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39197);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59800);
/* harmony import */ var _json_text_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(91988);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(66652);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(68016);










async function storeLogin(ctx, where, key, login, note = async () => Promise.resolve()) {
    let failure;
    for (const name of where.helpers?.names ?? [_registries_conf_js__WEBPACK_IMPORTED_MODULE_3__/* .AUTH_FILES */ .rk]) {
        try {
            const helper = name === _registries_conf_js__WEBPACK_IMPORTED_MODULE_3__/* .AUTH_FILES */ .rk ? keeperOf(await readDocument(where), where, key.registry) : { name, isStore: false };
            return await storeIn(ctx, helper, where, key, login, note);
        }
        catch (error) {
            ctx.signal.throwIfAborted();
            failure ??= (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .toFailure */ .w2)(error);
        }
    }
    throw failure ?? new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('INTERNAL', 'a login without a place');
}
async function storeIn(ctx, helper, where, key, login, note) {
    const place = helper === undefined ? where.file : (0,_kept_credential_js__WEBPACK_IMPORTED_MODULE_8__/* .programOf */ .o)(helper.name);
    if (key.namespace !== '' && (helper !== undefined || where.isDockers))
        throw noNamespace(key, place);
    const name = keyIn(where, key);
    const kept = helper === undefined ? undefined : await planHelper(ctx, helper.name, where, key, login);
    const entry = helper === undefined ? (0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .renderAuthEntry */ .Dj)(login.username, login.password) : {};
    await (0,_edit_js__WEBPACK_IMPORTED_MODULE_5__/* .editAuthFile */ .v)(where.file, ctx.signal, async ({ text, exists }) => {
        const isTouched = helper === undefined || helper.isStore;
        const after = isTouched ? (0,_json_text_js__WEBPACK_IMPORTED_MODULE_9__/* .setMember */ .Nk)(text, ['auths', name], entry) : text;
        await note({
            file: where.file,
            key: name,
            before: {
                exists,
                auths: (0,_json_text_js__WEBPACK_IMPORTED_MODULE_9__/* .textOfMember */ .Zw)(text, ['auths']) !== undefined,
                entry: (0,_json_text_js__WEBPACK_IMPORTED_MODULE_9__/* .textOfMember */ .Zw)(text, ['auths', name]),
            },
            written: isTouched ? digestOf((0,_json_text_js__WEBPACK_IMPORTED_MODULE_9__/* .textOfMember */ .Zw)(after, ['auths', name]) ?? '') : undefined,
            helper: kept,
        });
        if (kept !== undefined)
            await (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_2__/* .storeInHelper */ .FM)(ctx, kept.name, kept.server, { username: login.username, secret: login.password });
        return isTouched ? { text: after } : undefined;
    });
    return place;
}
async function removeLogin(ctx, where, key) {
    let removed = false;
    let failure;
    for (const name of where.helpers?.names ?? [_registries_conf_js__WEBPACK_IMPORTED_MODULE_3__/* .AUTH_FILES */ .rk]) {
        try {
            if (name === _registries_conf_js__WEBPACK_IMPORTED_MODULE_3__/* .AUTH_FILES */ .rk)
                removed = (await removeFromFile(ctx, where, key)) || removed;
            else if (key.namespace === '')
                removed = (await eraseFrom(ctx, name, key)) || removed;
        }
        catch (error) {
            ctx.signal.throwIfAborted();
            failure ??= (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .toFailure */ .w2)(error);
        }
    }
    if (failure !== undefined)
        throw failure;
    return removed;
}
async function eraseFrom(ctx, helper, { registry }) {
    let removed = false;
    for (const server of (0,_keys_js__WEBPACK_IMPORTED_MODULE_6__/* .serverNames */ .C1)(registry))
        removed = (await (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_2__/* .eraseFromHelper */ .Rk)(ctx, helper, server)) || removed;
    return removed;
}
async function removeFromFile(ctx, where, key) {
    const document = await readDocument(where);
    const helper = key.namespace === '' ? keeperOf(document, where, key.registry) : undefined;
    let removed = helper === undefined ? false : await eraseFrom(ctx, helper.name, key);
    const name = keyIn(where, key);
    const isMine = (one) => one === name || (key.namespace === '' && (0,_keys_js__WEBPACK_IMPORTED_MODULE_6__/* .isKeyOfHost */ .vW)(one, key.registry));
    if (![...document.entries.keys()].some(isMine))
        return removed;
    await (0,_edit_js__WEBPACK_IMPORTED_MODULE_5__/* .editAuthFile */ .v)(where.file, ctx.signal, async ({ text, document: current }) => {
        const mine = [...current.entries.keys()].filter(isMine);
        removed ||= mine.some((one) => current.entries.get(one)?.kind !== 'none');
        return Promise.resolve({ text: mine.reduce((rest, one) => (0,_json_text_js__WEBPACK_IMPORTED_MODULE_9__/* .removeMember */ .pt)(rest, ['auths', one]), text) });
    });
    return removed;
}
async function removeAllLogins(ctx, where) {
    const { credHelpers, credsStore } = await readDocument(where);
    const failures = [];
    const attempt = async (work) => {
        try {
            await work();
        }
        catch (error) {
            ctx.signal.throwIfAborted();
            failures.push((0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .toFailure */ .w2)(error));
        }
    };
    const eraseAll = async (name) => {
        for (const server of await (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_2__/* .listHelper */ .pg)(ctx, name))
            await (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_2__/* .eraseFromHelper */ .Rk)(ctx, name, server);
    };
    for (const name of where.helpers?.names ?? [])
        if (name !== _registries_conf_js__WEBPACK_IMPORTED_MODULE_3__/* .AUTH_FILES */ .rk)
            await attempt(async () => eraseAll(name));
    for (const [server, name] of credHelpers)
        await attempt(async () => (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_2__/* .eraseFromHelper */ .Rk)(ctx, name, server));
    if (where.isDockers && credsStore !== undefined)
        await attempt(async () => eraseAll(credsStore));
    await (0,_edit_js__WEBPACK_IMPORTED_MODULE_5__/* .editAuthFile */ .v)(where.file, ctx.signal, async ({ text, exists }) => {
        const present = ['auths', 'credHelpers'].filter((one) => (0,_json_text_js__WEBPACK_IMPORTED_MODULE_9__/* .textOfMember */ .Zw)(text, [one]) !== undefined);
        const after = present.reduce((rest, one) => (0,_json_text_js__WEBPACK_IMPORTED_MODULE_9__/* .setMember */ .Nk)(rest, [one], {}), text);
        return Promise.resolve(exists ? { text: after } : undefined);
    });
    const [first] = failures;
    if (first !== undefined)
        throw first;
}
function keyIn({ isDockers }, { registry, namespace }) {
    if (isDockers && registry === 'docker.io')
        return _keys_js__WEBPACK_IMPORTED_MODULE_6__/* .DOCKER_HUB_KEY */ .pe;
    return namespace === '' ? registry : `${registry}/${namespace}`;
}
function digestOf(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
}
function pairOf(username, secret) {
    return `${username}\n${secret.reveal()}`;
}
async function readDocument({ file }) {
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .parseAuthDocument */ .Li)((await (0,_read_js__WEBPACK_IMPORTED_MODULE_7__/* .readAuthFile */ .n)(file)) ?? new Uint8Array(), file);
}
function keeperOf(document, { isDockers }, registry) {
    const own = (0,_keys_js__WEBPACK_IMPORTED_MODULE_6__/* .findHelper */ .Ym)(document, registry);
    if (own !== undefined)
        return { name: own, isStore: false };
    const { credsStore } = document;
    return isDockers && credsStore !== undefined ? { name: credsStore, isStore: true } : undefined;
}
async function planHelper(ctx, name, where, { registry }, { username, password }) {
    const server = where.isDockers ? ((0,_keys_js__WEBPACK_IMPORTED_MODULE_6__/* .serverNames */ .C1)(registry)[0] ?? registry) : registry;
    const replaced = (await (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_2__.getFromHelper)(ctx, name, server)) !== undefined;
    return { name, server, replaced, written: digestOf(pairOf(username, password)) };
}
function noNamespace({ registry, namespace }, place) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('UNSUPPORTED', `${place} holds no login for a namespace (${registry}/${namespace})`, {
        side: 'local',
        hint: 'log in to the registry as a whole, or use --authfile',
    });
}


/***/ }),

/***/ 55442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FM: () => (/* binding */ storeInHelper),
/* harmony export */   Rk: () => (/* binding */ eraseFromHelper),
/* harmony export */   getFromHelper: () => (/* binding */ getFromHelper),
/* harmony export */   pg: () => (/* binding */ listHelper)
/* harmony export */ });
/* harmony import */ var _runtime_child_program_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62554);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _runtime_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(475);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66786);
/* harmony import */ var _kept_credential_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29288);





const LARGEST_OUTPUT = 1024 * 1024;
const NOT_FOUND = 'credentials not found in native keychain';
async function getFromHelper(ctx, name, server) {
    const { code, stdout, stderr } = await runHelper(ctx, name, 'get', server);
    if ([stdout, stderr].some((text) => text.trim() === NOT_FOUND))
        return undefined;
    if (code !== 0)
        throw refused(name, 'get', server, stdout, stderr);
    const value = parseObject(stdout);
    const [username, secret] = [value?.['Username'], value?.['Secret']];
    if (typeof username !== 'string' || typeof secret !== 'string') {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('CONFIG_INVALID', `${(0,_kept_credential_js__WEBPACK_IMPORTED_MODULE_4__/* .programOf */ .o)(name)} get: the answer for ${server} is not a credential`, {
            side: 'local',
            subject: (0,_kept_credential_js__WEBPACK_IMPORTED_MODULE_4__/* .programOf */ .o)(name),
            hint: 'update or replace this credential helper',
        });
    }
    if (secret === '')
        return undefined;
    ctx.conceal(secret, username);
    return { username, secret: new _runtime_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .zh(secret) };
}
async function storeInHelper(ctx, name, server, { username, secret }) {
    ctx.conceal(secret.reveal(), username);
    const input = JSON.stringify({ ServerURL: server, Username: username, Secret: secret.reveal() });
    const { code, stdout, stderr } = await runHelper(ctx, name, 'store', input);
    if (code !== 0)
        throw refused(name, 'store', server, stdout, stderr);
}
async function eraseFromHelper(ctx, name, server) {
    const { code, stdout, stderr } = await runHelper(ctx, name, 'erase', server);
    if ([stdout, stderr].some((text) => text.trim() === NOT_FOUND))
        return false;
    if (code !== 0)
        throw refused(name, 'erase', server, stdout, stderr);
    return true;
}
async function listHelper(ctx, name) {
    const { code, stdout, stderr } = await runHelper(ctx, name, 'list', 'unused');
    if (code !== 0)
        throw refused(name, 'list', 'any registry', stdout, stderr);
    return Object.keys(parseObject(stdout) ?? {});
}
async function runHelper(ctx, name, verb, input) {
    if (!/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,63}$/.test(name)) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('CONFIG_INVALID', `not the name of a credential helper: ${JSON.stringify((0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_3__/* .renderForeign */ .Vd)(name, 80))}`, {
            side: 'local',
            hint: 'credHelpers and credsStore take what follows docker-credential- in the name of the program, and no path',
        });
    }
    const program = (0,_kept_credential_js__WEBPACK_IMPORTED_MODULE_4__/* .programOf */ .o)(name);
    const call = {
        program,
        args: [verb],
        environment: ctx.environment,
        input,
        mostOutput: LARGEST_OUTPUT,
        timeMs: ctx.limits.helperMs,
    };
    return (0,_runtime_child_program_js__WEBPACK_IMPORTED_MODULE_0__/* .runProgram */ .m)(ctx, call, (trouble, cause) => troubleWith(program, ctx.limits.helperMs, trouble, cause));
}
function parseObject(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function troubleWith(program, limitMs, trouble, cause) {
    if (trouble === 'slow')
        return tooSlow(program, limitMs);
    if (trouble === 'loud')
        return tooMuch(program);
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('CONFIG_INVALID', trouble === 'missing' ? `there is no ${program} on PATH` : `${program} cannot be started`, {
        side: 'local',
        subject: program,
        hint: 'install this credential helper, or take its name out of credHelpers and credsStore',
        cause,
    });
}
function tooSlow(program, limitMs) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('TIMEOUT', `${program} did not answer within ${String(limitMs / 1000)} s`, {
        side: 'local',
        subject: program,
        hint: 'it may be waiting for a person: unlock what it reads from, or give the credential another way',
    });
}
function tooMuch(program) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('LIMIT_EXCEEDED', `${program} answered with more than 1 MiB`, {
        side: 'local',
        subject: program,
        hint: 'update or replace this credential helper',
    });
}
function refused(name, verb, server, stdout, stderr) {
    const words = [stdout, stderr].map((text) => text.trim()).find((text) => text !== '' && !text.includes('"Secret"'));
    const said = words === undefined ? 'it failed without a word' : (0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_3__/* .renderForeign */ .Vd)(words);
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('AUTH_REQUIRED', `${(0,_kept_credential_js__WEBPACK_IMPORTED_MODULE_4__/* .programOf */ .o)(name)} ${verb} for ${server}: ${said}`, {
        side: 'local',
        subject: (0,_kept_credential_js__WEBPACK_IMPORTED_MODULE_4__/* .programOf */ .o)(name),
        hint: `run \`${(0,_kept_credential_js__WEBPACK_IMPORTED_MODULE_4__/* .programOf */ .o)(name)} list\` to see what it wants`,
    });
}


/***/ })

};
