import { Readable } from 'node:stream';
import { parseReference, transportOf } from '../../src/transport/index.ts';
import { aContext } from './context.ts';
import { offlineSettings } from './endpoint-settings.ts';
import type { BuiltImage } from './image-builder.ts';

/** Writes an image to where a reference points, under the name in it and those beside it, without the engine. */
export async function writeImage(text: string, image: BuiltImage, names: readonly string[] = []): Promise<void> {
  const reference = parseReference(text);
  const ctx = aContext();
  const { openSink } = transportOf(reference);
  if (openSink === undefined) throw new Error(`${text} cannot be written`);
  await using sink = await openSink(ctx, reference, offlineSettings());
  for (const { descriptor, bytes } of image.blobs) {
    await sink.pushBlob(ctx, descriptor, async () =>
      Promise.resolve({ stream: Readable.from([bytes], { objectMode: false }), offset: 0 }),
    );
  }
  for (const document of image.manifests) if (document !== image.root) await sink.pushManifest(ctx, document);
  await sink.tag(ctx, image.root, [...(reference.name === undefined ? [] : [reference.name]), ...names]);
  await sink.seal(ctx);
}
