import { describe, expect, it } from 'vitest';
import { MOMENT_FORMS, parseAge, parseMoment, timeOf } from './moment.ts';

const NOW = Date.UTC(2026, 0, 31, 12);

describe('parseMoment', () => {
  it.each([
    ['90d', '2025-11-02T12:00:00.000Z'],
    ['12h', '2026-01-31T00:00:00.000Z'],
    ['2w', '2026-01-17T12:00:00.000Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
    ['2024-06-01T10:00:00Z', '2024-06-01T10:00:00.000Z'],
    ['2024-06-01t10:00:00.123456789z', '2024-06-01T10:00:00.123Z'],
    ['2024-06-01T00:30:00+02:00', '2024-05-31T22:30:00.000Z'],
  ])('reads %s', (text, time) => {
    const moment = parseMoment(text);
    expect(moment && new Date(timeOf(moment, NOW)).toISOString()).toBe(time);
  });

  it.each([
    '',
    '30',
    '30m',
    '1y',
    '-1d',
    '0d',
    '1.5d',
    '1000000d',
    '2024-02-30',
    '2023-02-29',
    '2024-13-01',
    '2024-1-1',
  ])('does not read %j', (text) => {
    expect(parseMoment(text)).toBeUndefined();
  });

  it.each(['2024-06-01T25:00:00Z', '2024-06-01T10:00:00', '2024-06-01 10:00:00Z', '20240601', 'yesterday', ' 1d'])(
    'does not read %j either',
    (text) => {
      expect(parseMoment(text)).toBeUndefined();
    },
  );

  it('reads what its hint names', () => {
    const forms = MOMENT_FORMS.split(/, | or /).map((form) => form.replace('an age such as ', '').replace('or ', ''));
    expect(forms.filter((form) => parseMoment(form) === undefined)).toEqual([]);
  });
});

describe('parseAge', () => {
  it('gives milliseconds', () => {
    expect(parseAge('12h')).toBe(43_200_000);
    expect(parseAge('2w')).toBe(14 * 86_400_000);
    expect(parseAge('2024-01-01')).toBeUndefined();
  });
});
