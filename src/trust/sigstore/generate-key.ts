import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import { sealPrivateKey } from './key-file.ts';

/** A new pair for ECDSA on P-256, the private key encrypted: as `skopeo generate-sigstore-key` and cosign make them. */
export async function generateKey(passphrase: string): Promise<{ readonly private: string; readonly public: string }> {
  const pair = await promisify(generateKeyPair)('ec', {
    namedCurve: 'prime256v1',
    publicKeyEncoding: { format: 'pem', type: 'spki' },
    privateKeyEncoding: { format: 'der', type: 'pkcs8' },
  });
  return { private: await sealPrivateKey(pair.privateKey, passphrase), public: pair.publicKey };
}
