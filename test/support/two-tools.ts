import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram, type Ended } from './run-program.ts';

const MAIN = join(import.meta.dirname, '../../src/main.ts');

/** waybill's command line and skopeo's side by side, with a home of their own that no file of the machine reaches. */
export interface TwoTools extends AsyncDisposable {
  readonly directory: string;
  waybill(...args: readonly string[]): Promise<Ended>;
  skopeo(...args: readonly string[]): Promise<Ended>;
}

export async function twoTools(more: Readonly<Record<string, string>> = {}): Promise<TwoTools> {
  const directory = await mkdtemp(join(tmpdir(), 'waybill-interop-'));
  const environment = { HOME: directory, TMPDIR: directory, XDG_RUNTIME_DIR: directory, ...more };
  const run =
    (...program: readonly string[]) =>
    async (...args: readonly string[]): Promise<Ended> =>
      runProgram([...program, '--insecure-policy', ...args], environment);
  return {
    directory,
    waybill: run(process.execPath, MAIN),
    skopeo: run('skopeo'),
    [Symbol.asyncDispose]: async () => rm(directory, { recursive: true, force: true }),
  };
}

/** The output of a run that has to succeed. */
export async function succeed(run: Promise<Ended>): Promise<string> {
  const ended = await run;
  if (ended.code !== 0) throw new Error(`exit ${ended.code}: ${ended.stderr.trim().slice(-800)}`);
  return ended.stdout;
}

/** Flags for registries without TLS. */
export const PLAIN = ['--src-tls-verify=false', '--dest-tls-verify=false'] as const;
