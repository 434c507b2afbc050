import {
  choosePlatform,
  isIndexType,
  isManifestType,
  parseManifest,
  verifyBytes,
  type Descriptor,
  type Digest,
  type Manifest,
  type ManifestDocument,
} from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import { Failure, toFailure } from '../runtime/failure.ts';
import { renderBytes } from '../runtime/text.ts';
import type { ContentSource } from '../transport/contract.ts';
import type { PlatformSelection } from './choices.ts';
import { cutIndex, selectChildren } from './select.ts';

/** A manifest with what it says and which of its children travel. */
export interface ManifestNode {
  readonly document: ManifestDocument;
  readonly manifest: Manifest;
  /** The manifests below an index that travel; empty for an image. */
  readonly children: readonly Digest[];
  /** Config and layers of an image; of an index what is no manifest (an index may list content of any type). */
  readonly blobs: readonly Descriptor[];
}

/**
 * What hangs together below one root: every manifest that travels, parsed, as its exact bytes. A map in the order in which
 * it may be written: children before parents, the root last.
 */
export interface ContentGraph {
  readonly root: ManifestDocument;
  readonly nodes: ReadonlyMap<Digest, ManifestNode>;
  /** The index that was cut down to some platforms; the root is then a document of our own. */
  readonly cutFrom?: ManifestDocument;
}

/** Each manifest is fetched once, also when several parents name it or several roots are read. */
export class ManifestCache {
  readonly #ctx: OperationContext;
  readonly #source: ContentSource;
  readonly #fetched = new Map<Digest, Promise<ManifestDocument>>();
  #bytes = 0;

  constructor(ctx: OperationContext, source: ContentSource) {
    this.#ctx = ctx;
    this.#source = source;
  }

  async fetch(wanted: Descriptor): Promise<ManifestDocument> {
    if (wanted.size > this.#ctx.limits.manifestBytes) {
      throw new Failure(
        'LIMIT_EXCEEDED',
        `the manifest ${wanted.digest} has ${String(wanted.size)} bytes, the limit is ${String(this.#ctx.limits.manifestBytes)}`,
      );
    }
    const known = this.#fetched.get(wanted.digest);
    if (known !== undefined) return known;
    if (this.#fetched.size >= this.#ctx.limits.graphNodes) {
      throw new Failure(
        'LIMIT_EXCEEDED',
        `more than ${String(this.#ctx.limits.graphNodes)} manifests hang together below one image`,
      );
    }
    this.#bytes += wanted.size;
    if (this.#bytes > this.#ctx.limits.graphBytes) {
      throw new Failure(
        'LIMIT_EXCEEDED',
        `the manifests below one image have more than ${renderBytes(this.#ctx.limits.graphBytes)} together`,
      );
    }
    const fetching = this.#source.fetchManifest(this.#ctx, wanted).then((document) => {
      verifyBytes(document.bytes, wanted);
      return {
        bytes: document.bytes,
        descriptor: { mediaType: wanted.mediaType, digest: wanted.digest, size: wanted.size },
      };
    });
    this.#fetched.set(wanted.digest, fetching);
    return fetching;
  }
}

/**
 * Reads the manifests below `root` that the selection lets travel; unwanted ones are never fetched.
 * Fails with MANIFEST_INVALID, MANIFEST_UNKNOWN, PLATFORM_UNKNOWN, LIMIT_EXCEEDED, DIGEST_MISMATCH, SIZE_MISMATCH on the side `source`.
 */
export async function readGraph(
  ctx: OperationContext,
  cache: ManifestCache,
  root: ManifestDocument,
  selection: PlatformSelection,
): Promise<ContentGraph> {
  try {
    const chosen = selection.kind === 'one' ? await chooseImage(ctx, cache, root, selection) : root;
    const manifest = parseDocument(chosen);
    if (selection.kind === 'some' && manifest.kind === 'index') {
      const kept = selectChildren(manifest, selection.platforms);
      const cut = selection.sparse ? chosen : cutIndex(chosen, kept);
      const nodes = await readBelow(ctx, cache, cut, kept);
      return { root: cut, nodes, ...(cut === chosen ? {} : { cutFrom: chosen }) };
    }
    const wanted = selection.kind === 'index-only' ? [] : undefined;
    return { root: chosen, nodes: await readBelow(ctx, cache, chosen, wanted) };
  } catch (error) {
    throw toFailure(error).with({ side: 'source' });
  }
}

