import { CANARIES } from './canaries.ts';

/** A canary that was seen, and where. */
export interface Sighting {
  readonly canary: string;
  readonly where: string;
  /** What was seen of it. */
  readonly piece: string;
}

/** So much of a secret in a row is a leak; a shorter secret is one whole. */
const PIECE = 10;
/** Encodings inside one another that are looked through. */
const MOST_ENCODINGS = 2;

const PIECES: ReadonlyMap<string, string> = new Map(
  Object.entries(CANARIES).flatMap(([name, secret]) =>
    [...Array(Math.max(1, secret.length - PIECE + 1)).keys()].map(
      (at) => [secret.slice(at, at + PIECE), name] as const,
    ),
  ),
);
const LENGTHS: readonly number[] = [...new Set([...PIECES.keys()].map((piece) => piece.length))];

/** The first two letters of every piece, as a number: most places of a text need no closer look. */
const BEGINNINGS: ReadonlySet<number> = new Set(
  [...PIECES.keys()].map((piece) => piece.charCodeAt(0) * 65_536 + piece.charCodeAt(1)),
);

/**
 * Looks for every canary, and every piece of one, in a text as it is and as whoever reads it could decode it. Knows nothing of how
 * waybill hides secrets.
 */
export function findCanaries(where: string, content: string | Uint8Array): readonly Sighting[] {
  const texts =
    typeof content === 'string'
      ? [content]
      : [Buffer.from(content).toString('utf8'), Buffer.from(content).toString('latin1')];
  const found = new Map<string, Sighting>();
  for (const view of viewsOf(texts)) {
    for (const length of LENGTHS) {
      for (let at = 0; at + length <= view.length; at += 1) {
        if (!BEGINNINGS.has(view.charCodeAt(at) * 65_536 + view.charCodeAt(at + 1))) continue;
        const piece = view.slice(at, at + length);
        const canary = PIECES.get(piece);
        if (canary !== undefined && !found.has(canary)) found.set(canary, { canary, where, piece });
      }
    }
  }
  return [...found.values()];
}

function viewsOf(texts: readonly string[]): ReadonlySet<string> {
  const views = new Set(texts);
  let last: readonly string[] = [...views];
  for (let depth = 0; depth < MOST_ENCODINGS; depth += 1) {
    last = last.flatMap((view) => DECODERS.map((decode) => decode(view))).filter((view) => !views.has(view));
    for (const view of last) views.add(view);
    last = [...new Set(last)];
  }
  return views;
}

const DECODERS: readonly ((text: string) => string)[] = [
  (text) => text.replaceAll(/(?:%[0-9a-fA-F]{2})+/g, (found) => fromHex(found.replaceAll('%', ''))),
  (text) => text.replaceAll('+', ' '),
  (text) =>
    text.replaceAll(
      /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([\s\S]))/g,
      (_, unit?: string, byte?: string, letter?: string) =>
        letter === undefined ? String.fromCharCode(Number(`0x${unit ?? byte ?? ''}`)) : (ESCAPES[letter] ?? letter),
    ),
  (text) =>
    text.replaceAll(
      /&(?:#(\d+)|#x([0-9a-fA-F]+)|(amp|lt|gt|quot|apos));/g,
      (_, decimal?: string, hex?: string, name?: string) =>
        name === undefined ? letterOf(Number(decimal ?? `0x${hex ?? ''}`)) : (ENTITIES[name] ?? ''),
    ),
  (text) => Buffer.from(text, 'latin1').toString('utf8'),
  (text) => base64Of(text).join('\n'),
];

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function letterOf(point: number): string {
  return point <= 0x10_ff_ff ? String.fromCodePoint(point) : '';
}

function fromHex(hex: string): string {
  return Buffer.from(hex, 'hex').toString('utf8');
}

/** Every run that could be base64, from each place of a group. */
function base64Of(text: string): readonly string[] {
  return [...text.matchAll(/[A-Za-z0-9+/_-]{8,}/g)].flatMap(([run]) =>
    [0, 1, 2, 3].map((from) => Buffer.from(run.slice(from), 'base64').toString('utf8')),
  );
}
