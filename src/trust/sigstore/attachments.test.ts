import { generateKeyPairSync, verify } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../../test/support/failure-of.ts';
import { aContext, aDirectory, anImage, anIndex, opening, pushImage } from '../../../test/support/layout-image.ts';
import { offlineSettings } from '../../../test/support/endpoint-settings.ts';
import {
  cosignTag,
  createDocument,
  digestOf,
  OCI_CONFIG,
  OCI_MANIFEST,
  parseImageName,
  parseManifest,
  type Digest,
} from '../../image/index.ts';
import {
  isManifestReader,
  type ContentSink,
  type ContentSource,
  type ManifestReader,
  type SigstoreAttachment,
} from '../../transport/contract.ts';
import { isNameEditor, type NameEditor } from '../../transport/name-editor.ts';
import { parseReference, transportOf } from '../../transport/index.ts';
import { parseSimplePayload } from '../simple-signing/payload.ts';
import { writeSignature } from '../write-signature.ts';
import { appendAttachment } from './append-attachment.ts';
import { ANNOTATION, LARGEST_PAYLOAD, SIMPLE_SIGNING } from './attachment.ts';
import { createKeySigner } from './key-signer.ts';
import { createLegacySigner } from './legacy-signer.ts';
import { readAttachments } from './read-attachments.ts';

const FIXTURES = new URL('../../../test/fixtures/trust/sigstore-attachments/', import.meta.url);
const ctx = aContext();
const image = anImage('signed');
const subject = image.root.descriptor.digest;

const anAttachment = (payload: string, signature = 'c2ln'): SigstoreAttachment => ({
  mediaType: SIMPLE_SIGNING,
  payload: Buffer.from(payload),
  annotations: { [ANNOTATION.signature]: signature },
});

