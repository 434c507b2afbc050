export const id = 5442;
export const ids = [5442];
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
