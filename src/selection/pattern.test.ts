import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileTagPattern, parsePatternText, type TagPatternSource } from './pattern.ts';

async function acceptedOf(source: TagPatternSource, tags: string): Promise<string> {
  const pattern = await compileTagPattern(source);
  return tags.split(' ').filter(pattern.accepts).join(' ');
}

describe('compileTagPattern', () => {
  it('takes a tag for itself alone', async () => {
    expect(await acceptedOf({ tag: '1.2' }, '1.2 1x2 1.20 v1.2')).toBe('1.2');
  });

  it('compares a glob with the whole tag', async () => {
    expect(await acceptedOf({ glob: '1.*-alpine' }, '1.2-alpine 11.2-alpine 1.2-alpine3')).toBe('1.2-alpine');
  });

  it('finds a regular expression anywhere in the tag, as skopeo does', async () => {
    expect(await acceptedOf({ regex: 'alpine[34]' }, '1-alpine3.18 1-alpine5')).toBe('1-alpine3.18');
    expect(await acceptedOf({ regex: '^1\\.13\\.[12]-alpine-perl$' }, '1.13.1-alpine-perl 1.13.1-alpine-perl2')).toBe(
      '1.13.1-alpine-perl',
    );
    expect(await acceptedOf({ regex: '(?i)RC' }, 'v1-rc1 v1')).toBe('v1-rc1');
  });

  it('takes tags that are versions for a semver constraint', async () => {
    expect(await acceptedOf({ semver: '>=1.2' }, 'v1.2 1.3.0 1.1 latest 2-rc1 1.2.3.4')).toBe('v1.2 1.3.0');
  });

  it.each([
    [{ tag: 'a b' }, 'not a tag'],
    [{ tag: `sha256:${'a'.repeat(64)}` }, 'not a tag'],
    [{ regex: '(?=a)b' }, 'RE2 has no lookahead'],
    [{ regex: '(?<!a)b' }, 'RE2 has no lookahead and no lookbehind'],
    [{ regex: String.raw`(a)\1` }, 'RE2 has no back-references'],
    [{ regex: '(a' }, 'missing closing )'],
    [{ regex: 'a{1001}' }, 'invalid repeat count'],
    [{ regex: 'a**' }, 'invalid nested repetition'],
    [{ regex: 'x{1000}'.repeat(6) }, 'it is too large'],
    [{ regex: 'a'.repeat(2_001) }, 'it is longer than 2000 characters'],
    [{ glob: '[a' }, 'a [ is not closed'],
    [{ semver: 'latest' }, 'not a semver constraint'],
    [{ semver: `1.2.3-${'a-'.repeat(200)}` }, 'too long'],
  ])('refuses %j with CONFIG_INVALID', async (source: TagPatternSource, why) => {
    const failure = expect.objectContaining({ code: 'CONFIG_INVALID', message: expect.stringContaining(why) });
    await expect(compileTagPattern(source)).rejects.toEqual(failure);
  });
});

describe('parsePatternText', () => {
  it.each([
    ['1.2', { tag: '1.2' }],
    ['1.*', { glob: '1.*' }],
    ['{a,b}', { glob: '{a,b}' }],
    ['regex:^v[0-9]+$', { regex: '^v[0-9]+$' }],
    ['semver: >=1.2 <2', { semver: '>=1.2 <2' }],
    ['tag:latest', { tag: 'latest' }],
    ['glob:latest', { glob: 'latest' }],
    ['other:x', { tag: 'other:x' }],
    [':x', { tag: ':x' }],
  ])('reads %s', (text, source) => {
    expect(parsePatternText(text)).toEqual(source);
  });

  it('reads again what a pattern says of itself', async () => {
    const word = fc.string({ unit: fc.constantFrom('a', '1', '.', '-', '*', '?'), minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          word.map((glob) => ({ glob })),
          word.filter((text) => /^[a1]/.test(text) && !/[*?]/.test(text)).map((tag) => ({ tag })),
          fc.constantFrom('^v1', '[a-z]*:x').map((regex) => ({ regex })),
          fc.constantFrom('>=1.2 <2', '*').map((semver) => ({ semver })),
        ),
        async (source) => {
          const { text } = await compileTagPattern(source);
          expect(parsePatternText(text)).toEqual(source);
        },
      ),
    );
  });
});
