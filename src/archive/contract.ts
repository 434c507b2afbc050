import type { Readable } from 'node:stream';
import type { Limits } from '../runtime/limits.ts';

/** Bytes that can be read from any place, by several at once. */
export interface SeekableContent extends AsyncDisposable {
  readonly size: number;
  /** Exactly `length` bytes; fewer where the content ends before. */
  read(position: number, length: number): Promise<Buffer>;
  stream(position: number, length: number, signal: AbortSignal): Readable;
}

export interface TarReadOptions {
  readonly signal: AbortSignal;
  readonly limits: Pick<Limits, 'archiveMembers' | 'archiveNameBytes' | 'archiveHeaderBytes'>;
  readonly what: string;
}

/** Where an archive goes, byte after byte. Nothing is made before the first is written. */
export interface ArchiveOutput extends AsyncDisposable {
  write(bytes: Uint8Array): Promise<void>;
  /** Where the next byte goes, for `rewind`; `undefined` where what was written cannot be taken back. */
  mark(): number | undefined;
  rewind(to: number): void;
  /** Brings everything to its place. Disposed without it, a file leaves nothing behind. */
  finish(): Promise<void>;
}
