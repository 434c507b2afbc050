import { ManifestCache, readGraph } from '../../engine/graph.ts';
import { verifyBytes, type Digest } from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure, toFailure } from '../../runtime/failure.ts';
import { Semaphore } from '../../runtime/semaphore.ts';
import { isTagLister, type ContentSource } from '../../transport/contract.ts';
import { collectTags } from '../collect-tags.ts';
import type { Endpoint } from '../endpoint.ts';
import { openSource } from '../open-image.ts';
import type { Inventory, InventoryRepository } from './inventory-document.ts';

/** Requests wait at their host's gate; these keep small what is read and not yet written down. */
const REPOSITORIES_AT_ONCE = 4;
const IMAGES_AT_ONCE = 8;

/**
 * Lists what repositories hold: their tags, and every blob that an image under one of them needs. An image that cannot be read
 * whole is warned of and left out, so that nobody counts on its blobs. Fails where a repository cannot be listed.
 */
export async function takeInventory(ctx: OperationContext, repositories: readonly Endpoint[]): Promise<Inventory> {
  const slots = new Semaphore(REPOSITORIES_AT_ONCE);
  const found = await Promise.all(
    repositories.map(async (repository) => {
      const release = await slots.acquire('small', ctx.signal);
      try {
        return await inventoryOf(ctx, repository);
      } catch (error) {
        throw toFailure(error).with({ side: 'source', subject: repository.reference.text });
      } finally {
        release();
      }
    }),
  );
  return { repositories: found };
}

async function inventoryOf(ctx: OperationContext, repository: Endpoint): Promise<InventoryRepository> {
  await using source = await openSource(ctx, repository);
  const { image } = source.reference;
  if (image === undefined || !isTagLister(source))
    throw new Failure('UNSUPPORTED', 'it is no repository of a registry');
  const slots = new Semaphore(IMAGES_AT_ONCE);
  const tags: Record<string, Digest> = {};
  const blobs = new Set<Digest>();
  const note = async (name: string): Promise<void> => {
    const release = await slots.acquire('small', ctx.signal);
    try {
      const image = await imageOf(ctx, source, name);
      tags[name] = image.digest;
      for (const digest of image.blobs) blobs.add(digest);
    } catch (error) {
      ctx.signal.throwIfAborted();
      const place = `${source.reference.location}:${name}`;
      ctx.emit({ kind: 'warning', text: `${place} is left out: ${toFailure(error).message}` });
    } finally {
      release();
    }
  };
  await Promise.all((await collectTags(ctx, source)).map(note));
  return { name: `${image.registry}/${image.path}`, tags, blobs: [...blobs] };
}

async function imageOf(
  ctx: OperationContext,
  source: ContentSource,
  name: string,
): Promise<{ readonly digest: Digest; readonly blobs: readonly Digest[] }> {
  const root = await source.resolve(ctx, name);
  verifyBytes(root.bytes, root.descriptor);
  const { nodes } = await readGraph(ctx, new ManifestCache(ctx, source), root, { kind: 'all' });
  return {
    digest: root.descriptor.digest,
    blobs: [...nodes.values()].flatMap((node) => node.blobs.map(({ digest }) => digest)),
  };
}
