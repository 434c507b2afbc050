import type { Archive } from '../../archive/archive-file.ts';
import { algorithmOf, hexOf, type Digest } from '../../image/index.ts';
import { buffer } from 'node:stream/consumers';
import { Failure } from '../../runtime/failure.ts';
import type { LayoutContent } from '../oci-layout/content.ts';

/** An OCI layout as the members of an archive, read where they lie. */
export function createArchiveContent(archive: Archive, file: string, signal: AbortSignal): LayoutContent {
  const { content, index } = archive;
  const find = (digest: Digest): { readonly position: number; readonly size: number } => {
    const member = index.findChecked(blobName(digest));
    if (member !== undefined) return member;
    throw new Failure('BLOB_UNKNOWN', `${digest} is not in the archive ${file}`, {
      subject: file,
      hint: 'the archive is not whole: write it again',
    });
  };
  return {
    kind: 'OCI archive',
    location: file,
    reference: `oci-archive:${file}`,
    indexBytes: async (most) => {
      const member = index.find('index.json');
      if (member === undefined) throw noLayout(archive, file);
      if (member.size > most) throw tooLarge('index.json', member.size, most, file);
      return content.read(member.position, member.size);
    },
    sizeOf: async (digest) => Promise.resolve(index.findChecked(blobName(digest))?.size),
    read: async (digest, most) => {
      const { position, size } = find(digest);
      if (size > most) throw tooLarge(digest, size, most, file);
      return buffer(content.stream(position, size, signal));
    },
    stream: async (digest, from, own) => {
      const { position, size } = find(digest);
      const start = Math.min(from, size);
      return Promise.resolve(content.stream(position + start, size - start, own));
    },
  };
}

/** OCI Image 1.1, image-layout.md. */
export function blobName(digest: Digest): string {
  return `blobs/${algorithmOf(digest)}/${hexOf(digest)}`;
}

function noLayout({ index }: Archive, file: string): Failure {
  return new Failure('ARCHIVE_INVALID', `no OCI layout is in the archive ${file}: it has no index.json`, {
    subject: file,
    hint:
      index.find('manifest.json') === undefined ? 'check the file' : `it is a docker-archive: docker-archive:${file}`,
  });
}

export function tooLarge(what: string, found: number, most: number, file: string): Failure {
  return new Failure(
    'LIMIT_EXCEEDED',
    `${what} in ${file} has ${String(found)} bytes, more than the ${String(most)} allowed`,
    {
      subject: file,
      facts: { found, most },
      hint: 'documents of this size are not made by any known tool: check the archive',
    },
  );
}
