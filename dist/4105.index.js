export const id = 4105;
export const ids = [4105];
export const modules = {

/***/ 84105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runApply: () => (/* binding */ runApply)
});

// EXTERNAL MODULE: ./build/js/image/index.js + 13 modules
var js_image = __webpack_require__(3244);
// EXTERNAL MODULE: ./build/js/operation/result-of.js
var result_of = __webpack_require__(77381);
// EXTERNAL MODULE: ./build/js/operation/sync/sync.js + 7 modules
var sync = __webpack_require__(99246);
;// CONCATENATED MODULE: ./build/js/operation/plan/apply.js



async function applyPlan(ctx, request) {
    const { plan, images, sourceOf: _from, destinationOf: _to, ...rest } = request;
    const pending = images.filter(({ destinations }) => destinations.some(isToDo));
    const done = await (0,sync.sync)(ctx, { ...rest, groups: groupsOf(request, pending) });
    const found = new Map();
    for (const { source, destinations } of done.images)
        for (const one of destinations)
            found.set(one.reference, { source, one });
    const inFull = (reference) => request.destinationOf(reference).reference.text;
    const told = images.map((image) => {
        const destinations = image.destinations.map((name) => {
            const known = found.get(inFull(name.reference))?.one;
            return known === undefined ? leftAlone(image, name) : withDrift(known);
        });
        const source = image.destinations.flatMap(({ reference }) => found.get(inFull(reference))?.source ?? [])[0];
        const { mediaType = '', platforms = [] } = source ?? {};
        return { source: { reference: image.source, digest: image.digest, mediaType, platforms }, destinations };
    });
    const counters = { startedAt: 0, requests: done.totals.requests };
    const result = (0,result_of/* resultOf */.Bg)({ command: 'apply', policy: done.policy, planned: request.dryRun, counters }, ...told);
    return {
        ...result,
        status: result.status === 'partial' && told.every(isUndone) ? 'failed' : result.status,
        excluded: plan.excluded,
        totals: { ...result.totals, durationMs: done.totals.durationMs },
    };
}
function isUndone({ destinations }) {
    return destinations.every(({ status }) => status === 'failed' || status === 'skipped');
}
function isToDo({ action }) {
    return action.kind === 'create' || action.kind === 'move';
}
async function* groupsOf(request, images) {
    const groups = new Map();
    for (const image of images) {
        const choices = request.plan.choices[image.choices];
        if (choices === undefined)
            continue;
        const source = pinned(request.sourceOf(image.source), image.digest);
        const { location } = source.reference;
        const destinations = image.destinations.filter(isToDo).map((name) => destinationOf(request, name));
        const group = groups.get(location) ?? [];
        groups.set(location, group);
        group.push({ source, destinations, choices });
    }
    for (const [name, items] of groups) {
        yield { name, items, excluded: [] };
        await Promise.resolve();
    }
}
function pinned(source, digest) {
    return { ...source, reference: { ...source.reference, pin: digest } };
}
function destinationOf(request, { reference, action }) {
    const endpoint = request.destinationOf(reference);
    const from = action.kind === 'move' ? action.from : undefined;
    const { name } = endpoint.reference;
    if (name === undefined || (0,js_image/* isDigest */.Bc)(name))
        return { ...endpoint, rule: { kind: 'move-ok' } };
    return { ...endpoint, rule: { kind: 'as-planned', from } };
}
function leftAlone({ digest }, { reference, action }) {
    const text = 'reason' in action ? action.reason : 'it was not begun';
    const code = action.kind === 'blocked' ? 'BLOCKED_IN_PLAN' : 'SKIPPED_IN_PLAN';
    return {
        reference,
        digest: action.kind === 'skip' ? digest : '',
        tags: [],
        status: 'skipped',
        bytes: result_of/* NO_BYTES */.CR,
        attached: [],
        signatures: [],
        notes: [{ code, text }],
    };
}
function withDrift(one) {
    const { error } = one;
    if (error === undefined || error.side !== 'source' || !GONE.has(error.code))
        return one;
    const drifted = {
        code: 'PLAN_DRIFTED',
        side: 'source',
        message: `what was planned is not at the source any more: ${error.message}`,
        hint: 'plan again, look at what has changed, and apply the new plan',
    };
    return { ...one, error: drifted };
}
const GONE = new Set(['MANIFEST_UNKNOWN', 'REPOSITORY_UNKNOWN', 'DIGEST_MISMATCH']);

// EXTERNAL MODULE: ./build/js/operation/plan/shards.js
var shards = __webpack_require__(53837);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/frontend/plan-file.js + 1 modules
var plan_file = __webpack_require__(18515);
// EXTERNAL MODULE: ./build/js/frontend/policy.js
var policy = __webpack_require__(92545);
// EXTERNAL MODULE: ./build/js/frontend/shard.js
var frontend_shard = __webpack_require__(76699);
// EXTERNAL MODULE: ./build/js/frontend/sync/request.js
var sync_request = __webpack_require__(19082);
;// CONCATENATED MODULE: ./build/js/frontend/apply.js







