import type { Digest } from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure, toFailure, type FailureCode } from '../../runtime/failure.ts';
import type { ContentSource, ManifestRemover, NameRemover } from '../../transport/contract.ts';
import { decide, describeHolder, type Decision, type Verdict } from './decide.ts';
import { atOnce } from '../../runtime/at-once.ts';
import { inTurns } from '../../runtime/turns.ts';
import { deletionWaves, precedence } from './order.ts';
import { drifted } from './planned.ts';
import { recheck } from './recheck.ts';
import type { Snapshot } from './snapshot.ts';

const AT_ONCE = 8;

export interface PruneStore {
  readonly source: ContentSource;
  readonly remover: NameRemover & ManifestRemover;
}

export interface Removal {
  /** What came of every tag that was to go and belongs to no digest. `undefined`: it is gone. */
  readonly tags: ReadonlyMap<string, Failure | undefined>;
  /** Manifests that are gone. */
  readonly removed: ReadonlySet<Digest>;
  /** Why manifests that were to go are still there although their tags are gone; `undefined`: none is. */
  readonly leftover: Failure | undefined;
}

/**
 * Removes what was decided on: tags first, then their manifests with what is attached to them, what they list last. Before a
 * manifest goes the whole repository is looked at again: what a tag has come to need meanwhile stays. A tag that has moved stays,
 * with PLAN_DRIFTED. Where the registry cannot remove a tag by itself, it goes with its manifest or not at all, with UNSUPPORTED.
 * Never rejects: what failed is in the outcome.
 */
export async function carryOut(
  ctx: OperationContext,
  store: PruneStore,
  planned: Snapshot,
  decision: Decision,
): Promise<Removal> {
  return new Pruning(ctx, store, planned, decision).run();
}

/** Not allowed, or not wanted any more: that holds for everything. */
const HOPELESS: ReadonlySet<FailureCode> = new Set(['AUTH_REQUIRED', 'AUTH_DENIED', 'CANCELLED']);

class Pruning {
  readonly #ctx: OperationContext;
  readonly #store: PruneStore;
  readonly #planned: Snapshot;
  readonly #decision: Decision;
  readonly #outcomes = new Map<string, Failure | undefined>();
  /** Tags that cannot be removed by themselves: they go with their manifests. */
  readonly #tied = new Set<string>();
  readonly #removed = new Set<Digest>();
  /** Manifests that stay after all; what belongs to them or is listed by them does too. */
  readonly #left = new Set<Digest>();
  /** Why nothing more is tried: of tags, of manifests, of anything. */
  #noUntag: Failure | undefined;
  #noDelete: Failure | undefined;
  #hopeless: Failure | undefined;
  #leftover: Failure | undefined;

  constructor(ctx: OperationContext, store: PruneStore, planned: Snapshot, decision: Decision) {
    this.#ctx = ctx;
    this.#store = store;
    this.#planned = planned;
    this.#decision = decision;
  }

