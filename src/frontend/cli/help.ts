import type { CommandName, Option } from '../options/option.ts';
import { optionsOf } from '../options/table.ts';
import { COMMANDS } from './commands.ts';

/** Of a terminal that nobody has made wider. */
const WIDTH = 80;
/** Where what a command, or an option, is for begins. */
const COMMAND_COLUMN = 19;
const OPTION_COLUMN = 32;

/** Each code stays on a line with what it means. */
const EXIT_CODES = hang(
  'Exit codes: ',
  [
    '0 done',
    '1 other',
    '2 not there',
    '3 some failed',
    '4 wrong request',
    '5 not allowed',
    '6 trust refused',
    '7 network or server',
    '8 content is wrong',
    '9 cannot be done',
    '130/143 interrupted',
  ]
    .map((one) => one.replaceAll(' ', '\u00a0'))
    .join(', '),
  'Exit codes: '.length,
).replaceAll('\u00a0', ' ');

/** The page of `waybill --help`. */
export function renderHelp(): string {
  const built = COMMANDS.filter(({ hidden }) => hidden !== true);
  return [
    hang('', 'waybill moves container images: byte for byte, with what is attached to them. Tags move last.', 0),
    '',
    'Usage: waybill COMMAND [OPTIONS] …',
    '',
    ...built.map(({ name, help }) => hang(`  ${name}`, help, COMMAND_COLUMN)),
    '',
    hang(
      'Places: ',
      'docker://HOST/REPOSITORY[:TAG][@DIGEST], oci:DIRECTORY[:NAME], dir:DIRECTORY, oci-archive:FILE[:NAME], docker-archive:FILE[:NAME:TAG], docker-daemon:NAME:TAG, containers-storage:NAME',
      'Places: '.length,
    ),
    'waybill COMMAND --help tells more, with examples.',
    '',
    EXIT_CODES,
    '',
  ].join('\n');
}

/** The page of one command: what it does, examples, its own options, then those that every command has. */
export function renderCommandHelp(command: CommandName): string {
  const found = COMMANDS.find(({ name }) => name === command);
  const options = optionsOf(command).filter((option) => option.hidden !== true && option.later === undefined);
  return [
    hang(`waybill ${command} `, found?.operands ?? '', 2).trimEnd(),
    '',
    hang('  ', found?.help ?? '', 2),
    '',
    'Examples:',
    ...(found?.examples ?? []).flatMap(renderExample),
    '',
    ...renderOptions(
      'Options:',
      options.filter(({ commands }) => commands !== 'all'),
    ),
    ...renderOptions(
      'Options of every command:',
      options.filter(({ commands }) => commands === 'all'),
    ),
    EXIT_CODES,
    '',
  ].join('\n');
}

function renderOptions(title: string, options: readonly Option[]): readonly string[] {
  if (options.length === 0) return [];
  return [title, ...options.map((option) => hang(`  ${spellingOf(option)}`, option.help, OPTION_COLUMN)), ''];
}

function spellingOf({ short, name, kind, value = 'VALUE' }: Option): string {
  const after = kind === 'boolean' ? '' : kind === 'optional-boolean' ? '[=false]' : ` ${value}`;
  return `${short === undefined ? '    ' : `-${short}, `}--${name}${after}`;
}

/** A text in a column behind its head, or below it where there is no room. What has no spaces is not broken. */
function hang(head: string, text: string, column: number): string {
  const isBeside = head === '' || head.endsWith(' ') || head.length < column;
  return [...(isBeside ? [] : [head]), ...wrap(isBeside ? head.padEnd(column) : ' '.repeat(column), text, column)].join(
    '\n',
  );
}

function wrap(begun: string, text: string, column: number): readonly string[] {
  const [first = '', ...rest] = text.split(' ');
  const lines = [`${begun}${first}`];
  for (const word of rest) {
    const next = `${lines.at(-1) ?? ''} ${word}`;
    if (next.length <= WIDTH) lines[lines.length - 1] = next;
    else lines.push(`${' '.repeat(column)}${word}`);
  }
  return lines;
}

/** As a shell takes it; what is said of it stands above. */
function renderExample(example: string): readonly string[] {
  const [command = '', comment] = example.split(/ {2,}# /);
  const [first = '', ...rest] = command.match(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g) ?? [];
  const lines = [`  ${first}`];
  for (const word of rest) {
    const last = lines.at(-1) ?? '';
    // With room for the backslash.
    if (last.length + word.length + 3 <= WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.splice(-1, 1, `${last} \\`, `    ${word}`);
  }
  return [...(comment === undefined ? [] : [`  # ${comment}`]), ...lines];
}
