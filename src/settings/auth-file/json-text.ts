/**
 * Edits JSON as text: one member is set or removed, and every other byte stays as it was, the order of keys, unknown values,
 * numbers too large for a double, indentation and line ends. The text must be valid JSON whose root is an object, without a key
 * twice in one object.
 */

interface Member {
  readonly key: string;
  /** Where the key's opening quote is. */
  readonly start: number;
  readonly value: Node;
}

interface Node {
  readonly start: number;
  /** One past the last character. */
  readonly end: number;
  /** Of an object alone. */
  readonly members: readonly Member[] | undefined;
}

/** How the document is laid out, told from its own first members. */
interface Style {
  /** One step of indentation; empty: everything is on one line. */
  readonly unit: string;
  readonly lineEnd: string;
  readonly colon: string;
}

/** The value's own text at a path of keys; `undefined` where there is none. */
export function textOfMember(text: string, path: readonly string[]): string | undefined {
  const found = findMember(parseNode(text, 0), path);
  return found === undefined ? undefined : text.slice(found.value.start, found.value.end);
}

/**
 * Sets the member at a path of keys, laid out as the rest of the document; objects missing on the way are made, and whatever else
 * stands in their place is replaced by one.
 */
export function setMember(text: string, path: readonly string[], value: unknown): string {
  const root = parseNode(text, 0);
  const style = styleOf(text, root);
  let node = root;
  let depth = 0;
  for (; depth < path.length - 1; depth += 1) {
    const member = node.members?.find(({ key }) => key === path[depth]);
    if (member?.value.members === undefined) break;
    node = member.value;
  }
  const key = path[depth] ?? '';
  const nested = path.slice(depth + 1).reduceRight<unknown>((inner, name) => ({ [name]: inner }), value);
  return putInto(text, node, { key, value: nested, depth: depth + 1 }, style);
}

/** The text with the value at a path of keys replaced by `value`, which must be JSON; as it was where there is none. */
export function replaceMember(text: string, path: readonly string[], value: string): string {
  const found = findMember(parseNode(text, 0), path);
  return found === undefined ? text : text.slice(0, found.value.start) + value + text.slice(found.value.end);
}

/** The text without the member at a path of keys; as it was where there is none. */
export function removeMember(text: string, path: readonly string[]): string {
  const parent = findNode(parseNode(text, 0), path.slice(0, -1));
  const members = parent?.members ?? [];
  const at = members.findIndex(({ key }) => key === path.at(-1));
  const member = members[at];
  if (parent === undefined || member === undefined) return text;
  const [before, after] = [members[at - 1], members[at + 1]];
  if (before !== undefined) return text.slice(0, before.value.end) + text.slice(member.value.end);
  if (after !== undefined) return text.slice(0, member.start) + text.slice(after.start);
  return `${text.slice(0, parent.start)}{}${text.slice(parent.end)}`;
}

function putInto(
  text: string,
  node: Node,
  { key, value, depth }: { readonly key: string; readonly value: unknown; readonly depth: number },
  style: Style,
): string {
  const rendered = renderValue(value, depth, style);
  const members = node.members ?? [];
  const known = members.find((one) => one.key === key);
  if (known !== undefined) return text.slice(0, known.value.start) + rendered + text.slice(known.value.end);
  const [first, last] = [members[0], members.at(-1)];
  const member = `${JSON.stringify(key)}${style.colon}${rendered}`;
  if (first !== undefined && last !== undefined) {
    const gap = text.slice(node.start + 1, first.start);
    return `${text.slice(0, last.value.end)},${gap}${member}${text.slice(last.value.end)}`;
  }
  const [inner, outer] = [newLine(depth, style), newLine(depth - 1, style)];
  return `${text.slice(0, node.start)}{${inner}${member}${outer}}${text.slice(node.end)}`;
}

function renderValue(value: unknown, depth: number, style: Style): string {
  if (style.unit === '') return JSON.stringify(value);
  return JSON.stringify(value, null, style.unit).replaceAll('\n', newLine(depth, style));
}

function newLine(depth: number, { unit, lineEnd }: Style): string {
  return unit === '' ? '' : `${lineEnd}${unit.repeat(depth)}`;
}

/** A document that says nothing of its layout gets the one that docker and podman write: a tab a level. */
function styleOf(text: string, root: Node): Style {
  const [first] = root.members ?? [];
  if (first === undefined) return { unit: '\t', lineEnd: '\n', colon: ': ' };
  const gap = text.slice(root.start + 1, first.start);
  const unit = /[ \t]*$/.exec(gap)?.[0] ?? '';
  const isOneLine = !gap.includes('\n');
  const colonAt = text.indexOf(':', first.start + JSON.stringify(first.key).length - 1);
  const isTight = text[colonAt + 1] !== ' ';
  return {
    unit: isOneLine ? '' : unit === '' ? '\t' : unit,
    lineEnd: gap.includes('\r\n') ? '\r\n' : '\n',
    colon: isTight ? ':' : ': ',
  };
}

function findNode(node: Node, path: readonly string[]): Node | undefined {
  return path.length === 0 ? node : findMember(node, path)?.value;
}

function findMember(root: Node, path: readonly string[]): Member | undefined {
  let node: Node | undefined = root;
  let member: Member | undefined;
  for (const name of path) {
    member = node?.members?.find(({ key }) => key === name);
    node = member?.value;
  }
  return member;
}

const SPACE = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\]|\\.)*"/y;
const SCALAR = /[^,\]}\s]+/y;

function parseNode(text: string, from: number): Node {
  const start = skip(text, from, SPACE);
  if (text[start] === '{') return parseObject(text, start);
  if (text[start] === '[') return parseArray(text, start);
  return { start, end: skip(text, start, text[start] === '"' ? STRING : SCALAR), members: undefined };
}

function parseObject(text: string, start: number): Node {
  const members: Member[] = [];
  let at = skip(text, start + 1, SPACE);
  while (at < text.length && text[at] !== '}') {
    const afterKey = skip(text, at, STRING);
    const value = parseNode(text, skip(text, afterKey, SPACE) + 1);
    members.push({ key: JSON.parse(text.slice(at, afterKey)) as string, start: at, value });
    at = skipComma(text, value.end);
  }
  return { start, end: at + 1, members };
}

function parseArray(text: string, start: number): Node {
  let at = skip(text, start + 1, SPACE);
  while (at < text.length && text[at] !== ']') at = skipComma(text, parseNode(text, at).end);
  return { start, end: at + 1, members: undefined };
}

function skipComma(text: string, from: number): number {
  const at = skip(text, from, SPACE);
  return text[at] === ',' ? skip(text, at + 1, SPACE) : at;
}

function skip(text: string, from: number, pattern: RegExp): number {
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  return match === null ? from : from + match[0].length;
}
