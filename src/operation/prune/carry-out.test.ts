import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholly } from '../../../test/support/wholly.ts';
import { aRepository, type Repository, type RepositoryPowers } from '../../../test/support/a-repository.ts';
import type { Sketch } from '../../../test/support/a-snapshot.ts';
import { aContext } from '../../../test/support/context.ts';
import { fallbackTag, parseManifest, type Digest } from '../../image/index.ts';
import { carryOut, type Removal } from './carry-out.ts';
import { decide as decideInParts, type Verdict } from './decide.ts';
import { readSnapshot } from './read-snapshot.ts';

const decide = wholly(decideInParts);

const ALL: RepositoryPowers = { untags: true, removes: true };

/** Removes these tags. */
async function pruned({ store, tags }: Repository, going: readonly string[]): Promise<Removal> {
  const ctx = aContext();
  const { snapshot } = await readSnapshot(ctx, store, [...tags.keys()]);
  const verdicts = new Map(going.map((tag): readonly [string, Verdict] => [tag, { goes: true, reason: 'test' }]));
  return carryOut(ctx, { source: store, remover: store }, snapshot, decide(snapshot, verdicts));
}

const codesOf = ({ tags }: Removal): Readonly<Record<string, string>> =>
  Object.fromEntries([...tags].map(([tag, failure]) => [tag, failure?.code ?? 'gone']));

describe('carrying out', () => {
  it('leaves what a tag has come to need between the deciding and the doing', async () => {
    const repository: Repository = aRepository(
      [{}, { children: [0] }, {}],
      { old: 0, new: 2 },
      {
        ...ALL,
        onList: () => repository.tags.set('index', repository.digests[1] ?? 'sha256:'),
      },
    );
    const { store, tags, digests, manifests } = repository;
    const { snapshot } = await readSnapshot(aContext(), store, [...tags.keys()]);
    const verdicts = new Map([['old', { goes: true, reason: 'test' }]]);
    const removal = await carryOut(aContext(), { source: store, remover: store }, snapshot, decide(snapshot, verdicts));
    expect([codesOf(removal), removal.removed.size]).toEqual([{ old: 'gone' }, 0]);
    expect([...manifests.keys()]).toEqual(digests);
  });

  it('does not touch the images below an index that could not be removed', async () => {
    const repository = aRepository(
      [{}, { children: [0] }],
      { old: 1 },
      {
        ...ALL,
        fails: (method, name) => method === 'remove' && name === repository.digests[1],
      },
    );
    const removal = await pruned(repository, ['old']);
    expect([codesOf(removal), removal.leftover?.code]).toEqual([{ old: 'gone' }, 'SERVER_ERROR']);
    expect(repository.manifests.size).toBe(2);
  });

  it('asks a registry that can do neither only once of each', async () => {
    const asked: string[] = [];
    const repository = aRepository([{}, {}, {}], { a: 0, b: 1, c: 2 }, { untags: false, removes: false });
    const { store } = repository;
    const counted: Repository['store'] = {
      ...store,
      untag: async (ctx, name) => (asked.push('untag'), store.untag(ctx, name)),
      removeManifest: async (ctx, digest) => (asked.push('remove'), store.removeManifest(ctx, digest)),
    };
    const removal = await pruned({ ...repository, store: counted }, ['a', 'b', 'c']);
    expect(codesOf(removal)).toEqual({ a: 'UNSUPPORTED', b: 'UNSUPPORTED', c: 'UNSUPPORTED' });
    expect(asked.filter((one) => one === 'untag').length).toBe(1);
    expect(repository.tags.size).toBe(3);
  });
});

