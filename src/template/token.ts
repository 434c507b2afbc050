export type TokenKind =
  | 'text'
  | 'open'
  | 'close'
  | 'field'
  | 'variable'
  | 'word'
  | 'number'
  | 'char'
  | 'string'
  | 'dot'
  | 'pipe'
  | 'declare'
  | 'assign'
  | 'comma'
  | 'left'
  | 'right'
  | 'space'
  | 'end';

export interface Token {
  readonly kind: TokenKind;
  /** The text as written; for `text`, after trimming; for strings, with the quotes. */
  readonly text: string;
  readonly at: number;
}

const SPACE = ' \t\r\n';
const RULES: readonly (readonly [TokenKind, RegExp])[] = [
  ['space', /[ \t\r\n]+/y],
  ['declare', /:=/y],
  ['assign', /=/y],
  ['pipe', /\|/y],
  ['comma', /,/y],
  ['left', /\(/y],
  ['right', /\)/y],
  ['string', /"(?:[^"\\\n]|\\[^\n])*"|`[^`]*`/y],
  ['char', /'(?:[^'\\\n]|\\[^\n])+'/y],
  ['number', /[+-]?(?:\.?[0-9])(?:[eE][+-]|[pP][+-]|[0-9A-Za-z_.])*/y],
  ['field', /\.[\p{L}_][\p{L}\p{Nd}_]*/uy],
  ['variable', /\$(?:[\p{L}\p{Nd}_]*)/uy],
  ['word', /[\p{L}_][\p{L}\p{Nd}_]*/uy],
  ['dot', /\./y],
];

/** What may follow a field, variable, word, number or dot (Go's `atTerminator`). */
const TERMINATOR = /[ \t\r\n|,()=:]|-?\}\}|\.|$/y;

type Fail = (at: number, problem: string) => Error;

/** Cuts a template into tokens. `fail` makes the error that is thrown. */
export function tokenize(text: string, fail: Fail): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let trimNext = false;
  for (;;) {
    const open = text.indexOf('{{', at);
    const until = open < 0 ? text.length : open;
    const trimsBefore = open >= 0 && text[open + 2] === '-' && isSpace(text[open + 3]);
    let piece = text.slice(at, until);
    if (trimNext) piece = trimStart(piece);
    if (trimsBefore) piece = trimEnd(piece);
    if (piece !== '') tokens.push({ kind: 'text', text: piece, at });
    if (open < 0) break;
    const inside = open + (trimsBefore ? 4 : 2);
    const comment = text.startsWith('/*', trimsBefore ? skipSpace(text, open + 3) : inside);
    const after = comment
      ? skipComment(text, open, fail)
      : readAction(text, open, trimsBefore ? open + 3 : inside, tokens, fail);
    at = after.at;
    trimNext = after.trims;
  }
  tokens.push({ kind: 'end', text: '', at: text.length });
  return tokens;
}

function skipComment(text: string, open: number, fail: Fail): { at: number; trims: boolean } {
  const end = text.indexOf('*/', open);
  if (end < 0) throw fail(open, 'the comment is not closed: write {{/* … */}}');
  const after = /^(?:\}\}|([ \t\r\n]+-)\}\})/.exec(text.slice(end + 2));
  if (after === null) throw fail(open, 'a comment stands alone in its braces: {{/* … */}}');
  return { at: end + 2 + after[0].length, trims: after[1] !== undefined };
}

function readAction(
  text: string,
  open: number,
  start: number,
  tokens: Token[],
  fail: Fail,
): { at: number; trims: boolean } {
  tokens.push({ kind: 'open', text: '{{', at: open });
  let at = start;
  for (;;) {
    if (text.startsWith('}}', at)) {
      tokens.push({ kind: 'close', text: '}}', at });
      return { at: at + 2, trims: false };
    }
    if (isSpace(text[at]) && text.startsWith('-}}', skipSpace(text, at))) {
      const close = skipSpace(text, at);
      tokens.push({ kind: 'close', text: '}}', at: close });
      return { at: close + 3, trims: true };
    }
    const token = nextToken(text, at, open, fail);
    tokens.push(token);
    at += token.text.length;
  }
}

function nextToken(text: string, at: number, open: number, fail: Fail): Token {
  if (at >= text.length) throw fail(open, 'the braces are not closed: }} is missing');
  for (const [kind, rule] of RULES) {
    rule.lastIndex = at;
    const found = rule.exec(text)?.[0];
    if (found === undefined) continue;
    if (kind === 'field' || kind === 'variable' || kind === 'word' || kind === 'dot')
      requireTerminator(text, at, found, fail);
    return { kind, text: found, at };
  }
  const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (sign === '"' || sign === "'" || sign === '`') throw fail(at, `the quote ${sign} is not closed`);
  throw fail(at, `unexpected ${JSON.stringify(sign)} between the braces`);
}

function requireTerminator(text: string, at: number, found: string, fail: Fail): void {
  TERMINATOR.lastIndex = at + found.length;
  if (TERMINATOR.test(text)) return;
  const sign = String.fromCodePoint(text.codePointAt(at + found.length) ?? 0);
  throw fail(at + found.length, `unexpected ${JSON.stringify(sign)} after ${found}`);
}

function isSpace(sign: string | undefined): boolean {
  return sign !== undefined && SPACE.includes(sign);
}

function skipSpace(text: string, at: number): number {
  let next = at;
  while (isSpace(text[next])) next += 1;
  return next;
}

function trimStart(text: string): string {
  return text.slice(skipSpace(text, 0));
}

function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && isSpace(text[end - 1])) end -= 1;
  return text.slice(0, end);
}
