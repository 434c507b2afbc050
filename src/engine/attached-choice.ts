import type { CosignSuffix } from '../image/index.ts';
import type { AttachedChoice } from './choices.ts';

export function cosignType(suffix: CosignSuffix): string {
  return `application/vnd.dev.cosign.artifact.${suffix}.v1+json`;
}

export function wantsType(choice: AttachedChoice, artifactType: string): boolean {
  return choice === 'all' || choice.includes(artifactType);
}

/** cosign's tags count as `sig`, `att`, `sbom`, or by their artifact type. */
export function wantsSuffix(choice: AttachedChoice, suffix: CosignSuffix): boolean {
  return wantsType(choice, suffix) || wantsType(choice, cosignType(suffix));
}
