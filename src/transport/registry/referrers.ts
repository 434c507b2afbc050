import type { FetchedManifest, RepositoryClient } from '../../distribution/contract.ts';
import {
  OCI_INDEX,
  createDocument,
  fallbackTag,
  parseManifest,
  parseStrictJson,
  type Descriptor,
  type Digest,
  type ManifestDocument,
} from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure } from '../../runtime/failure.ts';
import type { DigestTags } from './digest-tags.ts';

const MOST_WRITES = 5;

/** From the API, or from the fallback tag's index where the registry has no API; `tags` may know that there is none. */
export async function listReferrers(
  ctx: OperationContext,
  client: RepositoryClient,
  subject: Digest,
  tags?: DigestTags,
): Promise<readonly Descriptor[]> {
  const listed = await client.referrers(ctx, subject);
  if (listed !== undefined) return listed;
  if ((await tags?.mayExist(ctx, fallbackTag(subject))) === false) return [];
  return listFallback(ctx, client, subject);
}

/** From the fallback tag's index alone. */
export async function listFallback(
  ctx: OperationContext,
  client: RepositoryClient,
  subject: Digest,
): Promise<readonly Descriptor[]> {
  const index = await readFallback(ctx, client, subject);
  if (index === undefined) return [];
  const manifest = parseManifest(index.bytes, index.descriptor.mediaType);
  return manifest.kind === 'index' ? manifest.manifests : [];
}

/**
 * Lists a manifest in its subject's fallback index and keeps what is listed there. Registries have no way to do that in one step:
 * the list is read again after the write, and written once more should another writer have come between.
 */
export async function recordInFallback(
  ctx: OperationContext,
  client: RepositoryClient,
  subject: Digest,
  entry: Descriptor,
): Promise<void> {
  let wasRefused = false;
  for (let writes = 0; writes <= MOST_WRITES; writes += 1) {
    const there = await readFallback(ctx, client, subject);
    const merged = withEntry(there, subject, entry);
    if (merged === undefined) return;
    // Refused, and nothing is there: it is the condition that this registry does not like.
    const onlyOver = there === undefined && wasRefused ? undefined : seenAs(there);
    const { isStale } = await client.putManifest(ctx, fallbackTag(subject), merged, onlyOver);
    wasRefused = isStale;
  }
  throw new Failure(
    'SERVER_ERROR',
    `${entry.digest} could not be listed as a referrer of ${subject}: others keep changing the list`,
    {
      hint: 'run again when nothing else is writing to this repository',
    },
  );
}

/** What was read, as a condition of the write. A weak ETag says nothing of bytes and cannot be one (RFC 9110, section 13.1.1). */
function seenAs(there: FetchedManifest | undefined): { readonly etag: string } | 'nothing' | undefined {
  if (there === undefined) return 'nothing';
  return there.etag === undefined || there.etag.startsWith('W/') ? undefined : { etag: there.etag };
}

async function readFallback(
  ctx: OperationContext,
  client: RepositoryClient,
  subject: Digest,
): Promise<FetchedManifest | undefined> {
  try {
    return await client.getManifest(ctx, fallbackTag(subject));
  } catch (error) {
    if (error instanceof Failure && (error.code === 'MANIFEST_UNKNOWN' || error.code === 'REPOSITORY_UNKNOWN'))
      return undefined;
    throw error;
  }
}

/** `undefined` when it is listed already. Fails with MANIFEST_INVALID where the tag has come to mean something else. */
function withEntry(
  there: ManifestDocument | undefined,
  subject: Digest,
  entry: Descriptor,
): ManifestDocument | undefined {
  const listed = there === undefined ? [] : childrenIn(there, subject);
  if (listed.some(({ digest }) => digest === entry.digest)) return undefined;
  const empty = { schemaVersion: 2, mediaType: OCI_INDEX, manifests: [] };
  const index = there === undefined ? empty : (parseStrictJson(there.bytes, 'the list of referrers') as typeof empty);
  return createDocument(
    new TextEncoder().encode(JSON.stringify({ ...index, manifests: [...index.manifests, entry] })),
    OCI_INDEX,
  );
}

function childrenIn({ bytes, descriptor }: ManifestDocument, subject: Digest): readonly Descriptor[] {
  const manifest = parseManifest(bytes, descriptor.mediaType);
  if (manifest.kind === 'index') return manifest.manifests;
  throw new Failure('MANIFEST_INVALID', `${fallbackTag(subject)} is no list of referrers, and is left as it is`, {
    hint: 'this registry lists what is attached under that tag: remove it there, or copy with --attached none',
  });
}
