export const id = 8022;
export const ids = [8022];
export const modules = {

/***/ 28022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ timeValue),
/* harmony export */   renderInspection: () => (/* binding */ renderInspection)
/* harmony export */ });
/* harmony import */ var _template_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58616);
/* harmony import */ var _template_go_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77677);
/* harmony import */ var _template_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26508);



function renderInspection(inspection, format) {
    const value = inspectionValue(inspection);
    return format === undefined ? (0,_template_format_js__WEBPACK_IMPORTED_MODULE_0__/* .renderJsonReport */ .n)(value) : (0,_template_format_js__WEBPACK_IMPORTED_MODULE_0__/* .renderFormat */ .c)(format, value);
}
function inspectionValue(inspection) {
    const size = inspection.LayersData.reduce((total, layer) => total + layer.Size, 0);
    return (0,_template_value_js__WEBPACK_IMPORTED_MODULE_2__/* .goStruct */ .cM)('inspect.Output', [
        { ...field('Name', (0,_template_value_js__WEBPACK_IMPORTED_MODULE_2__/* .goString */ .WF)(inspection.Name ?? '')), omitEmpty: true },
        { ...field('Tag', (0,_template_value_js__WEBPACK_IMPORTED_MODULE_2__/* .goString */ .WF)(inspection.Tag ?? '')), omitEmpty: true },
        field('Digest', (0,_template_value_js__WEBPACK_IMPORTED_MODULE_2__/* .goString */ .WF)(inspection.Digest, 'digest.Digest')),
        field('RepoTags', (0,_template_value_js__WEBPACK_IMPORTED_MODULE_2__/* .goStrings */ .tJ)(inspection.RepoTags)),
        field('Created', timeValue(inspection.Created)),
        field('DockerVersion', (0,_template_value_js__WEBPACK_IMPORTED_MODULE_2__/* .goString */ .WF)(inspection.DockerVersion)),
        field('Labels', (0,_template_value_js__WEBPACK_IMPORTED_MODULE_2__/* .goStringMap */ .KM)(inspection.Labels)),
        field('Architecture', (0,_template_value_js__WEBPACK_IMPORTED_MODULE_2__/* .goString */ .WF)(inspection.Architecture)),
        field('Os', (0,_template_value_js__WEBPACK_IMPORTED_MODULE_2__/* .goString */ .WF)(inspection.Os)),
        field('Layers', (0,_template_value_js__WEBPACK_IMPORTED_MODULE_2__/* .goStrings */ .tJ)(inspection.Layers)),
        field('LayersData', (0,_template_value_js__WEBPACK_IMPORTED_MODULE_2__/* .goList */ .b0)(inspection.LayersData.map(layerValue), 'types.ImageInspectLayer')),
        field('Env', (0,_template_value_js__WEBPACK_IMPORTED_MODULE_2__/* .goStrings */ .tJ)(inspection.Env)),
        { name: 'Size', value: (0,_template_value_js__WEBPACK_IMPORTED_MODULE_2__/* .goInt */ .C)(size, 'int64') },
    ]);
}
function layerValue(layer) {
    return (0,_template_value_js__WEBPACK_IMPORTED_MODULE_2__/* .goStruct */ .cM)('types.ImageInspectLayer', [
        field('MIMEType', (0,_template_value_js__WEBPACK_IMPORTED_MODULE_2__/* .goString */ .WF)(layer.MIMEType)),
        field('Digest', (0,_template_value_js__WEBPACK_IMPORTED_MODULE_2__/* .goString */ .WF)(layer.Digest, 'digest.Digest')),
        field('Size', (0,_template_value_js__WEBPACK_IMPORTED_MODULE_2__/* .goInt */ .C)(layer.Size, 'int64')),
        field('Annotations', (0,_template_value_js__WEBPACK_IMPORTED_MODULE_2__/* .goStringMap */ .KM)(layer.Annotations)),
    ]);
}
function field(name, value) {
    return { name, json: name, value };
}
function timeValue(text) {
    return text === null ? (0,_template_value_js__WEBPACK_IMPORTED_MODULE_2__/* .goNil */ .E4)('*time.Time') : ((0,_template_go_time_js__WEBPACK_IMPORTED_MODULE_1__/* .parseTime */ .pe)(text, '*time.Time') ?? (0,_template_go_time_js__WEBPACK_IMPORTED_MODULE_1__/* .zeroTime */ .cQ)('*time.Time'));
}


/***/ }),

/***/ 58616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ renderFormat),
  n: () => (/* binding */ renderJsonReport)
});

// EXTERNAL MODULE: ./build/js/runtime/failure.js
var failure = __webpack_require__(83903);
// EXTERNAL MODULE: ./build/js/template/go-time.js
var go_time = __webpack_require__(77677);
// EXTERNAL MODULE: ./build/js/template/value.js
var template_value = __webpack_require__(26508);
;// CONCATENATED MODULE: ./build/js/template/go-json.js


function renderGoJson(value, form) {
    return render(value, form, '\n');
}
function render(value, form, newline) {
    switch (value.kind) {
        case 'absent':
        case 'nil':
            return 'null';
        case 'bool':
        case 'int':
            return String(value.value);
        case 'float':
            return renderFloat(value.value);
        case 'string':
            return quote(value.value, form);
        case 'time':
            return quote((0,go_time/* renderRfc3339 */.qI)(value), form);
        case 'list':
            if (value.isNil)
                return 'null';
            return wrap('[', value.items.map((one) => (inner) => render(one, form, inner)), ']', form, newline);
        case 'map':
            if (value.isNil)
                return 'null';
            return renderEntries([...value.entries], form, newline);
        case 'struct':
            return renderEntries(value.fields.flatMap(keptEntry), form, newline);
    }
}
function keptEntry(field) {
    const isEmpty = field.value.kind !== 'struct' && field.value.kind !== 'time' && !(0,template_value/* isTrue */.Hn)(field.value);
    if (field.json === undefined || (field.omitEmpty === true && isEmpty))
        return [];
    return [[field.json, field.value]];
}
function renderEntries(entries, form, newline) {
    const colon = form.indent === 0 ? ':' : ': ';
    const parts = entries.map(([key, one]) => (inner) => quote(key, form) + colon + render(one, form, inner));
    return wrap('{', parts, '}', form, newline);
}
function wrap(open, parts, close, form, newline) {
    if (parts.length === 0)
        return open + close;
    if (form.indent === 0)
        return open + parts.map((part) => part(newline)).join(',') + close;
    const inner = newline + ' '.repeat(form.indent);
    return open + parts.map((part) => inner + part(inner)).join(',') + newline + close;
}
function renderFloat(value) {
    return Number.isFinite(value) ? String(value).replace(/e-(\d)$/, 'e-0$1') : 'null';
}
function quote(text, form) {
    const escaped = JSON.stringify(text.toWellFormed())
        .replaceAll('\u2028', String.raw `\u2028`)
        .replaceAll('\u2029', String.raw `\u2029`);
    if (!form.escapeHtml)
        return escaped;
    return escaped
        .replaceAll('<', String.raw `\u003c`)
        .replaceAll('>', String.raw `\u003e`)
        .replaceAll('&', String.raw `\u0026`);
}

;// CONCATENATED MODULE: ./build/js/template/failure.js

class TemplateProblem extends Error {
    name = 'TemplateProblem';
}
function failAt(text, offset, skipped, problem) {
    const before = text.slice(skipped, Math.max(skipped, offset));
    const line = before.split('\n').length;
    const column = before.length - before.lastIndexOf('\n');
    return new failure/* Failure */.HR('INPUT_INVALID', `template line ${String(line)}, column ${String(column)}: ${problem}`, {
        side: 'local',
        hint: 'the template is written as for Go text/template: {{.Name}}, {{range .Layers}}{{.}}{{end}}, {{json .Labels}}',
        facts: { line, column },
    });
}

;// CONCATENATED MODULE: ./build/js/template/access.js


function lengthOf(value) {
    switch (value.kind) {
        case 'string':
            return Buffer.byteLength(value.value);
        case 'list':
            return value.items.length;
        case 'map':
            return value.entries.size;
        default:
            throw new TemplateProblem(`len of ${(0,template_value/* typeOf */.QP)(value)}: only texts, lists and maps have a length`);
    }
}
function indexInto(value, keys) {
    let found = value;
    for (const key of keys)
        found = indexOnce(found, key);
    return found;
}
function indexOnce(value, key) {
    switch (value.kind) {
        case 'map':
            if (key.kind !== 'string')
                throw new TemplateProblem(`the keys of ${value.type} are texts, not ${(0,template_value/* typeOf */.QP)(key)}`);
            return value.entries.get(key.value) ?? value.zero;
        case 'list': {
            const item = value.items[toIndex(key, value.items.length - 1)];
            if (item === undefined)
                throw new TemplateProblem('index out of range');
            return item;
        }
        case 'string': {
            const bytes = Buffer.from(value.value);
            return (0,template_value/* goInt */.C)(bytes[toIndex(key, bytes.length - 1)] ?? 0, 'uint8');
        }
        default:
            throw new TemplateProblem(`cannot index ${value.kind === 'absent' ? 'a missing value' : (0,template_value/* typeOf */.QP)(value)}`);
    }
}
function sliceOf(value, bounds) {
    if (bounds.length > 3)
        throw new TemplateProblem(`slice takes at most 3 indexes, not ${String(bounds.length)}`);
    if (value.kind !== 'string' && value.kind !== 'list')
        throw new TemplateProblem(`cannot slice ${value.kind === 'absent' ? 'a missing value' : (0,template_value/* typeOf */.QP)(value)}`);
    if (value.kind === 'string' && bounds.length === 3)
        throw new TemplateProblem('a text is sliced by at most 2 indexes');
    const length = lengthOf(value);
    const [from = 0, to = length, capacity = length] = bounds.map((bound) => toIndex(bound, length));
    if (from > to || to > capacity)
        throw new TemplateProblem(`slice from ${String(from)} to ${String(to)}: out of order`);
    if (value.kind === 'list')
        return { ...value, items: value.items.slice(from, to) };
    return (0,template_value/* goString */.WF)(Buffer.from(value.value).subarray(from, to).toString('utf8'), value.type);
}
function toIndex(value, largest) {
    if (value.kind !== 'int')
        throw new TemplateProblem(`an index is a whole number, not ${(0,template_value/* typeOf */.QP)(value)}`);
    if (value.value < 0n || value.value > BigInt(largest))
        throw new TemplateProblem(`index out of range: ${String(value.value)} of ${String(largest + 1)}`);
    return Number(value.value);
}

