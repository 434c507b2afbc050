import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RegistryPool } from '../../../src/distribution/contract.ts';
import { sync } from '../../../src/operation/sync/sync.ts';
import { Failure } from '../../../src/runtime/failure.ts';
import { aContext } from '../../support/context.ts';
import { aFaultyRegistry, type FaultyRegistry } from '../../support/faulty-registry.ts';
import { anImage } from '../../support/image-builder.ts';
import { digestAt, putImage } from '../../support/raw-registry.ts';
import { aPool } from '../../support/registry-client.ts';
import { aSyncRequest, itemsOf, settingsOver } from '../../support/sync-items.ts';

const TAGS = ['v1', 'v2', 'v3'];
const IMAGES = TAGS.map((seed) => anImage({ seed }));

let source: FaultyRegistry;
let destination: FaultyRegistry;
let pool: RegistryPool;

beforeAll(async () => {
  [source, destination, pool] = [await aFaultyRegistry(), await aFaultyRegistry(), aPool()];
  for (const [at, tag] of TAGS.entries()) await putImage(source.host, 'team/app', IMAGES[at] ?? anImage(), tag);
});

afterAll(async () => {
  await Promise.all([source, destination, pool].map(async (one) => one[Symbol.asyncDispose]()));
});

it('brings every image to its destination, tells what was left out, and finds nothing to do the second time', async () => {
  const items = itemsOf(
    settingsOver(pool),
    `docker://${source.host}/team/app`,
    [`docker://${destination.host}/all/app`],
    TAGS,
  );
  const excluded = [{ reference: 'docker://x/app:old', reason: 'older than the newest 3' }];
  const first = await sync(
    aContext(),
    aSyncRequest([{ items: items.slice(0, 2), excluded }, { items: items.slice(2) }]),
  );
  expect(first).toMatchObject({ command: 'sync', status: 'succeeded', excluded, totals: { images: 3, failed: 0 } });
  for (const [at, tag] of TAGS.entries())
    expect(await digestAt(destination.host, 'all/app', tag)).toBe(IMAGES[at]?.root.descriptor.digest);
  const second = await sync(aContext(), aSyncRequest([{ items }]));
  expect(second.images.flatMap((image) => image.destinations.map(({ status }) => status))).toEqual(
    TAGS.map(() => 'up-to-date'),
  );
});

it('is partial when a place could not be listed, and failed when that is all there was', async () => {
  const items = itemsOf(
    settingsOver(pool),
    `docker://${source.host}/team/app`,
    [`docker://${destination.host}/some/app`],
    ['v1'],
  );
  const failure = new Failure('AUTH_DENIED', 'not yours to list');
  const unlisted = { name: 'docker://elsewhere/app', failure };
  const partial = await sync(aContext(), aSyncRequest([unlisted, { items }]));
  expect(partial).toMatchObject({ status: 'partial', totals: { images: 2, failed: 1 } });
  expect(partial.images[0]?.destinations[0]?.error).toMatchObject({ code: 'AUTH_DENIED', side: 'source' });
  expect((await sync(aContext(), aSyncRequest([unlisted]))).status).toBe('failed');
});
