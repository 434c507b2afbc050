import type { Digest } from '../image/index.ts';
import { orAborted } from '../runtime/abort.ts';
import { toFailure } from '../runtime/failure.ts';

/** A repository on one host, or another store. Within one scope blobs can be mounted from path to path. */
export interface DeliveryPlace {
  readonly scope: string;
  readonly path: string;
}

export interface DeliveryWish {
  readonly place: DeliveryPlace;
  readonly digest: Digest;
  /** Where it is read: what failed from there twice is not waited for, and tried, by everybody in turn. */
  readonly giver: string;
  /** A blob that another path of the scope has, or is about to have, may be mounted from there. */
  readonly mayMount: boolean;
  readonly signal: AbortSignal;
  /** Called before waiting for another delivery. */
  onWait(): void;
}

/** Tries of one giver at one place, after which all the others that wait for the blob fail with what it failed with. */
const MOST_TRIES = 2;

/** There are as many as blobs and places: nothing is kept that most do not need. */
interface Delivery {
  readonly path: string;
  hasArrived: boolean;
  /** Nobody is bringing it now where it is absent. Never rejects. */
  running?: Promise<void>;
  /** By giver. */
  failures?: Map<string, { readonly count: number; readonly last: unknown }>;
}

/**
 * Blobs that several images, or several repositories of one host, get in one operation: the first to want one brings it. The others
 * wait; in the same repository they find it there, in a sibling they mount it. When the first fails, the next one tries.
 * Whoever is first must need nothing more that those who wait hold.
 */
export class SharedDeliveries {
  readonly #scopes = new Map<string, Map<Digest, Delivery[]>>();

  /** `deliver` gets the path of a sibling that has the blob. `present`: it was brought to this very place before. */
  async share<T>(wish: DeliveryWish, deliver: (from: string | undefined) => Promise<T>): Promise<T | 'present'> {
    const { place, digest, giver, signal } = wish;
    const all = this.#deliveriesOf(place.scope, digest);
    for (;;) {
      const own = all.find(({ path }) => path === place.path);
      if (own?.hasArrived === true) return 'present';
      const failed = own?.failures?.get(giver);
      if (failed !== undefined && failed.count >= MOST_TRIES) throw failed.last;
      const sibling = wish.mayMount && own?.running === undefined ? findSibling(all, place.path) : undefined;
      const before = own?.running ?? (sibling?.hasArrived === false ? sibling.running : undefined);
      if (before === undefined) {
        const mine = own ?? { path: place.path, hasArrived: false };
        if (own === undefined) all.push(mine);
        return this.#run(mine, giver, signal, async () => deliver(sibling?.path));
      }
      wish.onWait();
      await orAborted(before, signal);
    }
  }

  /** What was said to be there is not: it is brought again. */
  forget({ scope, path }: DeliveryPlace, digests: Iterable<Digest>): void {
    for (const digest of digests) {
      const delivery = this.#deliveriesOf(scope, digest).find((one) => one.path === path);
      if (delivery !== undefined) delivery.hasArrived = false;
    }
  }

  async #run<T>(own: Delivery, giver: string, signal: AbortSignal, deliver: () => Promise<T>): Promise<T> {
    const { promise, resolve } = Promise.withResolvers<void>();
    own.running = promise;
    try {
      const result = await deliver();
      own.hasArrived = true;
      delete own.failures;
      return result;
    } catch (error) {
      // To be interrupted says nothing of the blob.
      if (!signal.aborted) {
        own.failures ??= new Map();
        own.failures.set(giver, { count: (own.failures.get(giver)?.count ?? 0) + 1, last: toFailure(error) });
      }
      throw error;
    } finally {
      delete own.running;
      resolve();
    }
  }

  #deliveriesOf(scope: string, digest: Digest): Delivery[] {
    const digests = this.#scopes.get(scope) ?? new Map<Digest, Delivery[]>();
    const all = digests.get(digest) ?? [];
    this.#scopes.set(scope, digests.set(digest, all));
    return all;
  }
}

/** One that has the blob, else one that is getting it. */
function findSibling(all: readonly Delivery[], own: string): Delivery | undefined {
  const others = all.filter(({ path }) => path !== own);
  return others.find(({ hasArrived }) => hasArrived) ?? others.find(({ running }) => running !== undefined);
}
