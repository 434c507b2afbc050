import type { Digest } from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { inTurns, takeTurns, type InParts } from '../../runtime/turns.ts';
import type { ContentSource } from '../../transport/contract.ts';
import type { Verdict } from './decide.ts';
import { judge, staysByName, type PruneRules } from './judge.ts';
import { readCreated } from './read-created.ts';
import { isAttachedTag, type Snapshot } from './snapshot.ts';

/** Says which tags of a repository may go. */
export interface Chooser {
  /** Manifests that may go. Absent: whatever is found that nothing needs. */
  readonly mayGo?: ReadonlySet<Digest>;
  /** By the names alone: the verdicts when all of it stays. `undefined`: some may go, and what they are has to be read. */
  judgeNames(ctx: OperationContext, tags: readonly string[]): Promise<ReadonlyMap<string, Verdict> | undefined>;
  judge(ctx: OperationContext, source: ContentSource, snapshot: Snapshot): Promise<ReadonlyMap<string, Verdict>>;
}

/** By rules on names, versions and ages. Creation dates are read only where a rule asks for them. */
export function chooseByRules(rules: PruneRules): Chooser {
  return {
    judgeNames: async ({ signal }, tags) => {
      const verdicts = new Map<string, Verdict>();
      const turn = takeTurns(signal);
      for (const tag of tags) {
        await turn();
        const verdict = staysByName(rules, tag);
        if (verdict !== undefined) verdicts.set(tag, verdict);
        else if (!isAttachedTag(tag)) return undefined;
      }
      return verdicts;
    },
    judge: async (ctx, source, snapshot) => {
      const wantsTimes = rules.createdBefore !== undefined || rules.keep?.by === 'created';
      const created = wantsTimes
        ? await readCreated(ctx, source, snapshot, await inTurns(ctx.signal, open(rules, snapshot)))
        : new Map<Digest, number>();
      return inTurns(ctx.signal, judge(rules, snapshot.tags.keys(), { digests: snapshot.tags, created }));
    },
  };
}

/** What the tags point at that no name keeps. */
function* open(rules: PruneRules, { tags }: Snapshot): InParts<readonly Digest[]> {
  const digests: Digest[] = [];
  for (const [tag, digest] of tags) {
    yield;
    if (!isAttachedTag(tag) && staysByName(rules, tag) === undefined) digests.push(digest);
  }
  return digests;
}
