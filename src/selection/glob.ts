import { Failure } from '../runtime/failure.ts';
import { quoteForeign } from '../runtime/text.ts';

const LONGEST = 512;
const MOST_DEPTH = 16;

/**
 * What a glob accepts: `*` any characters, `?` one, `[a-z]` one of these, `[!a-z]` one of the others, `{a,b}` either, `\` takes the
 * next character as it is. The whole text is compared, in time proportional to its length times the glob's: no glob from a file
 * can be a trap. Fails with CONFIG_INVALID.
 */
export function compileGlob(glob: string): (text: string) => boolean {
  if (glob.length > LONGEST) throw refuse(glob, `it is longer than ${String(LONGEST)} characters`);
  const parser = { glob, at: 0 };
  const parts = parseSequence(parser, 0);
  if (parser.at < glob.length) throw refuse(glob, 'a } closes nothing');
  return (text) => {
    const start = new Uint8Array(text.length + 1);
    start[0] = 1;
    return placesAfter(parts, start, text).at(-1) === 1;
  };
}

type Part =
  | { readonly kind: 'many' }
  | { readonly kind: 'any' }
  | { readonly kind: 'character'; readonly character: string }
  | { readonly kind: 'set'; readonly ranges: readonly (readonly [string, string])[]; readonly isNegated: boolean }
  | { readonly kind: 'either'; readonly alternatives: readonly (readonly Part[])[] };

interface Parser {
  readonly glob: string;
  at: number;
}

/** Up to the end, or within braces to the next `,` or `}`. */
function parseSequence(parser: Parser, depth: number): readonly Part[] {
  const parts: Part[] = [];
  for (;;) {
    const next = parser.glob[parser.at];
    if (next === undefined || next === '}' || (next === ',' && depth > 0)) return parts;
    const part = next === '{' ? parseBraces(parser, depth + 1) : parsePart(parser);
    // Two of them accept what one does.
    if (part.kind !== 'many' || parts.at(-1)?.kind !== 'many') parts.push(part);
  }
}

function parseBraces(parser: Parser, depth: number): Part {
  if (depth > MOST_DEPTH) throw refuse(parser.glob, 'its braces are nested too deeply');
  const alternatives: (readonly Part[])[] = [];
  do {
    parser.at += 1;
    alternatives.push(parseSequence(parser, depth));
  } while (parser.glob[parser.at] === ',');
  if (parser.glob[parser.at] !== '}') throw refuse(parser.glob, 'a { is not closed');
  if (alternatives.length < 2) throw refuse(parser.glob, 'braces need two alternatives or more: {a,b}');
  parser.at += 1;
  return { kind: 'either', alternatives };
}

function parsePart(parser: Parser): Part {
  const character = takeCharacter(parser);
  if (character === '*') return { kind: 'many' };
  if (character === '?') return { kind: 'any' };
  if (character === '[') return parseSet(parser);
  if (character === '\\') return { kind: 'character', character: takeCharacter(parser) };
  return { kind: 'character', character };
}

function parseSet(parser: Parser): Part {
  const isNegated = parser.glob[parser.at] === '!' || parser.glob[parser.at] === '^';
  if (isNegated) parser.at += 1;
  const ranges: (readonly [string, string])[] = [];
  while (parser.glob[parser.at] !== ']' || ranges.length === 0) {
    const first = takeCharacter(parser, 'a [ is not closed');
    const isRange = parser.glob[parser.at] === '-' && parser.glob[parser.at + 1] !== ']';
    if (isRange) parser.at += 1;
    const last = isRange ? takeCharacter(parser, 'a [ is not closed') : first;
    if (last < first) throw refuse(parser.glob, `the range ${first}-${last} is the wrong way round`);
    ranges.push([first, last]);
  }
  parser.at += 1;
  return { kind: 'set', ranges, isNegated };
}

function takeCharacter(parser: Parser, missing = 'it ends in a \\'): string {
  const character = parser.glob[parser.at];
  if (character === undefined) throw refuse(parser.glob, missing);
  parser.at += 1;
  return character;
}

/** By place between characters, 1: a match of the parts that begins at one of the marked places may end here. */
function placesAfter(parts: readonly Part[], from: Uint8Array, text: string): Uint8Array {
  return parts.reduce((places, part) => placesAfterOne(part, places, text), from);
}

function placesAfterOne(part: Part, from: Uint8Array, text: string): Uint8Array {
  const places = new Uint8Array(from.length);
  if (part.kind === 'many') {
    const first = from.indexOf(1);
    return first === -1 ? places : places.fill(1, first);
  }
  if (part.kind === 'either') {
    for (const parts of part.alternatives)
      for (const [at, mark] of placesAfter(parts, from, text).entries()) if (mark === 1) places[at] = 1;
    return places;
  }
  for (let at = 0; at < text.length; at += 1) if (from[at] === 1 && accepts(part, text.charAt(at))) places[at + 1] = 1;
  return places;
}

function accepts(part: Exclude<Part, { kind: 'many' | 'either' }>, character: string): boolean {
  switch (part.kind) {
    case 'any':
      return true;
    case 'character':
      return part.character === character;
    case 'set':
      return part.ranges.some(([first, last]) => first <= character && character <= last) !== part.isNegated;
  }
}

function refuse(glob: string, why: string): Failure {
  return new Failure('CONFIG_INVALID', `not a glob: ${quoteForeign(glob, 120)}: ${why}`, {
    subject: glob.slice(0, LONGEST),
    hint: 'use * for any characters, ? for one, [a-z], [!a-z], {a,b}; or a regex or a semver constraint instead',
  });
}
