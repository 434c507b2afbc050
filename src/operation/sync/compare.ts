import { attachedThere } from '../../engine/attached-there.ts';
import type { AttachedArtefact } from '../../engine/attachments.ts';
import { isDigest, isIndexType, type Descriptor, type Digest } from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { toFailure, type Failure } from '../../runtime/failure.ts';
import { isContentKnower, isSignatureReader, type ContentSource } from '../../transport/contract.ts';
import type { CopyDestination } from '../copy-request.ts';
import type { Endpoint } from '../endpoint.ts';
import { openSource } from '../open-image.ts';
import type { ItemChoices, SyncDestination, SyncItem } from './item.ts';
import { sinkFor, type HeldSink, type Stores } from './stores.ts';

/** One image and its places, asked by as few requests as tell what there is to do. */
export interface Comparison {
  readonly source: Endpoint;
  readonly places: readonly Place[];
  /** What the source was found to have; absent where nobody asked, for its manifest has to be read anyway. */
  readonly found?: Descriptor;
  /** What is attached to it, and is at every place. */
  readonly attached?: readonly AttachedArtefact[];
}

/** One destination. */
export interface Place {
  readonly wanted: SyncDestination;
  readonly destination: CopyDestination;
  readonly held: HeldSink | undefined;
  /** It could not be opened or asked. */
  readonly failure?: Failure;
  /** Its name points at exactly what the source has, and that is all that is wanted. */
  readonly isSame: boolean;
}

/**
 * Compares by names alone: a repository's tags are listed once; a tag that it lacks is asked for at neither side unless a rule guards it, one that it has by
 * one HEAD at each, side by side. Fails on the side `source`; what a destination fails with is its own.
 * @param countOf how many images are known to be read from a store, or to go there.
 */
export async function compareItem(
  ctx: OperationContext,
  stores: Stores,
  item: SyncItem,
  countOf: (store: Endpoint) => number,
): Promise<Comparison> {
  const source = await stores.source(item.source, countOf(item.source));
  const asking = item.destinations.map(async (wanted) => openPlace(ctx, stores, item, wanted, countOf(wanted)));
  const opened = await Promise.all(asking);
  const mayBeSame = opened.every(({ mayExist }) => mayExist) && opened.some(({ isComparable }) => isComparable);
  const [found, ...pointers] = await Promise.all([
    mayBeSame ? lookupSource(ctx, source, item.choices) : undefined,
    ...opened.map(async (one) => pointerOf(ctx, one)),
  ]);
  const places = opened.map((one, at): Place => {
    const { wanted, held, destination, failure } = one;
    const pointer = pointers[at];
    if (failure !== undefined || pointer?.failure !== undefined) {
      return { wanted, held, destination, failure: toFailure(failure ?? pointer?.failure), isSame: false };
    }
    if (pointer === undefined) return { wanted, held, destination, isSame: false };
    const { pointsAt, isEmpty } = pointer;
    const isThere = found !== undefined && pointsAt.values().some((there) => there?.digest === found.digest);
    const isSame = isThere && one.isComparable && staysAsItIs(item.choices, found);
    return { wanted, held, destination: { ...destination, known: { pointsAt, isEmpty } }, isSame };
  });
  if (found === undefined || !places.every(({ isSame }) => isSame))
    return { source, places, ...(found === undefined ? {} : { found }) };
  // What may be the same is a store that is open.
  if (source.openedSource === undefined) return { source, places, found };
  const sinks = places.flatMap(({ destination: { openedSink } }) => openedSink ?? []);
  const attached = await attachedThere(ctx, source.openedSource, sinks, found, item.choices.attached);
  const isWhole = attached !== undefined && !(await hasSignatures(ctx, source.openedSource, found, item.choices));
  if (!isWhole) return { source, found, places: places.map((place) => ({ ...place, isSame: false })) };
  return { source, places, found, attached };
}

/** What is kept beside an image may be new: whoever carries it finds out. Where nothing names a place for it, nothing is asked. */
async function hasSignatures(
  ctx: OperationContext,
  source: ContentSource,
  { digest }: Descriptor,
  { attached, signatures }: SyncItem['choices'],
): Promise<boolean> {
  if (signatures === undefined ? attached === 'none' : signatures === 'removed') return false;
  return isSignatureReader(source) && (await source.readSignatures(ctx, digest)).length > 0;
}

interface OpenedPlace extends Omit<Place, 'isSame'> {
  readonly name: string | undefined;
  readonly mayExist: boolean;
  /** What may be lost by moving it is asked for by its name: a list may leave it out, or be older than it. */
  readonly isGuarded: boolean;
  readonly isEmpty: boolean;
  /** That a name has the source's digest says that there is nothing to do. */
  readonly isComparable: boolean;
}

