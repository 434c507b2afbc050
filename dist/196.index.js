export const id = 196;
export const ids = [196];
export const modules = {

/***/ 10823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ familiar),
/* harmony export */   r: () => (/* binding */ createSyncPlace)
/* harmony export */ });
/* harmony import */ var _operation_sync_destination_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1420);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66786);
/* harmony import */ var _transport_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35971);




function createSyncPlace(kind, operand, rules, services) {
    const base = kind === 'docker' ? operand.replace(/^docker:\/\//, '') : operand;
    if (base === '' || (holdsNames(kind) && base.includes(':'))) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('REFERENCE_INVALID', `not a destination for --dest ${kind}: ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForeign */ .xS)(operand, 300)}`, {
            side: 'destination',
            hint: `write ${HINTS[kind]} without a transport in front of it`,
        });
    }
    const rule = kind === 'dir' ? { kind: 'create-only' } : { kind: 'move-ok' };
    const spelled = new Map();
    let settings;
    const endpointAt = (text) => {
        const reference = (0,_transport_index_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F)(text);
        settings ??= services.endpoints([text], 'dest-')[0]?.settings;
        if (settings === undefined)
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('INTERNAL', `no way to ${text}`);
        return { reference, settings };
    };
    return {
        holdsAttached: kind !== 'dir',
        destinationOf: (name) => {
            const text = spellDestination(kind, base, name, rules);
            const endpoint = endpointAt(text);
            const { reference } = endpoint;
            if (kind === 'dir' && reference.text !== text)
                spelled.set(reference.text, text);
            return { ...endpoint, rule };
        },
        spell: (reference) => spelled.get(reference) ?? familiar(reference),
    };
}
function holdsNames(kind) {
    return kind === 'oci' || kind === 'oci-archive';
}
const HINTS = {
    docker: 'HOST/PATH, a registry and the path that the repositories are to be below,',
    dir: 'a directory',
    oci: 'a directory, and no name behind it,',
    'oci-archive': 'a file, and no name behind it,',
};
function spellDestination(kind, base, name, rules) {
    if (holdsNames(kind))
        return `${kind}:${base}:${(0,_operation_sync_destination_name_js__WEBPACK_IMPORTED_MODULE_0__/* .entryName */ .MB)(name, rules)}`;
    const joined = (0,_operation_sync_destination_name_js__WEBPACK_IMPORTED_MODULE_0__/* .joinName */ .YU)(base, name, rules);
    return kind === 'docker' ? `docker://${joined}` : `dir:${joined}`;
}
function familiar(reference) {
    return reference.replace(/^docker:\/\/docker\.io\/(?:library\/(?=[^/]*$))?/, 'docker://');
}


/***/ }),

/***/ 50196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runSync: () => (/* binding */ runSync)
});

// EXTERNAL MODULE: ./build/js/image/index.js + 13 modules
var js_image = __webpack_require__(3244);
// EXTERNAL MODULE: ./build/js/operation/sync/attached-tags.js
var attached_tags = __webpack_require__(27468);
// EXTERNAL MODULE: ./build/js/operation/sync/destination-name.js
var destination_name = __webpack_require__(1420);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var runtime_failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/transport/index.js + 18 modules
var transport = __webpack_require__(35971);
;// CONCATENATED MODULE: ./build/js/frontend/planning.js
function wantsPlan(options) {
    return options.flag('dry-run') || (options.text('plan') ?? '') !== '' || (options.text('matrix') ?? '') !== '';
}

// EXTERNAL MODULE: ./build/js/frontend/policy.js
var policy = __webpack_require__(92545);
// EXTERNAL MODULE: ./build/js/frontend/shard.js
var shard = __webpack_require__(76699);
// EXTERNAL MODULE: ./build/js/frontend/sync/destination.js
var sync_destination = __webpack_require__(10823);
// EXTERNAL MODULE: ./build/js/frontend/files.js
var files = __webpack_require__(57728);
;// CONCATENATED MODULE: ./build/js/frontend/sync/digest-file.js


