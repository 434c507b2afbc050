import { Readable } from 'node:stream';
import { Digester, algorithmOf, type Descriptor } from '../image/index.ts';
import { backoffMs, sleep } from '../runtime/backoff.ts';
import type { OperationContext } from '../runtime/context.ts';
import { Failure, toFailure } from '../runtime/failure.ts';
import type { OpenBlob, OpenedBlob } from '../transport/contract.ts';
import type { BlobStoreWriter } from './blob-store-contract.ts';

/** Who looks on while a blob passes. */
export interface Onlookers {
  /** Called with the size of every chunk that is passed on. */
  readonly onBytes?: (bytes: number) => void;
  /** Keeps the blob as it passes: committed when it is whole and right, discarded otherwise. */
  readonly keep?: () => Promise<BlobStoreWriter | undefined>;
  /** Called when the content is wrong or the stream broke for good; may throw something better. */
  readonly onBroken?: (cause: unknown) => Promise<never>;
}

/** A connection that delivered this much before it broke has earned a fresh set of retries. */
const PROGRESS_BYTES = 1024 * 1024;
const RETRY_BASE_MS = 500;

/**
 * The one place where blobs are checked, and where a broken read goes on. Wraps what opens a blob so that the stream
 * - re-opens where it stopped when the connection breaks, stalls or ends too early (`limits.retries` times without progress),
 *   reading past what it already has where the store ignores the offset;
 * - has exactly `expected.size` bytes with `expected.digest`, or fails with SIZE_MISMATCH or DIGEST_MISMATCH. The last chunk is
 *   held back until both are known to be right: whoever reads never has the whole of a wrong blob.
 *
 * The stream always starts at byte 0: `from` is not honoured, a digest needs every byte.
 */
export function openVerified(
  ctx: OperationContext,
  expected: Descriptor,
  open: OpenBlob,
  onlookers: Onlookers = {},
): OpenBlob {
  return async (signal) => {
    const first = await open(signal, 0);
    const verified = verifiedChunks({ ...ctx, signal }, expected, open, first);
    const writer = await onlookers.keep?.();
    const content = watched(verified, onlookers, writer);
    return { offset: 0, stream: Readable.from(content, { objectMode: false, highWaterMark: 256 * 1024 }) };
  };
}

async function* watched(
  content: AsyncGenerator<Uint8Array, void, undefined>,
  onlookers: Onlookers,
  writer: BlobStoreWriter | undefined,
): AsyncGenerator<Uint8Array, void, undefined> {
  let whole = false;
  try {
    for await (const chunk of content) {
      if (writer !== undefined) await writer.write(chunk);
      onlookers.onBytes?.(chunk.byteLength);
      yield chunk;
    }
    whole = true;
  } catch (error) {
    await onlookers.onBroken?.(error);
    throw error;
  } finally {
    if (whole) await writer?.commit();
    else await writer?.discard();
  }
}

async function* verifiedChunks(
  ctx: OperationContext,
  expected: Descriptor,
  open: OpenBlob,
  first: OpenedBlob,
): AsyncGenerator<Uint8Array, void, undefined> {
  const digester = new Digester(algorithmOf(expected.digest));
  let received = 0;
  let held: Uint8Array | undefined;
  let opened = first;
  let attempt = 0;
  let markedAt = 0;
  for (;;) {
    let broken: Failure;
    try {
      const pieces: AsyncIterable<Uint8Array> =
        received === opened.offset ? opened.stream : withoutFirst(opened.stream, received - opened.offset);
      for await (const chunk of pieces) {
        if (chunk.byteLength === 0) continue;
        received += chunk.byteLength;
        if (received > expected.size) throw wrongSize(expected, received, 'more than');
        digester.update(chunk);
        if (held !== undefined) yield held;
        held = chunk;
      }
      if (received === expected.size) break;
      broken = wrongSize(expected, received, 'only');
    } catch (error) {
      broken = toFailure(error);
      if (!broken.transient) throw broken.with({ side: 'source' });
    } finally {
      opened.stream.destroy();
    }
    if (received - markedAt >= PROGRESS_BYTES) attempt = 0;
    markedAt = received;
    attempt += 1;
    if (attempt > ctx.limits.retries) throw broken.with({ side: 'source' });
    opened = await reopen(ctx, expected, open, received, attempt, broken);
  }
  const found = digester.finish();
  if (found !== expected.digest) {
    throw new Failure(
      'DIGEST_MISMATCH',
      `a blob does not match its digest: expected ${expected.digest}, found ${found}`,
      {
        side: 'source',
        facts: { expected: expected.digest, found },
        hint: 'the source, or something between here and it, served other content; nothing was published',
      },
    );
  }
  if (held !== undefined) yield held;
}

/** The store ignored the offset: what we have already is read past. */
async function* withoutFirst(
  stream: AsyncIterable<Uint8Array>,
  bytes: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  let skip = bytes;
  for await (const chunk of stream) {
    if (skip >= chunk.byteLength) skip -= chunk.byteLength;
    else {
      yield skip === 0 ? chunk : chunk.subarray(skip);
      skip = 0;
    }
  }
}

async function reopen(
  ctx: OperationContext,
  expected: Descriptor,
  open: OpenBlob,
  from: number,
  attempt: number,
  broken: Failure,
): Promise<OpenedBlob> {
  const waitMs = ctx.limits.retryDelayMs ?? backoffMs(attempt, RETRY_BASE_MS, ctx.limits.retryCapMs);
  ctx.emit({ kind: 'retry', host: broken.subject ?? expected.digest, attempt, waitMs, reason: broken.message });
  await sleep(waitMs, ctx.signal);
  const opened = await open(ctx.signal, from);
  if (opened.offset > from) {
    opened.stream.destroy();
    throw new Failure(
      'SERVER_ERROR',
      `asked for bytes from ${String(from)}, got them from ${String(opened.offset)}: ${expected.digest}`,
    );
  }
  return opened;
}

/** A short body may be a connection cut off: worth another try. Too many bytes are a lie. */
function wrongSize(expected: Descriptor, received: number, how: 'only' | 'more than'): Failure {
  const found = how === 'only' ? received : expected.size;
  return new Failure(
    'SIZE_MISMATCH',
    `${expected.digest}: ${how} ${String(found)} bytes came, its descriptor says ${String(expected.size)}`,
    {
      side: 'source',
      transient: how === 'only',
      facts: { expected: expected.size, found: received },
      hint: 'the source, or something between here and it, served other content; nothing was published',
    },
  );
}