;// CONCATENATED MODULE: ./build/js/template/runes.js
function runesOf(text) {
    return Array.from(text);
}

;// CONCATENATED MODULE: ./build/js/template/quote.js

const NAMED = {
    '\u0007': '\\a',
    '\b': '\\b',
    '\f': '\\f',
    '\n': '\\n',
    '\r': '\\r',
    '\t': '\\t',
    '\v': '\\v',
    '\\': '\\\\',
};
function quoteGo(text, flags) {
    if (flags.includes('#') && isBackquotable(text))
        return `\`${text}\``;
    return `"${runesOf(text)
        .map((sign) => (sign === '"' ? '\\"' : quote_escape(sign, flags.includes('+'))))
        .join('')}"`;
}
function quoteRune(point) {
    const sign = String.fromCodePoint(point);
    return `'${sign === "'" ? "\\'" : quote_escape(sign, false)}'`;
}
function isBackquotable(text) {
    return runesOf(text).every((sign) => sign === '\t' || (sign !== '`' && sign !== '\ufeff' && sign >= ' ' && sign !== '\u007f'));
}
function quote_escape(sign, asciiOnly) {
    const named = NAMED[sign];
    if (named !== undefined)
        return named;
    const point = sign.codePointAt(0) ?? 0;
    const isPrintable = asciiOnly ? point >= 0x20 && point < 0x7f : /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u.test(sign);
    if (isPrintable)
        return sign;
    if (point < 0x20 || point === 0x7f)
        return `\\x${point.toString(16).padStart(2, '0')}`;
    if (point > 0xff_ff)
        return `\\U${point.toString(16).padStart(8, '0')}`;
    return `\\u${point.toString(16).padStart(4, '0')}`;
}

;// CONCATENATED MODULE: ./build/js/template/float.js
function float_renderFloat(value, how) {
    if (!'vgGeEfF'.includes(how.verb))
        return undefined;
    if (Number.isNaN(value))
        return 'NaN';
    if (!Number.isFinite(value))
        return value > 0 ? '+Inf' : '-Inf';
    const precision = how.precision === undefined ? undefined : Math.min(how.precision, 100);
    switch (how.verb) {
        case 'e':
        case 'E': {
            const text = withTwoDigits(value.toExponential(precision ?? 6));
            return sign(value) + (how.verb === 'E' ? text.toUpperCase() : text).replace(/^-/, '');
        }
        case 'f':
        case 'F':
            return sign(value) + Math.abs(value).toFixed(precision ?? 6);
        default: {
            const text = renderShortest(Math.abs(value), precision);
            return sign(value) + (how.verb === 'G' ? text.toUpperCase() : text);
        }
    }
}
function sign(value) {
    return value < 0 || Object.is(value, -0) ? '-' : '';
}
function renderShortest(value, precision) {
    const digits = precision === 0 ? 1 : precision;
    const scientific = digits === undefined ? value.toExponential() : value.toExponential(digits - 1);
    const [mantissa = '', exponentText = '0'] = scientific.split('e');
    const exponent = value === 0 ? 0 : Number(exponentText);
    const significant = mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa;
    const limit = digits ?? 6;
    if (exponent < -4 || exponent >= limit)
        return withTwoDigits(`${significant}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent))}`);
    const places = Math.max(0, significant.replace('.', '').length - 1 - exponent);
    return Number(`${significant}e${String(exponent)}`).toFixed(Math.min(places, 100));
}
function withTwoDigits(text) {
    return text.replace(/e([+-])(\d)$/, 'e$10$2');
}

;// CONCATENATED MODULE: ./build/js/template/verbs.js





const PLAIN = { verb: 'v', flags: '', width: undefined, precision: undefined };
function renderVerb(value, how) {
    if (how.verb === 'T')
        return pad((0,template_value/* typeOf */.QP)(value), { ...how, verb: 's' });
    if (value.kind === 'absent' || (value.kind === 'nil' && !value.type.startsWith('*')))
        return how.verb === 'v' ? pad('<nil>', how) : `%!${how.verb}(<nil>)`;
    return renderKnown(value, how);
}
function renderKnown(value, how) {
    switch (value.kind) {
        case 'absent':
        case 'nil':
            return how.flags.includes('#') && how.verb === 'v' && value.kind === 'nil'
                ? `(${value.type})(nil)`
                : pad('<nil>', how);
        case 'bool':
            return 'vt'.includes(how.verb) ? pad(String(value.value), how) : wrongVerb(value, how);
        case 'int':
            return renderInteger(value.value, how) ?? wrongVerb(value, how);
        case 'float':
            return renderNumber(float_renderFloat(value.value, how), how) ?? wrongVerb(value, how);
        case 'string':
            return renderText(value.value, how) ?? wrongVerb(value, how);
        case 'time':
            return (renderText((0,go_time/* renderTime */.sZ)(value), { ...how, flags: how.verb === 'v' ? '' : how.flags }) ?? wrongVerb(value, how));
        case 'list': {
            const parts = value.items.map((one) => renderNested(one, how));
            if (!isGoSyntax(how))
                return `[${parts.join(' ')}]`;
            return value.isNil ? `${value.type}(nil)` : `${value.type}{${parts.join(', ')}}`;
        }
        case 'map': {
            const entries = [...value.entries].map(([key, one]) => `${renderText(key, how) ?? wrongVerb({ kind: 'string', type: 'string', value: key }, how)}:${renderNested(one, how)}`);
            if (!isGoSyntax(how))
                return `map[${entries.join(' ')}]`;
            return value.isNil ? `${value.type}(nil)` : `${value.type}{${entries.join(', ')}}`;
        }
        case 'struct':
            return renderStruct(value, how);
    }
}
function renderNested(value, how) {
    return value.kind === 'nil' || value.kind === 'absent' ? renderKnown(value, how) : renderVerb(value, how);
}
function renderStruct(value, how) {
    const named = isGoSyntax(how) || (how.verb === 'v' && how.flags.includes('+'));
    const fields = value.fields
        .filter((field) => field.json !== undefined)
        .map((field) => (named ? `${field.name}:` : '') + renderNested(field.value, how));
    return isGoSyntax(how) ? `${value.type}{${fields.join(', ')}}` : `{${fields.join(' ')}}`;
}
function isGoSyntax(how) {
    return how.verb === 'v' && how.flags.includes('#');
}
function wrongVerb(value, how) {
    return `%!${how.verb}(${(0,template_value/* typeOf */.QP)(value)}=${renderKnown(value, { ...how, verb: 'v' })})`;
}
function renderText(text, how) {
    const cut = how.precision === undefined ? text : runesOf(text).slice(0, how.precision).join('');
    switch (how.verb) {
        case 'v':
            return pad(how.flags.includes('#') ? quoteGo(cut, '') : cut, how);
        case 's':
            return pad(cut, how);
        case 'q':
            return pad(quoteGo(cut, how.flags), how);
        case 'x':
        case 'X':
            return pad(renderHex(text, how), how);
        default:
            return undefined;
    }
}
function renderHex(text, how) {
    const bytes = Buffer.from(text).subarray(0, how.precision);
    const prefix = how.flags.includes('#') && bytes.length > 0 ? '0x' : '';
    const spaced = how.flags.includes(' ');
    const pairs = [...bytes].map((byte) => byte.toString(16).padStart(2, '0'));
    const hex = spaced ? pairs.map((pair) => prefix + pair).join(' ') : prefix + pairs.join('');
    return how.verb === 'X' ? hex.toUpperCase() : hex;
}
const BASES = {
    v: [10, ''],
    d: [10, ''],
    b: [2, '0b'],
    o: [8, '0'],
    O: [8, ''],
    x: [16, '0x'],
    X: [16, '0X'],
};
function renderInteger(value, how) {
    const point = value >= 0n && value <= 0x10ffffn ? Number(value) : 0xff_fd;
    if (how.verb === 'c')
        return pad(String.fromCodePoint(point), how);
    if (how.verb === 'q')
        return pad(quoteRune(point), how);
    if (how.verb === 'U')
        return pad(`U+${value.toString(16).toUpperCase().padStart(4, '0')}`, how);
    const [base, prefix] = BASES[how.verb] ?? [];
    if (base === undefined || prefix === undefined)
        return undefined;
    if (how.precision === 0 && value === 0n)
        return pad('', { ...how, flags: how.flags.replace('0', '') });
    const digits = (value < 0n ? -value : value).toString(base).padStart(how.precision ?? 0, '0');
    const lead = (how.flags.includes('#') ? prefix : '') + (how.verb === 'O' ? '0o' : '');
    const sign = value < 0n ? '-' : signFor(how);
    const cased = how.verb === 'X' ? digits.toUpperCase() : digits;
    const zeros = how.flags.includes('0') && !how.flags.includes('-') && how.precision === undefined;
    const room = (how.width ?? 0) - sign.length;
    return zeros
        ? sign + lead + cased.padStart(room, '0')
        : pad(sign + lead + cased, { ...how, flags: how.flags.replace('0', '') });
}
function renderNumber(text, how) {
    if (text === undefined)
        return undefined;
    const isFinite = /\d/.test(text);
    const signed = /^[+-]/.test(text) ? text : `${isFinite || how.flags.includes('+') ? signFor(how) : ''}${text}`;
    if (!isFinite || !how.flags.includes('0') || how.flags.includes('-'))
        return pad(signed, { ...how, flags: how.flags.replace('0', '') });
    const sign = /^[+ -]/.exec(signed)?.[0] ?? '';
    return sign + signed.slice(sign.length).padStart((how.width ?? 0) - sign.length, '0');
}
function signFor(how) {
    if (how.flags.includes('+') && !isGoSyntax(how))
        return how.verb === 'v' ? '' : '+';
    return how.flags.includes(' ') ? ' ' : '';
}
function pad(text, how) {
    if (how.width === undefined)
        return text;
    const missing = how.width - runesOf(text).length;
    if (missing <= 0)
        return text;
    if (how.flags.includes('-'))
        return text + ' '.repeat(missing);
    return (how.flags.includes('0') ? '0' : ' ').repeat(missing) + text;
}

