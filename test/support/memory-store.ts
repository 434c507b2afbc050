import { buffer } from 'node:stream/consumers';
import { addAbortSignal, Readable } from 'node:stream';
import { parseManifest, type Descriptor, type Digest, type ManifestDocument } from '../../src/image/index.ts';
import { Failure } from '../../src/runtime/failure.ts';
import type { OperationContext } from '../../src/runtime/context.ts';
import type {
  BlobMounter,
  ContentSink,
  ContentSource,
  Reference,
  ReferrerLister,
  SinkTraits,
  SourceTraits,
  TagLister,
} from '../../src/transport/contract.ts';
import type { BuiltImage } from './image-builder.ts';

/** What a memory store holds; tests may look into it and put things there. */
interface MemoryContent {
  readonly manifests: Map<Digest, ManifestDocument>;
  readonly blobs: Map<Digest, Uint8Array>;
  readonly names: Map<string, Digest>;
  /** The only image of a store without names. */
  root: Digest | undefined;
}

export interface MemoryStore {
  readonly reference: Reference;
  readonly content: MemoryContent;
  /** Puts an image there, under the names. */
  hold(image: BuiltImage, ...names: readonly string[]): this;
  openSource(): ContentSource & ReferrerLister & TagLister;
  openSink(): ContentSink;
}

export interface MemoryOptions {
  /** Repository path; stores with one `host` can mount from one another. */
  readonly path?: string;
  readonly name?: string;
  readonly host?: Map<string, MemoryContent>;
  readonly source?: Partial<SourceTraits>;
  readonly sink?: Partial<SinkTraits>;
}

/** A registry-like sink that takes everything as it is. */
const SINK: SinkTraits = {
  manifestTypes: 'any',
  holdsIndex: true,
  holdsReferrers: true,
  holdsSparseIndex: true,
  holdsNames: true,
  layerForm: 'as-is',
  foreignLayers: 'kept',
  writes: 'parallel',
  needsSizeFirst: false,
};

/** A store in memory for tests of everything above transports. A sink's writes are staged and appear at `seal`. */
export function createMemoryStore(options: MemoryOptions = {}): MemoryStore {
  const path = options.path ?? 'store';
  const reference: Reference = {
    transport: 'memory',
    text: `memory:${path}${options.name === undefined ? '' : `:${options.name}`}`,
    location: path,
    ...(options.name === undefined ? {} : { name: options.name }),
  };
  const content = emptyContent();
  options.host?.set(path, content);
  const store: MemoryStore = {
    reference,
    content,
    hold(image, ...names) {
      for (const one of image.manifests) content.manifests.set(one.descriptor.digest, one);
      for (const one of image.blobs) content.blobs.set(one.descriptor.digest, one.bytes);
      for (const name of names) content.names.set(name, image.root.descriptor.digest);
      content.root = image.root.descriptor.digest;
      return store;
    },
    openSource: () => createSource(reference, content, { reads: 'local', originalDigests: true, ...options.source }),
    openSink: () => createSink(reference, content, { ...SINK, ...options.sink }, options.host),
  };
  return store;
}

function createSource(
  reference: Reference,
  content: MemoryContent,
  traits: SourceTraits,
): ContentSource & ReferrerLister & TagLister {
  return {
    reference,
    traits,
    resolve: async (ctx, name) => {
      await turn(ctx);
      const found = named(content, name);
      if (found === undefined) throw missing('MANIFEST_UNKNOWN', name ?? 'image');
      return found;
    },
    lookup: async (ctx, name) => {
      await turn(ctx);
      return named(content, name)?.descriptor;
    },
    fetchManifest: async (ctx, wanted) => {
      await turn(ctx);
      const found = content.manifests.get(wanted.digest);
      if (found === undefined) throw missing('MANIFEST_UNKNOWN', wanted.digest);
      return found;
    },
    openBlob: async (ctx, wanted, from = 0) => {
      await turn(ctx);
      const found = content.blobs.get(wanted.digest);
      if (found === undefined) throw missing('BLOB_UNKNOWN', wanted.digest);
      const rest = found.subarray(from);
      return { stream: Readable.from(rest.byteLength === 0 ? [] : [rest], { objectMode: false }), offset: from };
    },
    referrers: async (ctx, subject) => {
      await turn(ctx);
      return referrersOf(content, subject);
    },
    tags: (ctx) => tagsOf(ctx, content),
    [Symbol.asyncDispose]: async () => Promise.resolve(),
  };
}

