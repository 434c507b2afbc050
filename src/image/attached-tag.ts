import { algorithmOf, hexOf, type Digest } from './digest.ts';

/** What cosign keeps beside an image, by the end of its tag: signatures, attestations, an SBOM. */
export type CosignSuffix = 'sig' | 'att' | 'sbom';

export const COSIGN_SUFFIXES: readonly CosignSuffix[] = ['sig', 'att', 'sbom'];

/** cosign's tag scheme: `<algorithm>-<hex>.sig` and so on, beside the image in its repository. */
export function cosignTag(subject: Digest, suffix: CosignSuffix): string {
  return `${algorithmOf(subject)}-${hexOf(subject)}.${suffix}`;
}

/**
 * What a tag holds that belongs to a digest and names no image: `referrers`, the list of them where a registry has no API for it (OCI
 * Distribution 1.1, "Referrers Tag Schema"), or something of cosign's. `undefined`: a name that somebody gave.
 */
export function heldUnderTag(tag: string): 'referrers' | CosignSuffix | undefined {
  const found = ATTACHED_TAG.exec(tag);
  if (found === null) return undefined;
  return COSIGN_SUFFIXES.find((suffix) => suffix === found[1]) ?? 'referrers';
}

/** A digest of SHA-512 with an ending is longer than a tag can be. */
const ATTACHED_TAG = /^(?:sha256-[0-9a-f]{64}(?:\.(sig|att|sbom))?|sha512-[0-9a-f]{64})$/;
