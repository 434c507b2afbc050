export const id = 8808;
export const ids = [8808];
export const modules = {

/***/ 47733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SF: () => (/* binding */ isMetadataHost),
/* harmony export */   cW: () => (/* binding */ isLoopbackHost),
/* harmony export */   ci: () => (/* binding */ addressOf),
/* harmony export */   fg: () => (/* binding */ isForbiddenTarget)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);

function isLoopbackHost(host) {
    return reachOf(host) === 'loopback';
}
function isForbiddenTarget(target, registry) {
    const [to, from] = [reachOf(target), reachOf(registry)];
    if (to === 'public' || to === from)
        return false;
    return !(to === 'private' && from === 'loopback');
}
function isMetadataHost(host) {
    const name = hostnameOf(host);
    return reachOf(host) === 'link-local' || ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(name) === 6 && blockList([], AWS_METADATA).check(name, 'ipv6'));
}
function reachOf(host) {
    const name = hostnameOf(host);
    if (LOOPBACK_NAMES.has(name) || name.endsWith('.localhost'))
        return 'loopback';
    if (METADATA_NAMES.has(name))
        return 'link-local';
    const family = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(name);
    if (family === 0)
        return 'public';
    const found = (ranges ??= listRanges()).find(({ list }) => list.check(name, family === 6 ? 'ipv6' : 'ipv4'));
    return found?.reach ?? 'public';
}
let ranges;
const LOOPBACK_NAMES = new Set([
    'localhost',
    'localhost.localdomain',
    'localhost6',
    'ip6-localhost',
    'ip6-loopback',
]);
const METADATA_NAMES = new Set([
    'metadata.google.internal',
    'metadata.goog',
    'instance-data',
    'instance-data.ec2.internal',
]);
const AWS_METADATA = [['fd00:ec2::', 32]];
function listRanges() {
    return [
        {
            reach: 'loopback',
            list: blockList([
                ['127.0.0.0', 8],
                ['0.0.0.0', 32],
            ], [['::', 127]]),
        },
        { reach: 'link-local', list: blockList([['169.254.0.0', 16]], [['fe80::', 10]]) },
        {
            reach: 'private',
            list: blockList([
                ['0.0.0.0', 8],
                ['10.0.0.0', 8],
                ['100.64.0.0', 10],
                ['172.16.0.0', 12],
                ['192.0.0.0', 24],
                ['192.168.0.0', 16],
                ['198.18.0.0', 15],
                ['224.0.0.0', 3],
            ], [
                ['fc00::', 7],
                ['fec0::', 10],
                ['ff00::', 8],
                ['64:ff9b:1::', 48],
            ]),
        },
    ];
}
function blockList(v4, v6) {
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    for (const [network, prefix] of v4) {
        list.addSubnet(network, prefix, 'ipv4');
        for (const before of ['::', '::ffff:0:', '64:ff9b::'])
            list.addSubnet(`${before}${network}`, 96 + prefix, 'ipv6');
        const [a = 0, b = 0, c = 0, d = 0] = network.split('.').map(Number);
        list.addSubnet(`2002:${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}::`, 16 + prefix, 'ipv6');
    }
    for (const [network, prefix] of v6)
        list.addSubnet(network, prefix, 'ipv6');
    return list;
}
const BARE_IPV6 = /^[^[:]*:[^:]*:/;
function hostnameOf(host) {
    const isBare = BARE_IPV6.test(host) && (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === 6;
    const url = `http://${isBare ? `[${host}]` : host}`;
    if (!URL.canParse(url))
        return '';
    return new URL(url).hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
}
function addressOf(url) {
    const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
    return { host, port: url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port) };
}


/***/ }),

/***/ 83217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LL: () => (/* binding */ discardBody),
/* harmony export */   Vc: () => (/* binding */ readUpTo),
/* harmony export */   x8: () => (/* binding */ readBody)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66786);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28268);



async function readBody(answer, most, what) {
    const declared = Number((0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .headerOf */ .r)(answer, 'content-length') ?? 0);
    if (declared > most) {
        answer.body.destroy();
        throw tooLarge(what, most);
    }
    const { bytes, isWhole } = await readUpTo(answer, most);
    if (!isWhole)
        throw tooLarge(what, most);
    return bytes;
}
async function readUpTo(answer, most) {
    if (answer.body.readableEnded)
        return { bytes: EMPTY, isWhole: true };
    let bytes = Buffer.allocUnsafeSlow(FIRST_BYTES);
    let size = 0;
    for await (const chunk of answer.body) {
        const kept = Math.min(chunk.byteLength, most - size);
        if (size + kept > bytes.byteLength)
            bytes = grown(bytes, size + kept);
        chunk.copy(bytes, size, 0, kept);
        size += kept;
        if (kept < chunk.byteLength)
            return { bytes: bytes.subarray(0, size), isWhole: false };
    }
    return { bytes: bytes.subarray(0, size), isWhole: true };
}
const FIRST_BYTES = 4096;
const EMPTY = Buffer.alloc(0);
function grown(bytes, least) {
    const larger = Buffer.allocUnsafeSlow(Math.max(least, 2 * bytes.byteLength));
    bytes.copy(larger);
    return larger;
}
async function discardBody(answer, most) {
    try {
        await readUpTo(answer, most);
    }
    catch {
        answer.body.destroy();
    }
}
function tooLarge(what, most) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('LIMIT_EXCEEDED', `${what} is larger than ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .renderBytes */ .UP)(most)}`, {
        facts: { limit: most },
        hint: 'no honest registry sends this much here: check what answers under this address',
    });
}


/***/ }),

/***/ 52133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  EG: () => (/* binding */ ANSWER_SENTENCES),
  Rp: () => (/* binding */ answerFailure),
  Dx: () => (/* binding */ connectionFailure),
  Hk: () => (/* binding */ missized),
  O0: () => (/* binding */ stalled),
  PI: () => (/* binding */ suggestsOtherScheme),
  bj: () => (/* binding */ unanswered),
  l: () => (/* binding */ unconnected),
  Ri: () => (/* binding */ unfit)
});

// EXTERNAL MODULE: ./build/js/runtime/backoff.js
var backoff = __webpack_require__(21513);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/image/index.js + 13 modules
var js_image = __webpack_require__(3244);
// EXTERNAL MODULE: ./build/js/runtime/secret.js + 1 modules
var secret = __webpack_require__(475);
// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(66786);
;// CONCATENATED MODULE: ./build/js/distribution/error-body.js
const MOST = 5;
function parseErrorBody(bytes) {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8').trim();
    const value = parseJson(text);
    if (typeof value !== 'object' || value === null) {
        const isReadable = value === undefined && text !== '' && !text.startsWith('<') && !text.startsWith('{');
        return { list: [], texts: isReadable ? [text.split('\n')[0] ?? ''] : [] };
    }
    const list = 'errors' in value && Array.isArray(value.errors) ? value.errors.slice(0, MOST).flatMap(readError) : [];
    if (list.length > 0)
        return { list, texts: list.map(({ code, message }) => (message === '' ? code : `${code} ${message}`.trim())) };
    for (const key of ['details', 'message', 'error_description', 'error']) {
        const found = value[key];
        if (typeof found === 'string' && found !== '')
            return { list: [], texts: [found] };
    }
    return { list: [], texts: [] };
}
function readError(value) {
    if (typeof value !== 'object' || value === null)
        return [];
    const code = 'code' in value && typeof value.code === 'string' ? value.code : '';
    const message = 'message' in value && typeof value.message === 'string' ? value.message : '';
    return code === '' && message === '' ? [] : [{ code, message }];
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/js/distribution/tls-errors.js
var tls_errors = __webpack_require__(25630);
;// CONCATENATED MODULE: ./build/js/distribution/errors.js







function answerFailure(about, refusal) {
    const { status, host } = refusal;
    const errors = parseErrorBody(refusal.body);
    const said = errors.texts.map((text) => (0,runtime_text/* renderForeign */.Vd)(withoutQuery(text, refusal.asked))).join('; ');
    const kind = asksForCertificate(refusal) ? WANTS_CERTIFICATE : classify(about, status, errors.list, said);
    const retryAfterMs = (0,backoff/* parseRetryAfter */.mu)(refusal.retryAfter);
    const code = kind.code === 'AUTH_DENIED' && refusal.credentialOrigin === undefined ? 'AUTH_REQUIRED' : kind.code;
    const told = said === '' ? '' : `: ${said}`;
    const credential = code === 'AUTH_DENIED'
        ? ` (credential from ${refusal.credentialOrigin ?? 'nowhere'})`
        : code === 'AUTH_REQUIRED'
            ? ' (no credential was found)'
            : '';
    const mayBeFrozen = code === 'AUTH_DENIED' && status === 403 && changesManifest(about);
    const hint = kind.hint ?? (mayBeFrozen ? MAY_BE_FROZEN : HINTS[code]);
    return new failure/* Failure */.HR(code, `${kind.text(about)}: ${host} answered ${String(status)}${told}${credential}`, {
        subject: about.subject,
        transient: kind.transient ?? false,
        facts: {
            status,
            host,
            ...(errors.list[0]?.code === undefined ? {} : { registryCode: (0,runtime_text/* renderForeign */.Vd)(errors.list[0].code, 80) }),
            ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
        },
        ...(hint === undefined ? {} : { hint }),
    });
}
const SHORTEST_KEY = 16;
function withoutQuery(text, asked) {
    const redactor = new secret/* Redactor */.pO();
    for (const value of asked?.searchParams.values() ?? [])
        if (value.length >= SHORTEST_KEY && !(0,js_image/* isDigest */.Bc)(value))
            redactor.add(value);
    return redactor.redact(text);
}
const IMMUTABLE = /immutab|cannot be overwritten|does not allow updating|ImageTagAlreadyExists|REGISTRY_DISALLOWED_OPERATION/i;
function classify(about, status, errors, said) {
    if (status === 429)
        return RATE_LIMITED;
    if (status === 408)
        return kind('TIMEOUT', '{} took the server too long', { transient: true });
    if (status >= 500 && status !== 501)
        return kind('SERVER_ERROR', '{}: the server failed', { transient: true });
    const names = errors.map((error) => error.code);
    if (changesManifest(about) && names.concat(said).some((text) => IMMUTABLE.test(text)))
        return kind('TAG_IMMUTABLE', '{} cannot be moved');
    if (status === 401 || (about.what === 'token' && (status === 400 || status === 403)))
        return kind('AUTH_DENIED', '{}: not allowed');
    if (changesManifest(about) && names.includes('DIGEST_INVALID') && names.includes('MANIFEST_BLOB_UNKNOWN'))
        return HALF_WRITTEN;
    for (const name of names) {
        const known = BY_REGISTRY_CODE[name];
        const isDenial = status === 403 && known?.code === 'MANIFEST_INVALID';
        if (known !== undefined && !isDenial)
            return known;
    }
    if (status === 403)
        return kind('AUTH_DENIED', '{}: not allowed');
    if (status === 404)
        return NOT_FOUND[about.what];
    if (status === 405 || status === 406 || status === 501)
        return kind('UNSUPPORTED', '{}: the registry does not support this');
    if (status === 413)
        return kind('LIMIT_EXCEEDED', '{} is too large for the registry', {
            hint: 'a proxy in front of the registry may limit the size of a request (nginx: client_max_body_size)',
        });
    return kind('SERVER_ERROR', '{} was refused');
}
function changesManifest({ what, writes }) {
    return writes && (what === 'manifest' || what === 'new manifest');
}
function asksForCertificate({ status, body }) {
    return status === 400 && /\bSSL certificate (?:was sent|error)\b/.test(Buffer.from(body).toString('latin1'));
}
function kind(code, words, more = {}) {
    return { code, text: (about) => words.replace('{}', () => about.subject), ...more };
}
const WANTS_CERTIFICATE = kind('TLS_FAILED', "{}: the server wants a client's certificate that it trusts", {
    hint: 'give NAME.cert and NAME.key in a directory (--cert-dir, certs.d)',
});
const HALF_WRITTEN = kind('SERVER_ERROR', '{} was refused, a part of it is being written by others', {
    transient: true,
});
const RATE_LIMITED = kind('RATE_LIMITED', '{}: too many requests', { transient: true });
const NOT_FOUND = {
    manifest: kind('MANIFEST_UNKNOWN', '{} was not found'),
    blob: kind('BLOB_UNKNOWN', '{} was not found'),
    'new manifest': kind('REPOSITORY_UNKNOWN', '{}: the repository was not found'),
    upload: kind('REPOSITORY_UNKNOWN', '{} was not found'),
    'open upload': kind('SERVER_ERROR', '{}: the upload was lost'),
    tags: kind('REPOSITORY_UNKNOWN', '{} was not found'),
    referrers: kind('MANIFEST_UNKNOWN', '{} was not found'),
    catalog: kind('UNSUPPORTED', '{} does not list its repositories'),
    login: kind('UNSUPPORTED', '{} is no registry: it has no /v2/'),
    token: kind('SERVER_ERROR', '{}: the token service was not found'),
};
const BY_REGISTRY_CODE = {
    UNAUTHORIZED: kind('AUTH_DENIED', '{}: not allowed'),
    DENIED: kind('AUTH_DENIED', '{}: not allowed'),
    NAME_UNKNOWN: kind('REPOSITORY_UNKNOWN', '{} was not found'),
    MANIFEST_UNKNOWN: kind('MANIFEST_UNKNOWN', '{} was not found'),
    BLOB_UNKNOWN: kind('BLOB_UNKNOWN', '{} was not found'),
    MANIFEST_BLOB_UNKNOWN: kind('BLOB_UNKNOWN', '{} was refused, a part of it is not there', {
        hint: 'the registry lost a part that it said it had: run again',
    }),
    BLOB_UPLOAD_UNKNOWN: kind('SERVER_ERROR', '{}: the upload was lost', { transient: true }),
    BLOB_UPLOAD_INVALID: kind('SERVER_ERROR', '{}: the upload was refused', { transient: true }),
    TOOMANYREQUESTS: RATE_LIMITED,
    MANIFEST_INVALID: kind('MANIFEST_INVALID', '{} was refused as invalid'),
    MANIFEST_UNVERIFIED: kind('MANIFEST_INVALID', '{} was refused as invalid'),
    TAG_INVALID: kind('MANIFEST_INVALID', '{} was refused as invalid'),
    DIGEST_INVALID: kind('DIGEST_MISMATCH', '{} was refused, its digest does not match'),
    SIZE_INVALID: kind('SIZE_MISMATCH', '{} was refused, its size does not match'),
    NAME_INVALID: kind('REFERENCE_INVALID', '{}: the registry does not accept the name'),
    UNSUPPORTED: kind('UNSUPPORTED', '{}: the registry does not support this'),
    GOOGLE_MANIFEST_DANGLING_TAG: kind('UNSUPPORTED', '{} cannot be removed while tags point at it', {
        hint: 'remove its tags one by one first (waybill untag)',
    }),
};
const HINTS = {
    AUTH_REQUIRED: 'log in (waybill login HOST) or give a credential; `waybill check` shows where one was looked for',
    AUTH_DENIED: 'the credential is wrong, has expired or lacks the permission, or the repository is not there: `waybill check` shows more',
    TAG_IMMUTABLE: 'the registry forbids moving this tag: push under another tag',
    RATE_LIMITED: 'log in for a higher limit, or wait and run again',
    REPOSITORY_UNKNOWN: 'check the name; some registries want the repository to be created before the first push',
    MANIFEST_UNKNOWN: 'check the tag or the digest: list-tags shows the tags that are there',
    BLOB_UNKNOWN: 'the registry does not have this content any more: push the image again',
};
const MAY_BE_FROZEN = 'the credential lacks the permission, or may not overwrite what is there: push under another tag, or see the tag rules of the registry';
const ANSWER_SENTENCES = [
    ': not allowed: ',
    ' (credential from ',
    ' (no credential was found)',
    MAY_BE_FROZEN,
    ...Object.values(HINTS),
];
function connectionFailure(error, url) {
    if (error instanceof failure/* Failure */.HR)
        return error;
    const cause = innermost(error);
    const code = (0,tls_errors/* tlsCode */.Fb)(codeOf(cause), cause instanceof Error ? cause.message : '');
    const { host } = url;
    const details = { facts: { host, errno: code }, cause: error };
    const known = CONNECTION_ERRORS[code];
    if (known !== undefined)
        return new failure/* Failure */.HR(known.code, `${host}: ${known.text}`, { ...details, ...known.more });
    const tls = (0,tls_errors/* tlsFailure */.kL)(code, host, error);
    if (tls !== undefined)
        return tls;
    if (code.startsWith('HPE_'))
        return new failure/* Failure */.HR('SERVER_ERROR', `${host}: the answer is not HTTP (${code})`, {
            ...details,
            transient: true,
            hint: 'check that a registry listens at this host and port',
        });
    const message = cause instanceof Error ? (0,runtime_text/* renderForeign */.Vd)(cause.message) : 'unknown error';
    return new failure/* Failure */.HR('UNREACHABLE', `${host}: ${message}`, details);
}
function stalled({ host }) {
    return new failure/* Failure */.HR('TIMEOUT', `${host}: nothing was heard for too long`, { facts: { host }, transient: true });
}
function unanswered({ host }, why) {
    return new failure/* Failure */.HR('SERVER_ERROR', `${host}: there is no answer, ${why}`, {
        facts: { host },
        hint: 'check that a registry listens at this host and port',
    });
}
function missized({ host }) {
    return new failure/* Failure */.HR('SIZE_MISMATCH', `${host}: the content to send does not have the size that was announced`, {
        facts: { host },
    });
}
function unfit(header, { host }) {
    return new failure/* Failure */.HR('INPUT_INVALID', `${host}: the ${header} header cannot be sent, there are characters in it that it may not have`, {
        side: 'local',
        facts: { host },
        hint: 'a token has neither line ends nor letters beyond ASCII: check what was put where it comes from',
    });
}
function unconnected(url) {
    return connectionFailure(Object.assign(new Error('no connection'), { code: 'ETIMEDOUT' }), url);
}
function suggestsOtherScheme(failure) {
    const errno = failure.facts['errno'];
    return (typeof errno === 'string' &&
        ((0,tls_errors/* isTlsErrno */.Qc)(errno) ||
            /^(?:ECONNRESET|ECONNREFUSED|EPIPE|ETIMEDOUT|HPE_|PROXY_REFUSED|ENOTFOUND|EAI_AGAIN|E(?:HOST|NET)UNREACH)/.test(errno)));
}
const BROKEN = { code: 'UNREACHABLE', text: 'the connection broke', more: { transient: true } };
const NO_ROUTE = { code: 'UNREACHABLE', text: 'there is no route to this host', more: { transient: true } };
const CONNECTION_ERRORS = {
    ECONNREFUSED: {
        code: 'UNREACHABLE',
        text: 'the connection was refused',
        more: { transient: true, hint: 'check the host and the port, and that the registry is running' },
    },
    ENOTFOUND: {
        code: 'UNREACHABLE',
        text: 'there is no such host',
        more: { hint: 'check the spelling of the host and the DNS of this machine' },
    },
    EAI_AGAIN: { code: 'UNREACHABLE', text: 'the DNS did not answer', more: { transient: true } },
    ECONNRESET: BROKEN,
    EPIPE: BROKEN,
    ECONNABORTED: BROKEN,
    ETIMEDOUT: { code: 'TIMEOUT', text: 'no connection within the time limit', more: { transient: true } },
    HPE_HEADER_OVERFLOW: { code: 'LIMIT_EXCEEDED', text: 'the head of the answer is too large', more: {} },
    EHOSTUNREACH: NO_ROUTE,
    ENETUNREACH: NO_ROUTE,
    EHOSTDOWN: NO_ROUTE,
    ENETDOWN: NO_ROUTE,
};
function innermost(error) {
    let inner = error;
    for (let depth = 0; depth < 5 && inner instanceof Error; depth += 1) {
        if (inner instanceof AggregateError && inner.errors.length > 0 && codeOf(inner) === '')
            inner = inner.errors[0];
        else if (inner.cause instanceof Error && codeOf(inner) === '')
            inner = inner.cause;
        else
            break;
    }
    return inner;
}
function codeOf(error) {
    return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}


/***/ }),

/***/ 21798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ accessTo)
/* harmony export */ });
const TWINS = new WeakMap();
function accessTo(insecure, access) {
    if (!insecure || access.tlsVerify !== undefined)
        return access;
    const known = TWINS.get(access) ?? { ...access, tlsVerify: false };
    TWINS.set(access, known);
    return known;
}


/***/ }),

/***/ 16005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gw: () => (/* binding */ parseNames),
/* harmony export */   PR: () => (/* binding */ PAGE_ENTRIES),
/* harmony export */   n4: () => (/* binding */ readPages),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);
/* harmony import */ var _body_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83217);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28268);



const PAGE_ENTRIES = 1000;
async function* readPages(ctx, ask, start) {
    const { about } = start;
    const seen = new Set();
    let target = start.path;
    while (target !== undefined) {
        if (seen.has(target) || seen.size >= ctx.limits.pages) {
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('LIMIT_EXCEEDED', `${about.subject}: the list does not end after ${String(seen.size)} pages`, {
                subject: about.subject,
                facts: { limit: ctx.limits.pages, pages: seen.size },
                hint: 'the registry links its pages in circles, or there are more than any list should have',
            });
        }
        seen.add(target);
        const path = target;
        const { page, next } = await ask(ctx, {
            method: 'GET',
            target: path,
            about,
            ...(start.accepts === undefined ? {} : { accepts: start.accepts }),
            ...(start.headers === undefined ? {} : { headers: start.headers }),
        }, async (answer) => ({
            page: {
                status: answer.status,
                contentType: ((0,_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .headerOf */ .r)(answer, 'content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '',
                bytes: await (0,_body_js__WEBPACK_IMPORTED_MODULE_1__/* .readBody */ .x8)(answer, ctx.limits.pageBytes, `a page of ${about.subject}`),
            },
            next: nextPath(answer, about),
        }));
        yield page;
        target = next;
    }
}
function parseNames(page, key, about) {
    const value = parseJson(page.bytes);
    const names = typeof value === 'object' && value !== null ? value[key] : false;
    if (names === null || names === undefined)
        return [];
    if (Array.isArray(names))
        return names.filter((name) => typeof name === 'string');
    const what = page.contentType === 'text/html' || page.bytes.toString('latin1', 0, 200).trimStart().startsWith('<');
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('SERVER_ERROR', `${about.subject}: the answer is ${what ? 'an HTML page' : 'not JSON'}, not a list`, {
        subject: about.subject,
        hint: 'check that this host is a registry, and not its web page or a login in front of it',
    });
}
function parseJson(bytes) {
    try {
        return JSON.parse(new TextDecoder().decode(bytes));
    }
    catch {
        return undefined;
    }
}
function nextPath(answer, about) {
    const header = answer.headers['link'];
    const links = (typeof header === 'string' ? [header] : (header ?? [])).flatMap((value) => parseLinks(value));
    const link = links.find(({ rel }) => rel === 'next');
    if (link === undefined)
        return undefined;
    const next = URL.canParse(link.url, answer.url.href) ? new URL(link.url, answer.url.href) : undefined;
    if (next?.hostname === answer.url.hostname && next.pathname.startsWith('/v2/'))
        return `${next.pathname.slice('/v2/'.length)}${next.search}`;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('SERVER_ERROR', `${about.subject}: the next page is said to be on another host or path`, {
        subject: about.subject,
        facts: { host: answer.url.host },
    });
}
function parseLinks(header) {
    const links = header.matchAll(/<([^<>]*)>((?:\s*;\s*[^\s=;,]+\s*=\s*(?:"[^"]*"|[^\s";,]*))*)/g);
    return [...links].map(([, url = '', parameters = '']) => ({
        url,
        rel: (/;\s*rel\s*=\s*(?:"([^"]*)"|([^\s";,]*))/i.exec(parameters)?.slice(1).find(Boolean) ?? '').toLowerCase(),
    }));
}


/***/ }),

/***/ 92795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ PROXY_VARIABLES),
/* harmony export */   j: () => (/* binding */ hasProxy)
/* harmony export */ });
const PROXY_VARIABLES = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'];
function hasProxy(environment) {
    return PROXY_VARIABLES.some((name) => (environment[name] ?? '') !== '');
}


/***/ }),

/***/ 2311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Km: () => (/* binding */ RetryBudget),
/* harmony export */   LH: () => (/* binding */ withRetries),
/* harmony export */   vA: () => (/* binding */ withOwnRetries)
/* harmony export */ });
/* harmony import */ var _runtime_backoff_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21513);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);


const BASE_MS = 500;
const TIMES_LATER = 5;
const LAST_GROWTH = 4;
async function withRetries(ctx, gate, attempt, onlyWhenLater = false) {
    const { limits, signal } = ctx;
    const budget = new RetryBudget(limits);
    for (let number = 1;; number += 1) {
        try {
            return await attempt(number);
        }
        catch (error) {
            if (error instanceof Spent)
                throw error.cause;
            signal.throwIfAborted();
            if (!(error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR) || !error.transient || error.side !== undefined)
                throw error;
            const asked = honour(ctx, gate, error);
            if (onlyWhenLater && error.code !== 'RATE_LIMITED')
                throw error;
            const own = budget.spend(error);
            if (own === undefined)
                throw error;
            const waitMs = Math.max(own, asked ?? 0);
            ctx.emit({ kind: 'retry', host: gate.host, attempt: number, waitMs, reason: error.message });
            await (0,_runtime_backoff_js__WEBPACK_IMPORTED_MODULE_0__/* .sleep */ .yy)(waitMs, signal);
        }
    }
}
class RetryBudget {
    #limits;
    #faults = 0;
    #refusals = 0;
    constructor(limits) {
        this.#limits = limits;
    }
    spend(failure) {
        const { retries, retryDelayMs, retryCapMs } = this.#limits;
        const isRefusal = failure.code === 'RATE_LIMITED';
        if (isRefusal)
            this.#refusals += 1;
        else
            this.#faults += 1;
        if (this.#faults > retries || this.#refusals > retries * TIMES_LATER)
            return undefined;
        const saysWhen = failure.facts['retryAfterMs'] !== undefined;
        const grown = saysWhen ? 1 : isRefusal ? Math.min(this.#refusals, LAST_GROWTH) : this.#faults;
        return retryDelayMs ?? (0,_runtime_backoff_js__WEBPACK_IMPORTED_MODULE_0__/* .backoffMs */ .jo)(grown, BASE_MS, retryCapMs);
    }
    renew() {
        this.#faults = 0;
        this.#refusals = 0;
    }
}
async function withOwnRetries(work) {
    try {
        return await work;
    }
    catch (error) {
        throw new Spent('had its retries', { cause: error });
    }
}
class Spent extends Error {
}
function honour(ctx, gate, failure) {
    const asked = failure.facts['retryAfterMs'];
    if (typeof asked !== 'number')
        return undefined;
    const ms = Math.min(asked, ctx.limits.retryAfterCapMs);
    gate.pause(ms);
    return ms;
}


/***/ }),

/***/ 42672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ SharedTask)
/* harmony export */ });
/* harmony import */ var _runtime_abort_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59179);

class SharedTask {
    #controller = new AbortController();
    #result;
    #waiting = 0;
    #settled = false;
    constructor(work) {
        this.#result = work(this.#controller.signal).finally(() => {
            this.#settled = true;
        });
        this.#result.catch(() => undefined);
    }
    get isOpen() {
        return !this.#controller.signal.aborted;
    }
    onSettled(listener) {
        this.#result.then(() => listener(true), () => listener(false));
    }
    async join(signal) {
        this.#waiting += 1;
        try {
            return await (0,_runtime_abort_js__WEBPACK_IMPORTED_MODULE_0__/* .orAborted */ .H)(this.#result, signal);
        }
        finally {
            this.#waiting -= 1;
            if (this.#waiting === 0 && !this.#settled)
                this.#controller.abort(signal.reason);
        }
    }
}


/***/ }),

/***/ 25630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fb: () => (/* binding */ tlsCode),
/* harmony export */   G5: () => (/* binding */ isCertificateFailure),
/* harmony export */   Jg: () => (/* binding */ isClientCertificateFailure),
/* harmony export */   Qc: () => (/* binding */ isTlsErrno),
/* harmony export */   Sk: () => (/* binding */ asPassing),
/* harmony export */   kL: () => (/* binding */ tlsFailure),
/* harmony export */   mR: () => (/* binding */ isUnknownIssuer)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);

function tlsCode(code, message) {
    const reason = code === 'EPROTO' ? /:SSL routines:[^:]*:([^:]+):/.exec(message)?.[1] : undefined;
    return reason === undefined ? code : `ERR_SSL_${reason.toUpperCase().replaceAll(/\W+/g, '_')}`;
}
function tlsFailure(code, host, cause) {
    const details = { facts: { host, errno: code }, cause };
    if (CERTIFICATE.test(code)) {
        return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('TLS_FAILED', `${host}: the certificate is not trusted (${code})`, {
            ...details,
            hint: "trust the registry's CA (--cert-dir, certs.d, SSL_CERT_FILE), or turn verification off with --tls-verify=false",
        });
    }
    if (!TLS.test(code))
        return undefined;
    const known = KINDS.find(({ codes }) => codes.test(code));
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('TLS_FAILED', `${host}: ${known?.text ?? 'no TLS connection'} (${code})`, {
        ...details,
        hint: known?.hint ?? PLAIN,
    });
}
function isCertificateFailure(failure) {
    return CERTIFICATE.test(errnoOf(failure));
}
function isUnknownIssuer(failure) {
    return UNKNOWN_ISSUER.test(errnoOf(failure));
}
function isClientCertificateFailure(failure) {
    return CLIENT_CERTIFICATE.test(errnoOf(failure));
}
function isTlsErrno(errno) {
    return TLS.test(errno);
}
function asPassing(failure) {
    const { code, message, facts, cause } = failure;
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(code, message, { facts, cause, transient: true });
}
function errnoOf({ facts }) {
    const errno = facts['errno'];
    return typeof errno === 'string' ? errno : '';
}
const CLIENT_CERTIFICATE = /^ERR_SSL_\w*ALERT_(?:CERTIFICATE_REQUIRED|BAD_CERTIFICATE|UNSUPPORTED_CERTIFICATE|CERTIFICATE_\w+|UNKNOWN_CA|ACCESS_DENIED)$/;
const CERTIFICATE = /^(?!ERR_SSL_).*(?:CERT|UNABLE_TO_|SELF_SIGNED|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|ALTNAME)/;
const UNKNOWN_ISSUER = /^(?:UNABLE_TO_(?:GET_ISSUER|VERIFY_LEAF)|(?:DEPTH_ZERO_)?SELF_SIGNED_CERT|CERT_UNTRUSTED)/;
const TLS = /^(?:EPROTO$|ERR_SSL_|ERR_TLS_)/;
const PLAIN = 'if this registry speaks plain HTTP, say so with --tls-verify=false';
const KINDS = [
    {
        codes: /WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|UNKNOWN_PROTOCOL|RECORD_LAYER_FAILURE/,
        text: 'the server does not speak TLS at this port',
        hint: PLAIN,
    },
    {
        codes: CLIENT_CERTIFICATE,
        text: "the server wants a client's certificate that it trusts",
        hint: 'give NAME.cert and NAME.key in a directory (--cert-dir, certs.d)',
    },
    {
        codes: /HANDSHAKE_FAILURE/,
        text: "the server refused the handshake: it wants a client's certificate, or has no cipher of TLS in common with us",
        hint: 'a certificate to show is NAME.cert with NAME.key in a directory (--cert-dir, certs.d)',
    },
    {
        codes: /UNSUPPORTED_PROTOCOL|PROTOCOL_VERSION|INSUFFICIENT_SECURITY|VERSION_TOO_LOW|NO_CIPHER/,
        text: 'the server and we have no version or cipher of TLS in common',
        hint: 'the server needs TLS 1.2 or later, and whatever --tls-details asks for',
    },
];


/***/ }),

/***/ 28268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ headerOf),
/* harmony export */   z: () => (/* binding */ exchangeOnce)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var _addresses_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47733);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52133);



function headerOf(answer, name) {
    return answer.headers[name]?.[0];
}
const HEADER_VALUE = /^[\t\u0020-\u007e]*$/;
const MOST_INTERIM = 32;
let client;
const READ_AHEAD = 256 * 1024;
const NOTHING = new node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable({ read: () => void NOTHING.push(null) }).resume();
async function exchangeOnce({ agent, hop }, request) {
    request.signal.throwIfAborted();
    client ??= Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 37067, 19));
    const { request: send } = await client;
    const { url, method, headers } = request;
    const { body } = request;
    if (body instanceof node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable && body.destroyed)
        throw body.errored ?? givenUp();
    return new Promise((resolve, reject) => {
        for (const [name, value] of Object.entries(headers))
            if (!HEADER_VALUE.test(value))
                return reject((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .unfit */ .Ri)(name, url));
        const path = `${url.pathname}${url.search}`;
        const sent = hop === undefined
            ? send({ agent, protocol: url.protocol, ...(0,_addresses_js__WEBPACK_IMPORTED_MODULE_1__/* .addressOf */ .ci)(url), path, method, headers: { ...headers } })
            : send({
                agent,
                ...hop,
                path: `${url.origin}${path}`,
                method,
                headers: { ...headers, host: url.host, ...hop.headers },
            });
        new Exchange(sent, { ...request, isSecure: (hop ?? url).protocol === 'https:' }, resolve, reject).start();
    });
}
function givenUp() {
    return new Error('the content to send was given up');
}
class Exchange {
    #sent;
    #request;
    #resolve;
    #reject;
    #onAbort;
    #lingering;
    #unwatch = () => undefined;
    #stream;
    #isDone = false;
    constructor(sent, request, resolve, reject) {
        this.#sent = sent;
        this.#request = request;
        this.#resolve = resolve;
        this.#reject = reject;
        const abort = () => this.#fail(request.signal.reason);
        this.#onAbort = () => {
            if (request.lingerMs === undefined)
                abort();
            else
                this.#lingering = setTimeout(abort, request.lingerMs);
        };
    }
    start() {
        const { signal, body } = this.#request;
        this.#sent.on('error', (error) => this.#fail((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .connectionFailure */ .Dx)(error, this.#request.url)));
        this.#sent.once('socket', () => this.#watchConnecting());
        this.#sent.once('response', (answer) => this.#receive(answer));
        let interim = 0;
        this.#sent.on('information', () => {
            interim += 1;
            if (interim > MOST_INTERIM)
                this.#fail((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .unanswered */ .bj)(this.#request.url, 'it never comes to an answer'));
        });
        this.#sent.once('upgrade', (_answer, socket) => {
            socket.destroy();
            this.#fail((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .unanswered */ .bj)(this.#request.url, 'it switches to another protocol'));
        });
        if (body instanceof node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable)
            this.#write(body);
        else
            this.#sent.end(body);
        if (signal.aborted)
            this.#onAbort();
        else
            signal.addEventListener('abort', this.#onAbort, { once: true });
    }
    #watchConnecting() {
        const { connectMs, headersMs, url, isSecure } = this.#request;
        const { socket } = this.#sent;
        const watch = () => this.#watch(headersMs, () => this.#sent.writableEnded || this.#sent.writableNeedDrain);
        if (socket?.connecting !== true)
            return watch();
        const timer = setTimeout(() => this.#fail((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .unconnected */ .l)(url)), connectMs);
        this.#sent.once('close', () => clearTimeout(timer));
        socket.once(isSecure ? 'secureConnect' : 'connect', () => {
            clearTimeout(timer);
            watch();
        });
    }
    #watch(ms, isPeersTurn) {
        const { socket } = this.#sent;
        if (socket === null)
            return;
        let suspectedAt;
        const look = () => {
            const moved = socket.bytesRead + socket.bytesWritten;
            if (isPeersTurn() && suspectedAt === moved)
                return this.#fail((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .stalled */ .O0)(this.#request.url));
            suspectedAt = isPeersTurn() ? moved : undefined;
            socket.setTimeout(Math.ceil(ms / 2));
        };
        this.#unwatch();
        socket.on('timeout', look);
        socket.setTimeout(Math.ceil(ms / 2));
        this.#unwatch = () => socket.off('timeout', look);
    }
    #write(body) {
        const sent = this.#sent;
        let missing = Number(this.#request.headers['content-length']);
        const onData = (chunk) => {
            missing -= chunk.byteLength;
            if (missing < 0)
                this.#fail((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .missized */ .Hk)(this.#request.url));
            else if (!sent.write(chunk))
                body.pause();
        };
        const onEnd = () => {
            if (missing > 0)
                this.#fail((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .missized */ .Hk)(this.#request.url));
            else
                sent.end();
        };
        const onDrain = () => void body.resume();
        const stop = () => {
            sent.off('drain', onDrain);
            body.off('data', onData);
            body.off('end', onEnd);
            body.pause();
        };
        body.on('data', onData);
        body.once('end', onEnd);
        body.once('error', (error) => this.#fail(error));
        body.once('close', () => {
            if (!body.readableEnded && body.errored === null)
                this.#fail(givenUp());
        });
        sent.on('drain', onDrain);
        sent.once('response', stop);
        sent.once('close', stop);
    }
    #receive(answer) {
        if (this.#isDone)
            return void answer.destroy();
        if (this.#request.method === 'HEAD')
            return this.#receiveHead(answer);
        const sent = this.#sent;
        const { idleMs, url } = this.#request;
        const stream = new node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable({
            highWaterMark: READ_AHEAD,
            read: () => void answer.resume(),
            destroy: (error, done) => {
                if (!this.#isDone) {
                    this.#finish();
                    sent.destroy();
                }
                done(error);
            },
        });
        stream.on('error', () => undefined);
        this.#stream = stream;
        answer.on('data', (chunk) => {
            if (!stream.push(chunk))
                answer.pause();
        });
        answer.once('error', (error) => this.#fail((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .connectionFailure */ .Dx)(error, url)));
        answer.once('end', () => {
            this.#finish();
            if (!sent.writableEnded)
                sent.destroy();
            setImmediate(() => stream.push(null));
        });
        this.#watch(idleMs, () => !answer.isPaused());
        this.#resolve({ status: answer.statusCode ?? 0, headers: answer.headersDistinct, body: stream, url });
    }
    #receiveHead(answer) {
        const { url } = this.#request;
        answer.once('error', (error) => this.#fail((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .connectionFailure */ .Dx)(error, url)));
        answer.once('end', () => {
            this.#finish();
            const { statusCode = 0, headersDistinct } = answer;
            setImmediate(() => this.#resolve({ status: statusCode, headers: headersDistinct, body: NOTHING, url }));
        });
        answer.resume();
    }
    #finish() {
        this.#isDone = true;
        this.#unwatch();
        clearTimeout(this.#lingering);
        this.#request.signal.removeEventListener('abort', this.#onAbort);
    }
    #fail(error) {
        if (this.#isDone)
            return;
        this.#finish();
        const reason = error instanceof Error ? error : new Error('aborted');
        this.#sent.destroy();
        if (this.#stream === undefined)
            this.#reject(reason);
        else
            this.#stream.destroy(reason);
    }
}


/***/ }),

/***/ 52298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Du: () => (/* binding */ parseCommandLine),
/* harmony export */   k8: () => (/* binding */ unknownCommand),
/* harmony export */   yC: () => (/* binding */ asksForHelpAlone)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _options_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45164);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9162);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66786);





function parseCommandLine(args) {
    const { name, at } = findCommand(args);
    const options = (0,_options_table_js__WEBPACK_IMPORTED_MODULE_2__/* .optionsOf */ .c)(name);
    const { tokens } = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({
        args: [...normalise([...args.slice(0, at), ...args.slice(at + 1)], options)],
        strict: false,
        allowPositionals: true,
        tokens: true,
    });
    const values = new Map();
    const operands = [];
    let help = false;
    for (const token of tokens) {
        if (token.kind === 'positional')
            operands.push(token.value);
        if (token.kind !== 'option')
            continue;
        if (token.name === 'help') {
            help = true;
            continue;
        }
        const option = findOption(token.rawName, options);
        if (option === undefined)
            throw unknownOption(name, token.rawName, options);
        if (token.value === undefined)
            throw unvalued(name, token.rawName);
        const known = values.get(option.name);
        if (known === undefined)
            values.set(option.name, [token.value]);
        else
            known.push(token.value);
    }
    return { command: name, values, operands, help };
}
const SHORTEST_BEGINNING = 3;
const MOST_SUGGESTED = 4;
function unknownOption(command, word, options) {
    const typed = word.startsWith('--') ? word.slice(2) : '';
    const names = options.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
    const sideless = names.filter((name) => name === typed.replace(/^(?:src|dest)-/, ''));
    const isBegun = (name) => typed.length >= SHORTEST_BEGINNING && name.startsWith(typed);
    const close = sideless.length > 0
        ? sideless
        : names.filter((name) => typed !== '' && ((0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_4__/* .isClose */ .Zj)(name, typed) || isBegun(name))).slice(0, MOST_SUGGESTED);
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('INPUT_INVALID', `unknown option '${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_4__/* .renderForeign */ .Vd)(word, 60)}'`, {
        side: 'local',
        hint: close.length > 0
            ? `did you mean ${close.map((name) => `--${name}`).join(' or ')}?`
            : `waybill ${command} --help lists the options`,
    });
}
function unvalued(command, word) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('INPUT_INVALID', `${word} needs a value`, {
        side: 'local',
        hint: `waybill ${command} --help lists the options`,
    });
}
function unknownCommand(word) {
    const close = _commands_js__WEBPACK_IMPORTED_MODULE_3__/* .COMMANDS */ .L.map(({ name }) => name).filter((name) => (0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_4__/* .isClose */ .Zj)(name, word));
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('INPUT_INVALID', `unknown command ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteForeign */ .xS)(word, 60)}`, {
        side: 'local',
        hint: close.length > 0 ? `did you mean ${close.join(' or ')}?` : 'waybill --help lists the commands',
    });
}
function asksForHelpAlone(args) {
    return findWord(args) === undefined && args.some((word) => word === '--help' || word === '-h');
}
function findCommand(args) {
    const at = findWord(args);
    if (at === undefined)
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('INPUT_INVALID', 'no command given', {
            side: 'local',
            hint: 'waybill --help lists the commands',
        });
    const word = args[at] ?? '';
    const command = _commands_js__WEBPACK_IMPORTED_MODULE_3__/* .COMMANDS */ .L.find(({ name }) => name === word);
    if (command === undefined)
        throw unknownCommand(word);
    return { name: command.name, at };
}
function findWord(args) {
    for (let at = 0; at < args.length; at += 1) {
        const word = args[at] ?? '';
        if (word === '--')
            return undefined;
        if (!word.startsWith('-'))
            return at;
        const isSwitchToo = _options_table_js__WEBPACK_IMPORTED_MODULE_2__/* .OPTIONS */ .l.some((option) => isSwitch(option) && findOption(word, [option]) !== undefined);
        const mayTakeNext = _options_table_js__WEBPACK_IMPORTED_MODULE_2__/* .OPTIONS */ .l.some((option) => takesNext(word, [option]));
        if (mayTakeNext && !(isSwitchToo && isCommand(args[at + 1])))
            at += 1;
    }
    return undefined;
}
function isCommand(word) {
    return _commands_js__WEBPACK_IMPORTED_MODULE_3__/* .COMMANDS */ .L.some(({ name }) => name === word);
}
function findOption(word, options) {
    if (word.startsWith('--')) {
        const name = word.slice(2).split('=', 1)[0] ?? '';
        return options.find((option) => option.name === name || option.aliases?.includes(name) === true);
    }
    return options.find((option) => option.short !== undefined && option.short === word[1]);
}
function isSwitch(option) {
    return option.kind === 'boolean' || option.kind === 'optional-boolean';
}
function takesNext(word, options) {
    const option = findOption(word, options);
    if (option === undefined || isSwitch(option))
        return false;
    return word.startsWith('--') ? !word.includes('=') : word.length === 2;
}
function normalise(args, options) {
    const out = [];
    for (let at = 0; at < args.length; at += 1) {
        const word = args[at] ?? '';
        if (word === '--')
            return [...out, ...args.slice(at)];
        if (!word.startsWith('-') || word === '-') {
            out.push(word);
        }
        else if (word === '--help' || word === '-h') {
            out.push('--help=true');
        }
        else if (takesNext(word, options)) {
            out.push(...valued(word, args[at + 1], options));
            at += 1;
        }
        else {
            out.push(...switches(word, options));
        }
    }
    return out;
}
function valued(word, value, options) {
    const option = findOption(word, options);
    if (option === undefined || value === undefined)
        return [word];
    return [`--${word.startsWith('--') ? word.slice(2) : option.name}=${value}`];
}
function switches(word, options) {
    const option = findOption(word, options);
    if (option === undefined)
        return [word];
    if (word.startsWith('--'))
        return [isSwitch(option) && !word.includes('=') ? `${word}=true` : word];
    if (!isSwitch(option) || word[2] === '=')
        return [`--${option.name}=${word.slice(2).replace(/^=/, '')}`];
    return [`--${option.name}=true`, ...(word.length > 2 ? switches(`-${word.slice(2)}`, options) : [])];
}


/***/ }),

/***/ 9162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ COMMANDS)
/* harmony export */ });
const MANY = Number.MAX_SAFE_INTEGER;
const COMMANDS = [
    {
        name: 'copy',
        operands: 'SOURCE DESTINATION [DESTINATION…]',
        least: 2,
        most: MANY,
        help: 'copy an image, with all its platforms and what is attached to it, to one or more places',
        examples: [
            'waybill copy docker://ghcr.io/acme/app:1.4 docker://registry.example.com/prod/app:1.4',
            'waybill copy docker://ghcr.io/acme/app:1.4 docker://quay.io/acme/app docker://docker.io/acme/app --tag 1.4 --tag latest',
            'waybill copy --platform linux/amd64 docker://alpine:3.20 oci:./layout:3.20',
        ],
    },
    {
        name: 'sync',
        operands: 'SOURCE DESTINATION | --config FILE',
        least: 0,
        most: 2,
        help: 'keep many images the same in another place: repositories, namespaces, directory trees, layouts',
        examples: [
            'waybill sync --src docker --dest docker ghcr.io/acme/app registry.example.com/mirror',
            'waybill sync --src docker --dest docker harbor.example.com/team/ registry.example.com/mirror   # a namespace',
            'waybill sync --src yaml --dest dir images.yaml /media/usb',
            'waybill sync --src dir --dest docker /media/usb registry.example.com/mirror --dry-run',
            'waybill sync --config sync.yml   # docs/sync.md',
            'waybill sync --src docker --dest docker ghcr.io/acme/ registry.example.com/mirror --plan plan.json',
            'waybill sync --src docker --dest docker ghcr.io/acme/ registry.example.com/mirror --shard 1/4',
        ],
    },
    {
        name: 'apply',
        operands: 'PLAN',
        least: 0,
        most: 1,
        help: 'do what a plan says, by digest; what has changed since is left alone, and said',
        examples: [
            'waybill apply plan.json',
            'waybill apply plan.json --shard 1/4 --result shard-1.json',
            'waybill apply plan.json --shard auto   # in a job of GitLab with parallel:',
        ],
    },
    {
        name: 'result',
        operands: 'merge FILE [FILE…]',
        least: 2,
        most: MANY,
        help: 'join the results of shards into one, with one exit code',
        examples: [
            'waybill result merge shard-*.json --result result.json',
            'waybill result merge shard-*.json --plan plan.json   # and every image of the plan must be among them',
        ],
    },
    {
        name: 'inspect',
        operands: 'IMAGE',
        least: 1,
        most: 1,
        help: 'show an image without pulling it',
        examples: [
            'waybill inspect docker://alpine:3.20',
            "waybill inspect --format '{{.Digest}}' docker://alpine:3.20",
            'waybill inspect --raw docker://alpine:3.20',
        ],
    },
    {
        name: 'list-tags',
        operands: 'REPOSITORY',
        least: 1,
        most: 1,
        help: 'list the tags of a repository',
        examples: ['waybill list-tags docker://alpine'],
    },
    {
        name: 'list-repos',
        operands: 'HOST[/NAMESPACE]',
        least: 1,
        most: 1,
        help: 'list the repositories of a registry',
        examples: ['waybill list-repos registry.example.com', 'waybill list-repos registry.example.com/team'],
    },
    {
        name: 'inventory',
        operands: 'HOST[/NAMESPACE] [HOST…]',
        least: 1,
        most: MANY,
        help: 'list what registries hold, tag by tag and blob by blob, for an export elsewhere',
        examples: ['waybill inventory registry.example.com/team > inventory.json'],
    },
    {
        name: 'export',
        operands: 'IMAGE [IMAGE…] oci-archive:FILE',
        least: 2,
        most: MANY,
        help: 'write many images, with what is attached to them, into one archive',
        examples: [
            'waybill export docker://ghcr.io/acme/app:1.4 docker://ghcr.io/acme/web:2.0 oci-archive:release.tar',
            'waybill export --have inventory.json --split 4G docker://ghcr.io/acme/app:1.5 oci-archive:update.tar',
        ],
    },
    {
        name: 'import',
        operands: 'oci-archive:FILE HOST[/NAMESPACE]',
        least: 2,
        most: 2,
        help: 'check an archive, then push every image in it, under its own path and tag',
        examples: ['waybill import oci-archive:release.tar registry.far.example.com'],
    },
    {
        name: 'tag',
        operands: 'IMAGE NAME [NAME…]',
        least: 2,
        most: MANY,
        help: 'move names to an image without moving bytes',
        examples: ['waybill tag docker://registry.example.com/app@sha256:… 1.4 latest'],
    },
    {
        name: 'untag',
        operands: 'IMAGE:TAG',
        least: 1,
        most: 1,
        help: 'remove one name and leave its siblings',
        examples: ['waybill untag docker://registry.example.com/app:old'],
    },
    {
        name: 'delete',
        operands: 'IMAGE',
        least: 1,
        most: 1,
        help: 'remove an image with every tag on it',
        examples: ['waybill delete docker://registry.example.com/app:old'],
    },
    {
        name: 'prune',
        operands: 'REPOSITORY [REPOSITORY…]',
        least: 1,
        most: MANY,
        help: 'remove old tags, and what nothing needs any more; without --yes only say which',
        examples: [
            "waybill prune --match 'pr-*' --older-than 30d docker://registry.example.com/team/app",
            "waybill prune --keep 10 --by semver --match 'semver:*' --protect 1.4.2 --yes docker://registry.example.com/team/app",
            "waybill prune --keep 5 --match 'main-*' --match 'release-*' docker://registry.example.com/team/",
        ],
    },
    {
        name: 'sign',
        operands: 'IMAGE [IMAGE…]',
        least: 1,
        most: MANY,
        help: 'sign images where they are, by digest: an index, and every image in it',
        examples: [
            'waybill sign docker://ghcr.io/acme/app@sha256:…   # as the CI job itself',
            'waybill sign --key cosign.key docker://registry.example.com/prod/app:1.4',
            'waybill sign --sign-by 4F9E… docker://registry.example.com/prod/app:1.4   # GPG',
        ],
    },
    {
        name: 'attest',
        operands: 'IMAGE [IMAGE…]',
        least: 1,
        most: MANY,
        help: 'attach a signed statement to images: provenance, an SBOM, a VEX document …',
        examples: [
            'waybill attest --type spdxjson --predicate sbom.spdx.json docker://ghcr.io/acme/app@sha256:…',
            'waybill attest --type slsaprovenance1 docker://ghcr.io/acme/app@sha256:…   # made of what the CI job says of itself',
            'waybill attest --type slsaprovenance1 --predicate provenance.json --key cosign.key docker://registry.example.com/app:1.4',
        ],
    },
    {
        name: 'verify',
        operands: 'IMAGE [IMAGE…]',
        least: 1,
        most: MANY,
        help: 'verify signatures or statements of images, by a key, by who signed, or by the policies in force; moves nothing',
        examples: [
            'waybill verify --key cosign.pub docker://registry.example.com/app:1.4',
            'waybill verify --certificate-identity https://github.com/acme/app/.github/workflows/release.yml@refs/heads/main --certificate-oidc-issuer https://token.actions.githubusercontent.com docker://ghcr.io/acme/app:1.4',
            'waybill verify --type slsaprovenance1 --key cosign.pub docker://registry.example.com/app:1.4',
            'waybill verify --policy policy.json docker://registry.example.com/app:1.4',
        ],
    },
    {
        name: 'tree',
        operands: 'IMAGE',
        least: 1,
        most: 1,
        help: 'show an image, its platforms, what is attached to them, and who signed it',
        examples: [
            'waybill tree docker://ghcr.io/acme/app:1.4',
            'waybill tree --key cosign.pub --trusted-root trusted_root.json docker://registry.example.com/app:1.4 --json',
        ],
    },
    {
        name: 'manifest-digest',
        operands: 'FILE',
        least: 1,
        most: 1,
        help: 'print the digest of a manifest file',
        examples: ['waybill manifest-digest manifest.json'],
    },
    {
        name: 'login',
        operands: 'REGISTRY[/NAMESPACE]',
        least: 0,
        most: 1,
        help: 'log in to a registry, for this and other programs',
        examples: [
            'echo "$TOKEN" | waybill login --username robot --password-stdin registry.example.com',
            'waybill login --get-login registry.example.com',
            'waybill login --authfile ./auth.json registry.example.com/team',
        ],
    },
    {
        name: 'logout',
        operands: 'REGISTRY[/NAMESPACE]',
        least: 0,
        most: 1,
        help: 'forget a login',
        examples: ['waybill logout registry.example.com', 'waybill logout --all'],
    },
    {
        name: 'check',
        operands: 'REFERENCE [REFERENCE…]',
        least: 1,
        most: MANY,
        help: 'say which credential is used for a registry, where it was looked for, and what is allowed there',
        examples: [
            'waybill check docker://ghcr.io/acme/app:1.4',
            'waybill check --push docker://registry.example.com/prod/app',
        ],
    },
    {
        name: 'serve',
        operands: '[DIRECTORY]',
        least: 0,
        most: 1,
        help: 'run a registry on loopback; the first line printed is its URL',
        examples: ['waybill serve', 'waybill serve ./registry --listen 127.0.0.1:5000'],
    },
    {
        name: 'generate-sigstore-key',
        operands: '',
        least: 0,
        most: 0,
        help: 'make a key pair that signs images, its private key encrypted as cosign and skopeo have it',
        examples: [
            'waybill generate-sigstore-key --output-prefix ./release',
            'waybill generate-sigstore-key --output-prefix ./release --passphrase-file passphrase.txt',
        ],
    },
    {
        name: 'standalone-sign',
        operands: 'MANIFEST REFERENCE KEY',
        least: 3,
        most: 3,
        help: "sign a manifest's file with GPG, under a reference",
        examples: [
            'waybill standalone-sign manifest.json registry.example.com/team/app:v1 0123456789ABCDEF0123456789ABCDEF01234567 -o app.signature',
            'waybill standalone-sign manifest.json registry.example.com/team/app:v1 secret-key.asc > app.signature',
        ],
    },
    {
        name: 'standalone-verify',
        operands: 'MANIFEST REFERENCE FINGERPRINT[,…]|any|KEYFILE [SIGNATURE]',
        least: 3,
        most: 4,
        help: 'verify a GPG signature of a manifest; without SIGNATURE, the one that is kept for REFERENCE, by the keys of KEYFILE',
        examples: [
            'waybill standalone-verify manifest.json registry.example.com/team/app:v1 any app.signature --public-key-file keys.asc',
            'waybill standalone-verify manifest.json registry.example.com/team/app:v1 keys.asc',
        ],
    },
    {
        name: 'untrusted-signature-dump-without-verification',
        operands: 'SIGNATURE',
        least: 1,
        most: 1,
        help: 'show what a GPG signature claims, with nothing of it verified',
        examples: ['waybill untrusted-signature-dump-without-verification app.signature'],
        hidden: true,
    },
];


/***/ }),

/***/ 87480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ openProgress)
});

// EXTERNAL MODULE: ./build/js/runtime/clock.js
var clock = __webpack_require__(10995);
// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(66786);
;// CONCATENATED MODULE: ./build/js/frontend/report/progress.js

const MANY_IMAGES = 20;
const MOST_ALIKE = 10;
const MOST_BARS = 6;
class TransferTally {
    #places = new Map();
    #open = 0;
    #moved = 0;
    #finished = 0;
    #images = { found: 0, begun: 0, done: 0, failed: 0 };
    #allowances = new Map();
    #destinations = 1;
    take(event) {
        if (event.kind === 'destinations')
            this.#destinations = Math.max(this.#destinations, event.count);
        if (event.kind === 'allowance')
            this.#allowances.set(event.host, event.text);
        if (event.kind === 'images')
            this.#images.found += event.found;
        if (event.kind === 'image')
            this.#images[event.state === 'started' ? 'begun' : event.state] += 1;
        if (event.kind === 'planned' && this.images === undefined)
            this.#placeOf(event.destination).planned += event.bytes;
        if (event.kind === 'blob') {
            const place = this.#placeOf(event.destination);
            if (event.state === 'started')
                this.#begin(place, event.digest, event.size);
            else {
                this.#end(place, event.digest);
                if (this.images !== undefined && place.open.size === 0)
                    this.#places.delete(event.destination);
            }
        }
        else if (event.kind === 'progress') {
            this.#moved += event.bytes;
            const blob = this.#places.get(event.destination)?.open.get(event.digest);
            if (blob !== undefined)
                blob.moved = Math.min(blob.size, blob.moved + event.bytes);
        }
    }
    #placeOf(destination) {
        const known = this.#places.get(destination);
        if (known !== undefined)
            return known;
        const place = { planned: 0, begun: 0, ended: 0, open: new Map() };
        this.#places.set(destination, place);
        return place;
    }
    #begin(place, digest, size) {
        if (place.open.has(digest))
            return;
        place.open.set(digest, { size, moved: 0 });
        place.begun += size;
        this.#open += 1;
    }
    #end(place, digest) {
        const blob = place.open.get(digest);
        if (blob === undefined)
            return;
        place.open.delete(digest);
        place.ended += blob.size;
        this.#open -= 1;
        this.#finished += 1;
    }
    get isBusy() {
        return this.#open > 0 || this.#imagesUnderWay > 0;
    }
    get hasMany() {
        return this.#images.found > MANY_IMAGES;
    }
    get hasSeveral() {
        return this.#destinations > 1 || this.#images.found > 1;
    }
    get images() {
        const { found, done, failed } = this.#images;
        if (found < 2)
            return undefined;
        const said = failed === 0 ? '' : `, ${String(failed)} failed`;
        return `${String(done + failed)} of ${String(found)} images done${said}, ${String(this.#imagesUnderWay)} under way`;
    }
    get #imagesUnderWay() {
        const { begun, done, failed } = this.#images;
        return begun - done - failed;
    }
    get moved() {
        return this.#moved;
    }
    get bars() {
        const { found, done, failed } = this.#images;
        if (this.images !== undefined)
            return [
                { name: '', done: done + failed, total: found, text: `${this.images}; ${(0,runtime_text/* renderBytes */.UP)(this.#moved)} moved` },
            ];
        const all = [...this.#places].map(([name, place]) => ({
            name: shortened(name),
            total: Math.max(place.planned, place.begun),
            done: [...place.open.values()].reduce((sum, { moved }) => sum + moved, place.ended),
        }));
        const shown = all.length <= MOST_BARS ? all : [joined(all)];
        return shown.map((one) => ({ ...one, text: `${(0,runtime_text/* renderBytes */.UP)(one.done)} of ${(0,runtime_text/* renderBytes */.UP)(one.total)}` }));
    }
    get allowances() {
        return [...this.#allowances].map(([host, text]) => `${host}: ${text} left\n`);
    }
    line(seconds) {
        const rate = seconds > 0 ? `, ${(0,runtime_text/* renderBytes */.UP)(Math.round(this.#moved / seconds))}/s` : '';
        const left = [...this.#allowances].map(([host, text]) => `; ${host}: ${text} left`).join('');
        if (this.images !== undefined)
            return `${this.images}; ${(0,runtime_text/* renderBytes */.UP)(this.#moved)} moved${rate}${left}\n`;
        return `${(0,runtime_text/* renderBytes */.UP)(this.#moved)} moved, ${(0,runtime_text/* plural */.LS)(this.#finished, 'blob')} done, ${String(this.#open)} under way${rate}\n`;
    }
}
function joined(all) {
    const sum = (of) => all.reduce((so, one) => so + of(one), 0);
    return { name: (0,runtime_text/* plural */.LS)(all.length, 'destination'), done: sum(({ done }) => done), total: sum(({ total }) => total) };
}
function renderEvent(event, debug, hasSeveral = false) {
    switch (event.kind) {
        case 'note': {
            if (event.code === 'PLATFORMS_CARRIED')
                return `${event.text}\n`;
            const about = hasSeveral && event.reference !== undefined ? ` (${shortened(event.reference)})` : '';
            return `note ${event.code}: ${event.text}${about}\n`;
        }
        case 'warning':
            return `warning: ${(0,runtime_text/* renderForeign */.Vd)(event.text, 1000)}\n`;
        case 'retry':
            return `retry ${String(event.attempt)} in ${(event.waitMs / 1000).toFixed(1)} s: ${(0,runtime_text/* renderForeign */.Vd)(event.reason, 300)}\n`;
        case 'image':
            return debug && event.state === 'failed'
                ? `debug: failed ${shortened(event.reference)}: ${(0,runtime_text/* renderForeign */.Vd)(event.text ?? '', 300)}\n`
                : undefined;
        case 'tagged':
            return `tagged ${shortened(event.reference)}\n`;
        case 'phase':
            return `${event.text}\n`;
        case 'debug':
            return debug ? `debug: ${(0,runtime_text/* renderForeign */.Vd)(event.text, 1000)}\n` : undefined;
        case 'allowance':
            return debug ? `debug: ${event.host}: ${event.text} left\n` : undefined;
        case 'request':
            return debug ? `debug: ${event.method} ${event.host} ${String(event.status)}\n` : undefined;
        case 'manifest':
            return debug ? `debug: wrote manifest ${event.digest} to ${event.destination}\n` : undefined;
        case 'blob':
            return debug
                ? `debug: blob ${event.digest} ${event.state}${event.how === undefined ? '' : ` (${event.how})`}\n`
                : undefined;
        default:
            return undefined;
    }
}
function shortened(reference) {
    return reference.replace(/^docker:\/\//, '');
}
class Restraint {
    #told = new Map();
    #lastCarried = '';
    admits(event, hasMany) {
        if (event.kind === 'tagged')
            return !hasMany;
        if (event.kind === 'note' && event.code === 'PLATFORMS_CARRIED') {
            const isNew = event.text !== this.#lastCarried;
            this.#lastCarried = event.text;
            return isNew && !hasMany;
        }
        if (event.kind !== 'note' && event.kind !== 'retry')
            return true;
        const alike = event.kind === 'note' ? `note ${event.code}` : `retry: ${(0,runtime_text/* renderForeign */.Vd)(event.reason)}`;
        const count = (this.#told.get(alike) ?? 0) + 1;
        this.#told.set(alike, count);
        return count <= MOST_ALIKE;
    }
    get lines() {
        return [...this.#told]
            .filter(([, count]) => count > MOST_ALIKE)
            .map(([alike, count]) => `${alike}: ${String(count - MOST_ALIKE)} more${alike.startsWith('note') ? ', see the result' : ' times'}\n`);
    }
}

;// CONCATENATED MODULE: ./build/js/frontend/cli/progress.js



const LINE_EVERY_MS = 5_000;
const BAR_EVERY_MS = 200;
const WIDE_TERMINAL = 120;
const WIDE_BAR = 40;
const NARROW_BAR = 16;
function openProgress(stderr, isTerminal, debug, quiet) {
    const tally = new TransferTally();
    const restraint = new Restraint();
    const startedAt = (0,clock/* monotonicMs */.d)();
    const seconds = () => ((0,clock/* monotonicMs */.d)() - startedAt) / 1000;
    const bars = isTerminal && !quiet && !debug ? new TerminalBars() : undefined;
    const timer = setInterval(() => {
        if (quiet)
            return;
        if (bars !== undefined)
            void bars.draw(tally.bars);
        else if (tally.isBusy)
            stderr.write(tally.line(seconds()));
    }, bars === undefined ? LINE_EVERY_MS : BAR_EVERY_MS);
    timer.unref();
    return {
        take: (event) => {
            tally.take(event);
            if (!debug && !restraint.admits(event, tally.hasMany))
                return;
            const line = quiet && event.kind !== 'warning' ? undefined : renderEvent(event, debug, tally.hasSeveral);
            if (line === undefined)
                return;
            bars?.clear();
            stderr.write(line);
        },
        close: () => {
            clearInterval(timer);
            bars?.end();
            if (!quiet)
                for (const line of [...restraint.lines, ...tally.allowances])
                    stderr.write(line);
            if (!quiet && tally.moved > 0 && tally.images === undefined)
                stderr.write(`${(0,runtime_text/* renderBytes */.UP)(tally.moved)} moved in ${seconds().toFixed(1)} s\n`);
        },
    };
}
class TerminalBars {
    #group;
    #bars = new Map();
    #isLoading = false;
    #isOver = false;
    async draw(states) {
        const drawn = states.filter(({ total }) => total > 0);
        if (drawn.length === 0 || this.#isLoading)
            return;
        if (this.#group === undefined) {
            this.#isLoading = true;
            const { default: progress } = await __webpack_require__.e(/* import() */ 8502).then(__webpack_require__.t.bind(__webpack_require__, 98502, 19));
            this.#isLoading = false;
            if (this.#isOver)
                return;
            this.#group = new progress.MultiBar({
                format: '{bar} {percentage}% | {text}{place}',
                clearOnComplete: true,
                hideCursor: true,
                stream: process.stderr,
                barsize: process.stderr.columns < WIDE_TERMINAL ? NARROW_BAR : WIDE_BAR,
            });
        }
        if ([...this.#bars.keys()].some((name) => drawn.every((one) => one.name !== name)))
            return this.clear();
        for (const { name, done, total, text } of drawn) {
            const payload = { text, place: name === '' ? '' : ` | ${name}` };
            const bar = this.#bars.get(name);
            if (bar === undefined)
                this.#bars.set(name, this.#group.create(total, done, payload));
            else {
                bar.setTotal(total);
                bar.update(done, payload);
            }
        }
    }
    clear() {
        this.#group?.stop();
        this.#group = undefined;
        this.#bars.clear();
    }
    end() {
        this.#isOver = true;
        this.clear();
    }
}


/***/ }),

/***/ 31147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H8: () => (/* binding */ chooseFormat),
/* harmony export */   gS: () => (/* binding */ chooseCompression),
/* harmony export */   j: () => (/* binding */ layerSettings),
/* harmony export */   jB: () => (/* binding */ uselessLayerFlags)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66786);


function chooseFormat(options) {
    const text = options.text('format');
    if (text === undefined || text === '')
        return undefined;
    if (text === 'oci' || text === 'v2s2')
        return text;
    if (text === 'v2s1') {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('UNSUPPORTED', 'Docker schema 1 is a format that registries have dropped: nothing is converted to it', {
            side: 'local',
            hint: 'use --format v2s2, which every Docker since 1.10 reads, or --format oci',
        });
    }
    throw wrong(`--format takes oci or v2s2, not ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(text, 40)}`);
}
const HIGHEST_LEVEL = { gzip: 9, zstd: 20 };
function chooseCompression(options) {
    const to = compressionFormat(options.text('dest-compress-format'));
    const level = options.count('dest-compress-level', 1, HIGHEST_LEVEL[to ?? 'gzip']);
    if (options.flag('dest-force-compress-format') && to === undefined)
        throw wrong('--dest-force-compress-format goes with --dest-compress-format', 'say which format');
    if (to === undefined && level === undefined)
        return undefined;
    return { ...(to === undefined ? {} : { to }), ...(level === undefined ? {} : { level }) };
}
function compressionFormat(text) {
    switch (text) {
        case undefined:
        case '':
            return undefined;
        case 'gzip':
        case 'zstd':
            return text;
        case 'zstd:chunked':
        case 'bzip2':
        case 'Xz':
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('UNSUPPORTED', `layers are not compressed with ${text}`, {
                side: 'local',
                hint: 'use gzip or zstd',
            });
        default:
            throw wrong(`--dest-compress-format takes gzip or zstd, not ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(text, 40)}`);
    }
}
function layerSettings(options) {
    const [compress, decompress] = [options.flag('dest-compress'), options.flag('dest-decompress')];
    if (compress && decompress)
        throw wrong('--dest-compress and --dest-decompress exclude each other', 'choose one of them');
    return {
        ...(compress ? { layers: 'compressed' } : decompress ? { layers: 'tar' } : {}),
        ...(options.flag('dest-oci-accept-uncompressed-layers') ? { acceptsUncompressed: true } : {}),
    };
}
function uselessLayerFlags(options, destinations) {
    const others = destinations.filter(({ transport }) => transport !== 'dir');
    return ['dest-compress', 'dest-decompress']
        .filter((name) => options.flag(name))
        .flatMap((name) => others.map(({ text }) => `--${name} is for dir: alone and means nothing to ${text}`));
}
function wrong(message, hint = 'correct the value') {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INPUT_INVALID', message, { side: 'local', hint });
}


/***/ }),

/***/ 89612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ reportCrashes)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9704);


function reportCrashes(write) {
    process.once('uncaughtException', (error) => {
        const failure = (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .toFailure */ .w2)(error);
        write(`${(0,_report_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .renderFailure */ .zt)(failure)}${(0,_report_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .renderCauses */ .Bu)(failure)}`);
        process.exit((0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCodeOf */ .FO)(failure.code));
    });
}


/***/ }),

/***/ 97452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c9: () => (/* binding */ certificatePlaces),
  V$: () => (/* binding */ createAccesses),
  oi: () => (/* binding */ namedAuthFile)
});

// EXTERNAL MODULE: ./build/js/image/index.js + 13 modules
var js_image = __webpack_require__(3244);
// EXTERNAL MODULE: ./build/js/settings/auth-file/places.js
var places = __webpack_require__(71772);
// EXTERNAL MODULE: ./build/js/settings/certificates/places.js
var certificates_places = __webpack_require__(43871);
// EXTERNAL MODULE: ./build/js/settings/credential-places.js
var credential_places = __webpack_require__(78610);
// EXTERNAL MODULE: ./build/js/runtime/secret.js + 1 modules
var secret = __webpack_require__(475);
;// CONCATENATED MODULE: ./build/js/frontend/job-credentials.js

function jobPlaces(githubToken, environment, cloud) {
    const github = {
        name: 'github-token',
        find: async (_ctx, { registry }) => Promise.resolve(registry === 'ghcr.io'
            ? {
                credential: {
                    kind: 'basic',
                    username: environment['GITHUB_ACTOR'] ?? 'github',
                    password: new secret/* Secret */.zh(githubToken),
                    origin: 'github-token',
                },
            }
            : { why: `for ghcr.io alone, not for ${registry}` }),
    };
    const isGitlab = environment['GITLAB_CI'] !== undefined;
    return [
        ...(githubToken === '' ? [] : [github]),
        ...(isGitlab
            ? [gitlabPlace(environment, 'CI_REGISTRY', ''), gitlabPlace(environment, 'CI_DEPENDENCY_PROXY', '_SERVER')].flat()
            : []),
        {
            name: "the job's identity at a cloud",
            find: async (ctx, repository) => {
                const credential = await cloud.credential(ctx, repository);
                return credential === undefined
                    ? { why: `no cloud runs ${repository.registry}, or the job carries no identity there` }
                    : { credential };
            },
        },
    ];
}
function gitlabPlace(environment, prefix, hostSuffix) {
    const host = environment[`${prefix}${hostSuffix}`] ?? '';
    const username = environment[`${prefix}_USER`] ?? '';
    const password = environment[`${prefix}_PASSWORD`] ?? '';
    if (host === '' || username === '' || password === '')
        return [];
    const name = `${prefix}_USER and ${prefix}_PASSWORD`;
    return [
        {
            name,
            find: async (ctx, { registry }) => {
                if (withoutPort(registry) !== withoutPort(host))
                    return Promise.resolve({ why: `for ${host}, not for ${registry}` });
                ctx.conceal(password, username);
                return Promise.resolve({
                    credential: { kind: 'basic', username, password: new secret/* Secret */.zh(password), origin: `${prefix}_PASSWORD` },
                });
            },
        },
    ];
}
function withoutPort(host) {
    return host.replace(/:443$/, '');
}

// EXTERNAL MODULE: ./build/js/frontend/registry-lines.js
var registry_lines = __webpack_require__(3930);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(83903);
;// CONCATENATED MODULE: ./build/js/frontend/side-flags.js


function sideFlagsPlace(options, prefix, hosts) {
    const flag = (name) => `${prefix}${name}`;
    const given = ['creds', 'username', 'password', 'registry-token', 'no-creds'].filter((name) => options.all(flag(name)).some((one) => one !== ''));
    if (given.length === 0)
        return undefined;
    const conflict = (text) => new failure/* Failure */.HR('INPUT_INVALID', text, { side: 'local', hint: 'give one way of logging in for this side' });
    if (options.flag(flag('no-creds'))) {
        if (given.length > 1)
            throw conflict(`--${flag('no-creds')} goes with no other credential`);
        return { name: `--${flag('no-creds')}`, find: async () => Promise.resolve({ credential: undefined }) };
    }
    if (given.includes('creds') && given.includes('username'))
        throw conflict(`--${flag('creds')} and --${flag('username')} exclude each other`);
    if (given.includes('username') !== given.includes('password'))
        throw conflict(`--${flag('username')} and --${flag('password')} go together`);
    const byHost = new Map();
    const add = (name, build) => {
        for (const value of options.all(flag(name))) {
            const { host, rest } = splitHost(value, hosts, flag(name));
            byHost.set(host, build(rest));
        }
    };
    add('creds', (value) => basic(value, `--${flag('creds')}`));
    const passwords = new Map(options.all(flag('password')).map((value) => {
        const { host, rest } = splitHost(value, hosts, flag('password'));
        return [host, rest];
    }));
    for (const value of options.all(flag('username'))) {
        const { host, rest } = splitHost(value, hosts, flag('username'));
        byHost.set(host, {
            kind: 'basic',
            username: rest,
            password: new secret/* Secret */.zh(passwords.get(host) ?? ''),
            origin: `--${flag('username')}`,
        });
    }
    add('registry-token', (value) => ({
        kind: 'registry-token',
        token: new secret/* Secret */.zh(value),
        origin: `--${flag('registry-token')}`,
    }));
    const name = given.map((one) => `--${flag(one)}`).join(', ');
    return {
        name,
        find: async (_ctx, { registry }) => {
            const credential = byHost.get(registry) ?? (hosts.includes(registry) ? byHost.get('') : undefined);
            return Promise.resolve(credential === undefined ? { why: `not for ${registry}` } : { credential });
        },
    };
}
function splitHost(value, hosts, flag) {
    const equals = value.indexOf('=');
    const host = equals < 0 ? '' : value.slice(0, equals);
    if (host !== '' && hosts.includes(host))
        return { host, rest: value.slice(equals + 1) };
    if (new Set(hosts).size < 2)
        return { host: '', rest: value };
    throw new failure/* Failure */.HR('INPUT_INVALID', `--${flag}: the destinations are on ${String(new Set(hosts).size)} hosts, the credential does not say which it is for`, {
        side: 'local',
        hint: `write HOST=…, with one of ${[...new Set(hosts)].join(', ')}`,
    });
}
function basic(value, origin) {
    const colon = value.indexOf(':');
    const username = colon < 0 ? value : value.slice(0, colon);
    if (username === '')
        throw new failure/* Failure */.HR('INPUT_INVALID', `${origin} has no user name`, { side: 'local', hint: 'write USER:PASSWORD' });
    return { kind: 'basic', username, password: new secret/* Secret */.zh(colon < 0 ? '' : value.slice(colon + 1)), origin };
}

;// CONCATENATED MODULE: ./build/js/frontend/credentials.js







function createAccesses(options, environment, cloud, registriesConf, onLookUp = () => undefined) {
    const lines = options.all('registries').flatMap((text) => (0,registry_lines/* parseRegistryLines */.u1)(text, environment));
    const files = new places/* AuthFilePlaces */.B();
    const job = jobPlaces(options.text('github-token') ?? '', environment, cloud);
    const known = new Map();
    const ofFiles = new WeakMap();
    const keyOf = (stated) => {
        const key = ofFiles.get(stated) ?? crypto.randomUUID();
        ofFiles.set(stated, key);
        return key;
    };
    return (prefix, hosts, stated) => {
        const own = sideFlagsPlace(options, prefix, hosts);
        const tlsVerify = stated?.tlsVerify ?? options.optionalFlag(`${prefix}tls-verify`) ?? options.optionalFlag('tls-verify');
        const named = namedAuthFile(options, environment, prefix);
        const certificates = certificatePlaces(options, environment, prefix, stated?.certDir);
        const key = own === undefined && stated === undefined
            ? `shared ${String(tlsVerify)} ${named?.file ?? ''} ${certificates.key}`
            : `${prefix} ${hosts.join(' ')} ${stated === undefined ? '' : keyOf(stated)}`;
        const found = known.get(key);
        if (found !== undefined)
            return found;
        const given = [
            ...(stated?.credential === undefined ? [] : [statedPlace(stated.credential, hosts)]),
            ...(own === undefined ? [] : [own]),
            ...(lines.length === 0 ? [] : [(0,registry_lines/* registryLinesPlace */.uG)(lines)]),
        ];
        const placesOf = async (ctx) => {
            const { credentialHelpers } = await registriesConf(ctx);
            return [...given, ...files.all(environment, named, credentialHelpers), ...job];
        };
        const access = {
            tlsVerify,
            certificates,
            credential: async (ctx, repository) => {
                const { credential, failure, looked } = await (0,credential_places/* lookUpCredential */.G)(ctx, await placesOf(ctx), repository);
                onLookUp(prefix, repository, looked);
                const told = looked.filter(({ outcome }) => outcome !== 'not reached').map(credential_places/* renderLookedAt */.y);
                ctx.emit({ kind: 'debug', text: `credential for ${(0,js_image/* renderRepository */.xW)(repository)}: ${told.join('; ')}` });
                if (failure !== undefined)
                    throw failure;
                return credential;
            },
            explain: async (ctx, repository) => (await (0,credential_places/* lookUpCredential */.G)(ctx, await placesOf(ctx), repository)).looked,
            ...(options.flag('create-repository')
                ? { createRepository: async (ctx, one) => cloud.createRepository(ctx, one) }
                : {}),
        };
        known.set(key, access);
        return access;
    };
}
function statedPlace(credential, hosts) {
    return {
        name: credential.origin,
        find: async (_ctx, { registry }) => Promise.resolve(hosts.includes(registry) ? { credential } : { why: `not for ${registry}` }),
    };
}
function certificatePlaces(options, environment, prefix, stated) {
    if (stated !== undefined)
        return (0,certificates_places/* createCertificatePlaces */.S)(environment, stated);
    const flag = [`${prefix}cert-dir`, 'cert-dir'].find((one) => (options.text(one) ?? '') !== '');
    const directory = flag === undefined ? '' : (options.text(flag) ?? '');
    return (0,certificates_places/* createCertificatePlaces */.S)(environment, flag === undefined ? undefined : { directory, by: `--${flag}` });
}
function namedAuthFile(options, environment, prefix) {
    const flags = [...new Set([`${prefix}authfile`, 'authfile'])].map((flag) => ({
        by: `--${flag}`,
        file: options.text(flag),
    }));
    const all = [...flags, { by: 'REGISTRY_AUTH_FILE', file: environment['REGISTRY_AUTH_FILE'] }];
    for (const { by, file } of all)
        if (file !== undefined && file !== '')
            return { by, file };
    return undefined;
}


/***/ }),

/***/ 57728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZB: () => (/* binding */ checkWritable),
/* harmony export */   f8: () => (/* binding */ writeWhole),
/* harmony export */   j8: () => (/* binding */ looksLikePath),
/* harmony export */   readNamedFile: () => (/* binding */ readNamedFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83903);
/* harmony import */ var _runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78158);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66786);
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






async function writeWhole(file, text, mode = 0o644) {
    const isDevice = file.startsWith('/dev/') || file.startsWith('/proc/');
    const temporary = isDevice ? file : `${file}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(temporary, text, isDevice ? {} : { flag: 'wx', mode });
        if (!isDevice)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, file);
    }
    catch (error) {
        if (!isDevice)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
        const failure = error instanceof Error ? (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .storageFailure */ .Ky)(error, file) : undefined;
        throw (failure ?? new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('STORAGE_FAILED', `cannot write ${file}`, { side: 'local', subject: file, cause: error }));
    }
}
async function checkWritable(file) {
    if (file.startsWith('/dev/') || file.startsWith('/proc/'))
        return;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(file), node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.constants.W_OK);
    }
    catch (error) {
        throw (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .explainStorage */ .bT)(error, file);
    }
}
async function readNamedFile(file, option, most) {
    if (!looksLikePath(file) && (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(file).catch(() => undefined)) === undefined)
        throw unnamed(option);
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const handle = __addDisposableResource(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, 'r'), true);
            const chunks = [];
            let size = 0;
            while (size <= most) {
                const { buffer, bytesRead } = await handle.read(Buffer.alloc(64 * 1024));
                if (bytesRead === 0)
                    return Buffer.concat(chunks);
                size += bytesRead;
                chunks.push(buffer.subarray(0, bytesRead));
            }
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
    catch (error) {
        if (!(0,_runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_4__/* .isErrno */ .r)(error, 'ENOENT', 'ENOTDIR'))
            throw (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .explainUnreadable */ .x5)(error, file, 'INPUT_INVALID');
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('INPUT_INVALID', `no such file: ${file}`, {
            side: 'local',
            subject: file,
            hint: `correct ${option}`,
            cause: error,
        });
    }
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('LIMIT_EXCEEDED', `${file} is larger than ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_5__/* .renderBytes */ .UP)(most)}`, {
        side: 'local',
        subject: file,
        hint: `check that ${option} names the file you mean`,
    });
}
const LONGEST_NAME = 255;
const BASE64 = /(?:^|[:\s])[\w+/=-]{40,}$/;
function looksLikePath(text) {
    return text.length <= LONGEST_NAME && !/[\r\n]/.test(text) && !BASE64.test(text);
}
function unnamed(option) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('INPUT_INVALID', `what ${option} gives names no file that can be read, and is not shown: it may be a secret`, {
        side: 'local',
        hint: `give ${option} the name of a file; a key as text needs its lines of PEM, BEGIN and END`,
    });
}


/***/ }),

/***/ 31213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ firstImage)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);

function firstImage({ command, operands }, services) {
    const [image] = services.endpoints(operands.slice(0, 1), '');
    if (image !== undefined)
        return image;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INPUT_INVALID', `${command} takes an image`, {
        side: 'local',
        hint: `waybill ${command} --help shows examples`,
    });
}


/***/ }),

/***/ 61418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   lX: () => (/* binding */ extraArguments),
/* harmony export */   vj: () => (/* binding */ inputNames)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);
/* harmony import */ var _options_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45164);


const OPERAND_INPUTS = ['source', 'destination'];
function inputNames() {
    return [
        ...new Set([
            'command',
            ...OPERAND_INPUTS,
            ..._options_table_js__WEBPACK_IMPORTED_MODULE_1__/* .OPTIONS */ .l.flatMap(({ input }) => (input === undefined ? [] : [input])),
            'extra-args',
        ]),
    ];
}
function readInputs(command, read) {
    const values = new Map();
    const mine = (0,_options_table_js__WEBPACK_IMPORTED_MODULE_1__/* .optionsOf */ .c)(command);
    for (const name of inputNames()) {
        const value = read(name)?.trim() ?? '';
        if (value === '' || name === 'command' || name === 'extra-args' || OPERAND_INPUTS.some((one) => one === name))
            continue;
        const option = mine.find(({ input }) => input === name);
        if (option === undefined && DEFAULTED.has(name))
            continue;
        if (option === undefined) {
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INPUT_INVALID', `the input ${name} means nothing to ${command}`, {
                side: 'local',
                hint: 'remove it, or use it with a command that takes it',
            });
        }
        values.set(option.name, [value]);
    }
    const lines = (name) => (read(name) ?? '')
        .split(/[,\n]/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
    return { values, operands: [...lines('source'), ...lines('destination')] };
}
function extraArguments(read) {
    return (read('extra-args') ?? '')
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
const DEFAULTED = new Set(['github-token', 'summary']);


/***/ }),

/***/ 77376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ ParsedOptions)
});

// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(83903);
;// CONCATENATED MODULE: ./build/js/frontend/options/list-text.js
function splitList(text) {
    const items = [];
    const item = /(?:[^\S\n]*"((?:[^"]|"")*)"[^\S\n]*|([^",\n]*))(?:,|\n|$)/y;
    while (item.lastIndex < text.length) {
        const match = item.exec(text);
        if (match === null)
            return undefined;
        const [, quoted, plain = ''] = match;
        const found = quoted?.replaceAll('""', '"') ?? plain.trim();
        if (found !== '')
            items.push(found);
    }
    return items;
}

// EXTERNAL MODULE: ./build/js/frontend/options/table.js + 17 modules
var table = __webpack_require__(45164);
// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(66786);
;// CONCATENATED MODULE: ./build/js/frontend/options/parsed.js




class ParsedOptions {
    command;
    #values;
    constructor(command, values) {
        this.command = command;
        this.#values = values;
        for (const option of (0,table/* optionsOf */.c)(command)) {
            const given = values.get(option.name);
            const { laterValue } = option;
            if (laterValue !== undefined && given?.includes(laterValue.value) === true) {
                throw new failure/* Failure */.HR('UNSUPPORTED', `--${option.name} ${laterValue.value} is not built yet (${laterValue.reason})`, {
                    side: 'local',
                    hint: `use ${laterValue.instead}`,
                });
            }
            const isOff = (value) => value === '' || (option.kind === 'boolean' && value === 'false');
            if (option.later === undefined || given === undefined || given.every(isOff))
                continue;
            throw new failure/* Failure */.HR('UNSUPPORTED', `--${option.name} is not built yet (${option.later})`, {
                side: 'local',
                hint: 'leave it out: waybill ignores no option that it does not carry out',
            });
        }
    }
    has(name) {
        return this.#values.has(name);
    }
    text(name) {
        return this.#values.get(name)?.at(-1);
    }
    all(name) {
        return this.#values.get(name) ?? [];
    }
    list(name) {
        return this.all(name).flatMap((one) => {
            const items = splitList(one);
            if (items === undefined)
                throw wrong(name, one, 'a list, with "…" around an item that has quotes or commas');
            return items;
        });
    }
    flag(name) {
        return this.optionalFlag(name) ?? false;
    }
    optionalFlag(name) {
        const value = this.text(name);
        if (value === undefined || value === '')
            return undefined;
        if (/^(?:1|t|true)$/i.test(value))
            return true;
        if (/^(?:0|f|false)$/i.test(value))
            return false;
        throw wrong(name, value, 'true or false');
    }
    count(name, least, most) {
        const value = this.text(name);
        if (value === undefined || value === '')
            return undefined;
        const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
        if (Number.isNaN(number) || number < least || number > most)
            throw wrong(name, value, `a number from ${String(least)} to ${String(most)}`);
        return number;
    }
    durationMs(name) {
        const value = this.text(name);
        if (value === undefined || value === '')
            return undefined;
        if (value === '0')
            return 0;
        const parts = [...value.matchAll(/(\d+(?:\.\d+)?)(ns|us|µs|ms|s|m|h)/g)];
        if (parts.length === 0 || parts.map(([whole]) => whole).join('') !== value)
            throw wrong(name, value, 'a time such as 90s, 5m or 1h30m');
        return parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (UNIT_MS[unit ?? ''] ?? 0), 0);
    }
    bytes(name) {
        const value = this.text(name);
        if (value === undefined || value === '')
            return undefined;
        const match = /^(\d+(?:\.\d+)?)\s*(?:([kmgt])(i?)b?|b)?$/i.exec(value);
        if (match === null)
            throw wrong(name, value, 'a size such as 500MB or 4GiB');
        const step = match[3] === 'i' ? 1024 : 1000;
        return Math.round(Number(match[1]) * step ** ('kmgt'.indexOf((match[2] ?? '').toLowerCase() || ' ') + 1));
    }
}
const UNIT_MS = {
    ns: 1e-6,
    us: 1e-3,
    µs: 1e-3,
    ms: 1,
    s: 1000,
    m: 60_000,
    h: 3_600_000,
};
function wrong(name, value, wanted) {
    return new failure/* Failure */.HR('INPUT_INVALID', `--${name} takes ${wanted}, not ${(0,runtime_text/* quoteForeign */.xS)(value, 80)}`, {
        side: 'local',
        hint: 'correct the value',
    });
}


/***/ }),

/***/ 45164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ OPTIONS),
  c: () => (/* binding */ optionsOf)
});

;// CONCATENATED MODULE: ./build/js/frontend/options/table/commands.js
const TWO = ['copy', 'sync'];
const BOTH = [...TWO, 'apply'];
const ONE = [
    'inspect',
    'list-tags',
    'delete',
    'tag',
    'untag',
    'prune',
    'list-repos',
    'inventory',
    'export',
    'import',
    'check',
    'sign',
    'attest',
    'verify',
    'tree',
    'standalone-verify',
];
const SIGNING = ['copy', 'sync', 'sign', 'attest'];
const IMAGE = [...BOTH, ...ONE];
const RESULT = [
    ...BOTH,
    'tag',
    'prune',
    'export',
    'import',
    'sign',
    'attest',
    'verify',
    'result',
];

;// CONCATENATED MODULE: ./build/js/frontend/options/refused.js

const refused_TWO = ['copy', 'sync'];
const REFUSED = [
    ...later('signing', ['sign-by-sq-fingerprint'], SIGNING),
    ...later('encryption', ['encryption-key', 'encrypt-layer', 'decryption-key'], ['copy']),
    ...later('receipts', ['receipt'], refused_TWO, ['receipt']),
];
function later(reason, names, commands, inputs = []) {
    return names.map((name) => ({ ...laterOption(name, reason, commands, inputs), kind: 'string', value: 'VALUE' }));
}
function laterOption(name, reason, commands, inputs) {
    return { name, help: reason, commands, later: reason, ...(inputs.includes(name) ? { input: name } : {}) };
}

;// CONCATENATED MODULE: ./build/js/frontend/options/table/archives.js
const ARCHIVE_OPTIONS = [
    {
        name: 'have',
        kind: 'list',
        value: 'FILE',
        help: 'an inventory of the far side: export leaves out the blobs that are there, import may take them from all of its repositories',
        commands: ['export', 'import'],
    },
    {
        name: 'split',
        kind: 'string',
        value: 'SIZE',
        help: 'write the archive in parts of this size (4G): FILE.001, FILE.002 …',
        commands: ['export'],
    },
    {
        name: 'additional-tag',
        kind: 'list',
        value: 'NAME:TAG',
        help: 'a further name inside a docker-archive',
        commands: ['copy'],
    },
];

;// CONCATENATED MODULE: ./build/js/frontend/options/table/certificates.js

const CERTIFICATE_OPTIONS = [
    {
        name: 'src-tls-verify',
        kind: 'optional-boolean',
        help: 'false: plain HTTP and any certificate for the source',
        commands: BOTH,
    },
    {
        name: 'dest-tls-verify',
        kind: 'optional-boolean',
        help: 'false: plain HTTP and any certificate for the destination',
        commands: BOTH,
    },
    {
        name: 'tls-verify',
        kind: 'optional-boolean',
        help: 'false: plain HTTP and any certificate',
        commands: [...IMAGE, 'login', 'logout'],
    },
    {
        name: 'src-cert-dir',
        kind: 'string',
        value: 'DIR',
        help: 'certificates for the source: *.crt are CAs, *.cert with *.key are shown',
        commands: BOTH,
    },
    {
        name: 'dest-cert-dir',
        kind: 'string',
        value: 'DIR',
        help: 'certificates for the destination',
        commands: BOTH,
    },
    {
        name: 'cert-dir',
        kind: 'string',
        value: 'DIR',
        help: 'certificates for the registry, in the place of certs.d: *.crt are CAs, *.cert with *.key are shown',
        commands: [...IMAGE, 'login'],
    },
    {
        name: 'tls-details',
        kind: 'string',
        value: 'FILE',
        help: 'least version, cipher suites and groups of TLS (containers-tls-details.yaml(5))',
        commands: 'all',
    },
];

;// CONCATENATED MODULE: ./build/js/frontend/options/table/content.js

const CONTENT_OPTIONS = [
    { name: 'all', short: 'a', kind: 'boolean', help: 'carry the whole index (the default here)', commands: TWO },
    {
        name: 'multi-arch',
        kind: 'string',
        value: 'system|all|index-only',
        help: 'carry one platform, the whole index, or the index alone',
        commands: ['copy', 'sync'],
    },
    {
        name: 'platform',
        kind: 'list',
        value: 'OS/ARCH[/VARIANT]',
        help: 'carry these platforms: the index is cut down to them',
        commands: ['copy', 'sync', 'export'],
        input: 'platforms',
    },
    {
        name: 'platform',
        kind: 'string',
        value: 'OS/ARCH[/VARIANT]',
        help: 'show this platform of an index',
        commands: ['inspect'],
        input: 'platforms',
    },
    {
        name: 'sparse',
        kind: 'boolean',
        help: 'with --platform: keep the index as it is, though images of it stay behind',
        commands: ['copy', 'sync'],
    },
    {
        name: 'attached',
        kind: 'string',
        value: 'all|none|TYPE[,TYPE]',
        help: 'what travels of the attached artefacts (default all)',
        commands: [...TWO, 'export', 'import'],
        input: 'attached',
    },
    {
        name: 'tag',
        kind: 'list',
        value: 'NAME',
        help: 'a further tag at every destination, beside its own (latest, where it names none)',
        commands: ['copy'],
        input: 'tags',
    },
    { name: 'preserve-digests', kind: 'boolean', help: 'fail rather than write another digest', commands: TWO },
    {
        name: 'remove-signatures',
        kind: 'boolean',
        help: 'leave signatures behind, and with them all that is attached but for the types of --attached',
        commands: TWO,
    },
    {
        name: 'create-repository',
        kind: 'boolean',
        help: 'create a missing repository at the destination, at Amazon ECR; other registries create it themselves, or never',
        commands: [...BOTH, 'import'],
        input: 'create-repository',
    },
    {
        name: 'dry-run',
        kind: 'boolean',
        help: 'say what would be done, and do nothing',
        commands: [...BOTH, 'tag', 'prune', 'import', 'sign', 'attest'],
        input: 'dry-run',
    },
    {
        name: 'override-arch',
        kind: 'string',
        value: 'ARCH',
        help: 'choose this architecture from an index',
        commands: 'all',
    },
    {
        name: 'override-os',
        kind: 'string',
        value: 'OS',
        help: 'choose this operating system from an index',
        commands: 'all',
    },
    {
        name: 'override-variant',
        kind: 'string',
        value: 'VARIANT',
        help: 'choose this variant from an index',
        commands: 'all',
    },
];

;// CONCATENATED MODULE: ./build/js/frontend/options/table/credentials.js

const CREDENTIAL_OPTIONS = [
    {
        name: 'authfile',
        kind: 'string',
        value: 'FILE',
        help: 'the auth file to use, and no other (default REGISTRY_AUTH_FILE)',
        commands: [...IMAGE, 'login', 'logout'],
    },
    { name: 'src-authfile', kind: 'string', value: 'FILE', help: 'the auth file for the source', commands: BOTH },
    { name: 'dest-authfile', kind: 'string', value: 'FILE', help: 'the auth file for the destination', commands: BOTH },
    {
        name: 'registries.d',
        kind: 'string',
        value: 'DIR',
        help: 'the directory of files that say where signatures are kept',
        commands: 'all',
    },
    {
        name: 'registries-conf',
        kind: 'string',
        value: 'FILE',
        help: 'the main registries.conf; its drop-ins are read too',
        commands: 'all',
    },
    {
        name: 'registries',
        kind: 'lines',
        value: 'LINES',
        help: 'credentials, one a line: HOST[/NAMESPACE] USER PASSWORD (env:NAME reads a variable)',
        secret: true,
        commands: [...IMAGE, 'login'],
        input: 'registries',
    },
    {
        name: 'src-creds',
        aliases: ['screds'],
        kind: 'string',
        value: 'USER[:PASS]',
        help: 'credentials for the source',
        secret: true,
        commands: BOTH,
    },
    {
        name: 'dest-creds',
        aliases: ['dcreds'],
        kind: 'list',
        value: '[HOST=]USER[:PASS]',
        help: 'credentials for the destination',
        secret: true,
        commands: BOTH,
    },
    {
        name: 'creds',
        kind: 'string',
        value: 'USER[:PASS]',
        help: 'credentials for the registry',
        secret: true,
        commands: ONE,
    },
    {
        name: 'src-username',
        kind: 'string',
        value: 'USER',
        help: 'user name for the source',
        commands: BOTH,
        input: 'source-username',
    },
    {
        name: 'src-password',
        kind: 'string',
        value: 'PASS',
        help: 'password for the source',
        secret: true,
        commands: BOTH,
        input: 'source-password',
    },
    {
        name: 'dest-username',
        kind: 'list',
        value: '[HOST=]USER',
        help: 'user name for the destination',
        commands: BOTH,
        input: 'destination-username',
    },
    {
        name: 'dest-password',
        kind: 'list',
        value: '[HOST=]PASS',
        help: 'password for the destination',
        secret: true,
        commands: BOTH,
        input: 'destination-password',
    },
    { name: 'username', kind: 'string', value: 'USER', help: 'user name for the registry', commands: ONE },
    { name: 'password', kind: 'string', value: 'PASS', help: 'password for the registry', secret: true, commands: ONE },
    {
        name: 'src-registry-token',
        kind: 'string',
        value: 'TOKEN',
        help: 'bearer token for the source',
        secret: true,
        commands: BOTH,
    },
    {
        name: 'dest-registry-token',
        kind: 'list',
        value: '[HOST=]TOKEN',
        help: 'bearer token for the destination',
        secret: true,
        commands: BOTH,
    },
    {
        name: 'registry-token',
        kind: 'string',
        value: 'TOKEN',
        help: 'bearer token for the registry',
        secret: true,
        commands: ONE,
    },
    { name: 'src-no-creds', kind: 'boolean', help: 'read anonymously', commands: BOTH },
    { name: 'dest-no-creds', kind: 'boolean', help: 'write anonymously', commands: BOTH },
    { name: 'no-creds', kind: 'boolean', help: 'use no credentials', commands: ONE },
    {
        name: 'github-token',
        kind: 'string',
        value: 'TOKEN',
        help: 'used for ghcr.io alone',
        secret: true,
        commands: IMAGE,
        input: 'github-token',
    },
];

;// CONCATENATED MODULE: ./build/js/frontend/options/table/form.js

const FORM_OPTIONS = [
    {
        name: 'format',
        short: 'f',
        kind: 'string',
        value: 'oci|v2s2',
        help: 'convert to this manifest format: OCI, or Docker schema 2',
        commands: TWO,
        input: 'format',
    },
    {
        name: 'dest-compress-format',
        aliases: ['compress-format'],
        kind: 'string',
        value: 'gzip|zstd',
        help: 'compress layers like this: those that are compressed in another way too',
        commands: ['copy'],
    },
    {
        name: 'dest-compress-level',
        aliases: ['compress-level'],
        kind: 'number',
        value: 'N',
        help: 'how hard: gzip 1 to 9 (default 4), zstd 1 to 20 (default 3)',
        commands: ['copy'],
    },
    {
        name: 'dest-force-compress-format',
        kind: 'boolean',
        help: 'with --dest-compress-format: nothing compressed in another way is left as it is, which is so here anyway',
        hidden: true,
        commands: ['copy'],
    },
    {
        name: 'dest-precompute-digests',
        kind: 'boolean',
        help: "every layer's digest is known before it is sent, which is so here anyway",
        hidden: true,
        commands: ['copy'],
    },
    { name: 'dest-compress', kind: 'boolean', help: 'into dir: compress layers that are not', commands: ['copy'] },
    { name: 'dest-decompress', kind: 'boolean', help: 'into dir: decompress layers', commands: ['copy'] },
    {
        name: 'dest-oci-accept-uncompressed-layers',
        kind: 'boolean',
        help: 'into oci: keep layers uncompressed that come so',
        commands: ['copy'],
    },
];

;// CONCATENATED MODULE: ./build/js/frontend/options/table/inspect.js
const INSPECT_OPTIONS = [
    { name: 'raw', kind: 'boolean', help: 'print the exact bytes', commands: ['inspect'] },
    { name: 'config', kind: 'boolean', help: 'print the image config', commands: ['inspect'] },
    {
        name: 'format',
        short: 'f',
        kind: 'string',
        value: 'TEMPLATE',
        help: 'print with a Go template',
        commands: ['inspect'],
    },
    { name: 'no-tags', short: 'n', kind: 'boolean', help: 'do not list the tags', commands: ['inspect'] },
    {
        name: 'manifest-digest',
        kind: 'string',
        value: 'ALGORITHM',
        help: 'compute Digest with sha256 or sha512',
        commands: ['inspect'],
    },
];

;// CONCATENATED MODULE: ./build/js/frontend/options/table/login.js
const LOGIN_OPTIONS = [
    {
        name: 'compat-auth-file',
        kind: 'string',
        value: 'FILE',
        help: "an auth file in Docker's form: Docker Hub by its old name, no namespaces",
        commands: ['login', 'logout'],
    },
    { name: 'username', short: 'u', kind: 'string', value: 'USER', help: 'who logs in', commands: ['login'] },
    {
        name: 'password',
        short: 'p',
        kind: 'string',
        value: 'PASS',
        help: 'the password; --password-stdin keeps it out of the list of processes',
        secret: true,
        commands: ['login'],
    },
    { name: 'password-stdin', kind: 'boolean', help: 'read the password from standard input', commands: ['login'] },
    { name: 'get-login', kind: 'boolean', help: 'show who is logged in', commands: ['login'] },
    { name: 'all', short: 'a', kind: 'boolean', help: 'log out everywhere', commands: ['logout'] },
];

;// CONCATENATED MODULE: ./build/js/frontend/options/table/network.js

const NETWORK_OPTIONS = [
    {
        name: 'retry-times',
        kind: 'number',
        value: 'N',
        help: 'further attempts after a failure that may pass (default 3)',
        commands: 'all',
        input: 'retry-times',
    },
    {
        name: 'retry-delay',
        kind: 'duration',
        value: 'TIME',
        help: 'a fixed wait between attempts (default: growing, at random)',
        commands: 'all',
    },
    { name: 'command-timeout', kind: 'duration', value: 'TIME', help: 'give up after this long', commands: 'all' },
    {
        name: 'concurrency',
        kind: 'number',
        value: 'N',
        help: 'requests in flight to one host (default 10, of a sync 32)',
        commands: 'all',
        input: 'concurrency',
    },
    {
        name: 'requests-per-second',
        kind: 'number',
        value: 'N',
        help: 'requests that begin at one host in a second, at most',
        commands: 'all',
    },
    {
        name: 'image-parallel-copies',
        aliases: ['src-parallel-downloads'],
        kind: 'number',
        value: 'N',
        help: 'blobs in flight at once',
        commands: BOTH,
    },
    {
        name: 'user-agent-prefix',
        kind: 'string',
        value: 'TEXT',
        help: 'put before our name in requests',
        commands: 'all',
    },
    {
        name: 'limit-rate',
        kind: 'string',
        value: 'RATE',
        help: 'bytes a second that may be read from the source, and written to all destinations together: 20M, 512K',
        commands: [...BOTH, 'export', 'import'],
        input: 'limit-rate',
    },
    {
        name: 'src-limit-rate',
        kind: 'string',
        value: 'RATE',
        help: 'the same for reading alone',
        commands: BOTH,
    },
    {
        name: 'dest-limit-rate',
        kind: 'string',
        value: 'RATE',
        help: 'the same for writing alone',
        commands: BOTH,
    },
];

;// CONCATENATED MODULE: ./build/js/frontend/options/table/plan.js
const PLAN_OPTIONS = [
    {
        name: 'plan',
        kind: 'string',
        value: 'FILE',
        help: 'write what would be done to FILE, and do nothing; apply FILE does it',
        commands: ['copy', 'sync', 'prune'],
        input: 'plan',
    },
    {
        name: 'plan',
        kind: 'string',
        value: 'FILE',
        help: 'the plan to carry out, in the place of PLAN',
        commands: ['apply'],
        input: 'plan',
    },
    {
        name: 'plan',
        kind: 'string',
        value: 'FILE',
        help: 'the plan that was carried out: an image of it that no result speaks of is a failure',
        commands: ['result'],
        input: 'plan',
    },
    {
        name: 'shard',
        kind: 'string',
        value: 'I/N|auto|auto/N',
        help: 'do one part of N; auto: as CI_NODE_INDEX and CI_NODE_TOTAL, or JOB_COMPLETION_INDEX, say',
        commands: ['sync', 'apply'],
        input: 'shard',
    },
    {
        name: 'matrix',
        kind: 'number',
        value: 'N',
        help: "do nothing, and print at most N shards as JSON for GitHub's strategy.matrix",
        commands: ['sync'],
        input: 'matrix',
    },
];

;// CONCATENATED MODULE: ./build/js/frontend/options/table/report.js

const REPORT_OPTIONS = [
    {
        name: 'digestfile',
        kind: 'string',
        value: 'FILE',
        help: "write the first destination's digest to FILE; sync: a line DIGEST REFERENCE for each image",
        commands: TWO,
    },
    { name: 'json', kind: 'boolean', help: 'print the result as JSON', commands: [...RESULT, 'check', 'tree'] },
    { name: 'push', kind: 'boolean', help: 'try what writes too; nothing of it stays', commands: ['check'] },
    { name: 'result', kind: 'string', value: 'FILE', help: 'write the result as JSON to FILE', commands: RESULT },
    { name: 'quiet', short: 'q', kind: 'boolean', help: 'print nothing but errors', commands: [...BOTH, 'tag'] },
    { name: 'debug', kind: 'boolean', help: 'say what happens, with the causes of errors', commands: 'all' },
    {
        name: 'verbose',
        short: 'v',
        kind: 'boolean',
        help: 'as --debug; login says where it keeps the login',
        hidden: true,
        commands: 'all',
    },
    {
        name: 'inputs-from-env',
        kind: 'boolean',
        help: 'read options from WAYBILL_INPUT_<OPTION> variables',
        commands: 'all',
    },
    { name: 'dotenv', kind: 'string', value: 'FILE', help: 'write the outputs for GitLab to FILE', commands: RESULT },
    {
        name: 'summary',
        kind: 'optional-boolean',
        help: 'write the job summary (default true)',
        commands: RESULT,
        input: 'summary',
    },
];

;// CONCATENATED MODULE: ./build/js/frontend/options/table/prune.js
const PRUNE_OPTIONS = [
    {
        name: 'match',
        kind: 'list',
        value: 'PATTERN',
        help: 'only tags that this matches, repeatable: a tag, a glob, regex:…, semver:…',
        commands: ['prune'],
        input: 'match',
    },
    {
        name: 'exclude',
        kind: 'list',
        value: 'PATTERN',
        help: 'but not tags that this matches, repeatable',
        commands: ['prune'],
        input: 'exclude',
    },
    {
        name: 'keep',
        kind: 'number',
        value: 'N',
        help: 'the newest N images of each --match stay',
        commands: ['prune'],
        input: 'keep',
    },
    {
        name: 'by',
        kind: 'string',
        value: 'created|semver',
        help: 'what --keep means by newest (default created)',
        commands: ['prune'],
        input: 'by',
    },
    {
        name: 'older-than',
        kind: 'string',
        value: 'AGE',
        help: 'only what was created longer ago: 12h, 90d, 8w',
        commands: ['prune'],
        input: 'older-than',
    },
    {
        name: 'protect',
        kind: 'list',
        value: 'PATTERN',
        help: 'tags that stay whatever else is said, repeatable',
        commands: ['prune', 'sync'],
        input: 'protect',
    },
    {
        name: 'protect-file',
        kind: 'string',
        value: 'FILE',
        help: 'the same from a file, one pattern a line; # begins a comment',
        commands: ['prune', 'sync'],
        input: 'protect-file',
    },
    {
        name: 'prune',
        kind: 'boolean',
        help: 'afterwards remove tags at the destination that the source has no longer',
        commands: ['sync'],
        input: 'prune',
    },
    {
        name: 'yes',
        kind: 'boolean',
        help: 'remove it; without this, only say what would be removed',
        commands: ['prune'],
        input: 'yes',
    },
];

;// CONCATENATED MODULE: ./build/js/frontend/options/table/serve.js
const SERVE_OPTIONS = [
    {
        name: 'listen',
        kind: 'string',
        value: 'HOST:PORT',
        help: 'where to listen (default 127.0.0.1:0, a free port); whoever reaches it may read and write, but for web pages on loopback',
        commands: ['serve'],
    },
];

;// CONCATENATED MODULE: ./build/js/frontend/options/table/stores.js

const STORE_OPTIONS = [
    {
        name: 'src-shared-blob-dir',
        kind: 'string',
        value: 'DIR',
        help: 'where the source layout keeps its blobs',
        commands: ['copy'],
    },
    {
        name: 'dest-shared-blob-dir',
        kind: 'string',
        value: 'DIR',
        help: 'where the destination layout keeps its blobs',
        commands: ['copy'],
    },
    {
        name: 'shared-blob-dir',
        kind: 'string',
        value: 'DIR',
        help: 'where the layout keeps its blobs',
        commands: ['inspect', 'delete'],
    },
    { name: 'tmpdir', kind: 'string', value: 'DIR', help: 'where temporary files go', commands: 'all' },
    {
        name: 'cache',
        kind: 'string',
        value: 'job|off',
        help: "keep what is read in the job's blob store",
        commands: BOTH,
        input: 'cache',
        laterValue: { value: 'workflow', reason: 'a cache that workflows share', instead: '--cache job' },
    },
    {
        name: 'cache-size',
        kind: 'string',
        value: 'SIZE',
        help: 'how much the store keeps (default 4GiB)',
        commands: BOTH,
    },
    {
        name: 'state',
        kind: 'string',
        value: 'DIR',
        help: 'where uploads under way are noted: run again after a crash, a copy goes on where it was',
        commands: BOTH,
    },
    {
        name: 'src-daemon-host',
        kind: 'string',
        value: 'HOST',
        help: 'the Docker daemon that docker-daemon: reads from (unix:///PATH, tcp://HOST:PORT with TLS, http://HOST:PORT)',
        commands: ['copy'],
    },
    {
        name: 'dest-daemon-host',
        kind: 'string',
        value: 'HOST',
        help: 'the Docker daemon that docker-daemon: writes to',
        commands: ['copy'],
    },
    {
        name: 'daemon-host',
        kind: 'string',
        value: 'HOST',
        help: 'the Docker daemon of docker-daemon:',
        commands: ['inspect', 'delete'],
    },
];

;// CONCATENATED MODULE: ./build/js/frontend/options/table/sync.js
const SYNC_OPTIONS = [
    {
        name: 'config',
        kind: 'string',
        value: 'FILE',
        help: "waybill's own sync file, which says what goes where (docs/sync.md)",
        commands: ['sync'],
        input: 'config',
    },
    {
        name: 'src',
        short: 's',
        kind: 'string',
        value: 'docker|dir|yaml|oci|oci-archive',
        help: 'what SOURCE is: a registry, a directory tree, a file of registries, a layout, an archive',
        commands: ['sync'],
        input: 'src',
    },
    {
        name: 'dest',
        short: 'd',
        kind: 'string',
        value: 'docker|dir|oci|oci-archive',
        help: 'what DESTINATION is',
        commands: ['sync'],
        input: 'dest',
    },
    {
        name: 'scoped',
        kind: 'boolean',
        help: "keep whole names, the source's registry included, as paths below the destination",
        commands: ['sync'],
        input: 'scoped',
    },
    {
        name: 'append-suffix',
        kind: 'string',
        value: 'TEXT',
        help: 'put this behind every tag at the destination',
        commands: ['sync'],
        input: 'append-suffix',
    },
    {
        name: 'keep-going',
        kind: 'boolean',
        help: 'go on after an image that failed (the default here)',
        commands: ['sync'],
    },
    {
        name: 'fail-fast',
        kind: 'boolean',
        help: 'begin nothing more after an image that failed',
        commands: ['sync', 'apply'],
        input: 'fail-fast',
    },
];

;// CONCATENATED MODULE: ./build/js/frontend/options/table/trust.js

const SIGNING_BY_NAME = ['copy', 'sync', 'sign'];
const TRUST_OPTIONS = [
    { name: 'insecure-policy', kind: 'boolean', help: 'accept anything, whatever a policy file says', commands: 'all' },
    { name: 'policy', kind: 'string', value: 'FILE', help: 'the policy file to obey', commands: 'all', input: 'policy' },
    {
        name: 'trust-policy',
        kind: 'string',
        value: 'FILE',
        help: 'the trust policy to obey as well; else WAYBILL_TRUST_POLICY, else policy.sigstore.json beside the policy',
        commands: 'all',
        input: 'trust-policy',
    },
    {
        name: 'key',
        kind: 'string',
        value: 'FILE|env:NAME',
        help: 'the key: a private one to sign, a public one to verify',
        commands: [...SIGNING, 'verify', 'tree'],
        input: 'key',
    },
    {
        name: 'trusted-root',
        kind: 'string',
        value: 'FILE',
        help: 'the authorities and logs of the sigstore instance that signs (trusted_root.json); what is made is verified against it too',
        commands: [...SIGNING, 'verify', 'tree'],
    },
    {
        name: 'sign-by',
        kind: 'string',
        value: 'KEY',
        help: "sign with GPG: a fingerprint of gpg's keyring or of the key in GPG_PRIVATE_KEY, a file with a secret key, or env:NAME",
        commands: SIGNING_BY_NAME,
    },
    {
        name: 'sign-identity',
        kind: 'string',
        value: 'REFERENCE',
        help: "what signatures claim the image to be, instead of the destination's names",
        commands: SIGNING_BY_NAME,
    },
    {
        name: 'output',
        short: 'o',
        kind: 'string',
        value: 'FILE',
        help: 'where the signature is written (default stdout)',
        commands: ['standalone-sign'],
    },
    {
        name: 'public-key-file',
        kind: 'string',
        value: 'FILE',
        help: "the public keys that count, instead of those of gpg's keyring",
        commands: ['standalone-verify'],
    },
    {
        name: 'verify',
        kind: 'string',
        value: 'policy|keyless|KEY',
        help: 'verify at the source before anything is written: policy refuses what no policy asks a signature of; keyless goes by --certificate-identity and --certificate-oidc-issuer; else by a public key (a file, env:NAME)',
        commands: TWO,
        input: 'verify',
    },
    {
        name: 'certificate-identity',
        kind: 'string',
        value: 'NAME',
        help: 'who must have signed: the URI of a workflow, an e-mail address; exactly',
        commands: [...TWO, 'verify'],
        input: 'certificate-identity',
    },
    {
        name: 'certificate-identity-regexp',
        kind: 'string',
        value: 'PATTERN',
        help: "the same as an expression in RE2's syntax, for the whole of it",
        commands: [...TWO, 'verify'],
        input: 'certificate-identity-regexp',
    },
    {
        name: 'certificate-oidc-issuer',
        kind: 'string',
        value: 'URL',
        help: 'who must have vouched for that name, exactly',
        commands: [...TWO, 'verify'],
        input: 'certificate-oidc-issuer',
    },
    {
        name: 'certificate-oidc-issuer-regexp',
        kind: 'string',
        value: 'PATTERN',
        help: 'the same as an expression, for the whole of it',
        commands: [...TWO, 'verify'],
    },
    {
        name: 'recursive',
        kind: 'optional-boolean',
        help: 'every image of an index as well (default for sign)',
        commands: ['sign', 'attest', 'verify'],
    },
    {
        name: 'type',
        kind: 'string',
        value: 'TYPE',
        help: 'what the statement is: slsaprovenance1, spdxjson, cyclonedx, openvex, vuln, custom, a URI …',
        commands: [...TWO, 'attest', 'verify'],
        input: 'type',
    },
    {
        name: 'predicate',
        kind: 'string',
        value: 'FILE',
        help: 'the JSON document that the statement is made of; without it, slsaprovenance1 is what the CI job says of itself',
        commands: ['attest'],
        input: 'predicate',
    },
    {
        name: 'require-signed',
        kind: 'boolean',
        help: 'refuse images that no policy wants signed',
        commands: 'all',
    },
    {
        name: 'passphrase',
        kind: 'string',
        value: 'TEXT',
        help: 'the passphrase of --key; --sign-passphrase-file keeps it out of the list of processes',
        secret: true,
        commands: SIGNING,
        input: 'passphrase',
    },
    {
        name: 'sign-by-sigstore-private-key',
        kind: 'string',
        value: 'FILE',
        help: 'sign with this key of cosign or skopeo, for the .sig tag',
        commands: ['copy', 'sync', 'sign'],
    },
    {
        name: 'sign-by-sigstore',
        kind: 'string',
        value: 'FILE',
        help: 'sign as a file of parameters says (containers-sigstore-signing-params.yaml(5)): a key or Fulcio, and a log',
        commands: ['copy', 'sync', 'sign'],
    },
    {
        name: 'sign-passphrase-file',
        kind: 'string',
        value: 'FILE',
        help: "a file with the signing key's passphrase in its first line; else GPG_PASSPHRASE, for sigstore keys COSIGN_PASSWORD, else it is asked for",
        commands: SIGNING,
    },
    {
        name: 'signature-format',
        kind: 'string',
        value: 'FORMAT',
        help: 'bundle (cosign 3), legacy (the .sig tag: skopeo, podman, older cosigns) or both; --sign-by-sigstore… is legacy unless told',
        commands: ['copy', 'sync', 'sign'],
    },
    {
        name: 'allow-unencrypted-key',
        kind: 'boolean',
        help: 'take a signing key that no passphrase protects',
        commands: SIGNING,
    },
    {
        name: 'sign',
        kind: 'string',
        value: 'HOW',
        help: 'keyless: sign as the CI job that this is, with a certificate of Fulcio and an entry in a log; sign and attest do so without a key',
        commands: SIGNING,
        input: 'sign',
    },
    {
        name: 'identity-token',
        kind: 'string',
        value: 'TOKEN|FILE',
        help: 'who signs keyless; else SIGSTORE_ID_TOKEN, else what GitHub gives to a job with id-token: write',
        secret: true,
        commands: SIGNING,
    },
    {
        name: 'signing-config',
        kind: 'string',
        value: 'FILE',
        help: 'the services to sign with (signing_config.v0.2.json); without it and the addresses below: the public sigstore',
        commands: SIGNING,
    },
    { name: 'fulcio-url', kind: 'string', value: 'URL', help: 'the Fulcio that certifies', commands: SIGNING },
    {
        name: 'rekor-url',
        kind: 'string',
        value: 'URL',
        help: 'the Rekor v1 that logs; v2: --signing-config',
        commands: SIGNING,
    },
    {
        name: 'timestamp-url',
        kind: 'string',
        value: 'URL',
        help: 'the timestamp authority (RFC 3161), with its path',
        commands: SIGNING,
    },
    {
        name: 'output-prefix',
        kind: 'string',
        value: 'PREFIX',
        help: 'where the key pair is written: PREFIX.private and PREFIX.pub',
        commands: ['generate-sigstore-key'],
    },
    {
        name: 'passphrase-file',
        kind: 'string',
        value: 'FILE',
        help: "a file with the key's passphrase in its first line; else COSIGN_PASSWORD (GPG: GPG_PASSPHRASE), else it is asked for",
        commands: ['generate-sigstore-key', 'standalone-sign'],
    },
];

;// CONCATENATED MODULE: ./build/js/frontend/options/table.js
















const OPTIONS = [
    ...INSPECT_OPTIONS,
    ...LOGIN_OPTIONS,
    ...SERVE_OPTIONS,
    ...CONTENT_OPTIONS,
    ...FORM_OPTIONS,
    ...SYNC_OPTIONS,
    ...PRUNE_OPTIONS,
    ...PLAN_OPTIONS,
    ...ARCHIVE_OPTIONS,
    ...TRUST_OPTIONS,
    ...CREDENTIAL_OPTIONS,
    ...CERTIFICATE_OPTIONS,
    ...NETWORK_OPTIONS,
    ...STORE_OPTIONS,
    ...REPORT_OPTIONS,
    ...REFUSED,
];
function optionsOf(command) {
    return OPTIONS.filter((option) => option.commands === 'all' || option.commands.includes(command));
}


/***/ }),

/***/ 19384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ OWN_SENTENCES)
/* harmony export */ });
/* harmony import */ var _distribution_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52133);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);


const OWN_SENTENCES = [
    '\n  hint: ',
    ..._runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .FAILURE_CODES */ .sR.flatMap((code) => ['', ' (source)', ' (destination)'].map((side) => `error ${code}${side}: `)),
    ': credential: found: ',
    ': credential: none: ',
    ..._distribution_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ANSWER_SENTENCES */ .EG,
];


/***/ }),

/***/ 92545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bo: () => (/* binding */ publicGoodRoot),
/* harmony export */   KV: () => (/* binding */ policyFor),
/* harmony export */   W0: () => (/* binding */ namedPolicy),
/* harmony export */   xG: () => (/* binding */ admissionFor)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);

async function admissionFor(invocation, services) {
    const { verifyFirst } = await __webpack_require__.e(/* import() */ 3046).then(__webpack_require__.bind(__webpack_require__, 93046));
    const asked = await verifyFirst(invocation, services);
    const asker = invocation.options.text('verify') === 'policy' ? '--verify policy' : undefined;
    const { policy, admission } = await policyFor(invocation, services, asker);
    if (asked === undefined || admission === undefined)
        return { policy, ...pick(asked ?? admission) };
    const { allOf } = await __webpack_require__.e(/* import() */ 7283).then(__webpack_require__.bind(__webpack_require__, 17283));
    return { policy, admission: allOf([admission, asked]) };
}
function pick(admission) {
    return admission === undefined ? {} : { admission };
}
async function policyFor(invocation, services, asker = invocation.options.flag('require-signed') ? '--require-signed' : undefined) {
    if (invocation.options.flag('insecure-policy')) {
        if (asker === undefined)
            return { policy: 'insecure' };
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INPUT_INVALID', `--insecure-policy and ${asker} ask for opposite things`, {
            side: 'local',
            hint: 'leave one of them out',
        });
    }
    const { readPolicyFile, readTrustPolicyFile } = await __webpack_require__.e(/* import() */ 7814).then(__webpack_require__.bind(__webpack_require__, 67814));
    const places = placesOf(invocation);
    const [policy, trustPolicy] = [await readPolicyFile(places), await readTrustPolicyFile(places)];
    const isNone = policy === undefined && trustPolicy === undefined;
    if (isNone && asker === undefined)
        return { policy: 'none' };
    const { createAdmission } = await Promise.all(/* import() */[__webpack_require__.e(1340), __webpack_require__.e(8338)]).then(__webpack_require__.bind(__webpack_require__, 91340));
    const files = {
        ...(policy === undefined ? {} : { policy }),
        ...(trustPolicy === undefined ? {} : { trustPolicy }),
        publicGood: publicGoodRoot(invocation, services),
    };
    const admission = createAdmission(files, { requireSigned: asker !== undefined, now: () => new Date() });
    return { policy: isNone ? 'none' : 'obeyed', admission };
}
async function namedPolicy(invocation, services) {
    const { options } = invocation;
    const isNamed = ['policy', 'trust-policy'].some((name) => (options.text(name) ?? '') !== '');
    return isNamed || options.flag('require-signed') ? policyFor(invocation, services) : undefined;
}
function publicGoodRoot({ temporary }, { registries: { http } }) {
    return async (ctx) => {
        const { readPublicGood } = await __webpack_require__.e(/* import() */ 5790).then(__webpack_require__.bind(__webpack_require__, 45790));
        const { loadTrustedRoot } = await __webpack_require__.e(/* import() */ 5720).then(__webpack_require__.bind(__webpack_require__, 65720));
        const { trustedRoot } = await readPublicGood(ctx, http, { temporary });
        return loadTrustedRoot(trustedRoot, "Sigstore's own");
    };
}
function placesOf({ options, environment }) {
    const named = options.text('policy');
    const { HOME, XDG_CONFIG_HOME, CONTAINERS_POLICY_JSON, WAYBILL_TRUST_POLICY } = environment;
    const trustPolicy = [options.text('trust-policy'), WAYBILL_TRUST_POLICY].find((one) => one !== undefined && one !== '');
    return {
        ...(named === undefined || named === '' ? {} : { named }),
        ...(CONTAINERS_POLICY_JSON === undefined ? {} : { fromEnvironment: CONTAINERS_POLICY_JSON }),
        ...(trustPolicy === undefined ? {} : { trustPolicy }),
        ...(HOME === undefined ? {} : { home: HOME }),
        ...(XDG_CONFIG_HOME === undefined ? {} : { configHome: XDG_CONFIG_HOME }),
    };
}


/***/ }),

/***/ 3930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   io: () => (/* binding */ secretsOfRegistries),
/* harmony export */   u1: () => (/* binding */ parseRegistryLines),
/* harmony export */   uG: () => (/* binding */ registryLinesPlace)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _runtime_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(475);



function parseRegistryLines(text, environment) {
    return text.split(/\r?\n/).flatMap((line, at) => {
        if (line.trim() === '' || line.trim().startsWith('#'))
            return [];
        const words = splitWords(line);
        const [place, user, password] = words;
        if (place === undefined || user === undefined || password === undefined || words.length !== 3) {
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('INPUT_INVALID', `registries: line ${String(at + 1)} is not HOST[/NAMESPACE] USER PASSWORD`, {
                side: 'local',
                hint: 'write three words; put a password with spaces in quotes',
            });
        }
        const slash = place.indexOf('/');
        const read = (word) => {
            if (!word.startsWith('env:'))
                return word;
            const value = environment[word.slice(4)];
            if (value !== undefined && value !== '')
                return value;
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('INPUT_INVALID', `registries: line ${String(at + 1)}: the variable ${word.slice(4, 64)} is not set`, { side: 'local', hint: 'set it in env: of this step' });
        };
        return [
            {
                registry: (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRegistry */ .l5)(slash < 0 ? place : place.slice(0, slash)),
                namespace: slash < 0 ? '' : place.slice(slash + 1).replace(/\/+$/, ''),
                credential: {
                    kind: 'basic',
                    username: read(user),
                    password: new _runtime_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .zh(read(password)),
                    origin: `registries, line ${String(at + 1)}`,
                },
            },
        ];
    });
}
function registryLinesPlace(lines) {
    return {
        name: 'registries',
        find: async (ctx, { registry, path }) => {
            const [line] = lines
                .filter(({ namespace }) => namespace === '' || path === namespace || path.startsWith(`${namespace}/`))
                .filter((one) => one.registry === registry)
                .toSorted((a, b) => b.namespace.length - a.namespace.length);
            if (line === undefined)
                return Promise.resolve({ why: `no line of it is for ${registry}/${path}` });
            const { credential } = line;
            ctx.conceal(credential.password.reveal(), credential.username);
            return Promise.resolve({ credential });
        },
    };
}
function splitWords(line) {
    return [...line.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'|(\S+)/g)].map(([, double, single, bare]) => double?.replaceAll(/\\(.)/g, '$1') ?? single ?? bare ?? '');
}
function secretsOfRegistries(text, environment) {
    return text.split(/\r?\n/).flatMap((line) => {
        const [, user = '', ...rest] = splitWords(line);
        return rest
            .map((word) => ({ user, secret: word.startsWith('env:') ? (environment[word.slice(4)] ?? '') : word }))
            .filter(({ secret }) => secret !== '');
    });
}


/***/ }),

/***/ 96066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sc: () => (/* binding */ renderUsed),
/* harmony export */   Z: () => (/* binding */ usedOf),
/* harmony export */   bu: () => (/* binding */ renderAccess)
/* harmony export */ });
/* harmony import */ var _settings_credential_places_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78610);

function renderAccess(reference, looked) {
    return `${reference}: credential: ${renderUsed(looked)}`;
}
function renderUsed(looked) {
    const used = usedOf(looked);
    return used === undefined ? 'none: anonymous' : (0,_settings_credential_places_js__WEBPACK_IMPORTED_MODULE_0__/* .renderLookedAt */ .y)(used);
}
function usedOf(looked) {
    return (looked.find(({ outcome }) => outcome === 'found' || outcome === 'anonymous') ??
        looked.find(({ outcome }) => outcome === 'failed'));
}


/***/ }),

/***/ 33060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ exitCodeOfResult)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);

function exitCodeOfResult(result) {
    const errors = result.images.flatMap(({ destinations }) => destinations.flatMap(({ error }) => (error === undefined ? [] : [error.code])));
    const [first] = errors;
    if (first === undefined)
        return 0;
    return errors.includes('CANCELLED') || result.status === 'failed' ? (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCodeOf */ .FO)(worst(errors, first)) : 3;
}
function worst(errors, first) {
    return errors.includes('CANCELLED') ? 'CANCELLED' : first;
}


/***/ }),

/***/ 9704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bu: () => (/* binding */ renderCauses),
/* harmony export */   vr: () => (/* binding */ renderError),
/* harmony export */   zt: () => (/* binding */ renderFailure)
/* harmony export */ });
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66786);

function renderFailure(failure) {
    return renderError({ code: failure.code, side: failure.side ?? 'local', message: failure.message, hint: failure.hint ?? '' }, failure.subject);
}
function renderError(error, subject) {
    const about = subject === undefined ||
        error.message.includes(subject) ||
        error.message.includes(subject.replace(/^docker:\/\//, ''))
        ? ''
        : `${subject}: `;
    const side = error.side === 'local' ? '' : ` (${error.side})`;
    const line = `error ${error.code}${side}: ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_0__/* .renderForeign */ .Vd)(`${about}${error.message}`, 1000)}`;
    return error.hint === '' ? `${line}\n` : `${line}\n  hint: ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_0__/* .renderForeign */ .Vd)(error.hint, 1000)}\n`;
}
function renderCauses(failure) {
    const lines = [];
    let cause = failure;
    for (let depth = 0; cause instanceof Error && depth < 8; depth += 1) {
        lines.push(cause.stack ?? String(cause));
        cause = cause.cause;
    }
    return `${lines.join('\ncaused by ')}\n`;
}


/***/ }),

/***/ 90039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SL: () => (/* binding */ renderFailures),
/* harmony export */   cZ: () => (/* binding */ causesOf),
/* harmony export */   g7: () => (/* binding */ renderCause),
/* harmony export */   oy: () => (/* binding */ renderOthers)
/* harmony export */ });
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66786);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9704);
/* harmony import */ var _result_lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20891);



const MOST_CAUSES = 20;
const MOST_NAMES = 5;
function causesOf({ images }) {
    const causes = new Map();
    for (const image of images) {
        for (const destination of image.destinations) {
            const { error } = destination;
            if (error === undefined)
                continue;
            const key = keyOf(error, image, destination);
            const cause = causes.get(key) ?? { error, names: new Set() };
            causes.set(key, cause);
            const { reference } = error.side === 'source' || destination.reference === '' ? image.source : destination;
            cause.names.add(reference);
        }
    }
    return [...causes.values()].map(({ error, names }) => ({ error, names: [...names] }));
}
function renderFailures(result) {
    const causes = causesOf(result);
    const shown = causes.slice(0, MOST_CAUSES).map(renderCause).join('');
    const more = causes.length - MOST_CAUSES;
    return more > 0 ? `${shown}and ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(more, 'more failure')}: --result FILE has them all\n` : shown;
}
function renderCause({ error, names }) {
    const [first, ...others] = names;
    if (error.code === 'CANCELLED')
        return (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .renderError */ .vr)(error, others.length === 0 ? first : undefined);
    const text = (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .renderError */ .vr)(error, error.side === 'source' ? undefined : first);
    return others.length === 0 ? text : `${text}  ${renderOthers(others)}\n`;
}
function renderOthers(others) {
    const examples = others.slice(0, MOST_NAMES).map((name) => (0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_0__/* .renderForeign */ .Vd)(name.replace(/^docker:\/\//, '')));
    const dots = others.length > MOST_NAMES ? ', …' : '';
    return `and ${String(others.length)} more with the same cause: ${examples.join(', ')}${dots}`;
}
const MADE_UP = /\bsha256:[0-9a-f]{64}\b|(?<=\.waybill-)[0-9a-f]{16}\b/g;
function keyOf({ code, side, message, hint }, { source }, { reference }) {
    if (code === 'CANCELLED')
        return code;
    const names = [source.reference, reference].filter((one) => one !== '').map((one) => (0,_result_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$t)(one));
    const bare = names
        .map((one) => one.replace(/^docker:\/\//, ''))
        .toSorted((a, b) => b.length - a.length)
        .reduce((text, name) => text.replaceAll(new RegExp(`${RegExp.escape(name)}(?:[:@][\\w.+:-]*\\w)?`, 'g'), '…'), message);
    return [code, side, bare.replaceAll(MADE_UP, '…'), hint].join('\n');
}


/***/ }),

/***/ 58818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ renderJsonResult),
/* harmony export */   h: () => (/* binding */ renderJson)
/* harmony export */ });
function renderJson(value) {
    return `${escaped(JSON.stringify(value, null, 4).replaceAll(/[<>&\u2028\u2029]/g, unicodeEscape))}\n`;
}
function renderJsonResult(result) {
    return `${escaped(JSON.stringify(result, null, 2))}\n`;
}
function escaped(json) {
    return json.replaceAll(/[\u007f-\u009f]/g, unicodeEscape);
}
function unicodeEscape(letter) {
    return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
}


/***/ }),

/***/ 91676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ renderDotenv),
/* harmony export */   Y: () => (/* binding */ outputsOf)
/* harmony export */ });
/* harmony import */ var _result_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20891);

function outputsOf(result) {
    const done = result.images
        .flatMap(({ destinations }) => destinations)
        .filter((one) => one.digest !== '' && one.status !== 'failed' && !isRemoval(one));
    const byName = done.flatMap((one) => (0,_result_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .namesWithDigest */ .LO)(one).map((name) => [name.slice(0, name.lastIndexOf('@')), one.digest]));
    const images = result.images.filter(({ destinations }) => !destinations.some(isRemoval));
    const single = images.length === 1 ? images[0]?.destinations[0] : undefined;
    return {
        digest: single !== undefined && single.status !== 'failed' ? single.digest : '',
        digests: Object.fromEntries(byName),
        references: [...new Set(done.map(pinned))],
        changed: result.images.some(({ destinations }) => destinations.some(isChange)),
        status: result.status,
    };
}
function isChange({ status }) {
    return status === 'copied' || status === 'removed';
}
function isRemoval({ bytes }) {
    return bytes.freed !== undefined;
}
function pinned({ reference, digest }) {
    return `${(0,_result_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(reference)}@${digest}`;
}
const DOTENV_BYTES = 5 * 1000;
function renderDotenv(outputs, resultFile) {
    const lines = [
        `WAYBILL_DIGEST=${outputs.digest}`,
        `WAYBILL_CHANGED=${String(outputs.changed)}`,
        `WAYBILL_STATUS=${outputs.status}`,
        `WAYBILL_RESULT=${resultFile}`,
    ];
    const references = `WAYBILL_REFERENCES=${outputs.references.join(',')}`;
    const all = `${[...lines, references].join('\n')}\n`;
    return Buffer.byteLength(all) <= DOTENV_BYTES ? all : `${lines.join('\n')}\n`;
}


/***/ }),

/***/ 91628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ isRemoval),
/* harmony export */   lu: () => (/* binding */ renderPruned),
/* harmony export */   s5: () => (/* binding */ isOfPrune)
/* harmony export */ });
/* harmony import */ var _operation_prune_describe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78230);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66786);


function isOfPrune({ command, images }) {
    if (command === 'prune')
        return true;
    return command === 'apply' && images.length > 0 && images.every(({ destinations }) => destinations.every(isRemoval));
}
function isRemoval({ notes, status }) {
    return status === 'removed' || notes.some(({ code }) => code === _operation_prune_describe_js__WEBPACK_IMPORTED_MODULE_0__/* .PRUNE_REASON */ .O2);
}
function renderPruned(result) {
    const all = result.images.flatMap(({ destinations }) => destinations);
    const going = all.filter(({ status }) => status === 'removed' || status === 'planned');
    const kept = result.excluded;
    const unread = all.filter(isUnread).length;
    if (unread > 0 && unread === all.length && kept.length === 0)
        return '';
    const isPlan = result.status === 'planned' || going.some(({ status }) => status === 'planned');
    const tags = going.reduce((sum, one) => sum + one.tags.length, 0);
    const freed = (0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .renderBytes */ .UP)(result.totals.bytes.freed ?? 0);
    const goes = unread > 0 && unread === all.length
        ? 'nothing to remove'
        : `${isPlan ? 'would remove' : 'removed'} ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(tags, 'tag')}, ${freed}`;
    const sum = `${goes}; ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(kept.length, 'tag')} ${kept.length === 1 ? 'stays' : 'stay'}`;
    const hint = isPlan && tags > 0 && result.command === 'prune' ? '\nnothing was removed: --yes removes it' : '';
    const lines = [...inOrder(going, firstTagOf).flatMap((one) => linesOf(one, isPlan)), ...linesOfKept(kept), sum];
    return `${lines.join('\n')}${hint}\n`;
}
function isUnread({ status, digest }) {
    return status === 'failed' && digest === '';
}
function linesOf({ reference, tags, digest, bytes, attached, notes }, isPlan) {
    const reason = notes.find(({ code }) => code === _operation_prune_describe_js__WEBPACK_IMPORTED_MODULE_0__/* .PRUNE_REASON */ .O2)?.text ?? '';
    const place = bare(reference);
    return [
        ...tags.map((tag) => `${isPlan ? 'remove ' : 'removed'} ${place}:${tag}@${digest}  ${reason}`),
        ...(bytes.freed === undefined || bytes.freed === 0 ? [] : [`          ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .renderBytes */ .UP)(bytes.freed)}`]),
        ...attached.map((one) => `          with ${one.kind} ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .renderForeign */ .Vd)(one.artifactType)} ${one.digest}`),
        ...notes
            .filter(({ code }) => code !== _operation_prune_describe_js__WEBPACK_IMPORTED_MODULE_0__/* .PRUNE_REASON */ .O2)
            .map(({ code, text }) => `          ${code}: ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .renderForeign */ .Vd)(text, 1000)}`),
    ];
}
function linesOfKept(kept) {
    const groups = Map.groupBy(kept, ({ reference, reason }) => `${repositoryOf(reference)} ${reason}`);
    const shown = new Set([...groups.values()].flatMap((group) => inOrder(group, nameOf).slice(0, KEPT_SHOWN)));
    return [...Map.groupBy(kept, ({ reference }) => repositoryOf(reference))].flatMap(([repository, own]) => [
        ...inOrder(own, nameOf)
            .filter((one) => shown.has(one))
            .map(({ reference, reason }) => `keep    ${bare(reference)}  ${reason}`),
        ...Map.groupBy(own, ({ reason }) => reason)
            .entries()
            .filter(([, group]) => group.length > KEPT_SHOWN)
            .map(([reason, { length }]) => `keep    ${bare(repository)}: ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(length - KEPT_SHOWN, 'tag')} more  ${reason}`),
    ]);
}
const KEPT_SHOWN = 30;
const NATURAL = new Intl.Collator('en', { numeric: true });
function inOrder(all, name) {
    return all.toSorted((one, other) => NATURAL.compare(name(one), name(other)));
}
function nameOf({ reference }) {
    return reference;
}
function firstTagOf({ reference, tags }) {
    return `${reference}:${tags[0] ?? ''}`;
}
function repositoryOf(reference) {
    return reference.slice(0, reference.lastIndexOf(':'));
}
function bare(reference) {
    return reference.replace(/^docker:\/\//, '');
}


/***/ }),

/***/ 20891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ renderResultLines),
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   EG: () => (/* binding */ renderPlan),
/* harmony export */   LO: () => (/* binding */ namesWithDigest)
/* harmony export */ });
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66786);
/* harmony import */ var _prune_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91628);


function renderResultLines(result) {
    if ((0,_prune_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .isOfPrune */ .s5)(result))
        return (0,_prune_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .renderPruned */ .lu)(result);
    if (result.command === 'verify')
        return renderVerified(result);
    const done = result.images
        .flatMap(({ destinations }) => destinations)
        .filter(({ status }) => status !== 'failed' && status !== 'skipped');
    return done
        .flatMap((one) => namesWithDigest(one).map((name) => (one.status === 'removed' ? `removed ${name}\n` : `${name}\n`)))
        .join('');
}
function renderVerified(result) {
    return result.images
        .flatMap(({ destinations }) => destinations)
        .filter(({ status }) => status !== 'failed')
        .flatMap((one) => {
        const by = one.signatures.map(({ format, identity }) => `${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_0__/* .renderForeign */ .Vd)(identity, 300)} (${format})`);
        return namesWithDigest(one).map((name) => `${name}  signed by ${by.join(', ')}\n`);
    })
        .join('');
}
function namesWithDigest({ reference, tags, digest }) {
    const place = placeOf(reference);
    const at = digest === '' ? '' : `@${digest}`;
    return tags.length === 0 ? [`${place}${at}`] : tags.map((tag) => `${place}:${tag}${at}`);
}
function placeOf(reference) {
    const [, transport = '', name] = /^(docker:\/\/|docker-daemon:|containers-storage:(?:\[[^\]]*\])?)(.*)$/.exec(reference) ?? [];
    if (name === undefined)
        return reference.replace(/^((?:oci|oci-archive|docker-archive):[^:]*):.*$/, '$1');
    const bare = name.split('@', 1)[0] ?? '';
    const colon = bare.lastIndexOf(':');
    const repository = colon > bare.lastIndexOf('/') ? bare.slice(0, colon) : bare;
    return transport === 'docker://' ? repository : `${transport}${repository}`;
}
function renderPlan(result) {
    if ((0,_prune_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .isOfPrune */ .s5)(result))
        return (0,_prune_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .renderPruned */ .lu)(result);
    const lines = result.images.flatMap(({ source, destinations }) => [
        `${source.reference}@${source.digest}${source.platforms.length === 0 ? '' : `  ${source.platforms.map((one) => (0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_0__/* .renderForeign */ .Vd)(one, 80)).join(', ')}`}`,
        ...destinations.flatMap((one) => [
            `  ${one.status === 'planned' ? plannedVerb(result) : VERBS[one.status]} ${namesWithDigest(one).join(', ')}`,
            ...(one.status === 'planned' && !isAtPlace(result) ? [`    ${renderCounts(one)}`] : []),
            ...one.attached.map(({ kind, artifactType, digest }) => `    with ${kind} ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_0__/* .renderForeign */ .Vd)(artifactType)} ${digest}`),
            ...one.notes.map(({ code, text }) => `    ${code}: ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_0__/* .renderForeign */ .Vd)(text, 1000)}`),
        ]),
    ]);
    return `${lines.join('\n')}\n`;
}
function isAtPlace({ command }) {
    return command === 'sign' || command === 'attest';
}
function plannedVerb(result) {
    return isAtPlace(result) ? `would ${result.command}` : VERBS.planned;
}
const VERBS = {
    planned: 'would copy to',
    'up-to-date': 'up to date:',
    copied: 'copied to',
    removed: 'removed',
    skipped: 'skipped:',
    failed: 'cannot copy to',
};
function renderCounts({ bytes }) {
    const parts = [
        [bytes.transferred, 'to move'],
        [bytes.mounted, 'to mount'],
        [bytes.present, 'there already'],
    ];
    return parts.map(([count, what]) => `${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_0__/* .renderBytes */ .UP)(count)} ${what}`).join(', ');
}


/***/ }),

/***/ 30039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ hasTotals),
/* harmony export */   _: () => (/* binding */ renderTotals)
/* harmony export */ });
/* harmony import */ var _prune_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91628);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66786);


const MOST_REASONS = 5;
const EXAMPLES = 2;
function hasTotals(result) {
    return ['sync', 'apply', 'import'].includes(result.command) && !(0,_prune_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .isOfPrune */ .s5)(result);
}
function renderTotals({ command, status, images, excluded, totals }) {
    const all = images.flatMap(({ destinations }) => destinations);
    const count = (status, also = () => true) => all.filter((one) => one.status === status && also(one)).length;
    const parts = [
        [count('copied'), 'copied'],
        [count('planned', (one) => !(0,_prune_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .isRemoval */ .f)(one)), 'to copy'],
        [count('up-to-date'), 'up to date'],
        [count('skipped'), 'skipped'],
        [count('failed', (one) => !isInterrupted(one)), 'failed'],
        [count('failed', isInterrupted), 'interrupted'],
    ];
    const counts = parts.flatMap(([number, what]) => (number === 0 ? [] : [`${String(number)} ${what}`])).join(', ');
    const { transferred, mounted } = totals.bytes;
    const [move, mount, nothing] = status === 'planned' ? ['to move', 'to mount', 'nothing to move'] : ['moved', 'mounted', 'nothing moved'];
    const moved = [
        ...(transferred === 0 ? [] : [`${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .renderBytes */ .UP)(transferred)} ${move}`]),
        ...(mounted === 0 ? [] : [`${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .renderBytes */ .UP)(mounted)} ${mount}`]),
    ].join(', ');
    const going = images.filter(({ destinations }) => destinations.length > 0 && destinations.every(isGoing));
    const goes = [
        ...tagsOf(all.filter(({ status: one }) => one === 'removed')).map((tags) => `; ${tags} removed`),
        ...tagsOf(all.filter((one) => one.status === 'planned' && (0,_prune_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .isRemoval */ .f)(one))).map((tags) => `; ${tags} to remove`),
    ].join('');
    const line = `${command}: ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(totals.images - going.length, 'image')}${counts === '' ? '' : `: ${counts}`}${goes}; ${moved === '' ? nothing : moved} in ${(totals.durationMs / 1000).toFixed(1)} s\n`;
    return `${renderExcluded(excluded)}${line}`;
}
function isGoing(one) {
    return one.status === 'removed' || (one.status === 'planned' && (0,_prune_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .isRemoval */ .f)(one));
}
function tagsOf(all) {
    const tags = all.reduce((sum, one) => sum + one.tags.length, 0);
    return tags === 0 ? [] : [(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(tags, 'tag')];
}
function isInterrupted({ error }) {
    return error?.code === 'CANCELLED';
}
function renderExcluded(excluded) {
    const byReason = [...Map.groupBy(excluded, ({ reason }) => reason)];
    const lines = byReason.slice(0, MOST_REASONS).map(([reason, all]) => {
        const examples = all.slice(0, EXAMPLES).map(({ reference }) => (0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .renderForeign */ .Vd)(reference, 200));
        const more = all.length > EXAMPLES ? ' …' : '';
        return `left out ${String(all.length)}, ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .renderForeign */ .Vd)(reason, 200)}: ${examples.join(', ')}${more}\n`;
    });
    const others = byReason.slice(MOST_REASONS).reduce((sum, [, all]) => sum + all.length, 0);
    return others > 0 ? `${lines.join('')}left out ${String(others)} for other reasons\n` : lines.join('');
}


/***/ }),

/***/ 87090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JF: () => (/* binding */ masksOf),
/* harmony export */   dg: () => (/* binding */ registerSecrets),
/* harmony export */   rd: () => (/* binding */ redactResult)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57728);
/* harmony import */ var _registry_lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3930);
/* harmony import */ var _options_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45164);




function registerSecrets(redactor, values, environment) {
    const pairs = _options_table_js__WEBPACK_IMPORTED_MODULE_3__/* .OPTIONS */ .l.flatMap(({ name, kind, secret }) => (values.get(name) ?? []).flatMap((value) => {
        if (secret !== true && !PRIVATE_KEY.test(value) && !isPastedKey(name, value))
            return [];
        return kind === 'lines' ? (0,_registry_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .secretsOfRegistries */ .io)(value, environment) : pairsOf(value);
    }));
    for (const { user, secret } of pairs)
        redactor.add(secret, user);
    return [...new Set(pairs.flatMap(masksOf))];
}
const PRIVATE_KEY = /PRIVATE KEY(?: BLOCK)?-----/;
const KEY_FILES = new Set(['key', 'sign-by-sigstore-private-key', 'sign-passphrase-file']);
function isPastedKey(option, value) {
    return KEY_FILES.has(option) && !(0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .looksLikePath */ .j8)(value) && !value.includes('-----BEGIN PUBLIC KEY-----');
}
function masksOf({ user, secret }) {
    if (secret === '')
        return [];
    const pair = user === undefined ? [] : [Buffer.from(`${user}:${secret}`).toString('base64')];
    return [...new Set([secret, encodeURIComponent(secret), ...pair])];
}
function redactResult(redactor, result) {
    const redact = (key, value) => typeof value !== 'string' || SCHEMA_WORDS.has(key) || (key === 'digest' && (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(value))
        ? value
        : redactor.redact(value);
    return JSON.parse(JSON.stringify(result), redact);
}
const SCHEMA_WORDS = new Set(['schema', 'status', 'policy', 'side', 'kind', 'format']);
const ANY_USER = 'x-access-token';
function pairsOf(value) {
    const whole = value.trim();
    if (whole === '')
        return [];
    return [...new Set([whole, whole.replace(/^[^=:\s]+=/, '')])].flatMap((one) => {
        const colon = one.includes('\n') ? -1 : one.indexOf(':');
        const asIs = { user: ANY_USER, secret: one };
        return colon < 0 ? [asIs] : [asIs, { user: one.slice(0, colon), secret: one.slice(colon + 1) }];
    });
}


/***/ }),

/***/ 55475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ conduct)
});

// EXTERNAL MODULE: ./build/js/runtime/failure.js
var runtime_failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/distribution/body.js
var distribution_body = __webpack_require__(83217);
;// CONCATENATED MODULE: ./build/js/distribution/scopes.js
const LONGEST = 1024;
function repositoryScope(path, actions) {
    return new Map([[`repository:${path}`, new Set(actions.split(','))]]);
}
const CATALOG_SCOPE = new Map([['registry:catalog', new Set(['*'])]]);
function parseScopes(text) {
    const scopes = new Map();
    if (text === undefined || text.length > LONGEST)
        return scopes;
    for (const one of text.split(/\s+/)) {
        const colon = one.lastIndexOf(':');
        const first = one.indexOf(':');
        if (first <= 0 || colon <= first)
            continue;
        const actions = one
            .slice(colon + 1)
            .split(',')
            .filter((action) => action !== '');
        if (actions.length > 0)
            scopes.set(one.slice(0, colon), new Set(actions));
    }
    return scopes;
}
function joinScopes(...all) {
    const joined = new Map();
    for (const scopes of all) {
        for (const [resource, actions] of scopes) {
            const known = joined.get(resource);
            if (known === undefined)
                joined.set(resource, new Set(actions));
            else
                for (const action of actions)
                    known.add(action);
        }
    }
    return joined;
}
function coversScopes(held, wanted) {
    for (const [resource, actions] of wanted) {
        const given = held.get(resource);
        if (given === undefined)
            return false;
        if (given.has('*'))
            continue;
        for (const action of actions)
            if (!given.has(action))
                return false;
    }
    return true;
}
function isSameScopes(a, b) {
    return (a.size === b.size &&
        [...a].every(([resource, actions]) => {
            const others = b.get(resource);
            return others?.size === actions.size && [...actions].every((action) => others.has(action));
        }));
}
function renderScopes(scopes) {
    return [...scopes].map(([resource, actions]) => `${resource}:${[...actions].join(',')}`);
}

// EXTERNAL MODULE: ./build/js/distribution/paging.js
var paging = __webpack_require__(16005);
;// CONCATENATED MODULE: ./build/js/distribution/tags.js


function listTags(ctx, room) {
    const about = room.about('tags', undefined, false);
    return readNames(ctx, room.call, `${room.repository.path}/tags/list`, 'tags', about);
}
async function* readNames(ctx, ask, path, key, about) {
    let count = 0;
    let start = `${path}?n=${String(paging/* PAGE_ENTRIES */.PR)}`;
    for (let isDone = false; !isDone;) {
        isDone = true;
        for await (const page of (0,paging/* readPages */.n4)(ctx, ask, { path: start, about, accepts: start === path ? [] : [400] })) {
            if (page.status === 400) {
                start = path;
                isDone = false;
                break;
            }
            for (const name of (0,paging/* parseNames */.Gw)(page, key, about)) {
                count += 1;
                if (count > ctx.limits.tags)
                    throw tooMany(about, ctx.limits.tags);
                yield name;
            }
        }
    }
}
function tooMany(about, most) {
    return new runtime_failure/* Failure */.HR('LIMIT_EXCEEDED', `${about.subject}: more than ${String(most)} names`, {
        subject: about.subject,
        facts: { limit: most },
        hint: 'the registry lists more names than any repository should have',
    });
}

;// CONCATENATED MODULE: ./build/js/distribution/catalog.js



function createHostClient(registry, access) {
    const applicant = {
        repository: { registry: registry.name, path: '' },
        access,
        needed: CATALOG_SCOPE,
        alsoPull: new Map(),
    };
    const about = { what: 'catalog', subject: registry.name, writes: false };
    return {
        registry: registry.name,
        verify: (ctx) => registry.call(ctx, { ...applicant, needed: new Map() }, { method: 'GET', target: '', about: { what: 'login', subject: registry.name, writes: false } }, (answer) => (0,distribution_body/* discardBody */.LL)(answer, ctx.limits.errorBodyBytes)),
        catalog: (ctx) => readNames(ctx, (inner, call, read) => registry.call(inner, applicant, call, read), '_catalog', 'repositories', about),
        project: async function* (ctx, name) {
            const { listHarborProject } = await __webpack_require__.e(/* import() */ 2331).then(__webpack_require__.bind(__webpack_require__, 92331));
            yield* listHarborProject(ctx, registry, applicant, name);
        },
    };
}

// EXTERNAL MODULE: ./build/js/image/index.js + 13 modules
var js_image = __webpack_require__(3244);
// EXTERNAL MODULE: ./build/js/distribution/wire.js
var wire = __webpack_require__(28268);
;// CONCATENATED MODULE: ./build/js/distribution/blobs.js



function hasBlob(ctx, room, digest) {
    return room.call(ctx, { method: 'HEAD', target: pathOf(room, digest), about: room.about('blob', digest, false), accepts: [404] }, async (answer) => {
        await (0,distribution_body/* discardBody */.LL)(answer, ctx.limits.errorBodyBytes);
        return answer.status !== 404;
    });
}
async function openBlob(ctx, room, wanted, from) {
    const opened = await getBlob(ctx, room, wanted, from);
    if (opened !== 'not that range')
        return opened;
    const whole = from === 0 ? opened : await getBlob(ctx, room, wanted, 0);
    if (whole !== 'not that range')
        return whole;
    const { subject } = room.about('blob', wanted.digest, false);
    throw new runtime_failure/* Failure */.HR('SERVER_ERROR', `${subject}: the registry sends a part where the whole was asked for`, { subject });
}
function getBlob(ctx, room, wanted, from) {
    return room.call(ctx, {
        method: 'GET',
        target: pathOf(room, wanted.digest),
        about: room.about('blob', wanted.digest, false),
        lane: 'read',
        accepts: [416],
        ...(from > 0 ? { headers: { range: `bytes=${String(from)}-` } } : {}),
    }, async (answer) => {
        const isPart = answer.status === 206;
        if (answer.status !== 416 && !isPart)
            return { stream: answer.body, offset: 0 };
        if (isPart && from > 0 && firstByteOf(answer) === from)
            return { stream: answer.body, offset: from };
        if (isPart)
            answer.body.destroy();
        else
            await (0,distribution_body/* discardBody */.LL)(answer, ctx.limits.errorBodyBytes);
        return 'not that range';
    });
}
function firstByteOf(answer) {
    const range = /^bytes (\d+)-\d+\/(?:\d+|\*)$/.exec((0,wire/* headerOf */.r)(answer, 'content-range')?.trim() ?? '');
    return range?.[1] === undefined ? undefined : Number(range[1]);
}
function pathOf(room, digest) {
    return `${room.repository.path}/blobs/${digest}`;
}

// EXTERNAL MODULE: ./build/js/distribution/errors.js + 1 modules
var errors = __webpack_require__(52133);
;// CONCATENATED MODULE: ./build/js/distribution/manifests.js





const ACCEPT = { accept: js_image/* MANIFEST_TYPES */._P.join(', ') };
const TELLING_TYPES = new Set([...js_image/* MANIFEST_TYPES */._P, js_image/* DOCKER_SCHEMA1 */.kj, js_image/* DOCKER_SCHEMA1_SIGNED */.n$]);
const PRECONDITION_FAILED = 412;
function getManifest(ctx, room, name) {
    const about = room.about('manifest', name, false);
    return room.call(ctx, { method: 'GET', target: manifests_pathOf(room, name), headers: ACCEPT, about }, async (answer) => {
        const bytes = await (0,distribution_body/* readBody */.x8)(answer, ctx.limits.manifestBytes, `the manifest ${about.subject}`);
        const told = toldDigest(answer);
        try {
            if ((0,js_image/* isDigest */.Bc)(name))
                (0,js_image/* verifyBytes */.RV)(bytes, { digest: name });
            if (told !== undefined && told !== name)
                (0,js_image/* verifyBytes */.RV)(bytes, { digest: told });
            const mediaType = toldMediaType(answer) ?? (0,js_image/* guessMediaType */.g4)(bytes);
            const digest = (0,js_image/* isDigest */.Bc)(name) ? name : (told ?? (0,js_image/* digestOf */.ol)(bytes));
            const etag = (0,wire/* headerOf */.r)(answer, 'etag');
            const document = { bytes, descriptor: { mediaType, digest, size: bytes.byteLength } };
            return etag === undefined ? document : { ...document, etag };
        }
        catch (error) {
            throw error instanceof runtime_failure/* Failure */.HR ? error.with({ subject: about.subject }) : error;
        }
    });
}
async function headManifest(ctx, room, name) {
    const found = await room.call(ctx, {
        method: 'HEAD',
        target: manifests_pathOf(room, name),
        headers: ACCEPT,
        about: room.about('manifest', name, false),
        accepts: [404, 405, 501],
    }, async (answer) => {
        await (0,distribution_body/* discardBody */.LL)(answer, ctx.limits.errorBodyBytes);
        if (answer.status === 404)
            return 'absent';
        const digest = (0,js_image/* isDigest */.Bc)(name) ? name : toldDigest(answer);
        const mediaType = toldMediaType(answer);
        const size = Number((0,wire/* headerOf */.r)(answer, 'content-length') ?? Number.NaN);
        const isClear = answer.status === 200 && Number.isSafeInteger(size) && size > 0;
        return isClear && digest !== undefined && mediaType !== undefined ? { mediaType, digest, size } : 'unclear';
    });
    if (found === 'absent')
        return undefined;
    if (found !== 'unclear')
        return found;
    try {
        return (await getManifest(ctx, room, name)).descriptor;
    }
    catch (error) {
        if (error instanceof runtime_failure/* Failure */.HR && (error.code === 'MANIFEST_UNKNOWN' || error.code === 'REPOSITORY_UNKNOWN'))
            return undefined;
        throw error;
    }
}
function putManifest(ctx, room, name, document, onlyOver) {
    const about = room.about('new manifest', name, true);
    const { bytes, descriptor } = document;
    return room.call(ctx, {
        method: 'PUT',
        target: manifests_pathOf(room, name),
        headers: { 'content-type': descriptor.mediaType, ...conditionOf(onlyOver) },
        body: bytes,
        about,
        ...(onlyOver === undefined ? {} : { accepts: [PRECONDITION_FAILED] }),
    }, async (answer) => {
        await (0,distribution_body/* discardBody */.LL)(answer, ctx.limits.errorBodyBytes);
        if (answer.status === PRECONDITION_FAILED)
            return { subjectRecorded: false, isStale: true };
        const told = toldDigest(answer);
        if (told !== undefined && told !== descriptor.digest) {
            const own = (0,js_image/* digestOf */.ol)(bytes, (0,js_image/* algorithmOf */.Hy)(told));
            if (own !== told) {
                throw new runtime_failure/* Failure */.HR('DIGEST_MISMATCH', `${about.subject} was stored as ${told}, but was sent as ${own}`, {
                    subject: about.subject,
                    facts: { expected: own, found: told },
                    hint: 'the registry, or something between here and it, changes manifests',
                });
            }
        }
        return { subjectRecorded: (0,wire/* headerOf */.r)(answer, 'oci-subject') !== undefined, isStale: false };
    });
}
function conditionOf(onlyOver) {
    if (onlyOver === undefined)
        return {};
    return onlyOver === 'nothing' ? { 'if-none-match': '*' } : { 'if-match': onlyOver.etag };
}
function deleteManifest(ctx, room, digest) {
    return remove(ctx, room, digest, 'the registry must allow deletion (REGISTRY_STORAGE_DELETE_ENABLED=true in Docker’s)');
}
async function deleteTag(ctx, room, tag) {
    const { subject } = room.about('manifest', tag, true);
    const hint = 'delete the image by its digest, which removes all its tags';
    try {
        await remove(ctx, room, tag, hint);
    }
    catch (error) {
        const code = error instanceof runtime_failure/* Failure */.HR ? error.facts['registryCode'] : undefined;
        if (!(error instanceof runtime_failure/* Failure */.HR) || (code !== 'DIGEST_INVALID' && error.facts['status'] !== 400))
            throw error;
        throw new runtime_failure/* Failure */.HR('UNSUPPORTED', `${subject}: this registry cannot remove a single tag`, {
            hint,
            facts: error.facts,
            cause: error,
            subject,
        });
    }
}
async function remove(ctx, room, name, hint) {
    const about = room.about('manifest', name, true);
    try {
        await room.call(ctx, { method: 'DELETE', target: manifests_pathOf(room, name), about, accepts: [404] }, async (answer, attempt) => {
            const bytes = await (0,distribution_body/* readBody */.x8)(answer, ctx.limits.errorBodyBytes, 'the answer');
            if (answer.status !== 404 || attempt > 1)
                return;
            throw (0,errors/* answerFailure */.Rp)(about, {
                status: answer.status,
                host: answer.url.host,
                body: bytes,
                retryAfter: undefined,
                credentialOrigin: undefined,
            });
        });
    }
    catch (error) {
        if (!(error instanceof runtime_failure/* Failure */.HR) || error.code !== 'UNSUPPORTED')
            throw error;
        const { message, facts } = error;
        throw new runtime_failure/* Failure */.HR('UNSUPPORTED', message, {
            hint: error.hint ?? hint,
            facts,
            cause: error,
            subject: about.subject,
        });
    }
}
function manifests_pathOf(room, name) {
    return `${room.repository.path}/manifests/${name}`;
}
function toldDigest(answer) {
    const text = (0,wire/* headerOf */.r)(answer, 'docker-content-digest')?.trim();
    return text !== undefined && (0,js_image/* isDigest */.Bc)(text) ? text : undefined;
}
function toldMediaType(answer) {
    const type = ((0,wire/* headerOf */.r)(answer, 'content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
    return TELLING_TYPES.has(type) ? type : undefined;
}

;// CONCATENATED MODULE: ./build/js/distribution/referrers.js



const NO_API = [400, 404, 405, 501];
async function listReferrers(ctx, room, subject) {
    const about = room.about('referrers', subject, false);
    const found = [];
    const path = `${room.repository.path}/referrers/${subject}`;
    for await (const page of (0,paging/* readPages */.n4)(ctx, room.call, {
        path,
        about,
        accepts: NO_API,
        headers: { accept: js_image/* OCI_INDEX */.$p },
    })) {
        if (NO_API.includes(page.status))
            return undefined;
        const descriptors = parseReferrers(page, about.subject);
        if (descriptors === undefined)
            return undefined;
        found.push(...descriptors);
        if (found.length > ctx.limits.graphNodes) {
            throw new runtime_failure/* Failure */.HR('LIMIT_EXCEEDED', `${about.subject} has more than ${String(ctx.limits.graphNodes)} referrers`, {
                subject: about.subject,
                facts: { limit: ctx.limits.graphNodes },
            });
        }
    }
    return found;
}
function parseReferrers(page, subject) {
    const value = (0,paging/* parseJson */.qF)(page.bytes);
    const claims = (0,js_image/* isIndexType */.$U)(page.contentType);
    const manifests = typeof value === 'object' && value !== null && 'manifests' in value ? value.manifests : undefined;
    if (Array.isArray(manifests))
        return manifests.map((one, at) => (0,js_image/* parseDescriptor */.BA)(one, `manifests[${String(at)}]`));
    const isEmpty = typeof value === 'object' && value !== null && (manifests === null || Object.keys(value).length === 0);
    if (claims && isEmpty)
        return [];
    if (!claims)
        return undefined;
    throw new runtime_failure/* Failure */.HR('MANIFEST_INVALID', `the list of referrers of ${subject} is no index`, {
        subject,
        hint: 'the registry is broken here: report it to those who run it',
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/js/distribution/signatures.js




async function listSignatures(ctx, room, subject) {
    const about = room.about('manifest', subject, false);
    const bytes = await room.call(ctx, { method: 'GET', target: targetOf(room, subject), about, accepts: [404] }, async (answer) => answer.status === 404
        ? (0,distribution_body/* discardBody */.LL)(answer, ctx.limits.errorBodyBytes).then(() => undefined)
        : (0,distribution_body/* readBody */.x8)(answer, ctx.limits.pageBytes, `the list of signatures of ${about.subject}`));
    if (bytes === undefined)
        return [];
    const list = fieldsOf((0,paging/* parseJson */.qF)(bytes))['signatures'];
    if (!Array.isArray(list) && list !== null && list !== undefined)
        throw broken(about.subject);
    return (list ?? []).flatMap((one) => {
        const { schemaVersion, type, content } = fieldsOf(one);
        if (schemaVersion !== 2 || type !== 'atomic')
            return [];
        if (typeof content !== 'string')
            throw broken(about.subject);
        return [Buffer.from(content, 'base64')];
    });
}
async function putSignature(ctx, room, subject, signature) {
    const name = `${subject}@${(0,external_node_crypto_.createHash)('sha256').update(signature).digest('hex').slice(0, 32)}`;
    const content = Buffer.from(signature).toString('base64');
    const body = Buffer.from(JSON.stringify({ schemaVersion: 2, name, type: 'atomic', content }));
    await room.call(ctx, {
        method: 'PUT',
        target: targetOf(room, subject),
        headers: { 'content-type': 'application/json', 'content-length': String(body.byteLength) },
        body,
        about: room.about('manifest', subject, true),
        accepts: [409],
    }, async (answer) => (0,distribution_body/* discardBody */.LL)(answer, ctx.limits.errorBodyBytes));
}
function targetOf({ registry, repository }, subject) {
    return new URL(`/extensions/v2/${repository.path}/signatures/${subject}`, registry.base);
}
function fieldsOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
function broken(subject) {
    return new runtime_failure/* Failure */.HR('SERVER_ERROR', `the list of signatures of ${subject} is none`, {
        subject,
        hint: 'the registry is broken here: report it to those who run it',
    });
}

// EXTERNAL MODULE: ./build/js/distribution/addresses.js
var addresses = __webpack_require__(47733);
;// CONCATENATED MODULE: ./build/js/distribution/redirects.js



const REDIRECTS = new Set([301, 302, 303, 307, 308]);
async function followRedirects(start, { most, mayGoInside }, send, discard) {
    let url = start;
    let isOwnOrigin = true;
    for (let followed = 0;; followed += 1) {
        const answer = await send(url, isOwnOrigin);
        const location = (0,wire/* headerOf */.r)(answer, 'location');
        if (!REDIRECTS.has(answer.status) || location === undefined)
            return answer;
        await discard(answer);
        if (followed >= most) {
            throw new runtime_failure/* Failure */.HR('LIMIT_EXCEEDED', `${start.host} redirects more than ${String(most)} times`, {
                facts: { limit: most, host: start.host },
                hint: 'the server, or a proxy in front of it, redirects in circles',
            });
        }
        const next = resolveLocation(location, url);
        if (!mayGoInside)
            refuseInside(next, start);
        isOwnOrigin &&= next.origin === start.origin;
        url = next;
    }
}
function refuseInside(target, registry) {
    if (!(0,addresses/* isForbiddenTarget */.fg)(target.hostname, registry.hostname))
        return;
    throw new runtime_failure/* Failure */.HR('UNSUPPORTED', `${registry.host} leads to an internal address: ${target.host}`, {
        facts: { host: registry.host },
        hint: "the registry's own address setting has to be corrected",
    });
}
function resolveLocation(location, asked) {
    const next = URL.canParse(location, asked.href) ? new URL(location, asked.href) : undefined;
    if (next === undefined || (next.protocol !== 'https:' && next.protocol !== 'http:')) {
        throw new runtime_failure/* Failure */.HR('SERVER_ERROR', `${asked.host} names a location that is no HTTP address`, {
            facts: { host: asked.host },
        });
    }
    if (asked.protocol === 'https:' && next.protocol === 'http:') {
        throw new runtime_failure/* Failure */.HR('UNSUPPORTED', `${asked.host} leads from HTTPS to plain HTTP at ${next.host}`, {
            facts: { host: asked.host },
            hint: 'behind a proxy, the registry must be told that it is reached by HTTPS (X-Forwarded-Proto, or its own address setting)',
        });
    }
    next.username = '';
    next.password = '';
    next.hash = '';
    return next;
}

;// CONCATENATED MODULE: ./build/js/distribution/upload-requests.js





const COMMIT_BYTES_PER_MS = 20_000;
const CONTENT = 'application/octet-stream';
const LATE_ANSWER_MS = 1_000;
async function postUpload(ctx, room, mount) {
    const query = mount === undefined ? '' : `?mount=${encodeURIComponent(mount.digest)}&from=${encodeURIComponent(mount.from)}`;
    const opened = await room.call(ctx, {
        method: 'POST',
        target: `${room.repository.path}/blobs/uploads/${query}`,
        headers: { 'content-length': '0' },
        about: room.about('upload', undefined, true),
        lingerMs: LATE_ANSWER_MS,
    }, async (answer) => {
        await (0,distribution_body/* discardBody */.LL)(answer, ctx.limits.errorBodyBytes);
        return mount !== undefined && answer.status === 201 ? 'mounted' : locationOf(answer, room);
    });
    if (ctx.signal.aborted && opened !== 'mounted')
        await deleteUpload({ ...ctx, signal: AbortSignal.timeout(LATE_ANSWER_MS) }, room, opened);
    ctx.signal.throwIfAborted();
    return opened;
}
const NOT_LIKE_THIS = [400, 404, 405, 411, 413, 415, 422, 501];
function postWhole(ctx, room, expected, bytes) {
    return room.call(ctx, {
        method: 'POST',
        target: `${room.repository.path}/blobs/uploads/?digest=${encodeURIComponent(expected.digest)}`,
        headers: { 'content-type': CONTENT, 'content-length': String(bytes.byteLength) },
        body: bytes,
        about: room.about('upload', undefined, true),
        accepts: NOT_LIKE_THIS,
    }, async (answer) => {
        if (answer.status === 201) {
            await checkStored(ctx, answer, expected);
            return 'stored';
        }
        await (0,distribution_body/* discardBody */.LL)(answer, ctx.limits.errorBodyBytes);
        return answer.status === 202 ? locationOf(answer, room) : undefined;
    });
}
async function putWhole(ctx, room, session, expected, open) {
    await room.call(ctx, {
        method: 'PUT',
        target: withDigest(sessionUrl(session, room), expected.digest),
        headers: { 'content-type': CONTENT, 'content-length': String(expected.size) },
        lane: 'write',
        openBody: () => openAt(ctx, open, 0),
        about: room.about('open upload', expected.digest, true),
        extraMs: commitMs(expected),
    }, (answer) => checkStored(ctx, answer, expected));
}
function patchRest(ctx, room, session, expected, open, from) {
    const range = from === 0 ? {} : { 'content-range': `${String(from)}-${String(expected.size - 1)}` };
    return room.call(ctx, {
        method: 'PATCH',
        target: sessionUrl(session, room),
        headers: { 'content-type': CONTENT, 'content-length': String(expected.size - from), ...range },
        lane: 'write',
        openBody: () => openAt(ctx, open, from),
        about: room.about('open upload', expected.digest, true),
        extraMs: commitMs(expected),
    }, async (answer) => {
        await (0,distribution_body/* discardBody */.LL)(answer, ctx.limits.errorBodyBytes);
        return locationOf(answer, room);
    });
}
async function putEnd(ctx, room, session, expected) {
    await room.call(ctx, {
        method: 'PUT',
        target: withDigest(sessionUrl(session, room), expected.digest),
        headers: { 'content-type': CONTENT, 'content-length': '0' },
        about: room.about('open upload', expected.digest, true),
        extraMs: commitMs(expected),
    }, (answer) => checkStored(ctx, answer, expected));
}
async function getProgress(ctx, room, session) {
    try {
        return await room.call(ctx, {
            method: 'GET',
            target: sessionUrl(session, room),
            about: room.about('open upload', undefined, true),
            accepts: [400, 404, 405, 416],
        }, async (answer) => {
            await (0,distribution_body/* discardBody */.LL)(answer, ctx.limits.errorBodyBytes);
            if (answer.status >= 400)
                return undefined;
            const last = /^(?:bytes=)?0-(\d+)$/.exec((0,wire/* headerOf */.r)(answer, 'range')?.trim() ?? '')?.[1];
            if (last === undefined)
                return undefined;
            const moved = (0,wire/* headerOf */.r)(answer, 'location');
            const bytes = last === '0' ? 0 : Number(last) + 1;
            return { session: moved === undefined ? session : locationOf(answer, room), bytes };
        });
    }
    catch (error) {
        ctx.signal.throwIfAborted();
        if (error instanceof runtime_failure/* Failure */.HR)
            return undefined;
        throw error;
    }
}
async function deleteUpload(ctx, room, session) {
    try {
        await room.call(ctx, { method: 'DELETE', target: sessionUrl(session, room), about: room.about('open upload', undefined, true) }, (answer) => (0,distribution_body/* discardBody */.LL)(answer, ctx.limits.errorBodyBytes));
    }
    catch (error) {
        ctx.emit({ kind: 'debug', text: `an upload stays open: ${error instanceof Error ? error.message : 'unknown'}` });
    }
}
async function openAt(ctx, open, from) {
    const { stream, offset } = await open(ctx.signal, from);
    if (offset === from)
        return stream;
    stream.destroy();
    throw new runtime_failure/* Failure */.HR('INTERNAL', 'the source of an upload did not begin where it was asked to', { side: 'local' });
}
function commitMs(expected) {
    return Math.ceil(expected.size / COMMIT_BYTES_PER_MS);
}
async function checkStored(ctx, answer, expected) {
    await (0,distribution_body/* discardBody */.LL)(answer, ctx.limits.errorBodyBytes);
    const told = (0,wire/* headerOf */.r)(answer, 'docker-content-digest')?.trim();
    if (told === undefined || !(0,js_image/* isDigest */.Bc)(told) || told === expected.digest)
        return;
    if (told.split(':')[0] !== expected.digest.split(':')[0])
        return;
    throw new runtime_failure/* Failure */.HR('DIGEST_MISMATCH', `the registry stored ${told}, but ${expected.digest} was sent`, {
        facts: { expected: expected.digest, found: told },
        hint: 'something between here and the registry changes what is sent',
    });
}
function withDigest(location, digest) {
    const url = new URL(location);
    url.search = `${url.search === '' ? '?' : `${url.search}&`}digest=${encodeURIComponent(digest)}`;
    return url;
}
function locationOf(answer, room) {
    const text = (0,wire/* headerOf */.r)(answer, 'location');
    if (text === undefined || text === '') {
        throw new runtime_failure/* Failure */.HR('SERVER_ERROR', `${answer.url.host} opened an upload without saying where`, {
            subject: room.about('upload', undefined, true).subject,
            facts: { status: answer.status },
        });
    }
    const location = checked(resolveLocation(text, answer.url), room);
    const { origin, host } = room.registry.base;
    if (location.origin === origin && answer.url.origin !== origin) {
        throw new runtime_failure/* Failure */.HR('SERVER_ERROR', `${answer.url.host} leads an upload back to ${host}, which it came from`, {
            subject: room.about('upload', undefined, true).subject,
            facts: { host: answer.url.host },
        });
    }
    return { location: location.href };
}
function sessionUrl(session, room) {
    return checked(resolveLocation(session.location, room.registry.base), room);
}
function checked(location, room) {
    refuseInside(location, room.registry.base);
    return location;
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./build/js/runtime/backoff.js
var backoff = __webpack_require__(21513);
// EXTERNAL MODULE: ./build/js/distribution/retry.js
var retry = __webpack_require__(2311);
;// CONCATENATED MODULE: ./build/js/distribution/uploads.js





const PROGRESS_BYTES = 1024 * 1024;
const TIDY_MS = 5_000;
const HURRIED_TIDY_MS = 1_000;
const SMALL_BYTES = 64 * 1024;
async function uploadBytes(ctx, room, expected, bytes) {
    const { registry } = room;
    const asksWhole = registry.takesWhole !== false && bytes.byteLength <= SMALL_BYTES;
    const answer = asksWhole ? await postWhole(ctx, room, expected, bytes) : undefined;
    if (asksWhole)
        registry.takesWhole = answer === 'stored';
    if (answer === 'stored')
        return;
    const open = async (_signal, from = 0) => Promise.resolve({ stream: external_node_stream_.Readable.from([bytes.subarray(from)]), offset: from });
    if (answer !== undefined) {
        try {
            await upload(ctx, room, answer, expected, open);
            return;
        }
        catch (error) {
            if (!(error instanceof runtime_failure/* Failure */.HR) || !DOUBLED.has(error.code))
                throw error;
        }
    }
    const session = await postUpload(ctx, room, undefined);
    if (session !== 'mounted')
        await upload(ctx, room, session, expected, open);
}
const DOUBLED = new Set(['DIGEST_MISMATCH', 'SIZE_MISMATCH', 'SERVER_ERROR']);
async function upload(ctx, room, session, expected, open, keep = false) {
    const wantsPatch = room.registry.wantsPatch && expected.size > 0;
    const send = wantsPatch ? putInTwo : putWhole;
    try {
        await persist(ctx, room, session, expected, open, () => send(ctx, room, session, expected, open));
        return;
    }
    catch (error) {
        const isRefused = !wantsPatch && expected.size > 0 && refusesWholeBlobs(error);
        if (isRefused || !keep)
            await abandon(ctx, room, session, error);
        if (!isRefused)
            throw error;
        const again = await postUpload(ctx, room, undefined);
        if (again === 'mounted')
            throw error;
        try {
            await persist(ctx, room, again, expected, open, () => putInTwo(ctx, room, again, expected, open));
        }
        catch (second) {
            await abandon(ctx, room, again, second);
            throw second;
        }
        room.registry.wantsPatch = true;
    }
}
async function resumeUpload(ctx, room, session, expected, open) {
    const found = await getProgress(ctx, room, session);
    if (found === undefined || found.bytes === 0 || found.bytes > expected.size) {
        if (found !== undefined)
            await deleteUpload(ctx, room, found.session);
        return false;
    }
    const goOn = async () => sendRest(ctx, room, found.session, expected, open, found.bytes);
    try {
        await persist(ctx, room, found.session, expected, open, goOn, found.bytes);
        return true;
    }
    catch (error) {
        const failure = (0,runtime_failure/* toFailure */.w2)(error);
        if (failure.code !== 'DIGEST_MISMATCH')
            throw failure;
        throw new runtime_failure/* Failure */.HR(failure.code, failure.message, { facts: failure.facts, transient: true, cause: error });
    }
}
async function persist(ctx, room, session, expected, open, first, begun = 0) {
    let send = first;
    let reached = begun;
    let broke;
    const budget = new retry/* RetryBudget */.Km(ctx.limits);
    for (let attempt = 1;; attempt += 1) {
        try {
            await send();
            return;
        }
        catch (error) {
            ctx.signal.throwIfAborted();
            const reason = broke !== undefined && isNotTaken(error) ? broke : error;
            if (!mayGoOn(error))
                throw reason;
            const waitMs = budget.spend(error);
            if (waitMs === undefined)
                throw reason;
            if (!isNotTaken(error))
                broke = error;
            await (0,backoff/* sleep */.yy)(waitMs, ctx.signal);
            const found = await getProgress(ctx, room, session);
            if (found === undefined || found.bytes <= begun || found.bytes > expected.size)
                throw reason;
            ctx.emit({
                kind: 'retry',
                host: room.registry.name,
                attempt,
                waitMs,
                reason: `${error.message}; the upload goes on at byte ${String(found.bytes)}`,
            });
            if (found.bytes - reached >= PROGRESS_BYTES)
                budget.renew();
            reached = found.bytes;
            send = async () => sendRest(ctx, room, found.session, expected, open, found.bytes);
        }
    }
}
function mayGoOn(error) {
    if (!(error instanceof runtime_failure/* Failure */.HR) || !error.transient)
        return false;
    return error.side !== 'source' && error.side !== 'local' && error.code !== 'RATE_LIMITED';
}
function isNotTaken(error) {
    if (!(error instanceof runtime_failure/* Failure */.HR) || error.side !== undefined)
        return false;
    const { code, facts } = error;
    const isRefused = code === 'SERVER_ERROR' && typeof facts['status'] === 'number' && facts['status'] < 500;
    return isRefused || code === 'DIGEST_MISMATCH' || code === 'SIZE_MISMATCH';
}
async function putInTwo(ctx, room, session, expected, open) {
    await putEnd(ctx, room, await patchRest(ctx, room, session, expected, open, 0), expected);
}
async function sendRest(ctx, room, session, expected, open, from) {
    const end = from === expected.size ? session : await patchRest(ctx, room, session, expected, open, from);
    await putEnd(ctx, room, end, expected);
}
async function abandon(ctx, room, session, error) {
    const failure = (0,runtime_failure/* toFailure */.w2)(error);
    if (failure.side === undefined && hasEnded(failure))
        return;
    const limits = { ...ctx.limits, retries: 0 };
    const tidyMs = ctx.signal.aborted ? HURRIED_TIDY_MS : TIDY_MS;
    await deleteUpload({ ...ctx, limits, signal: AbortSignal.timeout(tidyMs) }, room, session);
}
function hasEnded({ code, facts }) {
    const isUnknown = facts['status'] === 404 && facts['registryCode'] !== undefined;
    return isUnknown || code === 'DIGEST_MISMATCH' || code === 'SIZE_MISMATCH';
}
function refusesWholeBlobs(error) {
    if (!(error instanceof runtime_failure/* Failure */.HR) || error.transient)
        return false;
    const { status, registryCode } = error.facts;
    if (status === 404)
        return registryCode !== 'NAME_UNKNOWN';
    if (status === 405 || status === 411 || status === 415 || status === 501)
        return true;
    return status === 400 && (registryCode === undefined || registryCode === 'UNSUPPORTED');
}

;// CONCATENATED MODULE: ./build/js/distribution/client.js









function createRepositoryClient(registry, repository, access, actions, alsoPull) {
    const applicant = {
        repository,
        access,
        needed: repositoryScope(repository.path, actions),
        alsoPull: joinScopes(...alsoPull.map((path) => repositoryScope(path, 'pull'))),
    };
    registry.authorizer.register(applicant);
    const room = {
        registry,
        repository,
        call: (ctx, call, read) => registry.call(ctx, applicant, call, read),
        about: (what, name, writes) => ({
            what,
            subject: subjectOf(repository, name),
            writes,
        }),
    };
    return {
        repository,
        get endpoint() {
            return registry.base.origin;
        },
        connect: async () => registry.connect().catch(() => undefined),
        expectRequests: (count) => registry.expectRequests(count),
        getManifest: (ctx, name) => getManifest(ctx, room, name),
        headManifest: (ctx, name) => headManifest(ctx, room, name),
        putManifest: (ctx, name, document, onlyOver) => putManifest(ctx, room, name, document, onlyOver),
        deleteManifest: (ctx, digest) => deleteManifest(ctx, room, digest),
        deleteTag: (ctx, tag) => deleteTag(ctx, room, tag),
        hasBlob: (ctx, digest) => hasBlob(ctx, room, digest),
        openBlob: (ctx, wanted, from = 0) => openBlob(ctx, room, wanted, from),
        startUpload: (ctx, mount) => postUpload(ctx, room, mount),
        cancelUpload: (ctx, session) => deleteUpload(ctx, room, session),
        upload: (ctx, session, expected, open, keep) => upload(ctx, room, session, expected, open, keep),
        uploadBytes: (ctx, expected, bytes) => uploadBytes(ctx, room, expected, bytes),
        resumeUpload: (ctx, session, expected, open) => resumeUpload(ctx, room, session, expected, open),
        tags: (ctx) => listTags(ctx, room),
        referrers: (ctx, subject) => listReferrers(ctx, room, subject),
        keepsSignatures: () => registry.keepsSignatures,
        signatures: (ctx, subject) => listSignatures(ctx, room, subject),
        putSignature: (ctx, subject, signature) => putSignature(ctx, room, subject, signature),
    };
}
function subjectOf(repository, name) {
    const whole = (0,js_image/* renderRepository */.xW)(repository);
    if (name === undefined)
        return whole;
    return name.includes(':') ? `${whole}@${name}` : `${whole}:${name}`;
}

;// CONCATENATED MODULE: ./build/js/distribution/open-agent.js
const SPARE = 4;
const KEEP_ALIVE_MS = 20_000;
function createAgentOpener(options) {
    const { authorities, tls, perHost, userAgent, connectMs } = options;
    const common = { keepAliveMs: KEEP_ALIVE_MS, maxSockets: 2 * perHost + SPARE };
    const contextOf = async (given, isWide) => {
        const settings = await tls?.();
        if (given === undefined && settings === undefined && !isWide && authorities?.areAll !== true)
            return undefined;
        const { openContext } = await __webpack_require__.e(/* import() */ 3218).then(__webpack_require__.bind(__webpack_require__, 3218));
        return openContext({ given, isWide, settings, machine: authorities });
    };
    const openByProxy = async (proxy, { isTls, verify, given }, isWide) => {
        const proxyContext = proxy.url.protocol === 'https:' ? await contextOf(undefined, true) : undefined;
        const hop = { ...common, proxy, proxyContext, userAgent };
        if (!isTls)
            return (await __webpack_require__.e(/* import() */ 4953).then(__webpack_require__.bind(__webpack_require__, 34953))).createHopAgent(hop);
        const { createTunnelAgent } = await __webpack_require__.e(/* import() */ 8582).then(__webpack_require__.bind(__webpack_require__, 38582));
        return createTunnelAgent({ ...hop, connectMs, tls: secureBy(verify, await contextOf(given, isWide)) });
    };
    return async (kind, isWide) => {
        if (kind.proxy !== undefined)
            return openByProxy(kind.proxy, kind, isWide);
        const { createWarmAgent } = await __webpack_require__.e(/* import() */ 9632).then(__webpack_require__.bind(__webpack_require__, 69632));
        if (!kind.isTls)
            return createWarmAgent(common);
        return createWarmAgent({ ...common, tls: secureBy(kind.verify, await contextOf(kind.given, isWide)) });
    };
}
function secureBy(verify, context) {
    return { verify, ...(context === undefined ? {} : { context }) };
}

// EXTERNAL MODULE: ./build/js/distribution/proxy/variables.js
var variables = __webpack_require__(92795);
// EXTERNAL MODULE: ./build/js/distribution/tls-errors.js
var tls_errors = __webpack_require__(25630);
;// CONCATENATED MODULE: ./build/js/distribution/connections.js






function createConnections({ environment = {}, ...options }) {
    const lines = new Map();
    const opened = [];
    const open = createAgentOpener(options);
    const findRoute = createRouteFinder(environment);
    const begin = (key, kind, isWide) => {
        const agent = open(kind, isWide);
        opened.push(agent);
        const line = {
            agent,
            widen: () => {
                if (isWide || !kind.isTls)
                    return undefined;
                const current = lines.get(key);
                return current === undefined || current === line ? begin(key, kind, true) : current;
            },
        };
        lines.set(key, line);
        return line;
    };
    const knownOf = async (url, { certificates, isMetadata }) => {
        const route = isMetadata === true || findRoute === undefined ? DIRECT : await findRoute(url);
        return {
            certificates: url.protocol === 'https:' ? await certificates?.() : undefined,
            route,
            proxy: 'proxy' in route ? route.proxy : undefined,
        };
    };
    const lineOf = (url, { verify, isOwn }, { certificates, proxy }) => {
        const isTls = url.protocol === 'https:';
        const given = certificates === undefined ? undefined : usable(certificates, isOwn);
        const whose = given === undefined ? '' : ` ${given.clients.length === 0 ? 'trusts' : 'shows'} ${given.directory}`;
        const key = `${proxy?.from ?? ''} ${isTls ? `tls ${String(verify)}${whose}` : 'plain'}`;
        return lines.get(key) ?? begin(key, { isTls, verify, given, proxy }, false);
    };
    return {
        exchange: async (request, trust) => {
            const { url } = request;
            const known = await knownOf(url, trust);
            let line = lineOf(url, trust, known);
            for (;;) {
                const agent = await line.agent;
                try {
                    const answer = await (0,wire/* exchangeOnce */.z)(agent, request);
                    return agent.hop === undefined || known.proxy === undefined
                        ? answer
                        : await checkHop(answer, url, known.proxy);
                }
                catch (error) {
                    if (!(error instanceof runtime_failure/* Failure */.HR) || error.facts['host'] !== url.host)
                        throw error;
                    if (agent.hop !== undefined && known.proxy !== undefined)
                        throw await explainHop(error, url, known.proxy);
                    if (!(0,tls_errors/* isCertificateFailure */.G5)(error) && !(0,tls_errors/* isClientCertificateFailure */.Jg)(error))
                        throw error;
                    const wider = (0,tls_errors/* isUnknownIssuer */.mR)(error) ? line.widen() : undefined;
                    if (wider === undefined) {
                        const { explainDistrust } = await __webpack_require__.e(/* import() */ 4971).then(__webpack_require__.bind(__webpack_require__, 14971));
                        const { certificates } = known;
                        const shown = trust.isOwn ? (certificates?.clients ?? []) : [];
                        throw await explainDistrust(error, request, { agent, certificates, shown });
                    }
                    if (request.body instanceof external_node_stream_.Readable)
                        throw (0,tls_errors/* asPassing */.Sk)(error);
                    line = wider;
                }
            }
        },
        warm: async (url, trust, total) => (await lineOf(url, trust, await knownOf(url, trust)).agent).warm(url, total),
        look: async (url, trust) => {
            const known = await knownOf(url, trust);
            const agent = await lineOf(url, trust, known).agent;
            const { describeWay } = await __webpack_require__.e(/* import() */ 6546).then(__webpack_require__.bind(__webpack_require__, 56546));
            return describeWay({ ...known, url, agent, verify: trust.verify });
        },
        async [Symbol.asyncDispose]() {
            lines.clear();
            const all = await Promise.allSettled(opened.splice(0));
            for (const one of all)
                if (one.status === 'fulfilled')
                    one.value.close();
        },
    };
}
const DIRECT = { direct: 'no variable' };
function createRouteFinder(environment) {
    if (!(0,variables/* hasProxy */.j)(environment))
        return undefined;
    let proxies;
    return async (url) => {
        proxies ??= __webpack_require__.e(/* import() */ 6733).then(__webpack_require__.bind(__webpack_require__, 46733)).then(({ parseProxies }) => parseProxies(environment));
        return (await proxies).routeTo(url);
    };
}
async function checkHop(answer, url, proxy) {
    if (answer.status < 400)
        return answer;
    const { proxyRefusal, refusalIn } = await __webpack_require__.e(/* import() */ 7663).then(__webpack_require__.bind(__webpack_require__, 47663));
    const refusal = refusalIn(answer);
    if (refusal === undefined)
        return answer;
    answer.body.destroy();
    throw proxyRefusal(proxy, url, refusal);
}
async function explainHop(failure, url, proxy) {
    if (failure.facts['errno'] === undefined || failure.facts['proxy'] !== undefined)
        return failure;
    const { proxyUnreachable } = await __webpack_require__.e(/* import() */ 7663).then(__webpack_require__.bind(__webpack_require__, 47663));
    return proxyUnreachable(proxy, url, failure.cause);
}
function usable(certificates, isOwn) {
    const { authorities, clients } = certificates;
    const shown = isOwn ? clients : [];
    if (authorities.length === 0 && shown.length === 0)
        return undefined;
    return shown === clients ? certificates : { ...certificates, clients: shown };
}

// EXTERNAL MODULE: ./build/js/runtime/clock.js
var clock = __webpack_require__(10995);
// EXTERNAL MODULE: ./build/js/runtime/semaphore.js
var semaphore = __webpack_require__(65459);
;// CONCATENATED MODULE: ./build/js/distribution/gate.js



class HostGate {
    host;
    atOnce;
    #slots;
    #writes;
    #gapMs;
    #pausedUntil = 0;
    #nextAt = 0;
    constructor(host, { perHost: slots, requestsPerSecond }) {
        this.host = host;
        this.atOnce = requestsPerSecond === undefined ? slots : 0;
        this.#gapMs = requestsPerSecond === undefined ? 0 : 1000 / requestsPerSecond;
        this.#slots = new semaphore/* Semaphore */.j(Math.max(2, slots));
        this.#writes = new semaphore/* Semaphore */.j(slots);
    }
    pause(ms) {
        this.#pausedUntil = Math.max(this.#pausedUntil, (0,clock/* monotonicMs */.d)() + ms);
    }
    async enter(lane, signal) {
        await this.#waitForTurn(signal);
        for (;;) {
            await this.#waitForPause(signal);
            const release = await (lane === 'write'
                ? this.#writes.acquire('small', signal)
                : this.#slots.acquire(lane === 'read' ? 'large' : 'small', signal));
            if ((0,clock/* monotonicMs */.d)() >= this.#pausedUntil)
                return release;
            release();
        }
    }
    async #waitForTurn(signal) {
        if (this.#gapMs === 0)
            return;
        const now = (0,clock/* monotonicMs */.d)();
        const mine = Math.max(now, this.#nextAt);
        this.#nextAt = mine + this.#gapMs;
        if (mine > now)
            await (0,backoff/* sleep */.yy)(Math.ceil(mine - now), signal);
    }
    async #waitForPause(signal) {
        for (;;) {
            const rest = this.#pausedUntil - (0,clock/* monotonicMs */.d)();
            if (rest <= 0)
                return;
            await (0,backoff/* sleep */.yy)(Math.ceil(rest), signal);
        }
    }
}

;// CONCATENATED MODULE: ./build/js/distribution/trust.js
const ORDINARY_TRUST = { verify: true, isOwn: false };
const METADATA_TRUST = { ...ORDINARY_TRUST, isMetadata: true };

;// CONCATENATED MODULE: ./build/js/distribution/http.js






function createHttpClient({ userAgent, connections, gateOf }) {
    return {
        request: async (ctx, request) => {
            const { url, probeMs } = request;
            const gate = gateOf(url.host);
            const limits = probeMs === undefined ? ctx.limits : { ...ctx.limits, retries: 0 };
            return (0,retry/* withRetries */.LH)({ ...ctx, limits }, gate, async () => {
                const release = await gate.enter('small', ctx.signal);
                try {
                    const sent = {
                        method: request.method,
                        url,
                        headers: {
                            'user-agent': userAgent,
                            ...(request.body === undefined ? {} : { 'content-length': String(request.body.byteLength) }),
                            ...request.headers,
                        },
                        ...(request.body === undefined ? {} : { body: request.body }),
                        connectMs: probeMs ?? limits.connectMs,
                        headersMs: probeMs ?? limits.headersMs,
                        idleMs: probeMs ?? limits.idleMs,
                        signal: ctx.signal,
                    };
                    const answer = await connections.exchange(sent, probeMs === undefined ? ORDINARY_TRUST : METADATA_TRUST);
                    ctx.emit({ kind: 'request', host: url.host, method: request.method, status: answer.status });
                    const body = await (0,distribution_body/* readBody */.x8)(answer, limits.tokenBytes, request.what);
                    refuseTransient(request, answer.status, (0,wire/* headerOf */.r)(answer, 'retry-after'), body);
                    return { status: answer.status, body, header: (name) => (0,wire/* headerOf */.r)(answer, name) };
                }
                finally {
                    release();
                }
            });
        },
    };
}
function refuseTransient({ what, url, isThrottled }, status, retryAfter, body) {
    const throttled = status === 429 || (status >= 400 && status < 500 && isThrottled?.(status, body) === true);
    if (!throttled && status !== 408 && status < 500)
        return;
    const retryAfterMs = (0,backoff/* parseRetryAfter */.mu)(retryAfter);
    throw new runtime_failure/* Failure */.HR(throttled ? 'RATE_LIMITED' : status === 408 ? 'TIMEOUT' : 'SERVER_ERROR', `${what}: ${url.host} answered ${String(status)}`, {
        transient: true,
        facts: { status, host: url.host, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) },
        hint: 'the service has a problem of its own: run again later',
    });
}

;// CONCATENATED MODULE: ./build/js/distribution/rate-limit.js
const FEW = 10;
const FEW_OF_LIMIT = 0.1;
const LARGEST = 1_000_000_000;
function parseRateLimit(headers) {
    const remaining = parseItem(headers['ratelimit-remaining']?.[0]);
    if (remaining === undefined)
        return undefined;
    const limit = parseItem(headers['ratelimit-limit']?.[0]);
    if (limit !== undefined && remaining.count > limit.count)
        return undefined;
    return { limit: limit?.count, remaining: remaining.count, windowS: remaining.windowS ?? limit?.windowS };
}
function isNearZero({ limit, remaining }) {
    return remaining <= FEW || (limit !== undefined && remaining <= limit * FEW_OF_LIMIT);
}
function renderRateLimit({ limit, remaining, windowS }) {
    const of = limit === undefined ? '' : ` of ${String(limit)}`;
    return `${String(remaining)}${of} requests${windowS === undefined ? '' : ` in ${renderWindow(windowS)}`}`;
}
class RateWatch {
    #told = new Map();
    #warned = new Set();
    see(ctx, { headers, url: { host } }) {
        const rate = parseRateLimit(headers);
        if (rate === undefined)
            return;
        const text = renderRateLimit(rate);
        if (this.#told.get(host) !== text)
            ctx.emit({ kind: 'allowance', host, text });
        this.#told.set(host, text);
        if (!isNearZero(rate) || this.#warned.has(host))
            return;
        this.#warned.add(host);
        ctx.emit({
            kind: 'warning',
            text: `${host}: ${text} left before it refuses more; a login or a mirror may allow more`,
        });
    }
}
function parseItem(header) {
    const [item = ''] = (header ?? '').split(',', 1);
    const [count = '', ...parameters] = item.split(';').map((part) => part.trim());
    if (!isNumber(count))
        return undefined;
    const window = parameters.find((one) => one.startsWith('w='))?.slice(2) ?? '';
    return { count: Number(count), windowS: isNumber(window) && Number(window) > 0 ? Number(window) : undefined };
}
function isNumber(text) {
    return /^\d{1,10}$/.test(text) && Number(text) <= LARGEST;
}
function renderWindow(seconds) {
    if (seconds % 3600 === 0)
        return `${String(seconds / 3600)} h`;
    return seconds % 60 === 0 ? `${String(seconds / 60)} min` : `${String(seconds)} s`;
}

// EXTERNAL MODULE: ./build/js/distribution/shared-task.js
var shared_task = __webpack_require__(42672);
;// CONCATENATED MODULE: ./build/js/distribution/tokens.js



const CLIENT_ID = 'waybill';
const DEFAULT_LIFETIME_S = 60;
const SECRET_FIELDS = ['token', 'access_token', 'refresh_token', 'id_token'];
const LONGEST_LIFETIME_S = 24 * 60 * 60;
function parseTokenService(challenge, registry, isInsecure) {
    const text = challenge.parameters.get('realm') ?? '';
    const realm = text !== '' && URL.canParse(text, registry.href) ? new URL(text, registry.href) : undefined;
    const refuse = (why, hint = "the registry's own configuration (auth.token.realm) has to be corrected") => new runtime_failure/* Failure */.HR('AUTH_DENIED', `${registry.host} names a token service that is not used: ${why}`, {
        facts: { host: registry.host },
        hint,
    });
    if (realm === undefined || (realm.protocol !== 'https:' && realm.protocol !== 'http:'))
        throw refuse('it is no HTTP address');
    if (registry.protocol === 'https:' && realm.protocol === 'http:')
        throw refuse(`it would be asked in plain HTTP at ${realm.host}`);
    if (realm.protocol === 'http:' && !isInsecure && !(0,addresses/* isLoopbackHost */.cW)(realm.hostname))
        throw refuse(`it would be asked in plain HTTP at ${realm.host}`, 'if that is wanted, say --tls-verify=false');
    if ((0,addresses/* isForbiddenTarget */.fg)(realm.hostname, registry.hostname))
        throw refuse(`${realm.host} is an internal address`);
    realm.username = '';
    realm.password = '';
    realm.hash = '';
    return { realm, service: challenge.parameters.get('service') };
}
function createTokenRequest({ realm, service }, scopes, credential) {
    const url = new URL(realm);
    if (credential?.kind === 'identity-token') {
        const form = new URLSearchParams({ grant_type: 'refresh_token', client_id: CLIENT_ID });
        if (service !== undefined)
            form.set('service', service);
        if (scopes.size > 0)
            form.set('scope', renderScopes(scopes).join(' '));
        form.set('refresh_token', credential.token.reveal());
        return {
            method: 'POST',
            url,
            headers: { 'content-type': 'application/x-www-form-urlencoded' },
            body: Buffer.from(form.toString()),
        };
    }
    if (service !== undefined)
        url.searchParams.set('service', service);
    for (const scope of renderScopes(scopes))
        url.searchParams.append('scope', scope);
    if (credential?.kind !== 'basic')
        return { method: 'GET', url, headers: {} };
    url.searchParams.set('account', credential.username);
    return { method: 'GET', url, headers: { authorization: basicHeader(credential) } };
}
function basicHeader(credential) {
    return `Basic ${Buffer.from(`${credential.username}:${credential.password.reveal()}`).toString('base64')}`;
}
function parseToken(bytes, host, conceal) {
    const value = parseObject(bytes);
    for (const name of SECRET_FIELDS) {
        const secret = value[name];
        if (typeof secret === 'string' && secret !== '')
            conceal(secret);
    }
    const token = [value['token'], value['access_token']].find((one) => typeof one === 'string' && one !== '');
    if (typeof token !== 'string' || !/^[\u0021-\u007e]+$/.test(token)) {
        throw new runtime_failure/* Failure */.HR('SERVER_ERROR', `the token service at ${host} answered without a token`, { facts: { host } });
    }
    const seconds = value['expires_in'];
    const lifetime = typeof seconds === 'number' && seconds > 0 ? seconds : DEFAULT_LIFETIME_S;
    return { value: token, lifetimeMs: Math.min(lifetime, LONGEST_LIFETIME_S) * 1000 };
}
function parseObject(bytes) {
    try {
        const value = JSON.parse(new TextDecoder().decode(bytes));
        return typeof value === 'object' && value !== null ? value : {};
    }
    catch {
        return {};
    }
}

;// CONCATENATED MODULE: ./build/js/distribution/account.js




const SKEW_MS = 10_000;
const MOST_SCOPES = 8;
const MOST_GRANTS = 512;
class Account {
    credential;
    #ask;
    #now;
    #grants = [];
    #running = [];
    #origins = new Set();
    #unionRefused = false;
    constructor(credential, ask, now) {
        this.credential = credential;
        if (credential !== undefined)
            this.#origins.add(credential.origin);
        this.#ask = ask;
        this.#now = now;
    }
    alsoFrom(origin) {
        this.#origins.add(origin);
    }
    has(scopes) {
        return this.#find(scopes) !== undefined;
    }
    async grant(ctx, service, wish, alone) {
        for (;;) {
            const kept = alone ? undefined : this.#find(wish.needed);
            if (kept !== undefined)
                return kept;
            const scopes = alone || this.#unionRefused ? wish.needed : unionOf(wish);
            const running = this.#join(scopes, wish.needed);
            try {
                const grant = await (running ?? this.#start(ctx, service, scopes, wish.needed)).join(ctx.signal);
                if (coversScopes(grant.scopes, wish.needed))
                    return grant;
            }
            catch (error) {
                ctx.signal.throwIfAborted();
                if (running === undefined || (0,runtime_failure/* toFailure */.w2)(error).code !== 'CANCELLED')
                    throw error;
            }
        }
    }
    forget(grant) {
        const at = this.#grants.indexOf(grant);
        if (at >= 0)
            this.#grants.splice(at, 1);
    }
    #find(scopes) {
        const now = this.#now();
        return this.#grants.findLast((grant) => grant.expiresAt > now && coversScopes(grant.scopes, scopes));
    }
    #join(scopes, needed) {
        const isAlone = scopes === needed;
        return this.#running.find((one) => one.task.isOpen &&
            coversScopes(one.scopes, needed) &&
            (!isAlone || coversScopes(needed, one.scopes)))?.task;
    }
    #start(ctx, service, scopes, needed) {
        const task = new shared_task/* SharedTask */.r((signal) => this.#request({ ...ctx, signal }, service, scopes, needed));
        const entry = { scopes, task };
        this.#running.push(entry);
        task.onSettled(() => this.#running.splice(this.#running.indexOf(entry), 1));
        return task;
    }
    async #request(ctx, service, scopes, needed) {
        try {
            return await this.#requestOnce(ctx, service, scopes);
        }
        catch (error) {
            const isRefusal = error instanceof runtime_failure/* Failure */.HR && !error.transient && !ctx.signal.aborted;
            if (!isRefusal || coversScopes(needed, scopes))
                throw error;
            this.#unionRefused = true;
            return this.#requestOnce(ctx, service, needed);
        }
    }
    async #requestOnce(ctx, service, scopes) {
        const askedAt = this.#now();
        const { credential } = this;
        const told = credential === undefined ? undefined : { ...credential, origin: [...this.#origins].join(' and ') };
        const token = await this.#ask(ctx, createTokenRequest(service, scopes, credential), told);
        const skewMs = Math.min(SKEW_MS, token.lifetimeMs / 4);
        const grant = { token: token.value, scopes, expiresAt: askedAt + token.lifetimeMs - skewMs };
        if (this.#grants.length >= MOST_GRANTS)
            this.#grants.shift();
        this.#grants.push(grant);
        return grant;
    }
}
function isSameCredential(a, b) {
    if (a === undefined || b === undefined)
        return a === b;
    if (a.expiresAt !== b.expiresAt)
        return false;
    if (a.kind === 'basic')
        return b.kind === 'basic' && a.username === b.username && a.password.reveal() === b.password.reveal();
    return b.kind === a.kind && a.token.reveal() === b.token.reveal();
}
function unionOf({ needed, welcome }) {
    const extra = new Map();
    for (const [resource, actions] of welcome) {
        if (needed.has(resource) || needed.size + extra.size < MOST_SCOPES)
            extra.set(resource, actions);
    }
    const union = joinScopes(needed, extra);
    return coversScopes(needed, union) ? needed : union;
}

;// CONCATENATED MODULE: ./build/js/distribution/challenge.js
const TOKEN = /[!#$%&'*+\-.^_`|~0-9A-Za-z]+/y;
const TOKEN68 = /[A-Za-z0-9\-._~+/]+=*(?=[ \t]*(?:,|$))/y;
const QUOTED = /"((?:[^"\\]|\\[\s\S])*)"/y;
const BARE_VALUE = /[^\s,"]+/y;
const SPACE = /[ \t]+/y;
const SEPARATOR = /[ \t]*(?:,[ \t]*)+/y;
const MOST = 32;
function parseChallenges(headers) {
    const values = typeof headers === 'string' ? [headers] : (headers ?? []);
    return values.flatMap((value) => parseHeader(value)).slice(0, MOST);
}
function parseHeader(text) {
    const found = [];
    let at = 0;
    const take = (pattern) => {
        pattern.lastIndex = at;
        const match = pattern.exec(text);
        if (match === null)
            return undefined;
        at = pattern.lastIndex;
        return match[1] ?? match[0];
    };
    const takeValue = () => text[at] === '"' ? take(QUOTED)?.replaceAll(/\\([\s\S])/g, '$1') : (take(TOKEN68) ?? take(BARE_VALUE));
    take(SPACE);
    take(SEPARATOR);
    while (at < text.length) {
        const word = take(TOKEN);
        if (word === undefined)
            return found;
        const afterWord = at;
        take(SPACE);
        if (text[at] === '=' && found.length > 0) {
            at += 1;
            take(SPACE);
            const value = takeValue();
            if (value === undefined)
                return found;
            const { parameters } = found[found.length - 1] ?? { parameters: new Map() };
            if (!parameters.has(word.toLowerCase()))
                parameters.set(word.toLowerCase(), value);
        }
        else {
            found.push({ scheme: word.toLowerCase(), parameters: new Map() });
            if (at > afterWord && !isParameterNext(text, at))
                take(TOKEN68);
            else if (at > afterWord)
                continue;
        }
        take(SPACE);
        if (at < text.length && take(SEPARATOR) === undefined)
            return found;
    }
    return found;
}
function isParameterNext(text, at) {
    return /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+[ \t]*=[ \t]*(?!=*[ \t]*(?:,|$))/.test(text.slice(at, at + 300));
}

;// CONCATENATED MODULE: ./build/js/distribution/authorizer.js






const NEIGHBOURS = 16;
class Authorizer {
    #ask;
    #now;
    #applicants = [];
    #accounts = [];
    #found = new WeakMap();
    #method;
    #refusesCatalogScope = false;
    constructor(ask, now) {
        this.#ask = ask;
        this.#now = now;
    }
    register(applicant) {
        this.#applicants.push(applicant);
        if (this.#applicants.length > NEIGHBOURS)
            this.#applicants.shift();
    }
    async current(ctx, applicant) {
        return this.#method === undefined ? undefined : this.#authorize(ctx, applicant, this.#method, undefined);
    }
    async afterRefusal(ctx, applicant, refusal, sent) {
        const challenges = parseChallenges(refusal.headers);
        const account = await this.#accountOf(ctx, applicant);
        const chosen = choose(challenges, account.credential, refusal.base, applicant.access.tlsVerify === false);
        if (chosen === undefined)
            return undefined;
        if (sent !== undefined && chosen.method.scheme === 'basic') {
            if (sent.grant === undefined)
                return undefined;
            account.forget(sent.grant);
            return this.#authorize(ctx, applicant, chosen.method, undefined);
        }
        this.#method = chosen.method;
        const { parameters } = chosen.challenge;
        if (sent === undefined)
            return this.#authorize(ctx, applicant, chosen.method, undefined);
        if (sent.grant === undefined || chosen.method.scheme !== 'bearer')
            return undefined;
        const named = parseScopes(parameters.get('scope'));
        const extra = parameters.has('error') ? named : NONE;
        account.forget(sent.grant);
        if (refusal.round === 0)
            return this.#authorize(ctx, applicant, chosen.method, extra);
        const wanted = named.size > 0 && extra === NONE ? named : joinScopes(this.#neededBy(applicant), extra);
        if (refusal.round > 1 || isSameScopes(wanted, sent.grant.scopes))
            return undefined;
        const grant = await account.grant(ctx, chosen.method.service, { needed: wanted, welcome: NONE }, true);
        return { header: `Bearer ${grant.token}`, grant };
    }
    async basic(ctx, applicant) {
        const { credential } = await this.#accountOf(ctx, applicant);
        return credential?.kind === 'basic' ? { header: basicHeader(credential) } : undefined;
    }
    async credentialOf(ctx, applicant) {
        return (await this.#foundBy(ctx, applicant)).credential;
    }
    async #accountOf(ctx, applicant) {
        return (await this.#foundBy(ctx, applicant)).account;
    }
    async #authorize(ctx, applicant, method, extra) {
        const account = await this.#accountOf(ctx, applicant);
        const { credential } = account;
        if (method.scheme === 'basic')
            return credential?.kind === 'basic' ? { header: basicHeader(credential) } : undefined;
        if (credential?.kind === 'registry-token')
            return { header: tokenHeader(credential) };
        const own = this.#neededBy(applicant);
        const needed = extra === undefined ? own : joinScopes(own, extra);
        const welcome = account.has(needed) ? NONE : await this.#neighbours(ctx, applicant, account);
        try {
            const grant = await account.grant(ctx, method.service, { needed, welcome }, false);
            return { header: `Bearer ${grant.token}`, grant };
        }
        catch (error) {
            const isUnknown = error instanceof runtime_failure/* Failure */.HR && error.facts['status'] === 400;
            if (!isUnknown || !isOfHost(applicant) || this.#refusesCatalogScope)
                throw error;
            this.#refusesCatalogScope = true;
            return this.#authorize(ctx, applicant, method, undefined);
        }
    }
    #neededBy(applicant) {
        return this.#refusesCatalogScope && isOfHost(applicant) ? NONE : applicant.needed;
    }
    async #neighbours(ctx, applicant, account) {
        const others = this.#applicants.filter((other) => other !== applicant && !account.has(other.needed)).toReversed();
        const accounts = await Promise.all(others.map(async (other) => this.#accountOf(ctx, other).catch(() => undefined)));
        return joinScopes(applicant.alsoPull, ...others.filter((_, at) => accounts[at] === account).map((one) => one.needed));
    }
    async #foundBy(ctx, { access, repository }) {
        const known = this.#found.get(access) ?? new Map();
        this.#found.set(access, known);
        const { path } = repository;
        const ask = () => {
            const asked = new shared_task/* SharedTask */.r((signal) => this.#find({ ...ctx, signal }, access, repository));
            known.set(path, asked);
            asked.onSettled((isGood) => {
                if (!isGood && known.get(path) === asked)
                    known.delete(path);
            });
            return asked;
        };
        const last = known.get(path);
        const asked = last?.isOpen === true ? last : ask();
        const found = await asked.join(ctx.signal);
        if (asked !== last || !this.#isExpired(found))
            return found;
        const next = known.get(path);
        return (next === undefined || next === asked ? ask() : next).join(ctx.signal);
    }
    #isExpired({ credential }) {
        return credential?.expiresAt !== undefined && credential.expiresAt <= this.#now();
    }
    async #find(ctx, access, repository) {
        const credential = await access.credential(ctx, repository);
        if (credential?.kind === 'basic')
            ctx.conceal(credential.password.reveal(), credential.username);
        else if (credential !== undefined)
            ctx.conceal(credential.token.reveal());
        const known = this.#accounts.find((account) => isSameCredential(account.credential, credential));
        const account = known ?? new Account(credential, this.#ask, this.#now);
        if (known === undefined)
            this.#accounts.push(account);
        else if (credential !== undefined)
            account.alsoFrom(credential.origin);
        return { account, credential };
    }
}
const NONE = new Map();
function tokenHeader({ token, origin }) {
    const text = token.reveal();
    if (/^[\u0021-\u007e]+$/.test(text))
        return `Bearer ${text}`;
    throw new runtime_failure/* Failure */.HR('INPUT_INVALID', `the token from ${origin} cannot be sent`, {
        side: 'local',
        hint: 'a token has neither spaces nor line ends nor letters beyond ASCII: check what was put there',
    });
}
function isOfHost({ repository }) {
    return repository.path === '';
}
function choose(challenges, credential, base, isInsecure) {
    const bearer = challenges.find((one) => one.scheme === 'bearer');
    const basic = challenges.find((one) => one.scheme === 'basic');
    if (bearer !== undefined && (bearer.parameters.has('realm') || credential?.kind === 'registry-token')) {
        const service = credential?.kind === 'registry-token' && !bearer.parameters.has('realm')
            ? { realm: base, service: undefined }
            : parseTokenService(bearer, base, isInsecure);
        return { method: { scheme: 'bearer', service }, challenge: bearer };
    }
    return basic === undefined ? undefined : { method: { scheme: 'basic' }, challenge: basic };
}

// EXTERNAL MODULE: ./build/js/runtime/abort.js
var abort = __webpack_require__(59179);
;// CONCATENATED MODULE: ./build/js/distribution/origin.js







const API_HOSTS = { 'docker.io': 'registry-1.docker.io' };
class Origin {
    #candidates;
    #base;
    #probe;
    constructor(registry, tlsVerify) {
        this.#candidates = candidatesOf(registry, tlsVerify);
        if (this.#candidates.length === 1)
            [this.#base] = this.#candidates;
    }
    get isKnown() {
        return this.#base !== undefined;
    }
    get base() {
        return this.#base ?? this.#candidates[0];
    }
    async send(signal, send) {
        while (this.#base === undefined) {
            if (this.#probe === undefined)
                return this.#find(signal, send);
            await (0,abort/* orAborted */.H)(this.#probe, signal);
        }
        return send(this.#base);
    }
    async #find(signal, send) {
        const { promise, resolve } = Promise.withResolvers();
        this.#probe = promise;
        try {
            return await this.#tryAll(signal, send);
        }
        finally {
            this.#probe = undefined;
            resolve();
        }
    }
    async #tryAll(signal, send) {
        const [first, second] = this.#candidates;
        if (second === undefined)
            return send(first);
        const tried = await this.#try(signal, first, send);
        if (!('refused' in tried))
            return tried.answer;
        try {
            const answer = await send(second);
            this.#base = second;
            return answer;
        }
        catch (error) {
            signal.throwIfAborted();
            if (!(error instanceof runtime_failure/* Failure */.HR) || !(0,errors/* suggestsOtherScheme */.PI)(error) || isOfProxy(error)) {
                if (error instanceof runtime_failure/* Failure */.HR && hasAnswered(error))
                    this.#base = second;
                throw error;
            }
            if (tried.answer === undefined)
                throw tried.refused;
            this.#base = first;
            return tried.answer;
        }
    }
    async #try(signal, base, send) {
        try {
            const answer = await send(base);
            const doubted = await doubtPlainHttp(answer);
            if (doubted === undefined) {
                this.#base = base;
                return { answer };
            }
            const refused = new runtime_failure/* Failure */.HR('TLS_FAILED', `${base.url.host}: the server wants HTTPS`);
            return doubted === 'certain' ? { refused } : { refused, answer: doubted };
        }
        catch (error) {
            signal.throwIfAborted();
            if (error instanceof runtime_failure/* Failure */.HR && (0,errors/* suggestsOtherScheme */.PI)(error))
                return { refused: error };
            if (error instanceof runtime_failure/* Failure */.HR && hasAnswered(error))
                this.#base = base;
            throw error;
        }
    }
}
function apiHostOf(registry) {
    return API_HOSTS[registry] ?? registry;
}
function candidatesOf(registry, tlsVerify) {
    const host = apiHostOf(registry);
    const https = { url: new URL(`https://${host}`), verify: tlsVerify !== false };
    if (tlsVerify === true)
        return [https];
    const http = { url: new URL(`http://${host}`), verify: tlsVerify !== false };
    if ((0,addresses/* isLoopbackHost */.cW)(host))
        return [http, https];
    return tlsVerify === false ? [https, http] : [https];
}
async function doubtPlainHttp(answer) {
    if (answer.status !== 400 || answer.url.protocol !== 'http:')
        return undefined;
    const { bytes } = await (0,distribution_body/* readUpTo */.Vc)(answer, 4096);
    if (/HTTP request (?:was sent )?to (?:an )?HTTPS/i.test(bytes.toString('latin1')))
        return 'certain';
    return { ...answer, body: external_node_stream_.Readable.from(bytes.byteLength === 0 ? [] : [bytes]) };
}
function hasAnswered(failure) {
    return (0,tls_errors/* isCertificateFailure */.G5)(failure) || failure.facts['errno'] === undefined;
}
function isOfProxy(failure) {
    return failure.facts['proxy'] !== undefined;
}

;// CONCATENATED MODULE: ./build/js/distribution/registry.js









const KEEPS_SIGNATURES = 'x-registry-supports-signatures';
class Registry {
    name;
    authorizer;
    #options;
    #origin;
    #gate;
    #certificates;
    #expected = 0;
    #isAsked = false;
    wantsPatch = false;
    takesWhole;
    keepsSignatures = false;
    constructor(options) {
        this.#options = options;
        this.name = options.registry;
        this.#origin = new Origin(options.registry, options.tlsVerify);
        this.#gate = options.gateOf(options.registry);
        this.authorizer = new Authorizer(this.#askToken, options.now);
    }
    get base() {
        return this.#origin.base.url;
    }
    async connect() {
        const { url, verify } = this.#origin.base;
        await this.#options.connections.warm(url, this.#trust(verify, true));
    }
    expectRequests(count) {
        if (!this.#isAsked)
            this.#expected = Math.max(this.#expected, count);
    }
    async way() {
        const { url, verify } = this.#origin.base;
        return this.#options.connections.look(url, this.#trust(verify, true));
    }
    async call(ctx, applicant, call, read) {
        const attempt = async (number) => this.#attempt(ctx, applicant, call, read, number);
        return (0,retry/* withRetries */.LH)(ctx, this.#gate, attempt, call.openBody !== undefined);
    }
    async #attempt(ctx, applicant, call, read, number) {
        let authorization = await this.#authorizationFor(ctx, applicant, call);
        for (let round = 0;; round += 1) {
            const stream = call.openBody === undefined ? undefined : await openSource(call.openBody);
            let release = () => undefined;
            let isHeld = false;
            try {
                release = await this.#gate.enter(call.lane ?? 'small', ctx.signal);
                const answer = await this.#send(ctx, call, stream ?? call.body, authorization);
                if (answer.url.origin === this.base.origin && (0,wire/* headerOf */.r)(answer, KEEPS_SIGNATURES) === '1')
                    this.keepsSignatures = true;
                const refused = call.as === undefined && this.#isRefused(answer);
                if (!refused) {
                    const result = await this.#settle(ctx, applicant, call, answer, (ok) => read(ok, number));
                    if (call.lane === 'read' && !answer.body.closed) {
                        isHeld = true;
                        answer.body.once('close', release);
                    }
                    return result;
                }
                const headers = answer.headers['www-authenticate'];
                const { bytes } = await (0,distribution_body/* readUpTo */.Vc)(answer, ctx.limits.errorBodyBytes);
                release();
                const refusal = { headers, base: this.base, round };
                const next = await (0,retry/* withOwnRetries */.vA)(this.authorizer.afterRefusal(ctx, applicant, refusal, authorization));
                if (next === undefined)
                    throw await this.#failure(ctx, applicant, call.about, answer, bytes);
                authorization = next;
            }
            finally {
                if (!isHeld)
                    release();
                stream?.destroy();
            }
        }
    }
    async #authorizationFor(ctx, applicant, call) {
        if (call.as === 'nobody')
            return undefined;
        return (0,retry/* withOwnRetries */.vA)(call.as === 'user' ? this.authorizer.basic(ctx, applicant) : this.authorizer.current(ctx, applicant));
    }
    async #send(ctx, call, body, authorization) {
        const send = async (base, url, withCredential) => {
            if (!this.#isAsked)
                setImmediate(() => this.#openAhead(base));
            this.#isAsked = true;
            return this.#exchange(ctx, {
                ...call,
                url,
                trust: this.#trust(base.verify, withCredential),
                headers: {
                    ...call.headers,
                    ...(withCredential && authorization !== undefined ? { authorization: authorization.header } : {}),
                },
                ...(body === undefined ? {} : { body }),
            });
        };
        if (call.target instanceof URL) {
            const { base } = this.#origin;
            const url = call.target;
            return this.#follow(ctx, call, url, (next, isOwn) => send(base, next, isOwn && next.origin === base.url.origin));
        }
        const path = `/v2/${call.target}`;
        return this.#origin.send(ctx.signal, async (base) => this.#follow(ctx, call, new URL(path, base.url), (next, isOwn) => send(base, next, isOwn)));
    }
    #openAhead({ url, verify }) {
        const total = Math.min(this.#expected, this.#gate.atOnce);
        if (total < 2 || (url.protocol === 'https:' && !this.#origin.isKnown))
            return;
        this.#options.connections.warm(url, this.#trust(verify, true), total).catch(() => undefined);
    }
    async #follow(ctx, call, url, send) {
        if (call.method !== 'GET' && call.method !== 'HEAD')
            return send(url, true);
        const bounds = { most: ctx.limits.redirects, mayGoInside: call.about.what === 'blob' };
        return followRedirects(url, bounds, send, (answer) => (0,distribution_body/* discardBody */.LL)(answer, ctx.limits.errorBodyBytes));
    }
    async #exchange(ctx, request) {
        const { limits, signal } = ctx;
        const { userAgent, connections, rates } = this.#options;
        const sent = {
            ...request,
            headers: { 'user-agent': userAgent, ...request.headers },
            connectMs: limits.connectMs,
            headersMs: limits.headersMs + (request.extraMs ?? 0),
            idleMs: limits.idleMs,
            signal,
        };
        const answer = await connections.exchange(sent, request.trust);
        ctx.emit({ kind: 'request', host: request.url.host, method: request.method, status: answer.status });
        rates.see(ctx, answer);
        return answer;
    }
    #trust(verify, isOwn) {
        const { certificates: places } = this.#options;
        if (places === undefined)
            return { verify, isOwn };
        return { verify, isOwn, certificates: async () => (this.#certificates ??= places.find(this.name)) };
    }
    #isRefused(answer) {
        if (answer.url.origin !== this.base.origin)
            return false;
        if (answer.status === 401)
            return true;
        return answer.status === 403 && ((0,wire/* headerOf */.r)(answer, 'www-authenticate') ?? '').includes('insufficient_scope');
    }
    async #settle(ctx, applicant, call, answer, read) {
        const { status } = answer;
        const isWanted = (status >= 200 && status < 300) || call.accepts?.includes(status) === true;
        try {
            if (isWanted && isPage(call, answer))
                throw pageFailure(call.about, answer);
            if (isWanted)
                return await read(answer);
            const { bytes } = await (0,distribution_body/* readUpTo */.Vc)(answer, ctx.limits.errorBodyBytes);
            throw await this.#failure(ctx, applicant, call.about, answer, bytes);
        }
        catch (error) {
            answer.body.destroy();
            throw error;
        }
    }
    async #failure(ctx, applicant, about, answer, body) {
        const isOwn = answer.url.origin === this.base.origin;
        const isDenial = answer.status === 401 || answer.status === 403 || answer.status === 400;
        const credential = isOwn && isDenial ? await this.authorizer.credentialOf(ctx, applicant) : undefined;
        return (0,errors/* answerFailure */.Rp)(about, {
            status: answer.status,
            host: answer.url.host,
            body,
            retryAfter: (0,wire/* headerOf */.r)(answer, 'retry-after'),
            credentialOrigin: credential?.origin,
            asked: answer.url,
        });
    }
    #askToken = async (ctx, request, credential) => {
        const { host } = request.url;
        const gate = this.#options.gateOf(host);
        const { verify } = this.#origin.base;
        const about = { what: 'token', subject: this.name, writes: false };
        const sendTo = async (url, isOwnOrigin) => {
            const { authorization, ...others } = request.headers;
            const headers = isOwnOrigin && authorization !== undefined ? { ...others, authorization } : others;
            return this.#exchange(ctx, { ...request, url, headers, trust: this.#trust(verify, isOwnOrigin) });
        };
        const ask = async () => {
            const release = await gate.enter('small', ctx.signal);
            try {
                const answer = request.method === 'GET'
                    ? await followRedirects(request.url, { most: ctx.limits.redirects, mayGoInside: false }, sendTo, async (one) => (0,distribution_body/* discardBody */.LL)(one, ctx.limits.errorBodyBytes))
                    : await sendTo(request.url, true);
                if (answer.status >= 200 && answer.status < 300)
                    return parseToken(await (0,distribution_body/* readBody */.x8)(answer, ctx.limits.tokenBytes, `the token from ${host}`), host, (secret) => ctx.conceal(secret));
                const { bytes } = await (0,distribution_body/* readUpTo */.Vc)(answer, ctx.limits.errorBodyBytes);
                throw (0,errors/* answerFailure */.Rp)(about, {
                    status: answer.status,
                    host,
                    body: bytes,
                    retryAfter: (0,wire/* headerOf */.r)(answer, 'retry-after'),
                    credentialOrigin: credential?.origin,
                });
            }
            finally {
                release();
            }
        };
        return (0,retry/* withRetries */.LH)(ctx, gate, ask);
    };
}
function isPage({ method }, answer) {
    const isRead = method === 'GET' || method === 'HEAD';
    return !isRead && answer.status === 200 && /^text\/html\b/i.test((0,wire/* headerOf */.r)(answer, 'content-type') ?? '');
}
function pageFailure({ subject }, { url: { host }, status }) {
    return new runtime_failure/* Failure */.HR('SERVER_ERROR', `${subject}: ${host} answered with a web page`, {
        subject,
        facts: { host, status },
        hint: 'check that this host is a registry, and not its web page or a login in front of it',
    });
}
async function openSource(open) {
    const stream = await open();
    stream.on('error', () => undefined);
    return stream;
}

;// CONCATENATED MODULE: ./build/js/distribution/pool.js








function createRegistryPool({ userAgent, limits, environment, authorities, tls, now = Date.now, }) {
    const connections = createConnections({
        userAgent,
        perHost: limits.perHost,
        connectMs: limits.connectMs,
        ...(environment === undefined ? {} : { environment }),
        ...(authorities === undefined ? {} : { authorities }),
        ...(tls === undefined ? {} : { tls }),
    });
    const gates = new Map();
    const rates = new RateWatch();
    const registries = new Map();
    const own = new Map();
    const gateOf = (host) => {
        const known = gates.get(host) ?? new HostGate(host, { ...limits, ...own.get(host) });
        gates.set(host, known);
        return known;
    };
    const registryOf = (registry, { tlsVerify, certificates }) => {
        const key = `${registry} ${String(tlsVerify)} ${certificates?.key ?? ''}`;
        const known = registries.get(key) ??
            new Registry({ registry, tlsVerify, certificates, userAgent, connections, gateOf, rates, now });
        registries.set(key, known);
        return known;
    };
    return {
        repository: (repository, access, actions, alsoPull = []) => createRepositoryClient(registryOf(repository.registry, access), repository, access, actions, alsoPull),
        way: async (registry, access) => registryOf(registry, access).way(),
        host: (registry, access) => createHostClient(registryOf(registry, access), access),
        limit: (host, few) => {
            if (gates.has(host))
                throw new runtime_failure/* Failure */.HR('INTERNAL', `${host} was asked before its limits were known`);
            own.set(host, few);
        },
        http: createHttpClient({ userAgent, connections, gateOf }),
        [Symbol.asyncDispose]: () => connections[Symbol.asyncDispose](),
    };
}

;// CONCATENATED MODULE: ./build/js/settings/certificates/machine.js
function machineAuthorities(environment) {
    const given = (name) => environment[name] || undefined;
    const places = {
        SSL_CERT_FILE: given('SSL_CERT_FILE'),
        SSL_CERT_DIR: given('SSL_CERT_DIR'),
        NODE_EXTRA_CA_CERTS: given('NODE_EXTRA_CA_CERTS'),
    };
    return {
        areAll: places.SSL_CERT_FILE !== undefined && places.SSL_CERT_DIR !== undefined,
        read: async () => (await __webpack_require__.e(/* import() */ 7127).then(__webpack_require__.bind(__webpack_require__, 67127))).readMachine(places),
    };
}

;// CONCATENATED MODULE: ./build/js/cloud/hosts.js
const ECR = /^(\d{12})\.dkr\.ecr(-fips)?\.([a-z0-9-]+)\.amazonaws\.com(\.cn)?$/;
const ECR_DUAL_STACK = /^(\d{12})\.dkr-ecr(-fips)?\.([a-z0-9-]+)\.on\.(?:aws|(amazonwebservices\.com\.cn))$/;
const ECR_PUBLIC = /^(?:public\.ecr\.aws|ecr-public\.aws\.com)$/;
const GOOGLE = /^(?:[a-z0-9-]+-docker\.pkg\.dev|docker\.pkg\.dev|(?:[a-z]+\.)?gcr\.io)$/;
const AZURE = [
    [/^[a-z0-9-]+(?:\.[a-z0-9]+\.data)?\.azurecr\.io$/, 'https://login.microsoftonline.com'],
    [/^[a-z0-9-]+\.azurecr\.us$/, 'https://login.microsoftonline.us'],
    [/^[a-z0-9-]+\.azurecr\.cn$/, 'https://login.chinacloudapi.cn'],
];
function parseCloudHost(registry) {
    const name = registry.toLowerCase();
    const isDualStack = ECR_DUAL_STACK.test(name);
    const [, account, fips, region, china] = (isDualStack ? ECR_DUAL_STACK : ECR).exec(name) ?? [];
    if (account !== undefined && region !== undefined) {
        return {
            cloud: 'ecr',
            account,
            region,
            isFips: fips !== undefined,
            isDualStack,
            isChina: china !== undefined,
        };
    }
    if (ECR_PUBLIC.test(name))
        return { cloud: 'ecr-public' };
    if (GOOGLE.test(name))
        return { cloud: 'google' };
    const authority = AZURE.find(([pattern]) => pattern.test(name))?.[1];
    return authority === undefined ? undefined : { cloud: 'azure', authority };
}

;// CONCATENATED MODULE: ./build/js/cloud/credentials.js

function createCloudIdentity({ http, now = Date.now, addressOf = (registry) => new URL(`https://${registry}`), }) {
    let aws;
    let google;
    let azure;
    const openAws = () => {
        aws ??= __webpack_require__.e(/* import() */ 4116).then(__webpack_require__.bind(__webpack_require__, 64116)).then(({ AwsRegistries }) => new AwsRegistries(now));
        return aws;
    };
    const credentialAt = async (asking, registry, host) => {
        switch (host.cloud) {
            case 'ecr':
            case 'ecr-public':
                return (await openAws()).credential(asking, host);
            case 'google':
                google ??= __webpack_require__.e(/* import() */ 1799).then(__webpack_require__.bind(__webpack_require__, 61799)).then(({ GoogleRegistries }) => new GoogleRegistries(now));
                return (await google).credential(asking);
            case 'azure':
                azure ??= __webpack_require__.e(/* import() */ 7820).then(__webpack_require__.bind(__webpack_require__, 47820)).then(({ AzureRegistries }) => new AzureRegistries(now, addressOf));
                return (await azure).credential(asking, registry, host.authority);
        }
    };
    return {
        credential: async (ctx, { registry }) => {
            const host = parseCloudHost(registry);
            return host === undefined ? undefined : credentialAt({ ctx, http, now }, registry, host);
        },
        createRepository: async (ctx, repository) => {
            const host = parseCloudHost(repository.registry);
            if (host?.cloud !== 'ecr' && host?.cloud !== 'ecr-public')
                return false;
            await (await openAws()).create({ ctx, http, now }, host, repository);
            return true;
        },
    };
}

// EXTERNAL MODULE: ./build/js/runtime/limits.js
var limits = __webpack_require__(46929);
// EXTERNAL MODULE: ./build/js/transport/index.js + 18 modules
var transport = __webpack_require__(35971);
// EXTERNAL MODULE: ./build/js/frontend/conversion.js
var conversion = __webpack_require__(31147);
// EXTERNAL MODULE: ./build/js/frontend/credentials.js + 2 modules
var credentials = __webpack_require__(97452);
;// CONCATENATED MODULE: ./build/js/frontend/invocation.js





function limitsOf({ command, options, calledAsSkopeo }) {
    const perHost = options.count('concurrency', 1, 256) ?? (command === 'sync' ? limits/* SYNC_PER_HOST */.x : undefined);
    return {
        ...limits/* DEFAULT_LIMITS */.d,
        retries: options.count('retry-times', 0, 100) ?? (calledAsSkopeo ? 0 : limits/* DEFAULT_LIMITS */.d.retries),
        retryDelayMs: options.durationMs('retry-delay'),
        requestsPerSecond: options.count('requests-per-second', 1, 10_000),
        ...(perHost === undefined ? {} : { perHost }),
    };
}
function createEndpoints(invocation, registries, registriesConf, allowBare, lookups) {
    const access = (0,credentials/* createAccesses */.V$)(invocation.options, invocation.environment, createCloudIdentity({ http: registries.http }), registriesConf, (prefix, repository, looked) => lookups.note(prefix, repository, looked));
    const { options, environment } = invocation;
    const storesOf = async (image) => {
        const { findSignatureStores } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 10463));
        return findSignatureStores({ named: options.text('registries.d'), environment }, image);
    };
    return (texts, prefix, stated) => {
        const references = texts.map((text) => (0,transport/* parseReference */.F)(allowBare ? withTransport(text) : text));
        const hosts = references.flatMap(({ image }) => (image === undefined ? [] : [image.registry]));
        const sharedBlobDir = options.text(`${prefix}shared-blob-dir`);
        const own = access(prefix, hosts, stated);
        const layers = prefix === 'dest-' ? (0,conversion/* layerSettings */.j)(options) : {};
        return references.map((reference) => ({
            reference,
            access: own,
            settings: {
                registries,
                access: own,
                temporary: invocation.temporary,
                ...layers,
                registriesConf,
                signatureStores: storesOf,
                daemon: daemonSettings(options, prefix),
                ...(sharedBlobDir === undefined ? {} : { sharedBlobDir }),
            },
        }));
    };
}
function daemonSettings(options, prefix) {
    const host = options.text(`${prefix}daemon-host`);
    const certDir = [`${prefix}cert-dir`, 'cert-dir'].map((name) => options.text(name) ?? '').find((one) => one !== '');
    return { ...(host === undefined ? {} : { host }), ...(certDir === undefined ? {} : { certDir }) };
}
const TRANSPORT = /^(?:docker|oci|dir|oci-archive|docker-archive|docker-daemon|containers-storage|sif|tarball|npipe):/;
function withTransport(text) {
    return TRANSPORT.test(text) ? text : `docker://${text}`;
}

;// CONCATENATED MODULE: ./build/js/frontend/registries-conf.js
function createRegistriesConfReader(options, environment) {
    let reading;
    const read = async (ctx) => {
        const { readRegistriesConf } = await __webpack_require__.e(/* import() */ 4822).then(__webpack_require__.bind(__webpack_require__, 44822));
        const conf = await readRegistriesConf({
            named: options.text('registries-conf'),
            environment,
            uid: process.getuid?.() ?? 0,
        });
        for (const text of conf.warnings)
            ctx.emit({ kind: 'warning', text });
        return conf;
    };
    return async (ctx) => (reading ??= read(ctx));
}

// EXTERNAL MODULE: ./build/js/frontend/report/access.js
var access = __webpack_require__(96066);
;// CONCATENATED MODULE: ./build/js/frontend/refusals.js




const REFUSALS = new Set(['AUTH_REQUIRED', 'AUTH_DENIED']);
class LookupNotes {
    #found = new Map();
    note(prefix, repository, looked) {
        const place = (0,js_image/* renderRepository */.xW)(repository);
        this.#found.set(`${prefix}${place}`, looked);
        this.#found.set(place, looked);
    }
    linesFor(ended) {
        const refused = ended instanceof runtime_failure/* Failure */.HR
            ? REFUSALS.has(ended.code) && ended.subject !== undefined
                ? [this.#line(ended.subject, ended.side)]
                : []
            : ended.images.flatMap(({ source, destinations }) => destinations.flatMap(({ reference, error }) => error === undefined || !REFUSALS.has(error.code)
                ? []
                : [this.#line(error.side === 'source' ? source.reference : reference, error.side)]));
        const known = new Map();
        for (const { about, line } of refused.flatMap((one) => one ?? []))
            if (!known.has(about))
                known.set(about, line);
        return [...known.values()];
    }
    #line(subject, side) {
        const text = subject.includes('://') ? subject : `docker://${subject}`;
        const image = imageOf(text);
        if (image === undefined)
            return undefined;
        const place = (0,js_image/* renderRepository */.xW)(image);
        const prefix = side === 'source' ? 'src-' : side === 'destination' ? 'dest-' : '';
        const looked = this.#found.get(`${prefix}${place}`) ?? this.#found.get(place);
        if (looked === undefined)
            return undefined;
        return { about: `${image.registry} ${(0,access/* renderUsed */.Sc)(looked)}`, line: `${(0,access/* renderAccess */.bu)(text, looked)}\n` };
    }
}
function imageOf(text) {
    try {
        return (0,transport/* parseReference */.F)(text).image;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/js/frontend/first-image.js
var first_image = __webpack_require__(31213);
// EXTERNAL MODULE: ./build/js/frontend/policy.js
var policy = __webpack_require__(92545);
;// CONCATENATED MODULE: ./build/js/frontend/run.js



async function runCommand(invocation, services) {
    switch (invocation.command) {
        case 'copy':
            return (await Promise.all(/* import() */[__webpack_require__.e(2261), __webpack_require__.e(2474)]).then(__webpack_require__.bind(__webpack_require__, 12474))).runCopy(invocation, services);
        case 'sync':
            return (await Promise.all(/* import() */[__webpack_require__.e(2261), __webpack_require__.e(8720), __webpack_require__.e(196)]).then(__webpack_require__.bind(__webpack_require__, 50196))).runSync(invocation, services);
        case 'apply':
            return { kind: 'result', result: await (await Promise.all(/* import() */[__webpack_require__.e(7163), __webpack_require__.e(228), __webpack_require__.e(8805), __webpack_require__.e(9246), __webpack_require__.e(2261), __webpack_require__.e(8720), __webpack_require__.e(4105)]).then(__webpack_require__.bind(__webpack_require__, 84105))).runApply(invocation, services) };
        case 'result':
            return { kind: 'result', result: await (await __webpack_require__.e(/* import() */ 5586).then(__webpack_require__.bind(__webpack_require__, 65586))).runResult(invocation, services) };
        case 'tag':
            return { kind: 'result', result: await runTag(invocation, services) };
        case 'inspect':
            return { kind: 'text', text: await (await __webpack_require__.e(/* import() */ 3231).then(__webpack_require__.bind(__webpack_require__, 83231))).runInspect(invocation, services) };
        case 'list-tags':
            return { kind: 'text', text: await (await __webpack_require__.e(/* import() */ 2158).then(__webpack_require__.bind(__webpack_require__, 32158))).runListTags(invocation, services) };
        case 'list-repos':
            return { kind: 'text', text: await (await __webpack_require__.e(/* import() */ 2158).then(__webpack_require__.bind(__webpack_require__, 32158))).runListRepos(invocation, services) };
        case 'inventory':
            return { kind: 'text', text: await (await __webpack_require__.e(/* import() */ 4887).then(__webpack_require__.bind(__webpack_require__, 54887))).runInventory(invocation, services) };
        case 'export':
            return { kind: 'result', result: await (await Promise.all(/* import() */[__webpack_require__.e(7163), __webpack_require__.e(228), __webpack_require__.e(8805), __webpack_require__.e(9246), __webpack_require__.e(9597)]).then(__webpack_require__.bind(__webpack_require__, 89692))).runExport(invocation, services) };
        case 'import':
            return { kind: 'result', result: await (await Promise.all(/* import() */[__webpack_require__.e(7163), __webpack_require__.e(228), __webpack_require__.e(8805), __webpack_require__.e(9246), __webpack_require__.e(9597)]).then(__webpack_require__.bind(__webpack_require__, 89692))).runImport(invocation, services) };
        case 'delete': {
            const { deleteImage } = await __webpack_require__.e(/* import() */ 8466).then(__webpack_require__.bind(__webpack_require__, 8466));
            await deleteImage(services.ctx, (0,first_image/* firstImage */.o)(invocation, services));
            return { kind: 'text', text: '' };
        }
        case 'untag': {
            const { untagImage } = await __webpack_require__.e(/* import() */ 8466).then(__webpack_require__.bind(__webpack_require__, 8466));
            await untagImage(services.ctx, (0,first_image/* firstImage */.o)(invocation, services));
            return { kind: 'text', text: '' };
        }
        case 'prune':
            return { kind: 'result', result: await (await Promise.all(/* import() */[__webpack_require__.e(7163), __webpack_require__.e(7698), __webpack_require__.e(2793), __webpack_require__.e(5413)]).then(__webpack_require__.bind(__webpack_require__, 52793))).runPrune(invocation, services) };
        case 'sign':
            return { kind: 'result', result: await (await Promise.all(/* import() */[__webpack_require__.e(2261), __webpack_require__.e(2176)]).then(__webpack_require__.bind(__webpack_require__, 82176))).runSign(invocation, services) };
        case 'attest':
            return { kind: 'result', result: await (await Promise.all(/* import() */[__webpack_require__.e(2261), __webpack_require__.e(2176)]).then(__webpack_require__.bind(__webpack_require__, 82176))).runAttest(invocation, services) };
        case 'verify':
            return { kind: 'result', result: await (await Promise.all(/* import() */[__webpack_require__.e(1892), __webpack_require__.e(1340), __webpack_require__.e(4002)]).then(__webpack_require__.bind(__webpack_require__, 84002))).runVerify(invocation, services) };
        case 'tree':
            return { kind: 'text', text: await (await Promise.all(/* import() */[__webpack_require__.e(228), __webpack_require__.e(1892), __webpack_require__.e(6338)]).then(__webpack_require__.bind(__webpack_require__, 39650))).runTree(invocation, services) };
        case 'login':
            return { kind: 'text', text: await (await __webpack_require__.e(/* import() */ 6002).then(__webpack_require__.bind(__webpack_require__, 46002))).runLogin(invocation, services) };
        case 'logout':
            return { kind: 'text', text: await (await __webpack_require__.e(/* import() */ 6002).then(__webpack_require__.bind(__webpack_require__, 46002))).runLogout(invocation, services) };
        case 'check': {
            const { text, code } = await (await __webpack_require__.e(/* import() */ 5089).then(__webpack_require__.bind(__webpack_require__, 5089))).runCheck(invocation, services);
            return { kind: 'text', text, ...(code === undefined ? {} : { code }) };
        }
        case 'manifest-digest':
            return { kind: 'text', text: await runManifestDigest(invocation) };
        case 'standalone-sign':
            return {
                kind: 'text',
                text: await (await __webpack_require__.e(/* import() */ 8579).then(__webpack_require__.bind(__webpack_require__, 38579))).runStandaloneSign(invocation, services),
            };
        case 'standalone-verify':
            return {
                kind: 'text',
                text: await (await __webpack_require__.e(/* import() */ 8579).then(__webpack_require__.bind(__webpack_require__, 38579))).runStandaloneVerify(invocation, services),
            };
        case 'untrusted-signature-dump-without-verification':
            return { kind: 'text', text: await (await __webpack_require__.e(/* import() */ 8579).then(__webpack_require__.bind(__webpack_require__, 38579))).runSignatureDump(invocation) };
        case 'generate-sigstore-key':
            return {
                kind: 'text',
                text: await (await __webpack_require__.e(/* import() */ 8885).then(__webpack_require__.bind(__webpack_require__, 88885))).runGenerateKey(invocation, services),
            };
        case 'serve':
            return { kind: 'text', text: await (await __webpack_require__.e(/* import() */ 5812).then(__webpack_require__.bind(__webpack_require__, 5812))).runServe(invocation, services) };
    }
}
async function runTag(invocation, services) {
    const { tagImage } = await __webpack_require__.e(/* import() */ 1288).then(__webpack_require__.bind(__webpack_require__, 81288));
    return tagImage(services.ctx, {
        image: (0,first_image/* firstImage */.o)(invocation, services),
        names: invocation.operands.slice(1).map(js_image/* parseTag */.ED),
        dryRun: invocation.options.flag('dry-run'),
        ...(await (0,policy/* policyFor */.KV)(invocation, services)),
    });
}
const LARGEST_MANIFEST_FILE = 4 * 1024 * 1024;
async function runManifestDigest({ operands: [file = ''] }) {
    const { readNamedFile } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 57728));
    const { manifestDigest } = await __webpack_require__.e(/* import() */ 9548).then(__webpack_require__.bind(__webpack_require__, 29548));
    return `${manifestDigest(await readNamedFile(file, 'FILE', LARGEST_MANIFEST_FILE))}\n`;
}

// EXTERNAL MODULE: ./build/js/frontend/version.js
var version = __webpack_require__(78823);
;// CONCATENATED MODULE: ./build/js/frontend/session.js
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









const READERS = new Set([
    'check',
    'inspect',
    'inventory',
    'list-repos',
    'list-tags',
    'manifest-digest',
    'tree',
    'verify',
]);
const CLEAN_UP_MS = 10_000;
async function conduct(invocation, how) {
    const controller = new AbortController();
    let signal;
    const interrupt = (received) => {
        if (signal !== undefined)
            return;
        signal = received;
        const hint = READERS.has(invocation.command) ? 'run it again' : 'nothing is half-tagged; run it again to go on';
        controller.abort(new runtime_failure/* Failure */.HR('CANCELLED', 'interrupted', { side: 'local', hint }));
        setTimeout(() => process.exit(received === 'SIGTERM' ? 143 : 130), CLEAN_UP_MS).unref();
    };
    process.on('SIGINT', interrupt);
    process.on('SIGTERM', interrupt);
    const lookups = new LookupNotes();
    let timer;
    const ended = () => (signal === undefined ? {} : { signal });
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const limits = limitsOf(invocation);
            const timeoutMs = invocation.options.durationMs('command-timeout') ?? 0;
            if (timeoutMs > 0) {
                timer = setTimeout(() => {
                    controller.abort(new runtime_failure/* Failure */.HR('TIMEOUT', `--command-timeout: not done after ${String(timeoutMs / 1000)} s`, {
                        side: 'local',
                        hint: 'allow more time, or run it again',
                    }));
                }, timeoutMs);
            }
            const prefix = invocation.options.text('user-agent-prefix');
            const userAgent = `${prefix === undefined ? '' : `${prefix} `}waybill/${version/* VERSION */.x}`;
            const { environment } = invocation;
            if ((0,variables/* hasProxy */.j)(environment)) {
                const { proxyLogins } = await __webpack_require__.e(/* import() */ 6733).then(__webpack_require__.bind(__webpack_require__, 46733));
                for (const { username, password } of proxyLogins(environment))
                    how.onSecret(password.reveal(), username);
            }
            const registries = __addDisposableResource(env_1, createRegistryPool({
                limits,
                userAgent,
                environment,
                authorities: machineAuthorities(environment),
                ...tlsOf(invocation),
            }), true);
            const ctx = {
                signal: controller.signal,
                limits,
                environment,
                emit: how.onEvent,
                conceal: how.onSecret,
                revealsSecret: (text) => how.redactor.finds(text),
            };
            const registriesConf = createRegistriesConfReader(invocation.options, environment);
            const endpoints = createEndpoints(invocation, registries, registriesConf, how.allowBareReferences, lookups);
            const answer = await runCommand(invocation, {
                ctx,
                registries,
                endpoints,
                registriesConf,
                ...(how.noteLogin === undefined ? {} : { noteLogin: how.noteLogin }),
            });
            return { answer, refused: answer.kind === 'result' ? lookups.linesFor(answer.result) : [], ...ended() };
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
    catch (error) {
        const reason = controller.signal.aborted ? controller.signal.reason : error;
        const failure = (0,runtime_failure/* toFailure */.w2)(reason);
        return { failure, refused: lookups.linesFor(failure), ...ended() };
    }
    finally {
        clearTimeout(timer);
        process.off('SIGINT', interrupt);
        process.off('SIGTERM', interrupt);
    }
}
function tlsOf({ options }) {
    const file = options.text('tls-details') ?? '';
    if (file === '')
        return {};
    let read;
    return {
        tls: async () => (read ??= __webpack_require__.e(/* import() */ 8221).then(__webpack_require__.bind(__webpack_require__, 8221)).then(async ({ readTlsDetails }) => readTlsDetails(file))),
    };
}


/***/ }),

/***/ 93305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ registerUserInfo),
/* harmony export */   f: () => (/* binding */ registerEnvironment)
/* harmony export */ });
function registerUserInfo(redactor, texts) {
    const found = texts.flatMap((text) => parseUserInfo(text));
    for (const { user, secret } of found) {
        if (secret === undefined)
            redactor.add(user);
        else
            redactor.add(secret, user);
    }
    return [...new Set(found.map(({ user, secret }) => secret ?? user))].filter((one) => one.length >= SHORTEST_MASK);
}
function registerEnvironment(redactor, environment) {
    for (const [name, value] of Object.entries(environment)) {
        for (const { user, secret } of value.includes('://') ? parseUserInfo(value) : []) {
            if (secret !== undefined)
                redactor.add(secret, user);
        }
        const isPath = value.startsWith('/');
        if (SECRET_NAME.test(name) && value.length >= SHORTEST_VALUE && !isPath && !NO_VALUES.has(value))
            redactor.add(value);
    }
}
const SHORTEST_MASK = 4;
const SECRET_NAME = /(?:PASSWORD|PASSWD|TOKEN|SECRET|SECRET_ACCESS_KEY|PRIVATE_KEY|API_KEY)$/i;
const NO_VALUES = new Set(['false', 'never', 'always']);
const SHORTEST_VALUE = 5;
const SHORTEST_TOKEN = 16;
const DIGEST = /^sha\d+|^[a-z0-9]+(?:[+._-][a-z0-9]+)*:[0-9a-fA-F]{32,}/;
const HOST = /^(?:localhost|[^/]*\.[^/]*)\//;
const TRANSPORT = /^(?:dir|oci|oci-archive|docker-archive|docker-daemon|containers-storage|sif|tarball)$/;
const PORT = /^\d{1,5}(?:\/|$)/;
function parseUserInfo(text) {
    return [...new Set([text, ...text.split(/[\s,]+/)])].flatMap((word) => parseAddress(word));
}
function parseAddress(word) {
    const slashes = word.lastIndexOf('//', word.indexOf('@'));
    const rest = slashes < 0 ? word : word.slice(slashes + 2);
    const ats = [...rest.matchAll(/@/g)].map(({ index }) => index).filter((at) => !DIGEST.test(rest.slice(at + 1)));
    const info = rest.slice(0, ats.at(-1) ?? 0);
    const colon = info.indexOf(':');
    const slash = info.indexOf('/');
    const user = colon < 0 ? info : info.slice(0, colon);
    const secret = colon < 0 ? undefined : info.slice(colon + 1);
    const isReference = slashes < 0 || !/^https?:$/.test(word.slice(0, slashes).replace(/^.*[^a-z:]/, ''));
    if (slash >= 0 && secret === undefined && (isReference || HOST.test(info)))
        return [];
    if (slash >= 0 && secret !== undefined && (slash < colon || (isReference && PORT.test(secret))))
        return [];
    if (slashes < 0 && TRANSPORT.test(user))
        return [];
    if (secret === undefined && slashes < 0 && user.length < SHORTEST_TOKEN)
        return [];
    return [
        { user, secret },
        { user: decoded(user), secret: secret === undefined ? undefined : decoded(secret) },
    ];
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 14785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ createLog),
  q: () => (/* binding */ createOutput)
});

;// CONCATENATED MODULE: ./build/js/runtime/redacting-writer.js
class RedactingWriter {
    #redactor;
    #write;
    #held = '';
    constructor(redactor, write) {
        this.#redactor = redactor;
        this.#write = write;
    }
    write(text) {
        const all = this.#held + text;
        const at = this.#redactor.safeLength(all);
        this.#held = all.slice(at);
        if (at > 0)
            this.#write(this.#redactor.redact(all.slice(0, at)));
    }
    end() {
        const rest = this.#held;
        this.#held = '';
        if (rest !== '')
            this.#write(this.#redactor.redact(rest));
    }
}

// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(66786);
;// CONCATENATED MODULE: ./build/js/frontend/writer.js


function createOutput(stream, redactor) {
    const writer = new RedactingWriter(redactor, (text) => {
        stream.write(text);
    });
    return {
        write: (text) => writer.write(text),
        writeCommand: (text) => writer.write(text),
        writeRedacted: (text) => {
            writer.end();
            stream.write(text);
        },
        writeBytes: (bytes) => {
            writer.end();
            stream.write(bytes);
        },
        end: () => writer.end(),
    };
}
function createLog(stream, redactor) {
    const output = createOutput(stream, redactor);
    return {
        ...output,
        write: (text) => output.write((0,runtime_text/* renderLog */.No)(redactor.redact(text))),
        writeRedacted: (text) => output.writeRedacted((0,runtime_text/* renderLog */.No)(text)),
    };
}


/***/ }),

/***/ 48230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ checkWrittenFiles)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57728);


const WRITTEN = ['result', 'dotenv', 'digestfile'];
const WRITES_PLAN = new Set(['copy', 'sync', 'prune']);
async function checkWrittenFiles({ command, options, operands }) {
    const names = [...WRITTEN, ...(WRITES_PLAN.has(command) ? ['plan'] : [])];
    for (const name of names) {
        const file = options.text(name) ?? '';
        if (file !== '' && !operands.some((place) => isBelow(file, place)))
            await (0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .checkWritable */ .ZB)(file);
    }
}
function isBelow(file, place) {
    const directory = node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(place.replace(/^[a-z-]+:(?!\/\/)/, ''));
    return node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(file).startsWith(`${directory}${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}`);
}


/***/ }),

/***/ 97187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AM: () => (/* binding */ optionalStringMap),
/* harmony export */   BA: () => (/* binding */ parseDescriptor),
/* harmony export */   Gq: () => (/* binding */ invalid),
/* harmony export */   Zk: () => (/* binding */ optionalStrings),
/* harmony export */   eB: () => (/* binding */ asObject),
/* harmony export */   sx: () => (/* binding */ optionalString)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4930);


function parseDescriptor(value, where) {
    const object = asObject(value, where);
    const { mediaType, digest, size } = object;
    if (typeof mediaType !== 'string' || mediaType === '' || mediaType.length > 255)
        throw invalid(`${where}.mediaType is not a media type`);
    if (typeof digest !== 'string' || !(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest))
        throw invalid(`${where}.digest is not a digest`);
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0)
        throw invalid(`${where}.size is not a size in bytes`);
    const urls = optionalStrings(object['urls'], `${where}.urls`);
    const annotations = optionalStringMap(object['annotations'], `${where}.annotations`);
    const artifactType = optionalString(object['artifactType'], `${where}.artifactType`);
    const platform = parseOptionalPlatform(object['platform'], `${where}.platform`);
    return {
        mediaType,
        digest,
        size,
        ...(urls === undefined || urls.length === 0 ? {} : { urls }),
        ...(annotations === undefined ? {} : { annotations }),
        ...(artifactType === undefined || artifactType === '' ? {} : { artifactType }),
        ...(platform === undefined ? {} : { platform }),
    };
}
function parseOptionalPlatform(value, where) {
    if (value === undefined || value === null)
        return undefined;
    const object = asObject(value, where);
    const os = optionalString(object['os'], `${where}.os`) ?? '';
    const architecture = optionalString(object['architecture'], `${where}.architecture`) ?? '';
    const variant = optionalString(object['variant'], `${where}.variant`);
    const osVersion = optionalString(object['os.version'], `${where}.os.version`);
    const osFeatures = optionalStrings(object['os.features'], `${where}.os.features`);
    return {
        os,
        architecture,
        ...(variant === undefined || variant === '' ? {} : { variant }),
        ...(osVersion === undefined || osVersion === '' ? {} : { osVersion }),
        ...(osFeatures === undefined ? {} : { osFeatures }),
    };
}
function asObject(value, where) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw invalid(`${where} is not an object`);
    return value;
}
function optionalString(value, where) {
    if (value === undefined || value === null)
        return undefined;
    if (typeof value !== 'string')
        throw invalid(`${where} is not a string`);
    return value;
}
function optionalStrings(value, where) {
    if (value === undefined || value === null)
        return undefined;
    if (!Array.isArray(value) || !value.every((one) => typeof one === 'string'))
        throw invalid(`${where} is not a list of strings`);
    return value;
}
function optionalStringMap(value, where) {
    if (value === undefined || value === null)
        return undefined;
    const object = asObject(value, where);
    if (!Object.values(object).every((one) => typeof one === 'string'))
        throw invalid(`${where} is not a map of strings`);
    return object;
}
function invalid(message, cause) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('MANIFEST_INVALID', message, {
        hint: 'the content itself is broken: rebuild the image or push it again',
        ...(cause === undefined ? {} : { cause }),
    });
}


/***/ }),

/***/ 4930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Hy: () => (/* binding */ algorithmOf),
/* harmony export */   Y8: () => (/* binding */ Digester),
/* harmony export */   ZD: () => (/* binding */ hexOf),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const FORM = /^(?:sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128})$/;
function isDigest(text) {
    return FORM.test(text);
}
function algorithmOf(digest) {
    return digest.startsWith('sha512:') ? 'sha512' : 'sha256';
}
function hexOf(digest) {
    return digest.slice(digest.indexOf(':') + 1);
}
function digestOf(bytes, algorithm = 'sha256') {
    return `${algorithm}:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(bytes).digest('hex')}`;
}
class Digester {
    #hash;
    #algorithm;
    constructor(algorithm) {
        this.#algorithm = algorithm;
        this.#hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm);
    }
    update(chunk) {
        this.#hash.update(chunk);
    }
    finish() {
        return `${this.#algorithm}:${this.#hash.digest('hex')}`;
    }
}


/***/ }),

/***/ 3244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  TN: () => (/* reexport */ ATTESTS),
  gG: () => (/* reexport */ COSIGN_SUFFIXES),
  e6: () => (/* reexport */ DOCKER_CONFIG),
  Y2: () => (/* reexport */ DOCKER_LIST),
  Vv: () => (/* reexport */ DOCKER_MANIFEST),
  kj: () => (/* reexport */ DOCKER_SCHEMA1),
  n$: () => (/* reexport */ DOCKER_SCHEMA1_SIGNED),
  Y8: () => (/* reexport */ image_digest/* Digester */.Y8),
  _P: () => (/* reexport */ MANIFEST_TYPES),
  u9: () => (/* reexport */ MOST_ATTACHED_LAYERS),
  TF: () => (/* reexport */ OCI_CONFIG),
  $p: () => (/* reexport */ OCI_INDEX),
  EG: () => (/* reexport */ OCI_MANIFEST),
  sY: () => (/* reexport */ ZSTD_MARK),
  VE: () => (/* reexport */ addLayer),
  Hy: () => (/* reexport */ image_digest/* algorithmOf */.Hy),
  LU: () => (/* reexport */ childrenOf),
  xV: () => (/* reexport */ choosePlatform),
  qv: () => (/* reexport */ cosignTag),
  ui: () => (/* reexport */ createDocument),
  Xi: () => (/* reexport */ describeReferrer),
  ol: () => (/* reexport */ image_digest/* digestOf */.ol),
  fH: () => (/* reexport */ fallbackTag),
  g4: () => (/* reexport */ guessMediaType),
  SY: () => (/* reexport */ heldUnderTag),
  ZD: () => (/* reexport */ image_digest/* hexOf */.ZD),
  H3: () => (/* reexport */ isAttestation),
  Bc: () => (/* reexport */ image_digest/* isDigest */.Bc),
  mi: () => (/* reexport */ isForeignLayerType),
  Ky: () => (/* reexport */ isImageConfigType),
  $U: () => (/* reexport */ isIndexType),
  Q3: () => (/* reexport */ isManifestType),
  og: () => (/* reexport */ isRepositoryPath),
  dz: () => (/* reexport */ isTag),
  Ju: () => (/* reexport */ joinAttached),
  o4: () => (/* reexport */ parseConfig),
  BA: () => (/* reexport */ descriptor/* parseDescriptor */.BA),
  "if": () => (/* reexport */ parseImageName),
  Hd: () => (/* reexport */ parseLayerType),
  Ng: () => (/* reexport */ parseManifest),
  J7: () => (/* reexport */ parseOciConfig),
  FL: () => (/* reexport */ parsePlatform),
  l5: () => (/* reexport */ parseRegistry),
  RJ: () => (/* reexport */ parseStrictJson),
  ED: () => (/* reexport */ parseTag),
  wd: () => (/* reexport */ rankPlatform),
  $X: () => (/* reexport */ renderImageName),
  Ym: () => (/* reexport */ renderLayerType),
  qn: () => (/* reexport */ renderPlatform),
  xW: () => (/* reexport */ renderRepository),
  eb: () => (/* reexport */ unknownPlatform),
  RV: () => (/* reexport */ verifyBytes)
});

// UNUSED EXPORTS: OCI_EMPTY

// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/image/digest.js
var image_digest = __webpack_require__(4930);
// EXTERNAL MODULE: ./build/js/image/descriptor.js
var descriptor = __webpack_require__(97187);
;// CONCATENATED MODULE: ./build/js/image/media-types.js
const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
const OCI_CONFIG = 'application/vnd.oci.image.config.v1+json';
const OCI_EMPTY = 'application/vnd.oci.empty.v1+json';
const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
const DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json';
const DOCKER_CONFIG = 'application/vnd.docker.container.image.v1+json';
const DOCKER_SCHEMA1 = 'application/vnd.docker.distribution.manifest.v1+json';
const DOCKER_SCHEMA1_SIGNED = 'application/vnd.docker.distribution.manifest.v1+prettyjws';
const MANIFEST_TYPES = [OCI_INDEX, OCI_MANIFEST, DOCKER_LIST, DOCKER_MANIFEST];
function isIndexType(mediaType) {
    return mediaType === OCI_INDEX || mediaType === DOCKER_LIST;
}
function isManifestType(mediaType) {
    return isIndexType(mediaType) || mediaType === OCI_MANIFEST || mediaType === DOCKER_MANIFEST;
}
function isImageConfigType(mediaType) {
    return mediaType === OCI_CONFIG || mediaType === DOCKER_CONFIG;
}
function isForeignLayerType(mediaType) {
    return mediaType.includes('.nondistributable.') || mediaType.includes('.rootfs.foreign.');
}

;// CONCATENATED MODULE: ./build/js/image/strict-json.js

const DEEPEST = 64;
function parseStrictJson(bytes, what) {
    let text;
    try {
        text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (error) {
        throw (0,descriptor/* invalid */.Gq)(`${what} is not UTF-8`, error);
    }
    refuseDepth(bytes, what);
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw (0,descriptor/* invalid */.Gq)(looksLikeHtml(text) ? `${what} is an HTML page, not JSON` : `${what} is not JSON`, error);
    }
    refuseAmbiguousKeys(text, what);
    return value;
}
function looksLikeHtml(text) {
    return /^\s*<(?:!doctype|html|head|body|\?xml)/i.test(text);
}
const [QUOTE, BACKSLASH, OPENS_LIST, CLOSES_LIST, OPENS, CLOSES] = Buffer.from('"\\[]{}');
function refuseDepth(bytes, what) {
    let depth = 0;
    let isInString = false;
    for (let at = 0; at < bytes.byteLength; at += 1) {
        const byte = bytes[at];
        if (byte === QUOTE)
            isInString = !isInString;
        else if (isInString)
            at += byte === BACKSLASH ? 1 : 0;
        else if (byte === OPENS || byte === OPENS_LIST)
            depth += 1;
        else if (byte === CLOSES || byte === CLOSES_LIST)
            depth -= 1;
        if (depth > DEEPEST)
            throw (0,descriptor/* invalid */.Gq)(`${what} is nested deeper than ${String(DEEPEST)}`);
    }
}
function refuseAmbiguousKeys(text, what) {
    const token = /["{}[\],:]/g;
    const open = [];
    let expectsKey = false;
    for (let match = token.exec(text); match !== null; match = token.exec(text)) {
        const [found] = match;
        const keys = open.at(-1);
        if (found === '{' || found === '[') {
            open.push(found === '{' ? new Set() : undefined);
            expectsKey = found === '{';
        }
        else if (found === '}' || found === ']') {
            open.pop();
            expectsKey = false;
        }
        else if (found === ',') {
            expectsKey = keys !== undefined;
        }
        else if (found === ':') {
            expectsKey = false;
        }
        else {
            token.lastIndex = endOfString(text, match.index);
            if (!expectsKey || keys === undefined)
                continue;
            const name = JSON.parse(text.slice(match.index, token.lastIndex));
            const key = open.length === 1 ? name.toLowerCase() : name;
            if (keys.has(key))
                throw (0,descriptor/* invalid */.Gq)(`${what} has the key ${JSON.stringify(name)} twice`);
            keys.add(key);
        }
    }
}
function endOfString(text, start) {
    for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
        let escapes = 0;
        while (text[at - 1 - escapes] === '\\')
            escapes += 1;
        if (escapes % 2 === 0)
            return at + 1;
    }
    return text.length;
}

// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(66786);
;// CONCATENATED MODULE: ./build/js/image/manifest.js






function parseManifest(bytes, declared) {
    const object = (0,descriptor/* asObject */.eB)(parseStrictJson(bytes, 'the manifest'), 'the manifest');
    const mediaType = decideMediaType(object, declared);
    if (object['schemaVersion'] !== 2)
        throw (0,descriptor/* invalid */.Gq)('the manifest has no schemaVersion 2');
    const artifactType = (0,descriptor/* optionalString */.sx)(object['artifactType'], 'artifactType');
    const annotations = (0,descriptor/* optionalStringMap */.AM)(object['annotations'], 'annotations');
    const subject = object['subject'] === undefined || object['subject'] === null
        ? undefined
        : (0,descriptor/* parseDescriptor */.BA)(object['subject'], 'subject');
    const common = {
        mediaType,
        ...(artifactType === undefined || artifactType === '' ? {} : { artifactType }),
        ...(subject === undefined ? {} : { subject }),
        ...(annotations === undefined ? {} : { annotations }),
    };
    if (isIndexType(mediaType)) {
        refuseKeys(object, ['config', 'layers', 'fslayers', 'history', 'blobs'], 'an index');
        return { kind: 'index', ...common, manifests: parseDescriptors(object['manifests'], 'manifests') };
    }
    refuseKeys(object, ['manifests', 'fslayers', 'history', 'blobs'], 'an image manifest');
    return {
        kind: 'image',
        ...common,
        config: (0,descriptor/* parseDescriptor */.BA)(object['config'], 'config'),
        layers: parseDescriptors(object['layers'] ?? [], 'layers'),
    };
}
function createDocument(bytes, mediaType, algorithm = 'sha256') {
    return { bytes, descriptor: { mediaType, digest: (0,image_digest/* digestOf */.ol)(bytes, algorithm), size: bytes.byteLength } };
}
function verifyBytes(bytes, expected) {
    if (expected.size !== undefined && bytes.byteLength !== expected.size) {
        throw new failure/* Failure */.HR('SIZE_MISMATCH', `${expected.digest} has ${String(bytes.byteLength)} bytes, expected ${String(expected.size)}`, {
            facts: { expected: expected.size, found: bytes.byteLength },
            hint: 'the registry, or something between here and it, served other content',
        });
    }
    const found = (0,image_digest/* digestOf */.ol)(bytes, (0,image_digest/* algorithmOf */.Hy)(expected.digest));
    if (found !== expected.digest) {
        throw new failure/* Failure */.HR('DIGEST_MISMATCH', `content does not match its digest: expected ${expected.digest}, found ${found}`, {
            facts: { expected: expected.digest, found },
            hint: 'the registry, or something between here and it, served other content',
        });
    }
}
function guessMediaType(bytes) {
    const object = (0,descriptor/* asObject */.eB)(parseStrictJson(bytes, 'the manifest'), 'the manifest');
    return decideMediaType(object, undefined);
}
function childrenOf(manifest) {
    return manifest.kind === 'index' ? manifest.manifests : [manifest.config, ...manifest.layers];
}
const KNOWN = new Set([OCI_INDEX, OCI_MANIFEST, DOCKER_LIST, DOCKER_MANIFEST]);
function decideMediaType(object, declared) {
    if (object['schemaVersion'] === 1 || declared === DOCKER_SCHEMA1 || declared === DOCKER_SCHEMA1_SIGNED) {
        throw new failure/* Failure */.HR('UNSUPPORTED', 'this is a Docker schema 1 image, a format that registries have dropped', {
            hint: 'pull it with an old client and push it again as schema 2 or OCI',
        });
    }
    const own = (0,descriptor/* optionalString */.sx)(object['mediaType'], 'mediaType');
    const stated = declared !== undefined && KNOWN.has(declared) ? declared : undefined;
    if (own !== undefined && own !== '') {
        if (!KNOWN.has(own))
            throw (0,descriptor/* invalid */.Gq)(`the manifest calls itself ${(0,runtime_text/* quoteForeign */.xS)(own, 120)}, which is no manifest type`);
        if (stated !== undefined && own !== stated)
            throw (0,descriptor/* invalid */.Gq)(`the manifest calls itself ${own}, but was served as ${stated}`);
        return own;
    }
    if (stated !== undefined)
        return stated;
    if (Array.isArray(object['manifests']))
        return OCI_INDEX;
    const config = object['config'];
    if (typeof config === 'object' && config !== null && 'mediaType' in config) {
        return config.mediaType === DOCKER_CONFIG ? DOCKER_MANIFEST : OCI_MANIFEST;
    }
    throw (0,descriptor/* invalid */.Gq)('the document is neither an image manifest nor an index');
}
function parseDescriptors(value, where) {
    if (!Array.isArray(value))
        throw (0,descriptor/* invalid */.Gq)(`${where} is not a list`);
    return value.map((one, at) => (0,descriptor/* parseDescriptor */.BA)(one, `${where}[${String(at)}]`));
}
const FIELDS = new Map(['schemaVersion', 'mediaType', 'artifactType', 'config', 'layers', 'manifests', 'subject', 'annotations'].map((name) => [name.toLowerCase(), name]));
function refuseKeys(object, keys, what) {
    for (const key of Object.keys(object)) {
        const folded = key.toLowerCase();
        if (keys.includes(folded) || (FIELDS.get(folded) ?? key) !== key)
            throw (0,descriptor/* invalid */.Gq)(`${what} may not have ${JSON.stringify(key)}: readers could disagree on what it is`);
    }
}

;// CONCATENATED MODULE: ./build/js/image/attached-layers.js





const MOST_ATTACHED_LAYERS = 1000;
function joinAttached(there, coming, tag) {
    if (there === undefined)
        return { kind: 'whole' };
    if (there.descriptor.digest === coming.descriptor.digest)
        return { kind: 'nothing' };
    const [own, theirs] = [layersOf(there, tag), layersOf(coming, tag)];
    const missing = lacking(own, theirs);
    if (missing.length === 0)
        return { kind: 'nothing' };
    if (lacking(theirs, own).length === 0 && restOf(there) === restOf(coming))
        return { kind: 'whole' };
    const joined = withLayers(there, missing, tag);
    return { kind: 'joined', joined, added: missing.map(({ descriptor }) => descriptor) };
}
function addLayer(there, layer, tag) {
    const missing = lacking(there === undefined ? [] : layersOf(there, tag), [{ descriptor: layer, raw: layer }]);
    return missing.length === 0 ? undefined : withLayers(there, missing, tag);
}
const EMPTY = { schemaVersion: 2, mediaType: OCI_MANIFEST, config: {}, layers: [] };
function withLayers(there, missing, tag) {
    const layers = [...(there === undefined ? [] : layersOf(there, tag)), ...missing];
    if (layers.length > MOST_ATTACHED_LAYERS) {
        throw new failure/* Failure */.HR('LIMIT_EXCEEDED', `${tag} holds ${String(layers.length - missing.length)} signatures already`, {
            subject: tag,
            hint: 'remove that tag and sign the image again',
        });
    }
    const diffIds = layers.map(({ descriptor }) => descriptor.digest);
    const configBytes = encode({ architecture: '', os: '', config: {}, rootfs: { type: 'layers', diff_ids: diffIds } });
    const config = { mediaType: OCI_CONFIG, digest: (0,image_digest/* digestOf */.ol)(configBytes), size: configBytes.byteLength };
    const fields = there === undefined ? EMPTY : fieldsOf(there);
    const manifest = { ...fields, config, layers: layers.map(({ raw }) => raw) };
    return { document: createDocument(encode(manifest), OCI_MANIFEST), config, configBytes };
}
function layersOf(document, tag) {
    const manifest = parseManifest(document.bytes, document.descriptor.mediaType);
    if (manifest.kind !== 'image' || manifest.mediaType !== OCI_MANIFEST) {
        throw new failure/* Failure */.HR('MANIFEST_INVALID', `${tag} holds no signatures, and is left as it is`, {
            subject: tag,
            hint: `it is ${manifest.mediaType}: remove that tag to sign the image there`,
        });
    }
    const raw = fieldsOf(document)['layers'];
    return manifest.layers.map((descriptor, at) => ({ descriptor, raw: raw[at] }));
}
function fieldsOf({ bytes }) {
    return parseStrictJson(bytes, 'the manifest');
}
function restOf(document) {
    const { config: _config, layers: _layers, ...rest } = fieldsOf(document);
    return JSON.stringify(Object.entries(rest).toSorted(byName));
}
function lacking(there, wanted) {
    const known = new Set(there.map(({ descriptor }) => identityOf(descriptor)));
    return wanted.filter(({ descriptor }) => {
        const identity = identityOf(descriptor);
        return !known.has(identity) && known.add(identity);
    });
}
function identityOf({ mediaType, digest, size, annotations = {} }) {
    return JSON.stringify([mediaType, digest, size, Object.entries(annotations).toSorted(byName)]);
}
function byName([one], [other]) {
    return one < other ? -1 : 1;
}
function encode(value) {
    return new TextEncoder().encode(JSON.stringify(value));
}

;// CONCATENATED MODULE: ./build/js/image/attached-tag.js

const COSIGN_SUFFIXES = ['sig', 'att', 'sbom'];
function cosignTag(subject, suffix) {
    return `${(0,image_digest/* algorithmOf */.Hy)(subject)}-${(0,image_digest/* hexOf */.ZD)(subject)}.${suffix}`;
}
function heldUnderTag(tag) {
    const found = ATTACHED_TAG.exec(tag);
    if (found === null)
        return undefined;
    return COSIGN_SUFFIXES.find((suffix) => suffix === found[1]) ?? 'referrers';
}
const ATTACHED_TAG = /^(?:sha256-[0-9a-f]{64}(?:\.(sig|att|sbom))?|sha512-[0-9a-f]{64})$/;

;// CONCATENATED MODULE: ./build/js/image/attestation.js
const ATTESTS = 'vnd.docker.reference.digest';
function isAttestation({ annotations, platform }) {
    return annotations?.[ATTESTS] !== undefined || (platform?.os === 'unknown' && platform.architecture === 'unknown');
}

;// CONCATENATED MODULE: ./build/js/image/platform.js

function renderPlatform(platform) {
    return [platform.os, platform.architecture, ...(platform.variant === undefined ? [] : [platform.variant])].join('/');
}
const ARCHITECTURE_ALIASES = {
    x86_64: ['amd64'],
    'x86-64': ['amd64'],
    i386: ['386'],
    aarch64: ['arm64'],
    armhf: ['arm', 'v7'],
    armel: ['arm', 'v6'],
};
function parsePlatform(text) {
    const parts = text.trim().split('/');
    const [os, architecture, variant] = parts;
    const isWord = (part) => /^[a-z0-9_.-]+$/i.test(part);
    if (os === undefined || architecture === undefined || parts.length > 3 || !parts.every(isWord)) {
        throw new failure/* Failure */.HR('INPUT_INVALID', `not a platform: ${JSON.stringify(text)}`, {
            hint: 'write os/architecture or os/architecture/variant, for example linux/arm64/v8',
        });
    }
    const [known, impliedVariant] = ARCHITECTURE_ALIASES[architecture.toLowerCase()] ?? [architecture.toLowerCase()];
    const chosen = (variant ?? impliedVariant)?.toLowerCase();
    return { os: os.toLowerCase(), architecture: known, ...(chosen === undefined ? {} : { variant: chosen }) };
}
const ARM_VARIANTS = { arm: ['v8', 'v7', 'v6', 'v5'], arm64: ['v8'] };
function acceptedVariants(platform) {
    const known = ARM_VARIANTS[platform.architecture] ?? [];
    if (platform.variant === undefined)
        return ['', ...known];
    const at = known.indexOf(platform.variant);
    return at < 0 ? [platform.variant, ''] : [...known.slice(at), ''];
}
function rankPlatform(wanted, offered) {
    if (offered === undefined || offered.os !== wanted.os || offered.architecture !== wanted.architecture)
        return undefined;
    const rank = acceptedVariants(wanted).indexOf(offered.variant ?? '');
    return rank < 0 ? undefined : rank;
}

;// CONCATENATED MODULE: ./build/js/image/choose-platform.js


const ZSTD_MARK = 'io.github.containers.compression.zstd';
function choosePlatform(children, wanted) {
    let best;
    for (const child of children) {
        const matched = rankPlatform(wanted, child.platform);
        if (matched === undefined)
            continue;
        const rank = matched * 2 + (child.annotations?.[ZSTD_MARK] === 'true' ? 0 : 1);
        if (best === undefined || rank < best.rank)
            best = { child, rank };
    }
    const chosen = best?.child ?? children.find((child) => child.platform === undefined);
    if (chosen !== undefined)
        return chosen;
    throw unknownPlatform(children, wanted);
}
function unknownPlatform(children, wanted) {
    const offered = children.flatMap(({ platform }) => (platform === undefined ? [] : [renderPlatform(platform)]));
    return new failure/* Failure */.HR('PLATFORM_UNKNOWN', `the image has no platform ${renderPlatform(wanted)}`, {
        hint: offered.length === 0
            ? 'its index names no platforms'
            : `it has: ${[...new Set(offered)].slice(0, 30).join(', ')}`,
    });
}

;// CONCATENATED MODULE: ./build/js/image/config.js



function parseConfig(bytes) {
    const raw = (0,descriptor/* asObject */.eB)(parseStrictJson(bytes, 'the image config'), 'the image config');
    const inner = raw['config'] === undefined || raw['config'] === null ? {} : (0,descriptor/* asObject */.eB)(raw['config'], 'config');
    const rootfs = raw['rootfs'] === undefined || raw['rootfs'] === null ? {} : (0,descriptor/* asObject */.eB)(raw['rootfs'], 'rootfs');
    const diffIds = ((0,descriptor/* optionalStrings */.Zk)(rootfs['diff_ids'], 'rootfs.diff_ids') ?? []).map((one, at) => {
        if (!(0,image_digest/* isDigest */.Bc)(one))
            throw (0,descriptor/* invalid */.Gq)(`rootfs.diff_ids[${String(at)}] is not a digest`);
        return one;
    });
    const created = (0,descriptor/* optionalString */.sx)(raw['created'], 'created');
    const author = (0,descriptor/* optionalString */.sx)(raw['author'], 'author');
    const dockerVersion = (0,descriptor/* optionalString */.sx)(raw['docker_version'], 'docker_version');
    const labels = (0,descriptor/* optionalStringMap */.AM)(inner['Labels'], 'config.Labels');
    const env = (0,descriptor/* optionalStrings */.Zk)(inner['Env'], 'config.Env');
    const variant = (0,descriptor/* optionalString */.sx)(raw['variant'], 'variant');
    return {
        platform: {
            os: (0,descriptor/* optionalString */.sx)(raw['os'], 'os') ?? '',
            architecture: (0,descriptor/* optionalString */.sx)(raw['architecture'], 'architecture') ?? '',
            ...(variant === undefined || variant === '' ? {} : { variant }),
        },
        diffIds,
        raw,
        ...(created === undefined ? {} : { created }),
        ...(author === undefined ? {} : { author }),
        ...(dockerVersion === undefined ? {} : { dockerVersion }),
        ...(labels === undefined ? {} : { labels }),
        ...(env === undefined ? {} : { env }),
    };
}

;// CONCATENATED MODULE: ./build/js/image/layer-type.js
const OCI = /^application\/vnd\.oci\.image\.layer\.(nondistributable\.)?v1\.tar(?:\+(gzip|zstd))?$/;
const DOCKER = /^application\/vnd\.docker\.image\.rootfs\.(foreign\.)?diff\.tar(?:\.(gzip|zstd))?$/;
function parseLayerType(mediaType) {
    const match = OCI.exec(mediaType) ?? DOCKER.exec(mediaType);
    if (match === null)
        return undefined;
    const [, foreign, packing] = match;
    return { isForeign: foreign !== undefined, packing: packing === 'gzip' || packing === 'zstd' ? packing : 'none' };
}
function renderLayerType(format, { packing, isForeign }) {
    if (format === 'oci') {
        const base = `application/vnd.oci.image.layer.${isForeign ? 'nondistributable.' : ''}v1.tar`;
        return packing === 'none' ? base : `${base}+${packing}`;
    }
    const base = `application/vnd.docker.image.rootfs.${isForeign ? 'foreign.' : ''}diff.tar`;
    return packing === 'none' ? base : `${base}.${packing}`;
}

;// CONCATENATED MODULE: ./build/js/image/oci-config.js


function parseOciConfig(bytes) {
    const raw = (0,descriptor/* asObject */.eB)(parseStrictJson(bytes, 'the image config'), 'the image config');
    const rootfs = objectOr(raw['rootfs'], 'rootfs');
    return {
        created: (0,descriptor/* optionalString */.sx)(raw['created'], 'created') ?? null,
        author: oci_config_text(raw, 'author'),
        architecture: oci_config_text(raw, 'architecture'),
        os: oci_config_text(raw, 'os'),
        osVersion: oci_config_text(raw, 'os.version'),
        osFeatures: (0,descriptor/* optionalStrings */.Zk)(raw['os.features'], 'os.features') ?? null,
        variant: oci_config_text(raw, 'variant'),
        config: parseRunConfig(objectOr(raw['config'], 'config')),
        rootfs: { type: oci_config_text(rootfs, 'type'), diffIds: (0,descriptor/* optionalStrings */.Zk)(rootfs['diff_ids'], 'rootfs.diff_ids') ?? null },
        history: parseHistory(raw['history']),
    };
}
function parseRunConfig(raw) {
    return {
        user: oci_config_text(raw, 'User'),
        exposedPorts: keysOf(raw['ExposedPorts'], 'config.ExposedPorts'),
        env: (0,descriptor/* optionalStrings */.Zk)(raw['Env'], 'config.Env') ?? null,
        entrypoint: (0,descriptor/* optionalStrings */.Zk)(raw['Entrypoint'], 'config.Entrypoint') ?? null,
        cmd: (0,descriptor/* optionalStrings */.Zk)(raw['Cmd'], 'config.Cmd') ?? null,
        volumes: keysOf(raw['Volumes'], 'config.Volumes'),
        workingDir: oci_config_text(raw, 'WorkingDir'),
        labels: (0,descriptor/* optionalStringMap */.AM)(raw['Labels'], 'config.Labels') ?? null,
        stopSignal: oci_config_text(raw, 'StopSignal'),
        argsEscaped: flag(raw, 'ArgsEscaped'),
    };
}
function parseHistory(value) {
    if (value === undefined || value === null)
        return null;
    if (!Array.isArray(value))
        throw (0,descriptor/* invalid */.Gq)('history is not a list');
    return value.map((one, at) => {
        const raw = (0,descriptor/* asObject */.eB)(one, `history[${String(at)}]`);
        return {
            created: (0,descriptor/* optionalString */.sx)(raw['created'], 'history.created') ?? null,
            createdBy: oci_config_text(raw, 'created_by'),
            author: oci_config_text(raw, 'author'),
            comment: oci_config_text(raw, 'comment'),
            emptyLayer: flag(raw, 'empty_layer'),
        };
    });
}
function objectOr(value, where) {
    return value === undefined || value === null ? {} : (0,descriptor/* asObject */.eB)(value, where);
}
function oci_config_text(fields, name) {
    return (0,descriptor/* optionalString */.sx)(fields[name], name) ?? '';
}
function flag(fields, name) {
    const value = fields[name];
    if (value === undefined || value === null)
        return false;
    if (typeof value !== 'boolean')
        throw (0,descriptor/* invalid */.Gq)(`${name} is neither true nor false`);
    return value;
}
function keysOf(value, where) {
    return value === undefined || value === null ? null : Object.keys((0,descriptor/* asObject */.eB)(value, where));
}

;// CONCATENATED MODULE: ./build/js/image/referrer.js

function fallbackTag(subject) {
    return `${(0,image_digest/* algorithmOf */.Hy)(subject)}-${(0,image_digest/* hexOf */.ZD)(subject).slice(0, 64)}`;
}
function describeReferrer({ mediaType, digest, size }, manifest) {
    const artifactType = manifest.artifactType ?? (manifest.kind === 'image' ? manifest.config.mediaType : undefined);
    return {
        mediaType,
        digest,
        size,
        ...(artifactType === undefined ? {} : { artifactType }),
        ...(manifest.annotations === undefined ? {} : { annotations: manifest.annotations }),
    };
}

;// CONCATENATED MODULE: ./build/js/image/repository.js



const HOST = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*(?::[0-9]{1,5})?$/;
const PATH_COMPONENT = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
const LONGEST_NAME = 255;
function isTag(text) {
    return TAG.test(text);
}
function parseTag(text) {
    if (isTag(text))
        return text;
    throw refuse(text, 'a tag has at most 128 letters, digits, dots, dashes and underscores, and does not begin with a dot or a dash', 'a tag');
}
function parseImageName(text) {
    if (/^[a-f0-9]{64}$/.test(text))
        throw refuse(text, 'a bare image ID is not a name');
    const at = text.indexOf('@');
    const digest = at < 0 ? undefined : text.slice(at + 1);
    if (digest !== undefined && !(0,image_digest/* isDigest */.Bc)(digest)) {
        throw refuse(text, 'after @ comes sha256: and 64 hexadecimal characters, or sha512: and 128, in lower case');
    }
    const rest = at < 0 ? text : text.slice(0, at);
    const colon = rest.lastIndexOf(':');
    const hasTag = colon > rest.lastIndexOf('/');
    const tag = hasTag ? rest.slice(colon + 1) : undefined;
    if (tag !== undefined && !isTag(tag))
        throw refuse(text, `${(0,runtime_text/* quoteForeign */.xS)(tag, 140)} is not a tag`);
    const repository = splitRepository(hasTag ? rest.slice(0, colon) : rest, text);
    return { ...repository, ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
}
function splitRepository(name, whole) {
    const slash = name.indexOf('/');
    const first = slash < 0 ? '' : name.slice(0, slash);
    const isHost = /[.:]/.test(first) || first === 'localhost';
    const registry = isHost ? (first === 'index.docker.io' ? 'docker.io' : first) : 'docker.io';
    const rest = isHost ? name.slice(slash + 1) : name;
    if (!HOST.test(registry) || portOf(registry) > 65_535)
        throw refuse(whole, `${(0,runtime_text/* quoteForeign */.xS)(registry, 80)} is not a registry's host`);
    const path = registry === 'docker.io' && !rest.includes('/') ? `library/${rest}` : rest;
    if (registry.length + 1 + path.length > LONGEST_NAME)
        throw refuse(whole, `a name has at most ${String(LONGEST_NAME)} characters`);
    for (const component of rest.split('/')) {
        if (PATH_COMPONENT.test(component))
            continue;
        if (component !== component.toLowerCase())
            throw refuse(whole, 'a repository is written in lower case');
        throw refuse(whole, `${(0,runtime_text/* quoteForeign */.xS)(component, 80)} cannot be part of a repository's name`);
    }
    return { registry, path };
}
function portOf(registry) {
    const colon = registry.lastIndexOf(':');
    return colon < 0 ? 0 : Number(registry.slice(colon + 1));
}
function parseRegistry(text) {
    const host = text.replace(/^https?:\/\//, '').replace(/\/+$/, '');
    if (!HOST.test(host) || portOf(host) > 65_535)
        throw refuse(text, 'write host or host:port', 'a registry');
    return host === 'index.docker.io' ? 'docker.io' : host;
}
function isRepositoryPath(text) {
    return text.length <= LONGEST_NAME && text.split('/').every((component) => PATH_COMPONENT.test(component));
}
function renderRepository(name) {
    return `${name.registry}/${name.path}`;
}
function renderImageName(name) {
    const tag = name.tag === undefined ? '' : `:${name.tag}`;
    const digest = name.digest === undefined ? '' : `@${name.digest}`;
    return `${renderRepository(name)}${tag}${digest}`;
}
function refuse(text, hint, what = 'an image name') {
    return new failure/* Failure */.HR('REFERENCE_INVALID', `not ${what}: ${(0,runtime_text/* quoteForeign */.xS)(text, 300)}`, { hint });
}

;// CONCATENATED MODULE: ./build/js/image/index.js

















/***/ }),

/***/ 86595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ decide),
/* harmony export */   s: () => (/* binding */ describeHolder)
/* harmony export */ });
/* harmony import */ var _snapshot_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55407);

const ORPHAN = { goes: false, reason: 'belongs to an image that no tag here leads to' };
const UNJUDGED = { goes: false, reason: 'nothing says that it may go' };
function* decide(snapshot, verdicts, mayGo) {
    const attached = yield* (0,_snapshot_js__WEBPACK_IMPORTED_MODULE_0__/* .attachedTags */ .E)(snapshot);
    const edges = yield* createEdges(snapshot, attached);
    const isGoing = (tag) => !(0,_snapshot_js__WEBPACK_IMPORTED_MODULE_0__/* .isAttachedTag */ .X)(tag) && verdicts.get(tag)?.goes === true;
    const going = [];
    for (const [tag, digest] of snapshot.tags) {
        yield;
        if (isGoing(tag))
            going.push(digest);
    }
    const reached = yield* reachableFrom(going, edges);
    const held = new Map();
    const waiting = [];
    const hold = (digest, holder) => {
        if (held.has(digest) || !snapshot.manifests.has(digest))
            return;
        held.set(digest, holder);
        waiting.push(digest);
    };
    const isRoot = (tag) => (attached.has(tag) ? verdicts.get(tag)?.goes === false : !isGoing(tag));
    for (const [tag, digest] of snapshot.tags) {
        yield;
        if (isRoot(tag))
            hold(digest, { kind: 'tag', tag });
    }
    for (const digest of snapshot.manifests.keys()) {
        yield;
        if (!reached.has(digest) || mayGo?.has(digest) === false)
            hold(digest, { kind: 'nobody' });
    }
    for (let digest = waiting.pop(); digest !== undefined; digest = waiting.pop()) {
        yield;
        for (const { to, as } of edges(digest))
            hold(to, { kind: 'manifest', digest, as });
        const { subject, unread } = snapshot.manifests.get(digest) ?? {};
        if (subject !== undefined)
            hold(subject, { kind: 'manifest', digest, as: 'subject' });
        if (unread === undefined || held.size === snapshot.manifests.size)
            continue;
        for (const other of snapshot.manifests.keys())
            hold(other, { kind: 'manifest', digest, as: 'unread' });
    }
    const doomed = new Set([...snapshot.manifests.keys()].filter((digest) => !held.has(digest)));
    const tags = new Map();
    for (const tag of snapshot.tags.keys()) {
        yield;
        tags.set(tag, fateOf(tag, verdicts.get(tag), attached.get(tag), doomed));
    }
    return { tags, doomed, held, attached };
}
function* createEdges(snapshot, attached) {
    const attachments = new Map();
    const note = (subject, to) => {
        const known = attachments.get(subject);
        if (known === undefined)
            attachments.set(subject, [to]);
        else
            known.push(to);
    };
    for (const [digest, { subject }] of snapshot.manifests) {
        yield;
        if (subject !== undefined)
            note(subject, digest);
    }
    for (const [tag, subject] of attached) {
        const to = snapshot.tags.get(tag);
        if (to !== undefined)
            note(subject, to);
    }
    return (from) => [
        ...(snapshot.manifests.get(from)?.children ?? []).map((to) => ({ to, as: 'listed' })),
        ...(attachments.get(from) ?? []).map((to) => ({ to, as: 'attached' })),
    ];
}
function* reachableFrom(roots, edges) {
    const found = new Set();
    const waiting = [...roots];
    for (let digest = waiting.pop(); digest !== undefined; digest = waiting.pop()) {
        if (found.has(digest))
            continue;
        yield;
        found.add(digest);
        for (const { to } of edges(digest))
            waiting.push(to);
    }
    return found;
}
function fateOf(tag, verdict, subject, doomed) {
    if (verdict?.goes === false)
        return verdict;
    if (subject === undefined)
        return (0,_snapshot_js__WEBPACK_IMPORTED_MODULE_0__/* .isAttachedTag */ .X)(tag) ? ORPHAN : (verdict ?? UNJUDGED);
    return doomed.has(subject)
        ? { goes: true, reason: `belongs to ${subject}, which goes` }
        : { goes: false, reason: `belongs to ${subject}, which stays` };
}
function describeHolder({ held }, digest) {
    const met = new Set();
    let nearest;
    for (let at = digest; !met.has(at);) {
        met.add(at);
        const holder = held.get(at);
        if (holder === undefined)
            break;
        if (holder.kind === 'nobody')
            return `${nearest ?? at}, which was not to go`;
        if (holder.kind === 'tag')
            return nearest === undefined ? `tag ${holder.tag}` : `tag ${holder.tag} (through ${nearest})`;
        nearest ??= holder.digest;
        at = holder.digest;
    }
    return nearest ?? 'nothing';
}


/***/ }),

/***/ 78230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O2: () => (/* binding */ PRUNE_REASON),
/* harmony export */   Sx: () => (/* binding */ describeImages),
/* harmony export */   gt: () => (/* binding */ describeKept)
/* harmony export */ });
/* harmony import */ var _result_of_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77381);
/* harmony import */ var _decide_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86595);
/* harmony import */ var _freed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20253);



const PRUNE_REASON = 'PRUNE_REASON';
function* describeImages(place, snapshot, decision, removal) {
    const tags = [...decision.tags].filter(([tag, { goes }]) => goes && !decision.attached.has(tag));
    const byDigest = Map.groupBy(tags, ([tag]) => snapshot.tags.get(tag));
    const goneWith = yield* dealOut(snapshot, decision, [...byDigest.keys()]);
    const gone = removal?.removed ?? decision.doomed;
    const freed = yield* (0,_freed_js__WEBPACK_IMPORTED_MODULE_2__/* .freedBytes */ .a)(snapshot, [...goneWith.values()].flat().filter((one) => gone.has(one)));
    const artefacts = digestsOfArtefacts(snapshot, decision);
    const images = [];
    for (const [digest, going] of byDigest) {
        yield;
        const manifest = digest === undefined ? undefined : snapshot.manifests.get(digest);
        if (digest === undefined || manifest === undefined)
            continue;
        const own = (goneWith.get(digest) ?? []).filter((one) => gone.has(one));
        const known = {
            reference: place,
            digest,
            attached: own.flatMap((one) => describeAttached(snapshot, artefacts, one)),
            signatures: [],
            bytes: { ..._result_of_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_BYTES */ .CR, freed: own.reduce((sum, one) => sum + (freed.get(one) ?? 0), 0) },
        };
        const done = going.filter(([tag]) => removal?.tags.get(tag) === undefined);
        const notes = notesOn(digest, decision, removal);
        images.push({
            source: { reference: `${place}@${digest}`, digest, mediaType: manifest.descriptor.mediaType, platforms: [] },
            destinations: [
                ...describeReasons(done).map((one, at) => ({
                    ...known,
                    ...(at === 0 ? {} : { attached: [], bytes: { ..._result_of_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_BYTES */ .CR, freed: 0 } }),
                    tags: one.tags,
                    status: removal === undefined ? 'planned' : 'removed',
                    notes: [...one.notes, ...(at === 0 ? notes : [])],
                })),
                ...going.flatMap(([tag]) => describeFailure(place, digest, tag, removal?.tags.get(tag))),
            ],
        });
    }
    const stuck = [...decision.tags].flatMap(([tag, { failure }]) => {
        const digest = snapshot.tags.get(tag);
        if (failure === undefined || digest === undefined)
            return [];
        const { mediaType = '' } = snapshot.manifests.get(digest)?.descriptor ?? {};
        const source = { reference: `${place}@${digest}`, digest, mediaType, platforms: [] };
        return [{ source, destinations: describeFailure(place, digest, tag, failure) }];
    });
    return [...images, ...stuck];
}
function describeKept(place, { tags, attached }, verdicts, dangling) {
    return [
        ...[...tags]
            .filter(([tag, { goes, failure }]) => !goes && failure === undefined && (!attached.has(tag) || verdicts.has(tag)))
            .map(([tag, { reason }]) => ({ reference: `${place}:${tag}`, reason })),
        ...dangling.map((tag) => ({ reference: `${place}:${tag}`, reason: 'it is listed, and nothing is there' })),
    ];
}
function* dealOut({ manifests, tags }, { doomed, attached }, roots) {
    const below = new Map([...doomed].map((digest) => [digest, []]));
    for (const digest of doomed) {
        yield;
        const { children = [], subject } = manifests.get(digest) ?? {};
        below.get(digest)?.push(...children);
        if (subject !== undefined)
            below.get(subject)?.push(digest);
    }
    for (const [tag, subject] of attached) {
        const target = tags.get(tag);
        if (target !== undefined)
            below.get(subject)?.push(target);
    }
    const met = new Set();
    const dealt = new Map();
    for (const root of roots) {
        yield;
        if (root === undefined)
            continue;
        const own = [];
        const waiting = [root];
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
            if (!doomed.has(next) || met.has(next))
                continue;
            met.add(next);
            own.push(next);
            waiting.push(...(below.get(next) ?? []));
        }
        dealt.set(root, own);
    }
    return dealt;
}
function digestsOfArtefacts({ tags }, { attached }) {
    return new Set(attached
        .keys()
        .filter((tag) => tag.includes('.'))
        .map((tag) => tags.get(tag)));
}
function describeAttached({ manifests }, artefacts, digest) {
    const { artifactType = '', subject } = manifests.get(digest) ?? {};
    if (subject !== undefined)
        return [{ kind: 'referrer', artifactType, digest }];
    return artefacts.has(digest) ? [{ kind: 'cosign-tag', artifactType, digest }] : [];
}
function describeReasons(going) {
    const byReason = Map.groupBy(going, ([, { reason }]) => reason);
    return [...byReason].map(([reason, one]) => ({
        tags: one.map(([tag]) => tag),
        notes: [{ code: PRUNE_REASON, text: reason }],
    }));
}
function notesOn(digest, decision, removal) {
    if (!decision.doomed.has(digest)) {
        const text = `the tag alone goes: its manifest is needed by ${(0,_decide_js__WEBPACK_IMPORTED_MODULE_1__/* .describeHolder */ .s)(decision, digest)}`;
        return [{ code: 'MANIFEST_STAYS', text }];
    }
    if (removal === undefined || removal.removed.has(digest))
        return [];
    const why = removal.leftover?.message ?? 'the registry keeps it';
    return [{ code: 'MANIFEST_STAYS', text: `the tag is gone and its manifest is left behind: ${why}` }];
}
function describeFailure(place, digest, tag, failure) {
    if (failure === undefined)
        return [];
    const own = failure.with({ side: 'destination', subject: `${place}:${tag}` });
    return [(0,_result_of_js__WEBPACK_IMPORTED_MODULE_0__/* .failedDestination */ .ov)(place, own, { digest, tags: [tag] })];
}


/***/ }),

/***/ 20253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ freedBytes)
/* harmony export */ });
function* freedBytes({ manifests }, doomed) {
    const going = new Set(doomed);
    const counted = new Set();
    for (const [digest, { blobs }] of manifests) {
        yield;
        if (!going.has(digest))
            for (const blob of blobs)
                counted.add(blob.digest);
    }
    const freed = new Map();
    for (const digest of going) {
        yield;
        const manifest = manifests.get(digest);
        if (manifest === undefined)
            continue;
        let bytes = manifest.descriptor.size;
        for (const blob of manifest.blobs) {
            if (counted.has(blob.digest))
                continue;
            counted.add(blob.digest);
            bytes += blob.size;
        }
        freed.set(digest, bytes);
    }
    return freed;
}


/***/ }),

/***/ 55407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ attachedTags),
/* harmony export */   X: () => (/* binding */ isAttachedTag)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);

const NAMED_AFTER_DIGEST = /^(sha256-[0-9a-f]{64}|sha512-(?:[0-9a-f]{64}|[0-9a-f]{128}))(?:\.[a-z][a-z0-9-]*)?$/;
function isAttachedTag(tag) {
    return NAMED_AFTER_DIGEST.test(tag);
}
function* attachedTags(snapshot) {
    const subjects = new Map();
    for (const digest of snapshot.manifests.keys()) {
        yield;
        subjects.set((0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .fallbackTag */ .fH)(digest), digest);
        subjects.set(`${(0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(digest)}-${(0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(digest)}`, digest);
    }
    const found = new Map();
    for (const tag of snapshot.tags.keys()) {
        yield;
        const [, name = ''] = NAMED_AFTER_DIGEST.exec(tag) ?? [];
        const subject = subjects.get(name);
        if (subject !== undefined && snapshot.tags.get(tag) !== subject)
            found.set(tag, subject);
    }
    return found;
}


/***/ }),

/***/ 77381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bg: () => (/* binding */ resultOf),
/* harmony export */   CR: () => (/* binding */ NO_BYTES),
/* harmony export */   FU: () => (/* binding */ joinResults),
/* harmony export */   HZ: () => (/* binding */ failedImage),
/* harmony export */   S0: () => (/* binding */ countedContext),
/* harmony export */   Zy: () => (/* binding */ resultOfFailure),
/* harmony export */   ov: () => (/* binding */ failedDestination)
/* harmony export */ });
/* harmony import */ var _runtime_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10995);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66786);


const NO_BYTES = { transferred: 0, mounted: 0, cached: 0, present: 0 };
function countedContext(ctx) {
    const counters = { startedAt: (0,_runtime_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .monotonicMs */ .d)(), requests: 0 };
    const counted = {
        ...ctx,
        emit: (event) => {
            if (event.kind === 'request')
                counters.requests += 1;
            ctx.emit(event);
        },
    };
    return { ctx: counted, counters };
}
function resultOf(what, ...images) {
    const destinations = images.flatMap((image) => image.destinations);
    const failed = destinations.filter((one) => one.status === 'failed').length;
    const sum = (field) => destinations.reduce((total, one) => total + (one.bytes[field] ?? 0), 0);
    return {
        schema: 'waybill.result/v1',
        command: what.command,
        status: failed === 0 ? (what.planned ? 'planned' : 'succeeded') : failed === destinations.length ? 'failed' : 'partial',
        policy: what.policy,
        images,
        excluded: [],
        totals: {
            images: images.length,
            failed: images.filter((image) => image.destinations.some((one) => one.status === 'failed')).length,
            requests: what.counters.requests,
            bytes: {
                transferred: sum('transferred'),
                mounted: sum('mounted'),
                cached: sum('cached'),
                present: sum('present'),
                ...(destinations.some(({ bytes }) => bytes.freed !== undefined) ? { freed: sum('freed') } : {}),
            },
            durationMs: Math.round((0,_runtime_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .monotonicMs */ .d)() - what.counters.startedAt),
        },
    };
}
function failedImage(request, failure) {
    return {
        source: { reference: request.source.reference.text, digest: '', mediaType: '', platforms: [] },
        destinations: request.destinations.map(({ reference }) => failedDestination(reference.text, failure)),
    };
}
function failedDestination(reference, failure, known = {}) {
    return {
        reference,
        digest: '',
        tags: [],
        bytes: NO_BYTES,
        attached: [],
        signatures: [],
        notes: [],
        ...known,
        status: 'failed',
        error: errorOf(failure),
    };
}
const LONGEST_MESSAGE = 1000;
function errorOf(failure) {
    return {
        code: failure.code,
        side: failure.side ?? 'local',
        message: (0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_0__/* .renderForeign */ .Vd)(failure.message, LONGEST_MESSAGE),
        hint: (0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_0__/* .renderForeign */ .Vd)(failure.hint ?? '', LONGEST_MESSAGE),
    };
}
function resultOfFailure(command, operands, failure) {
    const [source = '', ...destinations] = operands;
    return resultOf({ command, policy: 'none', planned: false, counters: { startedAt: (0,_runtime_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .monotonicMs */ .d)(), requests: 0 } }, {
        source: { reference: source, digest: '', mediaType: '', platforms: [] },
        destinations: (destinations.length === 0 ? [''] : destinations).map((one) => failedDestination(one, failure)),
    });
}
function joinResults(first, second) {
    const joined = resultOf({
        command: first.command,
        policy: first.policy,
        planned: first.status === 'planned' || second.status === 'planned',
        counters: { startedAt: 0, requests: first.totals.requests + second.totals.requests },
    }, ...first.images, ...second.images);
    const durationMs = first.totals.durationMs + second.totals.durationMs;
    const isWhole = second.images.every(({ destinations }) => destinations.every(({ status }) => status !== 'failed'));
    return {
        ...joined,
        status: isWhole && first.status !== 'failed' ? first.status : joined.status,
        excluded: [...first.excluded, ...second.excluded],
        totals: { ...joined.totals, durationMs },
    };
}


/***/ }),

/***/ 59179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ orAborted)
/* harmony export */ });
async function orAborted(work, signal) {
    signal.throwIfAborted();
    const { promise, reject } = Promise.withResolvers();
    const onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    try {
        return await Promise.race([work, promise]);
    }
    finally {
        signal.removeEventListener('abort', onAbort);
    }
}


/***/ }),

/***/ 21513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jo: () => (/* binding */ backoffMs),
/* harmony export */   mu: () => (/* binding */ parseRetryAfter),
/* harmony export */   yy: () => (/* binding */ sleep)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

function backoffMs(attempt, baseMs, capMs, random = Math.random) {
    const ceiling = Math.min(capMs, baseMs * 2 ** (attempt - 1));
    return Math.round(random() * ceiling);
}
async function sleep(ms, signal) {
    signal.throwIfAborted();
    try {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, { signal });
    }
    catch (error) {
        signal.throwIfAborted();
        throw error;
    }
}
function parseRetryAfter(value, now = Date.now()) {
    if (value === undefined)
        return undefined;
    const text = value.trim();
    const amount = /^(\d+(?:\.\d+)?)(ms|s)?$/.exec(text);
    if (amount !== null)
        return Math.round(Number(amount[1]) * (amount[2] === 'ms' ? 1 : 1000));
    if (!/[A-Za-z]{3}/.test(text))
        return undefined;
    const date = Date.parse(text);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}


/***/ }),

/***/ 10995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ monotonicMs)
/* harmony export */ });
function monotonicMs() {
    const [seconds, nanoseconds] = process.hrtime();
    return seconds * 1e3 + nanoseconds / 1e6;
}


/***/ }),

/***/ 60016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ withDirectoryLock)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _backoff_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21513);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83903);
/* harmony import */ var _owned_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78158);





const LONGEST_WAIT_MS = 120_000;
async function withDirectoryLock(directory, signal, work) {
    const turn = await takeNumber(directory);
    try {
        await waitForTurn(directory, turn, signal);
        return await work();
    }
    finally {
        await (0,_owned_files_js__WEBPACK_IMPORTED_MODULE_4__/* .removeIfThere */ .Ks)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, turn.file));
    }
}
async function takeNumber(directory) {
    const choosing = node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, (0,_owned_files_js__WEBPACK_IMPORTED_MODULE_4__/* .nameOwnedFile */ .d)('choosing'));
    await createEmpty(choosing);
    try {
        const numbers = (await (0,_owned_files_js__WEBPACK_IMPORTED_MODULE_4__/* .listLiving */ .Mj)(directory)).map((one) => one.number);
        const number = Math.max(0, ...numbers) + 1;
        const file = (0,_owned_files_js__WEBPACK_IMPORTED_MODULE_4__/* .nameOwnedFile */ .d)('turn', number);
        await createEmpty(node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, file));
        return { file, number };
    }
    finally {
        await (0,_owned_files_js__WEBPACK_IMPORTED_MODULE_4__/* .removeIfThere */ .Ks)(choosing);
    }
}
async function waitForTurn(directory, own, signal) {
    const deadline = Date.now() + LONGEST_WAIT_MS;
    for (;;) {
        const isChosen = !(await (0,_owned_files_js__WEBPACK_IMPORTED_MODULE_4__/* .listLiving */ .Mj)(directory)).some((one) => one.kind === 'choosing');
        const before = (await (0,_owned_files_js__WEBPACK_IMPORTED_MODULE_4__/* .listLiving */ .Mj)(directory)).find((one) => one.kind === 'turn' && comesBefore(one, own));
        if (isChosen && before === undefined)
            return;
        if (Date.now() > deadline) {
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('TIMEOUT', `another process keeps ${directory} locked`, {
                side: 'local',
                subject: directory,
                hint: before === undefined ? 'try again' : `end process ${String(before.pid)}, or remove ${before.file} there`,
            });
        }
        await (0,_backoff_js__WEBPACK_IMPORTED_MODULE_2__/* .sleep */ .yy)(2 + Math.random() * 8, signal);
    }
}
function comesBefore(one, own) {
    return one.number < own.number || (one.number === own.number && one.file < own.file);
}
async function createEmpty(file) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file, 'wx', 0o644);
    await handle.close();
}


/***/ }),

/***/ 98279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ readEarly)
/* harmony export */ });
function readEarly(open, signal) {
    let early = open(signal);
    early.catch(() => undefined);
    return {
        open: async (own, from) => {
            const mine = early ?? open(own, from);
            early = undefined;
            return mine;
        },
        drop() {
            early?.then(({ stream }) => stream.destroy(), () => undefined);
            early = undefined;
        },
    };
}


/***/ }),

/***/ 83903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   HR: () => (/* binding */ Failure),
/* harmony export */   Ky: () => (/* binding */ storageFailure),
/* harmony export */   bT: () => (/* binding */ explainStorage),
/* harmony export */   sR: () => (/* binding */ FAILURE_CODES),
/* harmony export */   w2: () => (/* binding */ toFailure),
/* harmony export */   x5: () => (/* binding */ explainUnreadable)
/* harmony export */ });
const EXIT_CODE_OF = {
    INTERNAL: 1,
    REPOSITORY_UNKNOWN: 2,
    MANIFEST_UNKNOWN: 2,
    BLOB_UNKNOWN: 2,
    PLATFORM_UNKNOWN: 2,
    REFERENCE_INVALID: 4,
    INPUT_INVALID: 4,
    CONFIG_INVALID: 4,
    TRANSPORT_UNKNOWN: 4,
    AUTH_REQUIRED: 5,
    AUTH_DENIED: 5,
    TAG_IMMUTABLE: 5,
    REGISTRY_BLOCKED: 5,
    SIGNATURE_MISSING: 6,
    SIGNATURE_INVALID: 6,
    POLICY_REFUSED: 6,
    UNREACHABLE: 7,
    TLS_FAILED: 7,
    TIMEOUT: 7,
    RATE_LIMITED: 7,
    SERVER_ERROR: 7,
    DIGEST_MISMATCH: 8,
    SIZE_MISMATCH: 8,
    MANIFEST_INVALID: 8,
    ARCHIVE_INVALID: 8,
    LIMIT_EXCEEDED: 8,
    ATTACHED_UNLISTED: 8,
    UNSUPPORTED: 9,
    DIGEST_WOULD_CHANGE: 9,
    PLAN_DRIFTED: 9,
    TAG_RULE: 9,
    RESULT_MISSING: 1,
    STORAGE_FAILED: 1,
    CANCELLED: 130,
};
const FAILURE_CODES = Object.keys(EXIT_CODE_OF);
class Failure extends Error {
    name = 'Failure';
    code;
    side;
    subject;
    hint;
    transient;
    facts;
    constructor(code, message, details = {}) {
        super(message, details.cause === undefined ? undefined : { cause: details.cause });
        this.code = code;
        this.side = details.side;
        this.subject = details.subject;
        this.hint = details.hint;
        this.transient = details.transient ?? false;
        this.facts = details.facts ?? {};
    }
    with(details) {
        const side = this.side ?? details.side;
        const subject = this.subject ?? details.subject;
        const hint = this.hint ?? details.hint;
        const copy = new Failure(this.code, this.message, {
            ...(side === undefined ? {} : { side }),
            ...(subject === undefined ? {} : { subject }),
            ...(hint === undefined ? {} : { hint }),
            transient: this.transient,
            facts: this.facts,
            cause: this.cause,
        });
        if (this.stack !== undefined)
            copy.stack = this.stack;
        return copy;
    }
}
function exitCodeOf(code) {
    return EXIT_CODE_OF[code];
}
function toFailure(thrown) {
    if (thrown instanceof Failure)
        return thrown;
    if (thrown instanceof Error) {
        if (thrown.cause instanceof Failure)
            return thrown.cause;
        if (thrown.name === 'AbortError')
            return new Failure('CANCELLED', 'interrupted', { cause: thrown });
        if (thrown.name === 'TimeoutError')
            return new Failure('TIMEOUT', 'the time limit has passed', { cause: thrown });
        const storage = storageFailure(thrown);
        if (storage !== undefined)
            return storage;
        return new Failure('INTERNAL', thrown.message || thrown.name, {
            cause: thrown,
            hint: 'this is a bug in waybill: run again with --debug and report the output',
        });
    }
    return new Failure('INTERNAL', String(thrown), { cause: thrown });
}
function storageFailure(error, subject) {
    if (!('code' in error) || typeof error.code !== 'string' || !('syscall' in error))
        return undefined;
    const path = 'path' in error && typeof error.path === 'string' ? error.path : undefined;
    const about = subject ?? path;
    const known = STORAGE_ERRORS[error.code];
    if (known === undefined)
        return undefined;
    return new Failure(known.code, about === undefined ? known.text : `${known.text}: ${about}`, {
        side: 'local',
        ...(about === undefined ? {} : { subject: about }),
        hint: known.hint,
        cause: error,
    });
}
function explainStorage(thrown, subject) {
    return thrown instanceof Error ? (storageFailure(thrown, subject) ?? thrown) : thrown;
}
function explainUnreadable(thrown, subject, code) {
    const explained = explainStorage(thrown, subject);
    const isOfPath = thrown instanceof Error && 'code' in thrown && PATH_ERRORS.has(thrown.code);
    if (!isOfPath || !(explained instanceof Failure))
        return explained;
    const { message, hint = 'correct the path' } = explained;
    return new Failure(code, message, { side: 'local', subject, hint, cause: thrown });
}
const PATH_ERRORS = new Set(['EACCES', 'EPERM', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP']);
const STORAGE_ERRORS = {
    ENOSPC: {
        code: 'STORAGE_FAILED',
        text: 'the disk is full',
        hint: 'free some space, or write to another file system',
    },
    EDQUOT: { code: 'STORAGE_FAILED', text: 'the disk quota is used up', hint: 'free some space, or write elsewhere' },
    EROFS: { code: 'STORAGE_FAILED', text: 'the file system is read-only', hint: 'write to another directory' },
    EACCES: { code: 'STORAGE_FAILED', text: 'no permission', hint: 'check the owner and the mode of this path' },
    EPERM: { code: 'STORAGE_FAILED', text: 'not permitted', hint: 'check the owner and the mode of this path' },
    EISDIR: { code: 'STORAGE_FAILED', text: 'is a directory', hint: 'name a file' },
    ENOTDIR: { code: 'STORAGE_FAILED', text: 'is not a directory', hint: 'name a directory' },
    ENAMETOOLONG: { code: 'STORAGE_FAILED', text: 'the path is too long', hint: 'use a shorter path' },
    ELOOP: { code: 'STORAGE_FAILED', text: 'its links lead in a circle', hint: 'correct the symbolic link' },
    EMFILE: {
        code: 'STORAGE_FAILED',
        text: 'too many open files',
        hint: 'raise the limit (ulimit -n) or lower --concurrency',
    },
    ENOENT: { code: 'STORAGE_FAILED', text: 'no such file or directory', hint: 'check the path' },
};


/***/ }),

/***/ 46929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ DEFAULT_LIMITS),
/* harmony export */   x: () => (/* binding */ SYNC_PER_HOST)
/* harmony export */ });
const DEFAULT_LIMITS = {
    manifestBytes: 4 * 1024 * 1024,
    configBytes: 4 * 1024 * 1024,
    tokenBytes: 1024 * 1024,
    errorBodyBytes: 64 * 1024,
    pageBytes: 16 * 1024 * 1024,
    pages: 10_000,
    tags: 1_000_000,
    redirects: 10,
    indexDepth: 8,
    graphNodes: 10_000,
    graphBytes: 128 * 1024 * 1024,
    connectMs: 30_000,
    idleMs: 60_000,
    headersMs: 60_000,
    retries: 3,
    retryDelayMs: undefined,
    retryCapMs: 30_000,
    retryAfterCapMs: 120_000,
    perHost: 10,
    requestsPerSecond: undefined,
    helperMs: 30_000,
    expansionRatio: 250,
    expansionFreeBytes: 1024 * 1024 * 1024,
    archiveMembers: 200_000,
    archiveNameBytes: 4096,
    archiveHeaderBytes: 1024 * 1024,
    contentsBytes: 256 * 1024 * 1024,
    programMs: 2 * 3_600_000,
};
const SYNC_PER_HOST = 32;


/***/ }),

/***/ 58945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ makeDirectory)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _owned_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78158);



const ATTEMPTS = 10;
async function makeDirectory(directory, mode) {
    const wanted = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(directory);
    const parent = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(wanted);
    let top;
    for (let attempt = 1;; attempt += 1) {
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(wanted, { mode });
            return top ?? wanted;
        }
        catch (error) {
            if ((0,_owned_files_js__WEBPACK_IMPORTED_MODULE_2__/* .isErrno */ .r)(error, 'ENOENT') && parent !== wanted && attempt < ATTEMPTS)
                top = (await makeDirectory(parent, mode)) ?? top;
            else if (await isDirectory(wanted))
                return top;
            else
                throw error;
        }
    }
}
async function isDirectory(file) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file).then((found) => found.isDirectory(), () => false);
}


/***/ }),

/***/ 25786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ OneByOne)
/* harmony export */ });
class OneByOne {
    #last = new Map();
    async run(key, work) {
        const before = this.#last.get(key) ?? Promise.resolve();
        const mine = before.catch(() => undefined).then(work);
        this.#last.set(key, mine);
        try {
            return await mine;
        }
        finally {
            if (this.#last.get(key) === mine)
                this.#last.delete(key);
        }
    }
}


/***/ }),

/***/ 78158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ks: () => (/* binding */ removeIfThere),
/* harmony export */   Mj: () => (/* binding */ listLiving),
/* harmony export */   d: () => (/* binding */ nameOwnedFile),
/* harmony export */   r: () => (/* binding */ isErrno)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _process_identity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25491);




const FORM = /^\.waybill-(choosing|turn|writer|tmp)-(\d{1,15})-([0-9a-f]{12})-(\d{1,10})-(\d{1,20})-[0-9a-f]{16}$/;
const FOREIGN_LIFE_MS = {
    choosing: 60_000,
    turn: 60_000,
    writer: 24 * 3_600_000,
    tmp: 24 * 3_600_000,
};
function nameOwnedFile(kind, number = 0) {
    const { space, pid, started } = (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .ownIdentity */ .h)();
    const unique = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex');
    return `.waybill-${kind}-${String(number)}-${space}-${String(pid)}-${started}-${unique}`;
}
function parseOwnedFile(file) {
    const match = FORM.exec(file);
    if (match === null)
        return undefined;
    const [, kind, number, host = '', pid, started = ''] = match;
    return { file, kind: kind, number: Number(number), host, pid: Number(pid), started };
}
async function listLiving(directory) {
    const found = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(directory)).flatMap((file) => parseOwnedFile(file) ?? []);
    const living = [];
    for (const one of found) {
        if (await isAbandoned(directory, one))
            await removeIfThere(node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, one.file));
        else
            living.push(one);
    }
    return living;
}
async function removeIfThere(file) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)(file);
    }
    catch (error) {
        if (!isErrno(error, 'ENOENT'))
            throw error;
    }
}
function isErrno(error, ...codes) {
    return error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code);
}
async function isAbandoned(directory, one) {
    if (one.host === (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .ownIdentity */ .h)().space)
        return !(0,_process_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .isRunning */ .W)(one);
    try {
        const { mtimeMs } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, one.file));
        return Date.now() - mtimeMs > FOREIGN_LIFE_MS[one.kind];
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 25491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ isRunning),
/* harmony export */   h: () => (/* binding */ ownIdentity)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);



let own;
function ownIdentity() {
    own ??= {
        space: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
            .update([
            (0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)(),
            attempt(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)('/proc/sys/kernel/random/boot_id', 'latin1').trim()) ?? '',
            attempt(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)('/proc/self/ns/pid')) ?? '',
        ].join('\n'))
            .digest('hex')
            .slice(0, 12),
        pid: process.pid,
        started: readStart(process.pid) ?? '0',
    };
    return own;
}
function isRunning({ pid, started }) {
    try {
        process.kill(pid, 0);
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ESRCH')
            return false;
    }
    const now = readStart(pid);
    return now === undefined || now === started;
}
function readStart(pid) {
    const text = attempt(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${String(pid)}/stat`, 'latin1'));
    const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ');
    return fields?.[0] === 'Z' || fields?.[0] === 'X' ? 'dead' : fields?.[19];
}
function attempt(read) {
    try {
        return read();
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 41171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ readAtMost)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
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

const PIECE_BYTES = 64 * 1024;
async function readAtMost(file, most) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const handle = __addDisposableResource(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file, 'r'), true);
        const chunks = [];
        let size = 0;
        while (size <= most) {
            const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.min(PIECE_BYTES, most + 1 - size)));
            if (bytesRead === 0)
                break;
            size += bytesRead;
            chunks.push(buffer.subarray(0, bytesRead));
        }
        return Buffer.concat(chunks);
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


/***/ }),

/***/ 475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pO: () => (/* binding */ Redactor),
  O_: () => (/* binding */ SHORTEST_REDACTED),
  zh: () => (/* binding */ Secret)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(66786);
;// CONCATENATED MODULE: ./build/js/runtime/spelling.js

const CUT = '…';
const SHORTEST_CUT = 4;
class Spelling {
    #steps;
    constructor(text, isBase64 = false) {
        const steps = [];
        let plain = '';
        for (const letter of text) {
            if (PLAIN.test(letter) && !(isBase64 && BASE64_PAIRS.has(letter))) {
                plain += letter;
                continue;
            }
            if (plain !== '')
                steps.push([plain]);
            plain = '';
            const pair = isBase64 ? BASE64_PAIRS.get(letter) : undefined;
            steps.push([...spellingsOf(letter), ...(pair === undefined ? [] : spellingsOf(pair))]);
        }
        if (plain !== '')
            steps.push([plain]);
        if (isBase64)
            steps.push(['', ...spellingsOf('=').flatMap((one) => [one, `${one}${one}`])]);
        this.#steps = steps;
    }
    get beginnings() {
        return new Set((this.#steps[0] ?? []).map((one) => one.charAt(0)));
    }
    findAt(text, from) {
        let places = new Set([from]);
        let isOpen = false;
        let end = 0;
        for (const step of this.#steps) {
            const next = new Set();
            for (const place of places) {
                for (const one of step) {
                    const shared = sharedLength(text, place, one);
                    if (shared === one.length)
                        next.add(place + shared);
                    else if (place + shared === text.length)
                        isOpen = true;
                    else if (text[place + shared] === CUT && place + shared - from >= SHORTEST_CUT)
                        end = Math.max(end, place + shared);
                }
            }
            if (next.size === 0)
                return { end, isOpen };
            places = next;
        }
        return { end: Math.max(end, ...places), isOpen };
    }
}
const PLAIN = /^[A-Za-z0-9._-]$/;
const BASE64_PAIRS = new Map([
    ['+', '-'],
    ['/', '_'],
]);
const HTML_NAMES = new Map([
    ['&', ['&amp;']],
    ['<', ['&lt;']],
    ['>', ['&gt;']],
    ['"', ['&quot;']],
    ["'", ['&apos;']],
]);
function spellingsOf(letter) {
    const bytes = [...Buffer.from(letter)];
    const hex = (prefix) => {
        const lower = bytes.map((byte) => `${prefix}${byte.toString(16).padStart(2, '0')}`).join('');
        const upper = bytes.map((byte) => `${prefix}${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
        return [lower, upper];
    };
    const units = [...Array(letter.length).keys()].map((at) => letter.charCodeAt(at).toString(16).padStart(4, '0'));
    const unicode = [units, units.map((unit) => unit.toUpperCase())].map((all) => all.map((unit) => `\\u${unit}`).join(''));
    const point = letter.codePointAt(0) ?? 0;
    const short = JSON.stringify(letter).slice(1, -1);
    const escapes = [...unicode, ...hex('\\x'), short, `\\${letter}`];
    return [
        ...new Set([
            letter,
            ...hex('%'),
            ...hex('%25'),
            ...escapes,
            ...escapes.map((one) => one.replaceAll('\\', '\\\\')),
            `\\\\\\${letter}`,
            `&#${String(point)};`,
            `&#x${point.toString(16)};`,
            `&#x${point.toString(16).toUpperCase()};`,
            ...(HTML_NAMES.get(letter) ?? []),
            ...(letter === ' ' ? ['+'] : []),
            Buffer.from(letter).toString('latin1'),
            ...(letter !== ' ' && (0,runtime_text/* renderForeign */.Vd)(`a${letter}a`) === 'a a' ? [' ', ''] : []),
        ]),
    ];
}
function sharedLength(text, place, wanted) {
    let length = 0;
    while (length < wanted.length && text.charCodeAt(place + length) === wanted.charCodeAt(length))
        length += 1;
    return length;
}

;// CONCATENATED MODULE: ./build/js/runtime/secret.js



class Secret {
    #value;
    constructor(value) {
        this.#value = value;
    }
    reveal() {
        return this.#value;
    }
    toString() {
        return '***';
    }
    toJSON() {
        return '***';
    }
}
Object.defineProperty(Secret.prototype, external_node_util_.inspect.custom, { value: () => '***' });
const SHORTEST_REDACTED = 4;
const LONGEST_INSIDE = 512;
const SHORTEST_PIECE = 6;
class Redactor {
    #known = new Set();
    #spellings = new Map();
    #sentences;
    #spared;
    constructor(sentences = []) {
        this.#sentences = sentences;
    }
    add(secret, user) {
        const lines = secret.split(/\r\n|[\r\n]/);
        const parts = [secret, ...lines, (0,runtime_text/* renderForeign */.Vd)(secret, secret.length)];
        for (const part of new Set(parts.flatMap((one) => [one, one.trim()]))) {
            if (part.trim() !== '')
                this.#addForms(part);
        }
        if (user !== undefined && secret !== '')
            this.#addBase64(Buffer.from(`${user}:${secret}`));
    }
    redact(text) {
        const { regions } = this.#scan(text);
        const kept = regions.length === 0 ? [] : this.#sentencesIn(text);
        let out = '';
        let at = 0;
        for (const { start, end } of regions) {
            if (kept.some((one) => one.start <= start && end <= one.end))
                continue;
            out += `${text.slice(at, start)}***`;
            at = end;
        }
        return at === 0 ? text : out + text.slice(at);
    }
    finds(text) {
        return this.#scan(text).regions.length > 0;
    }
    safeLength(text) {
        const { regions, openFrom } = this.#scan(text);
        const whole = [...regions, ...this.#sentencesIn(text)];
        let at = openFrom;
        for (const one of this.#sentencesWithSecrets())
            at = Math.min(at, text.length - openLength(text, one));
        for (;;) {
            const around = whole.find(({ start, end }) => start < at && at < end);
            if (around === undefined)
                return at;
            at = around.start;
        }
    }
    #addForms(value) {
        if (value.length < SHORTEST_REDACTED)
            return;
        this.#spell(value, false);
        const bytes = Buffer.from(value);
        this.#addBase64(bytes);
        if (bytes.byteLength > LONGEST_INSIDE)
            return;
        for (const piece of piecesOf(bytes))
            if (piece.length >= SHORTEST_PIECE)
                this.#spell(piece, true);
    }
    #addBase64(bytes) {
        const base64 = bytes.toString('base64').replace(/=+$/, '');
        if (base64.length < SHORTEST_PIECE)
            return;
        this.#spell(base64, true);
        if (bytes.byteLength > LONGEST_INSIDE)
            return;
        for (const piece of piecesOf(Buffer.from(base64)))
            this.#spell(piece, true);
    }
    #spell(value, isBase64) {
        const key = `${isBase64 ? 'base64' : 'text'} ${value}`;
        if (this.#known.has(key))
            return;
        this.#known.add(key);
        this.#spared = undefined;
        const spelling = new Spelling(value, isBase64);
        for (const letter of spelling.beginnings) {
            const others = this.#spellings.get(letter);
            if (others === undefined)
                this.#spellings.set(letter, [spelling]);
            else
                others.push(spelling);
        }
    }
    #sentencesWithSecrets() {
        this.#spared ??= this.#sentences.filter((sentence) => {
            const { regions } = this.#scan(sentence);
            return regions.length > 0 && regions.every(({ start, end }) => 3 * (end - start) <= 2 * sentence.length);
        });
        return this.#spared;
    }
    #sentencesIn(text) {
        return this.#sentencesWithSecrets().flatMap((sentence) => {
            const found = [];
            for (let at = text.indexOf(sentence); at >= 0; at = text.indexOf(sentence, at + 1))
                found.push({ start: at, end: at + sentence.length });
            return found;
        });
    }
    #scan(text) {
        const regions = [];
        let openFrom = text.length;
        for (let at = 0; at < text.length; at += 1) {
            for (const spelling of this.#spellings.get(text.charAt(at)) ?? []) {
                const { end, isOpen } = spelling.findAt(text, at);
                if (isOpen)
                    openFrom = Math.min(openFrom, at);
                const last = regions.at(-1);
                if (end > 0 && last !== undefined && at < last.end)
                    last.end = Math.max(last.end, end);
                else if (end > 0)
                    regions.push({ start: at, end });
            }
        }
        return { regions, openFrom };
    }
}
function openLength(text, sentence) {
    for (let length = Math.min(text.length, sentence.length - 1); length > 0; length -= 1)
        if (text.endsWith(sentence.slice(0, length)))
            return length;
    return 0;
}
function piecesOf(bytes) {
    return [0, 1, 2].map((before) => {
        const base64 = Buffer.concat([Buffer.alloc(before), bytes])
            .toString('base64')
            .replace(/=+$/, '');
        const isWhole = (before + bytes.byteLength) % 3 === 0;
        return base64.slice(before === 0 ? 0 : before + 1, isWhole ? undefined : -1);
    });
}


/***/ }),

/***/ 65459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ Semaphore)
/* harmony export */ });
class Semaphore {
    #slots;
    #taken = 0;
    #large = 0;
    #waiting = [];
    constructor(slots) {
        this.#slots = Math.max(1, slots);
    }
    async acquire(size, signal) {
        signal.throwIfAborted();
        if (this.#fits(size))
            return this.#take(size);
        return new Promise((resolve, reject) => {
            const onAbort = () => {
                const at = this.#waiting.indexOf(entry);
                if (at >= 0)
                    this.#waiting.splice(at, 1);
                reject(signal.reason);
            };
            const entry = {
                size,
                start: () => {
                    signal.removeEventListener('abort', onAbort);
                    resolve(this.#take(size));
                },
            };
            signal.addEventListener('abort', onAbort, { once: true });
            this.#waiting.push(entry);
        });
    }
    #fits(size) {
        if (this.#taken >= this.#slots)
            return false;
        return size === 'small' || this.#large < Math.max(1, this.#slots - 1);
    }
    #take(size) {
        this.#taken += 1;
        if (size === 'large')
            this.#large += 1;
        let released = false;
        return () => {
            if (released)
                return;
            released = true;
            this.#taken -= 1;
            if (size === 'large')
                this.#large -= 1;
            this.#wake();
        };
    }
    #wake() {
        for (const size of ['small', 'large']) {
            while (this.#fits(size)) {
                const at = this.#waiting.findIndex((entry) => entry.size === size);
                if (at < 0)
                    break;
                this.#waiting.splice(at, 1)[0]?.start();
            }
        }
    }
}


/***/ }),

/***/ 66786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   No: () => (/* binding */ renderLog),
/* harmony export */   UP: () => (/* binding */ renderBytes),
/* harmony export */   Vd: () => (/* binding */ renderForeign),
/* harmony export */   Zj: () => (/* binding */ isClose),
/* harmony export */   n6: () => (/* binding */ compareText),
/* harmony export */   xS: () => (/* binding */ quoteForeign)
/* harmony export */ });
function renderBytes(bytes) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB'];
    let value = bytes;
    let unit = 0;
    while (value >= 1000 && unit < units.length - 1) {
        value /= 1000;
        unit += 1;
    }
    return unit === 0 ? `${String(bytes)} B` : `${value.toFixed(1)} ${units[unit] ?? ''}`;
}
function renderForeign(text, most = 200) {
    const clean = withoutKeys(text.slice(0, most + LONGEST_KEY))
        .replaceAll(INVISIBLE, ' ')
        .replaceAll(COMMAND, '## ')
        .trim();
    return clean.length <= most && text.length <= most + LONGEST_KEY ? clean : `${clean.slice(0, most)}…`;
}
const LONGEST_KEY = 4096;
function quoteForeign(text, most = 80) {
    return JSON.stringify(renderForeign(text, most));
}
function renderLog(text) {
    return text
        .replaceAll(INVISIBLE, (found) => found.replaceAll(/[^\t\n]+/g, ' '))
        .replaceAll(/^([^\S\n]*):(?=:)/gm, '$1: ')
        .replaceAll(COMMAND, '## ');
}
const COMMAND = /##(?=\w{0,20}\[)/g;
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;
const KEY_NAMES = [
    'x-amz-(?:signature|credential|security-token)',
    'x-goog-(?:signature|credential)',
    'signature',
    'sig',
    '(?:[a-z]+_)?token',
    'password',
    'client_secret',
    'assertion',
    '_state',
].join('|');
const KEYS = [
    [new RegExp(`((?<=%26|%3F|u0026|[^\\w-]|^)(?:${KEY_NAMES})(?:=|%3D))[^&\\s"'<>\\\\]+`, 'gi'), '$1***'],
    [/\beyJ[\w-]{8,}\.(?:[\w-]+\.?)*/g, '***'],
    [/\b(Bearer|Basic) +(?=\S*\d)[\w.~+/-]{16,}=*/gi, '$1 ***'],
];
const MAY_HOLD_KEYS = /=|%3D|eyJ|Bearer|Basic/i;
function withoutKeys(text) {
    if (!MAY_HOLD_KEYS.test(text))
        return text;
    return KEYS.reduce((left, [pattern, instead]) => left.replaceAll(pattern, instead), text);
}
function plural(count, noun) {
    return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
function isClose(one, other) {
    if (Math.abs(one.length - other.length) > 2)
        return false;
    let shared = 0;
    while (shared < one.length && one[shared] === other[shared])
        shared += 1;
    let tail = 0;
    while (tail < Math.min(one.length, other.length) - shared && one.at(-1 - tail) === other.at(-1 - tail))
        tail += 1;
    return Math.max(one.length, other.length) - shared - tail <= 2;
}


/***/ }),

/***/ 39197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dj: () => (/* binding */ renderAuthEntry),
/* harmony export */   Li: () => (/* binding */ parseAuthDocument),
/* harmony export */   bN: () => (/* binding */ LARGEST_AUTH_FILE)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _runtime_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(475);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66786);




const LARGEST_AUTH_FILE = 1024 * 1024;
function parseAuthDocument(bytes, file, form = 'auths') {
    const root = parseRoot(bytes, file);
    const auths = form === 'dockercfg' ? root : fieldsOf(root['auths'], 'auths', file);
    const entries = Object.entries(auths).map(([key, value]) => [key, parseEntry(fieldsOf(value, `the entry ${shown(key)}`, file), key, file)]);
    if (form === 'dockercfg')
        return { entries: new Map(entries), credHelpers: new Map(), credsStore: undefined };
    const helpers = Object.entries(fieldsOf(root['credHelpers'], 'credHelpers', file)).map(([key, value]) => [key, textOf(value, `credHelpers ${shown(key)}`, file)]);
    const credsStore = textOf(root['credsStore'], 'credsStore', file);
    return {
        entries: new Map(entries),
        credHelpers: new Map(helpers.filter(([, name]) => name !== '')),
        credsStore: credsStore === '' ? undefined : credsStore,
    };
}
function renderAuthEntry(username, password) {
    return { auth: Buffer.from(`${username}:${password.reveal()}`).toString('base64') };
}
function parseRoot(bytes, file) {
    if (bytes.byteLength > LARGEST_AUTH_FILE)
        throw invalid(file, 'larger than an auth file may be (1 MiB)');
    if (Buffer.from(bytes).toString('latin1').trim() === '')
        return {};
    const parsed = tryParse(bytes);
    if ('why' in parsed)
        throw invalid(file, parsed.why);
    return fieldsOf(parsed.value, 'the whole', file);
}
function tryParse(bytes) {
    try {
        return { value: (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStrictJson */ .RJ)(bytes, 'the content') };
    }
    catch (error) {
        return { why: (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .toFailure */ .w2)(error).message };
    }
}
function parseEntry(fields, key, file) {
    const read = (name) => textOf(fields[name], `${name} of ${shown(key)}`, file);
    const [identity, registry, auth] = [read('identitytoken'), read('registrytoken'), read('auth').trim()];
    const pair = auth === '' ? { username: read('username'), password: read('password') } : decodePair(auth);
    if (identity !== '')
        return { kind: 'identity-token', username: pair?.username ?? '', token: new _runtime_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .zh(identity) };
    if (registry !== '')
        return { kind: 'registry-token', token: new _runtime_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .zh(registry) };
    if (pair === undefined)
        return { kind: 'broken', why: 'auth is not USER:PASSWORD in base64' };
    if (pair.username === '' && pair.password === '')
        return { kind: 'none' };
    return { kind: 'basic', username: pair.username, password: new _runtime_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .zh(pair.password) };
}
function decodePair(auth) {
    if (!/^[A-Za-z0-9+/]+={0,2}$/.test(auth))
        return undefined;
    const text = Buffer.from(auth, 'base64').toString('utf8');
    const colon = text.indexOf(':');
    return colon < 0
        ? undefined
        : { username: text.slice(0, colon), password: text.slice(colon + 1).replaceAll(/^\0+|\0+$/g, '') };
}
function fieldsOf(value, what, file) {
    if (value === undefined || value === null)
        return {};
    if (typeof value === 'object' && !Array.isArray(value))
        return value;
    throw invalid(file, `${what} is not an object`);
}
function textOf(value, what, file) {
    if (value === undefined || value === null)
        return '';
    if (typeof value === 'string')
        return value;
    throw invalid(file, `${what} is not a text`);
}
function shown(key) {
    return JSON.stringify((0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_3__/* .renderForeign */ .Vd)(key, 80));
}
function invalid(file, why) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('CONFIG_INVALID', `${file}: ${why}`, {
        side: 'local',
        subject: file,
        hint: 'correct the file, or name another one with --authfile; containers-auth.json(5) describes it',
    });
}


/***/ }),

/***/ 66652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C1: () => (/* binding */ serverNames),
/* harmony export */   Ym: () => (/* binding */ findHelper),
/* harmony export */   pe: () => (/* binding */ DOCKER_HUB_KEY),
/* harmony export */   vW: () => (/* binding */ isKeyOfHost),
/* harmony export */   w4: () => (/* binding */ findEntry)
/* harmony export */ });
const DOCKER_HUB_KEY = 'https://index.docker.io/v1/';
function findEntry(document, repository) {
    for (const key of keysOf(repository)) {
        const entry = document.entries.get(key);
        if (entry !== undefined && entry.kind !== 'none')
            return { key, entry };
    }
    for (const [key, entry] of document.entries) {
        if (entry.kind !== 'none' && isKeyOfHost(key, repository.registry))
            return { key, entry };
    }
    return undefined;
}
function findHelper(document, registry) {
    return (document.credHelpers.get(registry) ?? [...document.credHelpers].find(([key]) => isKeyOfHost(key, registry))?.[1]);
}
function isKeyOfHost(key, registry) {
    return hostOfKey(key) === hostOfKey(registry);
}
function serverNames(registry) {
    return registry === 'docker.io' ? [DOCKER_HUB_KEY, registry] : [registry];
}
function keysOf({ registry, path }) {
    const parts = [registry, ...path.split('/').filter((part) => part !== '')];
    return parts.map((_, at) => parts.slice(0, parts.length - at).join('/'));
}
const HUB_NAMES = new Set(['docker.io', 'registry-1.docker.io', 'index.docker.io/v1']);
function hostOfKey(key) {
    const bare = key.replace(/^https?:\/\//, '');
    const host = bare === key ? bare.replace(/\/+$/, '') : (bare.split('/', 1)[0] ?? '');
    return HUB_NAMES.has(host) ? 'index.docker.io' : host;
}


/***/ }),

/***/ 71772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ AuthFilePlaces),
/* harmony export */   p: () => (/* binding */ authFilePaths)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _distribution_shared_task_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(42672);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83903);
/* harmony import */ var _kept_credential_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(29288);
/* harmony import */ var _registries_conf_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97152);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39197);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66652);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68016);









function authFilePaths(environment, system = {
    platform: process.platform,
    uid: process.getuid?.() ?? 0,
}) {
    const given = (name) => environment[name] || undefined;
    const home = given('HOME') ?? given('USERPROFILE');
    const below = (...parts) => home === undefined ? [] : [node_path__WEBPACK_IMPORTED_MODULE_1__.join(home, ...parts)];
    const runtime = given('XDG_RUNTIME_DIR') ?? (system.platform === 'linux' ? undefined : below('.config')[0]);
    const session = runtime === undefined
        ? `/run/containers/${String(system.uid)}/auth.json`
        : node_path__WEBPACK_IMPORTED_MODULE_1__.join(runtime, 'containers/auth.json');
    const configHome = given('XDG_CONFIG_HOME');
    const own = configHome === undefined ? below('.config/containers/auth.json') : [node_path__WEBPACK_IMPORTED_MODULE_1__.join(configHome, 'containers/auth.json')];
    const dockerConfig = given('DOCKER_CONFIG');
    const [docker] = dockerConfig === undefined ? below('.docker/config.json') : [node_path__WEBPACK_IMPORTED_MODULE_1__.join(dockerConfig, 'config.json')];
    const current = [session, ...own, ...(docker === undefined ? [] : [docker])];
    return {
        session,
        docker,
        all: [
            ...[...new Set(current)].map((file) => ({ file, form: 'auths' })),
            ...below('.dockercfg').map((file) => ({ file, form: 'dockercfg' })),
        ],
    };
}
const HELPER_LIFE_MS = 30 * 60_000;
class AuthFilePlaces {
    #documents = new Map();
    #asked = new Map();
    #warned = new Set();
    #now;
    constructor(now = Date.now) {
        this.#now = now;
    }
    all(environment, named, helpers) {
        const files = this.#allFiles(environment, named);
        if (helpers === undefined)
            return files;
        return helpers.names.flatMap((name) => (name === _registries_conf_js__WEBPACK_IMPORTED_MODULE_3__/* .AUTH_FILES */ .rk ? files : [this.#ofHelper(name, helpers.file)]));
    }
    #allFiles(environment, named) {
        if (named !== undefined)
            return [this.ofFile(named.file, `${named.by} ${named.file}`)];
        const variable = 'DOCKER_AUTH_CONFIG';
        const given = environment[variable]?.trim() ?? '';
        const fromVariable = given.startsWith('{') ? this.ofText(given, variable) : this.#ofVariable(given, variable);
        const paths = authFilePaths(environment).all.map(({ file, form }) => this.#ofUsualFile(file, form));
        return given === '' ? paths : [fromVariable, ...paths];
    }
    #ofVariable(given, variable) {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(given)
            ? this.ofFile(given, `${variable} ${given}`)
            : {
                name: variable,
                find: async (ctx) => {
                    ctx.conceal(given);
                    return Promise.resolve({ why: 'it is neither a JSON object nor the path of a file that is there' });
                },
            };
    }
    ofFile(file, name = file, form = 'auths') {
        const read = async () => {
            const bytes = await (0,_read_js__WEBPACK_IMPORTED_MODULE_6__/* .readAuthFile */ .n)(file);
            return bytes === undefined ? undefined : (0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .parseAuthDocument */ .Li)(bytes, file, form);
        };
        return {
            name,
            find: async (ctx, repository) => {
                let document = this.#documents.get(file);
                if (document === undefined)
                    this.#documents.set(file, (document = read()));
                const known = await document;
                return known === undefined ? { why: 'there is no such file' } : this.#findIn(ctx, known, file, repository);
            },
        };
    }
    #ofHelper(helper, listedIn) {
        const namedBy = `credential-helpers of ${listedIn}`;
        return {
            name: `${(0,_kept_credential_js__WEBPACK_IMPORTED_MODULE_7__/* .programOf */ .o)(helper)} (${namedBy})`,
            mayFail: true,
            find: async (ctx, { registry }) => {
                const credential = await this.#ask(ctx, helper, registry, namedBy);
                return credential === undefined ? { why: `it has nothing for ${registry}` } : { credential };
            },
        };
    }
    #ofUsualFile(file, form) {
        const place = this.ofFile(file, file, form);
        return {
            name: file,
            find: async (ctx, repository) => {
                try {
                    return await place.find(ctx, repository);
                }
                catch (error) {
                    const { code, message } = (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .toFailure */ .w2)(error);
                    if (code !== 'STORAGE_FAILED')
                        throw error;
                    this.#warn(ctx, `an auth file is passed over: ${message}`);
                    return { why: message };
                }
            },
        };
    }
    ofText(text, name) {
        return {
            name,
            find: async (ctx, repository) => this.#findIn(ctx, (0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .parseAuthDocument */ .Li)(Buffer.from(text), name), name, repository),
        };
    }
    async #findIn(ctx, document, file, repository) {
        const { registry } = repository;
        const helper = (0,_keys_js__WEBPACK_IMPORTED_MODULE_5__/* .findHelper */ .Ym)(document, registry);
        if (helper !== undefined) {
            const credential = await this.#ask(ctx, helper, registry, `credHelpers of ${file}`);
            return credential === undefined
                ? { why: `${(0,_kept_credential_js__WEBPACK_IMPORTED_MODULE_7__/* .programOf */ .o)(helper)}, named there for ${registry}, has nothing` }
                : { credential };
        }
        const found = (0,_keys_js__WEBPACK_IMPORTED_MODULE_5__/* .findEntry */ .w4)(document, repository);
        const store = document.credsStore;
        if (found === undefined && store !== undefined)
            return this.#askStore(ctx, store, registry, file);
        if (found === undefined)
            return { why: `it has nothing for ${registry}` };
        const origin = `${file}, entry ${found.key}`;
        const { entry } = found;
        switch (entry.kind) {
            case 'basic':
                ctx.conceal(entry.password.reveal(), entry.username);
                return { credential: { ...entry, origin } };
            case 'identity-token':
            case 'registry-token':
                ctx.conceal(entry.token.reveal());
                return { credential: { kind: entry.kind, token: entry.token, origin } };
            case 'broken':
                this.#warn(ctx, `${origin} is passed over: ${entry.why}`);
                return { why: `the entry ${found.key} is passed over: ${entry.why}` };
            case 'none':
                return { why: `the entry ${found.key} is empty` };
        }
    }
    async #askStore(ctx, store, registry, file) {
        try {
            const credential = await this.#ask(ctx, store, registry, `credsStore of ${file}`);
            return credential === undefined
                ? { why: `${(0,_kept_credential_js__WEBPACK_IMPORTED_MODULE_7__/* .programOf */ .o)(store)}, its credsStore, has nothing for ${registry}` }
                : { credential };
        }
        catch (error) {
            ctx.signal.throwIfAborted();
            const { message } = (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .toFailure */ .w2)(error);
            this.#warn(ctx, `the credsStore of ${file} is passed over: ${message}`);
            return { why: `its credsStore is passed over: ${message}` };
        }
    }
    async #ask(ctx, helper, registry, namedBy) {
        for (const server of (0,_keys_js__WEBPACK_IMPORTED_MODULE_5__/* .serverNames */ .C1)(registry)) {
            const { task, expiresAt } = this.#askOnce(ctx, helper, server);
            const kept = await task.join(ctx.signal);
            if (kept === undefined)
                continue;
            const origin = `${(0,_kept_credential_js__WEBPACK_IMPORTED_MODULE_7__/* .programOf */ .o)(helper)} (${namedBy})`;
            return kept.username === _kept_credential_js__WEBPACK_IMPORTED_MODULE_7__/* .TOKEN_USERNAME */ .n
                ? { kind: 'identity-token', token: kept.secret, origin, expiresAt }
                : { kind: 'basic', username: kept.username, password: kept.secret, origin, expiresAt };
        }
        return undefined;
    }
    #askOnce(ctx, helper, server) {
        const key = `${helper} ${server}`;
        const known = this.#asked.get(key);
        if (known?.task.isOpen === true && known.expiresAt > this.#now())
            return known;
        const task = new _distribution_shared_task_js__WEBPACK_IMPORTED_MODULE_8__/* .SharedTask */ .r(async (signal) => {
            const { getFromHelper } = await __webpack_require__.e(/* import() */ 5442).then(__webpack_require__.bind(__webpack_require__, 55442));
            return getFromHelper({ ...ctx, signal }, helper, server);
        });
        const asked = { task, expiresAt: this.#now() + HELPER_LIFE_MS };
        this.#asked.set(key, asked);
        task.onSettled((isGood) => {
            if (!isGood && this.#asked.get(key) === asked)
                this.#asked.delete(key);
        });
        return asked;
    }
    #warn(ctx, text) {
        if (this.#warned.has(text))
            return;
        this.#warned.add(text);
        ctx.emit({ kind: 'warning', text });
    }
}


/***/ }),

/***/ 68016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ readAuthFile)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);
/* harmony import */ var _runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78158);
/* harmony import */ var _runtime_read_at_most_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41171);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39197);




async function readAuthFile(file) {
    try {
        return await (0,_runtime_read_at_most_js__WEBPACK_IMPORTED_MODULE_2__/* .readAtMost */ .r)(file, _document_js__WEBPACK_IMPORTED_MODULE_3__/* .LARGEST_AUTH_FILE */ .bN);
    }
    catch (error) {
        if ((0,_runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_1__/* .isErrno */ .r)(error, 'ENOENT', 'ENOTDIR'))
            return undefined;
        throw (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .explainStorage */ .bT)(error, file);
    }
}


/***/ }),

/***/ 43871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ noSuchDirectory),
/* harmony export */   S: () => (/* binding */ createCertificatePlaces)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83903);



const SYSTEM_PLACES = ['/etc/containers/certs.d', '/etc/docker/certs.d'];
function createCertificatePlaces(environment, named, systemPlaces = SYSTEM_PLACES) {
    if (named !== undefined && isNoDirectory(named.directory))
        throw noSuchDirectory(named.directory, named.by);
    const home = environment['HOME'] || environment['USERPROFILE'] || undefined;
    const own = home === undefined ? [] : [node_path__WEBPACK_IMPORTED_MODULE_1__.join(home, '.config/containers/certs.d')];
    const found = new Map();
    const find = async (registry) => {
        if (named !== undefined)
            return read(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(named.directory), named.by, true);
        const candidates = [...own, ...systemPlaces].map((place) => node_path__WEBPACK_IMPORTED_MODULE_1__.join(place, registry));
        const directory = candidates.find(isDirectory);
        if (directory !== undefined)
            return read(directory, 'certs.d', false);
        return { directory: candidates[0] ?? registry, by: 'certs.d', authorities: [], clients: [], unused: [] };
    };
    return {
        key: named?.directory ?? '',
        find: async (registry) => {
            const known = found.get(registry) ?? find(registry);
            found.set(registry, known);
            return known;
        },
    };
}
async function read(directory, by, isNamed) {
    const { readCertificates } = await __webpack_require__.e(/* import() */ 4667).then(__webpack_require__.bind(__webpack_require__, 34667));
    return readCertificates(directory, by, isNamed);
}
function isNoDirectory(directory) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(directory, { throwIfNoEntry: false })?.isDirectory() !== true;
    }
    catch {
        return false;
    }
}
function noSuchDirectory(directory, by, cause) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('CONFIG_INVALID', `${by}: there is no directory ${directory}`, {
        side: 'local',
        subject: directory,
        hint: 'name the directory that holds the *.crt, *.cert and *.key files',
        cause,
    });
}
function isDirectory(directory) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(directory, { throwIfNoEntry: false })?.isDirectory() === true;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 78610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ lookUpCredential),
/* harmony export */   y: () => (/* binding */ renderLookedAt)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);

async function lookUpCredential(ctx, places, repository) {
    const looked = [];
    let credential;
    let failure;
    let passedOver;
    let settledBy;
    const note = (place, outcome, why) => {
        looked.push({ place, outcome, why });
        if (outcome !== 'nothing')
            settledBy ??= place;
    };
    for (const place of places) {
        const { name } = place;
        if (settledBy !== undefined) {
            note(name, 'not reached', `${settledBy} comes first`);
            continue;
        }
        try {
            const found = await place.find(ctx, repository);
            if (!('credential' in found))
                note(name, 'nothing', found.why);
            else if (found.credential === undefined)
                note(name, 'anonymous', 'it says that no credential is to be used');
            else
                note(name, 'found', (credential = found.credential).origin);
        }
        catch (error) {
            ctx.signal.throwIfAborted();
            const failed = (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .toFailure */ .w2)(error);
            if (place.mayFail === true) {
                looked.push({ place: name, outcome: 'failed', why: failed.message });
                passedOver ??= failed;
            }
            else {
                failure = failed;
                note(name, 'failed', failed.message);
            }
        }
    }
    if (settledBy === undefined)
        failure = passedOver;
    return { credential, failure, looked };
}
function renderLookedAt({ place, outcome, why }) {
    return outcome === 'found' && why.startsWith(place) ? `found: ${why}` : `${place}: ${why}`;
}


/***/ }),

/***/ 97057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ scopesOfImage)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);

function scopesOfImage(image) {
    const parts = `${image.registry}/${image.path}`.split('/');
    const parents = parts.map((_, at) => parts.slice(0, parts.length - at).join('/'));
    const labels = image.registry.replace(/:\d+$/, '').split('.');
    const wildcards = labels.slice(1).map((_, at) => `*.${labels.slice(at + 1).join('.')}`);
    return [(0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .renderImageName */ .$X)(image), ...parents, ...wildcards];
}


/***/ }),

/***/ 29288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ TOKEN_USERNAME),
/* harmony export */   o: () => (/* binding */ programOf)
/* harmony export */ });
const TOKEN_USERNAME = '<token>';
function programOf(name) {
    return `docker-credential-${name}`;
}


/***/ }),

/***/ 97152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X0: () => (/* binding */ NO_REGISTRIES_CONF),
/* harmony export */   eS: () => (/* binding */ mergeRegistries),
/* harmony export */   rk: () => (/* binding */ AUTH_FILES)
/* harmony export */ });
const AUTH_FILES = 'containers-auth.json';
const NO_REGISTRIES_CONF = { registries: [], warnings: [] };
function mergeRegistries(files) {
    const byPrefix = new Map();
    for (const { registries } of files) {
        for (const entry of registries.toReversed())
            byPrefix.set(entry.prefix, entry);
    }
    const last = files.findLast((one) => one.credentialHelpers !== undefined)?.credentialHelpers;
    const credentialHelpers = last?.names.length === 0 ? undefined : last;
    return {
        registries: [...byPrefix.values()],
        ...(credentialHelpers === undefined ? {} : { credentialHelpers }),
        warnings: files.flatMap(({ warnings }) => warnings),
    };
}


/***/ }),

/***/ 91061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y6: () => (/* binding */ routesToRead),
/* harmony export */   hI: () => (/* binding */ routeHome),
/* harmony export */   y_: () => (/* binding */ isInsecureRegistry)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);


function routesToRead(conf, image) {
    const name = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .renderRepository */ .xW)(image);
    const entry = findEntry(conf, name);
    if (entry === undefined)
        return { mirrors: [], primary: { repository: repositoryOf(image), insecure: false } };
    const skipped = image.digest === undefined ? 'digest-only' : 'tag-only';
    const mirrors = entry.mirrors
        .filter(({ pullFrom }) => pullFrom !== skipped)
        .map(({ location, insecure }) => ({ repository: rewrite(entry, location, name), insecure }));
    const repository = entry.location === '' ? repositoryOf(image) : rewrite(entry, entry.location, name);
    findEntry(conf, (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .renderRepository */ .xW)(repository));
    return {
        entry: { file: entry.file, prefix: entry.prefix },
        mirrors: mirrors.filter((mirror) => longestEntry(conf, (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .renderRepository */ .xW)(mirror.repository))?.blocked !== true),
        primary: { repository, insecure: entry.insecure },
    };
}
function routeHome(conf, repository) {
    const entry = findEntry(conf, (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .renderRepository */ .xW)(repository));
    return { repository: repositoryOf(repository), insecure: entry?.insecure ?? false };
}
function isInsecureRegistry(conf, name) {
    return findEntry(conf, name)?.insecure ?? false;
}
function repositoryOf({ registry, path }) {
    return { registry, path };
}
function longestEntry({ registries }, name) {
    let found;
    for (const entry of registries) {
        if (entry.prefix.length > (found?.prefix.length ?? 0) && endOfPrefix(entry.prefix, name) !== undefined)
            found = entry;
    }
    return found;
}
function findEntry(conf, name) {
    const found = longestEntry(conf, name);
    if (found?.blocked === true) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('REGISTRY_BLOCKED', `${found.prefix} is blocked: ${found.file} says blocked = true`, {
            subject: name,
            hint: 'use another registry, or have `blocked` taken out of that file',
            facts: { file: found.file, prefix: found.prefix },
        });
    }
    return found;
}
function endOfPrefix(prefix, name) {
    if (prefix.startsWith('*.')) {
        const host = name.slice(0, name.search(/[:/@]|$/));
        return host.endsWith(prefix.slice(1)) ? host.length : undefined;
    }
    if (!name.startsWith(prefix))
        return undefined;
    return prefix.length === name.length || ':/@'.includes(name.charAt(prefix.length)) ? prefix.length : undefined;
}
function rewrite(entry, location, name) {
    const text = location + name.slice(endOfPrefix(entry.prefix, name));
    const parsed = tryParse(text);
    if (parsed !== undefined)
        return parsed;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('CONFIG_INVALID', `${entry.file}: the location ${JSON.stringify(location)} makes ${JSON.stringify(text)} of ${name}, which is no repository`, {
        side: 'local',
        subject: entry.file,
        hint: 'a location is host[:port][/path]; Docker Hub needs docker.io/library for its official images',
    });
}
function tryParse(text) {
    try {
        const parsed = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageName */ ["if"])(text);
        return (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .renderRepository */ .xW)(parsed) === text ? repositoryOf(parsed) : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 12576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ readSettingsFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78158);
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



const LARGEST = 1024 * 1024;
async function readSettingsFile(file) {
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const handle = __addDisposableResource(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file, 'r'), true);
            const chunks = [];
            let size = 0;
            while (size <= LARGEST) {
                const { buffer, bytesRead } = await handle.read(Buffer.alloc(64 * 1024));
                if (bytesRead === 0)
                    return Buffer.concat(chunks);
                size += bytesRead;
                chunks.push(buffer.subarray(0, bytesRead));
            }
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
    catch (error) {
        if ((0,_runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_2__/* .isErrno */ .r)(error, 'ENOENT', 'ENOTDIR'))
            return undefined;
        throw (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .explainUnreadable */ .x5)(error, file, 'CONFIG_INVALID');
    }
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('CONFIG_INVALID', `${file} is larger than a settings file may be (1 MiB)`, {
        side: 'local',
        subject: file,
        hint: 'check that it is the file you mean',
    });
}


/***/ }),

/***/ 10463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ withoutSecrets),
/* harmony export */   findSignatureStores: () => (/* binding */ findSignatureStores)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83903);
/* harmony import */ var _runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78158);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66786);
/* harmony import */ var _image_scopes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97057);
/* harmony import */ var _settings_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(12576);







const MOST_FILES = 1000;
async function findSignatureStores(places, image) {
    const scopes = await readScopes(places);
    const names = [...(0,_image_scopes_js__WEBPACK_IMPORTED_MODULE_5__/* .scopesOfImage */ .C)(image), DEFAULT];
    const find = (read) => {
        for (const name of names) {
            const scope = scopes.get(name);
            const value = scope === undefined ? undefined : read(scope);
            if (scope !== undefined && value !== undefined)
                return { value, origin: `${scope.file}, ${name}` };
        }
        return undefined;
    };
    const lookaside = find((scope) => urlOf(scope, ['lookaside', 'sigstore']));
    const staging = find((scope) => urlOf(scope, ['lookaside-staging', 'sigstore-staging', 'lookaside', 'sigstore']));
    const attachments = find(flagOf);
    return {
        ...(lookaside === undefined ? {} : { lookaside }),
        ...(staging === undefined ? {} : { staging }),
        ...(attachments === undefined ? {} : { attachments }),
    };
}
function withoutSecrets(address) {
    const shown = new URL(address);
    [shown.username, shown.password, shown.search, shown.hash] = ['', '', '', ''];
    return shown.href;
}
const DEFAULT = 'default-docker';
async function readScopes({ named, environment, system = '/etc/containers', }) {
    const home = environment['HOME'] || undefined;
    const own = home === undefined ? undefined : node_path__WEBPACK_IMPORTED_MODULE_1__.join(home, '.config/containers/registries.d');
    const candidates = named === undefined || named === ''
        ? [...(own === undefined ? [] : [own]), node_path__WEBPACK_IMPORTED_MODULE_1__.join(system, 'registries.d')]
        : [named];
    const scopes = new Map();
    for (const directory of candidates) {
        const names = await list(directory);
        if (names === undefined && directory === named)
            throw nothingThere(directory);
        if (names === undefined)
            continue;
        for (const name of names)
            for (const scope of await readFile(node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, name)))
                add(scopes, scope);
        break;
    }
    return scopes;
}
function nothingThere(directory) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('CONFIG_INVALID', `there is no directory ${directory}, which is to say where signatures are`, {
        side: 'local',
        subject: directory,
        hint: 'correct --registries.d',
    });
}
async function list(directory) {
    let names;
    try {
        names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory);
    }
    catch (error) {
        if ((0,_runtime_owned_files_js__WEBPACK_IMPORTED_MODULE_3__/* .isErrno */ .r)(error, 'ENOENT'))
            return undefined;
        throw (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .explainUnreadable */ .x5)(error, directory, 'CONFIG_INVALID');
    }
    const files = names.filter((name) => name.endsWith('.yaml'));
    if (files.length <= MOST_FILES)
        return files.toSorted();
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('LIMIT_EXCEEDED', `more than ${String(MOST_FILES)} files in ${directory}`, {
        side: 'local',
        subject: directory,
    });
}
function add(scopes, scope) {
    const other = scopes.get(scope.name);
    if (other !== undefined)
        throw refuse(scope.file, `${scope.name} stands in ${other.file} too`, 'leave one of them out');
    scopes.set(scope.name, scope);
}
async function readFile(file) {
    const bytes = await (0,_settings_file_js__WEBPACK_IMPORTED_MODULE_6__/* .readSettingsFile */ .u)(file);
    if (bytes === undefined)
        return [];
    const root = asTable(await parseYaml(new TextDecoder().decode(bytes), file), file, 'the file');
    const docker = asTable(root['docker'], file, 'docker');
    const scopes = Object.entries(docker).map(([name, value]) => ({
        file,
        name,
        values: asTable(value, file, `docker.${name}`),
    }));
    if (scopes.some(({ name }) => name === DEFAULT))
        throw refuse(file, `docker.${DEFAULT} is no registry`);
    const other = root[DEFAULT];
    return other === undefined ? scopes : [...scopes, { file, name: DEFAULT, values: asTable(other, file, DEFAULT) }];
}
async function parseYaml(text, file) {
    const { parseDocument } = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    const document = parseDocument(text, { schema: 'core', logLevel: 'silent' });
    const [error] = document.errors;
    const line = error?.linePos?.[0].line;
    if (error !== undefined) {
        const [reason = ''] = error.message.split('\n');
        throw refuse(line === undefined ? file : `${file}:${String(line)}`, (0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_4__/* .renderForeign */ .Vd)(reason));
    }
    try {
        return document.toJS();
    }
    catch (cause) {
        throw refuse(file, (0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_4__/* .renderForeign */ .Vd)(cause instanceof Error ? cause.message : String(cause)));
    }
}
function asTable(value, file, name) {
    if (value === undefined || value === null)
        return {};
    if (typeof value === 'object' && !Array.isArray(value))
        return value;
    throw refuse(file, `${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_4__/* .renderForeign */ .Vd)(name, 120)} must be a table`);
}
function urlOf({ file, name, values }, keys) {
    for (const key of keys) {
        const value = values[key] ?? '';
        if (value === '')
            continue;
        const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined;
        if (url !== undefined && /^(?:file|https?):$/.test(url.protocol))
            return url;
        throw refuse(file, `${key} of ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_4__/* .renderForeign */ .Vd)(name, 120)} must be a URL with file:, http: or https:`);
    }
    return undefined;
}
function flagOf({ file, name, values }) {
    const value = values['use-sigstore-attachments'] ?? undefined;
    if (value === undefined || typeof value === 'boolean')
        return value;
    if (value === 'yes' || value === 'on')
        return true;
    if (value === 'no' || value === 'off')
        return false;
    throw refuse(file, `use-sigstore-attachments of ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_4__/* .renderForeign */ .Vd)(name, 120)} must be true or false`);
}
function refuse(file, why, hint = 'correct the file; containers-registries.d(5) describes it') {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('CONFIG_INVALID', `${file}: ${why}`, { side: 'local', subject: file, hint });
}


/***/ }),

/***/ 50012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AM: () => (/* binding */ parseStorageReference),
/* harmony export */   CI: () => (/* binding */ partsOf),
/* harmony export */   fN: () => (/* binding */ renamed)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83903);



const TRANSPORT = 'containers-storage';
const SHORTEST_ID = 3;
const ID = new RegExp(`^[0-9a-f]{${String(SHORTEST_ID)},64}$`);
const WHOLE_ID = /^[0-9a-f]{64}$/;
function parseStorageReference(text) {
    const { place, parsed } = read(text);
    const { image, shortName, id } = parsed;
    if (image === undefined) {
        const name = `@${id ?? ''}`;
        return { transport: TRANSPORT, text: `${TRANSPORT}:${place}${name}`, location: `${TRANSPORT}:${place}`, name };
    }
    const name = id === undefined || !WHOLE_ID.test(id) ? (image.tag ?? image.digest) : `@${id}`;
    const tag = image.tag === undefined ? '' : `:${image.tag}`;
    const digest = image.digest === undefined ? '' : `@${image.digest}`;
    const written = `${shortName ?? (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .renderRepository */ .xW)(image)}${tag}${digest}`;
    return {
        transport: TRANSPORT,
        text: `${TRANSPORT}:${place}${written}${name?.startsWith('@') === true ? name : ''}`,
        location: `${TRANSPORT}:${place}${(0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .renderRepository */ .xW)(image)}`,
        ...(name === undefined ? {} : { name }),
        ...(image.digest === undefined ? {} : { pin: image.digest }),
    };
}
function partsOf(reference) {
    return read(reference.text.slice(TRANSPORT.length + 1)).parsed;
}
function renamed({ store, image, shortName }, name) {
    if (name.startsWith('@'))
        return { store, id: name.slice(1) };
    if (image === undefined)
        return { store };
    const { registry, path: repository } = image;
    return {
        store,
        image: { registry, path: repository, ...((0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(name) ? { digest: name } : { tag: name }) },
        ...(shortName === undefined ? {} : { shortName }),
    };
}
function read(text) {
    const end = text.startsWith('[') ? text.indexOf(']') : -1;
    if (text.startsWith('[') && end < 0)
        throw refuse(text, 'the bracket is not closed');
    const place = text.slice(0, end + 1);
    const store = place === '' ? { options: [] } : parseStore(place.slice(1, -1), text);
    const rest = text.slice(end + 1);
    const at = rest.lastIndexOf('@');
    const after = rest.slice(at + 1);
    if (at >= 0 && !(0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(after)) {
        if (!ID.test(after))
            throw refuse(text, 'after @ comes a digest, or an image ID of 3 to 64 hexadecimal characters');
        const name = rest.slice(0, at);
        return { place, parsed: { store, id: after, ...(name === '' ? {} : named(name)) } };
    }
    if (WHOLE_ID.test(rest))
        return { place, parsed: { store, id: rest } };
    if (rest === '')
        throw refuse(text, 'name an image: containers-storage:localhost/app:1.0');
    const name = named(rest);
    const mayBeId = name.image?.tag === 'latest' && name.image.digest === undefined ? name.shortName : undefined;
    return { place, parsed: { store, ...name, ...(mayBeId !== undefined && ID.test(mayBeId) ? { mayBeId } : {}) } };
}
function named(text) {
    const parsed = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImageName */ ["if"])(text);
    const isBare = parsed.tag === undefined && parsed.digest === undefined;
    const image = isBare ? { ...parsed, tag: 'latest' } : parsed;
    const written = shortNameOf(text, parsed);
    return { image, ...(written === undefined ? {} : { shortName: written }) };
}
function shortNameOf(text, parsed) {
    const tail = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .renderImageName */ .$X)(parsed).slice((0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .renderRepository */ .xW)(parsed).length);
    const written = text.slice(0, text.length - tail.length);
    const first = written.includes('/') ? (written.split('/', 1)[0] ?? '') : '';
    return /[.:]/.test(first) || first === 'localhost' ? undefined : written;
}
function parseStore(spec, whole) {
    const colon = spec.indexOf(':');
    const options = colon < 0 ? [] : spec.slice(colon + 1).split(',');
    const where = colon < 0 ? spec : spec.slice(0, colon);
    const at = where.indexOf('@');
    const driver = at < 0 ? undefined : where.slice(0, at);
    const [graphRoot = '', runRoot, ...more] = where.slice(at + 1).split('+');
    const isWrong = more.length > 0 ||
        !node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute(graphRoot) ||
        (runRoot !== undefined && !node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute(runRoot)) ||
        (driver !== undefined && !/^[a-z0-9]+$/.test(driver)) ||
        options.some((one) => one === '' || one.startsWith('-')) ||
        where.includes('\0');
    if (isWrong)
        throw refuse(whole, 'in brackets comes [driver@/graph/root+/run/root:option,option]');
    return {
        graphRoot,
        options,
        ...(driver === undefined ? {} : { driver }),
        ...(runRoot === undefined ? {} : { runRoot }),
    };
}
function refuse(text, hint) {
    const shown = JSON.stringify(`${TRANSPORT}:${text.slice(0, 300)}`);
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('REFERENCE_INVALID', `not a reference into containers' storage: ${shown}`, { hint });
}


/***/ }),

/***/ 29739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WA: () => (/* binding */ tryFullName),
/* harmony export */   dX: () => (/* binding */ parseDockerArchiveReference),
/* harmony export */   fq: () => (/* binding */ fullName)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66786);
/* harmony import */ var _position_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69425);





const WINDOWS_DRIVE = /^[A-Za-z]:\\/;
function parseDockerArchiveReference(text) {
    const skip = process.platform === 'win32' && WINDOWS_DRIVE.test(text) ? 2 : 0;
    const colon = text.indexOf(':', skip);
    const file = colon < 0 ? text : text.slice(0, colon);
    if (file === '' || file.includes('\0'))
        throw refuse(text, 'write docker-archive:FILE or docker-archive:FILE:NAME:TAG');
    const place = { transport: 'docker-archive', location: node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(file) };
    if (colon < 0)
        return { ...place, text: `docker-archive:${file}` };
    const rest = text.slice(colon + 1);
    const isPlace = rest.startsWith('@');
    const name = isPlace ? parsePosition(rest, text) : parseName(rest, text);
    const named = isPlace ? {} : { named: (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImageName */ ["if"])(name) };
    return { ...place, text: `docker-archive:${file}:${name}`, name, ...named };
}
function fullName(name, reference) {
    const own = reference.name;
    if (!(0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .isTag */ .dz)(name) || own === undefined || (0,_position_js__WEBPACK_IMPORTED_MODULE_4__/* .isPosition */ .E)(own))
        return parseName(name, name);
    return `${(0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .renderRepository */ .xW)((0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImageName */ ["if"])(own))}:${name}`;
}
function tryFullName(text) {
    try {
        return parseName(text, text);
    }
    catch {
        return undefined;
    }
}
function parsePosition(name, text) {
    if ((0,_position_js__WEBPACK_IMPORTED_MODULE_4__/* .isPosition */ .E)(name))
        return name;
    throw refuse(text, 'after @ comes a position, counted from 0');
}
function parseName(name, text) {
    try {
        const parsed = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImageName */ ["if"])(name);
        if (parsed.digest !== undefined)
            throw refuse(text, 'an archive has names with tags, and no digests');
        return (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .renderImageName */ .$X)({ ...parsed, tag: parsed.tag ?? 'latest' });
    }
    catch (error) {
        const failure = (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .toFailure */ .w2)(error);
        throw refuse(text, failure.hint ?? 'write docker-archive:FILE:NAME:TAG');
    }
}
function refuse(text, hint) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('REFERENCE_INVALID', `not a docker-archive reference: ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteForeign */ .xS)(`docker-archive:${text}`, 300)}`, {
        hint,
    });
}


/***/ }),

/***/ 88261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fe: () => (/* binding */ parseDaemonReference),
/* harmony export */   OC: () => (/* binding */ engineName),
/* harmony export */   dT: () => (/* binding */ imageOf)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);


const TRANSPORT = 'docker-daemon';
const ID = /^sha256:[0-9a-f]{64}$/;
function parseDaemonReference(text) {
    if (ID.test(text))
        return { transport: TRANSPORT, text: `${TRANSPORT}:${text}`, location: `${TRANSPORT}:`, name: text };
    const image = parse(text);
    const name = image.tag ?? image.digest;
    if (name === undefined)
        throw refuse(text, `say which image of that name: docker-daemon:${text}:latest`);
    if (image.tag !== undefined && image.digest !== undefined)
        throw refuse(text, 'give a tag or a digest, not both');
    return {
        transport: TRANSPORT,
        text: `${TRANSPORT}:${(0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .renderImageName */ .$X)(image)}`,
        location: `${TRANSPORT}:${(0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .renderRepository */ .xW)(image)}`,
        name,
    };
}
function imageOf(reference) {
    const text = reference.text.slice(TRANSPORT.length + 1);
    return ID.test(text) ? undefined : (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageName */ ["if"])(text);
}
function engineName(reference, other) {
    const image = imageOf(reference);
    const name = other ?? reference.name ?? '';
    if (image === undefined)
        return name;
    return `${(0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .renderRepository */ .xW)(image)}${(0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(name) ? '@' : ':'}${name}`;
}
function parse(text) {
    if (/^[0-9a-f]{64}$/.test(text))
        throw refuse(text, `an image ID is written docker-daemon:sha256:${text}`);
    if (/^sha256(?:[:@]|$)/.test(text))
        throw refuse(text, 'an image ID is sha256: and 64 hexadecimal characters');
    return (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageName */ ["if"])(text);
}
function refuse(text, hint) {
    const shown = JSON.stringify(`${TRANSPORT}:${text.slice(0, 300)}`);
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('REFERENCE_INVALID', `not a reference to an image of a Docker daemon: ${shown}`, { hint });
}


/***/ }),

/***/ 35971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ parseReference),
  J: () => (/* binding */ transportOf)
});

// EXTERNAL MODULE: ./build/js/runtime/failure.js
var runtime_failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/transport/containers-storage/reference.js
var reference = __webpack_require__(50012);
;// CONCATENATED MODULE: ./build/js/transport/containers-storage/transport.js

const storageTransport = {
    name: 'containers-storage',
    parse: reference/* parseStorageReference */.AM,
    openSource: async (...args) => (await Promise.all(/* import() */[__webpack_require__.e(9766), __webpack_require__.e(793)]).then(__webpack_require__.bind(__webpack_require__, 50793))).openStorageSource(...args),
    openSink: async (...args) => (await Promise.all(/* import() */[__webpack_require__.e(9766), __webpack_require__.e(9650)]).then(__webpack_require__.bind(__webpack_require__, 89650))).openStorageSink(...args),
    remove: async (ctx, reference) => (await Promise.all(/* import() */[__webpack_require__.e(9766), __webpack_require__.e(1961)]).then(__webpack_require__.bind(__webpack_require__, 11961))).removeStoredImage(ctx, reference),
};

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(66786);
;// CONCATENATED MODULE: ./build/js/transport/dir/transport.js



const dirTransport = {
    name: 'dir',
    parse: parseDirReference,
    openSource: async (_ctx, reference) => (await __webpack_require__.e(/* import() */ 2150).then(__webpack_require__.bind(__webpack_require__, 22150))).openDirSource(reference),
    openSink: async (_ctx, reference, { layers }) => (await __webpack_require__.e(/* import() */ 2011).then(__webpack_require__.bind(__webpack_require__, 82011))).openDirSink(reference, layers),
};
function parseDirReference(text) {
    if (text === '' || text.includes('\0')) {
        throw new runtime_failure/* Failure */.HR('REFERENCE_INVALID', `not a directory: ${(0,runtime_text/* quoteForeign */.xS)(`dir:${text}`, 300)}`, {
            hint: 'write dir:PATH, for example dir:./image',
        });
    }
    const location = external_node_path_.resolve(text);
    return { transport: 'dir', text: `dir:${location}`, location };
}

// EXTERNAL MODULE: ./build/js/transport/docker-archive/reference.js
var docker_archive_reference = __webpack_require__(29739);
;// CONCATENATED MODULE: ./build/js/transport/docker-archive/transport.js

const dockerArchiveTransport = {
    name: 'docker-archive',
    writtenWhole: true,
    parse: docker_archive_reference/* parseDockerArchiveReference */.dX,
    openSource: async (...args) => (await Promise.all(/* import() */[__webpack_require__.e(2639), __webpack_require__.e(3589), __webpack_require__.e(9728)]).then(__webpack_require__.bind(__webpack_require__, 9728))).openDockerArchiveSource(...args),
    openSink: async (ctx, reference) => (await Promise.all(/* import() */[__webpack_require__.e(2639), __webpack_require__.e(3589), __webpack_require__.e(9728)]).then(__webpack_require__.bind(__webpack_require__, 9728))).openDockerArchiveSink(ctx, reference),
};

// EXTERNAL MODULE: ./build/js/transport/oci-layout/reference.js
var oci_layout_reference = __webpack_require__(10530);
// EXTERNAL MODULE: ./build/js/transport/position.js
var position = __webpack_require__(69425);
;// CONCATENATED MODULE: ./build/js/transport/oci-archive/transport.js


const ociArchiveTransport = {
    name: 'oci-archive',
    holdsMany: true,
    writtenWhole: true,
    parse: (text) => (0,oci_layout_reference/* parseLayoutReference */.ZR)(text, 'oci-archive'),
    openSource: async (...args) => (await Promise.all(/* import() */[__webpack_require__.e(6881), __webpack_require__.e(2639), __webpack_require__.e(5660)]).then(__webpack_require__.bind(__webpack_require__, 75660))).openOciArchiveSource(...args),
    openSink: async (ctx, reference, settings) => {
        (0,position/* refusePosition */.w)(reference, 'an OCI layout');
        return (await Promise.all(/* import() */[__webpack_require__.e(6881), __webpack_require__.e(3589), __webpack_require__.e(1442)]).then(__webpack_require__.bind(__webpack_require__, 63066))).openOciArchiveSink(ctx, reference, settings);
    },
};

// EXTERNAL MODULE: ./build/js/transport/docker-daemon/reference.js
var docker_daemon_reference = __webpack_require__(88261);
;// CONCATENATED MODULE: ./build/js/transport/docker-daemon/transport.js

const daemonTransport = {
    name: 'docker-daemon',
    parse: docker_daemon_reference/* parseDaemonReference */.Fe,
    removedBy: '`docker image rm`',
    openSource: async (...args) => (await Promise.all(/* import() */[__webpack_require__.e(2639), __webpack_require__.e(4429), __webpack_require__.e(1840)]).then(__webpack_require__.bind(__webpack_require__, 81840))).openDaemonSource(...args),
    openSink: async (...args) => (await Promise.all(/* import() */[__webpack_require__.e(4429), __webpack_require__.e(2348)]).then(__webpack_require__.bind(__webpack_require__, 37620))).openDaemonSink(...args),
};

;// CONCATENATED MODULE: ./build/js/transport/oci-layout/transport.js


const ociTransport = {
    name: 'oci',
    holdsMany: true,
    parse: (text) => (0,oci_layout_reference/* parseLayoutReference */.ZR)(text),
    openSource: async (_ctx, reference, settings) => (await Promise.all(/* import() */[__webpack_require__.e(6881), __webpack_require__.e(2413)]).then(__webpack_require__.bind(__webpack_require__, 2413))).createLayoutSource(reference, await placeOf(reference, settings)),
    openSink: async (_ctx, reference, settings) => {
        (0,position/* refusePosition */.w)(reference, 'an OCI layout');
        return (await Promise.all(/* import() */[__webpack_require__.e(6881), __webpack_require__.e(5724)]).then(__webpack_require__.bind(__webpack_require__, 25724))).createLayoutSink(reference, await placeOf(reference, settings), settings);
    },
    remove: async (ctx, reference, settings) => (await Promise.all(/* import() */[__webpack_require__.e(6881), __webpack_require__.e(4251)]).then(__webpack_require__.bind(__webpack_require__, 24251))).removeImage(ctx, await placeOf(reference, settings), reference.name),
};
async function placeOf(reference, { sharedBlobDir }) {
    return (await __webpack_require__.e(/* import() */ 2).then(__webpack_require__.bind(__webpack_require__, 30002))).createPlace(reference.location, sharedBlobDir);
}

// EXTERNAL MODULE: ./build/js/image/index.js + 13 modules
var js_image = __webpack_require__(3244);
// EXTERNAL MODULE: ./build/js/distribution/insecure-access.js
var insecure_access = __webpack_require__(21798);
// EXTERNAL MODULE: ./build/js/settings/registries/conf.js
var conf = __webpack_require__(97152);
// EXTERNAL MODULE: ./build/js/settings/registries/route.js
var route = __webpack_require__(91061);
// EXTERNAL MODULE: ./build/js/distribution/shared-task.js
var shared_task = __webpack_require__(42672);
;// CONCATENATED MODULE: ./build/js/transport/registry/create-repository.js



function creatingRepository(client, create) {
    let creation;
    const begin = (ctx) => {
        const begun = new shared_task/* SharedTask */.r(async (signal) => {
            const isCreated = await create({ ...ctx, signal }, client.repository);
            const text = `created the repository ${(0,js_image/* renderRepository */.xW)(client.repository)}`;
            if (isCreated)
                ctx.emit({ kind: 'note', code: 'REPOSITORY_CREATED', text });
            return isCreated;
        });
        begun.onSettled((isGood) => {
            if (!isGood && creation === begun)
                creation = undefined;
        });
        return begun;
    };
    const inRepository = async (ctx, write) => {
        try {
            return await write();
        }
        catch (error) {
            if (!(error instanceof runtime_failure/* Failure */.HR) || error.code !== 'REPOSITORY_UNKNOWN')
                throw error;
            if (creation?.isOpen !== true)
                creation = begin(ctx);
            if (!(await creation.join(ctx.signal)))
                throw error;
            return write();
        }
    };
    return {
        ...client,
        get endpoint() {
            return client.endpoint;
        },
        startUpload: async (ctx, mount) => inRepository(ctx, async () => client.startUpload(ctx, mount)),
        putManifest: async (ctx, name, document) => inRepository(ctx, async () => client.putManifest(ctx, name, document)),
    };
}

// EXTERNAL MODULE: ./build/js/runtime/early-read.js
var early_read = __webpack_require__(98279);
// EXTERNAL MODULE: ./build/js/transport/traits.js
var traits = __webpack_require__(50843);
// EXTERNAL MODULE: ./build/js/distribution/retry.js
var retry = __webpack_require__(2311);
// EXTERNAL MODULE: ./build/js/runtime/backoff.js
var backoff = __webpack_require__(21513);
// EXTERNAL MODULE: ./build/js/runtime/one-by-one.js
var one_by_one = __webpack_require__(25786);
;// CONCATENATED MODULE: ./build/js/transport/registry/edit-name.js





const MOST_WRITES = 8;
const MOST_WAIT_MS = 3000;
const writing = new one_by_one/* OneByOne */.k();
async function editName(ctx, client, name, edit, message) {
    const key = `${(0,js_image/* renderRepository */.xW)(client.repository)}:${name}`;
    return writing.run(key, async () => editInTurn(ctx, client, name, edit, message));
}
async function editInTurn(ctx, client, name, edit, message) {
    const budget = new retry/* RetryBudget */.Km(ctx.limits);
    let wasRefused = false;
    for (let attempt = 1, writes = 0; writes <= MOST_WRITES; attempt += 1) {
        const startedMs = performance.now();
        const there = await readIfThere(ctx, client, name);
        const next = await edit(ctx, there);
        if (next === undefined || next.descriptor.digest === there?.descriptor.digest) {
            if (there !== undefined)
                return there;
            throw new runtime_failure/* Failure */.HR('INTERNAL', `nothing is to be written under ${name}, and nothing is there`);
        }
        const onlyOver = there === undefined && wasRefused ? undefined : seenAs(there);
        const isStale = await putOnce(ctx, client, { name, document: next, onlyOver, budget, attempt });
        if (isStale === undefined)
            continue;
        writes += 1;
        wasRefused = isStale;
        if (!isStale)
            await (0,backoff/* sleep */.yy)(othersMayTakeMs(performance.now() - startedMs), ctx.signal);
    }
    throw new runtime_failure/* Failure */.HR('SERVER_ERROR', message, {
        subject: name,
        hint: 'run again when nothing else is writing to this repository',
    });
}
async function putOnce(ctx, client, { name, document, onlyOver, budget, attempt }) {
    try {
        const once = { ...ctx, limits: { ...ctx.limits, retries: 0 } };
        return (await client.putManifest(once, name, document, onlyOver)).isStale;
    }
    catch (error) {
        ctx.signal.throwIfAborted();
        const waitMs = error instanceof runtime_failure/* Failure */.HR && error.transient ? budget.spend(error) : undefined;
        if (waitMs === undefined)
            throw error;
        const { registry: host } = client.repository;
        ctx.emit({ kind: 'retry', host, attempt, waitMs, reason: (0,runtime_failure/* toFailure */.w2)(error).message });
        await (0,backoff/* sleep */.yy)(waitMs, ctx.signal);
        return undefined;
    }
}
function othersMayTakeMs(tookMs) {
    return Math.min(MOST_WAIT_MS, tookMs * (2 + Math.random()));
}
function seenAs(there) {
    if (there === undefined)
        return 'nothing';
    return there.etag === undefined || there.etag.startsWith('W/') ? undefined : { etag: there.etag };
}
async function readIfThere(ctx, client, name) {
    try {
        return await client.getManifest(ctx, name);
    }
    catch (error) {
        if (error instanceof runtime_failure/* Failure */.HR && (error.code === 'MANIFEST_UNKNOWN' || error.code === 'REPOSITORY_UNKNOWN'))
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/js/runtime/abort.js
var abort = __webpack_require__(59179);
;// CONCATENATED MODULE: ./build/js/transport/registry/referrers-probe.js

class ReferrersProbe {
    #known = new WeakMap();
    #asking = new WeakMap();
    async referrers(ctx, client, subject) {
        for (;;) {
            const known = this.#known.get(client);
            if (known === 'missing')
                return undefined;
            if (known === 'there')
                return client.referrers(ctx, subject);
            const asking = this.#asking.get(client);
            if (asking === undefined)
                return this.#ask(ctx, client, subject);
            await (0,abort/* orAborted */.H)(asking, ctx.signal);
        }
    }
    async #ask(ctx, client, subject) {
        const { promise, resolve } = Promise.withResolvers();
        this.#asking.set(client, promise);
        try {
            const listed = await client.referrers(ctx, subject);
            this.#known.set(client, listed === undefined ? 'missing' : 'there');
            return listed;
        }
        finally {
            this.#asking.delete(client);
            resolve();
        }
    }
}

;// CONCATENATED MODULE: ./build/js/transport/registry/referrers.js



async function listReferrers(ctx, client, subject, { probe, tags }) {
    const listed = await probe.referrers(ctx, client, subject);
    if (listed !== undefined)
        return listed;
    if ((await tags?.mayExist(ctx, (0,js_image/* fallbackTag */.fH)(subject))) === false)
        return [];
    return listFallback(ctx, client, subject);
}
async function listFallback(ctx, client, subject) {
    const index = await readIfThere(ctx, client, (0,js_image/* fallbackTag */.fH)(subject));
    if (index === undefined)
        return [];
    const manifest = (0,js_image/* parseManifest */.Ng)(index.bytes, index.descriptor.mediaType);
    return manifest.kind === 'index' ? manifest.manifests : [];
}
async function recordInFallback(ctx, client, subject, entry) {
    await editName(ctx, client, (0,js_image/* fallbackTag */.fH)(subject), async (_own, there) => Promise.resolve(withEntry(there, subject, entry)), `${entry.digest} could not be listed as a referrer of ${subject}: others keep changing the list`);
}
function withEntry(there, subject, entry) {
    const listed = there === undefined ? [] : childrenIn(there, subject);
    if (listed.some(({ digest }) => digest === entry.digest))
        return undefined;
    const empty = { schemaVersion: 2, mediaType: js_image/* OCI_INDEX */.$p, manifests: [] };
    const index = there === undefined ? empty : (0,js_image/* parseStrictJson */.RJ)(there.bytes, 'the list of referrers');
    return (0,js_image/* createDocument */.ui)(new TextEncoder().encode(JSON.stringify({ ...index, manifests: [...index.manifests, entry] })), js_image/* OCI_INDEX */.$p);
}
function childrenIn({ bytes, descriptor }, subject) {
    const manifest = (0,js_image/* parseManifest */.Ng)(bytes, descriptor.mediaType);
    if (manifest.kind === 'index')
        return manifest.manifests;
    throw new runtime_failure/* Failure */.HR('MANIFEST_INVALID', `${(0,js_image/* fallbackTag */.fH)(subject)} is no list of referrers, and is left as it is`, {
        hint: 'this registry lists what is attached under that tag: remove it there, or copy with --attached none',
    });
}

;// CONCATENATED MODULE: ./build/js/transport/registry/sink.js







class RegistrySink {
    reference;
    mountScope;
    traits = { ...traits/* HOLDS_ALL */.Z, wantsCompressed: true };
    #client;
    #signatures;
    #probe = new ReferrersProbe();
    #lacksReferrers = false;
    constructor(reference, client, signatures) {
        this.reference = reference;
        this.#signatures = signatures;
        this.mountScope = client.repository.registry;
        this.#client = client;
    }
    async connect(ctx) {
        await this.#client.connect(ctx);
    }
    expectRequests(count) {
        this.#client.expectRequests(count);
    }
    async lookup(ctx, name) {
        return this.#client.headManifest(ctx, name);
    }
    async readManifest(ctx, name) {
        return readIfThere(ctx, this.#client, name);
    }
    async editName(ctx, name, edit) {
        return editName(ctx, this.#client, name, edit, `${name} could not be written: others keep changing it`);
    }
    tags(ctx) {
        return this.#client.tags(ctx);
    }
    async exists(ctx, wanted) {
        if ((0,js_image/* isManifestType */.Q3)(wanted.mediaType))
            return (await this.#client.headManifest(ctx, wanted.digest)) !== undefined;
        return this.#client.hasBlob(ctx, wanted.digest);
    }
    async mount(ctx, wanted, from) {
        try {
            return await this.#client.startUpload(ctx, { digest: wanted.digest, from });
        }
        catch (error) {
            if (error instanceof runtime_failure/* Failure */.HR && !error.transient && !ctx.signal.aborted)
                return undefined;
            throw error;
        }
    }
    async claim(ctx, wanted) {
        const answer = await this.mount(ctx, wanted, this.#client.repository.path);
        return answer === 'mounted' ? 'present' : answer;
    }
    async pushBlob(ctx, expected, open, { session, onSession } = {}) {
        const early = session === undefined ? (0,early_read/* readEarly */.U)(open, ctx.signal) : undefined;
        try {
            const started = session ?? (await this.#client.startUpload(ctx));
            if (started === 'mounted')
                return;
            await onSession?.(started);
            await this.#client.upload(ctx, started, expected, early?.open ?? open, onSession !== undefined);
        }
        finally {
            early?.drop();
        }
    }
    async pushBytes(ctx, expected, bytes) {
        await this.#client.uploadBytes(ctx, expected, bytes);
    }
    async resumeBlob(ctx, expected, open, session) {
        return this.#client.resumeUpload(ctx, session, expected, open);
    }
    async pushManifest(ctx, document) {
        const manifest = (0,js_image/* parseManifest */.Ng)(document.bytes, document.descriptor.mediaType);
        const { subjectRecorded } = await this.#client.putManifest(ctx, document.descriptor.digest, document);
        if (manifest.subject !== undefined && (!subjectRecorded || this.#lacksReferrers)) {
            const entry = (0,js_image/* describeReferrer */.Xi)(document.descriptor, manifest);
            await recordInFallback(ctx, this.#client, manifest.subject.digest, entry);
            return { subjectRecorded: true, isListed: true };
        }
        return { subjectRecorded: true };
    }
    async referrers(ctx, subject) {
        const listed = await this.#probe.referrers(ctx, this.#client, subject.digest);
        this.#lacksReferrers = listed === undefined;
        return listed ?? listFallback(ctx, this.#client, subject.digest);
    }
    async readSignatures(ctx, subject) {
        return this.#signatures.read(ctx, this.#client, subject);
    }
    async addSignatures(ctx, subject, added) {
        return this.#signatures.add(ctx, this.#client, subject, added);
    }
    async tag(ctx, root, names) {
        if (names.length === 0)
            await this.pushManifest(ctx, root);
        for (const name of names)
            await this.#client.putManifest(ctx, name, root);
    }
    async seal() {
        return Promise.resolve();
    }
    async [Symbol.asyncDispose]() {
        return Promise.resolve();
    }
}

;// CONCATENATED MODULE: ./build/js/transport/registry/digest-tags.js


const NAMED_AFTER_DIGEST = /^sha(?:256|384|512)-[0-9a-f]{32,}/;
class DigestTags {
    #home;
    #told;
    #page;
    #listing;
    #expectsMany = false;
    constructor(home, told) {
        this.#home = home;
        this.#told = told && foundAmong(told);
    }
    expectMany() {
        this.#expectsMany = true;
    }
    async mayExist(ctx, name) {
        if (!NAMED_AFTER_DIGEST.test(name))
            return true;
        const found = await this.#find(ctx);
        return found?.all.has(name) ?? true;
    }
    async cosignTags(ctx) {
        return (await this.#find(ctx))?.cosign;
    }
    async #find(ctx) {
        if (this.#told !== undefined)
            return this.#told;
        if (this.#page?.isOpen === true || !this.#expectsMany) {
            if (this.#page?.isOpen !== true)
                this.#page = this.#list({ ...ctx, limits: { ...ctx.limits, pages: 1, retries: 0 } });
            const found = await this.#page.join(ctx.signal);
            if (found !== undefined || !this.#expectsMany)
                return found;
        }
        if (this.#listing?.isOpen !== true)
            this.#listing = this.#list(ctx);
        return this.#listing.join(ctx.signal);
    }
    #list(ctx) {
        return new shared_task/* SharedTask */.r(async (signal) => listOf({ ...ctx, signal }, this.#home()));
    }
}
function foundAmong(tags) {
    const all = new Set([...tags].filter((tag) => NAMED_AFTER_DIGEST.test(tag)));
    const cosign = new Set([...all].filter((tag) => ((0,js_image/* heldUnderTag */.SY)(tag) ?? 'referrers') !== 'referrers'));
    return { all, cosign };
}
async function listOf(ctx, client) {
    const found = [];
    try {
        for await (const tag of client.tags(ctx))
            if (NAMED_AFTER_DIGEST.test(tag))
                found.push(tag);
        return foundAmong(found);
    }
    catch {
        ctx.signal.throwIfAborted();
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/js/transport/registry/places.js


const MOST_BREAKS = 3;
const ABSENT = new Set(['MANIFEST_UNKNOWN', 'REPOSITORY_UNKNOWN', 'BLOB_UNKNOWN']);
class Places {
    notes = [];
    #logical;
    #places;
    #failures = new Map();
    #alive = 0;
    #found = 0;
    #leastFor = new Map();
    #openedAt = new Map();
    constructor(logical, clients) {
        this.#logical = (0,js_image/* renderRepository */.xW)(logical);
        this.#places = clients.map((client) => ({ client, name: (0,js_image/* renderRepository */.xW)(client.repository), breaks: 0 }));
    }
    async resolve(ctx, ask) {
        const { value, at } = await this.#ask(ctx, this.#alive, ask);
        this.#found = at;
        const name = this.#places[at]?.name ?? '';
        if (name !== this.#logical)
            this.#note(ctx, { code: 'READ_ELSEWHERE', text: `${this.#logical} is read at ${name}` });
        return value;
    }
    async read(ctx, ask) {
        const { value } = await this.#ask(ctx, this.#start, ask);
        return value;
    }
    async open(ctx, blob, ask) {
        const { value, at } = await this.#ask(ctx, Math.max(this.#start, this.#leastFor.get(blob) ?? 0), ask);
        if (at < this.#last)
            this.#openedAt.set(blob, at);
        else
            this.#openedAt.delete(blob);
        return value;
    }
    giveUpOn(ctx, blob, cause) {
        const at = this.#openedAt.get(blob);
        const place = at === undefined ? undefined : this.#places[at];
        if (at === undefined || place === undefined)
            return false;
        this.#openedAt.delete(blob);
        this.#leastFor.set(blob, at + 1);
        place.breaks += 1;
        const isLeft = !cause.transient || place.breaks >= MOST_BREAKS;
        this.#fell(ctx, at, cause, isLeft);
        return true;
    }
    get #last() {
        return this.#places.length - 1;
    }
    get #start() {
        return Math.max(this.#alive, this.#found);
    }
    async #ask(ctx, start, ask) {
        for (let at = start;; at = Math.max(at + 1, this.#alive)) {
            const place = this.#places[at];
            if (place === undefined)
                throw new runtime_failure/* Failure */.HR('INTERNAL', `${this.#logical} has no place`);
            try {
                return { value: await ask(place.client, at === this.#last ? ctx : inHaste(ctx)), at };
            }
            catch (error) {
                ctx.signal.throwIfAborted();
                const failure = (0,runtime_failure/* toFailure */.w2)(error);
                if (at === this.#last)
                    throw this.#withOthers(failure);
                this.#fell(ctx, at, failure, !ABSENT.has(failure.code));
            }
        }
    }
    #fell(ctx, at, failure, isLeft) {
        const [place, next] = [this.#places[at], this.#places[Math.max(at + 1, this.#alive)]];
        if (place === undefined || next === undefined)
            return;
        const isKnown = this.#alive > at;
        if (isLeft)
            this.#alive = Math.max(this.#alive, at + 1);
        const isFirst = !this.#failures.has(place);
        this.#failures.set(place, failure);
        const note = ABSENT.has(failure.code)
            ? { code: 'MIRROR_LACKS', text: `the mirror ${place.name} does not have it: read at ${next.name}` }
            : { code: 'MIRROR_FAILED', text: `a mirror failed (${sayOf(place, failure)}): going on at ${next.name}` };
        if (!isKnown && (isLeft || isFirst))
            this.#note(ctx, note);
        else
            ctx.emit({ kind: 'debug', text: note.text });
    }
    #note(ctx, note) {
        if (this.notes.some(({ text }) => text === note.text))
            return;
        this.notes.push(note);
        ctx.emit({ kind: 'note', ...note });
    }
    #withOthers(failure) {
        if (this.#failures.size === 0)
            return failure;
        const others = [...this.#failures].map(([place, one]) => sayOf(place, one));
        const whole = new runtime_failure/* Failure */.HR(failure.code, `${failure.message} (mirrors before it: ${others.join('; ')})`, {
            transient: failure.transient,
            facts: failure.facts,
            cause: failure,
        });
        const { side, subject, hint } = failure;
        return whole.with({
            ...(side === undefined ? {} : { side }),
            ...(subject === undefined ? {} : { subject }),
            ...(hint === undefined ? {} : { hint }),
        });
    }
}
function sayOf({ client, name }, { message }) {
    return message.includes(client.repository.registry) ? message : `${name}: ${message}`;
}
function inHaste(ctx) {
    return { ...ctx, limits: { ...ctx.limits, retries: Math.min(1, ctx.limits.retries) } };
}

;// CONCATENATED MODULE: ./build/js/transport/registry/source.js





class RegistrySource {
    reference;
    traits = { reads: 'remote', originalDigests: true };
    #clients;
    #places;
    #probe = new ReferrersProbe();
    #digestTags;
    constructor(reference, repository, clients) {
        this.reference = reference;
        this.#clients = clients;
        this.#places = new Places(repository, clients.places);
    }
    get notes() {
        return this.#places.notes;
    }
    async resolve(ctx, name) {
        return this.#places.resolve(ctx, async (client, own) => {
            const document = await client.getManifest(own, name ?? 'latest');
            if (client !== this.#clients.places.at(-1))
                (0,js_image/* parseManifest */.Ng)(document.bytes, document.descriptor.mediaType);
            return document;
        });
    }
    expectMany(tags) {
        this.#digestTags ??= this.#openDigestTags(tags);
        this.#digestTags.expectMany();
    }
    expectOne() {
        if (this.#clients.places.length === 1)
            this.#digestTags ??= this.#openDigestTags();
    }
    #openDigestTags(tags) {
        return new DigestTags(() => this.#clients.places.at(-1) ?? this.#clients.openLister(), tags);
    }
    async cosignTags(ctx) {
        return this.#digestTags?.cosignTags(ctx);
    }
    expectRequests(count) {
        this.#clients.places[0]?.expectRequests(count);
    }
    async lookup(ctx, name) {
        if (name !== undefined && (await this.#digestTags?.mayExist(ctx, name)) === false)
            return undefined;
        return this.#places.read(ctx, async (client, own) => client.headManifest(own, name ?? 'latest'));
    }
    async fetchManifest(ctx, wanted) {
        return this.#places.read(ctx, async (client, own) => client.getManifest(own, wanted.digest));
    }
    async openBlob(ctx, wanted, from) {
        return this.#places.open(ctx, wanted.digest, async (client, own) => client.openBlob(own, wanted, from));
    }
    giveUpOn(ctx, blob, cause) {
        return this.#places.giveUpOn(ctx, blob.digest, cause);
    }
    async referrers(ctx, subject) {
        const known = { probe: this.#probe, ...(this.#digestTags === undefined ? {} : { tags: this.#digestTags }) };
        return this.#places.read(ctx, async (client, own) => listReferrers(own, client, subject.digest, known));
    }
    async readSignatures(ctx, subject) {
        const { signatures } = this.#clients;
        const kept = this.#places.read(ctx, async (client, own) => signatures.readAtRegistry(own, client, subject));
        return (await kept) ?? signatures.readBeside(ctx, subject);
    }
    tags(ctx) {
        return this.#clients.openLister().tags(ctx);
    }
    async untag(ctx, name) {
        await this.#clients.openRemover().deleteTag(ctx, name);
    }
    async removeManifest(ctx, digest) {
        await this.#clients.openRemover().deleteManifest(ctx, digest);
    }
    async [Symbol.asyncDispose]() {
        return Promise.resolve();
    }
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./build/js/transport/signature-blob.js
var signature_blob = __webpack_require__(63084);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/js/runtime/owned-files.js
var owned_files = __webpack_require__(78158);
// EXTERNAL MODULE: ./build/js/runtime/directory-lock.js
var directory_lock = __webpack_require__(60016);
// EXTERNAL MODULE: ./build/js/runtime/make-directory.js
var make_directory = __webpack_require__(58945);
// EXTERNAL MODULE: ./build/js/settings/signature-stores.js
var signature_stores = __webpack_require__(10463);
// EXTERNAL MODULE: external "node:querystring"
var external_node_querystring_ = __webpack_require__(41792);
// EXTERNAL MODULE: ./build/js/runtime/read-at-most.js
var read_at_most = __webpack_require__(41171);
;// CONCATENATED MODULE: ./build/js/transport/registry/signatures/read.js






async function readSignatureFile(ctx, file) {
    ctx.signal.throwIfAborted();
    try {
        const bytes = await (0,read_at_most/* readAtMost */.r)(file, signature_blob/* LARGEST_SIGNATURE */.sm);
        if (bytes.byteLength <= signature_blob/* LARGEST_SIGNATURE */.sm)
            return bytes;
    }
    catch (error) {
        if ((0,owned_files/* isErrno */.r)(error, 'ENOENT', 'ENOTDIR'))
            return undefined;
        throw (0,runtime_failure/* explainStorage */.bT)(error, file);
    }
    throw new runtime_failure/* Failure */.HR('LIMIT_EXCEEDED', `${file} is larger than a signature may be (4 MiB)`, { subject: file });
}
async function readSignatureUrl(ctx, http, start) {
    const bounded = { ...ctx, limits: { ...ctx.limits, tokenBytes: signature_blob/* LARGEST_SIGNATURE */.sm } };
    const said = (0,signature_stores/* withoutSecrets */.c)(start);
    let url = new URL(start);
    [url.username, url.password] = ['', ''];
    const own = credentialsIn(start);
    for (let hops = 0; hops <= ctx.limits.redirects; hops += 1) {
        const answer = await http
            .request(bounded, {
            method: 'GET',
            url,
            what: `the signature ${said}`,
            ...(own === undefined || url.origin !== start.origin ? {} : { headers: { authorization: own } }),
        })
            .catch((error) => {
            throw notRegistry(error, ctx);
        });
        if (answer.status === 404)
            return undefined;
        if (answer.status === 200)
            return answer.body;
        const next = answer.status >= 300 && answer.status < 400 ? answer.header('location') : undefined;
        if (next === undefined || !URL.canParse(next, url.href))
            throw unreadable(said, `${url.host} answered ${String(answer.status)}`);
        const to = new URL(next, url);
        if (!/^https?:$/.test(to.protocol) || (url.protocol === 'https:' && to.protocol !== 'https:'))
            throw unreadable(said, `${url.host} sends us to what is not encrypted`);
        url = to;
    }
    throw unreadable(said, 'it is sent from one place to another without end');
}
function notRegistry(error, { signal }) {
    if (signal.aborted || !(error instanceof runtime_failure/* Failure */.HR) || error.code !== 'UNREACHABLE')
        return error;
    return new runtime_failure/* Failure */.HR(error.code, `signatures are looked for at the lookaside of registries.d: ${error.message}`, {
        ...(error.subject === undefined ? {} : { subject: error.subject }),
        hint: 'check the lookaside in registries.d, and that its server is running',
        transient: error.transient,
        facts: error.facts,
        cause: error,
    });
}
function credentialsIn({ username, password }) {
    if (username === '' && password === '')
        return undefined;
    const pair = [username, password].map((one) => (0,external_node_querystring_.unescape)(one)).join(':');
    return `Basic ${Buffer.from(pair).toString('base64')}`;
}
function unreadable(said, why) {
    return new runtime_failure/* Failure */.HR('SERVER_ERROR', `the signature ${said} cannot be read: ${why}`, {
        subject: said,
        hint: 'check the lookaside of registries.d, and whether signatures there can be read by anyone',
    });
}

;// CONCATENATED MODULE: ./build/js/transport/registry/signatures/lookaside.js











async function readLookaside(ctx, http, lookaside, subject) {
    const found = [];
    const directory = directoryOf(lookaside, subject);
    for (let number = 1;; number += 1) {
        const url = new URL(directory);
        url.pathname = `${directory.pathname}/signature-${String(number)}`;
        const bytes = url.protocol === 'file:'
            ? await readSignatureFile(ctx, (0,external_node_url_.fileURLToPath)(url))
            : await readSignatureUrl(ctx, http, url);
        if (bytes === undefined)
            return found;
        if (number > signature_blob/* MOST_SIGNATURES */.wl)
            throw (0,signature_blob/* tooMany */.Ot)((0,signature_stores/* withoutSecrets */.c)(directory));
        found.push((0,signature_blob/* parseSignatureBlob */.T$)(bytes, (0,signature_stores/* withoutSecrets */.c)(url)));
    }
}
async function addToLookaside(ctx, http, lookaside, subject, added) {
    const url = directoryOf(lookaside, subject);
    if (url.protocol !== 'file:') {
        const subject = (0,signature_stores/* withoutSecrets */.c)(lookaside.base);
        throw new runtime_failure/* Failure */.HR('UNSUPPORTED', `signatures cannot be written to ${subject}`, {
            side: 'destination',
            subject,
            hint: 'name a directory that it is served from as lookaside-staging in registries.d: file:///…',
        });
    }
    const directory = (0,external_node_url_.fileURLToPath)(url);
    try {
        await (0,make_directory/* makeDirectory */.O)(directory, 0o755);
        return await (0,directory_lock/* withDirectoryLock */.r)(directory, ctx.signal, async () => {
            const there = await readLookaside(ctx, http, lookaside, subject);
            const fresh = (0,signature_blob/* newAmong */.RB)(there, added, directory);
            for (const [at, blob] of fresh.entries())
                await writeWhole(directory, `signature-${String(there.length + at + 1)}`, (0,signature_blob/* renderSignatureBlob */.aL)(blob));
            return fresh.length;
        });
    }
    catch (error) {
        throw (0,owned_files/* isErrno */.r)(error, 'EEXIST') ? error : (0,runtime_failure/* explainStorage */.bT)(error, directory);
    }
}
async function writeWhole(directory, name, bytes) {
    if (bytes.byteLength > signature_blob/* LARGEST_SIGNATURE */.sm)
        throw new runtime_failure/* Failure */.HR('LIMIT_EXCEEDED', `a signature of ${String(bytes.byteLength)} bytes`, { subject: directory });
    const part = external_node_path_.join(directory, (0,owned_files/* nameOwnedFile */.d)('tmp'));
    try {
        await (0,promises_.writeFile)(part, bytes, { flag: 'wx', mode: 0o644, flush: true });
        await (0,promises_.rename)(part, external_node_path_.join(directory, name));
    }
    finally {
        await (0,owned_files/* removeIfThere */.Ks)(part);
    }
}
function directoryOf({ base, repository }, subject) {
    const url = new URL(base);
    const name = `${repository.path}@${(0,js_image/* algorithmOf */.Hy)(subject)}=${(0,js_image/* hexOf */.ZD)(subject)}`;
    url.pathname = `${url.pathname.replace(/\/+$/, '')}/${name}`;
    return url;
}

;// CONCATENATED MODULE: ./build/js/transport/registry/signatures/stores.js





class SignaturePlaces {
    #image;
    #http;
    #find;
    #stores;
    constructor(image, { registries, signatureStores }) {
        this.#image = image;
        this.#http = registries.http;
        this.#find = signatureStores ?? (async () => Promise.resolve({}));
    }
    async read(ctx, client, subject) {
        return (await this.readAtRegistry(ctx, client, subject)) ?? this.readBeside(ctx, subject);
    }
    async readAtRegistry(ctx, client, subject) {
        if (!client.keepsSignatures())
            return undefined;
        const found = await client.signatures(ctx, subject);
        return (0,signature_blob/* newAmong */.RB)([], found.map((bytes) => ({ kind: 'simple-signing', bytes })), subject);
    }
    async readBeside(ctx, subject) {
        const { lookaside } = await this.#found();
        const base = lookaside?.value ?? ownLookaside(ctx);
        return base === undefined ? [] : readLookaside(ctx, this.#http, { base, repository: this.#image }, subject);
    }
    async add(ctx, client, subject, added) {
        const simple = added.filter((one) => one.kind === 'simple-signing');
        if (simple.length < added.length)
            throw new runtime_failure/* Failure */.HR('INTERNAL', `signatures of cosign's kind are manifests at ${this.#image.registry}`);
        if (client.keepsSignatures()) {
            const fresh = (0,signature_blob/* newAmong */.RB)(await this.read(ctx, client, subject), simple, subject);
            for (const one of fresh)
                if (one.kind === 'simple-signing')
                    await client.putSignature(ctx, subject, one.bytes);
            return fresh.length;
        }
        const { staging } = await this.#found();
        const base = staging?.value ?? ownLookaside(ctx);
        if (base === undefined) {
            throw new runtime_failure/* Failure */.HR('UNSUPPORTED', `registries.d names no place for signatures of ${this.#image.registry}`, {
                side: 'destination',
                hint: 'set lookaside-staging there, or default-docker for all registries',
            });
        }
        return addToLookaside(ctx, this.#http, { base, repository: this.#image }, subject, simple);
    }
    async #found() {
        this.#stores ??= this.#find(this.#image);
        return this.#stores;
    }
}
function ownLookaside({ environment }) {
    if (process.getuid?.() === 0)
        return (0,external_node_url_.pathToFileURL)('/var/lib/containers/sigstore');
    const home = environment['HOME'] ?? '';
    return external_node_path_.isAbsolute(home) ? (0,external_node_url_.pathToFileURL)(external_node_path_.join(home, '.local/share/containers/sigstore')) : undefined;
}

;// CONCATENATED MODULE: ./build/js/transport/registry/transport.js










const BY_DIGEST_ONLY = '@@unknown-digest@@';
const registryTransport = {
    name: 'docker',
    holdsMany: true,
    parse: parseRegistryReference,
    openSource,
    openSink: async (ctx, reference, settings) => {
        const client = clientOf((0,route/* routeHome */.hI)(await confOf(ctx, settings), imageOf(reference)), settings, 'pull,push');
        const create = settings.access.createRepository;
        return new RegistrySink(reference, create === undefined ? client : creatingRepository(client, create), new SignaturePlaces(imageOf(reference), settings));
    },
    remove: removeImage,
};
function parseRegistryReference(text) {
    if (!text.startsWith('//')) {
        throw new runtime_failure/* Failure */.HR('REFERENCE_INVALID', `not a registry reference: ${(0,runtime_text/* quoteForeign */.xS)(`docker:${text}`, 200)}`, {
            hint: 'write docker://host/repository:tag',
        });
    }
    const rest = text.slice(2);
    const byDigestOnly = rest.endsWith(BY_DIGEST_ONLY);
    const parsed = (0,js_image/* parseImageName */["if"])(byDigestOnly ? rest.slice(0, -BY_DIGEST_ONLY.length) : rest);
    if (byDigestOnly && parsed.tag !== undefined) {
        throw new runtime_failure/* Failure */.HR('REFERENCE_INVALID', `${BY_DIGEST_ONLY} goes with a bare repository: ${(0,runtime_text/* quoteForeign */.xS)(rest, 200)}`, {
            hint: 'leave the tag out',
        });
    }
    const isBare = parsed.tag === undefined && parsed.digest === undefined;
    const image = isBare && !byDigestOnly ? { ...parsed, tag: 'latest' } : parsed;
    const name = image.tag ?? image.digest;
    return {
        transport: 'docker',
        text: `docker://${(0,js_image/* renderImageName */.$X)(image)}${byDigestOnly ? BY_DIGEST_ONLY : ''}`,
        location: `docker://${(0,js_image/* renderRepository */.xW)(image)}`,
        image,
        ...(name === undefined ? {} : { name }),
        ...(image.digest === undefined ? {} : { pin: image.digest }),
    };
}
async function openSource(ctx, reference, settings) {
    const [conf, image] = [await confOf(ctx, settings), imageOf(reference)];
    const home = (0,route/* routeHome */.hI)(conf, image);
    const { withoutMirrors = false, listsAtLocation = false } = settings;
    const routes = withoutMirrors && !listsAtLocation ? { mirrors: [], primary: home } : (0,route/* routesToRead */.Y6)(conf, image);
    const { primary } = routes;
    const mirrors = withoutMirrors ? [] : routes.mirrors;
    const clientAt = (route) => clientOf(route, settings, 'pull');
    return new RegistrySource(reference, home.repository, {
        places: [...mirrors, primary].map(clientAt),
        openLister: () => clientAt(listsAtLocation ? primary : home),
        openRemover: () => clientOf(home, settings, '*'),
        signatures: new SignaturePlaces(image, settings),
    });
}
function imageOf({ image, text }) {
    if (image !== undefined)
        return image;
    throw new runtime_failure/* Failure */.HR('INTERNAL', `${text} has no repository`);
}
async function confOf(ctx, { registriesConf }) {
    return registriesConf === undefined ? conf/* NO_REGISTRIES_CONF */.X0 : registriesConf(ctx);
}
function clientOf(route, settings, actions) {
    const access = (0,insecure_access/* accessTo */.Y)(route.insecure, settings.access);
    return settings.registries.repository(route.repository, access, actions, settings.mountFrom);
}
async function removeImage(ctx, reference, settings) {
    const client = clientOf((0,route/* routeHome */.hI)(await confOf(ctx, settings), imageOf(reference)), settings, '*');
    const found = await client.headManifest(ctx, reference.pin ?? reference.name ?? 'latest');
    if (found === undefined) {
        throw new runtime_failure/* Failure */.HR('MANIFEST_UNKNOWN', `${reference.text}: no such image`, {
            subject: reference.text,
            hint: 'nothing was removed: check the name and the tag',
        });
    }
    await client.deleteManifest(ctx, found.digest);
}

;// CONCATENATED MODULE: ./build/js/transport/index.js









const TRANSPORTS = [
    registryTransport,
    ociTransport,
    ociArchiveTransport,
    dockerArchiveTransport,
    daemonTransport,
    dirTransport,
    storageTransport,
];
const LATER = ['sif', 'tarball'];
function transportOf(reference) {
    return findTransport(reference.transport);
}
function parseReference(text) {
    const colon = text.indexOf(':');
    if (colon <= 0) {
        throw new runtime_failure/* Failure */.HR('REFERENCE_INVALID', `not a reference: ${(0,runtime_text/* quoteForeign */.xS)(text, 300)}`, {
            hint: `write transport:place, for example docker://registry.example.com/team/app:1.0 (${names().join(', ')})`,
        });
    }
    return findTransport(text.slice(0, colon)).parse(text.slice(colon + 1));
}
function findTransport(name) {
    const found = TRANSPORTS.find((one) => one.name === name);
    if (found !== undefined)
        return found;
    if (LATER.includes(name)) {
        throw new runtime_failure/* Failure */.HR('UNSUPPORTED', `the transport ${JSON.stringify(name)} is not built yet`, {
            hint: `built are: ${names().join(', ')}`,
        });
    }
    throw new runtime_failure/* Failure */.HR('TRANSPORT_UNKNOWN', `unknown transport ${(0,runtime_text/* quoteForeign */.xS)(name, 60)}`, {
        hint: `write one of ${names().join(', ')} before the first colon; for a registry docker://`,
    });
}
function names() {
    return TRANSPORTS.map((one) => one.name);
}


/***/ }),

/***/ 10530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZR: () => (/* binding */ parseLayoutReference),
/* harmony export */   pT: () => (/* binding */ refuseOtherNames),
/* harmony export */   w5: () => (/* binding */ REF_NAME)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _position_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69425);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66786);




const NAME_COMPONENT = '[A-Za-z0-9]+(?:(?:[-._:@+]|--)[A-Za-z0-9]+)*';
const NAME = new RegExp(`^${NAME_COMPONENT}(?:/${NAME_COMPONENT})*$`);
const LONGEST_NAME = 1024;
const WINDOWS_DRIVE = /^[A-Za-z]:\\/;
const REF_NAME = 'org.opencontainers.image.ref.name';
function parseLayoutReference(text, transport = 'oci') {
    const skip = process.platform === 'win32' && WINDOWS_DRIVE.test(text) ? 2 : 0;
    const colon = text.indexOf(':', skip);
    const directory = colon < 0 ? text : text.slice(0, colon);
    const name = colon < 0 ? '' : text.slice(colon + 1);
    if (directory === '' || directory.includes('\0')) {
        const place = transport === 'oci' ? 'DIRECTORY' : 'FILE';
        throw refuse(transport, text, `write ${transport}:${place} or ${transport}:${place}:NAME`);
    }
    if (name.startsWith('@') ? !(0,_position_js__WEBPACK_IMPORTED_MODULE_2__/* .isPosition */ .E)(name) : name !== '' && !isLayoutName(name)) {
        throw refuse(transport, text, `a name has letters, digits and single separators (- . _ : @ + /) between them, or is @ and a position`);
    }
    const place = { transport, location: node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(directory) };
    return name === ''
        ? { ...place, text: `${transport}:${directory}` }
        : { ...place, text: `${transport}:${directory}:${name}`, name };
}
function isLayoutName(text) {
    return text.length <= LONGEST_NAME && NAME.test(text);
}
function refuseOtherNames(name) {
    if (isLayoutName(name))
        return;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('REFERENCE_INVALID', `not a name for an image in an OCI layout: ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteForeign */ .xS)(name, 300)}`, {
        hint: 'a name has letters, digits and single separators (- . _ : @ + /) between them; @N is for reading only',
    });
}
function refuse(transport, text, hint) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('REFERENCE_INVALID', `not an OCI ${transport === 'oci' ? 'layout' : 'archive'} reference: ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteForeign */ .xS)(`${transport}:${text}`, 300)}`, { hint });
}


/***/ }),

/***/ 69425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ isPosition),
/* harmony export */   w: () => (/* binding */ refusePosition)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);

function isPosition(name) {
    return /^@(?:0|[1-9][0-9]{0,8})$/.test(name);
}
function refusePosition({ name, text }, place) {
    if (name === undefined || !isPosition(name))
        return;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('REFERENCE_INVALID', `${place} cannot be written by position: ${text}`, {
        subject: text,
        hint: 'give the image a name, or none',
    });
}


/***/ }),

/***/ 63084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ot: () => (/* binding */ tooMany),
/* harmony export */   RB: () => (/* binding */ newAmong),
/* harmony export */   T$: () => (/* binding */ parseSignatureBlob),
/* harmony export */   aL: () => (/* binding */ renderSignatureBlob),
/* harmony export */   sm: () => (/* binding */ LARGEST_SIGNATURE),
/* harmony export */   wl: () => (/* binding */ MOST_SIGNATURES)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);


const MOST_SIGNATURES = 128;
const LARGEST_SIGNATURE = 4 * 1024 * 1024;
const OPENPGP = new Set([
    0xa0, 0xa1, 0xa2, 0xa3, 0xc8, 0x90, 0x91, 0x92, 0x3d, 0xc4, 0x88, 0x89, 0x8a, 0x8b, 0xc2,
]);
function parseSignatureBlob(bytes, where) {
    const [first] = bytes;
    if (first !== undefined && OPENPGP.has(first))
        return { kind: 'simple-signing', bytes };
    const end = bytes.indexOf(0x0a);
    const format = first === 0 && end > 0 ? Buffer.from(bytes.subarray(1, end)).toString('latin1') : undefined;
    const data = bytes.subarray(end + 1);
    if (format === 'simple-signing')
        return { kind: 'simple-signing', bytes: data };
    if (format === 'sigstore-json')
        return { kind: 'sigstore', attachment: parseAttachment(data, where) };
    throw invalid(where, 'it is of a kind that nobody knows');
}
function renderSignatureBlob(blob) {
    if (blob.kind === 'simple-signing')
        return blob.bytes;
    const { mediaType, payload, annotations } = blob.attachment;
    const json = { mimeType: mediaType, payload: Buffer.from(payload).toString('base64'), annotations };
    return Buffer.from(`\0sigstore-json\n${JSON.stringify(json)}`);
}
function newAmong(there, added, where) {
    const known = new Set(there.map(keyOf));
    const fresh = added.filter((one) => {
        const key = keyOf(one);
        if (known.has(key))
            return false;
        known.add(key);
        return true;
    });
    if (there.length + fresh.length > MOST_SIGNATURES)
        throw tooMany(where);
    return fresh;
}
function tooMany(where) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('LIMIT_EXCEEDED', `more than ${String(MOST_SIGNATURES)} signatures: ${where}`, {
        subject: where,
        facts: { limit: MOST_SIGNATURES },
        hint: 'remove those that are not needed any more',
    });
}
function keyOf(blob) {
    return Buffer.from(renderSignatureBlob(blob)).toString('latin1');
}
function parseAttachment(data, where) {
    let value;
    try {
        value = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStrictJson */ .RJ)(data, where);
    }
    catch (error) {
        throw invalid(where, 'it is no JSON', error);
    }
    const { mimeType, payload, annotations } = fieldsOf(value);
    const notes = Object.entries(fieldsOf(annotations ?? {}));
    const isWhole = typeof mimeType === 'string' && typeof payload === 'string' && BASE64.test(payload);
    if (!isWhole || !notes.every((entry) => typeof entry[1] === 'string'))
        throw invalid(where, 'it has not the fields of one');
    return { mediaType: mimeType, payload: Buffer.from(payload, 'base64'), annotations: Object.fromEntries(notes) };
}
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;
function fieldsOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
function invalid(where, why, cause) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('SIGNATURE_INVALID', `not a signature: ${where}: ${why}`, {
        subject: where,
        hint: 'remove it, or have the image signed again',
        ...(cause === undefined ? {} : { cause }),
    });
}


/***/ }),

/***/ 50843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ HOLDS_ALL)
/* harmony export */ });
const HOLDS_ALL = {
    manifestTypes: 'any',
    holdsIndex: true,
    holdsReferrers: true,
    holdsSparseIndex: true,
    holdsNames: true,
    layerForm: 'as-is',
    foreignLayers: 'kept',
    writes: 'parallel',
    needsSizeFirst: false,
};


/***/ })

};
