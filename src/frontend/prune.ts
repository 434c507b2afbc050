import type { Endpoint } from '../operation/endpoint.ts';
import type { Plan } from '../operation/plan/document.ts';
import { renderPlan } from '../operation/plan/render-plan.ts';
import { chooseByRules } from '../operation/prune/chooser.ts';
import type { PruneRules } from '../operation/prune/judge.ts';
import { chooseByPlan } from '../operation/prune/planned.ts';
import { prune } from '../operation/prune/prune.ts';
import { listRepositories } from '../operation/repository.ts';
import type { Result } from '../operation/result.ts';
import { Failure } from '../runtime/failure.ts';
import { quoteForeign } from '../runtime/text.ts';
import { parseAge } from '../selection/moment.ts';
import { writeWhole } from './files.ts';
import type { Invocation, Services } from './invocation.ts';
import type { ParsedOptions } from './options/parsed.ts';
import { openPlace } from './place.ts';
import { compilePatterns, patternTexts, protectedTags } from './protected-tags.ts';

/** `prune`: says what would go, and removes it with `--yes`. Fails with INPUT_INVALID, REFERENCE_INVALID before anything is asked. */
export async function runPrune({ options, operands }: Invocation, services: Services): Promise<Result> {
  const isMeant = options.flag('yes');
  if (isMeant && options.flag('dry-run')) {
    throw new Failure('INPUT_INVALID', '--yes and --dry-run exclude each other', {
      side: 'local',
      hint: 'without --yes nothing is removed anyway',
    });
  }
  const file = options.text('plan') ?? '';
  if (isMeant && file !== '') {
    throw new Failure('INPUT_INVALID', '--yes and --plan exclude each other', {
      side: 'local',
      hint: 'waybill apply FILE removes what the plan says',
    });
  }
  const chooser = chooseByRules(await rulesOf(options));
  const found = await Promise.all(operands.map(async (text) => repositoriesOf(services, text)));
  const repositories = new Map(found.flat().map((one) => [one.reference.location, one]));
  const { result, removals } = await prune(services.ctx, {
    repositories: [...repositories.values()].map((endpoint) => ({ ...endpoint, chooser })),
    dryRun: !isMeant,
  });
  services.ctx.signal.throwIfAborted();
  if (file !== '') await writeWhole(file, renderPlan({ ...EMPTY_PLAN, removals, ...pricedPlan(result, removals) }));
  return result;
}

/** `apply PLAN` of a plan that `prune` wrote: what it says goes, where nothing has changed since. */
export async function applyRemovals({ options }: Invocation, services: Services, plan: Plan): Promise<Result> {
  if ((options.text('shard') ?? '') !== '') {
    throw new Failure('INPUT_INVALID', '--shard goes with plans of copy and sync', {
      side: 'local',
      hint: 'what is removed from a repository is decided in one place: leave it out',
    });
  }
  const endpoints = services.endpoints(
    plan.removals.map(({ reference }) => reference),
    'dest-',
  );
  const places = Map.groupBy(plan.removals.keys(), (at) => endpoints[at]?.reference.location ?? '');
  const repositories = [...places.values()].flatMap((own) => {
    const endpoint = endpoints[own[0] ?? 0];
    const removals = own.flatMap((at) => plan.removals[at] ?? []);
    return endpoint === undefined ? [] : [{ ...endpoint, chooser: chooseByPlan(removals) }];
  });
  const { result } = await prune(services.ctx, { repositories, dryRun: options.flag('dry-run') });
  return { ...result, command: 'apply', excluded: plan.excluded };
}

const EMPTY_PLAN = { command: 'prune', choices: [], destinations: [], images: [], blobs: [] } as const;

/** A look at each tag and manifest, a second one, and the removal itself. */
const REQUESTS_A_REMOVAL = 3;

function pricedPlan({ excluded }: Result, removals: Plan['removals']): Pick<Plan, 'excluded' | 'requests'> {
  return { excluded, requests: REQUESTS_A_REMOVAL * removals.length + 2 * excluded.length };
}

async function rulesOf(options: ParsedOptions): Promise<PruneRules> {
  const [patterns, excludes, protects] = await Promise.all([
    compilePatterns('--match', patternTexts(options, 'match')),
    compilePatterns('--exclude', patternTexts(options, 'exclude')),
    protectedTags(options),
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
