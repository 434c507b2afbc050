import { isTag, OCI_INDEX, type Digest } from '../image/index.ts';
import { nameOf } from '../transport/oci-layout/index-file.ts';
import { listReferrers } from '../transport/oci-layout/referrers.ts';
import { sendBody, sendJson, type Exchange } from './exchange.ts';
import { Refusal } from './refusal.ts';

/** OCI Distribution 1.1, "Listing Tags": sorted, `n` at a time after `last`. */
export async function listTags(exchange: Exchange, repository: string): Promise<void> {
  const index = await exchange.repositories.index(repository);
  const names = new Set(index.entries.flatMap((one) => nameOf(one) ?? []));
  const tags = [...names].filter((name) => isTag(name)).toSorted();
  const { page, headers } = paginate(exchange, `/v2/${repository}/tags/list`, tags);
  sendJson(exchange, { name: repository, tags: page }, headers);
}

/** The catalogue of the docker registry's API, which OCI Distribution leaves out. */
export async function listRepositories(exchange: Exchange): Promise<void> {
  const { page, headers } = paginate(exchange, '/v2/_catalog', await exchange.repositories.list());
  sendJson(exchange, { repositories: page }, headers);
}

/** OCI Distribution 1.1, "Listing Referrers": never a 404, for a client would take that for a registry without this endpoint. */
export async function answerReferrers(exchange: Exchange, repository: string, subject: Digest): Promise<void> {
  const { repositories, query } = exchange;
  const place = repositories.place(repository);
  const index = await repositories.knownIndex(repository);
  const all = index === undefined ? [] : await listReferrers(place, repositories.limits, index, subject);
  const wanted = query.get('artifactType');
  const manifests = wanted === null ? all : all.filter((one) => one.artifactType === wanted);
  const body = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: OCI_INDEX, manifests }));
  sendBody(exchange, body, {
    'content-type': OCI_INDEX,
    ...(wanted === null ? {} : { 'oci-filters-applied': 'artifactType' }),
  });
}

function paginate(
  { query }: Exchange,
  path: string,
  all: readonly string[],
): { readonly page: readonly string[]; readonly headers: Readonly<Record<string, string>> } {
  const [count, last] = [query.get('n'), query.get('last')];
  if (count !== null && !/^\d{1,9}$/.test(count)) throw new Refusal('PAGINATION_NUMBER_INVALID', 'n is not a number');
  const after = last === null ? all : all.filter((one) => one > last);
  const page = count === null ? after : after.slice(0, Number(count));
  const end = page.at(-1);
  if (end === undefined || page.length === after.length) return { page, headers: {} };
  const next = new URLSearchParams({ n: String(page.length), last: end });
  return { page, headers: { link: `<${path}?${next.toString()}>; rel="next"` } };
}
