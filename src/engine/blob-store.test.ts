import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestOf, hexOf, type Descriptor, type Digest } from '../image/index.ts';
import { Failure } from '../runtime/failure.ts';
import { ownIdentity } from '../runtime/process-identity.ts';
import { parseOwner, renderOwner } from './blob-store/owner.ts';
import { createFileWriter, createTemporary } from './blob-store/writer.ts';
import { openBlobStore } from './blob-store.ts';
import type { BlobStore } from './blob-store-contract.ts';

interface Blob {
  readonly bytes: Buffer;
  readonly descriptor: Descriptor;
}

function aBlob(seed: string | number, size = 100): Blob {
  const bytes = Buffer.alloc(size, `${String(seed)} `);
  return { bytes, descriptor: { mediaType: 'application/octet-stream', digest: digestOf(bytes), size } };
}

async function put(store: BlobStore, blob: Blob, bytes: Buffer = blob.bytes): Promise<void> {
  const open = async (): Promise<{ stream: Readable; offset: number }> =>
    Promise.resolve({ stream: Readable.from([bytes.subarray(0, 10), bytes.subarray(10)]), offset: 0 });
  await store.put(blob.descriptor, open, new AbortController().signal);
}

/** As the engine does: what the store will not keep is no failure. */
async function offer(store: BlobStore, blob: Blob): Promise<void> {
  await put(store, blob).catch((error: unknown) => {
    if (!(error instanceof Failure && error.code === 'STORAGE_FAILED')) throw error;
  });
}

async function read(store: BlobStore, blob: Blob, from?: number): Promise<Buffer | undefined> {
  const stream = await store.open(blob.descriptor, from);
  return stream === undefined ? undefined : buffer(stream);
}

let directory = '';
let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'waybill-store-'));
  directory = join(root, 'store');
});
afterEach(async () => rm(root, { recursive: true, force: true }));

async function stored(): Promise<readonly string[]> {
  return (await readdir(join(directory, 'blobs/sha256'))).sort();
}

async function leftovers(): Promise<readonly string[]> {
  return [...(await readdir(join(directory, 'temporary'))), ...(await readdir(join(directory, 'leases')))];
}

