import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLandscape } from '../../../../test/support/image-landscape.ts';
import { assignShards } from './assign.ts';
import { measureShards } from './measure.ts';
import type { ShardImage } from './sharing.ts';

const SIZES = [0, 1, 1000, 40_000_000, 2_000_000_000];

/** Up to sixty images that share blobs in every way. */
const images = fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 6 }), { maxLength: 60 }).map((all) =>
  all.map((blobs, i): ShardImage => ({
    key: `docker://host/app:${String(i)}`,
    blobs: blobs.map((blob) => ({ digest: `sha256:${String(blob)}`, size: SIZES[blob % SIZES.length] ?? 0 })),
  })),
);
const shards = fc.integer({ min: 1, max: 9 });

describe('assignShards', () => {
  it('puts every image on one of the shards, and the same again', () => {
    fc.assert(
      fc.property(images, shards, (all, n) => {
        const assigned = assignShards(all, n);
        expect(assigned).toHaveLength(all.length);
        expect(assigned.every((shard) => Number.isInteger(shard) && shard >= 0 && shard < n)).toBe(true);
        expect(assignShards(all, n)).toEqual(assigned);
      }),
    );
  });

  it('gives an image the same shard in whatever order the images and their blobs come', () => {
    const shuffled = images.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([...all.keys()], { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, shards, ([all, order], n) => {
        const other = order.flatMap((i) => {
          const image = all[i];
          return image === undefined ? [] : [{ ...image, blobs: image.blobs.toReversed() }];
        });
        const assigned = assignShards(all, n);
        expect(assignShards(other, n)).toEqual(order.map((i) => assigned[i]));
      }),
    );
  });

  it('keeps images with the same blobs together', () => {
    fc.assert(
      fc.property(images, shards, (all, n) => {
        const twice = [...all, ...all.map((image) => ({ ...image, key: `${image.key}-alias` }))];
        const assigned = assignShards(twice, n);
        for (const [i, image] of all.entries())
          if (image.blobs.length > 0) expect(assigned[i + all.length]).toBe(assigned[i]);
      }),
    );
  });

  it('spreads what needs nothing moved', () => {
    const idle = Array.from({ length: 400 }, (_, i): ShardImage => ({
      key: `docker://host/app:${String(i)}`,
      blobs: [],
    }));
    const counts = [0, 0, 0, 0];
    for (const shard of assignShards(idle, 4)) counts[shard] = (counts[shard] ?? 0) + 1;
    expect(Math.min(...counts)).toBeGreaterThan(50);
  });

  it.each([
    { seed: 1, shards: 4 },
    { seed: 7, shards: 16 },
    { seed: 42, shards: 16 },
  ])(
    'is even and carries little twice in a landscape of 5,000 tags with a blob beyond a fair share ($seed, $shards)',
    ({ seed, shards: n }) => {
      const landscape = withGiant({ seed, tags: 5000 }, n);
      const measured = measureShards(landscape, assignShards(landscape, n), n);
      const mean = measured.shards.reduce((a, b) => a + b, 0) / n;
      const largestImage = Math.max(...landscape.map(bytesOf));
      expect(Math.max(...measured.shards)).toBeLessThanOrEqual(Math.max(1.25 * mean, 1.05 * largestImage));
      expect(measured.duplicated).toBeLessThanOrEqual(0.1);
    },
  );

  it('leaves most images where they were when one is added', () => {
    const landscape = buildLandscape({ seed: 42, tags: 5000 });
    const before = assignShards(landscape, 8);
    const moved = [10, 1000, 2500, 4900].map((at) => {
      const like = landscape[at];
      const added = {
        key: `${like?.key ?? ''}-new`,
        blobs: [...(like?.blobs ?? []), { digest: 'sha256:new', size: 50e6 }],
      };
      const after = assignShards([...landscape, added], 8);
      return before.filter((shard, i) => shard !== after[i]).length;
    });
    expect(moved.toSorted((a, b) => a - b)[1]).toBeLessThan(250);
  });
});

function bytesOf({ blobs }: ShardImage): number {
  return blobs.reduce((sum, { size }) => sum + size, 0);
}

/** The same images, and a blob of 1.15 fair shares that five of them need. */
function withGiant(what: { readonly seed: number; readonly tags: number }, n: number): readonly ShardImage[] {
  const plain = buildLandscape(what);
  const { unique } = measureShards(
    plain,
    plain.map(() => 0),
    1,
  );
  return buildLandscape({ ...what, giantBytes: Math.round((1.15 * unique) / (n - 1.15)) });
}
