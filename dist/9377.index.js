export const id = 9377;
export const ids = [9377];
export const modules = {

/***/ 29377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ withInstances),
/* harmony export */   countLacking: () => (/* binding */ countLacking),
/* harmony export */   n: () => (/* binding */ signEach),
/* harmony export */   signAt: () => (/* binding */ signAt)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _trust_write_signature_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9503);


async function signAt(ctx, sink, root, { signers, identity }, { names, there }) {
    return signEach(ctx, sink, withInstances(root), signers, identity === undefined ? names : [identity], there);
}
async function countLacking(ctx, root, { signers, identity }, { names, there }) {
    const references = identity === undefined ? names : [identity];
    const counts = await Promise.all(withInstances(root).flatMap((descriptor) => signers.map(async (signer) => signer.countLacking(ctx, { descriptor, references }, there))));
    return counts.reduce((sum, one) => sum + one, 0);
}
async function signEach(ctx, sink, subjects, signers, references, there) {
    const signed = await Promise.all(subjects.map(async (descriptor) => {
        const results = [];
        for (const signer of signers) {
            for (const made of await signer.sign(ctx, { descriptor, references }, there)) {
                await (0,_trust_write_signature_js__WEBPACK_IMPORTED_MODULE_1__/* .writeSignature */ .A)(ctx, sink, descriptor, made);
                results.push({ format: made.format, identity: made.identity, verified: made.verified === true });
            }
        }
        return results;
    }));
    return signed.flat();
}
function withInstances({ bytes, descriptor }) {
    const manifest = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseManifest */ .Ng)(bytes, descriptor.mediaType);
    if (manifest.kind !== 'index')
        return [descriptor];
    return [descriptor, ...manifest.manifests.filter((one) => !(0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isAttestation */ .H3)(one))];
}


/***/ })

};
