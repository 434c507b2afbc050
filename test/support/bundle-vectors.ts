import { createPublicKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { digestOf, type Digest } from '../../src/image/index.ts';
import { loadTrustedRoot } from '../../src/trust/bundle/trusted-root.ts';
import { verifyBundle, type BundleTrust, type ExpectedContent } from '../../src/trust/bundle/verify-bundle.ts';
import { failureOf } from './failure-of.ts';

const FIXTURES = path.resolve(import.meta.dirname, '../fixtures/trust');

/** The image that the vectors sign. */
export const VECTOR_IMAGE: Digest = 'sha256:b4a0b04523b8aa941766fd645f9719321caa13e920350006cb37cc17fbc78f3b';
const END_TO_END_IMAGE: Digest = 'sha256:b29814cf5792e684cd75d6a7fce7a67a11887e312f87ca2ac2496d81f365ff72';
export const VECTOR_SUBJECT = 'https://github.com/acme/app/.github/workflows/release.yml@refs/heads/main';
export const VECTOR_ISSUER = 'https://token.actions.githubusercontent.com';

export interface BundleVector {
  readonly file: string;
  readonly trust: BundleTrust;
  readonly expected: ExpectedContent;
}

export function bundleFixture(file: string): Buffer {
  return readFileSync(path.join(FIXTURES, file));
}

function publicKeyFixture(file: string): KeyObject {
  return createPublicKey(bundleFixture(file));
}

/** Every good bundle among the vectors, with what makes it good. */
export async function goodBundles(): Promise<readonly BundleVector[]> {
  const [trustedRoot, endToEnd, keyed] = await Promise.all(
    ['bundles/trusted_root.json', 'bundles/e2e/trusted_root.json', 'bundles/keyed/keyed-trusted_root.json'].map(
      async (file) => loadTrustedRoot(bundleFixture(file), file),
    ),
  );
  if (trustedRoot === undefined || endToEnd === undefined || keyed === undefined) throw new Error('no trusted roots');
  const content = bundleFixture('bundles/e2e/statement.json');
  const signature: ExpectedContent = { digest: VECTOR_IMAGE, as: 'signature' };
  const other: ExpectedContent = { digest: END_TO_END_IMAGE, as: 'signature' };
  const provenance: ExpectedContent = { digest: VECTOR_IMAGE, as: { predicateType: 'https://slsa.dev/provenance/v1' } };
  const keys = ['ed25519', 'p256', 'p384', 'p521', 'rsa2048', 'sk'].map((name) =>
    publicKeyFixture(`sigstore-keys/${name}.pub`),
  );
  const vector = (file: string, trust: BundleTrust, expected: ExpectedContent): BundleVector => ({
    file,
    trust,
    expected,
  });
  return [
    vector('bundles/cosign-sign-rekor1.sigstore.json', { trustedRoot }, signature),
    vector('bundles/cosign-sign-rekor2-tsa.sigstore.json', { trustedRoot }, signature),
    vector('bundles/slsa-provenance-rekor1-tsa.sigstore.json', { trustedRoot }, provenance),
    vector(
      'bundles/cosign-sign-keyed-rekor2-tsa.sigstore.json',
      { keys: [publicKeyFixture('bundles/cosign-sign-keyed.pub')], trustedRoot },
      signature,
    ),
    vector('bundles/e2e/dsse-rekor1-tsa.json', { trustedRoot: endToEnd }, other),
    vector('bundles/e2e/dsse-rekor2-tsa.json', { trustedRoot: endToEnd }, other),
    vector(
      'bundles/e2e/message-rekor1-tsa.json',
      { trustedRoot: endToEnd },
      { digest: digestOf(content), as: { content } },
    ),
    vector('referrers/bundle.json', { trustedRoot: endToEnd }, other),
    vector('bundles/keyed/keyed-p256-rekor1.json', { keys, trustedRoot: keyed }, signature),
    ...['ed25519', 'p256', 'p384', 'p521', 'rsa2048'].map((name) =>
      vector(`bundles/keyed/keyed-${name}-notlog.json`, { keys }, signature),
    ),
  ];
}

/** What a bundle is refused with; fails where it is accepted. */
export async function refusalOf(
  bytes: Uint8Array,
  { trust, expected }: Pick<BundleVector, 'trust' | 'expected'>,
): Promise<string> {
  return (await failureOf(verifyBundle(bytes, trust, expected), 'SIGNATURE_INVALID')).message;
}
