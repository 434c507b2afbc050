import { createHash, createPublicKey, sign, type KeyObject } from 'node:crypto';
import type { ByteSigner } from '../contract.ts';
import { openPrivateKey, type KeyFileChoices } from './key-file.ts';
import { kindOfKey } from './key-kind.ts';

/**
 * A private key from its file, in memory until nobody holds the signer any more. `passphrase`: absent where none was given; an
 * encrypted key wants one, be it empty. Fails with INPUT_INVALID.
 */
export async function openKeySigner(
  text: string,
  passphrase: string | undefined,
  choices: KeyFileChoices = {},
): Promise<ByteSigner> {
  return createKeySigner(await openPrivateKey(text, passphrase, choices));
}

/** The same for a key that is there. Fails with INPUT_INVALID. */
export function createKeySigner(key: KeyObject): ByteSigner {
  const { keyDetails, hash: own } = kindOfKey(key);
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' });
  const hint = createHash('sha256').update(spki).digest('base64');
  return {
    identity: hint,
    keyDetails,
    material: async () => Promise.resolve({ kind: 'public-key', spki, hint }),
    sign: async (_ctx, data, hash) =>
      new Promise((resolve, reject) => {
        const algorithm = own === undefined ? null : hash === 'key' ? own : hash;
        sign(algorithm, data, key, (error, signature) => {
          if (error === null) resolve(signature);
          else reject(error);
        });
      }),
  };
}
