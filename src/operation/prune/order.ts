import type { Digest } from '../../image/index.ts';
import type { InParts } from '../../runtime/turns.ts';
import type { Decision } from './decide.ts';
import type { Snapshot } from './snapshot.ts';

/** What comes before a doomed manifest. */
export interface Before {
  /** The indexes that list it: they would be broken without it. */
  readonly listedIn: ReadonlySet<Digest>;
  /** What it is attached to: it stays with that when that cannot be removed. */
  readonly belongsTo: ReadonlySet<Digest>;
}

/**
 * The doomed manifests in the order in which they may go, in waves: an index before the manifests that it lists, a subject before
 * what is attached to it. Whenever the work stops, what is left is whole, or led to by nothing.
 */
export function* deletionWaves(
  doomed: ReadonlySet<Digest>,
  before: ReadonlyMap<Digest, Before>,
): InParts<readonly (readonly Digest[])[]> {
  const left = new Set(doomed);
  const isFree = (waitsFor: ReadonlySet<Digest> | undefined): boolean =>
    waitsFor === undefined || waitsFor.isDisjointFrom(left);
  const waves: (readonly Digest[])[] = [];
  while (left.size > 0) {
    const whole: Digest[] = [];
    for (const digest of left) {
      yield;
      if (isFree(before.get(digest)?.listedIn)) whole.push(digest);
    }
    const ready = whole.filter((digest) => isFree(before.get(digest)?.belongsTo));
    // An index may be attached to what it lists itself, and tags may be pointed anywhere: not to break an index counts more.
    const wave = [ready, whole, [...left]].find(({ length }) => length > 0) ?? [];
    waves.push(wave);
    for (const digest of wave) left.delete(digest);
  }
  return waves;
}

export function* precedence(
  snapshot: Snapshot,
  { doomed, attached }: Pick<Decision, 'doomed' | 'attached'>,
): InParts<ReadonlyMap<Digest, Before>> {
  const found = new Map(
    [...doomed].map((digest) => [digest, { listedIn: new Set<Digest>(), belongsTo: new Set<Digest>() }]),
  );
  const note = (first: Digest, later: Digest | undefined, how: keyof Before): void => {
    if (later !== undefined && first !== later && doomed.has(first)) found.get(later)?.[how].add(first);
  };
  for (const digest of doomed) {
    yield;
    const { children = [], subject } = snapshot.manifests.get(digest) ?? {};
    for (const child of children) note(digest, child, 'listedIn');
    if (subject !== undefined) note(subject, digest, 'belongsTo');
  }
  for (const [tag, subject] of attached) note(subject, snapshot.tags.get(tag), 'belongsTo');
  return found;
}
