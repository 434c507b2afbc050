import type { Endpoint } from '../../operation/endpoint.ts';
import { openSource } from '../../operation/open-image.ts';
import { chooseGone, SOURCE_HAS_IT, type SourceListing } from '../../operation/prune/gone.ts';
import { prune, type PruneRepository } from '../../operation/prune/prune.ts';
import { joinResults } from '../../operation/result-of.ts';
import type { Result } from '../../operation/result.ts';
import type { SyncGroup, SyncItem } from '../../operation/sync/item.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure } from '../../runtime/failure.ts';
import type { TagPattern } from '../../selection/pattern.ts';
import { parseReference } from '../../transport/index.ts';
import { storeKey } from '../../transport/spelling.ts';
import type { Invocation } from '../invocation.ts';
import { protectedTags } from '../protected-tags.ts';
import { renderPruned } from '../report/prune-lines.ts';
import type { Answer } from '../answer.ts';

/** `sync --prune`: hears what a sync finds at its sources, and removes at its destinations what is gone there. */
export interface GoneWatch {
  /** The groups as they are. */
  hear(groups: AsyncIterable<SyncGroup>): AsyncIterable<SyncGroup>;
  /** After the sync: its result with what was removed. */
  finish(ctx: OperationContext, result: Result): Promise<Result>;
  /** After the plan of a sync: with what would be removed. */
  show(ctx: OperationContext, answer: Answer): Promise<Answer>;
}

/** Fails with INPUT_INVALID. */
export async function openGoneWatch({ options }: Invocation): Promise<GoneWatch> {
  for (const name of ['plan', 'matrix', 'shard']) {
    if ((options.text(name) ?? '') === '') continue;
    throw new Failure('INPUT_INVALID', `--prune and --${name} exclude each other`, {
      side: 'local',
      hint: 'what is gone can be told by a run that has seen everything, after it: add --dry-run to see it first',
    });
  }
  return new Watch(options.text('append-suffix') ?? '', await protectedTags(options), options.flag('fail-fast'));
}

/** One repository at the destination, and what its sources say of it. */
interface Place {
  readonly endpoint: Endpoint;
  readonly sources: Map<string, Endpoint>;
  /** By their names at the destination. */
  readonly tags: Set<string>;
  readonly selectors: ((tag: string) => boolean)[];
  /** Images get other names here: what a tag is called at the source, and so whether it is gone, cannot be told. */
  isRenamed: boolean;
}

class Watch implements GoneWatch {
  readonly #suffix: string;
  readonly #protects: readonly TagPattern[];
  readonly #failFast: boolean;
  readonly #places = new Map<string, Place>();
  /** Tags of sources that nothing was taken from: where theirs would go was not told, so they are there for every place. */
  readonly #elsewhere = new Set<string>();
  /** Places with a source that lists nothing of what the sync selects, and which that is. */
  readonly #doubts = new Map<string, string>();
  #isHeard = false;
  #failure: Failure | undefined;

  constructor(suffix: string, protects: readonly TagPattern[], failFast: boolean) {
    this.#suffix = suffix;
    this.#protects = protects;
    this.#failFast = failFast;
  }

  async *hear(groups: AsyncIterable<SyncGroup>): AsyncGenerator<SyncGroup> {
    for await (const group of groups) {
      this.#failure ??= group.failure;
      for (const item of group.items) this.#take(item, group.listed);
      for (const place of group.doubts ?? []) this.#doubts.set(place, group.name);
      if (group.items.length === 0)
        for (const tag of group.listed?.tags ?? []) this.#elsewhere.add(`${tag}${this.#suffix}`);
      yield group;
    }
    this.#isHeard = true;
  }

