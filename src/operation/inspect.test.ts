import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { aContext } from '../../test/support/context.ts';
import { failureOf } from '../../test/support/failure-of.ts';
import { holdInLayout } from '../../test/support/held-image.ts';
import { aHelmChart, anImage, anIndex, type BuiltImage } from '../../test/support/image-builder.ts';
import { aDirectory } from '../../test/support/layout-image.ts';
import { digestOf, hexOf, parsePlatform } from '../image/index.ts';
import { inspectConfig, inspectImage, inspectRaw, type InspectRequest } from './inspect.ts';

const ctx = aContext();

async function requestFor(
  directory: string,
  image: BuiltImage,
  platform = 'linux/amd64',
  more: Partial<InspectRequest> = {},
): Promise<InspectRequest> {
  const endpoint = await holdInLayout(ctx, directory, image, 'v1');
  return { image: endpoint, platform: parsePlatform(platform), noTags: false, ...more };
}

describe('inspect', () => {
  it('tells of an image what skopeo tells', async () => {
    await using place = await aDirectory();
    const image = anImage({ layers: 1, seed: 5 });
    const [layer] = image.blobs.filter((blob) => blob.descriptor.mediaType.includes('layer'));
    expect(await inspectImage(ctx, await requestFor(place.path, image))).toEqual({
      Digest: image.root.descriptor.digest,
      RepoTags: [],
      Created: '2024-01-01T00:00:00Z',
      DockerVersion: '',
      Labels: { seed: '5' },
      Architecture: 'amd64',
      Os: 'linux',
      Layers: [layer?.descriptor.digest],
      LayersData: [
        {
          MIMEType: layer?.descriptor.mediaType,
          Digest: layer?.descriptor.digest,
          Size: layer?.descriptor.size,
          Annotations: null,
        },
      ],
      Env: ['PATH=/bin'],
    });
  });

  it("tells an index's digest and the platform's content, through nested indexes", async () => {
    await using place = await aDirectory();
    const arm = anImage({ platform: 'linux/arm64', seed: 2 });
    const inner = anIndex([anImage({ seed: 1 }), arm]);
    const nested = { ...inner, descriptor: { ...inner.descriptor, platform: parsePlatform('linux/arm64') } };
    const root = anIndex([anImage({ seed: 1 }), nested]);
    const told = await inspectImage(ctx, await requestFor(place.path, root, 'linux/arm64'));
    expect(told).toMatchObject({ Digest: root.root.descriptor.digest, Architecture: 'arm64', Labels: { seed: '2' } });
  });

  it('says which platforms there are when the wanted one is not', async () => {
    await using place = await aDirectory();
    const request = await requestFor(place.path, anIndex([anImage()]), 'linux/s390x');
    const failure = await failureOf(inspectImage(ctx, request), 'PLATFORM_UNKNOWN');
    expect(failure).toMatchObject({ side: 'source', hint: 'it has: linux/amd64' });
  });

  it('takes the algorithm asked for', async () => {
    await using place = await aDirectory();
    const image = anImage();
    const told = await inspectImage(
      ctx,
      await requestFor(place.path, image, 'linux/amd64', { manifestDigest: 'sha512' }),
    );
    expect(told.Digest).toBe(digestOf(image.root.bytes, 'sha512'));
  });

  it('refuses an artifact, but prints its raw manifest', async () => {
    await using place = await aDirectory();
    const chart = aHelmChart();
    const request = await requestFor(place.path, chart);
    const failure = await failureOf(inspectImage(ctx, request), 'UNSUPPORTED');
    expect(failure.message).toBe(
      'unsupported image-specific operation on artifact with type "application/vnd.cncf.helm.config.v1+json"',
    );
    await failureOf(inspectConfig(ctx, request), 'UNSUPPORTED');
    expect(Buffer.from(await inspectRaw(ctx, request))).toEqual(Buffer.from(chart.root.bytes));
  });

  it("gives the config's exact bytes", async () => {
    await using place = await aDirectory();
    const image = anImage();
    const config = image.blobs.find((blob) => blob.descriptor.mediaType.includes('config'));
    expect(Buffer.from(await inspectConfig(ctx, await requestFor(place.path, image)))).toEqual(
      Buffer.from(config?.bytes ?? []),
    );
  });

  it('refuses a config that is not what its digest says, and one that is too large', async () => {
    await using place = await aDirectory();
    const image = anImage();
    const request = await requestFor(place.path, image);
    const config = image.blobs.find((blob) => blob.descriptor.mediaType.includes('config'));
    if (config === undefined) throw new Error('an image has a config');
    const small = aContext({ limits: { configBytes: 10 } });
    await failureOf(inspectImage(small, request), 'LIMIT_EXCEEDED');
    const blobs = path.join(place.path, 'blobs', 'sha256');
    expect(await readdir(blobs)).toContain(hexOf(config.descriptor.digest));
    const wrong = Buffer.from(config.bytes);
    wrong[20] = (wrong[20] ?? 0) ^ 1;
    await writeFile(path.join(blobs, hexOf(config.descriptor.digest)), wrong);
    await failureOf(inspectImage(ctx, request), 'DIGEST_MISMATCH');
  });
});
