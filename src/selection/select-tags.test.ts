import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileTagPattern, parsePatternText, type TagPattern } from './pattern.ts';
import { narrowTags, needsCreated, selectTags, type Narrowing, type SelectedTags } from './select-tags.ts';
import { parseVersion } from './version.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;
const DAY = 86_400_000;

async function patterns(texts: string): Promise<readonly TagPattern[]> {
  const words = texts.split(' ').filter((word) => word !== '');
  return Promise.all(words.map((text) => compileTagPattern(parsePatternText(text))));
}

async function select(tags: string, include: string, exclude = ''): Promise<SelectedTags> {
  return selectTags(tags.split(' '), { include: await patterns(include), exclude: await patterns(exclude) });
}

function narrow(tags: string, narrowing: Narrowing, created: Readonly<Record<string, number>> = {}): SelectedTags {
  return narrowTags({ chosen: tags.split(' '), excluded: [] }, narrowing, new Map(Object.entries(created)));
}

describe('selectTags', () => {
  it('takes everything when nothing is said', async () => {
    expect(await select('b a latest', '')).toEqual({ chosen: ['b', 'a', 'latest'], excluded: [] });
  });

  it('says of every other tag which rule left it out', async () => {
    expect(await select('1.2 1.3-dev 2.0 edge', '1.* edge', '*-dev regex:^ed')).toEqual({
      chosen: ['1.2'],
      excluded: [
        { tag: '1.3-dev', reason: 'excluded by *-dev' },
        { tag: '2.0', reason: 'no include pattern matches it' },
        { tag: 'edge', reason: 'excluded by regex:^ed' },
      ],
    });
  });

  it('lets digests pass, whatever the rules say', async () => {
    expect((await select(`1.2 ${DIGEST}`, 'latest', '*')).chosen).toEqual([DIGEST]);
  });
});

describe('narrowTags', () => {
  it('keeps the greatest versions and names what is none', () => {
    expect(narrow('1.9 v1.10 latest 1.10.0-rc1 2 1', { newest: { count: 3, by: 'semver' } })).toEqual({
      chosen: ['v1.10', '1.10.0-rc1', '2'],
      excluded: [
        { tag: '1.9', reason: 'not among the newest 3 by version' },
        { tag: 'latest', reason: 'it is no version, and the newest 3 by version are wanted' },
        { tag: '1', reason: 'not among the newest 3 by version' },
      ],
    });
  });

  it('takes the greater name for the newer of equal versions', () => {
    expect(narrow('1.2 1.2.0 v1.2', { newest: { count: 1, by: 'semver' } }).chosen).toEqual(['v1.2']);
    expect(narrow('1.2 1.2.0', { newest: { count: 1, by: 'semver' } }).chosen).toEqual(['1.2.0']);
  });

  it('keeps what was created last, and names what does not tell', () => {
    const created = { a: 3 * DAY, b: 1 * DAY, c: 2 * DAY, e: Number.NaN };
    expect(narrow('a b c d e', { newest: { count: 2, by: 'created' } }, created)).toEqual({
      chosen: ['a', 'c'],
      excluded: [
        { tag: 'b', reason: 'not among the newest 2 by creation date' },
        { tag: 'd', reason: 'it does not tell when it was created' },
        { tag: 'e', reason: 'it does not tell when it was created' },
      ],
    });
  });

  it('counts the newest among what was created after the time', () => {
    const narrowing: Narrowing = { createdAfter: DAY, newest: { count: 1, by: 'semver' } };
    expect(narrow('3.0 2.0 1.0 latest', narrowing, { '3.0': DAY, '2.0': DAY + 1, '1.0': 2 * DAY })).toEqual({
      chosen: ['2.0'],
      excluded: [
        { tag: '3.0', reason: 'created 1970-01-02T00:00:00.000Z, not after 1970-01-02T00:00:00.000Z' },
        { tag: 'latest', reason: 'it does not tell when it was created' },
        { tag: '1.0', reason: 'not among the newest 1 by version' },
      ],
    });
  });

  it('lets digests pass and does not count them', () => {
    const tags = `1.0 ${DIGEST} 2.0`;
    expect(narrow(tags, { newest: { count: 1, by: 'semver' } }).chosen).toEqual([DIGEST, '2.0']);
    expect(narrow(tags, { createdAfter: 0, newest: { count: 1, by: 'created' } }).chosen).toEqual([DIGEST]);
  });

  it('asks for creation dates only where they count', () => {
    expect(needsCreated({})).toBe(false);
    expect(needsCreated({ newest: { count: 1, by: 'semver' } })).toBe(false);
    expect(needsCreated({ newest: { count: 1, by: 'created' } })).toBe(true);
    expect(needsCreated({ createdAfter: 0 })).toBe(true);
  });
});

