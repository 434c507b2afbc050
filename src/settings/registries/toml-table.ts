import { Failure } from '../../runtime/failure.ts';
import { renderForeign } from '../../runtime/text.ts';
import { lineOfKey, type KeyPath } from './line-of-key.ts';

/** The file that a table is of. */
interface TomlFile {
  readonly file: string;
  readonly text: string;
}

/**
 * A TOML table, read key by key. A key that is not there in this spelling is looked for in any case of letters, as the containers
 * tools do: what they would obey must not be passed over. Every method fails with CONFIG_INVALID where the value has another type.
 */
export class TomlTable {
  readonly #values: Readonly<Record<string, unknown>>;
  readonly #of: TomlFile;
  /** Where this table stands. */
  readonly #path: KeyPath;
  readonly #read = new Set<string>();
  readonly #children: TomlTable[] = [];

  constructor(values: Readonly<Record<string, unknown>>, of: TomlFile, path: KeyPath = []) {
    this.#values = values;
    this.#of = of;
    this.#path = path;
  }

  has(key: string): boolean {
    return this.#find(key) !== undefined;
  }

  text(key: string): string | undefined {
    const value = this.#find(key);
    if (value === undefined || typeof value === 'string') return value;
    throw this.refuse(key, 'must be a text in quotes');
  }

  flag(key: string): boolean {
    const value = this.#find(key) ?? false;
    if (typeof value === 'boolean') return value;
    throw this.refuse(key, 'must be true or false, without quotes');
  }

  choice<T extends string>(key: string, allowed: readonly T[]): T | undefined {
    const text = this.text(key);
    const found = allowed.find((one) => one === text);
    if (found !== undefined || text === undefined) return found;
    throw this.refuse(key, `must be one of ${allowed.filter((one) => one !== '').join(', ')}`);
  }

  texts(key: string): readonly string[] | undefined {
    const value = this.#find(key);
    if (value === undefined || (Array.isArray(value) && value.every((one) => typeof one === 'string'))) return value;
    throw this.refuse(key, 'must be a list of texts: ["…", "…"]');
  }

  table(key: string): TomlTable | undefined {
    const value = this.#find(key);
    if (value === undefined) return undefined;
    if (isTable(value)) return this.#child(value, key, 0);
    throw this.refuse(key, `must be a table: [${key}]`);
  }

  tables(key: string): readonly TomlTable[] {
    const value = this.#find(key) ?? [];
    if (Array.isArray(value) && value.every(isTable)) return value.map((one, at) => this.#child(one, key, at));
    throw this.refuse(key, 'must be tables in double brackets: [[registry]], [[registry.mirror]]');
  }

  /** Checks that every value of this table is a text. */
  allTexts(): void {
    for (const key of Object.keys(this.#values)) this.text(key);
  }

  /** What of this table, and of those below it, nobody has asked for, in words. */
  unread(): readonly string[] {
    const rest = Object.keys(this.#values).filter((key) => !this.#read.has(key));
    return [
      ...rest.map((key) => this.say(key, 'is no key that means anything here, and is passed over')),
      ...this.#children.flatMap((child) => child.unread()),
    ];
  }

  refuse(key: string, why: string, hint = 'correct the file; containers-registries.conf(5) describes it'): Failure {
    const { file } = this.#of;
    return new Failure('CONFIG_INVALID', this.say(key, why), { side: 'local', subject: file, hint });
  }

  #child(values: Readonly<Record<string, unknown>>, key: string, at: number): TomlTable {
    const child = new TomlTable(values, this.#of, [...this.#path, { key, at }]);
    this.#children.push(child);
    return child;
  }

  /** `FILE:LINE: registry.mirror.location WHAT`, the line where it can be told. */
  say(key: string, what: string): string {
    const { file, text } = this.#of;
    const line = lineOfKey(text, this.#path, key);
    const name = [...this.#path.map((step) => step.key), renderForeign(key, 60)].join('.');
    return `${file}${line === undefined ? '' : `:${String(line)}`}: ${name} ${what}`;
  }

  #find(key: string): unknown {
    const values = this.#values;
    const name = Object.hasOwn(values, key) ? key : Object.keys(values).find((one) => one.toLowerCase() === key);
    if (name === undefined) return undefined;
    this.#read.add(name);
    return values[name];
  }
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
