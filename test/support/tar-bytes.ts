import { Readable } from 'node:stream';
import type { ArchiveOutput, SeekableContent } from '../../src/archive/contract.ts';

const BLOCK = 512;

export interface MemberOptions {
  readonly name?: string;
  readonly content?: Uint8Array;
  /** The type flag. */
  readonly flag?: string;
  readonly linkName?: string;
  /** Instead of the content's own. */
  readonly size?: number;
  /** `gnu`: GNU tar's old format; `v7`: older than both, without a magic. */
  readonly format?: 'ustar' | 'gnu' | 'v7';
  readonly prefix?: string;
}

/** One member as any program might write it: header, content, padding. */
export function aMember(options: MemberOptions): Buffer {
  const { name = 'a', content = Buffer.alloc(0), flag = '0', linkName = '', format = 'ustar', prefix = '' } = options;
  const block = Buffer.alloc(BLOCK);
  block.write(name, 0, 100);
  block.write('0000644\0', 100);
  block.write('0000000\0', 108);
  block.write('0000000\0', 116);
  block.write(`${(options.size ?? content.byteLength).toString(8).padStart(11, '0')}\0`, 124);
  block.write('00000000000\0', 136);
  block.write(flag, 156, 'latin1');
  block.write(linkName, 157, 100);
  if (format !== 'v7') block.write(format === 'ustar' ? 'ustar\x0000' : 'ustar  \0', 257);
  block.write(prefix, 345, 155);
  return Buffer.concat([withSum(block), content, Buffer.alloc((BLOCK - (content.byteLength % BLOCK)) % BLOCK)]);
}

/** The header with its sum computed anew, for headers that were changed by hand. */
export function withSum(block: Buffer): Buffer {
  block.write(' '.repeat(8), 148);
  const sum = block.subarray(0, BLOCK).reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

export const END_MARK: Buffer = Buffer.alloc(2 * BLOCK);

export function anArchive(...members: readonly Uint8Array[]): Buffer {
  return Buffer.concat([...members, END_MARK]);
}

/** An extended header with these records. */
export function aPaxHeader(records: Readonly<Record<string, string>>, flag: 'x' | 'g' = 'x'): Buffer {
  const content = Object.entries(records).map(([key, value]) => {
    const rest = Buffer.byteLength(` ${key}=${value}\n`);
    const length = [1, 2, 3, 4, 5].map((digits) => rest + digits).find((one) => String(one).length === one - rest);
    return `${String(length)} ${key}=${value}\n`;
  });
  return aMember({ name: 'PaxHeaders/x', flag, content: Buffer.from(content.join('')) });
}

export function contentOf(bytes: Uint8Array): SeekableContent {
  const part = (position: number, length: number): Buffer => Buffer.from(bytes.subarray(position, position + length));
  return {
    size: bytes.byteLength,
    read: async (position, length) => Promise.resolve(part(position, length)),
    stream: (position, length) => Readable.from([part(position, length)], { objectMode: false }),
    [Symbol.asyncDispose]: async () => Promise.resolve(),
  };
}

/** Collects what is written; `canRewind` false is a pipe. */
export function aMemoryOutput(canRewind = true): ArchiveOutput & { bytes(): Buffer } {
  let parts = Buffer.alloc(0);
  return {
    bytes: () => parts,
    write: async (bytes) => {
      parts = Buffer.concat([parts, bytes]);
      return Promise.resolve();
    },
    mark: () => (canRewind ? parts.byteLength : undefined),
    rewind: (to) => void (parts = parts.subarray(0, to)),
    finish: async () => Promise.resolve(),
    [Symbol.asyncDispose]: async () => Promise.resolve(),
  };
}
