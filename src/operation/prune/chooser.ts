import type { Digest } from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
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
  judgeNames(tags: readonly string[]): ReadonlyMap<string, Verdict> | undefined;
  judge(ctx: OperationContext, source: ContentSource, snapshot: Snapshot): Promise<ReadonlyMap<string, Verdict>>;
}

/** By rules on names, versions and ages. Creation dates are read only where a rule asks for them. */
export function chooseByRules(rules: PruneRules): Chooser {
  return {
    judgeNames: (tags) => {
      const verdicts = new Map<string, Verdict>();
      for (const tag of tags) {
        const verdict = staysByName(rules, tag);
        if (verdict !== undefined) verdicts.set(tag, verdict);
        else if (!isAttachedTag(tag)) return undefined;
      }
      return verdicts;
    },
    judge: async (ctx, source, snapshot) => {
      const wantsTimes = rules.createdBefore !== undefined || rules.keep?.by === 'created';
      const open = [...snapshot.tags].filter(([tag]) => !isAttachedTag(tag) && staysByName(rules, tag) === undefined);
      const created = wantsTimes
        ? await readCreated(
            ctx,
            source,
            snapshot,
            open.map(([, digest]) => digest),
          )
        : new Map<Digest, number>();
      return judge(rules, snapshot.tags.keys(), { digests: snapshot.tags, created });
    },
  };
}
