import { isDigest, type Digest } from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { NO_BYTES, resultOf } from '../result-of.ts';
import type { DestinationResult, ErrorResult, ImageResult, Result } from '../result.ts';
import type { Endpoint } from '../endpoint.ts';
import type { SyncDestination, SyncGroup, SyncItem, SyncRequest } from '../sync/item.ts';
import { sync } from '../sync/sync.ts';
import type { Plan, PlannedImage, PlannedName } from './document.ts';

export interface ApplyRequest extends Omit<SyncRequest, 'groups'> {
  readonly plan: Plan;
  /** The images that are to be done: all, or those of a shard. */
  readonly images: readonly PlannedImage[];
  /** How a source of the plan is reached. */
  readonly sourceOf: (reference: string) => Endpoint;
  /** How a destination of the plan is reached. */
  readonly destinationOf: (reference: string) => Endpoint;
}

/**
 * Does what the plan says of these images, by digest. A name that is not where it was when it was planned, or a source whose digest is
 * gone, fails with PLAN_DRIFTED, and nothing of that image is moved there; the others go on. A name that points at the image by now
 * is up to date. What the plan leaves alone is left alone, and not asked for. Never rejects: failures are in the result.
 */
export async function applyPlan(ctx: OperationContext, request: ApplyRequest): Promise<Result> {
  const { plan, images, sourceOf: _from, destinationOf: _to, ...rest } = request;
  const pending = images.filter(({ destinations }) => destinations.some(isToDo));
  const done = await sync(ctx, { ...rest, groups: groupsOf(request, pending) });
  const found = new Map<string, { readonly source: ImageResult['source']; readonly one: DestinationResult }>();
  for (const { source, destinations } of done.images)
    for (const one of destinations) found.set(one.reference, { source, one });
  // What is done is told by the names as they are written in full.
  const inFull = (reference: string): string => request.destinationOf(reference).reference.text;
  const told = images.map((image): ImageResult => {
    const destinations = image.destinations.map((name) => {
      const known = found.get(inFull(name.reference))?.one;
      return known === undefined ? leftAlone(image, name) : withDrift(known);
    });
    const source = image.destinations.flatMap(({ reference }) => found.get(inFull(reference))?.source ?? [])[0];
    const { mediaType = '', platforms = [] } = source ?? {};
    return { source: { reference: image.source, digest: image.digest, mediaType, platforms }, destinations };
  });
  const counters = { startedAt: 0, requests: done.totals.requests };
  const result = resultOf({ command: 'apply', policy: done.policy, planned: request.dryRun, counters }, ...told);
  return {
    ...result,
    status: result.status === 'partial' && told.every(isUndone) ? 'failed' : result.status,
    excluded: plan.excluded,
    totals: { ...result.totals, durationMs: done.totals.durationMs },
  };
}

/** What was to be left alone counts for nothing. */
function isUndone({ destinations }: ImageResult): boolean {
  return destinations.every(({ status }) => status === 'failed' || status === 'skipped');
}

function isToDo({ action }: PlannedName): boolean {
  return action.kind === 'create' || action.kind === 'move';
}

/** A group for each place that is read from. */
async function* groupsOf(request: ApplyRequest, images: readonly PlannedImage[]): AsyncGenerator<SyncGroup> {
  const groups = new Map<string, SyncItem[]>();
  for (const image of images) {
    const choices = request.plan.choices[image.choices];
    if (choices === undefined) continue;
    const source = pinned(request.sourceOf(image.source), image.digest);
    const { location } = source.reference;
    const destinations = image.destinations.filter(isToDo).map((name) => destinationOf(request, name));
    const group = groups.get(location) ?? [];
    groups.set(location, group);
    group.push({ source, destinations, choices });
  }
  for (const [name, items] of groups) {
    yield { name, items, excluded: [] };
    await Promise.resolve();
  }
}

/** By the digest that was looked at, wherever the name points by now. */
function pinned(source: Endpoint, digest: Digest): Endpoint {
  return { ...source, reference: { ...source.reference, pin: digest } };
}

function destinationOf(request: ApplyRequest, { reference, action }: PlannedName): SyncDestination {
  const endpoint = request.destinationOf(reference);
  const from = action.kind === 'move' ? action.from : undefined;
  const { name } = endpoint.reference;
  if (name === undefined || isDigest(name)) return { ...endpoint, rule: { kind: 'move-ok' } };
  return { ...endpoint, rule: { kind: 'as-planned', from } };
}

function leftAlone({ digest }: PlannedImage, { reference, action }: PlannedName): DestinationResult {
  const text = 'reason' in action ? action.reason : 'it was not begun';
  const code = action.kind === 'blocked' ? 'BLOCKED_IN_PLAN' : 'SKIPPED_IN_PLAN';
  return {
    reference,
    digest: action.kind === 'skip' ? digest : '',
    tags: [],
    status: 'skipped',
    bytes: NO_BYTES,
    attached: [],
    signatures: [],
    notes: [{ code, text }],
  };
}

/** That the source lost the digest is drift too. */
function withDrift(one: DestinationResult): DestinationResult {
  const { error } = one;
  if (error === undefined || error.side !== 'source' || !GONE.has(error.code)) return one;
  const drifted: ErrorResult = {
    code: 'PLAN_DRIFTED',
    side: 'source',
    message: `what was planned is not at the source any more: ${error.message}`,
    hint: 'plan again, look at what has changed, and apply the new plan',
  };
  return { ...one, error: drifted };
}

const GONE: ReadonlySet<ErrorResult['code']> = new Set(['MANIFEST_UNKNOWN', 'REPOSITORY_UNKNOWN', 'DIGEST_MISMATCH']);
