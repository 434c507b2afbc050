import type { ImageName } from '../image/index.ts';
import type { CopyRequest } from './copy-request.ts';

/** Repositories on a destination's own registry that hold, or are about to hold, the same blobs: they can be mounted from there. */
export interface Neighbours {
  /** Path of the source's repository. */
  readonly source?: string;
  /** Paths of other destinations' repositories. */
  readonly siblings: readonly string[];
}

export function neighboursOf(request: CopyRequest, at: number): Neighbours {
  const own = request.destinations[at]?.reference.image;
  const pathOf = (other: ImageName | undefined): string | undefined =>
    own !== undefined && other?.registry === own.registry && other.path !== own.path ? other.path : undefined;
  const source = pathOf(request.source.reference.image);
  const siblings = request.destinations.flatMap(({ reference }) => pathOf(reference.image) ?? []);
  return { siblings: [...new Set(siblings)], ...(source === undefined ? {} : { source }) };
}
