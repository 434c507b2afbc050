import { wantsSuffix } from '../../engine/attached-choice.ts';
import type { AttachedChoice } from '../../engine/choices.ts';
import { heldUnderTag, type CosignSuffix } from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { plural } from '../../runtime/text.ts';
import type { SyncGroup } from './item.ts';
import type { ListedImage } from './listing.ts';

/** Tags of a repository: names of images, and those under which something attached to an image is kept. */
export interface SortedTags {
  readonly names: readonly string[];
  readonly cosign: readonly string[];
  /** Lists of referrers. */
  readonly lists: number;
}

/** @param isNamed whether a person has named this very tag: then it is a name like others. */
export function sortTags(tags: Iterable<string>, isNamed: (tag: string) => boolean = () => false): SortedTags {
  const names: string[] = [];
  const cosign: string[] = [];
  let lists = 0;
  for (const tag of tags) {
    const held = heldUnderTag(tag);
    if (held === undefined || isNamed(tag)) names.push(tag);
    else if (held === 'referrers') lists += 1;
    else cosign.push(tag);
  }
  return { names, cosign, lists };
}

/** As it is listed where nobody named it. */
export function heldImage(image: ListedImage, tag: string): ListedImage {
  const held = heldUnderTag(tag);
  return held === undefined || held === 'referrers' ? image : { ...image, held };
}

/**
 * Whether what is under a tag of cosign's is brought as an image under that name. To where attached artefacts are held it comes with its
 * image, and is joined with what is there; where they are not, its own name is the only way. What is not chosen comes in no way.
 */
export function isBroughtByName(held: CosignSuffix, choice: AttachedChoice, holdsAttached: boolean): boolean {
  return choice !== 'none' && !holdsAttached && wantsSuffix(choice, held);
}

/** The groups as they are; at their end it is said once how many tags were left to travel with their images. */
export async function* tellAttachedTags(
  ctx: OperationContext,
  groups: AsyncIterable<SyncGroup>,
): AsyncGenerator<SyncGroup> {
  let count = 0;
  for await (const group of groups) {
    count += group.attachedTags ?? 0;
    yield group;
  }
  if (count === 0) return;
  const text = `${plural(count, 'tag')} of cosign's and lists of referrers: not synced as images of their own, they travel with their images where attached artefacts do`;
  ctx.emit({ kind: 'note', code: 'ATTACHED_TAGS', text });
}
