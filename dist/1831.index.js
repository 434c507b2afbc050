export const id = 1831;
export const ids = [1831];
export const modules = {

/***/ 44785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ elsewhere)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);
/* harmony import */ var _transport_contract_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98348);


function elsewhere(ctx, source, blob) {
    if (!(0,_transport_contract_js__WEBPACK_IMPORTED_MODULE_1__/* .isPlaceChanger */ .YQ)(source))
        return {};
    const giveUp = (cause) => source.giveUpOn(ctx, blob, cause);
    return {
        elsewhere: giveUp,
        onBroken: async (cause) => {
            if (ctx.signal.aborted || !giveUp(cause))
                return Promise.resolve(cause);
            const { message, facts } = cause;
            const failure = new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('DIGEST_MISMATCH', message, { side: 'source', transient: true, facts, cause });
            return Promise.resolve(failure);
        },
    };
}


/***/ }),

/***/ 22574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ openVerified)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3244);
/* harmony import */ var _runtime_backoff_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21513);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83903);
/* harmony import */ var _runtime_spent_buffers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44219);





const PROGRESS_BYTES = 1024 * 1024;
const RETRY_BASE_MS = 500;
const AHEAD_BYTES = 64 * 1024;
function openVerified(ctx, expected, open, onlookers = {}) {
    return async (signal, from = 0) => {
        const inner = { ...ctx, signal };
        const first = await openNoLater(inner, expected, open, from);
        const writer = from === 0 ? await onlookers.keep?.() : undefined;
        return { offset: from, stream: new VerifiedRead(inner, expected, open, onlookers, writer, from).start(first) };
    };
}
async function openNoLater(ctx, expected, open, from) {
    const opened = await open(ctx.signal, from);
    opened.stream.on('error', () => undefined);
    if (opened.offset <= from)
        return opened;
    opened.stream.destroy();
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('SERVER_ERROR', `asked for ${expected.digest} from byte ${String(from)}, got a later part`, {
        side: 'source',
    });
}
class VerifiedRead {
    #ctx;
    #expected;
    #open;
    #onlookers;
    #writer;
    #digester;
    #stream;
    #from;
    #received;
    #skip = 0;
    #held;
    #attempt = 0;
    #markedAt;
    #isOver = false;
    #unwritten = 0;
    #pause;
    #writing = Promise.resolve();
    constructor(ctx, expected, open, onlookers, writer, from) {
        this.#ctx = ctx;
        this.#received = from;
        this.#markedAt = from;
        this.#expected = expected;
        this.#open = open;
        this.#onlookers = onlookers;
        this.#writer = writer;
        this.#digester =
            from === 0 && onlookers.isDigested !== true ? new _image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .Digester */ .Y8((0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithmOf */ .Hy)(expected.digest)) : undefined;
        this.#stream = new node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable({
            highWaterMark: onlookers.aheadBytes ?? AHEAD_BYTES,
            read: () => this.#resume(),
            destroy: (error, done) => {
                this.#isOver = true;
                clearTimeout(this.#pause);
                this.#from?.destroy();
                void this.#discard().finally(() => done(error));
            },
        });
    }
    async #discard() {
        await this.#writer?.discard();
    }
    start(opened) {
        this.#stream.on('error', () => undefined);
        this.#attach(opened);
        return this.#stream;
    }
    #attach({ stream, offset }) {
        this.#from = stream;
        this.#skip = this.#received - offset;
        let isSettled = false;
        const settle = (then) => {
            if (isSettled || this.#isOver)
                return;
            isSettled = true;
            then();
        };
        stream.on('data', (chunk) => {
            if (!isSettled && !this.#isOver)
                this.#take(chunk);
        });
        stream.once('end', () => settle(() => this.#ended()));
        stream.once('error', (error) => settle(() => this.#broke((0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .toFailure */ .w2)(error))));
        stream.once('close', () => settle(() => this.#broke(this.#tooShort())));
        if (stream.destroyed)
            settle(() => this.#broke((0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .toFailure */ .w2)(stream.errored ?? this.#tooShort())));
        if (this.#pause !== undefined || this.#stream.readableLength >= this.#stream.readableHighWaterMark)
            stream.pause();
    }
    #take(piece) {
        const dropped = Math.min(this.#skip, piece.byteLength);
        this.#skip -= dropped;
        const chunk = dropped === 0 ? piece : piece.subarray(dropped);
        if (chunk.byteLength === 0)
            return;
        this.#received += chunk.byteLength;
        (0,_runtime_spent_buffers_js__WEBPACK_IMPORTED_MODULE_4__/* .noteSpentBuffer */ .f)(piece.byteLength);
        if (this.#received > this.#expected.size) {
            this.#fail(wrongSize(this.#expected, this.#received, 'more than'));
            return;
        }
        this.#digester?.update(chunk);
        const ready = this.#held;
        this.#held = chunk;
        if (this.#writer !== undefined)
            this.#keep(chunk, this.#writer);
        if (ready !== undefined)
            this.#pass(ready);
        this.#slowDown(chunk.byteLength);
    }
    #pass(chunk) {
        this.#onlookers.onBytes?.(chunk.byteLength);
        if (!this.#stream.push(chunk))
            this.#from?.pause();
    }
    #keep(chunk, writer) {
        this.#from?.pause();
        this.#unwritten += 1;
        this.#writing = this.#writing
            .then(async () => writer.write(chunk))
            .finally(() => {
            this.#unwritten -= 1;
            if (!this.#isOver && this.#stream.readableLength < this.#stream.readableHighWaterMark)
                this.#resume();
        });
    }
    #slowDown(bytes) {
        const waitMs = this.#onlookers.pace?.(bytes) ?? 0;
        if (waitMs < 1)
            return;
        this.#from?.pause();
        clearTimeout(this.#pause);
        this.#pause = setTimeout(() => {
            this.#pause = undefined;
            if (!this.#isOver && this.#stream.readableLength < this.#stream.readableHighWaterMark)
                this.#resume();
        }, waitMs);
    }
    #resume() {
        if (this.#unwritten === 0 && this.#pause === undefined)
            this.#from?.resume();
    }
    #tooShort() {
        return wrongSize(this.#expected, this.#received, 'only');
    }
    #ended() {
        if (this.#received < this.#expected.size) {
            this.#broke(this.#tooShort());
            return;
        }
        const { digest } = this.#expected;
        const found = this.#digester?.finish() ?? digest;
        if (found !== digest) {
            this.#fail(new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('DIGEST_MISMATCH', `a blob does not match its digest: expected ${digest}, found ${found}`, {
                side: 'source',
                facts: { expected: digest, found },
                hint: 'the source, or something between here and it, served other content; nothing was published',
            }));
            return;
        }
        void this.#finish();
    }
    async #finish() {
        await this.#writing;
        await this.#writer?.commit();
        if (this.#isOver)
            return;
        if (this.#held !== undefined)
            this.#pass(this.#held);
        this.#stream.push(null);
    }
    #broke(failure) {
        this.#from?.destroy();
        if (this.#received === this.#expected.size)
            return this.#ended();
        if (this.#received - this.#markedAt >= PROGRESS_BYTES)
            this.#attempt = 0;
        this.#markedAt = this.#received;
        if (!this.#ctx.signal.aborted && this.#onlookers.elsewhere?.(failure) === true) {
            this.#attempt = 0;
            void this.#reopen();
            return;
        }
        this.#attempt += 1;
        if (!failure.transient || this.#attempt > this.#ctx.limits.retries)
            this.#fail(failure.with({ side: 'source' }));
        else
            void this.#retry(failure);
    }
    async #retry(broken) {
        const { limits, signal } = this.#ctx;
        const waitMs = limits.retryDelayMs ?? (0,_runtime_backoff_js__WEBPACK_IMPORTED_MODULE_2__/* .backoffMs */ .jo)(this.#attempt, RETRY_BASE_MS, limits.retryCapMs);
        this.#ctx.emit({
            kind: 'retry',
            host: broken.subject ?? this.#expected.digest,
            attempt: this.#attempt,
            waitMs,
            reason: broken.message,
        });
        try {
            await (0,_runtime_backoff_js__WEBPACK_IMPORTED_MODULE_2__/* .sleep */ .yy)(waitMs, signal);
        }
        catch (error) {
            if (!this.#isOver)
                this.#broke((0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .toFailure */ .w2)(error));
            return;
        }
        await this.#reopen();
    }
    async #reopen() {
        try {
            const opened = await this.#open(this.#ctx.signal, this.#received);
            if (this.#isOver || opened.offset > this.#received) {
                opened.stream.destroy();
                throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('SERVER_ERROR', `asked for ${this.#expected.digest} from byte ${String(this.#received)}, got a later part`, { side: 'source' });
            }
            this.#attach(opened);
        }
        catch (error) {
            if (!this.#isOver)
                this.#broke((0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .toFailure */ .w2)(error));
        }
    }
    #fail(failure) {
        this.#isOver = true;
        this.#from?.destroy();
        const better = this.#onlookers.onBroken?.(failure) ?? Promise.resolve(failure);
        void better.then((error) => this.#stream.destroy(error));
    }
}
function wrongSize(expected, received, how) {
    const found = how === 'only' ? received : expected.size;
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('SIZE_MISMATCH', `${expected.digest}: ${how} ${String(found)} bytes came, its descriptor says ${String(expected.size)}`, {
        side: 'source',
        transient: how === 'only',
        facts: { expected: expected.size, found: received },
        hint: 'the source, or something between here and it, served other content; nothing was published',
    });
}


/***/ }),

/***/ 31831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openSyncFile: () => (/* binding */ openSyncFile)
});

// EXTERNAL MODULE: ./build/js/runtime/failure.js
var runtime_failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/settings/settings-file.js
var settings_file = __webpack_require__(12576);
// EXTERNAL MODULE: ./build/js/settings/yaml-node.js
var yaml_node = __webpack_require__(5300);
// EXTERNAL MODULE: ./build/js/image/index.js + 13 modules
var js_image = __webpack_require__(3244);
// EXTERNAL MODULE: ./build/js/selection/moment.js
var selection_moment = __webpack_require__(1407);
// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(66786);
;// CONCATENATED MODULE: ./build/js/settings/sync-file/template.js


const TEMPLATE_FIELDS = ['registry', 'path', 'name', 'below', 'tag', 'digest'];
function parseTemplate(node, text) {
    const pieces = text
        .split(/(\{\{[^{}]*\}\})/)
        .filter((piece) => piece !== '')
        .map((piece) => (piece.startsWith('{{') ? { field: fieldOf(node, piece.slice(2, -2).trim()) } : piece));
    if (pieces.some((piece) => typeof piece === 'string' && /[{}]/.test(piece)))
        throw node.refuse('has a brace that opens or closes nothing', `fields are written {{${TEMPLATE_FIELDS.join('}}, {{')}}}`);
    return { text, pieces };
}
function fieldOf(node, word) {
    const field = TEMPLATE_FIELDS.find((one) => one === word);
    if (field !== undefined)
        return field;
    const close = TEMPLATE_FIELDS.find((one) => (0,runtime_text/* isClose */.Zj)(one, word));
    throw node.refuse(`has the unknown field ${(0,runtime_text/* quoteForeign */.xS)(word, 40)}`, close === undefined ? `the fields are ${TEMPLATE_FIELDS.join(', ')}` : `did you mean {{${close}}}?`);
}
function usesField({ pieces }, wanted) {
    return pieces.some((piece) => typeof piece !== 'string' && piece.field === wanted);
}
function renderTemplate({ pieces }, values) {
    const parts = pieces.map((piece) => (typeof piece === 'string' ? piece : values[piece.field]));
    return parts.includes(undefined) ? undefined : parts.join('');
}

;// CONCATENATED MODULE: ./build/js/settings/sync-file/keys.js

const SYNC_VERSION = 'waybill.sync/v1';
const BY = ['semver', 'created'];
const RULE_WORDS = ['create-only', 'move-ok'];
const ATTACHED_WORDS = ['all', 'none'];
const VARIABLE = /^env:[A-Za-z_][A-Za-z0-9_]*$/;
const MEDIA_TYPE = /^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*\/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*$/;
const MOST_NEWEST = 100_000;
const TEXT = { type: 'string', minLength: 1 };
const FLAG = { type: 'boolean' };
const FIELD = `\\{\\{ *(?:${TEMPLATE_FIELDS.join('|')}) *\\}\\}`;
const TEMPLATE = { type: 'string', pattern: `^(?:[^{}@]|${FIELD})+$` };
const PATTERNS = {
    anyOf: [{ $ref: '#/definitions/pattern' }, { type: 'array', items: { $ref: '#/definitions/pattern' } }],
};
const count = (minimum, maximum) => ({ type: 'integer', minimum, maximum });
const oneOrMore = (items) => ({ anyOf: [items, { type: 'array', items, minItems: 1 }] });
const CHOICE_KEYS = {
    to: { help: 'where it goes: `HOST/PATH[:TAG]` with fields, one or a list', schema: oneOrMore(TEMPLATE) },
    'tag-template': { help: 'the tag at the destination, where `to` has none; default `{{tag}}`', schema: TEMPLATE },
    include: { help: 'patterns of tags; one must match. Default: every tag', schema: PATTERNS },
    exclude: { help: 'patterns of tags; none may match', schema: PATTERNS },
    newest: { help: 'of what is left, only so many', schema: count(1, MOST_NEWEST) },
    'newest-by': {
        help: '`semver` (default; tags that are no versions are left out) or `created`',
        schema: { enum: BY },
    },
    'created-after': {
        help: 'a date (`2026-01-31`, RFC 3339) or an age (`90d`, `12h`, `4w`); what was created earlier is left out',
        schema: {
            type: 'string',
            pattern: '^(?:[1-9][0-9]{0,4}[hdw]|[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[Tt][0-9:.]+(?:[Zz]|[+-][0-9]{2}:[0-9]{2}))?)$',
        },
    },
    'media-types': {
        help: 'only what has one of these as its manifest type, its artifact type or its config type',
        schema: oneOrMore({ type: 'string', pattern: MEDIA_TYPE.source }),
    },
    platforms: {
        help: '`all`, or a list of `os/architecture[/variant]`: the index is cut down to them. Default: `--platform`, else all',
        schema: oneOrMore({ type: 'string', pattern: '^(?:all|[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]+)?)$' }),
    },
    attached: {
        help: '`all`, `none`, or a list of artifact types that travel with an image. Default: `--attached`, else all',
        schema: oneOrMore(TEXT),
    },
    rules: {
        help: 'what may happen to a tag that is there already and points at something else; the first that matches holds',
        schema: { type: 'array', items: { $ref: '#/definitions/rule' } },
    },
    'allow-empty': { help: '`true`: nothing to do here is no error', schema: FLAG },
};
const ENTRY_KEYS = {
    from: {
        help: '`HOST/PATH` (its tags), `HOST/PATH:TAG`, `HOST/PATH@DIGEST`, `HOST/PATH/*` (the repositories one level below) or `HOST/PATH/**` (all below)',
        schema: TEXT,
    },
    ...CHOICE_KEYS,
};
const DOCUMENT_KEYS = {
    version: { help: `\`${SYNC_VERSION}\``, schema: { const: SYNC_VERSION } },
    registries: {
        help: 'how hosts are reached, by `HOST[:PORT]`',
        schema: { type: 'object', additionalProperties: { $ref: '#/definitions/registry' } },
    },
    defaults: { help: 'for every entry, key by key', schema: { $ref: '#/definitions/defaults' } },
    sync: { help: 'the entries', schema: { type: 'array', minItems: 1, items: { $ref: '#/definitions/entry' } } },
};
const REGISTRY_KEYS = {
    username: { help: 'a name, or `env:NAME`', schema: TEXT },
    password: { help: '`env:NAME`: the variable that it is in', schema: { type: 'string', pattern: VARIABLE.source } },
    'password-file': { help: 'the file that it is in', schema: TEXT },
    'tls-verify': { help: '`false`: no certificate check, and plain HTTP allowed', schema: FLAG },
    'cert-dir': { help: 'a directory with `*.crt`, `*.cert`, `*.key`', schema: TEXT },
    'requests-per-second': { help: 'no more requests than that', schema: count(1, 10_000) },
    concurrency: { help: 'no more requests at once than that, where `--concurrency` allows more', schema: count(1, 256) },
};
const PATTERN_KEYS = {
    regex: { help: "a regular expression in RE2's syntax that matches anywhere in the tag", schema: TEXT },
    semver: { help: 'a constraint on versions: `>=1.2 <2`, `~1.4`, `^2`', schema: TEXT },
};
const RULE_KEYS = {
    tags: { help: 'patterns of tags at the destination. Default: every tag', schema: PATTERNS },
    rule: {
        help: '`create-only`, `move-ok` or `{move-if: …}`',
        schema: { anyOf: [{ enum: RULE_WORDS }, { $ref: '#/definitions/move-if' }] },
    },
};
const MOVE_IF_KEYS = {
    'move-if': {
        help: 'a digest: only from this one; `newer`: only to what is newer',
        schema: { type: 'string', pattern: '^(?:newer|sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128})$' },
    },
    by: {
        help: 'what makes it newer: `created` (default), or `semver`: the version that the images say they are (`org.opencontainers.image.version`), else their tags',
        schema: { enum: BY },
    },
};

// EXTERNAL MODULE: ./build/js/settings/schema-keys.js
var schema_keys = __webpack_require__(1436);
;// CONCATENATED MODULE: ./build/js/settings/sync-file/patterns.js



function parsePatterns(node) {
    return node.itemsOrOne().map((one) => ({
        source: parsePattern(one),
        refuse: (cause) => one.refuse(`is ${cause.message}`, cause.hint, cause),
    }));
}
function parsePattern(node) {
    if (!node.isTable) {
        const text = node.text();
        if ((0,js_image/* isTag */.dz)(text))
            return { tag: text };
        if (/[*?[\]{}]/.test(text))
            return { glob: text };
        throw node.refuse('is no tag and no pattern', 'write a tag, a glob such as 1.*, {regex: …} or {semver: …}');
    }
    const [found, ...more] = [...node.tableOf((0,schema_keys/* keysOf */.Y)(PATTERN_KEYS))];
    if (found === undefined || more.length > 0)
        throw node.refuse('must have one key', 'write {regex: …} or {semver: …}, one for each item of the list');
    const [kind, value] = found;
    const text = value.text();
    if (text === '')
        throw value.refuse('is empty');
    return kind === 'regex' ? { regex: text } : { semver: text };
}

;// CONCATENATED MODULE: ./build/js/settings/sync-file/places.js




function parseFrom(node) {
    const text = node.text().replace(/^docker:\/\//, '');
    const below = /^(?<rest>.*?)\/(?<stars>\*\*?)$/.exec(text)?.groups;
    if (below !== undefined)
        return namespaceOf(node, below['rest'] ?? '', below['stars'] === '**');
    if (text.includes('*'))
        throw node.refuse('has a * that is not the end of it', 'write HOST/PATH/* or HOST/PATH/**, and choose tags with include');
    const image = readName(node, text);
    const { registry, path } = image;
    return image.tag === undefined && image.digest === undefined
        ? { kind: 'repository', repository: { registry, path } }
        : { kind: 'image', image };
}
function namespaceOf(node, text, deep) {
    const slash = text.indexOf('/');
    const host = slash < 0 ? text : text.slice(0, slash);
    const path = slash < 0 ? '' : text.slice(slash + 1);
    if (!/[.:]/.test(host) && host !== 'localhost')
        throw node.refuse('names no registry', 'write HOST/PATH/*: not even docker.io goes without saying here');
    if (path !== '' && !(0,js_image/* isRepositoryPath */.og)(path))
        throw node.refuse(`has ${(0,runtime_text/* quoteForeign */.xS)(path, 80)}, which is no path`);
    return { kind: 'namespace', registry: inFile(node, () => (0,js_image/* parseRegistry */.l5)(host)), path, deep };
}
function parseTarget(node, from, tagTemplate) {
    const text = node.text().replace(/^docker:\/\//, '');
    const plain = text.replaceAll(/\{\{[^{}]*\}\}/g, (found) => '_'.repeat(found.length));
    if (plain.includes('@'))
        throw node.refuse('has an @, and images keep their digests', 'leave it out');
    const colon = plain.lastIndexOf(':');
    const slash = plain.lastIndexOf('/');
    const own = slash >= 0 && colon > slash;
    const repository = parseTemplate(node, own ? text.slice(0, colon) : text);
    const tag = own ? parseTemplate(node, text.slice(colon + 1)) : tagOf(from, tagTemplate);
    const sample = sampleOf(from);
    const target = { repository, ...(tag === undefined ? {} : { tag }) };
    const name = renderTarget(target, sample);
    if (name === undefined)
        throw node.refuse('uses {{tag}}, and from names a digest without a tag', 'write a tag, or {{digest}}');
    const read = readName(node, name);
    if (read.tag !== undefined || tag === undefined)
        return target;
    throw node.refuse('gives no tag');
}
function renderTarget({ repository, tag }, values) {
    const place = renderTemplate(repository, values);
    const name = tag === undefined ? '' : renderTemplate(tag, values);
    if (place === undefined || name === undefined)
        return undefined;
    return name === '' ? place : `${place}:${name}`;
}
function registryOfTarget(target, from) {
    return (0,js_image/* parseImageName */["if"])(renderTarget(target, sampleOf(from)) ?? '').registry;
}
function registryOfSource(from) {
    switch (from.kind) {
        case 'repository':
            return from.repository.registry;
        case 'image':
            return from.image.registry;
        case 'namespace':
            return from.registry;
    }
}
function parseTagTemplate(node) {
    const template = parseTemplate(node, node.text());
    const sample = renderTemplate(template, { registry: 'r', path: 'p', name: 'n', below: 'b', tag: 't', digest: 'd' }) ?? '';
    if ((0,js_image/* isTag */.dz)(sample))
        return template;
    throw node.refuse('gives no tag', 'write letters, digits, dots, dashes, underscores and fields, as in {{tag}}-mirror');
}
function tagOf(from, template) {
    if (from.kind !== 'image' || from.image.tag !== undefined)
        return template ?? TAG_ITSELF;
    return template === undefined || usesField(template, 'tag') ? undefined : template;
}
const TAG_ITSELF = { text: '{{tag}}', pieces: [{ field: 'tag' }] };
function fieldsOf(from, registry, path) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const below = from.kind !== 'namespace' ? name : from.path === '' ? path : path.slice(from.path.length + 1);
    return { registry, path, name, below };
}
const SAMPLE_DIGEST = 'sha256-0';
function sampleOf(from) {
    const fields = { digest: SAMPLE_DIGEST, tag: 'tag' };
    if (from.kind === 'repository')
        return { ...fieldsOf(from, from.repository.registry, from.repository.path), ...fields };
    if (from.kind === 'namespace')
        return { ...fieldsOf(from, from.registry, from.path === '' ? 'a/b' : `${from.path}/a`), ...fields };
    const { registry, path, tag } = from.image;
    const { tag: _, ...others } = { ...fieldsOf(from, registry, path), ...fields };
    return tag === undefined ? others : { ...others, tag };
}
function readName(node, text) {
    return inFile(node, () => (0,js_image/* parseImageName */["if"])(text));
}
function inFile(node, parse) {
    try {
        return parse();
    }
    catch (error) {
        if (!(error instanceof runtime_failure/* Failure */.HR))
            throw error;
        throw node.refuse(`is ${error.message}`, error.hint, error);
    }
}

;// CONCATENATED MODULE: ./build/js/settings/sync-file/rules.js




function parseRules(node) {
    return node.items().map((item) => {
        const keys = item.tableOf((0,schema_keys/* keysOf */.Y)(RULE_KEYS));
        const tags = keys.get('tags');
        const rule = keys.get('rule');
        if (rule === undefined)
            throw item.refuse('has no rule', `write rule: ${RULE_WORDS.join(' | ')} | {move-if: …}`);
        return { tags: tags === undefined ? [] : parsePatterns(tags), rule: parseRule(rule) };
    });
}
function parseRule(node) {
    if (!node.isTable)
        return { kind: node.choice(RULE_WORDS) };
    const keys = node.tableOf((0,schema_keys/* keysOf */.Y)(MOVE_IF_KEYS));
    const condition = keys.get('move-if');
    const by = keys.get('by');
    if (condition === undefined)
        throw node.refuse('has no move-if', 'write {move-if: newer} or {move-if: "sha256:…"}');
    const text = condition.text();
    if (text === 'newer')
        return { kind: 'move-if-newer', by: by?.choice(BY) ?? 'created' };
    if (!(0,js_image/* isDigest */.Bc)(text))
        throw condition.refuse('must be newer or a digest', 'write newer, or sha256: and 64 hexadecimal characters');
    if (by !== undefined)
        throw by.refuse('goes with move-if: newer alone', 'leave it out');
    return { kind: 'move-if', digest: text };
}

;// CONCATENATED MODULE: ./build/js/settings/sync-file/entry.js







const CHOOSING = ['include', 'exclude', 'newest', 'newest-by', 'created-after'];
function parseEntry(node, defaults, file) {
    const own = node.tableOf((0,schema_keys/* keysOf */.Y)(ENTRY_KEYS));
    const source = own.get('from');
    if (source === undefined)
        throw node.refuse('has no from', 'write from: HOST/PATH');
    const from = parseFrom(source);
    if (from.kind === 'image')
        refuseChoosing(own);
    const find = (key) => {
        if (from.kind === 'image' && CHOOSING.includes(key))
            return undefined;
        const found = own.get(key) ?? defaults.get(key);
        return found === undefined || found.isNothing ? undefined : found;
    };
    const targets = find('to');
    if (targets === undefined)
        throw node.refuse('has no to', 'write to: HOST/{{path}}, here or in defaults');
    return {
        at: `${file}:${String(node.line)}`,
        from,
        to: parseTargets(targets, from, find('tag-template')),
        include: optional(find('include'), patternsOf) ?? [],
        exclude: optional(find('exclude'), patternsOf) ?? [],
        mediaTypes: optional(find('media-types'), parseMediaTypes) ?? [],
        rules: optional(find('rules'), rulesOf) ?? [],
        allowEmpty: find('allow-empty')?.flag() ?? false,
        ...parseNewest(find('newest'), find('newest-by'), own),
        ...named('createdAfter', optional(find('created-after'), parseTime)),
        ...named('platforms', optional(find('platforms'), parsePlatforms)),
        ...named('attached', optional(find('attached'), parseAttached)),
    };
}
function checkDefaults(defaults) {
    const any = { kind: 'repository', repository: { registry: 'registry.example.com', path: 'a/b' } };
    for (const node of defaults.values())
        if (node.isNothing)
            throw node.refuse('is nothing', 'give it a value, or leave it out');
    const targets = defaults.get('to');
    if (targets !== undefined)
        parseTargets(targets, any, defaults.get('tag-template'));
    optional(defaults.get('tag-template'), parseTagTemplate);
    optional(defaults.get('include'), parsePatterns);
    optional(defaults.get('exclude'), parsePatterns);
    optional(defaults.get('media-types'), parseMediaTypes);
    optional(defaults.get('rules'), parseRules);
    defaults.get('allow-empty')?.flag();
    defaults.get('newest')?.count(1, MOST_NEWEST);
    defaults.get('newest-by')?.choice(BY);
    optional(defaults.get('created-after'), parseTime);
    optional(defaults.get('platforms'), parsePlatforms);
    optional(defaults.get('attached'), parseAttached);
}
function refuseChoosing(own) {
    const useless = CHOOSING.map((key) => own.get(key)).find((one) => one !== undefined);
    if (useless !== undefined)
        throw useless.refuse('means nothing here: from names one image', 'leave it out, or leave the tag out of from');
}
function parseTargets(node, from, tagTemplate) {
    const items = node.itemsOrOne();
    if (items.length === 0)
        throw node.refuse('is an empty list');
    const template = optional(tagTemplate, parseTagTemplate);
    return items.map((one) => parseTarget(one, from, template));
}
function parseNewest(count, by, own) {
    const chosen = by?.choice(BY) ?? 'semver';
    if (count !== undefined)
        return { newest: { count: count.count(1, MOST_NEWEST), by: chosen } };
    const useless = own.get('newest-by');
    if (useless !== undefined && !useless.isNothing)
        throw useless.refuse('goes with newest', 'say how many: newest: 10');
    return {};
}
function parseTime(node) {
    const moment = (0,selection_moment/* parseMoment */.mI)(node.text());
    if (moment !== undefined)
        return moment;
    throw node.refuse('is no date and no age', `write ${selection_moment/* MOMENT_FORMS */.Z0}`);
}
function parseMediaTypes(node) {
    const items = node.itemsOrOne();
    if (items.length === 0)
        throw node.refuse('is an empty list');
    return items.map((one) => {
        const text = one.text();
        if (!MEDIA_TYPE.test(text))
            throw one.refuse('is no media type', 'write TYPE/SUBTYPE');
        return text;
    });
}
function parsePlatforms(node) {
    const items = node.itemsOrOne();
    if (items.length === 0)
        throw node.refuse('is an empty list', 'write all, or os/architecture');
    if (!node.isList && node.text() === 'all')
        return 'all';
    return items.map((one) => inFile(one, () => (0,js_image/* parsePlatform */.FL)(one.text())));
}
function parseAttached(node) {
    const word = node.isList ? undefined : ATTACHED_WORDS.find((one) => one === node.text());
    if (word !== undefined)
        return word;
    const items = node.itemsOrOne().map((one) => {
        const text = one.text();
        if (MEDIA_TYPE.test(text))
            return text;
        throw one.refuse('is no artifact type', `write ${ATTACHED_WORDS.join(', ')} or TYPE/SUBTYPE`);
    });
    if (items.length === 0)
        throw node.refuse('is an empty list', 'write none');
    return items;
}
function once(parse) {
    const known = new WeakMap();
    return (node) => {
        const value = known.get(node) ?? parse(node);
        known.set(node, value);
        return value;
    };
}
const patternsOf = once(parsePatterns);
const rulesOf = once(parseRules);
function optional(node, parse) {
    return node === undefined ? undefined : parse(node);
}
function named(key, value) {
    return value === undefined ? {} : { [key]: value };
}

;// CONCATENATED MODULE: ./build/js/settings/sync-file/registries.js




function parseRegistries(node) {
    const found = new Map();
    for (const [name, one] of node.table()) {
        const host = inFile(one, () => (0,js_image/* parseRegistry */.l5)(name));
        if (found.has(host))
            throw one.refuse('is there twice');
        found.set(host, parseOne(one));
    }
    return found;
}
function parseOne(node) {
    const keys = node.tableOf((0,schema_keys/* keysOf */.Y)(REGISTRY_KEYS));
    const username = keys.get('username');
    const variable = keys.get('password');
    const file = keys.get('password-file');
    if (variable !== undefined && file !== undefined)
        throw file.refuse('and password exclude each other', 'keep one of them');
    const password = variable ?? file;
    if ((username === undefined) !== (password === undefined))
        throw node.refuse('has one of username and password', 'give both, or none: then the usual places are looked at');
    const tlsVerify = keys.get('tls-verify')?.flag();
    const directory = keys.get('cert-dir');
    const requestsPerSecond = keys.get('requests-per-second')?.count(1, 10_000);
    const concurrency = keys.get('concurrency')?.count(1, 256);
    return {
        ...(username === undefined ? {} : { username: parseUser(username) }),
        ...(variable === undefined ? {} : { password: { variable: parseSecret(variable) } }),
        ...(file === undefined ? {} : { password: { file: notEmpty(file) } }),
        ...(tlsVerify === undefined ? {} : { tlsVerify }),
        ...(directory === undefined ? {} : { certDir: notEmpty(directory) }),
        ...(requestsPerSecond === undefined ? {} : { requestsPerSecond }),
        ...(concurrency === undefined ? {} : { concurrency }),
    };
}
function parseUser(node) {
    const text = notEmpty(node);
    return VARIABLE.test(text) ? { variable: text.slice('env:'.length) } : { value: text };
}
function parseSecret(node) {
    const text = node.text();
    if (VARIABLE.test(text))
        return text.slice('env:'.length);
    throw node.refuse('must say where the secret is, and not what', 'write password: env:NAME, or password-file: FILE; if it was a secret, it is one no longer: change it');
}
function notEmpty(node) {
    const text = node.text();
    if (text !== '')
        return text;
    throw node.refuse('is empty');
}

;// CONCATENATED MODULE: ./build/js/settings/sync-file/parse.js





function parseSyncFile(text, name) {
    const document = (0,yaml_node/* parseYaml */.h)(text, name, 'correct the file; docs/sync.md describes it');
    const keys = document.tableOf((0,schema_keys/* keysOf */.Y)(DOCUMENT_KEYS));
    refuseVersion(keys.get('version'), document);
    const registries = keys.get('registries');
    const choices = keys.get('defaults')?.tableOf((0,schema_keys/* keysOf */.Y)(CHOICE_KEYS)) ?? new Map();
    checkDefaults(choices);
    const entries = keys.get('sync');
    if (entries === undefined || entries.items().length === 0)
        throw (entries ?? document).refuse(entries === undefined ? 'has no sync' : 'is an empty list', 'write sync: and a list of {from: …, to: …}');
    return {
        name,
        registries: registries === undefined ? new Map() : parseRegistries(registries),
        entries: entries.items().map((one) => parseEntry(one, choices, name)),
    };
}
function refuseVersion(node, document) {
    const hint = `write version: ${SYNC_VERSION}; for skopeo's own files use --src yaml`;
    if (node === undefined)
        throw document.refuse('has no version', hint);
    if (node.written() !== SYNC_VERSION)
        throw node.refuse(`must be ${SYNC_VERSION}`, hint);
}

// EXTERNAL MODULE: ./build/js/frontend/policy.js
var policy = __webpack_require__(92545);
// EXTERNAL MODULE: ./build/js/transport/spelling.js
var spelling = __webpack_require__(71944);
;// CONCATENATED MODULE: ./build/js/frontend/sync/ahead.js
async function* aheadOf(tasks, most) {
    const begun = [];
    for (let isDone = false;;) {
        while (!isDone && begun.length < most) {
            const next = await tasks.next();
            if (next.done === true)
                isDone = true;
            else
                begun.push(next.value());
        }
        const first = begun.shift();
        if (first === undefined)
            return;
        yield await first;
    }
}

// EXTERNAL MODULE: ./build/js/runtime/turns.js
var turns = __webpack_require__(53417);
;// CONCATENATED MODULE: ./build/js/frontend/sync/file-items.js





async function groupsOfImages({ access, signal }, entry, found) {
    const items = [];
    const wrong = [];
    const turn = (0,turns/* takeTurns */.W)(signal);
    for (const source of found.sources) {
        await turn();
        try {
            items.push({ source, destinations: destinationsOf(entry, source.reference, access), choices: entry.choices });
        }
        catch (error) {
            wrong.push(failedGroup(source.reference.text, (0,runtime_failure/* toFailure */.w2)(error)));
        }
    }
    const { name, excluded, listed, attachedTags = 0 } = found;
    const isDoubtful = listed !== undefined && !(await (0,turns/* inTurns */.g)(signal, selectsAny(listed)));
    const doubts = isDoubtful ? { doubts: placesOf(entry, name, access) } : {};
    return [
        {
            name,
            items,
            excluded,
            ...(attachedTags === 0 ? {} : { attachedTags }),
            ...(listed === undefined ? {} : { listed }),
            ...doubts,
        },
        ...wrong,
    ];
}
function* selectsAny({ tags, selects }) {
    for (const tag of tags) {
        yield;
        if ((0,js_image/* heldUnderTag */.SY)(tag) === undefined && selects(tag))
            return true;
    }
    return false;
}
function placesOf(entry, repository, access) {
    const { reference } = access.source(`${repository}:latest@${SOME_DIGEST}`);
    return destinationsOf(entry, reference, access).map((one) => (0,spelling/* storeKey */.L)(one.reference));
}
const SOME_DIGEST = `sha256:${'0'.repeat(64)}`;
function failedGroup(name, failure) {
    return { name, items: [], excluded: [], failure };
}
function destinationsOf(entry, { image, text }, access) {
    if (image === undefined)
        throw new runtime_failure/* Failure */.HR('INTERNAL', `${text} has no repository`);
    const { registry, path, tag, digest } = image;
    const values = {
        ...fieldsOf(entry.from, registry, path),
        ...(tag === undefined ? {} : { tag }),
        ...(digest === undefined ? {} : { digest: digest.replace(':', '-') }),
    };
    return entry.to.map((target) => {
        const name = renderTarget(target, values);
        if (name === undefined)
            throw new runtime_failure/* Failure */.HR('INTERNAL', `${text} has no value for ${target.repository.text}`);
        const byDigest = target.tag === undefined && digest !== undefined ? `@${digest}` : '';
        const endpoint = access.destination(`docker://${name}${byDigest}`);
        return { ...endpoint, rule: entry.ruleFor(endpoint.reference.image?.tag ?? '') };
    });
}

// EXTERNAL MODULE: ./build/js/operation/open-image.js
var open_image = __webpack_require__(61278);
// EXTERNAL MODULE: ./build/js/operation/sync/attached-tags.js
var attached_tags = __webpack_require__(27468);
// EXTERNAL MODULE: ./build/js/runtime/at-once.js
var at_once = __webpack_require__(45288);
// EXTERNAL MODULE: ./build/js/selection/version.js
var selection_version = __webpack_require__(87311);
;// CONCATENATED MODULE: ./build/js/selection/select-tags.js


function selectTags(names, { include, exclude }) {
    return divide(names, (tag) => {
        if (include.length > 0 && !include.some((pattern) => pattern.accepts(tag)))
            return 'no include pattern matches it';
        const exclusion = exclude.find((pattern) => pattern.accepts(tag));
        return exclusion === undefined ? undefined : `excluded by ${exclusion.text}`;
    });
}
function needsCreated({ createdAfter, newest }) {
    return createdAfter !== undefined || newest?.by === 'created';
}
function narrowTags(selected, { createdAfter, newest }, created) {
    const later = createdAfter === undefined ? selected : also(selected, (tags) => keepLater(tags, createdAfter, created));
    return newest === undefined ? later : also(later, (tags) => keepNewest(tags, newest, created));
}
const UNKNOWN_TIME = 'it does not tell when it was created';
function keepLater(tags, after, created) {
    const limit = new Date(after).toISOString();
    return divide(tags, (tag) => {
        const time = timeIn(created, tag);
        if (time === undefined)
            return UNKNOWN_TIME;
        return time > after ? undefined : `created ${new Date(time).toISOString()}, not after ${limit}`;
    });
}
function keepNewest(tags, { count, by }, created) {
    const what = `the newest ${String(count)} by ${by === 'semver' ? 'version' : 'creation date'}`;
    const own = tags.filter((name) => !(0,js_image/* isDigest */.Bc)(name));
    const ordered = by === 'semver' ? orderByVersion(own) : orderByTime(own, created);
    const known = new Set(ordered);
    const kept = new Set(ordered.slice(0, count));
    return divide(tags, (tag) => {
        if (kept.has(tag))
            return undefined;
        if (known.has(tag))
            return `not among ${what}`;
        return by === 'semver' ? `it is no version, and ${what} are wanted` : UNKNOWN_TIME;
    });
}
function orderByVersion(tags) {
    return tags
        .flatMap((tag) => {
        const version = (0,selection_version/* parseVersion */.ot)(tag);
        return version === undefined ? [] : [{ tag, version }];
    })
        .sort((a, b) => b.version.compare(a.version) || greaterFirst(a.tag, b.tag))
        .map(({ tag }) => tag);
}
function orderByTime(tags, created) {
    return tags
        .flatMap((tag) => {
        const time = timeIn(created, tag);
        return time === undefined ? [] : [{ tag, time }];
    })
        .sort((a, b) => b.time - a.time || greaterFirst(a.tag, b.tag))
        .map(({ tag }) => tag);
}
function timeIn(created, tag) {
    const time = created.get(tag);
    return time === undefined || Number.isNaN(new Date(time).getTime()) ? undefined : time;
}
function greaterFirst(a, b) {
    return a < b ? 1 : a > b ? -1 : 0;
}
function divide(names, reasonAgainst) {
    const chosen = [];
    const excluded = [];
    for (const name of names) {
        const reason = (0,js_image/* isDigest */.Bc)(name) ? undefined : reasonAgainst(name);
        if (reason === undefined)
            chosen.push(name);
        else
            excluded.push({ tag: name, reason });
    }
    return { chosen, excluded };
}
function also({ chosen, excluded }, next) {
    const result = next(chosen);
    return { chosen: result.chosen, excluded: [...excluded, ...result.excluded] };
}

// EXTERNAL MODULE: ./build/js/operation/said/said-of-image.js + 1 modules
var said_of_image = __webpack_require__(85538);
;// CONCATENATED MODULE: ./build/js/operation/sync/choose-tags.js






const AT_ONCE = 64;
async function chooseTags(ctx, source, tags, choice) {
    const named = await selectInTurns(ctx, tags, choice);
    const { mediaTypes, narrowing } = choice;
    const isDated = needsCreated(narrowing);
    if (mediaTypes.length === 0 && !isDated)
        return narrowTags(named, narrowing, new Map());
    const created = new Map();
    const wrong = new Map();
    await (0,at_once/* atOnce */.z)(named.chosen, AT_ONCE, async (tag) => {
        try {
            const root = await source.resolve(ctx, tag);
            (0,js_image/* verifyBytes */.RV)(root.bytes, root.descriptor);
            const refusal = mediaTypes.length === 0 ? undefined : await refuseType(ctx, source, root, mediaTypes);
            if (refusal !== undefined)
                wrong.set(tag, refusal);
            const at = isDated && refusal === undefined ? await (0,said_of_image/* readCreated */.$6)(ctx, { store: source, root }) : undefined;
            if (at !== undefined)
                created.set(tag, at);
        }
        catch (error) {
            const failure = (0,runtime_failure/* toFailure */.w2)(error);
            if (!CANNOT_BE_MEANT.has(failure.code))
                throw failure;
            wrong.set(tag, failure.message);
        }
    });
    const known = {
        chosen: named.chosen.filter((tag) => !wrong.has(tag)),
        excluded: [...named.excluded, ...named.chosen.flatMap((tag) => excludedFor(tag, wrong))],
    };
    return narrowTags(known, narrowing, created);
}
async function selectInTurns({ signal }, tags, choice) {
    const chosen = [];
    const excluded = [];
    const turn = (0,turns/* takeTurns */.W)(signal);
    for (const tag of tags) {
        const one = selectTags([tag], choice);
        chosen.push(...one.chosen);
        excluded.push(...one.excluded);
        await turn();
    }
    return { chosen, excluded };
}
async function readDigests(ctx, source, tags) {
    const found = new Map();
    await (0,at_once/* atOnce */.z)(tags, AT_ONCE, async (tag) => {
        const known = await source.lookup(ctx, tag);
        if (known === undefined)
            throw new runtime_failure/* Failure */.HR('MANIFEST_UNKNOWN', `${source.reference.location}:${tag} is gone`, { side: 'source' });
        found.set(tag, known.digest);
    });
    return found;
}
const CANNOT_BE_MEANT = new Set(['MANIFEST_UNKNOWN', 'MANIFEST_INVALID', 'UNSUPPORTED']);
function excludedFor(tag, wrong) {
    const reason = wrong.get(tag);
    return reason === undefined ? [] : [{ tag, reason }];
}
async function refuseType(ctx, source, root, wanted) {
    const own = typesOf(root);
    if (own.types.some((type) => wanted.includes(type)))
        return undefined;
    const [first] = own.children;
    const inner = first === undefined ? [] : typesOf(await source.fetchManifest(ctx, first)).types;
    return inner.some((type) => wanted.includes(type)) ? undefined : `it is ${[...own.types, ...inner].join(', ')}`;
}
function typesOf({ bytes, descriptor }) {
    const manifest = (0,js_image/* parseManifest */.Ng)(bytes, descriptor.mediaType);
    const { mediaType, artifactType } = manifest;
    const more = manifest.kind === 'image' ? [manifest.config.mediaType] : [];
    return {
        types: [mediaType, ...(artifactType === undefined ? [] : [artifactType]), ...more],
        children: manifest.kind === 'index' ? manifest.manifests : [],
    };
}

// EXTERNAL MODULE: ./build/js/operation/sync/list-repository.js
var list_repository = __webpack_require__(18565);
// EXTERNAL MODULE: ./build/js/operation/sync/list-source.js
var list_source = __webpack_require__(28916);
;// CONCATENATED MODULE: ./build/js/frontend/sync/file-places.js
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










async function* findingsOf(ctx, file) {
    const lists = new Map();
    for (const entry of file.entries) {
        for await (const { name, find } of file_places_placesOf(ctx, file, entry, lists)) {
            yield async () => {
                try {
                    return { entry, groups: await find() };
                }
                catch (error) {
                    const failure = (0,runtime_failure/* toFailure */.w2)(ctx.signal.aborted ? ctx.signal.reason : error);
                    return { entry, groups: [failedGroup(name, failure)] };
                }
            };
        }
    }
}
async function* file_places_placesOf(ctx, file, entry, lists) {
    const { from } = entry;
    const inRepository = ({ registry, path }) => {
        const name = `docker://${registry}/${path}`;
        return {
            name,
            find: async () => {
                const repository = file.access.source(name);
                const tags = lists.get(name) ?? (0,list_repository/* readTags */.g$)(ctx, repository);
                lists.set(name, tags);
                return groupsOfRepository(ctx, file, entry, repository, await tags);
            },
        };
    };
    switch (from.kind) {
        case 'repository':
            yield inRepository(from.repository);
            return;
        case 'image': {
            const name = `docker://${(0,js_image/* renderImageName */.$X)(from.image)}`;
            yield { name, find: async () => groupsOfImage(ctx, file, entry, from.image) };
            return;
        }
        case 'namespace': {
            const { registry, path } = from;
            const name = `docker://${registry}${path === '' ? '' : `/${path}`}`;
            let paths;
            try {
                paths = await (0,list_source/* repositoriesIn */.St)(ctx, file.access.source(`docker://${registry}/x`), { registry, path });
            }
            catch (error) {
                yield { name, find: async () => Promise.reject((0,runtime_failure/* toFailure */.w2)(error)) };
                return;
            }
            for (const one of paths)
                if (isBelow(one, from))
                    yield inRepository({ registry, path: one });
        }
    }
}
function isBelow(path, { path: namespace, deep }) {
    if (namespace !== '' && !path.startsWith(`${namespace}/`))
        return false;
    return deep || !path.slice(namespace === '' ? 0 : namespace.length + 1).includes('/');
}
async function groupsOfImage(ctx, file, entry, image) {
    const source = file.access.source(`docker://${(0,js_image/* renderImageName */.$X)(image)}`);
    const { tag, digest } = image;
    const name = source.reference.text;
    if (!entry.wantsDigest || digest !== undefined || tag === undefined)
        return groupsOfImages(file, entry, { name, sources: [source], excluded: [] });
    return groupsOfImages(file, entry, { name, sources: await pinned(ctx, file, source, [tag]), excluded: [] });
}
async function groupsOfRepository(ctx, file, entry, repository, { tags, others }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const place = repository.reference.location;
        const source = __addDisposableResource(env_1, await (0,open_image/* openSource */.oD)(ctx, repository), true);
        const isNamed = (tag) => entry.choice.include.some(({ text }) => text === tag);
        const { names, cosign, lists } = (0,attached_tags/* sortTags */.uO)(tags, isNamed);
        const { chosen, excluded } = await chooseTags(ctx, source, names, entry.choice);
        return await groupsOfImages(file, entry, {
            name: place,
            attachedTags: cosign.length + lists,
            sources: entry.wantsDigest
                ? await pinned(ctx, file, repository, chosen)
                : chosen.map((tag) => file.access.source(`${place}:${tag}`)),
            listed: { tags: new Set(tags), selects: (tag) => selectTags([tag], entry.choice).chosen.length > 0 },
            excluded: [
                ...others.map((text) => ({ reference: `${place}:${(0,runtime_text/* renderForeign */.Vd)(text, 140)}`, reason: (0,list_repository/* whyNot */.OB)(text) })),
                ...excluded.map(({ tag, reason }) => ({ reference: `${place}:${tag}`, reason })),
            ],
        });
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
async function pinned(ctx, file, repository, tags) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const source = __addDisposableResource(env_2, await (0,open_image/* openSource */.oD)(ctx, repository), true);
        const digests = await readDigests(ctx, source, tags);
        return tags.map((tag) => file.access.source(`${repository.reference.location}:${tag}@${digests.get(tag) ?? ''}`));
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

;// CONCATENATED MODULE: ./build/js/frontend/sync/config.js






const LISTED_AHEAD = 8;
async function* groupsOfSyncFile(ctx, file) {
    const taken = new Map();
    const tallies = new Map(file.entries.map((entry) => [entry, { items: 0, left: 0, failed: 0 }]));
    for await (const { entry, groups } of aheadOf(findingsOf(ctx, file), LISTED_AHEAD)) {
        for (const [done, tally] of tallies) {
            if (done === entry)
                break;
            tallies.delete(done);
            yield* complaintOf(done, tally);
        }
        for (const group of groups) {
            config_count(tallies.get(entry), group);
            yield* withoutClashes(group, taken);
        }
    }
    for (const [entry, tally] of tallies)
        yield* complaintOf(entry, tally);
}
function config_count(tally, { items, excluded, failure }) {
    if (tally === undefined)
        return;
    tally.items += items.length;
    tally.left += excluded.length;
    if (failure !== undefined)
        tally.failed += 1;
}
function* complaintOf({ at, from, allowEmpty }, { items, left, failed }) {
    if (items > 0 || failed > 0 || allowEmpty)
        return;
    const what = from.kind === 'namespace' && left === 0 ? 'no repository with tags' : 'no tag that is wanted';
    yield failedGroup(at, new runtime_failure/* Failure */.HR('MANIFEST_UNKNOWN', `${at}: there is ${what} (${(0,runtime_text/* plural */.LS)(left, 'tag')} left out)`, {
        side: 'source',
        subject: at,
        hint: 'correct from, include or exclude; allow-empty: true where that is as it should be',
    }));
}
function* withoutClashes(group, taken) {
    const items = [];
    const clashes = [];
    for (const item of group.items) {
        const source = item.source.reference.text;
        const free = item.destinations.filter(({ reference }) => {
            const place = (0,spelling/* nameKey */.R)(reference);
            const by = taken.get(place);
            if (by === undefined)
                taken.set(place, source);
            else if (by !== source)
                clashes.push(failedGroup(source, clash(source, reference.text, by)));
            return by === undefined;
        });
        if (free.length === item.destinations.length)
            items.push(item);
        else if (free.length > 0)
            items.push({ ...item, destinations: free });
    }
    yield { ...group, items };
    yield* clashes;
}
function clash(source, destination, by) {
    return new runtime_failure/* Failure */.HR('CONFIG_INVALID', `${destination} is where ${by} goes already`, {
        side: 'local',
        subject: source,
        hint: 'give each a place of its own, with {{path}} or a tag-template',
    });
}

// EXTERNAL MODULE: ./build/js/frontend/sync/destination.js
var destination = __webpack_require__(10823);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/runtime/secret.js + 1 modules
var runtime_secret = __webpack_require__(475);
// EXTERNAL MODULE: ./build/js/transport/index.js + 18 modules
var transport = __webpack_require__(35971);
;// CONCATENATED MODULE: ./build/js/frontend/sync/file-access.js






async function createFileAccess(file, services) {
    const sources = new Set(file.entries.map(({ from }) => registryOfSource(from)));
    const destinations = new Set(file.entries.flatMap(({ from, to }) => to.map((one) => registryOfTarget(one, from))));
    const stated = new Map();
    for (const host of new Set([...sources, ...destinations])) {
        const registry = file.registries.get(host);
        if (registry === undefined)
            continue;
        stated.set(host, await readAccess(file, host, registry, services));
        services.registries.limit(host, limitsOf(registry, services));
    }
    const side = (hosts, prefix) => {
        const settings = new Map();
        const settle = (some, own) => {
            const texts = some.map((host) => `docker://${host}/x`);
            for (const one of services.endpoints(texts, prefix, own))
                settings.set(one.reference.image?.registry ?? '', one.settings);
        };
        settle([...hosts].filter((host) => !stated.has(host)));
        for (const host of hosts)
            if (stated.has(host))
                settle([host], stated.get(host));
        return (text) => {
            const reference = (0,transport/* parseReference */.F)(text);
            const found = settings.get(reference.image?.registry ?? '');
            if (found === undefined)
                throw new runtime_failure/* Failure */.HR('INTERNAL', `no way to ${text}`);
            return { reference, settings: found };
        };
    };
    return { source: side(sources, 'src-'), destination: side(destinations, 'dest-') };
}
async function readAccess(file, host, registry, { ctx }) {
    const credential = await readCredential(file, host, registry, ctx.environment);
    if (credential !== undefined)
        ctx.conceal(credential.password.reveal(), credential.username);
    const { tlsVerify, certDir } = registry;
    return {
        ...(credential === undefined ? {} : { credential }),
        ...(tlsVerify === undefined ? {} : { tlsVerify }),
        ...(certDir === undefined ? {} : { certDir: { directory: beside(file, certDir), by: `cert-dir in ${file.name}` } }),
    };
}
function limitsOf({ concurrency, requestsPerSecond }, { ctx }) {
    return {
        ...(concurrency === undefined ? {} : { perHost: Math.min(concurrency, ctx.limits.perHost) }),
        ...(requestsPerSecond === undefined ? {} : { requestsPerSecond }),
    };
}
async function readCredential(file, host, { username, password }, environment) {
    if (username === undefined || password === undefined)
        return undefined;
    const where = `${file.name}: registries.${host}`;
    const name = 'value' in username ? username.value : variable(environment, username.variable, `${where}.username`);
    const secret = 'variable' in password
        ? variable(environment, password.variable, `${where}.password`)
        : await readSecret(beside(file, password.file), `${where}.password-file`);
    return { kind: 'basic', username: name, password: new runtime_secret/* Secret */.zh(secret), origin: where };
}
function variable(environment, name, where) {
    const value = environment[name] ?? '';
    if (value !== '')
        return value;
    throw new runtime_failure/* Failure */.HR('CONFIG_INVALID', `${where}: the variable ${name} is not set`, {
        side: 'local',
        hint: 'set it in the environment of this step',
    });
}
async function readSecret(file, where) {
    const bytes = await (0,settings_file/* readSettingsFile */.u)(file);
    const text = bytes === undefined ? '' : new TextDecoder().decode(bytes).replace(/\r?\n$/, '');
    if (text !== '')
        return text;
    throw new runtime_failure/* Failure */.HR('CONFIG_INVALID', `${where}: ${file} ${bytes === undefined ? 'is not there' : 'is empty'}`, {
        side: 'local',
        subject: file,
        hint: 'write the password into it, or correct the path, which begins at the sync file',
    });
}
function beside({ name }, file) {
    return external_node_path_.resolve(external_node_path_.dirname(name), file);
}

// EXTERNAL MODULE: ./build/js/selection/pattern.js + 1 modules
var pattern = __webpack_require__(12548);
;// CONCATENATED MODULE: ./build/js/selection/tag-rules.js
function ruleOf(rules, tag, otherwise) {
    const found = rules.find(({ tags }) => tags.length === 0 || tags.some((pattern) => pattern.accepts(tag)));
    return found === undefined ? otherwise : found.rule;
}

;// CONCATENATED MODULE: ./build/js/frontend/sync/file-entry.js






async function prepareEntries(entries, defaults) {
    const compile = createCompiler(defaults.signal);
    const ready = [];
    for (const entry of entries)
        ready.push(await prepareEntry(entry, defaults, compile));
    return ready;
}
async function prepareEntry(entry, defaults, compile) {
    const { at, from, to, allowEmpty, newest, createdAfter, mediaTypes } = entry;
    const rules = [];
    for (const { tags, rule } of entry.rules)
        rules.push({ tags: await compile(tags), rule });
    return {
        at,
        from,
        to,
        allowEmpty,
        choice: {
            include: await compile(entry.include),
            exclude: await compile(entry.exclude),
            mediaTypes,
            narrowing: {
                ...(newest === undefined ? {} : { newest }),
                ...(createdAfter === undefined ? {} : { createdAfter: (0,selection_moment/* timeOf */.nR)(createdAfter, defaults.nowMs) }),
            },
        },
        choices: choicesOf(entry, defaults),
        ruleFor: (name) => ruleOf(rules, name, { kind: 'move-ok' }),
        wantsDigest: to.some(({ repository, tag }) => [repository, tag].some((one) => one !== undefined && usesField(one, 'digest'))),
    };
}
function createCompiler(signal) {
    const turn = (0,turns/* takeTurns */.W)(signal);
    const known = new Map();
    return async (patterns) => {
        const found = known.get(patterns);
        if (found !== undefined)
            return found;
        const compiled = [];
        for (const { source, refuse } of patterns) {
            await turn();
            try {
                compiled.push(await (0,pattern/* compileTagPattern */.a)(source));
            }
            catch (error) {
                throw refuse((0,runtime_failure/* toFailure */.w2)(error));
            }
        }
        known.set(patterns, compiled);
        return compiled;
    };
}
function choicesOf({ platforms, attached }, { choices, sparse }) {
    const { flattenTo: _, ...unflattened } = choices;
    return {
        ...(platforms === undefined
            ? choices
            : {
                ...unflattened,
                selection: platforms === 'all' ? { kind: 'all' } : { kind: 'some', platforms, sparse },
            }),
        ...(attached === undefined ? {} : { attached }),
    };
}

// EXTERNAL MODULE: ./build/js/frontend/sync/request.js
var sync_request = __webpack_require__(19082);
;// CONCATENATED MODULE: ./build/js/frontend/sync/sync-file.js









const SAID_BY_THE_FILE = ['src', 'dest', 'scoped', 'append-suffix'];
async function openSyncFile(invocation, services) {
    const { options, operands } = invocation;
    refuseOthers(options, operands);
    const file = await readSyncFile(options.text('config') ?? '');
    const defaults = {
        choices: (0,sync_request/* syncChoicesOf */.B)(invocation),
        sparse: options.flag('sparse'),
        nowMs: Date.now(),
        signal: services.ctx.signal,
    };
    const entries = await prepareEntries(file.entries, defaults);
    const obeyed = await (0,policy/* admissionFor */.xG)(invocation, services);
    const request = await (0,sync_request/* openSyncRequest */.J)(invocation, services);
    const access = await createFileAccess(file, services);
    return {
        place: { spell: destination/* familiar */.c },
        request: {
            ...request,
            ...obeyed,
            groups: groupsOfSyncFile(services.ctx, { entries, access, signal: services.ctx.signal }),
        },
        [Symbol.asyncDispose]: async () => Promise.resolve(),
    };
}
function refuseOthers(options, operands) {
    const flag = SAID_BY_THE_FILE.find((name) => options.has(name));
    if (flag === undefined && operands.length === 0)
        return;
    throw new runtime_failure/* Failure */.HR('INPUT_INVALID', `--config goes without ${flag === undefined ? 'SOURCE and DESTINATION' : `--${flag}`}`, { side: 'local', hint: "the file says what goes where; for skopeo's own files use --src yaml" });
}
async function readSyncFile(name) {
    const bytes = await (0,settings_file/* readSettingsFile */.u)(name);
    if (bytes === undefined) {
        throw new runtime_failure/* Failure */.HR('CONFIG_INVALID', `no such file: ${name}`, {
            side: 'local',
            subject: name,
            hint: 'correct the path behind --config',
        });
    }
    return parseSyncFile(decode(bytes, name), name);
}
function decode(bytes, name) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch (error) {
        throw new runtime_failure/* Failure */.HR('CONFIG_INVALID', `${name}: not a text in UTF-8`, {
            side: 'local',
            subject: name,
            hint: 'save it as UTF-8',
            cause: error,
        });
    }
}


/***/ }),

/***/ 38460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readBlob)
/* harmony export */ });
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38321);
/* harmony import */ var _engine_elsewhere_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44785);
/* harmony import */ var _engine_verified_read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22574);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83903);




