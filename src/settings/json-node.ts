import { parseStrictJson } from '../image/index.ts';
import { Failure, toFailure } from '../runtime/failure.ts';
import { quoteForeign } from '../runtime/text.ts';

interface JsonFile {
  readonly file: string;
  /** What a person does about a file that is wrong. */
  readonly hint: string;
}

/**
 * A value in a settings file in JSON, with the place where it stands. Nothing is converted and nothing passed over: a rule that was
 * misspelt would otherwise be no rule. Every method fails with CONFIG_INVALID, in one line that begins with `FILE: `.
 */
export class JsonNode {
  readonly #value: unknown;
  readonly #of: JsonFile;
  /** `transports.docker[""][0].type`; empty for the document itself. */
  readonly path: string;

  constructor(value: unknown, of: JsonFile, path: string) {
    this.#value = value;
    this.#of = of;
    this.path = path;
  }

  get isText(): boolean {
    return typeof this.#value === 'string';
  }

  /** At least one character. */
  text(): string {
    const value = this.#value;
    if (typeof value === 'string' && value !== '') return value;
    throw this.refuse(value === '' ? 'is empty' : 'is not a text');
  }

  flag(): boolean {
    if (typeof this.#value === 'boolean') return this.#value;
    throw this.refuse('is neither true nor false');
  }

  count(least: number, most: number): number {
    const value = this.#value;
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
    throw this.refuse(`is not a whole number from ${String(least)} to ${String(most)}`);
  }

  oneOf<T extends string>(known: readonly T[]): T {
    const found = known.find((one) => one === this.#value);
    if (found !== undefined) return found;
    const what = typeof this.#value === 'string' ? `is ${quoteForeign(this.#value, 60)}, which` : 'is no text and';
    throw this.refuse(`${what} is none of ${known.join(', ')}`);
  }

  /** Bytes in base64 (RFC 4648 §4); lines may be broken. */
  base64(): Uint8Array {
    const text = this.text().replaceAll(/[\r\n]/g, '');
    const bytes = Buffer.from(text, 'base64');
    if (bytes.byteLength > 0 && bytes.toString('base64') === text) return bytes;
    throw this.refuse('is not base64');
  }

  /** A list with something in it. */
  items(): readonly JsonNode[] {
    const items = this.list();
    if (items.length === 0) throw this.refuse('is an empty list');
    return items;
  }

  list(): readonly JsonNode[] {
    const value: unknown = this.#value;
    if (!Array.isArray(value)) throw this.refuse('is not a list');
    return value.map((one: unknown, i) => new JsonNode(one, this.#of, `${this.path}[${String(i)}]`));
  }

  /** An object whose keys are anything. */
  entries(): ReadonlyMap<string, JsonNode> {
    const value = this.#value;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw this.refuse('is not an object');
    return new Map(Object.entries(value).map(([key, one]) => [key, this.#below(key, one)]));
  }

  /** An object that has none but these keys. */
  table<K extends string>(known: readonly K[]): ReadonlyMap<K, JsonNode> {
    const found = this.entries();
    const unknown = found.keys().find((key) => !known.some((one) => one === key));
    if (unknown !== undefined) throw this.refuse(`has the unknown key ${quoteForeign(unknown, 60)}`);
    return new Map(
      known.flatMap((key) => {
        const node = found.get(key);
        return node === undefined ? [] : [[key, node] as const];
      }),
    );
  }

  refuse(why: string, hint?: string, cause?: unknown): Failure {
    const { file } = this.#of;
    return new Failure('CONFIG_INVALID', `${file}: ${this.path === '' ? 'the document' : this.path} ${why}`, {
      side: 'local',
      subject: file,
      hint: hint ?? this.#of.hint,
      ...(cause === undefined ? {} : { cause }),
    });
  }

  #below(key: string, value: unknown): JsonNode {
    const isPlain = /^[A-Za-z][A-Za-z0-9-]*$/.test(key);
    const step = isPlain ? `${this.path === '' ? '' : '.'}${key}` : `[${quoteForeign(key, 120)}]`;
    return new JsonNode(value, this.#of, `${this.path}${step}`);
  }
}

/** Two readers must understand the file alike: UTF-8, no key twice, not too deep. Fails with CONFIG_INVALID. */
export function parseJsonFile(bytes: Uint8Array, file: string, hint: string): JsonNode {
  try {
    return new JsonNode(parseStrictJson(bytes, 'it'), { file, hint }, '');
  } catch (error) {
    const why = toFailure(error).message.replace(/^it /, '');
    throw new JsonNode(undefined, { file, hint }, '').refuse(why, hint, error);
  }
}
