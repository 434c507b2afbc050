import { generateKeyPairSync, sign } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { VECTOR_ISSUER, VECTOR_SUBJECT } from '../../../test/support/bundle-vectors.ts';
import { aContext } from '../../../test/support/context.ts';
import {
  aBundledCandidate,
  aCandidate,
  admissionBy,
  trustFixture,
  VECTOR_IMAGE,
} from '../../../test/support/signed-candidate.ts';
import { keysOf } from '../../settings/schema-keys.ts';
import { EXTENSION_KEYS } from '../../settings/trust-policy/keys.ts';
import { Failure } from '../../runtime/failure.ts';
import type { SigstoreAttachment } from '../../transport/contract.ts';
import { EXTENSION_NAMES } from '../bundle/certificate-facts.ts';
import { renderSimplePayload } from '../simple-signing/payload.ts';
import { ANNOTATION, SIMPLE_SIGNING } from '../sigstore/attachment.ts';

type Verdict = 'accept' | 'SIGNATURE_MISSING' | 'SIGNATURE_INVALID' | 'POLICY_REFUSED';

const WHO = { issuer: VECTOR_ISSUER, subject: VECTOR_SUBJECT };
const ROOT = { type: 'sigstoreBundle', trustedRootPath: trustFixture('bundles/trusted_root.json') };
const RULE = { ...ROOT, identities: [WHO] };
const APP = 'docker://registry.example.com/team/app:v1';
const SLSA = 'https://slsa.dev/provenance/v1';
const PROVENANCE = 'slsa-provenance-rekor1-tsa.sigstore.json';
const SIGNED = 'cosign-sign-rekor1.sigstore.json';

async function verdict(
  rule: object,
  files: readonly string[],
  attached: readonly SigstoreAttachment[] = [],
): Promise<Verdict> {
  const admission = await admissionBy({ trustPolicy: { version: 1, default: [rule] } });
  const bundles = files.map((file) => readFileSync(trustFixture(`bundles/${file}`)));
  try {
    await admission.admit(aContext(), aBundledCandidate(APP, bundles, attached));
    return 'accept';
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    expect(error.message).toContain(
      `${APP} is refused by policy.sigstore.json, default, requirement 1 (sigstoreBundle)`,
    );
    return error.code as Verdict;
  }
}

describe('sigstoreBundle', () => {
  it('takes the good vectors, and needs a trusted time', async () => {
    expect(await verdict(RULE, [SIGNED])).toBe('accept');
    expect(await verdict(RULE, ['cosign-sign-rekor2-tsa.sigstore.json'])).toBe('accept');
    expect(await verdict({ ...RULE, require: { tlog: 2 } }, [SIGNED])).toBe('SIGNATURE_INVALID');
    expect(await verdict(RULE, [])).toBe('SIGNATURE_MISSING');
  });

  const bad = readdirSync(trustFixture('bundles')).filter((one) => one.startsWith('bad-'));
  it.each(bad)('refuses %s, also beside the others, and takes a good one among them', async (file) => {
    expect(await verdict(RULE, [file])).toBe('SIGNATURE_INVALID');
    expect(await verdict(RULE, bad)).toBe('SIGNATURE_INVALID');
    expect(await verdict(RULE, [file, SIGNED])).toBe('accept');
  });

  it('takes an attestation for no signature', async () => {
    expect(await verdict(RULE, [PROVENANCE])).toBe('SIGNATURE_INVALID');
  });

  it('takes nothing of another root', async () => {
    const other = { ...RULE, trustedRootPath: trustFixture('bundles/trusted_root-other.json') };
    expect(await verdict(other, [SIGNED, 'cosign-sign-rekor2-tsa.sigstore.json'])).toBe('SIGNATURE_INVALID');
  });

  it.each([
    [{ issuer: 'https://token.actions.githubusercontent.com/x' }],
    [{ subject: VECTOR_SUBJECT.replace('main', 'mai') }],
    [{ subject: 'acme/app' }],
    [{ subject: undefined, subjectRegexp: 'https://github.com/acme/app' }],
    [{ subject: undefined, subjectGlob: 'https://github.com/acme/*' }],
    [{ extensions: { sourceRepositoryIdentifier: '2' } }],
    [{ extensions: { sourceRepositoryIdentifier: '1', deploymentEnvironment: 'production' } }],
  ])('refuses another signer than %j', async (other) => {
    expect(await verdict({ ...ROOT, identities: [{ ...WHO, ...other }] }, [SIGNED])).toBe('POLICY_REFUSED');
  });

  it('takes any of the signers that it names', async () => {
    const identities = [
      { ...WHO, subject: 'https://example.com/other' },
      {
        issuerRegexp: 'https://token\\..*',
        subjectGlob: 'https://github.com/acme/*/.github/workflows/*.yml@refs/heads/main',
      },
    ];
    expect(await verdict({ ...ROOT, identities }, [SIGNED])).toBe('accept');
    const claims = { sourceRepositoryURI: 'https://github.com/acme/app', sourceRepositoryIdentifier: '1' };
    expect(await verdict({ ...ROOT, identities: [{ ...WHO, extensions: claims }] }, [SIGNED])).toBe('accept');
  });

  it('knows the claims that certificates have', () => {
    for (const name of keysOf(EXTENSION_KEYS)) expect([...EXTENSION_NAMES]).toContain(name);
  });

  it('wants every attestation that it names, by whom it names', async () => {
    const wanting = (more: object): object => ({ ...RULE, attestations: [{ predicateType: SLSA, ...more }] });
    expect(await verdict(wanting({}), [SIGNED, PROVENANCE])).toBe('accept');
    expect(await verdict(wanting({}), [SIGNED])).toBe('SIGNATURE_INVALID');
    expect(await verdict(wanting({}), [PROVENANCE])).toBe('SIGNATURE_INVALID');
    expect(await verdict({ ...wanting({}), signature: false }, [PROVENANCE])).toBe('accept');
    const other = { identities: [{ ...WHO, subject: 'https://example.com/x' }] };
    expect(await verdict(wanting(other), [SIGNED, PROVENANCE])).toBe('POLICY_REFUSED');
    expect(await verdict(wanting({ builderId: 'https://example.com/none' }), [SIGNED, PROVENANCE])).toBe(
      'POLICY_REFUSED',
    );
    const { dsseEnvelope } = JSON.parse(readFileSync(trustFixture(`bundles/${PROVENANCE}`), 'utf8')) as {
      readonly dsseEnvelope: { readonly payload: string };
    };
    const { predicate } = JSON.parse(Buffer.from(dsseEnvelope.payload, 'base64').toString()) as {
      readonly predicate: { readonly runDetails: { readonly builder: { readonly id: string } } };
    };
    expect(await verdict(wanting({ builderId: predicate.runDetails.builder.id }), [SIGNED, PROVENANCE])).toBe('accept');
    const spdx = { ...RULE, attestations: [{ predicateType: 'https://spdx.dev/Document' }] };
    expect(await verdict(spdx, [SIGNED, PROVENANCE])).toBe('SIGNATURE_INVALID');
  });

  it('takes keys, with a log where a root is named', async () => {
    const keys = (name: string): object => ({ type: 'sigstoreBundle', keyPaths: [trustFixture(name)] });
    for (const alg of ['p256', 'p384', 'p521', 'ed25519', 'rsa2048']) {
      expect(await verdict(keys(`sigstore-keys/${alg}.pub`), [`keyed/keyed-${alg}-notlog.json`]), alg).toBe('accept');
      expect(await verdict(keys('sigstore-keys/sk.pub'), [`keyed/keyed-${alg}-notlog.json`]), alg).toBe(
        'SIGNATURE_INVALID',
      );
    }
    const logged = {
      ...keys('sigstore-keys/p256.pub'),
      trustedRootPath: trustFixture('bundles/keyed/keyed-trusted_root.json'),
    };
    expect(await verdict(logged, ['keyed/keyed-p256-rekor1.json'])).toBe('accept');
    expect(await verdict(logged, ['keyed/keyed-p256-notlog.json'])).toBe('SIGNATURE_INVALID');
    const keyed = {
      ...keys('bundles/cosign-sign-keyed.pub'),
      trustedRootPath: trustFixture('bundles/trusted_root.json'),
    };
    expect(await verdict(keyed, ['cosign-sign-keyed-rekor2-tsa.sigstore.json'])).toBe('accept');
    expect(await verdict(RULE, ['cosign-sign-keyed-rekor2-tsa.sigstore.json'])).toBe('SIGNATURE_INVALID');
  });

  it('finds none where a store keeps none', async () => {
    const admission = await admissionBy({ trustPolicy: { version: 1, default: [RULE] } });
    const failed = admission.admit(aContext(), aCandidate('dir:/somewhere', []));
    await expect(failed).rejects.toMatchObject({ code: 'SIGNATURE_MISSING' });
  });
});

