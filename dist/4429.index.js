export const id = 4429;
export const ids = [4429];
export const modules = {

/***/ 32425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PQ: () => (/* binding */ pemBlocks),
/* harmony export */   fm: () => (/* binding */ readPemFile),
/* harmony export */   oW: () => (/* binding */ parsePem)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _settings_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12576);


const BLOCK = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g;
function parsePem(text) {
    return pemBlocks(text).filter((block) => {
        try {
            return new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(block).serialNumber !== '';
        }
        catch {
            return false;
        }
    });
}
function pemBlocks(text) {
    return [...text.matchAll(BLOCK)].map(([block]) => block.replaceAll('\r', ''));
}
async function readPemFile(file) {
    const bytes = await (0,_settings_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readSettingsFile */ .u)(file);
    return bytes === undefined ? undefined : Buffer.from(bytes).toString('latin1');
}


/***/ }),

/***/ 16120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ parseManifestFile),
/* harmony export */   S: () => (/* binding */ renderManifestFile)
/* harmony export */ });
/* harmony import */ var _image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97187);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3244);
/* harmony import */ var _archive_broken_archive_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20297);



function parseManifestFile(bytes, what) {
    const list = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStrictJson */ .RJ)(bytes, `manifest.json in ${what}`);
    if (!Array.isArray(list))
        throw (0,_archive_broken_archive_js__WEBPACK_IMPORTED_MODULE_2__/* .brokenArchive */ .u)(what, 'manifest.json in it is no list of images');
    return list.map((one, at) => {
        const where = `manifest.json[${String(at)}]`;
        const raw = (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)(one, where);
        const config = (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalString */ .sx)(raw['Config'], `${where}.Config`);
        if (config === undefined || config === '')
            throw (0,_archive_broken_archive_js__WEBPACK_IMPORTED_MODULE_2__/* .brokenArchive */ .u)(what, `${where} in it names no config`);
        return {
            config,
            names: (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalStrings */ .Zk)(raw['RepoTags'], `${where}.RepoTags`) ?? [],
            layers: (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalStrings */ .Zk)(raw['Layers'], `${where}.Layers`) ?? [],
        };
    });
}
function renderManifestFile(items) {
    return JSON.stringify(items.map(({ config, names, layers }) => ({ Config: config, RepoTags: names, Layers: layers })));
}


/***/ }),

/***/ 38586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ openEngine)
});

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var runtime_failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(66786);
;// CONCATENATED MODULE: ./build/js/transport/docker-daemon/address.js



