import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCommandLine } from '../../src/frontend/cli/arguments.ts';
import { COMMANDS } from '../../src/frontend/cli/commands.ts';
import { ParsedOptions } from '../../src/frontend/options/parsed.ts';
import { commandOf, printedCommands } from '../support/printed-commands.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const DOCUMENTS = [
  'README.md',
  'gitlab/README.md',
  ...readdirSync(path.join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
  ...readdirSync(path.join(ROOT, 'examples'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `examples/${name}`),
];

/** Taken apart by the table of options: nothing unknown, nothing that is not built, as many operands as the command takes. */
function refusalOf(args: readonly string[]): string | undefined {
  const line = parseCommandLine(args);
  const command = COMMANDS.find(({ name }) => name === line.command);
  const { length } = line.operands;
  if (command === undefined || length < command.least || length > command.most) return `${String(length)} operands`;
  return new ParsedOptions(line.command, line.values).command === line.command ? undefined : 'another command';
}

describe('a command that is printed', () => {
  it.each(COMMANDS.filter(({ hidden }) => hidden !== true).map(({ name, examples }) => ({ name, examples })))(
    'in the help of $name is one that waybill takes',
    ({ examples }) => {
      expect(examples).not.toEqual([]);
      for (const example of examples)
        expect([example, refusalOf(commandOf(example)?.args ?? [])]).toEqual([example, undefined]);
    },
  );

  it.each(DOCUMENTS)('in %s is one that waybill takes', (file) => {
    for (const { line, args } of printedCommands(readFileSync(path.join(ROOT, file), 'utf8')))
      expect([line, refusalOf(args)]).toEqual([line, undefined]);
  });

  it('is found in blocks, over several lines, behind a pipe, without its comment', () => {
    const block = ['```sh', "a | waybill copy 'x y' \\", '  "$Z" > f  # why', '# waybill no', 'not waybill', '```', ''];
    expect(printedCommands(block.join('\n'))).toEqual([
      { line: `a | waybill copy 'x y' "$Z" > f`, args: ['copy', 'x y', '$Z'] },
    ]);
  });
});
