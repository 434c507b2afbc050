import * as fc from 'fast-check';
import satisfies from 'semver/functions/satisfies.js';
import { describe, expect, it } from 'vitest';
import { Failure } from '../runtime/failure.ts';
import { parseSemverConstraint } from './semver-constraint.ts';
import { parseVersion } from './version.ts';

function accepts(constraint: string, tag: string): boolean {
  const version = parseVersion(tag);
  return version !== undefined && parseSemverConstraint(constraint).accepts(version);
}

/** Constraint, versions that it accepts, versions that it does not: asked of Masterminds/semver 3.5.0. */
const ANSWERS: readonly (readonly [string, string, string])[] = [
  ['=2.0.0', '2.0.0 v2 2.0', '1.2.3 2.0.1'],
  ['=2.0', '2.0.0 2.0.1', '1.2.3 2.1.0'],
  ['4.1', '4.1.0 4.1.9', '4.2.0 4.1.1-rc.1'],
  ['v1.2', '1.2.3', '1.3.0'],
  ['!=4.1.0', '4.1.1 5.0.0', '4.1.0'],
  ['!=4.1', '5.1.0 4.2.0', '4.1.0 4.1.1 5.1.0-alpha.1'],
  ['!=4.x', '5.1.0', '4.1.0 4.0.0'],
  ['!=4.1-alpha', '4.1.0 4.1.3', '4.1.0-alpha 4.1.1-alpha'],
  ['!=*', '1.0.0', '0.0.0'],
  ['<11', '0.1.0 10.9.9', '11.1.0 11.0.0'],
  ['<1.x', '0.1.1', '1.1.1 2.0.0'],
  ['<1.1.x', '1.0.500', '1.1.0 1.1.500 1.2.1'],
  ['<=11', '1.2.3 11.2.3', '12.2.3'],
  ['<=1.1', '0.1.0 1.1.0 1.1.1', '1.2.3 0.1.0-alpha'],
  ['<=1.1.x', '1.1.9', '1.2.500'],
  ['<=1.1-a', '0.1.0-alpha 1.1.3', '1.2.0-alpha'],
  ['<=*', '0.0.5', '0.1.0 1.0.0'],
  ['>0', '1', '0 0.9.0 0.0.1-alpha'],
  ['>1.x', '2.0.0', '1.9.0'],
  ['>11', '12.0.0', '11.1.0'],
  ['>11.1', '11.2.1 12.0.0', '11.1.0 11.1.1'],
  ['>0-0', '1.0.0-a', '0.0.1-alpha 0.0.0-alpha'],
  ['>0.0.0-0', '0.0.0-alpha 1.0.0', '0.0.0-0'],
  ['>1.2.3-alpha.1', '1.2.3-alpha.2 1.3.3-alpha.2', '1.2.3-alpha.1'],
  ['>=11.1', '11.1.2 12.0.0', '11.0.2'],
  ['>=0', '0 0.0.1', '0.0.1-alpha 0.0.0-alpha'],
  ['>=0-0', '0.0.1-alpha 0.0.0-alpha 3.4.5-beta.1', ''],
  ['=> 1.2', '1.2.0', '1.1.9'],
  ['=< 1.2', '1.2.9', '1.3.0'],
  ['<0-z', '0.0.0-alpha', '0.0.0'],
  ['*', '1 4.5.6', '1.2.3-alpha.1'],
  ['*-0', '1.2.3-alpha.1 1.2.3', ''],
  ['2.*', '2.1.1', '1 3.4.5'],
  ['2.1.X', '2.1.1', '2.2.1'],
  ['0.x.x', '0.9.1', '1.2.3'],
  ['~1.2.3', '1.2.3 1.2.5', '1.2.2 1.3.4'],
  ['~1', '1.2.4 1.4', '2.3.4 1.3.5-beta'],
  ['~0', '0.9.9', '1.0.0'],
  ['~0.0', '0.0.7', '0.1.0'],
  ['~0.0.0', '1.2.3', ''],
  ['~*', '2.1.1', ''],
  ['~>1.x', '1.3.5', '2.1.1'],
  ['~1.2.3-beta.2', '1.2.3-beta.4 1.2.4-beta.2 1.2.9', '1.3.4-beta.2 1.2.3-beta.1'],
  ['^1.2.3', '1.2.3 1.8.9', '2.8.9 1.2.1 1.3.0-alpha'],
  ['^1.2.0-alpha.2', '1.2.1-alpha.1 1.2.0-alpha.3', '1.2.0-alpha.1 2.0.0-alpha'],
  ['^0.2.3', '0.2.5', '0.5.6 0.2.2'],
  ['^0.2', '0.2.0', '0.5.6'],
  ['^0.0.3', '0.0.3', '0.0.4 0.1.0'],
  ['^0.0', '0.0.3', '0.1.4 1.0.4'],
  ['^0', '0.2.3', '1.1.4'],
  ['^0.0.0', '0.0.0', '0.0.1 1.2.3'],
  ['^*', '0.0.0', '0.0.1 2.0.0'],
  ['^1.x', '1.1.1', '2.1.1 1.1.1-beta1'],
  ['>1.1, <2', '1.2.1', '1.1.1 4.3.2'],
  ['>=1.1    <2    !=1.2.3', '1.2.4', '1.2.3 2.0.0'],
  ['>=1.1, <2, !=1.2.3 || > 3', '4.1.2 1.2.4', '3.1.2 3.0.0 1.2.3'],
  ['>=1.1 , <2 || >= 3', '3.0.0', '2.0.0'],
  ['>=1.0.0-0 <2', '1.5.0-rc.1 2.0.0-rc.1', '2.0.0 0.9.0'],
  ['>=1.0.0-0 <2 || >=3', '3.1.0', '3.1.0-rc.1'],
  ['1.1 - 2', '1.1.1 2.9.0', '3.0.0 1.0.9'],
  ['1.2 - 1.4.5', '1.4.5 1.2.0', '1.4.6'],
  ['1.5.0 - 4.5, !=3.1.x', '3.7.0 4.5.9', '3.1.4'],
  ['1.1-3', '1.1.1', '1.2.0 4.3.2'],
  ['>=3.12.0', '3.12 3.20.1 v4', '3.11.9 3.19.0-alpine 3.19_1 latest edge 3.19.0.1'],
  ['>=2024.01', '2024.01.02 2024.1.15', '2023.12.31'],
  ['>=1.2.3-1.9', '1.2.3-1.10 1.2.3-a', '1.2.3-1.8'],
];

