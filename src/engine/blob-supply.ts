import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { Descriptor, Digest } from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import { Failure, toFailure } from '../runtime/failure.ts';
import type { ContentSource, OpenBlob } from '../transport/contract.ts';
import type { BlobStore } from './blob-store-contract.ts';
import type { Pacer } from '../runtime/pacer.ts';
import { SharedRead } from './shared-read.ts';
import { elsewhere } from './elsewhere.ts';
import { openVerified, type Onlookers } from './verified-read.ts';

/** Where a delivered blob came from. */
export type BlobOrigin = 'transferred' | 'cached';

export interface BlobSupplyOptions {
  readonly source: ContentSource;
  readonly store?: BlobStore;
  /** All that may want blobs. Several share one read of each. */
  readonly destinations: Iterable<number>;
  /** `--limit-rate`: what is read from the source, and what is written to all destinations together. */
  readonly rates?: TransferRates;
}

export interface TransferRates {
  readonly read?: Pacer;
  readonly write?: Pacer;
}

interface Look extends Pick<Onlookers, 'onBytes' | 'aheadBytes'> {
  /** How many write each chunk: one unless said. */
  readonly readers?: () => number;
}

/** What converts takes large pieces: each costs it several calls. */
const CONVERTED_AHEAD_BYTES = 512 * 1024;

/**
 * Gives every destination its blobs, verified: from the job's store where they are there, else from the source, into the store as
 * they pass. Destinations that want a blob at the same time share one read of it; one that failed and tries again reads alone.
 */
export class BlobSupply {
  /** The whole operation's: what is read for all must not stop because one destination failed. */
  readonly #ctx: OperationContext;
  readonly #source: ContentSource;
  readonly #store: BlobStore | undefined;
  readonly #destinations: Set<number>;
  readonly #shared = new Map<Digest, SharedRead>();
  readonly #fromSource = new Set<Digest>();
  readonly #cached = new Set<Digest>();
  readonly #damaged = new Set<Digest>();
  readonly #rates: TransferRates;

  constructor(ctx: OperationContext, { source, store, destinations, rates = {} }: BlobSupplyOptions) {
    this.#rates = rates;
    this.#ctx = ctx;
    this.#source = source;
    this.#store = store;
    this.#destinations = new Set(destinations);
  }

  get location(): string {
    return this.#source.reference.location;
  }

  /** Reading several blobs at once is no faster than one after another. */
  get isLocal(): boolean {
    return this.#source.traits.reads === 'local';
  }

  /** Several destinations share one read of each blob: who comes late to one keeps others waiting. */
  get isShared(): boolean {
    return this.#destinations.size > 1;
  }

  /** `cached` when the blob was in the store before this operation read it. */
  originOf(digest: Digest): BlobOrigin {
    return this.#cached.has(digest) ? 'cached' : 'transferred';
  }

  /**
   * A verified opener for one destination. What is `converted` on the way is not what is written. Fails on the side `source`.
   */
  opener(
    destination: number,
    wanted: Descriptor,
    onBytes: (bytes: number) => void,
    what: 'written' | 'converted' = 'written',
  ): OpenBlob {
    const look: Look = what === 'written' ? {} : { readers: () => 0, aheadBytes: CONVERTED_AHEAD_BYTES };
    return async (signal, from = 0) => {
      const kept = await this.#openKept(signal, wanted, from, onBytes);
      if (kept !== undefined) {
        this.settled(destination, wanted.digest);
        return { stream: kept, offset: from };
      }
      if (from > 0) return this.#openAtSource(signal, wanted, from, { onBytes });
      const shared = this.#sharedRead(wanted.digest);
      const together = shared?.join(
        destination,
        async (own) =>
          this.#openAtSource(AbortSignal.any([this.#ctx.signal, own]), wanted, 0, { readers: () => shared.readers }),
        onBytes,
      );
      return together === undefined
        ? this.#openAtSource(signal, wanted, 0, { onBytes, ...look })
        : { stream: together, offset: 0 };
    };
  }

