import { verifyBytes, type ManifestDocument } from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import { Failure, toFailure } from '../runtime/failure.ts';
import type { ContentSink, ContentSource, Reference } from '../transport/contract.ts';
import { transportOf } from '../transport/index.ts';
import type { Endpoint } from './endpoint.ts';

/** Opens the store to read from. Failures say that they are the source's. */
export async function openSource(ctx: OperationContext, endpoint: Endpoint): Promise<ContentSource> {
  const { reference, settings, openedSource } = endpoint;
  if (openedSource !== undefined) return openedSource;
  const open = transportOf(reference).openSource;
  if (open === undefined)
    throw new Failure('UNSUPPORTED', `${reference.transport}: cannot be read from`, { side: 'source' });
  try {
    return await open(ctx, reference, settings);
  } catch (error) {
    throw toFailure(error).with({ side: 'source', subject: reference.text });
  }
}

/** Opens the store to write to. */
export async function openSink(ctx: OperationContext, { reference, settings }: Endpoint): Promise<ContentSink> {
  const open = transportOf(reference).openSink;
  if (open === undefined)
    throw new Failure('UNSUPPORTED', `${reference.transport}: cannot be written to`, { side: 'destination' });
  return open(ctx, reference, settings);
}

/**
 * The manifest or index that the source's reference names, checked against its digest and against the one in the reference.
 * Fails with MANIFEST_UNKNOWN, DIGEST_MISMATCH, SIZE_MISMATCH on the side `source`.
 */
export async function resolveImage(ctx: OperationContext, source: ContentSource): Promise<ManifestDocument> {
  const { reference } = source;
  try {
    const root = await source.resolve(ctx, reference.pin ?? reference.name);
    verifyBytes(root.bytes, root.descriptor);
    if (reference.pin !== undefined && root.descriptor.digest !== reference.pin)
      verifyBytes(root.bytes, { digest: reference.pin });
    return root;
  } catch (error) {
    throw toFailure(error).with({ side: 'source', subject: reference.text });
  }
}

/** Whether something can be added to an image that is there. A store that is written in one go would be written anew, without it. */
export function isAddedTo(reference: Reference): boolean {
  const { holdsMany = false, writtenWhole = false } = transportOf(reference);
  return holdsMany && !writtenWhole;
}

/** Closes every store that was opened. One that cannot be closed is warned of: what was done in it, and in the others, is done. */
export async function disposeEach(ctx: OperationContext, opening: readonly Promise<AsyncDisposable>[]): Promise<void> {
  for (const one of await Promise.allSettled(opening)) {
    try {
      if (one.status === 'fulfilled') await one.value[Symbol.asyncDispose]();
    } catch (error) {
      ctx.emit({ kind: 'warning', text: `something was left behind: ${toFailure(error).message}` });
    }
  }
}
