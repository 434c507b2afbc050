import { isManifestType, type Descriptor, type Digest } from '../../image/index.ts';
import type { ContentSink, Reference } from '../../transport/contract.ts';
import type { NameEditor } from '../../transport/name-editor.ts';
import type { LeftOutBlob, StoredBlob } from './contents.ts';

/** What went into an archive, and what was left out of it. */
export interface Recording {
  readonly stored: Map<Digest, StoredBlob>;
  readonly leftOut: Map<Digest, LeftOutBlob>;
}

/**
 * One archive as the destination of one of several images: it is sealed and closed by whoever opened it. Blobs that the far side has
 * (`held`: by digest, where) count as present and are left out.
 */
export function createRecordingSink(
  archive: ContentSink & NameEditor,
  reference: Reference,
  held: ReadonlyMap<Digest, readonly string[]>,
  recording: Recording,
): ContentSink & NameEditor {
  const note = ({ digest, size }: Descriptor): void => void recording.stored.set(digest, { digest, size });
  return {
    reference,
    traits: archive.traits,
    lookup: async (ctx, name) => archive.lookup(ctx, name),
    exists: async (ctx, wanted) => {
      const places = held.get(wanted.digest);
      if (places === undefined || isManifestType(wanted.mediaType)) return archive.exists(ctx, wanted);
      recording.leftOut.set(wanted.digest, { digest: wanted.digest, size: wanted.size, in: places });
      return true;
    },
    pushBlob: async (ctx, expected, open, how) => {
      await archive.pushBlob(ctx, expected, open, how);
      note(expected);
    },
    pushManifest: async (ctx, document) => {
      const answer = await archive.pushManifest(ctx, document);
      note(document.descriptor);
      return answer;
    },
    tag: async (ctx, root, names) => {
      await archive.tag(ctx, root, names);
      note(root.descriptor);
    },
    editName: async (ctx, name, edit) => {
      const document = await archive.editName(ctx, name, edit);
      note(document.descriptor);
      return document;
    },
    seal: async () => Promise.resolve(),
    [Symbol.asyncDispose]: async () => Promise.resolve(),
  };
}
