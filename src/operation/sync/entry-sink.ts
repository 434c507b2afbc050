import type { ContentSink, Reference } from '../../transport/contract.ts';

/** An archive that is written once as the destination of one of its images, each of which has a name. It neither seals nor closes it. */
export function createEntrySink(archive: ContentSink, reference: Reference): ContentSink {
  return {
    reference,
    traits: { ...archive.traits, holdsReferrers: true },
    lookup: async (ctx, name) => archive.lookup(ctx, name),
    exists: async (ctx, wanted) => archive.exists(ctx, wanted),
    pushBlob: async (ctx, expected, open, how) => archive.pushBlob(ctx, expected, open, how),
    pushManifest: async (ctx, document) => archive.pushManifest(ctx, document),
    tag: async (ctx, root, names) => archive.tag(ctx, root, names),
    seal: async () => Promise.resolve(),
    [Symbol.asyncDispose]: async () => Promise.resolve(),
  };
}
