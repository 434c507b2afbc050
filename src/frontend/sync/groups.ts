import type { Endpoint } from '../../operation/endpoint.ts';
import { isBroughtByName } from '../../operation/sync/attached-tags.ts';
import type { ItemChoices, SyncDestination, SyncGroup, SyncItem } from '../../operation/sync/item.ts';
import type { ListedImage, Listing } from '../../operation/sync/listing.ts';
import { Failure, toFailure } from '../../runtime/failure.ts';
import { nameKey } from '../../transport/spelling.ts';
import type { SyncPlace } from './destination.ts';

export interface GroupRules {
  readonly place: SyncPlace;
  readonly choices: ItemChoices;
  /** Tags of cosign's are names like others, as for skopeo. */
  readonly attachedByName?: boolean;
}

/**
 * The images of each listing with the place where they go. What has none, or the same as another image, is a group of its own that
 * failed, so that the others go on.
 */
export async function* groupsOf(listings: AsyncIterable<Listing>, rules: GroupRules): AsyncGenerator<SyncGroup> {
  const taken = new Map<string, string>();
  const { attached } = rules.choices;
  for await (const { place, images, excluded, listed, referrerLists = 0, failure } of listings) {
    const wanted = images.filter(
      ({ held }) =>
        held === undefined ||
        rules.attachedByName === true ||
        isBroughtByName(held, attached, rules.place.holdsAttached),
    );
    const attachedTags = images.length - wanted.length + referrerLists;
    const items: SyncItem[] = [];
    const wrong: SyncGroup[] = [];
    for (const image of wanted) {
      const { source } = image;
      try {
        const destination = rules.place.destinationOf(image.name);
        if (isTaken(taken, source, destination)) continue;
        items.push({ source, destinations: [destination], choices: rules.choices });
      } catch (error) {
        wrong.push(refused(image, toFailure(error)));
      }
    }
    yield {
      name: place,
      items,
      excluded,
      ...(attachedTags === 0 ? {} : { attachedTags }),
      ...(listed === undefined ? {} : { listed }),
      ...(failure === undefined ? {} : { failure }),
    };
    yield* wrong;
  }
}

/** True for what is listed twice. Fails with INPUT_INVALID where two images have one destination: the last one would win. */
function isTaken(taken: Map<string, string>, source: Endpoint, destination: SyncDestination): boolean {
  const place = nameKey(destination.reference);
  const by = taken.get(place);
  if (by === source.reference.text) return true;
  if (by === undefined) {
    taken.set(place, source.reference.text);
    return false;
  }
  throw new Failure('INPUT_INVALID', `${destination.reference.text} is where ${by} goes already`, {
    side: 'local',
    subject: source.reference.text,
    hint: 'use --scoped, which keeps whole names apart',
  });
}

function refused({ source }: ListedImage, failure: Failure): SyncGroup {
  return { name: source.reference.text, items: [], excluded: [], failure };
}
