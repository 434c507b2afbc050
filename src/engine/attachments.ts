import {
  ATTESTS,
  COSIGN_SUFFIXES,
  cosignTag,
  type CosignSuffix,
  type Descriptor,
  type Digest,
  type ManifestDocument,
} from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import { Failure, toFailure } from '../runtime/failure.ts';
import { isManyExpecter, isReferrerLister, type ContentSource } from '../transport/contract.ts';
import { isCosignTagLister } from '../transport/name-editor.ts';
import { cosignType, wantsSuffix, wantsType } from './attached-choice.ts';
import type { AttachedChoice } from './choices.ts';
import { findTags } from './found-tags.ts';
import { readGraph, type ContentGraph, type ManifestCache } from './graph.ts';

/** Something attached, as a result names it. */
export interface AttachedArtefact {
  readonly kind: 'referrer' | 'cosign-tag';
  readonly artifactType: string;
  readonly digest: Digest;
}

/** Something that belongs to an image without being part of it, read and ready to be planned. */
export interface Attachment {
  readonly kind: 'referrer' | 'cosign-tag';
  readonly artifactType: string;
  readonly graph: ContentGraph;
  /** What it is attached to. */
  readonly subject: Digest;
  /** cosign finds its artefacts by this tag, and what they are by its end. */
  readonly tag?: string;
  readonly suffix?: CosignSuffix;
}

/**
 * Finds what is attached to the images of a graph at their source: OCI referrers (of the root, of its children, and of those
 * referrers again) and cosign's tags (of what is attached too, where the source tells its tags at once). `choice` narrows it to artifact types; cosign's tags count as `sig`, `att`, `sbom` or by
 * their `application/vnd.dev.cosign…` artifact type. Subjects come before what refers to them.
 */
export async function readAttachments(
  ctx: OperationContext,
  source: ContentSource,
  cache: ManifestCache,
  graph: ContentGraph,
  choice: AttachedChoice,
): Promise<readonly Attachment[]> {
  if (choice === 'none' || !isReferrerLister(source)) return [];
  const reader = new AttachmentReader(ctx, source, cache, choice);
  try {
    return await reader.read(graph);
  } catch (error) {
    throw toFailure(error).with({ side: 'source', subject: source.reference.text });
  }
}

/**
 * How many artefacts stay behind with an index that does not travel itself: one of its images was chosen, or it was cut. Signatures
 * among them say nothing of what is written instead.
 */
export async function countLeftWithIndex(
  ctx: OperationContext,
  source: ContentSource,
  named: ManifestDocument,
  graph: ContentGraph,
  choice: AttachedChoice,
): Promise<number> {
  const { descriptor } = named;
  if (choice === 'none' || !isReferrerLister(source) || graph.nodes.has(descriptor.digest)) return 0;
  try {
    const [listed, tags] = await Promise.all([
      source.referrers(ctx, descriptor),
      findTags(ctx, source, descriptor.digest, choice, COSIGN_SUFFIXES),
    ]);
    return listed.filter(({ artifactType = '' }) => wantsType(choice, artifactType)).length + tags.length;
  } catch {
    ctx.signal.throwIfAborted();
    return 0;
  }
}

class AttachmentReader {
  readonly #ctx: OperationContext;
  readonly #source: ContentSource;
  readonly #cache: ManifestCache;
  readonly #choice: AttachedChoice;
  readonly #seen = new Set<Digest>();
  readonly #seenTags = new Set<string>();
  #known: Promise<ReadonlySet<string> | undefined> | undefined;

  constructor(ctx: OperationContext, source: ContentSource, cache: ManifestCache, choice: AttachedChoice) {
    this.#ctx = ctx;
    this.#source = source;
    this.#cache = cache;
    this.#choice = choice;
  }

