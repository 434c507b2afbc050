import {
  ATTESTS,
  algorithmOf,
  createDocument,
  DOCKER_CONFIG,
  DOCKER_LIST,
  DOCKER_MANIFEST,
  isDigest,
  OCI_CONFIG,
  OCI_MANIFEST,
  parseLayerType,
  parseStrictJson,
  renderLayerType,
  ZSTD_MARK,
  type Descriptor,
  type Digest,
  type ImageFormat,
  type ManifestDocument,
} from '../image/index.ts';
import { Failure } from '../runtime/failure.ts';
import type { Made, MadeLayer, ManifestStep } from './copy-plan.ts';

/**
 * The document that a destination gets for a step that is written anew. Pure: the same step and the same descriptors give the
 * same bytes. Between OCI's own documents every field that is not about what was made stays; Docker's get what Docker defines
 * (image manifest version 2, schema 2) and nothing else.
 */
export function renderManifest(step: ManifestStep, made: Made): ManifestDocument {
  const { document, as } = step;
  if (as === undefined) return document;
  const raw = parseStrictJson(document.bytes, 'the manifest') as RawManifest;
  const toDocker = as === DOCKER_MANIFEST || as === DOCKER_LIST;
  const body =
    raw.manifests === undefined
      ? renderImage(raw, as === DOCKER_MANIFEST ? 'v2s2' : 'oci', made)
      : { manifests: renderChildren(raw.manifests, step, toDocker, made) };
  const { schemaVersion: _version, mediaType: _type, ...rest } = raw;
  const whole = { schemaVersion: 2, mediaType: as, ...(toDocker ? body : { ...rest, ...body }) };
  return createDocument(new TextEncoder().encode(JSON.stringify(whole)), as, algorithmOf(document.descriptor.digest));
}

/** A document that was parsed with `parseManifest` before: the shape is known to be right. */
interface RawManifest {
  readonly schemaVersion: number;
  readonly mediaType?: string;
  readonly config?: RawDescriptor;
  readonly layers?: readonly RawDescriptor[];
  readonly manifests?: readonly RawDescriptor[];
}

interface RawDescriptor {
  readonly mediaType: string;
  readonly digest: Digest;
  readonly size: number;
  readonly urls?: readonly string[];
  readonly annotations?: Readonly<Record<string, string>>;
  readonly platform?: Readonly<Record<string, unknown>>;
}

function renderImage(raw: RawManifest, format: ImageFormat, made: Made): Partial<RawManifest> {
  const { config, layers = [] } = raw;
  if (config === undefined) throw new Failure('INTERNAL', 'an image without a config was to be converted');
  const mediaType = format === 'oci' ? OCI_CONFIG : DOCKER_CONFIG;
  return {
    config: format === 'oci' ? { ...config, mediaType } : bare({ ...config, mediaType }),
    layers: layers.map((layer) => renderLayer(layer, format, made.layers.get(layer.digest))),
  };
}

function renderLayer(layer: RawDescriptor, format: ImageFormat, made: MadeLayer | undefined): RawDescriptor {
  const type = parseLayerType(layer.mediaType);
  if (type === undefined) return layer;
  if (made === undefined) {
    const mediaType = renderLayerType(format, type);
    if (format === 'oci') return { ...layer, mediaType };
    return { ...bare({ ...layer, mediaType }), ...(layer.urls === undefined ? {} : { urls: layer.urls }) };
  }
  // What was packed anew is here and nowhere else: no address leads to it, and no table of contents fits it.
  const { digest, size, packing } = made;
  const mediaType = renderLayerType(format, { packing, isForeign: false });
  const { annotations } = layer;
  const kept = Object.entries(annotations ?? {}).filter(([key]) => !isAboutPacking(key));
  return {
    mediaType,
    digest,
    size,
    ...(format === 'oci' && kept.length > 0 ? { annotations: Object.fromEntries(kept) } : {}),
  };
}

/** Annotations of containers/storage (zstd:chunked) and of stargz that describe the very bytes of the layer. */
function isAboutPacking(key: string): boolean {
  return (
    key.startsWith('io.github.containers.zstd-chunked.') ||
    key.startsWith('containerd.io/snapshot/stargz/') ||
    key === 'io.containers.estargz.uncompressed-size'
  );
}

function renderChildren(
  children: readonly RawDescriptor[],
  { leaves = [] }: ManifestStep,
  toDocker: boolean,
  made: Made,
): readonly RawDescriptor[] {
  return children
    .filter(({ digest }) => !leaves.includes(digest))
    .map((child) => {
      const anew = made.manifests.get(child.digest);
      const { mediaType, digest, size } = anew?.descriptor ?? child;
      const platform = child.platform === undefined ? {} : { platform: child.platform };
      if (toDocker) return { mediaType, size, digest, ...platform };
      const { annotations: _annotations, ...rest } = child;
      const annotations = renderAnnotations(child, anew, made);
      return { ...rest, mediaType, digest, size, ...platform, ...annotations };
    });
}

function renderAnnotations(
  { annotations }: RawDescriptor,
  anew: ManifestDocument | undefined,
  made: Made,
): Pick<RawDescriptor, 'annotations'> {
  const subject = annotations?.[ATTESTS];
  const movedTo =
    subject !== undefined && isDigest(subject) ? made.manifests.get(subject)?.descriptor.digest : undefined;
  const mark = anew === undefined ? annotations?.[ZSTD_MARK] : hasZstd(anew) ? 'true' : undefined;
  const { [ZSTD_MARK]: _mark, ...rest } = annotations ?? {};
  const all = {
    ...rest,
    ...(movedTo === undefined ? {} : { [ATTESTS]: movedTo }),
    ...(mark === undefined ? {} : { [ZSTD_MARK]: mark }),
  };
  return Object.keys(all).length === 0 && annotations === undefined ? {} : { annotations: all };
}

function hasZstd({ bytes, descriptor }: ManifestDocument): boolean {
  if (descriptor.mediaType !== OCI_MANIFEST) return false;
  const { layers = [] } = parseStrictJson(bytes, 'the manifest') as RawManifest;
  return layers.some(({ mediaType }) => parseLayerType(mediaType)?.packing === 'zstd');
}

function bare({ mediaType, digest, size }: Pick<Descriptor, 'mediaType' | 'digest' | 'size'>): RawDescriptor {
  return { mediaType, size, digest };
}
