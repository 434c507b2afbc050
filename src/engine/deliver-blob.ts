import type { Descriptor } from '../image/index.ts';
import { backoffMs, sleep } from '../runtime/backoff.ts';
import type { OperationContext } from '../runtime/context.ts';
import { toFailure } from '../runtime/failure.ts';
import { isBlobMounter, type ContentSink, type Outcome } from '../transport/contract.ts';
import type { BlobSupply } from './blob-supply.ts';

const RETRY_BASE_MS = 500;

export interface Delivery {
  readonly sink: ContentSink;
  readonly supply: BlobSupply;
  /** A repository on the sink's host that holds the blob. */
  readonly mountFrom?: string;
}

/**
 * Brings one blob to one destination: mounted where its host has it elsewhere, left alone where it is there already, else
 * pushed, and pushed again (`limits.retries` times) when that failed in a way that may pass. A read that broke is continued
 * below, in the verified read; here the whole upload is.
 */
export async function deliverBlob(
  ctx: OperationContext,
  blob: Descriptor,
  delivery: Delivery,
): Promise<Outcome['how']> {
  const destination = delivery.sink.reference.text;
  ctx.emit({ kind: 'blob', state: 'started', digest: blob.digest, size: blob.size, destination });
  for (let attempt = 0; ; attempt += 1) {
    try {
      const how = await attemptDelivery(ctx, blob, delivery, attempt === 0);
      ctx.emit({ kind: 'blob', state: 'finished', digest: blob.digest, size: blob.size, destination, how });
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
  delivery: Delivery,
  mayMount: boolean,
): Promise<Outcome['how']> {
  const { sink, supply, mountFrom } = delivery;
  const digest = blob.digest;
  const destination = sink.reference.text;
  const open = supply.opener(blob, (bytes) => {
    ctx.emit({ kind: 'progress', side: 'destination', digest, destination, bytes });
  });
  if (mayMount && mountFrom !== undefined && isBlobMounter(sink)) {
    const session = await sink.mount(ctx, blob, mountFrom);
    if (session === 'mounted') return 'mounted';
    await sink.pushBlob(ctx, blob, open, session);
    return supply.originOf(digest);
  }
  if (await sink.exists(ctx, blob)) return 'present';
  await sink.pushBlob(ctx, blob, open);
  return supply.originOf(digest);
}
