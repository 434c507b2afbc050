export const id = 3231;
export const ids = [3231];
export const modules = {

/***/ 83231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runInspect: () => (/* binding */ runInspect)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _first_image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31213);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80029);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66786);





async function runInspect(invocation, services) {
    const { options } = invocation;
    const operation = await __webpack_require__.e(/* import() */ 432).then(__webpack_require__.bind(__webpack_require__, 60432));
    const algorithm = algorithmOf(options.text('manifest-digest'));
    const platform = options.text('platform') ?? '';
    const request = {
        image: (0,_first_image_js__WEBPACK_IMPORTED_MODULE_2__/* .firstImage */ .o)(invocation, services),
        platform: platform === '' ? (0,_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .systemPlatform */ .RR)(options, process) : (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .FL)(platform),
        noTags: options.flag('no-tags'),
        ...(algorithm === undefined ? {} : { manifestDigest: algorithm }),
    };
    const format = options.text('format');
    if (options.flag('raw')) {
        if (format !== undefined)
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('INPUT_INVALID', '--raw and --format exclude each other', {
                side: 'local',
                hint: 'choose one',
            });
        return options.flag('config')
            ? operation.inspectConfig(services.ctx, request)
            : operation.inspectRaw(services.ctx, request);
    }
    if (options.flag('config')) {
        const { renderConfig } = await Promise.all(/* import() */[__webpack_require__.e(8022), __webpack_require__.e(8258)]).then(__webpack_require__.bind(__webpack_require__, 98258));
        return renderConfig(await operation.inspectConfig(services.ctx, request), format);
    }
    const { renderInspection } = await __webpack_require__.e(/* import() */ 8022).then(__webpack_require__.bind(__webpack_require__, 28022));
    return renderInspection(await operation.inspectImage(services.ctx, request), format);
}
function algorithmOf(text) {
    if (text === undefined || text === '')
        return undefined;
    if (text === 'sha256' || text === 'sha512')
        return text;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('INPUT_INVALID', `--manifest-digest takes sha256 or sha512, not ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteForeign */ .xS)(text, 40)}`, {
        side: 'local',
    });
}


/***/ }),

/***/ 80029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ chooseSignatures),
/* harmony export */   Qi: () => (/* binding */ chooseSelection),
/* harmony export */   RR: () => (/* binding */ systemPlatform),
/* harmony export */   WU: () => (/* binding */ chooseAttached),
/* harmony export */   lf: () => (/* binding */ isChosen)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66786);



function systemPlatform(options, machine) {
    const systems = { win32: 'windows', darwin: 'darwin' };
    const architectures = { x64: 'amd64', ia32: '386' };
    const os = options.text('override-os') ?? systems[machine.platform] ?? 'linux';
    const architecture = options.text('override-arch') ?? architectures[machine.arch] ?? machine.arch;
    const variant = options.text('override-variant');
    return (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .FL)([os, architecture, ...(variant === undefined || variant === '' ? [] : [variant])].join('/'));
}
function chooseSelection(options, environment, system, calledAsSkopeo) {
    const platforms = options.list('platform').map(_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .FL);
    const mode = options.text('multi-arch');
    const conflict = (text) => new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('INPUT_INVALID', text, { side: 'local', hint: 'choose one of them' });
    if (options.flag('all') && mode !== undefined)
        throw conflict('--all and --multi-arch exclude each other');
    if (platforms.length > 0 && (options.flag('all') || mode !== undefined))
        throw conflict('--platform goes with neither --all nor --multi-arch');
    if (options.flag('sparse') && platforms.length === 0) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('INPUT_INVALID', '--sparse goes with --platform', {
            side: 'local',
            hint: 'say which platforms are to be carried',
        });
    }
    if (platforms.length > 0)
        return { kind: 'some', platforms, sparse: options.flag('sparse') };
    if (mode === 'all' || options.flag('all'))
        return { kind: 'all' };
    if (mode === 'index-only')
        return { kind: 'index-only' };
    if (mode === 'system')
        return { kind: 'one', platform: system };
    if (mode !== undefined && mode !== '')
        throw conflict(`--multi-arch takes system, all or index-only, not ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForeign */ .xS)(mode, 40)}`);
    const overridden = ['override-arch', 'override-os', 'override-variant'].some((name) => options.has(name));
    const one = overridden || calledAsSkopeo || environment['WAYBILL_MULTI_ARCH'] === 'system';
    return one ? { kind: 'one', platform: system } : { kind: 'all' };
}
function isChosen(options) {
    return options.flag('all') || (options.text('multi-arch') ?? '') !== '' || options.list('platform').length > 0;
}
function chooseAttached(options, calledAsSkopeo) {
    const text = options.text('attached');
    const unsigned = options.flag('remove-signatures');
    if (text === undefined || text === '')
        return calledAsSkopeo || unsigned ? 'none' : 'all';
    if (text === 'none')
        return text;
    if (text === 'all' && !unsigned)
        return text;
    const types = options.list('attached');
    const signature = unsigned ? types.find((type) => type === 'all' || SIGNATURE_TYPES.has(type)) : undefined;
    if (signature === undefined)
        return types;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('INPUT_INVALID', `--remove-signatures and --attached ${(0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteForeign */ .xS)(signature, 100)} exclude each other`, {
        side: 'local',
        hint: 'name the types that are to travel without signatures, such as --attached application/spdx+json',
    });
}
const SIGNATURE_TYPES = new Set([
    'sig',
    'application/vnd.dev.cosign.artifact.sig.v1+json',
    'application/vnd.dev.sigstore.bundle.v0.3+json',
    'application/vnd.cncf.notary.signature',
]);
function chooseSignatures(options, calledAsSkopeo) {
    if (options.flag('remove-signatures'))
        return { signatures: 'removed' };
    return calledAsSkopeo ? { signatures: 'carried or refused' } : {};
}


/***/ })

};
