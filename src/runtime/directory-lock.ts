import { open } from 'node:fs/promises';
import path from 'node:path';
import { sleep } from './backoff.ts';
import { Failure } from './failure.ts';
import { listLiving, nameOwnedFile, removeIfThere, type OwnedFile } from './owned-files.ts';

/** A holder keeps the lock for one edit of one small file: whoever waits longer waits for a process that has stopped. */
const LONGEST_WAIT_MS = 120_000;

/**
 * Runs `work` while no other process, and no other caller in this one, holds the lock of `directory`, which must exist.
 * First come, first served; a dead process never holds it.
 *
 * Lamport's bakery, with files: whoever comes announces that it chooses, takes a number above all it sees, and waits for
 * those that were choosing and for every lower number. Each file is created once under a name of its own and belongs to one
 * process, so the remains of a dead one are removed without a race. A single lock file could not be broken safely: between
 * finding it stale and removing it, another process may have put a fresh one in its place.
 *
 * Fails with TIMEOUT when a living process does not let go.
 */
export async function withDirectoryLock<T>(directory: string, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  const turn = await takeNumber(directory);
  try {
    await waitForTurn(directory, turn, signal);
    return await work();
  } finally {
    await removeIfThere(path.join(directory, turn.file));
  }
}

interface Turn {
  readonly file: string;
  readonly number: number;
}

async function takeNumber(directory: string): Promise<Turn> {
  const choosing = path.join(directory, nameOwnedFile('choosing'));
  await createEmpty(choosing);
  try {
    const numbers = (await listLiving(directory)).map((one) => one.number);
    const number = Math.max(0, ...numbers) + 1;
    const file = nameOwnedFile('turn', number);
    await createEmpty(path.join(directory, file));
    return { file, number };
  } finally {
    await removeIfThere(choosing);
  }
}

/** The listing for `choosing` comes before the one for `turn`: in between, a chooser shows its number before it stops choosing. */
async function waitForTurn(directory: string, own: Turn, signal: AbortSignal): Promise<void> {
  const deadline = Date.now() + LONGEST_WAIT_MS;
  for (;;) {
    const isChosen = !(await listLiving(directory)).some((one) => one.kind === 'choosing');
    const before = (await listLiving(directory)).find((one) => one.kind === 'turn' && comesBefore(one, own));
    if (isChosen && before === undefined) return;
    if (Date.now() > deadline) {
      throw new Failure('TIMEOUT', `another process keeps ${directory} locked`, {
        side: 'local',
        subject: directory,
        hint: before === undefined ? 'try again' : `end process ${String(before.pid)}, or remove ${before.file} there`,
      });
    }
    await sleep(2 + Math.random() * 8, signal);
  }
}

function comesBefore(one: OwnedFile, own: Turn): boolean {
  return one.number < own.number || (one.number === own.number && one.file < own.file);
}

async function createEmpty(file: string): Promise<void> {
  const handle = await open(file, 'wx', 0o644);
  await handle.close();
}
