import type { Readable } from 'node:stream';
import { openArchiveOutput } from '../../archive/archive-output.ts';
import type { ArchiveOutput } from '../../archive/contract.ts';
import { TarWriter } from '../../archive/tar-writer.ts';
import {
  describeReferrer,
  parseManifest,
  type Descriptor,
  type Digest,
  type ManifestDocument,
} from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure } from '../../runtime/failure.ts';
import { OneByOne } from '../../runtime/one-by-one.ts';
import type {
  ContentSink,
  EndpointSettings,
  FileKeeper,
  ManifestReader,
  OpenBlob,
  Reference,
  SinkTraits,
} from '../contract.ts';
import type { NameEditor } from '../name-editor.ts';
import { HOLDS_ALL } from '../traits.ts';
import {
  EMPTY_INDEX,
  nameOf,
  renderLayoutIndex,
  withEntry,
  withName,
  withoutEntryNamed,
  type LayoutIndex,
} from '../oci-layout/index-file.ts';
import { bare, LAYOUT_MARKER } from '../oci-layout/layout-store.ts';
import { refuseOtherNames } from '../oci-layout/reference.ts';
import { blobName } from './content.ts';

/** As a layout, but for its one stream: every member's size stands before its content. */
const TRAITS: SinkTraits = { ...HOLDS_ALL, newFormat: 'oci', writes: 'in-order', needsSizeFirst: true };

const MEMBER_MODE = 0o644;

/**
 * Writes a new archive, in place of what the file holds. Blobs go in as they come; manifests and `index.json`, which are small, follow
 * at `seal`, in an order that depends on their content alone.
 */
export async function openOciArchiveSink(
  ctx: OperationContext,
  reference: Reference,
  { acceptsUncompressed = false, splitBytes }: Pick<EndpointSettings, 'acceptsUncompressed' | 'splitBytes'>,
): Promise<ContentSink & FileKeeper & ManifestReader & NameEditor> {
  const output = await openArchiveOutput(reference.location, ctx.signal, splitBytes);
  const blobs = new Map<Digest, Promise<void>>();
  const manifests = new Map<Digest, ManifestDocument>();
  const referrers = new Map<Digest, Descriptor>();
  const files = new Map<string, Uint8Array>();
  let named: LayoutIndex = EMPTY_INDEX;
  let begun: Promise<TarWriter> | undefined;
  let isSealed = false;
  const editing = new OneByOne();
  const held = (name: string): ManifestDocument | undefined => {
    const entry = named.entries.find((one) => nameOf(one) === name);
    return entry && manifests.get(entry.descriptor.digest);
  };
  const writer = async (signal: AbortSignal): Promise<TarWriter> => (begun ??= begin(output, signal));

  return {
    reference,
    // Without a name other programs expect one entry: referrers would be more.
    traits: { ...TRAITS, holdsReferrers: reference.name !== undefined, wantsCompressed: !acceptsUncompressed },
    // Whatever the file holds now is replaced.
    lookup: async (own) => {
      own.signal.throwIfAborted();
      return Promise.resolve(undefined);
    },
    exists: async (own, wanted) => {
      own.signal.throwIfAborted();
      if (manifests.has(wanted.digest)) return true;
      const writing = blobs.get(wanted.digest);
      return writing === undefined
        ? false
        : writing.then(
            () => true,
            () => false,
          );
    },
    pushBlob: async (own, expected, open) => {
      own.signal.throwIfAborted();
      const known = blobs.get(expected.digest);
      if (known !== undefined) return known;
      const writing = addBlob(own.signal, writer(own.signal), expected, open);
      blobs.set(expected.digest, writing);
      try {
        await writing;
      } catch (error) {
        blobs.delete(expected.digest);
        own.signal.throwIfAborted();
        throw error;
      }
    },
    pushManifest: async (own, document) => {
      own.signal.throwIfAborted();
      const { digest, mediaType } = document.descriptor;
      const manifest = parseManifest(document.bytes, mediaType);
      manifests.set(digest, document);
      if (manifest.subject !== undefined) {
        const { annotations: _unwritten, ...entry } = describeReferrer(document.descriptor, manifest);
        referrers.set(digest, entry);
      }
      return Promise.resolve({ subjectRecorded: true });
    },
    tag: async (own, root, names) => {
      own.signal.throwIfAborted();
      names.forEach(refuseOtherNames);
      manifests.set(root.descriptor.digest, root);
      const entry = bare(root.descriptor);
      if (names.length === 0) named = withEntry(named, entry);
      for (const name of names) named = withName(named, entry, name);
      return Promise.resolve();
    },
    readManifest: async (own, name) => {
      own.signal.throwIfAborted();
      return Promise.resolve(held(name) ?? manifests.values().find(({ descriptor }) => descriptor.digest === name));
    },
    editName: async (own, name, edit) => {
      refuseOtherNames(name);
      return editing.run(name, async () => {
        own.signal.throwIfAborted();
        const there = held(name);
        const next = (await edit(own, there)) ?? there;
        if (next === undefined) throw new Failure('INTERNAL', `nothing is to be written under ${name}`);
        if (next === there) return there;
        manifests.set(next.descriptor.digest, next);
        named = withName(withoutEntryNamed(named, name), bare(next.descriptor), name);
        return next;
      });
    },
    keepFile: async (own, name, bytes) => {
      own.signal.throwIfAborted();
      files.set(name, bytes);
      return Promise.resolve();
    },
    seal: async (own) => {
      own.signal.throwIfAborted();
      // An archive without an image is none, and no reason to lose what the file holds.
      if (isSealed || named === EMPTY_INDEX) return;
      const tar = await writer(own.signal);
      for (const [, { descriptor, bytes }] of inOrder(manifests)) {
        if (!blobs.has(descriptor.digest)) await tar.addBytes(blobName(descriptor.digest), bytes, own.signal);
      }
      const index = inOrder(referrers).reduce((so, [, entry]) => withEntry(so, entry), named);
      await tar.addBytes('index.json', Buffer.from(renderLayoutIndex(index)), own.signal);
      for (const [name, bytes] of inOrder(files)) await tar.addBytes(name, bytes, own.signal);
      await tar.end(own.signal);
      await output.finish();
      isSealed = true;
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.allSettled(blobs.values());
      await output[Symbol.asyncDispose]();
    },
  };
}

/** What an archive is can be seen from its first member on. */
async function begin(output: ArchiveOutput, signal: AbortSignal): Promise<TarWriter> {
  const tar = new TarWriter(output, MEMBER_MODE);
  await tar.addBytes('oci-layout', LAYOUT_MARKER, signal);
  return tar;
}

async function addBlob(
  signal: AbortSignal,
  beginning: Promise<TarWriter>,
  { digest, size }: Descriptor,
  open: OpenBlob,
): Promise<void> {
  const content = async (): Promise<Readable> => {
    const { stream } = await open(signal);
    return stream;
  };
  const tar = await beginning;
  await tar.addStream(blobName(digest), size, content, signal);
}

/** Several are pushed at once: when each came is nobody's decision. */
function inOrder<T>(found: ReadonlyMap<string, T>): readonly (readonly [string, T])[] {
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}
