export const id = 8805;
export const ids = [8805];
export const modules = {

/***/ 3310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ attachedThere)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _transport_contract_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98348);
/* harmony import */ var _transport_name_editor_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33183);
/* harmony import */ var _attached_choice_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83409);
/* harmony import */ var _found_tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73563);





async function attachedThere(ctx, source, sinks, root, choice, inside) {
    if (choice === 'none' || !(0,_transport_contract_js__WEBPACK_IMPORTED_MODULE_2__/* .isReferrerLister */ .Xn)(source))
        return [];
    if ((0,_transport_contract_js__WEBPACK_IMPORTED_MODULE_2__/* .isManyExpecter */ .Q$)(source))
        source.expectOne();
    try {
        const [listed, onRoot] = await Promise.all([
            source.referrers(ctx, root),
            (0,_found_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .findTags */ .v)(ctx, source, root.digest, choice, _image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .COSIGN_SUFFIXES */ .gG),
        ]);
        const referrers = listed.filter(({ artifactType = '' }) => (0,_attached_choice_js__WEBPACK_IMPORTED_MODULE_3__/* .wantsType */ ._4)(choice, artifactType));
        const below = async () => [
            ...(inside ?? (await digestsBelow(ctx, source, root))),
            ...[...referrers, ...onRoot.map(foundOf)].map(({ digest }) => digest),
        ];
        const tags = [...onRoot, ...(await findFarther(ctx, source, root, below, choice))];
        const whole = await Promise.all(sinks.map(async (sink) => {
            if (!sink.traits.holdsReferrers)
                return referrers.length + tags.length === 0;
            const asked = tags.map(async (one) => holdsTag(ctx, source, sink, one));
            return (await Promise.all([listsAll(ctx, sink, root, referrers), ...asked])).every(Boolean);
        }));
        if (!whole.every(Boolean))
            return undefined;
        return [
            ...referrers.map(({ artifactType = '', digest }) => ({ kind: 'referrer', artifactType, digest })),
            ...tags.map(({ suffix, found: { digest } }) => ({
                kind: 'cosign-tag',
                artifactType: (0,_attached_choice_js__WEBPACK_IMPORTED_MODULE_3__/* .cosignType */ .eJ)(suffix),
                digest,
            })),
        ];
    }
    catch {
        ctx.signal.throwIfAborted();
        return undefined;
    }
}
function foundOf({ found }) {
    return found;
}
async function findFarther(ctx, source, root, below, choice) {
    const known = (0,_transport_name_editor_js__WEBPACK_IMPORTED_MODULE_4__/* .isCosignTagLister */ .r)(source) ? await source.cosignTags(ctx) : undefined;
    if (known === undefined || known.size === 0)
        return [];
    const isTagged = (digest) => _image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .COSIGN_SUFFIXES */ .gG.some((suffix) => known.has((0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .cosignTag */ .qv)(digest, suffix)));
    const isAlone = known.size === _image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .COSIGN_SUFFIXES */ .gG.filter((suffix) => known.has((0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .cosignTag */ .qv)(root.digest, suffix))).length;
    if (isAlone)
        return [];
    const found = [];
    const seen = new Set([root.digest]);
    const queue = [...(await below())];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
        if (seen.has(next) || !isTagged(next))
            continue;
        const subject = next;
        seen.add(subject);
        const there = _image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .COSIGN_SUFFIXES */ .gG.filter((suffix) => known.has((0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .cosignTag */ .qv)(subject, suffix)));
        const tags = await (0,_found_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .findTags */ .v)(ctx, source, subject, choice, there);
        found.push(...tags);
        queue.push(...tags.map(({ found: { digest } }) => digest));
    }
    return found;
}
async function digestsBelow(ctx, source, root) {
    if (!(0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isIndexType */ .$U)(root.mediaType))
        return [];
    const { bytes, descriptor } = await source.fetchManifest(ctx, root);
    const manifest = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseManifest */ .Ng)(bytes, descriptor.mediaType);
    return manifest.kind === 'index' ? manifest.manifests.map(({ digest }) => digest) : [];
}
async function holdsTag(ctx, source, sink, { tag, suffix, found }) {
    const there = await sink.lookup(ctx, tag);
    if (there === undefined)
        return false;
    if (there.digest === found.digest)
        return true;
    if (suffix === 'sbom' || !(0,_transport_contract_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestReader */ .TO)(sink))
        return false;
    const [theirs, own] = await Promise.all([sink.readManifest(ctx, tag), source.fetchManifest(ctx, found)]);
    return theirs !== undefined && (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .joinAttached */ .Ju)(theirs, own, tag).kind === 'nothing';
}
async function listsAll(ctx, sink, root, wanted) {
    if (wanted.length === 0)
        return true;
    if (!(0,_transport_contract_js__WEBPACK_IMPORTED_MODULE_2__/* .isReferrerLister */ .Xn)(sink))
        return false;
    const there = new Set((await sink.referrers(ctx, root)).map(({ digest }) => digest));
    return wanted.every(({ digest }) => there.has(digest));
}


/***/ }),

/***/ 67206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   LH: () => (/* binding */ withRetries),
/* harmony export */   n7: () => (/* binding */ deliverBlob)
/* harmony export */ });
/* harmony import */ var _runtime_backoff_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21513);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _transport_contract_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98348);
/* harmony import */ var _runtime_early_read_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98279);




const RETRY_BASE_MS = 500;
const PROGRESS_STEP_BYTES = 256 * 1024;
const CLAIMED_BYTES = 512 * 1024;
async function deliverBlob(ctx, blob, destination, supply) {
    const { sink, deliveries } = destination;
    const { digest } = blob;
    const mountFrom = destination.mountFrom ?? destination.holders?.get(digest);
    const settled = () => supply.settled(destination.id, digest);
    const deliver = async (from) => deliverFrom(ctx, blob, destination, supply, mountFrom ?? from);
    try {
        if (deliveries === undefined)
            return await deliver(undefined);
        const wish = {
            place: placeOf(sink),
            digest,
            giver: supply.location,
            mayMount: mountFrom === undefined && (0,_transport_contract_js__WEBPACK_IMPORTED_MODULE_2__/* .isBlobMounter */ .Av)(sink),
            signal: ctx.signal,
            onWait: settled,
        };
        return await deliveries.share(wish, deliver);
    }
    finally {
        settled();
    }
}
function placeOf(sink) {
    const { image, location } = sink.reference;
    return (0,_transport_contract_js__WEBPACK_IMPORTED_MODULE_2__/* .isBlobMounter */ .Av)(sink) && image !== undefined
        ? { scope: sink.mountScope, path: image.path }
        : { scope: location, path: location };
}
async function deliverFrom(ctx, blob, destination, supply, mountFrom) {
    const { digest, size } = blob;
    const place = destination.sink.reference.text;
    const moved = inSteps((bytes) => {
        ctx.emit({ kind: 'progress', side: 'destination', digest, destination: place, bytes });
    });
    const open = supply.opener(destination.id, blob, moved.take);
    ctx.emit({ kind: 'blob', state: 'started', digest, size, destination: place });
    return withRetries(ctx, place, async (attempt) => {
        const stored = attempt === 0
            ? await firstDelivery(ctx, blob, destination, open, mountFrom)
            : await push(ctx, blob, destination, open);
        const how = stored === 'pushed' ? supply.originOf(digest) : stored;
        moved.flush();
        ctx.emit({ kind: 'blob', state: 'finished', digest, size, destination: place, how });
        return how;
    });
}
function inSteps(tell) {
    let untold = 0;
    const flush = () => {
        if (untold > 0)
            tell(untold);
        untold = 0;
    };
    return {
        take: (bytes) => {
            untold += bytes;
            if (untold >= PROGRESS_STEP_BYTES)
                flush();
        },
        flush,
    };
}
async function withRetries(ctx, place, work) {
    for (let attempt = 0;; attempt += 1) {
        try {
            return await work(attempt);
        }
        catch (error) {
            ctx.signal.throwIfAborted();
            const failure = (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .toFailure */ .w2)(error);
            const isRead = failure.side === 'source' && failure.code !== 'DIGEST_MISMATCH';
            const mayPass = failure.transient && !isRead && failure.code !== 'RATE_LIMITED';
            if (!mayPass || attempt >= ctx.limits.retries)
                throw failure;
            const waitMs = ctx.limits.retryDelayMs ?? (0,_runtime_backoff_js__WEBPACK_IMPORTED_MODULE_0__/* .backoffMs */ .jo)(attempt + 1, RETRY_BASE_MS, ctx.limits.retryCapMs);
            ctx.emit({ kind: 'retry', host: place, attempt: attempt + 1, waitMs, reason: failure.message });
            await (0,_runtime_backoff_js__WEBPACK_IMPORTED_MODULE_0__/* .sleep */ .yy)(waitMs, ctx.signal);
        }
    }
}
async function firstDelivery(ctx, blob, destination, open, mountFrom) {
    const { sink, isFresh, isEmpty } = destination;
    if (await resumed(ctx, blob, destination, open))
        return 'pushed';
    if (mountFrom !== undefined && (0,_transport_contract_js__WEBPACK_IMPORTED_MODULE_2__/* .isBlobMounter */ .Av)(sink)) {
        const session = await sink.mount(ctx, blob, mountFrom);
        if (session === 'mounted')
            return 'mounted';
        if (session !== undefined)
            return pushInto(ctx, blob, destination, open, session);
    }
    if (isEmpty)
        return pushInto(ctx, blob, destination, open, undefined);
    if (isFresh && blob.size <= CLAIMED_BYTES && (0,_transport_contract_js__WEBPACK_IMPORTED_MODULE_2__/* .isBlobClaimer */ .jp)(sink)) {
        const early = (0,_runtime_early_read_js__WEBPACK_IMPORTED_MODULE_3__/* .readEarly */ .U)(open, ctx.signal);
        try {
            const session = await sink.claim(ctx, blob);
            if (session === 'present')
                return 'present';
            if (session !== undefined)
                return await pushInto(ctx, blob, destination, early.open, session);
        }
        finally {
            early.drop();
        }
    }
    return push(ctx, blob, destination, open);
}
async function push(ctx, blob, destination, open) {
    if (await destination.sink.exists(ctx, blob))
        return 'present';
    return pushInto(ctx, blob, destination, open, undefined);
}
async function pushInto(ctx, blob, { sink, journal }, open, session) {
    const { location } = sink.reference;
    await sink.pushBlob(ctx, blob, open, {
        ...(session === undefined ? {} : { session }),
        ...(journal === undefined
            ? {}
            : { onSession: async (opened) => note(ctx, journal, location, blob.digest, opened) }),
    });
    await journal?.forget(location, blob.digest);
    return 'pushed';
}
async function note(ctx, journal, location, digest, opened) {
    if (!ctx.revealsSecret(opened.location))
        await journal.record(location, digest, opened);
}
async function resumed(ctx, blob, { sink, journal }, open) {
    if (journal === undefined || !(0,_transport_contract_js__WEBPACK_IMPORTED_MODULE_2__/* .isUploadResumer */ .xT)(sink))
        return false;
    const { location } = sink.reference;
    const session = await journal.recall(location, blob.digest);
    if (session === undefined)
        return false;
    const isDone = await sink.resumeBlob(ctx, blob, open, session);
    await journal.forget(location, blob.digest);
    return isDone;
}


/***/ }),

/***/ 51318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MN: () => (/* binding */ renderPacking),
/* harmony export */   aw: () => (/* binding */ layerPackingOf),
/* harmony export */   ec: () => (/* binding */ layerForm)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);

