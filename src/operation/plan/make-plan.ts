import type { Digest } from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import type { Reference } from '../../transport/contract.ts';
import type { DestinationResult, ImageResult, Result } from '../result.ts';
import { resultOf } from '../result-of.ts';
import type { ComparedDestination, ComparedItem, ItemChoices, SyncRequest } from '../sync/item.ts';
import { sync } from '../sync/sync.ts';
import { writeChoices } from './choices.ts';
import type { Plan, PlannedAction, PlannedBlob, PlannedImage, PlannedName } from './document.ts';

/** What was found, as a plan and as the result of a dry run. */
export interface Planned {
  readonly plan: Plan;
  readonly result: Result;
}

/**
 * Looks at every image and its destinations, moves nothing, and writes down what a sync would do. What could not be looked at is a
 * failure in the result, and left out of the plan with the reason. Never rejects.
 */
export async function makePlan(
  ctx: OperationContext,
  request: Omit<SyncRequest, 'dryRun' | 'onCompared'>,
  command: Plan['command'],
): Promise<Planned> {
  const builder = new PlanBuilder();
  const onCompared = (compared: ComparedItem, image: ImageResult): void => builder.take(compared, image);
  const result = { ...(await sync(ctx, { ...request, dryRun: true, onCompared })), command };
  return { plan: builder.finish(command, result), result };
}

/** Where a plan was asked for, what a rule blocks is in it, and no failure: it is left as it is. */
export function withoutBlocks(dry: Result): Result {
  const images = dry.images.map((image) => ({ ...image, destinations: image.destinations.map(blockedAsSkipped) }));
  const counters = { startedAt: 0, requests: dry.totals.requests };
  const result = resultOf({ command: dry.command, policy: dry.policy, planned: true, counters }, ...images);
  return { ...result, excluded: dry.excluded, totals: { ...result.totals, durationMs: dry.totals.durationMs } };
}

/** About, for each: a question, or the opening of an upload, and the end of it; and once a read at the source. */
const REQUESTS_A_BLOB = 3;
/** Read at the source, and put. */
const REQUESTS_A_MANIFEST = 2;

class PlanBuilder {
  readonly #choices: ItemChoices[] = [];
  readonly #choicesAt = new Map<ItemChoices, number>();
  readonly #blobs: PlannedBlob[] = [];
  readonly #blobAt = new Map<Digest, number>();
  /** By source and first destination: images are compared in whatever order. */
  readonly #images = new Map<string, PlannedImage>();
  readonly #bytes = new Map<string, number>();
  /** Blobs for each destination store, once. */
  readonly #needed = new Set<string>();
  #requests = 0;

  take({ item, destinations, content }: ComparedItem, image: ImageResult): void {
    const names = destinations.flatMap((one) => nameOf(one) ?? []);
    if (names.length === 0 || image.source.digest === '') return;
    const isBusy = names.some(({ action }) => action.kind === 'create' || action.kind === 'move');
    const blobs = isBusy ? (content?.blobs ?? []) : [];
    for (const [at, { destination, action }] of destinations.entries()) {
      const place = placeOf(destination.reference);
      this.#bytes.set(place, (this.#bytes.get(place) ?? 0) + (image.destinations[at]?.bytes.transferred ?? 0));
      this.#requests += 1;
      if (action !== 'create' && action !== 'move') continue;
      this.#requests += REQUESTS_A_MANIFEST * (content?.manifests ?? 1);
      for (const { digest } of blobs) this.#needed.add(`${place} ${digest}`);
    }
    this.#images.set(image.destinations[0]?.reference ?? '', {
      source: item.source.reference.text,
      digest: image.source.digest as Digest,
      choices: this.#placeOf(item.choices),
      destinations: names,
      blobs: blobs.map(({ digest, size }) => this.#intern(digest, size)),
    });
  }

  finish(command: Plan['command'], { images, excluded }: Result): Plan {
    const failed = images.flatMap(({ source, destinations }) =>
      destinations.flatMap(({ reference, error }) =>
        error === undefined || BLOCKS.has(error.code)
          ? []
          : [
              {
                reference: reference === '' ? source.reference : reference,
                reason: `not planned: ${error.code}: ${error.message}`,
              },
            ],
      ),
    );
    return {
      command,
      choices: this.#choices,
      destinations: [...this.#bytes].map(([reference, bytes]) => ({ reference, bytes })).toSorted(byReference),
      images: images.flatMap(({ destinations }) => this.#images.get(destinations[0]?.reference ?? '') ?? []),
      removals: [],
      excluded: [...excluded, ...failed],
      blobs: this.#blobs,
      requests: this.#requests + REQUESTS_A_BLOB * this.#needed.size,
    };
  }

  /** One object is shared by many images; entries of a file that say the same have one each. */
  #placeOf(choices: ItemChoices): number {
    const known = this.#choicesAt.get(choices);
    if (known !== undefined) return known;
    const text = JSON.stringify(writeChoices(choices));
    const same = this.#choices.findIndex((one) => JSON.stringify(writeChoices(one)) === text);
    const at = same >= 0 ? same : this.#choices.push(choices) - 1;
    this.#choicesAt.set(choices, at);
    return at;
  }

  #intern(digest: Digest, size: number): number {
    const known = this.#blobAt.get(digest);
    if (known !== undefined) return known;
    const at = this.#blobs.push({ digest, size }) - 1;
    this.#blobAt.set(digest, at);
    return at;
  }
}

/** The store as the destinations are written: `apply` may run elsewhere, and paths may be relative. */
function placeOf({ transport, location, text, name }: Reference): string {
  if (transport === 'docker') return location;
  return name !== undefined && text.endsWith(`:${name}`) ? text.slice(0, -name.length - 1) : text;
}

/** `undefined` for what could not be looked at. */
function nameOf(compared: ComparedDestination): PlannedName | undefined {
  const action = actionOf(compared);
  return action === undefined ? undefined : { reference: compared.destination.reference.text, action };
}

function actionOf({ action, from, reason, failure }: ComparedDestination): PlannedAction | undefined {
  switch (action) {
    case 'create':
      return { kind: 'create' };
    case 'move':
      return from === undefined ? { kind: 'create' } : { kind: 'move', from: from.digest };
    case 'skip':
      return { kind: 'skip', reason: reason ?? 'nothing to do' };
    case 'blocked':
      return { kind: 'blocked', reason: failure?.message ?? 'a rule forbids it' };
    case 'failed':
      return undefined;
  }
}

/** What a rule says no with. */
const BLOCKS: ReadonlySet<string> = new Set(['TAG_RULE']);

function blockedAsSkipped(one: DestinationResult): DestinationResult {
  const { error, ...rest } = one;
  if (error === undefined || !BLOCKS.has(error.code)) return one;
  return { ...rest, status: 'skipped', notes: [...one.notes, { code: error.code, text: error.message }] };
}

function byReference(a: { readonly reference: string }, b: { readonly reference: string }): number {
  return a.reference < b.reference ? -1 : a.reference > b.reference ? 1 : 0;
}
