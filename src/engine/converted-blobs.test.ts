import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, zstdDecompressSync } from 'node:zlib';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aContext, type TestContext } from '../../test/support/context.ts';
import { aBlob, anImage, anIndex, type BuiltImage } from '../../test/support/image-builder.ts';
import { createMemoryStore, type MemoryStore } from '../../test/support/memory-store.ts';
import { gzipped } from '../../test/support/tar-layer.ts';
import { digestOf, parseManifest, type Digest } from '../image/index.ts';
import { Failure } from '../runtime/failure.ts';
import { Semaphore } from '../runtime/semaphore.ts';
import type { ContentSink, ContentSource, EarlyLayer, SinkTraits } from '../transport/contract.ts';
import { BlobSupply } from './blob-supply.ts';
import { createBlobConverter } from './converted-blobs.ts';
import type { CopyChoices } from './copy-plan.ts';
import { EarlyLayers } from './early-layers.ts';
import { createTally, executeContent } from './execute.ts';
import { ManifestCache, readGraph } from './graph.ts';
import { planCopy } from './plan.ts';

let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'waybill-converted-'));
});
afterAll(async () => rm(directory, { recursive: true }));

type Wish = Partial<Pick<SinkTraits, 'layerForm' | 'writes' | 'wantsCompressed'>>;

interface Delivery {
  readonly store: MemoryStore;
  /** In the order in which they came. */
  readonly pushed: Digest[];
  readonly ended: Promise<Failure | undefined>;
}

interface Options {
  readonly choices?: Partial<CopyChoices>;
  readonly parallelBlobs?: number;
  /** As many as `parallelBlobs` unless told. */
  readonly slots?: number;
  /** Stands between the plan and the store. */
  readonly change?: (sink: ContentSink) => ContentSink;
  /** Stands before the store that is read. */
  readonly changeSource?: (source: ContentSource) => ContentSource;
  /** What is foretold of the image. */
  readonly early?: EarlyLayers;
}

/** Copies an image from memory to memory, to all destinations at once, as `copy` does. */
async function deliver(
  ctx: TestContext,
  image: BuiltImage,
  wishes: readonly Wish[],
  {
    choices = {},
    parallelBlobs = 2,
    slots: places = parallelBlobs,
    change = (sink) => sink,
    changeSource = (one) => one,
    early,
  }: Options = {},
): Promise<readonly Delivery[]> {
  const source = changeSource(createMemoryStore().hold(image).openSource());
  const graph = await readGraph(ctx, new ManifestCache(ctx, source), image.root, { kind: 'all' });
  const stores = wishes.map((wish, at) => createMemoryStore({ path: `store-${String(at)}`, sink: wish }));
  const opened = stores.map((store) => {
    const sink = change(store.openSink());
    const pushed: Digest[] = [];
    const pushBlob: ContentSink['pushBlob'] = async (own, expected, open, how) => {
      await sink.pushBlob(own, expected, open, how);
      pushed.push(expected.digest);
    };
    return { store, pushed, sink: { ...sink, pushBlob } };
  });
  const traits = new Map(opened.map(({ sink }, id) => [id, sink.traits]));
  const plan = planCopy(graph, traits, { preserveDigests: false, pins: new Map(), sparse: false, ...choices });
  const supply = new BlobSupply(ctx, { source, destinations: traits.keys() });
  const converter = createBlobConverter(ctx, supply, directory, early);
  return opened.map(({ sink, store, pushed }, id) => {
    const slots = new Semaphore(sink.traits.writes === 'in-order' ? 1 : places);
    const run = async (): Promise<Failure | undefined> => {
      try {
        const root = await executeContent(
          ctx,
          plan,
          { id, sink, isFresh: false, isEmpty: false, parallelBlobs, slots, converter },
          supply,
          createTally(),
        );
        await sink.tag(ctx, root, ['v1']);
        await sink.seal(ctx);
        return undefined;
      } catch (error) {
        if (error instanceof Failure) return error;
        throw error;
      } finally {
        supply.left(id);
      }
    };
    return { store, pushed, ended: run() };
  });
}

