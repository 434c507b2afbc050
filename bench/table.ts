/** One line of the table: a measured figure beside its bound. */
export interface Line {
  readonly work: string;
  readonly figure: string;
  readonly subject: string;
  readonly peer: string;
  /** The value that the bound is about: a ratio, or the figure itself. */
  readonly value: string;
  readonly bound: string;
  readonly met: boolean | undefined;
}

export function renderMarkdown(lines: readonly Line[]): string {
  const head = ['work', 'figure', 'waybill', 'peer', 'value', 'must', 'verdict'];
  const rows = lines.map((line) => [
    line.work,
    line.figure,
    line.subject,
    line.peer,
    line.value,
    line.bound,
    line.met === undefined ? '' : line.met ? 'met' : 'missed',
  ]);
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const render = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  return [render(head), render(widths.map((width) => '-'.repeat(width))), ...rows.map(render)].join('\n');
}

export function seconds(ms: number): string {
  return ms < 1000 ? `${ms.toFixed(0)} ms` : `${(ms / 1000).toFixed(2)} s`;
}

/** Megabytes are 10^6 bytes. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** `a` against `b`, to be at most `limit`. */
export function ratioLine(
  work: string,
  figure: string,
  sides: {
    readonly subject: number;
    readonly peer: number;
    readonly peerName: string;
    readonly show: (value: number) => string;
  },
  limit: number | undefined,
): Line {
  const ratio = sides.subject / sides.peer;
  return {
    work,
    figure,
    subject: sides.show(sides.subject),
    peer: `${sides.peerName} ${sides.show(sides.peer)}`,
    value: renderRatio(ratio),
    bound: limit === undefined ? '' : `≤ ${renderRatio(limit)}`,
    met: limit === undefined ? undefined : ratio <= limit,
  };
}

function renderRatio(ratio: number): string {
  return ratio < 0.1 ? ratio.toFixed(4) : ratio.toFixed(2);
}

/** A figure that has a bound of its own. */
export function figureLine(
  work: string,
  figure: string,
  measured: { readonly value: number; readonly limit: number; readonly show: (value: number) => string },
): Line {
  const text = measured.show(measured.value);
  const met = measured.value <= measured.limit;
  return { work, figure, subject: text, peer: '', value: text, bound: `≤ ${measured.show(measured.limit)}`, met };
}
