import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, zstdDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  DOCKER_LIST,
  DOCKER_MANIFEST,
  digestOf,
  hexOf,
  OCI_MANIFEST,
  type Descriptor,
} from '../../../src/image/index.ts';
import { aCommandLine, type CommandLine } from '../../support/command-line.ts';
import { aFaultyRegistry, type FaultyRegistry } from '../../support/faulty-registry.ts';
import { aBlob, anImage, anIndex, anSbom } from '../../support/image-builder.ts';
import { putImage } from '../../support/raw-registry.ts';

const AMD = anImage({ seed: 'amd', layerForm: 'tar+gzip', layerBytes: 300_000 });
const ARM = anImage({ seed: 'arm', layerForm: 'tar+gzip', platform: 'linux/arm64' });
const INDEX = anIndex([AMD, ARM]);
const SBOM = anSbom(AMD, 'amd');
const CONFIG = AMD.blobs[0]?.descriptor.digest ?? '';

interface SomeManifest {
  readonly mediaType: string;
  readonly config: Descriptor;
  readonly layers: readonly Descriptor[];
}

let waybill: CommandLine;
let near: FaultyRegistry;
let far: FaultyRegistry;

beforeAll(async () => {
  [waybill, near, far] = await Promise.all([aCommandLine(), aFaultyRegistry(), aFaultyRegistry()]);
  await putImage(near.host, 'team/app', AMD, '1');
  await putImage(near.host, 'team/app', SBOM);
  await putImage(near.host, 'team/index', INDEX, '1');
});
afterAll(async () => {
  for (const one of [waybill, near, far]) await one[Symbol.asyncDispose]();
});

const source = (): string => `docker://${near.host}/team/app:1`;
const at = (repository: string): string => `docker://${far.host}/${repository}:1`;

async function manifestAt(repository: string): Promise<SomeManifest> {
  const headers = { accept: [OCI_MANIFEST, DOCKER_MANIFEST].join(', ') };
  const answer = await fetch(`http://${far.host}/v2/${repository}/manifests/1`, { headers });
  return (await answer.json()) as SomeManifest;
}

async function blobAt(repository: string, digest: string): Promise<Buffer> {
  const answer = await fetch(`http://${far.host}/v2/${repository}/blobs/${digest}`);
  return Buffer.from(await answer.arrayBuffer());
}

