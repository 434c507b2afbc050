import { isDigest } from '../image/index.ts';
import type { TagPattern } from './pattern.ts';
import { parseVersion } from './version.ts';

/** Every name that was given is in one of the two; those that were chosen in the order in which they were given. */
export interface SelectedTags {
  readonly chosen: readonly string[];
  readonly excluded: readonly ExcludedTag[];
}

interface ExcludedTag {
  readonly tag: string;
  /** Which rule left it out, in words. */
  readonly reason: string;
}

export interface TagChoice {
  /** One must accept it; none given: all are meant. */
  readonly include: readonly TagPattern[];
  /** None may accept it. */
  readonly exclude: readonly TagPattern[];
}

/** What is left of the tags that were chosen by name. */
export interface Narrowing {
  /** In milliseconds since the epoch: only what was created later. */
  readonly createdAfter?: number;
  /** Of these, so many. */
  readonly newest?: { readonly count: number; readonly by: 'semver' | 'created' };
}

/** Chooses by name. Digests were pinned by whoever named them and are always chosen, here and in {@link narrowTags}. Pure. */
export function selectTags(names: Iterable<string>, { include, exclude }: TagChoice): SelectedTags {
  return divide(names, (tag) => {
    if (include.length > 0 && !include.some((pattern) => pattern.accepts(tag))) return 'no include pattern matches it';
    const exclusion = exclude.find((pattern) => pattern.accepts(tag));
    return exclusion === undefined ? undefined : `excluded by ${exclusion.text}`;
  });
}

/** Whether {@link narrowTags} asks when the tags that were chosen so far were created. */
export function needsCreated({ createdAfter, newest }: Narrowing): boolean {
  return createdAfter !== undefined || newest?.by === 'created';
}

/**
 * Keeps what was created after a time, and of that the newest so many. By semver the tags are ordered as versions, pre-releases
 * before their release, and what is no version is left out; of equal versions (`1.2`, `v1.2.0`) or times the greater name is the
 * newer. A tag without a time in `created` is left out where its time counts. Which tags are kept does not depend on their order. Pure.
 */
export function narrowTags(
  selected: SelectedTags,
  { createdAfter, newest }: Narrowing,
  created: ReadonlyMap<string, number>,
): SelectedTags {
  const later =
    createdAfter === undefined ? selected : also(selected, (tags) => keepLater(tags, createdAfter, created));
  return newest === undefined ? later : also(later, (tags) => keepNewest(tags, newest, created));
}

const UNKNOWN_TIME = 'it does not tell when it was created';

function keepLater(tags: readonly string[], after: number, created: ReadonlyMap<string, number>): SelectedTags {
  const limit = new Date(after).toISOString();
  return divide(tags, (tag) => {
    const time = timeIn(created, tag);
    if (time === undefined) return UNKNOWN_TIME;
    return time > after ? undefined : `created ${new Date(time).toISOString()}, not after ${limit}`;
  });
}

function keepNewest(
  tags: readonly string[],
  { count, by }: NonNullable<Narrowing['newest']>,
  created: ReadonlyMap<string, number>,
): SelectedTags {
  const what = `the newest ${String(count)} by ${by === 'semver' ? 'version' : 'creation date'}`;
  const own = tags.filter((name) => !isDigest(name));
  const ordered = by === 'semver' ? orderByVersion(own) : orderByTime(own, created);
  const known = new Set(ordered);
  const kept = new Set(ordered.slice(0, count));
  return divide(tags, (tag) => {
    if (kept.has(tag)) return undefined;
    if (known.has(tag)) return `not among ${what}`;
    return by === 'semver' ? `it is no version, and ${what} are wanted` : UNKNOWN_TIME;
  });
}

function orderByVersion(tags: readonly string[]): readonly string[] {
  return tags
    .flatMap((tag) => {
      const version = parseVersion(tag);
      return version === undefined ? [] : [{ tag, version }];
    })
    .sort((a, b) => b.version.compare(a.version) || greaterFirst(a.tag, b.tag))
    .map(({ tag }) => tag);
}

function orderByTime(tags: readonly string[], created: ReadonlyMap<string, number>): readonly string[] {
  return tags
    .flatMap((tag) => {
      const time = timeIn(created, tag);
      return time === undefined ? [] : [{ tag, time }];
    })
    .sort((a, b) => b.time - a.time || greaterFirst(a.tag, b.tag))
    .map(({ tag }) => tag);
}

/** Dates come from images: one that is no date is none. */
function timeIn(created: ReadonlyMap<string, number>, tag: string): number | undefined {
  const time = created.get(tag);
  return time === undefined || Number.isNaN(new Date(time).getTime()) ? undefined : time;
}

function greaterFirst(a: string, b: string): number {
  return a < b ? 1 : a > b ? -1 : 0;
}

function divide(names: Iterable<string>, reasonAgainst: (tag: string) => string | undefined): SelectedTags {
  const chosen: string[] = [];
  const excluded: ExcludedTag[] = [];
  for (const name of names) {
    const reason = isDigest(name) ? undefined : reasonAgainst(name);
    if (reason === undefined) chosen.push(name);
    else excluded.push({ tag: name, reason });
  }
  return { chosen, excluded };
}

function also({ chosen, excluded }: SelectedTags, next: (tags: readonly string[]) => SelectedTags): SelectedTags {
  const result = next(chosen);
  return { chosen: result.chosen, excluded: [...excluded, ...result.excluded] };
}