describe('the .sig tag', () => {
  it('holds what was added, in that order, and the same signature once', async () => {
    await using layout = await aLayout();
    const [first, second] = [anAttachment('one'), anAttachment('one', 'b3RoZXI=')];
    for (const one of [first, second, first]) await appendAttachment(ctx, layout.sink, subject, one);
    await layout.sink.seal(ctx);
    expect(await readAttachments(ctx, await layout.source(), subject)).toEqual([first, second]);
  });

  it('is an image that other tools read: a config with one diffId for each payload', async () => {
    await using layout = await aLayout();
    for (const payload of ['one', 'two']) await appendAttachment(ctx, layout.sink, subject, anAttachment(payload));
    const tagged = await layout.sink.readManifest(ctx, cosignTag(subject, 'sig'));
    const manifest = parseManifest(tagged?.bytes ?? new Uint8Array(), OCI_MANIFEST);
    if (manifest.kind !== 'image') throw new Error('an index');
    const { config, layers } = manifest;
    expect(config.mediaType).toBe(OCI_CONFIG);
    const { stream } = await (await layout.sealed()).openBlob(ctx, config);
    const text = Buffer.concat((await stream.toArray()) as Buffer[]).toString();
    const digests = [digestOf(Buffer.from('one')), digestOf(Buffer.from('two'))];
    expect(JSON.parse(text)).toEqual({
      architecture: '',
      os: '',
      config: {},
      rootfs: { type: 'layers', diff_ids: digests },
    });
    expect(layers.map(({ digest }) => digest)).toEqual(digests);
  });

  it('keeps what others wrote there: signatures, other layers, fields that waybill does not know', async () => {
    await using layout = await aLayout();
    const theirs = readFileSync(new URL('skopeo-signed-sk/manifest.json', FIXTURES));
    const fields = JSON.parse(theirs.toString()) as { layers: { digest: Digest }[] };
    const strange = { ...fields, annotations: { a: 'b' }, 'io.example.field': 7 };
    await layout.sink.tag(ctx, documentOf(strange), [cosignTag(subject, 'sig')]);
    await appendAttachment(ctx, layout.sink, subject, anAttachment('ours'));
    const tagged = await layout.sink.readManifest(ctx, cosignTag(subject, 'sig'));
    const now = JSON.parse(Buffer.from(tagged?.bytes ?? []).toString()) as { layers: unknown[] };
    expect(now).toMatchObject({ annotations: { a: 'b' }, 'io.example.field': 7 });
    expect(now.layers).toHaveLength(2);
    expect(now.layers[0]).toEqual(fields.layers[0]);
  });

  it('of a layout gets what two writers add that know nothing of each other', async () => {
    await using layout = await aLayout();
    await layout.sink.seal(ctx);
    await using other = await layout.anotherSink();
    await appendAttachment(ctx, layout.sink, subject, anAttachment('ours'));
    await appendAttachment(ctx, other, subject, anAttachment('theirs'));
    await layout.sink.seal(ctx);
    await other.seal(ctx);
    const found = await readAttachments(ctx, await layout.source(), subject);
    expect(found.map(({ payload }) => Buffer.from(payload).toString())).toEqual(['ours', 'theirs']);
  });

  it('gets every signature that is written at the same time', async () => {
    await using layout = await aLayout();
    const payloads = Array.from({ length: 8 }, (_, at) => `payload ${String(at)}`);
    await Promise.all(payloads.map(async (one) => appendAttachment(ctx, layout.sink, subject, anAttachment(one))));
    const found = await readAttachments(ctx, await layout.sealed(), subject);
    expect(found.map(({ payload }) => Buffer.from(payload).toString())).toEqual(payloads);
  });

  it('is left as it is where it is something else', async () => {
    await using layout = await aLayout();
    const index = anIndex([image.root.descriptor]);
    await layout.sink.tag(ctx, index, [cosignTag(subject, 'sig')]);
    await failureOf(appendAttachment(ctx, layout.sink, subject, anAttachment('x')), 'MANIFEST_INVALID');
    await failureOf(readAttachments(ctx, await layout.sealed(), subject), 'SIGNATURE_INVALID');
  });

  it('need not be there', async () => {
    await using layout = await aLayout();
    expect(await readAttachments(ctx, await layout.sealed(), subject)).toEqual([]);
  });

  it.each(readdirSync(FIXTURES))('of another tool is read: %s', async (name) => {
    await using layout = await aLayout();
    const folder = new URL(`${name}/`, FIXTURES);
    const files = readdirSync(folder).filter((file) => file !== 'manifest.json');
    for (const file of files) await pushBytes(layout.sink, readFileSync(new URL(file, folder)));
    const manifest = readFileSync(new URL('manifest.json', folder));
    await layout.sink.tag(ctx, createDocument(manifest, OCI_MANIFEST), [cosignTag(subject, 'sig')]);
    const found = await readAttachments(ctx, await layout.sealed(), subject);
    expect(found).toHaveLength(name === 'node-signed-two-sigs' ? 2 : 1);
    for (const { payload, annotations } of found) {
      expect(parseSimplePayload(payload, 'cosign').digest).toMatch(/^sha256:b4a0b045/);
      expect(annotations[ANNOTATION.signature]).toBeDefined();
    }
  });

  it('is bounded: in the size of a payload, and by what the manifest says of it', async () => {
    const config = { mediaType: OCI_CONFIG, digest: digestOf(Buffer.from('{}')), size: 2 };
    const layer = { mediaType: SIMPLE_SIGNING, digest: digestOf(Buffer.from('one')), size: 3 };
    const cases = [
      [[{ ...layer, size: LARGEST_PAYLOAD + 1 }], 'LIMIT_EXCEEDED'],
      [Array.from({ length: 1001 }, () => layer), 'LIMIT_EXCEEDED'],
      [Array.from({ length: 9 }, () => ({ ...layer, size: LARGEST_PAYLOAD })), 'LIMIT_EXCEEDED'],
      [[{ ...layer, size: 2 }], 'SIZE_MISMATCH'],
      [[{ ...layer, size: 4 }], 'SIZE_MISMATCH'],
    ] as const;
    for (const [layers, code] of cases) {
      await using layout = await aLayout();
      await pushBytes(layout.sink, Buffer.from('one'));
      const manifest = { schemaVersion: 2, mediaType: OCI_MANIFEST, config, layers };
      await layout.sink.tag(ctx, documentOf(manifest), [cosignTag(subject, 'sig')]);
      await failureOf(readAttachments(ctx, await layout.sealed(), subject), code);
    }
  });

  it('may hold what is no signature, which is left out', async () => {
    await using layout = await aLayout();
    await appendAttachment(ctx, layout.sink, subject, { ...anAttachment('sbom'), mediaType: 'text/spdx' });
    await appendAttachment(ctx, layout.sink, subject, anAttachment('signature'));
    expect(await readAttachments(ctx, await layout.sealed(), subject)).toEqual([anAttachment('signature')]);
  });
});

