import { attachTo } from '../engine/attach.ts';
import { placeOf } from '../engine/deliver-blob.ts';
import { createTally, executeContent, pushDocument, saysContentIsMissing, type ByteTally } from '../engine/execute.ts';
import type { Destination } from '../engine/destination.ts';
import { isTag, parseManifest, type Descriptor, type ImageName, type ManifestDocument } from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import { toFailure } from '../runtime/failure.ts';
import { Semaphore } from '../runtime/semaphore.ts';
import { plural } from '../runtime/text.ts';
import { isBlobMounter, isSignatureWriter, type Outcome, type Reference } from '../transport/contract.ts';
import { carrySignatures, describeSignature, fittingSignatures } from './carry-signatures.ts';
import type { OpenDestination, PreparedCopy } from './copy-prepare.ts';
import { attachmentsFor, digestNotes } from './copy-rewritten.ts';
import type { DestinationState } from './destination-state.ts';
import { PlaceReader } from './place-reader.ts';
import { failedDestination } from './result-of.ts';
import type { AttachedResult, DestinationResult, Note, SignatureResult } from './result.ts';

const DEFAULT_PARALLEL_BLOBS = 6;

/** Of a dry run: the image is there, and lacks signatures of those who sign. */
export const WOULD_BE_SIGNED = 'WOULD_BE_SIGNED';

/** What has been done at one destination so far. */
interface Progress {
  tally: ByteTally;
  attached: AttachedResult[];
  signatures: SignatureResult[];
  notes: Note[];
  /** What the destination gets, once that is known. */
  root: ManifestDocument | undefined;
  changed: boolean;
}

function noProgress({ plan }: PreparedCopy, { id, root }: OpenDestination): Progress {
  const notes = [...plan.notes, ...(plan.rewritten.get(id)?.notes ?? [])];
  return { tally: createTally(), attached: [], signatures: [], notes, root, changed: false };
}