  async run(): Promise<Removal> {
    const { tags, attached, doomed } = this.#decision;
    const going = [...tags].flatMap(([tag, { goes }]) => (goes && !attached.has(tag) ? [tag] : []));
    // The first shows whether this registry can do it.
    await atOnce(going.slice(0, 1), 1, async (tag) => this.#removeTag(tag));
    await atOnce(going.slice(1), AT_ONCE, async (tag) => this.#removeTag(tag));
    if (doomed.size > 0 || this.#tied.size > 0) await this.#tryManifests();
    return { tags: this.#outcomes, removed: this.#removed, leftover: this.#leftover };
  }

  async #removeTag(tag: string): Promise<void> {
    if (this.#hopeless !== undefined) this.#outcomes.set(tag, this.#hopeless);
    else if (this.#noUntag !== undefined) this.#tied.add(tag);
    else {
      const failure = await this.#untag(tag, this.#planned.tags.get(tag));
      if (failure !== undefined && failure === this.#noUntag) this.#tied.add(tag);
      else this.#outcomes.set(tag, failure);
    }
  }

  /** Removes one name, if it still points there. `undefined`: it is gone. */
  async #untag(tag: string, digest: Digest | undefined): Promise<Failure | undefined> {
    try {
      const found = await this.#store.source.lookup(this.#ctx, tag);
      if (found === undefined) return undefined;
      if (found.digest !== digest) return drifted(tag, digest, found.digest);
      await this.#store.remover.untag(this.#ctx, tag);
      return undefined;
    } catch (error) {
      const failure = this.#note(error);
      if (failure.code === 'MANIFEST_UNKNOWN') return undefined;
      if (failure.code !== 'UNSUPPORTED') return failure;
      return (this.#noUntag ??= failure);
    }
  }

  async #tryManifests(): Promise<void> {
    try {
      if (this.#hopeless !== undefined) throw this.#hopeless;
      await this.#removeManifests();
    } catch (error) {
      const failure = this.#note(error);
      this.#leftover ??= failure;
      for (const tag of this.#tied) if (!this.#outcomes.has(tag)) this.#outcomes.set(tag, failure);
    }
  }

  async #removeManifests(): Promise<void> {
    const { signal } = this.#ctx;
    const now = await recheck(this.#ctx, this.#store.source, this.#planned);
    const { snapshot, decision } = await this.#decideAgain(now);
    for (const tag of this.#tied) {
      const [planned, found] = [this.#planned.tags.get(tag), snapshot.tags.get(tag)];
      if (found === undefined) this.#outcomes.set(tag, undefined);
      else if (found !== planned) this.#outcomes.set(tag, drifted(tag, planned, found));
      else if (!decision.doomed.has(found)) this.#outcomes.set(tag, this.#needed(tag, found, decision));
    }
    const before = await inTurns(signal, precedence(snapshot, decision));
    const tagsOn = Map.groupBy(snapshot.tags, ([, digest]) => digest);
    for (const wave of await inTurns(signal, deletionWaves(decision.doomed, before))) {
      await atOnce(wave, AT_ONCE, async (digest) => {
        const { listedIn, belongsTo } = before.get(digest) ?? {};
        const isHeld = [...(listedIn ?? []), ...(belongsTo ?? [])].some((one) => this.#left.has(one));
        const tags = (tagsOn.get(digest) ?? []).map(([tag]) => tag).filter((tag) => !tag.startsWith(GONE));
        const failure = isHeld ? this.#leftover : await this.#removeManifest(digest, tags);
        if (failure === undefined && !isHeld) this.#removed.add(digest);
        else {
          this.#left.add(digest);
          this.#leftover ??= failure;
        }
        for (const tag of tags) if (this.#tied.has(tag)) this.#outcomes.set(tag, failure);
      });
    }
  }

  /**
   * By the same rules on what is there now: tags that are gone by our hand still lead to what may go, all others stay. Nothing goes
   * that was not to go before.
   */
  async #decideAgain(now: Snapshot): Promise<{ readonly snapshot: Snapshot; readonly decision: Decision }> {
    const tags = new Map(now.tags);
    const verdicts = new Map<string, Verdict>();
    const goes: Verdict = { goes: true, reason: 'planned' };
    for (const [tag, digest] of this.#planned.tags) {
      const planned = this.#decision.tags.get(tag);
      if (this.#tied.has(tag)) {
        if (now.tags.get(tag) === digest) verdicts.set(tag, goes);
      } else if (this.#outcomes.has(tag) && this.#outcomes.get(tag) === undefined) {
        tags.set(`${GONE}${tag}`, digest);
        verdicts.set(`${GONE}${tag}`, goes);
      } else if (planned?.goes === false) verdicts.set(tag, planned);
    }
    const snapshot = { tags, manifests: now.manifests };
    const decision = await inTurns(this.#ctx.signal, decide(snapshot, verdicts, this.#decision.doomed));
    return { snapshot, decision };
  }

  /** With what names it. `undefined`: it is gone. */
  async #removeManifest(digest: Digest, tags: readonly string[]): Promise<Failure | undefined> {
    try {
      for (const tag of tags) {
        const isAlone = this.#noUntag === undefined && !this.#tied.has(tag);
        const failure = isAlone ? await this.#untag(tag, digest) : await this.#look(tag, digest);
        if (failure !== undefined && failure !== this.#noUntag) return failure;
      }
      if (this.#noDelete === undefined) await this.#store.remover.removeManifest(this.#ctx, digest);
      else if ((await this.#store.source.lookup(this.#ctx, digest)) !== undefined) return this.#noDelete;
      return undefined;
    } catch (error) {
      const failure = this.#note(error);
      if (failure.code === 'MANIFEST_UNKNOWN') return undefined;
      if (failure.code === 'UNSUPPORTED') this.#noDelete ??= failure;
      return failure;
    }
  }

  async #look(tag: string, digest: Digest): Promise<Failure | undefined> {
    const found = await this.#store.source.lookup(this.#ctx, tag);
    return found === undefined || found.digest === digest ? undefined : drifted(tag, digest, found.digest);
  }

  #needed(tag: string, digest: Digest, decision: Decision): Failure {
    const holder = describeHolder(decision, digest);
    return new Failure('UNSUPPORTED', `${tag} cannot be removed by itself here, and ${digest} is needed by ${holder}`, {
      side: 'destination',
      hint: 'it was left as it is: this registry removes a tag only with its manifest and every other tag on it',
      ...(this.#noUntag === undefined ? {} : { cause: this.#noUntag }),
    });
  }

  #note(error: unknown): Failure {
    const failure = toFailure(this.#ctx.signal.aborted ? this.#ctx.signal.reason : error);
    if (HOPELESS.has(failure.code)) this.#hopeless ??= failure;
    return failure;
  }
}

/** What no tag begins with: marks one that is gone, and still leads to what may go with it. */
const GONE = ' ';
