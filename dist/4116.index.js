export const id = 4116;
export const ids = [4116];
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

/***/ 64116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  AwsRegistries: () => (/* binding */ AwsRegistries)
});

// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/runtime/secret.js + 1 modules
var secret = __webpack_require__(475);
// EXTERNAL MODULE: ./build/js/cloud/expiring.js
var expiring = __webpack_require__(21306);
// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(66786);
// EXTERNAL MODULE: ./build/js/cloud/ask.js
var cloud_ask = __webpack_require__(18089);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/js/cloud/aws/sign.js

function signRequest({ method, url, headers, body }, keys, { region, service, at }) {
    const time = at.toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
    const date = time.slice(0, 8);
    const signed = new Map([
        ...Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
        ['host', url.host],
        ['x-amz-date', time],
        ...(keys.sessionToken === undefined ? [] : [['x-amz-security-token', keys.sessionToken]]),
    ]);
    const names = [...signed.keys()].toSorted();
    const canonical = [
        method,
        canonicalPath(url.pathname),
        canonicalQuery(url.search),
        ...names.map((name) => `${name}:${(signed.get(name) ?? '').trim().replaceAll(/ +/g, ' ')}`),
        '',
        names.join(';'),
        sha256(body),
    ].join('\n');
    const scope = `${date}/${region}/${service}/aws4_request`;
    const text = ['AWS4-HMAC-SHA256', time, scope, sha256(canonical)].join('\n');
    const key = [date, region, service, 'aws4_request'].reduce(hmac, `AWS4${keys.secretAccessKey}`);
    const signature = hmac(key, text).toString('hex');
    const credential = `Credential=${keys.accessKeyId}/${scope}`;
    signed.set('authorization', `AWS4-HMAC-SHA256 ${credential}, SignedHeaders=${names.join(';')}, Signature=${signature}`);
    return Object.fromEntries(signed);
}
function canonicalPath(pathname) {
    return pathname.split('/').map(encode).join('/');
}
function canonicalQuery(search) {
    return search
        .replace(/^\?/, '')
        .split('&')
        .filter((pair) => pair !== '')
        .map((pair) => {
        const equals = pair.indexOf('=');
        const [name, value] = equals < 0 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)];
        return [encode(decodeURIComponent(name)), encode(decodeURIComponent(value))];
    })
        .toSorted(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : 1))
        .map(([name, value]) => `${name}=${value}`)
        .join('&');
}
function encode(text) {
    return encodeURIComponent(text).replaceAll(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
}
function sha256(data) {
    return (0,external_node_crypto_.createHash)('sha256').update(data).digest('hex');
}
function hmac(key, data) {
    return (0,external_node_crypto_.createHmac)('sha256', key).update(data).digest();
}

;// CONCATENATED MODULE: ./build/js/cloud/aws/ecr.js




const TARGET_PREFIX = { ecr: 'AmazonEC2ContainerRegistry_V20150921', 'ecr-public': 'SpencerFrontendService' };
async function getAuthorizationToken(asking, api, keys) {
    const answer = await callEcr(asking, api, keys, 'GetAuthorizationToken', {});
    if (!(0,cloud_ask/* isGood */.Kg)(answer)) {
        throw refused(api, keys, answer, `allow ${api.service}:GetAuthorizationToken${api.service === 'ecr' ? '' : ' and sts:GetServiceBearerToken'} to this identity`);
    }
    const { authorizationData } = (0,cloud_ask/* parseFields */.L5)(answer.body);
    const listed = Array.isArray(authorizationData) ? authorizationData[0] : authorizationData;
    const data = typeof listed === 'object' && listed !== null ? listed : {};
    const decoded = Buffer.from((0,cloud_ask/* textOf */.b6)(data, 'authorizationToken') ?? '', 'base64').toString('utf8');
    const colon = decoded.indexOf(':');
    if (colon <= 0 || colon === decoded.length - 1)
        throw (0,cloud_ask/* unusable */._P)(api.name, api.url, 'a token');
    const [username, password] = [decoded.slice(0, colon), decoded.slice(colon + 1)];
    asking.ctx.conceal(password, username);
    const seconds = data['expiresAt'];
    return {
        value: { username, password },
        expiresAt: typeof seconds === 'number' && seconds > 0 ? seconds * 1000 : asking.now() + DEFAULT_LIFETIME_MS,
    };
}
const DEFAULT_LIFETIME_MS = 3_600_000;
async function createRepository(asking, api, keys, repository) {
    const answer = await callEcr(asking, api, keys, 'CreateRepository', {
        ...(repository.account === undefined ? {} : { registryId: repository.account }),
        repositoryName: repository.name,
    });
    if ((0,cloud_ask/* isGood */.Kg)(answer))
        return;
    const { code, said } = errorOf(answer);
    if (code === 'RepositoryAlreadyExistsException')
        return;
    const about = `${api.name} did not create the repository ${repository.name}: ${(0,runtime_text/* renderForeign */.Vd)(said)}`;
    if (code === 'InvalidParameterException')
        throw new failure/* Failure */.HR('REFERENCE_INVALID', about, { hint: 'ECR takes lower-case names of 2 to 256 characters' });
    if (code === 'LimitExceededException')
        throw new failure/* Failure */.HR('LIMIT_EXCEEDED', about, { hint: 'ask AWS for a higher quota, or remove repositories' });
    throw refused(api, keys, answer, `allow ${api.service}:CreateRepository to this identity`);
}
const LEAST_SKEW_MS = 60_000;
async function callEcr(asking, api, keys, operation, input) {
    const body = Buffer.from(JSON.stringify(input));
    const send = async (at) => {
        const headers = {
            'content-type': 'application/x-amz-json-1.1',
            'x-amz-target': `${TARGET_PREFIX[api.service]}.${operation}`,
        };
        const { region, service, url } = api;
        return asking.http.request(asking.ctx, {
            method: 'POST',
            url,
            headers: signRequest({ method: 'POST', url, headers, body }, keys, { region, service, at: new Date(at) }),
            body,
            what: `${operation} of ${api.name}`,
            isThrottled: (_status, answered) => /^(?:Throttl|TooManyRequests)/.test(codeOf((0,cloud_ask/* parseFields */.L5)(answered))),
        });
    };
    const answer = await send(asking.now());
    if ((0,cloud_ask/* isGood */.Kg)(answer) || !SKEW_CODES.has(errorOf(answer).code))
        return answer;
    const theirs = Date.parse(answer.header('date') ?? '');
    if (Number.isNaN(theirs) || Math.abs(theirs - asking.now()) < LEAST_SKEW_MS)
        return answer;
    asking.ctx.emit({
        kind: 'warning',
        text: `this machine's clock differs from that of ${api.url.host} by ${String(Math.round((asking.now() - theirs) / 1000))} s`,
    });
    return send(theirs);
}
const SKEW_CODES = new Set([
    'InvalidSignatureException',
    'SignatureDoesNotMatch',
    'RequestExpired',
    'RequestTimeTooSkewed',
]);
function refused(api, keys, answer, hint) {
    const { code, said } = errorOf(answer);
    const advice = code === 'ExpiredTokenException'
        ? 'the session token of these keys has ended: get new ones in this job'
        : /UnrecognizedClient|InvalidSignature|InvalidClientTokenId/.test(code)
            ? 'check the keys, and the session token that belongs to them'
            : hint;
    return (0,cloud_ask/* refusal */.x5)({
        service: api.name,
        url: api.url,
        status: answer.status,
        said,
        origin: keys.origin,
        hint: advice,
    });
}
function errorOf(answer) {
    const fields = (0,cloud_ask/* parseFields */.L5)(answer.body);
    const code = codeOf(fields);
    const message = (0,cloud_ask/* textOf */.b6)(fields, 'message') ?? (0,cloud_ask/* textOf */.b6)(fields, 'Message');
    return { code, said: [code, message].filter((one) => one !== undefined && one !== '').join(': ') };
}
function codeOf(fields) {
    return ((0,cloud_ask/* textOf */.b6)(fields, '__type') ?? '').replace(/^.*#/, '');
}

;// CONCATENATED MODULE: ./build/js/cloud/aws/endpoints.js

const PUBLIC_PLACE = { region: 'us-east-1', isFips: false, isDualStack: false, isChina: false };
function placeOf(host) {
    return host.cloud === 'ecr' ? host : PUBLIC_PLACE;
}
function ecrEndpoint(asking, { region, isFips, isDualStack, isChina }) {
    const fips = isFips ? '-fips' : '';
    const host = isDualStack
        ? `ecr${fips}.${region}.${isChina ? 'api.amazonwebservices.com.cn' : 'api.aws'}`
        : `${isFips ? '' : 'api.'}ecr${fips}.${region}.amazonaws.com${isChina ? '.cn' : ''}`;
    return configured(asking, 'AWS_ENDPOINT_URL_ECR') ?? new URL(`https://${host}/`);
}
function ecrPublicEndpoint(asking) {
    return (configured(asking, 'AWS_ENDPOINT_URL_ECR_PUBLIC') ??
        new URL(`https://api.ecr-public.${PUBLIC_PLACE.region}.amazonaws.com/`));
}
function stsEndpoint(asking, place) {
    const region = (0,cloud_ask/* variable */.bv)(asking, 'AWS_REGION') ?? (0,cloud_ask/* variable */.bv)(asking, 'AWS_DEFAULT_REGION') ?? place.region;
    const name = /^[a-z0-9-]{1,40}$/.test(region) ? region : place.region;
    const suffix = name.startsWith('cn-') ? '.cn' : '';
    return (configured(asking, 'AWS_ENDPOINT_URL_STS') ??
        new URL(`https://sts${place.isFips ? '-fips' : ''}.${name}.amazonaws.com${suffix}/`));
}
function configured(asking, name) {
    for (const one of [name, 'AWS_ENDPOINT_URL']) {
        const text = (0,cloud_ask/* variable */.bv)(asking, one);
        if (text !== undefined)
            return (0,cloud_ask/* parseAddress */.or)(text, one);
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/js/cloud/oidc.js
var oidc = __webpack_require__(13731);
// EXTERNAL MODULE: ./build/js/distribution/addresses.js
var addresses = __webpack_require__(47733);
;// CONCATENATED MODULE: ./build/js/cloud/aws/metadata.js



const CONTAINER_HOST = 'http://169.254.170.2';
const AGENTS = ['169.254.170.2', '169.254.170.23', '[fd00:ec2::23]'];
const INSTANCE_HOST = 'http://169.254.169.254';
const INSTANCE_HOSTS = ['169.254.169.254', '[fd00:ec2::254]'];
const PROBE_MS = 1000;
async function containerKeys(asking) {
    const relative = (0,cloud_ask/* variable */.bv)(asking, 'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI');
    const full = (0,cloud_ask/* variable */.bv)(asking, 'AWS_CONTAINER_CREDENTIALS_FULL_URI');
    if (relative === undefined && full === undefined)
        return undefined;
    const origin = relative === undefined ? 'AWS_CONTAINER_CREDENTIALS_FULL_URI' : 'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI';
    const url = (0,cloud_ask/* parseAddress */.or)(relative === undefined ? (full ?? '') : `${CONTAINER_HOST}${relative}`, origin);
    const isAllowed = relative === undefined
        ? url.protocol === 'https:' || (0,addresses/* isLoopbackHost */.cW)(url.hostname) || AGENTS.includes(url.hostname)
        : url.origin === CONTAINER_HOST;
    if (!isAllowed) {
        throw new failure/* Failure */.HR('CONFIG_INVALID', `${origin} names ${url.host}, which is none of AWS's addresses for it`, {
            side: 'local',
            hint: 'use https, a loopback address or the address of the ECS or EKS agent',
        });
    }
    const file = (0,cloud_ask/* variable */.bv)(asking, 'AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE');
    const token = file === undefined
        ? (0,cloud_ask/* variable */.bv)(asking, 'AWS_CONTAINER_AUTHORIZATION_TOKEN')
        : (await (0,cloud_ask/* readNamedFile */.wh)(file, 'AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE')).trim();
    if (token !== undefined)
        asking.ctx.conceal(token);
    const answer = await asking.http.request(asking.ctx, {
        method: 'GET',
        url,
        headers: token === undefined ? {} : { authorization: token },
        what: "the task's keys",
    });
    const fields = (0,cloud_ask/* parseFields */.L5)(answer.body);
    if (!(0,cloud_ask/* isGood */.Kg)(answer)) {
        throw (0,cloud_ask/* refusal */.x5)({
            service: 'the AWS container agent',
            url,
            status: answer.status,
            said: (0,cloud_ask/* textOf */.b6)(fields, 'message') ?? (0,cloud_ask/* textOf */.b6)(fields, 'code'),
            origin,
            hint: 'check the role of the task or of the pod',
        });
    }
    return parseKeys(asking, fields, origin) ?? missing(url, 'the AWS container agent');
}
async function instanceKeys(asking) {
    if ((0,cloud_ask/* variable */.bv)(asking, 'AWS_EC2_METADATA_DISABLED')?.toLowerCase() === 'true')
        return undefined;
    const base = (0,cloud_ask/* parseAddress */.or)((0,cloud_ask/* variable */.bv)(asking, 'AWS_EC2_METADATA_SERVICE_ENDPOINT') ?? INSTANCE_HOST, 'AWS_EC2_METADATA_SERVICE_ENDPOINT');
    if (!(0,addresses/* isLoopbackHost */.cW)(base.hostname) && !INSTANCE_HOSTS.includes(base.hostname)) {
        throw new failure/* Failure */.HR('CONFIG_INVALID', `AWS_EC2_METADATA_SERVICE_ENDPOINT names ${base.host}`, {
            side: 'local',
            hint: 'the metadata service is at 169.254.169.254 or [fd00:ec2::254]',
        });
    }
    try {
        return await readInstance(asking, base);
    }
    catch (error) {
        asking.ctx.signal.throwIfAborted();
        if (!(error instanceof failure/* Failure */.HR))
            throw error;
        asking.ctx.emit({ kind: 'debug', text: `no instance metadata: ${error.message}` });
        return undefined;
    }
}
async function readInstance(asking, base) {
    const { ctx, http } = asking;
    const ask = async (method, path, headers) => {
        const url = new URL(path, base);
        const answer = await http.request(ctx, { method, url, headers, what: 'instance metadata', probeMs: PROBE_MS });
        return (0,cloud_ask/* isGood */.Kg)(answer) ? answer.body : undefined;
    };
    const session = await ask('PUT', '/latest/api/token', {
        'x-aws-ec2-metadata-token-ttl-seconds': '300',
        'content-length': '0',
    });
    const token = session?.toString('latin1').trim() ?? '';
    if (!/^[\u0021-\u007e]+$/.test(token))
        return undefined;
    ctx.conceal(token);
    const headers = { 'x-aws-ec2-metadata-token': token };
    const roles = await ask('GET', '/latest/meta-data/iam/security-credentials/', headers);
    const role = roles?.toString('utf8').split('\n')[0]?.trim() ?? '';
    if (role === '')
        return undefined;
    const body = await ask('GET', `/latest/meta-data/iam/security-credentials/${encodeURIComponent(role)}`, headers);
    return body === undefined ? undefined : parseKeys(asking, (0,cloud_ask/* parseFields */.L5)(body), "the instance's role");
}
function parseKeys({ ctx, now }, fields, origin) {
    const accessKeyId = (0,cloud_ask/* textOf */.b6)(fields, 'AccessKeyId');
    const secretAccessKey = (0,cloud_ask/* textOf */.b6)(fields, 'SecretAccessKey');
    const sessionToken = (0,cloud_ask/* textOf */.b6)(fields, 'Token');
    if (accessKeyId === undefined || secretAccessKey === undefined)
        return undefined;
    ctx.conceal(secretAccessKey);
    if (sessionToken !== undefined)
        ctx.conceal(sessionToken);
    const expiresAt = Date.parse((0,cloud_ask/* textOf */.b6)(fields, 'Expiration') ?? '');
    return {
        value: { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }), origin },
        expiresAt: Number.isNaN(expiresAt) ? now() + 3_600_000 : expiresAt,
    };
}
function missing(url, service) {
    throw (0,cloud_ask/* unusable */._P)(service, url, 'keys');
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/js/cloud/aws/profile.js





async function readProfile(asking) {
    const home = (0,cloud_ask/* variable */.bv)(asking, 'HOME');
    const place = (name, file) => (0,cloud_ask/* variable */.bv)(asking, name) ?? (home === undefined ? undefined : external_node_path_.join(home, '.aws', file));
    const asked = (0,cloud_ask/* variable */.bv)(asking, 'AWS_PROFILE');
    const name = asked ?? 'default';
    const credentials = await sectionsOf(place('AWS_SHARED_CREDENTIALS_FILE', 'credentials'), 'AWS_SHARED_CREDENTIALS_FILE');
    const config = await sectionsOf(place('AWS_CONFIG_FILE', 'config'), 'AWS_CONFIG_FILE');
    const sections = [credentials.get(name), config.get(name === 'default' ? name : `profile ${name}`)].filter((one) => one !== undefined);
    const said = new Map(sections.toReversed().flatMap((section) => [...section]));
    const origin = `the profile ${(0,runtime_text/* renderForeign */.Vd)(name, 80)} of the AWS files`;
    const [accessKeyId, secretAccessKey] = [said.get('aws_access_key_id'), said.get('aws_secret_access_key')];
    const sessionToken = said.get('aws_session_token');
    if (accessKeyId !== undefined && secretAccessKey !== undefined) {
        asking.ctx.conceal(secretAccessKey);
        if (sessionToken !== undefined)
            asking.ctx.conceal(sessionToken);
        const keys = { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }), origin };
        return { kind: 'keys', keys };
    }
    const [roleArn, file] = [said.get('role_arn'), said.get('web_identity_token_file')];
    if (roleArn !== undefined && file !== undefined)
        return { kind: 'web-identity', roleArn, file, origin };
    if (asked === undefined)
        return undefined;
    const local = { side: 'local', hint: 'export its keys: aws configure export-credentials --format env' };
    if (sections.length === 0)
        throw new failure/* Failure */.HR('CONFIG_INVALID', `AWS_PROFILE: there is no ${origin.slice(4)}`, local);
    throw new failure/* Failure */.HR('UNSUPPORTED', `${origin} gets its keys in a way that waybill does not know`, local);
}
async function sectionsOf(file, what) {
    if (file === undefined || (await (0,promises_.stat)(file).catch(() => undefined)) === undefined)
        return new Map();
    return parseSections(await (0,cloud_ask/* readNamedFile */.wh)(file, what));
}
function parseSections(text) {
    const sections = new Map();
    let current;
    for (const line of text.split(/\r?\n/)) {
        if (/^\s|^[#;]|^$/.test(line))
            continue;
        const name = /^\[\s*(.*?)\s*\]/.exec(line)?.[1]?.replaceAll(/\s+/g, ' ').replaceAll('"', '');
        if (name !== undefined) {
            current = sections.get(name) ?? new Map();
            sections.set(name, current);
            continue;
        }
        const equals = line.indexOf('=');
        if (equals < 0 || current === undefined)
            continue;
        const value = line.slice(equals + 1).replace(/\s[#;].*$/, '');
        current.set(line.slice(0, equals).trim().toLowerCase(), value.trim());
    }
    return sections;
}

;// CONCATENATED MODULE: ./build/js/cloud/aws/web-identity.js


async function assumeRoleWithWebIdentity(asking, place, identity) {
    const { ctx, http, now } = asking;
    ctx.conceal(identity.token);
    const url = stsEndpoint(asking, place);
    const answer = await http.request(ctx, {
        method: 'POST',
        url,
        what: `the keys of the role in ${identity.origin}`,
        ...(0,cloud_ask/* form */.Zd)({
            Action: 'AssumeRoleWithWebIdentity',
            Version: '2011-06-15',
            RoleArn: identity.roleArn,
            RoleSessionName: (0,cloud_ask/* variable */.bv)(asking, 'AWS_ROLE_SESSION_NAME') ?? 'waybill',
            WebIdentityToken: identity.token,
        }),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    const text = answer.body.toString('utf8');
    if (!(0,cloud_ask/* isGood */.Kg)(answer)) {
        const said = [elementOf(text, 'Code'), elementOf(text, 'Message')].filter((one) => one !== undefined).join(': ');
        throw (0,cloud_ask/* refusal */.x5)({
            service: 'AWS STS',
            url,
            status: answer.status,
            said: said === '' ? undefined : said,
            origin: identity.origin,
            hint: "the role's trust policy must name this OIDC provider, the audience and the subject of this job's token",
        });
    }
    const accessKeyId = elementOf(text, 'AccessKeyId');
    const secretAccessKey = elementOf(text, 'SecretAccessKey');
    const sessionToken = elementOf(text, 'SessionToken');
    if (accessKeyId === undefined || secretAccessKey === undefined || sessionToken === undefined)
        throw (0,cloud_ask/* unusable */._P)('AWS STS', url, 'keys');
    ctx.conceal(secretAccessKey);
    ctx.conceal(sessionToken);
    const expiresAt = Date.parse(elementOf(text, 'Expiration') ?? '');
    return {
        value: { accessKeyId, secretAccessKey, sessionToken, origin: identity.origin },
        expiresAt: Number.isNaN(expiresAt) ? now() + web_identity_DEFAULT_LIFETIME_MS : expiresAt,
    };
}
const web_identity_DEFAULT_LIFETIME_MS = 3_600_000;
function elementOf(xml, name) {
    const text = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1]?.trim();
    if (text === undefined || text === '')
        return undefined;
    return text
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&apos;', "'")
        .replaceAll('&amp;', '&');
}

;// CONCATENATED MODULE: ./build/js/cloud/aws/identity.js






const AUDIENCE = 'sts.amazonaws.com';
const STANDING_MS = 12 * 3_600_000;
async function findAwsKeys(asking, place, probe) {
    const standing = (keys) => ({ value: keys, expiresAt: asking.now() + STANDING_MS });
    const own = variableKeys(asking);
    if (own !== undefined)
        return standing(own);
    const roleArn = (0,cloud_ask/* variable */.bv)(asking, 'AWS_ROLE_ARN');
    if (roleArn !== undefined) {
        const identity = (await (0,oidc/* fileIdentity */.l6)(asking, 'AWS_WEB_IDENTITY_TOKEN_FILE')) ??
            (await (0,oidc/* githubIdentity */.wl)(asking, AUDIENCE)) ??
            (0,oidc/* gitlabIdentity */.ec)(asking, 'WAYBILL_AWS_ID_TOKEN');
        if (identity !== undefined)
            return assumeRoleWithWebIdentity(asking, place, { ...identity, roleArn });
        (0,oidc/* warnWithoutToken */.Wk)(asking, 'AWS_ROLE_ARN');
    }
    const profile = await readProfile(asking);
    if (profile?.kind === 'keys')
        return standing(profile.keys);
    if (profile?.kind === 'web-identity') {
        const token = (await (0,cloud_ask/* readNamedFile */.wh)(profile.file, 'web_identity_token_file')).trim();
        return assumeRoleWithWebIdentity(asking, place, { token, roleArn: profile.roleArn, origin: profile.origin });
    }
    return (await containerKeys(asking)) ?? (probe ? instanceKeys(asking) : undefined);
}
function variableKeys(asking) {
    const accessKeyId = (0,cloud_ask/* variable */.bv)(asking, 'AWS_ACCESS_KEY_ID');
    const secretAccessKey = (0,cloud_ask/* secretVariable */.HV)(asking, 'AWS_SECRET_ACCESS_KEY');
    const sessionToken = (0,cloud_ask/* secretVariable */.HV)(asking, 'AWS_SESSION_TOKEN');
    if (accessKeyId === undefined && secretAccessKey === undefined)
        return undefined;
    if (accessKeyId === undefined || secretAccessKey === undefined) {
        const absent = accessKeyId === undefined ? 'AWS_ACCESS_KEY_ID' : 'AWS_SECRET_ACCESS_KEY';
        throw new failure/* Failure */.HR('CONFIG_INVALID', `${absent} is not set, though the other of the pair is`, {
            side: 'local',
            hint: 'set both, or none',
        });
    }
    const keys = { accessKeyId, secretAccessKey, origin: 'AWS_ACCESS_KEY_ID' };
    return sessionToken === undefined ? keys : { ...keys, sessionToken };
}

;// CONCATENATED MODULE: ./build/js/cloud/aws/registry.js






class AwsRegistries {
    #keys;
    #passwords;
    constructor(now) {
        this.#keys = new expiring/* ExpiringValues */.x(now);
        this.#passwords = new expiring/* ExpiringValues */.x(now);
    }
    async credential(asking, host) {
        const api = apiOf(asking, host);
        const { value, expiresAt } = await this.#passwords.get(api.url.href, asking.ctx.signal, async (signal) => this.#exchange({ ...asking, ctx: { ...asking.ctx, signal } }, host, api));
        return value === undefined ? undefined : { ...value, expiresAt };
    }
    async create(asking, host, repository) {
        const api = apiOf(asking, host);
        const keys = await this.#findKeys(asking, host);
        if (keys === undefined) {
            throw new failure/* Failure */.HR('AUTH_REQUIRED', `--create-repository: the job carries no AWS identity for ${api.name}`, {
                hint: 'set AWS_ACCESS_KEY_ID and the rest, or AWS_ROLE_ARN with an OIDC token',
            });
        }
        const name = host.cloud === 'ecr' ? repository.path : repository.path.split('/').slice(1).join('/');
        const account = host.cloud === 'ecr' ? { account: host.account } : {};
        await createRepository(asking, api, keys, { name, ...account });
    }
    async #exchange(asking, host, api) {
        const keys = await this.#findKeys(asking, host);
        if (keys === undefined)
            return { value: undefined, expiresAt: Number.POSITIVE_INFINITY };
        try {
            const { value, expiresAt } = await getAuthorizationToken(asking, api, keys);
            const { username, password } = value;
            const origin = `${api.name} for ${keys.origin}`;
            return { value: { kind: 'basic', username, password: new secret/* Secret */.zh(password), origin }, expiresAt };
        }
        catch (error) {
            if (host.cloud !== 'ecr-public' || !(error instanceof failure/* Failure */.HR) || error.code !== 'AUTH_DENIED')
                throw error;
            asking.ctx.emit({ kind: 'warning', text: `${error.message}; going on without logging in` });
            return { value: undefined, expiresAt: Number.POSITIVE_INFINITY };
        }
    }
    async #findKeys(asking, host) {
        const place = placeOf(host);
        const { value } = await this.#keys.get(`${host.cloud} ${place.region}`, asking.ctx.signal, async (signal) => {
            const own = { ...asking, ctx: { ...asking.ctx, signal } };
            const found = await findAwsKeys(own, place, host.cloud === 'ecr');
            return found ?? { value: undefined, expiresAt: Number.POSITIVE_INFINITY };
        });
        return value;
    }
}
function apiOf(asking, host) {
    const { region } = placeOf(host);
    return host.cloud === 'ecr'
        ? { name: 'Amazon ECR', url: ecrEndpoint(asking, placeOf(host)), region, service: 'ecr' }
        : { name: 'Amazon ECR Public', url: ecrPublicEndpoint(asking), region, service: 'ecr-public' };
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
