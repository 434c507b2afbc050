import { tmpdir } from 'node:os';
import path from 'node:path';
import { Failure, exitCodeOf, toFailure } from '../../runtime/failure.ts';
import { Redactor } from '../../runtime/secret.ts';
import { secretsOfRegistries } from '../credentials.ts';
import { writeWhole } from '../files.ts';
import { readInputs } from '../inputs.ts';
import type { Invocation } from '../invocation.ts';
import { ParsedOptions } from '../options/parsed.ts';
import { renderCauses, renderError, renderFailure } from '../report/failure.ts';
import { outputsOf, renderDotenv } from '../report/outputs.ts';
import { renderPlan, renderResultLines } from '../report/result-lines.ts';
import { exitCodeOfResult } from '../run.ts';
import { conduct, type Ending } from '../session.ts';
import { createOutput, type Output } from '../writer.ts';
import { parseCommandLine, type CommandLine } from './arguments.ts';
import { COMMANDS } from './commands.ts';
import { renderCommandHelp, renderHelp } from './help.ts';
import { openProgress } from './progress.ts';

/** What the process was started with. */
export interface CliStart {
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** The name it was called by. */
  readonly program: string;
}

/** Runs the command line and gives the exit code. stdout gets the result alone, stderr everything else. */
export async function runCli({ args, environment, program }: CliStart): Promise<number> {
  const redactor = new Redactor();
  const [stdout, stderr] = [createOutput(process.stdout, redactor), createOutput(process.stderr, redactor)];
  const calledAsSkopeo = /^skopeo(?:\.js)?$/.test(path.basename(program));
  const asExit = (code: number): number => (calledAsSkopeo && code > 2 && code < 100 ? 1 : code);
  let debug = args.includes('--debug') || args.includes('--verbose');
  try {
    const page = helpPage(args);
    if (page !== undefined) {
      stdout.write(page);
      return 0;
    }
    const line = await parseCommandLine(args);
    if (line.help) {
      stdout.write(renderCommandHelp(line.command));
      return 0;
    }
    const invocation = invocationOf(line, environment, calledAsSkopeo, redactor);
    debug = invocation.options.flag('debug') || invocation.options.flag('verbose');
    const progress = openProgress(stderr, process.stderr.isTTY, debug, invocation.options.flag('quiet'));
    const ending = await conduct(invocation, {
      allowBareReferences: invocation.options.flag('inputs-from-env'),
      onEvent: progress.take,
    }).finally(progress.close);
    return asExit(await finish(ending, invocation, stdout, stderr, debug));
  } catch (error) {
    const failure = toFailure(error);
    stderr.write(renderFailure(failure));
    if (debug) stderr.write(renderCauses(failure));
    return asExit(exitCodeOf(failure.code));
  }
}

/** Help is found out before anything is parsed. */
function helpPage(args: readonly string[]): string | undefined {
  const [first, second] = args;
  if (first === '--help' || first === '-h' || (first === 'help' && second === undefined)) return renderHelp();
  if (first !== 'help') return undefined;
  const command = COMMANDS.find(({ name }) => name === second);
  return command === undefined ? renderHelp() : renderCommandHelp(command.name);
}

function invocationOf(
  line: CommandLine,
  environment: Readonly<Record<string, string>>,
  calledAsSkopeo: boolean,
  redactor: Redactor,
): Invocation {
  const command = COMMANDS.find(({ name }) => name === line.command);
  if (command?.later === true) {
    throw new Failure('UNSUPPORTED', `the command ${line.command} is not built yet`, {
      side: 'local',
      hint: 'waybill --help lists what is',
    });
  }
  const fromEnvironment = line.values.has('inputs-from-env');
  const inputs = fromEnvironment
    ? readInputs(line.command, (name) => environment[`WAYBILL_INPUT_${name.toUpperCase().replaceAll('-', '_')}`])
    : undefined;
  const values = new Map([...(inputs?.values ?? []), ...line.values]);
  const operands = line.operands.length > 0 ? line.operands : (inputs?.operands ?? []);
  for (const text of values.get('registries') ?? [])
    for (const { user, secret } of secretsOfRegistries(text, environment)) redactor.add(secret, user);
  const options = new ParsedOptions(line.command, values);
  for (const secret of options.secrets()) addSecret(redactor, secret);
  if (command !== undefined && (operands.length < command.least || operands.length > command.most)) {
    throw new Failure('INPUT_INVALID', `${line.command} takes ${command.operands}`, {
      side: 'local',
      hint: `waybill ${line.command} --help shows examples`,
    });
  }
  const temporary = options.text('tmpdir') ?? environment['RUNNER_TEMP'] ?? tmpdir();
  return { command: line.command, options, operands, environment, calledAsSkopeo, temporary };
}

/** A `USER:PASSWORD` is secret in its password, and as a whole in its encoded form. */
function addSecret(redactor: Redactor, value: string): void {
  const bare = value.replace(/^[^=:\s]+=/, '');
  for (const one of new Set([value, bare])) {
    const colon = one.indexOf(':');
    if (colon >= 0 && !one.includes('\n')) redactor.add(one.slice(colon + 1), one.slice(0, colon));
    else if (!one.includes('\n')) redactor.add(one);
  }
}

/** Writes what the command gave back to where it was asked for; files only when there is something to hold in them. */
async function finish(
  ending: Ending,
  invocation: Invocation,
  stdout: Output,
  stderr: Output,
  debug: boolean,
): Promise<number> {
  const { options } = invocation;
  const interrupted = ending.signal === undefined ? undefined : ending.signal === 'SIGTERM' ? 143 : 130;
  if ('failure' in ending) {
    stderr.write(renderFailure(ending.failure));
    if (debug) stderr.write(renderCauses(ending.failure));
    return interrupted ?? exitCodeOf(ending.failure.code);
  }
  const { answer } = ending;
  if (answer.kind === 'text') {
    if (typeof answer.text === 'string') stdout.write(answer.text);
    else stdout.writeBytes(answer.text);
    return interrupted !== undefined && invocation.command !== 'serve' ? interrupted : 0;
  }
  const { result } = answer;
  const json = `${JSON.stringify(result, null, 2)}\n`;
  const resultFile = options.text('result');
  if (resultFile !== undefined) await writeWhole(resultFile, json);
  const dotenv = options.text('dotenv');
  if (dotenv !== undefined) await writeWhole(dotenv, renderDotenv(outputsOf(result), resultFile ?? ''));
  const digestfile = options.text('digestfile');
  const first = result.images[0]?.destinations[0];
  if (digestfile !== undefined && result.status !== 'planned' && first !== undefined && first.status !== 'failed')
    await writeWhole(digestfile, first.digest);
  if (options.flag('json')) stdout.write(json);
  else if (result.status === 'planned') stdout.write(renderPlan(result));
  else if (!options.flag('quiet')) stdout.write(renderResultLines(result));
  for (const line of new Set(
    result.images.flatMap(({ destinations }) =>
      destinations.flatMap(({ error, reference }) =>
        error === undefined ? [] : [renderError(error, error.side === 'source' ? undefined : reference)],
      ),
    ),
  )) {
    stderr.write(line);
  }
  return interrupted ?? exitCodeOfResult(result);
}
