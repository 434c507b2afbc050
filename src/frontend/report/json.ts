/** JSON as skopeo prints it: four spaces, and `<`, `>`, `&` and the line separators escaped as Go does. */
export function renderJson(value: unknown): string {
  const escapes: Readonly<Record<string, string>> = {
    '<': '\\u003c',
    '>': '\\u003e',
    '&': '\\u0026',
    '\u2028': '\\u2028',
    '\u2029': '\\u2029',
  };
  const text = JSON.stringify(value, null, 4).replaceAll(/[<>&\u2028\u2029]/g, (found) => escapes[found] ?? found);
  return `${text}\n`;
}
