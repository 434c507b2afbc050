import { assignShards } from '../sync/shard/assign.ts';
import type { ShardImage } from '../sync/shard/sharing.ts';
import type { Plan, PlannedImage } from './document.ts';

/** The images of one shard, counted from 0: whoever asks gets the same. */
export function imagesOfShard(plan: Plan, index: number, count: number): readonly PlannedImage[] {
  const assigned = assignShards(shardImagesOf(plan), count);
  return plan.images.filter((_, i) => assigned[i] === index);
}

/** What is worth a job of its own: so many bytes, or so many images. */
const WORTH_BYTES = 100_000_000;
const WORTH_IMAGES = 50;

/** No more shards than there is work for: at least one, `most` at most. */
export function usefulShards({ images, destinations }: Plan, most: number): number {
  const busy = images.filter((image) =>
    image.destinations.some(({ action }) => action.kind === 'create' || action.kind === 'move'),
  ).length;
  const bytes = destinations.reduce((sum, one) => sum + one.bytes, 0);
  const useful = Math.max(Math.ceil(bytes / WORTH_BYTES), Math.ceil(busy / WORTH_IMAGES));
  return Math.max(1, Math.min(most, busy, useful));
}

function shardImagesOf({ images, blobs }: Plan): readonly ShardImage[] {
  return images.map(({ source, digest, destinations, blobs: wanted }) => ({
    key: `${source}@${digest} ${destinations[0]?.reference ?? ''}`,
    blobs: wanted.flatMap((at) => blobs[at] ?? []),
  }));
}
