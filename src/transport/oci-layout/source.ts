import { addAbortSignal } from 'node:stream';
import type { Descriptor } from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import type { ContentSource, OpenedBlob, Reference, ReferrerLister, TagLister } from '../contract.ts';
import { FILE_CHUNK_BYTES, openBlobFile, type LayoutPlace } from './blob-files.ts';
import { nameOf } from './index-file.ts';
import { readDocument, readIndex } from './layout-store.ts';
import { listReferrers } from './referrers.ts';
import { selectImage, unknownImage } from './selection.ts';

/** Reads an OCI layout. `index.json` is read anew for every name, so that what other processes write is seen. */
export function createLayoutSource(
  reference: Reference,
  place: LayoutPlace,
): ContentSource & ReferrerLister & TagLister {
  return {
    reference,
    traits: { reads: 'parallel', originalDigests: true },
    resolve: async (ctx, name) => {
      ctx.signal.throwIfAborted();
      const index = await readIndex(place, ctx.limits);
      const image = index && (await selectImage(place, ctx.limits, index, name));
      if (image === undefined) throw unknownImage(place, index, name);
      return readDocument(place, ctx.limits, image);
    },
    lookup: async (ctx, name) => {
      ctx.signal.throwIfAborted();
      const index = await readIndex(place, ctx.limits);
      return index && selectImage(place, ctx.limits, index, name);
    },
    fetchManifest: async (ctx, wanted) => {
      ctx.signal.throwIfAborted();
      return readDocument(place, ctx.limits, wanted);
    },
    openBlob: async (ctx, wanted, from = 0) => openBlobStream(ctx, place, wanted, from),
    referrers: async (ctx, subject) => {
      ctx.signal.throwIfAborted();
      const index = await readIndex(place, ctx.limits);
      return index === undefined ? [] : listReferrers(place, ctx.limits, index, subject.digest);
    },
    tags: async function* (ctx) {
      ctx.signal.throwIfAborted();
      const index = await readIndex(place, ctx.limits);
      if (index === undefined) throw unknownImage(place, index, undefined);
      yield* new Set(index.entries.flatMap((one) => nameOf(one) ?? []));
    },
    [Symbol.asyncDispose]: async () => {},
  };
}

async function openBlobStream(
  ctx: OperationContext,
  place: LayoutPlace,
  wanted: Descriptor,
  from: number,
): Promise<OpenedBlob> {
  const { handle } = await openBlobFile(place, wanted.digest);
  const stream = handle.createReadStream({ start: from, highWaterMark: FILE_CHUNK_BYTES });
  return { stream: addAbortSignal(ctx.signal, stream), offset: from };
}
