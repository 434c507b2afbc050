import type { UploadSession } from '../distribution/contract.ts';
import type { Descriptor, Digest } from '../image/index.ts';
import { backoffMs, sleep } from '../runtime/backoff.ts';
import type { OperationContext } from '../runtime/context.ts';
import { toFailure } from '../runtime/failure.ts';
import {
  isBlobClaimer,
  isBlobMounter,
  isUploadResumer,
  type ContentSink,
  type OpenBlob,
  type Outcome,
} from '../transport/contract.ts';
import { readEarly } from '../runtime/early-read.ts';
import type { BlobOrigin } from './blob-supply.ts';
import type { Destination } from './destination.ts';
import type { DeliveryPlace } from './shared-deliveries.ts';
import type { UploadJournal } from './upload-journal.ts';

const RETRY_BASE_MS = 500;

/** Four reads of a socket. */
const PROGRESS_STEP_BYTES = 256 * 1024;

/** What a round trip carries on an ordinary link: a blob of this size is not worth one to ask whether it is there. */
const CLAIMED_BYTES = 512 * 1024;

/** Where the blobs of a delivery come from. */
export interface BlobGiver {
  /** The store that they are read from. */
  readonly location: string;
  opener(destination: number, wanted: Descriptor, onBytes: (bytes: number) => void): OpenBlob;
  /** This destination has the blob, or does without. */
  settled(destination: number, digest: Digest): void;
  originOf(digest: Digest): BlobOrigin;
}

/**
 * Brings one blob to one destination: mounted where its host has it elsewhere, left alone where it is there already (or where another
 * image of this operation brought it), else
 * pushed, and pushed again (`limits.retries` times) when that failed in a way that may pass. A read that broke is continued
 * below, in the verified read; here the whole upload is.
 */
export async function deliverBlob(
  ctx: OperationContext,
  blob: Descriptor,
  destination: Destination,
  supply: BlobGiver,
): Promise<Outcome['how']> {
  const { sink, deliveries } = destination;
  const { digest } = blob;
  const mountFrom = destination.mountFrom ?? destination.holders?.get(digest);
  const settled = (): void => supply.settled(destination.id, digest);
  const deliver = async (from: string | undefined): Promise<Outcome['how']> =>
    deliverFrom(ctx, blob, destination, supply, mountFrom ?? from);
  try {
    if (deliveries === undefined) return await deliver(undefined);
    const wish = {
      place: placeOf(sink),
      digest,
      giver: supply.location,
      mayMount: mountFrom === undefined && isBlobMounter(sink),
      signal: ctx.signal,
      onWait: settled,
    };
    return await deliveries.share(wish, deliver);
  } finally {
    settled();
  }
}

/** Where blobs are shared: repositories of one host may mount from one another, any other store is alone. */
export function placeOf(sink: ContentSink): DeliveryPlace {
  const { image, location } = sink.reference;
  return isBlobMounter(sink) && image !== undefined
    ? { scope: sink.mountScope, path: image.path }
    : { scope: location, path: location };
}

async function deliverFrom(
  ctx: OperationContext,
  blob: Descriptor,
  destination: Destination,
  supply: BlobGiver,
  mountFrom: string | undefined,
): Promise<Outcome['how']> {
  const { digest, size } = blob;
  const place = destination.sink.reference.text;
  const moved = inSteps((bytes) => {
    ctx.emit({ kind: 'progress', side: 'destination', digest, destination: place, bytes });
  });
  const open = supply.opener(destination.id, blob, moved.take);
  ctx.emit({ kind: 'blob', state: 'started', digest, size, destination: place });
  return withRetries(ctx, place, async (attempt) => {
    const stored =
      attempt === 0
        ? await firstDelivery(ctx, blob, destination, open, mountFrom)
        : await push(ctx, blob, destination, open);
    const how = stored === 'pushed' ? supply.originOf(digest) : stored;
    moved.flush();
    ctx.emit({ kind: 'blob', state: 'finished', digest, size, destination: place, how });
    return how;
  });
}

/** Chunks are many and small: progress is told in steps, and what is left at the end. */
function inSteps(tell: (bytes: number) => void): {
  readonly take: (bytes: number) => void;
  readonly flush: () => void;
} {
  let untold = 0;
  const flush = (): void => {
    if (untold > 0) tell(untold);
    untold = 0;
  };
  return {
    take: (bytes) => {
      untold += bytes;
      if (untold >= PROGRESS_STEP_BYTES) flush();
    },
    flush,
  };
}