const DEFAULT_LEVEL = { gzip: 4, zstd: 3 };
function packingOf(to, { level }) {
    return { to, level: level ?? DEFAULT_LEVEL[to] };
}
function renderPacking(packing) {
    return packing.to === 'tar' ? 'uncompressed' : `${packing.to} -${String(packing.level)}`;
}
function layerPackingOf(packing) {
    return packing.to === 'tar' ? 'none' : packing.to;
}
function layerForm(mediaType, traits, { choice, isNew, holdsZstd }) {
    const found = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseLayerType */ .Hd)(mediaType)?.packing;
    if (found === undefined)
        return 'keep';
    const to = wanted(found, traits, choice, isNew);
    if (to === undefined)
        return found === 'zstd' && !holdsZstd ? packingOf('gzip', choice) : 'keep';
    if (to === found)
        return 'keep';
    return to === 'none' ? { to: 'tar' } : packingOf(to, choice);
}
function wanted(found, { layerForm: form, wantsCompressed = false }, { to }, isNew) {
    switch (form) {
        case 'tar':
            return 'none';
        case 'tar+gzip':
            return 'gzip';
        case 'compressed':
            return to ?? (found === 'none' ? 'gzip' : undefined);
        case 'as-is':
            if (!wantsCompressed)
                return undefined;
            return to ?? (isNew && found === 'none' ? 'gzip' : undefined);
    }
}


/***/ }),

/***/ 19162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ planCopy),
  W: () => (/* binding */ platformsOf)
});

// EXTERNAL MODULE: ./build/js/image/index.js + 13 modules
var js_image = __webpack_require__(3244);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(66786);
// EXTERNAL MODULE: ./build/js/engine/forms.js
var engine_forms = __webpack_require__(51318);
;// CONCATENATED MODULE: ./build/js/engine/rewriting.js




function planRewriting(graph, traits, choices) {
    const needs = needsOf(graph, traits, choices);
    if (!needs)
        return undefined;
    return new RewritingPlanner(graph, traits, choices).plan();
}
function needsOf(graph, traits, choices) {
    if (choices.format !== undefined || choices.compression?.to !== undefined)
        return true;
    if (traits.layerForm !== 'as-is')
        return true;
    if (choices.isNew === true && (traits.wantsCompressed === true || traits.newFormat !== undefined))
        return true;
    if ((0,js_image/* isIndexType */.$U)(graph.root.descriptor.mediaType) && !traits.holdsIndex)
        return true;
    const { manifestTypes } = traits;
    if (manifestTypes === 'any')
        return false;
    return [...graph.nodes.values()].some(({ document }) => !manifestTypes.includes(document.descriptor.mediaType));
}
class RewritingPlanner {
    #graph;
    #traits;
    #choices;
    #notes = [];
    #steps = new Map();
    #blobs = new Map();
    #left = new Set();
    #layers = new Map();
    #converted = 0;
    #bared = 0;
    constructor(graph, traits, choices) {
        this.#graph = graph;
        this.#traits = traits;
        this.#choices = choices;
    }
    plan() {
        const root = this.#chooseRoot();
        const travelling = nodesBelow(this.#graph, root.descriptor.digest);
        const attestations = attestationsIn(travelling);
        for (const node of travelling)
            this.#planNode(node, attestations.has(node.document.descriptor.digest));
        const steps = [...this.#steps.values()];
        if (root === this.#graph.root && steps.every((step) => step.as === undefined))
            return undefined;
        this.#note(travelling);
        return { root, manifests: steps, blobs: this.#blobs, notes: this.#notes };
    }
    #chooseRoot() {
        const { root, nodes } = this.#graph;
        if (this.#traits.holdsIndex || !(0,js_image/* isIndexType */.$U)(root.descriptor.mediaType))
            return root;
        const images = [...nodes.values()].filter(({ manifest }) => manifest.kind === 'image');
        const attestations = attestationsIn([...nodes.values()]);
        const single = images.filter(({ document }) => !attestations.has(document.descriptor.digest));
        const chosen = single.length === 1 ? single[0]?.document : this.#chooseImage();
        if (chosen === undefined)
            throw holdsNoIndex();
        this.#notes.push({
            code: 'INDEX_FLATTENED',
            text: `this destination holds no index: of ${root.descriptor.digest} it gets the image ${chosen.descriptor.digest}${this.#platformText(chosen)}`,
        });
        return chosen;
    }
    #chooseImage() {
        const { flattenTo } = this.#choices;
        if (flattenTo === undefined)
            return undefined;
        let node = this.#graph.nodes.get(this.#graph.root.descriptor.digest);
        while (node?.manifest.kind === 'index') {
            const { children, manifest } = node;
            const there = manifest.manifests.filter(({ digest }) => children.includes(digest));
            node = this.#graph.nodes.get((0,js_image/* choosePlatform */.xV)(there, flattenTo).digest);
        }
        return node?.document;
    }
    #platformText({ descriptor }) {
        for (const { manifest } of this.#graph.nodes.values()) {
            if (manifest.kind !== 'index')
                continue;
            const platform = manifest.manifests.find(({ digest }) => digest === descriptor.digest)?.platform;
            if (platform !== undefined)
                return ` for ${(0,js_image/* renderPlatform */.qn)(platform)}`;
        }
        return '';
    }
    #planNode(node, isAttestation) {
        const { digest } = node.document.descriptor;
        if (node.manifest.kind === 'index')
            this.#planIndex(node);
        else if (isPlainImage(node))
            this.#planImage(node);
        else if (this.#holds(node.document.descriptor.mediaType, formatOf(node.document)))
            this.#keep(node);
        else if (isAttestation)
            this.#left.add(digest);
        else
            throw notAnImage(node);
    }
    #keep({ document, blobs }) {
        for (const blob of blobs)
            this.#want(blob.digest, 'keep');
        this.#steps.set(document.descriptor.digest, { document, blobs: blobs.map((one) => one.digest), manifests: [] });
    }
    #planImage(node) {
        const { document, manifest, blobs } = node;
        if (manifest.kind !== 'image')
            return;
        const { compression: choice = {}, isNew = false } = this.#choices;
        const format = this.#formatOf(node);
        const from = document.descriptor.mediaType;
        const to = format === 'oci' ? js_image/* OCI_MANIFEST */.EG : js_image/* DOCKER_MANIFEST */.Vv;
        this.#want(manifest.config.digest, 'keep');
        let isAnew = to !== from;
        for (const layer of manifest.layers) {
            const isElsewhere = layer.urls !== undefined && this.#traits.foreignLayers === 'kept';
            const form = isElsewhere
                ? 'keep'
                : (0,engine_forms/* layerForm */.ec)(layer.mediaType, this.#traits, { choice, isNew, holdsZstd: to === from || format === 'oci' });
            this.#want(layer.digest, form);
            if (form === 'keep')
                continue;
            isAnew = true;
            const text = (0,engine_forms/* renderPacking */.MN)(form);
            this.#layers.set(text, (this.#layers.get(text) ?? 0) + 1);
        }
        if (to !== from)
            this.#converted += 1;
        if (to !== from && format === 'v2s2' && hasMoreThanDockerHolds(manifest))
            this.#bared += 1;
        this.#steps.set(document.descriptor.digest, {
            document,
            blobs: blobs.map((one) => one.digest),
            manifests: [],
            ...(isAnew ? { as: to } : {}),
        });
    }
    #planIndex({ document, manifest, children, blobs }) {
        if (manifest.kind !== 'index')
            return;
        const from = document.descriptor.mediaType;
        const format = this.#formatOfIndex(document);
        const to = format === 'oci' ? js_image/* OCI_INDEX */.$p : js_image/* DOCKER_LIST */.Y2;
        const isPartial = manifest.manifests.some((one) => !children.includes(one.digest));
        if (to !== from && isPartial)
            throw cannotConvertPart();
        if (to !== from && blobs.length > 0 && format === 'v2s2')
            throw notAnImage({ document });
        const travelling = children.filter((one) => !this.#left.has(one));
        const placeless = manifest.manifests.find((one) => travelling.includes(one.digest) && one.platform === undefined);
        if (to !== from && format === 'v2s2' && placeless !== undefined)
            throw hasNoPlatform(placeless);
        const isAnew = to !== from || children.some((one) => this.#steps.get(one)?.as !== undefined || this.#left.has(one));
        for (const blob of blobs)
            this.#want(blob.digest, 'keep');
        if (to !== from)
            this.#converted += 1;
        if (to !== from && format === 'v2s2' && hasMoreThanDockerHolds(manifest))
            this.#bared += 1;
        this.#steps.set(document.descriptor.digest, {
            document,
            blobs: blobs.map((one) => one.digest),
            manifests: travelling,
            ...(isAnew ? { as: to, leaves: children.filter((one) => this.#left.has(one)) } : {}),
        });
    }
    #formatOf({ document }) {
        const own = formatOf(document);
        const { format, compression } = this.#choices;
        const needsOci = compression?.to === 'zstd' && this.#packs;
        const liked = this.#newFormat ?? own;
        const order = format === undefined ? [liked, otherThan(liked)] : [format];
        const held = order.find((one) => this.#holds(one === 'oci' ? js_image/* OCI_MANIFEST */.EG : js_image/* DOCKER_MANIFEST */.Vv, one));
        if (needsOci && held === 'v2s2') {
            if (format === undefined && this.#holds(js_image/* OCI_MANIFEST */.EG, 'oci'))
                return 'oci';
            throw new failure/* Failure */.HR('UNSUPPORTED', 'a Docker schema 2 image cannot have zstd layers', {
                side: 'destination',
                hint: 'choose --format oci, or gzip for the layers',
            });
        }
        if (held === undefined)
            throw cannotHold(document, format);
        return held;
    }
    #formatOfIndex(document) {
        const own = formatOf(document);
        const { format, compression } = this.#choices;
        const needsOci = compression?.to === 'zstd' && this.#packs;
        const liked = this.#newFormat ?? own;
        const order = format !== undefined ? [format] : needsOci ? ['oci'] : [liked, otherThan(liked)];
        const held = order.find((one) => this.#holds(one === 'oci' ? js_image/* OCI_INDEX */.$p : js_image/* DOCKER_LIST */.Y2, one));
        if (held === undefined)
            throw cannotHold(document, format);
        return held;
    }
    get #packs() {
        const { layerForm: form, wantsCompressed } = this.#traits;
        return form === 'compressed' || (form === 'as-is' && wantsCompressed === true);
    }
    get #newFormat() {
        return this.#choices.isNew === true ? this.#traits.newFormat : undefined;
    }
    #holds(mediaType, format) {
        const { manifestTypes } = this.#traits;
        if (this.#choices.format !== undefined && this.#choices.format !== format)
            return false;
        return manifestTypes === 'any' || manifestTypes.includes(mediaType);
    }
    #want(digest, form) {
        const known = this.#blobs.get(digest);
        if (known !== undefined && keyOf(known) !== keyOf(form)) {
            throw new failure/* Failure */.HR('UNSUPPORTED', `${digest} is a layer and something else too: it cannot be converted`, {
                side: 'source',
                hint: 'copy the image as it is',
            });
        }
        this.#blobs.set(digest, form);
    }
    #attestsRewritten({ digest, annotations }) {
        const subject = annotations?.[js_image/* ATTESTS */.TN];
        if (subject === undefined || !(0,js_image/* isDigest */.Bc)(subject) || !this.#steps.has(digest))
            return false;
        return this.#steps.get(subject)?.as !== undefined;
    }
    #note(travelling) {
        if (this.#converted > 0) {
            const what = [...this.#steps.values()].some(({ as }) => as === js_image/* DOCKER_MANIFEST */.Vv || as === js_image/* DOCKER_LIST */.Y2);
            const text = `converted to ${what ? 'Docker schema 2' : 'OCI'}: ${(0,runtime_text/* plural */.LS)(this.#converted, 'manifest')}; the configs stay as they are`;
            this.#notes.push({ code: 'FORMAT_CONVERTED', text });
        }
        for (const [packing, count] of this.#layers)
            this.#notes.push({ code: 'LAYERS_CONVERTED', text: `packed anew, ${packing}: ${(0,runtime_text/* plural */.LS)(count, 'layer')}` });
        if (this.#bared > 0) {
            const text = `Docker schema 2 has no annotations, subject or artifactType: left out of ${(0,runtime_text/* plural */.LS)(this.#bared, 'manifest')}`;
            this.#notes.push({ code: 'ANNOTATIONS_DROPPED', text });
        }
        const stale = travelling.flatMap(({ manifest }) => manifest.kind === 'index' ? manifest.manifests.filter((one) => this.#attestsRewritten(one)) : []);
        if (stale.length > 0) {
            const text = `carried inside the index, though made for the image before it was converted: ${(0,runtime_text/* plural */.LS)(stale.length, 'attestation')}`;
            this.#notes.push({ code: 'ATTESTATIONS_STALE', text });
        }
        if (this.#left.size > 0) {
            const text = `left behind: ${(0,runtime_text/* plural */.LS)(this.#left.size, 'attestation')} inside the index, which Docker schema 2 has no form for`;
            this.#notes.push({ code: 'ATTACHED_LEFT_BEHIND', text });
        }
    }
}
function formatOf({ descriptor }) {
    return descriptor.mediaType === js_image/* DOCKER_MANIFEST */.Vv || descriptor.mediaType === js_image/* DOCKER_LIST */.Y2 ? 'v2s2' : 'oci';
}
function otherThan(format) {
    return format === 'oci' ? 'v2s2' : 'oci';
}
function keyOf(form) {
    return form === 'keep' ? form : (0,engine_forms/* renderPacking */.MN)(form);
}
function isPlainImage({ manifest }) {
    if (manifest.kind !== 'image' || !(0,js_image/* isImageConfigType */.Ky)(manifest.config.mediaType))
        return false;
    return manifest.layers.every(({ mediaType }) => (0,js_image/* parseLayerType */.Hd)(mediaType) !== undefined);
}
function hasMoreThanDockerHolds(manifest) {
    const below = manifest.kind === 'index' ? manifest.manifests : [manifest.config, ...manifest.layers];
    return (manifest.annotations !== undefined ||
        manifest.subject !== undefined ||
        manifest.artifactType !== undefined ||
        below.some(({ annotations }) => annotations !== undefined));
}
function nodesBelow(graph, root) {
    const wanted = new Set([root]);
    for (const digest of wanted)
        for (const child of graph.nodes.get(digest)?.children ?? [])
            wanted.add(child);
    return [...graph.nodes].flatMap(([digest, node]) => (wanted.has(digest) ? [node] : []));
}
function attestationsIn(nodes) {
    const found = new Set();
    for (const { manifest } of nodes) {
        if (manifest.kind !== 'index')
            continue;
        for (const one of manifest.manifests)
            if (one.annotations?.[js_image/* ATTESTS */.TN] !== undefined)
                found.add(one.digest);
    }
    return found;
}
function holdsNoIndex() {
    return new failure/* Failure */.HR('UNSUPPORTED', 'this destination holds one image, not an index', {
        side: 'destination',
        hint: 'choose one platform: --platform linux/amd64, or --multi-arch system',
    });
}
function cannotConvertPart() {
    return new failure/* Failure */.HR('UNSUPPORTED', 'an index whose images stay behind cannot be converted', {
        side: 'destination',
        hint: 'leave --sparse or --multi-arch index-only out, or the format',
    });
}
function cannotHold({ descriptor: { mediaType } }, format) {
    return new failure/* Failure */.HR('UNSUPPORTED', format === undefined
        ? `this destination cannot hold ${mediaType}`
        : `this destination cannot hold ${mediaType} as ${format}`, { side: 'destination' });
}
function hasNoPlatform({ digest }) {
    return new failure/* Failure */.HR('UNSUPPORTED', `a Docker manifest list names a platform for every image, and ${digest} has none`, {
        side: 'destination',
        hint: 'copy the index as it is, or that image alone by its digest',
    });
}
function notAnImage({ document }) {
    const { digest, mediaType } = document.descriptor;
    return new failure/* Failure */.HR('UNSUPPORTED', `${digest} is no plain image (${mediaType}): it has no other format`, {
        side: 'destination',
        hint: 'copy it as it is: leave --format out, and choose a destination that holds it',
    });
}

;// CONCATENATED MODULE: ./build/js/engine/plan.js




function planCopy(graph, sinks, choices) {
    if (graph.cutFrom !== undefined && choices.preserveDigests) {
        throw new failure/* Failure */.HR('DIGEST_WOULD_CHANGE', 'choosing platforms rewrites the index, and digests are to be preserved', {
            hint: 'add --sparse to keep the index as it is, or leave --preserve-digests out',
            facts: { from: graph.cutFrom.descriptor.digest, to: graph.root.descriptor.digest },
        });
    }
    const refused = new Map();
    const rewritten = new Map();
    for (const [id, traits] of sinks) {
        try {
            const rewriting = planRewriting(graph, traits, choices);
            refuseUnfit(graph, rewriting, traits, choices, choices.pins.get(id));
            if (rewriting !== undefined)
                rewritten.set(id, rewriting);
        }
        catch (error) {
            refused.set(id, (0,failure/* toFailure */.w2)(error));
        }
    }
    const manifests = [...graph.nodes.values()].map((node) => ({
        document: node.document,
        blobs: node.blobs.map((one) => one.digest),
        manifests: node.children,
    }));
    const open = [...sinks].filter(([id]) => !refused.has(id));
    const blobs = planBlobs(graph, open, rewritten);
    const isCarriedWhole = open.some(([id]) => (rewritten.get(id)?.root ?? graph.root) === graph.root);
    const contentNotes = isCarriedWhole ? contentNotesOn(graph, blobs) : [];
    return { root: graph.root, blobs, manifests, rewritten, notes: notesOn(graph), contentNotes, refused };
}
function planBlobs(graph, sinks, rewritten) {
    const blobs = new Map();
    for (const { manifest, blobs: listed } of graph.nodes.values()) {
        for (const [place, blob] of listed.entries()) {
            const known = blobs.get(blob.digest);
            if (known !== undefined && !staysElsewhere(known.blob))
                continue;
            const wants = new Map();
            for (const [id, traits] of sinks) {
                if (traits.foreignLayers === 'kept' && staysElsewhere(blob))
                    continue;
                const rewriting = rewritten.get(id);
                const form = rewriting === undefined ? 'keep' : rewriting.blobs.get(blob.digest);
                if (form !== undefined)
                    wants.set(id, form);
            }
            const isPacked = manifest.kind === 'image' && [...wants.values()].some((form) => form !== 'keep');
            const layerOf = isPacked ? { layerOf: { config: manifest.config, at: place - 1 } } : {};
            blobs.set(blob.digest, { blob, wants, ...layerOf });
        }
    }
    return blobs;
}
function staysElsewhere(blob) {
    return (0,js_image/* isForeignLayerType */.mi)(blob.mediaType) && blob.urls !== undefined;
}
function refuseUnfit(graph, rewriting, traits, choices, pin) {
    const { digest } = graph.root.descriptor;
    if (rewriting !== undefined && (choices.preserveDigests || pin !== undefined)) {
        const why = rewriting.notes[0]?.text ?? 'its manifest is written anew';
        throw new failure/* Failure */.HR('DIGEST_WOULD_CHANGE', `${digest} cannot keep its digest here: ${why}`, {
            side: 'destination',
            hint: pin === undefined
                ? 'leave --preserve-digests out, or what asks for another form (--format, --dest-compress…, the destination itself)'
                : 'name the destination by tag',
            facts: { from: digest },
        });
    }
    if (pin !== undefined && pin !== digest) {
        throw new failure/* Failure */.HR('DIGEST_WOULD_CHANGE', `the destination insists on ${pin}, the image is ${digest}`, {
            side: 'destination',
            hint: 'name the destination by tag, or copy the image that has this digest',
        });
    }
    if (choices.sparse && !traits.holdsSparseIndex) {
        throw new failure/* Failure */.HR('UNSUPPORTED', 'this destination refuses an index whose images are not all there', {
            side: 'destination',
            hint: 'leave --sparse out: the index is then cut down to the platforms chosen',
        });
    }
}
function notesOn({ cutFrom, root }) {
    if (cutFrom === undefined)
        return [];
    const [from, to] = [cutFrom.descriptor.digest, root.descriptor.digest];
    return [{ code: 'DIGEST_CHANGES', text: `the index is cut down to the platforms chosen: ${from} becomes ${to}` }];
}
function contentNotesOn(graph, blobs) {
    const platforms = platformsOf(graph);
    if (platforms.length < 2)
        return [];
    const total = [...blobs.values()].reduce((sum, { blob }) => sum + blob.size, 0);
    const text = `carried ${(0,runtime_text/* plural */.LS)(platforms.length, 'platform')}, ${(0,runtime_text/* renderBytes */.UP)(total)}; --multi-arch system for one`;
    return [{ code: 'PLATFORMS_CARRIED', text }];
}
function platformsOf(graph) {
    const found = new Set();
    for (const { manifest, children } of graph.nodes.values()) {
        if (manifest.kind !== 'index')
            continue;
        for (const { digest, platform } of manifest.manifests) {
            if (platform !== undefined && platform.os !== 'unknown' && children.includes(digest))
                found.add((0,js_image/* renderPlatform */.qn)(platform));
        }
    }
    return [...found];
}


/***/ }),

