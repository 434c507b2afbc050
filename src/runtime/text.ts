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

/** Control characters made visible, and the whole cut at `most` characters: text from outside inside one line of ours. */
export function renderForeign(text: string, most = 200): string {
  const clean = text
    // oxlint-disable-next-line no-control-regex -- these are the characters to neutralise
    .replaceAll(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]+/g, ' ')
    .trim();
  return clean.length <= most ? clean : `${clean.slice(0, most)}…`;
}

/** `3 platforms`, `1 platform`. */
export function plural(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}
