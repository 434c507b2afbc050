import path from 'node:path';
import {
  algorithmOf,
  createDocument,
  digestOf,
  guessMediaType,
  isDigest,
  type Digest,
  type ManifestDocument,
} from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { readSmall } from './files.ts';
import { manifestFile, ROOT_FILE } from './format.ts';

/** The root, or the manifest with this digest. A directory has no tags: any other name is not there. */
export async function findManifest(
  ctx: OperationContext,
  directory: string,
  name: string | undefined,
): Promise<ManifestDocument | undefined> {
  ctx.signal.throwIfAborted();
  const most = ctx.limits.manifestBytes;
  if (name !== undefined) {
    if (!isDigest(name)) return undefined;
    const child = await readSmall(path.join(directory, manifestFile(name)), most);
    if (child !== undefined) return describe(child, name);
  }
  const root = await readSmall(path.join(directory, ROOT_FILE), most);
  if (root === undefined) return undefined;
  if (name === undefined) return createDocument(root, guessMediaType(root));
  return digestOf(root, algorithmOf(name)) === name ? describe(root, name) : undefined;
}

/** With the digest that the file name claims: whether the bytes have it is checked by the reader, as everywhere. */
function describe(bytes: Uint8Array, digest: Digest): ManifestDocument {
  return { bytes, descriptor: { mediaType: guessMediaType(bytes), digest, size: bytes.byteLength } };
}
