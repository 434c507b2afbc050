import type { YamlNode } from '../yaml-node.ts';
import type { Moment } from './sync-file.ts';

const HOUR = 3_600_000;
const UNITS: Readonly<Record<string, number>> = { h: HOUR, d: 24 * HOUR, w: 7 * 24 * HOUR };

/** `2026-01-31`, `2026-01-31T12:00:00Z` (RFC 3339), or an age: `12h`, `90d`, `4w`. Fails with CONFIG_INVALID. */
export function parseMoment(node: YamlNode): Moment {
  const text = node.text();
  const age = /^(?<count>[1-9][0-9]{0,4})(?<unit>[hdw])$/.exec(text)?.groups;
  if (age !== undefined) return { agoMs: Number(age['count']) * (UNITS[age['unit'] ?? ''] ?? 0) };
  const atMs = isDate(text) ? Date.parse(text.toUpperCase()) : Number.NaN;
  if (!Number.isNaN(atMs)) return { atMs };
  throw node.refuse(
    'is no date and no age',
    'write "2026-01-31", "2026-01-31T12:00:00Z", or an age such as 90d, 12h, 4w',
  );
}

/** One that the calendar has: JavaScript takes February 30th for March 2nd. */
function isDate(text: string): boolean {
  const match = /^(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})(?:T[0-9:.]+(?:Z|[+-][0-9]{2}:[0-9]{2}))?$/i.exec(text);
  const day = match?.groups?.['day'] ?? '';
  const at = Date.parse(day);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
}
