import {
  describeReferrer,
  DOCKER_SCHEMA1,
  DOCKER_SCHEMA1_SIGNED,
  isImageConfigType,
  isManifestType,
  parseManifest,
  verifyBytes,
  type Descriptor,
  type Digest,
  type ManifestDocument,
  isAttestation,
} from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure, toFailure, type FailureCode } from '../../runtime/failure.ts';
import { isReferrerLister, type ContentSource } from '../../transport/contract.ts';
import { atOnce } from '../../runtime/at-once.ts';
import type { HeldManifest, Snapshot } from './snapshot.ts';

/** Tags whose images are read side by side; the requests themselves wait at the registry's own gate. */
const AT_ONCE = 16;

export interface ReadTags {
  readonly snapshot: Snapshot;
  /** Tags that are listed and lead nowhere. */
  readonly dangling: readonly string[];
}

/**
 * Reads everything that the tags lead to: indexes with what they list, and what is attached to any of it. `before` is an earlier
 * reading, whose manifests are not read again. A manifest that is there and cannot be understood is in the snapshot as such.
 * Fails when the registry cannot be asked: half a reading is none.
 */
export async function readSnapshot(
  ctx: OperationContext,
  source: ContentSource,
  tags: readonly string[],
  before?: Snapshot,
): Promise<ReadTags> {
  const reader = new SnapshotReader(ctx, source, before?.manifests ?? new Map<Digest, HeldManifest>());
  const found = new Map<string, Digest>();
  const dangling: string[] = [];
  await atOnce(tags, AT_ONCE, async (tag) => {
    const digest = await reader.readTag(tag);
    if (digest === undefined) dangling.push(tag);
    else found.set(tag, digest);
  });
  // In the order of the list, however they came in.
  const inOrder = tags.flatMap((tag): (readonly [string, Digest])[] => {
    const digest = found.get(tag);
    return digest === undefined ? [] : [[tag, digest]];
  });
  return { snapshot: { tags: new Map(inOrder), manifests: reader.manifests }, dangling };
}

/** What is wrong with the content and not with the way to it. */
const BROKEN: ReadonlySet<FailureCode> = new Set([
  'MANIFEST_INVALID',
  'UNSUPPORTED',
  'LIMIT_EXCEEDED',
  'DIGEST_MISMATCH',
  'SIZE_MISMATCH',
]);

class SnapshotReader {
  readonly manifests: Map<Digest, HeldManifest>;
  readonly #ctx: OperationContext;
  readonly #source: ContentSource;
  readonly #met: Set<Digest>;

  constructor(ctx: OperationContext, source: ContentSource, known: ReadonlyMap<Digest, HeldManifest>) {
    this.#ctx = ctx;
    this.#source = source;
    this.manifests = new Map(known);
    this.#met = new Set(known.keys());
  }

