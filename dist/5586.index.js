export const id = 5586;
export const ids = [5586];
export const modules = {

/***/ 65586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runResult: () => (/* binding */ runResult)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(66786);
// EXTERNAL MODULE: ./build/js/operation/result-of.js
var result_of = __webpack_require__(77381);
;// CONCATENATED MODULE: ./build/js/operation/merge/merge-results.js



function mergeResults(files, plan) {
    const results = files.map(({ result }) => result);
    const command = commandOf(files);
    const joined = joinImages(files);
    const images = plan === undefined ? joined : [...joined, ...missingFrom(joined, plan)];
    const merged = (0,result_of/* resultOf */.Bg)({
        command,
        policy: weakest(results),
        planned: results.every(({ status }) => status === 'planned'),
        counters: { startedAt: 0, requests: results.reduce((sum, { totals }) => sum + totals.requests, 0) },
    }, ...images);
    const excluded = results.flatMap((one) => one.excluded);
    return {
        ...merged,
        excluded: [...new Map(excluded.map((one) => [`${one.reference}\n${one.reason}`, one])).values()],
        totals: { ...merged.totals, durationMs: Math.max(0, ...results.map(({ totals }) => totals.durationMs)) },
    };
}
function commandOf(files) {
    const [first] = files;
    if (first === undefined)
        throw apart('there is no result to join');
    const other = files.find(({ result }) => result.command !== first.result.command);
    if (other === undefined)
        return first.result.command;
    throw apart(`${first.file} is a result of ${(0,runtime_text/* renderForeign */.Vd)(first.result.command, 40)}, ${other.file} one of ${(0,runtime_text/* renderForeign */.Vd)(other.result.command, 40)}`);
}
function joinImages(files) {
    const joined = new Map();
    for (const { result, file } of files) {
        for (const { source, destinations } of result.images) {
            const image = joined.get(source.reference) ?? { source, places: new Map() };
            joined.set(source.reference, image);
            if (image.source.digest === '')
                image.source = source;
            for (const found of destinations) {
                const place = found.status === 'removed' ? `${found.reference} ${found.tags.join(' ')}` : found.reference;
                const known = image.places.get(place);
                image.places.set(place, known === undefined ? found : better(known, found, file));
            }
        }
    }
    return [...joined.values()].map(({ source, places }) => ({ source, destinations: [...places.values()] }));
}
const ORDER = [
    'removed',
    'copied',
    'up-to-date',
    'skipped',
    'planned',
    'failed',
];
function better(a, b, file) {
    const isDone = ({ status }) => status === 'copied' || status === 'up-to-date';
    if (isDone(a) && isDone(b) && a.digest !== b.digest) {
        throw apart(`${file} says that ${(0,runtime_text/* renderForeign */.Vd)(a.reference)} is ${(0,runtime_text/* renderForeign */.Vd)(b.digest)}, another result ${(0,runtime_text/* renderForeign */.Vd)(a.digest)}`);
    }
    return ORDER.indexOf(b.status) < ORDER.indexOf(a.status) ? b : a;
}
function missingFrom(images, plan) {
    const told = new Set(images.flatMap(({ destinations }) => destinations.map(({ reference }) => reference)));
    return plan.images.flatMap(({ source, digest, destinations }) => {
        const missing = destinations.filter(({ reference }) => !told.has(reference));
        if (missing.length === 0)
            return [];
        return {
            source: { reference: source, digest, mediaType: '', platforms: [] },
            destinations: missing.map(({ reference }) => (0,result_of/* failedDestination */.ov)(reference, unheard(reference))),
        };
    });
}
function unheard(reference) {
    return new failure/* Failure */.HR('RESULT_MISSING', `no result speaks of ${reference}: the shard that has it did not end`, {
        side: 'local',
        subject: reference,
        hint: 'run that shard again, and join with its result',
    });
}
function weakest(results) {
    const found = new Set(results.map(({ policy }) => policy));
    return found.has('insecure') ? 'insecure' : found.has('none') ? 'none' : 'obeyed';
}
function apart(message) {
    return new failure/* Failure */.HR('INPUT_INVALID', message, { side: 'local', hint: 'join the results of one run' });
}

// EXTERNAL MODULE: ./build/js/image/index.js + 13 modules
var js_image = __webpack_require__(3244);
// EXTERNAL MODULE: ./build/js/image/descriptor.js
var descriptor = __webpack_require__(97187);
// EXTERNAL MODULE: ./build/js/operation/strict-fields.js
var strict_fields = __webpack_require__(21697);
;// CONCATENATED MODULE: ./build/js/operation/merge/parse-result.js




const BYTES = ['transferred', 'mounted', 'cached', 'present', 'freed'];
const TOTALS = ['images', 'failed', 'requests', 'bytes', 'durationMs'];
const DESTINATION = ['reference', 'digest', 'tags', 'status', 'bytes', 'attached', 'signatures', 'notes', 'error'];
const ERROR = ['code', 'side', 'message', 'hint'];
const LONGEST_MESSAGE = 16_384;
function parseResult(bytes, file) {
    try {
        const keys = ['schema', 'command', 'status', 'policy', 'images', 'excluded', 'totals'];
        const fields = (0,strict_fields/* readFields */.qU)((0,js_image/* parseStrictJson */.RJ)(bytes, 'the result'), 'result', keys);
        const totals = fields.object('totals', TOTALS);
        return {
            schema: fields.oneOf('schema', ['waybill.result/v1']),
            command: fields.text('command'),
            status: fields.oneOf('status', ['succeeded', 'partial', 'failed', 'planned']),
            policy: fields.oneOf('policy', ['none', 'obeyed', 'insecure']),
            images: fields.list('images', readImage),
            excluded: fields.list('excluded', (one, where) => {
                const left = (0,strict_fields/* readFields */.qU)(one, where, ['reference', 'reason']);
                return { reference: left.text('reference'), reason: left.text('reason') };
            }),
            totals: {
                images: totals.count('images'),
                failed: totals.count('failed'),
                requests: totals.count('requests'),
                bytes: readBytes(totals),
                durationMs: totals.count('durationMs'),
            },
        };
    }
    catch (error) {
        throw new failure/* Failure */.HR('CONFIG_INVALID', `${file} is not a result of waybill: ${(0,failure/* toFailure */.w2)(error).message}`, {
            side: 'local',
            subject: file,
            hint: 'name files that were written with --result',
            cause: error,
        });
    }
}
function readImage(value, where) {
    const fields = (0,strict_fields/* readFields */.qU)(value, where, ['source', 'destinations']);
    const source = fields.object('source', ['reference', 'digest', 'mediaType', 'platforms']);
    return {
        source: {
            reference: source.text('reference'),
            digest: source.text('digest'),
            mediaType: source.text('mediaType'),
            platforms: source.list('platforms', asShortText),
        },
        destinations: fields.list('destinations', readDestination),
    };
}
function readDestination(value, where) {
    const fields = (0,strict_fields/* readFields */.qU)(value, where, DESTINATION);
    const status = fields.oneOf('status', ['copied', 'up-to-date', 'planned', 'skipped', 'failed', 'removed']);
    if (fields.has('error') !== (status === 'failed'))
        throw (0,descriptor/* invalid */.Gq)(`${where}.error goes with the status failed, and with no other`);
    return {
        reference: fields.text('reference'),
        digest: fields.text('digest'),
        tags: fields.list('tags', asShortText),
        status,
        bytes: readBytes(fields),
        attached: fields.list('attached', (one, at) => {
            const attached = (0,strict_fields/* readFields */.qU)(one, at, ['kind', 'artifactType', 'digest']);
            return {
                kind: attached.oneOf('kind', ['referrer', 'cosign-tag', 'signature']),
                artifactType: attached.text('artifactType'),
                digest: attached.text('digest'),
            };
        }),
        signatures: fields.list('signatures', (one, at) => {
            const signature = (0,strict_fields/* readFields */.qU)(one, at, ['format', 'identity', 'verified']);
            return {
                format: signature.oneOf('format', ['bundle', 'legacy', 'gpg']),
                identity: signature.text('identity'),
                verified: signature.flag('verified'),
            };
        }),
        notes: fields.list('notes', (one, at) => {
            const note = (0,strict_fields/* readFields */.qU)(one, at, ['code', 'text']);
            return { code: note.text('code'), text: note.text('text', LONGEST_MESSAGE) };
        }),
        ...(status === 'failed' ? { error: readError(fields) } : {}),
    };
}
function readError(destination) {
    const fields = destination.object('error', ERROR);
    return {
        code: fields.oneOf('code', failure/* FAILURE_CODES */.sR),
        side: fields.oneOf('side', ['source', 'destination', 'local']),
        message: fields.text('message', LONGEST_MESSAGE),
        hint: fields.text('hint', LONGEST_MESSAGE),
    };
}
function readBytes(owner) {
    const fields = owner.object('bytes', BYTES);
    return {
        transferred: fields.count('transferred'),
        mounted: fields.count('mounted'),
        cached: fields.count('cached'),
        present: fields.count('present'),
        ...(fields.has('freed') ? { freed: fields.count('freed') } : {}),
    };
}
function asShortText(value, where) {
    return (0,strict_fields/* asText */.e1)(value, where);
}

// EXTERNAL MODULE: ./build/js/frontend/plan-file.js + 1 modules
var plan_file = __webpack_require__(18515);
// EXTERNAL MODULE: ./build/js/frontend/files.js
var frontend_files = __webpack_require__(57728);
;// CONCATENATED MODULE: ./build/js/frontend/merge.js







async function runResult({ operands, options }, { ctx }) {
    const [what, ...files] = operands;
    if (what !== 'merge' || files.length === 0) {
        throw new failure/* Failure */.HR('INPUT_INVALID', 'result takes merge and the files to join', {
            side: 'local',
            hint: 'waybill result merge FILE [FILE…]',
        });
    }
    const twice = files.find((file, at) => files.indexOf(file) !== at);
    if (twice !== undefined) {
        throw new failure/* Failure */.HR('INPUT_INVALID', `${twice} is named twice`, { side: 'local', hint: 'name each result once' });
    }
    const planFile = options.text('plan') ?? '';
    const plan = planFile === '' ? undefined : await (0,plan_file/* readPlan */.m)(planFile, ctx.limits);
    const most = ctx.limits.contentsBytes;
    const results = [];
    for (const file of await filesOf(files)) {
        const bytes = await (0,frontend_files.readNamedFile)(file, 'the name of the result', most);
        results.push({ file, result: parseResult(bytes, file) });
    }
    return mergeResults(results, plan);
}
async function filesOf(operands) {
    const found = operands.map(async (operand) => {
        const isDirectory = await (0,promises_.stat)(operand)
            .then((one) => one.isDirectory())
            .catch(() => false);
        if (!isDirectory)
            return [operand];
        const names = (await (0,promises_.readdir)(operand)).filter((name) => name.endsWith('.json')).toSorted();
        return names.map((name) => external_node_path_.join(operand, name));
    });
    return (await Promise.all(found)).flat();
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
