import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Result } from '../../operation/result.ts';
import { resultOfFailure } from '../../operation/result-of.ts';
import { Failure, exitCodeOf, toFailure } from '../../runtime/failure.ts';
import { Redactor, SHORTEST_REDACTED } from '../../runtime/secret.ts';
import { parseCommandLine } from '../cli/arguments.ts';
import { COMMANDS } from '../cli/commands.ts';
import { openProgress } from '../cli/progress.ts';
import { reportCrashes } from '../crash.ts';
import { writeWhole } from '../files.ts';
import { extraArguments, inputNames, readInputs } from '../inputs.ts';
import type { Invocation } from '../invocation.ts';
import { ParsedOptions } from '../options/parsed.ts';
import { OPTIONS } from '../options/table.ts';
import { OWN_SENTENCES } from '../own-sentences.ts';
import { renderCauses, renderFailure } from '../report/failure.ts';
import { causesOf, renderCause, renderOthers } from '../report/failures.ts';
import { renderJsonResult } from '../report/json.ts';
import { outputsOf } from '../report/outputs.ts';
import { renderPlan, renderResultLines } from '../report/result-lines.ts';
import { renderSummary } from '../report/summary.ts';
import { hasTotals, renderTotals } from '../report/totals.ts';
import { exitCodeOfResult } from '../report/exit-code.ts';
import { masksOf, redactResult, registerSecrets } from '../secrets.ts';
import { conduct } from '../session.ts';
import { registerEnvironment, registerUserInfo } from '../user-info.ts';
import { createLog, type Output } from '../writer.ts';
import { checkWrittenFiles } from '../written-files.ts';
import { createLoginNotes, undoLogins } from './job-logins.ts';
import { Runner } from './runner.ts';
import { quoteForeign } from '../../runtime/text.ts';

/** Annotations that a runner shows for a step. */
const MOST_ANNOTATIONS = 10;

/** Runs one step. The post phase, told by the state of the main one, undoes its logins. */
export async function runAction(environment: Readonly<Record<string, string>>): Promise<number> {
  const redactor = new Redactor(OWN_SENTENCES);
  const stdout = createLog(process.stdout, redactor);
  reportCrashes((text) => {
    stdout.write(text);
    stdout.end();
  });
  const runner = new Runner(environment, (text) => {
    if (!text.startsWith('::add-mask::')) return stdout.writeCommand(text);
    // Masks are written as they are, for the runner takes them off the log: at the beginning of a line, or it does not.
    stdout.end();
    process.stdout.write(text);
  });
  if (environment['STATE_waybill'] !== undefined) {
    await undoLogins(environment, runner, redactor, (text) => stdout.write(text));
    stdout.end();
    return 0;
  }
  const masked = new Set<string>();
  const mask = (texts: readonly string[]): void => {
    for (const text of texts) {
      if (masked.has(text)) continue;
      masked.add(text);
      runner.mask(text);
    }
  };
  const conceal: Conceal = (values) => mask(registerSecrets(redactor, values, environment));
  registerEnvironment(redactor, environment);
  maskInputs(runner, conceal);
  mask(registerUserInfo(redactor, addressesOf(runner)));
  const debug = environment['RUNNER_DEBUG'] === '1';
  try {
    await runner.state('waybill', 'main');
    const invocation = await invocationOf(runner, environment, conceal);
    await checkWrittenFiles(invocation);
    const progress = openProgress(stdout, false, debug, false);
    runner.group(`waybill ${invocation.command}`);
    const ending = await conduct(invocation, {
      allowBareReferences: true,
      onEvent: progress.take,
      onSecret: (secret, user) => {
        redactor.add(secret, user);
        // A registry chooses what it calls a token: a mask of a letter would blacken the rest of the job's log, and its outputs.
        if (secret.length >= SHORTEST_REDACTED) mask(masksOf({ secret, ...(user === undefined ? {} : { user }) }));
      },
      redactor,
      noteLogin: createLoginNotes(runner, invocation.temporary),
    }).finally(() => {
      progress.close();
      runner.endGroup();
    });
    if ('failure' in ending) {
      report(runner, stdout, ending.failure, debug);
      ending.refused.forEach((line) => stdout.write(line));
      const failed = resultOfFailure(invocation.command, invocation.operands, ending.failure);
      await publish(runner, invocation, redactResult(redactor, failed));
      return ending.signal === undefined ? exitCodeOf(ending.failure.code) : ending.signal === 'SIGTERM' ? 143 : 130;
    }
    if (ending.answer.kind === 'text') {
      stdout.write(
        typeof ending.answer.text === 'string' ? ending.answer.text : Buffer.from(ending.answer.text).toString('utf8'),
      );
      const { code } = ending.answer;
      await runner.output('status', code === undefined ? 'succeeded' : 'failed');
      return code === undefined ? 0 : exitCodeOf(code);
    }
    const result = redactResult(redactor, ending.answer.result);
    await publish(runner, invocation, result);
    if (ending.answer.matrix !== undefined) await runner.output('matrix', ending.answer.matrix);
    tell(runner, stdout, result, ending.answer.text);
    ending.refused.forEach((line) => stdout.write(line));
    return ending.signal === undefined
      ? exitCodeOfResult(ending.answer.result)
      : ending.signal === 'SIGTERM'
        ? 143
        : 130;
  } catch (error) {
    const failure = toFailure(error);
    report(runner, stdout, failure, debug);
    await runner.output('status', 'failed').catch(() => undefined);
    return exitCodeOf(failure.code);
  } finally {
    stdout.end();
  }
}