async function openPlace(
  ctx: OperationContext,
  stores: Stores,
  item: SyncItem,
  wanted: SyncDestination,
  count: number,
): Promise<OpenedPlace> {
  const { reference, settings, holders } = wanted;
  const name = reference.name === undefined || isDigest(reference.name) ? undefined : reference.name;
  const destination: CopyDestination = { reference, settings, names: [], ...(holders && { holders }) };
  const alone = {
    wanted,
    destination,
    held: undefined,
    name,
    mayExist: true,
    isGuarded: false,
    isEmpty: false,
    isComparable: false,
  };
  try {
    const held = await stores.sink(wanted, count, item.source.reference);
    if (held === undefined) {
      const only = await onlyImageAt(ctx, wanted);
      if (only === undefined) return alone;
      return { ...alone, destination: { ...destination, known: { pointsAt: new Map([['', only]]), isEmpty: false } } };
    }
    const { tags, isEmpty } = await held.contents;
    ctx.signal.throwIfAborted();
    const openedSink = sinkFor(held, reference);
    const { traits } = openedSink;
    const isAsked = name !== undefined && traits.holdsNames;
    return {
      wanted,
      held,
      destination: { ...destination, openedSink, ...(held.slots === undefined ? {} : { slots: held.slots }) },
      name: isAsked ? name : undefined,
      mayExist: isAsked && (tags === undefined || tags.has(name)),
      isGuarded: !isEmpty && wanted.rule.kind !== 'move-ok',
      isEmpty,
      isComparable: isAsked && traits.layerForm === 'as-is' && !isContentKnower(openedSink),
    };
  } catch (error) {
    return { ...alone, mayExist: false, failure: destinationFailure(error, reference.text) };
  }
}

/** What a store without names holds now: that is all its name, the path, can point at. */
async function onlyImageAt(ctx: OperationContext, { reference, settings }: Endpoint): Promise<Descriptor | undefined> {
  if (reference.name !== undefined) return undefined;
  try {
    await using store = await openSource(ctx, { reference, settings });
    return await store.lookup(ctx, undefined);
  } catch {
    // What is no image is for the sink to refuse.
    ctx.signal.throwIfAborted();
    return undefined;
  }
}

type Pointer =
  | { readonly failure: Failure }
  | {
      readonly pointsAt: ReadonlyMap<string, Descriptor | undefined>;
      readonly isEmpty: boolean;
      readonly failure?: never;
    };

/** `undefined`: the copy asks by itself. */
async function pointerOf(ctx: OperationContext, place: OpenedPlace): Promise<Pointer | undefined> {
  const { name, mayExist, isGuarded, isEmpty, destination } = place;
  const { openedSink, reference } = destination;
  if (openedSink === undefined || name === undefined) return undefined;
  if (!mayExist && !isGuarded) return { pointsAt: new Map([[name, undefined]]), isEmpty };
  try {
    return { pointsAt: new Map([[name, await openedSink.lookup(ctx, name)]]), isEmpty };
  } catch (error) {
    return { failure: destinationFailure(error, reference.text) };
  }
}

/** What fails here fails again, and better told, where the manifest is read. */
async function lookupSource(
  ctx: OperationContext,
  { reference, openedSource }: Endpoint,
  choices: ItemChoices,
): Promise<Descriptor | undefined> {
  if (openedSource?.traits.originalDigests !== true || rewrites(choices)) return undefined;
  try {
    const found = await openedSource.lookup(ctx, reference.pin ?? reference.name);
    return reference.pin === undefined || found?.digest === reference.pin ? found : undefined;
  } catch {
    ctx.signal.throwIfAborted();
    return undefined;
  }
}

/** Whether what is chosen can make another document of an image, whatever it is. */
function rewrites({ format, compression }: ItemChoices): boolean {
  return format !== undefined || compression !== undefined;
}

function staysAsItIs({ selection }: ItemChoices, found: Descriptor): boolean {
  if (!isIndexType(found.mediaType) || selection.kind === 'all' || selection.kind === 'index-only') return true;
  return selection.kind === 'some' && selection.sparse;
}

function destinationFailure(error: unknown, subject: string): Failure {
  return toFailure(error).with({ side: 'destination', subject });
}

/** What a destination's name points at, of all that is known of it. */
export function digestThere(pointsAt: ReadonlyMap<string, Descriptor | undefined>): Digest | undefined {
  return [...pointsAt.values()].find((one) => one !== undefined)?.digest;
}
