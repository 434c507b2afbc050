export const id = 9597;
export const ids = [9597,4475];
export const modules = {

/***/ 83409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _4: () => (/* binding */ wantsType),
/* harmony export */   eJ: () => (/* binding */ cosignType),
/* harmony export */   jz: () => (/* binding */ wantsSuffix)
/* harmony export */ });
function cosignType(suffix) {
    return `application/vnd.dev.cosign.artifact.${suffix}.v1+json`;
}
function wantsType(choice, artifactType) {
    return choice === 'all' || choice.includes(artifactType);
}
function wantsSuffix(choice, suffix) {
    return wantsType(choice, suffix) || wantsType(choice, cosignType(suffix));
}


/***/ }),

/***/ 89692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runExport: () => (/* binding */ runExport),
  runImport: () => (/* binding */ runImport)
});

// EXTERNAL MODULE: ./build/js/image/index.js + 13 modules
var js_image = __webpack_require__(3244);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var runtime_failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/transport/contract.js
var contract = __webpack_require__(98348);
// EXTERNAL MODULE: ./build/js/transport/name-editor.js
var name_editor = __webpack_require__(33183);
// EXTERNAL MODULE: ./build/js/operation/copy.js
var copy = __webpack_require__(37447);
// EXTERNAL MODULE: ./build/js/operation/open-image.js
var open_image = __webpack_require__(61278);
// EXTERNAL MODULE: ./build/js/operation/result-of.js
var result_of = __webpack_require__(77381);
// EXTERNAL MODULE: ./build/js/image/descriptor.js
var descriptor = __webpack_require__(97187);
// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(66786);
// EXTERNAL MODULE: ./build/js/operation/strict-fields.js
var strict_fields = __webpack_require__(21697);
// EXTERNAL MODULE: ./build/js/operation/air-gap/names.js
var names = __webpack_require__(88282);
;// CONCATENATED MODULE: ./build/js/operation/air-gap/contents.js






const CONTENTS_FILE = 'waybill-contents.json';
const SCHEMA = 'waybill.contents/v1';
function renderContents({ images, blobs, leftOut }) {
    const document = {
        schema: SCHEMA,
        images: images.toSorted((a, b) => (0,runtime_text/* compareText */.n6)(a.name, b.name)),
        blobs: blobs.toSorted((a, b) => (0,runtime_text/* compareText */.n6)(a.digest, b.digest)),
        leftOut: leftOut.toSorted((a, b) => (0,runtime_text/* compareText */.n6)(a.digest, b.digest)),
    };
    return new TextEncoder().encode(`${JSON.stringify(document, undefined, 1)}\n`);
}
function parseContents(bytes, archive) {
    try {
        const document = (0,descriptor/* asObject */.eB)((0,js_image/* parseStrictJson */.RJ)(bytes, CONTENTS_FILE), CONTENTS_FILE);
        if (document['schema'] !== SCHEMA)
            throw (0,descriptor/* invalid */.Gq)(`${CONTENTS_FILE} has not the schema ${SCHEMA}`);
        return {
            images: (0,strict_fields/* asList */.DD)(document['images'], 'images').map((one, at) => {
                const where = `images[${String(at)}]`;
                const { name, digest } = (0,descriptor/* asObject */.eB)(one, where);
                return { name: (0,names/* asImage */.qX)(name, `${where}.name`), digest: (0,strict_fields/* asDigest */.J6)(digest, `${where}.digest`) };
            }),
            blobs: (0,strict_fields/* asList */.DD)(document['blobs'], 'blobs').map((one, at) => parseBlob(one, `blobs[${String(at)}]`)),
            leftOut: (0,strict_fields/* asList */.DD)(document['leftOut'], 'leftOut').map((one, at) => {
                const where = `leftOut[${String(at)}]`;
                const places = (0,strict_fields/* asList */.DD)((0,descriptor/* asObject */.eB)(one, where)['in'], `${where}.in`);
                return { ...parseBlob(one, where), in: places.map((place) => (0,names/* asRepository */.j1)(place, `${where}.in`)) };
            }),
        };
    }
    catch (error) {
        throw new runtime_failure/* Failure */.HR('ARCHIVE_INVALID', `${archive} has a list of contents that cannot be read: ${(0,runtime_failure/* toFailure */.w2)(error).message}`, {
            side: 'source',
            subject: archive,
            hint: 'export it again',
            cause: error,
        });
    }
}
function parseBlob(value, where) {
    const { digest, size } = (0,descriptor/* asObject */.eB)(value, where);
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0)
        throw (0,descriptor/* invalid */.Gq)(`${where}.size is not a size in bytes`);
    return { digest: (0,strict_fields/* asDigest */.J6)(digest, `${where}.digest`), size };
}

;// CONCATENATED MODULE: ./build/js/operation/air-gap/recording-sink.js

function createRecordingSink(archive, reference, held, recording) {
    const note = ({ digest, size }) => void recording.stored.set(digest, { digest, size });
    return {
        reference,
        traits: archive.traits,
        lookup: async (ctx, name) => archive.lookup(ctx, name),
        exists: async (ctx, wanted) => {
            const places = held.get(wanted.digest);
            if (places === undefined || (0,js_image/* isManifestType */.Q3)(wanted.mediaType))
                return archive.exists(ctx, wanted);
            recording.leftOut.set(wanted.digest, { digest: wanted.digest, size: wanted.size, in: places });
            return true;
        },
        pushBlob: async (ctx, expected, open, how) => {
            await archive.pushBlob(ctx, expected, open, how);
            note(expected);
        },
        pushManifest: async (ctx, document) => {
            const answer = await archive.pushManifest(ctx, document);
            note(document.descriptor);
            return answer;
        },
        tag: async (ctx, root, names) => {
            await archive.tag(ctx, root, names);
            note(root.descriptor);
        },
        editName: async (ctx, name, edit) => {
            const document = await archive.editName(ctx, name, edit);
            note(document.descriptor);
            return document;
        },
        seal: async () => Promise.resolve(),
        [Symbol.asyncDispose]: async () => Promise.resolve(),
    };
}

;// CONCATENATED MODULE: ./build/js/operation/air-gap/export.js
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