/** What the layers below a root unpack to, in order. Fails where anything that a manifest names is missing. */
function contentOf({ content }: MemoryStore, digest: Digest | undefined): readonly Digest[] {
  const document = digest === undefined ? undefined : content.manifests.get(digest);
  if (document === undefined) throw new Error(`there is no ${String(digest)}`);
  const manifest = parseManifest(document.bytes, document.descriptor.mediaType);
  if (manifest.kind === 'index')
    return manifest.manifests.flatMap((one) => contentOf({ content } as MemoryStore, one.digest));
  expect(content.blobs.has(manifest.config.digest)).toBe(true);
  return manifest.layers.map((layer) => {
    const bytes = content.blobs.get(layer.digest) ?? Buffer.from('missing');
    expect([digestOf(bytes), bytes.byteLength]).toEqual([layer.digest, layer.size]);
    if (layer.mediaType.endsWith('gzip')) return digestOf(gunzipSync(bytes));
    return digestOf(layer.mediaType.endsWith('zstd') ? zstdDecompressSync(bytes) : bytes);
  });
}

const someWish: fc.Arbitrary<Wish> = fc.record({
  layerForm: fc.constantFrom('as-is' as const, 'tar' as const, 'tar+gzip' as const, 'compressed' as const),
  writes: fc.constantFrom('parallel' as const, 'in-order' as const),
  wantsCompressed: fc.boolean(),
});

const someImage = fc
  .array(
    fc.record({
      layers: fc.integer({ min: 1, max: 5 }),
      seed: fc.integer({ min: 1, max: 3 }),
      layerForm: fc.constantFrom('tar' as const, 'tar+gzip' as const),
      layerBytes: fc.constantFrom(10, 3000, 300_000),
    }),
    { minLength: 1, maxLength: 2 },
  )
  .map((images) => anIndex(images.map((one) => anImage(one))));

