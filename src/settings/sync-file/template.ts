import type { YamlNode } from '../yaml-node.ts';
import { quoteForeign } from '../../runtime/text.ts';
import { isClose } from '../../runtime/text.ts';

/** What a template may say of an image at its source. */
export const TEMPLATE_FIELDS = ['registry', 'path', 'name', 'below', 'tag', 'digest'] as const;
export type TemplateField = (typeof TEMPLATE_FIELDS)[number];
export type TemplateValues = Readonly<Partial<Record<TemplateField, string>>>;

/** Text with `{{field}}` in it. There is nothing else to it: no conditions, no functions. */
export interface Template {
  readonly text: string;
  readonly pieces: readonly (string | { readonly field: TemplateField })[];
}

/** Fails with CONFIG_INVALID where a field is unknown, or braces are left over. */
export function parseTemplate(node: YamlNode, text: string): Template {
  const pieces = text
    .split(/(\{\{[^{}]*\}\})/)
    .filter((piece) => piece !== '')
    .map((piece) => (piece.startsWith('{{') ? { field: fieldOf(node, piece.slice(2, -2).trim()) } : piece));
  if (pieces.some((piece) => typeof piece === 'string' && /[{}]/.test(piece)))
    throw node.refuse(
      'has a brace that opens or closes nothing',
      `fields are written {{${TEMPLATE_FIELDS.join('}}, {{')}}}`,
    );
  return { text, pieces };
}

function fieldOf(node: YamlNode, word: string): TemplateField {
  const field = TEMPLATE_FIELDS.find((one) => one === word);
  if (field !== undefined) return field;
  const close = TEMPLATE_FIELDS.find((one) => isClose(one, word));
  throw node.refuse(
    `has the unknown field ${quoteForeign(word, 40)}`,
    close === undefined ? `the fields are ${TEMPLATE_FIELDS.join(', ')}` : `did you mean {{${close}}}?`,
  );
}

export function usesField({ pieces }: Template, wanted: TemplateField): boolean {
  return pieces.some((piece) => typeof piece !== 'string' && piece.field === wanted);
}

/** `undefined` where a field has no value. */
export function renderTemplate({ pieces }: Template, values: TemplateValues): string | undefined {
  const parts = pieces.map((piece) => (typeof piece === 'string' ? piece : values[piece.field]));
  return parts.includes(undefined) ? undefined : parts.join('');
}