const PLAIN_PORT = 2375;
const SECURE_PORT = 2376;
function isUnsaid({ flag, environment }) {
    return (flag ?? '') === '' && (environment['DOCKER_HOST'] ?? '') === '';
}
function chooseAddress(choice) {
    const { flag, environment, context, hasCertificates, platform } = choice;
    if (flag !== undefined && flag !== '')
        return { ...parse(flag, 'the daemon host', true, platform), isFromEnvironment: false };
    if (context !== undefined && isUnsaid(choice)) {
        const isSecure = hasCertificates || context.certificates !== undefined || context.skipsVerification;
        const by = `docker's context ${(0,runtime_text/* quoteForeign */.xS)(context.name, 80)}`;
        return { ...parse(context.host, by, isSecure, platform), isFromEnvironment: false };
    }
    const variable = environment['DOCKER_HOST'];
    const isSecure = hasCertificates || (environment['DOCKER_TLS_VERIFY'] ?? '') !== '';
    const local = platform === 'win32' ? 'npipe:////./pipe/docker_engine' : 'unix:///var/run/docker.sock';
    const isNamed = variable !== undefined && variable !== '';
    const found = isNamed
        ? parse(variable, 'DOCKER_HOST', isSecure, platform)
        : parse(local, 'the daemon host', false, platform);
    return { ...found, isFromEnvironment: true };
}
function parse(text, by, isTcpSecure, platform) {
    const [, scheme = 'tcp', rest = text] = /^([a-z][a-z0-9+.-]*):\/\/(.*)$/s.exec(text) ?? [];
    switch (scheme) {
        case 'unix':
            if (!rest.startsWith('/') || rest.includes('\0'))
                throw refuse(text, by);
            return { text, at: { kind: 'socket', path: rest }, isSecure: false };
        case 'npipe':
            if (!/^\/\/[^/]+\/pipe\/[^/]+$/.test(rest))
                throw refuse(text, by);
            if (platform !== 'win32')
                throw unsupported(text, by, 'a named pipe is a thing of Windows: here it is unix:///PATH');
            return { text, at: { kind: 'socket', path: rest.replaceAll('/', '\\') }, isSecure: false };
        case 'tcp':
            return parseTcp(text, rest, by, isTcpSecure);
        case 'https':
            return parseTcp(text, rest, by, true);
        case 'http':
            return parseTcp(text, rest, by, false);
        case 'ssh':
            throw unsupported(text, by, 'forward its socket first: ssh -nNT -L /tmp/docker.sock:/var/run/docker.sock HOST, then unix:///tmp/docker.sock');
        default:
            throw refuse(text, by);
    }
}
function parseTcp(text, rest, by, isSecure) {
    let url;
    try {
        url = new URL(`http://${rest}`);
    }
    catch {
        throw refuse(text, by);
    }
    const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
    const isWrong = host === '' || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '';
    if (isWrong || (url.hostname.startsWith('[') && !(0,external_node_net_.isIPv6)(host)))
        throw refuse(text, by);
    const port = portIn(rest) ?? (isSecure ? SECURE_PORT : PLAIN_PORT);
    const prefix = url.pathname.replace(/\/+$/, '');
    const shown = `tcp://${url.hostname}:${String(port)}${prefix}`;
    return { text: shown, at: { kind: 'tcp', host, port, prefix }, isSecure };
}
function portIn(rest) {
    const written = /^[^/?#]*:(\d{1,5})(?:[/?#]|$)/.exec(rest)?.[1];
    return written === undefined ? undefined : Number(written);
}
function refuse(text, by) {
    return new runtime_failure/* Failure */.HR('INPUT_INVALID', `${by}: not an address of a Docker daemon: ${JSON.stringify(withoutUser(text))}`, {
        side: 'local',
        hint: 'write unix:///var/run/docker.sock, tcp://HOST:PORT or http://HOST:PORT',
    });
}
function unsupported(text, by, hint) {
    return new runtime_failure/* Failure */.HR('UNSUPPORTED', `${by}: cannot be reached from here: ${withoutUser(text)}`, {
        side: 'local',
        hint,
    });
}
function withoutUser(text) {
    return text.slice(0, 300).replace(/\/\/[^/@]*@/, '//***@');
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/settings/settings-file.js
var settings_file = __webpack_require__(12576);
;// CONCATENATED MODULE: ./build/js/transport/docker-daemon/docker-context.js






const NONE = 'default';
async function readDockerContext(environment) {
    const home = environment['HOME'] || environment['USERPROFILE'] || undefined;
    const directory = environment['DOCKER_CONFIG'] || (home === undefined ? undefined : external_node_path_.join(home, '.docker'));
    const variable = environment['DOCKER_CONTEXT'] || undefined;
    if (directory === undefined)
        return undefined;
    const name = variable ?? (await currentContext(external_node_path_.join(directory, 'config.json')));
    if (name === undefined || name === NONE)
        return undefined;
    const id = (0,external_node_crypto_.createHash)('sha256').update(name).digest('hex');
    const file = external_node_path_.join(directory, 'contexts', 'meta', id, 'meta.json');
    const meta = await readJson(file);
    const by = variable === undefined ? `currentContext in ${external_node_path_.join(directory, 'config.json')}` : 'DOCKER_CONTEXT';
    if (meta === undefined)
        throw wrong(file, `there is no docker context ${(0,runtime_text/* quoteForeign */.xS)(name, 80)}, which ${by} names`);
    const endpoint = memberOf(memberOf(meta, 'Endpoints'), 'docker');
    const host = memberOf(endpoint, 'Host');
    if (typeof host !== 'string' || host === '')
        throw wrong(file, `the docker context ${(0,runtime_text/* quoteForeign */.xS)(name, 80)} says of no engine where it is`);
    const certificates = external_node_path_.join(directory, 'contexts', 'tls', id, 'docker');
    return {
        name,
        host,
        ...((await isDirectory(certificates)) ? { certificates } : {}),
        skipsVerification: memberOf(endpoint, 'SkipTLSVerify') === true,
    };
}
async function currentContext(file) {
    const current = memberOf(await readJson(file), 'currentContext');
    return typeof current === 'string' && current !== '' ? current : undefined;
}
async function readJson(file) {
    const bytes = await (0,settings_file/* readSettingsFile */.u)(file);
    if (bytes === undefined)
        return undefined;
    try {
        return JSON.parse(new TextDecoder().decode(bytes));
    }
    catch (error) {
        throw wrong(file, 'it is not JSON', error);
    }
}
function memberOf(value, key) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key))
        return undefined;
    return Reflect.get(value, key);
}
async function isDirectory(directory) {
    const found = await (0,promises_.stat)(directory).catch(() => undefined);
    return found?.isDirectory() === true;
}
function wrong(file, why, cause) {
    return new runtime_failure/* Failure */.HR('CONFIG_INVALID', `${file}: ${why}`, {
        side: 'local',
        subject: file,
        hint: 'see `docker context ls`; DOCKER_HOST, --src-daemon-host and --dest-daemon-host come before contexts',
        cause,
    });
}

