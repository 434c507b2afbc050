import { isDigest, isTag, parseImageName, type Digest } from '../image/index.ts';
import { Refusal } from './refusal.ts';

/** What a request is about (OCI Distribution 1.1, "Endpoints"), with its names validated. */
export type Route =
  | { readonly kind: 'base' }
  | { readonly kind: 'catalog' }
  | { readonly kind: 'tags'; readonly repository: string }
  | { readonly kind: 'manifest'; readonly repository: string; readonly name: ManifestName }
  | { readonly kind: 'blob'; readonly repository: string; readonly digest: Digest }
  | { readonly kind: 'uploads'; readonly repository: string }
  | { readonly kind: 'upload'; readonly repository: string; readonly id: string }
  | { readonly kind: 'referrers'; readonly repository: string; readonly subject: Digest };

export type ManifestName = { readonly tag: string } | { readonly digest: Digest };

const ROUTES: readonly [RegExp, (repository: string, rest: string) => Route][] = [
  [/^(.+)\/tags\/list$/, (repository) => ({ kind: 'tags', repository })],
  [/^(.+)\/blobs\/uploads\/?$/, (repository) => ({ kind: 'uploads', repository })],
  [/^(.+)\/blobs\/uploads\/([^/]+)$/, (repository, id) => ({ kind: 'upload', repository, id })],
  [/^(.+)\/blobs\/([^/]+)$/, (repository, digest) => ({ kind: 'blob', repository, digest: parseWireDigest(digest) })],
  [/^(.+)\/manifests\/([^/]+)$/, (repository, name) => ({ kind: 'manifest', repository, name: parseName(name) })],
  [
    /^(.+)\/referrers\/([^/]+)$/,
    (repository, digest) => ({ kind: 'referrers', repository, subject: parseWireDigest(digest) }),
  ],
];

/** `undefined`: no endpoint has this path. Fails with NAME_INVALID, DIGEST_INVALID, TAG_INVALID. */
export function parseRoute(path: string): Route | undefined {
  if (path === '/v2' || path === '/v2/') return { kind: 'base' };
  if (path === '/v2/_catalog') return { kind: 'catalog' };
  if (!path.startsWith('/v2/')) return undefined;
  const rest = path.slice('/v2/'.length);
  for (const [form, create] of ROUTES) {
    const match = form.exec(rest);
    if (match !== null) return create(parseRepositoryName(match[1] ?? ''), match[2] ?? '');
  }
  return undefined;
}

/** Files of a repository's layout: a repository of such a name would lie inside of another one's layout. */
const TAKEN: ReadonlySet<string> = new Set(['blobs', 'index.json', 'oci-layout']);

export function isRepositoryName(text: string): boolean {
  try {
    return parseImageName(`localhost/${text}`).path === text && !text.split('/').some((part) => TAKEN.has(part));
  } catch {
    return false;
  }
}

export function parseWireDigest(text: string): Digest {
  const digest = text.replace(/%3A/i, ':');
  if (isDigest(digest)) return digest;
  throw new Refusal('DIGEST_INVALID', 'not a sha256 or sha512 digest');
}

function parseRepositoryName(text: string): string {
  if (isRepositoryName(text)) return text;
  throw new Refusal('NAME_INVALID', 'not a name for a repository here');
}

function parseName(text: string): ManifestName {
  if (isTag(text)) return { tag: text };
  if (/^[a-z0-9+._-]+(?::|%3A)/i.test(text)) return { digest: parseWireDigest(text) };
  throw new Refusal('TAG_INVALID', 'not a tag');
}
