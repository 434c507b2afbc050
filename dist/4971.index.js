export const id = 4971;
export const ids = [4971];
export const modules = {

/***/ 14971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explainDistrust: () => (/* binding */ explainDistrust)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66786);
/* harmony import */ var _server_certificate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83252);
/* harmony import */ var _runtime_abort_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59179);
/* harmony import */ var _tls_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25630);





async function explainDistrust(failure, asked, known) {
    const { host } = asked.url;
    const { certificates } = known;
    const told = (text, hint) => new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(failure.code, `${host}: ${text}`, { facts: failure.facts, cause: failure.cause, hint });
    if ((0,_tls_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isClientCertificateFailure */ .Jg)(failure))
        return explainClientRefusal(told, known);
    const chain = await (0,_runtime_abort_js__WEBPACK_IMPORTED_MODULE_4__/* .orAborted */ .H)((0,_server_certificate_js__WEBPACK_IMPORTED_MODULE_2__/* .readChain */ .U)(known.agent.dial(asked.url)), asked.signal);
    const [own] = chain;
    if (own === undefined)
        return failure;
    const errno = String(failure.facts['errno']);
    switch (errno) {
        case 'CERT_HAS_EXPIRED': {
            const old = chain.find(({ valid_to: until }) => Date.parse(until) < Date.now()) ?? own;
            return told(`the certificate ${quoted(old.subject)} expired on ${day(old.valid_to)}`, `it has to be renewed where it is used; this machine's clock says ${day()}`);
        }
        case 'CERT_NOT_YET_VALID': {
            const young = chain.find(({ valid_from: from }) => Date.parse(from) > Date.now()) ?? own;
            return told(`the certificate ${quoted(young.subject)} is valid from ${moment(young.valid_from)} on`, `check this machine's clock, which says ${moment()}`);
        }
        case 'ERR_TLS_CERT_ALTNAME_INVALID':
            return told(`the certificate is for ${namesOf(own)}, not for ${asked.url.hostname}`, "use a name of the registry's that the certificate has, or have the certificate made for this name too");
        case 'DEPTH_ZERO_SELF_SIGNED_CERT':
            return told(`the certificate ${quoted(own.subject)} is self-signed, and not trusted here`, whereToPut('that certificate', certificates));
        default:
            return told(`the certificate is issued by ${quoted((chain.at(-1) ?? own).issuer)}, which is not trusted here`, whereToPut("that CA's certificate", certificates, chain.length === 1 && isOfPublicKind(own)));
    }
}
function explainClientRefusal(told, { certificates, shown }) {
    if (shown.length > 0) {
        const files = shown.map(({ file }) => file).join(', ');
        return told("the server does not take the client's certificate", `${files} was shown: check whose CA it is of, and its end`);
    }
    const directory = certificates?.directory ?? 'a directory named with --cert-dir';
    return told("the server wants a client's certificate", `put it and its key into ${directory} as NAME.cert and NAME.key`);
}
function whereToPut(what, certificates, mayLackChain = false) {
    const chain = mayLackChain
        ? '; if the CA is a public one, it is the server that has to send its intermediate certificate along'
        : '';
    if (certificates === undefined)
        return `name a file with ${what} in SSL_CERT_FILE or NODE_EXTRA_CA_CERTS${chain}`;
    const { directory, by, unused } = certificates;
    const other = by.startsWith('--') ? '' : ' or pass --cert-dir';
    const [stray] = unused;
    const odd = stray === undefined ? '' : ` (${stray} is not used: it has to be PEM, and its name to end in .crt)`;
    return `put ${what} into ${directory}/ca.crt${other}${odd}${chain}`;
}
function isOfPublicKind({ infoAccess }) {
    return (infoAccess?.['CA Issuers - URI']?.length ?? 0) > 0;
}
function quoted(name) {
    const text = (0,_server_certificate_js__WEBPACK_IMPORTED_MODULE_2__/* .nameIn */ .Z)(name);
    return text === '' ? 'without a name' : JSON.stringify(text);
}
function namesOf({ subjectaltname, subject }) {
    const names = (subjectaltname ?? '')
        .split(/,\s*/)
        .filter((one) => one !== '')
        .map((one) => one.replace(/^[^:]*:/, ''));
    const all = names.length === 0 ? [quoted(subject)] : names;
    return (0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .renderForeign */ .Vd)(all.length > 5 ? `${all.slice(0, 5).join(', ')} …` : all.join(', '), 300);
}
function day(text) {
    return moment(text).slice(0, 10);
}
function moment(text) {
    const date = text === undefined ? new Date() : new Date(text);
    return Number.isNaN(date.getTime()) ? 'an unknown day' : `${date.toISOString().slice(0, 16)}Z`;
}


/***/ }),

/***/ 83252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ readChain),
/* harmony export */   Z: () => (/* binding */ nameIn)
/* harmony export */ });
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66786);

async function readChain(dialled) {
    const socket = await dialled.catch(() => undefined);
    if (socket === undefined)
        return [];
    const chain = [];
    let one = socket.getPeerCertificate(true);
    while (one?.fingerprint256 !== undefined && !chain.some((known) => known.fingerprint256 === one?.fingerprint256)) {
        chain.push(one);
        one = one.issuerCertificate;
    }
    socket.on('error', () => undefined);
    socket.destroy();
    return chain;
}
function nameIn(name) {
    const { CN, O, OU } = name ?? {};
    const found = [CN, O, OU].flat().find((part) => part !== undefined && part !== '');
    return found === undefined ? '' : (0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_0__/* .renderForeign */ .Vd)(found, 100);
}


/***/ })

};
