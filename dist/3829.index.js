export const id = 3829;
export const ids = [3829];
export const modules = {

/***/ 23829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  answerPlan: () => (/* binding */ answerPlan),
  planCopyRequest: () => (/* binding */ planCopyRequest)
});

// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(66786);
// EXTERNAL MODULE: ./build/js/operation/plan/document.js
var plan_document = __webpack_require__(79457);
;// CONCATENATED MODULE: ./build/js/operation/plan/describe-plan.js


const NAMES_SHOWN = 40;
const LINES_SHOWN = 30;
const WIDTH = 110;
function describePlan(plan, { all = false } = {}) {
    const repositories = [...groupByRepository(plan)].map(([place, group]) => describeRepository(place, group, all));
    const removals = describeRemovals(plan.removals, all);
    const excluded = countReasons(plan.excluded.map(({ reason }) => reason)).map((text) => `excluded: ${text}`);
    return `${[summary(plan), ...repositories, ...removals, ...excluded].join('\n\n')}\n`;
}
function summary(plan) {
    const totals = (0,plan_document/* totalsOf */.vA)(plan);
    const done = ['create', 'move', 'blocked', 'skip', 'untag', 'delete'].flatMap((kind) => totals[kind] === 0 ? [] : [`${kind} ${String(totals[kind])}`]);
    const what = done.length === 0 ? 'nothing to do' : done.join(', ');
    const adds = totals.create + totals.move === 0 ? '' : `; ${(0,runtime_text/* renderBytes */.UP)(totals.bytes)} to add`;
    const frees = totals.freed === 0 ? '' : `; ${(0,runtime_text/* renderBytes */.UP)(totals.freed)} to free`;
    return `${(0,runtime_text/* plural */.LS)(totals.images, 'image')}: ${what}${adds}${frees}; about ${(0,runtime_text/* plural */.LS)(totals.requests, 'request')}`;
}
function groupByRepository({ images, destinations }) {
    const groups = new Map();
    const groupOf = (place) => {
        const known = groups.get(place);
        if (known !== undefined)
            return known;
        const group = { create: [], moves: [], blocked: [], skipped: [], bytes: 0 };
        groups.set(place, group);
        return group;
    };
    const places = new Set(destinations.map(({ reference }) => reference));
    for (const { digest, destinations: names } of images) {
        for (const { reference, action } of names) {
            const { place, name } = splitReference(reference, places);
            const group = groupOf(place);
            switch (action.kind) {
                case 'create':
                    group.create.push(name);
                    break;
                case 'move':
                    group.moves.push(`${name}  ${describe_plan_short(action.from)} → ${describe_plan_short(digest)}`);
                    break;
                case 'blocked':
                    group.blocked.push(`${name}  ${(0,runtime_text/* renderForeign */.Vd)(action.reason)}`);
                    break;
                case 'skip':
                    group.skipped.push(action.reason);
            }
        }
    }
    for (const { reference, bytes } of destinations) {
        const known = groups.get(reference);
        if (known !== undefined)
            known.bytes += bytes;
    }
    return groups;
}
function describeRepository(place, group, all) {
    const { create, moves, blocked, skipped, bytes } = group;
    const counts = [
        ...(create.length === 0 ? [] : [`create ${String(create.length)}`]),
        ...(moves.length === 0 ? [] : [`move ${String(moves.length)}`]),
        ...(blocked.length === 0 ? [] : [`blocked ${String(blocked.length)}`]),
        ...(skipped.length === 0 ? [] : [`skip ${String(skipped.length)}`]),
    ];
    const adds = create.length + moves.length === 0 ? '' : `; ${(0,runtime_text/* renderBytes */.UP)(bytes)} to add`;
    return [
        `${(0,runtime_text/* renderForeign */.Vd)(place)}: ${counts.join(', ')}${adds}`,
        ...wrap('create', create, all),
        ...lines('move', moves, all),
        ...lines('blocked', blocked, all),
        ...countReasons(skipped).map((text) => `  skip     ${text}`),
    ].join('\n');
}
function wrap(label, names, all) {
    const shown = all ? names : names.slice(0, NAMES_SHOWN);
    const rows = [];
    let row = '';
    for (const name of shown.map((one) => (0,runtime_text/* renderForeign */.Vd)(one))) {
        if (row !== '' && row.length + name.length + 1 > WIDTH) {
            rows.push(row);
            row = '';
        }
        row += `${row === '' ? '' : ' '}${name}`;
    }
    if (row !== '')
        rows.push(row);
    const rest = names.length - shown.length;
    if (rest > 0)
        rows.push(`… and ${String(rest)} more`);
    return rows.map((text) => `  ${label.padEnd(8)} ${text}`);
}
function lines(label, texts, all) {
    const shown = all ? texts : texts.slice(0, LINES_SHOWN);
    const rest = texts.length - shown.length;
    return [...shown, ...(rest > 0 ? [`… and ${String(rest)} more`] : [])].map((text) => `  ${label.padEnd(8)} ${text}`);
}
function describeRemovals(removals, all) {
    if (removals.length === 0)
        return [];
    const texts = removals.map(({ reference, action, digest, size, reason }) => `${action === 'untag' ? 'untag ' : 'delete'} ${(0,runtime_text/* renderForeign */.Vd)(reference)} (${describe_plan_short(digest)}, ${(0,runtime_text/* renderBytes */.UP)(size)}): ${(0,runtime_text/* renderForeign */.Vd)(reason)}`);
    return [`to remove:\n${lines('', texts, all).join('\n')}`];
}
function countReasons(reasons) {
    const counts = new Map();
    for (const reason of reasons)
        counts.set(reason, (counts.get(reason) ?? 0) + 1);
    return [...counts]
        .toSorted((a, b) => b[1] - a[1])
        .map(([reason, count]) => `${String(count)} ${(0,runtime_text/* renderForeign */.Vd)(reason)}`);
}
function splitReference(reference, places) {
    for (const { index } of reference.matchAll(/[:@]/g)) {
        const place = reference.slice(0, index);
        if (places.has(place))
            return { place, name: reference.slice(index + 1) };
    }
    return { place: reference, name: '(the image)' };
}
function describe_plan_short(digest) {
    return digest.slice(0, digest.indexOf(':') + 13);
}

