import type { Digest, ManifestDocument } from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import { Failure, toFailure } from '../runtime/failure.ts';
import { Semaphore } from '../runtime/semaphore.ts';
import type { ContentSink, Outcome } from '../transport/contract.ts';
import type { BlobSupply } from './blob-supply.ts';
import { deliverBlob } from './deliver-blob.ts';
import type { Destination } from './destination.ts';
import type { Packing } from './forms.ts';
import type { BlobStep, CopyPlan, MadeLayer, ManifestStep } from './copy-plan.ts';

/** Bytes of blobs by how they got there. */
export type ByteTally = Record<Outcome['how'], number>;

export function createTally(): ByteTally {
  return { transferred: 0, mounted: 0, cached: 0, present: 0 };
}

/**
 * Carries out the content of a plan at one destination: every blob, then every manifest but the root, children before parents,
 * each as soon as what it needs is there. The root is given back and is the caller's: it makes the image visible.
 * The first failure stops the rest of this destination, is waited out, and is thrown.
 */
export async function executeContent(
  ctx: OperationContext,
  plan: CopyPlan,
  destination: Destination,
  supply: BlobSupply,
  tally: ByteTally,
): Promise<ManifestDocument> {
  const stop = new AbortController();
  const inner: OperationContext = { ...ctx, signal: AbortSignal.any([ctx.signal, stop.signal]) };
  const run = new ContentRun(inner, plan, destination, supply, tally);
  let first: unknown;
  const settle = async (work: Promise<unknown>): Promise<void> => {
    try {
      await work;
    } catch (error) {
      first ??= error;
      stop.abort(error);
    }
  };
  await Promise.all(run.all().map(settle));
  if (first === undefined) return plan.rewritten.has(destination.id) ? run.root() : plan.root;
  ctx.signal.throwIfAborted();
  throw toFailure(first).with({ side: 'destination', subject: destination.sink.reference.text });
}

class ContentRun {
  readonly #ctx: OperationContext;
  readonly #plan: CopyPlan;
  readonly #destination: Destination;
  readonly #supply: BlobSupply;
  readonly #tally: ByteTally;
  /** Layers that are made, or made and not delivered: as many as their disk space allows. */
  readonly #making: Semaphore;
  readonly #blobs = new Map<Digest, Promise<void>>();
  readonly #manifests = new Map<Digest, Promise<void>>();
  readonly #made: { readonly layers: Map<Digest, MadeLayer>; readonly manifests: Map<Digest, ManifestDocument> };

  constructor(ctx: OperationContext, plan: CopyPlan, destination: Destination, supply: BlobSupply, tally: ByteTally) {
    this.#ctx = ctx;
    this.#plan = plan;
    this.#destination = destination;
    this.#supply = supply;
    this.#tally = tally;
    this.#making = new Semaphore(destination.parallelBlobs);
    this.#made = { layers: new Map(), manifests: new Map() };
  }

  all(): readonly Promise<void>[] {
    const { id, sink } = this.#destination;
    const bytes = [...this.#plan.blobs.values()].reduce(
      (sum, { blob, wants }) => sum + (wants.has(id) ? blob.size : 0),
      0,
    );
    this.#ctx.emit({ kind: 'planned', destination: sink.reference.text, bytes });
    for (const { blob } of this.#plan.blobs.values()) this.#blobs.set(blob.digest, this.#pushBlob(blob.digest));
    const { root, manifests } = this.#plan.rewritten.get(this.#destination.id) ?? this.#plan;
    for (const step of manifests) {
      const digest = step.document.descriptor.digest;
      if (digest !== root.descriptor.digest) this.#manifests.set(digest, this.#pushManifest(step));
    }
    return [...this.#blobs.values(), ...this.#manifests.values()];
  }

  /** Once all is there. */
  async root(): Promise<ManifestDocument> {
    const rewriting = this.#plan.rewritten.get(this.#destination.id);
    const step = rewriting?.manifests.at(-1);
    return step === undefined ? this.#plan.root : this.#documentOf(step);
  }

  async #pushBlob(digest: Digest): Promise<void> {
    const step = this.#plan.blobs.get(digest);
    const form = step?.wants.get(this.#destination.id);
    if (step === undefined || form === undefined) return this.#supply.settled(this.#destination.id, digest);
    if (form !== 'keep') return this.#pushConverted(step, form);
    const release = await this.#destination.slots.acquire('small', this.#ctx.signal);
    try {
      const how = await deliverBlob(this.#ctx, step.blob, this.#destination, this.#supply);
      this.#tally[how] += step.blob.size;
    } finally {
      release();
    }
  }

  async #pushConverted(step: BlobStep, packing: Packing): Promise<void> {
    const { converter } = this.#destination;
    if (converter === undefined) throw new Failure('INTERNAL', 'a plan with conversions came without a converter');
    const { how, made } = await converter.deliver(this.#ctx, step, packing, this.#destination, this.#making);
    this.#made.layers.set(step.blob.digest, made);
    this.#tally[how] += made.size;
  }

  async #pushManifest(step: ManifestStep): Promise<void> {
    await Promise.all([
      ...step.blobs.map((digest) => this.#blobs.get(digest)),
      ...step.manifests.map((digest) => this.#manifests.get(digest)),
    ]);
    const document = step.as === undefined ? step.document : await this.#documentOf(step);
    await pushDocument(this.#ctx, this.#destination.sink, document);
  }

  async #documentOf(step: ManifestStep): Promise<ManifestDocument> {
    if (step.as === undefined) return step.document;
    const { renderManifest } = await import('./render-manifest.ts');
    const document = renderManifest(step, this.#made);
    this.#made.manifests.set(step.document.descriptor.digest, document);
    return document;
  }
}

/** Stores a manifest under its digest and says so. */
export async function pushDocument(
  ctx: OperationContext,
  sink: ContentSink,
  document: ManifestDocument,
): Promise<void> {
  await sink.pushManifest(ctx, document);
  const { digest, mediaType } = document.descriptor;
  ctx.emit({ kind: 'manifest', digest, mediaType, destination: sink.reference.text });
}

/** What a later push says when something that was taken to be there is not. */
export function saysContentIsMissing(error: unknown): boolean {
  return (
    error instanceof Failure &&
    error.side !== 'source' &&
    (error.code === 'BLOB_UNKNOWN' || error.code === 'MANIFEST_UNKNOWN' || error.code === 'MANIFEST_INVALID')
  );
}
