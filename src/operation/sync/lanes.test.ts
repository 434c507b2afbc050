import { assert, array, asyncProperty, constantFrom, integer } from 'fast-check';
import { expect, it } from 'vitest';
import { Lanes } from './lanes.ts';

it('a lane that stands still does not hold up another', async () => {
  const lanes = new Lanes(2);
  const gate = Promise.withResolvers<void>();
  const done: string[] = [];
  for (const at of [1, 2, 3])
    lanes.add('slow', async () => gate.promise.then(() => void done.push(`slow ${String(at)}`)));
  const others = Promise.withResolvers<void>();
  lanes.add('quick', async () => Promise.resolve(void done.push('quick')));
  lanes.add('quick', async () => Promise.resolve(others.resolve()));
  await others.promise;
  expect(done).toEqual(['quick']);
  gate.resolve();
  await lanes.untilDone();
  expect(done).toEqual(['quick', 'slow 1', 'slow 2', 'slow 3']);
});

it('all that is added is done once, in its lane in order of beginning, and never more at a time than may be', async () => {
  await assert(
    asyncProperty(
      array(constantFrom('a', 'b', 'c'), { maxLength: 40 }),
      integer({ min: 1, max: 4 }),
      async (names, most) => {
        const lanes = new Lanes(most);
        const begun: Record<string, number[]> = { a: [], b: [], c: [] };
        const running: Record<string, number> = { a: 0, b: 0, c: 0 };
        for (const [at, name] of names.entries())
          lanes.add(name, async () => {
            begun[name]?.push(at);
            running[name] = (running[name] ?? 0) + 1;
            expect(running[name]).toBeLessThanOrEqual(most);
            await Promise.resolve();
            running[name] -= 1;
          });
        await lanes.untilDone();
        for (const name of ['a', 'b', 'c'])
          expect(begun[name]).toEqual(names.flatMap((one, at) => (one === name ? [at] : [])));
      },
    ),
  );
});
