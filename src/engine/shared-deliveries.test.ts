import { describe, expect, it } from 'vitest';
import { digestOf } from '../image/index.ts';
import { Failure } from '../runtime/failure.ts';
import { SharedDeliveries, type DeliveryWish } from './shared-deliveries.ts';

const BLOB = digestOf(Buffer.from('layer'));

function at(path: string, more: Partial<DeliveryWish> = {}): DeliveryWish {
  return {
    place: { scope: 'r.example', path },
    digest: BLOB,
    giver: 'source',
    mayMount: true,
    signal: new AbortController().signal,
    onWait: () => undefined,
    ...more,
  };
}

async function fail(reason: string): Promise<never> {
  return Promise.reject(new Failure('SERVER_ERROR', reason));
}

describe('deliveries of one blob', () => {
  it('make a sibling wait for the first and tell it where the blob is; another host does not wait', async () => {
    const deliveries = new SharedDeliveries();
    const order: string[] = [];
    const gate = Promise.withResolvers<void>();
    const first = deliveries.share(at('a', { onWait: () => order.push('a waits') }), async (from) => {
      await gate.promise;
      order.push(`a from ${String(from)}`);
    });
    const second = deliveries.share(at('b', { onWait: () => order.push('b waits') }), async (from) =>
      Promise.resolve(order.push(`b from ${String(from)}`)),
    );
    await deliveries.share(at('a', { place: { scope: 'other.example', path: 'a' } }), async (from) =>
      Promise.resolve(order.push(`c from ${String(from)}`)),
    );
    gate.resolve();
    await Promise.all([first, second]);
    expect(order).toEqual(['b waits', 'c from undefined', 'a from undefined', 'b from a']);
  });

  it('are one in one repository, now and later', async () => {
    const deliveries = new SharedDeliveries();
    let count = 0;
    const bring = async (): Promise<number> => Promise.resolve((count += 1));
    const outcomes = await Promise.all([1, 2, 3].map(async () => deliveries.share(at('a'), bring)));
    expect([...outcomes, await deliveries.share(at('a'), bring)]).toEqual([1, 'present', 'present', 'present']);
  });

  it('are begun anew after what was said to be there is not', async () => {
    const deliveries = new SharedDeliveries();
    const bring = async (): Promise<string> => Promise.resolve('brought');
    await deliveries.share(at('a'), bring);
    deliveries.forget({ scope: 'r.example', path: 'a' }, [BLOB]);
    expect(await deliveries.share(at('a'), bring)).toBe('brought');
  });

  it('are tried by the next one when the first failed, and given up for all when the second did too', async () => {
    const deliveries = new SharedDeliveries();
    let tries = 0;
    const bring = async (): Promise<never> => fail(`try ${String((tries += 1))}`);
    const outcomes = await Promise.allSettled([1, 2, 3, 4].map(async () => deliveries.share(at('a'), bring)));
    const reasons = outcomes.map((one) => (one.status === 'rejected' ? (one.reason as Failure).message : 'arrived'));
    expect(reasons).toEqual(['try 1', 'try 2', 'try 2', 'try 2']);
    expect(await deliveries.share(at('a', { giver: 'another' }), async () => Promise.resolve('brought'))).toBe(
      'brought',
    );
  });

  it('go to the next one when the first was interrupted, as often as that happens', async () => {
    const deliveries = new SharedDeliveries();
    for (let round = 0; round < 5; round += 1) {
      const stop = new AbortController();
      const first = deliveries.share(at('a', { signal: stop.signal }), async () => {
        stop.abort(new Error('over'));
        return fail('interrupted');
      });
      await expect(first).rejects.toThrow('interrupted');
    }
    expect(await deliveries.share(at('a'), async () => Promise.resolve('brought'))).toBe('brought');
  });

  it('let go of one who waits and is interrupted', async () => {
    const deliveries = new SharedDeliveries();
    const gate = Promise.withResolvers<void>();
    const first = deliveries.share(at('a'), async () => gate.promise);
    const stop = new AbortController();
    const second = deliveries.share(at('b', { signal: stop.signal }), async () => Promise.resolve());
    stop.abort(new Error('over'));
    await expect(second).rejects.toThrow('over');
    gate.resolve();
    await first;
  });

  it('do not wait for a sibling where nothing is mounted from it', async () => {
    const deliveries = new SharedDeliveries();
    const gate = Promise.withResolvers<void>();
    const first = deliveries.share(at('a'), async () => gate.promise);
    const alone = deliveries.share(at('b', { mayMount: false }), async (from) => Promise.resolve(String(from)));
    expect(await alone).toBe('undefined');
    gate.resolve();
    await first;
  });
});
