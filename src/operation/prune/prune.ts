import type { OperationContext } from '../../runtime/context.ts';
import { Failure, toFailure } from '../../runtime/failure.ts';
import {
  isManifestRemover,
  isNameRemover,
  isTagLister,
  type ContentSource,
  type TagLister,
} from '../../transport/contract.ts';
import { inTurns } from '../../runtime/turns.ts';
import { transportOf } from '../../transport/index.ts';
import { collectTags } from '../collect-tags.ts';
import type { Endpoint } from '../endpoint.ts';
import { openSink, openSource } from '../open-image.ts';
import { countedContext, failedDestination, resultOf } from '../result-of.ts';
import type { PlannedRemoval } from '../plan/document.ts';
import type { ImageResult, Result } from '../result.ts';
import { carryOut, type Removal } from './carry-out.ts';
import { decide, type Decision } from './decide.ts';
import { describeImages, describeKept } from './describe.ts';
import { planRemovals } from './planned.ts';
import { readSnapshot } from './read-snapshot.ts';
import type { Snapshot } from './snapshot.ts';
import type { Chooser } from './chooser.ts';

export interface PruneRequest {
  readonly repositories: readonly PruneRepository[];
  /** Asks what is there, removes nothing. */
  readonly dryRun: boolean;
}

export interface PruneRepository extends Endpoint {
  readonly chooser: Chooser;
}

/**
 * Removes tags, and manifests that nothing needs any more which stays. One repository after the other; one that cannot be read is
 * left as it is, and is in the result as a failed image. What stays is in `excluded`, with the reason. Never rejects.
 */
export async function prune(ctx: OperationContext, request: PruneRequest): Promise<PruneOutcome> {
  const { ctx: counted, counters } = countedContext(ctx);
  const images: ImageResult[] = [];
  const excluded: Result['excluded'][number][] = [];
  const removals: PlannedRemoval[] = [];
  for (const repository of request.repositories) {
    const place = placeOf(repository);
    try {
      const pruned = await pruneOne(counted, repository, request.dryRun);
      images.push(...pruned.images);
      removals.push(...pruned.removals);
      excluded.push(...pruned.excluded);
    } catch (error) {
      const failure = toFailure(error).with({ side: 'destination', subject: place });
      const source = { reference: place, digest: '', mediaType: '', platforms: [] };
      images.push({ source, destinations: [failedDestination(place, failure)] });
    }
  }
  const result = resultOf({ command: 'prune', policy: 'none', planned: request.dryRun, counters }, ...images);
  return { result: { ...result, excluded }, removals };
}

export interface PruneOutcome {
  readonly result: Result;
  /** What was decided, as a plan has it. */
  readonly removals: readonly PlannedRemoval[];
}

interface Pruned {
  readonly images: readonly ImageResult[];
  readonly excluded: Result['excluded'];
  readonly removals: readonly PlannedRemoval[];
}

async function pruneOne(ctx: OperationContext, repository: PruneRepository, dryRun: boolean): Promise<Pruned> {
  const { reference, chooser } = repository;
  const place = placeOf(repository);
  // A mirror may not know what the registry itself has come to need.
  await using source = await openSource(ctx, {
    ...repository,
    settings: { ...repository.settings, withoutMirrors: true },
  });
  if (!isTagLister(source) || transportOf(reference).remove === undefined) throw cannotPrune(reference.transport);
  const tags = await collectTags(ctx, source);
  const early = await chooser.judgeNames(ctx, tags);
  if (early !== undefined) {
    const excluded = [...early].map(([tag, { reason }]) => ({ reference: `${place}:${tag}`, reason }));
    return { images: [], excluded, removals: [] };
  }
  const { snapshot, dangling } = await readSnapshot(ctx, source, tags);
  const verdicts = await chooser.judge(ctx, source, snapshot);
  const decision = await inTurns(ctx.signal, decide(snapshot, verdicts, chooser.mayGo));
  const isAny = [...decision.tags.values()].some(({ goes }) => goes);
  const removal = dryRun || !isAny ? undefined : await remove(ctx, repository, source, snapshot, decision);
  // What was removed is told, also where the run was interrupted.
  const { signal } = removal === undefined ? ctx : new AbortController();
  return {
    images: await inTurns(signal, describeImages(place, snapshot, decision, removal)),
    excluded: describeKept(place, decision, verdicts, dangling),
    removals: await inTurns(signal, planRemovals(place, snapshot, decision)),
  };
}

/** The store without a name in it. */
function placeOf({ reference: { transport, location } }: Endpoint): string {
  return transport === 'docker' ? location : `${transport}:${location}`;
}

async function remove(
  ctx: OperationContext,
  repository: PruneRepository,
  source: ContentSource & TagLister,
  snapshot: Snapshot,
  decision: Decision,
): Promise<Removal> {
  if (isNameRemover(source) && isManifestRemover(source))
    return carryOut(ctx, { source, remover: source }, snapshot, decision);
  await using sink = await openSink(ctx, repository);
  if (!isNameRemover(sink) || !isManifestRemover(sink)) throw cannotPrune(repository.reference.transport);
  return await carryOut(ctx, { source, remover: sink }, snapshot, decision);
}

function cannotPrune(transport: string): Failure {
  return new Failure('UNSUPPORTED', `${transport}: nothing can be pruned there`, {
    hint: 'repositories of registries are pruned, docker://host/repository, and OCI layouts, oci:DIRECTORY',
  });
}
