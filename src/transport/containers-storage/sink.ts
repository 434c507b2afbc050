import {
  DOCKER_MANIFEST,
  hexOf,
  OCI_MANIFEST,
  parseManifest,
  renderRepository,
  type ManifestDocument,
} from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure } from '../../runtime/failure.ts';
import type { ContentSink, EndpointSettings, Reference, SinkTraits } from '../contract.ts';
import { openDirSink } from '../dir/sink.ts';
import { localReference, openExchange, type Exchange } from './exchange.ts';
import { findImage, inspect } from './images.ts';
import { partsOf, renamed } from './reference.ts';
import { openStore, type Store } from './store.ts';

const TRAITS: SinkTraits = {
  manifestTypes: [OCI_MANIFEST, DOCKER_MANIFEST],
  holdsIndex: false,
  holdsReferrers: false,
  holdsSparseIndex: false,
  holdsNames: true,
  layerForm: 'as-is',
  foreignLayers: 'stored',
  writes: 'parallel',
  needsSizeFirst: false,
};

/** What has to be put right after an interruption gets this long. */
const UNDO_MS = 5_000;

/**
 * Writes an image into a store, with its manifest as it is. The store takes it as a whole at `seal`, and gives it its names last.
 * Fails with UNSUPPORTED where no program can write the store, or the reference names no tag.
 */
export async function openStorageSink(
  opening: OperationContext,
  reference: Reference,
  settings: EndpointSettings,
): Promise<ContentSink> {
  const parts = partsOf(reference);
  const { image } = parts;
  if (image?.tag === undefined || parts.id !== undefined) {
    throw new Failure('UNSUPPORTED', `an image is written into a store by name and tag: ${reference.text}`, {
      side: 'destination',
      subject: reference.text,
      hint: 'write containers-storage:NAME:TAG; the store finds it by its digest and its ID as well',
    });
  }
  const store = await openStore(opening, parts.store);
  await using stack = new AsyncDisposableStack();
  const exchange = stack.use(await openExchange(settings.temporary));
  const directory = exchange.place();
  const content = stack.use(await openDirSink(localReference(directory)));
  const kept = stack.move();
  let waiting: { readonly root: ManifestDocument; readonly names: readonly string[] } | undefined;
  return {
    reference,
    traits: TRAITS,
    lookup: async (ctx, name) => {
      const { shortName: _, ...exact } = renamed(parts, name);
      return (await findImage(ctx, store, exact))?.manifest;
    },
    exists: async (ctx, wanted) => content.exists(ctx, wanted),
    pushBlob: async (ctx, expected, open, how) => content.pushBlob(ctx, expected, open, how),
    pushManifest: async (ctx, document) => content.pushManifest(ctx, document),
    tag: async (ctx, root, names) => {
      await content.tag(ctx, root, []);
      waiting = { root, names: [...(waiting?.names ?? []), ...names] };
    },
    seal: async (ctx) => {
      if (waiting === undefined) return;
      const { root, names } = waiting;
      waiting = undefined;
      await content.seal(ctx);
      const full = names.map((name) => `${renderRepository(image)}:${name}`);
      await bringIn(ctx, store, exchange, { directory, root, names: full });
    },
    [Symbol.asyncDispose]: async () => kept.disposeAsync(),
  };
}

interface WholeImage {
  readonly directory: string;
  readonly root: ManifestDocument;
  readonly names: readonly string[];
}

/** Imports and names. What cannot be named is taken out again, unless the store had it before. */
async function bringIn(
  ctx: OperationContext,
  store: Store,
  exchange: Exchange,
  { directory, root, names }: WholeImage,
): Promise<void> {
  const before = await inspect(ctx, store, expectedId(root));
  const id = await exchange.importImage(ctx, store, directory);
  try {
    if (names.length > 0) await store.run(ctx, ['tag', id, ...names]);
  } catch (error) {
    const undo: OperationContext = { ...ctx, signal: AbortSignal.timeout(UNDO_MS) };
    if (before === undefined) await store.run(undo, ['rmi', id]).catch(() => undefined);
    throw error;
  }
  if (before === undefined || before.manifest.digest === root.descriptor.digest) return;
  const text = `the store had this image under the manifest ${before.manifest.digest}, and podman goes on showing that digest first`;
  ctx.emit({ kind: 'note', code: 'KNOWN_BY_ANOTHER_DIGEST', text });
}

/** Images with one config are one image to a store, whatever their manifests. */
function expectedId({ bytes, descriptor }: ManifestDocument): string {
  const manifest = parseManifest(bytes, descriptor.mediaType);
  return manifest.kind === 'image' ? hexOf(manifest.config.digest) : '';
}
