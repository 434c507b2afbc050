import {
  cosignTag,
  MOST_ATTACHED_LAYERS,
  parseManifest,
  verifyBytes,
  type Descriptor,
  type Digest,
  type ManifestDocument,
} from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure } from '../../runtime/failure.ts';
import { plural, renderBytes } from '../../runtime/text.ts';
import {
  isReferrerLister,
  isSignatureReader,
  type ContentSource,
  type SigstoreAttachment,
} from '../../transport/contract.ts';
import { LARGEST_PAYLOAD, SIMPLE_SIGNING } from './attachment.ts';

/** All payloads of one image: they are held in memory together. */
const MOST_BYTES = 32 * 1024 * 1024;
const AT_ONCE = 4;

/**
 * The signatures that cosign's scheme keeps for a manifest: those of the `.sig` tag, or of the files that `dir:` has for them. What
 * is attached under that tag and is no signature is left out. Empty where there are none.
 * Fails with SIGNATURE_INVALID where the tag is something else, LIMIT_EXCEEDED.
 */
export async function readAttachments(
  ctx: OperationContext,
  source: ContentSource,
  subject: Digest,
): Promise<readonly SigstoreAttachment[]> {
  if (!isReferrerLister(source)) return readKept(ctx, source, subject);
  const document = await findTagged(ctx, source, subject);
  if (document === undefined) return [];
  const layers = signatureLayers(document, subject);
  const found: SigstoreAttachment[] = [];
  for (let at = 0; at < layers.length; at += AT_ONCE) {
    const some = layers.slice(at, at + AT_ONCE);
    found.push(...(await Promise.all(some.map(async (layer) => readLayer(ctx, source, layer)))));
  }
  return found;
}

async function readKept(
  ctx: OperationContext,
  source: ContentSource,
  subject: Digest,
): Promise<readonly SigstoreAttachment[]> {
  if (!isSignatureReader(source)) return [];
  const kept = await source.readSignatures(ctx, subject);
  return kept.flatMap((one) =>
    one.kind === 'sigstore' && one.attachment.mediaType === SIMPLE_SIGNING ? one.attachment : [],
  );
}

async function findTagged(
  ctx: OperationContext,
  source: ContentSource,
  subject: Digest,
): Promise<ManifestDocument | undefined> {
  try {
    return await source.resolve(ctx, cosignTag(subject, 'sig'));
  } catch (error) {
    if (error instanceof Failure && (error.code === 'MANIFEST_UNKNOWN' || error.code === 'REPOSITORY_UNKNOWN'))
      return undefined;
    throw error;
  }
}

function signatureLayers({ bytes, descriptor }: ManifestDocument, subject: Digest): readonly Descriptor[] {
  const manifest = parseManifest(bytes, descriptor.mediaType);
  if (manifest.kind === 'index') {
    throw new Failure('SIGNATURE_INVALID', `${cosignTag(subject, 'sig')} is an index and holds no signatures`, {
      subject: cosignTag(subject, 'sig'),
      hint: 'something else than cosign has written that tag: remove it, and sign the image again',
    });
  }
  const layers = manifest.layers.filter(({ mediaType }) => mediaType === SIMPLE_SIGNING);
  if (layers.length > MOST_ATTACHED_LAYERS)
    throw tooMuch(subject, `${plural(layers.length, 'signature')} (the limit is ${String(MOST_ATTACHED_LAYERS)})`);
  const largest = Math.max(0, ...layers.map(({ size }) => size));
  if (largest > LARGEST_PAYLOAD) throw tooMuch(subject, `a payload of ${renderBytes(largest)}`);
  const whole = layers.reduce((sum, { size }) => sum + size, 0);
  if (whole > MOST_BYTES) throw tooMuch(subject, `payloads of ${renderBytes(whole)} together`);
  return layers;
}

async function readLayer(ctx: OperationContext, source: ContentSource, layer: Descriptor): Promise<SigstoreAttachment> {
  const { stream } = await source.openBlob(ctx, layer);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.byteLength;
    // The stream is destroyed by leaving it.
    if (size > layer.size) break;
  }
  const payload = Buffer.concat(chunks);
  verifyBytes(payload, layer);
  return { mediaType: layer.mediaType, payload, annotations: layer.annotations ?? {} };
}

function tooMuch(subject: Digest, what: string): Failure {
  return new Failure('LIMIT_EXCEEDED', `${cosignTag(subject, 'sig')} has ${what}`, {
    subject: cosignTag(subject, 'sig'),
    hint: 'remove that tag where it is not yours, and sign the image again',
  });
}
