import { describe, expect, it } from 'vitest';
import { failureOf } from '../../../test/support/failure-of.ts';
import { compileIdentity, matchesIdentity, type IdentitySource, type SignerIdentity } from './identity-rules.ts';

const ISSUER = 'https://token.actions.githubusercontent.com';
const SUBJECT = 'https://github.com/acme/app/.github/workflows/release.yml@refs/heads/main';
const SIGNER: SignerIdentity = { identity: SUBJECT, issuer: ISSUER, extensions: { sourceRepositoryIdentifier: '1' } };

const matches = async (source: IdentitySource, signer: SignerIdentity = SIGNER): Promise<boolean> =>
  matchesIdentity(await compileIdentity(source), signer);

describe('a rule for identities', () => {
  it.each<IdentitySource>([
    { issuer: ISSUER, subject: SUBJECT },
    { issuerRegexp: 'https://token\\..*', subjectRegexp: 'https://github\\.com/acme/.*' },
    { issuer: ISSUER, subjectGlob: 'https://github.com/acme/*/.github/workflows/*@refs/heads/main' },
    { issuer: ISSUER, subjectGlob: 'https://github.com/acme/**' },
    { issuer: ISSUER, subject: SUBJECT, extensions: { sourceRepositoryIdentifier: '1' } },
  ])('means who it describes: %j', async (source) => {
    expect(await matches(source)).toBe(true);
  });

  it.each<IdentitySource>([
    { issuer: ISSUER, subject: 'acme/app' },
    { issuer: ISSUER, subject: SUBJECT.slice(0, -1) },
    { issuer: ISSUER, subject: SUBJECT.toUpperCase() },
    { issuer: ISSUER, subjectRegexp: 'acme/app' },
    { issuer: ISSUER, subjectRegexp: 'https://github\\.com/acme' },
    { issuer: ISSUER, subjectRegexp: 'https://github.com/other|acme/app' },
    { issuer: ISSUER, subjectRegexp: '(?m)^x$|main$' },
    { issuer: ISSUER, subjectGlob: 'https://github.com/*' },
    { issuer: ISSUER, subjectGlob: '*acme*' },
    { issuer: `${ISSUER}/`, subject: SUBJECT },
    { issuerRegexp: 'token', subject: SUBJECT },
    { issuer: ISSUER, subject: SUBJECT, extensions: { sourceRepositoryIdentifier: '12' } },
    { issuer: ISSUER, subject: SUBJECT, extensions: { runnerEnvironment: 'github-hosted' } },
  ])('means nobody else: %j', async (source) => {
    expect(await matches(source)).toBe(false);
  });

  it('is not deceived by a branch that is called like the end of the pattern', async () => {
    const identity = 'https://github.com/acme/app/.github/workflows/release.yml@refs/heads/evil@refs/heads/main';
    const source = { issuer: ISSUER, subjectGlob: 'https://github.com/acme/app/.github/workflows/*@refs/heads/main' };
    expect(await matches(source, { ...SIGNER, identity })).toBe(false);
    expect(await matches(source)).toBe(true);
  });

  it('takes the dots of a glob for dots', async () => {
    const identity = SUBJECT.replace('github.com', 'githubxcom');
    expect(await matches({ issuer: ISSUER, subjectGlob: 'https://github.com/**' }, { ...SIGNER, identity })).toBe(
      false,
    );
  });

  it('never means a key, nor a certificate without an issuer', async () => {
    expect(
      await matches({ issuerRegexp: '.*', subjectRegexp: '.*' }, { identity: 'a', key: 'a', extensions: {} }),
    ).toBe(false);
    expect(await matches({ issuerRegexp: '.*', subjectRegexp: '.*' }, { identity: SUBJECT, extensions: {} })).toBe(
      false,
    );
  });

  it.each<IdentitySource>([
    { issuer: ISSUER },
    { subject: SUBJECT },
    { issuer: ISSUER, issuerRegexp: '.*', subject: SUBJECT },
    { issuer: ISSUER, subject: SUBJECT, subjectGlob: '**' },
    { issuer: ISSUER, subjectRegexp: 'a)|(b' },
    { issuer: ISSUER, subjectRegexp: '(?=x)' },
    { issuer: ISSUER, subject: SUBJECT, extensions: { repository: 'acme/app' } },
  ])('is refused where it says too little, too much or nonsense: %j', async (source) => {
    await failureOf(compileIdentity(source), 'CONFIG_INVALID');
  });
});
