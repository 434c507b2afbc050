import { backoffMs, sleep } from '../runtime/backoff.ts';
import type { OperationContext } from '../runtime/context.ts';
import { Failure } from '../runtime/failure.ts';
import type { HostGate } from './gate.ts';

const BASE_MS = 500;

/**
 * Runs an idempotent attempt again after a transient Failure, `limits.retries` times at most. A Retry-After holds back every
 * request to that host, up to `limits.retryAfterCapMs`. Rejects with the signal's reason while waiting.
 */
export async function withRetries<T>(
  ctx: OperationContext,
  gate: HostGate,
  attempt: (number: number) => Promise<T>,
): Promise<T> {
  const { limits, signal } = ctx;
  for (let number = 1; ; number += 1) {
    try {
      return await attempt(number);
    } catch (error) {
      // What it was interrupted with may itself be a failure that passes.
      signal.throwIfAborted();
      if (!(error instanceof Failure) || !error.transient) throw error;
      const asked = honour(ctx, gate, error);
      if (number > limits.retries) throw error;
      const own = limits.retryDelayMs ?? backoffMs(number, BASE_MS, limits.retryCapMs);
      const waitMs = Math.max(own, asked ?? 0);
      ctx.emit({ kind: 'retry', host: gate.host, attempt: number, waitMs, reason: error.message });
      await sleep(waitMs, signal);
    }
  }
}

/** A request that is not tried again here still tells the others of the host's wish. */
export function honour(ctx: OperationContext, gate: HostGate, failure: Failure): number | undefined {
  const asked = failure.facts['retryAfterMs'];
  if (typeof asked !== 'number' || !failure.transient) return undefined;
  const ms = Math.min(asked, ctx.limits.retryAfterCapMs);
  gate.pause(ms);
  return ms;
}
