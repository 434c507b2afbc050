import { open, unlink, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { addAbortSignal, type Readable } from 'node:stream';
import type { OperationContext } from '../runtime/context.ts';
import { Failure, storageFailure, toFailure } from '../runtime/failure.ts';
import { isErrno, nameOwnedFile, removeIfThere } from '../runtime/owned-files.ts';
import { noteSpentBuffer } from '../runtime/spent-buffers.ts';
import { writeAllAt } from '../runtime/write-at.ts';
import { brokenArchive } from './broken-archive.ts';
import { decompress, detectCompression, detectStream, MAGIC_BYTES } from './decompress.ts';
import { kindOfPath, openPipeSource } from './pipes.ts';
import type { SeekableContent } from './contract.ts';
import { createGrowing, type GrowingContent } from './growing-content.ts';
import { createSeekable } from './seekable.ts';
import { countParts, openParts } from './split-content.ts';
import { BLOCK_BYTES, parseTarHeader } from './tar-header.ts';
import { readTarIndex, type TarIndex } from './tar-index.ts';
import { NO_ARCHIVE } from './tar-members.ts';

/** A tar archive, open for reading. Its temporary file, where it needed one, goes with it. */
export interface Archive extends AsyncDisposable {
  readonly content: SeekableContent;
  readonly index: TarIndex;
}

/**
 * Opens an archive, also one in parts (`FILE.001` …) where there is no file. A plain one is read where it lies; one that is compressed, or comes out of a pipe, is kept decompressed in
 * `temporary` while it is read. Fails with ARCHIVE_INVALID, LIMIT_EXCEEDED, UNSUPPORTED, STORAGE_FAILED.
 */
export async function openArchive(ctx: OperationContext, file: string, temporary: string): Promise<Archive> {
  const kind = await kindOfPath(file);
  if (kind === 'pipe') return spoolArchive(ctx, await openPipeSource(file, ctx.signal), temporary, file);
  await using stack = new AsyncDisposableStack();
  const content = stack.use(await openContent(file, kind !== undefined));
  const compression = detectCompression(await content.read(0, MAGIC_BYTES));
  if (compression !== 'none') {
    const { signal, limits } = ctx;
    const stream = decompress(content.stream(0, content.size, signal), compression, { signal, limits, what: file });
    return await indexed(ctx, await spool(ctx, stream, temporary, file), file);
  }
  const archive = await indexed(ctx, content, file);
  stack.move();
  return archive;
}

/**
 * An archive that comes as a stream, compressed or not. `what` is it, for messages. `onStart` gets what there is of it while it comes,
 * unchecked.
 */
export async function spoolArchive(
  ctx: OperationContext,
  source: Readable,
  temporary: string,
  what: string,
  onStart?: (content: GrowingContent) => void,
): Promise<Archive> {
  const { signal, limits } = ctx;
  const { compression, stream } = await detectStream(addAbortSignal(signal, source));
  const content = decompress(stream, compression, { signal, limits, what });
  return indexed(ctx, await spool(ctx, content, temporary, what, onStart), what);
}

async function indexed({ signal, limits }: OperationContext, content: SeekableContent, what: string): Promise<Archive> {
  try {
    const index = await readTarIndex(content, { signal, limits, what });
    return { content, index, [Symbol.asyncDispose]: async () => content[Symbol.asyncDispose]() };
  } catch (error) {
    await content[Symbol.asyncDispose]();
    throw error;
  }
}

/** Into a file without a name, where the system allows that: it is gone with the process, however that ends. */
async function spool(
  { signal }: OperationContext,
  source: Readable,
  temporary: string,
  what: string,
  onStart?: (content: GrowingContent) => void,
): Promise<SeekableContent> {
  const file = path.join(temporary, nameOwnedFile('tmp'));
  await using stack = new AsyncDisposableStack();
  try {
    const handle = await open(file, 'wx+', 0o600);
    stack.defer(async () => {
      await handle.close();
      await removeIfThere(file);
    });
    await unlink(file).catch((error: unknown) => {
      if (!isErrno(error, 'EBUSY', 'EPERM', 'EACCES')) throw error;
    });
    const growing = createGrowing(handle);
    stack.defer(() => growing.end());
    onStart?.(growing);
    let size = 0;
    let isArchive = false;
    for await (const chunks of gathered(source)) {
      signal.throwIfAborted();
      size += await writeAllAt(handle, chunks, size);
      growing.grow(size);
      if (isArchive || size < BLOCK_BYTES) continue;
      await refuseOthers(handle, what);
      isArchive = true;
    }
    growing.end();
    const kept = stack.move();
    return { ...createSeekable(handle, size), [Symbol.asyncDispose]: async () => kept.disposeAsync() };
  } catch (error) {
    source.destroy();
    signal.throwIfAborted();
    throw toFailure(error);
  }
}

/** One system call writes this much: what comes out of a socket comes in smaller pieces. */
const WRITTEN_BYTES = 256 * 1024;

/** The first chunk comes alone. */
async function* gathered(source: Readable): AsyncGenerator<readonly Uint8Array[]> {
  let chunks: Uint8Array[] = [];
  let bytes = WRITTEN_BYTES;
  for await (const chunk of source as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    bytes += chunk.byteLength;
    noteSpentBuffer(chunk.byteLength);
    if (bytes < WRITTEN_BYTES) continue;
    yield chunks;
    chunks = [];
    bytes = 0;
  }
  if (chunks.length > 0) yield chunks;
}

/** What is no archive is found out by its first block, before all of it has filled the disk. */
async function refuseOthers(handle: FileHandle, what: string): Promise<void> {
  const { buffer } = await handle.read(Buffer.alloc(BLOCK_BYTES), 0, BLOCK_BYTES, 0);
  try {
    parseTarHeader(buffer);
  } catch (error) {
    throw brokenArchive(what, NO_ARCHIVE, undefined, error);
  }
}

async function openContent(file: string, isThere: boolean): Promise<SeekableContent> {
  const parts = isThere ? 0 : await countParts(file);
  if (parts > 0) return openParts(file, parts);
  if (!isThere) {
    throw new Failure('REPOSITORY_UNKNOWN', `there is no archive ${file}`, {
      side: 'source',
      subject: file,
      hint: 'check the path',
    });
  }
  const handle = await openRegular(file);
  return createSeekable(handle, (await handle.stat()).size);
}

async function openRegular(file: string): Promise<FileHandle> {
  try {
    return await open(file, 'r');
  } catch (error) {
    const failure = error instanceof Error ? storageFailure(error, file) : undefined;
    if (failure === undefined) throw error;
    const { code, message, hint = '', cause } = failure;
    throw new Failure(code, message, { side: 'source', subject: file, hint, cause });
  }
}
