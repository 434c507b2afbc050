import { lstat, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aContext } from '../../test/support/context.ts';
import { failureOf } from '../../test/support/failure-of.ts';
import { aMember, anArchive } from '../../test/support/tar-bytes.ts';
import { openArchive, spoolArchive, type Archive } from './archive-file.ts';
import { openArchiveOutput } from './archive-output.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'waybill-archive-'));
});
afterEach(async () => rm(directory, { recursive: true, force: true }));

const { signal } = aContext();
const CONTENT = Buffer.alloc(300_000, 'waybill ');
const TAR = anArchive(aMember({ name: 'big', content: CONTENT }), aMember({ name: 'empty' }));

async function contentOf(archive: Archive, name: string, from = 0): Promise<Buffer> {
  const { position, size } = archive.index.find(name) ?? { position: 0, size: -1 };
  return buffer(archive.content.stream(position + from, size - from, signal));
}

describe('an opened archive', () => {
  it.each([
    ['plain', TAR],
    ['gzip', gzipSync(TAR)],
    ['zstd', zstdCompressSync(TAR)],
  ])('is read from any place: %s', async (_kind, bytes) => {
    const file = path.join(directory, 'it');
    await writeFile(file, bytes);
    await using archive = await openArchive(aContext(), file, directory);
    expect(await contentOf(archive, 'big')).toEqual(CONTENT);
    expect(await contentOf(archive, 'big', 299_995)).toEqual(CONTENT.subarray(299_995));
    expect(await contentOf(archive, 'empty')).toEqual(Buffer.alloc(0));
    expect(await readdir(directory)).toEqual(['it']);
  });

  it('comes out of a stream too, and leaves nothing behind', async () => {
    const stream = Readable.from([TAR.subarray(0, 3), TAR.subarray(3)], { objectMode: false });
    await using archive = await spoolArchive(aContext(), stream, directory, 'it');
    expect(await contentOf(archive, 'big')).toEqual(CONTENT);
    expect(await readdir(directory)).toEqual([]);
  });

  it.each([
    ['is not there', 'nope', undefined, 'REPOSITORY_UNKNOWN'],
    ['is a directory', '.', undefined, 'STORAGE_FAILED'],
    ['is no archive', 'it', Buffer.from('hello'.repeat(1000)), 'ARCHIVE_INVALID'],
    ['is compressed and no archive', 'it', gzipSync(Buffer.from('hello'.repeat(1000))), 'ARCHIVE_INVALID'],
    ['is cut off', 'it', TAR.subarray(0, 100_000), 'ARCHIVE_INVALID'],
    ['is compressed and cut off', 'it', gzipSync(TAR).subarray(0, -20), 'ARCHIVE_INVALID'],
  ] as const)('is refused when it %s', async (_what, name, bytes, code) => {
    const file = path.join(directory, name);
    if (bytes !== undefined) await writeFile(file, bytes);
    const failure = await failureOf(openArchive(aContext(), file, directory), code);
    expect(failure.message).toContain(file);
    expect(await readdir(directory)).toEqual(bytes === undefined ? [] : ['it']);
  });

  it('is found out to be none by its first block, however much follows, and no device is read', async () => {
    let given = 0;
    const endless = new Readable({
      read() {
        given += 1;
        this.push(Buffer.alloc(1000, 'no'));
      },
    });
    await failureOf(spoolArchive(aContext(), endless, directory, 'it'), 'ARCHIVE_INVALID');
    expect(given).toBeLessThan(1000);
    expect(endless.destroyed).toBe(true);
    await failureOf(openArchive(aContext(), '/dev/zero', directory), 'STORAGE_FAILED');
    expect(await readdir(directory)).toEqual([]);
  });

  it('does not fill the disk with what a small file makes of itself', async () => {
    const file = path.join(directory, 'it');
    await writeFile(file, gzipSync(anArchive(aMember({ name: 'zeros', content: Buffer.alloc(10_000_000) }))));
    const ctx = aContext({ limits: { expansionFreeBytes: 1_000_000, expansionRatio: 20 } });
    await failureOf(openArchive(ctx, file, directory), 'LIMIT_EXCEEDED');
  });
});

describe('an archive that is written', () => {
  it.each(['it.tar', 'it.tar.gz', 'it.tgz', 'it.tar.zst'])('appears at the end, as %s', async (name) => {
    const file = path.join(directory, name);
    await using output = await openArchiveOutput(file, signal);
    expect(await readdir(directory)).toEqual([]);
    await output.write(TAR.subarray(0, 1000));
    await output.write(TAR.subarray(1000));
    expect(await readdir(directory)).not.toContain(name);
    await output.finish();
    expect(await readdir(directory)).toEqual([name]);
    if (name === 'it.tar') expect(await readFile(file)).toEqual(TAR);
    else expect((await readFile(file)).byteLength).toBeLessThan(100_000);
    await using archive = await openArchive(aContext(), file, directory);
    expect(await contentOf(archive, 'big')).toEqual(CONTENT);
  });

  it.each(['it.tar', 'it.tar.gz'])('leaves nothing when it is given up: %s', async (name) => {
    {
      await using output = await openArchiveOutput(path.join(directory, name), signal);
      await output.write(TAR);
    }
    expect(await readdir(directory)).toEqual([]);
  });

  it('replaces a file where it lies, behind a link too, and keeps its permissions', async () => {
    const [file, link] = [path.join(directory, 'it.tar'), path.join(directory, 'link.tar')];
    await writeFile(file, 'old', { mode: 0o600 });
    await symlink('it.tar', link);
    await using output = await openArchiveOutput(link, signal);
    await output.write(TAR);
    expect(await readFile(file, 'utf8')).toBe('old');
    await output.finish();
    expect(await readFile(file)).toEqual(TAR);
    expect((await lstat(file)).mode & 0o777).toBe(0o600);
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
  });

  it('is not written where there is no directory, or under a name that promises what cannot be kept', async () => {
    await using output = await openArchiveOutput(path.join(directory, 'no/it.tar'), signal);
    await failureOf(output.write(TAR), 'STORAGE_FAILED');
    await failureOf(openArchiveOutput(path.join(directory, 'it.tar.xz'), signal), 'UNSUPPORTED');
  });
});
