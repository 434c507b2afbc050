import { buffer } from 'node:stream/consumers';
import type { Archive } from '../../archive/archive-file.ts';
import { brokenArchive } from '../../archive/broken-archive.ts';
import { decompress, detectCompression, MAGIC_BYTES, type Compression } from '../../archive/decompress.ts';
import {
  createDocument,
  digestOf,
  DOCKER_CONFIG,
  DOCKER_MANIFEST,
  parseConfig,
  renderLayerType,
  type Digest,
  type ManifestDocument,
} from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure } from '../../runtime/failure.ts';
import type { ArchiveItem } from './manifest-file.ts';

/** Where a layer's tar lies, and how it is packed there. */
export interface LayerPlace {
  readonly position: number;
  readonly size: number;
  readonly compression: Compression;
  /** Of the tar itself. */
  readonly tarSize: number;
}

/** An image of an archive with the manifest that it has not: made of what is there, the same on every run. */
export interface ArchiveImage {
  readonly document: ManifestDocument;
  readonly config: { readonly digest: Digest; readonly bytes: Uint8Array };
  readonly layers: ReadonlyMap<Digest, LayerPlace>;
}

/**
 * The image as Docker's schema 2 with uncompressed layers: the config byte for byte, the layers by the digests in it. A layer that the
 * archive has compressed is decompressed here once, for its size. Fails with ARCHIVE_INVALID, MANIFEST_INVALID, LIMIT_EXCEEDED.
 */
export async function readImage(
  ctx: OperationContext,
  archive: Archive,
  item: ArchiveItem,
  sizes: Map<number, LayerPlace>,
): Promise<ArchiveImage> {
  const { what } = archive.index;
  const bytes = await readMember(ctx, archive, item.config, ctx.limits.configBytes);
  const { diffIds } = parseConfig(bytes);
  if (diffIds.length !== item.layers.length) {
    const counts = `${String(item.layers.length)} layers, and the config names ${String(diffIds.length)}`;
    throw brokenArchive(what, `an image in it has ${counts}`);
  }
  const layers = new Map<Digest, LayerPlace>();
  const owners = new Map<number, Digest>();
  for (const [at, diffId] of diffIds.entries()) {
    if (layers.has(diffId)) continue;
    const place = await placeOfLayer(ctx, archive, item.layers[at] ?? '', sizes);
    const owner = owners.get(place.position);
    if (owner !== undefined && owner !== diffId && place.size > 0)
      throw brokenArchive(what, `an image in it has one file for two layers: ${owner} and ${diffId}`);
    owners.set(place.position, diffId);
    layers.set(diffId, place);
  }
  const config = { digest: digestOf(bytes), bytes };
  return { document: renderDocument(config, diffIds, layers), config, layers };
}

/** In the form that an image converted to schema 2 has, so that what was written and what is read back have one digest. */
function renderDocument(
  { digest, bytes }: ArchiveImage['config'],
  diffIds: readonly Digest[],
  layers: ReadonlyMap<Digest, LayerPlace>,
): ManifestDocument {
  const mediaType = renderLayerType('v2s2', { packing: 'none', isForeign: false });
  const manifest = {
    schemaVersion: 2,
    mediaType: DOCKER_MANIFEST,
    config: { mediaType: DOCKER_CONFIG, size: bytes.byteLength, digest },
    layers: diffIds.map((diffId) => ({ mediaType, digest: diffId, size: layers.get(diffId)?.tarSize ?? 0 })),
  };
  return createDocument(Buffer.from(JSON.stringify(manifest)), DOCKER_MANIFEST);
}

async function placeOfLayer(
  ctx: OperationContext,
  archive: Archive,
  name: string,
  sizes: Map<number, LayerPlace>,
): Promise<LayerPlace> {
  const { content, index } = archive;
  const member = index.findChecked(name);
  if (member === undefined)
    throw brokenArchive(index.what, `the layer ${JSON.stringify(name.slice(0, 300))} is not in it`);
  const { position, size } = member;
  const known = sizes.get(position);
  if (known !== undefined && known.size === size) return known;
  const compression = detectCompression(await content.read(position, Math.min(MAGIC_BYTES, size)));
  const tarSize = compression === 'none' ? size : await unpackedSize(ctx, archive, member, compression);
  const place = { position, size, compression, tarSize };
  sizes.set(position, place);
  return place;
}

async function unpackedSize(
  { signal, limits }: OperationContext,
  { content, index }: Archive,
  { name, position, size }: { readonly name: string; readonly position: number; readonly size: number },
  compression: Compression,
): Promise<number> {
  const what = `${name} in ${index.what}`;
  let total = 0;
  const stream = decompress(content.stream(position, size, signal), compression, { signal, limits, what });
  for await (const chunk of stream as AsyncIterable<Uint8Array>) total += chunk.byteLength;
  return total;
}

/** A small member whose digest nobody has told. Fails with ARCHIVE_INVALID where it is not there, or there twice. */
export async function readMember(
  { signal }: OperationContext,
  { content, index }: Archive,
  name: string,
  most: number,
): Promise<Uint8Array> {
  const member = index.find(name);
  if (member === undefined) throw brokenArchive(index.what, `${JSON.stringify(name.slice(0, 300))} is not in it`);
  if (member.size > most) {
    const sizes = `${String(member.size)} bytes, more than the ${String(most)} allowed`;
    throw new Failure('LIMIT_EXCEEDED', `${member.name} in ${index.what} has ${sizes}`, {
      subject: index.what,
      facts: { found: member.size, most },
      hint: 'documents of this size are not made by any known tool: check the archive',
    });
  }
  return buffer(content.stream(member.position, member.size, signal));
}
