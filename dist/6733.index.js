export const id = 6733;
export const ids = [6733];
export const modules = {

/***/ 46733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseProxies: () => (/* binding */ parseProxies),
/* harmony export */   proxyLogins: () => (/* binding */ proxyLogins)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _runtime_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(475);
/* harmony import */ var _addresses_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47733);
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92795);





function parseProxies(environment) {
    const first = (names) => {
        for (const name of names) {
            const text = environment[name]?.trim() ?? '';
            if (text !== '')
                return { name, text };
        }
        return undefined;
    };
    const isCgi = (environment['REQUEST_METHOD'] ?? '') !== '';
    const given = {
        'https:': first(['HTTPS_PROXY', 'https_proxy']),
        'http:': first(isCgi ? ['http_proxy'] : ['HTTP_PROXY', 'http_proxy']),
    };
    const isExcepted = parseNoProxy(first(['NO_PROXY', 'no_proxy'])?.text ?? '');
    const parsed = new Map();
    return {
        routeTo: (url) => {
            const variable = url.protocol === 'https:' ? given['https:'] : given['http:'];
            if (variable === undefined)
                return { direct: 'no variable' };
            if ((0,_addresses_js__WEBPACK_IMPORTED_MODULE_3__/* .isLoopbackHost */ .cW)(url.hostname))
                return { direct: 'this machine' };
            if ((0,_addresses_js__WEBPACK_IMPORTED_MODULE_3__/* .isMetadataHost */ .SF)(url.hostname))
                return { direct: 'metadata' };
            if (isExcepted(url))
                return { direct: 'NO_PROXY' };
            const proxy = parsed.get(variable) ?? parseProxy(variable);
            parsed.set(variable, proxy);
            return { proxy };
        },
    };
}
function proxyLogins(environment) {
    return _variables_js__WEBPACK_IMPORTED_MODULE_4__/* .PROXY_VARIABLES */ .b.flatMap((name) => {
        const text = environment[name]?.trim() ?? '';
        try {
            return text.includes('@') ? (parseProxy({ name, text }).login ?? []) : [];
        }
        catch {
            const [, username = '', password = ''] = /^(?:[^:/]*:\/\/)?([^:]*):(.*)@/s.exec(text) ?? [];
            return password === '' ? [] : [{ username, password: new _runtime_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .zh(password) }];
        }
    });
}
function parseProxy({ name, text }) {
    const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (url === undefined || url.hostname === '') {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('CONFIG_INVALID', `${name} is not the address of a proxy`, {
            side: 'local',
            hint: 'write http://HOST:PORT or http://USER:PASSWORD@HOST:PORT, with %XX for the special characters of the password',
        });
    }
    if (url.protocol !== 'http:' && url.protocol !== 'https:') {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('UNSUPPORTED', `${name} names a proxy that is spoken to by ${url.protocol.slice(0, -1)}`, {
            side: 'local',
            hint: 'name an http:// or https:// proxy, or the host in NO_PROXY',
        });
    }
    const login = url.username === '' && url.password === ''
        ? undefined
        : { username: decoded(url.username), password: new _runtime_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .zh(decoded(url.password)) };
    return { url: new URL(`${url.protocol}//${url.host}`), from: name, login };
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function parseNoProxy(text) {
    const entries = text
        .split(',')
        .map((one) => one.trim().toLowerCase())
        .filter((one) => one !== '');
    const matchers = entries.includes('*') ? [() => true] : entries.flatMap((entry) => parseEntry(entry) ?? []);
    return (url) => {
        const { host, port } = (0,_addresses_js__WEBPACK_IMPORTED_MODULE_3__/* .addressOf */ .ci)(url);
        const target = { host: host.toLowerCase().replace(/\.$/, ''), port: String(port) };
        return matchers.some((matches) => matches(target));
    };
}
function parseEntry(entry) {
    const network = parseNetwork(entry);
    if (network !== undefined)
        return ({ host }) => isWithin(network, host);
    const { name, port } = splitPort(entry);
    if (name === '')
        return undefined;
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(name) !== 0) {
        const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
        list.addAddress(name, familyOf(name));
        return (target) => isWithin(list, target.host) && (port === '' || port === target.port);
    }
    const suffix = name.replace(/^\*(?=\.)/, '');
    const isBelow = (host) => suffix.startsWith('.') ? host.endsWith(suffix) : host === suffix || host.endsWith(`.${suffix}`);
    return (target) => isBelow(target.host) && (port === '' || port === target.port);
}
function parseNetwork(entry) {
    const [, address = '', bits = ''] = /^([0-9a-f.:]+)\/(\d{1,3})$/.exec(entry) ?? [];
    const family = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address);
    if (family === 0 || Number(bits) > (family === 6 ? 128 : 32))
        return undefined;
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    list.addSubnet(address, Number(bits), familyOf(address));
    return list;
}
function splitPort(entry) {
    const [, bracketed, name = bracketed, port] = /^(?:\[([^\]]*)\]|([^:[\]]*)):(\d+)$/.exec(entry) ?? [];
    if (port !== undefined)
        return { name: name ?? '', port };
    return { name: entry.replace(/^\[(.*)\]$/, '$1'), port: '' };
}
function familyOf(address) {
    return (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address) === 6 ? 'ipv6' : 'ipv4';
}
function isWithin(list, host) {
    return (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) !== 0 && list.check(host, familyOf(host));
}


/***/ })

};
