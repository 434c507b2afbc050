import type { OperationContext } from '../../runtime/context.ts';
import type { Failure } from '../../runtime/failure.ts';
import type { TagPattern } from '../../selection/pattern.ts';
import { atOnce } from '../../runtime/at-once.ts';
import { inTurns, type InParts } from '../../runtime/turns.ts';
import type { Chooser } from './chooser.ts';
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
export function* judgeGone(there: Iterable<string>, source: SourceListing): InParts<ReadonlyMap<string, Verdict>> {
  const doubt = yield* doubtOf(source);
  const verdicts = new Map<string, Verdict>();
  for (const tag of there) {
    yield;
    if (!isAttachedTag(tag)) verdicts.set(tag, judge(tag, source, doubt));
  }
  return verdicts;
}

function* doubtOf({ tags, selects, failure }: SourceListing): InParts<string | undefined> {
  if (failure !== undefined) return 'the source could not be listed';
  for (const tag of tags) {
    yield;
    if (selects(tag)) return undefined;
  }
  return 'the source lists nothing that the sync selects';
}

/** Why most tags stay. */
export const SOURCE_HAS_IT = 'the source has it';

function judge(tag: string, { tags, selects }: SourceListing, doubt: string | undefined): Verdict {
  if (doubt !== undefined) return { goes: false, reason: doubt };
  if (!selects(tag)) return { goes: false, reason: 'the sync does not select it' };
  return tags.has(tag) ? { goes: false, reason: SOURCE_HAS_IT } : { goes: true, reason: 'gone from the source' };
}

const AT_ONCE = 16;

export interface GoneRules {
  readonly source: SourceListing;
  readonly protects: readonly TagPattern[];
  /** Asks the source for one tag once more, by the name that it has at the destination. */
  readonly isThere: (ctx: OperationContext, tag: string) => Promise<boolean>;
}

/** Lets go what is gone from the source. Every such tag is asked for there once more: it may have come since the listing. */
export function chooseGone({ source, protects, isThere }: GoneRules): Chooser {
  const judgeAll = function* (tags: Iterable<string>): InParts<Map<string, Verdict>> {
    const verdicts = new Map(yield* judgeGone(tags, source));
    for (const tag of tags) {
      yield;
      const protection = protects.find((one) => one.accepts(tag));
      if (protection !== undefined) verdicts.set(tag, { goes: false, reason: `protected by ${protection.text}` });
    }
    return verdicts;
  };
  return {
    judgeNames: async (ctx, tags) => {
      const verdicts = await inTurns(ctx.signal, judgeAll(tags));
      return [...verdicts.values()].some(({ goes }) => goes) ? undefined : verdicts;
    },
    judge: async (ctx, _store, { tags }) => {
      const verdicts = await inTurns(ctx.signal, judgeAll([...tags.keys()]));
      const going = [...verdicts].flatMap(([tag, { goes }]) => (goes ? [tag] : []));
      await atOnce(going, AT_ONCE, async (tag) => {
        if (await isThere(ctx, tag)) verdicts.set(tag, { goes: false, reason: SOURCE_HAS_IT });
      });
      return verdicts;
    },
  };
}
