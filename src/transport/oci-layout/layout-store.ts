import { constants } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import path from 'node:path';
import { invalid } from '../../image/descriptor.ts';
import {
  guessMediaType,
  parseManifest,
  type Descriptor,
  type Digest,
  type Manifest,
  type ManifestDocument,
} from '../../image/index.ts';
import { Failure } from '../../runtime/failure.ts';
import type { Limits } from '../../runtime/limits.ts';
import {
  asFailure,
  commitBlob,
  createTemporary,
  makeBlobFolder,
  readBlob,
  sizeOfBlob,
  temporaryPlace,
  writeWhole,
} from './blob-files.ts';
import type { LayoutPlace } from './blob-files.ts';
import { EMPTY_INDEX, parseLayoutIndex, renderLayoutIndex, type LayoutIndex } from './index-file.ts';
import { withDirectoryLock } from '../../runtime/directory-lock.ts';
import { isErrno } from '../../runtime/owned-files.ts';

/** Reads `index.json`. `undefined`: there is no layout. Fails with MANIFEST_INVALID, LIMIT_EXCEEDED. */
export async function readIndex(place: LayoutPlace, limits: Limits): Promise<LayoutIndex | undefined> {
  const bytes = await readBounded(path.join(place.directory, 'index.json'), limits.pageBytes);
  return bytes === undefined ? undefined : parseLayoutIndex(bytes);
}

/** Whether there is an `index.json`: without it nothing in the directory is known to anyone. */
export async function isLayout(directory: string): Promise<boolean> {
  try {
    await lstat(path.join(directory, 'index.json'));
    return true;
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'ENOTDIR')) return false;
    throw error;
  }
}

/**
 * Changes `index.json` under the layout's lock, so that two processes never lose each other's entries. Readers see the old or
 * the new file, whole. The marker file `oci-layout` is written first where it is missing.
 */
export async function updateIndex(
  place: LayoutPlace,
  limits: Limits,
  signal: AbortSignal,
  edit: (index: LayoutIndex) => LayoutIndex | Promise<LayoutIndex>,
): Promise<void> {
  await withDirectoryLock(place.directory, signal, async () => {
    await editLocked(place, limits, edit);
  });
}

/** {@link updateIndex} for a caller that holds the lock. */
export async function editLocked(
  place: LayoutPlace,
  limits: Limits,
  edit: (index: LayoutIndex) => LayoutIndex | Promise<LayoutIndex>,
): Promise<void> {
  const before = await readIndex(place, limits);
  const after = await edit(before ?? EMPTY_INDEX);
  if (before === undefined) await writeWhole(path.join(place.directory, 'oci-layout'), LAYOUT_MARKER);
  if (after === before) return;
  await writeWhole(path.join(place.directory, 'index.json'), Buffer.from(renderLayoutIndex(after)));
}

/** OCI Image 1.1, image-layout.md, "oci-layout file". */
const LAYOUT_MARKER = Buffer.from('{"imageLayoutVersion":"1.0.0"}');

/** Stores small content under its digest, once. */
export async function storeBytes(place: LayoutPlace, digest: Digest, bytes: Uint8Array): Promise<void> {
  if ((await sizeOfBlob(place, digest)) === bytes.byteLength) return;
  await makeBlobFolder(place, digest);
  await using content = await createTemporary(temporaryPlace(place));
  await content.handle.writeFile(bytes);
  await commitBlob(place, content, digest);
}

/** A manifest with its exact bytes. Fails with MANIFEST_UNKNOWN, LIMIT_EXCEEDED. */
export async function readDocument(place: LayoutPlace, limits: Limits, wanted: Descriptor): Promise<ManifestDocument> {
  try {
    return { descriptor: bare(wanted), bytes: await readBlob(place, wanted.digest, limits.manifestBytes) };
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'BLOB_UNKNOWN') throw error;
    throw new Failure('MANIFEST_UNKNOWN', error.message, {
      hint: 'the layout is incomplete: write the image again',
      cause: error,
    });
  }
}

/** {@link readDocument}, parsed. */
export async function readManifest(place: LayoutPlace, limits: Limits, wanted: Descriptor): Promise<Manifest> {
  const { bytes } = await readDocument(place, limits, wanted);
  return parseManifest(bytes, wanted.mediaType);
}

/**
 * The descriptor of a digest: the index's own word, or what the content says it is when only another manifest names it.
 * `undefined`: it is not there, or is no manifest.
 */
export async function describeDigest(
  place: LayoutPlace,
  limits: Limits,
  index: LayoutIndex,
  digest: Digest,
): Promise<Descriptor | undefined> {
  const size = await sizeOfBlob(place, digest);
  if (size === undefined) return undefined;
  const listed = index.entries.find((one) => one.descriptor.digest === digest);
  if (listed !== undefined) return bare(listed.descriptor);
  if (size > limits.manifestBytes) return undefined;
  const bytes = await readBlob(place, digest, limits.manifestBytes);
  return isManifest(bytes) ? { mediaType: guessMediaType(bytes), digest, size } : undefined;
}

/** What an image is, without what its entry says about it. */
export function bare({ mediaType, digest, size }: Descriptor): Descriptor {
  return { mediaType, digest, size };
}

function isManifest(bytes: Uint8Array): boolean {
  try {
    guessMediaType(bytes);
    return true;
  } catch {
    return false;
  }
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