// EXTERNAL MODULE: ./build/js/operation/result-of.js
var result_of = __webpack_require__(77381);
// EXTERNAL MODULE: ./build/js/operation/sync/sync.js + 7 modules
var sync = __webpack_require__(99246);
// EXTERNAL MODULE: ./build/js/operation/plan/choices.js
var plan_choices = __webpack_require__(74194);
;// CONCATENATED MODULE: ./build/js/operation/plan/make-plan.js



async function makePlan(ctx, request, command) {
    const builder = new PlanBuilder();
    const onCompared = (compared, image) => builder.take(compared, image);
    const result = { ...(await (0,sync.sync)(ctx, { ...request, dryRun: true, onCompared })), command };
    return { plan: builder.finish(command, result), result };
}
function withoutBlocks(dry) {
    const images = dry.images.map((image) => ({ ...image, destinations: image.destinations.map(blockedAsSkipped) }));
    const counters = { startedAt: 0, requests: dry.totals.requests };
    const result = (0,result_of/* resultOf */.Bg)({ command: dry.command, policy: dry.policy, planned: true, counters }, ...images);
    return { ...result, excluded: dry.excluded, totals: { ...result.totals, durationMs: dry.totals.durationMs } };
}
const REQUESTS_A_BLOB = 3;
const REQUESTS_A_MANIFEST = 2;
class PlanBuilder {
    #choices = [];
    #choicesAt = new Map();
    #blobs = [];
    #blobAt = new Map();
    #images = new Map();
    #bytes = new Map();
    #needed = new Set();
    #requests = 0;
    take({ item, destinations, content }, image) {
        const names = destinations.flatMap((one) => nameOf(one) ?? []);
        if (names.length === 0 || image.source.digest === '')
            return;
        const isBusy = names.some(({ action }) => action.kind === 'create' || action.kind === 'move');
        const blobs = isBusy ? (content?.blobs ?? []) : [];
        for (const [at, { destination, action }] of destinations.entries()) {
            const place = placeOf(destination.reference);
            this.#bytes.set(place, (this.#bytes.get(place) ?? 0) + (image.destinations[at]?.bytes.transferred ?? 0));
            this.#requests += 1;
            if (action !== 'create' && action !== 'move')
                continue;
            this.#requests += REQUESTS_A_MANIFEST * (content?.manifests ?? 1);
            for (const { digest } of blobs)
                this.#needed.add(`${place} ${digest}`);
        }
        this.#images.set(image.destinations[0]?.reference ?? '', {
            source: item.source.reference.text,
            digest: image.source.digest,
            choices: this.#placeOf(item.choices),
            destinations: names,
            blobs: blobs.map(({ digest, size }) => this.#intern(digest, size)),
        });
    }
    finish(command, { images, excluded }) {
        const failed = images.flatMap(({ source, destinations }) => destinations.flatMap(({ reference, error }) => error === undefined || BLOCKS.has(error.code)
            ? []
            : [
                {
                    reference: reference === '' ? source.reference : reference,
                    reason: `not planned: ${error.code}: ${error.message}`,
                },
            ]));
        return {
            command,
            choices: this.#choices,
            destinations: [...this.#bytes].map(([reference, bytes]) => ({ reference, bytes })).toSorted(byReference),
            images: images.flatMap(({ destinations }) => this.#images.get(destinations[0]?.reference ?? '') ?? []),
            removals: [],
            excluded: [...excluded, ...failed],
            blobs: this.#blobs,
            requests: this.#requests + REQUESTS_A_BLOB * this.#needed.size,
        };
    }
    #placeOf(choices) {
        const known = this.#choicesAt.get(choices);
        if (known !== undefined)
            return known;
        const text = JSON.stringify((0,plan_choices/* writeChoices */.a)(choices));
        const same = this.#choices.findIndex((one) => JSON.stringify((0,plan_choices/* writeChoices */.a)(one)) === text);
        const at = same >= 0 ? same : this.#choices.push(choices) - 1;
        this.#choicesAt.set(choices, at);
        return at;
    }
    #intern(digest, size) {
        const known = this.#blobAt.get(digest);
        if (known !== undefined)
            return known;
        const at = this.#blobs.push({ digest, size }) - 1;
        this.#blobAt.set(digest, at);
        return at;
    }
}
function placeOf({ transport, location, text, name }) {
    if (transport === 'docker')
        return location;
    return name !== undefined && text.endsWith(`:${name}`) ? text.slice(0, -name.length - 1) : text;
}
function nameOf(compared) {
    const action = actionOf(compared);
    return action === undefined ? undefined : { reference: compared.destination.reference.text, action };
}
function actionOf({ action, from, reason, failure }) {
    switch (action) {
        case 'create':
            return { kind: 'create' };
        case 'move':
            return from === undefined ? { kind: 'create' } : { kind: 'move', from: from.digest };
        case 'skip':
            return { kind: 'skip', reason: reason ?? 'nothing to do' };
        case 'blocked':
            return { kind: 'blocked', reason: failure?.message ?? 'a rule forbids it' };
        case 'failed':
            return undefined;
    }
}
const BLOCKS = new Set(['TAG_RULE']);
function blockedAsSkipped(one) {
    const { error, ...rest } = one;
    if (error === undefined || !BLOCKS.has(error.code))
        return one;
    return { ...rest, status: 'skipped', notes: [...one.notes, { code: error.code, text: error.message }] };
}
function byReference(a, b) {
    return a.reference < b.reference ? -1 : a.reference > b.reference ? 1 : 0;
}

