import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  coversScopes,
  isSameScopes,
  joinScopes,
  parseScopes,
  renderScopes,
  repositoryScope,
  type Scopes,
} from './scopes.ts';

const SCOPES: fc.Arbitrary<Scopes> = fc
  .array(fc.tuple(fc.constantFrom('a', 'b/c', 'host:5000/d'), fc.subarray(['pull', 'push', '*'], { minLength: 1 })), {
    maxLength: 4,
  })
  .map((all) => joinScopes(...all.map(([path, actions]) => repositoryScope(path, actions.join(',')))));

describe('scopes', () => {
  it('are read back as they are written', () => {
    fc.assert(
      fc.property(SCOPES, (scopes) => {
        expect(parseScopes(renderScopes(scopes).join(' '))).toEqual(scopes);
      }),
    );
  });

  it('are the same in any order, and differ by one action, also where one covers the other', () => {
    fc.assert(
      fc.property(SCOPES, (scopes) => {
        expect(isSameScopes(scopes, new Map([...scopes].toReversed()))).toBe(true);
        expect(isSameScopes(scopes, joinScopes(scopes, repositoryScope('d', 'pull')))).toBe(false);
      }),
    );
    expect(isSameScopes(repositoryScope('a', '*'), repositoryScope('a', 'pull'))).toBe(false);
    expect(isSameScopes(repositoryScope('a', 'pull,push'), repositoryScope('a', 'push,pull'))).toBe(true);
  });

  it('joined cover each of their parts, and nothing more is needed', () => {
    fc.assert(
      fc.property(SCOPES, SCOPES, (one, other) => {
        const joined = joinScopes(one, other);
        expect(coversScopes(joined, one) && coversScopes(joined, other)).toBe(true);
        expect(coversScopes(one, joined)).toBe(coversScopes(one, other));
      }),
    );
  });

  it.each([undefined, '', 'nonsense', ':', 'a:b', 'a:b:', ' repository::pull', 'x'.repeat(5000)])(
    'that are %j are none, or harmless',
    (text) => {
      expect(parseScopes(text).size).toBeLessThanOrEqual(1);
    },
  );
});
