import type { GoTime } from './value.ts';

/** Go's zero time, 0001-01-01T00:00:00Z. */
const ZERO_SECONDS = -62_135_596_800n;

function goTime(seconds: bigint, nanos = 0, offsetMinutes = 0, type: GoTime['type'] = 'time.Time'): GoTime {
  return { kind: 'time', type, seconds, nanos, offsetMinutes };
}

export function zeroTime(type: GoTime['type'] = 'time.Time'): GoTime {
  return goTime(ZERO_SECONDS, 0, 0, type);
}

const RFC3339 = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:[.,](\d{1,30}))?(?:Z|([+-])(\d\d):(\d\d))$/;

/** Reads RFC 3339, keeping nanoseconds and the offset. `undefined` when the text is no such time. */
export function parseTime(text: string, type: GoTime['type'] = 'time.Time'): GoTime | undefined {
  const found = RFC3339.exec(text);
  if (found === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.slice(1, 7).map(Number);
  const offset = found[8] === undefined ? 0 : (Number(found[9]) * 60 + Number(found[10])) * (found[8] === '-' ? -1 : 1);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second);
  const isReal =
    date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
  if (!isReal || Number(found[9] ?? 0) > 24 || Number(found[10] ?? 0) > 59) return undefined;
  const seconds = BigInt(date.getTime()) / 1000n - BigInt(offset) * 60n;
  return goTime(seconds, Number((found[7] ?? '').padEnd(9, '0').slice(0, 9)), offset, type);
}

/** RFC 3339 with as many digits of the second as needed: Go's JSON form. */
export function renderRfc3339(time: GoTime): string {
  return formatTime(time, '2006-01-02T15:04:05.999999999Z07:00');
}

/** Go's `Time.String`: `2023-01-02 03:04:05.123 +0000 UTC`. */
export function renderTime(time: GoTime): string {
  const zone = time.offsetMinutes === 0 ? 'UTC' : formatTime(time, '-0700');
  return `${formatTime(time, '2006-01-02 15:04:05.999999999 -0700')} ${zone}`;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** The parts of a layout, longest first where one begins with another. */
const LAYOUT =
  /January|Jan(?![a-z])|Monday|Mon(?![a-z])|MST|2006|__2|_2(?!006)|002|01|02|03|04|05|06|15|[.,]0+(?!\d)|[.,]9+(?!\d)|Z07:00:00|Z070000|Z07:00|Z0700|Z07|-07:00:00|-070000|-07:00|-0700|-07|PM|pm|1|2|3|4|5/g;

/** `Time.Format` with a Go layout (the reference time is Mon Jan 2 15:04:05 MST 2006). */
export function formatTime(time: GoTime, layout: string): string {
  const local = partsOf(time);
  return layout.replace(LAYOUT, (part) => renderPart(part, local, time));
}

/** The calendar fields in the time's own zone. */
export function partsOf(time: GoTime): Date {
  return new Date(Number((time.seconds + BigInt(time.offsetMinutes) * 60n) * 1000n));
}

/** Days since the year began, from 1. */
export function dayOfYear(local: Date): number {
  const start = new Date(0);
  start.setUTCFullYear(local.getUTCFullYear(), 0, 1);
  return Math.floor((local.getTime() - start.getTime()) / 86_400_000) + 1;
}

function renderPart(part: string, local: Date, time: GoTime): string {
  const hour12 = ((local.getUTCHours() + 11) % 12) + 1;
  if (part.startsWith('.') || part.startsWith(',')) {
    const digits = String(time.nanos)
      .padStart(9, '0')
      .slice(0, part.length - 1);
    const kept = part[1] === '9' ? digits.replace(/0+$/, '') : digits.padEnd(part.length - 1, '0');
    return kept === '' ? '' : `${part.charAt(0)}${kept}`;
  }
  if (part.startsWith('Z') || part.startsWith('-')) return renderOffset(part, time.offsetMinutes);
  const known: Readonly<Record<string, () => string>> = {
    January: () => monthName(local),
    Jan: () => monthName(local).slice(0, 3),
    Monday: () => dayName(local),
    Mon: () => dayName(local).slice(0, 3),
    MST: () =>
      time.offsetMinutes === 0
        ? 'UTC'
        : renderOffset(time.offsetMinutes % 60 === 0 ? '-07' : '-0700', time.offsetMinutes),
    2006: () => String(local.getUTCFullYear()).padStart(4, '0'),
    '06': () => two(local.getUTCFullYear() % 100),
    '01': () => two(local.getUTCMonth() + 1),
    1: () => String(local.getUTCMonth() + 1),
    '02': () => two(local.getUTCDate()),
    _2: () => String(local.getUTCDate()).padStart(2, ' '),
    2: () => String(local.getUTCDate()),
    '002': () => String(dayOfYear(local)).padStart(3, '0'),
    __2: () => String(dayOfYear(local)).padStart(3, ' '),
    15: () => two(local.getUTCHours()),
    '03': () => two(hour12),
    3: () => String(hour12),
    '04': () => two(local.getUTCMinutes()),
    4: () => String(local.getUTCMinutes()),
    '05': () => two(local.getUTCSeconds()),
    5: () => String(local.getUTCSeconds()),
    PM: () => (local.getUTCHours() < 12 ? 'AM' : 'PM'),
    pm: () => (local.getUTCHours() < 12 ? 'am' : 'pm'),
  };
  return known[part]?.() ?? part;
}

function renderOffset(part: string, minutes: number): string {
  if (part.startsWith('Z') && minutes === 0) return 'Z';
  const sign = minutes < 0 ? '-' : '+';
  const form = part.slice(1).replace('07', two(Math.trunc(Math.abs(minutes) / 60)));
  return sign + form.replace(/(\d\d:?)00/, (_, hours: string) => `${hours}${two(Math.abs(minutes) % 60)}`);
}

export function monthName(local: Date): string {
  return MONTHS[local.getUTCMonth()] ?? '';
}

export function dayName(local: Date): string {
  return DAYS[local.getUTCDay()] ?? '';
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
