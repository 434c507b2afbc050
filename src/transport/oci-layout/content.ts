import type { Readable } from 'node:stream';
import type { Digest } from '../../image/index.ts';

/** What an OCI layout (OCI Image 1.1, image-layout.md) holds, for reading: in a directory, or in an archive. */
export interface LayoutContent {
  /** For messages. */
  readonly kind: 'OCI layout' | 'OCI archive';
  /** The directory or the file. */
  readonly location: string;
  /** How a reference to something in it begins: `oci:/srv/layout`. */
  readonly reference: string;
  /** `index.json`; `undefined`: there is no layout. Fails with MANIFEST_INVALID where it has more than `most` bytes. */
  indexBytes(most: number): Promise<Uint8Array | undefined>;
  /** `undefined`: it is not there. */
  sizeOf(digest: Digest): Promise<number | undefined>;
  /** A whole blob of at most `most` bytes. Fails with BLOB_UNKNOWN, LIMIT_EXCEEDED. */
  read(digest: Digest, most: number): Promise<Uint8Array>;
  /** Fails with BLOB_UNKNOWN. */
  stream(digest: Digest, from: number, signal: AbortSignal): Promise<Readable>;
}
