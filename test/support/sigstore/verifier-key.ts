import { createPublicKey, verify, X509Certificate, type KeyObject } from 'node:crypto';
import { Refusal } from './refusal.ts';

/** A key, alone or in a certificate, in the PEM that a log stores. */
export interface VerifierKey {
  readonly key: KeyObject;
  readonly pem: string;
}

export function verifierOfPem(pem: Buffer): VerifierKey {
  const text = pem.toString('utf8');
  try {
    if (text.includes('BEGIN CERTIFICATE')) {
      const certificate = new X509Certificate(text);
      return { key: certificate.publicKey, pem: certificate.toString() };
    }
    const key = createPublicKey(text);
    if (!text.includes('BEGIN PUBLIC KEY')) throw new Refusal('a private key is not wanted here');
    return { key, pem: key.export({ type: 'spki', format: 'pem' }).toString() };
  } catch (error) {
    throw new Refusal('no verifier in this PEM', { cause: error });
  }
}

/** DSSE, "Signature Definition": PAE(type, body). */
export function paeOf(payloadType: string, payload: Uint8Array): Buffer {
  const head = `DSSEv1 ${String(Buffer.byteLength(payloadType))} ${payloadType} ${String(payload.byteLength)} `;
  return Buffer.concat([Buffer.from(head), payload]);
}

/** The hash that belongs to a key (protobuf-specs, PublicKeyDetails); `null` for Ed25519. */
function hashOf(key: KeyObject): 'sha256' | 'sha384' | 'sha512' | null {
  if (key.asymmetricKeyType === 'ed25519') return null;
  const curve = key.asymmetricKeyDetails?.namedCurve;
  return curve === 'secp384r1' ? 'sha384' : curve === 'secp521r1' ? 'sha512' : 'sha256';
}

export function verifiesContent(content: Uint8Array, key: KeyObject, signature: Uint8Array): boolean {
  return verify(hashOf(key), content, key, signature);
}
