export const id = 2331;
export const ids = [2331];
export const modules = {

/***/ 92331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listHarborProject: () => (/* binding */ listHarborProject)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _body_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83217);
/* harmony import */ var _paging_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16005);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28268);





const PAGE_ENTRIES = 100;
async function* listHarborProject(ctx, registry, applicant, project) {
    const about = { what: 'catalog', subject: `${registry.name}/${project}`, writes: false };
    const ask = async (page, as) => {
        const path = `/api/v2.0/projects/${encodeURIComponent(project)}/repositories`;
        const target = new URL(`${path}?page=${String(page)}&page_size=${String(PAGE_ENTRIES)}`, registry.base);
        const call = { method: 'GET', target, about, as, ...(as === 'nobody' ? { accepts: [401] } : {}) };
        return registry.call(ctx, applicant, call, async (answer) => readPage(ctx, answer, about));
    };
    let as = 'nobody';
    let seen = 0;
    for (let page = 1; page <= ctx.limits.pages; page += 1) {
        let found = await ask(page, as);
        if (found === 'refused')
            found = await ask(page, (as = 'user'));
        if (found === 'refused')
            return;
        const { names, total } = found;
        yield* names.filter((name) => name.startsWith(`${project}/`) && (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isRepositoryPath */ .og)(name));
        seen += names.length;
        if (names.length === 0 || (total !== undefined && seen >= total))
            return;
        if (seen > ctx.limits.tags)
            break;
    }
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('LIMIT_EXCEEDED', `${about.subject}: the list does not end after ${String(seen)} names`, {
        subject: about.subject,
        hint: 'the registry lists more names than any project should have',
    });
}
async function readPage(ctx, answer, about) {
    if (answer.status === 401) {
        await (0,_body_js__WEBPACK_IMPORTED_MODULE_2__/* .discardBody */ .LL)(answer, ctx.limits.errorBodyBytes);
        return 'refused';
    }
    const value = (0,_paging_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(await (0,_body_js__WEBPACK_IMPORTED_MODULE_2__/* .readBody */ .x8)(answer, ctx.limits.pageBytes, `a page of ${about.subject}`));
    if (!Array.isArray(value))
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('UNSUPPORTED', `${about.subject}: the registry has no list of Harbor's`, {
            subject: about.subject,
        });
    const total = Number((0,_wire_js__WEBPACK_IMPORTED_MODULE_4__/* .headerOf */ .r)(answer, 'x-total-count') ?? Number.NaN);
    return {
        names: value.flatMap((one) => nameOf(one)),
        total: Number.isSafeInteger(total) ? total : undefined,
    };
}
function nameOf(one) {
    return typeof one === 'object' && one !== null && 'name' in one && typeof one.name === 'string' ? [one.name] : [];
}


/***/ })

};
