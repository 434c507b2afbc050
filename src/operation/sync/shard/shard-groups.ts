import { ManifestCache, readGraph } from '../../../engine/graph.ts';
import type { OperationContext } from '../../../runtime/context.ts';
import { toFailure } from '../../../runtime/failure.ts';
import { Semaphore } from '../../../runtime/semaphore.ts';
import { openSource, resolveImage } from '../../open-image.ts';
import type { SyncGroup, SyncItem } from '../item.ts';
import { Stores } from '../stores.ts';
import { assignShards } from './assign.ts';
import type { ShardImage } from './sharing.ts';

/** One part of so many. */
export interface Shard {
  /** From 0. */
  readonly index: number;
  readonly count: number;
}

/**
 * The groups with the images of one shard alone. All are listed, and all manifests read at their sources, before the first is given:
 * who has which image must follow from what every shard sees alike, and the destinations change while the first of them works. An
 * image that is not there is in one shard all the same. Fails where a source cannot be read: a shard that guesses would leave out
 * images that nobody else has.
 */
export async function* shardGroups(
  ctx: OperationContext,
  groups: AsyncIterable<SyncGroup>,
  { index, count }: Shard,
): AsyncGenerator<SyncGroup> {
  const all: SyncGroup[] = [];
  for await (const group of groups) all.push(group);
  await using stores = new Stores(ctx);
  const slots = new Semaphore(2 * ctx.limits.perHost);
  const items = all.flatMap((group) => group.items);
  const images = await Promise.all(
    items.map(async (item) => {
      const release = await slots.acquire('small', ctx.signal);
      try {
        return await readShardImage(ctx, stores, item);
      } finally {
        release();
      }
    }),
  );
  const assigned = assignShards(images, count);
  const mine = new Set(items.filter((_, at) => assigned[at] === index));
  for (const group of all) yield { ...group, items: group.items.filter((item) => mine.has(item)) };
}

async function readShardImage(ctx: OperationContext, stores: Stores, item: SyncItem): Promise<ShardImage> {
  const { source, destinations, choices } = item;
  const key = `${source.reference.text} ${destinations[0]?.reference.text ?? ''}`;
  try {
    await using stack = new AsyncDisposableStack();
    const { openedSource } = await stores.source(source);
    const opened = openedSource ?? stack.use(await openSource(ctx, source));
    const root = await resolveImage(ctx, opened);
    const graph = await readGraph(ctx, new ManifestCache(ctx, opened), root, choices.selection);
    const blobs = graph.nodes
      .values()
      .flatMap((node) => node.blobs)
      .map(({ digest, size }) => ({ digest, size }));
    return { key, blobs: blobs.toArray() };
  } catch (error) {
    if (ASIDE.has(toFailure(error).code)) return { key, blobs: [] };
    throw error;
  }
}

/** What says of the image itself that it cannot be read: every shard hears the same. */
const ASIDE: ReadonlySet<string> = new Set([
  'MANIFEST_UNKNOWN',
  'REPOSITORY_UNKNOWN',
  'MANIFEST_INVALID',
  'PLATFORM_UNKNOWN',
  'LIMIT_EXCEEDED',
]);
