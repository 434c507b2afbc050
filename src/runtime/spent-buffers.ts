import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Large enough that few of the buffers still on their way are met twice, small enough to keep a large copy near its start-up size. */
const EVERY_BYTES = 8 * 1024 * 1024;

/** Buffers that were on their way during two collections are old by then: everything is collected once all of them are larger than this … */
const MOST_BYTES = 36 * 1024 * 1024;

/** … but only every so often, as they may all be in use. */
const WHOLE_EVERY = 8;

let unseen = 0;
let sinceWhole = 0;
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
  collect('minor');
  sinceWhole += 1;
  if (sinceWhole < WHOLE_EVERY || getHeapStatistics().external_memory < MOST_BYTES) return;
  sinceWhole = 0;
  collect('major');
}

/**
 * V8 gives its collector to contexts that are made once the flag is set; without it nothing is lost but memory. V8's own way of marking
 * beside the work is begun anew for every few megabytes of buffers that are on their way: measured, it took a third of all CPU time.
 */
function findCollector(): (type: 'minor' | 'major') => void {
  setFlagsFromString('--expose-gc');
  const collector: unknown = runInNewContext("typeof gc === 'function' ? gc : undefined");
  setFlagsFromString('--no-expose-gc');
  if (typeof collector !== 'function') return () => undefined;
  setFlagsFromString('--no-incremental-marking');
  return (type) => void collector({ type });
}
