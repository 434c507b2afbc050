type Schema = Readonly<Record<string, unknown>>;

/**
 * Whether a value is what a JSON schema says, for the words of draft 7 that ours uses. A word that it does not know fails, so that
 * nothing is passed over.
 */
export function isValid(value: unknown, schema: Schema, root: Schema = schema): boolean {
  return Object.entries(schema).every(([word, said]) => {
    const check = WORDS[word];
    if (check === undefined) throw new Error(`the schema says ${word}, which is not checked here`);
    return check(value, said as never, root, schema);
  });
}

type Check = (value: unknown, said: never, root: Schema, schema: Schema) => boolean;

const always = (): boolean => true;

const WORDS: Readonly<Record<string, Check>> = {
  $schema: always,
  title: always,
  description: always,
  definitions: always,
  type: (value, said: string) => typeOf(value) === said || (said === 'number' && typeOf(value) === 'integer'),
  const: (value, said: unknown) => value === said,
  enum: (value, said: readonly unknown[]) => said.includes(value),
  pattern: (value, said: string) => typeof value !== 'string' || new RegExp(said, 'u').test(value),
  minLength: (value, said: number) => typeof value !== 'string' || value.length >= said,
  minimum: (value, said: number) => typeof value !== 'number' || value >= said,
  maximum: (value, said: number) => typeof value !== 'number' || value <= said,
  minItems: (value, said: number) => !Array.isArray(value) || value.length >= said,
  items: (value, said: Schema, root) => !Array.isArray(value) || value.every((one) => isValid(one, said, root)),
  minProperties: (value, said: number) => !isObject(value) || Object.keys(value).length >= said,
  maxProperties: (value, said: number) => !isObject(value) || Object.keys(value).length <= said,
  required: (value, said: readonly string[]) => !isObject(value) || said.every((one) => Object.hasOwn(value, one)),
  properties: (value, said: Readonly<Record<string, Schema>>, root) =>
    !isObject(value) ||
    Object.entries(said).every(([key, one]) => !Object.hasOwn(value, key) || isValid(value[key], one, root)),
  additionalProperties: (value, said: boolean | Schema, root, { properties = {} }) =>
    !isObject(value) ||
    Object.entries(value).every(
      ([key, one]) =>
        Object.hasOwn(properties as object, key) || (typeof said !== 'boolean' && isValid(one, said, root)),
    ),
  dependencies: (value, said: Readonly<Record<string, Schema | readonly string[]>>, root) =>
    !isObject(value) ||
    Object.entries(said).every(
      ([key, one]) =>
        !Object.hasOwn(value, key) || isValid(value, Array.isArray(one) ? { required: one } : (one as Schema), root),
    ),
  not: (value, said: Schema, root) => !isValid(value, said, root),
  anyOf: (value, said: readonly Schema[], root) => said.some((one) => isValid(value, one, root)),
  $ref: (value, said: string, root) => {
    const found = (root['definitions'] as Readonly<Record<string, Schema>>)[said.replace('#/definitions/', '')];
    if (found === undefined) throw new Error(`the schema has no ${said}`);
    return isValid(value, found, root);
  },
};

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value === 'number' && Number.isInteger(value) ? 'integer' : typeof value;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeOf(value) === 'object';
}