const EVERY_MS = 500;
async function openDigestFile(file, spell) {
    const isDevice = file.startsWith('/dev/') || file.startsWith('/proc/');
    const linesOf = ({ destinations }) => destinations.filter(isThere).map(({ digest, reference }) => `${digest} ${spell(reference)}\n`);
    if (isDevice) {
        return {
            take: () => undefined,
            finish: async ({ images }) => (0,files/* writeWhole */.f8)(file, images.flatMap(linesOf).join('')),
        };
    }
    await (0,files/* writeWhole */.f8)(file, '');
    const lines = [];
    let timer;
    let writing = Promise.resolve();
    const write = () => {
        timer = undefined;
        writing = writing.then(async () => (0,files/* writeWhole */.f8)(file, lines.join(''))).catch(() => undefined);
    };
    return {
        take: ({ source, destinations }) => {
            const found = linesOf({ source, destinations: destinations.filter(isThereAtOnce) });
            if (found.length === 0)
                return;
            lines.push(...found);
            timer ??= setTimeout(write, EVERY_MS);
        },
        finish: async ({ images }) => {
            clearTimeout(timer);
            await writing;
            await (0,files/* writeWhole */.f8)(file, images.flatMap(linesOf).join(''));
        },
    };
}
function isThere({ status }) {
    return status === 'copied' || status === 'up-to-date';
}
function isThereAtOnce({ reference }) {
    return (0,transport/* transportOf */.J)((0,transport/* parseReference */.F)(reference)).writtenWhole !== true;
}

// EXTERNAL MODULE: ./build/js/transport/spelling.js
var spelling = __webpack_require__(71944);
;// CONCATENATED MODULE: ./build/js/frontend/sync/groups.js



async function* groupsOf(listings, rules) {
    const taken = new Map();
    const { attached } = rules.choices;
    for await (const { place, images, excluded, listed, referrerLists = 0, failure } of listings) {
        const wanted = images.filter(({ held }) => held === undefined ||
            rules.attachedByName === true ||
            (0,attached_tags/* isBroughtByName */.gP)(held, attached, rules.place.holdsAttached));
        const attachedTags = images.length - wanted.length + referrerLists;
        const items = [];
        const wrong = [];
        for (const image of wanted) {
            const { source } = image;
            try {
                const destination = rules.place.destinationOf(image.name);
                if (isTaken(taken, source, destination))
                    continue;
                items.push({ source, destinations: [destination], choices: rules.choices });
            }
            catch (error) {
                wrong.push(refused(image, (0,runtime_failure/* toFailure */.w2)(error)));
            }
        }
        yield {
            name: place,
            items,
            excluded,
            ...(attachedTags === 0 ? {} : { attachedTags }),
            ...(listed === undefined ? {} : { listed }),
            ...(failure === undefined ? {} : { failure }),
        };
        yield* wrong;
    }
}
function isTaken(taken, source, destination) {
    const place = (0,spelling/* nameKey */.R)(destination.reference);
    const by = taken.get(place);
    if (by === source.reference.text)
        return true;
    if (by === undefined) {
        taken.set(place, source.reference.text);
        return false;
    }
    throw new runtime_failure/* Failure */.HR('INPUT_INVALID', `${destination.reference.text} is where ${by} goes already`, {
        side: 'local',
        subject: source.reference.text,
        hint: 'use --scoped, which keeps whole names apart',
    });
}
function refused({ source }, failure) {
    return { name: source.reference.text, items: [], excluded: [], failure };
}

// EXTERNAL MODULE: ./build/js/frontend/sync/request.js
var sync_request = __webpack_require__(19082);
// EXTERNAL MODULE: ./build/js/operation/sync/list-ahead.js
var list_ahead = __webpack_require__(34972);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/runtime/owned-files.js
var owned_files = __webpack_require__(78158);
// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(66786);
;// CONCATENATED MODULE: ./build/js/operation/sync/list-directories.js







