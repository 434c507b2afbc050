import { isDigest, type Digest } from '../../image/index.ts';
import { Failure } from '../../runtime/failure.ts';
import type { PlannedRemoval } from '../plan/document.ts';
import { parseReference } from '../../transport/index.ts';
import type { InParts } from '../../runtime/turns.ts';
import type { Chooser } from './chooser.ts';
import type { Decision, Verdict } from './decide.ts';
import { freedBytes } from './freed.ts';
import { deletionWaves, precedence } from './order.ts';
import { isAttachedTag, type Snapshot } from './snapshot.ts';

/** A decision as a plan has it: the tags, then the manifests in the order in which they go. */
export function* planRemovals(
  place: string,
  snapshot: Snapshot,
  decision: Decision,
): InParts<readonly PlannedRemoval[]> {
  const { tags, doomed } = decision;
  const freed = yield* freedBytes(snapshot, doomed);
  const untags = [...tags].flatMap(([tag, { goes, reason }]): readonly PlannedRemoval[] => {
    const digest = snapshot.tags.get(tag);
    if (!goes || digest === undefined) return [];
    return [{ reference: `${place}:${tag}`, action: 'untag', digest, size: 0, reason }];
  });
  const order = (yield* deletionWaves(doomed, yield* precedence(snapshot, decision))).flat();
  const deletes = order.map((digest): PlannedRemoval => {
    const reference = `${place}${place.startsWith('docker://') ? '@' : ':'}${digest}`;
    return { reference, action: 'delete', digest, size: freed.get(digest) ?? 0, reason: 'nothing that stays needs it' };
  });
  return [...untags, ...deletes];
}

/**
 * Lets go what was planned of a repository, and nothing else: a tag that has moved since drifted, a manifest that was not planned to go
 * stays with all that it needs.
 */
export function chooseByPlan(removals: readonly PlannedRemoval[]): Chooser {
  const tags = new Map<string, PlannedRemoval>();
  const mayGo = new Set<Digest>();
  for (const removal of removals) {
    const { name } = parseReference(removal.reference);
    if (removal.action === 'delete') mayGo.add(removal.digest);
    else if (name !== undefined && !isDigest(name)) tags.set(name, removal);
  }
  return {
    mayGo,
    judgeNames: async () => Promise.resolve(undefined),
    judge: async (_ctx, _source, snapshot) => {
      const verdicts = new Map<string, Verdict>();
      for (const [tag, digest] of snapshot.tags) {
        const planned = tags.get(tag);
        if (planned === undefined || isAttachedTag(tag)) continue;
        if (planned.digest === digest) verdicts.set(tag, { goes: true, reason: planned.reason });
        else verdicts.set(tag, { goes: false, reason: 'it has moved', failure: drifted(tag, planned.digest, digest) });
      }
      return Promise.resolve(verdicts);
    },
  };
}

export function drifted(tag: string, planned: Digest | undefined, found: Digest): Failure {
  return new Failure('PLAN_DRIFTED', `${tag} points at ${found} now, and no longer at ${planned ?? 'nothing'}`, {
    side: 'destination',
    hint: 'it was left as it is: run again to decide anew',
    facts: { found, ...(planned === undefined ? {} : { planned }) },
  });
}
