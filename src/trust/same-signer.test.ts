import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { aSigningRoot, type SigningCertificate } from '../../test/support/signing-certificate.ts';
import type { SigningMaterial } from './contract.ts';
import { keyOfSameSigner } from './same-signer.ts';

const NAME = 'release@example.com';
const ISSUER = 'https://issuer.example.com';
const authority = aSigningRoot({ name: 'authority' });
const leafOf = (by: SigningCertificate, email = NAME, issuer = ISSUER): SigningCertificate =>
  by.issue({ name: 'leaf', emails: [email], issuers: { current: issuer } });
const own: SigningMaterial = { kind: 'certificate', leaf: leafOf(authority).der, chain: [authority.der] };

describe('a signer who signs again', () => {
  it('has a new certificate of the same authority, name and issuer', () => {
    const before = leafOf(authority);
    expect(keyOfSameSigner(own, before.der)?.equals(createPublicKey(before.key))).toBe(true);
  });

  it.each([
    ['name', leafOf(authority, 'other@example.com')],
    ['issuer', leafOf(authority, NAME, 'https://other.example.com')],
    ['authority', leafOf(aSigningRoot({ name: 'another' }))],
    ['authority that calls itself the same', leafOf(aSigningRoot({ name: 'authority' }))],
  ])('is not one with another %s', (_what, { der }) => {
    expect(keyOfSameSigner(own, der)).toBeUndefined();
  });

  it('has a key where there was a key, and a certificate where there was one', () => {
    const { publicKey } = generateKeyPairSync('ed25519');
    const spki = publicKey.export({ type: 'spki', format: 'der' });
    const byKey: SigningMaterial = { kind: 'public-key', spki, hint: '' };
    expect(keyOfSameSigner(byKey, undefined)?.equals(publicKey)).toBe(true);
    expect(keyOfSameSigner(byKey, leafOf(authority).der)).toBeUndefined();
    expect(keyOfSameSigner(own, undefined)).toBeUndefined();
  });
});
