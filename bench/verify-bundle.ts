/** Verifies one keyless bundle in a process of its own and prints the CPU that it took once everything was loaded, in milliseconds. */
import { bundleFixture, VECTOR_IMAGE } from '../test/support/bundle-vectors.ts';
import { loadTrustedRoot } from '../src/trust/bundle/trusted-root.ts';
import { verifyBundle } from '../src/trust/bundle/verify-bundle.ts';

const trustedRoot = await loadTrustedRoot(bundleFixture('bundles/trusted_root.json'), 'trusted_root.json');
const bundle = bundleFixture('bundles/cosign-sign-rekor1.sigstore.json');
await import('@sigstore/bundle');
const before = process.cpuUsage();
await verifyBundle(bundle, { trustedRoot }, { digest: VECTOR_IMAGE, as: 'signature' });
const { user, system } = process.cpuUsage(before);
process.stdout.write(`${String((user + system) / 1000)}\n`);
