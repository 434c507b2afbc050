import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestOf, type Descriptor } from '../../src/image/index.ts';
import { aFaultyRegistry, type FaultyRegistry } from '../support/faulty-registry.ts';
import { anImage, anIndex, type BuiltImage } from '../support/image-builder.ts';
import { putImage } from '../support/raw-registry.ts';
import { PLAIN, succeed, twoTools, type TwoTools } from '../support/two-tools.ts';

interface SomeManifest {
  readonly mediaType: string;
  readonly config: Descriptor;
  readonly layers: readonly Descriptor[];
}

const OCI = anImage({ layerForm: 'tar+gzip', seed: 'oci', layers: 3 });
const DOCKER = anImage({ layerForm: 'tar+gzip', seed: 'docker', format: 'docker' });
const PLAIN_TAR = anImage({ layerForm: 'tar', seed: 'tar' });
const ARM = anImage({ layerForm: 'tar+gzip', seed: 'arm', platform: 'linux/arm64' });
const HELD: Readonly<Record<string, BuiltImage>> = {
  oci: OCI,
  docker: DOCKER,
  tar: PLAIN_TAR,
  index: anIndex([OCI, ARM]),
};

let tools: TwoTools;
let registry: FaultyRegistry;

beforeAll(async () => {
  [tools, registry] = await Promise.all([twoTools(), aFaultyRegistry()]);
  for (const [name, image] of Object.entries(HELD)) await putImage(registry.host, name, image, '1');
});
afterAll(async () => {
  await tools[Symbol.asyncDispose]();
  await registry[Symbol.asyncDispose]();
});

const at = (name: string): string => `docker://${registry.host}/${name}:1`;
const dir = (name: string): string => `dir:${path.join(tools.directory, name)}`;

async function waybill(...args: readonly string[]): Promise<void> {
  await succeed(tools.waybill('copy', ...PLAIN, '--attached', 'none', ...args));
}

async function skopeo(...args: readonly string[]): Promise<void> {
  await succeed(tools.skopeo('copy', ...PLAIN, ...args));
}

async function manifestIn(name: string): Promise<SomeManifest> {
  return JSON.parse(await readFile(path.join(tools.directory, name, 'manifest.json'), 'utf8')) as SomeManifest;
}

/** What an image is, whatever the spelling of its manifest. */
const essence = ({ mediaType, config, layers }: SomeManifest): unknown => ({
  mediaType,
  config: { digest: config.digest, mediaType: config.mediaType, size: config.size },
  layers: layers.map(({ digest, mediaType: type, size }) => ({ digest, mediaType: type, size })),
});

async function diffIdsIn(name: string): Promise<readonly string[]> {
  const { config } = await manifestIn(name);
  const text = await readFile(path.join(tools.directory, name, config.digest.slice('sha256:'.length)), 'utf8');
  return (JSON.parse(text) as { rootfs: { diff_ids: string[] } }).rootfs.diff_ids;
}

describe('an image made into a Docker image', () => {
  it('is the one that skopeo makes, by config and layers', async () => {
    await waybill('--format', 'v2s2', at('oci'), dir('v2s2-ours'));
    await skopeo('--format', 'v2s2', at('oci'), dir('v2s2-theirs'));
    expect(essence(await manifestIn('v2s2-ours'))).toEqual(essence(await manifestIn('v2s2-theirs')));
  });

  it('is taken by skopeo, and becomes an OCI image again whose config is the same', async () => {
    await waybill('--format', 'v2s2', at('oci'), at('v2s2-pushed'));
    await skopeo('--preserve-digests', at('v2s2-pushed'), dir('v2s2-pulled'));
    await waybill('--format', 'oci', dir('v2s2-pulled'), dir('oci-again'));
    expect((await manifestIn('oci-again')).config.digest).toBe(OCI.blobs[0]?.descriptor.digest);
    await succeed(tools.skopeo('inspect', dir('oci-again')));
  });

  it('is a list where it is an index', async () => {
    await waybill('--format', 'v2s2', at('index'), dir('list-ours'));
    await skopeo('--all', '--preserve-digests', dir('list-ours'), dir('list-copied'));
    await skopeo('--override-arch', 'arm64', dir('list-ours'), dir('list-arm'));
    expect((await manifestIn('list-arm')).config.digest).toBe(ARM.blobs[0]?.descriptor.digest);
  });
});

