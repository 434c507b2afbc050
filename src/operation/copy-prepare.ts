import { setImmediate } from 'node:timers/promises';
import { attachedThere } from '../engine/attached-there.ts';
import { readAttachments, type AttachedArtefact, type Attachment } from '../engine/attachments.ts';
import { BlobSupply } from '../engine/blob-supply.ts';
import { ManifestCache, readGraph, type ContentGraph } from '../engine/graph.ts';
import type { CopyPlan, PlanNote } from '../engine/copy-plan.ts';
import type { BlobConverter } from '../engine/destination.ts';
import type { EarlyLayers } from '../engine/early-layers.ts';
import { planCopy, platformsOf } from '../engine/plan.ts';
import { readSignaturesOf, type SignaturesOfGraph } from '../engine/signatures.ts';
import { SharedDeliveries } from '../engine/shared-deliveries.ts';
import type { Digest, ManifestDocument } from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import type { Semaphore } from '../runtime/semaphore.ts';
import {
  isPlaceChanger,
  isSignatureReader,
  type ContentSink,
  type ContentSource,
  type Reference,
} from '../transport/contract.ts';
import { packEarly } from './copy-early.ts';
import type { CopyRequest } from './copy-request.ts';
import { digestNotes, packsLayers, rootAt } from './copy-rewritten.ts';
import {
  askNames,
  holdsIndex,
  namesOf,
  openDestination,
  stateOf,
  withoutGaps,
  type DestinationState,
} from './destination-state.ts';
import { notesOfLeftIndex } from './left-index.ts';
import { neighboursOf, type Neighbours } from './neighbours.ts';
import { disposeEach, openSource, resolveImage } from './open-image.ts';
import type { ImageResult, Note } from './result.ts';

/** One destination, opened and asked what its names point at. */
export interface OpenDestination {
  readonly id: number;
  readonly reference: Reference;
  readonly names: readonly string[];
  readonly neighbours: Neighbours;
  /** What the names are to point at, where that is known before anything moves. */
  readonly root: ManifestDocument | undefined;
  readonly holders?: ReadonlyMap<Digest, string>;
  readonly slots?: Semaphore;
  /** Rejects where the destination cannot be opened or asked. */
  readonly state: Promise<DestinationState>;
}

export interface PreparedCopy extends AsyncDisposable {
  readonly request: CopyRequest;
  readonly source: ImageResult['source'];
  /** Where the image is read. */
  readonly reader: ContentSource;
  /** What has been said of the source so far: where it was read instead. */
  readonly sourceNotes: () => readonly Note[];
  readonly plan: CopyPlan;
  /** What is to be said where content moves: to the user once, to each destination's result. */
  readonly contentNotes: () => readonly PlanNote[];
  readonly supply: BlobSupply;
  /** Present where some destination wants layers in another form. */
  readonly converter: BlobConverter | undefined;
  readonly deliveries: SharedDeliveries;
  readonly attached: Promise<Attached>;
  /** What the source keeps beside the image's manifests. */
  readonly signatures: Promise<SignaturesOfGraph>;
  readonly destinations: readonly OpenDestination[];
}

/**
 * Opens both ends side by side, reads what has to move, and plans it. Nothing is written. The source is asked once for its
 * manifest while every destination is asked what its names point at now.
 */