/** Does it again, `limits.retries` times at most, where it failed in a way that may pass. `place` is for whoever looks on. */
export async function withRetries<T>(
  ctx: OperationContext,
  place: string,
  work: (attempt: number) => Promise<T>,
): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work(attempt);
    } catch (error) {
      ctx.signal.throwIfAborted();
      const failure = toFailure(error);
      // A read has had its retries where it was read, but for what was wrong as a whole and may be right at another place; so have
      // requests that were too many.
      const isRead = failure.side === 'source' && failure.code !== 'DIGEST_MISMATCH';
      const mayPass = failure.transient && !isRead && failure.code !== 'RATE_LIMITED';
      if (!mayPass || attempt >= ctx.limits.retries) throw failure;
      const waitMs = ctx.limits.retryDelayMs ?? backoffMs(attempt + 1, RETRY_BASE_MS, ctx.limits.retryCapMs);
      ctx.emit({ kind: 'retry', host: place, attempt: attempt + 1, waitMs, reason: failure.message });
      await sleep(waitMs, ctx.signal);
    }
  }
}

type Stored = 'mounted' | 'present' | 'pushed';

/** With the short cuts that are worth trying once. */
async function firstDelivery(
  ctx: OperationContext,
  blob: Descriptor,
  destination: Destination,
  open: OpenBlob,
  mountFrom: string | undefined,
): Promise<Stored> {
  const { sink, isFresh, isEmpty } = destination;
  if (await resumed(ctx, blob, destination, open)) return 'pushed';
  if (mountFrom !== undefined && isBlobMounter(sink)) {
    const session = await sink.mount(ctx, blob, mountFrom);
    if (session === 'mounted') return 'mounted';
    if (session !== undefined) return pushInto(ctx, blob, destination, open, session);
  }
  if (isEmpty) return pushInto(ctx, blob, destination, open, undefined);
  if (isFresh && blob.size <= CLAIMED_BYTES && isBlobClaimer(sink)) {
    const early = readEarly(open, ctx.signal);
    try {
      const session = await sink.claim(ctx, blob);
      if (session === 'present') return 'present';
      if (session !== undefined) return await pushInto(ctx, blob, destination, early.open, session);
    } finally {
      early.drop();
    }
  }
  return push(ctx, blob, destination, open);
}

async function push(
  ctx: OperationContext,
  blob: Descriptor,
  destination: Destination,
  open: OpenBlob,
): Promise<Stored> {
  if (await destination.sink.exists(ctx, blob)) return 'present';
  return pushInto(ctx, blob, destination, open, undefined);
}

async function pushInto(
  ctx: OperationContext,
  blob: Descriptor,
  { sink, journal }: Destination,
  open: OpenBlob,
  session: UploadSession | undefined,
): Promise<'pushed'> {
  const { location } = sink.reference;
  await sink.pushBlob(ctx, blob, open, {
    ...(session === undefined ? {} : { session }),
    ...(journal === undefined
      ? {}
      : { onSession: async (opened) => note(ctx, journal, location, blob.digest, opened) }),
  });
  await journal?.forget(location, blob.digest);
  return 'pushed';
}

/** A place that holds a credential, whatever made a registry put one there, is not for a disk: that upload begins anew. */
async function note(
  ctx: OperationContext,
  journal: UploadJournal,
  location: string,
  digest: Digest,
  opened: UploadSession,
): Promise<void> {
  if (!ctx.revealsSecret(opened.location)) await journal.record(location, digest, opened);
}

/** Whether an upload that an earlier process left open could be finished. */
async function resumed(
  ctx: OperationContext,
  blob: Descriptor,
  { sink, journal }: Destination,
  open: OpenBlob,
): Promise<boolean> {
  if (journal === undefined || !isUploadResumer(sink)) return false;
  const { location } = sink.reference;
  const session = await journal.recall(location, blob.digest);
  if (session === undefined) return false;
  const isDone = await sink.resumeBlob(ctx, blob, open, session);
  await journal.forget(location, blob.digest);
  return isDone;
}