type Conceal = (values: ReadonlyMap<string, readonly string[]>) => void;

/** Before anything is parsed: a value that cannot be read is still a secret. */
function maskInputs(runner: Runner, conceal: Conceal): void {
  const values = new Map<string, readonly string[]>();
  for (const { name, input, secret } of OPTIONS) {
    const value = input === undefined || secret !== true ? '' : (runner.input(input) ?? '');
    if (value.trim() === '') continue;
    runner.mask(value);
    values.set(name, [value]);
  }
  conceal(values);
}

/** Inputs that may hold an address, with whatever was pasted into it. */
function addressesOf(runner: Runner): readonly string[] {
  return inputNames().flatMap((name) => runner.input(name)?.split('\n') ?? []);
}

async function invocationOf(
  runner: Runner,
  environment: Readonly<Record<string, string>>,
  conceal: Conceal,
): Promise<Invocation> {
  const name = runner.input('command')?.trim() ?? '';
  const command = COMMANDS.find((one) => one.name === (name === '' ? 'copy' : name));
  if (command === undefined) {
    throw new Failure('INPUT_INVALID', `command: ${quoteForeign(name, 60)} is none of waybill's`, {
      side: 'local',
      hint: COMMANDS.map((one) => one.name).join(', '),
    });
  }
  const inputs = readInputs(command.name, (input) => runner.input(input));
  const extra = extraArguments((input) => runner.input(input));
  const line = extra.length === 0 ? undefined : parseCommandLine([command.name, ...extra]);
  const values = new Map([...inputs.values, ...(line?.values ?? [])]);
  conceal(values);
  const operands = [...inputs.operands, ...(line?.operands ?? [])];
  if (operands.length < command.least || operands.length > command.most) {
    throw new Failure('INPUT_INVALID', `${command.name} takes ${command.operands}`, {
      side: 'local',
      hint: command.name === 'login' ? 'set the input registries' : 'set the inputs source and destination',
    });
  }
  const options = new ParsedOptions(command.name, values);
  return {
    command: command.name,
    options,
    operands,
    environment,
    calledAsSkopeo: false,
    temporary: environment['RUNNER_TEMP'] ?? tmpdir(),
  };
}

/** The result file, the outputs and the summary: written however the run ended. */
async function publish(runner: Runner, invocation: Invocation, result: Result): Promise<void> {
  const file =
    invocation.options.text('result') ?? path.join(invocation.temporary, `waybill-result-${randomUUID()}.json`);
  await writeWhole(file, renderJsonResult(result));
  const outputs = outputsOf(result);
  await runner.output('digest', outputs.digest);
  await runner.output('digests', JSON.stringify(outputs.digests));
  await runner.output('references', outputs.references.join('\n'));
  await runner.output('changed', String(outputs.changed));
  await runner.output('status', outputs.status);
  await runner.output('result', file);
  if (invocation.options.optionalFlag('summary') !== false) await runner.summary(renderSummary(result));
}

/** In the log: the references, then what failed, as annotations too. */
function tell(runner: Runner, stdout: Output, result: Result, text?: string): void {
  stdout.write(text ?? (result.status === 'planned' ? renderPlan(result) : renderResultLines(result)));
  const causes = causesOf(result);
  for (const { error, names } of causes.slice(0, MOST_ANNOTATIONS)) {
    stdout.write(renderCause({ error, names }));
    const others = names.length > 1 && error.code !== 'CANCELLED' ? `\n${renderOthers(names.slice(1))}` : '';
    runner.error(error.code, `${error.message}${error.hint === '' ? '' : `\nhint: ${error.hint}`}${others}`);
  }
  if (hasTotals(result)) stdout.write(renderTotals(result));
}

function report(runner: Runner, stdout: Output, failure: Failure, debug: boolean): void {
  stdout.write(renderFailure(failure));
  if (debug) stdout.write(renderCauses(failure));
  runner.error(failure.code, `${failure.message}${failure.hint === undefined ? '' : `\nhint: ${failure.hint}`}`);
}
