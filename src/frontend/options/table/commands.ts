import type { CommandName } from '../option.ts';

/** Commands with a source and a destination. */
export const TWO: readonly CommandName[] = ['copy', 'sync'];

/** The same, and what has both from a plan. */
export const BOTH: readonly CommandName[] = [...TWO, 'apply'];

/** Commands that speak to one side: their flags carry no `src-` and `dest-`. */
export const ONE: readonly CommandName[] = [
  'inspect',
  'list-tags',
  'delete',
  'tag',
  'untag',
  'prune',
  'list-repos',
  'inventory',
  'export',
  'import',
  'check',
  'sign',
  'attest',
  'verify',
  'tree',
  'standalone-verify',
];

/** Commands that sign. */
export const SIGNING: readonly CommandName[] = ['copy', 'sync', 'sign', 'attest'];

/** Every command that reads or writes images. */
export const IMAGE: readonly CommandName[] = [...BOTH, ...ONE];

/** Commands that end in a result. */
export const RESULT: readonly CommandName[] = [
  ...BOTH,
  'tag',
  'prune',
  'export',
  'import',
  'sign',
  'attest',
  'verify',
  'result',
];
