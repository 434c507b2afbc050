import { chmod, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aBlob, aStorePlace, offer, put, read, type StorePlace } from '../../../test/support/blob-store.ts';
import { createFileWriter, createTemporary } from './writer.ts';
import { openBlobStore } from '../blob-store.ts';

let here: StorePlace;
beforeEach(async () => {
  here = await aStorePlace();
});
afterEach(async () => here[Symbol.asyncDispose]());

describe('a blob store that cannot be written to', () => {
  it('is empty, and says so once, where its directory cannot be made', async () => {
    const warnings: string[] = [];
    await writeFile(join(here.root, 'file'), '');
    const store = await openBlobStore({
      directory: join(here.root, 'file/store'),
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
    await mkdir(here.directory);
    await mkdir(join(here.root, 'elsewhere'));
    await symlink(join(here.root, 'elsewhere'), join(here.directory, 'blobs'));
    const store = await openBlobStore({
      directory: here.directory,
      maxBytes: 1000,
      onWarning: (line) => warnings.push(line),
    });
    await offer(store, aBlob('a'));
    expect(await readdir(join(here.root, 'elsewhere'))).toEqual([]);
    expect(warnings.length).toBe(1);
  });

  it('turns itself off with one warning when it breaks on the way', async () => {
    const warnings: string[] = [];
    const store = await openBlobStore({
      directory: here.directory,
      maxBytes: 1000,
      onWarning: (line) => warnings.push(line),
    });
    const [a, b] = [aBlob('a'), aBlob('b')];
    await put(store, a);
    const writer = await store.writer(b.descriptor);
    await rm(join(here.directory, 'temporary'), { recursive: true });
    await writer?.write(b.bytes);
    expect(await writer?.commit()).toBe(false);
    await offer(store, b);
    expect(await store.writer(b.descriptor)).toBeUndefined();
    expect(await read(store, a)).toEqual(a.bytes);
    expect(warnings.length).toBe(1);
  });

  it('narrows the mode of what is its own, and leaves that of the directory it was given', async () => {
    await mkdir(join(here.directory, 'blobs'), { recursive: true });
    for (const one of [here.directory, join(here.directory, 'blobs')]) await chmod(one, 0o755);
    await openBlobStore({ directory: here.directory, maxBytes: 1000 });
    expect((await stat(here.directory)).mode & 0o777).toBe(0o755);
    for (const part of ['blobs', 'temporary', 'leases'])
      expect((await stat(join(here.directory, part))).mode & 0o777).toBe(0o700);
  });

  it('keeps a blob whose reader leaves while it is being kept', async () => {
    const [blob, temporary, final] = [aBlob('a'), join(here.root, 'temporary'), join(here.root, 'final')];
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
