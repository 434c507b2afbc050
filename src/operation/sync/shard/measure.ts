import type { ShardImage } from './sharing.ts';

/** How evenly images are dealt out. */
export interface ShardBytes {
  /** Per shard, a blob that several of its images need counted once. */
  readonly shards: readonly number[];
  /** The largest of them beside their mean. */
  readonly largest: number;
  /** Of all images, each blob once. */
  readonly unique: number;
  /** What the shards carry more than that, beside it. */
  readonly duplicated: number;
}

export function measureShards(images: readonly ShardImage[], assigned: readonly number[], shards: number): ShardBytes {
  const held = Array.from({ length: shards }, () => new Map<string, number>());
  const all = new Map<string, number>();
  for (const [i, image] of images.entries()) {
    for (const { digest, size } of image.blobs) {
      held[assigned[i] ?? 0]?.set(digest, size);
      all.set(digest, size);
    }
  }
  const bytes = held.map(sum);
  const carried = bytes.reduce((a, b) => a + b, 0);
  const unique = sum(all);
  return {
    shards: bytes,
    largest: carried === 0 ? 1 : Math.max(...bytes) / (carried / shards),
    unique,
    duplicated: unique === 0 ? 0 : (carried - unique) / unique,
  };
}

function sum(sizes: ReadonlyMap<string, number>): number {
  return [...sizes.values()].reduce((a, b) => a + b, 0);
}
