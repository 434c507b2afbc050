export const id = 5812;
export const ids = [5812];
export const modules = {

/***/ 5812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runServe: () => (/* binding */ runServe)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66786);
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


async function runServe(invocation, services) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { serve } = await Promise.all(/* import() */[__webpack_require__.e(6881), __webpack_require__.e(2068)]).then(__webpack_require__.bind(__webpack_require__, 62068));
        const listen = parseListen(invocation.options.text('listen') ?? '127.0.0.1:0');
        const [directory] = invocation.operands;
        const running = __addDisposableResource(env_1, await serve(services.ctx, {
            temporary: invocation.temporary,
            listen,
            ...(directory === undefined ? {} : { directory }),
        }), true);
        process.stdout.write(`${running.url}\n`);
        await new Promise((resolve) => {
            if (services.ctx.signal.aborted)
                resolve();
            services.ctx.signal.addEventListener('abort', () => resolve(), { once: true });
        });
        return '';
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
function parseListen(text) {
    const match = /^(\[[0-9a-f:]+\]|[^:]*):(\d{1,5})$/i.exec(text);
    const port = Number(match?.[2]);
    if (match === null || port > 65_535) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INPUT_INVALID', `--listen takes HOST:PORT, not ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(text, 80)}`, {
            side: 'local',
            hint: 'for example 127.0.0.1:5000',
        });
    }
    const host = (match[1] ?? '').replace(/^\[|\]$/g, '');
    return { host: host === '' ? '127.0.0.1' : host, port };
}


/***/ })

};
