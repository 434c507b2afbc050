import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { OperationContext } from '../../runtime/context.ts';
import { asFailure } from '../dir/files.ts';
import { blobFile, ROOT_FILE } from '../dir/format.ts';
import { openDirSource } from '../dir/source.ts';
import type { ContentSource, Reference } from '../contract.ts';
import { withoutAlgorithm } from './images.ts';
import { correctLayerTypes } from './layer-labels.ts';
import type { Store } from './store.ts';

/**
 * A private directory through which images go into a store and out of it, in the form of `dir:`: the one form that these programs
 * read and write with OCI and with Docker manifests as they are. What they keep on disk meanwhile is in it too, so that nothing of it
 * outlives us, even when one of them is killed.
 */
export interface Exchange extends AsyncDisposable {
  /** A name in it that is not taken. */
  place(): string;
  /** Writes the image with this ID out, its layers uncompressed, and opens it. */
  exportImage(ctx: OperationContext, store: Store, id: string): Promise<ContentSource>;
  /** Reads the image in `directory` into the store, without a name. Gives back its ID. */
  importImage(ctx: OperationContext, store: Store, directory: string): Promise<string>;
}

/**
 * What the programs ask before they move an image. The machine's policy is about where images come from; by then waybill has
 * judged that, and this directory says nothing about it.
 */
const POLICY = '{"default":[{"type":"insecureAcceptAnything"}]}';

export async function openExchange(temporary: string): Promise<Exchange> {
  const root = await mkdtemp(path.join(temporary, 'waybill-storage-')).catch(fail);
  const [policy, scratch] = [path.join(root, 'policy.json'), path.join(root, 'tmp')];
  await mkdir(scratch);
  await writeFile(policy, POLICY);
  let places = 0;
  const place = (): string => path.join(root, `image-${String((places += 1))}`);
  const run = async (ctx: OperationContext, store: Store, verb: string, ...rest: readonly string[]): Promise<string> =>
    store.run(ctx, [verb, '--quiet', '--signature-policy', policy, ...rest], { TMPDIR: scratch });
  return {
    place,
    exportImage: async (ctx, store, id) => {
      const directory = place();
      // Podman leaves layers as the store has them, Buildah would compress them with what it was built with.
      const plain = store.program === 'buildah' ? ['--disable-compression'] : [];
      await run(ctx, store, 'push', ...plain, id, `dir:${directory}`);
      await correctManifest(directory, ctx.limits.manifestBytes);
      return openDirSource(localReference(directory));
    },
    importImage: async (ctx, store, directory) => {
      const answer = await run(ctx, store, 'pull', `dir:${directory}`);
      return withoutAlgorithm(answer.trim().split('\n').at(-1));
    },
    [Symbol.asyncDispose]: async () => rm(root, { recursive: true, force: true }).catch(fail),
  };
}

/** A directory of the exchange as `dir:` knows it. */
export function localReference(directory: string): Reference {
  return { transport: 'dir', text: `dir:${directory}`, location: directory };
}

async function correctManifest(directory: string, most: number): Promise<void> {
  const file = path.join(directory, ROOT_FILE);
  if ((await stat(file).catch(fail)).size > most) return;
  const bytes = await readFile(file);
  const corrected = await correctLayerTypes(bytes, (digest) => path.join(directory, blobFile(digest)));
  if (corrected !== bytes) await writeFile(file, corrected);
}

function fail(error: unknown): never {
  throw asFailure(error);
}
