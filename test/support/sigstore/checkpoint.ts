import { createHash, sign, type KeyObject } from 'node:crypto';

/** A log's name and key. */
export interface LogKey {
  /** The name in the signature line. */
  readonly name: string;
  readonly privateKey: KeyObject;
  /** SPKI, DER. */
  readonly publicKey: Buffer;
  readonly keyDetails: 'PKIX_ECDSA_P256_SHA_256' | 'PKIX_ED25519';
  /** What the trusted root calls `logId`; its first four bytes are the hint of the signature line. */
  readonly id: Buffer;
}

/** Rekor v1: ECDSA over P-256; the log's ID is the SHA-256 of its public key (RFC 6962, section 3.2). */
export function ecdsaLogKey(
  name: string,
  pair: { readonly privateKey: KeyObject; readonly publicKey: KeyObject },
): LogKey {
  const publicKey = pair.publicKey.export({ type: 'spki', format: 'der' });
  const id = createHash('sha256').update(publicKey).digest();
  return { name, privateKey: pair.privateKey, publicKey, keyDetails: 'PKIX_ECDSA_P256_SHA_256', id };
}

/** Rekor v2: Ed25519; the ID is SHA-256(name || 0x0A || 0x01 || key) (C2SP signed-note, "Signatures"). */
export function ed25519LogKey(
  name: string,
  pair: { readonly privateKey: KeyObject; readonly publicKey: KeyObject },
): LogKey {
  const publicKey = pair.publicKey.export({ type: 'spki', format: 'der' });
  const raw = publicKey.subarray(-32);
  const id = createHash('sha256').update(`${name}\n`).update(Uint8Array.of(1)).update(raw).digest();
  return { name, privateKey: pair.privateKey, publicKey, keyDetails: 'PKIX_ED25519', id };
}

/** C2SP tlog-checkpoint in a signed note: origin, size, root; a blank line; `— name base64(hint || signature)`. */
export function renderCheckpoint(key: LogKey, origin: string, size: number, root: Buffer): string {
  const text = `${origin}\n${String(size)}\n${root.toString('base64')}\n`;
  const hash = key.keyDetails === 'PKIX_ED25519' ? null : 'sha256';
  const signature = Buffer.concat([key.id.subarray(0, 4), sign(hash, Buffer.from(text), key.privateKey)]);
  return `${text}\n\u2014 ${key.name} ${signature.toString('base64')}\n`;
}
