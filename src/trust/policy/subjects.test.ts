import { describe, expect, it } from 'vitest';
import { anImage, anIndex, type BuiltImage } from '../../../test/support/image-builder.ts';
import { aCandidate } from '../../../test/support/signed-candidate.ts';
import type { ManifestDocument } from '../../image/index.ts';
import { subjectsOf, type AppliesTo } from './subjects.ts';

const one = anImage({ seed: 1 }).root;
const two = anImage({ seed: 2, platform: 'linux/arm64' }).root;
const index = anIndex([anImage({ seed: 1 }), anImage({ seed: 2, platform: 'linux/arm64' })]).root;

const about = (
  appliesTo: AppliesTo,
  manifests: readonly ManifestDocument[],
  root = index,
): readonly ManifestDocument[] =>
  subjectsOf({ ...aCandidate('docker://r.example.com/a:1', [], root), manifests }, appliesTo);

describe('what a rule is about', () => {
  it.each([
    ['index-and-instances', [one, two, index], [index, one, two]],
    ['index-and-instances', [one], [one]],
    ['index-and-instances', [one, two], [one, two]],
    ['index-and-instances', [index], [index]],
    ['index', [one, two, index], [index]],
    ['index', [one], [index]],
    ['index', [index], [index]],
    ['instances', [one, two, index], [one, two]],
    ['instances', [one], [one]],
    ['instances', [index], [index]],
    ['instances', [one, index], [one, index]],
  ] as const)('is for %s, of the manifests that are copied, never nothing', (appliesTo, manifests, wanted) => {
    expect(about(appliesTo, manifests)).toEqual(wanted);
  });

  describe('below an index in an index', () => {
    const statement = anImage({ seed: 3 });
    const called: BuiltImage = {
      ...statement,
      descriptor: {
        ...statement.descriptor,
        platform: { os: 'unknown', architecture: 'unknown' },
        annotations: { 'vnd.docker.reference.digest': one.descriptor.digest },
      },
    };

    it('leaves out what that one calls an attestation', () => {
      const inner = anIndex([anImage({ seed: 1 }), called]);
      const outer = anIndex([inner]).root;
      const found = about('index-and-instances', [one, statement.root, inner.root, outer], outer);
      expect(found).toEqual([outer, one, inner.root]);
    });

    it('keeps what any of them lists as an image', () => {
      const inner = anIndex([statement]);
      const outer = anIndex([inner, called]).root;
      const found = about('index-and-instances', [statement.root, inner.root, outer], outer);
      expect(found).toEqual([outer, statement.root, inner.root]);
    });
  });

  it('is the index as well that some images are cut from, where there are several', () => {
    const cut = { ...aCandidate('docker://r.example.com/a:1', [], index), isCut: true };
    expect(subjectsOf({ ...cut, manifests: [one, two] }, 'index-and-instances')).toEqual([index, one, two]);
    expect(subjectsOf({ ...cut, manifests: [one] }, 'index-and-instances')).toEqual([one]);
    expect(subjectsOf({ ...cut, manifests: [one, two] }, 'instances')).toEqual([one, two]);
  });

  it.each(['index-and-instances', 'index', 'instances'] as const)(
    'is the image itself where it is one: %s',
    (appliesTo) => {
      expect(about(appliesTo, [one], one)).toEqual([one]);
    },
  );
});
