import { constants } from 'node:fs';
import { lstat, open, rename, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { addAbortSignal } from 'node:stream';
import { invalid } from '../../image/descriptor.ts';
import { Failure, storageFailure } from '../../runtime/failure.ts';
import { algorithmOf, hexOf, type Digest } from '../../image/index.ts';
import { isErrno, nameOwnedFile, removeIfThere } from '../../runtime/owned-files.ts';
import { makeDirectory } from '../../runtime/make-directory.ts';
import type { LayoutContent } from './content.ts';

/** Where a layout keeps its files: the directory itself, and `blobs` below it or a directory that several layouts share. */
export interface LayoutPlace extends LayoutContent {
  readonly directory: string;
  readonly blobs: string;
  readonly sharesBlobs: boolean;
}

/** One system call moves this much: layers are read and written in few, large pieces. */
export const FILE_CHUNK_BYTES: number = 1024 * 1024;

export function createPlace(directory: string, sharedBlobDir?: string): LayoutPlace {
  const place: LayoutPlace = {
    directory,
    ...(sharedBlobDir === undefined
      ? { blobs: path.join(directory, 'blobs'), sharesBlobs: false }
      : { blobs: path.resolve(sharedBlobDir), sharesBlobs: true }),
    kind: 'OCI layout',
    location: directory,
    reference: `oci:${directory}`,
    indexBytes: async (most) => readBounded(path.join(directory, 'index.json'), most),
    sizeOf: async (digest) => sizeOfBlob(place, digest),
    read: async (digest, most) => readBlob(place, digest, most),
    stream: async (digest, from, signal) => {
      const { handle } = await openBlobFile(place, digest);
      return addAbortSignal(signal, handle.createReadStream({ start: from, highWaterMark: FILE_CHUNK_BYTES }));
    },
  };
  return place;
}

/** `blobs/<algorithm>/<hex>` (OCI Image 1.1, image-layout.md); a digest is parsed, so the path stays inside. */
export function blobPath(place: LayoutPlace, digest: Digest): string {
  return path.join(place.blobs, algorithmOf(digest), hexOf(digest));
}

/** The size of a blob; `undefined` when it is not there. Fails with UNSUPPORTED on a symbolic link. */
export async function sizeOfBlob(place: LayoutPlace, digest: Digest): Promise<number | undefined> {
  try {
    if (!(await hasOwnFolder(place, digest))) return undefined;
    const found = await lstat(blobPath(place, digest));
    if (!found.isFile()) throw notOwn(blobPath(place, digest));
    return found.size;
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return undefined;
    throw asFailure(error);
  }
}

/** An open blob for reading. Fails with BLOB_UNKNOWN; the caller closes it. */
export async function openBlobFile(
  place: LayoutPlace,
  digest: Digest,
): Promise<{ readonly handle: FileHandle; readonly size: number }> {
  const size = await sizeOfBlob(place, digest);
  if (size === undefined) throw unknownBlob(place, digest);
  try {
    const handle = await open(blobPath(place, digest), constants.O_RDONLY | constants.O_NOFOLLOW);
    return { handle, size };
  } catch (error) {
    throw isErrno(error, 'ENOENT') ? unknownBlob(place, digest) : asFailure(error);
  }
}

/** A whole blob of at most `most` bytes. Fails with BLOB_UNKNOWN, LIMIT_EXCEEDED. */
export async function readBlob(place: LayoutPlace, digest: Digest, most: number): Promise<Uint8Array> {
  const { handle, size } = await openBlobFile(place, digest);
  try {
    if (size > most) throw tooLarge(digest, size, most);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

/** Content on its way into a place: a file of its own that is removed on disposal unless it was committed. */
export interface TemporaryFile extends AsyncDisposable {
  readonly file: string;
  readonly handle: FileHandle;
  /** Flushes the file to disk and gives it its name in one step. */
  commit(target: string): Promise<void>;
}

export async function createTemporary(directory: string): Promise<TemporaryFile> {
  const file = path.join(directory, nameOwnedFile('tmp'));
  const handle = await open(file, 'wx+', 0o644);
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (!isOpen) return;
    isOpen = false;
    await handle.close();
  };
  return {
    file,
    handle,
    commit: async (target) => {
      await handle.chmod(0o644);
      await handle.sync();
      await close();
      await rename(file, target);
    },
    [Symbol.asyncDispose]: async () => {
      await close();
      await removeIfThere(file);
    },
  };
}

/** Where content for {@link commitBlob} is written first: on the file system that it ends up on. */
export function temporaryPlace(place: LayoutPlace): string {
  return place.sharesBlobs ? place.blobs : place.directory;
}

/** Makes verified content visible under its digest. */
export async function commitBlob(place: LayoutPlace, content: TemporaryFile, digest: Digest): Promise<void> {
  await content.commit(blobPath(place, digest));
}

/** Creates `blobs/<algorithm>` where it is missing. Fails with UNSUPPORTED when a symbolic link is in its place. */
export async function makeBlobFolder(place: LayoutPlace, digest: Digest): Promise<void> {
  await makeDirectory(path.dirname(blobPath(place, digest)), 0o755);
  await hasOwnFolder(place, digest);
}

/** Small content in one step: written beside `target`, flushed, renamed. */
export async function writeWhole(target: string, bytes: Uint8Array): Promise<void> {
  await using content = await createTemporary(path.dirname(target));
  await content.handle.writeFile(bytes);
  await content.commit(target);
}

/** What the file system throws, as a Failure. */
export function asFailure(error: unknown): unknown {
  if (error instanceof Failure || !(error instanceof Error)) return error;
  if (isErrno(error, 'ELOOP') && 'path' in error) return notOwn(String(error.path));
  return storageFailure(error) ?? error;
}

/** A link inside `blobs` would let a layout from elsewhere read or write outside of itself. */
async function hasOwnFolder(place: LayoutPlace, digest: Digest): Promise<boolean> {
  const folders = [...(place.sharesBlobs ? [] : [place.blobs]), path.dirname(blobPath(place, digest))];
  for (const folder of folders) {
    const found = await lstat(folder).catch((error: unknown) => {
      if (isErrno(error, 'ENOENT')) return undefined;
      throw error;
    });
    if (found === undefined) return false;
    if (!found.isDirectory()) throw notOwn(folder);
  }
  return true;
}

function notOwn(file: string): Failure {
  return new Failure('UNSUPPORTED', `the OCI layout has a link or a special file in the place of content: ${file}`, {
    subject: file,
    hint: 'waybill does not follow links inside blobs/: put the content itself there, or name the other directory as shared blob directory',
  });
}

function unknownBlob(place: LayoutPlace, digest: Digest): Failure {
  return new Failure('BLOB_UNKNOWN', `${digest} is not in the OCI layout ${place.directory}`, {
    subject: place.directory,
    hint: place.sharesBlobs
      ? `its blobs are looked for in ${place.blobs}`
      : 'the layout is not whole: write it again, or name its shared blob directory',
  });
}

function tooLarge(digest: Digest, found: number, most: number): Failure {
  return new Failure('LIMIT_EXCEEDED', `${digest} has ${String(found)} bytes, more than the ${String(most)} allowed`, {
    facts: { found, most },
    hint: 'manifests of this size are not made by any known tool: check the layout',
  });
}

async function readBounded(file: string, most: number): Promise<Uint8Array | undefined> {
  try {
    await using handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const found = await handle.stat();
    if (!found.isFile() || found.size > most) throw invalid(`${file} is not a file of at most ${String(most)} bytes`);
    return await handle.readFile();
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'ENOTDIR')) return undefined;
    throw asFailure(error);
  }
}
