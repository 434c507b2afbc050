import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

const EVERY_MS = 50;
const PAGE_BYTES = 4096;

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly name: string;
  readonly bytes: number;
}

/** The most memory that programs of these names, started here, and all that they started held together: looked at every 50 ms. */
export async function peakOfTrees<T>(
  names: readonly string[],
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly peakBytes: number }> {
  let peakBytes = 0;
  const over = new AbortController();
  const watch = async (): Promise<void> => {
    while (!over.signal.aborted) {
      peakBytes = Math.max(peakBytes, sumOfTrees(await listProcesses(), names));
      await pause(EVERY_MS, undefined, { signal: over.signal }).catch(() => undefined);
    }
  };
  const watching = watch();
  try {
    return { value: await work(), peakBytes };
  } finally {
    over.abort();
    await watching;
  }
}

function sumOfTrees(all: readonly Process[], names: readonly string[]): number {
  const children = Map.groupBy(all, (one) => one.parent);
  const below = (one: Process): readonly Process[] => [one, ...(children.get(one.pid) ?? []).flatMap(below)];
  const own = (children.get(process.pid) ?? []).filter((one) => names.includes(one.name));
  return own.flatMap(below).reduce((sum, one) => sum + one.bytes, 0);
}

/** By `/proc/PID/stat` (proc_pid_stat(5)): the name in brackets, then the state, the parent, and far behind the resident pages. */
async function listProcesses(): Promise<readonly Process[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    pids.map(async (pid) => {
      const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
      const match = /^\d+ \((.*)\) (.*)$/s.exec(text);
      if (match === null) return [];
      const fields = (match[2] ?? '').split(' ').map(Number);
      const [parent = 0, pages = 0] = [fields[1], fields[21]];
      return [{ pid: Number(pid), parent, name: match[1] ?? '', bytes: pages * PAGE_BYTES }];
    }),
  );
  return found.flat();
}
