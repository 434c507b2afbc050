import { indexInto, lengthOf, sliceOf } from './access.ts';
import { isEqualToAny, isLess } from './compare.ts';
import { TemplateProblem } from './failure.ts';
import { print, printf, println } from './printf.ts';
import { goBool, goInt, goString, isTrue, typeOf, type GoValue } from './value.ts';

/** A function that templates call. Throws a TemplateProblem; the executor adds the place. */
export type TemplateFunction = (args: readonly GoValue[]) => GoValue;

/** The longest text that a template or one of its functions may make, in UTF-16 units. */
export const LONGEST_OUTPUT: number = 16 * 1024 * 1024;

/**
 * Go's own functions (text/template, "Functions"), but for `call`: no value here is a function. `and` and `or` are the
 * executor's, because they leave arguments unevaluated.
 */
export const BUILTINS: ReadonlyMap<string, TemplateFunction> = new Map<string, TemplateFunction>([
  ['eq', (args) => goBool(isEqualToAny(args))],
  ['ge', binary((a, b) => !isLess(a, b))],
  ['gt', binary((a, b) => !isLess(a, b) && !isEqualToAny([a, b]))],
  ['html', (args) => goString(escapeHtml(textOf(args)))],
  ['index', ([first, ...keys]) => indexInto(required(first, 'index'), keys)],
  ['js', (args) => goString(escapeJs(textOf(args)))],
  ['le', binary((a, b) => isLess(a, b) || isEqualToAny([a, b]))],
  ['len', unary('len', (value) => goInt(lengthOf(value)))],
  ['lt', binary(isLess)],
  ['ne', binary((a, b) => !isEqualToAny([a, b]))],
  ['not', unary('not', (value) => goBool(!isTrue(value)))],
  ['print', (args) => goString(print(args))],
  [
    'printf',
    ([format, ...args]) => goString(printf(stringOf(required(format, 'printf'), 'printf'), args, LONGEST_OUTPUT)),
  ],
  ['println', (args) => goString(println(args))],
  ['slice', ([first, ...bounds]) => sliceOf(required(first, 'slice'), bounds)],
  ['urlquery', (args) => goString(escapeQuery(textOf(args)))],
]);

export function unary(name: string, run: (value: GoValue) => GoValue): TemplateFunction {
  return (args) => {
    requireCount(name, args, 1);
    return run(required(args[0], name));
  };
}

function binary(test: (a: GoValue, b: GoValue) => boolean): TemplateFunction {
  return (args) => {
    const [a, b] = args;
    if (a === undefined || b === undefined || args.length > 2)
      throw new TemplateProblem(`a comparison takes 2 arguments, not ${String(args.length)}`);
    return goBool(test(a, b));
  };
}

export function requireCount(name: string, args: readonly GoValue[], count: number): void {
  if (args.length !== count)
    throw new TemplateProblem(
      `${name} takes ${String(count)} argument${count === 1 ? '' : 's'}, not ${String(args.length)}`,
    );
}

function required(value: GoValue | undefined, name: string): GoValue {
  if (value === undefined) throw new TemplateProblem(`${name} has no argument`);
  return value;
}

/**
 * A text argument. Go refuses named text types such as digests here; they are taken, so that `truncate .Digest 19` works.
 */
export function stringOf(value: GoValue | undefined, name: string): string {
  if (value?.kind === 'string') return value.value;
  throw new TemplateProblem(`${name} wants a text, not ${value === undefined ? 'nothing' : typeOf(value)}`);
}

/** A whole-number argument of ordinary size. */
export function intOf(value: GoValue | undefined, name: string): number {
  if (value?.kind === 'int' && BigInt.asIntN(53, value.value) === value.value) return Number(value.value);
  if (value?.kind === 'float' && Number.isSafeInteger(value.value)) return value.value;
  throw new TemplateProblem(`${name} wants a whole number, not ${value === undefined ? 'nothing' : typeOf(value)}`);
}

/** What `html`, `js` and `urlquery` escape: a text alone as it is, otherwise as `print`. */
function textOf(args: readonly GoValue[]): string {
  return print(args.map((one) => (one.kind === 'absent' ? goString('<no value>') : one)));
}

const HTML: Readonly<Record<string, string>> = {
  '"': '&#34;',
  "'": '&#39;',
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\0': '\ufffd',
};

function escapeHtml(text: string): string {
  // oxlint-disable-next-line no-control-regex -- Go replaces NUL too
  return text.replaceAll(/["'&<>\u0000]/g, (sign) => HTML[sign] ?? sign);
}

const JS: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '"': '\\"',
  '<': '\\u003C',
  '>': '\\u003E',
  '&': '\\u0026',
  '=': '\\u003D',
};

function escapeJs(text: string): string {
  return text.replaceAll(/[\\'"<>&=]|[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, (sign) => {
    const known = JS[sign];
    return known ?? `\\u${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  });
}

function escapeQuery(text: string): string {
  return encodeURIComponent(text.toWellFormed())
    .replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');
}
