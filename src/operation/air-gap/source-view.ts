import type { RepositoryClient } from '../../distribution/contract.ts';
import type { Digest } from '../../image/index.ts';
import { isReferrerLister, type ContentSource, type Reference, type ReferrerLister } from '../../transport/contract.ts';
import { isCosignTagLister, type CosignTagLister } from '../../transport/name-editor.ts';

/**
 * An archive as the source of one of its images, closed by whoever opened it. What was left out of it is read from the repository
 * that holds it, should it not be mounted from there.
 */
export function createSourceView(
  archive: ContentSource,
  reference: Reference,
  holders: ReadonlyMap<Digest, string>,
  clientOf: (path: string) => RepositoryClient,
): ContentSource & ReferrerLister & CosignTagLister {
  return {
    reference,
    traits: archive.traits,
    resolve: async (ctx, name) => archive.resolve(ctx, name),
    lookup: async (ctx, name) => archive.lookup(ctx, name),
    fetchManifest: async (ctx, wanted) => archive.fetchManifest(ctx, wanted),
    openBlob: async (ctx, wanted, from) => {
      const path = holders.get(wanted.digest);
      return path === undefined ? archive.openBlob(ctx, wanted, from) : clientOf(path).openBlob(ctx, wanted, from);
    },
    referrers: async (ctx, subject) => (isReferrerLister(archive) ? archive.referrers(ctx, subject) : []),
    cosignTags: async (ctx) => (isCosignTagLister(archive) ? archive.cosignTags(ctx) : undefined),
    [Symbol.asyncDispose]: async () => Promise.resolve(),
  };
}
