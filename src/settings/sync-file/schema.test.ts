import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { isValid } from '../../../test/support/json-schema.ts';
import { GOOD, MEANINGLESS, MISSHAPEN } from '../../../test/support/sync-files.ts';
import { parseSyncFile } from './parse.ts';
import { syncFileSchema } from './schema.ts';

describe('the schema of the sync file', () => {
  const schema = syncFileSchema();

  it.each(GOOD)('takes what the parser takes: %s', (text) => {
    expect(isValid(parse(text), schema)).toBe(true);
  });

  it.each(MISSHAPEN)('refuses what the parser refuses: %s', (_, text) => {
    expect(isValid(parse(text), schema)).toBe(false);
  });

  it('is asked before the parser, and knows less', () => {
    const known = MEANINGLESS.filter(([what]) => !what.includes('twice') && !what.includes('alias'));
    const taken = known.filter(([, text]) => isValid(parse(text), schema));
    expect(taken.length).toBeGreaterThan(10);
  });

  it('takes the example of the documentation, as the parser does', () => {
    const page = readFileSync(new URL('../../../docs/sync.md', import.meta.url), 'utf8');
    const [, example = ''] = /```yaml\n([^]*?)```/.exec(page) ?? [];
    expect(parseSyncFile(example, 'sync.yml').entries).toHaveLength(5);
    expect(isValid(parse(example), schema)).toBe(true);
  });
});