async function readBlob(ctx, source, wanted, mostBytes) {
    if (wanted.size > mostBytes) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('LIMIT_EXCEEDED', `${wanted.digest} has ${String(wanted.size)} bytes, the limit is ${String(mostBytes)}`, { side: 'source', subject: wanted.digest });
    }
    const open = (0,_engine_verified_read_js__WEBPACK_IMPORTED_MODULE_2__/* .openVerified */ .p)(ctx, wanted, async (signal, from) => source.openBlob({ ...ctx, signal }, wanted, from), (0,_engine_elsewhere_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .J)(ctx, source, wanted));
    for (let attempt = 0;; attempt += 1) {
        try {
            const { stream } = await open(ctx.signal);
            return await (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_0__.buffer)(stream);
        }
        catch (error) {
            const isWrong = error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR && error.transient && error.code === 'DIGEST_MISMATCH';
            if (!isWrong || attempt >= ctx.limits.retries)
                throw error;
        }
    }
}


/***/ }),

/***/ 85538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $6: () => (/* binding */ readCreated),
  YS: () => (/* binding */ readCreatedOf),
  $4: () => (/* binding */ readVersion)
});

// EXTERNAL MODULE: ./build/js/image/index.js + 13 modules
var js_image = __webpack_require__(3244);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/selection/version.js
var version = __webpack_require__(87311);
;// CONCATENATED MODULE: ./build/js/operation/said/creation-time.js
const EARLIEST = Date.UTC(2013, 2, 1);
const TIME = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/;
function parseCreationTime(text) {
    if (text === undefined || !TIME.test(text))
        return undefined;
    const time = Date.parse(text.toUpperCase());
    return Number.isNaN(time) || time < EARLIEST ? undefined : time;
}

