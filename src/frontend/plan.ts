import type { Plan } from '../operation/plan/document.ts';
import { describePlan } from '../operation/plan/describe-plan.ts';
import { makePlan, withoutBlocks } from '../operation/plan/make-plan.ts';
import { renderPlan } from '../operation/plan/render-plan.ts';
import { usefulShards } from '../operation/plan/shards.ts';
import { WOULD_BE_SIGNED } from '../operation/copy-destination.ts';
import type { CopyDestination, CopyRequest } from '../operation/copy-request.ts';
import type { ItemChoices, SyncDestination, SyncGroup, SyncItem, SyncRequest } from '../operation/sync/item.ts';
import { isDigest } from '../image/index.ts';
import type { Result } from '../operation/result.ts';
import { parseReference } from '../transport/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import { Failure } from '../runtime/failure.ts';
import { plural } from '../runtime/text.ts';
import { writeWhole } from './files.ts';
import type { ParsedOptions } from './options/parsed.ts';
import type { Answer } from './answer.ts';
import { MOST_SHARDS } from './shard.ts';

/** `--plan FILE`, `--matrix N`, `--dry-run`: looks at everything, writes the plan where one is asked for, and shows it. */
export async function answerPlan(
  ctx: OperationContext,
  options: ParsedOptions,
  request: Omit<SyncRequest, 'dryRun' | 'onCompared'>,
  command: Plan['command'],
): Promise<Answer> {
  const file = options.text('plan') ?? '';
  const most = options.count('matrix', 1, MOST_SHARDS);
  if (most !== undefined && (options.text('shard') ?? '') !== '') {
    throw new Failure('INPUT_INVALID', '--matrix and --shard exclude each other', {
      side: 'local',
      hint: 'one run makes the matrix, its shards are further runs',
    });
  }
  const { plan, result } = await makePlan(ctx, request, command);
  ctx.signal.throwIfAborted();
  if (file !== '') await writeWhole(file, renderPlan(plan));
  const text = `${describePlan(plan)}${describeUnsigned(result)}`;
  const answer = {
    kind: 'result',
    result: file === '' && most === undefined ? result : withoutBlocks(result),
  } as const;
  if (most === undefined) return { ...answer, text };
  ctx.emit({ kind: 'phase', text: text.split('\n', 1)[0] ?? '' });
  const matrix = renderMatrix(usefulShards(plan, most));
  return { ...answer, text: `${matrix}\n`, matrix };
}

/** Plans say nothing of signatures; a dry run does. */
function describeUnsigned({ images }: Result): string {
  const unsigned = images
    .flatMap(({ destinations }) => destinations)
    .filter(({ notes }) => notes.some(({ code }) => code === WOULD_BE_SIGNED)).length;
  return unsigned === 0
    ? ''
    : `\n${plural(unsigned, 'image')} that ${unsigned === 1 ? 'is' : 'are'} there would be signed\n`;
}

/** As `strategy.matrix` takes it. Never empty: GitHub fails a job with an empty matrix. */
function renderMatrix(count: number): string {
  const shard = Array.from({ length: count }, (_, i) => `${String(i + 1)}/${String(count)}`);
  return JSON.stringify({ shard });
}

/** `copy --plan FILE`: each name at a destination is an entry of its own. */
export async function planCopyRequest(
  ctx: OperationContext,
  options: ParsedOptions,
  request: Omit<CopyRequest, 'blobStore' | 'journal'>,
): Promise<Answer> {
  const { source, destinations, selection, attached, preserveDigests, format, compression, flattenTo, ...rest } =
    request;
  const choices: ItemChoices = {
    selection,
    attached,
    preserveDigests,
    ...(format === undefined ? {} : { format }),
    ...(compression === undefined ? {} : { compression }),
    ...(flattenTo === undefined ? {} : { flattenTo }),
  };
  const item: SyncItem = { source, choices, destinations: destinations.flatMap(destinationsOf) };
  const group: SyncGroup = { name: source.reference.text, items: [item], excluded: [] };
  const groups = (async function* () {
    yield Promise.resolve(group);
  })();
  return answerPlan(ctx, options, { ...rest, groups, failFast: false }, 'copy');
}

function destinationsOf({ names, ...endpoint }: CopyDestination): readonly SyncDestination[] {
  const rule = { kind: 'move-ok' } as const;
  const { reference } = endpoint;
  if (names.length > 0 && reference.image === undefined) {
    throw new Failure('UNSUPPORTED', `a plan has one name for ${reference.text}`, {
      side: 'local',
      hint: 'further names go with registries',
    });
  }
  const more = names.map((name) => ({ ...endpoint, reference: parseReference(`${reference.location}:${name}`), rule }));
  const isNamed = reference.name !== undefined && !isDigest(reference.name);
  return more.length > 0 && !isNamed ? more : [{ ...endpoint, rule }, ...more];
}
