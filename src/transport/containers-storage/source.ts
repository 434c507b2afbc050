import type { OperationContext } from '../../runtime/context.ts';
import { Failure } from '../../runtime/failure.ts';
import type { ContentSource, EndpointSettings, KnownForm, Reference } from '../contract.ts';
import { openExchange } from './exchange.ts';
import { findImage, type StoredImage } from './images.ts';
import { createKnownSource } from './known.ts';
import { partsOf, renamed, type StorageReference } from './reference.ts';
import { openStore } from './store.ts';

/**
 * Reads images out of a store, each as a whole when its manifest is first asked for. Layers come uncompressed, as the store has
 * them: the manifest that names them so is another than the one the image was pulled with, unless that one had them uncompressed
 * too, as an image has that Buildah built. Fails with UNSUPPORTED where no program can read the store.
 */
export async function openStorageSource(
  opening: OperationContext,
  reference: Reference,
  settings: EndpointSettings,
): Promise<ContentSource & KnownForm> {
  const parts = partsOf(reference);
  const store = await openStore(opening, parts.store);
  const exchange = await openExchange(settings.temporary);
  const exported = new Map<string, Promise<ContentSource>>();
  const { pin, ...own } = reference;
  // A digest in the reference chooses an image by the manifest that it was stored with: it is a name here, and no condition.
  const name = pin ?? own.name;
  const wantedAs = (other: string | undefined): StorageReference =>
    other === undefined || other === name ? parts : renamed(parts, other);

  const locate = async (ctx: OperationContext, other: string | undefined): Promise<StoredImage | undefined> => {
    ctx.signal.throwIfAborted();
    return findImage(ctx, store, wantedAs(other));
  };
  const find = async (ctx: OperationContext, other: string | undefined): Promise<ContentSource | undefined> => {
    const found = await locate(ctx, other);
    if (found === undefined) return undefined;
    const known = exported.get(found.id) ?? exchange.exportImage(ctx, store, found.id);
    exported.set(found.id, known);
    return known;
  };
  /** The image that was resolved, or else the one that the reference names. */
  const current = async (ctx: OperationContext): Promise<ContentSource> => {
    const last = [...exported.values()].at(-1) ?? find(ctx, undefined);
    const image = await last;
    if (image === undefined) throw unknownImage(reference);
    return image;
  };
  const source: ContentSource = {
    reference: {
      ...own,
      ...(name === undefined ? {} : { name }),
      ...(parts.image === undefined ? {} : { image: parts.image }),
    },
    traits: { reads: 'local', originalDigests: false },
    resolve: async (ctx, other) => {
      const image = await find(ctx, other);
      if (image === undefined) throw unknownImage(reference);
      return image.resolve(ctx, undefined);
    },
    lookup: async (ctx, other) => (await find(ctx, other))?.lookup(ctx, undefined),
    fetchManifest: async (ctx, wanted) => (await current(ctx)).fetchManifest(ctx, wanted),
    openBlob: async (ctx, wanted, from) => (await current(ctx)).openBlob(ctx, wanted, from),
    [Symbol.asyncDispose]: async () => {
      await Promise.allSettled(exported.values());
      await exchange[Symbol.asyncDispose]();
    },
  };
  return { ...source, known: createKnownSource(source, locate) };
}

export function unknownImage(reference: Reference): Failure {
  return new Failure('MANIFEST_UNKNOWN', `${reference.text}: no such image`, {
    subject: reference.text,
    hint: 'see `buildah images` or `podman images`, as this user: root and other users have stores of their own',
  });
}