describe('whatever the tags and the rules', async () => {
  const some = await patterns('1.* *-rc* semver:>=1.1 regex:^v latest {a,b}*');
  const number = fc.integer({ min: 0, max: 3 }).map(String);
  const tag = fc.oneof(
    { weight: 4, arbitrary: fc.tuple(fc.constantFrom('', 'v'), number, number).map(([v, a, b]) => `${v}${a}.${b}`) },
    fc.tuple(number, fc.constantFrom('-rc1', '-rc2', '-alpine')).map(([a, suffix]) => `${a}.1.0${suffix}`),
    fc.constantFrom('latest', 'edge', 'a1', 'b', DIGEST),
  );
  const tags = fc.uniqueArray(tag, { maxLength: 12 });
  const choice = fc.record({
    include: fc.subarray([...some], { maxLength: 3 }),
    exclude: fc.subarray([...some], { maxLength: 2 }),
  });
  const narrowing: fc.Arbitrary<Narrowing> = fc.record(
    {
      createdAfter: fc.integer({ min: 0, max: 5 }),
      newest: fc.record({ count: fc.integer({ min: 1, max: 4 }), by: fc.constantFrom('semver', 'created') }),
    },
    { requiredKeys: [] },
  );
  const dates = fc.dictionary(tag, fc.integer({ min: 0, max: 6 }), { maxKeys: 20 });
  const everything = fc.record({ tags, choice, narrowing, dates });

  type Case = typeof everything extends fc.Arbitrary<infer Value> ? Value : never;
  const run = ({ choice: chosenBy, narrowing: by, dates: created }: Case, names: readonly string[]): SelectedTags =>
    narrowTags(selectTags(names, chosenBy), by, new Map(Object.entries(created)));

  it('chooses or excludes every tag, and none twice', () => {
    fc.assert(
      fc.property(everything, (one) => {
        const { chosen, excluded } = run(one, one.tags);
        expect([...chosen, ...excluded.map((other) => other.tag)].toSorted()).toEqual(one.tags.toSorted());
        expect(chosen).toEqual(one.tags.filter((name) => chosen.includes(name)));
      }),
    );
  });

  it('chooses the same, and for the same reasons, in whatever order they come', () => {
    fc.assert(
      fc.property(
        everything.chain((one) =>
          fc.tuple(fc.constant(one), fc.shuffledSubarray(one.tags, { minLength: one.tags.length })),
        ),
        ([one, shuffled]) => {
          const [first, second] = [run(one, one.tags), run(one, shuffled)];
          const reasons = (selected: SelectedTags): ReadonlyMap<string, string> =>
            new Map(selected.excluded.map((other) => [other.tag, other.reason]));
          expect(second.chosen.toSorted()).toEqual(first.chosen.toSorted());
          expect(reasons(second)).toEqual(reasons(first));
        },
      ),
    );
  });

  it('chooses all of what it chose, when asked again', () => {
    fc.assert(
      fc.property(everything, (one) => {
        const { chosen } = run(one, one.tags);
        expect(run(one, chosen)).toEqual({ chosen, excluded: [] });
      }),
    );
  });

  it('keeps no version that is older than one it left out', () => {
    fc.assert(
      fc.property(tags, fc.integer({ min: 1, max: 4 }), (names, count) => {
        const { chosen } = narrowTags({ chosen: names, excluded: [] }, { newest: { count, by: 'semver' } }, new Map());
        const versions = names.flatMap((name) => {
          const version = parseVersion(name);
          return version === undefined ? [] : [{ version, isKept: chosen.includes(name) }];
        });
        const kept = versions.filter(({ isKept }) => isKept);
        expect(kept).toHaveLength(Math.min(count, versions.length));
        for (const left of versions.filter(({ isKept }) => !isKept))
          for (const { version } of kept) expect(version.compare(left.version)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
