export const id = 8287;
export const ids = [8287];
export const modules = {

/***/ 28287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderManifest: () => (/* binding */ renderManifest)
/* harmony export */ });
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3244);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83903);


function renderManifest(step, made) {
    const { document, as } = step;
    if (as === undefined)
        return document;
    const raw = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStrictJson */ .RJ)(document.bytes, 'the manifest');
    const toDocker = as === _image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .DOCKER_MANIFEST */ .Vv || as === _image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .DOCKER_LIST */ .Y2;
    const body = raw.manifests === undefined
        ? renderImage(raw, as === _image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .DOCKER_MANIFEST */ .Vv ? 'v2s2' : 'oci', made)
        : { manifests: renderChildren(raw.manifests, step, toDocker, made) };
    const { schemaVersion: _version, mediaType: _type, ...rest } = raw;
    const whole = { schemaVersion: 2, mediaType: as, ...(toDocker ? body : { ...rest, ...body }) };
    return (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .createDocument */ .ui)(new TextEncoder().encode(JSON.stringify(whole)), as, (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(document.descriptor.digest));
}
function renderImage(raw, format, made) {
    const { config, layers = [] } = raw;
    if (config === undefined)
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('INTERNAL', 'an image without a config was to be converted');
    const mediaType = format === 'oci' ? _image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .OCI_CONFIG */ .TF : _image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .DOCKER_CONFIG */ .e6;
    return {
        config: format === 'oci' ? { ...config, mediaType } : bare({ ...config, mediaType }),
        layers: layers.map((layer) => renderLayer(layer, format, made.layers.get(layer.digest))),
    };
}
function renderLayer(layer, format, made) {
    const type = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseLayerType */ .Hd)(layer.mediaType);
    if (type === undefined)
        return layer;
    if (made === undefined) {
        const mediaType = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .renderLayerType */ .Ym)(format, type);
        if (format === 'oci')
            return { ...layer, mediaType };
        return { ...bare({ ...layer, mediaType }), ...(layer.urls === undefined ? {} : { urls: layer.urls }) };
    }
    const { digest, size, packing } = made;
    const mediaType = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .renderLayerType */ .Ym)(format, { packing, isForeign: false });
    const { annotations } = layer;
    const kept = Object.entries(annotations ?? {}).filter(([key]) => !isAboutPacking(key));
    return {
        mediaType,
        digest,
        size,
        ...(format === 'oci' && kept.length > 0 ? { annotations: Object.fromEntries(kept) } : {}),
    };
}
function isAboutPacking(key) {
    return (key.startsWith('io.github.containers.zstd-chunked.') ||
        key.startsWith('containerd.io/snapshot/stargz/') ||
        key === 'io.containers.estargz.uncompressed-size');
}
function renderChildren(children, { leaves = [] }, toDocker, made) {
    return children
        .filter(({ digest }) => !leaves.includes(digest))
        .map((child) => {
        const anew = made.manifests.get(child.digest);
        const { mediaType, digest, size } = anew?.descriptor ?? child;
        const platform = child.platform === undefined ? {} : { platform: child.platform };
        if (toDocker)
            return { mediaType, size, digest, ...platform };
        const { annotations: _annotations, ...rest } = child;
        const annotations = renderAnnotations(child, anew, made);
        return { ...rest, mediaType, digest, size, ...platform, ...annotations };
    });
}
function renderAnnotations({ annotations }, anew, made) {
    const subject = annotations?.[_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .ATTESTS */ .TN];
    const movedTo = subject !== undefined && (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(subject) ? made.manifests.get(subject)?.descriptor.digest : undefined;
    const mark = anew === undefined ? annotations?.[_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .ZSTD_MARK */ .sY] : hasZstd(anew) ? 'true' : undefined;
    const { [_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .ZSTD_MARK */ .sY]: _mark, ...rest } = annotations ?? {};
    const all = {
        ...rest,
        ...(movedTo === undefined ? {} : { [_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .ATTESTS */ .TN]: movedTo }),
        ...(mark === undefined ? {} : { [_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .ZSTD_MARK */ .sY]: mark }),
    };
    return Object.keys(all).length === 0 && annotations === undefined ? {} : { annotations: all };
}
function hasZstd({ bytes, descriptor }) {
    if (descriptor.mediaType !== _image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .OCI_MANIFEST */ .EG)
        return false;
    const { layers = [] } = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStrictJson */ .RJ)(bytes, 'the manifest');
    return layers.some(({ mediaType }) => (0,_image_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseLayerType */ .Hd)(mediaType)?.packing === 'zstd');
}
function bare({ mediaType, digest, size }) {
    return { mediaType, size, digest };
}


/***/ })

};