// EXTERNAL MODULE: ./build/js/operation/plan/render-plan.js
var render_plan = __webpack_require__(70222);
// EXTERNAL MODULE: ./build/js/operation/plan/shards.js
var shards = __webpack_require__(53837);
// EXTERNAL MODULE: ./build/js/operation/copy-destination.js + 4 modules
var copy_destination = __webpack_require__(5936);
// EXTERNAL MODULE: ./build/js/image/index.js + 13 modules
var js_image = __webpack_require__(3244);
// EXTERNAL MODULE: ./build/js/transport/index.js + 18 modules
var transport = __webpack_require__(35971);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/frontend/files.js
var files = __webpack_require__(57728);
// EXTERNAL MODULE: ./build/js/frontend/shard.js
var shard = __webpack_require__(76699);
;// CONCATENATED MODULE: ./build/js/frontend/plan.js











async function answerPlan(ctx, options, request, command) {
    const file = options.text('plan') ?? '';
    const most = options.count('matrix', 1, shard/* MOST_SHARDS */.Y);
    if (most !== undefined && (options.text('shard') ?? '') !== '') {
        throw new failure/* Failure */.HR('INPUT_INVALID', '--matrix and --shard exclude each other', {
            side: 'local',
            hint: 'one run makes the matrix, its shards are further runs',
        });
    }
    const { plan, result } = await makePlan(ctx, request, command);
    ctx.signal.throwIfAborted();
    if (file !== '')
        await (0,files/* writeWhole */.f8)(file, (0,render_plan/* renderPlan */.E)(plan));
    const text = `${describePlan(plan)}${describeUnsigned(result)}`;
    const answer = {
        kind: 'result',
        result: file === '' && most === undefined ? result : withoutBlocks(result),
    };
    if (most === undefined)
        return { ...answer, text };
    ctx.emit({ kind: 'phase', text: text.split('\n', 1)[0] ?? '' });
    const matrix = renderMatrix((0,shards/* usefulShards */.S)(plan, most));
    return { ...answer, text: `${matrix}\n`, matrix };
}
function describeUnsigned({ images }) {
    const unsigned = images
        .flatMap(({ destinations }) => destinations)
        .filter(({ notes }) => notes.some(({ code }) => code === copy_destination/* WOULD_BE_SIGNED */.r)).length;
    return unsigned === 0
        ? ''
        : `\n${(0,runtime_text/* plural */.LS)(unsigned, 'image')} that ${unsigned === 1 ? 'is' : 'are'} there would be signed\n`;
}
function renderMatrix(count) {
    const shard = Array.from({ length: count }, (_, i) => `${String(i + 1)}/${String(count)}`);
    return JSON.stringify({ shard });
}
async function planCopyRequest(ctx, options, request) {
    const { source, destinations, selection, attached, preserveDigests, format, compression, flattenTo, ...rest } = request;
    const choices = {
        selection,
        attached,
        preserveDigests,
        ...(format === undefined ? {} : { format }),
        ...(compression === undefined ? {} : { compression }),
        ...(flattenTo === undefined ? {} : { flattenTo }),
    };
    const item = { source, choices, destinations: destinations.flatMap(destinationsOf) };
    const group = { name: source.reference.text, items: [item], excluded: [] };
    const groups = (async function* () {
        yield Promise.resolve(group);
    })();
    return answerPlan(ctx, options, { ...rest, groups, failFast: false }, 'copy');
}
function destinationsOf({ names, ...endpoint }) {
    const rule = { kind: 'move-ok' };
    const { reference } = endpoint;
    if (names.length > 0 && reference.image === undefined) {
        throw new failure/* Failure */.HR('UNSUPPORTED', `a plan has one name for ${reference.text}`, {
            side: 'local',
            hint: 'further names go with registries',
        });
    }
    const more = names.map((name) => ({ ...endpoint, reference: (0,transport/* parseReference */.F)(`${reference.location}:${name}`), rule }));
    const isNamed = reference.name !== undefined && !(0,js_image/* isDigest */.Bc)(reference.name);
    return more.length > 0 && !isNamed ? more : [{ ...endpoint, rule }, ...more];
}


