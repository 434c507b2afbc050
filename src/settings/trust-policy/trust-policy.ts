import type { KeySource } from '../policy/requirement.ts';
import type { ScopedRules } from '../policy/scoped-rules.ts';
import type { TrustedIdentity } from './identity.ts';
import type { APPLY_TO } from './keys.ts';

/** What a policy.json cannot say. An image must meet every requirement of its list, and those of the policy.json too. */
export type TrustPolicy = ScopedRules<TrustRequirement>;

export type TrustRequirement = { readonly type: 'none' } | { readonly type: 'reject' } | SigstoreBundleRule;

/** Sigstore bundles beside the image: a signature, attestations or both. */
export interface SigstoreBundleRule {
  readonly type: 'sigstoreBundle';
  readonly trust: BundleTrust;
  /** The predicate type of the signature; absent where none is asked for. */
  readonly signature?: string;
  readonly attestations: readonly AttestationRule[];
  /** A signature of the `.sig` tag, or an attestation of the `.att` tag, will do as well. */
  readonly legacy: boolean;
  readonly applyTo: (typeof APPLY_TO)[number];
}

export type BundleTrust =
  | {
      readonly kind: 'identities';
      readonly root: TrustedRootSource;
      readonly identities: readonly TrustedIdentity[];
      readonly require: Witnesses;
    }
  | {
      readonly kind: 'keys';
      /** Paths are absolute. */
      readonly keys: readonly KeySource[];
      /** For logs and timestamps; without one neither is looked at. */
      readonly root?: TrustedRootSource;
      readonly require: Witnesses;
    };

/** An absolute path, or Sigstore's own. */
export type TrustedRootSource = { readonly path: string } | 'public-good';

/** How many there must be of each. */
export interface Witnesses {
  readonly tlog: number;
  readonly sct: number;
  readonly timestamp: number;
}

export interface AttestationRule {
  /** Also met by itself with a version behind it: `https://spdx.dev/Document` by `https://spdx.dev/Document/v2.3`. */
  readonly predicateType: string;
  readonly builderId?: string;
  /** Absent: those of the signature, or the keys. */
  readonly identities?: readonly TrustedIdentity[];
}