describe('an image made into an OCI image', () => {
  it('keeps its config, which skopeo writes anew', async () => {
    await waybill('--format', 'oci', at('docker'), dir('oci-ours'));
    const { mediaType, config, layers } = await manifestIn('oci-ours');
    expect(mediaType).toBe('application/vnd.oci.image.manifest.v1+json');
    expect(config.digest).toBe(DOCKER.blobs[0]?.descriptor.digest);
    expect(layers.map(({ mediaType: type }) => type)).toEqual(
      layers.map(() => 'application/vnd.oci.image.layer.v1.tar+gzip'),
    );
    await skopeo(dir('oci-ours'), `oci:${path.join(tools.directory, 'oci-layout')}:x`);
    const told = await succeed(tools.skopeo('inspect', '--config', dir('oci-ours')));
    expect(told).toContain('"architecture": "amd64"');
  });
});

describe('layers', () => {
  it('are decompressed to what skopeo decompresses them to', async () => {
    await waybill('--dest-decompress', at('oci'), dir('tar-ours'));
    await skopeo('--dest-decompress', at('oci'), dir('tar-theirs'));
    expect(essence(await manifestIn('tar-ours'))).toEqual(essence(await manifestIn('tar-theirs')));
  });

  it.each(['gzip', 'zstd'])('compressed with %s are decompressed by skopeo to what they were', async (format) => {
    const [packed, unpacked] = [`${format}-ours`, `${format}-unpacked`];
    await waybill('--dest-compress', '--dest-compress-format', format, at('tar'), dir(packed));
    await skopeo('--dest-decompress', dir(packed), dir(unpacked));
    const { layers } = await manifestIn(unpacked);
    expect(layers.map(({ digest }) => digest)).toEqual(await diffIdsIn(packed));
    expect(layers.map(({ digest }) => digest)).toEqual(PLAIN_TAR.blobs.slice(1).map((one) => one.descriptor.digest));
  });

  it.each(['gzip', 'zstd'])('compressed with %s by skopeo are decompressed to what they were', async (format) => {
    const [packed, unpacked] = [`${format}-theirs`, `${format}-theirs-unpacked`];
    await skopeo('--dest-compress', '--dest-compress-format', format, at('tar'), dir(packed));
    await waybill('--dest-decompress', dir(packed), dir(unpacked));
    const { layers } = await manifestIn(unpacked);
    expect(layers.map(({ digest }) => digest)).toEqual(PLAIN_TAR.blobs.slice(1).map((one) => one.descriptor.digest));
  });

  it('that were compressed with zstd are compressed with gzip in a Docker image', async () => {
    await waybill('--dest-compress-format', 'zstd', at('oci'), at('zstd'));
    await waybill('--format', 'v2s2', at('zstd'), dir('zstd-v2s2'));
    await skopeo('--dest-decompress', dir('zstd-v2s2'), dir('zstd-v2s2-unpacked'));
    const { layers } = await manifestIn('zstd-v2s2-unpacked');
    expect(layers.map(({ digest }) => digest)).toEqual(await diffIdsIn('zstd-v2s2'));
  });

  it('are as a whole what the digest says that was printed', async () => {
    const out = await succeed(
      tools.waybill('copy', ...PLAIN, '--dest-compress-format', 'zstd', at('oci'), at('printed')),
    );
    const raw = await succeed(tools.skopeo('inspect', '--tls-verify=false', '--raw', at('printed')));
    expect(out.trim().split('@')[1]).toBe(digestOf(Buffer.from(raw)));
  });
});
