import type { OperationContext } from '../../runtime/context.ts';
import { Failure, toFailure } from '../../runtime/failure.ts';
import { viewOf } from '../../runtime/view.ts';
import { isTagLister, type ContentSource } from '../../transport/contract.ts';
import { parseReference } from '../../transport/index.ts';
import type { Endpoint } from '../endpoint.ts';
import { openSource } from '../open-image.ts';
import { nameOfEntry } from './destination-name.ts';
import { heldImage, sortTags } from './attached-tags.ts';
import type { ListedImage, Listing } from './listing.ts';

/** An OCI layout or archive that is open, with the images that have a name in it. */
export interface OpenLayout extends AsyncDisposable {
  /** Fails with MANIFEST_UNKNOWN where nothing has a name. */
  readonly list: () => Promise<Listing>;
}

/** Opened once for all its images: an archive is read through for it. Its images can be read until it is disposed of. */
export async function openLayout(ctx: OperationContext, layout: Endpoint): Promise<OpenLayout> {
  const { reference } = layout;
  const source = await openSource(ctx, layout);
  return {
    list: async () => {
      const imageAt = (name: string): ListedImage => {
        const own = reference.name === undefined ? parseReference(`${reference.text}:${name}`) : reference;
        return {
          source: { ...layout, reference: own, openedSource: viewOf(source, { reference: own, ...OPEN }) },
          name: nameOfEntry(name),
        };
      };
      const place = reference.text;
      if (reference.name !== undefined) return { place, images: [imageAt(reference.name)], excluded: [] };
      const { names, cosign, lists } = sortTags(await namesIn(ctx, source));
      const held = cosign.map((tag) => heldImage(imageAt(tag), tag));
      return { place, images: [...names.map(imageAt), ...held], referrerLists: lists, excluded: [] };
    },
    [Symbol.asyncDispose]: async () => source[Symbol.asyncDispose](),
  };
}

async function namesIn(ctx: OperationContext, source: ContentSource): Promise<readonly string[]> {
  const { text } = source.reference;
  const names: string[] = [];
  if (!isTagLister(source)) throw new Failure('INTERNAL', `${text} has no list of names`);
  try {
    for await (const name of source.tags(ctx)) {
      names.push(name);
      if (names.length > ctx.limits.tags)
        throw new Failure('LIMIT_EXCEEDED', `more than ${String(ctx.limits.tags)} names in ${text}`);
    }
  } catch (error) {
    throw toFailure(error).with({ side: 'source', subject: text });
  }
  if (names.length > 0) return names;
  throw new Failure('MANIFEST_UNKNOWN', `no image with a name is in ${text}`, {
    side: 'source',
    subject: text,
    hint: 'copy an image without a name by itself: waybill copy',
  });
}

/** An image of the store does not close it. */
const OPEN = { [Symbol.asyncDispose]: async (): Promise<void> => Promise.resolve() };
