import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { childrenOf, parseConfig, parseManifest, verifyBytes } from '../../src/image/index.ts';
import { aContext } from '../support/context.ts';
import { counted } from '../support/counted.ts';
import { failureOf } from '../support/failure-of.ts';
import { aForeignLayer, aHelmChart, anArtifact, anImage, anIndex, anSbom } from '../support/image-builder.ts';
import { createMemoryStore } from '../support/memory-store.ts';

const amd64 = anImage({ seed: 7 });
const nested = anIndex([amd64, anIndex([anImage({ seed: 8, platform: 'linux/arm64/v8' })])]);

describe('the image builder', () => {
  it('gives the same digest for the same seed and another for another', () => {
    expect(anImage({ seed: 7 }).root.descriptor).toEqual(amd64.root.descriptor);
    expect(anImage({ seed: 8 }).root.descriptor.digest).not.toBe(amd64.root.descriptor.digest);
  });

  it.each([
    ['an OCI image', amd64],
    ['a Docker image', anImage({ format: 'docker' })],
    ['an image of sha512', anImage({ algorithm: 'sha512' })],
    ['an image without layers', anImage({ layers: 0 })],
    ['an image with a foreign layer', anImage({ extraLayers: [aForeignLayer()] })],
    ['a nested index', nested],
    ['a Docker manifest list', anIndex([anImage({ format: 'docker' })], { format: 'docker' })],
    ['a Helm chart', aHelmChart()],
    ['an artifact', anArtifact()],
    ['an SBOM', anSbom(amd64)],
  ])('gives %s whose every child is there and right', (_, image) => {
    const bytesOf = new Map([...image.manifests, ...image.blobs].map((one) => [one.descriptor.digest, one.bytes]));
    for (const { descriptor, bytes } of image.manifests) {
      verifyBytes(bytes, descriptor);
      for (const child of childrenOf(parseManifest(bytes, descriptor.mediaType))) {
        const content = bytesOf.get(child.digest);
        expect(content).toBeDefined();
        if (content !== undefined) verifyBytes(content, child);
      }
    }
  });

  it('makes real layers whose uncompressed digests the config knows', () => {
    const image = anImage({ layers: 1, layerForm: 'tar+gzip' });
    const [config, layer] = image.blobs;
    const tar = gunzipSync(layer?.bytes ?? Buffer.alloc(0));
    const [diffId] = parseConfig(config?.bytes ?? Buffer.alloc(0)).diffIds;
    expect(diffId).toBeDefined();
    if (diffId !== undefined) verifyBytes(tar, { digest: diffId });
  });
});

describe('the memory store', () => {
  it('reads from any byte, and counts when it is asked to', async () => {
    const ctx = aContext();
    const { store, count, calls } = counted(createMemoryStore().hold(amd64, '1.0').openSource());
    await expect(store.resolve(ctx, '1.0')).resolves.toBe(amd64.root);
    const [blob] = amd64.blobs;
    const { stream, offset } = await store.openBlob(ctx, blob?.descriptor ?? amd64.descriptor, 3);
    expect({ offset, rest: await buffer(stream) }).toEqual({ offset: 3, rest: blob?.bytes.subarray(3) });
    expect(count('openBlob')).toBe(1);
    expect(calls).toEqual(['resolve', 'openBlob']);
  });

  it('lists what names a subject', async () => {
    const sbom = anSbom(amd64);
    const source = createMemoryStore().hold(amd64).hold(sbom).openSource();
    await expect(source.referrers(aContext(), amd64.descriptor)).resolves.toMatchObject([
      { digest: sbom.root.descriptor.digest, artifactType: 'application/spdx+json' },
    ]);
  });

  it('says what is missing', async () => {
    await failureOf(createMemoryStore().openSource().resolve(aContext(), 'nothing'), 'MANIFEST_UNKNOWN');
  });
});
