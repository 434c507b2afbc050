import { PLAIN, renderVerb, type Directive } from './verbs.ts';
import { TemplateProblem } from './failure.ts';
import { typeOf, type GoValue } from './value.ts';

/** Go's bound on widths and precisions. */
const WIDEST = 1_000_000;

/** `%v`: the form that `{{.}}` prints. */
export function renderPlain(value: GoValue): string {
  return renderVerb(value, PLAIN);
}

/** `fmt.Sprint`: a space between two operands when neither is a string. */
export function print(values: readonly GoValue[]): string {
  let text = '';
  for (const [at, value] of values.entries()) {
    const before = values[at - 1];
    if (before !== undefined && before.kind !== 'string' && value.kind !== 'string') text += ' ';
    text += renderPlain(value);
  }
  return text;
}

export function println(values: readonly GoValue[]): string {
  return `${values.map(renderPlain).join(' ')}\n`;
}

const DIRECTIVE = /%([+\-# 0]*)(\[\d+\])?(\*|\d+)?(?:(\.)(\[\d+\])?(\*|\d+)?)?(\[\d+\])?(.?)/gsu;

/** `fmt.Sprintf`, its `%!verb(…)` texts for wrong directives included. Fails when the text grows past `most` characters. */
export function printf(format: string, values: readonly GoValue[], most: number): string {
  let next = 0;
  let reordered = false;
  let size = 0;
  const jump = (index: string | undefined): void => {
    if (index === undefined) return;
    reordered = true;
    next = Number(index.slice(1, -1)) - 1;
  };
  const numberFrom = (text: string | undefined, index: string | undefined): number | undefined => {
    jump(index);
    if (text === undefined) return undefined;
    if (text !== '*') return Number(text);
    const value = values[next];
    next += 1;
    return value?.kind === 'int' ? Number(value.value) : undefined;
  };
  const text = format.replace(DIRECTIVE, (...groups: (string | undefined)[]) => {
    const [, flags = '', widthIndex, width, point, precisionIndex, precision, index, verb = ''] = groups;
    const wide = numberFrom(width, widthIndex);
    const exact = point === undefined ? undefined : (numberFrom(precision, precisionIndex) ?? 0);
    jump(index);
    if (verb === '') return '%!(NOVERB)';
    if (verb === '%') return '%';
    if ((wide ?? 0) > WIDEST) return '%!(BADWIDTH)';
    if ((exact ?? 0) > WIDEST) return '%!(BADPREC)';
    const value = values[next];
    if (next < 0 || (value === undefined && reordered)) return `%!${verb}(BADINDEX)`;
    if (value === undefined) return `%!${verb}(MISSING)`;
    next += 1;
    const how: Directive = {
      verb,
      flags: (wide ?? 0) < 0 ? `${flags}-` : flags,
      width: wide === undefined ? undefined : Math.abs(wide),
      precision: exact,
    };
    const rendered = renderVerb(value, how);
    size += rendered.length;
    if (size > most) throw new TemplateProblem(`printf makes more than ${String(most)} characters`);
    return rendered;
  });
  if (reordered || next >= values.length) return text;
  const extra = values.slice(next).map((value) => {
    const isNil = value.kind === 'absent' || (value.kind === 'nil' && !value.type.startsWith('*'));
    return isNil ? '<nil>' : `${typeOf(value)}=${renderPlain(value)}`;
  });
  return `${text}%!(EXTRA ${extra.join(', ')})`;
}
