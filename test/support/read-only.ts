import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface ReadOnlyDirectory extends Disposable {
  readonly path: string;
}

/** An empty directory that cannot be written to. For root that takes a mount: `undefined` where it may not mount. */
export function aReadOnlyDirectory(): ReadOnlyDirectory | undefined {
  const directory = mkdtempSync(path.join(tmpdir(), 'waybill-read-only-'));
  if (process.getuid?.() !== 0) {
    chmodSync(directory, 0o555);
    return { path: directory, [Symbol.dispose]: () => rmdirSync(directory) };
  }
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'ro,size=1m', 'tmpfs', directory], { stdio: 'ignore' });
  } catch {
    rmdirSync(directory);
    return undefined;
  }
  return {
    path: directory,
    [Symbol.dispose]: () => {
      execFileSync('umount', [directory]);
      rmdirSync(directory);
    },
  };
}
