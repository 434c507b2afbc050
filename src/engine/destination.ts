import type { ContentSink } from '../transport/contract.ts';
import type { SinkId } from './plan.ts';
import type { SiblingDeliveries } from './sibling-deliveries.ts';
import type { UploadJournal } from './upload-journal.ts';

/** One sink of an operation, and what is known of it. */
export interface Destination {
  readonly id: SinkId;
  readonly sink: ContentSink;
  /** A repository on the sink's host that blobs may be mounted from. */
  readonly mountFrom?: string;
  /** The other destinations of this operation, where one is on the same host. */
  readonly siblings?: SiblingDeliveries;
  /** Nothing was found under the names asked for: small blobs are likely to be new too. */
  readonly isFresh: boolean;
  readonly parallelBlobs: number;
  /** Where uploads are noted, so that another process can go on with them. */
  readonly journal?: UploadJournal;
}
