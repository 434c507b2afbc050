export const id = 9621;
export const ids = [9621];
export const modules = {

/***/ 29621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listSkopeoFile: () => (/* binding */ listSkopeoFile)
/* harmony export */ });
/* harmony import */ var _operation_sync_list_ahead_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34972);
/* harmony import */ var _operation_sync_list_repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18565);
/* harmony import */ var _operation_sync_list_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28916);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83903);
/* harmony import */ var _settings_settings_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12576);
/* harmony import */ var _transport_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(35971);






async function listSkopeoFile(services, file) {
    const { ctx } = services;
    const { registries, warnings } = await readSkopeoFile(services, file);
    for (const text of warnings)
        ctx.emit({ kind: 'warning', text });
    const places = registries.flatMap((registry) => {
        const stated = accessOf(registry);
        return registry.repositories.map((repository) => placeOf(services, repository, stated));
    });
    return orNothing((0,_operation_sync_list_ahead_js__WEBPACK_IMPORTED_MODULE_0__/* .listAhead */ .I)(ctx, places), file);
}
async function* orNothing(listings, file) {
    let isAny = false;
    for await (const listing of listings) {
        isAny ||= listing.images.length > 0 || listing.failure !== undefined;
        yield listing;
    }
    if (isAny)
        return;
    const failure = new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('MANIFEST_UNKNOWN', `${file} asks for no image that is there`, {
        side: 'source',
        subject: file,
        hint: 'check the names, tags and expressions in it',
    });
    yield { place: file, images: [], excluded: [], failure };
}
async function readSkopeoFile({ ctx }, file) {
    const bytes = await (0,_settings_settings_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readSettingsFile */ .u)(file);
    if (bytes === undefined) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('CONFIG_INVALID', `there is no file ${file}`, {
            side: 'local',
            subject: file,
            hint: 'with --src yaml, SOURCE is the path of a file (skopeo-sync(1))',
        });
    }
    const text = new TextDecoder().decode(bytes);
    for (const secret of secretsIn(text))
        ctx.conceal(secret);
    const { parseSkopeoSync } = await Promise.all(/* import() */[__webpack_require__.e(7163), __webpack_require__.e(8815), __webpack_require__.e(6473)]).then(__webpack_require__.bind(__webpack_require__, 6473));
    const parsed = await parseSkopeoSync(text, file);
    for (const { credentials } of parsed.registries) {
        if (credentials?.kind === 'basic')
            ctx.conceal(credentials.password.reveal(), credentials.username);
        else if (credentials !== undefined)
            ctx.conceal(credentials.token.reveal());
    }
    return parsed;
}
function secretsIn(text) {
    return [...text.matchAll(/\b(?:password|identitytoken)["']?[ \t]*:[ \t]*([^\n]+)/gi)].flatMap(([, value = '']) => {
        const whole = value.trim();
        const [first = ''] = whole.split(/[,}\s]/, 1);
        return [whole, first, whole.replace(/^(["'])(.*)\1.*$/, '$2')].filter((one) => !/^(?:null|~|[|>][-+\d]*|)$/i.test(one));
    });
}
function accessOf({ at, credentials, tlsVerify, certDir }) {
    if (credentials === undefined && tlsVerify === undefined && certDir === undefined)
        return undefined;
    const credential = credentials === undefined ? undefined : { ...credentials, origin: `${at}, credentials` };
    return {
        ...(credential === undefined ? {} : { credential }),
        ...(tlsVerify === undefined ? {} : { tlsVerify }),
        ...(certDir === undefined ? {} : { certDir: { directory: certDir, by: `${at}, cert-dir` } }),
    };
}
function placeOf(services, { name, wanted, at }, stated) {
    const place = `docker://${name}`;
    const endpointOf = () => {
        const [endpoint] = services.endpoints([place], 'src-', stated);
        if (endpoint === undefined)
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('INTERNAL', `no way to ${place}`);
        return endpoint;
    };
    const list = async () => {
        const repository = endpointOf();
        if (wanted.kind === 'images') {
            const sources = wanted.references.map((one) => ({
                ...repository,
                reference: (0,_transport_index_js__WEBPACK_IMPORTED_MODULE_5__/* .parseReference */ .F)('tag' in one ? `${place}:${one.tag}` : `${place}@${one.digest}`),
            }));
            return (0,_operation_sync_list_source_js__WEBPACK_IMPORTED_MODULE_2__/* .listImages */ .v8)(sources);
        }
        const listing = await (0,_operation_sync_list_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .listRepository */ .j3)(services.ctx, {
            repository,
            withTag: (tag) => (0,_transport_index_js__WEBPACK_IMPORTED_MODULE_5__/* .parseReference */ .F)(`${place}:${tag}`),
            ...(wanted.kind === 'tags' ? { why: wanted.why } : {}),
        });
        if (listing.images.length === 0)
            services.ctx.emit({
                kind: 'warning',
                text: `${at}: no tag of ${name} is ${wanted.kind === 'all' ? 'there' : 'wanted'}`,
            });
        return listing;
    };
    return { place, list };
}


/***/ })

};
