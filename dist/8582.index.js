export const id = 8582;
export const ids = [8582,7663,4953,9632];
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


/***/ }),

/***/ 34953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createHopAgent: () => (/* binding */ createHopAgent),
/* harmony export */   hopOf: () => (/* binding */ hopOf)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44708);
/* harmony import */ var _addresses_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47733);
/* harmony import */ var _warm_agent_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69632);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47663);





function createHopAgent(options) {
    const { proxy, proxyContext, maxSockets, keepAliveMs } = options;
    const common = { ..._warm_agent_js__WEBPACK_IMPORTED_MODULE_3__/* .CONNECTING */ .Z, keepAlive: true, maxSockets, maxFreeSockets: maxSockets, timeout: keepAliveMs };
    const agent = proxy.url.protocol === 'https:'
        ? new node_https__WEBPACK_IMPORTED_MODULE_1__.Agent({ ...common, ...(proxyContext === undefined ? {} : { secureContext: proxyContext }) })
        : new node_http__WEBPACK_IMPORTED_MODULE_0__.Agent(common);
    return {
        agent,
        hop: hopOf(options),
        warm: () => undefined,
        dial: async (url) => Promise.reject((0,_failures_js__WEBPACK_IMPORTED_MODULE_4__.proxyUnreachable)(proxy, url, undefined)),
        close: () => agent.destroy(),
    };
}
function hopOf({ proxy, userAgent }) {
    const address = (0,_addresses_js__WEBPACK_IMPORTED_MODULE_2__/* .addressOf */ .ci)(proxy.url);
    return {
        protocol: proxy.url.protocol,
        ...address,
        servername: (0,_warm_agent_js__WEBPACK_IMPORTED_MODULE_3__/* .serverName */ .L)(address.host).servername ?? '',
        headers: {
            'user-agent': userAgent,
            ...(proxy.login === undefined ? {} : { 'proxy-authorization': basic(proxy.login) }),
        },
    };
}
function basic({ username, password }) {
    return `Basic ${Buffer.from(`${username}:${password.reveal()}`).toString('base64')}`;
}


/***/ }),

/***/ 38582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createTunnelAgent: () => (/* binding */ createTunnelAgent)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44708);
/* harmony import */ var _addresses_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47733);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52133);
/* harmony import */ var _warm_agent_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(69632);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(47663);
/* harmony import */ var _hop_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(34953);








function createTunnelAgent(options) {
    const { tls, maxSockets, keepAliveMs, connectMs } = options;
    const closed = new AbortController();
    const trust = {
        rejectUnauthorized: tls?.verify ?? true,
        ...(tls?.context === undefined ? {} : { secureContext: tls.context }),
    };
    const agent = new node_https__WEBPACK_IMPORTED_MODULE_2__.Agent({
        keepAlive: true,
        maxSockets,
        maxFreeSockets: maxSockets,
        timeout: keepAliveMs,
        ...trust,
    });
    const secure = agent.createConnection.bind(agent);
    const waiting = new Map();
    const open = async (target, wanted) => {
        const signal = AbortSignal.any([closed.signal, AbortSignal.timeout(connectMs)]);
        const through = await openTunnel(options, target, signal);
        const over = { ...wanted, ...(0,_addresses_js__WEBPACK_IMPORTED_MODULE_3__/* .addressOf */ .ci)(target), socket: through };
        const socket = secure(over);
        try {
            await (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(socket, 'secureConnect', { signal });
            return socket;
        }
        catch (error) {
            socket.on('error', () => undefined);
            socket.destroy();
            throw signal.aborted ? (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .unconnected */ .l)(target) : error;
        }
    };
    agent.createConnection = (wanted, callback) => {
        const host = String(wanted.host);
        const target = new URL(`https://${host.includes(':') ? `[${host}]` : host}:${String(wanted.port)}`);
        const early = waiting.get(target.href);
        waiting.delete(target.href);
        const fresh = async () => open(target, wanted);
        const made = callback;
        (early === undefined ? fresh() : early.then(async (one) => (isOpen(one) ? one : fresh()), fresh)).then((socket) => made(null, socket), (error) => made(error instanceof Error ? error : (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .unconnected */ .l)(target)));
        return undefined;
    };
    return {
        agent,
        warm(url) {
            const target = new URL(url.origin);
            if (waiting.has(target.href))
                return;
            const socket = open(target, { ...trust, ...(0,_warm_agent_js__WEBPACK_IMPORTED_MODULE_5__/* .serverName */ .L)((0,_addresses_js__WEBPACK_IMPORTED_MODULE_3__/* .addressOf */ .ci)(url).host) });
            socket.catch(() => undefined);
            waiting.set(target.href, socket);
        },
        dial: async (url) => open(url, { ...trust, rejectUnauthorized: false, ...(0,_warm_agent_js__WEBPACK_IMPORTED_MODULE_5__/* .serverName */ .L)((0,_addresses_js__WEBPACK_IMPORTED_MODULE_3__/* .addressOf */ .ci)(url).host) }),
        close() {
            closed.abort();
            for (const socket of waiting.values())
                socket.then((one) => one.destroy()).catch(() => undefined);
            waiting.clear();
            agent.destroy();
        },
    };
}
function isOpen(socket) {
    return !socket.destroyed && !socket.readableEnded;
}
async function openTunnel(options, target, signal) {
    const { proxy } = options;
    const { host, port } = (0,_addresses_js__WEBPACK_IMPORTED_MODULE_3__/* .addressOf */ .ci)(target);
    const authority = `${host.includes(':') ? `[${host}]` : host}:${String(port)}`;
    const { protocol, headers, ...address } = (0,_hop_js__WEBPACK_IMPORTED_MODULE_7__.hopOf)(options);
    const { request } = protocol === 'https:' ? node_https__WEBPACK_IMPORTED_MODULE_2__ : node_http__WEBPACK_IMPORTED_MODULE_1__;
    const asked = request({
        ..._warm_agent_js__WEBPACK_IMPORTED_MODULE_5__/* .CONNECTING */ .Z,
        ...address,
        ...(options.proxyContext === undefined ? {} : { secureContext: options.proxyContext }),
        agent: false,
        method: 'CONNECT',
        path: authority,
        headers: { ...headers, host: authority },
        signal,
    });
    asked.end();
    const { answer, socket } = await answerTo(asked).catch((error) => {
        throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_6__.proxyUnreachable)(proxy, target, signal.aborted ? undefined : error);
    });
    const status = answer.statusCode ?? 0;
    if (status >= 200 && status < 300)
        return socket;
    socket.destroy();
    const asks = [answer.headers['proxy-authenticate'] ?? []].flat().flatMap(_failures_js__WEBPACK_IMPORTED_MODULE_6__/* .schemesOf */ .E);
    throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_6__.proxyRefusal)(proxy, target, { status, asks });
}
async function answerTo(asked) {
    return new Promise((resolve, reject) => {
        asked.once('error', reject);
        asked.once('connect', (answer, socket, head) => {
            socket.on('error', () => undefined);
            if (head.byteLength > 0)
                socket.unshift(head);
            resolve({ answer, socket });
        });
    });
}


