import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** As much as the young generation may take: it is there three times while it is collected, and grows to ten times this by itself. */
const YOUNG_BYTES = 6_000_000;
const LOOK_MS = 20;

/**
 * For work with thousands of small objects under way, of which few stay. V8 lets a heap grow to four times what lives in it before it
 * collects all of it: twice is enough, and a job's memory is what it is billed for.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=100');
  const timer = setInterval(() => {
    const young = getHeapSpaceStatistics().find((one) => one.space_name === 'new_space');
    if (young === undefined || young.space_size < YOUNG_BYTES) return;
    setFlagsFromString('--semi-space-growth-factor=1');
    clearInterval(timer);
  }, LOOK_MS).unref();
}
