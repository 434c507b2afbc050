import { assert, property, uint8Array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnswerFields } from './answer-fields.ts';

const fields = AnswerFields.of({
  text: 'a',
  empty: '',
  number: 3,
  long: '9007199254740991',
  base64: 'YQ==',
  hex: '0a',
  nothing: null,
});

describe('the fields of an answer', () => {
  it('are read in their one usual form', () => {
    expect(fields.text('text')).toBe('a');
    expect([fields.count('number'), fields.count('long')]).toEqual([3, Number.MAX_SAFE_INTEGER]);
    expect(Buffer.from(fields.base64('base64')).toString()).toBe('a');
    expect([...fields.hex('hex')]).toEqual([10]);
    expect([fields.has('text'), fields.has('nothing'), fields.has('missing')]).toEqual([true, false, false]);
  });

  it('are refused in any other', () => {
    for (const text of ['YQ', 'YQ==\n', 'Y-==', ''])
      expect(() => AnswerFields.of({ a: text }).base64('a')).toThrow('a is not');
    for (const text of ['0A', '0', 'zz']) expect(() => AnswerFields.of({ a: text }).hex('a')).toThrow('a is not');
    for (const value of [-1, 1.5, '01', '-1', '9007199254740993', 2 ** 53, null, '1e3'])
      expect(() => AnswerFields.of({ a: value }).count('a')).toThrow('a is not a whole number');
    expect(() => fields.text('empty')).toThrow('empty is not a text');
    expect(() => AnswerFields.of([])).toThrow('the answer is not an object');
    expect(() => AnswerFields.of({ a: 1 }).object('a')).toThrow('a is not an object');
    expect(() => AnswerFields.of({ a: {}, b: {} }).only()).toThrow('one member');
    expect(() => AnswerFields.of({ a: Array(65).fill('x') }).texts('a')).toThrow('a is not a list');
  });

  it('tell where in the answer they are', () => {
    expect(() =>
      AnswerFields.of({ a: { b: {} } })
        .object('a')
        .object('b')
        .text('c'),
    ).toThrow('a.b.c is not a text');
  });

  it('give back bytes as they were written', () => {
    assert(
      property(uint8Array({ minLength: 1 }), (bytes) => {
        const text = Buffer.from(bytes);
        const both = AnswerFields.of({ a: text.toString('base64'), b: text.toString('hex') });
        expect([both.base64('a'), both.hex('b')].map((one) => Buffer.from(one))).toEqual([text, text]);
      }),
    );
  });
});
