import { describe, expect, it } from 'vitest';
import { atOnce } from './at-once.ts';

describe('what is done to each of many', () => {
  it('is done to all of them, never to more at a time than may be', async () => {
    const done: number[] = [];
    let [now, most] = [0, 0];
    await atOnce([1, 2, 3, 4, 5, 6, 7], 3, async (one) => {
      now += 1;
      most = Math.max(most, now);
      await Promise.resolve();
      now -= 1;
      done.push(one);
    });
    expect([most, done.toSorted((a, b) => a - b)]).toEqual([3, [1, 2, 3, 4, 5, 6, 7]]);
  });

  it('begins nothing more after a failure, which is the failure of it all', async () => {
    const begun: number[] = [];
    const failing = atOnce([1, 2, 3, 4, 5], 2, async (one) => {
      begun.push(one);
      await Promise.resolve();
      if (one === 1) throw new Error('the first');
    });
    await expect(failing).rejects.toThrow('the first');
    expect(begun).toEqual([1, 2]);
  });

  it('is nothing where there is none', async () => {
    await atOnce([], 4, async () => Promise.reject(new Error('never')));
  });
});
