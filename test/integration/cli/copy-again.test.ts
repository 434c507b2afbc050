import { readdir, unlink } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hexOf } from '../../../src/image/index.ts';
import { aCommandLine, type CommandLine } from '../../support/command-line.ts';
import { aFaultyRegistry, type Fault, type FaultyRegistry } from '../../support/faulty-registry.ts';
import { anImage, anIndex, anSbom } from '../../support/image-builder.ts';
import { digestAt, missingAt, putImage } from '../../support/raw-registry.ts';

const AMD = anImage({ seed: 'again/amd', platform: 'linux/amd64' });
const ARM = anImage({ seed: 'again/arm', platform: 'linux/arm64' });
const INDEX = anIndex([AMD, ARM]);
const SBOM = anSbom(INDEX, 'again');
const FALLBACK_TAG = `sha256-${hexOf(INDEX.root.descriptor.digest)}`;
const SIZE = [...INDEX.blobs, ...SBOM.blobs].reduce((sum, { descriptor }) => sum + descriptor.size, 0);

/** A registry as they were before OCI Distribution 1.1. */
const WITHOUT_REFERRERS: readonly Fault[] = [
  { path: /\/referrers\//, what: { kind: 'answer', status: 404 } },
  { method: 'PUT', path: /\/manifests\//, what: { kind: 'headers', headers: { 'oci-subject': undefined } } },
];

let waybill: CommandLine;
let near: FaultyRegistry;
let far: FaultyRegistry;
let source: string;

beforeAll(async () => {
  [waybill, near, far] = await Promise.all([aCommandLine(), aFaultyRegistry(), aFaultyRegistry()]);
  source = `docker://${near.host}/team/app:1`;
  await putImage(near.host, 'team/app', INDEX, '1');
  await putImage(near.host, 'team/app', SBOM);
});
afterAll(async () => {
  for (const one of [waybill, near, far]) await one[Symbol.asyncDispose]();
});
beforeEach(() => far.clear());

const at = (repository: string, tag = '1'): string => `docker://${far.host}/${repository}:${tag}`;

describe('a copy that is run again', () => {
  it('counts once what it does twice, where the destination had lost a part of what it said it had', async () => {
    await waybill.copy([source, at('lost')]);
    await unlink(path.join(far.directory, 'lost/blobs/sha256', hexOf(ARM.root.descriptor.digest)));
    const { code, stderr, destinations } = await waybill.copy([source, at('lost', '2')]);
    expect(code, stderr).toBe(0);
    expect(await missingAt(far.host, 'lost', INDEX)).toEqual([]);
    const [{ attached, bytes, notes } = { attached: [], bytes: { present: 0 }, notes: [] }] = destinations;
    expect(attached.map(({ digest }) => digest)).toEqual([SBOM.root.descriptor.digest]);
    expect(bytes.present).toBeLessThanOrEqual(SIZE);
    expect(new Set(notes.map((note) => note.code)).size).toBe(notes.length);
  });

  it('lists a referrer whose list could not be written the last time', async () => {
    const refusal: Fault = {
      method: 'PUT',
      path: new RegExp(`/manifests/${FALLBACK_TAG}$`),
      what: { kind: 'answer', status: 403 },
    };
    far.plant(refusal, ...WITHOUT_REFERRERS);
    const failed = await waybill.copy([source, at('listed')]);
    expect(failed.code).not.toBe(0);
    far.clear();
    far.plant(...WITHOUT_REFERRERS);
    expect(await digestAt(far.host, 'listed', FALLBACK_TAG)).toBeUndefined();
    const { code, stderr } = await waybill.copy([source, at('listed')]);
    expect(code, stderr).toBe(0);
    expect(await digestAt(far.host, 'listed', FALLBACK_TAG)).toBeDefined();
  });

  it('leaves what was tagged as a list of referrers and is none', async () => {
    await putImage(far.host, 'taken', AMD, FALLBACK_TAG);
    far.plant(...WITHOUT_REFERRERS);
    const { destinations } = await waybill.copy([source, at('taken')]);
    expect(destinations).toMatchObject([{ error: { code: 'MANIFEST_INVALID', side: 'destination' } }]);
    expect(destinations[0]?.error?.message).toContain(FALLBACK_TAG);
    expect(await digestAt(far.host, 'taken', FALLBACK_TAG)).toBe(AMD.root.descriptor.digest);
  });

  it('completes a layout that has the index and not what it names', async () => {
    const layout = path.join(waybill.directory, 'sparse');
    const there = `oci:${layout}:app`;
    expect(await waybill.copy(['--sparse', '--platform', 'linux/arm64', source, there])).toMatchObject({ code: 0 });
    expect(await waybill.copy([source, there])).toMatchObject({ code: 0, destinations: [{ status: 'copied' }] });
    const stored = await readdir(path.join(layout, 'blobs/sha256'));
    for (const { descriptor } of [...INDEX.manifests, ...INDEX.blobs])
      expect(stored).toContain(hexOf(descriptor.digest));
    expect(await waybill.copy([source, there])).toMatchObject({ destinations: [{ status: 'up-to-date' }] });
  });

  it('says what it carries when it carries something', async () => {
    const told = 'carried 2 platforms';
    expect((await waybill.copy([source, at('told')])).stderr).toContain(told);
    const again = await waybill.copy([source, at('told')]);
    expect(again).toMatchObject({ code: 0, destinations: [{ status: 'up-to-date', notes: [] }] });
    expect(again.stderr).not.toContain(told);
  });
});
