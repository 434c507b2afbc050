import type { Digest } from '../image/index.ts';

/** Repositories of one host that get the same blobs: the first one to want a blob gets it, the others mount it from there. */
export class SiblingDeliveries {
  readonly #first = new Map<string, { readonly path: string; readonly arrived: Promise<boolean> }>();

  /**
   * Runs `deliver` for a repository, with the path of the sibling that has the blob by now, or `undefined` for the one that is
   * first, and for all where the first one failed. `onWait` is called before waiting for a sibling.
   */
  async share<T>(
    repository: { readonly scope: string; readonly path: string },
    digest: Digest,
    onWait: () => void,
    deliver: (from: string | undefined) => Promise<T>,
  ): Promise<T> {
    const key = `${repository.scope} ${digest}`;
    const first = this.#first.get(key);
    if (first !== undefined && first.path !== repository.path) {
      onWait();
      return deliver((await first.arrived) ? first.path : undefined);
    }
    const { promise, resolve } = Promise.withResolvers<boolean>();
    this.#first.set(key, { path: repository.path, arrived: promise });
    try {
      const result = await deliver(undefined);
      resolve(true);
      return result;
    } finally {
      resolve(false);
    }
  }
}
