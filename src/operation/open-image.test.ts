import { expect, it } from 'vitest';
import { aContext } from '../../test/support/context.ts';
import { disposeEach } from './open-image.ts';

it('closes every store, also after one that cannot be closed, and fails nothing by it', async () => {
  const ctx = aContext();
  let closed = 0;
  const store: AsyncDisposable = {
    [Symbol.asyncDispose]: async () => {
      closed += 1;
      await Promise.resolve();
    },
  };
  const stuck: AsyncDisposable = { [Symbol.asyncDispose]: async () => Promise.reject(new Error('planted')) };
  await disposeEach(ctx, [Promise.reject(new Error('never opened')), Promise.resolve(stuck), Promise.resolve(store)]);
  expect(closed).toBe(1);
  expect(ctx.events).toEqual([{ kind: 'warning', text: 'something was left behind: planted' }]);
});
