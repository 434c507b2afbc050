import { parseArgs } from 'node:util';
import { Failure } from '../../runtime/failure.ts';
import type { CommandName, Option } from '../options/option.ts';
import { OPTIONS, optionsOf } from '../options/table.ts';
import { COMMANDS } from './commands.ts';
import { isClose, quoteForeign, renderForeign } from '../../runtime/text.ts';

/** A command line, taken apart. Options are text still. */
export interface CommandLine {
  readonly command: CommandName;
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly operands: readonly string[];
  readonly help: boolean;
}

/**
 * Takes a command line apart by the table of options, with pflag's grammar: `--flag value`, `--flag=value`, `-f value`, `-fvalue`,
 * `--switch`, `--switch=false`, flags anywhere, `--` ends them. Fails with INPUT_INVALID and a suggestion.
 */
export function parseCommandLine(args: readonly string[]): CommandLine {
  const { name, at } = findCommand(args);
  const options = optionsOf(name);
  const { tokens } = parseArgs({
    args: [...normalise([...args.slice(0, at), ...args.slice(at + 1)], options)],
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string[]>();
  const operands: string[] = [];
  let help = false;
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    if (token.name === 'help') {
      help = true;
      continue;
    }
    const option = findOption(token.rawName, options);
    if (option === undefined) throw unknownOption(name, token.rawName, options);
    if (token.value === undefined) throw unvalued(name, token.rawName);
    const known = values.get(option.name);
    if (known === undefined) values.set(option.name, [token.value]);
    else known.push(token.value);
  }
  return { command: name, values, operands, help };
}

/** A flag may have been cut short: `--user` for `--username`. */
const SHORTEST_BEGINNING = 3;
const MOST_SUGGESTED = 4;

/** The value of a flag that nobody knows may be a secret: only the flag is named. */
function unknownOption(command: CommandName, word: string, options: readonly Option[]): Failure {
  const typed = word.startsWith('--') ? word.slice(2) : '';
  const names = options.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
  // A command with one side has flags without a side.
  const sideless = names.filter((name) => name === typed.replace(/^(?:src|dest)-/, ''));
  const isBegun = (name: string): boolean => typed.length >= SHORTEST_BEGINNING && name.startsWith(typed);
  const close =
    sideless.length > 0
      ? sideless
      : names.filter((name) => typed !== '' && (isClose(name, typed) || isBegun(name))).slice(0, MOST_SUGGESTED);
  return new Failure('INPUT_INVALID', `unknown option '${renderForeign(word, 60)}'`, {
    side: 'local',
    hint:
      close.length > 0
        ? `did you mean ${close.map((name) => `--${name}`).join(' or ')}?`
        : `waybill ${command} --help lists the options`,
  });
}

function unvalued(command: CommandName, word: string): Failure {
  return new Failure('INPUT_INVALID', `${word} needs a value`, {
    side: 'local',
    hint: `waybill ${command} --help lists the options`,
  });
}

/** With the commands that may have been meant. */
export function unknownCommand(word: string): Failure {
  const close = COMMANDS.map(({ name }) => name).filter((name) => isClose(name, word));
  return new Failure('INPUT_INVALID', `unknown command ${quoteForeign(word, 60)}`, {
    side: 'local',
    hint: close.length > 0 ? `did you mean ${close.join(' or ')}?` : 'waybill --help lists the commands',
  });
}

/** Whether somebody asks for help and names no command. */
export function asksForHelpAlone(args: readonly string[]): boolean {
  return findWord(args) === undefined && args.some((word) => word === '--help' || word === '-h');
}

function findCommand(args: readonly string[]): { readonly name: CommandName; readonly at: number } {
  const at = findWord(args);
  if (at === undefined)
    throw new Failure('INPUT_INVALID', 'no command given', {
      side: 'local',
      hint: 'waybill --help lists the commands',
    });
  const word = args[at] ?? '';
  const command = COMMANDS.find(({ name }) => name === word);
  if (command === undefined) throw unknownCommand(word);
  return { name: command.name, at };
}

/** Where the first word is that is no flag and no flag's value. */
function findWord(args: readonly string[]): number | undefined {
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] ?? '';
    if (word === '--') return undefined;
    if (!word.startsWith('-')) return at;
    // `--config` is a file for sync and a switch for inspect: a command behind it is a command.
    const isSwitchToo = OPTIONS.some((option) => isSwitch(option) && findOption(word, [option]) !== undefined);
    const mayTakeNext = OPTIONS.some((option) => takesNext(word, [option]));
    if (mayTakeNext && !(isSwitchToo && isCommand(args[at + 1]))) at += 1;
  }
  return undefined;
}

function isCommand(word: string | undefined): boolean {
  return COMMANDS.some(({ name }) => name === word);
}

function findOption(word: string, options: readonly Option[]): Option | undefined {
  if (word.startsWith('--')) {
    const name = word.slice(2).split('=', 1)[0] ?? '';
    return options.find((option) => option.name === name || option.aliases?.includes(name) === true);
  }
  return options.find((option) => option.short !== undefined && option.short === word[1]);
}

function isSwitch(option: Option): boolean {
  return option.kind === 'boolean' || option.kind === 'optional-boolean';
}

function takesNext(word: string, options: readonly Option[]): boolean {
  const option = findOption(word, options);
  if (option === undefined || isSwitch(option)) return false;
  return word.startsWith('--') ? !word.includes('=') : word.length === 2;
}

/** Switches get their value written out, so that every option takes one. */
function normalise(args: readonly string[], options: readonly Option[]): readonly string[] {
  const out: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] ?? '';
    if (word === '--') return [...out, ...args.slice(at)];
    if (!word.startsWith('-') || word === '-') {
      out.push(word);
    } else if (word === '--help' || word === '-h') {
      out.push('--help=true');
    } else if (takesNext(word, options)) {
      out.push(...valued(word, args[at + 1], options));
      at += 1;
    } else {
      out.push(...switches(word, options));
    }
  }
  return out;
}

/** Joined with its value, which may begin with a dash. */
function valued(word: string, value: string | undefined, options: readonly Option[]): readonly string[] {
  const option = findOption(word, options);
  if (option === undefined || value === undefined) return [word];
  return [`--${word.startsWith('--') ? word.slice(2) : option.name}=${value}`];
}

function switches(word: string, options: readonly Option[]): readonly string[] {
  const option = findOption(word, options);
  if (option === undefined) return [word];
  if (word.startsWith('--')) return [isSwitch(option) && !word.includes('=') ? `${word}=true` : word];
  if (!isSwitch(option) || word[2] === '=') return [`--${option.name}=${word.slice(2).replace(/^=/, '')}`];
  return [`--${option.name}=true`, ...(word.length > 2 ? switches(`-${word.slice(2)}`, options) : [])];
}
