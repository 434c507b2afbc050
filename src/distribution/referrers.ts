import { isIndexType, parseDescriptor, OCI_INDEX, type Descriptor, type Digest } from '../image/index.ts';
import type { OperationContext } from '../runtime/context.ts';
import { Failure } from '../runtime/failure.ts';
import { parseJson, readPages, type Page } from './paging.ts';
import type { Room } from './room.ts';

/** What registries without the API answer beside 404: the path, or the method, is unknown to them. */
const NO_API: readonly number[] = [400, 404, 405, 501];

/**
 * OCI Distribution 1.1, "Listing Referrers". A server that answers every path with a web page has no such API either. An
 * answer that claims to be an index and is broken fails with MANIFEST_INVALID: to take it for an empty list would hide
 * signatures.
 */
export async function listReferrers(
  ctx: OperationContext,
  room: Room,
  subject: Digest,
): Promise<readonly Descriptor[] | undefined> {
  const about = room.about('referrers', subject, false);
  const found: Descriptor[] = [];
  const path = `${room.repository.path}/referrers/${subject}`;
  for await (const page of readPages(ctx, room.call, {
    path,
    about,
    accepts: NO_API,
    headers: { accept: OCI_INDEX },
  })) {
    if (NO_API.includes(page.status)) return undefined;
    const descriptors = parseReferrers(page, about.subject);
    if (descriptors === undefined) return undefined;
    found.push(...descriptors);
    if (found.length > ctx.limits.graphNodes) {
      throw new Failure('LIMIT_EXCEEDED', `${about.subject} has more than ${String(ctx.limits.graphNodes)} referrers`, {
        subject: about.subject,
        facts: { limit: ctx.limits.graphNodes },
      });
    }
  }
  return found;
}

function parseReferrers(page: Page, subject: string): readonly Descriptor[] | undefined {
  const value = parseJson(page.bytes);
  const claims = isIndexType(page.contentType);
  const manifests = typeof value === 'object' && value !== null && 'manifests' in value ? value.manifests : undefined;
  if (Array.isArray(manifests)) return manifests.map((one, at) => parseDescriptor(one, `manifests[${String(at)}]`));
  // Harbor answers an empty object for a subject that it does not hold.
  const isEmpty =
    typeof value === 'object' && value !== null && (manifests === null || Object.keys(value).length === 0);
  if (claims && isEmpty) return [];
  if (!claims) return undefined;
  throw new Failure('MANIFEST_INVALID', `the list of referrers of ${subject} is no index`, {
    subject,
    hint: 'the registry is broken here: report it to those who run it',
  });
}
