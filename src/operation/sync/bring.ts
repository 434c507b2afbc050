import type { SharedDeliveries } from '../../engine/shared-deliveries.ts';
import type { Descriptor } from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure, toFailure } from '../../runtime/failure.ts';
import type { Semaphore } from '../../runtime/semaphore.ts';
import { copyToDestination } from '../copy-destination.ts';
import type { Endpoint } from '../endpoint.ts';
import { prepareCopy, type OpenDestination, type PreparedCopy } from '../copy-prepare.ts';
import type { CopyDestination, CopyRequest } from '../copy-request.ts';
import { failedDestination, failedImage, NO_BYTES } from '../result-of.ts';
import type { DestinationResult, ImageResult, Note } from '../result.ts';
import { compareItem, digestThere, type Comparison, type Place } from './compare.ts';
import { decide, UP_TO_DATE, type Decision } from './decide.ts';
import type { ComparedDestination, ComparedItem, SyncDestination, SyncItem, SyncRequest } from './item.ts';
import type { Stores } from './stores.ts';
import { whichIsNewer } from './which-is-newer.ts';

/** What all images of one run share. */
export interface Run {
  readonly request: SyncRequest;
  readonly stores: Stores;
  readonly deliveries: SharedDeliveries;
  /** For images that read once for several places, or are made anew: those hold what others of their kind may wait for. */
  readonly heavy: Semaphore;
  /** How many images are known to be read from a store, or to go there. */
  readonly countOf: (store: Endpoint) => number;
}

/** One image, compared and brought to where it is missing. */
export interface Brought {
  readonly image: ImageResult;
  readonly compared: ComparedItem;
}

/** One for all: where it was made tells nothing, and finding that out takes longer than to compare an image. */
const DONE = new Failure('CANCELLED', 'the image is done');

/** Never rejects: what fails is in the result. */
export async function bring(ctx: OperationContext, run: Run, item: SyncItem): Promise<Brought> {
  // What is still being asked when the image is done is not waited for.
  const over = new AbortController();
  const own: OperationContext = { ...ctx, signal: AbortSignal.any([ctx.signal, over.signal]) };
  try {
    const comparison = await compareItem(own, run.stores, item, run.countOf);
    const isEnough = await isComparisonEnough(run.request, item);
    return (isEnough ? unchanged(item, comparison) : undefined) ?? (await change(own, run, item, comparison));
  } catch (error) {
    return failedWhole(item, toFailure(error));
  } finally {
    over.abort(DONE);
  }
}

/** Whoever signs, or asks whether an image may be copied, reads it wherever it is: a result that names it says that it is fine. */
async function isComparisonEnough({ signing, admission }: SyncRequest, { source }: SyncItem): Promise<boolean> {
  return signing === undefined && (await admission?.concerns(source.reference)) !== true;
}

/** Every place has the image, and nothing else of it was asked for. */
function unchanged(item: SyncItem, { found, places, attached = [] }: Comparison): Brought | undefined {
  if (found === undefined || !places.every(({ isSame }) => isSame)) return undefined;
  const { digest, mediaType } = found;
  const destinations = places.map(({ wanted: { reference } }): DestinationResult => {
    const tags = reference.name === undefined ? [] : [reference.name];
    return { ...NOTHING_DONE, attached, reference: reference.text, digest, tags, status: 'up-to-date' };
  });
  return {
    image: { source: { reference: item.source.reference.text, digest, mediaType, platforms: [] }, destinations },
    compared: {
      item,
      source: found,
      destinations: places.map(({ wanted }) => ({
        destination: wanted,
        action: 'skip',
        reason: UP_TO_DATE,
        from: found,
      })),
    },
  };
}

const NOTHING_DONE = { bytes: NO_BYTES, attached: [], signatures: [], notes: [] } as const;

async function change(ctx: OperationContext, run: Run, item: SyncItem, comparison: Comparison): Promise<Brought> {
  const { request, deliveries, heavy } = run;
  const open = comparison.places.filter(({ failure }) => failure === undefined);
  if (open.length === 0) return failedPlaces(item, comparison);
  const { blobStore, rates, journal, parallelBlobs, policy, dryRun, admission, signing } = request;
  const asked: CopyRequest = {
    ...item.choices,
    source: comparison.source,
    destinations: open.map(({ destination }) => (journal === undefined ? destination : begunBefore(destination))),
    policy,
    dryRun,
    deliveries,
    ...(admission === undefined ? {} : { admission }),
    ...(signing === undefined ? {} : { signing }),
    ...(blobStore === undefined ? {} : { blobStore }),
    ...(rates === undefined ? {} : { rates }),
    ...(journal === undefined ? {} : { journal }),
    ...(parallelBlobs === undefined ? {} : { parallelBlobs }),
  };
  const release = isHeavy(item, open) ? await heavy.acquire('small', ctx.signal) : undefined;
  try {
    await using prepared = await prepareCopy(ctx, asked);
    const done = await Promise.all(
      open.map(async ({ wanted }, at) => {
        const destination = prepared.destinations[at];
        if (destination === undefined) throw new Failure('INTERNAL', 'a destination was not prepared');
        return settle(ctx, run, item, prepared, destination, wanted);
      }),
    );
    const byPlace = new Map(open.map((place, at) => [place, done[at]]));
    const all = comparison.places.map((place) => byPlace.get(place) ?? failedPlace(place));
    return {
      image: { source: prepared.source, destinations: all.map(({ result }) => result) },
      compared: {
        item,
        source: prepared.plan.root.descriptor,
        destinations: all.map(({ compared }) => compared),
        content: {
          blobs: prepared.plan.blobs
            .values()
            .map(({ blob }) => blob)
            .toArray(),
          manifests: prepared.plan.manifests.length,
        },
      },
    };
  } finally {
    release?.();
  }
}

