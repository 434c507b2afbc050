export const id = 5019;
export const ids = [5019,6718,318];
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


/***/ }),

/***/ 96718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findIdentityToken: () => (/* binding */ findIdentityToken),
/* harmony export */   lookForIdentityToken: () => (/* binding */ lookForIdentityToken),
/* harmony export */   tokenHint: () => (/* binding */ tokenHint)
/* harmony export */ });
/* harmony import */ var _cloud_oidc_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13731);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _trust_keyless_identity_token_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20318);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57728);




const LARGEST = 64 * 1024;
const AUDIENCE = 'sigstore';
async function findIdentityToken(invocation, services, ctx) {
    const token = await lookForIdentityToken(invocation, services, ctx);
    if (token !== undefined)
        return token;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('AUTH_REQUIRED', 'keyless signing needs an identity token, and this job has none', {
        side: 'local',
        hint: tokenHint(invocation.environment),
    });
}
async function lookForIdentityToken({ options, environment }, { registries }, ctx) {
    const parse = (text, origin) => {
        ctx.conceal(text.trim());
        return (0,_trust_keyless_identity_token_js__WEBPACK_IMPORTED_MODULE_2__.parseIdentityToken)(text, origin, Date.now());
    };
    const option = '--identity-token';
    const given = options.text('identity-token') ?? '';
    if (given !== '' && isToken(given))
        return parse(given, option);
    if (given !== '')
        return parse((await (0,_files_js__WEBPACK_IMPORTED_MODULE_3__.readNamedFile)(given, option, LARGEST)).toString('utf8'), `the file of ${option}`);
    const ofJob = environment['SIGSTORE_ID_TOKEN'] ?? '';
    if (ofJob !== '')
        return parse(ofJob, 'SIGSTORE_ID_TOKEN');
    const github = await (0,_cloud_oidc_js__WEBPACK_IMPORTED_MODULE_0__/* .githubIdentity */ .wl)({ ctx, http: registries.http, now: Date.now }, AUDIENCE);
    return github === undefined ? undefined : parse(github.token, github.origin);
}
function isToken(text) {
    return /^eyJ[\w-]*\.[\w-]+\.[\w-]+$/.test(text.trim());
}
function tokenHint(environment) {
    if (environment['GITHUB_ACTIONS'] !== undefined)
        return 'give the job permissions: id-token: write';
    if (environment['GITLAB_CI'] !== undefined)
        return 'give the job id_tokens: { SIGSTORE_ID_TOKEN: { aud: sigstore } }';
    return 'set SIGSTORE_ID_TOKEN, or name a file with --identity-token';
}


/***/ }),

/***/ 25019:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  makeProvenance: () => (/* binding */ makeProvenance)
});

// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(66786);
;// CONCATENATED MODULE: ./build/js/trust/attestation/job-facts.js


