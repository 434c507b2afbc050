import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, mkdir, open, readdir, rename, rm, unlink, utimes, writeFile, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { algorithmOf, hexOf, type Descriptor, type Digest } from '../image/index.ts';
import { Failure } from '../runtime/failure.ts';
import type { OpenBlob } from '../transport/contract.ts';
import type { BlobStore, BlobStoreWriter } from './blob-store-contract.ts';
import { isHolderAlive, thisHolder } from './holder.ts';

const READ_CHUNK = 1024 * 1024;

/**
 * A directory of blobs that the processes of a job share, without a lock: names are digests, what is written gets its name by
 * a rename, and each process says what it needs in a lease file of its own that counts only while that process lives.
 *
 *     blobs/sha256/<hex>        a whole blob; its mtime is when it was last used
 *     ingest/<holder>.<uuid>    being written
 *     leases/<holder>.<uuid>    digests, one a line, not to be evicted
 *
 * At most `maxBytes` are kept beside what is leased; the least recently used goes first. The store never makes an operation
 * fail: what cannot be written is not kept.
 */
export async function openBlobStore(where: {
  readonly directory: string;
  readonly maxBytes: number;
}): Promise<BlobStore> {
  const store = new DirectoryStore(where.directory, where.maxBytes);
  await store.prepare();
  return store;
}

class DirectoryStore implements BlobStore {
  readonly #directory: string;
  readonly #maxBytes: number;

  constructor(directory: string, maxBytes: number) {
    this.#directory = directory;
    this.#maxBytes = maxBytes;
  }

