import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Small enough to keep a large copy near its start-up size; measured, a collection of so few objects costs well under a millisecond. */
const EVERY_BYTES = 4 * 1024 * 1024;

/** Buffers that were on their way during two collections are old by then: every so often everything is collected. */
const WHOLE_EVERY = 32;

let unseen = 0;
let collections = 0;
let collect: ((type: 'minor' | 'major') => void) | undefined;

/**
 * To be told of every buffer that content passed through. Such buffers lie outside of V8's heap: it learns late how many are spent,
 * and the process grows by a hundred megabytes meanwhile. The young generation is collected after every few megabytes instead.
 */
export function noteSpentBuffer(bytes: number): void {
  unseen += bytes;
  if (unseen < EVERY_BYTES) return;
  unseen = 0;
  collect ??= findCollector();
  collections += 1;
  collect(collections % WHOLE_EVERY === 0 ? 'major' : 'minor');
}

/** V8 gives its collector to contexts that are made once the flag is set; without it nothing is lost but memory. */
function findCollector(): (type: 'minor' | 'major') => void {
  setFlagsFromString('--expose-gc');
  const collector: unknown = runInNewContext("typeof gc === 'function' ? gc : undefined");
  setFlagsFromString('--no-expose-gc');
  return typeof collector === 'function' ? (type) => void collector({ type }) : () => undefined;
}