  async read(graph: ContentGraph): Promise<readonly Attachment[]> {
    for (const digest of graph.nodes.keys()) this.#seen.add(digest);
    const subjects = subjectsOf(graph);
    // One list of tags instead of three questions for each image of the index.
    if (isManyExpecter(this.#source)) {
      if (subjects.length > 1) this.#source.expectMany();
      else this.#source.expectOne();
    }
    const found = await Promise.all(
      subjects.flatMap((subject) => [this.#referrersOf(subject, 0), this.#cosignTags(subject, COSIGN_SUFFIXES, 0)]),
    );
    return found.flat();
  }

  async #referrersOf(subject: Descriptor, depth: number): Promise<readonly Attachment[]> {
    const source = this.#source;
    if (!isReferrerLister(source)) return [];
    this.#refuseDeep(depth);
    const listed = await source.referrers(this.#ctx, subject);
    const found = await Promise.all(
      listed.map(async (descriptor): Promise<readonly Attachment[]> => {
        const artifactType = descriptor.artifactType ?? '';
        if (!wantsType(this.#choice, artifactType) || this.#seen.has(descriptor.digest)) return [];
        this.#seen.add(descriptor.digest);
        const graph = await this.#graphOf(await this.#cache.fetch(descriptor));
        const own: Attachment = { kind: 'referrer', artifactType, graph, subject: subject.digest };
        return [own, ...(await this.#referrersOf(descriptor, depth + 1)), ...(await this.#tagsOn(descriptor, depth))];
      }),
    );
    return found.flat();
  }

  /** What is attached may be signed itself. Where each tag has to be asked for, nobody asks for those. */
  async #tagsOn(attached: Descriptor, depth: number): Promise<readonly Attachment[]> {
    if (!isCosignTagLister(this.#source)) return [];
    const known = await (this.#known ??= this.#source.cosignTags(this.#ctx));
    if (known === undefined) return [];
    const there = COSIGN_SUFFIXES.filter((suffix) => known.has(cosignTag(attached.digest, suffix)));
    return there.length === 0 ? [] : this.#cosignTags(attached, there, depth + 1);
  }

  async #cosignTags(
    subject: Descriptor,
    suffixes: readonly CosignSuffix[],
    depth: number,
  ): Promise<readonly Attachment[]> {
    this.#refuseDeep(depth);
    const found = await Promise.all(
      suffixes.map(async (suffix): Promise<readonly Attachment[]> => {
        const tag = cosignTag(subject.digest, suffix);
        if (!wantsSuffix(this.#choice, suffix) || this.#seenTags.has(tag)) return [];
        this.#seenTags.add(tag);
        const descriptor = await this.#source.lookup(this.#ctx, tag);
        if (descriptor === undefined) return [];
        const graph = await this.#graphOf(await this.#cache.fetch(descriptor));
        const own: Attachment = {
          kind: 'cosign-tag',
          artifactType: cosignType(suffix),
          tag,
          suffix,
          graph,
          subject: subject.digest,
        };
        return [own, ...(await this.#tagsOn(descriptor, depth))];
      }),
    );
    return found.flat();
  }

  #refuseDeep(depth: number): void {
    if (depth <= this.#ctx.limits.indexDepth) return;
    throw new Failure(
      'LIMIT_EXCEEDED',
      `referrers of referrers are nested deeper than ${String(this.#ctx.limits.indexDepth)}`,
    );
  }

  async #graphOf(document: ManifestDocument): Promise<ContentGraph> {
    return readGraph(this.#ctx, this.#cache, document, { kind: 'all' });
  }
}

/**
 * The root and every image below it that can have something attached. Attestations inside an index: nobody signs them one by one.
 * An index that was cut is a document of our own, which nobody knows yet.
 */
function subjectsOf(graph: ContentGraph): readonly Descriptor[] {
  const inside = new Set<Digest>();
  for (const { manifest } of graph.nodes.values()) {
    if (manifest.kind !== 'index') continue;
    for (const one of manifest.manifests) if (one.annotations?.[ATTESTS] !== undefined) inside.add(one.digest);
  }
  return [...graph.nodes.values()]
    .map(({ document }) => document.descriptor)
    .filter(
      ({ digest }) => !inside.has(digest) && (graph.cutFrom === undefined || digest !== graph.root.descriptor.digest),
    );
}
