import { describe, expect, it } from 'vitest';
import { parseStrictJson } from './strict-json.ts';

const parse = (text: string): unknown => parseStrictJson(Buffer.from(text), 'the document');

describe('strict JSON', () => {
  it('reads strings of many megabytes, also when every character is escaped', () => {
    const plain = 'a'.repeat(12_000_000);
    const escaped = '"\\'.repeat(3_000_000);
    expect(parse(JSON.stringify({ plain, escaped, list: [plain] }))).toEqual({ plain, escaped, list: [plain] });
  });

  it.each(['{"a":1,"a":2}', '{"a\\"":1,"a\\"":2}', '{"b":{"c\\\\":1,"\\u0063\\\\":2}}', '{"A":1,"a":2}'])(
    'refuses a key that is there twice: %s',
    (text) => {
      expect(() => parse(text)).toThrow(/twice/);
    },
  );

  it('takes what looks like a key inside a string for text', () => {
    expect(parse('{"a":"\\",\\"a\\":","b":["{\\"a\\""]}')).toEqual({ a: '","a":', b: ['{"a"'] });
  });

  it('looks how deep a text is nested before it builds what stands in it', () => {
    expect(() => parse('['.repeat(65))).toThrow(/nested deeper than 64/);
    expect(() => parse(`${'{"a":['.repeat(33)}${']}'.repeat(33)}`)).toThrow(/nested deeper than 64/);
    const strings = ['[[', '"[', '\\"[', '\\'].map((one) => one.repeat(100));
    expect(parse(JSON.stringify({ strings }))).toEqual({ strings });
    expect(parse(`${'['.repeat(64)}${']'.repeat(64)}`)).toBeInstanceOf(Array);
  });
});
