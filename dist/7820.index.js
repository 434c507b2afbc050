export const id = 7820;
export const ids = [7820];
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

/***/ 47820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  AzureRegistries: () => (/* binding */ AzureRegistries)
});

// EXTERNAL MODULE: ./build/js/runtime/secret.js + 1 modules
var secret = __webpack_require__(475);
// EXTERNAL MODULE: ./build/js/cloud/ask.js
var ask = __webpack_require__(18089);
// EXTERNAL MODULE: ./build/js/cloud/expiring.js
var expiring = __webpack_require__(21306);
// EXTERNAL MODULE: ./build/js/distribution/addresses.js
var addresses = __webpack_require__(47733);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/cloud/oidc.js
var oidc = __webpack_require__(13731);
;// CONCATENATED MODULE: ./build/js/cloud/azure/entra.js




const RESOURCE = 'https://containerregistry.azure.net';
const AUDIENCE = 'api://AzureADTokenExchange';
const INSTANCE_HOST = 'http://169.254.169.254';
const PROBE_MS = 1000;
async function findEntraToken(asking, authority) {
    const [client, tenant] = [(0,ask/* variable */.bv)(asking, 'AZURE_CLIENT_ID'), (0,ask/* variable */.bv)(asking, 'AZURE_TENANT_ID')];
    if (client !== undefined && tenant !== undefined) {
        const secret = (0,ask/* secretVariable */.HV)(asking, 'AZURE_CLIENT_SECRET');
        if (secret !== undefined) {
            const proof = { client_secret: secret };
            return clientToken(asking, { authority, client, tenant, proof, origin: 'AZURE_CLIENT_SECRET' });
        }
        const identity = await federatedIdentity(asking);
        if (identity !== undefined) {
            const proof = {
                client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
                client_assertion: identity.token,
            };
            return clientToken(asking, { authority, client, tenant, proof, origin: identity.origin });
        }
        (0,oidc/* warnWithoutToken */.Wk)(asking, 'AZURE_TENANT_ID');
    }
    return managedToken(asking, client);
}
async function federatedIdentity(asking) {
    return ((await (0,oidc/* fileIdentity */.l6)(asking, 'AZURE_FEDERATED_TOKEN_FILE')) ??
        (await (0,oidc/* githubIdentity */.wl)(asking, AUDIENCE)) ??
        (0,oidc/* gitlabIdentity */.ec)(asking, 'WAYBILL_AZURE_ID_TOKEN'));
}
async function clientToken(asking, identity) {
    const { client, tenant, proof, origin } = identity;
    if (!/^[A-Za-z0-9.-]{1,100}$/.test(tenant)) {
        throw new failure/* Failure */.HR('CONFIG_INVALID', 'AZURE_TENANT_ID is neither an id nor a domain', {
            side: 'local',
            hint: 'az account show --query tenantId',
        });
    }
    const base = (0,ask/* parseGuardedAddress */.oh)((0,ask/* variable */.bv)(asking, 'AZURE_AUTHORITY_HOST') ?? identity.authority, 'AZURE_AUTHORITY_HOST');
    const url = new URL(`/${tenant}/oauth2/v2.0/token`, base);
    const answer = await asking.http.request(asking.ctx, {
        method: 'POST',
        url,
        what: 'an access token of Microsoft Entra',
        ...(0,ask/* form */.Zd)({ grant_type: 'client_credentials', client_id: client, scope: `${RESOURCE}/.default`, ...proof }),
    });
    if (!(0,ask/* isGood */.Kg)(answer)) {
        throw (0,ask/* refusal */.x5)({
            service: 'Microsoft Entra',
            url,
            status: answer.status,
            said: (0,ask/* oauthError */.YM)(answer.body)?.split(/\r?\n/)[0],
            origin,
            hint: origin === 'AZURE_CLIENT_SECRET'
                ? 'check the client, its tenant and its secret, which may have ended'
                : "the app's federated credential must name this issuer, subject and audience",
        });
    }
    const fields = (0,ask/* parseFields */.L5)(answer.body);
    const token = (0,ask/* textOf */.b6)(fields, 'access_token');
    if (token === undefined)
        throw (0,ask/* unusable */._P)('Microsoft Entra', url, 'a token');
    asking.ctx.conceal(token);
    return { value: { token, tenant, origin }, expiresAt: (0,ask/* endOf */.pJ)(fields, asking) };
}
async function managedToken(asking, client) {
    const { ctx, http } = asking;
    const name = 'AZURE_POD_IDENTITY_AUTHORITY_HOST';
    const base = (0,ask/* parseAddress */.or)((0,ask/* variable */.bv)(asking, name) ?? INSTANCE_HOST, name);
    if (base.origin !== INSTANCE_HOST && !(0,addresses/* isLoopbackHost */.cW)(base.hostname)) {
        throw new failure/* Failure */.HR('CONFIG_INVALID', `${name} names ${base.host}`, {
            side: 'local',
            hint: 'the metadata service is at 169.254.169.254',
        });
    }
    const url = new URL('/metadata/identity/oauth2/token', base);
    url.searchParams.set('api-version', '2018-02-01');
    url.searchParams.set('resource', RESOURCE);
    if (client !== undefined)
        url.searchParams.set('client_id', client);
    try {
        const headers = { metadata: 'true' };
        const answer = await http.request(ctx, {
            method: 'GET',
            url,
            headers,
            what: 'a managed identity',
            probeMs: PROBE_MS,
        });
        const fields = (0,ask/* parseFields */.L5)(answer.body);
        const token = (0,ask/* textOf */.b6)(fields, 'access_token');
        if (!(0,ask/* isGood */.Kg)(answer) || token === undefined)
            return undefined;
        ctx.conceal(token);
        return {
            value: { token, tenant: undefined, origin: "the machine's managed identity" },
            expiresAt: (0,ask/* endOf */.pJ)(fields, asking),
        };
    }
    catch (error) {
        ctx.signal.throwIfAborted();
        if (!(error instanceof failure/* Failure */.HR))
            throw error;
        ctx.emit({ kind: 'debug', text: `no managed identity: ${error.message}` });
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/js/cloud/azure/registry.js




const DEFAULT_LIFETIME_MS = 3_600_000;
class AzureRegistries {
    #entra;
    #refresh;
    #addressOf;
    constructor(now, addressOf) {
        this.#entra = new expiring/* ExpiringValues */.x(now);
        this.#refresh = new expiring/* ExpiringValues */.x(now);
        this.#addressOf = addressOf;
    }
    async credential(asking, registry, authority) {
        const { signal } = asking.ctx;
        const { value, expiresAt } = await this.#refresh.get(registry, signal, async (shared) => {
            const own = { ...asking, ctx: { ...asking.ctx, signal: shared } };
            const entra = await this.#entra.get(authority, shared, async (inner) => {
                const found = await findEntraToken({ ...own, ctx: { ...own.ctx, signal: inner } }, authority);
                return found ?? { value: undefined, expiresAt: Number.POSITIVE_INFINITY };
            });
            return entra.value === undefined
                ? { value: undefined, expiresAt: Number.POSITIVE_INFINITY }
                : exchange(own, registry, this.#addressOf(registry), entra.value);
        });
        return value === undefined ? undefined : { ...value, expiresAt };
    }
}
async function exchange(asking, registry, base, { token, tenant, origin }) {
    const url = new URL('/oauth2/exchange', base);
    const owner = tenant ?? (0,ask/* textOf */.b6)(claimsOf(token), 'tid');
    const answer = await asking.http.request(asking.ctx, {
        method: 'POST',
        url,
        what: `a refresh token of ${registry}`,
        ...(0,ask/* form */.Zd)({
            grant_type: 'access_token',
            service: registry,
            ...(owner === undefined ? {} : { tenant: owner }),
            access_token: token,
        }),
    });
    const fields = (0,ask/* parseFields */.L5)(answer.body);
    if (!(0,ask/* isGood */.Kg)(answer)) {
        throw (0,ask/* refusal */.x5)({
            service: 'the registry',
            url: new URL(`https://${registry}`),
            status: answer.status,
            said: firstError(fields),
            origin,
            hint: 'give the identity AcrPull or AcrPush on this registry',
        });
    }
    const refresh = (0,ask/* textOf */.b6)(fields, 'refresh_token');
    if (refresh === undefined)
        throw (0,ask/* unusable */._P)('the registry', url, 'a refresh token');
    asking.ctx.conceal(refresh);
    const ends = claimsOf(refresh)['exp'];
    return {
        value: { kind: 'identity-token', token: new secret/* Secret */.zh(refresh), origin: `Azure for ${origin}` },
        expiresAt: typeof ends === 'number' ? ends * 1000 : asking.now() + DEFAULT_LIFETIME_MS,
    };
}
function claimsOf(token) {
    return (0,ask/* parseFields */.L5)(Buffer.from(token.split('.')[1] ?? '', 'base64url'));
}
function firstError({ errors }) {
    const first = Array.isArray(errors) ? errors[0] : undefined;
    if (typeof first !== 'object' || first === null)
        return undefined;
    const { code, message } = first;
    return [code, message].filter((one) => typeof one === 'string').join(': ');
}


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

