import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aContext } from '../../test/support/context.ts';
import { aForeignLayer, anImage, anIndex, type BuiltImage } from '../../test/support/image-builder.ts';
import { createMemoryStore } from '../../test/support/memory-store.ts';
import { digestOf, isIndexType } from '../image/index.ts';
import type { SinkTraits } from '../transport/contract.ts';
import { ManifestCache, readGraph, type ContentGraph } from './graph.ts';
import type { CopyChoices } from './copy-plan.ts';
import { planCopy, platformsOf } from './plan.ts';
import type { PlatformSelection } from './choices.ts';

const ANYTHING: SinkTraits = {
  manifestTypes: 'any',
  holdsIndex: true,
  holdsReferrers: true,
  holdsSparseIndex: true,
  holdsNames: true,
  layerForm: 'as-is',
  foreignLayers: 'kept',
  writes: 'parallel',
  needsSizeFirst: false,
};
const CHOICES: CopyChoices = { preserveDigests: false, pins: new Map(), sparse: false };

async function graphOf(image: BuiltImage, selection: PlatformSelection = { kind: 'all' }): Promise<ContentGraph> {
  const ctx = aContext();
  return readGraph(ctx, new ManifestCache(ctx, createMemoryStore().hold(image).openSource()), image.root, selection);
}

/** Images that share layers, below an index, below another one. */
const PLATFORMS = ['linux/amd64', 'linux/arm64', 'linux/arm/v7', 'windows/amd64'];
const someImages = fc.array(
  fc.record({ platform: fc.constantFrom(...PLATFORMS), layers: fc.nat(3), seed: fc.integer({ min: 1, max: 3 }) }),
  { minLength: 1, maxLength: 4 },
);

