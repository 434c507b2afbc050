import { SharedTask } from '../distribution/shared-task.ts';
import { toFailure } from '../runtime/failure.ts';

/** A value and when it ends, in milliseconds since the epoch. */
export interface Expiring<T> {
  readonly value: T;
  readonly expiresAt: number;
}

/** Asked for again this long before the end: what it is for may take a while to begin, and clocks differ. */
const EARLY_MS = 5 * 60_000;

/** What is new and seems to have ended already tells that the clock here is wrong: it is used, and asked for again soon. */
const DOUBTED_MS = 60_000;

/**
 * Values by key, each asked for once by everybody who wants it at the time and kept until shortly before its end; what is given
 * back has that moment as its `expiresAt`. Failures are not kept.
 */
export class ExpiringValues<T> {
  readonly #now: () => number;
  readonly #kept = new Map<string, Expiring<T>>();
  readonly #running = new Map<string, SharedTask<Expiring<T>>>();

  constructor(now: () => number) {
    this.#now = now;
  }

  async get(
    key: string,
    signal: AbortSignal,
    ask: (signal: AbortSignal) => Promise<Expiring<T>>,
  ): Promise<Expiring<T>> {
    for (;;) {
      const kept = this.#kept.get(key);
      if (kept !== undefined && kept.expiresAt > this.#now()) return kept;
      const running = this.#running.get(key);
      const joined = running?.isOpen === true ? running : undefined;
      try {
        return await (joined ?? this.#start(key, ask)).join(signal);
      } catch (error) {
        signal.throwIfAborted();
        // Whoever began it was interrupted just when we joined: it is asked anew for us.
        if (joined === undefined || toFailure(error).code !== 'CANCELLED') throw error;
      }
    }
  }

  #start(key: string, ask: (signal: AbortSignal) => Promise<Expiring<T>>): SharedTask<Expiring<T>> {
    const task = new SharedTask(async (signal) => {
      const askedAt = this.#now();
      const { value, expiresAt } = await ask(signal);
      const lifetimeMs = expiresAt - askedAt;
      const kept = {
        value,
        expiresAt: lifetimeMs > 0 ? expiresAt - Math.min(EARLY_MS, lifetimeMs / 4) : askedAt + DOUBTED_MS,
      };
      this.#kept.set(key, kept);
      return kept;
    });
    this.#running.set(key, task);
    task.onSettled(() => {
      if (this.#running.get(key) === task) this.#running.delete(key);
    });
    return task;
  }
}
