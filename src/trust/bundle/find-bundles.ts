import { parseManifest, verifyBytes, type Descriptor, type ManifestDocument } from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure, toFailure } from '../../runtime/failure.ts';
import { plural, renderBytes } from '../../runtime/text.ts';
import { isReferrerLister, type ContentSource } from '../../transport/contract.ts';
import { BUNDLE_BYTES, isBundleType } from './parse-bundle.ts';

/** A bundle that is attached to an image; nothing in it is believed yet. */
export interface FoundBundle {
  /** The manifest that holds it, or the layer of cosign's `.att` tag. */
  readonly descriptor: Descriptor;
  /** What the manifest calls its predicate: a help for people. */
  readonly predicateType?: string;
  readonly bytes: Uint8Array;
}

/** Images that are attested by every build of what they are made of collect bundles. */
const MOST_BUNDLES = 256;
/** All of them are held in memory together. */
const MOST_BYTES = 128 * 1024 * 1024;
const AT_ONCE = 4;

/**
 * The bundles among what refers to a manifest. Referrers that are something else are passed over, and so are lists of referrers that
 * name a manifest of another subject: `cosign copy` leaves ordinary images under the tag where lists are kept.
 * Empty where a store keeps no referrers. Fails with LIMIT_EXCEEDED, and as the store does.
 */
export async function findBundles(
  ctx: OperationContext,
  source: ContentSource,
  subject: Descriptor,
): Promise<readonly FoundBundle[]> {
  if (!isReferrerLister(source)) return [];
  const listed = (await source.referrers(ctx, subject)).filter(
    ({ artifactType }) => artifactType === undefined || isBundleType(artifactType),
  );
  const unique = [...new Map(listed.map((one) => [one.digest, one])).values()];
  refuseTooMany(subject, unique.length, 'bundle');
  const found: FoundBundle[] = [];
  let whole = 0;
  for (let at = 0; at < unique.length; at += AT_ONCE) {
    const holders = await Promise.all(
      unique.slice(at, at + AT_ONCE).map(async (one) => readHolder(ctx, source, one, subject)),
    );
    const some = holders.filter((one) => one !== undefined);
    whole += some.reduce((sum, { layer }) => sum + layer.size, 0);
    refuseTooMuch(subject, whole);
    found.push(...(await Promise.all(some.map(async (one) => readBundle(ctx, source, one)))));
  }
  return found;
}

interface Holder {
  readonly descriptor: Descriptor;
  readonly layer: Descriptor;
  readonly predicateType: string | undefined;
}

/** `undefined`: it holds no bundle of this subject. */
async function readHolder(
  ctx: OperationContext,
  source: ContentSource,
  descriptor: Descriptor,
  subject: Descriptor,
): Promise<Holder | undefined> {
  const document = await fetchManifest(ctx, source, descriptor);
  if (document === undefined) return undefined;
  try {
    const manifest = parseManifest(document.bytes, document.descriptor.mediaType);
    const [layer, ...others] = manifest.kind === 'image' ? manifest.layers : [];
    if (manifest.subject?.digest !== subject.digest || layer === undefined || others.length > 0) return undefined;
    if (!isBundleType(layer.mediaType) || layer.size > BUNDLE_BYTES) return undefined;
    return { descriptor, layer, predicateType: manifest.annotations?.['dev.sigstore.bundle.predicateType'] };
  } catch (error) {
    ctx.emit({ kind: 'debug', text: `${descriptor.digest} is passed over: ${toFailure(error).message}` });
    return undefined;
  }
}

/** Lists outlive what they name. */
async function fetchManifest(
  ctx: OperationContext,
  source: ContentSource,
  wanted: Descriptor,
): Promise<ManifestDocument | undefined> {
  if (wanted.size > ctx.limits.manifestBytes) return undefined;
  try {
    const document = await source.fetchManifest(ctx, wanted);
    verifyBytes(document.bytes, wanted);
    return document;
  } catch (error) {
    if (error instanceof Failure && error.code === 'MANIFEST_UNKNOWN') return undefined;
    throw error;
  }
}

async function readBundle(
  ctx: OperationContext,
  source: ContentSource,
  { descriptor, layer, predicateType }: Holder,
): Promise<FoundBundle> {
  const bytes = await readBytes(ctx, source, layer);
  return { descriptor, bytes, ...(predicateType === undefined ? {} : { predicateType }) };
}

/** A small blob, with its size and digest checked. */
export async function readBytes(ctx: OperationContext, source: ContentSource, wanted: Descriptor): Promise<Uint8Array> {
  const { stream } = await source.openBlob(ctx, wanted);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.byteLength;
    // The stream is destroyed by leaving it.
    if (size > wanted.size) break;
  }
  const bytes = Buffer.concat(chunks);
  verifyBytes(bytes, wanted);
  return bytes;
}

export function refuseTooMany(subject: Descriptor, count: number, what: string): void {
  if (count > MOST_BUNDLES) throw tooMuch(subject, plural(count, what));
}

export function refuseTooMuch(subject: Descriptor, bytes: number): void {
  if (bytes > MOST_BYTES) throw tooMuch(subject, `${renderBytes(bytes)} of what speaks for it`);
}

function tooMuch(subject: Descriptor, what: string): Failure {
  return new Failure('LIMIT_EXCEEDED', `${subject.digest} has ${what} attached`, {
    subject: subject.digest,
    hint: 'remove the referrers that are not yours, or that nobody needs any more',
  });
}
