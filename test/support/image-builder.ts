import {
  createDocument,
  digestOf,
  DOCKER_CONFIG,
  DOCKER_LIST,
  DOCKER_MANIFEST,
  OCI_CONFIG,
  OCI_EMPTY,
  OCI_INDEX,
  OCI_MANIFEST,
  parsePlatform,
  type Descriptor,
  type Digest,
  type DigestAlgorithm,
  type ManifestDocument,
  type Platform,
} from '../../src/image/index.ts';
import { randomBytes } from './random-bytes.ts';
import { aTar, gzipped } from './tar-layer.ts';

/** A root manifest with everything below it, as bytes. The same options give the same digests on every machine. */
export interface BuiltImage {
  readonly root: ManifestDocument;
  /** How an index names the root: with its platform, artifact type and annotations. */
  readonly descriptor: Descriptor;
  /** Every manifest below and with the root, children first. */
  readonly manifests: readonly ManifestDocument[];
  /** Every blob once. */
  readonly blobs: readonly BuiltBlob[];
}

export interface BuiltBlob {
  readonly descriptor: Descriptor;
  readonly bytes: Uint8Array;
}

export interface ImageOptions {
  readonly layers?: number;
  readonly layerBytes?: number;
  readonly seed?: number | string;
  /** `linux/amd64` unless told. */
  readonly platform?: string;
  readonly format?: 'oci' | 'docker';
  /** As the config has it; January 1st 2024 unless told. */
  readonly created?: string;
  /**
   * `random` (default): exactly `layerBytes` bytes that call themselves a gzip tar and are none; `tar+gzip` and `tar`: real
   * layers with one file of `layerBytes` bytes, for programs that look inside.
   */
  readonly layerForm?: 'random' | 'tar+gzip' | 'tar';
  readonly algorithm?: DigestAlgorithm;
  readonly subject?: Descriptor;
  readonly annotations?: Readonly<Record<string, string>>;
  /** Of the config. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Further layers, for example {@link aForeignLayer}'s, or another image's to share them. */
  readonly extraLayers?: readonly BuiltBlob[];
}

/** An image with a config and layers. */
export function anImage(options: ImageOptions = {}): BuiltImage {
  const { layers = 2, layerBytes = 1024, seed = 1, format = 'oci', layerForm = 'random', algorithm } = options;
  const platform = parsePlatform(options.platform ?? 'linux/amd64');
  const made = Array.from({ length: layers }, (_, at) => {
    const content = randomBytes(`${String(seed)}/layer/${String(at)}`, layerBytes);
    const tar = layerForm === 'random' ? content : aTar({ [`file-${String(at)}`]: content });
    const bytes = layerForm === 'tar+gzip' ? gzipped(tar) : tar;
    return { diffId: digestOf(tar), blob: aBlob(bytes, layerType(format, layerForm !== 'tar'), algorithm) };
  });
  const extra = options.extraLayers ?? [];
  const config = json({
    created: options.created ?? '2024-01-01T00:00:00Z',
    architecture: platform.architecture,
    os: platform.os,
    ...(platform.variant === undefined ? {} : { variant: platform.variant }),
    config: { Env: ['PATH=/bin'], Labels: { seed: String(seed), ...options.labels } },
    rootfs: {
      type: 'layers',
      diff_ids: [...made.map((one) => one.diffId), ...extra.map((one) => one.descriptor.digest)],
    },
    history: made.map(() => ({ created: '2024-01-01T00:00:00Z', created_by: 'test' })),
  });
  const image = aManifest({
    mediaType: format === 'docker' ? DOCKER_MANIFEST : OCI_MANIFEST,
    config: aBlob(config, format === 'docker' ? DOCKER_CONFIG : OCI_CONFIG, algorithm),
    layers: [...made.map((one) => one.blob), ...extra],
    ...pick(options),
  });
  return { ...image, descriptor: { ...image.descriptor, platform } };
}

/** An index (Docker: a manifest list) of images, or of other indexes. */
export function anIndex(
  children: readonly BuiltImage[],
  options: Pick<ImageOptions, 'format' | 'algorithm' | 'subject' | 'annotations'> = {},
): BuiltImage {
  const mediaType = options.format === 'docker' ? DOCKER_LIST : OCI_INDEX;
  const bytes = json({
    schemaVersion: 2,
    mediaType,
    manifests: children.map((child) => renderDescriptor(child.descriptor)),
    ...(options.subject === undefined ? {} : { subject: renderDescriptor(bare(options.subject)) }),
    ...(options.annotations === undefined ? {} : { annotations: options.annotations }),
  });
  const root = createDocument(bytes, mediaType, options.algorithm);
  return {
    root,
    descriptor: root.descriptor,
    manifests: once([...children.flatMap((child) => child.manifests), root]),
    blobs: once(children.flatMap((child) => child.blobs)),
  };
}

export interface ArtifactOptions extends Pick<ImageOptions, 'seed' | 'algorithm' | 'subject' | 'annotations'> {
  readonly artifactType?: string;
  readonly config?: BuiltBlob;
  readonly layerType?: string;
  readonly bytes?: number;
}

