import { TemplateProblem } from './failure.ts';
import { LONGEST_OUTPUT, intOf, requireCount, stringOf, unary, type TemplateFunction } from './functions.ts';
import { renderGoJson } from './go-json.ts';
import { goString, goStrings, typeOf, type GoValue } from './value.ts';
import { runesOf } from './runes.ts';

/** The functions that skopeo and podman add to Go's own for `--format`. */
export const REPORT_FUNCTIONS: ReadonlyMap<string, TemplateFunction> = new Map<string, TemplateFunction>([
  ['join', join],
  ['json', unary('json', (value) => goString(renderGoJson(value, { indent: 0, escapeHtml: false })))],
  ['lower', unary('lower', (value) => goString(stringOf(value, 'lower').toLowerCase()))],
  ['pad', pad],
  ['split', split],
  ['title', unary('title', (value) => goString(capitalise(stringOf(value, 'title'))))],
  ['truncate', truncate],
  ['upper', unary('upper', (value) => goString(stringOf(value, 'upper').toUpperCase()))],
]);

/** `join LIST SEPARATOR`. */
function join(args: readonly GoValue[]): GoValue {
  requireCount('join', args, 2);
  const [list, separator] = args;
  if (list?.kind !== 'list')
    throw new TemplateProblem(`join wants a list, not ${list === undefined ? 'nothing' : typeOf(list)}`);
  return goString(list.items.map((item) => stringOf(item, 'join')).join(stringOf(separator, 'join')));
}

/** `split TEXT SEPARATOR`; without a separator, into characters. */
function split(args: readonly GoValue[]): GoValue {
  requireCount('split', args, 2);
  const text = stringOf(args[0], 'split');
  const separator = stringOf(args[1], 'split');
  return goStrings(separator === '' ? runesOf(text) : text.split(separator));
}

/** `truncate TEXT BYTES`. */
function truncate(args: readonly GoValue[]): GoValue {
  requireCount('truncate', args, 2);
  const text = stringOf(args[0], 'truncate');
  const most = intOf(args[1], 'truncate');
  if (most < 0) throw new TemplateProblem(`truncate to ${String(most)} bytes`);
  return goString(Buffer.from(text).subarray(0, most).toString('utf8'));
}

/** `pad TEXT BEFORE AFTER`: so many spaces around the text; none around an empty one. */
function pad(args: readonly GoValue[]): GoValue {
  requireCount('pad', args, 3);
  const text = stringOf(args[0], 'pad');
  const [before, after] = [intOf(args[1], 'pad'), intOf(args[2], 'pad')];
  if (before < 0 || after < 0 || before + after > LONGEST_OUTPUT) throw new TemplateProblem('pad by that many spaces');
  return goString(text === '' ? '' : ' '.repeat(before) + text + ' '.repeat(after));
}

/** The first letter of every word in upper case; words end at every ASCII sign but letters, digits and `_`, and at spaces. */
function capitalise(text: string): string {
  return text.replaceAll(/(?<=^|[\p{ASCII}--[a-zA-Z0-9_]]|\s)\p{Ll}/gv, (letter) => letter.toUpperCase());
}