async function exportImages(ctx, request) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const counted = (0,result_of/* countedContext */.S0)(ctx);
        const { archive: place, policy } = request;
        const archive = __addDisposableResource(env_1, await openArchive(counted.ctx, {
            ...place,
            reference: request.images[0]?.reference ?? place.reference,
        }), true);
        const recording = { stored: new Map(), leftOut: new Map() };
        const held = placesOf(request.have);
        const done = [];
        const exported = [];
        for (const { source, reference, name } of request.images) {
            const openedSink = createRecordingSink(archive, reference, held, recording);
            const destinations = [{ reference, settings: place.settings, names: [], openedSink }];
            const choices = { ...request, preserveDigests: false, dryRun: false };
            const { images } = await (0,copy.copy)(counted.ctx, { ...choices, source, destinations });
            exported.push({ name, digest: digestOf(images, source.reference.text) });
            done.push(...images);
        }
        const stored = [...recording.stored.values()];
        const contents = renderContents({ images: exported, blobs: stored, leftOut: [...recording.leftOut.values()] });
        await archive.keepFile(counted.ctx, CONTENTS_FILE, contents);
        await archive.seal(counted.ctx);
        return (0,result_of/* resultOf */.Bg)({ command: 'export', policy, planned: false, counters: counted.counters }, ...done);
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
async function openArchive(ctx, place) {
    const archive = await (0,open_image/* openSink */.Aq)(ctx, place);
    if ((0,contract/* isFileKeeper */.XD)(archive) && (0,name_editor/* isNameEditor */.v)(archive))
        return archive;
    await archive[Symbol.asyncDispose]();
    throw new runtime_failure/* Failure */.HR('UNSUPPORTED', `${place.reference.transport}: cannot hold an export`, {
        side: 'destination',
        subject: place.reference.text,
        hint: 'export into oci-archive:FILE',
    });
}
function placesOf(inventories) {
    const held = new Map();
    for (const { name, blobs } of inventories.flatMap(({ repositories }) => repositories)) {
        for (const digest of blobs) {
            const places = held.get(digest);
            if (places === undefined)
                held.set(digest, [name]);
            else if (!places.includes(name))
                places.push(name);
        }
    }
    return held;
}
function digestOf(images, source) {
    const destination = images[0]?.destinations[0];
    if (destination !== undefined && destination.error === undefined && (0,js_image/* isDigest */.Bc)(destination.digest))
        return destination.digest;
    const { code, side, message, hint } = destination?.error ?? NOTHING;
    throw new runtime_failure/* Failure */.HR(code, `${message}; nothing is exported`, { side, subject: source, hint });
}
const NOTHING = { code: 'INTERNAL', side: 'local', message: 'an image was not copied', hint: '' };

// EXTERNAL MODULE: ./build/js/operation/collect-tags.js
var collect_tags = __webpack_require__(60538);
// EXTERNAL MODULE: ./build/js/operation/sync/attached-tags.js
var attached_tags = __webpack_require__(27468);
// EXTERNAL MODULE: ./build/js/operation/sync/sync.js + 7 modules
var sync = __webpack_require__(99246);
// EXTERNAL MODULE: ./build/js/engine/verified-read.js
var verified_read = __webpack_require__(22574);
// EXTERNAL MODULE: ./build/js/runtime/clock.js
var clock = __webpack_require__(10995);
;// CONCATENATED MODULE: ./build/js/operation/air-gap/check-contents.js




const TELL_EVERY_MS = 10_000;
const ANY = 'application/octet-stream';
async function checkContents(ctx, source, contents) {
    const { images, blobs } = contents;
    const total = blobs.reduce((sum, { size }) => sum + size, 0);
    const what = `${(0,runtime_text/* plural */.LS)(images.length, 'image')}, ${(0,runtime_text/* plural */.LS)(blobs.length, 'blob')}, ${(0,runtime_text/* renderBytes */.UP)(total)}`;
    ctx.emit({ kind: 'phase', text: `checking the archive's contents: ${what}` });
    for (const { name, digest } of images) {
        const found = await source.lookup(ctx, name);
        if (found?.digest !== digest)
            throw absent(source, `the image ${name} (${digest})`);
    }
    let [checked, toldAt] = [0, (0,clock/* monotonicMs */.d)()];
    for (const { digest, size } of blobs) {
        if ((0,clock/* monotonicMs */.d)() - toldAt > TELL_EVERY_MS) {
            toldAt = (0,clock/* monotonicMs */.d)();
            ctx.emit({ kind: 'phase', text: `checked ${(0,runtime_text/* renderBytes */.UP)(checked)} of ${(0,runtime_text/* renderBytes */.UP)(total)}` });
        }
        checked += size;
        try {
            await readWhole(ctx, source, { mediaType: ANY, digest, size });
        }
        catch (error) {
            const failure = (0,runtime_failure/* toFailure */.w2)(error);
            throw failure.code === 'BLOB_UNKNOWN' ? absent(source, digest) : failure.with({ side: 'source' });
        }
    }
}
async function readWhole(ctx, source, wanted) {
    const open = (0,verified_read/* openVerified */.p)(ctx, wanted, async (signal, from) => source.openBlob({ ...ctx, signal }, wanted, from));
    const { stream } = await open(ctx.signal);
    stream.resume();
    await new Promise((resolve, reject) => {
        stream.once('end', resolve);
        stream.once('error', reject);
    });
}
function absent({ reference }, what) {
    return new runtime_failure/* Failure */.HR('ARCHIVE_INVALID', `${reference.location} lacks what its list of contents names: ${what}`, {
        side: 'source',
        subject: reference.text,
        hint: 'nothing was imported: bring the archive over again, with all of its parts',
    });
}

// EXTERNAL MODULE: ./build/js/runtime/semaphore.js
var semaphore = __webpack_require__(65459);
;// CONCATENATED MODULE: ./build/js/operation/air-gap/left-out.js




