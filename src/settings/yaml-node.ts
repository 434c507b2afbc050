import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Alias,
  type Document,
  type Pair,
  type Scalar,
  type YAMLError,
} from 'yaml';
import { Failure } from '../runtime/failure.ts';
import { isClose, quoteForeign, renderForeign } from '../runtime/text.ts';

interface YamlFile {
  readonly file: string;
  readonly lines: LineCounter;
  /** What a person does about a file that is wrong. */
  readonly hint: string;
  /** What an alias stands for, where aliases are read. */
  readonly resolve?: (alias: Alias) => unknown;
}

/**
 * A value in a YAML 1.2 file (JSON is YAML), with the place where it stands. Values are taken as what they are: nothing is
 * converted, and a number where a text belongs is refused. Every method fails with CONFIG_INVALID, in one line that begins with
 * `FILE:LINE: `.
 */
export class YamlNode {
  readonly #value: unknown;
  readonly #of: YamlFile;
  /** From 1. */
  readonly line: number;
  /** `sync[2].to[1]`; empty for the document itself. */
  readonly path: string;

  constructor(value: unknown, of: YamlFile, path: string, line: number) {
    this.#value = of.resolve !== undefined && isAlias(value) ? of.resolve(value) : value;
    this.#of = of;
    this.path = path;
    this.line = lineOf(value, of) ?? line;
  }

  get isNothing(): boolean {
    return this.#value === null || (isScalar(this.#value) && this.#value.value === null);
  }

