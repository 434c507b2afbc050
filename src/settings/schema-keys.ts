/** A JSON schema, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** A key of a file: what people read of it, and what editors hold it to. */
export interface Key {
  readonly help: string;
  readonly schema: JsonSchema;
}

/** What an object of a file may hold: its parser and its JSON schema both go by it. */
export type Keys<K extends string> = Readonly<Record<K, Key>>;

export function keysOf<K extends string>(table: Keys<K>): readonly K[] {
  return Object.keys(table) as K[];
}

/** The schema of an object with these keys and no other. Keys of `nullable` may be `null`: not what the defaults say. */
export function objectSchema(table: Keys<string>, more: JsonSchema = {}, nullable: readonly string[] = []): JsonSchema {
  const properties = Object.entries(table).map(([name, { help, schema }]) => [
    name,
    { description: help, ...(nullable.includes(name) ? { anyOf: [schema, { type: 'null' }] } : schema) },
  ]);
  return { type: 'object', additionalProperties: false, properties: Object.fromEntries(properties), ...more };
}
