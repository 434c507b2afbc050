import { inspect } from 'node:util';
import { Spelling } from './spelling.ts';
import { renderForeign } from './text.ts';

/** A value that never prints itself. Revealed only where it is sent: in auth and in signers. */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return '***';
  }

  toJSON(): string {
    return '***';
  }
}

Object.defineProperty(Secret.prototype, inspect.custom, { value: () => '***' });

/** Shorter values would blacken ordinary words; GitLab has the same floor for masked variables. */
export const SHORTEST_REDACTED = 4;
/** A longer one is a key or a token, which nothing puts inside something else before encoding it. */
const LONGEST_INSIDE = 512;
/** Shorter pieces of base64 are found in any text. */
const SHORTEST_PIECE = 6;

interface Region {
  readonly start: number;
  end: number;
}

/**
 * Replaces registered secrets by `***`, however they are spelled: see {@link Spelling}. Also their base64, alone, behind a user
 * name, and inside other text that was encoded as a whole. The last step of every writer.
 *
 * A password may be a word of ours. Whole sentences of ours, the same in every run, are left as they are: they tell nothing of a
 * secret, where a hole in one would tell it.
 */
export class Redactor {
  readonly #known = new Set<string>();
  /** By the first character of a spelling. */
  readonly #spellings = new Map<string, Spelling[]>();
  readonly #sentences: readonly string[];
  /** The sentences that have a secret in them, as a word among others: a third of each at least is something else. */
  #spared: readonly string[] | undefined;

  constructor(sentences: readonly string[] = []) {
    this.#sentences = sentences;
  }

  /** Every line of a secret is one too: logs are cut at line ends. */
  add(secret: string, user?: string): void {
    const lines = secret.split(/\r\n|[\r\n]/);
    const parts = [secret, ...lines, renderForeign(secret, secret.length)];
    for (const part of new Set(parts.flatMap((one) => [one, one.trim()]))) {
      if (part.trim() !== '') this.#addForms(part);
    }
    if (user !== undefined && secret !== '') this.#addBase64(Buffer.from(`${user}:${secret}`));
  }

  redact(text: string): string {
    const { regions } = this.#scan(text);
    const kept = regions.length === 0 ? [] : this.#sentencesIn(text);
    let out = '';
    let at = 0;
    for (const { start, end } of regions) {
      if (kept.some((one) => one.start <= start && end <= one.end)) continue;
      out += `${text.slice(at, start)}***`;
      at = end;
    }
    return at === 0 ? text : out + text.slice(at);
  }

  /** Whether a secret is in the text, in any spelling. */
  finds(text: string): boolean {
    return this.#scan(text).regions.length > 0;
  }

  /**
   * How much of the beginning of `text` can be redacted now: what follows could be the beginning of a secret that goes on in the
   * next chunk. Redacting by such pieces gives what redacting the whole would give.
   */
  safeLength(text: string): number {
    const { regions, openFrom } = this.#scan(text);
    const whole = [...regions, ...this.#sentencesIn(text)];
    let at = openFrom;
    for (const one of this.#sentencesWithSecrets()) at = Math.min(at, text.length - openLength(text, one));
    for (;;) {
      const around = whole.find(({ start, end }) => start < at && at < end);
      if (around === undefined) return at;
      at = around.start;
    }
  }

  #addForms(value: string): void {
    if (value.length < SHORTEST_REDACTED) return;
    this.#spell(value, false);
    const bytes = Buffer.from(value);
    this.#addBase64(bytes);
    if (bytes.byteLength > LONGEST_INSIDE) return;
    for (const piece of piecesOf(bytes)) if (piece.length >= SHORTEST_PIECE) this.#spell(piece, true);
  }

  #addBase64(bytes: Buffer): void {
    const base64 = bytes.toString('base64').replace(/=+$/, '');
    if (base64.length < SHORTEST_PIECE) return;
    this.#spell(base64, true);
    if (bytes.byteLength > LONGEST_INSIDE) return;
    // A header with the pair in it may have been encoded again.
    for (const piece of piecesOf(Buffer.from(base64))) this.#spell(piece, true);
  }

  #spell(value: string, isBase64: boolean): void {
    const key = `${isBase64 ? 'base64' : 'text'} ${value}`;
    if (this.#known.has(key)) return;
    this.#known.add(key);
    this.#spared = undefined;
    const spelling = new Spelling(value, isBase64);
    for (const letter of spelling.beginnings) {
      const others = this.#spellings.get(letter);
      if (others === undefined) this.#spellings.set(letter, [spelling]);
      else others.push(spelling);
    }
  }

  #sentencesWithSecrets(): readonly string[] {
    this.#spared ??= this.#sentences.filter((sentence) => {
      const { regions } = this.#scan(sentence);
      return regions.length > 0 && regions.every(({ start, end }) => 3 * (end - start) <= 2 * sentence.length);
    });
    return this.#spared;
  }

  #sentencesIn(text: string): readonly Region[] {
    return this.#sentencesWithSecrets().flatMap((sentence) => {
      const found: Region[] = [];
      for (let at = text.indexOf(sentence); at >= 0; at = text.indexOf(sentence, at + 1))
        found.push({ start: at, end: at + sentence.length });
      return found;
    });
  }

  /** Where secrets are, those that overlap as one, and the first place at which one may have begun that goes on after the text. */
  #scan(text: string): { readonly regions: readonly Region[]; readonly openFrom: number } {
    const regions: Region[] = [];
    let openFrom = text.length;
    for (let at = 0; at < text.length; at += 1) {
      for (const spelling of this.#spellings.get(text.charAt(at)) ?? []) {
        const { end, isOpen } = spelling.findAt(text, at);
        if (isOpen) openFrom = Math.min(openFrom, at);
        const last = regions.at(-1);
        if (end > 0 && last !== undefined && at < last.end) last.end = Math.max(last.end, end);
        else if (end > 0) regions.push({ start: at, end });
      }
    }
    return { regions, openFrom };
  }
}

/** How much of the end of a text is the beginning of a sentence that is not whole. */
function openLength(text: string, sentence: string): number {
  for (let length = Math.min(text.length, sentence.length - 1); length > 0; length -= 1)
    if (text.endsWith(sentence.slice(0, length))) return length;
  return 0;
}

/**
 * What the base64 of any text that holds these bytes has in it: they may begin at each of three places of a group, and the characters
 * at either end that others have a part in are left out.
 */
function piecesOf(bytes: Buffer): readonly string[] {
  return [0, 1, 2].map((before) => {
    const base64 = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const isWhole = (before + bytes.byteLength) % 3 === 0;
    return base64.slice(before === 0 ? 0 : before + 1, isWhole ? undefined : -1);
  });
}
