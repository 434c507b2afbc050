import { heldUnderTag } from '../../image/index.ts';
import type { Endpoint } from '../../operation/endpoint.ts';
import type { ListedRepository } from '../../operation/sync/listing.ts';
import type { SyncDestination, SyncGroup, SyncItem } from '../../operation/sync/item.ts';
import { Failure, toFailure } from '../../runtime/failure.ts';
import { inTurns, takeTurns, type InParts } from '../../runtime/turns.ts';
import { fieldsOf, renderTarget } from '../../settings/sync-file/places.ts';
import type { Reference } from '../../transport/contract.ts';
import { storeKey } from '../../transport/spelling.ts';
import type { FileAccess } from './file-access.ts';
import type { ReadyEntry } from './file-entry.ts';

export interface FileGroups {
  readonly entries: readonly ReadyEntry[];
  readonly access: FileAccess;
  readonly signal: AbortSignal;
}

/** Images of one place with their destinations. One that may not be read or has no name elsewhere is a group of its own that failed. */
export async function groupsOfImages(
  { access, signal }: FileGroups,
  entry: ReadyEntry,
  found: Pick<SyncGroup, 'name' | 'excluded' | 'listed' | 'attachedTags'> & { readonly sources: readonly Endpoint[] },
): Promise<readonly SyncGroup[]> {
  const items: SyncItem[] = [];
  const wrong: SyncGroup[] = [];
  const turn = takeTurns(signal);
  for (const source of found.sources) {
    await turn();
    try {
      items.push({ source, destinations: destinationsOf(entry, source.reference, access), choices: entry.choices });
    } catch (error) {
      wrong.push(failedGroup(source.reference.text, toFailure(error)));
    }
  }
  const { name, excluded, listed, attachedTags = 0 } = found;
  const isDoubtful = listed !== undefined && !(await inTurns(signal, selectsAny(listed)));
  const doubts = isDoubtful ? { doubts: placesOf(entry, name, access) } : {};
  return [
    {
      name,
      items,
      excluded,
      ...(attachedTags === 0 ? {} : { attachedTags }),
      ...(listed === undefined ? {} : { listed }),
      ...doubts,
    },
    ...wrong,
  ];
}

function* selectsAny({ tags, selects }: ListedRepository): InParts<boolean> {
  for (const tag of tags) {
    yield;
    if (heldUnderTag(tag) === undefined && selects(tag)) return true;
  }
  return false;
}

/** Where images of a repository would go; whatever their tag. */
function placesOf(entry: ReadyEntry, repository: string, access: FileAccess): readonly string[] {
  const { reference } = access.source(`${repository}:latest@${SOME_DIGEST}`);
  return destinationsOf(entry, reference, access).map((one) => storeKey(one.reference));
}

const SOME_DIGEST = `sha256:${'0'.repeat(64)}`;

export function failedGroup(name: string, failure: Failure): SyncGroup {
  return { name, items: [], excluded: [], failure };
}

/** Without a tag, an image goes where it is by its digest alone. */
function destinationsOf(entry: ReadyEntry, { image, text }: Reference, access: FileAccess): readonly SyncDestination[] {
  if (image === undefined) throw new Failure('INTERNAL', `${text} has no repository`);
  const { registry, path, tag, digest } = image;
  const values = {
    ...fieldsOf(entry.from, registry, path),
    ...(tag === undefined ? {} : { tag }),
    // As it can stand in a path or a tag; cosign writes it so too.
    ...(digest === undefined ? {} : { digest: digest.replace(':', '-') }),
  };
  return entry.to.map((target) => {
    const name = renderTarget(target, values);
    if (name === undefined) throw new Failure('INTERNAL', `${text} has no value for ${target.repository.text}`);
    const byDigest = target.tag === undefined && digest !== undefined ? `@${digest}` : '';
    const endpoint = access.destination(`docker://${name}${byDigest}`);
    return { ...endpoint, rule: entry.ruleFor(endpoint.reference.image?.tag ?? '') };
  });
}
