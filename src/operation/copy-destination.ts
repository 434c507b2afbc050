import { attachTo } from '../engine/attach.ts';
import { createTally, executeContent, pushDocument, saysContentIsMissing, type ByteTally } from '../engine/execute.ts';
import type { Destination } from '../engine/destination.ts';
import { parseManifest } from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import { toFailure } from '../runtime/failure.ts';
import { isBlobMounter } from '../transport/contract.ts';
import type { DestinationState, OpenDestination, PreparedCopy } from './copy-prepare.ts';
import { failedDestination } from './result-of.ts';
import type { AttachedResult, DestinationResult, Note } from './result.ts';

const DEFAULT_PARALLEL_BLOBS = 6;

interface Progress {
  readonly tally: ByteTally;
  readonly attached: AttachedResult[];
  readonly notes: Note[];
  changed: boolean;
}

/** Brings the planned image to one destination. Never rejects: the failure is in the result. */
export async function copyToDestination(
  ctx: OperationContext,
  prepared: PreparedCopy,
  opened: OpenDestination,
): Promise<DestinationResult> {
  const progress: Progress = { tally: createTally(), attached: [], notes: [...prepared.plan.notes], changed: false };
  const reference = opened.reference.text;
  const { digest } = prepared.root.descriptor;
  try {
    const refused = prepared.plan.refused.get(opened.id);
    if (refused !== undefined) throw refused;
    const state = await opened.state;
    const pending = opened.names.filter((name) => state.pointsAt.get(name)?.digest !== digest);
    if (prepared.request.dryRun) return await planned(ctx, prepared, opened, state, pending.length === 0);
    await write(ctx, prepared, opened, state, pending, progress);
    const status = progress.changed ? 'copied' : 'up-to-date';
    return { ...describe(prepared, opened, progress), status };
  } catch (error) {
    const failure = toFailure(error).with({ side: 'destination', subject: reference });
    return failedDestination(reference, failure, {
      bytes: progress.tally,
      attached: progress.attached,
      notes: [...progress.notes, ...prepared.sourceNotes()],
    });
  } finally {
    prepared.supply.left(opened.id);
  }
}

function describe(
  prepared: PreparedCopy,
  opened: OpenDestination,
  progress: Progress,
): Omit<DestinationResult, 'status'> {
  return {
    reference: opened.reference.text,
    digest: prepared.root.descriptor.digest,
    tags: opened.names,
    bytes: progress.tally,
    attached: progress.attached,
    signatures: [],
    notes: [...progress.notes, ...prepared.sourceNotes()],
  };
}

/** Content is skipped where the root is there already; should that prove wrong, everything is done once more without the short cut. */
async function write(
  ctx: OperationContext,
  prepared: PreparedCopy,
  opened: OpenDestination,
  state: DestinationState,
  pending: readonly string[],
  progress: Progress,
): Promise<void> {
  if (!state.holdsRoot) {
    await writeAll(ctx, prepared, opened, state, pending, progress, true);
    return;
  }
  try {
    await writeAll(ctx, prepared, opened, state, pending, progress, false);
  } catch (error) {
    if (!saysContentIsMissing(error)) throw error;
    ctx.emit({
      kind: 'debug',
      text: `${opened.reference.text} has the manifest without its content: copying all of it`,
    });
    await writeAll(ctx, prepared, opened, state, opened.names, progress, true);
  }
}

/** content → attachments → names. */
async function writeAll(
  ctx: OperationContext,
  prepared: PreparedCopy,
  opened: OpenDestination,
  state: DestinationState,
  pending: readonly string[],
  progress: Progress,
  withContent: boolean,
): Promise<void> {
  const { plan, supply, root } = prepared;
  const { sink } = state;
  const destination = destinationOf(ctx, prepared, opened, state);
  if (withContent) await executeContent(ctx, plan, destination, supply, progress.tally);
  else for (const { blob } of plan.blobs.values()) progress.tally.present += blob.size;
  const attachments = await prepared.attachments;
  const hasSubject = parseManifest(root.bytes, root.descriptor.mediaType).subject !== undefined;
  if (withContent && (attachments.length > 0 || pending.length > 1 || hasSubject)) await pushDocument(ctx, sink, root);
  const outcome = await attachTo(ctx, attachments, destination, supply, progress.tally);
  progress.attached.push(...outcome.attached);
  progress.notes.push(...outcome.notes);
  if (outcome.changed) progress.changed = true;
  if (pending.length > 0 || withContent) {
    await sink.tag(ctx, root, pending);
    for (const name of pending)
      ctx.emit({ kind: 'tagged', reference: `${sink.reference.location}:${name}`, digest: root.descriptor.digest });
    progress.changed = true;
  }
  await sink.seal(ctx);
}

function destinationOf(
  ctx: OperationContext,
  prepared: PreparedCopy,
  opened: OpenDestination,
  state: DestinationState,
): Destination {
  const { sink, isFresh } = state;
  const { source, siblings } = opened.neighbours;
  return {
    id: opened.id,
    sink,
    isFresh,
    // More than its host takes at once would wait for one another, each holding what another needs of a shared read.
    parallelBlobs: Math.min(prepared.request.parallelBlobs ?? DEFAULT_PARALLEL_BLOBS, ctx.limits.perHost),
    ...(source !== undefined && isBlobMounter(sink) ? { mountFrom: source } : {}),
    ...(prepared.request.journal === undefined ? {} : { journal: prepared.request.journal }),
    ...(siblings.length > 0 ? { siblings: prepared.siblings } : {}),
  };
}

/** `--dry-run`: asks what is there, moves nothing. */
async function planned(
  ctx: OperationContext,
  prepared: PreparedCopy,
  opened: OpenDestination,
  state: DestinationState,
  named: boolean,
): Promise<DestinationResult> {
  const tally = createTally();
  const { mountFrom } = destinationOf(ctx, prepared, opened, state);
  const wanted = [...prepared.plan.blobs.values()].filter(({ sinks }) => sinks.has(opened.id));
  await Promise.all(
    wanted.map(async ({ blob }) => {
      const present = state.holdsRoot || (await state.sink.exists(ctx, blob));
      tally[present ? 'present' : mountFrom === undefined ? 'transferred' : 'mounted'] += blob.size;
    }),
  );
  const attached = (await prepared.attachments).map(({ kind, artifactType, graph }) => ({
    kind,
    artifactType,
    digest: graph.root.descriptor.digest,
  }));
  const upToDate = state.holdsRoot && named;
  return {
    ...describe(prepared, opened, { tally, attached, notes: [...prepared.plan.notes], changed: !upToDate }),
    status: upToDate ? 'up-to-date' : 'planned',
  };
}
