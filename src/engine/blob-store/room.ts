import type { Digest } from '../../image/index.ts';
import { evict, listBlobs, listReservations, type Shelf, type Reservation } from './shelf.ts';

export interface Room {
  readonly maxBytes: number;
  /** What is held by this or another process, read anew at every call. */
  leased(): Promise<ReadonlySet<Digest>>;
}

/**
 * Brings the store under its bound, oldest use first, leased blobs excepted. `wanted` is a blob whose reservation is
 * already on the shelf: it is refused (false) when it is not leased and does not fit; nothing is thrown away for it then.
 *
 * Every writer reserves before it counts, so writers side by side see one another and may both be refused, but never
 * pass the bound together. Reservations are listed before blobs: one that becomes a blob meanwhile is counted twice, not missed.
 */
export async function makeRoom(shelf: Shelf, room: Room, wanted?: Reservation): Promise<boolean> {
  const reservations = await listReservations(shelf);
  const blobs = await listBlobs(shelf);
  const leased = await room.leased();
  const evictable = blobs.filter((blob) => !leased.has(blob.digest));
  const total = sum(reservations) + sum(blobs);
  const fixed = total - sum(evictable);
  if (wanted !== undefined && !leased.has(wanted.digest) && fixed > room.maxBytes) return false;
  let excess = total - room.maxBytes;
  for (const blob of evictable.sort((a, b) => a.usedMs - b.usedMs || (a.digest < b.digest ? -1 : 1))) {
    if (excess <= 0) break;
    const gone = await evict(shelf, blob, async (digest) => (await room.leased()).has(digest));
    if (gone) excess -= blob.size;
  }
  return wanted === undefined || leased.has(wanted.digest) || excess <= 0;
}

function sum(items: readonly { readonly size: number }[]): number {
  return items.reduce((bytes, item) => bytes + item.size, 0);
}