describe('the blob store', () => {
  it('gives back what was put, from any byte', async () => {
    const store = await openBlobStore({ directory, maxBytes: 1000 });
    const blob = aBlob('a');
    expect(await store.has(blob.descriptor)).toBe(false);
    expect(await read(store, blob)).toBeUndefined();
    await put(store, blob);
    expect(await store.has(blob.descriptor)).toBe(true);
    expect(await read(store, blob)).toEqual(blob.bytes);
    expect(await read(store, blob, 40)).toEqual(blob.bytes.subarray(40));
    expect(await read(store, blob, 100)).toEqual(Buffer.alloc(0));
    expect(await leftovers()).toEqual([]);
    expect((await stat(directory)).mode & 0o777).toBe(0o700);
  });

  it('keeps nothing of content that is too short or too long', async () => {
    const store = await openBlobStore({ directory, maxBytes: 1000 });
    const blob = aBlob('a');
    for (const size of [99, 101])
      await expect(put(store, blob, Buffer.alloc(size, 'x'))).rejects.toMatchObject({ code: 'STORAGE_FAILED' });
    expect([...(await stored()), ...(await leftovers())]).toEqual([]);
  });

  it('takes a blob chunk by chunk, and keeps it only when it is whole', async () => {
    const store = await openBlobStore({ directory, maxBytes: 1000 });
    const [whole, short] = [aBlob('a'), aBlob('b')];
    for (const [blob, bytes] of [
      [whole, whole.bytes],
      [short, short.bytes.subarray(1)],
    ] as const) {
      const writer = await store.writer(blob.descriptor);
      for (const byte of bytes) await writer?.write(Buffer.of(byte));
      expect(await store.has(blob.descriptor)).toBe(false);
      expect(await writer?.commit()).toBe(blob === whole);
      await writer?.discard();
    }
    expect(await stored()).toEqual([hexOf(whole.descriptor.digest)]);
    expect(await leftovers()).toEqual([]);
  });

  it('leaves nothing of a stream that fails or is interrupted', async () => {
    const store = await openBlobStore({ directory, maxBytes: 1000 });
    const { descriptor } = aBlob('a');
    const broken = new Readable({
      read() {
        this.destroy(new Error('connection reset'));
      },
    });
    const signal = new AbortController().signal;
    await expect(
      store.put(descriptor, async () => Promise.resolve({ stream: broken, offset: 0 }), signal),
    ).rejects.toThrow('connection reset');
    const controller = new AbortController();
    const endless = new Readable({ read: () => controller.abort(new Error('stop now')) });
    await expect(
      store.put(descriptor, async () => Promise.resolve({ stream: endless, offset: 0 }), controller.signal),
    ).rejects.toThrow('stop now');
    expect(await leftovers()).toEqual([]);
  });

  it('lets two writers of one blob finish side by side', async () => {
    const store = await openBlobStore({ directory, maxBytes: 1000 });
    const blob = aBlob('a');
    await Promise.all([put(store, blob), put(store, blob), put(store, blob)]);
    expect(await read(store, blob)).toEqual(blob.bytes);
    expect(await leftovers()).toEqual([]);
  });

  it('treats a blob of another size as absent and removes it', async () => {
    const store = await openBlobStore({ directory, maxBytes: 1000 });
    const blob = aBlob('a');
    await writeFile(join(directory, 'blobs/sha256', hexOf(blob.descriptor.digest)), 'short');
    expect(await store.has(blob.descriptor)).toBe(false);
    expect(await read(store, blob)).toBeUndefined();
    expect(await stored()).toEqual([]);
  });

  it('does not follow a link in place of a blob, and replaces it', async () => {
    const store = await openBlobStore({ directory, maxBytes: 1000 });
    const blob = aBlob('a');
    const outside = join(root, 'outside');
    await writeFile(outside, blob.bytes);
    await symlink(outside, join(directory, 'blobs/sha256', hexOf(blob.descriptor.digest)));
    expect(await store.has(blob.descriptor)).toBe(false);
    expect(await read(store, blob)).toBeUndefined();
    await put(store, blob);
    expect(await read(store, blob)).toEqual(blob.bytes);
  });

  it('forgets a blob that a reader found to be wrong', async () => {
    const store = await openBlobStore({ directory, maxBytes: 1000 });
    const blob = aBlob('a');
    await put(store, blob);
    await store.drop(blob.descriptor);
    await store.drop(blob.descriptor);
    expect(await store.has(blob.descriptor)).toBe(false);
  });

  it('throws away what was used longest ago first', async () => {
    const store = await openBlobStore({ directory, maxBytes: 300 });
    const [a, b, c, d] = [aBlob('a'), aBlob('b'), aBlob('c'), aBlob('d')];
    for (const blob of [a, b, c]) await put(store, blob);
    await read(store, a);
    await put(store, d);
    expect(await Promise.all([a, b, c, d].map(async (blob) => store.has(blob.descriptor)))).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });

  it('refuses a blob that cannot fit without emptying the store for it', async () => {
    const store = await openBlobStore({ directory, maxBytes: 150 });
    const small = aBlob('a');
    await put(store, small);
    await expect(put(store, aBlob('b', 151))).rejects.toMatchObject({ code: 'STORAGE_FAILED' });
    expect(await store.writer(aBlob('b', 151).descriptor)).toBeUndefined();
    expect(await stored()).toEqual([hexOf(small.descriptor.digest)]);
  });

  it('lets leased blobs pass the bound, and comes back under it when the lease ends', async () => {
    const store = await openBlobStore({ directory, maxBytes: 100 });
    const [a, b] = [aBlob('a'), aBlob('b')];
    const lease = await store.lease([a.descriptor.digest, b.descriptor.digest]);
    await put(store, a);
    await put(store, b);
    expect((await stored()).length).toBe(2);
    await lease[Symbol.asyncDispose]();
    await lease[Symbol.asyncDispose]();
    expect(await stored()).toEqual([hexOf(b.descriptor.digest)]);
    expect(await leftovers()).toEqual([]);
  });

  it('keeps to its bound and to the order of use whatever is done with it', async () => {
    const action = fc.record({
      kind: fc.constantFrom('put', 'put', 'put', 'read', 'lease', 'release'),
      blob: fc.nat(7),
    });
    const sizes = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 8, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(sizes, fc.array(action, { maxLength: 30 }), async (blobSizes, actions) => {
        const place = await mkdtemp(join(root, 'run-'));
        const store = await openBlobStore({ directory: place, maxBytes: 100 });
        const blobs = blobSizes.map((size, at) => aBlob(at, size));
        const leases = new Map<number, AsyncDisposable>();
        /** The model: what is in the store, oldest use first. */
        const order: number[] = [];
        for (const { kind, blob: at } of actions) {
          const blob = blobs[at];
          if (blob === undefined) continue;
          if (kind === 'put') await offer(store, blob);
          if (kind === 'read') await read(store, blob);
          if (kind === 'lease' && !leases.has(at)) leases.set(at, await store.lease([blob.descriptor.digest]));
          if (kind === 'release') {
            await leases.get(at)?.[Symbol.asyncDispose]();
            leases.delete(at);
          }
          const held = new Set<number>();
          for (const [index, each] of blobs.entries()) if (await store.has(each.descriptor)) held.add(index);
          const gone = order.filter((index) => !held.has(index));
          const kept = order.filter((index) => held.has(index) && index !== at && !leases.has(index));
          // Whatever was thrown away had been used before everything that could have gone in its place.
          for (const lost of gone.filter((index) => index !== at))
            for (const other of kept) expect(order.indexOf(lost)).toBeLessThan(order.indexOf(other));
          expect(gone.some((index) => leases.has(index))).toBe(false);
          const unleased = [...held].filter((index) => !leases.has(index));
          expect(unleased.reduce((sum, index) => sum + (blobSizes[index] ?? 0), 0)).toBeLessThanOrEqual(100);
          for (const index of gone) order.splice(order.indexOf(index), 1);
          if (held.has(at) && (kind === 'put' || kind === 'read')) {
            if (order.includes(at)) order.splice(order.indexOf(at), 1);
            order.push(at);
          }
        }
        expect((await readdir(join(place, 'temporary'))).length).toBe(0);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

describe('a blob store that cannot be written to', () => {
  it('is empty, and says so once, where its directory cannot be made', async () => {
    const warnings: string[] = [];
    await writeFile(join(root, 'file'), '');
    const store = await openBlobStore({
      directory: join(root, 'file/store'),
      maxBytes: 1000,
      onWarning: (line) => warnings.push(line),
    });
    const blob = aBlob('a');
    await offer(store, blob);
    expect(await store.writer(blob.descriptor)).toBeUndefined();
    expect(await store.open(blob.descriptor)).toBeUndefined();
    await using _lease = await store.lease([blob.descriptor.digest]);
    expect(warnings).toEqual([expect.stringContaining('the blob store is off: is not a directory')]);
  });

  it('is empty where a link stands in place of one of its folders', async () => {
    const warnings: string[] = [];
    await mkdir(directory);
    await mkdir(join(root, 'elsewhere'));
    await symlink(join(root, 'elsewhere'), join(directory, 'blobs'));
    const store = await openBlobStore({ directory, maxBytes: 1000, onWarning: (line) => warnings.push(line) });
    await offer(store, aBlob('a'));
    expect(await readdir(join(root, 'elsewhere'))).toEqual([]);
    expect(warnings.length).toBe(1);
  });

  it('turns itself off with one warning when it breaks on the way', async () => {
    const warnings: string[] = [];
    const store = await openBlobStore({ directory, maxBytes: 1000, onWarning: (line) => warnings.push(line) });
    const [a, b] = [aBlob('a'), aBlob('b')];
    await put(store, a);
    const writer = await store.writer(b.descriptor);
    await rm(join(directory, 'temporary'), { recursive: true });
    await writer?.write(b.bytes);
    expect(await writer?.commit()).toBe(false);
    await offer(store, b);
    expect(await store.writer(b.descriptor)).toBeUndefined();
    expect(await read(store, a)).toEqual(a.bytes);
    expect(warnings.length).toBe(1);
  });

  it('narrows the mode of what is its own, and leaves that of the directory it was given', async () => {
    await mkdir(join(directory, 'blobs'), { recursive: true });
    for (const one of [directory, join(directory, 'blobs')]) await chmod(one, 0o755);
    await openBlobStore({ directory, maxBytes: 1000 });
    expect((await stat(directory)).mode & 0o777).toBe(0o755);
    for (const part of ['blobs', 'temporary', 'leases'])
      expect((await stat(join(directory, part))).mode & 0o777).toBe(0o700);
  });

  it('keeps a blob whose reader leaves while it is being kept', async () => {
    const [blob, temporary, final] = [aBlob('a'), join(root, 'temporary'), join(root, 'final')];
    const errors: unknown[] = [];
    const file = await createTemporary(temporary);
    const close = file.close.bind(file);
    const places = { temporary, final, usedMs: Date.now, onStorageError: (error: unknown) => errors.push(error) };
    const writer = createFileWriter(file, blob.descriptor, places);
    file.close = async () => {
      await writer.discard();
      await close();
    };
    await writer.write(blob.bytes);
    expect(await writer.commit()).toBe(true);
    expect(errors).toEqual([]);
    expect(await readFile(final)).toEqual(blob.bytes);
  });
});

describe('a blob store shared by processes', () => {
  const other: ChildProcess[] = [];
  afterEach(() => {
    for (const child of other.splice(0)) child.kill('SIGKILL');
  });

  /** A process that leases `digest`, opens a writer for `unfinished`, says so and waits to be killed. */
  async function startHolder(digest: Digest, unfinished: Descriptor): Promise<ChildProcess> {
    const module = new URL('./blob-store.ts', import.meta.url).href;
    const code = `
      const { openBlobStore } = await import(${JSON.stringify(module)});
      const store = await openBlobStore({ directory: ${JSON.stringify(directory)}, maxBytes: 300 });
      await store.lease([${JSON.stringify(digest)}]);
      const writer = await store.writer(${JSON.stringify(unfinished)});
      await writer.write(Buffer.alloc(10));
      console.log('held');
      setInterval(() => {}, 1e6);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    other.push(child);
    await once(child.stdout, 'data');
    return child;
  }

  it('does not throw away what a living process holds, and does once it is dead', async () => {
    const store = await openBlobStore({ directory, maxBytes: 300 });
    const [held, a, b, c] = [aBlob('held'), aBlob('a'), aBlob('b'), aBlob('c')];
    const unfinished = aBlob('u').descriptor;
    await put(store, held);
    const child = await startHolder(held.descriptor.digest, unfinished);

    // Its blob and what it has reserved leave room for one more.
    await put(store, a);
    await put(store, b);
    expect(await store.has(held.descriptor)).toBe(true);
    expect(await store.has(a.descriptor)).toBe(false);
    expect(await store.has(b.descriptor)).toBe(true);

    child.kill('SIGKILL');
    await once(child, 'exit');
    await put(store, a);
    await put(store, c);
    expect(await store.has(held.descriptor)).toBe(false);
    expect(await stored()).toEqual([a, b, c].map((blob) => hexOf(blob.descriptor.digest)).sort());
    expect(await leftovers()).toEqual([]);
  }, 30_000);

  it('keeps under its bound when two processes fill it at once', async () => {
    const module = new URL('./blob-store.ts', import.meta.url).href;
    const code = (name: string): string => `
      import { createHash } from 'node:crypto';
      import { readdirSync, statSync } from 'node:fs';
      const { openBlobStore } = await import(${JSON.stringify(module)});
      const store = await openBlobStore({ directory: ${JSON.stringify(directory)}, maxBytes: 1000 });
      const place = ${JSON.stringify(join(directory, 'blobs/sha256'))};
      let most = 0;
      for (let at = 0; at < 60; at += 1) {
        const bytes = Buffer.alloc(90, '${name}' + at);
        const digest = 'sha256:' + createHash('sha256').update(bytes).digest('hex');
        const writer = await store.writer({ mediaType: 'a/b', digest, size: 90 });
        await writer?.write(bytes);
        await writer?.commit();
        most = Math.max(most, readdirSync(place).length * 90);
      }
      console.log(most);`;
    const runs = ['left', 'right'].map(async (name) => {
      const child = spawn(process.execPath, ['--input-type=module', '-e', code(name)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      other.push(child);
      return Number(await text(child.stdout));
    });
    for (const most of await Promise.all(runs)) {
      expect(most).toBeGreaterThan(500);
      expect(most).toBeLessThanOrEqual(1000);
    }
    expect(await leftovers()).toEqual([]);
  }, 30_000);

  it('sweeps what the dead left, and leaves alone what another container of the job may hold', async () => {
    await openBlobStore({ directory, maxBytes: 1000 });
    const self = ownIdentity();
    const reused = renderOwner({ ...self, started: '1' });
    const foreign = renderOwner({ ...self, space: '0123456789ab' });
    const long = new Date(Date.now() - 7 * 60 * 60 * 1000);
    for (const name of [`${reused}.1`, `${foreign}.young`, `${foreign}.old`, 'no-owner'])
      await writeFile(join(directory, 'leases', name), '');
    await utimes(join(directory, 'leases', `${foreign}.old`), long, long);
    await openBlobStore({ directory, maxBytes: 1000 });
    expect(await leftovers()).toEqual([`${foreign}.young`]);
  });

  it('reads back the owner that it writes into file names', async () => {
    const self = ownIdentity();
    expect(parseOwner(`${renderOwner(self)}.0123`)).toEqual(self);
    expect(parseOwner('blob.1')).toBeUndefined();
  });
});
