import { randomBytes } from 'node:crypto';
import { chmod, lstat, mkdir, readdir, rename, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { hexOf, algorithmOf, isDigest, type Digest } from '../../image/index.ts';
import { isErrno } from '../../runtime/owned-files.ts';
import { Failure } from '../../runtime/failure.ts';
import { ownIdentity } from '../../runtime/process-identity.ts';
import { makeDirectory } from '../../runtime/make-directory.ts';
import { isAlive, parseOwner, renderOwner } from './owner.ts';

const ALGORITHMS = ['sha256', 'sha512'] as const;

/**
 * The store's directory: `blobs/ALGORITHM/HEX` for what is whole, `temporary/` for what is being written or thrown away,
 * `leases/` for what is held. Files in the last two are named after their owner. These three are ours alone (mode 0700) and no
 * links; the directory itself may be one that was there and that others use.
 */
export interface Shelf {
  readonly directory: string;
}

export interface ShelvedBlob {
  readonly digest: Digest;
  readonly size: number;
  readonly usedMs: number;
}

export interface Reservation {
  readonly digest: Digest;
  readonly size: number;
}

/** Fails with STORAGE_FAILED, or with the file system's error, when the directory cannot serve. */
export async function openShelf(directory: string): Promise<Shelf> {
  await makeDirectory(directory, 0o700);
  for (const part of ['temporary', 'leases', 'blobs', ...ALGORITHMS.map((name) => join('blobs', name))])
    await makeOwnDirectory(join(directory, part));
  const shelf = { directory };
  await Promise.all([sweep(shelf, 'temporary'), sweep(shelf, 'leases')]);
  return shelf;
}

export function pathOf(shelf: Shelf, digest: Digest): string {
  return join(shelf.directory, 'blobs', algorithmOf(digest), hexOf(digest));
}

/** A new name in `temporary/` that reserves `size` bytes for the blob as long as a file is there. */
export function temporaryPath(shelf: Shelf, { digest, size }: Reservation): string {
  const name = [renderOwner(ownIdentity()), size, digest.replace(':', '_'), randomBytes(6).toString('hex')].join('.');
  return join(shelf.directory, 'temporary', name);
}

/** What is being written, by this and other living processes. */
export async function listReservations(shelf: Shelf): Promise<readonly Reservation[]> {
  const found: Reservation[] = [];
  for (const { name } of await livingFiles(shelf, 'temporary')) {
    const match = /^[^.]+\.(\d{1,16})\.(sha256|sha512)_([0-9a-f]+)\./.exec(name);
    const digest = `${match?.[2] ?? ''}:${match?.[3] ?? ''}`;
    if (isDigest(digest)) found.push({ digest, size: Number(match?.[1]) });
  }
  return found;
}

export async function listBlobs(shelf: Shelf): Promise<readonly ShelvedBlob[]> {
  const found: ShelvedBlob[] = [];
  for (const algorithm of ALGORITHMS) {
    const folder = join(shelf.directory, 'blobs', algorithm);
    for (const name of await readdir(folder)) {
      const digest = `${algorithm}:${name}`;
      if (!isDigest(digest)) continue;
      const about = await lstat(join(folder, name)).catch(() => undefined);
      if (about?.isFile() === true) found.push({ digest, size: about.size, usedMs: about.mtimeMs });
    }
  }
  return found;
}

/** Marks a blob as used. The time goes into the file's mtime, which every process sees. */
export async function touch(path: string, usedMs: number): Promise<void> {
  await utimes(path, usedMs / 1000, usedMs / 1000);
}

/**
 * Throws a blob away unless it is leased at the moment when it is out of the way. A lease that is written later is one of
 * a blob that was not there any more, so no lock is needed. Returns whether the blob is gone.
 */
export async function evict(
  shelf: Shelf,
  blob: ShelvedBlob,
  isLeased: (digest: Digest) => Promise<boolean>,
): Promise<boolean> {
  const place = pathOf(shelf, blob.digest);
  const aside = temporaryPath(shelf, { digest: blob.digest, size: 0 });
  try {
    await rename(place, aside);
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return true;
    throw error;
  }
  if (await isLeased(blob.digest)) {
    await rename(aside, place);
    return false;
  }
  await rm(aside, { force: true });
  return true;
}

/** The files of a folder whose owners may be alive; those of the dead are removed on the way. */
export async function livingFiles(
  shelf: Shelf,
  folder: 'temporary' | 'leases',
): Promise<readonly { readonly name: string; readonly path: string }[]> {
  const living: { name: string; path: string }[] = [];
  for (const name of await readdir(join(shelf.directory, folder))) {
    const path = join(shelf.directory, folder, name);
    const about = await lstat(path).catch(() => undefined);
    if (about === undefined) continue;
    const owner = parseOwner(name);
    if (owner !== undefined && about.isFile() && isAlive(owner, Date.now() - about.mtimeMs))
      living.push({ name, path });
    else if (!about.isDirectory()) await rm(path, { force: true });
  }
  return living;
}

async function sweep(shelf: Shelf, folder: 'temporary' | 'leases'): Promise<void> {
  await livingFiles(shelf, folder);
}

async function makeOwnDirectory(path: string): Promise<void> {
  await mkdir(path, { mode: 0o700 }).catch((error: unknown) => {
    if (!isErrno(error, 'EEXIST')) throw error;
  });
  const found = await lstat(path);
  if (!found.isDirectory())
    throw new Failure('STORAGE_FAILED', `not a directory of the blob store: ${path}`, { side: 'local' });
  if (process.getuid !== undefined && found.uid !== process.getuid())
    throw new Failure('STORAGE_FAILED', `the blob store belongs to another user: ${path}`, { side: 'local' });
  if ((found.mode & 0o077) !== 0) await chmod(path, 0o700);
}
