import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Makes a directory a file system of its own with so much room. Takes root, in a namespace that allows it. */
export async function mountDisk(directory: string, bytes: number): Promise<void> {
  await run('mount', ['-t', 'tmpfs', '-o', `size=${String(bytes)}`, 'tmpfs', directory]);
}

export async function unmountDisk(directory: string): Promise<void> {
  await run('umount', [directory]);
}

/** Whether {@link mountDisk} works here. */
export function canMountDisks(): boolean {
  const directory = mkdtempSync(path.join(tmpdir(), 'waybill-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', directory], { stdio: 'ignore' });
    execFileSync('umount', [directory], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