export async function prepareCopy(ctx: OperationContext, request: CopyRequest): Promise<PreparedCopy> {
  await using stack = new AsyncDisposableStack();
  const source = stack.use(await openSource(ctx, request.source));
  // Some destinations are no longer what they were once they are open: nothing is opened for what may not be copied.
  const isAsked = (await request.admission?.concerns(request.source.reference)) === true;
  const admitted = isAsked ? await readImage(ctx, source, request) : undefined;
  const opening = request.destinations.map(async (destination, at) =>
    openDestination(ctx, destination, neighboursOf(request, at)),
  );
  stack.defer(async () => disposeEach(ctx, opening));
  const asked = opening.map(async (one, at) => askNames(ctx, await one, request.destinations[at]));
  for (const one of asked) one.catch(() => undefined);
  const resolving = admitted === undefined ? resolveImage(ctx, source) : Promise.resolve(admitted.resolved);
  // An image that was read to be admitted is here already.
  const packing = admitted === undefined ? packEarly(ctx, request, source, opening) : Promise.resolve(undefined);
  stack.defer(async () => (await packing)?.[Symbol.asyncDispose]());
  const resolved = await resolving;
  const holdsWhole = opening.map(
    async (one, at) => request.destinations[at]?.known?.isEmpty !== true && holdsIndex(ctx, await one, resolved),
  );
  for (const one of holdsWhole) one.catch(() => undefined);
  const { cache, graph } = admitted ?? (await readContent(ctx, source, request, resolved));
  const plan = await makePlan(request, source, graph, opening);
  const roots = plan.rewritten.size === 0 ? [] : await rootsOf(plan, request.destinations.length);
  const destinations = request.destinations.map((destination, id): OpenDestination => {
    const root = plan.rewritten.has(id) ? roots[id] : plan.root;
    const known = stateOf(
      { sink: opening[id], asked: asked[id], holdsWhole: holdsWhole[id] },
      destination,
      root,
      graph,
    );
    const state = known.then(async (one) => withoutGaps(ctx, one, plan, id));
    state.catch(() => undefined);
    const { reference, holders, slots } = destination;
    return {
      id,
      reference,
      names: namesOf(destination),
      neighbours: neighboursOf(request, id),
      root,
      state,
      ...(holders === undefined ? {} : { holders }),
      ...(slots === undefined ? {} : { slots }),
    };
  });
  ctx.emit({ kind: 'destinations', count: destinations.length });
  const newNotes = source.traits.originalDigests ? [] : [digestIsNew(resolved)];
  tell(ctx, request.source.reference, [...newNotes, ...plan.notes]);
  for (const { id, reference, root } of destinations) {
    const rewriting = plan.rewritten.get(id);
    tell(ctx, reference, [...(rewriting?.notes ?? []), ...digestNotes(rewriting, root)]);
  }
  // The content's own requests go out first: nobody waits for what is attached before the content is there.
  const attached = setImmediate().then(async () =>
    readAttached(ctx, source, request, { resolved, cache, graph }, destinations),
  );
  attached.catch(() => undefined);
  const signatures = signaturesOf(ctx, source, graph, request);
  signatures.catch(() => undefined);
  const store = request.blobStore;
  if (store !== undefined) stack.use(await store.lease(plan.blobs.keys()));
  const supply = new BlobSupply(ctx, {
    source,
    destinations: destinations.map(({ id }) => id),
    ...(store === undefined ? {} : { store }),
    ...(request.rates === undefined ? {} : { rates: request.rates }),
  });
  const needsConverter = !request.dryRun && [...plan.rewritten.values()].some(packsLayers);
  const converter = needsConverter
    ? await openConverter(ctx, supply, request.source.settings.temporary, await packing)
    : undefined;
  const kept = stack.move();
  return {
    request,
    source: describeSource(source.reference, resolved, graph),
    reader: source,
    sourceNotes: () => [...newNotes, ...(isPlaceChanger(source) ? source.notes : [])],
    plan,
    contentNotes: toldOnce(ctx, request.source.reference, plan.contentNotes),
    supply,
    converter,
    deliveries: request.deliveries ?? new SharedDeliveries(),
    attached,
    signatures,
    destinations,
    [Symbol.asyncDispose]: async () => kept.disposeAsync(),
  };
}

function tell(ctx: OperationContext, { text }: Reference, notes: readonly PlanNote[]): void {
  for (const note of notes) ctx.emit({ kind: 'note', ...note, reference: text });
}

/** The notes, told when they are first asked for. */
function toldOnce(
  ctx: OperationContext,
  reference: Reference,
  notes: readonly PlanNote[],
): PreparedCopy['contentNotes'] {
  let untold = notes;
  return () => {
    tell(ctx, reference, untold);
    untold = [];
    return notes;
  };
}

interface ReadContent {
  readonly cache: ManifestCache;
  readonly graph: ContentGraph;
}

async function readContent(
  ctx: OperationContext,
  source: ContentSource,
  { selection }: CopyRequest,
  root: ManifestDocument,
): Promise<ReadContent> {
  const cache = new ManifestCache(ctx, source);
  return { cache, graph: await readGraph(ctx, cache, root, selection) };
}

