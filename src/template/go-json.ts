import { renderRfc3339 } from './go-time.ts';
import { isTrue, type GoField, type GoValue } from './value.ts';

export interface JsonForm {
  /** Spaces per level; 0 is one line without spaces. */
  readonly indent: number;
  /** `<`, `>` and `&` as `\u003c`, `\u003e`, `\u0026`: Go's default. */
  readonly escapeHtml: boolean;
}

/** The value as Go's encoding/json writes it: struct fields in their order, map keys sorted, no newline at the end. */
export function renderGoJson(value: GoValue, form: JsonForm): string {
  return render(value, form, '\n');
}

function render(value: GoValue, form: JsonForm, newline: string): string {
  switch (value.kind) {
    case 'absent':
    case 'nil':
      return 'null';
    case 'bool':
    case 'int':
      return String(value.value);
    case 'float':
      return renderFloat(value.value);
    case 'string':
      return quote(value.value, form);
    case 'time':
      return quote(renderRfc3339(value), form);
    case 'list':
      if (value.isNil) return 'null';
      return wrap(
        '[',
        value.items.map((one) => (inner) => render(one, form, inner)),
        ']',
        form,
        newline,
      );
    case 'map':
      if (value.isNil) return 'null';
      return renderEntries([...value.entries], form, newline);
    case 'struct':
      return renderEntries(value.fields.flatMap(keptEntry), form, newline);
  }
}

function keptEntry(field: GoField): (readonly [string, GoValue])[] {
  const isEmpty = field.value.kind !== 'struct' && field.value.kind !== 'time' && !isTrue(field.value);
  if (field.json === undefined || (field.omitEmpty === true && isEmpty)) return [];
  return [[field.json, field.value]];
}

function renderEntries(entries: readonly (readonly [string, GoValue])[], form: JsonForm, newline: string): string {
  const colon = form.indent === 0 ? ':' : ': ';
  const parts = entries.map(
    ([key, one]) =>
      (inner: string) =>
        quote(key, form) + colon + render(one, form, inner),
  );
  return wrap('{', parts, '}', form, newline);
}

function wrap(
  open: string,
  parts: readonly ((inner: string) => string)[],
  close: string,
  form: JsonForm,
  newline: string,
): string {
  if (parts.length === 0) return open + close;
  if (form.indent === 0) return open + parts.map((part) => part(newline)).join(',') + close;
  const inner = newline + ' '.repeat(form.indent);
  return open + parts.map((part) => inner + part(inner)).join(',') + newline + close;
}

/** Go writes the exponent form below 1e-6 and from 1e21 on, as JavaScript does, but with at least two digits below. */
function renderFloat(value: number): string {
  return Number.isFinite(value) ? String(value).replace(/e-(\d)$/, 'e-0$1') : 'null';
}

/** Go escapes what JSON asks for and U+2028, U+2029; of control characters only some have a short form. */
function quote(text: string, form: JsonForm): string {
  const escaped = JSON.stringify(text.toWellFormed())
    .replaceAll('\u2028', String.raw`\u2028`)
    .replaceAll('\u2029', String.raw`\u2029`);
  if (!form.escapeHtml) return escaped;
  return escaped
    .replaceAll('<', String.raw`\u003c`)
    .replaceAll('>', String.raw`\u003e`)
    .replaceAll('&', String.raw`\u0026`);
}