const AT_ONCE = 32;
const SHOWN = 3;
async function findLeftOut(ctx, leftOut, targets, mayReadFrom, clientOf) {
    const slots = new semaphore/* Semaphore */.j(AT_ONCE);
    const holders = new Map();
    const missing = [];
    const find = async (blob) => {
        const release = await slots.acquire('small', ctx.signal);
        try {
            const named = blob.in.map((name) => (0,js_image/* parseImageName */["if"])(name).path).filter(mayReadFrom);
            for (const path of new Set([...named, ...targets])) {
                if (!(await clientOf(path).hasBlob(ctx, blob.digest)))
                    continue;
                holders.set(blob.digest, path);
                return;
            }
            missing.push(blob);
        }
        finally {
            release();
        }
    };
    await Promise.all(leftOut.map(find));
    if (missing.length > 0)
        throw nowhere(missing, mayReadFrom);
    return holders;
}
function nowhere(missing, mayReadFrom) {
    const shown = missing.slice(0, SHOWN).map(({ digest, in: places }) => `${digest} (was in ${places[0] ?? 'none'})`);
    const more = missing.length > SHOWN ? ` and ${(0,runtime_text/* plural */.LS)(missing.length - SHOWN, 'more blob')}` : '';
    const isElsewhere = missing.some((blob) => blob.in.some((name) => !mayReadFrom((0,js_image/* parseImageName */["if"])(name).path)));
    const elsewhere = isElsewhere ? '; repositories outside the destination are read with --have INVENTORY alone' : '';
    return new runtime_failure/* Failure */.HR('BLOB_UNKNOWN', `the export left out what is not at the destination: ${shown.join(', ')}${more}`, {
        side: 'destination',
        hint: `nothing was imported: export again with a fresh inventory of this registry, or without --have${elsewhere}`,
    });
}

;// CONCATENATED MODULE: ./build/js/operation/air-gap/source-view.js


function createSourceView(archive, reference, holders, clientOf) {
    return {
        reference,
        traits: archive.traits,
        resolve: async (ctx, name) => archive.resolve(ctx, name),
        lookup: async (ctx, name) => archive.lookup(ctx, name),
        fetchManifest: async (ctx, wanted) => archive.fetchManifest(ctx, wanted),
        openBlob: async (ctx, wanted, from) => {
            const path = holders.get(wanted.digest);
            return path === undefined ? archive.openBlob(ctx, wanted, from) : clientOf(path).openBlob(ctx, wanted, from);
        },
        referrers: async (ctx, subject) => ((0,contract/* isReferrerLister */.Xn)(archive) ? archive.referrers(ctx, subject) : []),
        cosignTags: async (ctx) => ((0,name_editor/* isCosignTagLister */.r)(archive) ? archive.cosignTags(ctx) : undefined),
        [Symbol.asyncDispose]: async () => Promise.resolve(),
    };
}

;// CONCATENATED MODULE: ./build/js/operation/air-gap/import.js
var import_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var import_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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











async function importImages(ctx, request) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { ctx: counted, counters } = (0,result_of/* countedContext */.S0)(ctx);
        const { archive, policy, dryRun, clientOf } = request;
        const source = import_addDisposableResource(env_1, await (0,open_image/* openSource */.oD)(counted, archive), true);
        const contents = await readContents(counted, source);
        const names = contents?.images.map(({ name }) => name) ?? (await namesIn(counted, source));
        const targets = names.map((name) => ({ name, destination: request.destinationOf(name) }));
        if (contents !== undefined)
            await checkContents(counted, source, contents);
        const paths = targets.flatMap(({ destination }) => destination.reference.image?.path ?? []);
        const holders = await findLeftOut(counted, contents?.leftOut ?? [], paths, request.mayReadFrom, clientOf);
        const mountFrom = [...new Set(holders.values())];
        const choices = { selection: { kind: 'all' }, attached: request.attached, preserveDigests: true };
        const items = targets.map(({ name, destination: { reference: there, settings } }) => {
            const reference = request.imageNamed(name);
            const openedSource = createSourceView(source, reference, holders, clientOf);
            return {
                source: { ...archive, reference, openedSource },
                destinations: [{ reference: there, settings: { ...settings, mountFrom }, rule: { kind: 'move-ok' }, holders }],
                choices,
            };
        });
        const { images } = await (0,sync.sync)(counted, {
            groups: onlyGroup({ name: archive.reference.text, items, excluded: [] }),
            policy,
            dryRun,
            failFast: false,
            ...(request.admission === undefined ? {} : { admission: request.admission }),
            ...(request.rates === undefined ? {} : { rates: request.rates }),
        });
        return (0,result_of/* resultOf */.Bg)({ command: 'import', policy, planned: dryRun, counters }, ...images);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = import_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function* onlyGroup(group) {
    yield await Promise.resolve(group);
}
async function readContents(ctx, source) {
    const bytes = (0,contract/* isFileReader */.mK)(source) ? await source.readFile(ctx, CONTENTS_FILE) : undefined;
    if (bytes !== undefined)
        return parseContents(bytes, source.reference.location);
    const text = `${source.reference.location} has no list of contents: each image is checked as it is read`;
    ctx.emit({ kind: 'note', code: 'NO_CONTENTS', text });
    return undefined;
}
async function namesIn(ctx, source) {
    const { names } = (0,attached_tags/* sortTags */.uO)((0,contract/* isTagLister */.IP)(source) ? await (0,collect_tags/* collectTags */.k)(ctx, source) : []);
    if (names.length > 0)
        return names;
    throw new runtime_failure/* Failure */.HR('ARCHIVE_INVALID', `${source.reference.location} has no image with a name`, {
        side: 'source',
        subject: source.reference.text,
        hint: 'copy a single image by `waybill copy oci-archive:FILE docker://…`',
    });
}

// EXTERNAL MODULE: ./build/js/operation/air-gap/inventory-document.js
var inventory_document = __webpack_require__(60354);
// EXTERNAL MODULE: ./build/js/transport/index.js + 18 modules
var transport = __webpack_require__(35971);
// EXTERNAL MODULE: ./build/js/frontend/files.js
var files = __webpack_require__(57728);
// EXTERNAL MODULE: ./build/js/frontend/policy.js
var policy = __webpack_require__(92545);
// EXTERNAL MODULE: ./build/js/frontend/rates.js + 1 modules
var frontend_rates = __webpack_require__(28440);
// EXTERNAL MODULE: ./build/js/frontend/selection.js
var selection = __webpack_require__(80029);
;// CONCATENATED MODULE: ./build/js/frontend/air-gap.js