describe('layers on their way', () => {
  it('are decompressed into a directory, named by their diffIDs', async () => {
    const directory = path.join(waybill.directory, 'decompressed');
    const { code, destinations } = await waybill.copy(['--dest-decompress', source(), `dir:${directory}`]);
    expect(code).toBe(0);
    const manifest = JSON.parse(await readFile(path.join(directory, 'manifest.json'), 'utf8')) as SomeManifest;
    const config = JSON.parse(await readFile(path.join(directory, hexOf(manifest.config.digest)), 'utf8')) as {
      rootfs: { diff_ids: string[] };
    };
    expect(manifest.config.digest).toBe(CONFIG);
    expect(manifest.layers.map(({ digest }) => digest)).toEqual(config.rootfs.diff_ids);
    for (const { digest, size, mediaType } of manifest.layers) {
      const bytes = await readFile(path.join(directory, hexOf(digest)));
      expect([digestOf(bytes), bytes.byteLength]).toEqual([digest, size]);
      expect(mediaType).toBe('application/vnd.oci.image.layer.v1.tar');
    }
    const changed = destinations[0]?.notes.find((note) => note.code === 'DIGEST_CHANGES');
    expect(changed?.text).toBe(`${AMD.root.descriptor.digest} becomes ${destinations[0]?.digest ?? ''}`);
  });

  it('are compressed with zstd, unpack to what they were, and are the same every time', async () => {
    const copyTo = async (repository: string): Promise<string> => {
      const { code, destinations } = await waybill.copy(['--dest-compress-format', 'zstd', source(), at(repository)]);
      expect(code).toBe(0);
      return destinations[0]?.digest ?? '';
    };
    const [one, two] = [await copyTo('zstd/one'), await copyTo('zstd/two')];
    expect(one).toBe(two);
    const { layers } = await manifestAt('zstd/one');
    for (const [place, { digest, mediaType }] of layers.entries()) {
      expect(mediaType).toBe('application/vnd.oci.image.layer.v1.tar+zstd');
      const before = AMD.blobs[place + 1]?.bytes ?? Buffer.alloc(0);
      expect(zstdDecompressSync(await blobAt('zstd/one', digest)).equals(gunzipSync(before))).toBe(true);
    }
  });

  it('are up to date when what they become is there already, and are pushed again to nobody', async () => {
    await waybill.copy(['--dest-compress-format', 'zstd', source(), at('again')]);
    const before = far.seen.length;
    const { destinations } = await waybill.copy(['--dest-compress-format', 'zstd', source(), at('again')]);
    expect(destinations).toMatchObject([{ status: 'up-to-date', bytes: { transferred: 0 } }]);
    expect(far.seen.slice(before).filter(({ method }) => method === 'PUT' || method === 'PATCH')).toEqual([]);
  });

  it('are read once for several destinations that want them in different forms', async () => {
    const before = near.seen.length;
    const { code, destinations } = await waybill.copy([
      '--dest-decompress',
      source(),
      `dir:${path.join(waybill.directory, 'several')}`,
      at('several/one'),
      `oci:${path.join(waybill.directory, 'several-layout')}:1`,
    ]);
    expect(code).toBe(0);
    expect(destinations.map(({ digest }) => digest === AMD.root.descriptor.digest)).toEqual([false, true, true]);
    const largest = AMD.blobs.find(({ bytes }) => bytes.byteLength > 100_000)?.descriptor.digest ?? '';
    expect(
      near.seen.slice(before).filter(({ method, path: asked }) => method === 'GET' && asked.includes(largest)),
    ).toHaveLength(1);
  });

  it('are refused when they are not what the config says, and nothing stays', async () => {
    const layer = AMD.blobs[1];
    if (layer === undefined) throw new Error('an image without layers');
    const lying = anImage({ layers: 0, extraLayers: [aBlob(layer.bytes, layer.descriptor.mediaType)] });
    await putImage(near.host, 'team/lying', lying, '1');
    const directory = path.join(waybill.directory, 'lying');
    const run = await waybill.copy(['--dest-decompress', `docker://${near.host}/team/lying:1`, `dir:${directory}`]);
    expect(run.code).toBe(8);
    expect(run.destinations[0]?.error).toMatchObject({ code: 'DIGEST_MISMATCH', side: 'source' });
    expect(await readdir(waybill.directory)).not.toContain('lying');
  });

  it('leave no file behind where they were made', async () => {
    const temporary = path.join(waybill.directory, 'temporary');
    await mkdir(temporary);
    await waybill.copy(['--tmpdir', temporary, '--dest-compress-format', 'zstd', source(), at('temporary')]);
    expect(await readdir(temporary)).toEqual([]);
  });
});

