import { tmpdir } from 'node:os';
import type { Result } from '../../operation/result.ts';
import { resultOfFailure } from '../../operation/result-of.ts';
import { Failure, exitCodeOf, toFailure } from '../../runtime/failure.ts';
import { Redactor } from '../../runtime/secret.ts';
import { reportCrashes } from '../crash.ts';
import { writeWhole } from '../files.ts';
import { checkWrittenFiles } from '../written-files.ts';
import { gitlabSection } from '../gitlab/section.ts';
import { extraArguments, readInputs } from '../inputs.ts';
import type { Invocation } from '../invocation.ts';
import { ParsedOptions } from '../options/parsed.ts';
import { OWN_SENTENCES } from '../own-sentences.ts';
import { renderCauses, renderFailure } from '../report/failure.ts';
import { exitCodeOfResult } from '../report/exit-code.ts';
import { renderFailures } from '../report/failures.ts';
import { renderJsonResult } from '../report/json.ts';
import { outputsOf, renderDotenv } from '../report/outputs.ts';
import { renderPlan, renderResultLines } from '../report/result-lines.ts';
import { hasTotals, renderTotals } from '../report/totals.ts';
import { redactResult, registerSecrets } from '../secrets.ts';
import { conduct, type Ending } from '../session.ts';
import { registerEnvironment, registerUserInfo } from '../user-info.ts';
import { createLog, createOutput, type Output } from '../writer.ts';
import { asksForHelpAlone, parseCommandLine, unknownCommand, type CommandLine } from './arguments.ts';
import { COMMANDS } from './commands.ts';
import { renderCommandHelp, renderHelp } from './help.ts';
import { openProgress } from './progress.ts';

/** What the process was started with. */
export interface CliStart {
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** By the name of skopeo: its defaults and exit codes hold. */
  readonly calledAsSkopeo: boolean;
}

/** Runs the command line and gives the exit code. stdout gets the result alone, stderr everything else. */
export async function runCli({ args, environment, calledAsSkopeo }: CliStart): Promise<number> {
  const redactor = new Redactor(OWN_SENTENCES);
  const stdout = (process.stdout.isTTY ? createLog : createOutput)(process.stdout, redactor);
  const stderr = createLog(process.stderr, redactor);
  reportCrashes((text) => {
    stderr.write(text);
    stderr.end();
  });
  const asExit = (code: number): number => (calledAsSkopeo && code > 2 && code < 100 ? 1 : code);
  let debug = args.includes('--debug') || args.includes('--verbose');
  try {
    registerEnvironment(redactor, environment);
    registerUserInfo(redactor, args);
    if (args.length === 0) {
      stderr.write(renderHelp());
      return asExit(exitCodeOf('INPUT_INVALID'));
    }
    const page = helpPage(args);
    if (page !== undefined) {
      stdout.write(page);
      return 0;
    }
    const line = parseCommandLine(args);
    if (line.help) {
      stdout.write(renderCommandHelp(line.command));
      return 0;
    }
    const invocation = await invocationOf(line, environment, calledAsSkopeo, redactor);
    debug = invocation.options.flag('debug') || invocation.options.flag('verbose');
    await checkWrittenFiles(invocation);
    const progress = openProgress(stderr, process.stderr.isTTY, debug, invocation.options.flag('quiet'));
    const section = isGitlabJob(invocation)
      ? gitlabSection(`waybill_${line.command}`, `waybill ${line.command}`)
      : undefined;
    if (section !== undefined) stderr.writeCommand(section.start);
    const ending = await conduct(invocation, {
      allowBareReferences: invocation.options.flag('inputs-from-env'),
      onEvent: progress.take,
      onSecret: (secret, user) => redactor.add(secret, user),
      redactor,
    }).finally(progress.close);
    if (section !== undefined) stderr.writeCommand(section.end());
    return asExit(await finish(ending, invocation, { stdout, stderr, redactor }, debug));
  } catch (error) {
    const failure = toFailure(error);
    stderr.write(renderFailure(failure));
    if (debug) stderr.write(renderCauses(failure));
    return asExit(exitCodeOf(failure.code));
  } finally {
    stdout.end();
    stderr.end();
  }
}

/** gitlab-ci-local sets GITLAB_CI to false: that it is set at all tells. */
function isGitlabJob({ options, environment }: Invocation): boolean {
  return options.flag('inputs-from-env') && environment['GITLAB_CI'] !== undefined;
}

/** Help is found out before anything is parsed. */
function helpPage(args: readonly string[]): string | undefined {
  const [first, second] = args;
  if (asksForHelpAlone(args) || (first === 'help' && second === undefined)) return renderHelp();
  if (first !== 'help') return undefined;
  const command = COMMANDS.find(({ name }) => name === second);
  if (command === undefined) throw unknownCommand(second ?? '');
  return renderCommandHelp(command.name);
}

