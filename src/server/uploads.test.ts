import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { digestOf } from '../image/index.ts';
import { blobPath, createPlace, type LayoutPlace } from '../transport/oci-layout/blob-files.ts';
import { createUploads } from './uploads.ts';

const MINUTES = 60_000;

let place: LayoutPlace;
beforeEach(async () => {
  place = createPlace(await mkdtemp(path.join(tmpdir(), 'waybill-uploads-')));
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(async () => {
  vi.useRealTimers();
  await rm(place.directory, { recursive: true });
});

describe('an upload', () => {
  it('is not given up while something comes, however long it takes', async () => {
    await using uploads = createUploads();
    const upload = await uploads.open('team/app', place);
    await upload.append(
      (async function* slowly() {
        for (const chunk of ['one', 'two', 'three']) {
          vi.setSystemTime(Date.now() + 40 * MINUTES);
          yield Buffer.from(chunk);
          await uploads.open('team/other', place);
        }
      })(),
    );
    const digest = digestOf(Buffer.from('onetwothree'));
    await upload.finish(digest);
    expect(await readFile(blobPath(place, digest), 'utf8')).toBe('onetwothree');
  });

  it('that nobody touches is given up', async () => {
    await using uploads = createUploads();
    const { id } = await uploads.open('team/app', place);
    vi.setSystemTime(Date.now() + 61 * MINUTES);
    await uploads.open('team/other', place);
    expect(() => uploads.find('team/app', id)).toThrow('this upload is not open');
  });
});
