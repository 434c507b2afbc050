import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createPlace } from '../../src/transport/oci-layout/blob-files.ts';
import { parseLayoutReference } from '../../src/transport/oci-layout/reference.ts';
import { removeImage } from '../../src/transport/oci-layout/remove.ts';
import { createLayoutSink } from '../../src/transport/oci-layout/sink.ts';
import { createLayoutSource } from '../../src/transport/oci-layout/source.ts';
import { aContext, aDirectory, anImage, anIndex, pushImage, type TestImage } from '../support/layout-image.ts';

const ctx = aContext();
const run = promisify(execFile);

async function skopeo(...args: readonly string[]): Promise<string> {
  return (await run('skopeo', ['--insecure-policy', ...args])).stdout;
}

async function write(directory: string, image: TestImage, shared?: string, ...names: readonly string[]): Promise<void> {
  await using sink = createLayoutSink(parseLayoutReference(directory), createPlace(directory, shared));
  await pushImage(ctx, sink, image);
  await sink.tag(ctx, image.root, names);
  await sink.seal(ctx);
}

describe('an OCI layout and skopeo', () => {
  it('reads what skopeo wrote, and skopeo reads what was written', async () => {
    await using place = await aDirectory();
    const [ours, theirs] = [path.join(place.path, 'ours'), path.join(place.path, 'theirs')];
    const image = anImage('one');
    await write(ours, image, undefined, 'example.com/app:1.0');
    await skopeo('copy', `oci:${ours}:example.com/app:1.0`, `oci:${theirs}:x`);
    await skopeo('copy', `oci:${ours}`, `oci:${theirs}:y`);
    const source = createLayoutSource(parseLayoutReference(theirs), createPlace(theirs));
    for (const name of ['x', 'y']) {
      const document = await source.resolve(ctx, name);
      expect(document.descriptor.digest).toBe(image.root.descriptor.digest);
    }
    const markers = await Promise.all(
      [ours, theirs].map(async (one) => readFile(path.join(one, 'oci-layout'), 'utf8')),
    );
    expect(JSON.parse(markers[0] ?? '')).toEqual(JSON.parse(markers[1] ?? ''));
  });

  it('writes into a layout of skopeo, and skopeo into ours, and both find all names', async () => {
    await using place = await aDirectory();
    const [from, layout] = [path.join(place.path, 'from'), path.join(place.path, 'layout')];
    await write(from, anImage('one'), undefined, 'one');
    await skopeo('copy', `oci:${from}:one`, `oci:${layout}:one`);
    await write(layout, anImage('two'), undefined, 'two');
    await skopeo('copy', `oci:${from}:one`, `oci:${layout}:three`);
    for (const name of ['one', 'two', 'three']) await skopeo('inspect', `oci:${layout}:${name}`);
    const source = createLayoutSource(parseLayoutReference(layout), createPlace(layout));
    const names = [];
    for await (const name of source.tags(ctx)) names.push(name);
    expect(names.toSorted()).toEqual(['one', 'three', 'two']);
  });

  it('agrees with skopeo on a shared blob directory and on an index', async () => {
    await using place = await aDirectory();
    const [ours, theirs, shared] = ['ours', 'theirs', 'shared'].map((name) => path.join(place.path, name)) as [
      string,
      string,
      string,
    ];
    const image = anImage('one');
    await write(ours, image, shared, 'v1');
    {
      await using sink = createLayoutSink(parseLayoutReference(ours), createPlace(ours, shared));
      await sink.tag(ctx, anIndex([{ ...image.root.descriptor, platform: { os: 'linux', architecture: 'amd64' } }]), [
        'all',
      ]);
      await sink.seal(ctx);
    }
    await skopeo('copy', '--all', '--src-shared-blob-dir', shared, `oci:${ours}:all`, `oci:${theirs}:all`);
    const source = createLayoutSource(parseLayoutReference(theirs), createPlace(theirs));
    const root = await source.resolve(ctx, 'all');
    expect(root.descriptor.mediaType).toBe('application/vnd.oci.image.index.v1+json');
    await source.fetchManifest(ctx, image.root.descriptor);
  });

  it('removes an image that skopeo wrote, with its blobs', async () => {
    await using place = await aDirectory();
    const [from, layout] = [path.join(place.path, 'from'), path.join(place.path, 'layout')];
    await write(from, anImage('one'), undefined, 'one');
    await skopeo('copy', `oci:${from}:one`, `oci:${layout}:one`);
    await removeImage(ctx, createPlace(layout), 'one');
    expect(await readdir(path.join(layout, 'blobs', 'sha256'))).toEqual([]);
    await skopeo('copy', `oci:${from}:one`, `oci:${layout}:again`);
  });
});
