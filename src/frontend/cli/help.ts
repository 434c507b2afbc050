import type { CommandName } from '../options/option.ts';
import { optionsOf } from '../options/table.ts';
import { COMMANDS } from './commands.ts';

const EXIT_CODES = `Exit codes: 0 done, 1 other, 2 not there, 3 some failed, 4 wrong request, 5 not allowed, 6 trust refused,
            7 network or server, 8 content is wrong, 9 cannot be done, 130/143 interrupted`;

/** The page of `waybill --help`. */
export function renderHelp(): string {
  const built = COMMANDS.filter(({ hidden }) => hidden !== true);
  const rows = built.map(({ name, help }) => `  ${name.padEnd(16)} ${help}`);
  return [
    'waybill moves container images: byte for byte, with what is attached to them, names last.',
    '',
    'Usage: waybill COMMAND [OPTIONS] …',
    '',
    ...rows,
    '',
    'Places: docker://HOST/REPOSITORY[:TAG][@DIGEST], oci:DIRECTORY[:NAME], dir:DIRECTORY, oci-archive:FILE[:NAME],',
    '        docker-archive:FILE[:NAME:TAG], docker-daemon:NAME:TAG, containers-storage:NAME',
    'waybill COMMAND --help tells more, with examples.',
    '',
    EXIT_CODES,
    '',
  ].join('\n');
}

/** The page of one command: what it does, examples first, then its options. */
export function renderCommandHelp(command: CommandName): string {
  const found = COMMANDS.find(({ name }) => name === command);
  const options = optionsOf(command).filter((option) => option.hidden !== true && option.later === undefined);
  const flags = options.map((option) => {
    const short = option.short === undefined ? '    ' : `-${option.short}, `;
    const value =
      option.kind === 'boolean' ? '' : option.kind === 'optional-boolean' ? '[=false]' : ` ${option.value ?? 'VALUE'}`;
    return { left: `  ${short}--${option.name}${value}`, help: option.help };
  });
  return [
    `waybill ${command} ${found?.operands ?? ''}`,
    '',
    `  ${found?.help ?? ''}`,
    '',
    'Examples:',
    ...(found?.examples ?? []).map((example) => `  ${example}`),
    '',
    'Options:',
    ...flags.map(({ left, help }) =>
      left.length < 38 ? `${left.padEnd(38)} ${help}` : `${left}\n${' '.repeat(39)}${help}`,
    ),
    '',
    EXIT_CODES,
    '',
  ].join('\n');
}
