import { constants, createWriteStream } from 'node:fs';
import { copyFile, link, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { addAbortSignal } from 'node:stream';
import {
  algorithmOf,
  Digester,
  isManifestType,
  type Descriptor,
  type Digest,
  type ManifestDocument,
} from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { isErrno } from '../../runtime/owned-files.ts';
import { Failure } from '../../runtime/failure.ts';
import type { ContentSink, OpenBlob, Reference, SignatureBlob, SignatureWriter, SinkTraits } from '../contract.ts';
import { newAmong, renderSignatureBlob } from '../signature-blob.ts';
import { asFailure, openRegular, readSmall, VERSION_BYTES } from './files.ts';
import {
  blobFile,
  checkVersion,
  manifestFile,
  renderVersion,
  ROOT_FILE,
  signatureFile,
  VERSION_FILE,
} from './format.ts';
import { findManifest } from './manifests.ts';
import { createStage, listContent, type Stage } from './stage.ts';

const TRAITS: SinkTraits = {
  manifestTypes: 'any',
  holdsIndex: true,
  holdsReferrers: false,
  holdsSparseIndex: true,
  holdsNames: false,
  layerForm: 'as-is',
  foreignLayers: 'stored',
  writes: 'parallel',
  needsSizeFirst: false,
};

/**
 * Replaces what the directory holds, at `seal` and all at once. Fails with INPUT_INVALID where that would destroy something
 * that is no image directory.
 */
export async function openDirSink(
  reference: Reference,
  layerForm: SinkTraits['layerForm'] = 'as-is',
): Promise<ContentSink & SignatureWriter> {
  const target = reference.location;
  await refuseOtherContent(target);
  const stage = createStage(target);
  const written = new Set<Digest>();
  /** Of the image that is replaced, and whole. */
  const kept = new Set<Digest>();
  /** Of the image that is written; those of the one that it replaces go with it. */
  const signatures = new Map<Digest, readonly SignatureBlob[]>();
  let root: ManifestDocument | undefined;
  return {
    reference,
    traits: { ...TRAITS, layerForm },
    lookup: async (ctx, name) => (await findManifest(ctx, target, name))?.descriptor,
    exists: async (ctx, wanted) => {
      ctx.signal.throwIfAborted();
      if (written.has(wanted.digest) || kept.has(wanted.digest)) return true;
      if (isManifestType(wanted.mediaType) || !(await isWhole(ctx, target, wanted))) return false;
      kept.add(wanted.digest);
      return true;
    },
    pushBlob: async (ctx, expected, open) => {
      await writeBlob(ctx, await stage.directory(), expected, open);
      written.add(expected.digest);
    },
    pushManifest: async (ctx, document) => {
      ctx.signal.throwIfAborted();
      await writeSmall(stage, manifestFile(document.descriptor.digest), document.bytes);
      written.add(document.descriptor.digest);
      return { subjectRecorded: false };
    },
    addSignatures: async (ctx, subject, added) => {
      ctx.signal.throwIfAborted();
      const before = signatures.get(subject) ?? [];
      const fresh = newAmong(before, added, target);
      signatures.set(subject, [...before, ...fresh]);
      return Promise.resolve(fresh.length);
    },
    tag: async (ctx, document, names) => {
      ctx.signal.throwIfAborted();
      if (names.length > 0) {
        throw new Failure('UNSUPPORTED', `a directory holds one image without a name: ${target}`, {
          subject: reference.text,
          hint: 'leave the names out, or write to an OCI layout (oci:DIR:NAME)',
        });
      }
      root = document;
      await Promise.resolve();
    },
    seal: async (ctx) => {
      if (root === undefined) return;
      ctx.signal.throwIfAborted();
      await refuseOtherContent(target);
      const { bytes, descriptor } = root;
      root = undefined;
      await keepOld(stage, target, kept.difference(written));
      await writeSmall(stage, ROOT_FILE, bytes);
      await writeSmall(stage, VERSION_FILE, Buffer.from(renderVersion(kept.union(written))));
      await rm(path.join(await stage.directory(), manifestFile(descriptor.digest)), { force: true });
      for (const [subject, blobs] of signatures) {
        const below = subject === descriptor.digest ? undefined : subject;
        for (const [at, blob] of blobs.entries())
          await writeSmall(stage, signatureFile(below, at + 1), renderSignatureBlob(blob));
      }
      await stage.publish().catch(fail);
    },
    [Symbol.asyncDispose]: async () => stage[Symbol.asyncDispose](),
  };
}

/** `dir:` deletes what it finds, so it must be sure that this is an image: the version file says so. */
async function refuseOtherContent(target: string): Promise<void> {
  const content = await listContent(target).catch((error: unknown) => {
    if (isErrno(error, 'ENOENT')) return [];
    throw asFailure(error);
  });
  if (content.length === 0) return;
  try {
    const version = await readSmall(path.join(target, VERSION_FILE), VERSION_BYTES);
    if (version === undefined) throw new Failure('ARCHIVE_INVALID', 'it has no version file');
    checkVersion(Buffer.from(version).toString('utf8'), target);
  } catch (error) {
    throw new Failure('INPUT_INVALID', `not an image directory, and not empty: ${target} is left as it is`, {
      side: 'destination',
      subject: target,
      hint: 'name a new or empty directory, or one that was written with dir: before',
      cause: error,
    });
  }
}

/** A blob of the image that is being replaced is kept: read here once instead of over the network. */
async function isWhole(ctx: OperationContext, target: string, wanted: Descriptor): Promise<boolean> {
  const handle = await openRegular(path.join(target, blobFile(wanted.digest))).catch(() => undefined);
  if (handle === undefined) return false;
  const digester = new Digester(algorithmOf(wanted.digest));
  let size = 0;
  try {
    for await (const chunk of addAbortSignal(ctx.signal, handle.createReadStream())) {
      digester.update(chunk as Buffer);
      size += (chunk as Buffer).byteLength;
    }
  } catch {
    // What cannot be read to its end is pushed anew.
    ctx.signal.throwIfAborted();
    return false;
  }
  return size === wanted.size && digester.finish() === wanted.digest;
}

/** A hard link costs nothing; where the file system has none it is a copy. */
async function keepOld(stage: Stage, target: string, digests: Iterable<Digest>): Promise<void> {
  for (const digest of digests) {
    const from = path.join(target, blobFile(digest));
    const to = path.join(await stage.directory(), blobFile(digest));
    await link(from, to).catch(async () => copyFile(from, to, constants.COPYFILE_EXCL).catch(fail));
  }
}

async function writeBlob(ctx: OperationContext, stage: string, expected: Descriptor, open: OpenBlob): Promise<void> {
  const { stream } = await open(ctx.signal);
  const part = path.join(stage, `part-${crypto.randomUUID()}`);
  try {
    await pipeline(stream, createWriteStream(part, { flags: 'wx', mode: 0o644, flush: true }), { signal: ctx.signal });
    await rename(part, path.join(stage, blobFile(expected.digest)));
  } catch (error) {
    await rm(part, { force: true });
    ctx.signal.throwIfAborted();
    throw asFailure(error);
  }
}

async function writeSmall(stage: Stage, file: string, bytes: Uint8Array): Promise<void> {
  await writeFile(path.join(await stage.directory(), file), bytes, { mode: 0o644, flush: true }).catch(fail);
}

function fail(error: unknown): never {
  throw asFailure(error);
}
