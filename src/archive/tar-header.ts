/** One block of a tar archive (POSIX.1-2024, pax, "ustar Interchange Format"). Content is padded to whole blocks. */
export const BLOCK_BYTES = 512;

/** What a header says of the member behind it. */
export interface TarHeader {
  readonly kind: TarKind;
  readonly name: string;
  readonly size: number;
  readonly linkName: string;
}

/** The last five are no members but say something about the next, or about all. */
type TarKind =
  | 'file'
  | 'directory'
  | 'symlink'
  | 'hardlink'
  | 'special'
  | 'sparse'
  | 'other'
  | 'pax'
  | 'pax-global'
  | 'long-name'
  | 'long-link'
  | 'foreign-extension';

/** By the type flag: POSIX's, and those of GNU tar, Solaris and star that change how an archive is read. */
const KINDS: Readonly<Record<string, TarKind>> = {
  '\0': 'file',
  '0': 'file',
  '1': 'hardlink',
  '2': 'symlink',
  '3': 'special',
  '4': 'special',
  '5': 'directory',
  '6': 'special',
  '7': 'file',
  g: 'pax-global',
  x: 'pax',
  K: 'long-link',
  L: 'long-name',
  M: 'foreign-extension',
  N: 'foreign-extension',
  S: 'sparse',
  X: 'foreign-extension',
};

/** Reads a header block. `undefined`: a block of zeros, which ends the archive. Throws an Error that says what is wrong. */
export function parseTarHeader(block: Buffer): TarHeader | undefined {
  if (block.byteLength !== BLOCK_BYTES) throw new Error('it is cut off inside a header');
  if (block.every((byte) => byte === 0)) return undefined;
  checkSum(block);
  const flag = String.fromCharCode(block.readUInt8(156));
  const kind = KINDS[flag] ?? 'other';
  const size = readNumber(block.subarray(124, 136), 'size');
  const name = readName(block);
  // Old programs mark directories by the name alone.
  const isDirectory = kind === 'file' && name.endsWith('/');
  return {
    kind: isDirectory ? 'directory' : kind,
    name,
    size: isDirectory || HAS_NO_CONTENT.has(kind) ? 0 : size,
    linkName: readText(block.subarray(157, 257)),
  };
}

/** Whatever their size field says, nothing follows their headers. */
const HAS_NO_CONTENT: ReadonlySet<TarKind> = new Set(['directory', 'symlink', 'hardlink', 'special']);

/** A header for a member of this archive format: owned by root, of no time, so that the same content gives the same bytes. */
export function renderTarHeader(entry: {
  readonly name: string;
  readonly size: number;
  readonly mode: number;
  readonly flag: '0' | '2' | 'x';
  readonly linkName?: string;
}): Buffer {
  const block = Buffer.alloc(BLOCK_BYTES);
  block.write(entry.name, 0, 100);
  block.write(renderOctal(entry.mode, 8), 100);
  block.write(renderOctal(0, 8), 108);
  block.write(renderOctal(0, 8), 116);
  block.write(renderOctal(entry.size, 12), 124);
  block.write(renderOctal(0, 12), 136);
  block.write(' '.repeat(8), 148);
  block.write(entry.flag, 156);
  block.write(entry.linkName ?? '', 157, 100);
  block.write('ustar\x0000', 257);
  block.write(renderOctal(0, 8), 329);
  block.write(renderOctal(0, 8), 337);
  block.write(`${sumOf(block).toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

/** The largest size that eleven octal digits hold: 8 GiB less one byte. */
export const LARGEST_OCTAL_SIZE: number = 0o77777777777;

/** How many bytes follow content to fill its last block. */
export function paddingAfter(size: number): number {
  return (BLOCK_BYTES - (size % BLOCK_BYTES)) % BLOCK_BYTES;
}

function renderOctal(value: number, width: number): string {
  return `${value.toString(8).padStart(width - 1, '0')}\0`;
}

/** ustar has a second field for the beginning of a long name; GNU's older format keeps other things there. */
function readName(block: Buffer): string {
  const name = readText(block.subarray(0, 100));
  const isUstar = block.toString('latin1', 257, 263) === 'ustar\0';
  const prefix = isUstar ? readText(block.subarray(345, 500)) : '';
  return prefix === '' ? name : `${prefix}/${name}`;
}

function readText(field: Buffer): string {
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end < 0 ? field.byteLength : end);
}

/** Octal digits, or GNU's binary numbers for what these cannot hold. */
function readNumber(field: Buffer, what: string): number {
  const first = field.readUInt8(0);
  if ((first & 0x80) !== 0) {
    const value = field.subarray(1).reduce((sum, byte) => sum * 256 + byte, first & 0x3f);
    if ((first & 0x40) !== 0 || !Number.isSafeInteger(value)) throw new Error(`a header has an impossible ${what}`);
    return value;
  }
  const digits = field.toString('latin1').replace(/^[ \0]+|[ \0]+$/g, '');
  if (!/^[0-7]*$/.test(digits)) throw new Error(`a header has a ${what} that is no number`);
  return digits === '' ? 0 : Number.parseInt(digits, 8);
}

/** Some old programs summed signed bytes. */
function checkSum(block: Buffer): void {
  const expected = readNumber(block.subarray(148, 156), 'sum');
  if (expected === sumOf(block)) return;
  let signed = 8 * 0x20;
  for (let at = 0; at < BLOCK_BYTES; at += 1) if (at < 148 || at >= 156) signed += block.readInt8(at);
  if (expected !== signed) throw new Error('a header does not match its sum');
}

/** The sum field counts as spaces. */
function sumOf(block: Buffer): number {
  let sum = 8 * 0x20;
  for (let at = 0; at < BLOCK_BYTES; at += 1) if (at < 148 || at >= 156) sum += block.readUInt8(at);
  return sum;
}
