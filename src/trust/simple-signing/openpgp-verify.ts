import type { Key, Subkey } from 'openpgp';
import { Failure } from '../../runtime/failure.ts';
import { renderForeign } from '../../runtime/text.ts';
import type { OpenPgpKeys } from './openpgp-keys.ts';
import { parseSimplePayload, type SimplePayload } from './payload.ts';
import { parseSignedMessage, type SignedMessage } from './signed-message.ts';

export interface VerifiedSimpleSignature {
  /** The primary key's, 40 hexadecimal digits in capitals, also where a subkey signed. */
  readonly fingerprint: string;
  readonly payload: SimplePayload;
}

/** The clocks of two machines may differ by this. */
const CLOCK_SKEW_MS = 5 * 60_000;

/**
 * Verifies a simple signature, and only then reads its payload: one signature over a binary document by one of the keys, which is valid
 * at `at` and was when it signed, neither expired nor revoked, with no weak algorithm. Fails with SIGNATURE_INVALID.
 */
export async function verifySimpleSignature(
  bytes: Uint8Array,
  keys: OpenPgpKeys,
  at: Date,
): Promise<VerifiedSimpleSignature> {
  const message = parseSignedMessage(bytes);
  const named = keys.keys.find((key) => signingPart(key, message) !== undefined);
  if (named === undefined) {
    throw new Failure(
      'SIGNATURE_INVALID',
      `signed by the key ${(message.fingerprint ?? message.keyId).toUpperCase()}, which is none of those that count`,
      { hint: 'give the public key of whoever signed it, or have it signed with another' },
    );
  }
  const fingerprint = named.getFingerprint().toUpperCase();
  try {
    const signer = await mergeCopies(named, keys, at);
    await verify(message, signer, { at: dateFor(message, at), takesWeakKeys: keys.takesWeakKeys });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Failure('SIGNATURE_INVALID', `the signature by ${fingerprint} does not hold: ${renderForeign(why)}`, {
      hint: 'have the image signed again, with a key that is valid',
      cause: error,
    });
  }
  return { fingerprint, payload: parseSimplePayload(message.content, 'atomic') };
}

/** As a keyring does: what one copy of a key says holds for all, that it was revoked before anything else. */
async function mergeCopies(named: Key, { keys }: OpenPgpKeys, at: Date): Promise<Key> {
  let merged = named;
  for (const copy of keys)
    if (copy !== named && copy.getFingerprint() === named.getFingerprint()) merged = await merged.update(copy, at);
  return merged;
}

/** The part of the key that the signature names. */
function signingPart(key: Key, { keyId, fingerprint }: SignedMessage): Key | Subkey | undefined {
  return key.getKeys().find((part) => {
    if (part.getKeyID().toHex() !== keyId) return false;
    return fingerprint === undefined || part.getFingerprint() === fingerprint;
  });
}

/** What was signed a moment ago by a clock that goes before ours is of now. */
function dateFor({ created }: SignedMessage, at: Date): Date {
  const ahead = created * 1000 - at.getTime();
  return ahead > 0 && ahead <= CLOCK_SKEW_MS ? new Date(created * 1000) : at;
}

interface Conditions {
  readonly at: Date;
  readonly takesWeakKeys: boolean;
}

async function verify(message: SignedMessage, signer: Key, { at, takesWeakKeys }: Conditions): Promise<void> {
  const { config, readMessage, verify: verifyMessage } = await import('openpgp');
  const rules = takesWeakKeys ? { rejectPublicKeyAlgorithms: new Set<number>(), minRSABits: 1024 } : {};
  const { signatures } = await verifyMessage({
    message: await readMessage({ binaryMessage: Uint8Array.from(message.packets) }),
    verificationKeys: signer,
    format: 'binary',
    date: at,
    config: rules,
  });
  const [signature] = signatures;
  if (signature === undefined || signatures.length !== 1) throw new Error('not exactly one signature');
  await signature.verified;
  // The key was asked whether it was valid when it signed; gpg also asks whether it is now, and so do we.
  await signer.getSigningKey(signature.keyID, at, undefined, { ...config, ...rules });
}
