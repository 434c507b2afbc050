import type { Platform } from '../image/index.ts';

/** Which parts of an index travel. A root that is one image travels whole whatever is chosen. */
export type PlatformSelection =
  /** The whole index, unchanged. */
  | { readonly kind: 'all' }
  /** The one image that runs on this platform, without the index. */
  | { readonly kind: 'one'; readonly platform: Platform }
  /** The index cut down to these platforms, or unchanged with only these present (`sparse`). */
  | { readonly kind: 'some'; readonly platforms: readonly Platform[]; readonly sparse: boolean }
  /** The index document alone. */
  | { readonly kind: 'index-only' };

/** What attached artefacts travel: all, none, or those of the artifact types named. */
export type AttachedChoice = 'all' | 'none' | readonly string[];
