import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aContext } from '../../../test/support/context.ts';
import { offlineSettings } from '../../../test/support/endpoint-settings.ts';
import { failureOf } from '../../../test/support/failure-of.ts';
import { anImage, type BuiltImage } from '../../../test/support/image-builder.ts';
import { aMember, anArchive } from '../../../test/support/tar-bytes.ts';
import { writeImage } from '../../../test/support/write-image.ts';
import {
  digestOf,
  DOCKER_CONFIG,
  DOCKER_MANIFEST,
  hexOf,
  parseManifest,
  renderImageName,
  type ImageManifest,
} from '../../image/index.ts';
import { toFailure } from '../../runtime/failure.ts';
import type { ContentSource, TagLister } from '../contract.ts';
import { openArchive } from '../../archive/archive-file.ts';
import { parseDockerArchiveReference } from './reference.ts';
import { openArchiveImages } from './source.ts';
import { dockerArchiveTransport } from './transport.ts';

let directory: string;
let file: string;
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'waybill-docker-archive-'));
  file = path.join(directory, 'it.tar');
});
afterEach(async () => rm(directory, { recursive: true, force: true }));

const ctx = aContext();

async function read(name?: string): Promise<ContentSource & TagLister> {
  const reference = parseDockerArchiveReference(name === undefined ? file : `${file}:${name}`);
  return openArchiveImages(ctx, reference, await openArchive(ctx, file, directory));
}

async function resolved(name?: string): Promise<ImageManifest> {
  await using source = await read(name);
  const { bytes, descriptor } = await source.resolve(ctx, source.reference.name);
  const manifest = parseManifest(bytes, descriptor.mediaType);
  if (manifest.kind !== 'image') throw new Error('an index');
  return manifest;
}

interface Parts {
  readonly config: Buffer;
  readonly layers: readonly Buffer[];
}

function someParts(seed: string): Parts {
  const layers = ['a', 'b'].map((one) => anArchive(aMember({ name: one, content: Buffer.from(seed) })));
  const config = {
    architecture: 'amd64',
    os: 'linux',
    config: { Cmd: ['/bin/sh'] },
    rootfs: { type: 'layers', diff_ids: layers.map((one) => digestOf(one)) },
  };
  return { layers, config: Buffer.from(JSON.stringify(config)) };
}

function json(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value));
}

/** As Docker before version 25 wrote it: a directory a layer, the same layer of a second image a link. */
function olderSave(...images: readonly (readonly [Parts, readonly string[]])[]): Buffer {
  const items = images.map(([{ config, layers }, names], image) => ({
    members: [
      ...layers.flatMap((layer, at) => {
        const id = `${String(image)}${String(at)}`.padEnd(64, '0');
        return [
          aMember({ name: `${id}/`, flag: '5' }),
          aMember({ name: `${id}/VERSION`, content: Buffer.from('1.0') }),
          aMember({ name: `${id}/json`, content: json({ id }) }),
          image > 0 && at === 0
            ? aMember({ name: `${id}/layer.tar`, flag: '2', linkName: `../${'00'.padEnd(64, '0')}/layer.tar` })
            : aMember({ name: `${id}/layer.tar`, content: layer }),
        ];
      }),
      aMember({ name: `${hexOf(digestOf(config))}.json`, content: config }),
    ],
    item: {
      Config: `${hexOf(digestOf(config))}.json`,
      RepoTags: names.length === 0 ? null : names,
      Layers: layers.map((_, at) => `${`${String(image)}${String(at)}`.padEnd(64, '0')}/layer.tar`),
    },
  }));
  const manifest = aMember({ name: 'manifest.json', content: json(items.map(({ item }) => item)) });
  return anArchive(...items.flatMap(({ members }) => members), manifest);
}

