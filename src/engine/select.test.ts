import { describe, expect, it } from 'vitest';
import { failureOf } from '../../test/support/failure-of.ts';
import { anImage, anIndex, type BuiltImage } from '../../test/support/image-builder.ts';
import {
  createDocument,
  OCI_INDEX,
  parseManifest,
  parsePlatform,
  type Digest,
  type ImageIndex,
} from '../image/index.ts';
import { cutIndex, selectChildren } from './select.ts';

/** An index as somebody else's program may write it. */
function indexOf(manifests: readonly object[], more: object = {}): ImageIndex {
  const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: OCI_INDEX, manifests, ...more }));
  const index = parseManifest(bytes, OCI_INDEX);
  if (index.kind !== 'index') throw new Error('not an index');
  return index;
}

function entry(image: BuiltImage, platform: object | undefined, annotations?: object): object {
  const { mediaType, digest, size } = image.root.descriptor;
  return {
    mediaType,
    digest,
    size,
    ...(platform === undefined ? {} : { platform }),
    ...(annotations === undefined ? {} : { annotations }),
  };
}

const [AMD, ARM6, ARM7, ATTESTS, OTHER] = [1, 2, 3, 4, 5].map((seed) => anImage({ seed, layerBytes: 10 })) as [
  BuiltImage,
  BuiltImage,
  BuiltImage,
  BuiltImage,
  BuiltImage,
];
const digestOf = (image: BuiltImage): Digest => image.root.descriptor.digest;
const AMD64 = { os: 'linux', architecture: 'amd64' };
const select = (index: ImageIndex, ...platforms: readonly string[]): readonly Digest[] =>
  selectChildren(index, platforms.map(parsePlatform)).map(({ digest }) => digest);

describe('a selection of platforms', () => {
  it("keeps the index's own order, whatever order was asked for", () => {
    const index = indexOf([entry(AMD, AMD64), entry(ARM7, { os: 'linux', architecture: 'arm', variant: 'v7' })]);
    expect(select(index, 'linux/arm/v7', 'linux/amd64')).toEqual([digestOf(AMD), digestOf(ARM7)]);
  });

  it('takes the best variant that runs there', () => {
    const index = indexOf([
      entry(ARM6, { os: 'linux', architecture: 'arm', variant: 'v6' }),
      entry(ARM7, { os: 'linux', architecture: 'arm', variant: 'v7' }),
    ]);
    expect(select(index, 'linux/arm/v7')).toEqual([digestOf(ARM7)]);
    expect(select(index, 'linux/arm/v6')).toEqual([digestOf(ARM6)]);
  });

  it('takes all of one rank: an image in several compressions', () => {
    const index = indexOf([entry(AMD, AMD64), entry(OTHER, AMD64)]);
    expect(select(index, 'linux/amd64')).toEqual([digestOf(AMD), digestOf(OTHER)]);
  });

  it('takes the attestations of what it takes, and no others', () => {
    const unknown = { os: 'unknown', architecture: 'unknown' };
    const of = (image: BuiltImage): object => ({ 'vnd.docker.reference.digest': digestOf(image) });
    const index = indexOf([
      entry(AMD, AMD64),
      entry(ARM7, { os: 'linux', architecture: 'arm', variant: 'v7' }),
      entry(ATTESTS, unknown, of(AMD)),
      entry(OTHER, unknown, of(ARM7)),
    ]);
    expect(select(index, 'linux/amd64')).toEqual([digestOf(AMD), digestOf(ATTESTS)]);
  });

  it('fails for a platform that is not there, and says which are', async () => {
    const index = indexOf([entry(AMD, AMD64)]);
    const failure = await failureOf(
      Promise.resolve().then(() => select(index, 'linux/s390x')),
      'PLATFORM_UNKNOWN',
    );
    expect(`${failure.message} ${String(failure.hint)}`).toContain('linux/amd64');
  });
});

describe('an index that is cut down', () => {
  it('keeps every field that nobody here knows', () => {
    const written = {
      schemaVersion: 2,
      mediaType: OCI_INDEX,
      'org.example.top': [1, { a: null }],
      manifests: [entry(AMD, { ...AMD64, 'os.features': ['x'] }, { note: 'kept' }), entry(OTHER, AMD64)],
      annotations: { a: 'b' },
    };
    const document = createDocument(Buffer.from(JSON.stringify(written, undefined, 3)), OCI_INDEX);
    const cut = cutIndex(document, [AMD.root.descriptor]);
    expect(JSON.parse(Buffer.from(cut.bytes).toString())).toEqual({
      ...written,
      manifests: written.manifests.slice(0, 1),
    });
  });

  it('is the very document when nothing falls away', () => {
    const { root } = anIndex([AMD, OTHER]);
    expect(cutIndex(root, [AMD.root.descriptor, OTHER.root.descriptor])).toBe(root);
  });

  it('has a digest of the same algorithm', () => {
    const { root } = anIndex([AMD, OTHER], { algorithm: 'sha512' });
    expect(cutIndex(root, [AMD.root.descriptor]).descriptor.digest).toMatch(/^sha512:/);
  });
});