  async prepare(): Promise<void> {
    for (const part of ['blobs/sha256', 'blobs/sha512', 'ingest', 'leases']) {
      await mkdir(path.join(this.#directory, part), { recursive: true, mode: 0o700 });
    }
    for (const part of ['ingest', 'leases']) await this.#sweep(part);
  }

  async open(wanted: Descriptor, from = 0): Promise<Readable | undefined> {
    const file = this.#pathOf(wanted.digest);
    let handle: FileHandle;
    try {
      handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW);
    } catch {
      return undefined;
    }
    const stat = await handle.stat();
    if (!stat.isFile() || stat.size !== wanted.size) {
      await handle.close();
      await this.drop(wanted);
      return undefined;
    }
    const now = new Date();
    await utimes(file, now, now).catch(() => undefined);
    return handle.createReadStream({ start: from, highWaterMark: READ_CHUNK, autoClose: true });
  }

  async has(wanted: Descriptor): Promise<boolean> {
    const stat = await lstat(this.#pathOf(wanted.digest)).catch(() => undefined);
    return stat !== undefined && stat.isFile() && stat.size === wanted.size;
  }

  async drop(wanted: Descriptor): Promise<void> {
    await unlink(this.#pathOf(wanted.digest)).catch(() => undefined);
  }

  async put(expected: Descriptor, openBlob: OpenBlob, signal: AbortSignal): Promise<void> {
    if (await this.has(expected)) return;
    const writer = await this.writer(expected);
    if (writer === undefined) throw notKept(expected);
    try {
      const { stream } = await openBlob(signal);
      for await (const chunk of stream as AsyncIterable<Uint8Array>) await writer.write(chunk);
    } catch (error) {
      await writer.discard();
      throw error;
    }
    if (!(await writer.commit())) throw notKept(expected);
  }

  async writer(expected: Descriptor): Promise<BlobStoreWriter | undefined> {
    if (expected.size > this.#maxBytes) return undefined;
    const temporary = path.join(this.#directory, 'ingest', `${await thisHolder()}.${randomUUID()}`);
    const handle = await open(temporary, 'wx', 0o600).catch(() => undefined);
    if (handle === undefined) return undefined;
    return new FileWriter(handle, temporary, this.#pathOf(expected.digest), expected, async () => this.#evict());
  }

  async lease(digests: Iterable<Digest>): Promise<AsyncDisposable> {
    const file = path.join(this.#directory, 'leases', `${await thisHolder()}.${randomUUID()}`);
    await writeFile(file, [...digests].join('\n'), { flag: 'wx', mode: 0o600 }).catch(() => undefined);
    return {
      [Symbol.asyncDispose]: async () => {
        await rm(file, { force: true });
        await this.#evict();
      },
    };
  }

  /** Removes the least recently used blobs above the bound. Two processes may do this at once: each removes what it finds. */
  async #evict(): Promise<void> {
    const kept = await this.#files('blobs/sha256').then(async (some) => [
      ...some,
      ...(await this.#files('blobs/sha512')),
    ]);
    let total = kept.reduce((sum, one) => sum + one.size, 0);
    if (total <= this.#maxBytes) return;
    const leased = await this.#leased();
    for (const one of kept.toSorted((a, b) => a.usedMs - b.usedMs)) {
      if (total <= this.#maxBytes) return;
      if (leased.has(one.digest)) continue;
      await unlink(one.file).catch(() => undefined);
      total -= one.size;
    }
  }

  async #files(part: string): Promise<readonly { file: string; digest: string; size: number; usedMs: number }[]> {
    const names = await readdir(path.join(this.#directory, part)).catch(() => []);
    const found = await Promise.all(
      names.map(async (name) => {
        const file = path.join(this.#directory, part, name);
        const stat = await lstat(file).catch(() => undefined);
        if (stat === undefined) return [];
        return [{ file, digest: `${path.basename(part)}:${name}`, size: stat.size, usedMs: stat.mtimeMs }];
      }),
    );
    return found.flat();
  }

  async #leased(): Promise<ReadonlySet<string>> {
    await this.#sweep('leases');
    const directory = path.join(this.#directory, 'leases');
    const digests = new Set<string>();
    for (const name of await readdir(directory).catch(() => [])) {
      const text = await readLease(path.join(directory, name));
      for (const line of text.split('\n')) digests.add(line);
    }
    return digests;
  }

  /** Leftovers of processes that are gone. */
  async #sweep(part: string): Promise<void> {
    const directory = path.join(this.#directory, part);
    for (const name of await readdir(directory).catch(() => [])) {
      if (await isHolderAlive(name.slice(0, name.indexOf('.')))) continue;
      await rm(path.join(directory, name), { force: true });
    }
  }

  #pathOf(digest: Digest): string {
    return path.join(this.#directory, 'blobs', algorithmOf(digest), hexOf(digest));
  }
}

class FileWriter implements BlobStoreWriter {
  readonly #handle: FileHandle;
  readonly #temporary: string;
  readonly #final: string;
  readonly #expected: Descriptor;
  readonly #committed: () => Promise<void>;
  #written = 0;
  #failed = false;

  constructor(
    handle: FileHandle,
    temporary: string,
    final: string,
    expected: Descriptor,
    committed: () => Promise<void>,
  ) {
    this.#handle = handle;
    this.#temporary = temporary;
    this.#final = final;
    this.#expected = expected;
    this.#committed = committed;
  }

  async write(chunk: Uint8Array): Promise<void> {
    if (this.#failed) return;
    try {
      await this.#handle.writev([chunk]);
      this.#written += chunk.byteLength;
    } catch {
      this.#failed = true;
    }
  }

  async commit(): Promise<boolean> {
    const right = !this.#failed && this.#written === this.#expected.size;
    if (!right) {
      await this.discard();
      return false;
    }
    try {
      await this.#handle.close();
      await rename(this.#temporary, this.#final);
    } catch {
      await rm(this.#temporary, { force: true }).catch(() => undefined);
      return false;
    }
    await this.#committed();
    return true;
  }

  async discard(): Promise<void> {
    this.#failed = true;
    await this.#handle.close().catch(() => undefined);
    await rm(this.#temporary, { force: true }).catch(() => undefined);
  }
}

const LARGEST_LEASE = 8 * 1024 * 1024;

async function readLease(file: string): Promise<string> {
  const handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW).catch(() => undefined);
  if (handle === undefined) return '';
  try {
    const { size } = await handle.stat();
    return size > LARGEST_LEASE ? '' : await handle.readFile('utf8');
  } finally {
    await handle.close();
  }
}

function notKept(expected: Descriptor): Failure {
  return new Failure('STORAGE_FAILED', `the blob store could not keep ${expected.digest}`, {
    side: 'local',
    hint: 'check the space and the permissions of the store (--cache, WAYBILL_CACHE_DIR), or use --cache off',
  });
}
