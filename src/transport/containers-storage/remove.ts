import type { OperationContext } from '../../runtime/context.ts';
import type { Reference } from '../contract.ts';
import { findImage, namesOf } from './images.ts';
import { partsOf } from './reference.ts';
import { unknownImage } from './source.ts';
import { openStore } from './store.ts';

/** What has to be put right after a failure gets this long. */
const UNDO_MS = 5_000;

/**
 * Removes the image with every name it has, as `skopeo delete` does; never a container that uses it: then it fails, and the image
 * keeps its names. Fails with MANIFEST_UNKNOWN, STORAGE_FAILED.
 */
export async function removeStoredImage(ctx: OperationContext, reference: Reference): Promise<void> {
  const parts = partsOf(reference);
  const store = await openStore(ctx, parts.store);
  const image = await findImage(ctx, store, parts);
  if (image === undefined) throw unknownImage(reference);
  const names = await namesOf(ctx, store, image.id);
  try {
    // Name after name: the last one takes the image with it. All at once, by the ID, would mean to force it.
    await store.run(ctx, ['rmi', ...(names.length === 0 ? [image.id] : names)]);
  } catch (error) {
    const undo: OperationContext = { ...ctx, signal: AbortSignal.timeout(UNDO_MS) };
    if (names.length > 0) await store.run(undo, ['tag', image.id, ...names]).catch(() => undefined);
    throw error;
  }
}
