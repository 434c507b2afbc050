import { readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  bundleFixture,
  goodBundles,
  refusalOf,
  VECTOR_IMAGE,
  VECTOR_ISSUER,
  VECTOR_SUBJECT,
  type BundleVector,
} from '../../../test/support/bundle-vectors.ts';
import { randomBytes } from '../../../test/support/random-bytes.ts';
import { loadTrustedRoot, type TrustedRoot } from './trusted-root.ts';
import { verifyBundle, type ExpectedContent } from './verify-bundle.ts';

const MUTATIONS = 200;
const SIGNATURE: ExpectedContent = { digest: VECTOR_IMAGE, as: 'signature' };
const KEYLESS = 'bundles/cosign-sign-rekor1.sigstore.json';
const TIMESTAMPED = 'bundles/cosign-sign-rekor2-tsa.sigstore.json';

let good: readonly BundleVector[] = [];
let trustedRoot: TrustedRoot;

beforeAll(async () => {
  good = await goodBundles();
  trustedRoot = await loadTrustedRoot(bundleFixture('bundles/trusted_root.json'), 'trusted_root.json');
});

/** A fixture with something done to it. */
// oxlint-disable-next-line no-explicit-any -- an attacker's document has any form
const edited = (file: string, edit: (bundle: any) => void): Buffer => {
  const bundle: unknown = JSON.parse(bundleFixture(file).toString());
  edit(bundle);
  return Buffer.from(JSON.stringify(bundle));
};

describe('the vectors', () => {
  it('are accepted where they are good', async () => {
    for (const { file, trust, expected } of good) {
      const verified = await verifyBundle(bundleFixture(file), trust, expected);
      expect(verified.issuer, file).toBe(trust.keys === undefined ? VECTOR_ISSUER : undefined);
      expect(verified.key === undefined, file).toBe(trust.keys === undefined);
    }
  });

  it('tell who signed, when, and of which run', async () => {
    const verified = await verifyBundle(bundleFixture(KEYLESS), { trustedRoot }, SIGNATURE);
    expect(verified).toMatchObject({
      identity: VECTOR_SUBJECT,
      loggedAt: new Date('2026-11-21T00:04:19Z'),
      statement: { predicateType: 'https://sigstore.dev/cosign/sign/v1' },
      extensions: {
        sourceRepositoryURI: 'https://github.com/acme/app',
        sourceRepositoryIdentifier: '1',
        githubWorkflowRef: 'refs/heads/main',
        buildTrigger: 'push',
      },
    });
  });

  const bad = readdirSync(path.resolve(import.meta.dirname, '../../../test/fixtures/trust/bundles'));
  it.each(bad.filter((name) => name.startsWith('bad-')))('%s is refused', async (name) => {
    await refusalOf(bundleFixture(`bundles/${name}`), { trust: { trustedRoot }, expected: SIGNATURE });
  });

  it('may say of a field that it is not there', async () => {
    const file = edited(TIMESTAMPED, (bundle) => {
      bundle.messageSignature = null;
      bundle.verificationMaterial.publicKey = null;
      bundle.verificationMaterial.tlogEntries[0].inclusionPromise = null;
    });
    await expect(verifyBundle(file, { trustedRoot }, SIGNATURE)).resolves.toMatchObject({ identity: VECTOR_SUBJECT });
  });

  it('are refused against another trusted root', async () => {
    const other = await loadTrustedRoot(bundleFixture('bundles/trusted_root-other.json'), 'other');
    for (const { file, trust, expected } of good)
      if (trust.trustedRoot !== undefined)
        await refusalOf(bundleFixture(file), { trust: { ...trust, trustedRoot: other }, expected });
  });

  it('without a trusted time are refused', async () => {
    const endToEnd = await loadTrustedRoot(bundleFixture('bundles/e2e/trusted_root.json'), 'root');
    const expected: ExpectedContent = { ...SIGNATURE, digest: good[4]?.expected.digest ?? VECTOR_IMAGE };
    const refusal = refusalOf(bundleFixture('bundles/e2e/dsse-rekor2-notsa.json'), {
      trust: { trustedRoot: endToEnd },
      expected,
    });
    expect(await refusal).toContain('expected 1 timestamps, got 0');
  });
});

