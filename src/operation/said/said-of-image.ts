import {
  isImageConfigType,
  isIndexType,
  isManifestType,
  parseConfig,
  parseManifest,
  type Descriptor,
  type ImageConfig,
  type ManifestDocument,
} from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure } from '../../runtime/failure.ts';
import { parseVersion, type Version } from '../../selection/version.ts';
import type { ContentSource } from '../../transport/contract.ts';
import { parseCreationTime } from './creation-time.ts';
import { readBlob } from '../read-blob.ts';

/** A document of a store. */
export interface StoredImage {
  readonly store: ContentSource;
  readonly root: ManifestDocument;
}

/**
 * When an image was created, in milliseconds since the epoch. Times from before there were container images tell nothing: builders
 * write them who want the same bytes every time.
 */
export async function readCreated(ctx: OperationContext, image: StoredImage): Promise<number | undefined> {
  return readSaid(ctx, image, CREATED);
}

/** The same of a manifest that was read already: of its annotation, and its config where it has one. */
export async function readCreatedOf(
  ctx: OperationContext,
  store: ContentSource,
  { created = '', config }: { readonly created?: string; readonly config?: Descriptor },
): Promise<number | undefined> {
  const own = CREATED.parse(created);
  return own ?? (config === undefined ? undefined : saidInConfig(ctx, store, config, CREATED));
}

/** The version that an image says it is of. */
export async function readVersion(ctx: OperationContext, image: StoredImage): Promise<Version | undefined> {
  return readSaid(ctx, image, VERSION);
}

/** Something that an image tells of itself. */
interface Said<T> {
  /** OCI Image 1.1, annotations.md: of a manifest, of an index, or of a child in the index that names it. */
  readonly annotation: string;
  readonly ofConfig: (config: ImageConfig) => string | undefined;
  readonly parse: (text: string) => T | undefined;
}

const CREATED: Said<number> = {
  annotation: 'org.opencontainers.image.created',
  ofConfig: ({ created }) => created,
  parse: parseCreationTime,
};

const VERSION: Said<Version> = {
  annotation: 'org.opencontainers.image.version',
  ofConfig: ({ labels }) => labels?.['org.opencontainers.image.version'],
  parse: parseVersion,
};

/**
 * As the annotation says, else as the config does, which costs a request more; an index without an annotation as its first image
 * does. `undefined` where nothing tells.
 */
async function readSaid<T>(
  ctx: OperationContext,
  { store, root }: StoredImage,
  said: Said<T>,
  depth = 0,
): Promise<T | undefined> {
  if (depth > ctx.limits.indexDepth) throw new Failure('LIMIT_EXCEEDED', 'indexes are nested too deep');
  const manifest = parseManifest(root.bytes, root.descriptor.mediaType);
  const own = said.parse(manifest.annotations?.[said.annotation] ?? '');
  if (own !== undefined) return own;
  if (manifest.kind === 'index') {
    const first = manifest.manifests.find(isImage);
    if (first === undefined) return undefined;
    const inIndex = said.parse(first.annotations?.[said.annotation] ?? '');
    return inIndex ?? readSaid(ctx, { store, root: await store.fetchManifest(ctx, first) }, said, depth + 1);
  }
  return saidInConfig(ctx, store, manifest.config, said);
}

async function saidInConfig<T>(
  ctx: OperationContext,
  store: ContentSource,
  config: Descriptor,
  said: Said<T>,
): Promise<T | undefined> {
  if (!isImageConfigType(config.mediaType)) return undefined;
  return said.parse(said.ofConfig(parseConfig(await readBlob(ctx, store, config, ctx.limits.configBytes))) ?? '');
}

/** Attestations are filed as images of an unknown platform. */
function isImage({ mediaType, platform }: Descriptor): boolean {
  return (isManifestType(mediaType) || isIndexType(mediaType)) && platform?.os !== 'unknown';
}
