import { describe, expect, it } from 'vitest';
import { wholly } from '../../../test/support/wholly.ts';
import { digestNumber } from '../../../test/support/a-snapshot.ts';
import type { TagPattern } from '../../selection/pattern.ts';
import { judge as judgeInParts, type PruneRules, type TagFacts } from './judge.ts';

const judge = wholly(judgeInParts);

const DAY = 86_400_000;

function starting(prefix: string): TagPattern {
  return { text: `${prefix}*`, accepts: (tag) => tag.startsWith(prefix) };
}

/** A tag, the number of its image, and how many days ago that was created. */
type Row = readonly [tag: string, image: number, daysAgo?: number];

function factsOf(rows: readonly Row[]): TagFacts {
  return {
    digests: new Map(rows.map(([tag, image]) => [tag, digestNumber(image)])),
    created: new Map(
      rows.flatMap(([, image, days]) => (days === undefined ? [] : [[digestNumber(image), -days * DAY]])),
    ),
  };
}

function goingOf(rules: Partial<PruneRules>, rows: readonly Row[]): readonly string[] {
  const all = { patterns: [], excludes: [], protects: [], ...rules };
  const verdicts = judge(
    all,
    rows.map(([tag]) => tag),
    factsOf(rows),
  );
  return [...verdicts].filter(([, { goes }]) => goes).map(([tag]) => tag);
}

const AGED: readonly Row[] = [
  ['a', 0, 1],
  ['b', 1, 10],
  ['c', 2, 100],
  ['d', 3, 200],
];

describe('the rules of what may go', () => {
  it('keep the newest by creation date', () => {
    expect(goingOf({ keep: { count: 2, by: 'created' } }, AGED)).toEqual(['c', 'd']);
  });

  it('keep the newest by version, and what is no version', () => {
    const rows: readonly Row[] = [
      ['v9', 0],
      ['v10', 1],
      ['v2', 2],
      ['latest', 3],
    ];
    expect(goingOf({ keep: { count: 2, by: 'semver' } }, rows)).toEqual(['v2']);
  });

  it('count images and not tags', () => {
    const rows: readonly Row[] = [['latest', 0, 1], ['1', 0, 1], ['1.0', 0, 1], ...AGED.slice(1)];
    expect(goingOf({ keep: { count: 2, by: 'created' } }, rows)).toEqual(['c', 'd']);
  });

  it('keep the newest of every pattern', () => {
    const rows: readonly Row[] = [
      ['pr-1', 0, 9],
      ['pr-2', 1, 8],
      ['main-1', 2, 7],
      ['main-2', 3, 6],
      ['other', 4, 500],
    ];
    const rules = { patterns: [starting('pr-'), starting('main-')], keep: { count: 1, by: 'created' } } as const;
    expect(goingOf(rules, rows)).toEqual(['pr-1', 'main-1']);
  });

  it('let go what is old alone, where an age is given', () => {
    const createdBefore = { time: -90 * DAY, text: '90d' };
    expect(goingOf({ createdBefore }, AGED)).toEqual(['c', 'd']);
    expect(goingOf({ createdBefore, keep: { count: 3, by: 'created' } }, AGED)).toEqual(['d']);
    expect(goingOf({ createdBefore, keep: { count: 1, by: 'created' } }, AGED)).toEqual(['c', 'd']);
  });

  it('keep what does not tell its age', () => {
    const rows: readonly Row[] = [...AGED, ['x', 9]];
    expect(goingOf({ createdBefore: { time: 0, text: '0d' } }, rows)).toEqual(['a', 'b', 'c', 'd']);
    expect(goingOf({ keep: { count: 1, by: 'created' } }, rows)).toEqual(['b', 'c', 'd']);
  });

  it('keep what is excluded or protected, whatever else is said', () => {
    const rules = { patterns: [starting('')], excludes: [starting('c')], protects: [starting('d')] };
    expect(goingOf(rules, AGED)).toEqual(['a', 'b']);
  });

  it('say nothing of tags that belong to a digest, unless they are protected', () => {
    const attached = `sha256-${'a'.repeat(64)}.sig`;
    const rules = { patterns: [], excludes: [starting('sha')], protects: [] };
    expect(judge(rules, [attached], factsOf([])).size).toBe(0);
    const protecting = { ...rules, protects: [starting('sha256-')] };
    expect(judge(protecting, [attached], factsOf([])).get(attached)?.goes).toBe(false);
  });

  it('keep all of those that are equally new', () => {
    const rows: readonly Row[] = [
      ['a', 0, 1],
      ['b', 1, 1],
      ['c', 2, 2],
    ];
    expect(goingOf({ keep: { count: 1, by: 'created' } }, rows)).toEqual(['c']);
  });
});
