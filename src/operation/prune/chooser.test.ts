import { describe, expect, it } from 'vitest';
import { aSnapshot } from '../../../test/support/a-snapshot.ts';
import { aContext } from '../../../test/support/context.ts';
import { monotonicMs } from '../../runtime/clock.ts';
import { inTurns } from '../../runtime/turns.ts';
import type { TagPattern } from '../../selection/pattern.ts';
import type { ContentSource } from '../../transport/contract.ts';
import { chooseByRules, type Chooser } from './chooser.ts';
import { decide } from './decide.ts';
import { chooseGone } from './gone.ts';

const COUNT = 50_000;
const TAGS = Array.from({ length: COUNT }, (_, at) => `v${String(at)}`);
const SNAPSHOT = aSnapshot([{}], Object.fromEntries(TAGS.map((tag) => [tag, 0])));

/** Takes its time for each tag. */
function aSlowPattern(): TagPattern & { asked: number } {
  return {
    text: 'slow',
    asked: 0,
    accepts(tag) {
      this.asked += 1;
      for (const begun = monotonicMs(); monotonicMs() - begun < 0.2;);
      return tag !== '';
    },
  };
}

/** Ended as soon as anything else gets a turn. */
function interrupted(): AbortSignal {
  const over = new AbortController();
  setImmediate(() => over.abort(new Error('interrupted')));
  return over.signal;
}

const nobody = (): ContentSource => {
  throw new Error('nobody is asked');
};

describe('what may go of 50,000 tags', () => {
  const choosers: readonly (readonly [string, (slow: TagPattern) => Chooser])[] = [
    ['by rules', (slow) => chooseByRules({ patterns: [], excludes: [slow], protects: [] })],
    [
      'by what is gone from a source',
      (slow) =>
        chooseGone({
          source: { tags: new Set(['v1']), selects: () => true },
          protects: [slow],
          isThere: async () => Promise.resolve(true),
        }),
    ],
  ];

  it.each(choosers)('can be interrupted while names are judged %s', async (_, choose) => {
    const slow = aSlowPattern();
    const judging = choose(slow).judgeNames({ ...aContext(), signal: interrupted() }, ['v1', ...TAGS]);
    await expect(judging).rejects.toThrow('interrupted');
    expect(slow.asked).toBeLessThan(COUNT);
  });

  it.each(choosers)('can be interrupted while images are judged %s', async (_, choose) => {
    const slow = aSlowPattern();
    const source = new Proxy({} as ContentSource, { get: nobody });
    const judging = choose(slow).judge({ ...aContext(), signal: interrupted() }, source, SNAPSHOT);
    await expect(judging).rejects.toThrow('interrupted');
    expect(slow.asked).toBeLessThan(COUNT);
  });

  it('can be interrupted while it is followed what is needed', async () => {
    let asked = 0;
    const verdicts = {
      get: () => {
        asked += 1;
        for (const begun = monotonicMs(); monotonicMs() - begun < 0.2;);
        return { goes: true, reason: 'old' };
      },
    } as unknown as ReadonlyMap<string, { readonly goes: boolean; readonly reason: string }>;
    await expect(inTurns(interrupted(), decide(SNAPSHOT, verdicts))).rejects.toThrow('interrupted');
    expect(asked).toBeLessThan(3 * COUNT);
  });
});
