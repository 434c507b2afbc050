import type { ParsedOptions } from './options/parsed.ts';

/** Whether it is asked what would be done, and nothing is to be done. */
export function wantsPlan(options: ParsedOptions): boolean {
  return options.flag('dry-run') || (options.text('plan') ?? '') !== '' || (options.text('matrix') ?? '') !== '';
}
