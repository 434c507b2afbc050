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


async function signAt(ctx, sink, root, { signers, identity }, { names, openThere, wasThere, deliveries }) {
    const references = identity === undefined ? names : [identity];
    const { location } = sink.reference;
    const signed = await Promise.all(withInstances(root).map(async (descriptor) => {
        const sign = async (there) => signOne(ctx, sink, { descriptor, references }, signers, there);
        const { signal } = ctx;
        const turn = {
            place: { scope: `signatures at ${location}`, path: location },
            digest: descriptor.digest,
            giver: 'signers',
            mayMount: false,
            signal,
            onWait: () => undefined,
        };
        const made = await deliveries.share(turn, async () => sign(wasThere ? await openThere() : undefined));
        return made === 'present' ? sign(await openThere()) : made;
    }));
    return signed.flat();
}
async function countLacking(ctx, root, { signers, identity }, { names, openThere }) {
    const there = await openThere();
    if (there === undefined)
        return 0;
    const references = identity === undefined ? names : [identity];
    const counts = await Promise.all(withInstances(root).flatMap((descriptor) => signers.map(async (signer) => signer.countLacking(ctx, { descriptor, references }, there))));
    return counts.reduce((sum, one) => sum + one, 0);
}
async function signEach(ctx, sink, subjects, signers, references) {
    const signed = subjects.map(async (descriptor) => signOne(ctx, sink, { descriptor, references }, signers, undefined));
    return (await Promise.all(signed)).flat();
}
async function signOne(ctx, sink, subject, signers, there) {
    const results = [];
    for (const signer of signers) {
        for (const made of await signer.sign(ctx, subject, there)) {
            await (0,_trust_write_signature_js__WEBPACK_IMPORTED_MODULE_1__/* .writeSignature */ .A)(ctx, sink, subject.descriptor, made);
            results.push({ format: made.format, identity: made.identity, verified: made.verified === true });
        }
    }
    return results;
}
function withInstances({ bytes, descriptor }) {
    const manifest = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseManifest */ .Ng)(bytes, descriptor.mediaType);
    if (manifest.kind !== 'index')
        return [descriptor];
    return [descriptor, ...manifest.manifests.filter((one) => !(0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isAttestation */ .H3)(one))];
}


/***/ })

};
