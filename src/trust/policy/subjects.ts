import {
  ATTESTS,
  isIndexType,
  parseManifest,
  type Descriptor,
  type Digest,
  type ManifestDocument,
} from '../../image/index.ts';
import type { Candidate } from '../contract.ts';

/** What of an image for several platforms has to be signed. */
export type AppliesTo = 'index-and-instances' | 'index' | 'instances';

/**
 * The manifests that a rule is about: never none.
 *
 * - `index-and-instances`: everything that would be copied as it is. What BuildKit attests in an index runs nowhere and needs no
 *   signature of its own, but then the index has to have one, also where it is not copied itself.
 * - `index`: what the reference names. By digests, everything below it is signed with it.
 * - `instances`: the images that would be copied, attestations too, for nobody vouches for what the index calls one; an index that is
 *   copied by itself.
 */
export function subjectsOf({ root, manifests }: Candidate, appliesTo: AppliesTo): readonly ManifestDocument[] {
  switch (appliesTo) {
    case 'index':
      return [root];
    case 'instances': {
      const images = manifests.filter(({ descriptor }) => !isIndexType(descriptor.mediaType));
      return images.length > 0 ? images : [root];
    }
    case 'index-and-instances':
      return withoutAttestations(root, manifests);
  }
}

function withoutAttestations(
  root: ManifestDocument,
  manifests: readonly ManifestDocument[],
): readonly ManifestDocument[] {
  const isRoot = ({ descriptor }: ManifestDocument): boolean => descriptor.digest === root.descriptor.digest;
  const indexes = [...manifests.filter((one) => !isRoot(one)), root].filter(({ descriptor }) =>
    isIndexType(descriptor.mediaType),
  );
  const [attested, ordinary] = [new Set<Digest>(), new Set<Digest>([root.descriptor.digest])];
  for (const { bytes, descriptor } of indexes) {
    const manifest = parseManifest(bytes, descriptor.mediaType);
    if (manifest.kind !== 'index') continue;
    for (const child of manifest.manifests) (isOfBuildKit(child) ? attested : ordinary).add(child.digest);
  }
  const isExempt = ({ descriptor: { digest } }: ManifestDocument): boolean =>
    attested.has(digest) && !ordinary.has(digest);
  const left = manifests.filter((one) => !isExempt(one) && !isRoot(one));
  const isCopied = manifests.some(isRoot);
  // The root first: it is what people name.
  return isCopied || left.length + Number(isCopied) < manifests.length ? [root, ...left] : left;
}

/** Both marks: a platform alone, or an annotation alone, is on images that run. */
function isOfBuildKit({ annotations, platform }: Descriptor): boolean {
  return annotations?.[ATTESTS] !== undefined && platform?.os === 'unknown' && platform.architecture === 'unknown';
}
