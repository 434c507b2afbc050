export const id = 803;
export const ids = [803];
export const modules = {

/***/ 90803:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   open: () => (/* binding */ open)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78823);


const OLDEST_NODE = 24;
const EXIT_UNSUPPORTED = 9;
async function open() {
    const args = process.argv.slice(2);
    const environment = Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
    const program = node_path__WEBPACK_IMPORTED_MODULE_0__.basename(process.argv[1] ?? 'waybill');
    if (args.length === 1 && (args[0] === '--version' || args[0] === '-v')) {
        process.stdout.write(`${isSkopeo(program) ? 'skopeo' : 'waybill'} version ${_version_js__WEBPACK_IMPORTED_MODULE_1__/* .VERSION */ .x}\n`);
    }
    else if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
        process.stderr.write(`error UNSUPPORTED: waybill needs Node.js ${String(OLDEST_NODE)}, and this is ${process.version} (${process.execPath})\n  hint: start it with a newer node; where waybill was cloned, npm ci brings one: npx node dist/index.js\n`);
        process.exitCode = isSkopeo(program) ? 1 : EXIT_UNSUPPORTED;
    }
    else if (args.length === 0 && environment['INPUT_COMMAND'] !== undefined) {
        const { runAction } = await Promise.all(/* import() */[__webpack_require__.e(8808), __webpack_require__.e(3935)]).then(__webpack_require__.bind(__webpack_require__, 23935));
        process.exitCode = await runAction(environment);
    }
    else {
        const { runCli } = await Promise.all(/* import() */[__webpack_require__.e(8808), __webpack_require__.e(7439)]).then(__webpack_require__.bind(__webpack_require__, 37439));
        process.exitCode = await runCli({ args, environment, calledAsSkopeo: isSkopeo(program) });
    }
}
function isSkopeo(program) {
    return /^skopeo(?:\.js)?$/.test(program);
}


/***/ }),

/***/ 78823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
const VERSION = '0.1.0';


/***/ })

};
