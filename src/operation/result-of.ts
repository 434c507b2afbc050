import { monotonicMs } from '../runtime/clock.ts';
import type { OperationContext } from '../runtime/context.ts';
import type { Failure } from '../runtime/failure.ts';
import { renderForeign } from '../runtime/text.ts';
import type { Endpoint } from './endpoint.ts';
import type { ByteCounts, DestinationResult, ErrorResult, ImageResult, Result } from './result.ts';

/** What an operation counts while it runs. */
export interface Counters {
  readonly startedAt: number;
  requests: number;
}

export const NO_BYTES: ByteCounts = { transferred: 0, mounted: 0, cached: 0, present: 0 };

/** The context with its requests counted. */
export function countedContext(ctx: OperationContext): { readonly ctx: OperationContext; readonly counters: Counters } {
  const counters: Counters = { startedAt: monotonicMs(), requests: 0 };
  const counted: OperationContext = {
    ...ctx,
    emit: (event) => {
      if (event.kind === 'request') counters.requests += 1;
      ctx.emit(event);
    },
  };
  return { ctx: counted, counters };
}

/** The result of an operation on images: status and totals follow from them. */
export function resultOf(
  what: {
    readonly command: string;
    readonly policy: Result['policy'];
    readonly planned: boolean;
    readonly counters: Counters;
  },
  ...images: readonly ImageResult[]
): Result {
  const destinations = images.flatMap((image) => image.destinations);
  const failed = destinations.filter((one) => one.status === 'failed').length;
  const sum = (field: keyof ByteCounts): number =>
    destinations.reduce((total, one) => total + (one.bytes[field] ?? 0), 0);
  return {
    schema: 'waybill.result/v1',
    command: what.command,
    status:
      failed === 0 ? (what.planned ? 'planned' : 'succeeded') : failed === destinations.length ? 'failed' : 'partial',
    policy: what.policy,
    images,
    excluded: [],
    totals: {
      images: images.length,
      failed: images.filter((image) => image.destinations.some((one) => one.status === 'failed')).length,
      requests: what.counters.requests,
      bytes: {
        transferred: sum('transferred'),
        mounted: sum('mounted'),
        cached: sum('cached'),
        present: sum('present'),
        ...(destinations.some(({ bytes }) => bytes.freed !== undefined) ? { freed: sum('freed') } : {}),
      },
      durationMs: Math.round(monotonicMs() - what.counters.startedAt),
    },
  };
}

interface FailedRequest {
  readonly source: Pick<Endpoint, 'reference'>;
  readonly destinations: readonly Pick<Endpoint, 'reference'>[];
}

/** Every destination failed for the same reason, before any of them was reached. */
export function failedImage(request: FailedRequest, failure: Failure): ImageResult {
  return {
    source: { reference: request.source.reference.text, digest: '', mediaType: '', platforms: [] },
    destinations: request.destinations.map(({ reference }) => failedDestination(reference.text, failure)),
  };
}

export function failedDestination(
  reference: string,
  failure: Failure,
  known: Partial<DestinationResult> = {},
): DestinationResult {
  return {
    reference,
    digest: '',
    tags: [],
    bytes: NO_BYTES,
    attached: [],
    signatures: [],
    notes: [],
    ...known,
    status: 'failed',
    error: errorOf(failure),
  };
}

/** What a message quotes may be as long as a manifest. */
const LONGEST_MESSAGE = 1000;

function errorOf(failure: Failure): ErrorResult {
  return {
    code: failure.code,
    side: failure.side ?? 'local',
    message: renderForeign(failure.message, LONGEST_MESSAGE),
    hint: renderForeign(failure.hint ?? '', LONGEST_MESSAGE),
  };
}

/** The result of a run that failed before its operation began: `operands` are the source and the destinations as they were given. */
export function resultOfFailure(command: string, operands: readonly string[], failure: Failure): Result {
  const [source = '', ...destinations] = operands;
  return resultOf(
    { command, policy: 'none', planned: false, counters: { startedAt: monotonicMs(), requests: 0 } },
    {
      source: { reference: source, digest: '', mediaType: '', platforms: [] },
      destinations: (destinations.length === 0 ? [''] : destinations).map((one) => failedDestination(one, failure)),
    },
  );
}

/** Two operations that were one run to whoever asked for it: the command and the policy are the first one's. */
export function joinResults(first: Result, second: Result): Result {
  const joined = resultOf(
    {
      command: first.command,
      policy: first.policy,
      planned: first.status === 'planned' || second.status === 'planned',
      counters: { startedAt: 0, requests: first.totals.requests + second.totals.requests },
    },
    ...first.images,
    ...second.images,
  );
  const durationMs = first.totals.durationMs + second.totals.durationMs;
  const isWhole = second.images.every(({ destinations }) => destinations.every(({ status }) => status !== 'failed'));
  return {
    ...joined,
    // What came of the first by its own rules.
    status: isWhole && first.status !== 'failed' ? first.status : joined.status,
    excluded: [...first.excluded, ...second.excluded],
    totals: { ...joined.totals, durationMs },
  };
}
