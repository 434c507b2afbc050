import type { DestinationResult, Result } from '../../operation/result.ts';
import { renderBytes, renderForeign } from '../../runtime/text.ts';
import { isOfPrune, renderPruned } from './prune-lines.ts';

/** One line a destination and tag: `host/repo:tag@sha256:…`. What failed has none. */
export function renderResultLines(result: Result): string {
  if (isOfPrune(result)) return renderPruned(result);
  if (result.command === 'verify') return renderVerified(result);
  const done = result.images
    .flatMap(({ destinations }) => destinations)
    .filter(({ status }) => status !== 'failed' && status !== 'skipped');
  return done
    .flatMap((one) =>
      namesWithDigest(one).map((name) => (one.status === 'removed' ? `removed ${name}\n` : `${name}\n`)),
    )
    .join('');
}

/** `host/repo:tag@digest`, and who signed it. What is refused has no line. */
function renderVerified(result: Result): string {
  return result.images
    .flatMap(({ destinations }) => destinations)
    .filter(({ status }) => status !== 'failed')
    .flatMap((one) => {
      const by = one.signatures.map(({ format, identity }) => `${renderForeign(identity, 300)} (${format})`);
      return namesWithDigest(one).map((name) => `${name}  signed by ${by.join(', ')}\n`);
    })
    .join('');
}

/** `host/repo:tag@digest` for every tag; `place@digest` where there are none. A planned digest may not be known yet: it is left out. */
export function namesWithDigest({ reference, tags, digest }: DestinationResult): readonly string[] {
  const place = placeOf(reference);
  const at = digest === '' ? '' : `@${digest}`;
  return tags.length === 0 ? [`${place}${at}`] : tags.map((tag) => `${place}:${tag}${at}`);
}

/** The reference without the tag or the digest in it; a registry's also without its transport. */
export function placeOf(reference: string): string {
  const [, transport = '', name] =
    /^(docker:\/\/|docker-daemon:|containers-storage:(?:\[[^\]]*\])?)(.*)$/.exec(reference) ?? [];
  if (name === undefined) return reference.replace(/^((?:oci|oci-archive|docker-archive):[^:]*):.*$/, '$1');
  const bare = name.split('@', 1)[0] ?? '';
  const colon = bare.lastIndexOf(':');
  const repository = colon > bare.lastIndexOf('/') ? bare.slice(0, colon) : bare;
  return transport === 'docker://' ? repository : `${transport}${repository}`;
}

/** What a dry run found, for people. */
export function renderPlan(result: Result): string {
  if (isOfPrune(result)) return renderPruned(result);
  const lines = result.images.flatMap(({ source, destinations }) => [
    `${source.reference}@${source.digest}${source.platforms.length === 0 ? '' : `  ${source.platforms.map((one) => renderForeign(one, 80)).join(', ')}`}`,
    ...destinations.flatMap((one) => [
      `  ${one.status === 'planned' ? plannedVerb(result) : VERBS[one.status]} ${namesWithDigest(one).join(', ')}`,
      ...(one.status === 'planned' && !isAtPlace(result) ? [`    ${renderCounts(one)}`] : []),
      ...one.attached.map(
        ({ kind, artifactType, digest }) => `    with ${kind} ${renderForeign(artifactType)} ${digest}`,
      ),
      ...one.notes.map(({ code, text }) => `    ${code}: ${renderForeign(text, 1000)}`),
    ]),
  ]);
  return `${lines.join('\n')}\n`;
}

/** Nothing moves: something is put beside what is there. */
function isAtPlace({ command }: Result): boolean {
  return command === 'sign' || command === 'attest';
}

function plannedVerb(result: Result): string {
  return isAtPlace(result) ? `would ${result.command}` : VERBS.planned;
}

const VERBS: Readonly<Record<DestinationResult['status'], string>> = {
  planned: 'would copy to',
  'up-to-date': 'up to date:',
  copied: 'copied to',
  removed: 'removed',
  skipped: 'skipped:',
  failed: 'cannot copy to',
};

/** `12.0 MB to move, 3.1 MB to mount, 1.0 GB there already`. */
function renderCounts({ bytes }: DestinationResult): string {
  const parts = [
    [bytes.transferred, 'to move'],
    [bytes.mounted, 'to mount'],
    [bytes.present, 'there already'],
  ] as const;
  return parts.map(([count, what]) => `${renderBytes(count)} ${what}`).join(', ');
}