// EXTERNAL MODULE: ./build/js/operation/read-blob.js
var read_blob = __webpack_require__(38460);
;// CONCATENATED MODULE: ./build/js/operation/said/said-of-image.js





async function readCreated(ctx, image) {
    return readSaid(ctx, image, CREATED);
}
async function readCreatedOf(ctx, store, { created = '', config }) {
    const own = CREATED.parse(created);
    return own ?? (config === undefined ? undefined : saidInConfig(ctx, store, config, CREATED));
}
async function readVersion(ctx, image) {
    return readSaid(ctx, image, VERSION);
}
const CREATED = {
    annotation: 'org.opencontainers.image.created',
    ofConfig: ({ created }) => created,
    parse: parseCreationTime,
};
const VERSION = {
    annotation: 'org.opencontainers.image.version',
    ofConfig: ({ labels }) => labels?.['org.opencontainers.image.version'],
    parse: version/* parseVersion */.ot,
};
async function readSaid(ctx, { store, root }, said, depth = 0) {
    if (depth > ctx.limits.indexDepth)
        throw new failure/* Failure */.HR('LIMIT_EXCEEDED', 'indexes are nested too deep');
    const manifest = (0,js_image/* parseManifest */.Ng)(root.bytes, root.descriptor.mediaType);
    const own = said.parse(manifest.annotations?.[said.annotation] ?? '');
    if (own !== undefined)
        return own;
    if (manifest.kind === 'index') {
        const first = manifest.manifests.find(isImage);
        if (first === undefined)
            return undefined;
        const inIndex = said.parse(first.annotations?.[said.annotation] ?? '');
        return inIndex ?? readSaid(ctx, { store, root: await store.fetchManifest(ctx, first) }, said, depth + 1);
    }
    return saidInConfig(ctx, store, manifest.config, said);
}
async function saidInConfig(ctx, store, config, said) {
    if (!(0,js_image/* isImageConfigType */.Ky)(config.mediaType))
        return undefined;
    return said.parse(said.ofConfig((0,js_image/* parseConfig */.o4)(await (0,read_blob/* readBlob */.g)(ctx, store, config, ctx.limits.configBytes))) ?? '');
}
function isImage({ mediaType, platform }) {
    return ((0,js_image/* isManifestType */.Q3)(mediaType) || (0,js_image/* isIndexType */.$U)(mediaType)) && platform?.os !== 'unknown';
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

/***/ 44219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ noteSpentBuffer)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78877);
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30714);


