import { describe, expect, it } from 'vitest';
import { anImage, anIndex } from '../../test/support/image-builder.ts';
import { failureOf } from '../../test/support/failure-of.ts';
import type { FailureCode } from '../runtime/failure.ts';
import { guessMediaType, parseManifest, verifyBytes, type Manifest, type ManifestDocument } from './manifest.ts';
import { DOCKER_LIST, DOCKER_MANIFEST, DOCKER_SCHEMA1_SIGNED, OCI_INDEX, OCI_MANIFEST } from './media-types.ts';

const IMAGE = anImage().root;
const INDEX = anIndex([anImage()]).root;
const [LAYER] = anImage().blobs.map(({ descriptor: { mediaType, digest, size } }) => ({ mediaType, digest, size }));

function changed({ bytes }: ManifestDocument, fields: Readonly<Record<string, unknown>>): Uint8Array {
  const document = JSON.parse(Buffer.from(bytes).toString()) as object;
  return Buffer.from(JSON.stringify({ ...document, ...fields }));
}
const read = async (bytes: Uint8Array, declared?: string): Promise<Manifest> =>
  Promise.resolve().then(() => parseManifest(bytes, declared));
const refused = async (bytes: Uint8Array, declared?: string, code: FailureCode = 'MANIFEST_INVALID'): Promise<string> =>
  (await failureOf(read(bytes, declared), code)).message;

describe('a document that two readers could take for different things', () => {
  it.each(['manifests', 'Manifests', 'fsLayers', 'history', 'blobs'])('is no image with %s', async (key) => {
    expect(await refused(changed(IMAGE, { [key]: [] }), OCI_MANIFEST)).toContain('readers could disagree');
  });

  it.each(['config', 'layers', 'Layers', 'fsLayers', 'history', 'blobs'])('is no index with %s', async (key) => {
    expect(await refused(changed(INDEX, { [key]: [] }), OCI_INDEX)).toContain('readers could disagree');
  });

  it.each(['Layers', 'Subject', 'MediaType', 'ArtifactType', 'ANNOTATIONS'])(
    'is none with %s alone, which readers that know no case take for what it is not',
    async (key) => {
      const known = { Layers: 'layers', MediaType: 'mediaType' }[key];
      const without = known === undefined ? {} : { [known]: undefined };
      expect(await refused(changed(IMAGE, { ...without, [key]: [] }), OCI_MANIFEST)).toContain(
        'readers could disagree',
      );
    },
  );

  it.each([
    ['an image', IMAGE, OCI_INDEX],
    ['an image', IMAGE, DOCKER_MANIFEST],
    ['an index', INDEX, OCI_MANIFEST],
    ['an index', INDEX, DOCKER_LIST],
  ])('is none that calls itself %s and is served as another', async (_what, { bytes }, declared) => {
    expect(await refused(bytes, declared)).toContain(`but was served as ${declared}`);
  });

  it('is none that calls itself something that is no manifest', async () => {
    expect(await refused(changed(IMAGE, { mediaType: 'text/plain' }), OCI_MANIFEST)).toContain('no manifest type');
  });
});

describe('a document that does not say what it is', () => {
  it.each([
    ['an OCI image', changed(IMAGE, { mediaType: undefined }), OCI_MANIFEST],
    ['an OCI index', changed(INDEX, { mediaType: '' }), OCI_INDEX],
    ['a Docker image', changed(anImage({ format: 'docker' }).root, { mediaType: undefined }), DOCKER_MANIFEST],
  ])('is known by its content: %s', async (_what, bytes, wanted) => {
    expect(guessMediaType(bytes)).toBe(wanted);
    expect(await read(bytes, 'application/octet-stream')).toMatchObject({ mediaType: wanted });
  });

  it('is what it was served as', async () => {
    const bytes = changed(INDEX, { mediaType: undefined });
    expect(await read(bytes, DOCKER_LIST)).toMatchObject({ kind: 'index', mediaType: DOCKER_LIST });
  });

  it('is none where nothing tells', async () => {
    for (const fields of [{ config: undefined }, { config: null }, { config: {} }])
      await refused(changed(IMAGE, { mediaType: undefined, ...fields }));
  });
});

describe('a manifest', () => {
  it.each([
    ['schemaVersion 3', { schemaVersion: 3 }],
    ['layers that are no list', { layers: {} }],
    ['a config without a digest', { config: { ...LAYER, digest: undefined } }],
    ['a layer of no media type', { layers: [{ ...LAYER, mediaType: '' }] }],
    ['a layer of a negative size', { layers: [{ ...LAYER, size: -1 }] }],
    ['a layer of half a byte', { layers: [{ ...LAYER, size: 0.5 }] }],
    ['a layer whose size is a text', { layers: [{ ...LAYER, size: '1' }] }],
    ['addresses that are no texts', { layers: [{ ...LAYER, urls: [1] }] }],
    ['annotations that are no texts', { annotations: { a: 1 } }],
    ['a subject that is none', { subject: 'sha256:' }],
  ])('is refused with %s', async (_what, fields) => {
    await refused(changed(IMAGE, fields), OCI_MANIFEST);
  });

  it("of Docker's first schema is not supported, however that is known", async () => {
    await refused(changed(IMAGE, { schemaVersion: 1 }), OCI_MANIFEST, 'UNSUPPORTED');
    await refused(IMAGE.bytes, DOCKER_SCHEMA1_SIGNED, 'UNSUPPORTED');
  });

  it('is only what its digest and its size say', async () => {
    const { digest, size } = IMAGE.descriptor;
    verifyBytes(IMAGE.bytes, { digest, size });
    const check = async (expected: Parameters<typeof verifyBytes>[1]): Promise<void> =>
      Promise.resolve().then(() => verifyBytes(IMAGE.bytes, expected));
    await failureOf(check({ digest, size: size + 1 }), 'SIZE_MISMATCH');
    await failureOf(check({ digest: INDEX.descriptor.digest }), 'DIGEST_MISMATCH');
  });
});
