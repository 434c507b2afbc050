import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { initTUF } from '@sigstore/tuf';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RegistryPool } from '../../../src/distribution/contract.ts';
import { readTufTargets } from '../../../src/trust/keyless/tuf.ts';
import { aContext, type TestContext } from '../../support/context.ts';
import { failureOf } from '../../support/failure-of.ts';
import { startStandIn, type StandIn } from '../../support/json-service.ts';
import { aPool } from '../../support/registry-client.ts';
import { aTufKey, pagesOf, rootOf, startTufRepository, type TufPages } from '../../support/sigstore/tuf-repository.ts';

const FILES = { 'trusted_root.json': '{"a":1}', 'signing_config.v0.2.json': '{"b":2}' };
const NAMES = Object.keys(FILES);
const DAY = 24 * 3_600_000;

const keys = aTufKey();
const first = rootOf(1, keys, [keys]);
let pages: TufPages;
let repository: StandIn;
let pool: RegistryPool;
let directory: string;

beforeEach(async () => {
  pool = aPool();
  directory = await mkdtemp(path.join(tmpdir(), 'waybill-tuf-test-'));
  pages = pagesOf({ keys, files: FILES });
  repository = await startTufRepository(pages);
});
afterEach(async () => {
  vi.useRealTimers();
  await pool[Symbol.asyncDispose]();
  await repository[Symbol.asyncDispose]();
  await rm(directory, { recursive: true, force: true });
});

async function read(ctx: TestContext = aContext(), names = NAMES, root = first): Promise<readonly string[]> {
  const places = { temporary: directory, cache: path.join(directory, 'cache') };
  const at = { url: new URL(repository.origin), root: Buffer.from(root) };
  const found = await readTufTargets(ctx, pool.http, at, places, names);
  return found.map((bytes) => Buffer.from(bytes).toString());
}

function becomes(next: TufPages): void {
  pages.clear();
  for (const [page, text] of next) pages.set(page, text);
}

/** Only the date moves: waits go on. */
function daysLater(days: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + days * DAY });
}

const expires = (days: number): string => new Date(Date.now() + days * DAY).toISOString();

describe('the stand-in for a TUF repository', () => {
  it("is read by sigstore-js's own client", async () => {
    const rootPath = path.join(directory, 'first.json');
    await writeFile(rootPath, first);
    const cachePath = path.join(directory, 'theirs');
    const tuf = await initTUF({ mirrorURL: repository.origin, rootPath, cachePath });
    expect(await tuf.getTarget('trusted_root.json')).toBe(FILES['trusted_root.json']);
  });
});

describe('files under The Update Framework', () => {
  it('are read, and nothing of the way there stays', async () => {
    expect(await read()).toEqual(Object.values(FILES));
    expect(await readdir(directory)).toEqual(['cache']);
  });

  it('are had without a request as long as what is kept has not expired', async () => {
    await read();
    const { length } = repository.asked;
    await repository[Symbol.asyncDispose]();
    expect(await read()).toEqual(Object.values(FILES));
    expect(repository.asked).toHaveLength(length);
  });

  it('are read anew once it has', async () => {
    await read();
    daysLater(8);
    becomes(pagesOf({ keys, files: { ...FILES, 'trusted_root.json': '{"a":2}' }, version: 2 }));
    expect(await read()).toEqual(['{"a":2}', '{"b":2}']);
  });

  it('are found by way of later roots, each signed by the one before', async () => {
    const [second, third] = [aTufKey(), aTufKey()];
    becomes(pagesOf({ keys: third, files: FILES }));
    pages.set('/2.root.json', rootOf(2, second, [keys, second]));
    pages.set('/3.root.json', rootOf(3, third, [second, third]));
    expect(await read()).toEqual(Object.values(FILES));
  });

  it('are had by way of later roots that are kept, without a request', async () => {
    const second = aTufKey();
    becomes(pagesOf({ keys: second, files: FILES }));
    pages.set('/2.root.json', rootOf(2, second, [keys, second]));
    await read();
    const { length } = repository.asked;
    expect(await read()).toEqual(Object.values(FILES));
    expect(repository.asked).toHaveLength(length);
  });

  it.each(['a root of their own', 'a later root of their own'])(
    'are not those that others put into the cache, with %s',
    async (what) => {
      const theirs = aTufKey();
      const evil = { 'trusted_root.json': '{"evil":1}', 'signing_config.v0.2.json': '{"evil":2}' };
      const own = pages.entries().toArray();
      becomes(pagesOf({ keys: theirs, files: evil, version: 9 }));
      if (what === 'a root of their own') await read(aContext(), NAMES, rootOf(1, theirs, [theirs]));
      else {
        const [before, after] = [aTufKey(), theirs];
        pages.set('/2.root.json', rootOf(2, after, [before, after]));
        await read(aContext(), NAMES, rootOf(1, before, [before]));
      }
      becomes(new Map(own));
      expect(await read()).toEqual(Object.values(FILES));
    },
  );

  it('are read with a cache that is damaged', async () => {
    await read();
    const [kept = ''] = await readdir(path.join(directory, 'cache/tuf'));
    for (const name of ['2.root.json', 'timestamp.json', 'targets/trusted_root.json'])
      await writeFile(path.join(directory, 'cache/tuf', kept, name), '{"half');
    expect(await read()).toEqual(Object.values(FILES));
  });
});