async function chooseImage(
  ctx: OperationContext,
  cache: ManifestCache,
  root: ManifestDocument,
  selection: Extract<PlatformSelection, { kind: 'one' }>,
): Promise<ManifestDocument> {
  let document = root;
  for (let depth = 0; isIndexType(document.descriptor.mediaType); depth += 1) {
    if (depth >= ctx.limits.indexDepth) throw tooDeep(ctx);
    const manifest = parseDocument(document);
    if (manifest.kind !== 'index') break;
    document = await cache.fetch(choosePlatform(manifest.manifests, selection.platform));
  }
  return document;
}

/**
 * Siblings are read side by side, and each manifest once however often it is named: a few indexes that name one another a
 * thousand times over are no more work than their number. `wanted` replaces the children of the root.
 */
async function readBelow(
  ctx: OperationContext,
  cache: ManifestCache,
  root: ManifestDocument,
  wanted: readonly Descriptor[] | undefined,
): Promise<ReadonlyMap<Digest, ManifestNode>> {
  const read = new Map<Digest, ManifestNode>();
  const met = new Set<Digest>();
  const visit = async (document: ManifestDocument, below: typeof wanted, depth: number): Promise<void> => {
    if (depth > ctx.limits.indexDepth) throw tooDeep(ctx);
    const manifest = parseDocument(document);
    const listed = manifest.kind === 'index' ? (below ?? manifest.manifests) : [manifest.config, ...manifest.layers];
    const children = manifest.kind === 'index' ? listed.filter((one) => isManifestType(one.mediaType)) : [];
    const blobs = manifest.kind === 'index' ? listed.filter((one) => !isManifestType(one.mediaType)) : listed;
    const unmet = children.filter(({ digest }) => !met.has(digest) && met.add(digest));
    read.set(document.descriptor.digest, { document, manifest, children: children.map((one) => one.digest), blobs });
    await Promise.all(unmet.map(async (child) => visit(await cache.fetch(child), undefined, depth + 1)));
  };
  await visit(root, wanted, 0);
  return childrenFirst(ctx, read, root.descriptor.digest);
}

/** Depth first, in the order in which each index names its children. */
function childrenFirst(
  ctx: OperationContext,
  read: ReadonlyMap<Digest, ManifestNode>,
  root: Digest,
): ReadonlyMap<Digest, ManifestNode> {
  const nodes = new Map<Digest, ManifestNode>();
  const add = (digest: Digest, depth: number): void => {
    const node = nodes.has(digest) ? undefined : read.get(digest);
    if (node === undefined) return;
    if (depth > ctx.limits.indexDepth) throw tooDeep(ctx);
    for (const child of node.children) add(child, depth + 1);
    nodes.set(digest, node);
  };
  add(root, 0);
  refuseContradictions(nodes);
  return nodes;
}

/** One digest has one size: where two manifests differ on it one is wrong, and the order of reading would decide which is believed. */
function refuseContradictions(nodes: ReadonlyMap<Digest, ManifestNode>): void {
  const sizes = new Map<Digest, number>();
  for (const { document, manifest, children, blobs } of nodes.values()) {
    const travelling = new Set(children);
    const below = manifest.kind === 'index' ? manifest.manifests.filter(({ digest }) => travelling.has(digest)) : [];
    for (const { digest, size } of [document.descriptor, ...below, ...blobs]) {
      const known = sizes.get(digest) ?? size;
      if (known !== size) {
        throw new Failure(
          'MANIFEST_INVALID',
          `the manifests of the image differ on the size of ${digest}: ${String(known)} and ${String(size)} bytes`,
          { facts: { digest }, hint: 'the image is broken: build it again' },
        );
      }
      sizes.set(digest, known);
    }
  }
}

function parseDocument(document: ManifestDocument): Manifest {
  return parseManifest(document.bytes, document.descriptor.mediaType);
}

function tooDeep(ctx: OperationContext): Failure {
  return new Failure('LIMIT_EXCEEDED', `indexes are nested deeper than ${String(ctx.limits.indexDepth)}`);
}
