import {
  createDocument,
  digestOf,
  OCI_CONFIG,
  OCI_MANIFEST,
  parseManifest,
  parseStrictJson,
  type Descriptor,
  type Digest,
  type ManifestDocument,
} from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure } from '../../runtime/failure.ts';
import type { ContentSink, ManifestReader, SigstoreAttachment } from '../../transport/contract.ts';
import { pushBytes } from '../push-bytes.ts';
import { attachmentTag, MOST_ATTACHMENTS } from './attachment.ts';

type Sink = ContentSink & ManifestReader;

const MOST_WRITES = 5;

/** What this process writes to one tag is written one after the other: copies side by side sign the same image too. */
const writing = new Map<string, Promise<unknown>>();

/**
 * Adds a signature to the `.sig` tag of a manifest and keeps those that are there; the same one is there once. Registries have no way
 * to do that in one step: the tag is read again after the write, and written once more should another writer have come between.
 * Fails with MANIFEST_INVALID where the tag is something else, SERVER_ERROR where others keep changing it.
 */
export async function appendAttachment(
  ctx: OperationContext,
  sink: Sink,
  subject: Digest,
  attachment: SigstoreAttachment,
): Promise<void> {
  const key = `${sink.reference.transport}:${sink.reference.location}#${attachmentTag(subject)}`;
  const before = writing.get(key);
  const mine = (before ?? Promise.resolve())
    .catch(() => undefined)
    .then(async () => append(ctx, sink, subject, attachment));
  writing.set(key, mine);
  try {
    await mine;
  } finally {
    if (writing.get(key) === mine) writing.delete(key);
  }
}

async function append(
  ctx: OperationContext,
  sink: Sink,
  subject: Digest,
  { mediaType, payload, annotations }: SigstoreAttachment,
): Promise<void> {
  const layer = { mediaType, digest: digestOf(payload), size: payload.byteLength, annotations };
  for (let writes = 0; writes <= MOST_WRITES; writes += 1) {
    const next = withLayer(await sink.readManifest(ctx, attachmentTag(subject)), subject, layer);
    if (next === undefined) return;
    await Promise.all([
      writes === 0 ? pushBytes(ctx, sink, layer, payload) : undefined,
      pushBytes(ctx, sink, next.config, next.configBytes),
    ]);
    await sink.tag(ctx, next.document, [attachmentTag(subject)]);
  }
  throw new Failure(
    'SERVER_ERROR',
    `a signature could not be added to ${attachmentTag(subject)}: others keep changing it`,
    {
      subject: attachmentTag(subject),
      hint: 'run again when nothing else is signing this image',
    },
  );
}

interface Next {
  readonly document: ManifestDocument;
  readonly config: Descriptor;
  readonly configBytes: Uint8Array;
}

/** `undefined` when it is there already. */
function withLayer(there: ManifestDocument | undefined, subject: Digest, layer: Descriptor): Next | undefined {
  const { fields, layers } = there === undefined ? NOTHING : parseThere(there, subject);
  if (layers.some((one) => isSame(one.descriptor, layer))) return undefined;
  if (layers.length >= MOST_ATTACHMENTS) {
    throw new Failure(
      'LIMIT_EXCEEDED',
      `${attachmentTag(subject)} holds ${String(MOST_ATTACHMENTS)} signatures already`,
      {
        subject: attachmentTag(subject),
        hint: 'remove that tag and sign the image again',
      },
    );
  }
  // A payload is not compressed: its digest is its diffId. Nothing else of the config says anything.
  const diffIds = [...layers.map((one) => one.descriptor.digest), layer.digest];
  const configBytes = encode({ architecture: '', os: '', config: {}, rootfs: { type: 'layers', diff_ids: diffIds } });
  const config = { mediaType: OCI_CONFIG, digest: digestOf(configBytes), size: configBytes.byteLength };
  const manifest = { ...fields, config, layers: [...layers.map(({ raw }) => raw), layer] };
  return { document: createDocument(encode(manifest), OCI_MANIFEST), config, configBytes };
}

interface There {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly layers: readonly { readonly raw: unknown; readonly descriptor: Descriptor }[];
}

const NOTHING: There = { fields: { schemaVersion: 2, mediaType: OCI_MANIFEST, config: {}, layers: [] }, layers: [] };

function parseThere({ bytes, descriptor }: ManifestDocument, subject: Digest): There {
  const manifest = parseManifest(bytes, descriptor.mediaType);
  if (manifest.kind !== 'image' || manifest.mediaType !== OCI_MANIFEST) {
    throw new Failure('MANIFEST_INVALID', `${attachmentTag(subject)} holds no signatures, and is left as it is`, {
      subject: attachmentTag(subject),
      hint: `it is ${manifest.mediaType}: remove that tag to sign the image there`,
    });
  }
  const fields = parseStrictJson(bytes, 'the manifest') as Readonly<Record<string, unknown>>;
  const raw = fields['layers'] as readonly unknown[];
  return { fields, layers: manifest.layers.map((one, at) => ({ raw: raw[at], descriptor: one })) };
}

function isSame(one: Descriptor, other: Descriptor): boolean {
  return (
    one.mediaType === other.mediaType &&
    one.digest === other.digest &&
    one.size === other.size &&
    canonical(one.annotations) === canonical(other.annotations)
  );
}

function canonical(annotations: Readonly<Record<string, string>> = {}): string {
  return JSON.stringify(Object.entries(annotations).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

function encode(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
