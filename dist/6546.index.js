export const id = 6546;
export const ids = [6546];
export const modules = {

/***/ 83252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ readChain),
/* harmony export */   Z: () => (/* binding */ nameIn)
/* harmony export */ });
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66786);

async function readChain(dialled) {
    const socket = await dialled.catch(() => undefined);
    if (socket === undefined)
        return [];
    const chain = [];
    let one = socket.getPeerCertificate(true);
    while (one?.fingerprint256 !== undefined && !chain.some((known) => known.fingerprint256 === one?.fingerprint256)) {
        chain.push(one);
        one = one.issuerCertificate;
    }
    socket.on('error', () => undefined);
    socket.destroy();
    return chain;
}
function nameIn(name) {
    const { CN, O, OU } = name ?? {};
    const found = [CN, O, OU].flat().find((part) => part !== undefined && part !== '');
    return found === undefined ? '' : (0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_0__/* .renderForeign */ .Vd)(found, 100);
}


/***/ }),

/***/ 56546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   describeWay: () => (/* binding */ describeWay)
/* harmony export */ });
/* harmony import */ var _server_certificate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83252);

async function describeWay({ url, verify, route, certificates, agent }) {
    return {
        proxy: 'proxy' in route ? { url: route.proxy.url.origin, from: route.proxy.from } : null,
        direct: 'direct' in route ? route.direct : null,
        tls: url.protocol !== 'https:'
            ? null
            : {
                verified: verify,
                certificate: await certificateOf(agent, url),
                directory: certificates?.directory ?? null,
                by: certificates?.by ?? null,
                authorities: [...new Set(certificates?.authorities.map(({ file }) => file))],
                clients: certificates?.clients.map(({ file }) => file) ?? [],
            },
    };
}
async function certificateOf(agent, url) {
    const chain = await (0,_server_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .readChain */ .U)(agent.dial(url));
    const [own] = chain;
    if (own === undefined)
        return null;
    const until = new Date(own.valid_to);
    return {
        subject: (0,_server_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .nameIn */ .Z)(own.subject),
        issuer: (0,_server_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .nameIn */ .Z)((chain.at(-1) ?? own).issuer),
        until: Number.isNaN(until.getTime()) ? '' : until.toISOString(),
    };
}


/***/ })

};
