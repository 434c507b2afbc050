import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { COMPILE_CACHE } from '../compile-cache.ts';

const MAIN = path.resolve(import.meta.dirname, '../../../src/main.ts');

/** A place for one run: what is under `given` was put there by the test, everything else by waybill. */
export interface RunPlace extends AsyncDisposable {
  readonly directory: string;
  /** For auth files and helper programs. */
  readonly given: string;
  /** HOME, TMPDIR, the runtime directory, the job's cache and GitHub's files: all within the place. */
  readonly environment: Readonly<Record<string, string>>;
  /** Remembers what is in the place now, and what children run: temporary files are gone at the end. */
  look(): void;
  run(args: readonly string[], more?: { readonly environment?: Environment; readonly stdin?: string }): Promise<RunEnd>;
}

type Environment = Readonly<Record<string, string>>;

export interface RunEnd {
  readonly code: number | null;
  /** By where: `stdout`, `stderr`, the path of a file in the place, `children`. Masks are left out, for the runner takes them away. */
  readonly written: ReadonlyMap<string, string>;
}

export async function openRunPlace(): Promise<RunPlace> {
  const directory = await mkdtemp(path.join(tmpdir(), 'waybill-canary-'));
  const at = (name: string): string => path.join(directory, name);
  const folders = ['given', 'home', 'tmp', 'run', 'cache', 'github'];
  await Promise.all(folders.map(async (name) => mkdir(at(name))));
  const seen = new Map<string, Set<string>>();
  let pid: number | undefined;
  const add = (where: string, text: string): void => {
    const all = seen.get(where) ?? new Set();
    all.add(text);
    seen.set(where, all);
  };
  return {
    directory,
    given: at('given'),
    environment: {
      HOME: at('home'),
      TMPDIR: at('tmp'),
      XDG_RUNTIME_DIR: at('run'),
      WAYBILL_CACHE_DIR: at('cache'),
      RUNNER_TEMP: at('cache'),
      GITHUB_OUTPUT: at('github/output'),
      GITHUB_STATE: at('github/state'),
      GITHUB_ENV: at('github/env'),
      GITHUB_STEP_SUMMARY: at('github/summary'),
    },
    look: () => {
      for (const file of filesIn(directory)) add(path.relative(directory, file), readOrNothing(file));
      if (pid !== undefined) for (const child of childrenOf(pid)) add('children', child);
    },
    run: async (args, { environment = {}, stdin = '' } = {}) => {
      const child = spawn(process.execPath, [MAIN, ...args], {
        stdio: 'pipe',
        env: { PATH: process.env['PATH'], ...COMPILE_CACHE, ...environment },
      });
      pid = child.pid;
      let [stdout, stderr] = ['', ''];
      child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
      child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
      child.stdin.on('error', () => undefined);
      child.stdin.end(stdin);
      const code = await new Promise<number | null>((resolve, reject) => {
        child.once('error', reject);
        child.once('close', resolve);
      });
      pid = undefined;
      for (const file of await allFilesIn(directory))
        add(path.relative(directory, file), await readFile(file, 'latin1'));
      add('stdout', stdout.replaceAll(/^::add-mask::.*\n/gm, ''));
      add('stderr', stderr);
      return { code, written: new Map([...seen].map(([where, texts]) => [where, [...texts].join('\n')])) };
    },
    [Symbol.asyncDispose]: async () => rm(directory, { recursive: true, force: true }),
  };
}

const isGiven = (directory: string, file: string): boolean =>
  path.relative(directory, file).split(path.sep)[0] === 'given';

async function allFilesIn(directory: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !isGiven(directory, file));
}

function filesIn(directory: string): readonly string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !isGiven(directory, file));
}

/** It may be gone meanwhile. */
function readOrNothing(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}

/** The command lines of a process's children (proc(5)). */
function childrenOf(pid: number): readonly string[] {
  return readOrNothing(`/proc/${String(pid)}/task/${String(pid)}/children`)
    .split(' ')
    .filter((child) => child !== '')
    .map((child) => readOrNothing(`/proc/${child}/cmdline`).replaceAll('\0', ' '));
}
