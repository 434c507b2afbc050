import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '../runtime/failure.ts';
import { compileGlob } from './glob.ts';

describe('compileGlob', () => {
  it.each([
    ['v1.*', 'v1. v1.2 v1.2.3-rc', 'v1 v10 xv1.2'],
    ['*-alpine', '3-alpine -alpine', 'alpine 3-alpine3'],
    ['v?.?', 'v1.2', 'v1.22 v1.'],
    ['[0-9]*', '1 1.2', 'v1 latest'],
    ['[!0-9]*', 'v1 latest', '1 1.2'],
    ['[^v]*', 'latest', 'v1'],
    ['[a-c_-]x', 'ax cx _x -x', 'dx x'],
    ['[]a]', 'a', 'b'],
    ['{1,2}.*', '1.0 2.0', '3.0'],
    ['v{1,2{0,5}}-x', 'v1-x v20-x v25-x', 'v2-x v30-x'],
    ['3{,-alpine}', '3 3-alpine', '3-'],
    ['a,b', 'a,b', 'a'],
    [String.raw`\*`, '*', 'a'],
    ['*', 'a latest', ''],
    ['**a**', 'a bab', 'b'],
    ['latest', 'latest', 'latest1 Latest'],
    [`${'{*a,*b}'.repeat(60)}c`, `${'ab'.repeat(60)}c`, 'ab'.repeat(64)],
  ])('%s accepts [%s] and not [%s]', (glob, yes, no) => {
    const accepts = compileGlob(glob);
    const words = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '');
    expect(words(yes).filter((word) => !accepts(word))).toEqual([]);
    expect(words(no).filter(accepts)).toEqual([]);
  });

  it.each([
    ['a{b', 'a { is not closed'],
    ['a}b', 'a } closes nothing'],
    ['{1..9}', 'braces need two alternatives or more'],
    ['[a', 'a [ is not closed'],
    ['[]', 'a [ is not closed'],
    ['[z-a]', 'the range z-a is the wrong way round'],
    ['a\\', 'it ends in a \\'],
    ['{a,'.repeat(20), 'its braces are nested too deeply'],
    ['a'.repeat(513), 'it is longer than 512 characters'],
  ])('refuses %s with a reason', (glob, why) => {
    expect(() => compileGlob(glob)).toThrow(why);
    expect(() => compileGlob(glob)).toThrow(expect.objectContaining({ code: 'CONFIG_INVALID' }));
  });

  const letters = fc.constantFrom('a', 'b', '.', '-');
  const part = fc.oneof(
    { weight: 3, arbitrary: letters.map((letter) => ({ glob: letter, regex: letter === '.' ? '\\.' : letter })) },
    fc.constant({ glob: '*', regex: '.*' }),
    fc.constant({ glob: '?', regex: '.' }),
    fc.constantFrom({ glob: '[a-b]', regex: '[a-b]' }, { glob: '[!a]', regex: '[^a]' }),
    fc.constantFrom({ glob: '{a,b*}', regex: '(?:a|b.*)' }, { glob: '{,-,.a}', regex: '(?:|-|\\.a)' }),
  );

  it('agrees with a regular expression that says the same', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), fc.string({ unit: letters, maxLength: 8 }), (parts, text) => {
        const regex = new RegExp(`^${parts.map((one) => one.regex).join('')}$`);
        expect(compileGlob(parts.map((one) => one.glob).join(''))(text)).toBe(regex.test(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('refuses what is no glob with the same code, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[],*?!-\\ab'.split('')) }), (text) => {
        try {
          compileGlob(text)('ab-a');
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
          expect(error).toMatchObject({ code: 'CONFIG_INVALID' });
        }
      }),
    );
  });
});
