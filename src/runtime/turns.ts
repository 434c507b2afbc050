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

/** A long computation that pauses between its parts, and returns its result: whoever runs it says what happens meanwhile. */
export type InParts<T> = Generator<undefined, T>;

/** Everything else gets its turn between the parts. Rejects with the signal's reason. */
export async function inTurns<T>(signal: AbortSignal, parts: InParts<T>): Promise<T> {
  const turn = takeTurns(signal);
  for (let next = parts.next(); ; next = parts.next()) {
    if (next.done === true) return next.value;
    await turn();
  }
}
