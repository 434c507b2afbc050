import { createHash, createPublicKey, generateKeyPairSync, verify, type KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { aContext } from '../../../test/support/context.ts';
import { createKeySigner } from './key-signer.ts';

const KEYS: [string, string, KeyObject, string | undefined][] = [
  ['P-256', 'PKIX_ECDSA_P256_SHA_256', generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey, 'sha256'],
  ['P-384', 'PKIX_ECDSA_P384_SHA_384', generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey, 'sha384'],
  ['P-521', 'PKIX_ECDSA_P521_SHA_512', generateKeyPairSync('ec', { namedCurve: 'P-521' }).privateKey, 'sha512'],
  ['RSA', 'PKIX_RSA_PKCS1V15_2048_SHA256', generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey, 'sha256'],
  ['Ed25519', 'PKIX_ED25519', generateKeyPairSync('ed25519').privateKey, undefined],
];

describe.each(KEYS)('a signer with %s', (_name, keyDetails, key, own) => {
  const signer = createKeySigner(key);
  const payload = Buffer.from('what is signed');

  it.each(['sha256', 'key'] as const)('signs with the hash that is asked for: %s', async (asked) => {
    const signature = await signer.sign(aContext(), payload, asked);
    const hash = own === undefined ? null : asked === 'key' ? own : 'sha256';
    expect(verify(hash, payload, createPublicKey(key), signature)).toBe(true);
    expect(signer.keyDetails).toBe(keyDetails);
  });

  it('names its public key by its hash', async () => {
    const material = await signer.material(aContext());
    const spki = createPublicKey(key).export({ format: 'der', type: 'spki' });
    const hint = createHash('sha256').update(spki).digest('base64');
    expect(material).toEqual({ kind: 'public-key', spki, hint });
    expect(signer.identity).toBe(hint);
  });
});

it.each([
  generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey,
  generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).privateKey,
  generateKeyPairSync('ed448').privateKey,
])('keys that sigstore does not know sign nothing (%#)', (key) => {
  expect(() => createKeySigner(key)).toThrow('signs no images');
});
