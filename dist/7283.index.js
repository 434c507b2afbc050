export const id = 7283;
export const ids = [7283];
export const modules = {

/***/ 17283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   allOf: () => (/* binding */ allOf)
/* harmony export */ });
function allOf(admissions) {
    return {
        concerns: async (reference) => (await Promise.all(admissions.map(async (one) => one.concerns(reference)))).some(Boolean),
        foresee: async (reference) => {
            for (const one of admissions)
                await one.foresee(reference);
        },
        admit: async (ctx, candidate) => {
            for (const one of admissions)
                await one.admit(ctx, candidate);
        },
    };
}


/***/ })

};
