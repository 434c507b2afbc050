import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram, type Ended } from './run-program.ts';

export interface StepEnd extends Ended {
  readonly outputs: ReadonlyMap<string, string>;
  readonly state: ReadonlyMap<string, string>;
  readonly summary: string;
  /** Everything that the step wrote anywhere but in masks, which the runner takes off the log. */
  readonly said: string;
}

export interface StepPlace extends AsyncDisposable {
  readonly directory: string;
  /** Runs the bundle as actions/runner runs a JavaScript action: no argument, inputs and files in the environment. */
  step(inputs: Readonly<Record<string, string>>, more?: Readonly<Record<string, string>>): Promise<StepEnd>;
}

const FILES = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STEP_SUMMARY'] as const;

/** A job's directory: RUNNER_TEMP and the workspace in it, an empty HOME. */
export async function openStepPlace(bundle: string): Promise<StepPlace> {
  const directory = await mkdtemp(join(tmpdir(), 'waybill-step-'));
  const [temporary, home] = [join(directory, 'temp'), join(directory, 'home')];
  await Promise.all([mkdir(temporary), mkdir(home)]);
  let steps = 0;
  return {
    directory,
    async step(inputs, more = {}) {
      const folder = join(temporary, `_runner_file_commands_${String((steps += 1))}`);
      await mkdir(folder);
      const files = Object.fromEntries(FILES.map((name) => [name, join(folder, name)]));
      await Promise.all(Object.values(files).map(async (file) => writeFile(file, '')));
      const given = Object.entries(inputs).map(([name, value]) => [
        `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
        value,
      ]);
      const ended = await runProgram([process.execPath, bundle], {
        HOME: home,
        RUNNER_TEMP: temporary,
        GITHUB_WORKSPACE: directory,
        GITHUB_ACTIONS: 'true',
        CI: 'true',
        ...files,
        ...(Object.fromEntries(given) as Record<string, string>),
        ...more,
      });
      const [output = '', state = '', , , summary = ''] = await Promise.all(
        FILES.map(async (name) => readFile(join(folder, name), 'utf8')),
      );
      const outputs = parseEntries(output);
      const result = outputs.get('result');
      const log = ended.stdout.replaceAll(/^::add-mask::.*\n/gm, '');
      const report = result === undefined ? '' : await readFile(result, 'utf8');
      return {
        ...ended,
        outputs,
        state: parseEntries(state),
        summary,
        said: [log, ended.stderr, output, state, summary, report].join('\n'),
      };
    },
    [Symbol.asyncDispose]: async () => rm(directory, { recursive: true, force: true }),
  };
}

/** `name<<DELIMITER`, lines, `DELIMITER`: the runner's file commands. Anything else in the file is an error, as it is there. */
function parseEntries(text: string): ReadonlyMap<string, string> {
  const entries = new Map<string, string>();
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    const [, name, delimiter] = /^([^=<]+)<<(.+)$/.exec(line) ?? [];
    const end = delimiter === undefined ? -1 : lines.indexOf(delimiter, at + 1);
    if (name === undefined || end < 0) throw new Error(`the runner would refuse ${JSON.stringify(line)}`);
    entries.set(name, lines.slice(at + 1, end).join('\n'));
    at = end;
  }
  return entries;
}
