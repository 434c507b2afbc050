import { digestOf, guessMediaType, hexOf, isDigest, renderRepository, type Descriptor } from '../../image/index.ts';
import { asObject, invalid } from '../../image/descriptor.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure } from '../../runtime/failure.ts';
import type { StorageReference } from './reference.ts';
import type { Store } from './store.ts';

/** An image as its store knows it. */
export interface StoredImage {
  /** The config's digest without its algorithm. */
  readonly id: string;
  /** The manifest that it was stored with, whose layers may be compressed otherwise than the store's. */
  readonly manifest: Descriptor;
  /** The bytes of the manifest and of the config, where the program tells them. */
  readonly known?: { readonly manifest: Uint8Array; readonly config: Uint8Array };
}

/**
 * The image that is meant: by its full name, else by the short name as podman understands it, else by its ID. `undefined` when the
 * store has none of these.
 */
export async function findImage(
  ctx: OperationContext,
  store: Store,
  wanted: StorageReference,
): Promise<StoredImage | undefined> {
  if (wanted.id !== undefined) return inspectId(ctx, store, wanted.id);
  for (const name of namesFor(wanted)) {
    const found = await inspect(ctx, store, name);
    if (found !== undefined) return found;
  }
  return wanted.mayBeId === undefined ? undefined : inspectId(ctx, store, wanted.mayBeId);
}

/** A digest says more than the tag beside it, and podman takes only one of them. */
function namesFor({ image, shortName }: StorageReference): readonly string[] {
  if (image === undefined) return [];
  const suffix = image.digest === undefined ? `:${image.tag ?? 'latest'}` : `@${image.digest}`;
  return [renderRepository(image), ...(shortName === undefined ? [] : [shortName])].map((name) => `${name}${suffix}`);
}

async function inspectId(ctx: OperationContext, store: Store, id: string): Promise<StoredImage | undefined> {
  const found = await inspect(ctx, store, id);
  return found?.id.startsWith(id) === true ? found : undefined;
}

/** One question to the store: by a full or a short name, an ID or the beginning of one. */
export async function inspect(ctx: OperationContext, store: Store, name: string): Promise<StoredImage | undefined> {
  const isBuildah = store.program === 'buildah';
  let answer: string;
  try {
    answer = await store.run(ctx, isBuildah ? ['inspect', '--type', 'image', name] : ['image', 'inspect', name]);
  } catch (error) {
    if (error instanceof Failure && error.code === 'MANIFEST_UNKNOWN') return undefined;
    throw error;
  }
  const value = parseJson(answer, store);
  return isBuildah ? fromBuildah(value) : fromPodman(value);
}

/** Every name of the image with this ID. */
export async function namesOf(ctx: OperationContext, store: Store, id: string): Promise<readonly string[]> {
  const json = store.program === 'buildah' ? ['--json'] : ['--format', 'json'];
  const list = parseJson(await store.run(ctx, ['images', '--no-trunc', ...json]), store);
  if (!Array.isArray(list)) throw invalid(`${store.program} images: not a list`);
  const images = list.map((one) => asObject(one, 'an image'));
  const named = images
    .filter((one) => withoutAlgorithm(one['id'] ?? one['Id']) === id)
    .map((one) => one['names'] ?? one['Names']);
  return [
    ...new Set(named.flatMap((names) => (Array.isArray(names) ? names.filter((one) => typeof one === 'string') : []))),
  ];
}

export function withoutAlgorithm(id: unknown): string {
  return typeof id === 'string' ? id.trim().replace(/^sha256:/, '') : '';
}

/** buildah-inspect(1): the manifest is there as it was stored. */
function fromBuildah(value: unknown): StoredImage {
  const object = asObject(value, 'buildah inspect');
  const id = withoutAlgorithm(object['FromImageID']);
  const { Manifest, Config } = object;
  if (typeof Manifest !== 'string' || !isId(id)) throw invalid('buildah inspect: the answer describes no image');
  const manifest = Buffer.from(Manifest);
  const config = Buffer.from(typeof Config === 'string' ? Config : '');
  return {
    id,
    manifest: { mediaType: guessMediaType(manifest), digest: digestOf(manifest), size: manifest.byteLength },
    ...(hexOf(digestOf(config)) === id ? { known: { manifest, config } } : {}),
  };
}

/** podman-image-inspect(1). It does not tell the manifest's size. */
function fromPodman(value: unknown): StoredImage {
  const object = asObject(Array.isArray(value) ? value[0] : value, 'podman image inspect');
  const { Id, Digest, ManifestType } = object;
  const id = withoutAlgorithm(Id);
  if (typeof Digest !== 'string' || !isDigest(Digest) || typeof ManifestType !== 'string' || !isId(id))
    throw invalid('podman image inspect: the answer describes no image');
  return { id, manifest: { mediaType: ManifestType, digest: Digest, size: 0 } };
}

function isId(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

function parseJson(text: string, store: Store): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw invalid(`${store.program}: the answer is not JSON`, error);
  }
}
