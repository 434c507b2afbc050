/**
 * The values that templates work on, as Go sees them: a struct has fixed fields where a map has keys, a list knows whether
 * it is nil, and every value knows its Go type, which `%T` and the messages print.
 */
export type GoValue =
  /** No value at all: a missing key of a map. Prints `<no value>`. */
  | { readonly kind: 'absent' }
  /** A nil pointer or interface. Prints `<nil>`. */
  | { readonly kind: 'nil'; readonly type: string }
  | { readonly kind: 'bool'; readonly type: string; readonly value: boolean }
  | { readonly kind: 'int'; readonly type: string; readonly value: bigint }
  | { readonly kind: 'float'; readonly type: string; readonly value: number }
  | { readonly kind: 'string'; readonly type: string; readonly value: string }
  | { readonly kind: 'list'; readonly type: string; readonly items: readonly GoValue[]; readonly isNil: boolean }
  | GoMap
  | GoStruct
  | GoTime;

export interface GoMap {
  readonly kind: 'map';
  readonly type: string;
  /** What `index` gives for a missing key. */
  readonly zero: GoValue;
  /** In Go's order of printing: by key. */
  readonly entries: ReadonlyMap<string, GoValue>;
  readonly isNil: boolean;
}

export interface GoStruct {
  readonly kind: 'struct';
  readonly type: string;
  readonly fields: readonly GoField[];
}

export interface GoField {
  readonly name: string;
  readonly value: GoValue;
  /** The name in JSON; absent: the field is reachable by templates alone, neither serialised nor printed with the struct. */
  readonly json?: string;
  readonly omitEmpty?: boolean;
}

/** An instant with its offset from UTC, to the nanosecond. */
export interface GoTime {
  readonly kind: 'time';
  readonly type: 'time.Time' | '*time.Time';
  /** Seconds since 1970-01-01T00:00:00Z. */
  readonly seconds: bigint;
  readonly nanos: number;
  readonly offsetMinutes: number;
}

export type GoString = Extract<GoValue, { kind: 'string' }>;
export type GoList = Extract<GoValue, { kind: 'list' }>;
export type GoInt = Extract<GoValue, { kind: 'int' }>;

export const ABSENT: GoValue = { kind: 'absent' };

export function goBool(value: boolean): GoValue {
  return { kind: 'bool', type: 'bool', value };
}

export function goInt(value: number | bigint, type = 'int'): GoInt {
  return { kind: 'int', type, value: BigInt(value) };
}

export function goFloat(value: number): GoValue {
  return { kind: 'float', type: 'float64', value };
}

export function goString(value: string, type = 'string'): GoString {
  return { kind: 'string', type, value };
}

export function goNil(type = '<nil>'): GoValue {
  return { kind: 'nil', type };
}

/** `[]element`; `null` is the nil slice. */
export function goList(items: readonly GoValue[] | null, element = 'string'): GoList {
  return { kind: 'list', type: `[]${element}`, items: items ?? [], isNil: items === null };
}

export function goStrings(items: readonly string[] | null, element = 'string'): GoList {
  return goList(items === null ? null : items.map((one) => goString(one, element)), element);
}

/** `map[string]element`; `null` is the nil map. */
export function goMap(entries: Iterable<readonly [string, GoValue]> | null, zero: GoValue, element: string): GoMap {
  const sorted = [...(entries ?? [])].toSorted(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return { kind: 'map', type: `map[string]${element}`, zero, entries: new Map(sorted), isNil: entries === null };
}

export function goStringMap(value: Readonly<Record<string, string>> | null): GoMap {
  const entries = value === null ? null : Object.entries(value).map(([key, text]) => [key, goString(text)] as const);
  return goMap(entries, goString(''), 'string');
}

export function goStruct(type: string, fields: readonly GoField[]): GoStruct {
  return { kind: 'struct', type, fields };
}

/** Go's name for the type, as `%T` prints it. */
export function typeOf(value: GoValue): string {
  return value.kind === 'absent' ? '<nil>' : value.type;
}

/** Go's truth: not the zero of numbers, strings and booleans, not empty, not nil. Structs are always true. */
export function isTrue(value: GoValue): boolean {
  switch (value.kind) {
    case 'absent':
    case 'nil':
      return false;
    case 'bool':
      return value.value;
    case 'int':
      return value.value !== 0n;
    case 'float':
      return value.value !== 0;
    case 'string':
      return value.value !== '';
    case 'list':
      return value.items.length > 0;
    case 'map':
      return value.entries.size > 0;
    case 'struct':
    case 'time':
      return true;
  }
}
