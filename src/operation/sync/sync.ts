import { SharedDeliveries } from '../../engine/shared-deliveries.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure, toFailure } from '../../runtime/failure.ts';
import { keepHeapSmall } from '../../runtime/heap.ts';
import { Semaphore } from '../../runtime/semaphore.ts';
import { parseReference } from '../../transport/index.ts';
import type { Endpoint } from '../endpoint.ts';
import { countedContext, failedDestination, NO_BYTES, resultOf } from '../result-of.ts';
import type { DestinationResult, ImageResult, Result } from '../result.ts';
import { bring, failedWhole, type Run } from './bring.ts';
import type { SyncGroup, SyncItem, SyncRequest } from './item.ts';
import { LIKELY_IMAGES } from './list-repository.ts';
import { Lanes } from './lanes.ts';
import { keyOf, Stores } from './stores.ts';

/** Images in flight between one pair of hosts: enough that its gates, and not the round trips, are what bounds them. */
const IMAGES_FOR_EACH_SLOT = 2;
/** Beyond this they only hold memory: a manifest, its plan, the beginnings of its blobs. */
const MOST_IMAGES = 64;
/** The next group is asked for when no more images than this wait to begin. */
const WAITING_IMAGES = 2_000;
/** Images that read once for several places, or are made anew, are this many at most at a time. */
const HEAVY_IMAGES = 4;
const PARALLEL_BLOBS = 6;

/**
 * Brings every image to each of its destinations: all of them side by side, what is there already by comparison alone, what several
 * share once. One image's failure leaves the others done. A group that could not be listed is in the result as a failed image with
 * one destination without a reference. Never rejects: failures are in the result, which is in the order of the groups.
 */
export async function sync(ctx: OperationContext, request: SyncRequest): Promise<Result> {
  keepHeapSmall();
  const { ctx: counted, counters } = countedContext(ctx);
  const running = new SyncRun(counted, request);
  const { images, excluded } = await running.run();
  const result = resultOf({ command: 'sync', policy: request.policy, planned: request.dryRun, counters }, ...images);
  return { ...result, excluded };
}

class SyncRun {
  readonly #ctx: OperationContext;
  readonly #request: SyncRequest;
  readonly #lanes: Lanes;
  readonly #images: ImageResult[] = [];
  readonly #excluded: Result['excluded'][number][] = [];
  /** Images that are read from each store, or go there, as far as is known. */
  readonly #counts = new Map<string, number>();
  #stopped: Failure | undefined;

  constructor(ctx: OperationContext, request: SyncRequest) {
    this.#ctx = ctx;
    this.#request = request;
    this.#lanes = new Lanes(Math.min(MOST_IMAGES, ctx.limits.perHost * IMAGES_FOR_EACH_SLOT));
  }

