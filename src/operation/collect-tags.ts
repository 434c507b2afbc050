import { isTag } from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import { Failure } from '../runtime/failure.ts';
import type { ContentSource, TagLister } from '../transport/contract.ts';

/**
 * The names in the store, in its order. In a registry's list what is no tag is left out (digests and empty entries are
 * known to appear there). Fails with LIMIT_EXCEEDED.
 */
export async function collectTags(
  ctx: OperationContext,
  source: ContentSource & TagLister,
): Promise<readonly string[]> {
  const tags: string[] = [];
  for await (const name of source.tags(ctx)) {
    if (source.reference.image !== undefined && !isTag(name)) continue;
    if (tags.length >= ctx.limits.tags)
      throw new Failure('LIMIT_EXCEEDED', `the repository has more than ${String(ctx.limits.tags)} tags`);
    tags.push(name);
  }
  return tags;
}