  /** For blobs that were made here, and digested on the way: at the pace of what is written. */
  openerOf(wanted: Descriptor, open: OpenBlob, onBytes: (bytes: number) => void): OpenBlob {
    return openVerified(this.#ctx, wanted, open, { onBytes, isDigested: true, ...this.#pace(false, () => 1) });
  }

  /** The job's store gets a blob that was read from the source in passing, before anybody knew what it was. */
  async keep(signal: AbortSignal, wanted: Descriptor): Promise<void> {
    const store = this.#store;
    if (store === undefined) return;
    if (await store.has(wanted)) {
      if (!this.#fromSource.has(wanted.digest)) this.#cached.add(wanted.digest);
      return;
    }
    const { stream } = await this.#openAtSource(signal, wanted, 0);
    await finished(stream.resume());
  }

  /** This destination has the blob, or does without: the others do not wait for it. */
  settled(destination: number, digest: Digest): void {
    this.#sharedRead(digest)?.decline(destination);
  }

  /** This destination wants nothing any more. */
  left(destination: number): void {
    this.#destinations.delete(destination);
    for (const read of this.#shared.values()) read.decline(destination);
  }

  /** Content goes no faster than its side allows; a chunk for several destinations is written as often. */
  #pace(isFromSource: boolean, readers: () => number): { readonly pace?: (bytes: number) => number } {
    const { write } = this.#rates;
    const read = isFromSource ? this.#rates.read : undefined;
    if (read === undefined && write === undefined) return {};
    return { pace: (bytes) => Math.max(read?.take(bytes) ?? 0, write?.take(bytes * readers()) ?? 0) };
  }

  #sharedRead(digest: Digest): SharedRead | undefined {
    const known = this.#shared.get(digest);
    if (known !== undefined || this.#destinations.size < 2) return known;
    const read = new SharedRead(this.#destinations);
    this.#shared.set(digest, read);
    return read;
  }

  /** A blob that reads wrong from the store is dropped there and the failure is transient: the next attempt asks the source. */
  async #openKept(
    signal: AbortSignal,
    wanted: Descriptor,
    from: number,
    onBytes: (bytes: number) => void,
  ): Promise<Readable | undefined> {
    const store = this.#store;
    // What could not be dropped is read no more either.
    const stream = this.#damaged.has(wanted.digest) ? undefined : await store?.open(wanted, from);
    if (store === undefined || stream === undefined) return undefined;
    if (!this.#fromSource.has(wanted.digest)) this.#cached.add(wanted.digest);
    const dropped = async (cause: Failure): Promise<Failure> => {
      this.#damaged.add(wanted.digest);
      await store.drop(wanted);
      this.#cached.delete(wanted.digest);
      return new Failure('DIGEST_MISMATCH', `the blob store's copy of ${wanted.digest} was damaged`, {
        side: 'local',
        transient: true,
        cause,
      });
    };
    const open: OpenBlob = () => Promise.resolve({ stream, offset: from });
    const pace = this.#pace(false, () => 1);
    const read = openVerified({ ...this.#ctx, signal }, wanted, open, { onBytes, onBroken: dropped, ...pace });
    const opened = await read(signal, from);
    return opened.stream;
  }

  async #openAtSource(
    signal: AbortSignal,
    wanted: Descriptor,
    from: number,
    { readers = () => 1, ...onlookers }: Look = {},
  ): ReturnType<OpenBlob> {
    const source = this.#source;
    const store = this.#store;
    this.#fromSource.add(wanted.digest);
    const open: OpenBlob = async (own, at) => {
      try {
        return await source.openBlob({ ...this.#ctx, signal: own }, wanted, at);
      } catch (error) {
        throw toFailure(error).with({ side: 'source', subject: source.reference.text });
      }
    };
    return openVerified({ ...this.#ctx, signal }, wanted, open, {
      ...elsewhere(this.#ctx, source, wanted),
      ...onlookers,
      ...this.#pace(true, readers),
      ...(store === undefined ? {} : { keep: async () => store.writer(wanted) }),
    })(signal, from);
  }
}
