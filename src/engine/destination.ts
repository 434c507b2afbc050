import type { Digest } from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import type { Semaphore } from '../runtime/semaphore.ts';
import type { ContentSink, Outcome } from '../transport/contract.ts';
import type { BlobStep, MadeLayer, SinkId } from './copy-plan.ts';
import type { Packing } from './forms.ts';
import type { SharedDeliveries } from './shared-deliveries.ts';
import type { UploadJournal } from './upload-journal.ts';

/** One sink of an operation, and what is known of it. */
export interface Destination {
  readonly id: SinkId;
  readonly sink: ContentSink;
  /** A repository on the sink's host that blobs may be mounted from. */
  readonly mountFrom?: string;
  /** By blob, another one that holds it. */
  readonly holders?: ReadonlyMap<Digest, string>;
  /** Shared with what else of this operation gets the same blobs here, or in other repositories of the same host. */
  readonly deliveries?: SharedDeliveries;
  /** Nothing was found under the names asked for: small blobs are likely to be new too. */
  readonly isFresh: boolean;
  /** There was no such repository: no blob is asked for. */
  readonly isEmpty: boolean;
  readonly parallelBlobs: number;
  /** One for each blob that is on its way there, those of what is attached included. */
  readonly slots: Semaphore;
  /** Where uploads are noted, so that another process can go on with them. */
  readonly journal?: UploadJournal;
  /** Present where the plan wants layers in another form. */
  readonly converter?: BlobConverter;
}

/** Makes layers into other forms, each once for all destinations that want it at the same time. */
export interface BlobConverter {
  /**
   * Brings a layer in another form to one destination: made whole and checked first (what it unpacks to has the digest that its
   * config names), then pushed as any other blob is. Layers are delivered in the order of the calls where the destination has one
   * slot; `making` bounds how many are made and not delivered.
   * Fails with DIGEST_MISMATCH, ARCHIVE_INVALID, LIMIT_EXCEEDED on the side `source`.
   */
  deliver(
    ctx: OperationContext,
    step: BlobStep,
    packing: Packing,
    destination: Destination,
    making: Semaphore,
  ): Promise<DeliveredLayer>;
}

/** What arrived, and how. */
export interface DeliveredLayer {
  readonly how: Outcome['how'];
  readonly made: MadeLayer;
}
