import { PRUNE_REASON } from '../../operation/prune/describe.ts';
import type { DestinationResult, Result } from '../../operation/result.ts';
import { plural, renderBytes } from '../../runtime/text.ts';

/** What `prune` removed, or would remove, and what it keeps, for people. */
export function renderPruned(result: Result): string {
  const going = result.images
    .flatMap(({ destinations }) => destinations)
    .filter(({ status }) => status === 'removed' || status === 'planned');
  const tags = going.reduce((sum, one) => sum + one.tags.length, 0);
  const kept = result.excluded.map(({ reference, reason }) => `keep    ${bare(reference)}  ${reason}`);
  const isPlan = result.status === 'planned';
  const freed = renderBytes(result.totals.bytes.freed ?? 0);
  const sum = `${isPlan ? 'would remove' : 'removed'} ${plural(tags, 'tag')}, ${freed}; ${plural(kept.length, 'tag')} ${kept.length === 1 ? 'stays' : 'stay'}`;
  const hint = isPlan && tags > 0 ? '\nnothing was removed: --yes removes it' : '';
  return `${[...going.flatMap((one) => linesOf(one, isPlan)), ...kept, sum].join('\n')}${hint}\n`;
}

function linesOf({ reference, tags, digest, bytes, attached, notes }: DestinationResult, isPlan: boolean): string[] {
  const reason = notes.find(({ code }) => code === PRUNE_REASON)?.text ?? '';
  const place = bare(reference);
  return [
    ...tags.map((tag) => `${isPlan ? 'remove ' : 'removed'} ${place}:${tag}@${digest}  ${reason}`),
    ...(bytes.freed === undefined || bytes.freed === 0 ? [] : [`          ${renderBytes(bytes.freed)}`]),
    ...attached.map((one) => `          with ${one.kind} ${one.artifactType} ${one.digest}`),
    ...notes.filter(({ code }) => code !== PRUNE_REASON).map(({ code, text }) => `          ${code}: ${text}`),
  ];
}

function bare(reference: string): string {
  return reference.replace(/^docker:\/\//, '');
}
