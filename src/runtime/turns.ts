import { setImmediate as nextTurn } from 'node:timers/promises';
import { monotonicMs } from './clock.ts';

/** So long signals, timers and sockets wait at most for a computation in parts. */
const LONGEST_MS = 50;

/** To be awaited between the parts of a long computation: now and then everything else gets its turn. Rejects with the signal's reason. */
export function takeTurns(signal: AbortSignal): () => Promise<void> {
  let since = monotonicMs();
  return async () => {
    if (monotonicMs() - since < LONGEST_MS) return;
    await nextTurn();
    signal.throwIfAborted();
    since = monotonicMs();
  };
}
