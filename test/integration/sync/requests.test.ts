import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RegistryPool } from '../../../src/distribution/contract.ts';
import { sync } from '../../../src/operation/sync/sync.ts';
import { aContext } from '../../support/context.ts';
import { aFaultyRegistry, type FaultyRegistry } from '../../support/faulty-registry.ts';
import { anSbom } from '../../support/image-builder.ts';
import { digestAt, putImage } from '../../support/raw-registry.ts';
import { aPool } from '../../support/registry-client.ts';
import { aSyncRequest, itemsOf, settingsOver } from '../../support/sync-items.ts';
import { putImages, sharingImages } from '../../support/tagged-images.ts';

const IMAGES = sharingImages(60);
const TAGS = [...IMAGES.keys()];

let source: FaultyRegistry;
let destination: FaultyRegistry;
let pool: RegistryPool;

beforeAll(async () => {
  [source, destination] = [await aFaultyRegistry(), await aFaultyRegistry()];
  pool = aPool();
  await putImages(source.host, 'team/app', IMAGES);
});

beforeEach(() => {
  for (const registry of [source, destination]) registry.clear();
});

afterAll(async () => {
  await Promise.all([source, destination, pool].map(async (one) => one[Symbol.asyncDispose]()));
});

const seen = (registry: FaultyRegistry, method: string, path: RegExp): number =>
  registry.seen.filter((one) => one.method === method && path.test(one.path)).length;

async function syncTo(...paths: readonly string[]): ReturnType<typeof sync> {
  const from = `docker://${source.host}/team/app`;
  const places = paths.map((path) => `docker://${destination.host}/${path}`);
  return sync(aContext(), aSyncRequest([{ items: itemsOf(settingsOver(pool), from, places, TAGS) }]));
}