const EVERY_BYTES = 8 * 1024 * 1024;
const MOST_BYTES = 36 * 1024 * 1024;
const WHOLE_EVERY = 8;
let unseen = 0;
let sinceWhole = 0;
let collect;
function noteSpentBuffer(bytes) {
    unseen += bytes;
    if (unseen < EVERY_BYTES)
        return;
    unseen = 0;
    collect ??= findCollector();
    collect('minor');
    sinceWhole += 1;
    if (sinceWhole < WHOLE_EVERY || (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.getHeapStatistics)().external_memory < MOST_BYTES)
        return;
    sinceWhole = 0;
    collect('major');
}
function findCollector() {
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--expose-gc');
    const collector = (0,node_vm__WEBPACK_IMPORTED_MODULE_1__.runInNewContext)("typeof gc === 'function' ? gc : undefined");
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--no-expose-gc');
    if (typeof collector !== 'function')
        return () => undefined;
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--no-incremental-marking');
    return (type) => void collector({ type });
}


/***/ }),

/***/ 1407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F1: () => (/* binding */ parseAge),
/* harmony export */   Z0: () => (/* binding */ MOMENT_FORMS),
/* harmony export */   mI: () => (/* binding */ parseMoment),
/* harmony export */   nR: () => (/* binding */ timeOf)
/* harmony export */ });
const HOUR = 3_600_000;
const UNITS = new Map([
    ['h', HOUR],
    ['d', 24 * HOUR],
    ['w', 7 * 24 * HOUR],
]);
const MOMENT_FORMS = '2026-01-31, 2026-01-31T12:00:00Z, or an age such as 90d, 12h, 2w';
function parseAge(text) {
    const found = /^([1-9][0-9]{0,4})([hdw])$/.exec(text);
    const unit = UNITS.get(found?.[2] ?? '');
    return unit === undefined ? undefined : Number(found?.[1]) * unit;
}
function parseMoment(text) {
    const agoMs = parseAge(text);
    if (agoMs !== undefined)
        return { agoMs };
    const found = DATE.exec(text);
    if (found === null)
        return undefined;
    const day = Date.parse(`${found[1] ?? ''}T00:00:00Z`);
    if (Number.isNaN(day) || !new Date(day).toISOString().startsWith(found[1] ?? ''))
        return undefined;
    const atMs = found[2] === undefined ? day : Date.parse(text.toUpperCase());
    return Number.isNaN(atMs) ? undefined : { atMs };
}
const DATE = /^([0-9]{4}-[0-9]{2}-[0-9]{2})([Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?(?:[Zz]|[+-][0-9]{2}:[0-9]{2}))?$/;
function timeOf(moment, nowMs) {
    return 'atMs' in moment ? moment.atMs : nowMs - moment.agoMs;
}


/***/ }),

