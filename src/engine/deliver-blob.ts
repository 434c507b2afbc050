import type { Descriptor } from '../image/index.ts';
import { backoffMs, sleep } from '../runtime/backoff.ts';
import type { OperationContext } from '../runtime/context.ts';
import { toFailure } from '../runtime/failure.ts';
import { isBlobClaimer, isBlobMounter, type ContentSink, type OpenBlob, type Outcome } from '../transport/contract.ts';
import { readEarly } from '../runtime/early-read.ts';
import type { BlobSupply } from './blob-supply.ts';
import type { Destination } from './destination.ts';

const RETRY_BASE_MS = 500;

/** What a round trip carries on an ordinary link: a blob of this size is not worth one to ask whether it is there. */
const CLAIMED_BYTES = 512 * 1024;

/**
 * Brings one blob to one destination: mounted where its host has it elsewhere, left alone where it is there already, else
 * pushed, and pushed again (`limits.retries` times) when that failed in a way that may pass. A read that broke is continued
 * below, in the verified read; here the whole upload is.
 */
export async function deliverBlob(
  ctx: OperationContext,
  blob: Descriptor,
  destination: Destination,
  supply: BlobSupply,
): Promise<Outcome['how']> {
  const { sink, siblings, mountFrom } = destination;
  const settled = (): void => supply.settled(destination.id, blob.digest);
  const deliver = async (from: string | undefined): Promise<Outcome['how']> =>
    deliverFrom(ctx, blob, destination, supply, from);
  try {
    const path = sink.reference.image?.path;
    if (siblings === undefined || mountFrom !== undefined || path === undefined || !isBlobMounter(sink))
      return await deliver(mountFrom);
    return await siblings.share({ scope: sink.mountScope, path }, blob.digest, settled, deliver);
  } finally {
    settled();
  }
}

async function deliverFrom(
  ctx: OperationContext,
  blob: Descriptor,
  { id, sink, isFresh }: Destination,
  supply: BlobSupply,
  mountFrom: string | undefined,
): Promise<Outcome['how']> {
  const { digest, size } = blob;
  const destination = sink.reference.text;
  const open = supply.opener(id, blob, (bytes) => {
    ctx.emit({ kind: 'progress', side: 'destination', digest, destination, bytes });
  });
  ctx.emit({ kind: 'blob', state: 'started', digest, size, destination });
  for (let attempt = 0; ; attempt += 1) {
    try {
      const delivery = { mountFrom: attempt === 0 ? mountFrom : undefined, isLikelyNew: isFresh && attempt === 0 };
      const stored = await attemptDelivery(ctx, blob, sink, open, delivery);
      const how = stored === 'pushed' ? supply.originOf(digest) : stored;
      ctx.emit({ kind: 'blob', state: 'finished', digest, size, destination, how });
      return how;
    } catch (error) {
      ctx.signal.throwIfAborted();
      const failure = toFailure(error);
      if (!failure.transient || attempt >= ctx.limits.retries) throw failure;
      const waitMs = ctx.limits.retryDelayMs ?? backoffMs(attempt + 1, RETRY_BASE_MS, ctx.limits.retryCapMs);
      ctx.emit({ kind: 'retry', host: destination, attempt: attempt + 1, waitMs, reason: failure.message });
      await sleep(waitMs, ctx.signal);
    }
  }
}

async function attemptDelivery(
  ctx: OperationContext,
  blob: Descriptor,
  sink: ContentSink,
  open: OpenBlob,
  { mountFrom, isLikelyNew }: { readonly mountFrom: string | undefined; readonly isLikelyNew: boolean },
): Promise<'mounted' | 'present' | 'pushed'> {
  if (mountFrom !== undefined && isBlobMounter(sink)) {
    const session = await sink.mount(ctx, blob, mountFrom);
    if (session === 'mounted') return 'mounted';
    if (session !== undefined) {
      await sink.pushBlob(ctx, blob, open, session);
      return 'pushed';
    }
  }
  if (isLikelyNew && blob.size <= CLAIMED_BYTES && isBlobClaimer(sink)) {
    const early = readEarly(open, ctx.signal);
    try {
      const session = await sink.claim(ctx, blob);
      if (session === 'present') return 'present';
      if (session !== undefined) {
        await sink.pushBlob(ctx, blob, early.open, session);
        return 'pushed';
      }
    } finally {
      early.drop();
    }
  }
  if (await sink.exists(ctx, blob)) return 'present';
  await sink.pushBlob(ctx, blob, open);
  return 'pushed';
}
