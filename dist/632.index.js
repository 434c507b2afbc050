export const id = 632;
export const ids = [632];
export const modules = {

/***/ 9632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createWarmAgent: () => (/* binding */ createWarmAgent)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var _addresses_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7733);


const ADDRESS_ATTEMPT_MS = 1_000;
async function createWarmAgent(options) {
    const { isTls, verify, maxSockets, keepAliveMs } = options;
    const common = {
        keepAlive: true,
        maxSockets,
        maxFreeSockets: maxSockets,
        timeout: keepAliveMs,
        autoSelectFamily: true,
        autoSelectFamilyAttemptTimeout: ADDRESS_ATTEMPT_MS,
    };
    const trust = isTls ? { rejectUnauthorized: verify } : {};
    const agent = isTls ? new (await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 4708, 19))).Agent({ ...common, ...trust }) : new node_http__WEBPACK_IMPORTED_MODULE_0__.Agent(common);
    const connect = agent.createConnection.bind(agent);
    const waiting = new Map();
    agent.createConnection = (wanted, callback) => {
        const key = `${String(wanted.host)}:${String(wanted.port)}`;
        const socket = waiting.get(key);
        waiting.delete(key);
        if (socket !== undefined && !socket.destroyed && !socket.readableEnded)
            return socket;
        return connect(wanted, callback);
    };
    return {
        agent,
        warm(url) {
            const { host, port } = (0,_addresses_js__WEBPACK_IMPORTED_MODULE_1__/* .addressOf */ .ci)(url);
            const key = `${host}:${String(port)}`;
            if (waiting.has(key))
                return;
            const socket = connect({ ...common, ...trust, host, port, ...serverName(isTls, host) });
            socket.on('error', () => undefined);
            waiting.set(key, socket);
        },
        close() {
            for (const socket of waiting.values())
                socket.destroy();
            waiting.clear();
            agent.destroy();
        },
    };
}
function serverName(isTls, host) {
    return isTls && !/^[\d.]+$|:/.test(host) ? { servername: host } : {};
}


/***/ })

};
