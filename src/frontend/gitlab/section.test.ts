import { describe, expect, it } from 'vitest';
import { gitlabSection } from './section.ts';

describe('a section of a GitLab log', () => {
  it('is marked with its name and the times of its ends', () => {
    const times = [1_700_000_000_000, 1_700_000_005_900];
    const section = gitlabSection('waybill_copy', 'waybill copy', () => times.shift() ?? 0);
    expect(section.start).toBe('\u001B[0Ksection_start:1700000000:waybill_copy\r\u001B[0Kwaybill copy\n');
    expect(section.end()).toBe('\u001B[0Ksection_end:1700000005:waybill_copy\r\u001B[0K\n');
  });
});
