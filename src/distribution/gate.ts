import { sleep } from '../runtime/backoff.ts';
import { Semaphore } from '../runtime/semaphore.ts';

/** The throttle of one host: so many requests at a time, and none while the host has asked for a pause. */
export class HostGate {
  readonly host: string;
  readonly #slots: Semaphore;
  #pausedUntil = 0;

  constructor(host: string, slots: number) {
    this.host = host;
    this.#slots = new Semaphore(slots);
  }

  /** Nobody passes for `ms` milliseconds. Pauses do not add up: the latest end counts. */
  pause(ms: number): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, performance.now() + ms);
  }

  /** Waits for a slot and for the end of a pause; rejects with the signal's reason. Returns the release function. */
  async enter(size: 'small' | 'large', signal: AbortSignal): Promise<() => void> {
    for (;;) {
      await this.#waitForPause(signal);
      const release = await this.#slots.acquire(size, signal);
      if (performance.now() >= this.#pausedUntil) return release;
      release();
    }
  }

  async #waitForPause(signal: AbortSignal): Promise<void> {
    for (;;) {
      const rest = this.#pausedUntil - performance.now();
      if (rest <= 0) return;
      await sleep(Math.ceil(rest), signal);
    }
  }
}