/***/ 41185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ SharedDeliveries)
/* harmony export */ });
/* harmony import */ var _runtime_abort_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59179);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);


const MOST_TRIES = 2;
class SharedDeliveries {
    #scopes = new Map();
    async share(wish, deliver) {
        const { place, digest, giver, signal } = wish;
        const all = this.#deliveriesOf(place.scope, digest);
        for (;;) {
            const own = all.find(({ path }) => path === place.path);
            if (own?.hasArrived === true)
                return 'present';
            const failed = own?.failures?.get(giver);
            if (failed !== undefined && failed.count >= MOST_TRIES)
                throw failed.last;
            const sibling = wish.mayMount && own?.running === undefined ? findSibling(all, place.path) : undefined;
            const before = own?.running ?? (sibling?.hasArrived === false ? sibling.running : undefined);
            if (before === undefined) {
                const mine = own ?? { path: place.path, hasArrived: false };
                if (own === undefined)
                    all.push(mine);
                return this.#run(mine, giver, signal, async () => deliver(sibling?.path));
            }
            wish.onWait();
            await (0,_runtime_abort_js__WEBPACK_IMPORTED_MODULE_1__/* .orAborted */ .H)(before, signal);
        }
    }
    forget({ scope, path }, digests) {
        for (const digest of digests) {
            const delivery = this.#deliveriesOf(scope, digest).find((one) => one.path === path);
            if (delivery !== undefined)
                delivery.hasArrived = false;
        }
    }
    async #run(own, giver, signal, deliver) {
        const { promise, resolve } = Promise.withResolvers();
        own.running = promise;
        try {
            const result = await deliver();
            own.hasArrived = true;
            delete own.failures;
            return result;
        }
        catch (error) {
            if (!signal.aborted) {
                own.failures ??= new Map();
                own.failures.set(giver, { count: (own.failures.get(giver)?.count ?? 0) + 1, last: (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .toFailure */ .w2)(error) });
            }
            throw error;
        }
        finally {
            delete own.running;
            resolve();
        }
    }
    #deliveriesOf(scope, digest) {
        const digests = this.#scopes.get(scope) ?? new Map();
        const all = digests.get(digest) ?? [];
        this.#scopes.set(scope, digests.set(digest, all));
        return all;
    }
}
function findSibling(all, own) {
    const others = all.filter(({ path }) => path !== own);
    return others.find(({ hasArrived }) => hasArrived) ?? others.find(({ running }) => running !== undefined);
}


/***/ }),

/***/ 5936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ WOULD_BE_SIGNED),
  t: () => (/* binding */ copyToDestination)
});

// EXTERNAL MODULE: ./build/js/image/index.js + 13 modules
var js_image = __webpack_require__(3244);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var runtime_failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(66786);
// EXTERNAL MODULE: ./build/js/transport/contract.js
var contract = __webpack_require__(98348);
// EXTERNAL MODULE: ./build/js/transport/name-editor.js
var name_editor = __webpack_require__(33183);
// EXTERNAL MODULE: ./build/js/transport/push-bytes.js
var push_bytes = __webpack_require__(26260);
// EXTERNAL MODULE: ./build/js/runtime/semaphore.js
var semaphore = __webpack_require__(65459);
// EXTERNAL MODULE: ./build/js/engine/deliver-blob.js
var deliver_blob = __webpack_require__(67206);
;// CONCATENATED MODULE: ./build/js/engine/execute.js



