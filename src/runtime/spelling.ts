import { renderForeign } from './text.ts';

/** Where a search ended: `end` of what was found, 0 for nothing; `isOpen` when more text could make it a (longer) find. */
export interface Found {
  readonly end: number;
  readonly isOpen: boolean;
}

/** What {@link renderForeign} and its like put at the end of a text that they cut. */
const CUT = '…';
/** As much of a secret before a cut is one. */
const SHORTEST_CUT = 4;

/**
 * A text in every way that it may be spelled on its way: as it is, percent-encoded once or twice in either case and by any rule of
 * which characters need it, with `+` for a space, as JSON within JSON writes it, as HTML does, as UTF-8 read for Latin-1, or as
 * base64 in either alphabet, where it is that.
 */
export class Spelling {
  /** Runs of plain characters as one, other characters each with what may stand for them. */
  readonly #steps: readonly (readonly string[])[];

  constructor(text: string, isBase64 = false) {
    const steps: string[][] = [];
    let plain = '';
    for (const letter of text) {
      if (PLAIN.test(letter) && !(isBase64 && BASE64_PAIRS.has(letter))) {
        plain += letter;
        continue;
      }
      if (plain !== '') steps.push([plain]);
      plain = '';
      const pair = isBase64 ? BASE64_PAIRS.get(letter) : undefined;
      steps.push([...spellingsOf(letter), ...(pair === undefined ? [] : spellingsOf(pair))]);
    }
    if (plain !== '') steps.push([plain]);
    if (isBase64) steps.push(['', ...spellingsOf('=').flatMap((one) => [one, `${one}${one}`])]);
    this.#steps = steps;
  }

  /** The first characters of every spelling. */
  get beginnings(): ReadonlySet<string> {
    return new Set((this.#steps[0] ?? []).map((one) => one.charAt(0)));
  }

  /** Whether the text is spelled at `from`: the longest way. What was cut off in the middle counts. */
  findAt(text: string, from: number): Found {
    let places: ReadonlySet<number> = new Set([from]);
    let isOpen = false;
    let end = 0;
    for (const step of this.#steps) {
      const next = new Set<number>();
      for (const place of places) {
        for (const one of step) {
          const shared = sharedLength(text, place, one);
          if (shared === one.length) next.add(place + shared);
          else if (place + shared === text.length) isOpen = true;
          else if (text[place + shared] === CUT && place + shared - from >= SHORTEST_CUT)
            end = Math.max(end, place + shared);
        }
      }
      if (next.size === 0) return { end, isOpen };
      places = next;
    }
    return { end: Math.max(end, ...places), isOpen };
  }
}

/** What no encoding that we know of touches. */
const PLAIN = /^[A-Za-z0-9._-]$/;

const BASE64_PAIRS: ReadonlyMap<string, string> = new Map([
  ['+', '-'],
  ['/', '_'],
]);

const HTML_NAMES: ReadonlyMap<string, readonly string[]> = new Map([
  ['&', ['&amp;']],
  ['<', ['&lt;']],
  ['>', ['&gt;']],
  ['"', ['&quot;']],
  ["'", ['&apos;']],
]);

function spellingsOf(letter: string): readonly string[] {
  const bytes = [...Buffer.from(letter)];
  const hex = (prefix: string): string[] => {
    const lower = bytes.map((byte) => `${prefix}${byte.toString(16).padStart(2, '0')}`).join('');
    const upper = bytes.map((byte) => `${prefix}${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
    return [lower, upper];
  };
  const units = [...Array(letter.length).keys()].map((at) => letter.charCodeAt(at).toString(16).padStart(4, '0'));
  const unicode = [units, units.map((unit) => unit.toUpperCase())].map((all) =>
    all.map((unit) => `\\u${unit}`).join(''),
  );
  const point = letter.codePointAt(0) ?? 0;
  const short = JSON.stringify(letter).slice(1, -1);
  const escapes = [...unicode, ...hex('\\x'), short, `\\${letter}`];
  return [
    ...new Set([
      letter,
      ...hex('%'),
      ...hex('%25'),
      ...escapes,
      ...escapes.map((one) => one.replaceAll('\\', '\\\\')),
      // A quote inside JSON inside JSON keeps its own backslash.
      `\\\\\\${letter}`,
      `&#${String(point)};`,
      `&#x${point.toString(16)};`,
      `&#x${point.toString(16).toUpperCase()};`,
      ...(HTML_NAMES.get(letter) ?? []),
      ...(letter === ' ' ? ['+'] : []),
      Buffer.from(letter).toString('latin1'),
      // A line of a log has neither control characters nor invisible ones.
      ...(letter !== ' ' && renderForeign(`a${letter}a`) === 'a a' ? [' ', ''] : []),
    ]),
  ];
}

function sharedLength(text: string, place: number, wanted: string): number {
  let length = 0;
  while (length < wanted.length && text.charCodeAt(place + length) === wanted.charCodeAt(length)) length += 1;
  return length;
}
