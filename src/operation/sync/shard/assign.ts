import { groupImages } from './group.ts';
import { Placement } from './place.ts';
import { readSharing, type ShardImage, type Unit } from './sharing.ts';

/** A fair share is rounded up to a power of this, so that one image more or less does not change what follows from it. */
const STEP = 2 ** (1 / 16);
/** Above this part of it a shard takes no more, as long as another has room. */
const LIMIT = 1.12;
/** What hangs on a blob larger than that stays together up to this part of the largest image: nothing is over before that is. */
const LIMIT_OF_LARGEST = 1.03;

/**
 * The shard, from 0 to `shards` − 1, of each image: every image in exactly one; images that share much stay together; bytes are
 * even, a blob that several images of a shard need counted once there. It depends on the images and on nothing else, neither on
 * their order nor on who asks, and with one image more the others mostly stay where they were. What is larger than a fair share
 * is parted where that adds few bytes.
 */
export function assignShards(images: readonly ShardImage[], shards: number): readonly number[] {
  const assigned = Array.from<number>({ length: images.length }).fill(0);
  if (shards === 1) return assigned;
  const sharing = readSharing(images);
  const fair = STEP ** Math.ceil(Math.log(Math.max(1, sharing.bytes / shards)) / Math.log(STEP));
  const limit = LIMIT * fair;
  const placement = new Placement(sharing, shards, limit);
  const put = (units: readonly Unit[], shard: number): void => {
    for (const unit of units) for (const image of unit.images) assigned[image] = shard;
  };
  for (const group of groupImages(sharing, fair, Math.max(limit, LIMIT_OF_LARGEST * sharing.largest))) {
    const whole = placement.add(group.units, group.home, { parting: group.units.length > 1 });
    if (whole !== undefined) put(group.units, whole);
    else for (const unit of group.units) put([unit], placement.add([unit], group.home, { parting: false }) ?? 0);
  }
  return assigned;
}
