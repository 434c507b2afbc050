import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Semaphore } from './semaphore.ts';

type Size = 'small' | 'large';
const { signal } = new AbortController();

/** Asks for these places, one after the other: who got one, in that order, and how each is given back. */
function ask(gate: Semaphore, sizes: readonly Size[]): { readonly inside: string[]; readonly leave: (() => void)[] } {
  const [inside, leave]: [string[], (() => void)[]] = [[], []];
  const enter = async (size: Size, at: number): Promise<void> => {
    const release = await gate.acquire(size, signal);
    inside.push(`${size} ${String(at)}`);
    leave.push(release);
  };
  for (const [at, size] of sizes.entries()) void enter(size, at);
  return { inside, leave };
}

describe('a gate with two lanes', () => {
  it('lets in as many small ones as it has slots, and the next when one leaves', async () => {
    const { inside, leave } = ask(new Semaphore(2), ['small', 'small', 'small', 'small']);
    await setImmediate();
    expect(inside).toEqual(['small 0', 'small 1']);
    leave[0]?.();
    await setImmediate();
    expect(inside).toEqual(['small 0', 'small 1', 'small 2']);
  });

  it('keeps one slot for small ones, who go before large ones that wait', async () => {
    const { inside, leave } = ask(new Semaphore(3), ['large', 'large', 'large', 'small', 'small']);
    await setImmediate();
    expect(inside).toEqual(['large 0', 'large 1', 'small 3']);
    leave[0]?.();
    await setImmediate();
    expect(inside.slice(3)).toEqual(['small 4']);
    leave[2]?.();
    await setImmediate();
    expect(inside.slice(4)).toEqual(['large 2']);
  });

  it.each([0, 1])('lets one in at a time, of either size, with %d slots', async (slots) => {
    const { inside, leave } = ask(new Semaphore(slots), ['large', 'small']);
    await setImmediate();
    expect(inside).toEqual(['large 0']);
    leave[0]?.();
    await setImmediate();
    expect(inside).toEqual(['large 0', 'small 1']);
  });

  it('gives back a slot once, however often that is asked for', async () => {
    const { inside, leave } = ask(new Semaphore(1), ['small', 'small', 'small']);
    await setImmediate();
    leave[0]?.();
    leave[0]?.();
    await setImmediate();
    expect(inside).toEqual(['small 0', 'small 1']);
  });

  it('forgets who was interrupted while waiting', async () => {
    const gate = new Semaphore(1);
    const release = await gate.acquire('small', signal);
    const interrupted = new AbortController();
    const waiting = gate.acquire('small', interrupted.signal);
    const { inside } = ask(gate, ['small']);
    interrupted.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
    await expect(gate.acquire('small', interrupted.signal)).rejects.toThrow('enough');
    release();
    await setImmediate();
    expect(inside).toEqual(['small 0']);
  });
});
