export const id = 8720;
export const ids = [8720];
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

/***/ 76699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IS: () => (/* binding */ shardOf),
/* harmony export */   Y: () => (/* binding */ MOST_SHARDS),
/* harmony export */   uK: () => (/* binding */ parseShard)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66786);


async function shardOf({ options, environment }, { ctx }, request) {
    const text = options.text('shard') ?? '';
    if (text === '')
        return request;
    const shard = parseShard(text, environment);
    if (shard.count === 1)
        return request;
    const { shardGroups } = await __webpack_require__.e(/* import() */ 5865).then(__webpack_require__.bind(__webpack_require__, 85865));
    return { ...request, groups: shardGroups(ctx, request.groups, shard) };
}
const MOST_SHARDS = 1000;
function parseShard(text, environment) {
    const [, first = '', second] = /^(auto|\d{1,4})(?:\/(\d{1,4}))?$/.exec(text.trim()) ?? [];
    if (first === '' || (first !== 'auto' && second === undefined))
        throw wrong(`--shard takes I/N, auto or auto/N, not ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(text, 40)}`);
    if (first !== 'auto')
        return checked(Number(first), Number(second), text);
    const { CI_NODE_INDEX: node, CI_NODE_TOTAL: total, JOB_COMPLETION_INDEX: completion } = environment;
    const count = second ?? total;
    if (count === undefined || count === '')
        throw wrong(`--shard ${text}: CI_NODE_TOTAL does not say how many shards there are`, 'write --shard auto/N');
    if (second === undefined && count === '1' && node === undefined)
        return { index: 0, count: 1 };
    if (node !== undefined && node !== '')
        return checked(whole(node, 'CI_NODE_INDEX'), whole(count, 'CI_NODE_TOTAL'), text);
    if (completion === undefined || completion === '')
        throw wrong(`--shard ${text}: neither CI_NODE_INDEX nor JOB_COMPLETION_INDEX says which shard this is`);
    return checked(whole(completion, 'JOB_COMPLETION_INDEX') + 1, whole(count, 'CI_NODE_TOTAL'), text);
}
function checked(number, count, text) {
    if (count < 1 || count > MOST_SHARDS)
        throw wrong(`--shard ${text}: there are 1 to ${String(MOST_SHARDS)} shards, not ${String(count)}`);
    if (number < 1 || number > count)
        throw wrong(`--shard ${text}: of ${String(count)} shards there is no number ${String(number)}`);
    return { index: number - 1, count };
}
function whole(text, name) {
    if (!/^\d{1,9}$/.test(text))
        throw wrong(`${name} is ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(text, 40)}, and no number`);
    return Number(text);
}
function wrong(message, hint = 'write --shard 1/4 for the first of four') {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INPUT_INVALID', message, { side: 'local', hint });
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

/***/ 19082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ syncChoicesOf),
/* harmony export */   J: () => (/* binding */ openSyncRequest)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);
/* harmony import */ var _conversion_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31147);
/* harmony import */ var _rates_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28440);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80029);
/* harmony import */ var _trust_signers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82261);
/* harmony import */ var _stores_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(10053);






async function openSyncRequest(invocation, services) {
    const { options, calledAsSkopeo } = invocation;
    const failFast = stopsAtFirst(options, calledAsSkopeo);
    const [blobStore, journal] = [await (0,_stores_js__WEBPACK_IMPORTED_MODULE_5__/* .openJobStore */ .nH)(invocation, services), await (0,_stores_js__WEBPACK_IMPORTED_MODULE_5__/* .openJournal */ ._0)(invocation)];
    const rates = (0,_rates_js__WEBPACK_IMPORTED_MODULE_2__/* .ratesOf */ .j)(options);
    const signing = await (0,_trust_signers_js__WEBPACK_IMPORTED_MODULE_4__/* .signingOf */ .f)(invocation, services);
    const parallel = options.count('image-parallel-copies', 0, 256);
    return {
        dryRun: options.flag('dry-run'),
        failFast,
        ...(signing === undefined ? {} : { signing }),
        ...(blobStore === undefined ? {} : { blobStore }),
        ...(rates === undefined ? {} : { rates }),
        ...(journal === undefined ? {} : { journal }),
        ...(parallel === undefined || parallel === 0 ? {} : { parallelBlobs: parallel }),
    };
}
function syncChoicesOf({ options, environment, calledAsSkopeo }) {
    const system = (0,_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .systemPlatform */ .RR)(options, process);
    const format = (0,_conversion_js__WEBPACK_IMPORTED_MODULE_1__/* .chooseFormat */ .H8)(options);
    return {
        selection: (0,_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .chooseSelection */ .Qi)(options, environment, system, calledAsSkopeo),
        attached: (0,_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .chooseAttached */ .WU)(options, calledAsSkopeo),
        preserveDigests: options.flag('preserve-digests'),
        ...(0,_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .chooseSignatures */ .$6)(options, calledAsSkopeo),
        ...(format === undefined ? {} : { format }),
        ...((0,_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .isChosen */ .lf)(options) ? {} : { flattenTo: system }),
    };
}
function stopsAtFirst(options, calledAsSkopeo) {
    const [keepGoing, failFast] = [options.flag('keep-going'), options.flag('fail-fast')];
    if (keepGoing && failFast) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INPUT_INVALID', '--keep-going and --fail-fast exclude each other', {
            side: 'local',
            hint: 'choose one of them',
        });
    }
    return calledAsSkopeo ? !keepGoing : failFast;
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
