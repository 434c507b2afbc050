import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../../test/support/failure-of.ts';
import { trustFixture, VECTOR_IMAGE, VECTORS_AT } from '../../../test/support/signed-candidate.ts';
import { verifyClaim, type ExpectedClaim } from './claimed.ts';
import { loadOpenPgpKeys } from './openpgp-keys.ts';

const { digest } = VECTOR_IMAGE.descriptor;
const NAMED = 'registry.example.com/team/app:v1';
const SIGNATURE = readFileSync(trustFixture('gpg/good/rsa.signature'));
const keysIn = async (...files: readonly string[]): ReturnType<typeof loadOpenPgpKeys> =>
  loadOpenPgpKeys(files.map((file) => readFileSync(trustFixture(`gpg/${file}`))));
const ALL = await keysIn('rsa.pub.gpg', 'ed.pub.asc');
const SIGNER = await verifyClaim(SIGNATURE, ALL, VECTORS_AT, { digest, reference: NAMED });

describe('a signature that is held against one manifest and one name', () => {
  it('is of whoever made it, of all whose keys there are', async () => {
    expect(SIGNER).toMatch(/^[0-9A-F]{40}$/i);
    const claim: ExpectedClaim = { digest, reference: NAMED, fingerprints: ['0'.repeat(40), SIGNER] };
    expect(await verifyClaim(SIGNATURE, ALL, VECTORS_AT, claim)).toBe(SIGNER);
  });

  it.each<readonly [string, Partial<ExpectedClaim>, RegExp]>([
    ['another manifest', { digest: `sha256:${'0'.repeat(64)}` }, /it is for sha256:b4a0b0/],
    ['another tag', { reference: 'registry.example.com/team/app:v2' }, /not for "registry.example.com\/team\/app:v2"/],
    ['no tag', { reference: 'registry.example.com/team/app' }, /not for/],
    ['another repository', { reference: 'registry.example.com/team/other:v1' }, /not for/],
    ['others alone', { fingerprints: ['0'.repeat(40)] }, /not among those asked for/],
    ['nobody', { fingerprints: [] }, /not among those asked for/],
  ])('does not hold for %s', async (_what, other, why) => {
    const claim = { digest, reference: NAMED, ...other };
    const failure = await failureOf(verifyClaim(SIGNATURE, ALL, VECTORS_AT, claim), 'SIGNATURE_INVALID');
    expect(failure.message).toMatch(why);
  });

  it('does not hold by a key that did not make it', async () => {
    const claim = { digest, reference: NAMED };
    await failureOf(verifyClaim(SIGNATURE, await keysIn('ed.pub.asc'), VECTORS_AT, claim), 'SIGNATURE_INVALID');
  });
});
