import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aContext } from '../../test/support/context.ts';
import { offlineSettings } from '../../test/support/endpoint-settings.ts';
import { anImage } from '../../test/support/image-builder.ts';
import { createMemoryStore, type MemoryStore } from '../../test/support/memory-store.ts';
import { digestOf, type Digest } from '../image/index.ts';
import { Pacer } from '../runtime/pacer.ts';
import type { ContentSource, LayerForeteller, SinkTraits } from '../transport/contract.ts';
import { copy } from './copy.ts';
import type { CopyRequest } from './copy-request.ts';
import type { Result } from './result.ts';

const IMAGE = anImage({ format: 'docker', layerForm: 'tar', layers: 3, layerBytes: 100_000 });
const LAYERS = IMAGE.blobs.filter(({ descriptor }) => descriptor.mediaType.includes('rootfs'));

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'waybill-copy-early-'));
});
afterAll(async () => rm(directory, { recursive: true }));

interface Copied {
  readonly result: Result;
  readonly stores: readonly MemoryStore[];
  /** The layers that were read when the image was known. */
  readonly read: readonly Digest[];
  /** How many were foretold to somebody. */
  readonly foretold: number;
}

/** From a store that foretells its layers, and says what the image is when it has; at once where more is `asked`. */
async function copied(sinks: readonly Partial<SinkTraits>[], asked?: Partial<CopyRequest>): Promise<Copied> {
  const memory = createMemoryStore({ name: '1', source: { originalDigests: false } }).hold(IMAGE, '1');
  const inner = memory.openSource();
  const read: Digest[] = [];
  let foretold = 0;
  const told = Promise.withResolvers<void>();
  const source: ContentSource & LayerForeteller = {
    ...inner,
    resolve: async (ctx, name) => {
      if (asked === undefined) await told.promise;
      return inner.resolve(ctx, name);
    },
    openBlob: async (ctx, wanted, from) => {
      if (wanted.mediaType.includes('rootfs')) read.push(wanted.digest);
      return inner.openBlob(ctx, wanted, from);
    },
    foretell: async function* () {
      try {
        for (const { bytes } of LAYERS) {
          foretold += 1;
          yield await Promise.resolve({
            size: bytes.byteLength,
            read: async function* () {
              yield await Promise.resolve(bytes);
            },
          });
        }
      } finally {
        told.resolve();
      }
    },
  };
  const stores = sinks.map((sink, at) => createMemoryStore({ path: `store-${String(at)}`, name: '1', sink }));
  const settings = { ...offlineSettings(), temporary: directory };
  const copying = copy(aContext(), {
    source: { reference: memory.reference, settings, openedSource: source },
    destinations: stores.map((store) => ({
      reference: store.reference,
      settings,
      names: [],
      openedSink: store.openSink(),
    })),
    selection: { kind: 'all' },
    attached: 'none',
    preserveDigests: false,
    dryRun: false,
    policy: 'none',
    ...asked,
  });
  return { result: await copying, stores, read, foretold };
}

function layersIn({ content }: MemoryStore): readonly Digest[] {
  return [...content.blobs.values()]
    .filter((bytes) => bytes[0] === 0x1f)
    .map((bytes) => digestOf(gunzipSync(bytes)))
    .sort();
}

const EXPECTED = LAYERS.map(({ descriptor }) => descriptor.digest).sort();

describe('layers that are foretold', () => {
  it.each([1, 3])('are not read again, for %i destinations that get them packed', async (places) => {
    const sinks = Array.from({ length: places }, () => ({ wantsCompressed: true }));
    const { result, stores, read } = await copied(sinks);
    expect(result.status).toBe('succeeded');
    expect(read).toEqual([]);
    expect(stores.map(layersIn)).toEqual(stores.map(() => EXPECTED));
    expect(await readdir(directory)).toEqual([]);
  });

  it('are read as ever by who gets them as they are', async () => {
    const { result, stores, read } = await copied([{ wantsCompressed: true }, {}]);
    expect(result.status).toBe('succeeded');
    expect([...read].sort()).toEqual(EXPECTED);
    expect(stores[0] && layersIn(stores[0])).toEqual(EXPECTED);
    expect([...(stores[1]?.content.blobs.keys() ?? [])]).toEqual(expect.arrayContaining([...EXPECTED]));
  });

  it.each<[string, readonly Partial<SinkTraits>[], Partial<CopyRequest>]>([
    ['gets them packed', [{}], {}],
    ['gets them at all', [{ wantsCompressed: true }], { dryRun: true }],
    ['gets them with other digests', [{ wantsCompressed: true }], { preserveDigests: true }],
    ['gets them faster than that', [{ wantsCompressed: true }], { rates: { read: new Pacer(1e9) } }],
  ])('are not listened to where nobody %s', async (_what, sinks, asked) => {
    const { foretold } = await copied(sinks, asked);
    expect(foretold).toBe(0);
  });
});
