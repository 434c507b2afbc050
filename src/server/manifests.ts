import type { IncomingHttpHeaders } from 'node:http';
import {
  algorithmOf,
  childrenOf,
  describeReferrer,
  digestOf,
  isForeignLayerType,
  isManifestType,
  parseManifest,
  type Descriptor,
  type Digest,
  type Manifest,
} from '../image/index.ts';
import { Failure } from '../runtime/failure.ts';
import { blobPath, readBlob, sizeOfBlob, type LayoutPlace } from '../transport/oci-layout/blob-files.ts';
import { nameOf, withEntry, withName, withoutDigest, type LayoutIndex } from '../transport/oci-layout/index-file.ts';
import { entriesNamed } from '../transport/oci-layout/index-lookup.ts';
import { describeDigest, storeBytes } from '../transport/oci-layout/layout-store.ts';
import { removeIfThere } from '../runtime/owned-files.ts';
import { releaseName } from '../transport/oci-layout/referrers.ts';
import { bodyOf, byMethod, send, sendBody, type Exchange } from './exchange.ts';
import { Refusal } from './refusal.ts';
import type { ManifestName } from './route.ts';

/** OCI Distribution 1.1, "Pulling manifests", "Pushing Manifests", "Deleting Manifests". */
export async function answerManifest(exchange: Exchange, repository: string, name: ManifestName): Promise<void> {
  const get = async (): Promise<void> => getManifest(exchange, repository, name);
  await byMethod(exchange, {
    GET: get,
    HEAD: get,
    PUT: async () => putManifest(exchange, repository, name),
    DELETE: async () => {
      await ('tag' in name
        ? deleteTag(exchange, repository, name.tag)
        : deleteManifest(exchange, repository, name.digest));
      send(exchange, 202);
    },
  });
}

async function getManifest(exchange: Exchange, repository: string, name: ManifestName): Promise<void> {
  const { limits } = exchange.repositories;
  const place = exchange.repositories.place(repository);
  const found = await findManifest(exchange, repository, name);
  const bytes = await readBlob(place, found.digest, limits.manifestBytes);
  sendBody(exchange, bytes, {
    'content-type': found.mediaType,
    'docker-content-digest': found.digest,
    etag: `"${found.digest}"`,
  });
}

async function findManifest(exchange: Exchange, repository: string, name: ManifestName): Promise<Descriptor> {
  const index = await exchange.repositories.index(repository);
  const place = exchange.repositories.place(repository);
  const found =
    'tag' in name
      ? entriesNamed(index, name.tag).find((one) => isManifestType(one.descriptor.mediaType))?.descriptor
      : await describeDigest(place, exchange.repositories.limits, index, name.digest);
  if (found === undefined) throw new Refusal('MANIFEST_UNKNOWN', 'the manifest is not in this repository');
  return found;
}

async function putManifest(exchange: Exchange, repository: string, name: ManifestName): Promise<void> {
  const { repositories, request, response } = exchange;
  const bytes = await readBody(exchange, repositories.limits.manifestBytes);
  const digest = digestOf(bytes, 'digest' in name ? algorithmOf(name.digest) : 'sha256');
  if ('digest' in name && name.digest !== digest)
    throw new Refusal('DIGEST_INVALID', 'the manifest does not have this digest');
  const manifest = parsePushed(bytes, request.headers['content-type']);
  const place = await repositories.create(repository);
  const descriptor = { mediaType: manifest.mediaType, digest, size: bytes.byteLength };
  await repositories.update(repository, async (found) => {
    refuseStale(found, name, request.headers);
    // Under the lock: a deletion that is under way takes away what was there a moment ago.
    await refuseIncomplete(place, manifest);
    await storeBytes(place, digest, bytes);
    const { annotations: _unwritten, ...entry } = describeReferrer(descriptor, manifest);
    const index = manifest.subject === undefined ? found : withEntry(found, entry);
    if (!('tag' in name)) return index;
    const isCurrent = index.entries.some((one) => nameOf(one) === name.tag && one.descriptor.digest === digest);
    if (isCurrent) return index;
    return withName(await releaseName(place, repositories.limits, index, name.tag), descriptor, name.tag);
  });
  if (manifest.subject !== undefined) response.setHeader('oci-subject', manifest.subject.digest);
  send(exchange, 201, { location: `/v2/${repository}/manifests/${digest}`, 'docker-content-digest': digest });
}

/** RFC 9110, sections 13.1.1 and 13.1.2: what the writer has seen must be there still. */
function refuseStale(index: LayoutIndex, name: ManifestName, headers: IncomingHttpHeaders): void {
  if (!('tag' in name)) return;
  const there = entriesNamed(index, name.tag).map(({ descriptor }) => `"${descriptor.digest}"`);
  const holds = (condition: string): boolean => {
    const wanted = condition.split(',').map((one) => one.trim());
    return wanted.includes('*') ? there.length > 0 : wanted.some((one) => there.includes(one));
  };
  const { 'if-match': match, 'if-none-match': noneMatch } = headers;
  if ((match === undefined || holds(match)) && (noneMatch === undefined || !holds(noneMatch))) return;
  throw new Refusal('DENIED', 'the tag points at something else by now', { status: 412 });
}

function parsePushed(bytes: Uint8Array, contentType: string | undefined): Manifest {
  const declared = contentType?.split(';')[0]?.trim();
  if (declared !== undefined && !isManifestType(declared))
    throw new Refusal('MANIFEST_INVALID', 'this Content-Type is not that of a manifest');
  try {
    return parseManifest(bytes, declared);
  } catch (error) {
    if (error instanceof Failure) throw new Refusal('MANIFEST_INVALID', error.message, { cause: error });
    throw error;
  }
}

/** As the registries do: what the manifest consists of must be there. A subject and foreign layers need not. */
async function refuseIncomplete(place: LayoutPlace, manifest: Manifest): Promise<void> {
  for (const child of childrenOf(manifest)) {
    if (isForeignLayerType(child.mediaType) || (await sizeOfBlob(place, child.digest)) !== undefined) continue;
    throw new Refusal('MANIFEST_BLOB_UNKNOWN', `${child.digest} is not in this repository`);
  }
}

/** The tag alone: the manifest stays under its digest. */
async function deleteTag(exchange: Exchange, repository: string, tag: string): Promise<void> {
  const { repositories } = exchange;
  await findManifest(exchange, repository, { tag });
  const place = repositories.place(repository);
  await repositories.update(repository, async (index) => releaseName(place, repositories.limits, index, tag));
}

/** The manifest with all its tags. Its blobs stay: another manifest may be on its way that needs them. */
async function deleteManifest(exchange: Exchange, repository: string, digest: Digest): Promise<void> {
  await findManifest(exchange, repository, { digest });
  await exchange.repositories.update(
    repository,
    (index) => withoutDigest(index, digest),
    async () => removeIfThere(blobPath(exchange.repositories.place(repository), digest)),
  );
}

async function readBody(exchange: Exchange, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = Number(exchange.request.headers['content-length'] ?? 0);
  if (size <= most) {
    size = 0;
    for await (const chunk of bodyOf(exchange)) {
      size += chunk.byteLength;
      if (size > most) break;
      chunks.push(chunk);
    }
  }
  if (size > most) {
    throw new Refusal('MANIFEST_INVALID', `a manifest has at most ${String(most)} bytes here`, { status: 413 });
  }
  return Buffer.concat(chunks);
}
