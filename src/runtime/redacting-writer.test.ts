import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RedactingWriter } from './redacting-writer.ts';
import { Redactor } from './secret.ts';

function chunked(redactor: Redactor, text: string, cuts: readonly number[]): string {
  let out = '';
  const writer = new RedactingWriter(redactor, (piece) => {
    out += piece;
  });
  const places = [0, ...cuts.map((cut) => cut % (text.length + 1)).toSorted((a, b) => a - b), text.length];
  for (const [at, place] of places.entries()) writer.write(text.slice(places[at - 1] ?? 0, place));
  writer.end();
  return out;
}

describe('the redacting writer', () => {
  it('never lets a secret through, however the text is cut', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '"', '\n'), minLength: 4, maxLength: 8 });
    fc.assert(
      fc.property(
        fc.array(letters, { minLength: 1, maxLength: 4 }),
        fc.array(fc.oneof(letters, fc.nat(3)), { maxLength: 20 }),
        fc.array(fc.nat(200), { maxLength: 12 }),
        (secrets, parts, cuts) => {
          const redactor = new Redactor();
          for (const secret of secrets) redactor.add(secret);
          const text = parts.map((part) => (typeof part === 'number' ? (secrets[part] ?? 'aa') : part)).join('');
          const out = chunked(redactor, text, cuts);
          expect(out).toBe(redactor.redact(text));
          for (const secret of secrets) if (secret.trim() !== '') expect(out).not.toContain(secret);
        },
      ),
    );
  });

  it('replaces the forms that a secret takes on the wire', () => {
    const redactor = new Redactor();
    redactor.add('p@ss "word"', 'robot');
    const basic = Buffer.from('robot:p@ss "word"').toString('base64');
    const text = `Authorization: Basic ${basic}\n?password=${encodeURIComponent('p@ss "word"')}\n{"p":"p@ss \\"word\\""}\n`;
    expect(chunked(redactor, text, [5, 30, 31, 60])).toBe('Authorization: Basic ***\n?password=***\n{"p":"***"}\n');
  });

  it('gives out a whole line at once when no secret can begin at its end', () => {
    const redactor = new Redactor();
    redactor.add('hunter2');
    const seen: string[] = [];
    const writer = new RedactingWriter(redactor, (piece) => seen.push(piece));
    writer.write('copied hunter\n');
    expect(seen).toEqual(['copied hunter\n']);
  });
});
