import type { Digest } from '../../image/index.ts';
import type { InParts } from '../../runtime/turns.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * The bytes that become free with each doomed manifest: its own, and those of its blobs that nothing uses which stays. A blob that
 * several of them share counts with the first, so that the sum is what all of them free together.
 */
export function* freedBytes({ manifests }: Snapshot, doomed: Iterable<Digest>): InParts<ReadonlyMap<Digest, number>> {
  const going = new Set(doomed);
  const counted = new Set<Digest>();
  for (const [digest, { blobs }] of manifests) {
    yield;
    if (!going.has(digest)) for (const blob of blobs) counted.add(blob.digest);
  }
  const freed = new Map<Digest, number>();
  for (const digest of going) {
    yield;
    const manifest = manifests.get(digest);
    if (manifest === undefined) continue;
    let bytes = manifest.descriptor.size;
    for (const blob of manifest.blobs) {
      if (counted.has(blob.digest)) continue;
      counted.add(blob.digest);
      bytes += blob.size;
    }
    freed.set(digest, bytes);
  }
  return freed;
}