const DEEPEST = 128;
const MANIFEST = 'manifest.json';
async function listDirectories(ctx, root, endpointOf) {
    const images = [];
    let problem;
    for await (const found of walk(ctx, external_node_path_.resolve(root), 0)) {
        if (found instanceof runtime_failure/* Failure */.HR) {
            problem ??= found;
            continue;
        }
        if (images.length >= ctx.limits.tags)
            throw new runtime_failure/* Failure */.HR('LIMIT_EXCEEDED', `more than ${(0,runtime_text/* plural */.LS)(ctx.limits.tags, 'image')} in ${root}`, {
                side: 'source',
                subject: root,
            });
        images.push({ source: endpointOf(`dir:${found}`), name: (0,destination_name/* nameOfDirectory */.yJ)(external_node_path_.resolve(root), found) });
    }
    const place = (0,transport/* parseReference */.F)(`dir:${root}`).text;
    if (images.length === 0 && problem === undefined) {
        throw new runtime_failure/* Failure */.HR('MANIFEST_UNKNOWN', `no image directory is in ${root}`, {
            side: 'source',
            subject: root,
            hint: `an image directory has a ${MANIFEST}: check the path`,
        });
    }
    return { place, images, excluded: [], ...(problem === undefined ? {} : { failure: problem }) };
}
async function* walk(ctx, directory, depth) {
    ctx.signal.throwIfAborted();
    if (await isRegularFile(external_node_path_.join(directory, MANIFEST))) {
        yield directory;
        return;
    }
    if (depth > DEEPEST) {
        yield new runtime_failure/* Failure */.HR('LIMIT_EXCEEDED', `${directory} is more than ${(0,runtime_text/* plural */.LS)(DEEPEST, 'directory')} deep`, {
            side: 'source',
            subject: directory,
        });
        return;
    }
    const below = await directoriesIn(directory, depth);
    if (below instanceof runtime_failure/* Failure */.HR)
        yield below;
    else
        for (const name of below)
            yield* walk(ctx, external_node_path_.join(directory, name), depth + 1);
}
async function directoriesIn(directory, depth) {
    try {
        const entries = await (0,promises_.readdir)(directory, { withFileTypes: true });
        return entries
            .filter((entry) => entry.isDirectory())
            .map(({ name }) => name)
            .toSorted();
    }
    catch (error) {
        if (depth === 0 && (0,owned_files/* isErrno */.r)(error, 'ENOENT')) {
            throw new runtime_failure/* Failure */.HR('MANIFEST_UNKNOWN', `there is no directory ${directory}`, {
                side: 'source',
                subject: directory,
                hint: 'check the path',
            });
        }
        return (error instanceof Error && (0,runtime_failure/* storageFailure */.Ky)(error, directory)) || (0,runtime_failure/* toFailure */.w2)(error);
    }
}
async function isRegularFile(file) {
    const found = await (0,promises_.lstat)(file).catch(() => undefined);
    return found?.isFile() === true;
}

// EXTERNAL MODULE: ./build/js/runtime/view.js
var view = __webpack_require__(992);
// EXTERNAL MODULE: ./build/js/transport/contract.js
var contract = __webpack_require__(98348);
// EXTERNAL MODULE: ./build/js/operation/open-image.js
var open_image = __webpack_require__(61278);
;// CONCATENATED MODULE: ./build/js/operation/sync/list-layout.js







async function openLayout(ctx, layout) {
    const { reference } = layout;
    const source = await (0,open_image/* openSource */.oD)(ctx, layout);
    return {
        list: async () => {
            const imageAt = (name) => {
                const own = reference.name === undefined ? (0,transport/* parseReference */.F)(`${reference.text}:${name}`) : reference;
                return {
                    source: { ...layout, reference: own, openedSource: (0,view/* viewOf */.d)(source, { reference: own, ...OPEN }) },
                    name: (0,destination_name/* nameOfEntry */.tG)(name),
                };
            };
            const place = reference.text;
            if (reference.name !== undefined)
                return { place, images: [imageAt(reference.name)], excluded: [] };
            const { names, cosign, lists } = (0,attached_tags/* sortTags */.uO)(await namesIn(ctx, source));
            const held = cosign.map((tag) => (0,attached_tags/* heldImage */.fE)(imageAt(tag), tag));
            return { place, images: [...names.map(imageAt), ...held], referrerLists: lists, excluded: [] };
        },
        [Symbol.asyncDispose]: async () => source[Symbol.asyncDispose](),
    };
}
async function namesIn(ctx, source) {
    const { text } = source.reference;
    const names = [];
    if (!(0,contract/* isTagLister */.IP)(source))
        throw new runtime_failure/* Failure */.HR('INTERNAL', `${text} has no list of names`);
    try {
        for await (const name of source.tags(ctx)) {
            names.push(name);
            if (names.length > ctx.limits.tags)
                throw new runtime_failure/* Failure */.HR('LIMIT_EXCEEDED', `more than ${String(ctx.limits.tags)} names in ${text}`);
        }
    }
    catch (error) {
        throw (0,runtime_failure/* toFailure */.w2)(error).with({ side: 'source', subject: text });
    }
    if (names.length > 0)
        return names;
    throw new runtime_failure/* Failure */.HR('MANIFEST_UNKNOWN', `no image with a name is in ${text}`, {
        side: 'source',
        subject: text,
        hint: 'copy an image without a name by itself: waybill copy',
    });
}
const OPEN = { [Symbol.asyncDispose]: async () => Promise.resolve() };

