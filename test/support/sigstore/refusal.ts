/** What a log does not take, and why. */
export class Refusal extends Error {}

export type Fields = Readonly<Record<string, unknown>>;

export function fieldsOf(value: unknown, what: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Refusal(`${what} is not an object`);
  return value as Fields;
}

export function textIn(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value !== 'string' || value === '') throw new Refusal(`${name} is missing`);
  return value;
}

/** Standard base64 with padding (RFC 4648, section 4), and nothing else. */
export function bytesIn(fields: Fields, name: string): Buffer {
  const text = textIn(fields, name);
  const bytes = Buffer.from(text, 'base64');
  if (bytes.toString('base64') !== text) throw new Refusal(`${name} is not base64`);
  return bytes;
}

export function onlyOne(list: unknown, what: string): Fields {
  if (!Array.isArray(list) || list.length !== 1) throw new Refusal(`exactly one of ${what} is taken`);
  return fieldsOf(list[0], what);
}

export function parseJson(text: string, what: string): Fields {
  try {
    return fieldsOf(JSON.parse(text), what);
  } catch (error) {
    throw new Refusal(`${what} is not JSON`, { cause: error });
  }
}