describe('layers that are converted', () => {
  it('arrive whole and right everywhere, however many places want them in whatever form', async () => {
    await fc.assert(
      fc.asyncProperty(
        someImage,
        fc.array(someWish, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 3 }),
        fc.constantFrom(undefined, 'gzip' as const, 'zstd' as const),
        async (image, wishes, parallelBlobs, to) => {
          const source = createMemoryStore().hold(image);
          const expected = contentOf(source, image.root.descriptor.digest);
          const choices = to === undefined ? {} : { compression: { to, level: 1 } };
          for (const { ended, store } of await deliver(aContext(), image, wishes, { choices, parallelBlobs })) {
            expect(await ended).toBeUndefined();
            expect(contentOf(store, store.content.root)).toEqual(expected);
          }
          expect(await readdir(directory)).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);

  it('come in the order of the plan where writes are in order', async () => {
    const image = anImage({ layers: 6, layerBytes: 200_000, layerForm: 'tar' });
    const orders = [];
    for (let turn = 0; turn < 3; turn += 1) {
      const [delivery] = await deliver(aContext(), image, [{ writes: 'in-order', layerForm: 'tar+gzip' }], {
        parallelBlobs: 4,
      });
      await delivery?.ended;
      const root = parsedRoot(delivery?.store);
      expect(delivery?.pushed).toEqual([root.config.digest, ...root.layers.map(({ digest }) => digest)]);
      orders.push(delivery?.pushed);
    }
    expect(orders[1]).toEqual(orders[0]);
  });

  it('are not read again where a push failed in a way that may pass', async () => {
    let attempts = 0;
    const change = (sink: ContentSink): ContentSink => ({
      ...sink,
      pushBlob: async (ctx, expected, open, how) => {
        attempts += 1;
        if (attempts > 1) return sink.pushBlob(ctx, expected, open, how);
        const { stream } = await open(ctx.signal);
        stream.destroy();
        throw new Failure('UNREACHABLE', 'planted', { side: 'destination', transient: true });
      },
    });
    const image = anImage({ layers: 1, layerForm: 'tar' });
    const [delivery] = await deliver(aContext(), image, [{ layerForm: 'tar+gzip' }], { change });
    expect(await delivery?.ended).toBeUndefined();
    expect(attempts).toBe(3);
  });

  it('go on for the others when one destination fails', async () => {
    const image = anImage({ layers: 3, layerBytes: 1_500_000, layerForm: 'tar' });
    let isFirst = true;
    const change = (sink: ContentSink): ContentSink => {
      if (!isFirst) return sink;
      isFirst = false;
      return {
        ...sink,
        exists: async () => Promise.reject(new Failure('AUTH_DENIED', 'planted', { side: 'destination' })),
      };
    };
    const wish: Wish = { layerForm: 'tar+gzip' };
    const [one, two] = await deliver(aContext(), image, [wish, wish], { change });
    expect((await one?.ended)?.code).toBe('AUTH_DENIED');
    expect(await two?.ended).toBeUndefined();
    expect(await readdir(directory)).toEqual([]);
  });

  it('are delivered when they are made, whichever are still being made', async () => {
    const image = anImage({ layers: 3, layerBytes: 200_000, layerForm: 'tar' });
    const layers = image.blobs.filter(({ descriptor }) => descriptor.mediaType.endsWith('tar'));
    const last = layers.at(-1)?.bytes ?? Buffer.alloc(0);
    const told = Promise.withResolvers<void>();
    const foretell = async function* (): AsyncGenerator<EarlyLayer> {
      yield await Promise.resolve({
        size: last.byteLength,
        read: async function* () {
          yield await Promise.resolve(last);
        },
      });
      told.resolve();
    };
    const ctx = aContext();
    await using early = new EarlyLayers(ctx, { to: 'gzip', level: 4 }, directory, foretell);
    await told.promise;
    const delivered = Promise.withResolvers<void>();
    const changeSource = (source: ContentSource): ContentSource => ({
      ...source,
      openBlob: async (own, wanted, from) => {
        if (wanted.mediaType.endsWith('tar')) await delivered.promise;
        return source.openBlob(own, wanted, from);
      },
    });
    const change = (sink: ContentSink): ContentSink => ({
      ...sink,
      pushBlob: async (own, expected, open, how) => {
        await sink.pushBlob(own, expected, open, how);
        if (expected.mediaType.endsWith('tar')) delivered.resolve();
      },
    });
    // The first two layers would take both places, and wait for the third.
    const slots = 2;
    const options: Options = { change, changeSource, early, parallelBlobs: 3, slots };
    const [delivery] = await deliver(ctx, image, [{ layerForm: 'tar+gzip' }], options);
    expect(await delivery?.ended).toBeUndefined();
    expect(delivery && contentOf(delivery.store, delivery.store.content.root)).toHaveLength(3);
  });

  it.each([
    ['two at a time where they are on this machine', 'local', 2],
    ['all at once where they are a network away', 'remote', 6],
  ] as const)('are packed %s', async (_how, reads, atOnce) => {
    const ctx = aContext();
    const image = anImage({ layers: 6, layerBytes: 400_000, layerForm: 'tar' });
    const enough = Promise.withResolvers<void>();
    let [reading, most] = [0, 0];
    const changeSource = (source: ContentSource): ContentSource => ({
      ...source,
      traits: { ...source.traits, reads },
      openBlob: async (own, wanted, from) => {
        if (!wanted.mediaType.endsWith('tar')) return source.openBlob(own, wanted, from);
        reading += 1;
        most = Math.max(most, reading);
        if (reading === atOnce) enough.resolve();
        await enough.promise;
        const opened = await source.openBlob(own, wanted, from);
        opened.stream.once('close', () => (reading -= 1));
        return opened;
      },
    });
    const options: Options = { changeSource, parallelBlobs: 6 };
    const [delivery] = await deliver(ctx, image, [{ layerForm: 'tar+gzip' }], options);
    expect(await delivery?.ended).toBeUndefined();
    expect(most).toBe(atOnce);
  });

  it('end at once when the copy is ended', async () => {
    const ctx = aContext();
    const image = anImage({ layers: 2, layerBytes: 4_000_000, layerForm: 'tar' });
    const [delivery] = await deliver(ctx, image, [{ layerForm: 'tar+gzip' }]);
    ctx.abort(new Failure('CANCELLED', 'planted'));
    expect((await delivery?.ended)?.code).toBe('CANCELLED');
    expect(await readdir(directory)).toEqual([]);
  });

  it.each(['tar+gzip', 'tar'] as const)(
    'are what they are by their first bytes, whatever their media type says, as %s',
    async (layerForm) => {
      const tar = Buffer.from('no tar, but nobody looks');
      const said = layerForm === 'tar' ? 'tar+gzip' : 'tar';
      const layer = aBlob(gzipped(tar), `application/vnd.oci.image.layer.v1.${said}`);
      const image = anImage({ layers: 0, extraLayers: [layer] });
      const [delivery] = await deliver(aContext(), image, [{ layerForm }]);
      // The builder's config names the packed bytes: what they unpack to is something else.
      expect((await delivery?.ended)?.code).toBe('DIGEST_MISMATCH');
    },
  );

  it.each([
    ['damaged', Buffer.concat([gzipped(Buffer.alloc(5000)).subarray(0, 20), Buffer.alloc(10)]), 'ARCHIVE_INVALID'],
    ['made to fill disks', gzipped(Buffer.alloc(3_000_000)), 'LIMIT_EXCEEDED'],
  ] as const)('are refused when they are %s', async (_how, bytes, code) => {
    const ctx = aContext({ limits: { expansionFreeBytes: 1_000_000, expansionRatio: 10 } });
    const layer = aBlob(bytes, 'application/vnd.oci.image.layer.v1.tar+gzip');
    const [delivery] = await deliver(ctx, anImage({ layers: 0, extraLayers: [layer] }), [{ layerForm: 'tar' }]);
    const failure = await delivery?.ended;
    expect([failure?.code, failure?.side]).toEqual([code, 'source']);
    expect(await readdir(directory)).toEqual([]);
  });

  it('are refused when the config says nothing of them', async () => {
    const layer = aBlob(Buffer.from('layer'), 'application/vnd.oci.image.layer.v1.tar');
    const whole = anImage({ layers: 0, extraLayers: [layer] });
    const twice = JSON.parse(Buffer.from(whole.root.bytes).toString()) as { layers: unknown[] };
    const bytes = Buffer.from(JSON.stringify({ ...twice, layers: [...twice.layers, more.descriptor] }));
    const root = { bytes, descriptor: { ...whole.root.descriptor, digest: digestOf(bytes), size: bytes.byteLength } };
    const image = { ...whole, root, manifests: [root], blobs: [...whole.blobs, more] };
    const [delivery] = await deliver(aContext(), image, [{ layerForm: 'tar+gzip' }]);
    expect((await delivery?.ended)?.code).toBe('MANIFEST_INVALID');
  });
});

const more = aBlob(Buffer.from('one more'), 'application/vnd.oci.image.layer.v1.tar');

function parsedRoot(store: MemoryStore | undefined): Extract<ReturnType<typeof parseManifest>, { kind: 'image' }> {
  const document = store?.content.root === undefined ? undefined : store.content.manifests.get(store.content.root);
  const manifest = document && parseManifest(document.bytes, document.descriptor.mediaType);
  if (manifest?.kind !== 'image') throw new Error('there is no image');
  return manifest;
}
