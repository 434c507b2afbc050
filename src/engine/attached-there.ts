import type { Descriptor } from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import { isReferrerLister, type ContentSink, type ContentSource } from '../transport/contract.ts';
import { COSIGN_SUFFIXES, cosignTag, cosignType, wantsSuffix, wantsType } from './attached-choice.ts';
import type { AttachedArtefact } from './attachments.ts';
import type { AttachedChoice } from './choices.ts';

/**
 * What is attached to a root that every sink holds, when all of it is there too: one request of the source, and one of each sink
 * where something is attached at all. `undefined`: something is missing, or that cannot be told. What is attached to the images of
 * an index is not looked at: it comes with the index.
 */
export async function attachedThere(
  ctx: OperationContext,
  source: ContentSource,
  sinks: readonly ContentSink[],
  root: Descriptor,
  choice: AttachedChoice,
): Promise<readonly AttachedArtefact[] | undefined> {
  if (choice === 'none' || !isReferrerLister(source)) return [];
  try {
    const [listed, ...tagged] = await Promise.all([
      source.referrers(ctx, root),
      ...COSIGN_SUFFIXES.filter((suffix) => wantsSuffix(choice, suffix)).map(async (suffix) => {
        const tag = cosignTag(root.digest, suffix);
        return { tag, suffix, found: await source.lookup(ctx, tag) };
      }),
    ]);
    const referrers = listed.filter(({ artifactType = '' }) => wantsType(choice, artifactType));
    const tags = tagged.flatMap(({ tag, suffix, found }) => (found === undefined ? [] : [{ tag, suffix, found }]));
    const whole = await Promise.all(
      sinks.map(async (sink) => {
        if (!sink.traits.holdsReferrers) return referrers.length + tags.length === 0;
        const asked = tags.map(async ({ tag, found }) => (await sink.lookup(ctx, tag))?.digest === found.digest);
        return (await Promise.all([listsAll(ctx, sink, root, referrers), ...asked])).every(Boolean);
      }),
    );
    if (!whole.every(Boolean)) return undefined;
    return [
      ...referrers.map(({ artifactType = '', digest }) => ({ kind: 'referrer' as const, artifactType, digest })),
      ...tags.map(({ suffix, found: { digest } }) => ({
        kind: 'cosign-tag' as const,
        artifactType: cosignType(suffix),
        digest,
      })),
    ];
  } catch {
    // Whoever reads what is attached meets the failure again, and tells it better.
    ctx.signal.throwIfAborted();
    return undefined;
  }
}

async function listsAll(
  ctx: OperationContext,
  sink: ContentSink,
  root: Descriptor,
  wanted: readonly Descriptor[],
): Promise<boolean> {
  if (wanted.length === 0) return true;
  if (!isReferrerLister(sink)) return false;
  const there = new Set((await sink.referrers(ctx, root)).map(({ digest }) => digest));
  return wanted.every(({ digest }) => there.has(digest));
}
