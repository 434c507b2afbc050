import type { OperationContext } from '../../runtime/context.ts';
import { toFailure } from '../../runtime/failure.ts';
import type { Listing } from './listing.ts';

/** One place to be listed. */
export interface PlaceToList {
  /** For people and for failures, should it not be listed. */
  readonly place: string;
  readonly list: () => Promise<Listing>;
}

/** Places that are listed while an earlier one is worked on; requests wait at their host's gate. */
const AHEAD = 8;

/** Lists place after place, some ahead of their turn. What cannot be listed is given as such, and the others go on. */
export async function* listAhead(ctx: OperationContext, places: readonly PlaceToList[]): AsyncGenerator<Listing> {
  const begun: Promise<Listing>[] = [];
  for (let at = 0; at < places.length; at += 1) {
    for (const next of places.slice(begun.length, at + AHEAD)) begun.push(listOrFail(ctx, next));
    const listing = await begun[at];
    if (listing !== undefined) yield listing;
  }
}

async function listOrFail(ctx: OperationContext, { place, list }: PlaceToList): Promise<Listing> {
  try {
    return await list();
  } catch (error) {
    const failure = toFailure(ctx.signal.aborted ? ctx.signal.reason : error);
    return { place, images: [], excluded: [], failure };
  }
}
