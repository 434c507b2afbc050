import { orAborted } from '../runtime/abort.ts';

/**
 * Work that several callers want at once and that is done once. Each may leave by its own signal; the work is aborted when the
 * last has left. The outcome, a failure too, is for those who had joined: nothing is kept here.
 */
export class SharedTask<T> {
  readonly #controller = new AbortController();
  readonly #result: Promise<T>;
  #waiting = 0;
  #settled = false;

  constructor(work: (signal: AbortSignal) => Promise<T>) {
    this.#result = work(this.#controller.signal).finally(() => {
      this.#settled = true;
    });
    this.#result.catch(() => undefined);
  }

  /** False once everybody has left: what would join now has to start anew. */
  get isOpen(): boolean {
    return !this.#controller.signal.aborted;
  }

  onSettled(listener: (isGood: boolean) => void): void {
    this.#result.then(
      () => listener(true),
      () => listener(false),
    );
  }

  async join(signal: AbortSignal): Promise<T> {
    this.#waiting += 1;
    try {
      return await orAborted(this.#result, signal);
    } finally {
      this.#waiting -= 1;
      if (this.#waiting === 0 && !this.#settled) this.#controller.abort(signal.reason);
    }
  }
}
