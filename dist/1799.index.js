export const id = 1799;
export const ids = [1799];
export const modules = {

/***/ 18089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HV: () => (/* binding */ secretVariable),
/* harmony export */   Kg: () => (/* binding */ isGood),
/* harmony export */   L5: () => (/* binding */ parseFields),
/* harmony export */   YM: () => (/* binding */ oauthError),
/* harmony export */   Zd: () => (/* binding */ form),
/* harmony export */   _P: () => (/* binding */ unusable),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   bv: () => (/* binding */ variable),
/* harmony export */   oh: () => (/* binding */ parseGuardedAddress),
/* harmony export */   or: () => (/* binding */ parseAddress),
/* harmony export */   pJ: () => (/* binding */ endOf),
/* harmony export */   wh: () => (/* binding */ readNamedFile),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _distribution_addresses_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47733);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _runtime_read_at_most_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41171);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66786);




function variable({ ctx }, name) {
    const value = ctx.environment[name];
    return value === undefined || value === '' ? undefined : value;
}
function secretVariable(asking, name) {
    const value = variable(asking, name);
    if (value !== undefined)
        asking.ctx.conceal(value);
    return value;
}
const LARGEST_FILE = 256 * 1024;
async function readNamedFile(file, what) {
    const failed = (why) => new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('CONFIG_INVALID', `${what}: ${why}: ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_3__/* .renderForeign */ .Vd)(file)}`, {
        side: 'local',
        subject: file,
        hint: `make ${what} name a file that this job can read, or unset it`,
    });
    try {
        const bytes = await (0,_runtime_read_at_most_js__WEBPACK_IMPORTED_MODULE_2__/* .readAtMost */ .r)(file, LARGEST_FILE);
        if (bytes.byteLength > LARGEST_FILE)
            throw failed('too large for what it should be');
        return bytes.toString('utf8');
    }
    catch (error) {
        if (error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR)
            throw error;
        const known = error instanceof Error ? (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .storageFailure */ .Ky)(error)?.message.split(':')[0] : undefined;
        throw failed(known ?? 'it cannot be read');
    }
}
function parseFields(body) {
    try {
        const value = JSON.parse(new TextDecoder().decode(body));
        return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
    }
    catch {
        return {};
    }
}
function textOf(fields, name) {
    const value = fields[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function isGood({ status }) {
    return status >= 200 && status < 300;
}
function form(fields) {
    return {
        headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
        body: Buffer.from(new URLSearchParams(fields).toString()),
    };
}
function refusal({ service, url, status, said, origin, hint }) {
    const told = said === undefined ? '' : `: ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_3__/* .renderForeign */ .Vd)(said)}`;
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('AUTH_DENIED', `${service} (${url.host}) refused the job's identity, answering ${String(status)}${told} (identity from ${origin})`, { hint, facts: { status, host: url.host } });
}
function unusable(service, url, what) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('SERVER_ERROR', `${service} (${url.host}) answered without ${what}`, {
        facts: { host: url.host },
        hint: 'check what answers under this address',
    });
}
function parseAddress(text, what) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || (url.protocol !== 'https:' && url.protocol !== 'http:') || url.username !== '') {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('CONFIG_INVALID', `${what} is not an http or https address`, {
            side: 'local',
            hint: `correct ${what}`,
        });
    }
    return url;
}
function parseGuardedAddress(text, what, known = []) {
    const url = parseAddress(text, what);
    if (url.protocol === 'https:' || (0,_distribution_addresses_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopbackHost */ .cW)(url.hostname) || known.includes(url.hostname))
        return url;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('CONFIG_INVALID', `${what} would be asked in plain HTTP at ${url.host}`, {
        side: 'local',
        hint: `give ${what} an https address`,
    });
}
function oauthError(body) {
    const fields = parseFields(body);
    const said = [textOf(fields, 'error'), textOf(fields, 'error_description')].filter((one) => one !== undefined);
    return said.length === 0 ? undefined : said.join(': ');
}
function endOf(fields, { now }) {
    const seconds = Number(fields['expires_in']);
    return now() + (Number.isFinite(seconds) && seconds > 0 ? seconds : DEFAULT_LIFETIME_S) * 1000;
}
const DEFAULT_LIFETIME_S = 3600;


