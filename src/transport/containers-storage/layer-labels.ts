import { open } from 'node:fs/promises';
import path from 'node:path';
import { asObject } from '../../image/descriptor.ts';
import { isDigest, parseStrictJson, type Digest } from '../../image/index.ts';

/** Annotations that are about the compressed form of a layer alone. */
const CHUNKED = 'io.github.containers.zstd-chunked.';
const COMPRESSED = /^(.*\.tar)[.+](?:gzip|zstd)$/;
const MAGIC: readonly Buffer[] = [Buffer.from([0x1f, 0x8b]), Buffer.from([0x28, 0xb5, 0x2f, 0xfd])];

/**
 * The manifest with the layers called what they are. A store keeps layers uncompressed, and Podman 4 and Buildah 1.28 write them
 * out under the types they once came with: `tar+gzip` with the digest and the size of a tar. Newer ones write the true type, and
 * such a manifest is given back as it is. `fileOf` says where a blob lies.
 */
export async function correctLayerTypes(bytes: Uint8Array, fileOf: (digest: Digest) => string): Promise<Uint8Array> {
  const manifest = asObject(parseStrictJson(bytes, 'the manifest'), 'the manifest');
  const layers = Array.isArray(manifest['layers']) ? manifest['layers'] : [];
  const corrected = await Promise.all(layers.map(async (one) => correct(asObject(one, 'a layer'), fileOf)));
  if (corrected.every((one, at) => one === layers[at])) return bytes;
  return Buffer.from(JSON.stringify({ ...manifest, layers: corrected }));
}

async function correct(
  layer: Readonly<Record<string, unknown>>,
  fileOf: (digest: Digest) => string,
): Promise<Readonly<Record<string, unknown>>> {
  const { mediaType, digest, annotations } = layer;
  const plain = typeof mediaType === 'string' ? COMPRESSED.exec(mediaType)?.[1] : undefined;
  if (plain === undefined || typeof digest !== 'string' || !isDigest(digest)) return layer;
  if (await isCompressed(fileOf(digest))) return layer;
  if (typeof annotations !== 'object' || annotations === null) return { ...layer, mediaType: plain };
  const kept = Object.entries(annotations).filter(([key]) => !key.startsWith(CHUNKED));
  return { ...layer, mediaType: plain, annotations: Object.fromEntries(kept) };
}

async function isCompressed(file: string): Promise<boolean> {
  await using handle = await open(path.resolve(file), 'r');
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
  return MAGIC.some((magic) => bytesRead >= magic.byteLength && buffer.subarray(0, magic.byteLength).equals(magic));
}
