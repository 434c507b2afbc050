import type { BlobStore } from '../engine/blob-store-contract.ts';
import type { AttachedChoice, PlatformSelection } from '../engine/choices.ts';
import type { TransferRates } from '../engine/blob-supply.ts';
import type { CompressionChoice } from '../engine/forms.ts';
import type { SharedDeliveries } from '../engine/shared-deliveries.ts';
import type { UploadJournal } from '../engine/upload-journal.ts';
import type { Descriptor, Digest, ImageFormat, ImageName, Platform } from '../image/index.ts';
import type { Semaphore } from '../runtime/semaphore.ts';
import type { ContentSink } from '../transport/contract.ts';
import type { Admission, ImageSigner } from '../trust/contract.ts';
import type { SignatureChoice } from './carry-signatures.ts';
import type { Endpoint } from './endpoint.ts';
import type { Result } from './result.ts';

export interface CopyRequest {
  readonly source: Endpoint;
  readonly destinations: readonly CopyDestination[];
  readonly selection: PlatformSelection;
  readonly attached: AttachedChoice;
  /** Fail with DIGEST_WOULD_CHANGE before anything moves rather than write another digest. */
  readonly preserveDigests: boolean;
  /** `--format`: images and indexes become this where they are something else. */
  readonly format?: ImageFormat;
  readonly compression?: CompressionChoice;
  /** Of an index, what a destination gets that holds none; without it such a destination refuses. */
  readonly flattenTo?: Platform;
  readonly dryRun: boolean;
  readonly policy: Result['policy'];
  /** Asked when the source is read, and before a destination is opened. */
  readonly admission?: Admission;
  readonly signing?: SigningChoice;
  /** Of the signatures that are kept beside the image at its source; absent: they are carried where anything attached is. */
  readonly signatures?: SignatureChoice;
  /** The job's blob store, where it is on. */
  readonly blobStore?: BlobStore;
  readonly rates?: TransferRates;
  /** `--state`: a copy that died goes on where it was. */
  readonly journal?: UploadJournal;
  /** Blobs in flight at once per destination. */
  readonly parallelBlobs?: number;
  /** Several images that go to the same places share one; absent: this one has its own. */
  readonly deliveries?: SharedDeliveries;
}

/** What is signed at every destination: when its content is there, before it has a name. */
export interface SigningChoice {
  readonly signers: readonly ImageSigner[];
  /** `--sign-identity`: what signatures claim instead of the destination's own names. */
  readonly identity?: ImageName;
  /** Asked for each destination before anything is written there. Fails with CONFIG_INVALID where such signatures may not be. */
  readonly requireAllowed?: (destination: Endpoint) => Promise<void>;
}

export interface CopyDestination extends Endpoint {
  /** Names to move beside the one in the reference (`--tag`). */
  readonly names: readonly string[];
  /** Open already, and sealed and closed by whoever opened it: written to this. */
  readonly openedSink?: ContentSink;
  /** Paths of repositories on its registry that are known to hold a blob. */
  readonly holders?: ReadonlyMap<Digest, string>;
  /** What has been asked already. */
  readonly known?: KnownDestination;
  /** Shared by all images that go there; absent: this image has its own. */
  readonly slots?: Semaphore;
}

/** What is known of a destination before an image is copied there: nothing of it is asked again. */
interface KnownDestination {
  /** For every name that is to point at the image. */
  readonly pointsAt: ReadonlyMap<string, Descriptor | undefined>;
  /** There was no such repository when the operation began: it holds no manifest and no blob that the operation did not bring. */
  readonly isEmpty: boolean;
}