/***/ }),

/***/ 74194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ readChoices),
/* harmony export */   a: () => (/* binding */ writeChoices)
/* harmony export */ });
/* harmony import */ var _image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97187);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3244);
/* harmony import */ var _strict_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21697);



function writeChoices({ selection, attached, ...rest }) {
    const { preserveDigests, format, compression, flattenTo, signatures } = rest;
    return {
        platforms: writeSelection(selection),
        attached,
        preserveDigests,
        ...(format === undefined ? {} : { format }),
        ...(compression === undefined ? {} : { compression }),
        ...(flattenTo === undefined ? {} : { flattenTo: (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .renderPlatform */ .qn)(flattenTo) }),
        ...(signatures === undefined ? {} : { signatures }),
    };
}
function readChoices(value, where) {
    const keys = ['platforms', 'attached', 'preserveDigests', 'format', 'compression', 'flattenTo', 'signatures'];
    const fields = (0,_strict_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .readFields */ .qU)(value, where, keys);
    return {
        selection: readSelection(fields),
        attached: readAttached(fields),
        preserveDigests: fields.flag('preserveDigests'),
        ...(fields.has('format') ? { format: fields.oneOf('format', ['oci', 'v2s2']) } : {}),
        ...(fields.has('compression') ? { compression: readCompression(fields) } : {}),
        ...(fields.has('flattenTo') ? { flattenTo: asPlatform(fields.text('flattenTo'), `${where}.flattenTo`) } : {}),
        ...(fields.has('signatures')
            ? { signatures: fields.oneOf('signatures', ['carried', 'removed', 'carried or refused']) }
            : {}),
    };
}
function writeSelection(selection) {
    switch (selection.kind) {
        case 'all':
        case 'index-only':
            return { carry: selection.kind };
        case 'one':
            return { carry: 'one', platform: (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .renderPlatform */ .qn)(selection.platform) };
        case 'some':
            return { carry: 'some', platforms: selection.platforms.map(_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .renderPlatform */ .qn), sparse: selection.sparse };
    }
}
function readSelection(choices) {
    const fields = choices.object('platforms', ['carry', 'platform', 'platforms', 'sparse']);
    const kind = fields.oneOf('carry', ['all', 'index-only', 'one', 'some']);
    switch (kind) {
        case 'all':
        case 'index-only':
            return { kind };
        case 'one':
            return { kind, platform: asPlatform(fields.text('platform'), `${fields.where}.platform`) };
        case 'some':
            return { kind, platforms: fields.list('platforms', asPlatform), sparse: fields.flag('sparse') };
    }
}
function readAttached(fields) {
    if (!fields.isText('attached'))
        return fields.list('attached', (one, at) => (0,_strict_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .asText */ .e1)(one, at));
    return fields.oneOf('attached', ['all', 'none']);
}
function readCompression(choices) {
    const fields = choices.object('compression', ['to', 'level']);
    return {
        ...(fields.has('to') ? { to: fields.oneOf('to', ['gzip', 'zstd']) } : {}),
        ...(fields.has('level') ? { level: fields.count('level') } : {}),
    };
}
function asPlatform(value, where) {
    const text = (0,_strict_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .asText */ .e1)(value, where);
    let platform;
    try {
        platform = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePlatform */ .FL)(text);
    }
    catch (error) {
        throw (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(`${where} is not a platform`, error);
    }
    if ((0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .renderPlatform */ .qn)(platform) !== text)
        throw (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(`${where} is not a platform as waybill writes it`);
    return platform;
}


/***/ }),

