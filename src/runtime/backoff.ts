import { setTimeout as delay } from 'node:timers/promises';

/** The wait before attempt `attempt + 1` (attempt counts from 1), in milliseconds: full jitter under a doubling ceiling. */
export function backoffMs(attempt: number, baseMs: number, capMs: number, random: () => number = Math.random): number {
  const ceiling = Math.min(capMs, baseMs * 2 ** (attempt - 1));
  return Math.round(random() * ceiling);
}

/** Sleeps; rejects at once with the signal's reason when it is aborted. */
export async function sleep(ms: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  try {
    await delay(ms, undefined, { signal });
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  }
}

/**
 * The wait that a Retry-After header asks for, in milliseconds (RFC 9110 §10.2.3: seconds or an HTTP date), and the
 * `10ms` form that GHCR is known to send. `undefined` when it says nothing usable.
 */
export function parseRetryAfter(value: string | undefined, now: number = Date.now()): number | undefined {
  if (value === undefined) return undefined;
  const text = value.trim();
  const amount = /^(\d+(?:\.\d+)?)(ms|s)?$/.exec(text);
  if (amount !== null) return Math.round(Number(amount[1]) * (amount[2] === 'ms' ? 1 : 1000));
  if (!/[A-Za-z]{3}/.test(text)) return undefined;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