/***/ 12548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ compileTagPattern),
  r: () => (/* binding */ parsePatternText)
});

// EXTERNAL MODULE: ./build/js/image/index.js + 13 modules
var js_image = __webpack_require__(3244);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(66786);
;// CONCATENATED MODULE: ./build/js/selection/glob.js


const LONGEST = 512;
const MOST_DEPTH = 16;
function compileGlob(glob) {
    if (glob.length > LONGEST)
        throw refuse(glob, `it is longer than ${String(LONGEST)} characters`);
    const parser = { glob, at: 0 };
    const parts = parseSequence(parser, 0);
    if (parser.at < glob.length)
        throw refuse(glob, 'a } closes nothing');
    return (text) => {
        const start = new Uint8Array(text.length + 1);
        start[0] = 1;
        return placesAfter(parts, start, text).at(-1) === 1;
    };
}
function parseSequence(parser, depth) {
    const parts = [];
    for (;;) {
        const next = parser.glob[parser.at];
        if (next === undefined || next === '}' || (next === ',' && depth > 0))
            return parts;
        const part = next === '{' ? parseBraces(parser, depth + 1) : parsePart(parser);
        if (part.kind !== 'many' || parts.at(-1)?.kind !== 'many')
            parts.push(part);
    }
}
function parseBraces(parser, depth) {
    if (depth > MOST_DEPTH)
        throw refuse(parser.glob, 'its braces are nested too deeply');
    const alternatives = [];
    do {
        parser.at += 1;
        alternatives.push(parseSequence(parser, depth));
    } while (parser.glob[parser.at] === ',');
    if (parser.glob[parser.at] !== '}')
        throw refuse(parser.glob, 'a { is not closed');
    if (alternatives.length < 2)
        throw refuse(parser.glob, 'braces need two alternatives or more: {a,b}');
    parser.at += 1;
    return { kind: 'either', alternatives };
}
function parsePart(parser) {
    const character = takeCharacter(parser);
    if (character === '*')
        return { kind: 'many' };
    if (character === '?')
        return { kind: 'any' };
    if (character === '[')
        return parseSet(parser);
    if (character === '\\')
        return { kind: 'character', character: takeCharacter(parser) };
    return { kind: 'character', character };
}
function parseSet(parser) {
    const isNegated = parser.glob[parser.at] === '!' || parser.glob[parser.at] === '^';
    if (isNegated)
        parser.at += 1;
    const ranges = [];
    while (parser.glob[parser.at] !== ']' || ranges.length === 0) {
        const first = takeCharacter(parser, 'a [ is not closed');
        const isRange = parser.glob[parser.at] === '-' && parser.glob[parser.at + 1] !== ']';
        if (isRange)
            parser.at += 1;
        const last = isRange ? takeCharacter(parser, 'a [ is not closed') : first;
        if (last < first)
            throw refuse(parser.glob, `the range ${first}-${last} is the wrong way round`);
        ranges.push([first, last]);
    }
    parser.at += 1;
    return { kind: 'set', ranges, isNegated };
}
function takeCharacter(parser, missing = 'it ends in a \\') {
    const character = parser.glob[parser.at];
    if (character === undefined)
        throw refuse(parser.glob, missing);
    parser.at += 1;
    return character;
}
function placesAfter(parts, from, text) {
    return parts.reduce((places, part) => placesAfterOne(part, places, text), from);
}
function placesAfterOne(part, from, text) {
    const places = new Uint8Array(from.length);
    if (part.kind === 'many') {
        const first = from.indexOf(1);
        return first === -1 ? places : places.fill(1, first);
    }
    if (part.kind === 'either') {
        for (const parts of part.alternatives)
            for (const [at, mark] of placesAfter(parts, from, text).entries())
                if (mark === 1)
                    places[at] = 1;
        return places;
    }
    for (let at = 0; at < text.length; at += 1)
        if (from[at] === 1 && accepts(part, text.charAt(at)))
            places[at + 1] = 1;
    return places;
}
function accepts(part, character) {
    switch (part.kind) {
        case 'any':
            return true;
        case 'character':
            return part.character === character;
        case 'set':
            return part.ranges.some(([first, last]) => first <= character && character <= last) !== part.isNegated;
    }
}
function refuse(glob, why) {
    return new failure/* Failure */.HR('CONFIG_INVALID', `not a glob: ${(0,runtime_text/* quoteForeign */.xS)(glob, 120)}: ${why}`, {
        subject: glob.slice(0, LONGEST),
        hint: 'use * for any characters, ? for one, [a-z], [!a-z], {a,b}; or a regex or a semver constraint instead',
    });
}

