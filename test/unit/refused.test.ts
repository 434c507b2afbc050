import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/frontend/cli/commands.ts';
import { ParsedOptions } from '../../src/frontend/options/parsed.ts';
import { optionsOf } from '../../src/frontend/options/table.ts';
import { Failure } from '../../src/runtime/failure.ts';

/** Every option, or value of one, that is refused: by the command that knows it. */
const REFUSED = COMMANDS.flatMap(({ name: command }) =>
  optionsOf(command).flatMap(({ name, later, laterValue }) => [
    ...(later === undefined ? [] : [{ command, name, value: 'x', said: `--${name}` }]),
    ...(laterValue === undefined
      ? []
      : [{ command, name, value: laterValue.value, said: `--${name} ${laterValue.value}` }]),
  ]),
);

describe('what is refused until it is built', () => {
  it('is this, and no more', () => {
    expect([...new Set(REFUSED.map(({ said }) => said))].toSorted()).toEqual([
      '--cache workflow',
      '--decryption-key',
      '--encrypt-layer',
      '--encryption-key',
      '--receipt',
      '--sign-by-sq-fingerprint',
    ]);
  });

  it.each(REFUSED)('ends $command with UNSUPPORTED: $said', ({ command, name, value, said }) => {
    const parse = (): unknown => new ParsedOptions(command, new Map([[name, [value]]]));
    expect(parse).toThrow(Failure);
    expect(parse).toThrow(
      expect.objectContaining({ code: 'UNSUPPORTED', message: expect.stringContaining(said) as string }),
    );
  });
});
