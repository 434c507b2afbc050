import { expect, it } from 'vitest';
import { aContext } from '../../test/support/context.ts';
import { anArtifact, anImage, type BuiltImage } from '../../test/support/image-builder.ts';
import { createMemoryStore } from '../../test/support/memory-store.ts';
import { Semaphore } from '../runtime/semaphore.ts';
import type { ContentSink } from '../transport/contract.ts';
import { attachTo } from './attach.ts';
import type { Attachment } from './attachments.ts';
import { BlobSupply } from './blob-supply.ts';
import { createTally } from './execute.ts';
import { ManifestCache, readGraph } from './graph.ts';

/** How many blobs were on their way at once, at most. */
function watched(sink: ContentSink): { readonly sink: ContentSink; readonly most: () => number } {
  let [now, most] = [0, 0];
  const pushBlob: ContentSink['pushBlob'] = async (...given) => {
    now += 1;
    most = Math.max(most, now);
    await sink.pushBlob(...given);
    now -= 1;
  };
  return { sink: { ...sink, pushBlob }, most: () => most };
}

it('brings many artefacts with no more blobs on their way at once than one image has', async () => {
  const ctx = aContext();
  const image = anImage();
  const artefacts = Array.from({ length: 6 }, (_, seed): BuiltImage => {
    return anArtifact({ seed, subject: image.root.descriptor });
  });
  const source = artefacts.reduce((store, one) => store.hold(one), createMemoryStore()).openSource();
  const cache = new ManifestCache(ctx, source);
  const attachments = await Promise.all(
    artefacts.map(async ({ root }): Promise<Attachment> => {
      const graph = await readGraph(ctx, cache, root, { kind: 'all' });
      return { kind: 'referrer', artifactType: '', graph, subject: image.root.descriptor.digest };
    }),
  );
  const { sink, most } = watched(createMemoryStore().openSink());
  const supply = new BlobSupply(ctx, { source, destinations: [0] });
  const destination = { id: 0, sink, isFresh: true, isEmpty: false, parallelBlobs: 2, slots: new Semaphore(2) };
  const { attached } = await attachTo(ctx, attachments, destination, supply, createTally());
  expect(attached).toHaveLength(artefacts.length);
  expect(most()).toBe(2);
});
