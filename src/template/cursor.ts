import type { Token, TokenKind } from './token.ts';

/** Blocks and parentheses inside of one another. */
const DEEPEST = 100;

/** The parser's place in the tokens, the variables that are known there, and how deep it is. */
export interface Cursor {
  /** Names in scope, the innermost last; truncated when a block ends. */
  readonly variables: string[];
  readonly functions: ReadonlySet<string>;
  peek(): Token;
  next(): Token;
  peekSolid(): Token;
  /** The next token that is not space. */
  nextSolid(): Token;
  /** The first solid token after the `{{` that is next. */
  peekAfterOpen(): Token;
  /** The next solid tokens, without taking them. */
  lookAhead(count: number): readonly Token[];
  expect(kind: TokenKind, where: string): Token;
  /** One level deeper; the function returned goes back up. */
  enter(at: number): () => void;
  fail(at: number, problem: string): Error;
}

export function createCursor(
  tokens: readonly Token[],
  functions: ReadonlySet<string>,
  fail: (at: number, problem: string) => Error,
): Cursor {
  let place = 0;
  let depth = 0;
  const end: Token = { kind: 'end', text: '', at: tokens.at(-1)?.at ?? 0 };
  const tokenAt = (index: number): Token => tokens[index] ?? end;
  const solidFrom = (index: number): number => {
    let next = index;
    while (tokenAt(next).kind === 'space') next += 1;
    return next;
  };
  const cursor: Cursor = {
    variables: ['$'],
    functions,
    fail,
    peek: () => tokenAt(place),
    next: () => {
      place += 1;
      return tokenAt(place - 1);
    },
    peekSolid: () => tokenAt(solidFrom(place)),
    nextSolid: () => {
      place = solidFrom(place) + 1;
      return tokenAt(place - 1);
    },
    peekAfterOpen: () => tokenAt(solidFrom(place + 1)),
    lookAhead: (count) => {
      const found: Token[] = [];
      for (let index = solidFrom(place); found.length < count; index = solidFrom(index + 1)) found.push(tokenAt(index));
      return found;
    },
    expect: (kind, where) => {
      const token = cursor.nextSolid();
      if (token.kind !== kind) throw fail(token.at, `unexpected ${describe(token)} ${where}`);
      return token;
    },
    enter: (at) => {
      depth += 1;
      if (depth > DEEPEST) throw fail(at, `nested deeper than ${String(DEEPEST)}`);
      return () => {
        depth -= 1;
      };
    },
  };
  return cursor;
}

export function describe(token: Token): string {
  if (token.kind === 'end') return 'end of the template';
  if (token.kind === 'close') return '}}';
  return token.text.length > 40 ? `${token.text.slice(0, 40)}…` : token.text;
}
