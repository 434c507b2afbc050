export const id = 318;
export const ids = [318];
export const modules = {

/***/ 20318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseIdentityToken: () => (/* binding */ parseIdentityToken)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66786);


const LONGEST = 64 * 1024;
function parseIdentityToken(text, origin, now) {
    const token = text.trim();
    const claims = claimsOf(token);
    const issuer = claims?.['iss'];
    const subject = claims?.['sub'];
    if (claims === undefined || typeof issuer !== 'string' || typeof subject !== 'string' || subject === '') {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INPUT_INVALID', `the identity token from ${origin} is not a JSON Web Token with an issuer and a subject`, {
            side: 'local',
            hint: 'give the token itself: three parts in base64 with dots between them',
        });
    }
    const { exp, email, email_verified: isVerified } = claims;
    if (typeof exp === 'number' && exp * 1000 <= now) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('AUTH_DENIED', `the identity token from ${origin} expired at ${timeOf(exp)}`, {
            side: 'local',
            hint: 'ask for the token right before signing; a job that takes longer needs one that lives longer',
        });
    }
    const isByEmail = typeof email === 'string' && email !== '' && (isVerified === true || isVerified === 'true');
    return { token, origin, issuer, challenge: isByEmail ? email : subject, audience: audienceOf(claims['aud']), claims };
}
function claimsOf(token) {
    const parts = token.length > LONGEST ? [] : token.split('.');
    const [, body = ''] = parts;
    if (parts.length !== 3 || !parts.every((part) => /^[\w-]+$/.test(part)))
        return undefined;
    try {
        const claims = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
        return typeof claims === 'object' && claims !== null ? claims : undefined;
    }
    catch {
        return undefined;
    }
}
function audienceOf(aud) {
    const all = Array.isArray(aud) ? aud : [aud];
    return all.filter((one) => typeof one === 'string').map((one) => (0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_1__/* .renderForeign */ .Vd)(one));
}
function timeOf(seconds) {
    const date = new Date(seconds * 1000);
    return Number.isNaN(date.getTime()) ? 'a time long ago' : date.toISOString();
}


/***/ })

};
