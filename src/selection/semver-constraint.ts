import { Failure } from '../runtime/failure.ts';
import { quoteForeign } from '../runtime/text.ts';
import { createVersion, isPreRelease, type Version } from './version.ts';

/** Which versions are meant: `>= 3.12.0`, `~1.2 || ^2`, `1.2 - 1.4.5` … */
export interface SemverConstraint {
  readonly text: string;
  readonly accepts: (version: Version) => boolean;
}

/** As in Masterminds/semver 3.5. */
const LONGEST = 512;
const MOST_GROUPS = 32;

/**
 * The grammar of Masterminds/semver 3.5, which skopeo's sync file speaks: comparisons in a row, or with commas between them, all hold;
 * of groups with `||` between them one does. Versions with a pre-release are meant only by a group that names one. Its answers are
 * that library's, also where they surprise: `=1.2` is `~1.2`, `>1.2` begins at 1.3.0, `^*` is 0.0.0 alone. Only a hyphen range may
 * stand beside other comparisons more freely than there.
 * Fails with CONFIG_INVALID.
 */
export function parseSemverConstraint(text: string): SemverConstraint {
  if (text.length > LONGEST) throw refuse(text, `it is longer than ${String(LONGEST)} characters`);
  const groups = text.split('||');
  if (groups.length > MOST_GROUPS) throw refuse(text, `it has more than ${String(MOST_GROUPS)} alternatives`);
  const parsed = groups.map((group) => parseGroup(group, text));
  return { text, accepts: (version) => parsed.some((group) => groupAccepts(group, version)) };
}

interface Comparison {
  readonly operator: Operator;
  readonly version: Version;
  /** How many of the three numbers were given before the first wildcard: `1.x` has one. */
  readonly given: number;
}

type Operator = '=' | '!=' | '>' | '<' | '>=' | '<=' | '~' | '^';

const OPERATORS: Readonly<Record<string, Operator>> = {
  '': '=',
  '=': '=',
  '!=': '!=',
  '>': '>',
  '<': '<',
  '>=': '>=',
  '=>': '>=',
  '<=': '<=',
  '=<': '<=',
  '~': '~',
  '~>': '~',
  '^': '^',
};

const NUMBER = String.raw`(?:[0-9]+|[xX*])`;
const WORDS = String.raw`[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*`;
const VERSION = String.raw`v?(${NUMBER})(?:\.(${NUMBER}))?(?:\.(${NUMBER}))?(?:-(${WORDS}))?(?:\+${WORDS})?`;
const SPACE = String.raw`[ \t\n\f\r]`;
/** After a comparison or a range comes space, one comma, or the end. */
const BREAK = String.raw`(?:${SPACE}*,${SPACE}*|${SPACE}+|$)`;
const RANGE = new RegExp(String.raw`${VERSION}${SPACE}+-${SPACE}+${VERSION}${BREAK}`, 'y');
const COMPARISON = new RegExp(String.raw`(!=|>=|=>|<=|=<|~>|[=><~^]|)${SPACE}*${VERSION}${BREAK}`, 'y');

function parseGroup(group: string, whole: string): readonly Comparison[] {
  const text = group.replace(/^[ \t\n\f\r]+|[ \t\n\f\r]+$/g, '');
  if (text === '') throw refuse(whole, 'a part of it is empty');
  if (text.endsWith(',')) throw refuse(whole, 'nothing comes after a comma');
  const comparisons: Comparison[] = [];
  let at = 0;
  while (at < text.length) {
    RANGE.lastIndex = at;
    const range = RANGE.exec(text);
    if (range !== null) {
      comparisons.push(comparison('>=', range.slice(1, 5), whole), comparison('<=', range.slice(5, 9), whole));
      at += range[0].length;
      continue;
    }
    COMPARISON.lastIndex = at;
    const found = COMPARISON.exec(text);
    if (found === null) throw refuse(whole, `${quoteForeign(text.slice(at))} is no comparison with a version`);
    const operator = OPERATORS[found[1] ?? ''] ?? '=';
    comparisons.push(comparison(operator, found.slice(2, 6), whole));
    at += found[0].length;
  }
  return comparisons;
}

