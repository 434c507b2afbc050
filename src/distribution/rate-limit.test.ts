import * as fc from 'fast-check';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { aContext } from '../../test/support/context.ts';
import { isNearZero, parseRateLimit, RateWatch, renderRateLimit } from './rate-limit.ts';
import type { Answer } from './wire.ts';

function read(remaining?: string, limit?: string): ReturnType<typeof parseRateLimit> {
  return parseRateLimit({
    ...(remaining === undefined ? {} : { 'ratelimit-remaining': [remaining] }),
    ...(limit === undefined ? {} : { 'ratelimit-limit': [limit] }),
  });
}

function answer(host: string, remaining: string, limit = '100;w=21600'): Answer {
  return {
    status: 200,
    headers: {
      'ratelimit-limit': [limit],
      'ratelimit-remaining': [remaining],
      'docker-ratelimit-source': ['198.51.100.77'],
    },
    body: Readable.from([]),
    url: new URL(`https://${host}/v2/`),
  };
}

describe('what a host still allows', () => {
  it.each([
    ['7;w=21600', '100;w=21600', { limit: 100, remaining: 7, windowS: 21_600 }, '7 of 100 requests in 6 h'],
    ['0;w=60', '100;w=60', { limit: 100, remaining: 0, windowS: 60 }, '0 of 100 requests in 1 min'],
    [' 7 ; w=45', '100', { limit: 100, remaining: 7, windowS: 45 }, '7 of 100 requests in 45 s'],
    ['7', '100;w=21600, 10;w=1', { limit: 100, remaining: 7, windowS: 21_600 }, '7 of 100 requests in 6 h'],
    ['7', undefined, { limit: undefined, remaining: 7, windowS: undefined }, '7 requests'],
    ['7', 'unlimited', { limit: undefined, remaining: 7, windowS: undefined }, '7 requests'],
    ['7;w=0', '100;w=x', { limit: 100, remaining: 7, windowS: undefined }, '7 of 100 requests'],
  ])('is read of %j and %j', (remaining, limit, rate, text) => {
    expect(read(remaining, limit)).toEqual(rate);
    expect(rate).toSatisfy((one: typeof rate) => renderRateLimit(one) === text);
  });

  it.each([
    [undefined, '100;w=21600'],
    ['', '100'],
    ['-1', '100'],
    ['1.5', '100'],
    ['1e3', '10000'],
    ['0x10', '100'],
    ['NaN', '100'],
    ['99999999999999999999', '100'],
    ['9999999999', undefined],
    ['101', '100'],
    ['seven', 'many'],
  ])('is not read of %j and %j', (remaining, limit) => {
    expect(read(remaining, limit)).toBeUndefined();
  });

  it('is read of any text without harm', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.option(fc.string()), (remaining, limit) => {
        const rate = read(remaining, limit ?? undefined);
        if (rate === undefined) return;
        expect(rate.remaining).toSatisfy(Number.isInteger);
        expect(renderRateLimit(rate)).toMatch(/^\d+( of \d+)? requests( in \d+ (h|min|s))?$/);
      }),
    );
  });

  it.each([
    [10, 1000, true],
    [100, 1000, true],
    [101, 1000, false],
    [10, undefined, true],
    [11, undefined, false],
    [11, 100, false],
    [0, 0, true],
  ])('of %s from %s nears zero: %s', (remaining, limit, isNear) => {
    expect(isNearZero({ remaining, limit, windowS: undefined })).toBe(isNear);
  });
});

describe('a watch', () => {
  it('warns once for a host, and tells what changed', () => {
    const [ctx, watch] = [aContext(), new RateWatch()];
    for (const remaining of ['50', '50', '10', '9', 'x']) watch.see(ctx, answer('hub.example', remaining));
    watch.see(ctx, answer('other.example', '3'));
    const texts = (kind: string): readonly string[] =>
      ctx.events.flatMap((one) => (one.kind === kind && 'text' in one ? [one.text] : []));
    expect(texts('warning')).toEqual([
      expect.stringMatching(/^hub\.example: 10 of 100 requests in 6 h left/),
      expect.stringMatching(/^other\.example: 3 of 100 requests in 6 h left/),
    ]);
    expect(texts('allowance')).toEqual(['50', '10', '9', '3'].map((left) => `${left} of 100 requests in 6 h`));
    expect(JSON.stringify(ctx.events)).not.toContain('198.51.100.77');
  });
});
