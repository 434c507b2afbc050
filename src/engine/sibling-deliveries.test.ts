import { describe, expect, it } from 'vitest';
import { digestOf } from '../image/index.ts';
import { SiblingDeliveries } from './sibling-deliveries.ts';

const BLOB = digestOf(Buffer.from('layer'));
const at = (path: string, scope = 'r.example'): { scope: string; path: string } => ({ scope, path });

describe('deliveries to one host', () => {
  it('make the second wait for the first and tell it where the blob is', async () => {
    const siblings = new SiblingDeliveries();
    const order: string[] = [];
    const gate = Promise.withResolvers<void>();
    const first = siblings.share(
      at('a'),
      BLOB,
      () => order.push('a waits'),
      async (from) => {
        await gate.promise;
        order.push(`a from ${String(from)}`);
      },
    );
    const second = siblings.share(
      at('b'),
      BLOB,
      () => order.push('b waits'),
      async (from) => {
        await Promise.resolve(order.push(`b from ${String(from)}`));
      },
    );
    const elsewhere = siblings.share(
      at('a', 'other.example'),
      BLOB,
      () => order.push('c waits'),
      async (from) => {
        await Promise.resolve(order.push(`c from ${String(from)}`));
      },
    );
    await elsewhere;
    gate.resolve();
    await Promise.all([first, second]);
    expect(order).toEqual(['b waits', 'c from undefined', 'a from undefined', 'b from a']);
  });

  it('let the second bring the blob itself when the first failed', async () => {
    const siblings = new SiblingDeliveries();
    const first = siblings.share(
      at('a'),
      BLOB,
      () => undefined,
      async () => Promise.reject(new Error('no')),
    );
    const second = siblings.share(
      at('b'),
      BLOB,
      () => undefined,
      async (from) => Promise.resolve(String(from)),
    );
    await expect(first).rejects.toThrow('no');
    expect(await second).toBe('undefined');
  });
});
