import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { tarOfNoise } from './image.ts';

/** Many small images in one repository: what synchronising is measured with. */
export interface TagsShape {
  readonly name: string;
  readonly tags: number;
  /** Bytes of the layers that every image has. */
  readonly shared: readonly number[];
  /** Bytes of the layer that each image has for itself; absent: images differ in an annotation alone. */
  readonly own?: number;
}

interface Blob {
  readonly bytes: Buffer;
  readonly diffId: string;
}

interface TaggedImage {
  readonly tag: string;
  readonly manifest: Buffer;
  readonly blobs: readonly Buffer[];
}

const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const CONFIG = 'application/vnd.oci.image.config.v1+json';
const LAYER = 'application/vnd.oci.image.layer.v1.tar+gzip';
const AT_ONCE = 8;

/** Puts the images into a registry with plain requests. */
export async function pushTags(host: string, shape: TagsShape, signal: AbortSignal): Promise<void> {
  const base = `http://${host}/v2/bench/${shape.name}`;
  const pushed = new Map<string, Promise<void>>();
  const pushOnce = async (bytes: Buffer): Promise<void> => {
    const digest = digestOf(bytes);
    const known = pushed.get(digest) ?? pushBlob(base, digest, bytes, signal);
    pushed.set(digest, known);
    return known;
  };
  const images = imagesOf(shape);
  const work = async (): Promise<void> => {
    for (const { tag, manifest, blobs } of images) {
      for (const bytes of blobs) await pushOnce(bytes);
      await send(`${base}/manifests/${tag}`, MANIFEST, manifest, signal);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** Writes the images into an OCI layout, which `serve` serves as a repository. Layers are not written: nobody reads them. */
export async function writeTags(layout: string, shape: TagsShape): Promise<void> {
  await mkdir(join(layout, 'blobs', 'sha256'), { recursive: true });
  await writeFile(join(layout, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
  const manifests = [];
  for (const { tag, manifest } of imagesOf(shape)) {
    const digest = digestOf(manifest);
    await writeFile(join(layout, 'blobs', 'sha256', digest.slice('sha256:'.length)), manifest);
    const annotations = { 'org.opencontainers.image.ref.name': tag };
    manifests.push({ mediaType: MANIFEST, digest, size: manifest.length, annotations });
  }
  await writeFile(join(layout, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests }));
}

function* imagesOf({ name, tags, shared, own }: TagsShape): Generator<TaggedImage> {
  const common = shared.map((size, at) => layer(`${name} shared ${at}`, size));
  for (let i = 0; i < tags; i += 1) {
    const layers = own === undefined ? common : [...common, layer(`${name} ${i}`, own)];
    const config = Buffer.from(
      JSON.stringify({
        architecture: 'amd64',
        os: 'linux',
        config: {},
        rootfs: { type: 'layers', diff_ids: layers.map((one) => one.diffId) },
      }),
    );
    const manifest = Buffer.from(
      JSON.stringify({
        schemaVersion: 2,
        mediaType: MANIFEST,
        config: describe(CONFIG, config),
        layers: layers.map(({ bytes }) => describe(LAYER, bytes)),
        annotations: { number: String(i) },
      }),
    );
    yield { tag: tagOf(i), manifest, blobs: [config, ...layers.map(({ bytes }) => bytes)] };
  }
}

export function tagOf(at: number): string {
  return `v${at}`;
}

function layer(seed: string, size: number): Blob {
  const tar = Buffer.concat([...tarOfNoise(seed, size)]);
  return { bytes: gzipSync(tar, { level: 1 }), diffId: digestOf(tar) };
}

function describe(mediaType: string, bytes: Buffer): object {
  return { mediaType, digest: digestOf(bytes), size: bytes.length };
}

function digestOf(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

async function pushBlob(base: string, digest: string, bytes: Buffer, signal: AbortSignal): Promise<void> {
  const started = await fetch(`${base}/blobs/uploads/`, { method: 'POST', signal });
  const location = new URL(started.headers.get('location') ?? '', base);
  location.searchParams.set('digest', digest);
  await send(location, 'application/octet-stream', bytes, signal);
}

async function send(url: string | URL, mediaType: string, bytes: Buffer, signal: AbortSignal): Promise<void> {
  const headers = { 'content-type': mediaType };
  const answer = await fetch(url, { method: 'PUT', headers, body: Uint8Array.from(bytes), signal });
  const text = await answer.text();
  if (answer.status !== 201) throw new Error(`the registry said ${answer.status}: ${text.slice(0, 300)}`);
}
