/** How an option's text is read. `optional-boolean` tells unset from false. */
type OptionKind = 'boolean' | 'optional-boolean' | 'string' | 'number' | 'duration' | 'list' | 'lines';

export type CommandName =
  | 'copy'
  | 'inspect'
  | 'list-tags'
  | 'list-repos'
  | 'inventory'
  | 'export'
  | 'import'
  | 'delete'
  | 'manifest-digest'
  | 'tag'
  | 'untag'
  | 'prune'
  | 'serve'
  | 'check'
  | 'sync'
  | 'apply'
  | 'result'
  | 'login'
  | 'logout'
  | 'sign'
  | 'attest'
  | 'verify'
  | 'tree'
  | 'standalone-sign'
  | 'standalone-verify'
  | 'untrusted-signature-dump-without-verification'
  | 'generate-sigstore-key';

/** One row of the table that feeds CLI flags, `action.yml`, component inputs and the README. */
export interface Option {
  /** As written after `--`. */
  readonly name: string;
  readonly short?: string;
  /** Other spellings that mean the same. */
  readonly aliases?: readonly string[];
  readonly kind: OptionKind;
  /** What stands for the value in help texts. */
  readonly value?: string;
  readonly help: string;
  /** Its value never appears in any output. */
  readonly secret?: boolean;
  /** Accepted for skopeo's sake and left out of the help. */
  readonly hidden?: boolean;
  /** Refused with a clear error until it is built: the reason. */
  readonly later?: LaterReason;
  /** The same of one of its values. */
  readonly laterValue?: { readonly value: string; readonly reason: LaterReason; readonly instead: string };
  readonly commands: readonly CommandName[] | 'all';
  /** The name of the Action's and the component's input, where there is one. */
  readonly input?: string;
}

/** What is not built yet. A test prints what it applies to; later work shortens it. */
export type LaterReason = 'signing' | 'encryption' | 'receipts' | 'a cache that workflows share';
