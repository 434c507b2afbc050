import { Failure } from '../runtime/failure.ts';
import { quoteForeign } from '../runtime/text.ts';

const LONGEST = 512;
/** Characters and wildcards of all the alternatives that braces stand for. */
const MOST_TOKENS = 4096;
const MOST_DEPTH = 16;

/**
 * What a glob accepts: `*` any characters, `?` one, `[a-z]` one of these, `[!a-z]` one of the others, `{a,b}` either, `\` takes the
 * next character as it is. The whole text is compared, in time proportional to its length times the glob's: no glob from a file
 * can be a trap. Fails with CONFIG_INVALID.
 */
export function compileGlob(glob: string): (text: string) => boolean {
  if (glob.length > LONGEST) throw refuse(glob, `it is longer than ${String(LONGEST)} characters`);
  const parser = { glob, at: 0 };
  const alternatives = parseSequence(parser, 0);
  if (parser.at < glob.length) throw refuse(glob, 'a } closes nothing');
  return (text) => alternatives.some((tokens) => matches(tokens, text));
}

type Token =
  | { readonly kind: 'many' }
  | { readonly kind: 'any' }
  | { readonly kind: 'character'; readonly character: string }
  | { readonly kind: 'set'; readonly ranges: readonly (readonly [string, string])[]; readonly isNegated: boolean };

interface Parser {
  readonly glob: string;
  at: number;
}

/** Up to the end, or within braces to the next `,` or `}`: every alternative as a row of its own. */
function parseSequence(parser: Parser, depth: number): readonly (readonly Token[])[] {
  let rows: readonly (readonly Token[])[] = [[]];
  for (;;) {
    const next = parser.glob[parser.at];
    if (next === undefined || next === '}' || (next === ',' && depth > 0)) return rows;
    const parts = next === '{' ? parseBraces(parser, depth + 1) : [[parseToken(parser)]];
    if (rows.length * parts.length > MOST_TOKENS) throw tooMany(parser.glob);
    rows = rows.flatMap((row) => parts.map((part) => [...row, ...part]));
    if (rows.reduce((sum, row) => sum + row.length, 0) > MOST_TOKENS) throw tooMany(parser.glob);
  }
}

function parseBraces(parser: Parser, depth: number): readonly (readonly Token[])[] {
  if (depth > MOST_DEPTH) throw refuse(parser.glob, 'its braces are nested too deeply');
  const rows: (readonly Token[])[] = [];
  let count = 0;
  do {
    parser.at += 1;
    rows.push(...parseSequence(parser, depth));
    count += 1;
  } while (parser.glob[parser.at] === ',');
  if (parser.glob[parser.at] !== '}') throw refuse(parser.glob, 'a { is not closed');
  if (count < 2) throw refuse(parser.glob, 'braces need two alternatives or more: {a,b}');
  parser.at += 1;
  return rows;
}

function parseToken(parser: Parser): Token {
  const character = takeCharacter(parser);
  if (character === '*') return { kind: 'many' };
  if (character === '?') return { kind: 'any' };
  if (character === '[') return parseSet(parser);
  if (character === '\\') return { kind: 'character', character: takeCharacter(parser) };
  return { kind: 'character', character };
}

function parseSet(parser: Parser): Token {
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

/** After a mismatch only the last `*` takes one more character: an earlier one could do no better. */
function matches(tokens: readonly Token[], text: string): boolean {
  let at = 0;
  let index = 0;
  let star = -1;
  let starAt = 0;
  while (at < text.length) {
    const token = tokens[index];
    if (token?.kind === 'many') {
      star = index;
      starAt = at;
      index += 1;
    } else if (token !== undefined && accepts(token, text.charAt(at))) {
      index += 1;
      at += 1;
    } else if (star === -1) {
      return false;
    } else {
      starAt += 1;
      at = starAt;
      index = star + 1;
    }
  }
  return tokens.slice(index).every((token) => token.kind === 'many');
}

function accepts(token: Token, character: string): boolean {
  switch (token.kind) {
    case 'many':
    case 'any':
      return true;
    case 'character':
      return token.character === character;
    case 'set':
      return token.ranges.some(([first, last]) => first <= character && character <= last) !== token.isNegated;
  }
}

function tooMany(glob: string): Failure {
  return refuse(glob, 'its braces stand for too many alternatives');
}

function refuse(glob: string, why: string): Failure {
  return new Failure('CONFIG_INVALID', `not a glob: ${quoteForeign(glob, 120)}: ${why}`, {
    subject: glob.slice(0, LONGEST),
    hint: 'use * for any characters, ? for one, [a-z], [!a-z], {a,b}; or a regex or a semver constraint instead',
  });
}
