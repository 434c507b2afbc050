export const id = 3586;
export const ids = [3586];
export const modules = {

/***/ 43586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ask: () => (/* binding */ ask),
/* harmony export */   askSecret: () => (/* binding */ askSecret),
/* harmony export */   readPiped: () => (/* binding */ readPiped)
/* harmony export */ });
/* harmony import */ var node_readline_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26848);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57075);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83903);



async function readPiped(signal) {
    const chunks = [];
    let size = 0;
    for await (const chunk of (0,node_stream__WEBPACK_IMPORTED_MODULE_1__.addAbortSignal)(signal, process.stdin)) {
        chunks.push(chunk);
        size += chunk.byteLength;
        if (size > 1024 * 1024)
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('INPUT_INVALID', 'standard input holds more than a password', { side: 'local' });
    }
    return Buffer.concat(chunks).toString('utf8').replace(/\r?\n/g, '');
}
async function ask(question, signal) {
    const input = terminal();
    const lines = (0,node_readline_promises__WEBPACK_IMPORTED_MODULE_0__.createInterface)({ input, output: process.stderr });
    try {
        return (await lines.question(question, { signal })).trim();
    }
    finally {
        lines.close();
    }
}
async function askSecret(question, signal, absent) {
    const input = terminal(absent);
    input.setRawMode(true);
    try {
        const answer = typed(input, signal);
        input.resume();
        process.stderr.write(question);
        return await answer;
    }
    finally {
        input.setRawMode(false);
        input.pause();
        process.stderr.write('\n');
    }
}
function typed(input, signal) {
    return new Promise((resolve, reject) => {
        let text = '';
        const end = () => {
            input.off('data', onData);
            signal.removeEventListener('abort', onAbort);
        };
        const onAbort = () => {
            end();
            reject(signal.reason);
        };
        const onData = (chunk) => {
            for (const letter of chunk.toString('utf8')) {
                if (letter === '\r' || letter === '\n' || letter === '\u0004') {
                    end();
                    resolve(text);
                    return;
                }
                if (letter === '\u0003') {
                    end();
                    process.kill(process.pid, 'SIGINT');
                    reject(new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('CANCELLED', 'interrupted', { side: 'local' }));
                    return;
                }
                text = letter === '\u007F' || letter === '\b' ? text.replace(/.$/u, '') : text + letter;
            }
        };
        input.on('data', onData);
        signal.addEventListener('abort', onAbort, { once: true });
    });
}
function terminal(absent) {
    if (process.stdin.isTTY)
        return process.stdin;
    if (absent !== undefined)
        throw absent;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('INPUT_INVALID', 'no user name and password were given, and there is no terminal to ask on', {
        side: 'local',
        hint: 'use --username with --password-stdin',
    });
}


/***/ })

};