describe('a signature of the old scheme', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' });
  const signer = createLegacySigner(createKeySigner(privateKey), {
    creator: 'waybill 9.9',
    now: () => new Date('2026-11-21T00:00:00Z'),
  });
  const references = [parseImageName('registry.example.com/team/app:v1')];

  it('claims the digest and the name with its tag, and is made with SHA-256 whatever the key', async () => {
    const [made, ...others] = await signer.sign(ctx, { descriptor: image.root.descriptor, references });
    expect(others).toEqual([]);
    if (made?.format !== 'legacy') throw new Error('another format');
    const { payload, annotations } = made.attachment;
    expect(Buffer.from(payload).toString()).toBe(
      `{"critical":{"identity":{"docker-reference":"registry.example.com/team/app:v1"},"image":{"docker-manifest-digest":"${subject}"},"type":"cosign container image signature"},"optional":{"creator":"waybill 9.9","timestamp":1795219200}}`,
    );
    expect(Object.keys(annotations)).toEqual([ANNOTATION.signature]);
    const signature = Buffer.from(annotations[ANNOTATION.signature] ?? '', 'base64');
    expect(verify('sha256', payload, publicKey, signature)).toBe(true);
  });

  it('is not made for an image without a name', async () => {
    const { descriptor } = image.root;
    await failureOf(signer.sign(ctx, { descriptor, references: [] }), 'INPUT_INVALID');
  });

  it('goes to the .sig tag of a layout', async () => {
    await using layout = await aLayout();
    const { descriptor } = image.root;
    for (const made of await signer.sign(ctx, { descriptor, references }))
      await writeSignature(ctx, layout.sink, descriptor, made);
    expect(await readAttachments(ctx, await layout.sealed(), subject)).toHaveLength(1);
  });

  it('goes to the .sig tag of an archive, with those that are there', async () => {
    await using directory = await aDirectory();
    const reference = parseReference(`oci-archive:${directory.path}/archive.tar:v1`);
    const { openSink, openSource } = transportOf(reference);
    const { descriptor } = image.root;
    {
      await using sink = await openSink?.(ctx, reference, offlineSettings());
      if (sink === undefined) throw new Error('no archive');
      await pushImage(ctx, sink, image);
      await sink.tag(ctx, image.root, ['v1']);
      for (const made of await signer.sign(ctx, { descriptor, references }))
        for (const one of [made, made, { ...made, attachment: anAttachment('another') }])
          await writeSignature(ctx, sink, descriptor, one);
      await sink.seal(ctx);
    }
    await using source = await openSource?.(ctx, reference, offlineSettings());
    if (source === undefined) throw new Error('no archive');
    expect(await readAttachments(ctx, source, subject)).toHaveLength(2);
  });

  it('is refused by a layout without a NAME, where other tools expect one image', async () => {
    await using layout = await aLayout('');
    const { descriptor } = image.root;
    const [made] = await signer.sign(ctx, { descriptor, references });
    if (made === undefined) throw new Error('nothing was signed');
    await failureOf(writeSignature(ctx, layout.sink, descriptor, made), 'UNSUPPORTED');
  });
});

type LayoutSink = ContentSink & ManifestReader & NameEditor;

interface Layout extends AsyncDisposable {
  readonly sink: LayoutSink;
  /** As another process has it. */
  anotherSink(): Promise<LayoutSink>;
  source(): Promise<ContentSource>;
  /** The source of what was written. */
  sealed(): Promise<ContentSource>;
}

async function aLayout(name = ':v1'): Promise<Layout> {
  const directory = await aDirectory();
  const reference = parseReference(`oci:${directory.path}/layout${name}`);
  const { openSink, openSource } = transportOf(reference);
  if (openSource === undefined) throw new Error('not a layout');
  const anotherSink = async (): Promise<LayoutSink> => {
    const opened = await openSink?.(ctx, reference, offlineSettings());
    if (opened === undefined || !isManifestReader(opened) || !isNameEditor(opened)) throw new Error('not a layout');
    return opened;
  };
  const sink = await anotherSink();
  await pushImage(ctx, sink, image);
  await sink.tag(ctx, image.root, name === '' ? [] : ['v1']);
  const source = async (): Promise<ContentSource> => openSource(ctx, reference, offlineSettings());
  return {
    sink,
    anotherSink,
    source,
    sealed: async () => {
      await sink.seal(ctx);
      return source();
    },
    [Symbol.asyncDispose]: async () => {
      await sink[Symbol.asyncDispose]();
      await directory[Symbol.asyncDispose]();
    },
  };
}

function documentOf(value: unknown): ReturnType<typeof createDocument> {
  return createDocument(Buffer.from(JSON.stringify(value)), OCI_MANIFEST);
}

async function pushBytes(sink: ContentSink, bytes: Uint8Array): Promise<void> {
  const descriptor = { mediaType: 'application/octet-stream', digest: digestOf(bytes), size: bytes.byteLength };
  await sink.pushBlob(ctx, descriptor, opening(bytes));
}
