import { cellsOf, MATRIX } from './matrix.ts';
import { OPERATIONS, type FaultRow, type Outcome } from './row.ts';

/** The fault matrix as tables in Markdown, one for each family. */
export function renderMatrix(): string {
  const families = Map.groupBy(MATRIX, ({ family }) => family);
  const ways = MATRIX.reduce((sum, { variants }) => sum + variants.length, 0);
  const count = [
    `${String(families.size)} families, ${String(MATRIX.length)} faults in ${String(ways)} variants,`,
    `${String(cellsOf(MATRIX).length)} cells.`,
  ];
  const sections = [...families].map(([family, rows]) => `### ${capitalized(family)}\n\n${renderTable(rows)}\n`);
  return `${count.join(' ')}\n\n${sections.join('\n')}`;
}

function renderTable(rows: readonly FaultRow[]): string {
  const columns = OPERATIONS.filter((operation) => rows.some(({ promise }) => promise[operation] !== undefined));
  const lines = rows.map(({ fault, promise }) => [fault, ...columns.map((column) => renderOutcome(promise[column]))]);
  const table = [['fault', ...columns], ...lines];
  const widths = ['fault', ...columns].map((_, at) => Math.max(...table.map((line) => line[at]?.length ?? 0)));
  const render = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const [head = [], ...rest] = table;
  return [render(head), render(widths.map((width) => '-'.repeat(width))), ...rest.map(render)].join('\n');
}

function renderOutcome(outcome: Outcome | undefined): string {
  if (outcome === undefined) return '';
  return outcome === 'succeeds' ? 'done' : `\`${outcome}\``;
}

function capitalized(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
