import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { BlobStore } from '../../src/engine/blob-store-contract.ts';
import { digestOf, type Descriptor } from '../../src/image/index.ts';
import { Failure } from '../../src/runtime/failure.ts';

export interface Blob {
  readonly bytes: Buffer;
  readonly descriptor: Descriptor;
}

export function aBlob(seed: string | number, size = 100): Blob {
  const bytes = Buffer.alloc(size, `${String(seed)} `);
  return { bytes, descriptor: { mediaType: 'application/octet-stream', digest: digestOf(bytes), size } };
}

export async function put(store: BlobStore, blob: Blob, bytes: Buffer = blob.bytes): Promise<void> {
  const open = async (): Promise<{ stream: Readable; offset: number }> =>
    Promise.resolve({ stream: Readable.from([bytes.subarray(0, 10), bytes.subarray(10)]), offset: 0 });
  await store.put(blob.descriptor, open, new AbortController().signal);
}

/** As the engine does: what the store will not keep is no failure. */
export async function offer(store: BlobStore, blob: Blob): Promise<void> {
  await put(store, blob).catch((error: unknown) => {
    if (!(error instanceof Failure && error.code === 'STORAGE_FAILED')) throw error;
  });
}

export async function read(store: BlobStore, blob: Blob, from?: number): Promise<Buffer | undefined> {
  const stream = await store.open(blob.descriptor, from);
  return stream === undefined ? undefined : buffer(stream);
}

/** Where a test's store lies: in a directory of its own, below `root`. */
export interface StorePlace extends AsyncDisposable {
  readonly root: string;
  readonly directory: string;
  /** The names of the blobs that are kept. */
  readonly stored: () => Promise<readonly string[]>;
  /** What is there only while somebody writes or holds. */
  readonly leftovers: () => Promise<readonly string[]>;
}

export async function aStorePlace(): Promise<StorePlace> {
  const root = await mkdtemp(join(tmpdir(), 'waybill-store-'));
  const directory = join(root, 'store');
  return {
    root,
    directory,
    stored: async () => (await readdir(join(directory, 'blobs/sha256'))).sort(),
    leftovers: async () => [
      ...(await readdir(join(directory, 'temporary'))),
      ...(await readdir(join(directory, 'leases'))),
    ],
    [Symbol.asyncDispose]: async () => rm(root, { recursive: true, force: true }),
  };
}
