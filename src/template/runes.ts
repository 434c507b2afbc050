/** The characters of a text as Go counts them: code points. */
export function runesOf(text: string): readonly string[] {
  return Array.from(text);
}
