import { setImmediate } from 'node:timers/promises';
import { readAttachments, type Attachment } from '../engine/attachments.ts';
import { BlobSupply } from '../engine/blob-supply.ts';
import { ManifestCache, readGraph, type ContentGraph } from '../engine/graph.ts';
import { planCopy, platformsOf, type CopyPlan } from '../engine/plan.ts';
import { SiblingDeliveries } from '../engine/sibling-deliveries.ts';
import { isDigest, isIndexType, type Descriptor, type Digest, type ManifestDocument } from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import { Failure } from '../runtime/failure.ts';
import { isConnector, isPlaceChanger, type ContentSink, type Reference } from '../transport/contract.ts';
import type { CopyDestination, CopyRequest } from './copy-request.ts';
import { neighboursOf, type Neighbours } from './neighbours.ts';
import { openSink, openSource, resolveImage } from './open-image.ts';
import type { ImageResult, Note } from './result.ts';

/** One destination, opened and asked what its names point at. */
export interface OpenDestination {
  readonly id: number;
  readonly reference: Reference;
  readonly names: readonly string[];
  readonly neighbours: Neighbours;
  /** Rejects where the destination cannot be opened or asked. */
  readonly state: Promise<DestinationState>;
}

export interface DestinationState {
  readonly sink: ContentSink;
  readonly pointsAt: ReadonlyMap<string, Descriptor | undefined>;
  /** The root is in the repository already, so its content is taken to be. */
  readonly holdsRoot: boolean;
  /** Names were asked for and nothing was there. */
  readonly isFresh: boolean;
}

export interface PreparedCopy extends AsyncDisposable {
  readonly request: CopyRequest;
  readonly source: ImageResult['source'];
  /** What has been said of the source so far: where it was read instead. */
  readonly sourceNotes: () => readonly Note[];
  readonly root: ManifestDocument;
  readonly plan: CopyPlan;
  readonly supply: BlobSupply;
  readonly siblings: SiblingDeliveries;
  readonly attachments: Promise<readonly Attachment[]>;
  readonly destinations: readonly OpenDestination[];
}

/**
 * Opens both ends side by side, reads what has to move, and plans it. Nothing is written. The source is asked once for its
 * manifest while every destination is asked what its names point at now.
 */
export async function prepareCopy(ctx: OperationContext, request: CopyRequest): Promise<PreparedCopy> {
  await using stack = new AsyncDisposableStack();
  const source = stack.use(await openSource(ctx, request.source));
  const opening = request.destinations.map(async (destination, at) =>
    openDestination(ctx, destination, neighboursOf(request, at)),
  );
  stack.defer(async () => disposeAll(opening));
  const asked = opening.map(async (one, at) => askNames(ctx, await one, namesOf(request.destinations[at])));
  for (const one of asked) one.catch(() => undefined);
  const resolved = await resolveImage(ctx, source);
  const holdsWhole = opening.map(async (one) => holdsIndex(ctx, await one, resolved));
  for (const one of holdsWhole) one.catch(() => undefined);
  const cache = new ManifestCache(ctx, source);
  const graph = await readGraph(ctx, cache, resolved, request.selection);
  const destinations = request.destinations.map((destination, id): OpenDestination => {
    const state = stateOf(opening[id], asked[id], holdsWhole[id], graph);
    state.catch(() => undefined);
    const neighbours = neighboursOf(request, id);
    return { id, reference: destination.reference, names: namesOf(destination), neighbours, state };
  });
  const plan = await makePlan(request, graph, opening);
  for (const note of plan.notes) ctx.emit({ kind: 'note', ...note, reference: request.source.reference.text });
  // The content's own requests go out first: nobody waits for what is attached before the content is there.
  const attachments = setImmediate().then(async () => readAttachments(ctx, source, cache, graph, request.attached));
  attachments.catch(() => undefined);
  const store = request.blobStore;
  if (store !== undefined) stack.use(await store.lease(plan.blobs.keys()));
  const supply = new BlobSupply(ctx, {
    source,
    destinations: destinations.map(({ id }) => id),
    ...(store === undefined ? {} : { store }),
    ...(request.rates === undefined ? {} : { rates: request.rates }),
  });
  const kept = stack.move();
  return {
    request,
    source: describeSource(source.reference, resolved, graph),
    sourceNotes: () => (isPlaceChanger(source) ? source.notes : []),
    root: graph.root,
    plan,
    supply,
    siblings: new SiblingDeliveries(),
    attachments,
    destinations,
    [Symbol.asyncDispose]: async () => kept.disposeAsync(),
  };
}

