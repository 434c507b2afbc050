import { describe, expect, it } from 'vitest';
import { CANARIES } from '../support/canaries/canaries.ts';
import { findCanaries } from '../support/canaries/detector.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** Leaks as they have been seen in other tools, and in this one. */
const LEAKS: Readonly<Record<string, (secret: string) => string>> = {
  'as it is': (secret) => `a ${secret} b`,
  'in JSON': (secret) => JSON.stringify({ message: secret }),
  'in JSON in JSON': (secret) => JSON.stringify(JSON.stringify({ message: secret })),
  'in an address': (secret) => `https://h/?a=${encodeURIComponent(secret)}&b=1`,
  'in a form': (secret) => new URLSearchParams({ a: secret }).toString(),
  'in base64 behind its user': (secret) => `Basic ${base64(`robot:${secret}`)}`,
  'in base64 for URLs': (secret) => Buffer.from(`robot:${secret}`).toString('base64url'),
  'in base64 in base64': (secret) => base64(`Authorization: Basic ${base64(`robot:${secret}`)}`),
  'in HTML': (secret) => secret.replaceAll(/[&<>"'_*@|]/g, (one) => `&#${String(one.charCodeAt(0))};`),
  'in a workflow command': (secret) =>
    `::error::${secret.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')}`,
};

describe('the detector of canaries', () => {
  it.each(Object.entries(LEAKS))('sees every one %s', (_way, leak) => {
    for (const [name, secret] of Object.entries(CANARIES))
      expect(findCanaries('here', leak(secret))).toContainEqual(
        expect.objectContaining({ canary: name, where: 'here' }),
      );
  });

  it('sees a piece of one', () => {
    const piece = CANARIES['with spaces']?.slice(3, 13) ?? '';
    expect(findCanaries('a file', Buffer.from(`cut ${piece}`))).toEqual([
      { canary: 'with spaces', where: 'a file', piece },
    ]);
  });

  it('sees nothing where nothing is', () => {
    const text =
      'debug: GET 127.0.0.1:5000 401\n{"digest":"sha256:0f1d07477613722ae5958f81498dfdb8107828832df51ab0"} ***\n';
    expect(findCanaries('here', text.repeat(20))).toEqual([]);
  });

  it('has twenty to look for, which share no piece', () => {
    expect(Object.keys(CANARIES)).toHaveLength(20);
    for (const [name, secret] of Object.entries(CANARIES))
      expect(findCanaries('', secret).map(({ canary }) => canary)).toEqual([name]);
  });
});