/***/ 79457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G0: () => (/* binding */ PLAN_SCHEMA),
/* harmony export */   vA: () => (/* binding */ totalsOf),
/* harmony export */   z6: () => (/* binding */ PLANNING_COMMANDS)
/* harmony export */ });
const PLAN_SCHEMA = 'waybill.plan/v1';
const PLANNING_COMMANDS = ['copy', 'sync', 'prune'];
function totalsOf({ images, destinations, removals, requests }) {
    const totals = { create: 0, move: 0, skip: 0, blocked: 0, untag: 0, delete: 0 };
    for (const image of images)
        for (const { action } of image.destinations)
            totals[action.kind] += 1;
    for (const { action } of removals)
        totals[action] += 1;
    return {
        images: images.length,
        ...totals,
        bytes: destinations.reduce((sum, { bytes }) => sum + bytes, 0),
        freed: removals.reduce((sum, { size }) => sum + size, 0),
        requests,
    };
}


/***/ }),

/***/ 70222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ renderPlan)
/* harmony export */ });
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79457);
/* harmony import */ var _choices_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74194);


function renderPlan(plan) {
    const { images: _, ...totals } = (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .totalsOf */ .vA)(plan);
    const parts = [
        `"schema": ${JSON.stringify(_document_js__WEBPACK_IMPORTED_MODULE_1__/* .PLAN_SCHEMA */ .G0)}`,
        `"command": ${JSON.stringify(plan.command)}`,
        `"totals": ${JSON.stringify({ images: plan.images.length, ...totals })}`,
        list('destinations', plan.destinations),
        list('choices', plan.choices.map(_choices_js__WEBPACK_IMPORTED_MODULE_0__/* .writeChoices */ .a)),
        list('images', plan.images.map(writeImage)),
        list('removals', plan.removals),
        list('excluded', plan.excluded),
        list('blobs', plan.blobs.map(({ digest, size }) => [digest, size])),
    ];
    return `{\n${parts.join(',\n')}\n}\n`;
}
function list(key, entries) {
    if (entries.length === 0)
        return `"${key}": []`;
    return `"${key}": [\n${entries.map((one) => ` ${JSON.stringify(one)}`).join(',\n')}\n]`;
}
function writeImage({ source, digest, choices, destinations, blobs }) {
    return {
        source,
        digest,
        choices,
        destinations: destinations.map(({ reference, action }) => ({ reference, ...writeAction(action) })),
        blobs,
    };
}
function writeAction({ kind, ...rest }) {
    return { action: kind, ...rest };
}


