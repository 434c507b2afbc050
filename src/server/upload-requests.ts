import { copyFile, link } from 'node:fs/promises';
import path from 'node:path';
import { algorithmOf, isDigest, type Digest } from '../image/index.ts';
import {
  blobPath,
  createTemporary,
  makeBlobFolder,
  sizeOfBlob,
  temporaryPlace,
} from '../transport/oci-layout/blob-files.ts';
import type { LayoutPlace } from '../transport/oci-layout/blob-files.ts';
import { isErrno } from '../runtime/owned-files.ts';
import { bodyOf, byMethod, send, type Exchange } from './exchange.ts';
import { Refusal } from './refusal.ts';
import { isRepositoryName, parseWireDigest } from './route.ts';
import type { Upload } from './uploads.ts';

/** OCI Distribution 1.1, "Pushing blobs": opens an upload, takes a whole blob at once, or mounts one. */
export async function answerUploads(exchange: Exchange, repository: string): Promise<void> {
  await byMethod(exchange, {
    POST: async () => {
      const { query, repositories, uploads } = exchange;
      const [mount, from, whole] = [query.get('mount'), query.get('from'), query.get('digest')];
      const digest = whole === null ? undefined : parseWireDigest(whole);
      const place = await repositories.create(repository);
      if (mount !== null && isDigest(mount) && from !== null && isRepositoryName(from)) {
        const isMounted = await mountBlob(repositories.place(from), place, mount);
        if (isMounted) return sendCreated(exchange, repository, mount);
      }
      const upload = await uploads.open(repository, place, digest && algorithmOf(digest));
      if (digest === undefined) return sendProgress(exchange, 202, repository, upload);
      try {
        await upload.append(bodyOf(exchange));
      } catch (error) {
        await upload.cancel();
        throw error;
      }
      await upload.finish(digest);
      return sendCreated(exchange, repository, digest);
    },
  });
}

/** An open upload: chunks, its end, its state. */
export async function answerUpload(exchange: Exchange, repository: string, id: string): Promise<void> {
  const upload = exchange.uploads.find(repository, id);
  await byMethod(exchange, {
    GET: async () => sendProgress(exchange, 204, repository, upload),
    PATCH: async () => {
      await appendInOrder(exchange, repository, upload);
      sendProgress(exchange, 202, repository, upload);
    },
    PUT: async () => {
      const digest = parseWireDigest(exchange.query.get('digest') ?? '');
      await appendInOrder(exchange, repository, upload);
      await upload.finish(digest);
      sendCreated(exchange, repository, digest);
    },
    DELETE: async () => {
      await upload.cancel();
      send(exchange, 204);
    },
  });
}

/** A chunk that says where it belongs must begin where the last one ended, and be as long as it says. */
async function appendInOrder(exchange: Exchange, repository: string, upload: Upload): Promise<void> {
  const { request } = exchange;
  const header = request.headers['content-range'];
  if (header !== undefined) {
    const [, first, last] = /^(?:bytes )?(\d{1,15})-(\d{1,15})(?:\/.*)?$/.exec(header) ?? [];
    const length = request.headers['content-length'];
    const isLength = length === undefined || Number(length) === Number(last) - Number(first) + 1;
    if (Number(first) !== upload.size || !isLength) {
      throw new Refusal('BLOB_UPLOAD_INVALID', `this upload goes on at byte ${String(upload.size)}`, {
        status: 416,
        headers: progressOf(repository, upload),
      });
    }
  }
  await upload.append(bodyOf(exchange));
}

/** A hard link costs nothing; between file systems it is a copy. */
async function mountBlob(from: LayoutPlace, to: LayoutPlace, digest: Digest): Promise<boolean> {
  if ((await sizeOfBlob(from, digest)) === undefined) return false;
  await makeBlobFolder(to, digest);
  try {
    await link(blobPath(from, digest), blobPath(to, digest));
  } catch (error) {
    if (isErrno(error, 'EEXIST')) return true;
    if (isErrno(error, 'ENOENT')) return false;
    if (!isErrno(error, 'EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP')) throw error;
    await using content = await createTemporary(temporaryPlace(to));
    await copyFile(blobPath(from, digest), content.file);
    await content.commit(blobPath(to, digest));
  }
  return true;
}

function sendProgress(exchange: Exchange, status: number, repository: string, upload: Upload): void {
  send(exchange, status, progressOf(repository, upload));
}

function progressOf(repository: string, upload: Upload): Readonly<Record<string, string>> {
  return {
    location: path.posix.join('/v2', repository, 'blobs/uploads', upload.id),
    // An empty upload is also written 0-0: the header has no other way to say it.
    range: `0-${String(Math.max(0, upload.size - 1))}`,
    'docker-upload-uuid': upload.id,
  };
}

function sendCreated(exchange: Exchange, repository: string, digest: Digest): void {
  send(exchange, 201, { location: `/v2/${repository}/blobs/${digest}`, 'docker-content-digest': digest });
}