// EXTERNAL MODULE: ./build/js/operation/sync/list-source.js
var list_source = __webpack_require__(28916);
;// CONCATENATED MODULE: ./build/js/frontend/sync/sources.js







async function openSyncSource(kind, operand, services) {
    const { ctx } = services;
    const endpointOf = (reference) => endpointAt(services, reference);
    switch (kind) {
        case 'docker':
            return sources_closed((0,list_source/* listSource */.Kq)(ctx, { text: operand.replace(/^docker:\/\//, ''), endpointOf }));
        case 'dir': {
            const tree = endpointOf(`dir:${operand}`);
            const list = async () => listDirectories(ctx, operand, (reference) => ({ ...tree, reference: (0,transport/* parseReference */.F)(reference) }));
            return sources_closed((0,list_ahead/* listAhead */.I)(ctx, [{ place: tree.reference.text, list }]));
        }
        case 'oci':
        case 'oci-archive': {
            const layout = endpointOf(`${kind}:${operand}`);
            refusePosition(layout);
            const opened = await openLayout(ctx, layout);
            return {
                listings: (0,list_ahead/* listAhead */.I)(ctx, [{ place: layout.reference.text, list: opened.list }]),
                [Symbol.asyncDispose]: async () => opened[Symbol.asyncDispose](),
            };
        }
        case 'yaml':
            return sources_closed(await (await __webpack_require__.e(/* import() */ 9621).then(__webpack_require__.bind(__webpack_require__, 29621))).listSkopeoFile(services, operand));
    }
}
function sources_closed(listings) {
    return { listings, [Symbol.asyncDispose]: async () => Promise.resolve() };
}
function endpointAt(services, reference) {
    const [endpoint] = services.endpoints([reference], 'src-');
    if (endpoint === undefined)
        throw new runtime_failure/* Failure */.HR('INTERNAL', `no way to ${reference}`);
    return endpoint;
}
function refusePosition({ reference }) {
    if (reference.name?.startsWith('@') !== true)
        return;
    throw new runtime_failure/* Failure */.HR('REFERENCE_INVALID', `an image without a name cannot be synced: ${(0,runtime_text/* quoteForeign */.xS)(reference.text, 300)}`, {
        side: 'source',
        subject: reference.text,
        hint: 'copy it and say what it is called: waybill copy SOURCE DESTINATION',
    });
}

;// CONCATENATED MODULE: ./build/js/frontend/sync/transports.js


const SOURCES = ['docker', 'dir', 'yaml', 'oci', 'oci-archive'];
const DESTINATIONS = ['docker', 'dir', 'oci', 'oci-archive'];
function chooseTransports(options) {
    const from = choose(options.text('src'), SOURCES, '--src', 'SOURCE');
    const to = choose(options.text('dest'), DESTINATIONS, '--dest', 'DESTINATION');
    if (from !== 'dir' || to !== 'dir')
        return { from, to };
    throw new runtime_failure/* Failure */.HR('INPUT_INVALID', 'sync from a directory tree to a directory tree is not done', {
        side: 'local',
        hint: 'copy the tree by other means (cp -a, rsync), or sync it into an OCI layout (--dest oci)',
    });
}
function choose(text, allowed, flag, operand) {
    const found = allowed.find((one) => one === text);
    if (found !== undefined)
        return found;
    const problem = text === undefined || text === '' ? `${flag} is missing` : `${flag} is not ${(0,runtime_text/* quoteForeign */.xS)(text, 40)}`;
    throw new runtime_failure/* Failure */.HR('INPUT_INVALID', `${problem}: it says what ${operand} is, ${list(allowed)}`, {
        side: 'local',
        hint: 'for example: waybill sync --src docker --dest docker ghcr.io/acme/app registry.example.com/mirror',
    });
}
function list(words) {
    return `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}

;// CONCATENATED MODULE: ./build/js/frontend/sync/sync.js
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














async function runSync(invocation, services) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { options } = invocation;
        const work = __addDisposableResource(env_1, await openSyncWork(invocation, services), true);
        const gone = options.flag('prune') ? await (await Promise.all(/* import() */[__webpack_require__.e(7163), __webpack_require__.e(7698), __webpack_require__.e(9180)]).then(__webpack_require__.bind(__webpack_require__, 17390))).openGoneWatch(invocation) : undefined;
        const groups = (0,attached_tags/* tellAttachedTags */.Rn)(services.ctx, work.request.groups);
        const all = { ...work.request, groups: gone === undefined ? groups : gone.hear(groups) };
        const request = await (0,shard/* shardOf */.IS)(invocation, services, all);
        if (wantsPlan(options)) {
            const { answerPlan } = await Promise.all(/* import() */[__webpack_require__.e(7163), __webpack_require__.e(228), __webpack_require__.e(8805), __webpack_require__.e(9246), __webpack_require__.e(3829)]).then(__webpack_require__.bind(__webpack_require__, 23829));
            const answer = await answerPlan(services.ctx, options, request, 'sync');
            return gone === undefined ? answer : await gone.show(services.ctx, answer);
        }
        const { sync } = await Promise.all(/* import() */[__webpack_require__.e(7163), __webpack_require__.e(228), __webpack_require__.e(8805), __webpack_require__.e(9246)]).then(__webpack_require__.bind(__webpack_require__, 99246));
        const file = options.text('digestfile') ?? '';
        const digestFile = file === '' ? undefined : await openDigestFile(file, work.place.spell);
        const synced = await sync(services.ctx, {
            ...request,
            ...(digestFile === undefined ? {} : { onCompared: (_compared, image) => digestFile.take(image) }),
        });
        await digestFile?.finish(synced);
        const result = gone === undefined ? synced : await gone.finish(services.ctx, synced);
        return { kind: 'result', result };
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
async function openSyncWork(invocation, services) {
    const { options, operands } = invocation;
    if (options.has('config')) {
        const { openSyncFile } = await Promise.all(/* import() */[__webpack_require__.e(7163), __webpack_require__.e(8815), __webpack_require__.e(1831)]).then(__webpack_require__.bind(__webpack_require__, 31831));
        return openSyncFile(invocation, services);
    }
    const { from, to } = chooseTransports(options);
    const [source, destination] = operands;
    if (source === undefined || destination === undefined || operands.length > 2) {
        throw new runtime_failure/* Failure */.HR('INPUT_INVALID', 'sync takes SOURCE and DESTINATION, without a transport in front of them', {
            side: 'local',
            hint: 'waybill sync --help shows examples',
        });
    }
    const rules = { scoped: options.flag('scoped'), appendSuffix: options.text('append-suffix') ?? '' };
    const place = (0,sync_destination/* createSyncPlace */.r)(to, destination, rules, services);
    const obeyed = await (0,policy/* admissionFor */.xG)(invocation, services);
    const request = await (0,sync_request/* openSyncRequest */.J)(invocation, services);
    const choices = (0,sync_request/* syncChoicesOf */.B)(invocation);
    const attachedByName = invocation.calledAsSkopeo && (options.text('attached') ?? '') === '';
    const opened = await openSyncSource(from, source, services);
    const likely = from === 'docker' && to === 'docker' ? likelyOf(source, place) : undefined;
    return {
        place,
        request: {
            ...request,
            ...obeyed,
            ...(likely === undefined ? {} : { likely }),
            groups: groupsOf(opened.listings, { place, choices, attachedByName }),
        },
        [Symbol.asyncDispose]: async () => opened[Symbol.asyncDispose](),
    };
}
function likelyOf(source, place) {
    try {
        const text = source.replace(/^docker:\/\//, '');
        const image = (0,js_image/* parseImageName */["if"])(text);
        if (image.tag !== undefined || image.digest !== undefined)
            return undefined;
        return { destination: place.destinationOf((0,destination_name/* nameOfImage */.qM)(image)), from: (0,transport/* parseReference */.F)(`docker://${text}`) };
    }
    catch {
        return undefined;
    }
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

/***/ 8466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ listTags),
/* harmony export */   deleteImage: () => (/* binding */ deleteImage),
/* harmony export */   untagImage: () => (/* binding */ untagImage),
/* harmony export */   x: () => (/* binding */ listRepositories)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);
/* harmony import */ var _transport_contract_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98348);
/* harmony import */ var _transport_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35971);
/* harmony import */ var _collect_tags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60538);
/* harmony import */ var _open_image_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61278);
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





