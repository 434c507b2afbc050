import { runesOf } from './runes.ts';

const NAMED: Readonly<Record<string, string>> = {
  '\u0007': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
  '\\': '\\\\',
};

/** `%q` of a text: Go's double quotes; with `#` backquotes where they can hold it, with `+` in ASCII alone. */
export function quoteGo(text: string, flags: string): string {
  if (flags.includes('#') && isBackquotable(text)) return `\`${text}\``;
  return `"${runesOf(text)
    .map((sign) => (sign === '"' ? '\\"' : escape(sign, flags.includes('+'))))
    .join('')}"`;
}

/** `%q` of a number: the character in single quotes. */
export function quoteRune(point: number): string {
  const sign = String.fromCodePoint(point);
  return `'${sign === "'" ? "\\'" : escape(sign, false)}'`;
}

function isBackquotable(text: string): boolean {
  return runesOf(text).every(
    (sign) => sign === '\t' || (sign !== '`' && sign !== '\ufeff' && sign >= ' ' && sign !== '\u007f'),
  );
}

function escape(sign: string, asciiOnly: boolean): string {
  const named = NAMED[sign];
  if (named !== undefined) return named;
  const point = sign.codePointAt(0) ?? 0;
  const isPrintable = asciiOnly ? point >= 0x20 && point < 0x7f : /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u.test(sign);
  if (isPrintable) return sign;
  if (point < 0x20 || point === 0x7f) return `\\x${point.toString(16).padStart(2, '0')}`;
  if (point > 0xff_ff) return `\\U${point.toString(16).padStart(8, '0')}`;
  return `\\u${point.toString(16).padStart(4, '0')}`;
}