const COMMIT = { what: 'a commit', pattern: /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/ };
const NUMBER = { what: 'a number', pattern: /^\d{1,20}$/ };
const LINE = { what: 'a line of text', pattern: /^[^\p{Cc}\u2028-\u202e\u2066-\u2069]+$/u };
const WORD = { what: 'a word', pattern: /^[a-z]+(?:[_-][a-z]+)*$/ };
const ADDRESS = { what: 'the address of a server', pattern: /^https?:\/\/[^\s/@?#\\]+(?:\/[\w.-]+)*\/?$/ };
const LONGEST = 1024;
function readFacts(facts, said) {
    const found = findFacts(facts, said);
    const absent = Object.entries(facts).filter(([name]) => !(name in found));
    const missing = [...new Set(absent.map(([, fact]) => nameOf(fact, said)))];
    if (missing.length === 0)
        return found;
    const verb = missing.length === 1 ? 'is' : 'are';
    const where = said.kind === 'claims' ? `in ${said.origin}` : 'set';
    throw new failure/* Failure */.HR('INPUT_INVALID', `no provenance can be made of what this job says of itself: ${missing.join(', ')} ${verb} not ${where}`, { side: 'local', hint: GIVE_ONE });
}
function findFacts(facts, said) {
    const found = Object.entries(facts).flatMap(([name, fact]) => {
        const value = job_facts_valueOf(fact, said);
        if (value === undefined || value === null || value === '')
            return [];
        const text = typeof value === 'number' ? String(value) : value;
        if (typeof text === 'string' && text.length <= LONGEST && fact.form.pattern.test(text))
            return [[name, text]];
        const shown = typeof text === 'string' ? `: ${(0,runtime_text/* quoteForeign */.xS)(text, 60)}` : '';
        throw wrongFact(`${nameOf(fact, said)} is not ${fact.form.what}${shown}`);
    });
    return Object.fromEntries(found);
}
function wrongFact(message) {
    return new failure/* Failure */.HR('INPUT_INVALID', message, { side: 'local', hint: GIVE_ONE });
}
const GIVE_ONE = 'run it in the CI job that built the image, as the platform starts it, or give the statement with --predicate';
function nameOf(fact, said) {
    return said.kind === 'claims' ? (fact.claim ?? fact.variable) : fact.variable;
}
function job_facts_valueOf(fact, said) {
    return (said.kind === 'claims' ? said.claims : said.environment)[nameOf(fact, said)];
}

;// CONCATENATED MODULE: ./build/js/trust/attestation/github-job.js

const REPOSITORY = { what: 'OWNER/REPOSITORY', pattern: /^[\w.-]+\/[\w.-]+$/ };
const REF = { what: 'a git reference', pattern: /^refs\/[^\p{Cc}\s~^:?*[\\]+$/u };
const WORKFLOW = {
    what: 'OWNER/REPOSITORY/FILE@REFERENCE',
    pattern: /^[\w.-]+\/[\w.-]+\/[^\p{Cc}\u2028\u2029]+@[^\p{Cc}\s]+$/u,
};
const FACTS = {
    repository: { claim: 'repository', variable: 'GITHUB_REPOSITORY', form: REPOSITORY },
    repositoryId: { claim: 'repository_id', variable: 'GITHUB_REPOSITORY_ID', form: NUMBER },
    ownerId: { claim: 'repository_owner_id', variable: 'GITHUB_REPOSITORY_OWNER_ID', form: NUMBER },
    ref: { claim: 'ref', variable: 'GITHUB_REF', form: REF },
    commit: { claim: 'sha', variable: 'GITHUB_SHA', form: COMMIT },
    workflow: { claim: 'workflow_ref', variable: 'GITHUB_WORKFLOW_REF', form: WORKFLOW },
    jobWorkflow: { claim: 'job_workflow_ref', variable: 'GITHUB_WORKFLOW_REF', form: WORKFLOW },
    event: { claim: 'event_name', variable: 'GITHUB_EVENT_NAME', form: WORD },
    runner: { claim: 'runner_environment', variable: 'RUNNER_ENVIRONMENT', form: WORD },
    run: { claim: 'run_id', variable: 'GITHUB_RUN_ID', form: NUMBER },
    attempt: { claim: 'run_attempt', variable: 'GITHUB_RUN_ATTEMPT', form: NUMBER },
};
const SERVER = { server: { variable: 'GITHUB_SERVER_URL', form: ADDRESS } };
function isGithubToken(claims) {
    return 'workflow_ref' in claims || 'job_workflow_ref' in claims;
}
function parseGithubJob(said, environment) {
    const { workflow, ...facts } = readFacts(FACTS, said);
    const { server } = readFacts(SERVER, { kind: 'variables', environment });
    return {
        platform: 'github',
        ...facts,
        server: server.replace(/\/$/, ''),
        workflow: splitWorkflow(workflow, facts.repository, facts.ref),
    };
}
function splitWorkflow(workflow, repository, ref) {
    const prefix = `${repository}/`;
    if (!workflow.startsWith(prefix)) {
        throw wrongFact(`the workflow ${workflow} is not in ${repository}, and GitHub's build type has no words for that`);
    }
    const at = workflow.endsWith(`@${ref}`) ? workflow.length - ref.length - 1 : workflow.indexOf('@', prefix.length);
    return { path: workflow.slice(prefix.length, at), ref: workflow.slice(at + 1) };
}

;// CONCATENATED MODULE: ./build/js/trust/attestation/gitlab-job.js

const PROJECT = { what: 'GROUP/PROJECT', pattern: /^[\w.-]+(?:\/[\w.-]+)+$/ };
const SYSTEM = { what: 'OS/ARCHITECTURE', pattern: /^[\w.-]+\/[\w.-]+$/ };
const REVISION = { what: 'a revision', pattern: /^[\w.~+-]{1,64}$/ };
const TIME = {
    what: 'a time',
    pattern: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/,
};
const gitlab_job_FACTS = {
    server: { claim: 'iss', variable: 'CI_SERVER_URL', form: ADDRESS },
    path: { claim: 'project_path', variable: 'CI_PROJECT_PATH', form: PROJECT },
    commit: { claim: 'sha', variable: 'CI_COMMIT_SHA', form: COMMIT },
    id: { claim: 'job_id', variable: 'CI_JOB_ID', form: NUMBER },
    runnerId: { claim: 'runner_id', variable: 'CI_RUNNER_ID', form: NUMBER },
};
const VARIABLES = {
    CI_COMMIT_REF_NAME: { claim: 'ref', variable: 'CI_COMMIT_REF_NAME', form: LINE },
    CI_PIPELINE_ID: { claim: 'pipeline_id', variable: 'CI_PIPELINE_ID', form: NUMBER },
    CI_PIPELINE_SOURCE: { claim: 'pipeline_source', variable: 'CI_PIPELINE_SOURCE', form: WORD },
    CI_PROJECT_ID: { claim: 'project_id', variable: 'CI_PROJECT_ID', form: NUMBER },
};
const NAME = { name: { variable: 'CI_JOB_NAME', form: LINE } };
const MORE = {
    job: { variable: 'CI_JOB_ID', form: NUMBER },
    startedAt: { variable: 'CI_JOB_STARTED_AT', form: TIME },
    runner: { variable: 'CI_RUNNER_DESCRIPTION', form: LINE },
    system: { variable: 'CI_RUNNER_EXECUTABLE_ARCH', form: SYSTEM },
    revision: { variable: 'CI_RUNNER_REVISION', form: REVISION },
};
function isGitlabToken(claims) {
    return 'project_path' in claims && 'job_id' in claims;
}
function parseGitlabJob(said, environment) {
    const own = { kind: 'variables', environment };
    const { server, path, commit, id, runnerId } = readFacts(gitlab_job_FACTS, said);
    const { name } = readFacts(NAME, own);
    const { job, startedAt, runner, system, revision } = findFacts(MORE, own);
    if (job !== undefined && job !== id) {
        throw wrongFact(`the identity token is of the job ${id}, and CI_JOB_ID says that this is ${job}`);
    }
    return {
        platform: 'gitlab',
        project: `${server.replace(/\/$/, '')}/${path}`,
        commit,
        id,
        name,
        runner: {
            id: runnerId,
            ...(runner === undefined ? {} : { name: runner }),
            ...(system === undefined ? {} : { architecture: system.slice(system.indexOf('/') + 1) }),
            ...(revision === undefined ? {} : { revision }),
        },
        ...(startedAt === undefined ? {} : { startedAt: parseTime(startedAt) }),
        variables: findFacts(VARIABLES, said),
    };
}
function parseTime(text) {
    const time = new Date(text);
    if (Number.isNaN(time.getTime()))
        throw wrongFact(`CI_JOB_STARTED_AT is not a time: ${text}`);
    return time;
}

;// CONCATENATED MODULE: ./build/js/trust/attestation/provenance.js
function renderProvenance(job) {
    return job.platform === 'github' ? ofGithub(job) : ofGitlab(job);
}
function ofGithub(job) {
    const repository = `${job.server}/${job.repository}`;
    return {
        buildDefinition: {
            buildType: 'https://actions.github.io/buildtypes/workflow/v1',
            externalParameters: { workflow: { ref: job.workflow.ref, repository, path: job.workflow.path } },
            internalParameters: {
                github: {
                    event_name: job.event,
                    repository_id: job.repositoryId,
                    repository_owner_id: job.ownerId,
                    runner_environment: job.runner,
                },
            },
            resolvedDependencies: [{ uri: `git+${repository}@${job.ref}`, digest: { gitCommit: job.commit } }],
        },
        runDetails: {
            builder: { id: `${job.server}/${job.jobWorkflow}` },
            metadata: { invocationId: `${repository}/actions/runs/${job.run}/attempts/${job.attempt}` },
        },
    };
}
function ofGitlab({ project, commit, id, name, runner, startedAt, variables }) {
    return {
        buildDefinition: {
            buildType: 'https://docs.gitlab.com/ci/pipeline_security/slsa/provenance_v1',
            externalParameters: { source: project, entryPoint: name, variables },
            internalParameters: {
                ...(runner.architecture === undefined ? {} : { architecture: runner.architecture }),
                job: id,
                ...(runner.name === undefined ? {} : { name: runner.name }),
            },
            resolvedDependencies: [{ uri: project, digest: { gitCommit: commit } }],
        },
        runDetails: {
            builder: {
                id: `${project}/-/runners/${runner.id}`,
                ...(runner.revision === undefined ? {} : { version: { 'gitlab-runner': runner.revision } }),
            },
            metadata: { invocationId: id, ...(startedAt === undefined ? {} : { startedOn: renderTimestamp(startedAt) }) },
        },
    };
}
function renderTimestamp(time) {
    return time.toISOString().replace(/\.\d+Z$/, 'Z');
}

// EXTERNAL MODULE: ./build/js/frontend/trust/identity-token.js
var identity_token = __webpack_require__(96718);
;// CONCATENATED MODULE: ./build/js/frontend/trust/provenance.js





async function makeProvenance(invocation, services) {
    const { environment } = invocation;
    const { ctx } = services;
    const platform = platformOf(environment);
    const token = await (0,identity_token.lookForIdentityToken)(invocation, services, ctx);
    const isOwn = token !== undefined && platform.isOwnToken(token.claims);
    const said = isOwn
        ? { kind: 'claims', claims: token.claims, origin: token.origin }
        : { kind: 'variables', environment };
    const job = platform.parse(said, environment);
    if (!isOwn) {
        const text = `the provenance says what variables of this job say, for it has no OIDC token: ${(0,identity_token.tokenHint)(environment)}`;
        ctx.emit({ kind: 'note', code: 'PROVENANCE_UNVOUCHED', text });
    }
    return { ...renderProvenance(job) };
}
function platformOf({ GITHUB_ACTIONS: github, GITLAB_CI: gitlab, GITEA_ACTIONS: gitea, FORGEJO_ACTIONS: forgejo, }) {
    if (gitlab === 'true')
        return { isOwnToken: isGitlabToken, parse: parseGitlabJob };
    if (github === 'true' && gitea === undefined && forgejo === undefined) {
        return { isOwnToken: isGithubToken, parse: parseGithubJob };
    }
    throw new failure/* Failure */.HR('INPUT_INVALID', 'provenance is made of the CI job that this is, and this is no job of GitHub or GitLab', {
        side: 'local',
        hint: 'give the statement that the builder made with --predicate FILE',
    });
}


/***/ }),

/***/ 20318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseIdentityToken: () => (/* binding */ parseIdentityToken)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66786);