function createTally() {
    return { transferred: 0, mounted: 0, cached: 0, present: 0 };
}
async function executeContent(ctx, plan, destination, supply, tally) {
    const stop = new AbortController();
    const inner = { ...ctx, signal: AbortSignal.any([ctx.signal, stop.signal]) };
    const run = new ContentRun(inner, plan, destination, supply, tally);
    let first;
    const settle = async (work) => {
        try {
            await work;
        }
        catch (error) {
            first ??= error;
            stop.abort(error);
        }
    };
    await Promise.all(run.all().map(settle));
    if (first === undefined)
        return plan.rewritten.has(destination.id) ? run.root() : plan.root;
    ctx.signal.throwIfAborted();
    throw (0,runtime_failure/* toFailure */.w2)(first).with({ side: 'destination', subject: destination.sink.reference.text });
}
class ContentRun {
    #ctx;
    #plan;
    #destination;
    #supply;
    #tally;
    #making;
    #blobs = new Map();
    #manifests = new Map();
    #made;
    constructor(ctx, plan, destination, supply, tally) {
        this.#ctx = ctx;
        this.#plan = plan;
        this.#destination = destination;
        this.#supply = supply;
        this.#tally = tally;
        this.#making = new semaphore/* Semaphore */.j(destination.parallelBlobs);
        this.#made = { layers: new Map(), manifests: new Map() };
    }
    all() {
        const { id, sink } = this.#destination;
        const bytes = [...this.#plan.blobs.values()].reduce((sum, { blob, wants }) => sum + (wants.has(id) ? blob.size : 0), 0);
        this.#ctx.emit({ kind: 'planned', destination: sink.reference.text, bytes });
        for (const { blob } of this.#plan.blobs.values())
            this.#blobs.set(blob.digest, this.#pushBlob(blob.digest));
        const { root, manifests } = this.#plan.rewritten.get(this.#destination.id) ?? this.#plan;
        for (const step of manifests) {
            const digest = step.document.descriptor.digest;
            if (digest !== root.descriptor.digest)
                this.#manifests.set(digest, this.#pushManifest(step));
        }
        return [...this.#blobs.values(), ...this.#manifests.values()];
    }
    async root() {
        const rewriting = this.#plan.rewritten.get(this.#destination.id);
        const step = rewriting?.manifests.at(-1);
        return step === undefined ? this.#plan.root : this.#documentOf(step);
    }
    async #pushBlob(digest) {
        const step = this.#plan.blobs.get(digest);
        const form = step?.wants.get(this.#destination.id);
        if (step === undefined || form === undefined)
            return this.#supply.settled(this.#destination.id, digest);
        if (form !== 'keep')
            return this.#pushConverted(step, form);
        const release = await this.#destination.slots.acquire('small', this.#ctx.signal);
        try {
            const how = await (0,deliver_blob/* deliverBlob */.n7)(this.#ctx, step.blob, this.#destination, this.#supply);
            this.#tally[how] += step.blob.size;
        }
        finally {
            release();
        }
    }
    async #pushConverted(step, packing) {
        const { converter } = this.#destination;
        if (converter === undefined)
            throw new runtime_failure/* Failure */.HR('INTERNAL', 'a plan with conversions came without a converter');
        const { how, made } = await converter.deliver(this.#ctx, step, packing, this.#destination, this.#making);
        this.#made.layers.set(step.blob.digest, made);
        this.#tally[how] += made.size;
    }
    async #pushManifest(step) {
        await Promise.all([
            ...step.blobs.map((digest) => this.#blobs.get(digest)),
            ...step.manifests.map((digest) => this.#manifests.get(digest)),
        ]);
        const document = step.as === undefined ? step.document : await this.#documentOf(step);
        await pushDocument(this.#ctx, this.#destination.sink, document);
    }
    async #documentOf(step) {
        if (step.as === undefined)
            return step.document;
        const { renderManifest } = await __webpack_require__.e(/* import() */ 8287).then(__webpack_require__.bind(__webpack_require__, 28287));
        const document = renderManifest(step, this.#made);
        this.#made.manifests.set(step.document.descriptor.digest, document);
        return document;
    }
}
async function pushDocument(ctx, sink, document) {
    await sink.pushManifest(ctx, document);
    const { digest, mediaType } = document.descriptor;
    ctx.emit({ kind: 'manifest', digest, mediaType, destination: sink.reference.text });
}
function saysContentIsMissing(error) {
    return (error instanceof runtime_failure/* Failure */.HR &&
        error.side !== 'source' &&
        (error.code === 'BLOB_UNKNOWN' || error.code === 'MANIFEST_UNKNOWN' || error.code === 'MANIFEST_INVALID'));
}

// EXTERNAL MODULE: ./build/js/engine/plan.js + 1 modules
var engine_plan = __webpack_require__(19162);
;// CONCATENATED MODULE: ./build/js/engine/attach.js








async function attachTo(ctx, attachments, destination, supply, tally) {
    const { sink } = destination;
    if (attachments.length === 0)
        return { attached: [], notes: [], changed: false };
    if (!sink.traits.holdsReferrers) {
        const text = `left behind: ${(0,runtime_text/* plural */.LS)(attachments.length, 'attached artefact')}: this destination holds none`;
        return { attached: [], notes: [{ code: 'ATTACHED_LEFT_BEHIND', text }], changed: false };
    }
    const lists = new ReferrerLists(ctx, sink);
    const settled = await Promise.allSettled(attachments.map(async (one) => attachOne(ctx, one, destination, lists, supply, tally)));
    const outcomes = settled.map((one) => {
        if (one.status === 'rejected')
            throw one.reason;
        return one.value;
    });
    const carried = attachments.filter((_, at) => outcomes[at]?.how === 'carried');
    await ensureListed(ctx, sink, carried);
    return {
        attached: attachments.flatMap(({ kind, artifactType, graph }, at) => {
            const outcome = outcomes[at];
            if (outcome === undefined || outcome.how === 'kept')
                return [];
            return [{ kind, artifactType, digest: outcome.as ?? graph.root.descriptor.digest }];
        }),
        notes: outcomes.flatMap(({ how, note }) => (how === 'kept' ? [note] : [])),
        changed: outcomes.some(({ how }) => how === 'carried'),
    };
}
async function attachOne(ctx, attachment, destination, lists, supply, tally) {
    const { sink } = destination;
    const { root } = attachment.graph;
    const plan = (0,engine_plan/* planCopy */.n)(attachment.graph, new Map([[destination.id, sink.traits]]), {
        preserveDigests: true,
        pins: new Map(),
        sparse: false,
    });
    const bring = async (own, only) => {
        const refused = plan.refused.get(destination.id);
        if (refused !== undefined)
            throw refused;
        await executeContent(own, only === undefined ? plan : cutTo(plan, only), destination, supply, tally);
    };
    try {
        if (attachment.tag !== undefined) {
            if (!(0,name_editor/* isNameEditor */.v)(sink))
                throw new runtime_failure/* Failure */.HR('INTERNAL', `${sink.reference.text} holds tags and edits none`);
            return await joinTag(ctx, attachment, attachment.tag, sink, bring);
        }
        if (!destination.isEmpty && (await isThere(ctx, sink, lists, root)))
            return { how: 'present' };
        await bring(ctx);
        await pushDocument(ctx, sink, root);
        return { how: 'carried' };
    }
    finally {
        for (const digest of plan.blobs.keys())
            supply.settled(destination.id, digest);
    }
}
async function joinTag(ctx, { graph: { root }, suffix }, tag, sink, bring) {
    let how = 'present';
    let note;
    const now = await sink.editName(ctx, tag, async (own, there) => {
        const joining = suffix === 'sbom' ? joinSbom(there, root, tag) : joinSigned(there, root, tag);
        note = joining.kind === 'kept' ? { code: 'ATTACHED_KEPT', text: joining.text } : undefined;
        if (joining.kind === 'kept' || joining.kind === 'nothing')
            return undefined;
        how = 'carried';
        if (joining.kind === 'whole') {
            await bring(own);
            return root;
        }
        const { document, config, configBytes } = joining.joined;
        await Promise.all([bring(own, joining.added), (0,push_bytes/* pushBytes */.W)(own, sink, config, configBytes)]);
        return document;
    });
    return note === undefined ? { how, as: now.descriptor.digest } : { how: 'kept', note };
}
function joinSbom(there, coming, tag) {
    if (there === undefined)
        return { kind: 'whole' };
    if (there.descriptor.digest === coming.descriptor.digest)
        return { kind: 'nothing' };
    return { kind: 'kept', text: `${tag} is another SBOM at the destination, and is kept as it is there` };
}
function joinSigned(there, coming, tag) {
    try {
        return (0,js_image/* joinAttached */.Ju)(there, coming, tag);
    }
    catch (error) {
        if (!CANNOT_BE_JOINED.has((0,runtime_failure/* toFailure */.w2)(error).code))
            throw error;
        const text = `${tag} is kept as it is at the destination, where nothing can be added to it: ${(0,runtime_failure/* toFailure */.w2)(error).message}`;
        return { kind: 'kept', text };
    }
}
const CANNOT_BE_JOINED = new Set(['MANIFEST_INVALID', 'LIMIT_EXCEEDED']);
function cutTo(plan, wanted) {
    const digests = new Set(wanted.map(({ digest }) => digest));
    return { ...plan, blobs: new Map([...plan.blobs].filter(([digest]) => digests.has(digest))), manifests: [] };
}
const MOST_ROUNDS = 3;
async function ensureListed(ctx, sink, carried) {
    let unlisted = await unlistedOf(ctx, sink, carried);
    for (let round = 1; unlisted.length > 0 && round < MOST_ROUNDS; round += 1) {
        for (const { graph } of unlisted)
            await pushDocument(ctx, sink, graph.root);
        unlisted = await unlistedOf(ctx, sink, unlisted);
    }
    const [first] = unlisted;
    if (first === undefined)
        return;
    const { digest } = first.graph.root.descriptor;
    throw new runtime_failure/* Failure */.HR('ATTACHED_UNLISTED', `${digest} was stored, and is not listed as attached to ${first.subject}`, {
        side: 'destination',
        subject: sink.reference.text,
        facts: { referrer: digest, subject: first.subject },
        hint: 'the registry loses what is attached: report it to those who run it, or copy with --attached none',
    });
}
async function unlistedOf(ctx, sink, carried) {
    const lists = new ReferrerLists(ctx, sink, NOT_TOLD);
    const listed = await Promise.all(carried.map(async ({ tag, graph: { root } }) => {
        const { subject } = (0,js_image/* parseManifest */.Ng)(root.bytes, root.descriptor.mediaType);
        return tag !== undefined || subject === undefined || (await lists.has(subject, root.descriptor.digest)) !== false;
    }));
    return carried.filter((_, at) => listed[at] === false);
}
async function isThere(ctx, sink, lists, { descriptor, bytes }) {
    const { subject } = (0,js_image/* parseManifest */.Ng)(bytes, descriptor.mediaType);
    if (subject !== undefined && (await lists.has(subject, descriptor.digest)) === false)
        return false;
    return sink.exists(ctx, descriptor);
}
const NOT_TOLD = new Set(['AUTH_DENIED', 'AUTH_REQUIRED']);
class ReferrerLists {
    #ctx;
    #sink;
    #forgiven;
    #lists = new Map();
    constructor(ctx, sink, forgiven) {
        this.#ctx = ctx;
        this.#sink = sink;
        this.#forgiven = forgiven;
    }
    async has(subject, referrer) {
        const list = this.#lists.get(subject.digest) ?? this.#ask(subject);
        this.#lists.set(subject.digest, list);
        return (await list)?.some(({ digest }) => digest === referrer);
    }
    async #ask(subject) {
        if (!(0,contract/* isReferrerLister */.Xn)(this.#sink))
            return undefined;
        try {
            return await this.#sink.referrers(this.#ctx, subject);
        }
        catch (error) {
            this.#ctx.signal.throwIfAborted();
            if (this.#forgiven?.has((0,runtime_failure/* toFailure */.w2)(error).code) === false)
                throw error;
            return undefined;
        }
    }
}

// EXTERNAL MODULE: ./build/js/transport/signature-blob.js
var signature_blob = __webpack_require__(63084);
// EXTERNAL MODULE: ./build/js/trust/write-signature.js
var write_signature = __webpack_require__(9503);
;// CONCATENATED MODULE: ./build/js/operation/carry-signatures.js






function fittingSignatures(rewriting, all) {
    if (rewriting === undefined)
        return { fitting: all, notes: [] };
    const kept = new Set(rewriting.manifests.flatMap(({ document, as }) => (as === undefined ? [document.descriptor.digest] : [])));
    const fitting = new Map([...all].filter(([digest]) => kept.has(digest)));
    const left = count(all) - count(fitting);
    return { fitting, notes: left === 0 ? [] : [leftBehind(left, 'made for what has another digest here')] };
}
async function carrySignatures(ctx, sink, signatures, choice) {
    const total = count(signatures);
    if (total === 0)
        return { attached: [], notes: [], changed: false };
    let added = 0;
    const left = [];
    const attached = [];
    for (const [digest, blobs] of signatures) {
        const simple = blobs.filter(({ kind }) => kind === 'simple-signing');
        const canWrite = (0,contract/* isSignatureWriter */.aj)(sink);
        if (canWrite && simple.length > 0)
            added += await sink.addSignatures(ctx, digest, simple);
        for (const blob of blobs) {
            const isCarried = blob.kind === 'sigstore' ? await carryAttachment(ctx, sink, digest, blob) : canWrite;
            if (isCarried)
                attached.push(describeSignature(blob));
            else
                left.push(blob);
        }
    }
    const changed = added > 0;
    if (left.length === 0)
        return { attached, notes: [], changed };
    if (choice === 'carried or refused') {
        throw new runtime_failure/* Failure */.HR('UNSUPPORTED', `${sink.reference.text} cannot hold signatures, and the image has some`, {
            side: 'destination',
            subject: sink.reference.text,
            hint: 'leave them out with --remove-signatures',
        });
    }
    return { attached, notes: [leftBehind(left.length, 'this destination holds none')], changed };
}
function describeSignature(blob) {
    return {
        kind: 'signature',
        artifactType: blob.kind === 'sigstore' ? blob.attachment.mediaType : 'application/vnd.containers.simple-signing',
        digest: (0,js_image/* digestOf */.ol)((0,signature_blob/* renderSignatureBlob */.aL)(blob)),
    };
}
async function carryAttachment(ctx, sink, digest, { attachment }) {
    const subject = { mediaType: '', digest, size: 0 };
    try {
        await (0,write_signature/* writeSignature */.A)(ctx, sink, subject, { format: 'legacy', identity: '', attachment });
        return true;
    }
    catch (error) {
        if (error instanceof runtime_failure/* Failure */.HR && error.code === 'UNSUPPORTED')
            return false;
        throw error;
    }
}
function count(signatures) {
    return signatures.values().reduce((sum, blobs) => sum + blobs.length, 0);
}
function leftBehind(many, why) {
    return { code: 'SIGNATURES_LEFT_BEHIND', text: `left behind: ${(0,runtime_text/* plural */.LS)(many, 'signature')}, ${why}` };
}

// EXTERNAL MODULE: ./build/js/operation/copy-rewritten.js
var copy_rewritten = __webpack_require__(14246);
// EXTERNAL MODULE: ./build/js/operation/open-image.js
var open_image = __webpack_require__(61278);
;// CONCATENATED MODULE: ./build/js/operation/place-reader.js

class PlaceReader {
    #ctx;
    #place;
    #opened;
    constructor(ctx, destination) {
        this.#ctx = ctx;
        if (destination !== undefined && (0,open_image/* isAddedTo */.AR)(destination.reference))
            this.#place = destination;
    }
    async open() {
        if (this.#place === undefined)
            return undefined;
        const { reference, settings } = this.#place;
        this.#opened ??= (0,open_image/* openSource */.oD)(this.#ctx, { reference, settings: { ...settings, withoutMirrors: true } });
        return this.#opened;
    }
    async [Symbol.asyncDispose]() {
        const opened = await this.#opened?.catch(() => undefined);
        await opened?.[Symbol.asyncDispose]();
    }
}

// EXTERNAL MODULE: ./build/js/operation/result-of.js
var result_of = __webpack_require__(77381);
;// CONCATENATED MODULE: ./build/js/operation/copy-destination.js
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












const DEFAULT_PARALLEL_BLOBS = 6;
const WOULD_BE_SIGNED = 'WOULD_BE_SIGNED';
function noProgress({ plan }, { id, root }) {
    const notes = [...plan.notes, ...(plan.rewritten.get(id)?.notes ?? [])];
    return { tally: createTally(), attached: [], signatures: [], notes, root, changed: false };
}
async function copyToDestination(ctx, prepared, opened) {
    const { plan } = prepared;
    const rewriting = plan.rewritten.get(opened.id);
    const progress = noProgress(prepared, opened);
    const reference = opened.reference.text;
    try {
        const refused = plan.refused.get(opened.id);
        if (refused !== undefined)
            throw refused;
        const state = await opened.state;
        const asked = prepared.request.destinations[opened.id];
        if (asked !== undefined)
            await prepared.request.signing?.requireAllowed?.(asked);
        if (prepared.request.dryRun)
            return await planned(ctx, prepared, opened, state, progress);
        await write(ctx, prepared, opened, state, progress);
        const status = progress.changed ? 'copied' : 'up-to-date';
        const changes = (0,copy_rewritten/* digestNotes */.oK)(rewriting, progress.root);
        if (opened.root === undefined)
            for (const note of changes)
                ctx.emit({ kind: 'note', ...note, reference });
        progress.notes.push(...changes);
        return { ...describe(prepared, opened, progress), status };
    }
    catch (error) {
        const failure = (0,runtime_failure/* toFailure */.w2)(error).with({ side: 'destination', subject: reference });
        return (0,result_of/* failedDestination */.ov)(reference, failure, {
            bytes: progress.tally,
            attached: progress.attached,
            signatures: progress.signatures,
            notes: [...progress.notes, ...prepared.sourceNotes()],
        });
    }
    finally {
        prepared.supply.left(opened.id);
    }
}
function describe(prepared, opened, progress) {
    return {
        reference: opened.reference.text,
        digest: progress.root?.descriptor.digest ?? '',
        tags: opened.names,
        bytes: progress.tally,
        attached: progress.attached,
        signatures: progress.signatures,
        notes: [...progress.notes, ...prepared.sourceNotes()],
    };
}
async function write(ctx, prepared, opened, state, progress) {
    if (!state.holdsRoot) {
        await writeMissing(ctx, prepared, opened, state, progress);
        return;
    }
    try {
        await writeAll(ctx, prepared, opened, state, progress, 'names');
    }
    catch (error) {
        if (!saysContentIsMissing(error))
            throw error;
        ctx.emit({
            kind: 'debug',
            text: `${opened.reference.text} has the manifest without its content: copying all of it`,
        });
        Object.assign(progress, noProgress(prepared, opened));
        await writeAll(ctx, prepared, opened, state, progress, 'everything');
    }
}
async function writeMissing(ctx, prepared, opened, state, progress) {
    const { deliveries } = prepared.request;
    try {
        await writeAll(ctx, prepared, opened, state, progress, 'what is missing');
    }
    catch (error) {
        if (deliveries === undefined || !saysContentIsMissing(error))
            throw error;
        ctx.emit({ kind: 'debug', text: `${opened.reference.text} lacks what was brought before: asking for all of it` });
        deliveries.forget((0,deliver_blob/* placeOf */.$t)(state.sink), prepared.plan.blobs.keys());
        Object.assign(progress, noProgress(prepared, opened));
        await writeAll(ctx, prepared, opened, { ...state, isEmpty: false }, progress, 'what is missing');
    }
}
async function writeAll(ctx, prepared, opened, state, progress, what) {
    const { plan, supply } = prepared;
    const { sink } = state;
    const destination = destinationOf(ctx, prepared, opened, state);
    const hasContent = what === 'names' && opened.root !== undefined;
    if (!hasContent)
        progress.notes.push(...prepared.contentNotes());
    const root = hasContent ? opened.root : await executeContent(ctx, plan, destination, supply, progress.tally);
    progress.root = root;
    const { digest } = root.descriptor;
    if (hasContent)
        for (const { blob, wants } of plan.blobs.values())
            if (wants.has(opened.id))
                progress.tally.present += blob.size;
    const pending = what === 'everything' ? opened.names : opened.names.filter((name) => state.pointsAt.get(name)?.digest !== digest);
    const isThere = opened.root === undefined && state.pointsAt.values().some((one) => one?.digest === digest);
    const putsRoot = what !== 'names' && !isThere;
    const tell = (found) => {
        progress.notes.push(...found);
        for (const note of found)
            ctx.emit({ kind: 'note', ...note, reference: opened.reference.text });
    };
    const attached = await prepared.attached;
    const { fitting, notes } = (0,copy_rewritten/* attachmentsFor */.U1)(plan.rewritten.get(opened.id), attached.list);
    const signatures = fittingSignatures(plan.rewritten.get(opened.id), await prepared.signatures);
    progress.attached.push(...attached.there);
    tell([...attached.notes, ...notes, ...signatures.notes]);
    const hasSubject = (0,js_image/* parseManifest */.Ng)(root.bytes, root.descriptor.mediaType).subject !== undefined;
    const { signing } = prepared.request;
    const isAttachedTo = fitting.length > 0 || signatures.fitting.size > 0;
    const goesFirst = isAttachedTo || pending.length > 1 || hasSubject || signing !== undefined;
    if (putsRoot && goesFirst)
        await pushDocument(ctx, sink, root);
    const outcome = await attachTo(ctx, fitting, destination, supply, progress.tally);
    progress.attached.push(...outcome.attached);
    tell(outcome.notes);
    if (outcome.changed)
        progress.changed = true;
    const carried = await carrySignatures(ctx, sink, signatures.fitting, prepared.request.signatures ?? 'carried');
    if (carried.changed)
        progress.changed = true;
    progress.attached.push(...carried.attached);
    tell(carried.notes);
    if (signing !== undefined) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const { signAt } = await __webpack_require__.e(/* import() */ 9377).then(__webpack_require__.bind(__webpack_require__, 29377));
            const reader = __addDisposableResource(env_1, new PlaceReader(ctx, prepared.request.destinations[opened.id]), true);
            const made = await signAt(ctx, sink, root, signing, {
                names: namedImages(sink.reference, opened.names),
                openThere: async () => reader.open(),
                wasThere: !putsRoot,
                deliveries: prepared.deliveries,
            });
            progress.signatures.push(...made);
            if (made.length > 0)
                progress.changed = true;
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
    if (pending.length > 0 || putsRoot) {
        await sink.tag(ctx, root, pending);
        for (const name of pending)
            ctx.emit({ kind: 'tagged', reference: `${sink.reference.location}:${name}`, digest });
        progress.changed = true;
    }
    await sink.seal(ctx);
}
function namedImages({ image }, names) {
    if (image === undefined)
        return [];
    const { registry, path } = image;
    return names.filter(js_image/* isTag */.dz).map((tag) => ({ registry, path, tag }));
}
function destinationOf(ctx, prepared, opened, state) {
    const { sink, isFresh, isEmpty } = state;
    const { source } = opened.neighbours;
    const parallelBlobs = Math.min(prepared.request.parallelBlobs ?? DEFAULT_PARALLEL_BLOBS, ctx.limits.perHost);
    return {
        id: opened.id,
        sink,
        isFresh,
        isEmpty,
        parallelBlobs,
        slots: opened.slots ?? new semaphore/* Semaphore */.j(sink.traits.writes === 'in-order' ? 1 : parallelBlobs),
        ...(source !== undefined && (0,contract/* isBlobMounter */.Av)(sink) ? { mountFrom: source } : {}),
        ...(opened.holders === undefined ? {} : { holders: opened.holders }),
        ...(prepared.request.journal === undefined ? {} : { journal: prepared.request.journal }),
        deliveries: prepared.deliveries,
        ...(prepared.converter === undefined ? {} : { converter: prepared.converter }),
    };
}
async function planned(ctx, prepared, opened, state, progress) {
    const { plan } = prepared;
    const { tally } = progress;
    const { root } = opened;
    if (!state.holdsRoot)
        progress.notes.push(...prepared.contentNotes());
    const destination = destinationOf(ctx, prepared, opened, state);
    await Promise.all(plan.blobs.values().map(async ({ blob, wants }) => {
        const form = wants.get(opened.id);
        if (form === undefined)
            return;
        const isKept = form === 'keep';
        const how = state.holdsRoot
            ? 'present'
            : isKept
                ? await foresee(ctx, prepared, destination, blob)
                : 'transferred';
        tally[how] += blob.size;
    }));
    const rewriting = plan.rewritten.get(opened.id);
    const attached = await prepared.attached;
    const { fitting, notes } = (0,copy_rewritten/* attachmentsFor */.U1)(rewriting, attached.list);
    progress.attached.push(...attached.there);
    for (const { kind, artifactType, graph } of fitting)
        progress.attached.push({ kind, artifactType, digest: graph.root.descriptor.digest });
    const signatures = fittingSignatures(rewriting, await prepared.signatures);
    if ((0,contract/* isSignatureWriter */.aj)(state.sink))
        progress.attached.push(...signatures.fitting.values().flatMap((blobs) => blobs.map(describeSignature)));
    progress.notes.push(...attached.notes, ...notes, ...signatures.notes, ...(0,copy_rewritten/* digestNotes */.oK)(rewriting, root));
    const isNamed = opened.names.every((name) => state.pointsAt.get(name)?.digest === root?.descriptor.digest);
    const lacking = state.holdsRoot ? await countUnsigned(ctx, prepared, opened) : 0;
    if (lacking > 0)
        progress.notes.push({ code: WOULD_BE_SIGNED, text: `${(0,runtime_text/* plural */.LS)(lacking, 'signature')} to be made` });
    const status = state.holdsRoot && isNamed && lacking === 0 ? 'up-to-date' : 'planned';
    return { ...describe(prepared, opened, progress), status };
}
async function countUnsigned(ctx, prepared, opened) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const { signing } = prepared.request;
        const { root, names, reference } = opened;
        if (signing === undefined || root === undefined)
            return 0;
        const reader = __addDisposableResource(env_2, new PlaceReader(ctx, prepared.request.destinations[opened.id]), true);
        const { countLacking } = await __webpack_require__.e(/* import() */ 9377).then(__webpack_require__.bind(__webpack_require__, 29377));
        const there = { names: namedImages(reference, names), openThere: async () => reader.open() };
        return await countLacking(ctx, root, signing, there);
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
async function foresee(ctx, { supply }, { sink, deliveries, mountFrom, isEmpty }, blob) {
    const ask = async (from) => {
        if (!isEmpty && (await sink.exists(ctx, blob)))
            return 'present';
        return from === undefined ? 'transferred' : 'mounted';
    };
    if (deliveries === undefined)
        return ask(mountFrom);
    const { digest } = blob;
    const isAlone = mountFrom !== undefined || !(0,contract/* isBlobMounter */.Av)(sink);
    const wish = { place: (0,deliver_blob/* placeOf */.$t)(sink), digest, giver: supply.location, mayMount: !isAlone, signal: ctx.signal };
    return deliveries.share({ ...wish, onWait: () => undefined }, async (from) => ask(mountFrom ?? from));
}


/***/ }),

/***/ 89040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ prepareCopy)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/js/engine/attached-there.js
var attached_there = __webpack_require__(3310);
// EXTERNAL MODULE: ./build/js/engine/attachments.js
var attachments = __webpack_require__(47411);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(83903);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./build/js/runtime/clock.js
var clock = __webpack_require__(10995);
;// CONCATENATED MODULE: ./build/js/engine/shared-read.js



const KEPT_BYTES = 1024 * 1024;
const COMING_MS = 3_000;
const STANDING_MS = 10_000;
const AHEAD_BYTES = 128 * 1024;
class SharedRead {
    #stop = new AbortController();
    #awaited;
    #readers = new Set();
    #start = [];
    #startBytes = 0;
    #source;
    #state = 'new';
    #ending;
    #timer;
    constructor(awaited) {
        this.#awaited = new Set(awaited);
    }
    join(who, open, onBytes) {
        if (!this.#awaited.delete(who))
            return undefined;
        const reader = new Reader(onBytes, () => this.#flow(), () => this.#leave(reader));
        for (const chunk of this.#start)
            reader.take(chunk);
        this.#readers.add(reader);
        if (this.#state === 'new')
            void this.#open(open);
        this.#flow();
        return reader.stream;
    }
    get readers() {
        return this.#readers.size;
    }
    decline(who) {
        if (this.#awaited.delete(who))
            this.#flow();
    }
    async #open(open) {
        this.#state = 'gathering';
        try {
            const { stream } = await open(this.#stop.signal);
            stream.on('error', (error) => this.#end({ failure: (0,failure/* toFailure */.w2)(error) }));
            if (this.#stop.signal.aborted)
                return void stream.destroy();
            this.#source = stream;
            stream.once('end', () => this.#end({}));
            stream.on('data', (chunk) => this.#pass(chunk));
            this.#flow();
        }
        catch (error) {
            this.#end({ failure: (0,failure/* toFailure */.w2)(error) });
        }
    }
    #pass(chunk) {
        if (this.#state === 'gathering') {
            this.#start.push(chunk);
            this.#startBytes += chunk.byteLength;
        }
        for (const reader of this.#readers)
            reader.take(chunk);
        this.#flow();
    }
    #flow() {
        if (this.#state === 'gathering' && this.#awaited.size === 0)
            this.#close();
        if (this.#ending !== undefined)
            return this.#finish();
        const isGathering = this.#isGathering;
        if (isGathering || [...this.#readers].some(({ fullSince }) => fullSince !== undefined)) {
            this.#source?.pause();
            this.#timer ??= setTimeout(() => this.#lose(), isGathering ? COMING_MS : STANDING_MS).unref();
            return;
        }
        clearTimeout(this.#timer);
        this.#timer = undefined;
        this.#source?.resume();
    }
    get #isGathering() {
        return this.#state === 'gathering' && (this.#startBytes >= KEPT_BYTES || this.#readers.size === 0);
    }
    #lose() {
        this.#timer = undefined;
        if (this.#isGathering)
            this.#close();
        const since = (0,clock/* monotonicMs */.d)() - STANDING_MS;
        const behind = [...this.#readers].filter(({ fullSince = Infinity }) => fullSince <= since);
        if (behind.length < this.#readers.size)
            for (const reader of behind)
                reader.fail(leftBehind());
        if (this.#readers.size === 0)
            this.#abandon();
        else
            this.#flow();
    }
    #close() {
        this.#awaited.clear();
        this.#start.length = 0;
        this.#state = 'flowing';
    }
    #leave(reader) {
        this.#readers.delete(reader);
        if (this.#readers.size === 0 && this.#state === 'flowing')
            this.#abandon();
        else
            this.#flow();
    }
    #abandon() {
        this.#close();
        clearTimeout(this.#timer);
        this.#stop.abort(new failure/* Failure */.HR('CANCELLED', 'nobody reads any more'));
        this.#source?.destroy();
    }
    #end(ending) {
        this.#ending ??= ending;
        this.#flow();
    }
    #finish() {
        const { failure } = this.#ending ?? {};
        for (const reader of this.#readers) {
            if (failure === undefined)
                reader.end();
            else
                reader.fail(failure);
        }
        if (failure !== undefined)
            this.#close();
        if (this.#state === 'flowing')
            clearTimeout(this.#timer);
        else
            this.#timer ??= setTimeout(() => this.#close(), COMING_MS).unref();
    }
}
function leftBehind() {
    return new failure/* Failure */.HR('TIMEOUT', 'took nothing while the other destinations waited', {
        side: 'destination',
        transient: true,
    });
}
class Reader {
    stream;
    #onBytes;
    #isEnded = false;
    fullSince;
    constructor(onBytes, onWanted, onGone) {
        this.#onBytes = onBytes;
        this.stream = new external_node_stream_.Readable({
            highWaterMark: AHEAD_BYTES,
            read: () => {
                if (this.fullSince === undefined)
                    return;
                this.fullSince = undefined;
                onWanted();
            },
            destroy: (error, done) => {
                onGone();
                done(error);
            },
        });
        this.stream.on('error', () => undefined);
    }
    take(chunk) {
        this.#onBytes(chunk.byteLength);
        if (!this.stream.push(chunk))
            this.fullSince ??= (0,clock/* monotonicMs */.d)();
    }
    end() {
        if (!this.#isEnded)
            this.stream.push(null);
        this.#isEnded = true;
    }
    fail(failure) {
        this.stream.destroy(failure);
    }
}

// EXTERNAL MODULE: ./build/js/engine/elsewhere.js
var elsewhere = __webpack_require__(44785);
// EXTERNAL MODULE: ./build/js/engine/verified-read.js
var verified_read = __webpack_require__(22574);
;// CONCATENATED MODULE: ./build/js/engine/blob-supply.js





const CONVERTED_AHEAD_BYTES = 512 * 1024;
class BlobSupply {
    #ctx;
    #source;
    #store;
    #destinations;
    #shared = new Map();
    #fromSource = new Set();
    #cached = new Set();
    #damaged = new Set();
    #rates;
    constructor(ctx, { source, store, destinations, rates = {} }) {
        this.#rates = rates;
        this.#ctx = ctx;
        this.#source = source;
        this.#store = store;
        this.#destinations = new Set(destinations);
    }
    get location() {
        return this.#source.reference.location;
    }
    get isLocal() {
        return this.#source.traits.reads === 'local';
    }
    get isShared() {
        return this.#destinations.size > 1;
    }
    originOf(digest) {
        return this.#cached.has(digest) ? 'cached' : 'transferred';
    }
    opener(destination, wanted, onBytes, what = 'written') {
        const look = what === 'written' ? {} : { readers: () => 0, aheadBytes: CONVERTED_AHEAD_BYTES };
        return async (signal, from = 0) => {
            const kept = await this.#openKept(signal, wanted, from, onBytes);
            if (kept !== undefined) {
                this.settled(destination, wanted.digest);
                return { stream: kept, offset: from };
            }
            if (from > 0)
                return this.#openAtSource(signal, wanted, from, { onBytes });
            const shared = this.#sharedRead(wanted.digest);
            const together = shared?.join(destination, async (own) => this.#openAtSource(AbortSignal.any([this.#ctx.signal, own]), wanted, 0, { readers: () => shared.readers }), onBytes);
            return together === undefined
                ? this.#openAtSource(signal, wanted, 0, { onBytes, ...look })
                : { stream: together, offset: 0 };
        };
    }
    openerOf(wanted, open, onBytes) {
        return (0,verified_read/* openVerified */.p)(this.#ctx, wanted, open, { onBytes, isDigested: true, ...this.#pace(false, () => 1) });
    }
    async keep(signal, wanted) {
        const store = this.#store;
        if (store === undefined)
            return;
        if (await store.has(wanted)) {
            if (!this.#fromSource.has(wanted.digest))
                this.#cached.add(wanted.digest);
            return;
        }
        const { stream } = await this.#openAtSource(signal, wanted, 0);
        await (0,external_node_stream_promises_.finished)(stream.resume());
    }
    settled(destination, digest) {
        this.#sharedRead(digest)?.decline(destination);
    }
    left(destination) {
        this.#destinations.delete(destination);
        for (const read of this.#shared.values())
            read.decline(destination);
    }
    #pace(isFromSource, readers) {
        const { write } = this.#rates;
        const read = isFromSource ? this.#rates.read : undefined;
        if (read === undefined && write === undefined)
            return {};
        return { pace: (bytes) => Math.max(read?.take(bytes) ?? 0, write?.take(bytes * readers()) ?? 0) };
    }
    #sharedRead(digest) {
        const known = this.#shared.get(digest);
        if (known !== undefined || this.#destinations.size < 2)
            return known;
        const read = new SharedRead(this.#destinations);
        this.#shared.set(digest, read);
        return read;
    }
    async #openKept(signal, wanted, from, onBytes) {
        const store = this.#store;
        const stream = this.#damaged.has(wanted.digest) ? undefined : await store?.open(wanted, from);
        if (store === undefined || stream === undefined)
            return undefined;
        if (!this.#fromSource.has(wanted.digest))
            this.#cached.add(wanted.digest);
        const dropped = async (cause) => {
            this.#damaged.add(wanted.digest);
            await store.drop(wanted);
            this.#cached.delete(wanted.digest);
            return new failure/* Failure */.HR('DIGEST_MISMATCH', `the blob store's copy of ${wanted.digest} was damaged`, {
                side: 'local',
                transient: true,
                cause,
            });
        };
        const open = () => Promise.resolve({ stream, offset: from });
        const pace = this.#pace(false, () => 1);
        const read = (0,verified_read/* openVerified */.p)({ ...this.#ctx, signal }, wanted, open, { onBytes, onBroken: dropped, ...pace });
        const opened = await read(signal, from);
        return opened.stream;
    }
    async #openAtSource(signal, wanted, from, { readers = () => 1, ...onlookers } = {}) {
        const source = this.#source;
        const store = this.#store;
        this.#fromSource.add(wanted.digest);
        const open = async (own, at) => {
            try {
                return await source.openBlob({ ...this.#ctx, signal: own }, wanted, at);
            }
            catch (error) {
                throw (0,failure/* toFailure */.w2)(error).with({ side: 'source', subject: source.reference.text });
            }
        };
        return (0,verified_read/* openVerified */.p)({ ...this.#ctx, signal }, wanted, open, {
            ...(0,elsewhere/* elsewhere */.J)(this.#ctx, source, wanted),
            ...onlookers,
            ...this.#pace(true, readers),
            ...(store === undefined ? {} : { keep: async () => store.writer(wanted) }),
        })(signal, from);
    }
}

// EXTERNAL MODULE: ./build/js/engine/graph.js + 1 modules
var graph = __webpack_require__(72937);
// EXTERNAL MODULE: ./build/js/engine/plan.js + 1 modules
var plan = __webpack_require__(19162);
// EXTERNAL MODULE: ./build/js/runtime/at-once.js
var at_once = __webpack_require__(45288);
// EXTERNAL MODULE: ./build/js/transport/contract.js
var contract = __webpack_require__(98348);
;// CONCATENATED MODULE: ./build/js/engine/signatures.js



async function readSignaturesOf(ctx, source, graph) {
    if (!(0,contract/* isSignatureReader */.O7)(source))
        return new Map();
    const made = graph.cutFrom === undefined ? undefined : graph.root.descriptor.digest;
    const subjects = [...graph.nodes.keys()].filter((digest) => digest !== made);
    const found = new Map();
    try {
        await (0,at_once/* atOnce */.z)(subjects, AT_ONCE, async (digest) => {
            const signatures = await source.readSignatures(ctx, digest);
            if (signatures.length > 0)
                found.set(digest, signatures);
        });
    }
    catch (error) {
        throw (0,failure/* toFailure */.w2)(error).with({ side: 'source', subject: source.reference.text });
    }
    return found;
}
const AT_ONCE = 8;

// EXTERNAL MODULE: ./build/js/engine/shared-deliveries.js
var shared_deliveries = __webpack_require__(41185);
// EXTERNAL MODULE: ./build/js/engine/forms.js
var engine_forms = __webpack_require__(51318);
// EXTERNAL MODULE: ./build/js/image/index.js + 13 modules
var js_image = __webpack_require__(3244);
;// CONCATENATED MODULE: ./build/js/operation/copy-early.js



async function packEarly(ctx, request, source, opening) {
    const { dryRun, preserveDigests, compression: choice = {}, rates } = request;
    if (!(0,contract/* isLayerForeteller */.Gi)(source) || dryRun || preserveDigests || rates !== undefined)
        return undefined;
    const mediaType = (0,js_image/* renderLayerType */.Ym)('v2s2', { packing: 'none', isForeign: false });
    const packings = new Map();
    for (const one of await Promise.allSettled(opening)) {
        if (one.status === 'rejected')
            continue;
        const isNew = !source.traits.originalDigests;
        const form = (0,engine_forms/* layerForm */.ec)(mediaType, one.value.traits, { choice, isNew, holdsZstd: true });
        if (form !== 'keep' && form.to !== 'tar')
            packings.set((0,engine_forms/* renderPacking */.MN)(form), form);
    }
    const [packing, ...others] = packings.values();
    if (packing === undefined || others.length > 0)
        return undefined;
    const { EarlyLayers } = await __webpack_require__.e(/* import() */ 2297).then(__webpack_require__.bind(__webpack_require__, 32297));
    const { name, pin } = source.reference;
    const { temporary } = request.source.settings;
    return new EarlyLayers(ctx, packing, temporary, (own) => source.foretell(own, pin ?? name));
}

// EXTERNAL MODULE: ./build/js/operation/copy-rewritten.js
var copy_rewritten = __webpack_require__(14246);
// EXTERNAL MODULE: ./build/js/operation/open-image.js
var open_image = __webpack_require__(61278);
;// CONCATENATED MODULE: ./build/js/operation/destination-state.js




async function openDestination(ctx, { reference, settings, openedSink, holders }, { source, siblings }) {
    if (openedSink !== undefined)
        return openedSink;
    const mountFrom = [
        ...new Set([...(source === undefined ? [] : [source]), ...siblings, ...(holders?.values() ?? [])]),
    ];
    const sink = await (0,open_image/* openSink */.Aq)(ctx, { reference, settings: { ...settings, mountFrom } });
    if ((0,contract/* isConnector */.E7)(sink))
        void sink.connect(ctx);
    return sink;
}
function namesOf(destination) {
    if (destination === undefined)
        return [];
    const { name } = destination.reference;
    return [...new Set([...(name === undefined || (0,js_image/* isDigest */.Bc)(name) ? [] : [name]), ...destination.names])];
}
async function askNames(ctx, sink, destination) {
    if (destination?.known !== undefined)
        return destination.known.pointsAt;
    const names = namesOf(destination);
    if (!sink.traits.holdsNames)
        return new Map();
    return new Map(await Promise.all(names.map(async (name) => [name, await sink.lookup(ctx, name)])));
}
async function holdsIndex(ctx, sink, root) {
    return (0,js_image/* isIndexType */.$U)(root.descriptor.mediaType) && sink.traits.holdsNames ? sink.exists(ctx, root.descriptor) : false;
}
async function stateOf(answers, { known }, root, graph) {
    if (answers.sink === undefined)
        throw new failure/* Failure */.HR('INTERNAL', 'a destination was not opened');
    const [sink, pointsAt = new Map(), holds = false] = await Promise.all([
        answers.sink,
        answers.asked,
        answers.holdsWhole,
    ]);
    const named = root !== undefined && [...pointsAt.values()].some((one) => one?.digest === root.descriptor.digest);
    const isFresh = pointsAt.size > 0 && [...pointsAt.values()].every((one) => one === undefined);
    const holdsRoot = named || (holds && root === graph.root && graph.cutFrom === undefined);
    return { sink, pointsAt, holdsRoot, isFresh, isEmpty: known?.isEmpty === true };
}
async function withoutGaps(ctx, state, plan, id) {
    const { sink, holdsRoot } = state;
    if (!holdsRoot || !(0,contract/* isContentKnower */.KD)(sink) || plan.rewritten.has(id))
        return state;
    const blobs = plan.blobs.values().flatMap(({ blob, wants }) => (wants.has(id) ? [blob] : []));
    const wanted = [...plan.manifests.map(({ document }) => document.descriptor), ...blobs];
    return { ...state, holdsRoot: await sink.holdsAll(ctx, wanted) };
}

// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(66786);
;// CONCATENATED MODULE: ./build/js/operation/left-index.js



async function notesOfLeftIndex(ctx, source, named, graph, { attached, signatures }) {
    const { digest } = named.descriptor;
    if (graph.nodes.has(digest))
        return [];
    const counts = await Promise.all([
        (0,attachments/* countLeftWithIndex */.B)(ctx, source, named, graph, attached),
        signatures === undefined ? countSignatures(ctx, source, named) : 0,
    ]);
    return KINDS.flatMap(({ code, what }, at) => {
        const many = counts[at] ?? 0;
        const text = `left behind: ${(0,runtime_text/* plural */.LS)(many, what)} of the index ${digest}, which is not copied as it is`;
        return many === 0 ? [] : [{ code, text }];
    });
}
const KINDS = [
    { code: 'ATTACHED_LEFT_BEHIND', what: 'attached artefact' },
    { code: 'SIGNATURES_LEFT_BEHIND', what: 'signature' },
];
async function countSignatures(ctx, source, { descriptor: { digest } }) {
    if (!(0,contract/* isSignatureReader */.O7)(source))
        return 0;
    try {
        return (await source.readSignatures(ctx, digest)).length;
    }
    catch {
        ctx.signal.throwIfAborted();
        return 0;
    }
}

;// CONCATENATED MODULE: ./build/js/operation/neighbours.js
function neighboursOf(request, at) {
    const own = request.destinations[at]?.reference.image;
    const pathOf = (other) => own !== undefined && other?.registry === own.registry && other.path !== own.path ? other.path : undefined;
    const source = pathOf(request.source.reference.image);
    const siblings = request.destinations.flatMap(({ reference }) => pathOf(reference.image) ?? []);
    return { siblings: [...new Set(siblings)], ...(source === undefined ? {} : { source }) };
}

;// CONCATENATED MODULE: ./build/js/operation/copy-prepare.js
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















async function prepareCopy(ctx, request) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const stack = __addDisposableResource(env_1, new AsyncDisposableStack(), true);
        const source = stack.use(await (0,open_image/* openSource */.oD)(ctx, request.source));
        const isAsked = (await request.admission?.concerns(request.source.reference)) === true;
        const admitted = isAsked ? await readImage(ctx, source, request) : undefined;
        const opening = request.destinations.map(async (destination, at) => openDestination(ctx, destination, neighboursOf(request, at)));
        stack.defer(async () => (0,open_image/* disposeEach */.FB)(ctx, opening));
        const asked = opening.map(async (one, at) => askNames(ctx, await one, request.destinations[at]));
        for (const one of asked)
            one.catch(() => undefined);
        const resolving = admitted === undefined ? (0,open_image/* resolveImage */.AT)(ctx, source) : Promise.resolve(admitted.resolved);
        const packing = admitted === undefined ? packEarly(ctx, request, source, opening) : Promise.resolve(undefined);
        stack.defer(async () => (await packing)?.[Symbol.asyncDispose]());
        const resolved = await resolving;
        const holdsWhole = opening.map(async (one, at) => request.destinations[at]?.known?.isEmpty !== true && holdsIndex(ctx, await one, resolved));
        for (const one of holdsWhole)
            one.catch(() => undefined);
        const { cache, graph } = admitted ?? (await readContent(ctx, source, request, resolved));
        const plan = await makePlan(request, source, graph, opening);
        const roots = plan.rewritten.size === 0 ? [] : await rootsOf(plan, request.destinations.length);
        const destinations = request.destinations.map((destination, id) => {
            const root = plan.rewritten.has(id) ? roots[id] : plan.root;
            const known = stateOf({ sink: opening[id], asked: asked[id], holdsWhole: holdsWhole[id] }, destination, root, graph);
            const state = known.then(async (one) => withoutGaps(ctx, one, plan, id));
            state.catch(() => undefined);
            const { reference, holders, slots } = destination;
            return {
                id,
                reference,
                names: namesOf(destination),
                neighbours: neighboursOf(request, id),
                root,
                state,
                ...(holders === undefined ? {} : { holders }),
                ...(slots === undefined ? {} : { slots }),
            };
        });
        ctx.emit({ kind: 'destinations', count: destinations.length });
        const newNotes = source.traits.originalDigests ? [] : [digestIsNew(resolved)];
        tell(ctx, request.source.reference, [...newNotes, ...plan.notes]);
        for (const { id, reference, root } of destinations) {
            const rewriting = plan.rewritten.get(id);
            tell(ctx, reference, [...(rewriting?.notes ?? []), ...(0,copy_rewritten/* digestNotes */.oK)(rewriting, root)]);
        }
        const attached = (0,promises_.setImmediate)().then(async () => readAttached(ctx, source, request, { resolved, cache, graph }, destinations));
        attached.catch(() => undefined);
        const signatures = signaturesOf(ctx, source, graph, request);
        signatures.catch(() => undefined);
        const store = request.blobStore;
        if (store !== undefined)
            stack.use(await store.lease(plan.blobs.keys()));
        const supply = new BlobSupply(ctx, {
            source,
            destinations: destinations.map(({ id }) => id),
            ...(store === undefined ? {} : { store }),
            ...(request.rates === undefined ? {} : { rates: request.rates }),
        });
        const needsConverter = !request.dryRun && [...plan.rewritten.values()].some(copy_rewritten/* packsLayers */.DQ);
        const converter = needsConverter
            ? await openConverter(ctx, supply, request.source.settings.temporary, await packing)
            : undefined;
        const kept = stack.move();
        return {
            request,
            source: describeSource(source.reference, resolved, graph),
            reader: source,
            sourceNotes: () => [...newNotes, ...((0,contract/* isPlaceChanger */.YQ)(source) ? source.notes : [])],
            plan,
            contentNotes: toldOnce(ctx, request.source.reference, plan.contentNotes),
            supply,
            converter,
            deliveries: request.deliveries ?? new shared_deliveries/* SharedDeliveries */.C(),
            attached,
            signatures,
            destinations,
            [Symbol.asyncDispose]: async () => kept.disposeAsync(),
        };
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
function tell(ctx, { text }, notes) {
    for (const note of notes)
        ctx.emit({ kind: 'note', ...note, reference: text });
}
function toldOnce(ctx, reference, notes) {
    let untold = notes;
    return () => {
        tell(ctx, reference, untold);
        untold = [];
        return notes;
    };
}
async function readContent(ctx, source, { selection }, root) {
    const cache = new graph/* ManifestCache */.G(ctx, source);
    return { cache, graph: await (0,graph/* readGraph */.t)(ctx, cache, root, selection) };
}
async function signaturesOf(ctx, source, graph, { signatures, attached }) {
    const isAsked = signatures === undefined ? attached !== 'none' : signatures !== 'removed';
    if (!isAsked || !(0,contract/* isSignatureReader */.O7)(source))
        return new Map();
    await (0,promises_.setImmediate)();
    return readSignaturesOf(ctx, source, graph);
}
async function readImage(ctx, source, request) {
    const resolved = await (0,open_image/* resolveImage */.AT)(ctx, source);
    const content = await readContent(ctx, source, request, resolved);
    const documents = [...content.graph.nodes.values()].map(({ document }) => document);
    const isCut = content.graph.cutFrom !== undefined;
    const manifests = documents.filter((document) => !isCut || document !== content.graph.root);
    const { reference } = request.source;
    await request.admission?.admit(ctx, { source, reference, root: resolved, manifests, isCut });
    return { ...content, resolved };
}
async function readAttached(ctx, source, request, { resolved, cache, graph }, destinations) {
    const { attached: choice } = request;
    if (choice === 'none')
        return { list: [], there: [], notes: [] };
    const states = await Promise.all(destinations.map(async ({ state }) => state.catch(() => undefined)));
    const holders = states.flatMap((state) => (state?.holdsRoot === true ? [state.sink] : []));
    if (holders.length > 0 && holders.length === states.length) {
        const inside = [...graph.nodes.keys()];
        const there = await (0,attached_there/* attachedThere */.h)(ctx, source, holders, graph.root.descriptor, choice, inside);
        if (there !== undefined)
            return { list: [], there, notes: [] };
    }
    const [list, notes] = await Promise.all([
        (0,attachments/* readAttachments */.V)(ctx, source, cache, graph, choice),
        notesOfLeftIndex(ctx, source, resolved, graph, request),
    ]);
    return { list, there: [], notes };
}
function digestIsNew({ descriptor }) {
    return {
        code: 'DIGEST_IS_NEW',
        text: `the source keeps no manifest: ${descriptor.digest} was made of its content here`,
    };
}
async function rootsOf(plan, count) {
    return Promise.all(Array.from({ length: count }, async (_, id) => (0,copy_rewritten/* rootAt */.sb)(plan, id)));
}
async function openConverter(ctx, supply, directory, early) {
    const { createBlobConverter } = await __webpack_require__.e(/* import() */ 1622).then(__webpack_require__.bind(__webpack_require__, 61622));
    return createBlobConverter(ctx, supply, directory, early);
}
async function makePlan(request, source, graph, opening) {
    const opened = await Promise.allSettled(opening);
    const traits = new Map(opened.flatMap((one, id) => (one.status === 'fulfilled' ? [[id, one.value.traits]] : [])));
    const pins = new Map();
    for (const [id, { reference }] of request.destinations.entries())
        if (reference.pin !== undefined)
            pins.set(id, reference.pin);
    const { selection, format, compression, flattenTo, preserveDigests } = request;
    const sparse = selection.kind === 'index-only' || (selection.kind === 'some' && selection.sparse);
    return (0,plan/* planCopy */.n)(graph, traits, {
        preserveDigests,
        pins,
        sparse,
        isNew: !source.traits.originalDigests && !preserveDigests,
        ...(format === undefined ? {} : { format }),
        ...(compression === undefined ? {} : { compression }),
        ...(flattenTo === undefined ? {} : { flattenTo }),
    });
}
function describeSource(reference, root, graph) {
    return {
        reference: reference.text,
        digest: root.descriptor.digest,
        mediaType: root.descriptor.mediaType,
        platforms: (0,plan/* platformsOf */.W)(graph),
    };
}


/***/ }),

/***/ 14246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DQ: () => (/* binding */ packsLayers),
/* harmony export */   U1: () => (/* binding */ attachmentsFor),
/* harmony export */   oK: () => (/* binding */ digestNotes),
/* harmony export */   sb: () => (/* binding */ rootAt)
/* harmony export */ });
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66786);

async function rootAt(plan, id) {
    const rewriting = plan.rewritten.get(id);
    if (rewriting === undefined)
        return plan.root;
    if (packsLayers(rewriting))
        return undefined;
    const { renderManifest } = await __webpack_require__.e(/* import() */ 8287).then(__webpack_require__.bind(__webpack_require__, 28287));
    const manifests = new Map();
    for (const step of rewriting.manifests) {
        if (step.as === undefined)
            continue;
        manifests.set(step.document.descriptor.digest, renderManifest(step, { layers: new Map(), manifests }));
    }
    return manifests.get(rewriting.root.descriptor.digest) ?? rewriting.root;
}
function packsLayers({ blobs }) {
    return [...blobs.values()].some((form) => form !== 'keep');
}
function digestNotes(rewriting, root) {
    const last = rewriting?.manifests.at(-1);
    if (last?.as === undefined)
        return [];
    const from = last.document.descriptor.digest;
    const to = root === undefined ? 'another digest, known when its layers are made' : root.descriptor.digest;
    return [{ code: 'DIGEST_CHANGES', text: `${from} becomes ${to}` }];
}
function attachmentsFor(rewriting, all) {
    if (rewriting === undefined)
        return { fitting: all, notes: [] };
    const kept = new Set(rewriting.manifests.flatMap(({ document, as }) => (as === undefined ? [document.descriptor.digest] : [])));
    const fitting = all.filter(({ subject, graph }) => {
        if (!kept.has(subject))
            return false;
        kept.add(graph.root.descriptor.digest);
        return true;
    });
    const left = all.length - fitting.length;
    if (left === 0)
        return { fitting, notes: [] };
    const text = `left behind: ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(left, 'attached artefact')}, made for what has another digest here`;
    return { fitting, notes: [{ code: 'ATTACHED_LEFT_BEHIND', text }] };
}


/***/ }),

/***/ 45288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ atOnce)
/* harmony export */ });
async function atOnce(items, most, work) {
    const left = items[Symbol.iterator]();
    let isStopped = false;
    const worker = async () => {
        for (let next = left.next(); next.done !== true && !isStopped; next = left.next()) {
            try {
                await work(next.value);
            }
            catch (error) {
                isStopped = true;
                throw error;
            }
        }
    };
    const settled = await Promise.allSettled(Array.from({ length: most }, worker));
    for (const one of settled)
        if (one.status === 'rejected')
            throw one.reason;
}


/***/ }),

/***/ 26260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ pushBytes)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var _contract_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98348);


async function pushBytes(ctx, sink, { mediaType, digest, size }, bytes, how) {
    if (how?.session === undefined && (0,_contract_js__WEBPACK_IMPORTED_MODULE_1__/* .isBytesPusher */ .JB)(sink))
        return sink.pushBytes(ctx, { mediaType, digest, size }, bytes);
    const open = async (_signal, from = 0) => Promise.resolve({ stream: node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from([bytes.subarray(from)]), offset: from });
    await sink.pushBlob(ctx, { mediaType, digest, size }, open, how);
}


/***/ }),

/***/ 9503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ writeSignature)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);
/* harmony import */ var _transport_contract_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98348);
/* harmony import */ var _transport_name_editor_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33183);



async function writeSignature(ctx, sink, subject, made) {
    if (made.format === 'gpg' && (0,_transport_contract_js__WEBPACK_IMPORTED_MODULE_1__/* .isSignatureWriter */ .aj)(sink)) {
        await sink.addSignatures(ctx, subject.digest, [{ kind: 'simple-signing', bytes: made.bytes }]);
        return;
    }
    if (made.format === 'legacy' && (0,_transport_name_editor_js__WEBPACK_IMPORTED_MODULE_2__/* .isNameEditor */ .v)(sink) && sink.traits.holdsReferrers) {
        const { appendAttachment } = await __webpack_require__.e(/* import() */ 3792).then(__webpack_require__.bind(__webpack_require__, 53792));
        await appendAttachment(ctx, sink, subject.digest, made.attachment);
        return;
    }
    if (made.format === 'legacy' && (0,_transport_contract_js__WEBPACK_IMPORTED_MODULE_1__/* .isSignatureWriter */ .aj)(sink) && !(0,_transport_name_editor_js__WEBPACK_IMPORTED_MODULE_2__/* .isNameEditor */ .v)(sink)) {
        await sink.addSignatures(ctx, subject.digest, [{ kind: 'sigstore', attachment: made.attachment }]);
        return;
    }
    if (made.format === 'bundle' && sink.traits.holdsReferrers) {
        const { writeBundle } = await __webpack_require__.e(/* import() */ 9076).then(__webpack_require__.bind(__webpack_require__, 29076));
        await writeBundle(ctx, sink, subject, made);
        return;
    }
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('UNSUPPORTED', `${sink.reference.text} cannot hold a ${NAMES[made.format]} signature`, {
        side: 'destination',
        subject: sink.reference.text,
        hint: 'copy it unsigned, and sign it where it ends up',
    });
}
const NAMES = { gpg: 'GPG', legacy: 'cosign', bundle: 'sigstore bundle' };


/***/ })

};
