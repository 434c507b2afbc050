import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isValid } from '../../../test/support/json-schema.ts';
import { GOOD, MEANINGLESS, MISSHAPEN } from '../../../test/support/trust-policies.ts';
import { parseTrustPolicy } from './parse.ts';
import { trustPolicySchema } from './schema.ts';

describe('the schema of the trust policy', () => {
  const schema = trustPolicySchema();
  const plain = (document: unknown): unknown => JSON.parse(JSON.stringify(document));

  it.each(GOOD.map((document) => [document]))('takes what the parser takes: %j', (document) => {
    expect(isValid(plain(document), schema)).toBe(true);
  });

  it.each(MISSHAPEN)('refuses what the parser refuses: %s', (_, document) => {
    expect(isValid(plain(document), schema)).toBe(false);
  });

  it('is asked before the parser, and knows less', () => {
    for (const [, document] of MEANINGLESS) expect(isValid(plain(document), schema)).toBe(true);
  });

  it('takes the example of the documentation, as the parser does', async () => {
    const page = readFileSync(new URL('../../../docs/policy.md', import.meta.url), 'utf8');
    const examples = [...page.matchAll(/```json\n([^]*?)```/g)].map(([, text = '']) => text);
    const ours = examples.filter((text) => text.includes('"version"'));
    expect(ours.length).toBeGreaterThan(0);
    for (const example of ours) {
      await parseTrustPolicy(new TextEncoder().encode(example), 'policy.sigstore.json');
      expect(isValid(JSON.parse(example), schema)).toBe(true);
    }
  });
});
