import type { OperationContext, TransferEvent } from '../../src/runtime/context.ts';
import { DEFAULT_LIMITS, type Limits } from '../../src/runtime/limits.ts';

export interface TestContext extends OperationContext {
  readonly events: readonly TransferEvent[];
  readonly concealed: readonly string[];
  abort(reason?: unknown): void;
}

/** A context that records its events. Waits between retries are a millisecond, so that tests of retries do not sleep. */
export function aContext(
  options: { readonly limits?: Partial<Limits>; readonly environment?: Readonly<Record<string, string>> } = {},
): TestContext {
  const controller = new AbortController();
  const events: TransferEvent[] = [];
  const concealed: string[] = [];
  return {
    signal: controller.signal,
    limits: { ...DEFAULT_LIMITS, retryDelayMs: 1, ...options.limits },
    environment: options.environment ?? {},
    events,
    emit: (event) => void events.push(event),
    concealed,
    conceal: (secret) => void concealed.push(secret),
    revealsSecret: (text) => concealed.some((secret) => text.includes(secret)),
    abort: (reason) => controller.abort(reason),
  };
}
