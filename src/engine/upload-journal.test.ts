import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestOf } from '../image/index.ts';
import { openUploadJournal } from './upload-journal.ts';

const BLOB = digestOf(Buffer.from('layer'));
const OTHER = digestOf(Buffer.from('other'));
const STORE = 'r.example/team/app';
const SESSION = { location: 'https://r.example/v2/team/app/blobs/uploads/7?_state=x%2Fy' };

let directory: string;
let uploads: string;

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'waybill-journal-'));
  uploads = path.join(directory, 'uploads');
});
afterEach(async () => {
  await rm(directory, { recursive: true, force: true });
});

describe('the journal of uploads', () => {
  it('tells another process what was recorded, and forgets it', async () => {
    await (await openUploadJournal(directory)).record(STORE, BLOB, SESSION);
    const later = await openUploadJournal(directory);
    expect(await later.recall(STORE, BLOB)).toEqual(SESSION);
    expect(await later.recall(STORE, OTHER)).toBeUndefined();
    expect(await later.recall('r.example/team/other', BLOB)).toBeUndefined();
    await later.forget(STORE, BLOB);
    expect(await later.recall(STORE, BLOB)).toBeUndefined();
    expect(await readdir(uploads)).toEqual([]);
  });

  it('is for its owner alone: a location may open the upload to whoever has it', async () => {
    await (await openUploadJournal(directory)).record(STORE, BLOB, SESSION);
    const [note = ''] = await readdir(uploads);
    expect((await stat(path.join(uploads, note))).mode & 0o777).toBe(0o600);
    expect((await stat(uploads)).mode & 0o777).toBe(0o700);
  });

  it.each([
    ['cut off', (text: string): string => text.slice(0, 20)],
    ['garbage', (): string => '\0\0'],
    ['no object', (): string => 'null'],
    ['of another blob', (text: string): string => text.replace(BLOB, OTHER)],
    ['without a URL', (text: string): string => text.replace('https://', '')],
    ['huge', (text: string): string => text + ' '.repeat(20_000)],
  ])('takes a note that is %s as not there', async (_, spoil) => {
    const journal = await openUploadJournal(directory);
    await journal.record(STORE, BLOB, SESSION);
    const note = path.join(uploads, (await readdir(uploads))[0] ?? '');
    await writeFile(note, spoil(await readFile(note, 'utf8')));
    expect(await journal.recall(STORE, BLOB)).toBeUndefined();
  });

  it('takes a note of last month as not there', async () => {
    const journal = await openUploadJournal(directory);
    await journal.record(STORE, BLOB, SESSION);
    const long = new Date(Date.now() - 30 * 86_400_000);
    await utimes(path.join(uploads, (await readdir(uploads))[0] ?? ''), long, long);
    expect(await journal.recall(STORE, BLOB)).toBeUndefined();
  });

  it('sweeps what a dead process was just writing, and nothing of a living one', async () => {
    await openUploadJournal(directory);
    const journal = await openUploadJournal(directory);
    await journal.record(STORE, BLOB, SESSION);
    await writeFile(path.join(uploads, 'whatever.tmp'), '');
    await writeFile(path.join(uploads, '000000000000-1-1.x.tmp'), '');
    await openUploadJournal(directory);
    const left = await readdir(uploads);
    expect(left.filter((name) => name.endsWith('.tmp'))).toEqual(['000000000000-1-1.x.tmp']);
    expect(await journal.recall(STORE, BLOB)).toEqual(SESSION);
  });

  it('says which flag is at fault when its directory cannot be made', async () => {
    const file = path.join(directory, 'file');
    await writeFile(file, '');
    await expect(openUploadJournal(file)).rejects.toMatchObject({ code: 'STORAGE_FAILED', side: 'local' });
  });
});
