import { sleep } from '../runtime/backoff.ts';
import { monotonicMs } from '../runtime/clock.ts';
import { Semaphore } from '../runtime/semaphore.ts';

/** `read` and `write` are blobs, which hold their slot for as long as their bytes flow; everything else is `small`. */
export type Lane = 'small' | 'read' | 'write';

/** What one host may be asked for. */
export interface HostLimits {
  /** Requests in flight. */
  readonly perHost: number;
  /** Requests that begin in a second, those of tokens and of retries included. */
  readonly requestsPerSecond?: number | undefined;
}

/**
 * The throttle of one host: so many requests at a time, so many in a second, and none while the host has asked for a pause. Writes have slots of
 * their own, and a small request always finds one: within one registry a read that feeds a write is held until the write goes
 * through, and would wait for ever if reads could take what the write needs.
 */
export class HostGate {
  readonly host: string;
  /** Small requests that may be sent at once; none, where they are sent one after the other. */
  readonly atOnce: number;
  readonly #slots: Semaphore;
  readonly #writes: Semaphore;
  readonly #gapMs: number;
  #pausedUntil = 0;
  /** By the monotonic clock: when the next request may begin. */
  #nextAt = 0;

  constructor(host: string, { perHost: slots, requestsPerSecond }: HostLimits) {
    this.host = host;
    this.atOnce = requestsPerSecond === undefined ? slots : 0;
    this.#gapMs = requestsPerSecond === undefined ? 0 : 1000 / requestsPerSecond;
    // Two at least: a read that waits for its write must not keep the request out that opens the upload.
    this.#slots = new Semaphore(Math.max(2, slots));
    this.#writes = new Semaphore(slots);
  }

  /** Nobody passes for `ms` milliseconds. Pauses do not add up: the latest end counts. */
  pause(ms: number): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, monotonicMs() + ms);
  }

  /** Waits for a slot and for the end of a pause; rejects with the signal's reason. Returns the release function. */
  async enter(lane: Lane, signal: AbortSignal): Promise<() => void> {
    await this.#waitForTurn(signal);
    for (;;) {
      await this.#waitForPause(signal);
      const release = await (lane === 'write'
        ? this.#writes.acquire('small', signal)
        : this.#slots.acquire(lane === 'read' ? 'large' : 'small', signal));
      if (monotonicMs() >= this.#pausedUntil) return release;
      release();
    }
  }

  /** Evenly: what was not used is not saved up, for few hosts forgive a burst. */
  async #waitForTurn(signal: AbortSignal): Promise<void> {
    if (this.#gapMs === 0) return;
    const now = monotonicMs();
    const mine = Math.max(now, this.#nextAt);
    this.#nextAt = mine + this.#gapMs;
    if (mine > now) await sleep(Math.ceil(mine - now), signal);
  }

  async #waitForPause(signal: AbortSignal): Promise<void> {
    for (;;) {
      const rest = this.#pausedUntil - monotonicMs();
      if (rest <= 0) return;
      await sleep(Math.ceil(rest), signal);
    }
  }
}