  #take({ source, destinations }: SyncItem, listed: SyncGroup['listed']): void {
    for (const destination of destinations) {
      const { image } = destination.reference;
      if (image?.tag === undefined) continue;
      const key = storeKey(destination.reference);
      const place = this.#places.get(key) ?? newPlace(destination);
      this.#places.set(key, place);
      place.tags.add(image.tag);
      if (image.tag !== `${source.reference.name ?? ''}${this.#suffix}`) place.isRenamed = true;
      if (listed === undefined || place.isRenamed) continue;
      if (place.sources.has(source.reference.location)) continue;
      place.sources.set(source.reference.location, source);
      for (const tag of listed.tags) place.tags.add(`${tag}${this.#suffix}`);
      place.selectors.push((tag) => tag.endsWith(this.#suffix) && listed.selects(this.#atSource(tag)));
    }
  }

  #atSource(tag: string): string {
    return tag.slice(0, tag.length - this.#suffix.length);
  }

  async finish(ctx: OperationContext, result: Result): Promise<Result> {
    const pruned = await this.#prune(ctx, result, false);
    return pruned === undefined ? result : joinResults(result, pruned);
  }

  async show(ctx: OperationContext, answer: Answer): Promise<Answer> {
    const pruned = answer.kind === 'result' ? await this.#prune(ctx, answer.result, true) : undefined;
    if (answer.kind !== 'result' || pruned === undefined) return answer;
    const result = joinResults(answer.result, pruned);
    return {
      ...answer,
      result,
      // Where nothing is gone there is nothing to say: what stays because it is there is no news.
      ...(answer.text === undefined || pruned.images.length + pruned.excluded.length === 0
        ? {}
        : { text: `${answer.text}\n${renderPruned(pruned)}` }),
    };
  }

  async #prune(ctx: OperationContext, synced: Result, dryRun: boolean): Promise<Result | undefined> {
    // One source that was not listed may be where any of the tags come from.
    const failure = this.#isHeard ? this.#failure : new Failure('CANCELLED', 'not everything was listed');
    if (failure !== undefined) {
      ctx.emit({ kind: 'warning', text: `nothing was pruned, for not everything could be listed: ${failure.message}` });
      return undefined;
    }
    const unreached = unreachedBy(synced);
    if (this.#failFast && unreached.size > 0) {
      ctx.emit({ kind: 'warning', text: 'nothing was pruned: an image failed, and --fail-fast stops at that' });
      return undefined;
    }
    for (const [key, { isRenamed, endpoint }] of this.#places) {
      const { location } = endpoint.reference;
      if (isRenamed)
        ctx.emit({ kind: 'warning', text: `nothing is pruned in ${location}: images get other names there` });
      else if (unreached.has(key))
        ctx.emit({ kind: 'warning', text: `nothing is pruned in ${location}: not every image arrived there` });
      const doubt = this.#doubts.get(key);
      if (doubt !== undefined)
        ctx.emit({
          kind: 'warning',
          text: `nothing is pruned in ${location}: ${doubt}, which goes there too, has no tag that the sync selects`,
        });
    }
    const kept = [...this.#places].filter(
      ([key, { isRenamed }]) => !isRenamed && !unreached.has(key) && !this.#doubts.has(key),
    );
    const repositories = kept.map(([, place]) => this.#repositoryOf(place));
    const { result } = await prune(ctx, { repositories, dryRun });
    return { ...result, excluded: result.excluded.filter(({ reason }) => reason !== SOURCE_HAS_IT) };
  }

  #repositoryOf({ endpoint, sources, tags, selectors }: Place): PruneRepository {
    const source: SourceListing = {
      tags: tags.union(this.#elsewhere),
      selects: (tag) => selectors.some((selects) => selects(tag)),
    };
    const isThere = async (ctx: OperationContext, tag: string): Promise<boolean> => {
      for (const one of sources.values()) if (await isAt(ctx, one, this.#atSource(tag))) return true;
      return false;
    };
    return { ...endpoint, chooser: chooseGone({ source, protects: this.#protects, isThere }) };
  }
}

/** Repositories that lack an image which was to be there: what it replaces may be all that they have. What a rule forbids lacks nothing. */
function unreachedBy({ images }: Result): ReadonlySet<string> {
  const failed = images
    .flatMap(({ destinations }) => destinations)
    .filter(({ reference, error }) => reference !== '' && error !== undefined && error.code !== 'TAG_RULE');
  return new Set(failed.map(({ reference }) => storeKey(parseReference(reference))));
}

function newPlace(endpoint: Endpoint): Place {
  return { endpoint, sources: new Map(), tags: new Set(), selectors: [], isRenamed: false };
}

async function isAt(ctx: OperationContext, endpoint: Endpoint, tag: string): Promise<boolean> {
  await using source = await openSource(ctx, {
    ...endpoint,
    settings: { ...endpoint.settings, withoutMirrors: true, listsAtLocation: true },
  });
  return (await source.lookup(ctx, tag)) !== undefined;
}