async function signaturesOf(
  ctx: OperationContext,
  source: ContentSource,
  graph: ContentGraph,
  { signatures, attached }: CopyRequest,
): Promise<SignaturesOfGraph> {
  const isAsked = signatures === undefined ? attached !== 'none' : signatures !== 'removed';
  if (!isAsked || !isSignatureReader(source)) return new Map();
  await setImmediate();
  return readSignaturesOf(ctx, source, graph);
}

/** What is to be copied, read and admitted. Fails with what the admission says. */
async function readImage(
  ctx: OperationContext,
  source: ContentSource,
  request: CopyRequest,
): Promise<ReadContent & { readonly resolved: ManifestDocument }> {
  const resolved = await resolveImage(ctx, source);
  const content = await readContent(ctx, source, request, resolved);
  const documents = [...content.graph.nodes.values()].map(({ document }) => document);
  const isCut = content.graph.cutFrom !== undefined;
  const manifests = documents.filter((document) => !isCut || document !== content.graph.root);
  const { reference } = request.source;
  await request.admission?.admit(ctx, { source, reference, root: resolved, manifests, isCut });
  return { ...content, resolved };
}

/** What is attached to the image: read, or known to be at every destination. */
interface Attached {
  readonly list: readonly Attachment[];
  readonly there: readonly AttachedArtefact[];
  readonly notes: readonly Note[];
}

async function readAttached(
  ctx: OperationContext,
  source: ContentSource,
  request: CopyRequest,
  { resolved, cache, graph }: ReadContent & { readonly resolved: ManifestDocument },
  destinations: readonly OpenDestination[],
): Promise<Attached> {
  const { attached: choice } = request;
  if (choice === 'none') return { list: [], there: [], notes: [] };
  const states = await Promise.all(destinations.map(async ({ state }) => state.catch(() => undefined)));
  const holders = states.flatMap((state) => (state?.holdsRoot === true ? [state.sink] : []));
  if (holders.length > 0 && holders.length === states.length) {
    const inside = [...graph.nodes.keys()];
    const there = await attachedThere(ctx, source, holders, graph.root.descriptor, choice, inside);
    if (there !== undefined) return { list: [], there, notes: [] };
  }
  const [list, notes] = await Promise.all([
    readAttachments(ctx, source, cache, graph, choice),
    notesOfLeftIndex(ctx, source, resolved, graph, request),
  ]);
  return { list, there: [], notes };
}

/** A store of layers and configs alone: nobody else knows the manifest that was made of them. */
function digestIsNew({ descriptor }: ManifestDocument): Note {
  return {
    code: 'DIGEST_IS_NEW',
    text: `the source keeps no manifest: ${descriptor.digest} was made of its content here`,
  };
}

async function rootsOf(plan: CopyPlan, count: number): Promise<readonly (ManifestDocument | undefined)[]> {
  return Promise.all(Array.from({ length: count }, async (_, id) => rootAt(plan, id)));
}

async function openConverter(
  ctx: OperationContext,
  supply: BlobSupply,
  directory: string,
  early: EarlyLayers | undefined,
): Promise<BlobConverter> {
  const { createBlobConverter } = await import('../engine/converted-blobs.ts');
  return createBlobConverter(ctx, supply, directory, early);
}

async function makePlan(
  request: CopyRequest,
  source: ContentSource,
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
  const { selection, format, compression, flattenTo, preserveDigests } = request;
  const sparse = selection.kind === 'index-only' || (selection.kind === 'some' && selection.sparse);
  return planCopy(graph, traits, {
    preserveDigests,
    pins,
    sparse,
    // Compressing what is new is what most want; who wants the digests as they are made here gets those.
    isNew: !source.traits.originalDigests && !preserveDigests,
    ...(format === undefined ? {} : { format }),
    ...(compression === undefined ? {} : { compression }),
    ...(flattenTo === undefined ? {} : { flattenTo }),
  });
}

function describeSource(reference: Reference, root: ManifestDocument, graph: ContentGraph): ImageResult['source'] {
  return {
    reference: reference.text,
    digest: root.descriptor.digest,
    mediaType: root.descriptor.mediaType,
    platforms: platformsOf(graph),
  };
}
