import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Small enough to keep a large copy near its start-up size; measured, a collection of so few objects costs well under a millisecond. */
const EVERY_BYTES = 4 * 1024 * 1024;

let unseen = 0;
let collect: (() => void) | undefined;

/**
 * To be told of every buffer that content passed through. Such buffers lie outside of V8's heap: it learns late how many are spent,
 * and the process grows by a hundred megabytes meanwhile. The young generation is collected after every few megabytes instead.
 */
export function noteSpentBuffer(bytes: number): void {
  unseen += bytes;
  if (unseen < EVERY_BYTES) return;
  unseen = 0;
  collect ??= findCollector();
  collect();
}

/** V8 gives its collector to contexts that are made once the flag is set; without it nothing is lost but memory. */
function findCollector(): () => void {
  setFlagsFromString('--expose-gc');
  const collector: unknown = runInNewContext("typeof gc === 'function' ? gc : undefined");
  setFlagsFromString('--no-expose-gc');
  return typeof collector === 'function' ? () => void collector({ type: 'minor' }) : () => undefined;
}
