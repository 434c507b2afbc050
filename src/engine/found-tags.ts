import { cosignTag, type CosignSuffix, type Descriptor, type Digest } from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import type { ContentSource } from '../transport/contract.ts';
import { wantsSuffix } from './attached-choice.ts';
import type { AttachedChoice } from './choices.ts';

/** One of cosign's tags at the source. */
export interface FoundTag {
  readonly tag: string;
  readonly suffix: CosignSuffix;
  readonly found: Descriptor;
}

/** Those of cosign's tags of one image that are wanted, and there. */
export async function findTags(
  ctx: OperationContext,
  source: ContentSource,
  subject: Digest,
  choice: AttachedChoice,
  suffixes: readonly CosignSuffix[],
): Promise<readonly FoundTag[]> {
  const wanted = suffixes.filter((suffix) => wantsSuffix(choice, suffix));
  const tagged = await Promise.all(
    wanted.map(async (suffix) => {
      const tag = cosignTag(subject, suffix);
      return { tag, suffix, found: await source.lookup(ctx, tag) };
    }),
  );
  return tagged.flatMap(({ tag, suffix, found }) => (found === undefined ? [] : [{ tag, suffix, found }]));
}