// EXTERNAL MODULE: ./build/js/settings/certificates/pem.js
var certificates_pem = __webpack_require__(32425);
;// CONCATENATED MODULE: ./build/js/transport/docker-daemon/client-certificates.js



async function readEngineTls(address, { directory, ofContext, environment, verify }) {
    const isNamed = directory !== undefined && directory !== '';
    const usual = address.isFromEnvironment ? environmentsDirectory(environment) : ofContext;
    const from = isNamed ? directory : usual;
    if (from === undefined)
        return { rejectUnauthorized: verify };
    const read = async (name) => readPem(external_node_path_.join(from, name), isNamed);
    const ca = verify ? await read('ca.pem') : undefined;
    const [cert, key] = [await read('cert.pem'), await read('key.pem')];
    if ((cert === undefined) !== (key === undefined)) {
        const missing = external_node_path_.join(from, cert === undefined ? 'cert.pem' : 'key.pem');
        throw unusable(missing, 'there is only the other half of the pair');
    }
    const tls = {
        rejectUnauthorized: verify,
        ...(ca === undefined ? {} : { ca }),
        ...(cert === undefined || key === undefined ? {} : { cert, key }),
    };
    const { createSecureContext } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 41692, 19));
    try {
        createSecureContext(tls);
    }
    catch (error) {
        throw unusable(from, 'these are no certificate and key that belong together', error);
    }
    return tls;
}
function environmentsDirectory(environment) {
    const { DOCKER_CERT_PATH, HOME } = environment;
    if (DOCKER_CERT_PATH !== undefined && DOCKER_CERT_PATH !== '')
        return DOCKER_CERT_PATH;
    return HOME === undefined || HOME === '' ? undefined : external_node_path_.join(HOME, '.docker');
}
async function readPem(file, isNeeded) {
    const pem = await (0,certificates_pem/* readPemFile */.fm)(file);
    if (pem === undefined && isNeeded)
        throw unusable(file, 'there is no such file');
    return pem;
}
function unusable(file, why, cause) {
    return new runtime_failure/* Failure */.HR('CONFIG_INVALID', `${file}: ${why}`, {
        side: 'local',
        subject: file,
        hint: 'a Docker daemon behind TLS needs ca.pem, cert.pem and key.pem in one directory',
        cause,
    });
}

