import type { CosignSuffix } from '../../image/index.ts';
import type { Failure } from '../../runtime/failure.ts';
import type { Endpoint } from '../endpoint.ts';
import type { Result } from '../result.ts';
import type { ListedName } from './destination-name.ts';

/** Images that were found in one place, before it is known where they go. */
export interface Listing {
  /** The place: `docker://host/repository`, `dir:/path` … */
  readonly place: string;
  readonly images: readonly ListedImage[];
  /** What is there and cannot be, or was not to be, synced. */
  readonly excluded: Result['excluded'];
  /** Lists of referrers among its tags: those of where the images go are written there. */
  readonly referrerLists?: number;
  /** Absent for all but whole repositories. */
  readonly listed?: ListedRepository;
  /** It could not be listed, or not to its end. */
  readonly failure?: Failure;
}

/** A repository that was listed to its end: from it follows what is not there any more. */
export interface ListedRepository {
  /** All that it has, wanted or not. */
  readonly tags: ReadonlySet<string>;
  /** Whether a tag of this name would be wanted. */
  readonly selects: (tag: string) => boolean;
}

export interface ListedImage {
  readonly source: Endpoint;
  readonly name: ListedName;
  /** It was found under a tag of cosign's, which nobody named. */
  readonly held?: CosignSuffix;
}
