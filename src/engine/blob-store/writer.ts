import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import type { Descriptor } from '../../image/index.ts';
import type { BlobStoreWriter } from '../blob-store-contract.ts';

export interface FileWriter extends BlobStoreWriter {
  /** Whether there is no use in writing on. */
  readonly failed: boolean;
}

export interface WritePlaces {
  readonly temporary: string;
  readonly final: string;
  /** When the blob was last used, for the order of eviction: read at its commit. */
  usedMs(): number;
  onStorageError(error: unknown): void;
}

/** Takes over an open, empty temporary file: renames it when it has the size expected, removes it in every other case. */
export function createFileWriter(file: FileHandle, expected: Descriptor, places: WritePlaces): FileWriter {
  let written = 0;
  let ended = false;

  const takeAway = async (): Promise<void> => {
    await file.close().catch(() => undefined);
    await rm(places.temporary, { force: true }).catch(() => undefined);
  };
  const discard = async (): Promise<void> => {
    if (ended) return;
    ended = true;
    await takeAway();
  };

  return {
    get failed() {
      return ended;
    },
    async write(chunk) {
      if (ended) return;
      written += chunk.byteLength;
      if (written > expected.size) {
        await discard();
        return;
      }
      await file.appendFile(chunk).catch(async (error: unknown) => {
        places.onStorageError(error);
        await discard();
      });
    },
    async commit() {
      if (written !== expected.size) await discard();
      if (ended) return false;
      // Whoever needs no more of the stream discards its writer, also while this is under way.
      ended = true;
      try {
        // Marked before it is there for all: another process may evict it at once.
        const usedS = places.usedMs() / 1000;
        await file.utimes(usedS, usedS);
        await file.close();
        await rename(places.temporary, places.final);
        return true;
      } catch (error) {
        places.onStorageError(error);
        await takeAway();
        return false;
      }
    },
    discard,
  };
}

/** Creates the temporary file, which is the reservation too. Fails with the file system's error. */
export async function createTemporary(path: string): Promise<FileHandle> {
  return open(path, 'wx', 0o600);
}
