import {
  KINDS,
  on,
  OPERATIONS,
  type FaultRow,
  type Kind,
  type Operation,
  type Outcome,
  type Scene,
  type Variant,
} from '../row.ts';

/** What each status to one kind of request comes to, by the operations that make such requests. */
interface StatusGrid {
  readonly kind: Kind;
  readonly operations: readonly Operation[];
  /** What `SAME` says, unless something else is said here. */
  readonly but?: Readonly<Record<number, Outcome>>;
  /** Statuses that say something else than trouble here: other rows have them. */
  readonly without?: readonly number[];
}

const SAME: Readonly<Record<number, Outcome>> = {
  400: 'SERVER_ERROR',
  401: 'AUTH_DENIED',
  403: 'AUTH_DENIED',
  405: 'UNSUPPORTED',
  408: 'TIMEOUT',
  409: 'SERVER_ERROR',
  413: 'LIMIT_EXCEEDED',
  429: 'RATE_LIMITED',
  500: 'SERVER_ERROR',
  501: 'UNSUPPORTED',
  502: 'SERVER_ERROR',
  503: 'SERVER_ERROR',
  504: 'SERVER_ERROR',
};

const GRIDS: readonly StatusGrid[] = [
  {
    kind: 'token request',
    operations: OPERATIONS,
    but: { 400: 'AUTH_DENIED', 404: 'SERVER_ERROR' },
  },
  { kind: 'manifest read', operations: ['copy from', 'inspect', 'delete'], but: { 404: 'MANIFEST_UNKNOWN' } },
  // What is not there yet is what a push expects.
  { kind: 'manifest read', operations: ['copy to'], but: { 404: 'succeeds' } },
  { kind: 'manifest write', operations: ['copy to'], but: { 404: 'REPOSITORY_UNKNOWN' } },
  { kind: 'manifest delete', operations: ['delete'], but: { 404: 'MANIFEST_UNKNOWN' } },
  { kind: 'blob read', operations: ['copy from', 'inspect'], but: { 404: 'BLOB_UNKNOWN' } },
  { kind: 'blob check', operations: ['copy to'], but: { 404: 'succeeds' } },
  { kind: 'upload start', operations: ['copy to'], but: { 404: 'REPOSITORY_UNKNOWN' } },
  { kind: 'upload write', operations: ['copy to'], but: { 404: 'SERVER_ERROR' } },
  // These say that there is no such API.
  { kind: 'referrers read', operations: ['copy from'], without: [400, 404, 405, 501] },
  { kind: 'tag list', operations: ['list-tags'], but: { 404: 'REPOSITORY_UNKNOWN' } },
];

/** Statuses that may be gone the next time. */
const PASSING: readonly number[] = [408, 429, 500, 502, 503, 504];

export const STATUSES: readonly FaultRow[] = [
  ...[...Map.groupBy(GRIDS, ({ kind }) => kind)].flatMap(([kind, grids]) => rowsForEver(kind, grids)),
  ...Object.keys(KINDS).map((kind) => rowOfPassing(kind as Kind)),
];

/** Statuses to one kind of request, those with the same promises together. */
function rowsForEver(kind: Kind, grids: readonly StatusGrid[]): readonly FaultRow[] {
  const statuses = new Set(grids.flatMap((grid) => [...outcomesOf(grid).keys()]));
  const promiseOf = (status: number): FaultRow['promise'] =>
    Object.fromEntries(
      grids.flatMap((grid) => {
        const outcome = outcomesOf(grid).get(status);
        return outcome === undefined ? [] : grid.operations.map((operation) => [operation, outcome]);
      }),
    );
  const groups = Map.groupBy(statuses, (status) => JSON.stringify(promiseOf(status)));
  return [...groups.values()].map((same) => ({
    family: 'status for ever',
    fault: `${enumerate(same)} to every ${kind}`,
    variants: same.map((status) => answering(kind, status)),
    promise: promiseOf(same[0] ?? 0),
  }));
}

function outcomesOf({ but, without = [] }: StatusGrid): ReadonlyMap<number, Outcome> {
  const all = Object.entries({ ...SAME, ...but }).map(([status, outcome]) => [Number(status), outcome] as const);
  return new Map(all.filter(([status]) => !without.includes(status)));
}

function rowOfPassing(kind: Kind): FaultRow {
  const operations = GRIDS.filter((grid) => grid.kind === kind).flatMap((grid) => grid.operations);
  return {
    family: 'status once',
    fault: `${enumerate(PASSING)} to one ${kind}`,
    variants: PASSING.map((status) => answering(kind, status, 1)),
    promise: Object.fromEntries(operations.map((operation) => [operation, 'succeeds'])),
  };
}

function answering(kind: Kind, status: number, times?: number): Variant {
  return {
    name: String(status),
    faults: (scene) => [on(kind, { kind: 'answer', status, headers: headersOf(status, scene) }, times)],
  };
}

function headersOf(status: number, { faulty }: Scene): Readonly<Record<string, string>> {
  if (status === 401) return { 'www-authenticate': `Bearer realm="${faulty.origin}/token",service="registry"` };
  return status === 429 ? { 'retry-after': '0' } : {};
}

function enumerate(statuses: readonly number[]): string {
  const last = statuses.at(-1) ?? 0;
  return statuses.length < 2 ? String(last) : `${statuses.slice(0, -1).join(', ')} or ${String(last)}`;
}