const ARCHIVE = 'oci-archive:';
const SMALLEST_PART = 1_000_000;
async function runExport(invocation, services) {
    const { options, operands, environment, calledAsSkopeo } = invocation;
    const file = archiveFile(operands.at(-1) ?? '');
    const [archive] = services.endpoints([`${ARCHIVE}${file}`], '');
    const images = services.endpoints(operands.slice(0, -1), '').map((source) => {
        const name = nameInArchive(source.reference);
        return { source, name, reference: (0,transport/* parseReference */.F)(`${ARCHIVE}${file}:${name}`) };
    });
    if (archive === undefined)
        throw new runtime_failure/* Failure */.HR('INTERNAL', 'export without operands');
    refuseTwice(images);
    const splitBytes = partBytes(invocation);
    const rates = (0,frontend_rates/* ratesOf */.j)(options);
    return exportImages(services.ctx, {
        images,
        archive: { ...archive, settings: { ...archive.settings, ...(splitBytes === undefined ? {} : { splitBytes }) } },
        have: await readInventories(invocation, services),
        selection: (0,selection/* chooseSelection */.Qi)(options, environment, (0,selection/* systemPlatform */.RR)(options, process), calledAsSkopeo),
        attached: (0,selection/* chooseAttached */.WU)(options, calledAsSkopeo),
        ...(await (0,policy/* policyFor */.KV)(invocation, services)),
        ...(rates === undefined ? {} : { rates }),
    });
}
async function runImport(invocation, services) {
    const { options, operands, calledAsSkopeo } = invocation;
    const [operand = '', place = ''] = operands;
    const file = archiveFile(operand);
    const [archive] = services.endpoints([`${ARCHIVE}${file}`], '');
    const base = place.replace(/^docker:\/\//, '').replace(/\/+$/, '');
    const [registry] = services.endpoints([`docker://${base}/x`], '');
    if (archive === undefined || registry?.reference.image === undefined)
        throw new runtime_failure/* Failure */.HR('INTERNAL', 'import without operands');
    const { settings } = registry;
    const { registry: host, path } = registry.reference.image;
    const below = path.slice(0, -1);
    const trusted = new Set((await readInventories(invocation, services)).flatMap(({ repositories }) => repositories.map(({ name }) => (0,js_image/* parseImageName */["if"])(name)).flatMap((one) => (one.registry === host ? [one.path] : []))));
    const rates = (0,frontend_rates/* ratesOf */.j)(options);
    return importImages(services.ctx, {
        archive,
        imageNamed: (name) => (0,transport/* parseReference */.F)(`${ARCHIVE}${file}:${name}`),
        destinationOf: (name) => ({ reference: (0,transport/* parseReference */.F)(`docker://${base}/${pathWithName(name)}`), settings }),
        mayReadFrom: (path) => path.startsWith(below) || trusted.has(path),
        clientOf: (path) => settings.registries.repository({ registry: host, path }, settings.access, 'pull'),
        attached: (0,selection/* chooseAttached */.WU)(options, calledAsSkopeo),
        dryRun: options.flag('dry-run'),
        ...(await (0,policy/* policyFor */.KV)(invocation, services)),
        ...(rates === undefined ? {} : { rates }),
    });
}
function refuseTwice(images) {
    const names = images.map(({ name }) => name);
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    if (twice === undefined)
        return;
    throw new runtime_failure/* Failure */.HR('INPUT_INVALID', `two images would have the name ${twice} in the archive`, {
        side: 'local',
        hint: 'name each image once',
    });
}
function archiveFile(operand) {
    const file = operand.startsWith(ARCHIVE) ? operand.slice(ARCHIVE.length) : operand;
    if (file !== '' && !file.includes(':'))
        return file;
    throw new runtime_failure/* Failure */.HR('REFERENCE_INVALID', `not an archive: ${JSON.stringify(operand.slice(0, 300))}`, {
        side: 'local',
        hint: 'write oci-archive:FILE; the images in it keep their own names',
    });
}
function nameInArchive({ image, text }) {
    if (image !== undefined)
        return (0,js_image/* renderImageName */.$X)(withOneName(image));
    throw new runtime_failure/* Failure */.HR('REFERENCE_INVALID', `only images of registries are exported, not ${text}`, {
        side: 'source',
        subject: text,
        hint: 'copy it into an archive of its own: waybill copy … oci-archive:FILE:NAME',
    });
}
function withOneName({ registry, path, tag, digest }) {
    return tag === undefined && digest !== undefined
        ? { registry, path, digest }
        : { registry, path, tag: tag ?? 'latest' };
}
function pathWithName(name) {
    const image = (0,js_image/* parseImageName */["if"])(name);
    if (image.tag !== undefined || image.digest !== undefined)
        return (0,js_image/* renderImageName */.$X)(withOneName(image)).slice(image.registry.length + 1);
    throw new runtime_failure/* Failure */.HR('REFERENCE_INVALID', `the archive has an image without a tag: ${JSON.stringify(name)}`, {
        side: 'source',
        hint: 'copy it by itself: waybill copy oci-archive:FILE:NAME docker://…',
    });
}
function partBytes({ options }) {
    const bytes = options.bytes('split');
    if (bytes === undefined || bytes >= SMALLEST_PART)
        return bytes;
    throw new runtime_failure/* Failure */.HR('INPUT_INVALID', `--split: parts have at least ${(0,runtime_text/* renderBytes */.UP)(SMALLEST_PART)}`, {
        side: 'local',
        hint: 'give a size such as 4G',
    });
}
async function readInventories({ options }, { ctx }) {
    return Promise.all(options.list('have').map(async (file) => readInventory(file, ctx.limits.contentsBytes)));
}
async function readInventory(file, most) {
    return (0,inventory_document/* parseInventory */.a)(await (0,files.readNamedFile)(file, '--have', most), file);
}


/***/ }),

/***/ 28440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ ratesOf)
});

// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/runtime/clock.js
var clock = __webpack_require__(10995);
;// CONCATENATED MODULE: ./build/js/runtime/pacer.js

const BURST_MS = 100;
class Pacer {
    #bytesPerMs;
    #dueMs = Number.NEGATIVE_INFINITY;
    constructor(bytesPerSecond) {
        this.#bytesPerMs = bytesPerSecond / 1000;
    }
    take(bytes) {
        const now = (0,clock/* monotonicMs */.d)();
        this.#dueMs = Math.max(this.#dueMs, now - BURST_MS) + bytes / this.#bytesPerMs;
        return Math.max(0, this.#dueMs - now);
    }
}

;// CONCATENATED MODULE: ./build/js/frontend/rates.js


function ratesOf(options) {
    const pacer = (name) => {
        const flag = options.has(name) ? name : 'limit-rate';
        const rate = options.bytes(flag);
        if (rate === undefined)
            return undefined;
        if (rate > 0)
            return new Pacer(rate);
        throw new failure/* Failure */.HR('INPUT_INVALID', `--${flag}: nothing moves at no bytes a second`, {
            side: 'local',
            hint: 'give a rate such as 20M, or leave the flag out',
        });
    };
    const [read, write] = [pacer('src-limit-rate'), pacer('dest-limit-rate')];
    if (read === undefined && write === undefined)
        return undefined;
    return { ...(read === undefined ? {} : { read }), ...(write === undefined ? {} : { write }) };
}


/***/ }),

