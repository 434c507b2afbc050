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
  /** Called when the blob is in place, before `commit` resolves. */
  onKept(path: string): Promise<void>;
  onStorageError(error: unknown): void;
}

/** Takes over an open, empty temporary file: renames it when it has the size expected, removes it in every other case. */
export function createFileWriter(file: FileHandle, expected: Descriptor, places: WritePlaces): FileWriter {
  let written = 0;
  let ended = false;

  const discard = async (): Promise<void> => {
    if (ended) return;
    ended = true;
    await file.close().catch(() => undefined);
    await rm(places.temporary, { force: true }).catch(() => undefined);
  };
  const onError = async (error: unknown): Promise<void> => {
    places.onStorageError(error);
    await discard();
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
      await file.appendFile(chunk).catch(onError);
    },
    async commit() {
      if (written !== expected.size) await discard();
      if (ended) return false;
      try {
        await file.close();
        await rename(places.temporary, places.final);
        ended = true;
        await places.onKept(places.final);
        return true;
      } catch (error) {
        await onError(error);
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
