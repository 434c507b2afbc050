import { PRUNE_REASON } from '../../operation/prune/describe.ts';
import type { DestinationResult, Result } from '../../operation/result.ts';
import { plural, renderBytes, renderForeign } from '../../runtime/text.ts';

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
  const kept = result.excluded;
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
  const lines = [...inOrder(going, firstTagOf).flatMap((one) => linesOf(one, isPlan)), ...linesOfKept(kept), sum];
  return `${lines.join('\n')}${hint}\n`;
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
    ...attached.map((one) => `          with ${one.kind} ${renderForeign(one.artifactType)} ${one.digest}`),
    ...notes
      .filter(({ code }) => code !== PRUNE_REASON)
      .map(({ code, text }) => `          ${code}: ${renderForeign(text, 1000)}`),
  ];
}

/** What stays: some of each repository and reason, and how many more; all of it is in the result. */
function linesOfKept(kept: Result['excluded']): readonly string[] {
  const groups = Map.groupBy(kept, ({ reference, reason }) => `${repositoryOf(reference)} ${reason}`);
  const shown = new Set([...groups.values()].flatMap((group) => inOrder(group, nameOf).slice(0, KEPT_SHOWN)));
  return [...Map.groupBy(kept, ({ reference }) => repositoryOf(reference))].flatMap(([repository, own]) => [
    ...inOrder(own, nameOf)
      .filter((one) => shown.has(one))
      .map(({ reference, reason }) => `keep    ${bare(reference)}  ${reason}`),
    ...Map.groupBy(own, ({ reason }) => reason)
      .entries()
      .filter(([, group]) => group.length > KEPT_SHOWN)
      .map(
        ([reason, { length }]) => `keep    ${bare(repository)}: ${plural(length - KEPT_SHOWN, 'tag')} more  ${reason}`,
      ),
  ]);
}

/** Lines of one repository and reason, before the rest of them is a number. */
const KEPT_SHOWN = 30;

/** Registries list tags by their letters, or by nothing: people look for 1.9 before 1.10. */
const NATURAL = new Intl.Collator('en', { numeric: true });

function inOrder<T>(all: readonly T[], name: (one: T) => string): readonly T[] {
  return all.toSorted((one, other) => NATURAL.compare(name(one), name(other)));
}

function nameOf({ reference }: Result['excluded'][number]): string {
  return reference;
}

function firstTagOf({ reference, tags }: DestinationResult): string {
  return `${reference}:${tags[0] ?? ''}`;
}

function repositoryOf(reference: string): string {
  return reference.slice(0, reference.lastIndexOf(':'));
}

function bare(reference: string): string {
  return reference.replace(/^docker:\/\//, '');
}
