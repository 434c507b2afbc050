import { Readable } from 'node:stream';
import type { Archive } from '../../archive/archive-file.ts';
import { brokenArchive } from '../../archive/broken-archive.ts';
import { decompress } from '../../archive/decompress.ts';
import { isDigest, type Descriptor, type Digest } from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure } from '../../runtime/failure.ts';
import { quoteForeign, renderForeign } from '../../runtime/text.ts';
import type { ContentSource, OpenedBlob, Reference, TagLister } from '../contract.ts';
import { readImage, readMember, type ArchiveImage, type LayerPlace } from './image-of-item.ts';
import { parseManifestFile, type ArchiveItem } from './manifest-file.ts';
import { isPosition } from '../position.ts';
import { fullName, tryFullName } from './reference.ts';

/**
 * Reads what `docker save` writes, in its older form and in the newer one whose blobs lie as in an OCI layout. The archive is its own
 * from here on: closed on disposal, or where this fails, with ARCHIVE_INVALID, MANIFEST_INVALID, LIMIT_EXCEEDED, UNSUPPORTED.
 */
export async function openArchiveImages(
  ctx: OperationContext,
  reference: Reference,
  archive: Archive,
): Promise<ContentSource & TagLister> {
  const items = await readItems(ctx, archive);
  const images = new ArchiveImages(archive, items);
  return {
    reference,
    traits: { reads: 'local', originalDigests: false },
    resolve: async (own, name) => {
      const found = await images.select(own, reference, name);
      if (found === undefined) throw unknownImage(archive, items, name);
      return found.document;
    },
    lookup: async (own, name) => {
      const found = await images.select(own, reference, name);
      return found?.document.descriptor;
    },
    fetchManifest: async (own, wanted) => {
      const found = await images.withDigest(own, wanted.digest);
      if (found === undefined) throw unknownImage(archive, items, wanted.digest);
      return found.document;
    },
    openBlob: async (own, wanted, from = 0) => images.openBlob(own, wanted, from),
    tags: async function* (own) {
      own.signal.throwIfAborted();
      yield* await Promise.resolve(new Set(items.flatMap(({ names }) => names)));
    },
    [Symbol.asyncDispose]: async () => archive[Symbol.asyncDispose](),
  };
}

class ArchiveImages {
  readonly #archive: Archive;
  readonly #items: readonly ArchiveItem[];
  readonly #images = new Map<ArchiveItem, Promise<ArchiveImage>>();
  readonly #sizes = new Map<number, LayerPlace>();

  constructor(archive: Archive, items: readonly ArchiveItem[]) {
    this.#archive = archive;
    this.#items = items;
  }

  async select(
    ctx: OperationContext,
    reference: Reference,
    name: string | undefined,
  ): Promise<ArchiveImage | undefined> {
    ctx.signal.throwIfAborted();
    if (name !== undefined && isDigest(name)) return this.withDigest(ctx, name);
    const item = this.#choose(reference, name);
    return item && this.#read(ctx, item);
  }

  /** Manifests are made here: which has a digest is known when all are. */
  async withDigest(ctx: OperationContext, digest: Digest): Promise<ArchiveImage | undefined> {
    ctx.signal.throwIfAborted();
    for (const item of this.#items) {
      const image = await this.#read(ctx, item);
      if (image.document.descriptor.digest === digest) return image;
    }
    return undefined;
  }

