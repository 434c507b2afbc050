import type { RepositoryClient } from '../../distribution/contract.ts';
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
import { editName, readIfThere } from './edit-name.ts';
import type { ReferrersProbe } from './referrers-probe.ts';

/** From the API, or from the fallback tag's index where the registry has no API; `tags` may know that there is none. */
export async function listReferrers(
  ctx: OperationContext,
  client: RepositoryClient,
  subject: Digest,
  { probe, tags }: { readonly probe: ReferrersProbe; readonly tags?: DigestTags },
): Promise<readonly Descriptor[]> {
  const listed = await probe.referrers(ctx, client, subject);
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
  const index = await readIfThere(ctx, client, fallbackTag(subject));
  if (index === undefined) return [];
  const manifest = parseManifest(index.bytes, index.descriptor.mediaType);
  return manifest.kind === 'index' ? manifest.manifests : [];
}

/** Lists a manifest in its subject's fallback index and keeps what is listed there. Fails as {@link editName} does. */
export async function recordInFallback(
  ctx: OperationContext,
  client: RepositoryClient,
  subject: Digest,
  entry: Descriptor,
): Promise<void> {
  await editName(
    ctx,
    client,
    fallbackTag(subject),
    async (_own, there) => Promise.resolve(withEntry(there, subject, entry)),
    `${entry.digest} could not be listed as a referrer of ${subject}: others keep changing the list`,
  );
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
