import SemVer from 'semver/classes/semver.js';

/** Longest text that is read as a version, as in Masterminds/semver 3.5. */
const LONGEST = 256;

const LOOSE =
  /^v?([0-9]+)(?:\.([0-9]+))?(?:\.([0-9]+))?(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/;

/** What comes before what: semver 2.0.0 §11. */
export type Version = SemVer;

/**
 * A tag as a version, as loosely as Masterminds/semver 3.5 reads it: a `v` in front, one or two numbers instead of three (the others
 * are 0), zeros in front of them (`2024.01.02`), anything that semver allows behind a `-`. `undefined` when it is none.
 */
export function parseVersion(text: string): Version | undefined {
  if (text.length > LONGEST) return undefined;
  const found = LOOSE.exec(text);
  if (found === null) return undefined;
  return createVersion([found[1] ?? '0', found[2] ?? '0', found[3] ?? '0'], found[4] ?? '');
}

/** `undefined` when it is too long, a number is too large to be one, or a numeric part of the pre-release has zeros in front. */
export function createVersion(numbers: readonly [string, string, string], preRelease: string): Version | undefined {
  const core = numbers.map((digits) => digits.replace(/^0+(?=[0-9])/, '')).join('.');
  if (numbers.some((digits) => Number(digits) > Number.MAX_SAFE_INTEGER)) return undefined;
  if (preRelease.split('.').some((part) => /^0[0-9]+$/.test(part))) return undefined;
  const whole = preRelease === '' ? core : `${core}-${preRelease}`;
  return whole.length > LONGEST ? undefined : new SemVer(whole);
}

export function isPreRelease(version: Version): boolean {
  return version.prerelease.length > 0;
}