/** A repository without tags is none to its registry, and may hold what an earlier run brought before it ended. */
function begunBefore(destination: CopyDestination): CopyDestination {
  const { known } = destination;
  return known === undefined ? destination : { ...destination, known: { ...known, isEmpty: false } };
}

function isHeavy({ choices }: SyncItem, open: readonly Place[]): boolean {
  const isMade = choices.format !== undefined || choices.compression !== undefined;
  const isOneStream = open.some(({ destination }) => {
    const traits = destination.openedSink?.traits;
    return traits !== undefined && (traits.writes === 'in-order' || traits.layerForm !== 'as-is');
  });
  return isMade || isOneStream || open.length > 1;
}

interface Settled {
  readonly result: DestinationResult;
  readonly compared: ComparedDestination;
}

async function settle(
  ctx: OperationContext,
  run: Run,
  item: SyncItem,
  prepared: PreparedCopy,
  opened: OpenDestination,
  wanted: SyncDestination,
): Promise<Settled> {
  const reference = wanted.reference.text;
  try {
    const { pointsAt } = await opened.state;
    const from = [...pointsAt.values()].find((one) => one !== undefined);
    const facts = { rule: wanted.rule, from: digestThere(pointsAt), to: opened.root?.descriptor.digest };
    const newer = await whichIsNewer(ctx, prepared, item.source, wanted, facts);
    const decision = decide({ ...facts, ...(newer === undefined ? {} : { newer }) });
    const compared = { ...describe(wanted, decision), ...(from === undefined ? {} : { from }) };
    if (decision.action === 'blocked') {
      prepared.supply.left(opened.id);
      return { result: failedDestination(reference, decision.failure.with({ subject: reference })), compared };
    }
    if (decision.action === 'skip' && decision.reason !== UP_TO_DATE) {
      prepared.supply.left(opened.id);
      const note: Note = { code: 'TAG_KEPT', text: decision.reason };
      const { digest = '' } = from ?? {};
      const kept = {
        ...NOTHING_DONE,
        reference,
        digest,
        tags: opened.names,
        status: 'skipped',
        notes: [note],
      } as const;
      return { result: kept, compared };
    }
    const result = await copyToDestination(ctx, prepared, opened);
    return { result: run.request.dryRun ? withPlan(result, decision, from) : result, compared };
  } catch (error) {
    prepared.supply.left(opened.id);
    const failure = toFailure(error).with({ side: 'destination', subject: reference });
    return {
      result: failedDestination(reference, failure),
      compared: { destination: wanted, action: 'failed', failure },
    };
  }
}

function describe(destination: SyncDestination, decision: Decision): ComparedDestination {
  switch (decision.action) {
    case 'skip':
      return { destination, action: 'skip', reason: decision.reason };
    case 'blocked':
      return { destination, action: 'blocked', failure: decision.failure };
    case 'create':
    case 'move':
      return { destination, action: decision.action };
  }
}

/** What a dry run says beside `planned`: whether the name is new. */
function withPlan(result: DestinationResult, { action }: Decision, from: Descriptor | undefined): DestinationResult {
  if (result.status !== 'planned' || action === 'skip') return result;
  const note: Note =
    action === 'move'
      ? { code: 'TAG_WOULD_MOVE', text: `it moves from ${from?.digest ?? ''}` }
      : { code: 'TAG_WOULD_BE_NEW', text: 'there is no such tag yet' };
  return { ...result, notes: [note, ...result.notes] };
}

function failedPlace({ wanted, failure = new Failure('INTERNAL', 'it was not brought there') }: Place): Settled {
  const result = failedDestination(wanted.reference.text, failure);
  return { result, compared: { destination: wanted, action: 'failed', failure } };
}

function failedPlaces(item: SyncItem, { found, places }: Comparison): Brought {
  const all = places.map(failedPlace);
  const { digest = '', mediaType = '' } = found ?? {};
  return {
    image: {
      source: { reference: item.source.reference.text, digest, mediaType, platforms: [] },
      destinations: all.map(({ result }) => result),
    },
    compared: { item, destinations: all.map(({ compared }) => compared) },
  };
}

/** An image that failed before any destination was reached. */
export function failedWhole(item: SyncItem, failure: Failure): Brought {
  return {
    image: failedImage(item, failure),
    compared: {
      item,
      destinations: item.destinations.map((destination) => ({ destination, action: 'failed', failure })),
    },
  };
}
