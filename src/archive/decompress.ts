import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Failure, toFailure } from '../runtime/failure.ts';
import type { Limits } from '../runtime/limits.ts';
import { noteSpentBuffer } from '../runtime/spent-buffers.ts';

/** What archives and layers come in. */
export type Compression = 'none' | 'gzip' | 'bzip2' | 'xz' | 'zstd';

/** {@link detectCompression} needs so many bytes, where there are so many. */
export const MAGIC_BYTES = 6;

/** By the first bytes: gzip 1f8b08, bzip2 "BZh", xz fd377a585a00, zstd 28b52ffd or a frame to be skipped before one. */
export function detectCompression(start: Uint8Array): Compression {
  const text = Buffer.from(start.subarray(0, MAGIC_BYTES)).toString('hex');
  if (text.startsWith('1f8b08')) return 'gzip';
  if (text.startsWith('425a68')) return 'bzip2';
  if (text === 'fd377a585a00') return 'xz';
  if (text.startsWith('28b52ffd') || /^5[0-9a-f]2a4d18/.test(text)) return 'zstd';
  return 'none';
}

export interface DecompressOptions {
  readonly signal: AbortSignal;
  readonly limits: Pick<Limits, 'expansionRatio' | 'expansionFreeBytes'>;
  /** What is read, for messages: a path, a digest. */
  readonly what: string;
}

/** Finds out how a stream is compressed. The stream that comes back still has its first bytes. */
export async function detectStream(
  source: Readable,
): Promise<{ readonly compression: Compression; readonly stream: Readable }> {
  const first: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of source.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
    first.push(chunk);
    bytes += chunk.byteLength;
    if (bytes >= MAGIC_BYTES) break;
  }
  const start = Buffer.concat(first);
  const compression = detectCompression(start);
  if (bytes < MAGIC_BYTES) return { compression, stream: Readable.from(bytes === 0 ? [] : [start], BYTES) };
  source.unshift(start);
  return { compression, stream: source };
}

/**
 * The content of a compressed stream; `none` gives the stream itself. A stream that fails itself fails this one with the same error.
 * Fails with ARCHIVE_INVALID when it is not whole and right, LIMIT_EXCEEDED when it grows out of all proportion, UNSUPPORTED when it
 * was compressed in a way that the decoder has no means for.
 */
export function decompress(source: Readable, compression: Compression, options: DecompressOptions): Readable {
  if (compression === 'none') return source;
  const stream = Readable.from(decompressed(source, compression, options), BYTES);
  // What still waits for the source hears of it only when the source ends.
  stream.once('close', () => source.destroy());
  return stream;
}

/** The same for whoever takes it chunk by chunk: a stream in between costs more than it carries. */
export async function* decompressed(
  source: Readable,
  compression: Compression,
  options: DecompressOptions,
): AsyncGenerator<Uint8Array> {
  try {
    if (compression === 'none') yield* source as AsyncIterable<Uint8Array>;
    else yield* watch(source, compression, options);
  } finally {
    source.destroy();
  }
}

const BYTES = { objectMode: false, highWaterMark: 256 * 1024 } as const;

interface Counter {
  read: number;
  given: number;
  /** What the source failed with: not the decoder's fault. */
  failure: Failure | undefined;
}

async function* count(source: Readable, counter: Counter): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of source as AsyncIterable<Uint8Array>) {
      counter.read += chunk.byteLength;
      yield chunk;
    }
  } catch (error) {
    counter.failure = toFailure(error);
    throw error;
  }
}

async function* decode(
  compression: Exclude<Compression, 'none'>,
  source: AsyncGenerator<Uint8Array>,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  switch (compression) {
    case 'gzip':
      yield* gunzip(source);
      return;
    case 'zstd':
      yield* (await import('./zstd.ts')).unzstd(source);
      return;
    case 'bzip2':
      yield* (await import('./bzip2.ts')).bunzip2(source);
      return;
    case 'xz':
      yield* (await import('./xz.ts')).unxz(source, signal);
  }
}

/** Members behind one another are one content (RFC 1952, 2.2); Node's decoder sees to that. */
async function* gunzip(source: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  const decoder = createGunzip({ chunkSize: BYTES.highWaterMark });
  const fed = pipeline(source, decoder);
  fed.catch(() => undefined);
  yield* decoder as AsyncIterable<Uint8Array>;
  await fed;
}

async function* watch(
  source: Readable,
  compression: Exclude<Compression, 'none'>,
  options: DecompressOptions,
): AsyncGenerator<Uint8Array> {
  const { limits, signal } = options;
  const counter: Counter = { read: 0, given: 0, failure: undefined };
  try {
    for await (const chunk of decode(compression, count(source, counter), signal)) {
      signal.throwIfAborted();
      counter.given += chunk.byteLength;
      noteSpentBuffer(chunk.byteLength);
      if (counter.given > limits.expansionFreeBytes && counter.given > counter.read * limits.expansionRatio)
        throw tooMuch(options, compression, counter);
      yield chunk;
    }
  } catch (error) {
    signal.throwIfAborted();
    if (counter.failure !== undefined) throw counter.failure;
    if (error instanceof Failure) throw error;
    throw await translate(error, compression, options);
  }
}

function tooMuch({ what, limits }: DecompressOptions, compression: Compression, { read, given }: Counter): Failure {
  return new Failure(
    'LIMIT_EXCEEDED',
    `${what}: ${String(read)} bytes of ${compression} became more than ${String(given)}, as content made to fill disks does`,
    {
      subject: what,
      facts: { read, given, ratio: limits.expansionRatio },
      hint: 'if it is what you think it is, decompress it first and name the result',
    },
  );
}

/** What the decoders throw is theirs: foreign classes, numbers, texts. */
async function translate(error: unknown, compression: Compression, { what }: DecompressOptions): Promise<Failure> {
  const { message } = toFailure(error);
  const limit =
    compression === 'xz'
      ? (await import('./xz.ts')).describeXzError(message)
      : /too much memory/i.test(message)
        ? 'it was compressed with a window of more than 128 MiB (zstd --long)'
        : undefined;
  if (limit !== undefined) {
    return new Failure('UNSUPPORTED', `${what}: cannot decompress this ${compression}: ${limit}`, {
      subject: what,
      hint: 'compress it again with the ordinary settings',
      cause: error,
    });
  }
  return new Failure('ARCHIVE_INVALID', `${what}: the ${compression} data is damaged or cut off`, {
    subject: what,
    hint: 'fetch or write it again; its size and checksum tell whether it came whole',
    cause: error,
  });
}
