import { TemplateProblem } from './failure.ts';
import { renderPlain } from './printf.ts';
import { typeOf, type GoValue } from './value.ts';

/** Go templates' `eq`: the first against any of the others. Lists and maps cannot be compared. */
export function isEqualToAny(values: readonly GoValue[]): boolean {
  const [first, ...others] = values;
  if (first === undefined || others.length === 0) throw new TemplateProblem('missing argument for comparison');
  requireComparable(first);
  return others.some((other) => isEqual(first, other));
}

function isEqual(a: GoValue, b: GoValue): boolean {
  if (isBasic(a) && isBasic(b)) {
    if (a.kind !== b.kind)
      throw new TemplateProblem(`incompatible types for comparison: ${typeOf(a)} and ${typeOf(b)}`);
    return a.value === b.value;
  }
  if (a.kind === 'absent' || b.kind === 'absent') return a.kind === b.kind;
  if (isBasic(a) || isBasic(b)) {
    if (a.kind === 'nil' || b.kind === 'nil') return false;
    throw new TemplateProblem(`incompatible types for comparison: ${typeOf(a)} and ${typeOf(b)}`);
  }
  requireComparable(b);
  if (a.kind === 'time' && b.kind === 'time') return a.seconds === b.seconds && a.nanos === b.nanos;
  if (a.kind === 'struct' && b.kind === 'struct') return a.type === b.type && renderPlain(a) === renderPlain(b);
  return a.kind === 'nil' && b.kind === 'nil';
}

/** `lt`. Numbers with numbers of their kind, texts with texts. */
export function isLess(a: GoValue, b: GoValue): boolean {
  if (!isBasic(a) || !isBasic(b) || a.kind === 'bool' || b.kind === 'bool')
    throw new TemplateProblem(`${typeOf(isBasic(a) && a.kind !== 'bool' ? b : a)} has no order`);
  if (a.kind === 'int' && b.kind === 'int') return a.value < b.value;
  if (a.kind === 'float' && b.kind === 'float') return a.value < b.value;
  if (a.kind === 'string' && b.kind === 'string') return Buffer.compare(Buffer.from(a.value), Buffer.from(b.value)) < 0;
  throw new TemplateProblem(`incompatible types for comparison: ${typeOf(a)} and ${typeOf(b)}`);
}

type Basic = Extract<GoValue, { kind: 'bool' | 'int' | 'float' | 'string' }>;

function isBasic(value: GoValue): value is Basic {
  return value.kind === 'bool' || value.kind === 'int' || value.kind === 'float' || value.kind === 'string';
}

function requireComparable(value: GoValue): void {
  const holdsList =
    value.kind === 'struct' && value.fields.some((field) => field.value.kind === 'list' || field.value.kind === 'map');
  if (value.kind === 'list' || value.kind === 'map' || holdsList)
    throw new TemplateProblem(`${typeOf(value)} cannot be compared`);
}