/***/ 80029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ chooseSignatures),
/* harmony export */   Qi: () => (/* binding */ chooseSelection),
/* harmony export */   RR: () => (/* binding */ systemPlatform),
/* harmony export */   WU: () => (/* binding */ chooseAttached),
/* harmony export */   lf: () => (/* binding */ isChosen)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66786);



function systemPlatform(options, machine) {
    const systems = { win32: 'windows', darwin: 'darwin' };
    const architectures = { x64: 'amd64', ia32: '386' };
    const os = options.text('override-os') ?? systems[machine.platform] ?? 'linux';
    const architecture = options.text('override-arch') ?? architectures[machine.arch] ?? machine.arch;
    const variant = options.text('override-variant');
    return (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .FL)([os, architecture, ...(variant === undefined || variant === '' ? [] : [variant])].join('/'));
}
function chooseSelection(options, environment, system, calledAsSkopeo) {
    const platforms = options.list('platform').map(_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .FL);
    const mode = options.text('multi-arch');
    const conflict = (text) => new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('INPUT_INVALID', text, { side: 'local', hint: 'choose one of them' });
    if (options.flag('all') && mode !== undefined)
        throw conflict('--all and --multi-arch exclude each other');
    if (platforms.length > 0 && (options.flag('all') || mode !== undefined))
        throw conflict('--platform goes with neither --all nor --multi-arch');
    if (options.flag('sparse') && platforms.length === 0) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('INPUT_INVALID', '--sparse goes with --platform', {
            side: 'local',
            hint: 'say which platforms are to be carried',
        });
    }
    if (platforms.length > 0)
        return { kind: 'some', platforms, sparse: options.flag('sparse') };
    if (mode === 'all' || options.flag('all'))
        return { kind: 'all' };
    if (mode === 'index-only')
        return { kind: 'index-only' };
    if (mode === 'system')
        return { kind: 'one', platform: system };
    if (mode !== undefined && mode !== '')
        throw conflict(`--multi-arch takes system, all or index-only, not ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForeign */ .xS)(mode, 40)}`);
    const overridden = ['override-arch', 'override-os', 'override-variant'].some((name) => options.has(name));
    const one = overridden || calledAsSkopeo || environment['WAYBILL_MULTI_ARCH'] === 'system';
    return one ? { kind: 'one', platform: system } : { kind: 'all' };
}
function isChosen(options) {
    return options.flag('all') || (options.text('multi-arch') ?? '') !== '' || options.list('platform').length > 0;
}
function chooseAttached(options, calledAsSkopeo) {
    const text = options.text('attached');
    const unsigned = options.flag('remove-signatures');
    if (text === undefined || text === '')
        return calledAsSkopeo || unsigned ? 'none' : 'all';
    if (text === 'none')
        return text;
    if (text === 'all' && !unsigned)
        return text;
    const types = options.list('attached');
    const signature = unsigned ? types.find((type) => type === 'all' || SIGNATURE_TYPES.has(type)) : undefined;
    if (signature === undefined)
        return types;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('INPUT_INVALID', `--remove-signatures and --attached ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForeign */ .xS)(signature, 100)} exclude each other`, {
        side: 'local',
        hint: 'name the types that are to travel without signatures, such as --attached application/spdx+json',
    });
}
const SIGNATURE_TYPES = new Set([
    'sig',
    'application/vnd.dev.cosign.artifact.sig.v1+json',
    'application/vnd.dev.sigstore.bundle.v0.3+json',
    'application/vnd.cncf.notary.signature',
]);
function chooseSignatures(options, calledAsSkopeo) {
    if (options.flag('remove-signatures'))
        return { signatures: 'removed' };
    return calledAsSkopeo ? { signatures: 'carried or refused' } : {};
}


/***/ }),

/***/ 60354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ renderInventory),
/* harmony export */   a: () => (/* binding */ parseInventory)
/* harmony export */ });
/* harmony import */ var _image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97187);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66786);
/* harmony import */ var _strict_fields_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21697);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88282);






const SCHEMA = 'waybill.inventory/v1';
function renderInventory({ repositories }) {
    const sorted = repositories
        .toSorted((a, b) => (0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_3__/* .compareText */ .n6)(a.name, b.name))
        .map(({ name, tags, blobs }) => ({
        name,
        tags: Object.fromEntries(Object.entries(tags).sort(([a], [b]) => (0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_3__/* .compareText */ .n6)(a, b))),
        blobs: blobs.toSorted(_runtime_text_js__WEBPACK_IMPORTED_MODULE_3__/* .compareText */ .n6),
    }));
    return `${JSON.stringify({ schema: SCHEMA, repositories: sorted }, undefined, 1)}\n`;
}
function parseInventory(bytes, file) {
    try {
        const document = (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)((0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStrictJson */ .RJ)(bytes, 'it'), 'it');
        if (document['schema'] !== SCHEMA)
            throw (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(`its schema is not ${SCHEMA}`);
        return { repositories: (0,_strict_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .asList */ .DD)(document['repositories'], 'repositories').map(parseRepository) };
    }
    catch (error) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('CONFIG_INVALID', `${file} is not an inventory: ${(0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .toFailure */ .w2)(error).message}`, {
            side: 'local',
            subject: file,
            hint: 'write one on the far side: waybill inventory HOST > inventory.json',
            cause: error,
        });
    }
}
function parseRepository(value, at) {
    const where = `repositories[${String(at)}]`;
    const { name, tags, blobs } = (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)(value, where);
    const named = Object.entries((0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)(tags, `${where}.tags`));
    return {
        name: (0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .asRepository */ .j1)(name, `${where}.name`),
        tags: Object.fromEntries(named.map(([tag, digest]) => [(0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .asTag */ .JT)(tag, `${where}.tags`), (0,_strict_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .asDigest */ .J6)(digest, `${where}.tags`)])),
        blobs: (0,_strict_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .asList */ .DD)(blobs, `${where}.blobs`).map((digest) => (0,_strict_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .asDigest */ .J6)(digest, `${where}.blobs`)),
    };
}


/***/ }),