describe('a change of one byte', () => {
  it(`is never accepted, in ${String(MUTATIONS)} seeded places of each good bundle`, async () => {
    for (const [at, vector] of good.entries()) {
      const bytes = bundleFixture(vector.file);
      for (const mutant of mutantsOf(bytes, at)) await refusalOf(mutant, vector);
    }
  }, 300_000);

  it('inside of what is encoded is never accepted either', async () => {
    for (const [at, vector] of good.entries()) {
      const text = bundleFixture(vector.file).toString();
      // Everything long in base64: certificates, signatures, timestamps, bodies, payloads.
      const places = [...text.matchAll(/"([A-Za-z0-9+/]{40,}={0,2})"/g)];
      for (const [number, place] of places.entries()) {
        const decoded = Buffer.from(place[1] ?? '', 'base64');
        for (const mutant of mutantsOf(decoded, 100 * at + number).slice(0, MUTATIONS / 4 / places.length + 1)) {
          const bytes =
            text.slice(0, place.index + 1) + mutant.toString('base64') + text.slice(place.index + place[0].length - 1);
          await refusalOf(Buffer.from(bytes), vector);
        }
      }
    }
  }, 300_000);

  function mutantsOf(bytes: Buffer, seed: number): readonly Buffer[] {
    const random = randomBytes(seed, MUTATIONS * 5);
    return Array.from({ length: MUTATIONS }, (_, number) => {
      const mutant = Buffer.from(bytes);
      const at = random.readUInt32LE(number * 5) % bytes.byteLength;
      mutant[at] = ((mutant[at] ?? 0) + 1 + ((random[number * 5 + 4] ?? 0) % 255)) % 256;
      return mutant;
    });
  }
});