/** @param parts the three numbers and the pre-release, as far as there are any */
function comparison(operator: Operator, parts: readonly (string | undefined)[], whole: string): Comparison {
  const numbers = parts.slice(0, 3);
  const wildcard = numbers.findIndex((part) => part === undefined || /^[xX*]$/.test(part));
  const given = wildcard === -1 ? 3 : wildcard;
  const digits = (index: number): string => (index < given ? (numbers[index] ?? '0') : '0');
  const version = createVersion([digits(0), digits(1), digits(2)], parts[3] ?? '');
  if (version === undefined)
    throw refuse(whole, 'a version or a number in it is too long, or a numeric part of a pre-release begins with 0');
  return { operator, version, given };
}

function groupAccepts(group: readonly Comparison[], version: Version): boolean {
  if (isPreRelease(version) && !group.some((one) => isPreRelease(one.version))) return false;
  return group.every((one) => comparisonAccepts(one, version));
}

function comparisonAccepts({ operator, version: bound, given }: Comparison, version: Version): boolean {
  const order = version.compare(bound);
  switch (operator) {
    case '=':
      return given === 3 ? order === 0 : isWithinTilde(bound, given, version);
    case '!=':
      return isOther(bound, given, version);
    case '>':
      return given === 1 || given === 2 ? comparePrefix(version, bound, given) > 0 : order > 0;
    case '<':
      return order < 0;
    case '>=':
      return order >= 0;
    case '<=':
      // Without any number it is `<= 0.0`, for whatever reason.
      return given === 3 ? order <= 0 : comparePrefix(version, bound, given === 1 ? 1 : 2) <= 0;
    case '~':
      return isWithinTilde(bound, given, version);
    case '^':
      return isWithinCaret(bound, given, version);
  }
}

function isWithinTilde(bound: Version, given: number, version: Version): boolean {
  if (version.compare(bound) < 0) return false;
  // Without a number, and by an old agreement `~0.0.0`, mean every version.
  if (given === 0 || (given === 3 && isZero(bound))) return true;
  return comparePrefix(version, bound, given === 1 ? 1 : 2) === 0;
}

function isWithinCaret(bound: Version, given: number, version: Version): boolean {
  if (version.compare(bound) < 0) return false;
  if (bound.major > 0 || given === 1) return comparePrefix(version, bound, 1) === 0;
  if (bound.minor > 0 || given === 2) return comparePrefix(version, bound, 2) === 0;
  return comparePrefix(version, bound, 3) === 0;
}

function isOther(bound: Version, given: number, version: Version): boolean {
  if (given === 0 || given === 3) return version.compare(bound) !== 0;
  if (comparePrefix(version, bound, given) !== 0) return true;
  // `!=1.2-beta` leaves out 1.2.0-beta and 1.2.5-beta; `!=1` all of 1.
  return given === 2 && version.prerelease.join('.') !== bound.prerelease.join('.');
}

/** Of the first one, two or three numbers. */
function comparePrefix(a: Version, b: Version, count: number): number {
  return a.major - b.major || (count > 1 ? a.minor - b.minor : 0) || (count > 2 ? a.patch - b.patch : 0);
}

function isZero(version: Version): boolean {
  return version.major === 0 && version.minor === 0 && version.patch === 0;
}

function refuse(text: string, why: string): Failure {
  return new Failure('CONFIG_INVALID', `not a semver constraint: ${quoteForeign(text, 120)}: ${why}`, {
    subject: text.slice(0, LONGEST),
    hint: 'write comparisons such as ">=1.2.0 <2", "~1.4", "^2", "1.2 - 1.4.5", "1.x", with || between alternatives',
  });
}
