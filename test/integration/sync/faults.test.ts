import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RegistryPool } from '../../../src/distribution/contract.ts';
import type { SyncGroup, SyncRequest } from '../../../src/operation/sync/item.ts';
import { sync } from '../../../src/operation/sync/sync.ts';
import type { Result } from '../../../src/operation/result.ts';
import { aContext } from '../../support/context.ts';
import { aFaultyRegistry, type Fault, type FaultyRegistry } from '../../support/faulty-registry.ts';
import { anImage } from '../../support/image-builder.ts';
import { digestAt, putImage } from '../../support/raw-registry.ts';
import { aPool } from '../../support/registry-client.ts';
import { aSyncRequest, itemsOf, settingsOver } from '../../support/sync-items.ts';
import { putImages, sharingImages } from '../../support/tagged-images.ts';

const IMAGES = sharingImages(12);
const OTHER = anImage({ seed: 'other' });
const TAGS = [...IMAGES.keys()];
const blobsOf = (tag: string): readonly string[] => IMAGES.get(tag)?.blobs.map((one) => one.descriptor.digest) ?? [];
const SHARED = blobsOf('v0').filter((digest) => blobsOf('v1').includes(digest));
const OWN = blobsOf('v3').filter((digest) => !SHARED.includes(digest));

let held: FaultyRegistry;
let source: FaultyRegistry;
let first: FaultyRegistry;
let second: FaultyRegistry;
let pool: RegistryPool;

beforeAll(async () => {
  held = await aFaultyRegistry();
  await putImages(held.host, 'team/app', IMAGES);
  return async () => held[Symbol.asyncDispose]();
});

beforeEach(async () => {
  [source, first, second] = await Promise.all([
    aFaultyRegistry({ holding: held.directory }),
    aFaultyRegistry(),
    aFaultyRegistry(),
  ]);
  pool = aPool({ limits: { retries: 2 } });
});

afterEach(async () => {
  await Promise.all([source, first, second, pool].map(async (one) => one[Symbol.asyncDispose]()));
});

function groupTo(...hosts: readonly string[]): Partial<SyncGroup> {
  const places = hosts.map((host) => `docker://${host}/all/app`);
  return { items: itemsOf(settingsOver(pool), `docker://${source.host}/team/app`, places, TAGS) };
}

async function run(groups: readonly Partial<SyncGroup>[], more: Partial<SyncRequest> = {}): Promise<Result> {
  const result = await sync(aContext({ limits: { retries: 2 } }), aSyncRequest(groups, more));
  for (const registry of [source, first, second]) registry.clear();
  return result;
}

const failuresOf = (result: Result): readonly (readonly [string, string | undefined])[] =>
  result.images.flatMap(({ source: { reference }, destinations }) =>
    destinations.flatMap(({ status, error }) =>
      status === 'failed' ? [[reference.slice(reference.lastIndexOf(':') + 1), error?.code] as const] : [],
    ),
  );

async function tagsThatAreWhole(host: string): Promise<readonly string[]> {
  const digests = await Promise.all(TAGS.map(async (tag) => [tag, await digestAt(host, 'all/app', tag)] as const));
  return digests.flatMap(([tag, digest]) => (digest === IMAGES.get(tag)?.root.descriptor.digest ? [tag] : []));
}

const everyNth = (nth: number): Fault => {
  let count = 0;
  return {
    path: /./,
    what: {
      kind: 'call',
      run: (request, response, real) => {
        count += 1;
        if (count % nth !== 0) return real(request, response);
        request.resume();
        response.writeHead(429, { 'retry-after': '10ms' }).end();
      },
    },
  };
};

