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

interface Delivery {
  /** Absent: nobody is bringing it now. Never rejects. */
  running?: Promise<void>;
  hasArrived: boolean;
  readonly failures: Map<string, { count: number; last: unknown }>;
}

/**
 * Blobs that several images, or several repositories of one host, get in one operation: the first to want one brings it. The others
 * wait; in the same repository they find it there, in a sibling they mount it. When the first fails, the next one tries.
 * Whoever is first must need nothing more that those who wait hold.
 */
export class SharedDeliveries {
  readonly #scopes = new Map<string, Map<Digest, Map<string, Delivery>>>();

  /** `deliver` gets the path of a sibling that has the blob. `present`: it was brought to this very place before. */
  async share<T>(wish: DeliveryWish, deliver: (from: string | undefined) => Promise<T>): Promise<T | 'present'> {
    const { place, digest, giver, signal } = wish;
    const paths = this.#pathsOf(place.scope, digest);
    for (;;) {
      const own: Delivery = paths.get(place.path) ?? { hasArrived: false, failures: new Map() };
      if (own.hasArrived) return 'present';
      const failed = own.failures.get(giver);
      if (failed !== undefined && failed.count >= MOST_TRIES) throw failed.last;
      const sibling = wish.mayMount && own.running === undefined ? findSibling(paths, place.path) : undefined;
      const before = own.running ?? (sibling?.[1].hasArrived === false ? sibling[1].running : undefined);
      if (before === undefined) {
        paths.set(place.path, own);
        return this.#run(own, giver, signal, async () => deliver(sibling?.[0]));
      }
      wish.onWait();
      await orAborted(before, signal);
    }
  }

  /** What was said to be there is not: it is brought again. */
  forget(place: DeliveryPlace, digests: Iterable<Digest>): void {
    for (const digest of digests) {
      const delivery = this.#pathsOf(place.scope, digest).get(place.path);
      if (delivery !== undefined) delivery.hasArrived = false;
    }
  }

  async #run<T>(own: Delivery, giver: string, signal: AbortSignal, deliver: () => Promise<T>): Promise<T> {
    const { promise, resolve } = Promise.withResolvers<void>();
    own.running = promise;
    try {
      const result = await deliver();
      own.hasArrived = true;
      own.failures.clear();
      return result;
    } catch (error) {
      // To be interrupted says nothing of the blob.
      if (!signal.aborted) {
        const count = (own.failures.get(giver)?.count ?? 0) + 1;
        own.failures.set(giver, { count, last: toFailure(error) });
      }
      throw error;
    } finally {
      delete own.running;
      resolve();
    }
  }

  #pathsOf(scope: string, digest: Digest): Map<string, Delivery> {
    const digests = this.#scopes.get(scope) ?? new Map<Digest, Map<string, Delivery>>();
    const paths = digests.get(digest) ?? new Map<string, Delivery>();
    this.#scopes.set(scope, digests.set(digest, paths));
    return paths;
  }
}

/** One that has the blob, else one that is getting it. */
function findSibling(paths: ReadonlyMap<string, Delivery>, own: string): readonly [string, Delivery] | undefined {
  const others = [...paths].filter(([path]) => path !== own);
  return others.find(([, one]) => one.hasArrived) ?? others.find(([, one]) => one.running !== undefined);
}