  get isList(): boolean {
    return isSeq(this.#value);
  }

  get isTable(): boolean {
    return isMap(this.#value);
  }

  text(): string {
    const scalar = this.#scalar();
    if (typeof scalar?.value === 'string') return scalar.value;
    // What stands there is not said: it may be a secret.
    const isBare = scalar !== undefined && !this.isNothing;
    throw this.refuse('must be a text', isBare ? 'write it in quotes: "3.20", "true"' : undefined);
  }

  /** The text of a value as it stands in the file: `1.10` is no number here. */
  written(): string {
    const scalar = this.#scalar();
    if (scalar !== undefined && !this.isNothing) return scalar.source ?? String(scalar.value);
    throw this.refuse('must be a text');
  }

  flag(): boolean {
    const value = this.#scalar()?.value;
    if (typeof value === 'boolean') return value;
    throw this.refuse('must be true or false, without quotes');
  }

  /** A whole number between these two. */
  count(least: number, most: number): number {
    const value = this.#scalar()?.value;
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most) return value;
    throw this.refuse(`must be a whole number from ${String(least)} to ${String(most)}`);
  }

  choice<T extends string>(allowed: readonly T[]): T {
    const text = this.text();
    const found = allowed.find((one) => one === text);
    if (found !== undefined) return found;
    throw this.refuse(`must be one of ${allowed.join(', ')}, not ${quoteForeign(text, 60)}`);
  }

  items(): readonly YamlNode[] {
    const list = this.#value;
    if (!isSeq(list)) throw this.refuse('must be a list');
    return list.items.map((one, at) => new YamlNode(one, this.#of, `${this.path}[${String(at)}]`, this.line));
  }

  /** The items of a list, or the one value that stands for a list of one. */
  itemsOrOne(): readonly YamlNode[] {
    return this.isList ? this.items() : [this];
  }

  /** By key, in the file's order. A key that comes twice is refused, and one that is no text. */
  table(): ReadonlyMap<string, YamlNode> {
    const table = this.#value;
    if (!isMap(table)) throw this.refuse('must be a table of keys and values');
    const found = new Map<string, YamlNode>();
    for (const pair of table.items) {
      const key = this.#keyOf(pair);
      const child = new YamlNode(
        pair.value,
        this.#of,
        this.path === '' ? key : `${this.path}.${key}`,
        lineOf(pair.key, this.#of) ?? this.line,
      );
      if (found.has(key)) throw child.refuse('is there twice');
      found.set(key, child);
    }
    return found;
  }

  /** As {@link table}; a key that is none of these is refused with the one that may have been meant. */
  tableOf<K extends string>(known: readonly K[]): ReadonlyMap<K, YamlNode> {
    const found = new Map<K, YamlNode>();
    for (const [key, node] of this.table()) {
      const mine = known.find((one) => one === key);
      if (mine === undefined) throw node.refuse('is no key that means anything here', hintOf(key, known));
      found.set(mine, node);
    }
    return found;
  }

  /** `FILE:LINE: sync[2].to WHY` */
  refuse(why: string, hint?: string, cause?: unknown): Failure {
    const { file } = this.#of;
    const what = this.path === '' ? 'the document' : renderForeign(this.path, 120);
    return new Failure('CONFIG_INVALID', `${file}:${String(this.line)}: ${what} ${why}`, {
      side: 'local',
      subject: file,
      hint: hint ?? this.#of.hint,
      ...(cause === undefined ? {} : { cause }),
    });
  }

  #scalar(): Scalar | undefined {
    if (isAlias(this.#value)) throw this.refuse('is an alias, and aliases are not read here', 'write the value out');
    return isScalar(this.#value) ? this.#value : undefined;
  }

  #keyOf({ key }: Pair): string {
    if (isScalar(key) && typeof key.value === 'string') return key.value;
    throw this.refuse('has a key that is no text', 'write the key in quotes');
  }
}

/**
 * The document in a file: one, without tags of its own. Aliases are read where some are allowed; what they stand for is not copied,
 * and may hold itself. Fails with CONFIG_INVALID.
 */
export function parseYaml(text: string, file: string, hint: string, mostAliases = 0): YamlNode {
  const lines = new LineCounter();
  const document: Document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    // Keys that come twice are found here, in less time than the library takes for very many.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
    lineCounter: lines,
  });
  const of: YamlFile = {
    file,
    lines,
    hint,
    ...(mostAliases > 0 ? { resolve: (alias) => alias.resolve(document) } : {}),
  };
  const [wrong] = [...document.errors, ...document.warnings];
  if (wrong !== undefined) throw invalid(wrong, of);
  const root = new YamlNode(document.contents, of, '', 1);
  if (mostAliases > 0 && countAliases(document, mostAliases) > mostAliases)
    throw root.refuse(`has more than ${String(mostAliases)} aliases`, 'write the values out');
  return root;
}

function countAliases(document: Document, most: number): number {
  let count = 0;
  visit(document, {
    Alias: () => {
      count += 1;
      return count > most ? visit.BREAK : undefined;
    },
  });
  return count;
}

function invalid(wrong: YAMLError, { file, lines, hint }: YamlFile): Failure {
  const { line } = lines.linePos(wrong.pos[0]);
  const why = WORDS[wrong.code] ?? renderForeign(withoutContent(wrong.message));
  return new Failure('CONFIG_INVALID', `${file}:${String(Math.max(1, line))}: ${why}`, {
    side: 'local',
    subject: file,
    hint,
    cause: wrong,
  });
}

const WORDS: Readonly<Record<string, string>> = {
  RESOURCE_EXHAUSTION: 'nested too deeply',
  TAG_RESOLVE_FAILED: 'a tag (!name) is not read here',
  BAD_DQ_ESCAPE: 'a backslash sequence in double quotes that means nothing',
  MULTIPLE_DOCS: 'more than one document in the file',
};

/** The library's own words: what it quotes of the file may be a secret. */
function withoutContent(message: string): string {
  return (message.split('\n', 1)[0] ?? '').replace(/(?<=\S): .*$/, '');
}

function lineOf(value: unknown, { lines }: YamlFile): number | undefined {
  if (typeof value !== 'object' || value === null || !('range' in value) || !Array.isArray(value.range))
    return undefined;
  const at: unknown = value.range[0];
  return typeof at === 'number' ? lines.linePos(at).line : undefined;
}

function hintOf(key: string, known: readonly string[]): string {
  const close = known.filter((one) => isClose(one, key.toLowerCase()));
  return close.length > 0 ? `did you mean ${close.join(' or ')}?` : `the keys here are ${known.join(', ')}`;
}
