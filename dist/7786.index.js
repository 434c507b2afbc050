export const id = 7786;
export const ids = [7786];
export const modules = {

/***/ 76314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _n: () => (/* binding */ isAlive),
/* harmony export */   c7: () => (/* binding */ renderOwner),
/* harmony export */   pZ: () => (/* binding */ parseOwner)
/* harmony export */ });
/* harmony import */ var _runtime_process_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25491);

const FOREIGN_LIFE_MS = 6 * 60 * 60 * 1000;
function renderOwner({ space, pid, started }) {
    return `${space}-${String(pid)}-${started}`;
}
function parseOwner(fileName) {
    const match = /^([0-9a-f]{12})-(\d{1,10})-(\d{1,20})(?:\.|$)/.exec(fileName);
    if (match === null)
        return undefined;
    return { space: match[1] ?? '', pid: Number(match[2]), started: match[3] ?? '' };
}
function isAlive(owner, ageMs) {
    return owner.space === (0,_runtime_process_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .ownIdentity */ .h)().space ? (0,_runtime_process_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .isRunning */ .W)(owner) : ageMs < FOREIGN_LIFE_MS;
}


/***/ }),

/***/ 87786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openUploadJournal: () => (/* binding */ openUploadJournal)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83903);
/* harmony import */ var _runtime_process_identity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25491);
/* harmony import */ var _runtime_make_directory_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58945);
/* harmony import */ var _blob_store_owner_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(76314);







const NOTE_BYTES = 16 * 1024;
const OLDEST_MS = 7 * 24 * 3_600_000;
async function openUploadJournal(directory) {
    const folder = node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, 'uploads');
    try {
        await (0,_runtime_make_directory_js__WEBPACK_IMPORTED_MODULE_5__/* .makeDirectory */ .O)(folder, 0o700);
    }
    catch (error) {
        throw (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .toFailure */ .w2)(error).with({ side: 'local', hint: 'check the directory that --state names' });
    }
    await sweep(folder);
    const noteOf = (store, digest) => node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${store}\n${digest}`).digest('hex')}.json`);
    return {
        async recall(store, digest) {
            const note = noteOf(store, digest);
            try {
                const about = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(note);
                if (about.size > NOTE_BYTES || Date.now() - about.mtimeMs > OLDEST_MS)
                    return undefined;
                return parseNote(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(note, 'utf8'), store, digest);
            }
            catch {
                return undefined;
            }
        },
        async record(store, digest, { location }) {
            const note = noteOf(store, digest);
            const temporary = node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, `${(0,_blob_store_owner_js__WEBPACK_IMPORTED_MODULE_6__/* .renderOwner */ .c7)((0,_runtime_process_identity_js__WEBPACK_IMPORTED_MODULE_4__/* .ownIdentity */ .h)())}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`);
            try {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(temporary, JSON.stringify({ store, digest, location }), { flag: 'wx', mode: 0o600 });
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, note);
            }
            catch (error) {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
                throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('STORAGE_FAILED', `--state: ${(0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .toFailure */ .w2)(error).message}`, { side: 'local', cause: error });
            }
        },
        async forget(store, digest) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(noteOf(store, digest), { force: true });
        },
    };
}
async function sweep(folder) {
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder)) {
        if (!name.endsWith('.tmp'))
            continue;
        const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, name);
        const [maker, about] = [(0,_blob_store_owner_js__WEBPACK_IMPORTED_MODULE_6__/* .parseOwner */ .pZ)(name), await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file).catch(() => undefined)];
        const isKept = maker !== undefined && about !== undefined && (0,_blob_store_owner_js__WEBPACK_IMPORTED_MODULE_6__/* .isAlive */ ._n)(maker, Date.now() - about.mtimeMs);
        if (!isKept)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(file, { force: true });
    }
}
function parseNote(text, store, digest) {
    const note = JSON.parse(text);
    if (typeof note !== 'object' || note === null)
        return undefined;
    const { location, ...about } = note;
    if (about['store'] !== store || about['digest'] !== digest || typeof location !== 'string')
        return undefined;
    return URL.canParse(location) ? { location } : undefined;
}


/***/ })

};