/***/ }),

/***/ 69632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ serverName),
/* harmony export */   Z: () => (/* binding */ CONNECTING),
/* harmony export */   createWarmAgent: () => (/* binding */ createWarmAgent)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37067);
/* harmony import */ var _addresses_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47733);



const CONNECTING = { autoSelectFamily: true, autoSelectFamilyAttemptTimeout: 1_000 };
const WAITING_MS = 4_000;
const DIAL_MS = 10_000;
async function createWarmAgent(options) {
    const { tls, maxSockets, keepAliveMs } = options;
    const common = {
        keepAlive: true,
        maxSockets,
        maxFreeSockets: maxSockets,
        timeout: keepAliveMs,
        ...CONNECTING,
    };
    const trust = tls === undefined
        ? {}
        : {
            rejectUnauthorized: tls.verify,
            ...(tls.context === undefined ? {} : { secureContext: tls.context }),
        };
    const agent = tls === undefined ? new node_http__WEBPACK_IMPORTED_MODULE_1__.Agent(common) : new (await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 44708, 19))).Agent({ ...common, ...trust });
    const connect = agent.createConnection.bind(agent);
    const begin = (url, more = {}) => {
        const { host, port } = (0,_addresses_js__WEBPACK_IMPORTED_MODULE_2__/* .addressOf */ .ci)(url);
        return connect({
            ...common,
            ...trust,
            ...more,
            host,
            port,
            ...(tls === undefined ? {} : serverName(host)),
        });
    };
    const waiting = new Map();
    const open = new Map();
    const counted = (key, socket) => {
        open.set(key, (open.get(key) ?? 0) + 1);
        return socket.once('close', () => open.set(key, (open.get(key) ?? 0) - 1));
    };
    const closed = new AbortController();
    agent.createConnection = (wanted, callback) => {
        const key = `${String(wanted.host)}:${String(wanted.port)}`;
        const ready = waiting.get(key);
        for (let socket = ready?.shift(); socket !== undefined; socket = ready?.shift()) {
            socket.off('timeout', destroyIt).setTimeout(0);
            if (!socket.destroyed && !socket.readableEnded && socket.readableLength === 0)
                return socket;
            socket.destroy();
        }
        return counted(key, connect(wanted, callback));
    };
    return {
        agent,
        warm(url, total) {
            const { host, port } = (0,_addresses_js__WEBPACK_IMPORTED_MODULE_2__/* .addressOf */ .ci)(url);
            const key = `${host}:${String(port)}`;
            const ready = waiting.get(key)?.filter((socket) => !socket.destroyed) ?? [];
            waiting.set(key, ready);
            const missing = total === undefined ? 1 - ready.length : total - (open.get(key) ?? 0);
            for (let made = 0; made < missing; made += 1) {
                const socket = counted(key, begin(url));
                socket.on('error', () => undefined);
                ready.push(socket.setTimeout(WAITING_MS).on('timeout', destroyIt));
            }
        },
        dial: async (url) => {
            const socket = begin(url, { rejectUnauthorized: false });
            try {
                await (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(socket, 'secureConnect', { signal: AbortSignal.any([closed.signal, AbortSignal.timeout(DIAL_MS)]) });
                return socket;
            }
            catch (error) {
                socket.on('error', () => undefined);
                socket.destroy();
                throw error;
            }
        },
        close() {
            closed.abort();
            for (const socket of [...waiting.values()].flat())
                socket.destroy();
            waiting.clear();
            agent.destroy();
        },
    };
}
function destroyIt() {
    this.destroy();
}
function serverName(host) {
    return /^[\d.]+$|:/.test(host) ? {} : { servername: host };
}


/***/ })

};