/***/ }),

/***/ 21306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ ExpiringValues)
/* harmony export */ });
/* harmony import */ var _distribution_shared_task_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42672);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);


const EARLY_MS = 5 * 60_000;
const DOUBTED_MS = 60_000;
class ExpiringValues {
    #now;
    #kept = new Map();
    #running = new Map();
    constructor(now) {
        this.#now = now;
    }
    async get(key, signal, ask) {
        for (;;) {
            const kept = this.#kept.get(key);
            if (kept !== undefined && kept.expiresAt > this.#now())
                return kept;
            const running = this.#running.get(key);
            const joined = running?.isOpen === true ? running : undefined;
            try {
                return await (joined ?? this.#start(key, ask)).join(signal);
            }
            catch (error) {
                signal.throwIfAborted();
                if (joined === undefined || (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .toFailure */ .w2)(error).code !== 'CANCELLED')
                    throw error;
            }
        }
    }
    #start(key, ask) {
        const task = new _distribution_shared_task_js__WEBPACK_IMPORTED_MODULE_1__/* .SharedTask */ .r(async (signal) => {
            const askedAt = this.#now();
            const { value, expiresAt } = await ask(signal);
            const lifetimeMs = expiresAt - askedAt;
            const kept = {
                value,
                expiresAt: lifetimeMs > 0 ? expiresAt - Math.min(EARLY_MS, lifetimeMs / 4) : askedAt + DOUBTED_MS,
            };
            this.#kept.set(key, kept);
            return kept;
        });
        this.#running.set(key, task);
        task.onSettled(() => {
            if (this.#running.get(key) === task)
                this.#running.delete(key);
        });
        return task;
    }
}


/***/ }),

/***/ 61799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GoogleRegistries: () => (/* binding */ GoogleRegistries)
});

// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/runtime/secret.js + 1 modules
var secret = __webpack_require__(475);
// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(66786);
// EXTERNAL MODULE: ./build/js/cloud/ask.js
var ask = __webpack_require__(18089);
// EXTERNAL MODULE: ./build/js/cloud/expiring.js
var expiring = __webpack_require__(21306);
;// CONCATENATED MODULE: ./build/js/cloud/google/access-token.js
const SCOPE = 'https://www.googleapis.com/auth/cloud-platform';

;// CONCATENATED MODULE: ./build/js/cloud/google/external-account.js



