import { algorithmOf, hexOf, type Digest } from '../image/index.ts';
import type { AttachedChoice } from './choices.ts';

/** cosign's tag scheme: `<algorithm>-<hex>.sig` and so on, beside the image in its repository. */
export const COSIGN_SUFFIXES: readonly string[] = ['sig', 'att', 'sbom'];

export function cosignTag(subject: Digest, suffix: string): string {
  return `${algorithmOf(subject)}-${hexOf(subject)}.${suffix}`;
}

export function cosignType(suffix: string): string {
  return `application/vnd.dev.cosign.artifact.${suffix}.v1+json`;
}

export function wantsType(choice: AttachedChoice, artifactType: string): boolean {
  return choice === 'all' || choice.includes(artifactType);
}

/** cosign's tags count as `sig`, `att`, `sbom`, or by their artifact type. */
export function wantsSuffix(choice: AttachedChoice, suffix: string): boolean {
  return wantsType(choice, suffix) || wantsType(choice, cosignType(suffix));
}
