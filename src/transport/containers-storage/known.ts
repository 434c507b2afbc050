import { Readable } from 'node:stream';
import type { ManifestDocument } from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import type { ContentSource } from '../contract.ts';
import type { StoredImage } from './images.ts';

/** Looks at images without writing them out, where the program tells what they are; else as `source` does. */
export function createKnownSource(
  source: ContentSource,
  locate: (ctx: OperationContext, name: string | undefined) => Promise<StoredImage | undefined>,
): ContentSource {
  const configs = new Map<string, Uint8Array>();
  const find = async (ctx: OperationContext, name: string | undefined): Promise<ManifestDocument | undefined> => {
    const found = await locate(ctx, name);
    if (found?.known === undefined) return undefined;
    configs.set(`sha256:${found.id}`, found.known.config);
    return { descriptor: found.manifest, bytes: found.known.manifest };
  };
  return {
    reference: source.reference,
    traits: source.traits,
    resolve: async (ctx, name) => (await find(ctx, name)) ?? source.resolve(ctx, name),
    lookup: async (ctx, name) => (await find(ctx, name))?.descriptor ?? source.lookup(ctx, name),
    fetchManifest: async (ctx, wanted) => source.fetchManifest(ctx, wanted),
    openBlob: async (ctx, wanted, from) => {
      const config = configs.get(wanted.digest);
      if (config === undefined) return source.openBlob(ctx, wanted, from);
      return { stream: Readable.from([config], { objectMode: false }), offset: 0 };
    },
    [Symbol.asyncDispose]: async () => source[Symbol.asyncDispose](),
  };
}