async function listTags(ctx, repository) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const source = __addDisposableResource(env_1, await (0,_open_image_js__WEBPACK_IMPORTED_MODULE_3__/* .openSource */ .oD)(ctx, repository), true);
        const { text, transport } = repository.reference;
        if (!(0,_transport_contract_js__WEBPACK_IMPORTED_MODULE_4__/* .isTagLister */ .IP)(source)) {
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('UNSUPPORTED', `${transport}: has no list of tags`, {
                side: 'source',
                subject: text,
                hint: 'tags are listed of docker://host/repository, and of layouts and archives',
            });
        }
        try {
            return await (0,_collect_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .collectTags */ .k)(ctx, source);
        }
        catch (error) {
            throw (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .toFailure */ .w2)(error).with({ side: 'source', subject: text });
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
async function listRepositories(ctx, where) {
    const { namespace, registry } = where;
    const host = where.registries.host(registry, where.access);
    try {
        return await collectBelow(host.catalog(ctx), namespace);
    }
    catch (error) {
        const failure = (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .toFailure */ .w2)(error);
        const project = namespace?.split('/')[0];
        if (!CLOSED.has(failure.code) || project === undefined)
            throw explainClosedCatalog(failure, registry);
        try {
            return await collectBelow(host.project(ctx, project), namespace);
        }
        catch (other) {
            ctx.signal.throwIfAborted();
            ctx.emit({ kind: 'debug', text: `${registry} has no list of projects: ${(0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .toFailure */ .w2)(other).message}` });
            throw explainClosedCatalog(failure, registry);
        }
    }
}
const CLOSED = new Set(['AUTH_REQUIRED', 'AUTH_DENIED', 'UNSUPPORTED']);
async function collectBelow(names, namespace) {
    const found = [];
    for await (const name of names)
        if (namespace === undefined || name === namespace || name.startsWith(`${namespace}/`))
            found.push(name);
    return found;
}
function explainClosedCatalog(failure, registry) {
    const isClosed = failure.code === 'AUTH_DENIED' || failure.code === 'UNSUPPORTED';
    if (!isClosed)
        return failure.with({ side: 'source', subject: registry });
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(failure.code, `${registry} does not list its repositories`, {
        side: 'source',
        subject: registry,
        hint: 'registries often close their catalogue, or open it to administrators alone: name the repositories yourself',
        facts: failure.facts,
        cause: failure,
    });
}
async function deleteImage(ctx, { reference, settings }) {
    const { remove, removedBy } = (0,_transport_index_js__WEBPACK_IMPORTED_MODULE_1__/* .transportOf */ .J)(reference);
    if (remove === undefined) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('UNSUPPORTED', `${reference.transport}: images cannot be deleted there`, {
            side: 'destination',
            subject: reference.text,
            hint: removedBy === undefined ? 'remove the file or directory itself' : `${removedBy} does that`,
        });
    }
    try {
        await remove(ctx, reference, settings);
    }
    catch (error) {
        throw (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .toFailure */ .w2)(error).with({ side: 'destination', subject: reference.text });
    }
}
async function untagImage(ctx, image) {
    const { name, pin, text, transport } = image.reference;
    if (name === undefined || name === pin) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INPUT_INVALID', `no tag is named: ${text}`, {
            subject: text,
            hint: 'write the tag to remove; `waybill delete` removes an image by its digest',
        });
    }
    try {
        const env_2 = { stack: [], error: void 0, hasError: false };
        try {
            const store = __addDisposableResource(env_2, await openRemover(ctx, image), true);
            if (!(0,_transport_contract_js__WEBPACK_IMPORTED_MODULE_4__/* .isNameRemover */ .es)(store)) {
                throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('UNSUPPORTED', `${transport}: a name cannot be removed by itself`, {
                    hint: 'nothing was removed; `waybill delete` removes the image with every name on it',
                });
            }
            await store.untag(ctx, name);
        }
        catch (e_2) {
            env_2.error = e_2;
            env_2.hasError = true;
        }
        finally {
            const result_2 = __disposeResources(env_2);
            if (result_2)
                await result_2;
        }
    }
    catch (error) {
        throw (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .toFailure */ .w2)(error).with({ side: 'destination', subject: text });
    }
}
async function openRemover(ctx, image) {
    const source = await (0,_open_image_js__WEBPACK_IMPORTED_MODULE_3__/* .openSource */ .oD)(ctx, image);
    if ((0,_transport_contract_js__WEBPACK_IMPORTED_MODULE_4__/* .isNameRemover */ .es)(source))
        return source;
    await source[Symbol.asyncDispose]();
    return (0,_open_image_js__WEBPACK_IMPORTED_MODULE_3__/* .openSink */ .Aq)(ctx, image);
}


