import type { Digest } from '../../image/index.ts';
import type { Verdict } from './decide.ts';
import type { TagPattern } from '../../selection/pattern.ts';
import { parseVersion, type Version } from '../../selection/version.ts';
import type { InParts } from '../../runtime/turns.ts';
import { isAttachedTag } from './snapshot.ts';

/** What may go of a repository. All of it must allow that a tag goes. */
export interface PruneRules {
  /** Only tags that one of these matches; none given: all. Each keeps its own newest. */
  readonly patterns: readonly TagPattern[];
  /** Not these. */
  readonly excludes: readonly TagPattern[];
  /** Never these, attached ones included. */
  readonly protects: readonly TagPattern[];
  /** The newest images of each pattern stay. */
  readonly keep?: { readonly count: number; readonly by: 'created' | 'semver' };
  /** Only what was created before, in milliseconds since the epoch. `text`: as it was asked for. */
  readonly createdBefore?: { readonly time: number; readonly text: string };
}

/** What is known of tags beside their names. */
export interface TagFacts {
  readonly digests: ReadonlyMap<string, Digest>;
  readonly created: ReadonlyMap<Digest, number>;
}

/** Whether a tag stays whatever is behind it, and why; `undefined`: it may go. Of attached tags, only whether it is protected. */
export function staysByName(rules: PruneRules, tag: string): Verdict | undefined {
  const protection = rules.protects.find((one) => one.accepts(tag));
  if (protection !== undefined) return { goes: false, reason: `protected by ${protection.text}` };
  if (isAttachedTag(tag)) return undefined;
  const exclusion = rules.excludes.find((one) => one.accepts(tag));
  if (exclusion !== undefined) return { goes: false, reason: `excluded by ${exclusion.text}` };
  const isMeant = rules.patterns.length === 0 || rules.patterns.some((one) => one.accepts(tag));
  return isMeant ? undefined : { goes: false, reason: 'no pattern matches it' };
}

/** What the rules say of every tag that {@link staysByName} lets go; attached tags are left out. Pure. */
export function* judge(
  rules: PruneRules,
  tags: Iterable<string>,
  facts: TagFacts,
): InParts<ReadonlyMap<string, Verdict>> {
  const verdicts = new Map<string, Verdict>();
  const candidates: string[] = [];
  for (const tag of tags) {
    yield;
    const verdict = staysByName(rules, tag);
    if (verdict !== undefined) verdicts.set(tag, verdict);
    else if (!isAttachedTag(tag)) candidates.push(tag);
  }
  const newest = rules.keep === undefined ? undefined : yield* newestOf(rules, rules.keep, candidates, facts);
  for (const tag of candidates) {
    yield;
    verdicts.set(tag, newest?.get(tag) ?? judgeAge(rules, tag, facts));
  }
  return verdicts;
}

function judgeAge({ createdBefore, keep, patterns }: PruneRules, tag: string, facts: TagFacts): Verdict {
  const beyond = keep === undefined ? [] : [`not among the newest ${String(keep.count)}`];
  if (createdBefore === undefined) {
    const [reason = `matches ${patterns.find((one) => one.accepts(tag))?.text ?? '*'}`] = beyond;
    return { goes: true, reason };
  }
  const created = createdOf(tag, facts);
  if (created === undefined) return { goes: false, reason: UNKNOWN_TIME };
  const isOld = created < createdBefore.time;
  if (!isOld) return { goes: false, reason: `not older than ${createdBefore.text}` };
  return { goes: true, reason: [`older than ${createdBefore.text}`, ...beyond].join(', ') };
}

/** The tags that stay as the newest of a pattern, or because nobody can say how new they are. */
function* newestOf(
  { patterns }: PruneRules,
  keep: NonNullable<PruneRules['keep']>,
  candidates: readonly string[],
  facts: TagFacts,
): InParts<ReadonlyMap<string, Verdict>> {
  const found = new Map<string, Verdict>();
  const groups: readonly TagPattern[] = patterns.length === 0 ? [{ text: '*', accepts: () => true }] : patterns;
  const ages = new Map<string, number | Version | undefined>();
  for (const tag of candidates) {
    yield;
    ages.set(tag, keep.by === 'created' ? createdOf(tag, facts) : parseVersion(tag));
  }
  const isKnown = (tag: string): boolean => ages.get(tag) !== undefined;
  const unknown = keep.by === 'created' ? UNKNOWN_TIME : 'it is no version';
  for (const tag of candidates) if (!isKnown(tag)) found.set(tag, { goes: false, reason: unknown });
  const compare = (a: string, b: string): number => compareAges(ages.get(a), ages.get(b));
  for (const group of groups) {
    const own: string[] = [];
    for (const tag of candidates) {
      yield;
      if (isKnown(tag) && group.accepts(tag)) own.push(tag);
    }
    const verdict: Verdict = { goes: false, reason: `among the newest ${String(keep.count)} of ${group.text}` };
    const images = newestImages(own, keep.count, compare, facts);
    for (const tag of own) if (images.has(facts.digests.get(tag))) found.set(tag, found.get(tag) ?? verdict);
  }
  return found;
}

const UNKNOWN_TIME = 'it does not tell when it was created';

/** Above 0: the first is the newer one. */
function compareAges(a: number | Version | undefined, b: number | Version | undefined): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return typeof a === 'object' && typeof b === 'object' ? a.compare(b) : 0;
}

/** Images are counted and not tags: several tags on one image are one. Of equally new ones none goes before the others. */
function newestImages(
  tags: readonly string[],
  count: number,
  compare: (a: string, b: string) => number,
  { digests }: TagFacts,
): ReadonlySet<Digest | undefined> {
  const images = new Set<Digest | undefined>();
  let last: string | undefined;
  for (const tag of tags.toSorted((a, b) => compare(b, a))) {
    const digest = digests.get(tag);
    if (images.has(digest)) continue;
    if (images.size >= count && last !== undefined && compare(tag, last) !== 0) break;
    images.add(digest);
    last = tag;
  }
  return images;
}

function createdOf(tag: string, { digests, created }: TagFacts): number | undefined {
  const digest = digests.get(tag);
  return digest === undefined ? undefined : created.get(digest);
}
