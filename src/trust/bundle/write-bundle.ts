import { createDocument, digestOf, OCI_MANIFEST, type Descriptor, type ManifestDocument } from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure } from '../../runtime/failure.ts';
import { isBlobClaimer, isReferrerLister, type ContentSink } from '../../transport/contract.ts';
import type { NewSignature } from '../contract.ts';
import { pushBytes } from '../../transport/push-bytes.ts';
import { BUNDLE_TYPE } from './make-bundle.ts';

const EMPTY: Uint8Array = new TextEncoder().encode('{}');
const EMPTY_CONFIG: Descriptor = {
  mediaType: 'application/vnd.oci.empty.v1+json',
  digest: digestOf(EMPTY),
  size: EMPTY.byteLength,
};

const emptyAt = new WeakMap<ContentSink, Promise<void>>();

/**
 * Stores a bundle as a referrer of what it signs, where cosign 3 and GitHub look for it (sigstore/cosign, specs/BUNDLE_SPEC.md;
 * OCI Image 1.1, "Guidelines for Artifact Usage"). The list of referrers is the sink's to keep where the store has none.
 */
export async function writeBundle(
  ctx: OperationContext,
  sink: ContentSink,
  { mediaType, digest, size }: Descriptor,
  { bundle, predicateType }: NewSignature & { readonly format: 'bundle' },
): Promise<void> {
  const layer = { mediaType: BUNDLE_TYPE, digest: digestOf(bundle), size: bundle.byteLength };
  await Promise.all([pushEmptyOnce(ctx, sink), pushBytes(ctx, sink, layer, bundle)]);
  const manifest = {
    schemaVersion: 2,
    mediaType: OCI_MANIFEST,
    artifactType: BUNDLE_TYPE,
    config: EMPTY_CONFIG,
    layers: [layer],
    subject: { mediaType, digest, size },
    annotations: {
      'org.opencontainers.image.created': new Date().toISOString(),
      'dev.sigstore.bundle.content': 'dsse-envelope',
      'dev.sigstore.bundle.predicateType': predicateType,
    },
  };
  const document = createDocument(new TextEncoder().encode(JSON.stringify(manifest)), OCI_MANIFEST);
  await pushListed(ctx, sink, document, { mediaType, digest, size });
}

const MOST_PUSHES = 3;

/**
 * A bundle that is not listed is one that nobody finds. A registry may say that it lists referrers and have no list: once that is found
 * out, the sink keeps one. Fails with ATTACHED_UNLISTED.
 */
async function pushListed(
  ctx: OperationContext,
  sink: ContentSink,
  document: ManifestDocument,
  subject: Descriptor,
): Promise<void> {
  const { digest } = document.descriptor;
  for (let pushes = 0; pushes < MOST_PUSHES; pushes += 1) {
    const { isListed } = await sink.pushManifest(ctx, document);
    if (isListed === true || !isReferrerLister(sink)) return;
    const listed = await sink.referrers(ctx, subject);
    if (listed.some((one) => one.digest === digest)) return;
  }
  throw new Failure(
    'ATTACHED_UNLISTED',
    `the signature ${digest} was stored, and is not listed with ${subject.digest}`,
    {
      side: 'destination',
      subject: sink.reference.text,
      facts: { referrer: digest, subject: subject.digest },
      hint: 'the registry loses what is attached: report it to those who run it, or sign with --signature-format legacy',
    },
  );
}

/**
 * The config that every bundle has, once for all that are written by one sink: docker-registry refuses a manifest while another
 * upload of a blob that it names is being linked.
 */
async function pushEmptyOnce(ctx: OperationContext, sink: ContentSink): Promise<void> {
  const known = emptyAt.get(sink);
  if (known !== undefined) return known;
  const pushed = pushEmpty(ctx, sink);
  emptyAt.set(sink, pushed);
  try {
    await pushed;
  } catch (error) {
    emptyAt.delete(sink);
    throw error;
  }
}

/** Registries that mount have it after one request, where the run has pushed it to another repository. */
async function pushEmpty(ctx: OperationContext, sink: ContentSink): Promise<void> {
  const session = isBlobClaimer(sink) ? await sink.claim(ctx, EMPTY_CONFIG) : undefined;
  if (session === 'present') return;
  await pushBytes(ctx, sink, EMPTY_CONFIG, EMPTY, session === undefined ? {} : { session });
}
