import { constants, type Stats } from 'node:fs';
import { lstat, open, rm, type FileHandle } from 'node:fs/promises';
import { addAbortSignal, type Readable } from 'node:stream';
import type { Descriptor, Digest } from '../image/index.ts';
import { Failure, toFailure } from '../runtime/failure.ts';
import type { OpenBlob } from '../transport/contract.ts';
import type { BlobStore } from './blob-store-contract.ts';
import { readLeases, writeLease } from './blob-store/leases.ts';
import { makeRoom, type Room } from './blob-store/room.ts';
import { openShelf, pathOf, temporaryPath, touch, type Shelf } from './blob-store/shelf.ts';
import { createFileWriter, createTemporary, type FileWriter } from './blob-store/writer.ts';

export interface BlobStoreOptions {
  readonly directory: string;
  /** Bound on what the store holds; what is leased may pass it until the lease ends. */
  readonly maxBytes: number;
  /** Told once when the store can no longer be written to (full disk, read-only directory …). */
  readonly onWarning?: (text: string) => void;
}

/**
 * Opens the job's blob store, and makes its directory where there is none. Never rejects, and no file system's mood ever
 * fails a copy: a directory that cannot serve gives a store that holds nothing, with one warning.
 */
export async function openBlobStore(options: BlobStoreOptions): Promise<BlobStore> {
  try {
    return createBlobStore(await openShelf(options.directory), options);
  } catch (error) {
    options.onWarning?.(renderWarning(error));
    return EMPTY_STORE;
  }
}

function createBlobStore(shelf: Shelf, { maxBytes, onWarning }: BlobStoreOptions): BlobStore {
  /** How often this process holds a digest; the lease files tell the other processes. */
  const own = new Map<Digest, number>();
  const room: Room = {
    maxBytes,
    leased: async () => new Set([...own.keys(), ...(await readLeases(shelf))]),
  };
  const now = createMonotonicClock();
  let writable = true;

  const use = async (digest: Digest): Promise<void> => touch(pathOf(shelf, digest), now()).catch(() => undefined);

  const onStorageError = (error: unknown): void => {
    if (writable) onWarning?.(renderWarning(error));
    writable = false;
  };

  const openWriter = async (expected: Descriptor): Promise<FileWriter | undefined> => {
    if (!writable) return undefined;
    const temporary = temporaryPath(shelf, expected);
    try {
      const file = await createTemporary(temporary);
      const writer = createFileWriter(file, expected, {
        temporary,
        final: pathOf(shelf, expected.digest),
        usedMs: now,
        onStorageError,
      });
      try {
        if (await makeRoom(shelf, room, expected)) return writer;
      } catch (error) {
        onStorageError(error);
      }
      await writer.discard();
    } catch (error) {
      onStorageError(error);
    }
    return undefined;
  };

  return {
    async open(wanted, from = 0) {
      const file = await openWhole(shelf, wanted);
      if (file === undefined) return undefined;
      await use(wanted.digest);
      return file.createReadStream({ start: from, highWaterMark: READ_BYTES });
    },

    async has(wanted) {
      return isWhole(await lookAt(shelf, wanted.digest), wanted);
    },

    async put(expected, open, signal) {
      signal.throwIfAborted();
      if (isWhole(await lookAt(shelf, expected.digest), expected)) return use(expected.digest);
      const writer = await openWriter(expected);
      if (writer === undefined) throw notKept(expected);
      try {
        await pour(await openFromStart(open, signal, expected), writer, signal);
        if (!(await writer.commit())) throw notKept(expected);
      } catch (error) {
        signal.throwIfAborted();
        throw error;
      } finally {
        await writer.discard();
      }
    },

    writer: openWriter,

    async drop({ digest }) {
      await rm(pathOf(shelf, digest), { force: true }).catch(() => undefined);
    },

    async lease(digests) {
      const held = [...new Set(digests)];
      for (const digest of held) own.set(digest, (own.get(digest) ?? 0) + 1);
      const path = writable ? await writeLease(shelf, held).catch(onStorageError) : undefined;
      let released = false;
      return {
        [Symbol.asyncDispose]: async () => {
          if (released) return;
          released = true;
          for (const digest of held) release(own, digest);
          if (path !== undefined) await rm(path, { force: true }).catch(() => undefined);
          if (writable) await makeRoom(shelf, room).catch(onStorageError);
        },
      };
    },
  };
}

const READ_BYTES = 64 * 1024;

/** The open file when it is there, a plain file and of the right size. One of another size is no use to anybody: it goes. */
async function openWhole(shelf: Shelf, wanted: Descriptor): Promise<FileHandle | undefined> {
  const path = pathOf(shelf, wanted.digest);
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch(
    () => undefined,
  );
  if (file === undefined) return undefined;
  const about = await file.stat().catch(() => undefined);
  if (isWhole(about, wanted)) return file;
  await file.close().catch(() => undefined);
  if (about?.isFile() === true) await rm(path, { force: true }).catch(() => undefined);
  return undefined;
}

async function lookAt(shelf: Shelf, digest: Digest): Promise<Stats | undefined> {
  return lstat(pathOf(shelf, digest)).catch(() => undefined);
}

function isWhole(about: Stats | undefined, wanted: Descriptor): boolean {
  return about?.isFile() === true && about.size === wanted.size;
}

async function openFromStart(open: OpenBlob, signal: AbortSignal, expected: Descriptor): Promise<Readable> {
  const { stream, offset } = await open(signal);
  if (offset === 0) return stream;
  stream.destroy();
  throw new Failure('INTERNAL', `asked for the whole of ${expected.digest}, got it from byte ${String(offset)}`);
}

/** Reads until the end, or until the writer has no use for more: then the stream is closed early. */
async function pour(stream: Readable, writer: FileWriter, signal: AbortSignal): Promise<void> {
  for await (const chunk of addAbortSignal(signal, stream)) {
    await writer.write(chunk as Uint8Array);
    if (writer.failed) return;
  }
}

function notKept(expected: Descriptor): Failure {
  return new Failure('STORAGE_FAILED', `the blob store could not keep ${expected.digest}`, {
    side: 'local',
    hint: 'check the space and the permissions of the store (--cache, WAYBILL_CACHE_DIR), or use --cache off',
  });
}

function release(own: Map<Digest, number>, digest: Digest): void {
  const count = (own.get(digest) ?? 0) - 1;
  if (count > 0) own.set(digest, count);
  else own.delete(digest);
}

/** Milliseconds of the day's clock that never stand still, so that two uses in one millisecond keep their order. */
function createMonotonicClock(): () => number {
  let last = 0;
  return () => {
    last = Math.max(Date.now(), last + 1);
    return last;
  };
}

function renderWarning(error: unknown): string {
  return `the blob store is off: ${toFailure(error).message}`;
}

const EMPTY_STORE: BlobStore = {
  open: async () => Promise.resolve(undefined),
  has: async () => Promise.resolve(false),
  put: async (expected) => Promise.reject(notKept(expected)),
  writer: async () => Promise.resolve(undefined),
  drop: async () => Promise.resolve(),
  lease: async () => Promise.resolve({ [Symbol.asyncDispose]: async () => Promise.resolve() }),
};