describe('a sync with faults', () => {
  it('brings all but the image that is broken at the source', async () => {
    source.plant({ path: new RegExp(`/blobs/${OWN[0] ?? ''}$`), what: { kind: 'corrupt' } });
    const result = await run([groupTo(first.host)]);
    expect(result).toMatchObject({ status: 'partial', totals: { images: 12, failed: 1 } });
    expect(failuresOf(result)).toEqual([['v3', 'DIGEST_MISMATCH']]);
    expect(await tagsThatAreWhole(first.host)).toEqual(TAGS.filter((tag) => tag !== 'v3'));
  });

  it('fails every image, and reads none, where its one destination may not be asked', async () => {
    const body = '{"errors":[{"code":"DENIED"}]}';
    first.plant({ path: /\/(?:tags|manifests)\//, what: { kind: 'answer', status: 403, body } });
    const before = source.seen.length;
    const result = await run([groupTo(first.host)]);
    expect(result).toMatchObject({ status: 'failed', totals: { images: 12, failed: 12 } });
    const errors = result.images.flatMap(({ destinations }) => destinations.map(({ error }) => error));
    expect(new Set(errors.map((error) => `${error?.code ?? ''} ${error?.side ?? ''}`))).toEqual(
      new Set(['AUTH_REQUIRED destination']),
    );
    expect(source.seen.slice(before).filter(({ path }) => path.includes('/blobs/'))).toEqual([]);
  });

  it('fails every image of a blob that is broken for good, without every one of them trying it', async () => {
    source.plant({ path: new RegExp(`/blobs/${SHARED[0] ?? ''}$`), what: { kind: 'corrupt' } });
    const result = await run([groupTo(first.host)]);
    expect(result.status).toBe('failed');
    expect(new Set(failuresOf(result).map(([, code]) => code))).toEqual(new Set(['DIGEST_MISMATCH']));
    expect(await tagsThatAreWhole(first.host)).toEqual([]);
  });

  it('lets another image try a shared blob whose first delivery failed', async () => {
    const upload = { method: 'POST', path: /blobs\/uploads/, times: 1 };
    first.plant({ ...upload, what: { kind: 'answer', status: 400, body: '{"errors":[{"code":"UNKNOWN"}]}' } });
    const result = await run([groupTo(first.host)]);
    const failed = failuresOf(result).map(([tag]) => tag);
    expect(failed.length).toBeLessThan(2);
    expect(await tagsThatAreWhole(first.host)).toEqual(TAGS.filter((tag) => !failed.includes(tag)));
  });

  it('fills one of two registries when the other is broken', async () => {
    second.plant({ path: /./, what: { kind: 'answer', status: 500 } });
    const result = await run([groupTo(first.host, second.host)]);
    expect(result).toMatchObject({ status: 'partial', totals: { failed: 12 } });
    for (const { destinations } of result.images)
      expect(destinations.map(({ status, error }) => [status, error?.code])).toEqual([
        ['copied', undefined],
        ['failed', 'SERVER_ERROR'],
      ]);
    expect(await tagsThatAreWhole(first.host)).toEqual(TAGS);
  });

  it('gets past registries that answer 429 to every fourth request', async () => {
    source.plant(everyNth(4));
    first.plant(everyNth(4));
    const result = await run([groupTo(first.host)]);
    expect(failuresOf(result)).toEqual([]);
    expect(await tagsThatAreWhole(first.host)).toEqual(TAGS);
  });

  it('asks tag by tag where the destination does not list its tags', async () => {
    first.plant({ path: /tags\/list/, what: { kind: 'answer', status: 403 } });
    expect((await run([groupTo(first.host)])).status).toBe('succeeded');
    expect(await tagsThatAreWhole(first.host)).toEqual(TAGS);
  });

  it('asks for all of an image anew where the registry misses a blob that it had', async () => {
    const body = '{"errors":[{"code":"MANIFEST_BLOB_UNKNOWN"}]}';
    first.plant({ method: 'PUT', path: /manifests\/v7$/, times: 1, what: { kind: 'answer', status: 404, body } });
    expect(failuresOf(await run([groupTo(first.host)]))).toEqual([]);
    expect(await tagsThatAreWhole(first.host)).toEqual(TAGS);
  });

  it('stops at the first failure where it is to, and says what was not begun', async () => {
    source.plant({ path: /manifests\/v0$/, what: { kind: 'answer', status: 404 } });
    await pool[Symbol.asyncDispose]();
    pool = aPool({ limits: { retries: 2, perHost: 1 } });
    const ctx = aContext({ limits: { perHost: 1 } });
    const result = await sync(ctx, aSyncRequest([groupTo(first.host)], { failFast: true }));
    expect(failuresOf(result)).toEqual([['v0', 'MANIFEST_UNKNOWN']]);
    expect(result.images).toHaveLength(12);
    expect(result.images.at(-1)?.destinations[0]).toMatchObject({ status: 'skipped', notes: [{ code: 'NOT_BEGUN' }] });
  });

  it('ends promptly when it is interrupted, and every image has a result', async () => {
    const ctx = aContext();
    first.plant({
      method: 'PUT',
      path: /blobs/,
      before: () => ctx.abort(new Error('interrupted')),
      what: { kind: 'stall', afterBytes: 0 },
    });
    const result = await sync(ctx, aSyncRequest([groupTo(first.host)]));
    expect(result.images.map(({ destinations }) => destinations[0]?.status)).toEqual(TAGS.map(() => 'failed'));
  });
});

describe('a tag rule', () => {
  it('keeps tags where they are, and tells which and why', async () => {
    await putImage(first.host, 'all/app', OTHER, 'v1');
    const from = `docker://${source.host}/team/app`;
    const items = itemsOf(settingsOver(pool), from, [`docker://${first.host}/all/app`], ['v0', 'v1'], {
      rule: { kind: 'create-only' },
    });
    const result = await run([{ items }]);
    expect(failuresOf(result)).toEqual([['v1', 'TAG_RULE']]);
    expect(result.images[0]?.destinations[0]?.status).toBe('copied');
    expect(await digestAt(first.host, 'all/app', 'v1')).toBe(OTHER.root.descriptor.digest);
  });

  it('holds for a tag that the list leaves out', async () => {
    await putImage(first.host, 'all/app', OTHER, 'v1');
    first.plant({
      path: /tags\/list/,
      what: { kind: 'answer', status: 200, body: JSON.stringify({ name: 'all/app', tags: ['other'] }) },
    });
    const from = `docker://${source.host}/team/app`;
    for (const rule of [{ kind: 'create-only' }, { kind: 'as-planned', from: undefined }] as const) {
      const to = [`docker://${first.host}/all/app`];
      const items = itemsOf(settingsOver(pool), from, to, ['v0', 'v1'], { rule });
      expect(failuresOf(await run([{ items }])).map(([tag]) => tag)).toEqual(['v1']);
      expect(await digestAt(first.host, 'all/app', 'v1')).toBe(OTHER.root.descriptor.digest);
    }
  });

  it('moves a tag to what was created later, and leaves it where what is there is newer', async () => {
    const [old, young] = ['2020', '2024'].map((year) => anImage({ seed: year, created: `${year}-01-01T00:00:00Z` }));
    for (const [tag, ours, theirs] of [
      ['up', young, old],
      ['down', old, young],
    ] as const) {
      await putImage(source.host, 'team/app', ours ?? OTHER, tag);
      await putImage(first.host, 'all/app', theirs ?? OTHER, tag);
    }
    const items = itemsOf(
      settingsOver(pool),
      `docker://${source.host}/team/app`,
      [`docker://${first.host}/all/app`],
      ['up', 'down'],
      { rule: { kind: 'move-if-newer', by: 'created' } },
    );
    const result = await run([{ items }]);
    expect(result.images.map(({ destinations }) => destinations[0]?.status)).toEqual(['copied', 'skipped']);
    for (const tag of ['up', 'down'])
      expect(await digestAt(first.host, 'all/app', tag)).toBe(young?.root.descriptor.digest);
  });
});
