import type { DestinationResult, Result } from '../../operation/result.ts';
import { isOfPrune, isRemoval } from './prune-lines.ts';
import { plural, renderBytes, renderForeign } from '../../runtime/text.ts';

const MOST_REASONS = 5;
const EXAMPLES = 2;

/** Whether the result is of a run over many images, which ends with {@link renderTotals}. */
export function hasTotals(result: Result): boolean {
  return ['sync', 'apply', 'import'].includes(result.command) && !isOfPrune(result);
}

/** The end of a run over many images: what was left out and why, then how many came to what. */
export function renderTotals({ command, status, images, excluded, totals }: Result): string {
  const all = images.flatMap(({ destinations }) => destinations);
  const count = (status: DestinationResult['status'], also: (one: DestinationResult) => boolean = () => true): number =>
    all.filter((one) => one.status === status && also(one)).length;
  const parts = [
    [count('copied'), 'copied'],
    [count('planned', (one) => !isRemoval(one)), 'to copy'],
    [count('up-to-date'), 'up to date'],
    [count('skipped'), 'skipped'],
    [count('failed', (one) => !isInterrupted(one)), 'failed'],
    [count('failed', isInterrupted), 'interrupted'],
  ] as const;
  const counts = parts.flatMap(([number, what]) => (number === 0 ? [] : [`${String(number)} ${what}`])).join(', ');
  const { transferred, mounted } = totals.bytes;
  const [move, mount, nothing] =
    status === 'planned' ? ['to move', 'to mount', 'nothing to move'] : ['moved', 'mounted', 'nothing moved'];
  const moved = [
    ...(transferred === 0 ? [] : [`${renderBytes(transferred)} ${move}`]),
    ...(mounted === 0 ? [] : [`${renderBytes(mounted)} ${mount}`]),
  ].join(', ');
  const going = images.filter(({ destinations }) => destinations.length > 0 && destinations.every(isGoing));
  const goes = [
    ...tagsOf(all.filter(({ status: one }) => one === 'removed')).map((tags) => `; ${tags} removed`),
    ...tagsOf(all.filter((one) => one.status === 'planned' && isRemoval(one))).map((tags) => `; ${tags} to remove`),
  ].join('');
  const line = `${command}: ${plural(totals.images - going.length, 'image')}${counts === '' ? '' : `: ${counts}`}${goes}; ${moved === '' ? nothing : moved} in ${(totals.durationMs / 1000).toFixed(1)} s\n`;
  return `${renderExcluded(excluded)}${line}`;
}

/** What a sync removes is none of its images. */
function isGoing(one: DestinationResult): boolean {
  return one.status === 'removed' || (one.status === 'planned' && isRemoval(one));
}

/** `3 tags`, where there is one. */
function tagsOf(all: readonly DestinationResult[]): readonly string[] {
  const tags = all.reduce((sum, one) => sum + one.tags.length, 0);
  return tags === 0 ? [] : [plural(tags, 'tag')];
}

function isInterrupted({ error }: DestinationResult): boolean {
  return error?.code === 'CANCELLED';
}

function renderExcluded(excluded: Result['excluded']): string {
  const byReason = [...Map.groupBy(excluded, ({ reason }) => reason)];
  const lines = byReason.slice(0, MOST_REASONS).map(([reason, all]) => {
    const examples = all.slice(0, EXAMPLES).map(({ reference }) => renderForeign(reference, 200));
    const more = all.length > EXAMPLES ? ' …' : '';
    return `left out ${String(all.length)}, ${renderForeign(reason, 200)}: ${examples.join(', ')}${more}\n`;
  });
  const others = byReason.slice(MOST_REASONS).reduce((sum, [, all]) => sum + all.length, 0);
  return others > 0 ? `${lines.join('')}left out ${String(others)} for other reasons\n` : lines.join('');
}
