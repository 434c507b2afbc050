import type { Digest } from '../../image/index.ts';
import { plural, renderBytes, renderForeign } from '../../runtime/text.ts';
import { totalsOf, type Plan, type PlannedRemoval } from './document.ts';

/** Names in one line, before the rest of them is a number. */
const NAMES_SHOWN = 40;
/** Lines of one kind and repository, before the rest of them is a number. */
const LINES_SHOWN = 30;
const WIDTH = 110;

/**
 * The plan for people: counts first; then by repository what is created, moved and blocked. What is left alone is a number a reason.
 * `all`: nothing is shortened.
 */
export function describePlan(plan: Plan, { all = false }: { readonly all?: boolean } = {}): string {
  const repositories = [...groupByRepository(plan)].map(([place, group]) => describeRepository(place, group, all));
  const removals = describeRemovals(plan.removals, all);
  const excluded = countReasons(plan.excluded.map(({ reason }) => reason)).map((text) => `excluded: ${text}`);
  return `${[summary(plan), ...repositories, ...removals, ...excluded].join('\n\n')}\n`;
}

function summary(plan: Plan): string {
  const totals = totalsOf(plan);
  const done = (['create', 'move', 'blocked', 'skip', 'untag', 'delete'] as const).flatMap((kind) =>
    totals[kind] === 0 ? [] : [`${kind} ${String(totals[kind])}`],
  );
  const what = done.length === 0 ? 'nothing to do' : done.join(', ');
  const adds = totals.create + totals.move === 0 ? '' : `; ${renderBytes(totals.bytes)} to add`;
  const frees = totals.freed === 0 ? '' : `; ${renderBytes(totals.freed)} to free`;
  return `${plural(totals.images, 'image')}: ${what}${adds}${frees}; about ${plural(totals.requests, 'request')}`;
}

/** What happens in one repository. */
interface Group {
  readonly create: string[];
  readonly moves: string[];
  readonly blocked: string[];
  readonly skipped: string[];
  bytes: number;
}

function groupByRepository({ images, destinations }: Plan): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  const groupOf = (place: string): Group => {
    const known = groups.get(place);
    if (known !== undefined) return known;
    const group: Group = { create: [], moves: [], blocked: [], skipped: [], bytes: 0 };
    groups.set(place, group);
    return group;
  };
  const places = new Set(destinations.map(({ reference }) => reference));
  for (const { digest, destinations: names } of images) {
    for (const { reference, action } of names) {
      const { place, name } = splitReference(reference, places);
      const group = groupOf(place);
      switch (action.kind) {
        case 'create':
          group.create.push(name);
          break;
        case 'move':
          group.moves.push(`${name}  ${short(action.from)} → ${short(digest)}`);
          break;
        case 'blocked':
          group.blocked.push(`${name}  ${renderForeign(action.reason)}`);
          break;
        case 'skip':
          group.skipped.push(action.reason);
      }
    }
  }
  for (const { reference, bytes } of destinations) {
    const known = groups.get(reference);
    if (known !== undefined) known.bytes += bytes;
  }
  return groups;
}

function describeRepository(place: string, group: Group, all: boolean): string {
  const { create, moves, blocked, skipped, bytes } = group;
  const counts = [
    ...(create.length === 0 ? [] : [`create ${String(create.length)}`]),
    ...(moves.length === 0 ? [] : [`move ${String(moves.length)}`]),
    ...(blocked.length === 0 ? [] : [`blocked ${String(blocked.length)}`]),
    ...(skipped.length === 0 ? [] : [`skip ${String(skipped.length)}`]),
  ];
  const adds = create.length + moves.length === 0 ? '' : `; ${renderBytes(bytes)} to add`;
  return [
    `${renderForeign(place)}: ${counts.join(', ')}${adds}`,
    ...wrap('create', create, all),
    ...lines('move', moves, all),
    ...lines('blocked', blocked, all),
    ...countReasons(skipped).map((text) => `  skip     ${text}`),
  ].join('\n');
}

/** Many names in few lines. */
function wrap(label: string, names: readonly string[], all: boolean): readonly string[] {
  const shown = all ? names : names.slice(0, NAMES_SHOWN);
  const rows: string[] = [];
  let row = '';
  for (const name of shown.map((one) => renderForeign(one))) {
    if (row !== '' && row.length + name.length + 1 > WIDTH) {
      rows.push(row);
      row = '';
    }
    row += `${row === '' ? '' : ' '}${name}`;
  }
  if (row !== '') rows.push(row);
  const rest = names.length - shown.length;
  if (rest > 0) rows.push(`… and ${String(rest)} more`);
  return rows.map((text) => `  ${label.padEnd(8)} ${text}`);
}

function lines(label: string, texts: readonly string[], all: boolean): readonly string[] {
  const shown = all ? texts : texts.slice(0, LINES_SHOWN);
  const rest = texts.length - shown.length;
  return [...shown, ...(rest > 0 ? [`… and ${String(rest)} more`] : [])].map((text) => `  ${label.padEnd(8)} ${text}`);
}

function describeRemovals(removals: readonly PlannedRemoval[], all: boolean): readonly string[] {
  if (removals.length === 0) return [];
  const texts = removals.map(
    ({ reference, action, digest, size, reason }) =>
      `${action === 'untag' ? 'untag ' : 'delete'} ${renderForeign(reference)} (${short(digest)}, ${renderBytes(size)}): ${renderForeign(reason)}`,
  );
  return [`to remove:\n${lines('', texts, all).join('\n')}`];
}

/** `210 up-to-date`, the most frequent first. */
function countReasons(reasons: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .map(([reason, count]) => `${String(count)} ${renderForeign(reason)}`);
}

/** One of the stores of the plan, and the name in it; what has no name within is a place of its own. */
function splitReference(
  reference: string,
  places: ReadonlySet<string>,
): { readonly place: string; readonly name: string } {
  for (const { index } of reference.matchAll(/[:@]/g)) {
    const place = reference.slice(0, index);
    if (places.has(place)) return { place, name: reference.slice(index + 1) };
  }
  return { place: reference, name: '(the image)' };
}

function short(digest: Digest): string {
  return digest.slice(0, digest.indexOf(':') + 13);
}