;// CONCATENATED MODULE: ./build/js/template/printf.js



const WIDEST = 1_000_000;
function renderPlain(value) {
    return renderVerb(value, PLAIN);
}
function print(values) {
    let text = '';
    for (const [at, value] of values.entries()) {
        const before = values[at - 1];
        if (before !== undefined && before.kind !== 'string' && value.kind !== 'string')
            text += ' ';
        text += renderPlain(value);
    }
    return text;
}
function println(values) {
    return `${values.map(renderPlain).join(' ')}\n`;
}
const DIRECTIVE = /%([+\-# 0]*)(\[\d+\])?(\*|\d+)?(?:(\.)(\[\d+\])?(\*|\d+)?)?(\[\d+\])?(.?)/gsu;
function printf(format, values, most) {
    let next = 0;
    let reordered = false;
    let size = 0;
    const jump = (index) => {
        if (index === undefined)
            return;
        reordered = true;
        next = Number(index.slice(1, -1)) - 1;
    };
    const numberFrom = (text, index) => {
        jump(index);
        if (text === undefined)
            return undefined;
        if (text !== '*')
            return Number(text);
        const value = values[next];
        next += 1;
        return value?.kind === 'int' ? Number(value.value) : undefined;
    };
    const text = format.replace(DIRECTIVE, (...groups) => {
        const [, flags = '', widthIndex, width, point, precisionIndex, precision, index, verb = ''] = groups;
        const wide = numberFrom(width, widthIndex);
        const exact = point === undefined ? undefined : (numberFrom(precision, precisionIndex) ?? 0);
        jump(index);
        if (verb === '')
            return '%!(NOVERB)';
        if (verb === '%')
            return '%';
        if ((wide ?? 0) > WIDEST)
            return '%!(BADWIDTH)';
        if ((exact ?? 0) > WIDEST)
            return '%!(BADPREC)';
        const value = values[next];
        if (next < 0 || (value === undefined && reordered))
            return `%!${verb}(BADINDEX)`;
        if (value === undefined)
            return `%!${verb}(MISSING)`;
        next += 1;
        const how = {
            verb,
            flags: (wide ?? 0) < 0 ? `${flags}-` : flags,
            width: wide === undefined ? undefined : Math.abs(wide),
            precision: exact,
        };
        const rendered = renderVerb(value, how);
        size += rendered.length;
        if (size > most)
            throw new TemplateProblem(`printf makes more than ${String(most)} characters`);
        return rendered;
    });
    if (reordered || next >= values.length)
        return text;
    const extra = values.slice(next).map((value) => {
        const isNil = value.kind === 'absent' || (value.kind === 'nil' && !value.type.startsWith('*'));
        return isNil ? '<nil>' : `${(0,template_value/* typeOf */.QP)(value)}=${renderPlain(value)}`;
    });
    return `${text}%!(EXTRA ${extra.join(', ')})`;
}

;// CONCATENATED MODULE: ./build/js/template/compare.js



function isEqualToAny(values) {
    const [first, ...others] = values;
    if (first === undefined || others.length === 0)
        throw new TemplateProblem('missing argument for comparison');
    requireComparable(first);
    return others.some((other) => isEqual(first, other));
}
function isEqual(a, b) {
    if (isBasic(a) && isBasic(b)) {
        if (a.kind !== b.kind)
            throw new TemplateProblem(`incompatible types for comparison: ${(0,template_value/* typeOf */.QP)(a)} and ${(0,template_value/* typeOf */.QP)(b)}`);
        return a.value === b.value;
    }
    if (a.kind === 'absent' || b.kind === 'absent')
        return a.kind === b.kind;
    if (isBasic(a) || isBasic(b)) {
        if (a.kind === 'nil' || b.kind === 'nil')
            return false;
        throw new TemplateProblem(`incompatible types for comparison: ${(0,template_value/* typeOf */.QP)(a)} and ${(0,template_value/* typeOf */.QP)(b)}`);
    }
    requireComparable(b);
    if (a.kind === 'time' && b.kind === 'time')
        return a.seconds === b.seconds && a.nanos === b.nanos;
    if (a.kind === 'struct' && b.kind === 'struct')
        return a.type === b.type && renderPlain(a) === renderPlain(b);
    return a.kind === 'nil' && b.kind === 'nil';
}
function isLess(a, b) {
    if (!isBasic(a) || !isBasic(b) || a.kind === 'bool' || b.kind === 'bool')
        throw new TemplateProblem(`${(0,template_value/* typeOf */.QP)(isBasic(a) && a.kind !== 'bool' ? b : a)} has no order`);
    if (a.kind === 'int' && b.kind === 'int')
        return a.value < b.value;
    if (a.kind === 'float' && b.kind === 'float')
        return a.value < b.value;
    if (a.kind === 'string' && b.kind === 'string')
        return Buffer.compare(Buffer.from(a.value), Buffer.from(b.value)) < 0;
    throw new TemplateProblem(`incompatible types for comparison: ${(0,template_value/* typeOf */.QP)(a)} and ${(0,template_value/* typeOf */.QP)(b)}`);
}
function isBasic(value) {
    return value.kind === 'bool' || value.kind === 'int' || value.kind === 'float' || value.kind === 'string';
}
function requireComparable(value) {
    const holdsList = value.kind === 'struct' && value.fields.some((field) => field.value.kind === 'list' || field.value.kind === 'map');
    if (value.kind === 'list' || value.kind === 'map' || holdsList)
        throw new TemplateProblem(`${(0,template_value/* typeOf */.QP)(value)} cannot be compared`);
}

;// CONCATENATED MODULE: ./build/js/template/functions.js





const LONGEST_OUTPUT = 16 * 1024 * 1024;
const BUILTINS = new Map([
    ['eq', (args) => (0,template_value/* goBool */.B7)(isEqualToAny(args))],
    ['ge', binary((a, b) => !isLess(a, b))],
    ['gt', binary((a, b) => !isLess(a, b) && !isEqualToAny([a, b]))],
    ['html', (args) => (0,template_value/* goString */.WF)(escapeHtml(textOf(args)))],
    ['index', ([first, ...keys]) => indexInto(required(first, 'index'), keys)],
    ['js', (args) => (0,template_value/* goString */.WF)(escapeJs(textOf(args)))],
    ['le', binary((a, b) => isLess(a, b) || isEqualToAny([a, b]))],
    ['len', unary('len', (value) => (0,template_value/* goInt */.C)(lengthOf(value)))],
    ['lt', binary(isLess)],
    ['ne', binary((a, b) => !isEqualToAny([a, b]))],
    ['not', unary('not', (value) => (0,template_value/* goBool */.B7)(!(0,template_value/* isTrue */.Hn)(value)))],
    ['print', (args) => (0,template_value/* goString */.WF)(print(args))],
    [
        'printf',
        ([format, ...args]) => (0,template_value/* goString */.WF)(printf(stringOf(required(format, 'printf'), 'printf'), args, LONGEST_OUTPUT)),
    ],
    ['println', (args) => (0,template_value/* goString */.WF)(println(args))],
    ['slice', ([first, ...bounds]) => sliceOf(required(first, 'slice'), bounds)],
    ['urlquery', (args) => (0,template_value/* goString */.WF)(escapeQuery(textOf(args)))],
]);
function unary(name, run) {
    return (args) => {
        requireCount(name, args, 1);
        return run(required(args[0], name));
    };
}
function binary(test) {
    return (args) => {
        const [a, b] = args;
        if (a === undefined || b === undefined || args.length > 2)
            throw new TemplateProblem(`a comparison takes 2 arguments, not ${String(args.length)}`);
        return (0,template_value/* goBool */.B7)(test(a, b));
    };
}
function requireCount(name, args, count) {
    if (args.length !== count)
        throw new TemplateProblem(`${name} takes ${String(count)} argument${count === 1 ? '' : 's'}, not ${String(args.length)}`);
}
function required(value, name) {
    if (value === undefined)
        throw new TemplateProblem(`${name} has no argument`);
    return value;
}
function stringOf(value, name) {
    if (value?.kind === 'string')
        return value.value;
    throw new TemplateProblem(`${name} wants a text, not ${value === undefined ? 'nothing' : (0,template_value/* typeOf */.QP)(value)}`);
}
function intOf(value, name) {
    if (value?.kind === 'int' && BigInt.asIntN(53, value.value) === value.value)
        return Number(value.value);
    if (value?.kind === 'float' && Number.isSafeInteger(value.value))
        return value.value;
    throw new TemplateProblem(`${name} wants a whole number, not ${value === undefined ? 'nothing' : (0,template_value/* typeOf */.QP)(value)}`);
}
function textOf(args) {
    return print(args.map((one) => (one.kind === 'absent' ? (0,template_value/* goString */.WF)('<no value>') : one)));
}
const HTML = {
    '"': '&#34;',
    "'": '&#39;',
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '\0': '\ufffd',
};
function escapeHtml(text) {
    return text.replaceAll(/["'&<>\u0000]/g, (sign) => HTML[sign] ?? sign);
}
const JS = {
    '\\': '\\\\',
    "'": "\\'",
    '"': '\\"',
    '<': '\\u003C',
    '>': '\\u003E',
    '&': '\\u0026',
    '=': '\\u003D',
};
function escapeJs(text) {
    return text.replaceAll(/[\\'"<>&=]|[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, (sign) => {
        const known = JS[sign];
        return known ?? `\\u${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    });
}
function escapeQuery(text) {
    return encodeURIComponent(text.toWellFormed())
        .replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
        .replaceAll('%20', '+');
}

;// CONCATENATED MODULE: ./build/js/template/methods.js




function callMethod(receiver, name, args) {
    if (receiver.kind === 'time')
        return callTimeMethod(receiver, name, args);
    if (receiver.kind === 'string' && receiver.type === 'digest.Digest')
        return callDigestMethod(receiver, name, args);
    return undefined;
}
function callTimeMethod(time, name, args) {
    if (name === 'Format') {
        requireCount(name, args, 1);
        return (0,template_value/* goString */.WF)((0,go_time/* formatTime */.fU)(time, stringOf(args[0], name)));
    }
    const local = (0,go_time/* partsOf */.CI)(time);
    const known = {
        Day: () => (0,template_value/* goInt */.C)(local.getUTCDate()),
        Hour: () => (0,template_value/* goInt */.C)(local.getUTCHours()),
        IsZero: () => (0,template_value/* goBool */.B7)(time.seconds === -62135596800n && time.nanos === 0),
        Local: () => ({ ...time, type: 'time.Time', offsetMinutes: 0 }),
        Minute: () => (0,template_value/* goInt */.C)(local.getUTCMinutes()),
        Month: () => (0,template_value/* goString */.WF)((0,go_time/* monthName */.g6)(local), 'time.Month'),
        Nanosecond: () => (0,template_value/* goInt */.C)(time.nanos),
        Second: () => (0,template_value/* goInt */.C)(local.getUTCSeconds()),
        String: () => (0,template_value/* goString */.WF)((0,go_time/* renderTime */.sZ)(time)),
        UTC: () => ({ ...time, type: 'time.Time', offsetMinutes: 0 }),
        Unix: () => (0,template_value/* goInt */.C)(time.seconds, 'int64'),
        UnixMilli: () => (0,template_value/* goInt */.C)(time.seconds * 1000n + BigInt(Math.trunc(time.nanos / 1e6)), 'int64'),
        UnixNano: () => (0,template_value/* goInt */.C)(time.seconds * 1000000000n + BigInt(time.nanos), 'int64'),
        Weekday: () => (0,template_value/* goString */.WF)((0,go_time/* dayName */.Ot)(local), 'time.Weekday'),
        Year: () => (0,template_value/* goInt */.C)(local.getUTCFullYear()),
        YearDay: () => (0,template_value/* goInt */.C)((0,go_time/* dayOfYear */.vb)(local)),
    };
    return callPlain(known, name, args);
}
function callDigestMethod(digest, name, args) {
    const [algorithm = '', hex] = digest.value.split(':', 2);
    const encoded = () => {
        if (hex === undefined)
            throw new TemplateProblem('the digest has no algorithm in front');
        return (0,template_value/* goString */.WF)(hex);
    };
    const known = {
        Algorithm: () => (0,template_value/* goString */.WF)(algorithm, 'digest.Algorithm'),
        Encoded: encoded,
        Hex: encoded,
        String: () => (0,template_value/* goString */.WF)(digest.value),
    };
    return callPlain(known, name, args);
}
function callPlain(known, name, args) {
    const method = Object.hasOwn(known, name) ? known[name] : undefined;
    if (method === undefined)
        return undefined;
    requireCount(name, args, 0);
    return method();
}

;// CONCATENATED MODULE: ./build/js/template/evaluate.js




function createEvaluator(root, functions, fail, step) {
    const variables = [{ name: '$', value: root }];
    const variable = (name, at) => {
        const found = variables.findLast((one) => one.name === name);
        if (found === undefined)
            throw fail(at, `undefined variable ${name}`);
        return found;
    };
    const set = (pipe, name, value) => {
        variable(name, pipe.at).value = value;
    };
    const evaluatePipe = (pipe, dot) => {
        let value;
        for (const command of pipe.commands) {
            step(command.at);
            value = evaluateCommand(command, dot, value);
        }
        const result = value ?? template_value/* ABSENT */.sj;
        for (const name of pipe.variables) {
            if (pipe.assigns)
                set(pipe, name, result);
            else
                variables.push({ name, value: result });
        }
        return result;
    };
    const evaluateCommand = (command, dot, piped) => {
        const [first, ...rest] = command.operands;
        switch (first.kind) {
            case 'function':
                return callFunction(first, rest, dot, piped);
            case 'field':
                return follow(dot, first.path, first.at, () => argumentsOf(rest, dot, piped));
            case 'variable':
                if (first.path.length > 0)
                    return follow(variable(first.name, first.at).value, first.path, first.at, () => argumentsOf(rest, dot, piped));
                break;
            case 'chain':
                return follow(evaluateOperand(first.base, dot), first.path, first.at, () => argumentsOf(rest, dot, piped));
            default:
        }
        if (rest.length > 0 || piped !== undefined)
            throw fail(first.at, 'this value is no function and takes no argument');
        return evaluateOperand(first, dot);
    };
    const evaluateOperand = (operand, dot) => {
        switch (operand.kind) {
            case 'dot':
                return dot;
            case 'nil':
                return (0,template_value/* goNil */.E4)();
            case 'bool':
                return (0,template_value/* goBool */.B7)(operand.value);
            case 'string':
                return (0,template_value/* goString */.WF)(operand.value);
            case 'int':
                return (0,template_value/* goInt */.C)(operand.value);
            case 'float':
                return (0,template_value/* goFloat */.t$)(operand.value);
            case 'pipe':
                return evaluatePipe(operand.pipe, dot);
            case 'function':
                return callFunction(operand, [], dot, undefined);
            case 'field':
                return follow(dot, operand.path, operand.at, () => []);
            case 'variable':
                return follow(variable(operand.name, operand.at).value, operand.path, operand.at, () => []);
            case 'chain':
                return follow(evaluateOperand(operand.base, dot), operand.path, operand.at, () => []);
        }
    };
    const argumentsOf = (operands, dot, piped) => {
        const values = operands.map((operand) => evaluateOperand(operand, dot));
        return piped === undefined ? values : [...values, piped];
    };
    const callFunction = (operand, rest, dot, piped) => {
        const { name, at } = operand;
        if (name === 'and' || name === 'or') {
            const stops = name === 'or';
            let value = piped;
            for (const one of rest) {
                value = evaluateOperand(one, dot);
                if ((0,template_value/* isTrue */.Hn)(value) === stops)
                    return value;
            }
            if (value === undefined)
                throw fail(at, `${name} has no argument`);
            return piped ?? value;
        }
        const run = functions.get(name);
        if (run === undefined)
            throw fail(at, `unknown function ${name}`);
        const args = argumentsOf(rest, dot, piped);
        return placed(at, () => bounded(run(args)));
    };
    const follow = (start, path, at, args) => {
        let value = start;
        for (const [index, name] of path.entries()) {
            const isLast = index === path.length - 1;
            value = placed(at, () => fieldOf(value, name, isLast ? args() : []));
        }
        return value;
    };
    const placed = (at, run) => {
        try {
            return run();
        }
        catch (error) {
            throw error instanceof TemplateProblem ? fail(at, error.message) : error;
        }
    };
    return {
        pipe: evaluatePipe,
        scope: () => {
            const mark = variables.length;
            return () => {
                variables.length = mark;
            };
        },
        setLoopVariables: (pipe, values) => {
            if (pipe.assigns) {
                for (const [index, value] of values.entries())
                    set(pipe, pipe.variables[index] ?? '', value);
                return;
            }
            const start = variables.length - pipe.variables.length;
            for (const [index, value] of values.entries()) {
                const entry = variables[start + index];
                if (entry !== undefined)
                    entry.value = value;
            }
        },
    };
}
function fieldOf(value, name, args) {
    if (value.kind === 'absent')
        return template_value/* ABSENT */.sj;
    const result = callMethod(value, name, args);
    if (result !== undefined)
        return result;
    if (value.kind === 'nil')
        throw new TemplateProblem(`.${name} of a value that is not there (${value.type})`);
    const found = value.kind === 'struct'
        ? value.fields.find((field) => field.name === name)?.value
        : value.kind === 'map'
            ? (value.entries.get(name) ?? template_value/* ABSENT */.sj)
            : undefined;
    if (found === undefined)
        throw new TemplateProblem(`there is no field .${name} in ${describe(value)}`);
    if (args.length > 0)
        throw new TemplateProblem(`.${name} is no method and takes no argument`);
    return found;
}
function describe(value) {
    if (value.kind !== 'struct')
        return `a value of type ${(0,template_value/* typeOf */.QP)(value)}`;
    return `${value.type}: it has ${value.fields.map((field) => `.${field.name}`).join(' ')}`;
}
function bounded(value) {
    if (value.kind === 'string' && value.value.length > LONGEST_OUTPUT)
        throw new TemplateProblem(`a text grows past ${String(LONGEST_OUTPUT)} characters`);
    return value;
}

;// CONCATENATED MODULE: ./build/js/template/execute.js




const DEEPEST_CALLS = 100;
const MOST_STEPS = 1_000_000;
function executeProgram(program, data, functions, fail) {
    const parts = [];
    let size = 0;
    let steps = 0;
    const step = (at) => {
        steps += 1;
        if (steps > MOST_STEPS)
            throw fail(at, 'the template takes too many steps');
    };
    const write = (at, text) => {
        size += Buffer.byteLength(text);
        if (size > LONGEST_OUTPUT)
            throw fail(at, `the output grows past ${String(LONGEST_OUTPUT)} bytes`);
        parts.push(text);
    };
    const run = (nodes, root, depth) => {
        const evaluator = createEvaluator(root, functions, fail, step);
        const walker = {
            evaluator,
            step,
            write,
            fail,
            call: (node, dot) => {
                const body = program.templates.get(node.name);
                if (body === undefined)
                    throw fail(node.at, `the template ${JSON.stringify(node.name)} is not defined`);
                if (depth === DEEPEST_CALLS)
                    throw fail(node.at, `templates call one another deeper than ${String(DEEPEST_CALLS)}`);
                run(body, node.pipe === undefined ? template_value/* ABSENT */.sj : evaluator.pipe(node.pipe, dot), depth + 1);
            },
        };
        walk(walker, nodes, root);
    };
    run(program.main, data, 0);
    return parts.join('');
}
function walk(walker, nodes, dot) {
    for (const node of nodes) {
        walker.step(node.at);
        const jump = walkOne(walker, node, dot);
        if (jump !== undefined)
            return jump;
    }
    return undefined;
}
function walkOne(walker, node, dot) {
    switch (node.kind) {
        case 'text':
            walker.write(node.at, node.text);
            return undefined;
        case 'print': {
            const value = walker.evaluator.pipe(node.pipe, dot);
            if (node.pipe.variables.length === 0)
                walker.write(node.at, value.kind === 'absent' ? '<no value>' : renderPlain(value));
            return undefined;
        }
        case 'template':
            walker.call(node, dot);
            return undefined;
        case 'break':
        case 'continue':
            return node.kind;
        case 'if':
        case 'with':
        case 'range': {
            const leave = walker.evaluator.scope();
            const jump = walkBranch(walker, node, dot);
            leave();
            return jump;
        }
    }
}
function walkBranch(walker, node, dot) {
    const value = walker.evaluator.pipe(node.pipe, dot);
    if (node.kind === 'range')
        return walkRange(walker, node, value, dot);
    if ((0,template_value/* isTrue */.Hn)(value))
        return walk(walker, node.body, node.kind === 'with' ? value : dot);
    return walk(walker, node.otherwise, dot);
}
function walkRange(walker, node, value, dot) {
    let ran = false;
    const [first, second] = node.pipe.variables;
    const leave = walker.evaluator.scope();
    for (const [key, item] of itemsOf(walker, node, value)) {
        ran = true;
        walker.step(node.at);
        if (first !== undefined)
            walker.evaluator.setLoopVariables(node.pipe, second === undefined ? [item] : [key, item]);
        const jump = walk(walker, node.body, item);
        leave();
        if (jump === 'break')
            break;
    }
    return ran ? undefined : walk(walker, node.otherwise, dot);
}
function* itemsOf(walker, node, value) {
    switch (value.kind) {
        case 'absent':
            return;
        case 'list':
            for (const [at, item] of value.items.entries())
                yield [(0,template_value/* goInt */.C)(at), item];
            return;
        case 'map':
            for (const [key, item] of value.entries)
                yield [(0,template_value/* goString */.WF)(key), item];
            return;
        case 'int':
            for (let count = 0n; count < value.value; count += 1n) {
                yield [(0,template_value/* goInt */.C)(count), (0,template_value/* goInt */.C)(count, value.type)];
            }
            return;
        default:
            throw walker.fail(node.pipe.at, `range wants a list or a map, not ${(0,template_value/* typeOf */.QP)(value)}`);
    }
}

;// CONCATENATED MODULE: ./build/js/template/cursor.js
const DEEPEST = 100;
function createCursor(tokens, functions, fail) {
    let place = 0;
    let depth = 0;
    const end = { kind: 'end', text: '', at: tokens.at(-1)?.at ?? 0 };
    const tokenAt = (index) => tokens[index] ?? end;
    const solidFrom = (index) => {
        let next = index;
        while (tokenAt(next).kind === 'space')
            next += 1;
        return next;
    };
    const cursor = {
        variables: ['$'],
        functions,
        fail,
        peek: () => tokenAt(place),
        next: () => {
            place += 1;
            return tokenAt(place - 1);
        },
        peekSolid: () => tokenAt(solidFrom(place)),
        nextSolid: () => {
            place = solidFrom(place) + 1;
            return tokenAt(place - 1);
        },
        peekAfterOpen: () => tokenAt(solidFrom(place + 1)),
        lookAhead: (count) => {
            const found = [];
            for (let index = solidFrom(place); found.length < count; index = solidFrom(index + 1))
                found.push(tokenAt(index));
            return found;
        },
        expect: (kind, where) => {
            const token = cursor.nextSolid();
            if (token.kind !== kind)
                throw fail(token.at, `unexpected ${cursor_describe(token)} ${where}`);
            return token;
        },
        enter: (at) => {
            depth += 1;
            if (depth > DEEPEST)
                throw fail(at, `nested deeper than ${String(DEEPEST)}`);
            return () => {
                depth -= 1;
            };
        },
    };
    return cursor;
}
function cursor_describe(token) {
    if (token.kind === 'end')
        return 'end of the template';
    if (token.kind === 'close')
        return '}}';
    return token.text.length > 40 ? `${token.text.slice(0, 40)}…` : token.text;
}

;// CONCATENATED MODULE: ./build/js/template/literal.js

function parseStringLiteral(written) {
    const inner = written.slice(1, -1);
    if (written.startsWith('`'))
        return inner.replaceAll('\r', '');
    const quote = written.charAt(0);
    const bytes = [];
    const escape = /\\(?:([abfnrtv\\'"])|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-3][0-7]{2}))/y;
    for (let at = 0; at < inner.length;) {
        if (inner[at] !== '\\') {
            const next = inner.indexOf('\\', at);
            const end = next < 0 ? inner.length : next;
            bytes.push(Buffer.from(inner.slice(at, end)));
            at = end;
            continue;
        }
        escape.lastIndex = at;
        const found = escape.exec(inner);
        if (found === null)
            return undefined;
        const [whole, simple, hex, short, long, octal] = found;
        if (simple === "'" && quote === '"')
            return undefined;
        if (simple === '"' && quote === "'")
            return undefined;
        const raw = hex === undefined ? (octal === undefined ? undefined : Number.parseInt(octal, 8)) : Number.parseInt(hex, 16);
        const point = Number.parseInt(short ?? long ?? '0', 16);
        if (point > 0x10_ff_ff || (point >= 0xd8_00 && point <= 0xdf_ff))
            return undefined;
        if (simple !== undefined)
            bytes.push(Buffer.from(SIMPLE[simple] ?? simple));
        else
            bytes.push(raw === undefined ? Buffer.from(String.fromCodePoint(point)) : Buffer.from([raw]));
        at += whole.length;
    }
    return Buffer.concat(bytes).toString('utf8');
}
const SIMPLE = {
    a: '\u0007',
    b: '\b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
    v: '\v',
};
function parseNumberLiteral(token) {
    const { at, text } = token;
    if (token.kind === 'char') {
        const value = parseStringLiteral(text);
        if (value === undefined || runesOf(value).length !== 1)
            return undefined;
        return { kind: 'int', at, value: BigInt(value.codePointAt(0) ?? 0) };
    }
    const [, sign = '', digits = ''] = /^([+-]?)(.*)$/s.exec(text) ?? [];
    if (!/^(?:0[xX]_?)?[0-9a-fA-F]/.test(digits) && !/^\.[0-9]/.test(digits))
        return undefined;
    if (/__|_$|_\.|\._/.test(digits))
        return undefined;
    const plain = digits.replaceAll('_', '');
    const whole = /^(?:0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO][0-7]+|[1-9][0-9]*|0)$/.test(plain)
        ? BigInt(plain)
        : /^0[0-7]+$/.test(plain)
            ? BigInt(`0o${plain.slice(1)}`)
            : undefined;
    if (whole !== undefined) {
        const value = sign === '-' ? -whole : whole;
        return BigInt.asIntN(64, value) === value ? { kind: 'int', at, value } : undefined;
    }
    if (!/^(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/.test(plain))
        return undefined;
    const value = Number(`${sign}${plain}`);
    return Number.isFinite(value) ? { kind: 'float', at, value } : undefined;
}

;// CONCATENATED MODULE: ./build/js/template/parse-pipe.js


const KEYWORDS = new Set(['if', 'else', 'end', 'range', 'with', 'define', 'block', 'template', 'break', 'continue']);
function parsePipe(cursor, closes, declares) {
    const { at } = cursor.peekSolid();
    const declared = declares === 'none' ? undefined : parseDeclaration(cursor, declares);
    const commands = [];
    for (;;) {
        commands.push(parseCommand(cursor, closes));
        const token = cursor.nextSolid();
        if (token.kind === closes)
            break;
        if (token.kind !== 'pipe')
            throw unexpected(cursor, token);
    }
    for (const [stage, command] of commands.entries())
        requireCallable(cursor, command, stage);
    if (declared?.assigns === false)
        cursor.variables.push(...declared.variables);
    return { at, variables: declared?.variables ?? [], assigns: declared?.assigns ?? false, commands };
}
function requireCallable(cursor, command, stage) {
    const [first] = command.operands;
    if (first.kind === 'nil')
        throw cursor.fail(first.at, 'nil is not a command');
    if (stage === 0)
        return;
    if (first.kind === 'bool' ||
        first.kind === 'string' ||
        first.kind === 'int' ||
        first.kind === 'float' ||
        first.kind === 'dot')
        throw cursor.fail(first.at, 'after a | comes a function: this value takes none');
}
function parseDeclaration(cursor, declares) {
    const tokens = cursor.lookAhead(4);
    const [first, second, third, fourth] = tokens;
    if (first?.kind !== 'variable')
        return undefined;
    const pair = second?.kind === 'comma' && third?.kind === 'variable';
    const sign = pair ? fourth : second;
    if (pair && declares !== 'range')
        throw cursor.fail(first.at, 'two variables are declared by {{range}} alone');
    if (sign?.kind !== 'declare' && sign?.kind !== 'assign')
        return undefined;
    const variables = [first.text, ...(pair ? [third.text] : [])];
    const assigns = sign.kind === 'assign';
    for (const name of assigns ? variables : [])
        requireVariable(cursor, name, first.at);
    for (let count = pair ? 4 : 2; count > 0; count -= 1)
        cursor.nextSolid();
    return { variables, assigns };
}
function parseCommand(cursor, closes) {
    const start = cursor.peekSolid();
    const operands = [];
    for (;;) {
        const operand = parseOperand(cursor);
        if (operand !== undefined)
            operands.push(operand);
        const token = cursor.peek();
        if (token.kind === 'space' && operand !== undefined) {
            cursor.next();
            continue;
        }
        const after = cursor.peekSolid();
        if (after.kind !== closes && after.kind !== 'pipe')
            throw unexpected(cursor, after);
        break;
    }
    const [first, ...rest] = operands;
    if (first === undefined)
        throw cursor.fail(start.at, `a value is missing before ${cursor_describe(start)}`);
    return { at: start.at, operands: [first, ...rest] };
}
function parseOperand(cursor) {
    const base = parseTerm(cursor);
    if (base === undefined)
        return undefined;
    const path = [];
    for (let token = cursor.peek(); token.kind === 'field'; token = cursor.peek()) {
        cursor.next();
        path.push(token.text.slice(1));
    }
    if (path.length === 0)
        return base;
    switch (base.kind) {
        case 'field':
        case 'variable':
            return { ...base, path: [...base.path, ...path] };
        case 'function':
        case 'pipe':
            return { kind: 'chain', at: base.at, base, path };
        default:
            throw cursor.fail(base.at, `a ${base.kind === 'dot' ? 'dot' : 'constant'} has no field .${path.join('.')}`);
    }
}
function parseTerm(cursor) {
    const token = cursor.peekSolid();
    const { at, text } = token;
    const take = (value) => {
        cursor.nextSolid();
        return value;
    };
    switch (token.kind) {
        case 'dot':
            return take({ kind: 'dot', at });
        case 'field':
            return take({ kind: 'field', at, path: [text.slice(1)] });
        case 'variable':
            requireVariable(cursor, text, at);
            return take({ kind: 'variable', at, name: text, path: [] });
        case 'word':
            return take(parseWord(cursor, token));
        case 'string': {
            const value = parseStringLiteral(text);
            if (value === undefined)
                throw cursor.fail(at, `${cursor_describe(token)} has an escape that Go does not know`);
            return take({ kind: 'string', at, value });
        }
        case 'char':
        case 'number': {
            const number = parseNumberLiteral(token);
            if (number === undefined)
                throw cursor.fail(at, `${cursor_describe(token)} is not a number`);
            return take(number);
        }
        case 'left': {
            cursor.nextSolid();
            const leave = cursor.enter(at);
            const pipe = parsePipe(cursor, 'right', 'none');
            leave();
            return { kind: 'pipe', at, pipe };
        }
        default:
            return undefined;
    }
}
function parseWord(cursor, token) {
    const { at, text } = token;
    if (text === 'true' || text === 'false')
        return { kind: 'bool', at, value: text === 'true' };
    if (text === 'nil')
        return { kind: 'nil', at };
    if (KEYWORDS.has(text))
        throw cursor.fail(at, `unexpected {{${text}}}`);
    if (!cursor.functions.has(text)) {
        throw cursor.fail(at, `unknown function ${JSON.stringify(cursor_describe(token))}; there are ${[...cursor.functions].join(', ')}`);
    }
    return { kind: 'function', at, name: text };
}
function requireVariable(cursor, name, at) {
    if (!cursor.variables.includes(name))
        throw cursor.fail(at, `undefined variable ${name.slice(0, 60)}`);
}
function unexpected(cursor, token) {
    if (token.kind === 'end')
        return cursor.fail(token.at, 'the braces are not closed: }} is missing');
    if (token.kind === 'close')
        return cursor.fail(token.at, 'a parenthesis is not closed: ) is missing');
    return cursor.fail(token.at, `unexpected ${cursor_describe(token)}`);
}

;// CONCATENATED MODULE: ./build/js/template/token.js
const SPACE = ' \t\r\n';
const RULES = [
    ['space', /[ \t\r\n]+/y],
    ['declare', /:=/y],
    ['assign', /=/y],
    ['pipe', /\|/y],
    ['comma', /,/y],
    ['left', /\(/y],
    ['right', /\)/y],
    ['string', /"(?:[^"\\\n]|\\[^\n])*"|`[^`]*`/y],
    ['char', /'(?:[^'\\\n]|\\[^\n])+'/y],
    ['number', /[+-]?(?:\.?[0-9])(?:[eE][+-]|[pP][+-]|[0-9A-Za-z_.])*/y],
    ['field', /\.[\p{L}_][\p{L}\p{Nd}_]*/uy],
    ['variable', /\$(?:[\p{L}\p{Nd}_]*)/uy],
    ['word', /[\p{L}_][\p{L}\p{Nd}_]*/uy],
    ['dot', /\./y],
];
const TERMINATOR = /[ \t\r\n|,()=:]|-?\}\}|\.|$/y;
function tokenize(text, fail) {
    const tokens = [];
    let at = 0;
    let trimNext = false;
    for (;;) {
        const open = text.indexOf('{{', at);
        const until = open < 0 ? text.length : open;
        const trimsBefore = open >= 0 && text[open + 2] === '-' && isSpace(text[open + 3]);
        let piece = text.slice(at, until);
        if (trimNext)
            piece = trimStart(piece);
        if (trimsBefore)
            piece = trimEnd(piece);
        if (piece !== '')
            tokens.push({ kind: 'text', text: piece, at });
        if (open < 0)
            break;
        const inside = open + (trimsBefore ? 4 : 2);
        const comment = text.startsWith('/*', trimsBefore ? skipSpace(text, open + 3) : inside);
        const after = comment
            ? skipComment(text, open, fail)
            : readAction(text, open, trimsBefore ? open + 3 : inside, tokens, fail);
        at = after.at;
        trimNext = after.trims;
    }
    tokens.push({ kind: 'end', text: '', at: text.length });
    return tokens;
}
function skipComment(text, open, fail) {
    const end = text.indexOf('*/', open);
    if (end < 0)
        throw fail(open, 'the comment is not closed: write {{/* … */}}');
    const after = /^(?:\}\}|([ \t\r\n]+-)\}\})/.exec(text.slice(end + 2));
    if (after === null)
        throw fail(open, 'a comment stands alone in its braces: {{/* … */}}');
    return { at: end + 2 + after[0].length, trims: after[1] !== undefined };
}
function readAction(text, open, start, tokens, fail) {
    tokens.push({ kind: 'open', text: '{{', at: open });
    let at = start;
    for (;;) {
        if (text.startsWith('}}', at)) {
            tokens.push({ kind: 'close', text: '}}', at });
            return { at: at + 2, trims: false };
        }
        if (isSpace(text[at]) && text.startsWith('-}}', skipSpace(text, at))) {
            const close = skipSpace(text, at);
            tokens.push({ kind: 'close', text: '}}', at: close });
            return { at: close + 3, trims: true };
        }
        const token = nextToken(text, at, open, fail);
        tokens.push(token);
        at += token.text.length;
    }
}
function nextToken(text, at, open, fail) {
    if (at >= text.length)
        throw fail(open, 'the braces are not closed: }} is missing');
    for (const [kind, rule] of RULES) {
        rule.lastIndex = at;
        const found = rule.exec(text)?.[0];
        if (found === undefined)
            continue;
        if (kind === 'field' || kind === 'variable' || kind === 'word' || kind === 'dot')
            requireTerminator(text, at, found, fail);
        return { kind, text: found, at };
    }
    const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (sign === '"' || sign === "'" || sign === '`')
        throw fail(at, `the quote ${sign} is not closed`);
    throw fail(at, `unexpected ${JSON.stringify(sign)} between the braces`);
}
function requireTerminator(text, at, found, fail) {
    TERMINATOR.lastIndex = at + found.length;
    if (TERMINATOR.test(text))
        return;
    const sign = String.fromCodePoint(text.codePointAt(at + found.length) ?? 0);
    throw fail(at + found.length, `unexpected ${JSON.stringify(sign)} after ${found}`);
}
function isSpace(sign) {
    return sign !== undefined && SPACE.includes(sign);
}
function skipSpace(text, at) {
    let next = at;
    while (isSpace(text[next]))
        next += 1;
    return next;
}
function trimStart(text) {
    return text.slice(skipSpace(text, 0));
}
function trimEnd(text) {
    let end = text.length;
    while (end > 0 && isSpace(text[end - 1]))
        end -= 1;
    return text.slice(0, end);
}

;// CONCATENATED MODULE: ./build/js/template/parse.js




function parseTemplate(text, functions, fail) {
    const cursor = createCursor(tokenize(text, fail), functions, fail);
    const templates = new Map();
    const main = parseList(cursor, templates, { top: true, inRange: false });
    const stray = cursor.peek();
    if (stray.kind !== 'end')
        throw fail(stray.at, 'there is an {{end}} or {{else}} too many');
    return { main, templates };
}
function parseList(cursor, templates, place) {
    const nodes = [];
    for (;;) {
        const token = cursor.peek();
        if (token.kind === 'end')
            return nodes;
        if (token.kind === 'text') {
            cursor.next();
            nodes.push({ kind: 'text', at: token.at, text: token.text });
            continue;
        }
        const word = cursor.peekAfterOpen();
        if (word.text === 'end' || word.text === 'else')
            return nodes;
        cursor.next();
        const node = parseAction(cursor, templates, place);
        if (node !== undefined)
            nodes.push(node);
    }
}
function parseAction(cursor, templates, place) {
    const word = cursor.peekSolid();
    switch (word.kind === 'word' ? word.text : '') {
        case 'if':
        case 'with':
        case 'range':
            cursor.nextSolid();
            return parseBranch(cursor, templates, place, word);
        case 'break':
        case 'continue':
            return parseJump(cursor, place);
        case 'define':
            return parseDefine(cursor, templates, place);
        case 'template':
        case 'block':
            return parseTemplateCall(cursor, templates);
        default: {
            const pipe = parsePipe(cursor, 'close', 'one');
            return { kind: 'print', at: word.at, pipe };
        }
    }
}
function parseBranch(cursor, templates, place, word) {
    const kind = word.text === 'if' ? 'if' : word.text === 'with' ? 'with' : 'range';
    const leave = cursor.enter(word.at);
    const variables = cursor.variables.length;
    const pipe = parsePipe(cursor, 'close', kind === 'range' ? 'range' : 'one');
    const inside = { top: false, inRange: place.inRange || kind === 'range' };
    const body = parseList(cursor, templates, inside);
    const otherwise = parseElse(cursor, templates, { top: false, inRange: place.inRange }, word, kind);
    cursor.variables.length = variables;
    leave();
    return { kind, at: word.at, pipe, body, otherwise };
}
function parseElse(cursor, templates, place, word, kind) {
    const keyword = closing(cursor, word);
    if (keyword.text === 'end') {
        cursor.expect('close', 'after end');
        return [];
    }
    const chained = cursor.peekSolid();
    if (chained.kind === 'word' && chained.text === kind && kind !== 'range') {
        cursor.nextSolid();
        return [parseBranch(cursor, templates, place, chained)];
    }
    cursor.expect('close', 'after else');
    const nodes = parseList(cursor, templates, place);
    const end = closing(cursor, word);
    if (end.text !== 'end')
        throw cursor.fail(end.at, `the {{${word.text}}} has two {{else}}`);
    cursor.expect('close', 'after end');
    return nodes;
}
function closing(cursor, word) {
    if (cursor.peek().kind === 'end')
        throw cursor.fail(word.at, `the {{${word.text}}} has no {{end}}`);
    cursor.next();
    return cursor.nextSolid();
}
function parseJump(cursor, place) {
    const word = cursor.nextSolid();
    if (!place.inRange)
        throw cursor.fail(word.at, `{{${word.text}}} outside of {{range}}`);
    cursor.expect('close', `after ${word.text}`);
    return { kind: word.text === 'break' ? 'break' : 'continue', at: word.at };
}
function parseDefine(cursor, templates, place) {
    const word = cursor.nextSolid();
    if (!place.top)
        throw cursor.fail(word.at, '{{define}} inside of another block');
    const name = parseName(cursor, 'define');
    cursor.expect('close', 'after the name');
    parseNamedBody(cursor, templates, word, name);
    return undefined;
}
function parseNamedBody(cursor, templates, word, name) {
    const leave = cursor.enter(word.at);
    const outer = cursor.variables.splice(0, cursor.variables.length, '$');
    const body = parseList(cursor, templates, { top: false, inRange: false });
    const end = closing(cursor, word);
    if (end.text !== 'end')
        throw cursor.fail(end.at, `{{else}} in {{${word.text}}}`);
    cursor.expect('close', 'after end');
    cursor.variables.splice(0, cursor.variables.length, ...outer);
    leave();
    const isEmpty = (nodes) => nodes.every((node) => node.kind === 'text' && node.text.trim() === '');
    const earlier = templates.get(name);
    if (earlier !== undefined && !isEmpty(earlier) && !isEmpty(body))
        throw cursor.fail(word.at, `the template ${JSON.stringify(name)} is defined twice`);
    if (earlier === undefined || isEmpty(earlier))
        templates.set(name, body);
}
function parseTemplateCall(cursor, templates) {
    const word = cursor.nextSolid();
    const name = parseName(cursor, word.text);
    const hasPipe = cursor.peekSolid().kind !== 'close';
    if (!hasPipe && word.text === 'block')
        throw cursor.fail(word.at, '{{block}} needs a value after its name');
    if (!hasPipe)
        cursor.nextSolid();
    const pipe = hasPipe ? parsePipe(cursor, 'close', 'one') : undefined;
    if (word.text === 'block')
        parseNamedBody(cursor, templates, word, name);
    return { kind: 'template', at: word.at, name, pipe };
}
function parseName(cursor, keyword) {
    const token = cursor.nextSolid();
    const name = token.kind === 'string' ? parseStringLiteral(token.text) : undefined;
    if (name === undefined)
        throw cursor.fail(token.at, `after ${keyword} comes a name in quotes`);
    return name;
}

;// CONCATENATED MODULE: ./build/js/template/render.js




const LONGEST_TEMPLATE = 64 * 1024;
function renderTemplate(text, data, options = {}) {
    const { before, after } = options.around ?? { before: '', after: '' };
    const whole = before + text + after;
    const fail = (at, problem) => failAt(whole, Math.min(at, before.length + text.length), before.length, problem);
    if (Buffer.byteLength(text) > LONGEST_TEMPLATE)
        throw fail(0, `longer than ${String(LONGEST_TEMPLATE)} bytes`);
    const functions = new Map([...BUILTINS, ...(options.functions ?? [])]);
    const names = new Set(['and', 'or', ...functions.keys()]);
    const program = parseWhole(() => parseTemplate(whole, names, fail), () => parseTemplate(text, names, (at, problem) => failAt(text, at, 0, problem)));
    return executeProgram(program, data, functions, fail);
}
function parseWhole(parse, parseAlone) {
    try {
        return parse();
    }
    catch (error) {
        parseAlone();
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/js/template/report-functions.js





const REPORT_FUNCTIONS = new Map([
    ['join', join],
    ['json', unary('json', (value) => (0,template_value/* goString */.WF)(renderGoJson(value, { indent: 0, escapeHtml: false })))],
    ['lower', unary('lower', (value) => (0,template_value/* goString */.WF)(stringOf(value, 'lower').toLowerCase()))],
    ['pad', report_functions_pad],
    ['split', split],
    ['title', unary('title', (value) => (0,template_value/* goString */.WF)(capitalise(stringOf(value, 'title'))))],
    ['truncate', truncate],
    ['upper', unary('upper', (value) => (0,template_value/* goString */.WF)(stringOf(value, 'upper').toUpperCase()))],
]);
function join(args) {
    requireCount('join', args, 2);
    const [list, separator] = args;
    if (list?.kind !== 'list')
        throw new TemplateProblem(`join wants a list, not ${list === undefined ? 'nothing' : (0,template_value/* typeOf */.QP)(list)}`);
    return (0,template_value/* goString */.WF)(list.items.map((item) => stringOf(item, 'join')).join(stringOf(separator, 'join')));
}
function split(args) {
    requireCount('split', args, 2);
    const text = stringOf(args[0], 'split');
    const separator = stringOf(args[1], 'split');
    return (0,template_value/* goStrings */.tJ)(separator === '' ? runesOf(text) : text.split(separator));
}
function truncate(args) {
    requireCount('truncate', args, 2);
    const text = stringOf(args[0], 'truncate');
    const most = intOf(args[1], 'truncate');
    if (most < 0)
        throw new TemplateProblem(`truncate to ${String(most)} bytes`);
    return (0,template_value/* goString */.WF)(Buffer.from(text).subarray(0, most).toString('utf8'));
}
function report_functions_pad(args) {
    requireCount('pad', args, 3);
    const text = stringOf(args[0], 'pad');
    const [before, after] = [intOf(args[1], 'pad'), intOf(args[2], 'pad')];
    if (before < 0 || after < 0 || before + after > LONGEST_OUTPUT)
        throw new TemplateProblem('pad by that many spaces');
    return (0,template_value/* goString */.WF)(text === '' ? '' : ' '.repeat(before) + text + ' '.repeat(after));
}
function capitalise(text) {
    return text.replaceAll(/(?<=^|[\p{ASCII}--[a-zA-Z0-9_]]|\s)\p{Ll}/gv, (letter) => letter.toUpperCase());
}

;// CONCATENATED MODULE: ./build/js/template/table.js

const NARROWEST = 12;
const PADDING = 2;
function alignTable(text) {
    const lines = text.split('\n').map((line) => line.split('\t'));
    const widths = lines.map(() => []);
    const deepest = lines.reduce((most, cells) => Math.max(most, cells.length - 1), 0);
    for (let column = 0; column < deepest; column += 1)
        measureColumn(lines, widths, column);
    return lines
        .map((cells, at) => cells.map((cell, column) => cell.padEnd((widths[at]?.[column] ?? 0) + surplus(cell))).join(''))
        .join('\n');
}
function measureColumn(lines, widths, column) {
    for (let start = 0; start < lines.length;) {
        let end = start;
        let width = NARROWEST;
        for (; (lines[end]?.length ?? 0) > column + 1; end += 1)
            width = Math.max(width, runesOf(lines[end]?.[column] ?? '').length + PADDING);
        for (const row of widths.slice(start, end))
            row[column] = width;
        start = Math.max(end, start + 1);
    }
}
function surplus(cell) {
    return cell.length - runesOf(cell).length;
}

;// CONCATENATED MODULE: ./build/js/template/format.js






const JSON_FORMAT = /^\s*(?:json|\{\{\s*json\s*\.?\s*\}\})\s*$/;
const OWN_RANGE = /\{\{-?\s*range\s*\.\s*-?\}\}.*\{\{-?\s*end\s*-?\}\}/s;
const TABLE = 'table ';
function renderJsonReport(value) {
    return `${renderGoJson(value, { indent: 4, escapeHtml: true })}\n`;
}
function renderFormat(format, value) {
    if (format.trim() === '' || JSON_FORMAT.test(format))
        return renderJsonReport(value);
    const isTable = format.startsWith(TABLE);
    const render = (text) => {
        const wrapped = !isTable && OWN_RANGE.test(text);
        const around = wrapped ? { before: '', after: '' } : { before: '{{range .}}', after: '{{end -}}' };
        const data = (0,template_value/* goList */.b0)([value], 'interface {}');
        return renderTemplate(text.endsWith('\n') ? text : `${text}\n`, data, { functions: REPORT_FUNCTIONS, around });
    };
    if (isTable)
        return alignTable(render(format_unescape(format.slice(TABLE.length)).replaceAll(' ', '\t')));
    const plain = format_unescape(format);
    if (plain === format)
        return render(format);
    try {
        return render(plain);
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.HR))
            throw error;
        return render(format);
    }
}
function format_unescape(text) {
    return text.replaceAll(/\\[nt]/g, (found) => (found === String.raw `\n` ? '\n' : '\t'));
}


/***/ }),