  async readTag(tag: string): Promise<Digest | undefined> {
    const document = await this.#unlessBroken(
      async () => {
        const found = await this.#source.resolve(this.#ctx, tag);
        verifyBytes(found.bytes, found.descriptor);
        return found;
      },
      async (failure) => {
        const descriptor = await this.#source.lookup(this.#ctx, tag);
        if (descriptor !== undefined) this.#note(descriptor, failure);
        return descriptor?.digest;
      },
    );
    if (document === undefined || typeof document === 'string') return document;
    await this.#visit(document, 0);
    return document.descriptor.digest;
  }

  async #visit(document: ManifestDocument, depth: number, isStatement = false): Promise<void> {
    const { descriptor } = document;
    if (!this.#isNew(descriptor.digest)) return;
    const { held, below } = understand(document);
    this.manifests.set(descriptor.digest, held);
    if (below.length > 0 && depth >= this.#ctx.limits.indexDepth) {
      this.#note(descriptor, new Failure('LIMIT_EXCEEDED', 'it is nested too deep'));
      return;
    }
    await Promise.all([
      ...below.map(async (child) => this.#fetch(child, depth + 1, !held.images.includes(child.digest))),
      // Nobody signs the statements inside an index one by one.
      isStatement ? undefined : this.#visitReferrers(descriptor, depth + 1),
    ]);
  }

  async #visitReferrers(subject: Descriptor, depth: number): Promise<void> {
    const source = this.#source;
    if (!isReferrerLister(source)) return;
    const listed = await source.referrers(this.#ctx, subject);
    await Promise.all(listed.map(async (one) => this.#fetch(one, depth, false)));
  }

  /** What is listed and is not there (an index may be sparse) needs nothing, and nothing of it can be removed. */
  async #fetch(wanted: Descriptor, depth: number, isStatement: boolean): Promise<void> {
    if (this.#met.has(wanted.digest)) return;
    const document = await this.#unlessBroken(
      async () => {
        const found = await this.#source.fetchManifest(this.#ctx, wanted);
        verifyBytes(found.bytes, { digest: wanted.digest });
        return found;
      },
      async (failure) => {
        if (this.#isNew(wanted.digest)) this.#note(wanted, failure);
        return Promise.resolve(undefined);
      },
    );
    if (document !== undefined) await this.#visit(document, depth, isStatement);
  }

  /** `undefined`: it is not there. */
  async #unlessBroken<T, U>(
    read: () => Promise<T>,
    otherwise: (failure: Failure) => Promise<U>,
  ): Promise<T | U | undefined> {
    try {
      return await read();
    } catch (error) {
      const failure = toFailure(error);
      if (failure.code === 'MANIFEST_UNKNOWN') return undefined;
      if (!BROKEN.has(failure.code) || failure.transient) throw error;
      return otherwise(failure);
    }
  }

  #isNew(digest: Digest): boolean {
    return this.#met.size !== this.#met.add(digest).size;
  }

  #note(descriptor: Descriptor, failure: Failure): void {
    this.#met.add(descriptor.digest);
    this.manifests.set(descriptor.digest, { ...LEAF, descriptor: bare(descriptor), unread: failure.message });
  }
}

const LEAF = { children: [], images: [], blobs: [] } as const;

/** What is known of a manifest from its own content, and the manifests that it lists. */
function understand(document: ManifestDocument): {
  readonly held: HeldManifest;
  readonly below: readonly Descriptor[];
} {
  const descriptor = bare(document.descriptor);
  try {
    const manifest = parseManifest(document.bytes, descriptor.mediaType);
    const { artifactType } = describeReferrer(descriptor, manifest);
    const created = manifest.annotations?.['org.opencontainers.image.created'];
    const common = {
      descriptor,
      ...(manifest.subject === undefined ? {} : { subject: manifest.subject.digest }),
      ...(artifactType === undefined ? {} : { artifactType }),
      ...(created === undefined ? {} : { created }),
    };
    if (manifest.kind === 'image') {
      const { config, layers } = manifest;
      const isImage = isImageConfigType(config.mediaType);
      const held = { ...common, ...LEAF, blobs: [config, ...layers], ...(isImage ? { config } : {}) };
      return { held, below: [] };
    }
    const below = manifest.manifests.filter(({ mediaType }) => isManifestType(mediaType));
    const held: HeldManifest = {
      ...common,
      children: manifest.manifests.map(({ digest }) => digest),
      images: below.filter((one) => !isAttestation(one)).map(({ digest }) => digest),
      blobs: manifest.manifests.filter(({ mediaType }) => !isManifestType(mediaType)),
    };
    return { held, below };
  } catch (error) {
    // Docker's first schema knows nothing of other manifests.
    const isOld = descriptor.mediaType === DOCKER_SCHEMA1 || descriptor.mediaType === DOCKER_SCHEMA1_SIGNED;
    const held = { ...LEAF, descriptor, ...(isOld ? {} : { unread: toFailure(error).message }) };
    return { held, below: [] };
  }
}

function bare({ mediaType, digest, size }: Descriptor): Descriptor {
  return { mediaType, digest, size };
}
