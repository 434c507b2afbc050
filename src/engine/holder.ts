import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { createHash } from 'node:crypto';

/**
 * Names a process so that another can tell whether it still lives: machine, pid and start time. A pid alone is not enough, it
 * is given again. On systems without /proc the start time is unknown and a living pid counts as the holder.
 */
export async function thisHolder(): Promise<string> {
  return `${machine()}-${String(process.pid)}-${await startOf(process.pid)}`;
}

/** False only when the process is known to be gone. Another machine's processes (a shared directory) count as alive. */
export async function isHolderAlive(holder: string): Promise<boolean> {
  const [where, pid, start] = holder.split('-');
  if (where !== machine() || pid === undefined) return where !== undefined && where !== machine();
  const number = Number(pid);
  if (!Number.isSafeInteger(number) || number <= 0) return false;
  try {
    process.kill(number, 0);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
  }
  const now = await startOf(number);
  return now === start || now === '0' || start === '0';
}

function machine(): string {
  return createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
}

/** Field 22 of /proc/PID/stat: clock ticks from boot to the start of the process. */
async function startOf(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${String(pid)}/stat`, 'latin1').catch(() => '');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '0';
}
