import type { Descriptor } from './descriptor.ts';

/** BuildKit files an image's attestations as a sibling that names the image in this annotation. */
export const ATTESTS = 'vnd.docker.reference.digest';

/** A child of an index that says something about another child, and runs nowhere. */
export function isAttestation({ annotations, platform }: Descriptor): boolean {
  return annotations?.[ATTESTS] !== undefined || (platform?.os === 'unknown' && platform.architecture === 'unknown');
}
