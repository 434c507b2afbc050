import { describe, expect, it } from 'vitest';
import { compileTagPattern } from './pattern.ts';
import { ruleOf } from './tag-rules.ts';

describe('ruleOf', async () => {
  const rules = [
    {
      tags: [await compileTagPattern({ semver: '>=1' }), await compileTagPattern({ tag: 'lts' })],
      rule: 'create-only',
    },
    { tags: [await compileTagPattern({ glob: '*t*' })], rule: 'newer' },
  ];

  it('is the first that is for the tag', () => {
    expect(['1.2.3', 'lts', 'latest'].map((tag) => ruleOf(rules, tag, 'move-ok'))).toEqual([
      'create-only',
      'create-only',
      'newer',
    ]);
  });

  it('is the other one where none is', () => {
    expect(ruleOf(rules, 'edge', 'move-ok')).toBe('move-ok');
    expect(ruleOf([], 'edge', 'move-ok')).toBe('move-ok');
  });

  it('is for every tag where it names none', () => {
    expect(ruleOf([...rules, { tags: [], rule: 'all' }], 'edge', 'move-ok')).toBe('all');
  });
});
