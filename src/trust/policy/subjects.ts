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
 * - `index-and-instances`: everything that would be copied as it is, and the index that several images are cut from. What BuildKit attests in an index runs nowhere and needs no
 *   signature of its own, but then the index has to have one, also where it is not copied itself.
 * - `index`: what the reference names. By digests, everything below it is signed with it.
 * - `instances`: the images that would be copied, attestations too, for nobody vouches for what the index calls one; an index that
 *   names what is not among them, for it would be published with images that nobody has looked at.
 */
export function subjectsOf(
  { root, manifests, isCut = false }: Candidate,
  appliesTo: AppliesTo,
): readonly ManifestDocument[] {
  switch (appliesTo) {
    case 'index':
      return [root];
    case 'instances': {
      const copied = new Set(manifests.map(({ descriptor }) => descriptor.digest));
      const found = manifests.filter((one) => !isIndexType(one.descriptor.mediaType) || namesOthers(one, copied));
      return found.length > 0 ? found : [root];
    }
    case 'index-and-instances':
      return withoutAttestations(root, manifests, isCut);
  }
}

function withoutAttestations(
  root: ManifestDocument,
  manifests: readonly ManifestDocument[],
  isCut: boolean,
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
  // Which of several images is for what is the index's word.
  if (isCut && left.length > 1) return [root, ...left];
  // The root first: it is what people name.
  return isCopied || left.length + Number(isCopied) < manifests.length ? [root, ...left] : left;
}

/** Whether an index names what is not copied as a manifest: left out as with `--sparse`, or called by a type that is none. */
function namesOthers({ bytes, descriptor }: ManifestDocument, copied: ReadonlySet<Digest>): boolean {
  const manifest = parseManifest(bytes, descriptor.mediaType);
  return manifest.kind === 'index' && manifest.manifests.some(({ digest }) => !copied.has(digest));
}

/** Both marks: a platform alone, or an annotation alone, is on images that run. */
function isOfBuildKit({ annotations, platform }: Descriptor): boolean {
  return annotations?.[ATTESTS] !== undefined && platform?.os === 'unknown' && platform.architecture === 'unknown';
}
