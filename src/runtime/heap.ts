import { setFlagsFromString } from 'node:v8';

/**
 * For work with thousands of small objects under way, of which few stay. V8 lets a heap grow to four times what lives in it before it
 * collects all of it: twice is enough, and a job's memory is what it is billed for.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=100');
}
