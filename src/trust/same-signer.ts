import { createPublicKey, X509Certificate, type KeyObject } from 'node:crypto';
import { readCertificateFacts } from './bundle/certificate-facts.ts';
import type { SigningMaterial } from './contract.ts';

/**
 * The key that made a signature, where it is one of whoever signs now: the same key; or a certificate of the same authority for the same
 * name by the same issuer, also where its time is over. `undefined`: somebody else's. Fails with SIGNATURE_INVALID for what is no
 * certificate of a signer.
 * @param leaf of the signature, DER; absent where it has none.
 */
export function keyOfSameSigner(own: SigningMaterial, leaf: Uint8Array | undefined): KeyObject | undefined {
  if (own.kind === 'public-key')
    return leaf === undefined
      ? createPublicKey({ key: Buffer.from(own.spki), format: 'der', type: 'spki' })
      : undefined;
  const [authority] = own.chain;
  if (leaf === undefined || authority === undefined) return undefined;
  const [mine, theirs] = [readCertificateFacts(own.leaf), readCertificateFacts(leaf)];
  if (mine.subject !== theirs.subject || mine.issuer !== theirs.issuer) return undefined;
  const [certificate, issuer] = [new X509Certificate(leaf), new X509Certificate(authority)];
  return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey) ? theirs.key : undefined;
}
