export const id = 2474;
export const ids = [2474];
export const modules = {

/***/ 12474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCopy: () => (/* binding */ runCopy)
});

// EXTERNAL MODULE: ./build/js/image/index.js + 13 modules
var js_image = __webpack_require__(3244);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(66786);
// EXTERNAL MODULE: ./build/js/transport/index.js + 18 modules
var transport = __webpack_require__(35971);
// EXTERNAL MODULE: ./build/js/transport/spelling.js
var spelling = __webpack_require__(71944);
// EXTERNAL MODULE: ./build/js/frontend/conversion.js
var conversion = __webpack_require__(31147);
// EXTERNAL MODULE: ./build/js/frontend/policy.js
var policy = __webpack_require__(92545);
// EXTERNAL MODULE: ./build/js/frontend/rates.js + 1 modules
var frontend_rates = __webpack_require__(28440);
// EXTERNAL MODULE: ./build/js/frontend/selection.js
var frontend_selection = __webpack_require__(80029);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/js/frontend/shared-places.js




async function refuseSharedPlaces(destinations) {
    const places = new Map();
    for (const { reference } of destinations) {
        if (!external_node_path_.isAbsolute(reference.location))
            continue;
        const place = await followed(reference.location);
        const other = places.get(place);
        if (other !== undefined && other.transport !== reference.transport) {
            const both = `${(0,runtime_text/* quoteForeign */.xS)(other.text, 300)} and ${(0,runtime_text/* quoteForeign */.xS)(reference.text, 300)}`;
            throw new failure/* Failure */.HR('INPUT_INVALID', `two destinations are one place on disk: ${both}`, {
                side: 'destination',
                subject: reference.text,
                hint: 'give each a file or directory of its own',
            });
        }
        places.set(place, reference);
    }
}
async function followed(file) {
    const parent = external_node_path_.dirname(file);
    if (parent === file)
        return file;
    return (0,promises_.realpath)(file).catch(async () => external_node_path_.join(await followed(parent), external_node_path_.basename(file)));
}

// EXTERNAL MODULE: ./build/js/frontend/stores.js
var stores = __webpack_require__(10053);
// EXTERNAL MODULE: ./build/js/frontend/trust/signers.js + 3 modules
var signers = __webpack_require__(82261);
;// CONCATENATED MODULE: ./build/js/frontend/copy.js












