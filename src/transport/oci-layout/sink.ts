import path from 'node:path';
import { addAbortSignal } from 'node:stream';
import {
  describeReferrer,
  parseManifest,
  type Descriptor,
  type Digest,
  type ManifestDocument,
} from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure } from '../../runtime/failure.ts';
import type {
  ContentKnower,
  ContentSink,
  EndpointSettings,
  ManifestReader,
  ManifestRemover,
  NameRemover,
  OpenBlob,
  Reference,
  ReferrerLister,
  SinkTraits,
} from '../contract.ts';
import type { NameEditor } from '../name-editor.ts';
import { HOLDS_ALL } from '../traits.ts';
import {
  asFailure,
  blobPath,
  commitBlob,
  createTemporary,
  makeBlobFolder,
  sizeOfBlob,
  temporaryPlace,
  type LayoutPlace,
} from './blob-files.ts';
import { EMPTY_INDEX, nameOf, withEntry, withName, withoutEntryNamed, type LayoutIndex } from './index-file.ts';
import { bare, isLayout, readDocument, readIndex, storeBytes, updateIndex } from './layout-store.ts';
import { withDirectoryLock } from '../../runtime/directory-lock.ts';
import { OneByOne } from '../../runtime/one-by-one.ts';
import { removeIfThere } from '../../runtime/owned-files.ts';
import { listReferrers, releaseName } from './referrers.ts';
import { refuseOtherNames } from './reference.ts';
import { removeManifest } from './remove.ts';
import { selectEntry, selectImage, unknownImage } from './selection.ts';
import { hasOtherWriters, placeMark, removeEmpty, removeMark, type WriterMark } from './writer-mark.ts';

/**
 * A layout can hold content of any type (OCI Image 1.1, image-layout.md), Docker's manifests too, and skopeo reads those: nothing
 * forces a copy into one to change a byte.
 */
const TRAITS: SinkTraits = { ...HOLDS_ALL, newFormat: 'oci' };

/**
 * Appends to an OCI layout. Blobs are stored as they come, once each; names and unnamed entries are collected and written into
 * `index.json` at `seal`, together. Disposed without `seal`: where there was no layout before, nothing stays of it, the
 * directory included; in a layout that was there, blobs that came whole stay for the next attempt, unnamed by anything.
 */