describe('60 images that share three of their four layers', () => {
  it('ask for nothing in a repository that does not exist, and bring each blob once', async () => {
    const result = await syncTo('fresh/app');
    expect(result.status).toBe('succeeded');
    // Beside these, whoever knows the tags has listed them: one request at the source.
    expect(source.seen).toHaveLength(60 + 60 + 63);
    expect(destination.seen).toHaveLength(1 + 2 * (60 + 63) + 60);
    expect(seen(destination, 'HEAD', /./)).toBe(0);
    for (const [tag, image] of IMAGES)
      expect(await digestAt(destination.host, 'fresh/app', tag)).toBe(image.root.descriptor.digest);
  });

  it('are asked for by one HEAD at each side when nothing has changed', async () => {
    await syncTo('fresh/app');
    for (const registry of [source, destination]) registry.clear();
    const result = await syncTo('fresh/app');
    expect(new Set(result.images.flatMap(({ destinations }) => destinations.map(({ status }) => status)))).toEqual(
      new Set(['up-to-date']),
    );
    expect([source.seen.length, destination.seen.length]).toEqual([60, 1 + 60]);
    expect(seen(source, 'HEAD', /manifests/) + seen(destination, 'HEAD', /manifests/)).toBe(120);
  });

  it('are read once for two repositories of one host, and mounted from the first into the second', async () => {
    const result = await syncTo('one/app', 'two/app');
    expect(result.status).toBe('succeeded');
    expect(seen(source, 'GET', /blobs/)).toBe(60 + 63);
    expect(seen(destination, 'PUT', /blobs/)).toBe(60 + 63);
    expect(seen(destination, 'HEAD', /./)).toBe(0);
    for (const path of ['one/app', 'two/app'])
      expect(await digestAt(destination.host, path, 'v59')).toBe(IMAGES.get('v59')?.root.descriptor.digest);
  });

  it('are counted by a dry run, each blob once for each repository, and nothing is written', async () => {
    const from = `docker://${source.host}/team/app`;
    const items = itemsOf(settingsOver(pool), from, [`docker://${destination.host}/planned/app`], TAGS);
    const result = await sync(aContext(), aSyncRequest([{ items }], { dryRun: true }));
    const blobs = new Map(
      [...IMAGES.values()].flatMap((image) => image.blobs).map((one) => [one.descriptor.digest, one]),
    );
    const bytes = [...blobs.values()].reduce((sum, { descriptor }) => sum + descriptor.size, 0);
    expect(result).toMatchObject({ status: 'planned', totals: { bytes: { transferred: bytes } } });
    expect(result.images[0]?.destinations[0]?.notes).toContainEqual(
      expect.objectContaining({ code: 'TAG_WOULD_BE_NEW' }),
    );
    expect([source.seen.length, destination.seen.length]).toEqual([60, 1]);
  });

  it('are asked for what is attached by one list of tags, and not image by image', async () => {
    const choices = { selection: { kind: 'all' }, attached: 'all', preserveDigests: false } as const;
    const [from, to] = [`docker://${source.host}/team/app`, `docker://${destination.host}/attached/app`];
    const groups = [{ items: itemsOf(settingsOver(pool), from, [to], TAGS, { choices }) }];
    await sync(aContext(), aSyncRequest(groups));
    for (const registry of [source, destination]) registry.clear();
    const again = await sync(aContext(), aSyncRequest(groups));
    expect(again.images.every(({ destinations }) => destinations[0]?.status === 'up-to-date')).toBe(true);
    // The list, and of each image the manifest and its referrers.
    expect(source.seen).toHaveLength(1 + 2 * 60);
    expect(destination.seen).toHaveLength(1 + 60);
  });

  it('are asked once whether their registry lists what is attached, where it does not', async () => {
    const choices = { selection: { kind: 'all' }, attached: 'all', preserveDigests: false } as const;
    const [from, to] = [`docker://${source.host}/team/app`, `docker://${destination.host}/unlisted/app`];
    const groups = [{ items: itemsOf(settingsOver(pool), from, [to], TAGS, { choices }) }];
    for (const status of ['copied', 'up-to-date']) {
      source.clear();
      source.plant({ path: /\/referrers\//, what: { kind: 'answer', status: 404 } });
      const done = await sync(aContext(), aSyncRequest(groups));
      expect(new Set(done.images.map(({ destinations }) => destinations[0]?.status))).toEqual(new Set([status]));
      expect(source.seen.filter(({ path }) => path.includes('/referrers/'))).toHaveLength(1);
    }
    source.clear();
  });

  it('are asked for at a place without such a list by one question for all, and one for each that has something', async () => {
    const some = [...IMAGES].slice(0, 4);
    await putImages(source.host, 'team/attached', new Map(some));
    for (const [tag, image] of some) await putImage(source.host, 'team/attached', anSbom(image, `attached/${tag}`));
    const choices = { selection: { kind: 'all' }, attached: 'all', preserveDigests: false } as const;
    const [from, to] = [`docker://${source.host}/team/attached`, `docker://${destination.host}/fallback/app`];
    const tags = some.map(([tag]) => tag);
    const groups = [{ items: itemsOf(settingsOver(pool), from, [to], tags, { choices }) }];
    for (const status of ['copied', 'up-to-date']) {
      destination.clear();
      destination.plant(
        { path: /\/referrers\//, what: { kind: 'answer', status: 404 } },
        { method: 'PUT', path: /\/manifests\//, what: { kind: 'headers', headers: { 'oci-subject': undefined } } },
      );
      const done = await sync(aContext(), aSyncRequest(groups));
      const found = done.images.flatMap(({ destinations }) =>
        destinations.map((one) => [one.status, one.attached.length]),
      );
      expect(found).toEqual(tags.map(() => [status, 1]));
    }
    expect(seen(destination, 'GET', /\/referrers\//)).toBe(1);
    expect(seen(destination, 'GET', /\/manifests\/sha256-/)).toBe(tags.length);
  });
});
