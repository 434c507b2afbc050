import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The bundle that the tests of this project run: built from the sources as they are, once before the first of them. */
export const BUNDLE: string = fileURLToPath(new URL('../../build/bundle/index.js', import.meta.url));

export function setup(): void {
  const script = fileURLToPath(new URL('../../scripts/build.mjs', import.meta.url));
  execFileSync(process.execPath, [script, 'build/bundle'], { stdio: 'inherit' });
}