async function openDestination(
  ctx: OperationContext,
  { reference, settings }: CopyDestination,
  { source, siblings }: Neighbours,
): Promise<ContentSink> {
  const mountFrom = source === undefined ? siblings : [source, ...siblings];
  const sink = await openSink(ctx, { reference, settings: { ...settings, mountFrom } });
  if (isConnector(sink)) void sink.connect(ctx);
  return sink;
}

/** The names that end up pointing at the image: the reference's own and those asked for beside it, each once. */
function namesOf(destination: CopyDestination | undefined): readonly string[] {
  if (destination === undefined) return [];
  const { name } = destination.reference;
  return [...new Set([...(name === undefined || isDigest(name) ? [] : [name]), ...destination.names])];
}

async function askNames(
  ctx: OperationContext,
  sink: ContentSink,
  names: readonly string[],
): Promise<ReadonlyMap<string, Descriptor | undefined>> {
  if (!sink.traits.holdsNames) return new Map();
  return new Map(await Promise.all(names.map(async (name) => [name, await sink.lookup(ctx, name)] as const)));
}

/** Asked for indexes alone, while their children are on the way: one request may save one for every blob. */
async function holdsIndex(ctx: OperationContext, sink: ContentSink, root: ManifestDocument): Promise<boolean> {
  return isIndexType(root.descriptor.mediaType) && sink.traits.holdsNames ? sink.exists(ctx, root.descriptor) : false;
}

async function stateOf(
  opening: Promise<ContentSink> | undefined,
  asked: Promise<ReadonlyMap<string, Descriptor | undefined>> | undefined,
  holdsWhole: Promise<boolean> | undefined,
  graph: ContentGraph,
): Promise<DestinationState> {
  if (opening === undefined) throw new Failure('INTERNAL', 'a destination was not opened');
  const [sink, pointsAt = new Map<string, Descriptor | undefined>(), holds = false] = await Promise.all([
    opening,
    asked,
    holdsWhole,
  ]);
  const { digest } = graph.root.descriptor;
  const named = [...pointsAt.values()].some((one) => one?.digest === digest);
  const isFresh = pointsAt.size > 0 && [...pointsAt.values()].every((one) => one === undefined);
  return { sink, pointsAt, holdsRoot: named || (holds && graph.cutFrom === undefined), isFresh };
}

async function makePlan(
  request: CopyRequest,
  graph: ContentGraph,
  opening: readonly Promise<ContentSink>[],
): Promise<CopyPlan> {
  const opened = await Promise.allSettled(opening);
  const traits = new Map(
    opened.flatMap((one, id) => (one.status === 'fulfilled' ? [[id, one.value.traits] as const] : [])),
  );
  const pins = new Map<number, Digest>();
  for (const [id, { reference }] of request.destinations.entries())
    if (reference.pin !== undefined) pins.set(id, reference.pin);
  const { selection } = request;
  const sparse = selection.kind === 'index-only' || (selection.kind === 'some' && selection.sparse);
  return planCopy(graph, traits, { preserveDigests: request.preserveDigests, pins, sparse });
}

async function disposeAll(opening: readonly Promise<ContentSink>[]): Promise<void> {
  for (const one of await Promise.allSettled(opening))
    if (one.status === 'fulfilled') await one.value[Symbol.asyncDispose]();
}

function describeSource(reference: Reference, root: ManifestDocument, graph: ContentGraph): ImageResult['source'] {
  return {
    reference: reference.text,
    digest: root.descriptor.digest,
    mediaType: root.descriptor.mediaType,
    platforms: platformsOf(graph),
  };
}
