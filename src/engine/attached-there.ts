import {
  COSIGN_SUFFIXES,
  cosignTag,
  isIndexType,
  joinAttached,
  parseManifest,
  type Descriptor,
  type Digest,
} from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import {
  isManifestReader,
  isManyExpecter,
  isReferrerLister,
  type ContentSink,
  type ContentSource,
} from '../transport/contract.ts';
import { isCosignTagLister } from '../transport/name-editor.ts';
import { cosignType, wantsType } from './attached-choice.ts';
import type { AttachedArtefact } from './attachments.ts';
import type { AttachedChoice } from './choices.ts';
import { findTags, type FoundTag } from './found-tags.ts';

/**
 * What is attached to a root that every sink holds, when all of it is there too: one request of the source, beside one list of its
 * tags, and one of each sink where something is attached at all. `undefined`: something is missing, or that cannot be told. Referrers
 * of the images of an index are not looked at: they come with the index. cosign's tags of those images are, and of what is attached,
 * where the source tells all its tags at once.
 *
 * @param inside the digests of those images, where they are known.
 */
export async function attachedThere(
  ctx: OperationContext,
  source: ContentSource,
  sinks: readonly ContentSink[],
  root: Descriptor,
  choice: AttachedChoice,
  inside?: readonly Digest[],
): Promise<readonly AttachedArtefact[] | undefined> {
  if (choice === 'none' || !isReferrerLister(source)) return [];
  if (isManyExpecter(source)) source.expectOne();
  try {
    const [listed, onRoot] = await Promise.all([
      source.referrers(ctx, root),
      findTags(ctx, source, root.digest, choice, COSIGN_SUFFIXES),
    ]);
    const referrers = listed.filter(({ artifactType = '' }) => wantsType(choice, artifactType));
    const below = async (): Promise<readonly Digest[]> => [
      ...(inside ?? (await digestsBelow(ctx, source, root))),
      ...[...referrers, ...onRoot.map(foundOf)].map(({ digest }) => digest),
    ];
    const tags = [...onRoot, ...(await findFarther(ctx, source, root, below, choice))];
    const whole = await Promise.all(
      sinks.map(async (sink) => {
        if (!sink.traits.holdsReferrers) return referrers.length + tags.length === 0;
        const asked = tags.map(async (one) => holdsTag(ctx, source, sink, one));
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

function foundOf({ found }: FoundTag): Descriptor {
  return found;
}

/** cosign's tags on the images of an index, and on what is attached to the root. */
async function findFarther(
  ctx: OperationContext,
  source: ContentSource,
  root: Descriptor,
  below: () => Promise<readonly Digest[]>,
  choice: AttachedChoice,
): Promise<readonly FoundTag[]> {
  const known = isCosignTagLister(source) ? await source.cosignTags(ctx) : undefined;
  if (known === undefined || known.size === 0) return [];
  const isTagged = (digest: Digest): boolean => COSIGN_SUFFIXES.some((suffix) => known.has(cosignTag(digest, suffix)));
  // Where the root's own tags are all that there are, nobody else has one.
  const isAlone = known.size === COSIGN_SUFFIXES.filter((suffix) => known.has(cosignTag(root.digest, suffix))).length;
  if (isAlone) return [];
  const found: FoundTag[] = [];
  const seen = new Set<Digest>([root.digest]);
  const queue = [...(await below())];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (seen.has(next) || !isTagged(next)) continue;
    const subject = next;
    seen.add(subject);
    const there = COSIGN_SUFFIXES.filter((suffix) => known.has(cosignTag(subject, suffix)));
    const tags = await findTags(ctx, source, subject, choice, there);
    found.push(...tags);
    queue.push(...tags.map(({ found: { digest } }) => digest));
  }
  return found;
}

/** Of an index that is listed in it, no more than that: it has to be read to be told from others, and comes with what changed. */
async function digestsBelow(
  ctx: OperationContext,
  source: ContentSource,
  root: Descriptor,
): Promise<readonly Digest[]> {
  if (!isIndexType(root.mediaType)) return [];
  const { bytes, descriptor } = await source.fetchManifest(ctx, root);
  const manifest = parseManifest(bytes, descriptor.mediaType);
  return manifest.kind === 'index' ? manifest.manifests.map(({ digest }) => digest) : [];
}

/** A tag there that has more than the source's has all of it. */
async function holdsTag(
  ctx: OperationContext,
  source: ContentSource,
  sink: ContentSink,
  { tag, suffix, found }: FoundTag,
): Promise<boolean> {
  const there = await sink.lookup(ctx, tag);
  if (there === undefined) return false;
  if (there.digest === found.digest) return true;
  if (suffix === 'sbom' || !isManifestReader(sink)) return false;
  const [theirs, own] = await Promise.all([sink.readManifest(ctx, tag), source.fetchManifest(ctx, found)]);
  return theirs !== undefined && joinAttached(theirs, own, tag).kind === 'nothing';
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
