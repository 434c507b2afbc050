import { randomUUID } from 'node:crypto';
import { algorithmOf, Digester, type Digest, type DigestAlgorithm } from '../image/index.ts';
import {
  commitBlob,
  createTemporary,
  FILE_CHUNK_BYTES,
  makeBlobFolder,
  sizeOfBlob,
  temporaryPlace,
  type LayoutPlace,
  type TemporaryFile,
} from '../transport/oci-layout/blob-files.ts';
import { writeAt } from '../runtime/write-at.ts';
import { Refusal } from './refusal.ts';

/** Blobs on their way in. They live as long as this process: after it, their files are swept. */
export interface Uploads extends AsyncDisposable {
  open(repository: string, place: LayoutPlace, algorithm?: DigestAlgorithm): Promise<Upload>;
  /** Fails with BLOB_UPLOAD_UNKNOWN. */
  find(repository: string, id: string): Upload;
}

export interface Upload {
  readonly id: string;
  /** Bytes that have arrived and are written. */
  readonly size: number;
  /** Writes and hashes as it comes. When it breaks off, what has arrived stays and the next chunk goes on from there. */
  append(body: AsyncIterable<Uint8Array>): Promise<void>;
  /** Makes the blob visible and ends the upload. Fails with DIGEST_INVALID, and the upload is gone. */
  finish(digest: Digest): Promise<void>;
  cancel(): Promise<void>;
}

/** An upload that nobody touched for this long is given up. */
const IDLE_MS = 3_600_000;
const MOST_UPLOADS = 1000;

interface Session extends Upload {
  readonly repository: string;
  /** When something last came, in milliseconds since the epoch. */
  readonly touched: number;
  touch(): void;
}

export function createUploads(): Uploads {
  const sessions = new Map<string, Session>();
  const giveUpIdle = async (): Promise<void> => {
    for (const one of sessions.values()) if (Date.now() - one.touched > IDLE_MS) await one.cancel();
  };
  return {
    open: async (repository, place, algorithm = 'sha256') => {
      await giveUpIdle();
      if (sessions.size >= MOST_UPLOADS) {
        throw new Refusal('BLOB_UPLOAD_INVALID', 'too many uploads are open', {
          status: 429,
          headers: { 'retry-after': '1' },
        });
      }
      const session = createSession(repository, place, algorithm, await createTemporary(temporaryPlace(place)), (id) =>
        sessions.delete(id),
      );
      sessions.set(session.id, session);
      return session;
    },
    find: (repository, id) => {
      const session = sessions.get(id);
      if (session?.repository !== repository) throw new Refusal('BLOB_UPLOAD_UNKNOWN', 'this upload is not open');
      session.touch();
      return session;
    },
    [Symbol.asyncDispose]: async () => {
      for (const one of sessions.values()) await one.cancel();
    },
  };
}

function createSession(
  repository: string,
  place: LayoutPlace,
  algorithm: DigestAlgorithm,
  content: TemporaryFile,
  forget: (id: string) => void,
): Session {
  const id = randomUUID();
  const digester = new Digester(algorithm);
  let size = 0;
  let touched = Date.now();
  let isBusy = false;
  const end = async (): Promise<void> => {
    forget(id);
    await content[Symbol.asyncDispose]();
  };
  const exclusively = async (work: () => Promise<void>): Promise<void> => {
    if (isBusy) throw new Refusal('BLOB_UPLOAD_INVALID', 'another request is writing to this upload', { status: 409 });
    isBusy = true;
    try {
      await work();
    } finally {
      isBusy = false;
    }
  };
  return {
    id,
    repository,
    get touched() {
      return touched;
    },
    touch: () => {
      touched = Date.now();
    },
    get size() {
      return size;
    },
    append: async (body) =>
      exclusively(async () => {
        for await (const chunk of body) {
          // At its own place: where a write broke off half-way, the next one begins anew.
          await writeAt(content.handle, chunk, size);
          digester.update(chunk);
          size += chunk.byteLength;
          touched = Date.now();
        }
      }),
    finish: async (digest) =>
      exclusively(async () => {
        try {
          // Behind what counts there may be a part of a chunk that the disk had no room for.
          await content.handle.truncate(size);
          const isOther = algorithmOf(digest) !== algorithm;
          const found = isOther ? await digestFile(content, algorithmOf(digest)) : digester.finish();
          if (found !== digest) throw new Refusal('DIGEST_INVALID', `the upload has the digest ${found}`);
          await makeBlobFolder(place, digest);
          if ((await sizeOfBlob(place, digest)) !== size) await commitBlob(place, content, digest);
        } finally {
          await end();
        }
      }),
    cancel: end,
  };
}

/** For an upload whose algorithm turned out to be another than the usual one. */
async function digestFile(content: TemporaryFile, algorithm: DigestAlgorithm): Promise<Digest> {
  const digester = new Digester(algorithm);
  const buffer = Buffer.allocUnsafe(FILE_CHUNK_BYTES);
  for (let at = 0; ;) {
    const { bytesRead } = await content.handle.read(buffer, 0, buffer.byteLength, at);
    if (bytesRead === 0) return digester.finish();
    digester.update(buffer.subarray(0, bytesRead));
    at += bytesRead;
  }
}