const LONGEST = 64 * 1024;
function parseIdentityToken(text, origin, now) {
    const token = text.trim();
    const claims = claimsOf(token);
    const issuer = claims?.['iss'];
    const subject = claims?.['sub'];
    if (claims === undefined || typeof issuer !== 'string' || typeof subject !== 'string' || subject === '') {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INPUT_INVALID', `the identity token from ${origin} is not a JSON Web Token with an issuer and a subject`, {
            side: 'local',
            hint: 'give the token itself: three parts in base64 with dots between them',
        });
    }
    const { exp, email, email_verified: isVerified } = claims;
    if (typeof exp === 'number' && exp * 1000 <= now) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('AUTH_DENIED', `the identity token from ${origin} expired at ${timeOf(exp)}`, {
            side: 'local',
            hint: 'ask for the token right before signing; a job that takes longer needs one that lives longer',
        });
    }
    const isByEmail = typeof email === 'string' && email !== '' && (isVerified === true || isVerified === 'true');
    return { token, origin, issuer, challenge: isByEmail ? email : subject, audience: audienceOf(claims['aud']), claims };
}
function claimsOf(token) {
    const parts = token.length > LONGEST ? [] : token.split('.');
    const [, body = ''] = parts;
    if (parts.length !== 3 || !parts.every((part) => /^[\w-]+$/.test(part)))
        return undefined;
    try {
        const claims = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
        return typeof claims === 'object' && claims !== null ? claims : undefined;
    }
    catch {
        return undefined;
    }
}
function audienceOf(aud) {
    const all = Array.isArray(aud) ? aud : [aud];
    return all.filter((one) => typeof one === 'string').map((one) => (0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .renderForeign */ .Vd)(one));
}
function timeOf(seconds) {
    const date = new Date(seconds * 1000);
    return Number.isNaN(date.getTime()) ? 'a time long ago' : date.toISOString();
}


/***/ })

};
