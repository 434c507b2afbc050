import { isDigest, isTag } from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure, toFailure } from '../../runtime/failure.ts';
import { renderForeign } from '../../runtime/text.ts';
import { takeTurns } from '../../runtime/turns.ts';
import { isRequestExpecter, isTagLister, type Reference } from '../../transport/contract.ts';
import type { Endpoint } from '../endpoint.ts';
import { openSource } from '../open-image.ts';
import { heldImage, sortTags } from './attached-tags.ts';
import { nameOfImage } from './destination-name.ts';
import type { ListedImage, Listing } from './listing.ts';

export interface RepositoryToList {
  /** Of whatever tag. */
  readonly repository: Endpoint;
  /** The same repository with another tag. */
  readonly withTag: (tag: string) => Reference;
  /** It was found by listing this path. */
  readonly namespace?: string;
  /** Why a tag is not wanted; `undefined`: it is. Absent: all are. */
  readonly why?: (tag: string) => string | undefined;
}

/** As many images as make it worth having connections ready for them. How many there are is known when it is too late for that. */
export const LIKELY_IMAGES = 100;

/**
 * The images of a repository, tag by tag, in the registry's order. What its list has and is no tag is told with the reason.
 * Fails with REPOSITORY_UNKNOWN, LIMIT_EXCEEDED and whatever a registry may answer.
 */
export async function listRepository(ctx: OperationContext, wanted: RepositoryToList): Promise<Listing> {
  const { repository, withTag, namespace, why } = wanted;
  const place = repository.reference.location;
  const { tags, others } = await readTags(ctx, repository, why === undefined ? LIKELY_IMAGES : 0);
  const chosen: string[] = [];
  const excluded: { readonly reference: string; readonly reason: string }[] = [];
  const turn = takeTurns(ctx.signal);
  const { names, cosign, lists } = sortTags(tags);
  for (const tag of names) {
    await turn();
    const reason = why?.(tag);
    if (reason === undefined) chosen.push(tag);
    else excluded.push({ reference: `${place}:${tag}`, reason });
  }
  const imageOf = (tag: string): ListedImage => {
    const reference = withTag(tag);
    return {
      source: { ...repository, reference },
      name: nameOfImage({ registry: '', path: '', ...reference.image }, namespace),
    };
  };
  return {
    place,
    images: [...chosen.map(imageOf), ...cosign.map((tag) => heldImage(imageOf(tag), tag))],
    listed: { tags: new Set(tags), selects: (tag) => why?.(tag) === undefined },
    referrerLists: lists,
    excluded: [
      ...others.map((text) => ({ reference: `${place}:${renderForeign(text, 140)}`, reason: whyNot(text) })),
      ...excluded,
    ],
  };
}

/** @param expected what will be asked of the repository when its tags are known, if they are asked for to that end. */
export async function readTags(
  ctx: OperationContext,
  repository: Endpoint,
  expected = 0,
): Promise<{ readonly tags: readonly string[]; readonly others: readonly string[] }> {
  // What a copy cannot read where it goes is not listed, and what it can is.
  const settings = { ...repository.settings, listsAtLocation: true };
  await using source = await openSource(ctx, { ...repository, settings });
  const { location, transport } = repository.reference;
  if (!isTagLister(source)) throw new Failure('INTERNAL', `${transport}: has no list of tags`);
  if (isRequestExpecter(source)) source.expectRequests(expected);
  const [tags, others] = [new Set<string>(), new Set<string>()];
  try {
    for await (const name of source.tags(ctx)) {
      (isTag(name) ? tags : others).add(name);
      if (tags.size + others.size > ctx.limits.tags)
        throw new Failure('LIMIT_EXCEEDED', `the repository has more than ${String(ctx.limits.tags)} tags`);
    }
  } catch (error) {
    throw toFailure(error).with({ side: 'source', subject: location });
  }
  return { tags: [...tags], others: [...others] };
}

/** Seen in the lists of Nexus (an empty name) and Artifactory (digests). */
export function whyNot(text: string): string {
  if (text === '') return 'an empty name in the list of tags';
  return isDigest(text) ? 'a digest in the list of tags' : 'no tag by its characters';
}
