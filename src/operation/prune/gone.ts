import type { Failure } from '../../runtime/failure.ts';
import type { Verdict } from './decide.ts';
import { isAttachedTag } from './snapshot.ts';

/** What a sync found at the source of one repository. */
export interface SourceListing {
  /** Every tag that the source has, selected or not. */
  readonly tags: ReadonlySet<string>;
  /** Whether a tag of this name would be the sync's business, whatever its age and however many are newer. */
  readonly selects: (tag: string) => boolean;
  /** It could not be listed, or not to its end. */
  readonly failure?: Failure;
}

/**
 * Which tags of a destination are gone from the source. A listing that failed, or that has nothing of what the sync selects, says
 * nothing about what is gone: everything stays then. A source that is empty for a moment must not empty its mirrors.
 */
export function judgeGone(there: Iterable<string>, source: SourceListing): ReadonlyMap<string, Verdict> {
  const doubt = doubtOf(source);
  const verdicts = new Map<string, Verdict>();
  for (const tag of there) if (!isAttachedTag(tag)) verdicts.set(tag, judge(tag, source, doubt));
  return verdicts;
}

function doubtOf({ tags, selects, failure }: SourceListing): string | undefined {
  if (failure !== undefined) return 'the source could not be listed';
  return [...tags].some((tag) => selects(tag)) ? undefined : 'the source lists nothing that the sync selects';
}

function judge(tag: string, { tags, selects }: SourceListing, doubt: string | undefined): Verdict {
  if (doubt !== undefined) return { goes: false, reason: doubt };
  if (!selects(tag)) return { goes: false, reason: 'the sync does not select it' };
  return tags.has(tag) ? { goes: false, reason: 'the source has it' } : { goes: true, reason: 'gone from the source' };
}