/***/ }),

/***/ 53837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ usefulShards),
/* harmony export */   U: () => (/* binding */ imagesOfShard)
/* harmony export */ });
/* harmony import */ var _sync_shard_assign_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27375);

function imagesOfShard(plan, index, count) {
    const assigned = (0,_sync_shard_assign_js__WEBPACK_IMPORTED_MODULE_0__/* .assignShards */ .f)(shardImagesOf(plan), count);
    return plan.images.filter((_, i) => assigned[i] === index);
}
const WORTH_BYTES = 100_000_000;
const WORTH_IMAGES = 50;
function usefulShards({ images, destinations }, most) {
    const busy = images.filter((image) => image.destinations.some(({ action }) => action.kind === 'create' || action.kind === 'move')).length;
    const bytes = destinations.reduce((sum, one) => sum + one.bytes, 0);
    const useful = Math.max(Math.ceil(bytes / WORTH_BYTES), Math.ceil(busy / WORTH_IMAGES));
    return Math.max(1, Math.min(most, busy, useful));
}
function shardImagesOf({ images, blobs }) {
    return images.map(({ source, digest, destinations, blobs: wanted }) => ({
        key: `${source}@${digest} ${destinations[0]?.reference ?? ''}`,
        blobs: wanted.flatMap((at) => blobs[at] ?? []),
    }));
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

/***/ 27375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ assignShards)
});

// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(66786);
;// CONCATENATED MODULE: ./build/js/operation/sync/shard/group.js

