const HOUR = 3_600_000;
const UNITS: ReadonlyMap<string, number> = new Map([
  ['h', HOUR],
  ['d', 24 * HOUR],
  ['w', 7 * 24 * HOUR],
]);

/** A date, or so long before now. */
export type Moment = { readonly atMs: number } | { readonly agoMs: number };

/** What {@link parseMoment} reads, for hints. */
export const MOMENT_FORMS = '2026-01-31, 2026-01-31T12:00:00Z, or an age such as 90d, 12h, 2w';

/** `90d`, `12h`, `2w` in milliseconds; `undefined` for anything else. There are no minutes: `m` could be months. */
export function parseAge(text: string): number | undefined {
  const found = /^([1-9][0-9]{0,4})([hdw])$/.exec(text);
  const unit = UNITS.get(found?.[2] ?? '');
  return unit === undefined ? undefined : Number(found?.[1]) * unit;
}

/** An age, a day (its beginning in UTC) or a time of RFC 3339, which must be in the calendar; `undefined` for anything else. */
export function parseMoment(text: string): Moment | undefined {
  const agoMs = parseAge(text);
  if (agoMs !== undefined) return { agoMs };
  const found = DATE.exec(text);
  if (found === null) return undefined;
  const day = Date.parse(`${found[1] ?? ''}T00:00:00Z`);
  // JavaScript takes February 30th for March 1st.
  if (Number.isNaN(day) || !new Date(day).toISOString().startsWith(found[1] ?? '')) return undefined;
  const atMs = found[2] === undefined ? day : Date.parse(text.toUpperCase());
  return Number.isNaN(atMs) ? undefined : { atMs };
}

const DATE =
  /^([0-9]{4}-[0-9]{2}-[0-9]{2})([Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?(?:[Zz]|[+-][0-9]{2}:[0-9]{2}))?$/;

/** In milliseconds since the epoch. */
export function timeOf(moment: Moment, nowMs: number): number {
  return 'atMs' in moment ? moment.atMs : nowMs - moment.agoMs;
}
