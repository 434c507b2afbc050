import type { Digest } from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { toFailure } from '../../runtime/failure.ts';
import type { ContentSource } from '../../transport/contract.ts';
import { readCreatedOf } from '../said/said-of-image.ts';
import { atOnce } from '../../runtime/at-once.ts';
import type { Snapshot } from './snapshot.ts';

const AT_ONCE = 16;

/**
 * When images were created, in milliseconds since the epoch: an image by its annotation, else its config, an index by the latest of its images, another
 * artefact by its annotation. Those that do not tell, or do not tell for one platform, are left out; so are times from before there
 * were container images, which builders write who want the same bytes every time.
 */
export async function readCreated(
  ctx: OperationContext,
  source: ContentSource,
  snapshot: Snapshot,
  wanted: Iterable<Digest>,
): Promise<ReadonlyMap<Digest, number>> {
  const images = new Set<Digest>();
  const roots = [...new Set(wanted)];
  for (const root of roots) for (const image of imagesOf(snapshot, root)) images.add(image);
  const times = new Map<Digest, number>();
  await atOnce(images, AT_ONCE, async (digest) => {
    const time = await createdOf(ctx, source, snapshot, digest);
    if (time !== undefined) times.set(digest, time);
  });
  const found = new Map<Digest, number>();
  for (const root of roots) {
    const own = imagesOf(snapshot, root).map((image) => times.get(image) ?? Number.NaN);
    const latest = Math.max(...own);
    if (own.length > 0 && !Number.isNaN(latest)) found.set(root, latest);
  }
  return found;
}

/** The images of an index, however deep; anything else is one itself. */
function imagesOf({ manifests }: Snapshot, root: Digest): readonly Digest[] {
  const found = new Set<Digest>();
  const met = new Set<Digest>();
  const visit = (digest: Digest): void => {
    if (met.has(digest)) return;
    met.add(digest);
    const manifest = manifests.get(digest);
    if (manifest === undefined) return;
    if (manifest.children.length === 0) found.add(digest);
    else manifest.images.forEach(visit);
  };
  visit(root);
  return [...found];
}

async function createdOf(
  ctx: OperationContext,
  source: ContentSource,
  { manifests }: Snapshot,
  digest: Digest,
): Promise<number | undefined> {
  try {
    return await readCreatedOf(ctx, source, manifests.get(digest) ?? {});
  } catch (error) {
    const { code } = toFailure(error);
    if (code === 'BLOB_UNKNOWN' || code === 'MANIFEST_INVALID' || code === 'LIMIT_EXCEEDED') return undefined;
    throw error;
  }
}
