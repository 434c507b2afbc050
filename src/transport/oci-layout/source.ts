import { heldUnderTag } from '../../image/index.ts';
import type { ContentSource, Reference, ReferrerLister, TagLister } from '../contract.ts';
import type { CosignTagLister } from '../name-editor.ts';
import type { LayoutContent } from './content.ts';
import { nameOf, type LayoutIndex } from './index-file.ts';
import { createKnownIndex } from './known-index.ts';
import { readDocument } from './layout-store.ts';
import { listReferrers } from './referrers.ts';
import { selectImage, unknownImage } from './selection.ts';

/** Reads an OCI layout. `index.json` is read anew for every name, so that what other processes write is seen. */
export function createLayoutSource(
  reference: Reference,
  content: LayoutContent,
): ContentSource & ReferrerLister & TagLister & CosignTagLister {
  const readIndex = createKnownIndex(content);
  let cosign: { readonly of: LayoutIndex | undefined; readonly tags: ReadonlySet<string> } | undefined;
  return {
    reference,
    traits: { reads: 'local', originalDigests: true },
    resolve: async (ctx, name) => {
      ctx.signal.throwIfAborted();
      const index = await readIndex(ctx.limits);
      const image = index && (await selectImage(content, ctx.limits, index, name));
      if (image === undefined) throw unknownImage(content, index, name);
      return readDocument(content, ctx.limits, image);
    },
    lookup: async (ctx, name) => {
      ctx.signal.throwIfAborted();
      const index = await readIndex(ctx.limits);
      return index && selectImage(content, ctx.limits, index, name);
    },
    fetchManifest: async (ctx, wanted) => {
      ctx.signal.throwIfAborted();
      return readDocument(content, ctx.limits, wanted);
    },
    openBlob: async (ctx, wanted, from = 0) => ({
      stream: await content.stream(wanted.digest, from, ctx.signal),
      offset: from,
    }),
    referrers: async (ctx, subject) => {
      ctx.signal.throwIfAborted();
      const index = await readIndex(ctx.limits);
      return index === undefined ? [] : listReferrers(content, ctx.limits, index, subject.digest);
    },
    tags: async function* (ctx) {
      ctx.signal.throwIfAborted();
      const index = await readIndex(ctx.limits);
      if (index === undefined) throw unknownImage(content, index, undefined);
      yield* new Set(index.entries.flatMap((one) => nameOf(one) ?? []));
    },
    cosignTags: async (ctx) => {
      ctx.signal.throwIfAborted();
      const index = await readIndex(ctx.limits);
      if (cosign === undefined || cosign.of !== index) cosign = { of: index, tags: cosignTagsIn(index) };
      return cosign.tags;
    },
    [Symbol.asyncDispose]: async () => {},
  };
}

function cosignTagsIn(index: LayoutIndex | undefined): ReadonlySet<string> {
  const names = index?.entries.flatMap((one) => nameOf(one) ?? []) ?? [];
  return new Set(names.filter((name) => (heldUnderTag(name) ?? 'referrers') !== 'referrers'));
}