/***/ 13731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wk: () => (/* binding */ warnWithoutToken),
/* harmony export */   ec: () => (/* binding */ gitlabIdentity),
/* harmony export */   l6: () => (/* binding */ fileIdentity),
/* harmony export */   wl: () => (/* binding */ githubIdentity)
/* harmony export */ });
/* harmony import */ var _ask_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18089);

async function githubIdentity(asking, audience) {
    const { ctx, http } = asking;
    const address = (0,_ask_js__WEBPACK_IMPORTED_MODULE_0__/* .variable */ .bv)(asking, 'ACTIONS_ID_TOKEN_REQUEST_URL');
    const bearer = (0,_ask_js__WEBPACK_IMPORTED_MODULE_0__/* .variable */ .bv)(asking, 'ACTIONS_ID_TOKEN_REQUEST_TOKEN');
    if (address === undefined || bearer === undefined)
        return undefined;
    const url = (0,_ask_js__WEBPACK_IMPORTED_MODULE_0__/* .parseAddress */ .or)(address, 'ACTIONS_ID_TOKEN_REQUEST_URL');
    url.searchParams.set('audience', audience);
    ctx.conceal(bearer);
    const answer = await http.request(ctx, {
        method: 'GET',
        url,
        headers: { authorization: `Bearer ${bearer}`, accept: 'application/json' },
        what: "the job's OIDC token",
    });
    const origin = 'ACTIONS_ID_TOKEN_REQUEST_TOKEN';
    if (!(0,_ask_js__WEBPACK_IMPORTED_MODULE_0__/* .isGood */ .Kg)(answer)) {
        throw (0,_ask_js__WEBPACK_IMPORTED_MODULE_0__/* .refusal */ .x5)({
            service: "GitHub's OIDC service",
            url,
            status: answer.status,
            said: undefined,
            origin,
            hint: 'give the job permissions: id-token: write',
        });
    }
    const token = (0,_ask_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_ask_js__WEBPACK_IMPORTED_MODULE_0__/* .parseFields */ .L5)(answer.body), 'value');
    if (token === undefined)
        throw (0,_ask_js__WEBPACK_IMPORTED_MODULE_0__/* .unusable */ ._P)("GitHub's OIDC service", url, 'a token');
    ctx.conceal(token);
    return { token, origin: "GitHub's OIDC token" };
}
function gitlabIdentity(asking, name) {
    if ((0,_ask_js__WEBPACK_IMPORTED_MODULE_0__/* .variable */ .bv)(asking, 'GITLAB_CI') === undefined)
        return undefined;
    for (const origin of [name, 'GITLAB_OIDC_TOKEN']) {
        const token = (0,_ask_js__WEBPACK_IMPORTED_MODULE_0__/* .variable */ .bv)(asking, origin);
        if (token === undefined)
            continue;
        asking.ctx.conceal(token);
        return { token, origin };
    }
    return undefined;
}
async function fileIdentity(asking, name) {
    const file = (0,_ask_js__WEBPACK_IMPORTED_MODULE_0__/* .variable */ .bv)(asking, name);
    if (file === undefined)
        return undefined;
    const token = (await (0,_ask_js__WEBPACK_IMPORTED_MODULE_0__/* .readNamedFile */ .wh)(file, name)).trim();
    asking.ctx.conceal(token);
    return { token, origin: name };
}
function warnWithoutToken(asking, what) {
    const hint = (0,_ask_js__WEBPACK_IMPORTED_MODULE_0__/* .variable */ .bv)(asking, 'GITHUB_ACTIONS') === undefined
        ? 'name a token file, or on GitLab set id_tokens:'
        : 'give the job permissions: id-token: write';
    asking.ctx.emit({ kind: 'warning', text: `${what} is set, but this job has no token for it: ${hint}` });
}


/***/ })

};
