import type { RepositoryClient } from '../../distribution/contract.ts';
import {
  OCI_INDEX,
  algorithmOf,
  createDocument,
  hexOf,
  parseManifest,
  parseStrictJson,
  type Descriptor,
  type Digest,
  type Manifest,
  type ManifestDocument,
} from '../../image/index.ts';
import type { OperationContext } from '../../runtime/context.ts';
import { Failure } from '../../runtime/failure.ts';

const MOST_WRITES = 5;

/** OCI Distribution 1.1, "Referrers Tag Schema": where the referrers of a subject are listed without the API. */
function fallbackTag(subject: Digest): string {
  return `${algorithmOf(subject)}-${hexOf(subject).slice(0, 64)}`;
}

/** From the API, or from the fallback tag's index where the registry has no API. */
export async function listReferrers(
  ctx: OperationContext,
  client: RepositoryClient,
  subject: Digest,
): Promise<readonly Descriptor[]> {
  const listed = await client.referrers(ctx, subject);
  if (listed !== undefined) return listed;
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
  for (let writes = 0; writes <= MOST_WRITES; writes += 1) {
    const merged = withEntry(await readFallback(ctx, client, subject), entry);
    if (merged === undefined) return;
    await client.putManifest(ctx, fallbackTag(subject), merged);
  }
  throw new Failure(
    'SERVER_ERROR',
    `${entry.digest} could not be listed as a referrer of ${subject}: others keep changing the list`,
    {
      hint: 'run again when nothing else is writing to this repository',
    },
  );
}

async function readFallback(
  ctx: OperationContext,
  client: RepositoryClient,
  subject: Digest,
): Promise<ManifestDocument | undefined> {
  try {
    return await client.getManifest(ctx, fallbackTag(subject));
  } catch (error) {
    if (error instanceof Failure && (error.code === 'MANIFEST_UNKNOWN' || error.code === 'REPOSITORY_UNKNOWN'))
      return undefined;
    throw error;
  }
}

/** `undefined` when it is listed already. */
function withEntry(there: ManifestDocument | undefined, entry: Descriptor): ManifestDocument | undefined {
  const empty = { schemaVersion: 2, mediaType: OCI_INDEX, manifests: [] };
  const index = there === undefined ? empty : (parseStrictJson(there.bytes, 'the list of referrers') as typeof empty);
  const listed: readonly { readonly digest?: unknown }[] = index.manifests;
  if (listed.some(({ digest }) => digest === entry.digest)) return undefined;
  return createDocument(
    new TextEncoder().encode(JSON.stringify({ ...index, manifests: [...listed, entry] })),
    OCI_INDEX,
  );
}

/** How a referrer is listed (OCI Distribution 1.1, "Pushing Manifests with Subject"): with its type and its annotations. */
export function referrerEntry(document: ManifestDocument, manifest: Manifest): Descriptor {
  const artifactType = manifest.artifactType ?? (manifest.kind === 'image' ? manifest.config.mediaType : undefined);
  return {
    ...document.descriptor,
    ...(artifactType === undefined ? {} : { artifactType }),
    ...(manifest.annotations === undefined ? {} : { annotations: manifest.annotations }),
  };
}
