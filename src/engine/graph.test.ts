import { describe, expect, it } from 'vitest';
import { aContext } from '../../test/support/context.ts';
import { failureOf } from '../../test/support/failure-of.ts';
import { aBlob, anImage, anIndex, type BuiltImage } from '../../test/support/image-builder.ts';
import { createMemoryStore } from '../../test/support/memory-store.ts';
import type { ContentSource } from '../transport/contract.ts';
import { ManifestCache, readGraph, type ContentGraph } from './graph.ts';

/** Counts what is fetched. */
function counted(image: BuiltImage): { readonly source: ContentSource; readonly fetched: () => number } {
  const source = createMemoryStore().hold(image).openSource();
  let fetched = 0;
  const fetchManifest: ContentSource['fetchManifest'] = async (ctx, wanted) => {
    fetched += 1;
    return source.fetchManifest(ctx, wanted);
  };
  return { source: { ...source, fetchManifest }, fetched: () => fetched };
}

async function graphOf(image: BuiltImage): Promise<ContentGraph> {
  const ctx = aContext();
  return readGraph(ctx, new ManifestCache(ctx, counted(image).source), image.root, { kind: 'all' });
}

describe('a graph', () => {
  it('is read in no more steps than it has manifests, however often each is named', async () => {
    let image = anImage({ layers: 1, layerBytes: 10 });
    for (let depth = 0; depth < 6; depth += 1) image = anIndex(Array.from({ length: 300 }, () => image));
    const { source, fetched } = counted(image);
    const ctx = aContext();
    const { nodes } = await readGraph(ctx, new ManifestCache(ctx, source), image.root, { kind: 'all' });
    expect(nodes.size).toBe(7);
    expect(fetched()).toBe(6);
    expect([...nodes.keys()].at(-1)).toBe(image.root.descriptor.digest);
  });

  it('may be as deep as the limit and no deeper, also where every level is named at the top too', async () => {
    const levels: BuiltImage[] = [anImage({ layers: 1, layerBytes: 10 })];
    for (let depth = 0; depth < 9; depth += 1) levels.push(anIndex([levels.at(-1) ?? anImage()]));
    expect((await graphOf(levels[8] ?? anImage())).nodes.size).toBe(9);
    await failureOf(graphOf(levels[9] ?? anImage()), 'LIMIT_EXCEEDED');
    await failureOf(graphOf(anIndex(levels.toReversed())), 'LIMIT_EXCEEDED');
  });

  it('is not followed when it has more manifests than the limit', async () => {
    const image = anIndex(Array.from({ length: 6 }, (_, seed) => anImage({ seed, layers: 0 })));
    const ctx = aContext({ limits: { graphNodes: 5 } });
    const { source, fetched } = counted(image);
    const reading = readGraph(ctx, new ManifestCache(ctx, source), image.root, { kind: 'all' });
    expect((await failureOf(reading, 'LIMIT_EXCEEDED')).side).toBe('source');
    expect(fetched()).toBeLessThanOrEqual(5);
  });

  it('is not followed when its manifests have more bytes together than the limit', async () => {
    const image = anIndex(Array.from({ length: 4 }, (_, seed) => anImage({ seed, layers: 0 })));
    const [{ descriptor } = image] = image.manifests;
    const ctx = aContext({ limits: { graphBytes: 2 * descriptor.size } });
    const { source, fetched } = counted(image);
    await failureOf(readGraph(ctx, new ManifestCache(ctx, source), image.root, { kind: 'all' }), 'LIMIT_EXCEEDED');
    expect(fetched()).toBe(2);
  });

  it('asks for no manifest that says it is too large', async () => {
    const child = anImage();
    const lying = { ...child, descriptor: { ...child.descriptor, size: 5 * 1024 * 1024 } };
    const { source, fetched } = counted(anIndex([lying]));
    const ctx = aContext();
    const reading = readGraph(ctx, new ManifestCache(ctx, source), anIndex([lying]).root, { kind: 'all' });
    await failureOf(reading, 'LIMIT_EXCEEDED');
    expect(fetched()).toBe(0);
  });

  it('refuses a manifest of another size than its parent says', async () => {
    const child = anImage();
    const lying = { ...child, descriptor: { ...child.descriptor, size: child.descriptor.size + 1 } };
    expect((await failureOf(graphOf(anIndex([lying])), 'SIZE_MISMATCH')).side).toBe('source');
  });

  it('is refused where two of its manifests differ on the size of a blob, or of a manifest', async () => {
    const layer = aBlob(Buffer.from('shared'));
    const lying = { ...layer, descriptor: { ...layer.descriptor, size: 7 } };
    const [one, other] = [layer, lying].map((blob, seed) => anImage({ seed, extraLayers: [blob] }));
    const child = one ?? anImage();
    await failureOf(graphOf(anIndex([child, other ?? anImage()])), 'MANIFEST_INVALID');
    const listedTwice = { ...child, descriptor: { ...child.descriptor, size: child.descriptor.size + 1 } };
    await failureOf(graphOf(anIndex([child, anIndex([listedTwice])])), 'MANIFEST_INVALID');
  });
});
