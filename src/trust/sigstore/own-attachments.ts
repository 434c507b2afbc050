import type { Digest } from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure } from '../../runtime/failure.ts';
import type { ContentSource, SigstoreAttachment } from '../../transport/contract.ts';
import type { ByteSigner, SigningMaterial } from '../contract.ts';
import { keyOfSameSigner } from '../same-signer.ts';
import { ANNOTATION } from './attachment.ts';
import { parseOnlyPem } from './pem.ts';
import { readAttachments } from './read-attachments.ts';
import { verifyAttachment } from './verify-attachment.ts';

/**
 * The references that signatures of the `.sig` tag claim for this manifest and for whoever signs now. As with bundles, what a log
 * promised is not checked, but has to be there where one is asked for. Fails as the source does.
 */
export async function claimedByOwnAttachments(
  ctx: OperationContext,
  source: ContentSource,
  digest: Digest,
  { by, isLogged }: { readonly by: ByteSigner; readonly isLogged: boolean },
): Promise<ReadonlySet<string>> {
  const claimed = new Set<string>();
  const found = (await readAttachments(ctx, source, digest)).filter(
    ({ annotations }) => !isLogged || annotations[ANNOTATION.rekorBundle] !== undefined,
  );
  if (found.length === 0) return claimed;
  const own = await by.material(ctx);
  for (const one of found) {
    const payload = await payloadOf(one, own);
    if (payload?.digest === digest) claimed.add(payload.reference);
  }
  return claimed;
}

/** `undefined`: it is somebody else's, or cannot be read. */
async function payloadOf(
  attachment: SigstoreAttachment,
  own: SigningMaterial,
): Promise<{ readonly digest: Digest; readonly reference: string } | undefined> {
  const pem = attachment.annotations[ANNOTATION.certificate];
  try {
    const key = keyOfSameSigner(own, pem === undefined ? undefined : parseOnlyPem(pem, 'the certificate').bytes);
    if (key === undefined) return undefined;
    return (await verifyAttachment(attachment, { kind: 'keys', keys: [key] }, new Date())).payload;
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}