const PART_OF_FAIR = 0.12;
const TIMES_OF_BLOB = 3;
function groupImages(sharing, fair, limit) {
    const { units, sizes } = sharing;
    const parts = units.map((unit, i) => ({
        units: [i],
        bytes: unit.own + unit.shared.reduce((sum, blob) => sum + (sizes[blob] ?? 0), 0),
        blobs: new Set(unit.shared),
    }));
    const partOf = [...parts];
    const users = sizes.map(() => []);
    for (const [i, unit] of units.entries())
        for (const blob of unit.shared)
            users[blob]?.push(i);
    const bySize = [...sizes.keys()].toSorted((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b);
    for (const blob of bySize) {
        const most = Math.min(limit, Math.max(PART_OF_FAIR * fair, TIMES_OF_BLOB * (sizes[blob] ?? 0)));
        let open;
        for (const unit of users[blob] ?? []) {
            const part = partOf[unit];
            if (part === undefined || part === open)
                continue;
            open = open === undefined ? part : (join(open, part, { sizes, most, partOf }) ?? part);
        }
    }
    return [...new Set(partOf)].map((part) => groupOf(part, sharing)).toSorted(byClass);
}
function groupOf(part, { units, homes }) {
    const members = part.units.toSorted((a, b) => a - b).flatMap((i) => units[i] ?? []);
    const [first] = members;
    const [best] = first?.shared ?? [];
    return { units: members, bytes: part.bytes, home: (best === undefined ? first?.key : homes[best]) ?? '' };
}
function byClass(a, b) {
    return (classOf(b) - classOf(a) || (0,runtime_text/* compareText */.n6)(a.home, b.home) || (0,runtime_text/* compareText */.n6)(a.units[0]?.key ?? '', b.units[0]?.key ?? ''));
}
function classOf({ bytes }) {
    return Math.floor(Math.log2(Math.max(1, bytes)));
}
function join(a, b, { sizes, most, partOf }) {
    const [into, from] = a.blobs.size + a.units.length < b.blobs.size + b.units.length ? [b, a] : [a, b];
    let bytes = into.bytes + from.bytes;
    for (const blob of from.blobs)
        if (into.blobs.has(blob))
            bytes -= sizes[blob] ?? 0;
    if (bytes > most)
        return undefined;
    into.bytes = bytes;
    for (const blob of from.blobs)
        into.blobs.add(blob);
    for (const unit of from.units) {
        into.units.push(unit);
        partOf[unit] = into;
    }
    return into;
}

;// CONCATENATED MODULE: ./build/js/operation/sync/shard/place.js
class Placement {
    #sharing;
    #limit;
    #bytes;
    #holders;
    #orders = new Map();
    constructor(sharing, shards, limit) {
        this.#sharing = sharing;
        this.#limit = limit;
        this.#bytes = Array.from({ length: shards }).fill(0);
        this.#holders = sharing.sizes.map(() => []);
    }
    add(units, home, { parting }) {
        const blobs = new Set(units.flatMap((unit) => unit.shared));
        const { sizes } = this.#sharing;
        const there = this.#bytes.map(() => 0);
        let bytes = units.reduce((sum, unit) => sum + unit.own, 0);
        for (const blob of blobs) {
            const size = sizes[blob] ?? 0;
            bytes += size;
            for (const shard of this.#holders[blob] ?? [])
                there[shard] = (there[shard] ?? 0) + size;
        }
        const after = this.#bytes.map((load, shard) => load + bytes - (there[shard] ?? 0));
        const order = this.#orderOf(home);
        let chosen = order.find((shard) => (after[shard] ?? 0) <= this.#limit);
        if (chosen === undefined && parting && bytes <= this.#limit)
            return undefined;
        chosen ??= order.reduce((a, b) => ((after[b] ?? 0) < (after[a] ?? 0) ? b : a), order[0] ?? 0);
        for (const blob of blobs) {
            const holders = this.#holders[blob];
            if (holders?.includes(chosen) === false)
                holders.push(chosen);
        }
        this.#bytes[chosen] = after[chosen] ?? 0;
        return chosen;
    }
    #orderOf(home) {
        const known = this.#orders.get(home);
        if (known !== undefined)
            return known;
        const seed = hash(home);
        const order = [...this.#bytes.keys()].toSorted((a, b) => mix(seed, a) - mix(seed, b) || a - b);
        this.#orders.set(home, order);
        return order;
    }
}
function hash(text) {
    let value = 0x811c9dc5;
    for (let i = 0; i < text.length; i += 1)
        value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
    return value >>> 0;
}
function mix(seed, shard) {
    let value = Math.imul(seed ^ Math.imul(shard + 1, 0x9e3779b1), 0x85ebca6b);
    value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
    return (value ^ (value >>> 16)) >>> 0;
}

;// CONCATENATED MODULE: ./build/js/operation/sync/shard/sharing.js

function readSharing(images) {
    const blobs = new Map();
    const wanted = images.map((image) => new Set(image.blobs.map(({ digest, size }) => intern(blobs, digest, size))));
    const alike = new Map();
    const inOrder = [...images.keys()].toSorted((a, b) => (0,runtime_text/* compareText */.n6)(images[a]?.key ?? '', images[b]?.key ?? ''));
    for (const image of inOrder) {
        const key = images[image]?.key ?? '';
        const needs = wanted[image] ?? new Set();
        const signature = needs.size === 0 ? `/${String(image)}` : signatureOf(needs);
        const known = alike.get(signature);
        if (known === undefined)
            alike.set(signature, { blobs: needs, key, images: [image] });
        else
            known.images.push(image);
    }
    for (const { blobs: needs } of alike.values())
        for (const blob of needs)
            blob.users += 1;
    const shared = [...blobs.values()].filter((blob) => blob.users > 1).toSorted(byWhatTogethernessSaves);
    for (const [number, blob] of shared.entries())
        blob.number = number;
    const units = [...alike.values()].map((one) => ({
        key: one.key,
        images: one.images,
        own: sum([...one.blobs].filter((blob) => blob.users === 1)),
        shared: [...one.blobs].flatMap((blob) => (blob.users > 1 ? [blob.number] : [])).toSorted((a, b) => a - b),
    }));
    return {
        units: units.toSorted((a, b) => compareLists(a.shared, b.shared) || (0,runtime_text/* compareText */.n6)(a.key, b.key)),
        sizes: shared.map(({ size }) => size),
        homes: shared.map(({ digest }) => digest),
        bytes: sum([...blobs.values()]),
        largest: wanted.reduce((most, needs) => Math.max(most, sum([...needs])), 0),
    };
}
function intern(blobs, digest, size) {
    const known = blobs.get(digest);
    if (known !== undefined)
        return known;
    const blob = { digest, size, users: 0, number: blobs.size };
    blobs.set(digest, blob);
    return blob;
}
function signatureOf(blobs) {
    return [...blobs]
        .map(({ number }) => number)
        .toSorted((a, b) => a - b)
        .join();
}
function byWhatTogethernessSaves(a, b) {
    return b.size * (b.users - 1) - a.size * (a.users - 1) || (0,runtime_text/* compareText */.n6)(a.digest, b.digest);
}
function compareLists(a, b) {
    const length = Math.min(a.length, b.length);
    for (let i = 0; i < length; i += 1) {
        const difference = (a[i] ?? 0) - (b[i] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return b.length - a.length;
}
function sum(blobs) {
    return blobs.reduce((total, { size }) => total + size, 0);
}

;// CONCATENATED MODULE: ./build/js/operation/sync/shard/assign.js



const STEP = 2 ** (1 / 16);
const LIMIT = 1.12;
const LIMIT_OF_LARGEST = 1.03;
function assignShards(images, shards) {
    const assigned = Array.from({ length: images.length }).fill(0);
    if (shards === 1)
        return assigned;
    const sharing = readSharing(images);
    const fair = STEP ** Math.ceil(Math.log(Math.max(1, sharing.bytes / shards)) / Math.log(STEP));
    const limit = LIMIT * fair;
    const placement = new Placement(sharing, shards, limit);
    const put = (units, shard) => {
        for (const unit of units)
            for (const image of unit.images)
                assigned[image] = shard;
    };
    for (const group of groupImages(sharing, fair, Math.max(limit, LIMIT_OF_LARGEST * sharing.largest))) {
        const whole = placement.add(group.units, group.home, { parting: group.units.length > 1 });
        if (whole !== undefined)
            put(group.units, whole);
        else
            for (const unit of group.units)
                put([unit], placement.add([unit], group.home, { parting: false }) ?? 0);
    }
    return assigned;
}


/***/ })

};
