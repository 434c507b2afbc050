import { Failure } from '../runtime/failure.ts';
import type { CommandName } from './options/option.ts';
import { OPTIONS, optionsOf } from './options/table.ts';

/** Inputs that are no options: they are the command's operands, or belong to the front end. */
const OPERAND_INPUTS = ['source', 'destination'] as const;

/** Every name that an input may have, for the Action's and the component's files. */
export function inputNames(): readonly string[] {
  return [
    ...new Set([
      'command',
      ...OPERAND_INPUTS,
      ...OPTIONS.flatMap(({ input }) => (input === undefined ? [] : [input])),
      'extra-args',
    ]),
  ];
}

/**
 * Options and operands from named inputs, empty ones left out. `destination` is one a line or comma-separated. An input that the
 * command does not use is an error. Fails with INPUT_INVALID.
 */
export function readInputs(
  command: CommandName,
  read: (name: string) => string | undefined,
): { readonly values: ReadonlyMap<string, readonly string[]>; readonly operands: readonly string[] } {
  const values = new Map<string, readonly string[]>();
  const mine = optionsOf(command);
  for (const name of inputNames()) {
    const value = read(name)?.trim() ?? '';
    if (value === '' || name === 'command' || name === 'extra-args' || OPERAND_INPUTS.some((one) => one === name))
      continue;
    const option = mine.find(({ input }) => input === name);
    if (option === undefined && DEFAULTED.has(name)) continue;
    if (option === undefined) {
      throw new Failure('INPUT_INVALID', `the input ${name} means nothing to ${command}`, {
        side: 'local',
        hint: 'remove it, or use it with a command that takes it',
      });
    }
    values.set(option.name, [value]);
  }
  const lines = (name: string): readonly string[] =>
    (read(name) ?? '')
      .split(/[,\n]/)
      .map((line) => line.trim())
      .filter((line) => line !== '');
  return { values, operands: [...lines('source'), ...lines('destination')] };
}

/** The further arguments of `extra-args`: one a line, never split. */
export function extraArguments(read: (name: string) => string | undefined): readonly string[] {
  return (read('extra-args') ?? '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Given by `action.yml` itself, whatever the command. */
const DEFAULTED: ReadonlySet<string> = new Set(['github-token', 'summary']);
