import { mkdtemp, readdir, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aBlob, aStorePlace, offer, put, read, type StorePlace } from '../../test/support/blob-store.ts';
import { hexOf } from '../image/index.ts';
import { openBlobStore } from './blob-store.ts';

let here: StorePlace;
beforeEach(async () => {
  here = await aStorePlace();
});
afterEach(async () => here[Symbol.asyncDispose]());

describe('the blob store', () => {
  it('gives back what was put, from any byte', async () => {
    const store = await openBlobStore({ directory: here.directory, maxBytes: 1000 });
    const blob = aBlob('a');
    expect(await store.has(blob.descriptor)).toBe(false);
    expect(await read(store, blob)).toBeUndefined();
    await put(store, blob);
    expect(await store.has(blob.descriptor)).toBe(true);
    expect(await read(store, blob)).toEqual(blob.bytes);
    expect(await read(store, blob, 40)).toEqual(blob.bytes.subarray(40));
    expect(await read(store, blob, 100)).toEqual(Buffer.alloc(0));
    expect(await here.leftovers()).toEqual([]);
    expect((await stat(here.directory)).mode & 0o777).toBe(0o700);
  });

  it('keeps nothing of content that is too short or too long', async () => {
    const store = await openBlobStore({ directory: here.directory, maxBytes: 1000 });
    const blob = aBlob('a');
    for (const size of [99, 101])
      await expect(put(store, blob, Buffer.alloc(size, 'x'))).rejects.toMatchObject({ code: 'STORAGE_FAILED' });
    expect([...(await here.stored()), ...(await here.leftovers())]).toEqual([]);
  });

  it('takes a blob chunk by chunk, and keeps it only when it is whole', async () => {
    const store = await openBlobStore({ directory: here.directory, maxBytes: 1000 });
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
    expect(await here.stored()).toEqual([hexOf(whole.descriptor.digest)]);
    expect(await here.leftovers()).toEqual([]);
  });

  it('leaves nothing of a stream that fails or is interrupted', async () => {
    const store = await openBlobStore({ directory: here.directory, maxBytes: 1000 });
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
    expect(await here.leftovers()).toEqual([]);
  });

  it('lets two writers of one blob finish side by side', async () => {
    const store = await openBlobStore({ directory: here.directory, maxBytes: 1000 });
    const blob = aBlob('a');
    await Promise.all([put(store, blob), put(store, blob), put(store, blob)]);
    expect(await read(store, blob)).toEqual(blob.bytes);
    expect(await here.leftovers()).toEqual([]);
  });

  it('treats a blob of another size as absent and removes it', async () => {
    const store = await openBlobStore({ directory: here.directory, maxBytes: 1000 });
    const blob = aBlob('a');
    await writeFile(join(here.directory, 'blobs/sha256', hexOf(blob.descriptor.digest)), 'short');
    expect(await store.has(blob.descriptor)).toBe(false);
    expect(await read(store, blob)).toBeUndefined();
    expect(await here.stored()).toEqual([]);
  });

  it('does not follow a link in place of a blob, and replaces it', async () => {
    const store = await openBlobStore({ directory: here.directory, maxBytes: 1000 });
    const blob = aBlob('a');
    const outside = join(here.root, 'outside');
    await writeFile(outside, blob.bytes);
    await symlink(outside, join(here.directory, 'blobs/sha256', hexOf(blob.descriptor.digest)));
    expect(await store.has(blob.descriptor)).toBe(false);
    expect(await read(store, blob)).toBeUndefined();
    await put(store, blob);
    expect(await read(store, blob)).toEqual(blob.bytes);
  });

  it('forgets a blob that a reader found to be wrong', async () => {
    const store = await openBlobStore({ directory: here.directory, maxBytes: 1000 });
    const blob = aBlob('a');
    await put(store, blob);
    await store.drop(blob.descriptor);
    await store.drop(blob.descriptor);
    expect(await store.has(blob.descriptor)).toBe(false);
  });

  it('throws away what was used longest ago first', async () => {
    const store = await openBlobStore({ directory: here.directory, maxBytes: 300 });
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
    const store = await openBlobStore({ directory: here.directory, maxBytes: 150 });
    const small = aBlob('a');
    await put(store, small);
    await expect(put(store, aBlob('b', 151))).rejects.toMatchObject({ code: 'STORAGE_FAILED' });
    expect(await store.writer(aBlob('b', 151).descriptor)).toBeUndefined();
    expect(await here.stored()).toEqual([hexOf(small.descriptor.digest)]);
  });

  it('lets leased blobs pass the bound, and comes back under it when the lease ends', async () => {
    const store = await openBlobStore({ directory: here.directory, maxBytes: 100 });
    const [a, b] = [aBlob('a'), aBlob('b')];
    const lease = await store.lease([a.descriptor.digest, b.descriptor.digest]);
    await put(store, a);
    await put(store, b);
    expect((await here.stored()).length).toBe(2);
    await lease[Symbol.asyncDispose]();
    await lease[Symbol.asyncDispose]();
    expect(await here.stored()).toEqual([hexOf(b.descriptor.digest)]);
    expect(await here.leftovers()).toEqual([]);
  });

  it('keeps to its bound and to the order of use whatever is done with it', async () => {
    const action = fc.record({
      kind: fc.constantFrom('put', 'put', 'put', 'read', 'lease', 'release'),
      blob: fc.nat(7),
    });
    const sizes = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 8, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(sizes, fc.array(action, { maxLength: 30 }), async (blobSizes, actions) => {
        const place = await mkdtemp(join(here.root, 'run-'));
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
