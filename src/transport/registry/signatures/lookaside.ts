import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { hexOf, algorithmOf, type Digest, type Repository } from '../../../image/index.ts';
import { isErrno, nameOwnedFile, removeIfThere } from '../../../runtime/owned-files.ts';
import type { HttpClient } from '../../../distribution/http.ts';
import type { OperationContext } from '../../../runtime/context.ts';
import { withDirectoryLock } from '../../../runtime/directory-lock.ts';
import { Failure, explainStorage } from '../../../runtime/failure.ts';
import { makeDirectory } from '../../../runtime/make-directory.ts';
import { withoutSecrets } from '../../../settings/signature-stores.ts';
import type { SignatureBlob } from '../../contract.ts';
import {
  LARGEST_SIGNATURE,
  MOST_SIGNATURES,
  newAmong,
  parseSignatureBlob,
  renderSignatureBlob,
  tooMany,
} from '../../signature-blob.ts';
import { readSignatureFile, readSignatureUrl } from './read.ts';

/** Whose signatures are kept at a base: `BASE/PATH@ALGORITHM=HEX/signature-N` (containers-registries.d(5)). */
export interface Lookaside {
  readonly base: URL;
  readonly repository: Repository;
}

/** All signatures there are, up to the first number that is missing. */
export async function readLookaside(
  ctx: OperationContext,
  http: HttpClient,
  lookaside: Lookaside,
  subject: Digest,
): Promise<readonly SignatureBlob[]> {
  const found: SignatureBlob[] = [];
  const directory = directoryOf(lookaside, subject);
  for (let number = 1; ; number += 1) {
    const url = new URL(directory);
    url.pathname = `${directory.pathname}/signature-${String(number)}`;
    const bytes =
      url.protocol === 'file:'
        ? await readSignatureFile(ctx, fileURLToPath(url))
        : await readSignatureUrl(ctx, http, url);
    if (bytes === undefined) return found;
    if (number > MOST_SIGNATURES) throw tooMany(withoutSecrets(directory));
    found.push(parseSignatureBlob(bytes, withoutSecrets(url)));
  }
}

/**
 * Adds to what is there, under the numbers that follow; nothing is replaced or removed. How many were not there. One writer at a time, whatever its process.
 * Fails with UNSUPPORTED where the base is no directory of this machine.
 */
export async function addToLookaside(
  ctx: OperationContext,
  http: HttpClient,
  lookaside: Lookaside,
  subject: Digest,
  added: readonly SignatureBlob[],
): Promise<number> {
  const url = directoryOf(lookaside, subject);
  if (url.protocol !== 'file:') {
    const subject = withoutSecrets(lookaside.base);
    throw new Failure('UNSUPPORTED', `signatures cannot be written to ${subject}`, {
      side: 'destination',
      subject,
      hint: 'name a directory that it is served from as lookaside-staging in registries.d: file:///…',
    });
  }
  const directory = fileURLToPath(url);
  try {
    await makeDirectory(directory, 0o755);
    return await withDirectoryLock(directory, ctx.signal, async () => {
      const there = await readLookaside(ctx, http, lookaside, subject);
      const fresh = newAmong(there, added, directory);
      for (const [at, blob] of fresh.entries())
        await writeWhole(directory, `signature-${String(there.length + at + 1)}`, renderSignatureBlob(blob));
      return fresh.length;
    });
  } catch (error) {
    throw isErrno(error, 'EEXIST') ? error : explainStorage(error, directory);
  }
}

async function writeWhole(directory: string, name: string, bytes: Uint8Array): Promise<void> {
  if (bytes.byteLength > LARGEST_SIGNATURE)
    throw new Failure('LIMIT_EXCEEDED', `a signature of ${String(bytes.byteLength)} bytes`, { subject: directory });
  const part = path.join(directory, nameOwnedFile('tmp'));
  try {
    await writeFile(part, bytes, { flag: 'wx', mode: 0o644, flush: true });
    await rename(part, path.join(directory, name));
  } finally {
    await removeIfThere(part);
  }
}

/** The registry's host is no part of it: bases are set by host. */
function directoryOf({ base, repository }: Lookaside, subject: Digest): URL {
  const url = new URL(base);
  const name = `${repository.path}@${algorithmOf(subject)}=${hexOf(subject)}`;
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/${name}`;
  return url;
}
