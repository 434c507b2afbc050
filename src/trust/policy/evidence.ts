import type { Descriptor, Digest } from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { isSignatureReader, type ContentSource, type SigstoreAttachment } from '../../transport/contract.ts';
import { findBundles } from '../bundle/find-bundles.ts';
import { findLegacyAttestations } from '../bundle/legacy-attestations.ts';
import { readAttachments } from '../sigstore/read-attachments.ts';

/** What speaks for the manifests of one image. Each kind is read once for a digest, when a rule first asks for it. */
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
  const simple = once(async (ctx: OperationContext, subject: Digest) => {
    if (!isSignatureReader(source)) return [];
    const found = await source.readSignatures(ctx, subject);
    return found.flatMap((one) => (one.kind === 'simple-signing' ? [one.bytes] : []));
  });
  const attachments = once(async (ctx: OperationContext, subject: Digest) => readAttachments(ctx, source, subject));
  return {
    simple,
    attachments,
    bundles: once(async (ctx: OperationContext, subject: Descriptor) =>
      (await findBundles(ctx, source, subject)).map(({ bytes }) => bytes),
    ),
    attestations: once(async (ctx: OperationContext, subject: Descriptor) =>
      (await findLegacyAttestations(ctx, source, subject)).map(({ bytes }) => bytes),
    ),
  };
}

function once<S extends Digest | Descriptor, T>(
  read: (ctx: OperationContext, subject: S) => Promise<readonly T[]>,
): (ctx: OperationContext, subject: S) => Promise<readonly T[]> {
  const known = new Map<string, Promise<readonly T[]>>();
  return async (ctx, subject) => {
    const key = typeof subject === 'string' ? subject : subject.digest;
    const reading = known.get(key) ?? read(ctx, subject);
    known.set(key, reading);
    return reading;
  };
}