/***/ 88282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JT: () => (/* binding */ asTag),
/* harmony export */   j1: () => (/* binding */ asRepository),
/* harmony export */   qX: () => (/* binding */ asImage)
/* harmony export */ });
/* harmony import */ var _image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97187);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3244);
/* harmony import */ var _strict_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21697);



function asRepository(value, where) {
    const text = (0,_strict_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .asText */ .e1)(value, where);
    const { tag, digest } = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImageName */ ["if"])(text);
    if (tag !== undefined || digest !== undefined)
        throw (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(`${where} names more than a repository`);
    return text;
}
function asImage(value, where) {
    const text = (0,_strict_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .asText */ .e1)(value, where);
    const { tag, digest } = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImageName */ ["if"])(text);
    if (tag === undefined && digest === undefined)
        throw (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(`${where} has neither tag nor digest`);
    return text;
}
function asTag(text, where) {
    if (!(0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .isTag */ .dz)(text))
        throw (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(`${where} has a name that is no tag`);
    return text;
}


/***/ }),

/***/ 60538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ collectTags)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);


async function collectTags(ctx, source) {
    const tags = [];
    for await (const name of source.tags(ctx)) {
        if (source.reference.image !== undefined && !(0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isTag */ .dz)(name))
            continue;
        if (tags.length >= ctx.limits.tags)
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('LIMIT_EXCEEDED', `the repository has more than ${String(ctx.limits.tags)} tags`);
        tags.push(name);
    }
    return tags;
}


/***/ }),

/***/ 37447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   copy: () => (/* binding */ copy)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);
/* harmony import */ var _copy_destination_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5936);
/* harmony import */ var _copy_prepare_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89040);
/* harmony import */ var _result_of_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77381);
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




async function copy(ctx, request) {
    const over = new AbortController();
    const counted = (0,_result_of_js__WEBPACK_IMPORTED_MODULE_3__/* .countedContext */ .S0)({ ...ctx, signal: AbortSignal.any([ctx.signal, over.signal]) });
    const finish = (image) => (0,_result_of_js__WEBPACK_IMPORTED_MODULE_3__/* .resultOf */ .Bg)({ command: 'copy', policy: request.policy, planned: request.dryRun, counters: counted.counters }, image);
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const prepared = __addDisposableResource(env_1, await (0,_copy_prepare_js__WEBPACK_IMPORTED_MODULE_2__/* .prepareCopy */ .t)(counted.ctx, request), true);
            const destinations = await Promise.all(prepared.destinations.map(async (destination) => (0,_copy_destination_js__WEBPACK_IMPORTED_MODULE_1__/* .copyToDestination */ .t)(counted.ctx, prepared, destination)));
            return finish({ source: prepared.source, destinations });
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
        return finish((0,_result_of_js__WEBPACK_IMPORTED_MODULE_3__/* .failedImage */ .HZ)(request, (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .toFailure */ .w2)(error)));
    }
    finally {
        over.abort(new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('CANCELLED', 'the copy is over'));
    }
}


/***/ }),

/***/ 61278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AR: () => (/* binding */ isAddedTo),
/* harmony export */   AT: () => (/* binding */ resolveImage),
/* harmony export */   Aq: () => (/* binding */ openSink),
/* harmony export */   FB: () => (/* binding */ disposeEach),
/* harmony export */   oD: () => (/* binding */ openSource)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _transport_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35971);



async function openSource(ctx, endpoint) {
    const { reference, settings, openedSource } = endpoint;
    if (openedSource !== undefined)
        return openedSource;
    const open = (0,_transport_index_js__WEBPACK_IMPORTED_MODULE_2__/* .transportOf */ .J)(reference).openSource;
    if (open === undefined)
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('UNSUPPORTED', `${reference.transport}: cannot be read from`, { side: 'source' });
    try {
        return await open(ctx, reference, settings);
    }
    catch (error) {
        throw (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .toFailure */ .w2)(error).with({ side: 'source', subject: reference.text });
    }
}
async function openSink(ctx, { reference, settings }) {
    const open = (0,_transport_index_js__WEBPACK_IMPORTED_MODULE_2__/* .transportOf */ .J)(reference).openSink;
    if (open === undefined)
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('UNSUPPORTED', `${reference.transport}: cannot be written to`, { side: 'destination' });
    return open(ctx, reference, settings);
}
async function resolveImage(ctx, source) {
    const { reference } = source;
    try {
        const root = await source.resolve(ctx, reference.pin ?? reference.name);
        (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyBytes */ .RV)(root.bytes, root.descriptor);
        if (reference.pin !== undefined && root.descriptor.digest !== reference.pin)
            (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyBytes */ .RV)(root.bytes, { digest: reference.pin });
        return root;
    }
    catch (error) {
        throw (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .toFailure */ .w2)(error).with({ side: 'source', subject: reference.text });
    }
}
function isAddedTo(reference) {
    const { holdsMany = false, writtenWhole = false } = (0,_transport_index_js__WEBPACK_IMPORTED_MODULE_2__/* .transportOf */ .J)(reference);
    return holdsMany && !writtenWhole;
}
async function disposeEach(ctx, opening) {
    for (const one of await Promise.allSettled(opening)) {
        try {
            if (one.status === 'fulfilled')
                await one.value[Symbol.asyncDispose]();
        }
        catch (error) {
            ctx.emit({ kind: 'warning', text: `something was left behind: ${(0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .toFailure */ .w2)(error).message}` });
        }
    }
}


/***/ }),

/***/ 21697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DD: () => (/* binding */ asList),
/* harmony export */   J6: () => (/* binding */ asDigest),
/* harmony export */   Wg: () => (/* binding */ asCount),
/* harmony export */   e1: () => (/* binding */ asText),
/* harmony export */   qU: () => (/* binding */ readFields)
/* harmony export */ });
/* harmony import */ var _image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97187);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3244);


