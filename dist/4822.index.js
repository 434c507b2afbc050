export const id = 4822;
export const ids = [4822];
export const modules = {

/***/ 44822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readRegistriesConf: () => (/* binding */ readRegistriesConf)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/runtime/owned-files.js
var owned_files = __webpack_require__(78158);
// EXTERNAL MODULE: ./build/js/settings/settings-file.js
var settings_file = __webpack_require__(12576);
// EXTERNAL MODULE: ./build/js/settings/registries/conf.js
var conf = __webpack_require__(97152);
// EXTERNAL MODULE: ./build/js/runtime/text.js
var runtime_text = __webpack_require__(66786);
;// CONCATENATED MODULE: ./build/js/settings/registries/says-nothing.js
function saysNothing(text) {
    let isInAliases = false;
    for (const line of text.split('\n')) {
        if (NOTHING.test(line))
            continue;
        if (ALIASES.test(line))
            isInAliases = true;
        else if (!isInAliases || !ALIAS.test(line))
            return false;
    }
    return true;
}
const NOTHING = /^[ \t]*(?:#.*)?\r?$/;
const ALIASES = /^[ \t]*\[[ \t]*aliases[ \t]*\][ \t]*(?:#.*)?\r?$/;
const ALIAS = /^[ \t]*(?:"[^"\\]+"|[A-Za-z0-9_-]+)[ \t]*=[ \t]*"[^"\\]*"[ \t]*(?:#.*)?\r?$/;

;// CONCATENATED MODULE: ./build/js/settings/registries/line-of-key.js
function lineOfKey(text, path, key) {
    const counts = new Map();
    const wanted = path.map((step) => step.key).join('.');
    const own = [...path.map((step) => step.key), key.toLowerCase()].join('.');
    let isInside = path.length === 0;
    let head;
    for (const [at, line] of text.split('\n').entries()) {
        const name = HEAD.exec(line)?.[1]
            ?.replace(/[\s"']/g, '')
            .toLowerCase();
        if (name !== undefined) {
            counts.set(name, (counts.get(name) ?? -1) + 1);
            for (const inner of counts.keys())
                if (inner.startsWith(`${name}.`))
                    counts.delete(inner);
            if (name === own && isAt(counts, path))
                return at + 1;
            isInside = name === wanted && isAt(counts, path);
            if (isInside)
                head ??= at + 1;
        }
        else if (isInside && keyOf(line) === key.toLowerCase())
            return at + 1;
    }
    return head;
}
const HEAD = /^\s*\[\[?([^\]]+)\]\]?\s*(?:#.*)?$/;
function isAt(counts, path) {
    return path.every(({ at }, depth) => {
        const name = path
            .slice(0, depth + 1)
            .map(({ key }) => key)
            .join('.');
        return (counts.get(name) ?? 0) === at;
    });
}
function keyOf(line) {
    return /^\s*["']?([^\s"'=]+)["']?\s*=/.exec(line)?.[1]?.toLowerCase();
}

;// CONCATENATED MODULE: ./build/js/settings/registries/toml-table.js
var _a;



class TomlTable {
    #values;
    #of;
    #path;
    #read = new Set();
    #children = [];
    constructor(values, of, path = []) {
        this.#values = values;
        this.#of = of;
        this.#path = path;
    }
    has(key) {
        return this.#find(key) !== undefined;
    }
    text(key) {
        const value = this.#find(key);
        if (value === undefined || typeof value === 'string')
            return value;
        throw this.refuse(key, 'must be a text in quotes');
    }
    flag(key) {
        const value = this.#find(key) ?? false;
        if (typeof value === 'boolean')
            return value;
        throw this.refuse(key, 'must be true or false, without quotes');
    }
    choice(key, allowed) {
        const text = this.text(key);
        const found = allowed.find((one) => one === text);
        if (found !== undefined || text === undefined)
            return found;
        throw this.refuse(key, `must be one of ${allowed.filter((one) => one !== '').join(', ')}`);
    }
    texts(key) {
        const value = this.#find(key);
        if (value === undefined || (Array.isArray(value) && value.every((one) => typeof one === 'string')))
            return value;
        throw this.refuse(key, 'must be a list of texts: ["…", "…"]');
    }
    table(key) {
        const value = this.#find(key);
        if (value === undefined)
            return undefined;
        if (isTable(value))
            return this.#child(value, key, 0);
        throw this.refuse(key, `must be a table: [${key}]`);
    }
    tables(key) {
        const value = this.#find(key) ?? [];
        if (Array.isArray(value) && value.every(isTable))
            return value.map((one, at) => this.#child(one, key, at));
        throw this.refuse(key, 'must be tables in double brackets: [[registry]], [[registry.mirror]]');
    }
    allTexts() {
        for (const key of Object.keys(this.#values))
            this.text(key);
    }
    unread() {
        const rest = Object.keys(this.#values).filter((key) => !this.#read.has(key));
        return [
            ...rest.map((key) => this.say(key, 'is no key that means anything here, and is passed over')),
            ...this.#children.flatMap((child) => child.unread()),
        ];
    }
    refuse(key, why, hint = 'correct the file; containers-registries.conf(5) describes it') {
        const { file } = this.#of;
        return new failure/* Failure */.HR('CONFIG_INVALID', this.say(key, why), { side: 'local', subject: file, hint });
    }
    #child(values, key, at) {
        const child = new _a(values, this.#of, [...this.#path, { key, at }]);
        this.#children.push(child);
        return child;
    }
    say(key, what) {
        const { file, text } = this.#of;
        const line = lineOfKey(text, this.#path, key);
        const name = [...this.#path.map((step) => step.key), (0,runtime_text/* renderForeign */.Vd)(key, 60)].join('.');
        return `${file}${line === undefined ? '' : `:${String(line)}`}: ${name} ${what}`;
    }
    #find(key) {
        const values = this.#values;
        const name = Object.hasOwn(values, key) ? key : Object.keys(values).find((one) => one.toLowerCase() === key);
        if (name === undefined)
            return undefined;
        this.#read.add(name);
        return values[name];
    }
}
_a = TomlTable;
function isTable(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

;// CONCATENATED MODULE: ./build/js/settings/registries/document.js





const SHORT_NAME_MODES = ['', 'enforcing', 'permissive', 'disabled'];
const PULL_FROM_MIRROR = ['', 'all', 'digest-only', 'tag-only'];
async function parseRegistriesDocument(text, file) {
    if (saysNothing(text))
        return conf/* NO_REGISTRIES_CONF */.X0;
    const document = new TomlTable(await parseToml(text, file), { file, text });
    refuseVersion1(document);
    for (const host of document.texts('unqualified-search-registries') ?? []) {
        if (!HOST.test(host))
            throw document.refuse('unqualified-search-registries', `${quote(host)} is not host[:port]`);
    }
    const helpers = document.texts('credential-helpers');
    document.text('additional-layer-store-auth-helper');
    document.choice('short-name-mode', SHORT_NAME_MODES);
    document.table('aliases')?.allTexts();
    const tables = document.tables('registry');
    const registries = tables.map((table) => readRegistry(table, file));
    refuseContradictions(registries, document);
    return {
        registries,
        ...(helpers === undefined ? {} : { credentialHelpers: { file, names: helpers } }),
        warnings: [...document.unread(), ...tables.flatMap(warnOfPrefix)],
    };
}
const HOST = /^[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?$/;
async function parseToml(text, file) {
    const { parse } = await __webpack_require__.e(/* import() */ 3292).then(__webpack_require__.bind(__webpack_require__, 3292));
    try {
        return parse(text);
    }
    catch (error) {
        const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
        const line = error instanceof Error && 'line' in error ? `:${String(error.line)}` : '';
        throw new failure/* Failure */.HR('CONFIG_INVALID', `${file}${line}: ${(0,runtime_text/* renderForeign */.Vd)(reason)}`, {
            side: 'local',
            subject: file,
            hint: 'correct the file; containers-registries.conf(5) describes it',
            cause: error,
        });
    }
}
function refuseVersion1(document) {
    const old = document.table('registries');
    if (old === undefined)
        return;
    const name = ['search', 'insecure', 'block'].find((one) => old.has(one));
    if (name !== undefined)
        throw old.refuse(name, 'is version 1 of this format, which is no longer read', INSTEAD[name]);
}
const INSTEAD = {
    search: 'write unqualified-search-registries = ["HOST"] at the top',
    insecure: 'write [[registry]] with location = "HOST" and insecure = true, one for each',
    block: 'write [[registry]] with location = "HOST" and blocked = true, one for each',
};
function readRegistry(table, file) {
    const location = readLocation(table, 'location');
    const prefix = readLocation(table, 'prefix') || location;
    if (prefix === '')
        throw table.refuse('location', 'is missing, and there is no prefix either');
    if (prefix.startsWith('*.')) {
        if (!WILDCARD.test(prefix))
            throw table.refuse('prefix', `${quote(prefix)}: a wildcard is *.HOST and nothing more`);
    }
    else if (prefix.includes('*'))
        throw table.refuse('prefix', `${quote(prefix)}: * stands at the beginning alone`);
    else if (location === '')
        throw table.refuse('location', `is missing; only a prefix like *.HOST can do without`);
    if (table.has('pull-from-mirror'))
        throw table.refuse('pull-from-mirror', 'belongs in [[registry.mirror]]');
    const byDigestOnly = table.flag('mirror-by-digest-only');
    return {
        file,
        prefix,
        location,
        insecure: table.flag('insecure'),
        blocked: table.flag('blocked'),
        mirrors: table.tables('mirror').map((mirror) => readMirror(mirror, byDigestOnly)),
    };
}
function warnOfPrefix(table) {
    const prefix = table.text('prefix') ?? '';
    return /@|\/.*:/.test(prefix)
        ? [table.say('prefix', `${quote(prefix)} names a tag or a digest, and so fits no name`)]
        : [];
}
const WILDCARD = /^\*\.[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/;
function readMirror(table, byDigestOnly) {
    const location = readLocation(table, 'location');
    if (location === '')
        throw table.refuse('location', 'is missing');
    const chosen = table.choice('pull-from-mirror', PULL_FROM_MIRROR) || undefined;
    if (byDigestOnly && chosen !== undefined)
        throw table.refuse('pull-from-mirror', 'and mirror-by-digest-only of the registry exclude each other');
    const pullFrom = byDigestOnly ? 'digest-only' : (chosen ?? 'all');
    return { location, insecure: table.flag('insecure'), pullFrom };
}
function readLocation(table, key) {
    const text = table.text(key) ?? '';
    const [scheme] = /^https?:\/\//.exec(text) ?? [];
    if (scheme !== undefined)
        throw table.refuse(key, `${quote(text)}: leave ${scheme} out`);
    if (/\s/.test(text))
        throw table.refuse(key, `${quote(text)} has a space in it`);
    return text.replace(/\/+$/, '');
}
function refuseContradictions(registries, document) {
    const byLocation = new Map();
    for (const entry of registries) {
        const other = byLocation.get(entry.location) ?? entry;
        byLocation.set(entry.location, other);
        for (const key of ['insecure', 'blocked']) {
            if (entry.location === '' || other[key] === entry[key])
                continue;
            const both = [other, entry].map(({ prefix }) => quote(prefix)).join(' and ');
            throw document.refuse('registry', `${both} are both at ${quote(entry.location)}, and differ in ${key}`);
        }
    }
}
function quote(text) {
    return JSON.stringify((0,runtime_text/* renderForeign */.Vd)(text, 120));
}

;// CONCATENATED MODULE: ./build/js/settings/registries/files.js







const NAME = 'registries.conf';
const MOST_FILES = 1000;
async function readRegistriesConf(places) {
    const { environment } = places;
    const variable = environment['CONTAINERS_REGISTRIES_CONF'] || undefined;
    const override = environment['CONTAINERS_REGISTRIES_CONF_OVERRIDE'] || undefined;
    const named = places.named || undefined;
    const given = named ?? variable;
    const directories = given !== undefined && named === undefined ? [] : await Promise.all(directoriesOf(places).map(listDirectory));
    const main = given ?? directories.find(({ names }) => names.has(NAME))?.fileOf(NAME);
    const files = [
        ...(main === undefined ? [] : [main]),
        ...(await dropInsOf(directories, places.uid)),
        ...(override === undefined ? [] : [override]),
    ];
    const read = await Promise.all(files.map(async (file) => readOne(file, file === given || file === override)));
    return (0,conf/* mergeRegistries */.eS)(read);
}
function directoriesOf({ environment, system = ['/etc', '/usr/share'] }) {
    const home = environment['HOME'] || undefined;
    const own = [
        environment['XDG_CONFIG_HOME'] || undefined,
        home === undefined ? undefined : external_node_path_.join(home, '.config'),
    ];
    const below = (parents, isOwn) => [...new Set(parents)].flatMap((one) => (one === undefined ? [] : [{ path: external_node_path_.join(one, 'containers'), isOwn }]));
    return [...below(own, true), ...below(system, false)];
}
async function listDirectory({ path: directory, isOwn }) {
    const fileOf = (name) => external_node_path_.join(directory, name);
    try {
        return { isOwn, names: new Set(await (0,promises_.readdir)(directory)), fileOf };
    }
    catch (error) {
        if ((0,owned_files/* isErrno */.r)(error, 'ENOENT', 'ENOTDIR', 'EACCES'))
            return { isOwn, names: new Set(), fileOf };
        throw (0,failure/* explainUnreadable */.x5)(error, directory, 'CONFIG_INVALID');
    }
}
async function dropInsOf(directories, uid) {
    const isRoot = uid === 0;
    const kind = `registries.${isRoot ? 'rootful' : 'rootless'}.conf.d`;
    const lists = await Promise.all(directories.flatMap(({ isOwn, names, fileOf }) => {
        const hasKind = !isOwn && names.has(kind);
        const there = [
            ...(names.has(`${NAME}.d`) ? [`${NAME}.d`] : []),
            ...(hasKind ? [kind] : []),
            ...(hasKind && !isRoot ? [external_node_path_.join(kind, String(uid))] : []),
        ];
        return there.map(async (name) => listDirectory({ path: fileOf(name), isOwn }));
    }));
    const byName = new Map();
    for (const { names, fileOf } of lists) {
        for (const name of names)
            if (name.endsWith('.conf') && !byName.has(name))
                byName.set(name, fileOf(name));
    }
    if (byName.size > MOST_FILES)
        throw new failure/* Failure */.HR('LIMIT_EXCEEDED', `more than ${String(MOST_FILES)} drop-ins of ${NAME}`);
    return [...byName.keys()].toSorted(byBytes).map((name) => byName.get(name) ?? name);
}
function byBytes(a, b) {
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
async function readOne(file, mustBeThere) {
    const bytes = await (0,settings_file/* readSettingsFile */.u)(file);
    if (bytes !== undefined)
        return parseRegistriesDocument(decode(bytes, file), file);
    if (!mustBeThere)
        return conf/* NO_REGISTRIES_CONF */.X0;
    throw new failure/* Failure */.HR('CONFIG_INVALID', `no such file: ${file}`, {
        side: 'local',
        subject: file,
        hint: 'correct --registries-conf, CONTAINERS_REGISTRIES_CONF or CONTAINERS_REGISTRIES_CONF_OVERRIDE',
    });
}
function decode(bytes, file) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch (cause) {
        throw new failure/* Failure */.HR('CONFIG_INVALID', `${file} is not text in UTF-8`, {
            side: 'local',
            subject: file,
            hint: 'check that it is the file you mean',
            cause,
        });
    }
}


/***/ })

};