/** As Docker since version 25 writes it: an OCI layout with a `manifest.json` beside its index. */
function newerSave(
  { config, layers }: Parts,
  names: readonly string[],
  pack = (bytes: Buffer): Buffer => bytes,
): Buffer {
  const blob = (bytes: Buffer): string => `blobs/sha256/${hexOf(digestOf(bytes))}`;
  const packed = layers.map(pack);
  const manifest = json({
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    config: {
      mediaType: 'application/vnd.oci.image.config.v1+json',
      digest: digestOf(config),
      size: config.byteLength,
    },
    layers: packed.map((one) => ({
      mediaType: 'application/vnd.oci.image.layer.v1.tar',
      digest: digestOf(one),
      size: one.byteLength,
    })),
  });
  const index = { schemaVersion: 2, manifests: [{ digest: digestOf(manifest), size: manifest.byteLength }] };
  return anArchive(
    aMember({ name: 'blobs/', flag: '5' }),
    aMember({ name: 'blobs/sha256/', flag: '5' }),
    ...[...packed, config, manifest].map((content) => aMember({ name: blob(content), content })),
    aMember({ name: 'index.json', content: json(index) }),
    aMember({
      name: 'manifest.json',
      content: json([{ Config: blob(config), RepoTags: names, Layers: packed.map(blob), LayerSources: {} }]),
    }),
    aMember({ name: 'oci-layout', content: json({ imageLayoutVersion: '1.0.0' }) }),
    aMember({ name: 'repositories', content: json({}) }),
  );
}

async function expectWhole(name: string | undefined, { config, layers }: Parts): Promise<void> {
  await using source = await read(name);
  const { bytes, descriptor } = await source.resolve(ctx, source.reference.name);
  expect(JSON.parse(Buffer.from(bytes).toString())).toEqual({
    schemaVersion: 2,
    mediaType: DOCKER_MANIFEST,
    config: { mediaType: DOCKER_CONFIG, size: config.byteLength, digest: digestOf(config) },
    layers: layers.map((layer) => ({
      mediaType: 'application/vnd.docker.image.rootfs.diff.tar',
      size: layer.byteLength,
      digest: digestOf(layer),
    })),
  });
  for (const content of [config, ...layers]) {
    const wanted = { mediaType: 'x', digest: digestOf(content), size: content.byteLength };
    const { stream } = await source.openBlob(ctx, wanted);
    expect(await buffer(stream)).toEqual(content);
  }
  expect((await source.fetchManifest(ctx, descriptor)).descriptor).toEqual(descriptor);
}