  async openBlob(ctx: OperationContext, { digest }: Descriptor, from: number): Promise<OpenedBlob> {
    ctx.signal.throwIfAborted();
    // What was asked for first was read first.
    const read = [...this.#images.keys()];
    for (const item of [...read, ...this.#items.filter((one) => !read.includes(one))]) {
      const { config, layers } = await this.#read(ctx, item);
      if (config.digest === digest) return { stream: streamOf(config.bytes.subarray(from)), offset: from };
      const place = layers.get(digest);
      if (place !== undefined) return this.#openLayer(ctx, digest, place, from);
    }
    const { what } = this.#archive.index;
    throw new Failure('BLOB_UNKNOWN', `${digest} is not in the archive ${what}`, {
      subject: what,
      hint: 'the archive is not whole: write it again',
    });
  }

  #openLayer({ signal, limits }: OperationContext, digest: Digest, place: LayerPlace, from: number): OpenedBlob {
    const { position, size, compression } = place;
    const { content, index } = this.#archive;
    if (compression === 'none') {
      const start = Math.min(from, size);
      return { stream: content.stream(position + start, size - start, signal), offset: start };
    }
    const packed = content.stream(position, size, signal);
    return {
      stream: decompress(packed, compression, { signal, limits, what: `${digest} in ${index.what}` }),
      offset: 0,
    };
  }

  #choose(reference: Reference, name: string | undefined): ArchiveItem | undefined {
    if (name === undefined) {
      if (this.#items.length > 1) throw severalImages(this.#archive, this.#items);
      return this.#items[0];
    }
    if (isPosition(name)) return this.#items[Number(name.slice(1))];
    const wanted = fullName(name, reference);
    return this.#items.find(({ names }) => names.some((one) => tryFullName(one) === wanted));
  }

  async #read(ctx: OperationContext, item: ArchiveItem): Promise<ArchiveImage> {
    const known = this.#images.get(item);
    if (known !== undefined) return known;
    const reading = readImage(ctx, this.#archive, item, this.#sizes);
    this.#images.set(item, reading);
    reading.catch(() => this.#images.delete(item));
    return reading;
  }
}

async function readItems(ctx: OperationContext, archive: Archive): Promise<readonly ArchiveItem[]> {
  try {
    return parseManifestFile(await readManifestFile(ctx, archive), archive.index.what);
  } catch (error) {
    await archive[Symbol.asyncDispose]();
    throw error;
  }
}

async function readManifestFile(ctx: OperationContext, archive: Archive): Promise<Uint8Array> {
  const { index } = archive;
  if (index.find('manifest.json') !== undefined)
    return readMember(ctx, archive, 'manifest.json', ctx.limits.manifestBytes);
  if (index.find('repositories') !== undefined) {
    throw new Failure('UNSUPPORTED', `${index.what}: written by a Docker before 1.10, without manifest.json`, {
      subject: index.what,
      hint: 'load it into Docker and save it again',
    });
  }
  const hint =
    index.find('index.json') === undefined ? 'check the file' : `it is an OCI archive: oci-archive:${index.what}`;
  throw brokenArchive(index.what, 'no Docker image is in it: it has no manifest.json', hint);
}

function streamOf(bytes: Uint8Array): Readable {
  return Readable.from(bytes.byteLength === 0 ? [] : [bytes], { objectMode: false });
}

function severalImages({ index }: Archive, items: readonly ArchiveItem[]): Failure {
  return new Failure('REFERENCE_INVALID', `${String(items.length)} images are in the archive ${index.what}`, {
    subject: index.what,
    hint: `choose one: docker-archive:${index.what}:NAME with ${namesIn(items)}`,
  });
}

function unknownImage({ index }: Archive, items: readonly ArchiveItem[], name: string | undefined): Failure {
  const what = name === undefined ? 'no image' : `no image ${quoteForeign(name)}`;
  return new Failure('MANIFEST_UNKNOWN', `${what} is in the archive ${index.what}`, {
    subject: index.what,
    hint: items.length === 0 ? 'it is empty' : `there is: ${namesIn(items)}`,
  });
}

function namesIn(items: readonly ArchiveItem[]): string {
  const names = items
    .flatMap(({ names: own }, at) => (own.length === 0 ? [`@${String(at)}`] : own))
    .map((one) => renderForeign(one));
  return `${names.slice(0, 10).join(', ')}${names.length > 10 ? ' …' : ''}`;
}