async function runApply(invocation, services) {
    const { operands, options, environment } = invocation;
    const [file = options.text('plan') ?? ''] = operands;
    if (file === '') {
        throw new failure/* Failure */.HR('INPUT_INVALID', 'apply takes a plan', { side: 'local', hint: 'waybill apply PLAN' });
    }
    const plan = await (0,plan_file/* readPlan */.m)(file, services.ctx.limits);
    const text = options.text('shard') ?? '';
    if (plan.command === 'prune') {
        if (text !== '') {
            throw new failure/* Failure */.HR('INPUT_INVALID', 'a plan of prune has no shards: it is applied by one run', {
                side: 'local',
                hint: 'leave --shard out',
            });
        }
        return (await Promise.all(/* import() */[__webpack_require__.e(7698), __webpack_require__.e(2793)]).then(__webpack_require__.bind(__webpack_require__, 52793))).applyRemovals(invocation, services, plan);
    }
    const shard = text === '' ? undefined : (0,frontend_shard/* parseShard */.uK)(text, environment);
    const images = shard === undefined ? plan.images : (0,shards/* imagesOfShard */.U)(plan, shard.index, shard.count);
    const sourceOf = reader(services, 'src-', images.map(({ source }) => source));
    const destinationOf = reader(services, 'dest-', images.flatMap(({ destinations }) => destinations.map(({ reference }) => reference)));
    const obeyed = await (0,policy/* policyFor */.KV)(invocation, services);
    const request = await (0,sync_request/* openSyncRequest */.J)(invocation, services);
    return applyPlan(services.ctx, { ...request, ...obeyed, plan, images, sourceOf, destinationOf });
}
function reader(services, side, texts) {
    const all = [...new Set(texts)];
    const endpoints = services.endpoints(all, side);
    const byText = new Map(all.map((text, i) => [text, endpoints[i]]));
    return (text) => {
        const endpoint = byText.get(text);
        if (endpoint === undefined)
            throw new failure/* Failure */.HR('INTERNAL', `no way to ${text}`);
        return endpoint;
    };
}


/***/ }),

/***/ 18515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ readPlan)
});

// EXTERNAL MODULE: ./build/js/image/index.js + 13 modules
var js_image = __webpack_require__(3244);
// EXTERNAL MODULE: ./build/js/image/descriptor.js
var descriptor = __webpack_require__(97187);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/transport/index.js + 18 modules
var transport = __webpack_require__(35971);
// EXTERNAL MODULE: ./build/js/transport/spelling.js
var spelling = __webpack_require__(71944);
// EXTERNAL MODULE: ./build/js/operation/strict-fields.js
var strict_fields = __webpack_require__(21697);
// EXTERNAL MODULE: ./build/js/operation/plan/choices.js
var choices = __webpack_require__(74194);
// EXTERNAL MODULE: ./build/js/operation/plan/document.js
var plan_document = __webpack_require__(79457);
;// CONCATENATED MODULE: ./build/js/operation/plan/parse-plan.js








