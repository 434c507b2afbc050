import type { Digest } from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure } from '../../runtime/failure.ts';
import { isSignatureReader, type ContentSource } from '../../transport/contract.ts';
import { verifySimpleSignature } from './openpgp-verify.ts';
import type { PayloadSigner } from './payload-signer.ts';

/** The references that simple signatures kept with the image claim for this manifest, by the key that signs now. Fails as the source does. */
export async function claimedByOwnSignatures(
  ctx: OperationContext,
  source: ContentSource,
  digest: Digest,
  { signer, at }: { readonly signer: PayloadSigner; readonly at: Date },
): Promise<ReadonlySet<string>> {
  const claimed = new Set<string>();
  if (!isSignatureReader(source)) return claimed;
  const found = (await source.readSignatures(ctx, digest)).filter(({ kind }) => kind === 'simple-signing');
  if (found.length === 0) return claimed;
  const keys = await signer.keys(ctx);
  for (const one of found) {
    if (one.kind !== 'simple-signing') continue;
    try {
      const { payload } = await verifySimpleSignature(one.bytes, keys, at);
      if (payload.digest === digest) claimed.add(payload.reference);
    } catch (error) {
      // Somebody else's, or nobody's.
      if (!(error instanceof Failure)) throw error;
    }
  }
  return claimed;
}
