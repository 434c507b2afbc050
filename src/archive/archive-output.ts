import { constants, open, realpath, rename, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { Failure } from '../runtime/failure.ts';
import { isErrno, nameOwnedFile, removeIfThere } from '../runtime/owned-files.ts';
import { writeAt } from '../runtime/write-at.ts';
import { createCompressor, packingByName } from './compressed-output.ts';
import type { ArchiveOutput } from './contract.ts';
import { EarlyFlush } from './early-flush.ts';
import { explained } from './explained.ts';
import { createSplitOutput } from './split-output.ts';
import { descriptorOf, kindOfPath, openPipeSink } from './pipes.ts';

/**
 * Writes to a file, which appears under its name at `finish` and not before, or down a pipe. A file called `.tar.gz` or `.tar.zst`
 * is compressed; with `splitBytes` a file is written in parts. Fails with STORAGE_FAILED; UNSUPPORTED for names that promise another compression.
 */
export async function openArchiveOutput(
  file: string,
  signal: AbortSignal,
  splitBytes?: number,
): Promise<ArchiveOutput> {
  const packing = packingByName(file);
  const kind = descriptorOf(file) === undefined ? await kindOfPath(file) : 'pipe';
  const isPipe = kind === 'pipe';
  if (kind !== undefined && splitBytes !== undefined) {
    throw new Failure('INPUT_INVALID', `${file} is there: it would be read in the place of its parts`, {
      side: 'destination',
      subject: file,
      hint: 'remove it, or leave --split out',
    });
  }
  const plain = isPipe ? createPipeOutput(file, signal) : createFile(file, splitBytes);
  return packing === undefined ? plain : createCompressor(packing, plain);
}

function createFile(file: string, splitBytes: number | undefined): ArchiveOutput {
  return splitBytes === undefined ? createFileOutput(file) : createSplitOutput(file, splitBytes);
}

function createFileOutput(file: string): ArchiveOutput {
  let opened: Promise<OpenFile> | undefined;
  let position = 0;
  return {
    write: async (bytes) =>
      explained(file, async () => {
        const { handle, flush } = await (opened ??= createBeside(file));
        await writeAt(handle, bytes, position);
        flush.wrote(bytes.byteLength);
        position += bytes.byteLength;
      }),
    mark: () => position,
    rewind: (to) => void (position = to),
    finish: async () =>
      explained(file, async () => {
        const { handle, flush, temporary, target } = await (opened ??= createBeside(file));
        await handle.truncate(position);
        await flush.finish();
        await handle.close();
        await rename(temporary, target);
      }),
    [Symbol.asyncDispose]: async () => {
      const own = await opened?.catch(() => undefined);
      if (own === undefined) return;
      await own.flush.settle();
      await own.handle.close();
      await removeIfThere(own.temporary);
    },
  };
}

interface OpenFile {
  readonly handle: FileHandle;
  readonly flush: EarlyFlush;
  readonly temporary: string;
  readonly target: string;
}

/** On the same file system as the target, under a name that tells whose it is. A link is followed to the file it stands for. */
async function createBeside(file: string): Promise<OpenFile> {
  const target = await realpath(file).catch((error: unknown) => {
    if (isErrno(error, 'ENOENT')) return path.resolve(file);
    throw error;
  });
  const old = await stat(target).catch(() => undefined);
  const temporary = path.join(path.dirname(target), nameOwnedFile('tmp'));
  const { O_CREAT, O_EXCL, O_RDWR } = constants;
  const handle = await open(temporary, O_CREAT | O_EXCL | O_RDWR, 0o666);
  if (old !== undefined) await handle.chmod(old.mode & 0o777).catch(() => undefined);
  return { handle, flush: new EarlyFlush(handle), temporary, target };
}

function createPipeOutput(file: string, signal: AbortSignal): ArchiveOutput {
  let opened: Promise<Writable> | undefined;
  let failed: Error | undefined;
  const start = async (): Promise<Writable> => {
    const stream = await openPipeSink(file, signal);
    stream.on('error', (error: Error) => void (failed ??= error));
    const stop = (): void => void stream.destroy(signal.reason as Error);
    signal.addEventListener('abort', stop, { once: true });
    stream.once('close', () => signal.removeEventListener('abort', stop));
    return stream;
  };
  const settled = async (act: (stream: Writable, done: (error?: Error | null) => void) => void): Promise<void> =>
    explained(file, async () => {
      const stream = await (opened ??= start());
      signal.throwIfAborted();
      if (failed !== undefined) throw failed;
      await new Promise<void>((resolve, reject) => {
        act(stream, (error) => (error === undefined || error === null ? resolve() : reject(error)));
      });
    }).catch((error: unknown) => {
      throw isErrno(error, 'EPIPE', 'ECONNRESET', 'ERR_STREAM_DESTROYED') ? readerGone(file, error) : error;
    });
  return {
    write: async (bytes) => settled((stream, done) => stream.write(bytes, done)),
    mark: () => undefined,
    rewind: () => undefined,
    finish: async () => settled((stream, done) => stream.end(done)),
    [Symbol.asyncDispose]: async () => {
      const stream = await opened?.catch(() => undefined);
      stream?.destroy();
    },
  };
}

function readerGone(file: string, cause: unknown): Failure {
  return new Failure('STORAGE_FAILED', `whoever reads ${file} has gone away`, {
    side: 'destination',
    subject: file,
    hint: 'the archive was not taken to its end: look at the program behind the pipe',
    cause,
  });
}
