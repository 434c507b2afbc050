import { describe, expect, it } from 'vitest';
import { ExpiringValues } from './expiring.ts';

const HOUR = 3_600_000;
const { signal } = new AbortController();

describe('a value that ends', () => {
  it('is kept until five minutes before its end, or a quarter of a short life', async () => {
    let now = 0;
    let asked = 0;
    const values = new ExpiringValues<number>(() => now);
    const get = async (lifetime: number) =>
      values.get('key', signal, async () => Promise.resolve({ value: (asked += 1), expiresAt: now + lifetime }));
    expect(await get(HOUR)).toEqual({ value: 1, expiresAt: HOUR - 300_000 });
    now = HOUR - 300_001;
    expect((await get(HOUR)).value).toBe(1);
    now += 1;
    expect(await get(60_000)).toEqual({ value: 2, expiresAt: now + 45_000 });
  });

  it('is not asked for with every request by a clock that is wrong', async () => {
    let now = 13 * HOUR;
    let asked = 0;
    const values = new ExpiringValues<number>(() => now);
    const get = async () => {
      const ask = async () => Promise.resolve({ value: (asked += 1), expiresAt: 12 * HOUR });
      return (await values.get('key', signal, ask)).value;
    };
    expect([await get(), await get()]).toEqual([1, 1]);
    now += 60_000;
    expect(await get()).toBe(2);
  });

  it('is asked for once by many, and a failure is not kept', async () => {
    const values = new ExpiringValues<string>(() => 0);
    let asked = 0;
    const fail = async (): Promise<never> => {
      asked += 1;
      return Promise.reject(new Error('no'));
    };
    const both = await Promise.allSettled([values.get('key', signal, fail), values.get('key', signal, fail)]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(asked).toBe(1);
    const fine = await values.get('key', signal, async () => Promise.resolve({ value: 'yes', expiresAt: HOUR }));
    expect(fine.value).toBe('yes');
  });

  it('is still asked for when the first to want it leaves', async () => {
    const values = new ExpiringValues<string>(() => 0);
    const first = new AbortController();
    const answer = Promise.withResolvers<{ value: string; expiresAt: number }>();
    const one = values.get('key', first.signal, async () => answer.promise);
    const two = values.get('key', signal, async () => answer.promise);
    first.abort(new Error('gone'));
    await expect(one).rejects.toThrow('gone');
    answer.resolve({ value: 'here', expiresAt: HOUR });
    expect((await two).value).toBe('here');
  });
});
