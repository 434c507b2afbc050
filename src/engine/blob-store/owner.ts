import { createHash } from 'node:crypto';
import { readFile, readlink } from 'node:fs/promises';

/**
 * Who made a lease or a temporary file, so that what a dead process left behind is told from what a living one holds:
 * the machine and process-id space it runs in, its process id, and when it started (ids are used again).
 */
export interface Owner {
  readonly space: string;
  readonly pid: number;
  readonly started: string;
}

/** A file of an owner in another process-id space (a container of the same job) counts as alive while it is younger. */
const FOREIGN_LIFE_MS = 6 * 60 * 60 * 1000;

export async function readOwnOwner(): Promise<Owner> {
  return { space: await readSpace(), pid: process.pid, started: (await readStart(process.pid)) ?? '0' };
}

/** File name prefix of an owner; `parseOwner` reads it back. */
export function renderOwner(owner: Owner): string {
  return `${owner.space}-${String(owner.pid)}-${owner.started}`;
}

export function parseOwner(fileName: string): Owner | undefined {
  const match = /^([0-9a-f]{12})-(\d{1,10})-(\d{1,20})(?:\.|$)/.exec(fileName);
  if (match === null) return undefined;
  return { space: match[1] ?? '', pid: Number(match[2]), started: match[3] ?? '' };
}

/** Whether the process that made a file may still be running. `ageMs` is the time since the file was last written. */
export async function isAlive(owner: Owner, self: Owner, ageMs: number): Promise<boolean> {
  if (owner.space !== self.space) return ageMs < FOREIGN_LIFE_MS;
  if (owner.pid === self.pid) return owner.started === self.started;
  const started = await readStart(owner.pid);
  return started === undefined ? owner.started === '0' && answersSignals(owner.pid) : started === owner.started;
}

/** One boot of one machine and one process-id namespace in it. Without /proc there is one space. */
async function readSpace(): Promise<string> {
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
  const namespace = await readlink('/proc/self/ns/pid').catch(() => '');
  return createHash('sha256').update(`${boot.trim()} ${namespace}`).digest('hex').slice(0, 12);
}

/** Field 22 of /proc/PID/stat (proc_pid_stat(5)): clock ticks from boot to the start. The name in field 2 may hold anything. */
async function readStart(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${String(pid)}/stat`, 'utf8').catch(() => '');
  return stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .at(19);
}

/** For systems without /proc. */
function answersSignals(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
