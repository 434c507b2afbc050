import type { Operand } from './tree.ts';
import type { Token } from './token.ts';
import { runesOf } from './runes.ts';

/** Go's escapes in `"…"` and `'…'`; backquotes take everything as it is. `undefined`: not a valid literal. */
export function parseStringLiteral(written: string): string | undefined {
  const inner = written.slice(1, -1);
  if (written.startsWith('`')) return inner.replaceAll('\r', '');
  const quote = written.charAt(0);
  const bytes: Buffer[] = [];
  const escape = /\\(?:([abfnrtv\\'"])|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-3][0-7]{2}))/y;
  for (let at = 0; at < inner.length;) {
    if (inner[at] !== '\\') {
      const next = inner.indexOf('\\', at);
      const end = next < 0 ? inner.length : next;
      bytes.push(Buffer.from(inner.slice(at, end)));
      at = end;
      continue;
    }
    escape.lastIndex = at;
    const found = escape.exec(inner);
    if (found === null) return undefined;
    const [whole, simple, hex, short, long, octal] = found;
    if (simple === "'" && quote === '"') return undefined;
    if (simple === '"' && quote === "'") return undefined;
    const raw =
      hex === undefined ? (octal === undefined ? undefined : Number.parseInt(octal, 8)) : Number.parseInt(hex, 16);
    const point = Number.parseInt(short ?? long ?? '0', 16);
    if (point > 0x10_ff_ff || (point >= 0xd8_00 && point <= 0xdf_ff)) return undefined;
    if (simple !== undefined) bytes.push(Buffer.from(SIMPLE[simple] ?? simple));
    else bytes.push(raw === undefined ? Buffer.from(String.fromCodePoint(point)) : Buffer.from([raw]));
    at += whole.length;
  }
  return Buffer.concat(bytes).toString('utf8');
}

const SIMPLE: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** Go's numbers: `12 0x1f 0b1 0o7 017 1_000 1.5 1e3 'a'`. `undefined`: not a number. */
export function parseNumberLiteral(token: Token): Operand | undefined {
  const { at, text } = token;
  if (token.kind === 'char') {
    const value = parseStringLiteral(text);
    if (value === undefined || runesOf(value).length !== 1) return undefined;
    return { kind: 'int', at, value: BigInt(value.codePointAt(0) ?? 0) };
  }
  const [, sign = '', digits = ''] = /^([+-]?)(.*)$/s.exec(text) ?? [];
  if (!/^(?:0[xX]_?)?[0-9a-fA-F]/.test(digits) && !/^\.[0-9]/.test(digits)) return undefined;
  if (/__|_$|_\.|\._/.test(digits)) return undefined;
  const plain = digits.replaceAll('_', '');
  const whole = /^(?:0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO][0-7]+|[1-9][0-9]*|0)$/.test(plain)
    ? BigInt(plain)
    : /^0[0-7]+$/.test(plain)
      ? BigInt(`0o${plain.slice(1)}`)
      : undefined;
  if (whole !== undefined) {
    const value = sign === '-' ? -whole : whole;
    return BigInt.asIntN(64, value) === value ? { kind: 'int', at, value } : undefined;
  }
  if (!/^(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/.test(plain)) return undefined;
  const value = Number(`${sign}${plain}`);
  return Number.isFinite(value) ? { kind: 'float', at, value } : undefined;
}
