import { describe, expect, it } from 'vitest';
import { parseTime, renderRfc3339, renderTime, zeroTime } from './go-time.ts';

describe("Go's time", () => {
  it.each([
    ['2023-01-02T03:04:05.123Z', '2023-01-02 03:04:05.123 +0000 UTC'],
    ['2023-01-02T03:04:05.123456789Z', '2023-01-02 03:04:05.123456789 +0000 UTC'],
    ['2023-01-02T03:04:05Z', '2023-01-02 03:04:05 +0000 UTC'],
    ['2023-06-30T23:30:00.5-07:30', '2023-06-30 23:30:00.5 -0730 -0730'],
    ['1969-12-31T23:59:59.25+02:00', '1969-12-31 23:59:59.25 +0200 +0200'],
  ])('reads %s, prints it, and writes it back unchanged', (text, printed) => {
    const time = parseTime(text) ?? zeroTime();
    expect(renderTime(time)).toBe(printed);
    expect(renderRfc3339(time)).toBe(text);
  });

  it('has a zero', () => {
    expect(renderRfc3339(zeroTime())).toBe('0001-01-01T00:00:00Z');
    expect(renderTime(zeroTime())).toBe('0001-01-01 00:00:00 +0000 UTC');
  });

  it.each([
    '',
    'yesterday',
    '2023-02-30T00:00:00Z',
    '2023-01-02 03:04:05Z',
    '2023-01-02T25:00:00Z',
    '2023-01-02T03:04:05',
  ])('refuses %j', (text) => {
    expect(parseTime(text)).toBeUndefined();
  });
});
