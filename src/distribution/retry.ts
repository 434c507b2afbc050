import { backoffMs, sleep } from '../runtime/backoff.ts';
import type { OperationContext } from '../runtime/context.ts';
import { Failure } from '../runtime/failure.ts';
import type { Limits } from '../runtime/limits.ts';
import type { HostGate } from './gate.ts';

const BASE_MS = 500;
/** To be told to come later is no fault: it is borne this many times as often as one, for others may get in first each time. */
const TIMES_LATER = 5;
/** Waits for a host that does not say how long do not grow beyond those after so many refusals. */
const LAST_GROWTH = 4;

/**
 * Runs an idempotent attempt again after a transient Failure of `gate`'s host, as often as {@link RetryBudget} allows. A Retry-After
 * holds back every request to that host, up to `limits.retryAfterCapMs`. Rejects with the signal's reason while waiting.
 * @param onlyWhenLater the attempt may have done something unless it was refused for being one too many.
 */
export async function withRetries<T>(
  ctx: OperationContext,
  gate: HostGate,
  attempt: (number: number) => Promise<T>,
  onlyWhenLater = false,
): Promise<T> {
  const { limits, signal } = ctx;
  const budget = new RetryBudget(limits);
  for (let number = 1; ; number += 1) {
    try {
      return await attempt(number);
    } catch (error) {
      if (error instanceof Spent) throw error.cause;
      // What it was interrupted with may itself be a failure that passes.
      signal.throwIfAborted();
      // One with a side comes from where the content is read: another host, with wishes of its own.
      if (!(error instanceof Failure) || !error.transient || error.side !== undefined) throw error;
      const asked = honour(ctx, gate, error);
      if (onlyWhenLater && error.code !== 'RATE_LIMITED') throw error;
      const own = budget.spend(error);
      if (own === undefined) throw error;
      const waitMs = Math.max(own, asked ?? 0);
      ctx.emit({ kind: 'retry', host: gate.host, attempt: number, waitMs, reason: error.message });
      await sleep(waitMs, signal);
    }
  }
}

/** What one request, or one blob, may still try: `limits.retries` faults, and refusals for being too many (429) five times as often. */
export class RetryBudget {
  readonly #limits: Pick<Limits, 'retries' | 'retryDelayMs' | 'retryCapMs'>;
  #faults = 0;
  #refusals = 0;

  constructor(limits: Pick<Limits, 'retries' | 'retryDelayMs' | 'retryCapMs'>) {
    this.#limits = limits;
  }

  /** The wait before the next attempt, in milliseconds; `undefined` when there is none. */
  spend(failure: Failure): number | undefined {
    const { retries, retryDelayMs, retryCapMs } = this.#limits;
    const isRefusal = failure.code === 'RATE_LIMITED';
    if (isRefusal) this.#refusals += 1;
    else this.#faults += 1;
    if (this.#faults > retries || this.#refusals > retries * TIMES_LATER) return undefined;
    // Where the host says how long, a little chance beside that is enough.
    const saysWhen = failure.facts['retryAfterMs'] !== undefined;
    const grown = saysWhen ? 1 : isRefusal ? Math.min(this.#refusals, LAST_GROWTH) : this.#faults;
    return retryDelayMs ?? backoffMs(grown, BASE_MS, retryCapMs);
  }

  /** Something came of the last attempt: the next fault is the first again. */
  renew(): void {
    this.#faults = 0;
    this.#refusals = 0;
  }
}

/** Work within an attempt that has retries of its own: when it fails, {@link withRetries} tries no more. */
export async function withOwnRetries<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new Spent('had its retries', { cause: error });
  }
}

class Spent extends Error {}

function honour(ctx: OperationContext, gate: HostGate, failure: Failure): number | undefined {
  const asked = failure.facts['retryAfterMs'];
  if (typeof asked !== 'number') return undefined;
  const ms = Math.min(asked, ctx.limits.retryAfterCapMs);
  gate.pause(ms);
  return ms;
}
