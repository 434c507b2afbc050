import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aBlob, aStorePlace, put, type StorePlace } from '../../../test/support/blob-store.ts';
import { hexOf, type Descriptor, type Digest } from '../../image/index.ts';
import { ownIdentity } from '../../runtime/process-identity.ts';
import { parseOwner, renderOwner } from './owner.ts';
import { openBlobStore } from '../blob-store.ts';

let here: StorePlace;
beforeEach(async () => {
  here = await aStorePlace();
});
afterEach(async () => here[Symbol.asyncDispose]());

describe('a blob store shared by processes', () => {
  const other: ChildProcess[] = [];
  afterEach(() => {
    for (const child of other.splice(0)) child.kill('SIGKILL');
  });

  /** A process that leases `digest`, opens a writer for `unfinished`, says so and waits to be killed. */
  async function startHolder(digest: Digest, unfinished: Descriptor): Promise<ChildProcess> {
    const module = new URL('../blob-store.ts', import.meta.url).href;
    const code = `
      const { openBlobStore } = await import(${JSON.stringify(module)});
      const store = await openBlobStore({ directory: ${JSON.stringify(here.directory)}, maxBytes: 300 });
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
    const store = await openBlobStore({ directory: here.directory, maxBytes: 300 });
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
    expect(await here.stored()).toEqual([a, b, c].map((blob) => hexOf(blob.descriptor.digest)).sort());
    expect(await here.leftovers()).toEqual([]);
  }, 30_000);

  it('keeps under its bound when two processes fill it at once', async () => {
    const module = new URL('../blob-store.ts', import.meta.url).href;
    const code = (name: string): string => `
      import { createHash } from 'node:crypto';
      import { readdirSync, statSync } from 'node:fs';
      const { openBlobStore } = await import(${JSON.stringify(module)});
      const store = await openBlobStore({ directory: ${JSON.stringify(here.directory)}, maxBytes: 1000 });
      const place = ${JSON.stringify(join(here.directory, 'blobs/sha256'))};
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
    expect(await here.leftovers()).toEqual([]);
  }, 30_000);

  it('sweeps what the dead left, and leaves alone what another container of the job may hold', async () => {
    await openBlobStore({ directory: here.directory, maxBytes: 1000 });
    const self = ownIdentity();
    const reused = renderOwner({ ...self, started: '1' });
    const foreign = renderOwner({ ...self, space: '0123456789ab' });
    const long = new Date(Date.now() - 7 * 60 * 60 * 1000);
    for (const name of [`${reused}.1`, `${foreign}.young`, `${foreign}.old`, 'no-owner'])
      await writeFile(join(here.directory, 'leases', name), '');
    await utimes(join(here.directory, 'leases', `${foreign}.old`), long, long);
    await openBlobStore({ directory: here.directory, maxBytes: 1000 });
    expect(await here.leftovers()).toEqual([`${foreign}.young`]);
  });

  it('reads back the owner that it writes into file names', async () => {
    const self = ownIdentity();
    expect(parseOwner(`${renderOwner(self)}.0123`)).toEqual(self);
    expect(parseOwner('blob.1')).toBeUndefined();
  });
});