/** An artifact of OCI Image 1.1 with the empty config, for example an SBOM or a signature when it has a `subject`. */
export function anArtifact(options: ArtifactOptions = {}): BuiltImage {
  const { seed = 1, artifactType = 'application/vnd.example.thing.v1', bytes = 256, algorithm } = options;
  const layer = randomBytes(`${String(seed)}/artifact`, bytes);
  return aManifest({
    mediaType: OCI_MANIFEST,
    artifactType,
    config: options.config ?? aBlob(Buffer.from('{}'), OCI_EMPTY, algorithm),
    layers: [aBlob(layer, options.layerType ?? artifactType, algorithm)],
    ...pick(options),
  });
}

/** A Helm chart as Helm pushes it: its own config type, no artifactType. */
export function aHelmChart(seed: number | string = 1): BuiltImage {
  const config = json({ name: 'chart', version: '0.1.0', apiVersion: 'v2', description: String(seed) });
  return aManifest({
    mediaType: OCI_MANIFEST,
    config: aBlob(config, 'application/vnd.cncf.helm.config.v1+json'),
    layers: [
      aBlob(randomBytes(`${String(seed)}/chart`, 512), 'application/vnd.cncf.helm.chart.content.v1.tar+gzip'),
      aBlob(randomBytes(`${String(seed)}/prov`, 64), 'application/vnd.cncf.helm.chart.provenance.v1.prov'),
    ],
  });
}

/** An SPDX document attached to `subject`. */
export function anSbom(subject: BuiltImage, seed: number | string = 1): BuiltImage {
  return anArtifact({ seed, subject: subject.root.descriptor, artifactType: 'application/spdx+json' });
}

/** A layer that says where else it can be had (Windows base images). The bytes exist too, for stores that keep them. */
export function aForeignLayer(seed: number | string = 1, url = 'https://layers.example.com/base'): BuiltBlob {
  const blob = aBlob(
    randomBytes(`${String(seed)}/foreign`, 512),
    'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
  );
  return { ...blob, descriptor: { ...blob.descriptor, urls: [url] } };
}

/** Any bytes as a blob. */
export function aBlob(
  bytes: Uint8Array,
  mediaType = 'application/octet-stream',
  algorithm?: DigestAlgorithm,
): BuiltBlob {
  return { bytes, descriptor: { mediaType, digest: digestOf(bytes, algorithm), size: bytes.byteLength } };
}

interface ManifestParts extends Pick<ImageOptions, 'algorithm' | 'subject' | 'annotations'> {
  readonly mediaType: string;
  readonly config: BuiltBlob;
  readonly layers: readonly BuiltBlob[];
  readonly artifactType?: string;
}

export function aManifest(parts: ManifestParts): BuiltImage {
  const bytes = json({
    schemaVersion: 2,
    mediaType: parts.mediaType,
    ...(parts.artifactType === undefined ? {} : { artifactType: parts.artifactType }),
    config: renderDescriptor(parts.config.descriptor),
    layers: parts.layers.map((one) => renderDescriptor(one.descriptor)),
    ...(parts.subject === undefined ? {} : { subject: renderDescriptor(bare(parts.subject)) }),
    ...(parts.annotations === undefined ? {} : { annotations: parts.annotations }),
  });
  const root = createDocument(bytes, parts.mediaType, parts.algorithm);
  return {
    root,
    descriptor: {
      ...root.descriptor,
      ...(parts.artifactType === undefined ? {} : { artifactType: parts.artifactType }),
    },
    manifests: [root],
    blobs: once([parts.config, ...parts.layers]),
  };
}

function pick(options: ArtifactOptions | ImageOptions): Pick<ImageOptions, 'algorithm' | 'subject' | 'annotations'> {
  return {
    ...(options.algorithm === undefined ? {} : { algorithm: options.algorithm }),
    ...(options.subject === undefined ? {} : { subject: options.subject }),
    ...(options.annotations === undefined ? {} : { annotations: options.annotations }),
  };
}

function layerType(format: 'oci' | 'docker', zipped: boolean): string {
  if (format === 'docker') return `application/vnd.docker.image.rootfs.diff.tar${zipped ? '.gzip' : ''}`;
  return `application/vnd.oci.image.layer.v1.tar${zipped ? '+gzip' : ''}`;
}

function renderDescriptor(descriptor: Descriptor): Readonly<Record<string, unknown>> {
  const { platform, ...rest } = descriptor;
  return { ...rest, ...(platform === undefined ? {} : { platform: renderPlatformObject(platform) }) };
}

function renderPlatformObject(platform: Platform): Readonly<Record<string, unknown>> {
  const { os, architecture, variant, osVersion, osFeatures } = platform;
  return { architecture, os, variant, 'os.version': osVersion, 'os.features': osFeatures };
}

function bare({ mediaType, digest, size }: Descriptor): Descriptor {
  return { mediaType, digest, size };
}

function once<T extends { readonly descriptor: { readonly digest: Digest } }>(all: readonly T[]): readonly T[] {
  return [...new Map(all.map((one) => [one.descriptor.digest, one])).values()];
}

function json(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value));
}
