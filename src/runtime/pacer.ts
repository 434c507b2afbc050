import { monotonicMs } from './clock.ts';

/** What may go at once after a pause, in milliseconds of the rate: enough to keep a socket busy, too little to notice. */
const BURST_MS = 100;

/** Holds a flow of bytes to a rate. Shared by all that it is for: together they get no more. */
export class Pacer {
  readonly #bytesPerMs: number;
  /** By the monotonic clock: when what has gone so far is due to have gone. */
  #dueMs = Number.NEGATIVE_INFINITY;

  constructor(bytesPerSecond: number) {
    this.#bytesPerMs = bytesPerSecond / 1000;
  }

  /** Counts bytes that go now; how long to wait before more may, in milliseconds. */
  take(bytes: number): number {
    const now = monotonicMs();
    this.#dueMs = Math.max(this.#dueMs, now - BURST_MS) + bytes / this.#bytesPerMs;
    return Math.max(0, this.#dueMs - now);
  }
}