// EXTERNAL MODULE: ./build/js/selection/regex.js
var regex = __webpack_require__(95352);
// EXTERNAL MODULE: ./build/js/selection/semver-constraint.js
var semver_constraint = __webpack_require__(96715);
// EXTERNAL MODULE: ./build/js/selection/version.js
var selection_version = __webpack_require__(87311);
;// CONCATENATED MODULE: ./build/js/selection/pattern.js







async function compileTagPattern(source) {
    const text = renderPattern(source);
    if ('tag' in source) {
        const { tag } = source;
        if (!(0,js_image/* isTag */.dz)(tag))
            throw refuseTag(tag);
        return { text, accepts: (other) => other === tag };
    }
    if ('glob' in source)
        return { text, accepts: compileGlob(source.glob) };
    if ('regex' in source)
        return { text, accepts: await (0,regex/* compileRegex */.D)(source.regex) };
    const constraint = (0,semver_constraint/* parseSemverConstraint */.x)(source.semver);
    return {
        text,
        accepts: (tag) => {
            const version = (0,selection_version/* parseVersion */.ot)(tag);
            return version !== undefined && constraint.accepts(version);
        },
    };
}
function parsePatternText(text) {
    const colon = text.indexOf(':');
    const rest = text.slice(colon + 1);
    switch (text.slice(0, Math.max(colon, 0))) {
        case 'tag':
            return { tag: rest };
        case 'glob':
            return { glob: rest };
        case 'regex':
            return { regex: rest };
        case 'semver':
            return { semver: rest.trim() };
        default:
            return GLOB_CHARACTERS.test(text) ? { glob: text } : { tag: text };
    }
}
const GLOB_CHARACTERS = /[*?[\]{}]/;
function renderPattern(source) {
    if ('tag' in source)
        return source.tag;
    if ('glob' in source)
        return GLOB_CHARACTERS.test(source.glob) ? source.glob : `glob:${source.glob}`;
    return 'regex' in source ? `regex:${source.regex}` : `semver:${source.semver}`;
}
function refuseTag(text) {
    return new failure/* Failure */.HR('CONFIG_INVALID', `not a tag or a pattern of tags: ${(0,runtime_text/* quoteForeign */.xS)(text)}`, {
        subject: text.slice(0, 300),
        hint: 'write a tag, a glob such as v1.*, regex:EXPRESSION, or semver:CONSTRAINT',
    });
}


