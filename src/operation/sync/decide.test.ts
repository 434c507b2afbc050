import { assert, constant, constantFrom, oneof, option, pre, property, type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf, type Digest } from '../../image/index.ts';
import { decide, type Newer } from './decide.ts';
import type { TagRule } from './item.ts';

const DIGESTS = ['a', 'b', 'c'].map((text) => digestOf(Buffer.from(text)));
const aDigest = constantFrom(...DIGESTS);
const maybeDigest = option(aDigest, { nil: undefined });
const aRule: Arbitrary<TagRule> = oneof(
  constant({ kind: 'move-ok' } as const),
  constant({ kind: 'create-only' } as const),
  aDigest.map((digest) => ({ kind: 'move-if', digest }) as const),
  constantFrom('semver', 'created').map((by) => ({ kind: 'move-if-newer', by }) as const),
  maybeDigest.map((from) => ({ kind: 'as-planned', from }) as const),
);
const aNewer: Arbitrary<Newer> = oneof(
  constant({ kind: 'source' } as const),
  constantFrom('not-source', 'unknown').map((kind) => ({ kind, text: 'because' }) as const),
);

function isPlannedOtherwise(rule: TagRule, from: Digest | undefined): boolean {
  return rule.kind === 'as-planned' && rule.from !== from;
}

describe('what happens to a name', () => {
  it('is nothing, under every rule, where it points at the image already', () => {
    assert(
      property(aRule, aDigest, aNewer, (rule, digest, newer) => {
        expect(decide({ rule, from: digest, to: digest, newer })).toEqual({ action: 'skip', reason: 'up-to-date' });
      }),
    );
  });

  it('is that it comes to be, under every rule but a plan that knew it, where there is none', () => {
    assert(
      property(aRule, maybeDigest, aNewer, (rule, to, newer) => {
        const expected = isPlannedOtherwise(rule, undefined) ? 'blocked' : 'create';
        expect(decide({ rule, from: undefined, to, newer }).action).toBe(expected);
      }),
    );
  });

  it('is a move under exactly the rules that allow one', () => {
    assert(
      property(aRule, aDigest, maybeDigest, aNewer, (rule, from, to, newer) => {
        pre(from !== to);
        const may =
          rule.kind === 'move-ok' ||
          (rule.kind === 'as-planned' && rule.from === from) ||
          (rule.kind === 'move-if' && rule.digest === from) ||
          (rule.kind === 'move-if-newer' && newer.kind === 'source');
        expect(decide({ rule, from, to, newer }).action === 'move').toBe(may);
      }),
    );
  });

  it('is refused with the code of the rule, and only left alone where the image there is the newer one', () => {
    assert(
      property(aRule, maybeDigest, maybeDigest, aNewer, (rule, from, to, newer) => {
        const decision = decide({ rule, from, to, newer });
        if (decision.action === 'blocked')
          expect(decision.failure.code).toBe(rule.kind === 'as-planned' ? 'PLAN_DRIFTED' : 'TAG_RULE');
        if (decision.action === 'skip' && from !== to)
          expect([rule.kind, newer.kind]).toEqual(['move-if-newer', 'not-source']);
      }),
    );
  });
});