describe('parseSemverConstraint', () => {
  it.each(ANSWERS)('%s accepts [%s] and not [%s]', (constraint, yes, no) => {
    const tags = (text: string): readonly string[] => text.split(' ').filter((tag) => tag !== '');
    expect(tags(yes).filter((tag) => !accepts(constraint, tag))).toEqual([]);
    expect(tags(no).filter((tag) => accepts(constraint, tag))).toEqual([]);
  });

  it.each([
    '',
    ' ',
    'foo',
    '>= bar',
    'BAR >= 1.2.3',
    '12.3.4.1234',
    '12.3.34~ 1.2.3',
    '1 ||',
    '|| 1',
    '1,',
    ',1',
    '1,,2',
    '> = 1',
    '>=1<2',
    '1 - 2 - 3',
    '^1 - 2',
    '1x',
    '1.x.foo',
    'V1',
    '1.2.3-01',
    '1.2.3-',
    '99999999999999999999',
    '1.2.3 - ',
    '>=1 && <2',
    `>=1${' '.repeat(512)}`,
    Array<string>(33).fill('1').join('||'),
  ])('refuses %j with CONFIG_INVALID', (text) => {
    expect(() => parseSemverConstraint(text)).toThrow(expect.objectContaining({ code: 'CONFIG_INVALID' }));
  });

  it('says which part is wrong, and what may be written', () => {
    expect(() => parseSemverConstraint('>=1.2 <2 !3')).toThrow(
      'not a semver constraint: ">=1.2 <2 !3": "!3" is no comparison with a version',
    );
  });

  it('refuses anything else with the same code', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123xX*.-~^<>=!|, va+'.split('')), maxLength: 60 }), (text) => {
        try {
          parseSemverConstraint(text);
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
          expect(error).toMatchObject({ code: 'CONFIG_INVALID' });
        }
      }),
    );
  });
});

describe('where npm speaks the same grammar', () => {
  const number = fc.integer({ min: 0, max: 4 });
  const version = fc.tuple(number, number, number).map((parts) => parts.join('.'));
  const partial = fc.oneof(
    version,
    fc.tuple(number, number).map((parts) => parts.join('.')),
    fc.tuple(number, number).map((parts) => `${parts.join('.')}.x`),
    number.map((major) => `${String(major)}.x`),
  );
  const compared = fc
    .tuple(fc.constantFrom('', '=', '>', '>=', '<', '<=', '^', '~'), partial)
    .map((parts) => parts.join(''))
    .filter((text) => text !== '~0.0.0');
  const range = fc.tuple(partial, partial).map((parts) => parts.join(' - '));
  const constraint = fc
    .array(
      fc.oneof(
        fc.array(compared, { minLength: 1, maxLength: 3 }).map((all) => all.join(' ')),
        range,
      ),
      {
        minLength: 1,
        maxLength: 3,
      },
    )
    .map((groups) => groups.join(' || '));

  it('gives the same answers for releases', () => {
    fc.assert(
      fc.property(constraint, version, (text, tag) => {
        expect(accepts(text, tag)).toBe(satisfies(tag, text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('parseVersion', () => {
  it.each([
    ['1', '1.0.0'],
    ['v1.2', '1.2.0'],
    ['2024.01.02', '2024.1.2'],
    ['1.25-alpine3.18', '1.25.0-alpine3.18'],
    ['1.2.3+build', '1.2.3'],
    ['20240101', '20240101.0.0'],
  ])('reads %s as %s', (text, version) => {
    expect(parseVersion(text)?.version).toBe(version);
  });

  it.each([
    'latest',
    'V1',
    '1.2.3.4',
    '1.2.3_4',
    '1.2.3-01',
    '1.2.3-',
    '',
    ' 1',
    '99999999999999999999',
    '1'.repeat(300),
  ])('reads %s as no version', (text) => {
    expect(parseVersion(text)).toBeUndefined();
  });
});
