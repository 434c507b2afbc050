/**
 * An object in a service's answer. Every method throws an Error whose message says what is wrong; whoever asked makes a failure of it.
 */
export class AnswerFields {
  readonly #fields: Readonly<Record<string, unknown>>;
  readonly #path: string;

  private constructor(fields: Readonly<Record<string, unknown>>, path: string) {
    this.#fields = fields;
    this.#path = path;
  }

  static of(value: unknown, path = ''): AnswerFields {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new Error(`${path === '' ? 'the answer' : path} is not an object`);
    return new AnswerFields(value as Readonly<Record<string, unknown>>, path);
  }

  has(name: string): boolean {
    return this.#fields[name] !== undefined && this.#fields[name] !== null;
  }

  /** Its only member. */
  only(): { readonly name: string; readonly value: AnswerFields } {
    const [name, ...more] = Object.keys(this.#fields);
    if (name === undefined || more.length > 0) throw new Error(`${this.#path || 'the answer'} has not one member`);
    return { name, value: this.object(name) };
  }

  object(name: string): AnswerFields {
    return AnswerFields.of(this.#fields[name], this.#at(name));
  }

  text(name: string): string {
    const value = this.#fields[name];
    if (typeof value !== 'string' || value === '') throw new Error(`${this.#at(name)} is not a text`);
    return value;
  }

  texts(name: string): readonly string[] {
    const value = this.#fields[name];
    if (!Array.isArray(value) || value.length > MOST_TEXTS) throw new Error(`${this.#at(name)} is not a list`);
    return value.map((one: unknown) => {
      if (typeof one !== 'string') throw new Error(`${this.#at(name)} holds what is no text`);
      return one;
    });
  }

  /** A whole number, as one or, in protobuf's JSON for 64 bits, as text. */
  count(name: string): number {
    const value = this.#fields[name];
    const number = typeof value === 'string' && /^(?:0|[1-9]\d{0,15})$/.test(value) ? Number(value) : value;
    if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 0)
      throw new Error(`${this.#at(name)} is not a whole number`);
    return number;
  }

  base64(name: string): Uint8Array {
    return decoded(this.text(name), 'base64', this.#at(name));
  }

  hex(name: string): Uint8Array {
    return decoded(this.text(name), 'hex', this.#at(name));
  }

  #at(name: string): string {
    return this.#path === '' ? name : `${this.#path}.${name}`;
  }
}

/** A path through a Merkle tree has at most 64 hashes, a chain of certificates far fewer. */
const MOST_TEXTS = 64;

/** Bytes that are written in the one usual way. */
function decoded(text: string, as: 'base64' | 'hex', what: string): Uint8Array {
  const bytes = Buffer.from(text, as);
  if (bytes.byteLength === 0 || bytes.toString(as) !== text) throw new Error(`${what} is not ${as}`);
  return bytes;
}
