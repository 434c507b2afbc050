import { describe, expect, it } from 'vitest';
import { aheadOf } from './ahead.ts';

describe('tasks ahead of their turn', () => {
  it('give what they give in their order, and no more of them are begun than may be', async () => {
    const begun: number[] = [];
    const held = Array.from({ length: 5 }, () => Promise.withResolvers<number>());
    const tasks = async function* (): AsyncGenerator<() => Promise<number>> {
      for (const [at, one] of held.entries()) {
        await Promise.resolve();
        yield async () => {
          begun.push(at);
          return one.promise;
        };
      }
    };
    const given = aheadOf(tasks(), 2);
    const first = given.next();
    held[1]?.resolve(11);
    held[0]?.resolve(10);
    expect(await first).toEqual({ value: 10, done: false });
    expect(begun).toEqual([0, 1]);
    expect(await given.next()).toEqual({ value: 11, done: false });
    expect(begun).toEqual([0, 1, 2]);
    for (const one of held) one.resolve(12);
    expect(await all(given)).toEqual([12, 12, 12]);
  });

  it('may be none', async () => {
    // oxlint-disable-next-line require-yield -- there is nothing to do
    const none = async function* (): AsyncGenerator<() => Promise<number>> {
      await Promise.resolve();
    };
    expect(await all(aheadOf(none(), 3))).toEqual([]);
  });
});

async function all<T>(given: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const one of given) found.push(one);
  return found;
}
