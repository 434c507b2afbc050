import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitList } from './list-text.ts';

it.each<readonly [string, readonly string[] | undefined]>([
  ['', []],
  ['a', ['a']],
  ['a,b', ['a', 'b']],
  [' a ,\n b\r\n,, c ', ['a', 'b', 'c']],
  ['"a,b",c', ['a,b', 'c']],
  ['"say ""no""", "x"', ['say "no"', 'x']],
  ['"two\nlines"', ['two\nlines']],
  ['"open', undefined],
  ['a"b', undefined],
  ['"a"b', undefined],
])('reads %j as %j', (text, items) => {
  expect(splitList(text)).toEqual(items);
});

it('gives back whatever was quoted', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 })), fc.constantFrom(',', '\n', ' ,\t'), (items, separator) => {
      const text = items.map((one) => `"${one.replaceAll('"', '""')}"`).join(separator);
      expect(splitList(text)).toEqual(items);
    }),
  );
});
