import { describe, expect, it } from 'vitest';
import { aContext } from '../../test/support/context.ts';
import { failureOf } from '../../test/support/failure-of.ts';
import { holdInLayout, layoutEndpoint } from '../../test/support/held-image.ts';
import { anImage, anIndex } from '../../test/support/image-builder.ts';
import { aDirectory } from '../../test/support/layout-image.ts';
import { deleteImage, listTags, untagImage } from './repository.ts';
import { tagImage } from './tag-image.ts';

describe('tag', () => {
  it('moves names to an image, and says nothing was done when they are there already', async () => {
    await using place = await aDirectory();
    const ctx = aContext();
    const image = anIndex([anImage({ seed: 1 }), anImage({ seed: 2, platform: 'linux/arm64' })]);
    await holdInLayout(ctx, place.path, anImage({ seed: 9 }), 'stable');
    const endpoint = await holdInLayout(ctx, place.path, image, 'v1');
    const { digest } = image.root.descriptor;
    const first = await tagImage(ctx, { image: endpoint, names: ['v1', 'stable', 'v2'], dryRun: false });
    expect(first).toMatchObject({
      schema: 'waybill.result/v1',
      command: 'tag',
      status: 'succeeded',
      images: [
        {
          source: { digest, platforms: ['linux/amd64', 'linux/arm64'] },
          destinations: [{ digest, status: 'copied', tags: ['v1', 'stable', 'v2'] }],
        },
      ],
    });
    expect(ctx.events.flatMap((event) => (event.kind === 'tagged' ? [event.reference] : []))).toEqual([
      `${endpoint.reference.location}:stable`,
      `${endpoint.reference.location}:v2`,
    ]);
    const again = await tagImage(ctx, { image: endpoint, names: ['stable', 'v2'], dryRun: false });
    expect(again.images[0]?.destinations[0]).toMatchObject({ digest, status: 'up-to-date', tags: ['stable', 'v2'] });
  });

  it('writes nothing in a dry run', async () => {
    await using place = await aDirectory();
    const ctx = aContext();
    const endpoint = await holdInLayout(ctx, place.path, anImage(), 'v1');
    const result = await tagImage(ctx, { image: endpoint, names: ['v2'], dryRun: true });
    expect(result).toMatchObject({ status: 'planned', images: [{ destinations: [{ status: 'planned' }] }] });
    expect(await listTags(ctx, endpoint)).toEqual(['v1']);
  });

  it('reports an image that is not there', async () => {
    await using place = await aDirectory();
    const ctx = aContext();
    await holdInLayout(ctx, place.path, anImage(), 'v1');
    const result = await tagImage(ctx, { image: layoutEndpoint(place.path, 'nope'), names: ['v2'], dryRun: false });
    expect(result.status).toBe('failed');
    expect(result.images[0]?.destinations[0]).toMatchObject({
      status: 'failed',
      error: { code: 'MANIFEST_UNKNOWN', side: 'source' },
    });
  });
});

describe('untag and delete', () => {
  it('remove one name, or the image', async () => {
    await using place = await aDirectory();
    const ctx = aContext();
    const endpoint = await holdInLayout(ctx, place.path, anImage(), 'v1', 'v2');
    await untagImage(ctx, endpoint);
    expect(await listTags(ctx, endpoint)).toEqual(['v2']);
    await failureOf(untagImage(ctx, endpoint), 'MANIFEST_UNKNOWN');
    await deleteImage(ctx, layoutEndpoint(place.path, 'v2'));
    await failureOf(deleteImage(ctx, layoutEndpoint(place.path, 'v2')), 'MANIFEST_UNKNOWN');
  });

  it('want a name to remove', async () => {
    await using place = await aDirectory();
    const failure = await failureOf(untagImage(aContext(), layoutEndpoint(place.path)), 'INPUT_INVALID');
    expect(failure.hint).toContain('write the tag');
  });
});