// EXTERNAL MODULE: ./build/js/distribution/body.js
var body = __webpack_require__(83217);
// EXTERNAL MODULE: ./build/js/distribution/wire.js
var wire = __webpack_require__(28268);
;// CONCATENATED MODULE: ./build/js/transport/docker-daemon/engine-errors.js



const ELSEWHERE = 'start it, or say where it is: DOCKER_HOST, --src-daemon-host, --dest-daemon-host';
async function answerFailure(ctx, address, what, answer) {
    const { status } = answer;
    const { bytes } = await (0,body/* readUpTo */.Vc)(answer, ctx.limits.errorBodyBytes);
    const said = (0,runtime_text/* renderForeign */.Vd)(messageIn(bytes.toString('utf8')));
    if (status === 400 && !address.isSecure && /to an HTTPS server/i.test(said)) {
        return new runtime_failure/* Failure */.HR('TLS_FAILED', `the Docker daemon at ${address.text} speaks TLS, and was spoken to without`, {
            subject: address.text,
            facts: { status },
            hint: address.isFromEnvironment
                ? 'set DOCKER_TLS_VERIFY=1, and DOCKER_CERT_PATH to the directory of ca.pem, cert.pem and key.pem'
                : 'write tcp://HOST:PORT, and name the directory of ca.pem, cert.pem and key.pem (--src-cert-dir, --dest-cert-dir)',
        });
    }
    const code = status === 404
        ? 'MANIFEST_UNKNOWN'
        : status === 401 || status === 403
            ? 'AUTH_DENIED'
            : status === 400
                ? 'UNSUPPORTED'
                : 'SERVER_ERROR';
    return new runtime_failure/* Failure */.HR(code, `${address.text}: ${what}: the daemon answered ${String(status)}${said === '' ? '' : `: ${said}`}`, {
        facts: { status },
        hint: HINTS[code] ?? 'see the log of the daemon',
    });
}
const HINTS = {
    MANIFEST_UNKNOWN: 'see `docker images` for what this daemon has',
    AUTH_DENIED: 'a plugin of this daemon decides who may do what: ask who runs it',
    UNSUPPORTED: 'DOCKER_API_VERSION asks for a version of the API: leave it out, or set one that the daemon speaks',
};
function messageIn(body) {
    try {
        const value = JSON.parse(body);
        const message = typeof value === 'object' && value !== null && 'message' in value ? value.message : undefined;
        return typeof message === 'string' ? message : '';
    }
    catch {
        return body;
    }
}
function unreachable(error, address) {
    if (!(error instanceof runtime_failure/* Failure */.HR))
        return error;
    const errno = error.facts['errno'];
    const known = typeof errno === 'string' && address.at.kind === 'socket' ? SOCKET_ERRORS[errno] : undefined;
    const about = { subject: address.text, cause: error };
    if (known !== undefined)
        return new runtime_failure/* Failure */.HR(known.code, `no Docker daemon at ${address.text}: ${known.text}`, {
            ...about,
            hint: known.hint,
        });
    if (error.code === 'TLS_FAILED') {
        const hint = 'name the directory of ca.pem, cert.pem and key.pem (DOCKER_CERT_PATH, --src-cert-dir); without TLS the daemon is http://HOST:PORT';
        return new runtime_failure/* Failure */.HR('TLS_FAILED', `no Docker daemon at ${address.text}: ${error.message}`, { ...about, hint });
    }
    const words = `the Docker daemon at ${address.text}: ${error.message}`;
    return new runtime_failure/* Failure */.HR(error.code, words, { ...about, hint: ELSEWHERE });
}
const SOCKET_ERRORS = {
    ENOENT: { code: 'UNREACHABLE', text: 'there is no such socket', hint: ELSEWHERE },
    ENOTDIR: { code: 'UNREACHABLE', text: 'there is no such socket', hint: ELSEWHERE },
    ENOTSOCK: { code: 'UNREACHABLE', text: 'this is no socket', hint: ELSEWHERE },
    ECONNREFUSED: { code: 'UNREACHABLE', text: 'nothing listens on this socket', hint: ELSEWHERE },
    EACCES: {
        code: 'AUTH_DENIED',
        text: 'this user may not use the socket',
        hint: 'run as root, or as a member of the group that owns the socket (docker)',
    },
};

