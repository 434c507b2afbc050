import { lstat } from 'node:fs/promises';
import path from 'node:path';
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
import { commitBlob, createTemporary, makeBlobFolder, sizeOfBlob, temporaryPlace, writeWhole } from './blob-files.ts';
import type { LayoutPlace } from './blob-files.ts';
import type { LayoutContent } from './content.ts';
import { EMPTY_INDEX, parseLayoutIndex, renderLayoutIndex, type LayoutIndex } from './index-file.ts';
import { entryOfDigest } from './index-lookup.ts';
import { withDirectoryLock } from '../../runtime/directory-lock.ts';
import { isErrno } from '../../runtime/owned-files.ts';

/** Reads `index.json`. `undefined`: there is no layout. Fails with MANIFEST_INVALID, LIMIT_EXCEEDED. */
export async function readIndex(content: LayoutContent, limits: Limits): Promise<LayoutIndex | undefined> {
  const bytes = await content.indexBytes(limits.pageBytes);
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
export const LAYOUT_MARKER: Uint8Array = Buffer.from('{"imageLayoutVersion":"1.0.0"}');

/** Stores small content under its digest, once. */
export async function storeBytes(place: LayoutPlace, digest: Digest, bytes: Uint8Array): Promise<void> {
  if ((await sizeOfBlob(place, digest)) === bytes.byteLength) return;
  await makeBlobFolder(place, digest);
  await using content = await createTemporary(temporaryPlace(place));
  await content.handle.writeFile(bytes);
  await commitBlob(place, content, digest);
}

/** A manifest with its exact bytes. Fails with MANIFEST_UNKNOWN, LIMIT_EXCEEDED. */
export async function readDocument(
  content: LayoutContent,
  limits: Limits,
  wanted: Descriptor,
): Promise<ManifestDocument> {
  try {
    return { descriptor: bare(wanted), bytes: await content.read(wanted.digest, limits.manifestBytes) };
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'BLOB_UNKNOWN') throw error;
    throw new Failure('MANIFEST_UNKNOWN', error.message, {
      hint: 'the layout is incomplete: write the image again',
      cause: error,
    });
  }
}

/** {@link readDocument}, parsed. */
export async function readManifest(content: LayoutContent, limits: Limits, wanted: Descriptor): Promise<Manifest> {
  const { bytes } = await readDocument(content, limits, wanted);
  return parseManifest(bytes, wanted.mediaType);
}

/**
 * The descriptor of a digest: the index's own word, or what the content says it is when only another manifest names it.
 * `undefined`: it is not there, or is no manifest.
 */
export async function describeDigest(
  content: LayoutContent,
  limits: Limits,
  index: LayoutIndex,
  digest: Digest,
): Promise<Descriptor | undefined> {
  const size = await content.sizeOf(digest);
  if (size === undefined) return undefined;
  const listed = entryOfDigest(index, digest);
  if (listed !== undefined) return bare(listed.descriptor);
  if (size > limits.manifestBytes) return undefined;
  const bytes = await content.read(digest, limits.manifestBytes);
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
