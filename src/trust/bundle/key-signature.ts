import { verify, type KeyObject } from 'node:crypto';
import { refuseBundle } from './fields.ts';

/** The hash that belongs to a key: envelopes are signed with no other. `null`: the key does it itself. */
function hashOf(key: KeyObject): 'sha256' | 'sha384' | 'sha512' | null {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
  if (type === 'ed25519') return null;
  if (type === 'rsa' && (details?.modulusLength ?? 0) >= 2048) return 'sha256';
  const hash = type === 'ec' ? CURVES[details?.namedCurve ?? ''] : undefined;
  if (hash === undefined)
    throw refuseBundle('the key is of a kind that is not accepted: P-256, P-384, P-521, RSA from 2048 bits, Ed25519');
  return hash;
}

const CURVES: Readonly<Record<string, 'sha256' | 'sha384' | 'sha512'>> = {
  prime256v1: 'sha256',
  secp384r1: 'sha384',
  secp521r1: 'sha512',
};

/** Whether the key made this signature: ECDSA in DER, RSA PKCS #1 v1.5, Ed25519 pure. `hash`: in the stead of the key's own. */
export function isSignedBy(key: KeyObject, data: Uint8Array, signature: Uint8Array, hash?: 'sha256'): boolean {
  try {
    const own = hashOf(key);
    return verify(own === null ? null : (hash ?? own), data, key, signature);
  } catch {
    return false;
  }
}
