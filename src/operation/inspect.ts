import { ManifestCache, readGraph } from '../engine/graph.ts';
import {
  algorithmOf,
  DOCKER_CONFIG,
  digestOf,
  isImageConfigType,
  OCI_MANIFEST,
  parseConfig,
  parseManifest,
  renderRepository,
  type DigestAlgorithm,
  type ImageConfig,
  type ImageManifest,
  type ManifestDocument,
  type Platform,
} from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import { Failure, toFailure } from '../runtime/failure.ts';
import { renderForeign } from '../runtime/text.ts';
import { hasKnownForm, isTagLister, type ContentSource } from '../transport/contract.ts';
import { collectTags } from './collect-tags.ts';
import type { Endpoint } from './endpoint.ts';
import { openSource, resolveImage } from './open-image.ts';
import { readBlob } from './read-blob.ts';

export interface InspectRequest {
  readonly image: Endpoint;
  readonly platform: Platform;
  readonly noTags: boolean;
  readonly manifestDigest?: DigestAlgorithm;
}

/** skopeo's inspect output: field names, order and null behaviour of its JSON. */
export interface Inspection {
  readonly Name?: string;
  readonly Tag?: string;
  readonly Digest: string;
  readonly RepoTags: readonly string[] | null;
  readonly Created: string | null;
  readonly DockerVersion: string;
  readonly Labels: Readonly<Record<string, string>> | null;
  readonly Architecture: string;
  readonly Os: string;
  readonly Layers: readonly string[];
  readonly LayersData: readonly {
    readonly MIMEType: string;
    readonly Digest: string;
    readonly Size: number;
    readonly Annotations: Readonly<Record<string, string>> | null;
  }[];
  readonly Env: readonly string[] | null;
}

/**
 * What `skopeo inspect` tells of an image: of an index, the digest of the index and the content of the platform's image.
 * Fails with UNSUPPORTED for artifacts, PLATFORM_UNKNOWN where the index has no such platform.
 */
export async function inspectImage(ctx: OperationContext, request: InspectRequest): Promise<Inspection> {
  await using source = await openToLookAt(ctx, request.image);
  const { image, named = image } = source.reference;
  const [chosen, tags] = await Promise.all([
    chooseImage(ctx, source, request.platform),
    image === undefined || request.noTags ? [] : tagsIfAllowed(ctx, source),
  ]);
  const config = parseConfig(await readConfig(ctx, source, chosen.manifest));
  const algorithm = request.manifestDigest ?? algorithmOf(chosen.manifest.config.digest);
  return {
    ...(named === undefined ? {} : { Name: renderRepository(named) }),
    Digest: digestOf(chosen.root.bytes, algorithm),
    RepoTags: tags,
    Created: createdOf(config, chosen.manifest),
    DockerVersion: config.dockerVersion ?? '',
    Labels: config.labels ?? null,
    Architecture: config.platform.architecture,
    Os: config.platform.os,
    Layers: chosen.manifest.layers.map((layer) => layer.digest),
    LayersData: chosen.manifest.layers.map((layer) => ({
      MIMEType: layer.mediaType,
      Digest: layer.digest,
      Size: layer.size,
      Annotations: layer.annotations ?? null,
    })),
    Env: config.env ?? null,
  };
}

/** `--raw`: the manifest's exact bytes, an index not resolved. */
export async function inspectRaw(ctx: OperationContext, request: InspectRequest): Promise<Uint8Array> {
  await using source = await openToLookAt(ctx, request.image);
  return (await resolveImage(ctx, source)).bytes;
}

/** `--config` and `--config --raw`: the exact bytes of the chosen platform's config. */
export async function inspectConfig(ctx: OperationContext, request: InspectRequest): Promise<Uint8Array> {
  await using source = await openToLookAt(ctx, request.image);
  const { manifest } = await chooseImage(ctx, source, request.platform);
  return await readConfig(ctx, source, manifest);
}

