export const id = 5660;
export const ids = [5660,2413];
export const modules = {

/***/ 15280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E4: () => (/* binding */ createArchiveContent),
/* harmony export */   PF: () => (/* binding */ blobName),
/* harmony export */   g$: () => (/* binding */ tooLarge)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38321);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83903);



function createArchiveContent(archive, file, signal) {
    const { content, index } = archive;
    const find = (digest) => {
        const member = index.findChecked(blobName(digest));
        if (member !== undefined)
            return member;
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('BLOB_UNKNOWN', `${digest} is not in the archive ${file}`, {
            subject: file,
            hint: 'the archive is not whole: write it again',
        });
    };
    return {
        kind: 'OCI archive',
        location: file,
        reference: `oci-archive:${file}`,
        indexBytes: async (most) => {
            const member = index.find('index.json');
            if (member === undefined)
                throw noLayout(archive, file);
            if (member.size > most)
                throw tooLarge('index.json', member.size, most, file);
            return content.read(member.position, member.size);
        },
        sizeOf: async (digest) => Promise.resolve(index.findChecked(blobName(digest))?.size),
        read: async (digest, most) => {
            const { position, size } = find(digest);
            if (size > most)
                throw tooLarge(digest, size, most, file);
            return (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__.buffer)(content.stream(position, size, signal));
        },
        stream: async (digest, from, own) => {
            const { position, size } = find(digest);
            const start = Math.min(from, size);
            return Promise.resolve(content.stream(position + start, size - start, own));
        },
    };
}
function blobName(digest) {
    return `blobs/${(0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(digest)}/${(0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(digest)}`;
}
function noLayout({ index }, file) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('ARCHIVE_INVALID', `no OCI layout is in the archive ${file}: it has no index.json`, {
        subject: file,
        hint: index.find('manifest.json') === undefined ? 'check the file' : `it is a docker-archive: docker-archive:${file}`,
    });
}
function tooLarge(what, found, most, file) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('LIMIT_EXCEEDED', `${what} in ${file} has ${String(found)} bytes, more than the ${String(most)} allowed`, {
        subject: file,
        facts: { found, most },
        hint: 'documents of this size are not made by any known tool: check the archive',
    });
}


/***/ }),

/***/ 75660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openOciArchiveSource: () => (/* binding */ openOciArchiveSource)
/* harmony export */ });
/* harmony import */ var _archive_archive_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2639);
/* harmony import */ var _oci_layout_source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2413);
/* harmony import */ var _content_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15280);



async function openOciArchiveSource(ctx, reference, { temporary }) {
    const archive = await (0,_archive_archive_file_js__WEBPACK_IMPORTED_MODULE_0__/* .openArchive */ .p)(ctx, reference.location, temporary);
    const { content, index } = archive;
    return {
        readFile: async (own, name) => {
            const member = index.find(name);
            if (member === undefined)
                return undefined;
            if (member.size > own.limits.contentsBytes)
                throw (0,_content_js__WEBPACK_IMPORTED_MODULE_2__/* .tooLarge */ .g$)(name, member.size, own.limits.contentsBytes, reference.location);
            return content.read(member.position, member.size);
        },
        ...(0,_oci_layout_source_js__WEBPACK_IMPORTED_MODULE_1__.createLayoutSource)(reference, (0,_content_js__WEBPACK_IMPORTED_MODULE_2__/* .createArchiveContent */ .E4)(archive, reference.location, ctx.signal)),
        [Symbol.asyncDispose]: async () => archive[Symbol.asyncDispose](),
    };
}


/***/ }),

/***/ 2451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ releaseName),
/* harmony export */   x: () => (/* binding */ listReferrers)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _index_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22466);
/* harmony import */ var _layout_store_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46881);




