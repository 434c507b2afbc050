import { describe, expect, it } from 'vitest';
import { failureOf } from '../../../test/support/failure-of.ts';
import { loadSigningConfig, type SigningServices } from './signing-config.ts';

const NOW = new Date('2026-11-21T00:00:00Z');
const PAST = { start: '2025-01-01T00:00:00Z', end: '2026-01-01T00:00:00Z' };
const VALID = { start: '2026-01-01T00:00:00Z' };

interface Listed {
  readonly url?: string;
  readonly majorApiVersion?: number;
  readonly validFor?: object;
  readonly operator?: string;
}

function aService(name: string, more: Listed = {}): Listed {
  return { url: `https://${name}.example.com`, majorApiVersion: 1, validFor: VALID, operator: 'example.com', ...more };
}

function load(more: object): SigningServices {
  const document = {
    mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.2+json',
    caUrls: [aService('fulcio')],
    oidcUrls: [],
    rekorTlogUrls: [],
    rekorTlogConfig: { selector: 'ANY' },
    tsaUrls: [],
    tsaConfig: { selector: 'ANY' },
    ...more,
  };
  return loadSigningConfig(Buffer.from(JSON.stringify(document)), 'signing.json', NOW);
}

const rekorOf = (list: readonly Listed[], config: object = { selector: 'ALL' }): readonly string[] =>
  load({ rekorTlogUrls: list, rekorTlogConfig: config }).rekor.map(
    ({ url, version }) => `${url.host} ${String(version)}`,
  );

describe('a signing config', () => {
  it('gives the services, a timestamp authority with its whole address', () => {
    const services = load({
      rekorTlogUrls: [aService('rekor', { url: 'https://rekor.example.com/log' })],
      tsaUrls: [aService('tsa', { url: 'https://tsa.example.com/api/v1/timestamp' })],
    });
    expect(services).toEqual({
      fulcio: new URL('https://fulcio.example.com'),
      rekor: [{ url: new URL('https://rekor.example.com/log'), version: 1 }],
      timestamps: [new URL('https://tsa.example.com/api/v1/timestamp')],
    });
  });

  it('may name no log and no authority', () => {
    expect(load({})).toMatchObject({ rekor: [], timestamps: [] });
  });

  it('takes the highest version that is known, and what is newest of an operator', () => {
    expect(
      rekorOf([aService('v1'), aService('v2', { majorApiVersion: 2 }), aService('v9', { majorApiVersion: 9 })]),
    ).toEqual(['v2.example.com 2']);
    const newer = aService('newer', { validFor: { start: '2026-06-01T00:00:00Z' } });
    expect(rekorOf([aService('older'), newer])).toEqual(['newer.example.com 1']);
    expect(rekorOf([aService('one'), aService('two', { operator: 'other.example' })])).toEqual([
      'one.example.com 1',
      'two.example.com 1',
    ]);
  });

  it('leaves out what is not valid now, with both ends of the time counted in', () => {
    const future = { start: '2027-01-01T00:00:00Z' };
    const untilNow = { start: '2026-01-01T00:00:00Z', end: NOW.toISOString() };
    const list = [
      aService('past', { validFor: PAST, operator: 'a' }),
      aService('future', { validFor: future, operator: 'b' }),
      aService('now', { validFor: untilNow, operator: 'c' }),
    ];
    expect(rekorOf(list)).toEqual(['now.example.com 1']);
  });

  it('takes one, all, or exactly as many as the selector says', () => {
    const list = ['a', 'b', 'c'].map((operator) => aService(operator, { operator }));
    expect(rekorOf(list, { selector: 'ANY' })).toHaveLength(1);
    expect(rekorOf(list, { selector: 'ALL' })).toHaveLength(3);
    expect(rekorOf(list, { selector: 'EXACT', count: 2 })).toHaveLength(2);
  });

  it.each([
    [
      'too few for the selector',
      { rekorTlogUrls: [aService('a')], rekorTlogConfig: { selector: 'EXACT', count: 2 } },
      'only 1',
    ],
    [
      'EXACT without a count',
      { rekorTlogUrls: [aService('a')], rekorTlogConfig: { selector: 'EXACT' } },
      'does not say which',
    ],
    ['no selector', { tsaUrls: [aService('a')], tsaConfig: undefined }, 'no tsaConfig'],
    ['an unknown selector', { rekorTlogConfig: { selector: 'SOME' } }, 'none of ANY, ALL, EXACT'],
    [
      'services that are all over',
      { rekorTlogUrls: [aService('a', { validFor: PAST })] },
      'no service that is valid now',
    ],
    [
      'services of unknown versions',
      { caUrls: [aService('a', { majorApiVersion: 7 })] },
      'no service that is valid now',
    ],
    ['an address that is none', { tsaUrls: [aService('a', { url: 'ftp://x' })] }, 'not an http or https address'],
    ['a Fulcio in plain HTTP', { caUrls: [aService('a', { url: 'http://fulcio.example.com' })] }, 'plain HTTP'],
    ['a list that is none', { rekorTlogUrls: 'https://rekor.example.com' }, 'not a list'],
    ['a time that is none', { tsaUrls: [aService('a', { validFor: { start: 'soon' } })] }, 'not a time'],
    ['another type', { mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.1+json' }, 'v0.2'],
  ])('is refused with %s', async (_, more, message) => {
    const failure = await failureOf(async () => void load(more), 'CONFIG_INVALID');
    expect(failure.message).toContain(message);
  });
});
