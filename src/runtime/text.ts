/** `1.1 GB`, `834.5 kB`: decimal units, as docker and skopeo print them. */
export function renderBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return unit === 0 ? `${String(bytes)} B` : `${value.toFixed(1)} ${units[unit] ?? ''}`;
}

/**
 * Text from outside inside one line of ours, the whole cut at `most` characters: without what a terminal or a CI system takes for a
 * command, and without what opens something to whoever reads it.
 */
export function renderForeign(text: string, most = 200): string {
  const clean = withoutKeys(text.slice(0, most + LONGEST_KEY))
    .replaceAll(INVISIBLE, ' ')
    .replaceAll(COMMAND, '## ')
    .trim();
  return clean.length <= most && text.length <= most + LONGEST_KEY ? clean : `${clean.slice(0, most)}…`;
}

/** What is read beyond a cut, for it may become shorter. */
const LONGEST_KEY = 4096;

/** As {@link renderForeign}, in quotes. */
export function quoteForeign(text: string, most = 80): string {
  return JSON.stringify(renderForeign(text, most));
}

/**
 * Lines of ours for a log, whatever they hold: no control characters but tabs and line ends, nothing that a CI system takes for a
 * command: for GitHub's runner that is `::` at the beginning of a line too.
 */
export function renderLog(text: string): string {
  return text
    .replaceAll(INVISIBLE, (found) => found.replaceAll(/[^\t\n]+/g, ' '))
    .replaceAll(/^([^\S\n]*):(?=:)/gm, '$1: ')
    .replaceAll(COMMAND, '## ');
}

/** What begins a command of GitHub's runner, Azure Pipelines' (`##vso[`) or TeamCity's (`##teamcity[`), wherever it stands. */
const COMMAND = /##(?=\w{0,20}\[)/g;

/** Control characters, and those that change the direction or the look of others. */
const INVISIBLE =
  // oxlint-disable-next-line no-control-regex -- these are the characters to neutralise
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;

/** Of addresses that open something to whoever has them: of the clouds' storages, of uploads, of token services. */
const KEY_NAMES = [
  'x-amz-(?:signature|credential|security-token)',
  'x-goog-(?:signature|credential)',
  'signature',
  'sig',
  '(?:[a-z]+_)?token',
  'password',
  'client_secret',
  'assertion',
  '_state',
].join('|');

const KEYS: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`((?<=%26|%3F|u0026|[^\\w-]|^)(?:${KEY_NAMES})(?:=|%3D))[^&\\s"'<>\\\\]+`, 'gi'), '$1***'],
  // A JSON Web Token (RFC 7519), whole or cut.
  [/\beyJ[\w-]{8,}\.(?:[\w-]+\.?)*/g, '***'],
  [/\b(Bearer|Basic) +(?=\S*\d)[\w.~+/-]{16,}=*/gi, '$1 ***'],
];

const MAY_HOLD_KEYS = /=|%3D|eyJ|Bearer|Basic/i;

function withoutKeys(text: string): string {
  if (!MAY_HOLD_KEYS.test(text)) return text;
  return KEYS.reduce((left, [pattern, instead]) => left.replaceAll(pattern, instead), text);
}

/** `3 platforms`, `1 platform`. */
export function plural(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** For sorting: by code unit, whatever the language of the machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** One letter more, less or other. */
export function isClose(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 2) return false;
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared += 1;
  let tail = 0;
  while (tail < Math.min(one.length, other.length) - shared && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  return Math.max(one.length, other.length) - shared - tail <= 2;
}