/** Brings the planned image to one destination. Never rejects: the failure is in the result. */
export async function copyToDestination(
  ctx: OperationContext,
  prepared: PreparedCopy,
  opened: OpenDestination,
): Promise<DestinationResult> {
  const { plan } = prepared;
  const rewriting = plan.rewritten.get(opened.id);
  const progress = noProgress(prepared, opened);
  const reference = opened.reference.text;
  try {
    const refused = plan.refused.get(opened.id);
    if (refused !== undefined) throw refused;
    const state = await opened.state;
    const asked = prepared.request.destinations[opened.id];
    if (asked !== undefined) await prepared.request.signing?.requireAllowed?.(asked);
    if (prepared.request.dryRun) return await planned(ctx, prepared, opened, state, progress);
    await write(ctx, prepared, opened, state, progress);
    const status = progress.changed ? 'copied' : 'up-to-date';
    const changes = digestNotes(rewriting, progress.root);
    if (opened.root === undefined) for (const note of changes) ctx.emit({ kind: 'note', ...note, reference });
    progress.notes.push(...changes);
    return { ...describe(prepared, opened, progress), status };
  } catch (error) {
    const failure = toFailure(error).with({ side: 'destination', subject: reference });
    return failedDestination(reference, failure, {
      bytes: progress.tally,
      attached: progress.attached,
      signatures: progress.signatures,
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
    digest: progress.root?.descriptor.digest ?? '',
    tags: opened.names,
    bytes: progress.tally,
    attached: progress.attached,
    signatures: progress.signatures,
    notes: [...progress.notes, ...prepared.sourceNotes()],
  };
}

/** Content is skipped where the root is there already; should that prove wrong, everything is done once more without the short cut. */
async function write(
  ctx: OperationContext,
  prepared: PreparedCopy,
  opened: OpenDestination,
  state: DestinationState,
  progress: Progress,
): Promise<void> {
  if (!state.holdsRoot) {
    await writeMissing(ctx, prepared, opened, state, progress);
    return;
  }
  try {
    await writeAll(ctx, prepared, opened, state, progress, 'names');
  } catch (error) {
    if (!saysContentIsMissing(error)) throw error;
    ctx.emit({
      kind: 'debug',
      text: `${opened.reference.text} has the manifest without its content: copying all of it`,
    });
    Object.assign(progress, noProgress(prepared, opened));
    await writeAll(ctx, prepared, opened, state, progress, 'everything');
  }
}

/** What another image of the operation brought may be gone again, or was never whole: it is asked for anew, and all of it, once. */
async function writeMissing(
  ctx: OperationContext,
  prepared: PreparedCopy,
  opened: OpenDestination,
  state: DestinationState,
  progress: Progress,
): Promise<void> {
  const { deliveries } = prepared.request;
  try {
    await writeAll(ctx, prepared, opened, state, progress, 'what is missing');
  } catch (error) {
    if (deliveries === undefined || !saysContentIsMissing(error)) throw error;
    ctx.emit({ kind: 'debug', text: `${opened.reference.text} lacks what was brought before: asking for all of it` });
    deliveries.forget(placeOf(state.sink), prepared.plan.blobs.keys());
    Object.assign(progress, noProgress(prepared, opened));
    await writeAll(ctx, prepared, opened, { ...state, isEmpty: false }, progress, 'what is missing');
  }
}

/** content → attachments → names. */
async function writeAll(
  ctx: OperationContext,
  prepared: PreparedCopy,
  opened: OpenDestination,
  state: DestinationState,
  progress: Progress,
  what: 'names' | 'what is missing' | 'everything',
): Promise<void> {
  const { plan, supply } = prepared;
  const { sink } = state;
  const destination = destinationOf(ctx, prepared, opened, state);
  const hasContent = what === 'names' && opened.root !== undefined;
  if (!hasContent) progress.notes.push(...prepared.contentNotes());
  const root = hasContent ? opened.root : await executeContent(ctx, plan, destination, supply, progress.tally);
  progress.root = root;
  const { digest } = root.descriptor;
  if (hasContent)
    for (const { blob, wants } of plan.blobs.values()) if (wants.has(opened.id)) progress.tally.present += blob.size;
  const pending =
    what === 'everything' ? opened.names : opened.names.filter((name) => state.pointsAt.get(name)?.digest !== digest);
  // Known only now: what was made may be what is there.
  const isThere = opened.root === undefined && state.pointsAt.values().some((one) => one?.digest === digest);
  const putsRoot = what !== 'names' && !isThere;
  const tell = (found: readonly Note[]): void => {
    progress.notes.push(...found);
    for (const note of found) ctx.emit({ kind: 'note', ...note, reference: opened.reference.text });
  };
  const attached = await prepared.attached;
  const { fitting, notes } = attachmentsFor(plan.rewritten.get(opened.id), attached.list);
  const signatures = fittingSignatures(plan.rewritten.get(opened.id), await prepared.signatures);
  progress.attached.push(...attached.there);
  tell([...attached.notes, ...notes, ...signatures.notes]);
  const hasSubject = parseManifest(root.bytes, root.descriptor.mediaType).subject !== undefined;
  const { signing } = prepared.request;
  const isAttachedTo = fitting.length > 0 || signatures.fitting.size > 0;
  const goesFirst = isAttachedTo || pending.length > 1 || hasSubject || signing !== undefined;
  if (putsRoot && goesFirst) await pushDocument(ctx, sink, root);
  const outcome = await attachTo(ctx, fitting, destination, supply, progress.tally);
  progress.attached.push(...outcome.attached);
  tell(outcome.notes);
  if (outcome.changed) progress.changed = true;
  const carried = await carrySignatures(ctx, sink, signatures.fitting, prepared.request.signatures ?? 'carried');
  if (carried.changed) progress.changed = true;
  progress.attached.push(...carried.attached);
  tell(carried.notes);
  if (signing !== undefined) {
    const { signAt } = await import('./sign/sign-at.ts');
    await using reader = new PlaceReader(ctx, prepared.request.destinations[opened.id]);
    const made = await signAt(ctx, sink, root, signing, {
      names: namedImages(sink.reference, opened.names),
      openThere: async () => reader.open(),
      wasThere: !putsRoot,
      deliveries: prepared.deliveries,
    });
    progress.signatures.push(...made);
    if (made.length > 0) progress.changed = true;
  }
  if (pending.length > 0 || putsRoot) {
    await sink.tag(ctx, root, pending);
    for (const name of pending) ctx.emit({ kind: 'tagged', reference: `${sink.reference.location}:${name}`, digest });
    progress.changed = true;
  }
  await sink.seal(ctx);
}

/** The image under its names there; what docker-archives are told besides are whole names, and no tags. */
function namedImages({ image }: Reference, names: readonly string[]): readonly ImageName[] {
  if (image === undefined) return [];
  const { registry, path } = image;
  return names.filter(isTag).map((tag) => ({ registry, path, tag }));
}

function destinationOf(
  ctx: OperationContext,
  prepared: PreparedCopy,
  opened: OpenDestination,
  state: DestinationState,
): Destination {
  const { sink, isFresh, isEmpty } = state;
  const { source } = opened.neighbours;
  // More than its host takes at once would wait for one another, each holding what another needs of a shared read.
  const parallelBlobs = Math.min(prepared.request.parallelBlobs ?? DEFAULT_PARALLEL_BLOBS, ctx.limits.perHost);
  return {
    id: opened.id,
    sink,
    isFresh,
    isEmpty,
    parallelBlobs,
    slots: opened.slots ?? new Semaphore(sink.traits.writes === 'in-order' ? 1 : parallelBlobs),
    ...(source !== undefined && isBlobMounter(sink) ? { mountFrom: source } : {}),
    ...(opened.holders === undefined ? {} : { holders: opened.holders }),
    ...(prepared.request.journal === undefined ? {} : { journal: prepared.request.journal }),
    deliveries: prepared.deliveries,
    ...(prepared.converter === undefined ? {} : { converter: prepared.converter }),
  };
}

/** `--dry-run`: asks what is there, moves nothing. What a layer that is made anew will be is not known: it counts as it is. */
async function planned(
  ctx: OperationContext,
  prepared: PreparedCopy,
  opened: OpenDestination,
  state: DestinationState,
  progress: Progress,
): Promise<DestinationResult> {
  const { plan } = prepared;
  const { tally } = progress;
  const { root } = opened;
  if (!state.holdsRoot) progress.notes.push(...prepared.contentNotes());
  const destination = destinationOf(ctx, prepared, opened, state);
  await Promise.all(
    plan.blobs.values().map(async ({ blob, wants }) => {
      const form = wants.get(opened.id);
      if (form === undefined) return;
      const isKept = form === 'keep';
      const how = state.holdsRoot
        ? 'present'
        : isKept
          ? await foresee(ctx, prepared, destination, blob)
          : 'transferred';
      tally[how] += blob.size;
    }),
  );
  const rewriting = plan.rewritten.get(opened.id);
  const attached = await prepared.attached;
  const { fitting, notes } = attachmentsFor(rewriting, attached.list);
  progress.attached.push(...attached.there);
  for (const { kind, artifactType, graph } of fitting)
    progress.attached.push({ kind, artifactType, digest: graph.root.descriptor.digest });
  const signatures = fittingSignatures(rewriting, await prepared.signatures);
  if (isSignatureWriter(state.sink))
    progress.attached.push(...signatures.fitting.values().flatMap((blobs) => blobs.map(describeSignature)));
  progress.notes.push(...attached.notes, ...notes, ...signatures.notes, ...digestNotes(rewriting, root));
  const isNamed = opened.names.every((name) => state.pointsAt.get(name)?.digest === root?.descriptor.digest);
  const lacking = state.holdsRoot ? await countUnsigned(ctx, prepared, opened) : 0;
  if (lacking > 0) progress.notes.push({ code: WOULD_BE_SIGNED, text: `${plural(lacking, 'signature')} to be made` });
  const status = state.holdsRoot && isNamed && lacking === 0 ? 'up-to-date' : 'planned';
  return { ...describe(prepared, opened, progress), status };
}

/** The signatures that an image lacks which is there. */
async function countUnsigned(ctx: OperationContext, prepared: PreparedCopy, opened: OpenDestination): Promise<number> {
  const { signing } = prepared.request;
  const { root, names, reference } = opened;
  if (signing === undefined || root === undefined) return 0;
  await using reader = new PlaceReader(ctx, prepared.request.destinations[opened.id]);
  const { countLacking } = await import('./sign/sign-at.ts');
  const there = { names: namedImages(reference, names), openThere: async () => reader.open() };
  return await countLacking(ctx, root, signing, there);
}

/** How a blob would get there, counted once for all images that share it. */
async function foresee(
  ctx: OperationContext,
  { supply }: PreparedCopy,
  { sink, deliveries, mountFrom, isEmpty }: Destination,
  blob: Descriptor,
): Promise<Outcome['how']> {
  const ask = async (from: string | undefined): Promise<Outcome['how']> => {
    if (!isEmpty && (await sink.exists(ctx, blob))) return 'present';
    return from === undefined ? 'transferred' : 'mounted';
  };
  if (deliveries === undefined) return ask(mountFrom);
  const { digest } = blob;
  const isAlone = mountFrom !== undefined || !isBlobMounter(sink);
  const wish = { place: placeOf(sink), digest, giver: supply.location, mayMount: !isAlone, signal: ctx.signal };
  return deliveries.share({ ...wish, onWait: () => undefined }, async (from) => ask(mountFrom ?? from));
}
