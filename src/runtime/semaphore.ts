/**
 * A counted gate with two lanes. Small requests (manifests, HEADs) may use every slot; large ones (blob bodies) leave one
 * free, so that layers never starve the requests that finish an image.
 */
export class Semaphore {
  readonly #slots: number;
  #taken = 0;
  #large = 0;
  readonly #waiting: { readonly size: 'small' | 'large'; readonly start: () => void }[] = [];

  constructor(slots: number) {
    this.#slots = Math.max(1, slots);
  }

  /** Resolves with a release function once a slot is free. Rejects with the signal's reason when aborted while waiting. */
  async acquire(size: 'small' | 'large', signal: AbortSignal): Promise<() => void> {
    signal.throwIfAborted();
    if (this.#fits(size)) return this.#take(size);
    return new Promise<() => void>((resolve, reject) => {
      const onAbort = (): void => {
        const at = this.#waiting.indexOf(entry);
        if (at >= 0) this.#waiting.splice(at, 1);
        reject(signal.reason as Error);
      };
      const entry = {
        size,
        start: (): void => {
          signal.removeEventListener('abort', onAbort);
          resolve(this.#take(size));
        },
      };
      signal.addEventListener('abort', onAbort, { once: true });
      this.#waiting.push(entry);
    });
  }

  #fits(size: 'small' | 'large'): boolean {
    if (this.#taken >= this.#slots) return false;
    return size === 'small' || this.#large < Math.max(1, this.#slots - 1);
  }

  #take(size: 'small' | 'large'): () => void {
    this.#taken += 1;
    if (size === 'large') this.#large += 1;
    let released = false;
    return () => {
      if (released) return;
      released = true;
      this.#taken -= 1;
      if (size === 'large') this.#large -= 1;
      this.#wake();
    };
  }

  #wake(): void {
    for (const size of ['small', 'large'] as const) {
      while (this.#fits(size)) {
        const at = this.#waiting.findIndex((entry) => entry.size === size);
        if (at < 0) break;
        this.#waiting.splice(at, 1)[0]?.start();
      }
    }
  }
}
