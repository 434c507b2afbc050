import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../test/support/failure-of.ts';
import { aCosignImage } from '../../test/support/cosign-tags.ts';
import { anImage, anIndex } from '../../test/support/image-builder.ts';
import { joinAttached, MOST_ATTACHED_LAYERS } from './attached-layers.ts';
import { cosignTag, heldUnderTag } from './attached-tag.ts';
import { digestOf } from './digest.ts';
import { createDocument, parseManifest, type ManifestDocument } from './manifest.ts';
import { OCI_MANIFEST } from './media-types.ts';

const of = (payloads: readonly string[]): ManifestDocument => aCosignImage(payloads).root;

function layersIn({ bytes }: ManifestDocument): readonly string[] {
  const manifest = parseManifest(bytes, OCI_MANIFEST);
  return manifest.kind === 'image' ? manifest.layers.map(({ digest }) => digest) : [];
}

/** What is there after it. */
function joined(there: ManifestDocument | undefined, coming: ManifestDocument): ManifestDocument | undefined {
  const joining = joinAttached(there, coming, 'tag');
  if (joining.kind === 'nothing') return there;
  return joining.kind === 'whole' ? coming : joining.joined.document;
}

describe("two manifests under one tag of cosign's", () => {
  it('lose no layer, keep the order of what is there, and have each once, however often they are joined', () => {
    const some = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1 });
    fc.assert(
      fc.property(some, some, (there, coming) => {
        const once = joined(of(there), of(coming));
        const expected = [...there, ...coming.filter((one) => !there.includes(one))];
        const found = layersIn(once ?? of([]));
        expect(found.toSorted()).toEqual(layersIn(of(expected)).toSorted());
        const isWhole = once?.descriptor.digest === of(coming).descriptor.digest;
        if (!isWhole) expect(found.slice(0, there.length)).toEqual(layersIn(of(there)));
        expect(joined(once, of(coming))).toBe(once);
        expect(joined(once, of(there))).toBe(once);
      }),
    );
  });

  it('are the one that comes, byte for byte, where nothing or less is there', () => {
    expect(joinAttached(undefined, of(['a']), 'tag')).toEqual({ kind: 'whole' });
    expect(joinAttached(of(['a']), of(['a', 'b']), 'tag')).toEqual({ kind: 'whole' });
  });

  it('keep what else is said of the one that is there', () => {
    const fields = JSON.parse(Buffer.from(of(['a']).bytes).toString()) as object;
    const noted = createDocument(
      Buffer.from(JSON.stringify({ ...fields, annotations: { note: 'ours' } })),
      OCI_MANIFEST,
    );
    const document = joined(noted, of(['a', 'b']));
    expect(JSON.parse(Buffer.from(document?.bytes ?? []).toString())).toMatchObject({ annotations: { note: 'ours' } });
    expect(layersIn(document ?? noted)).toEqual(layersIn(of(['a', 'b'])));
  });

  it('are not joined where one is something else, or they are too many', async () => {
    const index = anIndex([anImage()]).root;
    const many = of(Array.from({ length: MOST_ATTACHED_LAYERS }, (_, at) => String(at)));
    const join = async (there: ManifestDocument, coming: ManifestDocument): Promise<unknown> =>
      Promise.resolve().then(() => joinAttached(there, coming, 'tag'));
    await failureOf(join(index, of(['a'])), 'MANIFEST_INVALID');
    await failureOf(join(of(['a']), index), 'MANIFEST_INVALID');
    await failureOf(join(many, of(['a'])), 'LIMIT_EXCEEDED');
  });
});

describe('a tag', () => {
  const digest = digestOf(Buffer.from('x'));
  const hex = digest.slice('sha256:'.length);

  it.each([
    [cosignTag(digest, 'sig'), 'sig'],
    [cosignTag(digest, 'att'), 'att'],
    [cosignTag(digest, 'sbom'), 'sbom'],
    [`sha256-${hex}`, 'referrers'],
    [`sha512-${hex}`, 'referrers'],
    [`sha256-${hex}.sig-mirror`, undefined],
    [`sha256-${hex}.mine`, undefined],
    [`sha256-${hex.slice(1)}.sig`, undefined],
    [`my-sha256-${hex}.sig`, undefined],
    ['latest', undefined],
  ])('says what it holds: %s', (tag, held) => {
    expect(heldUnderTag(tag)).toBe(held);
  });
});
