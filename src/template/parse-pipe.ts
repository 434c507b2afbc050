import { describe, type Cursor } from './cursor.ts';
import { parseNumberLiteral, parseStringLiteral } from './literal.ts';
import type { Token } from './token.ts';
import type { Command, Operand, Pipe } from './tree.ts';

/** Words that only begin an action. */
const KEYWORDS = new Set(['if', 'else', 'end', 'range', 'with', 'define', 'block', 'template', 'break', 'continue']);

/** A pipeline up to and including its closing token. `declares`: how many variables may stand before `:=`. */
export function parsePipe(cursor: Cursor, closes: 'close' | 'right', declares: 'none' | 'one' | 'range'): Pipe {
  const { at } = cursor.peekSolid();
  const declared = declares === 'none' ? undefined : parseDeclaration(cursor, declares);
  const commands: Command[] = [];
  for (;;) {
    commands.push(parseCommand(cursor, closes));
    const token = cursor.nextSolid();
    if (token.kind === closes) break;
    if (token.kind !== 'pipe') throw unexpected(cursor, token);
  }
  for (const [stage, command] of commands.entries()) requireCallable(cursor, command, stage);
  if (declared?.assigns === false) cursor.variables.push(...declared.variables);
  return { at, variables: declared?.variables ?? [], assigns: declared?.assigns ?? false, commands };
}

/** A constant or the dot can begin a pipeline, but nothing can be piped into it; `nil` is no value on its own. */
function requireCallable(cursor: Cursor, command: Command, stage: number): void {
  const [first] = command.operands;
  if (first.kind === 'nil') throw cursor.fail(first.at, 'nil is not a command');
  if (stage === 0) return;
  if (
    first.kind === 'bool' ||
    first.kind === 'string' ||
    first.kind === 'int' ||
    first.kind === 'float' ||
    first.kind === 'dot'
  )
    throw cursor.fail(first.at, 'after a | comes a function: this value takes none');
}

function parseDeclaration(
  cursor: Cursor,
  declares: 'one' | 'range',
): { readonly variables: readonly string[]; readonly assigns: boolean } | undefined {
  const tokens = cursor.lookAhead(4);
  const [first, second, third, fourth] = tokens;
  if (first?.kind !== 'variable') return undefined;
  const pair = second?.kind === 'comma' && third?.kind === 'variable';
  const sign = pair ? fourth : second;
  if (pair && declares !== 'range') throw cursor.fail(first.at, 'two variables are declared by {{range}} alone');
  if (sign?.kind !== 'declare' && sign?.kind !== 'assign') return undefined;
  const variables = [first.text, ...(pair ? [third.text] : [])];
  const assigns = sign.kind === 'assign';
  for (const name of assigns ? variables : []) requireVariable(cursor, name, first.at);
  for (let count = pair ? 4 : 2; count > 0; count -= 1) cursor.nextSolid();
  return { variables, assigns };
}

function parseCommand(cursor: Cursor, closes: 'close' | 'right'): Command {
  const start = cursor.peekSolid();
  const operands: Operand[] = [];
  for (;;) {
    const operand = parseOperand(cursor);
    if (operand !== undefined) operands.push(operand);
    const token = cursor.peek();
    if (token.kind === 'space' && operand !== undefined) {
      cursor.next();
      continue;
    }
    const after = cursor.peekSolid();
    if (after.kind !== closes && after.kind !== 'pipe') throw unexpected(cursor, after);
    break;
  }
  const [first, ...rest] = operands;
  if (first === undefined) throw cursor.fail(start.at, `a value is missing before ${describe(start)}`);
  return { at: start.at, operands: [first, ...rest] };
}

/** A term with the fields that hang on it. `undefined` when no term begins here. */
function parseOperand(cursor: Cursor): Operand | undefined {
  const base = parseTerm(cursor);
  if (base === undefined) return undefined;
  const path: string[] = [];
  for (let token = cursor.peek(); token.kind === 'field'; token = cursor.peek()) {
    cursor.next();
    path.push(token.text.slice(1));
  }
  if (path.length === 0) return base;
  switch (base.kind) {
    case 'field':
    case 'variable':
      return { ...base, path: [...base.path, ...path] };
    case 'function':
    case 'pipe':
      return { kind: 'chain', at: base.at, base, path };
    default:
      throw cursor.fail(base.at, `a ${base.kind === 'dot' ? 'dot' : 'constant'} has no field .${path.join('.')}`);
  }
}

function parseTerm(cursor: Cursor): Operand | undefined {
  const token = cursor.peekSolid();
  const { at, text } = token;
  const take = <T>(value: T): T => {
    cursor.nextSolid();
    return value;
  };
  switch (token.kind) {
    case 'dot':
      return take({ kind: 'dot', at });
    case 'field':
      return take({ kind: 'field', at, path: [text.slice(1)] });
    case 'variable':
      requireVariable(cursor, text, at);
      return take({ kind: 'variable', at, name: text, path: [] });
    case 'word':
      return take(parseWord(cursor, token));
    case 'string': {
      const value = parseStringLiteral(text);
      if (value === undefined) throw cursor.fail(at, `${describe(token)} has an escape that Go does not know`);
      return take({ kind: 'string', at, value });
    }
    case 'char':
    case 'number': {
      const number = parseNumberLiteral(token);
      if (number === undefined) throw cursor.fail(at, `${describe(token)} is not a number`);
      return take(number);
    }
    case 'left': {
      cursor.nextSolid();
      const leave = cursor.enter(at);
      const pipe = parsePipe(cursor, 'right', 'none');
      leave();
      return { kind: 'pipe', at, pipe };
    }
    default:
      return undefined;
  }
}

function parseWord(cursor: Cursor, token: Token): Operand {
  const { at, text } = token;
  if (text === 'true' || text === 'false') return { kind: 'bool', at, value: text === 'true' };
  if (text === 'nil') return { kind: 'nil', at };
  if (KEYWORDS.has(text)) throw cursor.fail(at, `unexpected {{${text}}}`);
  if (!cursor.functions.has(text)) {
    throw cursor.fail(
      at,
      `unknown function ${JSON.stringify(describe(token))}; there are ${[...cursor.functions].join(', ')}`,
    );
  }
  return { kind: 'function', at, name: text };
}

function requireVariable(cursor: Cursor, name: string, at: number): void {
  if (!cursor.variables.includes(name)) throw cursor.fail(at, `undefined variable ${name.slice(0, 60)}`);
}

function unexpected(cursor: Cursor, token: Token): Error {
  if (token.kind === 'end') return cursor.fail(token.at, 'the braces are not closed: }} is missing');
  if (token.kind === 'close') return cursor.fail(token.at, 'a parenthesis is not closed: ) is missing');
  return cursor.fail(token.at, `unexpected ${describe(token)}`);
}
