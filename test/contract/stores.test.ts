import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from 'vitest';
import { Failure } from '../../src/runtime/failure.ts';
import type { ContentSink, OpenBlob } from '../../src/transport/contract.ts';
import { failureOf } from '../support/failure-of.ts';
import {
  aBlob,
  anArtifact,
  anImage as build,
  anIndex,
  type BuiltImage,
  type ImageOptions,
} from '../support/image-builder.ts';
import { closeStores, storeContext, STORES, type Place } from './stores.ts';

const ctx = storeContext();
afterAll(closeStores);

function opening(bytes: Uint8Array): OpenBlob {
  return async () => Promise.resolve({ stream: Readable.from([bytes], { objectMode: false }), offset: 0 });
}

async function push(sink: ContentSink, image: BuiltImage, names: readonly string[]): Promise<void> {
  for (const { descriptor, bytes } of image.blobs) {
    if (!(await sink.exists(ctx, descriptor))) await sink.pushBlob(ctx, descriptor, opening(bytes));
  }
  for (const document of image.manifests) {
    if (document !== image.root) await sink.pushManifest(ctx, document);
  }
  await sink.tag(ctx, image.root, names);
}

async function write(place: Place, image: BuiltImage, names: readonly string[]): Promise<void> {
  await using sink = await place.openSink();
  await push(sink, image, names);
  await sink.seal(ctx);
  await sink.seal(ctx);
}

function others(): readonly (readonly [string, BuiltImage])[] {
  return [
    ['an index of two platforms', anIndex([build({ seed: 3 }), build({ seed: 4, platform: 'linux/arm64' })])],
    ['an index in an index', anIndex([anIndex([build({ seed: 5 })])])],
    ['an artifact', anArtifact({ seed: 6 })],
  ];
}

