import { Failure } from '../../runtime/failure.ts';
import type { CommandName } from './option.ts';
import { splitList } from './list-text.ts';
import { optionsOf } from './table.ts';
import { quoteForeign } from '../../runtime/text.ts';

/** The options of one invocation as text, with readers that check. Fails with INPUT_INVALID, naming the option. */
export class ParsedOptions {
  readonly command: CommandName;
  readonly #values: ReadonlyMap<string, readonly string[]>;

  /** `values` by option name. Fails with UNSUPPORTED for an option, or a value of one, that is not built yet. */
  constructor(command: CommandName, values: ReadonlyMap<string, readonly string[]>) {
    this.command = command;
    this.#values = values;
    for (const option of optionsOf(command)) {
      const given = values.get(option.name);
      const { laterValue } = option;
      if (laterValue !== undefined && given?.includes(laterValue.value) === true) {
        throw new Failure(
          'UNSUPPORTED',
          `--${option.name} ${laterValue.value} is not built yet (${laterValue.reason})`,
          {
            side: 'local',
            hint: `use ${laterValue.instead}`,
          },
        );
      }
      const isOff = (value: string): boolean => value === '' || (option.kind === 'boolean' && value === 'false');
      if (option.later === undefined || given === undefined || given.every(isOff)) continue;
      throw new Failure('UNSUPPORTED', `--${option.name} is not built yet (${option.later})`, {
        side: 'local',
        hint: 'leave it out: waybill ignores no option that it does not carry out',
      });
    }
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  /** The last value given. */
  text(name: string): string | undefined {
    return this.#values.get(name)?.at(-1);
  }

  /** Every value given. */
  all(name: string): readonly string[] {
    return this.#values.get(name) ?? [];
  }

  /** Every value given, divided at commas and line ends too; what stands in double quotes is one item. */
  list(name: string): readonly string[] {
    return this.all(name).flatMap((one) => {
      const items = splitList(one);
      if (items === undefined) throw wrong(name, one, 'a list, with "…" around an item that has quotes or commas');
      return items;
    });
  }

  flag(name: string): boolean {
    return this.optionalFlag(name) ?? false;
  }

  /** Go's spellings of a boolean; `undefined` when it was not given. */
  optionalFlag(name: string): boolean | undefined {
    const value = this.text(name);
    if (value === undefined || value === '') return undefined;
    if (/^(?:1|t|true)$/i.test(value)) return true;
    if (/^(?:0|f|false)$/i.test(value)) return false;
    throw wrong(name, value, 'true or false');
  }

  count(name: string, least: number, most: number): number | undefined {
    const value = this.text(name);
    if (value === undefined || value === '') return undefined;
    const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
    if (Number.isNaN(number) || number < least || number > most)
      throw wrong(name, value, `a number from ${String(least)} to ${String(most)}`);
    return number;
  }

  /** Milliseconds from Go's notation: `1h2m3s`, `500ms`, `1.5s`; a bare number is none, except 0. */
  durationMs(name: string): number | undefined {
    const value = this.text(name);
    if (value === undefined || value === '') return undefined;
    if (value === '0') return 0;
    const parts = [...value.matchAll(/(\d+(?:\.\d+)?)(ns|us|µs|ms|s|m|h)/g)];
    if (parts.length === 0 || parts.map(([whole]) => whole).join('') !== value)
      throw wrong(name, value, 'a time such as 90s, 5m or 1h30m');
    return parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (UNIT_MS[unit ?? ''] ?? 0), 0);
  }

  /** Bytes from `500MB`, `4GiB`, `1048576`. */
  bytes(name: string): number | undefined {
    const value = this.text(name);
    if (value === undefined || value === '') return undefined;
    const match = /^(\d+(?:\.\d+)?)\s*(?:([kmgt])(i?)b?|b)?$/i.exec(value);
    if (match === null) throw wrong(name, value, 'a size such as 500MB or 4GiB');
    const step = match[3] === 'i' ? 1024 : 1000;
    return Math.round(Number(match[1]) * step ** ('kmgt'.indexOf((match[2] ?? '').toLowerCase() || ' ') + 1));
  }
}

const UNIT_MS: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
};

function wrong(name: string, value: string, wanted: string): Failure {
  return new Failure('INPUT_INVALID', `--${name} takes ${wanted}, not ${quoteForeign(value, 80)}`, {
    side: 'local',
    hint: 'correct the value',
  });
}
