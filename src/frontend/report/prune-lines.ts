import { PRUNE_REASON } from '../../operation/prune/describe.ts';
import type { DestinationResult, Result } from '../../operation/result.ts';
import { plural, renderBytes } from '../../runtime/text.ts';

/** A result of `prune`, or of `apply` with its plan. */
export function isOfPrune({ command, images }: Result): boolean {
  if (command === 'prune') return true;
  return command === 'apply' && images.length > 0 && images.every(({ destinations }) => destinations.every(isRemoval));
}

/** Whether tags went, or would go; of what failed, whether they were to go. */
export function isRemoval({ notes, status }: DestinationResult): boolean {
  return status === 'removed' || notes.some(({ code }) => code === PRUNE_REASON);
}

/** What `prune` removed, or would remove, and what it keeps, for people. Nothing of repositories that could not be read. */
export function renderPruned(result: Result): string {
  const all = result.images.flatMap(({ destinations }) => destinations);
  const going = all.filter(({ status }) => status === 'removed' || status === 'planned');
  const kept = result.excluded.map(({ reference, reason }) => `keep    ${bare(reference)}  ${reason}`);
  const unread = all.filter(isUnread).length;
  if (unread > 0 && unread === all.length && kept.length === 0) return '';
  // A dry run of which a part failed is no longer called planned as a whole.
  const isPlan = result.status === 'planned' || going.some(({ status }) => status === 'planned');
  const tags = going.reduce((sum, one) => sum + one.tags.length, 0);
  const freed = renderBytes(result.totals.bytes.freed ?? 0);
  const goes =
    unread > 0 && unread === all.length
      ? 'nothing to remove'
      : `${isPlan ? 'would remove' : 'removed'} ${plural(tags, 'tag')}, ${freed}`;
  const sum = `${goes}; ${plural(kept.length, 'tag')} ${kept.length === 1 ? 'stays' : 'stay'}`;
  const hint = isPlan && tags > 0 && result.command === 'prune' ? '\nnothing was removed: --yes removes it' : '';
  return `${[...going.flatMap((one) => linesOf(one, isPlan)), ...kept, sum].join('\n')}${hint}\n`;
}

function isUnread({ status, digest }: DestinationResult): boolean {
  return status === 'failed' && digest === '';
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