function createSink(
  reference: Reference,
  content: MemoryContent,
  traits: SinkTraits,
  host: Map<string, MemoryContent> | undefined,
): ContentSink {
  const staged = emptyContent();
  const has = (digest: Digest): boolean =>
    [content, staged].some((one) => one.manifests.has(digest) || one.blobs.has(digest));
  const sink: ContentSink = {
    reference,
    traits,
    lookup: async (ctx, name) => {
      await turn(ctx);
      return named(content, name)?.descriptor;
    },
    exists: async (ctx, wanted) => {
      await turn(ctx);
      return has(wanted.digest);
    },
    pushBlob: async (ctx, expected, open) => {
      await turn(ctx);
      const { stream } = await open(ctx.signal);
      const bytes = await buffer(addAbortSignal(ctx.signal, stream));
      staged.blobs.set(expected.digest, bytes);
    },
    pushManifest: async (ctx, document) => {
      await turn(ctx);
      staged.manifests.set(document.descriptor.digest, document);
      return { subjectRecorded: traits.holdsReferrers };
    },
    tag: async (ctx, root, names) => {
      await turn(ctx);
      staged.manifests.set(root.descriptor.digest, root);
      staged.root = root.descriptor.digest;
      for (const name of names) staged.names.set(name, root.descriptor.digest);
    },
    seal: async (ctx) => {
      await turn(ctx);
      for (const [digest, one] of staged.blobs) content.blobs.set(digest, one);
      for (const [digest, one] of staged.manifests) content.manifests.set(digest, one);
      for (const [name, digest] of staged.names) content.names.set(name, digest);
      content.root = staged.root ?? content.root;
    },
    [Symbol.asyncDispose]: async () => Promise.resolve(),
  };
  return host === undefined ? sink : Object.assign(sink, mounterInto(staged, host));
}

function mounterInto(staged: MemoryContent, host: ReadonlyMap<string, MemoryContent>): BlobMounter {
  return {
    mountScope: 'memory',
    mount: async (ctx, wanted, from) => {
      await turn(ctx);
      const found = host.get(from)?.blobs.get(wanted.digest);
      if (found === undefined) return { location: 'memory:session' };
      staged.blobs.set(wanted.digest, found);
      return 'mounted';
    },
  };
}

function emptyContent(): MemoryContent {
  return { manifests: new Map(), blobs: new Map(), names: new Map(), root: undefined };
}

function named(content: MemoryContent, name: string | undefined): ManifestDocument | undefined {
  const digest = name === undefined ? content.root : content.names.get(name);
  if (digest !== undefined) return content.manifests.get(digest);
  return content.manifests.values().find((one) => one.descriptor.digest === name);
}

function referrersOf(content: MemoryContent, subject: Descriptor): readonly Descriptor[] {
  return [...content.manifests.values()].flatMap(({ descriptor, bytes }) => {
    const manifest = parseManifest(bytes, descriptor.mediaType);
    if (manifest.subject?.digest !== subject.digest) return [];
    const { artifactType, annotations } = manifest;
    return {
      ...descriptor,
      ...(artifactType === undefined ? {} : { artifactType }),
      ...(annotations === undefined ? {} : { annotations }),
    };
  });
}

async function* tagsOf(ctx: OperationContext, content: MemoryContent): AsyncIterable<string> {
  await turn(ctx);
  yield* [...content.names.keys()].sort();
}

/** Every call really waits a turn, so that what runs side by side does. */
async function turn(ctx: OperationContext): Promise<void> {
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
  ctx.signal.throwIfAborted();
}

function missing(code: 'MANIFEST_UNKNOWN' | 'BLOB_UNKNOWN', what: string): Failure {
  return new Failure(code, `the memory store has no ${what}`);
}
