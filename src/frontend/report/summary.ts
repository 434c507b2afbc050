import type { ByteCounts, ImageResult, Result } from '../../operation/result.ts';
import { plural, renderBytes, renderForeign } from '../../runtime/text.ts';
import { namesWithDigest, placeOf } from './result-lines.ts';

/** GitHub drops a summary over 1 MiB whole. */
const LONGEST = 900 * 1024;

/** The job summary in Markdown. Every value that came from outside is escaped. */
export function renderSummary(result: Result): string {
  const head = [`### waybill ${result.command}: ${result.status}`, '', headline(result), ''];
  const rows = result.images.flatMap(imageRows);
  const out: string[] = [
    ...head,
    '| source | destination | digest | platforms | moved | mounted | cached | present | attached |',
    '|---|---|---|---|---|---|---|---|---|',
  ];
  let length = out.join('\n').length;
  let shown = 0;
  for (const row of rows) {
    if (length + row.length > LONGEST) break;
    out.push(row);
    length += row.length + 1;
    shown += 1;
  }
  if (shown < rows.length) out.push('', `${plural(rows.length - shown, 'more row')}: see the result file.`);
  const problems = result.images.flatMap(({ destinations }) =>
    destinations.flatMap(({ reference, error, notes }) => [
      ...(error === undefined
        ? []
        : [`- **${error.code}** ${code(placeOf(reference))}: ${escapeText(error.message)} ${escapeText(error.hint)}`]),
      ...notes.map((note) => `- ${note.code}: ${escapeText(note.text)}`),
    ]),
  );
  if (problems.length > 0 && length < LONGEST) out.push('', ...new Set(problems.slice(0, 200)));
  return `${out.join('\n')}\n`;
}

function headline({ totals, policy }: Result): string {
  const seconds = (totals.durationMs / 1000).toFixed(1);
  return `${plural(totals.images, 'image')}, ${counts(totals.bytes)}, ${plural(totals.requests, 'request')}, ${seconds} s, policy: ${policy}`;
}

function counts(bytes: ByteCounts): string {
  return `${renderBytes(bytes.transferred)} moved, ${renderBytes(bytes.mounted)} mounted, ${renderBytes(bytes.cached)} cached, ${renderBytes(bytes.present)} present`;
}

function imageRows({ source, destinations }: ImageResult): readonly string[] {
  return destinations.map((one) => {
    const { bytes } = one;
    const names = namesWithDigest(one).map((name) => code(name.split('@', 1)[0] ?? name));
    const cells = [
      code(source.reference.replace(/^docker:\/\//, '')),
      one.status === 'failed' ? `✗ ${code(placeOf(one.reference))}` : names.join('<br>'),
      one.digest === '' ? '' : code(one.digest),
      source.platforms.map(escapeText).join('<br>'),
      renderBytes(bytes.transferred),
      renderBytes(bytes.mounted),
      renderBytes(bytes.cached),
      renderBytes(bytes.present),
      one.attached.map(({ kind, artifactType }) => escapeText(`${kind} ${artifactType}`)).join('<br>'),
    ];
    return `| ${cells.join(' | ')} |`;
  });
}

function code(text: string): string {
  return `<code>${escapeText(text)}</code>`;
}

function escapeText(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    '|': '&#124;',
    '`': '&#96;',
    '[': '&#91;',
    ']': '&#93;',
    '*': '&#42;',
    _: '&#95;',
    '@': '&#64;',
    '~': '&#126;',
    '\\': '&#92;',
  };
  return renderForeign(text, 500).replaceAll(/[&<>"|`[\]*_@~\\]/g, (found) => entities[found] ?? found);
}
