import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholly } from '../../../test/support/wholly.ts';
import { anySnapshot, aSnapshot, cosignTag, digestNumber } from '../../../test/support/a-snapshot.ts';
import { fallbackTag, type Digest } from '../../image/index.ts';
import { decide as decideInParts, describeHolder, type Verdict } from './decide.ts';
import { freedBytes as freedBytesInParts } from './freed.ts';
import { deletionWaves as deletionWavesInParts, precedence as precedenceInParts } from './order.ts';
import { isAttachedTag, type Snapshot } from './snapshot.ts';

const decide = wholly(decideInParts);
const freedBytes = wholly(freedBytesInParts);
const deletionWaves = wholly(deletionWavesInParts);
const precedence = wholly(precedenceInParts);

const going = (...tags: readonly string[]): ReadonlyMap<string, Verdict> =>
  new Map(tags.map((tag) => [tag, { goes: true, reason: 'test' }]));
const staying = (...tags: readonly string[]): ReadonlyMap<string, Verdict> =>
  new Map(tags.map((tag) => [tag, { goes: false, reason: 'test' }]));
const numbers = (digests: Iterable<Digest>, most = 20): readonly number[] => {
  const known = new Map(Array.from({ length: most }, (_, at) => [digestNumber(at), at]));
  return [...digests].map((digest) => known.get(digest) ?? -1).toSorted((a, b) => a - b);
};

describe('what may go of a repository', () => {
  it('is what only the removed tags lead to', () => {
    const snapshot = aSnapshot([{}, {}, { children: [0, 1] }, {}], { old: 2, new: 3 });
    expect(numbers(decide(snapshot, going('old')).doomed)).toEqual([0, 1, 2]);
  });

  it('is never a child of an index that stays', () => {
    const snapshot = aSnapshot([{}, {}, { children: [0, 1] }], { amd64: 0, arm64: 1, latest: 2 });
    const decision = decide(snapshot, going('amd64', 'arm64'));
    expect([...decision.doomed]).toEqual([]);
    expect(decision.tags.get('amd64')?.goes).toBe(true);
    expect(describeHolder(decision, digestNumber(0))).toBe(`tag latest (through ${digestNumber(2)})`);
  });

  it('is never what another tag points at', () => {
    const decision = decide(aSnapshot([{}], { '1.0': 0, latest: 0 }), going('1.0'));
    expect([...decision.doomed]).toEqual([]);
    expect(describeHolder(decision, digestNumber(0))).toBe('tag latest');
  });

  it('takes along what is attached to it, and leaves what is attached to the rest', () => {
    // 0 goes with its signature 1, its list of referrers 3 and the referrer 2; 4 stays with its own 5 and 6.
    const snapshot = aSnapshot([{}, {}, { subject: 0 }, { children: [2] }, {}, {}, { subject: 4 }], {
      old: 0,
      [cosignTag(0)]: 1,
      [fallbackTag(digestNumber(0))]: 3,
      new: 4,
      [cosignTag(4)]: 5,
    });
    const decision = decide(snapshot, going('old'));
    expect(numbers(decision.doomed)).toEqual([0, 1, 2, 3]);
    expect([...decision.tags].filter(([, { goes }]) => goes).length).toBe(3);
  });

  it("leaves a signature whose image is not to be seen here: it may be another repository's", () => {
    const orphan = `sha256-${'0'.repeat(64)}.sig`;
    const decision = decide(aSnapshot([{}], { [orphan]: 0 }), going(orphan));
    expect([[...decision.doomed], decision.tags.get(orphan)?.goes]).toEqual([[], false]);
  });

  it('leaves an image that is tagged with its own digest', () => {
    const own = fallbackTag(digestNumber(0));
    expect([...decide(aSnapshot([{}, {}], { [own]: 0, old: 0, other: 1 }), going('old')).doomed]).toEqual([]);
  });

  it('leaves what no removed tag leads to, though it be attached in a circle', () => {
    const snapshot = aSnapshot([{}, {}, {}], { [cosignTag(0)]: 1, [cosignTag(1)]: 0, old: 2 });
    expect(numbers(decide(snapshot, going('old')).doomed)).toEqual([2]);
  });

  it('leaves what a tagged referrer that stays is attached to', () => {
    const snapshot = aSnapshot([{}, { subject: 0 }], { image: 0, sbom: 1 });
    expect([...decide(snapshot, going('image')).doomed]).toEqual([]);
  });

  it('is no manifest at all while one stays that cannot be read', () => {
    const snapshot = aSnapshot([{}, { unread: true }], { old: 0, odd: 1 });
    const decision = decide(snapshot, going('old'));
    expect([[...decision.doomed], decision.tags.get('old')?.goes]).toEqual([[], true]);
  });

  it('leaves a tag of its own kind that is protected, with what it belongs to', () => {
    const snapshot = aSnapshot([{}, { subject: 0 }], { old: 0, [cosignTag(0)]: 1 });
    const verdicts = new Map([...going('old'), ...staying(cosignTag(0))]);
    expect([...decide(snapshot, verdicts).doomed]).toEqual([]);
  });

  it('frees what only that uses, shared blobs once', () => {
    const snapshot = aSnapshot([{ blobs: [1, 2] }, { blobs: [2, 3] }, { blobs: [3] }], { a: 0, b: 1, c: 2 });
    const freed = freedBytes(snapshot, decide(snapshot, going('a', 'b')).doomed);
    expect([...freed.values()]).toEqual([10 + 1001 + 1002, 10]);
  });
});