/***/ }),

/***/ 34972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ listAhead)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);

const AHEAD = 8;
async function* listAhead(ctx, places) {
    const begun = [];
    for (let at = 0; at < places.length; at += 1) {
        for (const next of places.slice(begun.length, at + AHEAD))
            begun.push(listOrFail(ctx, next));
        const listing = await begun[at];
        if (listing !== undefined)
            yield listing;
    }
}
async function listOrFail(ctx, { place, list }) {
    try {
        return await list();
    }
    catch (error) {
        const failure = (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .toFailure */ .w2)(ctx.signal.aborted ? ctx.signal.reason : error);
        return { place, images: [], excluded: [], failure };
    }
}


/***/ }),

/***/ 28916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kq: () => (/* binding */ listSource),
/* harmony export */   St: () => (/* binding */ repositoriesIn),
/* harmony export */   v8: () => (/* binding */ listImages)
/* harmony export */ });
/* harmony import */ var _distribution_insecure_access_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21798);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83903);
/* harmony import */ var _settings_registries_route_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91061);
/* harmony import */ var _transport_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35971);
/* harmony import */ var _repository_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8466);
/* harmony import */ var _destination_name_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1420);
/* harmony import */ var _list_ahead_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(34972);
/* harmony import */ var _list_repository_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(18565);