const LONGEST_TEXT = 4096;
function readFields(value, where, keys) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(`${where} is not an object`);
    const fields = new Map(Object.entries(value));
    const unknown = fields.keys().find((key) => !keys.includes(key));
    if (unknown !== undefined)
        throw (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(`${where} has the unknown key ${JSON.stringify(unknown.slice(0, 60))}`);
    const at = (key) => `${where}.${key}`;
    const text = (key, most = LONGEST_TEXT) => asText(fields.get(key), at(key), most);
    return {
        where,
        has: (key) => fields.get(key) !== undefined,
        isText: (key) => typeof fields.get(key) === 'string',
        text,
        optionalText: (key) => (fields.get(key) === undefined ? undefined : text(key)),
        digest: (key) => asDigest(fields.get(key), at(key)),
        count: (key) => asCount(fields.get(key), at(key)),
        flag: (key) => {
            const flag = fields.get(key);
            if (typeof flag !== 'boolean')
                throw (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(`${at(key)} is neither true nor false`);
            return flag;
        },
        oneOf: (key, allowed) => {
            const found = fields.get(key);
            const known = allowed.find((one) => one === found);
            if (known === undefined)
                throw (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(`${at(key)} is none of ${allowed.join(', ')}`);
            return known;
        },
        object: (key, below) => readFields(fields.get(key), at(key), below),
        list: (key, read) => asList(fields.get(key), at(key)).map((one, i) => read(one, `${at(key)}[${String(i)}]`)),
    };
}
function asList(value, where) {
    if (!Array.isArray(value))
        throw (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(`${where} is not a list`);
    return value;
}
function asText(value, where, most = LONGEST_TEXT) {
    if (typeof value !== 'string')
        throw (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(`${where} is not a string`);
    if (value.length > most)
        throw (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(`${where} is longer than ${String(most)} characters`);
    return value;
}
function asDigest(value, where) {
    if (typeof value !== 'string' || !(0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(value))
        throw (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(`${where} is not a digest`);
    return value;
}
function asCount(value, where) {
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
        throw (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(`${where} is not a whole number from 0 up`);
    return value;
}


/***/ }),

/***/ 27468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rn: () => (/* binding */ tellAttachedTags),
/* harmony export */   fE: () => (/* binding */ heldImage),
/* harmony export */   gP: () => (/* binding */ isBroughtByName),
/* harmony export */   uO: () => (/* binding */ sortTags)
/* harmony export */ });
/* harmony import */ var _engine_attached_choice_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83409);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66786);



function sortTags(tags, isNamed = () => false) {
    const names = [];
    const cosign = [];
    let lists = 0;
    for (const tag of tags) {
        const held = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .heldUnderTag */ .SY)(tag);
        if (held === undefined || isNamed(tag))
            names.push(tag);
        else if (held === 'referrers')
            lists += 1;
        else
            cosign.push(tag);
    }
    return { names, cosign, lists };
}
function heldImage(image, tag) {
    const held = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .heldUnderTag */ .SY)(tag);
    return held === undefined || held === 'referrers' ? image : { ...image, held };
}
function isBroughtByName(held, choice, holdsAttached) {
    return choice !== 'none' && !holdsAttached && (0,_engine_attached_choice_js__WEBPACK_IMPORTED_MODULE_2__/* .wantsSuffix */ .jz)(choice, held);
}
async function* tellAttachedTags(ctx, groups) {
    let count = 0;
    for await (const group of groups) {
        count += group.attachedTags ?? 0;
        yield group;
    }
    if (count === 0)
        return;
    const text = `${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(count, 'tag')} of cosign's and lists of referrers: not synced as images of their own, they travel with their images where attached artefacts do`;
    ctx.emit({ kind: 'note', code: 'ATTACHED_TAGS', text });
}


/***/ }),

/***/ 1420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MB: () => (/* binding */ entryName),
/* harmony export */   YU: () => (/* binding */ joinName),
/* harmony export */   qM: () => (/* binding */ nameOfImage),
/* harmony export */   tG: () => (/* binding */ nameOfEntry),
/* harmony export */   yJ: () => (/* binding */ nameOfDirectory)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3244);


function joinName(base, name, { scoped, appendSuffix }) {
    if (name.kind === 'tag')
        return `${node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(base)}:${name.tag}${appendSuffix}`;
    return `${node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(base, scoped ? name.whole : name.short)}${appendSuffix}`;
}
function entryName(name, { scoped, appendSuffix }) {
    if (name.kind === 'tag')
        return `${name.tag}${appendSuffix}`;
    return `${scoped ? name.whole : name.short}${appendSuffix}`;
}
function nameOfImage(image, namespace) {
    const place = image.tag === undefined && image.digest !== undefined ? `@${image.digest}` : `:${image.tag ?? 'latest'}`;
    const whole = `${(0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .renderRepository */ .xW)(image)}${place}`;
    if (namespace === undefined)
        return { kind: 'path', whole, short: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(whole) };
    const below = image.path.slice(namespace.length).replace(/^\//, '');
    return { kind: 'path', whole, short: below === '' ? node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(whole) : `${below}${place}` };
}
function nameOfDirectory(root, directory) {
    const whole = node_path__WEBPACK_IMPORTED_MODULE_0__.relative(root, directory).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join('/') || node_path__WEBPACK_IMPORTED_MODULE_0__.basename(directory);
    return { kind: 'path', whole, short: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(whole) };
}
function nameOfEntry(name) {
    if ((0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .isTag */ .dz)(name))
        return { kind: 'tag', tag: name };
    const slash = name.indexOf('/');
    const first = slash < 0 ? '' : name.slice(0, slash);
    const isRegistry = /[.:]/.test(first) || first === 'localhost';
    return { kind: 'path', whole: name, short: isRegistry ? node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(name) : name };
}


/***/ }),

/***/ 18565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OB: () => (/* binding */ whyNot),
/* harmony export */   WG: () => (/* binding */ LIKELY_IMAGES),
/* harmony export */   g$: () => (/* binding */ readTags),
/* harmony export */   j3: () => (/* binding */ listRepository)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66786);
/* harmony import */ var _runtime_turns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53417);
/* harmony import */ var _transport_contract_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(98348);
/* harmony import */ var _open_image_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61278);
/* harmony import */ var _attached_tags_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27468);
/* harmony import */ var _destination_name_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1420);
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