;// CONCATENATED MODULE: ./build/js/transport/docker-daemon/load-answer.js


const LONGEST_LINE = 256 * 1024;
async function readLoadAnswer(answer, address) {
    let line = '';
    let failure;
    const decoder = new TextDecoder();
    const look = () => {
        const said = errorIn(line);
        if (said !== undefined && failure === undefined) {
            failure = new runtime_failure/* Failure */.HR('SERVER_ERROR', `${address.text}: the daemon did not load the image: ${(0,runtime_text/* renderForeign */.Vd)(said)}`, {
                hint: 'see the log of the daemon, and the space on its disk',
            });
        }
        line = '';
    };
    for await (const chunk of answer.body) {
        const [first = '', ...more] = decoder.decode(chunk, { stream: true }).split('\n');
        line += first;
        for (const next of more) {
            look();
            line = next;
        }
        if (line.length > LONGEST_LINE)
            line = '';
    }
    look();
    if (failure !== undefined)
        throw failure;
}
function errorIn(line) {
    let value;
    try {
        value = JSON.parse(line);
    }
    catch {
        return undefined;
    }
    if (typeof value !== 'object' || value === null)
        return undefined;
    const detail = 'errorDetail' in value ? value.errorDetail : undefined;
    const message = typeof detail === 'object' && detail !== null && 'message' in detail ? detail.message : undefined;
    if (typeof message === 'string' && message !== '')
        return message;
    return 'error' in value && typeof value.error === 'string' ? value.error : undefined;
}

;// CONCATENATED MODULE: ./build/js/transport/docker-daemon/engine.js