/***/ 77677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ partsOf),
/* harmony export */   Ot: () => (/* binding */ dayName),
/* harmony export */   cQ: () => (/* binding */ zeroTime),
/* harmony export */   fU: () => (/* binding */ formatTime),
/* harmony export */   g6: () => (/* binding */ monthName),
/* harmony export */   pe: () => (/* binding */ parseTime),
/* harmony export */   qI: () => (/* binding */ renderRfc3339),
/* harmony export */   sZ: () => (/* binding */ renderTime),
/* harmony export */   vb: () => (/* binding */ dayOfYear)
/* harmony export */ });
const ZERO_SECONDS = -62135596800n;
function goTime(seconds, nanos = 0, offsetMinutes = 0, type = 'time.Time') {
    return { kind: 'time', type, seconds, nanos, offsetMinutes };
}
function zeroTime(type = 'time.Time') {
    return goTime(ZERO_SECONDS, 0, 0, type);
}
const RFC3339 = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:[.,](\d{1,30}))?(?:Z|([+-])(\d\d):(\d\d))$/;
function parseTime(text, type = 'time.Time') {
    const found = RFC3339.exec(text);
    if (found === null)
        return undefined;
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.slice(1, 7).map(Number);
    const offset = found[8] === undefined ? 0 : (Number(found[9]) * 60 + Number(found[10])) * (found[8] === '-' ? -1 : 1);
    const date = new Date(0);
    date.setUTCFullYear(year, month - 1, day);
    date.setUTCHours(hour, minute, second);
    const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
    if (!isReal || Number(found[9] ?? 0) > 24 || Number(found[10] ?? 0) > 59)
        return undefined;
    const seconds = BigInt(date.getTime()) / 1000n - BigInt(offset) * 60n;
    return goTime(seconds, Number((found[7] ?? '').padEnd(9, '0').slice(0, 9)), offset, type);
}
function renderRfc3339(time) {
    return formatTime(time, '2006-01-02T15:04:05.999999999Z07:00');
}
function renderTime(time) {
    const zone = time.offsetMinutes === 0 ? 'UTC' : formatTime(time, '-0700');
    return `${formatTime(time, '2006-01-02 15:04:05.999999999 -0700')} ${zone}`;
}
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const LAYOUT = /January|Jan(?![a-z])|Monday|Mon(?![a-z])|MST|2006|__2|_2(?!006)|002|01|02|03|04|05|06|15|[.,]0+(?!\d)|[.,]9+(?!\d)|Z07:00:00|Z070000|Z07:00|Z0700|Z07|-07:00:00|-070000|-07:00|-0700|-07|PM|pm|1|2|3|4|5/g;
function formatTime(time, layout) {
    const local = partsOf(time);
    return layout.replace(LAYOUT, (part) => renderPart(part, local, time));
}
function partsOf(time) {
    return new Date(Number((time.seconds + BigInt(time.offsetMinutes) * 60n) * 1000n));
}
function dayOfYear(local) {
    const start = new Date(0);
    start.setUTCFullYear(local.getUTCFullYear(), 0, 1);
    return Math.floor((local.getTime() - start.getTime()) / 86_400_000) + 1;
}
function renderPart(part, local, time) {
    const hour12 = ((local.getUTCHours() + 11) % 12) + 1;
    if (part.startsWith('.') || part.startsWith(',')) {
        const digits = String(time.nanos)
            .padStart(9, '0')
            .slice(0, part.length - 1);
        const kept = part[1] === '9' ? digits.replace(/0+$/, '') : digits.padEnd(part.length - 1, '0');
        return kept === '' ? '' : `${part.charAt(0)}${kept}`;
    }
    if (part.startsWith('Z') || part.startsWith('-'))
        return renderOffset(part, time.offsetMinutes);
    const known = {
        January: () => monthName(local),
        Jan: () => monthName(local).slice(0, 3),
        Monday: () => dayName(local),
        Mon: () => dayName(local).slice(0, 3),
        MST: () => time.offsetMinutes === 0
            ? 'UTC'
            : renderOffset(time.offsetMinutes % 60 === 0 ? '-07' : '-0700', time.offsetMinutes),
        2006: () => String(local.getUTCFullYear()).padStart(4, '0'),
        '06': () => two(local.getUTCFullYear() % 100),
        '01': () => two(local.getUTCMonth() + 1),
        1: () => String(local.getUTCMonth() + 1),
        '02': () => two(local.getUTCDate()),
        _2: () => String(local.getUTCDate()).padStart(2, ' '),
        2: () => String(local.getUTCDate()),
        '002': () => String(dayOfYear(local)).padStart(3, '0'),
        __2: () => String(dayOfYear(local)).padStart(3, ' '),
        15: () => two(local.getUTCHours()),
        '03': () => two(hour12),
        3: () => String(hour12),
        '04': () => two(local.getUTCMinutes()),
        4: () => String(local.getUTCMinutes()),
        '05': () => two(local.getUTCSeconds()),
        5: () => String(local.getUTCSeconds()),
        PM: () => (local.getUTCHours() < 12 ? 'AM' : 'PM'),
        pm: () => (local.getUTCHours() < 12 ? 'am' : 'pm'),
    };
    return known[part]?.() ?? part;
}
function renderOffset(part, minutes) {
    if (part.startsWith('Z') && minutes === 0)
        return 'Z';
    const sign = minutes < 0 ? '-' : '+';
    const form = part.slice(1).replace('07', two(Math.trunc(Math.abs(minutes) / 60)));
    return sign + form.replace(/(\d\d:?)00/, (_, hours) => `${hours}${two(Math.abs(minutes) % 60)}`);
}
function monthName(local) {
    return MONTHS[local.getUTCMonth()] ?? '';
}
function dayName(local) {
    return DAYS[local.getUTCDay()] ?? '';
}
function two(value) {
    return String(value).padStart(2, '0');
}


