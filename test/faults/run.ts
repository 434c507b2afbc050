/**
 * `npm run faults`: the fault matrix as it comes out on this machine, and beside it what the other tools on PATH make of the
 * same faults.
 *
 *     npm run faults -- [TEXT] [--alone]
 *
 * TEXT chooses the families and faults that have it in their names; `--alone` runs no peer. Exits with 1 when waybill does not
 * keep a promise.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { Semaphore } from '../../src/runtime/semaphore.ts';
import { complaintsAfter, timesMet } from './aftermath.ts';
import { canMountDisks } from './disk.ts';
import { cellsOf, MATRIX, type Cell } from './matrix.ts';
import { operate } from './operate.ts';
import { findPeers, operatePeer, type Peer } from './peers.ts';
import { just, OPERATIONS, type FaultRow } from './row.ts';
import { openStages, type Stages } from './stage.ts';

const AT_ONCE = 8;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { alone: { type: 'boolean' } },
});
const [text = ''] = positionals;
/** What the peers are worth here when nothing is wrong. */
const CONTROL: FaultRow = {
  family: 'control',
  fault: 'nothing is wrong',
  variants: just(),
  promise: Object.fromEntries(OPERATIONS.map((operation) => [operation, 'succeeds'])),
};
const chosen = MATRIX.filter(({ family, fault }) => family.includes(text) || fault.includes(text));
const peers = values.alone === true ? [] : findPeers();
const hasDisks = canMountDisks();

await using stages = await openStages();
const slots = new Semaphore(AT_ONCE);
const never = new AbortController().signal;
const lines = await Promise.all(cellsOf([CONTROL, ...chosen]).map(async (cell) => judge(stages, cell)));
print(lines);
process.exitCode = lines.some(({ ours }) => ours.startsWith('BROKEN')) ? 1 : 0;

interface Line {
  readonly cell: Cell;
  readonly ours: string;
  /** In the order of the peers. */
  readonly theirs: readonly string[];
}

async function judge(at: Stages, cell: Cell): Promise<Line> {
  const ours = await inTurn(async () => judgeOurs(at, cell));
  const theirs = await Promise.all(peers.map(async (peer) => inTurn(async () => judgePeer(at, cell, peer))));
  return { cell, ours, theirs };
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const release = await slots.acquire('small', never);
  try {
    return await work();
  } finally {
    release();
  }
}

async function judgeOurs(at: Stages, { row, variant, operation, promise }: Cell): Promise<string> {
  if (variant.diskBytes !== undefined && !hasDisks) return 'not run: needs root';
  await using stage = await at.set(operation, variant);
  const ending = await operate(row, stage, variant.diskBytes === undefined ? 'registry' : 'layout');
  const complaints = await complaintsAfter(row, stage, ending);
  if (ending.outcome !== promise) return `BROKEN: ${ending.outcome}, promised ${promise}`;
  return complaints.length === 0 ? ending.outcome : `BROKEN: ${complaints.join('; ')}`;
}

/** `done`, `fails` or `hangs`, and what is not as it should be then. */
async function judgePeer(at: Stages, { row, variant, operation }: Cell, peer: Peer): Promise<string> {
  if (variant.diskBytes !== undefined && !hasDisks) return '';
  await using stage = await at.set(operation, variant);
  const { how, message, answer } = await operatePeer(peer, stage);
  if (how === 'cannot') return '';
  // It gets by without such a request.
  if (timesMet(stage) === 0 && row !== CONTROL) return 'not met';
  const outcome = how === 'succeeded' ? 'succeeds' : 'INTERNAL';
  const ending = { outcome, message, ...(answer === undefined ? {} : { answer }) } as const;
  const complaints = await complaintsAfter(row, stage, ending, false);
  const words = { succeeded: 'done', failed: 'fails', 'had to be ended': 'hangs' }[how];
  const [left, wrong] = [true, false].map((isLeft) => complaints.filter((one) => one.startsWith('left') === isLeft));
  const isWrong = wrong !== undefined && wrong.length > 0;
  return [words, ...(isWrong ? [`WRONG: ${wrong.join('; ')}`] : []), ...(left ?? [])].join(', ');
}

function print(all: readonly Line[]): void {
  for (const [family, some] of Map.groupBy(all, ({ cell }) => cell.row.family)) {
    process.stdout.write(`\n${family}\n`);
    const table = [
      ['fault', 'operation', 'waybill', ...peers.map(({ name }) => name)],
      ...some.map(({ cell, ours, theirs }) => [titleOf(cell), cell.operation, ours, ...theirs]),
    ];
    const widths = [0, 1, 2].map((column) => Math.max(...table.map((line) => line[column]?.length ?? 0)));
    for (const line of table) {
      process.stdout.write(`  ${line.map((one, at) => one.padEnd(widths[at] ?? 0)).join('  ')}`.trimEnd() + '\n');
    }
  }
  const kept = all.filter(({ ours }) => !ours.startsWith('BROKEN')).length;
  process.stdout.write(`\nwaybill: ${String(kept)} of ${String(all.length)} cells as promised\n`);
  for (const [at, { name }] of peers.entries()) {
    const results = all.map(({ theirs }) => theirs[at] ?? '').filter((result) => result !== '' && result !== 'not met');
    const count = (isCounted: (result: string) => boolean): string => String(results.filter(isCounted).length);
    const isWrong = (result: string): boolean => result.includes('WRONG');
    const ends = ['done', 'fails', 'hangs'].map(
      (word) => `${word} ${count((result) => result.startsWith(word) && !isWrong(result))}`,
    );
    const leaves = count((result) => result.includes('left behind'));
    process.stdout.write(
      `${name}: ${String(results.length)} cells, ${ends.join(', ')}, wrong ${count(isWrong)}; leaves something behind in ${leaves}\n`,
    );
  }
}

function titleOf({ row, variant }: Cell): string {
  return variant.name === '' ? row.fault : `${row.fault} (${variant.name})`;
}
