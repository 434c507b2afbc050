import type { Digest } from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { isTagLister, type ContentSource } from '../../transport/contract.ts';
import { collectTags } from '../collect-tags.ts';
import { atOnce } from '../../runtime/at-once.ts';
import { readSnapshot } from './read-snapshot.ts';
import type { Snapshot } from './snapshot.ts';

const AT_ONCE = 16;

/**
 * The repository as it is now: every tag is asked for again, one HEAD each, and what new and moved ones lead to is read. Fails when
 * the registry cannot be asked.
 */
export async function recheck(ctx: OperationContext, source: ContentSource, planned: Snapshot): Promise<Snapshot> {
  const listed = isTagLister(source) ? await collectTags(ctx, source) : [];
  const found = new Map<string, Digest>();
  await atOnce(new Set([...planned.tags.keys(), ...listed]), AT_ONCE, async (tag) => {
    const descriptor = await source.lookup(ctx, tag);
    if (descriptor !== undefined) found.set(tag, descriptor.digest);
  });
  const moved = [...found].flatMap(([tag, digest]) => (planned.tags.get(tag) === digest ? [] : [tag]));
  const { snapshot } = await readSnapshot(ctx, source, moved, planned);
  for (const [tag, digest] of snapshot.tags) found.set(tag, digest);
  return { tags: found, manifests: snapshot.manifests };
}
