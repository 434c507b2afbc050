export const id = 932;
export const ids = [932,818];
export const modules = {

/***/ 1932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCheck: () => (/* binding */ runCheck)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/js/image/index.js + 8 modules
var js_image = __webpack_require__(2050);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var runtime_failure = __webpack_require__(3903);
;// CONCATENATED MODULE: ./build/js/operation/check.js



const POWERS = ['pull', 'push', 'mount', 'delete', 'referrers', 'moveTag'];
async function checkRegistry(ctx, request) {
    const { reference, reader, writer } = request;
    const name = reference.pin ?? reference.name ?? 'latest';
    let image;
    const pull = await verdict(ctx, async () => {
        image = await reader.headManifest(ctx, name);
        return { allowed: 'yes', why: image === undefined ? `nothing is there under ${name}` : '' };
    });
    const document = image === undefined ? undefined : await readDocument(ctx, reader, image);
    const unasked = { allowed: 'unknown', why: 'asked with --push alone' };
    const asked = request.push;
    return {
        reference: reference.text,
        endpoint: reader.endpoint,
        powers: {
            pull,
            push: asked ? await verdict(ctx, async () => tryPush(ctx, writer)) : unasked,
            mount: asked ? await verdict(ctx, async () => tryMount(ctx, writer, document)) : unasked,
            delete: asked ? await verdict(ctx, async () => tryDelete(ctx, writer)) : unasked,
            referrers: pull.allowed === 'yes' ? await verdict(ctx, async () => tryReferrers(ctx, reader, image)) : NOT_READ,
            moveTag: asked ? await verdict(ctx, async () => tryTag(ctx, writer, reference.name, document)) : unasked,
        },
    };
}
const NOT_READ = { allowed: 'unknown', why: 'it cannot be read' };
async function verdict(ctx, attempt) {
    try {
        return await attempt();
    }
    catch (error) {
        ctx.signal.throwIfAborted();
        const failure = (0,runtime_failure/* toFailure */.w2)(error);
        if (UNANSWERED.has(failure.code))
            throw failure;
        if (failure.code === 'MANIFEST_UNKNOWN' || failure.code === 'REPOSITORY_UNKNOWN' || failure.code === 'BLOB_UNKNOWN')
            return { allowed: 'yes', why: '' };
        return { allowed: 'no', why: failure.message, code: failure.code };
    }
}
const UNANSWERED = new Set([
    'UNREACHABLE',
    'TLS_FAILED',
    'TIMEOUT',
    'CANCELLED',
    'INTERNAL',
    'CONFIG_INVALID',
]);
async function readDocument(ctx, reader, image) {
    try {
        return await reader.getManifest(ctx, image.digest);
    }
    catch (error) {
        ctx.signal.throwIfAborted();
        if (error instanceof runtime_failure/* Failure */.HR)
            return undefined;
        throw error;
    }
}
async function tryPush(ctx, writer) {
    const session = await writer.startUpload(ctx);
    if (session !== 'mounted')
        await writer.cancelUpload(ctx, session);
    return { allowed: 'yes', why: 'an upload was opened and closed' };
}
async function tryMount(ctx, writer, document) {
    const digest = document === undefined ? undefined : blobOf(document);
    if (digest === undefined)
        return { allowed: 'unknown', why: 'there is no image to mount a blob of' };
    const answer = await writer.startUpload(ctx, { digest, from: writer.repository.path });
    if (answer === 'mounted')
        return { allowed: 'yes', why: '' };
    await writer.cancelUpload(ctx, answer);
    return { allowed: 'no', why: 'the registry opens an upload instead' };
}
async function tryDelete(ctx, writer) {
    await writer.deleteManifest(ctx, `sha256:${(0,external_node_crypto_.randomBytes)(32).toString('hex')}`);
    return { allowed: 'yes', why: '' };
}
async function tryReferrers(ctx, reader, image) {
    const subject = image?.digest ?? `sha256:${'0'.repeat(64)}`;
    if ((await reader.referrers(ctx, subject)) !== undefined)
        return { allowed: 'yes', why: '' };
    return { allowed: 'no', why: 'the registry has no list of them: a tag of the same name is used instead' };
}
async function tryTag(ctx, writer, tag, document) {
    if (tag === undefined || document === undefined)
        return { allowed: 'unknown', why: 'there is no tag to try it with' };
    await writer.putManifest(ctx, tag, document);
    return { allowed: 'unknown', why: 'the same image was taken under the same tag, which a frozen tag may allow too' };
}
function blobOf({ bytes, descriptor }) {
    const manifest = (0,js_image/* parseManifest */.Ng)(bytes, descriptor.mediaType);
    return manifest.kind === 'index' ? undefined : manifest.config.digest;
}

// EXTERNAL MODULE: ./build/js/settings/credential-places.js
var credential_places = __webpack_require__(8610);
// EXTERNAL MODULE: ./build/js/frontend/report/json.js
var json = __webpack_require__(8818);
;// CONCATENATED MODULE: ./build/js/frontend/check.js




const TITLES = {
    pull: 'pull',
    push: 'push',
    mount: 'mount',
    delete: 'delete',
    referrers: 'referrers',
    moveTag: 'move the tag',
};
async function runCheck(invocation, services) {
    const { options, operands } = invocation;
    const { ctx } = services;
    const push = options.flag('push');
    const reports = [];
    for (const { reference, settings, access } of services.endpoints(operands, '')) {
        const { image } = reference;
        if (image === undefined) {
            throw new runtime_failure/* Failure */.HR('UNSUPPORTED', `${reference.text} is in no registry`, {
                side: 'local',
                hint: 'check takes references to registries: docker://host/repository:tag',
            });
        }
        const repository = { registry: image.registry, path: image.path };
        const client = (actions) => settings.registries.repository(repository, access, actions);
        const credential = await access.explain(ctx, repository);
        reports.push({
            ...(await checkRegistry(ctx, { reference, push, reader: client('pull'), writer: client('*') })),
            credential,
        });
    }
    const wanted = push ? ['pull', 'push'] : ['pull'];
    const code = reports.flatMap(({ powers }) => wanted.flatMap((power) => powers[power].code ?? []))[0];
    const text = options.flag('json')
        ? (0,json.renderJson)({ schema: 'waybill.check/v1', checks: reports })
        : reports.map(renderReport).join('\n');
    return { text, code };
}
function renderReport({ reference, endpoint, credential, powers }) {
    const used = credential.find(({ outcome }) => outcome === 'found' || outcome === 'anonymous' || outcome === 'failed');
    const looked = credential.filter((one) => one !== used && one.outcome !== 'not reached').map(credential_places/* renderLookedAt */.y);
    const lines = [
        ['registry', endpoint],
        ['credential', used === undefined ? 'none: anonymous' : (0,credential_places/* renderLookedAt */.y)(used)],
        ...looked.map((text) => ['', text]),
        ...POWERS.map((power) => {
            const { allowed, why } = powers[power];
            return [TITLES[power], why === '' ? allowed : `${allowed}: ${why}`];
        }),
    ];
    return `${reference}\n${lines.map(([title, text]) => `  ${title.padEnd(14)}${text}\n`).join('')}`;
}


/***/ }),

/***/ 8818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderJson: () => (/* binding */ renderJson)
/* harmony export */ });
function renderJson(value) {
    const escapes = {
        '<': '\\u003c',
        '>': '\\u003e',
        '&': '\\u0026',
        '\u2028': '\\u2028',
        '\u2029': '\\u2029',
    };
    const text = JSON.stringify(value, null, 4).replaceAll(/[<>&\u2028\u2029]/g, (found) => escapes[found] ?? found);
    return `${text}\n`;
}


/***/ })

};
