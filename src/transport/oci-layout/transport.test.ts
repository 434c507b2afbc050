import { mkdir, readdir, readFile, symlink, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import {
  aContext,
  aDirectory,
  anArtifact,
  anImage,
  anIndex,
  opening,
  pushImage,
} from '../../../test/support/layout-image.ts';
import { fallbackTag, hexOf } from '../../image/index.ts';
import type { EndpointSettings } from '../contract.ts';
import { createPlace } from './blob-files.ts';
import type { LayoutContent } from './content.ts';
import { removeImage } from './remove.ts';
import { createLayoutSink } from './sink.ts';
import { createLayoutSource } from './source.ts';
import { parseLayoutReference } from './reference.ts';
import { ociTransport } from './transport.ts';

const ctx = aContext();
const sinkAt = (directory: string, shared?: string): ReturnType<typeof createLayoutSink> =>
  createLayoutSink(parseLayoutReference(directory), createPlace(directory, shared));
const sourceAt = (directory: string, shared?: string): ReturnType<typeof createLayoutSource> =>
  createLayoutSource(parseLayoutReference(directory), createPlace(directory, shared));

async function write(directory: string, seed: string, ...names: string[]): Promise<ReturnType<typeof anImage>> {
  const image = anImage(seed);
  await using sink = sinkAt(directory);
  await pushImage(ctx, sink, image);
  await sink.tag(ctx, image.root, names);
  await sink.seal(ctx);
  return image;
}

async function blobsIn(directory: string): Promise<readonly string[]> {
  return (await readdir(path.join(directory, 'blobs', 'sha256'))).toSorted();
}

describe('an OCI layout', () => {
  it('gives back what was written, by name, position, digest and alone', async () => {
    await using place = await aDirectory();
    const directory = path.join(place.path, 'new', 'layout');
    const image = await write(directory, 'one', 'v1');
    const source = sourceAt(directory);
    for (const name of ['v1', '@0', image.root.descriptor.digest, undefined]) {
      const document = await source.resolve(ctx, name);
      expect(document.descriptor).toEqual(image.root.descriptor);
      expect(Buffer.from(document.bytes).equals(image.root.bytes)).toBe(true);
    }
    for (const [digest, bytes] of image.blobs) {
      const { stream, offset } = await source.openBlob(ctx, { mediaType: 'x/y', digest, size: bytes.byteLength }, 5);
      expect([offset, (await buffer(stream)).equals(bytes.subarray(5))]).toEqual([5, true]);
    }
    expect((await readdir(directory)).toSorted()).toEqual(['blobs', 'index.json', 'oci-layout']);
    for await (const name of source.tags(ctx)) expect(name).toBe('v1');
  });

  it('is not there: nothing is found, and asking for content says so', async () => {
    await using place = await aDirectory();
    const source = sourceAt(path.join(place.path, 'none'));
    expect(await source.lookup(ctx, 'v1')).toBeUndefined();
    await expect(source.resolve(ctx, 'v1')).rejects.toMatchObject({ code: 'REPOSITORY_UNKNOWN' });
    await write(place.path, 'one', 'a');
    await expect(sourceAt(place.path).resolve(ctx, 'b')).rejects.toMatchObject({ code: 'MANIFEST_UNKNOWN' });
    await expect(sourceAt(place.path).resolve(ctx, '@7')).rejects.toMatchObject({ code: 'MANIFEST_UNKNOWN' });
  });

  it('asks for a name when there are two images', async () => {
    await using place = await aDirectory();
    await write(place.path, 'one', 'a');
    await write(place.path, 'two', 'b');
    await expect(sourceAt(place.path).resolve(ctx, undefined)).rejects.toMatchObject({
      code: 'REFERENCE_INVALID',
      hint: expect.stringContaining('a, b') as string,
    });
  });

  it('leaves nothing of a copy that failed where nothing was, parents included', async () => {
    await using place = await aDirectory();
    {
      await using sink = sinkAt(path.join(place.path, 'a', 'b'));
      await pushImage(ctx, sink, anImage('one'));
      await sink.tag(ctx, anImage('one').root, ['v1']);
    }
    expect(await readdir(place.path)).toEqual([]);
  });

  it('leaves an existing layout as it was when a copy into it fails, but for whole blobs', async () => {
    await using place = await aDirectory();
    await write(place.path, 'one', 'v1');
    const before = await readFile(path.join(place.path, 'index.json'), 'utf8');
    {
      await using sink = sinkAt(place.path);
      await pushImage(ctx, sink, anImage('two'));
      await sink.tag(ctx, anImage('two').root, ['v1']);
    }
    expect(await readFile(path.join(place.path, 'index.json'), 'utf8')).toBe(before);
    expect((await readdir(place.path)).toSorted()).toEqual(['blobs', 'index.json', 'oci-layout']);
  });

  it('keeps what another writer stored when the first one fails', async () => {
    await using place = await aDirectory();
    const directory = path.join(place.path, 'layout');
    const image = anImage('one');
    await using second = sinkAt(directory);
    {
      await using first = sinkAt(directory);
      await pushImage(ctx, first, image);
      await pushImage(ctx, second, image);
    }
    await second.tag(ctx, image.root, ['v1']);
    await second.seal(ctx);
    await sourceAt(directory).resolve(ctx, 'v1');
    expect(await blobsIn(directory)).toHaveLength(3);
  });

  it('leaves no temporary file when a blob breaks off, and ends on the signal', async () => {
    await using place = await aDirectory();
    await write(place.path, 'one', 'v1');
    await using sink = sinkAt(place.path);
    const wanted = { mediaType: 'x/y', digest: `sha256:${'0'.repeat(64)}` as const, size: 9 };
    const broken = async (): ReturnType<ReturnType<typeof opening>> => {
      const { Readable } = await import('node:stream');
      const stream = Readable.from(
        (async function* () {
          yield Buffer.from('abc');
          await Promise.reject(new Error('broke off'));
        })(),
      );
      return { stream, offset: 0 };
    };
    await expect(sink.pushBlob(ctx, wanted, broken)).rejects.toThrow('broke off');
    expect(await sink.exists(ctx, wanted)).toBe(false);
    expect((await readdir(place.path)).filter((file) => file.includes('tmp'))).toEqual([]);
    await expect(sink.pushBlob(aContext(AbortSignal.abort()), wanted, opening(Buffer.from('abc')))).rejects.toThrow();
  });

  it('refuses links inside blobs, for reading and for writing', async () => {
    await using place = await aDirectory();
    const image = await write(path.join(place.path, 'good'), 'one', 'v1');
    const linked = path.join(place.path, 'linked');
    await mkdir(path.join(linked, 'blobs'), { recursive: true });
    await symlink(path.join(place.path, 'good', 'blobs', 'sha256'), path.join(linked, 'blobs', 'sha256'));
    await writeFile(path.join(linked, 'index.json'), await readFile(path.join(place.path, 'good', 'index.json')));
    await expect(sourceAt(linked).resolve(ctx, 'v1')).rejects.toMatchObject({ code: 'UNSUPPORTED' });
    await using sink = sinkAt(linked);
    await expect(pushImage(ctx, sink, anImage('two'))).rejects.toMatchObject({ code: 'UNSUPPORTED' });
    const file = path.join(place.path, 'file');
    await mkdir(path.join(file, 'blobs', 'sha256'), { recursive: true });
    const hex = hexOf(image.root.descriptor.digest);
    await symlink('/etc/passwd', path.join(file, 'blobs', 'sha256', hex));
    await writeFile(path.join(file, 'index.json'), await readFile(path.join(place.path, 'good', 'index.json')));
    await expect(sourceAt(file).resolve(ctx, 'v1')).rejects.toMatchObject({ code: 'UNSUPPORTED' });
  });

  it('keeps blobs in a shared directory when one is named', async () => {
    await using place = await aDirectory();
    const [directory, shared] = [path.join(place.path, 'layout'), path.join(place.path, 'shared')];
    const image = anImage('one');
    {
      await using sink = sinkAt(directory, shared);
      await pushImage(ctx, sink, image);
      await sink.tag(ctx, image.root, ['v1']);
      await sink.seal(ctx);
    }
    expect(await readdir(path.join(shared, 'sha256'))).toHaveLength(3);
    expect(await readdir(shared)).toEqual(['sha256']);
    await sourceAt(directory, shared).resolve(ctx, 'v1');
    await removeImage(ctx, createPlace(directory, shared), 'v1');
    expect(await readdir(path.join(shared, 'sha256'))).toHaveLength(3);
  });

  it('finds referrers again, by their entries and by the fallback tag', async () => {
    await using place = await aDirectory();
    const image = await write(place.path, 'one', 'v1');
    const subject = image.root.descriptor;
    const sbom = anArtifact('application/sbom', subject);
    const scan = anArtifact('application/scan', subject);
    await using sink = sinkAt(place.path);
    await pushImage(ctx, sink, sbom);
    expect(await sink.pushManifest(ctx, sbom.root)).toEqual({ subjectRecorded: true });
    await sink.tag(ctx, anIndex([{ ...scan.root.descriptor, artifactType: 'application/scan' }]), [
      fallbackTag(subject.digest),
    ]);
    await sink.seal(ctx);
    const found = await sourceAt(place.path).referrers(ctx, subject);
    expect(found).toEqual([
      { ...sbom.root.descriptor, artifactType: 'application/sbom', annotations: { kind: 'application/sbom' } },
      { ...scan.root.descriptor, artifactType: 'application/scan' },
    ]);
    const written = JSON.parse(await readFile(path.join(place.path, 'index.json'), 'utf8')) as { manifests: unknown[] };
    expect(written.manifests[1]).toEqual({ ...sbom.root.descriptor, artifactType: 'application/sbom' });
  });

  it('reads the manifests of its entries once for the referrers of all of them, and again when it has changed', async () => {
    await using place = await aDirectory();
    const images: ReturnType<typeof anImage>[] = [];
    for (const seed of ['a', 'b', 'c', 'd', 'e', 'f']) images.push(await write(place.path, seed, seed));
    const content = createPlace(place.path);
    let reads = 0;
    const counted: LayoutContent = {
      ...content,
      read: async (...args) => {
        reads += 1;
        return content.read(...args);
      },
    };
    const source = createLayoutSource(parseLayoutReference(place.path), counted);
    const asked = async (): Promise<number> => {
      reads = 0;
      const found = await Promise.all(images.map(async ({ root }) => source.referrers(ctx, root.descriptor)));
      expect(found.flat()).toHaveLength(0);
      return reads;
    };
    expect([await asked(), await asked()]).toEqual([images.length, 0]);
    const [first] = images;
    if (first === undefined) throw new Error('no image');
    await using sink = sinkAt(place.path);
    const sbom = anArtifact('application/sbom', first.root.descriptor);
    await pushImage(ctx, sink, sbom);
    await sink.pushManifest(ctx, sbom.root);
    await sink.seal(ctx);
    expect(await source.referrers(ctx, first.root.descriptor)).toMatchObject([{ digest: sbom.root.descriptor.digest }]);
  });

  it('is read and cleaned where an entry, or an index, names manifests that are not there', async () => {
    await using place = await aDirectory();
    const image = await write(place.path, 'one', 'v1');
    const { descriptor } = image.root;
    const sbom = anArtifact('application/sbom', descriptor);
    const absent = anImage('absent').root;
    {
      await using sink = sinkAt(place.path);
      await pushImage(ctx, sink, sbom);
      await sink.pushManifest(ctx, sbom.root);
      await sink.tag(ctx, absent, ['absent']);
      await sink.tag(ctx, anIndex([descriptor, anImage('elsewhere').root.descriptor]), ['sparse']);
      await sink.seal(ctx);
    }
    await unlink(path.join(place.path, 'blobs', 'sha256', hexOf(absent.descriptor.digest)));
    const found = await sourceAt(place.path).referrers(ctx, descriptor);
    expect(found.map(({ digest }) => digest)).toEqual([sbom.root.descriptor.digest]);
    for (const name of ['sparse', 'absent']) await removeImage(ctx, createPlace(place.path), name);
    expect((await sourceAt(place.path).lookup(ctx, 'v1'))?.digest).toBe(descriptor.digest);
  });

  it('makes nothing known whose blobs another process took away meanwhile', async () => {
    await using place = await aDirectory();
    const image = await write(place.path, 'one', 'v1');
    await using sink = sinkAt(place.path);
    for (const [digest, { byteLength }] of image.blobs)
      expect(await sink.exists(ctx, { mediaType: 'a/b', digest, size: byteLength })).toBe(true);
    await removeImage(ctx, createPlace(place.path), 'v1');
    await sink.tag(ctx, image.root, ['v2']);
    await expect(sink.seal(ctx)).rejects.toMatchObject({ code: 'BLOB_UNKNOWN' });
    expect(await sourceAt(place.path).lookup(ctx, 'v2')).toBeUndefined();
  });

  it('removes an image with the blobs that nothing else needs', async () => {
    await using place = await aDirectory();
    const one = await write(place.path, 'one', 'a');
    const two = anImage('two');
    {
      await using sink = sinkAt(place.path);
      await pushImage(ctx, sink, two);
      await sink.pushManifest(ctx, two.root);
      await sink.tag(ctx, anIndex([one.root.descriptor, two.root.descriptor]), ['both']);
      await sink.seal(ctx);
    }
    expect(await blobsIn(place.path)).toHaveLength(7);
    await removeImage(ctx, createPlace(place.path), 'a');
    expect(await blobsIn(place.path)).toHaveLength(7);
    await expect(removeImage(ctx, createPlace(place.path), 'a')).rejects.toMatchObject({ code: 'MANIFEST_UNKNOWN' });
    await write(place.path, 'two', 'b');
    await removeImage(ctx, createPlace(place.path), 'both');
    expect(await blobsIn(place.path)).toEqual(
      [...two.blobs.keys(), two.root.descriptor.digest].map((digest) => hexOf(digest)).toSorted(),
    );
  });

  it('takes a name off and leaves one image that needs no name', async () => {
    await using place = await aDirectory();
    const one = await write(place.path, 'one', 'a');
    const two = await write(place.path, 'two', 'b');
    await using sink = sinkAt(place.path);
    await sink.untag(ctx, 'b');
    await expect(sink.untag(ctx, 'b')).rejects.toMatchObject({ code: 'MANIFEST_UNKNOWN' });
    expect((await sourceAt(place.path).resolve(ctx, undefined)).descriptor).toEqual(one.root.descriptor);
    expect(await sourceAt(place.path).lookup(ctx, two.root.descriptor.digest)).toEqual(two.root.descriptor);
  });

  it('cannot be written by position', async () => {
    const settings = {} as EndpointSettings;
    const opened = ociTransport.openSink?.(ctx, parseLayoutReference('a:@0'), settings);
    await expect(opened).rejects.toMatchObject({ code: 'REFERENCE_INVALID' });
  });

  it('refuses names that skopeo could not ask for', async () => {
    await using place = await aDirectory();
    await using sink = sinkAt(place.path);
    await expect(sink.tag(ctx, anImage('one').root, ['a b'])).rejects.toMatchObject({ code: 'REFERENCE_INVALID' });
  });
});
