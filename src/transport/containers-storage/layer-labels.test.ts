import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { zstdCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aTar, gzipped } from '../../../test/support/tar-layer.ts';
import { digestOf, hexOf } from '../../image/index.ts';
import { correctLayerTypes } from './layer-labels.ts';

const OCI = 'application/vnd.oci.image.layer.v1.tar';
const DOCKER = 'application/vnd.docker.image.rootfs.diff.tar';
const TAR = aTar({ file: Buffer.from('content') });
const FORMS = { tar: TAR, gzip: gzipped(TAR), zstd: zstdCompressSync(TAR), empty: Buffer.alloc(0) } as const;

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'waybill-labels-'));
  for (const bytes of Object.values(FORMS)) await writeFile(path.join(directory, hexOf(digestOf(bytes))), bytes);
});
afterAll(async () => rm(directory, { recursive: true, force: true }));

function manifest(mediaType: string, form: keyof typeof FORMS, annotations?: Readonly<Record<string, string>>): Buffer {
  const layer = { mediaType, digest: digestOf(FORMS[form]), size: FORMS[form].byteLength };
  return Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      layers: [{ ...layer, ...(annotations && { annotations }) }],
      annotations: { b: '1', a: '2' },
    }),
  );
}

async function correct(bytes: Uint8Array): Promise<Uint8Array> {
  return correctLayerTypes(bytes, (digest) => path.join(directory, hexOf(digest)));
}

describe('the layer types of a manifest that a store wrote', () => {
  it.each([
    [`${OCI}+gzip`, 'gzip'],
    [`${OCI}+zstd`, 'zstd'],
    [`${DOCKER}.gzip`, 'gzip'],
    [OCI, 'tar'],
    ['application/vnd.example.thing', 'tar'],
  ] as const)('stay as they are, byte for byte, where they are true: %s for %s', async (mediaType, form) => {
    const bytes = manifest(mediaType, form);
    expect(await correct(bytes)).toBe(bytes);
  });

  it.each([
    [`${OCI}+gzip`, 'tar', OCI],
    [`${OCI}+zstd`, 'tar', OCI],
    [`${OCI}+gzip`, 'empty', OCI],
    [`${DOCKER}.gzip`, 'tar', DOCKER],
    [
      'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
      'tar',
      'application/vnd.docker.image.rootfs.foreign.diff.tar',
    ],
  ] as const)('become true: %s for %s', async (mediaType, form, expected) => {
    const corrected = await correct(manifest(mediaType, form));
    expect(Buffer.from(corrected)).toEqual(manifest(expected, form));
  });

  it('lose what is said of their compressed form, and nothing else', async () => {
    const annotations = { 'io.github.containers.zstd-chunked.manifest-checksum': 'x', kept: 'yes' };
    const corrected = await correct(manifest(`${OCI}+zstd`, 'tar', annotations));
    expect(Buffer.from(corrected)).toEqual(manifest(OCI, 'tar', { kept: 'yes' }));
  });
});
