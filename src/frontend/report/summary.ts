import type { ByteCounts, ImageResult, Result } from '../../operation/result.ts';
import { plural, renderBytes, renderForeign } from '../../runtime/text.ts';
import { PRUNE_REASON } from '../../operation/prune/describe.ts';
import { namesWithDigest, placeOf } from './result-lines.ts';

/** GitHub drops a summary over 1 MiB whole. What went wrong has room of its own: many rows do not push it out. */
const LONGEST_ROWS = 700 * 1024;
const LONGEST_PROBLEMS = 200 * 1024;

/** The job summary in Markdown. Every value that came from outside is escaped. */
export function renderSummary(result: Result): string {
  const head = [`### waybill ${result.command}: ${result.status}`, '', headline(result), ''];
  const isPrune = result.command === 'prune';
  const rows = result.images.flatMap(isPrune ? prunedRows : imageRows);
  const columns = isPrune ? PRUNED_COLUMNS : columnsOf(result.status === 'planned');
  const out: string[] = [...head, ...columns];
  const shown = fitting(rows, LONGEST_ROWS);
  out.push(...shown);
  if (shown.length < rows.length) {
    out.push('', `${plural(rows.length - shown.length, 'more row')}: see the result file.`);
  }
  const problems = fitting(unique(problemsOf(result)), LONGEST_PROBLEMS);
  if (problems.length > 0) out.push('', ...problems);
  return `${out.join('\n')}\n`;
}

function columnsOf(isPlan: boolean): readonly string[] {
  const [moved, mounted] = isPlan ? ['to move', 'to mount'] : ['moved', 'mounted'];
  return [
    `| source | destination | digest | platforms | ${moved} | ${mounted} | cached | present | attached | signed by |`,
    '|---|---|---|---|---|---|---|---|---|---|',
  ];
}

const PRUNED_COLUMNS = ['| tag | digest | outcome | why | freed | with it |', '|---|---|---|---|---|---|'] as const;

/** One at a time: of many thousands, most have no room. */
function* problemsOf(result: Result): Generator<string> {
  for (const { reference, error, notes } of result.images.flatMap(({ destinations }) => destinations)) {
    if (error !== undefined) {
      const hint = error.hint === '' ? '' : `<br>${escapeText(error.hint)}`;
      yield `- **${error.code}** ${code(placeOf(reference))}: ${escapeText(error.message)}${hint}`;
    }
    for (const note of notes) if (note.code !== PRUNE_REASON) yield `- ${note.code}: ${escapeText(note.text)}`;
  }
}

/** As many of the first lines as have room. */
function fitting(lines: Iterable<string>, longest: number): readonly string[] {
  const shown: string[] = [];
  let length = 0;
  for (const line of lines) {
    length += Buffer.byteLength(line) + 1;
    if (length > longest) break;
    shown.push(line);
  }
  return shown;
}

function* unique(lines: Iterable<string>): Generator<string> {
  const known = new Set<string>();
  for (const line of lines) if (known.size !== known.add(line).size) yield line;
}

function headline({ totals, policy, command, excluded, status }: Result): string {
  const seconds = (totals.durationMs / 1000).toFixed(1);
  if (command === 'prune') {
    const freed = `${renderBytes(totals.bytes.freed ?? 0)} freed`;
    const requests = plural(totals.requests, 'request');
    return `${plural(totals.images, 'image')}, ${freed}, ${plural(excluded.length, 'tag')} kept, ${requests}, ${seconds} s`;
  }
  return `${plural(totals.images, 'image')}, ${counts(totals.bytes, status === 'planned')}, ${plural(totals.requests, 'request')}, ${seconds} s, policy: ${policy}`;
}

function counts({ transferred, mounted, cached, present }: ByteCounts, isPlan: boolean): string {
  const parts = [
    ...(transferred === 0 ? [] : [`${renderBytes(transferred)} ${isPlan ? 'to move' : 'moved'}`]),
    ...(mounted === 0 ? [] : [`${renderBytes(mounted)} ${isPlan ? 'to mount' : 'mounted'}`]),
    ...(cached === 0 ? [] : [`${renderBytes(cached)} cached`]),
    ...(present === 0 ? [] : [`${renderBytes(present)} present`]),
  ];
  return parts.length === 0 ? `nothing ${isPlan ? 'to move' : 'moved'}` : parts.join(', ');
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
      [...unique(one.signatures.map(({ identity, format }) => `${escapeText(identity)} (${format})`))].join('<br>'),
    ];
    return `| ${cells.join(' | ')} |`;
  });
}

function prunedRows({ destinations }: ImageResult): readonly string[] {
  return destinations.map(({ reference, tags, digest, status, notes, bytes, attached }) => {
    const names = tags.length === 0 ? [placeOf(reference)] : tags.map((tag) => `${placeOf(reference)}:${tag}`);
    const cells = [
      names.map(code).join('<br>'),
      digest === '' ? '' : code(digest),
      status,
      escapeText(notes.find((note) => note.code === PRUNE_REASON)?.text ?? ''),
      bytes.freed === undefined ? '' : renderBytes(bytes.freed),
      attached.map(({ kind, artifactType }) => escapeText(`${kind} ${artifactType}`)).join('<br>'),
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
