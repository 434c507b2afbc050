import { TemplateProblem } from './failure.ts';
import { goInt, goString, typeOf, type GoValue } from './value.ts';

/** `len`: bytes of a text, items of a list, entries of a map. */
export function lengthOf(value: GoValue): number {
  switch (value.kind) {
    case 'string':
      return Buffer.byteLength(value.value);
    case 'list':
      return value.items.length;
    case 'map':
      return value.entries.size;
    default:
      throw new TemplateProblem(`len of ${typeOf(value)}: only texts, lists and maps have a length`);
  }
}

/** `index x 1 "a"`: as Go's `x[1]["a"]`. A missing key of a map gives the zero of its values. */
export function indexInto(value: GoValue, keys: readonly GoValue[]): GoValue {
  let found = value;
  for (const key of keys) found = indexOnce(found, key);
  return found;
}

function indexOnce(value: GoValue, key: GoValue): GoValue {
  switch (value.kind) {
    case 'map':
      if (key.kind !== 'string') throw new TemplateProblem(`the keys of ${value.type} are texts, not ${typeOf(key)}`);
      return value.entries.get(key.value) ?? value.zero;
    case 'list': {
      const item = value.items[toIndex(key, value.items.length - 1)];
      if (item === undefined) throw new TemplateProblem('index out of range');
      return item;
    }
    case 'string': {
      const bytes = Buffer.from(value.value);
      return goInt(bytes[toIndex(key, bytes.length - 1)] ?? 0, 'uint8');
    }
    default:
      throw new TemplateProblem(`cannot index ${value.kind === 'absent' ? 'a missing value' : typeOf(value)}`);
  }
}

/** `slice x 1 3`: as Go's `x[1:3]`, on lists and on the bytes of a text. */
export function sliceOf(value: GoValue, bounds: readonly GoValue[]): GoValue {
  if (bounds.length > 3) throw new TemplateProblem(`slice takes at most 3 indexes, not ${String(bounds.length)}`);
  if (value.kind !== 'string' && value.kind !== 'list')
    throw new TemplateProblem(`cannot slice ${value.kind === 'absent' ? 'a missing value' : typeOf(value)}`);
  if (value.kind === 'string' && bounds.length === 3)
    throw new TemplateProblem('a text is sliced by at most 2 indexes');
  const length = lengthOf(value);
  const [from = 0, to = length, capacity = length] = bounds.map((bound) => toIndex(bound, length));
  if (from > to || to > capacity)
    throw new TemplateProblem(`slice from ${String(from)} to ${String(to)}: out of order`);
  if (value.kind === 'list') return { ...value, items: value.items.slice(from, to) };
  return goString(Buffer.from(value.value).subarray(from, to).toString('utf8'), value.type);
}

function toIndex(value: GoValue, largest: number): number {
  if (value.kind !== 'int') throw new TemplateProblem(`an index is a whole number, not ${typeOf(value)}`);
  if (value.value < 0n || value.value > BigInt(largest))
    throw new TemplateProblem(`index out of range: ${String(value.value)} of ${String(largest + 1)}`);
  return Number(value.value);
}
