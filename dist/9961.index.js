export const id = 9961;
export const ids = [9961];
export const modules = {

/***/ 96790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ AnswerFields)
/* harmony export */ });
class AnswerFields {
    #fields;
    #path;
    constructor(fields, path) {
        this.#fields = fields;
        this.#path = path;
    }
    static of(value, path = '') {
        if (typeof value !== 'object' || value === null || Array.isArray(value))
            throw new Error(`${path === '' ? 'the answer' : path} is not an object`);
        return new AnswerFields(value, path);
    }
    has(name) {
        return this.#fields[name] !== undefined && this.#fields[name] !== null;
    }
    only() {
        const [name, ...more] = Object.keys(this.#fields);
        if (name === undefined || more.length > 0)
            throw new Error(`${this.#path || 'the answer'} has not one member`);
        return { name, value: this.object(name) };
    }
    object(name) {
        return AnswerFields.of(this.#fields[name], this.#at(name));
    }
    text(name) {
        const value = this.#fields[name];
        if (typeof value !== 'string' || value === '')
            throw new Error(`${this.#at(name)} is not a text`);
        return value;
    }
    texts(name) {
        const value = this.#fields[name];
        if (!Array.isArray(value) || value.length > MOST_TEXTS)
            throw new Error(`${this.#at(name)} is not a list`);
        return value.map((one) => {
            if (typeof one !== 'string')
                throw new Error(`${this.#at(name)} holds what is no text`);
            return one;
        });
    }
    count(name) {
        const value = this.#fields[name];
        const number = typeof value === 'string' && /^(?:0|[1-9]\d{0,15})$/.test(value) ? Number(value) : value;
        if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 0)
            throw new Error(`${this.#at(name)} is not a whole number`);
        return number;
    }
    base64(name) {
        return decoded(this.text(name), 'base64', this.#at(name));
    }
    hex(name) {
        return decoded(this.text(name), 'hex', this.#at(name));
    }
    #at(name) {
        return this.#path === '' ? name : `${this.#path}.${name}`;
    }
}
const MOST_TEXTS = 64;
function decoded(text, as, what) {
    const bytes = Buffer.from(text, as);
    if (bytes.byteLength === 0 || bytes.toString(as) !== text)
        throw new Error(`${what} is not ${as}`);
    return bytes;
}


/***/ }),

/***/ 79961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JN: () => (/* binding */ readAnswer),
/* harmony export */   _P: () => (/* binding */ unusable),
/* harmony export */   ey: () => (/* binding */ askJson),
/* harmony export */   it: () => (/* binding */ refusedBy),
/* harmony export */   parseServiceAddress: () => (/* binding */ parseServiceAddress),
/* harmony export */   xE: () => (/* binding */ askService)
/* harmony export */ });
/* harmony import */ var _distribution_addresses_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47733);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66786);
/* harmony import */ var _answer_fields_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96790);





async function askService(ctx, service, question) {
    const { url, what, accept, sent } = question;
    return service.http.request(ctx, {
        method: sent === undefined ? 'GET' : 'POST',
        url,
        headers: { accept, ...(sent === undefined ? {} : { 'content-type': sent.type }) },
        ...(sent === undefined ? {} : { body: sent.body }),
        what,
    });
}
async function askJson(ctx, service, { path, body, what }) {
    return askService(ctx, service, {
        url: addressBelow(service.url, path),
        what,
        accept: JSON_TYPE,
        ...(body === undefined ? {} : { sent: { type: JSON_TYPE, body: new TextEncoder().encode(JSON.stringify(body)) } }),
    });
}
const JSON_TYPE = 'application/json';
function addressBelow(base, path) {
    const url = new URL(base);
    url.pathname = `${base.pathname.replace(/\/+$/, '')}${path}`;
    return url;
}
function refusedBy({ name, url }, what, answer, { code, hint }) {
    const said = saidBy(answer.body);
    const told = said === undefined ? '' : `: ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_3__/* .renderForeign */ .Vd)(said)}`;
    const { status } = answer;
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR(code, `${name} (${url.host}) refused ${what}, answering ${String(status)}${told}`, {
        hint,
        facts: { status, host: url.host },
    });
}
function saidBy(body) {
    try {
        const value = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStrictJson */ .RJ)(body, 'it');
        return typeof value?.message === 'string' && value.message !== '' ? value.message : undefined;
    }
    catch {
        return undefined;
    }
}
function unusable({ name, url }, what, why, cause) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('SERVER_ERROR', `${name} (${url.host}) gave no ${what} to use: ${why}`, {
        facts: { host: url.host },
        hint: 'check what answers under this address',
        cause,
    });
}
function readAnswer(service, answer, what, read) {
    try {
        return read(_answer_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .AnswerFields */ .w.of((0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStrictJson */ .RJ)(answer.body, 'the answer')));
    }
    catch (error) {
        throw unusable(service, what, error instanceof Error ? error.message : 'it is not understood', error);
    }
}
function parseServiceAddress(text, what, { isSecret = false } = {}) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const isHttp = url?.protocol === 'https:' || url?.protocol === 'http:';
    if (url === undefined || !isHttp || url.username !== '' || url.search !== '' || url.hash !== '')
        throw badAddress(`${what} is not an http or https address: ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_3__/* .renderForeign */ .Vd)(text)}`, what);
    if (isSecret && url.protocol === 'http:' && !(0,_distribution_addresses_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopbackHost */ .cW)(url.hostname))
        throw badAddress(`${what} would be sent the identity token in plain HTTP at ${url.host}`, what);
    return url;
}
function badAddress(message, what) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('CONFIG_INVALID', message, { side: 'local', hint: `give ${what} an https address` });
}


/***/ })

};
