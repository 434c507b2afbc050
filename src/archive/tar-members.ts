import { Failure } from '../runtime/failure.ts';
import { renderForeign } from '../runtime/text.ts';
import { brokenArchive } from './broken-archive.ts';
import type { SeekableContent, TarReadOptions } from './contract.ts';
import { BLOCK_BYTES, paddingAfter, parseTarHeader, type TarHeader } from './tar-header.ts';
import { parsePax, type PaxChanges } from './tar-pax.ts';

interface FoundMember {
  readonly header: TarHeader;
  /** Where its content begins. */
  readonly position: number;
}

/** What is needed of the content to find its members. */
type TarContent = Pick<SeekableContent, 'size' | 'read'>;

/** Headers lie far apart: more than this is rarely of use in one read. */
const WINDOW_BYTES = 16 * 1024;

/** What extended headers in front of a member say of it. */
interface Extensions {
  pax?: PaxChanges;
  name?: string;
  linkName?: string;
}

/** The members in order, with what extended headers say applied. Fails as `readTarIndex` does. */
export async function* readTarMembers(
  content: TarContent,
  { signal, limits, what }: TarReadOptions,
): AsyncGenerator<FoundMember> {
  const read = createWindow(content);
  if (content.size === 0) throw brokenArchive(what, 'the archive is empty');
  let extensions: Extensions = {};
  let at = 0;
  for (let members = 0; ; members += 1) {
    signal.throwIfAborted();
    if (members > limits.archiveMembers) throw tooMany(what, limits.archiveMembers);
    if (at >= content.size) throw brokenArchive(what, 'the archive is cut off: its end mark is missing');
    const block = await read(at, BLOCK_BYTES);
    const header = parse(what, () => parseTarHeader(block), at === 0 ? NO_ARCHIVE : undefined);
    if (header === undefined) {
      if (Object.keys(extensions).length > 0) throw brokenArchive(what, 'the archive ends behind an extended header');
      if (!(await isEnd(content, at))) throw brokenArchive(what, 'there is more behind a single block of zeros');
      return;
    }
    const position = at + BLOCK_BYTES;
    if (isExtension(header)) {
      if (header.size > limits.archiveHeaderBytes) throw tooLong(what, limits.archiveHeaderBytes);
      const bytes = await read(position, header.size);
      if (bytes.byteLength < header.size) throw cutOff(what, header);
      parse(what, () => extend(extensions, header, bytes));
      at = position + header.size + paddingAfter(header.size);
      continue;
    }
    const member = applied(header, extensions);
    const isSparse = member.kind === 'sparse' || extensions.pax?.isSparse === true;
    extensions = {};
    refuseOthers(member, isSparse, what, limits.archiveNameBytes);
    at = position + member.size + paddingAfter(member.size);
    if (position + member.size > content.size) throw cutOff(what, member);
    yield { header: member, position };
  }
}

/** Of a file whose first block is no header. */
export const NO_ARCHIVE = 'it is no tar archive';

/** What the parsers throw, told of this archive. */
function parse<T>(what: string, read: () => T, why?: string): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw brokenArchive(what, why ?? error.message, undefined, error);
  }
}

function isExtension({ kind }: TarHeader): boolean {
  return kind === 'pax' || kind === 'pax-global' || kind === 'long-name' || kind === 'long-link';
}

/** Where two say the same thing, programs differ in whom they believe. */
function extend(so: Extensions, { kind }: TarHeader, bytes: Buffer): void {
  if (kind === 'pax-global') {
    const { isSparse, ...changes } = parsePax(bytes);
    if (isSparse || Object.keys(changes).length > 0) throw new Error('a global header changes names or sizes');
    return;
  }
  if (kind === 'pax') {
    if (so.pax !== undefined) throw new Error('a member has two extended headers');
    so.pax = parsePax(bytes);
  } else if (kind === 'long-name') {
    if (so.name !== undefined) throw new Error('a member has two long names');
    so.name = withoutZeros(bytes);
  } else {
    if (so.linkName !== undefined) throw new Error('a member has two long link names');
    so.linkName = withoutZeros(bytes);
  }
  if (
    (so.pax?.path !== undefined && so.name !== undefined) ||
    (so.pax?.linkPath !== undefined && so.linkName !== undefined)
  )
    throw new Error('a member has two long names');
}

function withoutZeros(bytes: Buffer): string {
  const end = bytes.indexOf(0);
  return bytes.toString('utf8', 0, end < 0 ? bytes.byteLength : end);
}

function applied(header: TarHeader, { pax, name, linkName }: Extensions): TarHeader {
  const full = name ?? pax?.path ?? header.name;
  const kind = header.kind === 'file' && full.endsWith('/') ? 'directory' : header.kind;
  const hasContent = kind === 'file' || kind === 'other' || kind === 'sparse';
  return {
    kind,
    name: full,
    size: hasContent ? (pax?.size ?? header.size) : 0,
    linkName: linkName ?? pax?.linkPath ?? header.linkName,
  };
}

function refuseOthers(member: TarHeader, isSparse: boolean, what: string, longest: number): void {
  const name = renderForeign(member.name.slice(0, 300));
  if (Buffer.byteLength(member.name) > longest || Buffer.byteLength(member.linkName) > longest) {
    throw new Failure('LIMIT_EXCEEDED', `${what}: a name in it has more than ${String(longest)} bytes`, {
      subject: what,
      hint: 'no image archive has such names: check where it comes from',
    });
  }
  if (isSparse) {
    throw new Failure('UNSUPPORTED', `${what}: it holds ${name} as a sparse file`, {
      subject: what,
      hint: 'write the archive without --sparse',
    });
  }
  if (member.kind === 'foreign-extension')
    throw brokenArchive(
      what,
      `${name} in it is part of a format that is not read`,
      'write it as an ordinary tar archive',
    );
  if (member.kind === 'special')
    throw brokenArchive(
      what,
      `${name} in it is a device or a pipe`,
      'no image archive has such: check where it comes from',
    );
}

/** Two blocks of zeros end an archive; where the file ends with the first, GNU tar takes it for the end too. */
async function isEnd(content: TarContent, at: number): Promise<boolean> {
  const next = await content.read(at + BLOCK_BYTES, BLOCK_BYTES);
  return next.every((byte) => byte === 0);
}

/** Reads small pieces out of larger ones. */
function createWindow(content: TarContent): (position: number, length: number) => Promise<Buffer> {
  let start = 0;
  let held: Buffer = Buffer.alloc(0);
  return async (position, length) => {
    if (position < start || position + length > start + held.byteLength) {
      held = await content.read(position, Math.max(length, WINDOW_BYTES));
      start = position;
    }
    return held.subarray(position - start, position - start + length);
  };
}

function cutOff(what: string, { name }: TarHeader): Failure {
  return brokenArchive(what, `the archive is cut off inside ${renderForeign(name.slice(0, 300))}`);
}

function tooMany(what: string, most: number): Failure {
  return new Failure('LIMIT_EXCEEDED', `${what}: more than ${String(most)} members are in it`, {
    subject: what,
    hint: 'no image archive has so many: check where it comes from',
  });
}

function tooLong(what: string, most: number): Failure {
  return new Failure('LIMIT_EXCEEDED', `${what}: an extended header in it has more than ${String(most)} bytes`, {
    subject: what,
    hint: 'no image archive has such: check where it comes from',
  });
}
