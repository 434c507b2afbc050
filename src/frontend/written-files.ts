import path from 'node:path';
import { checkWritable } from './files.ts';
import type { Invocation } from './invocation.ts';

/** Written at the end of a run, by option. */
const WRITTEN = ['result', 'dotenv', 'digestfile'] as const;
/** `--plan` is read elsewhere. */
const WRITES_PLAN: ReadonlySet<string> = new Set(['copy', 'sync', 'prune']);

/** Fails with STORAGE_FAILED where a file could not be written that the run ends with: hours of copying come before it. */
export async function checkWrittenFiles({ command, options, operands }: Invocation): Promise<void> {
  const names = [...WRITTEN, ...(WRITES_PLAN.has(command) ? ['plan'] : [])];
  for (const name of names) {
    const file = options.text(name) ?? '';
    // A directory that is made on the way is not there yet.
    if (file !== '' && !operands.some((place) => isBelow(file, place))) await checkWritable(file);
  }
}

function isBelow(file: string, place: string): boolean {
  const directory = path.resolve(place.replace(/^[a-z-]+:(?!\/\/)/, ''));
  return path.resolve(file).startsWith(`${directory}${path.sep}`);
}
