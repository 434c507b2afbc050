import type { PrivateKey } from 'openpgp';
import { Failure } from '../../runtime/failure.ts';
import { renderForeign } from '../../runtime/text.ts';
import type { PayloadSigner } from './payload-signer.ts';

/** The key's own text begins like this; what does not is base64 of it, or binary. */
const ARMOR = '-----BEGIN PGP PRIVATE KEY BLOCK-----';
const PUBLIC_ARMOR = '-----BEGIN PGP PUBLIC KEY BLOCK-----';

/**
 * A secret key as `gpg --export-secret-keys` writes it, armored or not, or that in base64 as CI variables hold it: signs with no gpg at
 * all. Fails with INPUT_INVALID where it is none, or the passphrase is wrong or missing.
 */
export async function openKeyOfBytes(bytes: Uint8Array, passphrase: string | undefined): Promise<PayloadSigner> {
  const key = await unlock(await readKey(bytes), passphrase);
  const identity = key.getFingerprint().toUpperCase();
  const signingKeyIDs = await preferPrimary(key);
  return {
    identity,
    sign: async (_ctx, payload, at) => {
      const { createMessage, sign } = await import('openpgp');
      const message = await createMessage({ binary: Uint8Array.from(payload), format: 'binary', date: at });
      try {
        return await sign({ message, signingKeys: key, signingKeyIDs, format: 'binary', detached: false, date: at });
      } catch (error) {
        throw new Failure('INPUT_INVALID', `the secret key ${identity} may not sign: ${reasonOf(error)}`, {
          side: 'local',
          hint: 'a key that has expired, was revoked or is not for signatures signs nothing: give another',
          cause: error,
        });
      }
    },
    keys: async () => Promise.resolve({ keys: [key.toPublic()], takesWeakKeys: false }),
  };
}

/** Whether the secret key is the one that a fingerprint, or the end of one, names: itself or one of its subkeys. */
export async function isKeyOf(bytes: Uint8Array, fingerprint: string): Promise<boolean> {
  const key = await readKey(bytes);
  return key.getKeys().some((part) => part.getFingerprint().endsWith(fingerprint.toLowerCase()));
}

async function readKey(bytes: Uint8Array): Promise<PrivateKey> {
  const { readPrivateKeys } = await import('openpgp');
  const text = new TextDecoder('latin1').decode(bytes);
  const decoded = isBase64(text) ? Buffer.from(text, 'base64') : bytes;
  const armoredKeys = new TextDecoder('latin1').decode(decoded).trim();
  if (armoredKeys.startsWith(PUBLIC_ARMOR)) throw refuse('this is a public OpenPGP key, and a secret one signs');
  try {
    const keys = armoredKeys.startsWith(ARMOR)
      ? await readPrivateKeys({ armoredKeys })
      : await readPrivateKeys({ binaryKeys: Uint8Array.from(decoded) });
    const [key] = keys;
    if (key !== undefined && keys.length === 1) return key;
  } catch (error) {
    throw refuse(`not an OpenPGP secret key: ${reasonOf(error)}`, error);
  }
  throw refuse('not exactly one OpenPGP secret key');
}

/** Base64 has no byte that begins a packet, and armor has characters beside its alphabet. */
function isBase64(text: string): boolean {
  return /^[A-Za-z0-9+/=\s]+$/.test(text);
}

async function unlock(key: PrivateKey, passphrase: string | undefined): Promise<PrivateKey> {
  if (key.isDecrypted()) return key;
  const name = key.getFingerprint().toUpperCase();
  if (passphrase === undefined) throw refuse(`the secret key ${name} is locked, and no passphrase was given`);
  const { decryptKey } = await import('openpgp');
  try {
    return await decryptKey({ privateKey: key, passphrase });
  } catch (error) {
    throw refuse(`the secret key ${name} cannot be unlocked: ${reasonOf(error)}`, error);
  }
}

/** Older verifiers compare the fingerprint of whichever key signed, and know the primary's. One that may not sign leaves it to a subkey. */
async function preferPrimary(key: PrivateKey): Promise<ReturnType<PrivateKey['getKeyID']>[]> {
  const { config } = await import('openpgp');
  const id = key.getKeyID();
  try {
    await key.getSigningKey(id, undefined, undefined, config);
    return [id];
  } catch {
    return [];
  }
}

function reasonOf(error: unknown): string {
  return renderForeign(error instanceof Error ? error.message : String(error));
}

function refuse(message: string, cause?: unknown): Failure {
  return new Failure('INPUT_INVALID', message, {
    side: 'local',
    hint: 'give what `gpg --armor --export-secret-keys FINGERPRINT` writes, and its passphrase in GPG_PASSPHRASE or a file',
    ...(cause === undefined ? {} : { cause }),
  });
}
