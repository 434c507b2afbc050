import type { Result } from '../../operation/result.ts';

/** JSON as skopeo prints it: four spaces, and `<`, `>`, `&` and the line separators escaped as Go does. */
export function renderJson(value: unknown): string {
  return `${escaped(JSON.stringify(value, null, 4).replaceAll(/[<>&\u2028\u2029]/g, unicodeEscape))}\n`;
}

/** The result of a run, for programs. */
export function renderJsonResult(result: Result): string {
  return `${escaped(JSON.stringify(result, null, 2))}\n`;
}

/** What JSON allows in a text and a terminal may take for a command. */
function escaped(json: string): string {
  return json.replaceAll(/[\u007f-\u009f]/g, unicodeEscape);
}

function unicodeEscape(letter: string): string {
  return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
