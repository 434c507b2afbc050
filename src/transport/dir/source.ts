import { addAbortSignal } from 'node:stream';
import path from 'node:path';
import { isDigest } from '../../image/index.ts';
import { Failure } from '../../runtime/failure.ts';
import type { ContentSource, Reference, SignatureReader } from '../contract.ts';
import { openRegular, readSmall, VERSION_BYTES } from './files.ts';
import { blobFile, checkVersion, ROOT_FILE, VERSION_FILE } from './format.ts';
import { findManifest } from './manifests.ts';
import { readSignatures } from './signatures.ts';

/** Fails with ARCHIVE_INVALID or UNSUPPORTED by the version file; a directory without one is read, as skopeo does. */
export async function openDirSource(reference: Reference): Promise<ContentSource & SignatureReader> {
  const directory = reference.location;
  const version = await readSmall(path.join(directory, VERSION_FILE), VERSION_BYTES);
  if (version !== undefined) checkVersion(Buffer.from(version).toString('utf8'), directory);
  return {
    reference,
    traits: { reads: 'local', originalDigests: true },
    resolve: async (ctx, name) => {
      const found = await findManifest(ctx, directory, name);
      if (found === undefined) throw unknownManifest(directory, name);
      return found;
    },
    lookup: async (ctx, name) => (await findManifest(ctx, directory, name))?.descriptor,
    fetchManifest: async (ctx, wanted) => {
      const found = await findManifest(ctx, directory, wanted.digest);
      if (found === undefined) throw unknownManifest(directory, wanted.digest);
      return { descriptor: { ...found.descriptor, mediaType: wanted.mediaType }, bytes: found.bytes };
    },
    openBlob: async (ctx, wanted, from = 0) => {
      ctx.signal.throwIfAborted();
      const handle = await openRegular(path.join(directory, blobFile(wanted.digest)));
      if (handle === undefined) {
        throw new Failure('BLOB_UNKNOWN', `${wanted.digest} is not in the directory ${directory}`, {
          subject: directory,
          hint: 'the image is not whole: write the directory again',
        });
      }
      return { stream: addAbortSignal(ctx.signal, handle.createReadStream({ start: from })), offset: from };
    },
    readSignatures: async (ctx, subject) => readSignatures(ctx, directory, subject),
    [Symbol.asyncDispose]: async () => Promise.resolve(),
  };
}

function unknownManifest(directory: string, name: string | undefined): Failure {
  const what = name === undefined ? 'no image' : `no ${JSON.stringify(name)}`;
  return new Failure('MANIFEST_UNKNOWN', `there is ${what} in the directory ${directory}`, {
    subject: directory,
    hint:
      name === undefined || isDigest(name)
        ? `an image directory has a ${ROOT_FILE}: check the path`
        : 'a directory holds one image and no tags: name the directory alone',
  });
}
