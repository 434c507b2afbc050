import { inspect } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RedactingWriter } from './redacting-writer.ts';
import { Redactor, Secret } from './secret.ts';
import { renderForeign } from './text.ts';

const json = (text: string): string => JSON.stringify(text).slice(1, -1);
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const percent = (text: string): string => [...Buffer.from(text)].map((byte) => `%${hex(byte)}`).join('');
const hex = (byte: number): string => byte.toString(16).padStart(2, '0');
const lowered = (text: string): string => text.replaceAll(/%[0-9A-F]{2}/g, (found) => found.toLowerCase());
const urlSafe = (text: string): string => text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

/** How programs that we talk to write a text into another: the secret is in each result. */
const WAYS: Readonly<Record<string, (secret: string) => string>> = {
  'as it is': (secret) => `password ${secret} is wrong`,
  'percent-encoded': (secret) => `?password=${encodeURIComponent(secret)}&x`,
  'percent-encoded in lower case': (secret) => `?password=${lowered(encodeURIComponent(secret))}&x`,
  'percent-encoded to RFC 3986': (secret) =>
    `p=${encodeURIComponent(secret).replaceAll(/[!'()*]/g, (one) => percent(one).toUpperCase())}`,
  'percent-encoded twice': (secret) => `p=${encodeURIComponent(encodeURIComponent(secret))}`,
  'as a path': (secret) => `http://h/${encodeURI(secret)}/x`,
  'as a query': (secret) => new URL(`http://h/?q=${secret.replaceAll(/[%#&+]/g, encodeURIComponent)}`).href,
  'as a form': (secret) => `${new URLSearchParams({ p: secret }).toString()}&q=1`,
  'in JSON': (secret) => JSON.stringify({ message: `not ${secret}.` }),
  'in JSON in JSON': (secret) => JSON.stringify({ error: JSON.stringify({ message: secret }) }),
  'in JSON of Go': (secret) => json(secret).replaceAll(/[<>&]/g, (one) => `\\u00${hex(one.charCodeAt(0))}`),
  'in JSON of PHP': (secret) => json(secret).replaceAll('/', '\\/'),
  'in JSON of Python': (secret) =>
    json(secret).replaceAll(/[\u0080-\uFFFF]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`),
  'in HTML': (secret) =>
    secret.replaceAll(/[&<>"']/g, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&#34;' })[one] ?? '&#39;'),
  'as another program inspects it': (secret) => `it was ${inspect(secret).slice(1, -1)}`,
  'in base64': (secret) => `auth: "${base64(secret)}"`,
  'in base64 for URLs': (secret) => `auth=${urlSafe(base64(secret))}`,
  'in base64, percent-encoded': (secret) => `auth=${encodeURIComponent(base64(secret))}`,
  'in base64 behind its user': (secret) => `Basic ${base64(`robot:${secret}`)}`,
  'in base64 for URLs behind its user': (secret) => `Basic ${urlSafe(base64(`robot:${secret}`))}`,
  'as one line of ours': (secret) => renderForeign(`it was ${secret}`, 10_000),
};

const LETTERS = Array.from('aZ09._~-!*\'()%+/=&#?:;@,$ "\\<>|`[]{}^éß漢🔑');

/** Long enough to be told from chance, of letters that encoders treat in every way. */
const secrets = fc
  .string({
    unit: fc.constantFrom(...LETTERS),
    minLength: 8,
    maxLength: 40,
  })
  .filter((text) => text.trim() === text && new Set(text).size > 4);

/** Any four characters in a row of a secret that are hardly anywhere by chance. */
function isSeen(secret: string, text: string): boolean {
  return text.includes(secret) || text.includes(base64(secret).replace(/=+$/, ''));
}

describe('a redactor', () => {
  it.each(Object.entries(WAYS))('finds a secret %s', (_way, write) => {
    fc.assert(
      fc.property(secrets, fc.array(fc.nat(200), { maxLength: 6 }), (secret, cuts) => {
        const redactor = new Redactor();
        redactor.add(secret, 'robot');
        const text = write(secret);
        const redacted = redactor.redact(text);
        expect(redacted).toContain('***');
        // Nothing is left between what stands around the secret and would stand around any other.
        const other = 'x'.repeat(10);
        const [before = ''] = write(other).split(/x{10}|eHh4|cm9ib3Q/, 1);
        expect(redacted.slice(redacted.indexOf('***') - before.length, redacted.indexOf('***'))).toBe(before);
        expect(isSeen(secret, redacted)).toBe(false);

        let out = '';
        const writer = new RedactingWriter(redactor, (piece) => {
          out += piece;
        });
        const places = [0, ...cuts.map((cut) => cut % (text.length + 1)).toSorted((a, b) => a - b), text.length];
        for (const [at, place] of places.entries()) writer.write(text.slice(places[at - 1] ?? 0, place));
        writer.end();
        expect(out).toBe(redacted);
      }),
    );
  });

  it('finds a secret inside a text that was encoded as a whole, wherever it begins', () => {
    fc.assert(
      fc.property(secrets, fc.string({ maxLength: 9 }), fc.string({ maxLength: 9 }), (secret, before, after) => {
        const redactor = new Redactor();
        redactor.add(secret);
        const decoded = redactor
          .redact(base64(`${before}${secret}${after}`))
          .split('***')
          .map((part) => Buffer.from(part, 'base64').toString('latin1'));
        expect(decoded.join(' ')).not.toContain(secret.slice(2, -2));
      }),
    );
  });

  it('finds a secret inside a header that was encoded again', () => {
    const redactor = new Redactor();
    redactor.add('correct+horse', 'robot');
    const header = `Basic ${base64('robot:correct+horse')}`;
    for (const before of ['', 'a', 'ab']) {
      const [start = '', end = ''] = redactor.redact(base64(`${before}${header} and so on`)).split('***');
      expect(Buffer.from(start, 'base64').toString()).toBe(
        `${before}Basic `.slice(0, Math.floor((start.length * 3) / 4)),
      );
      expect(end.length).toBeLessThan(24);
    }
  });

  it('finds what is left of a secret that was cut', () => {
    const redactor = new Redactor();
    redactor.add('correct horse battery staple');
    expect(redactor.redact(renderForeign(`you sent correct horse battery staple`, 22))).toBe('you sent ***…');
    expect(redactor.redact('an incorrect…')).toBe('an in***…');
    expect(redactor.redact('a cor…')).toBe('a cor…');
  });

  it('finds every line of a secret, however lines end', () => {
    const redactor = new Redactor();
    redactor.add('-----BEGIN KEY-----\r\nline-one-of-it\r\n  line-two-of-it\n-----END KEY-----\n');
    expect(redactor.redact('a line-one-of-it b\nline-two-of-it')).toBe('a *** b\n***');
  });

  it('takes secrets that overlap for one', () => {
    const redactor = new Redactor();
    redactor.add('hunter');
    redactor.add('tertiary');
    expect(redactor.redact('a huntertiary b')).toBe('a *** b');
  });

  it('leaves alone what is too short to be told from words', () => {
    const redactor = new Redactor();
    for (const short of ['', 'abc', ' \n ']) redactor.add(short, '');
    expect(redactor.redact('abc and a tab')).toBe('abc and a tab');
  });

  it('finds a short password behind its user all the same', () => {
    const redactor = new Redactor();
    redactor.add('abc', 'robot');
    expect(redactor.redact(`Basic ${base64('robot:abc')}`)).toBe('Basic ***');
  });
});

describe('a redactor that knows sentences of ours', () => {
  const SENTENCE = 'the credential is wrong, has expired or lacks the permission';

  function redactorOf(...secrets: readonly string[]): Redactor {
    const redactor = new Redactor([SENTENCE, 'log in', 'wrong']);
    for (const secret of secrets) redactor.add(secret);
    return redactor;
  }

  it('leaves them as they are, whatever word is a secret, and hides it everywhere else', () => {
    const redactor = redactorOf('wrong', 'permission');
    expect(redactor.redact(`you sent wrong\n  hint: ${SENTENCE} (wrong)`)).toBe(
      `you sent ***\n  hint: ${SENTENCE} (***)`,
    );
    expect(redactor.redact(SENTENCE.slice(0, -1))).toContain('***');
  });

  it('leaves none that is a secret, or hardly more', () => {
    expect(redactorOf('wrong').redact('wrong')).toBe('***');
    expect(redactorOf('log in').redact('log in')).toBe('***');
    expect(redactorOf(SENTENCE).redact(SENTENCE)).toBe('***');
    expect(redactorOf(SENTENCE.slice(4, 50)).redact(SENTENCE)).toContain('***');
  });

  it('hides what goes beyond a sentence', () => {
    const redactor = redactorOf('wrong', 'permission denied');
    expect(redactor.redact(`${SENTENCE} denied`)).toBe(SENTENCE.replace('permission', '***'));
  });

  it('gives the same however the text is cut', () => {
    const sentences = ['ab cd ab', 'cd ab', 'abab'];
    const parts = fc.array(fc.constantFrom(...sentences, 'ab', 'cd ', 'abcd', 'a', ' '), { maxLength: 12 });
    const cuts = fc.array(fc.nat(100), { maxLength: 8 });
    const secrets = fc.array(fc.constantFrom('abcd', 'cd a', 'b cd', 'ab ab'), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(secrets, parts, cuts, (all, pieces, at) => {
        const redactor = new Redactor(sentences);
        for (const secret of all) redactor.add(secret);
        const text = pieces.join('');
        let out = '';
        const writer = new RedactingWriter(redactor, (piece) => {
          out += piece;
        });
        const places = [0, ...at.map((cut) => cut % (text.length + 1)).toSorted((a, b) => a - b), text.length];
        for (const [index, place] of places.entries()) writer.write(text.slice(places[index - 1] ?? 0, place));
        writer.end();
        expect(out).toBe(redactor.redact(text));
      }),
    );
  });
});

describe('a secret', () => {
  it('does not print itself', () => {
    const secret = new Secret('hunter2');
    expect([secret.toString(), JSON.stringify({ secret }), inspect({ secret })].join()).not.toContain('hunter2');
  });
});
