import type { Descriptor, Digest } from '../../image/index.ts';
import type { Limits } from '../../runtime/limits.ts';
import type { LayoutContent } from './content.ts';
import { parseLayoutIndex, type LayoutIndex } from './index-file.ts';
import { listReferrers, readSubjects, type Subjects } from './referrers.ts';

/** The index of a layout that is asked about for each of its images. */
export interface KnownIndex {
  /** As it is now: it is read every time, and understood again where it has changed. Fails as `readIndex` does. */
  read(limits: Limits): Promise<LayoutIndex | undefined>;
  /** What refers to `subject`. The manifests of an index are read for this once. */
  referrers(limits: Limits, subject: Digest): Promise<readonly Descriptor[]>;
}

/** Without it, a run over thousands of images would read thousands of manifests for each of them. */
export function createKnownIndex(content: LayoutContent): KnownIndex {
  let last: { readonly bytes: Uint8Array; readonly index: LayoutIndex } | undefined;
  let known: { readonly of: LayoutIndex; readonly subjects: Promise<Subjects> } | undefined;
  const read = async (limits: Limits): Promise<LayoutIndex | undefined> => {
    const bytes = await content.indexBytes(limits.pageBytes);
    if (bytes === undefined) return undefined;
    if (last === undefined || Buffer.compare(last.bytes, bytes) !== 0) last = { bytes, index: parseLayoutIndex(bytes) };
    return last.index;
  };
  const subjectsOf = async (limits: Limits, index: LayoutIndex): Promise<Subjects> => {
    if (known?.of === index) return known.subjects;
    const own = { of: index, subjects: readSubjects(content, limits, index) };
    known = own;
    own.subjects.catch(() => {
      if (known === own) known = undefined;
    });
    return own.subjects;
  };
  return {
    read,
    referrers: async (limits, subject) => {
      const index = await read(limits);
      if (index === undefined) return [];
      return listReferrers(content, limits, index, subject, await subjectsOf(limits, index));
    },
  };
}
