import type { CopyPlan } from '../engine/copy-plan.ts';
import type { ContentGraph } from '../engine/graph.ts';
import { isDigest, isIndexType, type Descriptor, type ManifestDocument } from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import { Failure } from '../runtime/failure.ts';
import { isConnector, isContentKnower, type ContentSink } from '../transport/contract.ts';
import type { CopyDestination } from './copy-request.ts';
import type { Neighbours } from './neighbours.ts';
import { openSink } from './open-image.ts';

/** What is at a destination before anything is written there. */
export interface DestinationState {
  readonly sink: ContentSink;
  readonly pointsAt: ReadonlyMap<string, Descriptor | undefined>;
  /** The root is in the repository already, so its content is taken to be. */
  readonly holdsRoot: boolean;
  /** Names were asked for and nothing was there. */
  readonly isFresh: boolean;
  /** There is no such repository. */
  readonly isEmpty: boolean;
}

/** The destination's sink, which may mount from what lies beside it. */
export async function openDestination(
  ctx: OperationContext,
  { reference, settings, openedSink, holders }: CopyDestination,
  { source, siblings }: Neighbours,
): Promise<ContentSink> {
  if (openedSink !== undefined) return openedSink;
  const mountFrom = [
    ...new Set([...(source === undefined ? [] : [source]), ...siblings, ...(holders?.values() ?? [])]),
  ];
  const sink = await openSink(ctx, { reference, settings: { ...settings, mountFrom } });
  if (isConnector(sink)) void sink.connect(ctx);
  return sink;
}

/** The names that end up pointing at the image: the reference's own and those asked for beside it, each once. */
export function namesOf(destination: CopyDestination | undefined): readonly string[] {
  if (destination === undefined) return [];
  const { name } = destination.reference;
  return [...new Set([...(name === undefined || isDigest(name) ? [] : [name]), ...destination.names])];
}

/** What each of the destination's names points at now. */
export async function askNames(
  ctx: OperationContext,
  sink: ContentSink,
  destination: CopyDestination | undefined,
): Promise<ReadonlyMap<string, Descriptor | undefined>> {
  if (destination?.known !== undefined) return destination.known.pointsAt;
  const names = namesOf(destination);
  if (!sink.traits.holdsNames) return new Map();
  return new Map(await Promise.all(names.map(async (name) => [name, await sink.lookup(ctx, name)] as const)));
}

/** Asked for indexes alone, while their children are on the way: one request may save one for every blob. */
export async function holdsIndex(ctx: OperationContext, sink: ContentSink, root: ManifestDocument): Promise<boolean> {
  return isIndexType(root.descriptor.mediaType) && sink.traits.holdsNames ? sink.exists(ctx, root.descriptor) : false;
}

/** What is asked of one destination while the source is read. */
interface Answers {
  readonly sink: Promise<ContentSink> | undefined;
  readonly asked: Promise<ReadonlyMap<string, Descriptor | undefined>> | undefined;
  readonly holdsWhole: Promise<boolean> | undefined;
}

/** What the answers come to, for the root that is to be there. Fails as the asking did. */
export async function stateOf(
  answers: Answers,
  { known }: CopyDestination,
  root: ManifestDocument | undefined,
  graph: ContentGraph,
): Promise<DestinationState> {
  if (answers.sink === undefined) throw new Failure('INTERNAL', 'a destination was not opened');
  const [sink, pointsAt = new Map<string, Descriptor | undefined>(), holds = false] = await Promise.all([
    answers.sink,
    answers.asked,
    answers.holdsWhole,
  ]);
  const named = root !== undefined && [...pointsAt.values()].some((one) => one?.digest === root.descriptor.digest);
  const isFresh = pointsAt.size > 0 && [...pointsAt.values()].every((one) => one === undefined);
  const holdsRoot = named || (holds && root === graph.root && graph.cutFrom === undefined);
  return { sink, pointsAt, holdsRoot, isFresh, isEmpty: known?.isEmpty === true };
}

/** An index may have been written without its images, or they were lost: where asking is cheap, nothing is taken to be there. */
export async function withoutGaps(
  ctx: OperationContext,
  state: DestinationState,
  plan: CopyPlan,
  id: number,
): Promise<DestinationState> {
  const { sink, holdsRoot } = state;
  if (!holdsRoot || !isContentKnower(sink) || plan.rewritten.has(id)) return state;
  const blobs = plan.blobs.values().flatMap(({ blob, wants }) => (wants.has(id) ? [blob] : []));
  const wanted = [...plan.manifests.map(({ document }) => document.descriptor), ...blobs];
  return { ...state, holdsRoot: await sink.holdsAll(ctx, wanted) };
}
