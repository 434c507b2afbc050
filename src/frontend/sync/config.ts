import type { SyncGroup, SyncItem } from '../../operation/sync/item.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure } from '../../runtime/failure.ts';
import { plural } from '../../runtime/text.ts';
import { nameKey } from '../../transport/spelling.ts';
import { aheadOf } from './ahead.ts';
import type { ReadyEntry } from './file-entry.ts';
import { failedGroup, type FileGroups } from './file-items.ts';
import { findingsOf } from './file-places.ts';

/** Places that are listed while an earlier one is worked on; requests wait at their host's gate. */
const LISTED_AHEAD = 8;

/**
 * The groups of a sync file: one for each repository of each entry, listed some ahead of their turn. What cannot be listed, has no
 * name at its destination or the name of another image is a group that failed; so is an entry without anything to do, unless it may
 * be empty.
 */
export async function* groupsOfSyncFile(ctx: OperationContext, file: FileGroups): AsyncGenerator<SyncGroup> {
  const taken = new Map<string, string>();
  const tallies = new Map<ReadyEntry, Tally>(file.entries.map((entry) => [entry, { items: 0, left: 0, failed: 0 }]));
  for await (const { entry, groups } of aheadOf(findingsOf(ctx, file), LISTED_AHEAD)) {
    // Entries come in their order: those before this one are done.
    for (const [done, tally] of tallies) {
      if (done === entry) break;
      tallies.delete(done);
      yield* complaintOf(done, tally);
    }
    for (const group of groups) {
      count(tallies.get(entry), group);
      yield* withoutClashes(group, taken);
    }
  }
  for (const [entry, tally] of tallies) yield* complaintOf(entry, tally);
}

interface Tally {
  items: number;
  left: number;
  failed: number;
}

function count(tally: Tally | undefined, { items, excluded, failure }: SyncGroup): void {
  if (tally === undefined) return;
  tally.items += items.length;
  tally.left += excluded.length;
  if (failure !== undefined) tally.failed += 1;
}

/** A pattern with a mistake in it must not look like a sync that has nothing to do. */
function* complaintOf({ at, from, allowEmpty }: ReadyEntry, { items, left, failed }: Tally): Generator<SyncGroup> {
  if (items > 0 || failed > 0 || allowEmpty) return;
  const what = from.kind === 'namespace' && left === 0 ? 'no repository with tags' : 'no tag that is wanted';
  yield failedGroup(
    at,
    new Failure('MANIFEST_UNKNOWN', `${at}: there is ${what} (${plural(left, 'tag')} left out)`, {
      side: 'source',
      subject: at,
      hint: 'correct from, include or exclude; allow-empty: true where that is as it should be',
    }),
  );
}

/** What an earlier entry sends to the same place already is not sent twice; another image for that place is refused. */
function* withoutClashes(group: SyncGroup, taken: Map<string, string>): Generator<SyncGroup> {
  const items: SyncItem[] = [];
  const clashes: SyncGroup[] = [];
  for (const item of group.items) {
    const source = item.source.reference.text;
    const free = item.destinations.filter(({ reference }) => {
      const place = nameKey(reference);
      const by = taken.get(place);
      if (by === undefined) taken.set(place, source);
      else if (by !== source) clashes.push(failedGroup(source, clash(source, reference.text, by)));
      return by === undefined;
    });
    if (free.length === item.destinations.length) items.push(item);
    else if (free.length > 0) items.push({ ...item, destinations: free });
  }
  yield { ...group, items };
  yield* clashes;
}

function clash(source: string, destination: string, by: string): Failure {
  return new Failure('CONFIG_INVALID', `${destination} is where ${by} goes already`, {
    side: 'local',
    subject: source,
    hint: 'give each a place of its own, with {{path}} or a tag-template',
  });
}
