import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RegistryPool } from '../../../src/distribution/contract.ts';
import {
  createDocument,
  fallbackTag,
  OCI_INDEX,
  type Descriptor,
  type ManifestDocument,
} from '../../../src/image/index.ts';
import { serve, type RunningRegistry } from '../../../src/operation/serve.ts';
import type { ContentSink, ContentSource, EndpointSettings } from '../../../src/transport/contract.ts';
import { parseReference, transportOf } from '../../../src/transport/index.ts';
import { findBundles } from '../../../src/trust/bundle/find-bundles.ts';
import { BUNDLE_TYPE, createBundleSigner } from '../../../src/trust/bundle/make-bundle.ts';
import { verifyBundle } from '../../../src/trust/bundle/verify-bundle.ts';
import { createKeySigner } from '../../../src/trust/sigstore/key-signer.ts';
import { writeSignature } from '../../../src/trust/write-signature.ts';
import { bundleFixture } from '../../support/bundle-vectors.ts';
import { aContext, type TestContext } from '../../support/context.ts';
import { startDockerRegistry, whyNot, type DockerRegistry } from '../../support/debian.ts';
import { failureOf } from '../../support/failure-of.ts';
import { anArtifact, anImage, anSbom, type BuiltImage } from '../../support/image-builder.ts';
import { aPool, anAccess } from '../../support/registry-client.ts';

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const signer = createBundleSigner(createKeySigner(privateKey));
const keys = [createPublicKey(privateKey)];

let pool: RegistryPool;
let served: RunningRegistry;
let debian: DockerRegistry | undefined;
let directory: string;

beforeAll(async () => {
  pool = aPool();
  directory = await mkdtemp(path.join(tmpdir(), 'bundles-'));
  served = await serve(aContext(), { temporary: tmpdir(), listen: { host: '127.0.0.1', port: 0 } });
  debian = whyNot('docker-registry') === undefined ? await startDockerRegistry() : undefined;
});
afterAll(async () => {
  await pool[Symbol.asyncDispose]();
  await served[Symbol.asyncDispose]();
  await debian?.[Symbol.asyncDispose]();
  await rm(directory, { recursive: true, force: true });
});

interface Store {
  readonly text: string;
  readonly settings: EndpointSettings;
}

let stores = 0;
const newStore = (kind: string): Store => {
  const settings = { registries: pool, access: anAccess(undefined, false), temporary: directory };
  stores += 1;
  const name = `team/app-${String(stores)}`;
  if (kind === 'an OCI layout') return { text: `oci:${path.join(directory, name)}:v1`, settings };
  const host = kind === 'waybill serve' ? new URL(served.url).host : (debian?.host ?? '');
  return { text: `docker://${host}/${name}:v1`, settings };
};

const openSink = async ({ text, settings }: Store): Promise<ContentSink> => {
  const reference = parseReference(text);
  const { openSink: open } = transportOf(reference);
  if (open === undefined) throw new Error('no sink');
  return open(aContext(), reference, settings);
};
const openSource = async ({ text, settings }: Store): Promise<ContentSource> => {
  const reference = parseReference(text);
  const { openSource: open } = transportOf(reference);
  if (open === undefined) throw new Error('no source');
  return open(aContext(), reference, settings);
};

const push = async (sink: ContentSink, { blobs, manifests }: BuiltImage): Promise<void> => {
  for (const { descriptor, bytes } of blobs)
    await sink.pushBlob(aContext(), descriptor, async () =>
      Promise.resolve({ stream: Readable.from([bytes]), offset: 0 }),
    );
  for (const document of manifests) await sink.pushManifest(aContext(), document);
};

/** Signs an image that is there; tells what it asked. */
const sign = async (sink: ContentSink, descriptor: Descriptor): Promise<TestContext> => {
  const ctx = aContext();
  for (const made of await signer.sign(ctx, { descriptor, references: [] }))
    await writeSignature(ctx, sink, descriptor, made);
  return ctx;
};

const bundleArtifact = (subject: ManifestDocument | undefined, seed: number, more: object = {}): BuiltImage =>
  anArtifact({
    seed,
    artifactType: BUNDLE_TYPE,
    ...(subject === undefined ? {} : { subject: subject.descriptor }),
    ...more,
  });

const KINDS = [
  'waybill serve',
  'an OCI layout',
  ...(whyNot('docker-registry') === undefined ? ['Debian’s docker-registry'] : []),
];