/***/ }),

/***/ 95352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ compileRegex)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66786);


const LONGEST = 2_000;
const MOST_INSTRUCTIONS = 5_000;
async function compileRegex(regex) {
    if (regex.length > LONGEST)
        throw refuse(regex, `it is longer than ${String(LONGEST)} characters`);
    const { RE2JS, RE2JSSyntaxException } = await __webpack_require__.e(/* import() */ 2856).then(__webpack_require__.bind(__webpack_require__, 2856));
    try {
        const compiled = RE2JS.compile(regex);
        if (compiled.programSize() > MOST_INSTRUCTIONS)
            throw refuse(regex, 'it is too large: use smaller repeat counts');
        return (text) => compiled.test(text);
    }
    catch (error) {
        if (!(error instanceof RE2JSSyntaxException))
            throw error;
        throw refuse(regex, describe(regex, error), error);
    }
}
function describe(regex, error) {
    if (/\(\?<?[=!]/.test(regex))
        return 'RE2 has no lookahead and no lookbehind';
    if (/\\[1-9]/.test(regex))
        return 'RE2 has no back-references';
    return error.message.replace(/^error parsing regexp: /, '');
}
function refuse(regex, why, cause) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('CONFIG_INVALID', `not a regular expression: ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(regex, 120)}: ${why}`, {
        subject: regex.slice(0, LONGEST),
        hint: 'the syntax is RE2: https://github.com/google/re2/wiki/Syntax',
        ...(cause === undefined ? {} : { cause }),
    });
}


/***/ }),

/***/ 96715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ parseSemverConstraint)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66786);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87311);



