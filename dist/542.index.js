export const id = 542;
export const ids = [542];
export const modules = {

/***/ 80542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseSigningParameters: () => (/* binding */ parseSigningParameters),
/* harmony export */   secretsOfParameters: () => (/* binding */ secretsOfParameters)
/* harmony export */ });
/* harmony import */ var _runtime_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(475);
/* harmony import */ var _yaml_node_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5300);


const KEYS = ['privateKeyFile', 'privateKeyPassphraseFile', 'fulcio', 'rekorURL'];
const FULCIO_KEYS = [
    'fulcioURL',
    'oidcMode',
    'oidcIssuerURL',
    'oidcClientID',
    'oidcClientSecret',
    'oidcIDToken',
];
const MODES = ['staticToken', 'interactive', 'deviceGrant'];
function parseSigningParameters(text, file) {
    const document = (0,_yaml_node_js__WEBPACK_IMPORTED_MODULE_1__/* .parseYaml */ .h)(text, file, 'correct the file; containers-sigstore-signing-params.yaml(5) describes it');
    const fields = document.tableOf(KEYS);
    const key = filled(fields.get('privateKeyFile'));
    const passphraseFile = filled(fields.get('privateKeyPassphraseFile'));
    const fulcio = fields.get('fulcio');
    const rekorUrl = filled(fields.get('rekorURL'));
    if (key !== undefined && fulcio !== undefined)
        throw fulcio.refuse('and privateKeyFile exclude each other');
    if (key === undefined && fulcio === undefined)
        throw document.refuse('has neither privateKeyFile nor fulcio');
    if (passphraseFile !== undefined && key === undefined)
        throw document.refuse('has a privateKeyPassphraseFile and no privateKeyFile');
    if (fulcio !== undefined && rekorUrl === undefined)
        throw fulcio.refuse('needs rekorURL: a certificate of Fulcio is good for minutes, and the log says that it was then');
    return {
        ...(key === undefined ? {} : { key: { file: key, ...(passphraseFile === undefined ? {} : { passphraseFile }) } }),
        ...(fulcio === undefined ? {} : { fulcio: parseFulcio(fulcio) }),
        ...(rekorUrl === undefined ? {} : { rekorUrl }),
    };
}
function secretsOfParameters(text) {
    const behind = /(?:oidcIDToken|oidcClientSecret)["']?\s*:?\s*["']?([^\s"',}]+)/g;
    return [...text.matchAll(behind)].flatMap(([, secret = '']) => (secret === '' ? [] : secret));
}
function parseFulcio(node) {
    const fields = node.tableOf(FULCIO_KEYS);
    const url = filled(fields.get('fulcioURL'));
    if (url === undefined)
        throw node.refuse('has no fulcioURL');
    const mode = fields.get('oidcMode')?.choice(MODES);
    if (mode === undefined)
        throw node.refuse(`has no oidcMode: one of ${MODES.join(', ')}`);
    const token = filled(fields.get('oidcIDToken'));
    const [issuer, client, secret] = ['oidcIssuerURL', 'oidcClientID', 'oidcClientSecret'];
    const ofPage = [issuer, client, secret].filter((name) => filled(fields.get(name)) !== undefined);
    if (mode === 'staticToken') {
        if (token === undefined)
            throw node.refuse('has the oidcMode staticToken and no oidcIDToken');
        if (ofPage.length > 0)
            throw node.refuse(`has the oidcMode staticToken, with which ${ofPage.join(', ')} says nothing`);
        return { url, identity: { mode, token: new _runtime_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .zh(token) } };
    }
    if (token !== undefined)
        throw node.refuse(`has the oidcMode ${mode}, with which oidcIDToken says nothing`);
    const missing = [issuer, client].find((name) => !ofPage.includes(name));
    if (missing !== undefined)
        throw node.refuse(`has the oidcMode ${mode} and no ${missing}`);
    return { url, identity: { mode } };
}
function filled(node) {
    const text = node?.text();
    return text === '' ? undefined : text;
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
