export const id = 7663;
export const ids = [7663];
export const modules = {

/***/ 47663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ schemesOf),
/* harmony export */   proxyRefusal: () => (/* binding */ proxyRefusal),
/* harmony export */   proxyUnreachable: () => (/* binding */ proxyUnreachable),
/* harmony export */   refusalIn: () => (/* binding */ refusalIn)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66786);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52133);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28268);




function proxyUnreachable(proxy, target, error) {
    const known = error === undefined ? (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .unconnected */ .l)(proxy.url) : (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .connectionFailure */ .Dx)(error, proxy.url);
    const why = known.message.replace(`${proxy.url.host}: `, '');
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(known.code, `${target.host}: ${named(proxy)} cannot be reached: ${why}`, {
        transient: known.transient,
        facts: { host: target.host, errno: 'PROXY_UNREACHABLE', proxy: proxy.url.host },
        hint: known.code === 'TLS_FAILED'
            ? 'name a file with the CA of the proxy in SSL_CERT_FILE or NODE_EXTRA_CA_CERTS'
            : `correct ${proxy.from}, or name the host in NO_PROXY if it is reached without a proxy`,
        cause: error,
    });
}
function proxyRefusal(proxy, target, { status, asks }) {
    const { text, hint, transient } = reasonOf(proxy, { status, asks });
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('UNREACHABLE', `${target.host}: ${named(proxy)} ${text} (${String(status)})`, {
        transient,
        facts: { host: target.host, errno: 'PROXY_REFUSED', proxy: proxy.url.host, proxyStatus: status },
        hint,
    });
}
function refusalIn(answer) {
    const asks = (answer.headers['proxy-authenticate'] ?? []).flatMap(schemesOf);
    if (answer.status === 407)
        return { status: 407, asks };
    if (answer.status < 400)
        return undefined;
    const isItsOwn = answer.headers['x-squid-error'] !== undefined ||
        /;\s*error=/.test((0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .headerOf */ .r)(answer, 'proxy-status') ?? '') ||
        /^(?:tinyproxy|squid)\b/i.test((0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .headerOf */ .r)(answer, 'server') ?? '');
    return isItsOwn ? { status: answer.status, asks } : undefined;
}
function schemesOf(header) {
    return [...header.matchAll(/(?:^|,)\s*([!#$%&'*+.^`|~\w-]+)(?=\s+\S|\s*(?:,|$))/g)]
        .map(([, scheme = '']) => (0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .renderForeign */ .Vd)(scheme, 30))
        .filter((scheme) => scheme !== '' && !scheme.includes('='));
}
function reasonOf({ from, login }, { status, asks }) {
    if (status === 407) {
        const isBasic = asks.length === 0 || asks.some((scheme) => scheme.toLowerCase() === 'basic');
        if (!isBasic) {
            return {
                text: `wants to know who we are by ${asks.join(' or ')}`,
                hint: 'waybill gives a proxy a user name and a password (Basic), or nothing',
                transient: false,
            };
        }
        return {
            text: login === undefined
                ? 'wants a user name and a password'
                : 'does not take the user name and password that it is given there',
            hint: `write them in ${from} before the host: http://USER:PASSWORD@HOST:PORT, with %XX for special characters`,
            transient: false,
        };
    }
    if (status >= 500) {
        return {
            text: 'did not get through',
            hint: 'check the name and the port, and that the proxy can reach them; a host that it cannot reach may belong in NO_PROXY',
            transient: true,
        };
    }
    return {
        text: 'does not let us through',
        hint: 'have the host and its port allowed at the proxy, or name the host in NO_PROXY if it is reached without one',
        transient: false,
    };
}
function named({ url, from }) {
    return `the proxy ${url.origin} (from ${from})`;
}


/***/ })

};