describe('a TUF repository that lies', () => {
  it.each([
    ['a root of strangers', () => void pages.set('/2.root.json', rootOf(2, aTufKey(), [aTufKey()]))],
    ['a root that leaves one out', () => void pages.set('/2.root.json', rootOf(3, keys, [keys]))],
    ['a root that has expired', () => void pages.set('/2.root.json', rootOf(2, keys, [keys], expires(-1)))],
    ['metadata by another key', () => becomes(pagesOf({ keys: aTufKey(), files: FILES }))],
    ['metadata that has expired', () => becomes(pagesOf({ keys, files: FILES, expires: expires(-1) }))],
    ['metadata that is none', () => void pages.set('/timestamp.json', '<html>')],
    [
      'a snapshot of another time',
      () => void pages.set('/1.snapshot.json', pagesOf({ keys, files: {} }).get('/1.snapshot.json') ?? ''),
    ],
    ['a timestamp without end', () => void pages.set('/timestamp.json', ' '.repeat(20_000))],
    ['a file that was changed', () => replaceTargets((text) => text.replace('1', '2'))],
    ['a file that is longer', () => replaceTargets((text) => `${text} `)],
  ])('with %s is refused in one line', async (_, lie) => {
    lie();
    const failure = await failureOf(read(), 'SIGNATURE_INVALID');
    expect(failure.message).toContain(`the trust root of ${new URL(repository.origin).host} is not to be trusted`);
    expect(failure.message).not.toContain('\n');
    expect(failure.hint).toContain('--trusted-root');
    expect(await readdir(directory)).toEqual([]);
  });

  function replaceTargets(change: (text: string) => string): void {
    for (const [page, text] of pages) if (page.startsWith('/targets/')) pages.set(page, change(text));
  }

  it('by going back is refused', async () => {
    becomes(pagesOf({ keys, files: FILES, version: 5 }));
    await read();
    daysLater(8);
    becomes(pagesOf({ keys, files: FILES, version: 4 }));
    const failure = await failureOf(read(), 'SIGNATURE_INVALID');
    expect(failure.message).toContain('less than current version');
  });

  it('by standing still is refused', async () => {
    await read();
    daysLater(8);
    const failure = await failureOf(read(), 'SIGNATURE_INVALID');
    expect(failure.message).toContain('expired');
  });

  it('by leaving a file out is refused', async () => {
    becomes(pagesOf({ keys, files: {} }));
    const failure = await failureOf(read(), 'SIGNATURE_INVALID');
    expect(failure.message).toContain('it has no trusted_root.json');
  });
});

describe('a TUF repository that is not well', () => {
  it.each([
    [429, 'RATE_LIMITED'],
    [503, 'SERVER_ERROR'],
  ] as const)('and answers %d fails as what it is', async (status, code) => {
    await repository[Symbol.asyncDispose]();
    repository = await startStandIn(() => ({ status }));
    await failureOf(read(), code);
  });

  it('and is not there fails as what it is', async () => {
    await repository[Symbol.asyncDispose]();
    await failureOf(read(), 'UNREACHABLE');
  });

  it('ends with the run', async () => {
    const ctx = aContext();
    ctx.abort();
    await expect(read(ctx)).rejects.toThrow('abort');
  });
});
