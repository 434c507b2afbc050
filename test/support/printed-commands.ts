/** A command of waybill's that a document shows. */
export interface PrintedCommand {
  /** The line as it is printed, without its comment; lines that go on are joined. */
  readonly line: string;
  /** What follows the word `waybill`, as a shell would divide it, up to a redirection or a pipe. */
  readonly args: readonly string[];
}

const BLOCK = /^```(?:sh|console)\n(.*?)^```$/gmsu;

/** The commands in the `sh` and `console` blocks of a Markdown document, in its order. */
export function printedCommands(markdown: string): readonly PrintedCommand[] {
  return [...markdown.matchAll(BLOCK)].flatMap(([, block = '']) =>
    block
      .replaceAll(/\\\n\s*/g, '')
      .split('\n')
      .flatMap((line) => commandOf(line.replace(/^\$ /, '')) ?? []),
  );
}

/** The command on one line; `undefined` where there is none of waybill's. */
export function commandOf(text: string): PrintedCommand | undefined {
  const words = wordsOf(text);
  const at = words.findIndex(({ value }) => value === 'waybill');
  const isFirst = at === 0 || words[at - 1]?.value === '|';
  if (at === -1 || !isFirst) return undefined;
  const rest = words.slice(at + 1);
  const end = rest.findIndex(({ value, isQuoted }) => !isQuoted && /^[|>]/.test(value));
  const last = words.at(-1);
  return {
    line: text.slice(0, last?.end ?? 0),
    args: (end === -1 ? rest : rest.slice(0, end)).map(({ value }) => value),
  };
}

interface Word {
  readonly value: string;
  readonly isQuoted: boolean;
  readonly end: number;
}

/** Words by spaces and quotes; a `#` before a word begins a comment. */
function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const { 0: whole, index } of text.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g)) {
    if (whole.startsWith('#')) break;
    const value = whole.replaceAll(
      /"([^"]*)"|'([^']*)'/g,
      (_, double?: string, single?: string) => double ?? single ?? '',
    );
    words.push({ value, isQuoted: /^["']/.test(whole), end: index + whole.length });
  }
  return words;
}
