import { OPERATIONS, type FaultRow, type Operation, type Outcome, type Variant } from './row.ts';
import { BODIES } from './rows/bodies.ts';
import { LOCATIONS } from './rows/locations.ts';
import { SESSIONS } from './rows/sessions.ts';
import { STATUSES } from './rows/statuses.ts';
import { SURROUNDINGS } from './rows/surroundings.ts';
import { TOKENS } from './rows/tokens.ts';
import { TRANSFERS } from './rows/transfers.ts';

/** The fault matrix: what may go wrong between here and a registry, and what is promised of every operation then. */
export const MATRIX: readonly FaultRow[] = [
  ...STATUSES,
  ...TRANSFERS,
  ...SESSIONS,
  ...TOKENS,
  ...LOCATIONS,
  ...BODIES,
  ...SURROUNDINGS,
];

/** One row, one way of doing it, one operation. */
export interface Cell {
  readonly row: FaultRow;
  readonly variant: Variant;
  readonly operation: Operation;
  readonly promise: Outcome;
}

export function cellsOf(rows: readonly FaultRow[]): readonly Cell[] {
  return rows.flatMap((row) =>
    row.variants.flatMap((variant) =>
      OPERATIONS.flatMap((operation) => {
        const promise = row.promise[operation];
        return promise === undefined ? [] : [{ row, variant, operation, promise }];
      }),
    ),
  );
}
