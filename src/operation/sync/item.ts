import type { TransferRates } from '../../engine/blob-supply.ts';
import type { BlobStore } from '../../engine/blob-store-contract.ts';
import type { AttachedChoice, PlatformSelection } from '../../engine/choices.ts';
import type { CompressionChoice } from '../../engine/forms.ts';
import type { UploadJournal } from '../../engine/upload-journal.ts';
import type { Descriptor, Digest, ImageFormat, Platform } from '../../image/index.ts';
import type { Failure } from '../../runtime/failure.ts';
import type { Reference } from '../../transport/contract.ts';
import type { Admission } from '../../trust/contract.ts';
import type { SigningChoice } from '../copy-request.ts';
import type { SignatureChoice } from '../carry-signatures.ts';
import type { Endpoint } from '../endpoint.ts';
import type { ImageResult, Result } from '../result.ts';
import type { ListedRepository } from './listing.ts';

/** One image that is to be the same in other places. */
export interface SyncItem {
  /** Names one image: by a tag, a digest, a directory … */
  readonly source: Endpoint;
  readonly destinations: readonly SyncDestination[];
  /** One object, shared by many items. */
  readonly choices: ItemChoices;
}

export interface SyncDestination extends Endpoint {
  readonly rule: TagRule;
  /** Paths of repositories on its registry that are known to hold a blob; `settings.mountFrom` has them too. */
  readonly holders?: ReadonlyMap<Digest, string>;
}

/** What may happen to a name that points at something else. */
export type TagRule =
  | { readonly kind: 'move-ok' }
  | { readonly kind: 'create-only' }
  /** Only from this digest. */
  | { readonly kind: 'move-if'; readonly digest: Digest }
  /** Only to a higher version, or to an image that was created later. */
  | { readonly kind: 'move-if-newer'; readonly by: 'semver' | 'created' }
  /** As it was when it was planned (`undefined`: nothing there); anything else is PLAN_DRIFTED. */
  | { readonly kind: 'as-planned'; readonly from: Digest | undefined };

/** As `copy` has them. */
export interface ItemChoices {
  readonly selection: PlatformSelection;
  readonly attached: AttachedChoice;
  readonly preserveDigests: boolean;
  readonly format?: ImageFormat;
  readonly compression?: CompressionChoice;
  readonly flattenTo?: Platform;
  readonly signatures?: SignatureChoice;
}

/** Images that were found in one place. */
export interface SyncGroup {
  /** The place, for people and for failures: `docker://host/repository`, `dir:/path` … */
  readonly name: string;
  readonly items: readonly SyncItem[];
  readonly excluded: Result['excluded'];
  /** Tags under which something attached to an image is kept, left to travel with it. */
  readonly attachedTags?: number;
  /** For `sync --prune`; absent for all but whole repositories. */
  readonly listed?: ListedRepository;
  /**
   * Of a repository without a tag that is selected: the stores where those would go (`storeKey`). For `sync --prune`: it says nothing of
   * what is gone there.
   */
  readonly doubts?: readonly string[];
  /** It could not be listed, or not to its end: the run is partial. */
  readonly failure?: Failure;
}

export interface SyncRequest {
  /** May still be listed while earlier groups are compared and copied. */
  readonly groups: AsyncIterable<SyncGroup>;
  /** A place that images will most likely go to: it is looked at while the sources are still listed. */
  readonly likely?: { readonly destination: Endpoint; readonly from: Reference };
  readonly policy: Result['policy'];
  /** Asked for every image, also for those that are there already. */
  readonly admission?: Admission;
  readonly signing?: SigningChoice;
  /** Asks what is there, moves nothing. */
  readonly dryRun: boolean;
  /** The first failure stops what has not begun. */
  readonly failFast: boolean;
  readonly blobStore?: BlobStore;
  readonly rates?: TransferRates;
  /** `--state` */
  readonly journal?: UploadJournal;
  /** Blobs of one image in flight at once per destination. */
  readonly parallelBlobs?: number;
  /** Told of every image that was compared and, unless it is a dry run, brought. */
  readonly onCompared?: (compared: ComparedItem, image: ImageResult) => void;
}

/** What was found of one image, and what was decided of it. */
export interface ComparedItem {
  readonly item: SyncItem;
  /** Absent where the source could not be read. */
  readonly source?: Descriptor;
  readonly destinations: readonly ComparedDestination[];
  /** What the image consists of, as it is at the source; absent where that did not have to be read. */
  readonly content?: { readonly blobs: readonly Descriptor[]; readonly manifests: number };
}

export interface ComparedDestination {
  readonly destination: SyncDestination;
  readonly action: 'create' | 'move' | 'skip' | 'blocked' | 'failed';
  /** What the name pointed at. */
  readonly from?: Descriptor;
  /** Why it is skipped: `up-to-date`, or what a rule has to say. */
  readonly reason?: string;
  /** Why it is blocked, or failed. */
  readonly failure?: Failure;
}
