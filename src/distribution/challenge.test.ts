import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseChallenges } from './challenge.ts';

function read(headers: string | readonly string[]): readonly [string, Readonly<Record<string, string>>][] {
  return parseChallenges(headers).map(({ scheme, parameters }) => [scheme, Object.fromEntries(parameters)]);
}

const TOKEN = fc.stringMatching(/^[!#$%&'*+\-.^_`|~0-9A-Za-z]{1,12}$/);
const VALUE = fc.string({ unit: fc.constantFrom(...'abc ,="\\/:;{}\t'.split('')), maxLength: 20 });

describe('a WWW-Authenticate header', () => {
  it.each<readonly [string, string, readonly [string, Readonly<Record<string, string>>][]]>([
    [
      'of a registry',
      'Bearer realm="https://auth.example/token",service="registry.example",scope="repository:a/b:pull,push"',
      [
        [
          'bearer',
          { realm: 'https://auth.example/token', service: 'registry.example', scope: 'repository:a/b:pull,push' },
        ],
      ],
    ],
    ['with an escaped quote', 'Basic realm="a \\"b\\", c"', [['basic', { realm: 'a "b", c' }]]],
    [
      'with bare values',
      'Bearer realm=https://a/t?x=1,service=s',
      [['bearer', { realm: 'https://a/t?x=1', service: 's' }]],
    ],
    [
      'with several challenges',
      'Negotiate, Digest realm="x", qop="auth, auth-int" , Basic realm=y',
      [
        ['negotiate', {}],
        ['digest', { realm: 'x', qop: 'auth, auth-int' }],
        ['basic', { realm: 'y' }],
      ],
    ],
    [
      'with a token68',
      'NTLM TlRMTVNTUAACAAAA==, Basic realm="x"',
      [
        ['ntlm', {}],
        ['basic', { realm: 'x' }],
      ],
    ],
    [
      'with odd spaces and commas',
      ' , BASIC  Realm = "x" ,, charset="UTF-8"',
      [['basic', { realm: 'x', charset: 'UTF-8' }]],
    ],
    ['with a name twice: the first counts', 'Basic realm="a", realm="b"', [['basic', { realm: 'a' }]]],
    [
      'with an open quote: what came before counts',
      'Basic realm="a", Bearer realm="b',
      [
        ['basic', { realm: 'a' }],
        ['bearer', {}],
      ],
    ],
    ['that is empty', '', []],
    ['that is no challenge', '"quoted"', []],
  ])('%s is read', (_what, header, expected) => {
    expect(read(header)).toEqual(expected);
  });

  it('may come several times', () => {
    expect(read(['Basic realm="a"', 'Bearer realm="b"']).map(([scheme]) => scheme)).toEqual(['basic', 'bearer']);
    expect(parseChallenges(undefined)).toEqual([]);
  });

  it('is read back as it was written', () => {
    const parameters = fc.uniqueArray(fc.tuple(TOKEN, VALUE), {
      minLength: 1,
      maxLength: 4,
      selector: ([name]) => name.toLowerCase(),
    });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(TOKEN, parameters), { maxLength: 4 }),
        fc.constantFrom(',', ', ', ' , '),
        (all, comma) => {
          const quote = (text: string): string => `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
          const header = all
            .map(([scheme, list]) => `${scheme} ${list.map(([name, value]) => `${name}=${quote(value)}`).join(comma)}`)
            .join(comma);
          expect(read(header)).toEqual(
            all.map(([scheme, list]) => [
              scheme.toLowerCase(),
              Object.fromEntries(list.map(([name, value]) => [name.toLowerCase(), value])),
            ]),
          );
        },
      ),
    );
  });

  it('never throws and never runs away, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aB= ,"\\\t~+/'.split('')), maxLength: 300 }), (header) => {
        expect(parseChallenges(header).length).toBeLessThanOrEqual(32);
      }),
      { numRuns: 2000 },
    );
    expect(parseChallenges('a,'.repeat(100_000))).toHaveLength(32);
    expect(parseChallenges(`Bearer realm="${'\\'.repeat(100_001)}`)).toHaveLength(1);
  });
});
