import { Failure } from '../runtime/failure.ts';
import { algorithmOf, digestOf, type Digest, type DigestAlgorithm } from './digest.ts';
import {
  asObject,
  invalid,
  optionalString,
  optionalStringMap,
  parseDescriptor,
  type Descriptor,
} from './descriptor.ts';
import {
  DOCKER_CONFIG,
  DOCKER_LIST,
  DOCKER_MANIFEST,
  DOCKER_SCHEMA1,
  DOCKER_SCHEMA1_SIGNED,
  OCI_INDEX,
  OCI_MANIFEST,
  isIndexType,
} from './media-types.ts';
import { parseStrictJson } from './strict-json.ts';
import { quoteForeign } from '../runtime/text.ts';

/** A manifest or an index as its exact bytes: they travel unchanged and are never serialised again. */
export interface ManifestDocument {
  readonly descriptor: Descriptor;
  readonly bytes: Uint8Array;
}

/** OCI Image 1.1 manifest.md, or Docker schema 2. Artifacts are images with another config. */
export interface ImageManifest {
  readonly kind: 'image';
  readonly mediaType: string;
  readonly config: Descriptor;
  readonly layers: readonly Descriptor[];
  readonly artifactType?: string;
  readonly subject?: Descriptor;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** OCI Image 1.1 image-index.md, or a Docker manifest list. */
export interface ImageIndex {
  readonly kind: 'index';
  readonly mediaType: string;
  readonly manifests: readonly Descriptor[];
  readonly artifactType?: string;
  readonly subject?: Descriptor;
  readonly annotations?: Readonly<Record<string, string>>;
}

export type Manifest = ImageManifest | ImageIndex;

/**
 * Reads a manifest or an index. `declared` is what a registry or a descriptor says it is; the document's own `mediaType`
 * must agree with it. Documents that two readers could take for different things are refused (OCI Image 1.1, manifest.md and
 * image-index.md: a manifest has no `manifests`, an index no `layers`; and no field is written in another case).
 * Fails with MANIFEST_INVALID, or UNSUPPORTED for Docker schema 1.
 */
export function parseManifest(bytes: Uint8Array, declared: string | undefined): Manifest {
  const object = asObject(parseStrictJson(bytes, 'the manifest'), 'the manifest');
  const mediaType = decideMediaType(object, declared);
  if (object['schemaVersion'] !== 2) throw invalid('the manifest has no schemaVersion 2');
  const artifactType = optionalString(object['artifactType'], 'artifactType');
  const annotations = optionalStringMap(object['annotations'], 'annotations');
  const subject =
    object['subject'] === undefined || object['subject'] === null
      ? undefined
      : parseDescriptor(object['subject'], 'subject');
  const common = {
    mediaType,
    ...(artifactType === undefined || artifactType === '' ? {} : { artifactType }),
    ...(subject === undefined ? {} : { subject }),
    ...(annotations === undefined ? {} : { annotations }),
  };
  if (isIndexType(mediaType)) {
    refuseKeys(object, ['config', 'layers', 'fslayers', 'history', 'blobs'], 'an index');
    return { kind: 'index', ...common, manifests: parseDescriptors(object['manifests'], 'manifests') };
  }
  refuseKeys(object, ['manifests', 'fslayers', 'history', 'blobs'], 'an image manifest');
  return {
    kind: 'image',
    ...common,
    config: parseDescriptor(object['config'], 'config'),
    layers: parseDescriptors(object['layers'] ?? [], 'layers'),
  };
}

/** A document with its descriptor; the digest is computed here, with `algorithm`. */
export function createDocument(
  bytes: Uint8Array,
  mediaType: string,
  algorithm: DigestAlgorithm = 'sha256',
): ManifestDocument {
  return { bytes, descriptor: { mediaType, digest: digestOf(bytes, algorithm), size: bytes.byteLength } };
}

/**
 * Checks bytes that arrived against what was asked for.
 * Fails with DIGEST_MISMATCH when the digest differs, SIZE_MISMATCH when `size` is known and differs.
 */
export function verifyBytes(bytes: Uint8Array, expected: { readonly digest: Digest; readonly size?: number }): void {
  if (expected.size !== undefined && bytes.byteLength !== expected.size) {
    throw new Failure(
      'SIZE_MISMATCH',
      `${expected.digest} has ${String(bytes.byteLength)} bytes, expected ${String(expected.size)}`,
      {
        facts: { expected: expected.size, found: bytes.byteLength },
        hint: 'the registry, or something between here and it, served other content',
      },
    );
  }
  const found = digestOf(bytes, algorithmOf(expected.digest));
  if (found !== expected.digest) {
    throw new Failure(
      'DIGEST_MISMATCH',
      `content does not match its digest: expected ${expected.digest}, found ${found}`,
      {
        facts: { expected: expected.digest, found },
        hint: 'the registry, or something between here and it, served other content',
      },
    );
  }
}

/** The media type of a manifest from its content alone, for stores that do not record one (`dir:`, files). */
export function guessMediaType(bytes: Uint8Array): string {
  const object = asObject(parseStrictJson(bytes, 'the manifest'), 'the manifest');
  return decideMediaType(object, undefined);
}

/** Every descriptor that this document needs to be whole: children of an index, config and layers of an image. */
export function childrenOf(manifest: Manifest): readonly Descriptor[] {
  return manifest.kind === 'index' ? manifest.manifests : [manifest.config, ...manifest.layers];
}

const KNOWN: ReadonlySet<string> = new Set([OCI_INDEX, OCI_MANIFEST, DOCKER_LIST, DOCKER_MANIFEST]);

function decideMediaType(object: Readonly<Record<string, unknown>>, declared: string | undefined): string {
  if (object['schemaVersion'] === 1 || declared === DOCKER_SCHEMA1 || declared === DOCKER_SCHEMA1_SIGNED) {
    throw new Failure('UNSUPPORTED', 'this is a Docker schema 1 image, a format that registries have dropped', {
      hint: 'pull it with an old client and push it again as schema 2 or OCI',
    });
  }
  const own = optionalString(object['mediaType'], 'mediaType');
  const stated = declared !== undefined && KNOWN.has(declared) ? declared : undefined;
  if (own !== undefined && own !== '') {
    if (!KNOWN.has(own))
      throw invalid(`the manifest calls itself ${quoteForeign(own, 120)}, which is no manifest type`);
    if (stated !== undefined && own !== stated)
      throw invalid(`the manifest calls itself ${own}, but was served as ${stated}`);
    return own;
  }
  if (stated !== undefined) return stated;
  if (Array.isArray(object['manifests'])) return OCI_INDEX;
  const config = object['config'];
  if (typeof config === 'object' && config !== null && 'mediaType' in config) {
    return config.mediaType === DOCKER_CONFIG ? DOCKER_MANIFEST : OCI_MANIFEST;
  }
  throw invalid('the document is neither an image manifest nor an index');
}

function parseDescriptors(value: unknown, where: string): readonly Descriptor[] {
  if (!Array.isArray(value)) throw invalid(`${where} is not a list`);
  return value.map((one, at) => parseDescriptor(one, `${where}[${String(at)}]`));
}

/** By their names in small letters: readers written in Go take a field for these whatever the case of its letters. */
const FIELDS: ReadonlyMap<string, string> = new Map(
  ['schemaVersion', 'mediaType', 'artifactType', 'config', 'layers', 'manifests', 'subject', 'annotations'].map(
    (name) => [name.toLowerCase(), name],
  ),
);

function refuseKeys(object: Readonly<Record<string, unknown>>, keys: readonly string[], what: string): void {
  for (const key of Object.keys(object)) {
    const folded = key.toLowerCase();
    if (keys.includes(folded) || (FIELDS.get(folded) ?? key) !== key)
      throw invalid(`${what} may not have ${JSON.stringify(key)}: readers could disagree on what it is`);
  }
}
