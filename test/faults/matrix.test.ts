import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complaintsAfter, timesMet } from './aftermath.ts';
import { cellsOf, MATRIX, type Cell } from './matrix.ts';
import { operate, type Target } from './operate.ts';
import { canMountDisks } from './disk.ts';
import { openStages, type Stages } from './stage.ts';

let stages: Stages;

beforeAll(async () => {
  stages = await openStages();
});

afterAll(async () => {
  await stages[Symbol.asyncDispose]();
});

/** Else there is no disk to fill. */
const hasDisks = canMountDisks();

const families = Map.groupBy(cellsOf(MATRIX), ({ row }) => row.family);

// Cells wait for much and compute little; each has a registry of its own.
describe.concurrent.each([...families])('%s', (_family, cells) => {
  for (const cell of cells) {
    for (const target of targetsOf(cell)) {
      it.skipIf(cell.variant.diskBytes !== undefined && !hasDisks)(titleOf(cell, target), async () => {
        await using stage = await stages.set(cell.operation, cell.variant);
        const ending = await operate(cell.row, stage, target);
        expect(`${ending.outcome}${cell.promise === ending.outcome ? '' : `: ${ending.message}`}`).toBe(cell.promise);
        expect(ending.message).not.toMatch(/\n|\bat .*:\d+:\d+/);
        expect(timesMet(stage), 'the fault was not met').toBeGreaterThan(0);
        expect(await complaintsAfter(cell.row, stage, ending)).toEqual([]);
      });
    }
  }
});

/** What is read from a registry goes to another one, and to a disk. */
function targetsOf({ operation, variant }: Cell): readonly Target[] {
  if (variant.diskBytes !== undefined) return ['layout'];
  return operation === 'copy from' ? ['registry', 'layout'] : ['registry'];
}

function titleOf({ row, variant, operation, promise }: Cell, target: Target): string {
  const name = variant.name === '' ? '' : ` (${variant.name})`;
  const to = operation === 'copy from' ? `, to a ${target}` : '';
  return `${row.fault}${name}: ${operation}${to} ${promise === 'succeeds' ? promise : `ends in ${promise}`}`;
}
