import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FAILURE_CODES, exitCodeOf } from '../../src/runtime/failure.ts';

const ROWS = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, code, exit, meaning, remedy] = /^\|\s*`([A-Z_]+)`\s*\|([^|]*)\|([^|]*)\|([^|]*)\|$/.exec(line) ?? [];
    return code === undefined
      ? []
      : [{ code, exit: exit?.trim() ?? '', meaning: meaning?.trim(), remedy: remedy?.trim() }];
  });

describe('docs/errors.md', () => {
  it('lists every code of the source once, and no other', () => {
    expect(ROWS.map(({ code }) => code).toSorted()).toEqual(FAILURE_CODES.toSorted());
  });

  it('gives each code its exit code, what it means and what to do', () => {
    for (const { code, exit, meaning, remedy } of ROWS) {
      const known = FAILURE_CODES.find((one) => one === code);
      expect(known === undefined ? '' : String(exitCodeOf(known)), code).toBe(exit.split(' ', 1)[0]);
      expect(meaning, code).toMatch(/\.$/);
      expect(remedy, code).toMatch(/\.$/);
    }
  });
});