async function* listSource(ctx, source) {
    const namespace = namespaceOf(source.text);
    if (namespace !== undefined) {
        yield* listNamespace(ctx, source, namespace);
        return;
    }
    const image = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImageName */ ["if"])(source.text);
    if (image.tag !== undefined || image.digest !== undefined) {
        yield listImages([source.endpointOf(`docker://${source.text}`)]);
        return;
    }
    const repository = source.endpointOf(`docker://${source.text}`);
    const place = repository.reference.location;
    try {
        const listing = await (0,_list_repository_js__WEBPACK_IMPORTED_MODULE_8__/* .listRepository */ .j3)(ctx, { repository, withTag: tagsOf(place) });
        yield listing.images.some(({ held }) => held === undefined)
            ? listing
            : { ...listing, failure: listing.listed?.tags.size === 0 ? noTags(place) : onlyAttached(place) };
    }
    catch (error) {
        const failure = (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .toFailure */ .w2)(ctx.signal.aborted ? ctx.signal.reason : error);
        const below = MAY_BE_NAMESPACE.has(failure.code) ? await repositoriesBelow(ctx, repository, image) : [];
        if (below.length === 0)
            yield { place, images: [], excluded: [], failure: withNamespaceHint(failure, place) };
        else
            yield* (0,_list_ahead_js__WEBPACK_IMPORTED_MODULE_7__/* .listAhead */ .I)(ctx, below.map((path) => repositoryBelow(ctx, source, { registry: image.registry, path: image.path }, path)));
    }
}
function listImages(sources) {
    const [first] = sources;
    return {
        place: first?.reference.location ?? '',
        images: sources.map((source) => ({
            source,
            name: (0,_destination_name_js__WEBPACK_IMPORTED_MODULE_6__/* .nameOfImage */ .qM)({ registry: '', path: '', ...source.reference.image }),
        })),
        excluded: [],
    };
}
const MAY_BE_NAMESPACE = new Set([
    'REPOSITORY_UNKNOWN',
    'MANIFEST_UNKNOWN',
    'AUTH_REQUIRED',
    'AUTH_DENIED',
]);
function namespaceOf(text) {
    if (!text.endsWith('/'))
        return undefined;
    const bare = text.replace(/\/+$/, '');
    const slash = bare.indexOf('/');
    const first = slash < 0 ? bare : bare.slice(0, slash);
    const isHost = /[.:]/.test(first) || first === 'localhost';
    const path = isHost ? bare.slice(first.length + 1) : bare;
    if (path !== '' && !(0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .isRepositoryPath */ .og)(path))
        (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImageName */ ["if"])(bare);
    return { registry: isHost ? (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRegistry */ .l5)(first) : 'docker.io', path };
}
async function* listNamespace(ctx, source, namespace) {
    const { registry, path } = namespace;
    const place = `docker://${registry}${path === '' ? '' : `/${path}`}`;
    try {
        const paths = await repositoriesIn(ctx, source.endpointOf(`docker://${registry}/x`), namespace);
        if (paths.length === 0)
            throw nothingBelow(place);
        yield* (0,_list_ahead_js__WEBPACK_IMPORTED_MODULE_7__/* .listAhead */ .I)(ctx, paths.map((one) => repositoryBelow(ctx, source, namespace, one)));
    }
    catch (error) {
        yield { place, images: [], excluded: [], failure: (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .toFailure */ .w2)(ctx.signal.aborted ? ctx.signal.reason : error) };
    }
}
async function repositoriesBelow(ctx, repository, namespace) {
    try {
        return await repositoriesIn(ctx, repository, namespace);
    }
    catch (error) {
        ctx.signal.throwIfAborted();
        ctx.emit({ kind: 'debug', text: `${namespace.registry} lists no namespace: ${(0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .toFailure */ .w2)(error).message}` });
        return [];
    }
}
async function repositoriesIn(ctx, { settings }, { registry, path }) {
    const isInsecure = settings.registriesConf !== undefined && (0,_settings_registries_route_js__WEBPACK_IMPORTED_MODULE_3__/* .isInsecureRegistry */ .y_)(await settings.registriesConf(ctx), registry);
    return (0,_repository_js__WEBPACK_IMPORTED_MODULE_5__/* .listRepositories */ .x)(ctx, {
        registry,
        registries: settings.registries,
        access: (0,_distribution_insecure_access_js__WEBPACK_IMPORTED_MODULE_0__/* .accessTo */ .Y)(isInsecure, settings.access),
        ...(path === '' ? {} : { namespace: path }),
    });
}
function repositoryBelow(ctx, source, { registry, path: namespace }, path) {
    const place = `docker://${registry}/${path}`;
    return {
        place,
        list: async () => (0,_list_repository_js__WEBPACK_IMPORTED_MODULE_8__/* .listRepository */ .j3)(ctx, { repository: source.endpointOf(place), withTag: tagsOf(place), namespace }),
    };
}
function tagsOf(place) {
    return (tag) => (0,_transport_index_js__WEBPACK_IMPORTED_MODULE_4__/* .parseReference */ .F)(`${place}:${tag}`);
}
function noTags(place) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('MANIFEST_UNKNOWN', `${place} has no tags`, {
        side: 'source',
        subject: place,
        hint: 'name a digest to sync what has no tag: host/repository@sha256:…',
    });
}
function onlyAttached(place) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('MANIFEST_UNKNOWN', `${place} has no tags but those of what is attached to images`, {
        side: 'source',
        subject: place,
        hint: 'they travel with their images; to copy one as it is, name it: host/repository:sha256-….sig',
    });
}
function nothingBelow(place) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('REPOSITORY_UNKNOWN', `${place} has no repository`, {
        side: 'source',
        subject: place,
        hint: 'waybill list-repos HOST shows what the registry lists',
    });
}
function withNamespaceHint(failure, place) {
    if (failure.code !== 'REPOSITORY_UNKNOWN' && failure.code !== 'MANIFEST_UNKNOWN')
        return failure.with({ side: 'source', subject: place });
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('REPOSITORY_UNKNOWN', `${place} is no repository, and the registry lists none below it`, {
        side: 'source',
        subject: place,
        hint: 'check the name; where a registry keeps its catalogue closed, name the repositories one by one (--src yaml)',
        facts: failure.facts,
        cause: failure,
    });
}


/***/ })

};