async function invocationOf(
  line: CommandLine,
  environment: Readonly<Record<string, string>>,
  calledAsSkopeo: boolean,
  redactor: Redactor,
): Promise<Invocation> {
  const command = COMMANDS.find(({ name }) => name === line.command);
  const read = (name: string): string | undefined =>
    line.values.has('inputs-from-env')
      ? environment[`WAYBILL_INPUT_${name.toUpperCase().replaceAll('-', '_')}`]
      : undefined;
  const inputs = readInputs(line.command, read);
  const extra = extraArguments(read);
  const more = extra.length === 0 ? undefined : parseCommandLine([line.command, ...extra]);
  const values = new Map([...inputs.values, ...(more?.values ?? []), ...line.values]);
  const operands = line.operands.length > 0 ? line.operands : [...inputs.operands, ...(more?.operands ?? [])];
  registerSecrets(redactor, values, environment);
  registerUserInfo(redactor, operands);
  const options = new ParsedOptions(line.command, values);
  if (command !== undefined && (operands.length < command.least || operands.length > command.most)) {
    throw new Failure('INPUT_INVALID', `${line.command} takes ${command.operands || 'no operands'}`, {
      side: 'local',
      hint: `waybill ${line.command} --help shows examples`,
    });
  }
  const temporary = options.text('tmpdir') ?? environment['RUNNER_TEMP'] ?? tmpdir();
  return { command: line.command, options, operands, environment, calledAsSkopeo, temporary };
}

/** Writes what the command gave back to where it was asked for; files only when there is something to hold in them. */
async function finish(
  ending: Ending,
  invocation: Invocation,
  { stdout, stderr, redactor }: { readonly stdout: Output; readonly stderr: Output; readonly redactor: Redactor },
  debug: boolean,
): Promise<number> {
  const { options } = invocation;
  const interrupted = ending.signal === undefined ? undefined : ending.signal === 'SIGTERM' ? 143 : 130;
  if ('failure' in ending) {
    stderr.write(renderFailure(ending.failure));
    ending.refused.forEach((line) => stderr.write(line));
    if (debug) stderr.write(renderCauses(ending.failure));
    const failed = resultOfFailure(invocation.command, invocation.operands, ending.failure);
    await writeFiles(options, redactResult(redactor, failed));
    return interrupted ?? exitCodeOf(ending.failure.code);
  }
  const { answer } = ending;
  if (answer.kind === 'text') {
    if (typeof answer.text === 'string') stdout.write(answer.text);
    else stdout.writeBytes(answer.text);
    if (interrupted !== undefined && invocation.command !== 'serve') return interrupted;
    return answer.code === undefined ? 0 : exitCodeOf(answer.code);
  }
  const result = redactResult(redactor, answer.result);
  // An archive on stdout is alone there.
  const told = invocation.operands.some(isStdout) ? stderr : stdout;
  if (options.flag('json')) told.writeRedacted(renderJsonResult(result));
  else if (answer.text !== undefined) told.write(answer.text);
  else if (result.status === 'planned') told.write(renderPlan(result));
  else if (!options.flag('quiet')) told.write(renderResultLines(result));
  stderr.write(renderFailures(result));
  ending.refused.forEach((line) => stderr.write(line));
  if (hasTotals(result) && !options.flag('quiet')) stderr.write(renderTotals(result));
  // What was done is told by now, should one of them be impossible to write.
  await writeFiles(options, result);
  await writeDigest(invocation, result);
  return interrupted ?? exitCodeOfResult(result);
}

function isStdout(operand: string): boolean {
  return /^(?:[a-z-]+:)?\/(?:dev\/stdout|(?:dev|proc\/self)\/fd\/1)(?::|$)/.test(operand);
}

/** `--digestfile`; a sync writes its own, with all its images. */
async function writeDigest({ command, options }: Invocation, { images, status }: Result): Promise<void> {
  const file = options.text('digestfile');
  const first = images[0]?.destinations[0];
  if (command === 'sync' || file === undefined || status === 'planned') return;
  if (first !== undefined && first.status !== 'failed') await writeWhole(file, first.digest);
}

/** The files that are written however the run ended. */
async function writeFiles(options: ParsedOptions, result: Result): Promise<void> {
  const resultFile = options.text('result');
  if (resultFile !== undefined) await writeWhole(resultFile, renderJsonResult(result));
  const dotenv = options.text('dotenv');
  if (dotenv !== undefined) await writeWhole(dotenv, renderDotenv(outputsOf(result), resultFile ?? ''));
}