async function openToLookAt(ctx: OperationContext, image: Endpoint): Promise<ContentSource> {
  const source = await openSource(ctx, image);
  return hasKnownForm(source) ? source.known : source;
}

interface ChosenImage {
  readonly root: ManifestDocument;
  readonly manifest: ImageManifest;
}

async function chooseImage(ctx: OperationContext, source: ContentSource, platform: Platform): Promise<ChosenImage> {
  const root = await resolveImage(ctx, source);
  try {
    const graph = await readGraph(ctx, new ManifestCache(ctx, source), root, { kind: 'one', platform });
    const manifest = parseManifest(graph.root.bytes, graph.root.descriptor.mediaType);
    if (manifest.kind === 'index') throw new Failure('MANIFEST_INVALID', 'an index calls itself an image');
    requireImage(manifest);
    return { root, manifest };
  } catch (error) {
    throw toFailure(error).with({ side: 'source', subject: source.reference.text });
  }
}

/** Artifacts have manifests too, but a config that says nothing about platforms or layers. */
function requireImage(manifest: ImageManifest): void {
  const { config } = manifest;
  if (!isImageConfigType(config.mediaType)) {
    const type = renderForeign(manifest.artifactType ?? config.mediaType);
    throw new Failure(
      'UNSUPPORTED',
      `unsupported image-specific operation on artifact with type ${JSON.stringify(type)}`,
      {
        hint: 'this is no container image: --raw prints its manifest',
      },
    );
  }
  if (manifest.mediaType === OCI_MANIFEST && config.mediaType === DOCKER_CONFIG) {
    throw new Failure('UNSUPPORTED', 'invalid mixed OCI image with Docker v2s2 config', {
      hint: '--raw prints its manifest; push the image again as OCI or as Docker schema 2',
    });
  }
}

async function readConfig(ctx: OperationContext, source: ContentSource, manifest: ImageManifest): Promise<Uint8Array> {
  try {
    return await readBlob(ctx, source, manifest.config, ctx.limits.configBytes);
  } catch (error) {
    throw toFailure(error).with({ side: 'source', subject: source.reference.text });
  }
}

/** Some registries let images be pulled but not listed; that is no reason to say nothing about the image. */
async function tagsIfAllowed(ctx: OperationContext, source: ContentSource): Promise<readonly string[] | null> {
  if (!isTagLister(source)) return [];
  try {
    return await collectTags(ctx, source);
  } catch (error) {
    const failure = toFailure(error);
    if (failure.code !== 'AUTH_DENIED') throw failure.with({ side: 'source', subject: source.reference.text });
    ctx.emit({ kind: 'warning', text: 'Registry disallows tag list retrieval; skipping' });
    return null;
  }
}

const RFC3339 = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:[.,](\d+))?(Z|[+-]\d\d:\d\d)$/;

/** As Go writes the time back: no zeros at the end of the fraction. Docker's type cannot say "unknown", so that is year 1. */
function createdOf(config: ImageConfig, manifest: ImageManifest): string | null {
  if (config.created === undefined) return manifest.config.mediaType === DOCKER_CONFIG ? '0001-01-01T00:00:00Z' : null;
  const [, upToSeconds, fraction = '', zone = ''] = RFC3339.exec(config.created) ?? [];
  if (upToSeconds === undefined || Number.isNaN(Date.parse(`${upToSeconds}Z`))) {
    throw new Failure(
      'MANIFEST_INVALID',
      `the config's created is not a time: ${JSON.stringify(renderForeign(config.created, 60))}`,
      {
        side: 'source',
        hint: 'the content itself is broken: rebuild the image or push it again; --config --raw prints it',
      },
    );
  }
  const digits = fraction.slice(0, 9).replace(/0+$/, '');
  return upToSeconds + (digits === '' ? '' : `.${digits}`) + (/^[+-]00:00$/.test(zone) ? 'Z' : zone);
}
