import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OCI_EMPTY, OCI_MANIFEST } from '../../../src/image/index.ts';
import type { Tree } from '../../../src/operation/tree/tree.ts';
import { aCommandLine, type CommandLine } from '../../support/command-line.ts';
import { aFaultyRegistry, type FaultyRegistry } from '../../support/faulty-registry.ts';
import { aBlob, aManifest, anArtifact, anImage, anIndex, type BuiltImage } from '../../support/image-builder.ts';
import { putImage } from '../../support/raw-registry.ts';

const FIXTURES = path.resolve(import.meta.dirname, '../../fixtures/trust');
const BUNDLE_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const ROOT = path.join(FIXTURES, 'bundles/trusted_root.json');
const SIGNER = 'https://github.com/acme/app/.github/workflows/release.yml@refs/heads/main';
const ISSUER = 'https://token.actions.githubusercontent.com';

let waybill: CommandLine;
let registry: FaultyRegistry;
let image: string;

async function aBundle(name: string, subject: BuiltImage['root']['descriptor']): Promise<BuiltImage> {
  return aManifest({
    mediaType: OCI_MANIFEST,
    artifactType: BUNDLE_TYPE,
    config: aBlob(Buffer.from('{}'), OCI_EMPTY),
    layers: [aBlob(await readFile(path.join(FIXTURES, `bundles/${name}.sigstore.json`)), BUNDLE_TYPE)],
    subject,
  });
}

beforeAll(async () => {
  [waybill, registry] = await Promise.all([aCommandLine(), aFaultyRegistry()]);
  image = `docker://${registry.host}/team/app:v1`;
  const layout = path.join(FIXTURES, 'image/oci-layout');
  const copied = await waybill.copy(['--all', `oci:${layout}:v1`, image]);
  expect(copied.code, copied.stderr).toBe(0);
  const bytes = await readFile(path.join(FIXTURES, 'image/v1.manifest.json'));
  const { descriptor } = aBlob(bytes, OCI_MANIFEST);
  const sbom = anArtifact({ seed: 'tree', subject: descriptor, artifactType: 'application/spdx+json' });
  await putImage(registry.host, 'team/app', sbom);
  for (const name of ['cosign-sign-rekor1', 'slsa-provenance-rekor1-tsa', 'cosign-sign-keyed-rekor2-tsa', 'bad-sig'])
    await putImage(registry.host, 'team/app', await aBundle(name, descriptor));
});
afterAll(async () => {
  for (const one of [waybill, registry]) await one[Symbol.asyncDispose]();
});

const treeOf = async (...flags: readonly string[]): Promise<Tree> => {
  const { code, stdout, stderr } = await waybill.run(['tree', '--json', ...flags, image]);
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout) as Tree;
};

describe('tree', () => {
  it('shows what is attached, and who is said to have signed', async () => {
    const { root } = await treeOf();
    expect(root.attached.map(({ artifactType = '' }) => artifactType).toSorted()).toEqual(
      [BUNDLE_TYPE, BUNDLE_TYPE, BUNDLE_TYPE, BUNDLE_TYPE, 'application/spdx+json'].toSorted(),
    );
    expect(new Set(root.signatures.map(({ verdict }) => verdict))).toEqual(new Set(['unchecked']));
    expect(root.signatures).toContainEqual(
      expect.objectContaining({ format: 'bundle', kind: 'signature', identity: SIGNER, issuer: ISSUER }),
    );
  });

  it('says which of them hold, by the root of an instance', async () => {
    const { root } = await treeOf('--trusted-root', ROOT);
    const found = root.signatures.map(({ kind, identity, verdict }) => [kind, identity === SIGNER, verdict].join(' '));
    expect(found.toSorted()).toEqual(
      [
        'attestation true verified',
        'signature false unchecked',
        'signature true refused',
        'signature true verified',
      ].toSorted(),
    );
    expect(root.signatures.find(({ verdict }) => verdict === 'refused')?.reason).toBeTruthy();
  });

  it('says which of them hold, by a key', async () => {
    const { root } = await treeOf('--key', path.join(FIXTURES, 'bundles/cosign-sign-keyed.pub'));
    expect(root.signatures.filter(({ verdict }) => verdict === 'verified')).toHaveLength(1);
  });

  it('is drawn for people', async () => {
    const { code, stdout } = await waybill.run(['tree', '--trusted-root', ROOT, image]);
    expect(code).toBe(0);
    expect(stdout).toContain(`signature [bundle] by ${SIGNER} (${ISSUER})  ✓ verified`);
    expect(stdout.split('\n').filter((line) => /^(?:├─|└─) /.test(line))).toHaveLength(9);
  });

  it('shows the others where something else is kept for signatures', async () => {
    const place = `docker://${registry.host}/team/hostile:v1`;
    expect((await waybill.copy([image, place])).code).toBe(0);
    const { descriptor } = aBlob(await readFile(path.join(FIXTURES, 'image/v1.manifest.json')), OCI_MANIFEST);
    await putImage(registry.host, 'team/hostile', anIndex([]), `${descriptor.digest.replace(':', '-')}.sig`);
    const { code, stdout, stderr } = await waybill.run(['tree', '--json', '--trusted-root', ROOT, place]);
    expect(code, stderr).toBe(0);
    const { root } = JSON.parse(stdout) as Tree;
    expect(root.signatures).toContainEqual(
      expect.objectContaining({
        format: 'legacy',
        verdict: 'refused',
        reason: expect.stringContaining('holds no signatures') as string,
      }),
    );
    expect(root.signatures.filter(({ verdict }) => verdict === 'verified')).toHaveLength(2);
  });

  it('of an image that is not there is exit 2', async () => {
    const { code, stderr } = await waybill.run(['tree', `docker://${registry.host}/team/none:1`]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^(?:waybill: )?error (?:REPOSITORY|MANIFEST)_UNKNOWN/m);
  });

  it('is refused for indexes that name one another more often than anybody could show', async () => {
    let inner = anImage({ seed: 'nested', layers: 1 });
    for (let depth = 0; depth < 4; depth += 1) inner = anIndex(Array.from({ length: 300 }, () => inner));
    await putImage(registry.host, 'team/nested', inner, '1');
    const { code, stderr } = await waybill.run(['tree', `docker://${registry.host}/team/nested:1`]);
    expect(code).toBe(8);
    expect(stderr).toContain('LIMIT_EXCEEDED');
  }, 60_000);
});