const LIKELY_IMAGES = 100;
async function listRepository(ctx, wanted) {
    const { repository, withTag, namespace, why } = wanted;
    const place = repository.reference.location;
    const { tags, others } = await readTags(ctx, repository, why === undefined ? LIKELY_IMAGES : 0);
    const chosen = [];
    const excluded = [];
    const turn = (0,_runtime_turns_js__WEBPACK_IMPORTED_MODULE_3__/* .takeTurns */ .W)(ctx.signal);
    const { names, cosign, lists } = (0,_attached_tags_js__WEBPACK_IMPORTED_MODULE_5__/* .sortTags */ .uO)(tags);
    for (const tag of names) {
        await turn();
        const reason = why?.(tag);
        if (reason === undefined)
            chosen.push(tag);
        else
            excluded.push({ reference: `${place}:${tag}`, reason });
    }
    const imageOf = (tag) => {
        const reference = withTag(tag);
        return {
            source: { ...repository, reference },
            name: (0,_destination_name_js__WEBPACK_IMPORTED_MODULE_6__/* .nameOfImage */ .qM)({ registry: '', path: '', ...reference.image }, namespace),
        };
    };
    return {
        place,
        images: [...chosen.map(imageOf), ...cosign.map((tag) => (0,_attached_tags_js__WEBPACK_IMPORTED_MODULE_5__/* .heldImage */ .fE)(imageOf(tag), tag))],
        listed: { tags: new Set(tags), selects: (tag) => why?.(tag) === undefined },
        referrerLists: lists,
        excluded: [
            ...others.map((text) => ({ reference: `${place}:${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_2__/* .renderForeign */ .Vd)(text, 140)}`, reason: whyNot(text) })),
            ...excluded,
        ],
    };
}
async function readTags(ctx, repository, expected = 0) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const settings = { ...repository.settings, listsAtLocation: true };
        const source = __addDisposableResource(env_1, await (0,_open_image_js__WEBPACK_IMPORTED_MODULE_4__/* .openSource */ .oD)(ctx, { ...repository, settings }), true);
        const { location, transport } = repository.reference;
        if (!(0,_transport_contract_js__WEBPACK_IMPORTED_MODULE_7__/* .isTagLister */ .IP)(source))
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('INTERNAL', `${transport}: has no list of tags`);
        if ((0,_transport_contract_js__WEBPACK_IMPORTED_MODULE_7__/* .isRequestExpecter */ .uy)(source))
            source.expectRequests(expected);
        const [tags, others] = [new Set(), new Set()];
        try {
            for await (const name of source.tags(ctx)) {
                ((0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isTag */ .dz)(name) ? tags : others).add(name);
                if (tags.size + others.size > ctx.limits.tags)
                    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('LIMIT_EXCEEDED', `the repository has more than ${String(ctx.limits.tags)} tags`);
            }
        }
        catch (error) {
            throw (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .toFailure */ .w2)(error).with({ side: 'source', subject: location });
        }
        return { tags: [...tags], others: [...others] };
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
function whyNot(text) {
    if (text === '')
        return 'an empty name in the list of tags';
    return (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(text) ? 'a digest in the list of tags' : 'no tag by its characters';
}


/***/ }),

/***/ 53417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ takeTurns),
/* harmony export */   g: () => (/* binding */ inTurns)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10995);


const LONGEST_MS = 50;
function takeTurns(signal) {
    let since = (0,_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .monotonicMs */ .d)();
    return async () => {
        if ((0,_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .monotonicMs */ .d)() - since < LONGEST_MS)
            return;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
        signal.throwIfAborted();
        since = (0,_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .monotonicMs */ .d)();
    };
}
async function inTurns(signal, parts) {
    const turn = takeTurns(signal);
    for (let next = parts.next();; next = parts.next()) {
        if (next.done === true)
            return next.value;
        await turn();
    }
}


/***/ }),

/***/ 992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ viewOf)
/* harmony export */ });
function viewOf(whole, own) {
    return new Proxy(whole, {
        get(target, key) {
            if (Object.hasOwn(own, key))
                return Reflect.get(own, key);
            const value = Reflect.get(target, key, target);
            return typeof value === 'function' ? value.bind(target) : value;
        },
    });
}


/***/ }),

/***/ 98348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Av: () => (/* binding */ isBlobMounter),
/* harmony export */   E7: () => (/* binding */ isConnector),
/* harmony export */   Gi: () => (/* binding */ isLayerForeteller),
/* harmony export */   IP: () => (/* binding */ isTagLister),
/* harmony export */   JB: () => (/* binding */ isBytesPusher),
/* harmony export */   KD: () => (/* binding */ isContentKnower),
/* harmony export */   O7: () => (/* binding */ isSignatureReader),
/* harmony export */   Q$: () => (/* binding */ isManyExpecter),
/* harmony export */   TO: () => (/* binding */ isManifestReader),
/* harmony export */   UH: () => (/* binding */ hasKnownForm),
/* harmony export */   XD: () => (/* binding */ isFileKeeper),
/* harmony export */   Xn: () => (/* binding */ isReferrerLister),
/* harmony export */   YQ: () => (/* binding */ isPlaceChanger),
/* harmony export */   aj: () => (/* binding */ isSignatureWriter),
/* harmony export */   cE: () => (/* binding */ isManifestRemover),
/* harmony export */   es: () => (/* binding */ isNameRemover),
/* harmony export */   jp: () => (/* binding */ isBlobClaimer),
/* harmony export */   mK: () => (/* binding */ isFileReader),
/* harmony export */   uy: () => (/* binding */ isRequestExpecter),
/* harmony export */   xT: () => (/* binding */ isUploadResumer)
/* harmony export */ });
function isBlobMounter(store) {
    return 'mount' in store && 'mountScope' in store;
}
function isBlobClaimer(store) {
    return 'claim' in store;
}
function isBytesPusher(store) {
    return 'pushBytes' in store;
}
function isUploadResumer(store) {
    return 'resumeBlob' in store;
}
function isReferrerLister(store) {
    return 'referrers' in store;
}
function isSignatureReader(store) {
    return 'readSignatures' in store;
}
function isSignatureWriter(store) {
    return 'addSignatures' in store;
}
function isManifestReader(store) {
    return 'readManifest' in store;
}
function hasKnownForm(store) {
    return 'known' in store;
}
function isManyExpecter(store) {
    return 'expectMany' in store;
}
function isLayerForeteller(store) {
    return 'foretell' in store;
}
function isTagLister(store) {
    return 'tags' in store;
}
function isNameRemover(store) {
    return 'untag' in store;
}
function isManifestRemover(store) {
    return 'removeManifest' in store;
}
function isPlaceChanger(store) {
    return 'giveUpOn' in store;
}
function isFileKeeper(store) {
    return 'keepFile' in store;
}
function isFileReader(store) {
    return 'readFile' in store;
}
function isContentKnower(store) {
    return 'holdsAll' in store;
}
function isConnector(store) {
    return 'connect' in store;
}
function isRequestExpecter(store) {
    return 'expectRequests' in store;
}


/***/ })

};
