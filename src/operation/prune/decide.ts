import type { Digest } from '../../image/index.ts';
import type { Failure } from '../../runtime/failure.ts';
import type { InParts } from '../../runtime/turns.ts';
import { attachedTags, isAttachedTag, type Snapshot } from './snapshot.ts';

/** What the rules say of one tag by itself. */
export interface Verdict {
  readonly goes: boolean;
  /** In words: `protected by v1.*`, `the newest 3 of *`. */
  readonly reason: string;
  /** It stays, and should not have. */
  readonly failure?: Failure;
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

type Holder =
  | { readonly kind: 'tag'; readonly tag: string }
  /** A manifest that stays lists it, has it attached, is attached to it, or cannot be read. */
  | { readonly kind: 'manifest'; readonly digest: Digest; readonly as: 'listed' | 'attached' | 'subject' | 'unread' }
  /** No tag that goes leads to it, or it was not to go. */
  | { readonly kind: 'nobody' };

const ORPHAN: Verdict = { goes: false, reason: 'belongs to an image that no tag here leads to' };
const UNJUDGED: Verdict = { goes: false, reason: 'nothing says that it may go' };

/**
 * Follows from what stays to all that it needs: the manifests that an index lists, what a referrer is attached to, and what is
 * attached to any of these. Of what the other tags lead to the rest may go. Tags named after a digest share the fate of what they
 * belong to, unless a verdict says of one that it stays. `mayGo`: no other manifest goes. Pure.
 */
export function* decide(
  snapshot: Snapshot,
  verdicts: ReadonlyMap<string, Verdict>,
  mayGo?: ReadonlySet<Digest>,
): InParts<Decision> {
  const attached = yield* attachedTags(snapshot);
  const edges = yield* createEdges(snapshot, attached);
  const isGoing = (tag: string): boolean => !isAttachedTag(tag) && verdicts.get(tag)?.goes === true;
  const going: Digest[] = [];
  for (const [tag, digest] of snapshot.tags) {
    yield;
    if (isGoing(tag)) going.push(digest);
  }
  const reached = yield* reachableFrom(going, edges);

  const held = new Map<Digest, Holder>();
  const waiting: Digest[] = [];
  const hold = (digest: Digest, holder: Holder): void => {
    if (held.has(digest) || !snapshot.manifests.has(digest)) return;
    held.set(digest, holder);
    waiting.push(digest);
  };
  const isRoot = (tag: string): boolean => (attached.has(tag) ? verdicts.get(tag)?.goes === false : !isGoing(tag));
  for (const [tag, digest] of snapshot.tags) {
    yield;
    if (isRoot(tag)) hold(digest, { kind: 'tag', tag });
  }
  for (const digest of snapshot.manifests.keys()) {
    yield;
    if (!reached.has(digest) || mayGo?.has(digest) === false) hold(digest, { kind: 'nobody' });
  }
  for (let digest = waiting.pop(); digest !== undefined; digest = waiting.pop()) {
    yield;
    for (const { to, as } of edges(digest)) hold(to, { kind: 'manifest', digest, as });
    const { subject, unread } = snapshot.manifests.get(digest) ?? {};
    if (subject !== undefined) hold(subject, { kind: 'manifest', digest, as: 'subject' });
    if (unread === undefined || held.size === snapshot.manifests.size) continue;
    for (const other of snapshot.manifests.keys()) hold(other, { kind: 'manifest', digest, as: 'unread' });
  }

  const doomed = new Set([...snapshot.manifests.keys()].filter((digest) => !held.has(digest)));
  const tags = new Map<string, Verdict>();
  for (const tag of snapshot.tags.keys()) {
    yield;
    tags.set(tag, fateOf(tag, verdicts.get(tag), attached.get(tag), doomed));
  }
  return { tags, doomed, held, attached };
}

/** What goes with a manifest unless it is held otherwise: what it lists, and what is attached to it. */
type Edges = (from: Digest) => readonly { readonly to: Digest; readonly as: 'listed' | 'attached' }[];

function* createEdges(snapshot: Snapshot, attached: ReadonlyMap<string, Digest>): InParts<Edges> {
  const attachments = new Map<Digest, Digest[]>();
  const note = (subject: Digest, to: Digest): void => {
    const known = attachments.get(subject);
    if (known === undefined) attachments.set(subject, [to]);
    else known.push(to);
  };
  for (const [digest, { subject }] of snapshot.manifests) {
    yield;
    if (subject !== undefined) note(subject, digest);
  }
  for (const [tag, subject] of attached) {
    const to = snapshot.tags.get(tag);
    if (to !== undefined) note(subject, to);
  }
  return (from) => [
    ...(snapshot.manifests.get(from)?.children ?? []).map((to) => ({ to, as: 'listed' as const })),
    ...(attachments.get(from) ?? []).map((to) => ({ to, as: 'attached' as const })),
  ];
}

function* reachableFrom(roots: readonly Digest[], edges: Edges): InParts<ReadonlySet<Digest>> {
  const found = new Set<Digest>();
  const waiting = [...roots];
  for (let digest = waiting.pop(); digest !== undefined; digest = waiting.pop()) {
    if (found.has(digest)) continue;
    yield;
    found.add(digest);
    for (const { to } of edges(digest)) waiting.push(to);
  }
  return found;
}

function fateOf(
  tag: string,
  verdict: Verdict | undefined,
  subject: Digest | undefined,
  doomed: ReadonlySet<Digest>,
): Verdict {
  if (verdict?.goes === false) return verdict;
  if (subject === undefined) return isAttachedTag(tag) ? ORPHAN : (verdict ?? UNJUDGED);
  return doomed.has(subject)
    ? { goes: true, reason: `belongs to ${subject}, which goes` }
    : { goes: false, reason: `belongs to ${subject}, which stays` };
}

/** What a manifest is held by in the end, for people: `tag 1.4`, `tag 1.4 (through sha256:…)`. */
export function describeHolder({ held }: Pick<Decision, 'held'>, digest: Digest): string {
  const met = new Set<Digest>();
  let nearest: Digest | undefined;
  for (let at = digest; !met.has(at);) {
    met.add(at);
    const holder = held.get(at);
    if (holder === undefined) break;
    if (holder.kind === 'nobody') return `${nearest ?? at}, which was not to go`;
    if (holder.kind === 'tag')
      return nearest === undefined ? `tag ${holder.tag}` : `tag ${holder.tag} (through ${nearest})`;
    nearest ??= holder.digest;
    at = holder.digest;
  }
  return nearest ?? 'nothing';
}