describe('an attacker without a certificate of his own', () => {
  const keyless = {
    trust: {
      get trustedRoot() {
        return trustedRoot;
      },
    },
    expected: SIGNATURE,
  };

  it('cannot offer a signature of another image', async () => {
    const expected = { ...SIGNATURE, digest: `sha256:${'0'.repeat(64)}` } as const;
    expect(await refusalOf(bundleFixture(KEYLESS), { ...keyless, expected })).toContain('something else');
  });

  it('cannot offer an attestation as a signature, nor one of another predicate', async () => {
    const file = bundleFixture('bundles/slsa-provenance-rekor1-tsa.sigstore.json');
    expect(await refusalOf(file, keyless)).toContain('is an attestation');
    const expected: ExpectedContent = { ...SIGNATURE, as: { predicateType: 'https://spdx.dev/Document' } };
    expect(await refusalOf(file, { ...keyless, expected })).toContain('attests "https://slsa.dev/provenance/v1"');
    await expect(verifyBundle(file, keyless.trust, { ...SIGNATURE, as: 'statement' })).resolves.toBeDefined();
  });

  it('cannot attach the log entry, or the timestamp, of another signature', async () => {
    const other = JSON.parse(bundleFixture('bundles/slsa-provenance-rekor1-tsa.sigstore.json').toString());
    const entries = edited(KEYLESS, ({ verificationMaterial }) => {
      verificationMaterial.tlogEntries = other.verificationMaterial.tlogEntries;
    });
    expect(await refusalOf(entries, keyless)).toContain('another signature');
    const timestamps = edited(TIMESTAMPED, ({ verificationMaterial }) => {
      verificationMaterial.timestampVerificationData = other.verificationMaterial.timestampVerificationData;
    });
    expect(await refusalOf(timestamps, keyless)).toContain('timestamp could not be verified');
  });

  it('cannot leave out the log, the times or both', async () => {
    const noLog = edited(TIMESTAMPED, ({ verificationMaterial }) => {
      verificationMaterial.tlogEntries = [];
    });
    expect(await refusalOf(noLog, keyless)).toContain('expected 1 tlog entries, got 0');
    const noTime = edited(TIMESTAMPED, ({ verificationMaterial }) => {
      delete verificationMaterial.timestampVerificationData;
    });
    expect(await refusalOf(noTime, keyless)).toContain('expected 1 timestamps, got 0');
    const neither = edited(TIMESTAMPED, ({ verificationMaterial }) => {
      verificationMaterial.tlogEntries = [];
      delete verificationMaterial.timestampVerificationData;
    });
    const lax = { trustedRoot, require: { tlog: 0, sct: 0, timestamp: 0 } };
    expect(await refusalOf(neither, { ...keyless, trust: lax })).toContain('expected 1 timestamps, got 0');
  });

  it('cannot count one log entry or one timestamp twice', async () => {
    const twice = edited(TIMESTAMPED, ({ verificationMaterial }) => {
      verificationMaterial.tlogEntries.push(verificationMaterial.tlogEntries[0]);
    });
    expect(await refusalOf(twice, keyless)).toContain('duplicate');
    const timestamps = edited(TIMESTAMPED, ({ verificationMaterial: { timestampVerificationData: data } }) => {
      data.rfc3161Timestamps.push(data.rfc3161Timestamps[0]);
    });
    expect(await refusalOf(timestamps, keyless)).toContain('duplicate');
  });

  it('cannot state a time that the log did not sign', async () => {
    const backdated = edited(TIMESTAMPED, ({ verificationMaterial }) => {
      verificationMaterial.tlogEntries[0].integratedTime = '1795219459';
    });
    expect(await refusalOf(backdated, keyless)).toContain('did not sign');
    const promised = edited(KEYLESS, ({ verificationMaterial }) => {
      verificationMaterial.tlogEntries[0].integratedTime = '1795219460';
    });
    expect(await refusalOf(promised, keyless)).toContain('inclusion promise');
  });

  it('cannot sign twice, or bring a second certificate', async () => {
    const signed = edited(KEYLESS, ({ dsseEnvelope }) => {
      dsseEnvelope.signatures.push(dsseEnvelope.signatures[0]);
    });
    expect(await refusalOf(signed, keyless)).toContain('more than 1');
    const chained = edited(KEYLESS, (bundle) => {
      bundle.mediaType = 'application/vnd.dev.sigstore.bundle+json;version=0.1';
      const { certificate } = bundle.verificationMaterial;
      delete bundle.verificationMaterial.certificate;
      bundle.verificationMaterial.x509CertificateChain = { certificates: [certificate, certificate] };
    });
    expect(await refusalOf(chained, keyless)).toContain('brings along a certificate');
    const both = edited(KEYLESS, ({ verificationMaterial }) => {
      verificationMaterial.publicKey = { hint: 'x' };
    });
    expect(await refusalOf(both, keyless)).toContain('either one certificate or one key');
  });

  it('cannot offer a key where a certificate is asked for, nor the other way round', async () => {
    const keyed = good.find(({ file }) => file.endsWith('keyed-p256-notlog.json'));
    expect(await refusalOf(bundleFixture(keyed?.file ?? ''), keyless)).toContain('where a certificate is asked for');
    const keys = keyed?.trust.keys ?? [];
    expect(await refusalOf(bundleFixture(KEYLESS), { trust: { keys }, expected: SIGNATURE })).toContain(
      'where a key is asked for',
    );
  });

  it('reads old bundles with a chain of the trusted root', async () => {
    const old = edited(KEYLESS, (bundle) => {
      bundle.mediaType = 'application/vnd.dev.sigstore.bundle+json;version=0.1';
      const { certificate } = bundle.verificationMaterial;
      delete bundle.verificationMaterial.certificate;
      const root = { rawBytes: trustedRoot.authorities[0]?.toString('base64') };
      bundle.verificationMaterial.x509CertificateChain = { certificates: [certificate, root] };
    });
    await expect(verifyBundle(old, { trustedRoot }, SIGNATURE)).resolves.toMatchObject({ identity: VECTOR_SUBJECT });
  });

  const servedWithin = async (validFor: object): Promise<TrustedRoot> => {
    const root = JSON.parse(bundleFixture('bundles/trusted_root.json').toString());
    for (const { publicKey } of root.tlogs) publicKey.validFor = validFor;
    return loadTrustedRoot(Buffer.from(JSON.stringify(root)), 'root');
  };

  it.each([
    ['yet', { start: '2026-11-21T00:05:00Z' }],
    ['any more', { start: '2026-01-01T00:00:00Z', end: '2026-11-21T00:04:00Z' }],
  ])('cannot have a log vouch that was not in service %s', async (_when, validFor) => {
    const trust = { trustedRoot: await servedWithin(validFor) };
    expect(await refusalOf(bundleFixture(TIMESTAMPED), { trust, expected: SIGNATURE })).toContain('in service');
  });

  it('may have a log vouch that went out of service later', async () => {
    const root = await servedWithin({ start: '2026-01-01T00:00:00Z', end: '2026-11-22T00:00:00Z' });
    await expect(verifyBundle(bundleFixture(TIMESTAMPED), { trustedRoot: root }, SIGNATURE)).resolves.toBeDefined();
  });

  it('cannot offer a statement where content itself is asked for, nor the other way round', async () => {
    const content = Buffer.from(bundleFixture('image/v1.manifest.json'));
    const expected: ExpectedContent = { digest: VECTOR_IMAGE, as: { content } };
    expect(await refusalOf(bundleFixture(KEYLESS), { ...keyless, expected })).toContain('where content itself');
    const message = bundleFixture('bundles/e2e/message-rekor1-tsa.json');
    expect(await refusalOf(message, keyless)).toContain('where a statement has to be signed');
  });

  it('is refused without a log of timestamps alone, unless a rule says so', async () => {
    const bare = edited(TIMESTAMPED, ({ verificationMaterial }) => {
      verificationMaterial.tlogEntries = [];
    });
    const require = { tlog: 0, sct: 0, timestamp: 1 };
    await expect(verifyBundle(bare, { trustedRoot, require }, SIGNATURE)).resolves.toMatchObject({
      identity: VECTOR_SUBJECT,
    });
    await refusalOf(bare, keyless);
  });
});