describe('a plan', () => {
  it('moves every blob and manifest of the graph once, children before parents, the root last', async () => {
    await fc.assert(
      fc.asyncProperty(someImages, fc.boolean(), async (images, isNested) => {
        const flat = anIndex(images.map((one) => anImage({ ...one, layerBytes: 20 })));
        const image = isNested ? anIndex([flat, anImage({ layerBytes: 20, seed: 9 })]) : flat;
        const plan = planCopy(await graphOf(image), new Map([[0, ANYTHING]]), CHOICES);
        expect(new Set(plan.blobs.keys())).toEqual(new Set(image.blobs.map(({ descriptor }) => descriptor.digest)));
        for (const { wants } of plan.blobs.values()) expect([...wants]).toEqual([[0, 'keep']]);
        const order = plan.manifests.map(({ document }) => document.descriptor.digest);
        expect(order.toSorted()).toEqual(image.manifests.map(({ descriptor }) => descriptor.digest).toSorted());
        expect(order.at(-1)).toBe(image.root.descriptor.digest);
        for (const [at, step] of plan.manifests.entries()) {
          for (const child of step.manifests) expect(order.indexOf(child)).toBeLessThan(at);
          for (const blob of step.blobs) expect(plan.blobs.has(blob)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is the same for the same graph, and leaves what it was given alone', async () => {
    const graph = await graphOf(anIndex([anImage(), anImage({ platform: 'linux/arm64', seed: 2 })]));
    const sinks = new Map([
      [0, ANYTHING],
      [1, ANYTHING],
    ]);
    const before = JSON.stringify([...graph.nodes.keys()]);
    expect(planCopy(graph, sinks, CHOICES)).toEqual(planCopy(graph, sinks, CHOICES));
    expect(JSON.stringify([...graph.nodes.keys()])).toBe(before);
    expect([...sinks.keys()]).toEqual([0, 1]);
  });

  it('brings a layer that is foreign to one image and an ordinary one of another', async () => {
    const foreign = aForeignLayer();
    const { urls: _elsewhere, ...ordinary } = {
      ...foreign.descriptor,
      mediaType: 'application/vnd.oci.image.layer.v1.tar',
    };
    const images = [foreign, { ...foreign, descriptor: ordinary }].map((one) => anImage({ extraLayers: [one] }));
    for (const order of [images, images.toReversed()]) {
      const plan = planCopy(await graphOf(anIndex(order)), new Map([[0, ANYTHING]]), CHOICES);
      expect([...(plan.blobs.get(foreign.descriptor.digest)?.wants.keys() ?? [])]).toEqual([0]);
    }
  });

  it('leaves a foreign layer where it is, but for a destination that stores it', async () => {
    const foreign = aForeignLayer();
    const graph = await graphOf(anImage({ extraLayers: [foreign] }));
    const stores: SinkTraits = { ...ANYTHING, foreignLayers: 'stored' };
    const plan = planCopy(
      graph,
      new Map([
        [0, ANYTHING],
        [1, stores],
      ]),
      CHOICES,
    );
    expect([...(plan.blobs.get(foreign.descriptor.digest)?.wants.keys() ?? [])]).toEqual([1]);
  });

  it('refuses a destination that cannot take the image, and serves the others', async () => {
    const image = anIndex([anImage(), anImage({ platform: 'linux/arm64', seed: 2 })]);
    const sinks = new Map([
      [0, ANYTHING],
      [1, { ...ANYTHING, holdsIndex: false }],
      [2, { ...ANYTHING, manifestTypes: ['application/vnd.docker.distribution.manifest.v2+json'] }],
      [3, ANYTHING],
    ]);
    const pins = new Map([[3, digestOf(Buffer.from('other'))]]);
    const plan = planCopy(await graphOf(image), sinks, { ...CHOICES, pins });
    expect([...plan.refused].map(([id, { code, side }]) => [id, code, side])).toEqual([
      [1, 'UNSUPPORTED', 'destination'],
      [2, 'UNSUPPORTED', 'destination'],
      [3, 'DIGEST_WOULD_CHANGE', 'destination'],
    ]);
    for (const { wants } of plan.blobs.values()) expect([...wants.keys()]).toEqual([0]);
  });

  it('refuses a sparse index where all of it has to be there', async () => {
    const image = anIndex([anImage(), anImage({ platform: 'linux/arm64', seed: 2 })]);
    const dense = new Map([[0, { ...ANYTHING, holdsSparseIndex: false }]]);
    const plan = planCopy(await graphOf(image), dense, { ...CHOICES, sparse: true });
    expect(plan.refused.get(0)?.code).toBe('UNSUPPORTED');
  });

  it('says a new digest before anything moves, and fails where that is forbidden', async () => {
    const image = anIndex([anImage(), anImage({ platform: 'linux/arm64', seed: 2 })]);
    const arm = { os: 'linux', architecture: 'arm64' };
    const graph = await graphOf(image, { kind: 'some', platforms: [arm], sparse: false });
    const sinks = new Map([[0, ANYTHING]]);
    const plan = planCopy(graph, sinks, CHOICES);
    expect(plan.notes).toEqual([expect.objectContaining({ code: 'DIGEST_CHANGES' })]);
    expect(plan.root.descriptor.digest).not.toBe(image.root.descriptor.digest);
    expect(() => planCopy(graph, sinks, { ...CHOICES, preserveDigests: true })).toThrow('rewrites the index');
    expect(platformsOf(graph)).toEqual(['linux/arm64']);
  });
});

describe('the graph of some platforms', () => {
  it('holds those alone, and an index that names nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray(PLATFORMS, { minLength: 1 }), fc.boolean(), async (wanted, sparse) => {
        const image = anIndex(PLATFORMS.map((platform, seed) => anImage({ platform, seed, layerBytes: 20 })));
        const platforms = wanted.map((text) => {
          const [os = '', architecture = '', variant] = text.split('/');
          return { os, architecture, ...(variant === undefined ? {} : { variant }) };
        });
        const graph = await graphOf(image, { kind: 'some', platforms, sparse });
        expect(platformsOf(graph).toSorted()).toEqual(wanted.toSorted());
        const images = [...graph.nodes.values()].filter(({ document }) => !isIndexType(document.descriptor.mediaType));
        expect(images).toHaveLength(wanted.length);
        const isWhole = sparse || wanted.length === PLATFORMS.length;
        expect(graph.root.descriptor.digest === image.root.descriptor.digest).toBe(isWhole);
        const named = JSON.parse(Buffer.from(graph.root.bytes).toString()) as { manifests: unknown[] };
        expect(named.manifests).toHaveLength(sparse ? PLATFORMS.length : wanted.length);
      }),
      { numRuns: 30 },
    );
  });
});
