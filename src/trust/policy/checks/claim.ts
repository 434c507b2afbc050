import { Failure, toFailure } from '../../../runtime/failure.ts';
import { quoteForeign } from '../../../runtime/text.ts';
import { signedIdentityMatches, type IdentityRule } from '../../simple-signing/identity.ts';
import type { AcceptedSignature } from '../../contract.ts';
import type { SimplePayload } from '../../simple-signing/payload.ts';
import type { Subject } from './check.ts';

/**
 * Why a signature will not do, in order: it does not hold, it is of another image, it claims another name. Only what is wrong with the
 * signature is a reason; anything else that fails is thrown on.
 */
export async function objectionTo<V extends { readonly payload: SimplePayload }>(
  verify: () => Promise<V>,
  signerOf: (verified: V) => AcceptedSignature,
  { descriptor: { digest }, intended, accepted }: Subject,
  identity: IdentityRule,
): Promise<Failure | undefined> {
  try {
    const verified = await verify();
    const { payload } = verified;
    if (payload.digest !== digest)
      return new Failure('SIGNATURE_INVALID', `it is a signature of another manifest, ${payload.digest}`);
    if (signedIdentityMatches(identity, intended, payload.reference)) {
      accepted(signerOf(verified));
      return undefined;
    }
    return new Failure(
      'POLICY_REFUSED',
      `it was signed as ${quoteForeign(payload.reference, 300)}, which ${identity.type} does not accept${intended === undefined && !identity.type.startsWith('exact') ? ' for an image without a name on a registry' : ''}`,
    );
  } catch (error) {
    return asReason(error);
  }
}

/** What was thrown, where it is about the signature. */
export function asReason(error: unknown): Failure {
  const failure = toFailure(error);
  if (failure.code === 'SIGNATURE_INVALID' || failure.code === 'POLICY_REFUSED') return failure;
  throw failure;
}
