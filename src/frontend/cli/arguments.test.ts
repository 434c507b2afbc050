import { describe, expect, it } from 'vitest';
import { toFailure, type Failure } from '../../runtime/failure.ts';
import { OPTIONS, optionsOf } from '../options/table.ts';
import { COMMANDS } from './commands.ts';
import { parseCommandLine } from './arguments.ts';

function valuesOf(...args: readonly string[]): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(parseCommandLine(args).values);
}

function failureOf(...args: readonly string[]): Failure {
  try {
    parseCommandLine(args);
  } catch (error) {
    return toFailure(error);
  }
  throw new Error(`${args.join(' ')} was accepted`);
}

describe('the command line', () => {
  it.each([
    ['a value after the flag', ['copy', '--retry-times', '5', 'a', 'b'], { 'retry-times': ['5'] }],
    ['a value joined with =', ['copy', '--retry-times=5', 'a', 'b'], { 'retry-times': ['5'] }],
    ['an empty value', ['copy', '--digestfile=', 'a', 'b'], { digestfile: [''] }],
    ['a value with = in it', ['copy', '--dest-creds=h=u:p=q', 'a', 'b'], { 'dest-creds': ['h=u:p=q'] }],
    ['a value that begins with a dash', ['copy', '--src-creds', '-u:-p', 'a', 'b'], { 'src-creds': ['-u:-p'] }],
    ['a short flag and its value', ['inspect', '-f', '{{.Digest}}', 'a'], { format: ['{{.Digest}}'] }],
    ['a short flag joined with its value', ['inspect', '-f{{.Digest}}', 'a'], { format: ['{{.Digest}}'] }],
    ['a short flag with =', ['inspect', '-f={{.Digest}}', 'a'], { format: ['{{.Digest}}'] }],
    ['a short switch with =', ['copy', '-a=false', 'a', 'b'], { all: ['false'] }],
    ['a bare switch', ['copy', '--all', 'a', 'b'], { all: ['true'] }],
    ['a switch set to false', ['copy', '--all=false', 'a', 'b'], { all: ['false'] }],
    ['two short switches in one', ['copy', '-qa', 'a', 'b'], { quiet: ['true'], all: ['true'] }],
    ['an optional boolean alone', ['copy', '--src-tls-verify', 'a', 'b'], { 'src-tls-verify': ['true'] }],
    ['an optional boolean with a value', ['copy', '--src-tls-verify=false', 'a', 'b'], { 'src-tls-verify': ['false'] }],
    ['flags between and behind operands', ['copy', 'a', '--json', 'b', '-q'], { json: ['true'], quiet: ['true'] }],
    [
      'shared flags before the command',
      ['--debug', '--retry-times', '3', 'copy', 'a', 'b'],
      { debug: ['true'], 'retry-times': ['3'] },
    ],
    ['a flag given twice', ['copy', '--tag', 'x', '--tag=y,z', 'a', 'b'], { tag: ['x', 'y,z'] }],
    [
      "skopeo's hidden spellings",
      ['copy', '--screds', 'u:p', '--dcreds=v:q', 'a', 'b'],
      { 'src-creds': ['u:p'], 'dest-creds': ['v:q'] },
    ],
  ])('takes %s', (_, args, expected) => {
    expect(valuesOf(...args)).toEqual(expected);
  });

  it('leaves what follows -- alone', () => {
    const line = parseCommandLine(['copy', '--quiet', '--', '--all', '-x']);
    expect(line.operands).toEqual(['--all', '-x']);
    expect([...line.values.keys()]).toEqual(['quiet']);
  });

  it('takes an operand that is a lone dash', () => {
    expect(parseCommandLine(['manifest-digest', '-']).operands).toEqual(['-']);
  });

  it.each([
    [['cpoy', 'a', 'b'], 'INPUT_INVALID', 'did you mean copy?'],
    [['copy', '--retry-time', '3', 'a', 'b'], 'INPUT_INVALID', 'did you mean --retry-times?'],
    [['login', '--user', 'x', 'r.example.com'], 'INPUT_INVALID', 'did you mean --username or --user-agent-prefix?'],
    [['import', '--dest-tls-verify=false', 'a', 'b'], 'INPUT_INVALID', 'did you mean --tls-verify?'],
    [['copy', 'a', 'b', '--tag'], 'INPUT_INVALID', 'waybill copy --help lists the options'],
    [['--quiet'], 'INPUT_INVALID', 'waybill --help lists the commands'],
  ])('refuses %j', (args, code, hint) => {
    expect(failureOf(...args)).toMatchObject({ code, hint });
  });

  it('never repeats the value of a flag that it does not know', () => {
    const failure = failureOf('copy', '--dest-cred=robot:hunter22', 'a', 'b');
    expect(`${failure.message} ${String(failure.hint)}`).not.toContain('hunter22');
  });
});

describe('the table of options', () => {
  it('gives a flag one meaning within a command', () => {
    for (const { name: command } of COMMANDS) {
      const spellings = optionsOf(command).flatMap(({ name, aliases = [] }) => [name, ...aliases]);
      const shorts = optionsOf(command).flatMap(({ short }) => (short === undefined ? [] : [short]));
      expect(spellings, command).toEqual([...new Set(spellings)]);
      expect(shorts, command).toEqual([...new Set(shorts)]);
    }
  });

  it('agrees over all commands on which flags take a value, so that the command can be found behind them', () => {
    const isSwitch = (kind: string): boolean => kind.endsWith('boolean');
    for (const option of OPTIONS.filter(({ name }) => name !== 'config')) {
      const same = OPTIONS.filter(
        ({ name, short }) => name === option.name || (short !== undefined && short === option.short),
      );
      for (const other of same)
        expect(isSwitch(other.kind), `--${option.name}, --${other.name}`).toBe(isSwitch(option.kind));
    }
  });

  it('has one flag that is a switch for one command and takes a value for another', () => {
    const commandOf = (...args: readonly string[]): unknown => parseCommandLine(args).command;
    expect(commandOf('--config', 'inspect', 'docker://a')).toBe('inspect');
    expect(commandOf('--config', 'file.yml', 'sync')).toBe('sync');
    expect(parseCommandLine(['--config', 'file.yml', 'sync']).values.get('config')).toEqual(['file.yml']);
  });

  it('refuses what is not built, and this is all of it', () => {
    const refused = OPTIONS.filter(({ later }) => later !== undefined);
    const byReason = Map.groupBy(refused, ({ later }) => later ?? '');
    const lines = [...byReason].map(([reason, options]) => `${reason}: ${options.map(({ name }) => name).join(' ')}`);
    expect(lines.toSorted().join('\n')).toMatchInlineSnapshot(`
      "encryption: encryption-key encrypt-layer decryption-key
      receipts: receipt
      signing: sign-by-sq-fingerprint"
    `);
  });
});
