import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { removeMember, setMember, textOfMember } from './json-text.ts';

const key = fc.string({ maxLength: 8 }).filter((text) => text !== '__proto__');
const anObject = fc
  .dictionary(key, fc.jsonValue({ maxDepth: 3 }), { maxKeys: 5 })
  .map((value) => JSON.parse(JSON.stringify(value)) as Readonly<Record<string, unknown>>);
const aSpace = fc.constantFrom<string | number | undefined>(undefined, 1, 2, 4, '\t');

describe('JSON edited as text', () => {
  it('sets what was asked for and nothing else, in any layout', () => {
    fc.assert(
      fc.property(anObject, aSpace, key, key, (value, space, outer, inner) => {
        const edited = setMember(JSON.stringify(value, null, space), [outer, inner], { auth: 'x' });
        const before = value[outer];
        const kept = typeof before === 'object' && before !== null && !Array.isArray(before) ? before : {};
        expect(JSON.parse(edited)).toEqual({ ...value, [outer]: { ...kept, [inner]: { auth: 'x' } } });
      }),
    );
  });

  it('lays out what it adds as the document is', () => {
    fc.assert(
      fc.property(anObject, aSpace, key, (value, space, added) => {
        fc.pre(Object.keys(value).some((name) => name !== added));
        fc.pre(
          !Object.keys(value)
            .concat(added)
            .some((name) => /^\d+$/.test(name)),
        );
        const edited = setMember(JSON.stringify(value, null, space), [added], { a: { b: 'c' } });
        expect(edited).toBe(JSON.stringify({ ...value, [added]: { a: { b: 'c' } } }, null, space));
      }),
    );
  });

  it('removes what was asked for and nothing else', () => {
    fc.assert(
      fc.property(anObject, aSpace, (value, space) => {
        const text = JSON.stringify(value, null, space);
        for (const name of Object.keys(value)) {
          const { [name]: _removed, ...rest } = value;
          expect(JSON.parse(removeMember(text, [name]))).toEqual(rest);
        }
        expect(removeMember(text, ['not there', 'at all'])).toBe(text);
      }),
    );
  });

  it('gives back the very text after adding and removing, but for an object that was empty', () => {
    fc.assert(
      fc.property(anObject, aSpace, key, (value, space, added) => {
        fc.pre(!Object.hasOwn(value, added) && Object.keys(value).length > 0);
        const text = JSON.stringify(value, null, space);
        expect(removeMember(setMember(text, [added], 1), [added])).toBe(text);
      }),
    );
  });

  it('keeps every other byte: numbers no double holds, escapes, line ends, odd spaces', () => {
    const text = '{\r\n  "n": 12345678901234567890.10 ,\r\n  "s":"\\u0041\\/",\r\n  "auths" : { }\r\n}\r\n';
    expect(setMember(text, ['auths', 'h'], { auth: 'x' })).toBe(
      '{\r\n  "n": 12345678901234567890.10 ,\r\n  "s":"\\u0041\\/",\r\n  "auths" : {\r\n    "h": {\r\n      "auth": "x"\r\n    }\r\n  }\r\n}\r\n',
    );
  });

  it('gives the text of a member, brackets and commas in strings included', () => {
    const text = '{"a": {"b,}]": [1, {"c": "}"}], "d": "\\""}, "e": 2}';
    expect(textOfMember(text, ['a', 'b,}]'])).toBe('[1, {"c": "}"}]');
    expect(textOfMember(text, ['a', 'd'])).toBe('"\\""');
    expect(textOfMember(text, ['e'])).toBe('2');
    expect(textOfMember(text, ['e', 'f'])).toBeUndefined();
  });

  it('fills an empty document as docker and podman would', () => {
    expect(setMember('{}', ['auths', 'h'], { auth: 'x' })).toBe(
      '{\n\t"auths": {\n\t\t"h": {\n\t\t\t"auth": "x"\n\t\t}\n\t}\n}',
    );
  });
});
