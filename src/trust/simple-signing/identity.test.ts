import { assert, constantFrom, oneof, property, record, string, type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseImageName, renderImageName, type ImageName } from '../../image/index.ts';
import { DEFAULT_IDENTITY_RULE, signedIdentityMatches, type IdentityRule } from './identity.ts';

const D1 = `sha256:${'1'.repeat(64)}` as const;
const D2 = `sha256:${'2'.repeat(64)}` as const;

function matches(rule: IdentityRule, intended: string | undefined, signed: string): boolean {
  return signedIdentityMatches(rule, intended === undefined ? undefined : parseImageName(intended), signed);
}

const names: Arbitrary<ImageName> = record(
  {
    registry: constantFrom('docker.io', 'a.example', 'a.example:5000'),
    path: constantFrom('library/busybox', 'ns/app', 'ns/app/more', 'ns/apple'),
    tag: constantFrom('v1', 'latest'),
    digest: constantFrom(D1, D2),
  },
  { requiredKeys: ['registry', 'path'] },
);
const isBare = ({ tag, digest }: ImageName): boolean => tag === undefined && digest === undefined;

describe('the identity that a signature claims', () => {
  it.each<[string, string, boolean]>([
    ['a.example/app:v1', 'a.example/app:v1', true],
    ['a.example/app:v1', 'a.example/app:v2', false],
    ['a.example/app:v1', 'a.example/app', false],
    ['a.example/app', 'a.example/app', false],
    ['a.example/app', 'a.example/app:latest', false],
    ['busybox:v1', 'docker.io/library/busybox:v1', true],
    ['busybox:v1', 'index.docker.io/library/busybox:v1', true],
    [`a.example/app@${D1}`, `a.example/app@${D1}`, true],
    [`a.example/app@${D1}`, 'a.example/app:v1', false],
    [`a.example/app:v1@${D1}`, `a.example/app:v1@${D1}`, true],
    [`a.example/app:v1@${D1}`, 'a.example/app:v1', false],
    ['a.example/app:v1', 'A.EXAMPLE/app:v1', false],
    ['a.example/app:v1', 'a.example/APP:v1', false],
    ['a.example/app:v1', '', false],
  ])('by matchExact: %s signed as %s is %s', (intended, signed, expected) => {
    expect(matches({ type: 'matchExact' }, intended, signed)).toBe(expected);
  });

  it.each<[string, string, boolean]>([
    ['a.example/app:v1', 'a.example/app:v1', true],
    ['a.example/app:v1', `a.example/app@${D1}`, false],
    [`a.example/app@${D1}`, 'a.example/app:v1', true],
    [`a.example/app@${D1}`, `a.example/app@${D2}`, true],
    [`a.example/app@${D1}`, 'a.example/app', false],
    [`a.example/app@${D1}`, 'a.example/other:v1', false],
    [`a.example/app:v1@${D1}`, 'a.example/app:v1', false],
    [`a.example/app:v1@${D1}`, `a.example/app:v1@${D1}`, true],
    ['a.example/app', 'a.example/app:v1', false],
  ])('by the default rule: %s signed as %s is %s', (intended, signed, expected) => {
    expect(matches(DEFAULT_IDENTITY_RULE, intended, signed)).toBe(expected);
  });

  it('by its repository takes any name in it, also none', () => {
    const rule: IdentityRule = { type: 'matchRepository' };
    expect(matches(rule, 'a.example/app:v1', 'a.example/app')).toBe(true);
    expect(matches(rule, 'a.example/app:v1', `a.example/app@${D1}`)).toBe(true);
    expect(matches(rule, 'a.example/app:v1', 'a.example/app/more')).toBe(false);
    expect(matches(rule, 'a.example/app:v1', 'a.example:5000/app')).toBe(false);
  });

  it('by a reference or a repository that the rule names needs no name of the image', () => {
    const exact: IdentityRule = { type: 'exactReference', dockerReference: 'busybox:v1' };
    expect(matches(exact, undefined, 'docker.io/library/busybox:v1')).toBe(true);
    expect(matches(exact, 'busybox:v2', 'busybox:v1')).toBe(true);
    expect(matches(exact, 'busybox:v1', 'busybox:v2')).toBe(false);
    expect(matches({ type: 'exactReference', dockerReference: 'busybox' }, undefined, 'busybox')).toBe(false);
    const repository: IdentityRule = { type: 'exactRepository', dockerRepository: 'a.example/app' };
    expect(matches(repository, undefined, 'a.example/app:v7')).toBe(true);
    expect(matches(repository, undefined, 'a.example/app')).toBe(true);
    expect(matches(repository, undefined, 'a.example/apple:v1')).toBe(false);
  });

  it.each<[string, string, string, string, boolean]>([
    ['mirror.example', 'a.example', 'mirror.example/ns/app:v1', 'a.example/ns/app:v1', true],
    ['mirror.example', 'a.example', 'mirror.example/ns/app:v1', 'mirror.example/ns/app:v1', false],
    ['mirror.example/ns', 'a.example/x/y', 'mirror.example/ns/app:v1', 'a.example/x/y/app:v1', true],
    ['mirror.example/ns/app', 'a.example/app', 'mirror.example/ns/app:v1', 'a.example/app:v1', true],
    ['mirror.example/ns/app', 'a.example/app', 'mirror.example/ns/apple:v1', 'a.example/apple:v1', false],
    // Outside the prefix the image is itself.
    ['mirror.example/ns', 'a.example', 'mirror.example/other:v1', 'mirror.example/other:v1', true],
    ['mirror.example', 'a.example', `mirror.example/ns/app@${D1}`, 'a.example/ns/app:v1', true],
    [
      'mirror.example',
      'mirror.example/mirror.example',
      'mirror.example/app:v1',
      'mirror.example/mirror.example/app:v1',
      true,
    ],
    // Written in short: what it would be in full is not what it says.
    ['mirror.example/busybox', 'busybox', 'mirror.example/busybox:v1', 'docker.io/library/busybox:v1', false],
    ['mirror.example', 'NOT A HOST', 'mirror.example/app:v1', 'a.example/app:v1', false],
  ])('by remapIdentity of %s to %s: %s signed as %s is %s', (prefix, signedPrefix, intended, signed, expected) => {
    expect(matches({ type: 'remapIdentity', prefix, signedPrefix }, intended, signed)).toBe(expected);
  });

  it('is never met by a bare name where a tag or a digest is asked for, nor by what cannot be read', () => {
    assert(
      property(names, oneof(names.map(renderImageName), string()), (intended, signed) => {
        for (const type of ['matchExact', 'matchRepoDigestOrExact'] as const) {
          if (signedIdentityMatches({ type }, intended, signed)) expect(isBare(parseImageName(signed))).toBe(false);
          expect(signedIdentityMatches({ type }, undefined, signed)).toBe(false);
        }
      }),
    );
  });

  it('by matchExact implies the default rule, and that implies the repository', () => {
    assert(
      property(names, names, (intended, claimed) => {
        const signed = renderImageName(claimed);
        const [exact, standard, repository] = (
          ['matchExact', 'matchRepoDigestOrExact', 'matchRepository'] as const
        ).map((type) => signedIdentityMatches({ type }, intended, signed));
        expect(exact).toBe(!isBare(intended) && renderImageName(intended) === signed);
        if (exact === true) expect(standard).toBe(true);
        if (standard === true) expect(repository).toBe(true);
      }),
    );
  });

  it('by a prefix that is mapped to itself is the default rule', () => {
    assert(
      property(names, names, constantFrom('docker.io', 'a.example', 'a.example/ns'), (intended, claimed, prefix) => {
        const rule: IdentityRule = { type: 'remapIdentity', prefix, signedPrefix: prefix };
        const signed = renderImageName(claimed);
        expect(signedIdentityMatches(rule, intended, signed)).toBe(
          signedIdentityMatches(DEFAULT_IDENTITY_RULE, intended, signed),
        );
      }),
    );
  });
});
