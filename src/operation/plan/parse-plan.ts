import { parseStrictJson } from '../../image/index.ts';
import { invalid } from '../../image/descriptor.ts';
import { Failure, toFailure } from '../../runtime/failure.ts';
import { parseReference } from '../../transport/index.ts';
import { nameKey } from '../../transport/spelling.ts';
import { asCount, asDigest, asList, readFields, type Fields } from '../strict-fields.ts';
import { readChoices } from './choices.ts';
import {
  PLAN_SCHEMA,
  PLANNING_COMMANDS,
  totalsOf,
  type Plan,
  type PlannedAction,
  type PlannedBlob,
  type PlannedImage,
  type PlannedName,
  type PlannedRemoval,
} from './document.ts';

const KEYS = ['schema', 'command', 'totals', 'destinations', 'choices', 'images', 'removals', 'excluded', 'blobs'];
const TOTALS = [
  'images',
  'create',
  'move',
  'skip',
  'blocked',
  'untag',
  'delete',
  'bytes',
  'freed',
  'requests',
] as const;

/**
 * Reads a plan strictly: an unknown key, a name with two fates, a count that is not that of the entries make all of it invalid, for
 * what was looked at must be what is done. Fails with CONFIG_INVALID.
 */
export function parsePlan(bytes: Uint8Array, file: string): Plan {
  try {
    const fields = readFields(parseStrictJson(bytes, 'the plan'), 'plan', KEYS);
    if (fields.text('schema') !== PLAN_SCHEMA) throw invalid(`plan.schema is not ${PLAN_SCHEMA}`);
    const totals = fields.object('totals', TOTALS);
    const plan: Plan = {
      command: fields.oneOf('command', PLANNING_COMMANDS),
      choices: fields.list('choices', readChoices),
      destinations: fields.list('destinations', (one, where) => {
        const place = readFields(one, where, ['reference', 'bytes']);
        return { reference: place.text('reference'), bytes: place.count('bytes') };
      }),
      images: fields.list('images', readImage),
      removals: fields.list('removals', readRemoval),
      excluded: fields.list('excluded', (one, where) => {
        const left = readFields(one, where, ['reference', 'reason']);
        return { reference: left.text('reference'), reason: left.text('reason') };
      }),
      blobs: fields.list('blobs', readBlob),
      requests: totals.count('requests'),
    };
    refuseMixture(plan);
    refuseDangling(plan);
    refuseTwoFates(plan);
    refuseWrongTotals(plan, totals);
    return plan;
  } catch (error) {
    throw new Failure('CONFIG_INVALID', `${file} is not a plan that can be applied: ${toFailure(error).message}`, {
      side: 'local',
      subject: file,
      hint: 'plan again, with --plan FILE',
      cause: error,
    });
  }
}

function readImage(value: unknown, where: string): PlannedImage {
  const fields = readFields(value, where, ['source', 'digest', 'choices', 'destinations', 'blobs']);
  return {
    source: fields.text('source'),
    digest: fields.digest('digest'),
    choices: fields.count('choices'),
    destinations: fields.list('destinations', readName),
    blobs: fields.list('blobs', asCount),
  };
}

function readName(value: unknown, where: string): PlannedName {
  const fields = readFields(value, where, ['reference', 'action', 'from', 'reason']);
  return { reference: fields.text('reference'), action: readAction(fields) };
}

function readAction(fields: Fields): PlannedAction {
  const kind = fields.oneOf('action', ['create', 'move', 'skip', 'blocked']);
  if (fields.has('from') !== (kind === 'move'))
    throw invalid(`${fields.where}.from goes with the action move, and with no other`);
  switch (kind) {
    case 'create':
      if (fields.has('reason')) throw invalid(`${fields.where}.reason does not go with the action create`);
      return { kind };
    case 'move':
      if (fields.has('reason')) throw invalid(`${fields.where}.reason does not go with the action move`);
      return { kind, from: fields.digest('from') };
    case 'skip':
    case 'blocked':
      return { kind, reason: fields.text('reason') };
  }
}

function readRemoval(value: unknown, where: string): PlannedRemoval {
  const fields = readFields(value, where, ['reference', 'action', 'digest', 'size', 'reason']);
  return {
    reference: fields.text('reference'),
    action: fields.oneOf('action', ['untag', 'delete']),
    digest: fields.digest('digest'),
    size: fields.count('size'),
    reason: fields.text('reason'),
  };
}

function readBlob(value: unknown, where: string): PlannedBlob {
  const [digest, size, ...more] = asList(value, where);
  if (more.length > 0) throw invalid(`${where} has more than a digest and a size`);
  return { digest: asDigest(digest, where), size: asCount(size, where) };
}

/** What is brought and what is removed are applied by different means, each whole. */
function refuseMixture({ command, images, removals }: Plan): void {
  const wrong = command === 'prune' ? images : removals;
  if (wrong.length > 0) throw invalid(`a plan of ${command} has no ${command === 'prune' ? 'images' : 'removals'}`);
}

function refuseDangling({ images, choices, blobs }: Plan): void {
  for (const [i, image] of images.entries()) {
    if (image.choices >= choices.length)
      throw invalid(`plan.images[${String(i)}].choices is beyond the list of choices`);
    if (image.blobs.some((blob) => blob >= blobs.length))
      throw invalid(`plan.images[${String(i)}].blobs goes beyond the list of blobs`);
  }
}

/** One name at a destination is created, moved, left, or removed: once. */
function refuseTwoFates({ images, removals }: Plan): void {
  const met = new Map<string, string>();
  const meet = (reference: string): void => {
    const place = nameKey(parseReference(reference));
    const other = met.get(place);
    const quoted = (text: string): string => JSON.stringify(text.slice(0, 300));
    if (other === reference) throw invalid(`the plan names ${quoted(reference)} twice`);
    if (other !== undefined) throw invalid(`the plan names one place twice: ${quoted(other)} and ${quoted(reference)}`);
    met.set(place, reference);
  };
  for (const { destinations } of images) for (const { reference } of destinations) meet(reference);
  for (const { reference } of removals) meet(reference);
}

function refuseWrongTotals(plan: Plan, said: Fields): void {
  const totals = totalsOf(plan);
  const wrong = TOTALS.find((key) => said.count(key) !== totals[key]);
  if (wrong !== undefined)
    throw invalid(
      `plan.totals.${wrong} is ${String(said.count(wrong))}, and the entries make ${String(totals[wrong])}`,
    );
}