export function createLayoutSink(
  reference: Reference,
  place: LayoutPlace,
  { acceptsUncompressed = false }: Pick<EndpointSettings, 'acceptsUncompressed'> = {},
): ContentSink & ContentKnower & ReferrerLister & NameRemover & ManifestRemover & ManifestReader & NameEditor {
  const { directory } = place;
  const stored = new Set<Digest>();
  /** What this sink stored or found: sizes by digest. */
  const reliedOn = new Map<Digest, number>();
  let mark: Promise<WriterMark> | undefined;
  let edits: IndexEdit[] = [];
  let isSealed = false;
  const editing = new OneByOne();
  let sealing: Promise<void> = Promise.resolve();

  const prepare = async (ctx: OperationContext): Promise<void> => {
    ctx.signal.throwIfAborted();
    mark ??= placeMark(directory);
    await mark;
  };

  const noteStored = ({ digest, size }: Descriptor): void => {
    stored.add(digest);
    reliedOn.set(digest, size);
  };

  const isThere = async ({ digest, size }: Descriptor): Promise<boolean> => {
    const found = (await sizeOfBlob(place, digest)) === size;
    if (found) reliedOn.set(digest, size);
    return found;
  };

  const store = async (ctx: OperationContext, document: ManifestDocument): Promise<void> => {
    await prepare(ctx);
    if (await isThere({ ...document.descriptor, size: document.bytes.byteLength })) return;
    await storeBytes(place, document.descriptor.digest, document.bytes);
    noteStored({ ...document.descriptor, size: document.bytes.byteLength });
  };

  /** The layout's index with what this sink is going to write into it. */
  const nextIndex = async (ctx: OperationContext): Promise<LayoutIndex> =>
    applied(ctx, edits, (await readIndex(place, ctx.limits)) ?? EMPTY_INDEX);

  const flush = async (ctx: OperationContext): Promise<void> => {
    if (edits.length === 0 && (isSealed || mark === undefined)) return;
    await prepare(ctx);
    const now = [...edits];
    await updateIndex(place, ctx.limits, ctx.signal, async (index) => {
      const next = await applied(ctx, now, index);
      await refuseGone(place, reliedOn);
      return next;
    });
    edits = edits.slice(now.length);
    isSealed = true;
  };

  return {
    reference,
    // Without a name other programs expect one entry: referrers would be more.
    traits: { ...TRAITS, holdsReferrers: reference.name !== undefined, wantsCompressed: !acceptsUncompressed },
    lookup: async (ctx, name) => {
      ctx.signal.throwIfAborted();
      const index = await readIndex(place, ctx.limits);
      return index && selectImage(place, ctx.limits, index, name);
    },
    readManifest: async (ctx, name) => {
      ctx.signal.throwIfAborted();
      const index = await nextIndex(ctx);
      const found = await selectImage(place, ctx.limits, index, name);
      return found && readDocument(place, ctx.limits, found);
    },
    // Another process may write there before this one seals: the edit is made of what is there then, under the lock.
    editName: async (ctx, name, edit) =>
      editing.run(name, async () => {
        ctx.signal.throwIfAborted();
        refuseOtherNames(name);
        const read = async (own: OperationContext, index: LayoutIndex): Promise<ManifestDocument | undefined> => {
          const found = await selectImage(place, own.limits, index, name);
          return found && readDocument(place, own.limits, found);
        };
        const there = await read(ctx, await nextIndex(ctx));
        const made = await edit(ctx, there);
        if (made !== undefined) await store(ctx, made);
        edits.push(async (own, index) => {
          const now = selectEntry(place, index, name)?.descriptor.digest;
          const isSame = now === there?.descriptor.digest;
          const next = isSame ? made : await edit(own, await read(own, index));
          if (next === undefined) return index;
          if (!isSame) await store(own, next);
          return withName(withoutEntryNamed(index, name), bare(next.descriptor), name);
        });
        const result = made ?? there;
        if (result === undefined) throw new Failure('INTERNAL', `nothing is to be written under ${name}`);
        return result;
      }),
    exists: async (ctx, wanted) => {
      ctx.signal.throwIfAborted();
      return isThere(wanted);
    },
    holdsAll: async (ctx, wanted) => {
      for (const one of wanted) {
        ctx.signal.throwIfAborted();
        if (!(await isThere(one))) return false;
      }
      return true;
    },
    pushBlob: async (ctx, expected, open) =>
      translated(async () => {
        await prepare(ctx);
        if (await isThere(expected)) return;
        await receiveBlob(ctx, place, expected, open);
        noteStored(expected);
      }),
    pushManifest: async (ctx, document) =>
      translated(async () => {
        ctx.signal.throwIfAborted();
        const manifest = parseManifest(document.bytes, document.descriptor.mediaType);
        await store(ctx, document);
        if (manifest.subject !== undefined) {
          const { annotations: _unwritten, ...entry } = describeReferrer(document.descriptor, manifest);
          edits.push((_own, index) => withEntry(index, entry));
        }
        return { subjectRecorded: true };
      }),
    tag: async (ctx, root, names) =>
      translated(async () => {
        names.forEach(refuseOtherNames);
        await store(ctx, root);
        const entry = bare(root.descriptor);
        if (names.length === 0) edits.push((_own, index) => withEntry(index, entry));
        for (const name of names) edits.push((_own, index) => withName(index, entry, name));
      }),
    // Several images may be in it at once, each of which seals it: one after the other.
    seal: async (ctx) =>
      translated(async () => {
        sealing = sealing.then(
          async () => flush(ctx),
          async () => flush(ctx),
        );
        await sealing;
      }),
    referrers: async (ctx, subject) => listReferrers(place, ctx.limits, await nextIndex(ctx), subject.digest),
    untag: async (ctx, name) =>
      translated(async () => {
        const index = await readIndex(place, ctx.limits);
        if (index === undefined || !index.entries.some((one) => nameOf(one) === name))
          throw unknownImage(place, index, name);
        await updateIndex(place, ctx.limits, ctx.signal, async (found) => releaseName(place, ctx.limits, found, name));
      }),
    removeManifest: async (ctx, digest) => removeManifest(ctx, place, digest),
    [Symbol.asyncDispose]: async () => {
      const own = await mark?.catch(() => undefined);
      mark = undefined;
      if (own === undefined) return;
      if (!isSealed) await takeBack(place, own, stored);
      await removeMark(directory, own);
      if (!isSealed && own.created !== undefined) await removeEmpty(directory, own.created);
    },
  };
}

/** What this sink is going to change, made of the index that is there then. */
type IndexEdit = (ctx: OperationContext, index: LayoutIndex) => LayoutIndex | Promise<LayoutIndex>;

async function applied(ctx: OperationContext, edits: readonly IndexEdit[], index: LayoutIndex): Promise<LayoutIndex> {
  let so = index;
  for (const edit of edits) so = await edit(ctx, so);
  return so;
}

async function receiveBlob(
  ctx: OperationContext,
  place: LayoutPlace,
  expected: Descriptor,
  open: OpenBlob,
): Promise<void> {
  await makeBlobFolder(place, expected.digest);
  await using content = await createTemporary(temporaryPlace(place));
  const { stream } = await open(ctx.signal);
  await content.handle.writeFile(addAbortSignal(ctx.signal, stream), { signal: ctx.signal });
  await commitBlob(place, content, expected.digest);
}

/**
 * What was found before this sink had its mark may have been removed since. Whoever removes holds the lock, as does the caller: what
 * is there now is named by the index before anyone can take it away.
 */
async function refuseGone(place: LayoutPlace, reliedOn: ReadonlyMap<Digest, number>): Promise<void> {
  for (const [digest, size] of reliedOn) {
    if ((await sizeOfBlob(place, digest)) === size) continue;
    throw new Failure('BLOB_UNKNOWN', `${digest} was removed from ${place.directory} by another process meanwhile`, {
      subject: place.directory,
      hint: 'run again: what is missing is copied then',
    });
  }
}

/** Without an index nothing of the layout is anyone's but the writers': the last of them takes away what it stored. */
async function takeBack(place: LayoutPlace, own: WriterMark, stored: ReadonlySet<Digest>): Promise<void> {
  const { directory } = place;
  if (place.sharesBlobs) return;
  await withDirectoryLock(directory, AbortSignal.timeout(10_000), async () => {
    if ((await isLayout(directory)) || (await hasOtherWriters(directory, own))) return;
    for (const digest of stored) await removeIfThere(blobPath(place, digest));
    for (const algorithm of ['sha256', 'sha512']) await removeEmpty(path.join(place.blobs, algorithm), place.blobs);
  });
}

async function translated<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asFailure(error);
  }
}
