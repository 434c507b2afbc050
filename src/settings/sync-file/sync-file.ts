import type { Digest, ImageName, Platform, Repository } from '../../image/index.ts';
import type { Failure } from '../../runtime/failure.ts';
import type { Moment } from '../../selection/moment.ts';
import type { TagPatternSource } from '../../selection/pattern.ts';
import type { Template } from './template.ts';

/** A sync file, understood: defaults are in the entries. */
export interface SyncFile {
  readonly name: string;
  readonly registries: ReadonlyMap<string, SyncRegistry>;
  readonly entries: readonly SyncEntry[];
}

/** How one host is reached. Secrets are not in the file: it says where they are. */
export interface SyncRegistry {
  readonly username?: ValueOrVariable;
  readonly password?: { readonly variable: string } | { readonly file: string };
  readonly tlsVerify?: boolean;
  readonly certDir?: string;
  readonly requestsPerSecond?: number;
  readonly concurrency?: number;
}

export type ValueOrVariable = { readonly value: string } | { readonly variable: string };

/** What of one place goes where. */
export interface SyncEntry {
  /** `FILE:LINE`, for messages. */
  readonly at: string;
  readonly from: SyncFrom;
  readonly to: readonly SyncTarget[];
  readonly include: readonly FilePattern[];
  readonly exclude: readonly FilePattern[];
  readonly newest?: { readonly count: number; readonly by: 'semver' | 'created' };
  readonly createdAfter?: Moment;
  /** Absent: as the command line says. */
  readonly platforms?: 'all' | readonly Platform[];
  /** Absent: as the command line says. */
  readonly attached?: 'all' | 'none' | readonly string[];
  /** Empty: of any kind. */
  readonly mediaTypes: readonly string[];
  /** The first that is for a tag holds for it; none: it may move. */
  readonly rules: readonly SyncRule[];
  readonly allowEmpty: boolean;
}

export type SyncFrom =
  /** Its tags are chosen among. */
  | { readonly kind: 'repository'; readonly repository: Repository }
  | { readonly kind: 'image'; readonly image: ImageName }
  /** Repositories below a path (empty: of the whole registry): the next ones, or all. */
  | { readonly kind: 'namespace'; readonly registry: string; readonly path: string; readonly deep: boolean };

export interface SyncTarget {
  readonly repository: Template;
  /** Absent: by digest alone. */
  readonly tag?: Template;
}

/** Not looked into: whether an expression is right is known when it is compiled. */
export interface FilePattern {
  readonly source: TagPatternSource;
  /** A refusal of what it says, with the place where it stands. */
  readonly refuse: (cause: Failure) => Failure;
}

export interface SyncRule {
  /** Of names at the destination; empty: all. */
  readonly tags: readonly FilePattern[];
  readonly rule:
    | { readonly kind: 'move-ok' }
    | { readonly kind: 'create-only' }
    | { readonly kind: 'move-if'; readonly digest: Digest }
    | { readonly kind: 'move-if-newer'; readonly by: 'semver' | 'created' };
}
