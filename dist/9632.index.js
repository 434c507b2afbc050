export const id = 9632;
export const ids = [9632];
export const modules = {

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
