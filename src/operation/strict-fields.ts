import { invalid } from '../image/descriptor.ts';
import { isDigest, type Digest } from '../image/index.ts';

/** A parsed JSON object whose fields are read one by one, each as what it must be. Fails with MANIFEST_INVALID, naming the field. */
export interface Fields {
  readonly where: string;
  readonly has: (key: string) => boolean;
  readonly isText: (key: string) => boolean;
  readonly text: (key: string, most?: number) => string;
  readonly optionalText: (key: string) => string | undefined;
  readonly digest: (key: string) => Digest;
  readonly count: (key: string) => number;
  readonly flag: (key: string) => boolean;
  readonly oneOf: <T extends string>(key: string, allowed: readonly T[]) => T;
  readonly object: (key: string, keys: readonly string[]) => Fields;
  readonly list: <T>(key: string, read: (value: unknown, where: string) => T) => readonly T[];
}

const LONGEST_TEXT = 4096;

/** Fails with MANIFEST_INVALID when it is no object, or has a key that is none of `keys`. */
export function readFields(value: unknown, where: string, keys: readonly string[]): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid(`${where} is not an object`);
  const fields = new Map<string, unknown>(Object.entries(value));
  const unknown = fields.keys().find((key) => !keys.includes(key));
  if (unknown !== undefined) throw invalid(`${where} has the unknown key ${JSON.stringify(unknown.slice(0, 60))}`);
  const at = (key: string): string => `${where}.${key}`;
  const text = (key: string, most = LONGEST_TEXT): string => asText(fields.get(key), at(key), most);
  return {
    where,
    has: (key) => fields.get(key) !== undefined,
    isText: (key) => typeof fields.get(key) === 'string',
    text,
    optionalText: (key) => (fields.get(key) === undefined ? undefined : text(key)),
    digest: (key) => asDigest(fields.get(key), at(key)),
    count: (key) => asCount(fields.get(key), at(key)),
    flag: (key) => {
      const flag = fields.get(key);
      if (typeof flag !== 'boolean') throw invalid(`${at(key)} is neither true nor false`);
      return flag;
    },
    oneOf: (key, allowed) => {
      const found = fields.get(key);
      const known = allowed.find((one) => one === found);
      if (known === undefined) throw invalid(`${at(key)} is none of ${allowed.join(', ')}`);
      return known;
    },
    object: (key, below) => readFields(fields.get(key), at(key), below),
    list: (key, read) => asList(fields.get(key), at(key)).map((one, i) => read(one, `${at(key)}[${String(i)}]`)),
  };
}

export function asList(value: unknown, where: string): readonly unknown[] {
  if (!Array.isArray(value)) throw invalid(`${where} is not a list`);
  return value;
}

export function asText(value: unknown, where: string, most: number = LONGEST_TEXT): string {
  if (typeof value !== 'string') throw invalid(`${where} is not a string`);
  if (value.length > most) throw invalid(`${where} is longer than ${String(most)} characters`);
  return value;
}

export function asDigest(value: unknown, where: string): Digest {
  if (typeof value !== 'string' || !isDigest(value)) throw invalid(`${where} is not a digest`);
  return value;
}

export function asCount(value: unknown, where: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
    throw invalid(`${where} is not a whole number from 0 up`);
  return value;
}
