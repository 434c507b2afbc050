import type { OperationContext } from '../runtime/context.ts';
import type { Answer } from './wire.ts';

/** What a host still allows us, by its own account. */
export interface RateLimit {
  /** Requests, or pulls, in the window; unknown where the host does not say. */
  readonly limit: number | undefined;
  readonly remaining: number;
  readonly windowS: number | undefined;
}

const FEW = 10;
const FEW_OF_LIMIT = 0.1;
/** Larger numbers are no limits. */
const LARGEST = 1_000_000_000;

/**
 * Reads `ratelimit-limit: 100;w=21600` and `ratelimit-remaining: 7;w=21600` (Docker Hub, "Usage and limits"; the first item of
 * a list counts). `undefined` when there is no remainder, or one that cannot be. `docker-ratelimit-source`, our own address, is
 * not read.
 */
export function parseRateLimit(headers: Answer['headers']): RateLimit | undefined {
  const remaining = parseItem(headers['ratelimit-remaining']?.[0]);
  if (remaining === undefined) return undefined;
  const limit = parseItem(headers['ratelimit-limit']?.[0]);
  if (limit !== undefined && remaining.count > limit.count) return undefined;
  return { limit: limit?.count, remaining: remaining.count, windowS: remaining.windowS ?? limit?.windowS };
}

/** A tenth of the limit or less, or ten requests or less. */
export function isNearZero({ limit, remaining }: RateLimit): boolean {
  return remaining <= FEW || (limit !== undefined && remaining <= limit * FEW_OF_LIMIT);
}

/** `7 of 100 requests in 6 h`. */
export function renderRateLimit({ limit, remaining, windowS }: RateLimit): string {
  const of = limit === undefined ? '' : ` of ${String(limit)}`;
  return `${String(remaining)}${of} requests${windowS === undefined ? '' : ` in ${renderWindow(windowS)}`}`;
}

/** Tells of what is left at each host whenever that changes, and once as a warning when it nears zero. */
export class RateWatch {
  readonly #told = new Map<string, string>();
  readonly #warned = new Set<string>();

  see(ctx: OperationContext, { headers, url: { host } }: Answer): void {
    const rate = parseRateLimit(headers);
    if (rate === undefined) return;
    const text = renderRateLimit(rate);
    if (this.#told.get(host) !== text) ctx.emit({ kind: 'allowance', host, text });
    this.#told.set(host, text);
    if (!isNearZero(rate) || this.#warned.has(host)) return;
    this.#warned.add(host);
    ctx.emit({
      kind: 'warning',
      text: `${host}: ${text} left before it refuses more; a login or a mirror may allow more`,
    });
  }
}

function parseItem(
  header: string | undefined,
): { readonly count: number; readonly windowS: number | undefined } | undefined {
  const [item = ''] = (header ?? '').split(',', 1);
  const [count = '', ...parameters] = item.split(';').map((part) => part.trim());
  if (!isNumber(count)) return undefined;
  const window = parameters.find((one) => one.startsWith('w='))?.slice(2) ?? '';
  return { count: Number(count), windowS: isNumber(window) && Number(window) > 0 ? Number(window) : undefined };
}

function isNumber(text: string): boolean {
  return /^\d{1,10}$/.test(text) && Number(text) <= LARGEST;
}

function renderWindow(seconds: number): string {
  if (seconds % 3600 === 0) return `${String(seconds / 3600)} h`;
  return seconds % 60 === 0 ? `${String(seconds / 60)} min` : `${String(seconds)} s`;
}
