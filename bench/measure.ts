import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** What one run of a program cost. */
export interface Cost {
  readonly wallMs: number;
  /** User and system time of the program and the children it waited for. */
  readonly cpuMs: number;
  readonly peakBytes: number;
}

export interface Machinery {
  /** GNU time's path. */
  readonly time: string;
  readonly scratch: string;
  readonly signal: AbortSignal;
}

/**
 * Runs a command to its end under GNU time. It forks from a tiny process: Linux carries the peak of the forking process
 * over exec, so a program started by Node itself would seem to need Node's memory.
 * Fails when the command does not exit with 0.
 */
export async function runMeasured(
  machinery: Machinery,
  command: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Cost & { readonly stdout: string }> {
  machinery.signal.throwIfAborted();
  const file = join(machinery.scratch, `time-${randomUUID()}`);
  const startedMs = performance.now();
  // A process group of its own, so that an interrupt ends the command together with `time`.
  const child = spawn(machinery.time, ['--quiet', '-f', '%U %S %M', '-o', file, ...command], {
    detached: true,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const abort = (): void => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  };
  machinery.signal.addEventListener('abort', abort, { once: true });
  try {
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr = (stderr + text).slice(-4000)));
    const ended = await new Promise<{ code: number | null; wallMs: number }>((resolve, reject) => {
      let wallMs = 0;
      child.once('error', reject);
      child.once('exit', () => (wallMs = performance.now() - startedMs));
      child.once('close', (code) => resolve({ code, wallMs }));
    });
    machinery.signal.throwIfAborted();
    if (ended.code !== 0) throw new Error(`exit ${ended.code} of ${command.join(' ')}: ${stderr.trim().slice(-600)}`);
    const [user = NaN, system = NaN, kibibytes = NaN] = (await readFile(file, 'utf8')).trim().split(' ').map(Number);
    return { wallMs: ended.wallMs, cpuMs: (user + system) * 1000, peakBytes: kibibytes * 1024, stdout };
  } finally {
    machinery.signal.removeEventListener('abort', abort);
    await rm(file, { force: true });
  }
}

/** Who competes: `run` makes one fresh attempt, including what must be wiped before it. */
export interface Contender<T> {
  readonly name: string;
  run(): Promise<T>;
}

/** Runs the contenders in turn (A B A B …), so that a change of the machine's mood meets all; the first turn is thrown away. */
export async function alternate<T>(
  contenders: readonly Contender<T>[],
  runs: number,
): Promise<ReadonlyMap<string, readonly T[]>> {
  const kept = new Map<string, T[]>(contenders.map((one) => [one.name, []]));
  for (let turn = 0; turn <= runs; turn += 1) {
    for (const contender of contenders) {
      const observed = await contender.run();
      if (turn > 0) kept.get(contender.name)?.push(observed);
    }
  }
  return kept;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}
