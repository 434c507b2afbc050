import { createCipheriv, createHash, randomUUID, type Hash } from 'node:crypto';
import { createWriteStream, openAsBlob } from 'node:fs';
import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

export interface BenchImage {
  readonly name: string;
  readonly layout: string;
  readonly manifest: Buffer;
  readonly blobs: readonly Described[];
  /** Bytes of config and layers. */
  readonly blobBytes: number;
}

interface Described {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
}

const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const CHUNK = Buffer.alloc(1 << 20);

/**
 * Writes an image into an OCI layout: real gzip over real tar, of bytes that do not compress. The same name and sizes give
 * the same digests on every machine. Nothing larger than a chunk is held in memory.
 */
export async function writeImage(
  parent: string,
  shape: { readonly name: string; readonly layers: number; readonly layerBytes: number },
  signal: AbortSignal,
): Promise<BenchImage> {
  const layout = join(parent, shape.name);
  await mkdir(join(layout, 'blobs', 'sha256'), { recursive: true });
  const layers: Described[] = [];
  const diffIds: string[] = [];
  for (let i = 0; i < shape.layers; i += 1) {
    const layer = await writeLayer(layout, `${shape.name} ${i}`, shape.layerBytes, signal);
    layers.push(layer.descriptor);
    diffIds.push(layer.diffId);
  }
  const config = await writeDocument(layout, 'application/vnd.oci.image.config.v1+json', {
    architecture: 'amd64',
    os: 'linux',
    config: {},
    rootfs: { type: 'layers', diff_ids: diffIds },
  });
  const root = await writeDocument(layout, MANIFEST, {
    schemaVersion: 2,
    mediaType: MANIFEST,
    config: config.descriptor,
    layers,
  });
  await writeFile(join(layout, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
  await writeFile(join(layout, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: [root.descriptor] }));
  const blobs = [config.descriptor, ...layers];
  const blobBytes = blobs.reduce((sum, one) => sum + one.size, 0);
  return { name: shape.name, layout, manifest: root.bytes, blobs, blobBytes };
}

async function writeLayer(
  layout: string,
  seed: string,
  sizeBytes: number,
  signal: AbortSignal,
): Promise<{ descriptor: Described; diffId: string }> {
  const plain = createHash('sha256');
  const packed = createHash('sha256');
  const temporary = join(layout, randomUUID());
  await pipeline(
    Readable.from(tarOfNoise(seed, sizeBytes)),
    hashing(plain),
    createGzip({ level: 0 }),
    hashing(packed),
    createWriteStream(temporary),
    { signal },
  );
  const hex = packed.digest('hex');
  await rename(temporary, join(layout, 'blobs', 'sha256', hex));
  const { size } = await stat(join(layout, 'blobs', 'sha256', hex));
  const mediaType = 'application/vnd.oci.image.layer.v1.tar+gzip';
  return { descriptor: { mediaType, digest: `sha256:${hex}`, size }, diffId: `sha256:${plain.digest('hex')}` };
}

function hashing(hash: Hash): (source: AsyncIterable<Buffer>) => AsyncGenerator<Buffer> {
  return async function* pass(source) {
    for await (const chunk of source) {
      hash.update(chunk);
      yield chunk;
    }
  };
}

/** A tar of one file, of the size asked for, filled with the key stream of a cipher: fast and the same everywhere. */
export function* tarOfNoise(seed: string, sizeBytes: number): Generator<Buffer> {
  const key = createHash('sha256').update(seed).digest().subarray(0, 16);
  const cipher = createCipheriv('aes-128-ctr', key, Buffer.alloc(16));
  yield tarHeader('noise.bin', sizeBytes);
  for (let left = sizeBytes; left > 0; left -= CHUNK.length) {
    yield cipher.update(left < CHUNK.length ? CHUNK.subarray(0, left) : CHUNK);
  }
  // The file is padded to 512 bytes; two empty blocks end the archive.
  yield Buffer.alloc(((512 - (sizeBytes % 512)) % 512) + 1024);
}

/** One ustar header (POSIX.1-1988): numbers are octal text, the sum is taken with its own field as spaces. */
function tarHeader(name: string, sizeBytes: number): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write('0000644\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  header.write(`${sizeBytes.toString(8).padStart(11, '0')}\0`, 124);
  header.write('00000000000\0', 136);
  header.write('        ', 148);
  header.write('0', 156);
  header.write('ustar\x0000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}

async function writeDocument(
  layout: string,
  mediaType: string,
  document: object,
): Promise<{ descriptor: Described; bytes: Buffer }> {
  const bytes = Buffer.from(JSON.stringify(document));
  const hex = createHash('sha256').update(bytes).digest('hex');
  await writeFile(join(layout, 'blobs', 'sha256', hex), bytes);
  return { descriptor: { mediaType, digest: `sha256:${hex}`, size: bytes.length }, bytes };
}

/** Puts the image into a registry with plain requests, so that no contender has touched it before it is measured. */
export async function pushImage(
  image: BenchImage,
  to: { readonly host: string; readonly repository: string; readonly tag: string },
  signal: AbortSignal,
): Promise<void> {
  const base = `http://${to.host}/v2/${to.repository}`;
  for (const blob of image.blobs) {
    const started = await fetch(`${base}/blobs/uploads/`, { method: 'POST', signal });
    const location = new URL(started.headers.get('location') ?? '', base);
    location.searchParams.set('digest', blob.digest);
    const body = await openAsBlob(join(image.layout, 'blobs', 'sha256', blob.digest.slice('sha256:'.length)));
    const headers = { 'content-type': 'application/octet-stream' };
    await expectCreated(await fetch(location, { method: 'PUT', headers, body, signal }));
  }
  const headers = { 'content-type': MANIFEST };
  await expectCreated(
    await fetch(`${base}/manifests/${to.tag}`, { method: 'PUT', headers, body: image.manifest, signal }),
  );
}

async function expectCreated(answer: Response): Promise<void> {
  const text = await answer.text();
  if (answer.status !== 201) throw new Error(`the registry said ${answer.status}: ${text.slice(0, 300)}`);
}
