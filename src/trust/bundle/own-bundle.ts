import type { Descriptor, Digest } from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure } from '../../runtime/failure.ts';
import type { ContentSource } from '../../transport/contract.ts';
import type { ByteSigner, SigningMaterial } from '../contract.ts';
import { keyOfSameSigner } from '../same-signer.ts';
import { preAuthEncoding, STATEMENT_TYPE } from './dsse.ts';
import { findBundles } from './find-bundles.ts';
import { isSignedBy } from './key-signature.ts';
import { parseBundle, type SigstoreBundle } from './parse-bundle.ts';
import { COSIGN_SIGN, isAbout, parseStatement } from './statement.ts';

/**
 * Whether a bundle at the source signs this manifest for whoever signs now. The signature is checked, and not what vouches for it: that
 * there is something is enough where something is asked for. Fails as the source does.
 */
export async function hasOwnBundle(
  ctx: OperationContext,
  source: ContentSource,
  subject: Descriptor,
  { by, isWitnessed }: { readonly by: ByteSigner; readonly isWitnessed: boolean },
): Promise<boolean> {
  const found = await findBundles(ctx, source, subject);
  if (found.length === 0) return false;
  const own = await by.material(ctx);
  return found.some(({ bytes }) => signs(bytes, subject.digest, own, isWitnessed));
}

/** What cannot be read is nobody's. */
function signs(bytes: Uint8Array, digest: Digest, own: SigningMaterial, isWitnessed: boolean): boolean {
  try {
    const bundle = parseBundle(bytes);
    const isSeen = bundle.entries.length + bundle.timestamps.length > 0;
    return (isSeen || !isWitnessed) && isOf(bundle, own) && isSignatureOf(bundle, digest);
  } catch (error) {
    if (error instanceof Failure && error.code === 'SIGNATURE_INVALID') return false;
    throw error;
  }
}

function isOf({ signer, content }: SigstoreBundle, own: SigningMaterial): boolean {
  if (content.kind !== 'dsse') return false;
  const key = keyOfSameSigner(own, signer.kind === 'certificate' ? signer.leaf : undefined);
  return key !== undefined && isSignedBy(key, preAuthEncoding(content.payloadType, content.payload), content.signature);
}

function isSignatureOf({ content }: SigstoreBundle, digest: Digest): boolean {
  if (content.kind !== 'dsse' || content.payloadType !== STATEMENT_TYPE) return false;
  const statement = parseStatement(content.payload);
  return statement.predicateType === COSIGN_SIGN && statement.subjects.length === 1 && isAbout(statement, digest);
}