describe('layers that are made for several', () => {
  it('are made once for destinations that want the same, and mounted between repositories', async () => {
    const before = near.seen.length;
    const flags = ['--attached', 'none', '--dest-compress-format', 'zstd'];
    const places = [at('same/one'), at('same/two'), `oci:${path.join(waybill.directory, 'same')}:1`];
    const { code, destinations } = await waybill.copy([...flags, source(), ...places]);
    expect(code).toBe(0);
    expect(new Set(destinations.map(({ digest }) => digest)).size).toBe(1);
    for (const { descriptor } of AMD.blobs.slice(1)) {
      const reads = near.seen.slice(before).filter(({ path: asked }) => asked.includes(descriptor.digest));
      expect(reads).toHaveLength(1);
    }
    expect(destinations[1]?.bytes.mounted).toBeGreaterThan(0);
  });

  it('are pushed again when an upload breaks, without being read again', async () => {
    const before = near.seen.length;
    far.plant({ method: 'PUT', path: /\/again\/.*uploads/, times: 2, what: { kind: 'answer', status: 503 } });
    const flags = ['--retry-delay', '1ms', '--dest-compress-format', 'zstd'];
    const { code } = await waybill.copy([...flags, source(), at('broken/again/app')]);
    far.clear();
    expect(code).toBe(0);
    for (const { descriptor } of AMD.blobs.slice(1)) {
      const reads = near.seen.slice(before).filter(({ path: asked }) => asked.includes(descriptor.digest));
      expect(reads).toHaveLength(1);
    }
  });

  it('go on where the read of the source broke', async () => {
    near.plant({ method: 'GET', path: /\/blobs\//, times: 1, what: { kind: 'reset', afterBytes: 100_000 } });
    const { code } = await waybill.copy([
      '--retry-delay',
      '1ms',
      '--dest-compress-format',
      'zstd',
      source(),
      at('reset'),
    ]);
    near.clear();
    expect(code).toBe(0);
  });

  it('leave nothing behind when they are interrupted', async () => {
    const largest = AMD.blobs.find(({ bytes }) => bytes.byteLength > 100_000)?.descriptor.digest ?? '';
    near.plant({ method: 'GET', path: new RegExp(largest), what: { kind: 'stall', afterBytes: 100_000 } });
    const temporary = path.join(waybill.directory, 'interrupted');
    await mkdir(temporary);
    const before = near.seen.length;
    const args = ['--tmpdir', temporary, '--dest-decompress', source(), `dir:${path.join(waybill.directory, 'half')}`];
    const child = spawn(process.execPath, [waybill.main, '--insecure-policy', 'copy', ...args], {
      stdio: 'ignore',
      env: { PATH: process.env['PATH'], ...waybill.environment },
    });
    const exit = once(child, 'exit');
    await expect
      .poll(() => near.seen.slice(before).some(({ path: asked }) => asked.includes(largest)), { timeout: 20_000 })
      .toBe(true);
    child.kill('SIGTERM');
    expect(await exit).toEqual([143, null]);
    near.clear();
    expect(await readdir(temporary)).toEqual([]);
    expect(await readdir(waybill.directory)).not.toContain('half');
  });
});

describe('a place that keeps no manifests', () => {
  it('gets one image of an index, and gives a registry the same image every time', async () => {
    const archive = `docker-archive:${path.join(waybill.directory, 'flat.tar')}`;
    const index = `docker://${near.host}/team/index:1`;
    const { code, destinations } = await waybill.copy([index, `${archive}:app:1`]);
    expect(code).toBe(0);
    const codes = destinations[0]?.notes.map((note) => note.code);
    expect(codes).toEqual(['INDEX_FLATTENED', 'FORMAT_CONVERTED', 'LAYERS_CONVERTED', 'DIGEST_CHANGES']);
    const runs = [];
    for (const repository of ['new/one', 'new/two']) runs.push(await waybill.copy([archive, at(repository)]));
    const digests = new Set(runs.map((run) => run.destinations[0]?.digest));
    expect(digests.size).toBe(1);
    expect(runs[0]?.destinations[0]?.notes.map((note) => note.code)).toEqual([
      'LAYERS_CONVERTED',
      'DIGEST_CHANGES',
      'DIGEST_IS_NEW',
    ]);
    for (const { mediaType } of (await manifestAt('new/one')).layers) expect(mediaType).toMatch(/\.gzip$/);
    expect((await waybill.copy(['--all', index, `${archive}2:app:1`])).code).toBe(9);
  });
});

describe('--format', () => {
  it('makes a Docker schema 2 image whose config is the same, and leaves behind what was attached', async () => {
    const { code, destinations } = await waybill.copy(['--format', 'v2s2', source(), at('docker')]);
    expect(code).toBe(0);
    const { mediaType, config, layers } = await manifestAt('docker');
    expect([mediaType, config.digest]).toEqual([DOCKER_MANIFEST, CONFIG]);
    expect(layers.map((one) => one.digest)).toEqual(AMD.blobs.slice(1).map(({ descriptor }) => descriptor.digest));
    expect(destinations).toMatchObject([{ attached: [] }]);
    expect(destinations[0]?.notes.map((note) => note.code)).toEqual([
      'FORMAT_CONVERTED',
      'ATTACHED_LEFT_BEHIND',
      'DIGEST_CHANGES',
    ]);
  });

  it('says with --dry-run what it would do, with the new digest, and does nothing', async () => {
    const { code, stdout } = await waybill.run(['copy', '--dry-run', '--format', 'v2s2', source(), at('dry')]);
    expect(code).toBe(0);
    const { destinations } = await waybill.copy(['--format', 'v2s2', source(), at('wet')]);
    expect(stdout).toContain(`dry:1@${destinations[0]?.digest ?? 'none'}`);
    expect(stdout).toContain('FORMAT_CONVERTED');
    expect((await fetch(`http://${far.host}/v2/dry/tags/list`)).status).toBe(404);
  });

  it('has nothing to do the second time, after one request', async () => {
    await waybill.copy(['--format', 'v2s2', source(), at('twice')]);
    const before = far.seen.length;
    const { destinations } = await waybill.copy(['--format', 'v2s2', '--attached', 'none', source(), at('twice')]);
    expect(destinations).toMatchObject([{ status: 'up-to-date' }]);
    expect(far.seen.slice(before).filter(({ path: asked }) => /\/(?:blobs|manifests)\//.test(asked))).toHaveLength(1);
  });

  it('makes a list of an index', async () => {
    const index = `docker://${near.host}/team/index:1`;
    const { code, destinations } = await waybill.copy(['--format', 'v2s2', index, at('list')]);
    expect(code).toBe(0);
    const answer = await fetch(`http://${far.host}/v2/list/manifests/1`, { headers: { accept: DOCKER_LIST } });
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(digestOf(bytes)).toBe(destinations[0]?.digest);
    expect(JSON.parse(bytes.toString())).toMatchObject({
      mediaType: DOCKER_LIST,
      manifests: [
        { mediaType: DOCKER_MANIFEST, platform: { os: 'linux', architecture: 'amd64' } },
        { mediaType: DOCKER_MANIFEST, platform: { os: 'linux', architecture: 'arm64' } },
      ],
    });
  });

  it('is refused with exit 9 before anything moves where digests are to stay', async () => {
    for (const flags of [
      ['--format', 'v2s2'],
      ['--dest-compress-format', 'zstd'],
    ]) {
      const before = far.seen.length;
      const run = await waybill.copy(['--preserve-digests', ...flags, source(), at('never')]);
      expect([run.code, run.destinations[0]?.error?.code]).toEqual([9, 'DIGEST_WOULD_CHANGE']);
      expect(far.seen.slice(before).filter(({ method }) => method !== 'GET' && method !== 'HEAD')).toEqual([]);
    }
  });

  it.each([
    [['--format', 'v2s1'], 9],
    [['--format', 'v3'], 4],
    [['--dest-compress-format', 'zstd:chunked'], 9],
    [['--dest-compress-format', 'lz4'], 4],
    [['--dest-compress-level', '10'], 4],
    [['--dest-compress', '--dest-decompress'], 4],
    [['--dest-force-compress-format'], 4],
  ])('is refused clearly: %j', async (flags, code) => {
    const run = await waybill.run(['copy', ...flags, source(), at('wrong')]);
    expect(run.code).toBe(code);
    expect(run.stderr).toMatch(/^error [A-Z0-9_]+: .*\n {2}hint: /);
  });
});
