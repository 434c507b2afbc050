import { unlink } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { Digest } from '../image/index.ts';
import { blobPath, FILE_CHUNK_BYTES, openBlobFile, sizeOfBlob } from '../transport/oci-layout/blob-files.ts';
import { byMethod, send, type Exchange } from './exchange.ts';
import { Refusal } from './refusal.ts';

/** OCI Distribution 1.1, "Pulling blobs", "Deleting Blobs"; ranges by RFC 9110 §14. */
export async function answerBlob(exchange: Exchange, repository: string, digest: Digest): Promise<void> {
  await byMethod(exchange, {
    GET: async () => getBlob(exchange, repository, digest),
    HEAD: async () => headBlob(exchange, repository, digest),
    DELETE: async () => deleteBlob(exchange, repository, digest),
  });
}

async function headBlob(exchange: Exchange, repository: string, digest: Digest): Promise<void> {
  const size = await sizeOfBlob(exchange.repositories.place(repository), digest);
  if (size === undefined) throw new Refusal('BLOB_UNKNOWN', 'the blob is not in this repository');
  send(exchange, 200, { ...headersOf(digest), 'content-length': size });
}

async function getBlob(exchange: Exchange, repository: string, digest: Digest): Promise<void> {
  const { handle, size } = await openBlobFile(exchange.repositories.place(repository), digest);
  await using _closed = handle;
  const range = parseRange(exchange.request.headers.range, size);
  if (range === 'unsatisfiable') {
    const message = `the blob has ${String(size)} bytes`;
    throw new Refusal('SIZE_INVALID', message, {
      status: 416,
      headers: { 'content-range': `bytes */${String(size)}` },
    });
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  exchange.response.writeHead(range === undefined ? 200 : 206, {
    ...headersOf(digest),
    'content-length': end - start + 1,
    ...(range === undefined ? {} : { 'content-range': `bytes ${String(start)}-${String(end)}/${String(size)}` }),
  });
  if (size === 0) exchange.response.end();
  else {
    const stream = handle.createReadStream({ start, end, highWaterMark: FILE_CHUNK_BYTES });
    await pipeline(stream, exchange.response);
  }
}

async function deleteBlob(exchange: Exchange, repository: string, digest: Digest): Promise<void> {
  const { repositories } = exchange;
  const place = repositories.place(repository);
  const isThere = (await sizeOfBlob(place, digest)) !== undefined;
  const isManifest = isThere && (await isListed(exchange, repository, digest));
  if (!isThere || isManifest) throw new Refusal('BLOB_UNKNOWN', 'the blob is not in this repository');
  await unlink(blobPath(place, digest));
  send(exchange, 202);
}

/** What the layout's index names is a manifest, and goes by the manifests' endpoint alone. */
async function isListed(exchange: Exchange, repository: string, digest: Digest): Promise<boolean> {
  try {
    const index = await exchange.repositories.index(repository);
    return index.entries.some((one) => one.descriptor.digest === digest);
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

function headersOf(digest: Digest): Readonly<Record<string, string>> {
  return { 'content-type': 'application/octet-stream', 'docker-content-digest': digest, 'accept-ranges': 'bytes' };
}

type ByteRange = { readonly start: number; readonly end: number };

/** One range in bytes; several, and what is not understood, are answered with the whole (RFC 9110 §14.2). */
function parseRange(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | undefined {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '');
  const [, first = '', last = ''] = match ?? [];
  if (match === null || (first === '' && last === '')) return undefined;
  if (first === '') {
    if (Number(last) === 0 || size === 0) return 'unsatisfiable';
    return { start: Math.max(0, size - Number(last)), end: size - 1 };
  }
  if (last !== '' && Number(last) < Number(first)) return undefined;
  if (Number(first) >= size) return 'unsatisfiable';
  return { start: Number(first), end: last === '' ? size - 1 : Math.min(size - 1, Number(last)) };
}
