import { createCursor, type Cursor } from './cursor.ts';
import { parsePipe } from './parse-pipe.ts';
import { parseStringLiteral } from './literal.ts';
import { tokenize, type Token } from './token.ts';
import type { Node, Program } from './tree.ts';

/**
 * Reads a template (Go text/template, Go 1.23) into a tree. Everything that can be told without data is told here: unknown
 * functions, undeclared variables, blocks without an end. Errors are made by `fail`.
 */
export function parseTemplate(
  text: string,
  functions: ReadonlySet<string>,
  fail: (at: number, problem: string) => Error,
): Program {
  const cursor = createCursor(tokenize(text, fail), functions, fail);
  const templates = new Map<string, readonly Node[]>();
  const main = parseList(cursor, templates, { top: true, inRange: false });
  const stray = cursor.peek();
  if (stray.kind !== 'end') throw fail(stray.at, 'there is an {{end}} or {{else}} too many');
  return { main, templates };
}

interface Place {
  readonly top: boolean;
  readonly inRange: boolean;
}

type Templates = Map<string, readonly Node[]>;

/** Up to the end of the text, or to the `{{end}}` or `{{else` that closes this list, which is left for the caller. */
function parseList(cursor: Cursor, templates: Templates, place: Place): Node[] {
  const nodes: Node[] = [];
  for (;;) {
    const token = cursor.peek();
    if (token.kind === 'end') return nodes;
    if (token.kind === 'text') {
      cursor.next();
      nodes.push({ kind: 'text', at: token.at, text: token.text });
      continue;
    }
    const word = cursor.peekAfterOpen();
    if (word.text === 'end' || word.text === 'else') return nodes;
    cursor.next();
    const node = parseAction(cursor, templates, place);
    if (node !== undefined) nodes.push(node);
  }
}

function parseAction(cursor: Cursor, templates: Templates, place: Place): Node | undefined {
  const word = cursor.peekSolid();
  switch (word.kind === 'word' ? word.text : '') {
    case 'if':
    case 'with':
    case 'range':
      cursor.nextSolid();
      return parseBranch(cursor, templates, place, word);
    case 'break':
    case 'continue':
      return parseJump(cursor, place);
    case 'define':
      return parseDefine(cursor, templates, place);
    case 'template':
    case 'block':
      return parseTemplateCall(cursor, templates);
    default: {
      const pipe = parsePipe(cursor, 'close', 'one');
      return { kind: 'print', at: word.at, pipe };
    }
  }
}

function parseBranch(cursor: Cursor, templates: Templates, place: Place, word: Token): Node {
  const kind = word.text === 'if' ? 'if' : word.text === 'with' ? 'with' : 'range';
  const leave = cursor.enter(word.at);
  const variables = cursor.variables.length;
  const pipe = parsePipe(cursor, 'close', kind === 'range' ? 'range' : 'one');
  const inside: Place = { top: false, inRange: place.inRange || kind === 'range' };
  const body = parseList(cursor, templates, inside);
  const otherwise = parseElse(cursor, templates, { top: false, inRange: place.inRange }, word, kind);
  cursor.variables.length = variables;
  leave();
  return { kind, at: word.at, pipe, body, otherwise };
}

/** The rest of a block after its body: `{{end}}`, or `{{else}}…{{end}}`, or `{{else if …}}` and so on. */
function parseElse(cursor: Cursor, templates: Templates, place: Place, word: Token, kind: string): readonly Node[] {
  const keyword = closing(cursor, word);
  if (keyword.text === 'end') {
    cursor.expect('close', 'after end');
    return [];
  }
  const chained = cursor.peekSolid();
  if (chained.kind === 'word' && chained.text === kind && kind !== 'range') {
    cursor.nextSolid();
    return [parseBranch(cursor, templates, place, chained)];
  }
  cursor.expect('close', 'after else');
  const nodes = parseList(cursor, templates, place);
  const end = closing(cursor, word);
  if (end.text !== 'end') throw cursor.fail(end.at, `the {{${word.text}}} has two {{else}}`);
  cursor.expect('close', 'after end');
  return nodes;
}

/** The `end` or `else` that parseList has stopped at. */
function closing(cursor: Cursor, word: Token): Token {
  if (cursor.peek().kind === 'end') throw cursor.fail(word.at, `the {{${word.text}}} has no {{end}}`);
  cursor.next();
  return cursor.nextSolid();
}

function parseJump(cursor: Cursor, place: Place): Node {
  const word = cursor.nextSolid();
  if (!place.inRange) throw cursor.fail(word.at, `{{${word.text}}} outside of {{range}}`);
  cursor.expect('close', `after ${word.text}`);
  return { kind: word.text === 'break' ? 'break' : 'continue', at: word.at };
}

function parseDefine(cursor: Cursor, templates: Templates, place: Place): undefined {
  const word = cursor.nextSolid();
  if (!place.top) throw cursor.fail(word.at, '{{define}} inside of another block');
  const name = parseName(cursor, 'define');
  cursor.expect('close', 'after the name');
  parseNamedBody(cursor, templates, word, name);
  return undefined;
}

function parseNamedBody(cursor: Cursor, templates: Templates, word: Token, name: string): void {
  const leave = cursor.enter(word.at);
  const outer = cursor.variables.splice(0, cursor.variables.length, '$');
  const body = parseList(cursor, templates, { top: false, inRange: false });
  const end = closing(cursor, word);
  if (end.text !== 'end') throw cursor.fail(end.at, `{{else}} in {{${word.text}}}`);
  cursor.expect('close', 'after end');
  cursor.variables.splice(0, cursor.variables.length, ...outer);
  leave();
  const isEmpty = (nodes: readonly Node[]): boolean =>
    nodes.every((node) => node.kind === 'text' && node.text.trim() === '');
  const earlier = templates.get(name);
  if (earlier !== undefined && !isEmpty(earlier) && !isEmpty(body))
    throw cursor.fail(word.at, `the template ${JSON.stringify(name)} is defined twice`);
  if (earlier === undefined || isEmpty(earlier)) templates.set(name, body);
}

function parseTemplateCall(cursor: Cursor, templates: Templates): Node {
  const word = cursor.nextSolid();
  const name = parseName(cursor, word.text);
  const hasPipe = cursor.peekSolid().kind !== 'close';
  if (!hasPipe && word.text === 'block') throw cursor.fail(word.at, '{{block}} needs a value after its name');
  if (!hasPipe) cursor.nextSolid();
  const pipe = hasPipe ? parsePipe(cursor, 'close', 'one') : undefined;
  if (word.text === 'block') parseNamedBody(cursor, templates, word, name);
  return { kind: 'template', at: word.at, name, pipe };
}

function parseName(cursor: Cursor, keyword: string): string {
  const token = cursor.nextSolid();
  const name = token.kind === 'string' ? parseStringLiteral(token.text) : undefined;
  if (name === undefined) throw cursor.fail(token.at, `after ${keyword} comes a name in quotes`);
  return name;
}
