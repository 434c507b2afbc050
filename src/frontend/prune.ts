import type { Endpoint } from '../operation/endpoint.ts';
import { chooseByRules } from '../operation/prune/chooser.ts';
import type { PruneRules } from '../operation/prune/judge.ts';
import { prune } from '../operation/prune/prune.ts';
import { listRepositories } from '../operation/repository.ts';
import type { Result } from '../operation/result.ts';
import { Failure, toFailure } from '../runtime/failure.ts';
import { quoteForeign } from '../runtime/text.ts';
import { parseAge } from '../selection/moment.ts';
import { compileTagPattern, parsePatternText, type TagPattern } from '../selection/pattern.ts';
import { readNamedFile } from './files.ts';
import type { Invocation, Services } from './invocation.ts';
import type { ParsedOptions } from './options/parsed.ts';
import { openPlace } from './place.ts';

/** `prune`: says what would go, and removes it with `--yes`. Fails with INPUT_INVALID, REFERENCE_INVALID before anything is asked. */
export async function runPrune({ options, operands }: Invocation, services: Services): Promise<Result> {
  const isMeant = options.flag('yes');
  if (isMeant && options.flag('dry-run')) {
    throw new Failure('INPUT_INVALID', '--yes and --dry-run exclude each other', {
      side: 'local',
      hint: 'without --yes nothing is removed anyway',
    });
  }
  const chooser = chooseByRules(await rulesOf(options));
  const found = await Promise.all(operands.map(async (text) => repositoriesOf(services, text)));
  const repositories = new Map(found.flat().map((one) => [one.reference.location, one]));
  return prune(services.ctx, {
    repositories: [...repositories.values()].map((endpoint) => ({ ...endpoint, chooser })),
    dryRun: !isMeant,
  });
}

async function rulesOf(options: ParsedOptions): Promise<PruneRules> {
  const [patterns, excludes, protects] = await Promise.all([
    patternsOf('--match', linesOf(options, 'match')),
    patternsOf('--exclude', linesOf(options, 'exclude')),
    protectsOf(options),
  ]);
  const keep = keepOf(options);
  const age = options.text('older-than') ?? '';
  if (patterns.length === 0 && keep === undefined && age === '') {
    throw new Failure('INPUT_INVALID', 'nothing says which tags may go', {
      side: 'local',
      hint: 'give --keep N, --older-than AGE or --match PATTERN; waybill prune --help shows examples',
    });
  }
  return {
    patterns,
    excludes,
    protects,
    ...(keep === undefined ? {} : { keep }),
    ...(age === '' ? {} : { createdBefore: { time: Date.now() - ageOf(age), text: age } }),
  };
}

function keepOf(options: ParsedOptions): PruneRules['keep'] {
  const count = options.count('keep', 1, 1_000_000);
  const by = options.text('by') ?? '';
  if (by !== '' && count === undefined)
    throw new Failure('INPUT_INVALID', '--by goes with --keep', { side: 'local', hint: 'say how many are to stay' });
  if (by !== '' && by !== 'created' && by !== 'semver') {
    throw new Failure('INPUT_INVALID', `--by takes created or semver, not ${quoteForeign(by, 40)}`, { side: 'local' });
  }
  return count === undefined ? undefined : { count, by: by === 'semver' ? 'semver' : 'created' };
}

function ageOf(text: string): number {
  const age = parseAge(text);
  if (age !== undefined) return age;
  throw new Failure('INPUT_INVALID', `--older-than takes an age, not ${quoteForeign(text, 40)}`, {
    side: 'local',
    hint: 'write hours, days or weeks: 12h, 90d, 8w',
  });
}

/** A pattern may have commas: values are divided at line ends alone. */
function linesOf(options: ParsedOptions, name: string): readonly string[] {
  return options.all(name).flatMap((one) => one.split(/\r?\n/).flatMap((line) => line.trim() || []));
}

const LARGEST_LIST = 1024 * 1024;

async function protectsOf(options: ParsedOptions): Promise<readonly TagPattern[]> {
  const file = options.text('protect-file') ?? '';
  const bytes = file === '' ? Buffer.of() : await readNamedFile(file, '--protect-file', LARGEST_LIST);
  const lines = bytes.toString('utf8').split(/\r?\n/);
  // No tag and no pattern of tags begins with #.
  const patterns = lines.flatMap((line) => line.replace(/^\s*#.*|\s#.*/, '').trim() || []);
  return [...(await patternsOf('--protect', linesOf(options, 'protect'))), ...(await patternsOf(file, patterns))];
}

async function patternsOf(where: string, texts: readonly string[]): Promise<readonly TagPattern[]> {
  try {
    return await Promise.all(texts.map(async (text) => compileTagPattern(parsePatternText(text))));
  } catch (error) {
    const { message, hint, cause } = toFailure(error);
    throw new Failure('INPUT_INVALID', `${where}: ${message}`, {
      side: 'local',
      ...(hint === undefined ? {} : { hint }),
      cause: cause ?? error,
    });
  }
}

/** A repository, or with a slash at its end all that are below it. */
async function repositoriesOf(services: Services, text: string): Promise<readonly Endpoint[]> {
  if (!/^docker:\/\/.*\/$/.test(text)) return services.endpoints([text], '').map((one) => asRepository(one, text));
  const place = await openPlace(services, text);
  const paths = await listRepositories(services.ctx, place);
  const below = paths.filter((path) => path !== place.namespace);
  return services.endpoints(
    below.map((path) => `docker://${place.registry}/${path}`),
    '',
  );
}

function asRepository(endpoint: Endpoint, text: string): Endpoint {
  const { image, name, pin } = endpoint.reference;
  // `latest` is added to a bare name when it is read.
  const isBare = image === undefined ? name === undefined : name === 'latest' && !text.endsWith(':latest');
  if (isBare && pin === undefined) return endpoint;
  throw new Failure('REFERENCE_INVALID', `a repository has neither tag nor digest: ${text}`, {
    side: 'local',
    subject: text,
    hint: 'leave it out, and say with --match which tags are meant',
  });
}
