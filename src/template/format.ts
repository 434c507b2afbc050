import { Failure } from '../runtime/failure.ts';
import { renderGoJson } from './go-json.ts';
import { renderTemplate } from './render.ts';
import { REPORT_FUNCTIONS } from './report-functions.ts';
import { alignTable } from './table.ts';
import { goList, type GoValue } from './value.ts';

/** `--format json` and its spellings: the JSON that is printed without a format. */
const JSON_FORMAT = /^\s*(?:json|\{\{\s*json\s*\.?\s*\}\})\s*$/;
const OWN_RANGE = /\{\{-?\s*range\s*\.\s*-?\}\}.*\{\{-?\s*end\s*-?\}\}/s;
const TABLE = 'table ';

/** The value as `skopeo inspect` prints it without `--format`: four spaces, a newline at the end. */
export function renderJsonReport(value: GoValue): string {
  return `${renderGoJson(value, { indent: 4, escapeHtml: true })}\n`;
}

/**
 * A `--format` of skopeo: `json`, `table …`, or a Go template over a list that holds the value alone, with `{{range .}}`
 * put around it where it is not written. `\n` and `\t` as two characters are a newline and a tab; a newline ends the output.
 * Fails with INPUT_INVALID.
 */
export function renderFormat(format: string, value: GoValue): string {
  if (format.trim() === '' || JSON_FORMAT.test(format)) return renderJsonReport(value);
  const isTable = format.startsWith(TABLE);
  const render = (text: string): string => {
    const wrapped = !isTable && OWN_RANGE.test(text);
    const around = wrapped ? { before: '', after: '' } : { before: '{{range .}}', after: '{{end -}}' };
    const data = goList([value], 'interface {}');
    return renderTemplate(text.endsWith('\n') ? text : `${text}\n`, data, { functions: REPORT_FUNCTIONS, around });
  };
  if (isTable) return alignTable(render(unescape(format.slice(TABLE.length)).replaceAll(' ', '\t')));
  const plain = unescape(format);
  if (plain === format) return render(format);
  try {
    return render(plain);
  } catch (error) {
    // A newline inside of a quoted text is no valid template: there the two characters are Go's own escape.
    if (!(error instanceof Failure)) throw error;
    return render(format);
  }
}

function unescape(text: string): string {
  return text.replaceAll(/\\[nt]/g, (found) => (found === String.raw`\n` ? '\n' : '\t'));
}