describe.each(STORES)('the $name transport', (kind) => {
  const { name, imageName, holds, replaces, asHeld = (one: BuiltImage) => one, writesBlind, open } = kind;
  const anImage = (options: ImageOptions): BuiltImage =>
    asHeld(build({ ...options, ...(holds === 'images' ? { layerForm: 'tar' } : {}) }));
  const names = imageName === undefined ? [] : [imageName];
  const images: readonly (readonly [string, BuiltImage])[] = [
    ['an OCI image', anImage({ seed: 1 })],
    ['a Docker image', anImage({ seed: 2, format: 'docker' })],
    ['an image with an empty layer', anImage({ seed: 7, layers: 1, layerBytes: 0 })],
    ...(holds === 'images' ? [] : others()),
  ];

  it.each(images)('gives back %s byte for byte', async (_what, image) => {
    await using place = await open();
    await write(place, image, names);
    await using source = await place.openSource();
    const root = await source.resolve(ctx, imageName);
    expect(Buffer.from(root.bytes)).toEqual(Buffer.from(image.root.bytes));
    expect(root.descriptor).toMatchObject({
      digest: image.root.descriptor.digest,
      mediaType: image.root.descriptor.mediaType,
    });
    for (const one of image.manifests) {
      if (one === image.root && name === 'dir') continue;
      const found = await source.fetchManifest(ctx, one.descriptor);
      expect(Buffer.from(found.bytes)).toEqual(Buffer.from(one.bytes));
    }
    for (const { descriptor, bytes } of image.blobs) {
      const { stream } = await source.openBlob(ctx, descriptor);
      expect(await buffer(stream)).toEqual(Buffer.from(bytes));
    }
  });

  it('reads a blob from where it is asked to, or says that it did not', async () => {
    await using place = await open();
    const image = anImage({ seed: 8, layers: 1, layerBytes: 5000 });
    await write(place, image, names);
    await using source = await place.openSource();
    const layer = image.blobs.find(({ bytes }) => bytes.byteLength >= 5000);
    expect(layer).toBeDefined();
    if (layer === undefined) return;
    const { stream, offset } = await source.openBlob(ctx, layer.descriptor, 1234);
    expect([0, 1234]).toContain(offset);
    expect(await buffer(stream)).toEqual(Buffer.from(layer.bytes.subarray(offset)));
  });

  it('says that an image, a manifest and a blob are not there', async () => {
    await using place = await open();
    await write(place, anImage({ seed: 9 }), names);
    await using source = await place.openSource();
    const other = anImage({ seed: 10 });
    const [blob] = other.blobs;
    expect(blob).toBeDefined();
    if (blob === undefined) return;
    await failureOf(source.fetchManifest(ctx, other.root.descriptor), 'MANIFEST_UNKNOWN');
    await failureOf(async () => {
      const { stream } = await source.openBlob(ctx, blob.descriptor);
      await buffer(stream);
    }, 'BLOB_UNKNOWN');
    if (imageName !== undefined) {
      await failureOf(source.resolve(ctx, 'nope'), 'MANIFEST_UNKNOWN');
      expect(await source.lookup(ctx, 'nope')).toBeUndefined();
    }
    expect((await source.lookup(ctx, imageName))?.digest).toBe(anImage({ seed: 9 }).root.descriptor.digest);
  });

  it('shows nothing of a copy that was given up', async () => {
    await using place = await open();
    {
      await using sink = await place.openSink();
      const image = anImage({ seed: 11 });
      for (const { descriptor, bytes } of image.blobs) await sink.pushBlob(ctx, descriptor, opening(bytes));
    }
    expect(await place.isUntouched()).toBe(true);
  });

  it('keeps nothing of a blob whose stream breaks', async () => {
    await using place = await open();
    await using sink = await place.openSink();
    const { descriptor } = aBlob(Buffer.alloc(100_000, 1), 'application/octet-stream');
    const breaking: OpenBlob = async () =>
      Promise.resolve({
        offset: 0,
        stream: Readable.from(
          (async function* broken(): AsyncGenerator<Buffer> {
            yield await Promise.resolve(Buffer.alloc(50_000, 1));
            throw new Failure('DIGEST_MISMATCH', 'planted', { side: 'source' });
          })(),
          { objectMode: false },
        ),
      });
    await failureOf(sink.pushBlob(ctx, descriptor, breaking), 'DIGEST_MISMATCH');
    expect(await sink.exists(ctx, descriptor)).toBe(false);
  });

  it('replaces the image at a second writing, and shares what is the same', async () => {
    await using place = await open();
    const [first, second] = [anImage({ seed: 12 }), anImage({ seed: 12, annotations: { second: 'yes' } })];
    await write(place, first, names);
    await write(place, second, names);
    await using source = await place.openSource();
    expect((await source.resolve(ctx, imageName)).descriptor.digest).toBe(second.root.descriptor.digest);
    for (const { descriptor, bytes } of second.blobs) {
      expect(await buffer((await source.openBlob(ctx, descriptor)).stream)).toEqual(Buffer.from(bytes));
    }
  });

  it('stops at once when it is told to', async () => {
    await using place = await open();
    await write(place, anImage({ seed: 13 }), names);
    const stopped = storeContext();
    stopped.abort(new Failure('CANCELLED', 'enough'));
    await using source = await place.openSource();
    await using sink = await place.openSink();
    const image = anImage({ seed: 13 });
    await failureOf(source.resolve(stopped, imageName), 'CANCELLED');
    await failureOf(sink.pushManifest(stopped, image.root), 'CANCELLED');
    await failureOf(sink.exists(stopped, image.root.descriptor), 'CANCELLED');
  });

  // dir: holds one image without a name.
  it.runIf(imageName !== undefined && holds === undefined)('takes several images in one writing', async () => {
    await using place = await open();
    const [first, second] = [anImage({ seed: 17 }), anImage({ seed: 18 })];
    {
      await using sink = await place.openSink();
      await push(sink, first, ['v1', 'v1-too']);
      await push(sink, second, ['v2']);
      await sink.seal(ctx);
    }
    await using source = await place.openSource();
    for (const [image, tag] of [
      [first, 'v1'],
      [first, 'v1-too'],
      [second, 'v2'],
    ] as const)
      expect((await source.lookup(ctx, tag))?.digest).toBe(image.root.descriptor.digest);
  });

  it.runIf(imageName !== undefined && replaces !== true)(
    'takes several names, and moves one without the other',
    async () => {
      await using place = await open();
      const [first, second] = [anImage({ seed: 14 }), anImage({ seed: 15 })];
      await write(place, first, ['v1', 'v2']);
      await write(place, second, ['v2']);
      await using source = await place.openSource();
      expect((await source.lookup(ctx, 'v1'))?.digest).toBe(first.root.descriptor.digest);
      expect((await source.lookup(ctx, 'v2'))?.digest).toBe(second.root.descriptor.digest);
      if (writesBlind === true) return;
      await using sink = await place.openSink();
      expect((await sink.lookup(ctx, 'v2'))?.digest).toBe(second.root.descriptor.digest);
    },
  );

  it.skipIf(holds === 'images')('holds content under sha512 digests', async () => {
    await using place = await open();
    const image = anImage({ seed: 16, algorithm: 'sha512' });
    await write(place, image, names);
    await using source = await place.openSource();
    for (const { descriptor, bytes } of image.blobs) {
      expect(descriptor.digest).toMatch(/^sha512:/);
      expect(await buffer((await source.openBlob(ctx, descriptor)).stream)).toEqual(Buffer.from(bytes));
    }
  });
});
