import type { Digest } from '../../image/index.ts';
import { nameOf, type LayoutEntry, type LayoutIndex } from './index-file.ts';

/** The entries of this name, in their order. Whoever asks an index of thousands for each of them goes through it once. */
export function entriesNamed(index: LayoutIndex, name: string): readonly LayoutEntry[] {
  return tablesOf(index).names.get(name) ?? [];
}

/** The first entry of this digest. */
export function entryOfDigest(index: LayoutIndex, digest: Digest): LayoutEntry | undefined {
  return tablesOf(index).digests.get(digest)?.[0];
}

interface Tables {
  readonly names: ReadonlyMap<string | undefined, readonly LayoutEntry[]>;
  readonly digests: ReadonlyMap<Digest, readonly LayoutEntry[]>;
}

/** An index is never changed: a change is another index. */
const tables = new WeakMap<LayoutIndex, Tables>();

function tablesOf(index: LayoutIndex): Tables {
  const known = tables.get(index) ?? {
    names: Map.groupBy(index.entries, nameOf),
    digests: Map.groupBy(index.entries, (one) => one.descriptor.digest),
  };
  tables.set(index, known);
  return known;
}
