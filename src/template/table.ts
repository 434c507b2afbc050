import { runesOf } from './runes.ts';

/** Go's text/tabwriter as the reports set it up. */
const NARROWEST = 12;
const PADDING = 2;

/** Aligns the cells that end in a tab, column by column over lines that follow one another (elastic tab stops). */
export function alignTable(text: string): string {
  const lines = text.split('\n').map((line) => line.split('\t'));
  const widths = lines.map((): number[] => []);
  const deepest = lines.reduce((most, cells) => Math.max(most, cells.length - 1), 0);
  for (let column = 0; column < deepest; column += 1) measureColumn(lines, widths, column);
  return lines
    .map((cells, at) => cells.map((cell, column) => cell.padEnd((widths[at]?.[column] ?? 0) + surplus(cell))).join(''))
    .join('\n');
}

/** A column is a run of lines that have a cell there with a tab after it. */
function measureColumn(lines: readonly (readonly string[])[], widths: readonly number[][], column: number): void {
  for (let start = 0; start < lines.length;) {
    let end = start;
    let width = NARROWEST;
    for (; (lines[end]?.length ?? 0) > column + 1; end += 1)
      width = Math.max(width, runesOf(lines[end]?.[column] ?? '').length + PADDING);
    for (const row of widths.slice(start, end)) row[column] = width;
    start = Math.max(end, start + 1);
  }
}

/** `padEnd` counts UTF-16 units, columns are counted in characters. */
function surplus(cell: string): number {
  return cell.length - runesOf(cell).length;
}
