import { open } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { EarlyFlush } from './early-flush.ts';

const MUCH = 1024 * 1024 * 1024;

describe('a file that is flushed while it is written', () => {
  // A device cannot be flushed at all: the one error that every Linux gives.
  it.runIf(process.platform === 'linux')('tells at its end of a flush that failed on the way', async () => {
    await using handle = await open('/dev/null', 'w');
    const flush = new EarlyFlush(handle);
    flush.wrote(MUCH);
    await flush.settle();
    await expect(flush.finish()).rejects.toMatchObject({ code: 'EINVAL', syscall: 'fdatasync' });
  });

  it('has nothing under way once it is settled, whatever came of it', async () => {
    const handle = await open('/dev/null', 'w');
    const flush = new EarlyFlush(handle);
    flush.wrote(MUCH);
    flush.wrote(MUCH);
    await flush.settle();
    await expect(handle.close()).resolves.toBeUndefined();
  });
});
