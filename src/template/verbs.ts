import { renderTime } from './go-time.ts';
import { quoteGo, quoteRune } from './quote.ts';
import { renderFloat } from './float.ts';
import { typeOf, type GoStruct, type GoValue } from './value.ts';
import { runesOf } from './runes.ts';

/** One directive of a format, `%+-8.3f`: its flags, and the numbers where given. */
export interface Directive {
  readonly verb: string;
  readonly flags: string;
  readonly width: number | undefined;
  readonly precision: number | undefined;
}

export const PLAIN: Directive = { verb: 'v', flags: '', width: undefined, precision: undefined };

/** One operand under one verb, as Go's fmt prints it, a wrong verb (`%!d(string=hi)`) included. */
export function renderVerb(value: GoValue, how: Directive): string {
  if (how.verb === 'T') return pad(typeOf(value), { ...how, verb: 's' });
  if (value.kind === 'absent' || (value.kind === 'nil' && !value.type.startsWith('*')))
    return how.verb === 'v' ? pad('<nil>', how) : `%!${how.verb}(<nil>)`;
  return renderKnown(value, how);
}

function renderKnown(value: GoValue, how: Directive): string {
  switch (value.kind) {
    case 'absent':
    case 'nil':
      return how.flags.includes('#') && how.verb === 'v' && value.kind === 'nil'
        ? `(${value.type})(nil)`
        : pad('<nil>', how);
    case 'bool':
      return 'vt'.includes(how.verb) ? pad(String(value.value), how) : wrongVerb(value, how);
    case 'int':
      return renderInteger(value.value, how) ?? wrongVerb(value, how);
    case 'float':
      return renderNumber(renderFloat(value.value, how), how) ?? wrongVerb(value, how);
    case 'string':
      return renderText(value.value, how) ?? wrongVerb(value, how);
    case 'time':
      return (
        renderText(renderTime(value), { ...how, flags: how.verb === 'v' ? '' : how.flags }) ?? wrongVerb(value, how)
      );
    case 'list': {
      const parts = value.items.map((one) => renderNested(one, how));
      if (!isGoSyntax(how)) return `[${parts.join(' ')}]`;
      return value.isNil ? `${value.type}(nil)` : `${value.type}{${parts.join(', ')}}`;
    }
    case 'map': {
      const entries = [...value.entries].map(
        ([key, one]) =>
          `${renderText(key, how) ?? wrongVerb({ kind: 'string', type: 'string', value: key }, how)}:${renderNested(one, how)}`,
      );
      if (!isGoSyntax(how)) return `map[${entries.join(' ')}]`;
      return value.isNil ? `${value.type}(nil)` : `${value.type}{${entries.join(', ')}}`;
    }
    case 'struct':
      return renderStruct(value, how);
  }
}

/** Inside of a list, a map or a struct a nil is `<nil>` under every verb. */
function renderNested(value: GoValue, how: Directive): string {
  return value.kind === 'nil' || value.kind === 'absent' ? renderKnown(value, how) : renderVerb(value, how);
}

function renderStruct(value: GoStruct, how: Directive): string {
  const named = isGoSyntax(how) || (how.verb === 'v' && how.flags.includes('+'));
  const fields = value.fields
    .filter((field) => field.json !== undefined)
    .map((field) => (named ? `${field.name}:` : '') + renderNested(field.value, how));
  return isGoSyntax(how) ? `${value.type}{${fields.join(', ')}}` : `{${fields.join(' ')}}`;
}

function isGoSyntax(how: Directive): boolean {
  return how.verb === 'v' && how.flags.includes('#');
}

function wrongVerb(value: GoValue, how: Directive): string {
  return `%!${how.verb}(${typeOf(value)}=${renderKnown(value, { ...how, verb: 'v' })})`;
}

function renderText(text: string, how: Directive): string | undefined {
  const cut = how.precision === undefined ? text : runesOf(text).slice(0, how.precision).join('');
  switch (how.verb) {
    case 'v':
      return pad(how.flags.includes('#') ? quoteGo(cut, '') : cut, how);
    case 's':
      return pad(cut, how);
    case 'q':
      return pad(quoteGo(cut, how.flags), how);
    case 'x':
    case 'X':
      return pad(renderHex(text, how), how);
    default:
      return undefined;
  }
}

function renderHex(text: string, how: Directive): string {
  const bytes = Buffer.from(text).subarray(0, how.precision);
  const prefix = how.flags.includes('#') && bytes.length > 0 ? '0x' : '';
  const spaced = how.flags.includes(' ');
  const pairs = [...bytes].map((byte) => byte.toString(16).padStart(2, '0'));
  const hex = spaced ? pairs.map((pair) => prefix + pair).join(' ') : prefix + pairs.join('');
  return how.verb === 'X' ? hex.toUpperCase() : hex;
}

const BASES: Readonly<Record<string, readonly [base: number, prefix: string]>> = {
  v: [10, ''],
  d: [10, ''],
  b: [2, '0b'],
  o: [8, '0'],
  O: [8, ''],
  x: [16, '0x'],
  X: [16, '0X'],
};

function renderInteger(value: bigint, how: Directive): string | undefined {
  const point = value >= 0n && value <= 0x10_ff_ffn ? Number(value) : 0xff_fd;
  if (how.verb === 'c') return pad(String.fromCodePoint(point), how);
  if (how.verb === 'q') return pad(quoteRune(point), how);
  if (how.verb === 'U') return pad(`U+${value.toString(16).toUpperCase().padStart(4, '0')}`, how);
  const [base, prefix] = BASES[how.verb] ?? [];
  if (base === undefined || prefix === undefined) return undefined;
  if (how.precision === 0 && value === 0n) return pad('', { ...how, flags: how.flags.replace('0', '') });
  const digits = (value < 0n ? -value : value).toString(base).padStart(how.precision ?? 0, '0');
  const lead = (how.flags.includes('#') ? prefix : '') + (how.verb === 'O' ? '0o' : '');
  const sign = value < 0n ? '-' : signFor(how);
  const cased = how.verb === 'X' ? digits.toUpperCase() : digits;
  const zeros = how.flags.includes('0') && !how.flags.includes('-') && how.precision === undefined;
  const room = (how.width ?? 0) - sign.length;
  return zeros
    ? sign + lead + cased.padStart(room, '0')
    : pad(sign + lead + cased, { ...how, flags: how.flags.replace('0', '') });
}

function renderNumber(text: string | undefined, how: Directive): string | undefined {
  if (text === undefined) return undefined;
  const isFinite = /\d/.test(text);
  const signed = /^[+-]/.test(text) ? text : `${isFinite || how.flags.includes('+') ? signFor(how) : ''}${text}`;
  if (!isFinite || !how.flags.includes('0') || how.flags.includes('-'))
    return pad(signed, { ...how, flags: how.flags.replace('0', '') });
  const sign = /^[+ -]/.exec(signed)?.[0] ?? '';
  return sign + signed.slice(sign.length).padStart((how.width ?? 0) - sign.length, '0');
}

function signFor(how: Directive): string {
  if (how.flags.includes('+') && !isGoSyntax(how)) return how.verb === 'v' ? '' : '+';
  return how.flags.includes(' ') ? ' ' : '';
}

/** To the width, counted in characters. */
function pad(text: string, how: Directive): string {
  if (how.width === undefined) return text;
  const missing = how.width - runesOf(text).length;
  if (missing <= 0) return text;
  if (how.flags.includes('-')) return text + ' '.repeat(missing);
  return (how.flags.includes('0') ? '0' : ' ').repeat(missing) + text;
}
