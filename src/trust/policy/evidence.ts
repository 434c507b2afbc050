import type { Descriptor, Digest } from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { isSignatureReader, type ContentSource, type SigstoreAttachment } from '../../transport/contract.ts';
import { findBundles } from '../bundle/find-bundles.ts';
import { findLegacyAttestations } from '../bundle/legacy-attestations.ts';
import { readAttachments } from '../sigstore/read-attachments.ts';

/** What speaks for the manifests of one image. Each kind is read when a rule first asks for it, and kept for the others where it is not too much. */
export interface Evidence {
  /** OpenPGP signatures beside the image. */
  readonly simple: (ctx: OperationContext, subject: Digest) => Promise<readonly Uint8Array[]>;
  /** Signatures in cosign's `.sig` tag. */
  readonly attachments: (ctx: OperationContext, subject: Digest) => Promise<readonly SigstoreAttachment[]>;
  /** Sigstore bundles that refer to it. */
  readonly bundles: (ctx: OperationContext, subject: Descriptor) => Promise<readonly Uint8Array[]>;
  /** Attestations in cosign's `.att` tag, as bundles. */
  readonly attestations: (ctx: OperationContext, subject: Descriptor) => Promise<readonly Uint8Array[]>;
}

export function openEvidence(source: ContentSource): Evidence {
  const kept = { bytes: 0 };
  return {
    simple: once(
      kept,
      (bytes) => bytes.byteLength,
      async (ctx, subject: Digest) => {
        if (!isSignatureReader(source)) return [];
        const found = await source.readSignatures(ctx, subject);
        return found.flatMap((one) => (one.kind === 'simple-signing' ? [one.bytes] : []));
      },
    ),
    attachments: once(
      kept,
      ({ payload, annotations }) => Object.values(annotations).join('').length + payload.byteLength,
      async (ctx, subject: Digest) => readAttachments(ctx, source, subject),
    ),
    bundles: once(
      kept,
      (bytes) => bytes.byteLength,
      async (ctx, subject: Descriptor) => (await findBundles(ctx, source, subject)).map(({ bytes }) => bytes),
    ),
    attestations: once(
      kept,
      (bytes) => bytes.byteLength,
      async (ctx, subject: Descriptor) =>
        (await findLegacyAttestations(ctx, source, subject)).map(({ bytes }) => bytes),
    ),
  };
}

/** Of one image, for its other rules. An index may have thousands of images, and each of them as much as a bundle may be. */
const MOST_KEPT = 64 * 1024 * 1024;

/** Reads once, unless all that is kept is more than may be: what does not fit is read again by whoever asks again. */
function once<S extends Digest | Descriptor, T>(
  kept: { bytes: number },
  sizeOf: (one: T) => number,
  read: (ctx: OperationContext, subject: S) => Promise<readonly T[]>,
): (ctx: OperationContext, subject: S) => Promise<readonly T[]> {
  const known = new Map<string, Promise<readonly T[]>>();
  return async (ctx, subject) => {
    const key = typeof subject === 'string' ? subject : subject.digest;
    const before = known.get(key);
    if (before !== undefined) return before;
    const reading = read(ctx, subject);
    known.set(key, reading);
    const found = await reading;
    const bytes = found.reduce((sum, one) => sum + sizeOf(one), 0);
    if (kept.bytes + bytes > MOST_KEPT) known.delete(key);
    else kept.bytes += bytes;
    return found;
  };
}