interface Case {
  readonly sketches: readonly Sketch[];
  readonly tags: Readonly<Record<string, number>>;
  readonly signatures: readonly (readonly [of: number, at: number])[];
  readonly going: readonly string[];
  readonly powers: { readonly untags: boolean; readonly removes: boolean };
  /** Which requests fail: by a number from the name. */
  readonly failing: number;
  /** Somebody else points a tag elsewhere before the second look. */
  readonly meanwhile: readonly (readonly [tag: string, at: number])[];
}

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'];
const anyCase: fc.Arbitrary<Case> = fc.integer({ min: 1, max: 10 }).chain((count) => {
  const any = fc.integer({ min: 0, max: count - 1 });
  const sketch = (at: number): fc.Arbitrary<Sketch> => {
    if (at === 0) return fc.constant({});
    const earlier = fc.integer({ min: 0, max: at - 1 });
    return fc
      .record({
        children: fc.oneof(fc.constant([]), fc.uniqueArray(earlier, { minLength: 1, maxLength: 3 })),
        subject: fc.option(earlier, { nil: undefined, freq: 2 }),
      })
      .map(({ children, subject }) => ({ children, ...(subject === undefined ? {} : { subject }) }));
  };
  return fc.record({
    sketches: fc.tuple(...Array.from({ length: count }, (_, at) => sketch(at))),
    tags: fc.dictionary(fc.constantFrom(...NAMES), any),
    signatures: fc.array(fc.tuple(any, any), { maxLength: 3 }),
    going: fc.subarray(NAMES),
    powers: fc.record({ untags: fc.boolean(), removes: fc.boolean() }),
    failing: fc.integer({ min: 0, max: 4 }),
    meanwhile: fc.array(fc.tuple(fc.constantFrom(...NAMES, 'new'), any), { maxLength: 2 }),
  });
});

/** The manifests that a digest leads to, whatever is there now. */
function below(manifests: Repository['manifests'], root: Digest): ReadonlySet<Digest> {
  const found = new Set<Digest>();
  const waiting = [root];
  for (let digest = waiting.pop(); digest !== undefined; digest = waiting.pop()) {
    const document = manifests.get(digest);
    if (document === undefined || found.has(digest)) continue;
    found.add(digest);
    const manifest = parseManifest(document.bytes, document.descriptor.mediaType);
    if (manifest.kind === 'index') waiting.push(...manifest.manifests.map((child) => child.digest));
  }
  return found;
}

describe('whatever registry it is, and whatever fails', () => {
  it('every tag that is left is whole, and keeps what is attached to it', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, async ({ sketches, tags, signatures, going, powers, failing, meanwhile }) => {
        let isSecond = false;
        const fails = (method: string, name: string): boolean =>
          failing > 0 && (Buffer.from(`${method}${name}`).reduce((sum, byte) => sum + byte) + failing) % 5 === 0;
        const repository: Repository = aRepository(sketches, tags, {
          ...powers,
          fails,
          onList: () => {
            if (isSecond) return;
            isSecond = true;
            for (const [tag, at] of meanwhile) {
              const digest = repository.digests[at];
              if (digest !== undefined && repository.manifests.has(digest)) repository.tags.set(tag, digest);
            }
          },
        });
        for (const [of, at] of signatures) {
          const [subject, target] = [repository.digests[of], repository.digests[at]];
          if (subject !== undefined && target !== undefined && subject !== target)
            repository.tags.set(`${fallbackTag(subject)}.sig`, target);
        }
        const all = new Map(repository.manifests);
        const before = new Map(repository.tags);
        const moved = new Set(meanwhile.map(([tag]) => tag));
        const removal = await pruned(repository, going);

        const lost: string[] = [];
        for (const [tag, root] of repository.tags) {
          const needed = below(all, root);
          for (const digest of needed) if (!repository.manifests.has(digest)) lost.push(`${tag} lost ${digest}`);
          if (tag.includes('.') || !before.has(tag) || moved.has(tag) || going.includes(tag)) continue;
          for (const subject of needed) {
            const signature = `${fallbackTag(subject)}.sig`;
            if (before.has(signature) && !repository.tags.has(signature)) lost.push(`${tag} lost ${signature}`);
            for (const [digest, document] of all) {
              const manifest = parseManifest(document.bytes, document.descriptor.mediaType);
              if (manifest.subject?.digest === subject && !repository.manifests.has(digest))
                lost.push(`${tag} lost its referrer ${digest}`);
            }
          }
        }
        for (const tag of before.keys())
          if (!tag.includes('.') && !going.includes(tag) && !repository.tags.has(tag)) lost.push(`${tag} is gone`);
        for (const [tag, failure] of removal.tags) {
          if (moved.has(tag)) continue;
          if (repository.tags.has(tag) !== (failure !== undefined)) lost.push(`${tag}: ${failure?.code ?? 'gone'}?`);
        }
        expect(lost).toEqual([]);
        for (const digest of removal.removed) expect(repository.manifests.has(digest)).toBe(false);
      }),
      { numRuns: 1500 },
    );
    // Many runs, on machines that do other work.
  }, 60_000);
});
