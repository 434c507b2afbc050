import { parseJsonFile, type JsonNode } from '../../settings/json-node.ts';
import { parseServiceAddress } from './service.ts';

/** The services that one run signs with. */
export interface SigningServices {
  readonly fulcio: URL | undefined;
  readonly rekor: readonly { readonly url: URL; readonly version: 1 | 2 }[];
  /** Each the whole address. */
  readonly timestamps: readonly URL[];
}

const MEDIA_TYPE = 'application/vnd.dev.sigstore.signingconfig.v0.2+json';
const HINT = 'give a signing config of version 0.2, as sigstore publishes it';

/**
 * The services of a signing config (protobuf-specs, `sigstore_trustroot.proto`, SigningConfig): of each operator the one with the highest
 * version that we know, valid at the time and newest; as many as the selector says. Fails with CONFIG_INVALID, also when there are
 * too few.
 */
export function loadSigningConfig(bytes: Uint8Array, file: string, at: Date): SigningServices {
  const document = parseJsonFile(bytes, file, HINT);
  const fields = document.entries();
  const mediaType = fields.get('mediaType');
  if (mediaType?.text() !== MEDIA_TYPE) throw (mediaType ?? document).refuse(`is not of the type ${MEDIA_TYPE}`);
  const [authority] = newest(servicesIn(fields.get('caUrls'), [1], true), fields.get('caUrls'), at);
  const rekor = chosen(document, fields, { urls: 'rekorTlogUrls', config: 'rekorTlogConfig', versions: [1, 2] }, at);
  const timestamps = chosen(document, fields, { urls: 'tsaUrls', config: 'tsaConfig', versions: [1] }, at);
  return {
    fulcio: authority?.url,
    rekor: rekor.map(({ url, version }) => ({ url, version: version === 1 ? 1 : 2 })),
    timestamps: timestamps.map(({ url }) => url),
  };
}

interface ListedService {
  readonly url: URL;
  readonly version: number;
  readonly operator: string;
  readonly start: number;
  readonly end: number;
}

function servicesIn(
  list: JsonNode | undefined,
  versions: readonly number[],
  isSecret = false,
): readonly ListedService[] {
  return (list?.list() ?? []).flatMap((node) => {
    const fields = node.entries();
    const address = fields.get('url') ?? node;
    const version = fields.get('majorApiVersion')?.count(0, 1000) ?? 0;
    // Of versions that are not known here nothing else is either.
    if (!versions.includes(version)) return [];
    const times = fields.get('validFor')?.entries();
    return [
      {
        url: parseServiceAddress(address.text(), address.path, { isSecret }),
        version,
        operator: fields.get('operator')?.text() ?? '',
        start: timeOf(times?.get('start')) ?? Number.NEGATIVE_INFINITY,
        end: timeOf(times?.get('end')) ?? Number.POSITIVE_INFINITY,
      },
    ];
  });
}

interface Kind {
  readonly urls: string;
  readonly config: string;
  readonly versions: readonly number[];
}

function chosen(
  document: JsonNode,
  fields: ReadonlyMap<string, JsonNode>,
  { urls, config, versions }: Kind,
  at: Date,
): readonly ListedService[] {
  const found = newest(servicesIn(fields.get(urls), versions), fields.get(urls), at);
  const wanted = fields.get(config)?.entries();
  const selector = wanted?.get('selector')?.oneOf(['ANY', 'ALL', 'EXACT']);
  if (selector === undefined) {
    if (found.length === 0) return [];
    throw document.refuse(`has ${urls} and no ${config} that says how many of them to use`);
  }
  if (selector === 'ALL') return found;
  if (selector === 'ANY') return found.slice(0, 1);
  const count = wanted?.get('count')?.count(1, 100) ?? 0;
  if (count === 0) throw document.refuse(`wants an EXACT number in ${config} and does not say which`);
  if (found.length < count) {
    throw document.refuse(`wants ${String(count)} of ${urls}, and only ${String(found.length)} can be used now`);
  }
  return found.slice(0, count);
}

/** Valid now, of the highest version among them, one an operator, the newest first. Where there is a list, there is one to use. */
function newest(services: readonly ListedService[], list: JsonNode | undefined, at: Date): readonly ListedService[] {
  const now = at.getTime();
  const valid = services.filter(({ start, end }) => start <= now && now <= end);
  if (list !== undefined && list.list().length > 0 && valid.length === 0)
    throw list.refuse('has no service that is valid now and of a version that waybill speaks');
  const highest = Math.max(...valid.map(({ version }) => version));
  const sorted = valid.filter(({ version }) => version === highest).toSorted((a, b) => later(a.start, b.start));
  return sorted.filter(({ operator }, i) => sorted.findIndex((one) => one.operator === operator) === i);
}

/** Newest first; what is equal stays in the file's order. */
function later(a: number, b: number): number {
  return a === b ? 0 : b - a;
}

/** RFC 3339, as protobuf's JSON writes a Timestamp. */
function timeOf(node: JsonNode | undefined): number | undefined {
  if (node === undefined) return undefined;
  const time = Date.parse(node.text());
  if (!/^\d{4}-\d\d-\d\dT/.test(node.text()) || Number.isNaN(time)) throw node.refuse('is not a time');
  return time;
}