const NEWEST = [1, 51];
const UNSAID = [1, 24];
function createEngine(address, { agent, version }) {
    let agreed;
    const ask = async (ctx, asked) => exchange(ctx, address, agent, asked);
    const versioned = async (ctx, asked) => {
        agreed ??= version === undefined || version === '' ? negotiate(ctx, address, ask) : Promise.resolve(version);
        try {
            const prefix = `/v${await agreed}`;
            return await ask(ctx, { ...asked, path: `${prefix}${asked.path}` });
        }
        catch (error) {
            agreed = undefined;
            throw error;
        }
    };
    return {
        address,
        findImage: async (ctx, name) => {
            const answer = await versioned(ctx, { method: 'GET', path: `/images/${name}/json` });
            if (answer.status === 404) {
                await (0,body/* readUpTo */.Vc)(answer, ctx.limits.errorBodyBytes);
                return undefined;
            }
            if (answer.status !== 200)
                throw await answerFailure(ctx, address, name, answer);
            return parseId(await (0,body/* readUpTo */.Vc)(answer, ctx.limits.configBytes), address);
        },
        saveImage: async (ctx, name) => {
            const headersMs = ctx.limits.programMs;
            const answer = await versioned(ctx, { method: 'GET', path: `/images/${name}/get`, headersMs });
            if (answer.status !== 200)
                throw await answerFailure(ctx, address, name, answer);
            return answer.body;
        },
        loadImage: async (ctx, tar) => {
            const headersMs = ctx.limits.programMs;
            const path = '/images/load?quiet=1';
            const answer = await versioned(ctx, { method: 'POST', path, body: tar, headersMs });
            if (answer.status !== 200)
                throw await answerFailure(ctx, address, 'the image', answer);
            await readLoadAnswer(answer, address);
            if (tar.readableEnded)
                return;
            throw new runtime_failure/* Failure */.HR('SERVER_ERROR', `${address.text}: the daemon answered before it had the whole image`, {
                side: 'destination',
                hint: 'see the log of the daemon',
            });
        },
        [Symbol.dispose]: () => agent.destroy(),
    };
}
async function exchange(ctx, address, agent, asked) {
    const { at, isSecure } = address;
    const host = at.kind === 'socket' ? 'docker' : `${at.host.includes(':') ? `[${at.host}]` : at.host}:${String(at.port)}`;
    const url = new URL(`${isSecure ? 'https' : 'http'}://${host}${at.kind === 'socket' ? '' : at.prefix}${asked.path}`);
    const { connectMs, idleMs, headersMs } = ctx.limits;
    try {
        const answer = await (0,wire/* exchangeOnce */.z)({ agent }, {
            method: asked.method,
            url,
            headers: {
                'user-agent': 'waybill',
                ...(asked.body === undefined ? {} : { 'content-type': 'application/x-tar', 'transfer-encoding': 'chunked' }),
            },
            ...(asked.body === undefined ? {} : { body: asked.body }),
            connectMs,
            idleMs,
            headersMs: asked.headersMs ?? headersMs,
            signal: ctx.signal,
        });
        ctx.emit({ kind: 'request', host: address.text, method: asked.method, status: answer.status });
        return answer;
    }
    catch (error) {
        ctx.signal.throwIfAborted();
        throw asked.body?.errored ?? unreachable(error, address);
    }
}
async function negotiate(ctx, address, ask) {
    const answer = await ask(ctx, { method: 'GET', path: '/_ping' });
    if (answer.status === 400)
        throw await answerFailure(ctx, address, 'asked what it speaks', answer);
    await (0,body/* readUpTo */.Vc)(answer, ctx.limits.errorBodyBytes);
    const [, major, minor] = /^(\d{1,3})\.(\d{1,3})$/.exec((0,wire/* headerOf */.r)(answer, 'api-version') ?? '') ?? [];
    const theirs = major === undefined ? UNSAID : [Number(major), Number(minor)];
    const isNewer = theirs[0] > NEWEST[0] || (theirs[0] === NEWEST[0] && theirs[1] > NEWEST[1]);
    return (isNewer ? NEWEST : theirs).join('.');
}
function parseId({ bytes, isWhole }, address) {
    const value = isWhole ? tryParse(bytes.toString('utf8')) : undefined;
    const id = typeof value === 'object' && value !== null && 'Id' in value ? value.Id : undefined;
    if (typeof id === 'string' && /^sha256:[0-9a-f]{64}$/.test(id))
        return id;
    throw new runtime_failure/* Failure */.HR('SERVER_ERROR', `${address.text}: the answer does not describe an image`, {
        hint: 'check that a Docker daemon listens there',
    });
}
function tryParse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/js/transport/docker-daemon/open-engine.js




async function openEngine({ environment }, { access, daemon = {} }) {
    const said = { flag: daemon.host, environment };
    const context = isUnsaid(said) ? await readDockerContext(environment) : undefined;
    const address = chooseAddress({
        ...said,
        context,
        hasCertificates: (daemon.certDir ?? '') !== '',
        platform: process.platform,
    });
    const verify = access.tlsVerify ?? context?.skipsVerification !== true;
    const choice = { directory: daemon.certDir, ofContext: context?.certificates, environment, verify };
    const tls = address.isSecure ? await readEngineTls(address, choice) : undefined;
    return createEngine(address, { agent: await agentFor(address, tls), version: environment['DOCKER_API_VERSION'] });
}
async function agentFor({ at }, tls) {
    const place = { keepAlive: true, ...(at.kind === 'socket' ? { socketPath: at.path } : {}) };
    if (tls === undefined)
        return new (await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 37067, 19))).Agent(place);
    return new (await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 44708, 19))).Agent({ ...place, ...tls });
}


/***/ })

};
