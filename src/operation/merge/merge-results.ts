import { Failure } from '../../runtime/failure.ts';
import { renderForeign } from '../../runtime/text.ts';
import type { Plan } from '../plan/document.ts';
import { failedDestination, resultOf } from '../result-of.ts';
import type { DestinationResult, ImageResult, Result } from '../result.ts';

/** A result, and the file that it was read from. */
export interface ResultFile {
  readonly file: string;
  readonly result: Result;
}

/**
 * The results of shards as if it had been one run. A place that several of them speak of, because a shard ran twice, counts once:
 * as done, where one did it. With the plan that was applied, each of its images that no result speaks of is a failure.
 * Fails with INPUT_INVALID where results do not belong together: other commands, or one place with two digests.
 */
export function mergeResults(files: readonly ResultFile[], plan?: Plan): Result {
  const results = files.map(({ result }) => result);
  const command = commandOf(files);
  const joined = joinImages(files);
  const images = plan === undefined ? joined : [...joined, ...missingFrom(joined, plan)];
  const merged = resultOf(
    {
      command,
      policy: weakest(results),
      planned: results.every(({ status }) => status === 'planned'),
      counters: { startedAt: 0, requests: results.reduce((sum, { totals }) => sum + totals.requests, 0) },
    },
    ...images,
  );
  const excluded = results.flatMap((one) => one.excluded);
  return {
    ...merged,
    excluded: [...new Map(excluded.map((one) => [`${one.reference}\n${one.reason}`, one])).values()],
    // They ran side by side.
    totals: { ...merged.totals, durationMs: Math.max(0, ...results.map(({ totals }) => totals.durationMs)) },
  };
}

function commandOf(files: readonly ResultFile[]): string {
  const [first] = files;
  if (first === undefined) throw apart('there is no result to join');
  const other = files.find(({ result }) => result.command !== first.result.command);
  if (other === undefined) return first.result.command;
  throw apart(
    `${first.file} is a result of ${renderForeign(first.result.command, 40)}, ${other.file} one of ${renderForeign(other.result.command, 40)}`,
  );
}

/** In the order of the files. */
function joinImages(files: readonly ResultFile[]): readonly ImageResult[] {
  const joined = new Map<string, { source: ImageResult['source']; readonly places: Map<string, DestinationResult> }>();
  for (const { result, file } of files) {
    for (const { source, destinations } of result.images) {
      const image = joined.get(source.reference) ?? { source, places: new Map<string, DestinationResult>() };
      joined.set(source.reference, image);
      if (image.source.digest === '') image.source = source;
      for (const found of destinations) {
        // A repository that tags went from is there once for each reason.
        const place = found.status === 'removed' ? `${found.reference} ${found.tags.join(' ')}` : found.reference;
        const known = image.places.get(place);
        image.places.set(place, known === undefined ? found : better(known, found, file));
      }
    }
  }
  return [...joined.values()].map(({ source, places }) => ({ source, destinations: [...places.values()] }));
}

/** How much was done, from most to least. */
const ORDER: readonly DestinationResult['status'][] = [
  'removed',
  'copied',
  'up-to-date',
  'skipped',
  'planned',
  'failed',
];

function better(a: DestinationResult, b: DestinationResult, file: string): DestinationResult {
  const isDone = ({ status }: DestinationResult): boolean => status === 'copied' || status === 'up-to-date';
  if (isDone(a) && isDone(b) && a.digest !== b.digest) {
    throw apart(
      `${file} says that ${renderForeign(a.reference)} is ${renderForeign(b.digest)}, another result ${renderForeign(a.digest)}`,
    );
  }
  return ORDER.indexOf(b.status) < ORDER.indexOf(a.status) ? b : a;
}

function missingFrom(images: readonly ImageResult[], plan: Plan): readonly ImageResult[] {
  const told = new Set(images.flatMap(({ destinations }) => destinations.map(({ reference }) => reference)));
  return plan.images.flatMap(({ source, digest, destinations }) => {
    const missing = destinations.filter(({ reference }) => !told.has(reference));
    if (missing.length === 0) return [];
    return {
      source: { reference: source, digest, mediaType: '', platforms: [] },
      destinations: missing.map(({ reference }) => failedDestination(reference, unheard(reference))),
    };
  });
}

function unheard(reference: string): Failure {
  return new Failure('RESULT_MISSING', `no result speaks of ${reference}: the shard that has it did not end`, {
    side: 'local',
    subject: reference,
    hint: 'run that shard again, and join with its result',
  });
}

/** What stands for all: the least that was asked of any. */
function weakest(results: readonly Result[]): Result['policy'] {
  const found = new Set(results.map(({ policy }) => policy));
  return found.has('insecure') ? 'insecure' : found.has('none') ? 'none' : 'obeyed';
}

function apart(message: string): Failure {
  return new Failure('INPUT_INVALID', message, { side: 'local', hint: 'join the results of one run' });
}
