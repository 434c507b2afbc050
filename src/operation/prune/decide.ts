import type { Digest } from '../../image/index.ts';
import { attachedTags, isAttachedTag, type Snapshot } from './snapshot.ts';

/** What the rules say of one tag by itself. */
export interface Verdict {
  readonly goes: boolean;
  /** In words: `protected by v1.*`, `the newest 3 of *`. */
  readonly reason: string;
}

/** What is to happen to a repository. Whatever is not named here stays. */
export interface Decision {
  readonly tags: ReadonlyMap<string, Verdict>;
  /** Manifests that nothing needs which stays. */
  readonly doomed: ReadonlySet<Digest>;
  /** Of every manifest that stays, what holds it: a tag, or a manifest that holds it in turn. */
  readonly held: ReadonlyMap<Digest, Holder>;
  /** What a tag belongs to, for those that belong to a digest. */
  readonly attached: ReadonlyMap<string, Digest>;
}

export type Holder =
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'index' | 'referrer' | 'subject' | 'unread'; readonly digest: Digest };

const ORPHAN: Verdict = { goes: false, reason: 'belongs to an image that no tag here leads to' };
const UNJUDGED: Verdict = { goes: false, reason: 'nothing says that it may go' };

/**
 * Follows from what stays to all that it needs: the manifests that an index lists, what a referrer is attached to, and what is
 * attached to any of these. The rest may go. Tags named after a digest share the fate of what they belong to, unless a verdict
 * says of one that it stays. Pure.
 */
export function decide(snapshot: Snapshot, verdicts: ReadonlyMap<string, Verdict>): Decision {
  const attached = attachedTags(snapshot);
  const held = new Map<Digest, Holder>();
  const waiting: Digest[] = [];
  const hold = (digest: Digest, holder: Holder): void => {
    if (held.has(digest) || !snapshot.manifests.has(digest)) return;
    held.set(digest, holder);
    waiting.push(digest);
  };
  const isRoot = (tag: string): boolean => {
    const verdict = verdicts.get(tag);
    if (attached.has(tag)) return verdict?.goes === false;
    return isAttachedTag(tag) || verdict?.goes !== true;
  };
  for (const [tag, digest] of snapshot.tags) if (isRoot(tag)) hold(digest, { kind: 'tag', tag });
  const [referrers, tagsOf] = [referrersBySubject(snapshot), bySecond(attached)];
  for (let digest = waiting.pop(); digest !== undefined; digest = waiting.pop()) {
    const manifest = snapshot.manifests.get(digest);
    if (manifest === undefined) continue;
    if (manifest.unread !== undefined)
      for (const other of snapshot.manifests.keys()) hold(other, { kind: 'unread', digest });
    for (const child of manifest.children) hold(child, { kind: 'index', digest });
    if (manifest.subject !== undefined) hold(manifest.subject, { kind: 'referrer', digest });
    for (const referrer of referrers.get(digest) ?? []) hold(referrer, { kind: 'subject', digest });
    for (const tag of tagsOf.get(digest) ?? []) {
      const target = snapshot.tags.get(tag);
      if (target !== undefined) hold(target, { kind: 'tag', tag });
    }
  }
  const tags = new Map<string, Verdict>();
  for (const tag of snapshot.tags.keys()) tags.set(tag, fateOf(tag, verdicts.get(tag), attached.get(tag), held));
  const doomed = new Set([...snapshot.manifests.keys()].filter((digest) => !held.has(digest)));
  return { tags, doomed, held, attached };
}

function fateOf(
  tag: string,
  verdict: Verdict | undefined,
  subject: Digest | undefined,
  held: ReadonlyMap<Digest, Holder>,
): Verdict {
  if (subject === undefined) {
    if (isAttachedTag(tag) && verdict?.goes !== false) return ORPHAN;
    return verdict ?? UNJUDGED;
  }
  if (verdict?.goes === false) return verdict;
  return held.has(subject)
    ? { goes: false, reason: `belongs to ${subject}, which stays` }
    : { goes: true, reason: `belongs to ${subject}, which goes` };
}

function referrersBySubject({ manifests }: Snapshot): ReadonlyMap<Digest, readonly Digest[]> {
  const found = new Map<Digest, Digest[]>();
  for (const [digest, { subject }] of manifests) {
    if (subject === undefined) continue;
    const known = found.get(subject);
    if (known === undefined) found.set(subject, [digest]);
    else known.push(digest);
  }
  return found;
}

function bySecond(map: ReadonlyMap<string, Digest>): ReadonlyMap<Digest, readonly string[]> {
  const found = new Map<Digest, string[]>();
  for (const [tag, digest] of map) {
    const known = found.get(digest);
    if (known === undefined) found.set(digest, [tag]);
    else known.push(tag);
  }
  return found;
}

/** What a manifest is held by in the end, for people: `tag 1.4`, `tag 1.4 (through sha256:…)`. */
export function describeHolder({ held }: Pick<Decision, 'held'>, digest: Digest): string {
  const met = new Set<Digest>();
  let nearest: Digest | undefined;
  for (let at = digest; !met.has(at);) {
    met.add(at);
    const holder = held.get(at);
    if (holder === undefined) break;
    if (holder.kind === 'tag')
      return nearest === undefined ? `tag ${holder.tag}` : `tag ${holder.tag} (through ${nearest})`;
    nearest ??= holder.digest;
    at = holder.digest;
  }
  return nearest ?? 'nothing';
}