const LONGEST = 512;
const MOST_GROUPS = 32;
function parseSemverConstraint(text) {
    if (text.length > LONGEST)
        throw refuse(text, `it is longer than ${String(LONGEST)} characters`);
    const groups = text.split('||');
    if (groups.length > MOST_GROUPS)
        throw refuse(text, `it has more than ${String(MOST_GROUPS)} alternatives`);
    const parsed = groups.map((group) => parseGroup(group, text));
    return { text, accepts: (version) => parsed.some((group) => groupAccepts(group, version)) };
}
const OPERATORS = {
    '': '=',
    '=': '=',
    '!=': '!=',
    '>': '>',
    '<': '<',
    '>=': '>=',
    '=>': '>=',
    '<=': '<=',
    '=<': '<=',
    '~': '~',
    '~>': '~',
    '^': '^',
};
const NUMBER = String.raw `(?:[0-9]+|[xX*])`;
const WORDS = String.raw `[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*`;
const VERSION = String.raw `v?(${NUMBER})(?:\.(${NUMBER}))?(?:\.(${NUMBER}))?(?:-(${WORDS}))?(?:\+${WORDS})?`;
const SPACE = String.raw `[ \t\n\f\r]`;
const BREAK = String.raw `(?:${SPACE}*,${SPACE}*|${SPACE}+|$)`;
const RANGE = new RegExp(String.raw `${VERSION}${SPACE}+-${SPACE}+${VERSION}${BREAK}`, 'y');
const COMPARISON = new RegExp(String.raw `(!=|>=|=>|<=|=<|~>|[=><~^]|)${SPACE}*${VERSION}${BREAK}`, 'y');
function parseGroup(group, whole) {
    const text = group.replace(/^[ \t\n\f\r]+|[ \t\n\f\r]+$/g, '');
    if (text === '')
        throw refuse(whole, 'a part of it is empty');
    if (text.endsWith(','))
        throw refuse(whole, 'nothing comes after a comma');
    const comparisons = [];
    let at = 0;
    while (at < text.length) {
        RANGE.lastIndex = at;
        const range = RANGE.exec(text);
        if (range !== null) {
            comparisons.push(comparison('>=', range.slice(1, 5), whole), comparison('<=', range.slice(5, 9), whole));
            at += range[0].length;
            continue;
        }
        COMPARISON.lastIndex = at;
        const found = COMPARISON.exec(text);
        if (found === null)
            throw refuse(whole, `${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(text.slice(at))} is no comparison with a version`);
        const operator = OPERATORS[found[1] ?? ''] ?? '=';
        comparisons.push(comparison(operator, found.slice(2, 6), whole));
        at += found[0].length;
    }
    return comparisons;
}
function comparison(operator, parts, whole) {
    const numbers = parts.slice(0, 3);
    const wildcard = numbers.findIndex((part) => part === undefined || /^[xX*]$/.test(part));
    const given = wildcard === -1 ? 3 : wildcard;
    const digits = (index) => (index < given ? (numbers[index] ?? '0') : '0');
    const version = (0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .createVersion */ .BB)([digits(0), digits(1), digits(2)], parts[3] ?? '');
    if (version === undefined)
        throw refuse(whole, 'a version or a number in it is too long, or a numeric part of a pre-release begins with 0');
    return { operator, version, given };
}
function groupAccepts(group, version) {
    if ((0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .isPreRelease */ .Ty)(version) && !group.some((one) => (0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .isPreRelease */ .Ty)(one.version)))
        return false;
    return group.every((one) => comparisonAccepts(one, version));
}
function comparisonAccepts({ operator, version: bound, given }, version) {
    const order = version.compare(bound);
    switch (operator) {
        case '=':
            return given === 3 ? order === 0 : isWithinTilde(bound, given, version);
        case '!=':
            return isOther(bound, given, version);
        case '>':
            return given === 1 || given === 2 ? comparePrefix(version, bound, given) > 0 : order > 0;
        case '<':
            return order < 0;
        case '>=':
            return order >= 0;
        case '<=':
            return given === 3 ? order <= 0 : comparePrefix(version, bound, given === 1 ? 1 : 2) <= 0;
        case '~':
            return isWithinTilde(bound, given, version);
        case '^':
            return isWithinCaret(bound, given, version);
    }
}
function isWithinTilde(bound, given, version) {
    if (version.compare(bound) < 0)
        return false;
    if (given === 0 || (given === 3 && isZero(bound)))
        return true;
    return comparePrefix(version, bound, given === 1 ? 1 : 2) === 0;
}
function isWithinCaret(bound, given, version) {
    if (version.compare(bound) < 0)
        return false;
    if (bound.major > 0 || given === 1)
        return comparePrefix(version, bound, 1) === 0;
    if (bound.minor > 0 || given === 2)
        return comparePrefix(version, bound, 2) === 0;
    return comparePrefix(version, bound, 3) === 0;
}
function isOther(bound, given, version) {
    if (given === 0 || given === 3)
        return version.compare(bound) !== 0;
    if (comparePrefix(version, bound, given) !== 0)
        return true;
    return given === 2 && version.prerelease.join('.') !== bound.prerelease.join('.');
}
function comparePrefix(a, b, count) {
    return a.major - b.major || (count > 1 ? a.minor - b.minor : 0) || (count > 2 ? a.patch - b.patch : 0);
}
function isZero(version) {
    return version.major === 0 && version.minor === 0 && version.patch === 0;
}
function refuse(text, why) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('CONFIG_INVALID', `not a semver constraint: ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteForeign */ .xS)(text, 120)}: ${why}`, {
        subject: text.slice(0, LONGEST),
        hint: 'write comparisons such as ">=1.2.0 <2", "~1.4", "^2", "1.2 - 1.4.5", "1.x", with || between alternatives',
    });
}


/***/ }),

/***/ 87311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BB: () => (/* binding */ createVersion),
/* harmony export */   Ty: () => (/* binding */ isPreRelease),
/* harmony export */   ot: () => (/* binding */ parseVersion)
/* harmony export */ });
/* harmony import */ var semver_classes_semver_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7163);

const LONGEST = 256;
const LOOSE = /^v?([0-9]+)(?:\.([0-9]+))?(?:\.([0-9]+))?(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/;
function parseVersion(text) {
    if (text.length > LONGEST)
        return undefined;
    const found = LOOSE.exec(text);
    if (found === null)
        return undefined;
    return createVersion([found[1] ?? '0', found[2] ?? '0', found[3] ?? '0'], found[4] ?? '');
}
function createVersion(numbers, preRelease) {
    const core = numbers.map((digits) => digits.replace(/^0+(?=[0-9])/, '')).join('.');
    if (numbers.some((digits) => Number(digits) > Number.MAX_SAFE_INTEGER))
        return undefined;
    if (preRelease.split('.').some((part) => /^0[0-9]+$/.test(part)))
        return undefined;
    const whole = preRelease === '' ? core : `${core}-${preRelease}`;
    return whole.length > LONGEST ? undefined : new semver_classes_semver_js__WEBPACK_IMPORTED_MODULE_0__(whole);
}
function isPreRelease(version) {
    return version.prerelease.length > 0;
}


/***/ }),

/***/ 1436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ keysOf)
/* harmony export */ });
/* unused harmony export objectSchema */
function keysOf(table) {
    return Object.keys(table);
}
function objectSchema(table, more = {}, nullable = []) {
    const properties = Object.entries(table).map(([name, { help, schema }]) => [
        name,
        { description: help, ...(nullable.includes(name) ? { anyOf: [schema, { type: 'null' }] } : schema) },
    ]);
    return { type: 'object', additionalProperties: false, properties: Object.fromEntries(properties), ...more };
}


/***/ }),

/***/ 5300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ parseYaml)
/* harmony export */ });
/* unused harmony export YamlNode */
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66786);



class YamlNode {
    #value;
    #of;
    line;
    path;
    constructor(value, of, path, line) {
        this.#value = of.resolve !== undefined && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(value) ? of.resolve(value) : value;
        this.#of = of;
        this.path = path;
        this.line = lineOf(value, of) ?? line;
    }
    get isNothing() {
        return this.#value === null || ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(this.#value) && this.#value.value === null);
    }
    get isList() {
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(this.#value);
    }
    get isTable() {
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(this.#value);
    }
    text() {
        const scalar = this.#scalar();
        if (typeof scalar?.value === 'string')
            return scalar.value;
        const isBare = scalar !== undefined && !this.isNothing;
        throw this.refuse('must be a text', isBare ? 'write it in quotes: "3.20", "true"' : undefined);
    }
    written() {
        const scalar = this.#scalar();
        if (scalar !== undefined && !this.isNothing)
            return scalar.source ?? String(scalar.value);
        throw this.refuse('must be a text');
    }
    flag() {
        const value = this.#scalar()?.value;
        if (typeof value === 'boolean')
            return value;
        throw this.refuse('must be true or false, without quotes');
    }
    count(least, most) {
        const value = this.#scalar()?.value;
        if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most)
            return value;
        throw this.refuse(`must be a whole number from ${String(least)} to ${String(most)}`);
    }
    choice(allowed) {
        const text = this.text();
        const found = allowed.find((one) => one === text);
        if (found !== undefined)
            return found;
        throw this.refuse(`must be one of ${allowed.join(', ')}, not ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForeign */ .xS)(text, 60)}`);
    }
    items() {
        const list = this.#value;
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(list))
            throw this.refuse('must be a list');
        return list.items.map((one, at) => new YamlNode(one, this.#of, `${this.path}[${String(at)}]`, this.line));
    }
    itemsOrOne() {
        return this.isList ? this.items() : [this];
    }
    table() {
        const table = this.#value;
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(table))
            throw this.refuse('must be a table of keys and values');
        const found = new Map();
        for (const pair of table.items) {
            const key = this.#keyOf(pair);
            const child = new YamlNode(pair.value, this.#of, this.path === '' ? key : `${this.path}.${key}`, lineOf(pair.key, this.#of) ?? this.line);
            if (found.has(key))
                throw child.refuse('is there twice');
            found.set(key, child);
        }
        return found;
    }
    tableOf(known) {
        const found = new Map();
        for (const [key, node] of this.table()) {
            const mine = known.find((one) => one === key);
            if (mine === undefined)
                throw node.refuse('is no key that means anything here', hintOf(key, known));
            found.set(mine, node);
        }
        return found;
    }
    refuse(why, hint, cause) {
        const { file } = this.#of;
        const what = this.path === '' ? 'the document' : (0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_2__/* .renderForeign */ .Vd)(this.path, 120);
        return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('CONFIG_INVALID', `${file}:${String(this.line)}: ${what} ${why}`, {
            side: 'local',
            subject: file,
            hint: hint ?? this.#of.hint,
            ...(cause === undefined ? {} : { cause }),
        });
    }
    #scalar() {
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(this.#value))
            throw this.refuse('is an alias, and aliases are not read here', 'write the value out');
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(this.#value) ? this.#value : undefined;
    }
    #keyOf({ key }) {
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) && typeof key.value === 'string')
            return key.value;
        throw this.refuse('has a key that is no text', 'write the key in quotes');
    }
}
function parseYaml(text, file, hint, mostAliases = 0) {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.parseDocument)(text, {
        version: '1.2',
        schema: 'core',
        uniqueKeys: false,
        prettyErrors: false,
        logLevel: 'error',
        lineCounter: lines,
    });
    const of = {
        file,
        lines,
        hint,
        ...(mostAliases > 0 ? { resolve: (alias) => alias.resolve(document) } : {}),
    };
    const [wrong] = [...document.errors, ...document.warnings];
    if (wrong !== undefined)
        throw invalid(wrong, of);
    const root = new YamlNode(document.contents, of, '', 1);
    if (mostAliases > 0 && countAliases(document, mostAliases) > mostAliases)
        throw root.refuse(`has more than ${String(mostAliases)} aliases`, 'write the values out');
    return root;
}
function countAliases(document, most) {
    let count = 0;
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Alias: () => {
            count += 1;
            return count > most ? yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR.BREAK : undefined;
        },
    });
    return count;
}
function invalid(wrong, { file, lines, hint }) {
    const { line } = lines.linePos(wrong.pos[0]);
    const why = WORDS[wrong.code] ?? (0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_2__/* .renderForeign */ .Vd)(withoutContent(wrong.message));
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('CONFIG_INVALID', `${file}:${String(Math.max(1, line))}: ${why}`, {
        side: 'local',
        subject: file,
        hint,
        cause: wrong,
    });
}
const WORDS = {
    RESOURCE_EXHAUSTION: 'nested too deeply',
    TAG_RESOLVE_FAILED: 'a tag (!name) is not read here',
    BAD_DQ_ESCAPE: 'a backslash sequence in double quotes that means nothing',
    MULTIPLE_DOCS: 'more than one document in the file',
};
function withoutContent(message) {
    return (message.split('\n', 1)[0] ?? '').replace(/(?<=\S): .*$/, '');
}
function lineOf(value, { lines }) {
    if (typeof value !== 'object' || value === null || !('range' in value) || !Array.isArray(value.range))
        return undefined;
    const at = value.range[0];
    return typeof at === 'number' ? lines.linePos(at).line : undefined;
}
function hintOf(key, known) {
    const close = known.filter((one) => (0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_2__/* .isClose */ .Zj)(one, key.toLowerCase()));
    return close.length > 0 ? `did you mean ${close.join(' or ')}?` : `the keys here are ${known.join(', ')}`;
}


/***/ })

};