const KEYS = ['schema', 'command', 'totals', 'destinations', 'choices', 'images', 'removals', 'excluded', 'blobs'];
const TOTALS = [
    'images',
    'create',
    'move',
    'skip',
    'blocked',
    'untag',
    'delete',
    'bytes',
    'freed',
    'requests',
];
function parsePlan(bytes, file) {
    try {
        const fields = (0,strict_fields/* readFields */.qU)((0,js_image/* parseStrictJson */.RJ)(bytes, 'the plan'), 'plan', KEYS);
        if (fields.text('schema') !== plan_document/* PLAN_SCHEMA */.G0)
            throw (0,descriptor/* invalid */.Gq)(`plan.schema is not ${plan_document/* PLAN_SCHEMA */.G0}`);
        const totals = fields.object('totals', TOTALS);
        const plan = {
            command: fields.oneOf('command', plan_document/* PLANNING_COMMANDS */.z6),
            choices: fields.list('choices', choices/* readChoices */.B),
            destinations: fields.list('destinations', (one, where) => {
                const place = (0,strict_fields/* readFields */.qU)(one, where, ['reference', 'bytes']);
                return { reference: place.text('reference'), bytes: place.count('bytes') };
            }),
            images: fields.list('images', readImage),
            removals: fields.list('removals', readRemoval),
            excluded: fields.list('excluded', (one, where) => {
                const left = (0,strict_fields/* readFields */.qU)(one, where, ['reference', 'reason']);
                return { reference: left.text('reference'), reason: left.text('reason') };
            }),
            blobs: fields.list('blobs', readBlob),
            requests: totals.count('requests'),
        };
        refuseMixture(plan);
        refuseDangling(plan);
        refuseTwoFates(plan);
        refuseWrongTotals(plan, totals);
        return plan;
    }
    catch (error) {
        throw new failure/* Failure */.HR('CONFIG_INVALID', `${file} is not a plan that can be applied: ${(0,failure/* toFailure */.w2)(error).message}`, {
            side: 'local',
            subject: file,
            hint: 'plan again, with --plan FILE',
            cause: error,
        });
    }
}
function readImage(value, where) {
    const fields = (0,strict_fields/* readFields */.qU)(value, where, ['source', 'digest', 'choices', 'destinations', 'blobs']);
    return {
        source: fields.text('source'),
        digest: fields.digest('digest'),
        choices: fields.count('choices'),
        destinations: fields.list('destinations', readName),
        blobs: fields.list('blobs', strict_fields/* asCount */.Wg),
    };
}
function readName(value, where) {
    const fields = (0,strict_fields/* readFields */.qU)(value, where, ['reference', 'action', 'from', 'reason']);
    return { reference: fields.text('reference'), action: readAction(fields) };
}
function readAction(fields) {
    const kind = fields.oneOf('action', ['create', 'move', 'skip', 'blocked']);
    if (fields.has('from') !== (kind === 'move'))
        throw (0,descriptor/* invalid */.Gq)(`${fields.where}.from goes with the action move, and with no other`);
    switch (kind) {
        case 'create':
            if (fields.has('reason'))
                throw (0,descriptor/* invalid */.Gq)(`${fields.where}.reason does not go with the action create`);
            return { kind };
        case 'move':
            if (fields.has('reason'))
                throw (0,descriptor/* invalid */.Gq)(`${fields.where}.reason does not go with the action move`);
            return { kind, from: fields.digest('from') };
        case 'skip':
        case 'blocked':
            return { kind, reason: fields.text('reason') };
    }
}
function readRemoval(value, where) {
    const fields = (0,strict_fields/* readFields */.qU)(value, where, ['reference', 'action', 'digest', 'size', 'reason']);
    return {
        reference: fields.text('reference'),
        action: fields.oneOf('action', ['untag', 'delete']),
        digest: fields.digest('digest'),
        size: fields.count('size'),
        reason: fields.text('reason'),
    };
}
function readBlob(value, where) {
    const [digest, size, ...more] = (0,strict_fields/* asList */.DD)(value, where);
    if (more.length > 0)
        throw (0,descriptor/* invalid */.Gq)(`${where} has more than a digest and a size`);
    return { digest: (0,strict_fields/* asDigest */.J6)(digest, where), size: (0,strict_fields/* asCount */.Wg)(size, where) };
}
function refuseMixture({ command, images, removals }) {
    const wrong = command === 'prune' ? images : removals;
    if (wrong.length > 0)
        throw (0,descriptor/* invalid */.Gq)(`a plan of ${command} has no ${command === 'prune' ? 'images' : 'removals'}`);
}
function refuseDangling({ images, choices, blobs }) {
    for (const [i, image] of images.entries()) {
        if (image.choices >= choices.length)
            throw (0,descriptor/* invalid */.Gq)(`plan.images[${String(i)}].choices is beyond the list of choices`);
        if (image.blobs.some((blob) => blob >= blobs.length))
            throw (0,descriptor/* invalid */.Gq)(`plan.images[${String(i)}].blobs goes beyond the list of blobs`);
    }
}
function refuseTwoFates({ images, removals }) {
    const met = new Map();
    const meet = (reference) => {
        const place = (0,spelling/* nameKey */.R)((0,transport/* parseReference */.F)(reference));
        const other = met.get(place);
        const quoted = (text) => JSON.stringify(text.slice(0, 300));
        if (other === reference)
            throw (0,descriptor/* invalid */.Gq)(`the plan names ${quoted(reference)} twice`);
        if (other !== undefined)
            throw (0,descriptor/* invalid */.Gq)(`the plan names one place twice: ${quoted(other)} and ${quoted(reference)}`);
        met.set(place, reference);
    };
    for (const { destinations } of images)
        for (const { reference } of destinations)
            meet(reference);
    for (const { reference } of removals)
        meet(reference);
}
function refuseWrongTotals(plan, said) {
    const totals = (0,plan_document/* totalsOf */.vA)(plan);
    const wrong = TOTALS.find((key) => said.count(key) !== totals[key]);
    if (wrong !== undefined)
        throw (0,descriptor/* invalid */.Gq)(`plan.totals.${wrong} is ${String(said.count(wrong))}, and the entries make ${String(totals[wrong])}`);
}

// EXTERNAL MODULE: ./build/js/frontend/files.js
var files = __webpack_require__(57728);
;// CONCATENATED MODULE: ./build/js/frontend/plan-file.js


async function readPlan(file, limits) {
    return parsePlan(await (0,files.readNamedFile)(file, 'the name of the plan', limits.contentsBytes), file);
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