  async run(): Promise<{ readonly images: readonly ImageResult[]; readonly excluded: Result['excluded'] }> {
    const { perHost } = this.#ctx.limits;
    const parallelBlobs = Math.min(this.#request.parallelBlobs ?? PARALLEL_BLOBS, perHost);
    await using stores = new Stores(this.#ctx);
    const run: Run = {
      request: this.#request,
      stores,
      deliveries: new SharedDeliveries(),
      // More than a host takes at once would wait for one another, each holding what another needs of a shared read.
      heavy: new Semaphore(Math.min(HEAVY_IMAGES, Math.floor(perHost / parallelBlobs))),
      countOf: ({ reference }) => this.#counts.get(keyOf(reference)) ?? 1,
    };
    const { likely } = this.#request;
    // Should it fail, so does every image that goes there.
    if (likely !== undefined) stores.sink(likely.destination, LIKELY_IMAGES, likely.from).catch(() => undefined);
    await this.#begin(run);
    await this.#lanes.untilDone();
    if (!this.#request.dryRun) failUnsealed(this.#images, await stores.seal());
    return { images: this.#images, excluded: this.#excluded };
  }

  /** Images begin while later groups are still being listed. */
  async #begin(run: Run): Promise<void> {
    try {
      for await (const group of this.#request.groups) {
        this.#take(run, group);
        await this.#lanes.untilWaiting(WAITING_IMAGES);
        if (this.#stopped !== undefined) return;
      }
    } catch (error) {
      this.#place(this.#reserve(), unlisted('', toFailure(error)));
    }
  }

  #take(run: Run, { name, items, excluded, listed, failure }: SyncGroup): void {
    if (listed !== undefined && items[0] !== undefined) run.stores.know(items[0].source, listed.tags);
    this.#excluded.push(...excluded);
    if (failure !== undefined) this.#place(this.#reserve(), unlisted(name, failure));
    for (const { source, destinations } of items) {
      for (const { reference } of [source, ...destinations]) {
        const key = keyOf(reference);
        this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
      }
    }
    this.#ctx.emit({ kind: 'images', found: items.length });
    for (const item of items) {
      const at = this.#reserve();
      this.#lanes.add(laneOf(item), async () => this.#bring(run, item, at));
    }
  }

  async #bring(run: Run, item: SyncItem, at: number): Promise<void> {
    const { signal } = this.#ctx;
    const reference = item.source.reference.text;
    this.#ctx.emit({ kind: 'image', state: 'started', reference });
    if (this.#stopped !== undefined) this.#place(at, notBegun(item, this.#stopped));
    else if (signal.aborted) this.#place(at, failedWhole(item, toFailure(signal.reason)).image);
    else {
      const { image, compared } = await bring(this.#ctx, run, item);
      this.#request.onCompared?.(compared, image);
      this.#place(at, image);
    }
    const failed = this.#images[at]?.destinations.find(({ status }) => status === 'failed')?.error;
    if (failed === undefined) this.#ctx.emit({ kind: 'image', state: 'done', reference });
    else this.#ctx.emit({ kind: 'image', state: 'failed', reference, text: failed.message });
  }

  #reserve(): number {
    this.#images.push(RESERVED);
    return this.#images.length - 1;
  }

  #place(at: number, image: ImageResult): void {
    this.#images[at] = image;
    const failed = image.destinations.find(({ status }) => status === 'failed');
    if (!this.#request.failFast || failed?.error === undefined || this.#stopped !== undefined) return;
    this.#stopped = new Failure('CANCELLED', `not begun: ${failed.reference} failed, and --fail-fast stops at that`);
  }
}

const RESERVED: ImageResult = { source: { reference: '', digest: '', mediaType: '', platforms: [] }, destinations: [] };

/** Hosts that wait for each other alone. */
function laneOf({ source, destinations }: SyncItem): string {
  const hostOf = ({ reference }: Endpoint): string => reference.image?.registry ?? reference.transport;
  return [source, ...destinations].map(hostOf).join(' ');
}

function unlisted(name: string, failure: Failure): ImageResult {
  return {
    source: { reference: name, digest: '', mediaType: '', platforms: [] },
    destinations: [failedDestination('', failure.with({ side: 'source', subject: name }))],
  };
}

function notBegun({ source, destinations }: SyncItem, { message }: Failure): ImageResult {
  const notes = [{ code: 'NOT_BEGUN', text: message }];
  return {
    source: { reference: source.reference.text, digest: '', mediaType: '', platforms: [] },
    destinations: destinations.map(({ reference }): DestinationResult => ({
      reference: reference.text,
      digest: '',
      tags: [],
      status: 'skipped',
      bytes: NO_BYTES,
      attached: [],
      signatures: [],
      notes,
    })),
  };
}

/** What went into a store that could not be finished is not there. */
function failUnsealed(images: ImageResult[], failures: ReadonlyMap<string, unknown>): void {
  for (const [location, error] of failures) {
    // Paths are as they were given, and may be relative.
    const isIn = ({ reference }: DestinationResult): boolean => keyOf(parseReference(reference)) === location;
    const failure = toFailure(error).with({ side: 'destination', subject: location });
    for (const [at, image] of images.entries()) {
      const destinations = image.destinations.map((one) =>
        one.status === 'copied' && isIn(one) ? failedDestination(one.reference, failure, { bytes: one.bytes }) : one,
      );
      images[at] = { ...image, destinations };
    }
  }
}