describe.each(KINDS)('bundles in %s', (kind) => {
  it('are found beside what else is attached, every one, and verify', async () => {
    const store = newStore(kind);
    const image = anImage({ seed: 'signed' });
    const subject = image.root.descriptor;
    {
      await using sink = await openSink(store);
      await push(sink, image);
      await sink.tag(aContext(), image.root, ['v1']);
      await push(sink, anSbom(image));
      await sign(sink, subject);
      await sign(sink, subject);
      await sink.seal(aContext());
    }
    await using source = await openSource(store);
    const found = await findBundles(aContext(), source, subject);
    expect(found.map(({ predicateType }) => predicateType)).toEqual(
      Array(2).fill('https://sigstore.dev/cosign/sign/v1'),
    );
    for (const { bytes } of found) await verifyBundle(bytes, { keys }, { digest: subject.digest, as: 'signature' });
    expect(await findBundles(aContext(), source, { ...subject, digest: `sha256:${'0'.repeat(64)}` })).toEqual([]);
  });

  it('that hold nothing of the kind, or belong to another image, are passed over', async () => {
    const store = newStore(kind);
    const [image, other] = [anImage({ seed: 'one' }), anImage({ seed: 'other' })];
    const broken = bundleArtifact(image.root, 3, { layerType: 'text/plain' });
    const odd = bundleArtifact(image.root, 4);
    {
      await using sink = await openSink(store);
      await push(sink, image);
      await push(sink, other);
      await sink.tag(aContext(), image.root, ['v1']);
      await push(sink, broken);
      await push(sink, odd);
      await push(sink, bundleArtifact(other.root, 5));
      await sink.seal(aContext());
    }
    await using source = await openSource(store);
    const found = await findBundles(aContext(), source, image.root.descriptor);
    expect(found.map(({ descriptor }) => descriptor.digest)).toEqual([odd.root.descriptor.digest]);
    await failureOf(
      verifyBundle(
        found[0]?.bytes ?? new Uint8Array(),
        { keys },
        { digest: image.root.descriptor.digest, as: 'signature' },
      ),
      'SIGNATURE_INVALID',
    );
  });
});

describe('what signing costs', () => {
  it.each([
    ['waybill serve', 6],
    ['Debian’s docker-registry', 9],
  ] as const)('at %s is at most %i requests', async (kind, most) => {
    if (!KINDS.includes(kind)) return;
    await using sink = await openSink(newStore(kind));
    const image = anImage({ seed: kind });
    await push(sink, image);
    for (let time = 0; time < 2; time += 1) {
      const { events } = await sign(sink, image.root.descriptor);
      const asked = events.flatMap((one) => (one.kind === 'request' ? [`${one.method} ${String(one.status)}`] : []));
      expect(asked.length, asked.join(', ')).toBeLessThanOrEqual(most);
    }
  });
});

describe.skipIf(!KINDS.includes('Debian’s docker-registry'))('a list of referrers that is none', () => {
  it('under the tag where cosign leaves copies of images is passed over', async () => {
    const store = newStore('Debian’s docker-registry');
    const [image, platform] = [anImage({ seed: 'image' }), anImage({ seed: 'platform' })];
    await using sink = await openSink(store);
    await push(sink, image);
    await push(sink, platform);
    await push(sink, bundleArtifact(platform.root, 7));
    const index = {
      schemaVersion: 2,
      mediaType: OCI_INDEX,
      manifests: [platform.root.descriptor, bundleArtifact(platform.root, 7).root.descriptor],
    };
    const document = createDocument(Buffer.from(JSON.stringify(index)), OCI_INDEX);
    await sink.tag(aContext(), document, [fallbackTag(image.root.descriptor.digest)]);
    await using source = await openSource(store);
    expect(await findBundles(aContext(), source, image.root.descriptor)).toEqual([]);
    await sink.tag(aContext(), image.root, [fallbackTag(image.root.descriptor.digest)]);
    expect(await findBundles(aContext(), source, image.root.descriptor)).toEqual([]);
  });

  it('that cosign wrote is read', async () => {
    const manifest = createDocument(
      bundleFixture('referrers/bundle-manifest.json'),
      'application/vnd.oci.image.manifest.v1+json',
    );
    const { layers, config, subject } = JSON.parse(bundleFixture('referrers/bundle-manifest.json').toString()) as {
      layers: [Descriptor];
      config: Descriptor;
      subject: Descriptor;
    };
    const store = newStore('Debian’s docker-registry');
    await using sink = await openSink(store);
    const bundle = bundleFixture('referrers/bundle.json');
    for (const [descriptor, bytes] of [
      [layers[0], bundle],
      [config, Buffer.from('{}')],
    ] as const)
      await sink.pushBlob(aContext(), descriptor, async () =>
        Promise.resolve({ stream: Readable.from([bytes]), offset: 0 }),
      );
    // By a name: nothing but the list says that it refers to something.
    await sink.tag(aContext(), manifest, ['stored']);
    const list = createDocument(bundleFixture('referrers/fallback-index.json'), OCI_INDEX);
    await sink.tag(aContext(), list, [fallbackTag(subject.digest)]);
    await using source = await openSource(store);
    const found = await findBundles(aContext(), source, subject);
    expect(found.map(({ bytes }) => Buffer.from(bytes).equals(bundle))).toEqual([true]);
  });
});

describe('a store that keeps no referrers', () => {
  it('refuses a bundle, and has none', async () => {
    const store = { ...newStore('an OCI layout'), text: `dir:${directory}/plain` };
    const image = anImage({ seed: 'dir' });
    await using sink = await openSink(store);
    await push(sink, image);
    await failureOf(sign(sink, image.root.descriptor), 'UNSUPPORTED');
  });
});
