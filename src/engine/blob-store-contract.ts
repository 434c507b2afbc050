import type { Readable } from 'node:stream';
import type { Descriptor, Digest } from '../image/index.ts';
import type { OpenBlob } from '../transport/contract.ts';

/**
 * The job's blobs, shared by the processes of a job. Whoever writes gives verified content (a stream that errors instead of
 * ending when it is wrong), and whoever reads verifies again; a blob appears under its digest only when it is whole.
 */
export interface BlobStore {
  /** A stream from byte `from` on. `undefined`: not there, or not any more: go back to the source. */
  open(wanted: Descriptor, from?: number): Promise<Readable | undefined>;
  has(wanted: Descriptor): Promise<boolean>;
  /** Forgets a blob whose content turned out wrong when it was read. */
  drop(wanted: Descriptor): Promise<void>;
  /** Writes the blob under a temporary name, then renames it. Two writers of one blob do not disturb each other. */
  put(expected: Descriptor, open: OpenBlob, signal: AbortSignal): Promise<void>;
  /**
   * A writer fed chunk by chunk while the blob streams past to a destination. `commit` keeps it if it is
   * whole; anything that fails, a full disk too, ends in `discard` and never disturbs the stream.
   */
  writer(expected: Descriptor): Promise<BlobStoreWriter | undefined>;
  /** Not evicted while held, by this or another process. */
  lease(digests: Iterable<Digest>): Promise<AsyncDisposable>;
}

export interface BlobStoreWriter {
  /** Rejects nothing: a writer that has failed swallows what follows. */
  write(chunk: Uint8Array): Promise<void>;
  commit(): Promise<boolean>;
  discard(): Promise<void>;
}
