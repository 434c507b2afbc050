import type { OperationContext } from '../../runtime/context.ts';
import { Failure } from '../../runtime/failure.ts';
import { Semaphore } from '../../runtime/semaphore.ts';
import { viewOf } from '../../runtime/view.ts';
import {
  isManyExpecter,
  isRequestExpecter,
  isTagLister,
  type ContentSink,
  type ContentSource,
  type Reference,
} from '../../transport/contract.ts';
import { transportOf } from '../../transport/index.ts';
import type { Endpoint } from '../endpoint.ts';
import { disposeEach, openSink, openSource } from '../open-image.ts';

/** Fewer images than this that go to one repository do not make it worth listing. */
const WORTH_LISTING = 2;
/** A repository with more tags than this for each image that goes there is asked tag by tag. */
const TAGS_FOR_EACH = 100;
const TAGS_AT_LEAST = 20_000;
/** Repositories of one host that a token is asked for beside its own, to mount from. */
const MOST_NEIGHBOURS = 16;

/** A store that many images go to. */
export interface HeldSink {
  /** Sealed and closed by its {@link Stores}. */
  readonly sink: ContentSink;
  /** One for all images, where the store takes one blob after the other. */
  readonly slots?: Semaphore;
  /** Written when everything is in it: until then nothing is there. */
  readonly isWhole: boolean;
  readonly contents: Promise<Contents>;
}

/** What a repository held before: its tags, where they could be listed. `isEmpty`: there was no such repository. */
interface Contents {
  readonly tags?: ReadonlySet<string>;
  readonly isEmpty: boolean;
}

/** All that is read and written by one operation: each repository, layout and archive is opened once, listed once, sealed once. */
export class Stores implements AsyncDisposable {
  readonly #ctx: OperationContext;
  readonly #sources = new Map<string, Promise<ContentSource>>();
  readonly #sinks = new Map<string, Promise<HeldSink>>();
  /** Tags of repositories that are about to be read. */
  readonly #listed = new Map<string, ReadonlySet<string>>();
  /** Paths that are written to, by registry. */
  readonly #paths = new Map<string, Set<string>>();

  constructor(ctx: OperationContext) {
    this.#ctx = ctx;
  }

  /** All tags of a repository that images are read from. */
  know({ reference }: Endpoint, tags: ReadonlySet<string>): void {
    const key = keyOf(reference);
    if (!this.#sources.has(key)) this.#listed.set(key, tags);
  }

  /** As the source of one image, of `count` that are known. What holds one image alone is opened, and closed, with that image. */
  async source(endpoint: Endpoint, count = 1): Promise<Endpoint> {
    const { reference, openedSource } = endpoint;
    if (openedSource !== undefined || transportOf(reference).holdsMany !== true) return endpoint;
    const key = keyOf(reference);
    const opening = this.#sources.get(key) ?? openSource(this.#ctx, endpoint);
    this.#sources.set(key, opening);
    const source = await opening;
    const listed = this.#listed.get(key);
    this.#listed.delete(key);
    if ((listed !== undefined || count >= WORTH_LISTING) && isManyExpecter(source)) source.expectMany(listed);
    return { ...endpoint, openedSource: viewOf(source, { reference, ...kept }) };
  }

  /** `undefined` for a store of one image. `count`: how many images are known to go there. */
  async sink(endpoint: Endpoint, count: number, from: Reference): Promise<HeldSink | undefined> {
    const { reference } = endpoint;
    if (transportOf(reference).holdsMany !== true) return undefined;
    const key = keyOf(reference);
    const opening = this.#sinks.get(key) ?? this.#open(endpoint, count, from);
    this.#sinks.set(key, opening);
    return opening;
  }

  /** Finishes what is written whole. The failures, by the store's location. */
  async seal(): Promise<ReadonlyMap<string, unknown>> {
    const failures = new Map<string, unknown>();
    for (const opening of this.#sinks.values()) {
      const held = await opening.catch(() => undefined);
      if (held?.isWhole !== true) continue;
      try {
        await held.sink.seal(this.#ctx);
      } catch (error) {
        failures.set(keyOf(held.sink.reference), error);
      }
    }
    return failures;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await disposeEach(this.#ctx, [...this.#sources.values()]);
    await disposeEach(
      this.#ctx,
      [...this.#sinks.values()].map(async (opening) => (await opening).sink),
    );
  }

  async #open({ reference, settings }: Endpoint, count: number, from: Reference): Promise<HeldSink> {
    const mountFrom = [...new Set([...(settings.mountFrom ?? []), ...this.#neighboursOf(reference, from)])];
    const sink = await openSink(this.#ctx, { reference, settings: { ...settings, mountFrom } });
    if (isRequestExpecter(sink)) sink.expectRequests(count);
    const { writtenWhole = false } = transportOf(reference);
    return {
      sink: writtenWhole ? sink : viewOf(sink, { seal: coalesced(async () => sink.seal(this.#ctx)) }),
      isWhole: writtenWhole,
      contents: count < WORTH_LISTING ? Promise.resolve({ isEmpty: false }) : contentsOf(this.#ctx, sink, count),
      ...(sink.traits.writes === 'in-order' ? { slots: new Semaphore(1) } : {}),
    };
  }

  #neighboursOf({ image: own }: Reference, { image: from }: Reference): readonly string[] {
    if (own === undefined) return [];
    const written = this.#paths.get(own.registry) ?? new Set<string>();
    const near = [...written].slice(-MOST_NEIGHBOURS);
    this.#paths.set(own.registry, written.add(own.path));
    return from?.registry === own.registry && from.path !== own.path ? [from.path, ...near] : near;
  }
}

/** What the holder of a store does, and nobody else. */
const kept = {
  seal: async (): Promise<void> => Promise.resolve(),
  [Symbol.asyncDispose]: async (): Promise<void> => Promise.resolve(),
};

/** A held store as the destination of one image. What is written whole is sealed by its holder. */
export function sinkFor({ sink, isWhole }: HeldSink, reference: Reference): ContentSink {
  const { seal, ...rest } = kept;
  return viewOf(sink, { reference, ...rest, ...(isWhole ? { seal } : {}) });
}

/** Equal where one open store serves both. */
export function keyOf({ transport, location }: Reference): string {
  return `${transport}:${location}`;
}

/** Never rejects: where tags cannot be listed they are asked for one by one. */
async function contentsOf(ctx: OperationContext, sink: ContentSink, count: number): Promise<Contents> {
  if (!isTagLister(sink)) return { isEmpty: false };
  const tags = new Set<string>();
  try {
    for await (const tag of sink.tags(ctx)) {
      if (tags.size >= Math.max(TAGS_AT_LEAST, count * TAGS_FOR_EACH)) return { isEmpty: false };
      tags.add(tag);
    }
    return { tags, isEmpty: false };
  } catch (error) {
    if (error instanceof Failure && error.code === 'REPOSITORY_UNKNOWN') return { tags, isEmpty: true };
    return { isEmpty: false };
  }
}

/** One run at a time; whoever asks while it runs shares the next one, which begins after it. */
function coalesced(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const start = async (): Promise<void> => {
    next = undefined;
    running = run().finally(() => (running = undefined));
    return running;
  };
  return async () => {
    if (running === undefined && next === undefined) return start();
    return (next ??= (running ?? Promise.resolve()).then(start, start));
  };
}
