import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hexOf } from '../../../src/image/index.ts';
import { aCommandLine, type CommandLine } from '../../support/command-line.ts';
import { aFaultyRegistry, type FaultyRegistry } from '../../support/faulty-registry.ts';
import {
  aBlob,
  aHelmChart,
  anArtifact,
  anImage,
  anIndex,
  anSbom,
  type BuiltImage,
} from '../../support/image-builder.ts';
import { digestAt, missingAt, putImage } from '../../support/raw-registry.ts';

const AMD = anImage({ seed: 'amd', platform: 'linux/amd64' });
const ARM = anImage({ seed: 'arm', platform: 'linux/arm64' });
const INDEX = anIndex([AMD, ARM]);
const DIGEST = INDEX.root.descriptor.digest;
const SBOM = anSbom(INDEX, 'root');
const CHILD_SBOM = anSbom(ARM, 'child');
const SIGNATURE = anArtifact({ seed: 'signature' });
const SIGNATURE_TAG = `sha256-${hexOf(DIGEST)}.sig`;

let waybill: CommandLine;
let near: FaultyRegistry;
let far: FaultyRegistry;
let source: string;

beforeAll(async () => {
  [waybill, near, far] = await Promise.all([aCommandLine(), aFaultyRegistry(), aFaultyRegistry()]);
  source = `docker://${near.host}/team/app:1`;
  await putImage(near.host, 'team/app', INDEX, '1');
  for (const one of [SBOM, CHILD_SBOM]) await putImage(near.host, 'team/app', one);
  await putImage(near.host, 'team/app', SIGNATURE, SIGNATURE_TAG);
});
afterAll(async () => {
  for (const one of [waybill, near, far]) await one[Symbol.asyncDispose]();
});

const at = (repository: string): string => `docker://${far.host}/${repository}:1`;
const holds = async (repository: string, image: BuiltImage): Promise<boolean> =>
  (await digestAt(far.host, repository, image.root.descriptor.digest)) !== undefined;

describe('what is attached to an image', () => {
  it("travels by default: referrers, the children's too, and cosign's tags", async () => {
    const { code, destinations } = await waybill.copy([source, at('all')]);
    expect(code).toBe(0);
    const carried = destinations.flatMap(({ attached }) => attached.map(({ kind, digest }) => `${kind} ${digest}`));
    expect(carried.toSorted()).toEqual(
      [
        `cosign-tag ${SIGNATURE.root.descriptor.digest}`,
        `referrer ${SBOM.root.descriptor.digest}`,
        `referrer ${CHILD_SBOM.root.descriptor.digest}`,
      ].toSorted(),
    );
    for (const one of [INDEX, SBOM, CHILD_SBOM, SIGNATURE]) expect(await missingAt(far.host, 'all', one)).toEqual([]);
    expect(await digestAt(far.host, 'all', SIGNATURE_TAG)).toBe(SIGNATURE.root.descriptor.digest);
  });

  it('stays behind with --attached none', async () => {
    const { destinations } = await waybill.copy(['--attached', 'none', source, at('none')]);
    expect(destinations).toMatchObject([{ status: 'copied', attached: [] }]);
    expect([await holds('none', INDEX), await holds('none', SBOM), await holds('none', SIGNATURE)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('stays behind, with a note, in a layout without a NAME, and travels into one with a NAME', async () => {
    const bare = path.join(waybill.directory, 'bare');
    const { code, destinations } = await waybill.copy([source, `oci:${bare}`]);
    expect(code).toBe(0);
    expect(destinations.flatMap(({ notes }) => notes.map((note) => note.code))).toContain('ATTACHED_LEFT_BEHIND');
    expect(destinations).toMatchObject([{ attached: [] }]);
    const index = JSON.parse(await readFile(path.join(bare, 'index.json'), 'utf8')) as { manifests: unknown[] };
    expect(index.manifests).toHaveLength(1);
    const named = await waybill.copy([source, `oci:${path.join(waybill.directory, 'named')}:app`]);
    expect(named.destinations[0]?.attached).toHaveLength(3);
  });
});

describe('a choice of platforms', () => {
  it('rewrites the index and says so', async () => {
    const { code, destinations } = await waybill.copy(['--platform', 'linux/arm64', source, at('chosen/list')]);
    expect(code).toBe(0);
    expect(await holds('chosen/list', ARM)).toBe(true);
    expect(await holds('chosen/list', AMD)).toBe(false);
    expect(destinations[0]?.digest).toBe(await digestAt(far.host, 'chosen/list', '1'));
    expect(destinations[0]?.digest).not.toBe(DIGEST);
    expect(destinations[0]?.notes.map((note) => note.code)).toContain('DIGEST_CHANGES');
  });

  it('keeps the index with --sparse', async () => {
    const layout = path.join(waybill.directory, 'sparse');
    const args = ['--sparse', '--platform=linux/arm64', '--attached=none', source, `oci:${layout}:app`];
    expect(await waybill.copy(args)).toMatchObject({ code: 0, destinations: [{ digest: DIGEST }] });
    const blob = async (image: BuiltImage): Promise<Buffer | undefined> =>
      readFile(path.join(layout, 'blobs/sha256', hexOf(image.root.descriptor.digest))).catch(() => undefined);
    expect(await blob(ARM)).toEqual(Buffer.from(ARM.root.bytes));
    expect(await blob(AMD)).toBeUndefined();
  });

  it('fails before anything moves where the digest has to stay', async () => {
    far.clear();
    const ended = await waybill.copy(['--preserve-digests', '--platform=linux/arm64', source, at('kept')]);
    expect(ended).toMatchObject({ code: 9, destinations: [{ error: { code: 'DIGEST_WOULD_CHANGE' } }] });
    expect(far.seen.filter(({ method }) => ['POST', 'PUT', 'PATCH'].includes(method))).toEqual([]);
  });

  it('fails where the destination is pinned to another digest', async () => {
    far.clear();
    const pinned = `docker://${far.host}/pinned@${AMD.root.descriptor.digest}`;
    expect(await waybill.copy([source, pinned])).toMatchObject({ code: 9 });
    expect(far.seen.filter(({ method }) => ['POST', 'PUT', 'PATCH'].includes(method))).toEqual([]);
  });
});

describe('every kind of image', () => {
  it.each<readonly [string, BuiltImage]>([
    ['an index in an index', anIndex([AMD, anIndex([ARM])])],
    ['a blob of no bytes', anImage({ seed: 'empty', extraLayers: [aBlob(Buffer.alloc(0))] })],
    ['a Helm chart', aHelmChart()],
  ])('arrives whole: %s', async (name, image) => {
    const repository = `kinds/${name.replaceAll(' ', '-').toLowerCase()}`;
    await putImage(near.host, repository, image, '1');
    const { code, stderr } = await waybill.copy([`docker://${near.host}/${repository}:1`, at(repository)]);
    expect(code, stderr).toBe(0);
    expect(await digestAt(far.host, repository, '1')).toBe(image.root.descriptor.digest);
    expect(await missingAt(far.host, repository, image)).toEqual([]);
  });
});
