export const id = 5089;
export const ids = [5089];
export const modules = {

/***/ 5089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCheck: () => (/* binding */ runCheck)
});

// EXTERNAL MODULE: ./build/js/distribution/insecure-access.js
var insecure_access = __webpack_require__(21798);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/js/image/index.js + 13 modules
var js_image = __webpack_require__(3244);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var runtime_failure = __webpack_require__(83903);
;// CONCATENATED MODULE: ./build/js/operation/check.js



const POWERS = ['pull', 'push', 'mount', 'delete', 'referrers', 'moveTag'];
async function checkRegistry(ctx, request) {
    const { reference, readers, home, writer } = request;
    const name = reference.pin ?? reference.name ?? 'latest';
    const { places, pull, reader, image } = await tryPlaces(ctx, readers, name);
    const unasked = { allowed: 'unknown', why: 'asked with --push alone' };
    const asked = request.push;
    const document = asked ? await readDocument(ctx, home, name) : undefined;
    return {
        reference: reference.text,
        endpoint: (readers.at(-1) ?? home).endpoint,
        places,
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
async function tryPlaces(ctx, readers, name) {
    const places = [];
    let [pull, reader, image] = [
        NOT_READ,
        undefined,
        undefined,
    ];
    let unanswered;
    for (const one of readers) {
        let there;
        let found;
        try {
            found = await verdict(ctx, async () => {
                there = await one.headManifest(ctx, name);
                return { allowed: 'yes', why: there === undefined ? `nothing is there under ${name}` : '' };
            });
        }
        catch (error) {
            ctx.signal.throwIfAborted();
            unanswered = (0,runtime_failure/* toFailure */.w2)(error);
            found = { allowed: 'no', why: unanswered.message, code: unanswered.code };
        }
        places.push({ place: (0,js_image/* renderRepository */.xW)(one.repository), ...found });
        if (image !== undefined)
            continue;
        [pull, reader, image] = [found, one, there];
    }
    if (reader === undefined)
        throw new runtime_failure/* Failure */.HR('INTERNAL', 'an image without a place');
    if (unanswered !== undefined && places.every(({ code }) => code !== undefined && UNANSWERED.has(code)))
        throw unanswered;
    return { places, pull, reader, image };
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
async function readDocument(ctx, home, name) {
    try {
        return await home.getManifest(ctx, name);
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
var credential_places = __webpack_require__(78610);
// EXTERNAL MODULE: ./build/js/settings/registries/route.js
var route = __webpack_require__(91061);
// EXTERNAL MODULE: ./build/js/settings/signature-stores.js
var signature_stores = __webpack_require__(10463);
// EXTERNAL MODULE: ./build/js/frontend/report/access.js
var access = __webpack_require__(96066);
// EXTERNAL MODULE: ./build/js/frontend/report/json.js
var json = __webpack_require__(58818);
;// CONCATENATED MODULE: ./build/js/frontend/report/way.js
function renderWay({ proxy, direct, tls }) {
    return [
        ...(proxy === null ? [] : [['proxy', `${proxy.url} (from ${proxy.from})`]]),
        ...(proxy !== null || direct === null || direct === 'no variable' ? [] : [['proxy', WHY_DIRECT[direct]]]),
        ...(tls === null ? [] : renderTls(tls)),
    ];
}
const WHY_DIRECT = {
    'this machine': 'none: this machine is reached without',
    metadata: "none: a cloud's metadata is reached without",
    NO_PROXY: 'none: NO_PROXY names it',
};
function renderTls(tls) {
    const { verified, certificate, directory, by, authorities, clients } = tls;
    const shown = certificate === null
        ? 'could not be looked at'
        : `${certificate.subject}, issued by ${certificate.issuer}, until ${certificate.until.slice(0, 10)}`;
    const where = directory === null ? '' : ` (${by ?? ''} ${directory})`;
    const trusted = !verified
        ? 'anything: it is not verified'
        : authorities.length === 0
            ? `what this machine trusts${by === 'certs.d' ? '' : where}`
            : `${authorities.join(', ')} (${by ?? ''}), and what this machine trusts`;
    return [
        ['certificate', shown],
        ['trusted', trusted],
        ...(clients.length === 0 ? [] : [['shown to it', `${clients.join(', ')} (${by ?? ''})`]]),
    ];
}

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
        const conf = await services.registriesConf(ctx);
        const [{ entry, mirrors, primary }, home] = [(0,route/* routesToRead */.Y6)(conf, image), (0,route/* routeHome */.hI)(conf, image)];
        const client = (route, actions) => settings.registries.repository(route.repository, (0,insecure_access/* accessTo */.Y)(route.insecure, access), actions);
        const readers = [...mirrors, primary].map((route) => client(route, 'pull'));
        const signatures = await (0,signature_stores.findSignatureStores)({ named: options.text('registries.d'), environment: invocation.environment }, { ...image, ...primary.repository });
        const own = await access.explain(ctx, home.repository);
        const writer = client(home, '*');
        const check = await checkRegistry(ctx, { reference, push, readers, home: client(home, 'pull'), writer });
        const credentials = await Promise.all(readers.map(async ({ repository }) => access.explain(ctx, repository)));
        const wayTo = async ({ repository, insecure }) => settings.registries.way(repository.registry, (0,insecure_access/* accessTo */.Y)(insecure, access));
        const ways = await Promise.all([...mirrors, primary].map(wayTo));
        reports.push({
            ...check,
            way: await wayTo(primary),
            credential: own,
            registriesConf: entry ?? null,
            places: check.places.map((place, at) => ({ ...place, credential: credentials[at] ?? [], way: ways[at] ?? null })),
            signatures: {
                lookaside: shown(signatures.lookaside),
                staging: shown(signatures.staging),
                attachments: signatures.attachments?.value ?? false,
                origins: [...new Set(Object.values(signatures).map(({ origin }) => origin))],
            },
        });
    }
    const wanted = push ? ['pull', 'push'] : ['pull'];
    const code = reports.flatMap(({ powers }) => wanted.flatMap((power) => powers[power].code ?? []))[0];
    const text = options.flag('json')
        ? (0,json/* renderJson */.h)({ schema: 'waybill.check/v1', checks: reports })
        : reports.map(renderReport).join('\n');
    return { text, code };
}
function renderReport(report) {
    const { reference, endpoint, way, credential, powers, registriesConf, places, signatures } = report;
    const looked = credential.filter((one) => one !== (0,access/* usedOf */.Z)(credential) && one.outcome !== 'not reached');
    const lines = [
        ['registry', endpoint],
        ...renderWay(way),
        ...(registriesConf === null ? [] : [['settings', `${registriesConf.file}, ${registriesConf.prefix}`]]),
        ...(registriesConf === null ? [] : places.map((place, at) => renderPlace(place, at === places.length - 1))),
        ...looked.map((one, at) => [at === 0 ? 'passed over' : '', (0,credential_places/* renderLookedAt */.y)(one)]),
        ...POWERS.map((power) => [TITLES[power], renderVerdict(powers[power])]),
        ...renderSignatures(signatures),
    ];
    return `${(0,access/* renderAccess */.bu)(reference, credential)}\n${lines.map(([title, text]) => `  ${title.padEnd(14)}${text}\n`).join('')}`;
}
function renderVerdict({ allowed, why }) {
    return why === '' ? allowed : `${allowed}: ${why}`;
}
function renderPlace(place, isLast) {
    return [
        isLast ? 'read last at' : 'mirror',
        `${place.place}: ${renderVerdict(place)} (credential: ${(0,access/* renderUsed */.Sc)(place.credential)})`,
    ];
}
function renderSignatures({ lookaside, staging, attachments, origins, }) {
    if (origins.length === 0)
        return [];
    return [
        ['signatures', lookaside ?? 'no lookaside'],
        ...(staging === null || staging === lookaside ? [] : [['', `written to ${staging}`]]),
        ['', `in the registry: ${attachments ? 'yes' : 'no'} (${origins.join('; ')})`],
    ];
}
function shown(place) {
    return place === undefined ? null : (0,signature_stores/* withoutSecrets */.c)(place.value);
}


/***/ })

};
