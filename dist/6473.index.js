export const id = 6473;
export const ids = [6473];
export const modules = {

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

/***/ 6473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseSkopeoSync: () => (/* binding */ parseSkopeoSync)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _runtime_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(475);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66786);
/* harmony import */ var _selection_regex_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95352);
/* harmony import */ var _selection_semver_constraint_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96715);
/* harmony import */ var _selection_version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(87311);
/* harmony import */ var _yaml_node_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5300);








const MOST_ALIASES = 100;
const MOST_IMAGES = 1_000_000;
const KEYS = ['images', 'images-by-tag-regex', 'images-by-semver', 'credentials', 'tls-verify', 'cert-dir'];
const CREDENTIAL_KEYS = ['username', 'password', 'identitytoken'];
async function parseSkopeoSync(text, file) {
    const document = (0,_yaml_node_js__WEBPACK_IMPORTED_MODULE_7__/* .parseYaml */ .h)(text, file, 'correct the file; skopeo-sync(1) describes it', MOST_ALIASES);
    const warnings = [];
    const registries = [];
    if (document.isNothing)
        return { registries, warnings: [`${file} names no registry`] };
    let images = 0;
    for (const [name, node] of document.table()) {
        const registry = await parseRegistry(name, node, { file, warnings });
        for (const { wanted } of registry.repositories)
            images += wanted.kind === 'images' ? wanted.references.length : 1;
        if (images > MOST_IMAGES)
            throw node.refuse(`goes past ${String(MOST_IMAGES)} images in one file`);
        registries.push(registry);
    }
    return { registries, warnings };
}
async function parseRegistry(name, node, { file, warnings }) {
    const at = `${file}:${String(node.line)}`;
    const keys = knownKeys(node, KEYS, file, warnings);
    const repositories = [];
    for (const key of ['images', 'images-by-tag-regex', 'images-by-semver']) {
        const table = keys.get(key);
        if (table === undefined || table.isNothing)
            continue;
        for (const [path, one] of table.table()) {
            repositories.push({
                at: `${file}:${String(one.line)}`,
                name: parseRepository(`${name}/${path}`, one),
                wanted: await PARSERS[key](one),
            });
        }
    }
    if (repositories.length === 0)
        warnings.push(`${at}: ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_3__/* .renderForeign */ .Vd)(name, 120)} names no images`);
    const credentials = parseCredentials(keys.get('credentials'), file, warnings);
    const tlsVerify = flagOf(valueOf(keys.get('tls-verify')));
    const certDir = valueOf(keys.get('cert-dir'))?.written() ?? '';
    return {
        at,
        repositories,
        ...(credentials === undefined ? {} : { credentials }),
        ...(tlsVerify === undefined ? {} : { tlsVerify }),
        ...(certDir === '' ? {} : { certDir }),
    };
}
const PARSERS = {
    images: async (node) => Promise.resolve(parseImages(node)),
    'images-by-tag-regex': async (node) => {
        const text = node.written();
        const matches = await inFile(node, async () => (0,_selection_regex_js__WEBPACK_IMPORTED_MODULE_4__/* .compileRegex */ .D)(text));
        return { kind: 'tags', why: (tag) => (matches(tag) ? undefined : `the expression ${text} finds nothing in it`) };
    },
    'images-by-semver': async (node) => {
        const text = node.written();
        const constraint = await inFile(node, async () => Promise.resolve((0,_selection_semver_constraint_js__WEBPACK_IMPORTED_MODULE_5__/* .parseSemverConstraint */ .x)(text)));
        return {
            kind: 'tags',
            why: (tag) => {
                const version = (0,_selection_version_js__WEBPACK_IMPORTED_MODULE_6__/* .parseVersion */ .ot)(tag);
                if (version === undefined)
                    return 'it is no version';
                return constraint.accepts(version) ? undefined : `it is not in ${text}`;
            },
        };
    },
};
function parseImages(node) {
    const items = node.isNothing ? [] : node.items();
    if (items.length === 0)
        return { kind: 'all' };
    return {
        kind: 'images',
        references: items.map((item) => {
            const text = item.written();
            if ((0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(text))
                return { digest: text };
            if ((0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isTag */ .dz)(text))
                return { tag: text };
            throw item.refuse('is neither a tag nor a digest', 'write a tag, or sha256: and 64 hexadecimal characters');
        }),
    };
}
function parseRepository(text, node) {
    let image;
    try {
        image = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageName */ ["if"])(text);
    }
    catch (error) {
        const { message, hint } = (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .toFailure */ .w2)(error);
        throw node.refuse(`is ${message}`, hint, error);
    }
    if (image.tag === undefined && image.digest === undefined)
        return (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .renderRepository */ .xW)(image);
    throw node.refuse('is a repository with a tag or a digest', 'write the repository alone, and the tag into its list');
}
function parseCredentials(node, file, warnings) {
    const table = valueOf(node);
    if (table === undefined)
        return undefined;
    const keys = knownKeys(table, CREDENTIAL_KEYS, file, warnings);
    const [username, password, token] = CREDENTIAL_KEYS.map((key) => valueOf(keys.get(key))?.written() ?? '');
    if (token !== undefined && token !== '')
        return { kind: 'identity-token', token: new _runtime_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .zh(token) };
    if ((username ?? '') === '' && (password ?? '') === '')
        return undefined;
    if (username === undefined || username === '')
        throw table.refuse('has a password and no username');
    return { kind: 'basic', username, password: new _runtime_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .zh(password ?? '') };
}
function knownKeys(node, known, file, warnings) {
    const found = new Map();
    if (node.isNothing)
        return found;
    for (const [key, value] of node.table()) {
        const mine = known.find((one) => one === key);
        if (mine !== undefined)
            found.set(mine, value);
        else if (key === '<<')
            throw value.refuse('is a merge key, and those are not read', 'write the keys out');
        else
            warnings.push(`${file}:${String(value.line)}: ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_3__/* .renderForeign */ .Vd)(value.path, 160)} means nothing here`);
    }
    return found;
}
function flagOf(node) {
    if (node === undefined)
        return undefined;
    const text = node.written().toLowerCase();
    if (['true', 'yes', 'on', 'y'].includes(text))
        return true;
    if (['false', 'no', 'off', 'n'].includes(text))
        return false;
    throw node.refuse('must be true or false');
}
function valueOf(node) {
    return node === undefined || node.isNothing ? undefined : node;
}
async function inFile(node, parse) {
    try {
        return await parse();
    }
    catch (error) {
        const { message, hint } = (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .toFailure */ .w2)(error);
        throw node.refuse(`is ${message}`, hint, error);
    }
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