const known = new WeakMap();
async function subjectsOf(content, limits, index) {
    const found = known.get(index);
    if (found !== undefined)
        return found;
    const reading = readSubjects(content, limits, index);
    known.set(index, reading);
    reading.catch(() => known.delete(index));
    return reading;
}
async function readSubjects(content, limits, index) {
    const subjects = new Map();
    const seen = new Set();
    for (const { descriptor } of index.entries) {
        if (seen.has(descriptor.digest) || !(0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isManifestType */ .Q3)(descriptor.mediaType))
            continue;
        seen.add(descriptor.digest);
        const manifest = await readIfThere(content, limits, descriptor);
        if (manifest?.subject === undefined)
            continue;
        const { digest } = manifest.subject;
        subjects.set(digest, [...(subjects.get(digest) ?? []), (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .describeReferrer */ .Xi)(descriptor, manifest)]);
    }
    return subjects;
}
async function listReferrers(content, limits, index, subject) {
    const subjects = await subjectsOf(content, limits, index);
    const found = new Map((subjects.get(subject) ?? []).map((one) => [one.digest, one]));
    const fallback = index.entries.find((one) => (0,_index_file_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(one) === (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .fallbackTag */ .fH)(subject));
    if (fallback !== undefined) {
        const listed = await readIfThere(content, limits, fallback.descriptor);
        if (listed?.kind === 'index') {
            for (const one of listed.manifests)
                if (!found.has(one.digest))
                    found.set(one.digest, one);
        }
    }
    return [...found.values()];
}
async function releaseName(content, limits, index, name) {
    const named = index.entries.find((one) => (0,_index_file_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(one) === name);
    if (named === undefined)
        return index;
    const manifest = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isManifestType */ .Q3)(named.descriptor.mediaType) && (await readIfThere(content, limits, named.descriptor));
    return manifest && manifest.subject !== undefined ? (0,_index_file_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutName */ .u_)(index, name) : (0,_index_file_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutEntryNamed */ .Qy)(index, name);
}
const UNREADABLE = new Set([
    'MANIFEST_UNKNOWN',
    'MANIFEST_INVALID',
    'UNSUPPORTED',
    'LIMIT_EXCEEDED',
]);
async function readIfThere(content, limits, wanted) {
    try {
        return await (0,_layout_store_js__WEBPACK_IMPORTED_MODULE_3__/* .readManifest */ .WI)(content, limits, wanted);
    }
    catch (error) {
        if (error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR && UNREADABLE.has(error.code))
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 92397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J9: () => (/* binding */ selectEntry),
/* harmony export */   SD: () => (/* binding */ unknownImage),
/* harmony export */   gG: () => (/* binding */ selectImage)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);
/* harmony import */ var _runtime_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66786);
/* harmony import */ var _index_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22466);
/* harmony import */ var _layout_store_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46881);
/* harmony import */ var _position_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(69425);






async function selectImage(content, limits, index, name) {
    const entry = selectEntry(content, index, name);
    if (entry !== undefined)
        return (0,_layout_store_js__WEBPACK_IMPORTED_MODULE_4__/* .bare */ .$B)(entry.descriptor);
    return name !== undefined && (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(name) ? (0,_layout_store_js__WEBPACK_IMPORTED_MODULE_4__/* .describeDigest */ .WG)(content, limits, index, name) : undefined;
}
function selectEntry(content, index, name) {
    if (name === undefined)
        return onlyEntry(content, index);
    if ((0,_position_js__WEBPACK_IMPORTED_MODULE_5__/* .isPosition */ .E)(name))
        return index.entries[Number(name.slice(1))];
    const named = index.entries.filter((one) => (0,_index_file_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)(one) === name);
    const image = named.find((one) => (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isManifestType */ .Q3)(one.descriptor.mediaType));
    if (image !== undefined || named.length === 0)
        return image;
    const types = named.map((one) => one.descriptor.mediaType).join(', ');
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('UNSUPPORTED', `${JSON.stringify(name)} in ${content.location} is no image but ${types}`, {
        subject: content.location,
        hint: 'only OCI and Docker manifests and indexes can be read',
    });
}
function onlyEntry(content, index) {
    if (index.entries.length <= 1)
        return index.entries[0];
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('REFERENCE_INVALID', `more than one image is in the ${content.kind} ${content.location}`, {
        subject: content.location,
        hint: `choose one: ${content.reference}:NAME with ${namesOf(index)}`,
    });
}
function unknownImage(content, index, name) {
    if (index === undefined) {
        return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('REPOSITORY_UNKNOWN', `there is no ${content.kind} at ${content.location}`, {
            subject: content.location,
            hint: 'a layout is a directory with index.json and blobs/: check the path',
        });
    }
    const what = name === undefined ? 'no image' : `no image ${JSON.stringify(name)}`;
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('MANIFEST_UNKNOWN', `${what} is in the ${content.kind} ${content.location}`, {
        subject: content.location,
        hint: index.entries.length === 0 ? 'it is empty' : `there is: ${namesOf(index)}`,
    });
}
function namesOf(index) {
    const names = index.entries.slice(0, 10).map((one, at) => (0,_runtime_text_js__WEBPACK_IMPORTED_MODULE_2__/* .renderForeign */ .Vd)((0,_index_file_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)(one) ?? `@${String(at)}`));
    return `${names.join(', ')}${index.entries.length > names.length ? ' …' : ''}`;
}


/***/ }),