describe('a docker-archive that is read', () => {
  const [first, second] = [someParts('first'), someParts('second')];

  it('is one of an older Docker, with a directory a layer', async () => {
    await writeFile(file, olderSave([first, ['app:1']]));
    await expectWhole(undefined, first);
    await expectWhole('app:1', first);
    await expectWhole('docker.io/library/app:1', first);
    await expectWhole('@0', first);
  });

  it('is one of a newer Docker, with blobs as in an OCI layout', async () => {
    await writeFile(file, newerSave(first, ['registry.example.com/team/app:1']));
    await expectWhole('registry.example.com/team/app:1', first);
  });

  it('has layers that are compressed', async () => {
    await writeFile(
      file,
      newerSave(first, [], (bytes) => gzipSync(bytes)),
    );
    await expectWhole(undefined, first);
  });

  it('has a layer of another image as a link', async () => {
    const shared = { ...second, layers: [first.layers[0] ?? Buffer.alloc(0), second.layers[1] ?? Buffer.alloc(0)] };
    const config = json({ rootfs: { type: 'layers', diff_ids: shared.layers.map((one) => digestOf(one)) } });
    await writeFile(file, olderSave([first, ['a:1']], [{ ...shared, config }, ['b:1', 'c']]));
    await expectWhole('a:1', first);
    await expectWhole('b:1', { ...shared, config });
    await expectWhole('c:latest', { ...shared, config });
    await expectWhole('c', { ...shared, config });
    await expectWhole('@1', { ...shared, config });
    await using source = await read();
    const names = [];
    for await (const name of source.tags(ctx)) names.push(name);
    expect(names).toEqual(['a:1', 'b:1', 'c']);
    const several = await failureOf(source.resolve(ctx, undefined), 'REFERENCE_INVALID');
    expect(several.hint).toContain('a:1, b:1, c');
    await failureOf(source.resolve(ctx, '@2'), 'MANIFEST_UNKNOWN');
    expect((await failureOf(source.resolve(ctx, 'd:1'), 'MANIFEST_UNKNOWN')).hint).toContain('a:1');
  });

  it('has the same manifest on every reading', async () => {
    await writeFile(file, olderSave([first, []]));
    const before = await resolved();
    await writeFile(
      file,
      newerSave(first, ['x:1'], (bytes) => gzipSync(bytes)),
    );
    expect(await resolved()).toEqual(before);
  });

  const broken: readonly (readonly [string, Buffer, string])[] = [
    ['has no manifest.json', anArchive(aMember({ name: 'a' })), 'manifest.json'],
    ['has a manifest.json that is no list', anArchive(aMember({ name: 'manifest.json', content: json({}) })), 'list'],
    [
      'has manifest.json twice',
      anArchive(...[1, 2].map(() => aMember({ name: 'manifest.json', content: json([]) }))),
      'twice',
    ],
    ['has no config', saved({ Config: 'no.json', RepoTags: [], Layers: [] }), 'no.json'],
    ['names no config', saved({ RepoTags: [], Layers: [] }), 'config'],
    ['has a config that leads out', saved({ Config: '../../etc/passwd', Layers: [] }), 'is not in it'],
    ['misses a layer', saved({ Config: 'config.json', Layers: ['gone/layer.tar', 'b'] }), 'gone/layer.tar'],
    ['has other layers than its config', saved({ Config: 'config.json', Layers: [] }), '0 layers'],
    ['has one file for two layers', saved({ Config: 'config.json', Layers: ['b', 'b'] }), 'one file for two layers'],
  ];

  function saved(item: unknown): Buffer {
    return anArchive(
      aMember({ name: 'config.json', content: someParts('x').config }),
      aMember({ name: 'b', content: Buffer.from('x') }),
      aMember({ name: 'manifest.json', content: json([item]) }),
    );
  }

  it.each(broken)('is refused in one line when it %s', async (_what, bytes, text) => {
    await writeFile(file, bytes);
    const failure = await failureOf(resolved(), 'ARCHIVE_INVALID');
    expect(failure.message).toContain(text);
    expect(failure.message).not.toContain('\n');
  });

  it('was written by a Docker that nobody reads any more, which is said', async () => {
    await writeFile(file, anArchive(aMember({ name: 'repositories', content: json({}) })));
    await failureOf(read(), 'UNSUPPORTED');
  });

  it('is refused with exit code 8 or 2 whatever manifest.json says', async () => {
    const text = fc.oneof(fc.constantFrom('config.json', 'b', '', '..', '/', 'manifest.json'), fc.string());
    const item = fc.record({
      Config: fc.option(text),
      RepoTags: fc.option(fc.array(text)),
      Layers: fc.option(fc.array(text)),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.json().map((one) => JSON.parse(one) as unknown),
          fc.array(item),
        ),
        async (list) => {
          await writeFile(
            file,
            anArchive(
              aMember({ name: 'config.json', content: someParts('x').config }),
              aMember({ name: 'manifest.json', content: json(list) }),
            ),
          );
          const failed = await resolved('@0').then(() => undefined, toFailure);
          expect(['ARCHIVE_INVALID', 'MANIFEST_INVALID', 'MANIFEST_UNKNOWN']).toContain(failed?.code);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a docker-archive that is written', () => {
  const image = anImage({ layerForm: 'tar', format: 'docker', seed: 1 });

  const members = async (): Promise<readonly string[]> => {
    await using archive = await openArchive(ctx, file, directory);
    return [...archive.index.names];
  };
  const member = async (name: string): Promise<unknown> => {
    await using archive = await openArchive(ctx, file, directory);
    const { position, size } = archive.index.find(name) ?? { position: 0, size: 0 };
    return JSON.parse((await archive.content.read(position, size)).toString());
  };

  it('has its members as docker load wants them, of now and of long ago', async () => {
    await writeImage(`docker-archive:${file}:app:1`, image, ['registry.example.com/team/app:2', '3']);
    const [config, ...layers] = image.blobs.map(({ descriptor }) => hexOf(descriptor.digest));
    const all = await members();
    expect(all.slice(0, 3)).toEqual([`${String(config)}.json`, ...layers.map((one) => `${one}.tar`)]);
    expect(all.slice(-2)).toEqual(['manifest.json', 'repositories']);
    const names = ['docker.io/library/app:1', 'registry.example.com/team/app:2', 'docker.io/library/app:3'];
    expect(await member('manifest.json')).toEqual([
      { Config: `${String(config)}.json`, RepoTags: names, Layers: layers.map((one) => `${one}.tar`) },
    ]);
    const [, top] = all.filter((one) => one.endsWith('/json')).map((one) => one.slice(0, 64));
    expect(await member('repositories')).toEqual({
      'docker.io/library/app': { 1: top, 3: top },
      'registry.example.com/team/app': { 2: top },
    });
    const [bottom] = all.filter((one) => one.endsWith('/json')).map((one) => one.slice(0, 64));
    expect(await member(`${String(top)}/json`)).toMatchObject({
      id: top,
      parent: bottom,
      os: 'linux',
      container: null,
    });
  });

  it('holds several images, and moves a name from one to the other', async () => {
    const other = anImage({ layerForm: 'tar', format: 'docker', seed: 2 });
    const reference = parseDockerArchiveReference(`${file}:app:1`);
    await using sink = await dockerArchiveTransport.openSink?.(ctx, reference, offlineSettings());
    if (sink === undefined) throw new Error('cannot be written');
    for (const one of [image, other]) await push(one);
    await sink.tag(ctx, image.root, ['app:1', 'app:2']);
    await sink.tag(ctx, other.root, ['app:2']);
    await sink.seal(ctx);
    expect((await resolved('app:1')).config.digest).toBe(image.blobs[0]?.descriptor.digest);
    expect((await resolved('app:2')).config.digest).toBe(other.blobs[0]?.descriptor.digest);

    async function push({ blobs }: BuiltImage): Promise<void> {
      for (const { descriptor, bytes } of blobs) {
        await sink?.pushBlob(ctx, descriptor, async () => Promise.resolve({ stream: streamOf(bytes), offset: 0 }));
      }
    }
  });

  it('has no names where none are given, and the same bytes on every run', async () => {
    await writeImage(`docker-archive:${file}`, image);
    expect(await member('manifest.json')).toMatchObject([{ RepoTags: [] }]);
    expect(await member('repositories')).toEqual({});
    const before = await readFile(file);
    await rm(file);
    await writeImage(`docker-archive:${file}`, image);
    expect(await readFile(file)).toEqual(before);
  });

  it('is neither added to nor replaced', async () => {
    await writeFile(file, 'something');
    const failure = await failureOf(writeImage(`docker-archive:${file}`, image), 'INPUT_INVALID');
    expect(failure.message).toContain(file);
    expect(await readFile(file, 'utf8')).toBe('something');
    await writeFile(file, '');
    await writeImage(`docker-archive:${file}`, image);
    expect(await members()).toContain('manifest.json');
  });

  it('does not hold what its readers would take for something else', async () => {
    const packed = anImage({ layerForm: 'tar+gzip', format: 'docker' });
    const failure = await failureOf(writeImage(`docker-archive:${file}`, packed), 'UNSUPPORTED');
    expect(failure.message).toContain('not the tar that its config names');
  });

  it('is not written by position, and has names with tags', async () => {
    await failureOf(writeImage(`docker-archive:${file}:@0`, image), 'REFERENCE_INVALID');
    await failureOf(writeImage(`docker-archive:${file}:app:1`, image, ['Team/App:1']), 'REFERENCE_INVALID');
  });
});

describe('parseDockerArchiveReference', () => {
  it.each([
    ['/a/b.tar', undefined],
    ['/a/b.tar:app', 'docker.io/library/app:latest'],
    ['/a/b.tar:team/app:1', 'docker.io/team/app:1'],
    ['/a/b.tar:host:5000/app:1', 'host:5000/app:1'],
    ['/a/b.tar:@12', '@12'],
  ])('reads %s', (text, name) => {
    const reference = parseDockerArchiveReference(text);
    expect(reference.location).toBe('/a/b.tar');
    expect(reference.name).toBe(name);
    expect(reference.named && renderImageName(reference.named)).toBe(name?.startsWith('@') === true ? undefined : name);
    expect(parseDockerArchiveReference(reference.text.slice('docker-archive:'.length))).toEqual(reference);
  });

  it.each(['', ':app', '/a:', '/a:@', '/a:@-1', '/a:@01', '/a:App', `/a:app@sha256:${'0'.repeat(64)}`, 'a\0b'])(
    'refuses %j',
    async (text) => {
      await failureOf(async () => Promise.resolve(parseDockerArchiveReference(text)), 'REFERENCE_INVALID');
    },
  );
});

function streamOf(bytes: Uint8Array): Readable {
  return Readable.from([bytes], { objectMode: false });
}
