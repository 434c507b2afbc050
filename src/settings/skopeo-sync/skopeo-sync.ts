import type { Digest } from '../../image/index.ts';
import type { Secret } from '../../runtime/secret.ts';

/** The file of `skopeo sync --src yaml`, understood. */
export interface SkopeoSyncFile {
  /** In the file's order. */
  readonly registries: readonly SkopeoRegistry[];
  /** What skopeo passes over in silence. */
  readonly warnings: readonly string[];
}

export interface SkopeoRegistry {
  /** `FILE:LINE`, for messages. */
  readonly at: string;
  readonly repositories: readonly SkopeoRepository[];
  readonly credentials?: SkopeoCredentials;
  readonly tlsVerify?: boolean;
  readonly certDir?: string;
}

export type SkopeoCredentials =
  | { readonly kind: 'basic'; readonly username: string; readonly password: Secret }
  | { readonly kind: 'identity-token'; readonly token: Secret };

export interface SkopeoRepository {
  readonly at: string;
  /** `host/path`, in full. */
  readonly name: string;
  readonly wanted: SkopeoWanted;
}

export type SkopeoWanted =
  | { readonly kind: 'all' }
  | {
      readonly kind: 'images';
      readonly references: readonly ({ readonly tag: string } | { readonly digest: Digest })[];
    }
  /** `why` says of a tag why it is not wanted; `undefined`: it is. */
  | { readonly kind: 'tags'; readonly why: (tag: string) => string | undefined };
