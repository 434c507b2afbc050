import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { digestOf, guessMediaType, hexOf, parseManifest, type Digest } from '../../src/image/index.ts';

/** The image in a `dir:`, as bytes. */
export async function readManifest(directory: string): Promise<{
  readonly digest: Digest;
  readonly layers: readonly { readonly mediaType: string; readonly digest: Digest; readonly bytes: Uint8Array }[];
}> {
  const bytes = await readFile(path.join(directory, 'manifest.json'));
  const manifest = parseManifest(bytes, guessMediaType(bytes));
  if (manifest.kind !== 'image') throw new Error(`${directory} holds an index`);
  const layers = await Promise.all(
    manifest.layers.map(async ({ mediaType, digest }) => ({
      mediaType,
      digest,
      bytes: await readFile(path.join(directory, hexOf(digest))),
    })),
  );
  return { digest: digestOf(bytes), layers };
}
