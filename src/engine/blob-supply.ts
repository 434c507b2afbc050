import type { Descriptor, Digest } from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import { Failure, toFailure } from '../runtime/failure.ts';
import type { ContentSource, OpenBlob, OpenedBlob } from '../transport/contract.ts';
import type { BlobStore } from './blob-store-contract.ts';
import { openVerified } from './verified-read.ts';

/** Where a delivered blob came from. */
export type BlobOrigin = 'transferred' | 'cached';

export interface BlobSupplyOptions {
  readonly source: ContentSource;
  readonly store?: BlobStore;
  /** Several destinations: a blob is read from the source once, into the store, and by each from there at its own pace. */
  readonly shared: boolean;
}

/**
 * Gives every destination its blobs, verified, and reads each from the source at most once: from the store where it is there,
 * straight through where one destination wants it (into the store as it passes), by way of the store where several do.
 */
export class BlobSupply {
  /** The whole operation's: what is read for all must not stop because one destination failed. */
  readonly #ctx: OperationContext;
  readonly #options: BlobSupplyOptions;
  readonly #fills = new Map<Digest, Promise<boolean>>();
  readonly #cached = new Set<Digest>();
  /** Read from the source and checked by this operation when it went into the store. */
  readonly #checked = new Set<Digest>();

  constructor(ctx: OperationContext, options: BlobSupplyOptions) {
    this.#ctx = ctx;
    this.#options = options;
  }

  /** `cached` when the blob was in the store before this operation read it. */
  originOf(digest: Digest): BlobOrigin {
    return this.#cached.has(digest) ? 'cached' : 'transferred';
  }

  /** A verified opener for one destination; it starts at byte 0. Fails on the side `source`. */
  opener(wanted: Descriptor, onBytes: (bytes: number) => void): OpenBlob {
    return async (signal) => {
      const { store, shared } = this.#options;
      if (store !== undefined) {
        const kept = await this.#openKept(signal, store, wanted, onBytes);
        if (kept !== undefined) return kept;
        if (shared && (await this.#fill(store, wanted))) {
          const filled = await this.#openKept(signal, store, wanted, onBytes);
          if (filled !== undefined) return filled;
        }
      }
      const keep = store === undefined || shared ? {} : { keep: async () => store.writer(wanted) };
      return openVerified({ ...this.#ctx, signal }, wanted, this.#fromSource(wanted), { onBytes, ...keep })(signal);
    };
  }

  /** A blob that reads wrong from the store is dropped there and the failure is transient: the next attempt asks the source. */
  async #openKept(
    signal: AbortSignal,
    store: BlobStore,
    wanted: Descriptor,
    onBytes: (bytes: number) => void,
  ): Promise<OpenedBlob | undefined> {
    const stream = await store.open(wanted);
    if (stream === undefined) return undefined;
    if (!this.#fills.has(wanted.digest)) this.#cached.add(wanted.digest);
    const dropped = async (cause: Failure): Promise<Failure> => {
      await store.drop(wanted);
      this.#fills.delete(wanted.digest);
      this.#cached.delete(wanted.digest);
      this.#checked.delete(wanted.digest);
      return new Failure('DIGEST_MISMATCH', `the blob store's copy of ${wanted.digest} was damaged`, {
        side: 'local',
        transient: true,
        cause,
      });
    };
    return openVerified({ ...this.#ctx, signal }, wanted, () => Promise.resolve({ stream, offset: 0 }), {
      onBytes,
      onBroken: dropped,
      isChecked: this.#checked.has(wanted.digest),
    })(signal);
  }

  /** Into the store, once for all destinations. False where the store would not take it: each then reads the source itself. */
  async #fill(store: BlobStore, wanted: Descriptor): Promise<boolean> {
    const known = this.#fills.get(wanted.digest);
    if (known !== undefined) return known;
    const ctx = this.#ctx;
    const read = openVerified(ctx, wanted, this.#fromSource(wanted));
    let isRead = false;
    const reading: OpenBlob = async (signal) => {
      isRead = true;
      return read(signal);
    };
    const filling = store.put(wanted, reading, ctx.signal).then(
      () => {
        // Another process may have been faster: what it put there is checked when it is read.
        if (isRead) this.#checked.add(wanted.digest);
        return true;
      },
      (error: unknown) => {
        const failure = toFailure(error);
        if (failure.side === 'source' || failure.code === 'CANCELLED') {
          this.#fills.delete(wanted.digest);
          throw failure;
        }
        ctx.emit({ kind: 'debug', text: `not kept for the other destinations: ${wanted.digest}: ${failure.message}` });
        return false;
      },
    );
    this.#fills.set(wanted.digest, filling);
    return filling;
  }

  #fromSource(wanted: Descriptor): OpenBlob {
    const { source } = this.#options;
    return async (signal, from) => {
      try {
        return await source.openBlob({ ...this.#ctx, signal }, wanted, from);
      } catch (error) {
        throw toFailure(error).with({ side: 'source', subject: source.reference.text });
      }
    };
  }
}
