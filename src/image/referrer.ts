import type { Descriptor } from './descriptor.ts';
import { algorithmOf, hexOf, type Digest } from './digest.ts';
import type { Manifest } from './manifest.ts';

/**
 * OCI Distribution 1.1, "Referrers Tag Schema": where the referrers of a subject are listed without the API; at most 64 characters
 * of its digest.
 */
export function fallbackTag(subject: Digest): string {
  return `${algorithmOf(subject)}-${hexOf(subject).slice(0, 64)}`;
}

/** OCI Distribution 1.1, "Listing Referrers": the type is the manifest's own, or else its config's; its annotations come along. */
export function describeReferrer({ mediaType, digest, size }: Descriptor, manifest: Manifest): Descriptor {
  const artifactType = manifest.artifactType ?? (manifest.kind === 'image' ? manifest.config.mediaType : undefined);
  return {
    mediaType,
    digest,
    size,
    ...(artifactType === undefined ? {} : { artifactType }),
    ...(manifest.annotations === undefined ? {} : { annotations: manifest.annotations }),
  };
}