describe("a rule that takes cosign's older signatures too", () => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = publicKey.export({ type: 'spki', format: 'pem' }).toString();

  function attachmentOf(digest: typeof VECTOR_IMAGE.descriptor.digest): SigstoreAttachment {
    const payload = renderSimplePayload({ digest, reference: 'registry.example.com/team/app', optional: {} }, 'cosign');
    const signature = sign('sha256', payload, privateKey).toString('base64');
    return { mediaType: SIMPLE_SIGNING, payload, annotations: { [ANNOTATION.signature]: signature } };
  }

  it('takes one by a key, of this image', async () => {
    const { mkdtempSync, rmSync, writeFileSync } = await import('node:fs');
    const directory = mkdtempSync(`${(await import('node:os')).tmpdir()}/waybill-key-`);
    writeFileSync(`${directory}/own.pub`, spki);
    const rule = { type: 'sigstoreBundle', keyPaths: [trustFixture('sigstore-keys/sk.pub'), `${directory}/own.pub`] };
    const good = attachmentOf(VECTOR_IMAGE.descriptor.digest);
    expect(await verdict({ ...rule, legacy: true }, [], [good])).toBe('accept');
    expect(await verdict(rule, [], [good])).toBe('SIGNATURE_MISSING');
    expect(await verdict({ ...rule, legacy: true }, [], [attachmentOf(`sha256:${'0'.repeat(64)}`)])).toBe(
      'SIGNATURE_INVALID',
    );
    const root = { trustedRootPath: trustFixture('bundles/trusted_root.json') };
    expect(await verdict({ ...rule, ...root, legacy: true }, [], [good])).toBe('SIGNATURE_INVALID');
    rmSync(directory, { recursive: true });
  });

  it('takes one by a certificate of the trusted root, that a log has, and by nobody else', async () => {
    const layer = JSON.parse(readFileSync(trustFixture('keyless-legacy/ok.json'), 'utf8')) as {
      readonly mediaType: string;
      readonly payload: string;
      readonly annotations: Readonly<Record<string, string>>;
    };
    const found = { ...layer, payload: Buffer.from(layer.payload, 'base64') };
    // These vectors are of an authority that the trusted root does not have.
    expect(await verdict({ ...RULE, legacy: true }, [], [found])).toBe('SIGNATURE_INVALID');
    expect(await verdict({ ...RULE, legacy: true }, [SIGNED], [found])).toBe('accept');
  });
});
