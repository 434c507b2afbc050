import { describe, expect, it } from 'vitest';
import { aContext } from '../../../test/support/context.ts';
import { createMemoryStore } from '../../../test/support/memory-store.ts';
import { Failure } from '../../runtime/failure.ts';
import { chooseTags } from './choose-tags.ts';

const TAGS = Array.from({ length: 500 }, (_unused, at) => `v${String(at)}`);

describe('choosing tags', () => {
  it('hears an interruption while an expression of a file takes its time', async () => {
    const ctx = aContext();
    const reason = new Failure('CANCELLED', 'interrupted');
    let asked = 0;
    const slow = {
      text: 'slow',
      accepts: () => {
        asked += 1;
        const end = performance.now() + 5;
        while (performance.now() < end);
        return true;
      },
    };
    setImmediate(() => ctx.abort(reason));
    const choice = { include: [slow], exclude: [], narrowing: {}, mediaTypes: [] };
    await expect(chooseTags(ctx, createMemoryStore().openSource(), TAGS, choice)).rejects.toBe(reason);
    expect(asked).toBeLessThan(TAGS.length);
  });
});
