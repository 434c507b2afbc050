import { childrenOf, isManifestType, type Descriptor, type Digest, type Manifest } from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure } from '../../runtime/failure.ts';
import { asFailure, blobPath, type LayoutPlace } from './blob-files.ts';
import { withoutDigest, type LayoutIndex } from './index-file.ts';
import { describeDigest, editLocked, readIndex, readManifest } from './layout-store.ts';
import { withDirectoryLock } from '../../runtime/directory-lock.ts';
import { removeIfThere } from '../../runtime/owned-files.ts';
import { selectEntry, unknownImage } from './selection.ts';
import { hasOtherWriters } from './writer-mark.ts';

/**
 * Removes the entry that `name` means and every blob that no other entry needs, nested indexes included. The blobs stay when
 * they lie in a shared directory, or while another process writes into this layout: it may count on them.
 * Fails with MANIFEST_UNKNOWN, REPOSITORY_UNKNOWN.
 */
export async function removeImage(ctx: OperationContext, place: LayoutPlace, name: string | undefined): Promise<void> {
  const before = await readIndex(place, ctx.limits);
  if (before === undefined) throw unknownImage(place, before, name);
  try {
    await withDirectoryLock(place.directory, ctx.signal, async () => {
      const index = (await readIndex(place, ctx.limits)) ?? before;
      const entry = selectEntry(place, index, name);
      if (entry === undefined) throw unknownImage(place, index, name);
      const rest: LayoutIndex = { ...index, entries: index.entries.filter((one) => one !== entry) };
      const garbage = place.sharesBlobs ? new Set<Digest>() : await reachable(ctx, place, [entry.descriptor]);
      const needed = await reachable(
        ctx,
        place,
        rest.entries.map((one) => one.descriptor),
      );
      // The entry goes first: interrupted here, blobs are left over, and no entry names what is gone.
      await editLocked(place, ctx.limits, () => rest);
      if (await hasOtherWriters(place.directory)) return;
      for (const digest of garbage.difference(needed)) await removeIfThere(blobPath(place, digest));
    });
  } catch (error) {
    throw asFailure(error);
  }
}

/**
 * Removes a manifest with every entry for it, and the blobs that it lists and nothing else needs; manifests that it lists stay. What
 * an entry leads to is needed, and what it is attached to as well. Blobs stay as {@link removeImage} says.
 * Fails with MANIFEST_UNKNOWN, REPOSITORY_UNKNOWN.
 */
export async function removeManifest(ctx: OperationContext, place: LayoutPlace, digest: Digest): Promise<void> {
  const before = await readIndex(place, ctx.limits);
  if (before === undefined) throw unknownImage(place, before, digest);
  try {
    await withDirectoryLock(place.directory, ctx.signal, async () => {
      const index = (await readIndex(place, ctx.limits)) ?? before;
      const descriptor = await describeDigest(place, ctx.limits, index, digest);
      if (descriptor === undefined) throw unknownImage(place, index, digest);
      const manifest = await readIfThere(ctx, place, descriptor);
      const listed = manifest === undefined ? [] : childrenOf(manifest).filter((one) => !isManifestType(one.mediaType));
      const rest = withoutDigest(index, digest);
      const roots = rest.entries.map((one) => one.descriptor);
      const needed = await reachable(ctx, place, roots, (one) => [
        ...childrenOf(one),
        ...(one.subject === undefined ? [] : [one.subject]),
      ]);
      await editLocked(place, ctx.limits, () => rest);
      if (place.sharesBlobs || (await hasOtherWriters(place.directory))) return;
      const garbage = new Set([digest, ...listed.map((one) => one.digest)]);
      for (const one of garbage.difference(needed)) await removeIfThere(blobPath(place, one));
    });
  } catch (error) {
    throw asFailure(error);
  }
}

/** Everything that the roots lead to, themselves included. What an index names without having it (sparse) has nothing below. */
async function reachable(
  ctx: OperationContext,
  place: LayoutPlace,
  roots: readonly Descriptor[],
  leadsTo: (manifest: Manifest) => readonly Descriptor[] = childrenOf,
): Promise<ReadonlySet<Digest>> {
  const seen = new Set<Digest>();
  const waiting = [...roots];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    ctx.signal.throwIfAborted();
    if (seen.has(next.digest)) continue;
    seen.add(next.digest);
    const manifest = isManifestType(next.mediaType) ? await readIfThere(ctx, place, next) : undefined;
    if (manifest !== undefined) waiting.push(...leadsTo(manifest));
  }
  return seen;
}

async function readIfThere(
  ctx: OperationContext,
  place: LayoutPlace,
  wanted: Descriptor,
): Promise<Manifest | undefined> {
  try {
    return await readManifest(place, ctx.limits, wanted);
  } catch (error) {
    if (error instanceof Failure && error.code === 'MANIFEST_UNKNOWN') return undefined;
    throw error;
  }
}
