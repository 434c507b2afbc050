import { describe, expect, it } from 'vitest';
import { failureOf } from '../../../test/support/failure-of.ts';
import { GOOD, MEANINGLESS, MISSHAPEN, trustPolicy } from '../../../test/support/trust-policies.ts';
import { parseTrustPolicy } from './parse.ts';
import type { SigstoreBundleRule, TrustPolicy } from './trust-policy.ts';

const parse = async (document: unknown): Promise<TrustPolicy> =>
  parseTrustPolicy(new TextEncoder().encode(JSON.stringify(document)), '/etc/containers/policy.sigstore.json');

async function bundleRule(fields: object): Promise<SigstoreBundleRule> {
  const [rule] = (await parse(trustPolicy({ type: 'sigstoreBundle', ...fields }))).default;
  if (rule?.type !== 'sigstoreBundle') throw new Error('another type');
  return rule;
}

const ISSUER = 'https://token.actions.githubusercontent.com';

describe('a trust policy', () => {
  it.each(GOOD.map((document) => [document]))('may be %j', async (document) => {
    await parse(document);
  });

  it.each([...MISSHAPEN, ...MEANINGLESS])('is refused whole with %s', async (_, document, message) => {
    const failure = await failureOf(parse(document), 'CONFIG_INVALID');
    expect(failure.message).toContain(message);
    expect(failure.message).toMatch(/^\/etc\/containers\/policy\.sigstore\.json: /);
  });

  it('asks for a signature with one of each witness, of the index and of all instances, where it says nothing else', async () => {
    const identities = [{ issuer: ISSUER, subject: 'a@example.com' }];
    expect(await bundleRule({ trustedRootPath: 'roots/trusted_root.json', identities })).toMatchObject({
      trust: {
        kind: 'identities',
        root: { path: '/etc/containers/roots/trusted_root.json' },
        require: { tlog: 1, sct: 1, timestamp: 1 },
      },
      signature: 'https://sigstore.dev/cosign/sign/v1',
      attestations: [],
      legacy: false,
      applyTo: 'index-and-instances',
    });
    expect(await bundleRule({ keyPaths: ['../k.pub', '/k.pub'] })).toMatchObject({
      trust: {
        kind: 'keys',
        keys: [{ path: '/etc/k.pub' }, { path: '/k.pub' }],
        require: { tlog: 0, sct: 0, timestamp: 0 },
      },
    });
    expect(await bundleRule({ keyPaths: ['k.pub'], trustedRoot: 'public-good' })).toMatchObject({
      trust: { root: 'public-good', require: { tlog: 1, sct: 0, timestamp: 1 } },
    });
  });
});
