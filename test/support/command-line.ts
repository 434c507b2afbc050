import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DestinationResult, Result } from '../../src/operation/result.ts';
import { COMPILE_CACHE } from './compile-cache.ts';
import { runProgram, type Ended } from './run-program.ts';

const MAIN = path.resolve(import.meta.dirname, '../../src/main.ts');

/** waybill's command line as a process of its own, with a home that no file of the machine reaches. */
export interface CommandLine extends AsyncDisposable {
  readonly directory: string;
  /** The program, for tests that start it themselves. */
  readonly main: string;
  readonly environment: Readonly<Record<string, string>>;
  run(args: readonly string[], environment?: Readonly<Record<string, string>>): Promise<Ended>;
  /** `copy --json …`: how it ended, with the result that it printed. */
  copy(args: readonly string[], environment?: Readonly<Record<string, string>>): Promise<CopyRun>;
}

interface CopyRun {
  readonly code: number | null;
  readonly stderr: string;
  readonly result: Result;
  readonly destinations: readonly DestinationResult[];
}

export async function aCommandLine(): Promise<CommandLine> {
  const directory = await mkdtemp(path.join(tmpdir(), 'waybill-commands-'));
  const environment = { HOME: directory, TMPDIR: directory, XDG_RUNTIME_DIR: directory, ...COMPILE_CACHE };
  const run: CommandLine['run'] = async (args, more = {}) =>
    runProgram([process.execPath, MAIN, '--insecure-policy', ...args], { ...environment, ...more });
  return {
    directory,
    main: MAIN,
    environment,
    run,
    copy: async (args, more) => {
      const { code, stdout, stderr } = await run(['copy', '--json', ...args], more);
      const result = JSON.parse(stdout) as Result;
      return { code, stderr, result, destinations: result.images.flatMap((image) => image.destinations) };
    },
    [Symbol.asyncDispose]: async () => rm(directory, { recursive: true, force: true }),
  };
}
