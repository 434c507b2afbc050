import path from 'node:path';
import { algorithmOf, digestOf, type Digest } from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import type { SignatureBlob } from '../contract.ts';
import { LARGEST_SIGNATURE, MOST_SIGNATURES, parseSignatureBlob, tooMany } from '../signature-blob.ts';
import { readSmall } from './files.ts';
import { signatureFile } from './format.ts';
import { findManifest } from './manifests.ts';

/** What `signature-N` files there are of the root, or of a manifest below it, up to the first number that is missing. */
export async function readSignatures(
  ctx: OperationContext,
  directory: string,
  subject: Digest,
): Promise<readonly SignatureBlob[]> {
  const root = await findManifest(ctx, directory, undefined);
  const isRoot = root !== undefined && digestOf(root.bytes, algorithmOf(subject)) === subject;
  const found: SignatureBlob[] = [];
  for (let number = 1; ; number += 1) {
    ctx.signal.throwIfAborted();
    const file = path.join(directory, signatureFile(isRoot ? undefined : subject, number));
    const bytes = await readSmall(file, LARGEST_SIGNATURE);
    if (bytes === undefined) return found;
    if (number > MOST_SIGNATURES) throw tooMany(directory);
    found.push(parseSignatureBlob(bytes, file));
  }
}
