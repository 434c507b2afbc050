import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failureOf } from '../../test/support/failure-of.ts';
import { digestOf, OCI_MANIFEST } from '../image/index.ts';
import { DEFAULT_LIMITS } from '../runtime/limits.ts';
import { createPlace } from '../transport/oci-layout/blob-files.ts';
import { withName } from '../transport/oci-layout/index-file.ts';
import { entriesNamed, entryOfDigest } from '../transport/oci-layout/index-lookup.ts';
import { updateIndex } from '../transport/oci-layout/layout-store.ts';
import { createKnownIndexes } from './known-indexes.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'waybill-indexes-'));
});
afterEach(async () => rm(root, { recursive: true, force: true }));

const image = (text: string): Parameters<typeof withName>[1] => {
  const bytes = Buffer.from(text);
  return { mediaType: OCI_MANIFEST, digest: digestOf(bytes), size: bytes.byteLength };
};

describe('indexes that are known', () => {
  it('are the same while nobody changes the file, and others as soon as somebody did', async () => {
    const place = createPlace(path.join(root, 'app'));
    const read = createKnownIndexes(DEFAULT_LIMITS);
    expect(await read(place)).toBeUndefined();
    await mkdir(place.directory);
    for (const name of ['one', 'two', 'three']) {
      await updateIndex(place, DEFAULT_LIMITS, new AbortController().signal, (before) =>
        withName(before, image(name), 'latest'),
      );
      const index = await read(place);
      if (index === undefined) throw new Error('it is there');
      const { digest } = image(name);
      expect(entriesNamed(index, 'latest').map((one) => one.descriptor.digest)).toEqual([digest]);
      expect(entryOfDigest(index, digest)?.descriptor.digest).toBe(digest);
      expect(await read(place)).toBe(index);
    }
    await rm(place.directory, { recursive: true });
    expect(await read(place)).toBeUndefined();
  });

  it('are forgotten when others were asked for, and read again', async () => {
    const read = createKnownIndexes(DEFAULT_LIMITS);
    const places = Array.from({ length: 20 }, (_, at) => createPlace(path.join(root, String(at))));
    for (const { directory } of places) {
      await mkdir(directory);
      await writeFile(path.join(directory, 'index.json'), '{"schemaVersion":2,"manifests":[]}');
    }
    const first = await Promise.all(places.map(read));
    const again = await Promise.all(places.toReversed().map(read));
    expect(again.at(0)).toBe(first.at(-1));
    expect(again.at(-1)).not.toBe(first.at(0));
    expect(again.at(-1)).toEqual(first.at(0));
  });

  it('that are broken are told as such every time', async () => {
    const place = createPlace(root);
    await writeFile(path.join(root, 'index.json'), '{"schemaVersion":1}');
    const read = createKnownIndexes(DEFAULT_LIMITS);
    for (let turn = 0; turn < 2; turn += 1) await failureOf(read(place), 'MANIFEST_INVALID');
  });
});