const DEFAULT_TOKEN_URL = 'https://sts.googleapis.com/v1/token';
const METADATA_HOSTS = ['169.254.169.254'];
async function externalAccountToken(asking, file, origin) {
    const subject = await subjectToken(asking, fieldsOf(file, 'credential_source'), origin);
    const federated = await exchange(asking, file, subject, origin);
    const impersonated = (0,ask/* textOf */.b6)(file, 'service_account_impersonation_url');
    if (impersonated === undefined)
        return federated;
    return impersonate(asking, (0,ask/* parseGuardedAddress */.oh)(impersonated, `service_account_impersonation_url of ${origin}`), federated, fieldsOf(file, 'service_account_impersonation'));
}
async function subjectToken(asking, source, origin) {
    const { ctx, http } = asking;
    const [file, address] = [(0,ask/* textOf */.b6)(source, 'file'), (0,ask/* textOf */.b6)(source, 'url')];
    if (file === undefined && address === undefined) {
        throw new failure/* Failure */.HR('UNSUPPORTED', `${origin} gets its tokens in a way that waybill does not know`, {
            side: 'local',
            hint: 'use a credential_source with file or url',
        });
    }
    let text;
    if (file === undefined) {
        const url = (0,ask/* parseGuardedAddress */.oh)(address ?? '', `credential_source of ${origin}`, METADATA_HOSTS);
        const headers = {};
        for (const [name, value] of Object.entries(fieldsOf(source, 'headers'))) {
            if (typeof value !== 'string')
                continue;
            headers[name.toLowerCase()] = value;
            ctx.conceal(value.replace(/^Bearer /i, ''));
        }
        const answer = await http.request(ctx, { method: 'GET', url, headers, what: 'the token to exchange at Google' });
        if (!(0,ask/* isGood */.Kg)(answer)) {
            throw (0,ask/* refusal */.x5)({
                service: 'the provider of the token',
                url,
                status: answer.status,
                said: undefined,
                origin,
                hint: 'on GitHub, give the job permissions: id-token: write',
            });
        }
        text = answer.body.toString('utf8');
    }
    else
        text = await (0,ask/* readNamedFile */.wh)(file, `credential_source of ${origin}`);
    const format = fieldsOf(source, 'format');
    const name = (0,ask/* textOf */.b6)(format, 'subject_token_field_name');
    const token = (0,ask/* textOf */.b6)(format, 'type') === 'json' && name !== undefined
        ? (0,ask/* textOf */.b6)((0,ask/* parseFields */.L5)(Buffer.from(text)), name)
        : text.trim();
    if (token === undefined || token === '') {
        throw new failure/* Failure */.HR('CONFIG_INVALID', `${origin}: there is no token in its credential_source`, {
            side: 'local',
            hint: 'check the format that the file says: text, or json with a subject_token_field_name',
        });
    }
    ctx.conceal(token);
    return token;
}
async function exchange(asking, file, subject, origin) {
    const [audience, type] = [(0,ask/* textOf */.b6)(file, 'audience'), (0,ask/* textOf */.b6)(file, 'subject_token_type')];
    if (audience === undefined || type === undefined) {
        throw new failure/* Failure */.HR('CONFIG_INVALID', `${origin}: audience or subject_token_type is missing`, {
            side: 'local',
            hint: 'write it anew: gcloud iam workload-identity-pools create-cred-config',
        });
    }
    const url = (0,ask/* parseGuardedAddress */.oh)((0,ask/* textOf */.b6)(file, 'token_url') ?? DEFAULT_TOKEN_URL, `token_url of ${origin}`);
    const answer = await asking.http.request(asking.ctx, {
        method: 'POST',
        url,
        what: 'the exchange of a token at Google',
        ...(0,ask/* form */.Zd)({
            grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
            requested_token_type: 'urn:ietf:params:oauth:token-type:access_token',
            audience,
            scope: SCOPE,
            subject_token: subject,
            subject_token_type: type,
        }),
    });
    if (!(0,ask/* isGood */.Kg)(answer)) {
        throw (0,ask/* refusal */.x5)({
            service: "Google's token exchange",
            url,
            status: answer.status,
            said: (0,ask/* oauthError */.YM)(answer.body),
            origin,
            hint: "the pool's provider must take this issuer, audience and subject (attribute condition)",
        });
    }
    const fields = (0,ask/* parseFields */.L5)(answer.body);
    const token = (0,ask/* textOf */.b6)(fields, 'access_token');
    if (token === undefined)
        throw (0,ask/* unusable */._P)("Google's token exchange", url, 'a token');
    asking.ctx.conceal(token);
    return { value: { token, origin }, expiresAt: (0,ask/* endOf */.pJ)(fields, asking) };
}
async function impersonate(asking, url, by, options) {
    const { token: bearer, origin } = by.value;
    const seconds = Number(options['token_lifetime_seconds'] ?? 3600);
    const lifetime = Number.isInteger(seconds) && seconds >= 600 && seconds <= 43_200 ? seconds : 3600;
    const answer = await asking.http.request(asking.ctx, {
        method: 'POST',
        url,
        what: "a service account's token",
        headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
        body: Buffer.from(JSON.stringify({ scope: [SCOPE], lifetime: `${String(lifetime)}s` })),
    });
    const fields = (0,ask/* parseFields */.L5)(answer.body);
    if (!(0,ask/* isGood */.Kg)(answer)) {
        throw (0,ask/* refusal */.x5)({
            service: "Google's IAM",
            url,
            status: answer.status,
            said: (0,ask/* textOf */.b6)(fieldsOf(fields, 'error'), 'message'),
            origin,
            hint: 'give the federated identity roles/iam.workloadIdentityUser on the service account',
        });
    }
    const token = (0,ask/* textOf */.b6)(fields, 'accessToken');
    if (token === undefined)
        throw (0,ask/* unusable */._P)("Google's IAM", url, 'a token');
    asking.ctx.conceal(token);
    const expiresAt = Date.parse((0,ask/* textOf */.b6)(fields, 'expireTime') ?? '');
    return { value: { token, origin }, expiresAt: Number.isNaN(expiresAt) ? by.expiresAt : expiresAt };
}
function fieldsOf(fields, name) {
    const value = fields[name];
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

;// CONCATENATED MODULE: ./build/js/cloud/google/metadata.js


const PROBE_MS = 1000;
const FLAVOR = 'Google';
async function metadataToken(asking) {
    const { ctx, http } = asking;
    if ((0,ask/* variable */.bv)(asking, 'NO_GCE_CHECK')?.toLowerCase() === 'true')
        return undefined;
    const host = (0,ask/* variable */.bv)(asking, 'GCE_METADATA_HOST') ?? '169.254.169.254';
    const url = (0,ask/* parseAddress */.or)(`http://${host}/computeMetadata/v1/instance/service-accounts/default/token`, 'GCE_METADATA_HOST');
    try {
        const answer = await http.request(ctx, {
            method: 'GET',
            url,
            headers: { 'metadata-flavor': FLAVOR },
            what: 'the metadata server',
            probeMs: PROBE_MS,
        });
        const fields = (0,ask/* parseFields */.L5)(answer.body);
        const token = (0,ask/* textOf */.b6)(fields, 'access_token');
        if (!(0,ask/* isGood */.Kg)(answer) || answer.header('metadata-flavor') !== FLAVOR || token === undefined)
            return undefined;
        ctx.conceal(token);
        return { value: { token, origin: "the machine's service account" }, expiresAt: (0,ask/* endOf */.pJ)(fields, asking) };
    }
    catch (error) {
        ctx.signal.throwIfAborted();
        if (!(error instanceof failure/* Failure */.HR))
            throw error;
        ctx.emit({ kind: 'debug', text: `no metadata server: ${error.message}` });
        return undefined;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/js/cloud/google/service-account.js




const DEFAULT_TOKEN_URI = 'https://oauth2.googleapis.com/token';
const LIFETIME_S = 3600;
async function serviceAccountToken(asking, file, origin) {
    const { ctx, http } = asking;
    const url = (0,ask/* parseGuardedAddress */.oh)((0,ask/* textOf */.b6)(file, 'token_uri') ?? DEFAULT_TOKEN_URI, `token_uri of ${origin}`);
    const answer = await http.request(ctx, {
        method: 'POST',
        url,
        what: 'an access token of Google',
        ...(0,ask/* form */.Zd)({
            grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
            assertion: signAssertion(asking, file, url, origin),
        }),
    });
    if (!(0,ask/* isGood */.Kg)(answer)) {
        throw (0,ask/* refusal */.x5)({
            service: "Google's token service",
            url,
            status: answer.status,
            said: (0,ask/* oauthError */.YM)(answer.body),
            origin,
            hint: "the key may be deleted or disabled, or this machine's clock may be wrong",
        });
    }
    const fields = (0,ask/* parseFields */.L5)(answer.body);
    const token = (0,ask/* textOf */.b6)(fields, 'access_token');
    if (token === undefined)
        throw (0,ask/* unusable */._P)("Google's token service", url, 'a token');
    ctx.conceal(token);
    return { value: { token, origin }, expiresAt: (0,ask/* endOf */.pJ)(fields, asking) };
}
function signAssertion(asking, file, audience, origin) {
    const [email, key, id] = ['client_email', 'private_key', 'private_key_id'].map((name) => (0,ask/* textOf */.b6)(file, name));
    const broken = (why) => new failure/* Failure */.HR('CONFIG_INVALID', `${origin}: ${why}`, {
        side: 'local',
        hint: 'give the JSON key file of a service account, as it was downloaded',
    });
    if (email === undefined || key === undefined)
        throw broken('client_email or private_key is missing');
    asking.ctx.conceal(key);
    const seconds = Math.floor(asking.now() / 1000);
    const header = { alg: 'RS256', typ: 'JWT', ...(id === undefined ? {} : { kid: id }) };
    const claims = { iss: email, scope: SCOPE, aud: audience.href, iat: seconds, exp: seconds + LIFETIME_S };
    const input = [header, claims].map((one) => Buffer.from(JSON.stringify(one)).toString('base64url')).join('.');
    try {
        return `${input}.${(0,external_node_crypto_.createSign)('RSA-SHA256').update(input).sign(key).toString('base64url')}`;
    }
    catch {
        throw broken('the private_key cannot be used');
    }
}

;// CONCATENATED MODULE: ./build/js/cloud/google/registry.js








const TOKENS = ['GOOGLE_OAUTH_ACCESS_TOKEN', 'CLOUDSDK_AUTH_ACCESS_TOKEN'];
const FILES = [
    'GOOGLE_APPLICATION_CREDENTIALS',
    'CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE',
    'GOOGLE_GHA_CREDS_PATH',
];
const NEVER = Number.POSITIVE_INFINITY;
class GoogleRegistries {
    #tokens;
    constructor(now) {
        this.#tokens = new expiring/* ExpiringValues */.x(now);
    }
    async credential(asking) {
        const { value, expiresAt } = await this.#tokens.get('token', asking.ctx.signal, async (signal) => {
            const found = await findToken({ ...asking, ctx: { ...asking.ctx, signal } });
            return found ?? { value: undefined, expiresAt: NEVER };
        });
        if (value === undefined)
            return undefined;
        const username = 'oauth2accesstoken';
        asking.ctx.conceal(value.token, username);
        return {
            kind: 'basic',
            username,
            password: new secret/* Secret */.zh(value.token),
            origin: `Google for ${value.origin}`,
            ...(expiresAt === NEVER ? {} : { expiresAt }),
        };
    }
}
async function findToken(asking) {
    for (const origin of TOKENS) {
        const token = (0,ask/* secretVariable */.HV)(asking, origin);
        if (token !== undefined)
            return { value: { token, origin }, expiresAt: NEVER };
    }
    for (const origin of FILES) {
        const file = (0,ask/* variable */.bv)(asking, origin);
        if (file !== undefined)
            return fileToken(asking, await (0,ask/* readNamedFile */.wh)(file, origin), origin);
    }
    return metadataToken(asking);
}
async function fileToken(asking, text, origin) {
    const file = (0,ask/* parseFields */.L5)(Buffer.from(text));
    const type = (0,ask/* textOf */.b6)(file, 'type');
    switch (type) {
        case 'service_account':
            return serviceAccountToken(asking, file, origin);
        case 'external_account':
            return externalAccountToken(asking, file, origin);
        case undefined:
            throw new failure/* Failure */.HR('CONFIG_INVALID', `${origin}: the file is none of Google's credential files`, {
                side: 'local',
                hint: 'give the JSON file of a service account or of a workload identity pool',
            });
        default:
            throw new failure/* Failure */.HR('UNSUPPORTED', `${origin}: credentials of the type ${(0,runtime_text/* renderForeign */.Vd)(type, 40)} are not known`, {
                side: 'local',
                hint: 'give an access token instead: GOOGLE_OAUTH_ACCESS_TOKEN="$(gcloud auth print-access-token)"',
            });
    }
}


/***/ })

};
