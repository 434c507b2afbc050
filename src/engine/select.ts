import {
  ATTESTS,
  createDocument,
  parseStrictJson,
  rankPlatform,
  unknownPlatform,
  algorithmOf,
  type Descriptor,
  type Digest,
  type ImageIndex,
  type ManifestDocument,
  type Platform,
} from '../image/index.ts';

/**
 * The children of an index for these platforms, in the index's own order, with the attestations that belong to them. Each
 * platform takes its best matches (all of one rank: gzip and zstd variants travel together).
 * Fails with PLATFORM_UNKNOWN when a platform has no match.
 */
export function selectChildren(index: ImageIndex, platforms: readonly Platform[]): readonly Descriptor[] {
  const kept = new Set<Digest>();
  for (const platform of platforms) {
    const ranked = index.manifests.map((one) => ({ one, rank: rankPlatform(platform, one.platform) }));
    const best = Math.min(...ranked.map(({ rank }) => rank ?? Number.POSITIVE_INFINITY));
    if (best === Number.POSITIVE_INFINITY) throw unknownPlatform(index.manifests, platform);
    for (const { one, rank } of ranked) if (rank === best) kept.add(one.digest);
  }
  for (const one of index.manifests) {
    const subject = one.annotations?.[ATTESTS];
    if (subject !== undefined && [...kept].some((digest) => digest === subject)) kept.add(one.digest);
  }
  return index.manifests.filter((one) => kept.has(one.digest));
}

/** The index with only these children. The same document when nothing falls away; every other field is kept. */
export function cutIndex(document: ManifestDocument, kept: readonly Descriptor[]): ManifestDocument {
  const index = parseStrictJson(document.bytes, 'the index') as { manifests: readonly { digest: Digest }[] };
  const digests = new Set(kept.map((one) => one.digest));
  const manifests = index.manifests.filter((one) => digests.has(one.digest));
  if (manifests.length === index.manifests.length) return document;
  const bytes = new TextEncoder().encode(JSON.stringify({ ...index, manifests }));
  return createDocument(bytes, document.descriptor.mediaType, algorithmOf(document.descriptor.digest));
}
