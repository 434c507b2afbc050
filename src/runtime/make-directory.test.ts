import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeDirectory } from './make-directory.ts';

describe('making a directory', () => {
  let root: string;

  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'waybill-make-'));
  });

  afterEach(async () => rm(root, { recursive: true, force: true }));

  it('makes what is missing above it too, and tells the topmost that it made', async () => {
    const deep = path.join(root, 'a', 'b', 'c');
    expect(await makeDirectory(deep, 0o700)).toBe(path.join(root, 'a'));
    expect((await stat(deep)).mode & 0o777).toBe(0o700);
  });

  it('leaves what is there, and tells nothing', async () => {
    expect(await makeDirectory(root, 0o700)).toBeUndefined();
    expect(await makeDirectory('/', 0o700)).toBeUndefined();
  });

  it('fails where a file stands in the way', async () => {
    const file = path.join(root, 'file');
    await writeFile(file, '');
    await expect(makeDirectory(file, 0o755)).rejects.toMatchObject({ code: 'EEXIST' });
    await expect(makeDirectory(path.join(file, 'below'), 0o755)).rejects.toMatchObject({ code: 'ENOTDIR' });
  });

  it.runIf(process.platform === 'linux')('fails where nothing can be made in a directory that is there', async () => {
    await expect(makeDirectory('/proc/waybill/below', 0o755)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('is shared by many that want the same one', async () => {
    const made = await Promise.all(Array.from({ length: 20 }, () => makeDirectory(path.join(root, 'x', 'y'), 0o755)));
    expect(made.filter((one) => one === path.join(root, 'x'))).toHaveLength(1);
  });
});