async function runCopy(invocation, services) {
    const { options, operands, environment, calledAsSkopeo } = invocation;
    const [source] = services.endpoints(operands.slice(0, 1), 'src-');
    const destinations = services.endpoints(operands.slice(1), 'dest-');
    if (source === undefined || destinations.length === 0) {
        throw new failure/* Failure */.HR('INPUT_INVALID', 'copy takes a source and at least one destination', {
            side: 'local',
            hint: 'waybill copy --help shows examples',
        });
    }
    await refuseSharedPlaces(destinations);
    const system = (0,frontend_selection/* systemPlatform */.RR)(options, process);
    const selection = (0,frontend_selection/* chooseSelection */.Qi)(options, environment, system, calledAsSkopeo);
    if (options.flag('create-repository') && destinations.every(({ reference }) => reference.image === undefined)) {
        throw new failure/* Failure */.HR('INPUT_INVALID', '--create-repository goes with a registry as destination', {
            side: 'local',
            hint: 'leave it out',
        });
    }
    const format = (0,conversion/* chooseFormat */.H8)(options);
    const compression = (0,conversion/* chooseCompression */.gS)(options);
    tellUseless(services.ctx, options, source, destinations);
    const parallel = options.count('image-parallel-copies', 0, 256);
    const rates = (0,frontend_rates/* ratesOf */.j)(options);
    const signing = await (0,signers/* signingOf */.f)(invocation, services);
    const request = {
        source,
        destinations: mergeDestinations(destinations, options.list('tag').map(js_image/* parseTag */.ED)).map(withAdditionalTags(options)),
        selection,
        attached: (0,frontend_selection/* chooseAttached */.WU)(options, calledAsSkopeo),
        preserveDigests: options.flag('preserve-digests'),
        dryRun: options.flag('dry-run'),
        ...(format === undefined ? {} : { format }),
        ...(compression === undefined ? {} : { compression }),
        ...((0,frontend_selection/* isChosen */.lf)(options) ? {} : { flattenTo: system }),
        ...(await (0,policy/* admissionFor */.xG)(invocation, services)),
        ...(signing === undefined ? {} : { signing }),
        ...(0,frontend_selection/* chooseSignatures */.$6)(options, calledAsSkopeo),
        ...(rates === undefined ? {} : { rates }),
        ...(parallel === undefined || parallel === 0 ? {} : { parallelBlobs: parallel }),
    };
    if ((options.text('plan') ?? '') !== '')
        return (await Promise.all(/* import() */[__webpack_require__.e(7163), __webpack_require__.e(228), __webpack_require__.e(8805), __webpack_require__.e(9246), __webpack_require__.e(6456)]).then(__webpack_require__.bind(__webpack_require__, 23829))).planCopyRequest(services.ctx, options, request);
    const { copy } = await Promise.all(/* import() */[__webpack_require__.e(228), __webpack_require__.e(8805), __webpack_require__.e(4475)]).then(__webpack_require__.bind(__webpack_require__, 37447));
    const blobStore = await (0,stores/* openJobStore */.nH)(invocation, services);
    const journal = await (0,stores/* openJournal */._0)(invocation);
    const result = await copy(services.ctx, {
        ...request,
        ...(blobStore === undefined ? {} : { blobStore }),
        ...(journal === undefined ? {} : { journal }),
    });
    return { kind: 'result', result };
}
function tellUseless(ctx, options, source, destinations) {
    const references = destinations.map(({ reference }) => reference);
    for (const text of (0,conversion/* uselessLayerFlags */.jB)(options, references))
        ctx.emit({ kind: 'warning', text });
    if (options.has('src-daemon-host') && source.reference.transport !== 'docker-daemon')
        ctx.emit({
            kind: 'warning',
            text: '--src-daemon-host means nothing for this source; to slow a copy down use --limit-rate',
        });
    if (options.flag('dest-precompute-digests'))
        ctx.emit({
            kind: 'debug',
            text: '--dest-precompute-digests: no layer is sent here before its digest is known',
        });
}
function withAdditionalTags(options) {
    const names = options.list('additional-tag');
    for (const name of names) {
        if ((0,js_image/* parseImageName */["if"])(name).tag !== undefined)
            continue;
        throw new failure/* Failure */.HR('INPUT_INVALID', `--additional-tag takes NAME:TAG, not ${(0,runtime_text/* quoteForeign */.xS)(name)}`, {
            side: 'local',
            hint: 'write the name with its tag',
        });
    }
    return (destination) => destination.reference.transport === 'docker-archive'
        ? { ...destination, names: [...destination.names, ...names] }
        : destination;
}
function mergeDestinations(destinations, tags) {
    const merged = new Map();
    for (const endpoint of destinations) {
        const { name } = endpoint.reference;
        const key = placeOf(endpoint.reference, merged.size);
        const known = merged.get(key);
        if (known === undefined)
            merged.set(key, { endpoint, names: [...tags] });
        else if (name !== undefined)
            known.names.push(name);
    }
    return [...merged.values()].map(({ endpoint, names }) => ({ ...endpoint, names }));
}
function placeOf(reference, at) {
    const { name, pin, image, text } = reference;
    if ((0,transport/* transportOf */.J)(reference).writtenWhole === true)
        return (0,spelling/* storeKey */.L)(reference);
    return name === undefined || pin !== undefined || image === undefined ? `${text}#${String(at)}` : (0,spelling/* storeKey */.L)(reference);
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

/***/ 10053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N2: () => (/* binding */ cacheDirectoryOf),
/* harmony export */   _0: () => (/* binding */ openJournal),
/* harmony export */   nH: () => (/* binding */ openJobStore)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66786);



async function openJournal({ options }) {
    const directory = options.text('state');
    if (directory === undefined || directory === '' || options.flag('dry-run'))
        return undefined;
    const { openUploadJournal } = await __webpack_require__.e(/* import() */ 7786).then(__webpack_require__.bind(__webpack_require__, 87786));
    return openUploadJournal(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(directory));
}
function cacheDirectoryOf(environment) {
    const { WAYBILL_CACHE_DIR: named, RUNNER_TEMP: ofRunner } = environment;
    return named ?? (ofRunner === undefined ? undefined : node_path__WEBPACK_IMPORTED_MODULE_0__.join(ofRunner, 'waybill'));
}
async function openJobStore({ options, environment }, { ctx }) {
    const directory = cacheDirectoryOf(environment);
    const mode = options.text('cache') ?? (directory === undefined ? 'off' : 'job');
    if (mode === 'off' || mode === '')
        return undefined;
    if (mode !== 'job')
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('INPUT_INVALID', `--cache takes job or off, not ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForeign */ .xS)(mode, 40)}`, {
            side: 'local',
        });
    if (directory === undefined) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('INPUT_INVALID', '--cache job needs a directory', {
            side: 'local',
            hint: 'set WAYBILL_CACHE_DIR',
        });
    }
    if (options.flag('dry-run'))
        return undefined;
    const { openBlobStore } = await __webpack_require__.e(/* import() */ 8776).then(__webpack_require__.bind(__webpack_require__, 18776));
    return openBlobStore({
        directory,
        maxBytes: options.bytes('cache-size') ?? 4 * 1024 ** 3,
        onWarning: (text) => ctx.emit({ kind: 'warning', text }),
    });
}


/***/ }),

/***/ 71944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ storeKey),
/* harmony export */   R: () => (/* binding */ nameKey)
/* harmony export */ });
function storeKey({ transport, location, image }) {
    if (image === undefined)
        return `${transport}:${location}`;
    const address = `https://${image.registry}`;
    const host = URL.canParse(address) ? new URL(address).host : image.registry;
    return `${transport}://${host}/${image.path}`;
}
function nameKey(reference) {
    const { name, pin } = reference;
    return `${storeKey(reference)} ${name ?? ''} ${pin ?? ''}`;
}


/***/ })

};
