import { Failure } from '../runtime/failure.ts';
import type { Descriptor } from './descriptor.ts';
import { digestOf } from './digest.ts';
import { createDocument, parseManifest, type ManifestDocument } from './manifest.ts';
import { OCI_CONFIG, OCI_MANIFEST } from './media-types.ts';
import { parseStrictJson } from './strict-json.ts';

/** Images that are signed by every build of the image below them collect signatures. */
export const MOST_ATTACHED_LAYERS = 1000;

/** A layer of what cosign keeps under a tag: one signature, one attestation. */
interface AttachedLayer {
  readonly descriptor: Descriptor;
  /** As it stands in its manifest, with fields that nobody here knows. */
  readonly raw: unknown;
}

/** A manifest with layers of more than one writer, and the config that goes with it. */
export interface JoinedManifest {
  readonly document: ManifestDocument;
  readonly config: Descriptor;
  readonly configBytes: Uint8Array;
}

/** What is to be done with a manifest of cosign's that comes to where there may be one already. */
export type Joining =
  /** All its layers are there. */
  | { readonly kind: 'nothing' }
  /** It goes there as it is, for it has all that is there. */
  | { readonly kind: 'whole' }
  /** What is there gets the layers that it lacks. */
  | { readonly kind: 'joined'; readonly joined: JoinedManifest; readonly added: readonly Descriptor[] };

/**
 * Joins two manifests under one tag of cosign's, so that neither's layers are lost: those that are there stay as they are, those that
 * are missing follow them, the same one is there once. Pure. Fails with MANIFEST_INVALID where one of them is no OCI manifest of an
 * image, LIMIT_EXCEEDED.
 */
export function joinAttached(there: ManifestDocument | undefined, coming: ManifestDocument, tag: string): Joining {
  if (there === undefined) return { kind: 'whole' };
  if (there.descriptor.digest === coming.descriptor.digest) return { kind: 'nothing' };
  const [own, theirs] = [layersOf(there, tag), layersOf(coming, tag)];
  const missing = lacking(own, theirs);
  if (missing.length === 0) return { kind: 'nothing' };
  if (lacking(theirs, own).length === 0 && restOf(there) === restOf(coming)) return { kind: 'whole' };
  const joined = withLayers(there, missing, tag);
  return { kind: 'joined', joined, added: missing.map(({ descriptor }) => descriptor) };
}

/** The manifest with one more layer, or a new one; `undefined` when it is there already. Fails as {@link joinAttached} does. */
export function addLayer(
  there: ManifestDocument | undefined,
  layer: Descriptor,
  tag: string,
): JoinedManifest | undefined {
  const missing = lacking(there === undefined ? [] : layersOf(there, tag), [{ descriptor: layer, raw: layer }]);
  return missing.length === 0 ? undefined : withLayers(there, missing, tag);
}

const EMPTY: Readonly<Record<string, unknown>> = { schemaVersion: 2, mediaType: OCI_MANIFEST, config: {}, layers: [] };

function withLayers(
  there: ManifestDocument | undefined,
  missing: readonly AttachedLayer[],
  tag: string,
): JoinedManifest {
  const layers = [...(there === undefined ? [] : layersOf(there, tag)), ...missing];
  if (layers.length > MOST_ATTACHED_LAYERS) {
    throw new Failure('LIMIT_EXCEEDED', `${tag} holds ${String(layers.length - missing.length)} signatures already`, {
      subject: tag,
      hint: 'remove that tag and sign the image again',
    });
  }
  // A payload is not compressed: its digest is its diffId. Nothing else of the config says anything.
  const diffIds = layers.map(({ descriptor }) => descriptor.digest);
  const configBytes = encode({ architecture: '', os: '', config: {}, rootfs: { type: 'layers', diff_ids: diffIds } });
  const config = { mediaType: OCI_CONFIG, digest: digestOf(configBytes), size: configBytes.byteLength };
  const fields = there === undefined ? EMPTY : fieldsOf(there);
  const manifest = { ...fields, config, layers: layers.map(({ raw }) => raw) };
  return { document: createDocument(encode(manifest), OCI_MANIFEST), config, configBytes };
}

function layersOf(document: ManifestDocument, tag: string): readonly AttachedLayer[] {
  const manifest = parseManifest(document.bytes, document.descriptor.mediaType);
  if (manifest.kind !== 'image' || manifest.mediaType !== OCI_MANIFEST) {
    throw new Failure('MANIFEST_INVALID', `${tag} holds no signatures, and is left as it is`, {
      subject: tag,
      hint: `it is ${manifest.mediaType}: remove that tag to sign the image there`,
    });
  }
  const raw = fieldsOf(document)['layers'] as readonly unknown[];
  return manifest.layers.map((descriptor, at) => ({ descriptor, raw: raw[at] }));
}

function fieldsOf({ bytes }: ManifestDocument): Readonly<Record<string, unknown>> {
  return parseStrictJson(bytes, 'the manifest') as Readonly<Record<string, unknown>>;
}

/** What a manifest says beside its layers and the config that follows from them. */
function restOf(document: ManifestDocument): string {
  const { config: _config, layers: _layers, ...rest } = fieldsOf(document);
  return JSON.stringify(Object.entries(rest).toSorted(byName));
}

/** Those of `wanted` that `there` has not. */
function lacking(there: readonly AttachedLayer[], wanted: readonly AttachedLayer[]): readonly AttachedLayer[] {
  const known = new Set(there.map(({ descriptor }) => identityOf(descriptor)));
  return wanted.filter(({ descriptor }) => {
    const identity = identityOf(descriptor);
    return !known.has(identity) && known.add(identity);
  });
}

/** Two signatures of one payload differ in their annotations alone. */
function identityOf({ mediaType, digest, size, annotations = {} }: Descriptor): string {
  return JSON.stringify([mediaType, digest, size, Object.entries(annotations).toSorted(byName)]);
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}

function encode(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
