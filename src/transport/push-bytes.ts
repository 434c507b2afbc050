import { Readable } from 'node:stream';
import type { Descriptor } from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import { isBytesPusher, type ContentSink, type PushChoices } from './contract.ts';

/** Stores a small blob that is in memory. */
export async function pushBytes(
  ctx: OperationContext,
  sink: ContentSink,
  { mediaType, digest, size }: Descriptor,
  bytes: Uint8Array,
  how?: PushChoices,
): Promise<void> {
  if (how?.session === undefined && isBytesPusher(sink)) return sink.pushBytes(ctx, { mediaType, digest, size }, bytes);
  const open = async (
    _signal: AbortSignal,
    from = 0,
  ): Promise<{ readonly stream: Readable; readonly offset: number }> =>
    Promise.resolve({ stream: Readable.from([bytes.subarray(from)]), offset: from });
  await sink.pushBlob(ctx, { mediaType, digest, size }, open, how);
}
