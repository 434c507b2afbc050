import { randomBytes } from 'node:crypto';
import { lstat, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDigest, type Digest } from '../../image/index.ts';
import { ownIdentity } from '../../runtime/process-identity.ts';
import { renderOwner } from './owner.ts';
import { livingFiles, temporaryPath, type Shelf } from './shelf.ts';

/** Above this a lease file is not one of ours. */
const LEASE_FILE_BYTES = 16 * 1024 * 1024;

/** Writes a lease of this process as one file, one digest a line. Returns its path. */
export async function writeLease(shelf: Shelf, digests: readonly Digest[]): Promise<string | undefined> {
  const [first] = digests;
  if (first === undefined) return undefined;
  const name = `${renderOwner(ownIdentity())}.${randomBytes(6).toString('hex')}`;
  const path = join(shelf.directory, 'leases', name);
  const aside = temporaryPath(shelf, { digest: first, size: 0 });
  await writeFile(aside, digests.map((digest) => `${digest}\n`).join(''), { flag: 'wx', mode: 0o600 });
  try {
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
  return path;
}

/** The digests that living processes hold. */
export async function readLeases(shelf: Shelf): Promise<ReadonlySet<Digest>> {
  const held = new Set<Digest>();
  for (const { path } of await livingFiles(shelf, 'leases')) {
    const about = await lstat(path).catch(() => undefined);
    if (about === undefined || about.size > LEASE_FILE_BYTES) continue;
    const text = await readFile(path, 'utf8').catch(() => '');
    for (const line of text.split('\n')) if (isDigest(line)) held.add(line);
  }
  return held;
}