/** Tags and verdicts at random; tags named after digests have one now and then. */
const anyCase = anySnapshot.chain((snapshot) =>
  fc.array(fc.option(fc.boolean()), { minLength: snapshot.tags.size, maxLength: snapshot.tags.size }).map((choices) => {
    const verdicts = new Map<string, Verdict>();
    for (const [at, tag] of [...snapshot.tags.keys()].entries()) {
      const goes = choices[at];
      if (goes !== null && goes !== undefined && !(goes && isAttachedTag(tag)))
        verdicts.set(tag, { goes, reason: 'chosen' });
    }
    return { snapshot, verdicts };
  }),
);

/** Everything that a digest leads to below it, by a way of its own. */
function below({ manifests }: Snapshot, digest: Digest): ReadonlySet<Digest> {
  const found = new Set<Digest>();
  const visit = (at: Digest): void => {
    if (found.has(at) || !manifests.has(at)) return;
    found.add(at);
    for (const child of manifests.get(at)?.children ?? []) visit(child);
  };
  visit(digest);
  return found;
}

describe('whatever a repository looks like', () => {
  it('nothing that stays loses anything: neither children, nor subjects, nor what is attached to it', () => {
    fc.assert(
      fc.property(anyCase, ({ snapshot, verdicts }) => {
        const { tags, doomed, attached } = decide(snapshot, verdicts);
        const lost: string[] = [];
        const kept = [...tags].filter(([, { goes }]) => !goes).map(([tag]) => tag);
        for (const tag of kept) {
          const root = snapshot.tags.get(tag);
          if (root === undefined) continue;
          for (const digest of below(snapshot, root)) if (doomed.has(digest)) lost.push(`${tag} loses ${digest}`);
        }
        for (const [digest, { children, subject }] of snapshot.manifests) {
          if (doomed.has(digest)) continue;
          for (const one of [...children, ...(subject === undefined ? [] : [subject])])
            if (doomed.has(one)) lost.push(`${digest} loses ${one}`);
        }
        for (const [digest, { subject }] of snapshot.manifests)
          if (doomed.has(digest) && subject !== undefined && snapshot.manifests.has(subject) && !doomed.has(subject))
            lost.push(`${subject} loses its referrer ${digest}`);
        for (const [tag, subject] of attached)
          if (!doomed.has(subject) && tags.get(tag)?.goes === true) lost.push(`${subject} loses ${tag}`);
        expect(lost).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('a tag goes only where a verdict says so, or where it belongs to what goes', () => {
    fc.assert(
      fc.property(anyCase, ({ snapshot, verdicts }) => {
        const { tags, doomed, attached } = decide(snapshot, verdicts);
        for (const [tag, { goes }] of tags) {
          if (!goes) continue;
          const subject = attached.get(tag);
          expect(subject === undefined ? verdicts.get(tag)?.goes : doomed.has(subject)).toBe(true);
        }
      }),
    );
  });

  it('everything goes where every tag goes', () => {
    fc.assert(
      fc.property(anyCase, ({ snapshot, verdicts }) => {
        const led = new Set([...snapshot.tags.values()].flatMap((root) => [...below(snapshot, root)]));
        const manifests = new Map([...snapshot.manifests].filter(([digest]) => led.has(digest)));
        const { tags, doomed } = decide({ ...snapshot, manifests }, verdicts);
        if ([...tags.values()].every(({ goes }) => goes)) expect(doomed.size).toBe(manifests.size);
      }),
    );
  });

  it('it goes in an order that leaves no index without what it lists', () => {
    fc.assert(
      fc.property(anyCase, ({ snapshot, verdicts }) => {
        const present = new Set(snapshot.manifests.keys());
        for (const digest of orderOf(snapshot, decide(snapshot, verdicts).doomed)) {
          present.delete(digest);
          for (const other of present) expect(snapshot.manifests.get(other)?.children).not.toContain(digest);
        }
      }),
    );
  });

  it('what is attached to something goes after it', () => {
    fc.assert(
      fc.property(anyCase, ({ snapshot, verdicts }) => {
        const flat = [...snapshot.manifests].map(([digest, one]) => [digest, { ...one, children: [] }] as const);
        const without = { ...snapshot, manifests: new Map(flat) };
        const order = orderOf(without, decide(without, verdicts).doomed);
        for (const [at, digest] of order.entries()) {
          const { subject } = without.manifests.get(digest) ?? {};
          if (subject !== undefined) expect(order.slice(at)).not.toContain(subject);
        }
      }),
    );
  });

  it('it goes once, and whatever tags are pointed at', () => {
    fc.assert(
      fc.property(anyCase, ({ snapshot, verdicts }) => {
        const decision = decide(snapshot, verdicts);
        const order = deletionWaves(decision.doomed, precedence(snapshot, decision)).flat();
        expect(order.toSorted()).toEqual([...decision.doomed].toSorted());
      }),
    );
  });
});

/** By what the manifests say themselves, whatever tags are pointed at. */
function orderOf(snapshot: Snapshot, doomed: ReadonlySet<Digest>): readonly Digest[] {
  return deletionWaves(doomed, precedence(snapshot, { doomed, attached: new Map() })).flat();
}