/***/ }),

/***/ 26508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B7: () => (/* binding */ goBool),
/* harmony export */   C: () => (/* binding */ goInt),
/* harmony export */   E4: () => (/* binding */ goNil),
/* harmony export */   Hn: () => (/* binding */ isTrue),
/* harmony export */   KM: () => (/* binding */ goStringMap),
/* harmony export */   QP: () => (/* binding */ typeOf),
/* harmony export */   WF: () => (/* binding */ goString),
/* harmony export */   XG: () => (/* binding */ goMap),
/* harmony export */   b0: () => (/* binding */ goList),
/* harmony export */   cM: () => (/* binding */ goStruct),
/* harmony export */   sj: () => (/* binding */ ABSENT),
/* harmony export */   t$: () => (/* binding */ goFloat),
/* harmony export */   tJ: () => (/* binding */ goStrings)
/* harmony export */ });
const ABSENT = { kind: 'absent' };
function goBool(value) {
    return { kind: 'bool', type: 'bool', value };
}
function goInt(value, type = 'int') {
    return { kind: 'int', type, value: BigInt(value) };
}
function goFloat(value) {
    return { kind: 'float', type: 'float64', value };
}
function goString(value, type = 'string') {
    return { kind: 'string', type, value };
}
function goNil(type = '<nil>') {
    return { kind: 'nil', type };
}
function goList(items, element = 'string') {
    return { kind: 'list', type: `[]${element}`, items: items ?? [], isNil: items === null };
}
function goStrings(items, element = 'string') {
    return goList(items === null ? null : items.map((one) => goString(one, element)), element);
}
function goMap(entries, zero, element) {
    const sorted = [...(entries ?? [])].toSorted(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    return { kind: 'map', type: `map[string]${element}`, zero, entries: new Map(sorted), isNil: entries === null };
}
function goStringMap(value) {
    const entries = value === null ? null : Object.entries(value).map(([key, text]) => [key, goString(text)]);
    return goMap(entries, goString(''), 'string');
}
function goStruct(type, fields) {
    return { kind: 'struct', type, fields };
}
function typeOf(value) {
    return value.kind === 'absent' ? '<nil>' : value.type;
}
function isTrue(value) {
    switch (value.kind) {
        case 'absent':
        case 'nil':
            return false;
        case 'bool':
            return value.value;
        case 'int':
            return value.value !== 0n;
        case 'float':
            return value.value !== 0;
        case 'string':
            return value.value !== '';
        case 'list':
            return value.items.length > 0;
        case 'map':
            return value.entries.size > 0;
        case 'struct':
        case 'time':
            return true;
    }
}


/***/ })

};