/***/ 2413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createLayoutSource: () => (/* binding */ createLayoutSource)
});

// EXTERNAL MODULE: ./build/js/image/index.js + 13 modules
var js_image = __webpack_require__(3244);
// EXTERNAL MODULE: ./build/js/transport/oci-layout/index-file.js
var index_file = __webpack_require__(22466);
;// CONCATENATED MODULE: ./build/js/transport/oci-layout/known-index.js

function createKnownIndex(content) {
    let last;
    return async (limits) => {
        const bytes = await content.indexBytes(limits.pageBytes);
        if (bytes === undefined)
            return undefined;
        if (last === undefined || Buffer.compare(last.bytes, bytes) !== 0)
            last = { bytes, index: (0,index_file/* parseLayoutIndex */.SP)(bytes) };
        return last.index;
    };
}

// EXTERNAL MODULE: ./build/js/transport/oci-layout/layout-store.js
var layout_store = __webpack_require__(46881);
// EXTERNAL MODULE: ./build/js/transport/oci-layout/referrers.js
var referrers = __webpack_require__(2451);
// EXTERNAL MODULE: ./build/js/transport/oci-layout/selection.js
var selection = __webpack_require__(92397);
;// CONCATENATED MODULE: ./build/js/transport/oci-layout/source.js






function createLayoutSource(reference, content) {
    const readIndex = createKnownIndex(content);
    let cosign;
    return {
        reference,
        traits: { reads: 'local', originalDigests: true },
        resolve: async (ctx, name) => {
            ctx.signal.throwIfAborted();
            const index = await readIndex(ctx.limits);
            const image = index && (await (0,selection/* selectImage */.gG)(content, ctx.limits, index, name));
            if (image === undefined)
                throw (0,selection/* unknownImage */.SD)(content, index, name);
            return (0,layout_store/* readDocument */.u0)(content, ctx.limits, image);
        },
        lookup: async (ctx, name) => {
            ctx.signal.throwIfAborted();
            const index = await readIndex(ctx.limits);
            return index && (0,selection/* selectImage */.gG)(content, ctx.limits, index, name);
        },
        fetchManifest: async (ctx, wanted) => {
            ctx.signal.throwIfAborted();
            return (0,layout_store/* readDocument */.u0)(content, ctx.limits, wanted);
        },
        openBlob: async (ctx, wanted, from = 0) => ({
            stream: await content.stream(wanted.digest, from, ctx.signal),
            offset: from,
        }),
        referrers: async (ctx, subject) => {
            ctx.signal.throwIfAborted();
            const index = await readIndex(ctx.limits);
            return index === undefined ? [] : (0,referrers/* listReferrers */.x)(content, ctx.limits, index, subject.digest);
        },
        tags: async function* (ctx) {
            ctx.signal.throwIfAborted();
            const index = await readIndex(ctx.limits);
            if (index === undefined)
                throw (0,selection/* unknownImage */.SD)(content, index, undefined);
            yield* new Set(index.entries.flatMap((one) => (0,index_file/* nameOf */.Vb)(one) ?? []));
        },
        cosignTags: async (ctx) => {
            ctx.signal.throwIfAborted();
            const index = await readIndex(ctx.limits);
            if (cosign === undefined || cosign.of !== index)
                cosign = { of: index, tags: cosignTagsIn(index) };
            return cosign.tags;
        },
        [Symbol.asyncDispose]: async () => { },
    };
}
function cosignTagsIn(index) {
    const names = index?.entries.flatMap((one) => (0,index_file/* nameOf */.Vb)(one) ?? []) ?? [];
    return new Set(names.filter((name) => ((0,js_image/* heldUnderTag */.SY)(name) ?? 'referrers') !== 'referrers'));
}


/***/ })

};
