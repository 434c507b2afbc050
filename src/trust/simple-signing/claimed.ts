import { parseImageName, renderImageName, type Digest } from '../../image/index.ts';
import { Failure } from '../../runtime/failure.ts';
import { quoteForeign } from '../../runtime/text.ts';
import type { OpenPgpKeys } from './openpgp-keys.ts';
import { verifySimpleSignature } from './openpgp-verify.ts';

export interface ExpectedClaim {
  readonly digest: Digest;
  /** Compared in full, and no tag is added to either. */
  readonly reference: string;
  /** Whose signature counts, of those that the keys have; absent: anyone's. */
  readonly fingerprints?: readonly string[];
}

/** That the signature is one of this manifest under this name: the fingerprint of who signed. Fails with SIGNATURE_INVALID. */
export async function verifyClaim(
  signature: Uint8Array,
  keys: OpenPgpKeys,
  at: Date,
  { digest, reference, fingerprints }: ExpectedClaim,
): Promise<string> {
  const { fingerprint, payload } = await verifySimpleSignature(signature, keys, at);
  if (fingerprints !== undefined && !fingerprints.includes(fingerprint))
    throw refuse(`it was signed by ${fingerprint}, which is not among those asked for`);
  if (payload.digest !== digest) throw refuse(`it is for ${payload.digest}, and the manifest is ${digest}`);
  if (!isSame(payload.reference, reference))
    throw refuse(`it is for ${quoteForeign(payload.reference, 300)}, not for ${quoteForeign(reference, 300)}`);
  return fingerprint;
}

function isSame(signed: string, expected: string): boolean {
  const wanted = renderImageName(parseImageName(expected));
  try {
    return renderImageName(parseImageName(signed)) === wanted;
  } catch {
    return false;
  }
}

function refuse(why: string): Failure {
  return new Failure('SIGNATURE_INVALID', `the signature is not for this: ${why}`, {
    hint: 'check the manifest, the reference and the key',
  });
}
